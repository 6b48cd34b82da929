/**
 * Compiles a pattern of the default PTR names of a provider to a regular expression over a whole name. In a pattern
 *
 * - `<ip>` matches three or four octets (three are enough under a provider's domain),
 * - `<n>` matches a number of up to three digits, `<id>` a longer one,
 * - `<hex>` matches at least two hexadecimal digits,
 * - `<word>` matches any text inside one label, `<words>` also dots,
 * - `{a,b}` matches one of the alternatives,
 * - all other text matches itself.
 *
 * The groups of the expression capture what `<word>` and `<words>` match. Throws for an unknown part.
 */
export function providerPattern(pattern: string): RegExp {
  const source = pattern
    .replaceAll('.', String.raw`\.`)
    .replaceAll(/\{([^}]*)\}/g, (_, choices: string) => `(?:${choices.replaceAll(',', '|')})`)
    .replaceAll(/<(\w+)>/g, (_, part: string) => {
      const known = PARTS.get(part);
      if (known === undefined) throw new Error(`<${part}> in ${pattern} is not known`);
      return known;
    });
  return new RegExp(`^${source}$`);
}

/** A pattern without braces for each combination of its alternatives. */
export function alternatives(pattern: string): readonly string[] {
  const braces = /\{([^}]*)\}/.exec(pattern);
  if (braces === null) return [pattern];
  const [whole, choices = ''] = braces;
  return choices.split(',').flatMap((choice) => alternatives(pattern.replace(whole, choice)));
}

/** Every part has a maximum length, so that a hostile name cannot cause long backtracking. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['ip', String.raw`\d{1,3}(?:[-._]\d{1,3}){2,3}`],
  ['n', String.raw`\d{1,3}`],
  ['id', String.raw`\d{4,20}`],
  ['hex', '[0-9a-f]{2,32}'],
  ['word', '([a-z0-9-]{1,63})'],
  ['words', '([a-z0-9.-]{1,120})'],
]);
