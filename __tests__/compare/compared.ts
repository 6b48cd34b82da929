import { compareFindings } from '../../src/compare/compare.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Baseline } from '../../src/model/baseline.ts';
import type { HostObservation, Observation } from '../../src/model/observation.ts';

export const MONDAY = Date.parse('2026-11-23T12:00:00Z');

export function seen(...hosts: readonly HostObservation[]): Observation {
  return {
    at: MONDAY,
    hosts,
    mailDomains: [],
    elsewhere: [],
    remembered: [],
    vantage: { port25: 'open', ipv6: 'unknown' },
  };
}

/** A run with a baseline: what it finds, as `rule status`, what it says, and what the baseline becomes. */
export function compared(
  observation: Observation,
  baseline: Baseline,
  accept = false,
  now = MONDAY,
) {
  const { findings } = judge(observation, baseline.identities);
  const past = { baseline, accept, file: 'baseline.json', base: null };
  const {
    findings: stated,
    notes,
    updatedBaseline: renewed,
  } = compareFindings(findings, observation, past, now);
  return {
    told: stated.map(({ rule, status }) => `${rule} ${status}`),
    notes,
    renewed: renewed ?? baseline,
  };
}
