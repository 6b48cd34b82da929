/** The signals that ask a process to terminate, with the exit codes that shells expect after them. */
const TERMINATION_SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;
export type TerminationSignal = keyof typeof TERMINATION_SIGNALS;

/**
 * Calls back at the first termination signal. The listeners are removed then, so that a second signal ends the
 * process at once.
 *
 * @returns a function that removes the listeners
 */
export function onTerminationSignal(
  callback: (signal: TerminationSignal, exitCode: number) => void,
): () => void {
  const listeners = Object.entries(TERMINATION_SIGNALS).map(([name, exitCode]) => {
    const signal = name as TerminationSignal;
    const listener = () => {
      unsubscribe();
      callback(signal, exitCode);
    };
    process.on(signal, listener);
    return { signal, listener };
  });
  const unsubscribe = () => {
    for (const { signal, listener } of listeners) process.off(signal, listener);
  };
  return unsubscribe;
}
