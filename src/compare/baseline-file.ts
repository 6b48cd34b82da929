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
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Problems reported for one file. */
const MAX_PROBLEMS = 20;

/**
 * Parses a baseline. A damaged file or another schema version is a configuration error, never an empty baseline.
 *
 * @param file the path for source locations
 */
export function readBaseline(source: string, file: string): BaselineReading {
  const problems = (...all: readonly Problem[]): BaselineReading => {
    return { kind: 'problems', problems: all.slice(0, MAX_PROBLEMS) };
  };
  const lists = locateJsonLists(source);
  if (lists.kind === 'fault') {
    const message = `The baseline is no JSON: ${sanitise(lists.problem, 200)}.`;
    return problems({ location: { file, ...lists.at }, message });
  }
  const start: SourceLocation = { file, line: 1, column: 1 };
  const locationOf = (list: ListName, index: number): SourceLocation => {
    return { ...start, ...lists.items.get(list)?.[index] };
  };
  const value = parseJson(lists.text);
  if (value.kind === 'fault') return problems({ location: start, message: value.message });
  const version = versionProblem(value.value);
  if (version !== null) return problems({ location: start, message: version });
  const result = v.safeParse(baselineSchema, value.value);
  if (!result.success)
    return problems(...result.issues.map((issue) => problemOf(issue, locationOf)));
  const baseline: Baseline = {
    findings: result.output.findings.map((entry, index) => {
      return { ...entry, location: locationOf('findings', index) };
    }),
    identities: result.output.identities.map((entry, index) => {
      return { ...entry, location: locationOf('identities', index) };
    }),
  };
  const duplicates = [
    ...duplicateProblems(baseline.findings, findingKey),
    ...duplicateProblems(baseline.identities, endpointKey),
  ];
  return duplicates.length > 0 ? problems(...duplicates) : { kind: 'read', baseline };
}

type ListName = 'findings' | 'identities';

/** The structure is valid here; a number or an escape sequence may still be wrong. */
function parseJson(
  text: string,
):
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'fault'; readonly message: string } {
  try {
    return { kind: 'value', value: JSON.parse(text) };
  } catch (error) {
    return { kind: 'fault', message: `The baseline is no JSON: ${sanitise(String(error), 200)}.` };
  }
}

/** Checked before the schema: another version may have any shape. */
function versionProblem(value: unknown): string | null {
  const version =
    typeof value === 'object' && value !== null && 'schemaVersion' in value
      ? value.schemaVersion
      : null;
  return version === SCHEMA_VERSION
    ? null
    : `The baseline has the schema version ${quote(version)}; this release reads ${SCHEMA_VERSION}.`;
}

function problemOf(
  issue: v.BaseIssue<unknown>,
  locationOf: (list: ListName, index: number) => SourceLocation,
): Problem {
  const path = issue.path?.map(({ key }) => key) ?? [];
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

/** One problem for each repeated entry, such as after a merge that kept both sides. */
function duplicateProblems<T extends KnownFinding | KnownIdentity>(
  list: readonly T[],
  keyOf: (entry: T) => string,
): Problem[] {
  const first = new Map<string, T>();
  return list.flatMap((entry) => {
    const key = keyOf(entry);
    const original = first.get(key);
    if (original === undefined) {
      first.set(key, entry);
      return [];
    }
    const message = `The baseline has this entry of ${entry.host} twice; first on line ${original.location?.line}.`;
    return [{ location: entry.location ?? null, message }];
  });
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
