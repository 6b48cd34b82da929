import { type InternalError, internalError } from '../model/internal-error.ts';

/** Writes an unexpected error with its stack to the debug log. */
export type DebugError = (error: unknown) => void;

/**
 * Observes something of one host. What throws there must not end the observation of the others.
 *
 * @param instead gives the result where `work` throws
 */
export async function isolateHost<T>(
  debugError: DebugError,
  work: () => Promise<T>,
  instead: (error: InternalError) => T,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    debugError(error);
    return instead(internalError('observe', error));
  }
}
