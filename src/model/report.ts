import type { Cause, FindingStatus, Phase, Verdict } from './finding.ts';
import type { Control, ReportedLevel, Role } from './mail-host.ts';
import type { EndpointObservation, Inconclusive, Vantage } from './observation.ts';
import type { PlannedPlace } from './planned.ts';
import type { Shard } from './shard.ts';

export const SCHEMA_VERSION = 1;

export type Result = 'passed' | 'failed' | 'inconclusive';
export type Failure =
  | 'regression'
  | 'configuration'
  | 'nothing-checked'
  | 'inconclusive'
  | 'internal';

/** Where a reader finds the declaration of something. */
export interface ReportLocation {
  readonly file: string | null;
  readonly line: number;
}

export interface ReportHost {
  readonly name: string;
  readonly control: Control;
  readonly role: Role;
  readonly verdict: Verdict;
  /** The likely reason, one of a fixed list; null where the host is coherent. */
  readonly cause: Cause | null;
  /** What was seen that speaks for the cause; empty where that is not known. */
  readonly evidence: string;
  readonly advice: string;
  readonly port: number;
  /** The day since which it shows the names that it shows, by the baseline; null where nobody remembers it. */
  readonly stableSince: string | null;
  readonly declaredAt: ReportLocation;
  /** What it will be after the planned change; null where nothing is planned. */
  readonly planned: ReportPlannedHost | null;
  readonly endpoints: readonly EndpointObservation[];
}

/** A host after a planned change. */
export interface ReportPlannedHost {
  readonly verdict: Verdict;
  readonly cause: Cause | null;
  readonly evidence: string;
  readonly advice: string;
  readonly differences: readonly ReportDifference[];
  /** What to do in which order; empty where the order does not matter. */
  readonly steps: readonly string[];
}

/** One thing about a host that a planned change changes. */
export interface ReportDifference {
  readonly what: 'addresses' | 'alias' | 'PTR' | 'greeting' | 'EHLO name';
  /** Null where it is of the host's name. */
  readonly address: string | null;
  /** Empty where there is none. */
  readonly now: readonly string[];
  readonly planned: readonly string[];
}

/** What a planned change means beside what it does to the declared hosts. */
export interface ReportPlanned {
  /** How many records and greetings it changes, as far as they were read. */
  readonly changes: number;
  /** Values that only applying it will tell. */
  readonly pending: readonly (PlannedPlace & { readonly what: string })[];
  /** Planned PTR records of addresses that no host declares. */
  readonly undeclared: readonly (PlannedPlace & {
    readonly address: string;
    readonly names: readonly string[];
  })[];
}

export interface ReportFinding {
  readonly rule: string;
  readonly level: ReportedLevel;
  readonly status: FindingStatus;
  readonly host: string;
  readonly port: number;
  readonly address: string | null;
  readonly expected: string;
  readonly observed: string;
  readonly message: string;
  readonly remedy: string;
  readonly file: string | null;
  readonly line: number;
  /** Whether it would be found under the base's declaration too; null where there is no base. */
  readonly onBase: boolean | null;
  /** Why the finding is waived, and until when; null where it is not. */
  readonly waiver: { readonly reason: string; readonly until: string } | null;
  /** `now`: no more after the planned change; `planned`: only then; `both`; null where nothing is planned. */
  readonly world: Phase | null;
  /** Where the change that brings it is planned; null where none does, or it is not known which. */
  readonly plannedAt: PlannedPlace | null;
}

/** What the change under review does to one declared host, or to the domain of an `mx:` entry. */
export interface ReportChange {
  readonly name: string;
  readonly port: number;
  readonly kind: 'added' | 'changed' | 'removed';
  /** The keys of the declaration whose values differ; empty where the host was added or removed. */
  readonly keys: readonly string[];
}

export interface ReportProblem {
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

/** An accepted finding that can be taken out of the baseline, for a note. */
export interface ReportFixed {
  readonly why: 'fixed' | 'undeclared';
  readonly rule: string;
  readonly host: string;
  readonly address: string | null;
  /** Its line of the baseline; null where that is not known. */
  readonly line: number | null;
  /** Its index among those that the baseline holds. */
  readonly position: number;
}

/** How it stands with a waiver at the hosts of one shard, for a note. */
export interface ReportWaiver {
  readonly rule: string;
  readonly reason: string;
  readonly until: string;
  readonly file: string | null;
  readonly line: number;
  readonly column: number;
  readonly hosts: readonly {
    readonly host: string;
    readonly port: number;
    readonly position: number;
  }[];
  readonly gone: boolean;
  readonly again: boolean;
}

/** The hosts that the MX records of a mail domain name. */
export interface ReportTargets {
  readonly domain: string;
  readonly port: number;
  readonly targets: readonly string[];
  readonly position: number;
}

/** What a merge needs of a shard, beside what a reader of its report does. */
export interface Merging {
  /** A digest of all that is declared: the same in every shard of one run. */
  readonly declaration: string;
  /** Whether a signal ended the run before its time. */
  readonly cancelled: boolean;
  /** Where each entry of these lists stands in the order of one run over everything. */
  readonly positions: {
    readonly hosts: readonly number[];
    readonly findings: readonly number[];
    readonly inconclusive: readonly number[];
    readonly changes: readonly number[];
  };
  /** Of the shard's own mail domains: some shard has to look at each target. */
  readonly targets: readonly ReportTargets[];
  /** How many of the notes, the first ones, are the run's own. The others follow from what stands below. */
  readonly ownNotes: number;
  /** The baseline's path, for a person; null where there is none. */
  readonly baselineFile: string | null;
  readonly fixed: readonly ReportFixed[];
  readonly waivers: readonly ReportWaiver[];
}

/** The whole run as plain JSON: the one thing from which every output is rendered. */
export interface Report {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly result: Result;
  readonly complete: boolean;
  readonly failure: Failure | null;
  /** What the run itself could not do. */
  readonly notes: readonly string[];
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly vantage: Vantage;
  readonly counts: {
    readonly hosts: number;
    readonly endpoints: number;
    /** New findings by level. */
    readonly errors: number;
    readonly warnings: number;
    readonly notices: number;
    readonly known: number;
    readonly waived: number;
    readonly pending: number;
    readonly inconclusive: number;
    /** New findings at or above `fail-on`. */
    readonly regressions: number;
  };
  /** What the change under review does to the declaration; empty where there is no base to compare with. */
  readonly changes: readonly ReportChange[];
  readonly hosts: readonly ReportHost[];
  readonly findings: readonly ReportFinding[];
  readonly inconclusive: readonly Inconclusive[];
  /** Mistakes in the inputs or the declaration, with which nothing is checked; or what a merge lacks. */
  readonly problems: readonly ReportProblem[];
  /** What the planned change means; null where nothing is planned. */
  readonly planned: ReportPlanned | null;
  /** Which part of a fleet this is about; null where it is all of it. */
  readonly shard: Shard | null;
  /** Null but in the report of a shard that looked at its part. */
  readonly merging: Merging | null;
}

export const COMMENT_POLICIES = ['never', 'on-failure', 'always'] as const;
/** When a run comments on its pull request. */
export type CommentPolicy = (typeof COMMENT_POLICIES)[number];
