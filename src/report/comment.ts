import type { Verdict } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { prose } from './escape.ts';
import { headline } from './headline.ts';
import { plural } from './labels.ts';
import { mark, worstFirst } from './reading-order.ts';
import { changesOf } from './summary/changes.ts';
import { hostTable } from './summary/host-table.ts';
import { firstScreen } from './summary/overview.ts';
import { plannedSection } from './summary/planned.ts';
import { bytes, whileTheyFit } from './summary/size-limit.ts';

/** Rows of the table; the summary has them all. */
const MAX_ROWS = 20;
/** The two lines of a table above its rows. */
const HEAD_LINES = 2;
/** Kept free for the lines that count what was left out. */
const COUNTS_BYTES = 200;
const WELL: readonly Verdict[] = ['coherent'];

/**
 * The comment on a pull request as Markdown: headline, what to do, the hosts that are not coherent. Whole sections and
 * rows are left out where there is no room for them, and counted: a cut in the middle would leave a code span open, and
 * a stranger's `@name` inside it would call somebody.
 *
 * @param maxBytes the room, in bytes of UTF-8
 */
export function renderComment(report: Report, summaryUrl: string | null, maxBytes: number): string {
  const hosts = worstFirst(report.hosts);
  const opening = `### ${mark(report)} Mail identity: ${prose(headline(report))}`;
  const closing = summaryUrl === null ? [] : [`[The whole summary](<${summaryUrl}>)`];
  const room = maxBytes - bytes([opening, ...closing].join('\n\n')) - COUNTS_BYTES;

  const all = subsections([
    ...changesOf(report),
    ...plannedSection(report),
    ...firstScreen(hosts, report),
  ]);
  const sections = whileTheyFit(all, room, 2);
  const unsaid = all.length - sections.length;

  const troubled = hosts.filter(({ verdict }) => !WELL.includes(verdict));
  const lines = hostTable(troubled).slice(0, HEAD_LINES + MAX_ROWS);
  const table = whileTheyFit(lines, room - bytes(sections.join('\n\n')) - 4, 1);
  const rows = Math.max(0, table.length - HEAD_LINES);
  const more = troubled.length - rows;
  return [
    opening,
    ...sections,
    ...(unsaid > 0 ? [`${plural(unsaid, 'more section')} in the summary.`] : []),
    ...(rows > 0 ? [table.join('\n')] : []),
    ...(more > 0 ? [`${plural(more, 'more host')} in the summary.`] : []),
    ...closing,
  ].join('\n\n');
}

/** Parts of the summary, each heading with what stands under it, below the comment's own heading. */
function subsections(parts: readonly string[]): string[] {
  if (parts.length === 0) return [];
  return parts
    .join('\n\n')
    .split(/\n\n(?=### )/)
    .map((section) => `#${section}`);
}
