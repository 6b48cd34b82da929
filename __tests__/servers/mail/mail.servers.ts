import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { type Certificate, makeCertificate } from '../../lab/certificate.ts';
import { runAction } from '../../runner/run-action.ts';
import { startNsd } from '../dns/nsd.ts';
import { freePort } from '../free-port.ts';
import { zonesOf } from './hosts/host-zones.ts';
import type { MailHostCase } from './hosts/mail-host-case.ts';
import { POSTFIX_HOSTS } from './hosts/postfix-hosts.ts';
import { RELAY_HOSTS } from './hosts/relay-hosts.ts';
import { TRANSPORT_AGENT_HOSTS } from './hosts/transport-agent-hosts.ts';
import type { MailServer } from './mail-server.ts';

const HOSTS = [...POSTFIX_HOSTS, ...TRANSPORT_AGENT_HOSTS, ...RELAY_HOSTS];
const DAY_MS = 86_400_000;

/**
 * The built action against real servers: one NSD, and a mail server for each mail host. As in
 * production, all mail servers listen on the same port, each on its own address.
 */
describe('a mail host on a real mail server, with DNS from a real NSD', () => {
  const closers: (() => Promise<void>)[] = [];
  const servers = new Map<string, MailServer>();
  let resolver = '';
  let port = 0;

  beforeAll(async () => {
    port = await freePort(HOSTS.map((host) => host.address));
    const nsd = await startNsd(zonesOf(HOSTS));
    closers.push(nsd.close);
    resolver = nsd.resolver;
    const starts = await Promise.allSettled(
      HOSTS.map(async ({ name, address, start, certificate }) => {
        const tls =
          certificate === undefined ? {} : { certificate: await certificateFor(name, certificate) };
        const server = await start({ address, port, ...tls });
        closers.push(server.close);
        servers.set(name, server);
      }),
    );
    const failures = starts.flatMap((start) => (start.status === 'rejected' ? [start.reason] : []));
    if (failures.length > 0) throw new Error(failures.map(String).join('\n\n'));
  });

  afterAll(async () => {
    await Promise.all(closers.map((close) => close()));
  });

  for (const host of HOSTS) {
    test(`${host.title}: ${host.expected.verdict}`, async () => {
      await expectOutcome(host);
      await expectOrderlySessions(host);
    });
  }

  test('one run over all hosts gives each the same verdict', async () => {
    const { exitCode, report } = await checkHosts(HOSTS, 2);
    expect(report.hosts.map(({ name, verdict }) => ({ name, verdict }))).toEqual(
      HOSTS.map(({ name, expected }) => ({ name, verdict: expected.verdict })),
    );
    expect(report.counts).toMatchObject({
      hosts: HOSTS.length,
      endpoints: HOSTS.length,
      inconclusive: 0,
    });
    expect(exitCode).toBe(1);
  });

  async function expectOutcome(host: MailHostCase): Promise<void> {
    const { expected } = host;
    const { exitCode, outputs, report, stdout } = await checkHosts([host], host.samples ?? 1);

    expect(report.hosts, stdout).toMatchObject([
      {
        name: host.name,
        verdict: expected.verdict,
        cause: expected.cause,
        endpoints: [{ address: host.address, port, ...expected.endpoint }],
      },
    ]);
    const rules = report.findings.map((finding) => finding.rule);
    expect(rules).toEqual(expect.arrayContaining([...expected.requiredRules]));
    expect(rules.filter((rule) => expected.forbiddenRules.includes(rule))).toEqual([]);
    expect(report.inconclusive).toEqual([]);
    if (expected.remedy !== undefined) {
      const remedies = report.findings.map(({ remedy }) => remedy).join('\n');
      expect(remedies).toMatch(expected.remedy);
    }

    const passes = expected.verdict !== 'broken';
    expect(exitCode).toBe(passes ? 0 : 1);
    expect(outputs).toMatchObject({ result: passes ? 'passed' : 'failed', complete: 'true' });
  }

  async function checkHosts(hosts: readonly MailHostCase[], samples: number) {
    const run = await runAction({
      inputs: {
        hosts: hosts.map((host) => declarationOf(host, port)).join('\n'),
        resolvers: resolver,
        'allow-private-addresses': true,
        'allow-any-port': true,
        samples,
        timeout: '20s',
      },
    });
    onTestFinished(run.remove);
    if (run.report === null) throw new Error(`no report; stdout:\n${run.stdout}\n${run.stderr}`);
    return { ...run, report: run.report as Report };
  }

  /** Checks the server's log: every session is orderly, and there are as many as `samples`. */
  async function expectOrderlySessions({ name, samples = 1 }: MailHostCase): Promise<void> {
    const server = servers.get(name);
    if (server === undefined) throw new Error(`no server for ${name}`);
    const { sessionEnded, orderlySession, clientError } = server.logPatterns;
    await server.logged(orderlySession);
    const lines = server.log().split('\n');
    expect(lines.filter((line) => clientError.test(line))).toEqual([]);
    expect(lines.filter((line) => sessionEnded.test(line))).toHaveLength(samples);
  }
});

function certificateFor(name: string, certificate: 'valid' | 'expired'): Promise<Certificate> {
  if (certificate === 'valid') return makeCertificate({ names: [name] });
  const now = Date.now();
  return makeCertificate({
    names: [name],
    validFrom: new Date(now - 92 * DAY_MS),
    validTo: new Date(now - 2 * DAY_MS),
  });
}

function declarationOf({ name, address, declared = {} }: MailHostCase, port: number): string {
  const keys = Object.entries(declared).map(([key, value]) => `, ${key}: ${value}`);
  return `- { name: ${name}, addresses: [${address}], port: ${port}${keys.join('')} }`;
}
