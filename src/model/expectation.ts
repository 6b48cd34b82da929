import { matchesPattern } from './dns-name.ts';
import type { Expectation, MailHost } from './mail-host.ts';

/** Whether a name is as expected. */
export function meets(name: string, expectation: Expectation): boolean {
  return (
    expectation.kind === 'any' ||
    expectation.patterns.some((pattern) => matchesPattern(name, pattern))
  );
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
