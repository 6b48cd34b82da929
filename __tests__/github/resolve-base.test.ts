import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTextFile } from '../../src/files/read-file.ts';
import { repositoryAbove } from '../../src/files/repository.ts';
import type { ApiResponse } from '../../src/github/api.ts';
import { resolveBase } from '../../src/github/resolve-base.ts';
import type { WorkflowEvent } from '../../src/github/workflow-event.ts';
import { createTestFolder, type TestFolder } from '../files/test-folder.ts';
import { createGitCheckout, type GitCheckout } from '../lab/git-checkout.ts';

const FILE = '.github/mail-hosts.yml';
const STALE = 'e'.repeat(40);

/**
 * The base branch moved on after the pull request was opened:
 *
 *   opened ── moved ── merge
 *        └── head ───┘
 */
let folder: TestFolder;
let checkout: GitCheckout;
let commits: Record<'opened' | 'moved' | 'head' | 'merge', string>;
beforeAll(() => {
  folder = createTestFolder();
  checkout = createGitCheckout(folder.folder('whole'));
  const text = 'hosts:\n  - mx1.example.com\n  - mx2.example.com\n';
  const opened = checkout.commit({ 'hosts.yml': text, 'zones/a.zone': 'a', big: 'x'.repeat(99) });
  checkout.branch('change', opened);
  checkout.rename('hosts.yml', FILE);
  const head = checkout.commit({ [FILE]: `${text}  - mx3.example.com\n` });
  checkout.git('checkout', '-q', 'main');
  const moved = checkout.commit({ 'zones/a.zone': 'moved' });
  checkout.git('checkout', '-q', '--detach', 'main');
  const merge = checkout.merge('change');
  commits = { opened, moved, head, merge };
});
afterAll(() => folder.remove());

const NO_GIT = null;
type Answers = Readonly<Record<string, unknown>>;

/** Resolves the base of a pull request. `answers` has the API's by the end of the route; others are 404. */
async function resolve(
  root: string | null,
  event: Partial<WorkflowEvent> = {},
  answers: Answers = {},
) {
  const requests: string[] = [];
  const limits = { maxBytes: 1e6, folders: [], signal: new AbortController().signal };
  const repository =
    root === null ? null : await repositoryAbove(root, root, (path) => readTextFile(path, limits));
  const base = await resolveBase(
    {
      owner: 'octo',
      repository: 'mail',
      repositoryName: 'octo/mail',
      headRepositoryName: null,
      event: 'pull_request',
      eventBase: { sha: commits.opened, source: 'base-sha' },
      headCommit: commits.head,
      defaultCommit: commits.merge,
      checksOutMerge: true,
      checksOutBase: false,
      pullRequest: 7,
      ...event,
    },
    repository,
    async () => async (route, parameters) => {
      const path = route.replace(/\{\+?(\w+)\}/g, (_, name) =>
        String((parameters as Record<string, unknown>)[name]),
      );
      requests.push(path);
      const url = 'recursive' in parameters ? `${path}?recursive=1` : path;
      const all = Object.entries(answers);
      const found =
        all.find(([end]) => url.endsWith(end)) ?? all.find(([end]) => path.endsWith(end));
      const response: ApiResponse =
        found === undefined
          ? { kind: 'failed', status: 404, why: 'HTTP 404' }
          : { kind: 'answered', data: found[1], link: '', contentType: 'application/json' };
      return response;
    },
    new AbortController().signal,
  );
  if (base.kind !== 'found') throw new Error(base.why);
  const { sha, source, why } = base.commit;
  return { commit: base.commit, found: { sha, source, why }, requests };
}

/** A checkout of the merge commit as actions/checkout makes it. */
function shallowCheckout(depth: number): string {
  const root = folder.folder(`shallow-${depth}-${Math.random()}`);
  const git = createGitCheckout(root);
  checkout.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  git.git('fetch', '-q', '--depth', String(depth), `file://${checkout.root}`, commits.merge);
  git.git('checkout', '-q', '--detach', 'FETCH_HEAD');
  return root;
}

describe('the base commit of a pull request', () => {
  it('is the first parent of the merge commit, not the older one of the event', async () => {
    const { found, requests } = await resolve(checkout.root);
    expect(found).toEqual({ sha: commits.moved, source: 'merge-parent', why: '' });
    expect(requests).toEqual([]);
  });

  it('is read from a checkout of depth 1, which hides the parents from the log', async () => {
    const { found, commit, requests } = await resolve(
      shallowCheckout(1),
      {},
      { 'zones/a.zone': 'of the API' },
    );
    expect(found).toEqual({ sha: commits.moved, source: 'merge-parent', why: '' });
    expect(await commit.readFile('zones/a.zone')).toEqual({ kind: 'text', text: 'of the API' });
    expect(requests).toEqual(['GET /repos/octo/mail/contents/zones/a.zone']);
  });

  it('is asked of the API without a checkout or without git', async () => {
    const answers = {
      [`git/commits/${commits.merge}`]: {
        parents: [{ sha: commits.moved }, { sha: commits.head }],
      },
    };
    const without = await resolve(NO_GIT, {}, answers);
    expect(without.found).toMatchObject({ sha: commits.moved, source: 'merge-parent' });
    folder.file('bare/.git/HEAD', commits.merge);
    const bare = await resolve(join(folder.path, 'bare'), {}, answers);
    expect(bare.found).toMatchObject({ sha: commits.moved, source: 'merge-parent' });
  });

  it.each<[title: string, parents: () => readonly string[]]>([
    ['has one parent', () => [commits.moved]],
    ['has three', () => [commits.moved, commits.head, STALE]],
    ['merges something else', () => [commits.moved, STALE]],
  ])('is the one of the event where the commit of the run %s', async (_, parents) => {
    const answer = { parents: parents().map((sha) => ({ sha })) };
    const { found } = await resolve(NO_GIT, {}, { [`git/commits/${commits.merge}`]: answer });
    expect(found).toEqual({ sha: commits.opened, source: 'base-sha', why: '' });
  });

  it('is the one of the event where the merge commit cannot be read, which it says', async () => {
    const { found } = await resolve(NO_GIT);
    expect(found).toMatchObject({ sha: commits.opened, source: 'base-sha' });
    expect(found.why).toMatch(/merge commit could not be read \(HTTP 404\).*can be older/);
  });

  it('is where the pull request left the base branch, for a checkout of its last commit', async () => {
    const event = { eventBase: { sha: commits.moved, source: 'base-sha' as const } };
    checkout.checkOut('change');
    const whole = await resolve(checkout.root, event);
    checkout.checkOut(commits.merge);
    expect(whole.found).toEqual({ sha: commits.opened, source: 'merge-base', why: '' });
    folder.file('head/.git/HEAD', commits.head);
    const compared = { merge_base_commit: { sha: commits.opened } };
    const range = `compare/${commits.moved}...${commits.head}`;
    const byApi = await resolve(join(folder.path, 'head'), event, { [range]: compared });
    expect(byApi.found).toEqual(whole.found);
    const unknown = await resolve(join(folder.path, 'head'), event);
    expect(unknown.found).toEqual({ sha: commits.moved, source: 'base-sha', why: '' });
  });

  it.each(['push', 'merge_group'] as const)('is the one that %s names', async (source) => {
    const event = { eventBase: { sha: STALE, source }, pullRequest: null, event: source };
    expect((await resolve(checkout.root, event)).found).toEqual({ sha: STALE, source, why: '' });
  });
});

describe('the files of the base commit', () => {
  it('are read from the checkout where it has them', async () => {
    const { commit, requests } = await resolve(checkout.root);
    expect(await commit.readFile('zones/a.zone')).toEqual({ kind: 'text', text: 'moved' });
    expect(await commit.readFile('missing')).toEqual({ kind: 'absent' });
    expect(await commit.readFile('../secret')).toEqual({ kind: 'absent' });
    expect(await commit.readFile('/etc/passwd')).toEqual({ kind: 'absent' });
    expect(await commit.readFile('big', 98)).toMatchObject({ kind: 'failed', why: /larger/ });
    const list = await commit.listFiles();
    expect(list.kind === 'listed' && [...list.files]).toEqual([
      ['big', expect.stringMatching(/^[0-9a-f]{40}$/)],
      ['hosts.yml', expect.anything()],
      ['zones/a.zone', expect.anything()],
    ]);
    expect(requests).toEqual([]);
  });

  it('are read through the API where it does not', async () => {
    const entry = (path: string, mode: string, type: string) => ({ path, mode, type, sha: 'id' });
    const tree = [
      entry('a b.zone', '100644', 'blob'),
      entry('folder', '040000', 'tree'),
      entry('link', '120000', 'blob'),
      entry('submodule', '160000', 'commit'),
    ];
    const answers = {
      [`git/trees/${commits.opened}`]: { tree, truncated: false },
      'contents/a%20b.zone': 'text',
      'contents/folder': [{ type: 'file' }],
    };
    const { commit } = await resolve(NO_GIT, {}, answers);
    expect(await commit.listFiles()).toEqual({
      kind: 'listed',
      files: new Map([['a b.zone', 'id']]),
    });
    expect(await commit.readFile('a b.zone')).toEqual({ kind: 'text', text: 'text' });
    expect(await commit.readFile('folder')).toEqual({
      kind: 'failed',
      why: 'it is not a file there',
    });
    expect(await commit.readFile('b.zone')).toEqual({ kind: 'absent' });
  });

  it('are not all listed where GitHub cuts the list', async () => {
    const answers = { [`git/trees/${commits.opened}`]: { tree: [], truncated: true } };
    const { commit } = await resolve(NO_GIT, {}, answers);
    expect(await commit.listFiles()).toEqual({
      kind: 'failed',
      why: 'the repository has too many files',
    });
  });

  it('are listed folder by folder where GitHub cuts the list', async () => {
    const folderEntry = (path: string, sha: string) => ({
      path,
      mode: '040000',
      type: 'tree',
      sha,
    });
    const file = { path: 'a.zone', mode: '100644', type: 'blob', sha: 'a1' };
    const answers = {
      [`git/trees/${commits.opened}?recursive=1`]: { tree: [], truncated: true },
      [`git/trees/${commits.opened}`]: { tree: [folderEntry('dns', 'd1')] },
      'git/trees/d1': { tree: [folderEntry('zones', 'd2')] },
      'git/trees/d2?recursive=1': { tree: [file] },
    };
    const { commit } = await resolve(NO_GIT, {}, answers);
    expect(await commit.listFiles(['dns/zones', 'missing'])).toEqual({
      kind: 'listed',
      files: new Map([['dns/zones/a.zone', 'a1']]),
    });
  });

  it('had another path where the change renames them', async () => {
    const whole = await resolve(checkout.root);
    expect(await whole.commit.pathBefore(FILE)).toBe('hosts.yml');
    expect(await whole.commit.pathBefore('zones/a.zone')).toBeNull();
    const files = [{ filename: FILE, previous_filename: 'hosts.yml' }, { filename: 'other' }];
    const compared = { merge_base_commit: { sha: commits.opened }, files };
    const range = `compare/${commits.opened}...${commits.merge}`;
    const byApi = await resolve(NO_GIT, {}, { [range]: compared });
    expect(await byApi.commit.pathBefore(FILE)).toBe('hosts.yml');
    expect(await (await resolve(NO_GIT)).commit.pathBefore(FILE)).toBeNull();
  });

  it('are not fetched by git, whatever the checkout is configured to do', async () => {
    const root = shallowCheckout(1);
    const git = createGitCheckout(root);
    const marker = join(folder.path, 'executed');
    git.git('config', 'remote.origin.promisor', 'true');
    git.git('config', 'remote.origin.url', `ext::touch ${marker}`);
    git.git('config', 'protocol.ext.allow', 'always');
    git.git('config', 'extensions.partialClone', 'origin');
    const { commit } = await resolve(root);
    expect(await commit.readFile('zones/a.zone')).toEqual({ kind: 'absent' });
    const reading = await readTextFile(marker, {
      maxBytes: 1,
      folders: [],
      signal: new AbortController().signal,
    });
    expect(reading).toEqual({ kind: 'absent' });
  });
});
