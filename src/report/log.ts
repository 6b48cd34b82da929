import { capital } from '../model/capital.ts';
import type {
  EndpointObservation,
  Inconclusive,
  RefusalObservation,
  SmtpObservation,
} from '../model/observation.ts';
import { describePlace } from '../model/planned.ts';
import type { Report, ReportFinding, ReportHost } from '../model/report.ts';
import { baseLine } from './base-line.ts';
import { logLine } from './escape.ts';
import {
  addressFact,
  dnsFact,
  ehloFact,
  factWords,
  forwardFact,
  greetingFact,
  heloFact,
  inconclusiveWords,
  ptrFact,
  tlsFact,
  unansweredFact,
} from './facts.ts';
import { headline } from './headline.ts';
import { heloNotes } from './helo-note.ts';
import { groupByHost, hostLabels, hostWords } from './host-groups.ts';
import { describeInternalError, faultyHosts, MAX_FAULTY_HOSTS } from './internal-errors.ts';
import { causeInBrackets, plural, sentences, VERDICT_WORDS, type VerdictWords } from './labels.ts';
import { moreProblems, withCommas } from './more-problems.ts';
import { describeDifference } from './planned-change.ts';
import { fixedBySteps, numberedSteps } from './step-list.ts';
import { describeWeakening, weakeningsIn } from './weakenings.ts';

/** A foldable part of the log, about one host. */
export interface LogGroup {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface Log {
  readonly groups: readonly LogGroup[];
  /** The lines after the groups: problems, notes and the outcome. */
  readonly closing: readonly string[];
}

/** The log of a run, grouped by host. Every line is sanitised. */
export function renderLog(report: Report): Log {
  const { counts } = report;
  const findingsOf = groupByHost(report.findings);
  const inconclusiveOf = groupByHost(report.inconclusive);
  const labelOf = hostLabels(report.hosts);
  const wordsOf = hostWords(report);
  const listed = new Set(report.hosts.flatMap(inconclusiveOf));
  const withoutHost = report.inconclusive.filter((entry) => !listed.has(entry));
  const tally = [
    plural(counts.errors, 'new error'),
    plural(counts.warnings, 'warning'),
    plural(counts.notices, 'notice'),
    ...(counts.waived > 0 ? [`${counts.waived} waived`] : []),
    ...(counts.inconclusive > 0 ? [`${counts.inconclusive} inconclusive`] : []),
  ].join(', ');
  return {
    groups: report.hosts.map((host) =>
      hostGroup(host, wordsOf(host), {
        label: labelOf(host.name, host.port),
        findings: findingsOf(host),
        inconclusive: inconclusiveOf(host),
      }),
    ),
    closing: [
      ...withoutHost.map((entry) => `${entry.host}: ${inconclusiveLine(entry)}`),
      ...baseLine(report),
      ...problemLines(report),
      ...internalErrorLines(report),
      ...limited([...report.notes, ...heloNotes(report.hosts)], MAX_NOTES, (note) => note, 'notes'),
      ...weakeningLines(report),
      ...plannedLines(report),
      `Mail identity: ${headline(report)}`,
      `${capital(report.result)}: ${plural(counts.hosts, 'host')}, ${plural(counts.endpoints, 'endpoint')}, ${tally}, ${report.durationMs} ms.`,
    ].map(logLine),
  };
}

function hostGroup(
  host: ReportHost,
  { mark, word }: VerdictWords,
  {
    label,
    findings,
    inconclusive,
  }: {
    readonly label: string;
    readonly findings: readonly ReportFinding[];
    readonly inconclusive: readonly Inconclusive[];
  },
): LogGroup {
  const isFixed = fixedBySteps(host);
  const planned = plannedHostLines(host);
  const lines = [
    ...dnsLines(host.dns),
    ...(host.endpoints.length > 0 || host.dns.length > 0
      ? host.endpoints.flatMap(endpointLines)
      : [`address ${factWords(addressFact(host.endpoints, inconclusive))}`]),
    ...findings.flatMap((finding) => [
      `${finding.level}${finding.status === 'new' ? '' : ` (${finding.status})`} ${finding.rule}: ${finding.message}`,
      ...(isFixed(finding) ? [] : [`    ${finding.remedy}`]),
    ]),
    ...inconclusive.map(inconclusiveLine),
    ...faultyHosts({ hosts: [host] }).map(describeInternalError),
    `${mark} ${planned.length > 0 && host.steps.length === 0 ? 'Today: ' : ''}${sentences(host.evidence, host.steps.length === 0 ? host.advice : stepsIntroduction(host))}`.trimEnd(),
    ...numberedSteps(host, (text) => text).map((step) => `    ${step.trimStart()}`),
    ...planned,
  ];
  return {
    title: logLine(`${mark} ${label} is ${word}${causeInBrackets(host)}`),
    lines: lines.map(logLine),
  };
}

/** The records of each name, under the name. */
function dnsLines(facts: ReportHost['dns']): string[] {
  return [...Map.groupBy(facts, ({ name }) => name)].flatMap(([name, ofName]) => [
    `name ${name}`,
    ...ofName.map((fact) => `    ${fact.type.padEnd(10)}${factWords(dnsFact(fact))}`),
  ]);
}

function inconclusiveLine(entry: Inconclusive): string {
  const when = entry.world === 'planned' ? ' in the planned state' : '';
  const at = entry.address === null ? '' : ` at ${entry.address}`;
  return `inconclusive${when}${at}: ${inconclusiveWords(entry)}`;
}

function internalErrorLines(report: Report): string[] {
  const hosts = faultyHosts(report);
  const more = hosts.length - MAX_FAULTY_HOSTS;
  return [
    ...hosts
      .slice(0, MAX_FAULTY_HOSTS)
      .map((host) => `error: ${host.name}: ${describeInternalError(host)}`),
    ...(more > 0 ? [`error: internal errors at ${plural(more, 'more host')}`] : []),
  ];
}

/** What the steps of a host are for, where nothing is wrong with it now. */
function stepsIntroduction({ verdict }: ReportHost): string {
  return verdict === 'coherent' ? 'Nothing is wrong now. For the planned change:' : '';
}

function plannedHostLines({ planned, verdict, steps: remedy }: ReportHost): string[] {
  if (planned === null) return [];
  const { differences, steps, evidence, advice } = planned;
  if (differences.length === 0 && planned.verdict === verdict) return [];
  const { mark, word } = VERDICT_WORDS[planned.verdict];
  return [
    sentences(
      `After this change: ${mark} ${word}${causeInBrackets(planned)}.`,
      evidence,
      steps.length === 0 && remedy.length === 0 ? advice : '',
    ),
    ...differences.map((difference) => `    ${describeDifference(difference)}`),
    ...steps.map((step, index) => `    ${index + 1}. ${step}`),
  ];
}

/** Notes and planned values that the log lists; the rest are counted. */
const MAX_NOTES = 200;
const MAX_PLANNED = 200;

/** Values that are only known after apply, and PTR records of undeclared addresses. */
function plannedLines({ planned }: Report): string[] {
  if (planned === null) return [];
  return [
    ...limited(
      planned.pending,
      MAX_PLANNED,
      (one) => `pending: ${one.what} (${describePlace(one)})`,
      'pending values',
    ),
    ...limited(
      planned.undeclared,
      MAX_PLANNED,
      ({ address, names, ...location }) =>
        `notice: ${address} would have the PTR ${names.join(', ')} (${describePlace(location)}), but no declared host has that address. Declare it?`,
      'planned PTR records of undeclared addresses',
    ),
  ];
}

/** The first entries of a list, then how many more there are. */
function limited<T>(
  list: readonly T[],
  most: number,
  render: (entry: T) => string,
  nouns: string,
): string[] {
  const more = list.length - most;
  const rest = more > 0 ? [`and ${withCommas(more)} more ${nouns}; the JSON report has them`] : [];
  return [...list.slice(0, most).map(render), ...rest];
}

/** Ways in which the change weakens the check; the rest are counted. */
const MAX_WEAKENINGS = 50;

function weakeningLines(report: Report): string[] {
  const all = weakeningsIn(report);
  const more = all.length - MAX_WEAKENINGS;
  return [
    ...all.slice(0, MAX_WEAKENINGS).map((one) => `weakens the check: ${describeWeakening(one)}`),
    ...(more > 0 ? [`weakens the check: ${more} more changes; the JSON report has them all`] : []),
  ];
}

function endpointLines(endpoint: EndpointObservation): string[] {
  const { address, port, ptr, smtp, helo, refusals, fallback } = endpoint;
  const forward = ptr.state === 'confirmed' ? [] : ptr.names.slice(0, MAX_FORWARD);
  return [
    `address ${address}`,
    `    PTR       ${factWords(ptrFact(ptr))} (${ptr.state}, iprev=${ptr.iprev})`,
    ...forward.map((name) => `    forward   ${name} -> ${factWords(forwardFact(ptr, name))}`),
    `    port ${port}   ${describeSmtp(smtp, port)}`,
    // One line says why nothing was read.
    ...(unansweredFact(smtp, port) === null || fallback !== null
      ? [
          `    greeting  ${factWords(greetingFact(endpoint))}`,
          `    EHLO      ${factWords(ehloFact(endpoint))}`,
          `    TLS       ${factWords(tlsFact(endpoint))}`,
        ]
      : []),
    ...(helo === null ? [] : [`    HELO      ${factWords(heloFact(endpoint))}`]),
    ...refusals.map((refusal) => `    refused   ${describeRefusal(refusal)}`),
  ];
}

/** PTR names of an address whose addresses the log shows. */
const MAX_FORWARD = 10;

export function describeRefusal({ by, at, subject, code }: RefusalObservation): string {
  const what = subject === 'helo' ? 'HELO name' : 'reverse name';
  return `by ${by} on ${at.slice(0, 10)} because of its ${what}${code === null ? '' : ` (${code})`}`;
}

/** The result of the SMTP check in a few words, then what happened where that says more. */
export function describeSmtp(smtp: SmtpObservation, port: number): string {
  const unanswered = unansweredFact(smtp, port);
  const words =
    unanswered === null
      ? smtp.state
      : unanswered.state === 'failed'
        ? unanswered.why
        : factWords(unanswered);
  return smtp.detail === null || smtp.detail === words ? words : `${words} (${smtp.detail})`;
}

/** One line for each problem, with the file, line and column that it is at. */
export function problemLines(report: Report): string[] {
  const more = moreProblems(report);
  return [...report.problems.map(problemLine), ...(more === null ? [] : [`error: ${more}`])];
}

function problemLine({ message, file, line, column }: Report['problems'][number]): string {
  return file === null ? `error: ${message}` : `error: ${file}:${line}:${column}: ${message}`;
}
