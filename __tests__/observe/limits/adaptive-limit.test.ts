import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAdaptiveLimit, mapLimited } from '../../../src/observe/limits/adaptive-limit.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Tasks that the test ends, first in first out, with the number of those that run. */
function controlledTasks() {
  const ends: (() => void)[] = [];
  let running = 0;
  return {
    running: () => running,
    task: () => {
      running++;
      return new Promise<void>((resolve) => {
        ends.push(() => {
          running--;
          resolve();
        });
      });
    },
    endFirst: () => ends.shift()?.(),
  };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('an adaptive limit', () => {
  it.each<[string, number, number, readonly ('good' | 'bad' | 'lost')[], number]>([
    ['starts at the minimum', 4, 100, [], 4],
    ['starts at a maximum below the minimum', 4, 3, [], 3],
    ['triples after good outcomes', 4, 100, Array(4).fill('good'), 12],
    ['never exceeds the maximum', 4, 10, Array(9).fill('good'), 10],
    ['grows when one in ten is lost', 20, 100, [...Array(9).fill('good'), 'lost'], 30],
    ['does not grow when one in four is lost', 10, 100, ['good', 'good', 'good', 'lost'], 10],
    ['shrinks by one after another answer', 4, 100, ['good', 'bad'], 5],
    ['never falls below the minimum', 4, 100, Array(9).fill('lost'), 4],
    ['never exceeds a maximum below the minimum', 4, 3, ['good'], 3],
  ])('%s', async (_title, min, max, outcomes, expected) => {
    const limit = createAdaptiveLimit(min, max);
    for (const outcome of outcomes) limit.report(outcome);
    const { task, running } = controlledTasks();
    for (let count = 0; count < 200; count++) void limit.run(task);
    await nextTurn();
    expect(running()).toBe(expected);
  });
});

describe('mapLimited', () => {
  it('returns results in the order of the items, whichever ends first', async () => {
    const doubled = await mapLimited([3, 1, 2], createAdaptiveLimit(2, 2), async (item) => {
      for (let tick = 0; tick < item; tick++) await nextTurn();
      return item * 2;
    });
    expect(doubled).toEqual([6, 2, 4]);
  });

  it('starts a task only when a slot is free', async () => {
    const { task, running, endFirst } = controlledTasks();
    const all = mapLimited(Array(5).fill(0), createAdaptiveLimit(2, 2), task);
    await nextTurn();
    expect(running()).toBe(2);
    for (let count = 0; count < 5; count++) {
      endFirst();
      await nextTurn();
    }
    await all;
  });

  it('maps an empty list', async () => {
    expect(await mapLimited([], createAdaptiveLimit(2, 2), async () => 1)).toEqual([]);
  });

  it('fails with the first error and handles the others', async () => {
    const failing = mapLimited([1, 2, 3], createAdaptiveLimit(1, 1), async (item) => {
      if (item > 1) throw new Error(`error ${item}`);
    });
    await expect(failing).rejects.toThrow('error 2');
  });

  it('goes on when a task never ends', async () => {
    vi.useFakeTimers();
    const done: number[] = [];
    void mapLimited([0, 1, 2, 3], createAdaptiveLimit(2, 2), async (item) => {
      if (item < 2) await new Promise(() => {});
      done.push(item);
    });
    await vi.advanceTimersByTimeAsync(500);
    expect(done).toEqual([]);
    await vi.advanceTimersByTimeAsync(600);
    expect(done).toEqual([2, 3]);
  });

  it('releases at most 2048 slow tasks', async () => {
    vi.useFakeTimers();
    let started = 0;
    void mapLimited(Array(10_000).fill(0), createAdaptiveLimit(100, 100), () => {
      started++;
      return new Promise(() => {});
    });
    for (let second = 0; second < 60; second++) await vi.advanceTimersByTimeAsync(1000);
    expect(started).toBe(2048 + 100);
  });
});
