import { nameMap } from '../model/name-map.ts';
import type { EndpointObservation, HostObservation } from '../model/observation.ts';

/**
 * Leaves the greetings that are judged: only a 220 greeting has names. A greeting that refuses the client is shown in
 * the report, but it is not this server's greeting to other servers. Where the declared port is unreachable from here,
 * the greeting of a fallback port takes its place. Rules, causes and advice see nothing else.
 */
export function judgedGreetings(seen: HostObservation): HostObservation {
  return { ...seen, endpoints: seen.endpoints.map(judgedGreeting) };
}

/** The same for one endpoint. */
export function judgedGreeting(endpoint: EndpointObservation): EndpointObservation {
  const { fallback } = endpoint;
  // Only the names of a fallback port count: its TLS says nothing about that of the declared port.
  const smtp = fallback === null ? endpoint.smtp : { ...fallback.smtp, tls: null };
  if (smtp.code === 220 || smtp.code === null) return { ...endpoint, smtp };
  return {
    ...endpoint,
    smtp: {
      ...smtp,
      code: null,
      greeting: [],
      bannerName: null,
      bannerNames: [],
      ehloName: null,
      ehloReply: [],
    },
    bannerForward: nameMap(),
    bannerAliases: nameMap(),
  };
}

/** A sentence for the message about the greeting of an address; null without a fallback port. */
export function fallbackNote(seen: HostObservation, address: string | null): string | null {
  const endpoint = seen.endpoints.find((candidate) => candidate.address === address);
  return endpoint?.fallback == null
    ? null
    : `Seen on port ${endpoint.fallback.port}, as port ${endpoint.port} is closed from here.`;
}
