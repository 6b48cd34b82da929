import { capital } from '../../model/capital.ts';
import { hostKey } from '../../model/host-key.ts';
import { listInWords } from '../../model/list-in-words.ts';
import type { Report, ReportFinding, ReportHost } from '../../model/report.ts';
import { moreSteps } from '../../model/step.ts';
import { code, longestBacktickRun, prose } from '../escape.ts';
import { byAcceptance, groupByHost, hostLabels, hostWords } from '../host-groups.ts';
import { causeWords, VERDICT_WORDS } from '../labels.ts';
import { stepParts } from '../paste-blocks.ts';
import { uncheckedSection } from './unchecked.ts';

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
  const labelOf = hostLabels(report.hosts);
  return [
    ...section(
      'What to do',
      groupsOf(open.filter(needsAction), causeKey),
      actionItem(groupByHost(report.findings), labelOf),
      'numbered',
    ),
    ...section('Accepted or pending', accepted, acceptedItem(report, labelOf)),
    ...uncheckedSection(hosts, report),
    ...section('Can stay', groupsOf(open.filter(isCosmetic), adviceOf), adviceItem(labelOf)),
    ...section('Notices', noticesOf(open, report), noticeItem(labelOf)),
  ];
}

/** Whether the overview says what to do about a host. */
export function needsAction({ verdict }: ReportHost): boolean {
  return verdict === 'broken' || verdict === 'at-risk';
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
  const rest = more > 0 ? [`\n${more} more ${more === 1 ? 'is' : 'are'} listed below.`] : [];
  return [`### ${title}`, [...lines, ...rest].join('\n')];
}

type LabelOf = ReturnType<typeof hostLabels>;

/** Hosts that share one item. */
type Group = readonly [ReportHost, ...ReportHost[]];

function groupsOf(hosts: readonly ReportHost[], key: (host: ReportHost) => string): Group[] {
  return [...Map.groupBy(hosts, key).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}

/** Hosts with the same verdict and known cause share an item; a host without a known cause has its own. */
function causeKey(host: ReportHost): string {
  const cause = causeWords(host);
  return cause === '' ? hostKey(host.name, host.port) : `${host.verdict} ${cause}`;
}

function adviceOf({ advice }: ReportHost): string {
  return advice;
}

function actionItem(
  findingsOf: (host: ReportHost) => readonly ReportFinding[],
  labelOf: LabelOf,
): (group: Group) => string {
  return (group) => {
    const first = exampleOf(group);
    const { mark } = VERDICT_WORDS[first.verdict];
    const cause = causeWords(first);
    const title = cause === '' ? '' : `**${capital(cause)}** at `;
    const example = group.length === 1 ? '' : `For ${code(labelOf(first.name, first.port))}: `;
    const { text, lines } = nextSteps(first);
    const faults = [first.evidence, ...furtherFaults(first, findingsOf(first))];
    const why = [...faults.map(prose), text].filter((part) => part !== '').join(' ');
    const end = cause === '' ? ':' : '.';
    return [
      `${mark} ${title}${names(group, labelOf)}${end} ${example}${why}`.trimEnd(),
      ...lines,
    ].join('\n');
  };
}

/** The host whose faults and steps an item shows: of the ports of one name, the one with the most steps. */
function exampleOf(group: Group): ReportHost {
  const [first] = group;
  return group
    .filter(({ name }) => name === first.name)
    .reduce((most, host) => (host.steps.length > most.steps.length ? host : most), first);
}

/** Faults besides that of the cause. The details have all of them. */
const MAX_FURTHER = 2;

/** What the findings observed that decide the verdict, besides those that the evidence states. */
function furtherFaults(
  { verdict, explained }: ReportHost,
  findings: readonly ReportFinding[],
): readonly string[] {
  if (explained === undefined) return [];
  const stated = new Set(explained);
  const decisive = verdict === 'broken' ? 'error' : 'warning';
  const others = findings.filter(
    ({ id, level, status, world }) =>
      level === decisive &&
      world !== 'planned' &&
      (status === 'new' || status === 'undetermined') &&
      !stated.has(id),
  );
  return [...new Set(others.map(({ fact, message }) => fact ?? message))].slice(0, MAX_FURTHER);
}

/** Steps per item. The JSON report has all of them. */
const MAX_STEPS = 3;

/** The first steps of a host as a numbered list, with the records and commands as blocks to paste. */
function nextSteps({ steps: all, advice }: ReportHost): {
  readonly text: string;
  readonly lines: readonly string[];
} {
  const steps = all.filter(({ kind }) => kind !== 'leave');
  if (steps.length === 0) return { text: prose(advice), lines: [] };
  const lines = steps.slice(0, MAX_STEPS).flatMap((step, index) => {
    const { text, blocks } = stepParts(step);
    return [
      `   ${index + 1}. ${prose(text)}`,
      ...(blocks.length === 0 ? [] : fenced(blocks).map((line) => `      ${line}`)),
    ];
  });
  const more = steps.length - MAX_STEPS;
  return {
    text: '',
    lines: more > 0 ? [...lines, `   ${MAX_STEPS + 1}. ${moreSteps(more)}`] : lines,
  };
}

/** A code block whose lines cannot close it. */
function fenced(lines: readonly string[]): string[] {
  const fence = '`'.repeat(Math.max(3, longestBacktickRun(lines.join('\n')) + 1));
  return [fence, ...lines, fence];
}

/** The new notices of hosts about which no other section says anything. */
function noticesOf(hosts: readonly ReportHost[], { findings }: Report): ReportFinding[] {
  const coherent = new Set(
    hosts
      .filter(({ verdict }) => verdict === 'coherent')
      .map(({ name, port }) => hostKey(name, port)),
  );
  return findings.filter(
    ({ host, port, status, level }) =>
      status === 'new' && level === 'notice' && coherent.has(hostKey(host, port)),
  );
}

function noticeItem(labelOf: LabelOf): (finding: ReportFinding) => string {
  return ({ host, port, rule, message, remedy }) =>
    `${code(labelOf(host, port))} (${code(rule)}): ${prose(message)} ${prose(remedy)}`;
}

function adviceItem(labelOf: LabelOf): (group: Group) => string {
  return (group) =>
    `${VERDICT_WORDS[group[0].verdict].mark} ${names(group, labelOf)}: ${prose(group[0].advice)}`;
}

function names(group: Group, labelOf: LabelOf): string {
  return listInWords(
    group.map(({ name, port }) => code(labelOf(name, port))),
    MAX_NAMES,
  );
}

function acceptedItem(report: Report, labelOf: LabelOf): (host: ReportHost) => string {
  const { findings } = report;
  const wordsOf = hostWords(report);
  const findingsOf = groupByHost(findings);
  return (host) => {
    const own = findingsOf(host);
    const rules = (status: ReportFinding['status']) =>
      [...new Set(own.filter((finding) => finding.status === status).map(({ rule }) => rule))].map(
        code,
      );
    const [pending, known] = [rules('pending'), rules('known')];
    const reasons = [
      ...(pending.length > 0
        ? [`pending rollout, to apply after merging: ${pending.join(', ')}`]
        : []),
      ...(known.length > 0 ? [`in the baseline: ${known.join(', ')}`] : []),
      ...new Set(own.flatMap(waiverReason)),
    ];
    return `${wordsOf(host).mark} ${code(labelOf(host.name, host.port))}: ${reasons.join('; ')}`;
  };
}

function waiverReason({ waiver, rule }: ReportFinding): string[] {
  return waiver === null
    ? []
    : [`${code(rule)} is waived until ${waiver.until}: ${prose(waiver.reason)}`];
}
