import { randomInt } from 'node:crypto';
import {
  CLASS_IN,
  createMessageReader,
  DamagedMessage,
  HEADER_BYTES,
  OPT,
  type QueryType,
  type ReceivedRecord,
  TYPES,
} from './message-reader.ts';

export interface Question {
  /** Without a trailing dot. */
  readonly name: string;
  readonly type: QueryType;
  /** The RD bit: true for a resolver, false for a zone's own server (RFC 1034 4.3.1). */
  readonly recursive: boolean;
}

export interface DnsAnswer {
  readonly kind: 'answer';
  readonly rcode: Rcode;
  /** The name of the question. */
  readonly name: string;
  /** The AA bit: the server answers for the zone itself, not from a cache. */
  readonly authoritative: boolean;
  /** The AD bit: the resolver has validated the answer (RFC 4035 3.2.3). */
  readonly validated: boolean;
  readonly answers: readonly ReceivedRecord[];
  /** The records of the answer section that are of other types or classes than those that are read. */
  readonly otherAnswers: number;
  readonly authorities: readonly ReceivedRecord[];
  /** Why the server cannot answer, in words (RFC 8914). */
  readonly extendedErrors: readonly string[];
  /** Whether the server says that this is not what the zone contains: it filters the name, or forges the answer. */
  readonly isReplaced: boolean;
}

export type Rcode =
  | 'noerror'
  | 'formerr'
  | 'servfail'
  | 'nxdomain'
  | 'notimp'
  | 'refused'
  | 'other';

/** A received message, compared with the query. */
export type Reply =
  | DnsAnswer
  /** The whole answer has to be queried over TCP. */
  | { readonly kind: 'truncated' }
  /** No answer to this query: to be ignored. */
  | { readonly kind: 'foreign' }
  /** An answer to this query that breaks the message format somewhere. */
  | { readonly kind: 'damaged' };

/** The bits of the header's second word (RFC 1035 4.1.1, RFC 4035 3.2). */
const FLAGS = {
  response: 0x8000,
  opcode: 0x7800,
  authoritative: 0x0400,
  truncated: 0x0200,
  recursionDesired: 0x0100,
  authenticData: 0x0020,
  rcode: 0x000f,
} as const;

/**
 * The OPT record of a query (RFC 6891 6.1.2): EDNS version 0 without options. Its UDP payload size of 1232 bytes is the
 * largest that no path fragments (DNS flag day 2020).
 */
const EDNS = Buffer.from([0, 0, OPT, 0x04, 0xd0, 0, 0, 0, 0, 0, 0]);

/**
 * Encodes a query with a random id.
 *
 * @param edns false for a server that does not know EDNS (RFC 6891 7)
 * @returns null for a name that cannot be encoded, such as one with bytes that the sanitiser has escaped
 */
export function encodeQuery({ name, type, recursive }: Question, edns: boolean): Buffer | null {
  const labels = name.split('.');
  if (name.length > MAX_NAME_LENGTH || !labels.every((label) => LABEL.test(label))) return null;
  const endOfName = HEADER_BYTES + name.length + 2;
  const query = Buffer.alloc(endOfName + 4 + (edns ? EDNS.length : 0));
  query.writeUInt16BE(randomInt(0x1_0000), 0);
  // AD in a query asks for AD in the answer (RFC 6840 5.7).
  query.writeUInt16BE(recursive ? FLAGS.recursionDesired | FLAGS.authenticData : 0, 2);
  query.writeUInt16BE(1, 4);
  let at = HEADER_BYTES;
  for (const label of labels) {
    query.writeUInt8(label.length, at);
    query.write(label, at + 1, 'latin1');
    at += 1 + label.length;
  }
  query.writeUInt16BE(TYPES[type], endOfName);
  query.writeUInt16BE(CLASS_IN, endOfName + 2);
  if (edns) {
    query.writeUInt16BE(1, 10);
    query.set(EDNS, endOfName + 4);
  }
  return query;
}

/** The longest name as text without the trailing dot; in a message it has two bytes more. */
const MAX_NAME_LENGTH = 253;
const LABEL = /^[!-[\]-~]{1,63}$/;

/**
 * Reads a received message. Never throws, and takes time proportional to the length of the message.
 *
 * This is no work for a library such as `dns-packet`: its decoders do not compare the data of a record with its length,
 * so that an AAAA of 7 bytes is read beyond its end, and they join labels without escapes. Here every record of the
 * message is checked, and a message with a damaged part is ignored as a whole.
 *
 * @param query the query as `encodeQuery` encoded it
 */
export function readReply(message: Buffer, query: Buffer): Reply {
  if (!isReplyTo(message, query)) return { kind: 'foreign' };
  const flags = message.readUInt16BE(2);
  // Checked before the records: the last one may be incomplete.
  if ((flags & FLAGS.truncated) !== 0) return { kind: 'truncated' };
  try {
    const reader = createMessageReader(message);
    const hasQuestion = message.readUInt16BE(4) > 0;
    const name = hasQuestion ? reader.question() : createMessageReader(query).question();
    const answers = reader.section(message.readUInt16BE(6));
    const authorities = reader.section(message.readUInt16BE(8));
    reader.section(message.readUInt16BE(10));
    const { extendedRcode, extendedErrors, isReplaced } = reader.end();
    return {
      kind: 'answer',
      rcode: RCODES.get((extendedRcode << 4) | (flags & FLAGS.rcode)) ?? 'other',
      name,
      authoritative: (flags & FLAGS.authoritative) !== 0,
      validated: (flags & FLAGS.authenticData) !== 0,
      answers: answers.records,
      otherAnswers: answers.others,
      authorities: authorities.records,
      extendedErrors,
      isReplaced,
    };
  } catch (error) {
    // Buffers throw a RangeError for an offset beyond their end.
    if (error instanceof DamagedMessage || error instanceof RangeError) return { kind: 'damaged' };
    throw error;
  }
}

const RCODES: ReadonlyMap<number, Rcode> = new Map([
  [0, 'noerror'],
  [1, 'formerr'],
  [2, 'servfail'],
  [3, 'nxdomain'],
  [4, 'notimp'],
  [5, 'refused'],
]);

/**
 * Whether a message is a response with the query's id and question. Letter case is ignored. An error may come without
 * a question, as from a server that cannot parse EDNS.
 */
function isReplyTo(message: Buffer, query: Buffer): boolean {
  if (message.length < HEADER_BYTES) return false;
  if (message.readUInt16BE(0) !== query.readUInt16BE(0)) return false;
  const flags = message.readUInt16BE(2);
  if ((flags & (FLAGS.response | FLAGS.opcode)) !== FLAGS.response) return false;
  const questions = message.readUInt16BE(4);
  if (questions === 0) return ERRORS_WITHOUT_QUESTION.has(flags & FLAGS.rcode);
  return questions === 1 && hasSameQuestion(message, query);
}

/** FORMERR, SERVFAIL, NOTIMP and REFUSED: they state nothing about the name. */
const ERRORS_WITHOUT_QUESTION: ReadonlySet<number> = new Set([1, 2, 4, 5]);

function hasSameQuestion(message: Buffer, query: Buffer): boolean {
  const end = query.indexOf(0, HEADER_BYTES) + 5;
  if (message.length < end) return false;
  if (message.compare(query, HEADER_BYTES, end, HEADER_BYTES, end) === 0) return true;
  const question = (bytes: Buffer) => bytes.toString('latin1', HEADER_BYTES, end).toLowerCase();
  return question(message) === question(query);
}
