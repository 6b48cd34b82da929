import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMAND_TABLE, COMMANDS } from '../../src/cli/commands.ts';
import { HELP } from '../../src/cli/help.ts';
import { startLab } from '../lab/lab.ts';

const bundle = resolve(import.meta.dirname, '../../dist/cli.js');
const { version } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'),
) as { readonly version: string };
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
    [['help', 'init'], 0, /Usage: mail-identity-check init DOMAIN/],
    [['--version'], 0, new RegExp(`^${version.replaceAll('.', '\\.')}\n$`)],
    [['chek'], 2, /Unknown command "chek"\. Did you mean "check"/],
    [[], 2, /A command is missing; it is one of init, check/],
    [['check', 'one.yml', 'two.yml'], 2, /Not understood after check: "two\.yml"/],
    [['merge'], 2, /The reports to merge are missing/],
    [['init'], 2, /The domain is missing/],
    [['init', 'example.com', '--json'], 2, /Unknown option "--json" of init/],
    [['check', '--resolver=1.1.1.1'], 2, /Did you mean "resolvers"/],
    [['check', '--timeout'], 2, /needs a value/],
    [['check', '--json=yes'], 2, /Option --json takes no value, got "yes"/],
    [['check', 'gone.yml'], 2, /"gone.yml" does not exist/],
    [['check', 'wrong.yml'], 2, /wrong\.yml:1:9: "a_b\.example\.com" may hold only/],
    [['check'], 1, /No mail host is declared/],
  ])('%j ends with %i', (args, status, output) => {
    const result = terminal(...args);
    expect(result.stdout + result.stderr).toMatch(output);
    expect(result.status).toBe(status);
  });

  it.each([{ words: [] }, ...COMMANDS.map((command) => ({ words: [command] }))])(
    '$words has help that fits a screen, with its exit codes and an example',
    ({ words }) => {
      const { stdout, stderr, status } = terminal(...words, '--help');
      expect([status, stderr]).toEqual([0, '']);
      const lines = stdout.split('\n');
      expect(lines.length).toBeLessThanOrEqual(40);
      expect(lines.filter((line) => line.length > 80)).toEqual([]);
      expect(stdout).toMatch(/^Usage: (?:.*\n)*Exit codes: 0 /m);
      expect(stdout).toMatch(/^Examples?:/m);
    },
  );

  it.each(COMMANDS)(
    'the help of %s tells of every option that it takes, and of no other',
    (name) => {
      const told = Array.from(HELP[name].matchAll(/^ {2}--([\w-]+)/gm), ([, option]) => option);
      const { inputs, own } = COMMAND_TABLE[name];
      const taken: readonly string[] = [...inputs, ...own];
      // A merge takes the others only to say where they belong.
      const meant = name === 'merge' ? taken.filter((option) => told.includes(option)) : taken;
      expect(told.toSorted()).toEqual(meant.toSorted());
    },
  );

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
