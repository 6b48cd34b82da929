import * as v from 'valibot';
import { type Baseline, endpointKey } from '../model/baseline.ts';
import type { Problem } from '../model/mail-host.ts';
import { quote } from '../model/nearest.ts';
import { RULE_NAMES } from '../model/rule-names.ts';
import { sanitise } from '../model/sanitise.ts';

/** The largest baseline, in bytes of UTF-8. */
export const MAX_BASELINE_BYTES = 8 * 1024 * 1024;
const SCHEMA_VERSION = 1;

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'is no day of the form YYYY-MM-DD'));
const port = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535));
const text = v.pipe(v.string(), v.maxLength(4096));

const schema = v.strictObject({
  schemaVersion: v.literal(SCHEMA_VERSION),
  findings: v.array(
    v.strictObject({
      rule: v.picklist(RULE_NAMES),
      host: text,
      port,
      address: v.nullable(text),
      level: v.picklist(['error', 'warning', 'notice']),
      expected: text,
      observed: text,
      since: day,
    }),
  ),
  identities: v.array(
    v.strictObject({
      host: text,
      port,
      address: text,
      ptr: v.array(text),
      banner: v.nullable(text),
      ehlo: v.nullable(text),
      first: day,
      changed: day,
    }),
  ),
});

/** A baseline as a file: what it holds and where each entry stands, or what is wrong with it. */
export type BaselineReading =
  | { readonly kind: 'read'; readonly baseline: Baseline }
  | { readonly kind: 'problem'; readonly problem: Problem };

/**
 * Reads a baseline. One that is damaged, or of another version, is a mistake to be told and never an empty one.
 *
 * @param file the path that a problem names
 */
export function readBaseline(source: string, file: string): BaselineReading {
  let value: unknown;
  try {
    // Whoever removed the last line as told has left a comma before the end of its list.
    value = JSON.parse(source.replaceAll(/\},(\r?\n\s*\])/g, '}$1'));
  } catch (error) {
    return problem(file, 1, `The baseline is no JSON: ${sanitise(String(error), 200)}.`);
  }
  const version =
    typeof value === 'object' && value !== null && 'schemaVersion' in value
      ? value.schemaVersion
      : null;
  if (version !== SCHEMA_VERSION) {
    return problem(
      file,
      1,
      `The baseline has the schema version ${quote(version)}; this release reads ${SCHEMA_VERSION}.`,
    );
  }
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const path = issue.path?.map(({ key }) => String(key)) ?? [];
    const line = lineOfEntry(source, path);
    return problem(
      file,
      line,
      `The baseline is damaged at ${sanitise(path.join('.'), 100)}: ${sanitise(issue.message, 200)}.`,
    );
  }
  const { findings, identities } = parsed.output;
  return { kind: 'read', baseline: { findings, identities } };
}

function problem(file: string, line: number, message: string): BaselineReading {
  return { kind: 'problem', problem: { place: { file, line, column: 1 }, message } };
}

/** The line of the entry that a path leads to, in a file that has one entry a line. */
function lineOfEntry(source: string, [list, index]: readonly string[]): number {
  const lines = source.split('\n');
  const start = lines.findIndex((line) => line.trimStart().startsWith(`"${list}"`));
  return start < 0 ? 1 : start + 1 + (index === undefined ? 0 : Number(index) + 1);
}

/**
 * A baseline as text: sorted, one entry a line, so that a change shows as the lines that changed. The same
 * content is the same bytes.
 */
export function renderBaseline(baseline: Baseline): string {
  return lines(baseline).join('\n');
}

/** The line, from 1, of each accepted finding in the text that `renderBaseline` makes. */
export function lineOfFinding(baseline: Baseline, finding: Baseline['findings'][number]): number {
  const wanted = JSON.stringify(finding);
  return 1 + lines(baseline).findIndex((line) => line.trim().replace(/,$/, '') === wanted);
}

function lines({ findings, identities }: Baseline): string[] {
  return [
    '{',
    `  "schemaVersion": ${SCHEMA_VERSION},`,
    '  "findings": [',
    ...entries(findings.toSorted(byPlaceAndRule)),
    '  ],',
    '  "identities": [',
    ...entries(identities.toSorted((a, b) => compare(endpointKey(a), endpointKey(b)))),
    '  ]',
    '}',
    '',
  ];
}

function entries(list: readonly object[]): string[] {
  return list.map(
    (entry, index) => `    ${JSON.stringify(entry)}${index < list.length - 1 ? ',' : ''}`,
  );
}

function byPlaceAndRule(a: Baseline['findings'][number], b: Baseline['findings'][number]): number {
  return (
    compare(endpointKey(a), endpointKey(b)) ||
    RULE_NAMES.indexOf(a.rule) - RULE_NAMES.indexOf(b.rule) ||
    compare(a.observed, b.observed)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
