import { actionServer } from '../github/action-server.ts';
import type { ConnectApi } from '../github/api.ts';
import {
  commentKey,
  defaultReportWriter,
  rulesPage,
  runPage,
  stepContext,
  stepWorkspace,
  workflowRun,
} from '../github/environment.ts';
import {
  debugError,
  failStep,
  maskSecret,
  outputsOf,
  reportComment,
  setOutputs,
  warnOnFailure,
} from '../github/runner-commands.ts';
import type { WorkflowEvent } from '../github/workflow-event.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Report } from '../model/report.ts';
import type { RunDeadline } from '../observe/limits/deadline.ts';
import { reportCrash, reportFailure } from '../report/report.ts';
import type { RunResult } from '../run/context.ts';
import { writeFiles } from '../run/write-files.ts';
import { writeOutputs } from './write-outputs.ts';

/** A run in progress, with what its outputs need. */
export interface StartedRun {
  readonly inputs: Inputs;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly deadline: RunDeadline;
  readonly event: WorkflowEvent | null;
  readonly connect: ConnectApi;
  readonly result: Promise<RunResult>;
}

/**
 * Waits for the run, writes its report to every output and sets the exit code. A run that rejects is reported as a
 * crash. Never rejects.
 */
export async function finishRun(run: StartedRun): Promise<void> {
  await finish(run).catch(failStep);
}

async function finish(run: StartedRun): Promise<void> {
  const { inputs, startedAt } = run;
  if (inputs.proxy?.password) maskSecret(inputs.proxy.password);
  if (inputs.token) maskSecret(inputs.token);
  // Later steps find all outputs, even after this process was killed. There is no report yet.
  const unfinished = reportFailure('internal', [], { startedAt, durationMs: 0 });
  warnOnFailure('The outputs', () => setOutputs(outputsOf(unfinished, null)));

  const server = actionServer(run.connect).catch(() => null);
  const result = await run.result.catch((error: unknown) => crashResult(error, run));
  const serverOfAction = await server;
  const targets = {
    workspace: stepWorkspace,
    writeDefaultReport: defaultReportWriter(),
    sarifContext: () => stepContext(serverOfAction),
  };
  const writeAll = async (one: RunResult, page: () => string | null) => {
    const files = await writeFiles(one, inputs, targets);
    return { report: files.report, failure: writeOutputs(files, inputs, page) };
  };
  const first = await writeAll(result, () => rulesPage(serverOfAction)).catch((error: unknown) => ({
    report: result.report,
    failure: { error },
  }));
  // A report that cannot be rendered completely is replaced by that of a crash.
  const { report } =
    first.failure === null
      ? first
      : await writeAll(crashResult(first.failure.error, run), () => null);
  if (report.result !== 'failed') process.exitCode = 0;
  await commentOn(report, run);
}

function crashResult(error: unknown, { inputs, startedAt, deadline }: StartedRun): RunResult {
  deadline.cancel('the run has broken');
  debugError(error);
  const durationMs = Date.now() - startedAt;
  const time = { startedAt, durationMs, shard: inputs.shard, workflowRun: workflowRun() };
  const report = reportCrash(error, time);
  return { report, baseline: null };
}

async function commentOn(
  report: Report,
  { inputs, deadline, event, connect }: StartedRun,
): Promise<void> {
  // A cancelled run has to end soon, so it does not wait for GitHub.
  if (inputs.comment === 'never' || deadline.cancelReason() !== null) return;
  const [{ updateComment }, { renderComment }] = await Promise.all([
    import('../github/update-comment.ts'),
    import('../report/comment.ts'),
  ]);
  const options = {
    key: commentKey(),
    runFailed: report.result === 'failed',
    policy: inputs.comment,
    token: inputs.token,
    workflowRun: workflowRun(),
  };
  const render = (maxBytes: number) =>
    renderComment(report, runPage(), maxBytes, event?.headCommit ?? undefined);
  const outcome = await updateComment(render, options, event, connect).catch((error: unknown) => ({
    kind: 'failed' as const,
    why: String(error),
  }));
  reportComment(outcome);
}
