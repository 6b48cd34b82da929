/**
 * The names that providers give before a customer asks for another. In a pattern stand
 *
 * - `<ip>` for three or four octets (three are enough beside a provider's own suffix),
 * - `<n>` for a number of up to three digits, `<id>` for a longer one,
 * - `<hex>` for at least two hexadecimal digits,
 * - `<word>` for anything inside one label, `<words>` for anything, dots included,
 * - `{a,b}` for one of several texts; the rest for itself.
 */
export type ProviderNames = Readonly<Record<string, readonly string[]>>;

/** A pattern as a regular expression over a whole name. What it leaves open comes back as its groups. */
export function providerPattern(pattern: string): RegExp {
  const source = pattern
    .replaceAll('.', String.raw`\.`)
    .replaceAll(/\{([^}]*)\}/g, (_, choices: string) => `(?:${choices.replaceAll(',', '|')})`)
    .replaceAll(/<(\w+)>/g, (_, part: string) => {
      const known = PARTS[part];
      if (known === undefined) throw new Error(`<${part}> in ${pattern} stands for nothing`);
      return known;
    });
  return new RegExp(`^${source}$`);
}

/** Every part is bounded, so that a hostile name costs a bounded number of steps. */
const PARTS: Readonly<Record<string, string>> = {
  ip: String.raw`\d{1,3}(?:[-._]\d{1,3}){2,3}`,
  n: String.raw`\d{1,3}`,
  id: String.raw`\d{4,20}`,
  hex: '[0-9a-f]{2,32}',
  word: '([a-z0-9-]{1,63})',
  words: '([a-z0-9.-]{1,120})',
};
