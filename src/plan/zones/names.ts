import { bytesOf } from './escapes.ts';

export type NameReading =
  | { readonly kind: 'name'; readonly name: string }
  /** A relative name where nothing says what it is relative to. */
  | { readonly kind: 'no-origin' }
  /** Words that follow the name in a message. */
  | { readonly kind: 'problem'; readonly problem: string };

/**
 * Reads a domain name of a master file (RFC 1035 5.1): `@` is the origin, and a name without a dot at its end
 * is relative to it.
 *
 * @param word the name as written
 * @param origin a name in canonical form, or null where none is known
 * @returns the name in canonical form: lower case, no dot at the end, the root `.`, and every byte that is
 *   special or not shown escaped in the one way in which resolvers escape it
 */
export function readName(word: string, origin: string | null): NameReading {
  if (word === '@') return origin === null ? { kind: 'no-origin' } : { kind: 'name', name: origin };
  if (word === '.') return { kind: 'name', name: '.' };
  const relative = PLAIN.test(word)
    ? { kind: 'labels' as const, labels: word.toLowerCase().split('.') }
    : readLabels(word);
  if (relative.kind === 'problem') return relative;
  const { labels } = relative;
  const absolute = labels.at(-1) === '';
  if (absolute) labels.pop();
  const problem = labels.map(labelProblem).find((found) => found !== null) ?? null;
  if (problem !== null) return { kind: 'problem', problem };
  if (!absolute && origin === null) return { kind: 'no-origin' };
  const own = labels.join('.');
  const name = absolute || origin === null || origin === '.' ? own : `${own}.${origin}`;
  // On the wire each label has a byte for its length, and the root ends the name.
  if (octets(name) + 2 > 255) return { kind: 'problem', problem: 'is longer than 255 octets' };
  return { kind: 'name', name };
}

/** The labels of a name that stands in a message of the DNS, as canonical text. */
export function nameOfLabels(labels: readonly Uint8Array[]): string {
  if (labels.length === 0) return '.';
  return labels.map((label) => Array.from(label, shown).join('')).join('.');
}

/** Whether a name is a zone's own or lies below it. Both in canonical form. */
export function isWithin(name: string, apex: string): boolean {
  if (apex === '.' || name === apex) return true;
  if (!name.endsWith(`.${apex}`)) return false;
  // In `a\.example.com` that dot is none between labels.
  const above = name.slice(0, -apex.length - 1);
  return (/\\+$/.exec(above)?.[0].length ?? 0) % 2 === 0;
}

/** Nearly every name: nothing in it is special, and its labels are not empty. */
const PLAIN = /^(?:[a-z0-9_*/-]+\.)*[a-z0-9_*/-]+\.?$/i;

type Labels =
  | { readonly kind: 'labels'; readonly labels: string[] }
  | { readonly kind: 'problem'; readonly problem: string };

function readLabels(word: string): Labels {
  const read = bytesOf(word);
  if (read.kind === 'problem') return read;
  const labels = [''];
  for (const { value, escaped } of read.bytes) {
    if (value === 0x2e && !escaped) labels.push('');
    else labels.push((labels.pop() ?? '') + shown(value));
  }
  return { kind: 'labels', labels };
}

function labelProblem(label: string): string | null {
  if (label === '') return 'has an empty label';
  return octets(label) > 63 ? 'has a label of more than 63 octets' : null;
}

function octets(text: string): number {
  return text.includes('\\') ? text.replace(/\\(?:\d{3}|.)/g, 'x').length : text.length;
}

/** A byte of a label as text. Letters compare without their case (RFC 4343). */
function shown(byte: number): string {
  if (byte <= 0x20 || byte >= 0x7f) return `\\${String(byte).padStart(3, '0')}`;
  const character = String.fromCharCode(byte).toLowerCase();
  return SPECIAL.includes(character) ? `\\${character}` : character;
}

const SPECIAL = '"().;\\@$';
