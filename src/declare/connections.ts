import type { Declaration, Problem } from '../model/mail-host.ts';

/** The most connections that one run may make to declared addresses: a fleet of 10,000, twenty times each. */
const MAX_CONNECTIONS = 200_000;

/**
 * Why a declaration asks for more than a run may do to the network; none where it does not.
 *
 * @param samples connections per endpoint
 */
export function tooManyConnections({ hosts }: Declaration, samples: number): Problem[] {
  const listening = hosts.filter(({ role }) => role !== 'outbound');
  const endpoints = listening.reduce((sum, { addresses }) => sum + (addresses?.length ?? 1), 0);
  const connections = endpoints * samples;
  if (connections <= MAX_CONNECTIONS) return [];
  const message = `The declaration asks for ${connections} connections (${endpoints} addresses, ${samples} samples each); one run makes at most ${MAX_CONNECTIONS}. Lower samples, or check the fleet in parts.`;
  return [{ place: null, message }];
}
