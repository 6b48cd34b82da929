import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDeclaration } from '../../../src/declare/declaration.ts';
import { type Lab, startLab } from '../../lab/lab.ts';
import { runTerminal } from '../../runner/run-terminal.ts';

/** Each domain is one case that a first declaration can meet. */
const ZONE = `
  right.example.com MX 10 mx1.right.example.com
  mx1.right.example.com A 127.0.61.1
  127.0.61.1 PTR mx1.right.example.com
  renamed.example.com MX 10 mx.example.com
  mx.example.com A 127.0.61.2
  127.0.61.2 PTR host7.example.net
  host7.example.net A 127.0.61.2
  noptr.example.com MX 10 mx2.example.com
  mx2.example.com A 127.0.61.3
  provided.example.com MX 10 aspmx.mail.example.net
  provided.example.com MX 20 alt1.mail.example.net
  aspmx.mail.example.net A 127.0.61.4
  alt1.mail.example.net A 127.0.61.4
  127.0.61.4 PTR edge4.mail.example.net
  edge4.mail.example.net A 127.0.61.4
  mixed.example.com MX 10 mx1.right.example.com
  mixed.example.com MX 20 aspmx.mail.example.net
  bare.example.com A 127.0.61.5
  127.0.61.5 PTR bare.example.com
  closed.example.com MX 10 mx6.example.com
  mx6.example.com A 127.0.61.6
  127.0.61.6 PTR mx6.example.com
  null.example.com MX 0 .
  silent.example.com TXT "no mail here"
  broken.example.com MX !servfail
  literal.example.com MX 10 127.0.61.1
`;

let lab: Lab;
let folder = '';
beforeAll(async () => {
  lab = await startLab({
    zone: ZONE,
    listeners: {
      '127.0.61.1': { name: 'mx1.right.example.com' },
      '127.0.61.2': { name: 'localhost.localdomain' },
      '127.0.61.3': { name: 'mx2.example.com' },
      '127.0.61.4': { name: 'edge4.mail.example.net' },
      '127.0.61.5': { name: 'bare.example.com' },
      '127.0.61.6': 'refused',
    },
  });
});
afterAll(() => lab.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'init-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function terminal(...args: readonly string[]) {
  const lookup = ['--resolvers', lab.resolver, '--retries', '0'];
  const allowed = ['--allow-private-addresses', '--allow-any-port'];
  return runTerminal([...args, ...lookup, ...allowed], folder);
}

const init = (domain: string, ...more: string[]) =>
  terminal('init', domain, '--port', String(lab.port), ...more);
const written = () => readFileSync(join(folder, '.github/mail-hosts.yml'), 'utf8');

interface JsonReport {
  readonly result: string;
  readonly findings: readonly { readonly rule: string }[];
  readonly hosts: readonly { readonly name: string; readonly verdict: string }[];
}

describe('init', () => {
  it.each([
    [
      'right.example.com',
      ['mx1.right.example.com coherent'],
      /Seen: at 127\.0\.61\.1 the PTR is mx1/,
    ],
    [
      'renamed.example.com',
      ['mx.example.com broken'],
      /Differs: at 127\.0\.61\.2 the PTR is host7\.example\.net\.\n.*Differs: at 127\.0\.61\.2 the greeting is localhost\.localdomain\./,
    ],
    [
      'noptr.example.com',
      ['mx2.example.com broken'],
      /Differs: at 127\.0\.61\.3 there is no PTR\./,
    ],
    [
      'provided.example.com',
      ['aspmx.mail.example.net coherent', 'alt1.mail.example.net coherent'],
      /Assumed: a provider runs .*\n.*\n {2}- mx: provided\.example\.com\n {4}control: shared/,
    ],
    [
      'mixed.example.com',
      ['mx1.right.example.com coherent', 'aspmx.mail.example.net coherent'],
      /name: mx1\.right\.example\.com\n(?:.*\n)*.*control: shared/,
    ],
    ['bare.example.com', ['bare.example.com coherent'], /has no MX record, so that its mail goes/],
    [
      'closed.example.com',
      ['mx6.example.com broken'],
      /Not seen: at 127\.0\.61\.6 port \d+ showed no greeting \(refused\)/,
    ],
  ])('declares %s so that the first check reports %j', async (domain, verdicts, says) => {
    const { status, stderr } = await init(domain);
    expect([status, stderr]).toEqual([0, expect.stringContaining('Wrote .github/mail-hosts.yml')]);
    expect(written()).toMatch(says);
    const check = await terminal('check', '--json');
    const { hosts }: JsonReport = JSON.parse(check.stdout);
    expect(hosts.map(({ name, verdict }) => `${name} ${verdict}`)).toEqual(verdicts);
  });

  it.each([
    ['null.example.com', /null MX \(RFC 7505\)/],
    ['gone.example.com', /does not exist in DNS/],
    ['silent.example.com', /no MX record and no address/],
    ['broken.example.com', /could not be looked up: dns-servfail/],
  ])('declares nothing for %s: %s', async (domain, says) => {
    const { status, stderr, stdout } = await init(domain);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(says);
    expect(existsSync(join(folder, '.github'))).toBe(false);
  });

  it('leaves an MX record that names no host to the check', async () => {
    expect((await init('literal.example.com')).status).toBe(0);
    expect(written()).toMatch(/Differs: MX names "127\.0\.61\.1", which cannot be a host name/);
    const { findings }: JsonReport = JSON.parse((await terminal('check', '--json')).stdout);
    expect(findings.map(({ rule }) => rule)).toEqual(['mx-invalid']);
  });

  it('prints to stdout with --output -, and writes nothing', async () => {
    const { stdout, stderr, status } = await init('right.example.com', '--output', '-');
    expect([status, stderr]).toEqual([0, '']);
    const limits = { allowPrivateAddresses: true, allowAnyPort: true };
    const source = { text: stdout, file: null, relocate: null };
    const { declaration, problems } = readDeclaration([source], limits);
    expect(problems).toEqual([]);
    expect(declaration.hosts).toMatchObject([{ addresses: ['127.0.61.1'], port: lab.port }]);
    expect(existsSync(join(folder, '.github'))).toBe(false);
  });

  it('does not overwrite a file without --force', async () => {
    writeFileSync(join(folder, 'mine.yml'), 'hosts: []\n');
    const args = ['right.example.com', '--output', 'mine.yml'] as const;
    const refused = await init(...args);
    expect([refused.status, refused.stderr]).toEqual([
      2,
      expect.stringMatching(/^mine\.yml already exists\. .*--force/),
    ]);
    expect(readFileSync(join(folder, 'mine.yml'), 'utf8')).toBe('hosts: []\n');
    const forced = await init(...args, '--force');
    expect([forced.status, forced.stderr]).toEqual([0, expect.stringContaining('check mine.yml')]);
    expect(readFileSync(join(folder, 'mine.yml'), 'utf8')).toContain('mx1.right.example.com');
  });

  it('connects to no server that a provider runs', async () => {
    const before = lab.server('127.0.61.4').connections;
    expect((await init('provided.example.com')).status).toBe(0);
    expect(lab.server('127.0.61.4').connections).toBe(before);
  });

  it.each([
    [['example'], /only one label/],
    [['a_b.example.com'], /has a character other than/],
    [['example.com', '--port', '0'], /"0" is not a port/],
    [['example.com', '--timeout', 'soon'], /Option --timeout: "soon" is not a duration/],
  ])('%j is bad usage', async (args, says) => {
    const { status, stderr } = await terminal('init', ...args);
    expect([status, stderr]).toEqual([2, expect.stringMatching(says)]);
  });
});
