/**
 * A value of a plan beside its marks: `after_unknown` and `after_sensitive` have the shape of `after`, with
 * `true` where a value, or all below it, is not known or is not to be shown.
 */
export interface View {
  readonly value: unknown;
  readonly unknown: unknown;
  readonly sensitive: unknown;
}

/** A single value as far as it may be told. */
export type Field =
  | { readonly kind: 'known'; readonly text: string }
  | { readonly kind: 'absent' }
  /** Not known before apply, or known and sensitive. */
  | { readonly kind: 'unknown'; readonly sensitive: boolean };

/** The value of an attribute. */
export function at(view: View, key: string): View {
  return {
    value: own(view.value, key),
    unknown: view.unknown === true || own(view.unknown, key),
    sensitive: view.sensitive === true || own(view.sensitive, key),
  };
}

/** Texts, numbers and truth values as text; what is null or empty is absent. */
export function fieldOf({ value, unknown, sensitive }: View): Field {
  if (unknown === true) return { kind: 'unknown', sensitive: false };
  if (sensitive === true) return { kind: 'unknown', sensitive: true };
  if (value === null || value === undefined || value === '') return { kind: 'absent' };
  return typeof value === 'object'
    ? { kind: 'absent' }
    : { kind: 'known', text: String(value).trim() };
}

/** The field of an attribute. */
export function field(view: View, key: string): Field {
  return fieldOf(at(view, key));
}

/** A longer list is none of mail records. */
const MAX_ITEMS = 1000;

/**
 * The items of a list or a block; null where the list itself is not known, or too long to be looked at. A
 * single value is a list of one.
 */
export function items(view: View): readonly View[] | null {
  if (view.unknown === true || view.sensitive === true) return null;
  const { value, unknown } = view;
  if (value === null || value === undefined || Array.isArray(value)) {
    const marked = Array.isArray(unknown) ? unknown.length : 0;
    const length = Math.max(Array.isArray(value) ? value.length : 0, marked);
    if (length > MAX_ITEMS) return null;
    return Array.from({ length }, (_, index) => at(view, String(index)));
  }
  return [view];
}

/** Whether anything in a value is not known or is sensitive. */
export function isMarked({ unknown, sensitive }: View): boolean {
  const marks = (mark: unknown): boolean => {
    if (typeof mark !== 'object' || mark === null) return mark === true;
    return Object.values(mark).some(marks);
  };
  return marks(unknown) || marks(sensitive);
}

/** An own property of an object or a list, whatever its name. */
export function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

/** A view with none but some attributes, so that the rest can be forgotten. */
export function only(view: View, keys: readonly string[]): View {
  return {
    value: some(view.value, keys),
    unknown: some(view.unknown, keys),
    sensitive: some(view.sensitive, keys),
  };
}

function some(value: unknown, keys: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    keys.filter((key) => Object.hasOwn(value, key)).map((key) => [key, own(value, key)]),
  );
}
