import type { Verdict } from '../model/finding.ts';
import type { EndpointObservation } from '../model/observation.ts';
import type { Report, ReportFinding, ReportHost } from '../model/report.ts';
import { byHost } from './by-host.ts';
import { headline, plural, VERDICT_WORDS } from './headline.ts';
import { smtpInWords } from './log.ts';
import { code, codeCell, html, prose } from './text.ts';

/** GitHub drops a whole step summary that is one byte larger. */
export const MAX_SUMMARY_BYTES = 1024 * 1024;
/** Kept free for what other steps of the job add to the same file. */
const RESERVE_BYTES = 64 * 1024;
/** Verdicts from the worst to the best: the order of reading. */
const ORDER: readonly Verdict[] = ['broken', 'at-risk', 'inconclusive', 'cosmetic', 'coherent'];

/** The job summary as Markdown: the headline, what to do, a table of hosts, then details with their evidence. */
export function renderSummary(
  report: Report,
  maxBytes = MAX_SUMMARY_BYTES - RESERVE_BYTES,
): string {
  const hosts = report.hosts.toSorted(
    (a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict),
  );
  const opening = [
    `## ${mark(report)} ${prose(headline(report))}`,
    ...problems(report),
    ...notes(report),
  ];
  const body = [...firstSteps(hosts), ...fitted(table(hosts), maxBytes / 2)];
  const closing = [...inconclusive(report), footer(report)];
  const room = maxBytes - bytes([...opening, ...body, ...closing].join('\n\n'));
  const findingsOf = byHost(report.findings);
  const details = hosts
    .filter(({ verdict }) => verdict !== 'coherent')
    .map((host) => hostDetails(host, findingsOf(host)));
  return `${[...opening, ...body, ...withinRoom(details, room), ...closing].join('\n\n')}\n`;
}

function mark(report: Report): string {
  return { passed: '✅', failed: '❌', inconclusive: '❔' }[report.result];
}

function problems(report: Report): string[] {
  if (report.problems.length === 0) return [];
  const shown = report.problems.slice(0, 200).map(({ file, line, column, message }) => {
    const where = file === null ? '' : `${code(`${file}:${line}:${column}`)} `;
    return `- ${where}${prose(message)}`;
  });
  const more = report.problems.length - shown.length;
  return [[...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')];
}

function notes(report: Report): string[] {
  return report.notes.length === 0
    ? []
    : [report.notes.map((note) => `> ${prose(note)}`).join('\n')];
}

/** What to do, the worst first: at most five hosts, so that it stays on the first screen. */
function firstSteps(hosts: readonly ReportHost[]): string[] {
  const urgent = hosts.filter(isUrgent);
  if (urgent.length === 0) return [];
  const steps = urgent
    .slice(0, 5)
    .map((host, index) => `${index + 1}. **${code(host.name)}** ${prose(host.advice)}`);
  const more = urgent.length - steps.length;
  const rest = more > 0 ? [`\n${plural(more, 'more host')} below.`] : [];
  return ['### What to do', [...steps, ...rest].join('\n')];
}

function isUrgent({ verdict }: ReportHost): boolean {
  return verdict === 'broken' || verdict === 'at-risk';
}

function table(hosts: readonly ReportHost[]): string[] {
  if (hosts.length === 0) return [];
  const rows = hosts.map((host) => {
    const { mark: sign, word } = VERDICT_WORDS[host.verdict];
    const cells = [
      codeCell(host.name),
      `${sign} ${word}`,
      namesCell(
        host.endpoints.flatMap(({ ptr }) => ptr.names),
        host.endpoints,
      ),
      greetingCell(host.endpoints),
      host.cause ?? '',
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| Host | Verdict | PTR | Greeting | Cause |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ];
}

/** The greeting's names, and the EHLO names where they are others. */
function greetingCell(endpoints: readonly EndpointObservation[]): string {
  const banner = endpoints.flatMap(({ smtp }) => smtp.bannerNames);
  const ehlo = endpoints
    .flatMap(({ smtp }) => smtp.ehloName ?? [])
    .filter((name) => !banner.includes(name));
  const greeting = namesCell(banner, endpoints);
  return ehlo.length === 0 ? greeting : `${greeting}, EHLO ${namesCell(ehlo, endpoints)}`;
}

/** Up to three different names; a dash where nothing was seen. */
function namesCell(names: readonly string[], endpoints: readonly EndpointObservation[]): string {
  const different = [...new Set(names)];
  if (different.length === 0) return endpoints.length === 0 ? '' : '—';
  const shown = different.slice(0, 3).map(codeCell).join(', ');
  return different.length > 3 ? `${shown} and ${different.length - 3} more` : shown;
}

/** As many lines of the table as fit, with a line that counts the others. */
function fitted(lines: readonly string[], maxBytes: number): string[] {
  if (lines.length === 0) return [];
  const kept: string[] = [];
  let used = 0;
  for (const line of lines) {
    used += bytes(line) + 1;
    if (used > maxBytes) break;
    kept.push(line);
  }
  const left = lines.length - kept.length;
  const table = kept.join('\n');
  return left === 0
    ? [table]
    : [table, `${plural(left, 'more host')} stand only in the JSON report.`];
}

function hostDetails(host: ReportHost, findings: readonly ReportFinding[]): string {
  const { mark: sign, word } = VERDICT_WORDS[host.verdict];
  const open = host.verdict === 'broken' ? ' open' : '';
  return [
    `<details${open}><summary>${sign} <b>${html(host.name)}</b> is ${word}</summary>`,
    // What is urgent stands at the head already.
    ...(isUrgent(host) ? [] : [prose(host.advice)]),
    ...findings.map(findingDetails),
    ...host.endpoints.slice(0, 16).map(evidence),
    ...(host.endpoints.length > 16
      ? [`${host.endpoints.length - 16} more addresses stand in the JSON report.`]
      : []),
    '</details>',
  ].join('\n\n');
}

function findingDetails(finding: ReportFinding): string {
  const status = finding.status === 'new' ? '' : ` (${finding.status})`;
  const waiver =
    finding.waiver === null
      ? []
      : [`- waived until ${finding.waiver.until}: ${prose(finding.waiver.reason)}`];
  return [
    `**${finding.level}${status} · ${finding.rule}** ${prose(finding.message)}`,
    '',
    `- declared: ${code(finding.expected)}`,
    `- seen: ${code(finding.observed)}`,
    `- to do: ${prose(finding.remedy)}`,
    ...waiver,
  ].join('\n');
}

/** The DNS chain and the SMTP dialogue of an endpoint, folded. */
function evidence({ address, port, ptr, smtp }: EndpointObservation): string {
  const chain = ptr.names.map((name) => {
    const forward = ptr.forward[name];
    const answer = forward === undefined ? 'not asked' : forward.join(', ') || 'no address';
    return `${address} PTR ${name} -> ${answer}`;
  });
  const dialogue = [
    ...smtp.greeting.map(
      (line, index) =>
        `S: ${smtp.code ?? '...'}${index < smtp.greeting.length - 1 ? '-' : ' '}${line}`,
    ),
    ...(smtp.ehloReply.length > 0
      ? ['C: EHLO', ...smtp.ehloReply.map((line) => `S: ${line}`)]
      : []),
  ];
  const lines = [
    ...(chain.length > 0
      ? chain
      : [`${address} PTR ${ptr.state}${ptr.errorDetail === null ? '' : `: ${ptr.errorDetail}`}`]),
    `iprev=${ptr.iprev}`,
    `port ${port}: ${smtpInWords(smtp)}`,
    ...dialogue,
  ];
  return [`<details><summary>Evidence from ${address}</summary>`, fenced(lines), '</details>'].join(
    '\n\n',
  );
}

/** A code block whose fence no line inside can close. */
function fenced(lines: readonly string[]): string {
  const runs = Array.from(lines.join('\n').matchAll(/`{3,}/g), ([run]) => run.length);
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return [`${fence}text`, ...lines, fence].join('\n');
}

/** Whole sections while they fit; then one line that counts the rest. */
function withinRoom(sections: readonly string[], room: number): string[] {
  const kept: string[] = [];
  let left = room - 200;
  for (const section of sections) {
    left -= bytes(section) + 2;
    if (left < 0) break;
    kept.push(section);
  }
  const missing = sections.length - kept.length;
  const told = `The details of ${plural(missing, 'host')} did not fit here; the JSON report has them.`;
  return missing === 0 ? kept : [...kept, told];
}

function inconclusive(report: Report): string[] {
  const entries = report.inconclusive;
  if (entries.length === 0) return [];
  const rows = entries
    .slice(0, 50)
    .map(
      ({ host, address, check, reason, detail }) =>
        `- ${code(host)}${address === null ? '' : ` ${code(address)}`} ${check}: **${reason}** ${prose(detail)}`,
    );
  const more = entries.length - rows.length;
  return [
    '### What could not be checked',
    [...rows, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n'),
  ];
}

function footer({ counts, durationMs, vantage }: Report): string {
  const seen = `${plural(counts.hosts, 'host')}, ${plural(counts.endpoints, 'endpoint')} in ${durationMs} ms`;
  return `<sub>${seen} · port 25 from here: ${vantage.port25} · IPv6 from here: ${vantage.ipv6}</sub>`;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
