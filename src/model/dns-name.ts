import { domainToASCII } from 'node:url';

/**
 * A DNS name in the form in which names compare (RFC 4343, RFC 5891): lower case, A-labels, one trailing
 * dot dropped. The root stays `.`. Text that is no name at all comes back in lower case, so that it still
 * equals only itself.
 */
export function canonicalName(text: string): string {
  const lower = text.toLowerCase();
  const ascii = isInternational(lower) ? domainToASCII(lower) || lower : lower;
  return ascii.length > 1 && ascii.endsWith('.') ? ascii.slice(0, -1) : ascii;
}

/** Letters beyond ASCII in what may be a name: a `/`, `%` or `?` would make the converter read a URL and cut it. */
function isInternational(text: string): boolean {
  return /^[a-z0-9._*\u0080-\u{10ffff}-]*$/u.test(text) && /[^\u0020-\u007e]/.test(text);
}

/** Whether two names are one DNS name. Never a comparison of parts. */
export function sameName(a: string, b: string): boolean {
  return canonicalName(a) === canonicalName(b);
}

/**
 * Whether a name meets a pattern. `*` in a pattern stands for any run of characters, also none, inside one
 * label. Runs in the product of both lengths at worst, whatever the pattern.
 */
export function meetsPattern(name: string, pattern: string): boolean {
  const labels = canonicalName(name).split('.');
  const wanted = canonicalName(pattern).split('.');
  return (
    labels.length === wanted.length &&
    wanted.every((label, index) => labelMeets(labels[index] ?? '', label))
  );
}

/**
 * Why a text cannot be the name of a host (RFC 952, RFC 1123 2.1), or null where it can.
 *
 * @param text a name in its canonical form
 * @param options `pattern` allows `*`
 */
export function hostNameProblem(text: string, options: { pattern?: boolean } = {}): string | null {
  const label = options.pattern ? PATTERN_LABEL : LABEL;
  if (text === '' || text === '.') return 'is empty';
  if (text.length > 253) return 'is longer than 253 characters';
  const labels = text.split('.');
  if (labels.includes('')) return 'has an empty label';
  const long = labels.find((part) => part.length > 63);
  if (long !== undefined) return 'has a label of more than 63 characters';
  if (!labels.every((part) => label.test(part))) {
    return 'may hold only letters, digits and inner hyphens between its dots';
  }
  if (labels.length === 1)
    return 'has a single label; a full name such as mx1.example.com is needed';
  if (/^\d+$/.test(labels.at(-1) ?? '')) return 'ends in a number, so it is no host name';
  return null;
}

const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const PATTERN_LABEL = /^[a-z0-9*](?:[a-z0-9*-]*[a-z0-9*])?$/;

/** Greedy glob over one label: on a mismatch the latest `*` takes one more character. */
function labelMeets(label: string, pattern: string): boolean {
  let at = 0;
  let wanted = 0;
  let star = -1;
  let resume = 0;
  while (at < label.length) {
    if (pattern[wanted] === '*') {
      star = wanted++;
      resume = at;
    } else if (pattern[wanted] === label[at]) {
      wanted++;
      at++;
    } else if (star >= 0) {
      wanted = star + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[wanted] === '*') wanted++;
  return wanted === pattern.length;
}
