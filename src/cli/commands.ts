import { INPUT_NAMES, type InputName } from '../inputs/inputs.ts';

export const COMMANDS = ['init', 'check', 'merge', 'explain'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Options of the terminal that the action has no input for. */
export const OWN_OPTIONS = {
  json: 'boolean',
  output: 'string',
  force: 'boolean',
  port: 'string',
} as const;
export type OwnOption = keyof typeof OWN_OPTIONS;

interface Command {
  readonly inputs: readonly InputName[];
  readonly own: readonly OwnOption[];
  /** How many arguments it takes, and what is told where there are others. */
  readonly least: number;
  readonly most: number;
  readonly missing: string;
}

/** Inputs that make no sense in a terminal. */
const NO_OPTION: readonly InputName[] = ['config-file', 'summary', 'comment', 'token', 'merge'];
const OF_A_RUN = INPUT_NAMES.filter((name) => !NO_OPTION.includes(name));

/** What each command takes. A merge takes a check's options too, so that it can say where they belong. */
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
    least: 1,
    most: 1,
    missing: 'The domain is missing, as in: mail-identity-check init example.com.',
  },
  check: { inputs: OF_A_RUN, own: ['json'], least: 0, most: 1, missing: '' },
  merge: {
    inputs: OF_A_RUN,
    own: ['json'],
    least: 1,
    most: Number.POSITIVE_INFINITY,
    missing: 'The reports to merge are missing.',
  },
  explain: { inputs: [], own: [], least: 0, most: 1, missing: '' },
};

/** Inputs that are true where their option is given. */
export const SWITCHES: readonly InputName[] = [
  'allow-private-addresses',
  'allow-any-port',
  'update-baseline',
  'fail-on-pending',
];
