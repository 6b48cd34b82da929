import { reverseName } from '../../model/address.ts';
import { meets } from '../../model/expectation.ts';
import type { Expectation } from '../../model/mail-host.ts';
import { nameMap } from '../../model/name-map.ts';
import {
  type Lookup,
  type PtrObservation,
  type ReverseAuthority,
  recordsOf,
} from '../../model/observation.ts';
import type { Deadline } from '../limits/deadline.ts';
import { limitAddresses, lookUpSameFamily } from './forward.ts';
import { receivedName } from './name-from-wire.ts';
import type { Resolve } from './resolver.ts';

export interface PtrTools {
  readonly resolve: Resolve;
  readonly queryAuthority: QueryAuthority;
}

/**
 * Queries the name servers of an address's reverse zone, and each resolver separately, for the PTR names of the
 * address. Never throws.
 *
 * @param address in canonical form
 * @returns null when the zone was not found and there is only one resolver, or when too little time is left
 */
export type QueryAuthority = (
  address: string,
  deadline: Deadline,
) => Promise<ReverseAuthority | null>;

/** An address whose PTR was not looked up. */
export const EMPTY_PTR: PtrObservation = {
  state: 'undetermined',
  iprev: 'temperror',
  names: [],
  forward: nameMap(),
  error: null,
  errorDetail: null,
  authority: null,
};

/**
 * Establishes the PTR fact of an address in three steps:
 *
 * 1. The resolver looks up the PTR names (RFC 1035 3.5).
 * 2. The resolver looks up the addresses of each name: `confirmed` when a name has the address (iprev, RFC 8601 3).
 * 3. Where the result would cause a finding, the zone's own name servers and each resolver are queried separately
 *    (authoritative-ptr.ts), since the resolver's cache may be outdated. The answers are added as `authority`; the
 *    other fields remain the resolver's.
 *
 * @param address in canonical form
 * @param expectation the PTR names that are expected of the address
 */
export async function observePtr(
  address: string,
  expectation: Expectation,
  { resolve, queryAuthority }: PtrTools,
  deadline: Deadline,
): Promise<PtrObservation> {
  const ptr = await resolve(reverseName(address), 'PTR', deadline);
  const observation =
    ptr.kind === 'found'
      ? await confirmNames(ptrNames(ptr.records), address, resolve, deadline)
      : withoutNames(ptr);
  return causesFinding(observation, expectation)
    ? { ...observation, authority: await queryAuthority(address, deadline) }
    : observation;
}

/**
 * A failed PTR lookup causes no finding: the zone's servers are not queried in the resolver's place, since a receiver
 * uses a resolver too.
 */
function causesFinding({ state, names }: PtrObservation, expectation: Expectation): boolean {
  if (state === 'absent' || state === 'unconfirmed') return true;
  return names.length > 0 && !names.some((name) => meets(name, expectation));
}

function withoutNames(ptr: Exclude<Lookup<string>, { kind: 'found' }>): PtrObservation {
  return ptr.kind === 'absent'
    ? { ...EMPTY_PTR, state: 'absent', iprev: 'permerror' }
    : { ...EMPTY_PTR, error: ptr.reason, errorDetail: ptr.detail };
}

async function confirmNames(
  names: readonly string[],
  address: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<PtrObservation> {
  const lookups = await Promise.all(
    namesToConfirm(names).map(async (name) => ({
      name,
      lookup: await lookUpSameFamily(name, address, resolve, deadline),
    })),
  );
  const addressesOf = lookups.map(({ name, lookup }) => [name, recordsOf(lookup)] as const);
  const forward = nameMap(
    addressesOf.map(([name, addresses]) => [name, limitAddresses(addresses, address)] as const),
  );
  const observation = { ...EMPTY_PTR, names, forward };
  if (addressesOf.some(([, addresses]) => addresses.includes(address))) {
    return { ...observation, state: 'confirmed', iprev: 'pass' };
  }
  const failed = lookups.map(({ lookup }) => lookup).find((lookup) => lookup.kind === 'failed');
  return failed === undefined
    ? { ...observation, state: 'unconfirmed', iprev: 'fail' }
    : { ...observation, error: failed.reason, errorDetail: failed.detail };
}

/** The most PTR names of an address in an observation. */
const MAX_NAMES = 100;
/** The most PTR names that are confirmed. RFC 8601 3 leaves the limit open; 10 is common. */
const MAX_CONFIRMED = 10;

/** The different names of PTR records, sanitised and in the order of the records. */
export function ptrNames(records: readonly string[]): readonly string[] {
  return [...new Set(records.map(receivedName))].slice(0, MAX_NAMES);
}

/** The names whose addresses are looked up. A name with a space, an escape or raw bytes has no address records. */
export function namesToConfirm(names: readonly string[]): readonly string[] {
  return names
    .filter((name) => /^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?$/.test(name))
    .slice(0, MAX_CONFIRMED);
}
