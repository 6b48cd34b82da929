import { setImmediate } from 'node:timers/promises';
import type { Repository } from './files/repository.ts';
import { lazyApi } from './github/api.ts';
import { inputText, stepWorkspace, workflowRun } from './github/environment.ts';
import { logLine, logProgress } from './github/log.ts';
import { debugError } from './github/runner-commands.ts';
import { readEvent } from './github/workflow-event.ts';
import { readInputs } from './inputs/inputs.ts';
import { runDeadlineIn } from './observe/limits/deadline.ts';
import type { RunResult } from './run/context.ts';
import { endDespiteHangingFiles } from './run/end-despite-hanging-files.ts';
import { run } from './run/run.ts';
import { onTerminationSignal } from './run/signals.ts';
import { catchUnhandledErrors } from './run/unhandled-errors.ts';

/** The action: starts the run and writes its report to every output. */
async function main(): Promise<void> {
  // Fail by default: a crash must not look like success.
  process.exitCode = 1;
  const startedAt = Date.now();
  const { inputs, problems } = readInputs(inputText);
  const deadline = runDeadlineIn(inputs.runTimeoutMs);
  const event = await readEvent(deadline);
  const requests = new AbortController();
  const connect = lazyApi(inputs.token, requests.signal);

  const start = async (): Promise<RunResult> => {
    const unhandledErrors = catchUnhandledErrors(debugError);
    const unsubscribe = onTerminationSignal((signal) => {
      requests.abort();
      deadline.cancel(`the run was cancelled by ${signal}`);
    });
    try {
      const runOrMerge = inputs.merge === null ? run : (await import('./merge/merge.ts')).merge;
      const result = runOrMerge(inputs, problems, {
        workspace: stepWorkspace(),
        workflowRun: workflowRun(),
        clock: Date.now,
        progress: logProgress(),
        deadline,
        change: event,
        resolveBase: async (repository: Repository | null) => {
          const { resolveBase } = await import('./github/resolve-base.ts');
          return resolveBase(event, repository, connect, requests.signal);
        },
        onRecheck: logLine,
        debugError,
      });
      return await unhandledErrors.finish(result, deadline);
    } finally {
      unsubscribe();
    }
  };
  const result = start();
  // Avoid an unhandled rejection before finishRun() awaits this promise.
  result.catch(() => {});
  // Load the reporting code while the first DNS answers are under way.
  await setImmediate();
  const { finishRun } = await import('./action/finish.ts');
  await finishRun({ inputs, startedAt, deadline, event, connect, result });
}

// No process.exit(): it would cut off output that is still being written.
await main();
endDespiteHangingFiles();
