import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/judge/rules/index.ts';
import { RULE_NAMES } from '../../../src/model/rule-names.ts';

const folder = resolve(import.meta.dirname, '../../../src/judge/rules');
const files = globSync('*.ts', { cwd: folder }).filter((file) => file !== 'index.ts');

describe('the catalogue', () => {
  it('has every rule once, with its name in the generated list', () => {
    expect(CATALOGUE.map(({ name }) => name)).toEqual(RULE_NAMES);
    expect(new Set(RULE_NAMES).size).toBe(RULE_NAMES.length);
  });

  it.each(files)('%s exports one rule of its name, which is registered', async (file) => {
    const exports = Object.values(await import(`../../../src/judge/rules/${file}`));
    expect(exports).toHaveLength(1);
    const [rule] = CATALOGUE.filter((one) => one === exports[0]);
    expect(rule?.name).toBe(basename(file, '.ts'));
  });

  it.each(CATALOGUE)('$name comes after the rules that supersede it', ({ name, supersededBy }) => {
    for (const earlier of supersededBy) {
      expect(RULE_NAMES.indexOf(earlier)).toBeLessThan(RULE_NAMES.indexOf(name));
    }
  });
});
