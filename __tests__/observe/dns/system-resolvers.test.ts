import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serverText } from '../../../src/observe/dns/name-server.ts';
import { chooseResolvers, readSystemResolvers } from '../../../src/observe/dns/system-resolvers.ts';

describe('readSystemResolvers', () => {
  test.each<[string, string, readonly string[]]>([
    ['one server', 'nameserver 192.0.2.1\n', ['192.0.2.1:53']],
    ['no line end', 'nameserver 192.0.2.1', ['192.0.2.1:53']],
    [
      'Windows line ends',
      'nameserver 192.0.2.1\r\nnameserver 192.0.2.2\r\n',
      ['192.0.2.1:53', '192.0.2.2:53'],
    ],
    ['tabs and spaces', '  nameserver \t 192.0.2.1  \n', ['192.0.2.1:53']],
    ['IPv6', 'nameserver 2001:DB8::1', ['[2001:db8::1]:53']],
    ['a scope id', 'nameserver fe80::1%eth0', ['[fe80::1%eth0]:53']],
    ['a port', 'nameserver [192.0.2.1]:5353', ['192.0.2.1:5353']],
    [
      'comments',
      '# nameserver 192.0.2.8\n;nameserver 192.0.2.9\nnameserver 192.0.2.1 # the first\nnameserver 192.0.2.2;',
      ['192.0.2.1:53', '192.0.2.2:53'],
    ],
    [
      'other settings',
      'domain example.com\nsearch example.com example.net\noptions ndots:5 edns0\nsortlist 192.0.2.0\nnameserver 192.0.2.1',
      ['192.0.2.1:53'],
    ],
    [
      'the first three servers, as the C library',
      [1, 2, 3, 4].map((last) => `nameserver 192.0.2.${last}`).join('\n'),
      ['192.0.2.1:53', '192.0.2.2:53', '192.0.2.3:53'],
    ],
    ['a server twice', 'nameserver ::1\nnameserver 0:0:0:0:0:0:0:1', ['[::1]:53']],
    [
      'an invalid one beside a valid one',
      'nameserver dns.example\nnameserver 192.0.2.1',
      ['192.0.2.1:53'],
    ],
  ])('%s', async (_, text, servers) => {
    const { resolvers, problem } = readSystemResolvers(await fileWith(text));
    expect(resolvers.map(serverText)).toEqual(servers);
    expect(problem).toBeNull();
  });

  test.each([
    ['an empty file', ''],
    ['only comments and other settings', '# nameserver 192.0.2.1\nsearch example.com\n'],
    ['another word', 'nameservers 192.0.2.1\n'],
    ['no value', 'nameserver\nnameserver   \n'],
  ])('%s: this machine has no resolver', async (_, text) => {
    const path = await fileWith(text);
    expect(readSystemResolvers(path)).toEqual({
      resolvers: [],
      problem: `This machine has no DNS resolver: ${path} has no nameserver line.`,
    });
  });

  test('only invalid addresses', async () => {
    const path = await fileWith('nameserver dns.example');
    expect(readSystemResolvers(path).problem).toBe(
      `This machine has no DNS resolver: no nameserver line of ${path} has an IP address.`,
    );
  });

  test('no such file', () => {
    expect(readSystemResolvers('/nowhere/resolv.conf').problem).toBe(
      'This machine has no DNS resolver: /nowhere/resolv.conf does not exist.',
    );
  });

  test('a file that cannot be read', () => {
    expect(readSystemResolvers(tmpdir()).problem).toMatch(/cannot be read \(EISDIR\)\.$/);
  });

  test('on Windows, the servers of the system', () => {
    // The path is null there. Other systems answer too.
    expect(readSystemResolvers(null)).toMatchObject({ problem: null });
  });
});

describe('chooseResolvers', () => {
  const system = () => ({ resolvers: [{ address: '192.0.2.9', port: 53 }], problem: null });

  test('takes the given ones, each once', () => {
    const { resolvers } = chooseResolvers(['192.0.2.1:53', '192.0.2.2:53', '192.0.2.1'], system);
    expect(resolvers.map(serverText)).toEqual(['192.0.2.1:53', '192.0.2.2:53']);
  });

  test('takes the system’s where none are given', () => {
    expect(chooseResolvers([], system)).toEqual(system());
  });
});

async function fileWith(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'resolv-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'resolv.conf');
  await writeFile(path, text);
  return path;
}
