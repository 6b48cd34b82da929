import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lab, startLab } from '../lab/lab.ts';
import { CARRIERS, loaded } from './carriers.ts';

const bundle = resolve(import.meta.dirname, '../../dist/cli.js');
const SLOW = ['127.0.79.1', '127.0.79.2'];
/** A colour or a weight of styleText (ECMA-48 8.3.117). */
const COLOUR = new RegExp(String.raw`${'\u001b'}(\[\d{1,2}m)`, 'g');

let lab: Lab;
let hosts = '';
beforeAll(async () => {
  const carrier = CARRIERS.find(({ says }) => says === 'no SMTP at all');
  if (carrier === undefined) throw new Error('no such carrier');
  const { hosts: attacked, zone, listeners } = loaded(carrier);
  lab = await startLab({
    zone: [zone, ...SLOW.map((address, index) => `slow${index}.example.com A ${address}\n`)].join(
      '',
    ),
    // The progress line is drawn from the first second on, so two hosts take longer.
    listeners: {
      ...listeners,
      ...Object.fromEntries(SLOW.map((address) => [address, { kind: 'silent' } as const])),
    },
  });
  const names = [
    ...attacked.map(({ name }) => name),
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

describe.runIf(process.platform === 'linux')('a terminal, from hosts that attack it', () => {
  it.each([
    ['in colour', { TERM: 'xterm-256color' }, /^(?:\[\d{1,2}m)+$/],
    ['without colour', { TERM: 'xterm', NO_COLOR: '1' }, /^$/],
  ])('gets our own colours and nothing else, %s', { timeout: 60_000 }, async (_, env, colours) => {
    const shown = await onTerminal(env);
    expect(shown).toContain('PWNED');
    expect(shown).toContain('hosts looked at');
    const ours = Array.from(shown.matchAll(COLOUR), ([, colour]) => colour).join('');
    expect(ours).toMatch(colours);
    const progress = /\r(?:\d+ of \d+ hosts looked at| +\r)/g;
    const rest = shown.replace(COLOUR, '').replace(progress, '').replaceAll('\r\n', '');
    expect(rest).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
