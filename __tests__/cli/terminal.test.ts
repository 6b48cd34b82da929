import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMAND_TABLE, COMMANDS } from '../../src/cli/commands.ts';
import { HELP } from '../../src/cli/help.ts';
import { runTerminal } from '../runner/run-terminal.ts';

const { version } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'),
) as { readonly version: string };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'terminal-'));
  writeFileSync(join(folder, 'wrong.yml'), 'hosts: [a_b.example.com]\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const terminal = (...args: readonly string[]) => runTerminal(args, folder);

describe('the terminal tool', () => {
  it.each([
    [['--help'], 0, /Usage:/],
    [['help', 'init'], 0, /Usage: mail-identity-check init DOMAIN/],
    [['--version'], 0, new RegExp(`^${version.replaceAll('.', '\\.')}\n$`)],
    [['chek'], 2, /Unknown command "chek"\. Did you mean "check"/],
    [[], 2, /A command is missing; expected one of init, check, validate/],
    [['--hosts', 'mx1.example.com'], 2, /A command is missing.* It comes before the options/],
    [
      ['check', '--config-file', 'a.yml'],
      2,
      /The file comes without an option, as in: .* check mail-h/,
    ],
    [['check', '--comment', 'never'], 2, /The input comment exists only in the action\./],
    [
      ['check', 'one.yml', 'two.yml'],
      2,
      /check takes 1 argument without an option; unexpected: "two\.yml"/,
    ],
    [['merge'], 2, /The reports to merge are missing/],
    [['init'], 2, /The domain is missing/],
    [['init', 'example.com', '--json'], 2, /Unknown option "--json" of init/],
    [['check', '--resolver=1.1.1.1'], 2, /Did you mean "resolvers"/],
    [
      ['check', '--timeout'],
      2,
      /^Usage: mail-identity-check check (?:.*\n)*Option --timeout needs a value\.\n$/,
    ],
    [['check', '--timeout', 'soon'], 2, /\n {2}--timeout DURATION +time limit of one host/],
    [['init', 'example.com', '--json'], 2, /^Usage: mail-identity-check init /],
    [['check', '--json=yes'], 2, /Option --json takes no value, got "yes"/],
    [['check', 'gone.yml'], 2, /"gone.yml" does not exist/],
    [['check', 'wrong.yml'], 2, /wrong\.yml:1:9: "a_b\.example\.com" has a character other than/],
    [['check'], 1, /No mail host is declared/],
  ])('%j ends with %i', async (args, status, output) => {
    const result = await terminal(...args);
    expect(result.stdout + result.stderr).toMatch(output);
    expect(result.status).toBe(status);
  });

  it.each([{ words: [] }, ...COMMANDS.map((command) => ({ words: [command] }))])(
    '$words has help that fits a screen, with its exit codes and an example',
    async ({ words }) => {
      const { stdout, stderr, status } = await terminal(...words, '--help');
      expect([status, stderr]).toEqual([0, '']);
      const lines = stdout.split('\n');
      expect(lines.length).toBeLessThanOrEqual(40);
      expect(lines.filter((line) => line.length > 80)).toEqual([]);
      expect(stdout).toMatch(/^Usage: (?:.*\n)*Exit codes: 0 /m);
      expect(stdout).toMatch(/^Examples?:/m);
    },
  );

  it.each(COMMANDS)('the help of %s lists the options that it takes, and no others', (name) => {
    const listed = Array.from(HELP[name].matchAll(/^ {2}--([\w-]+)/gm), ([, option]) => option);
    const { inputs, own } = COMMAND_TABLE[name];
    const taken: readonly string[] = [...inputs, ...own];
    // A merge takes the other options only to reject them with a reason; `validate` takes those of the same check.
    const useful =
      name === 'merge' || name === 'validate'
        ? taken.filter((option) => listed.includes(option))
        : taken;
    expect(listed.toSorted()).toEqual(useful.toSorted());
  });

  it('prints nothing but JSON on stdout with --json', async () => {
    const report: unknown = JSON.parse((await terminal('check', 'wrong.yml', '--json')).stdout);
    expect(report).toMatchObject({ schemaVersion: 1, failure: 'configuration' });
  });
});
