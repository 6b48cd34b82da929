import type { Problem } from './mail-host.ts';

/** A mistake in one input. A terminal has options in place of inputs, so it words the message itself. */
export interface InputProblem<Name extends string = string> extends Problem {
  readonly input: Name;
  /** The message without the input's name. */
  readonly fault: string;
}

export function inputProblem<Name extends string>(input: Name, fault: string): InputProblem<Name> {
  return { location: null, message: `Input ${input}: ${fault}`, input, fault };
}
