import type { InternalError } from '../model/internal-error.ts';
import type { MailHost } from '../model/mail-host.ts';
import {
  addressesIn,
  type ForwardObservation,
  type HostObservation,
  type SendingDomainObservation,
} from '../model/observation.ts';
import { inconclusiveCut } from '../model/reached-limit.ts';
import { observeForward } from './dns/forward.ts';
import type { Resolve } from './dns/resolver.ts';
import { inconclusiveAt, inconclusiveDomains, inconclusiveForward } from './inconclusive.ts';
import type { Deadline } from './limits/deadline.ts';
import type { EndpointFacts } from './observe-endpoint.ts';

/** The facts of one host, as they are collected. */
export interface HostFacts {
  readonly host: MailHost;
  readonly forward: ForwardObservation;
  readonly endpoints: readonly EndpointFacts[];
  readonly sendingDomains: readonly SendingDomainObservation[];
  /** The first unexpected error, if there was one. */
  readonly internalError?: InternalError;
}

/**
 * Observes one host: the addresses of its name, each of its addresses, and its sending domains.
 *
 * @param observeAddress observes one address of the host: the live one, or the planned one
 */
export async function observeHost(
  host: MailHost,
  observeAddress: (address: string) => Promise<EndpointFacts>,
  resolve: Resolve,
  deadline: Deadline,
): Promise<HostFacts> {
  const forwardLookup = observeForward(host.name, resolve, deadline);
  const addresses = host.addresses ?? addressesIn(await forwardLookup);
  const [forward, endpoints, sendingDomains] = await Promise.all([
    forwardLookup,
    Promise.all(addresses.map(observeAddress)),
    observeSendingDomains(host, addresses, resolve, deadline),
  ]);
  return { host, forward, endpoints, sendingDomains };
}

/** SPF and DMARC code is loaded only for a host that declares domains. */
async function observeSendingDomains(
  host: MailHost,
  addresses: readonly string[],
  resolve: Resolve,
  deadline: Deadline,
): Promise<readonly SendingDomainObservation[]> {
  if (host.domains.length === 0) return [];
  const context = await import('./context/sending-domain.ts');
  return context.observeSendingDomains(host, addresses, resolve, deadline);
}

/** The observation of a host, with the checks that could not run. */
export function toHostObservation({
  host,
  forward,
  endpoints,
  sendingDomains,
  ...rest
}: HostFacts): HostObservation {
  return {
    ...rest,
    host,
    forward,
    endpoints: endpoints.map(({ endpoint }) => endpoint),
    sendingDomains,
    undeclaredSenders: [],
    inconclusive: [
      ...inconclusiveForward(host, forward),
      ...endpoints.flatMap(({ endpoint, inconclusive, cuts }) =>
        inconclusiveAt(host, endpoint, [...inconclusive, ...cuts.map(inconclusiveCut)]),
      ),
      ...inconclusiveDomains(host, sendingDomains),
    ],
    limits: endpoints.flatMap(({ endpoint: { address, port }, cuts }) =>
      cuts.map((cut) => ({ host: host.name, port, address, ...cut })),
    ),
  };
}
