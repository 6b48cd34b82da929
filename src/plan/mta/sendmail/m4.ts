import type { SourceLocation } from '../../../model/mail-host.ts';

/** `define(`name', `value')` of a .mc file. */
export interface Definition {
  readonly name: string;
  readonly value: string;
  readonly place: SourceLocation;
}

/** Longer arguments than any name or greeting. */
const MAX_ARGUMENT = 4096;

/**
 * Finds the definitions that a .mc file makes for certain: not behind `dnl`, and not in quotes, where `ifdef`
 * and its like keep what may be. From cf.m4 on, which the file includes or m4 is given before it, `#` is no
 * comment to m4: what is defined behind it counts.
 */
export function readDefinitions(source: string, file: string): Definition[] {
  const definitions: Definition[] = [];
  let hashComments = /\binclude\(/.test(source);
  const lineOf = lineCounter(source);
  for (let at = 0; at < source.length; ) {
    WORD.lastIndex = at;
    const word = WORD.exec(source)?.[0] ?? '';
    if (word === 'dnl' || (hashComments && source[at] === '#')) {
      const end = source.indexOf('\n', at);
      at = end < 0 ? source.length : end + 1;
    } else if (source[at] === '`') {
      at = quotedEnd(source, at);
    } else if (word === 'define' && source[at + word.length] === '(') {
      const { values, end } = argumentsOf(source, at + word.length + 1);
      const [name, value = ''] = values;
      const place = { file, line: lineOf(at), column: 1 };
      if (name !== undefined) definitions.push({ name, value, place });
      at = end;
    } else {
      if (word === 'include') hashComments = false;
      at += Math.max(1, word.length);
    }
  }
  return definitions;
}

const WORD = /[A-Za-z_]\w*/y;

/** m4 strips the white space before an argument, and one pair of quotes. */
function argumentsOf(source: string, start: number) {
  const values: string[] = [];
  let value = '';
  let depth = 0;
  let at = start;
  const end = () => {
    values.push(value.slice(0, MAX_ARGUMENT));
    value = '';
  };
  while (at < source.length) {
    const mark = source[at] ?? '';
    if (mark === '`') {
      const close = quotedEnd(source, at);
      value += source.slice(at + 1, source[close - 1] === "'" ? close - 1 : close);
      at = close;
      continue;
    }
    at++;
    if (mark === ')' && depth === 0) break;
    if (mark === '(') depth++;
    if (mark === ')') depth--;
    if (mark === ',' && depth === 0) end();
    else if (value !== '' || !/\s/.test(mark)) value += mark;
  }
  end();
  return { values, end: at };
}

/** The index behind the quote that closes the one at `start`; quotes nest. */
function quotedEnd(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    if (source[at] === '`') depth++;
    else if (source[at] === "'" && --depth === 0) return at + 1;
  }
  return source.length;
}

/** Lines from 1 of indices that only grow. */
function lineCounter(source: string): (at: number) => number {
  let line = 1;
  let seen = 0;
  return (at) => {
    for (; seen < at; seen++) if (source[seen] === '\n') line++;
    return line;
  };
}
