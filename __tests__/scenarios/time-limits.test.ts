import { expect, it } from 'vitest';
import { checkVantage } from './check-vantage.ts';

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
