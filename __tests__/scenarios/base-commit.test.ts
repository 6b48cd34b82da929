import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type ApiOptions, startApiServer } from '../lab/api-server.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { runInProcess } from '../runner/run-in-process.ts';

const BASE = 'b'.repeat(40);
const MOVED = 'd'.repeat(40);
const HEAD = 'c'.repeat(40);
const MERGE = 'e'.repeat(40);
const FILE = '.github/mail-hosts.yml';
const WORKFLOW = '.github/workflows/mail.yml';

/** mx1 shows its old name, mx2 its new one. */
let lab: Lab;
beforeAll(async () => {
  lab = await startLab({
    zone: `mx1.example.com A 127.0.57.1\nold.example.com A 127.0.57.1\n127.0.57.1 PTR old.example.com
      mx2.example.com A 127.0.57.2\n127.0.57.2 PTR mx2.example.com`,
    listeners: {
      '127.0.57.1': { name: 'old.example.com' },
      '127.0.57.2': { name: 'mx2.example.com' },
    },
  });
});
afterAll(() => lab.close());

const declare = (...entries: readonly string[]) =>
  `defaults: { port: ${lab.port}, tls: none }\nhosts:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`;
const OLD = '{ name: mx1.example.com, ptr: old.example.com, banner: old.example.com }';
const NEW = 'mx1.example.com';

const PULL_REQUEST = { pull_request: { number: 7, base: { sha: BASE }, head: { sha: HEAD } } };

interface Change {
  /** Files at commits, by `path@commit`. */
  readonly base: Readonly<Record<string, string>>;
  readonly head: Readonly<Record<string, string>>;
  readonly api?: ApiOptions;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly eventName?: string;
  readonly event?: unknown;
  readonly env?: Readonly<Record<string, string>>;
}

async function check(change: Change) {
  const { base, head, api = {}, inputs = {}, eventName = 'pull_request', env = {} } = change;
  const server = await startApiServer({ files: base, ...api });
  try {
    const result = await runInProcess({
      eventName,
      event: change.event ?? PULL_REQUEST,
      files: head,
      env: { GITHUB_API_URL: server.url, GITHUB_SHA: MERGE, ...env },
      api: { requestMs: 50_000, budgetMs: 50_000, retryMs: 1, maxWaitMs: 100 },
      inputs: {
        resolvers: lab.resolver,
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
        ...inputs,
      },
    });
    await result.remove();
    return { ...result, report: result.report as Report, requests: [...server.requests] };
  } finally {
    await server.close();
  }
}

const statusesOf = ({ findings }: Report) => [...new Set(findings.map(({ status }) => status))];

describe.concurrent('the base of a pull request', () => {
  it('is the first parent of its merge commit: what another change did is not pending', async () => {
    const { report, log, summary } = await check({
      // Since the event, another change gave mx1 its new name, which is not rolled out.
      base: { [`${FILE}@${BASE}`]: declare(OLD), [`${FILE}@${MOVED}`]: declare(NEW) },
      head: { [FILE]: declare(NEW, 'mx2.example.com') },
      api: { parents: { [MERGE]: [MOVED, HEAD] } },
    });
    expect(report.base).toEqual({ ref: MOVED, source: 'merge-parent', state: 'compared', why: '' });
    expect(statusesOf(report)).toEqual(['new']);
    expect(report.result).toBe('failed');
    const line =
      'Compared with the base: commit dddddddddddd (the first parent of the merge commit).';
    expect(log).toContain(line);
    expect(summary).toContain('the first parent of the merge commit');
  });

  it('is the one of the event where the merge commit cannot be read, and the log says so', async () => {
    const { report, log } = await check({
      base: { [`${FILE}@${BASE}`]: declare(OLD) },
      head: { [FILE]: declare(NEW) },
    });
    expect(report.base).toMatchObject({ ref: BASE, source: 'base-sha', state: 'compared' });
    expect(statusesOf(report)).toEqual(['pending']);
    expect(log).toMatch(
      /the base commit of the event\)\. The parents of the merge commit could not/,
    );
  });

  it('is in the folder of the checkout, by its path from there', async () => {
    const { report, annotations } = await check({
      base: { [`${FILE}@${BASE}`]: declare(OLD) },
      head: {
        'infra/.git/HEAD': MERGE,
        'infra/.git/config': '[remote "origin"]\n\turl = https://github.com/octo/mail\n',
        [`infra/${FILE}`]: declare(NEW),
      },
      inputs: { 'config-file': `infra/${FILE}` },
    });
    expect(statusesOf(report)).toEqual(['pending']);
    expect(report.hosts[0]?.declaredAt.file).toBe(FILE);
    expect(annotations[0]?.file).toBe(FILE);
  });

  it('is not that of another repository that is checked out beside', async () => {
    const { report, log } = await check({
      base: { [`${FILE}@${BASE}`]: declare(OLD) },
      head: {
        '.git/HEAD': MERGE,
        'infra/.git/HEAD': 'f'.repeat(40),
        'infra/.git/config': '[remote "origin"]\n\turl = https://github.com/octo/infra\n',
        [`infra/${FILE}`]: declare(NEW),
      },
      inputs: { 'config-file': `infra/${FILE}` },
    });
    expect(report.base).toMatchObject({ state: 'none', ref: '', source: 'none' });
    expect(statusesOf(report)).toEqual(['new']);
    expect(report.hosts[0]?.declaredAt.file).toBe(`infra/${FILE}`);
    expect(log).toContain('Nothing is pending. The declaration is in the repository octo/infra');
  });

  it('is found below the workspace where the hosts are an input', async () => {
    const workflow = (hosts: string) =>
      `jobs:\n  check:\n    steps:\n      - uses: ./\n        with:\n          hosts: '${JSON.stringify({ defaults: { port: lab.port, tls: 'none' }, hosts: [hosts] })}'\n`;
    const text = (hosts: unknown) =>
      JSON.stringify({ defaults: { port: lab.port, tls: 'none' }, hosts: [hosts] });
    const old = { name: 'mx1.example.com', ptr: 'old.example.com', banner: 'old.example.com' };
    const { report, annotations } = await check({
      base: { [`${WORKFLOW}@${BASE}`]: workflow(old as never) },
      head: { 'src/.git/HEAD': MERGE, [`src/${WORKFLOW}`]: workflow(NEW) },
      inputs: { hosts: text(NEW) },
    });
    expect(statusesOf(report)).toEqual(['pending']);
    expect(annotations[0]).toMatchObject({ file: WORKFLOW, line: 6 });
  });

  it('is at the old path of a declaration that the change renames', async () => {
    const { report } = await check({
      base: { [`mail/hosts.yml@${BASE}`]: declare(OLD) },
      head: { [FILE]: declare(NEW) },
      api: { renames: { [`${BASE}...${MERGE}`]: { [FILE]: 'mail/hosts.yml' } } },
    });
    expect(statusesOf(report)).toEqual(['pending']);
  });

  const json = (host: unknown) =>
    JSON.stringify({ defaults: { port: lab.port, tls: 'none' }, hosts: [host] });
  const oldHost = { name: 'mx1.example.com', ptr: 'old.example.com', banner: 'old.example.com' };
  const inputOf = (name: string) => `${'$'.padEnd(3, '{')} inputs.${name} }}`;
  const REUSED = '.github/workflows/reused.yml';
  const step = (hosts: string) =>
    `jobs:\n  check:\n    steps:\n      - uses: ./\n        with: { hosts: '${hosts}' }\n`;
  const caller = (uses: string, hosts: string) =>
    `jobs:\n  mail:\n    uses: ${uses}\n    with: { names: '${hosts}' }\n`;
  type Texts = (hosts: string) => Readonly<Record<string, string>>;

  it.each<[title: string, files: Texts]>([
    [
      'of the job that calls a reusable workflow of this repository',
      (hosts) => ({
        [WORKFLOW]: caller(`./${REUSED}`, hosts),
        [REUSED]: step(inputOf('names')),
      }),
    ],
    [
      'of the job that calls a reusable workflow of another repository',
      (hosts) => ({ [WORKFLOW]: caller('octo/shared/.github/workflows/mail.yml@v1', hosts) }),
    ],
    [
      'of a step in the reusable workflow',
      (hosts) => ({
        [WORKFLOW]: `jobs:\n  mail:\n    uses: ./${REUSED}\n`,
        [REUSED]: step(hosts),
      }),
    ],
    [
      'of a variable of the workflow',
      (hosts) => ({
        [WORKFLOW]: `env: { HOSTS: '${hosts}' }\n${step(`${'$'.padEnd(3, '{')} env.HOSTS }}`)}`,
      }),
    ],
  ])('has the hosts %s', async (_, files) => {
    const old = Object.entries(files(json(oldHost)));
    const { report, annotations } = await check({
      base: Object.fromEntries(old.map(([path, text]) => [`${path}@${BASE}`, text])),
      head: files(json(NEW)),
      inputs: { hosts: json(NEW) },
    });
    expect(report.base).toMatchObject({ state: 'compared', ref: BASE });
    expect(statusesOf(report)).toEqual(['pending']);
    expect(annotations[0]?.file).toMatch(/^\.github\/workflows\//);
  });
});

describe.concurrent('nothing is pending, and one line says why', () => {
  it.each<[title: string, change: () => Partial<Change>, why: RegExp, state: string]>([
    [
      'the base has no declaration',
      () => ({}),
      /no declaration in "\.github\/mail-hosts\.yml"/,
      'absent',
    ],
    [
      'the workflow is in another repository, which has a file of the same name here',
      () => ({
        base: {
          [`${WORKFLOW}@${BASE}`]: `jobs: { check: { steps: [{ uses: ./, with: { hosts: mx2.example.com } }] } }`,
        },
        inputs: { hosts: declare(NEW) },
        env: { GITHUB_WORKFLOW_REF: `octo/policies/${WORKFLOW}@refs/heads/main` },
      }),
      /in a workflow of the repository octo\/policies/,
      'none',
    ],
    [
      'an expression computes the hosts',
      () => ({ head: { [WORKFLOW]: 'jobs: {}\n' }, inputs: { hosts: declare(NEW) } }),
      /not in the workflow "\.github\/workflows\/mail\.yml" \(an expression/,
      'none',
    ],
    [
      'the payload is damaged',
      () => ({ event: { pull_request: 'damaged' } }),
      /payload of the event pull_request could not be read/,
      'none',
    ],
    [
      'the head is checked out on workflow_run',
      () => ({
        eventName: 'workflow_run',
        event: { workflow_run: { event: 'pull_request' } },
        head: { '.git/HEAD': HEAD, [FILE]: declare(NEW) },
      }),
      /workflow_run names no base commit/,
      'none',
    ],
  ])('%s', async (_, change, why, state) => {
    const { report, log } = await check({ base: {}, head: { [FILE]: declare(NEW) }, ...change() });
    expect(report.base?.state).toBe(state);
    expect(report.base?.why).toMatch(/^Nothing is pending/);
    expect(report.base?.why).toMatch(why);
    expect(report.notes.filter((note) => note.startsWith('Nothing is pending'))).toEqual([
      report.base?.why,
    ]);
    expect(log.split('\n').filter((line) => line.includes('Nothing is pending'))).toHaveLength(1);
    expect(statusesOf(report)).toEqual(['new']);
  });
});

describe.concurrent('a base that cannot be read', () => {
  const html = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html></html>' };
  const CONTENTS = /contents/;

  it.each<[title: string, fault: NonNullable<ApiOptions['faults']>[number][1], why: RegExp]>([
    [
      'over a secondary rate limit',
      {
        status: 403,
        headers: { 'retry-after': '60' },
        body: '{"message":"You have exceeded a secondary rate limit."}',
      },
      /HTTP 403, the rate limit is used up: You have exceeded a secondary rate limit/,
    ],
    [
      'with a token that is no more',
      { status: 401, body: '{"message":"Bad credentials"}' },
      /HTTP 401: Bad credentials/,
    ],
    ['as a web page came', html, /a web page came in place of the file/],
    ['in an outage', { status: 503 }, /HTTP 503/],
    [
      'as its commit is gone',
      { status: 404, body: '{"message":"No commit found for the ref bbbbbbb"}' },
      /HTTP 404: No commit found/,
    ],
    [
      'as the primary rate limit is used up',
      {
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9999999999' },
        body: '{"message":"API rate limit exceeded"}',
      },
      /HTTP 403, the rate limit is used up: API rate limit exceeded/,
    ],
    [
      'as it is damaged',
      { status: 200, headers: { 'content-type': 'text/plain' }, body: 'hosts: [' },
      /is not in order/,
    ],
  ])('%s makes what may be pending inconclusive', async (_, fault, why) => {
    const { report, annotations, exitCode, summary } = await check({
      base: {},
      head: { [FILE]: declare(NEW, 'mx2.example.com') },
      api: { faults: [[CONTENTS, fault]] },
    });
    expect(exitCode).toBe(0);
    expect(report).toMatchObject({
      ...{ result: 'inconclusive', complete: false, failure: null },
      base: { state: 'failed' },
      counts: { errors: 0, regressions: 0, inconclusive: 1 },
    });
    expect(statusesOf(report)).toEqual(['undetermined']);
    expect(report.base?.why).toMatch(why);
    expect(report.inconclusive).toMatchObject([
      { host: 'mx1.example.com', address: '127.0.57.1', check: 'base', reason: 'base-unreadable' },
    ]);
    const [first] = annotations;
    expect(first).toMatchObject({ level: 'warning', title: 'The base could not be read' });
    expect(first?.message).toMatch(why);
    expect(first?.message).toMatch(/may be pending or new/);
    expect(annotations.filter(({ level }) => level === 'warning')).toHaveLength(1);
    expect(annotations[1]).toMatchObject({ level: 'notice', title: /^New or pending, / });
    expect(summary).toMatch(
      /^## ❔ Mail identity: 1 of 2 mail hosts has findings that are new or pending: `mx1\.example\.com`/,
    );
    expect(summary).toMatch(/\| ❔&nbsp;new&nbsp;or pending/);
  });

  it.each([
    ['on-inconclusive: fail', { 'on-inconclusive': 'fail' }, 'failed', 'inconclusive', 1],
    ['on-inconclusive: ignore', { 'on-inconclusive': 'ignore' }, 'passed', null, 0],
    [
      'fail-on-pending, as it fails either way',
      { 'fail-on-pending': 'true' },
      'failed',
      'regression',
      1,
    ],
  ])('obeys %s', async (_, inputs, result, failure, exitCode) => {
    const run = await check({
      base: {},
      head: { [FILE]: declare(NEW) },
      api: { faults: [[CONTENTS, { status: 503 }]] },
      inputs: { ...inputs, 'sarif-file': 'a.sarif', 'junit-file': 'a.xml' },
    });
    expect(run.report).toMatchObject({ result, failure, complete: false });
    expect(run.exitCode).toBe(exitCode);
    const titles = run.annotations.map(({ title }) => title);
    expect(titles).toContain('The base could not be read');
  });

  it('is annotated and passes where nothing may be pending', async () => {
    const { report, annotations } = await check({
      base: {},
      head: { [FILE]: declare('mx2.example.com') },
      api: { faults: [[CONTENTS, { status: 503 }]] },
    });
    expect(report).toMatchObject({ result: 'passed', complete: true, base: { state: 'failed' } });
    expect(annotations).toMatchObject([{ level: 'warning', title: 'The base could not be read' }]);
  });

  it('leaves known and waived findings as they are', async () => {
    const waived = `{ name: mx1.example.com, waivers: [{ rule: ptr-mismatch, reason: x, until: 2099-01-01 }] }`;
    const { report } = await check({
      base: {},
      head: { [FILE]: declare(waived) },
      api: { faults: [[CONTENTS, { status: 503 }]] },
    });
    expect(statusesOf(report)).toEqual(expect.arrayContaining(['waived', 'undetermined']));
  });
});
