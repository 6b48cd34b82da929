import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The most addresses that one mail host may have: a /24, or an IPv6 /120. */
export const MAX_ADDRESSES = 256;

/**
 * An IP address in the form in which addresses compare: dotted quad, or RFC 5952 text; an IPv4-mapped
 * IPv6 address is the IPv4 address that it maps. Null where the text is no address. Only the strict
 * spellings count: no octal, no missing octets, no zone index.
 */
export function canonicalAddress(text: string): string | null {
  if (isIP(text) === 0 || text.includes('%')) return null;
  return ipaddr.process(text).toString();
}

/** 4 or 6, for an address in canonical form. */
export function familyOf(address: string): 4 | 6 {
  return address.includes(':') ? 6 : 4;
}

/** The name that holds an address's PTR records (RFC 1035 3.5, RFC 3596 2.5). */
export function reverseName(address: string): string {
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv4) {
    return `${parsed.octets.toReversed().join('.')}.in-addr.arpa`;
  }
  const nibbles = parsed.parts.map((part) => part.toString(16).padStart(4, '0')).join('');
  return `${Array.from(nibbles).toReversed().join('.')}.ip6.arpa`;
}

/**
 * The address whose PTR records stand under a name, in canonical form; null where the name is none of an address.
 * The label of a delegation by RFC 2317 (`25.0/25.113.0.203.in-addr.arpa`) is stepped over.
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
 * The block of addresses whose PTR records a reverse zone holds, in CIDR notation: `203.0.113.0/24` for
 * `113.0.203.in-addr.arpa`. Null for a zone that spells no block, as those of RFC 2317 delegations do.
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

/** What an address or a CIDR block written by a person stands for. */
export type AddressBlock =
  | { readonly kind: 'addresses'; readonly addresses: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: string };

/**
 * Reads `203.0.113.25`, `2001:db8::25` or a block such as `198.51.100.0/29`, every address of it counted.
 */
export function readAddressBlock(text: string): AddressBlock {
  const [base = '', length, ...rest] = text.split('/');
  const address = canonicalAddress(base);
  if (address === null || rest.length > 0) {
    return { kind: 'problem', problem: 'is no IP address' };
  }
  if (length === undefined) return { kind: 'addresses', addresses: [address] };
  const bits = familyOf(address) === 4 ? 32 : 128;
  // `::ffff:198.51.100.0/125` would have its length counted in the wrong family.
  const mapped = base.includes(':') && bits === 32;
  if (!/^(?:0|[1-9]\d{0,2})$/.test(length) || Number(length) > bits || mapped) {
    return { kind: 'problem', problem: `has no prefix length from 0 to ${bits}` };
  }
  return expand(address, bits - Number(length), Number(length));
}

/**
 * The name of the special range that an address belongs to, or null where it is public unicast. Covers
 * the addresses embedded in NAT64 and 6to4 forms too, since a dial there may end at the embedded one.
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
  return range === 'unicast' ? null : (RANGE_WORDS[range] ?? range);
}

/** RFC 8215: local-use NAT64 prefixes. */
const NAT64_LOCAL = ipaddr.IPv6.parseCIDR('64:ff9b:1::/48');
/** RFC 2544. */
const BENCHMARKING = ipaddr.IPv4.parseCIDR('198.18.0.0/15');

const RANGE_WORDS: Readonly<Record<string, string>> = {
  linkLocal: 'link-local',
  uniqueLocal: 'unique-local',
  carrierGradeNat: 'carrier-grade NAT',
  reserved: 'reserved or documentation',
  rfc6145: 'IPv4-translated',
};

function embeddedIpv4(address: ipaddr.IPv6, firstPart: number): string {
  const [high = 0, low = 0] = address.parts.slice(firstPart, firstPart + 2);
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
}

function expand(address: string, hostBits: number, length: number): AddressBlock {
  if (hostBits > Math.log2(MAX_ADDRESSES)) {
    return {
      kind: 'problem',
      problem: `is a block of 2^${hostBits} addresses; a mail host may have at most ${MAX_ADDRESSES}`,
    };
  }
  const bytes = ipaddr.parse(address).toByteArray();
  const last = bytes.length - 1;
  const start = bytes[last] ?? 0;
  const count = 2 ** hostBits;
  if (start % count !== 0) {
    const network = ipaddr.fromByteArray(bytes.with(last, start - (start % count)));
    return {
      kind: 'problem',
      problem: `has address bits beyond its prefix; the block is ${network.toString()}/${length}`,
    };
  }
  const addresses = Array.from({ length: count }, (_, index) =>
    ipaddr.fromByteArray(bytes.with(last, start + index)).toString(),
  );
  return { kind: 'addresses', addresses };
}
