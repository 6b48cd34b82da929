import pLimit from 'p-limit';
import { sameName } from '../../model/dns-name.ts';
import type { MailHost } from '../../model/mail-host.ts';
import type { MtaStsObservation, SendingDomainObservation } from '../../model/observation.ts';
import type { Resolve } from '../dns/resolver.ts';
import { type Deadline, within } from '../limits/deadline.ts';
import { observeDmarc } from './dmarc.ts';
import type { ObserveMtaSts } from './mta-sts.ts';
import { observeSpf, type Sender } from './spf.ts';

/** Domains of one host that are observed at once. */
const MAX_DOMAINS_AT_ONCE = 16;

/**
 * Observes SPF, DMARC and the MTA-STS policy of each domain that a host declares to send for.
 *
 * @param addresses the host's, in canonical form
 */
export async function observeSendingDomains(
  host: MailHost,
  addresses: readonly string[],
  tools: ContextTools,
  deadline: Deadline,
): Promise<readonly SendingDomainObservation[]> {
  const sender = { helo: host.name, addresses };
  return pLimit(MAX_DOMAINS_AT_ONCE).map(new Set(host.domains), async (domain) => {
    const [seen, mtaSts] = await Promise.all([
      observeSendingDomain(domain, sender, tools.resolve, deadline),
      host.role === 'outbound' ? null : mtaStsFor(host.name, domain, tools, deadline),
    ]);
    return mtaSts === null ? seen : { ...seen, mtaSts };
  });
}

/** What the observation of a domain needs. */
export interface ContextTools {
  readonly resolve: Resolve;
  readonly observeMtaSts: ObserveMtaSts;
}

/** The policy of a domain that names the host in its MX records; `absent` for any other one. */
async function mtaStsFor(
  host: string,
  domain: string,
  { resolve, observeMtaSts }: ContextTools,
  deadline: Deadline,
): Promise<MtaStsObservation> {
  const policy = await within(deadline, observeMtaSts(domain), (): MtaStsObservation => {
    const detail = `the time was over before the MTA-STS policy of ${domain} was fetched`;
    return { kind: 'failed', reason: 'deadline', detail };
  });
  if (policy.kind === 'absent') return policy;
  const mx = await resolve(domain, 'MX', deadline);
  if (mx.kind === 'failed') {
    return { kind: 'failed', reason: mx.reason, detail: `MX of ${domain}: ${mx.detail}` };
  }
  const targets = mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange) : [];
  return targets.some((target) => sameName(target, host)) ? policy : { kind: 'absent' };
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
