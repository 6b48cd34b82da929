import { describe, expect, it } from 'vitest';
import { withoutFaulty } from '../../src/model/faulty-items.ts';

const ITEMS = Array.from({ length: 1000 }, (_, index) => index);

/** Joins the items without a fault; throws at each of `faulty`. Counts its calls. */
function joining(items: readonly number[], faulty: (item: number) => boolean) {
  let calls = 0;
  const run = () =>
    withoutFaulty(items, (faultOf) => {
      calls++;
      const sound = items.filter((item) => faultOf(item) === null);
      for (const item of sound) if (faulty(item)) throw new Error(`item ${item}`);
      return sound;
    });
  return { run, calls: () => calls };
}

describe('withoutFaulty', () => {
  it.each<readonly [title: string, faulty: readonly number[], mostCalls: number]>([
    ['works once where no item is faulty', [], 1],
    ['leaves out the one faulty item', [700], 25],
    ['leaves out several, with the error of each', [0, 1, 499, 999], 80],
  ])('%s', (_, faulty, mostCalls) => {
    const { run, calls } = joining(ITEMS, (item) => faulty.includes(item));
    const { result, faults } = run();
    expect(result).toEqual(ITEMS.filter((item) => !faulty.includes(item)));
    expect(Array.from(faults, ([item, { error }]) => [item, String(error)])).toEqual(
      faulty.map((item) => [item, `Error: item ${item}`]),
    );
    expect(calls()).toBeLessThanOrEqual(mostCalls);
  });

  it('ends soon where every item is faulty', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => index);
    const { run, calls } = joining(many, () => true);
    const { result, faults } = run();
    expect(result).toEqual([]);
    expect(faults.size).toBe(20_000);
    expect(calls()).toBeLessThan(1100);
  });

  it('throws what is about no item', () => {
    expect(() =>
      withoutFaulty(ITEMS, () => {
        throw new Error('always');
      }),
    ).toThrow('always');
  });

  it('leaves out the later one of two items that are faulty only together', () => {
    const { faults } = withoutFaulty([1, 2, 3, 4], (faultOf) => {
      if (faultOf(2) === null && faultOf(3) === null) throw new Error('both');
    });
    expect([...faults.keys()]).toEqual([3]);
  });
});
