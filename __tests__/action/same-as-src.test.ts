import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApiServer } from '../lab/api-server.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { startSocksServer } from '../lab/socks-server.ts';
import { findingAt, hostRow, shard } from '../merge/shard.ts';
import { runAction, type StepOptions } from '../runner/run-action.ts';
import { runInProcess } from '../runner/run-in-process.ts';
import type { RunResult } from '../runner/step-result.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab({
    zone: `mx1.example.com A 127.0.66.1
      127.0.66.1 PTR mx1.example.com
      mx2.example.com A 127.0.66.2
      127.0.66.2 PTR old.example.com
      old.example.com A 127.0.66.2
      example.com TXT "v=spf1 include:_spf.example.com -all"
      _spf.example.com TXT "v=spf1 ip4:127.0.66.9 -all"
      _dmarc.example.com TXT "v=DMARC1; p=reject"`,
    listeners: {
      '127.0.66.1': { name: 'mx1.example.com' },
      '127.0.66.2': { greeting: '220 localhost ESMTP ::error::x' },
    },
  });
});
afterAll(() => lab.close());

const BASE = 'b'.repeat(40);
const FILE = '.github/mail-hosts.yml';

interface Case {
  readonly title: string;
  /** Entries of the declaration file. */
  readonly hosts?: readonly string[];
  readonly inputs?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly step?: StepOptions;
  readonly exitCode: number;
}

/** Each loads another part of the build. */
const CASES: readonly Case[] = [
  { title: 'a run that passes', hosts: ['mx1.example.com'], exitCode: 0 },
  { title: 'a run that fails', hosts: ['mx1.example.com', 'mx2.example.com'], exitCode: 1 },
  { title: 'an error in the declaration', hosts: ['{ nam: mx1.example.com }'], exitCode: 1 },
  { title: 'no declaration', exitCode: 1 },
  {
    title: 'a shard',
    hosts: ['mx1.example.com', 'mx2.example.com'],
    inputs: { shard: '1/2' },
    exitCode: 1,
  },
  {
    title: 'a host with mail domains',
    hosts: ['{ name: mx1.example.com, domains: [example.com] }'],
    exitCode: 0,
  },
  {
    title: 'a run that updates its baseline',
    hosts: ['mx2.example.com'],
    inputs: { 'baseline-file': 'baseline.json', 'update-baseline': 'true' },
    exitCode: 0,
  },
  {
    title: 'planned changes',
    hosts: ['mx1.example.com'],
    inputs: {
      'plan-file': 'plan.json',
      'zone-files': '*.zone',
      'mta-config': 'mx1.example.com: main.cf',
    },
    files: {
      'plan.json': JSON.stringify({ format_version: '1.2', resource_changes: [] }),
      'example.com.zone':
        '$ORIGIN example.com.\n$TTL 300\n@ IN SOA ns. host. 1 2 3 4 5\nmx1 A 127.0.66.3\n',
      'main.cf': 'myhostname = other.example.com\n',
    },
    exitCode: 1,
  },
  {
    title: 'a merge of shards, with SARIF and JUnit',
    inputs: { merge: 'reports/*.json', 'sarif-file': 'x.sarif', 'junit-file': 'x.xml' },
    files: {
      'reports/1.json': JSON.stringify(shard(1, 2, { hosts: [[0, hostRow('a.example.com')]] })),
      'reports/2.json': JSON.stringify(
        shard(2, 2, {
          hosts: [[1, hostRow('b.example.com', { verdict: 'broken' })]],
          findings: [[1, findingAt('b.example.com')]],
        }),
      ),
    },
    exitCode: 1,
  },
  {
    title: 'a pull request with a comment',
    hosts: ['{ name: mx2.example.com, ptr: old.example.com }'],
    inputs: { comment: 'always', token: 'ghs_secret' },
    step: {
      eventName: 'pull_request',
      event: { pull_request: { number: 7, base: { sha: BASE } } },
    },
    exitCode: 1,
  },
];

describe('the built action does what src does', () => {
  it.each(CASES)('$title', async ({ hosts = [], inputs = {}, files = {}, step, exitCode }) => {
    const run = async (act: (options: StepOptions) => Promise<RunResult>) => {
      const declaration = `defaults: { port: ${lab.port}, tls: none }\nhosts:\n${hosts.map((host) => `  - ${host}\n`).join('')}`;
      const api = await startApiServer({ files: { [`${FILE}@${BASE}`]: declaration } });
      const network = {
        resolvers: lab.resolver,
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
      };
      const result = await act({
        ...step,
        env: { GITHUB_API_URL: api.url },
        inputs: { ...('merge' in inputs ? {} : network), ...inputs },
        files: { ...files, ...(hosts.length > 0 ? { [FILE]: declaration } : {}) },
      });
      await Promise.all([result.remove(), api.close()]);
      return comparable(result, api.comments);
    };
    const built = await run(runAction);
    expect(built).toEqual(await run(runInProcess));
    expect(built).toMatchObject({ exitCode, stderr: '', droppedAnnotations: [] });
  });

  it('a proxy', async () => {
    const proxy = await startSocksServer({ address: '127.0.66.9' });
    const result = await runAction({
      inputs: {
        hosts: `- { name: mx1.example.com, port: ${lab.port}, tls: none }`,
        proxy: `socks5://127.0.66.9:${proxy.port}`,
        resolvers: lab.resolver,
        samples: '1',
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
      },
    });
    await Promise.all([result.remove(), proxy.close()]);
    expect(result).toMatchObject({ exitCode: 0, outputs: { result: 'passed', complete: 'true' } });
    expect(proxy.requests).toEqual([`127.0.66.1:${lab.port}`]);
  });
});

/** All that a run leaves, without its times and its folder. */
function comparable(
  { durationMs: _, remove: __, workspace, ...rest }: RunResult,
  comments: readonly string[],
): unknown {
  const folder = workspace.replace(/\/workspace$/, '');
  return JSON.parse(JSON.stringify({ ...rest, comments }), (key, value: unknown) => {
    if (['startedAt', 'durationMs', 'timingsMs'].includes(key)) return null;
    if (typeof value !== 'string') return value;
    return value.replaceAll(folder, '').replaceAll(/\d[\d.]* m?s\b/g, 'TIME');
  });
}
