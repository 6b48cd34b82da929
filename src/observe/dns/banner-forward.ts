import { hostNameProblem } from '../../model/dns-name.ts';
import type { EndpointObservation, Lookup } from '../../model/observation.ts';
import { specialUseDomain } from '../../model/special-use.ts';
import type { Deadline } from '../limits/deadline.ts';
import { addressesOf, keptAddresses } from './forward.ts';
import type { Resolve } from './resolver.ts';

type Failed = Extract<Lookup<string>, { kind: 'failed' }>;

/**
 * Looks up the addresses of every name in an endpoint's greeting that can be a host's name in public DNS.
 *
 * @returns the addresses, and for each name the first lookup that failed and may have held this endpoint's address
 */
export async function observeBannerForward(
  bannerNames: readonly string[],
  address: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<{
  readonly bannerForward: EndpointObservation['bannerForward'];
  readonly failed: readonly (Failed & { readonly name: string })[];
}> {
  const names = bannerNames.filter(
    (name) => hostNameProblem(name) === null && specialUseDomain(name) === null,
  );
  const answers = await Promise.all(
    names.map(async (name) => ({
      name,
      ...(await allAddresses(name, address, resolve, deadline)),
    })),
  );
  return {
    bannerForward: Object.fromEntries(
      answers.map(({ name, found, failed }) => [name, failed === null ? found : null]),
    ),
    failed: answers.flatMap(({ name, failed }) => (failed === null ? [] : [{ ...failed, name }])),
  };
}

/** The addresses of both families; a lookup that failed counts only where the address was not found. */
async function allAddresses(
  name: string,
  address: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<{ readonly found: readonly string[]; readonly failed: Failed | null }> {
  const lookups = await Promise.all([
    resolve(name, 'A', deadline),
    resolve(name, 'AAAA', deadline),
  ]);
  const found = lookups
    .map(addressesOf)
    .flatMap((lookup) => (lookup.kind === 'found' ? lookup.records : []));
  const failed = lookups.find((lookup) => lookup.kind === 'failed') ?? null;
  const kept = keptAddresses(found, address);
  return { found: kept, failed: kept.includes(address) ? null : failed };
}
