import pLimit from 'p-limit';

/** Lets so many pieces of work be under way at once, and learns from what comes back how many those may be. */
export interface Limit {
  /** Does the work when its turn has come. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
  /** Says what has become of a piece of work. */
  readonly report: (outcome: keyof typeof STEPS) => void;
}

/**
 * How many turns an outcome adds. Where all goes well they treble in one round trip; where less than a fifth is
 * lost, as some servers always are away, they still grow.
 */
const STEPS = {
  /** What was wanted came back. */
  good: 2,
  /** Something else came back. */
  bad: -1,
  /** Nothing did: a path that loses is not to be loaded with more. */
  lost: -8,
} as const;

/** Turns that begin with the least number, and then go up and down with what is learnt, up to the most. */
export function createAdaptiveLimit(least: number, most: number): Limit {
  const floor = Math.min(least, most);
  const turns = pLimit(floor);
  return {
    run: turns,
    report: (outcome) => {
      const next = Math.min(most, Math.max(floor, turns.concurrency + STEPS[outcome]));
      if (next !== turns.concurrency) turns.concurrency = next;
    },
  };
}

/** Work that takes longer than these milliseconds keeps no turn from others: a tarpit, or a host that is away. */
const PATIENCE_MS = 1000;
/** The most pieces of work that one round has aside. */
const MOST_ASIDE = 2048;

/** Tells for a piece of work when its turn is over: when it has ended, or when it has stepped aside. */
export function createSlowTaskRelease(): (work: Promise<unknown>) => Promise<void> {
  let aside = 0;
  return (work) =>
    new Promise((resolve) => {
      let away = false;
      const timer = setTimeout(() => {
        if (aside >= MOST_ASIDE) return;
        away = true;
        aside++;
        resolve();
      }, PATIENCE_MS);
      const end = () => {
        clearTimeout(timer);
        if (away) aside--;
        resolve();
      };
      work.then(end, end);
    });
}

/**
 * Works through a list in turns, with patience. The next item is only touched when its turn has come, so that a
 * long list costs nothing while it waits.
 */
export async function mapLimited<T, R>(
  items: readonly T[],
  { run: take }: Pick<Limit, 'run'>,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const turnOf = createSlowTaskRelease();
  const results: Promise<R>[] = [];
  for (const item of items) {
    await new Promise<void>((begun) => {
      void take(() => {
        const result = work(item);
        results.push(result);
        begun();
        return turnOf(result);
      });
    });
  }
  return Promise.all(results);
}
