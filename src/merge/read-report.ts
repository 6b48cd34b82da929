import * as v from 'valibot';
import { locateJsonLists } from '../compare/locate-json-lists.ts';
import { type Report, SCHEMA_VERSION } from '../model/report.ts';
import { sanitise } from '../model/sanitise.ts';
import { quote } from '../model/suggestion.ts';
import { reportShape } from './report-shape.ts';

export type ReportReading =
  | { readonly kind: 'read'; readonly report: Report }
  /** What is wrong with it, as the rest of a sentence that begins with the file. */
  | { readonly kind: 'problem'; readonly problem: string };

/** Deeper than any report. */
const MAX_DEPTH = 16;

/** Reads the report of a run as a stranger's text: whatever is not as a run writes it is told with its place. */
export function readReport(source: string): ReportReading {
  const value = parsed(source);
  if (value.kind === 'problem') return value;
  const version = versionOf(value.value);
  if (version !== SCHEMA_VERSION) {
    const problem = `has the schema version ${quote(version)}; this release reads ${SCHEMA_VERSION}`;
    return { kind: 'problem', problem };
  }
  const result = v.safeParse(reportShape, value.value, { abortEarly: true });
  return result.success
    ? { kind: 'read', report: result.output }
    : { kind: 'problem', problem: `is damaged${inWords(result.issues[0])}` };
}

function parsed(
  source: string,
): { readonly kind: 'value'; readonly value: unknown } | (ReportReading & { kind: 'problem' }) {
  try {
    return { kind: 'value', value: JSON.parse(source) };
  } catch (error) {
    const located = locateJsonLists(source, MAX_DEPTH);
    if (located.kind === 'fault') {
      const { at, problem } = located;
      const where = `line ${at.line}, column ${at.column}`;
      return { kind: 'problem', problem: `is no JSON at ${where}: ${sanitise(problem, 200)}` };
    }
    // The structure is right; a number or an escape is not.
    const words = error instanceof Error ? error.message : String(error);
    return { kind: 'problem', problem: `is no JSON: ${sanitise(words, 200)}` };
  }
}

function versionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'schemaVersion' in value
    ? value.schemaVersion
    : null;
}

function inWords(issue: v.BaseIssue<unknown>): string {
  const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  const where = path === '' ? '' : ` at ${sanitise(path, 100)}`;
  return `${where}: ${sanitise(issue.message, 200)}`;
}
