import type { Finding, StatedFinding } from '../model/finding.ts';

/** What was known of findings before this run. */
export interface Before {
  /** Whether the baseline holds a finding. */
  readonly known: (finding: Finding) => boolean;
  /** Whether a finding would be none under the base's declaration of its host. */
  readonly pending: (finding: Finding) => boolean;
}

export const NOTHING_BEFORE: Before = { known: () => false, pending: () => false };

/**
 * Sets each finding against what is already known of it. A waiver says most, since a person gave its reason.
 *
 * @param now milliseconds since 1970; a waiver holds through its last day in UTC
 */
export function stateFindings(
  findings: readonly Finding[],
  now: number,
  { known, pending }: Before = NOTHING_BEFORE,
): StatedFinding[] {
  const today = new Date(now).toISOString().slice(0, 10);
  return findings.map((finding) => {
    const waiver = finding.declared.waivers.find(
      ({ rule, until }) => rule === finding.rule && today <= until,
    );
    if (waiver !== undefined) return { ...finding, status: 'waived', waiver };
    const status = known(finding) ? 'known' : pending(finding) ? 'pending' : 'new';
    return { ...finding, status, waiver: null };
  });
}
