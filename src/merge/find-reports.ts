import { shownPath } from '../model/sanitise.ts';
import { MAX_SHARDS } from '../model/shard.ts';
import { quote } from '../model/suggestion.ts';
import { type FileContext, findInTime, readNeeded } from '../run/read-in-time.ts';

/** The largest report of a shard: that of about 25,000 addresses. */
const MAX_REPORT_BYTES = 64 * 1024 * 1024;
/** For all reports together: the joined report must fit into one JavaScript string. */
const MAX_BYTES = 400 * 1024 * 1024;
const TOO_LARGE = { problem: `does not fit: all reports have ${MAX_BYTES} bytes at most` };

/** A report that is read on demand, so that only one text is in memory. */
export interface ReportText {
  /** The quoted path, for messages. */
  readonly file: string;
  /** @returns the text, or the problem as the rest of a sentence that begins with the file */
  readonly read: () => Promise<string | { readonly problem: string }>;
}

/** Finds the files that match paths or globs, each once and in order. */
export async function findReports(
  patterns: readonly string[],
  context: FileContext,
): Promise<{ readonly texts: readonly ReportText[]; readonly problems: readonly string[] }> {
  const problems: string[] = [];
  const found = new Map<string, string>();
  for (const pattern of patterns) {
    const search = await findInTime(pattern, context);
    if (search.kind === 'failed') {
      problems.push(`The report ${quote(pattern)} ${search.problem}.`);
      continue;
    }
    if (search.files.length === 0) problems.push(`There is no report ${quote(pattern)}.`);
    for (const { path, name } of search.files) found.set(path, name);
  }
  if (found.size > MAX_SHARDS) {
    const message = `${found.size} files are named as reports; at most ${MAX_SHARDS} can be merged.`;
    return { texts: [], problems: [message] };
  }
  let bytesLeft = MAX_BYTES;
  const texts = [...found].map(([path, name]): ReportText => {
    const read = async () => {
      const text = await readNeeded(path, MAX_REPORT_BYTES, context);
      if (typeof text !== 'string') return text;
      bytesLeft -= text.length;
      return bytesLeft < 0 ? TOO_LARGE : text;
    };
    return { file: `"${shownPath(name)}"`, read };
  });
  return { texts, problems };
}
