import { appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import * as core from '@actions/core';
import type { InputName } from '../inputs.ts';
import type { Report } from '../model/report.ts';
import { sanitise } from '../model/sanitise.ts';
import type { Annotation } from '../report/annotations.ts';
import type { Log } from '../report/log.ts';
import { annotationText, logLine as safeLine } from '../report/text.ts';
import type { Workspace } from '../sources.ts';
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

/** An input's text as the runner gives it, untrimmed so that the lines of a block keep their numbers. */
export function inputText(name: InputName): string {
  return process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '';
}

/** Where this step's checkout and workflow file are. */
export function stepWorkspace(): Workspace {
  const root = process.env.GITHUB_WORKSPACE || process.cwd();
  // owner/repository/.github/workflows/name.yml@refs/heads/main
  const path = /^[^/]+\/[^/]+\/([^@]+)@/.exec(process.env.GITHUB_WORKFLOW_REF ?? '')?.[1];
  const job = process.env.GITHUB_JOB || null;
  return { root, workflow: path === undefined ? null : { path, job } };
}

/** A path that an input names, from the checkout; null where it names none. */
export function workspacePath(given: string | null): string | null {
  return given === null ? null : resolve(stepWorkspace().root, given);
}

/** The path of the JSON report: the one given, or a file of the runner's temporary folder. */
export function reportPath(given: string | null): string {
  if (given !== null) return resolve(stepWorkspace().root, given);
  return join(process.env.RUNNER_TEMP || tmpdir(), 'mail-identity-report.json');
}

/**
 * The address of docs/rules.md in the very version that runs: that of the action's repository at the ref that
 * `uses:` names or, for an action that stands in the checkout, of this repository at the commit of the run.
 * Null where the runner does not say.
 */
export function rulesPage(): string | null {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA, GITHUB_WORKSPACE } = process.env;
  const { GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF } = process.env;
  if (!GITHUB_SERVER_URL) return null;
  if (GITHUB_ACTION_REPOSITORY && GITHUB_ACTION_REF) {
    return pageAt(GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF, '');
  }
  const folder = relative(GITHUB_WORKSPACE || '.', resolve(process.argv[1] ?? '', '../..'));
  const inCheckout = !folder.startsWith('..') && !isAbsolute(folder);
  return inCheckout && GITHUB_REPOSITORY && GITHUB_SHA
    ? pageAt(GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA, folder)
    : null;
}

function pageAt(server: string, repository: string, ref: string, folder: string): string {
  const path = [...folder.split(sep).filter((part) => part !== ''), 'docs', 'rules.md'].join('/');
  // A branch may be named `fix#1`; what is left of encodeURI would end the path there.
  return encodeURI(`${server}/${repository}/blob/${ref}/${path}`).replace(
    /[?#]/g,
    encodeURIComponent,
  );
}

/** The page of this run, whose summary it shows; null outside of a runner. */
export function runPage(): string | null {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = process.env;
  return GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_RUN_ID
    ? encodeURI(`${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`)
    : null;
}

/** Tells the comments of several workflows and jobs apart. */
export function commentKey(): string {
  const { workflow } = stepWorkspace();
  return `${workflow?.path ?? 'workflow'}/${workflow?.job ?? 'job'}`;
}

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
export function attempt(what: string, work: () => void): void {
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

/** One line of the log, made safe. */
export function logLine(text: string): void {
  core.info(safeLine(text));
}

/** Tells a progress at most every ten seconds, as a log line. */
export function logProgress(): (done: number, total: number) => void {
  let last = performance.now();
  return (done, total) => {
    if (done === total || performance.now() - last < 10_000) return;
    last = performance.now();
    core.info(`${done} of ${total} hosts looked at`);
  };
}
