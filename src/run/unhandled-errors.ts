/**
 * Catches uncaught exceptions and unhandled rejections. Each is a bug of ours, and the run that has one must fail
 * with a report like any other.
 */
export function catchUnhandledErrors(): {
  /** Rejects with the first error. */
  readonly first: Promise<never>;
  /** Removes the listeners, so that Node ends the process at the next error. */
  readonly unsubscribe: () => void;
} {
  const { promise: first, reject } = Promise.withResolvers<never>();
  // Without a handler, the rejection of this promise would itself be an unhandled one.
  first.catch(() => {});
  process.on('uncaughtException', reject).on('unhandledRejection', reject);
  return {
    first,
    unsubscribe: () => {
      process.off('uncaughtException', reject).off('unhandledRejection', reject);
    },
  };
}
