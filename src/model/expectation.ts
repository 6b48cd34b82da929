import { meetsPattern } from './dns-name.ts';
import type { Expectation } from './mail-host.ts';

/** Whether a name is one that is expected. */
export function meets(name: string, expectation: Expectation): boolean {
  return (
    expectation.kind === 'any' ||
    expectation.patterns.some((pattern) => meetsPattern(name, pattern))
  );
}

/** An expectation in words: `mx1.example.com`, or `a or b`. */
export function inWords(expectation: Expectation): string {
  return expectation.kind === 'any' ? 'any name' : expectation.patterns.join(' or ');
}
