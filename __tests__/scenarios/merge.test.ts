import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marked } from 'marked';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Report, SCHEMA_VERSION } from '../../src/model/report.ts';
import { ATTACKS } from '../hostile/attacks.ts';
import { expectHarmless, expectInert, expectWholeTables } from '../hostile/harmless.ts';
import { endpointAt } from '../judge/observed.ts';
import { startApiServer } from '../lab/api-server.ts';
import { findingAt, hostRow, shard } from '../merge/shard.ts';
import { type InProcessOptions, runInProcess } from '../runner/run-in-process.ts';
import { runTerminal } from '../runner/run-terminal.ts';

const PASSED = shard(1, 2, { hosts: [[0, hostRow('a.example.com')]] });
const FAILED = shard(2, 2, {
  hosts: [[1, hostRow('b.example.com', { verdict: 'broken', cause: 'missing-reverse' })]],
  findings: [[1, findingAt('b.example.com')]],
});

async function merge(
  files: Readonly<Record<string, Report | string>>,
  inputs: Readonly<Record<string, string>> = {},
  more: InProcessOptions = {},
) {
  const texts = Object.entries(files).map(([path, report]) => [
    path,
    typeof report === 'string' ? report : JSON.stringify(report),
  ]);
  const result = await runInProcess({
    files: Object.fromEntries(texts),
    inputs: { merge: 'reports/**/*.json', ...inputs },
    ...more,
  });
  await result.remove();
  return { result, report: result.report as Report };
}

describe.concurrent('a merge', () => {
  it('takes paths and globs, one per line, each report once', async () => {
    const { report } = await merge(
      { 'reports/[1], a.json': PASSED, 'reports/b/b.json': FAILED, 'reports/other.txt': 'x' },
      { merge: 'reports/[1], a.json\nreports/*/*.json\n\n./reports/b/b.json' },
    );
    expect(report).toMatchObject({ failure: 'regression', counts: { hosts: 2 }, problems: [] });
  });

  it.each<readonly [title: string, file: string, message: RegExp]>([
    ['is damaged', '{"schemaVersion":1,\n"hosts":', /"reports\/b\.json" is no JSON at line 2, col/],
    ['is another file', '{"schemaVersion":1}', /"reports\/b\.json" is damaged at result: /],
    [
      'is of another version',
      '{"schemaVersion":9}',
      /"reports\/b\.json" has the schema version "9/,
    ],
  ])('fails where a report %s, and reports what the others found', async (_, file, message) => {
    const { result, report } = await merge({ 'reports/a.json': PASSED, 'reports/b.json': file });
    expect(report).toMatchObject({ result: 'failed', failure: 'nothing-checked', complete: false });
    expect(report.problems.map((problem) => problem.message)).toEqual([
      expect.stringMatching(message),
      'Shard 2 of 2 left no report, so its hosts were not checked.',
    ]);
    expect(report.hosts.map(({ name }) => name)).toEqual(['a.example.com']);
    expect(result.annotations.at(-1)?.message).toMatch(message);
    expect(result.outputs).toMatchObject({ result: 'failed', complete: 'false', hosts: '1' });
  });

  it('fails where there is no report at all', async () => {
    const { result, report } = await merge({});
    expect(report).toMatchObject({ result: 'failed', failure: 'nothing-checked' });
    expect(result.annotations.at(-1)?.message).toBe('There is no report "reports/**/*.json".');
  });

  it('reports a configuration error of all shards once', async () => {
    const mistake = { message: 'Unknown key.', file: 'hosts.yml', line: 3, column: 5 };
    const failed = { result: 'failed', failure: 'configuration', merging: null } as const;
    const { report, result } = await merge({
      'reports/a.json': { ...PASSED, ...failed, problems: [mistake], hosts: [] },
      'reports/b.json': { ...FAILED, ...failed, problems: [mistake], hosts: [], findings: [] },
    });
    expect(report).toMatchObject({ failure: 'configuration', problems: [mistake] });
    expect(result.annotations.map(({ file }) => file)).toEqual(['hosts.yml', null]);
  });

  it('rejects the inputs of a check', async () => {
    const ofCheck = { hosts: 'a.example.com', shard: '1/2', timeout: '3s', 'fail-on': 'never' };
    const { report } = await merge({ 'reports/a.json': PASSED }, ofCheck);
    expect(report.problems.map(({ message }) => message)).toEqual([
      'Input hosts: a merge looks at nothing itself; give hosts to the shards.',
      'Input timeout: a merge looks at nothing itself; give timeout to the shards.',
      'Input shard: a merge looks at nothing itself; give shard to the shards.',
    ]);
  });

  it('refuses more reports than a matrix has jobs', async () => {
    const many = Array.from({ length: 257 }, (_, n) => [`reports/${n}.json`, '{}'] as const);
    const { report } = await merge(Object.fromEntries(many));
    expect(report.problems.map(({ message }) => message)).toEqual([
      '257 files are named as reports; at most 256 can be merged.',
    ]);
  });

  it('creates the comment on the pull request', async () => {
    const server = await startApiServer({});
    const event = { pull_request: { number: 7, base: { sha: 'b'.repeat(40) } } };
    await merge(
      { 'reports/a.json': PASSED, 'reports/b.json': FAILED },
      { comment: 'on-failure', token: 'ghs_x' },
      { eventName: 'pull_request', event, env: { GITHUB_API_URL: server.url } },
    );
    await server.close();
    expect(server.comments).toEqual([
      expect.stringMatching(/Mail identity: .*b\.example\.com.* is broken/),
    ]);
  });
});

/** A report in which every text is hostile. */
function tampered(): Report {
  const rows = ATTACKS.map(([, text], index) => {
    const smtp = {
      ...{ greeting: [text], bannerName: text, bannerNames: [text], ehloName: text },
      ...{ ehloReply: [text], detail: text },
    };
    const ptr = { names: [text], forward: { [text]: ['203.0.113.9'] }, errorDetail: text };
    const endpoints = [endpointAt(`203.0.113.${index}`, { ptr, smtp })];
    const host = hostRow(`${text} ${index}`, {
      ...{ verdict: 'broken', evidence: text, advice: text, endpoints },
      declaredAt: { file: text, line: 1 },
    });
    const finding = findingAt(host.name, {
      ...{ expected: text, observed: text, message: text, remedy: text, file: text },
      ...{ status: 'waived', waiver: { reason: text, until: '2099-01-01' } },
    });
    return { host, finding, text };
  });
  const texts = rows.map(({ text }) => text);
  return shard(1, 1, {
    hosts: rows.map(({ host }, index) => [index, host]),
    findings: rows.map(({ finding }, index) => [index, finding]),
    inconclusive: texts.map((text, index) => [
      index,
      {
        ...{ host: text, port: 25, address: null },
        ...{ check: 'smtp', reason: 'deadline', detail: text },
      },
    ]),
    report: {
      notes: texts,
      changes: texts.map((name) => ({ name, port: 25, kind: 'added', keys: ['ptr'] })),
      problems: texts.map((message) => ({ message, file: message, line: 1, column: 1 })),
    },
    merging: {
      ownNotes: texts.length,
      baselineFile: texts[0] ?? null,
      positions: {
        ...{ hosts: texts.map((_, index) => index), findings: texts.map((_, index) => index) },
        ...{ inconclusive: texts.map(() => 0), limits: [], changes: texts.map(() => 0) },
      },
      targets: texts.map((domain) => ({ domain, port: 25, targets: [domain], position: 0 })),
      fixed: texts.slice(0, 20).map((host, position) => ({
        ...{ why: 'fixed', rule: 'ptr-missing', host, address: null, line: 1, position },
      })),
      waivers: texts.map((reason, index) => ({
        ...{ rule: 'ptr-missing', reason, until: '2020-01-01', file: reason, line: 1, column: 1 },
        hosts: [{ host: reason, port: 25, position: index }],
        ...{ gone: true, again: true },
      })),
    },
  });
}

it('hostile texts in a report stay inert', async () => {
  const { result, report } = await merge(
    { 'reports/::error::PWNED\n.json': tampered(), 'reports/b.json': '::error::PWNED' },
    { 'on-inconclusive': 'ignore' },
  );
  expect(report.hosts).toHaveLength(ATTACKS.length);
  expect(JSON.stringify(report).match(/pwned/gi)?.length).toBeGreaterThan(500);
  expectHarmless({ ...result, droppedAnnotations: [] });
  const html = String(marked.parse(result.summary, { gfm: true }));
  expectInert(html);
  expectWholeTables(html);
});

describe('the merge command', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'merge-'));
    writeFileSync(join(folder, 'a.json'), JSON.stringify(PASSED));
    writeFileSync(join(folder, 'b.json'), JSON.stringify(FAILED));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each<readonly [args: readonly string[], status: number, output: RegExp]>([
    [[], 2, /The reports to merge are missing/],
    [['a.json', 'b.json'], 1, /b\.example\.com is broken: no PTR/],
    [['*.json', '--fail-on', 'never'], 0, /Passed: 2 hosts/],
    [['a.json'], 1, /Shard 2 of 2 left no report/],
    [['gone.json', 'a.json', 'b.json'], 1, /There is no report "gone\.json"/],
    [
      ['a.json', 'b.json', '--samples', '3'],
      2,
      /Option --samples: a merge looks at nothing itself/,
    ],
    [['a.json', 'b.json', '--json'], 1, new RegExp(`^{\\n  "schemaVersion": ${SCHEMA_VERSION}`)],
  ])('%j ends with %i', async (args, status, output) => {
    const result = await runTerminal(['merge', ...args], folder);
    expect(result.stdout + result.stderr).toMatch(output);
    expect(result.status).toBe(status);
  });
});
