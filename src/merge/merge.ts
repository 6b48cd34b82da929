import type { Inputs } from '../inputs/inputs.ts';
import type { Problem } from '../model/mail-host.ts';
import { reportFailure } from '../report/report.ts';
import type { RunContext, RunResult } from '../run/context.ts';
import { findReports } from './find-reports.ts';
import { joinShards } from './join.ts';
import { readReport } from './read-report.ts';
import { type ReportFile, shardsOf } from './shards.ts';

/**
 * Joins the reports of shards in place of a check: read, find the shards, join. Nothing is looked at.
 *
 * @param inputProblems mistakes already found in the inputs; with any, nothing is read
 */
export async function merge(
  inputs: Inputs,
  inputProblems: readonly Problem[],
  { workspace, clock }: Pick<RunContext, 'workspace' | 'clock'>,
): Promise<RunResult> {
  const startedAt = clock();
  const time = () => ({ startedAt, durationMs: clock() - startedAt });
  if (inputProblems.length > 0) {
    return { report: reportFailure('configuration', inputProblems, time()), baseline: null };
  }
  const { texts, problems: unread } = findReports(inputs.merge ?? [], workspace.root);
  const problems = [...unread];
  const files: ReportFile[] = [];
  for (const { file, read } of texts) {
    const text = read();
    const reading = typeof text === 'string' ? readReport(text) : text;
    if ('report' in reading) files.push({ file, report: reading.report });
    else problems.push(`The report ${file} ${reading.problem}.`);
  }
  const { shards, lack } = shardsOf(files, problems);
  if (shards.length > 0) {
    return { report: joinShards(shards, lack, inputs, startedAt), baseline: null };
  }
  const failed = reportFailure(lack?.failure ?? 'nothing-checked', [], time());
  return { report: { ...failed, problems: lack?.problems ?? [] }, baseline: null };
}
