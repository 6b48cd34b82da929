import { decode, encode, type Packet } from 'dns-packet';
import { describe, expect, test } from 'vitest';
import { reverseName } from '../../../src/model/address.ts';
import type { PtrAnswer, ReverseAuthority } from '../../../src/model/observation.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import { startZoneLab, type ZoneLabOptions } from './zone-lab.ts';

const ADDRESS = '203.0.113.25';
const ZONE = '113.0.203.in-addr.arpa';
const LEAF = `25.${ZONE}`;
const [NS1, NS2, NS3, NS4] = ['127.0.0.21', '127.0.0.22', '127.0.0.23', '127.0.0.24'] as const;

/** Records that every resolver has: the zones and their servers. */
const DELEGATION = `
${ZONE}              3600 SOA  ns1.provider.example hostmaster.provider.example 1 2 3 4 300
${ZONE}                   NS   ns1.provider.example
ns1.provider.example      A    ${NS1}
provider.example          SOA  ns1.provider.example hostmaster.provider.example 1 2 3 4 300
example.com          3600 SOA  ns1.example.com hostmaster.example.com 1 2 3 4 900
example.com               NS   ns1.example.com
ns1.example.com           A    ${NS2}
`;
const APEX = `${ZONE} SOA ns1.provider.example hostmaster.provider.example 2 2 3 4 300`;
const FORWARD = `example.com SOA ns1.example.com hostmaster.example.com 1 2 3 4 900`;
const MX1 = `mx1.example.com A ${ADDRESS}`;

interface Case extends ZoneLabOptions {
  readonly title: string;
  readonly address?: string;
  readonly expected: {
    /** `authority ns1.provider.example` or `resolver`, its PTR names, and the confirmed ones. */
    readonly answers: readonly (readonly [server: string, names: string, confirmed: string])[];
    readonly cachedForS: number | null;
    readonly zone?: string;
    /** The address's reverse name by default. */
    readonly owner?: string;
    readonly servers?: readonly string[];
  };
}

const CASES: readonly Case[] = [
  {
    title: 'the resolver still caches the old name: for the rest of its TTL',
    resolvers: [`${DELEGATION}\n${MX1}\n${ADDRESS} 1800 PTR old.example.com`],
    servers: { [NS1]: `${APEX}\n${ADDRESS} 3600 PTR MX1.Example.com`, [NS2]: `${FORWARD}\n${MX1}` },
    expected: {
      answers: [
        ['authority ns1.provider.example', 'mx1.example.com', 'mx1.example.com'],
        ['resolver', 'old.example.com', ''],
      ],
      cachedForS: 1800,
    },
  },
  {
    title:
      'the resolver still caches an absence: for the SOA’s MINIMUM field when its TTL is longer',
    resolvers: [`${DELEGATION}\n${MX1}`],
    servers: { [NS1]: `${APEX}\n${ADDRESS} PTR mx1.example.com` },
    expected: {
      answers: [
        ['authority ns1.provider.example', 'mx1.example.com', 'mx1.example.com'],
        ['resolver', '', ''],
      ],
      cachedForS: 300,
    },
  },
  {
    title: 'an absence that expires soon: for the SOA’s TTL when its MINIMUM field is longer',
    resolvers: [`${DELEGATION.replace('3600 SOA', '40 SOA')}\n${MX1}`],
    servers: { [NS1]: `${APEX}\n${ADDRESS} PTR mx1.example.com` },
    expected: {
      answers: [
        ['authority ns1.provider.example', 'mx1.example.com', 'mx1.example.com'],
        ['resolver', '', ''],
      ],
      cachedForS: 40,
    },
  },
  {
    title: 'the zone’s servers agree that there is no PTR',
    resolvers: [DELEGATION],
    servers: { [NS1]: APEX },
    expected: {
      answers: [
        ['authority ns1.provider.example', '', ''],
        ['resolver', '', ''],
      ],
      cachedForS: null,
    },
  },
  {
    title: 'the zone’s servers agree on a name that does not resolve back',
    resolvers: [
      `${DELEGATION}\n${ADDRESS} PTR other.example.com\nother.example.com A 203.0.113.99`,
    ],
    servers: { [NS1]: `${APEX}\n${ADDRESS} PTR other.example.com`, [NS2]: FORWARD },
    expected: {
      answers: [
        ['authority ns1.provider.example', 'other.example.com', ''],
        ['resolver', 'other.example.com', ''],
      ],
      cachedForS: null,
    },
  },
  {
    title: 'several names in another order are the same names',
    resolvers: [
      `${DELEGATION}\n${ADDRESS} PTR a.example.com\n${ADDRESS} PTR b.example.com\na.example.com A ${ADDRESS}`,
    ],
    servers: { [NS1]: `${APEX}\n${ADDRESS} PTR b.example.com\n${ADDRESS} PTR a.example.com` },
    expected: {
      answers: [
        ['authority ns1.provider.example', 'b.example.com a.example.com', 'a.example.com'],
        ['resolver', 'a.example.com b.example.com', 'a.example.com'],
      ],
      cachedForS: null,
    },
  },
  {
    title: 'several resolvers: each answers, and the longest TTL of an outdated answer counts',
    resolvers: [
      `${DELEGATION}\n${MX1}\n${ADDRESS} 70 PTR old.example.com`,
      `${DELEGATION}\n${MX1}\n${ADDRESS} 7200 PTR mx1.example.com`,
      `${DELEGATION}\n${MX1}\n${ADDRESS} 500 PTR old.example.com`,
    ],
    servers: { [NS1]: `${APEX}\n${ADDRESS} PTR mx1.example.com` },
    expected: {
      answers: [
        ['authority ns1.provider.example', 'mx1.example.com', 'mx1.example.com'],
        ['resolver', 'old.example.com', ''],
        ['resolver', 'mx1.example.com', 'mx1.example.com'],
        ['resolver', 'old.example.com', ''],
      ],
      cachedForS: 500,
    },
  },
  {
    title: 'a resolver that fails is left out',
    resolvers: [
      `${DELEGATION}\n${MX1}\n${ADDRESS} 70 PTR old.example.com`,
      `${DELEGATION}\n${MX1}\n${ADDRESS} PTR !servfail`,
    ],
    servers: { [NS1]: `${APEX}\n${ADDRESS} PTR mx1.example.com` },
    expected: {
      answers: [
        ['authority ns1.provider.example', 'mx1.example.com', 'mx1.example.com'],
        ['resolver', 'old.example.com', ''],
      ],
      cachedForS: 70,
    },
  },
  {
    title: 'the address record is new: only its zone’s own servers have it',
    resolvers: [`${DELEGATION}\n${ADDRESS} 1800 PTR mx1.example.com`],
    servers: { [NS1]: `${APEX}\n${ADDRESS} PTR mx1.example.com`, [NS2]: `${FORWARD}\n${MX1}` },
    expected: {
      answers: [
        ['authority ns1.provider.example', 'mx1.example.com', 'mx1.example.com'],
        ['resolver', 'mx1.example.com', 'mx1.example.com'],
      ],
      cachedForS: 900,
    },
  },
  {
    title: 'the address record has changed: for the TTL of the old one',
    resolvers: [
      `${DELEGATION}\n${ADDRESS} 50 PTR mx1.example.com\nmx1.example.com 2400 A 203.0.113.99`,
    ],
    servers: { [NS1]: `${APEX}\n${ADDRESS} PTR mx1.example.com`, [NS2]: `${FORWARD}\n${MX1}` },
    expected: {
      answers: [
        ['authority ns1.provider.example', 'mx1.example.com', 'mx1.example.com'],
        ['resolver', 'mx1.example.com', 'mx1.example.com'],
      ],
      cachedForS: 2400,
    },
  },
  {
    title: 'a block delegated by CNAME (RFC 2317): the zone is the customer’s',
    resolvers: [
      `${DELEGATION}
       ${LEAF} CNAME 25.0/25.${ZONE}
       0/25.${ZONE} SOA ns1.example.com hostmaster.example.com 1 2 3 4 300
       0/25.${ZONE} NS ns1.example.com
       25.0/25.${ZONE} 600 PTR old.example.com\n${MX1}`,
    ],
    servers: {
      [NS1]: `${APEX}\n${LEAF} CNAME 25.0/25.${ZONE}`,
      [NS2]: `0/25.${ZONE} SOA ns1.example.com hostmaster.example.com 1 2 3 4 300
              25.0/25.${ZONE} PTR mx1.example.com`,
    },
    expected: {
      zone: `0/25.${ZONE}`,
      owner: `25.0/25.${ZONE}`,
      servers: ['ns1.example.com'],
      answers: [
        ['authority ns1.example.com', 'mx1.example.com', 'mx1.example.com'],
        ['resolver', 'old.example.com', ''],
      ],
      cachedForS: 600,
    },
  },
  {
    title: 'a block delegated by CNAME, of which the provider’s server has a copy too',
    resolvers: [
      `${DELEGATION}
       ${LEAF} CNAME 25.0/25.${ZONE}
       0/25.${ZONE} SOA ns1.example.com hostmaster.example.com 1 2 3 4 300
       0/25.${ZONE} NS ns1.example.com
       25.0/25.${ZONE} 600 PTR old.example.com\n${MX1}`,
    ],
    servers: {
      [NS1]: `${APEX}\n${LEAF} CNAME 25.0/25.${ZONE}\n25.0/25.${ZONE} PTR old.example.com`,
      [NS2]: `0/25.${ZONE} SOA ns1.example.com hostmaster.example.com 1 2 3 4 300
              25.0/25.${ZONE} PTR mx1.example.com`,
    },
    expected: {
      zone: `0/25.${ZONE}`,
      owner: `25.0/25.${ZONE}`,
      servers: ['ns1.example.com'],
      answers: [
        ['authority ns1.example.com', 'mx1.example.com', 'mx1.example.com'],
        ['resolver', 'old.example.com', ''],
      ],
      cachedForS: 600,
    },
  },
  {
    title:
      'the block has just been delegated: the resolver has the old PTR, the zone’s server an alias',
    resolvers: [
      `${DELEGATION}\n${MX1}\n${ADDRESS} 600 PTR old.example.com
       0/25.${ZONE} SOA ns1.example.com hostmaster.example.com 1 2 3 4 300
       0/25.${ZONE} NS ns1.example.com`,
    ],
    servers: {
      [NS1]: `${APEX}\n${LEAF} CNAME 25.0/25.${ZONE}.example.com`,
      [NS2]: `${FORWARD}\n${MX1}\n25.0/25.${ZONE}.example.com PTR mx1.example.com`,
    },
    expected: {
      zone: 'example.com',
      owner: `25.0/25.${ZONE}.example.com`,
      servers: ['ns1.example.com'],
      answers: [
        ['authority ns1.example.com', 'mx1.example.com', 'mx1.example.com'],
        ['resolver', 'old.example.com', ''],
      ],
      cachedForS: 600,
    },
  },
  {
    title: 'IPv6: the nibbles’ zone and AAAA records',
    address: '2001:db8::25',
    resolvers: [
      `${DELEGATION}
       8.b.d.0.1.0.0.2.ip6.arpa SOA ns1.provider.example hostmaster.provider.example 1 2 3 4 300
       8.b.d.0.1.0.0.2.ip6.arpa NS ns1.provider.example
       2001:db8::25 90 PTR old.example.com`,
    ],
    servers: {
      [NS1]: `8.b.d.0.1.0.0.2.ip6.arpa SOA ns1.provider.example hostmaster.provider.example 1 2 3 4 300
              2001:db8::25 PTR mx1.example.com`,
      [NS2]: `${FORWARD}\nmx1.example.com AAAA 2001:db8::25`,
    },
    expected: {
      zone: '8.b.d.0.1.0.0.2.ip6.arpa',
      answers: [
        ['authority ns1.provider.example', 'mx1.example.com', 'mx1.example.com'],
        ['resolver', 'old.example.com', ''],
      ],
      cachedForS: 900,
    },
  },
  {
    title: 'two of the zone’s servers disagree: both answers are listed',
    resolvers: [
      `${DELEGATION}\n${ZONE} NS ns2.provider.example\nns2.provider.example A ${NS3}
       ${MX1}\n${ADDRESS} 1800 PTR old.example.com`,
    ],
    servers: {
      [NS1]: `${APEX}\n${ADDRESS} PTR mx1.example.com`,
      [NS3]: `${APEX}\n${ADDRESS} PTR old.example.com`,
    },
    expected: {
      servers: ['ns1.provider.example', 'ns2.provider.example'],
      answers: [
        ['authority ns1.provider.example', 'mx1.example.com', 'mx1.example.com'],
        ['authority ns2.provider.example', 'old.example.com', ''],
        ['resolver', 'old.example.com', ''],
      ],
      cachedForS: 1800,
    },
  },
  {
    title: 'a server that refuses, one without authority and one that does not exist are left out',
    resolvers: [
      `${DELEGATION}
       ${['2', '3', '4'].map((n) => `${ZONE} NS ns${n}.provider.example`).join('\n')}
       ns2.provider.example A ${NS3}\nns4.provider.example A 127.0.0.29
       ns3.provider.example A ${NS4}\n${ADDRESS} PTR old.example.com`.replace(
        `NS   ns1.provider`,
        `NS   ns4.provider`,
      ),
    ],
    servers: {
      [NS3]: 'other.test SOA ns.other.test hostmaster.other.test 1 2 3 4 5',
      [NS4]: { role: 'cache', zone: `${APEX}\n${ADDRESS} PTR cached.example.com` },
    },
    expected: {
      servers: ['ns2.provider.example', 'ns3.provider.example', 'ns4.provider.example'],
      answers: [['resolver', 'old.example.com', '']],
      cachedForS: null,
    },
  },
  {
    title: 'a zone whose servers have no addresses: its servers are listed without answers',
    resolvers: [
      `${DELEGATION.replace(`ns1.provider.example      A    ${NS1}`, '')}\n${ADDRESS} PTR old.example.com`,
    ],
    expected: { answers: [['resolver', 'old.example.com', '']], cachedForS: null },
  },
  {
    title: 'a name with a dot inside a label is not a host name',
    resolvers: [`${DELEGATION}\n${MX1}\n${ADDRESS} PTR mx1\\.example.com`],
    servers: { [NS1]: `${APEX}\n${ADDRESS} PTR mx1\\.example.com`, [NS2]: `${FORWARD}\n${MX1}` },
    expected: {
      answers: [
        ['authority ns1.provider.example', 'mx1\\.example.com', ''],
        ['resolver', 'mx1\\.example.com', ''],
      ],
      cachedForS: null,
    },
  },
  {
    title: 'hostile names are listed but not looked up',
    resolvers: [`${DELEGATION}\n${ADDRESS} PTR old.example.com`],
    servers: {
      [NS1]: `${APEX}\n${ADDRESS} PTR "##[error]\\027 x.example"\n${ADDRESS} PTR .\n${ADDRESS} PTR mx_1.example.com`,
    },
    expected: {
      answers: [
        ['authority ns1.provider.example', '##\\[error]\\027 x.example . mx_1.example.com', ''],
        ['resolver', 'old.example.com', ''],
      ],
      cachedForS: 300,
    },
  },
];

describe('observePtr: answers of the zone’s own servers and of each resolver', () => {
  test.each(CASES)('$title', async ({ address = ADDRESS, expected, ...options }) => {
    const { queryAuthority, resolvers } = await startZoneLab(options);
    const authority = await queryAuthority(address, deadlineIn(10_000));
    const { zone = ZONE, servers = ['ns1.provider.example'], answers, cachedForS } = expected;
    const { owner = reverseName(address) } = expected;
    expect(authority).toMatchObject({ zone, owner, servers, cachedForS });
    expect(authority?.answers.map(answerText)).toEqual(answers);
    const answering = authority?.answers
      .filter(({ kind }) => kind === 'resolver')
      .map((one) => one.server);
    const all = resolvers.map(({ resolver }) => resolver);
    expect(all).toEqual(expect.arrayContaining(answering ?? []));
  });
});

function answerText({ kind, server, names, confirmed }: PtrAnswer): readonly string[] {
  const label = kind === 'authority' ? `authority ${server}` : 'resolver';
  return [label, names.join(' '), confirmed.join(' ')];
}

describe('observePtr: an answer with authority counts as an absence', () => {
  const soa = (name: string) => {
    const numbers = { serial: 1, refresh: 2, retry: 3, expire: 4, minimum: 300 };
    const data = { mname: 'ns.example', rname: 'root.example', ...numbers };
    return { type: 'SOA', name, data } as const;
  };
  const ns = (name: string) => ({ type: 'NS', name, data: 'ns.example' }) as const;
  const nxdomain = { flags: 0x0403 };

  test.each<[string, 'yes' | 'no', Partial<Packet>]>([
    ['with the SOA of the zone', 'yes', { authorities: [soa(ZONE)] }],
    ['with the SOA of a zone below it', 'yes', { authorities: [soa(LEAF)] }],
    ['with the SOA and the NS of the zone', 'yes', { authorities: [soa(ZONE), ns(ZONE)] }],
    ['without any record', 'yes', {}],
    ['NXDOMAIN with the SOA of the zone', 'yes', { ...nxdomain, authorities: [soa(ZONE)] }],
    ['NXDOMAIN without any record', 'yes', nxdomain],
    ['with the SOA of its parent', 'no', { authorities: [soa('203.in-addr.arpa')] }],
    ['with the SOA of the root', 'no', { authorities: [soa('.')] }],
    ['with the SOA of another zone', 'no', { authorities: [soa('example.com')] }],
    [
      'NXDOMAIN with the SOA of another zone',
      'no',
      { ...nxdomain, authorities: [soa('example.com')] },
    ],
    ['with a referral', 'no', { authorities: [ns(LEAF)] }],
    ['with an upward referral', 'no', { authorities: [ns('.')] }],
    ['with a record of another type', 'no', { answers: [{ type: 'TXT', name: LEAF, data: 'x' }] }],
    [
      'with a record of a type that is not read',
      'no',
      { answers: [{ type: 'HINFO', name: LEAF, data: { cpu: 'x', os: 'y' } }] },
    ],
    [
      'with a record of another class',
      'no',
      { answers: [{ type: 'PTR', name: LEAF, class: 'CH', data: 'mx1.example.com' }] },
    ],
    [
      'with a record of another name',
      'no',
      { answers: [{ type: 'PTR', name: `26.${ZONE}`, data: 'mx1.example.com' }] },
    ],
    [
      'NXDOMAIN with a record of another type',
      'no',
      { ...nxdomain, answers: [{ type: 'TXT', name: LEAF, data: 'x' }], authorities: [soa(ZONE)] },
    ],
    [
      'NXDOMAIN with the record itself',
      'no',
      { ...nxdomain, answers: [{ type: 'PTR', name: LEAF, data: 'mx1.example.com' }] },
    ],
  ])('%s: %s', async (_, counts, packet) => {
    const { queryAuthority } = await startZoneLab({
      resolvers: [`${DELEGATION}\n${ADDRESS} PTR old.example.com`],
      servers: {
        [NS1]: {
          zone: '',
          rewrite: (reply) => {
            const { id, questions = [] } = decode(reply);
            const message = { type: 'response' as const, flags: 0x0400, questions, ...packet };
            return [encode(id === undefined ? message : { ...message, id })];
          },
        },
      },
    });
    const authority = await queryAuthority(ADDRESS, deadlineIn(10_000));
    const resolver = ['resolver', 'old.example.com', ''];
    expect(authority?.answers.map(answerText)).toEqual(
      counts === 'yes' ? [['authority ns1.provider.example', '', ''], resolver] : [resolver],
    );
  });
});

describe('observePtr: which servers are queried, and how often', () => {
  const propagating: ZoneLabOptions = {
    resolvers: [
      `${DELEGATION}\n${MX1}\n${ADDRESS} PTR old.example.com\n203.0.113.26 PTR old.example.com`,
    ],
    servers: { [NS1]: `${APEX}\n${ADDRESS} PTR mx1.example.com`, [NS2]: FORWARD },
  };

  test('no server with a private address, unless that is allowed', async () => {
    const { queryAuthority, server } = await startZoneLab({
      ...propagating,
      allowPrivateAddresses: false,
    });
    const authority = await queryAuthority(ADDRESS, deadlineIn(10_000));
    expect(authority).toMatchObject({
      servers: ['ns1.provider.example'],
      answers: [{ kind: 'resolver' }],
    });
    expect(server(NS1).queries).toEqual([]);
  });

  test('three servers of a zone that has four, each once', async () => {
    const addresses = [NS1, NS2, NS3, NS4];
    const { queryAuthority, server } = await startZoneLab({
      resolvers: [
        `${ZONE} SOA a.example hostmaster.a.example 1 2 3 4 5
         ${addresses.map((address, n) => `${ZONE} NS ns${n}.a.example\nns${n}.a.example A ${address}`).join('\n')}`,
      ],
      servers: Object.fromEntries(addresses.map((address) => [address, APEX])),
    });
    const authority = await queryAuthority(ADDRESS, deadlineIn(10_000));
    expect(authority?.servers).toHaveLength(4);
    expect(authority?.answers).toHaveLength(4);
    expect(addresses.map((address) => server(address).queries.length)).toEqual([1, 1, 1, 0]);
  });

  test('a server with two NS names, once', async () => {
    const { queryAuthority, server } = await startZoneLab({
      ...propagating,
      resolvers: [`${DELEGATION}\n${ZONE} NS ns9.provider.example\nns9.provider.example A ${NS1}`],
    });
    const authority = await queryAuthority(ADDRESS, deadlineIn(10_000));
    expect(authority?.servers).toEqual(['ns1.provider.example', 'ns9.provider.example']);
    expect(server(NS1).queries).toHaveLength(1);
  });

  test('the servers of a zone are looked up once in a run', async () => {
    const { queryAuthority, resolvers, server } = await startZoneLab(propagating);
    await Promise.all([
      queryAuthority(ADDRESS, deadlineIn(10_000)),
      queryAuthority('203.0.113.26', deadlineIn(10_000)),
    ]);
    const lookups = resolvers[0]?.queries.filter(
      ({ name, type }) => name === ZONE && type === 'NS',
    );
    expect(lookups).toHaveLength(1);
    expect(server(NS1).queries).toHaveLength(2);
  });

  test('the zone of a PTR name that two addresses share, once', async () => {
    const { queryAuthority, server } = await startZoneLab({
      ...propagating,
      servers: {
        [NS1]: `${APEX}\n${ADDRESS} PTR mx1.example.com\n203.0.113.26 PTR mx1.example.com`,
        [NS2]: `${FORWARD}\n${MX1}`,
      },
    });
    await Promise.all([
      queryAuthority(ADDRESS, deadlineIn(10_000)),
      queryAuthority('203.0.113.26', deadlineIn(10_000)),
    ]);
    expect(server(NS2).queries).toEqual([{ name: 'mx1.example.com', type: 'A', transport: 'udp' }]);
  });

  test('none, when the questions of the run are used up', async () => {
    const { queryAuthority, server } = await startZoneLab({ ...propagating, maxQuestions: 2 });
    expect(await queryAuthority(ADDRESS, deadlineIn(10_000))).not.toBeNull();
    const before = server(NS1).queries.length + server(NS2).queries.length;
    expect(before).toBeLessThanOrEqual(2);
    expect(await queryAuthority('203.0.113.26', deadlineIn(10_000))).toBeNull();
    expect(server(NS1).queries.length + server(NS2).queries.length).toBe(before);
  });

  test('none, when too little time is left', async () => {
    const { queryAuthority, resolvers, server } = await startZoneLab(propagating);
    expect(await queryAuthority(ADDRESS, deadlineIn(400))).toBeNull();
    expect(resolvers[0]?.queries.map(({ type }) => type)).toEqual(['PTR', 'A', 'A']);
    expect(server(NS1).queries).toEqual([]);
  });

  test('a server that does not answer costs two seconds, not the deadline', async () => {
    const { queryAuthority } = await startZoneLab({
      ...propagating,
      servers: { [NS1]: `${APEX}\n${ADDRESS} * !silent`, [NS2]: FORWARD },
    });
    const before = performance.now();
    const authority = await queryAuthority(ADDRESS, deadlineIn(20_000));
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(authority).toMatchObject({ answers: [{ kind: 'resolver' }] });
  });

  test.each<[string, string]>([
    ['no resolver answers for the zone', `${ADDRESS} * !servfail`],
    ['no answer has a SOA', `${ADDRESS} PTR old.example.com`],
  ])('null when %s', async (_, zone) => {
    const { queryAuthority } = await startZoneLab({ resolvers: [zone] });
    expect(await queryAuthority(ADDRESS, deadlineIn(10_000))).toBeNull();
  });

  test('resolvers that disagree are listed when the zone is not found', async () => {
    const { queryAuthority } = await startZoneLab({
      resolvers: [`${ADDRESS} PTR old.example.com`, `${ADDRESS} PTR mx1.example.com\n${MX1}`],
    });
    const authority = await queryAuthority(ADDRESS, deadlineIn(10_000));
    expect(authority).toMatchObject({ zone: null, servers: [], cachedForS: 300 });
    expect(authority?.answers.map(answerText)).toEqual([
      ['resolver', 'old.example.com', ''],
      ['resolver', 'mx1.example.com', 'mx1.example.com'],
    ]);
  });

  test('servers whose aliases form a circle are given up', async () => {
    const { queryAuthority, server } = await startZoneLab({
      resolvers: [DELEGATION],
      servers: {
        [NS1]: `${APEX}\n${LEAF} CNAME away.example.com`,
        [NS2]: `${FORWARD}\naway.example.com CNAME ${LEAF}`,
      },
    });
    expect(await queryAuthority(ADDRESS, deadlineIn(10_000))).toBeNull();
    expect(server(NS1).queries.length + server(NS2).queries.length).toBeLessThanOrEqual(4);
  });
});

test('observePtr: the result is plain data', async () => {
  const { queryAuthority, resolvers } = await startZoneLab({
    resolvers: [`${DELEGATION}\n${ADDRESS} 60 PTR old.example.com`],
    servers: { [NS1]: APEX },
  });
  const authority = await queryAuthority(ADDRESS, deadlineIn(10_000));
  expect(authority).toEqual<ReverseAuthority>({
    zone: ZONE,
    owner: LEAF,
    servers: ['ns1.provider.example'],
    answers: [
      { server: 'ns1.provider.example', kind: 'authority', names: [], confirmed: [] },
      {
        server: resolvers[0]?.resolver ?? '',
        kind: 'resolver',
        names: ['old.example.com'],
        confirmed: [],
      },
    ],
    cachedForS: 60,
  });
});
