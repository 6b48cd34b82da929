import { createHook } from 'node:async_hooks';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readArguments } from '../../src/cli/arguments.ts';
import { createTestFolder, type TestFolder } from '../files/test-folder.ts';
import { runTerminal } from '../runner/run-terminal.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const FILES = {
  '.github/mail-hosts.yml': 'hosts: [mx1.example.com, { mx: example.org }]\n',
  'wrong.yml': 'hosts:\n  - a_b.example.com\n  - nmae: mx1.example.com\n',
  'empty.yml': 'hosts: []\n',
  'private.yml': 'hosts: [{ name: mx1.example.com, addresses: 192.168.0.1 }]\n',
  'baseline.json': '{"schemaVersion": "one"}\n',
  'plan.json':
    '{"format_version": "1.2", "terraform_version": "1.9.5", "resource_changes": [{"address": "a"}]}',
  'cut.json': '{"format_version": "1.2", "resource_changes": [',
  'good.zone': '$ORIGIN example.com.\n$TTL 300\nmx1 A 198.51.100.1\n',
  'bad.zone': '$ORIGIN example.com.\n$TTL 300\nmx1 A 198.51.100\n',
  'main.cf': 'myhostname = mx1.example.com\n',
  'old.eml':
    'Received: from mx1.example.com (mx1.example.com [192.0.2.7]) by mx.receiver.example (Postfix) with ESMTP id 4; Sat, 24 Oct 2015 18:00:01 +0000\n',
  'unclear.cf': 'myhostname = {{ name }}\n',
};

let folder: TestFolder;
beforeAll(() => {
  folder = createTestFolder();
  for (const [path, text] of Object.entries(FILES)) folder.file(path, text);
});
afterAll(() => folder.remove());

/** Node's types of asynchronous work on a network: sockets, connections and lookups. */
const NETWORK = /^(?:TCP|UDP|TLS|QUERY|GETADDRINFO|GETNAMEINFO|DNSCHANNEL|HTTP)/;

/** Runs the terminal tool, and lists what it does on the network. */
async function runWatched(args: readonly string[]) {
  const network: string[] = [];
  const hook = createHook({
    init: (_, type) => {
      if (NETWORK.test(type)) network.push(type);
    },
  }).enable();
  try {
    return { ...(await runTerminal(args, folder.path)), network };
  } finally {
    hook.disable();
  }
}

const OPTIONS = '--zone-files good.zone --mta-config mx1.example.com:main.cf'.split(' ');

describe('validate', () => {
  it.each([
    ['a right declaration', [], 0, /^Valid: 1 host, 1 mail domain\. Nothing was looked up\.$/m],
    [
      'right files of all kinds',
      OPTIONS,
      0,
      /^Valid: 1 host, 1 mail domain, \d+ planned changes\./m,
    ],
    ['each mistake of a declaration', ['wrong.yml'], 2, /wrong\.yml:2:5: .*\n.*wrong\.yml:3:5: /],
    ['a private address', ['private.yml'], 2, /private\.yml:1:\d+: /],
    [
      'a private address that is allowed',
      ['private.yml', '--allow-private-addresses'],
      0,
      /^Valid/,
    ],
    ['a declaration without a host', ['empty.yml'], 1, /No mail host is declared/],
    ['a declaration that is not there', ['gone.yml'], 2, /"gone\.yml" does not exist/],
    ['a damaged baseline', ['--baseline-file', 'baseline.json'], 2, /baseline\.json/],
    ['a plan that is cut off', ['--plan-file', 'cut.json'], 2, /cut\.json/],
    ['a record that is no address', ['--zone-files', 'bad.zone'], 0, /^note: bad\.zone:3: /],
    [
      'a file that is not there',
      ['--zone-files', 'gone/*.zone'],
      2,
      /Option --zone-files: there is no file/,
    ],
    [
      'evidence that is too old, as a note',
      ['--evidence-files', 'old.eml', '--evidence-from', 'mx.receiver.example'],
      0,
      /^note: Evidence not used: old\.eml: .* older than evidence-max-age.*\nValid: /,
    ],
    [
      'a receiver that is not a name',
      ['--evidence-files', 'old.eml', '--evidence-from', 'mx_receiver'],
      2,
      /mx_receiver/,
    ],
    [
      'a configuration that is not understood, as a note',
      ['--mta-config', 'mx1.example.com:unclear.cf'],
      0,
      /^note: unclear\.cf:1.*\nValid: /,
    ],
    ['an option with an invalid value', ['--samples', 'many'], 2, /Option --samples: /],
    ['an option that is unknown', ['--zone-file', 'x'], 2, /Did you mean "zone-files"/],
  ])('reads %s, and opens no socket', async (_, options, status, output) => {
    const before = readdirSync(folder.path);
    const result = await runWatched(['validate', ...options]);
    expect(result.stdout + result.stderr).toMatch(output);
    expect(result.status).toBe(status);
    expect(result.network).toEqual([]);
    expect(readdirSync(folder.path)).toEqual(before);
  });

  it('is compared with a check, whose sockets are seen', async () => {
    const options = ['--resolvers', '127.0.0.1:9', '--timeout', '2s', '--retries', '0'];
    const { network } = await runWatched(['check', ...options]);
    expect(network).not.toEqual([]);
  });

  it.each(['wrong.yml', 'empty.yml', 'private.yml', 'gone.yml'])(
    'has the exit code and the mistakes that check has for %s',
    async (file) => {
      const [checked, validated] = [
        await runWatched(['check', file]),
        await runWatched(['validate', file]),
      ];
      expect(validated.status).toBe(checked.status);
      const mistakes = (text: string) =>
        text.split('\n').filter((line) => line.startsWith('error'));
      expect(mistakes(validated.stdout)).toEqual(mistakes(checked.stdout));
    },
  );
});

describe('.pre-commit-hooks.yaml', () => {
  const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly Readonly<
    Record<string, unknown>
  >[];
  const manifest = JSON.parse(read('package.json'));

  it.each(hooks)('$id runs a command of the package, with options that exist', (hook) => {
    const [program = '', ...words] = String(hook.entry).split(' ');
    expect(hook).toMatchObject({ language: 'node', pass_filenames: false });
    expect(Object.keys(manifest.bin)).toContain(program);
    const args = Array.isArray(hook.args) ? hook.args.map(String) : [];
    expect(readArguments([...words, ...args])).toMatchObject({
      kind: 'command',
      invocation: { command: 'validate' },
    });
  });

  it('is installed with the Node that the tests run on', () => {
    for (const hook of hooks) expect(hook.language_version).toBe(manifest.devDependencies.node);
  });

  it.each([
    ['.github/mail-hosts.yml', true],
    ['.github/mail-hosts.yaml', false],
    ['docs/.github/mail-hosts.yml', false],
  ])('runs on a change of %s: %s', (path, runs) => {
    for (const { files } of hooks) expect(new RegExp(String(files)).test(path)).toBe(runs);
  });

  it('is shown in docs/usage.md with an id and options that exist', () => {
    const [, block = ''] = /^```yaml\n(repos:.*?)^```$/ms.exec(read('docs/usage.md')) ?? [];
    const [{ hooks: shown }] = parse(block).repos;
    for (const { id, args } of shown) {
      expect(hooks.map((hook) => hook.id)).toContain(id);
      expect(readArguments(['validate', ...args])).toMatchObject({ kind: 'command' });
    }
    expect(shown).not.toEqual([]);
  });
});
