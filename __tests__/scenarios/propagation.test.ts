import { describe, expect, it } from 'vitest';
import { startDnsServer } from '../lab/dns-server.ts';
import { runPipeline } from '../run/run-pipeline.ts';

const NAME = 'mx1.example.com A 127.0.0.21';
const OLD = `${NAME}\n127.0.0.21 PTR old.example.com\nold.example.com A 127.0.0.21`;
const NEW = `${NAME}\n127.0.0.21 PTR mx1.example.com`;

/** Two resolvers with the zones that they answer from, about one outbound host. */
describe.concurrent('two resolvers', () => {
  it.each([
    ['the first has the old PTR', [OLD, NEW], ['ptr-propagating notice'], 'cosmetic', 'passed'],
    ['the first has no PTR', [NAME, NEW], [], 'coherent', 'passed'],
    ['both have the old PTR', [OLD, OLD], ['ptr-mismatch error'], 'broken', 'failed'],
    ['the second has the old PTR', [NEW, OLD], [], 'coherent', 'passed'],
  ] as const)('%s', async (_, zones, rules, verdict, result) => {
    const servers = await Promise.all(zones.map((zone) => startDnsServer({ zone })));
    const { report } = await runPipeline({
      hosts: '- { name: mx1.example.com, role: outbound }',
      resolvers: servers.map(({ resolver }) => resolver).join(' '),
      'allow-private-addresses': 'true',
    });
    await Promise.all(servers.map((server) => server.close()));
    expect(report.findings.map(({ rule, level }) => `${rule} ${level}`)).toEqual(rules);
    expect(report.hosts[0]?.verdict).toBe(verdict);
    expect(report.result).toBe(result);
  });
});
