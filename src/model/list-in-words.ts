/**
 * Joins items to `a`, `a and b`, or `a, b and c`.
 *
 * @param most how many items are named; the others are counted, as in `a, b and 3 more`
 */
export function listInWords(items: readonly string[], most: number): string {
  const more = items.length - most;
  const shown = more > 0 ? [...items.slice(0, most), `${more} more`] : items;
  const [last = '', ...rest] = shown.toReversed();
  return rest.length === 0 ? last : `${rest.toReversed().join(', ')} and ${last}`;
}
