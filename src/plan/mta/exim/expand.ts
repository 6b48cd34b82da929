import { type ConfigLocation, inBackticks } from '../config-text.ts';
import {
  knownPart,
  MAX_TEXT,
  type PartialText,
  placeholderPart,
  type TextPart,
  unknownPart,
} from '../partial-text.ts';
import { placeholderAt } from '../template-placeholder.ts';
import { UNCERTAIN_MACRO } from './macros.ts';

/** The value of a variable, by its name without `$`; null where the configuration does not determine it. */
export type Variable = (name: string) => PartialText | null;

/**
 * Expands a string as Exim does (specification, chapter 11): variables, escapes, and `\N…\N`. Any other item, such
 * as `${if …}`, is unknown.
 */
export function expandExim(
  source: string,
  location: ConfigLocation,
  variable: Variable,
): PartialText {
  const text = source.slice(0, MAX_TEXT);
  const parts: TextPart[] = [];
  let literal = '';
  const push = (...more: PartialText) => {
    if (literal !== '') parts.push(knownPart(literal, location));
    literal = '';
    parts.push(...more);
  };
  for (let index = 0; index < text.length; ) {
    const placeholder = placeholderAt(text, index, ['$', '{', '`']);
    if (placeholder !== null) {
      push(placeholderPart(placeholder, location));
      index += placeholder.length;
    } else if (text.startsWith(UNCERTAIN_MACRO, index)) {
      push(unknownPart('a macro under a condition', location));
      index += UNCERTAIN_MACRO.length;
    } else if (text[index] === '\\') {
      const sequence = escapeAt(text, index);
      literal += sequence.text;
      index = sequence.end;
    } else if (text[index] === '$') {
      VARIABLE.lastIndex = index;
      const match = VARIABLE.exec(text);
      // Where any other item ends is not known, so all that follows is unknown.
      const item = match?.[0] ?? text.slice(index);
      push(...(variableValue(match, variable) ?? [unknownPart(inBackticks(item), location)]));
      index += item.length;
    } else {
      literal += text[index++];
    }
  }
  push();
  return parts;
}

const VARIABLE = /\$(?:([A-Za-z]\w*)|\{([A-Za-z]\w*)\})/y;

function variableValue(match: RegExpExecArray | null, variable: Variable): PartialText | null {
  const name = match?.[1] ?? match?.[2];
  return name === undefined ? null : variable(name);
}

/** The letters with a special meaning after a backslash. */
export const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** @returns the text of the escape sequence at an index, and the index after it */
function escapeAt(text: string, index: number): { readonly text: string; readonly end: number } {
  const next = text[index + 1] ?? '';
  if (next === 'N') {
    const end = text.indexOf('\\N', index + 2);
    return end < 0
      ? { text: text.slice(index + 2), end: text.length }
      : { text: text.slice(index + 2, end), end: end + 2 };
  }
  return { text: ESCAPES.get(next) ?? next, end: index + 1 + next.length };
}
