import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/judge/judge.ts';
import { NOTHING_DECLARED } from '../../../src/model/mail-host.ts';
import { nameMap } from '../../../src/model/name-map.ts';
import type { HostObservation, Observation } from '../../../src/model/observation.ts';
import { ADDRESS, endpointAt, NAME, observed } from '../observed.ts';
import { followRemedies } from './remedies.ts';
import { declared, inShort, type Parts, server, worldOf } from './small-world.ts';
import { observe } from './world.ts';

const SECOND = '203.0.113.26';
const ELSEWHERE = '198.51.100.80';
const ANY = { kind: 'any' } as const;
const REVERSE = '25.113.0.203.in-addr.arpa';
const names = (...patterns: readonly string[]) => ({ kind: 'names', patterns }) as const;

interface Row extends Parts {
  readonly title: string;
  /** The steps of each host in the first round. */
  readonly steps: Readonly<Record<string, readonly string[]>>;
}

const ROWS: readonly Row[] = [
  {
    title: 'a pool whose PTR pattern has a number: the next number, with its address record',
    hosts: [
      declared('out.example.com', {
        role: 'outbound',
        addresses: [ADDRESS, SECOND],
        ptr: names('nat-*.example.com'),
      }),
    ],
    forward: { 'nat-1.example.com': [ADDRESS] },
    reverse: { [ADDRESS]: ['nat-1.example.com'] },
    steps: {
      'out.example.com': [
        `publish-record nat-2.example.com. A ${SECOND}`,
        'publish-record 26.113.0.203.in-addr.arpa. PTR nat-2.example.com.',
      ],
    },
  },
  {
    title: 'a PTR of the pool that lacks its address record: the record',
    hosts: [declared('out.example.com', { role: 'outbound', ptr: names('nat-*.example.com') })],
    forward: {},
    reverse: { [ADDRESS]: ['nat-9.example.com'] },
    steps: { 'out.example.com': [`publish-record nat-9.example.com. A ${ADDRESS}`] },
  },
  {
    title: 'another PTR name is declared: that one',
    hosts: [declared('out.example.com', { role: 'outbound', ptr: names('sender.example.com') })],
    forward: { 'sender.example.com': [ADDRESS] },
    steps: { 'out.example.com': [`publish-record ${REVERSE}. PTR sender.example.com.`] },
  },
  {
    title: "a provider's PTR without an address: the PTR, and no record in the provider's zone",
    hosts: [declared(NAME)],
    forward: { [NAME]: [ADDRESS] },
    reverse: { [ADDRESS]: ['vmi7.contaboserver.net'] },
    servers: { [ADDRESS]: server(NAME) },
    steps: { [NAME]: [`publish-record ${REVERSE}. PTR ${NAME}.`] },
  },
  {
    title: 'the PTR of a former owner: the PTR, and no record in that zone',
    hosts: [declared(NAME, { ptr: ANY })],
    forward: { [NAME]: [ADDRESS] },
    reverse: { [ADDRESS]: ['mail.former.example.org'] },
    servers: { [ADDRESS]: server(NAME) },
    steps: { [NAME]: [`publish-record ${REVERSE}. PTR ${NAME}.`] },
  },
  {
    title: 'a greeting that cannot exist in DNS: the setting alone',
    hosts: [declared(NAME, { banner: ANY })],
    forward: { [NAME]: [ADDRESS] },
    reverse: { [ADDRESS]: [NAME] },
    servers: { [ADDRESS]: server('mail.office.local') },
    steps: { [NAME]: [`set-option greeting ${NAME}`] },
  },
  {
    title:
      'PTR and greeting are the bare domain, whose web site is elsewhere: the own name in both',
    hosts: [declared(NAME, { ptr: ANY, banner: ANY })],
    forward: { [NAME]: [ADDRESS], 'example.com': [ELSEWHERE] },
    reverse: { [ADDRESS]: ['example.com'] },
    servers: { [ADDRESS]: server('example.com') },
    steps: {
      [NAME]: [`publish-record ${REVERSE}. PTR ${NAME}.`, `set-option greeting ${NAME}`],
    },
  },
  {
    title: 'the host is declared as the bare domain, which leads to a web site: a name of its own',
    hosts: [declared('example.com')],
    forward: { 'example.com': [ELSEWHERE] },
    reverse: { [ADDRESS]: ['example.com'] },
    servers: { [ADDRESS]: server('example.com') },
    steps: { 'example.com': ['change-declaration name: mail.example.com'] },
  },
  {
    title: 'mx2 greets as mx1: the name of mx2',
    hosts: [declared(NAME), declared('mx2.example.com', { addresses: [SECOND] })],
    forward: { [NAME]: [ADDRESS], 'mx2.example.com': [SECOND] },
    reverse: { [ADDRESS]: [NAME], [SECOND]: ['mx2.example.com'] },
    servers: { [ADDRESS]: server(NAME), [SECOND]: server(NAME) },
    steps: { [NAME]: [], 'mx2.example.com': ['set-option greeting mx2.example.com'] },
  },
  {
    title: 'a default PTR where any is accepted, beside a right greeting: one record',
    hosts: [declared(NAME, { ptr: ANY })],
    forward: {
      [NAME]: [ADDRESS],
      'static.25.113.0.203.clients.your-server.de': [ADDRESS],
    },
    reverse: { [ADDRESS]: ['static.25.113.0.203.clients.your-server.de'] },
    servers: { [ADDRESS]: server(NAME) },
    steps: { [NAME]: [`publish-record ${REVERSE}. PTR ${NAME}.`] },
  },
  {
    title: 'a host that was taken down: remove it, and nothing else',
    hosts: [declared(NAME)],
    forward: {},
    servers: { [ADDRESS]: server(NAME, { isUp: false }) },
    steps: { [NAME]: ['remove-host'] },
  },
  {
    title: 'a host of Gmail that is declared as dedicated: shared control, and nothing else',
    hosts: [declared('alt1.aspmx.l.google.com', { runBy: 'provider' })],
    forward: { 'alt1.aspmx.l.google.com': [ADDRESS], 'lb-in-f26.1e100.net': [ADDRESS] },
    reverse: { [ADDRESS]: ['lb-in-f26.1e100.net'] },
    servers: { [ADDRESS]: server('mx.google.com', { software: 'ESMTP x - gsmtp' }) },
    steps: { 'alt1.aspmx.l.google.com': ['change-declaration control: shared'] },
  },
  {
    title: 'a host that a provider may run: first shared control, then what holds for an own one',
    hosts: [declared(NAME, { runBy: 'provider' })],
    forward: { [NAME]: [ADDRESS], 'smtp25.relay.isp.example': [ADDRESS] },
    reverse: { [ADDRESS]: ['smtp25.relay.isp.example'] },
    servers: { [ADDRESS]: server('smtp25.relay.isp.example') },
    steps: {
      [NAME]: [
        'change-declaration control: shared',
        `publish-record ${REVERSE}. PTR ${NAME}.`,
        `set-option greeting ${NAME}`,
      ],
    },
  },
  {
    title: 'an own mail server at an address of a provider greets with a default: its greeting',
    hosts: [declared(NAME, { control: 'shared' })],
    forward: { [NAME]: [ADDRESS], 'smtp25.relay.isp.example': [ADDRESS] },
    reverse: { [ADDRESS]: ['smtp25.relay.isp.example'] },
    servers: { [ADDRESS]: server('debian') },
    steps: { [NAME]: [`set-option greeting ${NAME}`] },
  },
  {
    title: 'no PTR on shared control: ask the provider',
    hosts: [declared(NAME, { control: 'shared' })],
    forward: { [NAME]: [ADDRESS] },
    servers: { [ADDRESS]: server(NAME) },
    steps: { [NAME]: [`ask-owner ${REVERSE}. PTR ${NAME}.`] },
  },
  {
    title:
      'the declaration lists the name of another host, which has other addresses: the name that is no host',
    hosts: [
      declared('out.example.com', {
        role: 'outbound',
        ptr: names('mx2.example.com', 'smtp.example.com'),
      }),
      declared('mx2.example.com', { addresses: [SECOND] }),
    ],
    forward: { 'mx2.example.com': [SECOND], 'smtp.example.com': [ADDRESS] },
    reverse: { [SECOND]: ['mx2.example.com'] },
    servers: { [SECOND]: server('mx2.example.com') },
    steps: {
      'out.example.com': [`publish-record ${REVERSE}. PTR smtp.example.com.`],
      'mx2.example.com': [],
    },
  },
  {
    title:
      'one of two declared HELO names is a host that has no address yet: the address of that host',
    hosts: [
      declared('out.example.com', {
        role: 'outbound',
        helo: names('out.example.com', 'mx2.example.com'),
      }),
      declared('mx2.example.com', { addresses: [SECOND] }),
    ],
    forward: { 'out.example.com': [ADDRESS] },
    reverse: { [ADDRESS]: ['out.example.com'], [SECOND]: ['mx2.example.com'] },
    servers: { [SECOND]: server('mx2.example.com') },
    steps: {
      'out.example.com': [`publish-record mx2.example.com. A ${SECOND}`],
      'mx2.example.com': [`publish-record mx2.example.com. A ${SECOND}`],
    },
  },
  {
    title:
      'a host that shares each of its addresses with another one: it declares the names of both',
    hosts: [
      declared('all.example.com', { addresses: [ADDRESS, SECOND] }),
      declared('mx1.example.com'),
      declared('mx2.example.com', { addresses: [SECOND] }),
    ],
    forward: {
      'all.example.com': [ADDRESS, SECOND],
      'mx1.example.com': [ADDRESS],
      'mx2.example.com': [SECOND],
    },
    reverse: { [ADDRESS]: ['mx1.example.com'], [SECOND]: ['mx2.example.com'] },
    servers: { [ADDRESS]: server('mx1.example.com'), [SECOND]: server('mx2.example.com') },
    steps: {
      'all.example.com': [
        'change-declaration banner: mx1.example.com, mx2.example.com',
        'change-declaration ptr: mx1.example.com, mx2.example.com',
      ],
      'mx1.example.com': [],
      'mx2.example.com': [],
    },
  },
  {
    title:
      'a HELO pattern that the PTR does not match is an error beside a greeting without an address: the address',
    hosts: [
      declared('out.example.com', {
        banner: names('mx9.example.com'),
        helo: names('smtp*.example.com'),
      }),
    ],
    forward: { 'out.example.com': [ADDRESS] },
    reverse: { [ADDRESS]: ['out.example.com'] },
    servers: { [ADDRESS]: server('mx9.example.com') },
    steps: { 'out.example.com': [`publish-record mx9.example.com. A ${ADDRESS}`] },
  },
  {
    title: 'an MX record with the address of a declared host: the name of the host',
    hosts: [declared(NAME)],
    mx: [
      {
        domain: 'example.com',
        control: 'dedicated',
        records: [{ preference: 10, exchange: ADDRESS }],
      },
    ],
    forward: { [NAME]: [ADDRESS] },
    reverse: { [ADDRESS]: [NAME] },
    servers: { [ADDRESS]: server(NAME) },
    steps: {
      'example.com': [
        `publish-record example.com. MX 10 ${NAME}. remove example.com. MX 10 ${ADDRESS}.`,
      ],
      [NAME]: [],
    },
  },
  {
    title: 'an MX record names a host without an address, and one host is declared: that host',
    hosts: [declared(NAME)],
    mx: [
      {
        domain: 'example.com',
        control: 'dedicated',
        records: [{ preference: 10, exchange: 'gone.example.com' }],
      },
    ],
    forward: { [NAME]: [ADDRESS] },
    reverse: { [ADDRESS]: [NAME] },
    servers: { [ADDRESS]: server(NAME) },
    steps: {
      'example.com': [
        `publish-record example.com. MX 10 ${NAME}. remove example.com. MX 10 gone.example.com.`,
      ],
      [NAME]: [],
      'gone.example.com': ['publish-record'],
    },
  },
  {
    title: 'one of two MX records names a host without an address: the record goes',
    hosts: [],
    mx: [
      {
        domain: 'example.com',
        control: 'dedicated',
        records: [
          { preference: 10, exchange: NAME },
          { preference: 20, exchange: 'gone.example.com' },
        ],
      },
    ],
    forward: { [NAME]: [ADDRESS] },
    reverse: { [ADDRESS]: [NAME] },
    servers: { [ADDRESS]: server(NAME) },
    steps: {
      'example.com': ['publish-record remove example.com. MX 20 gone.example.com.'],
      [NAME]: [],
      'gone.example.com': ['publish-record'],
    },
  },
  {
    title: "an MX record names an alias in a provider's zone: what it is an alias of",
    hosts: [],
    mx: [
      {
        domain: 'example.com',
        control: 'shared',
        records: [{ preference: 10, exchange: 'in.relay.example.net' }],
      },
    ],
    aliases: { 'in.relay.example.net': 'mx7.relay.example.net' },
    forward: { 'mx7.relay.example.net': [ADDRESS] },
    reverse: { [ADDRESS]: ['mx7.relay.example.net'] },
    servers: { [ADDRESS]: server('mx7.relay.example.net') },
    steps: {
      'example.com': [
        'publish-record example.com. MX 10 mx7.relay.example.net. remove example.com. MX 10 in.relay.example.net.',
      ],
      'in.relay.example.net': [],
    },
  },
  {
    title: 'an own server with its own PTR greets as a hosted service: its own name',
    hosts: [declared(NAME)],
    forward: { [NAME]: [ADDRESS] },
    reverse: { [ADDRESS]: [NAME] },
    servers: { [ADDRESS]: server('mx.google.com') },
    steps: { [NAME]: [`set-option greeting ${NAME}`] },
  },
  {
    title: 'a coherent host: nothing',
    hosts: [declared(NAME)],
    forward: { [NAME]: [ADDRESS] },
    reverse: { [ADDRESS]: [NAME] },
    servers: { [ADDRESS]: server(NAME) },
    steps: { [NAME]: [] },
  },
];

describe('the steps of a remedy', () => {
  it.each(ROWS)('$title', ({ steps, ...parts }) => {
    const { hosts } = judge(observe(worldOf(parts)));
    const found = hosts.map((host) => [host.name, host.steps.map(inShort)]);
    expect(Object.fromEntries(found)).toEqual(steps);
    expect(followRemedies(worldOf(parts)).errors).toEqual([]);
  });
});

function judgeOne(seen: HostObservation, differences: Partial<Observation> = {}) {
  const observation = { ...observe(worldOf({ hosts: [], forward: {} })), hosts: [seen] };
  const { hosts } = judge({ ...observation, ...differences });
  return hosts.find(({ name }) => name === seen.host.name)?.steps ?? [];
}

describe('steps about a port, several servers, and MX records', () => {
  const masked = {
    greeting: ['220 **************'],
    bannerName: null,
    bannerNames: [],
    ehloName: null,
    ehloReply: ['XXXX'],
  } as const;
  const tls = {
    offered: false,
    negotiated: null,
    names: [],
    validTo: null,
    trusted: null,
    error: null,
  } as const;

  it('several names from one connection to the next: every server behind the address', () => {
    const bannerNames = ['one.example.com', 'two.example.com'];
    const seen = observed({ smtp: { bannerName: 'one.example.com', bannerNames } });
    const texts = judgeOne(seen).map(({ text }) => text);
    expect(texts).toContainEqual(
      expect.stringContaining(`Give every server behind ${ADDRESS} the name ${NAME}`),
    );
  });

  it('masked by a firewall that hides STARTTLS too: the firewall alone', () => {
    const smtp = { ...masked, tls };
    const seen = observed({ host: { tls: 'starttls' }, smtp, endpoint: { bannerForward: {} } });
    const steps = judgeOne(seen);
    expect(steps.map(({ kind }) => kind)).toEqual(['set-option']);
    expect(steps[0]?.text).toMatch(/^Turn SMTP inspection off on the firewall/);
    // The default inspection map masks the greeting and removes STARTTLS, each by a setting of its own.
    expect(steps[0]?.text).toContain('`no mask-banner` and `allow-tls`');
  });

  it.each([
    ['implicit', 'smtp', 25, 'change-declaration tls: starttls'],
    ['implicit', 'smtp', 465, 'set-option'],
    ['starttls', 'tls', 465, 'change-declaration tls: implicit'],
    ['starttls', 'tls', 25, 'set-option'],
  ] as const)('%s is declared, and the port speaks %s on port %s', (mode, protocol, port, step) => {
    const state = mode === 'implicit' ? 'tls-failed' : 'malformed';
    const smtp = { ...masked, state, code: null, greeting: [], ehloReply: [], protocol } as const;
    const seen = observed({
      host: { tls: mode, port },
      endpoints: [endpointAt(ADDRESS, { smtp, endpoint: { port, bannerForward: {} } })],
    });
    expect(judgeOne(seen).map(inShort)).toEqual([step]);
  });

  it('an MX record names an alias of a host that is right: the canonical name', () => {
    const location = { file: 'hosts.yml', line: 3, column: 5 };
    const alias = { kind: 'found', records: [NAME], ttlS: 300 } as const;
    const host = observed({ host: { name: 'alias.example.com', location }, forward: { alias } });
    const patterns = names('alias.example.com');
    const seen = { ...host, host: { ...host.host, ptr: patterns, banner: patterns } };
    const exchange = 'alias.example.com';
    const mailDomain = {
      mailDomain: { domain: 'example.org', template: { ...NOTHING_DECLARED, location } },
      mx: { kind: 'found', records: [{ preference: 20, exchange }], ttlS: 300 },
      inconclusive: [],
      limits: [],
    } as const;
    const steps = judgeOne(seen, { mailDomains: [mailDomain] });
    expect(steps.map(inShort)).toEqual([
      `publish-record example.org. MX 20 ${NAME}. remove example.org. MX 20 alias.example.com.`,
    ]);
  });

  it('a wrong HELO name of an earlier day than the right one: wait, and no setting that is so already', () => {
    const record = (name: string, day: string) => ({
      name,
      seenAt: `${day}T12:00:00Z`,
      by: 'mx.example.net',
    });
    const records = [record(NAME, '2026-11-22'), record('old.example.com', '2026-11-15')];
    const helo = {
      names: records.map(({ name }) => name),
      source: 'evidence',
      seenAt: '2026-11-22T12:00:00Z',
      by: 'mx.example.net',
      records,
      reverse: [],
      forward: nameMap([
        [NAME, [ADDRESS]],
        ['old.example.com', [ADDRESS]],
      ]),
      spf: [],
    } as const;
    const [step, ...others] = judgeOne(observed({ endpoint: { helo } }));
    expect(others).toEqual([]);
    expect(step?.kind).toBe('wait');
    expect(step?.text).toContain('If the name was corrected after 2026-11-15, wait');
  });
});
