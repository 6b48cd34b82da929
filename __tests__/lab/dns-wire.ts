import ipaddr from 'ipaddr.js';
import { type DnsName, encodeName } from './dns-name.ts';
import type { RecordData, RecordType, ZoneRecord } from './zone.ts';

/** Type numbers (RFC 1035 3.2.2, RFC 3596 2.1). */
export const TYPE_NUMBERS: Readonly<Record<RecordType, number>> = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
};

/** The number of the type of a record with this data. */
export function typeNumberOf(data: RecordData): number {
  return data.type === 'RAW' ? data.typeNumber : TYPE_NUMBERS[data.type];
}

export const RCODES = {
  noerror: 0,
  formerr: 1,
  servfail: 2,
  nxdomain: 3,
  notimp: 4,
  refused: 5,
} as const;

export type Rcode = keyof typeof RCODES;

export interface DnsQuestion {
  readonly id: number;
  readonly opcode: number;
  readonly recursionDesired: boolean;
  readonly name: DnsName;
  readonly type: number;
  readonly class: number;
  /** The question section as received, so that the reply has the same letter case. */
  readonly bytes: Buffer;
  /** The UDP payload size of an OPT record (RFC 6891), null when there is none. */
  readonly ednsBytes: number | null;
}

export interface DnsReply {
  readonly rcode: Rcode;
  /** The AA bit. */
  readonly authoritative: boolean;
  /** The RA bit. */
  readonly recursive: boolean;
  readonly truncated: boolean;
  readonly answers: readonly ZoneRecord[];
  readonly authorities: readonly ZoneRecord[];
}

const HEADER_BYTES = 12;
const OPT_TYPE = 41;

/** Decodes a query with one question (RFC 1035 4.1); null for any other message. */
export function decodeQuestion(message: Buffer): DnsQuestion | null {
  if (message.length < HEADER_BYTES) return null;
  const flags = message.readUInt16BE(2);
  if (flags & 0x8000 || message.readUInt16BE(4) !== 1) return null;
  const name = decodeName(message, HEADER_BYTES);
  if (name === null || message.length < name.end + 4) return null;
  const end = name.end + 4;
  return {
    id: message.readUInt16BE(0),
    opcode: (flags >> 11) & 15,
    recursionDesired: (flags & 0x0100) !== 0,
    name: name.labels,
    type: message.readUInt16BE(name.end),
    class: message.readUInt16BE(name.end + 2),
    bytes: message.subarray(HEADER_BYTES, end),
    ednsBytes: findEdns(message, end),
  };
}

function decodeName(message: Buffer, start: number): { labels: string[]; end: number } | null {
  const labels: string[] = [];
  let offset = start;
  for (;;) {
    const length = message[offset];
    if (length === undefined || length > 63 || offset + length >= message.length) return null;
    if (length === 0) return { labels, end: offset + 1 };
    labels.push(message.toString('latin1', offset + 1, offset + 1 + length));
    offset += 1 + length;
  }
}

/** The OPT record of a query is its only additional record and belongs to the root name. */
function findEdns(message: Buffer, offset: number): number | null {
  const isOpt =
    message.length >= offset + 11 &&
    message[offset] === 0 &&
    message.readUInt16BE(offset + 1) === OPT_TYPE;
  return isOpt ? message.readUInt16BE(offset + 3) : null;
}

/** Encodes the reply to a question, without name compression. */
export function encodeReply(question: DnsQuestion, reply: DnsReply): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt16BE(question.id, 0);
  const flags = 0x8000 | (question.opcode << 11) | RCODES[reply.rcode];
  const role = (reply.authoritative ? 0x0400 : 0) | (reply.recursive ? 0x0080 : 0);
  const extra = (question.recursionDesired ? 0x0100 : 0) | (reply.truncated ? 0x0200 : 0);
  header.writeUInt16BE(flags | role | extra, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(reply.answers.length, 6);
  header.writeUInt16BE(reply.authorities.length, 8);
  header.writeUInt16BE(question.ednsBytes === null ? 0 : 1, 10);
  return Buffer.concat([
    header,
    question.bytes,
    ...reply.answers.map(encodeRecord),
    ...reply.authorities.map(encodeRecord),
    ...(question.ednsBytes === null ? [] : [Buffer.of(0, 0, OPT_TYPE, 4, 208, 0, 0, 0, 0, 0, 0)]),
  ]);
}

function encodeRecord(record: ZoneRecord): Buffer {
  const data = encodeData(record.data);
  const middle = Buffer.alloc(10);
  middle.writeUInt16BE(typeNumberOf(record.data), 0);
  middle.writeUInt16BE(1, 2);
  middle.writeUInt32BE(record.ttl, 4);
  middle.writeUInt16BE(data.length, 8);
  return Buffer.concat([encodeName(record.name), middle, data]);
}

function encodeData(data: RecordData): Buffer {
  switch (data.type) {
    case 'A':
    case 'AAAA':
      return Buffer.from(ipaddr.parse(data.address).toByteArray());
    case 'PTR':
    case 'CNAME':
    case 'NS':
      return encodeName(data.target);
    case 'MX':
      return Buffer.concat([uint(data.preference, 2), encodeName(data.exchange)]);
    case 'TXT':
      return Buffer.concat(
        data.strings.map((text) =>
          Buffer.concat([Buffer.of(text.length), Buffer.from(text, 'latin1')]),
        ),
      );
    case 'RAW':
      return data.bytes;
    case 'SOA':
      return Buffer.concat([
        encodeName(data.primary),
        encodeName(data.mailbox),
        ...data.numbers.map((number) => uint(number, 4)),
      ]);
  }
}

function uint(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}
