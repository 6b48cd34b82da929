import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLab } from '../lab/lab.ts';

const bundle = resolve(import.meta.dirname, '../../dist/cli.js');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'terminal-'));
  writeFileSync(join(folder, 'wrong.yml'), 'hosts: [a_b.example.com]\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const terminal = (...args: string[]) =>
  spawnSync(process.execPath, [bundle, ...args], { cwd: folder, encoding: 'utf8' });

describe('the terminal tool', () => {
  it.each([
    [['--help'], 0, /Usage:/],
    [['--version'], 0, /^\d+\.\d+\.\d+\n$/],
    [['chek'], 2, /Not understood: "chek"/],
    [[], 2, /A command is missing/],
    [['check', '--resolver=1.1.1.1'], 2, /Did you mean "resolvers"/],
    [['check', '--timeout'], 2, /needs a value/],
    [['check', 'gone.yml'], 2, /"gone.yml" does not exist/],
    [['check', 'wrong.yml'], 2, /wrong\.yml:1:9: "a_b\.example\.com" may hold only/],
    [['check'], 1, /No mail host is declared/],
  ])('%j ends with %i', (args, status, output) => {
    const result = terminal(...args);
    expect(result.stdout + result.stderr).toMatch(output);
    expect(result.status).toBe(status);
  });

  it('prints nothing but JSON on stdout with --json', () => {
    const report: unknown = JSON.parse(terminal('check', 'wrong.yml', '--json').stdout);
    expect(report).toMatchObject({ schemaVersion: 1, failure: 'configuration' });
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends by %s with its report and exit code %i', async (signal, status) => {
    const lab = await startLab({
      zone: 'mx1.example.com A 127.0.58.1\n127.0.58.1 PTR mx1.example.com',
      listeners: { '127.0.58.1': { kind: 'silent' } },
    });
    try {
      const asked = lab.server('127.0.58.1').nextConnection();
      const report = join(folder, 'report.json');
      const args = [
        ...['check', '--hosts', `- { name: mx1.example.com, port: ${lab.port} }`],
        ...['--resolvers', lab.resolver, '--report-file', report],
        ...['--allow-private-addresses', '--allow-any-port'],
      ];
      const child = spawn(process.execPath, [bundle, ...args], { cwd: folder });
      const ended = once(child, 'close');
      await asked;
      const from = performance.now();
      child.kill(signal);
      expect(await ended).toEqual([status, null]);
      expect(performance.now() - from).toBeLessThan(2000);
      const told: unknown = JSON.parse(readFileSync(report, 'utf8'));
      expect(told).toMatchObject({ result: 'failed', failure: 'inconclusive', complete: false });
    } finally {
      await lab.close();
    }
  });

  it('fails where the check itself breaks', () => {
    // As soon as the run has begun.
    const stray = encodeURIComponent(`(function wait() {
      if (process.listenerCount('uncaughtException') > 0) throw new Error('stray');
      setImmediate(wait);
    })()`);
    const { status, stdout } = spawnSync(
      process.execPath,
      [bundle, 'check', '--hosts', 'mx1.example.com', '--resolvers', '127.0.0.1:9'],
      { env: { NODE_OPTIONS: `--import=data:text/javascript,${stray}` }, encoding: 'utf8' },
    );
    expect([status, stdout]).toEqual([1, expect.stringContaining('The check itself broke: stray')]);
  });
});
