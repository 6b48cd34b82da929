import { createValidator, isObject, type JsonObject, readSchema } from './json-schema.ts';

export const REPORT_SCHEMA = readSchema('report-v1.schema.json');

/**
 * Validates a report against the published schema without unknown properties. Readers must ignore unknown properties,
 * but a report of this version has none.
 */
export const reportFaults = createValidator(closed(REPORT_SCHEMA)).faults;

/** The schema with `additionalProperties: false` in all objects that do not say otherwise. */
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
