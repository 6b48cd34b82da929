import { resolve } from 'node:path';
import { filesAt, readTextFile } from '../files/workspace-files.ts';
import { shownPath } from '../model/sanitise.ts';
import { MAX_SHARDS } from '../model/shard.ts';
import { quote } from '../model/suggestion.ts';

/** The largest report: one with as many addresses as a run looks at. */
const MAX_REPORT_BYTES = 256 * 1024 * 1024;
/** All reports of a merge together; what is made of them must fit into one text again. */
const MAX_BYTES = 400 * 1024 * 1024;
const TOO_MUCH = { problem: `does not fit: all reports have ${MAX_BYTES} bytes at most` };

/** A report as text, read when it is asked for: only one need be in memory. */
export interface ReportText {
  readonly file: string;
  /** @returns the text, or what is wrong as the rest of a sentence that begins with the file */
  readonly read: () => string | { readonly problem: string };
}

/**
 * Finds the reports that paths and globs name, each once and in order.
 *
 * @param root what relative ones start from
 */
export function findReports(
  given: readonly string[],
  root: string,
): { readonly texts: readonly ReportText[]; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const found = new Map<string, string>();
  for (const pattern of given) {
    const files = filesAt(pattern, root);
    if (files.length === 0) problems.push(`There is no report ${quote(pattern)}.`);
    for (const file of files) found.set(resolve(root, file), file);
  }
  if (found.size > MAX_SHARDS) {
    const message = `${found.size} files are named as reports; at most ${MAX_SHARDS} can be merged.`;
    return { texts: [], problems: [message] };
  }
  let left = MAX_BYTES;
  const texts = [...found].map(([path, file]): ReportText => {
    const read = () => {
      const text = readTextFile(path, MAX_REPORT_BYTES, root);
      if (typeof text !== 'string') return text;
      left -= text.length;
      return left < 0 ? TOO_MUCH : text;
    };
    return { file: `"${shownPath(file)}"`, read };
  });
  return { texts, problems };
}
