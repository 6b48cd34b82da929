import { describe, expect, it } from 'vitest';
import { judge } from '../../src/judge/judge.ts';
import type { Cause, Verdict } from '../../src/model/finding.ts';
import type { HostObservation, Observation, PtrAnswer } from '../../src/model/observation.ts';
import { ADDRESS, endpointAt, NAME, observed } from './observed.ts';

const AT = Date.parse('2026-11-24T12:00:00Z');
const V6 = '2001:db8::25';
const ANY = { kind: 'any' } as const;

function judged(...hosts: readonly HostObservation[]) {
  const observation: Observation = {
    at: AT,
    hosts,
    mailDomains: [],
    elsewhere: [],
    remembered: [],
    vantage: { port25: 'open', ipv6: 'unknown' },
  };
  const { findings, hosts: verdicts } = judge(observation);
  const [host] = verdicts;
  if (host === undefined) throw new Error('No host was judged.');
  return { findings, host, rules: findings.map(({ rule, level }) => `${rule} ${level}`) };
}

const greets = (name: string) => ({ bannerName: name, bannerNames: [name], ehloName: name });
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
  readonly says: string;
  readonly seen: HostObservation;
  readonly verdict: Verdict;
  readonly cause: Cause | null;
  readonly evidence?: RegExp;
}

const ROWS: readonly Row[] = [
  { says: 'all agrees', seen: observed(), verdict: 'coherent', cause: null },
  {
    says: 'nothing wrong was seen, and not all was seen',
    seen: observed({ inconclusive }),
    verdict: 'inconclusive',
    cause: 'unknown',
  },
  {
    says: 'what was seen is wrong, though not all was seen',
    seen: observed({ ptr: absent, inconclusive }),
    verdict: 'broken',
    cause: 'missing-reverse',
    evidence: /^203\.0\.113\.25 has no PTR\.$/,
  },
  {
    says: 'only IPv6 lacks a PTR',
    seen: observed({ endpoints: [endpointAt(ADDRESS), endpointAt(V6, { ptr: absent })] }),
    verdict: 'broken',
    cause: 'missing-reverse',
    evidence: /Only IPv6 lacks a PTR \(2001:db8::25\)/,
  },
  {
    says: 'a default greeting comes before the PTR that was left behind',
    seen: observed({ ptr: ptrOf('old.example.com'), smtp: greets('localhost') }),
    verdict: 'broken',
    cause: 'default-banner',
    evidence: /greeting names localhost/,
  },
  {
    says: 'a masked greeting',
    seen: observed({
      smtp: { greeting: ['*****'], bannerName: null, bannerNames: [] },
      endpoint: { bannerForward: {} },
    }),
    verdict: 'at-risk',
    cause: 'masked-greeting',
  },
  {
    says: 'names of two owners, alone',
    seen: observed({
      host: { banner: ANY, ehlo: ANY },
      smtp: greets('mail.example.net'),
      endpoint: { bannerForward: { 'mail.example.net': [ADDRESS] } },
    }),
    verdict: 'cosmetic',
    cause: 'partial-change',
  },
  {
    says: 'names of two owners at two addresses are still one weak signal',
    seen: observed({
      host: { ptr: ANY, banner: ANY, ehlo: ANY },
      endpoints: [ADDRESS, '203.0.113.26'].map((address) =>
        endpointAt(address, {
          smtp: greets('mail.example.net'),
          endpoint: { bannerForward: { 'mail.example.net': [address] } },
        }),
      ),
    }),
    verdict: 'cosmetic',
    cause: 'partial-change',
  },
  {
    says: "a provider's PTR on shared control",
    seen: observed({
      host: { control: 'shared', ptr: ANY, banner: ANY },
      ptr: ptrOf('s25.provider.example'),
    }),
    verdict: 'cosmetic',
    cause: 'shared-infrastructure',
  },
  {
    says: 'a declared name that is contradicted on shared control',
    seen: observed({ host: { control: 'shared' }, ptr: ptrOf('old.example.com') }),
    verdict: 'broken',
    cause: 'partial-change',
    evidence: /the PTR still says old\.example\.com/,
  },
  {
    says: 'more PTR names than a sentence bears',
    seen: observed({
      ptr: {
        ...ptrOf(NAME),
        names: [NAME, ...Array.from({ length: 40 }, (_, n) => `relay${n}.example.com`)],
      },
    }),
    verdict: 'at-risk',
    cause: 'partial-change',
    evidence:
      /^At \S+ the PTR still says relay0\.\S+, relay1\.\S+, relay2\.example\.com and 37 more\.$/,
  },
  {
    says: 'no PTR on shared control',
    seen: observed({ host: { control: 'shared', ptr: ANY }, ptr: absent }),
    verdict: 'at-risk',
    cause: 'shared-infrastructure',
  },
  {
    says: 'all but the forward record was renamed',
    seen: observed({
      host: { addresses: [ADDRESS] },
      forward: { v4: { kind: 'found', records: ['198.51.100.7'] } },
      ptr: { ...ptrOf(NAME), state: 'unconfirmed', iprev: 'fail', forward: { [NAME]: [] } },
    }),
    verdict: 'broken',
    cause: 'moved-forward',
    evidence: /leads to 198\.51\.100\.7 now/,
  },
];

describe('verdict and cause', () => {
  it.each(ROWS)('$says: $verdict, $cause', ({ seen, verdict, cause, evidence }) => {
    const { host } = judged(seen);
    expect({ verdict: host.verdict, cause: host.cause }).toEqual({ verdict, cause });
    if (evidence !== undefined) expect(host.evidence).toMatch(evidence);
    if (cause !== null && cause !== 'unknown') expect(host.evidence).not.toBe('');
  });

  it('two hosts claim one address', () => {
    const rival = observed({ host: { name: 'mx2.example.com' } });
    const { host } = judged(observed({ ptr: ptrOf('mx2.example.com') }), rival);
    expect(host.cause).toBe('several-identities');
    expect(host.evidence).toContain('mx2.example.com claims 203.0.113.25 too');
    expect(host.advice).toMatch(/^First: Decide whose 203\.0\.113\.25 is/);
  });

  it('shared hosts may claim one address, as many as like', () => {
    const shared = (name: string) =>
      observed({
        host: { name, control: 'shared', ptr: ANY, banner: ANY },
        ptr: ptrOf('s25.provider.example'),
      });
    expect(judged(shared('a.example.com'), shared('b.example.com')).host.cause).toBe(
      'shared-infrastructure',
    );
  });

  it('never advises to align a name that the user does not control', () => {
    const difference = {
      host: { control: 'shared', ptr: ANY, banner: ANY, ehlo: { kind: 'greeting' } },
      ptr: ptrOf('s25.provider.example'),
      smtp: { ehloName: 'inner.provider.example' },
    } as const;
    const { host, findings } = judged(observed(difference));
    expect(findings).not.toEqual([]);
    for (const text of [host.advice, ...findings.map(({ remedy }) => remedy)]) {
      expect(text).not.toMatch(/^(?:Publish|Set|Let)\b/);
    }
  });
});

const STRANGER = {
  host: { banner: ANY, ehlo: ANY },
  smtp: greets('mail.example.net'),
  endpoint: { bannerForward: { 'mail.example.net': [ADDRESS] } },
} as const;

describe('a greeting that is none of the PTR names', () => {
  it.each([
    ['alone is a warning', {}, 'warning'],
    [
      'with a greeting that rotates is an error',
      { smtp: { ...STRANGER.smtp, bannerNames: ['mail.example.net', NAME] } },
      'error',
    ],
    [
      'whose name leads nowhere is an error',
      { endpoint: { bannerForward: { 'mail.example.net': [] } } },
      'error',
    ],
    [
      'beside a generic PTR is an error',
      {
        host: { ...STRANGER.host, ptr: ANY },
        ptr: ptrOf('static-203-0-113-25.isp.example'),
      },
      'error',
    ],
    [
      'of the same owner, both leading to the address, is a notice',
      {
        smtp: greets('smtp.example.com'),
        endpoint: { bannerForward: { 'smtp.example.com': [ADDRESS] } },
      },
      'notice',
    ],
    [
      'of the same owner that leads elsewhere stays a warning',
      {
        smtp: greets('smtp.example.com'),
        endpoint: { bannerForward: { 'smtp.example.com': ['198.51.100.7'] } },
      },
      'warning',
    ],
    [
      'of the same owner compounds with nothing',
      {
        host: { ...STRANGER.host, ptr: ANY },
        ptr: ptrOf('static-203-0-113-25.example.com'),
        smtp: greets('smtp.example.com'),
        endpoint: { bannerForward: { 'smtp.example.com': [ADDRESS] } },
      },
      'notice',
    ],
    [
      'keeps the level that was declared',
      {
        host: { ...STRANGER.host, levels: { 'banner-ptr-mismatch': 'notice' } },
        endpoint: { bannerForward: { 'mail.example.net': [] } },
      },
      'notice',
    ],
  ] as const)('%s', (_, differences, level) => {
    const { rules } = judged(observed({ ...STRANGER, ...differences }));
    expect(rules).toContain(`banner-ptr-mismatch ${level}`);
  });

  it('names what compounds it', () => {
    const seen = observed({ ...STRANGER, endpoint: { bannerForward: { 'mail.example.net': [] } } });
    const finding = judged(seen).findings.find(({ rule }) => rule === 'banner-ptr-mismatch');
    expect(finding?.message).toMatch(/Together with banner-unresolved it costs mail\.$/);
  });
});

const voice = (kind: PtrAnswer['kind'], ...names: string[]): PtrAnswer => ({
  server: kind === 'authority' ? 'ns1.provider.example' : '192.0.2.53:53',
  kind,
  names,
  confirmed: names,
});
const authority = (...answers: PtrAnswer[]) => ({
  zone: '113.0.203.in-addr.arpa',
  owner: '25.113.0.203.in-addr.arpa',
  servers: ['ns1.provider.example'],
  answers,
  cachedForS: 5400,
});

describe('a PTR on its way', () => {
  it.each([
    [
      'a cache that knows of no PTR yet',
      { ...absent, authority: authority(voice('authority', NAME)) },
    ],
    [
      'a cache that holds the old name',
      { ...ptrOf('old.example.com'), authority: authority(voice('authority', NAME)) },
    ],
    [
      'another resolver, where the zone is out of reach',
      { ...ptrOf('old.example.com'), authority: authority(voice('resolver', NAME)) },
    ],
  ])('%s is a notice in place of an error', (_, ptr) => {
    const { rules, host, findings } = judged(observed({ ptr }));
    expect(rules).toEqual(['ptr-propagating notice']);
    expect(host.verdict).toBe('cosmetic');
    expect(host.advice).toMatch(/wait until the caches/);
    expect(findings[0]?.message).toMatch(/for at most 90 minutes/);
    // What the report shows is what was seen.
    expect(host.endpoints[0]?.ptr).toMatchObject({ names: ptr.names });
  });

  it('may be right already, and only its address record unknown to a cache', () => {
    const said = authority(voice('authority', NAME));
    const ptr = {
      state: 'unconfirmed',
      iprev: 'fail',
      forward: { [NAME]: [] },
      authority: said,
    } as const;
    const { rules, findings } = judged(observed({ ptr }));
    expect(rules).toEqual(['ptr-propagating notice']);
    expect(findings[0]?.message).toMatch(/^The address record of mx1\.example\.com is changing/);
  });

  it('is judged by what the zone says now, where that is wrong too', () => {
    const said = authority(voice('authority', 'new.example.net'));
    const { rules, findings } = judged(observed({ ptr: { ...absent, authority: said } }));
    expect(rules).toEqual(expect.arrayContaining(['ptr-mismatch error', 'ptr-propagating notice']));
    expect(rules).not.toContain('ptr-missing error');
    expect(findings[0]?.observed).toBe('new.example.net');
  });

  it.each([
    ['the zone serves the old name', authority(voice('authority', 'old.example.com'))],
    [
      'the zone has already gone on from what a resolver still holds',
      authority(voice('authority', 'old.example.com'), voice('resolver', NAME)),
    ],
    ['nobody answered', authority()],
  ])('%s: an error', (_, said) => {
    const ptr = { ...ptrOf('old.example.com'), authority: said };
    const { rules } = judged(observed({ ptr }));
    expect(rules).toContain('ptr-mismatch error');
    expect(rules).not.toContain('ptr-propagating notice');
  });

  it('says who runs the reverse zone', () => {
    const ptr = { ...absent, authority: authority() };
    const { findings } = judged(observed({ ptr }));
    expect(findings[0]?.remedy).toContain(
      '203.0.113.0/24 is delegated to ns1.provider.example; ask there',
    );
  });

  it.each([
    ['in the customer’s zone', '25.0/25.113.0.203.in-addr.arpa', '25.0/25.113.0.203.in-addr.arpa'],
    ['nowhere else for a name that is none', '25`.example.com', '25.113.0.203.in-addr.arpa'],
  ])('names the record to publish %s', (_, owner, published) => {
    const ptr = { ...absent, authority: { ...authority(), owner } };
    const { findings } = judged(observed({ ptr }));
    expect(findings[0]?.remedy).toContain(`Publish \`${published}. PTR ${NAME}.\``);
  });
});

it('says what is wrong with a PTR name in one clause', () => {
  const { findings } = judged(observed({ ptr: ptrOf('mx1\\195.example.com') }));
  const messages = findings.filter(({ rule }) => rule === 'ptr-invalid').map((one) => one.message);
  expect(messages).toEqual([
    `The PTR of ${ADDRESS} holds mx1\\195.example.com, which is no name of a host in public DNS: it holds an escaped character.`,
  ]);
});
