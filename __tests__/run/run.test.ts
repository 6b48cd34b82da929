import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type InputName, readInputs } from '../../src/inputs/inputs.ts';
import { type RunDeadline, runDeadlineIn } from '../../src/observe/limits/deadline.ts';
import { run } from '../../src/run/run.ts';
import { type Lab, startLab } from '../lab/lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab({
    zone: `good.example.com A 127.0.55.1\n127.0.55.1 PTR good.example.com
      reverseless.example.com A 127.0.55.2
      silent.example.com A 127.0.55.3\n127.0.55.3 PTR silent.example.com
      tarpit.example.com A 127.0.55.4\n127.0.55.4 PTR tarpit.example.com
      hole.example.com A 127.0.55.5\n127.0.55.5 PTR hole.example.com
      implicit.example.com A 127.0.55.6\n127.0.55.6 PTR implicit.example.com`,
    listeners: {
      '127.0.55.1': { name: 'good.example.com' },
      '127.0.55.2': { kind: 'silent' },
      '127.0.55.3': { kind: 'silent' },
      '127.0.55.4': { name: 'tarpit.example.com', starttls: { outcome: 'hangs' } },
      '127.0.55.5': 'blackhole',
      '127.0.55.6': { kind: 'silent' },
    },
  });
});
afterAll(() => lab.close());

function start(
  hosts: string,
  deadline: RunDeadline,
  more: Partial<Record<InputName, string>> = {},
) {
  const given: Partial<Record<InputName, string>> = {
    hosts: `defaults: { port: ${lab.port}, tls: starttls }
rules: { starttls-missing: off }
hosts: ${hosts}`,
    resolvers: lab.resolver,
    timeout: '60s',
    samples: '1',
    'allow-private-addresses': 'true',
    'allow-any-port': 'true',
    ...more,
  };
  const { inputs, problems } = readInputs((name) => given[name] ?? '');
  const paused = Promise.withResolvers<string>();
  const running = run(inputs, problems, {
    workspace: { root: '/nowhere', workflow: null },
    clock: Date.now,
    progress: () => {},
    deadline,
    readBaseFile: async () => ({ kind: 'none' }),
    onRecheck: paused.resolve,
  });
  return { running, paused: paused.promise };
}

const CUT = 'the run was cancelled by SIGTERM';
const OVER = "the run's time was over";

describe.each([
  ['a signal', 60_000, CUT],
  ['its own time', 2000, OVER],
] as const)('a run that is ended by %s', (_, runMs, why) => {
  it('tells what it knows, and blames no host for the time that it was not given', async () => {
    const deadline = runDeadlineIn(runMs);
    const beginning = lab.server('127.0.55.4').nextConnection();
    const { running } = start(EVERY_KIND, deadline);
    const tarpit = await beginning;
    await vi.waitUntil(() => /STARTTLS\r\n./s.test(tarpit.received), { timeout: 1500 });
    if (why === CUT) deadline.cancel(CUT);
    const { report } = await running;

    expect(report.findings.map(({ rule, host }) => `${host} ${rule}`)).toEqual([
      'reverseless.example.com ptr-missing',
    ]);
    expect(report.inconclusive.map(({ reason, ...one }) => [one.host, one.check, reason])).toEqual([
      ['reverseless.example.com', 'smtp', 'deadline'],
      ['silent.example.com', 'smtp', 'deadline'],
      ['tarpit.example.com', 'tls', 'deadline'],
      ['implicit.example.com', 'smtp', 'deadline'],
      ['hole.example.com', 'smtp', 'deadline'],
    ]);
    expect(report.inconclusive.map(({ detail }) => detail)).toEqual([
      `${why} before the greeting was whole`,
      `${why} before the greeting was whole`,
      `${why} before the TLS handshake had ended`,
      `${why} before the TLS handshake had ended`,
      `${why} before the connection was accepted`,
    ]);
    const shown = report.hosts.map(({ name, verdict, endpoints }) => {
      return `${name} ${verdict}: ${endpoints[0]?.ptr.state}, ${endpoints[0]?.smtp.state}`;
    });
    expect(shown).toEqual([
      'good.example.com coherent: confirmed, greeted',
      'reverseless.example.com broken: absent, timeout',
      'silent.example.com inconclusive: confirmed, timeout',
      'tarpit.example.com inconclusive: confirmed, greeted',
      'implicit.example.com inconclusive: confirmed, timeout',
      'hole.example.com inconclusive: confirmed, timeout',
    ]);
    expect(report).toMatchObject({ result: 'failed', failure: 'regression', complete: false });
  });

  it('keeps what it found while it waits for that to be set right', async () => {
    const deadline = runDeadlineIn(why === CUT ? runMs : 700);
    const waits = { 'wait-for': '1h', timeout: '200ms' };
    const { running, paused } = start('[reverseless.example.com]', deadline, waits);
    await paused;
    if (why === CUT) deadline.cancel(CUT);
    const { report } = await running;

    expect(report).toMatchObject({ result: 'failed', failure: 'regression' });
    expect(report.findings.map(({ rule }) => rule)).toEqual(['ptr-missing']);
    expect(report.notes.join(' ')).toMatch(/Still not right after 0 s of waiting/);
  });

  it('says so of a host whose turn never came', async () => {
    const deadline = runDeadlineIn(why === CUT ? runMs : 500);
    const begun = lab.server('127.0.55.3').nextConnection();
    const one = { concurrency: '1' };
    const { running } = start('[silent.example.com, good.example.com]', deadline, one);
    await begun;
    if (why === CUT) deadline.cancel(CUT);
    const { report } = await running;

    expect(report.inconclusive.at(-1)).toMatchObject({
      host: 'good.example.com',
      check: 'forward',
      reason: 'deadline',
      detail: `${why} before this host was looked at to the end`,
    });
  });
});

const EVERY_KIND = `
  - good.example.com
  - reverseless.example.com
  - silent.example.com
  - tarpit.example.com
  - { name: implicit.example.com, tls: implicit }
  - hole.example.com`;
