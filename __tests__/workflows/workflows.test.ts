import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { actionErrors, workflowErrors } from './workflow-errors.ts';

const root = resolve(import.meta.dirname, '../..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const OURS = globSync('.github/workflows/*.yml', { cwd: root });
const EXAMPLES = globSync('examples/*.yml', { cwd: root }).filter((path) =>
  /^jobs:/m.test(text(path)),
);

/** How an expression begins. */
const OPEN = '$'.padEnd(3, '{');

describe("GitHub's own parser", () => {
  it.each([...OURS, ...EXAMPLES])('accepts %s', async (path) => {
    expect(await workflowErrors(path, text(path))).toEqual([]);
  });

  it('accepts action.yml', () => {
    expect(actionErrors('action.yml', text('action.yml'))).toEqual([]);
  });

  it.each([
    ['an unknown key', job('step: []'), /Unexpected value 'step'/],
    ['an unknown permission', job('permissions: { contentz: read }'), /'contentz'/],
    ['a job that waits for none', job('needs: other'), /no dependencies/],
    ['an expression without an end', job(`env: { A: "${OPEN} github.sha" }`), /not closed/],
    [
      'an unknown name',
      job(`env: { A: "${OPEN} gihub.sha }}" }`),
      /Unrecognized named-value: 'gihub'/,
    ],
    ['a function out of place', job(`env: { A: "${OPEN} success() }}" }`), /Unrecognized function/],
    ['a cron line', job('', 'schedule: [{ cron: "61 * * * *" }]'), /Invalid cron/],
  ])('refuses %s', async (_, content, message) => {
    expect((await workflowErrors('workflow.yml', content)).join('\n')).toMatch(message);
  });

  it('refuses an action without a script', () => {
    const action = 'name: a\ndescription: b\nruns: { using: node24 }\n';
    expect(actionErrors('action.yml', action).join('\n')).toMatch(/Add one of these.*main/);
  });
});

describe.each([...OURS, ...EXAMPLES])('%s', (path) => {
  it('gives every job its time and no more rights than it says', () => {
    const { permissions, jobs } = parse(text(path));
    expect(permissions).toBeTypeOf('object');
    for (const job of Object.values<Record<string, unknown>>(jobs)) {
      expect(job['timeout-minutes']).toBeTypeOf('number');
    }
  });
});

function job(line: string, event = 'push:'): string {
  return `on: { ${event} }\njobs:\n  a:\n    runs-on: x\n    ${line}\n    steps:\n      - run: true\n`;
}
