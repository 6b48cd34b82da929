import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAdaptiveLimit, mapLimited } from '../../../src/observe/limits/adaptive-limit.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Work that ends when it is told to, and how many pieces of it were under way at most. */
function piecework() {
  const ends: (() => void)[] = [];
  let underWay = 0;
  return {
    begun: () => ends.length,
    underWay: () => underWay,
    work: () => {
      underWay++;
      return new Promise<void>((resolve) => {
        ends.push(() => {
          underWay--;
          resolve();
        });
      });
    },
    endFirst: () => ends.shift()?.(),
  };
}

/** Until everything has run that needs no time. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it.each<[string, number, number, readonly ('good' | 'bad' | 'lost')[], number]>([
    ['begin with the least', 4, 100, [], 4],
    ['begin with the most where that is less', 4, 3, [], 3],
    ['treble where all goes well', 4, 100, Array(4).fill('good'), 12],
    ['are never more than the most', 4, 10, Array(9).fill('good'), 10],
    ['grow where one in ten is lost', 20, 100, [...Array(9).fill('good'), 'lost'], 30],
    ['go back where one in four is lost', 10, 100, ['good', 'good', 'good', 'lost'], 10],
    ['shrink a little where something else comes back', 4, 100, ['good', 'bad'], 5],
    ['never shrink below the least', 4, 100, Array(9).fill('lost'), 4],
    ['never rise above a most that is below the least', 4, 3, ['good'], 3],
  ])('%s', async (_sentence, least, most, outcomes, expected) => {
    const turns = createAdaptiveLimit(least, most);
    for (const outcome of outcomes) turns.report(outcome);
    const { work, underWay } = piecework();
    for (let piece = 0; piece < 200; piece++) void turns.run(work);
    await settled();
    expect(underWay()).toBe(expected);
  });
});

describe('a list that is worked through', () => {
  it('is answered in its own order, whichever item ends first', async () => {
    const doubled = await mapLimited([3, 1, 2], createAdaptiveLimit(2, 2), async (item) => {
      for (let tick = 0; tick < item; tick++) await settled();
      return item * 2;
    });
    expect(doubled).toEqual([6, 2, 4]);
  });

  it('is touched only as far as there are turns', async () => {
    const { work, begun, endFirst } = piecework();
    const all = mapLimited(Array(5).fill(0), createAdaptiveLimit(2, 2), work);
    await settled();
    expect(begun()).toBe(2);
    for (let piece = 0; piece < 5; piece++) {
      endFirst();
      await settled();
    }
    await all;
  });

  it('may be empty', async () => {
    expect(await mapLimited([], createAdaptiveLimit(2, 2), async () => 1)).toEqual([]);
  });

  it('fails with the first fault, and leaves none unheard', async () => {
    const faulty = mapLimited([1, 2, 3], createAdaptiveLimit(1, 1), async (item) => {
      if (item > 1) throw new Error(`fault ${item}`);
    });
    await expect(faulty).rejects.toThrow('fault 2');
  });

  it('goes on where an item never ends', async () => {
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

  it('waits with a few thousand aside, not with all of them', async () => {
    vi.useFakeTimers();
    let begun = 0;
    void mapLimited(Array(10_000).fill(0), createAdaptiveLimit(100, 100), () => {
      begun++;
      return new Promise(() => {});
    });
    for (let second = 0; second < 60; second++) await vi.advanceTimersByTimeAsync(1000);
    expect(begun).toBe(2048 + 100);
  });
});
