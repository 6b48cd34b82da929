import { describe, expect, onTestFinished, test } from 'vitest';
import type { Lookup } from '../../../src/model/observation.ts';
import { createResolver, type RecordType } from '../../../src/observe/dns/resolver.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import { type DnsServer, startDnsServer } from '../../lab/dns-server.ts';

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
    expected: failed('dns-error'),
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
    title: 'garbage, which the library queries again',
    zones: [`${NAME} A !garbage`],
    retries: 0,
    expected: failed('dns-error'),
    queried: 'aa',
  },
  {
    title: 'FORMERR',
    zones: [`${NAME} A !formerr`],
    retries: 0,
    expected: failed('dns-error'),
    queried: 'a',
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
    expect(await lookUp(NAME, type)).toEqual({ kind: 'found', records });
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

  test('of one caller does not fail the lookup of the next', async () => {
    const { lookUp } = await start([`${NAME} A !silent*1\n${HAS}`], 0);
    expect(await lookUp(NAME, 'A', 100)).toMatchObject(failed('dns-timeout'));
    expect(await lookUp(NAME, 'A')).toEqual(FOUND);
  });
});

describe('createResolver: a lookup is made once in a run', () => {
  test('at once and one after the other, in any letter case', async () => {
    const { lookUp, servers } = await start([HAS], 2);
    const parallel = await Promise.all([lookUp(NAME, 'A'), lookUp('A.EXAMPLE', 'A')]);
    expect([...parallel, await lookUp(NAME, 'A')]).toEqual([FOUND, FOUND, FOUND]);
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
    expect(await lookUp(NAME, 'A')).toEqual(FOUND);
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
    expect(answers).toEqual(names.map(() => FOUND));
    expect(servers[0]?.queries).toHaveLength(names.length);
  });

  test('skip a server that refuses them while another answers', async () => {
    const few = names.slice(0, 20);
    const refusing = few.map((name) => `${name} A !refused`).join('\n');
    const answering = few.map((name) => `${name} A ${ADDRESS}`).join('\n');
    const { lookUp, servers } = await start([refusing, answering], 2);
    for (const name of few) expect(await lookUp(name, 'A')).toEqual(FOUND);
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

test('createResolver returns the servers in use: the system’s when none are given', () => {
  const { servers, close } = createResolver({ servers: ['192.0.2.1:53'], retries: 0 });
  const system = createResolver({ servers: [], retries: 0 });
  close();
  system.close();
  expect(servers).toEqual(['192.0.2.1:53']);
  expect(system.servers).not.toEqual(servers);
});

async function start(zones: readonly string[], retries: number, delayMs = 0) {
  const servers: DnsServer[] = await Promise.all(
    zones.map((zone) => startDnsServer({ zone, delayMs })),
  );
  const { resolve, close } = createResolver({
    servers: servers.map(({ resolver }) => resolver),
    retries,
  });
  onTestFinished(async () => {
    close();
    await Promise.all(servers.map((server) => server.close()));
  });
  const lookUp = (name: string, type: RecordType, timeoutMs = 10_000): Promise<Lookup<unknown>> =>
    resolve(name, type, deadlineIn(timeoutMs));
  return { lookUp, servers };
}
