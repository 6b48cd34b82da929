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

describe.each(examples)('%s', (file) => {
  const workflow = readWorkflow(readFileSync(join(root, file), 'utf8'));
  const jobs = Object.values(workflow.jobs);
  const ours = inputsOfThisAction(workflow);

  it('runs this action with inputs that it has, and that are in order', () => {
    expect(ours.length).toBeGreaterThan(0);
    // The comment is told apart by its job, so that two steps of one job would write over each other.
    expect(Math.max(...jobs.map((job) => stepsOfThisAction(job).length))).toBe(1);
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

describe(DECLARATION, () => {
  const text = readFileSync(join(root, DECLARATION), 'utf8');
  const declaration = parse(text);

  it('is accepted by the reader and by the published schema that its first line names', () => {
    const [, schema = ''] = /^# yaml-language-server: \$schema=(.+)\n/.exec(text) ?? [];
    expect(resolve(root, 'examples', schema)).toBe(join(root, 'schemas/mail-hosts.schema.json'));
    expect(published.faults(declaration)).toEqual([]);
    expect(readerFaults(text)).toEqual([]);
  });

  it.each([
    ['a declaration', DECLARATION_KEYS, [declaration]],
    ['a host', HOST_KEYS, declaration.hosts],
    ['a waiver', WAIVER_KEYS, declaration.hosts.flatMap((host: Entry) => host.waivers ?? [])],
  ])('shows every key of %s', (_, known, entries: readonly object[]) => {
    // What holds for every host can be shown once, in the defaults.
    const shown = [...entries, declaration.defaults].flatMap(Object.keys);
    expect(shown).toEqual(expect.arrayContaining(Object.keys(known)));
  });

  it('is named in the README', () => {
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(DECLARATION);
  });
});

interface Entry {
  readonly waivers?: readonly object[];
}
