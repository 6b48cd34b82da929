/** A workflow command that the runner reads from one line of output. */
export interface WorkflowCommand {
  /** In lower case. */
  readonly name: string;
  /** Keys in lower case: the runner compares them case-insensitively. */
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
  readonly grammar: '::' | '##[';
}

/**
 * The names that the runner registers (ExtensionManager.cs and ActionCommandManager.cs in
 * actions/runner), without `internal-set-repo-path`, which it accepts from its own plugins only.
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
 * Parses a line as ActionCommand.cs in actions/runner does: `::name key=value,…::data` after leading
 * white space, else `##[name key=value;…]data` anywhere in the line. Returns null for a line of
 * plain output. `registered` contains the names that count as commands, in lower case.
 *
 * The runner searches for `::` and `##[` with culture-sensitive comparison. Depending on the machine,
 * that ignores zero-width and control characters. This parser always ignores them, so that it finds
 * every command that any runner would find.
 */
export function parseCommand(
  line: string,
  registered: ReadonlySet<string> = new Set(COMMAND_NAMES),
): WorkflowCommand | null {
  return parseColons(line, registered) ?? parseBrackets(line, registered);
}

/** The characters of .NET's `Char.IsWhiteSpace`. It differs from `\s`, which lacks U+0085. */
const WHITE_SPACE =
  '\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const LEADING_SPACE = new RegExp(`^[${WHITE_SPACE}]+`);
const TRAILING_SPACE = new RegExp(`[${WHITE_SPACE}]+$`);

/** Characters that culture-sensitive comparison may ignore. */
const IGNORABLE = '[\\p{Default_Ignorable_Code_Point}\\0-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f]*';
const COLONS = new RegExp(`:${IGNORABLE}:`, 'gu');
const BRACKET = new RegExp(`#${IGNORABLE}#${IGNORABLE}\\[`, 'u');
const LEADING_COLONS = new RegExp(`^${IGNORABLE}:${IGNORABLE}:`, 'u');

/** TryParseV2. It skips two characters for `::`, even if ignorable characters are between the colons. */
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

/** TryParse: the older grammar. */
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

/** Skips empty parts, as `StringSplitOptions.RemoveEmptyEntries` does, and empty values. */
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

// In the runner's order. %25 is last, so that %250A becomes the text %0A instead of a line feed.
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
