import { canonicalAddress } from '../model/address.ts';
import { canonicalName } from '../model/dns-name.ts';
import { sanitise } from '../model/sanitise.ts';

/** The longest domain, in octets (RFC 5321 4.5.3.1.2). */
const MAX_NAME = 255;

/**
 * A HELO name as a receiver recorded it, in canonical form. qmail writes question marks in place of brackets.
 *
 * @returns null for text that is no word, or that may be an address of a person
 */
export function heloName(text: string): string | null {
  const [, literal] = /^[[?!](?:IPv6:)?([\da-f:.]+)[\]?!]$/i.exec(text) ?? [];
  const address = literal === undefined ? null : canonicalAddress(literal);
  if (address !== null) return `[${address}]`;
  if (text.length > MAX_NAME || !/^[\p{L}\p{N}\p{M}_.:[\]-]+$/u.test(text)) return null;
  const name = sanitise(canonicalName(text), MAX_NAME);
  return /[\p{L}\p{N}]/u.test(name) ? name : null;
}

/** A host name as a receiver recorded it, in canonical form; null for a word such as `unknown`, or for no name. */
export function hostName(text: string): string | null {
  const name = heloName(text);
  const isName = name !== null && !NO_NAMES.has(name) && recordedAddress(name) === null;
  return isName ? name : null;
}

/** What receivers write where an address has no reverse name, or none that leads back to it. */
const NO_NAMES: ReadonlySet<string> = new Set([
  'unknown',
  'unverified',
  'softdnserr',
  'nil',
  'none',
]);

/**
 * An address as a receiver recorded it, in canonical form: `203.0.113.7`, `[IPv6:2001:db8::7]`, `[203.0.113.7]:25`,
 * `203.0.113.7:25`.
 *
 * @returns null where the text is no address
 */
export function recordedAddress(text: string): string | null {
  if (text.length > MAX_ADDRESS) return null;
  const [, inBrackets] = /^\[([^\]]*)\](?:[:.]\d{1,5})?$/.exec(text) ?? [];
  const bare = (inBrackets ?? text).replace(/^IPv6:/i, '').replace(/%[\w.-]{0,16}$/, '');
  const whole = canonicalAddress(bare);
  if (whole !== null) return whole;
  const [, withoutPort] = /^(\d{1,3}(?:\.\d{1,3}){3})[:.]\d{1,5}$/.exec(bare) ?? [];
  return withoutPort === undefined ? null : canonicalAddress(withoutPort);
}

const MAX_ADDRESS = 80;

/** The longest text of a receiver that is kept, in characters. */
const MAX_WORDS = 300;

/**
 * The words of a receiver, sanitised and without the addresses of people: whatever has an at sign, also an escaped one,
 * is replaced. Receivers quote the envelope, and put addresses into links.
 */
export function receiverWords(text: string): string {
  const plain = text
    .slice(0, 4 * MAX_WORDS)
    .replace(/\s+/g, ' ')
    .replace(/[^\s"'()]*(?:@|%40|=40|&#64;|\uff20)[^\s"']*/giu, '<address>')
    .replace(/"[^"]{0,64}" ?<address>/g, '<address>');
  return sanitise(plain.trim(), MAX_WORDS);
}

/** The milliseconds since 1970 of a date of RFC 5322 or ISO 8601; null where it is no date. */
export function recordedTime(text: string): number | null {
  // Only the date itself: a comment such as `(CET)` may hold anything.
  const date = text
    .slice(0, MAX_DATE)
    .replace(/\([^)]*\)?/g, ' ')
    .trim();
  if (!/\d/.test(date)) return null;
  const time = Date.parse(date);
  return Number.isNaN(time) ? null : time;
}

const MAX_DATE = 100;
