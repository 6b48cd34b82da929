import { afterEach, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type DnsServer, startDnsServer } from '../lab/dns-server.ts';
import { runAction } from '../runner/run-action.ts';

const NAME = 'mx1.example.com A 127.0.0.21';
const OLD = `${NAME}\n127.0.0.21 PTR old.example.com\nold.example.com A 127.0.0.21`;
const NEW = `${NAME}\n127.0.0.21 PTR mx1.example.com`;

const servers: DnsServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** Two resolvers, and what each of them says of one outbound host. */
it.each([
  ['the first is behind', [OLD, NEW], ['ptr-propagating notice'], 'cosmetic', 0],
  ['the first remembers an absence', [NAME, NEW], [], 'coherent', 0],
  ['both are behind', [OLD, OLD], ['ptr-mismatch error'], 'broken', 1],
  ['the second is behind', [NEW, OLD], [], 'coherent', 0],
] as const)('%s', async (_, zones, rules, verdict, exitCode) => {
  for (const zone of zones) servers.push(await startDnsServer({ zone }));
  const result = await runAction({
    inputs: {
      hosts: '- { name: mx1.example.com, role: outbound }',
      resolvers: servers.map(({ resolver }) => resolver).join(' '),
      'allow-private-addresses': true,
    },
  });
  await result.remove();
  const { findings, hosts } = result.report as Report;
  expect(findings.map(({ rule, level }) => `${rule} ${level}`)).toEqual(rules);
  expect(hosts[0]?.verdict).toBe(verdict);
  expect(result.exitCode).toBe(exitCode);
});
