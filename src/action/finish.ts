import { actionServer } from '../github/action-server.ts';
import type { ConnectApi } from '../github/api.ts';
import {
  commentKey,
  defaultReportWriter,
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
import { isolateOutput } from '../report/isolated-output.ts';
import { failInternally, reportCrash, reportFailure } from '../report/report.ts';
import type { SarifContext } from '../report/sarif.ts';
import type { RunResult } from '../run/context.ts';
import { writeReport } from '../run/write-report.ts';
import { renderOutputs } from './write-outputs.ts';

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
  warnOnFailure('The outputs', () => setOutputs(outputsOf(unfinished, NO_FILES)));

  const server = actionServer(run.connect).catch(() => null);
  const result = await run.result.catch((error: unknown) => crashResult(error, run));
  const serverOfAction = await server;
  const { result: readable, pages } = readPages(result, serverOfAction);
  const targets = {
    workspace: stepWorkspace,
    writeDefaultReport: defaultReportWriter(),
    sarifContext: () => pages,
  };
  const renderComment = await loadComment(run);
  const writeAll = (one: RunResult) =>
    writeReport(
      one,
      inputs,
      targets,
      (files, render) => {
        const writers = renderOutputs(files, inputs, pages.rulesPage, render);
        // Only its errors are needed now. It is rendered again when its size limit is known.
        if (renderComment !== null) render('comment', (shown) => renderComment(shown, 65_536));
        return writers;
      },
      debugError,
    );
  const { files, outputs } = await writeAll(readable).catch((error: unknown) => {
    debugError(error);
    return writeAll({ ...readable, report: failInternally(readable.report, error) });
  });
  for (const write of outputs) write();
  const { report } = files;
  if (report.result !== 'failed') process.exitCode = 0;
  if (renderComment !== null) await commentOn(report, renderComment, run);
}

const NO_FILES = { reportFile: null, markdownFile: null };

/** The pages that the outputs link to. Where they cannot be read, the outputs have no links, and the run fails. */
function readPages(
  result: RunResult,
  server: string | null,
): {
  readonly result: RunResult;
  readonly pages: SarifContext;
} {
  try {
    return { result, pages: stepContext(server) };
  } catch (error) {
    debugError(error);
    const report = failInternally(result.report, error);
    return {
      result: { ...result, report },
      pages: { rulesPage: null, homePage: null, job: null, workflowFile: null },
    };
  }
}

function crashResult(error: unknown, { inputs, startedAt, deadline }: StartedRun): RunResult {
  deadline.cancel('the run has broken');
  debugError(error);
  const durationMs = Date.now() - startedAt;
  const time = { startedAt, durationMs, shard: inputs.shard, workflowRun: workflowRun() };
  const report = reportCrash(error, time);
  return { report, baseline: null };
}

type RenderComment = (report: Report, maxBytes: number) => string;

/** Null where the run does not comment. */
async function loadComment({ inputs, deadline, event }: StartedRun): Promise<RenderComment | null> {
  // A cancelled run has to end soon, so it does not wait for GitHub.
  if (inputs.comment === 'never' || deadline.cancelReason() !== null) return null;
  const { renderComment } = await import('../report/comment.ts');
  return (report, maxBytes) =>
    renderComment(report, runPage(), maxBytes, event?.headCommit ?? undefined);
}

async function commentOn(
  report: Report,
  renderComment: RenderComment,
  { inputs, event, connect }: StartedRun,
): Promise<void> {
  const { updateComment } = await import('../github/update-comment.ts');
  const options = {
    key: commentKey(),
    runFailed: report.result === 'failed',
    policy: inputs.comment,
    token: inputs.token,
    workflowRun: workflowRun(),
  };
  const render = (maxBytes: number) => {
    const rendered = isolateOutput('comment', report, (shown) => renderComment(shown, maxBytes));
    if (rendered.output === null) throw rendered.faults[0]?.error;
    return rendered.output;
  };
  const outcome = await updateComment(render, options, event, connect).catch((error: unknown) => ({
    kind: 'failed' as const,
    why: String(error),
  }));
  reportComment(outcome);
}
