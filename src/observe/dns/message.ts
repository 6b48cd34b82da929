import { randomInt } from 'node:crypto';
import { type Answer, decode, encode, RECURSION_DESIRED, TRUNCATED_RESPONSE } from 'dns-packet';
import { canonicalAddress } from '../../model/address.ts';
import { receivedName } from './name-from-wire.ts';

export interface Question {
  readonly name: string;
  readonly type: 'A' | 'AAAA' | 'PTR' | 'SOA';
  /** Whether the server is asked to find out (a resolver), or only for what it knows itself (RFC 1034 4.3.1). */
  readonly recursive: boolean;
}

/** A record of an answer, names and addresses in the form in which they compare. Other types are left out. */
export type ReceivedRecord = { readonly name: string; readonly ttlS: number } & (
  | { readonly type: 'A' | 'AAAA'; readonly address: string }
  | { readonly type: 'PTR' | 'CNAME' | 'NS'; readonly target: string }
  | { readonly type: 'SOA'; readonly minimumS: number }
);

export interface DnsAnswer {
  readonly kind: 'answer';
  readonly rcode: Rcode;
  /** The AA bit: the server answers for the zone itself, not from a cache. */
  readonly authoritative: boolean;
  readonly answers: readonly ReceivedRecord[];
  readonly authorities: readonly ReceivedRecord[];
}

export type Rcode = 'noerror' | 'nxdomain' | 'servfail' | 'refused' | 'other';

/** What a message from a server is to the one who asked. */
export type Reply =
  | DnsAnswer
  /** To be asked for again over TCP. */
  | { readonly kind: 'truncated' }
  /** Answers something else, or somebody else: as if it had not come. */
  | { readonly kind: 'foreign' }
  /** Answers this question, but cannot be read, or is too long to be read. */
  | { readonly kind: 'damaged' };

/** The most bytes over UDP that survive every path without fragments (DNS flag day 2020). */
const EDNS_BYTES = 1232;
/** The most bytes of one message that are read: far more than any PTR needs, far less than costs time to decode. */
export const MAX_MESSAGE_BYTES = 16 * 1024;

const HEADER_BYTES = 12;

/** A question on the wire with a random id, or null for a name that no question can hold. */
export function encodeQuestion({ name, type, recursive }: Question): Buffer | null {
  if (!canBeEncoded(name)) return null;
  return encode({
    type: 'query',
    id: randomInt(0x1_0000),
    flags: recursive ? RECURSION_DESIRED : 0,
    questions: [{ name, type, class: 'IN' }],
    additionals: [{ type: 'OPT', name: '.', udpPayloadSize: EDNS_BYTES, ...PLAIN_EDNS }],
  });
}

const PLAIN_EDNS = { extendedRcode: 0, ednsVersion: 0, flags: 0, flag_do: false, options: [] };

/** The encoder itself checks neither empty nor overlong labels; what the sanitiser escaped is no name any more. */
function canBeEncoded(name: string): boolean {
  return name.length <= 253 && name.split('.').every((label) => /^[!-[\]-~]{1,63}$/.test(label));
}

/**
 * Reads what came in answer to a question. Never throws, whatever the bytes.
 *
 * @param asked the question as `encodeQuestion` wrote it
 */
export function readReply(message: Buffer, asked: Buffer): Reply {
  if (!answers(message, asked)) return { kind: 'foreign' };
  // Before the records are read: the last of them may be cut in the middle.
  if ((message.readUInt16BE(2) & TRUNCATED_RESPONSE) !== 0) return { kind: 'truncated' };
  if (message.length > MAX_MESSAGE_BYTES) return { kind: 'damaged' };
  try {
    const packet = decode(withLabelsAsText(message));
    return {
      kind: 'answer',
      rcode: rcodeOf(message, packet.additionals ?? []),
      authoritative: packet.flag_aa,
      answers: (packet.answers ?? []).flatMap(received),
      authorities: (packet.authorities ?? []).flatMap(received),
    };
  } catch {
    // The decoder throws at whatever does not fit: names that point in circles, lengths beyond the end.
    return { kind: 'damaged' };
  }
}

/** A response (not a query) with the same id and the same question, letter case aside. */
function answers(message: Buffer, asked: Buffer): boolean {
  const end = asked.indexOf(0, HEADER_BYTES) + 5;
  const question = (bytes: Buffer) => bytes.toString('latin1', HEADER_BYTES, end).toLowerCase();
  return (
    message.length >= end &&
    message.readUInt16BE(0) === asked.readUInt16BE(0) &&
    (message.readUInt16BE(2) & 0x8000) !== 0 &&
    message.readUInt16BE(4) === 1 &&
    question(message) === question(asked)
  );
}

/**
 * The decoder takes a label for UTF-8 and joins labels with dots, so that `mx1\.example.com`, whose first label
 * holds a dot, would look like a host's name. The bytes that it is given therefore show themselves as Node's
 * resolver shows them (RFC 1035 5.1), and one name has one text whoever asked for it.
 */
function withLabelsAsText(message: Buffer): Buffer {
  return Object.assign(Buffer.from(message), {
    toString: (_encoding?: string, start?: number, end?: number) =>
      message
        .toString('latin1', start, end)
        .replace(/[".;\\()@$]/g, '\\$&')
        .replace(/[^ -~]/g, (byte) => `\\${String(byte.charCodeAt(0)).padStart(3, '0')}`),
  });
}

/** The header holds the lower four bits, the OPT record the rest (RFC 6891 6.1.3). */
function rcodeOf(message: Buffer, additionals: readonly Answer[]): Rcode {
  const edns = additionals.find((record) => record.type === 'OPT');
  const high = edns?.type === 'OPT' ? edns.extendedRcode : 0;
  return RCODES[(high << 4) | (message.readUInt16BE(2) & 0xf)] ?? 'other';
}

const RCODES: Readonly<Record<number, Rcode>> = {
  0: 'noerror',
  2: 'servfail',
  3: 'nxdomain',
  5: 'refused',
};

function received(record: Answer): ReceivedRecord[] {
  if (record.type === 'OPT' || record.class !== 'IN') return [];
  const head = { name: receivedName(record.name), ttlS: seconds(record.ttl) };
  switch (record.type) {
    case 'A':
    case 'AAAA': {
      const address = canonicalAddress(record.data);
      return address === null ? [] : [{ ...head, type: record.type, address }];
    }
    case 'PTR':
    case 'CNAME':
    case 'NS':
      return [{ ...head, type: record.type, target: receivedName(record.data) }];
    case 'SOA':
      return [{ ...head, type: record.type, minimumS: seconds(record.data.minimum) }];
    default:
      return [];
  }
}

/** RFC 2181 8: a TTL with its highest bit set is zero. */
function seconds(ttl: number | undefined): number {
  return ttl === undefined || ttl > 0x7fff_ffff ? 0 : ttl;
}
