import type { Report } from '../model/report.ts';
import { code, prose } from './escape.ts';
import { headline, resultMark } from './headline.ts';
import { worstFirst } from './host-groups.ts';
import { internalErrorsSection } from './internal-errors.ts';
import { plural } from './labels.ts';
import { changesSection } from './summary/changes.ts';
import { hostTable } from './summary/host-table.ts';
import { overview } from './summary/overview.ts';
import { plannedSection } from './summary/planned.ts';
import { takeFitting, utf8Length } from './summary/size-limit.ts';

/** Rows of the table. The summary has all hosts. */
const MAX_ROWS = 20;
/** Lines of a Markdown table above its rows. */
const HEADER_LINES = 2;
/** Reserved for the lines that count what was left out. */
const COUNT_LINES_BYTES = 200;

/**
 * The comment on a pull request as Markdown: headline, what to do, the hosts that are not coherent. Only whole
 * sections and rows are left out, and counted: a cut inside a code span would leave it open, and an untrusted `@name`
 * in it would then notify that user.
 *
 * @param maxBytes the longest comment, in bytes of UTF-8
 * @param headCommit the commit that is shown; by default that of the run, which is the merge commit of a pull request
 */
export function renderComment(
  report: Report,
  summaryUrl: string | null,
  maxBytes: number,
  headCommit: string | null = report.workflowRun.commit,
): string {
  const hosts = worstFirst(report.hosts);
  const opening = `### ${resultMark(report)} Mail identity: ${prose(headline(report))}`;
  const closing = closingLine(report, summaryUrl, headCommit);
  const room = maxBytes - utf8Length([opening, ...closing].join('\n\n')) - COUNT_LINES_BYTES;

  const all = subsections([
    ...internalErrorsSection(report),
    ...changesSection(report),
    ...plannedSection(report),
    ...overview(hosts, report),
  ]);
  const sections = takeFitting(all, room, 2);
  const missingSections = all.length - sections.length;

  const listed = hosts.filter(({ verdict }) => verdict !== 'coherent');
  const lines = hostTable(listed, report).slice(0, HEADER_LINES + MAX_ROWS);
  const table = takeFitting(lines, room - utf8Length(sections.join('\n\n')) - 4, 1);
  const rows = Math.max(0, table.length - HEADER_LINES);
  const missingHosts = listed.length - rows;
  return [
    opening,
    ...sections,
    ...(missingSections > 0 ? [`${plural(missingSections, 'more section')} in the summary.`] : []),
    ...(rows > 0 ? [table.join('\n')] : []),
    ...(missingHosts > 0 ? [`${plural(missingHosts, 'more host')} in the summary.`] : []),
    ...closing,
  ].join('\n\n');
}

/** What the comment is about: it may be older than the last commit, and outlives the run's page. */
function closingLine(
  { workflowRun: { id, attempt } }: Report,
  summaryUrl: string | null,
  commit: string | null,
): string[] {
  const parts = [
    ...(summaryUrl === null ? [] : [`[The whole summary](<${summaryUrl}>)`]),
    ...(commit === null ? [] : [`commit ${code(commit.slice(0, 12))}`]),
    ...(id === null ? [] : [`run ${code(`${id}.${attempt ?? 1}`)}`]),
  ];
  return parts.length === 0 ? [] : [parts.join(' · ')];
}

/** Joins each heading of the summary with its text, one heading level lower. */
function subsections(parts: readonly string[]): string[] {
  if (parts.length === 0) return [];
  return parts
    .join('\n\n')
    .split(/\n\n(?=### )/)
    .map((section) => `#${section}`);
}
