import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { politenessBreaches } from '../lab/politeness.ts';
import { runAction } from '../runner/run-action.ts';
import { HOSTILE } from './personalities.ts';
import { costMeter } from './process-cost.ts';

const kinds = Object.entries(HOSTILE);

/** Enough endpoints that what the action keeps of each would show in its memory. */
const MANY = 1000;
const MAX_MIB = 256;
const MAX_HEAP_MB = 128;
/** A part of the heap of young objects. Node's own choice depends on the machine. */
const YOUNG_MB = 8;

/** Ten of each kind. */
const SOME = 10 * kinds.length;
/** Milliseconds. A third of the endpoints take all of it; on an idle machine, all others are done in two seconds. */
const LONG_MS = 20_000;

const addresses = Array.from(
  { length: MANY },
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

async function check(endpoints: number, timeoutMs: number, env = {}) {
  const hosts = addresses.slice(0, endpoints).map((_, index) => `  - h${index}.example.com\n`);
  const result = await runAction({
    timeLimitMs: 120_000,
    env,
    inputs: {
      hosts: `defaults: { port: ${lab.port}, tls: opportunistic }\nhosts:\n${hosts.join('')}`,
      resolvers: lab.resolver,
      timeout: `${timeoutMs}ms`,
      retries: '0',
      samples: '1',
      'allow-private-addresses': 'true',
      'allow-any-port': 'true',
    },
  });
  await result.remove();
  return { result, report: result.report as Report };
}

it(`${MANY} hostile endpoints end by their deadline, within ${MAX_MIB} MiB`, {
  timeout: 150_000,
}, async () => {
  const meter = costMeter();
  // With room, V8 would let garbage accumulate, and the peak would be that of its garbage.
  const heap = `--max-old-space-size=${MAX_HEAP_MB} --max-semi-space-size=${YOUNG_MB}`;
  const env = { NODE_OPTIONS: `${meter.env.NODE_OPTIONS} ${heap}` };
  const { result, report } = await check(MANY, 1500, env);
  const { mib } = await meter.read();

  expect(report.counts.hosts).toBe(MANY);
  // Five seconds on an idle machine.
  expect(result.durationMs).toBeLessThan(60_000);
  expect(mib).toBeLessThan(MAX_MIB);
  expect(result.summaryDropped).toBe(false);
  expect(result.droppedAnnotations).toEqual([]);
});

it(`${SOME} hostile endpoints end in the states of their kinds, politely`, {
  timeout: 150_000,
}, async () => {
  const before = addresses.map((address) => lab.server(address).transcripts.length);
  const { result, report } = await check(SOME, LONG_MS);
  expect(report.counts).toMatchObject({ hosts: SOME, endpoints: SOME });
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
  expect(result.durationMs).toBeLessThan(3 * LONG_MS);
  // The client sends no QUIT to a server that contradicts itself in its greeting.
  const breaches = addresses.slice(0, SOME).flatMap((address, index) =>
    lab
      .server(address)
      .transcripts.slice(before[index])
      .flatMap((transcript) => politenessBreaches(transcript))
      .map((breach) => `${kinds[index % kinds.length]?.[0]}: ${breach}`),
  );
  const allowed = 'a code that changes: The client left without QUIT.';
  // On another port than 25, a silent server is asked on a second connection whether it speaks TLS.
  const rest = breaches.filter((breach) => breach !== allowed && !breach.startsWith('silence: '));
  expect(rest).toEqual([]);
});
