import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { startApiServer } from '../lab/api-server.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { type RunOptions, runAction } from '../runner/run-action.ts';
import { importing, THROW_DURING_RUN } from './injected-fault.ts';

/** GitHub sends SIGTERM this many milliseconds after SIGINT. */
const GRACE_MS = 7500;

/** One host that is right, and two whose checks would take a minute. */
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
      '127.0.53.3': { kind: 'drip', everyMs: 50 },
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

describe('a run that is cancelled', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('by %s ends in time, and fails', async (signal) => {
    const first = lab.server('127.0.53.1').nextConnection();
    const dripping = lab.server('127.0.53.3').nextConnection();
    let startedAt = 0;
    // The last lookups of the first host come after its connection; ten bytes take half a second.
    const observed = Promise.all([dripping, first.then(({ ended }) => ended)]).then(
      async ([drip]) => {
        const before = drip.sent.length;
        await vi.waitUntil(() => drip.sent.length > before + 10, { timeout: 20_000 });
        startedAt = performance.now();
      },
    );
    const interrupt = { signal, after: observed };
    const { report, exitCode, summary, outputs } = await act({ inputs, interrupt });
    expect(performance.now() - startedAt).toBeLessThan(GRACE_MS);
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
  });

  it('does not wait for GitHub', async () => {
    const api = await startApiServer({ faults: [[/./, { silent: true }]] });
    try {
      let startedAt = 0;
      const asked = vi
        .waitUntil(() => api.requests.length > 0, { timeout: 20_000 })
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
      expect(performance.now() - startedAt).toBeLessThan(GRACE_MS);
      expect(report.notes[0]).toContain('cancelled by SIGTERM');
      expect(exitCode).toBe(1);
    } finally {
      await api.close();
    }
  });
});

describe.concurrent('a run that crashes', () => {
  it('by an exception in a callback reports it, and fails', async () => {
    const env = importing(THROW_DURING_RUN);
    const { report, exitCode, annotations, summary } = await act({ inputs, env });
    expect(report).toMatchObject({ result: 'failed', failure: 'internal', complete: false });
    expect(exitCode).toBe(1);
    expect(annotations.filter(({ level }) => level === 'error').length).toBeGreaterThan(0);
    expect(summary).toContain('The check failed with an internal error');
  });

  it.each([
    ['while it renders', 'globalThis.encodeURI = () => { throw new Error("broken") }'],
    ['before it reads a file', 'process.cwd = () => { throw new Error("broken") }'],
  ])('%s reports it in all outputs that work, and fails', async (_, fault) => {
    const { report, exitCode, annotations, summary, outputs, stdout } = await act({
      inputs: { ...inputs, hosts: `- { name: mx1.example.com, port: ${lab.port}, tls: none }` },
      env: {
        ...importing(fault),
        GITHUB_ACTION_REPOSITORY: 'octo/action',
        GITHUB_ACTION_REF: 'v1',
        GITHUB_WORKSPACE: fault.includes('cwd') ? undefined : tmpdir(),
      },
    });
    expect(report).toMatchObject({ result: 'failed', failure: 'internal' });
    expect(report.problems[0]?.message).toBe(
      'The check failed with an internal error: broken. Please report this.',
    );
    expect(outputs).toMatchObject({ result: 'failed', complete: 'false' });
    expect(summary).toContain('The check failed with an internal error: broken.');
    const errors = annotations.filter(({ level }) => level === 'error');
    expect(errors[0]?.message).toContain('The check failed with an internal error: broken.');
    expect(stdout).not.toMatch(/\n\s+at .*\.js:/);
    expect(exitCode).toBe(1);
  });
});
