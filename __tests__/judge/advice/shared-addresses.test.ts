import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/judge/judge.ts';
import { ADDRESS, NAME } from '../observed.ts';
import { followRemedies } from './remedies.ts';
import { declared, inShort, type Parts, server, worldOf } from './small-world.ts';
import { observe } from './world.ts';

const SECOND = '203.0.113.26';
const THIRD = '198.51.100.7';
const REVERSE = '25.113.0.203.in-addr.arpa';
const ANY = { kind: 'any' } as const;
const names = (...patterns: readonly string[]) => ({ kind: 'names', patterns }) as const;

interface Row extends Parts {
  readonly title: string;
  /** The steps of each host in the first round, without what can be left. */
  readonly steps: Readonly<Record<string, readonly string[]>>;
}

const SHARED_ADDRESS: readonly Row[] = [
  {
    title:
      'both on dedicated control, and the address shows the names of one: the other declares both of them',
    hosts: [declared('mx.b.example.com'), declared('mx.a.example.com')],
    forward: { 'mx.a.example.com': [ADDRESS], 'mx.b.example.com': [ADDRESS] },
    reverse: { [ADDRESS]: ['mx.a.example.com'] },
    servers: { [ADDRESS]: server('mx.a.example.com') },
    steps: {
      'mx.b.example.com': [
        'change-declaration banner: mx.a.example.com',
        'change-declaration ptr: mx.a.example.com',
      ],
      'mx.a.example.com': [],
    },
  },
  {
    title:
      'shared control beside dedicated control: both hosts get the same setting, and nobody asks the provider',
    hosts: [
      declared('mx2.example.com', { banner: names('smtp*.example.com') }),
      declared('out.example.com', { control: 'shared' }),
    ],
    forward: {
      'mx2.example.com': [ADDRESS],
      'out.example.com': [ADDRESS],
      'smtp1.example.com': [ADDRESS],
    },
    reverse: { [ADDRESS]: ['mx2.example.com'] },
    servers: { [ADDRESS]: server('mail.office.local') },
    steps: {
      'mx2.example.com': [
        `publish-record smtp1.example.com. A ${ADDRESS}`,
        'set-option greeting smtp1.example.com',
      ],
      'out.example.com': [
        `publish-record smtp1.example.com. A ${ADDRESS}`,
        'set-option greeting smtp1.example.com',
      ],
    },
  },
  {
    title:
      'an own server at a shared address greets with a default: its own name, and the PTR stays',
    hosts: [declared(NAME, { control: 'shared' })],
    forward: { [NAME]: [ADDRESS], 'host7.isp.example': [ADDRESS] },
    reverse: { [ADDRESS]: ['host7.isp.example'] },
    servers: { [ADDRESS]: server('localhost') },
    steps: { [NAME]: [`set-option greeting ${NAME}`] },
  },
  {
    title:
      'two own servers on shared control at one address, of which one declares its greeting: that one',
    hosts: [
      declared('mx1.example.com', { control: 'shared', banner: names('mx1.example.com') }),
      declared('mx2.example.com', { control: 'shared' }),
    ],
    forward: {
      'mx1.example.com': [ADDRESS],
      'mx2.example.com': [ADDRESS],
      'host7.isp.example': [ADDRESS],
    },
    reverse: { [ADDRESS]: ['host7.isp.example'] },
    servers: { [ADDRESS]: server('debian') },
    steps: {
      'mx1.example.com': ['set-option greeting mx1.example.com'],
      'mx2.example.com': ['set-option greeting mx1.example.com'],
    },
  },
  {
    title: 'one host accepts any PTR and the other declares the one that is there: the PTR stays',
    hosts: [
      declared('out.example.com', { ptr: ANY }),
      declared('mx1.example.com', {
        control: 'shared',
        role: 'outbound',
        ptr: names('mx1.example.com'),
      }),
    ],
    forward: { 'out.example.com': [ADDRESS], 'mx1.example.com': [ADDRESS] },
    reverse: { [ADDRESS]: ['mx1.example.com'] },
    servers: { [ADDRESS]: server('old.example.com') },
    steps: { 'out.example.com': ['set-option greeting out.example.com'], 'mx1.example.com': [] },
  },
  {
    title:
      'the address shows what a host on shared control declares: the other host declares that too',
    hosts: [
      declared('mx1.example.com', { role: 'inbound' }),
      declared('out.example.com', {
        control: 'shared',
        role: 'outbound',
        ptr: names('smtp*.example.com'),
      }),
    ],
    forward: {
      'mx1.example.com': [ADDRESS],
      'out.example.com': [ADDRESS],
      'smtp3.example.com': [ADDRESS],
    },
    reverse: { [ADDRESS]: ['smtp3.example.com'] },
    servers: { [ADDRESS]: server('mx1.example.com') },
    steps: {
      'mx1.example.com': ['change-declaration ptr: smtp*.example.com'],
      'out.example.com': [],
    },
  },
  {
    title:
      'a host that only sends shares the address: the greeting is that of the host that receives',
    hosts: [
      declared('out.example.com', { role: 'outbound', ptr: names('smtp1.example.com') }),
      declared('mx1.example.com', { ptr: names('smtp1.example.com') }),
    ],
    forward: {
      'out.example.com': [ADDRESS],
      'mx1.example.com': [ADDRESS],
      'smtp1.example.com': [ADDRESS],
    },
    reverse: { [ADDRESS]: ['smtp1.example.com'] },
    servers: { [ADDRESS]: server('localhost') },
    steps: { 'out.example.com': [], 'mx1.example.com': ['set-option greeting mx1.example.com'] },
  },
];

const ONE_ROUND: readonly Row[] = [
  {
    title: 'the declared greeting has no address record: the record beside the setting',
    hosts: [declared(NAME, { banner: names('mx9.example.com') })],
    forward: { [NAME]: [ADDRESS] },
    reverse: { [ADDRESS]: [NAME] },
    servers: { [ADDRESS]: server('old.example.com') },
    steps: {
      [NAME]: [
        `publish-record mx9.example.com. A ${ADDRESS}`,
        'set-option greeting mx9.example.com',
      ],
    },
  },
  {
    title: 'the declared PTR name leads to another address: its record beside the PTR',
    hosts: [declared(NAME, { ptr: names('out1.example.com') })],
    forward: { [NAME]: [ADDRESS], 'out1.example.com': [THIRD] },
    reverse: { [ADDRESS]: [NAME] },
    servers: { [ADDRESS]: server(NAME) },
    steps: {
      [NAME]: [
        `publish-record out1.example.com. A ${ADDRESS}`,
        `publish-record ${REVERSE}. PTR out1.example.com.`,
      ],
    },
  },
  {
    title: 'the declared greeting is an alias: address records in its place, beside the setting',
    hosts: [declared(NAME, { banner: names('mx9.example.com') })],
    aliases: { 'mx9.example.com': 'web.example.net' },
    forward: { [NAME]: [ADDRESS], 'web.example.net': [THIRD] },
    reverse: { [ADDRESS]: [NAME] },
    servers: { [ADDRESS]: server('old.example.com') },
    steps: {
      [NAME]: [
        'publish-record remove mx9.example.com. CNAME web.example.net.',
        `publish-record mx9.example.com. A ${ADDRESS}`,
        'set-option greeting mx9.example.com',
      ],
    },
  },
  {
    title: 'a name that is missing at one address has its record for another one: no record twice',
    hosts: [declared(NAME, { addresses: [ADDRESS, SECOND], ptr: names('smtp*.example.com') })],
    forward: { [NAME]: [ADDRESS, SECOND], 'smtp7.example.com': [ADDRESS, SECOND] },
    reverse: { [ADDRESS]: ['smtp7.example.com'], [SECOND]: [NAME] },
    servers: { [ADDRESS]: server(NAME), [SECOND]: server(NAME) },
    steps: {
      [NAME]: [
        `publish-record smtp1.example.com. A ${SECOND}`,
        'publish-record 26.113.0.203.in-addr.arpa. PTR smtp1.example.com.',
      ],
    },
  },
  {
    title:
      'two undeclared addresses of one name: one step with both, as the declaration has one key',
    hosts: [declared(NAME)],
    forward: { [NAME]: [ADDRESS, SECOND, THIRD] },
    reverse: { [ADDRESS]: [NAME] },
    servers: { [ADDRESS]: server(NAME) },
    steps: { [NAME]: [`change-declaration addresses: ${ADDRESS}, ${THIRD}, ${SECOND}`] },
  },
  {
    title: 'an undeclared address that another host is declared with: the record goes',
    hosts: [declared(NAME), declared('mx2.example.com', { addresses: [SECOND] })],
    forward: { [NAME]: [ADDRESS, SECOND], 'mx2.example.com': [SECOND] },
    reverse: { [ADDRESS]: [NAME], [SECOND]: ['mx2.example.com'] },
    servers: { [ADDRESS]: server(NAME), [SECOND]: server('mx2.example.com') },
    steps: { [NAME]: [`publish-record remove ${NAME}. A ${SECOND}`], 'mx2.example.com': [] },
  },
  {
    title: 'an undeclared address of another host that declares this name: nothing',
    hosts: [
      declared(NAME),
      declared('out.example.com', {
        role: 'outbound',
        addresses: [SECOND],
        ptr: names(NAME),
        helo: names(NAME),
      }),
    ],
    forward: { [NAME]: [ADDRESS, SECOND], 'out.example.com': [SECOND] },
    reverse: { [ADDRESS]: [NAME], [SECOND]: [NAME] },
    servers: { [ADDRESS]: server(NAME) },
    steps: { [NAME]: [], 'out.example.com': [] },
  },
];

const ENFORCED = 'v=DMARC1; p=reject';

const ONE_RECORD: readonly Row[] = [
  {
    title: 'no SPF record: each host proposes the record with the addresses of all',
    spf: [],
    records: ['v=spf1 ip4:203.0.113.25 ip4:203.0.113.26 ~all'],
  },
  {
    title: 'a record without them: each host adds the addresses of all',
    spf: ['v=spf1 mx -all'],
    records: ['v=spf1 mx ip4:203.0.113.25 ip4:203.0.113.26 -all'],
  },
  {
    title: 'a record with one of them: only the other host has a step',
    spf: ['v=spf1 ip4:203.0.113.25 -all'],
    records: [null, 'v=spf1 ip4:203.0.113.25 ip4:203.0.113.26 -all'],
  },
  {
    title: 'a record for everybody: the addresses take the place of `all`',
    spf: ['v=spf1 +all'],
    records: ['v=spf1 ip4:203.0.113.25 ip4:203.0.113.26 ~all'],
  },
].map(({ title, spf, records }) => {
  const [first = null, second = first] = records;
  const steps = (record: string | null | undefined) =>
    record == null ? [] : [`publish-record example.com. TXT "${record}"`];
  const domains = ['example.com'];
  return {
    title,
    hosts: [
      declared(NAME, { domains }),
      declared('mx2.example.com', { addresses: [SECOND], domains }),
    ],
    forward: { [NAME]: [ADDRESS], 'mx2.example.com': [SECOND] },
    reverse: { [ADDRESS]: [NAME], [SECOND]: ['mx2.example.com'] },
    servers: { [ADDRESS]: server(NAME), [SECOND]: server('mx2.example.com') },
    senders: { 'example.com': { spf, dmarc: ENFORCED } },
    steps: { [NAME]: steps(first), 'mx2.example.com': steps(second) },
  };
});

function check({ steps, ...parts }: Row): void {
  const { hosts } = judge(observe(worldOf(parts)));
  const found = hosts.map((host) => [
    host.name,
    host.steps.filter(({ kind }) => kind !== 'leave').map(inShort),
  ]);
  expect(Object.fromEntries(found)).toEqual(steps);
  expect(followRemedies(worldOf(parts)).errors).toEqual([]);
}

describe('the steps of two hosts on one address', () => {
  it.each(SHARED_ADDRESS)('$title', check);

  it('read as one decision, though a change has one key', () => {
    const [row] = SHARED_ADDRESS;
    const { hosts } = judge(observe(worldOf(row ?? { hosts: [], forward: {} })));
    const why = `${ADDRESS} is declared for mx.b.example.com and mx.a.example.com, and one address has one identity`;
    const [ptr, banner] = ['`ptr: mx.a.example.com`', '`banner: mx.a.example.com`'];
    const otherwise = 'or give it another address.';
    expect(hosts[0]?.steps.map(({ text }) => text).toSorted()).toEqual([
      `${why}: declare ${banner} for mx.b.example.com, together with ${ptr}, ${otherwise}`,
      `${why}: declare ${ptr} for mx.b.example.com, together with ${banner}, ${otherwise}`,
    ]);
  });
});

describe('what the declaration implies is a step of the first round:', () => {
  it.each(ONE_ROUND)('$title', check);
});

describe('the hosts that send for one domain change one SPF record:', () => {
  it.each(ONE_RECORD)('$title', check);
});

describe('an error beside another finding', () => {
  it.each([
    [
      'a PTR of the provider',
      { ptr: 'static.25.113.0.203.clients.your-server.de', greeting: NAME },
    ],
    ['a greeting without an address', { ptr: NAME, greeting: 'ex01.ad.example.com' }],
    ['a default greeting', { ptr: NAME, greeting: 'localhost' }],
    ['a former name', { ptr: 'old.example.net', greeting: 'old.example.net' }],
  ])('is never left as it is: %s', (_, { ptr, greeting }) => {
    const parts = {
      hosts: [declared(NAME, { ptr: ANY, banner: ANY, domains: ['example.com'] })],
      forward: { [NAME]: [ADDRESS], [ptr]: [ADDRESS] },
      reverse: { [ADDRESS]: [ptr] },
      servers: { [ADDRESS]: server(greeting, { helo: 'smtp9.example.com' }) },
      senders: { 'example.com': { spf: [], dmarc: null } },
    };
    const { hosts, findings } = judge(observe(worldOf(parts)));
    const errors = findings.filter(({ level }) => level === 'error');
    expect(errors.length).toBeGreaterThan(0);
    const changing = hosts.flatMap(({ steps }) => steps.filter(({ kind }) => kind !== 'leave'));
    for (const { rule, address, remedy } of errors) {
      const fixes = changing.flatMap((step) => step.fixes);
      expect(
        fixes.some((one) => one.rule === rule && one.address === address),
        rule,
      ).toBe(true);
      expect(remedy).not.toMatch(/^Leave it/);
    }
  });
});
