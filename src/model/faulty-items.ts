/** What was thrown for an item. */
export interface Fault {
  readonly error: unknown;
}

/** Gives the fault of an item that has to be left out; null for an item to work on. */
export type FaultOf<T> = (item: T) => Fault | null;

/** A search ends soon where every item of a large fleet is faulty: what it has not tried by then counts as faulty. */
const MAX_CALLS = 1000;
const MAX_MS = 20_000;

/**
 * Works on all items at once. Only where that throws, the items with which it throws are searched for by halving, and
 * the work is done again on the others.
 *
 * @param work leaves out the items that have a fault
 * @throws what the work throws without any item
 */
export function withoutFaulty<T, R>(
  items: readonly T[],
  work: (faultOf: FaultOf<T>) => R,
): { readonly result: R; readonly faults: ReadonlyMap<T, Fault> } {
  const whole = attempt(() => work(() => null));
  if (whole.kind === 'done') return { result: whole.result, faults: new Map() };
  const faults = findFaulty(items, whole, work);
  return { result: work((item) => faults.get(item) ?? null), faults };
}

export type Attempt<T> =
  | { readonly kind: 'done'; readonly result: T }
  | ({ readonly kind: 'failed' } & Fault);

export function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { kind: 'done', result: work() };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

/**
 * Finds the items with which the work throws. Of items that are faulty only together it finds the later one.
 *
 * @param first what it threw with all items
 * @throws what it throws without any item
 */
export function findFaulty<T>(
  items: readonly T[],
  first: Fault,
  work: (faultOf: FaultOf<T>) => unknown,
): ReadonlyMap<T, Fault> {
  const sound = new Set<T>();
  const faults = new Map<T, Fault>();
  const start = performance.now();
  let calls = 0;
  const workWith = (part: readonly T[]) => {
    const included = new Set([...sound, ...part]);
    calls++;
    return attempt(() => work((item) => (included.has(item) ? null : first)));
  };
  const isOver = () => calls >= MAX_CALLS || performance.now() - start > MAX_MS;
  const search = (part: readonly T[], fault: Fault): void => {
    if (part.length === 1 || isOver()) {
      for (const item of part) faults.set(item, fault);
      return;
    }
    const middle = Math.ceil(part.length / 2);
    for (const half of [part.slice(0, middle), part.slice(middle)]) {
      const tried = workWith(half);
      if (tried.kind === 'failed') search(half, tried);
      else for (const item of half) sound.add(item);
    }
  };
  const withNone = workWith([]);
  if (withNone.kind === 'failed') throw withNone.error;
  search(items, first);
  return faults;
}
