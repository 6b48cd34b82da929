import { type FindingStatus, SEVERITY } from '../model/finding.ts';
import { REPORTED_LEVELS } from '../model/mail-host.ts';
import type { Failure, ReportFinding, Result } from '../model/report.ts';

export const FAIL_ON = [...REPORTED_LEVELS, 'never'] as const;
/** The lowest level at which a new finding fails the run. */
export type FailOn = (typeof FAIL_ON)[number];

export const ON_INCONCLUSIVE = ['fail', 'warn', 'ignore'] as const;
export type OnInconclusive = (typeof ON_INCONCLUSIVE)[number];

export interface Policy {
  readonly failOn: FailOn;
  readonly onInconclusive: OnInconclusive;
  readonly failOnPending: boolean;
}

/** The part of a finding that decides the result. */
type CountedFinding = Pick<ReportFinding, 'level' | 'status'>;

/** What a run checked and found. */
export interface CheckedRun {
  readonly findings: readonly CountedFinding[];
  /** How many mail hosts had a fact that was observed. */
  readonly observed: number;
  /** Whether all checks ran on all of their data. */
  readonly complete: boolean;
  /** Whether the run is a shard without hosts: such a run passes although it checked nothing. */
  readonly isEmptyShard?: boolean;
  /** Whether an unexpected error occurred at a host: such a run fails, whatever else it found. */
  readonly hasInternalError?: boolean;
}

export interface Outcome {
  readonly result: Result;
  readonly failure: Failure | null;
  readonly complete: boolean;
}

/** The outcome of a run whose configuration was valid. */
export function outcomeOf(checked: CheckedRun, policy: Policy): Outcome {
  const { complete } = checked;
  const failed = (failure: Failure): Outcome => ({ result: 'failed', failure, complete });
  if (checked.hasInternalError) return { ...failed('internal'), complete: false };
  if (!checked.isEmptyShard && nothingChecked(checked)) {
    return { result: 'failed', failure: 'nothing-checked', complete: false };
  }
  if (regressions(checked.findings, policy.failOn).length > 0) return failed('regression');
  if (policy.failOnPending && pendingOrNew(checked.findings, policy.failOn).length > 0) {
    return failed('regression');
  }
  if (complete || policy.onInconclusive === 'ignore') {
    return { result: 'passed', failure: null, complete };
  }
  return policy.onInconclusive === 'fail'
    ? failed('inconclusive')
    : { result: 'inconclusive', failure: null, complete };
}

/** New findings at or above `failOn`: they fail a run. */
export function regressions<T extends CountedFinding>(findings: readonly T[], failOn: FailOn): T[] {
  return atOrAbove(findings, 'new', failOn);
}

/** The findings that only `fail-on-pending` makes fail a run. One that is either pending or new fails it in both cases. */
export function pendingOrNew<T extends CountedFinding>(
  findings: readonly T[],
  failOn: FailOn,
): T[] {
  return [
    ...atOrAbove(findings, 'pending', failOn),
    ...atOrAbove(findings, 'undetermined', failOn),
  ];
}

/** The findings with a status whose level is at or above `failOn`. */
export function atOrAbove<T extends CountedFinding>(
  findings: readonly T[],
  status: FindingStatus,
  failOn: FailOn,
): T[] {
  return findings.filter(
    (finding) =>
      finding.status === status &&
      failOn !== 'never' &&
      SEVERITY[finding.level] >= SEVERITY[failOn],
  );
}

/** Whether the run has nothing to base a result on, whatever `on-inconclusive` says: no fact of a host and no finding. */
function nothingChecked({ findings, observed }: CheckedRun): boolean {
  return observed === 0 && findings.length === 0;
}
