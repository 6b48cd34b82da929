import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

/** Which folders a folder may never import, and which packages only one folder may. */
const NEVER: readonly (readonly [folder: string, imports: RegExp, why: string])[] = [
  ['model', /\.\.\/(?:declare|observe|judge|compare|report|github)\//, 'the words import nothing'],
  ['declare', /\.\.\/(?:observe|judge|compare|report|github)\//, 'a declaration knows no findings'],
  [
    'observe',
    /\.\.\/(?:\.\.\/)?(?:declare|judge|compare|report|github)\//,
    'facts and judgement never mix',
  ],
  ['judge', /\.\.\/(?:\.\.\/)?(?:observe|compare|report|github)\//, 'judging is pure'],
  ['compare', /\.\.\/(?:observe|report|github)\//, 'comparing is pure'],
  ['report', /\.\.\/(?:observe|github)\//, 'rendering is pure'],
  ['merge', /\.\.\/(?:declare|observe|github)\//, 'joining is pure'],
  ['plan', /\.\.\/(?:declare|observe|judge|report|github)\//, 'reading a plan is pure'],
  ['!(github)', /@actions\//, 'only github speaks to the runner'],
  [
    '!(observe)',
    /^import (?!\{ isIP \}).*'node:(?:net|tls|dgram|dns)/,
    'only observe opens sockets',
  ],
];

describe('imports run one way', () => {
  it.each(NEVER)('%s never imports %s: %s', (folder, imports) => {
    const files = globSync(
      folder.includes('*.ts') ? ['*.ts', '!(observe)/**/*.ts'] : `${folder}/**/*.ts`,
      { cwd: src },
    );
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const lines = readFileSync(join(src, file), 'utf8').split('\n');
      const wrong = lines.filter((line) => line.includes("from '") && imports.test(line));
      expect(wrong, file).toEqual([]);
    }
  });
});
