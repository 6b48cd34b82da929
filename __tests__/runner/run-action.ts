import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportFaults } from '../schemas/report-schema.ts';
import { type Annotation, annotationWithoutLocation } from './annotation.ts';
import { limitAnnotations, limitSummary, outputsTooLarge } from './limits.ts';
import { readOutputFile } from './output-file.ts';
import { stepEnvironment } from './step-environment.ts';
import { makeStepFolder, type StepFolder } from './step-folder.ts';
import {
  createStepOutputReader,
  type LogGroup,
  mask,
  type ReceivedCommand,
  type StepOutput,
} from './step-output.ts';
import { type Interrupt, runStepProcess } from './step-process.ts';

export interface RunOptions {
  /** The `with:` block. An input that is not listed has no variable. */
  readonly inputs?: Readonly<Record<string, string | number | boolean>>;
  /** Further environment variables; undefined removes one. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Files of the workspace, by relative path. */
  readonly files?: Readonly<Record<string, string>>;
  /** The workspace of an earlier run, to run in it again; `files` are added. */
  readonly workspace?: string;
  /** Default `push`. */
  readonly eventName?: string;
  /** The event payload; default `{}`. */
  readonly event?: unknown;
  /** Absolute path; default `dist/index.js` of this repository. */
  readonly script?: string;
  /** Default 30,000. After this time the process is killed and the promise rejects. */
  readonly timeLimitMs?: number;
  readonly interrupt?: Interrupt;
}

export interface RunResult {
  /** Null when a signal ended the process. */
  readonly exitCode: number | null;
  /** A workflow command or a malformed file can fail a step that exits with 0. */
  readonly conclusion: 'success' | 'failure';
  readonly stdout: string;
  readonly stderr: string;
  readonly commands: readonly ReceivedCommand[];
  /** The annotations that GitHub shows, after its limits. */
  readonly annotations: readonly Annotation[];
  /** The annotations that GitHub drops. */
  readonly droppedAnnotations: readonly Annotation[];
  readonly groups: readonly LogGroup[];
  /** The log page: masked, with `##[error]…` for annotations, and `##[group]…`. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly outputsTooLarge: boolean;
  /** Empty when GitHub drops it. */
  readonly summary: string;
  readonly summaryDropped: boolean;
  /**
   * The JSON file that the `report-file` output names; null without that output. A report of the action
   * itself is valid by the published schema.
   */
  readonly report: unknown;
  readonly workspace: string;
  readonly durationMs: number;
  /** Removes the run's folders, the workspace too unless it was given. */
  remove(): Promise<void>;
}

const DIST = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

/**
 * Runs the action as a step of a job, with its own workspace and environment. Reads its output, files
 * and report as the runner and the run page would.
 *
 * @throws when the time limit is exceeded, or the report is missing or invalid
 */
export async function runAction(options: RunOptions = {}): Promise<RunResult> {
  const folder = await makeStepFolder({
    workspace: options.workspace,
    files: options.files ?? {},
    event: options.event ?? {},
  });
  try {
    return await runIn(folder, options);
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

async function runIn(folder: StepFolder, options: RunOptions): Promise<RunResult> {
  const reader = createStepOutputReader(folder.workspace);
  const step = await runStepProcess({
    script: options.script ?? DIST,
    cwd: folder.workspace,
    env: stepEnvironment(folder, {
      inputs: options.inputs ?? {},
      env: options.env ?? {},
      eventName: options.eventName ?? 'push',
    }),
    timeLimitMs: options.timeLimitMs ?? 30_000,
    interrupt: options.interrupt,
    onOutput: reader.push,
  });

  const output = reader.end();
  const fromFile = parseOutputs((await folder.read('GITHUB_OUTPUT')).toString('utf8'));
  const summary = limitSummary(await folder.read('GITHUB_STEP_SUMMARY'));
  const outputs = { ...output.outputs, ...fromFile.outputs };
  const runnerErrors = [
    ...fromFile.runnerErrors,
    ...(summary.runnerError ? [summary.runnerError] : []),
  ];
  const { shown, dropped } = limitAnnotations([
    ...output.annotations,
    ...runnerErrors.map((message) => annotationWithoutLocation('error', message)),
  ]);
  return {
    exitCode: step.exitCode,
    conclusion: stepConclusion(step.exitCode, output, fromFile.runnerErrors),
    stdout: step.stdout,
    stderr: step.stderr,
    commands: output.commands,
    annotations: shown,
    droppedAnnotations: dropped,
    groups: output.groups,
    log: [...output.log, ...runnerErrors.map((message) => `##[error]${message}`)].join('\n'),
    outputs,
    outputsTooLarge: outputsTooLarge(outputs),
    summary: mask(summary.summary, output.masks),
    summaryDropped: summary.summaryDropped,
    report: await readReport(
      folder.workspace,
      outputs['report-file'],
      options.script === undefined,
    ),
    workspace: folder.workspace,
    durationMs: step.durationMs,
    remove: folder.remove,
  };
}

/** A malformed file fails the step with two errors of the runner (FileCommandManager.cs). */
function parseOutputs(text: string): { outputs: Record<string, string>; runnerErrors: string[] } {
  try {
    return { outputs: readOutputFile(text), runnerErrors: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const runnerErrors = ["Unable to process file command 'output' successfully.", reason];
    return { outputs: {}, runnerErrors };
  }
}

function stepConclusion(
  exitCode: number | null,
  output: StepOutput,
  runnerErrors: readonly string[],
): 'success' | 'failure' {
  return exitCode === 0 && !output.failed && runnerErrors.length === 0 ? 'success' : 'failure';
}

/**
 * @param isActionReport whether the report must be valid by the published schema
 * @throws when the file is missing, is no JSON or is invalid by the schema
 */
async function readReport(
  workspace: string,
  path: string | undefined,
  isActionReport: boolean,
): Promise<unknown> {
  if (!path) return null;
  const report: unknown = JSON.parse(await readFile(resolve(workspace, path), 'utf8'));
  const faults = isActionReport ? reportFaults(report) : [];
  if (faults.length > 0)
    throw new Error(`the report is invalid by its schema:\n${faults.join('\n')}`);
  return report;
}
