import { describe, expect, it } from 'vitest';
import { type FixedEntry, fixedEntries } from '../../src/compare/baseline-match.ts';
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
import { compareRun, observationOf } from './compare-run.ts';

const failedPtr = {
  state: 'undetermined',
  iprev: 'temperror',
  names: [],
  forward: {},
  error: 'dns-timeout',
} as const;
const noGreeting = {
  code: null,
  greeting: [],
  bannerName: null,
  bannerNames: [],
  ehloName: null,
} as const;
const refused = { ...noGreeting, state: 'refused' } as const;
const closedFromHere = { ...noGreeting, state: 'timeout', reason: 'egress-blocked' } as const;
const failed = { kind: 'failed', reason: 'dns-timeout', detail: 'x' } as const;
const inconclusive = (check: 'forward' | 'smtp', address: string | null) =>
  ({ host: NAME, port: 25, address, check, reason: 'dns-timeout', detail: 'x' }) as const;
const mxTo = (exchange: string) =>
  ({ kind: 'found', records: [{ preference: 10, exchange }], ttlS: 300 }) as const;

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

/** An observation of the mail domain example.com with these MX records. */
const withDomain = (
  mx: MailDomainObservation['mx'],
  ...hosts: readonly HostObservation[]
): Observation => ({
  ...observationOf(...hosts),
  mailDomains: [
    {
      mailDomain: { domain: 'example.com', template: observed().host },
      mx,
      inconclusive:
        mx.kind === 'failed'
          ? [{ ...inconclusive('forward', null), host: 'example.com', check: 'mx' }]
          : [],
      limits: [],
    },
  ],
});

/** A baseline entry, the current observation, and why the entry can be removed, if it can. */
const CASES: readonly (readonly [
  title: string,
  entry: KnownFinding,
  now: Observation,
  why: FixedEntry['why'] | null,
])[] = [
  ['a PTR that is correct now', accepted('ptr-mismatch'), observationOf(observed()), 'fixed'],
  [
    'not a PTR whose lookup failed',
    accepted('ptr-mismatch'),
    observationOf(observed({ ptr: failedPtr })),
    null,
  ],
  [
    'a correct PTR while port 25 is unreachable',
    accepted('ptr-missing'),
    observationOf(
      observed({ smtp: closedFromHere, inconclusive: [inconclusive('smtp', ADDRESS)] }),
    ),
    'fixed',
  ],
  [
    'a greeting that is correct now',
    accepted('banner-mismatch'),
    observationOf(observed()),
    'fixed',
  ],
  [
    'not the greeting of a server that refuses connections',
    accepted('banner-mismatch'),
    observationOf(observed({ smtp: refused })),
    null,
  ],
  [
    'not a greeting that only a fallback port shows',
    accepted('banner-mismatch'),
    observationOf(
      observed({
        smtp: closedFromHere,
        endpoint: { fallback: { port: 587, smtp: endpointAt(ADDRESS).smtp } },
      }),
    ),
    null,
  ],
  [
    'the greeting of a host that is outbound now',
    accepted('banner-mismatch'),
    observationOf(
      observed({ host: { role: 'outbound' }, smtp: { ...noGreeting, state: 'skipped' } }),
    ),
    'fixed',
  ],
  [
    'not the certificate of a server whose handshake fails',
    accepted('certificate-mismatch'),
    observationOf(observed({ host: { tls: 'starttls' }, smtp: { state: 'tls-failed' } })),
    null,
  ],
  [
    'not a name whose lookup failed',
    accepted('name-unresolved', { address: null }),
    observationOf(
      observed({ forward: { v4: failed }, inconclusive: [inconclusive('forward', null)] }),
    ),
    null,
  ],
  [
    'a host that is no longer declared',
    accepted('ptr-mismatch'),
    observationOf(observed({ host: { name: 'mx9.example.com' } })),
    'undeclared',
  ],
  [
    'an address that is no longer declared',
    accepted('ptr-mismatch', { address: '203.0.113.26' }),
    observationOf(observed({ host: { addresses: [ADDRESS] } })),
    'undeclared',
  ],
  [
    'an address that is no longer in DNS',
    accepted('ptr-mismatch', { address: '203.0.113.26' }),
    observationOf(observed()),
    'undeclared',
  ],
  [
    'not an address of a name whose lookup failed',
    accepted('ptr-mismatch'),
    observationOf(observed({ forward: { v4: failed }, endpoints: [] })),
    null,
  ],
  [
    'an undeclared address that is no longer in DNS',
    accepted('address-undeclared', { address: '203.0.113.26' }),
    observationOf(observed({ host: { addresses: [ADDRESS] } })),
    'fixed',
  ],
  ['not a host where the MX lookup failed', accepted('ptr-mismatch'), withDomain(failed), null],
  [
    'a host that is no longer an MX target',
    accepted('ptr-mismatch'),
    withDomain(mxTo('a.example')),
    'undeclared',
  ],
  [
    'not MX records whose lookup failed',
    accepted('mx-invalid', { host: 'example.com', address: null }),
    withDomain(failed),
    null,
  ],
  [
    'not an MX target whose address lookup failed',
    accepted('mx-invalid', { host: 'example.com', address: null, observed: NAME }),
    withDomain(mxTo(NAME), observed({ inconclusive: [inconclusive('forward', null)] })),
    null,
  ],
];

describe('baseline entries that can be removed', () => {
  it.each(CASES)('%s', (_, entry, now, why) => {
    const baseline: Baseline = { findings: [entry], identities: [] };
    expect(fixedEntries(baseline, judge(now).findings, now)).toEqual(
      why === null ? [] : [{ entry, why }],
    );
  });

  it.each(CASES)('update-baseline removes exactly those: %s', (_, entry, now, why) => {
    const { updated } = compareRun(now, { findings: [entry], identities: [] }, true);
    expect(updated.findings.includes(entry)).toBe(why === null);
  });
});

const { identities } = compareRun(observationOf(observed()), NOTHING_KNOWN, true).updated;
const unresolved = observed({ forward: { v4: failed }, endpoints: [] });

describe('an identity in the baseline', () => {
  it.each<readonly [title: string, now: Observation, kept: boolean]>([
    ['stays while the address lookup fails', observationOf(unresolved), true],
    ['stays while the MX lookup fails', withDomain(failed), true],
    [
      'stays while its server refuses connections',
      observationOf(observed({ ptr: failedPtr, smtp: refused })),
      true,
    ],
    ['is removed with its host', observationOf(), false],
  ])('%s', (_, now, kept) => {
    const { updated } = compareRun(now, { findings: [], identities }, true);
    expect(updated.identities).toEqual(kept ? identities : []);
  });

  it.each<readonly [title: string, now: Observation, isObserved: boolean]>([
    ['is observed where its address is not declared', observationOf(), true],
    [
      'is not observed where another host has the address now',
      observationOf(observed({ host: { name: 'mx9.example.com' } })),
      false,
    ],
    ['is not observed while the address lookup fails', observationOf(unresolved), false],
    ['is not observed while the MX lookup fails', withDomain(failed), false],
  ])('%s', (_, { hosts, mailDomains }, isObserved) => {
    expect(undeclaredIdentities(identities, hosts, mailDomains)).toEqual(
      isObserved ? identities : [],
    );
  });
});
