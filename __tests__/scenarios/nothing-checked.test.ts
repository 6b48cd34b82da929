import { describe, expect, it } from 'vitest';
import { ON_INCONCLUSIVE } from '../../src/compare/outcome.ts';
import type { InputName } from '../../src/inputs/inputs.ts';
import { findShards } from '../../src/merge/find-shards.ts';
import { joinShards } from '../../src/merge/join-shards.ts';
import type { Report } from '../../src/model/report.ts';
import { NO_WORKFLOW_RUN } from '../../src/model/report.ts';
import { type Lab, type LabOptions, startLab } from '../lab/lab.ts';
import { runPipeline } from '../run/run-pipeline.ts';
import { runInProcess } from '../runner/run-in-process.ts';

const MERGE = { startedAt: Date.now(), workflowRun: NO_WORKFLOW_RUN };

/** Hosts of which nothing, or something, can be observed. */
interface Case {
  readonly title: string;
  readonly zone: string;
  readonly listeners?: LabOptions['listeners'];
  readonly hosts: string;
  /** Of each row of the report, by name. */
  readonly verdicts: Readonly<Record<string, string>>;
  /** All reasons, by the name of the host or of the mail domain. */
  readonly reasons: Readonly<Record<string, readonly string[]>>;
}

const REFUSED = `mx1.example.com * !refused
127.0.68.1 PTR !refused
127.0.68.2 PTR !refused
example.com * !refused`;

const NOTHING: readonly Case[] = [
  {
    title: 'the resolver refuses everything, and the host only sends',
    zone: REFUSED,
    hosts: '{ name: mx1.example.com, addresses: 127.0.68.1, role: outbound }',
    verdicts: { 'mx1.example.com': 'inconclusive' },
    reasons: { 'mx1.example.com': ['dns-refused', 'dns-refused', 'dns-refused'] },
  },
  {
    title: 'the resolver refuses everything, and the port does not answer',
    zone: REFUSED,
    listeners: { '127.0.68.1': 'blackhole' },
    hosts: '{ name: mx1.example.com, addresses: 127.0.68.1 }',
    verdicts: { 'mx1.example.com': 'inconclusive' },
    reasons: { 'mx1.example.com': ['dns-refused', 'dns-refused', 'connect-timeout'] },
  },
  {
    title: 'the resolver refuses everything, and the server never greets',
    zone: REFUSED,
    listeners: { '127.0.68.1': { kind: 'silent' } },
    hosts: '{ name: mx1.example.com, addresses: 127.0.68.1 }',
    verdicts: { 'mx1.example.com': 'inconclusive' },
    reasons: { 'mx1.example.com': ['dns-refused', 'dns-refused', 'greeting-timeout'] },
  },
  {
    title: 'the addresses come from DNS, which fails',
    zone: 'mx1.example.com * !servfail\nmx2.example.com * !servfail',
    hosts: 'mx1.example.com\n  - mx2.example.com',
    verdicts: { 'mx1.example.com': 'inconclusive', 'mx2.example.com': 'inconclusive' },
    reasons: { 'mx1.example.com': ['dns-servfail'], 'mx2.example.com': ['dns-servfail'] },
  },
  {
    title: 'the MX lookup of the only domain is refused',
    zone: REFUSED,
    hosts: '{ mx: example.com }',
    verdicts: { 'example.com': 'inconclusive' },
    reasons: { 'example.com': ['dns-refused'] },
  },
  {
    title: 'a domain has an MX record, and the lookups of its target are refused',
    zone: 'example.org MX 10 mx1.example.com\nmx1.example.com * !refused',
    hosts: '{ mx: example.org }',
    verdicts: { 'mx1.example.com': 'inconclusive' },
    reasons: { 'mx1.example.com': ['dns-refused'] },
  },
  {
    title: 'a pool has a label as its name, and the PTR lookups are refused',
    zone: `pool.example.com A 127.0.68.9\n${REFUSED}`,
    hosts:
      '{ name: pool.example.com, addresses: 127.0.68.1, role: outbound, ptr: "smtp*.example.com" }',
    verdicts: { 'pool.example.com': 'inconclusive' },
    reasons: { 'pool.example.com': ['dns-refused'] },
  },
  {
    title: 'a name does not exist, and the rule about that is off',
    zone: 'mx2.example.com A 127.0.68.2',
    hosts: '{ name: mx1.example.com, rules: { name-unresolved: off } }',
    verdicts: { 'mx1.example.com': 'inconclusive' },
    reasons: {},
  },
];

describe.concurrent.each(ON_INCONCLUSIVE)('with on-inconclusive: %s', (onInconclusive) => {
  it.each(NOTHING)('a run fails that checked nothing: $title', async (one) => {
    const report = await reportOf(one, { 'on-inconclusive': onInconclusive });
    expect(report).toMatchObject({
      result: 'failed',
      failure: 'nothing-checked',
      complete: false,
      findings: [],
    });
    expectHosts(report, one);
    expect(report.counts).toMatchObject({ observed: 0 });
  });

  it('a run does not fail for one host of which nothing could be checked', async () => {
    const one: Case = {
      title: '',
      zone: `good.example.com A 127.0.68.3\n127.0.68.3 PTR good.example.com\n${REFUSED}`,
      hosts: `{ name: mx1.example.com, addresses: 127.0.68.1, role: outbound }
  - { name: good.example.com, role: outbound }`,
      verdicts: { 'mx1.example.com': 'inconclusive', 'good.example.com': 'coherent' },
      reasons: { 'mx1.example.com': ['dns-refused', 'dns-refused', 'dns-refused'] },
    };
    const report = await reportOf(one, { 'on-inconclusive': onInconclusive });
    expectHosts(report, one);
    expect(report).toMatchObject({ complete: false, counts: { hosts: 2, observed: 1 } });
    expect(report.failure).toBe(onInconclusive === 'fail' ? 'inconclusive' : null);
  });
});

describe.concurrent('what counts as observed', () => {
  it.each<readonly [title: string, zone: string, listeners: LabOptions['listeners'], host: string]>(
    [
      ['the address of the name', `mx1.example.com A 127.0.68.1\n127.0.68.1 PTR !refused`, {}, ''],
      ['a PTR name', `mx1.example.com * !refused\n127.0.68.1 PTR mx1.example.com`, {}, ''],
      [
        'a greeting',
        REFUSED,
        { '127.0.68.1': { name: 'mx1.example.com' } },
        ', role: inbound, banner: any, ehlo: any',
      ],
      [
        'a greeting that rejects this machine',
        REFUSED,
        { '127.0.68.1': { greeting: '554 mx1.example.com no' } },
        ', role: inbound',
      ],
      [
        'the SPF record of a domain that sends through it',
        `${REFUSED}\nexample.net TXT "v=spf1 ip4:127.0.68.1 -all"\n_dmarc.example.net TXT "v=DMARC1; p=reject"`,
        {},
        ', domains: [example.net]',
      ],
    ],
  )('%s', async (_, zone, listeners, keys) => {
    const role = keys.includes('role') ? '' : ', role: outbound';
    const hosts = `{ name: mx1.example.com, addresses: 127.0.68.1${role}${keys} }`;
    const report = await reportOf({ zone, listeners, hosts }, { 'on-inconclusive': 'ignore' });
    expect(report).toMatchObject({ result: 'passed', failure: null, complete: false });
    expect(report.findings).toEqual([]);
    expect(report.counts.observed).toBe(1);
  });

  it('not the answer about a name without addresses, where none are declared', async () => {
    const report = await reportOf({
      zone: 'other.example.com A 127.0.68.1',
      hosts: '{ name: pool.example.com, role: outbound, ptr: "smtp*.example.com" }',
    });
    expect(report.findings.map(({ rule }) => rule)).toEqual(['name-unresolved']);
    expect(report).toMatchObject({ result: 'failed', failure: 'regression' });
  });
});

describe.concurrent('every output of a run that checked nothing', () => {
  it('names the hosts', () =>
    inLab({ zone: REFUSED, listeners: {} }, async (lab) => {
      const act = await runInProcess({
        inputs: {
          ...inputsOf(lab, '{ name: mx1.example.com, addresses: 127.0.68.1, role: outbound }'),
          'on-inconclusive': 'ignore',
          'junit-file': 'junit.xml',
        },
      });
      const why =
        'Nothing was checked: no fact could be observed of mx1.example.com (dns-refused).';
      expect(act.exitCode).toBe(1);
      expect(act.outputs).toMatchObject({ result: 'failed', complete: 'false' });
      expect(act.stdout).toContain(why);
      expect(act.annotations).toMatchObject([{ level: 'error', message: why }]);
      expect(act.summary.replaceAll('`', '')).toContain(why);
      await act.remove();
    }));
});

describe.concurrent('shards', () => {
  const zone = `good.example.com A 127.0.68.3\n127.0.68.3 PTR good.example.com\n${REFUSED}`;
  const unseen = '{ name: mx1.example.com, addresses: 127.0.68.1, role: outbound }';
  const good = '{ name: good.example.com, role: outbound }';

  it.each([
    ['nothing was observed in any shard', unseen, 'nothing-checked'],
    ['one shard observed nothing', `${unseen}\n  - ${good}`, null],
  ] as const)('are joined where %s', async (_, hosts, failure) => {
    const merged = await inLab({ zone, listeners: {} }, async (lab) => {
      const parts = await Promise.all(
        ['1/4', '2/4', '3/4', '4/4'].map(async (shard) => {
          const given = { ...inputsOf(lab, hosts), shard, 'on-inconclusive': 'ignore' };
          return (await runPipeline(given)).report;
        }),
      );
      for (const part of parts) {
        const failed = part.counts.hosts > 0 && part.counts.observed === 0;
        expect(part.failure).toBe(failed ? 'nothing-checked' : null);
      }
      const files = parts.map((report, index) => ({ file: `${index}`, report }));
      const { shards, failure: incomplete } = findShards(files, [], MERGE);
      const policy = { failOn: 'error', onInconclusive: 'ignore', failOnPending: false } as const;
      return joinShards(shards, incomplete, policy, MERGE);
    });
    expect(merged).toMatchObject({ failure, complete: false });
  });
});

function expectHosts({ hosts, inconclusive }: Report, { verdicts, reasons }: Case): void {
  expect(Object.fromEntries(hosts.map(({ name, verdict }) => [name, verdict]))).toEqual(verdicts);
  const byHost = Map.groupBy(inconclusive, ({ host }) => host);
  expect(
    Object.fromEntries(
      Array.from(byHost, ([host, entries]) => [host, entries.map(({ reason }) => reason)]),
    ),
  ).toEqual(reasons);
}

function reportOf(
  { zone, listeners = {}, hosts }: Pick<Case, 'zone' | 'listeners' | 'hosts'>,
  inputs: Partial<Record<InputName, string>> = {},
): Promise<Report> {
  return inLab({ zone, listeners }, async (lab) => {
    const { report } = await runPipeline({ ...inputsOf(lab, hosts), ...inputs });
    return report;
  });
}

function inputsOf(lab: Lab, hosts: string): Partial<Record<InputName, string>> {
  return {
    hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts:\n  - ${hosts}`,
    resolvers: lab.resolver,
    retries: '0',
    samples: '1',
    timeout: '3s',
    'allow-private-addresses': 'true',
    'allow-any-port': 'true',
  };
}

async function inLab<T>(options: LabOptions, work: (lab: Lab) => Promise<T>): Promise<T> {
  const lab = await startLab(options);
  try {
    return await work(lab);
  } finally {
    await lab.close();
  }
}
