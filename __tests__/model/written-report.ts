import { isDeepStrictEqual } from 'node:util';
import { parse } from 'valibot';
import type { Report } from '../../src/model/report.ts';
import { report as definition } from '../../src/model/report-schema.ts';

/**
 * Reads the JSON report of a run by its definition.
 *
 * @throws {Error} where it has a fault, or where it says more than the definition knows or another text than a reader
 *   gets
 */
export function readWrittenReport(json: unknown): Report {
  const report: Report = parse(definition, json);
  const read: unknown = JSON.parse(JSON.stringify(report));
  if (!isDeepStrictEqual(read, json)) {
    throw new Error(`the report is not as it is read: ${firstDifference(json, read)}`);
  }
  return report;
}

/** The place and the two values where JSON values first differ. */
function firstDifference(written: unknown, read: unknown, pointer = ''): string {
  if (isObject(written) && isObject(read)) {
    for (const key of Object.keys({ ...written, ...read })) {
      if (!isDeepStrictEqual(written[key], read[key])) {
        return firstDifference(written[key], read[key], `${pointer}/${key}`);
      }
    }
  }
  return `${pointer}: ${JSON.stringify(written)} is read as ${JSON.stringify(read)}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
