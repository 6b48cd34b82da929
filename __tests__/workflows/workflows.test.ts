import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { actionErrors, workflowErrors } from './workflow-errors.ts';

const root = resolve(import.meta.dirname, '../..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const WORKFLOWS = globSync('.github/workflows/*.yml', { cwd: root });
const EXAMPLES = globSync('examples/*.yml', { cwd: root }).filter((path) =>
  /^jobs:/m.test(text(path)),
);

/** Written this way because a literal `$` and `{` would look like a forgotten template literal. */
const EXPRESSION_START = '$'.padEnd(3, '{');

describe("GitHub's own parser", () => {
  it.each([...WORKFLOWS, ...EXAMPLES])('accepts %s', async (path) => {
    expect(await workflowErrors(path, text(path))).toEqual([]);
  });

  it('accepts action.yml', () => {
    expect(actionErrors('action.yml', text('action.yml'))).toEqual([]);
  });

  it.each([
    ['an unknown key', job('step: []'), /Unexpected value 'step'/],
    ['an unknown permission', job('permissions: { contentz: read }'), /'contentz'/],
    ['a job that needs a missing job', job('needs: other'), /no dependencies/],
    ['an unclosed expression', job(`env: { A: "${EXPRESSION_START} github.sha" }`), /not closed/],
    [
      'an unknown name',
      job(`env: { A: "${EXPRESSION_START} gihub.sha }}" }`),
      /Unrecognized named-value: 'gihub'/,
    ],
    [
      'a function in the wrong place',
      job(`env: { A: "${EXPRESSION_START} success() }}" }`),
      /Unrecognized function/,
    ],
    ['an invalid cron line', job('', 'schedule: [{ cron: "61 * * * *" }]'), /Invalid cron/],
  ])('rejects %s', async (_, content, message) => {
    expect((await workflowErrors('workflow.yml', content)).join('\n')).toMatch(message);
  });

  it('rejects an action without a script', () => {
    const action = 'name: a\ndescription: b\nruns: { using: node24 }\n';
    expect(actionErrors('action.yml', action).join('\n')).toMatch(/Add one of these.*main/);
  });
});

describe.each([...WORKFLOWS, ...EXAMPLES])('%s', (path) => {
  it('declares permissions, and a timeout for every job', () => {
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
