import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { canonicalAddress } from '../../model/address.ts';
import type { PlannedType } from '../../model/planned.ts';
import { decodeEscapes } from './escapes.ts';
import { type Token, type TokenError, tokenError } from './master-file-entries.ts';
import { nameFromLabels, readName } from './names.ts';
import type { RecordData } from './zone.ts';

export type DataResult =
  | { readonly kind: 'data'; readonly record: RecordData }
  /** A name in the data is relative, and the origin is not known. */
  | { readonly kind: 'no-origin'; readonly token: Token }
  | TokenError;

/** A mark of a template that is not filled in, such as `{{ ip }}` of Jinja or `${ip}` of a shell. */
export const TEMPLATE = /\{\{|\{%|\{#|<%|\$\{|@@\w+@@|%\(\w+\)s/;

/**
 * Reads a record's data.
 *
 * @param tokens the tokens after the type
 * @param origin the origin of relative names; null where it is not known
 * @param previous the token before the data, where an error about missing data is reported
 */
export function readRecordData(
  type: PlannedType,
  tokens: readonly Token[],
  origin: string | null,
  previous: Token,
): DataResult {
  const [first, ...more] = tokens;
  if (first === undefined) return missingData(previous, type);
  if (first.text === '\\#' && !first.quoted) return readUnknownFormat(type, more, first);
  const mark = tokens.findIndex(({ text }) => TEMPLATE.test(text));
  // Any text may be the data of a TXT record, but SPF and DMARC records have no such marks.
  if (mark >= 0 && (type !== 'TXT' || /^v=(?:spf1|dmarc1)\b/i.test(first.text))) {
    const text = tokens
      .slice(mark)
      .map((token) => token.text)
      .join(' ');
    const shown = { ...(tokens[mark] ?? first), text };
    return tokenError(shown, 'is a placeholder of a template; expected its value');
  }
  if (type === 'TXT') return readStrings(tokens);
  const quoted = tokens.find((token) => token.quoted);
  if (quoted !== undefined) return tokenError(quoted, `is in quotes; expected ${EXPECTED[type]}`);
  const extra = more[type === 'MX' ? 1 : 0];
  if (extra !== undefined) {
    return tokenError(
      extra,
      `is more than a record of this type has; expected only ${EXPECTED[type]}`,
    );
  }
  switch (type) {
    case 'A':
    case 'AAAA':
      return readAddress(type, first);
    case 'MX':
      return readMx(first, more[0], origin);
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

function readAddress(type: 'A' | 'AAAA', token: Token): DataResult {
  const isFamily = (isIP(token.text) === 4) === (type === 'A');
  const address = isFamily ? canonicalAddress(token.text) : null;
  if (address !== null) return data({ type, data: address });
  const family = type === 'A' ? 'IPv4' : 'IPv6';
  return tokenError(token, `is not an ${family} address; expected ${EXPECTED[type]}`);
}

function readMx(preference: Token, exchange: Token | undefined, origin: string | null): DataResult {
  if (!/^\d{1,10}$/.test(preference.text) || Number(preference.text) > 65_535) {
    return tokenError(preference, 'is not a preference; expected a number from 0 to 65535');
  }
  if (exchange === undefined) return missingData(preference, 'MX');
  const name = readTarget('MX', exchange, origin);
  if (name.kind !== 'name') return name;
  return data({
    type: 'MX',
    data: { preference: Number(preference.text), exchange: name.name },
  });
}

function readTarget(type: PlannedType, token: Token, origin: string | null) {
  const name = readName(token.text, origin);
  if (name.kind === 'no-origin') return { kind: 'no-origin' as const, token };
  if (name.kind === 'problem') {
    return tokenError(token, `${name.problem}; expected ${EXPECTED[type]}`);
  }
  return name;
}

/** Reads the strings of a TXT record, concatenated. As from a resolver, each byte is one character. */
function readStrings(tokens: readonly Token[]): DataResult {
  let concatenated = '';
  for (const token of tokens) {
    const string = readString(token.text);
    if (string.kind === 'problem') return tokenError(token, string.problem);
    const { length } = string.text;
    if (length > 255) {
      return tokenError(
        token,
        `has ${length} octets; expected at most 255 in one of a record's texts`,
      );
    }
    concatenated += string.text;
  }
  return data({ type: 'TXT', data: concatenated });
}

type StringResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: string };

function readString(text: string): StringResult {
  // Nearly all strings are printable ASCII without escapes.
  if (/^[ -[\]-~]*$/.test(text)) return { kind: 'text', text };
  const decoded = decodeEscapes(text);
  if (decoded.kind === 'problem') return decoded;
  const characters = decoded.bytes.map(({ value }) => String.fromCharCode(value));
  return { kind: 'text', text: characters.join('') };
}

/** Reads data in the format for unknown types, such as `\# 4 CB007119` (RFC 3597 section 5). */
function readUnknownFormat(
  type: PlannedType,
  [length, ...hex]: readonly Token[],
  mark: Token,
): DataResult {
  const digits = hex.map(({ text }) => text).join('');
  const hasLength = length !== undefined && /^\d{1,5}$/.test(length.text);
  if (
    !hasLength ||
    !/^(?:[0-9a-f]{2})*$/i.test(digits) ||
    digits.length / 2 !== Number(length.text)
  ) {
    return tokenError(mark, 'is not followed by a length and as many octets in hexadecimal');
  }
  const record = readWireData(type, Buffer.from(digits, 'hex'));
  return record === null ? tokenError(mark, `has no valid data of type ${type}`) : data(record);
}

/** Reads data in wire format without name compression (RFC 3597 section 4); null where it does not fit the type. */
function readWireData(type: PlannedType, bytes: Uint8Array): RecordData | null {
  switch (type) {
    case 'A':
    case 'AAAA': {
      if (bytes.length !== (type === 'A' ? 4 : 16)) return null;
      const text = ipaddr.fromByteArray([...bytes]).toString();
      return { type, data: canonicalAddress(text) ?? text };
    }
    case 'MX': {
      const exchange = readWireName(bytes.subarray(2));
      if (exchange === null) return null;
      const preference = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
      return { type, data: { preference, exchange } };
    }
    case 'TXT': {
      const strings = splitByLength(bytes);
      if (strings === null || strings.length === 0) return null;
      return { type, data: strings.map((part) => Buffer.from(part).toString('latin1')).join('') };
    }
    default: {
      const name = readWireName(bytes);
      return name === null ? null : { type, data: name };
    }
  }
}

function readWireName(bytes: Uint8Array): string | null {
  const labels = splitByLength(bytes);
  const root = labels?.pop();
  if (!labels || root === undefined || root.length > 0 || bytes.length > 255) return null;
  return labels.some(({ length }) => length === 0 || length > 63) ? null : nameFromLabels(labels);
}

/** Splits bytes into parts that each begin with a length octet; null where the last part is cut off. */
function splitByLength(bytes: Uint8Array): Uint8Array[] | null {
  const parts: Uint8Array[] = [];
  for (let index = 0; index < bytes.length; ) {
    const end = index + 1 + (bytes[index] ?? 0);
    if (end > bytes.length) return null;
    parts.push(bytes.subarray(index + 1, end));
    index = end;
  }
  return parts;
}

function data(record: RecordData): DataResult {
  return { kind: 'data', record };
}

function missingData(last: Token, type: PlannedType): TokenError {
  return tokenError(last, `is where the record ends; expected ${EXPECTED[type]}`);
}
