import { ownProperty } from '../../model/own-property.ts';

/**
 * A value of a plan with its marks. `after_unknown` and `after_sensitive` have the shape of `after`, with
 * `true` where a value, and everything below it, is unknown or sensitive.
 */
export interface MarkedValue {
  readonly value: unknown;
  readonly unknown: unknown;
  readonly sensitive: unknown;
}

/** A single value of a plan. */
export type Scalar =
  | { readonly kind: 'known'; readonly text: string }
  | { readonly kind: 'absent' }
  /** Unknown before apply, or known but sensitive. */
  | { readonly kind: 'unknown'; readonly sensitive: boolean };

/** The value of an attribute. */
export function childOf(parent: MarkedValue, key: string): MarkedValue {
  return {
    value: ownProperty(parent.value, key),
    unknown: parent.unknown === true || ownProperty(parent.unknown, key),
    sensitive: parent.sensitive === true || ownProperty(parent.sensitive, key),
  };
}

/** A string, number or boolean as text. Null, the empty string, lists and objects are absent. */
export function scalarOf({ value, unknown, sensitive }: MarkedValue): Scalar {
  if (unknown === true) return { kind: 'unknown', sensitive: false };
  if (sensitive === true) return { kind: 'unknown', sensitive: true };
  if (value === null || value === undefined || value === '') return { kind: 'absent' };
  return typeof value === 'object'
    ? { kind: 'absent' }
    : { kind: 'known', text: String(value).trim() };
}

/** The value of an attribute as a scalar. */
export function scalarAt(parent: MarkedValue, key: string): Scalar {
  return scalarOf(childOf(parent, key));
}

/** The longest list that is read. A list of mail records is shorter. */
const MAX_ITEMS = 1000;

/**
 * The items of a list or of a block. A single value counts as a list of one.
 *
 * @returns null where the list is unknown, sensitive or too long
 */
export function itemsOf(list: MarkedValue): readonly MarkedValue[] | null {
  if (list.unknown === true || list.sensitive === true) return null;
  const { value, unknown } = list;
  if (value === null || value === undefined || Array.isArray(value)) {
    // The unknown marks may be longer than the list of known values.
    const marked = Array.isArray(unknown) ? unknown.length : 0;
    const length = Math.max(Array.isArray(value) ? value.length : 0, marked);
    if (length > MAX_ITEMS) return null;
    return Array.from({ length }, (_, index) => childOf(list, String(index)));
  }
  return [list];
}

/** Whether any part of a value is unknown or sensitive. */
export function hasMarks({ unknown, sensitive }: MarkedValue): boolean {
  const hasTrue = (marks: unknown): boolean => {
    if (typeof marks !== 'object' || marks === null) return marks === true;
    return Object.values(marks).some(hasTrue);
  };
  return hasTrue(unknown) || hasTrue(sensitive);
}

/** Keeps only some attributes, so that the rest of a resource can be freed. */
export function pick(resource: MarkedValue, keys: readonly string[]): MarkedValue {
  return {
    value: pickKeys(resource.value, keys),
    unknown: pickKeys(resource.unknown, keys),
    sensitive: pickKeys(resource.sensitive, keys),
  };
}

function pickKeys(value: unknown, keys: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    keys.filter((key) => Object.hasOwn(value, key)).map((key) => [key, ownProperty(value, key)]),
  );
}
