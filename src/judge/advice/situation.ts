import type { Cause, Finding, Verdict } from '../../model/finding.ts';
import type { HostObservation } from '../../model/observation.ts';
import type { Fleet } from './fleet.ts';

/** A judged host, with what its remedy depends on. */
export interface Situation {
  readonly seen: HostObservation;
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  readonly cause: Cause | null;
  readonly fleet: Fleet;
}
