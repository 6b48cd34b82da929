import { isIP } from 'node:net';
import { canonicalAddress } from '../../model/address.ts';
import type { PlannedType } from '../../model/planned.ts';
import { quote } from '../../model/suggestion.ts';
import { bytesOf } from './escapes.ts';
import type { Word } from './master-file-lines.ts';
import { readName } from './names.ts';
import type { WordProblem } from './token-error.ts';
import { readWireData } from './wire-data.ts';
import type { RecordData } from './zone.ts';

export type DataReading =
  | { readonly kind: 'data'; readonly record: RecordData }
  /** A relative name where nothing says what it is relative to. */
  | { readonly kind: 'no-origin'; readonly word: Word }
  | WordProblem;

/**
 * Reads a record's data.
 *
 * @param words those behind the type
 * @param origin what names of the data are relative to, or null where that is not known
 * @param end the word before them, for data that ends too early
 */
export function readData(
  type: PlannedType,
  words: readonly Word[],
  origin: string | null,
  end: Word,
): DataReading {
  const [first, ...more] = words;
  if (first === undefined) return tooEarly(end, type);
  if (first.text === '\\#' && !first.quoted) return readGeneric(type, more, first);
  if (type === 'TXT') return readStrings(words);
  const quoted = words.find((word) => word.quoted);
  if (quoted !== undefined) return wrong(quoted, `is in quotes; expected ${EXPECTED[type]}`);
  const extra = more[type === 'MX' ? 1 : 0];
  if (extra !== undefined) {
    return wrong(extra, `is more than this record holds; expected only ${EXPECTED[type]}`);
  }
  switch (type) {
    case 'A':
    case 'AAAA':
      return readAddress(type, first);
    case 'MX':
      return readExchange(first, more[0], origin);
    default: {
      const name = readTarget(type, first, origin);
      return name.kind === 'name' ? data({ type, data: name.name }) : name;
    }
  }
}

const EXPECTED: Readonly<Record<PlannedType, string>> = {
  A: 'an IPv4 address such as 203.0.113.25',
  AAAA: 'an IPv6 address such as 2001:db8::25',
  PTR: 'a name such as mx1.example.com.',
  CNAME: 'a name such as mx1.example.com.',
  MX: 'a preference and a name such as 10 mx1.example.com.',
  TXT: 'one or more texts',
};

function readAddress(type: 'A' | 'AAAA', word: Word): DataReading {
  const address = (isIP(word.text) === 4) === (type === 'A') ? canonicalAddress(word.text) : null;
  if (address !== null) return data({ type, data: address });
  const family = type === 'A' ? 'IPv4' : 'IPv6';
  return wrong(word, `is no ${family} address; expected ${EXPECTED[type]}`);
}

function readExchange(
  preference: Word,
  exchange: Word | undefined,
  origin: string | null,
): DataReading {
  if (!/^\d{1,10}$/.test(preference.text) || Number(preference.text) > 65_535) {
    return wrong(preference, 'is no preference; expected a number from 0 to 65535');
  }
  if (exchange === undefined) return tooEarly(preference, 'MX');
  const name = readTarget('MX', exchange, origin);
  if (name.kind !== 'name') return name;
  return data({
    type: 'MX',
    data: { preference: Number(preference.text), exchange: name.name },
  });
}

function readTarget(type: PlannedType, word: Word, origin: string | null) {
  const name = readName(word.text, origin);
  if (name.kind === 'no-origin') return { kind: 'no-origin' as const, word };
  if (name.kind === 'problem') {
    return wrong(word, `${name.problem}; expected ${EXPECTED[type]}`);
  }
  return name;
}

/** Bytes come as resolvers give them: one character each. */
function readStrings(words: readonly Word[]): DataReading {
  let joined = '';
  for (const word of words) {
    const read = readString(word.text);
    if (read.kind === 'problem') return wrong(word, read.problem);
    const { length } = read.text;
    if (length > 255) {
      return wrong(word, `has ${length} octets; expected at most 255 in one of a record's texts`);
    }
    joined += read.text;
  }
  return data({ type: 'TXT', data: joined });
}

type StringReading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: string };

function readString(text: string): StringReading {
  // Nearly every text stands for itself.
  if (/^[ -[\]-~]*$/.test(text)) return { kind: 'text', text };
  const read = bytesOf(text);
  if (read.kind === 'problem') return read;
  const characters = read.bytes.map(({ value }) => String.fromCharCode(value));
  return { kind: 'text', text: characters.join('') };
}

/** Data in the notation for types that a program does not know, `\# 4 CB007119` (RFC 3597 5). */
function readGeneric(
  type: PlannedType,
  [length, ...hex]: readonly Word[],
  mark: Word,
): DataReading {
  const digits = hex.map(({ text }) => text).join('');
  const spelt = length !== undefined && /^\d{1,5}$/.test(length.text);
  if (!spelt || !/^(?:[0-9a-f]{2})*$/i.test(digits) || digits.length / 2 !== Number(length.text)) {
    return wrong(mark, 'is not followed by a length and as many octets in hexadecimal');
  }
  const record = readWireData(type, Buffer.from(digits, 'hex'));
  return record === null ? wrong(mark, `holds no data of the type ${type}`) : data(record);
}

function data(record: RecordData): DataReading {
  return { kind: 'data', record };
}

function tooEarly(last: Word, type: PlannedType): WordProblem {
  return wrong(last, `is where the record ends; expected ${EXPECTED[type]}`);
}

function wrong(word: Word, what: string): WordProblem {
  const message = `${quote(word.text)} ${what}`;
  return { kind: 'problem', word, message: message.endsWith('.') ? message : `${message}.` };
}
