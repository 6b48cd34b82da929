import { ruleOf } from '../judge/rules/index.ts';
import type { Baseline, KnownFinding } from '../model/baseline.ts';
import { declaredStates } from '../model/declared-state.ts';
import { canonicalName } from '../model/dns-name.ts';
import { type Finding, SEVERITY } from '../model/finding.ts';
import { placeKey } from '../model/finding-place.ts';
import type { EndpointRef } from '../model/host-key.ts';
import type { Observation } from '../model/observation.ts';
import type { RuleName } from '../model/rule-names.ts';
import { completedChecks } from './completed-checks.ts';

/** Whether a baseline may contain findings of a rule. */
export function canBeAccepted(rule: RuleName): boolean {
  return ruleOf({ rule })?.baselineFields != null;
}

/** Finds the baseline entry that matches a finding. The level is not compared. */
export function baselineEntry({
  findings,
}: Baseline): (finding: Finding) => KnownFinding | undefined {
  const accepted = Map.groupBy(findings, placeKey);
  return (finding) =>
    accepted.get(placeOfFinding(finding))?.find((entry) => isSame(entry, finding));
}

/** Finds an entry that accepts all that another entry accepts, at any level. */
export function coveringEntry({
  findings,
}: Baseline): (entry: KnownFinding) => KnownFinding | undefined {
  const accepted = Map.groupBy(findings, placeKey);
  return (entry) => accepted.get(placeKey(entry))?.find((other) => isSame(other, entry));
}

/** Whether the baseline accepts a finding: not one with a higher level than its entry. */
export function isInBaseline(entry: KnownFinding | undefined, { level }: Finding): boolean {
  return entry !== undefined && SEVERITY[level] <= SEVERITY[entry.level];
}

/** A baseline entry that can be removed. */
export interface FixedEntry {
  readonly entry: KnownFinding;
  /** `fixed`: the finding is gone. `undeclared`: the host or the address is no longer declared. */
  readonly why: 'fixed' | 'undeclared';
}

/**
 * The baseline entries that can be removed: their check ran without the finding, or their host or address is no
 * longer declared.
 */
export function fixedEntries(
  baseline: Baseline,
  findings: readonly Finding[],
  observation: Observation,
): FixedEntry[] {
  const occurring = Map.groupBy(findings, placeOfFinding);
  const stateOf = declaredStates(observation.hosts, observation.mailDomains);
  const isCompleted = completedChecks(findings, observation);
  return baseline.findings.flatMap((entry): FixedEntry[] => {
    if (occurring.get(placeKey(entry))?.some((finding) => isSame(entry, finding))) return [];
    const state = stateOf(requiredEndpoint(entry));
    if (state === 'gone') return [{ entry, why: 'undeclared' }];
    return state === 'declared' && isCompleted(entry) ? [{ entry, why: 'fixed' }] : [];
  });
}

/** What has to be declared for an entry to apply: only the host, where the entry is about an undeclared address. */
export function requiredEndpoint(entry: KnownFinding): EndpointRef {
  return ruleOf(entry)?.aboutUndeclaredAddress ? { ...entry, address: null } : entry;
}

function placeOfFinding({ rule, host, address, declared: { port } }: Finding): string {
  return placeKey({ rule, host, port, address });
}

/** Whether every name that a finding reports was accepted with the entry of the same place. */
function isSame(
  entry: KnownFinding,
  finding: Pick<Finding, 'rule' | 'expected' | 'observed'>,
): boolean {
  const fields = ruleOf(finding)?.baselineFields;
  return fields?.every((field) => isWithin(finding[field], entry[field])) === true;
}

/** Whether one comma-separated list contains every name of another, in any order. */
function isWithin(names: string, acceptedNames: string): boolean {
  const accepted = new Set(namesIn(acceptedNames));
  return namesIn(names).every((name) => accepted.has(name));
}

function namesIn(text: string): string[] {
  return text.split(', ').map(canonicalName);
}
