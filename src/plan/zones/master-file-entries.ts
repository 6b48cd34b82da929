import { quote } from '../../model/suggestion.ts';

/** A word or a quoted string of a master file. */
export interface Token {
  /** As written, with escapes but without quotes. */
  readonly text: string;
  readonly quoted: boolean;
  readonly line: number;
  readonly column: number;
}

/** A mistake at a token. */
export interface TokenError {
  readonly kind: 'problem';
  readonly token: Token;
  readonly message: string;
}

/** @param problem the rest of a sentence that begins with the token; a missing full stop is added */
export function tokenError(token: Token, problem: string): TokenError {
  const message = `${quote(token.text)} ${problem}`;
  return { kind: 'problem', token, message: /[.?]$/.test(message) ? message : `${message}.` };
}

/** A record or a directive: one line, or several lines inside parentheses. */
export interface Entry {
  readonly kind: 'entry';
  /** Whether the entry begins with white space, so that its owner name is that of the entry before it. */
  readonly indented: boolean;
  readonly tokens: readonly [Token, ...Token[]];
}

/** A syntax error, after which the rest of the entry is skipped. */
export interface EntryError {
  readonly kind: 'error';
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** Whether the entry begins with white space. */
  readonly indented: boolean;
  /** The tokens before the error. */
  readonly tokens: readonly Token[];
  /** Whether the rest of the file is lost with the entry. */
  readonly isRest: boolean;
}

/** The longest line, in UTF-16 units: the largest TXT record with a third of it escaped. */
const MAX_LINE = 128 * 1024;
/** Limits the memory for a file of parentheses. */
const MAX_PARENTHESES = 100;

/**
 * Splits a master file into its entries (RFC 1035 section 5.1), one at a time. After an error it continues with the
 * next line. The time is linear in the length of the text.
 */
export function* readEntries(text: string): Generator<Entry | EntryError> {
  let index = 0;
  let line = 1;
  let lineStart = 0;
  const column = () => index - lineStart + 1;
  const skipNewLine = () => {
    index += 1;
    line += 1;
    lineStart = index;
  };
  const skipToLineEnd = () => {
    const end = text.indexOf('\n', index);
    index = end === -1 ? text.length : end;
  };

  while (index < text.length) {
    const indented = isBlank(text.charAt(index));
    const tokens: Token[] = [];
    const openParentheses: { line: number; column: number }[] = [];
    let error: Pick<EntryError, 'kind' | 'line' | 'column' | 'message'> | null = null;
    let isRest = false;
    const fail = (message: string, location = { line, column: column() }) => {
      error = { kind: 'error', ...location, message };
      skipToLineEnd();
    };
    entry: while (index < text.length) {
      const character = text.charAt(index);
      switch (character) {
        case '\n':
          skipNewLine();
          if (openParentheses.length === 0 || error !== null) break entry;
          break;
        case ' ':
        case '\t':
          index += 1;
          break;
        case '\r':
          index += 1;
          // Name servers also end a line at a lone CR. Editors do not, so the line number stays the same.
          if (text.charAt(index) !== '\n' && openParentheses.length === 0) break entry;
          break;
        case ';':
          skipToLineEnd();
          break;
        case '(':
          if (openParentheses.length < MAX_PARENTHESES) {
            openParentheses.push({ line, column: column() });
          } else {
            fail(`Parentheses are nested more than ${MAX_PARENTHESES} deep.`);
          }
          index += error === null ? 1 : 0;
          break;
        case ')':
          if (openParentheses.pop() === undefined) fail('A ")" has no "(" before it.');
          else index += 1;
          break;
        case '"': {
          const location = { line, column: column() };
          const start = index + 1;
          const isClosed = skipQuotedString();
          if (isClosed) {
            tokens.push({ text: text.slice(start, index - 1), quoted: true, ...location });
          } else {
            fail('A text in quotes does not end on its line; expected a closing ".', location);
          }
          break;
        }
        default: {
          const location = { line, column: column() };
          const start = index;
          skipWord();
          tokens.push({ text: text.slice(start, index), quoted: false, ...location });
        }
      }
      if (column() > MAX_LINE && error === null) {
        fail(`The line is longer than ${MAX_LINE} characters.`, { line, column: 1 });
      }
    }
    const unclosed = openParentheses.at(0);
    if (error === null && unclosed !== undefined) {
      error = { kind: 'error', ...unclosed, message: 'A "(" is never closed; expected a ")".' };
      isRest = true;
    }
    const [first, ...rest] = tokens;
    if (error !== null) yield Object.assign(error, { indented, tokens, isRest });
    else if (first !== undefined) yield { kind: 'entry', indented, tokens: [first, ...rest] };
  }

  /**
   * Skips a quoted string and its closing quote. Like name servers, it accepts an escaped line end.
   *
   * @returns whether the string is closed
   */
  function skipQuotedString(): boolean {
    for (index += 1; index < text.length; ) {
      const character = text.charAt(index);
      if (character === '\n') return false;
      index += 1;
      if (character === '"') return true;
      if (character !== '\\') continue;
      if (text.charAt(index) === '\n') skipNewLine();
      else index += 1;
    }
    index = text.length;
    return false;
  }

  function skipWord(): void {
    while (index < text.length && !WORD_ENDS.includes(text.charAt(index))) {
      const isEscape = text.charAt(index) === '\\';
      index += 1;
      if (isEscape && index < text.length && text.charAt(index) !== '\n') index += 1;
    }
  }
}

const WORD_ENDS = ' \t\r\n();"';

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}
