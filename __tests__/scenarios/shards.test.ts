import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { runInProcess } from '../runner/run-in-process.ts';
import { runTerminal } from '../runner/run-terminal.ts';
import type { RunResult } from '../runner/step-result.ts';

const SHARDS = 8;
const AT = '127.0.61.';

/** The records of all hosts; each host is one kind of case. */
const ZONE = `
good1.example.com A ${AT}1
${AT}1 PTR good1.example.com
good2.example.com A ${AT}2
${AT}2 PTR good2.example.com
reverseless.example.com A ${AT}3
stale.example.com A ${AT}4
${AT}4 PTR old.example.com
old.example.com A ${AT}4
unconfirmed.example.com A ${AT}5
${AT}5 PTR unconfirmed.example.com
unconfirmed.example.com A ${AT}5
default.example.com A ${AT}6
${AT}6 PTR default.example.com
renamed.example.com A ${AT}7
${AT}7 PTR renamed.example.com
nameless.example.com A ${AT}8
${AT}8 PTR nameless.example.com
rotating.example.com A ${AT}9
${AT}9 PTR rotating.example.com
${AT}10 PTR nowhere.example.com
elsewhere.example.com A ${AT}99
${AT}11 PTR elsewhere.example.com
wide.example.com A ${AT}12
wide.example.com A ${AT}98
${AT}12 PTR wide.example.com
alias.example.com CNAME good1.example.com
refused.example.com A ${AT}13
${AT}13 PTR refused.example.com
ssh.example.com A ${AT}14
${AT}14 PTR ssh.example.com
busy.example.com A ${AT}15
${AT}15 PTR busy.example.com
silent.example.com A ${AT}16
${AT}16 PTR silent.example.com
lost.example.com A ${AT}17
${AT}17 PTR !servfail
hole.example.com A ${AT}18
${AT}18 PTR hole.example.com
twin-a.example.com A ${AT}19
twin-b.example.com A ${AT}19
${AT}19 PTR twin-a.example.com
shared.example.com A ${AT}20
${AT}20 PTR host20.provider.example
host20.provider.example A ${AT}20
out.example.com A ${AT}21
${AT}21 PTR out.example.com
mxa.example.org A ${AT}22
${AT}22 PTR mxa.example.org
mxb.example.org A ${AT}23
mxc.example.org A ${AT}24
${AT}24 PTR mxc.example.org
changed.example.com A ${AT}25
${AT}25 PTR changed.example.com
successor.example.com A ${AT}26
${AT}26 PTR ancestor.example.com
ancestor.example.com A ${AT}26
${AT}27 PTR gone.example.com
gone.example.com A ${AT}27
example.org MX 10 good1.example.com
example.org MX 20 mxa.example.org
example.org MX 30 mxb.example.org
example.org MX 40 mxc.example.org
alias.example.net MX 10 alias.example.com
alias.example.net MX 20 missing.example.net
null.example.net MX 0 .
servfail.example.net MX !servfail
known.example.net A ${AT}1
`;

const LISTENERS = {
  [`${AT}1`]: { name: 'good1.example.com' },
  [`${AT}2`]: { name: 'good2.example.com' },
  [`${AT}3`]: { name: 'reverseless.example.com' },
  [`${AT}4`]: { name: 'stale.example.com' },
  [`${AT}5`]: { name: 'unconfirmed.example.com' },
  [`${AT}6`]: { greeting: '220 localhost ESMTP' },
  [`${AT}7`]: { name: 'before.example.com' },
  [`${AT}8`]: { greeting: '220 ****' },
  [`${AT}9`]: { greeting: { rotate: ['220 rotating.example.com', '220 other.example.com'] } },
  [`${AT}10`]: { name: 'nowhere.example.com' },
  [`${AT}11`]: { name: 'elsewhere.example.com' },
  [`${AT}12`]: { name: 'wide.example.com' },
  [`${AT}13`]: 'refused',
  [`${AT}14`]: { greeting: Buffer.from('SSH-2.0-OpenSSH_9\r\n') },
  [`${AT}15`]: { greeting: '554 busy.example.com not to you' },
  [`${AT}16`]: { kind: 'silent' },
  [`${AT}17`]: { name: 'lost.example.com' },
  [`${AT}18`]: 'blackhole',
  [`${AT}19`]: { name: 'twin-a.example.com' },
  [`${AT}20`]: { name: 'mail.provider.example' },
  [`${AT}22`]: { name: 'mxa.example.org' },
  [`${AT}23`]: { name: 'mxb.example.org' },
  [`${AT}24`]: { name: 'mxc.example.org' },
  [`${AT}25`]: { name: 'changed.example.com' },
  [`${AT}26`]: { name: 'successor.example.com' },
  [`${AT}27`]: { name: 'gone.example.com' },
} as const;

const HOSTS = `
  - good1.example.com
  - { mx: null.example.net }
  - good2.example.com
  - reverseless.example.com
  - name: stale.example.com
    waivers: [{ rule: ptr-mismatch, reason: renaming, until: 2099-12-31 }]
  - name: unconfirmed.example.com
    waivers: [{ rule: ptr-mismatch, reason: long ago, until: 2020-01-01 }]
  - default.example.com
  - { name: renamed.example.com, banner: renamed.example.com }
  - nameless.example.com
  - mx: example.org
    waivers:
      - { rule: ptr-missing, reason: at one target only, until: 2099-12-31 }
      - { rule: banner-default, reason: at none, until: 2099-12-31 }
  - rotating.example.com
  - { name: nowhere.example.com, addresses: [${AT}10] }
  - { name: elsewhere.example.com, addresses: [${AT}11] }
  - { name: wide.example.com, addresses: [${AT}12] }
  - { name: refused.example.com, addresses: [${AT}13] }
  - ssh.example.com
  - busy.example.com
  - silent.example.com
  - { mx: alias.example.net }
  - lost.example.com
  - hole.example.com
  - { name: twin-b.example.com, addresses: [${AT}19] }
  - { mx: servfail.example.net, port: 587 }
  - { name: twin-a.example.com, addresses: [${AT}19] }
  - { name: shared.example.com, control: shared }
  - { name: out.example.com, role: outbound, domains: [example.com] }
  - changed.example.com
  - successor.example.com
`;

/** The base declaration: one host removed, one added, another greeting name for a third, and stricter rules. */
const BASE = HOSTS.replace('  - good2.example.com\n', '  - before.example.com\n')
  .replace('banner: renamed.example.com', 'banner: before.example.com')
  .replace('      - { rule: banner-default, reason: at none, until: 2099-12-31 }\n', '')
  .replace('role: outbound', 'role: both');

let lab: Lab;
const results: RunResult[] = [];
beforeAll(async () => {
  lab = await startLab({ zone: ZONE, listeners: LISTENERS });
});
afterAll(async () => {
  await Promise.all([lab.close(), ...results.map(({ remove }) => remove())]);
});

function baseline(): string {
  const finding = (rule: string, host: string, last: number | null, observed: string) => {
    const address = last === null ? null : `${AT}${last}`;
    const expected = host;
    const port = host === 'perhaps.example.net' ? 587 : lab.port;
    const where = { rule, host, port, address };
    return { ...where, level: 'error', expected, observed, since: '2026-01-02' };
  };
  const identity = (host: string, last: number, ptr: string, banner = ptr) => {
    const names = { ptr: [ptr], banner, ehlo: banner };
    const days = { first: '2026-01-02', changed: '2026-02-03' };
    return { host, port: lab.port, address: `${AT}${last}`, ...names, ...days };
  };
  const findings = [
    finding('banner-default', 'default.example.com', 6, 'localhost'),
    finding('ptr-missing', 'good2.example.com', 2, 'no PTR'),
    finding('ptr-missing', 'removed.example.com', 80, 'no PTR'),
    finding('mx-invalid', 'example.org', null, 'alias.example.com'),
    finding('ptr-missing', 'good1.example.com', 1, 'no PTR'),
    finding('ptr-missing', 'perhaps.example.net', 81, 'no PTR'),
    finding('ptr-mismatch', 'lost.example.com', 17, 'old.example.com'),
  ];
  const identities = [
    identity('gone.example.com', 27, 'gone.example.com'),
    identity('good1.example.com', 1, 'good1.example.com'),
    identity('changed.example.com', 25, 'before.example.com'),
    // Its address belongs to another host now, which only DNS shows.
    identity('ancestor.example.com', 26, 'ancestor.example.com', 'successor.example.com'),
    identity('good2.example.com', 2, 'good2.example.com'),
    identity('good2.example.com', 27, 'gone.example.com'),
  ];
  return JSON.stringify({ schemaVersion: 1, findings, identities }, null, 1);
}

const declared = (hosts: string) =>
  `defaults: { port: ${lab.port}, tls: none }\nrules: { dmarc-missing: notice }\nhosts:${hosts}`;

async function check(inputs: Readonly<Record<string, string>>) {
  const result = await runInProcess({
    files: {
      '.github/mail-hosts.yml': declared(HOSTS),
      '.github/mail-identity.json': baseline(),
      'base.yml': declared(BASE).replace('dmarc-missing: notice', 'dmarc-missing: error'),
    },
    inputs: {
      'baseline-file': '.github/mail-identity.json',
      'base-config-file': 'base.yml',
      resolvers: lab.resolver,
      'vantage-hosts': `known.example.net:${lab.port}`,
      timeout: '3s',
      retries: '0',
      'allow-private-addresses': 'true',
      'allow-any-port': 'true',
      ...inputs,
    },
  });
  results.push(result);
  return { result, report: result.report as Report };
}

async function merge(reports: readonly Report[], inputs: Readonly<Record<string, string>> = {}) {
  const files = reports.map((report, index) => [
    `reports/shard ${index + 1}/report.json`,
    JSON.stringify(report),
  ]);
  const result = await runInProcess({
    files: Object.fromEntries(files),
    inputs: { merge: 'reports/**/*.json', ...inputs },
  });
  results.push(result);
  return { result, report: result.report as Report };
}

/** A report without its times, which no two runs have in common. */
function timeless({ startedAt, durationMs, ...report }: Report): unknown {
  return JSON.parse(JSON.stringify(report), (key, value) => (key === 'timingsMs' ? null : value));
}

describe('a fleet in eight shards', () => {
  let whole: Report;
  let shards: Report[];
  beforeAll(async () => {
    // One after the other: a greeting that rotates would mix up two runs at the same time. Shards share no host.
    whole = (await check({})).report;
    const numbers = Array.from({ length: SHARDS }, (_, index) => `${index + 1}/${SHARDS}`);
    const runs = await Promise.all(numbers.map((shard) => check({ shard })));
    shards = runs.map(({ report }) => report);
  }, 60_000);

  it('has cases of every kind', () => {
    expect(whole.counts.hosts).toBeGreaterThan(24);
    expect(new Set(whole.findings.map(({ status }) => status))).toEqual(
      new Set(['new', 'known', 'waived', 'pending']),
    );
    expect(new Set(whole.findings.map(({ rule }) => rule)).size).toBeGreaterThan(15);
    expect(whole.findings.map(({ rule }) => rule)).toContain('host-removed');
    expect(new Set(whole.inconclusive.map(({ check: what }) => what))).toEqual(
      new Set(['mx', 'ptr', 'smtp']),
    );
    expect(whole.changes.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'added good2.example.com',
      'changed example.org',
      'changed renamed.example.com',
      'changed out.example.com',
      'removed before.example.com',
      'rule-lowered null',
      'waiver-added example.org',
      'role-narrowed out.example.com',
      'host-removed before.example.com',
    ]);
    expect(whole.base?.state).toBe('compared');
    expect(whole.notes.join('\n')).toMatch(/Fixed: .*No longer declared: .*The waiver of/s);
  });

  it('is checked once, each host in one shard', () => {
    const hosts = shards.flatMap((report) => report.hosts.map(({ name }) => name));
    expect(shards.filter((report) => report.counts.hosts > 0).length).toBeGreaterThan(5);
    expect(shards.reduce((sum, report) => sum + report.counts.hosts, 0)).toBe(whole.counts.hosts);
    for (const twin of ['twin-a.example.com', 'twin-b.example.com']) {
      expect(hosts.filter((name) => name === twin)).toHaveLength(1);
    }
    expect(shards.map(({ shard }) => shard?.index)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('is merged into the report of one run, in the same order', async () => {
    const { report, result } = await merge(shards);
    expect(timeless(report)).toEqual(timeless(whole));
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({
      result: 'failed',
      hosts: String(whole.counts.hosts),
      regressions: String(whole.counts.regressions),
    });
    expect(result.annotations.filter(({ level }) => level === 'error')).toHaveLength(10);
    expect(result.summary).toContain('### What to do');
  });

  it('is merged in a terminal, too', async () => {
    const { result } = await merge(shards);
    const files = shards.map((_, index) => `reports/shard ${index + 1}/report.json`);
    const options = ['--json', '--fail-on', 'never', '--on-inconclusive', 'ignore'];
    const { stdout, status } = await runTerminal(['merge', ...files, ...options], result.workspace);
    const report: Report = JSON.parse(stdout);
    expect(report).toMatchObject({ result: 'passed', complete: false });
    expect(report.findings).toEqual(whole.findings);
    expect(status).toBe(0);
  });

  it('fails without the report of one shard, and keeps what the others found', async () => {
    const { report, result } = await merge(
      shards.filter(({ shard }) => shard?.index !== 3),
      { 'fail-on': 'never' },
    );
    expect(report).toMatchObject({
      result: 'failed',
      failure: 'nothing-checked',
      complete: false,
      problems: [{ message: 'Shard 3 of 8 left no report, so its hosts were not checked.' }],
    });
    expect(report.hosts.length).toBeGreaterThan(20);
    expect(result.summary).toContain('Shard 3 of 8 left no report');
    expect(result.summary).toContain('### What to do');
    expect(result.exitCode).toBe(1);
  });
});

it('a shard without a host checks nothing, and reports that', async () => {
  const { report, result } = await check({
    shard: '1/8',
    hosts: 'mx1.example.com',
    'baseline-file': '',
  });
  expect(report).toMatchObject({ result: 'passed', complete: true, counts: { hosts: 0 } });
  expect(result.outputs).toMatchObject({ result: 'passed', hosts: '0' });
  expect(result.log).toContain('Shard 1 of 8: no declared host belongs to it.');
  expect(result.summary).toContain('no declared host belongs to it');
  const merged = await merge([report]);
  expect(merged.report).toMatchObject({ result: 'failed', failure: 'nothing-checked' });
});
