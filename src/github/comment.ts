import * as v from 'valibot';
import type { CommentPolicy } from '../model/report.ts';
import type { AskApi } from './api.ts';
import type { WorkflowEvent } from './event.ts';

export interface CommentWish {
  /** Tells the comments of several jobs apart. */
  readonly key: string;
  /** Whether the run failed. */
  readonly failed: boolean;
  readonly policy: CommentPolicy;
  /** Whether the token is a person's and not the job's own. */
  readonly personal: boolean;
}

/** What became of the comment; a failure is told, and changes no result. */
export type CommentOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly why: string };

/** GitHub refuses a longer body. No text has more characters than bytes. */
const MAX_CHARACTERS = 65_536;
const PAGE = 100;
/** Comments beyond these pages are not searched. */
const MAX_PAGES = 50;
/** The search on all pages together. */
const SEARCH_MS = 30_000;

const comments = v.array(
  v.object({
    id: v.number(),
    body: v.optional(v.nullable(v.string())),
    user: v.optional(v.nullable(v.object({ login: v.string(), type: v.string() }))),
  }),
);

/**
 * Keeps one comment on the pull request: made where something failed or the policy asks for one, brought up to
 * date in place, and turned green when all is well again.
 *
 * @param body makes the text, of so many bytes at most
 */
export async function keepComment(
  body: (maxBytes: number) => string,
  { key, failed, policy, personal }: CommentWish,
  event: WorkflowEvent | null,
  ask: () => Promise<AskApi>,
): Promise<CommentOutcome> {
  if (policy === 'never' || event === null || event.pullRequest === null) return { kind: 'done' };
  const api = await ask();
  const { owner, repository: repo, pullRequest } = event;
  const marker = `<!-- mail-identity-check: ${key.replace(/[^\w./-]/g, '_')} -->`;
  const text = `${marker}\n${body(MAX_CHARACTERS - marker.length - 1)}`;
  const issue = { owner, repo, issue_number: pullRequest };
  const login = personal ? await ownLogin(api) : null;
  if (login === undefined)
    return { kind: 'failed', why: 'GitHub does not tell whose the token is' };
  const found = await findComment(api, issue, marker, login);
  if (found.kind === 'failed') return found;
  const { comment } = found;
  if (comment === null && !failed && policy === 'on-failure') return { kind: 'done' };
  if (comment?.body === text) return { kind: 'done' };
  const answer =
    comment === null
      ? await api('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
          owner,
          repo,
          issue_number: pullRequest,
          body: text,
        })
      : await api('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
          owner,
          repo,
          comment_id: comment.id,
          body: text,
        });
  return answer.kind === 'failed' ? refused(answer) : { kind: 'done' };
}

type Comment = v.InferOutput<typeof comments>[number];

/**
 * Whether we wrote a comment. Anybody can begin one with our marker, and whoever wrote a comment can edit it
 * after us: a stranger's is never taken for ours.
 *
 * @param login the account of a personal token; null for the job's own, which is a bot's
 */
function isOurs({ user, body }: Comment, marker: string, login: string | null): boolean {
  const own = login === null ? user?.type === 'Bot' : user?.login === login;
  return own && body?.startsWith(marker) === true;
}

/** The account of a personal token; undefined where GitHub does not tell it. */
async function ownLogin(api: AskApi): Promise<string | undefined> {
  const answer = await api('GET /user', {});
  const parsed = v.safeParse(
    v.object({ login: v.string() }),
    answer.kind === 'answered' ? answer.data : null,
  );
  return parsed.success ? parsed.output.login : undefined;
}

/** Looks through all pages for the comment that starts with our marker. */
async function findComment(
  api: AskApi,
  issue: Readonly<Record<string, unknown>>,
  marker: string,
  login: string | null,
): Promise<
  | { readonly kind: 'found'; readonly comment: Comment | null }
  | { readonly kind: 'failed'; readonly why: string }
> {
  const end = performance.now() + SEARCH_MS;
  for (let page = 1; page <= MAX_PAGES && performance.now() < end; page++) {
    const answer = await api('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...issue,
      per_page: PAGE,
      page,
    });
    if (answer.kind === 'failed') return refused(answer);
    const parsed = v.safeParse(comments, answer.data);
    if (!parsed.success)
      return { kind: 'failed', why: 'GitHub answered with something else than comments' };
    const comment = parsed.output.find((one) => isOurs(one, marker, login));
    if (comment !== undefined) return { kind: 'found', comment };
    if (!answer.link.includes('rel="next"')) return { kind: 'found', comment: null };
  }
  // Ours may be on a later page: a second one is never made.
  return { kind: 'failed', why: 'the pull request has more comments than could be searched' };
}

function refused({ status, why }: { readonly status: number | null; readonly why: string }): {
  readonly kind: 'failed';
  readonly why: string;
} {
  const permission =
    status === 403 || status === 404
      ? ': give the job `permissions: { pull-requests: write }`; on a pull request from a fork its token may only read'
      : '';
  return { kind: 'failed', why: `${why}${permission}` };
}
