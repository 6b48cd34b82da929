import { describe, expect, it, vi } from 'vitest';
import type { InputName } from '../../src/inputs/inputs.ts';
import { type RunDeadline, runDeadlineIn } from '../../src/observe/limits/deadline.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { runPipeline } from './run-pipeline.ts';

/** Runs `work` with a lab of its own, in which most servers never finish. */
async function inLab(work: (lab: Lab) => Promise<void>): Promise<void> {
  const lab = await startLab({
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
  try {
    await work(lab);
  } finally {
    await lab.close();
  }
}

const EVERY_KIND = `
  - good.example.com
  - reverseless.example.com
  - silent.example.com
  - tarpit.example.com
  - { name: implicit.example.com, tls: implicit }
  - hole.example.com`;

/** Starts a run; `paused` resolves when it first waits for something to be fixed. */
function start(
  { port, resolver }: Lab,
  hosts: string,
  deadline: RunDeadline,
  inputs: Partial<Record<InputName, string>> = {},
) {
  const paused = Promise.withResolvers<string>();
  const given = {
    hosts: `defaults: { port: ${port}, tls: starttls }
rules: { starttls-missing: off }
hosts: ${hosts}`,
    resolvers: resolver,
    timeout: '60s',
    samples: '1',
    'allow-private-addresses': 'true',
    'allow-any-port': 'true',
    ...inputs,
  };
  const running = runPipeline(given, { deadline, onRecheck: paused.resolve });
  return { running, paused: paused.promise };
}

const CUT = 'the run was cancelled by SIGTERM';
const OVER = "the run's time was over";

/** The time limit of a run that is cancelled before, in milliseconds. */
const LONG_MS = 60_000;

describe('the DNS servers of a run', () => {
  const hosts = '- { name: mx1.example.com, addresses: [127.0.55.9], role: outbound }';
  const problem = 'This machine has no DNS resolver: /etc/resolv.conf has no nameserver line.';
  const systemResolvers = () => ({ resolvers: [], problem });

  it('fails where the machine has none, and says so', async () => {
    const { report } = await runPipeline(
      { hosts, 'allow-private-addresses': 'true' },
      { systemResolvers },
    );
    expect(report).toMatchObject({ result: 'failed', failure: 'configuration' });
    expect(report.notes).toEqual([]);
    expect(report.problems.map(({ message }) => message)).toEqual([
      `${problem} Set the input resolvers.`,
    ]);
  });

  it('reports that beside the other problems', async () => {
    const { report } = await runPipeline({ hosts: '- name: "mx 1"' }, { systemResolvers });
    expect(report.problems).toHaveLength(2);
  });

  it('are those of the input where it has any', () =>
    inLab(async ({ resolver }) => {
      const { report } = await runPipeline(
        { hosts, resolvers: resolver, 'allow-private-addresses': 'true' },
        { systemResolvers },
      );
      expect(report.failure).not.toBe('configuration');
    }));

  it('are those of the machine where the input has none', () =>
    inLab(async ({ dns: { address, port } }) => {
      const own = () => ({ resolvers: [{ address, port }], problem: null });
      const { report } = await runPipeline(
        { hosts: hosts.replace('.9', '.1'), 'allow-private-addresses': 'true' },
        { systemResolvers: own },
      );
      expect(report.hosts[0]?.endpoints[0]?.ptr.names).toEqual(['good.example.com']);
    }));
});

describe.concurrent.each([
  ['a signal', CUT],
  ['its time limit', OVER],
] as const)('a run that is ended by %s', (_, why) => {
  const deadlineAfter = (ms: number) => runDeadlineIn(why === CUT ? LONG_MS : ms);
  const endNow = (deadline: RunDeadline) => {
    if (why === CUT) deadline.cancel(CUT);
  };

  it('reports what it knows, and no finding for what it had no time for', () =>
    inLab(async (lab) => {
      const beginning = lab.server('127.0.55.4').nextConnection();
      const deadline = deadlineAfter(3000);
      const { running } = start(lab, EVERY_KIND, deadline);
      const tarpit = await beginning;
      await vi.waitUntil(() => /STARTTLS\r\n./s.test(tarpit.received), { timeout: 20_000 });
      endNow(deadline);
      const { report } = await running;

      expect(report.findings.map(({ rule, host }) => `${host} ${rule}`)).toEqual([
        'reverseless.example.com ptr-missing',
      ]);
      expect(
        report.inconclusive.map(({ reason, ...one }) => [one.host, one.check, reason]),
      ).toEqual([
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
    }));

  it('keeps its findings when it ends while it waits for a fix', () =>
    inLab(async (lab) => {
      const deadline = deadlineAfter(4000);
      const host = '[{ name: reverseless.example.com, role: outbound }]';
      const { running, paused } = start(lab, host, deadline, { 'wait-for': '1h' });
      await paused;
      endNow(deadline);
      const { report } = await running;

      expect(report).toMatchObject({ result: 'failed', failure: 'regression' });
      expect(report.findings.map(({ rule }) => rule)).toEqual(['ptr-missing']);
      expect(report.notes.join(' ')).toMatch(/Still not right after 0 s of waiting/);
    }));

  it('reports a host that it did not begin', () =>
    inLab(async (lab) => {
      const begun = lab.server('127.0.55.3').nextConnection();
      // Less than the second after which a slow host makes way for the next one.
      const deadline = deadlineAfter(700);
      const hosts = '[silent.example.com, good.example.com]';
      const { running } = start(lab, hosts, deadline, { concurrency: '1' });
      if (why === CUT) await begun;
      endNow(deadline);
      const { report } = await running;

      expect(report.inconclusive.at(-1)).toMatchObject({
        host: 'good.example.com',
        check: 'forward',
        reason: 'deadline',
        detail: `${why} before this host was checked completely`,
      });
    }));
});
