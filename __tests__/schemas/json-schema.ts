import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Reads a published schema by its file name, which is also its `$id`. */
export function readSchema(name: string): JsonObject {
  const text = readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8');
  return JSON.parse(text);
}

/**
 * A validator for draft 2020-12. Ajv's strict mode makes misspelt and ineffective keywords an error. One more keyword
 * is allowed: `patternErrorMessage` of yaml-language-server.
 */
export function createValidator(schema: JsonObject): Validator {
  const ajv = new Ajv2020({ ...STRICT, allErrors: true, formats: fullFormats });
  ajv.addVocabulary(['patternErrorMessage']);
  const validate = ajv.addSchema(schema).getSchema(String(schema.$id));
  if (validate === undefined) throw new Error(`the schema ${schema.$id} cannot be compiled`);
  return {
    faults: (value) => faultsOf(validate, value),
    faultsAt: (pointer, value) =>
      faultsOf(ajv.compile({ $ref: `${schema.$id}#${pointer}` }), value),
  };
}

const STRICT = { strict: true, strictTypes: true, strictTuples: true, allowUnionTypes: true };

export interface Validator {
  /** The errors of a value; none where it is valid. */
  readonly faults: (value: unknown) => string[];
  /** The errors by the part of the schema at a JSON pointer. */
  readonly faultsAt: (pointer: string, value: unknown) => string[];
}

function faultsOf(validate: ValidateFunction, value: unknown): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  );
}

/** All objects in a JSON value with their JSON pointers, outer ones first. */
export function objectsIn(value: unknown, pointer = ''): [pointer: string, object: JsonObject][] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, child]) =>
    objectsIn(child, `${pointer}/${key}`),
  );
  return isObject(value) ? [[pointer, value], ...inner] : inner;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
