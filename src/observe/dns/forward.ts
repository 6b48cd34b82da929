import { canonicalAddress } from '../../model/address.ts';
import type { ForwardObservation, Lookup } from '../../model/observation.ts';
import type { Deadline } from '../deadline.ts';
import type { Resolve } from './resolver.ts';

/** Looks up both families of a host name's addresses, side by side. */
export async function observeForward(
  name: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<ForwardObservation> {
  const [v4, v6] = await Promise.all([
    resolve(name, 'A', deadline),
    resolve(name, 'AAAA', deadline),
  ]);
  return { v4: addressesOf(v4), v6: addressesOf(v6) };
}

/** The addresses of an answer in canonical form. */
export function addressesOf(lookup: Lookup<string>): Lookup<string> {
  if (lookup.kind !== 'found') return lookup;
  const records = lookup.records.map((address) => canonicalAddress(address) ?? address);
  return { kind: 'found', records: [...new Set(records)] };
}
