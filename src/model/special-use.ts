/**
 * The special-use or private domain that a name is in. These domains do not exist in the public DNS, so receivers
 * cannot confirm a name in them. `.example` and the example domains are not included: RFC 6761 reserves them for
 * documentation, and this project's documents and tests use them.
 *
 * @param name in canonical form
 * @returns null for every other name
 */
export function specialUseDomain(name: string): SpecialUseDomain | null {
  return DOMAINS.find(({ domain }) => name === domain || name.endsWith(`.${domain}`)) ?? null;
}

export interface SpecialUseDomain {
  readonly domain: string;
  /** What reserves it; null for a domain in private use that is not reserved. */
  readonly reservedBy: string | null;
}

/**
 * Reserved domains first (IANA's registry of special-use domain names), then those that installers, routers and
 * directory services invent.
 */
const DOMAINS: readonly SpecialUseDomain[] = [
  { domain: 'localhost', reservedBy: 'RFC 6761' },
  { domain: 'invalid', reservedBy: 'RFC 6761' },
  { domain: 'test', reservedBy: 'RFC 6761' },
  { domain: 'local', reservedBy: 'RFC 6762' },
  { domain: 'onion', reservedBy: 'RFC 7686' },
  { domain: 'home.arpa', reservedBy: 'RFC 8375' },
  { domain: 'service.arpa', reservedBy: 'RFC 9665' },
  { domain: 'alt', reservedBy: 'RFC 9476' },
  { domain: 'internal', reservedBy: 'ICANN' },
  // ICANN does not delegate these, since many networks use them internally.
  { domain: 'corp', reservedBy: 'ICANN' },
  { domain: 'home', reservedBy: 'ICANN' },
  { domain: 'mail', reservedBy: 'ICANN' },
  // In private use according to RFC 6762 appendix G, but not reserved.
  { domain: 'intranet', reservedBy: null },
  { domain: 'lan', reservedBy: null },
  { domain: 'private', reservedBy: null },
  { domain: 'domain', reservedBy: null },
  { domain: 'intra', reservedBy: null },
  { domain: 'localdomain', reservedBy: null },
  { domain: 'localdomain4', reservedBy: null },
  { domain: 'localdomain6', reservedBy: null },
  { domain: 'localnet', reservedBy: null },
  { domain: 'novalocal', reservedBy: null },
  { domain: 'openstacklocal', reservedBy: null },
  { domain: 'priv', reservedBy: null },
  { domain: 'workgroup', reservedBy: null },
  // A Kubernetes service name without `cluster.local`.
  { domain: 'svc', reservedBy: null },
];

/** Why a name in such a domain does not exist publicly, as a clause for use after a colon. */
export function specialUseReason({ domain, reservedBy }: SpecialUseDomain): string {
  return reservedBy === null
    ? `.${domain} exists in no public DNS`
    : `.${domain} is reserved (${reservedBy}) and exists in no public DNS`;
}
