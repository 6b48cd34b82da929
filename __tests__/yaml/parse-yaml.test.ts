import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readYaml } from '../../src/yaml/read-yaml.ts';

/** Enough items that a part of the list is composed before the rest is read. */
const COUNT = 200;
const LISTS: readonly (readonly [title: string, text: (index: number) => string])[] = [
  ['names', (index) => `- h${index}.example.com\n`],
  ['mappings', (index) => `- name: h${index}.example.com\n  addresses: [192.0.2.1]\n`],
  ['mappings on one line', (index) => `- { name: "h${index}", port: 25 }\n`],
  ['lists in the list', (index) => `- - ${index}\n  - b\n`],
  ['texts of several lines', (index) => `- |\n  ${index}\n\n  - b\n`],
  ['comments and empty lines', (index) => `# ${index}\n\n- # c\n  a${index} # d\n`],
  ['no values', () => '-\n'],
  ['merged mappings', (index) => `- <<: { a: 1 }\n  b: ${index}\n`],
  ['tagged texts', (index) => `- !!str ${index}\n`],
];
const FRAMES: readonly (readonly [title: string, frame: (list: string) => string])[] = [
  ['alone', (list) => list],
  ['under a key, after another one', (list) => `a: &a { x: 1 }\nhosts:\n${list}b: *a\n`],
  ['after a marker and a directive', (list) => `%YAML 1.2\n---\n${list}...\n`],
  ['with an anchor at its start, used at its end', (list) => `- &first x\n${list}- *first\n`],
];

describe('a long list is read like any other YAML', () => {
  it.each(LISTS)('%s', (_, item) => {
    const list = Array.from({ length: COUNT }, (_item, index) => item(index)).join('');
    for (const [frame, framed] of FRAMES) {
      const text = framed(list);
      const reading = readYaml(text, null);
      const expected: unknown = parseDocument(text, { merge: true }).toJS();
      expect([frame, reading.kind === 'read' ? reading.text.value : reading]).toEqual([
        frame,
        expected,
      ]);
    }
  });

  it('with the location of every value', () => {
    const items = Array.from({ length: COUNT }, (_, index) => `  - { name: h${index} }\n`);
    const reading = readYaml(`hosts:\n${items.join('')}`, 'a.yml');
    const lines = [0, 1, 100, 198, 199].map((index) => {
      return reading.kind === 'read' && reading.text.locationOf(['hosts', index, 'name']);
    });
    expect(lines).toEqual(
      [2, 3, 102, 200, 201].map((line) => ({ file: 'a.yml', line, column: 13 })),
    );
  });

  it.each([3, 100, 198])('with a mistake in item %i', (wrong) => {
    const items = Array.from({ length: COUNT }, (_, index) =>
      index === wrong ? '- "a" b\n' : `- h${index}\n`,
    );
    const reading = readYaml(items.join(''), 'a.yml');
    expect(reading).toMatchObject({
      kind: 'problems',
      problems: [{ location: { line: wrong + 1, column: 7 } }],
    });
  });
});
