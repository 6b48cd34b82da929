import { sanitise, sanitiseInline, truncate } from '../model/sanitise.ts';

/**
 * A log line. The whole line is sanitised again: harmless parts can join to a workflow command, `::` at the start of
 * the line or `##[` anywhere in it.
 */
export function logLine(text: string): string {
  return sanitise(text, 4000);
}

/**
 * A text for the title or message of an annotation, at most 4096 characters. `@actions/core` escapes `%` and line ends.
 */
export function annotationText(text: string): string {
  return sanitiseInline(text, 4096);
}

/** The longest text that is rendered as Markdown, in UTF-16 units. The JSON report has the whole text. */
const MAX_MARKDOWN = 8192;

/**
 * An untrusted text as a Markdown code span, in which GitHub renders no markup, link, mention or issue reference. The
 * fence is one backtick longer than any run of backticks inside (CommonMark 6.1).
 */
export function code(source: string): string {
  if (source === '') return '—';
  const text = truncate(source, MAX_MARKDOWN);
  const fence = '`'.repeat(longestBacktickRun(text) + 1);
  const padded = /^[` ]|[` ]$/.test(text) ? ` ${text} ` : text;
  return `${fence}${padded}${fence}`;
}

/** The length of the longest run of backticks in a text. */
export function longestBacktickRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}

/**
 * A code span in a cell of a Markdown table. There `|` ends the cell even inside a code span, and cannot be escaped
 * after a backslash, so it is shown as `\x7c`.
 */
export function codeCell(text: string): string {
  return code(text.replaceAll('|', '\\x7c'));
}

/**
 * A sentence with untrusted words as Markdown. Everything but ordinary words becomes a code span, so that names,
 * addresses and settings are readable and nothing in them is markup. Text between backticks, such as a record to
 * publish, is one span. The result starts no list and underlines no heading.
 */
export function prose(text: string): string {
  const parts: string[] = [];
  for (const token of truncate(text, MAX_MARKDOWN)
    .split(TOKENS)
    .filter((part) => part !== '')) {
    const next = proseToken(token);
    // The fences of two adjacent spans would be read as one, and their contents as markup.
    if (next.startsWith('`') && parts.at(-1)?.endsWith('`')) parts.push(' ');
    parts.push(next);
  }
  return parts
    .join('')
    .trim()
    .replace(/^(?:\d{1,9}[.)]|[+=])(?= |$)/, (marker) => code(marker));
}

/** Code spans, sections of an RFC, whose number is no name, and white space. */
const TOKENS = /(``[^`]+(?:`[^`]+)*``|`[^`]+`|RFC \d{1,4} \d{1,2}(?:\.\d{1,2})*(?!\.?[\w-])|\s+)/;

function proseToken(token: string): string {
  if (/^\s/.test(token)) return ' ';
  if (/^RFC \d+ /.test(token)) return token;
  if (/^``[^`].*``$/s.test(token)) return code(token.slice(2, -2));
  return /^`[^`]+`$/.test(token) ? code(token.slice(1, -1)) : proseWord(token);
}

function proseWord(token: string): string {
  // Fast path: most words are short, and a commit id is longer.
  if (/^[A-Za-z]{1,6}$/.test(token)) return token;
  let start = 0;
  while (OPENING.includes(token.charAt(start)) && start < token.length) start += 1;
  let end = token.length;
  while (end > start && CLOSING.includes(token.charAt(end - 1))) end -= 1;
  const word = token.slice(start, end);
  const ordinary = /^[\p{L}\p{N}]*(?:[-'’/][\p{L}\p{N}]+)*$|^[—–…=+]$/u.test(word);
  // GitHub links seven or more hexadecimal digits as a commit, `GH-1` as an issue, and any other word and number if the
  // repository has an autolink reference for the word. They may be parts of a longer word.
  const reference =
    /(?<![\p{L}\p{N}])[0-9a-f]{7,40}(?![\p{L}\p{N}])|(?<=\p{L}[\p{L}\p{N}]*)-\d/iu.test(word);
  const shown = ordinary && !reference ? word : code(word);
  return `${token.slice(0, start)}${shown}${token.slice(end)}`;
}

/** Punctuation before and after a word. */
const OPENING = `("'`;
const CLOSING = `)"',.;:!?`;

/** A text as the content of an XML 1.0 element or of a quoted attribute. Characters not allowed in XML are shown. */
export function xml(text: string): string {
  return text
    .replace(NOT_XML, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
    .replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Characters not allowed in XML 1.0 (production 2). */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A text as the content of an HTML element or of a quoted attribute. */
export function html(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
