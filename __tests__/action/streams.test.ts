import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lab, startLab } from '../lab/lab.ts';

const bundle = resolve(import.meta.dirname, '../../dist/cli.js');
const TOOL = `'${process.execPath}' '${bundle}'`;
const ESCAPE = '\u001b';

let lab: Lab;
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'streams-'));
  lab = await startLab({
    zone: 'mx1.example.com A 127.0.62.1\nmx2.example.com A 127.0.62.2',
    listeners: { '127.0.62.1': { kind: 'silent' }, '127.0.62.2': { kind: 'silent' } },
  });
});
afterAll(async () => {
  await lab.close();
  rmSync(folder, { recursive: true });
});

/** Options of a check that takes longer than the second after which progress is shown. */
const slowCheck = () =>
  `check --hosts '{defaults: {port: ${lab.port}}, hosts: [mx1.example.com, mx2.example.com]}' --resolvers ${lab.resolver} --timeout 1500ms --samples 1 --retries 0 --allow-private-addresses --allow-any-port`;

/** Runs a command, in which `TOOL` is the terminal tool, and returns its stdout. */
async function inShell(command: string, env: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn('sh', ['-c', command.replaceAll('TOOL', TOOL)], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [shown] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return shown;
}

let commands = 0;

/** Runs a command with both of its streams on a pseudo-terminal, which script(1) makes. */
function onTerminal(command: string, env: Readonly<Record<string, string>>): Promise<string> {
  const file = `command-${++commands}.sh`;
  writeFileSync(join(folder, file), command.replaceAll('TOOL', TOOL));
  return inShell(`script -qec 'sh ./${file}' /dev/null`, { TERM: 'xterm-256color', ...env });
}

describe.concurrent('colour', () => {
  const words = 'TOOL explain ptr-missing';
  it.each([
    ['a pipe', inShell, {}, false],
    ['a pipe, forced', inShell, { FORCE_COLOR: '1' }, true],
  ] as const)('in %s', async (_, run, env, isColoured) => {
    expect((await run(words, env)).includes(ESCAPE)).toBe(isColoured);
  });

  it.runIf(process.platform === 'linux').each([
    ['a terminal', {}, true],
    ['a terminal with NO_COLOR', { NO_COLOR: '1' }, false],
    ['a terminal without colours', { TERM: 'dumb' }, false],
  ] as const)('on %s', async (_, env, isColoured) => {
    expect((await onTerminal(words, env)).includes(ESCAPE)).toBe(isColoured);
  });
});

describe.runIf(process.platform === 'linux').concurrent('on a terminal', () => {
  it('progress goes to stderr, and stdout has the JSON report only', async () => {
    const shown = await onTerminal(`TOOL ${slowCheck()} --json > report.json`, {});
    expect(shown).toContain('1 of 2 hosts checked');
    expect(shown).not.toContain('{');
    const report: unknown = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
    expect(report).toMatchObject({ schemaVersion: 1, complete: false });
  });

  it('the list of rules fits the width of the terminal', async () => {
    const shown = await onTerminal('stty cols 60; TOOL explain', { NO_COLOR: '1' });
    const lines = shown.split('\r\n');
    expect(lines.filter((line) => line.length > 60)).toEqual([]);
    expect(lines.some((line) => line.endsWith('…'))).toBe(true);
  });

  it('an explanation is wrapped at the width of the terminal', async () => {
    const shown = await onTerminal('stty cols 50; TOOL explain banner-mismatch', { NO_COLOR: '1' });
    const prose = shown.split('\r\n').filter((line) => !line.startsWith('    '));
    expect(prose.length).toBeGreaterThan(20);
    expect(prose.filter((line) => line.length > 50)).toEqual([]);
  });
});
