/**
 * Hears faults that nobody awaits: an exception in a callback, a rejection without a handler. Each is a bug, yet
 * a run that has one is to be told and to fail like any other.
 */
export function catchUnhandled(): {
  /** Rejects with the first of them. */
  readonly first: Promise<never>;
  /** Hears no more of them, so that the platform ends the process at the next. */
  readonly forget: () => void;
} {
  const { promise: first, reject } = Promise.withResolvers<never>();
  first.catch(() => {});
  process.on('uncaughtException', reject).on('unhandledRejection', reject);
  return {
    first,
    forget: () => {
      process.off('uncaughtException', reject).off('unhandledRejection', reject);
    },
  };
}
