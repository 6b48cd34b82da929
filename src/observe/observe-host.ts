import type { InternalError } from '../model/internal-error.ts';
import type { MailHost } from '../model/mail-host.ts';
import {
  addressesIn,
  type Cut,
  type ForwardObservation,
  type HostObservation,
  type SendingDomainObservation,
} from '../model/observation.ts';
import { inconclusiveCut } from '../model/reached-limit.ts';
import type { ObserveMtaSts } from './context/mta-sts.ts';
import type { ContextTools } from './context/sending-domain.ts';
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
  /** What a limit cut of the host itself. */
  readonly cuts: readonly Cut[];
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
  observeMtaSts: ObserveMtaSts,
  resolve: Resolve,
  deadline: Deadline,
): Promise<HostFacts> {
  const forwardLookup = observeForward(host.name, resolve, deadline);
  const found = host.addresses ?? addressesIn(await forwardLookup);
  const { maxAddresses: limit = found.length } = host;
  const addresses = found.slice(0, limit);
  const [forward, endpoints, sendingDomains] = await Promise.all([
    forwardLookup,
    Promise.all(addresses.map(observeAddress)),
    observeSendingDomains(host, addresses, { resolve, observeMtaSts }, deadline),
  ]);
  const seen = found.length;
  const cuts = seen > limit ? [{ what: 'mx-addresses', limit, seen } as const] : [];
  return { host, forward, endpoints, sendingDomains, cuts };
}

/** SPF and DMARC code is loaded only for a host that declares domains. */
async function observeSendingDomains(
  host: MailHost,
  addresses: readonly string[],
  tools: ContextTools,
  deadline: Deadline,
): Promise<readonly SendingDomainObservation[]> {
  if (host.domains.length === 0) return [];
  const context = await import('./context/sending-domain.ts');
  return context.observeSendingDomains(host, addresses, tools, deadline);
}

/** The observation of a host, with the checks that could not run. */
export function toHostObservation({
  host,
  forward,
  endpoints,
  sendingDomains,
  cuts: hostCuts,
  ...rest
}: HostFacts): HostObservation {
  const where = { host: host.name, port: host.port };
  return {
    ...rest,
    host,
    forward,
    endpoints: endpoints.map(({ endpoint }) => endpoint),
    sendingDomains,
    undeclaredSenders: [],
    inconclusive: [
      ...inconclusiveForward(host, forward),
      ...hostCuts.map((cut) => ({ ...where, address: null, ...inconclusiveCut(cut) })),
      ...endpoints.flatMap(({ endpoint, inconclusive, cuts }) =>
        inconclusiveAt(host, endpoint, [...inconclusive, ...cuts.map(inconclusiveCut)]),
      ),
      ...inconclusiveDomains(host, sendingDomains),
    ],
    limits: [
      ...hostCuts.map((cut) => ({ ...where, address: null, ...cut })),
      ...endpoints.flatMap(({ endpoint: { address, port }, cuts }) =>
        cuts.map((cut) => ({ host: host.name, port, address, ...cut })),
      ),
    ],
  };
}
