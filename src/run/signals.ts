/** The signals that ask a process to end, with the exit code that tells a shell of each. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;
export type EndingSignal = keyof typeof SIGNALS;

/**
 * Hears the first signal that asks this process to end. A second one ends it at once, as any other would.
 *
 * @returns how to hear no more of them
 */
export function onEndingSignal(hear: (signal: EndingSignal, exitCode: number) => void): () => void {
  const listeners = Object.entries(SIGNALS).map(([name, exitCode]) => {
    const signal = name as EndingSignal;
    const listener = () => {
      forget();
      hear(signal, exitCode);
    };
    process.on(signal, listener);
    return { signal, listener };
  });
  const forget = () => {
    for (const { signal, listener } of listeners) process.off(signal, listener);
  };
  return forget;
}
