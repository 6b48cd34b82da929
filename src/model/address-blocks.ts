import ipaddr from 'ipaddr.js';

/**
 * The fewest blocks that hold exactly these addresses: `198.51.100.0/29` for its eight, a lone address
 * without a prefix length. IPv4 comes first, each family in order.
 *
 * @param addresses in canonical form
 */
export function blocksOf(addresses: readonly string[]): string[] {
  return [4, 16].flatMap((bytes) => {
    const numbers = addresses
      .map((address) => ipaddr.parse(address).toByteArray())
      .filter(({ length }) => length === bytes)
      .map((octets) => octets.reduce((number, octet) => number * 256n + BigInt(octet), 0n));
    const sorted = [...new Set(numbers)].toSorted((a, b) => (a < b ? -1 : 1));
    return merged(sorted).map((block) => inWords(block, bytes));
  });
}

/** So many addresses from the first one on; the size is a power of two that divides the first. */
interface Block {
  readonly first: bigint;
  readonly size: bigint;
}

/** Each address joins the blocks before it as long as the two are the halves of a larger one. */
function merged(sorted: readonly bigint[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const number of sorted) {
    let block: Block = { first: number, size: 1n };
    for (let before = blocks.at(-1); before !== undefined; before = blocks.at(-1)) {
      const halves = before.size === block.size && before.first + before.size === block.first;
      if (!halves || before.first % (before.size * 2n) !== 0n) break;
      blocks.pop();
      block = { first: before.first, size: before.size * 2n };
    }
    blocks.push(block);
  }
  return blocks;
}

function inWords({ first, size }: Block, bytes: number): string {
  const octets = Array.from({ length: bytes }, (_, index) =>
    Number((first >> BigInt(8 * (bytes - 1 - index))) & 0xffn),
  );
  const address = ipaddr.fromByteArray(octets).toString();
  const length = bytes * 8 - (size.toString(2).length - 1);
  return size === 1n ? address : `${address}/${length}`;
}
