import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bytes,
  fittedSections,
  fittedTable,
  MAX_SECTION_BYTES,
} from '../../../src/report/summary/size-limit.ts';

const left = (count: string) =>
  `The details of ${count} did not fit here; the JSON report has them.`;

describe('sections', () => {
  it.each([
    ['all of them where they fit', ['a', 'b'], 1000, ['a', 'b']],
    ['none, and nothing to say', [], 1000, []],
    [
      'those before the first that does not fit',
      ['a', 'b'.repeat(900), 'c'],
      1000,
      ['a', left('2 hosts')],
    ],
    ['counted in bytes: 390 letters of two are too many', ['ж'.repeat(390)], 900, [left('1 host')]],
    ['a count alone where there is no room at all', ['a'], 0, [left('1 host')]],
    [
      'all but one that is too long for any room',
      ['a', 'b'.repeat(MAX_SECTION_BYTES + 1), 'c'],
      1e6,
      ['a', 'c', left('1 host')],
    ],
  ] as const)('%s', (_, sections, room, kept) => {
    expect(fittedSections(sections.length, sections, room)).toEqual(kept);
  });

  it('are made only as far as there is room', () => {
    let made = 0;
    const sections = (function* () {
      for (; made < 1000; made++) yield 'x'.repeat(98);
    })();
    expect(fittedSections(1000, sections, 1200)).toHaveLength(11);
    expect(made).toBeLessThan(12);
  });
});

describe('a table', () => {
  it.each([
    ['nothing without lines', [], 100, []],
    ['one text of all lines', ['| a |', '| - |', '| b |'], 100, ['| a |\n| - |\n| b |']],
    [
      'whole lines, then how many hosts are left out',
      ['| a |', '| - |', '| ж |', '| c |'],
      14,
      ['| a |\n| - |', '2 more hosts stand only in the JSON report.'],
    ],
  ] as const)('%s', (_, lines, room, kept) => {
    expect(fittedTable(lines, room)).toEqual(kept);
  });
});

const texts = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), {
  maxLength: 40,
});

it('what is kept is whole, in its order and within its bytes', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 200, max: 4000 }), (sections, room) => {
      const fitted = fittedSections(sections.length, sections, room);
      expect(bytes(fitted.join('\n\n'))).toBeLessThanOrEqual(room);
      const whole = fitted.filter((text) => !text.startsWith('The details of '));
      expect(sections.slice(0, whole.length)).toEqual(whole);
      expect(fitted.length - whole.length).toBe(whole.length < sections.length ? 1 : 0);
    }),
    { numRuns: 1000 },
  );
});
