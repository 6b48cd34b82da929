import { familyOf } from './address.ts';
import { type EndpointRef, hostKey } from './host-key.ts';
import { type HostObservation, type MailDomainObservation, recordsOf } from './observation.ts';

/** Whether a host or an address is still declared; `unknown` where that depends on a lookup that failed. */
export type DeclaredState = 'declared' | 'gone' | 'unknown';

type ResolvedHost = Pick<HostObservation, 'host' | 'forward' | 'disputes' | 'internalError'>;

/**
 * Finds out whether hosts and addresses are still declared. The MX targets of an `mx:` entry, and the DNS addresses
 * of a host without `addresses`, count as declared. A failed lookup yields `unknown`, so that an outage of a name
 * server does not remove entries from the baseline; so do a list of MX targets that a limit cut, a lookup about which
 * servers disagree, and an internal error.
 */
export function declaredStates(
  hosts: readonly ResolvedHost[],
  mailDomains: readonly MailDomainObservation[],
): (endpoint: EndpointRef) => DeclaredState {
  const byHost = new Map(hosts.map((seen) => [hostKey(seen.host.name, seen.host.port), seen]));
  const domains = new Set(
    mailDomains.map(({ mailDomain: { domain, template } }) => hostKey(domain, template.port)),
  );
  const incomplete = mailDomains.filter(
    ({ mx, dispute, limits, internalError }) =>
      mx.kind === 'failed' ||
      dispute !== undefined ||
      limits.length > 0 ||
      internalError !== undefined,
  );
  const unknownPorts = new Set(incomplete.map(({ mailDomain }) => mailDomain.template.port));
  return ({ host, port, address }) => {
    const seen = byHost.get(hostKey(host, port));
    if (seen?.internalError !== undefined) return address === null ? 'declared' : 'unknown';
    if (seen !== undefined) return address === null ? 'declared' : stateOfAddress(address, seen);
    if (domains.has(hostKey(host, port))) return 'declared';
    return unknownPorts.has(port) ? 'unknown' : 'gone';
  };
}

function stateOfAddress(
  address: string,
  { host, forward: { v4, v6 }, disputes = [] }: ResolvedHost,
): DeclaredState {
  if (host.addresses !== null) return host.addresses.includes(address) ? 'declared' : 'gone';
  const lookup = familyOf(address) === 6 ? v6 : v4;
  const isDisputed = disputes.some(({ about }) => about === 'forward');
  if (lookup.kind === 'failed' || isDisputed) return 'unknown';
  return recordsOf(lookup).includes(address) ? 'declared' : 'gone';
}
