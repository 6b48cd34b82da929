import { expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { startLab } from '../lab/lab.ts';
import { runAction } from '../runner/run-action.ts';

const NAMES =
  'mx1.example.com A 127.0.56.1\nmx2.example.com A 127.0.56.2\n127.0.56.2 PTR mx2.example.com\n';
const WRONG = `${NAMES}127.0.56.1 PTR old.example.com\nold.example.com A 127.0.56.1`;
const RIGHT = `${NAMES}127.0.56.1 PTR mx1.example.com`;

async function wait(mended: boolean, inputs: Readonly<Record<string, string>> = {}) {
  const lab = await startLab({
    zone: WRONG,
    listeners: {
      '127.0.56.1': { name: 'mx1.example.com' },
      '127.0.56.2': { name: 'mx2.example.com' },
    },
  });
  try {
    // The record is mended while the run waits, once both hosts have been seen for the first time.
    const mail = lab.server('127.0.56.1');
    void mail.nextConnection().then(async ({ ended }) => {
      await ended;
      if (inputs.shard === undefined) await lab.server('127.0.56.2').idle();
      if (mended) lab.dns.setZone(RIGHT);
    });
    const result = await runAction({
      inputs: {
        hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts: [mx1.example.com, mx2.example.com]`,
        resolvers: lab.resolver,
        samples: '1',
        'wait-for': '2s',
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
        ...inputs,
      },
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

it('ends as soon as all is right, having looked again at what was not', async () => {
  const { report, log, connections, durationMs } = await wait(true);
  expect(report).toMatchObject({ result: 'passed', findings: [], notes: [] });
  expect(log).toMatch(/1 host not right yet: looking again in \d+ s, waiting for \d+ s at most/);
  expect(connections[0]).toBeGreaterThan(1);
  expect(connections[1]).toBe(1);
  expect(durationMs).toBeLessThan(2000);
});

it('waits in a shard for its own hosts, and looks at no other', async () => {
  const { report, connections } = await wait(true, { shard: '5/8' });
  expect(report).toMatchObject({ result: 'passed', findings: [], counts: { hosts: 1 } });
  expect(connections[0]).toBeGreaterThan(1);
  expect(connections[1]).toBe(0);
});

it('says what is still wrong, and where, once the time is over', async () => {
  const { report, durationMs, exitCode } = await wait(false);
  expect(exitCode).toBe(1);
  expect(durationMs).toBeGreaterThan(2000);
  expect(report.notes).toEqual([
    'Still not right after 2 s of waiting: mx1.example.com (the reverse zone).',
  ]);
});
