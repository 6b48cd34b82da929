import {
  annotate,
  attempt,
  hide,
  inputText,
  logProgress,
  outputsOf,
  printLog,
  reportPath,
  rulesPage,
  setOutputs,
  stepWorkspace,
  writeSummary,
} from './github/step.ts';
import { type Inputs, readInputs } from './inputs.ts';
import type { Report } from './model/report.ts';
import { renderAnnotations } from './report/annotations.ts';
import { renderLog } from './report/log.ts';
import { reportCrash, reportFailure } from './report/report.ts';
import { renderSummary } from './report/summary/summary.ts';
import { writeReport } from './report-file.ts';
import { run } from './run.ts';

/** The action: one run, told in every way that a workflow can hear. */
async function main(): Promise<void> {
  const startedAt = Date.now();
  const { inputs, problems } = readInputs(inputText);
  if (inputs.proxy?.password) hide(inputs.proxy.password);
  const reportFile = reportPath(inputs.reportFile);
  // A step that dies must leave no green behind.
  const unknown = reportFailure('internal', [], { startedAt, durationMs: 0 });
  setOutputs(outputsOf(unknown, reportFile));
  const context = { workspace: stepWorkspace(), clock: Date.now, progress: logProgress() };
  const report = await run(inputs, problems, context).catch((error: unknown) =>
    reportCrash(error, { startedAt, durationMs: Date.now() - startedAt }),
  );
  tell(report, inputs, reportFile);
}

function tell(report: Report, inputs: Inputs, reportFile: string): void {
  // Never process.exit: it would cut off what is still being written.
  if (report.result === 'failed') process.exitCode = 1;
  setOutputs(outputsOf(report, reportFile));
  printLog(renderLog(report));
  annotate(renderAnnotations(report, inputs.onInconclusive, rulesPage()));
  attempt('The JSON report', () => writeReport(reportFile, report));
  if (inputs.summary)
    attempt('The job summary', () => writeSummary(renderSummary(report, rulesPage())));
}

await main();
