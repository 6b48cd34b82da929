import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const document = readFileSync(join(root, 'docs/threat-model.md'), 'utf8');
const [, section = ''] = document.split('\n## What is defended\n');
const [defended = ''] = section.split('\n## ');

/** The rows of the table: the attack, and the cell with its tests. */
const ROWS = defended
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.slice(2, -2).split(' | '))
  .map((cells) => ({ attack: cells[0] ?? '', shownBy: cells[2] ?? '', cells: cells.length }));

describe('docs/threat-model.md', () => {
  it('has a table of what is defended', () => {
    expect(ROWS.length).toBeGreaterThan(20);
    expect(ROWS.filter(({ cells }) => cells !== 3)).toEqual([]);
  });

  it.each(ROWS)('$attack: its tests exist', ({ shownBy }) => {
    const tests = shownBy.split('; `').map((one) => /^`?(__tests__\/[^`]+)` "(.+)"$/.exec(one));
    for (const test of tests) {
      const [, file = '', title = ''] = test ?? [];
      expect(test, shownBy).not.toBeNull();
      expect(existsSync(join(root, file)), file).toBe(true);
      expect(textsIn(join(root, file)), file).toContain(title);
    }
  });
});

/** Every text in the code of a test file: the titles of its tests are among them. */
function textsIn(path: string): string[] {
  const source = readFileSync(path, 'utf8');
  const texts: string[] = [];
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === 'string') texts.push(value);
    },
    TemplateLiteral: ({ start, end }) => {
      texts.push(source.slice(start + 1, end - 1));
    },
  }).visit(parseSync(path, source).program);
  return texts;
}
