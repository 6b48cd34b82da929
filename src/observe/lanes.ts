import pLimit, { type LimitFunction } from 'p-limit';

/** Runs work at an address: never two pieces at one address, never more than so many in all. */
export interface Lanes {
  readonly at: <T>(address: string, work: () => Promise<T>) => Promise<T>;
}

/** @param atOnce how many addresses are worked at side by side */
export function createLanes(atOnce: number): Lanes {
  const all = pLimit(atOnce);
  const lanes = new Map<string, LimitFunction>();
  return {
    at: (address, work) => {
      const lane = lanes.get(address) ?? pLimit(1);
      lanes.set(address, lane);
      // The lane is taken first, so that those who wait for a busy address hold no place of the others.
      return lane(() => all(work));
    },
  };
}
