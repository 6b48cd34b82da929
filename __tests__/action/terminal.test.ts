import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLab } from '../lab/lab.ts';
import { importing, THROW_DURING_RUN } from './injected-fault.ts';

const bundle = resolve(import.meta.dirname, '../../dist/cli.js');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'terminal-'));
  writeFileSync(join(folder, 'wrong.yml'), 'hosts: [a_b.example.com]\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the built terminal tool', () => {
  it.each([
    [['--help'], 0, /^Usage: mail-identity-check COMMAND/m],
    [
      ['chek'],
      2,
      /^Unknown command "chek"\. Did you mean "check"\?\nSee mail-identity-check --help/,
    ],
    [['check', 'wrong.yml'], 2, /wrong\.yml:1:9: "a_b\.example\.com" has a character other than/],
    [['check'], 1, /No mail host is declared/],
    [['explain', 'ptr-missing'], 0, /^ptr-missing \(reverse\)\n\nReports when/],
  ])('%j ends with %i', (args, status, output) => {
    const result = spawnSync(process.execPath, [bundle, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(result.stdout + result.stderr).toMatch(output);
    expect(result.status).toBe(status);
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
      const connected = lab.server('127.0.58.1').nextConnection();
      const report = join(folder, `${signal}.json`);
      const args = [
        ...['check', '--hosts', `- { name: mx1.example.com, port: ${lab.port} }`],
        ...['--resolvers', lab.resolver, '--report-file', report, '--timeout', '1h'],
        ...['--allow-private-addresses', '--allow-any-port'],
      ];
      const child = spawn(process.execPath, [bundle, ...args], { cwd: folder });
      const ended = once(child, 'close');
      await connected;
      child.kill(signal);
      expect(await ended).toEqual([status, null]);
      const written: unknown = JSON.parse(readFileSync(report, 'utf8'));
      expect(written).toMatchObject({ result: 'failed', failure: 'inconclusive', complete: false });
    } finally {
      await lab.close();
    }
  });

  it('needs the Node of package.json, and exits with 2 on an older one', () => {
    const older =
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '22.9.0' } });";
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(older)}`, bundle, 'check'],
      { encoding: 'utf8' },
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^mail-identity-check needs Node 24 or newer; this is v/);
  });

  it('fails where the check itself crashes', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [bundle, 'check', '--hosts=mx1.example.com', '--resolvers=127.0.0.1:9', '--timeout=1'],
      { env: importing(THROW_DURING_RUN), encoding: 'utf8' },
    );
    expect([status, stdout]).toEqual([
      1,
      expect.stringContaining('The check failed with an internal error: stray'),
    ]);
  });
});
