import { catchErrors } from '../callback-errors.ts';

/** The time by which work must end. One deadline is passed down through everything that a host needs. */
export interface Deadline {
  /** Milliseconds left; never below 0. */
  readonly remaining: () => number;
  /**
   * Calls the listener when the run is cancelled before its time.
   *
   * @returns a function that removes the listener
   */
  readonly onCancel: (listener: () => void) => () => void;
  /**
   * Why the whole run has ended, in a few words such as `the run was cancelled by SIGTERM`; null while it goes on.
   * A deadline of one host or one query can pass while the run goes on.
   */
  readonly runEndReason: () => string | null;
}

/** The deadline of a whole run, which a signal may cancel. */
export interface RunDeadline extends Deadline {
  /** Ends the run now. The first reason counts; later calls do nothing. */
  readonly cancel: (reason: string) => void;
  /** Why the run was cancelled; null when it was not. */
  readonly cancelReason: () => string | null;
}

/**
 * Makes a deadline on the monotonic clock, which a change of the system's time does not affect.
 *
 * @param ms milliseconds from now
 * @param outer a deadline that this one does not exceed
 */
export function deadlineIn(ms: number, outer: Deadline = NEVER): Deadline {
  const end = performance.now() + ms;
  return {
    remaining: () => Math.max(0, Math.min(end - performance.now(), outer.remaining())),
    onCancel: outer.onCancel,
    runEndReason: outer.runEndReason,
  };
}

const NEVER: Deadline = {
  remaining: () => Number.POSITIVE_INFINITY,
  onCancel: () => () => {},
  runEndReason: () => null,
};

/** Makes the deadline of a run that may take `ms` milliseconds. */
export function runDeadlineIn(ms: number): RunDeadline {
  const time = deadlineIn(ms);
  const listeners = new Set<() => void>();
  let reason: string | null = null;
  return {
    remaining: () => (reason === null ? time.remaining() : 0),
    onCancel: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cancel: (why) => {
      if (reason !== null) return;
      reason = why;
      for (const listener of [...listeners]) listener();
    },
    cancelReason: () => reason,
    runEndReason: () => reason ?? (time.remaining() === 0 ? "the run's time was over" : null),
  };
}

/**
 * Waits for a promise until the deadline.
 *
 * @param onTimeout gives the result when the deadline comes first; a rejection after that is ignored
 */
export function within<T, L>(
  deadline: Deadline,
  promise: Promise<T>,
  onTimeout: () => L,
): Promise<T | L> {
  // Every lookup and every reply passes through here: one promise, not a race of several.
  return new Promise((resolve, reject) => {
    const stop = onceEnded(
      deadline,
      catchErrors(reject, () => resolve(onTimeout())),
    );
    promise.then(
      (value) => {
        stop();
        resolve(value);
      },
      (error: unknown) => {
        stop();
        reject(error);
      },
    );
  });
}

/** Waits `ms` milliseconds, or until the deadline when that comes first. */
export function pause(ms: number, deadline: Deadline): Promise<void> {
  return new Promise((resolve) => {
    onceEnded(deadlineIn(ms, deadline), resolve);
  });
}

/** Runs work with a signal that the deadline aborts. The reason of the signal is that of the end of the run. */
export async function untilDeadline<T>(
  deadline: Deadline,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const stop = onceEnded(deadline, () => controller.abort(deadline.runEndReason()));
  try {
    return await work(controller.signal);
  } finally {
    stop();
  }
}

/** The longest delay that `setTimeout` supports, in milliseconds. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Calls the listener once when the deadline passes or the run is cancelled; returns a function that prevents it. */
function onceEnded(deadline: Deadline, listener: () => void): () => void {
  const stop = () => {
    clearTimeout(timer);
    removeListener();
  };
  const end = () => {
    stop();
    listener();
  };
  // A timer counts whole milliseconds and may fire one early, when `remaining()` is still above 0.
  const timer = setTimeout(end, Math.min(Math.ceil(deadline.remaining()) + 1, MAX_TIMER_MS));
  const removeListener = deadline.onCancel(end);
  return stop;
}
