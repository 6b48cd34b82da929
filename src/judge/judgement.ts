import {
  CAUSES,
  type Cause,
  type Finding,
  type FindingSummary,
  type Verdict,
} from '../model/finding.ts';
import type { HostObservation } from '../model/observation.ts';
import { isObserved } from '../model/observed.ts';
import type { AddressConflict } from './address-conflicts.ts';
import { hostAdvice, remedySteps } from './advice/host-advice.ts';
import { causeOf, severalIdentitiesEvidence } from './cause.ts';
import type { Group } from './rule.ts';
import { isNameMismatch, ruleOf } from './rules/index.ts';

export interface Judgement {
  readonly verdict: Verdict;
  /** The likely reason; null where the host is coherent. */
  readonly cause: Cause | null;
  /** The observed facts for the cause; empty where the cause is unknown. */
  readonly evidence: string;
  /** What the user should do, in a sentence or two. */
  readonly advice: string;
}

/** Judges all findings of a host together. */
export function judgementOf(
  seen: HostObservation,
  findings: readonly Finding[],
  conflicts: readonly AddressConflict[],
): Judgement {
  const verdict = verdictOf(seen, findings);
  const likely = causeOf(seen, findings, conflicts, verdict);
  const { cause, evidence } = likely ?? { cause: null, evidence: '' };
  return { verdict, cause, evidence, advice: hostAdvice(verdict, seen, findings, conflicts) };
}

function verdictOf(seen: HostObservation, findings: readonly Finding[]): Verdict {
  if (findings.some(({ level }) => level === 'error')) return 'broken';
  const warnings = findings.filter(({ level }) => level === 'warning');
  if (warnings.some((warning) => putsAtRisk(warning, warnings, seen))) return 'at-risk';
  if (seen.inconclusive.length > 0) return 'inconclusive';
  if (findings.length === 0 && !isObserved(seen)) return 'inconclusive';
  return warnings.length > 0 || findings.some(isNameMismatch) ? 'cosmetic' : 'coherent';
}

/** Whether a warning puts the host at risk. On dedicated control that of a rule with `isWeakAlone` does not, alone. */
function putsAtRisk(
  warning: Finding,
  warnings: readonly Finding[],
  { host }: HostObservation,
): boolean {
  const rule = ruleOf(warning);
  if (host.control === 'shared') return RISKY_ON_SHARED.has(rule?.group ?? 'greeting');
  return rule?.isWeakAlone !== true || warnings.some((other) => other.rule !== warning.rule);
}

/**
 * A provider chooses the names in greetings. A missing PTR, a name that resolves to another address, or a sending
 * domain without SPF costs the user's mail on shared control too.
 */
const RISKY_ON_SHARED: ReadonlySet<Group> = new Set(['forward', 'reverse', 'context']);

/** Adds address conflicts to a judgement that was made without them: those with hosts of other shards. */
export function withConflicts(
  { verdict, cause, evidence, advice }: Judgement,
  findings: readonly FindingSummary[],
  conflicts: readonly AddressConflict[],
): Judgement {
  const hasSteps = verdict === 'broken' || verdict === 'at-risk';
  const conflictEvidence =
    hasSteps || verdict === 'cosmetic' ? severalIdentitiesEvidence({ findings, conflicts }) : null;
  const comesFirst =
    cause !== null && CAUSES.indexOf('several-identities') <= CAUSES.indexOf(cause);
  const likely =
    conflictEvidence !== null && comesFirst
      ? ({ cause: 'several-identities', evidence: conflictEvidence } as const)
      : { cause, evidence };
  return {
    verdict,
    ...likely,
    advice: hasSteps ? remedySteps(verdict, findings, conflicts) : advice,
  };
}
