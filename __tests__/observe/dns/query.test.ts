import { createSocket, type RemoteInfo, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Question } from '../../../src/observe/dns/message.ts';
import {
  type NameServer,
  nameServerAt,
  type QueryResult,
  queryServer,
  serverText,
} from '../../../src/observe/dns/query.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import type { DnsRole } from '../../lab/dns-answer.ts';
import { type DnsServer, startDnsServer } from '../../lab/dns-server.ts';
import { listenOnFreePort } from '../../lab/free-port.ts';

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
203.0.113.35                  PTR    !formerr
203.0.113.36                  PTR    !garbage
203.0.113.37                  PTR    !silent*1
203.0.113.37                  PTR    second-try.example.com
${Array.from({ length: 60 }, (_, n) => `203.0.113.40 PTR host-number-${n}.example.com`).join('\n')}
`;

describe('queryServer with a correct server', () => {
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
    ['a refusal', '33', {}, { rcode: 'refused' }],
    ['a failure', '34', {}, { rcode: 'servfail' }],
    ['another rcode', '35', {}, { rcode: 'other' }],
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
    expect(await queryServer(server, question, deadlineIn(5000), 400)).toMatchObject({
      answers: [{ target: 'second-try.example.com' }],
    });
    expect(server.queries).toHaveLength(2);
  });

  test('over IPv6', async () => {
    const server = await startDnsServer({ zone: ZONE, address: '::1' });
    onTestFinished(() => server.close());
    expect(await send(server, PTR)).toMatchObject({ rcode: 'noerror' });
  });

  test('every query has a random id and a new port', async () => {
    const { server, received } = await startRawServer({
      udp: (query, reply) => reply(answerTo(query)),
    });
    for (let count = 0; count < 8; count++) await send(server, PTR);
    expect(new Set(received.map(({ message }) => message.readUInt16BE(0))).size).toBeGreaterThan(4);
    expect(new Set(received.map(({ from }) => from.port)).size).toBeGreaterThan(4);
    // RD is off, one question, EDNS with 1232 bytes and nothing else.
    expect(received[0]?.message.subarray(2, 12).toString('hex')).toBe('00000001000000000001');
    expect(received[0]?.message.subarray(-11).toString('hex')).toBe('00002904d0000000000000');
  });
});

describe('queryServer with a hostile server', () => {
  const timeout = { kind: 'failed', reason: 'dns-timeout' };
  const damaged = { kind: 'failed', reason: 'dns-error', detail: /damaged message/ };

  test.each<[string, (query: Buffer) => Buffer]>([
    [
      'a wrong id',
      (query) =>
        patched(answerTo(query), (bytes) => bytes.writeUInt16BE(query.readUInt16BE(0) ^ 1, 0)),
    ],
    ['another name', (query) => patched(answerTo(query), (bytes) => bytes.write('X', 13))],
    [
      'another type',
      (query) =>
        patched(answerTo(query), (bytes) => bytes.writeUInt16BE(1, endOfQuestion(query) - 4)),
    ],
    ['no question', (query) => patched(answerTo(query), (bytes) => bytes.writeUInt16BE(0, 4))],
    ['the question itself', (query) => query],
    ['garbage', () => Buffer.alloc(300, 0xff)],
    ['nothing', () => Buffer.alloc(0)],
    ['a header alone', (query) => answerTo(query).subarray(0, 12)],
  ])('%s is ignored, and the answer after it is read', async (_, forge) => {
    const { server } = await startRawServer({
      udp: (query, reply) => {
        reply(forge(query));
        reply(answerTo(query));
      },
    });
    expect(await send(server, PTR)).toMatchObject({ kind: 'answer', rcode: 'noerror' });
  });

  test('a wrong id alone is a timeout', async () => {
    const { server } = await startRawServer({
      udp: (query, reply) =>
        reply(
          patched(answerTo(query), (bytes) => bytes.writeUInt16BE(query.readUInt16BE(0) ^ 1, 0)),
        ),
    });
    expect(await queryServer(server, PTR, deadlineIn(5000), 100)).toMatchObject(timeout);
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

  test.each<[string, (query: Buffer) => Buffer]>([
    ['a name that points to itself', (query) => record(query, [0xc0, endOfQuestion(query)])],
    ['a name that points ahead', (query) => record(query, [0xc0, endOfQuestion(query) + 20])],
    ['a name that goes beyond the end', (query) => record(query, [63, 97])],
    ['a reserved kind of label', (query) => record(query, [0x80, 0])],
    [
      'a count of three answers without any',
      (query) =>
        patched(answerTo(query).subarray(0, endOfQuestion(query)), (bytes) =>
          bytes.writeUInt16BE(3, 6),
        ),
    ],
    [
      'a count of 65,535 answers in a few bytes',
      (query) => patched(answerTo(query), (bytes) => bytes.writeUInt16BE(0xffff, 6)),
    ],
    ['an incomplete record', (query) => answerTo(query).subarray(0, -3)],
    ['32 KiB over UDP', (query) => Buffer.concat([answerTo(query), Buffer.alloc(32 * 1024)])],
  ])('%s is a damaged message', async (_, forge) => {
    const { server } = await startRawServer({ udp: (query, reply) => reply(forge(query)) });
    expectFailure(await send(server, PTR), damaged);
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
      '64 KiB',
      (socket) => socket.write(Buffer.alloc(65_537, 0xff)),
      { reason: 'dns-error', detail: /65535 bytes, too many/ },
    ],
    ['no answer', () => {}, timeout],
    ['a length without a message', (socket) => socket.write(Buffer.of(0, 100)), timeout],
    [
      'one byte of a length and then FIN',
      (socket) => socket.end(Buffer.of(0)),
      { reason: 'dns-error', detail: /closes the connection/ },
    ],
    [
      'half of the answer and then FIN',
      (socket, query) => socket.end(framed(answerTo(query)).subarray(0, 30)),
      { reason: 'dns-error', detail: /closes the connection/ },
    ],
    [
      'a reset',
      (socket) => socket.resetAndDestroy(),
      { reason: 'dns-error', detail: /ECONNRESET|closes the connection/ },
    ],
    [
      'an answer to another question',
      (socket, query) =>
        socket.write(framed(patched(answerTo(query), (bytes) => bytes.write('X', 13)))),
      { reason: 'dns-error', detail: /another question over TCP/ },
    ],
    [
      'garbage',
      (socket) => socket.write(framed(Buffer.alloc(64, 0xff))),
      { reason: 'dns-error', detail: /another question over TCP/ },
    ],
    [
      'a damaged message',
      (socket, query) => socket.write(framed(answerTo(query).subarray(0, -3))),
      damaged,
    ],
    [
      'another truncated answer',
      (socket, query) => socket.write(framed(truncated(query))),
      { reason: 'dns-error', detail: /truncates its answer over TCP too/ },
    ],
  ])('TCP with %s', async (_, tcp, expected) => {
    const { server } = await startRawServer({
      udp: (query, reply) => reply(truncated(query)),
      tcp,
    });
    expectFailure(await queryServer(server, PTR, deadlineIn(5000), 300), {
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
      detail: /cannot be reached/,
    });
  });
});

describe('queryServer without an answer', () => {
  test('fails at once when nothing listens at the port', async () => {
    const server = await startServer('authority');
    await server.close();
    const before = performance.now();
    expectFailure(await send(server, PTR), {
      kind: 'failed',
      reason: 'dns-error',
      detail: /cannot be reached/,
    });
    expect(performance.now() - before).toBeLessThan(1000);
  });

  test.each<[string, number, number]>([
    ['the time limit of one query', 5000, 80],
    ['the deadline', 80, 5000],
    ['a deadline in the past', 0, 5000],
  ])('times out at %s', async (_, deadlineMs, maxMs) => {
    const { server } = await startRawServer({ udp: () => {} });
    const before = performance.now();
    expectFailure(await queryServer(server, PTR, deadlineIn(deadlineMs), maxMs), {
      kind: 'failed',
      reason: 'dns-timeout',
      detail: /^127\.0\.0\.1:\d+ does not answer in time$/,
    });
    expect(performance.now() - before).toBeLessThan(1500);
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
      detail: /cannot be asked for this name/,
    });
    expect(server.queries).toEqual([]);
  });
});

describe('nameServerAt and serverText', () => {
  test.each<[string, NameServer | null, string?]>([
    ['192.0.2.1', { address: '192.0.2.1', port: 53 }, '192.0.2.1:53'],
    ['192.0.2.1:5353', { address: '192.0.2.1', port: 5353 }],
    ['2001:DB8::1', { address: '2001:db8::1', port: 53 }, '[2001:db8::1]:53'],
    ['[2001:db8::1]', { address: '2001:db8::1', port: 53 }, '[2001:db8::1]:53'],
    ['[2001:db8::1]:5353', { address: '2001:db8::1', port: 5353 }],
    ['fe80::1%eth0', null],
    ['ns1.example.com', null],
  ])('%s', (text, server, written = text) => {
    expect(nameServerAt(text)).toEqual(server);
    if (server !== null) expect(serverText(server)).toBe(written);
  });
});

async function startServer(role: DnsRole): Promise<DnsServer> {
  const server = await startDnsServer({ zone: ZONE, role });
  onTestFinished(() => server.close());
  return server;
}

function send(server: NameServer, question: Question): Promise<QueryResult> {
  return queryServer(server, question, deadlineIn(5000), 2000);
}

function expectFailure(
  result: QueryResult,
  { detail, ...expected }: { detail?: RegExp; [key: string]: unknown },
): void {
  expect(result).toMatchObject({
    ...expected,
    ...(detail ? { detail: expect.stringMatching(detail) } : {}),
  });
}

interface RawServerHandlers {
  readonly udp: (query: Buffer, reply: (message: Buffer) => void, from: RemoteInfo) => void;
  readonly tcp?: (socket: Socket, query: Buffer) => void;
}

/** Starts a server that answers with the bytes of the test, over UDP and TCP on one port. */
async function startRawServer({ udp: onUdp, tcp: onTcp }: RawServerHandlers) {
  const received: { readonly message: Buffer; readonly from: RemoteInfo }[] = [];
  const { udp, tcp } = await listenOnFreePort(0, bindBoth);
  const sockets = new Set<Socket>();
  onTestFinished(() => {
    udp.close();
    tcp.close();
    for (const socket of sockets) socket.destroy();
  });
  udp.on('message', (message, from) => {
    received.push({ message, from });
    onUdp(message, (reply) => udp.send(reply, from.port, from.address, () => {}), from);
  });
  tcp.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', (bytes: Buffer) => onTcp?.(socket, bytes.subarray(2)));
  });
  return { server: { address: '127.0.0.1', port: udp.address().port }, received };
}

async function bindBoth(): Promise<{ udp: UdpSocket; tcp: Server }> {
  const udp = createSocket('udp4');
  const tcp = createServer();
  udp.bind(0, '127.0.0.1');
  await once(udp, 'listening');
  try {
    tcp.listen(udp.address().port, '127.0.0.1');
    await once(tcp, 'listening');
    return { udp, tcp };
  } catch (error) {
    udp.close();
    throw error;
  }
}

function endOfQuestion(query: Buffer): number {
  return query.indexOf(0, 12) + 5;
}

/** The answer to a PTR query: the question, and one PTR record under a compressed name. */
function answerTo(query: Buffer, name = 'mx1.example.com'): Buffer {
  const labels = name
    .split('.')
    .map((label) => Buffer.concat([Buffer.of(label.length), Buffer.from(label)]));
  const target = Buffer.concat([...labels, Buffer.of(0)]);
  return record(query, [0xc0, 12], target);
}

function record(query: Buffer, owner: readonly number[], target = Buffer.of(0)): Buffer {
  const rest = Buffer.from('000c00010000003c0000', 'hex');
  rest.writeUInt16BE(target.length, 8);
  const header = Buffer.from('00008400000100010000000000', 'hex').subarray(0, 12);
  query.copy(header, 0, 0, 2);
  return Buffer.concat([
    header,
    query.subarray(12, endOfQuestion(query)),
    Buffer.from(owner),
    rest,
    target,
  ]);
}

function truncated(query: Buffer): Buffer {
  return patched(answerTo(query).subarray(0, -5), (bytes) => bytes.writeUInt16BE(0x8600, 2));
}

function patched(message: Buffer, ...changes: readonly ((bytes: Buffer) => void)[]): Buffer {
  const bytes = Buffer.from(message);
  for (const change of changes) change(bytes);
  return bytes;
}

function framed(message: Buffer): Buffer {
  return Buffer.concat([Buffer.of(message.length >> 8, message.length & 255), message]);
}
