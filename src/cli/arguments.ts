import { parseArgs } from 'node:util';
import { INPUT_NAMES, type InputName } from '../inputs/inputs.ts';
import { didYouMean, quote } from '../model/suggestion.ts';
import { VERSION } from '../model/version.ts';
import {
  COMMAND_TABLE,
  COMMANDS,
  type CommandName,
  OWN_OPTIONS,
  type OwnOption,
  SWITCHES,
} from './commands.ts';
import { HELP, OVERVIEW } from './help.ts';

/** A command with what it was given. */
export interface Invocation {
  readonly command: CommandName;
  /** What stands after the command and is no option. */
  readonly words: readonly string[];
  readonly inputs: ReadonlyMap<InputName, string>;
  /** `true` for a switch that is given. */
  readonly own: ReadonlyMap<OwnOption, string>;
}

export type Usage =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'wrong'; readonly message: string }
  | { readonly kind: 'command'; readonly invocation: Invocation };

/** Reads the arguments of the process. A mistake is told with the nearest known word. */
export function readArguments(args: readonly string[]): Usage {
  const { tokens, values, positionals } = parse(args);
  const [first, ...words] = positionals;
  const asksForHelp = values.help === true || first === 'help';
  const word = first === 'help' ? words[0] : first;
  if (values.version === true) return { kind: 'text', text: `${VERSION}\n` };
  if (word === undefined) {
    const stray = tokens.find((token) => token.kind === 'option' && !GENERAL.includes(token.name));
    if (asksForHelp && stray === undefined) return { kind: 'text', text: OVERVIEW };
    return wrong(`A command is missing; it is one of ${COMMANDS.join(', ')}.`);
  }
  const command = COMMANDS.find((name) => name === word);
  if (command === undefined) {
    return wrong(`Unknown command ${quote(word)}.${didYouMean(word, COMMANDS)}`);
  }
  if (asksForHelp) return { kind: 'text', text: HELP[command] };

  const { inputs, own, least, most, missing } = COMMAND_TABLE[command];
  const known: readonly string[] = [...inputs, ...own, ...GENERAL];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!known.includes(token.name)) {
      const near = didYouMean(token.name, known);
      return wrong(`Unknown option ${quote(token.rawName)} of ${command}.${near}`);
    }
    if (OPTIONS[token.name]?.type === 'string' && (token.value ?? '') === '') {
      return wrong(`Option ${token.rawName} needs a value.`);
    }
    if (OPTIONS[token.name]?.type === 'boolean' && token.value !== undefined) {
      return wrong(`Option ${token.rawName} takes no value, got ${quote(token.value)}.`);
    }
  }
  if (words.length < least) return wrong(missing);
  if (words.length > most) {
    return wrong(`Not understood after ${command}: ${quote(words.slice(most).join(' '))}.`);
  }
  return {
    kind: 'command',
    invocation: { command, words, inputs: given(inputs, values), own: given(own, values) },
  };
}

const OPTIONS: Readonly<Record<string, { readonly type: 'boolean' | 'string' }>> = {
  ...Object.fromEntries(
    INPUT_NAMES.map((name) => [name, { type: SWITCHES.includes(name) ? 'boolean' : 'string' }]),
  ),
  ...Object.fromEntries(Object.entries(OWN_OPTIONS).map(([name, type]) => [name, { type }])),
};
const GENERAL: readonly string[] = ['help', 'version'];

/** All commands' options at once: which command it is, is known only after the options are told from the words. */
function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: { ...OPTIONS, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
}

function given<T extends string>(
  names: readonly T[],
  values: Readonly<Record<string, unknown>>,
): ReadonlyMap<T, string> {
  return new Map(
    names.flatMap((name) =>
      values[name] === undefined ? [] : [[name, String(values[name])] as const],
    ),
  );
}

function wrong(message: string): Usage {
  return { kind: 'wrong', message };
}
