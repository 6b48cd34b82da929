import { fixedNotes } from '../compare/compare.ts';
import type { Policy } from '../compare/outcome.ts';
import { waiverNotes } from '../compare/waivers.ts';
import { findAddressConflicts } from '../judge/address-conflicts.ts';
import { withConflicts } from '../judge/judgement.ts';
import { HOST_RULES } from '../judge/rules/index.ts';
import { byVerdict } from '../model/finding.ts';
import { hostKey } from '../model/host-key.ts';
import type { Vantage } from '../model/observation.ts';
import type {
  Merging,
  Report,
  ReportFinding,
  ReportFixed,
  ReportHost,
  ReportInconclusive,
  ReportWaiver,
} from '../model/report.ts';
import { groupByHost } from '../report/host-groups.ts';
import { reportResults } from '../report/report.ts';
import type { MergeFailure, ShardReport } from './find-shards.ts';
import { type MergeRun, spreadNote } from './same-run.ts';

/**
 * Joins the reports of shards into the report that one run over all hosts would have written: the same entries in the
 * same order. Counts and result follow from the policy of the merge.
 *
 * @param failure why the merge is incomplete; null where it is complete
 * @param merge the run that the joined report is of; its time decides on the state of waivers
 */
export function joinShards(
  shards: readonly ShardReport[],
  failure: MergeFailure | null,
  policy: Policy,
  { startedAt: now, workflowRun }: MergeRun,
): Report {
  const parts = shards.flatMap(({ report, merging }) =>
    merging === null ? [] : [{ report, merging }],
  );
  const inconclusive = ordered(parts, 'inconclusive');
  const hosts = mergeDuplicateHosts(ordered(parts, 'hosts'));
  const findings = entriesOf(ordered(parts, 'findings'));
  const missing = failure === null ? missingTargets(parts, hosts, inconclusive) : [];
  const results = {
    checkedHosts: parts.reduce((sum, { report }) => sum + report.counts.hosts, 0),
    observedHosts: parts.reduce((sum, { report }) => sum + report.counts.observed, 0),
    hosts: withConflictsAcrossShards(entriesOf(hosts), findings),
    findings,
    inconclusive: dropRepeatedMx([...inconclusive, ...missing].toSorted(byPosition)),
    limits: entriesOf(ordered(parts, 'limits')),
    vantage: mergeVantages(parts.map(({ report }) => report.vantage)),
  };
  const details = {
    ...timeSpan(shards.map(({ report }) => report)),
    workflowRun,
    notes: [spreadNote(shards) ?? [], mergeNotes(parts, now)].flat(),
    changes: entriesOf(ordered(parts, 'changes')),
    base: parts.find(({ report }) => report.base !== null)?.report.base ?? null,
  };
  // A cancelled run never passes, whichever shard was cancelled.
  const cancelled = parts.some(({ merging }) => merging.cancelled);
  const effective: Policy = cancelled ? { ...policy, onInconclusive: 'fail' } : policy;
  const report = reportResults(results, effective, details);
  return failure === null ? report : { ...report, result: 'failed', complete: false, ...failure };
}

interface Part {
  readonly report: Report;
  readonly merging: Merging;
}

/** An entry with its position in a run over all hosts. */
interface Positioned<T> {
  readonly entry: T;
  readonly position: number;
}

/** The entries of all shards by position. Entries at the same position keep the order of their shard. */
function ordered<K extends keyof Merging['positions']>(
  parts: readonly Part[],
  list: K,
): Positioned<Report[K][number]>[] {
  return parts
    .flatMap(({ report, merging }) =>
      report[list].map((entry, index) => {
        return { entry, position: merging.positions[list][index] ?? 0 };
      }),
    )
    .toSorted(byPosition);
}

function byPosition(a: { position: number }, b: { position: number }): number {
  return a.position - b.position;
}

function entriesOf<T>(list: readonly Positioned<T>[]): T[] {
  return list.map(({ entry }) => entry);
}

/** Every shard reports a mail domain whose MX lookup failed there. The worst verdict is kept. */
function mergeDuplicateHosts(hosts: readonly Positioned<ReportHost>[]): Positioned<ReportHost>[] {
  const worst = new Map<string, Positioned<ReportHost>>();
  for (const host of hosts) {
    const { name, port, verdict } = host.entry;
    const key = `${host.position} ${hostKey(name, port)}`;
    const other = worst.get(key);
    const worse = other === undefined || byVerdict(verdict, other.entry.verdict) < 0 ? host : other;
    const internalError = other?.entry.internalError ?? host.entry.internalError;
    worst.set(key, { ...worse, entry: { ...worse.entry, internalError } });
  }
  return [...worst.values()];
}

/**
 * Adds address conflicts between hosts of different shards. Hosts with a common declared address are in one shard, but
 * addresses from DNS are not known when shards are assigned.
 */
function withConflictsAcrossShards(
  hosts: readonly ReportHost[],
  findings: readonly ReportFinding[],
): ReportHost[] {
  const findingsOf = groupByHost(findings.filter(({ rule }) => HOST_RULE_NAMES.has(rule)));
  const claims = hosts.map((host) => ({ host, endpoints: host.endpoints }));
  const conflictsOf = findAddressConflicts(claims);
  return claims.map((claim) => {
    const { host } = claim;
    const conflicts = conflictsOf(claim);
    return conflicts.length === 0 ? host : withConflicts(host, findingsOf(host), conflicts);
  });
}

const HOST_RULE_NAMES = new Set<string>(HOST_RULES.map(({ name }) => name));

/** Every shard makes the MX lookups. One that failed is reported once. */
function dropRepeatedMx(
  inconclusive: readonly Positioned<ReportInconclusive>[],
): ReportInconclusive[] {
  const domains = new Set<string>();
  return entriesOf(inconclusive).filter(({ check, host, port }) => {
    const key = hostKey(host, port);
    if (check !== 'mx') return true;
    if (domains.has(key)) return false;
    domains.add(key);
    return true;
  });
}

/**
 * MX targets that no shard checked. This happens when the MX records change during the run: the shard that owns a
 * target then got other records than the shard that owns the domain.
 */
function missingTargets(
  parts: readonly Part[],
  hosts: readonly Positioned<ReportHost>[],
  inconclusive: readonly Positioned<ReportInconclusive>[],
): Positioned<ReportInconclusive>[] {
  const checked = new Set(hosts.map(({ entry: { name, port } }) => hostKey(name, port)));
  const failedDomains = new Set(
    inconclusive.flatMap(({ entry: { check, host, port } }) =>
      check === 'mx' ? [hostKey(host, port)] : [],
    ),
  );
  return parts
    .flatMap(({ merging }) => merging.targets)
    .filter(({ domain, port }) => !failedDomains.has(hostKey(domain, port)))
    .flatMap(({ domain, port, targets, position }) => {
      const missing = targets.filter((target) => !checked.has(hostKey(target, port)));
      if (missing.length === 0) return [];
      const entry: ReportInconclusive = {
        host: domain,
        port,
        address: null,
        check: 'mx',
        reason: 'dns-error',
        detail: `no shard checked ${missing.join(', ')}, as not all were given the same MX records`,
        world: null,
        plannedAt: null,
      };
      return [{ entry, position }];
    });
}

/** The worst of the vantages: if one machine cannot reach port 25, part of the fleet was not checked. */
function mergeVantages(vantages: readonly Vantage[]): Vantage {
  const worst = <T>(values: readonly T[], order: readonly [T, T, T]) =>
    order.find((value) => values.includes(value)) ?? order[2];
  return {
    port25: worst(
      vantages.map(({ port25 }) => port25),
      ['blocked', 'open', 'unknown'],
    ),
    ipv6: worst(
      vantages.map(({ ipv6 }) => ipv6),
      ['unavailable', 'available', 'unknown'],
    ),
  };
}

/** From the earliest start to the latest end, in milliseconds. */
function timeSpan(reports: readonly Report[]): { startedAt: number; durationMs: number } {
  const spans = reports.map(({ startedAt, durationMs }) => {
    const start = Date.parse(startedAt);
    return { start, end: start + durationMs };
  });
  const startedAt = spans.reduce((earliest, { start }) => Math.min(earliest, start), Infinity);
  const end = spans.reduce((latest, span) => Math.max(latest, span.end), 0);
  return { startedAt, durationMs: end - startedAt };
}

/** The notes of the runs, each once, then those about the baseline and the waivers as one run would write them. */
function mergeNotes(parts: readonly Part[], now: number): string[] {
  const own = parts.flatMap(({ report, merging }) => report.notes.slice(0, merging.ownNotes));
  const file = parts.find(({ merging }) => merging.baselineFile !== null)?.merging.baselineFile;
  const fixed = parts.flatMap(({ merging }) => merging.fixed).toSorted(byPosition);
  return [
    ...new Set(own),
    ...(file == null ? [] : fixedNotes(fixed.map(toFixedEntry), file)),
    ...waiverNotes(mergeWaivers(parts), now),
  ];
}

function toFixedEntry({
  why,
  rule,
  host,
  address,
  line,
}: ReportFixed): Parameters<typeof fixedNotes>[0][number] {
  const entry = { rule, host, address };
  return { why, entry: line === null ? entry : { ...entry, location: { line } } };
}

/** Each waiver once. The waiver of an `mx:` entry may apply to hosts of several shards. */
function mergeWaivers(parts: readonly Part[]): Parameters<typeof waiverNotes>[0] {
  const waivers = parts.flatMap(({ merging }) => merging.waivers);
  const groups = Map.groupBy(waivers, ({ rule, file, line, column }: ReportWaiver) =>
    JSON.stringify([rule, file, line, column]),
  );
  return [...groups.values()]
    .flatMap(([first, ...others]) => (first === undefined ? [] : [mergeWaiver(first, others)]))
    .toSorted(byPosition);
}

function mergeWaiver(first: ReportWaiver, others: readonly ReportWaiver[]) {
  const { rule, reason, until, file, line, column } = first;
  const all = [first, ...others];
  const hosts = all.flatMap((waiver) => waiver.hosts).toSorted(byPosition);
  return {
    waiver: { rule, reason, until, location: { file, line, column } },
    hosts,
    gone: all.every(({ gone }) => gone),
    again: all.some(({ again }) => again),
    position: hosts[0]?.position ?? 0,
  };
}
