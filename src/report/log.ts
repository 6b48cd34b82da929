import type { EndpointObservation, Inconclusive, SmtpObservation } from '../model/observation.ts';
import type { Report, ReportFinding, ReportHost } from '../model/report.ts';
import { logLine } from './escape.ts';
import { byHost } from './group-by-host.ts';
import { headline } from './headline.ts';
import { CAUSE_WORDS, capital, plural, VERDICT_WORDS } from './labels.ts';
import { causeInBrackets, differenceInWords, placeInWords } from './planned-labels.ts';

/** A foldable part of the log: a host, with what was seen and found. */
export interface LogGroup {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface Log {
  readonly groups: readonly LogGroup[];
  /** What is read last: the outcome, and where more stands. */
  readonly closing: readonly string[];
}

/** The log of a run, grouped by host. Every line is safe to print. */
export function renderLog(report: Report): Log {
  const { counts } = report;
  const findingsOf = byHost(report.findings);
  const inconclusiveOf = byHost(report.inconclusive);
  const tally = [
    plural(counts.errors, 'new error'),
    plural(counts.warnings, 'warning'),
    plural(counts.notices, 'notice'),
    ...(counts.waived > 0 ? [`${counts.waived} waived`] : []),
    ...(counts.inconclusive > 0 ? [`${counts.inconclusive} inconclusive`] : []),
  ].join(', ');
  return {
    groups: report.hosts.map((host) => hostGroup(host, findingsOf(host), inconclusiveOf(host))),
    closing: [
      ...report.problems.map(problemLine),
      ...report.notes,
      ...openLines(report),
      headline(report),
      `${capital(report.result)}: ${plural(counts.hosts, 'host')}, ${plural(counts.endpoints, 'endpoint')}, ${tally}, ${report.durationMs} ms.`,
    ].map(logLine),
  };
}

function hostGroup(
  host: ReportHost,
  findings: readonly ReportFinding[],
  inconclusive: readonly Inconclusive[],
): LogGroup {
  const { mark, word } = VERDICT_WORDS[host.verdict];
  const cause = CAUSE_WORDS[host.cause ?? 'unknown'];
  const lines = [
    ...host.endpoints.flatMap(endpointLines),
    ...findings.flatMap((finding) => [
      `${finding.level}${finding.status === 'new' ? '' : ` (${finding.status})`} ${finding.rule}: ${finding.message}`,
      `    ${finding.remedy}`,
    ]),
    ...inconclusive.map(
      ({ address, check, reason, detail }) =>
        `inconclusive ${check}${address === null ? '' : ` of ${address}`}: ${reason} (${detail})`,
    ),
    `${mark} ${[host.evidence, host.advice].filter((text) => text !== '').join(' ')}`,
    ...plannedLines(host),
  ];
  return {
    title: logLine(`${mark} ${host.name} is ${word}${cause === '' ? '' : ` (${cause})`}`),
    lines: lines.map(logLine),
  };
}

function plannedLines({ planned, verdict }: ReportHost): string[] {
  if (planned === null) return [];
  const { differences, steps, evidence, advice } = planned;
  if (differences.length === 0 && planned.verdict === verdict) return [];
  const { mark, word } = VERDICT_WORDS[planned.verdict];
  return [
    `after this change: ${mark} ${word}${causeInBrackets(planned.cause)}. ${[evidence, advice].filter((text) => text !== '').join(' ')}`,
    ...differences.map((difference) => `    ${differenceInWords(difference)}`),
    ...steps.map((step, index) => `    ${index + 1}. ${step}`),
  ];
}

/** What a plan leaves open, and what it does to addresses that nobody declares. */
function openLines({ planned }: Report): string[] {
  if (planned === null) return [];
  return [
    ...planned.pending.map((one) => `pending: ${one.what} (${placeInWords(one)})`),
    ...planned.undeclared.map(
      ({ address, names, ...place }) =>
        `notice: ${address} is to have the PTR ${names.join(', ')} (${placeInWords(place)}), and no mail host declares it. Declare it?`,
    ),
  ];
}

function endpointLines({ address, port, ptr, smtp, fallback }: EndpointObservation): string[] {
  const names = ptr.names.length > 0 ? ptr.names.join(', ') : 'none';
  return [
    `address ${address}`,
    `    PTR       ${names} (${ptr.state}, iprev=${ptr.iprev})`,
    `    port ${port}   ${smtpInWords(smtp)}`,
    ...(smtp.code === null
      ? []
      : [
          `    greeting  ${smtp.bannerNames.join(', ') || 'no name'}`,
          `    EHLO      ${smtp.ehloName ?? 'no name'}`,
        ]),
    ...(fallback === null
      ? []
      : [
          `    port ${fallback.port}   ${fallback.smtp.bannerNames.join(', ') || 'no name'} in its place`,
        ]),
    ...(smtp.tls?.negotiated == null
      ? []
      : [`    TLS       ${smtp.tls.negotiated}, ${smtp.tls.names.join(', ') || 'no names'}`]),
  ];
}

/** What became of the SMTP check, in a few words. */
export function smtpInWords({ state, reason, detail }: SmtpObservation): string {
  if (state === 'skipped' && reason === null) return 'not checked (outbound)';
  return detail === null ? state : `${state}: ${detail}`;
}

function problemLine({ message, file, line, column }: Report['problems'][number]): string {
  return file === null ? `error: ${message}` : `error: ${file}:${line}:${column}: ${message}`;
}
