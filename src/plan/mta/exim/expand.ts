import type { SourceLocation } from '../../../model/mail-host.ts';
import { code } from '../config-text.ts';
import {
  known,
  MAX_TEXT,
  type PartialText,
  type Piece,
  placeholder,
  unknown,
} from '../partial-text.ts';
import { markAt } from '../template-placeholder.ts';
import { UNCERTAIN } from './macros.ts';

/** What a variable is, by its name without `$`; null where that depends on more than the configuration. */
export type Variable = (name: string) => PartialText | null;

/**
 * Expands a string as Exim does, as far as the configuration alone decides it (specification, 11): variables,
 * escapes, `\N…\N`. Any other item, such as `${if …}`, cannot be told.
 */
export function expandExim(whole: string, place: SourceLocation, variable: Variable): PartialText {
  const text = whole.slice(0, MAX_TEXT);
  const pieces: Piece[] = [];
  let plain = '';
  const push = (...more: PartialText) => {
    if (plain !== '') pieces.push(known(plain, place));
    plain = '';
    pieces.push(...more);
  };
  for (let at = 0; at < text.length; ) {
    const mark = markAt(text, at);
    if (mark !== null) {
      push(placeholder(mark, place));
      at += mark.length;
    } else if (text.startsWith(UNCERTAIN, at)) {
      push(unknown('a macro under a condition', place));
      at += UNCERTAIN.length;
    } else if (text[at] === '\\') {
      const escaped = escapeAt(text, at);
      plain += escaped.text;
      at = escaped.end;
    } else if (text[at] === '$') {
      VARIABLE.lastIndex = at;
      const item = VARIABLE.exec(text);
      // What an item with braces of its own takes up is nothing to guess at.
      const rest = item?.[0] ?? text.slice(at);
      push(...(variableOf(item, variable) ?? [unknown(code(rest), place)]));
      at += rest.length;
    } else {
      plain += text[at++];
    }
  }
  push();
  return pieces;
}

const VARIABLE = /\$(?:([A-Za-z]\w*)|\{([A-Za-z]\w*)\})/y;

function variableOf(item: RegExpExecArray | null, variable: Variable): PartialText | null {
  const name = item?.[1] ?? item?.[2];
  return name === undefined ? null : variable(name);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function escapeAt(text: string, at: number): { readonly text: string; readonly end: number } {
  const next = text[at + 1] ?? '';
  if (next === 'N') {
    const end = text.indexOf('\\N', at + 2);
    return end < 0
      ? { text: text.slice(at + 2), end: text.length }
      : { text: text.slice(at + 2, end), end: end + 2 };
  }
  return { text: ESCAPES[next] ?? next, end: at + 1 + next.length };
}
