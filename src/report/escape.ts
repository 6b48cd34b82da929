import { sanitise, showAll } from '../model/sanitise.ts';

/**
 * A line for the log. The whole line is sanitised once more, so that no join of harmless parts makes a
 * workflow command: neither `::` at its start nor `##[` anywhere.
 */
export function logLine(text: string): string {
  return sanitise(text, 4000);
}

/**
 * A text for an annotation's title or message, which stand behind the command, at most 4096 characters of
 * it. The commands' own escapes (`%`, line
 * ends) are the toolkit's.
 */
export function annotationText(text: string): string {
  return showAll(text, 4096);
}

/**
 * A stranger's text as a Markdown code span, where GitHub reads neither markup, links, mentions nor issue
 * references. The fence is one backtick longer than any run inside (CommonMark 6.1).
 */
export function code(text: string): string {
  if (text === '') return '—';
  const runs = text.includes('`') ? Array.from(text.matchAll(/`+/g), ([run]) => run.length) : [];
  const longest = Math.max(0, ...runs);
  const fence = '`'.repeat(longest + 1);
  const padded = /^[` ]|[` ]$/.test(text) ? ` ${text} ` : text;
  return `${fence}${padded}${fence}`;
}

/**
 * The same for a cell of a Markdown table, where a bare `|` would end the cell even inside a code span, and
 * one behind a backslash cannot be escaped at all.
 */
export function codeCell(text: string): string {
  return code(text.replaceAll('|', '\\x7c'));
}

/**
 * A sentence that may hold strangers' words: everything that is not an ordinary word becomes a code span, so
 * names, addresses and settings stand out and nothing in them is read as markup. What the sentence itself
 * sets between backticks, such as a record to publish, is one span. Wherever it stands it opens no list and
 * underlines no heading.
 */
export function prose(text: string): string {
  const shown: string[] = [];
  for (const token of text.split(/(`[^`]+`|\s+)/).filter((part) => part !== '')) {
    const next = proseToken(token);
    // Two spans side by side would have their fences read as one, and their contents as markup.
    if (next.startsWith('`') && shown.at(-1)?.endsWith('`')) shown.push(' ');
    shown.push(next);
  }
  return shown
    .join('')
    .trim()
    .replace(/^(?:\d{1,9}[.)]|[+=])(?= |$)/, (marker) => code(marker));
}

function proseToken(token: string): string {
  if (/^\s/.test(token)) return ' ';
  return /^`[^`]+`$/.test(token) ? code(token.slice(1, -1)) : proseWord(token);
}

function proseWord(token: string): string {
  // Most words are short, and no commit is.
  if (/^[A-Za-z]{1,6}$/.test(token)) return token;
  const [, open = '', word = '', close = ''] = /^([("']*)(.*?)([)"',.;:!?]*)$/su.exec(token) ?? [];
  const ordinary = /^[\p{L}\p{N}]*(?:[-'’/][\p{L}\p{N}]+)*$|^[—–…=+]$/u.test(word);
  // Seven or more hexadecimal digits read as a commit; `GH-1` as an issue, and any other word and number where
  // the repository links such words to a tracker of its own.
  const reference = /^(?:[0-9a-f]{7,40}|\p{L}[\p{L}\p{N}]*-\d+)$/iu.test(word);
  return `${open}${ordinary && !reference ? word : code(word)}${close}`;
}

/** A text as the content of an XML 1.0 element or of a quoted attribute; what XML cannot hold at all is shown. */
export function xml(text: string): string {
  return text
    .replace(NOT_XML, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
    .replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Whatever is no Char (XML 1.0, production 2). */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A text as the content of an HTML element or of a quoted attribute. */
export function html(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
