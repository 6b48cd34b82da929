import { fixedNotes } from '../compare/compare.ts';
import type { Policy } from '../compare/outcome.ts';
import { waiverNotes } from '../compare/waivers.ts';
import { findAddressConflicts } from '../judge/address-conflicts.ts';
import { withConflicts } from '../judge/judgement.ts';
import { HOST_RULES } from '../judge/rules/index.ts';
import { hostKey } from '../model/declared-state.ts';
import { VERDICTS } from '../model/finding.ts';
import type { Inconclusive, Vantage } from '../model/observation.ts';
import type {
  Merging,
  Report,
  ReportFinding,
  ReportFixed,
  ReportHost,
  ReportWaiver,
} from '../model/report.ts';
import { byHost } from '../report/group-by-host.ts';
import { reportSeen } from '../report/report.ts';
import type { MergeFailure, ShardReport } from './shards.ts';

/**
 * Joins the reports of shards into that of one run: the same entries in the same order, counted and judged by the
 * policy of the merge.
 *
 * @param now milliseconds since 1970, by which waivers end
 */
export function joinShards(
  shards: readonly ShardReport[],
  lack: MergeFailure | null,
  policy: Policy,
  now: number,
): Report {
  const parts = shards.flatMap(({ report, merging }) =>
    merging === null ? [] : [{ report, merging }],
  );
  const inconclusive = inOrder(parts, 'inconclusive');
  const hosts = withoutRepetition(inOrder(parts, 'hosts'));
  const findings = inOrder(parts, 'findings').map(({ entry }) => entry);
  const lost = lack === null ? lostTargets(parts, hosts, inconclusive) : [];
  const seen = {
    looked: parts.reduce((sum, { report }) => sum + report.counts.hosts, 0),
    hosts: amongRivals(
      hosts.map(({ entry }) => entry),
      findings,
    ),
    findings,
    inconclusive: toldOnce([...inconclusive, ...lost].toSorted(byPosition)),
    vantage: vantageOf(parts.map(({ report }) => report.vantage)),
  };
  // A run that was cancelled is never green, wherever it was.
  const cancelled = parts.some(({ merging }) => merging.cancelled);
  const told = {
    ...timeOf(shards.map(({ report }) => report)),
    notes: notesOf(parts, now),
    changes: inOrder(parts, 'changes').map(({ entry }) => entry),
  };
  const report = reportSeen(seen, cancelled ? { ...policy, onInconclusive: 'fail' } : policy, told);
  return lack === null ? report : { ...report, result: 'failed', complete: false, ...lack };
}

interface Part {
  readonly report: Report;
  readonly merging: Merging;
}

interface Placed<T> {
  readonly entry: T;
  readonly position: number;
}

/** The entries of all shards in the order of one run; those of one place stay as their shard has them. */
function inOrder<K extends keyof Merging['positions']>(
  parts: readonly Part[],
  list: K,
): Placed<Report[K][number]>[] {
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

/** A mail domain that several shards could not look up is one: the worst that is said of it holds. */
function withoutRepetition(hosts: readonly Placed<ReportHost>[]): Placed<ReportHost>[] {
  const byPlace = new Map<string, Placed<ReportHost>>();
  for (const host of hosts) {
    const { name, port, verdict } = host.entry;
    const key = `${host.position} ${hostKey(name, port)}`;
    const other = byPlace.get(key);
    const worse =
      other === undefined || SEVERITY.indexOf(verdict) > SEVERITY.indexOf(other.entry.verdict);
    if (worse) byPlace.set(key, host);
  }
  return [...byPlace.values()];
}

const SEVERITY: readonly ReportHost['verdict'][] = [
  ...VERDICTS.filter((verdict) => verdict === 'coherent' || verdict === 'cosmetic'),
  'inconclusive',
  'at-risk',
  'broken',
];

/** The hosts, with what it means for each where a host of another shard has one of its addresses by DNS. */
function amongRivals(
  hosts: readonly ReportHost[],
  findings: readonly ReportFinding[],
): ReportHost[] {
  const findingsOf = byHost(findings.filter(({ rule }) => ABOUT_HOSTS.has(rule)));
  const claimants = hosts.map((host) => ({ host, endpoints: host.endpoints }));
  const rivalsOf = findAddressConflicts(claimants);
  return claimants.map((claimant) => {
    const { host } = claimant;
    const rivals = rivalsOf(claimant);
    return rivals.length === 0
      ? host
      : { ...host, ...withConflicts(host, findingsOf(host), rivals) };
  });
}

const ABOUT_HOSTS = new Set<string>(HOST_RULES.map(({ name }) => name));

/** The failed lookup of a domain's MX records, which every shard makes, once. */
function toldOnce(undone: readonly Placed<Inconclusive>[]): Inconclusive[] {
  const domains = new Set<string>();
  return undone.flatMap(({ entry }) => {
    if (entry.check !== 'mx') return [entry];
    const key = hostKey(entry.host, entry.port);
    if (domains.has(key)) return [];
    domains.add(key);
    return [entry];
  });
}

/**
 * MX targets at which nobody looked: the shard to which one falls was given other records than the shard of the
 * domain, as where they changed meanwhile.
 */
function lostTargets(
  parts: readonly Part[],
  hosts: readonly Placed<ReportHost>[],
  inconclusive: readonly Placed<Inconclusive>[],
): Placed<Inconclusive>[] {
  const looked = new Set(hosts.map(({ entry: { name, port } }) => hostKey(name, port)));
  const known = new Set(
    inconclusive.flatMap(({ entry: { check, host, port } }) =>
      check === 'mx' ? [hostKey(host, port)] : [],
    ),
  );
  return parts
    .flatMap(({ merging }) => merging.targets)
    .filter(({ domain, port }) => !known.has(hostKey(domain, port)))
    .flatMap(({ domain, port, targets, position }) => {
      const lost = targets.filter((target) => !looked.has(hostKey(target, port)));
      if (lost.length === 0) return [];
      const detail = `no shard looked at ${lost.join(', ')}, as not all were given the same MX records`;
      const about = {
        host: domain,
        port,
        address: null,
        check: 'mx',
        reason: 'dns-error',
      } as const;
      return [{ entry: { ...about, detail }, position }];
    });
}

/** What is not so at every machine is told as the worse: one closed port is a part of the fleet not seen. */
function vantageOf(vantages: readonly Vantage[]): Vantage {
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

/** From the earliest start to the latest end. */
function timeOf(reports: readonly Report[]): { startedAt: number; durationMs: number } {
  const spans = reports.map(({ startedAt, durationMs }) => {
    const start = Date.parse(startedAt);
    return { start, end: start + durationMs };
  });
  const startedAt = spans.reduce((earliest, { start }) => Math.min(earliest, start), Infinity);
  const end = spans.reduce((latest, one) => Math.max(latest, one.end), 0);
  return { startedAt, durationMs: end - startedAt };
}

/** What the runs say of themselves, each once; then of the baseline and the waivers, as one run would. */
function notesOf(parts: readonly Part[], now: number): string[] {
  const own = parts.flatMap(({ report, merging }) => report.notes.slice(0, merging.ownNotes));
  const file = parts.find(({ merging }) => merging.baselineFile !== null)?.merging.baselineFile;
  const fixed = parts.flatMap(({ merging }) => merging.fixed).toSorted(byPosition);
  return [
    ...new Set(own),
    ...(file == null ? [] : fixedNotes(fixed.map(asEntry), file)),
    ...waiverNotes(waiversOf(parts), now),
  ];
}

function asEntry({
  why,
  rule,
  host,
  address,
  line,
}: ReportFixed): Parameters<typeof fixedNotes>[0][number] {
  const entry = { rule, host, address };
  return { why, entry: line === null ? entry : { ...entry, place: { line } } };
}

/** Each waiver once: that of an `mx:` entry may hold at hosts of several shards. */
function waiversOf(parts: readonly Part[]): Parameters<typeof waiverNotes>[0] {
  const placed = parts.flatMap(({ merging }) => merging.waivers);
  const groups = Map.groupBy(placed, ({ rule, file, line, column }: ReportWaiver) =>
    JSON.stringify([rule, file, line, column]),
  );
  return [...groups.values()]
    .flatMap(([first, ...more]) => (first === undefined ? [] : [united(first, more)]))
    .toSorted(byPosition);
}

function united(first: ReportWaiver, more: readonly ReportWaiver[]) {
  const { rule, reason, until, file, line, column } = first;
  const all = [first, ...more];
  const hosts = all.flatMap((one) => one.hosts).toSorted(byPosition);
  return {
    waiver: { rule, reason, until, place: { file, line, column } },
    hosts,
    gone: all.every(({ gone }) => gone),
    again: all.some(({ again }) => again),
    position: hosts[0]?.position ?? 0,
  };
}
