import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readInputs } from '../src/inputs.ts';

const root = resolve(import.meta.dirname, '..');
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
const examples = globSync('examples/*.yml', { cwd: root });

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

describe.each(examples)('%s', (file) => {
  const workflow = parse(readFileSync(join(root, file), 'utf8'));
  const steps: readonly Step[] = Object.values<{ steps: Step[] }>(workflow.jobs).flatMap(
    (job) => job.steps,
  );
  const ours = steps.filter(({ uses }) => uses === './');

  it('runs this action with inputs that it has, and that are in order', () => {
    expect(ours).toHaveLength(1);
    const given = ours[0]?.with ?? {};
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
    expect(readInputs((name) => String(given[name] ?? '')).problems).toEqual([]);
  });

  it('asks for no permission without saying what for', () => {
    expect(Object.keys(workflow.permissions)).toContain('contents');
    for (const [scope, access] of Object.entries(workflow.permissions)) {
      if (access === 'read') continue;
      const line = readFileSync(join(root, file), 'utf8')
        .split('\n')
        .find((text) => text.includes(`${scope}: write`));
      expect(line).toMatch(/write #/);
      expect(ours[0]?.with).toHaveProperty('comment');
    }
  });

  it('is named in the README', () => {
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(file);
  });
});
