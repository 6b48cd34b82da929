import { describe, expect, it } from 'vitest';
import { causeWords } from '../../src/report/labels.ts';
import { describeDifference } from '../../src/report/planned-change.ts';

describe('the words of a cause', () => {
  it.each([
    [
      'default-banner',
      '192.0.2.1 (port 25) greets as localhost: it is a default name.',
      'default greeting',
    ],
    [
      'default-banner',
      '192.0.2.1 sends as localhost (HELO), as mx.example.net recorded on 2026-11-23: it is a default name.',
      'default HELO name',
    ],
    [
      'default-banner',
      '192.0.2.1 would send as localhost (HELO), as main.cf:2 sets it: it is a default name.',
      'default HELO name',
    ],
    ['missing-reverse', '192.0.2.1 has no PTR.', 'no PTR'],
    ['unknown', '', ''],
    [null, '', ''],
  ] as const)('%s, %s: %s', (cause, evidence, words) => {
    expect(causeWords({ cause, evidence })).toBe(words);
  });
});

describe('a planned difference', () => {
  it.each([
    ['PTR', 'none becomes mx1.example.com'],
    ['HELO name', 'not observed becomes mx1.example.com'],
  ] as const)('of a %s that is not there now: %s', (what, words) => {
    const difference = { what, address: '192.0.2.1', now: [], planned: ['mx1.example.com'] };
    expect(describeDifference(difference)).toBe(`${what} of 192.0.2.1: ${words}`);
  });
});
