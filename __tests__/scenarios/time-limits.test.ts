import { expect, it } from 'vitest';
import { checkVantage } from './check-vantage.ts';
import { testScenarios } from './scenario.ts';

/** The connection to a vantage host takes five seconds at most. */
it('a port is closed from here where the vantage host times out', async () => {
  const { result, report } = await checkVantage({
    listeners: { '127.0.51.1': 'blackhole', '127.0.51.9': 'blackhole' },
    hosts: '  - mx1.example.com\n',
    inputs: { 'vantage-hosts': 'known.example.net:PORT' },
  });
  expect(report.inconclusive.map(({ reason }) => reason)).toEqual(['egress-blocked']);
  expect(report.findings).toEqual([]);
  expect(result.outputs).toMatchObject({ result: 'inconclusive', complete: 'false' });
});

testScenarios('the time limit of a dialogue', [
  {
    title: 'no greeting in time is inconclusive',
    zone: 'mx1.example.com A 127.0.0.21\n127.0.0.21 PTR mx1.example.com\n',
    listeners: { '127.0.0.21': { kind: 'silent' } },
    hosts: '  - mx1.example.com\n',
    inputs: { timeout: '1s' },
    findings: [],
    verdict: 'inconclusive',
    inconclusive: ['smtp greeting-timeout'],
  },
]);
