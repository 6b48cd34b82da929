import { parseArgs } from 'node:util';
import { INPUT_NAMES, type InputName } from '../inputs/inputs.ts';
import type { InputProblem } from '../model/input-problem.ts';
import type { Problem } from '../model/mail-host.ts';
import { didYouMean, quote } from '../model/suggestion.ts';
import { VERSION } from '../model/version.ts';
import {
  COMMAND_TABLE,
  COMMANDS,
  type CommandName,
  INPUTS_WITHOUT_OPTION,
  OWN_OPTIONS,
  type OwnOption,
  SWITCHES,
} from './commands.ts';
import { HELP, OVERVIEW } from './help.ts';

/** A command with its arguments. */
export interface Invocation {
  readonly command: CommandName;
  /** The positional arguments after the command. */
  readonly words: readonly string[];
  readonly inputs: ReadonlyMap<InputName, string>;
  /** The terminal's own options; `true` for a boolean option that is present. */
  readonly own: ReadonlyMap<OwnOption, string>;
}

export type Usage =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly message: string; readonly command?: CommandName }
  | { readonly kind: 'command'; readonly invocation: Invocation };

/** Parses the arguments of the process. An unknown word gets an error with the nearest known one. */
export function readArguments(args: readonly string[]): Usage {
  const { tokens, values, positionals } = parse(args);
  const [first, ...words] = positionals;
  const isHelp = values.help === true || first === 'help';
  const commandName = first === 'help' ? words[0] : first;
  if (values.version === true) return { kind: 'text', text: `${VERSION}\n` };
  if (commandName === undefined) {
    const hasOtherOption = tokens.some(
      (token) => token.kind === 'option' && !GENERAL_OPTIONS.includes(token.name),
    );
    if (isHelp && !hasOtherOption) return { kind: 'text', text: OVERVIEW };
    return usageError(hasOtherOption ? COMMAND_BEFORE_OPTIONS : COMMAND_MISSING);
  }
  const command = COMMANDS.find((name) => name === commandName);
  if (command === undefined && tokens[0]?.kind === 'option') {
    return usageError(COMMAND_BEFORE_OPTIONS);
  }
  if (command === undefined) {
    return usageError(`Unknown command ${quote(commandName)}.${didYouMean(commandName, COMMANDS)}`);
  }
  if (isHelp) return { kind: 'text', text: HELP[command] };

  const { inputs, own, minWords, maxWords, missing } = COMMAND_TABLE[command];
  const errorOf = (message: string): Usage => ({ kind: 'error', message, command });
  const known: readonly string[] = [...inputs, ...own, ...GENERAL_OPTIONS];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!known.includes(token.name)) {
      const hint = inputWithoutOption(token.name, command) ?? didYouMean(token.name, known);
      return errorOf(`Unknown option ${quote(token.rawName)} of ${command}.${hint}`);
    }
    const type = OPTION_TYPES.get(token.name);
    if (type === 'string' && (token.value ?? '') === '') {
      return errorOf(`Option ${token.rawName} needs a value.`);
    }
    if (type === 'boolean' && token.value !== undefined) {
      return errorOf(`Option ${token.rawName} takes no value, got ${quote(token.value)}.`);
    }
  }
  if (words.length < minWords) return errorOf(missing);
  if (words.length > maxWords) {
    const more = quote(words.slice(maxWords).join(' '));
    return errorOf(`${command} takes ${maxWords} argument without an option; unexpected: ${more}.`);
  }
  const given = new Map<string, unknown>(Object.entries(values));
  return {
    kind: 'command',
    invocation: { command, words, inputs: pick(inputs, given), own: pick(own, given) },
  };
}

const COMMAND_MISSING = `A command is missing; expected one of ${COMMANDS.join(', ')}.`;
const COMMAND_BEFORE_OPTIONS = `${COMMAND_MISSING} It comes before the options, as in: mail-identity-check check --hosts 'mx1.example.com'.`;

/** What stands in place of an input of the action that is not an option; null for other names. */
function inputWithoutOption(name: string, command: CommandName): string | null {
  if (!INPUTS_WITHOUT_OPTION.some((input) => input === name)) return null;
  const takesFile = name === 'config-file' && (command === 'check' || command === 'validate');
  return takesFile
    ? ` The file comes without an option, as in: mail-identity-check ${command} mail-hosts.yml.`
    : ` The input ${name} exists only in the action.`;
}

/** The options of all commands. */
const OPTION_TYPES: ReadonlyMap<string, 'boolean' | 'string'> = new Map([
  ...INPUT_NAMES.map((name) => [name, SWITCHES.includes(name) ? 'boolean' : 'string'] as const),
  ...Object.entries(OWN_OPTIONS),
]);
const GENERAL_OPTIONS: readonly string[] = ['help', 'version'];

/** Parses with the options of all commands: only the result shows which word is the command. */
function parse(args: readonly string[]) {
  const options = [...OPTION_TYPES].map(([name, type]) => [name, { type }] as const);
  return parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(options),
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
}

function pick<T extends string>(
  names: readonly T[],
  given: ReadonlyMap<string, unknown>,
): ReadonlyMap<T, string> {
  return new Map(
    names.flatMap((name) => (given.has(name) ? [[name, String(given.get(name))] as const] : [])),
  );
}

function usageError(message: string): Usage {
  return { kind: 'error', message };
}

/** Rewords a problem of an input for the terminal, where inputs are options. */
export function asOptionProblem({ location, message, input, fault }: Problem): Problem {
  return { location, message: input === undefined ? message : `Option --${input}: ${fault}` };
}

/** The text of a usage error. The help of the command comes before it, so that the error is the last line. */
export function usageText({
  command,
  message,
}: Extract<Usage, { readonly kind: 'error' }>): string {
  return command === undefined
    ? `${message}\nSee mail-identity-check --help.\n`
    : `${HELP[command]}\n${message}\n`;
}

/** The lines of a command's help about the options with a wrong value. */
export function optionHelp(
  command: CommandName,
  problems: readonly InputProblem[],
): readonly string[] {
  const names = new Set<string>(problems.map(({ input }) => input));
  const lines = HELP[command].split('\n');
  return lines.filter((line) => names.has(/^ {2}--([\w-]+)/.exec(line)?.[1] ?? ''));
}
