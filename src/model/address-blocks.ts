import ipaddr from 'ipaddr.js';

/**
 * Summarises addresses as the fewest CIDR blocks that contain exactly them: `198.51.100.0/29` for its eight
 * addresses, a single address without a prefix length. Sorted, IPv4 first.
 *
 * @param addresses in canonical form
 */
export function summariseBlocks(addresses: readonly string[]): string[] {
  return [4, 16].flatMap((bytes) => {
    const numbers = addresses
      .map((address) => ipaddr.parse(address).toByteArray())
      .filter(({ length }) => length === bytes)
      .map((octets) => octets.reduce((number, octet) => number * 256n + BigInt(octet), 0n));
    const sorted = [...new Set(numbers)].toSorted((a, b) => (a < b ? -1 : 1));
    return mergeNeighbours(sorted).map((block) => formatBlock(block, bytes));
  });
}

/** A CIDR block. */
interface Block {
  readonly first: bigint;
  /** The number of addresses: a power of two that divides `first`. */
  readonly size: bigint;
}

/** Merges an address with the previous blocks as long as both are the halves of a larger block. */
function mergeNeighbours(sorted: readonly bigint[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const number of sorted) {
    let block: Block = { first: number, size: 1n };
    for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
      const adjacent = last.size === block.size && last.first + last.size === block.first;
      if (!adjacent || last.first % (last.size * 2n) !== 0n) break;
      blocks.pop();
      block = { first: last.first, size: last.size * 2n };
    }
    blocks.push(block);
  }
  return blocks;
}

function formatBlock({ first, size }: Block, bytes: number): string {
  const octets = Array.from({ length: bytes }, (_, index) =>
    Number((first >> BigInt(8 * (bytes - 1 - index))) & 0xffn),
  );
  const address = ipaddr.fromByteArray(octets).toString();
  const length = bytes * 8 - (size.toString(2).length - 1);
  return size === 1n ? address : `${address}/${length}`;
}
