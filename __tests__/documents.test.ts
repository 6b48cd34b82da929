import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderedDocuments } from '../scripts/documents.ts';
import { outputsOf } from '../src/github/step.ts';
import { INPUT_NAMES } from '../src/inputs.ts';
import { CATALOGUE } from '../src/judge/catalogue.ts';
import { RULE_NAMES } from '../src/model/rule-names.ts';
import { reportFailure } from '../src/report/report.ts';

const root = resolve(import.meta.dirname, '..');
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));

describe('documents and code agree', () => {
  it.each(Object.entries(renderedDocuments(root)))('%s is as generated', (path, text) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });

  it('action.yml has the inputs and outputs of the code, each described', () => {
    expect(Object.keys(action.inputs)).toEqual([...INPUT_NAMES]);
    const blank = reportFailure('configuration', [], { startedAt: 0, durationMs: 0 });
    expect(Object.keys(action.outputs)).toEqual(Object.keys(outputsOf(blank, 'x')));
    expect(action.runs.using).toBe('node24');
  });

  it('every rule of the catalogue comes after the rules that it waits for', () => {
    const names = CATALOGUE.map(({ name }) => name);
    expect(RULE_NAMES.filter((name) => names.includes(name))).toEqual(names);
    for (const { name, after } of CATALOGUE) {
      for (const basic of after) expect(names.indexOf(basic)).toBeLessThan(names.indexOf(name));
    }
  });
});
