import { receivedName } from './name-from-wire.ts';

/** How many PTR names of one address are looked up (RFC 8601 3 leaves the cap to us; 10 is customary). */
const MAX_NAMES = 10;
/** How many PTR names are kept at all. */
const MAX_NAMES_KEPT = 100;

/** The different names of an address's PTR records, in the order in which they came. */
export function ptrNames(records: readonly string[]): readonly string[] {
  return [...new Set(records.map(receivedName))].slice(0, MAX_NAMES_KEPT);
}

/** Those of the names that are looked up, to see whether they resolve back. */
export function namesToLookUp(names: readonly string[]): readonly string[] {
  return names.filter(canBeAsked).slice(0, MAX_NAMES);
}

/** Spaces, escapes and raw bytes make a PTR that no address record can answer. */
function canBeAsked(name: string): boolean {
  return /^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?$/.test(name);
}
