import type { EndpointObservation, HostObservation } from '../model/observation.ts';

/**
 * Judges by another port's greeting where the host's own port is closed from here. Its TLS is not that of the
 * port that was declared, so only its names count.
 */
export function useFallbackGreeting(seen: HostObservation): HostObservation {
  return seen.endpoints.some(({ fallback }) => fallback !== null)
    ? { ...seen, endpoints: seen.endpoints.map(standIn) }
    : seen;
}

function standIn(endpoint: EndpointObservation): EndpointObservation {
  const { fallback } = endpoint;
  return fallback === null ? endpoint : { ...endpoint, smtp: { ...fallback.smtp, tls: null } };
}

/** Where a greeting was really seen, as a sentence to follow what is said of it; empty where it was its own port. */
export function fallbackNote(seen: HostObservation, address: string | null): string {
  const endpoint = seen.endpoints.find((candidate) => candidate.address === address);
  return endpoint?.fallback == null
    ? ''
    : ` Seen on port ${endpoint.fallback.port}, as port ${endpoint.port} is closed from here.`;
}
