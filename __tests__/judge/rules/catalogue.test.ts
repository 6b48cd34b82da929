import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { explainedWords } from '../../../src/cli/explain/explain.ts';
import { readBaseline, renderBaseline } from '../../../src/compare/baseline-file.ts';
import { compareFindings } from '../../../src/compare/compare.ts';
import { CATALOGUE } from '../../../src/judge/rules/index.ts';
import { type Baseline, NOTHING_KNOWN } from '../../../src/model/baseline.ts';
import type { AdvisedFinding } from '../../../src/model/finding.ts';
import { RULE_NAMES } from '../../../src/model/rule-names.ts';
import { published, readerFaults } from '../../schemas/declaration-agreement.ts';
import { ADDRESS, observed } from '../observed.ts';

const folder = resolve(import.meta.dirname, '../../../src/judge/rules');
const files = globSync('*.ts', { cwd: folder }).filter((file) => file !== 'index.ts');

describe('the catalogue', () => {
  it('has every rule once, in the order of the generated names', () => {
    expect(CATALOGUE.map(({ name }) => name)).toEqual(RULE_NAMES);
    expect(new Set(RULE_NAMES).size).toBe(RULE_NAMES.length);
  });

  it.each(files)('%s exports one registered rule of its name', async (file) => {
    const exports = Object.values(await import(`../../../src/judge/rules/${file}`));
    expect(exports).toHaveLength(1);
    const rule = CATALOGUE.find((one) => one === exports[0]);
    expect(rule?.name).toBe(basename(file, '.ts'));
  });
});

describe.each(CATALOGUE.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
  it('comes after the rules that supersede it', () => {
    const earlier = RULE_NAMES.slice(0, RULE_NAMES.indexOf(rule.name));
    expect(earlier).toEqual(expect.arrayContaining([...rule.supersededBy]));
  });

  it('can be set to a level and waived, by the reader and by the schema', () => {
    const declaration = `
      rules: { ${rule.name}: off }
      hosts:
        - name: mx1.example.com
          rules: { ${rule.name}: error }
          waivers: [{ rule: ${rule.name}, reason: moving, until: 2026-12-04 }]`;
    expect(readerFaults(declaration)).toEqual([]);
    expect(published.faults(parse(declaration))).toEqual([]);
  });

  it('is explained', () => {
    const entry = explainedWords().find(({ word }) => word === rule.name);
    expect(entry).toMatchObject({ group: rule.group, brief: rule.reportsWhen });
  });

  it('is accepted by the baseline, unless it compares with the baseline', () => {
    const first = compare(NOTHING_KNOWN, true);
    if (first.updatedBaseline === null) throw new Error('The baseline was not updated.');
    const reading = readBaseline(renderBaseline(first.updatedBaseline), 'baseline.json');
    if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.problems));
    const status = compare(reading.baseline, false).findings.map((finding) => finding.status);
    expect(status).toEqual([rule.baselineFields === null ? 'new' : 'known']);
  });

  /** A run whose only finding is one of the rule. */
  function compare(baseline: Baseline, accept: boolean) {
    const host = observed();
    const finding: AdvisedFinding = {
      rule: rule.name,
      level: 'notice',
      host: host.host.name,
      address: ADDRESS,
      expected: 'mx1.example.com',
      observed: 'mx2.example.com',
      message: 'A message.',
      remedy: 'A remedy.',
      declared: host.host,
    };
    const observation = {
      at: 0,
      hosts: [host],
      mailDomains: [],
      otherShardHosts: [],
      limits: [],
      undeclaredAddresses: [],
      vantage: { port25: 'open', ipv6: 'unknown' },
    } as const;
    const past = { baseline, updateBaseline: accept, file: 'baseline.json', base: null };
    return compareFindings([finding], observation, past, 0);
  }
});
