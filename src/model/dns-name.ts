import { domainToASCII } from 'node:url';

/**
 * The canonical form of a DNS name, in which names are compared (RFC 4343, RFC 5891): lower case, A-labels, without one
 * trailing dot. The root stays `.`. Text that is not a name is only lower-cased, so it equals no other name.
 */
export function canonicalName(text: string): string {
  const lower = text.toLowerCase();
  const ascii = isInternational(lower) ? domainToASCII(lower) || lower : lower;
  return ascii.length > 1 && ascii.endsWith('.') ? ascii.slice(0, -1) : ascii;
}

/** Whether a name has U-labels. `domainToASCII` parses a URL, and would cut the text at a `/`, `%` or `?`. */
function isInternational(text: string): boolean {
  return /^[a-z0-9._*\u0080-\u{10ffff}-]*$/u.test(text) && /[^\u0020-\u007e]/.test(text);
}

/** Whether two texts are the same DNS name. */
export function sameName(a: string, b: string): boolean {
  return canonicalName(a) === canonicalName(b);
}

/**
 * Whether a name matches a pattern. `*` matches any number of characters, also none, within one label. The time is at
 * most proportional to the product of both lengths.
 */
export function matchesPattern(name: string, pattern: string): boolean {
  const labels = canonicalName(name).split('.');
  const patterns = canonicalName(pattern).split('.');
  return (
    labels.length === patterns.length &&
    patterns.every((label, index) => labelMatches(labels[index] ?? '', label))
  );
}

/** Whether a certificate's name is for a host name. A wildcard matches exactly one label, the leftmost (RFC 9525 6.3). */
export function coversName(certifiedName: string, name: string): boolean {
  if (!certifiedName.startsWith('*.')) return certifiedName === name;
  const dot = name.indexOf('.');
  return dot > 0 && certifiedName.slice(2) === name.slice(dot + 1);
}

/**
 * Checks the syntax of a host name (RFC 952, RFC 1123 2.1). It must have at least two labels.
 *
 * @param text a name in canonical form
 * @param options `pattern` allows `*` in labels
 * @returns the problem as the rest of a sentence that begins with the name; null for a valid name
 */
export function hostNameProblem(text: string, options: { pattern?: boolean } = {}): string | null {
  const label = options.pattern ? PATTERN_LABEL : LABEL;
  if (text === '' || text === '.') return 'is empty';
  if (text.length > 253) return 'is longer than 253 characters';
  const labels = text.split('.');
  if (labels.includes('')) return 'has an empty label';
  const long = labels.find((part) => part.length > 63);
  if (long !== undefined) return 'has a label of more than 63 characters';
  const wrong = labels.find((part) => !label.test(part));
  if (wrong !== undefined) {
    return /^[a-z0-9*-]+$/.test(wrong) && (options.pattern || !wrong.includes('*'))
      ? 'has a label that begins or ends with a hyphen'
      : 'has a character other than letters, digits, hyphens and dots';
  }
  if (labels.length === 1) {
    return 'has only one label; expected a full name such as mx1.example.com';
  }
  if (/^\d+$/.test(labels.at(-1) ?? '')) return 'ends in a number, so it is not a host name';
  return null;
}

const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const PATTERN_LABEL = /^[a-z0-9*](?:[a-z0-9*-]*[a-z0-9*])?$/;

/** Matches a glob against one label. On a mismatch the last `*` consumes one more character. */
function labelMatches(label: string, pattern: string): boolean {
  let labelAt = 0;
  let patternAt = 0;
  let lastStar = -1;
  let retryAt = 0;
  while (labelAt < label.length) {
    if (pattern[patternAt] === '*') {
      lastStar = patternAt++;
      retryAt = labelAt;
    } else if (pattern[patternAt] === label[labelAt]) {
      patternAt++;
      labelAt++;
    } else if (lastStar >= 0) {
      patternAt = lastStar + 1;
      labelAt = ++retryAt;
    } else {
      return false;
    }
  }
  while (pattern[patternAt] === '*') patternAt++;
  return patternAt === pattern.length;
}
