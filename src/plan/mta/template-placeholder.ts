import {
  type SharedCharacter,
  STATEMENT_LINE,
  TEMPLATE_BLOCKS,
  TEMPLATE_MARKS,
  type TemplateBlock,
} from './template-languages.ts';

/** The characters with which a mark of the table can begin. */
const FIRST_CHARACTERS: ReadonlySet<string> = new Set('{<[%#(@_$`EPYMRCSFIT');

/** The longest text that is searched, in characters. */
const MAX_SEARCHED = 4096;

/**
 * The placeholder at an index of a text; null where there is none.
 *
 * @param except characters with a meaning of their own in the text's syntax
 */
export function placeholderAt(
  text: string,
  index: number,
  except: readonly SharedCharacter[] = [],
): string | null {
  if (!FIRST_CHARACTERS.has(text[index] ?? '')) return null;
  for (const { value, sharedCharacter } of TEMPLATE_MARKS) {
    if (sharedCharacter !== undefined && except.includes(sharedCharacter)) continue;
    const mark = value instanceof RegExp ? matchAt(value, text, index) : braced(text, index, value);
    if (mark !== null) return mark;
  }
  return null;
}

function matchAt(pattern: RegExp, text: string, index: number): string | null {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? null;
}

/** The longest expression between braces, in characters. */
const MAX_BRACED = 600;

/**
 * An expression between braces. Inside, braces stand only in quotes, or around nothing or quoted text, as in
 * `{{ names | default({}) }}`. Exim's `{{eq{a}{b}}{…}}` is no template.
 */
function braced(
  text: string,
  index: number,
  { open, close }: { readonly open: string; readonly close: string },
): string | null {
  if (!text.startsWith(open, index)) return null;
  const limit = Math.min(text.length, index + MAX_BRACED);
  let quote = '';
  let depth = 0;
  for (let at = index + open.length; at < limit; at++) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (depth === 0 && text.startsWith(close, at)) {
      return text.slice(index, at + close.length);
    } else if (character === '}') {
      if (depth === 0) return null;
      depth--;
    } else if (character === '{') {
      if (!/^\{\s*["'}]/.test(text.slice(at, at + 12))) return null;
      depth++;
    } else if (/["'`]/.test(character) && text.slice(at + 1, limit).includes(character)) {
      quote = character;
    }
  }
  return null;
}

/** The first placeholder in a text; null where there is none. */
export function firstPlaceholder(
  source: string,
  except: readonly SharedCharacter[] = [],
): string | null {
  const text = source.slice(0, MAX_SEARCHED);
  for (let index = 0; index < text.length; index++) {
    const placeholder = placeholderAt(text, index, except);
    if (placeholder !== null) return placeholder;
  }
  return null;
}

/** The lines of a configuration that may be a template. */
export interface TemplateLines {
  /** The lines; those that are template statements or comments are empty. */
  readonly lines: readonly string[];
  /** The statement that decides whether a line is present, by the line's index; undefined where it always is. */
  readonly conditions: ReadonlyMap<number, string>;
}

/** A template statement that takes whole lines. */
interface Statement {
  readonly line: number;
  readonly shown: string;
  readonly kind: 'open' | 'close' | 'other';
}

/**
 * Removes the comments and statements of templating languages, such as `{% if … %}`, from a file. Each line between
 * statements comes with the one that it depends on. A mark over several lines becomes one line, and the lines after it
 * keep their numbers.
 */
export function stripTemplateStatements(source: string): TemplateLines {
  const { text, statements } = withoutBlocks(source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const conditions = new Map<number, string>();
  const openBlocks: string[] = [];
  let next = 0;
  const apply = ({ kind, shown }: Statement) => {
    if (kind === 'close') openBlocks.pop();
    if (kind === 'open') openBlocks.push(shown);
  };
  const lines = text.split('\n').map((line, index) => {
    for (; (statements[next]?.line ?? Number.POSITIVE_INFINITY) <= index; next++) {
      const statement = statements[next];
      if (statement !== undefined) apply(statement);
    }
    const [whole, mako, directive] = STATEMENT_LINE.exec(line) ?? [];
    const words = mako ?? directive;
    if (whole !== undefined && words !== undefined) {
      apply({ line: index, shown: whole.trim(), kind: statementKind(words) });
      return '';
    }
    const condition = openBlocks.at(-1);
    if (condition !== undefined) conditions.set(index, condition);
    return line;
  });
  return { lines, conditions };
}

const BLOCK_START = /\{\{|\{%|\{#|<%|<\?|<#|<\/#|\[%|%\{/g;
/** The longest block, in characters. */
const MAX_BLOCK = 20_000;

function withoutBlocks(source: string): {
  readonly text: string;
  readonly statements: readonly Statement[];
} {
  if (source.search(BLOCK_START) < 0) return { text: source, statements: [] };
  const statements: Statement[] = [];
  const output: string[] = [];
  const find = createFinder(source);
  const verbatimAt = createVerbatimFinder(source);
  let copied = 0;
  let line = 0;
  let counted = 0;
  /** Line ends of a mark over several lines, to be added at the end of its line. */
  let delayed = '';
  const copyUntil = (end: number) => {
    const part = source.slice(copied, end);
    const lineEnd = delayed === '' ? -1 : part.indexOf('\n');
    if (lineEnd < 0) output.push(part);
    else {
      output.push(part.slice(0, lineEnd), delayed, part.slice(lineEnd));
      delayed = '';
    }
    copied = end;
  };
  BLOCK_START.lastIndex = 0;
  for (let match = BLOCK_START.exec(source); match !== null; match = BLOCK_START.exec(source)) {
    const start = match.index;
    const found = blockAt(source, start, find);
    if (found === null) continue;
    const { end, block, inner } = found;
    const text = source.slice(start, end);
    const lineEnds = text.replace(/[^\n]+/g, '');
    for (; counted < start; counted++) if (source[counted] === '\n') line++;
    const isStatement = block.kind === 'comment' || block.kind(inner);
    if (!isStatement) {
      // A value remains where it is.
      if (lineEnds !== '') {
        copyUntil(start);
        output.push(text.replaceAll('\n', ' '));
        delayed += lineEnds;
        copied = end;
      }
    } else if (block.kind === 'comment') {
      copyUntil(start);
      output.push(lineEnds);
      copied = end;
    } else {
      const words = inner.replace(/^(?:[-+~]|php\b)|[-+~]$/g, '').trim();
      const verbatim = verbatimAt(words, end);
      if (verbatim !== null) {
        copyUntil(start);
        const content = source.slice(end, verbatim.start);
        output.push(lineEnds, verbatim.isComment ? content.replace(/[^\n]+/g, '') : content);
        copied = verbatim.end;
        BLOCK_START.lastIndex = verbatim.end;
        continue;
      }
      if (isAlone(source, start, end)) {
        copyUntil(start);
        output.push(lineEnds);
        copied = end;
        const shown = text.split('\n', 1)[0] ?? text;
        statements.push({ line, shown: shown.trim(), kind: statementKind(words) });
      }
    }
    BLOCK_START.lastIndex = end;
  }
  copyUntil(source.length);
  output.push(delayed);
  return { text: output.join(''), statements };
}

/** Finds the next occurrence of a text, for indices that do not decrease: each text is searched once. */
function createFinder(source: string): (text: string, from: number) => number {
  const found = new Map<string, number>();
  return (text, from) => {
    const known = found.get(text);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const index = source.indexOf(text, from);
    found.set(text, index);
    return index;
  };
}

function blockAt(
  source: string,
  start: number,
  find: (text: string, from: number) => number,
): { readonly block: TemplateBlock; readonly inner: string; readonly end: number } | null {
  for (const block of TEMPLATE_BLOCKS) {
    const { open, close, braces } = block;
    if (!source.startsWith(open, start)) continue;
    const closing = find(close, start + open.length);
    if (closing < 0 || closing - start > MAX_BLOCK) continue;
    const inner = source.slice(start + open.length, closing);
    if (braces === false && /[{}]/.test(inner)) continue;
    return { block, inner, end: closing + close.length };
  }
  return null;
}

/** Finds the end of a block whose content is no template: `{% raw %}`, `{% verbatim %}` and `{% comment %}`. */
function createVerbatimFinder(source: string) {
  /** Names without an end. */
  const endless = new Set<string>();
  return (words: string, from: number) => {
    const name = /^(raw|verbatim|comment)\b/.exec(words)?.[1];
    if (name === undefined || endless.has(name)) return null;
    const closing = new RegExp(`\\{%[-+~]?\\s{0,9}end${name}\\s{0,9}[-+~]?%\\}`, 'g');
    closing.lastIndex = from;
    const match = closing.exec(source);
    if (match === null) {
      endless.add(name);
      return null;
    }
    const end = match.index + match[0].length;
    return { start: match.index, end, isComment: name === 'comment' };
  };
}

/** Whether nothing but white space is on the lines of a mark. */
function isAlone(source: string, start: number, end: number): boolean {
  let before = start - 1;
  while (BLANKS.has(source[before] ?? '')) before--;
  let after = end;
  while (BLANKS.has(source[after] ?? '')) after++;
  return (source[before] ?? '\n') === '\n' && (source[after] ?? '\n') === '\n';
}

const BLANKS: ReadonlySet<string> = new Set([' ', '\t']);

/** Whether a statement opens or closes a block. */
function statementKind(statement: string): Statement['kind'] {
  if (/^(?:end|\}$|\/)/i.test(statement)) return 'close';
  if (
    /^(?:if|unless|for|foreach|while|case|range|with|block|macro|filter|call|define|ifdef|ifndef|switch|list)\b/i.test(
      statement,
    ) ||
    /^[#^]/.test(statement)
  ) {
    return 'open';
  }
  return /\bdo(?:\s*\|[^|]*\|)?$|^[^}].*\{$/.test(statement) ? 'open' : 'other';
}
