import { getDomain } from 'tldts';
import { ACCESS_NAMES } from './access-network-names.ts';
import { HOSTING_NAMES } from './hosting-names.ts';
import { containsMailWord } from './mail-words.ts';
import { alternatives, providerPattern } from './provider-pattern.ts';

export interface Provider {
  readonly name: string;
  readonly kind: 'hosting' | 'access';
}

/**
 * The provider whose default a name is, or null. The text that matches a pattern's variable parts must not contain a
 * mail word: `mail-192-0-2-7.…` was chosen, even under a provider's domain.
 *
 * @param name a name in canonical form
 */
export function providerOfDefault(name: string): string | null {
  const match = candidatesFor(name).find(({ regExp }) => {
    const [whole, ...variable] = regExp().exec(name) ?? [];
    return (
      whole !== undefined && !variable.some((text) => text !== undefined && containsMailWord(text))
    );
  });
  return match?.provider ?? null;
}

/**
 * The provider in whose registered domain a name is, or null. The domains of the tables' patterns count.
 *
 * @param name a name in canonical form
 */
export function providerOfDomain(name: string): Provider | null {
  domains ??= createDomains();
  return domains.get(getDomain(name, { extractHostname: false }) ?? '') ?? null;
}

let domains: ReadonlyMap<string, Provider> | undefined;

function createDomains(): ReadonlyMap<string, Provider> {
  return new Map(
    PATTERNS.flatMap(({ provider, pattern }) =>
      alternatives(pattern).flatMap((one) => {
        const fixed = one.slice(one.lastIndexOf('>') + 1);
        const domain = getDomain(fixed.slice(fixed.indexOf('.') + 1), { extractHostname: false });
        return domain === null ? [] : [[domain, provider] as const];
      }),
    ),
  );
}

interface Candidate {
  readonly provider: string;
  /** Compiled at its first use: most runs need the patterns of a few providers only. */
  readonly regExp: () => RegExp;
}

/** The patterns with the same last two labels as a name, and those whose last two labels are variable. */
function candidatesFor(name: string): readonly Candidate[] {
  index ??= createIndex();
  return [...(index.get(lastTwoLabels(name)) ?? []), ...(index.get(VARIABLE_END) ?? [])];
}

const VARIABLE_END = '';
let index: ReadonlyMap<string, readonly Candidate[]> | undefined;

function createIndex(): ReadonlyMap<string, readonly Candidate[]> {
  const byEnd = Map.groupBy(PATTERNS, ({ pattern }) => {
    const end = lastTwoLabels(pattern);
    return /^[a-z0-9.-]+$/.test(end) ? end : VARIABLE_END;
  });
  return new Map([...byEnd].map(([end, group]) => [end, group.map(candidate)]));
}

const PATTERNS: readonly { readonly provider: Provider; readonly pattern: string }[] = (
  [
    ['hosting', HOSTING_NAMES],
    ['access', ACCESS_NAMES],
  ] as const
).flatMap(([kind, table]) =>
  Object.entries(table).flatMap(([name, patterns]) =>
    patterns.map((pattern: string) => ({ provider: { name, kind }, pattern })),
  ),
);

function candidate({ provider, pattern }: (typeof PATTERNS)[number]): Candidate {
  let compiled: RegExp | undefined;
  return {
    provider: provider.name,
    regExp: () => {
      compiled ??= providerPattern(pattern);
      return compiled;
    },
  };
}

function lastTwoLabels(name: string): string {
  return name.split('.').slice(-2).join('.');
}
