import type { Verdict } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { headline } from './headline.ts';
import { changesOf } from './summary/changes.ts';
import { firstScreen } from './summary/first-screen.ts';
import { hostTable } from './summary/host-table.ts';
import { inReadingOrder, mark } from './summary/order.ts';
import { prose } from './text.ts';
import { plural } from './words.ts';

/** Rows of the table; the summary has them all. */
const MAX_ROWS = 20;
const WELL: readonly Verdict[] = ['coherent'];

/** The comment on a pull request as Markdown: headline, what to do, the hosts that are not coherent. */
export function renderComment(report: Report, summaryUrl: string | null): string {
  const hosts = inReadingOrder(report.hosts);
  const troubled = hosts.filter(({ verdict }) => !WELL.includes(verdict));
  const table = hostTable(troubled).slice(0, MAX_ROWS + 2);
  const more = troubled.length - MAX_ROWS;
  return [
    `### ${mark(report)} Mail identity: ${prose(headline(report))}`,
    ...[...changesOf(report), ...firstScreen(hosts, report)].map(asSubheading),
    ...(table.length > 0 ? [table.join('\n')] : []),
    ...(more > 0 ? [`${plural(more, 'more host')} in the summary.`] : []),
    ...(summaryUrl === null ? [] : [`[The whole summary](<${summaryUrl}>)`]),
  ].join('\n\n');
}

/** A part of the summary under the comment's own heading. */
function asSubheading(part: string): string {
  return part.replace(/^### /, '#### ');
}
