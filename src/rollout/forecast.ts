import type { Assessment } from '../compare/assessment.ts';
import { baselineEntry, isInBaseline } from '../compare/baseline-match.ts';
import { differences, mergePhases, TIME_RULES } from '../compare/current-and-planned.ts';
import { assignStatus } from '../compare/finding-status.ts';
import { type JudgedHost, judge } from '../judge/judge.ts';
import { ruleOf } from '../judge/rules/index.ts';
import { addressOfReverseName } from '../model/address.ts';
import type { Baseline } from '../model/baseline.ts';
import type { TrackedFinding } from '../model/finding.ts';
import { hostKey } from '../model/host-key.ts';
import type { HostObservation, Observation } from '../model/observation.ts';
import type { PlannedChange } from '../model/planned.ts';
import type { ReportPlanned } from '../model/report.ts';
import type { ForecastReport } from '../report/report.ts';
import { safeOrder } from './safe-order.ts';

/** What a planned change means. */
export interface Forecast extends ForecastReport {
  /** Of both worlds, each with the place of the change that brings it. */
  readonly findings: readonly TrackedFinding[];
  /** The hosts as they are now, and those that there will be. */
  readonly hosts: readonly JudgedHost[];
}

/**
 * Judges what will be seen after a planned change by the same rules, and says what differs from now.
 *
 * @param planned what will be seen
 * @param at milliseconds since 1970
 */
export function forecast(
  { observation: now, hosts, comparison }: Assessment,
  planned: Observation,
  changes: readonly PlannedChange[],
  baseline: Baseline,
  at: number,
): Forecast {
  const then = judge(planned, []);
  const entryOf = baselineEntry(baseline);
  const stated = assignStatus(
    then.findings.filter(({ rule }) => !TIME_RULES.has(rule)),
    at,
    { known: (finding) => isInBaseline(entryOf(finding), finding), base: null },
  );
  const findings = mergePhases(comparison.findings, stated).map((finding) =>
    finding.phase === 'planned' ? asPlanned(finding, changes) : finding,
  );
  const live = new Map(now.hosts.map((seen) => [keyOf(seen), seen]));
  const seenThen = new Map(planned.hosts.map((seen) => [keyOf(seen), seen]));
  const judged = new Map(then.hosts.map((host) => [hostKey(host.name, host.template.port), host]));
  const added = then.hosts.filter(({ name, template }) => {
    return !hosts.some((one) => one.name === name && one.template.port === template.port);
  });
  return {
    findings,
    hosts: [...hosts, ...added],
    ofHost: (name, port) => {
      const [host, after] = [judged.get(hostKey(name, port)), seenThen.get(hostKey(name, port))];
      if (host === undefined) return null;
      const { verdict, cause, evidence, advice } = host;
      const before = live.get(hostKey(name, port));
      const differ = after === undefined ? [] : differences(before, after);
      const steps = before === undefined ? null : safeOrder(before.host, changes, before);
      return { verdict, cause, evidence, advice, differences: differ, steps: steps ?? [] };
    },
    planned: {
      changes: changes.length,
      pending: changes.flatMap((change) =>
        change.kind === 'unknown' ? [{ ...change.place, what: change.what }] : [],
      ),
      undeclared: undeclaredIn(changes, planned),
    },
  };
}

function keyOf({ host }: HostObservation): string {
  return hostKey(host.name, host.port);
}

/** The finding, told as what is to come, at the place of the change that bears on it most. */
function asPlanned(finding: TrackedFinding, changes: readonly PlannedChange[]): TrackedFinding {
  const { host, address, observed } = finding;
  const rule = ruleOf(finding);
  const says = rule?.needs.some((fact) => fact === 'greeting' || fact === 'ehlo') === true;
  const bearing: readonly ((change: PlannedChange) => boolean)[] = [
    (change) => says && change.kind === 'greeting' && change.host === host,
    (change) => rule?.group === 'reverse' && isReverse(change, address),
    (change) => change.kind !== 'greeting' && change.name === host,
    (change) => change.kind !== 'greeting' && observed.split(', ').includes(change.name ?? ''),
    (change) => isReverse(change, address),
  ];
  const [change] = bearing.flatMap((bears) => changes.find(bears) ?? []);
  return {
    ...finding,
    message: `After this change: ${finding.message}`,
    plannedAt: change?.place ?? null,
  };
}

function isReverse(change: PlannedChange, address: string | null): boolean {
  if (change.kind === 'greeting' || change.name === null || address === null) return false;
  return addressOfReverseName(change.name) === address;
}

/** Planned PTR records of addresses that no host declares. */
function undeclaredIn(
  changes: readonly PlannedChange[],
  planned: Observation,
): ReportPlanned['undeclared'] {
  const declared = new Set(
    planned.hosts.flatMap(({ host, endpoints }) => [
      ...(host.addresses ?? []),
      ...endpoints.map(({ address }) => address),
    ]),
  );
  return changes.flatMap((change) => {
    if (change.kind !== 'records' || change.type !== 'PTR' || change.effect === 'remove') return [];
    const address = addressOfReverseName(change.name);
    if (address === null || declared.has(address) || change.records.length === 0) return [];
    return [{ ...change.place, address, names: change.records }];
  });
}
