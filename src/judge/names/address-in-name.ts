import ipaddr from 'ipaddr.js';

/**
 * Whether a name embeds an address, in any of the forms that networks use for generated names.
 *
 * IPv4: four adjacent octets in any order (`1-2-3-4`, `4.3.2.1`, `118.red-80-35-201`), some of them joined
 * (`170-69.pool21756`), twelve digits, eight hexadecimal digits, or one decimal number. Two or three octets are not
 * enough.
 * IPv6: groups, nibbles, or an interface identifier that is too long for a coincidence. Takes time in the product of
 * both lengths at worst.
 *
 * @param name a name in canonical form
 * @param address an address in canonical form
 */
export function embedsAddress(name: string, address: string): boolean {
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6) return IPV6_FORMS.some((matches) => matches(name, parsed));
  return IPV4_FORMS.some((matches) => matches(name, parsed.octets));
}

/**
 * Whether a name contains the first or the last three octets of an IPv4 address as three adjacent numbers, in order or
 * reversed. That is evidence only where the rest of the name shows a provider.
 *
 * @param name a name in canonical form
 * @param address an address in canonical form
 */
export function embedsThreeOctets(name: string, address: string): boolean {
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6) return false;
  const ends = [parsed.octets.slice(0, 3), parsed.octets.slice(1)];
  const sought = new Set(ends.flatMap((end) => [end.join('-'), end.toReversed().join('-')]));
  const runs = Array.from(name.matchAll(/\d+/g));
  return runs.some((_, first) => {
    const three = runs.slice(first, first + 3);
    const [one, two, last] = three;
    return (
      !hasWordBetween(name, one, two) &&
      !hasWordBetween(name, two, last) &&
      sought.has(three.map(([digits]) => Number(digits)).join('-'))
    );
  });
}

const IPV4_FORMS: readonly ((name: string, octets: readonly number[]) => boolean)[] = [
  hasOctets,
  hasTwelveDigits,
  hasEightHexDigits,
  hasDecimalNumber,
];

const IPV6_FORMS: readonly ((name: string, address: ipaddr.IPv6) => boolean)[] = [
  hasGroups,
  hasNibbles,
  hasInterfaceId,
];

/**
 * Four adjacent numbers, some of which may be joined octets: `170-69.pool21756` and `c146.h061013195` contain two and
 * three octets in one number. One of the gaps between them may contain a word, as some networks write host and network
 * parts around one. With more words the numbers are probably those of racks and data centres.
 */
function hasOctets(name: string, octets: readonly number[]): boolean {
  let joined: ReadonlyMap<string, readonly number[]> | undefined;
  const runs = Array.from(name.matchAll(/\d+/g));
  return runs.some((_, first) => {
    const numbers: number[] = [];
    let words = 0;
    let end = first;
    for (; end < runs.length && numbers.length < 4; end++) {
      const [run = ''] = runs[end] ?? [];
      if (end > first && hasWordBetween(name, runs[end - 1], runs[end])) words++;
      if (run.length > 3) joined ??= joinedOctets(octets);
      const own = run.length > 3 ? joined?.get(run) : [Number(run)];
      if (own === undefined || words > 1) return false;
      numbers.push(...own);
    }
    return sameNumbers(numbers, octets) && (end - first === 4 || digitsIn(runs, first, end) >= 7);
  });
}

/** Two or more octets written without a separator, padded or not: by their digits, of which there are at least four. */
function joinedOctets(octets: readonly number[]): ReadonlyMap<string, readonly number[]> {
  const joined = new Map<string, readonly number[]>();
  for (const order of [octets, octets.toReversed()]) {
    for (const length of [2, 3, 4]) {
      for (const start of [0, 1, 2].filter((at) => at + length <= 4)) {
        const part = order.slice(start, start + length);
        joined.set(part.join(''), part);
        joined.set(part.map((octet) => String(octet).padStart(3, '0')).join(''), part);
      }
    }
  }
  return joined;
}

/** A single letter between two numbers is a separator. */
function hasWordBetween(
  name: string,
  left: RegExpMatchArray | undefined,
  right: RegExpMatchArray | undefined,
): boolean {
  if (left?.index === undefined || right?.index === undefined) return false;
  return !/^[-._]*[a-z]?[-._]*$/.test(name.slice(left.index + left[0].length, right.index));
}

function digitsIn(runs: readonly RegExpMatchArray[], first: number, end: number): number {
  return runs.slice(first, end).reduce((sum, [run]) => sum + run.length, 0);
}

/** Each octet padded to three digits, without separators: `kd027080000000`. */
function hasTwelveDigits(name: string, octets: readonly number[]): boolean {
  return digitRuns(name).some(
    (digits) =>
      digits.length === 12 &&
      sameNumbers(
        [0, 3, 6, 9].map((at) => Number(digits.slice(at, at + 3))),
        octets,
      ),
  );
}

/**
 * `p57b1a2c3`, `0xd5aaf40b`, in order or reversed. A letter may precede them, even a hexadecimal digit (`d54c5b0a2`).
 * A digit before them, or a letter or digit after them, makes a different number.
 */
function hasEightHexDigits(name: string, octets: readonly number[]): boolean {
  return [octets, octets.toReversed()].some((order) => {
    const digits = toHex(order, 2);
    return name.includes(digits) && new RegExp(`(?<!\\d)${digits}(?![0-9a-z])`).test(name);
  });
}

function hasDecimalNumber(name: string, octets: readonly number[]): boolean {
  const value = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  return digitRuns(name).some(
    (digits) => digits.length <= 10 && Number(digits) === value && value > 0,
  );
}

/**
 * Groups with separators: all eight, or compressed like `2001:db8::25`, with the gap visible (`2001-db8--25`) or not
 * (`2001-db8-25`).
 */
function hasGroups(name: string, address: ipaddr.IPv6): boolean {
  const [beforeGap = '', afterGap] = address.toString().split('::');
  const head = beforeGap.split(':');
  const tail = afterGap === undefined ? [] : afterGap.split(':');
  const words = name.split(/[-._:]/);
  return [
    address.parts.map((part) => part.toString(16)),
    [...head, '', ...tail],
    [...head, ...tail],
  ].some((groups) => groups.length > 2 && includesGroups(words, groups));
}

/** All 32 digits without separators, or with dots or hyphens between them; in order or reversed. */
function hasNibbles(name: string, { parts }: ipaddr.IPv6): boolean {
  const nibbles = Array.from(toHex(parts, 4));
  return [nibbles, nibbles.toReversed()].some((order) =>
    ['', '.', '-'].some((separator) => name.includes(order.join(separator))),
  );
}

/**
 * The last 64 bits. At least three of their four groups have to exceed 0xff: identifiers that were chosen by hand are
 * smaller, and could match by accident.
 */
function hasInterfaceId(name: string, { parts }: ipaddr.IPv6): boolean {
  const interfaceId = parts.slice(4);
  if (interfaceId.filter((part) => part > 0xff).length < 3) return false;
  return (
    name.includes(toHex(interfaceId, 4)) ||
    includesGroups(
      name.split(/[-._:]/),
      interfaceId.map((part) => part.toString(16)),
    )
  );
}

/** Whether the words contain the groups one after the other. Leading zeros are ignored. */
function includesGroups(words: readonly string[], groups: readonly string[]): boolean {
  return words.some((_, first) =>
    groups.every((group, index) => {
      const word = words[first + index];
      return (
        word !== undefined &&
        word.length <= 4 &&
        withoutLeadingZeros(word) === withoutLeadingZeros(group)
      );
    }),
  );
}

function withoutLeadingZeros(digits: string): string {
  return digits.replace(/^0+(?=.)/, '');
}

function digitRuns(name: string): readonly string[] {
  return name.match(/\d+/g) ?? [];
}

/** Whether two lists contain the same numbers equally often, in any order. */
function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return sorted(a).join() === sorted(b).join();
}

function sorted(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((a, b) => a - b);
}

function toHex(numbers: readonly number[], digits: number): string {
  return numbers.map((number) => number.toString(16).padStart(digits, '0')).join('');
}
