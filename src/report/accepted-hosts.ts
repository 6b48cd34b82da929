import type { ReportedLevel } from '../model/mail-host.ts';
import type { Report, ReportFinding, ReportHost } from '../model/report.ts';
import { byHost } from './group-by-host.ts';

/** Hosts whose verdict rests on something new, and those of which all that matters was accepted or is pending. */
export function byAcceptance({ hosts, findings }: Pick<Report, 'hosts' | 'findings'>): {
  readonly open: readonly ReportHost[];
  readonly accepted: readonly ReportHost[];
} {
  const findingsOf = byHost(findings);
  const parts = Map.groupBy(hosts, (host) =>
    isAccepted(host, findingsOf(host)) ? 'accepted' : 'open',
  );
  return { open: parts.get('open') ?? [], accepted: parts.get('accepted') ?? [] };
}

function isAccepted({ verdict }: ReportHost, findings: readonly ReportFinding[]): boolean {
  const level = DECISIVE[verdict];
  const decisive = findings.filter((finding) => finding.level === level);
  return decisive.length > 0 && decisive.every(({ status }) => status !== 'new');
}

/** The level of finding that a verdict rests on. */
const DECISIVE: Partial<Record<ReportHost['verdict'], ReportedLevel>> = {
  broken: 'error',
  'at-risk': 'warning',
};
