import { type FindingStatus, SEVERITY } from '../model/finding.ts';
import type { Failure, ReportFinding, Result } from '../model/report.ts';

export const FAIL_ON = ['error', 'warning', 'notice', 'never'] as const;
/** The lowest level at which a new finding fails the run. */
export type FailOn = (typeof FAIL_ON)[number];

export const ON_INCONCLUSIVE = ['fail', 'warn', 'ignore'] as const;
export type OnInconclusive = (typeof ON_INCONCLUSIVE)[number];

export interface Policy {
  readonly failOn: FailOn;
  readonly onInconclusive: OnInconclusive;
  readonly failOnPending: boolean;
}

/** What a finding counts by. */
type Counted = Pick<ReportFinding, 'level' | 'status'>;

export interface Checked {
  readonly findings: readonly Counted[];
  readonly endpoints: number;
  readonly inconclusive: number;
  /** Set where a shard holds no host, so that there was nothing to check. */
  readonly idle?: boolean;
}

export interface Outcome {
  readonly result: Result;
  readonly failure: Failure | null;
  readonly complete: boolean;
}

/** What a run that checked something comes to. */
export function outcomeOf(checked: Checked, policy: Policy): Outcome {
  const complete = checked.inconclusive === 0;
  const failed = (failure: Failure): Outcome => ({ result: 'failed', failure, complete });
  if (!checked.idle && nothingChecked(checked, policy)) return failed('nothing-checked');
  if (regressions(checked.findings, policy.failOn).length > 0) return failed('regression');
  if (policy.failOnPending && atOrAbove(checked.findings, 'pending', policy.failOn).length > 0) {
    return failed('regression');
  }
  if (complete || policy.onInconclusive === 'ignore') {
    return { result: 'passed', failure: null, complete };
  }
  return policy.onInconclusive === 'fail'
    ? failed('inconclusive')
    : { result: 'inconclusive', failure: null, complete };
}

/** The findings that fail a run. */
export function regressions<T extends Counted>(findings: readonly T[], failOn: FailOn): T[] {
  return atOrAbove(findings, 'new', failOn);
}

/** Findings of a status at or above a level. */
export function atOrAbove<T extends Counted>(
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

/** A green result must rest on something that was seen, or at least be told as inconclusive. */
function nothingChecked({ findings, endpoints, inconclusive }: Checked, policy: Policy): boolean {
  if (endpoints > 0 || findings.length > 0) return false;
  return inconclusive === 0 || policy.onInconclusive === 'ignore';
}
