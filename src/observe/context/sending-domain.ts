import pLimit from 'p-limit';
import type { MailHost } from '../../model/mail-host.ts';
import type { SendingDomainObservation } from '../../model/observation.ts';
import type { Resolve } from '../dns/resolver.ts';
import type { Deadline } from '../limits/deadline.ts';
import { observeDmarc } from './dmarc.ts';
import { observeSpf, type Sender } from './spf.ts';

/** Domains of one host that are observed at once. */
const MAX_DOMAINS_AT_ONCE = 16;

/**
 * Observes SPF and DMARC of each domain that a host declares to send for.
 *
 * @param addresses the host's, in canonical form
 */
export async function observeSendingDomains(
  { name, domains }: MailHost,
  addresses: readonly string[],
  resolve: Resolve,
  deadline: Deadline,
): Promise<readonly SendingDomainObservation[]> {
  const sender = { helo: name, addresses };
  return pLimit(MAX_DOMAINS_AT_ONCE).map(new Set(domains), (domain) =>
    observeSendingDomain(domain, sender, resolve, deadline),
  );
}

async function observeSendingDomain(
  domain: string,
  sender: Sender,
  resolve: Resolve,
  deadline: Deadline,
): Promise<SendingDomainObservation> {
  if (deadline.remaining() === 0) {
    const detail = `the host's time was over before ${domain} could be looked up`;
    const failed = { kind: 'failed', reason: 'deadline', detail } as const;
    return { domain, spf: failed, dmarc: failed };
  }
  const [spf, dmarc] = await Promise.all([
    observeSpf(domain, sender, resolve, deadline),
    observeDmarc(domain, resolve, deadline),
  ]);
  return { domain, spf, dmarc };
}
