import { expect, it } from 'vitest';
import { pausesWithin } from '../../src/run/recheck-loop.ts';

it.each([
  [1000, [100, 200, 400, 300]],
  [60_000, [6000, 12_000, 24_000, 18_000]],
  [
    900_000,
    [10_000, 20_000, 40_000, 80_000, 120_000, 120_000, 120_000, 120_000, 120_000, 120_000, 30_000],
  ],
  [0, []],
])('the pauses within %i ms grow, and add up to that time', (waitMs, pauses) => {
  expect([...pausesWithin(waitMs)]).toEqual(pauses);
  expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBe(waitMs);
});
