import type { HostTemplate, ReportedLevel, Waiver } from './mail-host.ts';
import type { PlannedPlace } from './planned.ts';
import type { RuleName } from './rule-names.ts';

/** How grave a level is, to be compared. */
export const SEVERITY: Readonly<Record<ReportedLevel, number>> = {
  error: 3,
  warning: 2,
  notice: 1,
};

/** One rule's complaint at one endpoint, or at a host's name where `address` is null. */
export interface Finding {
  readonly rule: RuleName;
  readonly level: ReportedLevel;
  readonly host: string;
  readonly address: string | null;
  readonly expected: string;
  readonly observed: string;
  readonly message: string;
  readonly remedy: string;
  /** What was declared of the host, with its place. */
  readonly declared: HostTemplate;
}

/** A finding as far as the judgement of its host is told from it. */
export interface FindingSummary extends Pick<Finding, 'level' | 'address' | 'observed' | 'remedy'> {
  readonly rule: string;
}

export const FINDING_STATUSES = ['new', 'known', 'waived', 'pending'] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

/** A finding with what was known of it before. */
export interface TrackedFinding extends Finding {
  readonly status: FindingStatus;
  /** Whether it would be found under the base's declaration too; null where there is no base. */
  readonly onBase: boolean | null;
  /** The waiver in force where the status is `waived`. */
  readonly waiver: Waiver | null;
  /** Where it is found; null where nothing is planned. */
  readonly phase: Phase | null;
  /** Where the change that brings it is planned; null where none does, or it is not known which. */
  readonly plannedAt: PlannedPlace | null;
}

export const PHASES = ['now', 'planned', 'both'] as const;
/** `now`: as things are, and no more once the planned change is applied. `planned`: only then. `both`: now and then. */
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

/** The likely reason why a host is not coherent, in the order in which reasons are tried. */
export const CAUSES = [
  'shared-infrastructure',
  'missing-reverse',
  'default-banner',
  'masked-greeting',
  'several-identities',
  'moved-forward',
  'provider-default-ptr',
  'partial-change',
  'unknown',
] as const;
export type Cause = (typeof CAUSES)[number];
