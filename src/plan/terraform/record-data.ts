import { canonicalAddress, familyOf } from '../../model/address.ts';
import { canonicalName } from '../../model/dns-name.ts';
import type { PlannedData, PlannedType } from '../../model/planned.ts';
import { sanitiseInline } from '../../model/sanitise.ts';

/** The longest TXT text that is read, longer than any SPF record or key. */
const MAX_TEXT = 4096;
/** The longest TXT value that is parsed. Quotes and escapes make a text up to four times longer. */
const MAX_QUOTED_TEXT = 4 * MAX_TEXT;

/** How a provider writes record data. */
export interface RecordSyntax {
  /** TXT values: as they are, in quotes, or unquoted with each word as a string. */
  readonly txt: 'plain' | 'quoted' | 'words';
  /** The zone of names without a trailing dot; null where such names are absolute. */
  readonly origin: string | null;
}

/** Canonical data, or what was expected in its place. */
type DataResult<T> = { readonly data: T } | { readonly expected: string };

/** Reads the data of one record as a provider writes it. */
export function readRecordData(
  type: PlannedType,
  text: string,
  syntax: RecordSyntax,
): DataResult<PlannedData[PlannedType]> {
  switch (type) {
    case 'A':
    case 'AAAA':
      return readAddress(text, type === 'A' ? 4 : 6);
    case 'CNAME':
    case 'PTR':
      return readTarget(text, syntax);
    case 'MX': {
      const [, preference = '', exchange = ''] = /^(\d{1,5})\s+(\S+)$/.exec(text) ?? [];
      return readMxData(preference, exchange, syntax);
    }
    case 'TXT':
      return text.length > MAX_QUOTED_TEXT ? TOO_LONG : readText(joinedStrings(text, syntax));
  }
}

const TOO_LONG = { expected: 'a TXT record of a valid length' };

/** A part of a record would be another record, so a longer text is not read. */
function readText(text: string): DataResult<string> {
  // The sanitiser shows an invisible character by up to ten.
  return text.length > MAX_TEXT ? TOO_LONG : { data: sanitiseInline(text, 10 * MAX_TEXT) };
}

/** Reads an MX record whose preference and exchange are separate values. */
export function readMxData(
  preference: string,
  exchange: string,
  syntax: RecordSyntax,
): DataResult<PlannedData['MX']> {
  const failed = { expected: 'an MX record' };
  if (!/^\d{1,5}$/.test(preference) || Number(preference) > 65_535) return failed;
  // RFC 7505: the root as exchange means that the domain accepts no mail.
  if (exchange === '.') return { data: { preference: Number(preference), exchange } };
  const name = readTarget(exchange, syntax);
  return 'expected' in name
    ? failed
    : { data: { preference: Number(preference), exchange: name.data } };
}

/**
 * Parses an owner name or a target name. Accepts all labels that zones have, such as `_dmarc`, `*` and `0/25`
 * (RFC 2317).
 *
 * @returns the name in canonical form; null where the text is not a name
 */
export function parseName(text: string): string | null {
  if (text.length > 1000) return null;
  // Route 53 returns `*` as `\052`.
  const name = canonicalName(text.replace(/^\\052(?=\.)/, '*'));
  const isValid = name.length <= 253 && name.split('.').every((label) => LABEL.test(label));
  return isValid ? name : null;
}

const LABEL = /^(?:\*|[a-z0-9_/-]{1,63})$/;

function readAddress(text: string, family: 4 | 6): DataResult<string> {
  const address = canonicalAddress(text);
  return address === null || familyOf(address) !== family
    ? { expected: `an IPv${family} address` }
    : { data: address };
}

function readTarget(text: string, { origin }: RecordSyntax): DataResult<string> {
  const isRelative = origin !== null && !text.endsWith('.');
  const name = parseName(isRelative ? (text === '@' ? origin : `${text}.${origin}`) : text);
  return name === null ? { expected: 'a name' } : { data: name };
}

/** The strings of a TXT record, concatenated (RFC 7208 section 3.3). */
function joinedStrings(text: string, { txt }: RecordSyntax): string {
  if (txt === 'plain') return text;
  if (!text.startsWith('"')) {
    // Route 53 reads `first""second` as two strings. Cloud DNS reads each unquoted word as a string.
    return txt === 'words' ? text.replace(/\s+/g, '') : text.replaceAll('""', '');
  }
  // A string without a closing quote matches too, up to the end: otherwise each quote in it would start a new search.
  const strings = Array.from(
    text.matchAll(/"((?:[^"\\]|\\.)*)(?:"|\\?$)/gs),
    ([string, inner = '']) => (string === `"${inner}"` ? inner : ''),
  );
  return strings.join('').replace(/\\(\d{3}|.)/gs, (_, code: string) => {
    return code.length === 3 ? String.fromCharCode(Number(code) & 0xff) : code;
  });
}
