import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { actionErrors, workflowErrors } from './workflow-errors.ts';
import { workflowRisks } from './workflow-risks.ts';

const root = resolve(import.meta.dirname, '../..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const WORKFLOWS = globSync('.github/workflows/*.yml', { cwd: root });
const EXAMPLES = globSync('examples/*.yml', { cwd: root }).filter((path) =>
  /^jobs:/m.test(text(path)),
);

const README_WORKFLOWS = Array.from(
  text('README.md').matchAll(/^```yaml\n(.*?)^```$/gms),
  ([, block = '']) => block,
).filter((block) => /^jobs:/m.test(block));

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

describe('a pull request gains nothing from', () => {
  it.each([...WORKFLOWS, ...EXAMPLES])('%s', (path) => {
    expect(workflowRisks(text(path))).toEqual([]);
  });

  it('the workflow in the README', () => {
    expect(README_WORKFLOWS).toHaveLength(1);
    expect(README_WORKFLOWS.flatMap(workflowRisks)).toEqual([]);
  });
});

describe('workflowRisks', () => {
  const HASH = 'a'.repeat(40);
  const CHECKOUT = `actions/checkout@${HASH} # v5.1.0`;
  const safe = `uses: ${CHECKOUT}\n        with: { persist-credentials: false }`;
  const ofHead = `uses: ${CHECKOUT}\n        with: { persist-credentials: false, ref: "${EXPRESSION_START} github.event.pull_request.head.sha }}" }`;
  const ofRun = ofHead.replace('pull_request.head.sha', 'workflow_run.head_sha');

  it.each<[title: string, events: string, steps: readonly string[], risk: RegExp | null]>([
    ['a safe workflow', 'pull_request', [safe, 'run: npm test', 'uses: ./'], null],
    ['this action by its placeholder', 'push', ['uses: OWNER/mail-identity-check@v1'], null],
    ['a tag', 'push', ['uses: actions/setup-node@v5'], /setup-node@v5 is not pinned/],
    ['a branch', 'push', ['uses: actions/setup-node@main'], /not pinned/],
    ['a short hash', 'push', ['uses: actions/setup-node@abcdef0'], /not pinned/],
    ['an image', 'push', ['uses: docker://node:24'], /not pinned/],
    [
      'a hash without its version',
      'push',
      [`uses: actions/setup-node@${HASH}`],
      /lacks its version/,
    ],
    ['a checkout with its token', 'pull_request', [`uses: ${CHECKOUT}`], /keeps the token/],
    [
      'the head with the rights of the base',
      'pull_request_target',
      [ofHead],
      /checks out the head/,
    ],
    ['the base with its own rights', 'pull_request_target', [safe, 'run: npm test'], null],
    ['the head as data', 'workflow_run', [ofRun, "run: git apply 'node.patch'"], null],
    [
      'the head as code',
      'workflow_run',
      [ofRun, 'run: git status && npm ci'],
      /runs code of the pull/,
    ],
    ['the head as a script', 'issue_comment', [ofHead, 'run: ./build.sh'], /runs code of the pull/],
    [
      'a secret beside the code',
      'pull_request',
      [safe, `run: npm test\n        env: { A: "${EXPRESSION_START} secrets.A }}" }`],
      /has a secret/,
    ],
    [
      'a secret without the code',
      'pull_request',
      [`run: gh api x\n        env: { GH_TOKEN: "${EXPRESSION_START} github.token }}" }`],
      null,
    ],
    [
      'a title that becomes code',
      'pull_request',
      [`run: echo "${EXPRESSION_START} github.event.pull_request.title }}"`],
      /becomes part of a script/,
    ],
    ['root with all variables', 'push', ['run: sudo -E bash .ci/run'], /Root gets the variables/],
    ['root with none', 'push', ['run: sudo env -i bash .ci/run'], null],
  ])('%s', (_, events, steps, risk) => {
    const list = steps.map((step) => `      - ${step}\n`).join('');
    const workflow = `on: [${events}]\npermissions: { contents: read }\njobs:\n  a:\n    steps:\n${list}`;
    const risks = workflowRisks(workflow);
    if (risk === null) expect(risks).toEqual([]);
    else expect(risks.join('\n')).toMatch(risk);
  });

  it.each([
    ['', /no permissions/],
    ['permissions: write-all\n', /may write everything/],
  ])('permissions %j', (permissions, risk) => {
    const workflow = `on: push\n${permissions}jobs: { a: { steps: [] } }\n`;
    expect(workflowRisks(workflow).join('\n')).toMatch(risk);
  });
});

function job(line: string, event = 'push:'): string {
  return `on: { ${event} }\njobs:\n  a:\n    runs-on: x\n    ${line}\n    steps:\n      - run: true\n`;
}
