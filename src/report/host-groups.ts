import { byVerdict } from '../model/finding.ts';
import { hostKey } from '../model/host-key.ts';
import type { ReportedLevel } from '../model/mail-host.ts';
import type { Report, ReportFinding, ReportHost } from '../model/report.ts';

/** Groups entries of a report by host, so that the entries of one host are found in constant time. */
export function groupByHost<T extends { readonly host: string; readonly port: number }>(
  entries: readonly T[],
): (host: Pick<ReportHost, 'name' | 'port'>) => readonly T[] {
  const groups = Map.groupBy(entries, ({ host, port }) => hostKey(host, port));
  return ({ name, port }) => groups.get(hostKey(name, port)) ?? [];
}

export function worstFirst(hosts: readonly ReportHost[]): ReportHost[] {
  return hosts.toSorted((a, b) => byVerdict(a.verdict, b.verdict));
}

/**
 * Separates the hosts whose verdict rests on a new finding from those whose decisive findings are all known, waived or
 * pending.
 */
export function byAcceptance({ hosts, findings }: Pick<Report, 'hosts' | 'findings'>): {
  readonly open: readonly ReportHost[];
  readonly accepted: readonly ReportHost[];
} {
  const findingsOf = groupByHost(findings);
  const parts = Map.groupBy(hosts, (host) =>
    isAccepted(host, findingsOf(host)) ? 'accepted' : 'open',
  );
  return { open: parts.get('open') ?? [], accepted: parts.get('accepted') ?? [] };
}

function isAccepted({ verdict }: ReportHost, findings: readonly ReportFinding[]): boolean {
  const level = DECISIVE_LEVEL[verdict];
  const decisive = findings.filter((finding) => finding.level === level);
  return (
    decisive.length > 0 &&
    decisive.every(({ status }) => status !== 'new' && status !== 'undetermined')
  );
}

const DECISIVE_LEVEL: Partial<Record<ReportHost['verdict'], ReportedLevel>> = {
  broken: 'error',
  'at-risk': 'warning',
};
