import { createSocket, type RemoteInfo, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { listenOnFreePort } from '../../lab/free-port.ts';

type Forge = (query: Buffer) => Buffer;

/** Messages that are no answer to the query. */
export const FOREIGN: readonly (readonly [title: string, forge: Forge])[] = [
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
  [
    'another class',
    (query) =>
      patched(answerTo(query), (bytes) => bytes.writeUInt16BE(3, endOfQuestion(query) - 2)),
  ],
  ['an answer without a question', (query) => errorTo(query, 0, false)],
  ['NXDOMAIN without a question', (query) => errorTo(query, 3, false)],
  [
    'a count of no question',
    (query) => patched(answerTo(query), (bytes) => bytes.writeUInt16BE(0, 4)),
  ],
  [
    'a count of two questions',
    (query) => patched(answerTo(query), (bytes) => bytes.writeUInt16BE(2, 4)),
  ],
  [
    'another opcode',
    (query) => patched(answerTo(query), (bytes) => bytes.writeUInt16BE(0xa000, 2)),
  ],
  ['the query itself', (query) => query],
  ['garbage', () => Buffer.alloc(300, 0xff)],
  ['nothing', () => Buffer.alloc(0)],
  ['one byte', (query) => query.subarray(0, 1)],
  ['a header alone', (query) => answerTo(query).subarray(0, 12)],
];

/** Answers to the query that break the message format. */
export const DAMAGED: readonly (readonly [title: string, forge: Forge])[] = [
  ['a name that points to itself', (query) => record(query, [0xc0, endOfQuestion(query)])],
  ['a name that points ahead', (query) => record(query, [0xc0, endOfQuestion(query) + 20])],
  [
    'names that point to each other',
    (query) =>
      withAnswers(query, [
        rawRecord(12, 1, 'c00c'),
        pointer(endOfQuestion(query) + 26, 12),
        pointer(endOfQuestion(query) + 14, 12),
      ]),
  ],
  ['a name that goes beyond the end', (query) => record(query, [63, 97])],
  ['a label of type 0x40', (query) => record(query, [0x40, 0])],
  ['a label of type 0x80', (query) => record(query, [0x80, 0])],
  [
    'a count of three answers without any',
    (query) => patched(withAnswers(query, []), (bytes) => bytes.writeUInt16BE(3, 6)),
  ],
  [
    'a count of 65,535 answers in a few bytes',
    (query) => patched(answerTo(query), (bytes) => bytes.writeUInt16BE(0xffff, 6)),
  ],
  [
    'a count of an authority record that is missing',
    (query) => patched(answerTo(query), (bytes) => bytes.writeUInt16BE(1, 8)),
  ],
  ['an incomplete record', (query) => answerTo(query).subarray(0, -3)],
  ['one byte behind the last record', (query) => Buffer.concat([answerTo(query), Buffer.of(0)])],
  [
    'another record behind the last one',
    (query) => Buffer.concat([answerTo(query), rawRecord(12, 1, '00')]),
  ],
  [
    '32 KiB behind the last record',
    (query) => Buffer.concat([answerTo(query), Buffer.alloc(32 * 1024)]),
  ],
  ...(
    [
      ['an A record of 3 bytes', 1, 'cb0071'],
      ['an A record of 5 bytes', 1, 'cb00711900'],
      ['an AAAA record of 7 bytes', 28, '20010db8000000'],
      ['an AAAA record of 15 bytes', 28, '20010db80000000000000000000000'],
      ['an AAAA record of 17 bytes', 28, '20010db800000000000000000000002500'],
      ['an empty PTR record', 12, ''],
      ['a PTR name that ends before the data', 12, '016100ff'],
      ['a PTR name that ends behind the data', 12, '0161'],
      ['a CNAME of a label of 63 bytes that are missing', 5, '3f61'],
      ['an NS record that points to itself', 2, 'c0ff'],
      ['an MX record without a name', 15, '000a'],
      ['an MX record of one byte', 15, '00'],
      ['an MX name that ends before the data', 15, '000a0161000000'],
      ['an empty TXT record', 16, ''],
      ['a TXT string that goes beyond the data', 16, '0561'],
      ['a second TXT string that goes beyond the data', 16, '0161ff'],
      ['a SOA record without numbers', 6, '0000'],
      ['a SOA record with a number too many', 6, `0000${'00000001'.repeat(6)}`],
      ['an OPT record with an option that goes beyond it', 41, '000f00ff0006'],
      ['an OPT record with half an option', 41, '000f00'],
      ['an extended error of one byte', 41, '000f000100'],
    ] as const
  ).map(([title, type, data]) => {
    return [
      title,
      (query: Buffer) => withAnswers(query, [rawRecord(12, 1, '00'), rawRecord(type, 1, data)]),
    ] as const;
  }),
];

/** A record whose owner is a pointer, without data. */
function pointer(target: number, type: number): Buffer {
  return Buffer.concat([
    Buffer.of(0xc0 | (target >> 8), target & 255),
    recordFields(type, 1, Buffer.of(0)),
  ]);
}

export interface RawServerHandlers {
  readonly udp: (query: Buffer, reply: (message: Buffer) => void, from: RemoteInfo) => void;
  readonly tcp?: (socket: Socket, query: Buffer) => void;
}

/** Starts a server that answers with the bytes of the test, over UDP and TCP on one port. */
export async function startRawServer({ udp: onUdp, tcp: onTcp }: RawServerHandlers) {
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

export function endOfQuestion(query: Buffer): number {
  return query.indexOf(0, 12) + 5;
}

/** The answer to a PTR query: the question, and one PTR record under a compressed name. */
export function answerTo(query: Buffer, name = 'mx1.example.com'): Buffer {
  const labels = name
    .split('.')
    .map((label) => Buffer.concat([Buffer.of(label.length), Buffer.from(label)]));
  const target = Buffer.concat([...labels, Buffer.of(0)]);
  return record(query, [0xc0, 12], target);
}

/** A response with one PTR record. */
function record(query: Buffer, owner: readonly number[], target = Buffer.of(0)): Buffer {
  return withAnswers(query, [Buffer.concat([Buffer.from(owner), recordFields(12, 1, target)])]);
}

/** A record of the asked name; `data` is hexadecimal. */
export function rawRecord(type: number, recordClass: number, data: string): Buffer {
  const bytes = Buffer.from(data, 'hex');
  return Buffer.concat([Buffer.of(0xc0, 12), recordFields(type, recordClass, bytes)]);
}

function recordFields(type: number, recordClass: number, data: Buffer): Buffer {
  const fields = Buffer.from('0000000000000000003c0000'.slice(4), 'hex');
  fields.writeUInt16BE(type, 0);
  fields.writeUInt16BE(recordClass, 2);
  fields.writeUInt16BE(data.length, 8);
  return Buffer.concat([fields, data]);
}

/** A response with these records in its answer section. */
export function withAnswers(query: Buffer, records: readonly Buffer[]): Buffer {
  const header = Buffer.from('000084000001000000000000', 'hex');
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(records.length, 6);
  return Buffer.concat([header, query.subarray(12, endOfQuestion(query)), ...records]);
}

/** A response without records. */
export function errorTo(query: Buffer, rcode: number, withQuestion: boolean): Buffer {
  const response = withAnswers(query, []);
  response.writeUInt16BE(0x8000 | rcode, 2);
  if (withQuestion) return response;
  response.writeUInt16BE(0, 4);
  return response.subarray(0, 12);
}

/** Adds an OPT record with these options, as code and hexadecimal data. */
export function withOptions(
  response: Buffer,
  options: readonly (readonly [number, string])[],
): Buffer {
  const data = options.map(([code, text]) => {
    const bytes = Buffer.from(text, 'hex');
    return Buffer.concat([Buffer.of(code >> 8, code & 255, 0, bytes.length), bytes]);
  });
  const opt = recordFields(41, 1232, Buffer.concat(data));
  opt.writeUInt32BE(0, 4);
  const result = Buffer.concat([response, Buffer.of(0), opt]);
  result.writeUInt16BE(1, 10);
  return result;
}

export function hex(text: string): string {
  return Buffer.from(text).toString('hex');
}

/** The label at an offset. */
export function labelAt(message: Buffer, at: number): string {
  return message.toString('latin1', at + 1, at + 1 + (message[at] ?? 0));
}

export function truncated(query: Buffer): Buffer {
  return patched(answerTo(query).subarray(0, -5), (bytes) => bytes.writeUInt16BE(0x8600, 2));
}

export function patched(message: Buffer, ...changes: readonly ((bytes: Buffer) => void)[]): Buffer {
  const bytes = Buffer.from(message);
  for (const change of changes) change(bytes);
  return bytes;
}

export function framed(message: Buffer): Buffer {
  return Buffer.concat([Buffer.of(message.length >> 8, message.length & 255), message]);
}
