import { describe, expect, it } from 'vitest';
import type { NamedCause } from '../../src/model/finding.ts';
import { causeWords } from '../../src/report/labels.ts';
import { describeDifference } from '../../src/report/planned-change.ts';

describe('the words of a cause', () => {
  it.each<readonly [NamedCause, words: string]>([
    [{ cause: 'default-banner', defaultName: 'greeting' }, 'default greeting'],
    [{ cause: 'default-banner', defaultName: 'helo' }, 'default HELO name'],
    // `merge` accepts a report that does not say which name it is.
    [{ cause: 'default-banner' }, 'default greeting'],
    [{ cause: 'missing-reverse' }, 'no PTR'],
    [{ cause: 'unknown' }, ''],
    [{ cause: null }, ''],
  ])('%o: %s', (cause, words) => {
    expect(causeWords(cause)).toBe(words);
  });
});

describe('a planned difference', () => {
  it.each([
    ['PTR', 'no record becomes mx1.example.com'],
    ['HELO name', 'not observed becomes mx1.example.com'],
  ] as const)('of a %s that is not there now: %s', (what, words) => {
    const difference = { what, address: '192.0.2.1', now: [], planned: ['mx1.example.com'] };
    expect(describeDifference(difference)).toBe(`${what} of 192.0.2.1: ${words}`);
  });
});
