import { describe, expect, it } from 'vitest';
import type { ForwardObservation, Lookup, MxRecord } from '../../src/model/observation.ts';
import { dnsFacts } from '../../src/report/dns-facts.ts';
import { NAME } from '../judge/observed.ts';

const ABSENT = { kind: 'absent', why: 'nodata', ttlS: 900 } as const;
const FOUND = { kind: 'found', records: ['203.0.113.25'], ttlS: 300 } as const;

function factsOf(forward: Partial<ForwardObservation>) {
  return dnsFacts({ name: NAME, forward: { v4: FOUND, v6: ABSENT, alias: ABSENT, ...forward } });
}

describe('the DNS facts of a host', () => {
  const a = { name: NAME, type: 'A', state: 'found', records: ['203.0.113.25'], ttlS: 300 };
  const aaaa = { name: NAME, type: 'AAAA', state: 'absent', records: [], ttlS: 900 };

  it('have the addresses of both families, and how long the answers may be cached', () => {
    expect(factsOf({})).toMatchObject([a, aaaa]);
  });

  it('have an alias where there is one', () => {
    const alias = { kind: 'found', records: ['mx.example.net'], ttlS: 60 } as const;
    const cname = { type: 'CNAME', state: 'found', records: ['mx.example.net'], ttlS: 60 };
    expect(factsOf({ alias })).toMatchObject([cname, a, aaaa]);
  });

  it.each([
    ['dns-servfail', 'failed'],
    ['dns-timeout', 'failed'],
    ['deadline', 'not-run'],
    ['internal-error', 'not-run'],
  ] as const)('distinguish a lookup that ended with %s from an absence: %s', (reason, state) => {
    const v6 = { kind: 'failed', reason, detail: 'AAAA failed' } as const;
    const failed = { type: 'AAAA', state, records: [], ttlS: null, reason, detail: 'AAAA failed' };
    expect(factsOf({ v6 })).toMatchObject([a, failed]);
  });
});

it('the DNS facts of a mail domain are its MX records', () => {
  const mx: Lookup<MxRecord> = {
    kind: 'found',
    records: [{ preference: 10, exchange: 'mx1.example.com' }],
    ttlS: 3600,
  };
  expect(dnsFacts({ name: 'example.com', mx })).toMatchObject([
    { name: 'example.com', type: 'MX', state: 'found', records: ['10 mx1.example.com'] },
  ]);
});

it('a host that is no longer declared has no DNS facts', () => {
  expect(dnsFacts({ name: NAME })).toEqual([]);
});
