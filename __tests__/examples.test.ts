import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DECLARATION_KEYS, HOST_KEYS, WAIVER_KEYS } from '../src/declare/schema.ts';
import { readInputs } from '../src/inputs/inputs.ts';
import { published, readerFaults } from './schemas/declaration-agreement.ts';
import {
  inputsOfThisAction,
  readWorkflow,
  type Step,
  stepsOfThisAction,
} from './workflows/read-workflow.ts';

const root = resolve(import.meta.dirname, '..');
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
const DECLARATION = 'examples/mail-hosts.yml';
const examples = globSync('examples/*.yml', { cwd: root }).filter((path) => path !== DECLARATION);

interface ExampleWorkflow {
  /** The inputs of each step that runs this action. */
  readonly actionInputs: readonly Readonly<Record<string, string>>[];
  readonly steps: readonly Step[];
}

/** The write permissions that an example may request, and when it needs them. */
const NEEDS_WRITE_PERMISSION: Readonly<Record<string, (example: ExampleWorkflow) => boolean>> = {
  'pull-requests': ({ actionInputs }) => actionInputs.some(({ comment }) => comment !== undefined),
  issues: ({ steps }) => steps.some(({ run }) => run?.includes('gh issue ') === true),
  'security-events': ({ actionInputs, steps }) =>
    steps.some(
      ({ uses, with: given }) =>
        uses?.startsWith('github/codeql-action/upload-sarif@') === true &&
        actionInputs.some((inputs) => inputs['sarif-file'] === given?.sarif_file),
    ),
};

describe.each(examples)('%s', (file) => {
  const workflow = readWorkflow(readFileSync(join(root, file), 'utf8'));
  const jobs = Object.values(workflow.jobs);
  const actionInputs = inputsOfThisAction(workflow);

  it('runs this action with valid inputs', () => {
    expect(actionInputs.length).toBeGreaterThan(0);
    // A pull request comment is identified by its job, so two steps of a job would overwrite each other's.
    expect(Math.max(...jobs.map((job) => stepsOfThisAction(job).length))).toBe(1);
    for (const inputs of actionInputs) {
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)));
      expect(readInputs((name) => inputs[name] ?? '').problems).toEqual([]);
    }
  });

  it('merges all of its shards, or has none', () => {
    const shards = actionInputs.flatMap(({ shard }) => shard ?? []);
    const all = shards.map((_, index) => `${index + 1}/${shards.length}`);
    expect(shards).toEqual(all);
    expect(actionInputs.filter(({ merge }) => merge !== undefined)).toHaveLength(
      all.length > 0 ? 1 : 0,
    );
  });

  it('requests only write permissions that it needs, each with a comment', () => {
    expect(Object.keys(workflow.permissions)).toContain('contents');
    for (const [scope, access] of Object.entries(workflow.permissions)) {
      if (access === 'read') continue;
      const line = readFileSync(join(root, file), 'utf8')
        .split('\n')
        .find((text) => text.includes(`${scope}: write`));
      expect(line).toMatch(/write #/);
      const isNeeded = NEEDS_WRITE_PERMISSION[scope]?.({
        actionInputs,
        steps: jobs.flatMap(({ steps }) => steps),
      });
      expect(isNeeded, `${scope} is not needed`).toBe(true);
    }
  });

  it('is named in the README', () => {
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(file);
  });
});

describe(DECLARATION, () => {
  const text = readFileSync(join(root, DECLARATION), 'utf8');
  const declaration = parse(text);

  it('is valid for the reader and for the published schema in its first line', () => {
    const [, schema = ''] = /^# yaml-language-server: \$schema=(.+)\n/.exec(text) ?? [];
    expect(resolve(root, 'examples', schema)).toBe(join(root, 'schemas/mail-hosts.schema.json'));
    expect(published.faults(declaration)).toEqual([]);
    expect(readerFaults(text)).toEqual([]);
  });

  it.each([
    ['a declaration', DECLARATION_KEYS, [declaration]],
    ['a host', HOST_KEYS, declaration.hosts],
    ['a waiver', WAIVER_KEYS, declaration.hosts.flatMap((host: HostEntry) => host.waivers ?? [])],
  ])('shows every key of %s', (_, known, entries: readonly object[]) => {
    // A key of a host may appear in `defaults` instead.
    const shown = [...entries, declaration.defaults].flatMap(Object.keys);
    expect(shown).toEqual(expect.arrayContaining(Object.keys(known)));
  });

  it('is named in the README', () => {
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(DECLARATION);
  });
});

interface HostEntry {
  readonly waivers?: readonly object[];
}
