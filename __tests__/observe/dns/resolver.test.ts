import { describe, expect, onTestFinished, test } from 'vitest';
import type { Lookup } from '../../../src/model/observation.ts';
import { createResolver, type RecordType } from '../../../src/observe/dns/resolver.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import { type DnsServer, startDnsServer } from '../../lab/dns-server.ts';

const NAME = 'a.example';
const ADDRESS = '203.0.113.25';

/** Servers `a`, `b` and `c`, one for each zone; a zone's limited faults make one answer differ from the next. */
interface Case {
  readonly sentence: string;
  readonly zones: readonly string[];
  readonly type?: RecordType;
  readonly retries?: number;
  readonly expected: object;
  /** The letter of each server as often as it was asked. */
  readonly asked: string;
}

const FOUND = { kind: 'found', records: [ADDRESS] };
const NXDOMAIN = { kind: 'absent', why: 'nxdomain' };
const NODATA = { kind: 'absent', why: 'nodata' };
const failed = (reason: string) => ({ kind: 'failed', reason });

const HAS = `${NAME} A ${ADDRESS}`;
const LACKS = 'elsewhere.example A 203.0.113.1';

function addresses(count: number): string {
  const address = (index: number) => `203.0.${index >> 8}.${index & 255}`;
  return Array.from({ length: count }, (_, index) => `${NAME} A ${address(index)}`).join('\n');
}

const CASES: readonly Case[] = [
  { sentence: 'found is believed at once', zones: [HAS, HAS], expected: FOUND, asked: 'a' },
  {
    sentence: 'an absence is asked for a second time',
    zones: [LACKS],
    expected: NXDOMAIN,
    asked: 'aa',
  },
  {
    sentence: 'of another server where there is one',
    zones: [LACKS, LACKS, LACKS],
    expected: NXDOMAIN,
    asked: 'ab',
  },
  {
    sentence: 'no data is an absence too',
    zones: [`${NAME} TXT x`, `${NAME} TXT x`],
    expected: NODATA,
    asked: 'ab',
  },
  {
    sentence: 'the second voice need not give the same reason',
    zones: [LACKS, `${NAME} TXT x`],
    expected: NODATA,
    asked: 'ab',
  },
  {
    sentence: 'absent, then found: found',
    zones: [`${NAME} A !nxdomain*1\n${HAS}`],
    expected: FOUND,
    asked: 'aa',
  },
  {
    sentence: 'two voices that disagree: found',
    zones: [LACKS, HAS],
    expected: FOUND,
    asked: 'ab',
  },
  {
    sentence: 'the ordinary absence of an alias needs no second voice',
    zones: [HAS, HAS],
    type: 'CNAME',
    expected: NODATA,
    asked: 'a',
  },

  {
    sentence: 'as many addresses as a host may have are believed, over UDP and then TCP',
    zones: [addresses(256)],
    expected: { kind: 'found' },
    asked: 'aa',
  },
  {
    sentence: 'thousands are nobody’s mail host',
    zones: [addresses(2000)],
    retries: 0,
    expected: failed('dns-error'),
    asked: 'aa',
  },
  {
    sentence: 'SERVFAIL, then an answer',
    zones: [`${NAME} A !servfail*1\n${HAS}`],
    expected: FOUND,
    asked: 'aa',
  },
  {
    sentence: 'SERVFAIL, then an answer of the next server',
    zones: [`${NAME} A !servfail`, HAS],
    expected: FOUND,
    asked: 'ab',
  },
  {
    sentence: 'REFUSED, then an answer of the next server',
    zones: [`${NAME} A !refused`, HAS],
    expected: FOUND,
    asked: 'ab',
  },
  {
    sentence: 'SERVFAIL for ever: the first try and two more',
    zones: [`${NAME} A !servfail`],
    expected: failed('dns-servfail'),
    asked: 'aaa',
  },
  {
    sentence: 'as often as retries says',
    zones: [`${NAME} A !servfail`],
    retries: 4,
    expected: failed('dns-servfail'),
    asked: 'aaaaa',
  },
  {
    sentence: 'not at all',
    zones: [`${NAME} A !servfail`],
    retries: 0,
    expected: failed('dns-servfail'),
    asked: 'a',
  },
  {
    sentence: 'retries go round the servers',
    zones: [`${NAME} A !servfail`, `${NAME} A !refused`],
    expected: failed('dns-servfail'),
    asked: 'aba',
  },
  {
    sentence: 'the last failure is the one that is told',
    zones: [`${NAME} A !servfail`, `${NAME} A !refused`],
    retries: 1,
    expected: failed('dns-refused'),
    asked: 'ab',
  },
  {
    sentence: 'garbage, which the library asks for again by itself',
    zones: [`${NAME} A !garbage`],
    retries: 0,
    expected: failed('dns-error'),
    asked: 'aa',
  },
  {
    sentence: 'FORMERR',
    zones: [`${NAME} A !formerr`],
    retries: 0,
    expected: failed('dns-error'),
    asked: 'a',
  },

  {
    sentence: 'an absence and then only failures is no absence',
    zones: [LACKS, `${NAME} A !servfail`],
    retries: 0,
    expected: failed('dns-servfail'),
    asked: 'ab',
  },
  {
    sentence: 'an absence, a failure, the absence again',
    zones: [LACKS, `${NAME} A !servfail`],
    expected: NXDOMAIN,
    asked: 'aba',
  },
  {
    sentence: 'a failure, an absence, found',
    zones: [`${NAME} A !servfail*1\n${HAS}`, LACKS],
    expected: FOUND,
    asked: 'aba',
  },

  {
    sentence: 'a truncated answer comes over TCP',
    zones: [`${NAME} A !truncated\n${HAS}`],
    expected: FOUND,
    asked: 'aa',
  },
  {
    sentence: 'silence, then the same server’s answer',
    zones: [`${NAME} A !silent*1\n${HAS}`],
    expected: FOUND,
    asked: 'aa',
  },
];

describe('what is believed', () => {
  test.each(CASES)('$sentence', async ({ zones, type = 'A', retries = 2, expected, asked }) => {
    const { lookUp, servers } = await start(zones, retries);
    expect(await lookUp(NAME, type)).toMatchObject(expected);
    expect(servers.map(({ queries }) => queries.length)).toEqual(
      servers.map((_, index) => [...asked].filter((letter) => letter === LETTERS[index]).length),
    );
  });

  test('a failure tells which server, and what', async () => {
    const { lookUp, servers } = await start([`${NAME} A !refused`], 0);
    expect(await lookUp(NAME, 'A')).toEqual({
      kind: 'failed',
      reason: 'dns-refused',
      detail: `${servers[0]?.resolver} answers REFUSED`,
    });
  });

  test('the truncated answer was asked for over UDP first', async () => {
    const { lookUp, servers } = await start([`${NAME} A !truncated\n${HAS}`], 0);
    await lookUp(NAME, 'A');
    expect(servers[0]?.queries.map(({ transport }) => transport)).toEqual(['udp', 'tcp']);
  });
});

const LETTERS = 'abc';

describe('each type of record', () => {
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

describe('the deadline', () => {
  test('ends a lookup that nobody answers', async () => {
    const { lookUp } = await start([`${NAME} A !silent`], 10);
    const before = performance.now();
    expect(await lookUp(NAME, 'A', 150)).toMatchObject(failed('dns-timeout'));
    expect(performance.now() - before).toBeLessThan(1000);
  });

  test('that is over lets nobody be asked', async () => {
    const { lookUp, servers } = await start([`${NAME} A !silent`], 10);
    expect(await lookUp(NAME, 'A', 0)).toMatchObject(failed('deadline'));
    expect(servers[0]?.queries).toEqual([]);
  });

  test('of one who asks is not that of the next', async () => {
    const { lookUp } = await start([`${NAME} A !silent*1\n${HAS}`], 0);
    expect(await lookUp(NAME, 'A', 100)).toMatchObject(failed('dns-timeout'));
    expect(await lookUp(NAME, 'A')).toEqual(FOUND);
  });
});

describe('one lookup serves the whole run', () => {
  test('side by side and one after the other, in any case', async () => {
    const { lookUp, servers } = await start([HAS], 2);
    const side = await Promise.all([lookUp(NAME, 'A'), lookUp('A.EXAMPLE', 'A')]);
    expect([...side, await lookUp(NAME, 'A')]).toEqual([FOUND, FOUND, FOUND]);
    expect(servers[0]?.queries).toHaveLength(1);
  });

  test('also an absence', async () => {
    const { lookUp, servers } = await start([LACKS], 2);
    await lookUp(NAME, 'A');
    await lookUp(NAME, 'A');
    expect(servers[0]?.queries).toHaveLength(2);
  });

  test('but not a failure', async () => {
    const { lookUp } = await start([`${NAME} A !servfail*1\n${HAS}`], 0);
    expect(await lookUp(NAME, 'A')).toMatchObject(failed('dns-servfail'));
    expect(await lookUp(NAME, 'A')).toEqual(FOUND);
  });

  test('another type is another lookup', async () => {
    const { lookUp, servers } = await start([HAS], 2);
    await lookUp(NAME, 'A');
    await lookUp(NAME, 'CNAME');
    expect(servers[0]?.queries.map(({ type }) => type)).toEqual(['A', 'CNAME']);
  });
});

describe('many lookups', () => {
  const names = Array.from({ length: 1000 }, (_, index) => `h${index}.example`);

  test('at once are all answered, each at the first try', async () => {
    const zone = names.map((name) => `${name} A ${ADDRESS}`).join('\n');
    const { lookUp, servers } = await start([zone], 0, 50);
    const answers = await Promise.all(names.map((name) => lookUp(name, 'A')));
    expect(answers).toEqual(names.map(() => FOUND));
    expect(servers[0]?.queries).toHaveLength(names.length);
  });

  test('leave alone a server that refuses them, as long as another answers', async () => {
    const few = names.slice(0, 20);
    const refusing = few.map((name) => `${name} A !refused`).join('\n');
    const answering = few.map((name) => `${name} A ${ADDRESS}`).join('\n');
    const { lookUp, servers } = await start([refusing, answering], 2);
    for (const name of few) expect(await lookUp(name, 'A')).toEqual(FOUND);
    expect(servers[0]?.queries).toHaveLength(3);
    expect(servers[1]?.queries).toHaveLength(few.length);
  });

  test('come back to a server that answers again', async () => {
    const refusing = names.slice(0, 4).map((name) => `${name} A !refused*1\n${name} A ${ADDRESS}`);
    const { lookUp, servers } = await start([refusing.join('\n')], 0);
    const kinds = async () => (await lookUp('h3.example', 'A')).kind;
    for (const name of names.slice(0, 3)) await lookUp(name, 'A');
    expect([await kinds(), await kinds()]).toEqual(['failed', 'found']);
    expect(servers[0]?.queries).toHaveLength(5);
  });
});

test('the servers in use are told; the system’s where none are given', () => {
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
  const lookUp = (name: string, type: RecordType, withinMs = 10_000): Promise<Lookup<unknown>> =>
    resolve(name, type, deadlineIn(withinMs));
  return { lookUp, servers };
}
