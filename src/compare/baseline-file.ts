import * as v from 'valibot';
import {
  type Baseline,
  findingKey,
  type KnownFinding,
  type KnownIdentity,
} from '../model/baseline.ts';
import { BASELINE_PARTS, baseline as baselineSchema } from '../model/baseline-schema.ts';
import { endpointKey } from '../model/host-key.ts';
import type { Problem, SourceLocation } from '../model/mail-host.ts';
import { collectProblems, type ProblemCollector, type Problems } from '../model/problems.ts';
import { RULE_NAMES } from '../model/rule-names.ts';
import { sanitise } from '../model/sanitise.ts';
import { quote } from '../model/suggestion.ts';
import { locateJsonLists } from './locate-json-lists.ts';

/** The largest baseline file in bytes: enough for 20,000 hosts with two addresses and one finding each. */
export const MAX_BASELINE_BYTES = 16 * 1024 * 1024;
const SCHEMA_VERSION = baselineSchema.entries.schemaVersion.literal;

/** A parsed baseline with the source location of each entry, or the problems of the file. */
export type BaselineReading =
  | { readonly kind: 'read'; readonly baseline: Baseline }
  | ({ readonly kind: 'problems' } & Problems);

/**
 * Parses a baseline. A damaged file or another schema version is a configuration error, never an empty baseline.
 *
 * @param file the path for source locations
 */
export function readBaseline(source: string, file: string): BaselineReading {
  const problem = (one: Problem): BaselineReading => {
    return { kind: 'problems', problems: [one], moreProblems: 0 };
  };
  const lists = locateJsonLists(source);
  if (lists.kind !== 'lists') {
    const why = lists.kind === 'fault' ? 'is not JSON: ' : '';
    const message = `The baseline ${why}${sanitise(lists.problem, 200)}.`;
    return problem({ location: { file, ...lists.at }, message });
  }
  const start: SourceLocation = { file, line: 1, column: 1 };
  const locationOf: LocationOf = (list, index) => {
    return { ...start, ...lists.items.get(list)?.[index] };
  };
  const value = parseJson(lists.text);
  if (value.kind === 'fault') return problem({ location: start, message: value.message });
  const version = versionProblem(value.value);
  if (version !== null) return problem({ location: start, message: version });
  const problems = collectProblems();
  const shape = v.safeParse(baselineShape, value.value);
  for (const issue of shape.issues ?? []) problems.add(problemOf(issue, [], locationOf));
  if (!shape.success) return { kind: 'problems', ...problems.collected() };
  const { findings, identities } = shape.output;
  const baseline: Baseline = {
    findings: readEntries('findings', findings, BASELINE_PARTS.finding, locationOf, problems),
    identities: readEntries(
      'identities',
      identities,
      BASELINE_PARTS.identity,
      locationOf,
      problems,
    ),
  };
  addDuplicates(baseline.findings, findingKey, problems);
  addDuplicates(baseline.identities, endpointKey, problems);
  const collected = problems.collected();
  return collected.problems.length > 0
    ? { kind: 'problems', ...collected }
    : { kind: 'read', baseline };
}

/** The file without its entries. */
const baselineShape = v.strictObject({
  ...baselineSchema.entries,
  findings: v.array(v.unknown()),
  identities: v.array(v.unknown()),
});

/**
 * Validates entries one by one, with at most one problem each: all issues of a long list of wrong entries would take
 * much memory.
 */
function readEntries<T extends object>(
  list: ListName,
  entries: readonly unknown[],
  schema: v.GenericSchema<unknown, T>,
  locationOf: LocationOf,
  problems: ProblemCollector,
): (T & { readonly location: SourceLocation })[] {
  return entries.flatMap((entry, index) => {
    const read = v.safeParse(schema, entry, { abortEarly: true });
    if (read.success) return [{ ...read.output, location: locationOf(list, index) }];
    problems.add(problemOf(read.issues[0], [list, index], locationOf));
    return [];
  });
}

type ListName = 'findings' | 'identities';
type LocationOf = (list: ListName, index: number) => SourceLocation;

/** The structure is valid here; a number or an escape sequence may still be wrong. */
function parseJson(
  text: string,
):
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'fault'; readonly message: string } {
  try {
    return { kind: 'value', value: JSON.parse(text) };
  } catch (error) {
    return { kind: 'fault', message: `The baseline is not JSON: ${sanitise(String(error), 200)}.` };
  }
}

/** Checked before the schema: another version may have any shape. */
function versionProblem(value: unknown): string | null {
  const version =
    typeof value === 'object' && value !== null && 'schemaVersion' in value
      ? value.schemaVersion
      : null;
  if (version === null)
    return `The baseline has no schemaVersion; this release reads ${SCHEMA_VERSION}.`;
  return version === SCHEMA_VERSION
    ? null
    : `The baseline has the schema version ${quote(version)}; this release reads ${SCHEMA_VERSION}.`;
}

/** @param base the path of the value that was validated */
function problemOf(
  issue: v.BaseIssue<unknown>,
  base: readonly (string | number)[],
  locationOf: LocationOf,
): Problem {
  const path = [...base, ...(issue.path?.map(({ key }) => key) ?? [])];
  const [list, index] = path;
  const location = locationOf(
    list === 'identities' ? 'identities' : 'findings',
    typeof index === 'number' ? index : Number.NaN,
  );
  const shownPath = sanitise(path.map(String).join('.'), 100);
  return {
    location,
    message: `The baseline is damaged at ${shownPath}: ${sanitise(issue.message, 200)}.`,
  };
}

/** Adds one problem for each repeated entry, such as after a merge that kept both sides. */
function addDuplicates<T extends KnownFinding | KnownIdentity>(
  list: readonly T[],
  keyOf: (entry: T) => string,
  problems: ProblemCollector,
): void {
  const first = new Map<string, T>();
  for (const entry of list) {
    const key = keyOf(entry);
    const original = first.get(key);
    if (original === undefined) {
      first.set(key, entry);
      continue;
    }
    const message = `The baseline has this entry of ${entry.host} twice; first on line ${original.location?.line}.`;
    problems.add({ location: entry.location ?? null, message });
  }
}

/**
 * Writes a baseline as JSON, sorted and with one entry per line, so that a diff shows only the entries that changed.
 * The same content gives the same bytes.
 */
export function renderBaseline({ findings, identities }: Baseline): string {
  const lines = [
    '{',
    `  "schemaVersion": ${SCHEMA_VERSION},`,
    '  "findings": [',
    ...entryLines(findings.toSorted(byPlaceAndRule), BASELINE_PARTS.finding.entries),
    '  ],',
    '  "identities": [',
    ...entryLines(
      identities.toSorted((a, b) => compare(endpointKey(a), endpointKey(b))),
      BASELINE_PARTS.identity.entries,
    ),
    '  ]',
    '}',
    '',
  ];
  return lines.join('\n');
}

function entryLines(list: readonly object[], keys: object): string[] {
  return list.map((entry, index) => {
    const comma = index < list.length - 1 ? ',' : '';
    return `    ${JSON.stringify(entry, Object.keys(keys))}${comma}`;
  });
}

function byPlaceAndRule(a: KnownFinding, b: KnownFinding): number {
  return (
    compare(endpointKey(a), endpointKey(b)) ||
    RULE_NAMES.indexOf(a.rule) - RULE_NAMES.indexOf(b.rule) ||
    compare(a.observed, b.observed) ||
    compare(a.expected, b.expected)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
