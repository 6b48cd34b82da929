import { byVerdict } from '../model/finding.ts';
import { isOfEveryPort } from '../model/finding-place.ts';
import { hostKey } from '../model/host-key.ts';
import type { ReportedLevel } from '../model/mail-host.ts';
import type { Report, ReportFinding, ReportHost } from '../model/report.ts';
import { VERDICT_WORDS, type VerdictWords } from './labels.ts';

/** Groups entries of a report by host, so that the entries of one host are found in constant time. */
export function groupByHost<T extends { readonly host: string; readonly port: number }>(
  entries: readonly T[],
): (host: Pick<ReportHost, 'name' | 'port'>) => readonly T[] {
  const groups = Map.groupBy(entries, ({ host, port }) => hostKey(host, port));
  return ({ name, port }) => groups.get(hostKey(name, port)) ?? [];
}

/** The findings that decide the verdict of a host: also those that are reported at another of its ports. */
function findingsByHost(
  findings: readonly ReportFinding[],
): (host: Pick<ReportHost, 'name' | 'port'>) => readonly ReportFinding[] {
  const groups = Map.groupBy(findings, ({ host }) => host);
  return ({ name, port }) =>
    (groups.get(name) ?? []).filter((finding) => finding.port === port || isOfEveryPort(finding));
}

/** A function that names a host: with its port only where the report has several ports of that name. */
export function hostLabels(
  hosts: readonly Pick<ReportHost, 'name' | 'port'>[],
): (host: string, port: number) => string {
  const ports = Map.groupBy(hosts, ({ name }) => name);
  return (host, port) => ((ports.get(host)?.length ?? 0) > 1 ? `${host}:${port}` : host);
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
  const findingsOf = findingsByHost(findings);
  const parts = Map.groupBy(hosts, (host) =>
    isAccepted(host, findingsOf(host)) ? 'accepted' : 'open',
  );
  return { open: parts.get('open') ?? [], accepted: parts.get('accepted') ?? [] };
}

/** Whether a host is only broken or at risk by findings that may be pending, because the base could not be read. */
export function mayBePending({
  findings,
}: Pick<Report, 'findings'>): (host: ReportHost) => boolean {
  const findingsOf = findingsByHost(findings);
  return (host) => {
    const level = DECISIVE_LEVEL[host.verdict];
    const decisive = findingsOf(host).filter((finding) => finding.level === level);
    return (
      decisive.some(({ status }) => status === 'undetermined') &&
      decisive.every(({ status }) => status !== 'new')
    );
  };
}

/** What every output calls a host: its verdict, or that its findings are accepted or pending. */
export function hostWords(
  report: Pick<Report, 'hosts' | 'findings'>,
): (host: ReportHost) => VerdictWords {
  const accepted = new Set(byAcceptance(report).accepted);
  const findingsOf = groupByHost(report.findings.filter(({ status }) => status === 'pending'));
  const isPerhapsPending = mayBePending(report);
  return (host) => {
    if (isPerhapsPending(host)) return UNDETERMINED_WORDS;
    if (!accepted.has(host)) return VERDICT_WORDS[host.verdict];
    return findingsOf(host).length > 0 ? PENDING_WORDS : ACCEPTED_WORDS;
  };
}

const PENDING_WORDS: VerdictWords = { mark: '⏳', word: 'pending rollout' };
const UNDETERMINED_WORDS: VerdictWords = {
  mark: VERDICT_WORDS.inconclusive.mark,
  word: 'new or pending',
};
const ACCEPTED_WORDS: VerdictWords = { mark: '☑️', word: 'accepted' };

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
