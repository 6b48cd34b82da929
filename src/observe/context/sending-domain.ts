import pLimit from 'p-limit';
import type { MailHost } from '../../model/mail-host.ts';
import type { SendingDomainObservation } from '../../model/observation.ts';
import type { Resolve } from '../dns/resolver.ts';
import type { Deadline } from '../limits/deadline.ts';
import { observeDmarc } from './dmarc.ts';
import { observeSpf, type Sender } from './spf.ts';

/** Domains of one host that are looked at side by side. */
const DOMAINS_AT_ONCE = 16;

/** What each mail domain that is declared to send through a host says of its senders: SPF and DMARC. */
export async function observeSendingDomains(
  { name, domains }: MailHost,
  addresses: readonly string[],
  resolve: Resolve,
  deadline: Deadline,
): Promise<readonly SendingDomainObservation[]> {
  const limit = pLimit(DOMAINS_AT_ONCE);
  const sender = { helo: name, addresses };
  return Promise.all(
    [...new Set(domains)].map((domain) =>
      limit(() => observeSendingDomain(domain, sender, resolve, deadline)),
    ),
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
