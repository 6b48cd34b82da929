import { describe, expect, onTestFinished, test } from 'vitest';
import { reverseName } from '../../../src/model/address.ts';
import type { Expectation } from '../../../src/model/mail-host.ts';
import type { PtrObservation, ReverseAuthority } from '../../../src/model/observation.ts';
import type { AskServers } from '../../../src/observe/dns/ask-servers.ts';
import { createConfirm } from '../../../src/observe/dns/confirm-answer.ts';
import { observePtr, type PtrFacts } from '../../../src/observe/dns/ptr.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import { type DnsServer, startDnsServer } from '../../lab/dns-server.ts';
import { startResolver } from './start-resolver.ts';

const V4 = '203.0.113.25';
const V6 = '2001:db8::25';

type Row = readonly [title: string, address: string, zone: string, expected: Expected];
type Expected = Partial<Omit<PtrObservation, 'forward'>> & {
  readonly forward?: Readonly<Record<string, readonly string[]>>;
};

const PASS = { state: 'confirmed', iprev: 'pass', error: null } as const;
const FAIL = { state: 'unconfirmed', iprev: 'fail', error: null } as const;
const NO_PTR = {
  state: 'absent',
  iprev: 'permerror',
  names: [],
  forward: {},
  error: null,
} as const;
const UNDECIDED = { state: 'undetermined', iprev: 'temperror' } as const;

/** A row for each state of an address's PTR, in both families where they differ. */
const ROWS: readonly Row[] = [
  // confirmed
  [
    'a name that resolves back',
    V4,
    `${V4} PTR a.example\na.example A ${V4}`,
    { ...PASS, names: ['a.example'], forward: { 'a.example': [V4] } },
  ],
  [
    'the same over IPv6',
    V6,
    `${V6} PTR a.example\na.example AAAA ${V6}`,
    { ...PASS, names: ['a.example'], forward: { 'a.example': [V6] } },
  ],
  [
    'an IPv6 address written in full',
    V6,
    `${V6} PTR a.example\na.example AAAA 2001:db8:0:0:0:0:0:25`,
    { ...PASS, forward: { 'a.example': [V6] } },
  ],
  [
    'one of several addresses',
    V4,
    `${V4} PTR a.example\na.example A 203.0.113.1\na.example A ${V4}`,
    PASS,
  ],
  [
    'the last of two hundred addresses',
    V4,
    `${V4} PTR a.example\n${Array.from({ length: 200 }, (_, index) => `a.example A 198.51.100.${index}\n`).join('')}a.example A ${V4}`,
    PASS,
  ],
  [
    'a name in upper case',
    V4,
    `${V4} PTR MX1.Example.COM\nmx1.example.com A ${V4}`,
    { ...PASS, names: ['mx1.example.com'] },
  ],
  [
    'a name with an underscore',
    V4,
    `${V4} PTR mx_1.example\nmx_1.example A ${V4}`,
    { ...PASS, names: ['mx_1.example'] },
  ],
  [
    'the second of two names',
    V4,
    `${V4} PTR a.example\n${V4} PTR b.example\nb.example A ${V4}`,
    { ...PASS, names: ['a.example', 'b.example'], forward: { 'a.example': [], 'b.example': [V4] } },
  ],
  [
    'a name twice, in another letter case',
    V4,
    `${V4} PTR a.example\n${V4} PTR A.example\na.example A ${V4}`,
    { ...PASS, names: ['a.example'] },
  ],
  [
    'a PTR delegated by CNAME (RFC 2317)',
    V4,
    `${V4} CNAME 25.0/25.113.0.203.in-addr.arpa\n25.0/25.113.0.203.in-addr.arpa PTR a.example\na.example A ${V4}`,
    { ...PASS, names: ['a.example'] },
  ],
  [
    'an IPv6 PTR behind a CNAME',
    V6,
    `${V6} CNAME rev.example\nrev.example PTR a.example\na.example AAAA ${V6}`,
    PASS,
  ],
  [
    'a name that is an alias',
    V4,
    `${V4} PTR a.example\na.example CNAME b.example\nb.example A ${V4}`,
    PASS,
  ],
  [
    'one of two lookups fails, the other finds the address',
    V4,
    `${V4} PTR a.example\n${V4} PTR b.example\na.example A !servfail\nb.example A ${V4}`,
    { ...PASS, forward: { 'a.example': [], 'b.example': [V4] } },
  ],

  // unconfirmed
  [
    'a name that resolves to another address',
    V4,
    `${V4} PTR a.example\na.example A 203.0.113.1`,
    { ...FAIL, forward: { 'a.example': ['203.0.113.1'] } },
  ],
  [
    'the same over IPv6',
    V6,
    `${V6} PTR a.example\na.example AAAA 2001:db8::1`,
    { ...FAIL, forward: { 'a.example': ['2001:db8::1'] } },
  ],
  [
    'a name that does not exist',
    V4,
    `${V4} PTR a.example`,
    { ...FAIL, forward: { 'a.example': [] } },
  ],
  [
    'a name with addresses of the other family only',
    V6,
    `${V6} PTR a.example\na.example A ${V4}`,
    { ...FAIL, forward: { 'a.example': [] } },
  ],
  ['the root is not a name (PTR .)', V4, `${V4} PTR .`, { ...FAIL, names: ['.'], forward: {} }],
  [
    'a name with a space',
    V4,
    `${V4} PTR "mail server.example"`,
    { ...FAIL, names: ['mail server.example'], forward: {} },
  ],
  ['an address as the name', V4, `${V4} PTR ${V4}`, { ...FAIL, names: [V4] }],
  ['raw bytes', V4, `${V4} PTR caf\\195.example`, { ...FAIL, forward: {} }],
  [
    'the failed lookup is of the other family',
    V4,
    `${V4} PTR a.example\na.example A 203.0.113.1\na.example AAAA !servfail`,
    FAIL,
  ],

  // absent
  ['no such name', V4, 'other.example A 203.0.113.1', NO_PTR],
  ['no such name, over IPv6', V6, 'other.example A 203.0.113.1', NO_PTR],
  ['a name without PTR', V4, `${V4} TXT "not a PTR"`, NO_PTR],
  ['a name without PTR, over IPv6', V6, `${V6} TXT "not a PTR"`, NO_PTR],
  ['an alias to a name that does not exist', V4, `${V4} CNAME gone.example`, NO_PTR],

  // undetermined
  ['SERVFAIL', V4, `${V4} PTR !servfail`, { ...UNDECIDED, names: [], error: 'dns-servfail' }],
  [
    'SERVFAIL over IPv6',
    V6,
    `${V6} PTR !servfail`,
    { ...UNDECIDED, names: [], error: 'dns-servfail' },
  ],
  ['REFUSED', V4, `${V4} PTR !refused`, { ...UNDECIDED, names: [], error: 'dns-refused' }],
  ['a damaged answer', V4, `${V4} PTR !garbage`, { ...UNDECIDED, names: [], error: 'dns-error' }],
  ['no answer', V4, `${V4} PTR !silent`, { ...UNDECIDED, names: [], error: 'dns-timeout' }],
  [
    'a delegation whose zone fails',
    V4,
    `${V4} CNAME 25.0/25.example\n25.0/25.example PTR !servfail`,
    { ...UNDECIDED, error: 'dns-servfail' },
  ],
  [
    'the only address lookup fails',
    V4,
    `${V4} PTR a.example\na.example A !servfail`,
    { ...UNDECIDED, names: ['a.example'], error: 'dns-servfail' },
  ],
  [
    'the only address lookup fails, over IPv6',
    V6,
    `${V6} PTR a.example\na.example AAAA !refused`,
    { ...UNDECIDED, names: ['a.example'], error: 'dns-refused' },
  ],
  [
    'one of two lookups fails, the other finds another address',
    V4,
    `${V4} PTR a.example\n${V4} PTR b.example\na.example A !servfail\nb.example A 203.0.113.1`,
    {
      ...UNDECIDED,
      forward: { 'a.example': [], 'b.example': ['203.0.113.1'] },
      error: 'dns-servfail',
    },
  ],
];

const asJson = (ptr: PtrObservation) => ({ ...ptr, forward: Object.fromEntries(ptr.forward) });

describe('observePtr', () => {
  test.each(ROWS)('%s', async (_, address, zone, expected) => {
    const { ptr } = await observe(
      address,
      zone,
      ANY,
      expected.error === 'dns-timeout' ? 300 : 10_000,
    );
    expect(asJson(ptr)).toMatchObject(expected);
    expect(ptr.errorDetail === null).toBe(ptr.error === null);
  });

  const range = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => `n${from + n}.example`);
  const ptrs = (names: readonly string[]) => names.map((name) => `${V4} PTR ${name}`).join('\n');
  const confirmedBy = (name: string) => `\n${name} A ${V4}`;

  test.each<readonly [string, string, Expectation, readonly string[], string]>([
    ['stops after ten names of which one is confirmed', 'n9', ANY, range(0, 10), 'confirmed'],
    ['goes on where none of the first ten is confirmed', 'n10', ANY, range(0, 20), 'confirmed'],
    ['looks up a hundred names of more', 'n110', ANY, range(0, 100), 'undetermined'],
    [
      'looks up the expected name first, which is the last',
      'n119',
      { kind: 'names', patterns: ['n119.example'] },
      ['n119.example', ...range(0, 9)],
      'confirmed',
    ],
  ])('of 120 names: %s', async (_, confirmed, expectation, lookedUp, state) => {
    const zone = `${ptrs(range(0, 120))}${confirmedBy(`${confirmed}.example`)}`;
    const { ptr, cuts } = await observe(V4, zone, expectation);
    expect(ptr.state).toBe(state);
    expect(ptr.error).toBeNull();
    expect([...ptr.forward.keys()]).toEqual(lookedUp);
    expect(ptr.names).toHaveLength(100);
    expect(cuts).toEqual([{ what: 'ptr-names', limit: 100, seen: 120 }]);
  });

  test('says that none of a hundred names is confirmed where there are no more', async () => {
    const { ptr, cuts } = await observe(V4, ptrs(range(0, 100)), ANY);
    expect(ptr).toMatchObject({ state: 'unconfirmed', names: range(0, 100) });
    expect(cuts).toEqual([]);
  });

  test('makes no unnecessary query', async () => {
    const { server } = await observe(V4, `${V4} PTR a.example\na.example A ${V4}`, ANY);
    expect(server.queries.map(({ name, type }) => `${type} ${name}`)).toEqual([
      `PTR ${reverseName(V4)}`,
      'A a.example',
    ]);
  });
});

const ANY: Expectation = { kind: 'any' };
const DECLARED: Expectation = { kind: 'names', patterns: ['mx*.example', 'other.example'] };

describe('whether observePtr queries the zone’s own servers', () => {
  test.each<[string, string, Expectation, boolean]>([
    ['confirmed and declared: no', `${V4} PTR mx1.example\nmx1.example A ${V4}`, DECLARED, false],
    [
      'one of two names is the declared one: no',
      `${V4} PTR a.example\n${V4} PTR mx1.example\na.example A ${V4}`,
      DECLARED,
      false,
    ],
    [
      'confirmed, but not the declared name: yes',
      `${V4} PTR a.example\na.example A ${V4}`,
      DECLARED,
      true,
    ],
    ['confirmed, with any name expected: no', `${V4} PTR a.example\na.example A ${V4}`, ANY, false],
    ['absent: yes', 'other.example A 203.0.113.1', DECLARED, true],
    ['absent, with any name expected: yes', 'other.example A 203.0.113.1', ANY, true],
    ['unconfirmed: yes', `${V4} PTR mx1.example`, DECLARED, true],
    ['SERVFAIL: no', `${V4} PTR !servfail`, DECLARED, false],
    ['REFUSED: no', `${V4} PTR !refused`, ANY, false],
    [
      'the declared name, whose lookup fails: no',
      `${V4} PTR mx1.example\nmx1.example A !servfail`,
      DECLARED,
      false,
    ],
    [
      'another name, whose lookup fails: yes',
      `${V4} PTR a.example\na.example A !servfail`,
      DECLARED,
      true,
    ],
  ])('%s', async (_, zone, expectation, expected) => {
    const { ptr, authorityQueries } = await observe(V4, zone, expectation);
    expect(authorityQueries).toEqual(expected ? [reverseName(V4)] : []);
    expect(ptr.authority?.zone).toEqual(expected ? AUTHORITY.zone : undefined);
  });
});

const AUTHORITY: ReverseAuthority = {
  zone: '113.0.203.in-addr.arpa',
  owner: '25.113.0.203.in-addr.arpa',
  servers: ['ns1.provider.example'],
  answers: [],
  cachedForS: null,
};

async function observe(
  address: string,
  zone: string,
  expectation: Expectation,
  timeoutMs = 10_000,
): Promise<PtrFacts & { server: DnsServer; authorityQueries: readonly string[] }> {
  const server = await startDnsServer({ zone });
  const { resolve, close } = startResolver([server.resolver]);
  onTestFinished(async () => {
    close();
    await server.close();
  });
  const authorityQueries: string[] = [];
  const askServers: AskServers = async (name, type) => {
    if (type === 'PTR') authorityQueries.push(name);
    const { zone, owner, servers } = AUTHORITY;
    const answer = await resolve(name, type, deadlineIn(timeoutMs));
    const server = 'ns1.provider.example';
    const answers =
      answer.kind === 'failed'
        ? []
        : [{ server, kind: 'authority', answer, cachedForS: null } as const];
    return { zone, owner, servers, answers, failed: [] };
  };
  const confirm = createConfirm(resolve, askServers);
  const facts = await observePtr(address, expectation, confirm, deadlineIn(timeoutMs));
  return { ...facts, server, authorityQueries };
}
