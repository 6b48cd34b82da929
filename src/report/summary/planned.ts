import { describePlace } from '../../model/planned.ts';
import type { Report } from '../../model/report.ts';
import { code, codeCell, prose } from '../escape.ts';
import { causeInBrackets, plural, sentences, VERDICT_WORDS } from '../labels.ts';
import {
  changedHosts,
  describeDifference,
  type PlannedHost,
  worsenedHosts,
} from '../planned-change.ts';
import { cappedList } from './size-limit.ts';

/** Entries of each list. The JSON report has all of them. */
const MAX_HOSTS = 50;
const MAX_WORSENED = 5;
const MAX_DIFFERENCES = 6;
const MAX_ENTRIES = 20;

/** What the planned change does to the hosts, a safe order of its steps, and what is only known after apply. */
export function plannedSection({ planned, hosts }: Report): string[] {
  if (planned === null) return [];
  const all = changedHosts(hosts);
  const shown = all.slice(0, MAX_HOSTS);
  const worse = worsenedHosts(hosts).slice(0, MAX_WORSENED);
  const none = `Of the ${plural(planned.changes, 'planned change')} that were read none changes the identity of a declared host.`;
  return [
    '### After this change',
    ...(all.length === 0 ? [none] : [table(shown)]),
    ...(all.length > shown.length
      ? [`The JSON report has ${plural(all.length - shown.length, 'more host')}.`]
      : []),
    ...(worse.length === 0 ? [] : [worse.map(adviceItem).join('\n')]),
    ...shown.flatMap(safeOrder),
    ...listed(
      'Known only after apply',
      planned.pending,
      (one) => `${prose(one.what)} (${code(describePlace(one))})`,
    ),
    ...listed(
      'Planned, but declared by no host',
      planned.undeclared,
      ({ address, names, ...location }) =>
        `PTR of ${code(address)}: ${names.map(code).join(', ')} (${code(describePlace(location))}). Declare it?`,
    ),
  ];
}

function table(hosts: readonly PlannedHost[]): string {
  return [
    '| Host | Today | After this change | What changes |',
    '| --- | --- | --- | --- |',
    ...hosts.map(row),
  ].join('\n');
}

function row({ name, verdict, planned }: PlannedHost): string {
  const { differences } = planned;
  const word = (one: PlannedHost['verdict']) =>
    `${VERDICT_WORDS[one].mark}&nbsp;${VERDICT_WORDS[one].word.replace(' ', '&nbsp;')}`;
  const shown = differences
    .slice(0, MAX_DIFFERENCES)
    .map((one) => codeCell(describeDifference(one)));
  const more = differences.length - shown.length;
  return `| ${[
    codeCell(name),
    word(verdict),
    `${word(planned.verdict)}${causeInBrackets(planned)}`,
    [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('<br>'),
  ].join(' | ')} |`;
}

/** Why a host would get worse, and what to change first. */
function adviceItem({ name, planned: { verdict, evidence, advice, steps } }: PlannedHost): string {
  // The safe order replaces the advice: two lists of steps would contradict each other.
  const text = sentences(evidence, steps.length === 0 ? advice : '');
  return `- ${VERDICT_WORDS[verdict].mark} ${code(name)}, after this change: ${prose(text)}`.trimEnd();
}

function safeOrder({ name, planned: { steps } }: PlannedHost): string[] {
  if (steps.length === 0) return [];
  const lines = steps.map((step, index) => `${index + 1}. ${prose(step)}`);
  return [`**A safe order for** ${code(name)}:\n\n${lines.join('\n')}`];
}

function listed<T>(title: string, entries: readonly T[], render: (entry: T) => string): string[] {
  return cappedList(entries, MAX_ENTRIES, render).map((list) => `**${title}:**\n\n${list}`);
}
