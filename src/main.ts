import { lazyApi } from './github/api.ts';
import { readBaseFile } from './github/base-file.ts';
import { keepComment } from './github/comment.ts';
import { readEvent } from './github/event.ts';
import {
  attempt,
  commentKey,
  debugFault,
  failAtOnce,
  hide,
  inputText,
  logLine,
  logProgress,
  outputsOf,
  reportPath,
  rulesPage,
  runPage,
  setOutputs,
  stepWorkspace,
  tellComment,
  workspacePath,
} from './github/step.ts';
import { readInputs } from './inputs.ts';
import { runDeadlineIn } from './observe/deadline.ts';
import { renderComment } from './report/comment.ts';
import { reportCrash, reportFailure } from './report/report.ts';
import { writeWithFolders } from './report-file.ts';
import { run } from './run.ts';
import { onEndingSignal } from './signals.ts';
import { hearStrayFaults } from './stray-fault.ts';
import { tell } from './tell.ts';

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
  const cancelling = new AbortController();
  const ask = lazyApi(inputs.token, cancelling.signal);
  const deadline = runDeadlineIn(inputs.runTimeoutMs);
  const deafen = onEndingSignal((signal) => {
    cancelling.abort();
    deadline.cut(`the run was cancelled by ${signal}`);
  });
  const begin = async () => {
    const work =
      inputs.merge === null ? run : (await import(/* webpackIgnore: true */ './merge.ts')).merge;
    return work(inputs, problems, {
      workspace: stepWorkspace(),
      clock: Date.now,
      progress: logProgress(),
      deadline,
      readBaseFile: (path: string) => readBaseFile(path, event, ask),
      waiting: logLine,
    });
  };
  const crash = (error: unknown) => {
    deadline.cut('the run has broken');
    debugFault(error);
    const { shard } = inputs;
    return reportCrash(error, { startedAt, durationMs: Date.now() - startedAt, shard });
  };
  const { report: seen, baseline } = await Promise.race([begin(), hearStrayFaults().first]).catch(
    (error: unknown) => ({ report: crash(error), baseline: null }),
  );
  // A mail server that has yet to answer QUIT is waited for while all this is told.
  deafen();
  const broken = tell(seen, inputs, reportFile, rulesPage);
  // What could not be told whole is told as a crash, in all the ways that work.
  const report = broken === null ? seen : crash(broken.fault);
  if (broken !== null) tell(report, inputs, reportFile, () => null);
  if (report.result !== 'failed') process.exitCode = 0;
  const path = workspacePath(inputs.baselineFile);
  if (baseline !== null && path !== null) {
    attempt('The baseline', () => writeWithFolders(path, baseline));
  }
  const wish = {
    key: commentKey(),
    failed: report.result === 'failed',
    // Who cancels a run does not wait for GitHub.
    policy: cancelling.signal.aborted ? ('never' as const) : inputs.comment,
    personal: /^(?:ghp|github_pat)_/.test(inputs.token ?? ''),
  };
  const body = (maxBytes: number) => renderComment(report, runPage(), maxBytes);
  const kept = keepComment(body, wish, event, ask);
  tellComment(await kept.catch((fault) => ({ kind: 'failed', why: String(fault) })));
}

// Never process.exit: it would cut off what is still being written.
await main().catch(failAtOnce);
