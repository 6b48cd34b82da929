import { baselineEntry, isInBaseline } from '../compare/baseline-match.ts';
import { type Assessment, assignStatus } from '../compare/compare.ts';
import { mergePhases, plannedDifferences, TIME_RULES } from '../compare/current-and-planned.ts';
import { type JudgedHost, judge } from '../judge/judge.ts';
import { ruleOf } from '../judge/rules/index.ts';
import { addressOfReverseName, reverseName } from '../model/address.ts';
import type { Baseline } from '../model/baseline.ts';
import type { TrackedFinding } from '../model/finding.ts';
import { hostKey } from '../model/host-key.ts';
import type { InternalError } from '../model/internal-error.ts';
import type { HostObservation, Inconclusive, Observation } from '../model/observation.ts';
import {
  describePlace,
  type Plan,
  type PlannedChange,
  type PlannedGreeting,
  refusedAt,
} from '../model/planned.ts';
import type { ReportPlanned } from '../model/report.ts';
import { decidingChange } from '../observe/planned/planned-greeting.ts';
import type { ForecastReport } from '../report/report.ts';
import { enclosingZone } from './enclosing-zone.ts';
import { type PlannedRemedy, plannedRemedy } from './planned-steps.ts';
import { safeOrder } from './safe-order.ts';

/** The effect of the planned changes. */
export interface Forecast extends ForecastReport {
  /** The findings of the current and of the planned state, the latter at the location of the change that causes them. */
  readonly findings: readonly TrackedFinding[];
  /** The current hosts, and those that the changes add. */
  readonly hosts: readonly JudgedHost[];
}

/**
 * Judges the planned state by the same rules as the current state, and compares the two.
 *
 * @param assessment the judged current state
 * @param planned what the planned changes would make observable
 * @param at the time of the run, in milliseconds since 1970
 */
export function forecast(
  { observation: current, hosts: currentHosts, comparison }: Assessment,
  planned: Observation,
  plan: Plan,
  baseline: Baseline,
  at: number,
): Forecast {
  const { changes } = plan;
  const errors = internalErrors([current, planned]);
  const keyOfHost = ({ host, declared }: TrackedFinding) => hostKey(host, declared.port);
  const isComparable = (finding: TrackedFinding) => !errors.has(keyOfHost(finding));
  const plannedJudgement = judge(planned, [], 'planned');
  const entryOf = baselineEntry(baseline);
  const plannedFindings = assignStatus(
    plannedJudgement.findings.filter(({ rule }) => !TIME_RULES.has(rule)),
    at,
    { isKnown: (finding) => isInBaseline(entryOf(finding), finding), base: null },
  );
  const currentByKey = new Map(current.hosts.map((seen) => [observationKey(seen), seen]));
  const plannedByKey = new Map(planned.hosts.map((seen) => [observationKey(seen), seen]));
  const judgedByKey = new Map(
    plannedJudgement.hosts.map((host) => [hostKey(host.name, host.template.port), host]),
  );
  const currentSteps = new Map(
    currentHosts.map(({ name, template, steps }) => [hostKey(name, template.port), steps]),
  );
  const remedies = new Map(
    [...judgedByKey].map(([key, host]) => {
      const steps = currentSteps.get(key) ?? [];
      return [key, plannedRemedy(steps, host, currentByKey.get(key), plan)] as const;
    }),
  );
  // Where an unexpected error occurred, what the change causes or fixes is not known.
  const kept = comparison.findings.filter((finding) => !isComparable(finding));
  const merged = mergePhases(
    comparison.findings.filter(isComparable),
    plannedFindings.filter(isComparable),
  ).map((finding) =>
    finding.phase === 'planned'
      ? asPlannedFinding(finding, plan, remedies.get(keyOfHost(finding)))
      : finding,
  );
  const addedHosts = plannedJudgement.hosts.filter(({ name, template }) => {
    return !currentHosts.some((one) => one.name === name && one.template.port === template.port);
  });
  return {
    findings: [...kept, ...merged],
    hosts: [...currentHosts, ...addedHosts].map((host) => {
      const internalError = errors.get(hostKey(host.name, host.template.port));
      if (internalError !== undefined) return { ...host, internalError };
      const remedy = remedies.get(hostKey(host.name, host.template.port));
      return remedy === undefined ? host : { ...host, steps: remedy.steps(merged) };
    }),
    ofHost: (name, port) => {
      const key = hostKey(name, port);
      const host = judgedByKey.get(key);
      if (host === undefined) return null;
      const { verdict, cause, defaultName, evidence, advice } = host;
      const before = currentByKey.get(key);
      const after = plannedByKey.get(key);
      return {
        verdict,
        cause,
        ...(defaultName === undefined ? {} : { defaultName }),
        evidence,
        advice,
        differences: after === undefined ? [] : plannedDifferences(before, after),
        steps: (before === undefined ? null : safeOrder(before.host, changes, before)) ?? [],
      };
    },
    inconclusive: plannedInconclusive(current, planned),
    planned: {
      changes: changes.length,
      pending: changes.flatMap((change) =>
        change.kind === 'unknown' ? [{ ...change.location, what: change.what }] : [],
      ),
      undeclared: undeclaredAddresses(changes, planned),
    },
  };
}

/** The checks of the planned state that could not run, and that could in the current state. */
function plannedInconclusive(current: Observation, planned: Observation): Inconclusive[] {
  const checkKey = ({ host, port, address, check }: Inconclusive) =>
    JSON.stringify([host, port, address, check]);
  const all = ({ mailDomains, hosts }: Observation) =>
    [...mailDomains, ...hosts].flatMap(({ inconclusive }) => inconclusive);
  const reported = new Set(all(current).map(checkKey));
  return all(planned)
    .filter((entry) => !reported.has(checkKey(entry)))
    .map((entry): Inconclusive => ({ ...entry, world: 'planned' }));
}

/** The errors of hosts and mail domains by key. */
function internalErrors(observations: readonly Observation[]): ReadonlyMap<string, InternalError> {
  const errors = new Map<string, InternalError>();
  const add = (key: string, error: InternalError | undefined) => {
    if (error !== undefined && !errors.has(key)) errors.set(key, error);
  };
  for (const { hosts, mailDomains } of observations) {
    for (const seen of hosts) add(observationKey(seen), seen.internalError);
    for (const { mailDomain, internalError } of mailDomains) {
      add(hostKey(mailDomain.domain, mailDomain.template.port), internalError);
    }
  }
  return errors;
}

function observationKey({ host }: HostObservation): string {
  return hostKey(host.name, host.port);
}

/** Marks a finding of the planned state, with the location of the change that most likely causes it. */
function asPlannedFinding(
  finding: TrackedFinding,
  { changes, zones }: Plan,
  remedy: PlannedRemedy | undefined,
): TrackedFinding {
  const { host, address, observed } = finding;
  const greeting = greetingChange(finding, changes);
  const rule = ruleOf(finding);
  /** The most likely kinds of change first. */
  const candidates: readonly ((change: PlannedChange) => boolean)[] = [
    (change) => change === greeting,
    (change) => rule?.group === 'reverse' && isPtrOf(change, address),
    (change) => change.kind !== 'greeting' && change.name === host,
    (change) => change.kind !== 'greeting' && observed.split(', ').includes(change.name ?? ''),
    (change) => isPtrOf(change, address),
  ];
  const [change] = candidates.flatMap((matches) => changes.find(matches) ?? []);
  const owner = rule?.group === 'reverse' && address !== null ? reverseName(address) : host;
  const plannedAt = change?.location ?? enclosingZone(owner, zones)?.location ?? null;
  const by = plannedAt === null ? '' : ` This is planned by ${describePlace(plannedAt)}.`;
  return {
    ...finding,
    remedy: remedy?.textOf(finding.remedy) ?? finding.remedy,
    message: `${finding.message}${by}`,
    fact: finding.fact ?? finding.message,
    plannedAt,
  };
}

/** The line of a mail server's configuration that decides what a finding is about; undefined for other findings. */
function greetingChange(
  { rule: name, host, address, observed, declared: { port } }: TrackedFinding,
  changes: readonly PlannedChange[],
): PlannedGreeting | undefined {
  const own = changes.flatMap((change) =>
    change.kind === 'greeting' && change.host === host ? [change] : [],
  );
  if (name === 'mta-config-refused') {
    return own.find(({ refused, location }) => {
      return refused !== undefined && refusedAt(location) === observed;
    });
  }
  const { needs = [], group } = ruleOf({ rule: name }) ?? {};
  if (group === 'sending') {
    const helos = own.filter(({ helo }) => helo !== undefined);
    return helos.find(({ helo = '' }) => observed.split(', ').includes(helo)) ?? helos[0];
  }
  const about = needs.includes('greeting') ? 'banner' : needs.includes('ehlo') ? 'ehlo' : null;
  return about === null || address === null
    ? undefined
    : decidingChange(own, about, { address, port });
}

function isPtrOf(change: PlannedChange, address: string | null): boolean {
  if (change.kind === 'greeting' || change.name === null || address === null) return false;
  return addressOfReverseName(change.name) === address;
}

/** Planned PTR records of addresses that belong to no declared host. */
function undeclaredAddresses(
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
    return [{ ...change.location, address, names: change.records }];
  });
}
