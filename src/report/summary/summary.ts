import type { Report, ReportHost } from '../../model/report.ts';
import { code, prose } from '../escape.ts';
import { byHost } from '../group-by-host.ts';
import { headline } from '../headline.ts';
import { plural } from '../labels.ts';
import { worsened } from '../planned-labels.ts';
import { mark, worstFirst } from '../reading-order.ts';
import { changesOf } from './changes.ts';
import { hostDetails } from './host-details.ts';
import { hostTable } from './host-table.ts';
import { firstScreen } from './overview.ts';
import { plannedSection } from './planned.ts';
import { bytes, fittedSections, fittedTable } from './size-limit.ts';

/** GitHub drops a whole step summary that is one byte larger. */
export const MAX_SUMMARY_BYTES = 1024 * 1024;
/** Kept free for what other steps of the job add to the same file. */
const RESERVE_BYTES = 64 * 1024;
/**
 * The job summary as Markdown: the headline, what to do, a table of hosts, then details with their evidence.
 *
 * @param rulesPage address of the page that explains the rules; null where there is none
 */
export function renderSummary(
  report: Report,
  rulesPage: string | null,
  maxBytes = MAX_SUMMARY_BYTES - RESERVE_BYTES,
): string {
  const hosts = worstFirst(report.hosts);
  const opening = [
    `## ${mark(report)} ${prose(headline(report))}`,
    ...problems(report),
    ...notes(report),
    ...changesOf(report),
    ...plannedSection(report),
  ];
  const body = [...firstScreen(hosts, report), ...fittedTable(hostTable(hosts), maxBytes / 2)];
  const closing = [...inconclusive(report), footer(report)];
  const room = maxBytes - bytes([...opening, ...body, ...closing].join('\n\n'));
  const worse = new Set<ReportHost>(worsened(hosts));
  const told = hosts.filter((host) => host.verdict !== 'coherent' || worse.has(host));
  const details = fittedSections(told.length, detailsOf(told, report, rulesPage), room);
  return `${[...opening, ...body, ...details, ...closing].join('\n\n')}\n`;
}

function* detailsOf(
  hosts: readonly ReportHost[],
  { findings }: Report,
  rulesPage: string | null,
): Generator<string> {
  const findingsOf = byHost(findings);
  for (const host of hosts) yield hostDetails(host, findingsOf(host), rulesPage);
}

/** Entries of a list; the JSON report has them all. */
const MAX_PROBLEMS = 200;
const MAX_NOTES = 50;
const MAX_INCONCLUSIVE = 50;

function problems(report: Report): string[] {
  return listed('', report.problems, MAX_PROBLEMS, ({ file, line, column, message }) => {
    const where = file === null ? '' : `${code(`${file}:${line}:${column}`)} `;
    return `${where}${prose(message)}`;
  });
}

function notes(report: Report): string[] {
  return listed('> ', report.notes, MAX_NOTES, prose);
}

function inconclusive(report: Report): string[] {
  const list = listed(
    '',
    report.inconclusive,
    MAX_INCONCLUSIVE,
    ({ host, address, check, reason, detail }) =>
      `${code(host)}${address === null ? '' : ` ${code(address)}`} ${check}: **${reason}** ${prose(detail)}`,
  );
  return list.length === 0 ? [] : ['### What could not be checked', ...list];
}

/** The first entries as one list, and how many more there are; nothing where there is none. */
function listed<T>(
  indent: string,
  entries: readonly T[],
  most: number,
  inWords: (entry: T) => string,
): string[] {
  if (entries.length === 0) return [];
  const shown = entries.slice(0, most).map(inWords);
  const more = entries.length - shown.length;
  const items = more > 0 ? [...shown, `and ${more} more`] : shown;
  return [items.map((item) => `${indent}- ${item}`).join('\n')];
}

function footer({ counts, durationMs, vantage }: Report): string {
  const seen = `${plural(counts.hosts, 'host')}, ${plural(counts.endpoints, 'endpoint')} in ${durationMs} ms`;
  return `<sub>${seen} · port 25 from here: ${vantage.port25} · IPv6 from here: ${vantage.ipv6}</sub>`;
}
