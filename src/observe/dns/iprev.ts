import { familyOf, reverseName } from '../../model/address.ts';
import type { Lookup, PtrObservation } from '../../model/observation.ts';
import type { Deadline } from '../deadline.ts';
import { addressesOf } from './forward.ts';
import { receivedName } from './received-name.ts';
import type { Resolve } from './resolver.ts';

/** How many PTR names of one address are looked up (RFC 8601 3 leaves the cap to us; 10 is customary). */
const MAX_NAMES = 10;
/** How many PTR names are kept at all. */
const MAX_NAMES_KEPT = 100;

/**
 * Looks up an address's PTR names and whether any of them resolves back to it: `iprev` of RFC 8601 3.
 *
 * @param address in canonical form
 */
export async function observePtr(
  address: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<PtrObservation> {
  const ptr = await resolve(reverseName(address), 'PTR', deadline);
  if (ptr.kind === 'failed') {
    return {
      ...NOTHING,
      state: 'undetermined',
      iprev: 'temperror',
      error: ptr.reason,
      errorDetail: ptr.detail,
    };
  }
  if (ptr.kind === 'absent') return { ...NOTHING, state: 'absent', iprev: 'permerror' };

  const names = [...new Set(ptr.records.map(receivedName))].slice(0, MAX_NAMES_KEPT);
  const family = familyOf(address);
  const lookups = await Promise.all(
    names
      .filter(canBeAsked)
      .slice(0, MAX_NAMES)
      .map(async (name) => {
        const type = family === 4 ? 'A' : 'AAAA';
        return [name, addressesOf(await resolve(name, type, deadline))] as const;
      }),
  );
  const forward = Object.fromEntries(
    lookups.map(([name, lookup]) => [name, lookup.kind === 'found' ? lookup.records : []]),
  );
  if (lookups.some(([, lookup]) => holds(lookup, address))) {
    return { ...NOTHING, state: 'confirmed', iprev: 'pass', names, forward };
  }
  const failed = lookups.map(([, lookup]) => lookup).find((lookup) => lookup.kind === 'failed');
  return failed === undefined
    ? { ...NOTHING, state: 'unconfirmed', iprev: 'fail', names, forward }
    : {
        ...NOTHING,
        state: 'undetermined',
        iprev: 'temperror',
        names,
        forward,
        error: failed.reason,
        errorDetail: failed.detail,
      };
}

const NOTHING = {
  names: [],
  forward: {},
  error: null,
  errorDetail: null,
  authority: null,
} as const;

/** Spaces, escapes and raw bytes make a PTR that no address record can answer. */
function canBeAsked(name: string): boolean {
  return /^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?$/.test(name);
}

function holds(lookup: Lookup<string>, address: string): boolean {
  return lookup.kind === 'found' && lookup.records.includes(address);
}
