import ipaddr from 'ipaddr.js';

/**
 * Whether a name spells a whole address, in any of the ways in which networks make names out of addresses.
 *
 * IPv4: the four octets next to each other in any order (`1-2-3-4`, `4.3.2.1`, `118.red-80-35-201`), twelve
 * digits, eight hexadecimal ones, or one decimal number. IPv6: groups, nibbles, or an interface identifier
 * that is long enough to be no accident. An octet is always a whole number of the name, never a part of
 * one, and two or three octets are not an address. Runs in the product of the two lengths at worst.
 *
 * @param name a name in canonical form
 * @param address an address in canonical form
 */
export function spellsAddress(name: string, address: string): boolean {
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6) return IPV6_SPELLINGS.some((spelt) => spelt(name, parsed));
  return IPV4_SPELLINGS.some((spelt) => spelt(name, parsed.octets));
}

const IPV4_SPELLINGS: readonly ((name: string, octets: readonly number[]) => boolean)[] = [
  asOctets,
  asTwelveDigits,
  asEightHexDigits,
  asOneNumber,
];

const IPV6_SPELLINGS: readonly ((name: string, address: ipaddr.IPv6) => boolean)[] = [
  asGroups,
  asNibbles,
  asInterfaceId,
];

/**
 * Four numbers in a row. One of the three gaps may hold a word, since some networks put the host before
 * and the network behind it; with more words the numbers count racks and data centres.
 */
function asOctets(name: string, octets: readonly number[]): boolean {
  const numbers = Array.from(name.matchAll(/\d+/g));
  return numbers.some((_, first) => {
    const four = numbers.slice(first, first + 4);
    const worded = four.slice(1).filter((number, index) => {
      const before = four[index];
      const gap = before ? name.slice(before.index + before[0].length, number.index) : '';
      return !/^(?:[-._]+|x)$/.test(gap);
    });
    return (
      worded.length <= 1 &&
      four.every(([digits]) => digits.length <= 3) &&
      sameNumbers(
        four.map(([digits]) => Number(digits)),
        octets,
      )
    );
  });
}

/** Each octet padded to three digits, with nothing between: `kd027080000000`. */
function asTwelveDigits(name: string, octets: readonly number[]): boolean {
  return runsOf(/\d+/g, name).some(
    (run) =>
      run.length === 12 &&
      sameNumbers(
        [0, 3, 6, 9].map((at) => Number(run.slice(at, at + 3))),
        octets,
      ),
  );
}

/**
 * `p57b1a2c3`, `0xd5aaf40b`, in order or from behind. A letter may stand before them, even one that is a
 * hexadecimal digit itself (`d54c5b0a2`); a digit before or a letter after would make them another number.
 */
function asEightHexDigits(name: string, octets: readonly number[]): boolean {
  return [octets, octets.toReversed()].some((order) => {
    const digits = toHex(order, 2);
    return name.includes(digits) && new RegExp(`(?<!\\d)${digits}(?![0-9a-z])`).test(name);
  });
}

function asOneNumber(name: string, octets: readonly number[]): boolean {
  const value = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  return runsOf(/\d+/g, name).some((run) => run.length <= 10 && Number(run) === value && value > 0);
}

/**
 * Groups between separators: all eight, or with the zeros left out as in `2001:db8::25`, whether the gap is
 * still to be seen (`2001-db8--25`) or not (`2001-db8-25`).
 */
function asGroups(name: string, address: ipaddr.IPv6): boolean {
  const [before = '', after] = address.toString().split('::');
  const head = before.split(':');
  const tail = after === undefined ? [] : after.split(':');
  const words = name.split(/[-._:]/);
  return [
    address.parts.map((part) => part.toString(16)),
    [...head, '', ...tail],
    [...head, ...tail],
  ].some((groups) => groups.length > 2 && holdsGroups(words, groups));
}

/** All 32 digits in a run, or each for itself between dots or hyphens; in order or from behind. */
function asNibbles(name: string, { parts }: ipaddr.IPv6): boolean {
  const nibbles = Array.from(toHex(parts, 4));
  return [nibbles, nibbles.toReversed()].some((order) =>
    ['', '.', '-'].some((separator) => name.includes(order.join(separator))),
  );
}

/** The last 64 bits. Only such as no person would type: at least three of the four groups above 0xff. */
function asInterfaceId(name: string, { parts }: ipaddr.IPv6): boolean {
  const own = parts.slice(4);
  if (own.filter((part) => part > 0xff).length < 3) return false;
  return (
    name.includes(toHex(own, 4)) ||
    holdsGroups(
      name.split(/[-._:]/),
      own.map((part) => part.toString(16)),
    )
  );
}

/** Whether the groups follow each other among the words, leading zeros aside. */
function holdsGroups(words: readonly string[], groups: readonly string[]): boolean {
  return words.some((_, first) =>
    groups.every((group, index) => {
      const word = words[first + index];
      return word !== undefined && word.length <= 4 && withoutZeros(word) === withoutZeros(group);
    }),
  );
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=.)/, '');
}

function runsOf(pattern: RegExp, name: string): readonly string[] {
  return name.match(pattern) ?? [];
}

/** Whether two lists hold the same numbers as often, in whatever order. */
function sameNumbers(some: readonly number[], others: readonly number[]): boolean {
  return sorted(some).join() === sorted(others).join();
}

function sorted(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((a, b) => a - b);
}

function toHex(numbers: readonly number[], digits: number): string {
  return numbers.map((number) => number.toString(16).padStart(digits, '0')).join('');
}
