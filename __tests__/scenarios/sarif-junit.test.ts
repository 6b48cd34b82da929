import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marked } from 'marked';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { ATTACKS } from '../hostile/attacks.ts';
import { expectHarmless, expectInert } from '../hostile/harmless.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { findingAt, hostRow, shard } from '../merge/shard.ts';
import { elements, readXml } from '../report/junit-file.ts';
import { runInProcess } from '../runner/run-in-process.ts';
import { runTerminal } from '../runner/run-terminal.ts';
import { sarifFaults } from '../schemas/sarif-schema.ts';

const greetings = ATTACKS.map(([, text], at) => ({
  name: `h${at}.example.com`,
  address: `127.0.71.${at + 1}`,
  greeting: Buffer.from(`220 h${at}.example.com ${text.replace(/[\r\n]+/g, ' ')}\r\n`),
}));

let lab: Lab;
let inputs: Record<string, string>;

beforeAll(async () => {
  const hosts = greetings.map(({ name, address }) => `${name} A ${address}`);
  lab = await startLab({
    zone: `${hosts.join('\n')}\nlocal.example.com A 127.0.72.1\n127.0.72.1 PTR local.example.com`,
    listeners: {
      ...Object.fromEntries(greetings.map(({ address, greeting }) => [address, { greeting }])),
      '127.0.72.1': { name: 'localhost' },
    },
  });
  inputs = {
    resolvers: lab.resolver,
    samples: '1',
    retries: '0',
    'allow-private-addresses': 'true',
    'allow-any-port': 'true',
  };
});
afterAll(() => lab.close());

const FILES = { 'sarif-file': 'out/x.sarif', 'junit-file': 'out/x.xml' };
const declare = (...names: readonly string[]) =>
  `defaults: { port: ${lab.port}, tls: none }\nhosts:\n${names.map((name) => `  - ${name}\n`).join('')}`;

/** A run, and the SARIF and JUnit files that it wrote. */
async function runWith(given: Readonly<Record<string, string>>, files = {}) {
  const result = await runInProcess({
    inputs: given,
    files,
    env: { GITHUB_ACTION_REPOSITORY: 'octo/check', GITHUB_ACTION_REF: 'v1' },
  });
  const read = (path: string) => readFileSync(join(result.workspace, path), 'utf8');
  const written = given['sarif-file'] === FILES['sarif-file'];
  const sarif = written ? JSON.parse(read('out/x.sarif')) : null;
  const junit = written ? readXml(read('out/x.xml')) : null;
  await result.remove();
  return { result, sarif, junit };
}

describe.concurrent('the SARIF and JUnit files', () => {
  it.each([
    ['passes', { 'fail-on': 'never' }],
    ['fails', {}],
  ])('do not change a run that %s', async (_, more) => {
    const given = { ...inputs, ...more, hosts: declare('local.example.com') };
    const plain = await runWith(given);
    const { result, sarif, junit } = await runWith({ ...given, ...FILES });
    expect(result.exitCode).toBe(plain.result.exitCode);
    expect({ ...result.outputs, 'report-file': '' }).toEqual({
      ...plain.result.outputs,
      'report-file': '',
    });
    expect(result.annotations).toEqual(plain.result.annotations);
    expect(sarifFaults(sarif)).toEqual([]);
    expect(sarif.runs[0]).toMatchObject({
      tool: { driver: { informationUri: 'https://github.com/octo/check' } },
      results: [
        { ruleId: 'banner-default', level: 'error' },
        { ruleId: 'ehlo-mismatch', level: 'warning' },
      ],
    });
    expect(junit?.attributes).toMatchObject({
      tests: '4',
      failures: 'fail-on' in more ? '0' : '1',
    });
  });

  it('get a warning where they cannot be written', async () => {
    const { result } = await runWith(
      {
        ...inputs,
        hosts: declare('local.example.com'),
        'fail-on': 'never',
        'sarif-file': 'full/x',
      },
      { full: '' },
    );
    expect(result.exitCode).toBe(0);
    expect(result.outputs.result).toBe('passed');
    expect(result.annotations.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^The SARIF file could not be written: /),
    );
  });

  it('show hostile greetings, and all of them stay inert', async () => {
    const hosts = declare(...greetings.map(({ name }) => name));
    const { result, sarif, junit } = await runWith({ ...inputs, ...FILES, hosts });
    expectHarmless(result);
    expect(sarifFaults(sarif)).toEqual([]);
    const { findings } = result.report as Report;
    expect(sarif.runs[0].results).toHaveLength(findings.length);
    expect(findings.length).toBeGreaterThanOrEqual(ATTACKS.length);
    for (const { message } of sarif.runs[0].results) {
      expectInert(String(marked.parse(message.markdown, { gfm: true })));
      expect(message.text).not.toMatch(/\]\(|[\p{Cc}\p{Cf}]/u);
    }
    expect(junit && elements(junit, 'testsuite')).toHaveLength(ATTACKS.length);
  });

  it('report an error in the declaration', async () => {
    const { result, sarif, junit } = await runWith({ ...FILES, hosts: 'a_b.example.com' });
    expect(result.exitCode).toBe(1);
    expect(sarif.runs[0]).toMatchObject({
      results: [],
      invocations: [{ executionSuccessful: false, toolConfigurationNotifications: [{}] }],
    });
    expect(junit && elements(junit, 'error')).toHaveLength(1);
  });

  it('are written by a merge too', async () => {
    const passed = shard(1, 2, { hosts: [[0, hostRow('a.example.com')]] });
    const failed = shard(2, 2, {
      hosts: [[1, hostRow('b.example.com', { verdict: 'broken' })]],
      findings: [[1, findingAt('b.example.com')]],
    });
    const reports = { '1.json': JSON.stringify(passed), '2.json': JSON.stringify(failed) };
    const { result, sarif, junit } = await runWith({ ...FILES, merge: '*.json' }, reports);
    expect(result.outputs.result).toBe('failed');
    expect(sarif.runs[0].automationDetails.id).not.toContain('shard');
    expect(sarif.runs[0].results).toMatchObject([{ ruleId: 'ptr-missing' }]);
    expect(junit && elements(junit, 'testsuite').map(({ attributes }) => attributes.name)).toEqual([
      'a.example.com',
      'b.example.com',
    ]);
  });

  it('are written from a terminal, and do not change its exit code', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'files-'));
    const check = (...args: string[]) =>
      runTerminal(['check', '--hosts', 'a_b.example.com', ...args], folder);
    const plain = await check();
    const both = await check('--sarif-file', 'x.sarif', '--junit-file', 'x.xml');
    expect(both.status).toBe(plain.status);
    expect(sarifFaults(JSON.parse(readFileSync(join(folder, 'x.sarif'), 'utf8')))).toEqual([]);
    expect(elements(readXml(readFileSync(join(folder, 'x.xml'), 'utf8')), 'error')).toHaveLength(1);
    const unwritten = await check('--junit-file', 'x.xml/y');
    expect(unwritten.stderr).toMatch(/^The JUnit file could not be written: /);
    expect(unwritten.status).toBe(plain.status);
    rmSync(folder, { recursive: true });
  });
});
