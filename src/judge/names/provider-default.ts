import { ACCESS_NAMES } from './access-network-names.ts';
import { HOSTING_NAMES } from './hosting-names.ts';
import { containsMailWord } from './mail-words.ts';
import { providerPattern } from './provider-pattern.ts';

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
  const tables = [...Object.entries(HOSTING_NAMES), ...Object.entries(ACCESS_NAMES)];
  const all = tables.flatMap(([provider, patterns]) =>
    patterns.map((pattern: string) => ({ provider, pattern })),
  );
  const byEnd = Map.groupBy(all, ({ pattern }) => {
    const end = lastTwoLabels(pattern);
    return /^[a-z0-9.-]+$/.test(end) ? end : VARIABLE_END;
  });
  return new Map([...byEnd].map(([end, group]) => [end, group.map(candidate)]));
}

function candidate({ provider, pattern }: { provider: string; pattern: string }): Candidate {
  let compiled: RegExp | undefined;
  return {
    provider,
    regExp: () => {
      compiled ??= providerPattern(pattern);
      return compiled;
    },
  };
}

function lastTwoLabels(name: string): string {
  return name.split('.').slice(-2).join('.');
}
