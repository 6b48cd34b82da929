import { canonicalAddress, familyOf } from '../../model/address.ts';
import { hostNameProblem } from '../../model/dns-name.ts';
import { nameMap } from '../../model/name-map.ts';
import {
  addressesIn,
  type EndpointObservation,
  type ForwardObservation,
  type Lookup,
} from '../../model/observation.ts';
import { specialUseDomain } from '../../model/special-use.ts';
import type { Deadline } from '../limits/deadline.ts';
import { receivedName } from './name-from-wire.ts';
import type { Resolve } from './resolver.ts';

/** A name's addresses of both families, in canonical form. */
export type AddressLookups = Pick<ForwardObservation, 'v4' | 'v6'>;

/** Looks up a host name's addresses and whether it is an alias. */
export async function observeForward(
  name: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<ForwardObservation> {
  const [addresses, alias] = await Promise.all([
    lookUpAddresses(name, resolve, deadline),
    resolve(name, 'CNAME', deadline),
  ]);
  if (alias.kind !== 'found') return { ...addresses, alias };
  const records = alias.records.map((target) => receivedName(target));
  return { ...addresses, alias: { kind: 'found', records } };
}

type FailedLookup = Extract<Lookup<string>, { kind: 'failed' }>;

/**
 * Looks up the addresses of the names in a greeting. Names that cannot be host names in public DNS are left out.
 *
 * @param bannerNames the names in the endpoint's greeting
 * @param address the endpoint's address, in canonical form
 * @returns for each name its addresses, or null when a lookup failed and the other did not find `address`; and those
 *   failed lookups
 */
export async function observeBannerForward(
  bannerNames: readonly string[],
  address: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<{
  readonly bannerForward: EndpointObservation['bannerForward'];
  readonly failed: readonly (FailedLookup & { readonly name: string })[];
}> {
  const names = bannerNames.filter(
    (name) => hostNameProblem(name) === null && specialUseDomain(name) === null,
  );
  const results = await Promise.all(
    names.map(async (name) => {
      const lookups = await lookUpAddresses(name, resolve, deadline);
      const addresses = addressesIn(lookups);
      const failed = [lookups.v4, lookups.v6].find((lookup) => lookup.kind === 'failed');
      return { name, addresses, failed: addresses.includes(address) ? undefined : failed };
    }),
  );
  return {
    bannerForward: nameMap(
      results.map(
        ({ name, addresses, failed }) => [name, failed === undefined ? addresses : null] as const,
      ),
    ),
    failed: results.flatMap(({ name, failed }) =>
      failed === undefined ? [] : [{ ...failed, name }],
    ),
  };
}

/** Looks up a name's A and AAAA records. */
export async function lookUpAddresses(
  name: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<AddressLookups> {
  const [v4, v6] = await Promise.all([
    resolve(name, 'A', deadline),
    resolve(name, 'AAAA', deadline),
  ]);
  return { v4: canonicalAddresses(v4), v6: canonicalAddresses(v6) };
}

/** Looks up the addresses of a name that are of the same family as `address`, in canonical form. */
export async function lookUpSameFamily(
  name: string,
  address: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<Lookup<string>> {
  return canonicalAddresses(await resolve(name, addressType(address), deadline));
}

/** The type of the records that hold addresses of this one's family. */
export function addressType(address: string): 'A' | 'AAAA' {
  return familyOf(address) === 4 ? 'A' : 'AAAA';
}

function canonicalAddresses(lookup: Lookup<string>): Lookup<string> {
  if (lookup.kind !== 'found') return lookup;
  const records = lookup.records.map((address) => canonicalAddress(address) ?? address);
  return { kind: 'found', records: [...new Set(records)] };
}
