/** A word of a master file. */
export interface Word {
  /** As written, escapes and all, but without quotes. */
  readonly text: string;
  readonly quoted: boolean;
  readonly line: number;
  readonly column: number;
}

/** A record or a directive: a line, or several that parentheses make one. */
export interface Entry {
  readonly kind: 'entry';
  /** Whether it begins with a space, so that it has no name of its own. */
  readonly indented: boolean;
  readonly words: readonly [Word, ...Word[]];
}

/** A place from which on an entry cannot be read. */
export interface EntryFault {
  readonly kind: 'fault';
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The longest line, in UTF-16 units: a TXT record of the largest size, a third of it escaped. */
export const MAX_LINE = 128 * 1024;

/**
 * Cuts a master file into its entries (RFC 1035 5.1), one at a time. After a fault it goes on with the next
 * line. Runs once through the text, whatever it holds.
 */
export function* entriesOf(text: string): Generator<Entry | EntryFault> {
  let at = 0;
  let line = 1;
  let lineStart = 0;
  const column = () => at - lineStart + 1;
  const newLine = () => {
    at += 1;
    line += 1;
    lineStart = at;
  };
  const toLineEnd = () => {
    const end = text.indexOf('\n', at);
    at = end === -1 ? text.length : end;
  };

  while (at < text.length) {
    const indented = isSpace(text.charAt(at));
    const words: Word[] = [];
    const open: { line: number; column: number }[] = [];
    let fault: EntryFault | null = null;
    const failed = (message: string, place = { line, column: column() }) => {
      fault = { kind: 'fault', ...place, message };
      toLineEnd();
    };
    entry: while (at < text.length) {
      const character = text.charAt(at);
      switch (character) {
        case '\n':
          newLine();
          if (open.length === 0 || fault !== null) break entry;
          break;
        case ' ':
        case '\t':
          at += 1;
          break;
        case '\r':
          at += 1;
          // By itself it ends a line too, for name servers; editors count no line there.
          if (text.charAt(at) !== '\n' && open.length === 0) break entry;
          break;
        case ';':
          toLineEnd();
          break;
        case '(':
          // Nobody needs many; a file of nothing else should not fill the memory.
          if (open.length < 100) open.push({ line, column: column() });
          else failed('Parentheses are nested more than 100 deep.');
          at += fault === null ? 1 : 0;
          break;
        case ')':
          if (open.pop() === undefined) failed('A ")" closes what no "(" has opened.');
          else at += 1;
          break;
        case '"': {
          const start = { line, column: column() };
          const from = at + 1;
          const closed = skipQuoted();
          if (closed) words.push({ text: text.slice(from, at - 1), quoted: true, ...start });
          else failed('A text in quotes does not end on its line; expected a closing ".', start);
          break;
        }
        default: {
          const start = { line, column: column() };
          const from = at;
          skipWord();
          words.push({ text: text.slice(from, at), quoted: false, ...start });
        }
      }
      if (column() > MAX_LINE && fault === null) {
        failed(`The line is longer than ${MAX_LINE} characters.`, { line, column: 1 });
      }
    }
    const opened = open.at(0);
    if (fault === null && opened !== undefined) {
      fault = { kind: 'fault', ...opened, message: 'A "(" is never closed; expected a ")".' };
    }
    const [first, ...rest] = words;
    if (fault !== null) yield fault;
    else if (first !== undefined) yield { kind: 'entry', indented, words: [first, ...rest] };
  }

  /** Steps behind the closing quote. A backslash takes even a line's end into the text, as name servers do. */
  function skipQuoted(): boolean {
    for (at += 1; at < text.length; ) {
      const character = text.charAt(at);
      if (character === '\n') return false;
      at += 1;
      if (character === '"') return true;
      if (character !== '\\') continue;
      if (text.charAt(at) === '\n') newLine();
      else at += 1;
    }
    at = text.length;
    return false;
  }

  function skipWord(): void {
    while (at < text.length && !ENDS.includes(text.charAt(at))) {
      const isEscape = text.charAt(at) === '\\';
      at += 1;
      if (isEscape && at < text.length && text.charAt(at) !== '\n') at += 1;
    }
  }
}

const ENDS = ' \t\r\n();"';

function isSpace(character: string): boolean {
  return character === ' ' || character === '\t';
}
