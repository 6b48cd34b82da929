import type { ChangeUnderReview } from '../files/workspace.ts';

/**
 * Whether a run would compare the base with itself: the commit that is checked out is the base, not the change.
 *
 * @param checkedOut null where the commit cannot be read
 * @returns `unknown` where it cannot, and the event checks out the base unless the workflow names another ref
 */
export function isBaseCheckedOut(
  { eventBase, defaultCommit, checksOutBase }: ChangeUnderReview,
  checkedOut: string | null,
): 'yes' | 'no' | 'unknown' {
  if (checkedOut === null) return checksOutBase ? 'unknown' : 'no';
  const isBase = checkedOut === eventBase?.sha || (checksOutBase && checkedOut === defaultCommit);
  return isBase ? 'yes' : 'no';
}

/**
 * Describes that a run checked the base and nothing of the change, and how to correct the workflow.
 *
 * @param commit the commit that is checked out; null where it could not be read
 */
export function describeBaseCheckout(
  { event, checksOutBase }: ChangeUnderReview,
  commit: string | null,
): string {
  const what = event === 'push' || event === 'merge_group' ? 'change' : 'pull request';
  const observed =
    commit === null
      ? `This run probably checked nothing of the ${what}: ${event} checks out the base branch unless the workflow names another ref.`
      : `This run compared the base with itself and checked nothing of the ${what}: the base is checked out, commit ${commit.slice(0, 12)}.`;
  const remedy = checksOutBase
    ? `Start this check on pull_request, which checks out the pull request; ${event} checks out the base branch by default.`
    : 'Remove ref from the checkout step.';
  return `${observed} ${remedy}`;
}
