import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';

/**
 * Validates a SARIF file against the published schema of SARIF 2.1.0. That is a draft 4 schema; the only difference
 * that matters to ajv is `id` in place of `$id`.
 */
export function sarifFaults(log: unknown): string[] {
  if (validate(log)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

const PATH = new URL('./sarif-2.1.0/sarif-schema-2.1.0.json', import.meta.url);
const { $schema: _, id: $id, ...schema } = JSON.parse(readFileSync(PATH, 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true, formats: fullFormats });
const validate = ajv.compile({ $id, ...schema });
