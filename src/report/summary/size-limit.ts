import { plural } from '../labels.ts';

/** The length in bytes of UTF-8, which is how GitHub measures its limits. */
export function utf8Length(text: string): number {
  return Buffer.byteLength(text);
}

/** The lines of a table that fit, then one line that counts the hosts left out. */
export function fitTable(lines: readonly string[], maxBytes: number): string[] {
  if (lines.length === 0) return [];
  const rows = takeFitting(lines, maxBytes, 1);
  const left = lines.length - rows.length;
  const table = rows.join('\n');
  return left === 0 ? [table] : [table, `The JSON report has ${plural(left, 'more host')}.`];
}

/**
 * The sections that fit, then one line that counts the hosts left out. A section longer than `MAX_SECTION_BYTES` is
 * skipped: the long greetings of one host must not take the space of all others.
 *
 * @param hosts how many sections there are
 * @param sections one per host; only consumed while they fit
 */
export function fitSections(hosts: number, sections: Iterable<string>, maxBytes: number): string[] {
  const kept = takeFitting(shortSections(sections), maxBytes - COUNT_LINE_BYTES, 2);
  const missing = hosts - kept.length;
  const countLine = `The details of ${plural(missing, 'host')} did not fit here; the JSON report has them.`;
  return missing === 0 ? kept : [...kept, countLine];
}

/** Sixteen endpoints with some sixty lines of evidence each. */
export const MAX_SECTION_BYTES = 128 * 1024;

/** Ends after many sections that are too long: rendering them all would take time for nothing. */
function* shortSections(sections: Iterable<string>): Generator<string> {
  let tooLong = 0;
  for (const section of sections) {
    if (utf8Length(section) <= MAX_SECTION_BYTES) yield section;
    else if (++tooLong >= MAX_LONG_SECTIONS) return;
  }
}

/** Sections that are skipped because of their length before the rest is left out. */
const MAX_LONG_SECTIONS = 20;

/** Reserved for the line that counts the hosts left out. */
const COUNT_LINE_BYTES = 200;

/**
 * The longest run of texts from the start that fits.
 *
 * @param separatorBytes counted for each text
 */
export function takeFitting(
  texts: Iterable<string>,
  maxBytes: number,
  separatorBytes: number,
): string[] {
  const kept: string[] = [];
  let used = 0;
  for (const text of texts) {
    used += utf8Length(text) + separatorBytes;
    if (used > maxBytes) break;
    kept.push(text);
  }
  return kept;
}

/**
 * The first entries as one Markdown list, then how many more there are.
 *
 * @param prefix of each line, such as `> ` for a quotation
 * @returns no list where there are no entries
 */
export function cappedList<T>(
  entries: readonly T[],
  most: number,
  render: (entry: T) => string,
  prefix = '',
): string[] {
  if (entries.length === 0) return [];
  const shown = entries.slice(0, most).map(render);
  const more = entries.length - shown.length;
  const items = more > 0 ? [...shown, `and ${more} more`] : shown;
  return [items.map((item) => `${prefix}- ${item}`).join('\n')];
}
