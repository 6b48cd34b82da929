import { sanitiseInline } from './sanitise.ts';

/** What a run does with a host, in order, then the outputs that show it. */
export const INTERNAL_STAGES = [
  'observe',
  // Also the comparison with the baseline and with the base branch.
  'judge',
  'forecast',
  'report',
  'merge',
  'log',
  'annotations',
  'summary',
  'comment',
  'json',
  'sarif',
  'junit',
] as const;
export type InternalStage = (typeof INTERNAL_STAGES)[number];

/** An unexpected error of this program, a bug, while it worked on one host. */
export interface InternalError {
  readonly stage: InternalStage;
  /** Sanitised, without a stack. */
  readonly message: string;
  readonly remedy: string;
}

/** @param thrown any value: code of others may throw something that is no `Error` */
export function internalError(stage: InternalStage, thrown: unknown): InternalError {
  return { stage, message: describeThrown(thrown), remedy: REMEDY };
}

const REMEDY =
  'This is a bug of mail-identity-check and no fault of the host. Run the job again with debug logging (ACTIONS_STEP_DEBUG) and report the bug with the stack trace in the log. Until it is fixed, take the host out of the declaration if the run has to pass.';

/** The message of a thrown value: short, sanitised and without a stack. Never throws. */
export function describeThrown(thrown: unknown): string {
  try {
    return sanitiseInline(thrown instanceof Error ? thrown.message : String(thrown), 500);
  } catch {
    return 'an error that cannot be shown';
  }
}

/** Whether a host can be judged: not where judging it, or a later step, has thrown. Facts may be missing all the same. */
export function canBeJudged({
  internalError: error,
}: {
  readonly internalError?: InternalError;
}): boolean {
  return error === undefined || error.stage === 'observe';
}

/** The stack of a thrown value, for a debug log alone. Not sanitised. Never throws. */
export function stackOf(thrown: unknown): string {
  return thrown instanceof Error && typeof thrown.stack === 'string'
    ? thrown.stack
    : describeThrown(thrown);
}
