import { canonicalAddress } from '../../model/address.ts';
import { readExtendedErrors } from './extended-errors.ts';
import { receivedName } from './name-from-wire.ts';

/** The record types that are read, with their numbers (IANA "DNS Parameters"). */
export const TYPES = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  TLSA: 52,
} as const;
export type QueryType = keyof typeof TYPES;

/** The data of each record type, with names and addresses in the form in which they compare. */
interface RecordData {
  readonly A: { readonly address: string };
  readonly AAAA: { readonly address: string };
  readonly PTR: { readonly target: string };
  readonly CNAME: { readonly target: string };
  readonly NS: { readonly target: string };
  readonly MX: { readonly preference: number; readonly exchange: string };
  /** The strings joined, as received: one character for each byte, not sanitised. */
  readonly TXT: { readonly text: string };
  readonly SOA: { readonly minimumS: number };
  /** RFC 6698 2.1; the data in hexadecimal digits. */
  readonly TLSA: {
    readonly usage: number;
    readonly selector: number;
    readonly matchingType: number;
    readonly data: string;
  };
}

/** A record of an answer. */
export type ReceivedRecord = {
  readonly [T in QueryType]: {
    /** The owner of the record. */
    readonly name: string;
    /** Seconds for which the record may be cached. */
    readonly ttlS: number;
    readonly type: T;
  } & RecordData[T];
}[QueryType];

export type RecordOf<T extends QueryType> = Extract<ReceivedRecord, { readonly type: T }>;

/** A message breaks its format. */
export class DamagedMessage extends Error {}

/** Reads the parts of a message in their order. Throws `DamagedMessage`, or a `RangeError` beyond the end. */
export interface MessageReader {
  /** Reads the question, and returns its name. */
  readonly question: () => string;
  /** Reads that many records, and counts those of types and classes that are not returned. */
  readonly section: (count: number) => { records: ReceivedRecord[]; others: number };
  /** Requires that the message ends here; returns what its OPT record contains. */
  readonly end: () => Edns;
}

export interface Edns {
  /** The upper eight bits of the rcode (RFC 6891 6.1.3). */
  readonly extendedRcode: number;
  /** In words (RFC 8914). */
  readonly extendedErrors: readonly string[];
  /** Whether an extended error says that the answer is not what the zone contains. */
  readonly isReplaced: boolean;
}

export const HEADER_BYTES = 12;
export const CLASS_IN = 1;
export const OPT = 41;

/** Makes a reader of a message with a header. Every record is checked, also those that are not returned. */
export function createMessageReader(message: Buffer): MessageReader {
  const nameAt = createNameReader(message);
  let edns: Edns = { extendedRcode: 0, extendedErrors: [], isReplaced: false };
  let at = HEADER_BYTES;

  const readRecord = (): ReceivedRecord | null => {
    const owner = nameAt(at);
    const type = message.readUInt16BE(owner.end);
    const recordClass = message.readUInt16BE(owner.end + 2);
    const ttl = message.readUInt32BE(owner.end + 4);
    const from = owner.end + 10;
    const to = from + message.readUInt16BE(owner.end + 8);
    if (to > message.length) throw new DamagedMessage();
    at = to;
    if (type === OPT) {
      const extended = readExtendedErrors(message.subarray(from, to));
      if (extended === null) throw new DamagedMessage();
      const { errors: extendedErrors, isReplaced } = extended;
      edns = { extendedRcode: ttl >>> 24, extendedErrors, isReplaced };
      return null;
    }
    if (recordClass !== CLASS_IN) return null;
    return readData(type, { name: owner.name, ttlS: seconds(ttl) }, message, from, to, nameAt);
  };

  return {
    question: () => {
      const { name, end } = nameAt(at);
      at = end + 4;
      return name;
    },
    section: (count) => {
      const records: ReceivedRecord[] = [];
      for (let index = 0; index < count; index++) {
        const record = readRecord();
        if (record !== null) records.push(record);
      }
      return { records, others: count - records.length };
    },
    end: () => {
      if (at !== message.length) throw new DamagedMessage();
      return edns;
    },
  };
}

/** RFC 2181 8: a TTL with its highest bit set counts as zero. */
function seconds(ttl: number): number {
  return ttl > 0x7fff_ffff ? 0 : ttl;
}

/**
 * Reads the data of a record, which must fill the bytes from `from` to `to` exactly.
 *
 * @returns null for a type that is not read
 */
function readData(
  type: number,
  { name, ttlS }: { readonly name: string; readonly ttlS: number },
  message: Buffer,
  from: number,
  to: number,
  nameAt: NameReader,
): ReceivedRecord | null {
  switch (type) {
    case TYPES.A:
      return { name, ttlS, type: 'A', address: readIpv4(message, from, to) };
    case TYPES.AAAA:
      return { name, ttlS, type: 'AAAA', address: readIpv6(message, from, to) };
    case TYPES.PTR:
      return { name, ttlS, type: 'PTR', target: readTarget(nameAt, from, to) };
    case TYPES.CNAME:
      return { name, ttlS, type: 'CNAME', target: readTarget(nameAt, from, to) };
    case TYPES.NS:
      return { name, ttlS, type: 'NS', target: readTarget(nameAt, from, to) };
    case TYPES.MX: {
      const preference = message.readUInt16BE(from);
      return { name, ttlS, type: 'MX', preference, exchange: readTarget(nameAt, from + 2, to) };
    }
    case TYPES.TXT:
      return { name, ttlS, type: 'TXT', text: readStrings(message, from, to) };
    case TYPES.SOA: {
      const { end } = nameAt(nameAt(from).end);
      if (to - end !== 20) throw new DamagedMessage();
      return { name, ttlS, type: 'SOA', minimumS: seconds(message.readUInt32BE(to - 4)) };
    }
    case TYPES.TLSA: {
      if (to - from < 4) throw new DamagedMessage();
      const [usage = 0, selector = 0, matchingType = 0] = message.subarray(from, from + 3);
      const data = message.toString('hex', from + 3, to);
      return { name, ttlS, type: 'TLSA', usage, selector, matchingType, data };
    }
    default:
      return null;
  }
}

function readIpv4(message: Buffer, from: number, to: number): string {
  if (to - from !== 4) throw new DamagedMessage();
  return `${message[from]}.${message[from + 1]}.${message[from + 2]}.${message[from + 3]}`;
}

function readIpv6(message: Buffer, from: number, to: number): string {
  if (to - from !== 16) throw new DamagedMessage();
  const groups = message.toString('hex', from, to).replace(/.{4}(?=.)/g, '$&:');
  return canonicalAddress(groups) ?? groups;
}

function readTarget(nameAt: NameReader, from: number, to: number): string {
  const { name, end } = nameAt(from);
  if (end !== to) throw new DamagedMessage();
  return name;
}

/** The character strings of a TXT record (RFC 1035 3.3.14), joined without a separator (RFC 7208 3.3). */
function readStrings(message: Buffer, from: number, to: number): string {
  if (from === to) throw new DamagedMessage();
  let text = '';
  for (let at = from; at < to; ) {
    const end = at + 1 + message.readUInt8(at);
    if (end > to) throw new DamagedMessage();
    text += message.toString('latin1', at + 1, end);
    at = end;
  }
  return text;
}

type NameReader = (at: number) => NameInMessage;

interface NameInMessage {
  readonly name: string;
  /** The offset behind the name, or behind its first pointer. */
  readonly end: number;
}

/** The part of a name from one offset to its end. */
interface NamePart extends NameInMessage {
  /** As it was received. */
  readonly text: string;
  /** Its length in the message, pointers followed and without the root's byte. */
  readonly bytes: number;
  readonly pointers: number;
}

const MAX_NAME_BYTES = 254;
/** One for each label; a name has at most 127. */
const MAX_POINTERS = 127;
/** Lengths from 64 to 191 are reserved (RFC 6891 5); larger ones are pointers. */
const MAX_LABEL_BYTES = 63;
const FIRST_POINTER = 0xc0;

/**
 * Makes a reader of names with compression (RFC 1035 4.1.4). A pointer must lead to an earlier offset than the one
 * where its part of the name begins, so no name is endless. Parts are cached: each is read once, however many names
 * lead to it.
 */
function createNameReader(message: Buffer): NameReader {
  const all = message.toString('latin1');
  const parts = new Map<number, NamePart>();

  const readPart = (start: number, depth: number): NamePart => {
    const known = parts.get(start);
    if (known !== undefined) return known;
    if (depth > MAX_POINTERS) throw new DamagedMessage();
    const labels: string[] = [];
    let at = start;
    let length = message.readUInt8(at);
    while (length > 0 && length < FIRST_POINTER) {
      const next = at + 1 + length;
      if (length > MAX_LABEL_BYTES || next > message.length || next - start > MAX_NAME_BYTES) {
        throw new DamagedMessage();
      }
      labels.push(labelText(all.slice(at + 1, next)));
      at = next;
      length = message.readUInt8(at);
    }
    let rest: NamePart | null = null;
    if (length > 0) {
      const target = message.readUInt16BE(at) & 0x3fff;
      if (target >= start) throw new DamagedMessage();
      rest = readPart(target, depth + 1);
    }
    const part = joinPart(labels, at - start, rest, rest === null ? at + 1 : at + 2);
    parts.set(start, part);
    return part;
  };
  return (at) => readPart(at, 0);
}

/** @param rest the part that a pointer behind the labels leads to */
function joinPart(
  labels: readonly string[],
  labelBytes: number,
  rest: NamePart | null,
  end: number,
): NamePart {
  const bytes = labelBytes + (rest?.bytes ?? 0);
  const pointers = rest === null ? 0 : rest.pointers + 1;
  if (bytes > MAX_NAME_BYTES || pointers > MAX_POINTERS) throw new DamagedMessage();
  if (labels.length === 0 && rest !== null) return { ...rest, end, pointers };
  const text = [...labels, ...(rest === null || rest.text === '' ? [] : [rest.text])].join('.');
  return { name: receivedName(text), text, end, bytes, pointers };
}

/**
 * A label as a zone file has it (RFC 1035 5.1): a dot inside a label becomes `\.`, so that `mx1\.example` is no host
 * name, and a byte that is not printable ASCII becomes `\195`.
 */
function labelText(label: string): string {
  if (/^[\w-]*$/.test(label)) return label;
  return label
    .replace(/[".;\\()@$]/g, '\\$&')
    .replace(/[^ -~]/g, (byte) => `\\${String(byte.charCodeAt(0)).padStart(3, '0')}`);
}
