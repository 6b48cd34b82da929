import { ACCESS_NAMES } from './access-network-names.ts';
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
  const row = rowsFor(name).find(({ shape }) => {
    const [whole, ...open] = shape().exec(name) ?? [];
    return whole !== undefined && !open.some((text) => text !== undefined && holdsMailWord(text));
  });
  return row?.provider ?? null;
}

interface Row {
  readonly provider: string;
  /** Made when it is first needed: most runs meet the names of a few providers only. */
  readonly shape: () => RegExp;
}

/** The rows that can fit a name: those that end in its last two labels, and those whose end is open. */
function rowsFor(name: string): readonly Row[] {
  rows ??= indexed();
  return [...(rows.get(endOf(name)) ?? []), ...(rows.get(OPEN_END) ?? [])];
}

const OPEN_END = '';
let rows: ReadonlyMap<string, readonly Row[]> | undefined;

function indexed(): ReadonlyMap<string, readonly Row[]> {
  const all = [HOSTING_NAMES, ACCESS_NAMES].flatMap((table) =>
    Object.entries(table).flatMap(([provider, patterns]) =>
      patterns.map((pattern) => ({ provider, pattern })),
    ),
  );
  const byEnd = Map.groupBy(all, ({ pattern }) => {
    const end = endOf(pattern);
    return /^[a-z0-9.-]+$/.test(end) ? end : OPEN_END;
  });
  return new Map([...byEnd].map(([end, group]) => [end, group.map(rowOf)]));
}

function rowOf({ provider, pattern }: { provider: string; pattern: string }): Row {
  let shape: RegExp | undefined;
  return {
    provider,
    shape: () => {
      shape ??= providerPattern(pattern);
      return shape;
    },
  };
}

function endOf(name: string): string {
  return name.split('.').slice(-2).join('.');
}
