import { describe, expect, it } from 'vitest';
import { runInProcess } from '../runner/run-in-process.ts';

interface Case {
  readonly title: string;
  readonly inputs: Record<string, string>;
  readonly files?: Record<string, string>;
  readonly failure: string;
  readonly message: RegExp;
  readonly at?: { readonly file: string; readonly line: number };
}

const CASES: readonly Case[] = [
  {
    title: 'no hosts at all',
    inputs: {},
    failure: 'nothing-checked',
    message: /No mail host is declared/,
  },
  {
    title: 'an empty file',
    inputs: { 'config-file': 'h.yml' },
    files: { 'h.yml': '' },
    failure: 'nothing-checked',
    message: /No mail host is declared/,
  },
  {
    title: 'a missing file',
    inputs: { 'config-file': 'gone.yml' },
    failure: 'configuration',
    message: /"gone.yml" does not exist/,
  },
  {
    title: 'a folder in place of a file',
    inputs: { 'config-file': 'folder' },
    files: { 'folder/x': '' },
    failure: 'configuration',
    message: /"folder" is a directory, not a regular file/,
  },
  {
    title: 'unreadable YAML',
    inputs: {},
    files: { '.github/mail-hosts.yml': 'hosts: [a.example.com' },
    failure: 'configuration',
    message: /The YAML cannot be read/,
    at: { file: '.github/mail-hosts.yml', line: 1 },
  },
  {
    title: 'an unknown key',
    inputs: {},
    files: { '.github/mail-hosts.yml': 'hosts:\n  - { name: a.example.com, prot: 1 }' },
    failure: 'configuration',
    message: /Unknown key "prot".*"port"/,
    at: { file: '.github/mail-hosts.yml', line: 2 },
  },
  {
    title: 'an invalid host name',
    inputs: { hosts: 'a_b.example.com' },
    failure: 'configuration',
    message: /has a character other than letters/,
  },
  {
    title: 'an invalid address',
    inputs: { hosts: 'a.example.com 300.1.1.1' },
    failure: 'configuration',
    message: /"300.1.1.1" is not an IP address/,
  },
  {
    title: 'a typo in an input',
    inputs: { hosts: 'a.example.com', 'fail-on': 'eror' },
    failure: 'configuration',
    message: /Input fail-on: "eror".*Did you mean "error"/,
  },
  {
    title: 'an invalid boolean',
    inputs: { hosts: 'a.example.com', 'allow-any-port': 'yes' },
    failure: 'configuration',
    message: /"yes" is not valid; expected true or false\./,
  },
  ...['0/8', '9/8', '1/257', '2 of 8'].map((shard) => ({
    title: `the shard ${shard}`,
    inputs: { hosts: 'a.example.com', shard },
    failure: 'configuration',
    message: /Input shard: ".*" is not a shard; expected one such as 2\/8 /,
  })),
  {
    title: 'update-baseline in a shard',
    inputs: {
      hosts: 'a.example.com',
      shard: '2/8',
      'baseline-file': 'b.json',
      'update-baseline': 'true',
    },
    failure: 'configuration',
    message: /write the baseline in a run without shard/,
  },
  {
    title: 'no hosts at all in a shard',
    inputs: { shard: '2/8' },
    failure: 'nothing-checked',
    message: /^Shard 2 of 8: No mail host is declared/,
  },
];

describe.concurrent('bad input fails with its reason and its location', () => {
  it.each(CASES)('$title', async ({ inputs, files, failure, message, at }) => {
    const result = await runInProcess({ inputs, ...(files === undefined ? {} : { files }) });
    const errors = result.annotations.filter(({ level }) => level === 'error');
    expect(result.exitCode).toBe(1);
    expect(result.report).toMatchObject({ result: 'failed', failure });
    expect(result.outputs).toMatchObject({ result: 'failed', complete: 'false', regressions: '0' });
    expect(errors.some((error) => message.test(error.message))).toBe(true);
    if (at !== undefined) expect(errors[0]).toMatchObject(at);
    expect(result.stdout + result.stderr).not.toMatch(/\n\s+at .*\.[jt]s:/);
    expect(result.summary).toContain('❌');
    await result.remove();
  });
});
