import { meets } from '../model/expectation.ts';
import type { EndpointObservation, HostObservation } from '../model/observation.ts';
import { classifyName } from './names/classify-name.ts';
import { genericNameReason } from './names/generic-name.ts';
import { organizationalDomain } from './names/organizational-domain.ts';
import { MTA_SETTINGS } from './software/mta-settings.ts';
import { recogniseMta } from './software/recognise-mta.ts';

/**
 * Why a provider may run a host that is declared as dedicated, as a sentence; null where nothing shows it:
 *
 * - the server is that of a hosted mail service;
 * - the host is an MX target of a domain of another organization, or sends for such domains only;
 * - an address has a confirmed PTR name of another organization, and greets with no declared name.
 *
 * @param mailDomain the domain of the `mx:` entry that the host comes from; null for other hosts
 */
export function foreignIdentity(seen: HostObservation, mailDomain: string | null): string | null {
  const { host, endpoints } = seen;
  if (host.control !== 'dedicated') return null;
  const own = organizationalDomain(host.name);
  const domains = mailDomain === null ? host.domains : [mailDomain, ...host.domains];
  for (const endpoint of endpoints) {
    const mta = recogniseMta(endpoint.smtp);
    const settings = mta === null ? null : MTA_SETTINGS[mta];
    if (settings?.kind === 'hosted')
      return `${endpoint.address} is a server of ${settings.service}.`;
  }
  if (domains.length > 0 && domains.every((domain) => organizationalDomain(domain) !== own)) {
    return `${host.name} is in another domain than ${domains[0]}.`;
  }
  for (const endpoint of endpoints) {
    const name = foreignName(endpoint, seen, own);
    if (name !== null) return `${endpoint.address} has the PTR ${name}.`;
  }
  return null;
}

function foreignName(
  { address, ptr, smtp }: EndpointObservation,
  { host }: HostObservation,
  own: string | null,
): string | null {
  const isForeign = (name: string) =>
    classifyName(name).kind === 'public' &&
    organizationalDomain(name) !== null &&
    organizationalDomain(name) !== own &&
    !meets(name, host.ptr);
  const [name] = ptr.names;
  const isChosen =
    name !== undefined &&
    ptr.state === 'confirmed' &&
    ptr.names.every(isForeign) &&
    genericNameReason(name, address) === null;
  const isDeclared = smtp.bannerNames.some((banner) => meets(banner, host.banner));
  return isChosen && !isDeclared ? name : null;
}
