import { nameIsLabelOnly } from './expectation.ts';
import { addressesIn, type EndpointObservation, type HostObservation } from './observation.ts';

/**
 * Whether any fact of a host was observed that a rule judges. These are facts:
 *
 * - an address of the host's name that may be checked, unless the name only labels a pool;
 * - an answer to the PTR lookup of an address, also that there is none;
 * - at its port: a greeting with any code, what is no SMTP, a failed handshake, a refusal, and a timeout where the port
 *   is proven open from here;
 * - a greeting at a fallback port;
 * - an answer to the SPF or DMARC lookup of a domain that sends through it.
 *
 * These are none: a failed lookup, an address that may not be checked, a port that this machine may not reach, a
 * connection without a greeting, and whatever the run had no time for. They say nothing about the host.
 */
export function isObserved({
  host,
  forward,
  endpoints,
  sendingDomains,
}: Pick<HostObservation, 'host' | 'forward' | 'endpoints' | 'sendingDomains'>): boolean {
  const refused = endpoints.filter(({ ptr }) => ptr.error === 'address-not-allowed');
  const isPublic = (address: string) => !refused.some((one) => one.address === address);
  const isResolved = addressesIn(forward).some(isPublic) && !nameIsLabelOnly(host);
  return (
    isResolved ||
    endpoints.some(isEndpointObserved) ||
    sendingDomains.some(({ spf, dmarc }) => spf.kind !== 'failed' || dmarc.kind !== 'failed')
  );
}

function isEndpointObserved({ ptr, smtp, fallback }: EndpointObservation): boolean {
  const hasPtrAnswer = ptr.names.length > 0 || ptr.state === 'absent';
  const hasPortAnswer = smtp.code !== null || (smtp.reason === null && smtp.state !== 'skipped');
  return hasPtrAnswer || hasPortAnswer || fallback?.smtp.code != null;
}
