import type { Report } from '../../model/report.ts';
import { code, codeCell, prose } from '../escape.ts';
import { plural, VERDICT_WORDS } from '../labels.ts';
import {
  causeInBrackets,
  concerned,
  differenceInWords,
  type ForeseenHost,
  placeInWords,
  worsened,
} from '../planned-labels.ts';

/** Entries of each list; the JSON report has them all. */
const MAX_HOSTS = 50;
const MAX_TOLD = 5;
const MAX_DIFFERENCES = 6;
const MAX_ENTRIES = 20;

/** What the planned change does to the hosts, in which order to make it, and what only applying it will tell. */
export function plannedSection({ planned, hosts }: Report): string[] {
  if (planned === null) return [];
  const all = concerned(hosts);
  const shown = all.slice(0, MAX_HOSTS);
  const worse = worsened(hosts).slice(0, MAX_TOLD);
  const none = `Of the ${plural(planned.changes, 'planned change')} that were read none touches the identity of a declared host.`;
  return [
    '### After this change',
    ...(all.length === 0 ? [none] : [table(shown)]),
    ...(all.length > shown.length
      ? [`${plural(all.length - shown.length, 'more host')} stand only in the JSON report.`]
      : []),
    ...(worse.length === 0 ? [] : [worse.map(whatToDo).join('\n')]),
    ...shown.flatMap(orderOf),
    ...listed(
      'Only applying it will tell',
      planned.pending.map((one) => `${prose(one.what)} (${code(placeInWords(one))})`),
    ),
    ...listed(
      'Planned, but declared by no host',
      planned.undeclared.map(
        ({ address, names, ...place }) =>
          `PTR of ${code(address)}: ${names.map(code).join(', ')} (${code(placeInWords(place))}). Declare it?`,
      ),
    ),
  ];
}

function table(hosts: readonly ForeseenHost[]): string {
  return [
    '| Host | Now | After | What changes |',
    '| --- | --- | --- | --- |',
    ...hosts.map(row),
  ].join('\n');
}

function row({ name, verdict, planned }: ForeseenHost): string {
  const { differences } = planned;
  const word = (one: ForeseenHost['verdict']) =>
    `${VERDICT_WORDS[one].mark}&nbsp;${VERDICT_WORDS[one].word.replace(' ', '&nbsp;')}`;
  const told = differences.slice(0, MAX_DIFFERENCES).map((one) => codeCell(differenceInWords(one)));
  const more = differences.length - told.length;
  return `| ${[
    codeCell(name),
    word(verdict),
    `${word(planned.verdict)}${causeInBrackets(planned.cause)}`,
    [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('<br>'),
  ].join(' | ')} |`;
}

/** What would break, and what to change before it does. */
function whatToDo({ name, planned: { verdict, evidence, advice } }: ForeseenHost): string {
  const why = evidence === '' ? '' : `${prose(evidence)} `;
  return `- ${VERDICT_WORDS[verdict].mark} ${code(name)}: ${why}${prose(advice)}`;
}

function orderOf({ name, planned: { steps } }: ForeseenHost): string[] {
  if (steps.length === 0) return [];
  const lines = steps.map((step, index) => `${index + 1}. ${prose(step)}`);
  return [`**A safe order for** ${code(name)}:\n\n${lines.join('\n')}`];
}

function listed(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, MAX_ENTRIES).map((item) => `- ${item}`);
  const more = items.length - shown.length;
  return [`**${title}:**\n\n${[...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')}`];
}
