import { describe, expect, it } from 'vitest';
import { type FixedEntry, fixedSince } from '../../src/compare/baseline-match.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Baseline, KnownFinding } from '../../src/model/baseline.ts';
import { NOTHING_KNOWN } from '../../src/model/baseline.ts';
import type {
  HostObservation,
  MailDomainObservation,
  Observation,
} from '../../src/model/observation.ts';
import type { RuleName } from '../../src/model/rule-names.ts';
import { undeclaredIdentities } from '../../src/observe/baseline-addresses.ts';
import { ADDRESS, endpointAt, NAME, observed } from '../judge/observed.ts';
import { compared, seen } from './compared.ts';

const failedPtr = {
  state: 'undetermined',
  iprev: 'temperror',
  names: [],
  forward: {},
  error: 'dns-timeout',
} as const;
const mute = {
  code: null,
  greeting: [],
  bannerName: null,
  bannerNames: [],
  ehloName: null,
} as const;
const refused = { ...mute, state: 'refused' } as const;
const closedFromHere = { ...mute, state: 'timeout', reason: 'egress-blocked' } as const;
const failed = { kind: 'failed', reason: 'dns-timeout', detail: 'x' } as const;
const undone = (check: 'forward' | 'smtp', address: string | null) =>
  ({ host: NAME, port: 25, address, check, reason: 'dns-timeout', detail: 'x' }) as const;
const mxTo = (exchange: string) =>
  ({ kind: 'found', records: [{ preference: 10, exchange }] }) as const;

const accepted = (rule: RuleName, differences: Partial<KnownFinding> = {}): KnownFinding => ({
  rule,
  host: NAME,
  port: 25,
  address: ADDRESS,
  level: 'error',
  expected: NAME,
  observed: 'old.example.com',
  since: '2026-01-02',
  ...differences,
});

/** What was seen of example.com, whose MX records name hosts like the observed one. */
const withDomain = (
  mx: MailDomainObservation['mx'],
  ...hosts: readonly HostObservation[]
): Observation => ({
  ...seen(...hosts),
  mailDomains: [
    {
      mailDomain: { domain: 'example.com', template: observed().host },
      mx,
      inconclusive:
        mx.kind === 'failed'
          ? [{ ...undone('forward', null), host: 'example.com', check: 'mx' }]
          : [],
    },
  ],
});

/** What the baseline held, what is seen now, and what becomes of the entry. */
const CASES: readonly (readonly [
  says: string,
  entry: KnownFinding,
  now: Observation,
  why: FixedEntry['why'] | null,
])[] = [
  ['a PTR that is right now', accepted('ptr-mismatch'), seen(observed()), 'fixed'],
  [
    'not a PTR that could not be looked up',
    accepted('ptr-mismatch'),
    seen(observed({ ptr: failedPtr })),
    null,
  ],
  [
    'a PTR that is right, whatever port 25 says',
    accepted('ptr-missing'),
    seen(observed({ smtp: closedFromHere, inconclusive: [undone('smtp', ADDRESS)] })),
    'fixed',
  ],
  ['a greeting that is right now', accepted('banner-mismatch'), seen(observed()), 'fixed'],
  [
    'not the greeting of a server that refuses',
    accepted('banner-mismatch'),
    seen(observed({ smtp: refused })),
    null,
  ],
  [
    'not a greeting that only another port shows',
    accepted('banner-mismatch'),
    seen(
      observed({
        smtp: closedFromHere,
        endpoint: { fallback: { port: 587, smtp: endpointAt(ADDRESS).smtp } },
      }),
    ),
    null,
  ],
  [
    'the greeting of a host that only sends now',
    accepted('banner-mismatch'),
    seen(observed({ host: { role: 'outbound' }, smtp: { ...mute, state: 'skipped' } })),
    'fixed',
  ],
  [
    'not the certificate of a server whose handshake fails',
    accepted('certificate-mismatch'),
    seen(observed({ host: { tls: 'starttls' }, smtp: { state: 'tls-failed' } })),
    null,
  ],
  [
    'not a name whose lookup failed',
    accepted('name-unresolved', { address: null }),
    seen(observed({ forward: { v4: failed }, inconclusive: [undone('forward', null)] })),
    null,
  ],
  [
    'a host that is declared no more',
    accepted('ptr-mismatch'),
    seen(observed({ host: { name: 'mx9.example.com' } })),
    'undeclared',
  ],
  [
    'an address that is declared no more',
    accepted('ptr-mismatch', { address: '203.0.113.26' }),
    seen(observed({ host: { addresses: [ADDRESS] } })),
    'undeclared',
  ],
  [
    'an address that DNS lost',
    accepted('ptr-mismatch', { address: '203.0.113.26' }),
    seen(observed()),
    'undeclared',
  ],
  [
    'not an address of which DNS says nothing',
    accepted('ptr-mismatch'),
    seen(observed({ forward: { v4: failed }, endpoints: [] })),
    null,
  ],
  [
    'an undeclared address that left DNS',
    accepted('address-undeclared', { address: '203.0.113.26' }),
    seen(observed({ host: { addresses: [ADDRESS] } })),
    'fixed',
  ],
  [
    'not a host whose MX records could not be looked up',
    accepted('ptr-mismatch'),
    withDomain(failed),
    null,
  ],
  [
    'a host that is no MX target any more',
    accepted('ptr-mismatch'),
    withDomain(mxTo('a.example')),
    'undeclared',
  ],
  [
    'not MX records that could not be looked up',
    accepted('mx-invalid', { host: 'example.com', address: null }),
    withDomain(failed),
    null,
  ],
  [
    'not an MX target whose addresses could not be looked up',
    accepted('mx-invalid', { host: 'example.com', address: null, observed: NAME }),
    withDomain(mxTo(NAME), observed({ inconclusive: [undone('forward', null)] })),
    null,
  ],
];

describe('of the accepted findings that occur no more', () => {
  it.each(CASES)('%s', (_, entry, now, why) => {
    const baseline: Baseline = { findings: [entry], identities: [] };
    const told = fixedSince(baseline, judge(now).findings, now);
    expect(told).toEqual(why === null ? [] : [{ entry, why }]);
  });

  it.each(CASES)('update-baseline takes out the same and no more: %s', (_, entry, now, why) => {
    const { renewed } = compared(now, { findings: [entry], identities: [] }, true);
    expect(renewed.findings.includes(entry)).toBe(why === null);
  });
});

const { identities } = compared(seen(observed()), NOTHING_KNOWN, true).renewed;
const unresolved = observed({ forward: { v4: failed }, endpoints: [] });

describe('an identity', () => {
  it.each<readonly [says: string, now: Observation, kept: boolean]>([
    ['stays while DNS does not tell the addresses', seen(unresolved), true],
    ['stays while DNS does not tell the MX records', withDomain(failed), true],
    ['stays while its server refuses', seen(observed({ ptr: failedPtr, smtp: refused })), true],
    ['is forgotten with its host', seen(), false],
  ])('%s', (_, now, kept) => {
    const { renewed } = compared(now, { findings: [], identities }, true);
    expect(renewed.identities).toEqual(kept ? identities : []);
  });

  it.each<readonly [says: string, now: Observation, looked: boolean]>([
    ['is looked at where nobody declares its address', seen(), true],
    [
      'is not where another name has the address now',
      seen(observed({ host: { name: 'mx9.example.com' } })),
      false,
    ],
    ['is not where DNS does not tell the addresses', seen(unresolved), false],
    ['is not where DNS does not tell the MX records', withDomain(failed), false],
  ])('%s', (_, { hosts, mailDomains }, looked) => {
    expect(undeclaredIdentities(identities, hosts, mailDomains)).toEqual(looked ? identities : []);
  });
});
