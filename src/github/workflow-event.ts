import * as v from 'valibot';
import { readTextFile } from '../files/read-file.ts';
import { type Deadline, untilDeadline } from '../observe/limits/deadline.ts';

/** The part of the event that started the workflow. */
export interface WorkflowEvent {
  readonly owner: string;
  readonly repository: string;
  /** The commit that the change is compared with; null where there is none, as on a schedule. */
  readonly baseCommit: string | null;
  readonly pullRequest: number | null;
}

const commit = v.pipe(v.string(), v.regex(/^[0-9a-f]{40,64}$/));

const payloadSchema = v.object({
  pull_request: v.optional(v.object({ number: v.number(), base: v.object({ sha: commit }) })),
  merge_group: v.optional(v.object({ base_sha: commit })),
  before: v.optional(commit),
});

/** Reads the event of this run; null outside of a workflow. */
export async function readEvent(deadline: Deadline): Promise<WorkflowEvent | null> {
  const { GITHUB_EVENT_PATH, GITHUB_EVENT_NAME, GITHUB_REPOSITORY } = process.env;
  const [owner = '', repository = ''] = (GITHUB_REPOSITORY ?? '').split('/');
  if (owner === '' || repository === '') return null;
  const payload = await readPayload(GITHUB_EVENT_PATH ?? '', deadline);
  // `before` is all zeros at the first push of a branch.
  const before = GITHUB_EVENT_NAME === 'push' ? payload?.before?.replace(/^0+$/, '') : undefined;
  const baseCommit = payload?.pull_request?.base.sha ?? payload?.merge_group?.base_sha ?? before;
  return {
    owner,
    repository,
    baseCommit: baseCommit || null,
    pullRequest: payload?.pull_request?.number ?? null,
  };
}

/** GitHub caps a payload at 25 MB. */
const MAX_PAYLOAD_BYTES = 32 * 1024 * 1024;

/** Null where the file is missing or has another shape. */
async function readPayload(
  path: string,
  deadline: Deadline,
): Promise<v.InferOutput<typeof payloadSchema> | null> {
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
