import { lazyApi } from './github/api.ts';
import { readBaseFile } from './github/base-file.ts';
import { keepComment } from './github/comment.ts';
import { readEvent } from './github/event.ts';
import {
  annotate,
  attempt,
  commentKey,
  hide,
  inputText,
  logLine,
  logProgress,
  outputsOf,
  printLog,
  reportPath,
  rulesPage,
  runPage,
  setOutputs,
  stepWorkspace,
  tellComment,
  workspacePath,
  writeSummary,
} from './github/step.ts';
import { type Inputs, readInputs } from './inputs.ts';
import type { Report } from './model/report.ts';
import { runDeadlineIn } from './observe/deadline.ts';
import { renderAnnotations } from './report/annotations.ts';
import { renderComment } from './report/comment.ts';
import { renderLog } from './report/log.ts';
import { reportCrash, reportFailure } from './report/report.ts';
import { renderSummary } from './report/summary/summary.ts';
import { writeReport, writeWithFolders } from './report-file.ts';
import { run } from './run.ts';
import { onEndingSignal } from './signals.ts';

/** The action: one run, told in every way that a workflow can hear. */
async function main(): Promise<void> {
  const startedAt = Date.now();
  const { inputs, problems } = readInputs(inputText);
  if (inputs.proxy?.password) hide(inputs.proxy.password);
  if (inputs.token) hide(inputs.token);
  const reportFile = reportPath(inputs.reportFile);
  // A step that dies must leave no green behind.
  process.exitCode = 1;
  const unknown = reportFailure('internal', [], { startedAt, durationMs: 0 });
  attempt('The outputs', () => setOutputs(outputsOf(unknown, reportFile)));

  const event = readEvent();
  const ask = lazyApi(inputs.token);
  const deadline = runDeadlineIn(inputs.runTimeoutMs);
  let cancelled = false;
  const deafen = onEndingSignal((signal) => {
    cancelled = true;
    deadline.cut(`the run was cancelled by ${signal}`);
  });
  const context = {
    workspace: stepWorkspace(),
    clock: Date.now,
    progress: logProgress(),
    deadline,
    readBaseFile: (path: string) => readBaseFile(path, event, ask),
    waiting: logLine,
  };
  const { report, baseline } = await Promise.race([
    run(inputs, problems, context),
    strayFault(),
  ]).catch((error: unknown) => {
    const time = { startedAt, durationMs: Date.now() - startedAt };
    return { report: reportCrash(error, time), baseline: null };
  });
  deadline.cut('the run has ended');
  deafen();
  tell(report, inputs, reportFile);
  const path = workspacePath(inputs.baselineFile);
  if (baseline !== null && path !== null) {
    attempt('The baseline', () => writeWithFolders(path, baseline));
  }
  const wish = {
    key: commentKey(),
    failed: report.result === 'failed',
    // Who cancels a run does not wait for GitHub.
    policy: cancelled ? ('never' as const) : inputs.comment,
    personal: /^(?:ghp|github_pat)_/.test(inputs.token ?? ''),
  };
  tellComment(await keepComment(() => renderComment(report, runPage()), wish, event, ask));
}

/** Rejects with a fault that nobody awaited, so that a run which broke is told and fails like any other. */
function strayFault(): Promise<never> {
  return new Promise((_, reject) => {
    process.on('uncaughtException', reject);
    process.on('unhandledRejection', reject);
  });
}

function tell(report: Report, inputs: Inputs, reportFile: string): void {
  // Never process.exit: it would cut off what is still being written.
  process.exitCode = report.result === 'failed' ? 1 : 0;
  attempt('The outputs', () => setOutputs(outputsOf(report, reportFile)));
  printLog(renderLog(report));
  annotate(renderAnnotations(report, inputs.onInconclusive, rulesPage()));
  attempt('The JSON report', () => writeReport(reportFile, report));
  if (inputs.summary) {
    attempt('The job summary', () => writeSummary(renderSummary(report, rulesPage())));
  }
}

await main();
