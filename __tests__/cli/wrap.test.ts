import { describe, expect, it } from 'vitest';
import { wrapLine } from '../../src/cli/wrap.ts';

describe('a line of the log in a terminal', () => {
  it.each<readonly [title: string, line: string, width: number | null, lines: readonly string[]]>([
    ['stays whole where it fits', 'error ptr-missing: no PTR', 80, ['error ptr-missing: no PTR']],
    ['stays whole without a terminal', 'a b c', null, ['a b c']],
    ['is wrapped at spaces', 'one two three', 8, ['one two', '  three']],
    ['continues below its number', '    1. Set the PTR', 15, ['    1. Set the', '       PTR']],
    [
      'continues below its label',
      '    greeting  mx1.example.com (587) read',
      36,
      ['    greeting  mx1.example.com (587)', '              read'],
    ],
    [
      'keeps a longer word in one piece',
      'Publish 7.113.0.203.in-addr.arpa. now',
      12,
      ['Publish', '  7.113.0.203.in-addr.arpa.', '  now'],
    ],
  ])('%s', (_, line, width, lines) => {
    expect(wrapLine(line, width)).toEqual(lines);
  });

  it.each([20, 40, 80, 120])('is at most %i columns wide where its words are short', (width) => {
    const line = `    1. ${'word '.repeat(60)}end`;
    const lines = wrapLine(line, width);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width);
    expect(lines.map((part) => part.trim()).join(' ')).toBe(line.trim());
  });
});
