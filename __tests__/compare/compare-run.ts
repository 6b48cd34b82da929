import { compareFindings } from '../../src/compare/compare.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Baseline } from '../../src/model/baseline.ts';
import type { HostObservation, Observation } from '../../src/model/observation.ts';

export const MONDAY = Date.parse('2026-11-23T12:00:00Z');

export function observationOf(...hosts: readonly HostObservation[]): Observation {
  return {
    at: MONDAY,
    hosts,
    mailDomains: [],
    otherShardHosts: [],
    limits: [],
    undeclaredAddresses: [],
    vantage: { port25: 'open', ipv6: 'unknown' },
  };
}

/** Judges and compares a run. Returns its findings as `rule status`, its notes, and the baseline after the run. */
export function compareRun(
  observation: Observation,
  baseline: Baseline,
  updateBaseline = false,
  now = MONDAY,
) {
  const { findings } = judge(observation, baseline.identities);
  const comparedWith = { baseline, updateBaseline, file: 'baseline.json', base: null };
  const comparison = compareFindings(findings, observation, comparedWith, now);
  return {
    statuses: comparison.findings.map(({ rule, status }) => `${rule} ${status}`),
    notes: comparison.notes,
    updated: comparison.updatedBaseline ?? baseline,
  };
}
