import pLimit from 'p-limit';

/** Limits how many tasks run at once. */
export interface Limit {
  /** Runs the task when a slot is free. */
  readonly run: <T>(task: () => Promise<T>) => Promise<T>;
  /** Reports the outcome of a task, which raises or lowers the limit. */
  readonly report: (outcome: keyof typeof STEPS) => void;
}

/**
 * How many slots an outcome adds. With good outcomes only, the limit triples in one round trip. It still grows when
 * less than a fifth of the tasks is lost, since in a large fleet some servers are always down.
 */
const STEPS = {
  /** The expected answer arrived. */
  good: 2,
  /** Another answer arrived. */
  bad: -1,
  /** No answer arrived: more load would make the loss worse. */
  lost: -8,
} as const;

/** Makes a limit that starts at `min` slots and follows the reported outcomes, up to `max`. */
export function createAdaptiveLimit(min: number, max: number): Limit {
  const floor = Math.min(min, max);
  const slots = pLimit(floor);
  return {
    run: slots,
    report: (outcome) => {
      const next = Math.min(max, Math.max(floor, slots.concurrency + STEPS[outcome]));
      if (next !== slots.concurrency) slots.concurrency = next;
    },
  };
}

/** A task that takes longer than this many milliseconds is slow: a tarpit, or a host that is down. */
const SLOW_MS = 1000;
/** The most slow tasks that run without a slot. */
const MAX_RELEASED = 2048;

/** Wraps a limit so that a slow task gives up its slot and goes on without one. */
export function releaseSlowTasks(limit: Limit): Limit {
  let released = 0;
  const doneOrSlow = (task: Promise<unknown>) =>
    new Promise<void>((freeSlot) => {
      let slow = false;
      const timer = setTimeout(() => {
        if (released >= MAX_RELEASED) return;
        slow = true;
        released++;
        freeSlot();
      }, SLOW_MS);
      const end = () => {
        clearTimeout(timer);
        if (slow) released--;
        freeSlot();
      };
      task.then(end, end);
    });
  return {
    report: limit.report,
    run: (task) =>
      new Promise((resolve, reject) => {
        void limit.run(() => {
          const result = task();
          result.then(resolve, reject);
          return doneOrSlow(result);
        });
      }),
  };
}

/**
 * Maps a list under a limit whose slow tasks are released. The results have the order of the items. An item is
 * read only when its slot is free, so that a long list costs nothing while it waits.
 *
 * @throws what the first failed task threw; the others still run
 */
export async function mapLimited<T, R>(
  items: readonly T[],
  limit: Limit,
  task: (item: T) => Promise<R>,
): Promise<R[]> {
  const { run } = releaseSlowTasks(limit);
  const results: Promise<R>[] = [];
  for (const item of items) {
    await new Promise<void>((started) => {
      const result = run(() => {
        started();
        return task(item);
      });
      // A task may fail before `Promise.all` below handles its rejection.
      result.catch(() => {});
      results.push(result);
    });
  }
  return Promise.all(results);
}
