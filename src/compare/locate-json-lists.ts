/** A position in a text. Lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The structure of a JSON object whose values are lists. */
export type JsonLists =
  | {
      readonly kind: 'lists';
      /** The text without the trailing commas of lists. */
      readonly text: string;
      /** The position of each item, by the key of its list. */
      readonly items: ReadonlyMap<string, readonly Position[]>;
    }
  /** The problem is the rest of a sentence. */
  | { readonly kind: 'fault' | 'too-large'; readonly at: Position; readonly problem: string };

/** Deeper than any baseline, and shallow enough for recursion over the parsed value. */
const MAX_DEPTH = 8;
/** The most values: more than 200,000 entries have. `JSON.parse` needs up to 60 bytes for each. */
export const MAX_JSON_VALUES = 2_000_000;
/** The most items of the lists: a finding or an identity of each address of the largest run. */
const MAX_ITEMS = 200_000;
/** The most keys of the outermost object. */
const MAX_KEYS = 100;

/**
 * Locates the items of the lists in a JSON object, or the first syntax error. `JSON.parse` gives no positions of
 * values, and not always that of an error. A trailing comma in a list is accepted: it remains where the last line of a
 * list was deleted by hand. Takes one pass over the text, also for hostile input.
 *
 * @param maxDepth the deepest nesting of objects and lists
 */
export function locateJsonLists(source: string, maxDepth = MAX_DEPTH): JsonLists {
  const items = new Map<string, Position[]>();
  const trailingCommas: number[] = [];
  const openBrackets: string[] = [];
  let list: Position[] | null = null;
  let previous: Token = { kind: 'start', at: 0 };
  let itemCount = 0;
  let values = 0;
  let line = 1;
  let lineStart = 0;
  const position = (at: number): Position => ({ line, column: at - lineStart + 1 });
  const fault = (at: number, problem: string): JsonLists => ({
    kind: 'fault',
    at: position(at),
    problem,
  });

  const tooLarge = (at: number, problem: string): JsonLists => ({
    kind: 'too-large',
    at: position(at),
    problem,
  });

  for (let at = 0; at < source.length; ) {
    const character = source.charCodeAt(at);
    // Other white space is not allowed in JSON.
    if (character === 32 || (character >= 9 && character <= 13)) {
      if (character === 10) {
        line += 1;
        lineStart = at + 1;
      }
      at += 1;
      continue;
    }
    const end = endOfToken(source, at);
    if (end === null) return fault(at, 'a text in quotes has no end');
    const text = source.slice(at, end);
    const kind = kindOf(text, previous, openBrackets.at(-1));
    if (kind === null) return fault(at, unexpected(text));
    if (kind === 'key' && openBrackets.length === 1) {
      const name = text.slice(1, -1);
      if (items.size >= MAX_KEYS) return tooLarge(at, `has more than ${MAX_KEYS} keys`);
      if (items.has(name)) return fault(at, `the key ${name} stands there twice`);
      list = [];
      items.set(name, list);
    }
    if (kind === 'value' && ++values > MAX_JSON_VALUES) {
      return tooLarge(at, `has more than ${MAX_JSON_VALUES} values`);
    }
    if (kind === 'value' && openBrackets.length === 2) {
      if (++itemCount > MAX_ITEMS) return tooLarge(at, `has more than ${MAX_ITEMS} entries`);
      list?.push(position(at));
    }
    if (kind === 'close') {
      if (previous.kind === ',') trailingCommas.push(previous.at);
      openBrackets.pop();
    } else if (kind === 'value' && isOpening(text)) {
      openBrackets.push(text);
      if (openBrackets.length > maxDepth) return fault(at, 'it is nested too deep');
    }
    previous = { kind: stateAfter(kind, text), at };
    at = end;
  }
  if (openBrackets.length > 0 || previous.kind !== 'value') {
    return fault(source.length, 'the text ends too early');
  }
  return { kind: 'lists', text: withoutCommas(source, trailingCommas), items };
}

/** A token, as far as it decides which token may follow. */
type Token = {
  readonly kind: 'start' | '{' | '[' | 'key' | ':' | ',' | 'value';
  readonly at: number;
};

type TokenKind = 'key' | 'value' | ':' | ',' | 'close';

/** The end of the token that starts at an offset; null for a string without a closing quote. */
function endOfToken(source: string, start: number): number | null {
  const first = source.charAt(start);
  if (PUNCTUATION.includes(first)) return start + 1;
  if (first !== '"') {
    let end = start + 1;
    while (end < source.length && !/[\s{}[\],:"]/.test(source.charAt(end))) end += 1;
    return end;
  }
  for (let at = start + 1; at < source.length; at += 1) {
    const character = source[at];
    if (character === '"') return at + 1;
    if (character === '\n') return null;
    if (character === '\\') at += 1;
  }
  return null;
}

const PUNCTUATION = '{}[],:';

/**
 * The kind of a token; null where the grammar does not allow it.
 *
 * @param openBracket the innermost open bracket
 */
function kindOf(
  text: string,
  { kind: previous }: Token,
  openBracket: string | undefined,
): TokenKind | null {
  const isKeyExpected = openBracket === '{' && (previous === '{' || previous === ',');
  const isValueExpected =
    previous === 'start' ||
    previous === ':' ||
    previous === '[' ||
    (openBracket === '[' && previous === ',');
  switch (text) {
    case ',':
      return previous === 'value' && openBracket !== undefined ? ',' : null;
    case ':':
      return previous === 'key' ? ':' : null;
    case '}':
      return openBracket === '{' && (previous === '{' || previous === 'value') ? 'close' : null;
    case ']':
      return openBracket === '[' && (previous === '[' || previous === 'value' || previous === ',')
        ? 'close'
        : null;
    default:
      if (isKeyExpected) return text.startsWith('"') ? 'key' : null;
      return isValueExpected && VALUE.test(text) ? 'value' : null;
  }
}

/** An opening bracket, a string, a number or a literal. */
const VALUE = /^(?:[{["]|-?\d[\d.eE+-]*$|(?:true|false|null)$)/;

function isOpening(text: string): boolean {
  return text === '{' || text === '[';
}

function stateAfter(kind: TokenKind, text: string): Token['kind'] {
  if (kind === 'close') return 'value';
  return kind === 'value' && (text === '{' || text === '[') ? text : kind;
}

function unexpected(text: string): string {
  return /^(?:<{7}|={7}|>{7})/.test(text)
    ? 'a merge conflict is not resolved'
    : `${text.slice(0, 20)} is unexpected`;
}

function withoutCommas(source: string, commas: readonly number[]): string {
  const starts = [0, ...commas.map((at) => at + 1)];
  return starts.map((start, index) => source.slice(start, commas[index])).join(' ');
}
