import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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
});
