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
import { startLab } from '../lab/lab.ts';
import { findingAt, hostRow, shard } from '../merge/shard.ts';
import { type InProcessOptions, runInProcess } from '../runner/run-in-process.ts';
import { runTerminal } from '../runner/run-terminal.ts';

const PASSED = shard(1, 2, { hosts: [[0, hostRow('a.example.com')]] });
const FINDING = findingAt('b.example.com');
const FAILED = shard(2, 2, {
  hosts: [
    [
      1,
      hostRow('b.example.com', {
        verdict: 'broken',
        cause: 'missing-reverse',
        steps: [{ kind: 'publish-record', text: FINDING.remedy, fixes: [FINDING.id] }],
      }),
    ],
  ],
  findings: [[1, FINDING]],
});

/** The reports of two shards of one host, made in the given environments. */
async function reportsOf(
  ...environments: readonly Readonly<Record<string, string | undefined>>[]
): Promise<Report[]> {
  const lab = await startLab({
    zone: 'mx1.example.com A 127.0.83.1\n127.0.83.1 PTR mx1.example.com\n',
    listeners: { '127.0.83.1': { name: 'mx1.example.com' } },
  });
  const results = await Promise.all(
    environments.map((env, index) =>
      runInProcess({
        inputs: {
          hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts: [mx1.example.com]`,
          resolvers: lab.resolver,
          shard: `${index + 1}/2`,
          'allow-private-addresses': 'true',
          'allow-any-port': 'true',
        },
        env,
      }),
    ),
  );
  await Promise.all([lab.close(), ...results.map((result) => result.remove())]);
  return results.map(({ report }) => report as Report);
}

const TERMINAL = {
  GITHUB_RUN_ID: undefined,
  GITHUB_RUN_ATTEMPT: undefined,
  GITHUB_SHA: undefined,
};

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
    [
      'is damaged',
      '{"schemaVersion":1,\n"hosts":',
      /"reports\/b\.json" is not JSON at line 2, col/,
    ],
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

  it.each<
    readonly [
      title: string,
      one: Readonly<Record<string, string | undefined>>,
      other: Readonly<Record<string, string | undefined>>,
      problem: RegExp | null,
    ]
  >([
    ['one run', {}, {}, null],
    ['one run, a job of which was run again', {}, { GITHUB_RUN_ATTEMPT: '2' }, null],
    ['no workflow', TERMINAL, TERMINAL, null],
    [
      'two runs',
      {},
      { GITHUB_RUN_ID: '7' },
      /b\.json" is of workflow run 7, but "reports\/a\.json"/,
    ],
    [
      'two runs',
      { GITHUB_RUN_ID: '7' },
      {},
      /a\.json" is of workflow run 7, but "reports\/b\.json"/,
    ],
    [
      'two commits',
      {},
      { GITHUB_SHA: 'b'.repeat(40) },
      /json" is of commit \w{40}, but "reports\//,
    ],
    ['a run and a terminal', {}, TERMINAL, /b\.json" is of no known workflow run, but/],
  ])('takes reports of %s', async (_title, one, other, problem) => {
    const [a, b] = await reportsOf(one, other);
    if (a === undefined || b === undefined) throw new Error('a report is missing');
    const { report, result } = await merge({ 'reports/a.json': a, 'reports/b.json': b });
    const messages = report.problems.map(({ message }) => message);
    if (problem === null) {
      expect(messages).toEqual([]);
      expect(report).toMatchObject({ result: 'passed', counts: { hosts: 1 } });
      return;
    }
    expect(messages).toEqual([
      expect.stringMatching(problem),
      expect.stringMatching(/^Shard [12] of 2 left no report of this run/),
    ]);
    expect(report).toMatchObject({ result: 'failed', failure: 'nothing-checked' });
    expect(result.exitCode).toBe(1);
    expect(result.annotations.map(({ message }) => message)).toContain(messages[0]);
    expect(result.summary).toContain('Only reports of one run can be joined');
  });

  it('refuses the report of last week, which failed before it checked anything', async () => {
    const [a, b] = await reportsOf({}, {});
    if (a === undefined || b === undefined) throw new Error('a report is missing');
    const broken = await runInProcess({
      inputs: { hosts: 'x: 1', shard: '2/2' },
      env: { GITHUB_RUN_ID: '7' },
    });
    await broken.remove();
    const old = broken.report as Report;
    expect(old.workflowRun).toEqual({ ...a.workflowRun, id: '7' });
    const files = { 'reports/a.json': a, 'reports/b.json': b, 'reports/old.json': old };
    const { report } = await merge(files);
    expect(report.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The report "reports\/old\.json" is of workflow run 7, but/),
    ]);
    expect(report.counts.hosts).toBe(1);
  });

  it('rejects the inputs of a check', async () => {
    const ofCheck = { hosts: 'a.example.com', shard: '1/2', timeout: '3s', 'fail-on': 'never' };
    const { report } = await merge({ 'reports/a.json': PASSED }, ofCheck);
    expect(report.problems.map(({ message }) => message)).toEqual([
      'Input hosts: a merge checks nothing itself; give hosts to the shards.',
      'Input timeout: a merge checks nothing itself; give timeout to the shards.',
      'Input shard: a merge checks nothing itself; give shard to the shards.',
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
      expect.stringMatching(/Mail identity: 1 of 2 mail hosts is broken: `b\.example\.com`/),
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
        ...{ check: 'smtp', reason: 'deadline', detail: text, world: null, plannedAt: null },
      },
    ]),
    report: {
      notes: texts,
      changes: texts.flatMap((name) => [
        { name, port: 25, kind: 'added', keys: ['ptr'] } as const,
        {
          ...({ kind: 'rule-lowered', weakens: true, name, port: 25 } as const),
          ...{ what: name, from: name, to: name, file: name, line: 1 },
        },
      ]),
      base: { ref: 'b', source: 'base-sha', state: 'checked-out', why: texts.join(' ') },
      problems: texts.map((message) => ({ message, file: message, line: 1, column: 1 })),
    },
    merging: {
      ownNotes: texts.length,
      baselineFile: texts[0] ?? null,
      positions: {
        ...{ hosts: texts.map((_, index) => index), findings: texts.map((_, index) => index) },
        ...{ inconclusive: texts.map(() => 0), limits: [], changes: texts.flatMap(() => [0, 0]) },
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
    {
      'reports/::error::PWNED\n.json': tampered(),
      'reports/b.json': '::error::PWNED',
      'reports/c.json': { ...PASSED, workflowRun: run('\n::error::PWNED <img src=//pwned>') },
      'reports/d.json': { ...PASSED, workflowRun: run('x'.repeat(101)) },
    },
    { 'on-inconclusive': 'ignore' },
  );
  expect(report.hosts).toHaveLength(ATTACKS.length);
  expect(JSON.stringify(report).match(/pwned/gi)?.length).toBeGreaterThan(500);
  expectHarmless({ ...result, droppedAnnotations: [] });
  const html = String(marked.parse(result.summary, { gfm: true }));
  expectInert(html);
  expectWholeTables(html);
});

const run = (id: string) => ({ id, attempt: 1, commit: '`|<b>##[error]PWNED' });

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
    [['a.json', 'b.json'], 1, /is broken: b\.example\.com \(no PTR\)/],
    [['*.json', '--fail-on', 'never'], 0, /Passed: 2 hosts/],
    [['a.json'], 1, /Shard 2 of 2 left no report/],
    [['gone.json', 'a.json', 'b.json'], 1, /There is no report "gone\.json"/],
    [['a.json', 'b.json', '--samples', '3'], 2, /Option --samples: a merge checks nothing itself/],
    [['a.json', 'b.json', '--json'], 1, new RegExp(`^{\\n  "schemaVersion": ${SCHEMA_VERSION}`)],
  ])('%j ends with %i', async (args, status, output) => {
    const result = await runTerminal(['merge', ...args], folder);
    expect(result.stdout + result.stderr).toMatch(output);
    expect(result.status).toBe(status);
  });
});
