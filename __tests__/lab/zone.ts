import { isIPv4, isIPv6 } from 'node:net';
import { type DnsName, parseName, unescapeText } from './dns-name.ts';
import { TYPE_NUMBERS } from './dns-wire.ts';

/** How a server fails on purpose. dns-answer.ts and dns-server.ts define what each of them sends. */
const FAULTS = [
  'servfail',
  'refused',
  'silent',
  'nxdomain',
  'nodata',
  'formerr',
  'truncated',
  'garbage',
] as const;

export type Fault = (typeof FAULTS)[number];

export type RecordData =
  | { readonly type: 'A' | 'AAAA'; readonly address: string }
  | { readonly type: 'PTR' | 'CNAME' | 'NS'; readonly target: DnsName }
  | { readonly type: 'MX'; readonly preference: number; readonly exchange: DnsName }
  | { readonly type: 'TXT'; readonly strings: readonly string[] }
  | {
      readonly type: 'SOA';
      readonly primary: DnsName;
      readonly mailbox: DnsName;
      readonly numbers: readonly number[];
    }
  /** Data that is sent as it is, whether or not it fits the type. */
  | { readonly type: 'RAW'; readonly typeNumber: number; readonly bytes: Buffer };

export type RecordType = Exclude<RecordData['type'], 'RAW'>;

export interface ZoneRecord {
  readonly name: DnsName;
  /** In seconds. */
  readonly ttl: number;
  readonly data: RecordData;
}

export interface ZoneFault {
  readonly name: DnsName;
  /** The query type that fails; `*` for every type. */
  readonly type: RecordType | '*';
  readonly fault: Fault;
  /** How many queries fail before the records are returned; Infinity when all do. */
  readonly times: number;
}

export interface Zone {
  readonly records: readonly ZoneRecord[];
  readonly faults: readonly ZoneFault[];
}

const DEFAULT_TTL_S = 300;

/**
 * Reads zone text with one record per line: `name [ttl] type data`. An address as owner is read as its reverse name.
 * `!fault` or `!fault*count` instead of data makes queries for that name and type fail; with type `*`, all queries for
 * the name. `\# length hex` is data that is sent as it is (RFC 3597 5), also for a type such as `TYPE65`. `#` and `;`
 * start a comment at the beginning of a word. Names are absolute, with or without the final dot.
 *
 * @throws at the first invalid line, with its number
 */
export function parseZone(text: string): Zone {
  const records: ZoneRecord[] = [];
  const faults: ZoneFault[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    try {
      const words = splitWords(line);
      if (words.length === 0) continue;
      const entry = readEntry(words);
      if ('fault' in entry) faults.push(entry);
      else records.push(entry);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`zone line ${index + 1}: ${reason}: ${line.trim()}`);
    }
  }
  return { records, faults };
}

function splitWords(line: string): string[] {
  const words: string[] = [];
  let rest = line.trimStart();
  while (rest !== '' && !/^[#;]/.test(rest)) {
    const quoted = /^"((?:[^"\\]|\\.)*)"(?=\s|$)/.exec(rest);
    const word = quoted ?? /^((?:[^\s"\\]|\\.)+)(?=\s|$)/.exec(rest);
    if (word?.[1] === undefined) throw new Error('unfinished quote or escape');
    words.push(word[1]);
    rest = rest.slice(word[0].length).trimStart();
  }
  return words;
}

function readEntry(words: readonly string[]): ZoneRecord | ZoneFault {
  const [owner = '', ...afterOwner] = words;
  const name = parseName(owner);
  const hasTtl = /^\d+$/.test(afterOwner[0] ?? '');
  const [typeWord = '', ...fields] = hasTtl ? afterOwner.slice(1) : afterOwner;
  const type = typeWord.toUpperCase();
  if (fields[0]?.startsWith('!') && fields.length === 1) {
    return { name, type: readFaultType(type), ...readFault(fields[0]) };
  }
  const ttl = hasTtl ? Number(afterOwner[0]) : DEFAULT_TTL_S;
  if (fields[0] === '\\#') return { name, ttl, data: readRawData(type, fields.slice(1)) };
  return { name, ttl, data: readData(type, fields) };
}

function readFaultType(type: string): RecordType | '*' {
  if (type === '*' || isRecordType(type)) return type;
  throw new Error(`unknown type "${type}"`);
}

function isRecordType(type: string): type is RecordType {
  return ['A', 'AAAA', 'PTR', 'CNAME', 'NS', 'MX', 'TXT', 'SOA'].includes(type);
}

function readFault(word: string): { fault: Fault; times: number } {
  const [, name, times] = /^!([a-z]+)(?:\*(\d+))?$/.exec(word) ?? [];
  const fault = FAULTS.find((known) => known === name);
  if (fault === undefined) throw new Error(`unknown fault "${word}", known: ${FAULTS.join(' ')}`);
  return { fault, times: times === undefined ? Number.POSITIVE_INFINITY : Number(times) };
}

function readData(type: string, fields: readonly string[]): RecordData {
  const [first = '', second = '', ...numbers] = fields;
  switch (type) {
    case 'A':
      expectFields(fields, 1);
      if (!isIPv4(first)) throw new Error(`"${first}" is not an IPv4 address`);
      return { type, address: first };
    case 'AAAA':
      expectFields(fields, 1);
      if (!isIPv6(first)) throw new Error(`"${first}" is not an IPv6 address`);
      return { type, address: first };
    case 'PTR':
    case 'CNAME':
    case 'NS':
      expectFields(fields, 1);
      return { type, target: parseTarget(first) };
    case 'MX':
      expectFields(fields, 2);
      return { type, preference: readNumber(first, 0xffff), exchange: parseTarget(second) };
    case 'TXT':
      if (fields.length === 0) throw new Error('a TXT record needs a string');
      return { type, strings: fields.map(readString) };
    case 'SOA':
      expectFields(fields, 7);
      return {
        type,
        primary: parseTarget(first),
        mailbox: parseTarget(second),
        numbers: numbers.map((number) => readNumber(number, 0xffffffff)),
      };
    default:
      throw new Error(`unknown type "${type}"`);
  }
}

function readRawData(type: string, [length, ...hex]: readonly string[]): RecordData {
  const typeNumber = isRecordType(type)
    ? TYPE_NUMBERS[type]
    : Number(/^TYPE(\d+)$/.exec(type)?.[1]);
  const bytes = Buffer.from(hex.join(''), 'hex');
  if (Number.isNaN(typeNumber)) throw new Error(`unknown type "${type}"`);
  if (bytes.length !== Number(length))
    throw new Error(`${bytes.length} bytes of data, not ${length}`);
  return { type: 'RAW', typeNumber, bytes };
}

function expectFields(fields: readonly string[], count: number): void {
  if (fields.length !== count) throw new Error(`${fields.length} fields, ${count} expected`);
}

/** An address in a record's data is a name, not a reverse name. */
function parseTarget(text: string): DnsName {
  return parseName(text.replace(/([^.\\])$/, '$1.'));
}

function readNumber(text: string, max: number): number {
  if (!/^\d+$/.test(text) || Number(text) > max) throw new Error(`"${text}" is no 0 to ${max}`);
  return Number(text);
}

function readString(text: string): string {
  const bytes = unescapeText(text);
  if (bytes.length > 255) throw new Error(`string of ${bytes.length} bytes, 255 allowed`);
  return bytes;
}
