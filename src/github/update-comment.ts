import * as v from 'valibot';
import type { CommentPolicy } from '../model/report.ts';
import type { ConnectApi, RequestApi } from './api.ts';
import type { WorkflowEvent } from './workflow-event.ts';

export interface CommentOptions {
  /** Identifies the comment among those of other workflows and jobs. */
  readonly key: string;
  readonly runFailed: boolean;
  readonly policy: CommentPolicy;
  /** Whether the token belongs to a person, and not to the job. */
  readonly isPersonalToken: boolean;
}

/** A failure gets a warning, and does not change the result. */
export type CommentOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly why: string };

/** GitHub rejects a longer body. A text has at most as many characters as bytes. */
const MAX_CHARACTERS = 65_536;
const PAGE_SIZE = 100;
/** Comments beyond these pages are not searched. */
const MAX_PAGES = 50;
/** The search over all pages together. */
const SEARCH_MS = 30_000;

const commentsSchema = v.array(
  v.object({
    id: v.number(),
    body: v.optional(v.nullable(v.string())),
    user: v.optional(v.nullable(v.object({ login: v.string(), type: v.string() }))),
  }),
);
type Comment = v.InferOutput<typeof commentsSchema>[number];

/**
 * Creates or updates the one comment of this job on the pull request. With the policy `on-failure` the comment is
 * created by the first run that fails, and later runs update it, passed ones too.
 *
 * @param render renders the comment in at most so many bytes
 */
export async function updateComment(
  render: (maxBytes: number) => string,
  { key, runFailed, policy, isPersonalToken }: CommentOptions,
  event: WorkflowEvent | null,
  connect: ConnectApi,
): Promise<CommentOutcome> {
  if (policy === 'never' || event === null || event.pullRequest === null) return { kind: 'done' };
  const request = await connect();
  const { owner, repository: repo, pullRequest } = event;
  const marker = `<!-- mail-identity-check: ${key.replace(/[^\w./-]/g, '_')} -->`;
  const body = `${marker}\n${render(MAX_CHARACTERS - marker.length - 1)}`;
  const issue = { owner, repo, issue_number: pullRequest };
  const login = isPersonalToken ? await tokenOwner(request) : null;
  if (login === undefined)
    return { kind: 'failed', why: 'GitHub does not tell whose the token is' };
  const found = await findComment(request, issue, marker, login);
  if (found.kind === 'failed') return found;
  const { comment } = found;
  if (comment === null && !runFailed && policy === 'on-failure') return { kind: 'done' };
  if (comment?.body === body) return { kind: 'done' };
  const response =
    comment === null
      ? await request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
          ...issue,
          body,
        })
      : await request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
          owner,
          repo,
          comment_id: comment.id,
          body,
        });
  return response.kind === 'failed' ? failure(response) : { kind: 'done' };
}

/** The account of a personal token; undefined where the API does not return it. */
async function tokenOwner(request: RequestApi): Promise<string | undefined> {
  const response = await request('GET /user', {});
  const parsed = v.safeParse(
    v.object({ login: v.string() }),
    response.kind === 'answered' ? response.data : null,
  );
  return parsed.success ? parsed.output.login : undefined;
}

/** Searches all pages for the comment of this job. */
async function findComment(
  request: RequestApi,
  issue: object,
  marker: string,
  login: string | null,
): Promise<
  | { readonly kind: 'found'; readonly comment: Comment | null }
  | { readonly kind: 'failed'; readonly why: string }
> {
  const end = performance.now() + SEARCH_MS;
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
    const comment = parsed.output.find((one) => isOurs(one, marker, login));
    if (comment !== undefined) return { kind: 'found', comment };
    if (!response.link.includes('rel="next"')) return { kind: 'found', comment: null };
  }
  // The comment may be on a later page. A second one must not be created.
  return { kind: 'failed', why: 'the pull request has more comments than could be searched' };
}

/**
 * Whether this job's token wrote a comment. Anyone can start a comment with our marker, and can edit that comment
 * later, so the author has to match too.
 *
 * @param login the account of a personal token; null for the job's token, whose account is a bot
 */
function isOurs({ user, body }: Comment, marker: string, login: string | null): boolean {
  const isOwnAccount = login === null ? user?.type === 'Bot' : user?.login === login;
  return isOwnAccount && body?.startsWith(marker) === true;
}

function failure({ status, why }: { readonly status: number | null; readonly why: string }): {
  readonly kind: 'failed';
  readonly why: string;
} {
  const permission =
    status === 403 || status === 404
      ? ': give the job `permissions: { pull-requests: write }`; on a pull request from a fork its token may only read'
      : '';
  return { kind: 'failed', why: `${why}${permission}` };
}
