import type { KnownIdentity } from '../model/baseline.ts';
import { declaredStates } from '../model/declared-state.ts';
import { type MailHost, NOTHING_DECLARED } from '../model/mail-host.ts';
import { MAIL_PORTS } from '../model/mail-ports.ts';
import {
  addressesIn,
  type EndpointObservation,
  type HostObservation,
  type MailDomainObservation,
  type ReachedLimit,
} from '../model/observation.ts';
import { deadlineIn } from './limits/deadline.ts';
import { type ObserveContext, observeEndpoint } from './observe-endpoint.ts';

/** A host with the lookups of its name. */
export type NamedHost = Pick<HostObservation, 'host' | 'forward' | 'disputes'>;

/**
 * The baseline's identities whose address is no longer declared. Left out are an address that another declared host
 * has now, which is reported there, and an identity whose lookup failed.
 */
export function undeclaredIdentities(
  identities: readonly KnownIdentity[],
  hosts: readonly NamedHost[],
  mailDomains: readonly MailDomainObservation[],
): KnownIdentity[] {
  if (identities.length === 0) return [];
  const stateOf = declaredStates(hosts, mailDomains);
  const declared = new Set(
    hosts.flatMap(({ host, forward }) => [...(host.addresses ?? []), ...addressesIn(forward)]),
  );
  return identities.filter(
    (identity) => stateOf(identity) === 'gone' && !declared.has(identity.address),
  );
}

/** The most baseline addresses that are observed besides the declared hosts. */
const MAX_ADDRESSES = 256;

/** The first identities. The limit names the first that is left out. */
export function limitIdentities(identities: readonly KnownIdentity[]): {
  readonly identities: readonly KnownIdentity[];
  readonly limits: readonly ReachedLimit[];
} {
  const [cut] = identities.slice(MAX_ADDRESSES);
  if (cut === undefined) return { identities, limits: [] };
  const { host, port, address } = cut;
  const amount = { limit: MAX_ADDRESSES, seen: identities.length };
  return {
    identities: identities.slice(0, MAX_ADDRESSES),
    limits: [{ host, port, address, what: 'baseline-addresses', ...amount }],
  };
}

/**
 * Observes an address of the baseline like that of a declared host. The port is dialled only if a declaration could
 * name it: a pull request may change the baseline file, and must not lead a runner to any other port.
 */
export async function observeBaselineAddress(
  { host: name, port, address, banner }: KnownIdentity,
  context: ObserveContext,
): Promise<EndpointObservation> {
  const { settings, deadline: run } = context;
  const mayDial = settings.allowAnyPort || MAIL_PORTS.includes(port);
  const any = { kind: 'any' } as const;
  const host: MailHost = {
    ...NOTHING_DECLARED,
    name,
    addresses: [address],
    role: banner !== null && mayDial ? 'inbound' : 'outbound',
    port,
    tls: port === 465 ? 'implicit' : 'none',
    ptr: any,
    banner: any,
    ehlo: any,
    helo: any,
    isHeloDeclared: true,
  };
  const deadline = deadlineIn(settings.timeoutMs, run);
  const { endpoint } = await observeEndpoint(host, address, context, deadline);
  return endpoint;
}
