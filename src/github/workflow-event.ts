import * as v from 'valibot';
import { readTextFile } from '../files/read-file.ts';
import type { ChangeUnderReview } from '../files/workspace.ts';
import { type Deadline, untilDeadline } from '../observe/limits/deadline.ts';

/** The part of the event that started the workflow. */
export interface WorkflowEvent extends ChangeUnderReview {
  readonly owner: string;
  readonly repository: string;
  readonly pullRequest: number | null;
}

const commit = v.pipe(v.string(), v.regex(/^[0-9a-f]{40,64}$/));

const payloadSchema = v.object({
  pull_request: v.optional(
    v.object({
      number: v.number(),
      base: v.object({ sha: commit }),
      head: v.optional(
        v.object({
          sha: v.optional(commit),
          // Null where the fork was deleted.
          repo: v.nullish(v.object({ full_name: v.optional(v.string()) })),
        }),
      ),
    }),
  ),
  merge_group: v.optional(v.object({ base_sha: commit })),
  before: v.optional(commit),
  workflow_run: v.optional(v.object({ event: v.string() })),
  issue: v.optional(v.object({ pull_request: v.optional(v.unknown()) })),
});
type Payload = v.InferOutput<typeof payloadSchema>;

/** Reads the event of this run; null outside of a workflow. */
export async function readEvent(deadline: Deadline): Promise<WorkflowEvent | null> {
  const { GITHUB_EVENT_PATH, GITHUB_EVENT_NAME = '', GITHUB_REPOSITORY, GITHUB_SHA } = process.env;
  const [owner = '', repository = ''] = (GITHUB_REPOSITORY ?? '').split('/');
  if (owner === '' || repository === '') return null;
  const payload = await readPayload(GITHUB_EVENT_PATH ?? '', deadline);
  return {
    owner,
    repository,
    repositoryName: `${owner}/${repository}`,
    headRepositoryName: payload?.pull_request?.head?.repo?.full_name ?? null,
    event: GITHUB_EVENT_NAME,
    eventBase: payload === null ? null : eventBase(GITHUB_EVENT_NAME, payload),
    headCommit: payload?.pull_request?.head?.sha ?? null,
    defaultCommit: GITHUB_SHA || null,
    checksOutMerge: MERGE_EVENTS.includes(GITHUB_EVENT_NAME),
    checksOutBase: payload !== null && runsOnBase(GITHUB_EVENT_NAME, payload),
    pullRequest: payload?.pull_request?.number ?? null,
  };
}

/** The events whose GITHUB_SHA is the merge commit of the pull request. */
const MERGE_EVENTS: readonly string[] = [
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
];

function eventBase(
  event: string,
  { pull_request, merge_group, before }: Payload,
): ChangeUnderReview['eventBase'] {
  if (pull_request !== undefined) return { sha: pull_request.base.sha, source: 'base-sha' };
  if (merge_group !== undefined) return { sha: merge_group.base_sha, source: 'merge_group' };
  // `before` is all zeros at the first push of a branch.
  if (event !== 'push' || before === undefined || /^0+$/.test(before)) return null;
  return { sha: before, source: 'push' };
}

/**
 * Whether the event is about a pull request and runs in the context of the base branch ("Events that trigger
 * workflows" in GitHub's documentation, column GITHUB_SHA).
 */
function runsOnBase(event: string, { workflow_run, issue }: Payload): boolean {
  switch (event) {
    case 'pull_request_target':
      return true;
    case 'workflow_run':
      return workflow_run?.event.startsWith('pull_request') === true;
    case 'issue_comment':
      return issue?.pull_request !== undefined;
    default:
      return false;
  }
}

/** GitHub caps a payload at 25 MB. */
const MAX_PAYLOAD_BYTES = 32 * 1024 * 1024;

/** Null where the file is missing or has another shape. */
async function readPayload(path: string, deadline: Deadline): Promise<Payload | null> {
  const reading = await untilDeadline(deadline, (signal) =>
    // The runner's own file, outside of the workspace.
    readTextFile(path, { maxBytes: MAX_PAYLOAD_BYTES, folders: [], signal }),
  );
  if (reading.kind !== 'read') return null;
  try {
    const parsed = v.safeParse(payloadSchema, JSON.parse(reading.text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
