import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { politenessBreaches } from '../lab/politeness.ts';
import { runAction } from '../runner/run-action.ts';
import { HOSTILE } from './personalities.ts';

const ENDPOINTS = 1000;
/**
 * The budget of one host in milliseconds. A third of the hosts take all of it; the others need a few milliseconds on an
 * idle machine.
 */
const TIMEOUT_MS = 8000;
/** Hosts that are checked at the same time where most of them fail. */
const CONCURRENT = 256;
const MAX_MB = 256;

const kinds = Object.entries(HOSTILE);
const addresses = Array.from(
  { length: ENDPOINTS },
  (_, index) => `127.60.${Math.floor(index / 250)}.${(index % 250) + 1}`,
);
const kindOf = (index: number) => kinds[index % kinds.length]?.[1] ?? { kind: 'silent' };

let lab: Lab;
beforeAll(async () => {
  lab = await startLab({
    zone: addresses
      .map(
        (address, index) =>
          `h${index}.example.com A ${address}\n${address} PTR h${index}.example.com`,
      )
      .join('\n'),
    listeners: Object.fromEntries(addresses.map((address, index) => [address, kindOf(index)])),
  });
}, 60_000);
afterAll(() => lab.close());

it(`${ENDPOINTS} hostile endpoints end by their deadline, in their own states, within ${MAX_MB} MB`, {
  timeout: 150_000,
}, async () => {
  const memory = join(tmpdir(), `peak-${process.pid}`);
  const writePeak = `import { writeFileSync } from 'node:fs';
    process.on('exit', () => writeFileSync(${JSON.stringify(memory)}, String(process.resourceUsage().maxRSS)));`;
  const hosts = addresses.map((_, index) => `  - h${index}.example.com\n`).join('');
  const result = await runAction({
    timeLimitMs: 120_000,
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(writePeak)}` },
    inputs: {
      hosts: `defaults: { port: ${lab.port}, tls: opportunistic }\nhosts:\n${hosts}`,
      resolvers: lab.resolver,
      timeout: `${TIMEOUT_MS}ms`,
      retries: '0',
      samples: '1',
      'allow-private-addresses': 'true',
      'allow-any-port': 'true',
    },
  });
  await result.remove();
  const report = result.report as Report;
  const peakMb = Number(await readFile(memory, 'utf8')) / 1024;
  await rm(memory);

  expect(report.counts).toMatchObject({ hosts: ENDPOINTS, endpoints: ENDPOINTS });
  const states = kinds.map(([kind], index) => {
    const { state, reason } = report.hosts[index]?.endpoints[0]?.smtp ?? {};
    return `${kind}: ${state}${reason == null ? '' : ` (${reason})`}`;
  });
  expect(states).toEqual([
    'silence: timeout (greeting-timeout)',
    'a reset at once: closed (connection-closed)',
    'a FIN at once: closed (connection-closed)',
    'a greeting without an end: malformed',
    'a line without an end: malformed',
    'a byte now and then: timeout (greeting-timeout)',
    'half a greeting, and silence: timeout (greeting-timeout)',
    'half a greeting, and a FIN: closed (connection-closed)',
    'half a greeting, and a reset: closed (connection-closed)',
    'half a greeting, and never a FIN: timeout (greeting-timeout)',
    'another protocol: malformed',
    'NULs: greeted',
    'a code that changes: malformed',
    'a rejection: rejected (greeting-rejected)',
    'EHLO without an answer: greeted',
    'EHLO answered by a reset: greeted',
    'EHLO answered by 200 lines: malformed',
    'EHLO answered by garbage: malformed',
    'QUIT without an answer: greeted',
    'STARTTLS refused: tls-failed',
    'STARTTLS without an answer: greeted',
    'a handshake that hangs: tls-failed',
    'a handshake of garbage: tls-failed',
    'a handshake that is closed: tls-failed',
    'an EHLO in TLS that hangs: greeted',
  ]);
  // All hosts of a kind end in the same state.
  const first = report.hosts
    .slice(0, kinds.length)
    .map(({ endpoints }) => endpoints[0]?.smtp.state);
  expect(report.hosts.map(({ endpoints }) => endpoints[0]?.smtp.state)).toEqual(
    report.hosts.map((_, index) => first[index % kinds.length]),
  );
  // Each may take its whole budget.
  const rounds = Math.ceil(ENDPOINTS / CONCURRENT);
  expect(result.durationMs).toBeLessThan(rounds * (TIMEOUT_MS + 1000));
  expect(peakMb).toBeLessThan(MAX_MB);
  expect(result.summaryDropped).toBe(false);
  expect(result.droppedAnnotations).toEqual([]);
  // The client sends no QUIT to a server that contradicts itself in its greeting.
  const breaches = addresses.flatMap((address, index) =>
    lab
      .server(address)
      .transcripts.flatMap((transcript) => politenessBreaches(transcript))
      .map((breach) => `${kinds[index % kinds.length]?.[0]}: ${breach}`),
  );
  const allowed = 'a code that changes: The client left without QUIT.';
  expect(breaches.filter((breach) => breach !== allowed)).toEqual([]);
});
