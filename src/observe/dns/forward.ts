import { familyOf } from '../../model/address.ts';
import { hostNameProblem } from '../../model/dns-name.ts';
import { nameMap } from '../../model/name-map.ts';
import {
  type EndpointObservation,
  type ForwardObservation,
  type Lookup,
  NO_DATA,
  recordsOf,
} from '../../model/observation.ts';
import { specialUseDomain } from '../../model/special-use.ts';
import type { Deadline } from '../limits/deadline.ts';
import { receivedName } from './name-from-wire.ts';
import type { Resolution, Resolve } from './resolver.ts';

/** A name's addresses of both families, in canonical form. */
export type AddressLookups = Pick<ForwardObservation, 'v4' | 'v6'>;

/**
 * Looks up a host name's addresses and whether it is an alias. The answers for its addresses contain the alias, so it is
 * looked up by itself only where both of those lookups failed.
 */
export async function observeForward(
  name: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<ForwardObservation> {
  const [v4, v6] = await lookUpBoth(name, resolve, deadline);
  const alias = aliasOf([v4, v6]) ?? (await resolve(name, 'CNAME', deadline));
  return {
    v4: addressLookup(v4),
    v6: addressLookup(v6),
    alias: mapRecords(alias, (targets) => targets.map(receivedName)),
  };
}

/** The alias that the lookups of a name's addresses went through; null where both failed. */
function aliasOf(lookups: readonly Resolution<string>[]): Resolution<string> | null {
  const answered = lookups.filter((lookup) => lookup.kind !== 'failed');
  if (answered.length === 0) return null;
  const alias = answered.find(({ aliases }) => aliases.length > 0);
  if (alias === undefined) return { ...NO_DATA, aliases: [] };
  return { kind: 'found', records: alias.aliases.slice(0, 1), ttlS: alias.ttlS, aliases: [] };
}

type FailedLookup = Extract<Lookup<string>, { kind: 'failed' }>;

/**
 * Looks up the addresses of the names in a greeting. Names that cannot be host names in public DNS are left out.
 *
 * @param bannerNames the names in the endpoint's greeting
 * @param address the endpoint's address, in canonical form
 * @returns for each name its addresses, or null when a lookup failed and the other did not find `address`; those failed
 *   lookups; and the targets of the names that are aliases
 */
export async function observeBannerForward(
  bannerNames: readonly string[],
  address: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<{
  readonly bannerForward: EndpointObservation['bannerForward'];
  readonly bannerAliases: EndpointObservation['bannerAliases'];
  readonly failed: readonly (FailedLookup & { readonly name: string })[];
}> {
  const names = bannerNames.filter(
    (name) => hostNameProblem(name) === null && specialUseDomain(name) === null,
  );
  const results = await Promise.all(
    names.map(async (name) => {
      const [v4, v6] = await lookUpBoth(name, resolve, deadline);
      const lookups = { v4: addressLookup(v4), v6: addressLookup(v6) };
      const alias = aliasOf([v4, v6]);
      const addresses = [lookups.v4, lookups.v6].flatMap(recordsOf);
      const failed = [lookups.v4, lookups.v6].find((lookup) => lookup.kind === 'failed');
      return {
        name,
        addresses,
        target: alias?.kind === 'found' ? alias.records[0] : undefined,
        failed: addresses.includes(address) ? undefined : failed,
      };
    }),
  );
  return {
    bannerForward: nameMap(
      results.map(
        ({ name, addresses, failed }) => [name, failed === undefined ? addresses : null] as const,
      ),
    ),
    bannerAliases: nameMap(
      results.flatMap(({ name, target }) =>
        target === undefined ? [] : [[name, receivedName(target)] as const],
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
  const [v4, v6] = await lookUpBoth(name, resolve, deadline);
  return { v4: addressLookup(v4), v6: addressLookup(v6) };
}

function lookUpBoth(name: string, resolve: Resolve, deadline: Deadline) {
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
function addressLookup(resolution: Resolution<string>): Lookup<string> {
  return mapRecords(resolution, (addresses) => [...new Set(addresses)]);
}

/** The lookup without its aliases. */
function mapRecords(
  { aliases: _, ...lookup }: Resolution<string>,
  map: (records: readonly string[]) => readonly string[],
): Lookup<string> {
  return lookup.kind === 'found' ? { ...lookup, records: map(lookup.records) } : lookup;
}
