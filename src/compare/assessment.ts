import type { JudgedHost } from '../judge/judge.ts';
import type { Observation } from '../model/observation.ts';
import type { Comparison } from './compare.ts';

/** An observation with its judgement and its comparison with baseline, waivers and base branch. */
export interface Assessment {
  readonly observation: Observation;
  readonly hosts: readonly JudgedHost[];
  readonly comparison: Comparison;
}
