import { matchesPattern } from './dns-name.ts';
import type { Expectation, MailHost } from './mail-host.ts';

/** Whether a name is as expected. */
export function meets(name: string, expectation: Expectation): boolean {
  return (
    expectation.kind === 'any' ||
    expectation.patterns.some((pattern) => matchesPattern(name, pattern))
  );
}

/** What accepts only the names that both expectations accept; null where it would accept none. */
export function intersection(one: Expectation, other: Expectation): Expectation | null {
  if (one.kind === 'any') return other;
  if (other.kind === 'any') return one;
  // A pattern that another one matches accepts no name that the other does not.
  const patterns = [
    ...one.patterns.filter((pattern) => meets(pattern, other)),
    ...other.patterns.filter((pattern) => meets(pattern, one)),
  ];
  return patterns.length === 0 ? null : { kind: 'names', patterns: [...new Set(patterns)] };
}

/**
 * Whether an expectation accepts more than another: `any` in place of names, the same names and others, or less fixed
 * text around the `*` of a pattern. One name in place of another accepts no more.
 */
export function isLooser(expectation: Expectation, than: Expectation): boolean {
  if (than.kind === 'any') return false;
  if (expectation.kind === 'any') return true;
  const { patterns } = expectation;
  const isWithin = (pattern: string, others: readonly string[]) =>
    others.includes(pattern) || others.some((other) => matchesPattern(pattern, other));
  const added = patterns.filter((pattern) => !isWithin(pattern, than.patterns));
  if (added.length === 0) return false;
  const keepsAll = than.patterns.every((pattern) => isWithin(pattern, patterns));
  return (
    keepsAll ||
    patterns.length > than.patterns.length ||
    fixedText(added) < fixedText(than.patterns)
  );
}

/** The fewest fixed characters that a pattern has in its labels with a `*`; infinite where none has any. */
function fixedText(patterns: readonly string[]): number {
  const lengths = patterns.map((pattern) => {
    const labels = pattern.split('.').filter((label) => label.includes('*'));
    const fixed = labels.join('').replaceAll('*', '').length;
    return labels.length === 0 ? Number.POSITIVE_INFINITY : fixed;
  });
  return Math.min(...lengths);
}

/** An expectation as text: `mx1.example.com`, `a or b`, or `any name`. */
export function inWords(expectation: Expectation): string {
  return expectation.kind === 'any' ? 'any name' : expectation.patterns.join(' or ');
}

/**
 * Whether a host's name only labels a sending pool: it only sends, and its own name is none of the PTR names that are
 * declared for its addresses. Such a name needs no address.
 */
export function nameIsLabelOnly(host: MailHost): boolean {
  return host.role === 'outbound' && host.ptr.kind === 'names' && !meets(host.name, host.ptr);
}
