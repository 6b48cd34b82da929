import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import { describeThrown, stackOf } from '../model/internal-error.ts';
import type { Report } from '../model/report.ts';
import { sanitise } from '../model/sanitise.ts';
import type { Annotation } from '../report/annotations.ts';
import { annotationText } from '../report/escape.ts';
import type { Log } from '../report/log.ts';
import type { CommentOutcome } from './update-comment.ts';

/** All outputs of the action. */
type Outputs = Readonly<Record<OutputName, string>>;
type OutputName =
  | 'result'
  | 'complete'
  | 'errors'
  | 'warnings'
  | 'notices'
  | 'regressions'
  | 'hosts'
  | 'endpoints'
  | 'report-file'
  | 'markdown-file';

/**
 * The outputs of a report.
 *
 * @param files the paths of files; null for one that is not written
 */
export function outputsOf(
  report: Report,
  files: { readonly reportFile: string | null; readonly markdownFile: string | null },
): Outputs {
  const { counts } = report;
  return {
    result: report.result,
    complete: String(report.complete),
    errors: String(counts.errors),
    warnings: String(counts.warnings),
    notices: String(counts.notices),
    regressions: String(counts.regressions),
    hosts: String(counts.hosts),
    endpoints: String(counts.endpoints),
    'report-file': files.reportFile ?? '',
    'markdown-file': files.markdownFile ?? '',
  };
}

/** Makes the runner replace a secret in the log by `***`. */
export function maskSecret(secret: string): void {
  core.setSecret(secret);
}

export function setOutputs(outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

export function printLog({ groups, closing }: Log): void {
  for (const { title, lines } of groups) {
    core.startGroup(title);
    for (const line of lines) core.info(line);
    core.endGroup();
  }
  for (const line of closing) core.info(line);
}

export function writeAnnotations(annotations: readonly Annotation[]): void {
  for (const { level, title, message, file, line } of annotations) {
    const properties = {
      title,
      ...(file === null ? {} : { file }),
      ...(line === null ? {} : { startLine: line }),
    };
    COMMANDS[level](message, properties);
  }
}

const COMMANDS = { error: core.error, warning: core.warning, notice: core.notice } as const;

/** Appends to the job summary. Does nothing outside of a workflow. */
export function writeSummary(markdown: string): void {
  const path = process.env.GITHUB_STEP_SUMMARY;
  if (path) appendFileSync(path, markdown);
}

/** Runs a function on which the result does not depend. A failure becomes a warning. */
export function warnOnFailure(what: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    core.warning(annotationText(`${what} could not be written: ${String(error)}`));
  }
}

/** Says where the pull request's comment was not written: a warning, or a notice where that is intended. */
export function reportComment(outcome: CommentOutcome): void {
  if (outcome.kind === 'done') return;
  if (outcome.kind === 'skipped') {
    core.notice(annotationText(outcome.why));
    return;
  }
  core.warning(
    annotationText(`The comment on the pull request could not be written: ${outcome.why}.`),
  );
}

/** Writes an error with its stack to the debug log, for bug reports. */
export function debugError(error: unknown): void {
  core.debug(sanitise(stackOf(error), 4000));
}

/** Fails the step with an error message: the last resort where no report can be written. */
export function failStep(error: unknown): void {
  debugError(error);
  core.setFailed(
    annotationText(
      `The check failed with an internal error: ${describeThrown(error)}. Please report this.`,
    ),
  );
}
