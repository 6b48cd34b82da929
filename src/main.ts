import {
  annotate,
  inputText,
  logProgress,
  outputsOf,
  printLog,
  reportPath,
  setOutputs,
  stepWorkspace,
  unknownOutputs,
  writeFile,
  writeSummary,
} from './github/step.ts';
import { type Inputs, readInputs } from './inputs.ts';
import type { Report } from './model/report.ts';
import { renderAnnotations } from './report/annotations.ts';
import { renderJson } from './report/json.ts';
import { renderLog } from './report/log.ts';
import { reportCrash } from './report/report.ts';
import { renderSummary } from './report/summary.ts';
import { run } from './run.ts';

/** The action: one run, told in every way that a workflow can hear. */
async function main(): Promise<void> {
  const startedAt = Date.now();
  const { inputs, problems } = readInputs(inputText);
  const reportFile = reportPath(inputs.reportFile);
  setOutputs(unknownOutputs(reportFile));
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
  writeFile(reportFile, renderJson(report));
  printLog(renderLog(report));
  annotate(renderAnnotations(report, inputs.onInconclusive));
  if (inputs.summary) writeSummary(renderSummary(report));
}

await main();
