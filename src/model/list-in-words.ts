/** `a`, `a and b`, `a, b and c`; after the first few, how many more there are. */
export function listInWords(items: readonly string[], most: number): string {
  const more = items.length - most;
  const shown = more > 0 ? [...items.slice(0, most), `${more} more`] : items;
  const [last = '', ...rest] = shown.toReversed();
  return rest.length === 0 ? last : `${rest.toReversed().join(', ')} and ${last}`;
}
