import { meets } from '../model/expectation.ts';
import type { InternalError } from '../model/internal-error.ts';
import type { MailHost } from '../model/mail-host.ts';
import type { NameMap } from '../model/name-map.ts';
import {
  addressesIn,
  type Cut,
  type Dispute,
  type ForwardObservation,
  type HostObservation,
  judgedBannerNames,
  type SendingDomainObservation,
  type SmtpObservation,
} from '../model/observation.ts';
import { inconclusiveCut } from '../model/reached-limit.ts';
import type { ContextTools } from './context/sending-domain.ts';
import { observeExpectedNames } from './dns/expected-names.ts';
import { type ForwardFacts, observeForward } from './dns/forward.ts';
import { EMPTY_PTR } from './dns/ptr.ts';
import { inconclusiveAt, inconclusiveDomains, inconclusiveForward } from './inconclusive.ts';
import type { Deadline } from './limits/deadline.ts';
import type { EndpointFacts } from './observe-endpoint.ts';

/** The facts of one host, as they are collected. */
export interface HostFacts {
  readonly host: MailHost;
  readonly forward: ForwardObservation;
  readonly endpoints: readonly EndpointFacts[];
  /** Absent where no name is expected besides the host's own. */
  readonly expectedForward?: NameMap<ForwardObservation>;
  readonly sendingDomains: readonly SendingDomainObservation[];
  /** Disputes other than those of the endpoints. */
  readonly disputes: readonly Dispute[];
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
  tools: ContextTools,
  deadline: Deadline,
): Promise<HostFacts> {
  const { confirm } = tools;
  const forwardLookup = observeForward(host, confirm, deadline);
  const observeAddresses = async (addresses: readonly string[]) => {
    const [endpoints, context, expected] = await Promise.all([
      Promise.all(addresses.map(observeAddress)),
      observeSendingDomains(host, addresses, tools, deadline),
      observeExpectedNames(host, tools.resolve, deadline),
    ]);
    const expectedForward = expected.size === 0 ? {} : { expectedForward: expected };
    return { endpoints, ...expectedForward, ...context };
  };
  const found = host.addresses ?? liveAddresses(await forwardLookup);
  const { maxAddresses: limit = found.length } = host;
  const cuts: readonly Cut[] =
    found.length > limit ? [{ what: 'mx-addresses', limit, seen: found.length }] : [];
  const [first, seen] = await Promise.all([forwardLookup, observeAddresses(found.slice(0, limit))]);
  const suspects = seen.endpoints.filter((endpoint) => isSuspect(host, endpoint)).map(addressOf);
  const isDoubtful = host.addresses === null && suspects.length > 0 && first.disputes.length === 0;
  const again = isDoubtful ? await observeForward(host, confirm, deadline, suspects) : first;
  if (again.disputes.length === 0 || !isDoubtful) {
    return { host, cuts, ...first, ...seen, disputes: [...first.disputes, ...seen.disputes] };
  }
  // The name may have left the addresses at which something is wrong: only those that remain are the host's.
  const current = liveAddresses(again).slice(0, limit);
  const known = seen.endpoints.filter((endpoint) => current.includes(addressOf(endpoint)));
  const added = current.filter((address) => !known.some((one) => addressOf(one) === address));
  const { endpoints, disputes, ...others } =
    added.length === 0 ? { ...seen, endpoints: [] } : await observeAddresses(added);
  // That the name has a new address is the word of one server: it is no evidence against a host.
  const sound = endpoints.filter((endpoint) => !isSuspect(host, endpoint));
  return {
    host,
    cuts,
    forward: again.forward,
    endpoints: [...known, ...sound],
    ...others,
    disputes: [...again.disputes, ...disputes],
  };
}

function addressOf({ endpoint }: EndpointFacts): string {
  return endpoint.address;
}

/** The addresses of a host's name. Where servers disagree and nothing settles that, none of them is the host's for sure. */
function liveAddresses({ forward, disputes }: ForwardFacts): readonly string[] {
  const [dispute] = disputes;
  if (dispute?.about !== 'forward') return addressesIn(forward);
  return dispute.settled === null ? [] : addressesIn(dispute.settled);
}

/** Whether something at an address may be reported, or could not be checked because the address is not public. */
function isSuspect(
  { ptr: expectedPtr, banner }: MailHost,
  { endpoint, disputes }: EndpointFacts,
): boolean {
  const { smtp } = endpoint;
  const dispute = disputes.find(({ about }) => about === 'ptr');
  const settled = dispute?.about === 'ptr' ? dispute.settled : null;
  const ptr = dispute === undefined ? endpoint.ptr : (settled ?? EMPTY_PTR);
  return (
    ptr.state === 'absent' ||
    ptr.state === 'unconfirmed' ||
    (ptr.names.length > 0 && !ptr.names.some((name) => meets(name, expectedPtr))) ||
    SUSPECT_STATES.has(smtp.state) ||
    smtp.reason === 'address-not-allowed' ||
    judgedBannerNames(smtp).some((name) => !meets(name, banner))
  );
}

const SUSPECT_STATES: ReadonlySet<SmtpObservation['state']> = new Set([
  'refused',
  'unreachable',
  'timeout',
  'malformed',
]);

/** SPF and DMARC code is loaded only for a host that declares domains. */
async function observeSendingDomains(
  host: MailHost,
  addresses: readonly string[],
  tools: ContextTools,
  deadline: Deadline,
): Promise<Pick<HostFacts, 'sendingDomains' | 'disputes'>> {
  if (host.domains.length === 0) return { sendingDomains: [], disputes: [] };
  const context = await import('./context/sending-domain.ts');
  return context.observeSendingDomains(host, addresses, tools, deadline);
}

/** The observation of a host, with the checks that could not run. */
export function toHostObservation({
  host,
  forward,
  endpoints,
  sendingDomains,
  disputes: ofHost,
  cuts: hostCuts,
  ...rest
}: HostFacts): HostObservation {
  const disputes = [...ofHost, ...endpoints.flatMap((facts) => facts.disputes)];
  const where = { host: host.name, port: host.port };
  return {
    ...rest,
    host,
    forward,
    endpoints: endpoints.map(({ endpoint }) => endpoint),
    sendingDomains,
    undeclaredSenders: [],
    ...(disputes.length === 0 ? {} : { disputes }),
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
