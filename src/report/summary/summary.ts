import type { Report, ReportHost } from '../../model/report.ts';
import { baseLine } from '../base-line.ts';
import { code, prose } from '../escape.ts';
import { headline, resultMark } from '../headline.ts';
import { heloNotes } from '../helo-note.ts';
import { byAcceptance, groupByHost, hostLabels, hostWords, worstFirst } from '../host-groups.ts';
import { internalErrorsSection } from '../internal-errors.ts';
import { plural, VERDICT_WORDS } from '../labels.ts';
import { moreProblems } from '../more-problems.ts';
import { worsenedHosts } from '../planned-change.ts';
import { changesSection } from './changes.ts';
import { hostDetails } from './host-details.ts';
import { hostTable } from './host-table.ts';
import { overview } from './overview.ts';
import { plannedSection } from './planned.ts';
import { cappedList, fitSections, fitTable, utf8Length } from './size-limit.ts';

/** GitHub discards a step summary that is larger, as a whole. */
export const MAX_SUMMARY_BYTES = 1024 * 1024;
/** Reserved for text that others append to the same file. */
const RESERVE_BYTES = 64 * 1024;

/**
 * The job summary as Markdown: the headline, what to do, a table of hosts, then details with their evidence.
 *
 * @param rulesPage URL of the page that explains the rules; null where there is none
 */
export function renderSummary(
  report: Report,
  rulesPage: string | null,
  maxBytes = MAX_SUMMARY_BYTES - RESERVE_BYTES,
): string {
  const hosts = worstFirst(report.hosts);
  const opening = [
    `## ${resultMark(report)} Mail identity: ${prose(headline(report))}`,
    ...problems(report),
    ...internalErrorsSection(report),
    ...notes(report),
    ...changesSection(report),
    ...plannedSection(report),
  ];
  const table = tables(hosts, report, maxBytes / 2);
  const body = [...overview(hosts, report), ...table, ...remarks(report)];
  const closing = [footer(report)];
  const room = maxBytes - utf8Length([...opening, ...body, ...closing].join('\n\n'));
  const worsened = new Set<ReportHost>(worsenedHosts(hosts));
  const findingsOf = groupByHost(report.findings);
  const detailed = hosts.filter(
    (host) => host.verdict !== 'coherent' || worsened.has(host) || findingsOf(host).length > 0,
  );
  const details = fitSections(detailed.length, detailsOf(detailed, report, rulesPage), room);
  return `${[...opening, ...body, ...details, ...closing].join('\n\n')}\n`;
}

/** Coherent hosts that are in the table of all hosts. With more of them they have a folded table of their own. */
const MAX_COHERENT_ROWS = 20;

/** The table of the hosts. In a large fleet the coherent ones must not separate the others from their details. */
function tables(hosts: readonly ReportHost[], report: Report, maxBytes: number): string[] {
  const groups = Map.groupBy(hosts, ({ verdict }) => verdict === 'coherent');
  const [coherent = [], others = []] = [groups.get(true), groups.get(false)];
  if (coherent.length <= MAX_COHERENT_ROWS || others.length === 0) {
    return fitTable(hostTable(hosts, report), maxBytes);
  }
  const first = fitTable(hostTable(others, report), maxBytes);
  const room = maxBytes - utf8Length(first.join('\n\n'));
  return [
    ...first,
    `<details><summary>${VERDICT_WORDS.coherent.mark} ${coherent.length} coherent hosts</summary>`,
    ...fitTable(hostTable(coherent, report), room),
    '</details>',
  ];
}

function* detailsOf(
  hosts: readonly ReportHost[],
  report: Report,
  rulesPage: string | null,
): Generator<string> {
  const { findings } = report;
  const findingsOf = groupByHost(findings);
  const wordsOf = hostWords(report);
  const labelOf = hostLabels(report.hosts);
  const accepted = new Set(byAcceptance(report).accepted);
  for (const [index, host] of hosts.entries()) {
    yield hostDetails(host, findingsOf(host), {
      rulesPage,
      label: labelOf(host.name, host.port),
      words: wordsOf(host),
      isDrawn: index < MAX_DRAWN && !accepted.has(host),
    });
  }
}

/** Hosts, the worst first, whose details are open and have a diagram. */
const MAX_DRAWN = 3;

/** Entries of each list. The JSON report has all of them. */
const MAX_NOTES = 50;

function problems(report: Report): string[] {
  const more = moreProblems(report);
  const items = report.problems.map(({ file, line, column, message }) => {
    const where = file === null ? '' : `${code(`${file}:${line}:${column}`)} `;
    return `${where}${prose(message)}`;
  });
  if (more !== null) items.push(more);
  return items.length === 0 ? [] : [items.map((item) => `- ${item}`).join('\n')];
}

function notes(report: Report): string[] {
  return cappedList(report.notes, MAX_NOTES, prose, '> ');
}

/** What a reader needs only after the results. */
function remarks(report: Report): string[] {
  return [...baseLine(report), ...heloNotes(report.hosts)].map(prose);
}

function footer({ counts, durationMs, vantage }: Report): string {
  const seen = `${plural(counts.hosts, 'host')}, ${plural(counts.endpoints, 'endpoint')} in ${durationMs} ms`;
  return `<sub>${seen} · port 25 from here: ${vantage.port25} · IPv6 from here: ${vantage.ipv6}</sub>`;
}
