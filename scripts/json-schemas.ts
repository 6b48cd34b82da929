import { type ConversionConfig, type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { BASELINE_PARTS, baseline } from '../src/model/baseline-schema.ts';
import { REPORT_PARTS, report } from '../src/model/report-schema.ts';

/** Renders the published schemas of the report and of the baseline from their definitions, by path. */
export function renderJsonSchemas() {
  return {
    'schemas/report-v1.schema.json': render('report-v1.schema.json', report, REPORT_PARTS),
    'schemas/baseline-v1.schema.json': render('baseline-v1.schema.json', baseline, BASELINE_PARTS),
  };
}

type Definitions = Readonly<Record<string, v.GenericSchema>>;

/** @param definitions the parts that get a name in the schema */
function render($id: string, schema: v.GenericSchema, definitions: Definitions): string {
  const json = toJsonSchema(schema, conversion(definitions));
  return `${JSON.stringify({ $id, ...json }, namesFirst, 2)}\n`;
}

const CONVERSION: ConversionConfig = {
  target: 'draft-2020-12',
  // What JSON Schema cannot say. The validation of files is stricter by these.
  ignoreActions: ['check', 'guard', 'raw_transform', 'safe_integer', 'transform'],
  overrideSchema: ({ valibotSchema: { type }, jsonSchema }) => {
    switch (type) {
      case 'nullable':
        return nullable(jsonSchema);
      case 'picklist':
        // The values say that they are strings.
        return { ...jsonSchema, type: undefined };
      case 'custom':
        // Its metadata says what it is.
        return {};
      default:
        return null;
    }
  },
};

/** Converts also the values of a `byName` schema, which its metadata holds. */
function conversion(definitions: Definitions): ConversionConfig {
  return {
    ...CONVERSION,
    definitions,
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const values = valuesByName(valibotAction);
      if (values === null) return null;
      const json = toJsonSchema(values, { ...CONVERSION, definitions });
      const { $schema, $defs, ...additionalProperties } = json;
      return { ...jsonSchema, additionalProperties };
    },
  };
}

/** The schema of the values where an action is the metadata of a `byName` schema. */
function valuesByName(action: v.GenericPipeAction): v.GenericSchema | null {
  if (action.type !== 'metadata' || !('metadata' in action)) return null;
  const { additionalProperties } = action.metadata as { additionalProperties?: v.GenericSchema };
  return additionalProperties ?? null;
}

/** `type: [string, null]` in place of `anyOf` where the value is of one simple type. */
function nullable(schema: JsonSchema): JsonSchema {
  const [value] = schema.anyOf ?? [];
  if (typeof value !== 'object' || value.$ref !== undefined) return schema;
  if (value.enum !== undefined) return { ...value, enum: [...value.enum, null] };
  return typeof value.type === 'string' ? { ...value, type: [value.type, 'null'] } : schema;
}

/** Orders keys for a human reader: the name and meaning of a part, then its shape. */
function namesFirst(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { $schema, $id, title, description, ...shape } = value as JsonSchema;
  return { $schema, $id, title, description, ...shape };
}
