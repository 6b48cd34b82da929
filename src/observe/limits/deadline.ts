/** A moment by which work must have ended. One is handed down through everything that a host needs. */
export interface Deadline {
  /** Milliseconds that are left, never below 0. */
  readonly remaining: () => number;
  /** Calls back where the time ends before its time; returns how to hear no more of it. */
  readonly onCut: (listener: () => void) => () => void;
  /** Why the whole run is over, in a few words; null while it is not. */
  readonly over: () => string | null;
}

/** The time of a whole run, which a signal may cut short. */
export interface RunDeadline extends Deadline {
  /** Ends the time now, for the reason that is given; only the first reason counts. */
  readonly cut: (reason: string) => void;
  /** Why it was cut; null where it was not. */
  readonly cutBy: () => string | null;
}

/**
 * A deadline `ms` milliseconds from now, on a clock that no change of the date disturbs; within another, where
 * that is given.
 */
export function deadlineIn(ms: number, within: Deadline = NEVER): Deadline {
  const end = performance.now() + ms;
  return {
    remaining: () => Math.max(0, Math.min(end - performance.now(), within.remaining())),
    onCut: within.onCut,
    over: within.over,
  };
}

const NEVER: Deadline = {
  remaining: () => Number.POSITIVE_INFINITY,
  onCut: () => () => {},
  over: () => null,
};

/** The deadline of a run that may take `ms` milliseconds. */
export function runDeadlineIn(ms: number): RunDeadline {
  const time = deadlineIn(ms);
  const listeners = new Set<() => void>();
  let reason: string | null = null;
  return {
    remaining: () => (reason === null ? time.remaining() : 0),
    onCut: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cut: (why) => {
      if (reason !== null) return;
      reason = why;
      for (const listener of [...listeners]) listener();
    },
    cutBy: () => reason,
    over: () => reason ?? (time.remaining() === 0 ? "the run's time was over" : null),
  };
}

/** The earlier of a deadline and `ms` milliseconds from now. */
export function atMost(ms: number, deadline: Deadline): Deadline {
  return deadlineIn(ms, deadline);
}

/**
 * The promise's value, or `late()` where the deadline comes first. What then becomes of the promise is its
 * owner's affair; a rejection after the deadline is swallowed.
 */
export function within<T, L>(
  deadline: Deadline,
  promise: Promise<T>,
  late: () => L,
): Promise<T | L> {
  // Every lookup and every reply passes here, so that no more promises are made than this one.
  return new Promise((resolve, reject) => {
    const forget = onceOver(deadline, () => resolve(late()));
    promise.then(
      (value) => {
        forget();
        resolve(value);
      },
      (error: unknown) => {
        forget();
        reject(error);
      },
    );
  });
}

/** A pause that ends early where the deadline comes first. */
export function pause(ms: number, deadline: Deadline): Promise<void> {
  return new Promise((resolve) => {
    onceOver(atMost(ms, deadline), resolve);
  });
}

/** The longest that a timer of the platform can run. */
const LONGEST_MS = 2 ** 31 - 1;

/** Calls back once when the time ends; returns how to hear no more of it. */
function onceOver(deadline: Deadline, listener: () => void): () => void {
  const forget = () => {
    clearTimeout(timer);
    unheard();
  };
  const end = () => {
    forget();
    listener();
  };
  // A timer counts whole milliseconds and may be one early: then the time would not be over yet.
  const timer = setTimeout(end, Math.min(Math.ceil(deadline.remaining()) + 1, LONGEST_MS));
  const unheard = deadline.onCut(end);
  return forget;
}
