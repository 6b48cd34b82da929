import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { decode } from 'dns-packet';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  createDnsClient,
  type DnsClient,
  type QueryResult,
} from '../../../src/observe/dns/client.ts';
import type { Question } from '../../../src/observe/dns/message.ts';
import type { NameServer } from '../../../src/observe/dns/name-server.ts';
import { type Deadline, deadlineIn, runDeadlineIn } from '../../../src/observe/limits/deadline.ts';
import type { DnsRole } from '../../lab/dns-answer.ts';
import { type DnsServer, startDnsServer } from '../../lab/dns-server.ts';
import {
  answerTo,
  DAMAGED,
  endOfQuestion,
  errorTo,
  FOREIGN,
  framed,
  hex,
  labelAt,
  patched,
  type RawServerHandlers,
  rawRecord,
  startRawServer,
  truncated,
  withAnswers,
  withOptions,
} from './raw-server.ts';

const PTR: Question = { name: '25.113.0.203.in-addr.arpa', type: 'PTR', recursive: false };

const ZONE = `
113.0.203.in-addr.arpa        600 SOA ns1.provider.example hostmaster.provider.example 1 2 3 4 300
113.0.203.in-addr.arpa        NS     ns1.provider.example
203.0.113.25                  120 PTR MX1.Example.com
203.0.113.26                  CNAME  26.0/25.113.0.203.in-addr.arpa
26.0/25.113.0.203.in-addr.arpa PTR   mx2.example.com
203.0.113.27                  PTR    .
203.0.113.28                  A      192.0.2.1
203.0.113.29                  AAAA   ::ffff:192.0.2.1
203.0.113.30                  PTR    "evil ##[error]\\027.example"
203.0.113.38                  PTR    mx1\\.example.com
203.0.113.39                  PTR    caf\\195\\169.example
203.0.113.31                  2147483648 PTR mx1.example.com
203.0.113.32                  PTR    !truncated
203.0.113.32                  PTR    over-tcp.example.com
203.0.113.33                  PTR    !refused
203.0.113.34                  PTR    !servfail
203.0.113.36                  TXT    "v=spf1 " "caf\\195\\169"
203.0.113.36                  MX     10 MX1.example.com
203.0.113.37                  PTR    !silent*1
203.0.113.37                  PTR    second-try.example.com
${Array.from({ length: 60 }, (_, n) => `203.0.113.40 PTR host-number-${n}.example.com`).join('\n')}
`;

describe('createDnsClient with a correct server', () => {
  const soa = { type: 'SOA', name: '113.0.203.in-addr.arpa', ttlS: 600, minimumS: 300 };
  test.each<[string, string, Partial<Question>, object]>([
    [
      'a record with its TTL, in lower case',
      '25',
      {},
      { answers: [{ type: 'PTR', name: PTR.name, target: 'mx1.example.com', ttlS: 120 }] },
    ],
    [
      'an alias with the records of its target',
      '26',
      {},
      {
        answers: [
          { type: 'CNAME', target: '26.0/25.113.0.203.in-addr.arpa' },
          { type: 'PTR', name: '26.0/25.113.0.203.in-addr.arpa', target: 'mx2.example.com' },
        ],
      },
    ],
    ['the root as a name', '27', {}, { answers: [{ target: '.' }] }],
    ['an address', '28', { type: 'A' }, { answers: [{ address: '192.0.2.1' }] }],
    [
      'an IPv4-mapped address as the IPv4 address',
      '29',
      { type: 'AAAA' },
      { answers: [{ address: '192.0.2.1' }] },
    ],
    [
      'hostile bytes, escaped',
      '30',
      {},
      { answers: [{ target: 'evil ##\\[error]\\027.example' }] },
    ],
    ['a dot inside a label, escaped', '38', {}, { answers: [{ target: 'mx1\\.example.com' }] }],
    [
      'raw bytes, escaped as by Node’s resolver',
      '39',
      {},
      { answers: [{ target: 'caf\\195\\169.example' }] },
    ],
    ['a TTL with its highest bit set, as zero', '31', {}, { answers: [{ ttlS: 0 }] }],
    [
      'no data, with the SOA',
      '25',
      { type: 'A' },
      { rcode: 'noerror', answers: [], authorities: [soa] },
    ],
    ['no such name', '99', {}, { rcode: 'nxdomain', answers: [], authorities: [soa] }],
    ['strings, joined', '36', { type: 'TXT' }, { answers: [{ text: 'v=spf1 caf\xc3\xa9' }] }],
    [
      'a mail server, in lower case',
      '36',
      { type: 'MX' },
      { answers: [{ preference: 10, exchange: 'mx1.example.com' }] },
    ],
    ['a refusal', '33', {}, { rcode: 'refused' }],
    ['a failure', '34', {}, { rcode: 'servfail' }],
  ])('%s', async (_, host, question, expected) => {
    const server = await startServer('authority');
    const name = `${host}.113.0.203.in-addr.arpa`;
    const answer = await send(server, { ...PTR, name, ...question });
    expect(answer).toMatchObject({ kind: 'answer', ...expected });
    expect(server.queries).toEqual([{ name, type: question.type ?? 'PTR', transport: 'udp' }]);
  });

  test.each<[DnsRole, boolean]>([
    ['authority', true],
    ['cache', false],
  ])('%s: authoritative is %s', async (role, authoritative) => {
    expect(await send(await startServer(role), PTR)).toMatchObject({ authoritative });
  });

  test('an answer that does not fit UDP is queried over TCP', async () => {
    const server = await startServer('authority');
    for (const [host, count] of [
      ['32', 1],
      ['40', 60],
    ] as const) {
      const answer = await send(server, { ...PTR, name: `${host}.113.0.203.in-addr.arpa` });
      expect(answer.kind === 'answer' && answer.answers).toHaveLength(count);
    }
    expect(server.queries.map(({ transport }) => transport)).toEqual(['udp', 'tcp', 'udp', 'tcp']);
  });

  test('a lost query is sent again after half of the time', async () => {
    const server = await startServer('authority');
    const question = { ...PTR, name: '37.113.0.203.in-addr.arpa' };
    expect(await send(server, question, [200, 200])).toMatchObject({
      answers: [{ target: 'second-try.example.com' }],
    });
    expect(server.queries).toHaveLength(2);
  });

  test('over IPv6', async () => {
    const server = await startDnsServer({ zone: ZONE, address: '::1' });
    onTestFinished(() => server.close());
    expect(await send(server, PTR)).toMatchObject({ rcode: 'noerror' });
  });

  test('a query to a zone’s own server: one question, EDNS with 1232 bytes, no flags', async () => {
    expect(await decodedQuery(PTR)).toEqual({
      questions: [{ name: PTR.name, type: 'PTR', class: 'IN' }],
      flags: { rd: false, ad: false },
      edns: { udpPayloadSize: 1232, ednsVersion: 0, flags: 0, options: [] },
    });
  });

  test('a query to a resolver desires recursion, and asks whether the answer was validated', async () => {
    const { flags } = await decodedQuery({ ...PTR, recursive: true });
    expect(flags).toEqual({ rd: true, ad: true });
  });

  test('one query after the other: random ids, and a new port for each', async () => {
    const { server, received } = await startRawServer({
      udp: (query, reply) => reply(answerTo(query)),
    });
    for (let count = 0; count < 8; count++) await send(server, PTR);
    expect(new Set(received.map(({ message }) => message.readUInt16BE(0))).size).toBeGreaterThan(4);
    expect(new Set(received.map(({ from }) => from.port)).size).toBeGreaterThan(4);
  });

  test('many queries at once: at most 128 from one port, and each answer reaches its question', async () => {
    const { server, received } = await startRawServer({
      udp: (query, reply) => reply(answerTo(query, `${labelAt(query, 12)}.example.com`)),
    });
    const client = startClient();
    const names = Array.from({ length: 200 }, (_, index) => `${index}.113.0.203.in-addr.arpa`);
    const answers = await Promise.all(
      names.map((name) => client.query(server, { ...PTR, name }, [5000], deadlineIn(20_000))),
    );
    expect(answers).toEqual(
      names.map((_, index) =>
        expect.objectContaining({
          answers: [expect.objectContaining({ target: `${index}.example.com` })],
        }),
      ),
    );
    const ports = Map.groupBy(received, ({ from }) => from.port);
    expect(Math.max(...[...ports.values()].map(({ length }) => length))).toBeLessThanOrEqual(128);
  });

  test.each([
    ['FORMERR', 1],
    ['NOTIMP', 4],
  ])('%s with or without a question: the query is sent again without EDNS', async (_, rcode) => {
    for (const withQuestion of [true, false]) {
      const { server, received } = await startRawServer({
        udp: (query, reply) => {
          const hasEdns = query.readUInt16BE(10) > 0;
          reply(hasEdns ? errorTo(query, rcode, withQuestion) : answerTo(query));
        },
      });
      expect(await send(server, PTR)).toMatchObject({ rcode: 'noerror', answers: { length: 1 } });
      expect(received.map(({ message }) => message.readUInt16BE(10))).toEqual([1, 0]);
    }
  });

  test('FORMERR to both is the answer', async () => {
    const { server, received } = await startRawServer({
      udp: (query, reply) => reply(errorTo(query, 1, true)),
    });
    expect(await send(server, PTR)).toMatchObject({ rcode: 'formerr' });
    expect(received).toHaveLength(2);
  });

  test.each<[string, string, readonly string[]]>([
    ['a code', '0006', ['DNSSEC bogus']],
    [
      'a code with text',
      `0007${hex('sig of \u001b[1m\n##[x]')}`,
      ['signature expired: sig of \\x1b[1m\\x0a##\\[x]'],
    ],
    ['text that ends with NUL', `000f${hex('ads')}00`, ['blocked: ads']],
    ['text that is no UTF-8', '0012ff', ['prohibited: \ufffd']],
    ['an unknown code', 'ffff', ['extended error 65535']],
    ['text of 200 bytes', `0012${hex('x'.repeat(200))}`, [`prohibited: ${'x'.repeat(100)}`]],
  ])('an extended error: %s', async (_, option, extendedErrors) => {
    const { server } = await startRawServer({
      udp: (query, reply) => reply(withOptions(errorTo(query, 2, true), [[15, option]])),
    });
    expect(await send(server, PTR)).toMatchObject({ rcode: 'servfail', extendedErrors });
  });

  test('of many extended errors, three are read; other options are ignored', async () => {
    const options: [number, string][] = [3, 4, 5, 6, 7].map((code) => [15, `000${code}`]);
    const { server } = await startRawServer({
      udp: (query, reply) =>
        reply(withOptions(errorTo(query, 2, true), [[10, 'cafe'], ...options])),
    });
    expect(await send(server, PTR)).toMatchObject({
      extendedErrors: ['stale answer', 'forged answer', 'DNSSEC indeterminate'],
    });
  });

  test('the AD bit is kept', async () => {
    const { server } = await startRawServer({
      udp: (query, reply) =>
        reply(patched(answerTo(query), (bytes) => bytes.writeUInt16BE(0x81a0, 2))),
    });
    expect(await send(server, PTR)).toMatchObject({ validated: true, authoritative: false });
  });

  test('records of other types and classes are counted', async () => {
    const { server } = await startRawServer({
      udp: (query, reply) =>
        reply(
          withAnswers(query, [
            rawRecord(16, 3, '0161'),
            rawRecord(99, 1, ''),
            rawRecord(12, 1, '0161076578616d706c6500'),
          ]),
        ),
    });
    expect(await send(server, PTR)).toMatchObject({
      otherAnswers: 2,
      answers: [{ type: 'PTR', name: PTR.name, target: 'a.example' }],
    });
  });
});

describe('createDnsClient with a hostile server', () => {
  const timeout = { kind: 'failed', reason: 'dns-timeout' };

  test.each(FOREIGN)('%s is ignored, and the answer after it is read', async (_, forge) => {
    const { server } = await startRawServer({
      udp: (query, reply) => {
        reply(forge(query));
        reply(answerTo(query));
      },
    });
    expect(await send(server, PTR)).toMatchObject({ kind: 'answer', rcode: 'noerror' });
  });

  test.each(FOREIGN)('%s over TCP is an answer to another question', async (_, forge) => {
    const { server } = await startRawServer({
      udp: (query, reply) => reply(truncated(query)),
      tcp: (socket, query) => socket.write(framed(forge(query))),
    });
    expect(await send(server, PTR)).toEqual({
      kind: 'failed',
      reason: 'dns-error',
      problem: 'answers another question over TCP',
    });
  });

  test('a wrong id alone is a timeout', async () => {
    const { server } = await startRawServer({
      udp: (query, reply) =>
        reply(
          patched(answerTo(query), (bytes) => bytes.writeUInt16BE(query.readUInt16BE(0) ^ 1, 0)),
        ),
    });
    expect(await send(server, PTR, [50, 50])).toMatchObject({ ...timeout, kind: 'unanswered' });
  });

  test('a message of another sender is ignored', async () => {
    const stranger = createSocket('udp4');
    onTestFinished(() => void stranger.close());
    stranger.bind(0, '127.0.0.3');
    await once(stranger, 'listening');
    const { server } = await startRawServer({
      udp: (query, reply, from) => {
        const forged = answerTo(query, 'forged.example.com');
        stranger.send(forged, from.port, from.address, () =>
          reply(answerTo(query, 'true.example.com')),
        );
      },
    });
    expect(await send(server, PTR)).toMatchObject({
      answers: [{ target: 'true.example.com' }],
    });
  });

  test.each(DAMAGED)('%s is a damaged message', async (_, forge) => {
    const { server } = await startRawServer({ udp: (query, reply) => reply(forge(query)) });
    expect(await send(server, PTR)).toEqual({
      kind: 'failed',
      reason: 'dns-error',
      problem: 'answers with a damaged message',
    });
  });

  test.each(DAMAGED)('%s is a damaged message over TCP too', async (_, forge) => {
    const { server } = await startRawServer({
      udp: (query, reply) => reply(truncated(query)),
      tcp: (socket, query) => socket.write(framed(forge(query))),
    });
    expect(await send(server, PTR)).toEqual({
      kind: 'failed',
      reason: 'dns-error',
      problem: 'answers with a damaged message over TCP',
    });
  });

  test('a damaged message fails its own question only', async () => {
    const { server } = await startRawServer({
      udp: (query, reply) => {
        const damaged = labelAt(query, 12) === '7';
        reply(damaged ? answerTo(query).subarray(0, -3) : answerTo(query));
      },
    });
    const client = startClient();
    const names = Array.from({ length: 100 }, (_, index) => `${index}.113.0.203.in-addr.arpa`);
    const answers = await Promise.all(
      names.map((name) => client.query(server, { ...PTR, name }, [5000], deadlineIn(20_000))),
    );
    expect(answers.flatMap(({ kind }, index) => (kind === 'answer' ? [] : [index]))).toEqual([7]);
  });

  test('the letter case of the question is ignored', async () => {
    const { server } = await startRawServer({
      udp: (query, reply) =>
        reply(
          patched(answerTo(query), (bytes) => bytes.write('IN-ADDR', endOfQuestion(query) - 17)),
        ),
    });
    expect(await send(server, PTR)).toMatchObject({ kind: 'answer' });
  });

  test('an extended rcode is not read as NOERROR', async () => {
    const { server } = await startRawServer({
      udp: (query, reply) => {
        const edns = Buffer.from('0000290000010000000000', 'hex');
        const bare = answerTo(query).subarray(0, endOfQuestion(query));
        reply(
          patched(
            Buffer.concat([bare, edns]),
            (bytes) => bytes.writeUInt32BE(1, 8),
            (bytes) => bytes.writeUInt16BE(0, 6),
          ),
        );
      },
    });
    expect(await send(server, PTR)).toMatchObject({ rcode: 'other' });
  });

  test.each<[string, (socket: Socket, query: Buffer) => void, object]>([
    [
      '64 KiB of garbage',
      (socket) => socket.write(Buffer.alloc(65_537, 0xff)),
      { reason: 'dns-error', problem: /another question over TCP/ },
    ],
    ['no answer', () => {}, timeout],
    ['a length without a message', (socket) => socket.write(Buffer.of(0, 100)), timeout],
    [
      'one byte of a length and then FIN',
      (socket) => socket.end(Buffer.of(0)),
      { reason: 'dns-error', problem: /closes the connection/ },
    ],
    [
      'half of the answer and then FIN',
      (socket, query) => socket.end(framed(answerTo(query)).subarray(0, 30)),
      { reason: 'dns-error', problem: /closes the connection/ },
    ],
    [
      'a reset',
      (socket) => socket.resetAndDestroy(),
      { reason: 'dns-error', problem: /ECONNRESET|closes the connection/ },
    ],
    [
      'another truncated answer',
      (socket, query) => socket.write(framed(truncated(query))),
      { reason: 'dns-error', problem: /truncates its answer over TCP too/ },
    ],
  ])('TCP with %s', async (_, tcp, expected) => {
    const { server } = await startRawServer({
      udp: (query, reply) => reply(truncated(query)),
      tcp,
    });
    expectFailure(await send(server, PTR, [150, 150]), {
      kind: 'failed',
      ...expected,
    });
  });

  test('TCP byte by byte is read', async () => {
    const { server } = await startRawServer({
      udp: (query, reply) => reply(truncated(query)),
      tcp: (socket, query) => {
        for (const byte of framed(answerTo(query))) socket.write(Buffer.of(byte));
      },
    });
    expect(await send(server, PTR)).toMatchObject({
      answers: [{ target: 'mx1.example.com' }],
    });
  });

  test('TCP without a listener', async () => {
    const udp = createSocket('udp4');
    udp.bind(0, '127.0.0.1');
    await once(udp, 'listening');
    onTestFinished(() => void udp.close());
    udp.on('message', (query, from) => udp.send(truncated(query), from.port, from.address));
    const server = { address: '127.0.0.1', port: udp.address().port };
    expectFailure(await send(server, PTR), {
      kind: 'failed',
      reason: 'dns-error',
      problem: /cannot be reached/,
    });
  });
});

describe('createDnsClient without an answer', () => {
  test('fails at once when nothing listens at the port', async () => {
    const server = await startServer('authority');
    await server.close();
    const before = performance.now();
    expectFailure(await send(server, PTR), {
      kind: 'unanswered',
      reason: 'dns-error',
      problem: /^cannot be reached: /,
    });
    expect(performance.now() - before).toBeLessThan(1000);
  });

  test.each<[string, number, readonly number[]]>([
    ['the waits', 5000, [40, 40]],
    ['the deadline', 80, [5000]],
    ['a deadline in the past', 0, [5000]],
  ])('times out at the end of %s', async (_, deadlineMs, waitsMs) => {
    const { server } = await startRawServer({ udp: () => {} });
    const before = performance.now();
    expect(await send(server, PTR, waitsMs, deadlineIn(deadlineMs))).toEqual({
      kind: 'unanswered',
      reason: 'dns-timeout',
      problem: 'does not answer in time',
    });
    expect(performance.now() - before).toBeLessThan(1500);
  });

  test('over TCP times out at the deadline', async () => {
    const { server } = await startRawServer({ udp: (query, reply) => reply(truncated(query)) });
    expect(await send(server, PTR, [5000], deadlineIn(150))).toEqual({
      kind: 'failed',
      reason: 'dns-timeout',
      problem: 'does not answer in time over TCP',
    });
  });

  test.each<[string, Partial<RawServerHandlers>]>([
    ['UDP', { udp: () => {} }],
    ['TCP', {}],
  ])('the end of the run ends a query over %s', async (_, handlers) => {
    const run = runDeadlineIn(20_000);
    const cancel = () => run.cancel('the run was cancelled');
    const { server } = await startRawServer({
      udp: (query, reply) => reply(truncated(query)),
      tcp: cancel,
      ...handlers,
    });
    if (handlers.udp !== undefined) setImmediate(cancel);
    expect(await send(server, PTR, [20_000], run)).toMatchObject({ reason: 'dns-timeout' });
  });

  test.each<[string, Partial<RawServerHandlers>]>([
    ['UDP', { udp: () => {} }],
    ['TCP', {}],
  ])('closing the client ends a query over %s, and later ones', async (_, handlers) => {
    const client = startClient();
    const { server } = await startRawServer({
      udp: (query, reply) => reply(truncated(query)),
      tcp: client.close,
      ...handlers,
    });
    const query = client.query(server, PTR, [20_000], deadlineIn(20_000));
    if (handlers.udp !== undefined) setImmediate(client.close);
    expect(await query).toMatchObject({ kind: expect.stringMatching(/^(?:failed|unanswered)$/) });
    expect(await client.query(server, PTR, [20_000], deadlineIn(20_000))).toMatchObject({
      kind: 'failed',
      problem: 'was not waited for any longer',
    });
  });

  test.each([
    ['an empty label', 'a..example'],
    ['a label of 64 bytes', `${'a'.repeat(64)}.example`],
    ['a name of 254 bytes', `${'a.'.repeat(125)}exam`],
    ['bytes that the sanitiser escaped', 'a\\x1b.example'],
    ['a letter beyond ASCII', 'caf\ufffd.example'],
    ['the root', '.'],
    ['an empty name', ''],
  ])('%s cannot be queried', async (_, name) => {
    const server = await startServer('authority');
    const answer = await send(server, { ...PTR, name });
    expectFailure(answer, {
      kind: 'failed',
      reason: 'dns-error',
      problem: /cannot be asked for this name/,
    });
    expect(server.queries).toEqual([]);
  });
});

async function startServer(role: DnsRole): Promise<DnsServer> {
  const server = await startDnsServer({ zone: ZONE, role });
  onTestFinished(() => server.close());
  return server;
}

/** Sends a question with a client of its own. */
async function send(
  server: NameServer,
  question: Question,
  waitsMs: readonly number[] = [1000, 1000],
  deadline: Deadline = deadlineIn(5000),
): Promise<QueryResult> {
  const client = createDnsClient();
  try {
    return await client.query(server, question, waitsMs, deadline);
  } finally {
    client.close();
  }
}

function expectFailure(
  result: QueryResult,
  { problem, ...expected }: { problem?: RegExp; [key: string]: unknown },
): void {
  expect(result).toMatchObject({
    ...expected,
    ...(problem ? { problem: expect.stringMatching(problem) } : {}),
  });
}

function startClient(): DnsClient {
  const client = createDnsClient();
  onTestFinished(client.close);
  return client;
}

/** What an independent decoder reads in a query. */
async function decodedQuery(question: Question) {
  const { server, received } = await startRawServer({
    udp: (query, reply) => reply(answerTo(query)),
  });
  await send(server, question);
  const [first] = received;
  if (first === undefined) throw new Error('no query arrived');
  const { questions, flag_rd: rd, flag_ad: ad, additionals } = decode(first.message);
  const { udpPayloadSize, ednsVersion, flags, options } = Object(additionals?.[0]);
  return {
    questions,
    flags: { rd, ad },
    edns: { udpPayloadSize, ednsVersion, flags, options },
  };
}
