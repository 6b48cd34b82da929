import type { EndpointObservation } from '../../model/observation.ts';
import type { ReportFinding, ReportHost } from '../../model/report.ts';
import { code, html, prose } from '../escape.ts';
import { VERDICT_WORDS } from '../labels.ts';
import { smtpInWords } from '../log.ts';
import { ruleAddress } from '../rule-url.ts';
import { diagram } from './diagram.ts';
import { isUrgent } from './overview.ts';

/** Endpoints of one host whose evidence is shown. */
const MAX_ENDPOINTS = 16;

/**
 * What was declared of a host, what was seen, and what to do, with the evidence folded.
 *
 * @param rulesPage address of the page that explains the rules; null where there is none
 */
export function hostDetails(
  host: ReportHost,
  findings: readonly ReportFinding[],
  rulesPage: string | null,
): string {
  const { mark, word } = VERDICT_WORDS[host.verdict];
  const { planned } = host;
  const then =
    planned === null || planned.verdict === host.verdict
      ? ''
      : `, and ${VERDICT_WORDS[planned.verdict].word} after this change`;
  const open = host.verdict === 'broken' || planned?.verdict === 'broken' ? ' open' : '';
  const more = host.endpoints.length - MAX_ENDPOINTS;
  return [
    `<details${open}><summary>${mark} <code>${html(host.name)}</code> is ${word}${then}</summary>`,
    // What is urgent stands at the head already, but for hosts that share a cause with another.
    ...(isUrgent(host) && host.evidence !== '' ? [prose(host.evidence)] : []),
    ...findings.map((finding) => findingDetails(finding, rulesPage)),
    ...diagram(host, findings),
    ...host.endpoints.slice(0, MAX_ENDPOINTS).map(evidence),
    ...(more > 0 ? [`${more} more addresses stand in the JSON report.`] : []),
    '</details>',
  ].join('\n\n');
}

function findingDetails(finding: ReportFinding, rulesPage: string | null): string {
  const status = finding.status === 'new' ? '' : ` (${finding.status})`;
  const waiver =
    finding.waiver === null
      ? []
      : [`- waived until ${finding.waiver.until}: ${prose(finding.waiver.reason)}`];
  const rule =
    rulesPage === null
      ? finding.rule
      : `[${finding.rule}](<${ruleAddress(rulesPage, finding.rule)}>)`;
  return [
    `**${finding.level}${status} · ${rule}** ${prose(finding.message)}`,
    '',
    `- declared: ${code(finding.expected)}`,
    `- seen: ${code(finding.observed)}`,
    `- to do: ${prose(finding.remedy)}`,
    ...(finding.onBase === true ? ['- it was so before this change'] : []),
    ...waiver,
  ].join('\n');
}

/** The DNS chain and the SMTP dialogue of an endpoint, folded. */
function evidence({ address, port, ptr, smtp, fallback }: EndpointObservation): string {
  const chain = ptr.names.map((name) => {
    const forward = ptr.forward[name];
    const answer = forward === undefined ? 'not asked' : forward.join(', ') || 'no address';
    return `${address} PTR ${name} -> ${answer}`;
  });
  const lines = [
    ...(chain.length > 0
      ? chain
      : [`${address} PTR ${ptr.state}${ptr.errorDetail === null ? '' : `: ${ptr.errorDetail}`}`]),
    `iprev=${ptr.iprev}`,
    ...zoneLines(ptr),
    `port ${port}: ${smtpInWords(smtp)}`,
    ...dialogue(smtp),
    ...(fallback === null
      ? []
      : [`port ${fallback.port} in its place:`, ...dialogue(fallback.smtp)]),
  ];
  return [`<details><summary>Evidence from ${address}</summary>`, fenced(lines), '</details>'].join(
    '\n\n',
  );
}

function dialogue({ code, greeting, ehloReply }: EndpointObservation['smtp']): string[] {
  const greeted = greeting.map(
    (line, index) => `S: ${code ?? '...'}${index < greeting.length - 1 ? '-' : ' '}${line}`,
  );
  const introduced =
    ehloReply.length > 0 ? ['C: EHLO', ...ehloReply.map((line) => `S: ${line}`)] : [];
  return [...greeted, ...introduced];
}

/** What the reverse zone's own servers, and further resolvers, say. */
function zoneLines({ authority }: EndpointObservation['ptr']): string[] {
  if (authority === null) return [];
  return [
    ...(authority.zone === null
      ? []
      : [`zone ${authority.zone} NS ${authority.servers.join(', ') || 'unknown'}`]),
    ...authority.answers.map(
      ({ server, kind, names }) => `${kind} ${server}: PTR ${names.join(', ') || 'none'}`,
    ),
  ];
}

/** A code block whose fence no line inside can close. */
function fenced(lines: readonly string[]): string {
  const runs = Array.from(lines.join('\n').matchAll(/`{3,}/g), ([run]) => run.length);
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return [`${fence}text`, ...lines, fence].join('\n');
}
