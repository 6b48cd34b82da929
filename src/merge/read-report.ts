import * as v from 'valibot';
import { locateJsonLists } from '../compare/locate-json-lists.ts';
import { hasMoreValues } from '../model/json-values.ts';
import { NO_WORKFLOW_RUN, type Report, SCHEMA_VERSION } from '../model/report.ts';
import { REPORT_PARTS, report } from '../model/report-schema.ts';
import { sanitise } from '../model/sanitise.ts';
import { quote } from '../model/suggestion.ts';

export type ReportReading =
  | { readonly kind: 'read'; readonly report: Report }
  /** What is wrong with it, as the rest of a sentence that begins with the file. */
  | { readonly kind: 'problem'; readonly problem: string };

/** Deeper than any report. */
const MAX_DEPTH = 16;
/** The most values of a report: those of about 25,000 addresses. `JSON.parse` needs up to 60 bytes for each. */
const MAX_VALUES = 2_000_000;

/**
 * Reads the JSON report of a run. The text is untrusted: anyone who can write to where reports are stored can edit one.
 * Validation ends at the first fault.
 *
 * @returns the report with every text sanitised and without unknown properties, or what is wrong and where
 */
export function readReport(source: string): ReportReading {
  if (hasMoreValues(source, MAX_VALUES)) {
    return { kind: 'problem', problem: `has more than ${MAX_VALUES} values; use more shards` };
  }
  const parsed = parseJson(source);
  if (parsed.kind === 'problem') return parsed;
  const version = versionOf(parsed.value);
  if (version !== SCHEMA_VERSION) {
    const has =
      version === null ? 'has no schemaVersion' : `has the schema version ${quote(version)}`;
    const problem = `${has}; this release reads ${SCHEMA_VERSION}`;
    return { kind: 'problem', problem };
  }
  const result = v.safeParse(mergeableReport, parsed.value, { abortEarly: true });
  return result.success
    ? { kind: 'read', report: result.output }
    : { kind: 'problem', problem: `is damaged${describe(result.issues[0])}` };
}

const LISTS = ['hosts', 'findings', 'inconclusive', 'limits', 'changes'] as const;

/** A report as merge accepts it. A shard evaluates no plan, so nothing in it is about a planned change. */
const mergeableReport = v.pipe(
  v.object({
    ...report.entries,
    hosts: v.array(v.object({ ...REPORT_PARTS.host.entries, planned: v.null() })),
    findings: v.array(
      v.object({ ...REPORT_PARTS.finding.entries, world: v.null(), plannedAt: v.null() }),
    ),
    planned: v.null(),
    // Reports of earlier releases do not have it.
    workflowRun: v.optional(report.entries.workflowRun, NO_WORKFLOW_RUN),
  }),
  v.check(
    ({ merging, ...lists }) =>
      merging === null ||
      LISTS.every((list) => merging.positions[list].length === lists[list].length),
    'merging.positions has not as many entries as the lists',
  ),
);

function parseJson(
  source: string,
): { readonly kind: 'value'; readonly value: unknown } | (ReportReading & { kind: 'problem' }) {
  try {
    return { kind: 'value', value: JSON.parse(source) };
  } catch (error) {
    const located = locateJsonLists(source, MAX_DEPTH);
    if (located.kind !== 'lists') {
      const { at, problem } = located;
      const where = `line ${at.line}, column ${at.column}`;
      return { kind: 'problem', problem: `is not JSON at ${where}: ${sanitise(problem, 200)}` };
    }
    // The structure is right, but a number or an escape is not.
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'problem', problem: `is not JSON: ${sanitise(message, 200)}` };
  }
}

/** Checked before the rest: a report of another version may have any shape. */
function versionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'schemaVersion' in value
    ? value.schemaVersion
    : null;
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  const where = path === '' ? '' : ` at ${sanitise(path, 100)}`;
  return `${where}: ${sanitise(issue.message, 200)}`;
}
