import { familyOf, reverseName } from '../../model/address.ts';
import { meets } from '../../model/expectation.ts';
import type { Expectation } from '../../model/mail-host.ts';
import type { Lookup, PtrObservation } from '../../model/observation.ts';
import type { Deadline } from '../limits/deadline.ts';
import type { AskAuthority } from './authoritative-ptr.ts';
import { addressesOf, keptAddresses } from './forward.ts';
import { namesToLookUp, ptrNames } from './ptr-names.ts';
import type { Resolve } from './resolver.ts';

/**
 * Looks up an address's PTR names and whether any of them resolves back to it: `iprev` of RFC 8601 3. Where
 * that can be held against the host, the zone's own servers are asked as well, since the resolver may only be
 * behind: the state stays the resolver's, and what they say stands beside it.
 *
 * @param address in canonical form
 * @param expectation the PTR names that are expected of the address
 */
export async function observePtr(
  address: string,
  expectation: Expectation,
  { resolve, askAuthority }: { readonly resolve: Resolve; readonly askAuthority: AskAuthority },
  deadline: Deadline,
): Promise<PtrObservation> {
  const seen = await lookUpPtr(address, resolve, deadline);
  return accuses(seen, expectation)
    ? { ...seen, authority: await askAuthority(address, deadline) }
    : seen;
}

/**
 * Whether a host can be blamed for what was seen. A lookup of the PTR that failed blames nobody, so that the
 * authority is not asked in its place: a receiver uses a resolver too, and cannot reach the zone either.
 */
function accuses({ state, names }: PtrObservation, expectation: Expectation): boolean {
  if (state === 'absent' || state === 'unconfirmed') return true;
  return names.length > 0 && !names.some((name) => meets(name, expectation));
}

async function lookUpPtr(
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

  const names = ptrNames(ptr.records);
  const type = familyOf(address) === 4 ? 'A' : 'AAAA';
  const lookups = await Promise.all(
    namesToLookUp(names).map(
      async (name) => [name, addressesOf(await resolve(name, type, deadline))] as const,
    ),
  );
  const forward = Object.fromEntries(
    lookups.map(([name, lookup]) => [
      name,
      lookup.kind === 'found' ? keptAddresses(lookup.records, address) : [],
    ]),
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

/** An address of which nothing was asked. */
export const EMPTY_PTR: PtrObservation = {
  ...NOTHING,
  state: 'undetermined',
  iprev: 'temperror',
};

function holds(lookup: Lookup<string>, address: string): boolean {
  return lookup.kind === 'found' && lookup.records.includes(address);
}
