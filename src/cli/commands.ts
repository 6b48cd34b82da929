import { INPUT_NAMES, type InputName } from '../inputs/inputs.ts';

export const COMMANDS = ['init', 'check', 'validate', 'merge', 'explain'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Options that exist only in the terminal, with their types. All other options are inputs of the action. */
export const OWN_OPTIONS = {
  json: 'boolean',
  output: 'string',
  force: 'boolean',
  port: 'string',
} as const;
export type OwnOption = keyof typeof OWN_OPTIONS;

interface Command {
  /** Inputs of the action that it takes as options. */
  readonly inputs: readonly InputName[];
  readonly own: readonly OwnOption[];
  /** The number of positional arguments. */
  readonly minWords: number;
  readonly maxWords: number;
  /** The error message for too few positional arguments. */
  readonly missing: string;
}

/** Inputs that are not options: a positional argument replaces them, or they need a workflow. */
export const INPUTS_WITHOUT_OPTION: readonly InputName[] = [
  'config-file',
  'summary',
  'comment',
  'token',
  'merge',
];
const CHECK_INPUTS = INPUT_NAMES.filter((name) => !INPUTS_WITHOUT_OPTION.includes(name));

/** `merge` accepts the options of `check` too, so that it can report which of them belong to the shards' runs. */
export const COMMAND_TABLE: Readonly<Record<CommandName, Command>> = {
  init: {
    inputs: [
      'resolvers',
      'timeout',
      'run-timeout',
      'retries',
      'samples',
      'vantage-hosts',
      'allow-private-addresses',
      'allow-any-port',
      'proxy',
      'ehlo-name',
    ],
    own: ['output', 'force', 'port'],
    minWords: 1,
    maxWords: 1,
    missing: 'The domain is missing, as in: mail-identity-check init example.com.',
  },
  check: { inputs: CHECK_INPUTS, own: ['json'], minWords: 0, maxWords: 1, missing: '' },
  validate: { inputs: CHECK_INPUTS, own: [], minWords: 0, maxWords: 1, missing: '' },
  merge: {
    inputs: CHECK_INPUTS,
    own: ['json'],
    minWords: 1,
    maxWords: Number.POSITIVE_INFINITY,
    missing: 'The reports to merge are missing, as in: mail-identity-check merge reports/*.json.',
  },
  explain: {
    inputs: [],
    own: [],
    minWords: 0,
    // `explain no PTR` needs no quotes.
    maxWords: Number.POSITIVE_INFINITY,
    missing: '',
  },
};

/** Boolean inputs: their options take no value. */
export const SWITCHES: readonly InputName[] = [
  'allow-private-addresses',
  'allow-any-port',
  'update-baseline',
  'fail-on-pending',
];
