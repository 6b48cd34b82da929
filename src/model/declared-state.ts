import { familyOf } from './address.ts';
import { type EndpointRef, hostKey } from './host-key.ts';
import type { HostObservation, MailDomainObservation } from './observation.ts';

/** Whether something is still declared; `unknown` where the lookup that would tell has failed. */
export type DeclaredState = 'declared' | 'gone' | 'unknown';

/** A host with what DNS says of its name. */
type NamedHost = Pick<HostObservation, 'host' | 'forward'>;

/**
 * Tells of hosts and addresses whether they are still among those that are declared. What DNS gives for an
 * `mx:` entry, or for a host without written addresses, counts as declared: a name server that is silent for
 * an hour must not make anybody forget what was accepted.
 */
export function declaredStates(
  hosts: readonly NamedHost[],
  mailDomains: readonly MailDomainObservation[],
): (where: EndpointRef) => DeclaredState {
  const byHost = new Map(hosts.map((seen) => [hostKey(seen.host.name, seen.host.port), seen]));
  const domains = new Set(
    mailDomains.map(({ mailDomain: { domain, template } }) => hostKey(domain, template.port)),
  );
  const failed = mailDomains.filter(({ mx }) => mx.kind === 'failed');
  const unknownPorts = new Set(failed.map(({ mailDomain }) => mailDomain.template.port));
  return ({ host, port, address }) => {
    const seen = byHost.get(hostKey(host, port));
    if (seen !== undefined) return address === null ? 'declared' : standingAt(address, seen);
    if (domains.has(hostKey(host, port))) return 'declared';
    return unknownPorts.has(port) ? 'unknown' : 'gone';
  };
}

function standingAt(address: string, { host, forward: { v4, v6 } }: NamedHost): DeclaredState {
  if (host.addresses !== null) return host.addresses.includes(address) ? 'declared' : 'gone';
  const lookup = familyOf(address) === 6 ? v6 : v4;
  if (lookup.kind === 'failed') return 'unknown';
  return lookup.kind === 'found' && lookup.records.includes(address) ? 'declared' : 'gone';
}
