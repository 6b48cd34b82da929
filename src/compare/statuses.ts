import type { Finding, StatedFinding } from '../model/finding.ts';

/**
 * Sets each finding against what is already known of it.
 *
 * @param now milliseconds since 1970; a waiver holds through its last day in UTC
 */
export function stateFindings(findings: readonly Finding[], now: number): StatedFinding[] {
  const today = new Date(now).toISOString().slice(0, 10);
  return findings.map((finding) => {
    const waiver = finding.declared.waivers.find(
      ({ rule, until }) => rule === finding.rule && today <= until,
    );
    return waiver === undefined
      ? { ...finding, status: 'new', waiver: null }
      : { ...finding, status: 'waived', waiver };
  });
}
