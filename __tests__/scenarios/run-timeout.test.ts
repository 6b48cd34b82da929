import { expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { startLab } from '../lab/lab.ts';
import { runInProcess } from '../runner/run-in-process.ts';

it('run-timeout ends a run: what was observed is judged, the rest is inconclusive', async () => {
  const lab = await startLab({
    zone: `mx1.example.com A 127.0.53.1\n127.0.53.1 PTR mx1.example.com
      mx2.example.com A 127.0.53.2\n127.0.53.2 PTR mx2.example.com
      mx3.example.com A 127.0.53.3\n127.0.53.3 PTR mx3.example.com`,
    listeners: {
      '127.0.53.1': { name: 'mx1.example.com' },
      '127.0.53.2': { kind: 'silent' },
      '127.0.53.3': { kind: 'drip', everyMs: 100 },
    },
  });
  const result = await runInProcess({
    inputs: {
      hosts: `defaults: { port: ${lab.port}, tls: none }
hosts:
  - mx1.example.com
  - { name: mx2.example.com, addresses: 127.0.53.2 }
  - mx3.example.com`,
      resolvers: lab.resolver,
      timeout: '1h',
      'run-timeout': '2s',
      samples: '1',
      'allow-private-addresses': 'true',
      'allow-any-port': 'true',
    },
  });
  await Promise.all([result.remove(), lab.close()]);
  const report = result.report as Report;
  expect(report).toMatchObject({ result: 'inconclusive', complete: false });
  expect(report.notes[0]).toMatch(/^The run's time was over; /);
  expect(report.hosts.map(({ verdict }) => verdict)).toEqual([
    'coherent',
    'inconclusive',
    'inconclusive',
  ]);
  for (const { reason } of report.inconclusive) {
    expect(['deadline', 'greeting-timeout']).toContain(reason);
  }
  expect(report.hosts[1]?.endpoints[0]?.address).toBe('127.0.53.2');
  expect(result.exitCode).toBe(0);
});
