import { canonicalAddress, familyOf } from '../../model/address.ts';
import { type ConfigLocation, inBackticks } from './config-text.ts';
import { EVERY_ADDRESS, type ListenPlace } from './reader.ts';

/**
 * Reads the address of a listener: `*` and `all`, the wildcards of one family, an address with or without brackets and
 * prefix, or a name, whose addresses are not known.
 *
 * @returns null for a listener on loopback, which no outside host reaches
 */
export function readListenPlace(text: string, location: ConfigLocation): ListenPlace | null {
  const word = text
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/^(?:inet|ipv[46]|IPv6):/i, '');
  if (word === '' || word === '*' || word === 'all') return EVERY_ADDRESS;
  if (/^(?:0\.0\.0\.0|0|any4)$/.test(word)) return { kind: 'family', family: 4 };
  if (/^[:0]*::[:0]*$|^(?:0:){7}0$/.test(word)) return { kind: 'family', family: 6 };
  if (isLoopback(word)) return null;
  const address = canonicalAddress(word.replace(/%.*$/, ''));
  return address === null
    ? {
        kind: 'unknown',
        what: `the address of ${inBackticks(word)}, on which it listens`,
        location,
      }
    : { kind: 'address', address };
}

/** The loopback interface's usual names and addresses. Other addresses of 127.0.0.0/8 may be a test's. */
export function isLoopback(word: string): boolean {
  return /^(?:lo\d*|localhost\d?(?:\..*)?|ip6-(?:localhost|loopback)|127\.0\.0\.1|::1|loopback-only)$/i.test(
    word,
  );
}

export function familyPlace(family: 4 | 6): ListenPlace {
  return { kind: 'family', family };
}

/** The part of a place that belongs to one family; null where none does. */
export function placeInFamily(place: ListenPlace, family: 4 | 6): ListenPlace | null {
  switch (place.kind) {
    case 'all':
      return familyPlace(family);
    case 'family':
      return place.family === family ? place : null;
    case 'address':
      return familyOf(place.address) === family ? place : null;
    case 'unknown':
      return place;
  }
}
