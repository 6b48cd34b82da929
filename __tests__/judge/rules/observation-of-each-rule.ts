import type { KnownIdentity } from '../../../src/model/baseline.ts';
import { NOTHING_DECLARED } from '../../../src/model/mail-host.ts';
import { nameMap } from '../../../src/model/name-map.ts';
import {
  type DmarcObservation,
  type HeloObservation,
  type HostObservation,
  type MailDomainObservation,
  NO_DATA,
  type Observation,
  type SpfAnswer,
  type TlsObservation,
} from '../../../src/model/observation.ts';
import type { RuleName } from '../../../src/model/rule-names.ts';
import { ADDRESS, type Differences, endpointAt, NAME, observed } from '../observed.ts';

/** An observation with a finding of one rule. */
export interface RuleCase {
  readonly rule: RuleName;
  readonly observation: Observation;
  readonly identities?: readonly KnownIdentity[];
}

const OTHER = '198.51.100.7';
const ANY = { kind: 'any' } as const;
const FAILED = { kind: 'failed', reason: 'dns-timeout', detail: 'no answer' } as const;
const found = (...records: string[]) => ({ kind: 'found', records, ttlS: 300 }) as const;
const greets = (...names: [string, ...string[]]) => ({
  bannerName: names[0],
  bannerNames: names,
  ehloName: names[0],
});
const ptrOf = (...names: string[]) => ({
  names,
  forward: Object.fromEntries(names.map((name) => [name, [ADDRESS]])),
});
export const ABSENT_PTR = { state: 'absent', iprev: 'permerror', names: [], forward: {} } as const;
const TLS: TlsObservation = {
  offered: true,
  negotiated: 'TLSv1.3',
  names: [NAME],
  validTo: '2027-11-24T12:00:00.000Z',
  trusted: true,
  error: null,
};
const AT = Date.parse('2026-11-24T12:00:00Z');

const NOT_GREETED = {
  code: null,
  greeting: [],
  bannerName: null,
  bannerNames: [],
  ehloName: null,
  ehloReply: [],
} as const;
const NOT_ANSWERING = { ...NOT_GREETED, state: 'timeout', reason: 'egress-blocked' } as const;
const NAMELESS = { greeting: ['ESMTP ready'], bannerName: null, bannerNames: [] } as const;
const OTHER_GREETING = {
  host: { banner: ANY, ehlo: ANY },
  smtp: greets('mail.example.net'),
  endpoint: { bannerForward: { 'mail.example.net': [ADDRESS] } },
} as const;
const ENFORCED: Extract<DmarcObservation, { kind: 'found' }> = {
  kind: 'found',
  record: 'v=DMARC1; p=reject',
  at: '_dmarc.example.com',
  tag: 'p',
  policy: 'reject',
  pct: 100,
  testing: false,
};
const IDENTITY: KnownIdentity = {
  host: NAME,
  port: 25,
  address: ADDRESS,
  ptr: [NAME],
  banner: NAME,
  ehlo: NAME,
  first: '2026-01-02',
  changed: '2026-01-02',
  location: { file: '.github/mail-identity.json', line: 7, column: 5 },
};

/** Several of one rule where it has several sentences. */
export const RULE_CASES: readonly RuleCase[] = [
  ofHost('name-unresolved', { forward: { v4: { kind: 'absent', why: 'nxdomain', ttlS: 60 } } }),
  ofHost('address-not-in-name', { host: { addresses: [ADDRESS] }, forward: { v4: found(OTHER) } }),
  ofHost('address-undeclared', {
    host: { addresses: [ADDRESS] },
    forward: { v4: found(ADDRESS, OTHER) },
  }),
  ofHost('name-is-alias', { forward: { alias: found('www.example.net') } }),
  ofHost('name-is-alias', {
    smtp: greets('smtp.example.com'),
    endpoint: {
      bannerForward: { 'smtp.example.com': [ADDRESS] },
      bannerAliases: nameMap([['smtp.example.com', 'www.example.net']]),
    },
  }),
  ofDomain('mx-invalid', { kind: 'absent', why: 'nxdomain', ttlS: 60 }),
  ofDomain('mx-invalid', mx('.')),
  ofDomain('mx-invalid', mx('.', NAME)),
  ofDomain('mx-invalid', mx('192.0.2.1')),
  ofDomain('mx-invalid', mx('a_b.example.com')),
  ofDomain(
    'mx-invalid',
    mx(NAME),
    observed({ forward: { v4: NO_DATA, alias: found('a.example.net') } }),
  ),
  ofDomain('mx-invalid', mx(NAME), observed({ forward: { v4: NO_DATA } })),
  ofHost(
    'mx-not-covered',
    sending({ mtaSts: { kind: 'found', mode: 'enforce', mx: ['mx9.example.com'] } }),
  ),
  ofHost('mx-not-covered', {
    endpoint: { tlsa: { records: [`3 1 1 ${'00'.repeat(32)}`], matches: false } },
  }),
  ofHost('name-propagating', {
    disputes: [
      { about: 'forward', differences: [difference(NAME, 'A', ADDRESS, OTHER)], settled: null },
    ],
  }),
  ofHost('ptr-missing', { ptr: ABSENT_PTR }),
  ofHost('ptr-mismatch', { ptr: ptrOf('old.example.com') }),
  ofHost('ptr-unconfirmed', {
    ptr: { ...ptrOf(NAME), state: 'unconfirmed', iprev: 'fail', forward: { [NAME]: [OTHER] } },
  }),
  ofHost('ptr-multiple', { ptr: ptrOf(NAME, 'old.example.com') }),
  ofHost('ptr-generic', { ptr: ptrOf('static-203-0-113-25.isp.example') }),
  ofHost('ptr-invalid', { host: { ptr: ANY }, ptr: ptrOf('mx1_a.example.com') }),
  ofHost('ptr-apex', { host: { ptr: ANY }, ptr: ptrOf('example.com') }),
  ofHost('ptr-propagating', {
    disputes: [
      {
        about: 'ptr',
        address: ADDRESS,
        differences: [difference('25.113.0.203.in-addr.arpa', 'PTR', NAME, 'old.example.com')],
        settled: null,
      },
    ],
  }),
  ...(['refused', 'timeout', 'unreachable'] as const).map((state) =>
    ofHost('smtp-unreachable', { smtp: { ...NOT_GREETED, state } }),
  ),
  ofHost('smtp-malformed', { smtp: { ...NOT_GREETED, state: 'malformed', detail: 'binary data' } }),
  ofHost('smtp-malformed', { smtp: { ...NOT_GREETED, state: 'malformed', protocol: 'http' } }),
  {
    rule: 'mta-config-refused',
    observation: observationOf({
      hosts: [
        {
          ...observed(),
          refusedSettings: [
            {
              message: 'Postfix starts no service with `myhostname = a b`.',
              location: { file: 'main.cf', line: 3, resource: null },
            },
          ],
        },
      ],
    }),
  },
  ofHost('banner-default', { smtp: greets('localhost') }),
  ofHost('banner-mismatch', { smtp: greets('mail.example.net') }),
  ofHost('banner-invalid', { smtp: greets('mx_1.example.com') }),
  ofHost('banner-invalid', { smtp: { ehloName: 'mx_1.example.com' } }),
  ofHost('banner-nameless', { smtp: NAMELESS }),
  ofHost('banner-nameless', { smtp: { ...NAMELESS, greeting: ['*******'] } }),
  ofHost('banner-rotates', { smtp: greets(NAME, 'mx2.example.com') }),
  ofHost('banner-unresolved', {
    smtp: greets('mail.example.net'),
    endpoint: { bannerForward: { 'mail.example.net': [] } },
  }),
  ofHost('banner-unresolved', {
    smtp: greets('mx1.corp.example.com'),
    endpoint: { bannerForward: { 'mx1.corp.example.com': [] } },
  }),
  ofHost('banner-address-mismatch', {
    smtp: greets('mail.example.net'),
    endpoint: { bannerForward: { 'mail.example.net': [OTHER] } },
  }),
  ofHost('banner-is-mail-domain', { smtp: greets('example.com') }),
  ofHost('banner-ptr-mismatch', OTHER_GREETING),
  ofHost('banner-ptr-mismatch', {
    ...OTHER_GREETING,
    host: { banner: ANY, ehlo: ANY, ptr: ANY },
    ptr: ptrOf('static-203-0-113-25.isp.example'),
  }),
  ofHost('banner-ptr-mismatch', {
    ...OTHER_GREETING,
    smtp: NOT_ANSWERING,
    endpoint: {
      ...OTHER_GREETING.endpoint,
      fallback: { port: 587, smtp: endpointAt(ADDRESS, OTHER_GREETING).smtp },
    },
  }),
  ofHost('banner-ptr-mismatch', {
    ...OTHER_GREETING,
    host: { banner: ANY, ehlo: ANY, ptr: ANY },
    ptr: ptrOf('static-203-0-113-25.isp.example'),
    smtp: NOT_ANSWERING,
    endpoint: {
      ...OTHER_GREETING.endpoint,
      fallback: { port: 587, smtp: endpointAt(ADDRESS, OTHER_GREETING).smtp },
    },
  }),
  ofHost('banner-ptr-mismatch', {
    ...OTHER_GREETING,
    host: { ...OTHER_GREETING.host, role: 'inbound' },
  }),
  ofHost('ehlo-mismatch', { smtp: { ehloName: 'inner.example.net' } }),
  ofHost('ehlo-mismatch', {
    host: { ehlo: { kind: 'greeting' } },
    smtp: { ehloName: 'inner.example.net' },
  }),
  ofHost('banner-reveals-version', {
    host: { levels: { 'banner-reveals-version': 'notice' } },
    smtp: { greeting: [`${NAME} ESMTP Exim 4.96`] },
  }),
  ofHost('helo-default', sends('localhost')),
  ofHost('helo-default', sends('localhost', { source: 'planned', by: 'main.cf:2', records: [] })),
  ofHost('helo-mismatch', sends('mail.example.net', { forward: at('mail.example.net', ADDRESS) })),
  ofHost('helo-unresolved', sends('mail.example.net', { forward: at('mail.example.net') })),
  ofHost(
    'helo-address-mismatch',
    sends('mail.example.net', { forward: at('mail.example.net', OTHER) }),
  ),
  ofHost(
    'helo-ptr-mismatch',
    sends('mail.example.net', { forward: at('mail.example.net', ADDRESS) }),
  ),
  ofHost('helo-spf-fails', sends(NAME, { spf: [{ name: NAME, result: 'fail' }] })),
  ofHost('mail-refused', {
    endpoint: {
      refusals: [
        {
          at: '2026-11-23T08:00:00.000Z',
          by: 'mx.example.net',
          subject: 'helo',
          code: '5.7.1',
          words: 'Helo command rejected',
        },
      ],
    },
  }),
  ofHost('sender-undeclared', {
    undeclaredSenders: [
      { address: OTHER, domain: 'example.com', count: 3, at: AT, by: 'mx.example.net' },
    ],
  }),
  ofHost('starttls-missing', {
    host: { tls: 'starttls' },
    smtp: {
      tls: { ...TLS, offered: false, negotiated: null, names: [], validTo: null, trusted: null },
    },
  }),
  ofHost('tls-failed', { host: { tls: 'starttls' }, smtp: { state: 'tls-failed', tls: null } }),
  ofHost('tls-failed', {
    host: { tls: 'implicit' },
    smtp: { ...NOT_GREETED, state: 'tls-failed', protocol: 'smtp' },
  }),
  ofHost('certificate-mismatch', withTls({ names: ['www.example.net'] })),
  ofHost('certificate-untrusted', withTls({ trusted: false })),
  ofHost('certificate-expiring', withTls({ validTo: '2026-11-20T12:00:00.000Z' })),
  ofHost('certificate-expiring', withTls({ validTo: '2026-11-30T12:00:00.000Z' })),
  ofHost('spf-missing', sending({ spf: { kind: 'absent' } })),
  ofHost('spf-not-authorised', sending({ spf: spf({ result: 'fail', lookups: 0 }) })),
  ofHost('spf-not-authorised', sending({ spf: spf(permerror('other')) })),
  ofHost('spf-over-limit', sending({ spf: spf(permerror('too-many-lookups')) })),
  ofHost(
    'spf-allows-all',
    sending({ spf: { ...spf({ result: 'pass', lookups: 0 }), allowsAll: ['IPv4'] } }),
  ),
  ofHost('dmarc-missing', sending({ dmarc: noDmarc('no-record') })),
  ofHost('dmarc-missing', sending({ dmarc: noDmarc('several-records') })),
  ofHost('dmarc-not-enforced', sending({ dmarc: { ...ENFORCED, policy: 'none' } })),
  ofHost(
    'dmarc-unreadable',
    sending({
      dmarc: {
        ...noDmarc('no-record'),
        unreadable: { at: 'example.com', record: 'v=DMARC1; p=reject', fault: 'place' },
      },
    }),
  ),
  {
    ...ofHost('identity-changed', { host: { ptr: ANY }, ptr: ptrOf('new.example.net') }),
    identities: [IDENTITY],
  },
  { ...ofHost('address-new'), identities: [{ ...IDENTITY, address: OTHER }] },
  {
    rule: 'host-removed',
    observation: observationOf({
      undeclaredAddresses: [{ identity: IDENTITY, endpoint: endpointAt(ADDRESS), levels: {} }],
    }),
  },
];

export function observationOf(parts: Partial<Observation>): Observation {
  return {
    at: AT,
    hosts: [],
    mailDomains: [],
    otherShardHosts: [],
    limits: [],
    undeclaredAddresses: [],
    vantage: { port25: 'open', ipv6: 'unknown' },
    ...parts,
  };
}

function ofHost(rule: RuleName, differences: Differences = {}): RuleCase {
  return { rule, observation: observationOf({ hosts: [observed(differences)] }) };
}

/** @param target the looked-up host that the MX records name */
function ofDomain(
  rule: RuleName,
  records: MailDomainObservation['mx'],
  target: HostObservation = observed(),
): RuleCase {
  const { location } = NOTHING_DECLARED;
  const template = { ...NOTHING_DECLARED, location: { ...location, file: 'hosts.yml' } };
  const mailDomain = { domain: 'example.com', template };
  const seen = { mailDomain, mx: records, inconclusive: [], limits: [] };
  return { rule, observation: observationOf({ hosts: [target], mailDomains: [seen] }) };
}

function mx(...exchanges: string[]): MailDomainObservation['mx'] {
  const records = exchanges.map((exchange, index) => ({ preference: 10 * index, exchange }));
  return { kind: 'found', records, ttlS: 300 };
}

function sending(differences: Partial<HostObservation['sendingDomains'][number]>): Differences {
  return {
    sendingDomains: [{ domain: 'example.com', spf: FAILED, dmarc: FAILED, ...differences }],
  };
}

function difference(name: string, type: 'A' | 'PTR', own: string, cached: string) {
  const answer = { state: 'found', ttlS: 300 } as const;
  return {
    name,
    type,
    zone: 'example.com',
    answers: [
      { ...answer, kind: 'authority', server: 'ns1.example.com', records: [own] },
      { ...answer, kind: 'resolver', server: '192.0.2.53', records: [cached] },
    ],
    ttlS: 300,
  } as const;
}

/** A host that greets as declared, and sends as `name`. */
function sends(name: string, differences: Partial<HeloObservation> = {}): Differences {
  const record = { name, seenAt: '2026-11-23T08:00:00.000Z', by: 'mx.example.net' };
  return {
    endpoint: {
      helo: {
        names: [name],
        source: 'evidence',
        seenAt: record.seenAt,
        by: record.by,
        records: [record],
        reverse: [],
        forward: nameMap(),
        spf: [],
        ...differences,
      },
    },
  };
}

function at(name: string, ...addresses: string[]) {
  return nameMap([[name, addresses]]);
}

function withTls(differences: Partial<TlsObservation>): Differences {
  return { host: { tls: 'starttls' }, smtp: { tls: { ...TLS, ...differences } } };
}

function spf(answer: SpfAnswer) {
  return {
    kind: 'found',
    records: ['v=spf1 include:a.test -all'],
    results: new Map([[ADDRESS, answer]]),
    allowsAll: [],
  } as const;
}

function permerror(error: 'too-many-lookups' | 'other') {
  return {
    result: 'permerror',
    error,
    detail: 'Unknown mechanism x',
    voidLookups: [],
    lookups: 11,
  } as const;
}

function noDmarc(why: 'no-record' | 'several-records') {
  return { kind: 'absent', why, at: '_dmarc.example.com' } as const;
}
