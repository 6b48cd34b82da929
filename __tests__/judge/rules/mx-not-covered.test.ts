import { expect, it } from 'vitest';
import { judge } from '../../../src/judge/judge.ts';
import type { MtaStsObservation } from '../../../src/model/observation.ts';
import { type Differences, NAME, observed } from '../observed.ts';

const enforced = (...mx: string[]): MtaStsObservation => ({ kind: 'found', mode: 'enforce', mx });
const RECORD = `3 1 1 ${'00'.repeat(32)}`;

/** Each case lists all findings, as `rule level`: one that is not listed fails the test. */
const CASES: readonly (readonly [title: string, Differences, findings: readonly string[]])[] = [
  ['a policy that names the host', withPolicy(enforced('mx9.example.com', NAME)), []],
  ['a wildcard that covers the host', withPolicy(enforced('*.example.com')), []],
  ['a policy of another host', withPolicy(enforced('mx9.example.com')), ['mx-not-covered warning']],
  ['a wildcard for two labels', withPolicy(enforced('*.com')), ['mx-not-covered warning']],
  [
    'on shared control',
    withPolicy(enforced('mx9.example.com'), { control: 'shared' }),
    ['mx-not-covered notice'],
  ],
  [
    'a policy in test mode',
    withPolicy({ kind: 'found', mode: 'testing', mx: ['mx9.example.com'] }),
    [],
  ],
  ['a policy that cannot be used', withPolicy({ kind: 'unusable', detail: 'status 404' }), []],
  ['no policy', withPolicy({ kind: 'absent' }), []],
  [
    'TLSA records that match no certificate',
    { endpoint: { tlsa: { records: [RECORD], matches: false } } },
    ['mx-not-covered warning'],
  ],
  ['TLSA records that match', { endpoint: { tlsa: { records: [RECORD], matches: true } } }, []],
  [
    'TLSA records of usages that SMTP does not use',
    { endpoint: { tlsa: { records: ['1 1 1 00'], matches: null } } },
    [],
  ],
];

it.each(CASES)('%s', (_, differences, expected) => {
  const { findings } = judge({
    at: 0,
    hosts: [observed(differences)],
    mailDomains: [],
    otherShardHosts: [],
    limits: [],
    undeclaredAddresses: [],
    vantage: { port25: 'open', ipv6: 'unknown' },
  });
  expect(findings.map(({ rule, level }) => `${rule} ${level}`)).toEqual(expected);
});

function withPolicy(
  mtaSts: MtaStsObservation,
  host: NonNullable<Differences['host']> = {},
): Differences {
  return {
    host,
    sendingDomains: [
      {
        domain: 'example.com',
        spf: { kind: 'failed', reason: 'dns-timeout', detail: 'no answer' },
        dmarc: { kind: 'failed', reason: 'dns-timeout', detail: 'no answer' },
        mtaSts,
      },
    ],
  };
}
