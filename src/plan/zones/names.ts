import { decodeEscapes } from './escapes.ts';

export type NameResult =
  | { readonly kind: 'name'; readonly name: string }
  /** The name is relative, and the origin is not known. */
  | { readonly kind: 'no-origin' }
  /** The problem is the rest of a sentence that begins with the name. */
  | { readonly kind: 'problem'; readonly problem: string };

/**
 * Reads a domain name of a master file (RFC 1035 section 5.1). `@` is the origin; a name without a trailing dot is
 * relative to the origin.
 *
 * @param token the name as written
 * @param origin a name in canonical form; null where it is not known
 * @returns the name in canonical form: lower case, without trailing dot (the root is `.`), with special characters
 *   and non-printable bytes escaped as resolvers escape them
 */
export function readName(token: string, origin: string | null): NameResult {
  if (token === '@') {
    return origin === null ? { kind: 'no-origin' } : { kind: 'name', name: origin };
  }
  if (token === '.') return { kind: 'name', name: '.' };
  const read = PLAIN.test(token)
    ? { kind: 'labels' as const, labels: token.toLowerCase().split('.') }
    : readLabels(token);
  if (read.kind === 'problem') return read;
  const { labels } = read;
  const isAbsolute = labels.at(-1) === '';
  if (isAbsolute) labels.pop();
  const problem = labels.map(labelProblem).find((found) => found !== null) ?? null;
  if (problem !== null) return { kind: 'problem', problem };
  if (!isAbsolute && origin === null) return { kind: 'no-origin' };
  const written = labels.join('.');
  const name = isAbsolute || origin === null || origin === '.' ? written : `${written}.${origin}`;
  // In wire format, each label has a length octet and the root label ends the name.
  if (octetsIn(name) + 2 > 255) return { kind: 'problem', problem: 'is longer than 255 octets' };
  return { kind: 'name', name };
}

/** The name of some labels in wire format, in canonical form. */
export function nameFromLabels(labels: readonly Uint8Array[]): string {
  if (labels.length === 0) return '.';
  return labels.map((label) => Array.from(label, byteText).join('')).join('.');
}

/** Whether a name is in a zone: its apex or below it. Both names are in canonical form. */
export function isWithin(name: string, apex: string): boolean {
  if (apex === '.' || name === apex) return true;
  if (!name.endsWith(`.${apex}`)) return false;
  // In `a\.example.com` the escaped dot does not separate labels.
  const above = name.slice(0, -apex.length - 1);
  return (/\\+$/.exec(above)?.[0].length ?? 0) % 2 === 0;
}

/** A name without escapes, special characters or empty labels, as nearly all names are. */
const PLAIN = /^(?:[a-z0-9_*/-]+\.)*[a-z0-9_*/-]+\.?$/i;

type LabelsResult =
  | { readonly kind: 'labels'; readonly labels: string[] }
  | { readonly kind: 'problem'; readonly problem: string };

function readLabels(token: string): LabelsResult {
  const decoded = decodeEscapes(token);
  if (decoded.kind === 'problem') return decoded;
  const labels = [''];
  for (const { value, escaped } of decoded.bytes) {
    if (value === DOT && !escaped) labels.push('');
    else labels.push((labels.pop() ?? '') + byteText(value));
  }
  return { kind: 'labels', labels };
}

const DOT = 0x2e;

function labelProblem(label: string): string | null {
  if (label === '') return 'has an empty label';
  return octetsIn(label) > 63 ? 'has a label of more than 63 octets' : null;
}

/** The length of an escaped text in octets, in which an escape sequence is one octet. */
function octetsIn(text: string): number {
  return text.includes('\\') ? text.replace(/\\(?:\d{3}|.)/g, 'x').length : text.length;
}

/** A byte of a label as text in canonical form. Names are case-insensitive (RFC 4343). */
function byteText(byte: number): string {
  if (byte <= 0x20 || byte >= 0x7f) return `\\${String(byte).padStart(3, '0')}`;
  const character = String.fromCharCode(byte).toLowerCase();
  return SPECIAL.includes(character) ? `\\${character}` : character;
}

/** Characters with a meaning in master files. */
const SPECIAL = '"().;\\@$';
