import type { Problem } from '../model/mail-host.ts';

/** A problem of an input, in the words of a terminal. */
export function asOption({ place, message }: Problem): Problem {
  return { place, message: message.replace(/^Input /, 'Option --') };
}
