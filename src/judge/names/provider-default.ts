import { ACCESS_NAMES } from './access-names.ts';
import { HOSTING_NAMES } from './hosting-names.ts';
import { holdsMailWord } from './mail-words.ts';
import { providerPattern } from './provider-pattern.ts';

/**
 * The provider whose default a name is, or null. What a pattern leaves open must not say mail:
 * `mail-192-0-2-7.…` is nobody's default, even beside a provider's own suffix.
 *
 * @param name a name in canonical form
 */
export function providerOfDefault(name: string): string | null {
  const row = ROWS.find(({ shape }) => {
    const [whole, ...open] = shape.exec(name) ?? [];
    return whole !== undefined && !open.some((text) => text !== undefined && holdsMailWord(text));
  });
  return row?.provider ?? null;
}

const ROWS: readonly { readonly provider: string; readonly shape: RegExp }[] = [
  HOSTING_NAMES,
  ACCESS_NAMES,
].flatMap((table) =>
  Object.entries(table).flatMap(([provider, patterns]) =>
    patterns.map((pattern) => ({ provider, shape: providerPattern(pattern) })),
  ),
);
