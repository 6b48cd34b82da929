import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { startLab } from '../lab/lab.ts';
import { runInProcess } from '../runner/run-in-process.ts';

const NAMES =
  'mx1.example.com A 127.0.56.1\nmx2.example.com A 127.0.56.2\n127.0.56.2 PTR mx2.example.com\n';
const WRONG = `${NAMES}127.0.56.1 PTR old.example.com\nold.example.com A 127.0.56.1`;
const RIGHT = `${NAMES}127.0.56.1 PTR mx1.example.com`;

/** Milliseconds: half a second in place of the second that the input takes at least. */
const WAIT_MS = 500;

/** Runs a check of a host with a wrong PTR and of one that is right. */
async function check(isFixed: boolean, inputs: Readonly<Record<string, string>> = {}) {
  const lab = await startLab({
    zone: WRONG,
    listeners: {
      '127.0.56.1': { name: 'mx1.example.com' },
      '127.0.56.2': { name: 'mx2.example.com' },
    },
  });
  try {
    // The record is fixed while the run waits, after the first connections to both hosts have ended.
    const mail = lab.server('127.0.56.1');
    void mail.nextConnection().then(async ({ ended }) => {
      await ended;
      if (inputs.shard === undefined) await lab.server('127.0.56.2').idle();
      if (isFixed) lab.dns.setZone(RIGHT);
    });
    const result = await runInProcess({
      inputs: {
        hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts: [mx1.example.com, mx2.example.com]`,
        resolvers: lab.resolver,
        samples: '1',
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
        ...inputs,
      },
      override: { waitForMs: WAIT_MS },
    });
    await result.remove();
    const connections = ['127.0.56.1', '127.0.56.2'].map(
      (address) => lab.server(address).connections,
    );
    return { ...result, report: result.report as Report, connections };
  } finally {
    await lab.close();
  }
}

describe.concurrent('wait-for', () => {
  it('ends as soon as all is right, after rechecking only what was wrong', async () => {
    const { report, log, connections } = await check(true);
    expect(report).toMatchObject({ result: 'passed', findings: [] });
    expect(report.notes.filter((note) => /waiting/.test(note))).toEqual([]);
    expect(log).toMatch(/1 host not right yet: looking again in \d+ s, waiting for \d+ s at most/);
    expect(connections).toEqual([2, 1]);
  });

  it('rechecks only the hosts of its shard', async () => {
    const { report, connections } = await check(true, { shard: '5/8' });
    expect(report).toMatchObject({ result: 'passed', findings: [], counts: { hosts: 1 } });
    expect(connections).toEqual([2, 0]);
  });

  it('reports what is still wrong, and where, once the time is over', async () => {
    const { report, durationMs, exitCode } = await check(false);
    expect(exitCode).toBe(1);
    expect(durationMs).toBeGreaterThan(WAIT_MS);
    expect(report.notes.slice(0, 1)).toEqual([
      'Still not right after 1 s of waiting: mx1.example.com (the reverse zone).',
    ]);
  });
});
