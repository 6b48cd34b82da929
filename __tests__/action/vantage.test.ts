import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type LabOptions, startLab } from '../lab/lab.ts';
import { startSmtpServer } from '../lab/smtp-server.ts';
import { type RunResult, runAction } from '../runner/run-action.ts';

const ZONE = `mx1.example.com A 127.0.51.1\n127.0.51.1 PTR mx1.example.com
mx2.example.com A 127.0.51.2\n127.0.51.2 PTR mx2.example.com
known.example.net A 127.0.51.9`;

interface Check {
  readonly listeners: LabOptions['listeners'];
  readonly hosts: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The name under which a submission port of 127.0.51.1 greets; it is `FALLBACK` in the inputs. */
  readonly submission?: string;
}

async function check({ listeners, hosts, inputs = {}, submission }: Check): Promise<{
  readonly result: RunResult;
  readonly report: Report;
}> {
  const lab = await startLab({ zone: ZONE, listeners });
  const server =
    submission === undefined
      ? null
      : await startSmtpServer({ name: submission }, { address: '127.0.51.1' });
  const words = (text: string) =>
    text.replaceAll('PORT', String(lab.port)).replaceAll('FALLBACK', String(server?.port));
  try {
    const result = await runAction({
      inputs: {
        hosts: words(`defaults: { port: PORT, tls: none }\nhosts:\n${hosts}`),
        resolvers: lab.resolver,
        timeout: '2s',
        retries: '0',
        samples: '1',
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
        ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, words(value)])),
      },
    });
    await result.remove();
    return { result, report: result.report as Report };
  } finally {
    await Promise.all([lab.close(), server?.close()]);
  }
}

const BOTH = '  - mx1.example.com\n  - mx2.example.com\n';
const SILENT = { '127.0.51.1': 'blackhole', '127.0.51.2': 'blackhole' } as const;
const reasons = ({ inconclusive }: Report) => inconclusive.map(({ reason }) => reason);

describe.concurrent('what this runner can reach', () => {
  it('says once that the port is closed from here, and judges DNS in full', async () => {
    const { result, report } = await check({
      listeners: { ...SILENT, '127.0.51.9': 'blackhole' },
      hosts: BOTH,
      inputs: { 'vantage-hosts': 'known.example.net:PORT' },
    });
    expect(reasons(report)).toEqual(['egress-blocked', 'egress-blocked']);
    expect(report.findings).toEqual([]);
    expect(report.hosts.map(({ endpoints }) => endpoints[0]?.ptr.state)).toEqual([
      'confirmed',
      'confirmed',
    ]);
    const warnings = result.annotations.filter(({ level }) => level === 'warning');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.message).toMatch(/fallback-ports.*proxy|proxy.*fallback-ports/);
    expect(result.outputs).toMatchObject({ result: 'inconclusive', complete: 'false' });
    expect(result.exitCode).toBe(0);
    expect(result.summary).toMatch(/^## ❔ .*2 checks could not be made/);
  });

  it('fails on it where that is asked for', async () => {
    const { result, report } = await check({
      listeners: { ...SILENT, '127.0.51.9': 'blackhole' },
      hosts: BOTH,
      inputs: { 'vantage-hosts': 'known.example.net:PORT', 'on-inconclusive': 'fail' },
    });
    expect(report).toMatchObject({ result: 'failed', failure: 'inconclusive', complete: false });
    expect(result.exitCode).toBe(1);
  });

  it('stays incomplete where it is to be ignored', async () => {
    const { report } = await check({
      listeners: SILENT,
      hosts: BOTH,
      inputs: { 'on-inconclusive': 'ignore' },
    });
    expect(report).toMatchObject({ result: 'passed', complete: false });
  });

  it('blames the host where a vantage host shows that the port is open', async () => {
    const { report } = await check({
      listeners: { ...SILENT, '127.0.51.9': {} },
      hosts: BOTH,
      inputs: { 'vantage-hosts': 'known.example.net:PORT' },
    });
    expect(report.findings.map(({ rule }) => rule)).toEqual([
      'smtp-unreachable',
      'smtp-unreachable',
    ]);
  });

  it('blames the host where another one answers', async () => {
    const { report } = await check({
      listeners: { '127.0.51.1': 'blackhole', '127.0.51.2': { name: 'mx2.example.com' } },
      hosts: BOTH,
    });
    expect(report.findings).toMatchObject([{ rule: 'smtp-unreachable', host: 'mx1.example.com' }]);
  });

  it('leaves it open where nothing shows what this runner can reach', async () => {
    const { report } = await check({ listeners: SILENT, hosts: BOTH });
    expect(reasons(report)).toEqual(['connect-timeout', 'connect-timeout']);
    expect(report.findings).toEqual([]);
  });

  it('takes a refusal for a finding, never for the runner', async () => {
    const { report } = await check({
      listeners: { '127.0.51.1': 'refused', '127.0.51.2': 'refused' },
      hosts: BOTH,
    });
    expect(report.findings.map(({ rule }) => rule)).toEqual([
      'smtp-unreachable',
      'smtp-unreachable',
    ]);
  });
});

describe.concurrent('another port in place of one that is closed from here', () => {
  const closed = {
    listeners: { '127.0.51.1': 'blackhole' },
    hosts: '  - mx1.example.com\n',
  } as const;

  it('that greets rightly is told, and leaves the check inconclusive', async () => {
    const { result, report } = await check({
      ...closed,
      submission: 'mx1.example.com',
      inputs: { 'fallback-ports': '1, FALLBACK' },
    });
    expect(report.findings).toEqual([]);
    expect(report.hosts).toMatchObject([
      {
        verdict: 'inconclusive',
        endpoints: [{ smtp: { state: 'timeout' }, fallback: { smtp: { state: 'greeted' } } }],
      },
    ]);
    expect(report.inconclusive[0]?.detail).toMatch(/seen on \d+: mx1\.example\.com$/);
    expect(result.outputs.result).toBe('inconclusive');
    expect(result.log).toMatch(/seen on \d+/);
  });

  it('that contradicts the declaration is a finding which names that port', async () => {
    const { report } = await check({
      ...closed,
      hosts: '  - { name: mx1.example.com, fallback-ports: [FALLBACK] }\n',
      submission: 'old.example.com',
    });
    const finding = report.findings.find(({ rule }) => rule === 'banner-mismatch');
    expect(finding).toMatchObject({ level: 'error', observed: 'old.example.com' });
    expect(finding?.message).toMatch(/Seen on port \d+, as port \d+ is closed from here\.$/);
    expect(report).toMatchObject({ result: 'failed', complete: false });
  });

  it('is not asked where the port itself refuses', async () => {
    const { report } = await check({
      ...closed,
      listeners: { '127.0.51.1': 'refused' },
      submission: 'mx1.example.com',
      inputs: { 'fallback-ports': 'FALLBACK' },
    });
    expect(report.findings.map(({ rule }) => rule)).toEqual(['smtp-unreachable']);
    expect(report.hosts[0]?.endpoints[0]?.fallback).toBe(null);
  });
});
