import type { EndpointObservation } from '../../model/observation.ts';
import type { ReportFinding, ReportHost } from '../../model/report.ts';
import { code, html, longestBacktickRun, prose } from '../escape.ts';
import {
  dnsFact,
  ehloFact,
  factWords,
  forwardFact,
  greetingFact,
  heloFact,
  ptrFact,
  tlsFact,
} from '../facts.ts';
import { VERDICT_WORDS, type VerdictWords } from '../labels.ts';
import { ruleUrl } from '../locations.ts';
import { describeRefusal, describeSmtp } from '../log.ts';
import { fixedBySteps, numberedSteps } from '../step-list.ts';
import { diagram } from './diagram.ts';
import { needsAction } from './overview.ts';

interface DetailsOptions {
  /** URL of the page that explains the rules; null where there is none. */
  readonly rulesPage: string | null;
  /** The host's name, with its port where the report has several of that name. */
  readonly label: string;
  readonly words: VerdictWords;
  /** Whether it may be open, with a diagram. */
  readonly isDrawn: boolean;
}

/** Endpoints per host whose evidence is shown. */
const MAX_ENDPOINTS = 16;
/** Findings per host that are shown: more than 16 endpoints have. */
const MAX_FINDINGS = 200;

/**
 * The section of one host: its findings with expected and observed values, its steps, and the evidence folded.
 */
export function hostDetails(
  host: ReportHost,
  findings: readonly ReportFinding[],
  { rulesPage, label, words: { mark, word }, isDrawn }: DetailsOptions,
): string {
  const { planned } = host;
  const plannedWord =
    planned === null || planned.verdict === host.verdict
      ? ''
      : `, and would be ${VERDICT_WORDS[planned.verdict].word} after this change`;
  const isBroken = host.verdict === 'broken' || planned?.verdict === 'broken';
  const open = isBroken && isDrawn ? ' open' : '';
  const more = host.endpoints.length - MAX_ENDPOINTS;
  const isFixed = fixedBySteps(host);
  const steps = numberedSteps(host, prose);
  return [
    `<details${open}><summary>${mark} <code>${html(label)}</code> is ${word}${plannedWord}</summary>`,
    // The overview shows the evidence of only one host per cause.
    ...(needsAction(host) && host.evidence !== '' ? [prose(host.evidence)] : []),
    ...findings
      .slice(0, MAX_FINDINGS)
      .map((finding) => findingDetails(finding, rulesPage, isFixed(finding))),
    ...(findings.length > MAX_FINDINGS
      ? [`The JSON report has ${findings.length - MAX_FINDINGS} more findings of this host.`]
      : []),
    ...(steps.length > 0 ? [steps.join('\n')] : []),
    ...(isDrawn ? diagram(host, findings) : []),
    ...(host.dns.length > 0 ? [dnsEvidence(host.dns)] : []),
    ...host.endpoints.slice(0, MAX_ENDPOINTS).map(evidence),
    ...(more > 0 ? [`${more} more addresses are in the JSON report.`] : []),
    '</details>',
  ].join('\n\n');
}

/** @param isFixed whether a step of the host fixes it, so that its remedy is listed there */
function findingDetails(
  finding: ReportFinding,
  rulesPage: string | null,
  isFixed: boolean,
): string {
  const status = finding.status === 'new' ? '' : ` (${finding.status})`;
  const waiver =
    finding.waiver === null
      ? []
      : [`- waived until ${finding.waiver.until}: ${prose(finding.waiver.reason)}`];
  const rule =
    rulesPage === null ? finding.rule : `[${finding.rule}](<${ruleUrl(rulesPage, finding.rule)}>)`;
  return [
    `**${finding.level}${status} · ${rule}** ${prose(finding.message)}`,
    '',
    `- expected: ${code(finding.expected)}`,
    `- observed: ${code(finding.observed)}`,
    ...(isFixed ? [] : [`- fix: ${prose(finding.remedy)}`]),
    ...(finding.onBase === true ? ['- already so before this change'] : []),
    ...waiver,
  ].join('\n');
}

/** The records of the host's name and of its domains, folded. */
function dnsEvidence(facts: ReportHost['dns']): string {
  const lines = facts.map((fact) => `${fact.name} ${fact.type} ${factWords(dnsFact(fact))}`);
  return folded('DNS records', lines);
}

/** The DNS answers and the SMTP dialogue of an endpoint, folded. */
function evidence(endpoint: EndpointObservation): string {
  const { address, port, ptr, smtp, helo, refusals, fallback } = endpoint;
  const ptrLines = ptr.names.map(
    (name) => `${address} PTR ${name} -> ${factWords(forwardFact(ptr, name))}`,
  );
  const detail = ptr.errorDetail === null ? '' : ` (${ptr.errorDetail})`;
  const lines = [
    ...(ptrLines.length > 0 ? ptrLines : [`${address} PTR ${factWords(ptrFact(ptr))}${detail}`]),
    `iprev=${ptr.iprev}`,
    ...authorityLines(ptr),
    `port ${port}: ${describeSmtp(smtp, port)}`,
    ...dialogue(smtp),
    ...(helo === null ? [] : [`HELO: ${factWords(heloFact(endpoint))}`]),
    ...refusals.map((refusal) => `refused ${describeRefusal(refusal)}: ${refusal.words}`),
    ...(fallback === null
      ? []
      : [`port ${fallback.port} in its place:`, ...dialogue(fallback.smtp)]),
    `greeting: ${factWords(greetingFact(endpoint))}`,
    `EHLO: ${factWords(ehloFact(endpoint))}`,
    `TLS: ${factWords(tlsFact(endpoint))}`,
  ];
  return folded(`Evidence from ${address}`, lines);
}

function folded(title: string, lines: readonly string[]): string {
  return [`<details><summary>${title}</summary>`, fenced(lines), '</details>'].join('\n\n');
}

function dialogue({ code, greeting, ehloReply }: EndpointObservation['smtp']): string[] {
  const greetingLines = greeting.map(
    (line, index) => `S: ${code ?? '...'}${index < greeting.length - 1 ? '-' : ' '}${line}`,
  );
  const ehloLines =
    ehloReply.length > 0 ? ['C: EHLO', ...ehloReply.map((line) => `S: ${line}`)] : [];
  return [...greetingLines, ...ehloLines];
}

/** The answers of the reverse zone's servers and of further resolvers. */
function authorityLines({ authority }: EndpointObservation['ptr']): string[] {
  if (authority === null) return [];
  return [
    ...(authority.zone === null
      ? []
      : [`zone ${authority.zone} NS ${authority.servers.join(', ') || 'unknown'}`]),
    ...authority.answers.map(
      ({ server, kind, names }) => `${kind} ${server}: PTR ${names.join(', ') || 'no record'}`,
    ),
  ];
}

/** A code block. The fence is longer than any run of backticks inside, so that no line can close it. */
function fenced(lines: readonly string[]): string {
  const fence = '`'.repeat(Math.max(3, longestBacktickRun(lines.join('\n')) + 1));
  return [`${fence}text`, ...lines, fence].join('\n');
}
