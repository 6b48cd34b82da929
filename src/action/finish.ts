import { writeWithFolders } from '../files/write-file.ts';
import type { AskApi } from '../github/api.ts';
import {
  commentKey,
  reportPath,
  rulesPage,
  runPage,
  surroundings,
  workspacePath,
} from '../github/environment.ts';
import type { WorkflowEvent } from '../github/event.ts';
import {
  debugFault,
  failAtOnce,
  hide,
  outputsOf,
  setOutputs,
  tellComment,
  warnOnFailure,
} from '../github/runner-commands.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Report } from '../model/report.ts';
import type { RunDeadline } from '../observe/limits/deadline.ts';
import { reportCrash, reportFailure } from '../report/report.ts';
import type { RunResult } from '../run/context.ts';
import { writeOutputs } from './write-outputs.ts';

/** A run that was begun, and what is needed to tell of its end. */
export interface StartedRun {
  readonly inputs: Inputs;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly deadline: RunDeadline;
  readonly event: WorkflowEvent | null;
  readonly ask: () => Promise<AskApi>;
  readonly ending: Promise<RunResult>;
}

/**
 * Sets the outputs early, waits for the run's end, and tells of it in every way that a workflow can hear: a fault
 * of ours as a crash. Never rejects.
 */
export async function finishRun(begun: StartedRun): Promise<void> {
  await finish(begun).catch(failAtOnce);
}

async function finish({
  inputs,
  startedAt,
  deadline,
  event,
  ask,
  ending,
}: StartedRun): Promise<void> {
  if (inputs.proxy?.password) hide(inputs.proxy.password);
  if (inputs.token) hide(inputs.token);
  const reportFile = reportPath(inputs.reportFile);
  const unknown = reportFailure('internal', [], { startedAt, durationMs: 0 });
  warnOnFailure('The outputs', () => setOutputs(outputsOf(unknown, reportFile)));

  const crash = (error: unknown): Report => {
    deadline.cancel('the run has broken');
    debugFault(error);
    const { shard } = inputs;
    return reportCrash(error, { startedAt, durationMs: Date.now() - startedAt, shard });
  };
  const { report: seen, baseline } = await ending.catch((error: unknown) => ({
    report: crash(error),
    baseline: null,
  }));
  // A mail server that has yet to answer QUIT is waited for while all this is told.
  const broken = writeOutputs(seen, inputs, reportFile, rulesPage);
  // What could not be told whole is told as a crash, in all the ways that work.
  const report = broken === null ? seen : crash(broken.fault);
  if (broken !== null) writeOutputs(report, inputs, reportFile, () => null);
  if (report.result !== 'failed') process.exitCode = 0;
  const path = workspacePath(inputs.baselineFile);
  if (baseline !== null && path !== null) {
    warnOnFailure('The baseline', () => writeWithFolders(path, baseline));
  }
  const [sarifFile, junitFile] = [inputs.sarifFile, inputs.junitFile].map(workspacePath);
  if (sarifFile != null || junitFile != null) {
    const { writeSarifAndJunit: writeForTools } = await import('../run/write-sarif-junit.ts');
    const paths = { ...inputs, sarifFile: sarifFile ?? null, junitFile: junitFile ?? null };
    writeForTools(report, paths, surroundings(), (what, write) =>
      warnOnFailure(`The ${what}`, write),
    );
  }
  // Who cancels a run does not wait for GitHub.
  if (inputs.comment === 'never' || deadline.cancelReason() !== null) return;
  const [{ keepComment }, { renderComment }] = await Promise.all([
    import('../github/comment.ts'),
    import('../report/comment.ts'),
  ]);
  const wish = {
    key: commentKey(),
    failed: report.result === 'failed',
    policy: inputs.comment,
    personal: /^(?:ghp|github_pat)_/.test(inputs.token ?? ''),
  };
  const body = (maxBytes: number) => renderComment(report, runPage(), maxBytes);
  const kept = keepComment(body, wish, event, ask);
  tellComment(await kept.catch((fault) => ({ kind: 'failed', why: String(fault) })));
}
