import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkSteps } from '../judge/advice/step-faults.ts';
import { readWrittenReport } from '../model/written-report.ts';
import { type Annotation, annotationWithoutLocation } from './annotation.ts';
import { limitAnnotations, limitSummary, outputsTooLarge } from './limits.ts';
import { readOutputFile } from './output-file.ts';
import type { StepFolder } from './step-folder.ts';
import type { LogGroup, ReceivedCommand, StepOutput } from './step-output.ts';

/** What a run of the action left behind, as the runner and the run page read it. */
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
  /** The JSON file that the `report-file` output names; null without that output. */
  readonly report: unknown;
  readonly workspace: string;
  readonly durationMs: number;
  /** Removes the run's folders, the workspace too unless it was given. */
  remove(): Promise<void>;
}

/** What a step printed, and how it ended. */
export interface EndedStep {
  readonly output: StepOutput;
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
}

/**
 * Reads what a step left in its folder.
 *
 * @param report what to require of the file that the `report-file` output names: `valid` by its definition and with
 *   right steps, `merged` by the definition alone, as a merge joins what others wrote, any `json`, or `none`, where it
 *   is not read. Throws where the file is not so.
 */
export async function readStepResult(
  folder: StepFolder,
  step: EndedStep,
  report: 'valid' | 'merged' | 'json' | 'none',
): Promise<RunResult> {
  const { output } = step;
  const fromFile = parseOutputs((await folder.read('GITHUB_OUTPUT')).toString('utf8'));
  const summary = limitSummary(await folder.read('GITHUB_STEP_SUMMARY'), output.masker.mask);
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
    summary: summary.summary,
    summaryDropped: summary.summaryDropped,
    report:
      report === 'none' ? null : await readReport(folder.workspace, outputs['report-file'], report),
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

async function readReport(
  workspace: string,
  path: string | undefined,
  require: 'valid' | 'merged' | 'json',
): Promise<unknown> {
  if (!path) return null;
  const report: unknown = JSON.parse(await readFile(resolve(workspace, path), 'utf8'));
  if (require === 'json') return report;
  const read = readWrittenReport(report);
  if (require === 'valid') checkSteps(read);
  return report;
}
