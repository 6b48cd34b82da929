import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shardFilter } from '../../src/model/shard.ts';

it('shardFilter distributes names evenly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 16 }), fc.domain(), (of, domain) => {
      const names = Array.from({ length: of * 200 }, (_, index) => `mx${index}.${domain}`);
      for (let index = 1; index <= of; index++) {
        const own = names.filter(shardFilter({ index, of }, { hosts: [] })).length;
        // About seven standard deviations.
        expect(Math.abs(own - 200)).toBeLessThan(100);
      }
    }),
    { numRuns: 20 },
  );
});
