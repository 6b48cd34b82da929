import { randomInt } from 'node:crypto';
import { type Answer, decode, encode, RECURSION_DESIRED, TRUNCATED_RESPONSE } from 'dns-packet';
import { canonicalAddress } from '../../model/address.ts';
import { receivedName } from './name-from-wire.ts';

export interface Question {
  readonly name: string;
  readonly type: 'A' | 'AAAA' | 'PTR' | 'SOA';
  /** The RD bit: true for a resolver, false for a zone's own server (RFC 1034 4.3.1). */
  readonly recursive: boolean;
}

/** A record of an answer, with names and addresses in the form in which they compare. */
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

/** A received message, compared with the query. */
export type Reply =
  | DnsAnswer
  /** The whole answer has to be queried over TCP. */
  | { readonly kind: 'truncated' }
  /** No answer to this query: to be ignored. */
  | { readonly kind: 'foreign' }
  /** An answer to this query that cannot be decoded or is too long. */
  | { readonly kind: 'damaged' };

/** The largest UDP message that no path fragments, in bytes (DNS flag day 2020). */
const EDNS_BYTES = 1232;
/** The longest message that is decoded: far more than any PTR needs, and still quick to decode. */
export const MAX_MESSAGE_BYTES = 16 * 1024;

const HEADER_BYTES = 12;

/** Encodes a query with a random id and EDNS; null for a name that cannot be encoded. */
export function encodeQuery({ name, type, recursive }: Question): Buffer | null {
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

/** The encoder does not check for empty or overlong labels. Bytes that the sanitiser escaped are lost. */
function canBeEncoded(name: string): boolean {
  return name.length <= 253 && name.split('.').every((label) => /^[!-[\]-~]{1,63}$/.test(label));
}

/**
 * Decodes a received message. Never throws.
 *
 * @param query the query as `encodeQuery` encoded it
 */
export function readReply(message: Buffer, query: Buffer): Reply {
  if (!isReplyTo(message, query)) return { kind: 'foreign' };
  // Checked before decoding: the last record may be incomplete.
  if ((message.readUInt16BE(2) & TRUNCATED_RESPONSE) !== 0) return { kind: 'truncated' };
  if (message.length > MAX_MESSAGE_BYTES) return { kind: 'damaged' };
  try {
    const packet = decode(withLabelsAsText(message));
    return {
      kind: 'answer',
      rcode: rcodeOf(message, packet.additionals ?? []),
      authoritative: packet.flag_aa,
      answers: (packet.answers ?? []).flatMap(receivedRecord),
      authorities: (packet.authorities ?? []).flatMap(receivedRecord),
    };
  } catch {
    // The decoder throws for circular name pointers, lengths beyond the end and the like.
    return { kind: 'damaged' };
  }
}

/** Whether a message is a response with the query's id and question. Letter case is ignored. */
function isReplyTo(message: Buffer, query: Buffer): boolean {
  const end = query.indexOf(0, HEADER_BYTES) + 5;
  const question = (bytes: Buffer) => bytes.toString('latin1', HEADER_BYTES, end).toLowerCase();
  return (
    message.length >= end &&
    message.readUInt16BE(0) === query.readUInt16BE(0) &&
    (message.readUInt16BE(2) & 0x8000) !== 0 &&
    message.readUInt16BE(4) === 1 &&
    question(message) === question(query)
  );
}

/**
 * The decoder reads labels as UTF-8 and joins them with dots: `mx1\.example.com`, whose first label contains a dot,
 * would become a host name. This buffer returns its text escaped as Node's resolver does (RFC 1035 5.1), so that a
 * name has the same text from both.
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

/** The header has the lower four bits, the OPT record the upper eight (RFC 6891 6.1.3). */
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

function receivedRecord(record: Answer): ReceivedRecord[] {
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

/** RFC 2181 8: a TTL with its highest bit set counts as zero. */
function seconds(ttl: number | undefined): number {
  return ttl === undefined || ttl > 0x7fff_ffff ? 0 : ttl;
}
