import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The most addresses of one mail host: an IPv4 /24, or an IPv6 /120. */
export const MAX_ADDRESSES = 256;

/**
 * The canonical form of an IP address, in which addresses are compared: dotted quad, or IPv6 text as in RFC 5952. An
 * IPv4-mapped IPv6 address becomes its IPv4 address.
 *
 * @returns null where the text is no strictly written address: octal numbers, missing octets and zone indices are
 *   invalid
 */
export function canonicalAddress(text: string): string | null {
  if (isIP(text) === 0 || text.includes('%')) return null;
  return ipaddr.process(text).toString();
}

/** @param address in canonical form */
export function familyOf(address: string): 4 | 6 {
  return address.includes(':') ? 6 : 4;
}

/** The 16 bytes of an IPv6 address, or the 4 of an IPv4 address. */
export function addressBytes(address: string): readonly number[] {
  return ipaddr.parse(address).toByteArray();
}

/** `203.0.113.25:53`, or `[2001:db8::25]:53`. */
export function socketAddress(address: string, port: number): string {
  return familyOf(address) === 6 ? `[${address}]:${port}` : `${address}:${port}`;
}

/** The name under which the PTR records of an address are looked up (RFC 1035 3.5, RFC 3596 2.5). */
export function reverseName(address: string): string {
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv4) {
    return `${parsed.octets.toReversed().join('.')}.in-addr.arpa`;
  }
  const nibbles = parsed.parts.map((part) => part.toString(16).padStart(4, '0')).join('');
  return `${Array.from(nibbles).toReversed().join('.')}.ip6.arpa`;
}

/**
 * The address that a reverse name belongs to, in canonical form. The extra label of an RFC 2317 delegation
 * (`25.0/25.113.0.203.in-addr.arpa`) is ignored.
 *
 * @returns null where the name is not the reverse name of one address
 */
export function addressOfReverseName(name: string): string | null {
  const labels = name.toLowerCase().split('.');
  if (labels.pop() !== 'arpa') return null;
  const zone = labels.pop();
  if (zone === 'ip6') {
    const nibbles = labels.toReversed().join('');
    const groups = /^[0-9a-f]{32}$/.test(nibbles) ? nibbles.match(/.{4}/g) : null;
    return groups === null ? null : canonicalAddress(groups.join(':'));
  }
  if (zone !== 'in-addr') return null;
  const octets = labels.length === 5 ? labels.toSpliced(1, 1) : labels;
  return octets.length === 4 ? canonicalAddress(octets.toReversed().join('.')) : null;
}

/**
 * The address block of a reverse zone in CIDR notation: `203.0.113.0/24` for `113.0.203.in-addr.arpa`.
 *
 * @returns null where the name is not that of one block, as for RFC 2317 delegations
 */
export function reverseBlock(zone: string): string | null {
  const v4 = /^((?:\d{1,3}\.){1,4})in-addr\.arpa$/.exec(zone)?.[1];
  if (v4 !== undefined) {
    const octets = v4.slice(0, -1).split('.').toReversed();
    const address = canonicalAddress([...octets, 0, 0, 0].slice(0, 4).join('.'));
    return address === null ? null : `${address}/${8 * octets.length}`;
  }
  const v6 = /^((?:[0-9a-f]\.){1,32})ip6\.arpa$/.exec(zone)?.[1];
  if (v6 === undefined) return null;
  const nibbles = v6.slice(0, -1).split('.').toReversed();
  const groups = nibbles.join('').padEnd(32, '0').match(/.{4}/g) ?? [];
  return `${canonicalAddress(groups.join(':'))}/${4 * nibbles.length}`;
}

/** An address, or a CIDR block of at most {@link MAX_ADDRESSES} addresses. */
export interface AddressBlock {
  /** The first address in canonical form. */
  readonly first: string;
  readonly count: number;
}

/** A block that a user wrote, or what is wrong with it. */
export type AddressBlockReading =
  | { readonly kind: 'block'; readonly block: AddressBlock }
  | { readonly kind: 'problem'; readonly problem: string };

/**
 * Reads `203.0.113.25`, `2001:db8::25`, or a block such as `198.51.100.0/29` with its first and last address
 * included. Its addresses can be counted before {@link addressesOfBlock} makes them.
 */
export function readAddressBlock(text: string): AddressBlockReading {
  const [base = '', length, ...rest] = text.split('/');
  const address = canonicalAddress(base);
  if (address === null || rest.length > 0) {
    return {
      kind: 'problem',
      problem:
        'is not an IP address; expected one such as 192.0.2.25, 2001:db8::25 or the block 192.0.2.24/29',
    };
  }
  if (length === undefined) return { kind: 'block', block: { first: address, count: 1 } };
  const bits = familyOf(address) === 4 ? 32 : 128;
  // The length of `::ffff:198.51.100.0/125` counts IPv6 bits, but the canonical address is IPv4.
  const mapped = base.includes(':') && bits === 32;
  if (!/^(?:0|[1-9]\d{0,2})$/.test(length) || Number(length) > bits || mapped) {
    return { kind: 'problem', problem: `has no prefix length from 0 to ${bits}` };
  }
  return checkBlock(address, bits - Number(length), Number(length));
}

/** The addresses of a block, in order and in canonical form. */
export function addressesOfBlock({ first, count }: AddressBlock): string[] {
  if (count === 1) return [first];
  const bytes = ipaddr.parse(first).toByteArray();
  const { last, start } = lastByte(bytes);
  return Array.from({ length: count }, (_, index) =>
    ipaddr.fromByteArray(bytes.with(last, start + index)).toString(),
  );
}

/** The number of different addresses of blocks that may overlap, without making the addresses. */
export function countAddresses(blocks: readonly AddressBlock[]): number {
  const networks = Map.groupBy(blocks, ({ first }) => {
    const bytes = ipaddr.parse(first).toByteArray();
    return bytes.slice(0, -1).join('.');
  });
  let count = 0;
  for (const network of networks.values()) {
    const ranges = network
      .map(({ first, count: size }) => {
        const { start } = lastByte(ipaddr.parse(first).toByteArray());
        return { start, end: start + size };
      })
      .toSorted((a, b) => a.start - b.start);
    let counted = 0;
    for (const { start, end } of ranges) {
      count += Math.max(0, end - Math.max(start, counted));
      counted = Math.max(counted, end);
    }
  }
  return count;
}

function lastByte(bytes: readonly number[]): { readonly last: number; readonly start: number } {
  const last = bytes.length - 1;
  return { last, start: bytes[last] ?? 0 };
}

/**
 * The special-purpose range that an address belongs to; null for public unicast. NAT64 and 6to4 addresses are
 * classified by the IPv4 address embedded in them, since a connection may end there.
 */
export function specialRange(address: string): string | null {
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (parsed instanceof ipaddr.IPv6) {
    if (range === 'rfc6052') return specialRange(embeddedIpv4(parsed, 6));
    if (range === '6to4') return specialRange(embeddedIpv4(parsed, 1));
    if (parsed.match(NAT64_LOCAL)) return 'private';
  } else if (parsed.match(BENCHMARKING)) {
    return 'benchmarking';
  }
  return range === 'unicast' ? null : (RANGE_WORDS.get(range) ?? range);
}

/** The prefix for local-use NAT64 (RFC 8215). */
const NAT64_LOCAL = ipaddr.IPv6.parseCIDR('64:ff9b:1::/48');
/** The benchmarking range (RFC 2544). */
const BENCHMARKING = ipaddr.IPv4.parseCIDR('198.18.0.0/15');

const RANGE_WORDS: ReadonlyMap<string, string> = new Map([
  ['linkLocal', 'link-local'],
  ['uniqueLocal', 'unique-local'],
  ['carrierGradeNat', 'carrier-grade NAT'],
  ['reserved', 'reserved or documentation'],
  ['rfc6145', 'IPv4-translated'],
]);

/** @param firstPart index of the 16-bit group at which the IPv4 address starts */
function embeddedIpv4(address: ipaddr.IPv6, firstPart: number): string {
  const [high = 0, low = 0] = address.parts.slice(firstPart, firstPart + 2);
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
}

function checkBlock(address: string, hostBits: number, length: number): AddressBlockReading {
  if (hostBits > Math.log2(MAX_ADDRESSES)) {
    return {
      kind: 'problem',
      problem: `is a block of 2^${hostBits} addresses; a mail host may have at most ${MAX_ADDRESSES}`,
    };
  }
  const bytes = ipaddr.parse(address).toByteArray();
  const { last, start } = lastByte(bytes);
  const count = 2 ** hostBits;
  if (start % count !== 0) {
    const network = ipaddr.fromByteArray(bytes.with(last, start - (start % count)));
    return {
      kind: 'problem',
      problem: `has address bits beyond its prefix; the block is ${network.toString()}/${length}`,
    };
  }
  return { kind: 'block', block: { first: address, count } };
}
