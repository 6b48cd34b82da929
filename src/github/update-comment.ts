import * as v from 'valibot';
import type { CommentPolicy, WorkflowRun } from '../model/report.ts';
import type { ApiResponse, ConnectApi, RequestApi } from './api.ts';
import { tokenAccount } from './token-account.ts';
import type { WorkflowEvent } from './workflow-event.ts';

export interface CommentOptions {
  /** Identifies the comment among those of other workflows and jobs. */
  readonly key: string;
  readonly runFailed: boolean;
  readonly policy: CommentPolicy;
  /** The token that the API client uses; null for none. */
  readonly token: string | null;
  readonly workflowRun: WorkflowRun;
}

/** A comment that is not written does not change the result. */
export type CommentOutcome =
  | { readonly kind: 'done' }
  /** By intention; the reason is a sentence for the log. */
  | { readonly kind: 'skipped'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string };

/** GitHub rejects a longer body. A text has at most as many characters as bytes. */
const MAX_CHARACTERS = 65_536;
const PAGE_SIZE = 100;
/** Comments beyond these pages are not searched. */
const MAX_PAGES = 50;
/** The search over all pages together. */
const SEARCH_MS = 30_000;
/** A secondary rate limit usually asks for a pause of a minute. */
const PATIENCE = { maxWaitMs: 70_000 } as const;

/**
 * Creates or updates the one comment of this job on the pull request. With the policy `on-failure` the comment is
 * created by the first run that fails, and later runs update it, passed ones too. A comment of a newer run stays, and
 * further comments of this job, which runs at the same time can create, are deleted.
 *
 * @param render renders the comment in at most so many bytes
 */
export async function updateComment(
  render: (maxBytes: number) => string,
  options: CommentOptions,
  event: WorkflowEvent | null,
  connect: ConnectApi,
): Promise<CommentOutcome> {
  const { key, runFailed, policy, token, workflowRun } = options;
  if (policy === 'never' || event === null) return { kind: 'done' };
  const { owner, repository: repo, pullRequest } = event;
  if (pullRequest === null) return withoutPullRequest(event);
  const connected = await connect();
  const request: RequestApi = (route, parameters) => connected(route, parameters, PATIENCE);
  const marker = `<!-- mail-identity-check: ${key.replace(/[^\w./-]/g, '_')} -->`;
  const head = `${marker}\n<!-- run ${digits(workflowRun.id)}.${workflowRun.attempt ?? 1} -->\n`;
  const body = `${head}${render(MAX_CHARACTERS - head.length)}`;
  const issue = { owner, repo, issue_number: pullRequest };
  const account = await tokenAccount(token, request);
  if (account.kind === 'unknown') return { kind: 'failed', why: account.why };
  const isOurs = (comment: Comment) =>
    comment.user?.login === account.login && comment.body?.startsWith(marker) === true;

  const found = await findComments(request, issue, isOurs);
  if (found.kind === 'failed') return found;
  const [newest, ...doubles] = found.comments.toSorted(newestFirst);
  await deleteComments(request, { owner, repo }, doubles);
  if (newest === undefined && !runFailed && policy === 'on-failure') return { kind: 'done' };
  if (newest !== undefined && compareRuns(runOf(newest), workflowRun) > 0) {
    const why = `The comment on the pull request stays as it is: a newer run (${runOf(newest).id}) has written it.`;
    return { kind: 'skipped', why };
  }
  const updated =
    newest === undefined
      ? null
      : await request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
          ...{ owner, repo, comment_id: newest.id, body },
        });
  // Somebody may have deleted the comment meanwhile.
  if (updated !== null && !(updated.kind === 'failed' && updated.status === 404)) {
    return outcomeOf(updated);
  }
  const created = await request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...issue,
    body,
  });
  if (created.kind === 'failed') return outcomeOf(created);
  // Another run may have created one since the search.
  const after = await findComments(request, issue, isOurs);
  if (after.kind === 'found') {
    const [, ...others] = after.comments.toSorted(newestFirst);
    await deleteComments(request, { owner, repo }, others);
  }
  return { kind: 'done' };
}

/** Events that may be about a pull request, and do not name it in the form that a comment needs. */
const INDIRECT_EVENTS: readonly string[] = [
  'check_run',
  'check_suite',
  'deployment_status',
  'issue_comment',
  'repository_dispatch',
  'status',
  'workflow_run',
];

function withoutPullRequest({ event }: WorkflowEvent): CommentOutcome {
  if (event.startsWith('pull_request')) {
    const why = `the payload of the event ${event} has no number of a pull request`;
    return { kind: 'failed', why };
  }
  if (!INDIRECT_EVENTS.includes(event)) return { kind: 'done' };
  const why = `No comment is written for the event ${event}: only runs on pull_request write one. Start this check on pull_request.`;
  return { kind: 'skipped', why };
}

function digits(id: string | null): string {
  return /^\d{1,20}$/.test(id ?? '') ? `${id}` : '0';
}

type Run = Pick<WorkflowRun, 'id' | 'attempt'>;

/** The run that wrote a comment; run 0 where the comment does not say. */
function runOf({ body }: Comment): Run {
  const [, id = '0', attempt = '1'] =
    /^.*\n<!-- run (\d{1,20})\.(\d{1,9}) -->/.exec(body ?? '') ?? [];
  return { id, attempt: Number(attempt) };
}

/** Positive where the first run is newer. GitHub numbers runs in order, and a repetition of a run as its attempt. */
function compareRuns(one: Run, other: Run): number {
  const [a, b] = [BigInt(digits(one.id)), BigInt(digits(other.id))];
  return a === b ? (one.attempt ?? 1) - (other.attempt ?? 1) : a > b ? 1 : -1;
}

function newestFirst(one: Comment, other: Comment): number {
  return compareRuns(runOf(other), runOf(one)) || one.id - other.id;
}

const commentsSchema = v.array(
  v.object({
    id: v.number(),
    body: v.optional(v.nullable(v.string())),
    user: v.optional(v.nullable(v.object({ login: v.string() }))),
  }),
);
type Comment = v.InferOutput<typeof commentsSchema>[number];

/**
 * Searches all pages for the comments of this job: those that begin with its marker and that the account of the token
 * wrote. Anyone, another bot too, can write a comment with our marker.
 */
async function findComments(
  request: RequestApi,
  issue: object,
  isOurs: (comment: Comment) => boolean,
): Promise<
  | { readonly kind: 'found'; readonly comments: readonly Comment[] }
  | { readonly kind: 'failed'; readonly why: string }
> {
  const end = performance.now() + SEARCH_MS;
  const comments: Comment[] = [];
  for (let page = 1; page <= MAX_PAGES && performance.now() < end; page++) {
    const response = await request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...issue,
      per_page: PAGE_SIZE,
      page,
    });
    if (response.kind === 'failed') return failure(response);
    const parsed = v.safeParse(commentsSchema, response.data);
    if (!parsed.success)
      return { kind: 'failed', why: 'GitHub answered with something else than comments' };
    comments.push(...parsed.output.filter(isOurs));
    if (!response.link.includes('rel="next"')) return { kind: 'found', comments };
  }
  // The comment may be on a later page. A second one must not be created.
  return comments.length > 0
    ? { kind: 'found', comments }
    : { kind: 'failed', why: 'the pull request has more comments than could be searched' };
}

/** A comment that cannot be deleted is deleted by a later run, or was by another one. */
async function deleteComments(
  request: RequestApi,
  repository: { readonly owner: string; readonly repo: string },
  comments: readonly Comment[],
): Promise<void> {
  for (const { id } of comments) {
    await request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      ...repository,
      comment_id: id,
    });
  }
}

function outcomeOf(response: ApiResponse): CommentOutcome {
  return response.kind === 'failed' ? failure(response) : { kind: 'done' };
}

/** Answers that a permission does not change. */
const OTHER_REASONS = /rate limit|locked|archived|blocked/i;

function failure({ status, why }: { readonly status: number | null; readonly why: string }): {
  readonly kind: 'failed';
  readonly why: string;
} {
  const permission =
    (status === 403 || status === 404) && !OTHER_REASONS.test(why)
      ? ': give the job `permissions: { pull-requests: write }`; on a pull request from a fork its token may only read'
      : '';
  return { kind: 'failed', why: `${why}${permission}` };
}
