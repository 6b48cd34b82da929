import {
  CAUSES,
  type Cause,
  type Finding,
  type FindingSummary,
  type Verdict,
} from '../model/finding.ts';
import type { HostObservation } from '../model/observation.ts';
import { isObserved } from '../model/observed.ts';
import type { Step } from '../model/step.ts';
import type { AddressConflict } from './address-conflicts.ts';
import { conflictRemedies, hostAdvice, remedySteps } from './advice/host-advice.ts';
import { stepsOf } from './advice/steps.ts';
import { causeOf, severalIdentitiesEvidence } from './cause.ts';
import { isNameMismatch, ruleOf } from './rules/index.ts';

export interface Judgement {
  readonly verdict: Verdict;
  /** The likely reason; null where the host is coherent. */
  readonly cause: Cause | null;
  /** The observed facts for the cause; where it is unknown, the message of the first finding that decides. */
  readonly evidence: string;
  /** What the user should do, in a sentence or two. */
  readonly advice: string;
  /** The remedy in order; empty where nothing has to be done. */
  readonly steps: readonly Step[];
}

/**
 * Judges all findings of a host together.
 *
 * @param mailDomain the domain of the `mx:` entry that the host comes from; null for other hosts
 */
export function judgementOf(
  seen: HostObservation,
  findings: readonly Finding[],
  conflicts: readonly AddressConflict[],
  mailDomain: string | null = null,
): Judgement {
  const verdict = verdictOf(seen, findings);
  const likely = causeOf(seen, findings, conflicts, verdict);
  const { cause, evidence } = likely ?? { cause: null, evidence: '' };
  return {
    verdict,
    cause,
    evidence,
    advice: hostAdvice(verdict, cause, seen, findings, conflicts, mailDomain),
    steps: stepsOf(verdict, findings),
  };
}

function verdictOf(seen: HostObservation, findings: readonly Finding[]): Verdict {
  if (findings.some(({ level }) => level === 'error')) return 'broken';
  const warnings = findings.filter(({ level }) => level === 'warning');
  if (warnings.some((warning) => isScored(warning, seen))) return 'at-risk';
  if (seen.inconclusive.length > 0) return 'inconclusive';
  if (findings.length === 0 && !isObserved(seen)) return 'inconclusive';
  return warnings.length > 0 || findings.some((finding) => isHarmlessDifference(finding, seen))
    ? 'cosmetic'
    : 'coherent';
}

/**
 * Whether receivers score a finding. A weak signal counts only beside others, which then have warnings of their own. At
 * a host that only receives, what counts is whether mail reaches it.
 */
function isScored(finding: Finding, { host }: HostObservation): boolean {
  const rule = ruleOf(finding);
  if (rule?.scored !== true || rule.isWeakAlone === true) return false;
  return host.role !== 'inbound' || rule.group === 'forward';
}

/** Whether a notice is about names that differ because a provider controls them, or until caches have expired. */
function isHarmlessDifference(finding: Finding, { host }: HostObservation): boolean {
  return (
    ruleOf(finding)?.resolvesItself === true ||
    (host.control === 'shared' && isNameMismatch(finding))
  );
}

/** Adds address conflicts to a judgement that was made without them: those with hosts of other shards. */
export function withConflicts(
  { verdict, cause, evidence, advice }: Omit<Judgement, 'steps'>,
  findings: readonly FindingSummary[],
  conflicts: readonly AddressConflict[],
): Omit<Judgement, 'steps'> {
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
    advice: hasSteps ? remedySteps(verdict, conflictRemedies(conflicts), findings) : advice,
  };
}
