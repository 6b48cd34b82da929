import type { Repository } from '../files/repository.ts';
import type { ResolvedBase } from '../files/workspace.ts';
import type { ConnectApi } from './api.ts';
import { type ApiRepository, apiRepository } from './api-repository.ts';
import { baseCommit, type FoundCommit } from './base-commit.ts';
import { type Git, gitIn } from './git.ts';
import type { WorkflowEvent } from './workflow-event.ts';

/**
 * Finds the commit that the change under review is compared with:
 *
 * 1. where a pull request's merge commit is checked out, its first parent (`merge-parent`);
 * 2. where the pull request's last commit is checked out, the commit at which it left the base branch (`merge-base`);
 * 3. else the one that the event names (`base-sha`, `merge_group`, `push`). That of a pull request can be older than
 *    the base of the merge commit: what another change did since would be taken for this change's.
 *
 * Each is read from the checkout where that has it, else through the API.
 *
 * @param repository the checkout of the repository that the event is about; null where there is none
 * @param cancelled aborts all reading
 */
export async function resolveBase(
  event: WorkflowEvent | null,
  repository: Repository | null,
  connect: ConnectApi,
  cancelled: AbortSignal,
): Promise<ResolvedBase> {
  if (event === null) return { kind: 'none', why: 'This is not a run of a workflow.' };
  const { eventBase, owner, repository: repo } = event;
  if (eventBase === null) return { kind: 'none', why: noBase(event) };
  const git = repository === null ? null : gitIn(repository.gitFolder, cancelled);
  const api = apiRepository({ owner, repo }, connect);
  const found = (await betterCommit(
    event,
    eventBase.sha,
    repository?.commit ?? null,
    git,
    api,
  )) ?? {
    ...eventBase,
    why: '',
  };
  const head = repository?.commit ?? event.defaultCommit;
  return { kind: 'found', commit: baseCommit(found, head, git, api) };
}

/**
 * A commit that fits what is checked out better than the one that the event of a pull request names.
 *
 * @param checkedOut null where it cannot be read
 * @returns null where the event's is the one
 */
async function betterCommit(
  { headCommit, defaultCommit, checksOutMerge, pullRequest }: WorkflowEvent,
  eventSha: string,
  checkedOut: string | null,
  git: Git | null,
  api: ApiRepository,
): Promise<FoundCommit | null> {
  if (pullRequest === null) return null;
  if (checkedOut !== null && checkedOut === headCommit) {
    const parted =
      (await git?.mergeBase(eventSha, headCommit)) ??
      (await api.compare(eventSha, headCommit))?.mergeBase;
    return parted == null ? null : { sha: parted, source: 'merge-base', why: '' };
  }
  const isDefaultMerge = checksOutMerge && (checkedOut ?? defaultCommit) === defaultCommit;
  const merge = checkedOut ?? (isDefaultMerge ? defaultCommit : null);
  if (merge === null) return null;
  const local = (await git?.parentsOf(merge)) ?? null;
  if (local === null && !isDefaultMerge) return null;
  const read =
    local === null ? await api.parentsOf(merge) : { kind: 'read' as const, parents: local };
  if (read.kind === 'failed') {
    const why = `The parents of the merge commit could not be read (${read.why}), so the base commit of the event is used, which can be older.`;
    return { sha: eventSha, source: 'base-sha', why };
  }
  const [base, head, ...others] = read.parents;
  const isMerge = base !== undefined && head !== undefined && others.length === 0;
  return isMerge && head === (headCommit ?? head)
    ? { sha: base, source: 'merge-parent', why: '' }
    : null;
}

/** Why an event has no base, as a sentence. */
function noBase({ event }: WorkflowEvent): string {
  switch (event) {
    case 'pull_request':
    case 'pull_request_target':
    case 'merge_group':
      return `The payload of the event ${event} could not be read.`;
    default:
      return `The event ${event || 'of this run'} names no base commit.`;
  }
}
