import * as v from 'valibot';
import type { CommentPolicy } from '../model/report.ts';
import type { AskApi } from './api.ts';
import type { WorkflowEvent } from './event.ts';

/** What became of the comment; a failure is told, and changes no result. */
export type CommentOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly why: string };

/** GitHub refuses a longer body. */
const MAX_CHARACTERS = 65_536;
const PAGE = 100;
/** Comments beyond these pages are not searched. */
const MAX_PAGES = 50;

const comments = v.array(v.object({ id: v.number(), body: v.optional(v.nullable(v.string())) }));

/**
 * Keeps one comment on the pull request: made where something failed or the policy asks for one, brought up to
 * date in place, and turned green when all is well again.
 *
 * @param key tells the comments of several jobs apart
 * @param failed whether the run failed
 */
export async function keepComment(
  body: () => string,
  {
    key,
    failed,
    policy,
  }: { readonly key: string; readonly failed: boolean; readonly policy: CommentPolicy },
  event: WorkflowEvent | null,
  ask: () => Promise<AskApi>,
): Promise<CommentOutcome> {
  if (policy === 'never' || event === null || event.pullRequest === null) return { kind: 'done' };
  const api = await ask();
  const { owner, repository: repo, pullRequest } = event;
  const marker = `<!-- mail-identity-check: ${key.replace(/[^\w./-]/g, '_')} -->`;
  const text = `${marker}\n${body()}`.slice(0, MAX_CHARACTERS);
  const found = await findComment(api, { owner, repo, issue_number: pullRequest }, marker);
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

interface Comment {
  readonly id: number;
  readonly body?: string | null | undefined;
}

/** Looks through all pages for the comment that starts with our marker. */
async function findComment(
  api: AskApi,
  issue: Readonly<Record<string, unknown>>,
  marker: string,
): Promise<
  | { readonly kind: 'found'; readonly comment: Comment | null }
  | { readonly kind: 'failed'; readonly why: string }
> {
  for (let page = 1; page <= MAX_PAGES; page++) {
    const answer = await api('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...issue,
      per_page: PAGE,
      page,
    });
    if (answer.kind === 'failed') return refused(answer);
    const parsed = v.safeParse(comments, answer.data);
    if (!parsed.success)
      return { kind: 'failed', why: 'GitHub answered with something else than comments' };
    const comment = parsed.output.find(({ body }) => body?.startsWith(marker) === true);
    if (comment !== undefined) return { kind: 'found', comment };
    if (!answer.link.includes('rel="next"')) break;
  }
  return { kind: 'found', comment: null };
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
