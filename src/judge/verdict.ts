import {
  CAUSES,
  type Cause,
  type Finding,
  type FindingSummary,
  type Verdict,
} from '../model/finding.ts';
import type { HostObservation } from '../model/observation.ts';
import type { AddressConflict } from './address-conflicts.ts';
import { adviceFor, steps } from './advice/advice.ts';
import { causeOf, severalIdentities } from './cause.ts';
import type { Group } from './rule.ts';
import { isNameMismatch, ruleOf } from './rules/index.ts';

export interface Judgement {
  readonly verdict: Verdict;
  /** The likely reason; null where the host is coherent. */
  readonly cause: Cause | null;
  /** What was seen that speaks for the cause; empty where that is not known. */
  readonly evidence: string;
  /** What a person should do, in a sentence or two. */
  readonly advice: string;
}

/** What all findings of a host mean together. */
export function judgementOf(
  seen: HostObservation,
  findings: readonly Finding[],
  rivals: readonly AddressConflict[],
): Judgement {
  const verdict = verdictOf(seen, findings);
  const likely = causeOf(seen, findings, rivals, verdict);
  const { cause, evidence } = likely ?? { cause: null, evidence: '' };
  return { verdict, cause, evidence, advice: adviceFor(verdict, seen, findings, rivals) };
}

/** What a judgement becomes where only afterwards is it known who else claims an address of the host. */
export function withConflicts(
  { verdict, cause, evidence, advice }: Judgement,
  findings: readonly FindingSummary[],
  rivals: readonly AddressConflict[],
): Judgement {
  const scored = verdict === 'broken' || verdict === 'at-risk';
  const rivalry = scored || verdict === 'cosmetic' ? severalIdentities({ findings, rivals }) : null;
  const comesFirst =
    cause !== null && CAUSES.indexOf('several-identities') <= CAUSES.indexOf(cause);
  const likely =
    rivalry !== null && comesFirst
      ? ({ cause: 'several-identities', evidence: rivalry } as const)
      : { cause, evidence };
  return { verdict, ...likely, advice: scored ? steps(verdict, findings, rivals) : advice };
}

function verdictOf(seen: HostObservation, findings: readonly Finding[]): Verdict {
  if (findings.some(({ level }) => level === 'error')) return 'broken';
  const warnings = findings.filter(({ level }) => level === 'warning');
  if (warnings.some((warning) => putsAtRisk(warning, warnings, seen))) return 'at-risk';
  if (seen.inconclusive.length > 0) return 'inconclusive';
  return warnings.length > 0 || findings.some(isNameMismatch) ? 'cosmetic' : 'coherent';
}

/** Whether a warning puts the host at risk: on shared control only what the control does not explain. */
function putsAtRisk(
  warning: Finding,
  warnings: readonly Finding[],
  { host }: HostObservation,
): boolean {
  const rule = ruleOf(warning);
  if (host.control === 'shared') return UNEXPLAINED_ON_SHARED.has(rule?.group ?? 'greeting');
  return rule?.isWeakAlone !== true || warnings.some((other) => other.rule !== warning.rule);
}

/**
 * How a provider's server names itself is the provider's affair. That an address has no valid PTR, that the
 * name leads elsewhere, or that the user's own domains lack SPF, costs the user's mail on any control.
 */
const UNEXPLAINED_ON_SHARED: ReadonlySet<Group> = new Set(['forward', 'reverse', 'context']);
