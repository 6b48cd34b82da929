import { describe, expect, test } from 'vitest';
import { reverseName } from '../../../src/model/address.ts';
import type { PtrAnswer, ReverseAuthority } from '../../../src/model/observation.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import { startZoneLab, type ZoneLabOptions } from './zone-lab.ts';

const ADDRESS = '203.0.113.25';
const ZONE = '113.0.203.in-addr.arpa';
const LEAF = `25.${ZONE}`;
const [NS1, NS2, NS3, NS4] = ['127.0.0.21', '127.0.0.22', '127.0.0.23', '127.0.0.24'] as const;

/** What any resolver knows: which servers the zones have. */
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
  readonly sentence: string;
  readonly address?: string;
  readonly expected: {
    /** Each as `authority ns1.provider.example` or `resolver`, its names, and those that resolve back. */
    readonly answers: readonly (readonly [who: string, names: string, confirmed: string])[];
    readonly cachedForS: number | null;
    readonly zone?: string;
    /** The address's reverse name by default. */
    readonly owner?: string;
    readonly servers?: readonly string[];
  };
}

const CASES: readonly Case[] = [
  {
    sentence: 'the resolver still has the old name: it may go on for the TTL that is left',
    caches: [`${DELEGATION}\n${MX1}\n${ADDRESS} 1800 PTR old.example.com`],
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
    sentence: 'the resolver still has an absence: for the SOA’s last field where its TTL is longer',
    caches: [`${DELEGATION}\n${MX1}`],
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
    sentence: 'an absence that is nearly over: for the TTL where the SOA’s last field is longer',
    caches: [`${DELEGATION.replace('3600 SOA', '40 SOA')}\n${MX1}`],
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
    sentence: 'the zone’s servers agree that there is no PTR',
    caches: [DELEGATION],
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
    sentence: 'the zone’s servers agree on a name that does not resolve back',
    caches: [`${DELEGATION}\n${ADDRESS} PTR other.example.com\nother.example.com A 203.0.113.99`],
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
    sentence: 'several names in another order are the same names',
    caches: [`${DELEGATION}\n${MX1}\n${ADDRESS} PTR a.example.com\n${ADDRESS} PTR mx1.example.com`],
    servers: { [NS1]: `${APEX}\n${ADDRESS} PTR mx1.example.com\n${ADDRESS} PTR a.example.com` },
    expected: {
      answers: [
        ['authority ns1.provider.example', 'mx1.example.com a.example.com', 'mx1.example.com'],
        ['resolver', 'a.example.com mx1.example.com', 'mx1.example.com'],
      ],
      cachedForS: null,
    },
  },
  {
    sentence: 'several resolvers: each has a voice, and the one that is longest behind counts',
    caches: [
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
    sentence: 'a resolver that fails has no voice',
    caches: [
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
    sentence: 'the address record is new: only its zone’s own servers know it',
    caches: [`${DELEGATION}\n${ADDRESS} 1800 PTR mx1.example.com`],
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
    sentence: 'the address record was another: for as long as that is kept',
    caches: [
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
    sentence: 'a block delegated by CNAME (RFC 2317): the zone is the customer’s',
    caches: [
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
    sentence:
      'the block was delegated just now: the resolver has the old PTR, the zone’s server an alias',
    caches: [
      `${DELEGATION}\n${MX1}\n${ADDRESS} 600 PTR old.example.com
       0/25.${ZONE} SOA ns1.example.com hostmaster.example.com 1 2 3 4 300
       0/25.${ZONE} NS ns1.example.com`,
    ],
    servers: {
      [NS1]: `${APEX}\n${LEAF} CNAME 25.0/25.${ZONE}.example.com`,
      [NS2]: `${FORWARD}\n25.0/25.${ZONE}.example.com PTR mx1.example.com`,
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
    sentence: 'IPv6: the nibbles’ zone and AAAA records',
    address: '2001:db8::25',
    caches: [
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
    sentence: 'two of the zone’s servers disagree: both are heard',
    caches: [
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
    sentence:
      'a server that refuses, one that is no authority and one that is not there are left out',
    caches: [
      `${DELEGATION}
       ${['2', '3', '4'].map((n) => `${ZONE} NS ns${n}.provider.example`).join('\n')}
       ns2.provider.example A ${NS3}\nns4.provider.example A 127.0.0.29
       ns3.provider.example A ${NS4}\n${ADDRESS} PTR old.example.com`.replace(
        `NS   ns1.provider`,
        `NS   ns4.provider`,
      ),
    ],
    servers: {
      [NS3]: 'elsewhere.test SOA ns.elsewhere.test hostmaster.elsewhere.test 1 2 3 4 5',
      [NS4]: { role: 'cache', zone: `${APEX}\n${ADDRESS} PTR cached.example.com` },
    },
    expected: {
      servers: ['ns2.provider.example', 'ns3.provider.example', 'ns4.provider.example'],
      answers: [['resolver', 'old.example.com', '']],
      cachedForS: null,
    },
  },
  {
    sentence: 'a zone whose servers have no addresses: named, not heard',
    caches: [
      `${DELEGATION.replace(`ns1.provider.example      A    ${NS1}`, '')}\n${ADDRESS} PTR old.example.com`,
    ],
    expected: { answers: [['resolver', 'old.example.com', '']], cachedForS: null },
  },
  {
    sentence: 'a dot inside a label makes no host name, whoever says it',
    caches: [`${DELEGATION}\n${MX1}\n${ADDRESS} PTR mx1\\.example.com`],
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
    sentence: 'hostile names are shown, and not looked up',
    caches: [`${DELEGATION}\n${ADDRESS} PTR old.example.com`],
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

describe('what the zone’s own servers and each resolver say', () => {
  test.each(CASES)('$sentence', async ({ address = ADDRESS, expected, ...options }) => {
    const { askAuthority, caches } = await startZoneLab(options);
    const authority = await askAuthority(address, deadlineIn(10_000));
    const { zone = ZONE, servers = ['ns1.provider.example'], answers, cachedForS } = expected;
    const { owner = reverseName(address) } = expected;
    expect(authority).toMatchObject({ zone, owner, servers, cachedForS });
    expect(authority?.answers.map(inWords)).toEqual(answers);
    const spoke = authority?.answers
      .filter(({ kind }) => kind === 'resolver')
      .map((one) => one.server);
    const resolvers = caches.map(({ resolver }) => resolver);
    expect(resolvers).toEqual(expect.arrayContaining(spoke ?? []));
  });
});

function inWords({ kind, server, names, confirmed }: PtrAnswer): readonly string[] {
  const who = kind === 'authority' ? `authority ${server}` : 'resolver';
  return [who, names.join(' '), confirmed.join(' ')];
}

describe('whom it asks, and how often', () => {
  const propagating: ZoneLabOptions = {
    caches: [
      `${DELEGATION}\n${MX1}\n${ADDRESS} PTR old.example.com\n203.0.113.26 PTR old.example.com`,
    ],
    servers: { [NS1]: `${APEX}\n${ADDRESS} PTR mx1.example.com`, [NS2]: FORWARD },
  };

  test('never a private address, unless that is allowed: the zone’s owner chooses where its servers are', async () => {
    const { askAuthority, server } = await startZoneLab({
      ...propagating,
      allowPrivateAddresses: false,
    });
    const authority = await askAuthority(ADDRESS, deadlineIn(10_000));
    expect(authority).toMatchObject({
      servers: ['ns1.provider.example'],
      answers: [{ kind: 'resolver' }],
    });
    expect(server(NS1).queries).toEqual([]);
  });

  test('three servers of a zone that has more, each once', async () => {
    const addresses = [NS1, NS2, NS3, NS4];
    const { askAuthority, server } = await startZoneLab({
      caches: [
        `${ZONE} SOA a.example hostmaster.a.example 1 2 3 4 5
         ${addresses.map((address, n) => `${ZONE} NS ns${n}.a.example\nns${n}.a.example A ${address}`).join('\n')}`,
      ],
      servers: Object.fromEntries(addresses.map((address) => [address, APEX])),
    });
    const authority = await askAuthority(ADDRESS, deadlineIn(10_000));
    expect(authority?.servers).toHaveLength(4);
    expect(authority?.answers).toHaveLength(4);
    expect(addresses.map((address) => server(address).queries.length)).toEqual([1, 1, 1, 0]);
  });

  test('two names of one server are one server', async () => {
    const { askAuthority, server } = await startZoneLab({
      ...propagating,
      caches: [`${DELEGATION}\n${ZONE} NS ns9.provider.example\nns9.provider.example A ${NS1}`],
    });
    const authority = await askAuthority(ADDRESS, deadlineIn(10_000));
    expect(authority?.servers).toEqual(['ns1.provider.example', 'ns9.provider.example']);
    expect(server(NS1).queries).toHaveLength(1);
  });

  test('a zone’s servers are found once in a run', async () => {
    const { askAuthority, caches, server } = await startZoneLab(propagating);
    await Promise.all([
      askAuthority(ADDRESS, deadlineIn(10_000)),
      askAuthority('203.0.113.26', deadlineIn(10_000)),
    ]);
    const asked = caches[0]?.queries.filter(({ name, type }) => name === ZONE && type === 'NS');
    expect(asked).toHaveLength(1);
    expect(server(NS1).queries).toHaveLength(2);
  });

  test('a name’s zone is asked once, also where many addresses have that name', async () => {
    const { askAuthority, server } = await startZoneLab(propagating);
    await Promise.all([
      askAuthority(ADDRESS, deadlineIn(10_000)),
      askAuthority('203.0.113.26', deadlineIn(10_000)),
    ]);
    expect(server(NS2).queries).toEqual([{ name: 'old.example.com', type: 'A', transport: 'udp' }]);
  });

  test('nobody, where the budget of the run is spent', async () => {
    const { askAuthority, server } = await startZoneLab({ ...propagating, maxQuestions: 2 });
    expect(await askAuthority(ADDRESS, deadlineIn(10_000))).not.toBeNull();
    const before = server(NS1).queries.length + server(NS2).queries.length;
    expect(before).toBeLessThanOrEqual(2);
    expect(await askAuthority('203.0.113.26', deadlineIn(10_000))).toBeNull();
    expect(server(NS1).queries.length + server(NS2).queries.length).toBe(before);
  });

  test('nobody, where the time is nearly over', async () => {
    const { askAuthority, caches } = await startZoneLab(propagating);
    expect(await askAuthority(ADDRESS, deadlineIn(400))).toBeNull();
    expect(caches[0]?.queries).toEqual([]);
  });

  test('a silent server costs two seconds, not the deadline', async () => {
    const { askAuthority } = await startZoneLab({
      ...propagating,
      servers: { [NS1]: `${APEX}\n${ADDRESS} * !silent`, [NS2]: FORWARD },
    });
    const before = performance.now();
    const authority = await askAuthority(ADDRESS, deadlineIn(20_000));
    expect(performance.now() - before).toBeLessThan(4000);
    expect(authority).toMatchObject({ answers: [{ kind: 'resolver' }] });
  });

  test.each<[string, string]>([
    ['no resolver tells the zone', `${ADDRESS} * !servfail`],
    ['no answer holds a SOA', `${ADDRESS} PTR old.example.com`],
  ])('null where %s', async (_, zone) => {
    const { askAuthority } = await startZoneLab({ caches: [zone] });
    expect(await askAuthority(ADDRESS, deadlineIn(10_000))).toBeNull();
  });

  test('resolvers that disagree are heard where the zone cannot be found', async () => {
    const { askAuthority } = await startZoneLab({
      caches: [`${ADDRESS} PTR old.example.com`, `${ADDRESS} PTR mx1.example.com\n${MX1}`],
    });
    const authority = await askAuthority(ADDRESS, deadlineIn(10_000));
    expect(authority).toMatchObject({ zone: null, servers: [], cachedForS: null });
    expect(authority?.answers.map(inWords)).toEqual([
      ['resolver', 'old.example.com', ''],
      ['resolver', 'mx1.example.com', 'mx1.example.com'],
    ]);
  });

  test('servers that send the question around in a circle are left', async () => {
    const { askAuthority, server } = await startZoneLab({
      caches: [DELEGATION],
      servers: {
        [NS1]: `${APEX}\n${LEAF} CNAME away.example.com`,
        [NS2]: `${FORWARD}\naway.example.com CNAME ${LEAF}`,
      },
    });
    expect(await askAuthority(ADDRESS, deadlineIn(10_000))).toBeNull();
    expect(server(NS1).queries.length + server(NS2).queries.length).toBeLessThanOrEqual(4);
  });
});

test('what it gives is plain data', async () => {
  const { askAuthority, caches } = await startZoneLab({
    caches: [`${DELEGATION}\n${ADDRESS} 60 PTR old.example.com`],
    servers: { [NS1]: APEX },
  });
  const authority = await askAuthority(ADDRESS, deadlineIn(10_000));
  expect(authority).toEqual<ReverseAuthority>({
    zone: ZONE,
    owner: LEAF,
    servers: ['ns1.provider.example'],
    answers: [
      { server: 'ns1.provider.example', kind: 'authority', names: [], confirmed: [] },
      {
        server: caches[0]?.resolver ?? '',
        kind: 'resolver',
        names: ['old.example.com'],
        confirmed: [],
      },
    ],
    cachedForS: 60,
  });
});
