/** Where something stands in a text. Lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A JSON object of lists, as far as its structure goes. */
export type JsonLists =
  | {
      readonly kind: 'lists';
      /** The text without the commas that stand behind the last item of a list. */
      readonly text: string;
      /** Where each item of each list begins. */
      readonly items: ReadonlyMap<string, readonly Position[]>;
    }
  | { readonly kind: 'fault'; readonly at: Position; readonly problem: string };

/** Deeper than a baseline, and shallow enough for whoever walks through the value. */
const MAX_DEPTH = 8;

/**
 * Finds the items of the lists in a JSON object, and the first place where the text is no JSON: `JSON.parse`
 * tells neither the one nor always the other. One thing is let by, the comma that stays behind where the last
 * line of a list was removed by hand. Runs once through the text, whatever it holds.
 */
export function locateLists(source: string, maxDepth = MAX_DEPTH): JsonLists {
  const items = new Map<string, Position[]>();
  const idleCommas: number[] = [];
  const open: string[] = [];
  let list: Position[] | null = null;
  let before: Token = { kind: 'start', at: 0 };
  let line = 1;
  let lineStart = 0;
  const position = (at: number): Position => ({ line, column: at - lineStart + 1 });
  const fault = (at: number, problem: string): JsonLists => ({
    kind: 'fault',
    at: position(at),
    problem,
  });

  for (let at = 0; at < source.length; ) {
    if (/\s/.test(source.charAt(at))) {
      if (source[at] === '\n') {
        line += 1;
        lineStart = at + 1;
      }
      at += 1;
      continue;
    }
    const end = endOfToken(source, at);
    if (end === null) return fault(at, 'a text in quotes has no end');
    const word = source.slice(at, end);
    const kind = kindOf(word, before, open.at(-1));
    if (kind === null) return fault(at, unexpected(word));
    if (kind === 'key' && open.length === 1) {
      const name = word.slice(1, -1);
      if (items.has(name)) return fault(at, `the key ${name} stands there twice`);
      list = [];
      items.set(name, list);
    }
    if (kind === 'value' && open.length === 2) list?.push(position(at));
    if (kind === 'close') {
      if (before.kind === ',') idleCommas.push(before.at);
      open.pop();
    } else if (kind === 'value' && (word === '{' || word === '[')) {
      open.push(word);
      if (open.length > maxDepth) return fault(at, 'it is nested too deep');
    }
    before = { kind: kind === 'close' ? 'value' : kind === 'value' ? begun(word) : kind, at };
    at = end;
  }
  if (open.length > 0 || before.kind !== 'value') {
    return fault(source.length, 'the text ends too early');
  }
  return { kind: 'lists', text: blanked(source, idleCommas), items };
}

type Token = {
  readonly kind: 'start' | '{' | '[' | 'key' | ':' | ',' | 'value';
  readonly at: number;
};

/** What a token is, behind the one before it and inside of the bracket that is open; null where it may not stand. */
function kindOf(
  word: string,
  { kind: before }: Token,
  open: string | undefined,
): 'key' | 'value' | ':' | ',' | 'close' | null {
  const wantsKey = open === '{' && (before === '{' || before === ',');
  const wantsValue =
    before === 'start' || before === ':' || before === '[' || (open === '[' && before === ',');
  switch (word) {
    case ',':
      return before === 'value' && open !== undefined ? ',' : null;
    case ':':
      return before === 'key' ? ':' : null;
    case '}':
      return open === '{' && (before === '{' || before === 'value') ? 'close' : null;
    case ']':
      return open === '[' && (before === '[' || before === 'value' || before === ',')
        ? 'close'
        : null;
    default:
      if (wantsKey) return word.startsWith('"') ? 'key' : null;
      return wantsValue && VALUE.test(word) ? 'value' : null;
  }
}

/** An opening bracket, a text in quotes, a number or a word of JSON. */
const VALUE = /^(?:[{["]|-?\d[\d.eE+-]*$|(?:true|false|null)$)/;

function begun(word: string): Token['kind'] {
  return word === '{' || word === '[' ? word : 'value';
}

function unexpected(word: string): string {
  return /^(?:<{7}|={7}|>{7})/.test(word)
    ? 'a merge conflict is not resolved'
    : `${word.slice(0, 20)} is unexpected`;
}

/** Where a token ends: a bracket, a comma, a colon, a text in quotes or a word; null where a text has no end. */
function endOfToken(source: string, start: number): number | null {
  const first = source.charAt(start);
  if (DELIMITERS.includes(first)) return start + 1;
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

const DELIMITERS = '{}[],:';

function blanked(source: string, commas: readonly number[]): string {
  const starts = [0, ...commas.map((at) => at + 1)];
  return starts.map((start, index) => source.slice(start, commas[index])).join(' ');
}
