import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { decode, encode, RECURSION_DESIRED } from 'dns-packet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { runAction } from '../../runner/run-action.ts';
import { type DnsTree, startDnsTree } from './dns-tree.ts';
import { SENDING_HOSTS, type SendingHostCase } from './sending-hosts.ts';
import { DNSMASQ_RECORDS, ZONES } from './test-zones.ts';

/**
 * The built action with real DNS: a root, four authoritative servers and two resolvers. The hosts are
 * outbound, so that the verdict depends on DNS only.
 */
describe.concurrent('a sending host, with DNS from real name servers', () => {
  let tree: DnsTree;

  beforeAll(async () => {
    tree = await startDnsTree(ZONES, DNSMASQ_RECORDS);
  });

  afterAll(() => tree?.close());

  for (const host of SENDING_HOSTS) {
    test(`${host.title}: ${host.expected.verdict}`, async () => {
      const { expected } = host;
      const { exitCode, outputs, report, stdout } = await check(host);

      expect(report.hosts, stdout).toMatchObject([
        {
          name: host.name,
          verdict: expected.verdict,
          endpoints: [{ address: host.address, ptr: expected.ptr }],
        },
      ]);
      const rules = report.findings.map(({ rule }) => rule);
      expect(rules).toEqual([...(expected.rules ?? [])]);
      expect(report.inconclusive, stdout).toMatchObject(
        expected.inconclusive === undefined
          ? []
          : [
              {
                check: 'ptr',
                reason: expect.toBeOneOf([...expected.inconclusive]),
                detail: expect.stringMatching(expected.detail ?? /./),
              },
            ],
      );
      if (expected.remedy !== undefined) {
        expect(report.findings.map(({ remedy }) => remedy).join('\n')).toMatch(expected.remedy);
      }
      if (expected.unboundLog !== undefined) {
        expect(tree.unbound.log()).toMatch(expected.unboundLog);
      }
      expect(exitCode).toBe(expected.verdict === 'broken' ? 1 : 0);
      expect(outputs).toMatchObject({ complete: `${expected.inconclusive === undefined}` });
    });
  }

  test('the answer with forty names is truncated over UDP', async () => {
    const { address, port } = tree.unbound;
    const socket = createSocket('udp4');
    try {
      const answer = once(socket, 'message');
      socket.send(
        encode({
          type: 'query',
          flags: RECURSION_DESIRED,
          questions: [{ type: 'PTR', name: '11.41.1.127.in-addr.arpa' }],
        }),
        port,
        address,
      );
      const [message] = await answer;
      expect(decode(message).flag_tc).toBe(true);
    } finally {
      socket.close();
    }
  });

  async function check({ name, address, resolver = 'unbound' }: SendingHostCase) {
    const run = await runAction({
      inputs: {
        hosts: `- { name: ${name}, addresses: [${address}], role: outbound }`,
        resolvers: tree[resolver].resolver,
        'allow-private-addresses': true,
        timeout: '20s',
      },
    });
    await run.remove();
    if (run.report === null) throw new Error(`no report; stdout:\n${run.stdout}\n${run.stderr}`);
    return { ...run, report: run.report as Report };
  }
});
