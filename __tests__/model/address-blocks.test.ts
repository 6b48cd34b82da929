import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressesOfBlock, readAddressBlock } from '../../src/model/address.ts';
import { summariseBlocks } from '../../src/model/address-blocks.ts';

it.each([
  ['no address', [], []],
  ['one address', ['203.0.113.25'], ['203.0.113.25']],
  ['two halves of a block', ['203.0.113.25', '203.0.113.24'], ['203.0.113.24/31']],
  [
    'two neighbours of different blocks',
    ['203.0.113.25', '203.0.113.26'],
    ['203.0.113.25', '203.0.113.26'],
  ],
  ['a repeated address', ['203.0.113.25', '203.0.113.25'], ['203.0.113.25']],
  [
    'both families',
    ['2001:db8::1', '203.0.113.25', '2001:db8::'],
    ['203.0.113.25', '2001:db8::/127'],
  ],
  [
    'the lowest and the highest address',
    ['0.0.0.0', '255.255.255.255'],
    ['0.0.0.0', '255.255.255.255'],
  ],
])('summarises %s', (_, addresses, blocks) => {
  expect(summariseBlocks(addresses)).toEqual(blocks);
});

it('returns blocks that contain exactly the addresses', () => {
  const address = fc
    .tuple(fc.constantFrom('198.51.100.', '2001:db8::'), fc.nat(255))
    .map(([base, last]) =>
      base.includes(':') && last === 0
        ? base
        : `${base}${last.toString(base.includes(':') ? 16 : 10)}`,
    );
  fc.assert(
    fc.property(fc.array(address, { maxLength: 100 }), (addresses) => {
      const contained = summariseBlocks(addresses).flatMap((block) => {
        const read = readAddressBlock(block);
        return read.kind === 'block' ? addressesOfBlock(read.block) : [];
      });
      expect(contained.toSorted()).toEqual([...new Set(addresses)].toSorted());
    }),
    { numRuns: 100 },
  );
});
