import type { InternalError } from '../model/internal-error.ts';
import type { MailDomain, MailHost } from '../model/mail-host.ts';
import { nameMap } from '../model/name-map.ts';
import type {
  DnsFailureReason,
  EndpointObservation,
  MailDomainObservation,
} from '../model/observation.ts';
import { EMPTY_PTR } from './dns/ptr.ts';
import type { EndpointFacts } from './observe-endpoint.ts';
import type { HostFacts } from './observe-host.ts';
import { EMPTY_SMTP } from './smtp/probe.ts';

/** Why nothing was observed. */
interface NoFacts {
  readonly reason: Extract<DnsFailureReason, 'deadline' | 'internal-error'>;
  readonly detail: string;
}

/** Why nothing was observed where the program itself failed. */
export function noFactsAfter({ message }: InternalError): NoFacts {
  return { reason: 'internal-error', detail: message };
}

/** A host of which nothing was observed. Every lookup counts as failed: nothing follows from it. */
export function hostWithoutFacts(host: MailHost, why: NoFacts): HostFacts {
  const failed = { kind: 'failed', ...why } as const;
  return {
    host,
    forward: { v4: failed, v6: failed, alias: failed },
    endpoints: (host.addresses ?? []).map((address) => endpointWithoutFacts(host, address, why)),
    sendingDomains: host.domains.map((domain) => ({ domain, spf: failed, dmarc: failed })),
    disputes: [],
    cuts: [],
  };
}

export function endpointWithoutFacts(
  { port, role }: Pick<MailHost, 'port' | 'role'>,
  address: string,
  { reason, detail }: NoFacts,
): EndpointFacts {
  const smtp = role === 'outbound' ? EMPTY_SMTP : { ...EMPTY_SMTP, reason, detail };
  const endpoint: EndpointObservation = {
    address,
    port,
    ptr: { ...EMPTY_PTR, error: reason, errorDetail: detail },
    smtp,
    helo: null,
    refusals: [],
    fallback: null,
    tlsa: null,
    bannerForward: nameMap<null>(),
    bannerAliases: nameMap<string>(),
  };
  return { endpoint, inconclusive: [], cuts: [], disputes: [] };
}

export function domainWithoutFacts(mailDomain: MailDomain, why: NoFacts): MailDomainObservation {
  const { domain, template } = mailDomain;
  const entry = { host: domain, port: template.port, address: null, check: 'mx', ...why } as const;
  return { mailDomain, mx: { kind: 'failed', ...why }, inconclusive: [entry], limits: [] };
}
