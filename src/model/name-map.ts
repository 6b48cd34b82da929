/**
 * Values by name, for names that come from outside. An object is no table for such names: `table['constructor']` finds
 * what every object inherits. In JSON it is an object with a property for each name.
 */
export interface NameMap<T> extends ReadonlyMap<string, T> {
  /** Called by `JSON.stringify`, which would write a plain map as `{}`. */
  toJSON(): object;
}

export function nameMap<T>(entries: Iterable<readonly [name: string, value: T]> = []): NameMap<T> {
  return new JsonMap(entries);
}

class JsonMap<T> extends Map<string, T> implements NameMap<T> {
  toJSON(): object {
    // Defines each property, so that a name `__proto__` becomes one too. An assignment would set the prototype.
    return Object.fromEntries(this);
  }
}
