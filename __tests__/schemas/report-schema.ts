import { createValidator, isObject, type JsonObject, readSchema } from './json-schema.ts';

export const REPORT_SCHEMA = readSchema('report-v1.schema.json');

/**
 * What the published schema refuses of a report, once it is closed: readers are to pass over properties that
 * they do not know, but a report of this very version has none that the schema leaves out.
 */
export const reportFaults = createValidator(closed(REPORT_SCHEMA)).faults;

/** The schema with every object closed that has properties and says nothing of further ones. */
function closed(schema: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(schema), (_key, value: unknown) => {
    const open =
      isObject(value) &&
      'properties' in value &&
      !('additionalProperties' in value) &&
      !('patternProperties' in value);
    return open ? { ...value, additionalProperties: false } : value;
  });
}
