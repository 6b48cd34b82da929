import type { Dial } from './dial.ts';

/**
 * Dials no more often than a run may. What is declared is counted before a run; how many addresses DNS gives a
 * name that lists none is its owner's to say.
 *
 * @param most dials in all
 */
export function dialAtMost(most: number, dial: Dial): Dial {
  let left = most;
  return async (address, port, deadline) => {
    if (left === 0) {
      return { kind: 'starved', detail: `the run had made all its ${most} connections` };
    }
    left--;
    return dial(address, port, deadline);
  };
}
