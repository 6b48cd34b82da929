/** Some names of DNS, in canonical form. A name is in the scope where one of the lists has it. */
export interface NameScope {
  /** Each matches itself only. */
  readonly names: readonly string[];
  /** Each matches itself and every name below it; `.` for every name. */
  readonly zones: readonly string[];
  /** Names relative to a zone that is not known, such as `mx1`; {@link APEX} for its apex. */
  readonly relativeNames: readonly string[];
  /** Names of hosts: each matches the reverse names of the host's addresses. */
  readonly hosts: readonly string[];
}

export const APEX = '@';

export const EMPTY_SCOPE: NameScope = { names: [], zones: [], relativeNames: [], hosts: [] };

/** The suffixes of a name at its label boundaries, from the name itself to its last label. */
export function ancestorsOf(name: string): string[] {
  const suffixes = [name];
  for (let index = 0; index < name.length; index += 1) {
    // An escaped dot does not separate labels.
    if (name[index] === '\\') index += 1;
    else if (name[index] === '.') suffixes.push(name.slice(index + 1));
  }
  return suffixes.filter((suffix) => suffix !== '');
}

/** A name without its first label; null for one of a single label. */
export function parentOf(name: string): string | null {
  for (let index = 0; index < name.length; index += 1) {
    // An escaped dot does not separate labels.
    if (name[index] === '\\') index += 1;
    else if (name[index] === '.') return name.slice(index + 1) || null;
  }
  return null;
}

/** The first labels of a name, from one label to the whole name: `mx1`, `mx1.example`, `mx1.example.com`. */
function prefixesOf(name: string): string[] {
  return [
    ...ancestorsOf(name)
      .slice(1)
      .map((suffix) => name.slice(0, -suffix.length - 1)),
    name,
  ];
}

/** A name directly below a top-level domain, or below one such as `co.uk`. Names of hosts are no apexes in practice. */
const LIKE_APEX = /^[^.]+\.[^.]+(?:\.[a-z]{2})?$/;

export function isLikeApex(name: string): boolean {
  return LIKE_APEX.test(name);
}

/** Finds which of many scopes a name is in. The time of a search depends on the labels of the name only. */
export class ScopeIndex<T> {
  readonly #names = new Map<string, T[]>();
  readonly #zones = new Map<string, T[]>();
  readonly #relativeNames = new Map<string, T[]>();

  add({ names, zones, relativeNames }: NameScope, value: T): void {
    for (const name of names) append(this.#names, name, value);
    for (const zone of zones) append(this.#zones, zone, value);
    for (const name of relativeNames) append(this.#relativeNames, name, value);
  }

  find(name: string): T[] {
    return [
      ...(this.#names.get(name) ?? []),
      ...[...ancestorsOf(name), '.'].flatMap((zone) => this.#zones.get(zone) ?? []),
      ...prefixesOf(name).flatMap((prefix) => this.#relativeNames.get(prefix) ?? []),
      ...(LIKE_APEX.test(name) ? (this.#relativeNames.get(APEX) ?? []) : []),
    ];
  }
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
