import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEvent, type WorkflowEvent } from '../../src/github/workflow-event.ts';
import { runDeadlineIn } from '../../src/observe/limits/deadline.ts';
import { createTestFolder, type TestFolder } from '../files/test-folder.ts';
import { receivingStream, withFakeProcess } from '../runner/fake-process.ts';

const HEAD = 'c'.repeat(40);
const BASE = 'b'.repeat(40);
const ZEROS = '0'.repeat(40);

let folder: TestFolder;
beforeAll(() => {
  folder = createTestFolder();
});
afterAll(() => folder.remove());

let count = 0;
function eventOf(name: string, payload: unknown): Promise<WorkflowEvent | null> {
  const path = join(folder.path, `event-${count++}.json`);
  writeFileSync(path, JSON.stringify(payload));
  const env = {
    ...{ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path },
    ...{ GITHUB_REPOSITORY: 'octo/mail', GITHUB_SHA: 'd'.repeat(40) },
  };
  const fake = {
    ...{ env, argv: [], cwd: () => '/', exitCode: undefined },
    stdout: receivingStream(() => {}),
    stderr: receivingStream(() => {}),
  };
  return withFakeProcess(fake, () => readEvent(runDeadlineIn(10_000)));
}

/** The keys beside those that matter, in the types that GitHub's payloads have. */
const AROUND = {
  action: 'synchronize',
  repository: { id: 1, full_name: 'octo/mail', private: false, license: null },
  sender: { login: 'octocat', type: 'User' },
  organization: { login: 'octo' },
  installation: { id: 2 },
};
const branch = (sha: string, repo: unknown = { full_name: 'octo/mail', fork: false }) => ({
  ...{ label: 'octo:main', ref: 'main', sha, repo },
  user: { login: 'octo' },
});
const pullRequest = (head: unknown, more: object = {}) => ({
  ...AROUND,
  number: 7,
  pull_request: {
    ...{ id: 3, number: 7, state: 'open', body: null },
    ...more,
    base: branch(BASE),
    head,
  },
});

// The shapes are those of the examples in the repository octokit/webhooks, rebuilt with our own values.
describe('the event of', () => {
  it.each<[title: string, name: string, payload: unknown, expected: Partial<WorkflowEvent>]>([
    [
      'a pull request',
      'pull_request',
      pullRequest(branch(HEAD)),
      {
        ...{ pullRequest: 7, headCommit: HEAD, headRepositoryName: 'octo/mail' },
        ...{
          eventBase: { sha: BASE, source: 'base-sha' },
          checksOutMerge: true,
          checksOutBase: false,
        },
      },
    ],
    [
      'a pull request from a fork',
      'pull_request',
      pullRequest(branch(HEAD, { full_name: 'mallory/mail', fork: true })),
      { headRepositoryName: 'mallory/mail', headCommit: HEAD },
    ],
    [
      'a pull request from a fork that was deleted',
      'pull_request',
      pullRequest({ ...branch(HEAD), repo: null, user: null }),
      { headRepositoryName: null, headCommit: HEAD, pullRequest: 7 },
    ],
    [
      'a pull request without a merge commit yet',
      'pull_request',
      pullRequest(branch(HEAD), { merge_commit_sha: null, mergeable: null }),
      { pullRequest: 7 },
    ],
    [
      'a review of a pull request',
      'pull_request_review',
      { ...pullRequest(branch(HEAD)), review: { id: 1, state: 'approved' } },
      { pullRequest: 7, checksOutMerge: true },
    ],
    [
      'pull_request_target',
      'pull_request_target',
      pullRequest(branch(HEAD)),
      { pullRequest: 7, checksOutMerge: false, checksOutBase: true },
    ],
    [
      'a merge queue',
      'merge_group',
      {
        ...{ ...AROUND, action: 'checks_requested' },
        merge_group: {
          ...{ head_sha: HEAD, head_ref: 'refs/heads/gh-readonly-queue/main/pr-7' },
          ...{ base_sha: BASE, base_ref: 'refs/heads/main', head_commit: { id: HEAD } },
        },
      },
      { eventBase: { sha: BASE, source: 'merge_group' }, pullRequest: null },
    ],
    [
      'a push',
      'push',
      { ...AROUND, ref: 'refs/heads/main', before: BASE, after: HEAD, commits: [], forced: false },
      { eventBase: { sha: BASE, source: 'push' }, pullRequest: null },
    ],
    [
      'the first push of a branch',
      'push',
      {
        ...AROUND,
        ref: 'refs/heads/new',
        before: ZEROS,
        after: HEAD,
        created: true,
        base_ref: null,
      },
      { eventBase: null },
    ],
    [
      'a push that deletes a branch',
      'push',
      { ...AROUND, before: BASE, after: ZEROS, deleted: true, head_commit: null },
      { eventBase: { sha: BASE, source: 'push' } },
    ],
    [
      'a comment on a pull request',
      'issue_comment',
      {
        ...AROUND,
        issue: { number: 7, pull_request: { url: 'https://api.github.com/x' }, user: null },
        comment: { id: 1, body: '/check' },
      },
      { eventBase: null, pullRequest: null, checksOutBase: true },
    ],
    [
      'a comment on an issue',
      'issue_comment',
      { ...AROUND, issue: { number: 8 }, comment: { id: 1, body: 'x' } },
      { checksOutBase: false },
    ],
    [
      'a workflow that follows one of a pull request',
      'workflow_run',
      {
        ...{ ...AROUND, action: 'completed', workflow: { id: 1 } },
        workflow_run: {
          event: 'pull_request',
          head_sha: HEAD,
          conclusion: null,
          pull_requests: [],
        },
      },
      { eventBase: null, checksOutBase: true },
    ],
    [
      'a workflow that follows a push',
      'workflow_run',
      { ...AROUND, workflow_run: { event: 'push', head_sha: HEAD } },
      { checksOutBase: false },
    ],
    [
      'a dispatch with inputs',
      'workflow_dispatch',
      { ...AROUND, ref: 'refs/heads/main', inputs: { before: 'x' }, workflow: 'mail.yml' },
      { eventBase: null },
    ],
    [
      'a dispatch without inputs',
      'workflow_dispatch',
      { ...AROUND, inputs: null },
      { eventBase: null },
    ],
    ['a schedule', 'schedule', { schedule: '0 4 * * *' }, { eventBase: null }],
    ['a release', 'release', { ...AROUND, release: { id: 1 } }, { eventBase: null }],
    [
      'a pull request on an enterprise server with SHA-256',
      'pull_request',
      pullRequest(branch('a'.repeat(64))),
      { headCommit: 'a'.repeat(64) },
    ],
    ['a payload of another shape', 'pull_request', { pull_request: 7 }, { eventBase: null }],
    ['a payload that is not an object', 'push', [], { eventBase: null }],
  ])('%s', async (_, name, payload, expected) => {
    expect(await eventOf(name, payload)).toMatchObject({ event: name, ...expected });
  });
});
