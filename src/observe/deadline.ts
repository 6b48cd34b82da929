/** A moment by which work must have ended. One is handed down through everything that a host needs. */
export interface Deadline {
  /** Milliseconds that are left, never below 0. */
  readonly remaining: () => number;
}

/** A deadline `ms` milliseconds from now, on a clock that no change of the date disturbs. */
export function deadlineIn(ms: number): Deadline {
  const end = performance.now() + ms;
  return { remaining: () => Math.max(0, end - performance.now()) };
}

/** The earlier of a deadline and `ms` milliseconds from now. */
export function atMost(ms: number, deadline: Deadline): Deadline {
  return deadlineIn(Math.min(ms, deadline.remaining()));
}

/**
 * The promise's value, or `late()` where the deadline comes first. What then becomes of the promise is its
 * owner's affair; a rejection after the deadline is swallowed.
 */
export async function within<T, L>(
  deadline: Deadline,
  promise: Promise<T>,
  late: () => L,
): Promise<T | L> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<L>((resolve) => {
    timer = setTimeout(() => resolve(late()), deadline.remaining());
  });
  promise.catch(() => {});
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** A pause that ends early where the deadline comes first. */
export function pause(ms: number, deadline: Deadline): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(ms, deadline.remaining())));
}
