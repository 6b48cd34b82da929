import type { Inputs } from '../inputs/inputs.ts';
import type { Problem } from '../model/mail-host.ts';
import { reportFailure } from '../report/report.ts';
import type { RunContext, RunResult } from '../run/context.ts';
import { findReports } from './find-reports.ts';
import { findShards } from './find-shards.ts';
import { joinIsolated } from './join-isolated.ts';
import { readReport } from './read-report.ts';
import type { ReportFile } from './same-run.ts';

/**
 * Joins the reports of shards. This is a run without DNS and SMTP checks.
 *
 * @param inputProblems mistakes in the inputs; with any, no report is read
 */
export async function merge(
  inputs: Inputs,
  inputProblems: readonly Problem[],
  context: Pick<
    RunContext,
    'workspace' | 'clock' | 'deadline' | 'workflowRun' | 'wordProblem' | 'debugError'
  >,
): Promise<RunResult> {
  const { clock, workflowRun, wordProblem = (one) => one, debugError } = context;
  const merging = { startedAt: clock(), workflowRun };
  const time = () => ({ ...merging, durationMs: clock() - merging.startedAt });
  if (inputProblems.length > 0) {
    const problems = inputProblems.map(wordProblem);
    return { report: reportFailure('configuration', problems, time()), baseline: null };
  }
  const { texts, problems: notFound } = await findReports(inputs.merge ?? [], context);
  const problems = [...notFound];
  const files: ReportFile[] = [];
  for (const { file, read } of texts) {
    const text = await read();
    const reading = typeof text === 'string' ? readReport(text) : text;
    if ('report' in reading) files.push({ file, report: reading.report });
    else problems.push(`The report ${file} ${reading.problem}.`);
  }
  const { shards, failure } = findShards(files, problems, merging);
  if (shards.length > 0) {
    const report = joinIsolated(shards, failure, inputs, merging, debugError);
    return { report, baseline: null };
  }
  const failed = reportFailure(failure?.failure ?? 'nothing-checked', [], time());
  const { problems: listed = [], moreProblems = 0 } = failure ?? {};
  return { report: { ...failed, problems: listed, moreProblems }, baseline: null };
}
