import type { KnownIdentity } from '../model/baseline.ts';
import { declaredStates } from '../model/declared-state.ts';
import { type MailHost, NOTHING_DECLARED } from '../model/mail-host.ts';
import { MAIL_PORTS } from '../model/mail-ports.ts';
import type {
  EndpointObservation,
  HostObservation,
  MailDomainObservation,
} from '../model/observation.ts';
import { deadlineIn } from './limits/deadline.ts';
import type { ProbeLimit } from './limits/probe-limit.ts';
import { type ObserveSettings, type ObserveTools, observeEndpoint } from './observe-endpoint.ts';

/** Remembered addresses beyond these are not looked at: they are a courtesy, not the check. */
const MAX_REMEMBERED = 256;

/**
 * The remembered addresses that nobody declares any more. One that a declared name still claims, be it another
 * name, is told of there; and one of which DNS does not tell is not one that was removed.
 */
export function undeclared(
  identities: readonly KnownIdentity[],
  hosts: readonly Pick<HostObservation, 'host' | 'forward'>[],
  mailDomains: readonly MailDomainObservation[],
): KnownIdentity[] {
  if (identities.length === 0) return [];
  const standing = declaredStates(hosts, mailDomains);
  const claimed = new Set(hosts.flatMap(addressesOf));
  return identities
    .filter((identity) => standing(identity) === 'gone' && !claimed.has(identity.address))
    .slice(0, MAX_REMEMBERED);
}

/** The addresses of a host, by its declaration and by DNS. */
function addressesOf({ host, forward }: Pick<HostObservation, 'host' | 'forward'>): string[] {
  const live = [forward.v4, forward.v6].flatMap((lookup) =>
    lookup.kind === 'found' ? lookup.records : [],
  );
  return [...(host.addresses ?? []), ...live];
}

/**
 * Looks at an address as it was declared once, under the same guards and in the same lanes. A file that anybody
 * can send a change to must not lead a runner to a port that no declaration could.
 */
export async function observeRemembered(
  identity: KnownIdentity,
  tools: ObserveTools,
  settings: ObserveSettings,
  lanes: ProbeLimit,
): Promise<EndpointObservation> {
  const { host: name, port, address, banner } = identity;
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
  };
  const deadline = deadlineIn(settings.timeoutMs, tools.deadline);
  const { endpoint } = await observeEndpoint(host, address, tools, settings, lanes, deadline);
  return endpoint;
}
