import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { runAction } from '../runner/run-action.ts';
import { selfSigned } from './certificate.ts';
import { MAIL_HOSTS, type MailHostCase, zonesOf } from './mail-hosts.ts';
import { startNsd } from './nsd.ts';
import { freePort } from './port.ts';
import { type Postfix, startPostfix } from './postfix.ts';

/**
 * The built action against real servers: one NSD, and one Postfix for each mail host, all of them
 * on one port as in the real world, each on a loopback address of its own.
 */
describe('a mail host on a real Postfix, with DNS from a real NSD', () => {
  const opened: (() => Promise<void>)[] = [];
  const postfixes = new Map<string, Postfix>();
  let resolver = '';
  let port = 0;

  beforeAll(async () => {
    port = await freePort(MAIL_HOSTS.map((host) => host.address));
    const nsd = await startNsd(zonesOf(MAIL_HOSTS));
    opened.push(nsd.close);
    resolver = nsd.resolver;
    await Promise.all(
      MAIL_HOSTS.map(async (host) => {
        const postfix = await startPostfixOf(host, port);
        opened.push(postfix.close);
        postfixes.set(host.name, postfix);
      }),
    );
  });

  afterAll(async () => {
    await Promise.all(opened.map((close) => close()));
  });

  for (const host of MAIL_HOSTS) {
    test(`${host.sentence}: ${host.expected.verdict}`, async () => {
      await expectOutcome(host);
      await expectOneOrderlySession(host);
    });
  }

  test('one run over all of them gives each the same verdict', async () => {
    const { exitCode, report } = await checkHosts(MAIL_HOSTS);
    expect(report.hosts.map(({ name, verdict }) => ({ name, verdict }))).toEqual(
      MAIL_HOSTS.map(({ name, expected }) => ({ name, verdict: expected.verdict })),
    );
    expect(report.counts).toMatchObject({
      hosts: MAIL_HOSTS.length,
      endpoints: MAIL_HOSTS.length,
      inconclusive: 0,
    });
    expect(exitCode).toBe(1);
  });

  async function expectOutcome(host: MailHostCase): Promise<void> {
    const { expected } = host;
    const { exitCode, outputs, report, stdout } = await checkHosts([host]);

    expect(report.hosts, stdout).toMatchObject([
      {
        name: host.name,
        verdict: expected.verdict,
        cause: expected.cause,
        endpoints: [{ address: host.address, port, ...expected.endpoint }],
      },
    ]);
    const rules = report.findings.map((finding) => finding.rule);
    expect(rules).toEqual(expect.arrayContaining([...expected.mandatory]));
    expect(rules.filter((rule) => expected.forbidden.includes(rule))).toEqual([]);
    expect(report.inconclusive).toEqual([]);

    const passes = expected.verdict === 'coherent';
    expect(exitCode).toBe(passes ? 0 : 1);
    expect(outputs).toMatchObject({ result: passes ? 'passed' : 'failed', complete: 'true' });
  }

  async function checkHosts(hosts: readonly MailHostCase[]) {
    const run = await runAction({
      inputs: {
        hosts: hosts.map((host) => declarationOf(host, port)).join('\n'),
        resolvers: resolver,
        'allow-private-addresses': true,
        'allow-any-port': true,
        samples: 1,
        timeout: '20s',
      },
    });
    onTestFinished(run.remove);
    if (run.report === null) throw new Error(`no report; stdout:\n${run.stdout}\n${run.stderr}`);
    return { ...run, report: run.report as Report };
  }

  /** Postfix's own view: the action waits its turn, speaks once, and takes its leave. */
  async function expectOneOrderlySession({ name, expected }: MailHostCase): Promise<void> {
    const postfix = postfixes.get(name);
    if (postfix === undefined) throw new Error(`no Postfix for ${name}`);
    await postfix.logged(new RegExp(`disconnect from \\S+ ${expected.session}$`));
    const log = postfix.log();
    expect(log).not.toMatch(/improper command pipelining|PREGREET|lost connection|HANGUP|timeout/);
    expect(log.match(/smtpd\[\d+\]: disconnect from/g), log).toHaveLength(1);
  }
});

async function startPostfixOf(host: MailHostCase, port: number): Promise<Postfix> {
  const { name, address, main, overrides, listener, certificate } = host;
  return startPostfix({
    address,
    port,
    main,
    ...(overrides === undefined ? {} : { overrides }),
    ...(listener === undefined ? {} : { listener }),
    ...(certificate === undefined ? {} : { tls: await selfSigned(name) }),
  });
}

function declarationOf({ name, address, declared = {} }: MailHostCase, port: number): string {
  const keys = Object.entries(declared).map(([key, value]) => `, ${key}: ${value}`);
  return `- { name: ${name}, addresses: [${address}], port: ${port}${keys.join('')} }`;
}
