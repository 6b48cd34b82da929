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

interface Job {
  readonly steps: readonly Step[];
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
}

interface Doing {
  /** The inputs of this action's steps. */
  readonly ours: readonly Readonly<Record<string, string>>[];
  readonly steps: readonly Step[];
}

/** What a permission to write is for: no other one is asked for. */
const NEEDS: Readonly<Record<string, (doing: Doing) => boolean>> = {
  'pull-requests': ({ ours }) => ours.some(({ comment }) => comment !== undefined),
  'security-events': ({ ours, steps }) =>
    steps.some(
      ({ uses, with: given }) =>
        uses?.startsWith('github/codeql-action/upload-sarif@') === true &&
        ours.some((inputs) => inputs['sarif-file'] === given?.sarif_file),
    ),
};

/** The inputs of a step, once for each value of its job's matrix. */
function inputsOf(step: Step, { strategy }: Job): Record<string, string>[] {
  const [[variable, values] = ['', ['']]] = Object.entries(strategy?.matrix ?? {});
  return values.map((value) =>
    Object.fromEntries(
      Object.entries(step.with ?? {}).map(([name, text]) => {
        return [name, String(text).replaceAll(`\${{ matrix.${variable} }}`, String(value))];
      }),
    ),
  );
}

describe.each(examples)('%s', (file) => {
  const workflow = parse(readFileSync(join(root, file), 'utf8'));
  const jobs = Object.values<Job>(workflow.jobs);
  const ours = jobs.flatMap((job) =>
    job.steps.filter(({ uses }) => uses === './').flatMap((step) => inputsOf(step, job)),
  );

  it('runs this action with inputs that it has, and that are in order', () => {
    expect(jobs.map(({ steps }) => steps.filter(({ uses }) => uses === './').length)).toEqual(
      jobs.map(() => 1),
    );
    for (const given of ours) {
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
      expect(readInputs((name) => given[name] ?? '').problems).toEqual([]);
    }
  });

  it('joins all of its shards, or has none', () => {
    const shards = ours.flatMap(({ shard }) => shard ?? []);
    const all = shards.map((_, index) => `${index + 1}/${shards.length}`);
    expect(shards).toEqual(all);
    expect(ours.filter(({ merge }) => merge !== undefined)).toHaveLength(all.length > 0 ? 1 : 0);
  });

  it('asks for no permission without saying what for', () => {
    expect(Object.keys(workflow.permissions)).toContain('contents');
    for (const [scope, access] of Object.entries(workflow.permissions)) {
      if (access === 'read') continue;
      const line = readFileSync(join(root, file), 'utf8')
        .split('\n')
        .find((text) => text.includes(`${scope}: write`));
      expect(line).toMatch(/write #/);
      const uses = NEEDS[scope]?.({ ours, steps: jobs.flatMap(({ steps }) => steps) });
      expect(uses, `${scope} is not needed`).toBe(true);
    }
  });

  it('is named in the README', () => {
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(file);
  });
});
