/** Whole milliseconds since the last lap. */
export function startClock(): { readonly lap: () => number } {
  let start = performance.now();
  return {
    lap: () => {
      const now = performance.now();
      const took = Math.round(now - start);
      start = now;
      return took;
    },
  };
}
