import { ANNOTATION_LEVELS, type Annotation } from './annotation.ts';

/** What one step may hand to GitHub, and what becomes of the rest. */
export const LIMITS = {
  /** Of each level; later ones vanish without a word (ExecutionContext.cs). */
  annotationsPerLevel: 10,
  /** UTF-16 units of a message; the rest of it is cut off (ExecutionContext.cs). */
  messageLength: 4096,
  /** A summary with one byte more is dropped whole (CreateStepSummaryCommand). */
  summaryBytes: 1_048_576,
  /** All outputs of a job together, counted as UTF-16 (workflow syntax documentation). */
  outputBytes: 1_048_576,
} as const;

export interface LimitedAnnotations {
  readonly kept: readonly Annotation[];
  readonly dropped: readonly Annotation[];
}

/** The annotations that GitHub shows, messages cut, and those that vanish; each in their order. */
export function limitAnnotations(annotations: readonly Annotation[]): LimitedAnnotations {
  const shown = new Set(
    ANNOTATION_LEVELS.flatMap((level) =>
      annotations.filter((one) => one.level === level).slice(0, LIMITS.annotationsPerLevel),
    ),
  );
  return {
    kept: annotations.filter((one) => shown.has(one)).map(cutMessage),
    dropped: annotations.filter((one) => !shown.has(one)),
  };
}

function cutMessage(annotation: Annotation): Annotation {
  return { ...annotation, message: annotation.message.slice(0, LIMITS.messageLength) };
}

export interface LimitedSummary {
  readonly summary: string;
  readonly summaryDropped: boolean;
  /** What the runner says about a summary that it dropped. */
  readonly runnerError: string | null;
}

/** The step summary as the run page shows it: whole or not at all. */
export function limitSummary(file: Buffer): LimitedSummary {
  if (file.length <= LIMITS.summaryBytes) {
    return { summary: file.toString('utf8'), summaryDropped: false, runnerError: null };
  }
  const [most, got] = [LIMITS.summaryBytes, file.length].map((bytes) => Math.floor(bytes / 1024));
  return {
    summary: '',
    summaryDropped: true,
    runnerError: `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${most}k, got ${got}k.`,
  };
}

/** Whether the outputs are more than a job may have. */
export function outputsTooLarge(outputs: Readonly<Record<string, string>>): boolean {
  const units = Object.entries(outputs).reduce(
    (sum, [name, value]) => sum + name.length + value.length,
    0,
  );
  return units * 2 > LIMITS.outputBytes;
}
