import type { Verdict } from '../model/finding.ts';
import { listInWords } from '../model/list-in-words.ts';
import type { PlannedPlace } from '../model/planned.ts';
import type { ReportDifference, ReportHost, ReportPlannedHost } from '../model/report.ts';
import { CAUSE_WORDS } from './labels.ts';

/** A host of which a plan changes something that can be told. */
export type ForeseenHost = ReportHost & { readonly planned: ReportPlannedHost };

/** The hosts that a planned change concerns, the worst first. */
export function concerned(hosts: readonly ReportHost[]): ForeseenHost[] {
  return hosts
    .filter(isConcerned)
    .toSorted((one, other) => rank(one.planned.verdict) - rank(other.planned.verdict));
}

function isConcerned(host: ReportHost): host is ForeseenHost {
  const { planned, verdict } = host;
  return planned !== null && (planned.differences.length > 0 || planned.verdict !== verdict);
}

/** The hosts that a planned change makes worse. */
export function worsened(hosts: readonly ReportHost[]): ForeseenHost[] {
  return concerned(hosts).filter(({ verdict, planned }) => rank(planned.verdict) < rank(verdict));
}

const RANKS: readonly Verdict[] = ['broken', 'at-risk', 'inconclusive', 'cosmetic', 'coherent'];

function rank(verdict: Verdict): number {
  return RANKS.indexOf(verdict);
}

/** ` (no PTR)`, or nothing where the cause says nothing. */
export function causeInBrackets(cause: ReportPlannedHost['cause']): string {
  const words = CAUSE_WORDS[cause ?? 'unknown'];
  return words === '' ? '' : ` (${words})`;
}

/** `PTR of 192.0.2.1: a.example.com becomes b.example.com`. */
export function differenceInWords({ what, address, now, planned }: ReportDifference): string {
  const names = (all: readonly string[]) => (all.length === 0 ? 'none' : listInWords(all, 4));
  const whose = address === null ? '' : ` of ${address}`;
  return `${what}${whose}: ${names(now)} becomes ${names(planned)}`;
}

/** `file:line`, or the resource in its file. */
export function placeInWords({ file, line, resource }: PlannedPlace): string {
  if (resource !== null) return `${resource} in ${file}`;
  return line === null ? file : `${file}:${line}`;
}
