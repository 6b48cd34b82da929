import type { REPORT_PARTS, report } from './report-schema.ts';
import type { Output } from './schema-fields.ts';

type Part<Name extends keyof typeof REPORT_PARTS> = Output<(typeof REPORT_PARTS)[Name]>;

/** The result of a run as plain JSON. Every output is rendered from it alone. */
export type Report = Output<typeof report>;
export type Result = Report['result'];
export type Failure = NonNullable<Report['failure']>;

export const SCHEMA_VERSION: Report['schemaVersion'] = 1;

export type ReportHost = Part<'host'>;
/** One step of the remedy of a host. */
export type ReportStep = Part<'step'>;
export type ReportDnsFact = Part<'dnsFact'>;
/** A host after the planned change. */
export type ReportPlannedHost = Part<'plannedHost'>;
/** One property of a host that the planned change alters. */
export type ReportDifference = Part<'difference'>;
/** The planned change, without what it does to the declared hosts. */
export type ReportPlanned = Part<'planned'>;
export type ReportFinding = Part<'finding'>;
export type ReportInconclusive = Report['inconclusive'][number];
/** What the change under review does: to a declared host, or to what the check reports. */
export type ReportChange = Report['changes'][number];
/** What the change under review does to one declared host, or to the domain of an `mx:` entry. */
export type HostChange = Part<'hostChange'>;
/** One way in which the change under review weakens the check. */
export type Weakening = Part<'weakening'>;
/** What the change under review was compared with. */
export type ReportBase = Part<'base'>;
export type ReportProblem = Part<'problem'>;

/** The run of a GitHub workflow. */
export type WorkflowRun = Part<'workflowRun'>;
/** Of a run outside of a workflow. */
export const NO_WORKFLOW_RUN: WorkflowRun = { id: null, attempt: null, commit: null };

/** What a merge needs from the report of a shard. */
export type Merging = Part<'merging'>;
/** A baseline entry that can be removed. */
export type ReportFixed = Part<'fixed'>;
/** A waiver's state on this shard's hosts, used for notes. */
export type ReportWaiver = Part<'waiverState'>;
/** The MX targets of a mail domain. */
export type ReportTargets = Part<'targets'>;

export const COMMENT_POLICIES = ['never', 'on-failure', 'always'] as const;
/** When a run comments on its pull request. */
export type CommentPolicy = (typeof COMMENT_POLICIES)[number];
