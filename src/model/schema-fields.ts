import * as v from 'valibot';
import { canonicalAddress } from './address.ts';
import { isDay } from './day.ts';
import { type NameMap, nameMap } from './name-map.ts';
import { sanitiseInline } from './sanitise.ts';
import { quote } from './suggestion.ts';

/*
 * The schemas of this room (`*-schema.ts`) are the one definition of the JSON that a run writes and reads. The types
 * of the code, the validation of files and the published schemas follow from them. Only code that validates may import
 * them as values: everything else takes types, so that a run that reads no such file does not build them.
 */

/** The type of a validated value, read-only at every depth. */
export type Output<T extends v.GenericSchema> = DeepReadonly<v.InferOutput<T>>;

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends NameMap<infer Value>
    ? NameMap<DeepReadonly<Value>>
    : T extends object
      ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
      : T;

/** A value with the sentence that the published schema says about it. */
export function about<T extends v.GenericSchema>(description: string, schema: T) {
  return v.pipe(schema, v.description<v.InferOutput<T>, string>(description));
}

/** A JSON object with its title and description. Unknown properties are dropped: later releases may add some. */
export function object<const T extends v.ObjectEntries>(
  title: string,
  description: string,
  entries: T,
) {
  return v.pipe(v.object(entries), v.title(title), v.description(description));
}

/** A named schema where it gets a description of its own: the published schema then refers to it and copies nothing. */
export function reference<T extends v.GenericSchema>(schema: T) {
  return v.lazy(() => schema);
}

/** The longest text of a report, in UTF-16 units: longer than any that a run writes. */
const MAX_TEXT = 262_144;

/** A text. Files can be edited by anyone who can write to where they are stored, so their texts are sanitised again. */
export const text = v.pipe(
  v.string(),
  v.transform((input) => sanitiseInline(input, MAX_TEXT)),
);
export const texts = v.array(text);

/** A JSON object whose property names are data. `v.record` is no choice: it drops some names, such as `constructor`. */
export function byName<T extends v.GenericSchema>(values: T) {
  return v.pipe(
    v.custom<PropertyTable>(
      (input) => typeof input === 'object' && input !== null && !Array.isArray(input),
      'it is not an object',
    ),
    v.rawTransform<PropertyTable, NameMap<v.InferOutput<T>>>(({ dataset, addIssue, NEVER }) => {
      const entries: [string, v.InferOutput<T>][] = [];
      for (const [key, value] of Object.entries(dataset.value)) {
        const item = v.safeParse(values, value, { abortEarly: true });
        if (!item.success) {
          const [issue] = item.issues;
          const at = { type: 'object', origin: 'value', input: dataset.value, key, value } as const;
          addIssue({ message: issue.message, path: [at, ...(issue.path ?? [])] });
          return NEVER;
        }
        entries.push([sanitiseInline(key, MAX_TEXT), item.output]);
      }
      return nameMap(entries);
    }),
    v.metadata({ type: 'object', additionalProperties: values }),
  );
}

/** An object as valibot wants it in the path of an issue. */
type PropertyTable = v.ObjectPathItem['input'];

export const count = v.pipe(v.number(), v.integer(), v.safeInteger(), v.minValue(0));
/** Of a line or a column. */
export const fromOne = v.pipe(v.number(), v.integer(), v.safeInteger(), v.minValue(1));
export const port = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535));
export const notNegative = v.pipe(v.number(), v.minValue(0));

export const day = v.pipe(
  v.string(),
  v.check(isDay, ({ input }) => `${quote(input)} is not a date; expected one such as 2026-12-04`),
);
export const moment = v.pipe(
  v.string(),
  v.isoTimestamp(),
  // JavaScript does not read every such text, such as an offset of `+05`.
  v.check((input) => !Number.isNaN(Date.parse(input)), 'it is not a readable time'),
);

/** An IP address, read into its canonical form. */
export const ipAddress = v.pipe(
  v.string(),
  v.check(
    (input) => canonicalAddress(input) !== null,
    ({ input }) => `${quote(input)} is not an IP address`,
  ),
  v.transform((input) => canonicalAddress(input) ?? input),
);
export const address = v.pipe(
  ipAddress,
  v.title('Address'),
  v.description('An IPv4 address, or an IPv6 address as RFC 5952 writes it.'),
  v.metadata({ anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }] }),
);

export const plannedPlace = object('PlannedPlace', 'Where a change is planned.', {
  file: about('Path in the workspace.', text),
  line: about(
    'Counted from 1; null in a plan, which has no meaningful lines.',
    v.nullable(fromOne),
  ),
  resource: about('The address of the resource in a plan; null elsewhere.', v.nullable(text)),
});
