import { ANNOTATION_LEVELS, type Annotation } from './annotation.ts';

/** GitHub's limits on the output of one step, and what it does with the excess. */
export const LIMITS = {
  /** Per level; later ones are dropped silently (ExecutionContext.cs). */
  annotationsPerLevel: 10,
  /** Of all steps of a job together (GitHub's documentation of limits). */
  annotationsPerJob: 50,
  /** UTF-16 units; a longer message is truncated (ExecutionContext.cs). */
  messageLength: 4096,
  /** A larger summary is dropped entirely (CreateStepSummaryCommand). */
  summaryBytes: 1_048_576,
  /** All outputs of a job together, in UTF-16 (workflow syntax documentation). */
  outputBytes: 1_048_576,
} as const;

export interface LimitedAnnotations {
  readonly shown: readonly Annotation[];
  readonly dropped: readonly Annotation[];
}

/** Splits annotations into those that GitHub shows, with truncated messages, and those that it drops. */
export function limitAnnotations(annotations: readonly Annotation[]): LimitedAnnotations {
  const withinLimit = new Set(
    ANNOTATION_LEVELS.flatMap((level) =>
      annotations.filter((one) => one.level === level).slice(0, LIMITS.annotationsPerLevel),
    ),
  );
  return {
    shown: annotations.filter((one) => withinLimit.has(one)).map(truncateMessage),
    dropped: annotations.filter((one) => !withinLimit.has(one)),
  };
}

/** The annotations that GitHub shows of a job, by those that it shows of each step. */
export function limitJob(steps: readonly (readonly Annotation[])[]): readonly Annotation[] {
  return steps.flat().slice(0, LIMITS.annotationsPerJob);
}

function truncateMessage(annotation: Annotation): Annotation {
  return { ...annotation, message: annotation.message.slice(0, LIMITS.messageLength) };
}

export interface LimitedSummary {
  readonly summary: string;
  readonly summaryDropped: boolean;
  /** The runner's error for a summary that it dropped. */
  readonly runnerError: string | null;
}

/**
 * The step summary as the run page shows it: complete or not at all. The runner reads it line by line, masks each line,
 * and writes it with line feeds (CreateStepSummaryCommand).
 */
export function limitSummary(
  file: Buffer,
  mask: (line: string) => string = (line) => line,
): LimitedSummary {
  if (file.length <= LIMITS.summaryBytes) {
    const text = file.toString('utf8').replace(/^\ufeff/, '');
    const lines = text.split(/\r\n|\n|\r/);
    // A line end at the end of the file begins no further line.
    if (lines.at(-1) === '') lines.pop();
    const summary = lines.map((line) => `${mask(line)}\n`).join('');
    return { summary, summaryDropped: false, runnerError: null };
  }
  const [limit, size] = [LIMITS.summaryBytes, file.length].map((bytes) => Math.floor(bytes / 1024));
  return {
    summary: '',
    summaryDropped: true,
    runnerError: `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${limit}k, got ${size}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary`,
  };
}

/** Whether the outputs exceed the limit of a job. */
export function outputsTooLarge(outputs: Readonly<Record<string, string>>): boolean {
  const units = Object.entries(outputs).reduce(
    (sum, [name, value]) => sum + name.length + value.length,
    0,
  );
  return units * 2 > LIMITS.outputBytes;
}
