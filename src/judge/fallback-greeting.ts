import type { EndpointObservation, HostObservation } from '../model/observation.ts';

/**
 * Uses the greeting of a fallback port where the declared port is unreachable from here. Only its names count: its TLS
 * says nothing about that of the declared port.
 */
export function useFallbackGreeting(seen: HostObservation): HostObservation {
  return seen.endpoints.some(({ fallback }) => fallback !== null)
    ? { ...seen, endpoints: seen.endpoints.map(withFallbackGreeting) }
    : seen;
}

function withFallbackGreeting(endpoint: EndpointObservation): EndpointObservation {
  const { fallback } = endpoint;
  return fallback === null ? endpoint : { ...endpoint, smtp: { ...fallback.smtp, tls: null } };
}

/** A sentence to append to a message about the greeting of an address; empty without a fallback port. */
export function fallbackNote(seen: HostObservation, address: string | null): string {
  const endpoint = seen.endpoints.find((candidate) => candidate.address === address);
  return endpoint?.fallback == null
    ? ''
    : ` Seen on port ${endpoint.fallback.port}, as port ${endpoint.port} is closed from here.`;
}
