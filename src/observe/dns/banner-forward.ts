import { hostNameProblem } from '../../model/dns-name.ts';
import type { EndpointObservation } from '../../model/observation.ts';
import type { Deadline } from '../deadline.ts';
import { addressesOf } from './forward.ts';
import type { Resolve } from './resolver.ts';

/** Looks up the addresses of every name in an endpoint's greeting that can be a host's name. */
export async function observeBannerForward(
  bannerNames: readonly string[],
  address: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<EndpointObservation['bannerForward']> {
  const names = bannerNames.filter((name) => hostNameProblem(name) === null);
  const lookups = names.map(
    async (name) => [name, await allAddresses(name, address, resolve, deadline)] as const,
  );
  return Object.fromEntries(await Promise.all(lookups));
}

/** The addresses of both families; null where a lookup failed and the address may have been in its answer. */
async function allAddresses(
  name: string,
  address: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<readonly string[] | null> {
  const lookups = await Promise.all([
    resolve(name, 'A', deadline),
    resolve(name, 'AAAA', deadline),
  ]);
  const found = lookups
    .map(addressesOf)
    .flatMap((lookup) => (lookup.kind === 'found' ? lookup.records : []));
  const failed = lookups.some(({ kind }) => kind === 'failed');
  return failed && !found.includes(address) ? null : found;
}
