import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { startApiServer } from '../lab/api-server.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { type RunOptions, runAction } from '../runner/run-action.ts';

/** One host that is right, and two that would take their whole time. */
let lab: Lab;
let inputs: Readonly<Record<string, string>>;
beforeAll(async () => {
  lab = await startLab({
    zone: `mx1.example.com A 127.0.53.1\n127.0.53.1 PTR mx1.example.com
      mx2.example.com A 127.0.53.2\n127.0.53.2 PTR mx2.example.com
      mx3.example.com A 127.0.53.3\n127.0.53.3 PTR mx3.example.com`,
    listeners: {
      '127.0.53.1': { name: 'mx1.example.com' },
      '127.0.53.2': { kind: 'silent' },
      '127.0.53.3': { kind: 'drip', everyMs: 100 },
    },
  });
  inputs = {
    hosts: `defaults: { port: ${lab.port}, tls: none }
hosts:
  - mx1.example.com
  - { name: mx2.example.com, addresses: 127.0.53.2 }
  - mx3.example.com`,
    resolvers: lab.resolver,
    timeout: '60s',
    samples: '1',
    'allow-private-addresses': 'true',
    'allow-any-port': 'true',
  };
});
afterAll(() => lab.close());

async function act(options: RunOptions) {
  const result = await runAction(options);
  await result.remove();
  return { ...result, report: result.report as Report };
}

describe('a run that ends before its hosts do', () => {
  it('by its own time: what was seen is judged, the rest is inconclusive', async () => {
    const { report, exitCode, durationMs } = await act({
      inputs: { ...inputs, 'run-timeout': '1500ms' },
    });
    expect(durationMs).toBeLessThan(4000);
    expect(report).toMatchObject({ result: 'inconclusive', complete: false });
    expect(report.notes[0]).toMatch(/^The run's time was over; /);
    expect(report.hosts.map(({ verdict }) => verdict)).toEqual([
      'coherent',
      'inconclusive',
      'inconclusive',
    ]);
    for (const { reason } of report.inconclusive) {
      expect(['deadline', 'greeting-timeout']).toContain(reason);
    }
    expect(report.hosts[1]?.endpoints[0]?.address).toBe('127.0.53.2');
    expect(exitCode).toBe(0);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s: within two seconds, and never green',
    async (signal) => {
      const dripping = lab.server('127.0.53.3').nextConnection();
      let startedAt = 0;
      // By the time the drip has said this much, the host that is right has been seen to the end.
      const asked = dripping
        .then((transcript) => vi.waitUntil(() => transcript.sent.length > 6, { timeout: 10_000 }))
        .then(() => {
          startedAt = performance.now();
        });
      const interrupt = { signal, after: asked };
      const { report, exitCode, summary, outputs } = await act({ inputs, interrupt });
      expect(performance.now() - startedAt).toBeLessThan(2000);
      expect(report).toMatchObject({
        result: 'failed',
        failure: 'inconclusive',
        complete: false,
        notes: [expect.stringContaining(`cancelled by ${signal}`)],
      });
      expect(report.hosts[0]?.verdict).toBe('coherent');
      expect(summary).toContain(signal);
      expect(outputs).toMatchObject({ result: 'failed', complete: 'false', hosts: '3' });
      expect(exitCode).toBe(1);
    },
  );
});

it('does not wait for GitHub once it is cancelled', async () => {
  const api = await startApiServer({ faults: [[/./, { silent: true }]] });
  try {
    let startedAt = 0;
    const asked = vi
      .waitUntil(() => api.requests.length > 0, { timeout: 10_000 })
      .then(() => {
        startedAt = performance.now();
      });
    const { report, exitCode } = await act({
      inputs: { ...inputs, hosts: '', comment: 'always' },
      files: { '.github/mail-hosts.yml': inputs.hosts ?? '' },
      eventName: 'pull_request',
      event: { pull_request: { number: 7, base: { sha: 'b'.repeat(40) } } },
      env: { GITHUB_API_URL: api.url },
      interrupt: { signal: 'SIGTERM', after: asked },
    });
    expect(performance.now() - startedAt).toBeLessThan(2000);
    expect(report.notes[0]).toContain('cancelled by SIGTERM');
    expect(exitCode).toBe(1);
  } finally {
    await api.close();
  }
});

const bundle = resolve(import.meta.dirname, '../../dist/index.js');

describe('a run whose runner is broken', () => {
  it.each([
    ['the outputs', { GITHUB_OUTPUT: '/nowhere/output' }, /The outputs could not be written/],
    ['the summary', { GITHUB_STEP_SUMMARY: '/nowhere/x' }, /The job summary could not be written/],
    ['a folder', { GITHUB_STEP_SUMMARY: tmpdir() }, /The job summary could not be written/],
    ['the report', { RUNNER_TEMP: '/dev/null' }, /The JSON report could not be written/],
  ])('says so of %s, and keeps its result', (_, broken, warning) => {
    const given = {
      ...inputs,
      hosts: `- { name: mx1.example.com, port: ${lab.port}, tls: none, role: outbound }`,
    };
    const env = Object.entries(given).map(([name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      value,
    ]);
    return new Promise<void>((done, fail) => {
      execFile(
        process.execPath,
        [bundle],
        { env: { ...Object.fromEntries(env), RUNNER_TEMP: tmpdir(), ...broken } },
        (error, stdout) => {
          try {
            expect(error).toBe(null);
            expect(stdout).toMatch(warning);
            expect(stdout).not.toMatch(/\n\s+at .*\.js:/);
            done();
          } catch (wrong) {
            fail(wrong);
          }
        },
      );
    });
  });

  it('fails with its report where a file of the workspace cannot be read', async () => {
    const { report, exitCode, stdout } = await act({
      inputs: { ...inputs, hosts: '', 'config-file': 'folder' },
      files: { 'folder/x': '' },
    });
    expect(report).toMatchObject({ result: 'failed', failure: 'configuration' });
    expect(exitCode).toBe(1);
    expect(stdout).not.toMatch(/\n\s+at .*\.js:/);
  });

  it('tells a fault of its own as that, and fails', async () => {
    const stray = encodeURIComponent('setTimeout(() => { throw new Error("stray"); }, 300)');
    const { report, exitCode, annotations, summary } = await act({
      inputs,
      env: { NODE_OPTIONS: `--import=data:text/javascript,${stray}` },
    });
    expect(report).toMatchObject({ result: 'failed', failure: 'internal', complete: false });
    expect(exitCode).toBe(1);
    expect(annotations.filter(({ level }) => level === 'error').length).toBeGreaterThan(0);
    expect(summary).toContain('The check itself broke');
  });

  it.each([
    ['a way of telling', 'globalThis.encodeURI = () => { throw new Error("broken") }'],
    ['the first stage', 'process.cwd = () => { throw new Error("broken") }'],
  ])('tells that %s broke, in all the others, and fails', async (_, fault) => {
    const { report, exitCode, annotations, summary, outputs, stdout } = await act({
      inputs: { ...inputs, hosts: `- { name: mx1.example.com, port: ${lab.port}, tls: none }` },
      env: {
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(fault)}`,
        GITHUB_ACTION_REPOSITORY: 'octo/action',
        GITHUB_ACTION_REF: 'v1',
        GITHUB_WORKSPACE: fault.includes('cwd') ? undefined : tmpdir(),
      },
    });
    expect(report).toMatchObject({ result: 'failed', failure: 'internal' });
    expect(report.problems[0]?.message).toBe('The check itself broke: broken. Please report this.');
    expect(outputs).toMatchObject({ result: 'failed', complete: 'false' });
    expect(summary).toContain('The check itself broke: broken.');
    const errors = annotations.filter(({ level }) => level === 'error');
    expect(errors[0]?.message).toContain('The check itself broke: broken.');
    expect(stdout).not.toMatch(/\n\s+at .*\.js:/);
    expect(exitCode).toBe(1);
  });
});
