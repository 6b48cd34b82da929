import { setImmediate } from 'node:timers/promises';
import { lazyApi } from './github/api.ts';
import { readBaseFile } from './github/base-file.ts';
import { inputText, stepWorkspace } from './github/environment.ts';
import { readEvent } from './github/event.ts';
import { logLine, logProgress } from './github/log.ts';
import { readInputs } from './inputs/inputs.ts';
import { runDeadlineIn } from './observe/limits/deadline.ts';
import { run } from './run/run.ts';
import { onEndingSignal } from './run/signals.ts';
import { catchUnhandled } from './run/unhandled-errors.ts';

/** The action: one run, told in every way that a workflow can hear. */
async function main(): Promise<void> {
  const startedAt = Date.now();
  // A step that dies must leave no green behind.
  process.exitCode = 1;
  const { inputs, problems } = readInputs(inputText);
  const event = readEvent();
  const cancelling = new AbortController();
  const ask = lazyApi(inputs.token, cancelling.signal);
  const deadline = runDeadlineIn(inputs.runTimeoutMs);
  const deafen = onEndingSignal((signal) => {
    cancelling.abort();
    deadline.cancel(`the run was cancelled by ${signal}`);
  });
  const begin = async () => {
    const work = inputs.merge === null ? run : (await import('./merge/merge.ts')).merge;
    return work(inputs, problems, {
      workspace: stepWorkspace(),
      clock: Date.now,
      progress: logProgress(),
      deadline,
      readBaseFile: (path: string) => readBaseFile(path, event, ask),
      waiting: logLine,
    });
  };
  const ending = Promise.race([begin(), catchUnhandled().first]).finally(deafen);
  // Whoever concludes hears of a fault, but a fault may come first.
  ending.catch(() => {});
  // What speaks to the runner is read while the first answers are under way.
  await setImmediate();
  const { finishRun: conclude } = await import('./action/finish.ts');
  await conclude({ inputs, startedAt, deadline, event, ask, ending });
}

// Never process.exit: it would cut off what is still being written.
await main();
