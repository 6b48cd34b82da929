import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiSettings } from '../../src/github/api.ts';
import type { Report } from '../../src/model/report.ts';
import { type ApiOptions, type ApiServer, DELETED, startApiServer } from '../lab/api-server.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { type InProcessOptions, runInProcess } from '../runner/run-in-process.ts';

const BASE = 'b'.repeat(40);
const FILE = '.github/mail-hosts.yml';
const MARKER = '<!-- mail-identity-check: .github/workflows/mail.yml/check -->';

/** PTR and greeting of mx1 have its old name, old.example.com; mx2 is right. */
let lab: Lab;
beforeAll(async () => {
  lab = await startLab({
    zone: `mx1.example.com A 127.0.55.1\nold.example.com A 127.0.55.1\n127.0.55.1 PTR old.example.com
      mx2.example.com A 127.0.55.2\n127.0.55.2 PTR mx2.example.com`,
    listeners: {
      '127.0.55.1': { name: 'old.example.com' },
      '127.0.55.2': { name: 'mx2.example.com' },
    },
  });
});
afterAll(() => lab.close());

const declare = (...entries: readonly string[]) =>
  `defaults: { port: ${lab.port}, tls: none }\nhosts:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`;
const OLD = '{ name: mx1.example.com, ptr: old.example.com, banner: old.example.com }';
const NEW = 'mx1.example.com';

interface Change {
  /** The declaration on the base branch. */
  readonly base?: string;
  /** The declaration in the pull request. */
  readonly head: string;
  readonly api?: ApiOptions;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: Pick<InProcessOptions, 'event' | 'eventName'>;
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Time limits of the API client. */
  readonly limits?: Partial<ApiSettings>;
}

const PULL_REQUEST = {
  eventName: 'pull_request',
  event: { pull_request: { number: 7, base: { sha: BASE } } },
} as const;

async function check({
  base,
  head,
  api = {},
  inputs = {},
  event = PULL_REQUEST,
  files = {},
  limits = {},
  env = {},
}: Change) {
  const server: ApiServer = await startApiServer({
    ...(base === undefined ? {} : { files: { [`${FILE}@${BASE}`]: base } }),
    ...api,
  });
  try {
    const result = await runInProcess({
      ...event,
      files: { [FILE]: head, ...files },
      env: { GITHUB_API_URL: server.url, ...env },
      // Long enough for a loaded machine, except where a test waits for it.
      api: { requestMs: 50_000, budgetMs: 50_000, retryMs: 1, maxWaitMs: 100, ...limits },
      inputs: {
        resolvers: lab.resolver,
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
        ...inputs,
      },
    });
    await result.remove();
    const { requests, comments } = server;
    return {
      ...result,
      report: result.report as Report,
      requests: [...requests],
      comments: [...comments],
    };
  } finally {
    await server.close();
  }
}

describe.concurrent('a change of the declaration', () => {
  it('is pending and passes while DNS and SMTP show the old names', async () => {
    const { report, annotations, summary, exitCode } = await check({
      base: declare(OLD),
      head: declare(NEW),
    });
    expect(report.findings.filter(({ status }) => status === 'new')).toEqual([]);
    expect(report.findings.map(({ rule, status }) => `${rule} ${status}`)).toContain(
      'ptr-mismatch pending',
    );
    expect(report.changes).toEqual([
      { name: 'mx1.example.com', port: lab.port, kind: 'changed', keys: ['ptr', 'banner', 'ehlo'] },
    ]);
    expect(exitCode).toBe(0);
    expect(summary).toMatch(/has a pending rollout/);
    expect(summary).toMatch(
      /### This change\n\n- changes `mx1\.example\.com` \(ptr, banner, ehlo\)/,
    );
    expect(
      annotations.some(({ level, title }) => level === 'notice' && title?.startsWith('Pending')),
    ).toBe(true);
  });

  it('fails with fail-on-pending', async () => {
    const { report, exitCode } = await check({
      base: declare(OLD),
      head: declare(NEW),
      inputs: { 'fail-on-pending': 'true' },
    });
    expect(report).toMatchObject({ result: 'failed', failure: 'regression' });
    expect(exitCode).toBe(1);
  });

  it('gets a new finding that was on the base, where the base is contradicted too', async () => {
    const other = '{ name: mx1.example.com, ptr: other.example.com }';
    const { report } = await check({ base: declare(other), head: declare(NEW) });
    const finding = report.findings.find(({ rule }) => rule === 'ptr-mismatch');
    expect(finding).toMatchObject({ status: 'new', onBase: true });
  });

  it('makes nothing pending for a host that it adds', async () => {
    const { report } = await check({
      base: declare('mx2.example.com'),
      head: declare('mx2.example.com', NEW),
    });
    expect(report.findings.find(({ rule }) => rule === 'ptr-mismatch')).toMatchObject({
      status: 'new',
      onBase: false,
    });
    expect(report.changes).toMatchObject([{ name: 'mx1.example.com', kind: 'added' }]);
  });

  it('is compared with the file that base-config-file names', async () => {
    const { report, requests } = await check({
      head: declare(NEW),
      inputs: { 'base-config-file': 'base.yml' },
      files: { 'base.yml': declare(OLD) },
    });
    expect(report.counts.pending).toBeGreaterThan(0);
    expect(requests).toEqual([]);
  });

  it('is found in the hosts input of the workflow on the base', async () => {
    const path = '.github/workflows/mail.yml';
    const workflow = (hosts: string) =>
      `jobs:\n  check:\n    steps:\n      - uses: ./\n        with:\n          hosts: |\n${hosts.replaceAll(/^/gm, '            ')}\n`;
    const { report } = await check({
      head: '',
      inputs: { hosts: declare(NEW) },
      files: { [path]: workflow(declare(NEW)) },
      api: { files: { [`${path}@${BASE}`]: workflow(declare(OLD)) } },
    });
    expect(report.counts.pending).toBeGreaterThan(0);
  });
});

describe.concurrent('the base branch', () => {
  it.each([
    ['pull_request', { pull_request: { number: 7, base: { sha: BASE } } }, true],
    [
      'pull_request',
      { pull_request: { number: 7, base: { sha: BASE }, head: { repo: { fork: true } } } },
      true,
    ],
    ['pull_request_target', { pull_request: { number: 7, base: { sha: BASE } } }, true],
    ['merge_group', { merge_group: { base_sha: BASE } }, true],
    ['push', { before: BASE }, true],
    ['push', { before: '0'.repeat(40) }, false],
    ['schedule', { schedule: '0 4 * * *' }, false],
    ['workflow_dispatch', {}, false],
    ['pull_request', { pull_request: 'damaged' }, false],
  ])('of the event %s %j is known: %s', async (eventName, event, compared) => {
    const { report, requests } = await check({
      base: declare(OLD),
      head: declare(NEW),
      event: { eventName, event },
    });
    expect(report.counts.pending > 0).toBe(compared);
    const files = requests.filter(({ url }) => url.includes('/contents/'));
    expect(files).toHaveLength(compared ? 1 : 0);
    expect(compared || requests.length === 0).toBe(true);
    expect(report.result).toBe(compared ? 'passed' : 'failed');
    if (compared) expect(requests[0]).toMatchObject({ method: 'GET', authorization: null });
  });
});

describe.concurrent('the API', () => {
  it('is not asked for a file outside of the checkout', async () => {
    const inputs = { hosts: '', 'config-file': '../../../other/repo/contents/x.yml' };
    expect((await check({ head: declare(NEW), inputs })).requests).toEqual([]);
  });

  it.each([
    [
      'has no such file',
      { faults: [] },
      /^Nothing is pending: the base, commit bbbb.*"\.github\/mail-hosts\.yml"/,
    ],
    ['refuses', { faults: [[/contents/, { status: 403 }]] }, /could not be read.*HTTP 403/],
    ['has an outage', { faults: [[/contents/, { status: 500 }]] }, /could not be read.*HTTP 500/],
    [
      'limits the rate',
      { faults: [[/contents/, { status: 429, headers: { 'retry-after': '60' } }]] },
      /rate limit/,
    ],
    [
      'cuts its answer',
      { faults: [[/contents/, { status: 200, truncated: true }]] },
      /could not be read/,
    ],
    [
      'returns a folder',
      { faults: [[/contents/, { status: 200, body: '[{"type":"file"}]' }]] },
      /not a file there/,
    ],
    ['has a damaged declaration', { files: { [`${FILE}@${BASE}`]: 'hosts: [' } }, /not in order/],
  ] as readonly (readonly [string, ApiOptions, RegExp])[])(
    '%s: nothing is pending, and the result does not change',
    async (_, api, note) => {
      const { report } = await check({ head: declare('mx2.example.com'), api });
      expect(report).toMatchObject({ result: 'passed', failure: null });
      expect(report.notes.join('')).toMatch(note);
    },
  );

  it.each<[string, Partial<ApiSettings>]>([
    ['of a request', { requestMs: 50 }],
    ['of all tries', { budgetMs: 100 }],
  ])('never answers: the run ends after the time limit %s', async (_, limits) => {
    const { report } = await check({
      head: declare('mx2.example.com'),
      api: { faults: [[/contents/, { silent: true }]] },
      limits,
    });
    expect(report.result).toBe('passed');
    expect(report.notes.join('')).toMatch(/no answer in time/);
  });

  it('is asked again after an outage', async () => {
    const { report, requests } = await check({
      base: declare(OLD),
      head: declare(NEW),
      api: {
        files: { [`${FILE}@${BASE}`]: declare(OLD) },
        faults: [[/contents/, { status: 502, times: 1 }]],
      },
    });
    expect(requests.filter(({ url }) => url.includes('/contents/'))).toHaveLength(2);
    expect(report.counts.pending).toBeGreaterThan(0);
  });
});

describe.concurrent('the comment', () => {
  const token = { token: 'ghs_secret', comment: 'on-failure' };
  const broken = { inputs: token };
  const chatter = Array.from({ length: 250 }, (_, index) => `comment ${index}`);

  it('is created where the run fails, with the token, and lists what to do', async () => {
    const { comments, requests, stdout, exitCode } = await check({ ...broken, head: declare(NEW) });
    expect(exitCode).toBe(1);
    expect(comments).toHaveLength(1);
    expect(comments[0]).toMatch(
      new RegExp(`^${MARKER}\n<!-- run 1001\\.1 -->\n### ❌ Mail identity: `),
    );
    expect(comments[0]).toContain('#### What to do');
    expect(comments[0]).toContain('https://github.com/octo/mail/actions/runs/1001');
    expect(requests.every(({ authorization }) => authorization === 'token ghs_secret')).toBe(true);
    expect(stdout.replaceAll(/::add-mask::.*/g, '')).not.toContain('ghs_secret');
  });

  it('is found on a later page and updated in place', async () => {
    const { comments, requests } = await check({
      ...broken,
      head: declare(NEW),
      api: { comments: [...chatter, `${MARKER}\nold`, `quoted ${MARKER}`] },
    });
    expect(comments).toHaveLength(252);
    expect(comments[250]).toContain('What to do');
    // The merge commit, the base's declaration, its renames, the account, three pages and the update.
    const methods = ['GET', 'GET', 'GET', 'POST', 'GET', 'GET', 'GET', 'PATCH'];
    expect(requests.map(({ method }) => method)).toEqual(methods);
  });

  it.each([
    ['a person', 'mallory'],
    ['another bot', 'renovate[bot]'],
    ["another app's token", 'my-app[bot]'],
    ['nobody any more', 'ghost'],
  ])('is not taken for one of %s that begins with our marker', async (_, login) => {
    const api = { othersComments: [{ login, body: `${MARKER}\nall is well` }] };
    const { comments } = await check({ ...broken, head: declare(NEW), api });
    expect(comments[0]).toContain('all is well');
    expect(comments).toHaveLength(2);
    expect(comments[1]).toContain('What to do');
  });

  it.each([
    ["the job's token", 'ghs_job', 'github-actions[bot]', '/graphql'],
    ["an app's installation token", 'ghs_app', 'my-app[bot]', '/graphql'],
    ['an older installation token', `v1.${'a'.repeat(40)}`, 'my-app[bot]', '/graphql'],
    ['a personal token', 'ghp_personal', 'alice', '/user'],
    ['a fine-grained personal token', 'github_pat_personal', 'alice', '/user'],
    ["an OAuth app's token for a person", 'gho_person', 'alice', '/user'],
    ["an app's token for a person", 'ghu_person', 'alice', '/user'],
    ['a personal token of 40 digits', '0123456789abcdef0123456789abcdef01234567', 'alice', '/user'],
  ])('is found where %s wrote it, and only there', async (_, secret, login, asked) => {
    const api = {
      accountOf: () => login,
      othersComments: ['bob', 'other-app[bot]', `${login}x`, login].map((author) => {
        return { login: author, body: `${MARKER}\nby ${author}` };
      }),
    };
    const inputs = { ...token, token: secret };
    const { comments, requests } = await check({ head: declare(NEW), inputs, api });
    expect(comments.slice(0, 3)).toEqual(api.othersComments.slice(0, 3).map(({ body }) => body));
    expect(comments).toHaveLength(4);
    expect(comments[3]).toContain('What to do');
    expect(requests.map(({ url }) => url)).toContain(asked);
  });

  it("is the job's own where the server has no GraphQL", async () => {
    const api = {
      comments: [`${MARKER}\nold`],
      faults: [[/graphql/, { status: 404 }]],
    } as const;
    const { comments } = await check({ ...broken, head: declare(NEW), api });
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain('What to do');
  });

  it('is not written where GitHub does not answer whose the token is', async () => {
    const api = { faults: [[/graphql/, { silent: true }]] } as const;
    const limits = { requestMs: 50, budgetMs: 100 };
    const { comments, log } = await check({ ...broken, head: declare(NEW), api, limits });
    expect(comments).toEqual([]);
    expect(log).toContain('the account of the token: no answer in time');
  });

  it('is not created again where the owner of the token is unknown', async () => {
    const old = `${MARKER}\nold`;
    const api = {
      othersComments: [{ login: 'mallory', body: old }],
      faults: [[/ \/(?:user|graphql)/, { status: 404 }]],
    } as const;
    const inputs = { ...token, token: 'ghp_personal' };
    const { comments, log } = await check({ head: declare(NEW), inputs, api });
    expect(comments).toEqual([old]);
    expect(log).toContain('GitHub did not return the account of the token');
  });

  it('is not created again where not all pages could be searched', async () => {
    const link = '<https://api.example/?page=2>; rel="next"';
    const endless = { status: 200, headers: { link }, body: '[]' };
    const api = { faults: [[/GET .*\/comments/, endless]] } as const;
    const { comments, requests } = await check({ head: declare(NEW), inputs: token, api });
    expect(comments).toEqual([]);
    expect(requests.filter(({ method, url }) => method === 'POST' && url !== '/graphql')).toEqual(
      [],
    );
  });

  it('is not written with a token that has a line break, and the token is not shown', async () => {
    const inputs = { ...token, token: 'ghs_sec\nret' };
    const { stdout, report } = await check({ base: declare(OLD), head: declare(NEW), inputs });
    const shown = stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
    expect(shown.join('\n')).not.toContain('ghs_sec');
    expect(JSON.stringify(report)).not.toContain('ghs_sec');
    expect(JSON.stringify(report)).toContain('token ***');
  });

  it('is updated to passed, but not created for a run that passes', async () => {
    const green = await check({
      ...broken,
      head: declare('mx2.example.com'),
      api: { comments: [`${MARKER}\nold`] },
    });
    expect(green.comments[0]).toMatch(/### ✅ Mail identity: /);
    expect((await check({ ...broken, head: declare('mx2.example.com') })).comments).toEqual([]);
    const always = { ...token, comment: 'always' };
    expect(
      (await check({ head: declare('mx2.example.com'), inputs: always })).comments,
    ).toHaveLength(1);
  });

  it.each([
    ['lacks a permission', { status: 403 }, /pull-requests: write/],
    ['meets an outage', { status: 503 }, /HTTP 503/],
    [
      'meets a rate limit',
      { status: 403, headers: { 'x-ratelimit-remaining': '0' } },
      /rate limit/,
    ],
    ['gets no list of comments', { status: 200, body: '{}' }, /something else than comments/],
  ])('that %s does not change the result', async (_, fault, warning) => {
    const { report, annotations } = await check({
      head: declare('mx2.example.com'),
      inputs: { ...token, comment: 'always' },
      api: { faults: [[/comments/, fault]] },
    });
    expect(report.result).toBe('passed');
    const warnings = annotations
      .filter(({ level }) => level === 'warning')
      .map(({ message }) => message);
    expect(warnings.join('\n')).toMatch(warning);
  });

  const RUN = { GITHUB_RUN_ID: '1001', GITHUB_RUN_ATTEMPT: '1' };
  const ofRun = (run: string) => `${MARKER}\n<!-- run ${run} -->\nof run ${run}`;

  it('names the head commit and the run', async () => {
    const event = {
      eventName: 'pull_request',
      event: { pull_request: { number: 7, base: { sha: BASE }, head: { sha: 'c'.repeat(40) } } },
    };
    const { comments } = await check({ ...broken, head: declare(NEW), event, env: RUN });
    expect(comments[0]).toMatch(
      /\n\n\[The whole summary\]\(<.*>\) · commit `cccccccccccc` · run `1001\.1`$/,
    );
  });

  it.each([
    ['stays where a newer run wrote it', '1002.1', false],
    ['stays where a later attempt of this run wrote it', '1001.2', false],
    ['is updated where this run wrote it', '1001.1', true],
    ['is updated where an older run wrote it', '999.7', true],
    ['is updated where an older run of a shorter number wrote it', '99.1', true],
  ])('%s', async (_, run, isUpdated) => {
    const api = { comments: [ofRun(run)] };
    const { comments, annotations } = await check({
      ...broken,
      head: declare(NEW),
      api,
      env: RUN,
    });
    expect(comments).toHaveLength(1);
    expect(comments[0]?.includes('What to do')).toBe(isUpdated);
    const notices = annotations.filter(({ message }) => /a newer run \(/.test(message));
    expect(notices).toHaveLength(isUpdated ? 0 : 1);
  });

  it('is one: doubles that runs at the same time created are deleted, the older ones', async () => {
    const api = { comments: [ofRun('900.1'), ofRun('950.1'), ofRun('950.1')] };
    const { comments } = await check({ ...broken, head: declare(NEW), api, env: RUN });
    expect(comments[0]).toBe(DELETED);
    expect(comments[1]).toContain('What to do');
    expect(comments[2]).toBe(DELETED);
  });

  it.each([
    ['of a newer run stays, and ours is deleted', '1002.1', 1],
    ['of an older run is deleted', '1000.1', 0],
  ])('that another run creates meanwhile: the one %s', async (_, run, deleted) => {
    const onCreate = (all: string[], authors: string[]) => {
      all.push(ofRun(run));
      authors.push('github-actions[bot]');
    };
    const { comments } = await check({
      ...broken,
      head: declare(NEW),
      api: { onCreate },
      env: RUN,
    });
    expect(comments).toHaveLength(2);
    expect(comments[deleted]).toBe(DELETED);
    expect(comments[1 - deleted]).not.toBe(DELETED);
  });

  it('is created again where somebody deleted it meanwhile', async () => {
    const api = {
      comments: [ofRun('900.1')],
      faults: [[/^PATCH/, { status: 404, body: '{"message":"Not Found"}' }]],
    } as const;
    const { comments } = await check({ ...broken, head: declare(NEW), api, env: RUN });
    expect(comments.filter((text) => text.includes('What to do'))).toHaveLength(1);
  });

  it.each([
    ['with retry-after', { status: 403, headers: { 'retry-after': '0' } }],
    [
      'used up until a time',
      { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' } },
    ],
    ['with status 429', { status: 429, headers: { 'retry-after': '0' } }],
  ])('is written after a rate limit %s', async (_, fault) => {
    const api = { faults: [[/^POST .*comments/, { ...fault, times: 1 }]] } as const;
    const { comments } = await check({ ...broken, head: declare(NEW), api });
    expect(comments).toHaveLength(1);
  });

  it.each([
    ['the issue is locked', 403, 'Unable to create comment because issue is locked.', false],
    ['the repository is archived', 403, 'Repository was archived so is read-only.', false],
    ['the token lacks a permission', 403, 'Resource not accessible by integration', true],
  ])("repeats GitHub's own words where %s", async (_, status, message, isPermission) => {
    const fault = { status, body: JSON.stringify({ message }) };
    const api = { faults: [[/^POST .*comments/, fault]] } as const;
    const { annotations } = await check({ ...broken, head: declare(NEW), api });
    const warning = annotations.find(({ message: text }) => text.includes('could not be written'));
    expect(warning?.message).toContain(`HTTP ${status}: ${message.replace(/\.$/, '')}`);
    expect(warning?.message.includes('pull-requests: write')).toBe(isPermission);
  });

  it.each([
    ['workflow_run', { workflow_run: { event: 'pull_request' } }],
    ['issue_comment', { issue: { number: 7, pull_request: {} } }],
    ['check_run', { check_run: { pull_requests: [{ number: 7 }] } }],
    ['repository_dispatch', { action: 'mail' }],
  ])('is not kept on %s, and a notice says so', async (eventName, event) => {
    const { comments, annotations } = await check({
      ...broken,
      head: declare(NEW),
      event: { eventName, event },
    });
    expect(comments).toEqual([]);
    const messages = annotations.map(({ message }) => message);
    expect(messages.join('\n')).toContain(`No comment is written for the event ${eventName}`);
  });

  it('is not written where the payload has no number, and a warning says so', async () => {
    const { comments, annotations } = await check({
      ...broken,
      head: declare(NEW),
      event: { eventName: 'pull_request', event: { pull_request: { number: '7' } } },
    });
    expect(comments).toEqual([]);
    expect(annotations).toContainEqual(
      expect.objectContaining({
        level: 'warning',
        message: expect.stringMatching(
          /^The comment .* payload of the event pull_request has no number/,
        ),
      }),
    );
  });

  it('is not created outside of a pull request', async () => {
    const { comments, requests } = await check({
      head: declare(NEW),
      inputs: { ...token, comment: 'always' },
      event: { eventName: 'schedule', event: {} },
    });
    expect(comments).toEqual([]);
    expect(requests).toEqual([]);
  });
});
