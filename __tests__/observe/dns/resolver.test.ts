import { decode, encode, type Packet } from 'dns-packet';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Lookup } from '../../../src/model/observation.ts';
import { serverText } from '../../../src/observe/dns/name-server.ts';
import type { RecordType } from '../../../src/observe/dns/resolver.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import { type DnsServer, startDnsServer } from '../../lab/dns-server.ts';
import { startRawServer } from './raw-server.ts';
import { startResolver } from './start-resolver.ts';

const NAME = 'a.example';
const ADDRESS = '203.0.113.25';

/** Servers `a`, `b` and `c`, one for each zone. A limited fault in a zone makes one answer differ from the next. */
interface Case {
  readonly title: string;
  readonly zones: readonly string[];
  readonly type?: RecordType;
  readonly retries?: number;
  readonly expected: object;
  /** The letter of each server, once for each query that it gets. */
  readonly queried: string;
}

const FOUND = { kind: 'found', records: [ADDRESS] };
const NXDOMAIN = { kind: 'absent', why: 'nxdomain' };
const NODATA = { kind: 'absent', why: 'nodata' };
const failed = (reason: string) => ({ kind: 'failed', reason });
const NXDOMAIN_FLAGS = { flags: 3 };

const HAS = `${NAME} A ${ADDRESS}`;
const LACKS = 'other.example A 203.0.113.1';

function addresses(count: number): string {
  const address = (index: number) => `203.0.${index >> 8}.${index & 255}`;
  return Array.from({ length: count }, (_, index) => `${NAME} A ${address(index)}`).join('\n');
}

const CASES: readonly Case[] = [
  { title: 'one answer with records is enough', zones: [HAS, HAS], expected: FOUND, queried: 'a' },
  {
    title: 'an absence is queried a second time',
    zones: [LACKS],
    expected: NXDOMAIN,
    queried: 'aa',
  },
  {
    title: 'the second query goes to another server',
    zones: [LACKS, LACKS, LACKS],
    expected: NXDOMAIN,
    queried: 'ab',
  },
  {
    title: 'no data is an absence too',
    zones: [`${NAME} TXT x`, `${NAME} TXT x`],
    expected: NODATA,
    queried: 'ab',
  },
  {
    title: 'the second absence may have another reason',
    zones: [LACKS, `${NAME} TXT x`],
    expected: NODATA,
    queried: 'ab',
  },
  {
    title: 'absent, then found: found',
    zones: [`${NAME} A !nxdomain*1\n${HAS}`],
    expected: FOUND,
    queried: 'aa',
  },
  {
    title: 'two servers that disagree: found',
    zones: [LACKS, HAS],
    expected: FOUND,
    queried: 'ab',
  },
  {
    title: 'the absence of an alias is not queried again',
    zones: [HAS, HAS],
    type: 'CNAME',
    expected: NODATA,
    queried: 'a',
  },

  {
    title: 'as many addresses as a host may have, over UDP and then TCP',
    zones: [addresses(256)],
    expected: { kind: 'found' },
    queried: 'aa',
  },
  {
    title: 'more addresses than a host may have',
    zones: [addresses(2000)],
    retries: 0,
    expected: failed('limit'),
    queried: 'aa',
  },
  {
    title: 'SERVFAIL, then an answer',
    zones: [`${NAME} A !servfail*1\n${HAS}`],
    expected: FOUND,
    queried: 'aa',
  },
  {
    title: 'SERVFAIL, then an answer from the next server',
    zones: [`${NAME} A !servfail`, HAS],
    expected: FOUND,
    queried: 'ab',
  },
  {
    title: 'REFUSED, then an answer from the next server',
    zones: [`${NAME} A !refused`, HAS],
    expected: FOUND,
    queried: 'ab',
  },
  {
    title: 'SERVFAIL only: the first query and two retries',
    zones: [`${NAME} A !servfail`],
    expected: failed('dns-servfail'),
    queried: 'aaa',
  },
  {
    title: 'four retries',
    zones: [`${NAME} A !servfail`],
    retries: 4,
    expected: failed('dns-servfail'),
    queried: 'aaaaa',
  },
  {
    title: 'no retries',
    zones: [`${NAME} A !servfail`],
    retries: 0,
    expected: failed('dns-servfail'),
    queried: 'a',
  },
  {
    title: 'retries rotate over the servers',
    zones: [`${NAME} A !servfail`, `${NAME} A !refused`],
    expected: failed('dns-servfail'),
    queried: 'aba',
  },
  {
    title: 'the last failure is reported',
    zones: [`${NAME} A !servfail`, `${NAME} A !refused`],
    retries: 1,
    expected: failed('dns-refused'),
    queried: 'ab',
  },
  {
    title: 'a damaged message',
    zones: [`${NAME} A !garbage`],
    retries: 0,
    expected: failed('dns-error'),
    queried: 'a',
  },
  {
    title: 'FORMERR to a query with EDNS, an answer to one without',
    zones: [`${NAME} A !formerr*1\n${HAS}`],
    retries: 0,
    expected: FOUND,
    queried: 'aa',
  },
  {
    title: 'FORMERR with and without EDNS',
    zones: [`${NAME} A !formerr`],
    retries: 0,
    expected: failed('dns-error'),
    queried: 'aa',
  },

  {
    title: 'one absence and then only failures',
    zones: [LACKS, `${NAME} A !servfail`],
    retries: 0,
    expected: failed('dns-servfail'),
    queried: 'ab',
  },
  {
    title: 'an absence, a failure, the absence again',
    zones: [LACKS, `${NAME} A !servfail`],
    expected: NXDOMAIN,
    queried: 'aba',
  },
  {
    title: 'a failure, an absence, found',
    zones: [`${NAME} A !servfail*1\n${HAS}`, LACKS],
    expected: FOUND,
    queried: 'aba',
  },

  {
    title: 'a truncated answer is queried over TCP',
    zones: [`${NAME} A !truncated\n${HAS}`],
    expected: FOUND,
    queried: 'aa',
  },
  {
    title: 'a timeout, then the same server’s answer',
    zones: [`${NAME} A !silent*1\n${HAS}`],
    expected: FOUND,
    queried: 'aa',
  },
];

describe('createResolver: answers, retries and failures', () => {
  test.each(CASES)('$title', async ({ zones, type = 'A', retries = 2, expected, queried }) => {
    const { lookUp, servers } = await start(zones, retries);
    expect(await lookUp(NAME, type)).toMatchObject(expected);
    expect(servers.map(({ queries }) => queries.length)).toEqual(
      servers.map((_, index) => [...queried].filter((letter) => letter === LETTERS[index]).length),
    );
  });

  test('a failure names the server and the problem', async () => {
    const { lookUp, servers } = await start([`${NAME} A !refused`], 0);
    expect(await lookUp(NAME, 'A')).toEqual({
      kind: 'failed',
      reason: 'dns-refused',
      detail: `${servers[0]?.resolver} answers REFUSED`,
      aliases: [],
    });
  });

  test('the truncated answer comes from UDP first', async () => {
    const { lookUp, servers } = await start([`${NAME} A !truncated\n${HAS}`], 0);
    await lookUp(NAME, 'A');
    expect(servers[0]?.queries.map(({ transport }) => transport)).toEqual(['udp', 'tcp']);
  });
});

const LETTERS = 'abc';

describe('createResolver: record types', () => {
  test.each<[RecordType, string, readonly unknown[]]>([
    ['A', `${NAME} A ${ADDRESS}`, [ADDRESS]],
    ['AAAA', `${NAME} AAAA 2001:db8::1`, ['2001:db8::1']],
    ['PTR', `${NAME} PTR mx.example`, ['mx.example']],
    ['CNAME', `${NAME} CNAME mx.example`, ['mx.example']],
    ['NS', `${NAME} NS ns.example`, ['ns.example']],
    ['MX', `${NAME} MX 10 mx.example`, [{ preference: 10, exchange: 'mx.example' }]],
    ['TXT', `${NAME} TXT "v=spf1 " "-all"`, ['v=spf1 -all']],
  ])('%s', async (type, zone, records) => {
    const { lookUp } = await start([zone], 0);
    expect(await lookUp(NAME, type)).toEqual({ kind: 'found', records, ttlS: 300, aliases: [] });
  });
});

describe('createResolver: the deadline', () => {
  test('ends a lookup without an answer', async () => {
    const { lookUp } = await start([`${NAME} A !silent`], 10);
    const before = performance.now();
    expect(await lookUp(NAME, 'A', 150)).toMatchObject(failed('dns-timeout'));
    expect(performance.now() - before).toBeLessThan(1000);
  });

  test('in the past prevents all queries', async () => {
    const { lookUp, servers } = await start([`${NAME} A !silent`], 10);
    expect(await lookUp(NAME, 'A', 0)).toMatchObject(failed('deadline'));
    expect(servers[0]?.queries).toEqual([]);
  });

  test('of one caller does not end the lookup of another at the same time', async () => {
    const { lookUp, servers } = await start([`${NAME} A !silent*1\n${HAS}`], 0);
    const [hasty, patient] = await Promise.all([lookUp(NAME, 'A', 100), lookUp(NAME, 'A')]);
    expect(hasty).toMatchObject(failed('dns-timeout'));
    expect(patient).toMatchObject(FOUND);
    expect(servers[0]?.queries).toHaveLength(2);
  });

  test('nobody waits any longer: a failed query is not tried again', async () => {
    const { lookUp, servers } = await start([`${NAME} A !servfail`], 10, 200);
    expect(await lookUp(NAME, 'A', 100)).toMatchObject(failed('dns-timeout'));
    await vi.waitFor(() => expect(servers[0]?.queries).toHaveLength(1));
    await lookUp('b.example', 'A');
    await lookUp('c.example', 'A');
    expect(servers[0]?.queries.filter(({ name }) => name === NAME)).toHaveLength(1);
  });

  test('of one caller does not fail the lookup of the next', async () => {
    const { lookUp } = await start([`${NAME} A !silent*1\n${HAS}`], 0);
    expect(await lookUp(NAME, 'A', 100)).toMatchObject(failed('dns-timeout'));
    expect(await lookUp(NAME, 'A')).toMatchObject(FOUND);
  });
});

describe('createResolver: a lookup is made once in a run', () => {
  test('at once and one after the other, in any letter case', async () => {
    const { lookUp, servers } = await start([HAS], 2);
    const parallel = await Promise.all([lookUp(NAME, 'A'), lookUp('A.EXAMPLE', 'A')]);
    expect([...parallel, await lookUp(NAME, 'A')]).toMatchObject([FOUND, FOUND, FOUND]);
    expect(servers[0]?.queries).toHaveLength(1);
  });

  test('absences are cached', async () => {
    const { lookUp, servers } = await start([LACKS], 2);
    await lookUp(NAME, 'A');
    await lookUp(NAME, 'A');
    expect(servers[0]?.queries).toHaveLength(2);
  });

  test('failures are not cached', async () => {
    const { lookUp } = await start([`${NAME} A !servfail*1\n${HAS}`], 0);
    expect(await lookUp(NAME, 'A')).toMatchObject(failed('dns-servfail'));
    expect(await lookUp(NAME, 'A')).toMatchObject(FOUND);
  });

  test('each type has its own lookup', async () => {
    const { lookUp, servers } = await start([HAS], 2);
    await lookUp(NAME, 'A');
    await lookUp(NAME, 'CNAME');
    expect(servers[0]?.queries.map(({ type }) => type)).toEqual(['A', 'CNAME']);
  });
});

describe('createResolver: many lookups', () => {
  const names = Array.from({ length: 1000 }, (_, index) => `h${index}.example`);

  test('at once are all answered by the first query', async () => {
    const zone = names.map((name) => `${name} A ${ADDRESS}`).join('\n');
    const { lookUp, servers } = await start([zone], 0, 50);
    const answers = await Promise.all(names.map((name) => lookUp(name, 'A')));
    expect(answers).toMatchObject(names.map(() => FOUND));
    expect(servers[0]?.queries).toHaveLength(names.length);
  });

  test('skip a server that refuses them while another answers', async () => {
    const few = names.slice(0, 20);
    const refusing = few.map((name) => `${name} A !refused`).join('\n');
    const answering = few.map((name) => `${name} A ${ADDRESS}`).join('\n');
    const { lookUp, servers } = await start([refusing, answering], 2);
    for (const name of few) expect(await lookUp(name, 'A')).toMatchObject(FOUND);
    expect(servers[0]?.queries).toHaveLength(3);
    expect(servers[1]?.queries).toHaveLength(few.length);
  });

  test('return to a server that answers again', async () => {
    const refusing = names.slice(0, 4).map((name) => `${name} A !refused*1\n${name} A ${ADDRESS}`);
    const { lookUp, servers } = await start([refusing.join('\n')], 0);
    const kinds = async () => (await lookUp('h3.example', 'A')).kind;
    for (const name of names.slice(0, 3)) await lookUp(name, 'A');
    expect([await kinds(), await kinds()]).toEqual(['failed', 'found']);
    expect(servers[0]?.queries).toHaveLength(5);
  });
});

describe('createResolver: aliases and TTLs', () => {
  const SOA = 'example SOA ns.example hostmaster.example 1 2 3 4';
  test.each<[string, string, object]>([
    ['the TTL of a record', `${NAME} 60 A ${ADDRESS}`, { ttlS: 60 }],
    [
      'the least TTL of several',
      `${NAME} 60 A ${ADDRESS}\n${NAME} 30 A 203.0.113.26`,
      { ttlS: 30 },
    ],
    ['a TTL of zero', `${NAME} 0 A ${ADDRESS}`, { ttlS: 0 }],
    [
      'an alias with a lower TTL than its target',
      `${NAME} 20 CNAME b.example\nb.example 60 CNAME c.example\nc.example 300 A ${ADDRESS}`,
      { kind: 'found', ttlS: 20, aliases: ['b.example', 'c.example'] },
    ],
    [
      'a target with a lower TTL than the alias',
      `${NAME} 60 CNAME b.example\nb.example 20 A ${ADDRESS}`,
      { kind: 'found', ttlS: 20, aliases: ['b.example'] },
    ],
    ['an absence: the MINIMUM of the SOA', `example 900 ${SOA.slice(8)} 40`, { ttlS: 40 }],
    ['an absence: the TTL of the SOA', `example 30 ${SOA.slice(8)} 40`, { ttlS: 30 }],
    ['an absence without a SOA', LACKS, { kind: 'absent', ttlS: null }],
    [
      'an absence behind an alias',
      `example 900 ${SOA.slice(8)} 40\n${NAME} 20 CNAME b.example`,
      { kind: 'absent', why: 'nxdomain', ttlS: 20, aliases: ['b.example'] },
    ],
  ])('%s', async (_, zone, expected) => {
    const { lookUp } = await start([zone], 0);
    expect(await lookUp(NAME, 'A')).toMatchObject(expected);
  });

  test.each<[string, Readonly<Record<string, Partial<Packet>>>, object, readonly string[]]>([
    [
      'the target of an alias that is not in the answer is queried',
      {
        'a.example': { answers: [cname('a.example', 'b.example', 60)] },
        'b.example': { answers: [a('b.example', 20)] },
      },
      { kind: 'found', records: [ADDRESS], ttlS: 20, aliases: ['b.example'] },
      ['a.example', 'b.example'],
    ],
    [
      'its absence is the absence of the name',
      { 'a.example': { answers: [cname('a.example', 'b.example', 60)] } },
      { kind: 'absent', why: 'nodata', ttlS: null, aliases: ['b.example'] },
      ['a.example', 'b.example', 'b.example'],
    ],
    [
      'the SOA of its zone makes it an absence at once',
      {
        'a.example': {
          answers: [cname('a.example', 'b.example', 60)],
          authorities: [soa('example')],
        },
      },
      { kind: 'absent', why: 'nodata', aliases: ['b.example'] },
      ['a.example', 'a.example'],
    ],
    [
      'an alias of itself fails',
      { 'a.example': { answers: [cname('a.example', 'a.example', 60)] } },
      { kind: 'failed', reason: 'dns-error', detail: expect.stringMatching(/too many aliases$/) },
      ['a.example'],
    ],
    [
      'a circle through several answers fails after eight targets',
      {
        'a.example': { answers: [cname('a.example', 'b.example', 60)] },
        'b.example': { answers: [cname('b.example', 'a.example', 60)] },
      },
      { kind: 'failed', reason: 'dns-error', detail: expect.stringMatching(/too many aliases$/) },
      Array.from({ length: 9 }, (_, index) => (index % 2 === 0 ? 'a.example' : 'b.example')),
    ],
    [
      'a chain of sixteen aliases in one answer is followed',
      { 'a.example': { answers: [...chainOf(16), a('n16.example', 60)] } },
      { kind: 'found', records: [ADDRESS] },
      ['a.example'],
    ],
    [
      'a longer one fails',
      { 'a.example': { answers: [...chainOf(17), a('n17.example', 60)] } },
      { kind: 'failed', reason: 'dns-error' },
      ['a.example'],
    ],
    [
      'an alias whose target cannot be asked for fails',
      { 'a.example': { answers: [cname('a.example', 'b b.example', 60)] } },
      { kind: 'failed', detail: expect.stringMatching(/cannot be asked for this name$/) },
      ['a.example'],
    ],
  ])('%s', async (_, answers, expected, queried) => {
    const { lookUp, names } = await startScripted(answers);
    expect(await lookUp(NAME, 'A')).toMatchObject(expected);
    expect(names).toEqual(queried);
  });
});

describe('createResolver: answers that state nothing about the name', () => {
  const other = 'answers with records of another name, type or class';
  test.each<[string, Partial<Packet>, string]>([
    ['an address of another name', { answers: [a('b.example', 60)] }, other],
    ['records of another type', { answers: [{ type: 'TXT', name: NAME, data: 'x' }] }, other],
    [
      'records of a type that is not read',
      { answers: [{ type: 'HINFO', name: NAME, data: { cpu: 'x', os: 'y' } }] },
      other,
    ],
    ['records of another class', { answers: [{ ...a(NAME, 60), class: 'CH' }] }, other],
    [
      'the SOA of another zone',
      { authorities: [soa('example.net')] },
      'answers with the SOA of another zone',
    ],
    [
      'the SOA of a zone below the name',
      { authorities: [soa(`b.${NAME}`)] },
      'answers with the SOA of another zone',
    ],
    [
      'NXDOMAIN with the SOA of another zone',
      { ...NXDOMAIN_FLAGS, authorities: [soa('example.net')] },
      'answers with the SOA of another zone',
    ],
    [
      'a referral',
      { authorities: [{ type: 'NS', name: 'example', data: 'ns.example' }] },
      'answers with a referral to other name servers',
    ],
    [
      'NXDOMAIN with an address',
      { ...NXDOMAIN_FLAGS, answers: [a(NAME, 60)] },
      'answers NXDOMAIN together with records',
    ],
  ])('%s', async (_, packet, problem) => {
    const { lookUp, names, resolver } = await startScripted({ [NAME]: packet });
    expect(await lookUp(NAME, 'A')).toEqual({
      kind: 'failed',
      reason: 'dns-error',
      detail: `${resolver} ${problem}`,
      aliases: [],
    });
    // It is a failure, so the retries are used, and it does not count as a first answer that the record is absent.
    expect(names).toHaveLength(1);
  });

  test.each<[string, Partial<Packet>, object]>([
    ['no records at all', {}, NODATA],
    ['the SOA of the zone', { authorities: [soa('example')] }, NODATA],
    ['the SOA of the root', { ...NXDOMAIN_FLAGS, authorities: [soa('.')] }, NXDOMAIN],
    [
      'the SOA and the NS of the zone',
      { authorities: [soa('example'), { type: 'NS', name: 'example', data: 'ns.example' }] },
      NODATA,
    ],
  ])('but an absence is: %s', async (_, packet, expected) => {
    const { lookUp } = await startScripted({ [NAME]: packet });
    expect(await lookUp(NAME, 'A')).toMatchObject(expected);
  });

  test('the letter case of the answer’s names is ignored', async () => {
    const { lookUp } = await startScripted({ [NAME]: { answers: [a('A.Example', 60)] } });
    expect(await lookUp('a.EXAMPLE.', 'A')).toMatchObject(FOUND);
  });

  test('a name with characters that are escaped in answers is found', async () => {
    const name = 'postmaster@b$.example';
    const { lookUp } = await startScripted({ [name]: { answers: [a(name, 60)] } });
    expect(await lookUp(name, 'A')).toMatchObject(FOUND);
  });
});

describe('createResolver: damaged answers', () => {
  const names = Array.from({ length: 40 }, (_, index) => `h${index}.example`);
  const zone = [
    ...names.map((name) => `${name} A ${ADDRESS}`),
    'damaged.example A \\# 3 cb0071',
    `damaged.example A ${ADDRESS}`,
  ].join('\n');

  test('fail their own lookup, while forty others are made through the same server', async () => {
    const { lookUp, servers } = await start([zone], 2, 20);
    const [damaged, ...others] = await Promise.all(
      ['damaged.example', ...names].map((name) => lookUp(name, 'A')),
    );
    expect(damaged).toMatchObject({
      ...failed('dns-error'),
      detail: `${servers[0]?.resolver} answers with a damaged message`,
    });
    expect(others).toMatchObject(names.map(() => FOUND));
    expect(servers[0]?.queries).toHaveLength(43);
  });

  test('are asked for again at the next server', async () => {
    const { lookUp } = await start([zone, `damaged.example A ${ADDRESS}`], 1);
    expect(await lookUp('damaged.example', 'A')).toMatchObject(FOUND);
  });

  test('do not make a server count as one that does not answer', async () => {
    const { lookUp, servers } = await start([zone, HAS], 0);
    for (let count = 0; count < 5; count++) {
      expect(await lookUp('damaged.example', 'A')).toMatchObject(failed('dns-error'));
    }
    expect(servers.map(({ queries }) => queries.length)).toEqual([5, 0]);
  });
});

async function start(zones: readonly string[], retries: number, delayMs = 0) {
  const servers: DnsServer[] = await Promise.all(
    zones.map((zone) => startDnsServer({ zone, delayMs })),
  );
  const { resolve, close } = startResolver(
    servers.map(({ resolver }) => resolver),
    retries,
  );
  onTestFinished(async () => {
    close();
    await Promise.all(servers.map((server) => server.close()));
  });
  const lookUp = (name: string, type: RecordType, timeoutMs = 10_000): Promise<Lookup<unknown>> =>
    resolve(name, type, deadlineIn(timeoutMs));
  return { lookUp, servers };
}

/** A resolver that gets these answers by name, as an independent encoder writes them; no data for any other name. */
async function startScripted(answers: Readonly<Record<string, Partial<Packet>>>) {
  const names: string[] = [];
  const { server } = await startRawServer({
    udp: (query, reply) => {
      const { id, questions = [] } = decode(query);
      const name = questions[0]?.name ?? '';
      names.push(name);
      const packet = answers[name.toLowerCase()] ?? {};
      reply(
        encode({ type: 'response', ...(id === undefined ? {} : { id }), questions, ...packet }),
      );
    },
  });
  const resolver = serverText(server);
  const { resolve, close } = startResolver([resolver], 0);
  onTestFinished(close);
  const lookUp = (name: string, type: RecordType) => resolve(name, type, deadlineIn(10_000));
  return { lookUp, names, resolver };
}

function a(name: string, ttl: number) {
  return { type: 'A', name, ttl, data: ADDRESS } as const;
}

function cname(name: string, data: string, ttl: number) {
  return { type: 'CNAME', name, ttl, data } as const;
}

/** Aliases from `a.example` to `n1.example`, `n2.example` and so on. */
function chainOf(length: number) {
  return Array.from({ length }, (_, index) =>
    cname(index === 0 ? NAME : `n${index}.example`, `n${index + 1}.example`, 60),
  );
}

function soa(name: string) {
  const numbers = { serial: 1, refresh: 2, retry: 3, expire: 4, minimum: 300 };
  return {
    type: 'SOA',
    name,
    data: { mname: 'ns.example', rname: 'root.example', ...numbers },
  } as const;
}
