import type { MailHost } from '../../model/mail-host.ts';
import type { SendingDomainObservation } from '../../model/observation.ts';
import type { Resolve } from '../dns/resolver.ts';
import type { Deadline } from '../limits/deadline.ts';

/** The door to SPF and DMARC, which are loaded only for a host that declares domains. */
export async function observeDomainsWhereDeclared(
  host: MailHost,
  addresses: readonly string[],
  resolve: Resolve,
  deadline: Deadline,
): Promise<readonly SendingDomainObservation[]> {
  if (host.domains.length === 0) return [];
  const { observeSendingDomains } = await import('./sending-domain.ts');
  return observeSendingDomains(host, addresses, resolve, deadline);
}
