/** A mail host or a mail domain by its name and port, or one of its addresses. */
export interface EndpointRef {
  readonly host: string;
  readonly port: number;
  /** Null for the name itself. */
  readonly address: string | null;
}

/** Map key of a mail host or a mail domain: one name may be declared with several ports. */
export function hostKey(host: string, port: number): string {
  return endpointKey({ host, port, address: null });
}

/** Map key of one address of a mail host: several hosts may share an address. */
export function endpointKey({ host, port, address }: EndpointRef): string {
  return `${host}:${port} ${address ?? ''}`;
}

/** `mx1.example.com (203.0.113.25)`, or the name alone. */
export function endpointLabel({ host, address }: Pick<EndpointRef, 'host' | 'address'>): string {
  return address === null ? host : `${host} (${address})`;
}
