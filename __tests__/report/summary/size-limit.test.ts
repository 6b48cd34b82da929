import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitSections,
  fitTable,
  MAX_SECTION_BYTES,
  utf8Length,
} from '../../../src/report/summary/size-limit.ts';

const countLine = (count: string) =>
  `The details of ${count} did not fit here; the JSON report has them.`;

describe('fitSections', () => {
  it.each([
    ['keeps all where they fit', ['a', 'b'], 1000, ['a', 'b']],
    ['returns nothing for no sections', [], 1000, []],
    [
      'keeps those before the first that does not fit',
      ['a', 'b'.repeat(900), 'c'],
      1000,
      ['a', countLine('2 hosts')],
    ],
    [
      'counts bytes: 390 letters of two bytes are too long',
      ['ж'.repeat(390)],
      900,
      [countLine('1 host')],
    ],
    ['returns only the count where nothing fits', ['a'], 0, [countLine('1 host')]],
    [
      'skips a section above the limit of one section',
      ['a', 'b'.repeat(MAX_SECTION_BYTES + 1), 'c'],
      1e6,
      ['a', 'c', countLine('1 host')],
    ],
  ] as const)('%s', (_, sections, maxBytes, kept) => {
    expect(fitSections(sections.length, sections, maxBytes)).toEqual(kept);
  });

  it('renders only sections that fit, and one more', () => {
    let rendered = 0;
    const sections = (function* () {
      for (; rendered < 1000; rendered++) yield 'x'.repeat(98);
    })();
    expect(fitSections(1000, sections, 1200)).toHaveLength(11);
    expect(rendered).toBeLessThan(12);
  });
});

describe('fitTable', () => {
  it.each([
    ['returns nothing for no lines', [], 100, []],
    ['joins all lines', ['| a |', '| - |', '| b |'], 100, ['| a |\n| - |\n| b |']],
    [
      'keeps whole lines, then counts the hosts left out',
      ['| a |', '| - |', '| ж |', '| c |'],
      14,
      ['| a |\n| - |', 'The JSON report has 2 more hosts.'],
    ],
  ] as const)('%s', (_, lines, maxBytes, kept) => {
    expect(fitTable(lines, maxBytes)).toEqual(kept);
  });
});

const texts = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), {
  maxLength: 40,
});

it('fitSections keeps whole sections in order, within the limit', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 200, max: 4000 }), (sections, maxBytes) => {
      const fitted = fitSections(sections.length, sections, maxBytes);
      expect(utf8Length(fitted.join('\n\n'))).toBeLessThanOrEqual(maxBytes);
      const whole = fitted.filter((text) => !text.startsWith('The details of '));
      expect(sections.slice(0, whole.length)).toEqual(whole);
      expect(fitted.length - whole.length).toBe(whole.length < sections.length ? 1 : 0);
    }),
    { numRuns: 1000 },
  );
});
