import { hostKey } from '../../model/host-key.ts';
import { listInWords } from '../../model/list-in-words.ts';
import type { Report, ReportFinding, ReportHost } from '../../model/report.ts';
import { code, prose } from '../escape.ts';
import { byAcceptance, groupByHost } from '../host-groups.ts';
import { capital, causeWords, VERDICT_WORDS } from '../labels.ts';

/** Items per list, so that all lists fit on the first screen. */
const MAX_ITEMS = 5;
/** Hosts named per item. */
const MAX_NAMES = 4;

/**
 * The lists at the top of the summary: what to do, one item per cause; what was accepted; what could not be judged;
 * what needs no change.
 *
 * @param hosts the worst first
 */
export function overview(hosts: readonly ReportHost[], report: Report): string[] {
  const { open, accepted } = byAcceptance({ hosts, findings: report.findings });
  return [
    ...section('What to do', groupsOf(open.filter(needsAction), causeKey), actionItem, 'numbered'),
    ...section('Accepted or pending', accepted, acceptedItem(report)),
    ...section('Could not be judged', groupsOf(open.filter(isInconclusive), adviceOf), adviceItem),
    ...section('Leave alone', groupsOf(open.filter(isCosmetic), adviceOf), adviceItem),
  ];
}

/** Whether the overview says what to do about a host. */
export function needsAction({ verdict }: ReportHost): boolean {
  return verdict === 'broken' || verdict === 'at-risk';
}

function isInconclusive({ verdict }: ReportHost): boolean {
  return verdict === 'inconclusive';
}

function isCosmetic({ verdict }: ReportHost): boolean {
  return verdict === 'cosmetic';
}

/** Renders only the items that are shown: a fleet may have thousands. */
function section<T>(
  title: string,
  items: readonly T[],
  render: (item: T) => string,
  style: 'numbered' | 'bulleted' = 'bulleted',
): string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, MAX_ITEMS);
  const more = items.length - shown.length;
  const lines = shown.map(
    (one, index) => `${style === 'numbered' ? `${index + 1}.` : '-'} ${render(one)}`,
  );
  const rest = more > 0 ? [`\n${more} more below.`] : [];
  return [`### ${title}`, [...lines, ...rest].join('\n')];
}

/** Hosts that share one item. */
type Group = readonly [ReportHost, ...ReportHost[]];

function groupsOf(hosts: readonly ReportHost[], key: (host: ReportHost) => string): Group[] {
  return [...Map.groupBy(hosts, key).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}

/** Hosts with the same verdict and known cause share an item; a host without a known cause has its own. */
function causeKey({ name, port, verdict, cause }: ReportHost): string {
  return cause === null || cause === 'unknown' ? hostKey(name, port) : `${verdict} ${cause}`;
}

function adviceOf({ advice }: ReportHost): string {
  return advice;
}

function actionItem(group: Group): string {
  const [first] = group;
  const { mark, word } = VERDICT_WORDS[first.verdict];
  const title = capital(causeWords(first.cause) || word);
  const example = group.length === 1 ? '' : `For ${code(first.name)}: `;
  const why = first.evidence === '' ? '' : `${prose(first.evidence)} `;
  return `${mark} **${title}** at ${names(group)}. ${example}${why}${prose(first.advice)}`;
}

function adviceItem(group: Group): string {
  return `${VERDICT_WORDS[group[0].verdict].mark} ${names(group)}: ${prose(group[0].advice)}`;
}

function names(group: Group): string {
  return listInWords(
    group.map(({ name }) => code(name)),
    MAX_NAMES,
  );
}

function acceptedItem({ findings }: Report): (host: ReportHost) => string {
  const findingsOf = groupByHost(findings);
  return (host) => {
    const own = findingsOf(host);
    const rules = (status: ReportFinding['status']) =>
      [...new Set(own.filter((finding) => finding.status === status).map(({ rule }) => rule))].map(
        code,
      );
    const [pending, known] = [rules('pending'), rules('known')];
    const reasons = [
      ...(pending.length > 0 ? [`to be rolled out after merging: ${pending.join(', ')}`] : []),
      ...(known.length > 0 ? [`known before: ${known.join(', ')}`] : []),
      ...new Set(own.flatMap(waiverReason)),
    ];
    return `${VERDICT_WORDS[host.verdict].mark} ${code(host.name)}: ${reasons.join('; ')}`;
  };
}

function waiverReason({ waiver, rule }: ReportFinding): string[] {
  return waiver === null
    ? []
    : [`${code(rule)} is waived until ${waiver.until}: ${prose(waiver.reason)}`];
}
