import { ruleOf } from '../judge/rules/index.ts';
import type { Baseline, KnownFinding } from '../model/baseline.ts';
import { declaredStates } from '../model/declared-state.ts';
import { canonicalName } from '../model/dns-name.ts';
import { type Finding, SEVERITY } from '../model/finding.ts';
import { type EndpointRef, endpointKey } from '../model/host-key.ts';
import type { Observation } from '../model/observation.ts';
import type { RuleName } from '../model/rule-names.ts';
import { checksMade } from './completed-checks.ts';

/** Whether a baseline may hold findings of a rule. */
export function canBeAccepted(rule: RuleName): boolean {
  return ruleOf({ rule })?.baselineFields != null;
}

/** Finds the accepted finding that a finding is, at whatever level. */
export function baselineEntry({
  findings,
}: Baseline): (finding: Finding) => KnownFinding | undefined {
  const accepted = Map.groupBy(findings, locationOf);
  return (finding) =>
    accepted.get(locationOfFinding(finding))?.find((entry) => isSame(entry, finding));
}

/** Whether a finding was accepted before. One that has grown more severe since is not the one that was. */
export function isInBaseline(entry: KnownFinding | undefined, { level }: Finding): boolean {
  return entry !== undefined && SEVERITY[level] <= SEVERITY[entry.level];
}

/** An accepted finding that can be taken out of the baseline. */
export interface FixedEntry {
  readonly entry: KnownFinding;
  /** `fixed`: it occurs no more. `undeclared`: its host, or that address of it, is declared no more. */
  readonly why: 'fixed' | 'undeclared';
}

/** Accepted findings that occur no more, where their silence means something. */
export function fixedSince(
  baseline: Baseline,
  findings: readonly Finding[],
  observation: Observation,
): FixedEntry[] {
  const occurring = Map.groupBy(findings, locationOfFinding);
  const standing = declaredStates(observation.hosts, observation.mailDomains);
  const made = checksMade(findings, observation);
  return baseline.findings.flatMap((entry): FixedEntry[] => {
    if (occurring.get(locationOf(entry))?.some((finding) => isSame(entry, finding))) return [];
    const stands = standing(subjectOf(entry));
    if (stands === 'gone') return [{ entry, why: 'undeclared' }];
    return stands === 'declared' && made(entry) ? [{ entry, why: 'fixed' }] : [];
  });
}

/** What must be declared for an entry to hold: of an address that nobody declares, only the name. */
export function subjectOf(entry: KnownFinding): EndpointRef {
  return ruleOf(entry)?.aboutUndeclaredAddress ? { ...entry, address: null } : entry;
}

function locationOfFinding({ rule, host, address, declared: { port } }: Finding): string {
  return locationOf({ rule, host, port, address });
}

function locationOf(entry: EndpointRef & { readonly rule: RuleName }): string {
  return `${entry.rule} ${endpointKey(entry)}`;
}

/** Whether a finding shows nothing of what counts that was not accepted with the entry of the same place. */
function isSame(entry: KnownFinding, finding: Finding): boolean {
  const fields = ruleOf(finding)?.baselineFields;
  return fields?.every((field) => isWithin(finding[field], entry[field])) === true;
}

/** Whether every name of a list in words stands in another, in any order. */
function isWithin(names: string, others: string): boolean {
  const known = new Set(namesIn(others));
  return namesIn(names).every((name) => known.has(name));
}

function namesIn(text: string): string[] {
  return text.split(', ').map(canonicalName);
}
