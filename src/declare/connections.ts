import type { Declaration, MailHost, Problem } from '../model/mail-host.ts';

/** The most addresses that one run looks at, whether they listen or only send. */
const MAX_ADDRESSES = 200_000;
/** The most connections that one run may make to declared addresses: a fleet of 10,000, twenty times each. */
export const MAX_CONNECTIONS = 200_000;

/**
 * Why a declaration asks for more than a run may do to the network; none where it does not.
 *
 * @param samples connections per endpoint
 */
export function tooManyConnections({ hosts }: Declaration, samples: number): Problem[] {
  const all = addressesOf(hosts);
  if (all > MAX_ADDRESSES) {
    const message = `The declaration has ${all} addresses; one run looks at most at ${MAX_ADDRESSES}. Check the fleet in shards.`;
    return [{ place: null, message }];
  }
  const listening = hosts.filter(({ role }) => role !== 'outbound');
  const endpoints = addressesOf(listening);
  const connections = endpoints * samples;
  if (connections <= MAX_CONNECTIONS) return [];
  const message = `The declaration asks for ${connections} connections (${endpoints} addresses, ${samples} samples each); one run makes at most ${MAX_CONNECTIONS}. Lower samples, or check the fleet in shards.`;
  return [{ place: null, message }];
}

function addressesOf(hosts: readonly MailHost[]): number {
  return hosts.reduce((sum, { addresses }) => sum + (addresses?.length ?? 1), 0);
}
