import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { checkVantage } from './check-vantage.ts';

const BOTH = '  - mx1.example.com\n  - mx2.example.com\n';
const SILENT = { '127.0.51.1': 'blackhole', '127.0.51.2': 'blackhole' } as const;
const reasons = ({ inconclusive }: Report) => inconclusive.map(({ reason }) => reason);

describe.concurrent('a port that times out', () => {
  it('is reported once as closed from here where the vantage host is not reached either, and DNS is judged in full', async () => {
    const { result, report } = await checkVantage({
      listeners: { ...SILENT, '127.0.51.9': 'refused' },
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
    expect(result.summary).toMatch(/^## ❔ .*2 checks could not run/);
  });

  it('fails the run with on-inconclusive: fail', async () => {
    const { result, report } = await checkVantage({
      listeners: { ...SILENT, '127.0.51.9': 'refused' },
      hosts: BOTH,
      inputs: { 'vantage-hosts': 'known.example.net:PORT', 'on-inconclusive': 'fail' },
    });
    expect(report).toMatchObject({ result: 'failed', failure: 'inconclusive', complete: false });
    expect(result.exitCode).toBe(1);
  });

  it('leaves the run incomplete with on-inconclusive: ignore', async () => {
    const { report } = await checkVantage({
      listeners: SILENT,
      hosts: BOTH,
      inputs: { 'on-inconclusive': 'ignore' },
    });
    expect(report).toMatchObject({ result: 'passed', complete: false });
  });

  it('is a finding where a vantage host shows that the port is open', async () => {
    const { report } = await checkVantage({
      listeners: { ...SILENT, '127.0.51.9': {} },
      hosts: BOTH,
      inputs: { 'vantage-hosts': 'known.example.net:PORT' },
    });
    expect(report.findings.map(({ rule }) => rule)).toEqual([
      'smtp-unreachable',
      'smtp-unreachable',
    ]);
  });

  it('is a finding where another host answers', async () => {
    const { report } = await checkVantage({
      listeners: { '127.0.51.1': 'blackhole', '127.0.51.2': { name: 'mx2.example.com' } },
      hosts: BOTH,
    });
    expect(report.findings).toMatchObject([{ rule: 'smtp-unreachable', host: 'mx1.example.com' }]);
  });

  it('is inconclusive where nothing shows what this machine can reach', async () => {
    const { report } = await checkVantage({ listeners: SILENT, hosts: BOTH });
    expect(reasons(report)).toEqual(['connect-timeout', 'connect-timeout']);
    expect(report.findings).toEqual([]);
  });

  it.each([
    ['times out', 'blackhole'],
    ['is refused', 'refused'],
  ] as const)(
    'is closed from here where every connection is refused, and that to the vantage host %s',
    async (_, known) => {
      const { report } = await checkVantage({
        listeners: { '127.0.51.1': 'refused', '127.0.51.2': 'refused', '127.0.51.9': known },
        hosts: BOTH,
        inputs: { 'vantage-hosts': 'known.example.net:PORT' },
      });
      expect(reasons(report)).toEqual(['egress-blocked', 'egress-blocked']);
      expect(report.findings).toEqual([]);
    },
  );

  it('is a finding where every connection is refused, and the vantage host answers', async () => {
    const { report } = await checkVantage({
      listeners: { '127.0.51.1': 'refused', '127.0.51.2': 'refused', '127.0.51.9': {} },
      hosts: BOTH,
      inputs: { 'vantage-hosts': 'known.example.net:PORT' },
    });
    expect(report.findings.map(({ rule }) => rule)).toEqual([
      'smtp-unreachable',
      'smtp-unreachable',
    ]);
  });

  it('is closed from here where a vantage host that is named by its address is refused', async () => {
    const { report } = await checkVantage({
      listeners: { '127.0.51.1': 'refused', '127.0.51.2': 'blackhole', '127.0.51.9': 'refused' },
      hosts: BOTH,
      inputs: { 'vantage-hosts': '127.0.51.9:PORT' },
    });
    expect(reasons(report)).toEqual(['egress-blocked', 'egress-blocked']);
  });

  it('is a finding where no vantage host may be dialled, since its address is private', async () => {
    const { report } = await checkVantage({
      listeners: { '127.0.51.1': 'refused', '127.0.51.2': 'refused' },
      hosts: '  - { name: mx1.example.com, port: 25 }\n',
      inputs: { 'vantage-hosts': '127.0.51.9:25', 'allow-private-addresses': 'false' },
    });
    expect(reasons(report)).not.toContain('egress-blocked');
  });

  it('is a finding where the connection is refused', async () => {
    const { report } = await checkVantage({
      listeners: { '127.0.51.1': 'refused', '127.0.51.2': 'refused' },
      hosts: BOTH,
    });
    expect(report.findings.map(({ rule }) => rule)).toEqual([
      'smtp-unreachable',
      'smtp-unreachable',
    ]);
  });
});

describe.concurrent('a fallback port', () => {
  const closed = {
    listeners: { '127.0.51.1': 'blackhole' },
    hosts: '  - mx1.example.com\n',
  } as const;

  it('with the right greeting is shown, and the check stays inconclusive', async () => {
    const { result, report } = await checkVantage({
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

  it('with a wrong greeting is a finding that names that port', async () => {
    const { report } = await checkVantage({
      ...closed,
      hosts: '  - { name: mx1.example.com, fallback-ports: [FALLBACK] }\n',
      submission: 'old.example.com',
    });
    const finding = report.findings.find(({ rule }) => rule === 'banner-mismatch');
    expect(finding).toMatchObject({ level: 'error', observed: 'old.example.com' });
    expect(finding?.message).toMatch(/Seen on port \d+, as port \d+ is closed from here\.$/);
    expect(report).toMatchObject({ result: 'failed', complete: false });
  });

  it('is not tried where the port itself refuses', async () => {
    const { report } = await checkVantage({
      ...closed,
      listeners: { '127.0.51.1': 'refused' },
      submission: 'mx1.example.com',
      inputs: { 'fallback-ports': 'FALLBACK' },
    });
    expect(report.findings.map(({ rule }) => rule)).toEqual(['smtp-unreachable']);
    expect(report.hosts[0]?.endpoints[0]?.fallback).toBe(null);
  });
});
