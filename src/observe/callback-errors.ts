/**
 * Wraps the listener of a socket or a timer, so that an error in it is the error of the work that waits. Thrown into
 * the event loop, it would end the whole run, and the work would stay pending.
 *
 * @param fail rejects the promise of the waiting work
 */
export function catchErrors<Arguments extends readonly unknown[]>(
  fail: (error: unknown) => void,
  listener: (...values: Arguments) => void,
): (...values: Arguments) => void {
  return (...values) => {
    try {
      listener(...values);
    } catch (error) {
      fail(error);
    }
  };
}
