import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lab, startLab } from '../lab/lab.ts';
import { ATTACKS } from './attacks.ts';
import { CARRIERS, carrying } from './carriers.ts';

const bundle = resolve(import.meta.dirname, '../../dist/cli.js');
const SLOW = ['127.0.79.1', '127.0.79.2'];
/** A colour or a weight of styleText (ECMA-48 8.3.117). */
const COLOUR = new RegExp(String.raw`${'\u001b'}(\[\d{1,2}m)`, 'g');

let lab: Lab;
let hosts = '';
beforeAll(async () => {
  const carrier = CARRIERS.find(({ title }) => title === 'no SMTP at all');
  if (carrier === undefined) throw new Error('no such carrier');
  const { hosts: hostile, zone, listeners } = carrying(carrier);
  lab = await startLab({
    zone: [zone, ...SLOW.map((address, index) => `slow${index}.example.com A ${address}\n`)].join(
      '',
    ),
    // The progress line appears after a second, so two hosts take longer.
    listeners: {
      ...listeners,
      ...Object.fromEntries(SLOW.map((address) => [address, { kind: 'silent' } as const])),
    },
  });
  const names = [
    ...hostile.map(({ name }) => name),
    ...SLOW.map((_, index) => `slow${index}.example.com`),
  ];
  hosts = `defaults: { port: ${lab.port}, tls: none }\nhosts: [${names.join(', ')}]`;
});
afterAll(() => lab.close());

/** What a run writes to a pseudo-terminal, line ends as a terminal has them; script(1) makes one. */
async function onTerminal(env: Readonly<Record<string, string>>): Promise<string> {
  const args = `check --hosts "$HOSTS" --resolvers ${lab.resolver} --timeout 1500ms --samples 1 --retries 0 --allow-private-addresses --allow-any-port`;
  const child = spawn(
    'script',
    ['-qec', `'${process.execPath}' '${bundle}' ${args}`, '/dev/null'],
    {
      env: { PATH: process.env.PATH, SHELL: '/bin/sh', HOSTS: hosts, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [shown] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return shown;
}

describe
  .runIf(process.platform === 'linux')
  .concurrent('a terminal, checking hostile hosts', () => {
    it.each([
      ['in colour', { TERM: 'xterm-256color' }, /^(?:\[\d{1,2}m)+$/],
      ['without colour', { TERM: 'xterm', NO_COLOR: '1' }, /^$/],
    ])('gets our own colours and no other control characters, %s', async (_, env, colours) => {
      const shown = await onTerminal(env);
      expect(shown).toContain('PWNED');
      expect(shown).toContain('hosts checked');
      const ours = Array.from(shown.matchAll(COLOUR), ([, colour]) => colour).join('');
      expect(ours).toMatch(colours);
      const progress = /\r(?:\d+ of \d+ hosts checked| +\r)/g;
      const rest = shown.replace(COLOUR, '').replace(progress, '').replaceAll('\r\n', '');
      expect(rest).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    });
  });

describe('the terminal tool, with hostile texts in a declaration', () => {
  it.each([
    ['in a pipe', {}, /^$/],
    ['in colour', { FORCE_COLOR: '1' }, /^(?:\d{1,2}m)+$/],
    ['without colour', { NO_COLOR: '1' }, /^$/],
  ])('prints no control characters but our own colours, %s', (_, env, ours) => {
    const folder = mkdtempSync(join(tmpdir(), 'attacked-'));
    const names = ATTACKS.map(([, text]) => `  - { name: ${JSON.stringify(text)} }\n`).join('');
    writeFileSync(join(folder, 'hosts.yml'), `hosts:\n${names}`);
    const { stdout, stderr } = spawnSync(process.execPath, [bundle, 'check', 'hosts.yml'], {
      cwd: folder,
      env: { PATH: process.env.PATH, ...env },
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect(stdout.length).toBeGreaterThan(1000);
    const [plain = '', ...sequences] = (stdout + stderr).split('\u001b[');
    const colours = sequences.map((rest) => /^\d{1,2}m/.exec(rest)?.[0] ?? rest.slice(0, 20));
    expect(colours.join('')).toMatch(ours);
    const texts = [plain, ...sequences.map((rest) => rest.replace(/^\d{1,2}m/, ''))].join('');
    expect(texts.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
