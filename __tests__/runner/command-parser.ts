/** A workflow command as the runner reads it from one line of output. */
export interface WorkflowCommand {
  /** As registered: lower case. */
  readonly name: string;
  /** Keys in lower case, because the runner compares them without case. */
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
  readonly grammar: '::' | '##[';
}

/**
 * The names that the runner registers (ExtensionManager.cs and ActionCommandManager.cs of
 * actions/runner), without `internal-set-repo-path`, which only its own plugins may send.
 */
export const COMMAND_NAMES = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
] as const;

/**
 * Reads a line as ActionCommand.cs of actions/runner does: `::name key=value,…::data` after leading
 * white space, else `##[name key=value;…]data` anywhere in the line. Returns null for a line of
 * plain output. `registered` are the names that count as commands, in lower case.
 *
 * The runner searches for `::` and `##[` by the rules of its culture, which pass over characters
 * without weight (zero-width ones, control characters). Whether they do depends on the machine, so
 * this parser takes the reading that finds more commands.
 */
export function parseCommand(
  line: string,
  registered: ReadonlySet<string> = new Set(COMMAND_NAMES),
): WorkflowCommand | null {
  return parseColons(line, registered) ?? parseBrackets(line, registered);
}

/** What .NET's `Char.IsWhiteSpace` holds: not the same set as `\s`, which has no U+0085. */
const WHITE_SPACE =
  '\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const LEADING_SPACE = new RegExp(`^[${WHITE_SPACE}]+`);
const TRAILING_SPACE = new RegExp(`[${WHITE_SPACE}]+$`);

const WEIGHTLESS = '[\\p{Default_Ignorable_Code_Point}\\0-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f]*';
const COLONS = new RegExp(`:${WEIGHTLESS}:`, 'gu');
const BRACKET = new RegExp(`#${WEIGHTLESS}#${WEIGHTLESS}\\[`, 'u');
const LEADING_COLONS = new RegExp(`^${WEIGHTLESS}:${WEIGHTLESS}:`, 'u');

/** TryParseV2. Offsets are fixed at two, even where weightless characters stood between. */
function parseColons(line: string, registered: ReadonlySet<string>): WorkflowCommand | null {
  const message = line.replace(LEADING_SPACE, '');
  if (!LEADING_COLONS.test(message)) return null;
  COLONS.lastIndex = 2;
  const end = COLONS.exec(message)?.index;
  if (end === undefined) return null;
  const { name, properties } = splitHead(message.slice(2, end));
  if (!registered.has(name)) return null;
  const trimmed = properties.replace(LEADING_SPACE, '').replace(TRAILING_SPACE, '');
  return {
    name,
    properties: readProperties(trimmed, ',', PROPERTY_ESCAPES),
    data: unescapeWith(message.slice(end + 2), DATA_ESCAPES),
    grammar: '::',
  };
}

/** TryParse, the grammar from before `::`. */
function parseBrackets(line: string, registered: ReadonlySet<string>): WorkflowCommand | null {
  const start = BRACKET.exec(line)?.index;
  if (start === undefined) return null;
  const end = line.indexOf(']', start);
  if (end < start + 3) return null;
  const { name, properties } = splitHead(line.slice(start + 3, end));
  if (!registered.has(name)) return null;
  return {
    name,
    properties: readProperties(properties, ';', BRACKET_ESCAPES),
    data: unescapeWith(line.slice(end + 1), BRACKET_ESCAPES),
    grammar: '##[',
  };
}

function splitHead(head: string): { name: string; properties: string } {
  const space = head.indexOf(' ');
  if (space < 0) return { name: head.toLowerCase(), properties: '' };
  const properties = space > 0 ? head.slice(space + 1) : '';
  return { name: head.slice(0, space).toLowerCase(), properties };
}

/** Empty parts fall away as with `StringSplitOptions.RemoveEmptyEntries`; so do empty values. */
function readProperties(
  text: string,
  separator: ',' | ';',
  escapes: Escapes,
): Record<string, string> {
  const pairs = text.split(separator).flatMap((part) => {
    const [, key, value] = /^=*([^=]+)=+([^=].*)$/s.exec(part) ?? [];
    return key === undefined || value === undefined
      ? []
      : [[key.toLowerCase(), unescapeWith(value, escapes)] as const];
  });
  return Object.fromEntries(pairs);
}

type Escapes = readonly (readonly [escaped: string, character: string])[];

// The order is the runner's: %25 comes last, so that %250A is the text %0A and no line feed.
const DATA_ESCAPES: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];

const PROPERTY_ESCAPES: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];

const BRACKET_ESCAPES: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
];

function unescapeWith(text: string, escapes: Escapes): string {
  return escapes.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text);
}
