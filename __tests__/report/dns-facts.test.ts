import { describe, expect, it } from 'vitest';
import type {
  DmarcObservation,
  ForwardObservation,
  Lookup,
  MxRecord,
  SpfObservation,
} from '../../src/model/observation.ts';
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

describe('the DNS facts of the domains that send through a host', () => {
  const forward = { v4: FOUND, v6: ABSENT, alias: ABSENT };
  const spfRecord = 'v=spf1 ip4:203.0.113.25 -all';
  const record = 'v=DMARC1; p=reject';
  const failure = { kind: 'failed', reason: 'dns-servfail', detail: 'SERVFAIL' } as const;
  const found = { kind: 'found', records: [spfRecord], results: new Map(), allowsAll: [] } as const;
  const inherited = { at: '_dmarc.example.com', tag: 'sp', policy: 'reject', pct: 100 } as const;

  const factsOfDomain = (spf: SpfObservation, dmarc: DmarcObservation) =>
    dnsFacts({ name: NAME, forward, sendingDomains: [{ domain: 'a.example.com', spf, dmarc }] })
      .slice(2)
      .map(({ name, type, state, records, reason, detail }) => [
        ...[name, type, state],
        ...[...records, reason, detail].filter((one) => one !== null),
      ]);

  it('have the records, that of DMARC at the name that has it', () => {
    const dmarc = { kind: 'found', record, testing: false, ...inherited } as const;
    expect(factsOfDomain(found, dmarc)).toEqual([
      ['a.example.com', 'SPF', 'found', spfRecord],
      ['_dmarc.example.com', 'DMARC', 'found', record],
    ]);
  });

  it('distinguish a failed lookup', () => {
    expect(factsOfDomain(failure, { ...failure, reason: 'deadline' })).toEqual([
      ['a.example.com', 'SPF', 'failed', 'dns-servfail', 'SERVFAIL'],
      ['_dmarc.a.example.com', 'DMARC', 'not-run', 'deadline', 'SERVFAIL'],
    ]);
  });

  it.each([
    ['no-record', []],
    ['several-records', ['there are several records, and receivers use none of them']],
    ['no-valid-policy', ['there is a record without a valid policy, and receivers do not use it']],
  ] as const)('have no record, and why: %s', (why, detail) => {
    const at = '_dmarc.a.example.com';
    expect(factsOfDomain({ kind: 'absent' }, { kind: 'absent', why, at })).toEqual([
      ['a.example.com', 'SPF', 'absent'],
      [at, 'DMARC', 'absent', ...detail],
    ]);
  });
});

it('a DMARC record that receivers do not use is none, and the fact says so', () => {
  const at = '_dmarc.a.example.com';
  const unreadable = { at, record: 'v=dmarc1; p=reject', fault: 'version' } as const;
  const dmarc = { kind: 'absent', why: 'no-record', at, unreadable } as const;
  const spf = { kind: 'absent' } as const;
  const facts = dnsFacts({
    name: NAME,
    forward: { v4: FOUND, v6: ABSENT, alias: ABSENT },
    sendingDomains: [{ domain: 'a.example.com', spf, dmarc }],
  });
  expect(facts.at(-1)).toMatchObject({
    state: 'absent',
    detail: 'there is a record that receivers do not use',
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
