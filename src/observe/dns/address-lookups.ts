import { familyOf } from '../../model/address.ts';
import type { ForwardObservation, Lookup } from '../../model/observation.ts';
import type { Deadline } from '../limits/deadline.ts';
import type { Resolution, Resolve } from './resolver.ts';

/** A name's addresses of both families, in canonical form. */
export type AddressLookups = Pick<ForwardObservation, 'v4' | 'v6'>;

/** Looks up a name's A and AAAA records. */
export async function lookUpAddresses(
  name: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<AddressLookups> {
  const [v4, v6] = await lookUpBoth(name, resolve, deadline);
  return { v4: addressLookup(v4), v6: addressLookup(v6) };
}

/** Looks up a name's A and AAAA records, with the aliases on the way to them. */
export function lookUpBoth(name: string, resolve: Resolve, deadline: Deadline) {
  return Promise.all([resolve(name, 'A', deadline), resolve(name, 'AAAA', deadline)]);
}

/** Looks up the addresses of a name that are of the same family as `address`, in canonical form. */
export async function lookUpSameFamily(
  name: string,
  address: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<Lookup<string>> {
  return addressLookup(await resolve(name, addressType(address), deadline));
}

/** The type of the records that hold addresses of this one's family. */
export function addressType(address: string): 'A' | 'AAAA' {
  return familyOf(address) === 4 ? 'A' : 'AAAA';
}

/** A lookup with each address once. */
export function addressLookup(resolution: Resolution<string>): Lookup<string> {
  return mapRecords(resolution, (addresses) => [...new Set(addresses)]);
}

/** The lookup without its aliases. */
export function mapRecords(
  { aliases: _, ...lookup }: Resolution<string>,
  map: (records: readonly string[]) => readonly string[],
): Lookup<string> {
  return lookup.kind === 'found' ? { ...lookup, records: map(lookup.records) } : lookup;
}
