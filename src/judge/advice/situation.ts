import type { Cause, Finding, Verdict } from '../../model/finding.ts';
import type { HostObservation } from '../../model/observation.ts';
import type { RuleName } from '../../model/rule-names.ts';
import type { MessageParts } from '../message.ts';
import type { OwnStep } from './draft.ts';
import type { Fleet } from './fleet.ts';

/** A finding as its rule reports it. */
export interface RuleFinding extends Finding {
  readonly parts: MessageParts;
  /** The step that the rule itself knows; absent where the step depends on more of the host. */
  readonly step?: OwnStep;
  /** The rules beside which a weak signal became an error; absent for other findings. */
  readonly escalatedBy?: readonly RuleName[];
}

/** A judged host, with what its remedy depends on. */
export interface Situation {
  readonly seen: HostObservation;
  readonly findings: readonly RuleFinding[];
  readonly verdict: Verdict;
  readonly cause: Cause | null;
  readonly fleet: Fleet;
}
