import type { Cause } from '../../model/finding.ts';
import { listInWords } from '../../model/list-in-words.ts';
import type { Report, ReportFinding, ReportHost } from '../../model/report.ts';
import { byAcceptance } from '../accepted-hosts.ts';
import { code, prose } from '../escape.ts';
import { byHost } from '../group-by-host.ts';
import { CAUSE_WORDS, capital, VERDICT_WORDS } from '../labels.ts';

/** Items of a list that stay on the first screen. */
const MAX_ITEMS = 5;
/** Hosts named in one item. */
const MAX_NAMES = 4;

/**
 * What a reader must know before scrolling: what to do, the worst first and each cause once; what was
 * accepted; and what can be left alone.
 *
 * @param hosts in the order of reading, the worst first
 */
export function firstScreen(hosts: readonly ReportHost[], report: Report): string[] {
  const { open, accepted } = byAcceptance({ hosts, findings: report.findings });
  const urgent = open.filter(isUrgent);
  return [
    ...section('What to do', groupsOf(urgent, sameCause), step, 'numbered'),
    ...section('Accepted or pending', accepted, acceptedItem(report)),
    ...section('Could not be judged', groupsOf(open.filter(isUnknown), sameAdvice), item),
    ...section('Leave alone', groupsOf(open.filter(isHarmless), sameAdvice), item),
  ];
}

/** Whether a host's repair is told on the first screen. */
export function isUrgent({ verdict }: ReportHost): boolean {
  return verdict === 'broken' || verdict === 'at-risk';
}

function isUnknown({ verdict }: ReportHost): boolean {
  return verdict === 'inconclusive';
}

function isHarmless({ verdict }: ReportHost): boolean {
  return verdict === 'cosmetic';
}

/** Only what is shown is put into words: a fleet may have thousands of items. */
function section<T>(
  title: string,
  items: readonly T[],
  inWords: (item: T) => string,
  style: 'numbered' | 'bulleted' = 'bulleted',
): string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, MAX_ITEMS);
  const more = items.length - shown.length;
  const lines = shown.map(
    (one, index) => `${style === 'numbered' ? `${index + 1}.` : '-'} ${inWords(one)}`,
  );
  const rest = more > 0 ? [`\n${more} more below.`] : [];
  return [`### ${title}`, [...lines, ...rest].join('\n')];
}

/** Hosts that one item can tell of, in the order in which the first of each comes. */
type Group = readonly [ReportHost, ...ReportHost[]];

function groupsOf(hosts: readonly ReportHost[], key: (host: ReportHost) => string): Group[] {
  return [...Map.groupBy(hosts, key).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}

/** Hosts of one verdict with one known cause are told once; without one each is a case of its own. */
function sameCause({ name, port, verdict, cause }: ReportHost): string {
  return cause === null || cause === 'unknown' ? `${name}:${port}` : `${verdict} ${cause}`;
}

function sameAdvice({ advice }: ReportHost): string {
  return advice;
}

function step(group: Group): string {
  const [first] = group;
  const { mark, word } = VERDICT_WORDS[first.verdict];
  const what = causeHeading(first.cause) ?? capital(word);
  const example = group.length === 1 ? '' : `For ${code(first.name)}: `;
  const why = first.evidence === '' ? '' : `${prose(first.evidence)} `;
  return `${mark} **${what}** at ${names(group)}. ${example}${why}${prose(first.advice)}`;
}

function causeHeading(cause: Cause | null): string | null {
  const words = CAUSE_WORDS[cause ?? 'unknown'];
  return words === '' ? null : capital(words);
}

function item(group: Group): string {
  return `${VERDICT_WORDS[group[0].verdict].mark} ${names(group)}: ${prose(group[0].advice)}`;
}

function names(group: Group): string {
  return listInWords(
    group.map(({ name }) => code(name)),
    MAX_NAMES,
  );
}

function acceptedItem({ findings }: Report): (host: ReportHost) => string {
  const findingsOf = byHost(findings);
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
      ...new Set(own.flatMap(waiverOf)),
    ];
    return `${VERDICT_WORDS[host.verdict].mark} ${code(host.name)}: ${reasons.join('; ')}`;
  };
}

function waiverOf({ waiver, rule }: ReportFinding): string[] {
  return waiver === null
    ? []
    : [`${code(rule)} is waived until ${waiver.until}: ${prose(waiver.reason)}`];
}
