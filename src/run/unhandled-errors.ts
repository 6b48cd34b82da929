import { setTimeout } from 'node:timers/promises';
import type { DebugError } from '../observe/isolate-host.ts';
import type { RunDeadline } from '../observe/limits/deadline.ts';
import { failInternally } from '../report/report.ts';
import type { RunResult } from './context.ts';

/** How long a run may go on after an unhandled error, and then how long it may take to end, in milliseconds. */
const REST_MS = 10_000;
const END_MS = 5000;

/** Uncaught exceptions and unhandled rejections. */
export interface UnhandledErrors {
  /**
   * Waits for a run. An unhandled error is a bug of ours that may have been thrown for one host alone, so the run gets
   * some time to finish the others, and then fails with all that it saw.
   *
   * @throws the error where the run does not end
   */
  readonly finish: (run: Promise<RunResult>, deadline: RunDeadline) => Promise<RunResult>;
  /** Removes the listeners, so that Node ends the process at the next error. */
  readonly unsubscribe: () => void;
}

export function catchUnhandledErrors(debugError: DebugError): UnhandledErrors {
  const errors: unknown[] = [];
  const { promise: first, resolve } = Promise.withResolvers<void>();
  const listener = (error: unknown) => {
    debugError(error);
    errors.push(error);
    resolve();
  };
  process.on('uncaughtException', listener).on('unhandledRejection', listener);
  return {
    finish: async (run, deadline) => {
      const finished = new AbortController();
      const { signal } = finished;
      const giveUp = async (): Promise<never> => {
        await first;
        await setTimeout(REST_MS, undefined, { signal });
        deadline.cancel('an unexpected error occurred');
        await setTimeout(END_MS, undefined, { signal });
        throw errors[0];
      };
      const result = await Promise.race([run, giveUp()]).finally(() => finished.abort());
      if (errors.length === 0) return result;
      // What the error interrupted is not known, so nothing is accepted.
      return {
        report: errors.reduce<RunResult['report']>(failInternally, result.report),
        baseline: null,
      };
    },
    unsubscribe: () => {
      process.off('uncaughtException', listener).off('unhandledRejection', listener);
    },
  };
}
