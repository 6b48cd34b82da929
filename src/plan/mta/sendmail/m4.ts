import type { SourceLocation } from '../../../model/mail-host.ts';

/** A `define(`name', `value')` of a .mc file. */
export interface M4Definition {
  readonly name: string;
  readonly value: string;
  readonly location: SourceLocation;
}

/** The longest argument that is read, in characters. */
const MAX_ARGUMENT = 4096;

/**
 * Finds the definitions that always apply in a .mc file. Skipped are comments (`dnl`) and quoted text, such as the
 * arguments of `ifdef`.
 *
 * `#` starts a comment only until cf.m4 is included: cf.m4 turns such comments off. A file without `include` is
 * read after cf.m4, so there `#` never starts a comment.
 */
export function readDefinitions(source: string, file: string): M4Definition[] {
  const definitions: M4Definition[] = [];
  let hashStartsComment = /\binclude\(/.test(source);
  const lineAt = createLineCounter(source);
  for (let index = 0; index < source.length; ) {
    WORD.lastIndex = index;
    const word = WORD.exec(source)?.[0] ?? '';
    if (word === 'dnl' || (hashStartsComment && source[index] === '#')) {
      const lineEnd = source.indexOf('\n', index);
      index = lineEnd < 0 ? source.length : lineEnd + 1;
    } else if (source[index] === '`') {
      index = endOfQuote(source, index);
    } else if (word === 'define' && source[index + word.length] === '(') {
      const { values, end } = readArguments(source, index + word.length + 1);
      const [name, value = ''] = values;
      const location = { file, line: lineAt(index), column: 1 };
      if (name !== undefined) definitions.push({ name, value, location });
      index = end;
    } else {
      if (word === 'include') hashStartsComment = false;
      index += Math.max(1, word.length);
    }
  }
  return definitions;
}

const WORD = /[A-Za-z_]\w*/y;

/**
 * Reads the arguments of a macro call. m4 removes the white space before an argument and one pair of quotes.
 *
 * @param start the index after the opening parenthesis
 * @returns the arguments, and the index after the closing parenthesis
 */
function readArguments(source: string, start: number) {
  const values: string[] = [];
  let value = '';
  let depth = 0;
  let index = start;
  const endArgument = () => {
    values.push(value.slice(0, MAX_ARGUMENT));
    value = '';
  };
  while (index < source.length) {
    const character = source[index] ?? '';
    if (character === '`') {
      const end = endOfQuote(source, index);
      value += source.slice(index + 1, source[end - 1] === "'" ? end - 1 : end);
      index = end;
      continue;
    }
    index++;
    if (character === ')' && depth === 0) break;
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === ',' && depth === 0) endArgument();
    else if (value !== '' || !/\s/.test(character)) value += character;
  }
  endArgument();
  return { values, end: index };
}

/** The index after the quote that closes the one at `start`. Quotes nest. */
function endOfQuote(source: string, start: number): number {
  let depth = 0;
  for (let index = start; index < source.length; index++) {
    if (source[index] === '`') depth++;
    else if (source[index] === "'" && --depth === 0) return index + 1;
  }
  return source.length;
}

/** A function that returns the line number (from 1) of an index. The indices of its calls must not decrease. */
function createLineCounter(source: string): (index: number) => number {
  let line = 1;
  let counted = 0;
  return (index) => {
    for (; counted < index; counted++) if (source[counted] === '\n') line++;
    return line;
  };
}
