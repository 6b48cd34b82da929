import { nameMap } from '../model/name-map.ts';
import type {
  Dispute,
  EndpointObservation,
  ForwardObservation,
  HostObservation,
  Lookup,
  MailDomainObservation,
  PtrObservation,
} from '../model/observation.ts';

/**
 * The observation by which a host is judged. Where servers disagree, a fact is the settled one, or it is unknown, so
 * that no rule reports it. The report shows what the resolver answered.
 */
export function settledView(seen: HostObservation): HostObservation {
  return (seen.disputes ?? []).reduce(withSettled, seen);
}

/** The same for a mail domain. */
export function settledDomainView(seen: MailDomainObservation): MailDomainObservation {
  return seen.dispute === undefined ? seen : { ...seen, mx: seen.dispute.settled ?? UNKNOWN };
}

function withSettled(seen: HostObservation, dispute: Dispute): HostObservation {
  switch (dispute.about) {
    case 'forward':
      return { ...seen, forward: dispute.settled ?? UNKNOWN_FORWARD };
    case 'ptr': {
      const ptr = dispute.settled;
      return atAddress(seen, dispute.address, (endpoint) => {
        return { ...endpoint, ptr: ptr ?? unknownPtr(endpoint.ptr) };
      });
    }
    case 'greeting': {
      const { name, settled } = dispute;
      return atAddress(seen, dispute.address, (endpoint) => {
        const others = [...endpoint.bannerForward].filter(([other]) => other !== name);
        const aliases = [...endpoint.bannerAliases].filter(([other]) => other !== name);
        return {
          ...endpoint,
          bannerForward: nameMap([...others, [name, settled]]),
          bannerAliases: nameMap(aliases),
        };
      });
    }
    case 'helo': {
      const { name, settled } = dispute;
      return atAddress(seen, dispute.address, ({ helo, ...endpoint }) => {
        const others = [...(helo?.forward ?? [])].filter(([other]) => other !== name);
        const forward = nameMap([...others, [name, settled] as const]);
        return { ...endpoint, helo: helo === null ? null : { ...helo, forward } };
      });
    }
    case 'spf': {
      const { domain, settled } = dispute;
      return ofDomain(seen, domain, { spf: settled ?? UNKNOWN });
    }
    case 'dmarc': {
      const { domain, settled } = dispute;
      return ofDomain(seen, domain, { dmarc: settled ?? UNKNOWN });
    }
  }
}

const UNKNOWN = {
  kind: 'failed',
  reason: 'dns-error',
  detail: 'servers answer differently',
} as const satisfies Lookup<never>;

const UNKNOWN_FORWARD: ForwardObservation = { v4: UNKNOWN, v6: UNKNOWN, alias: UNKNOWN };

function unknownPtr({ authority }: PtrObservation): PtrObservation {
  return {
    state: 'undetermined',
    iprev: 'temperror',
    names: [],
    ttlS: null,
    forward: nameMap(),
    error: UNKNOWN.reason,
    errorDetail: UNKNOWN.detail,
    authority,
  };
}

function atAddress(
  seen: HostObservation,
  address: string,
  change: (endpoint: EndpointObservation) => EndpointObservation,
): HostObservation {
  const endpoints = seen.endpoints.map((one) => (one.address === address ? change(one) : one));
  return { ...seen, endpoints };
}

function ofDomain(
  seen: HostObservation,
  domain: string,
  change: Partial<HostObservation['sendingDomains'][number]>,
): HostObservation {
  const sendingDomains = seen.sendingDomains.map((one) =>
    one.domain === domain ? { ...one, ...change } : one,
  );
  return { ...seen, sendingDomains };
}
