import {
  type AdvisedFinding,
  CAUSES,
  type Finding,
  type FindingSummary,
  type NamedCause,
  type Verdict,
} from '../model/finding.ts';
import type { HostObservation } from '../model/observation.ts';
import { isObserved } from '../model/observed.ts';
import type { ReportHost, ReportStep } from '../model/report.ts';
import type { Step } from '../model/step.ts';
import type { AddressConflict } from './address-conflicts.ts';
import type { Fleet } from './advice/fleet.ts';
import { firstSteps, hostAdvice } from './advice/host-advice.ts';
import type { RuleFinding } from './advice/situation.ts';
import { remedyOf } from './advice/steps.ts';
import { causeOf, conflictEvidence, suggests } from './cause.ts';
import { factOf } from './message.ts';
import { isNameMismatch, ruleOf } from './rules/index.ts';
import { inState, type JudgedState } from './sentence.ts';

export interface Judgement extends NamedCause {
  readonly verdict: Verdict;
  /** The observed facts for the cause; where it is unknown, the message of the first finding that decides. */
  readonly evidence: string;
  /** The findings that the evidence states, so that no text has to repeat them. */
  readonly explained: readonly Finding[];
  /** What the user should do, in a sentence or two. */
  readonly advice: string;
  /** The remedy in order; empty where nothing has to be done. */
  readonly steps: readonly Step[];
}

/** Judges all findings of a host together. Each of them gets the text of the step that fixes it as its remedy. */
export function judgementOf(
  seen: HostObservation,
  findings: readonly RuleFinding[],
  conflicts: readonly AddressConflict[],
  fleet: Fleet,
  state: JudgedState,
): JudgedFindings {
  const verdict = verdictOf(seen, findings);
  const likely = causeOf(seen, findings, conflicts, verdict, state);
  const { cause, ...explained } = likely ?? NO_CAUSE;
  const { steps, textOf } = remedyOf({ seen, findings, verdict, cause, fleet });
  return {
    judgement: { verdict, cause, ...explained, advice: hostAdvice(verdict, seen, steps), steps },
    findings: findings.map((finding) => {
      const { step: _step, parts: _parts, escalatedBy: _escalatedBy, ...rest } = finding;
      const fact = factOf(finding);
      const short = fact === finding.message ? {} : { fact };
      return { ...rest, ...short, remedy: textOf(finding) };
    }),
  };
}

const NO_CAUSE = { cause: null, evidence: '', explained: [] } as const;

export interface JudgedFindings {
  readonly judgement: Judgement;
  readonly findings: readonly AdvisedFinding[];
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
export function withConflicts<
  Host extends Pick<
    ReportHost,
    'verdict' | 'cause' | 'evidence' | 'explained' | 'advice' | 'steps'
  >,
>(
  host: Host,
  findings: readonly (FindingSummary & { readonly id: string })[],
  conflicts: readonly AddressConflict[],
): Host {
  const { verdict, cause } = host;
  const mayClaim = verdict === 'broken' || verdict === 'at-risk' || verdict === 'cosmetic';
  const rotates = findings.some((finding) => suggests(finding, 'several-identities'));
  const claim = mayClaim && !rotates ? conflictEvidence(findings, conflicts) : null;
  const comesFirst =
    cause !== null && CAUSES.indexOf('several-identities') <= CAUSES.indexOf(cause);
  const likely =
    claim !== null && comesFirst
      ? ({
          cause: 'several-identities',
          evidence: inState(claim, 'current'),
          explained: findings.map(({ id }) => id),
        } as const)
      : {};
  const [conflict] = conflicts.filter((one) => isUndecided(host.steps, one));
  if (conflict === undefined || (verdict !== 'broken' && verdict !== 'at-risk')) {
    return { ...host, ...likely };
  }
  const steps = stepsAfterConflict(host.steps, conflict, findings);
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const advised = steps.map(({ kind, text, fixes }) => {
    return { kind, text, fixes: fixes.flatMap((id) => byId.get(id) ?? []) };
  });
  return { ...host, ...likely, steps, advice: firstSteps(verdict, advised) };
}

/** Whether steps are about an address that another host has too, and none of them says whose names it is to show. */
function isUndecided(steps: readonly ReportStep[], { address }: AddressConflict): boolean {
  const isDecided = steps.some(({ change }) => change?.key === 'ptr' || change?.key === 'banner');
  return !isDecided && steps.some((step) => step.address === address);
}

/**
 * The steps of a host that shares an address with one of another shard: which of the two names the address is to show is
 * decided first, so that its other steps are left out.
 */
function stepsAfterConflict(
  steps: readonly ReportStep[],
  { name, address }: AddressConflict,
  findings: readonly (FindingSummary & { readonly id: string })[],
): readonly ReportStep[] {
  const decided = findings.filter((finding) => finding.address === address);
  const first: ReportStep = {
    kind: 'change-declaration',
    text: `Two declared hosts share ${address}: this one and ${name}. Keep one name: declare the names of ${name} under ptr and banner of this host, or give it another address.`,
    fixes: decided.map(({ id }) => id),
    address,
  };
  return [first, ...steps.filter((step) => step.address !== address)];
}
