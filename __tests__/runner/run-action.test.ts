import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type RunOptions, runAction } from './run-action.ts';
import type { RunResult } from './step-result.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundle-'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('runAction', () => {
  test('returns outputs, summary, annotations, log and report', async () => {
    const run = await runScript(
      `
      const { appendFileSync, writeFileSync } = require('node:fs');
      const { join } = require('node:path');
      const report = join(process.env.RUNNER_TEMP, 'report.json');
      writeFileSync(report, JSON.stringify({ schemaVersion: 1 }));
      appendFileSync(process.env.GITHUB_OUTPUT, 'result=failed\\nreport-file<<E\\n' + report + '\\nE\\n');
      appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Summary of s3cret');
      console.log('::add-mask::s3cret');
      console.log('::group::mx1.example.com');
      console.log('PTR s3cret');
      console.log('::endgroup::');
      console.error('::error file=mail.yml,line=2::no PTR');
      process.exitCode = 3;
      `,
    );
    expect(run).toMatchObject({
      exitCode: 3,
      conclusion: 'failure',
      stderr: '::error file=mail.yml,line=2::no PTR\n',
      outputs: { result: 'failed' },
      outputsTooLarge: false,
      summary: '# Summary of ***\n',
      summaryDropped: false,
      report: { schemaVersion: 1 },
      annotations: [{ level: 'error', message: 'no PTR', file: 'mail.yml', line: 2 }],
      droppedAnnotations: [],
      groups: [{ title: 'mx1.example.com' }],
    });
    expect(run.stdout).toContain('PTR s3cret');
    expect(run.log).toContain('##[group]mx1.example.com\nPTR ***');
    expect(run.log).toContain('##[error]no PTR');
    expect(run.durationMs).toBeGreaterThan(1);
  });

  test('passes the environment of a runner and no variable of this machine', async () => {
    process.env.LEAKED = 'yes';
    onTestFinished(() => void delete process.env.LEAKED);
    const run = await runScript('console.log(JSON.stringify(process.env))', {
      inputs: { 'fail-on': 'error', 'two words': true, samples: 2 },
      env: { EXTRA: 'x', GITHUB_JOB: undefined },
      eventName: 'pull_request',
    });
    const env: unknown = JSON.parse(run.stdout);
    expect(env).toMatchObject({
      'INPUT_FAIL-ON': 'error',
      INPUT_TWO_WORDS: 'true',
      INPUT_SAMPLES: '2',
      EXTRA: 'x',
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REPOSITORY: 'octo/mail',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_WORKSPACE: run.workspace,
      RUNNER_OS: 'Linux',
    });
    expect(env).not.toHaveProperty('LEAKED');
    expect(env).not.toHaveProperty('GITHUB_JOB');
    for (const name of ['GITHUB_SHA', 'GITHUB_REF', 'GITHUB_WORKFLOW_REF', 'RUNNER_TEMP']) {
      expect(env).toHaveProperty(name);
    }
  });

  test('provides the given files and the event payload, and can reuse a workspace', async () => {
    const run = await runScript(
      `
      const { readFileSync, writeFileSync } = require('node:fs');
      console.log(process.cwd() === process.env.GITHUB_WORKSPACE);
      console.log(readFileSync('.github/mail-hosts.yml', 'utf8'));
      console.log(readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'));
      console.log(['OUTPUT', 'STEP_SUMMARY', 'ENV', 'PATH', 'STATE'].map(
        (name) => readFileSync(process.env['GITHUB_' + name]).length).join());
      writeFileSync('marker', 'of the first run');
      `,
      { files: { '.github/mail-hosts.yml': 'hosts: []' }, event: { number: 7 } },
    );
    expect(run.stdout).toBe('true\nhosts: []\n{"number":7}\n0,0,0,0,0\n');

    const again = await runScript(
      "console.log(require('node:fs').readFileSync('marker', 'utf8'))",
      {
        workspace: run.workspace,
      },
    );
    expect(again.stdout).toBe('of the first run\n');
    await again.remove();
    expect(existsSync(run.workspace)).toBe(true);
    await run.remove();
    expect(existsSync(run.workspace)).toBe(false);
  });

  test('drops the eleventh warning and a summary that is one byte too large', async () => {
    const run = await runScript(`
      for (let count = 0; count < 11; count += 1) console.log('::warning::' + count);
      require('node:fs').writeFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(1048577));
    `);
    expect(run.annotations.map(({ level }) => level)).toEqual([
      ...Array(10).fill('warning'),
      'error',
    ]);
    expect(run.droppedAnnotations).toMatchObject([{ level: 'warning', message: '10' }]);
    expect([run.summary, run.summaryDropped]).toEqual(['', true]);
    expect(run.log).toContain('##[error]$GITHUB_STEP_SUMMARY upload aborted');
  });

  test('fails the step for a malformed output file', async () => {
    const run = await runScript(
      "require('node:fs').writeFileSync(process.env.GITHUB_OUTPUT, 'no output')",
    );
    expect([run.exitCode, run.conclusion, run.outputs]).toEqual([0, 'failure', {}]);
    expect(run.annotations.map(({ message }) => message)).toEqual([
      "Unable to process file command 'output' successfully.",
      "Invalid format 'no output'",
    ]);
  });

  test('rejects when the report is missing', async () => {
    const run = runScript(
      "require('node:fs').writeFileSync(process.env.GITHUB_OUTPUT, 'report-file=missing.json')",
    );
    await expect(run).rejects.toThrow(/ENOENT.*missing\.json/);
  });

  test('returns no report without the output that names it', async () => {
    const run = await runScript('');
    expect(run).toMatchObject({ exitCode: 0, conclusion: 'success', report: null, outputs: {} });
  });

  test('kills the process after the time limit and rejects with its output', async () => {
    const run = runScript("console.log('started'); setInterval(() => {}, 1000)", {
      timeLimitMs: 2000,
    });
    await expect(run).rejects.toThrow(/still ran after 2000 ms.*started/s);
  });

  test('sends a signal when the output matches', async () => {
    const run = await runScript(
      `
      const timer = setInterval(() => {}, 1000);
      process.on('SIGTERM', () => { clearInterval(timer); process.exitCode = 143; });
      console.log('ready');
      `,
      { interrupt: { signal: 'SIGTERM', after: /ready/ } },
    );
    expect(run.exitCode).toBe(143);
  });

  test('sends a signal when a promise resolves', async () => {
    const server = createServer((socket) => socket.on('error', () => {}).destroy());
    const connected = new Promise((resolve) => server.once('connection', resolve));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const run = await runScript(
      `require('node:net').connect(${port}, '127.0.0.1').on('error', () => {}); setInterval(() => {}, 1000)`,
      { interrupt: { signal: 'SIGINT', after: connected } },
    );
    expect([run.exitCode, run.conclusion]).toEqual([null, 'failure']);
  });
});

let scripts = 0;

async function runScript(source: string, options: RunOptions = {}): Promise<RunResult> {
  scripts += 1;
  const script = join(folder, `index-${scripts}.cjs`);
  await writeFile(script, source);
  const run = await runAction({ script, ...options });
  onTestFinished(() => run.remove());
  return run;
}
