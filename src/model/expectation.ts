import { matchesPattern } from './dns-name.ts';
import type { Expectation } from './mail-host.ts';

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
