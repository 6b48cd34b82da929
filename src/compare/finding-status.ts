import { dayOf } from '../model/day.ts';
import type { Finding, TrackedFinding } from '../model/finding.ts';
import type { BaseFindings } from './base-branch.ts';

/** What was known of findings before this run. */
export interface Before {
  /** Whether the baseline holds a finding. */
  readonly known: (finding: Finding) => boolean;
  /** What would be found under the base's declaration; null where there is no base. */
  readonly base: BaseFindings | null;
}

export const NOTHING_BEFORE: Before = { known: () => false, base: null };

/**
 * Sets each finding against what is already known of it. A waiver says most, since a person gave its reason.
 *
 * @param now milliseconds since 1970; a waiver holds through its last day in UTC
 */
export function assignStatus(
  findings: readonly Finding[],
  now: number,
  { known, base }: Before = NOTHING_BEFORE,
): TrackedFinding[] {
  const today = dayOf(now);
  return findings.map((finding) => {
    const waiver = finding.declared.waivers.find(
      ({ rule, until }) => rule === finding.rule && today <= until,
    );
    const onBase = base === null ? null : base.has(finding);
    if (waiver !== undefined)
      return { ...finding, status: 'waived', onBase, waiver, phase: null, plannedAt: null };
    // Live is as the base says, and the change asks for something else: to be rolled out once it is merged.
    const pending = onBase === false && base?.declares(finding) === true;
    const status = known(finding) ? 'known' : pending ? 'pending' : 'new';
    return { ...finding, status, onBase, waiver: null, phase: null, plannedAt: null };
  });
}
