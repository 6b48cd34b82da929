import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import type { Report } from '../model/report.ts';
import { sanitise } from '../model/sanitise.ts';
import type { Annotation } from '../report/annotations.ts';
import { annotationText } from '../report/escape.ts';
import type { Log } from '../report/log.ts';
import type { CommentOutcome } from './comment.ts';

/** Every output of the action, as text. */
export type Outputs = Readonly<Record<OutputName, string>>;
export type OutputName =
  | 'result'
  | 'complete'
  | 'errors'
  | 'warnings'
  | 'notices'
  | 'regressions'
  | 'hosts'
  | 'endpoints'
  | 'report-file';

/** Says what kept the comment from being written; it changes no result. */
export function tellComment(outcome: CommentOutcome): void {
  if (outcome.kind === 'done') return;
  core.warning(
    annotationText(`The comment on the pull request could not be kept: ${outcome.why}.`),
  );
}

/** What the outputs of a report are. */
export function outputsOf(report: Report, reportFile: string): Outputs {
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
    'report-file': reportFile,
  };
}

/** Has the runner blot out a text wherever the log would show it. */
export function hide(secret: string): void {
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

export function annotate(annotations: readonly Annotation[]): void {
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

/** Adds to the step's summary; outside of a runner there is none. */
export function writeSummary(markdown: string): void {
  const path = process.env.GITHUB_STEP_SUMMARY;
  if (path) appendFileSync(path, markdown);
}

/** Does what the result does not hang on: where it cannot be done, a warning says so. */
export function warnOnFailure(what: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    core.warning(annotationText(`${what} could not be written: ${String(error)}`));
  }
}

/** Leaves what a bug report needs in the debug log, which is not shown unless somebody asks for it. */
export function debugFault(error: unknown): void {
  core.debug(
    sanitise(error instanceof Error ? (error.stack ?? error.message) : String(error), 4000),
  );
}

/** Fails a step that broke before it could be told in any other way. */
export function failAtOnce(error: unknown): void {
  debugFault(error);
  core.setFailed(annotationText(`The check itself broke: ${String(error)}. Please report this.`));
}
