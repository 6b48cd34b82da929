/** How many names a sentence bears. */
const A_FEW = 3;

/** The first of these names for a sentence: an address may have dozens of PTR names. */
export function firstFew(names: readonly string[]): string {
  return names.slice(0, A_FEW).join(', ') + (names.length > A_FEW ? ', …' : '');
}
