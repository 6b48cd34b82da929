import { byVerdict } from '../model/finding.ts';
import { listInWords } from '../model/list-in-words.ts';
import type { ReportDifference, ReportHost, ReportPlannedHost } from '../model/report.ts';

export type PlannedHost = ReportHost & { readonly planned: ReportPlannedHost };

/** The hosts that the planned change alters, those with the worst planned verdict first. */
export function changedHosts(hosts: readonly ReportHost[]): PlannedHost[] {
  return hosts
    .filter(isChanged)
    .toSorted((a, b) => byVerdict(a.planned.verdict, b.planned.verdict));
}

function isChanged(host: ReportHost): host is PlannedHost {
  const { planned, verdict } = host;
  return planned !== null && (planned.differences.length > 0 || planned.verdict !== verdict);
}

/** The hosts whose verdict the planned change makes worse. */
export function worsenedHosts(hosts: readonly ReportHost[]): PlannedHost[] {
  return changedHosts(hosts).filter(
    ({ verdict, planned }) => byVerdict(planned.verdict, verdict) < 0,
  );
}

/** `PTR of 192.0.2.1: a.example.com becomes b.example.com`. */
export function describeDifference({ what, address, now, planned }: ReportDifference): string {
  // No connection shows a HELO name.
  const nothing = what === 'HELO name' ? 'not observed' : what === 'PTR' ? 'no record' : 'none';
  const names = (all: readonly string[]) => (all.length === 0 ? nothing : listInWords(all, 4));
  const owner = address === null ? '' : ` of ${address}`;
  return `${what}${owner}: ${names(now)} becomes ${names(planned)}`;
}
