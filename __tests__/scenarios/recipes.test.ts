import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestFolder, type TestFolder } from '../files/test-folder.ts';
import { readWorkflow, scriptOf, type Workflow } from '../workflows/read-workflow.ts';

const examples = resolve(import.meta.dirname, '../../examples');
const example = (file: string): Workflow =>
  readWorkflow(readFileSync(join(examples, file), 'utf8'));

/** A stand-in for a program: logs its arguments, a line each call, keeps its standard input, and prints `$PRINTED`. */
const PROGRAM = `#!/bin/sh
echo "$(basename "$0") $*" >> "$CALLS"
case "$*" in
  *@-*) cat > "$SENT" ;;
  "issue list"*) printf '%s' "$PRINTED" ;;
  "issue create"*|"issue edit"*) cp issue.md "$SENT" ;;
esac
`;

let folder: TestFolder;
beforeEach(() => {
  folder = createTestFolder();
  for (const name of ['gh', 'curl']) chmodSync(folder.file(`bin/${name}`, PROGRAM), 0o755);
  folder.file('calls');
  folder.file('sent');
});
afterEach(() => folder.remove());

/** Runs a script as the runner does, with the stand-ins. */
function runScript(script: string, env: Readonly<Record<string, string>>) {
  const inFolder = (name: string) => join(folder.path, name);
  execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder.path,
    env: {
      PATH: `${inFolder('bin')}:${process.env.PATH}`,
      CALLS: inFolder('calls'),
      SENT: inFolder('sent'),
      ...env,
    },
  });
  const read = (name: string) => readFileSync(inFolder(name), 'utf8');
  return { calls: read('calls').split('\n').filter(Boolean), sent: read('sent') };
}

describe('examples/issue.yml', () => {
  const script = scriptOf(example('issue.yml'), 'Open, update or close the issue');

  it.each([
    [
      'opens an issue at the first failure',
      'failed',
      '',
      [/^gh label create/, /^gh issue create /],
    ],
    ['updates the open issue at the next failure', 'failed', '7\n', [/^gh issue edit 7 /]],
    ['closes the issue when the check passes', 'passed', '7\n', [/^gh issue close 7 /]],
    ['does nothing when the check passes and no issue is open', 'passed', '', []],
    ['leaves the issue as it is when checks are inconclusive', 'inconclusive', '7\n', []],
  ])('%s', (_, result, printed, expected) => {
    const markdown = `# mx1.example.com is broken\n${'x'.repeat(70_000)}`;
    const MARKDOWN = folder.file('mail-identity.md', markdown);
    const { calls, sent } = runScript(script, { RESULT: result, PRINTED: printed, MARKDOWN });
    expect(calls[0]).toMatch(/^gh issue list .*--state open/);
    expect(calls.slice(1)).toEqual(expected.map((call) => expect.stringMatching(call)));
    expect(sent).toBe(result === 'failed' ? markdown.slice(0, 60_000) : '');
  });
});

describe('examples/chat.yml', () => {
  const script = scriptOf(example('chat.yml'), 'Send a message');

  it('sends the names of hosts that are not right, without a mention that a name could hold', () => {
    const hosts = [
      { name: 'mx1.example.com', verdict: 'coherent' },
      { name: 'mx2.example.com', verdict: 'broken' },
      { name: '<!channel>.example.com', verdict: 'at-risk' },
    ];
    const { calls, sent } = runScript(script, {
      REPORT: folder.file('report.json', JSON.stringify({ hosts })),
      RUN: 'https://github.example.com/a/b/actions/runs/1',
      WEBHOOK: 'https://chat.example.com/hook',
    });
    expect(calls).toEqual([expect.stringMatching(/^curl .* https:\/\/chat\.example\.com\/hook$/)]);
    expect(JSON.parse(sent)).toEqual({
      text: 'The mail identity check failed: mx2.example.com (broken), &lt;!channel&gt;.example.com (at-risk). https://github.example.com/a/b/actions/runs/1',
    });
  });
});

describe('examples/required.yml', () => {
  it('runs on every pull request and in the merge queue, so that it can be required', () => {
    expect(example('required.yml').on).toEqual({ pull_request: null, merge_group: null });
  });
});
