/**
 * Whether a JSON text has more than so many values, without parsing it: a hostile one has a value for every two bytes.
 * Every value but the first in a list or an object has a comma before it.
 */
export function hasMoreValues(source: string, most: number): boolean {
  let values = 1;
  let inString = false;
  for (let at = 0; at < source.length && values <= most; at += 1) {
    const character = source.charCodeAt(at);
    if (character === QUOTE) inString = !inString;
    else if (inString) at += character === BACKSLASH ? 1 : 0;
    else if (character === COMMA || character === BRACKET || character === BRACE) values += 1;
  }
  return values > most;
}

const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);
const BRACKET = '['.charCodeAt(0);
const BRACE = '{'.charCodeAt(0);
