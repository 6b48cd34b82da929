import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** What set the workflow off, as far as this action asks. */
export interface WorkflowEvent {
  readonly owner: string;
  readonly repository: string;
  /** The commit that the change is compared with; null where there is none, as on a schedule. */
  readonly baseCommit: string | null;
  readonly pullRequest: number | null;
}

const commit = v.pipe(v.string(), v.regex(/^[0-9a-f]{40,64}$/));

const payload = v.object({
  pull_request: v.optional(v.object({ number: v.number(), base: v.object({ sha: commit }) })),
  merge_group: v.optional(v.object({ base_sha: commit })),
  before: v.optional(commit),
});

/** Reads the event of this run; null where there is none, or it cannot be read. */
export function readEvent(): WorkflowEvent | null {
  const { GITHUB_EVENT_PATH, GITHUB_EVENT_NAME, GITHUB_REPOSITORY } = process.env;
  const [owner = '', repository = ''] = (GITHUB_REPOSITORY ?? '').split('/');
  if (owner === '' || repository === '') return null;
  const event = payloadOf(GITHUB_EVENT_PATH ?? '');
  // Before a branch's first push there is nothing: all zeros.
  const before = GITHUB_EVENT_NAME === 'push' ? event?.before?.replace(/^0+$/, '') : undefined;
  const base = event?.pull_request?.base.sha ?? event?.merge_group?.base_sha ?? before;
  return {
    owner,
    repository,
    baseCommit: base || null,
    pullRequest: event?.pull_request?.number ?? null,
  };
}

function payloadOf(path: string): v.InferOutput<typeof payload> | null {
  try {
    const parsed = v.safeParse(payload, JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
