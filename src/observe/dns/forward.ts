import { canonicalAddress } from '../../model/address.ts';
import type { ForwardObservation, Lookup } from '../../model/observation.ts';
import type { Deadline } from '../limits/deadline.ts';
import { receivedName } from './name-from-wire.ts';
import type { Resolve } from './resolver.ts';

/** Looks up both families of a host name's addresses and whether it is an alias, side by side. */
export async function observeForward(
  name: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<ForwardObservation> {
  const [v4, v6, alias] = await Promise.all([
    resolve(name, 'A', deadline),
    resolve(name, 'AAAA', deadline),
    resolve(name, 'CNAME', deadline),
  ]);
  return { v4: addressesOf(v4), v6: addressesOf(v6), alias: namesOf(alias) };
}

function namesOf(lookup: Lookup<string>): Lookup<string> {
  if (lookup.kind !== 'found') return lookup;
  return { kind: 'found', records: lookup.records.map((name) => receivedName(name)) };
}

/** How many addresses of one name are kept beside an endpoint. */
const MAX_KEPT = 16;

/** The first of a name's addresses, that of the endpoint among them where the name has it. */
export function keptAddresses(addresses: readonly string[], own: string): readonly string[] {
  const first = addresses.slice(0, MAX_KEPT);
  return first.includes(own) || !addresses.includes(own) ? first : [...first.slice(1), own];
}

/** The addresses of an answer in canonical form. */
export function addressesOf(lookup: Lookup<string>): Lookup<string> {
  if (lookup.kind !== 'found') return lookup;
  const records = lookup.records.map((address) => canonicalAddress(address) ?? address);
  return { kind: 'found', records: [...new Set(records)] };
}

/** The addresses of both families that a name has. */
export function addressesIn({ v4, v6 }: ForwardObservation): string[] {
  return [v4, v6].flatMap((lookup) => (lookup.kind === 'found' ? lookup.records : []));
}
