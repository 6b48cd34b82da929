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
import { locateLists } from './json-lists.ts';

/** The largest baseline, in bytes of UTF-8: a fleet of 20,000, two addresses and one finding each. */
export const MAX_BASELINE_BYTES = 16 * 1024 * 1024;
const SCHEMA_VERSION = baselineSchema.entries.schemaVersion.literal;

/** A baseline as a file: what it holds and where each entry stands, or what is wrong with it. */
export type BaselineReading =
  | { readonly kind: 'read'; readonly baseline: Baseline }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** More faults of one file would not be read. */
const MAX_PROBLEMS = 20;

/**
 * Reads a baseline. One that is damaged, or of another version, is a mistake to be told and never an empty one.
 *
 * @param file the path that places name
 */
export function readBaseline(source: string, file: string): BaselineReading {
  const problems = (...all: readonly Problem[]): BaselineReading => {
    return { kind: 'problems', problems: all.slice(0, MAX_PROBLEMS) };
  };
  const lists = locateLists(source);
  if (lists.kind === 'fault') {
    const message = `The baseline is no JSON: ${sanitise(lists.problem, 200)}.`;
    return problems({ place: { file, ...lists.at }, message });
  }
  const start: SourceLocation = { file, line: 1, column: 1 };
  const placeOf = (list: 'findings' | 'identities', index: number): SourceLocation => {
    return { ...start, ...lists.items.get(list)?.[index] };
  };
  const value = parsed(lists.text);
  if (value.kind === 'fault') return problems({ place: start, message: value.message });
  const version = versionProblem(value.value);
  if (version !== null) return problems({ place: start, message: version });
  const result = v.safeParse(baselineSchema, value.value);
  if (!result.success) return problems(...result.issues.map((issue) => problemOf(issue, placeOf)));
  const baseline: Baseline = {
    findings: result.output.findings.map((entry, index) => {
      return { ...entry, place: placeOf('findings', index) };
    }),
    identities: result.output.identities.map((entry, index) => {
      return { ...entry, place: placeOf('identities', index) };
    }),
  };
  const repeated = [
    ...repetitions(baseline.findings, findingKey),
    ...repetitions(baseline.identities, endpointKey),
  ];
  return repeated.length > 0 ? problems(...repeated) : { kind: 'read', baseline };
}

/**
 * A baseline as text: sorted, one entry a line, so that a change shows as the lines that changed. The same
 * content is the same bytes.
 */
export function renderBaseline({ findings, identities }: Baseline): string {
  const lines = [
    '{',
    `  "schemaVersion": ${SCHEMA_VERSION},`,
    '  "findings": [',
    ...entries(findings.toSorted(byPlaceAndRule), BASELINE_PARTS.finding.entries),
    '  ],',
    '  "identities": [',
    ...entries(
      identities.toSorted((a, b) => compare(endpointKey(a), endpointKey(b))),
      BASELINE_PARTS.identity.entries,
    ),
    '  ]',
    '}',
    '',
  ];
  return lines.join('\n');
}

type Parsed =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'fault'; readonly message: string };

/** The structure is right by now; a number or an escape may still be none. */
function parsed(text: string): Parsed {
  try {
    return { kind: 'value', value: JSON.parse(text) };
  } catch (error) {
    return { kind: 'fault', message: `The baseline is no JSON: ${sanitise(String(error), 200)}.` };
  }
}

/** Told before all else: another version may have any shape. */
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
  placeOf: (list: 'findings' | 'identities', index: number) => SourceLocation,
): Problem {
  const path = issue.path?.map(({ key }) => key) ?? [];
  const [list, index] = path;
  const place = placeOf(
    list === 'identities' ? 'identities' : 'findings',
    typeof index === 'number' ? index : Number.NaN,
  );
  const where = sanitise(path.map(String).join('.'), 100);
  return {
    place,
    message: `The baseline is damaged at ${where}: ${sanitise(issue.message, 200)}.`,
  };
}

/** Entries that stand twice, as where a merge kept both sides. */
function repetitions<T extends KnownFinding | KnownIdentity>(
  list: readonly T[],
  keyOf: (entry: T) => string,
): Problem[] {
  const first = new Map<string, T>();
  return list.flatMap((entry) => {
    const key = keyOf(entry);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, entry);
      return [];
    }
    const message = `The baseline has this entry of ${entry.host} twice; first on line ${earlier.place?.line}.`;
    return [{ place: entry.place ?? null, message }];
  });
}

function entries(list: readonly object[], keys: object): string[] {
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
