import type { HostTemplate, ReportedLevel, Waiver } from './mail-host.ts';
import type { PlannedPlace } from './planned.ts';
import type { RuleName } from './rule-names.ts';

/** Levels as numbers for comparisons: higher is more severe. */
export const SEVERITY: Readonly<Record<ReportedLevel, number>> = {
  error: 3,
  warning: 2,
  notice: 1,
};

/** What one rule reports at one endpoint, or about the name of a host. */
export interface Finding {
  readonly rule: RuleName;
  readonly level: ReportedLevel;
  readonly host: string;
  /** Null where the finding is about the name. */
  readonly address: string | null;
  readonly expected: string;
  readonly observed: string;
  readonly message: string;
  /** The declaration of the host. */
  readonly declared: HostTemplate;
}

/** A finding with its remedy, which depends on all findings of the host. */
export interface AdvisedFinding extends Finding {
  /** The text of the step that fixes it. */
  readonly remedy: string;
  /** The first sentence of the message; absent where that has no other one. */
  readonly fact?: string;
}

/** The parts of a finding from which cause and advice are derived again when reports are merged. */
export interface FindingSummary extends Pick<Finding, 'level' | 'address'> {
  readonly rule: string;
}

/** `undetermined`: the base could not be read, so the finding is either new or pending. */
export const FINDING_STATUSES = ['new', 'known', 'waived', 'pending', 'undetermined'] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

/** A finding after comparison with the baseline, the waivers, the base branch and the planned change. */
export interface TrackedFinding extends AdvisedFinding {
  readonly status: FindingStatus;
  /** Whether the declaration of the base branch yields the same finding; null where there is no base branch. */
  readonly onBase: boolean | null;
  /** The waiver in force where the status is `waived`. */
  readonly waiver: Waiver | null;
  /** Null where nothing is planned. */
  readonly phase: Phase | null;
  /** The planned change that causes it; null where there is none, or several may. */
  readonly plannedAt: PlannedPlace | null;
}

export const PHASES = ['now', 'planned', 'both'] as const;
/**
 * `now`: in the current state, but not after the planned change. `planned`: only after it. `both`: before and after.
 */
export type Phase = (typeof PHASES)[number];

/** The verdicts on a host, from the best to the worst. */
export const VERDICTS = ['coherent', 'cosmetic', 'inconclusive', 'at-risk', 'broken'] as const;
/** What all findings of a host mean together. */
export type Verdict = (typeof VERDICTS)[number];

export const WORST_FIRST: readonly Verdict[] = VERDICTS.toReversed();

/** Compares two verdicts for sorting, the worst first. */
export function byVerdict(a: Verdict, b: Verdict): number {
  return WORST_FIRST.indexOf(a) - WORST_FIRST.indexOf(b);
}

/** The likely reasons why a host is not coherent, in the order in which they are tried. */
export const CAUSES = [
  'missing-reverse',
  'default-banner',
  'masked-greeting',
  'several-identities',
  'moved-forward',
  'provider-default-ptr',
  'partial-change',
  'internal-name',
  'decommissioned',
  'shared-infrastructure',
  'unknown',
] as const;
export type Cause = (typeof CAUSES)[number];

export const DEFAULT_NAMES = ['greeting', 'helo'] as const;
/** Where a host shows a default name: what is meant by the cause `default-banner`. */
export type DefaultName = (typeof DEFAULT_NAMES)[number];

/** A likely reason, as its words need it. */
export interface NamedCause {
  /** Null where the host is coherent. */
  readonly cause: Cause | null;
  /** Present where the cause is `default-banner`. */
  readonly defaultName?: DefaultName;
}
