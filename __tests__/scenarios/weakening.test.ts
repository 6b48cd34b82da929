import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report, Weakening } from '../../src/model/report.ts';
import { startApiServer } from '../lab/api-server.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { runInProcess } from '../runner/run-in-process.ts';

const BASE = 'b'.repeat(40);
const HEAD = 'c'.repeat(40);
const FILE = '.github/mail-hosts.yml';
const BASELINE = 'baseline.json';
const WORKFLOW = '.github/workflows/mail.yml';
/** The merge commit is not in the checkout, and the API does not have it. */
const MERGE_UNREAD =
  'The parents of the merge commit could not be read (HTTP 404: Not Found), so the base commit of the event is used, which can be older.';
const TITLE = 'This pull request weakens the check';

/** mx1 lacks its PTR; mx2 is right. */
let lab: Lab;
beforeAll(async () => {
  lab = await startLab({
    zone: `mx1.example.com A 127.0.56.1\nmx2.example.com A 127.0.56.2\n127.0.56.2 PTR mx2.example.com
      example.org MX 10 mx2.example.com`,
    listeners: {
      '127.0.56.1': { name: 'mx1.example.com' },
      '127.0.56.2': { name: 'mx2.example.com' },
    },
  });
});
afterAll(() => lab.close());

/** A declaration of both hosts, whose first line sets the lab's port. */
const declare = (rest: string) => `defaults: { port: ${lab.port}, tls: none }\n${rest}`;
const BOTH = 'hosts:\n  - mx1.example.com\n  - mx2.example.com\n';

interface Change {
  /** Files on the base, by path. */
  readonly base: Readonly<Record<string, string>>;
  /** Files that the change has otherwise, by path. An empty one is as on the base. */
  readonly head: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly eventName?: string;
  readonly event?: unknown;
  readonly env?: Readonly<Record<string, string>>;
  readonly faults?: Parameters<typeof startApiServer>[0]['faults'];
}

const PULL_REQUEST = { pull_request: { number: 7, base: { sha: BASE }, head: { sha: HEAD } } };

async function check(change: Change) {
  const { base, head, inputs = {}, eventName = 'pull_request', event = PULL_REQUEST } = change;
  const onBase = Object.entries(base).map(([path, text]) => [`${path}@${BASE}`, text] as const);
  const server = await startApiServer({
    files: Object.fromEntries(onBase),
    ...(change.faults === undefined ? {} : { faults: change.faults }),
  });
  try {
    const result = await runInProcess({
      eventName,
      event,
      files: { ...base, ...head },
      env: { GITHUB_API_URL: server.url, ...change.env },
      api: { requestMs: 50_000, budgetMs: 50_000, retryMs: 1 },
      inputs: {
        resolvers: lab.resolver,
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
        ...inputs,
      },
    });
    await result.remove();
    const report = result.report as Report;
    const weakened = report.changes.filter((one): one is Weakening => 'weakens' in one);
    const warnings = result.annotations.filter(({ title }) =>
      /weakens the check/.test(title ?? ''),
    );
    return { ...result, report, weakened, warnings, comments: [...server.comments] };
  } finally {
    await server.close();
  }
}

describe.concurrent('a pull request that weakens the check', () => {
  it('turns a rule off, adds a waiver and removes a host: one annotation has all of it', async () => {
    const waived =
      'rules: { ptr-missing: off }\nhosts:\n  - name: mx1.example.com\n    waivers:\n      - { rule: ptr-generic, reason: x, until: 2099-01-01 }\n';
    const { report, weakened, warnings, summary, comments, exitCode, log } = await check({
      base: { [FILE]: declare(BOTH) },
      head: { [FILE]: declare(waived) },
      inputs: { token: 'ghs_job', comment: 'always' },
    });
    expect(exitCode).toBe(0);
    expect(report.base).toEqual({
      ref: BASE,
      source: 'base-sha',
      state: 'compared',
      why: MERGE_UNREAD,
    });
    expect(weakened).toEqual([
      {
        kind: 'rule-lowered',
        weakens: true,
        name: null,
        port: null,
        what: 'rule ptr-missing',
        from: 'error',
        to: 'off',
        file: FILE,
        line: 2,
      },
      {
        kind: 'waiver-added',
        weakens: true,
        name: 'mx1.example.com',
        port: lab.port,
        what: 'waiver of ptr-generic',
        from: 'none',
        to: 'until 2099-01-01: x',
        file: FILE,
        line: 6,
      },
      {
        kind: 'host-removed',
        weakens: true,
        name: 'mx2.example.com',
        port: lab.port,
        what: 'host',
        from: 'declared',
        to: 'not checked',
        file: null,
        line: null,
      },
    ]);
    expect(report.changes.filter((one) => !('weakens' in one))).toEqual([
      { name: 'mx1.example.com', port: lab.port, kind: 'changed', keys: ['waivers'] },
      { name: 'mx2.example.com', port: lab.port, kind: 'removed', keys: [] },
    ]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ level: 'warning', title: TITLE, file: FILE, line: 2 });
    expect(warnings[0]?.message).toMatch(
      /^3 settings check less than on the base: all hosts: rule ptr-missing from error to off; mx1\.example\.com: waiver of ptr-generic from none to until 2099-01-01: x; mx2\.example\.com: host from declared to not checked\. /,
    );
    const section = `${TITLE}\n\nReview these lines before merging: what they accept or no longer check does not fail a run.\n\n- All hosts: \`rule ptr-missing\` from \`error\` to \`off\`\n- \`mx1.example.com\`: `;
    expect(summary).toContain(`### ⚠️ ${section}`);
    expect(comments[0]).toContain(`#### ⚠️ ${section}`);
    expect(log).toContain('weakens the check: all hosts: rule ptr-missing from error to off');
  });

  it('names the port of a host that is still declared with another port', async () => {
    const { warnings, summary } = await check({
      base: { [FILE]: declare('hosts:\n  - mx2.example.com\n') },
      head: { [FILE]: declare('hosts:\n  - { name: mx2.example.com, port: 2525 }\n') },
    });
    const removed = `mx2.example.com:${lab.port}`;
    expect(warnings[0]?.message).toContain(
      `1 setting checks less than on the base: ${removed}: host from declared to not checked.`,
    );
    expect(summary).toContain(`- \`${removed}\`: \`host\` from \`declared\` to \`not checked\``);
  });

  it.each([
    [
      'a waiver',
      'hosts:\n  - { name: mx1.example.com, waivers: [{ rule: ptr-missing, reason: later, until: 2099-12-31 }] }\n  - mx2.example.com\n',
      ['waiver of ptr-missing'],
      3,
    ],
    [
      'a rule at one host',
      'hosts:\n  - { name: mx1.example.com, rules: { ptr-missing: notice } }\n  - mx2.example.com\n',
      ['rule ptr-missing'],
      3,
    ],
    [
      'an expectation',
      'hosts:\n  - mx1.example.com\n  - { name: mx2.example.com, ptr: any }\n',
      ['ptr'],
      4,
    ],
    [
      'a role',
      'hosts:\n  - mx1.example.com\n  - { name: mx2.example.com, role: outbound }\n',
      ['role'],
      4,
    ],
  ])('by %s', async (_, rest, what, line) => {
    const { weakened, warnings, summary } = await check({
      base: { [FILE]: declare(BOTH) },
      head: { [FILE]: declare(rest) },
    });
    expect(weakened.map((one) => one.what)).toEqual(what);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ file: FILE, line });
    expect(summary).toContain(TITLE);
  });

  it('removes an mx entry: the annotation is on the first line of the declaration', async () => {
    const { weakened, warnings } = await check({
      base: { [FILE]: declare(`${BOTH}  - mx: example.org\n`) },
      head: { [FILE]: declare(BOTH) },
    });
    expect(weakened).toMatchObject([{ kind: 'mx-removed', name: 'example.org', what: 'mx' }]);
    expect(warnings[0]).toMatchObject({ file: FILE, line: 1 });
  });

  const finding = (level: string) =>
    `    {"rule":"ptr-missing","host":"mx1.example.com","port":${lab.port},"address":"127.0.56.1","level":"${level}","expected":"a PTR record","observed":"none","since":"2026-11-23"}\n`;
  const baseline = (findings: string) =>
    `{\n  "schemaVersion": 1,\n  "findings": [\n${findings}  ],\n  "identities": []\n}\n`;

  it.each([
    ['by hand', () => ({ [BASELINE]: baseline(finding('error')) }), {}, 4],
    ['with update-baseline', () => ({}), { 'update-baseline': 'true' }, null],
  ])('adds an entry to the baseline %s', async (_, head, inputs, line) => {
    const { report, weakened, warnings, exitCode } = await check({
      base: { [FILE]: declare(BOTH), [BASELINE]: baseline('') },
      head: head(),
      inputs: { 'baseline-file': BASELINE, ...inputs },
    });
    expect(exitCode).toBe(0);
    expect(report.counts).toMatchObject({ errors: 0, known: 1 });
    expect(weakened).toMatchObject([
      {
        kind: 'finding-accepted',
        name: 'mx1.example.com',
        what: 'baseline entry of ptr-missing at 127.0.56.1',
        from: 'not accepted',
        to: 'accepted as error',
        file: line === null ? null : BASELINE,
        line,
      },
    ]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject(
      line === null ? { file: FILE, line: 1 } : { file: BASELINE, line },
    );
  });

  it('adds a whole baseline where the base has none', async () => {
    const { weakened } = await check({
      base: { [FILE]: declare(BOTH) },
      head: { [BASELINE]: baseline(finding('error')) },
      inputs: { 'baseline-file': BASELINE },
    });
    expect(weakened.map(({ kind }) => kind)).toEqual(['finding-accepted']);
  });

  const workflow = (inputs: string) =>
    `on: pull_request\njobs:\n  check:\n    steps:\n      - uses: ./\n        with:\n          resolvers: ${lab.resolver}\n          allow-private-addresses: true\n          allow-any-port: true\n${inputs}`;

  it('loosens an input in the workflow', async () => {
    const { weakened, warnings } = await check({
      base: { [FILE]: declare(BOTH), [WORKFLOW]: workflow('          samples: 2\n') },
      head: { [WORKFLOW]: workflow('          samples: 2\n          fail-on: never\n') },
      inputs: { samples: '2', 'fail-on': 'never' },
    });
    expect(weakened).toMatchObject([
      {
        kind: 'input-loosened',
        name: null,
        what: 'input fail-on',
        from: 'error',
        to: 'never',
        line: 11,
      },
    ]);
    expect(warnings[0]).toMatchObject({ file: WORKFLOW, line: 11 });
  });

  it.each([
    ['step', '        continue-on-error: true\n', ''],
    ['job', '', '    continue-on-error: true\n'],
  ])('lets the %s of the workflow continue on errors', async (of, ofStep, ofJob) => {
    const { weakened, warnings } = await check({
      base: { [FILE]: declare(BOTH), [WORKFLOW]: workflow('          samples: 2\n') },
      head: {
        [WORKFLOW]: `${workflow('          samples: 2\n')}${ofStep}`.replace(
          '    steps:',
          `${ofJob}    steps:`,
        ),
      },
      inputs: { samples: '2' },
    });
    expect(weakened).toMatchObject([
      {
        what: `continue-on-error of the ${of}`,
        from: 'false',
        to: expect.stringContaining('true'),
      },
    ]);
    expect(warnings[0]).toMatchObject({ file: WORKFLOW, line: of === 'step' ? 11 : 4 });
  });

  it.each([
    ['another file', '          config-file: other.yml\n', { 'config-file': 'other.yml' }],
    ['the hosts input', '          hosts: "@"\n', { hosts: '@' }],
  ])(
    'declares fewer hosts in %s: the base is still the file of the base',
    async (_, added, inputs) => {
      const fewer = `{"defaults":{"port":${lab.port},"tls":"none"},"hosts":["mx2.example.com"]}`;
      const { weakened } = await check({
        base: { [FILE]: declare(BOTH), [WORKFLOW]: workflow('') },
        head: {
          'other.yml': fewer,
          [WORKFLOW]: workflow(added.replace('"@"', `'${fewer}'`)),
        },
        inputs: 'hosts' in inputs ? { hosts: fewer } : inputs,
      });
      expect(weakened).toMatchObject([{ kind: 'host-removed', name: 'mx1.example.com' }]);
    },
  );

  it.each([
    ['a merge group', 'merge_group', { merge_group: { base_sha: BASE } }, 'merge_group'],
    ['a push', 'push', { before: BASE }, 'push'],
  ])('is shown in %s too', async (_, eventName, event, source) => {
    const { report, weakened, warnings } = await check({
      base: { [FILE]: declare(BOTH) },
      head: { [FILE]: declare(`rules: { ptr-missing: off }\n${BOTH}`) },
      eventName,
      event,
    });
    expect(report.base).toMatchObject({ source, state: 'compared' });
    expect(weakened.map(({ what }) => what)).toEqual(['rule ptr-missing']);
    expect(warnings.map(({ title }) => title)).toEqual(['This change weakens the check']);
  });

  it('is compared with the file that base-config-file names', async () => {
    const { report, weakened } = await check({
      base: {},
      head: { [FILE]: declare(`rules: { ptr-missing: off }\n${BOTH}`), 'base.yml': declare(BOTH) },
      inputs: { 'base-config-file': 'base.yml' },
      eventName: 'workflow_dispatch',
      event: {},
    });
    expect(report.base).toMatchObject({ ref: 'base.yml', source: 'base-config-file' });
    expect(weakened.map(({ what }) => what)).toEqual(['rule ptr-missing']);
  });
});

describe.concurrent('nothing is weakened', () => {
  const weak = 'rules: { ptr-missing: off }\n';

  it('where the base has no declaration', async () => {
    const { report, warnings, summary } = await check({
      base: {},
      head: { [FILE]: declare(`${weak}${BOTH}`) },
    });
    expect(report).toMatchObject({ changes: [], base: { state: 'absent' } });
    expect(warnings).toEqual([]);
    expect(summary).not.toContain('weakens');
  });

  it('where nothing changes, or the check becomes stricter', async () => {
    const stricter = await check({
      base: { [FILE]: declare(`${weak}${BOTH}`) },
      head: { [FILE]: declare(BOTH) },
    });
    expect(stricter.report.changes).toEqual([]);
    expect(stricter.warnings).toEqual([]);
  });

  it('on a schedule', async () => {
    const { report } = await check({
      base: {},
      head: { [FILE]: declare(`${weak}${BOTH}`) },
      eventName: 'schedule',
      event: {},
    });
    expect(report).toMatchObject({ changes: [], base: null });
  });

  it.each([
    [
      'the declaration',
      /contents\/\.github\/mail-hosts/,
      'failed',
      /declaration .* could not be read/,
    ],
    ['the baseline', /contents\/baseline/, 'compared', /baseline .* could not be read/],
  ])('where %s of the base cannot be read, which a note reports', async (_, path, state, note) => {
    const { report } = await check({
      base: { [FILE]: declare(BOTH) },
      head: {},
      inputs: { 'baseline-file': BASELINE },
      faults: [[path, { status: 403 }]],
    });
    expect(report.base?.state).toBe(state);
    expect(report.notes.join('\n')).toMatch(note);
    expect(report.changes).toEqual([]);
  });
});

describe.concurrent('the checkout of the base instead of the change', () => {
  const TARGET = 'pull_request_target';
  const RUN = { workflow_run: { event: 'pull_request', head_sha: HEAD } };
  const ISSUE = { issue: { number: 7, pull_request: {} } };
  const at = (commit: string) => ({ '.git/HEAD': `${commit}\n` });
  const onMain = { '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': `${BASE}\n` };

  it.each<
    [
      title: string,
      eventName: string,
      event: unknown,
      sha: string,
      git: Readonly<Record<string, string>>,
      said: RegExp,
    ]
  >([
    [
      'by default',
      TARGET,
      PULL_REQUEST,
      BASE,
      onMain,
      /compared the base with itself.*commit bbbbbbbbbbbb\. Start this check on pull_request,/,
    ],
    [
      'after the base moved on',
      TARGET,
      PULL_REQUEST,
      'd'.repeat(40),
      at('d'.repeat(40)),
      /compared the base with itself.*commit dddd/,
    ],
    [
      'without a repository',
      TARGET,
      PULL_REQUEST,
      BASE,
      {},
      /probably checked nothing of the pull request/,
    ],
    [
      'by a workflow that follows',
      'workflow_run',
      RUN,
      BASE,
      at(BASE),
      /compared the base with itself.*workflow_run checks out/,
    ],
    [
      'by a comment',
      'issue_comment',
      ISSUE,
      BASE,
      at(BASE),
      /compared the base with itself.*issue_comment checks out/,
    ],
    [
      'by its ref',
      'pull_request',
      PULL_REQUEST,
      'e'.repeat(40),
      at(BASE),
      /compared the base with itself.*Remove ref/,
    ],
  ])('%s is reported', async (_, eventName, event, sha, git, said) => {
    const { report, annotations } = await check({
      base: { [FILE]: declare(BOTH) },
      head: git,
      eventName,
      event,
      env: { GITHUB_SHA: sha },
    });
    expect(report.base?.state).toBe('checked-out');
    expect(report.base?.why).toMatch(said);
    expect(report.notes).toEqual([report.base?.why]);
    const own = annotations.filter(({ title }) => title === 'The base branch was checked');
    expect(own).toMatchObject([{ level: 'warning', message: report.base?.why }]);
  });

  it('may be what happened where the declaration of the base cannot be read', async () => {
    const { report } = await check({
      base: { [FILE]: declare(BOTH) },
      head: {},
      eventName: TARGET,
      faults: [[/contents/, { status: 500 }]],
    });
    expect(report.base?.state).toBe('checked-out');
    expect(report.notes.join('\n')).toMatch(/could not be read.*\n.*probably checked nothing/);
  });

  it.each<
    [
      title: string,
      eventName: string,
      event: unknown,
      git: Readonly<Record<string, string>>,
      base: string,
    ]
  >([
    ['the head on pull_request_target', TARGET, PULL_REQUEST, at(HEAD), BOTH],
    [
      'another declaration on pull_request_target',
      TARGET,
      PULL_REQUEST,
      {},
      'hosts: [mx1.example.com, mx2.example.com]\n',
    ],
    [
      'the merge commit on pull_request',
      'pull_request',
      PULL_REQUEST,
      at(BASE.replaceAll('b', 'f')),
      BOTH,
    ],
    ['a pull request without a repository', 'pull_request', PULL_REQUEST, {}, BOTH],
    ['the head on workflow_run', 'workflow_run', RUN, at(HEAD), BOTH],
    ['a push on workflow_run', 'workflow_run', { workflow_run: { event: 'push' } }, at(BASE), BOTH],
    ['an issue', 'issue_comment', { issue: { number: 7 } }, at(BASE), BOTH],
    ['a push', 'push', { before: BASE }, at(HEAD), BOTH],
    ['a schedule', 'schedule', {}, at(BASE), BOTH],
  ])('is not reported of %s', async (_, eventName, event, git, base) => {
    const { report, annotations } = await check({
      base: { [FILE]: declare(base) },
      head: { ...git, [FILE]: declare(BOTH) },
      eventName,
      event,
      env: { GITHUB_SHA: BASE },
    });
    expect(report.base?.state).not.toBe('checked-out');
    const notes = report.base?.state === 'none' ? [report.base.why] : [];
    expect(report.notes).toEqual(notes);
    expect(annotations.filter(({ title }) => title === 'The base branch was checked')).toEqual([]);
  });
});
