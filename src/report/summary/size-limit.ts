import { plural } from '../labels.ts';

/** Bytes of UTF-8, in which GitHub counts. */
export function bytes(text: string): number {
  return Buffer.byteLength(text);
}

/** As many lines of a table as fit, with a line that counts the hosts left out. */
export function fittedTable(lines: readonly string[], maxBytes: number): string[] {
  if (lines.length === 0) return [];
  const kept = whileTheyFit(lines, maxBytes, 1);
  const left = lines.length - kept.length;
  const table = kept.join('\n');
  return left === 0
    ? [table]
    : [table, `${plural(left, 'more host')} stand only in the JSON report.`];
}

/**
 * Whole sections while they fit; then one line that counts the rest. A section longer than `MAX_SECTION_BYTES` is left
 * out at once: servers that talk without end at one host's addresses take no other host's room.
 *
 * @param sections one a host, made only as far as there is room
 */
export function fittedSections(
  hosts: number,
  sections: Iterable<string>,
  maxBytes: number,
): string[] {
  const kept = whileTheyFit(shortOnes(sections), maxBytes - CLOSING_LINE_BYTES, 2);
  const missing = hosts - kept.length;
  const told = `The details of ${plural(missing, 'host')} did not fit here; the JSON report has them.`;
  return missing === 0 ? kept : [...kept, told];
}

/** Sixteen endpoints with some sixty lines of evidence each. */
export const MAX_SECTION_BYTES = 128 * 1024;

function* shortOnes(sections: Iterable<string>): Generator<string> {
  for (const section of sections) if (bytes(section) <= MAX_SECTION_BYTES) yield section;
}

/** Kept free for the line that counts what was left out. */
const CLOSING_LINE_BYTES = 200;

/**
 * The leading ones of the texts that fit together, each of them whole.
 *
 * @param between bytes between two of them
 */
export function whileTheyFit(texts: Iterable<string>, maxBytes: number, between: number): string[] {
  const kept: string[] = [];
  let used = 0;
  for (const text of texts) {
    used += bytes(text) + between;
    if (used > maxBytes) break;
    kept.push(text);
  }
  return kept;
}
