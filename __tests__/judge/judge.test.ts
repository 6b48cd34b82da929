import { describe, expect, it } from 'vitest';
import { judge } from '../../src/judge/judge.ts';
import type { Cause, Verdict } from '../../src/model/finding.ts';
import {
  type Dispute,
  type DmarcObservation,
  type DnsDifference,
  type HostObservation,
  NO_DATA,
  type Observation,
  type SpfObservation,
} from '../../src/model/observation.ts';
import { ADDRESS, type Differences, endpointAt, NAME, observed } from './observed.ts';

const AT = Date.parse('2026-11-24T12:00:00Z');
const V6 = '2001:db8::25';
const ANY = { kind: 'any' } as const;

function judgeHosts(...hosts: readonly HostObservation[]) {
  const observation: Observation = {
    at: AT,
    hosts,
    mailDomains: [],
    otherShardHosts: [],
    limits: [],
    undeclaredAddresses: [],
    vantage: { port25: 'open', ipv6: 'unknown' },
  };
  const { findings, hosts: verdicts } = judge(observation);
  const [host] = verdicts;
  if (host === undefined) throw new Error('No host was judged.');
  return { findings, host, rules: findings.map(({ rule, level }) => `${rule} ${level}`) };
}

const greeting = (name: string) => ({ bannerName: name, bannerNames: [name], ehloName: name });
const ptrOf = (name: string, address = ADDRESS) => ({
  names: [name],
  forward: { [name]: [address] },
});
const absent = { state: 'absent', iprev: 'permerror', names: [], forward: {} } as const;
const inconclusive = [
  {
    host: NAME,
    port: 25,
    address: ADDRESS,
    check: 'smtp',
    reason: 'egress-blocked',
    detail: 'x',
  },
] as const;

interface Row {
  readonly title: string;
  readonly seen: HostObservation;
  readonly verdict: Verdict;
  readonly cause: Cause | null;
  readonly evidence?: RegExp;
}

const ROWS: readonly Row[] = [
  { title: 'a coherent host', seen: observed(), verdict: 'coherent', cause: null },
  {
    title: 'no finding, and an inconclusive check',
    seen: observed({ inconclusive }),
    verdict: 'inconclusive',
    cause: 'unknown',
  },
  {
    title: 'an error and an inconclusive check',
    seen: observed({ ptr: absent, inconclusive }),
    verdict: 'broken',
    cause: 'missing-reverse',
    evidence: /^203\.0\.113\.25 has no PTR\.$/,
  },
  {
    title: 'no PTR for IPv6 only',
    seen: observed({ endpoints: [endpointAt(ADDRESS), endpointAt(V6, { ptr: absent })] }),
    verdict: 'broken',
    cause: 'missing-reverse',
    evidence: /Only IPv6 lacks a PTR \(2001:db8::25\)/,
  },
  {
    title: 'a default greeting and an outdated PTR',
    seen: observed({ ptr: ptrOf('old.example.com'), smtp: greeting('localhost') }),
    verdict: 'broken',
    cause: 'default-banner',
    evidence: /203\.0\.113\.25 \(port 25\) greets as localhost/,
  },
  {
    title: 'a masked greeting',
    seen: observed({
      smtp: { greeting: ['*****'], bannerName: null, bannerNames: [] },
      endpoint: { bannerForward: {} },
    }),
    verdict: 'cosmetic',
    cause: 'masked-greeting',
  },
  {
    title: 'greeting and PTR of two owners, without other findings',
    seen: observed({
      host: { banner: ANY, ehlo: ANY },
      smtp: greeting('mail.example.net'),
      endpoint: { bannerForward: { 'mail.example.net': [ADDRESS] } },
    }),
    verdict: 'cosmetic',
    cause: 'partial-change',
  },
  {
    title: 'greetings and PTRs of two owners at two addresses, without other findings',
    seen: observed({
      host: { ptr: ANY, banner: ANY, ehlo: ANY },
      endpoints: [ADDRESS, '203.0.113.26'].map((address) =>
        endpointAt(address, {
          smtp: greeting('mail.example.net'),
          endpoint: { bannerForward: { 'mail.example.net': [address] } },
        }),
      ),
    }),
    verdict: 'cosmetic',
    cause: 'partial-change',
  },
  {
    title: "a provider's PTR on shared control",
    seen: observed({
      host: { control: 'shared', ptr: ANY, banner: ANY },
      ptr: ptrOf('s25.provider.example'),
    }),
    verdict: 'cosmetic',
    cause: 'shared-infrastructure',
  },
  {
    title: 'another PTR than the declared one on shared control',
    seen: observed({ host: { control: 'shared' }, ptr: ptrOf('old.example.com') }),
    verdict: 'broken',
    cause: 'partial-change',
    evidence: /the PTR is old\.example\.com/,
  },
  {
    title: 'more PTR names than the evidence lists',
    seen: observed({
      ptr: {
        ...ptrOf(NAME),
        names: [NAME, ...Array.from({ length: 40 }, (_, n) => `relay${n}.example.com`)],
      },
    }),
    verdict: 'cosmetic',
    cause: 'partial-change',
    evidence:
      /^At \S+ the PTR is relay0\.\S+, relay1\.\S+, relay2\.example\.com and 37 more, while the forward record is mx1\.example\.com\.$/,
  },
  {
    title: 'no PTR on shared control',
    seen: observed({ host: { control: 'shared', ptr: ANY }, ptr: absent }),
    verdict: 'at-risk',
    cause: 'missing-reverse',
  },
  {
    title: 'a forward record with another address',
    seen: observed({
      host: { addresses: [ADDRESS] },
      forward: { v4: { kind: 'found', records: ['198.51.100.7'], ttlS: 300 } },
      ptr: { ...ptrOf(NAME), state: 'unconfirmed', iprev: 'fail', forward: { [NAME]: [] } },
    }),
    verdict: 'broken',
    cause: 'moved-forward',
    evidence: /resolves to 198\.51\.100\.7 and to none of its declared addresses/,
  },
];

describe('verdict and cause', () => {
  it.each(ROWS)('$title: $verdict, $cause', ({ seen, verdict, cause, evidence }) => {
    const { host } = judgeHosts(seen);
    expect({ verdict: host.verdict, cause: host.cause }).toEqual({ verdict, cause });
    if (evidence !== undefined) expect(host.evidence).toMatch(evidence);
    if (cause !== null && cause !== 'unknown') expect(host.evidence).not.toBe('');
  });

  it('two hosts with one address: several-identities', () => {
    const other = observed({ host: { name: 'mx2.example.com' } });
    const { host } = judgeHosts(observed({ ptr: ptrOf('mx2.example.com') }), other);
    expect(host.cause).toBe('several-identities');
    expect(host.evidence).toContain('mx2.example.com claims 203.0.113.25 too');
    expect(host.steps.flatMap(({ record }) => record ?? [])).toEqual([
      '25.113.0.203.in-addr.arpa. PTR mx1.example.com.',
    ]);
  });

  it('shared hosts with one address are no conflict', () => {
    const shared = (name: string) =>
      observed({
        host: { name, control: 'shared', ptr: ANY, banner: ANY },
        ptr: ptrOf('s25.provider.example'),
      });
    expect(judgeHosts(shared('a.example.com'), shared('b.example.com')).host.cause).toBe(
      'shared-infrastructure',
    );
  });

  it('the advice never asks to change a name that the user does not control', () => {
    const differences = {
      host: { control: 'shared', ptr: ANY, banner: ANY, ehlo: { kind: 'greeting' } },
      ptr: ptrOf('s25.provider.example'),
      smtp: { ehloName: 'inner.provider.example' },
    } as const;
    const { host, findings } = judgeHosts(observed(differences));
    expect(findings).not.toEqual([]);
    for (const text of [host.advice, ...findings.map(({ remedy }) => remedy)]) {
      expect(text).not.toMatch(/^(?:Publish|Set|Let)\b/);
    }
  });
});

const OTHER_OWNER = {
  host: { banner: ANY, ehlo: ANY },
  smtp: greeting('mail.example.net'),
  endpoint: { bannerForward: { 'mail.example.net': [ADDRESS] } },
} as const;

describe('banner-ptr-mismatch', () => {
  it.each([
    ['is a warning without other findings', {}, 'warning'],
    [
      'is an error with a rotating greeting',
      { smtp: { ...OTHER_OWNER.smtp, bannerNames: ['mail.example.net', NAME] } },
      'error',
    ],
    [
      'is an error where the greeting does not resolve',
      { endpoint: { bannerForward: { 'mail.example.net': [] } } },
      'error',
    ],
    [
      'is an error with a generic PTR',
      {
        host: { ...OTHER_OWNER.host, ptr: ANY },
        ptr: ptrOf('static-203-0-113-25.isp.example'),
      },
      'error',
    ],
    [
      'is a notice where both names have one owner and resolve to the address',
      {
        smtp: greeting('smtp.example.com'),
        endpoint: { bannerForward: { 'smtp.example.com': [ADDRESS] } },
      },
      'notice',
    ],
    [
      'is a warning where both names have one owner and the greeting resolves to another address',
      {
        smtp: greeting('smtp.example.com'),
        endpoint: { bannerForward: { 'smtp.example.com': ['198.51.100.7'] } },
      },
      'warning',
    ],
    [
      'stays a notice with a generic PTR where both names have one owner',
      {
        host: { ...OTHER_OWNER.host, ptr: ANY },
        ptr: ptrOf('static-203-0-113-25.example.com'),
        smtp: greeting('smtp.example.com'),
        endpoint: { bannerForward: { 'smtp.example.com': [ADDRESS] } },
      },
      'notice',
    ],
    [
      'keeps the level from the declaration',
      {
        host: { ...OTHER_OWNER.host, levels: { 'banner-ptr-mismatch': 'notice' } },
        endpoint: { bannerForward: { 'mail.example.net': [] } },
      },
      'notice',
    ],
  ] as const)('%s', (_, differences, level) => {
    const { rules } = judgeHosts(observed({ ...OTHER_OWNER, ...differences }));
    expect(rules).toContain(`banner-ptr-mismatch ${level}`);
  });

  it('lists the aggravating rules', () => {
    const seen = observed({
      ...OTHER_OWNER,
      endpoint: { bannerForward: { 'mail.example.net': [] } },
    });
    const finding = judgeHosts(seen).findings.find(({ rule }) => rule === 'banner-ptr-mismatch');
    expect(finding?.message).toMatch(/Together with banner-unresolved it costs mail\.$/);
  });
});

const authority = {
  zone: '113.0.203.in-addr.arpa',
  owner: '25.113.0.203.in-addr.arpa',
  servers: ['ns1.provider.example'],
  answers: [],
  cachedForS: null,
};
const difference = (
  name: string,
  type: DnsDifference['type'],
  ofZone: string,
  ofResolver: string,
): DnsDifference => {
  const answer = (kind: 'authority' | 'resolver', server: string, record: string) => {
    const records = record === '' ? [] : [record];
    const state = record === '' ? ('absent' as const) : ('found' as const);
    return { server, kind, state, records, ttlS: 5400 };
  };
  const answers = [
    answer('authority', 'ns1.provider.example', ofZone),
    answer('resolver', '192.0.2.53:53', ofResolver),
  ];
  return { name, type, zone: 'example.com', answers, ttlS: 5400 };
};
const coherent = observed();
const LEAF = '25.113.0.203.in-addr.arpa';

describe('records about which servers disagree', () => {
  const ptrDispute = (old: string, settled: boolean): Dispute => ({
    about: 'ptr',
    address: ADDRESS,
    differences: [difference(LEAF, 'PTR', NAME, old)],
    settled: settled ? (coherent.endpoints[0]?.ptr ?? null) : null,
  });
  const FAILED = { kind: 'failed', reason: 'dns-timeout', detail: 'x' } as const;
  const sending = (spf: SpfObservation, dmarc: DmarcObservation) => [
    { domain: 'example.com', spf, dmarc },
  ];
  const txt = difference('example.com', 'TXT', 'v=spf1 mx -all', '');

  it.each<[string, Differences, string]>([
    [
      'a cache without a PTR',
      { ptr: absent, disputes: [ptrDispute('', true)] },
      'ptr-propagating notice',
    ],
    [
      'a cache with the old PTR',
      { ptr: ptrOf('old.example.com'), disputes: [ptrDispute('old.example.com', true)] },
      'ptr-propagating notice',
    ],
    [
      'a wrong PTR at every server, but not the same',
      { ptr: ptrOf('old.example.com'), disputes: [ptrDispute('old.example.com', false)] },
      'ptr-propagating notice',
    ],
    [
      'a cache without the address of the PTR name',
      {
        ptr: { state: 'unconfirmed', iprev: 'fail', forward: { [NAME]: [] } },
        disputes: [{ ...ptrDispute('', true), differences: [difference(NAME, 'A', ADDRESS, '')] }],
      },
      'name-propagating notice',
    ],
    [
      'a cache without the address of the host',
      {
        forward: { v4: NO_DATA },
        disputes: [
          {
            about: 'forward',
            differences: [difference(NAME, 'A', ADDRESS, '')],
            settled: coherent.forward,
          },
        ],
      },
      'name-propagating notice',
    ],
    [
      'an address of the host that nothing settles',
      {
        forward: { v4: NO_DATA },
        disputes: [
          {
            about: 'forward',
            differences: [difference(NAME, 'A', '203.0.113.9', '')],
            settled: null,
          },
        ],
      },
      'name-propagating notice',
    ],
    [
      'a cache without the address of the greeting’s name',
      {
        endpoint: { bannerForward: { [NAME]: [] } },
        disputes: [
          {
            about: 'greeting',
            address: ADDRESS,
            name: NAME,
            differences: [difference(NAME, 'A', ADDRESS, '')],
            settled: null,
          },
        ],
      },
      'name-propagating notice',
    ],
    [
      'a cache without the SPF record',
      {
        sendingDomains: sending({ kind: 'absent' }, FAILED),
        disputes: [{ about: 'spf', domain: 'example.com', differences: [txt], settled: null }],
      },
      'name-propagating notice',
    ],
    [
      'a cache without the DMARC record',
      {
        sendingDomains: sending(FAILED, { kind: 'absent', why: 'no-record', at: 'x' }),
        disputes: [{ about: 'dmarc', domain: 'example.com', differences: [txt], settled: null }],
      },
      'name-propagating notice',
    ],
  ])('%s: one notice in place of all findings', (_, differences, expected) => {
    const seen = observed(differences);
    const { rules, host, findings } = judgeHosts(seen);
    expect(rules).toEqual([expected]);
    expect(host.advice).toMatch(/Wait until caches/);
    expect(findings[0]?.message).toMatch(/at most 90 minutes/);
    // The report shows what was observed.
    expect(host.endpoints).toEqual(seen.endpoints);
  });

  it('is one notice for a record that differs in several places', () => {
    const differences = [difference(NAME, 'A', ADDRESS, '')];
    const { forward } = coherent;
    const { rules } = judgeHosts(
      observed({
        disputes: [
          { about: 'forward', differences, settled: forward },
          { ...ptrDispute('', true), differences },
          { about: 'greeting', address: ADDRESS, name: NAME, differences, settled: [ADDRESS] },
        ],
      }),
    );
    expect(rules).toEqual(['name-propagating notice']);
  });

  it('the remedy names the operator of the reverse zone', () => {
    const ptr = { ...absent, authority };
    const { findings } = judgeHosts(observed({ ptr }));
    expect(findings[0]?.remedy).toContain(
      '203.0.113.0/24 is delegated to ns1.provider.example; ask there',
    );
  });

  it.each([
    [
      'in the zone of a classless delegation',
      '25.0/25.113.0.203.in-addr.arpa',
      '25.0/25.113.0.203.in-addr.arpa',
    ],
    [
      'in the reverse zone where the alias has an invalid name',
      '25`.example.com',
      '25.113.0.203.in-addr.arpa',
    ],
  ])('the remedy names the record to publish %s', (_, owner, published) => {
    const ptr = { ...absent, authority: { ...authority, owner } };
    const { findings } = judgeHosts(observed({ ptr }));
    expect(findings[0]?.remedy).toContain(`Publish \`${published}. PTR ${NAME}.\``);
  });
});

it('ptr-invalid gives the reason in one clause', () => {
  const { findings } = judgeHosts(observed({ ptr: ptrOf('mx1\\195.example.com') }));
  const messages = findings.filter(({ rule }) => rule === 'ptr-invalid').map((one) => one.message);
  expect(messages).toEqual([
    `The PTR of ${ADDRESS} is mx1\\195.example.com, which cannot be the name of a host in public DNS: it contains an escaped character.`,
  ]);
});
