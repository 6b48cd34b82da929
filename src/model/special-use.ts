/**
 * The special-use or made-up domain that a name lies in, or null. None of them exists in the public DNS, so
 * a name there cannot confirm to anybody outside. `.example` and the example domains stay out: RFC 6761
 * keeps them for documents, and documents and tests are full of them.
 *
 * @param name a name in canonical form
 */
export function specialUseDomain(name: string): SpecialUseDomain | null {
  return DOMAINS.find(({ domain }) => name === domain || name.endsWith(`.${domain}`)) ?? null;
}

export interface SpecialUseDomain {
  readonly domain: string;
  /** Who keeps it out of the public DNS; null where nobody does and somebody made it up. */
  readonly reservedBy: string | null;
}

/** Those with a registry entry first, then what installers, routers and directories make up. */
const DOMAINS: readonly SpecialUseDomain[] = [
  { domain: 'localhost', reservedBy: 'RFC 6761' },
  { domain: 'invalid', reservedBy: 'RFC 6761' },
  { domain: 'test', reservedBy: 'RFC 6761' },
  { domain: 'local', reservedBy: 'RFC 6762' },
  { domain: 'onion', reservedBy: 'RFC 7686' },
  { domain: 'home.arpa', reservedBy: 'RFC 8375' },
  { domain: 'alt', reservedBy: 'RFC 9476' },
  { domain: 'internal', reservedBy: 'ICANN' },
  // Applied for, and withheld by ICANN because so many networks use them inside.
  { domain: 'corp', reservedBy: 'ICANN' },
  { domain: 'home', reservedBy: 'ICANN' },
  { domain: 'mail', reservedBy: 'ICANN' },
  // RFC 6762 appendix G names these as being in private use, without reserving them.
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
  // A Kubernetes service without its `cluster.local`.
  { domain: 'svc', reservedBy: null },
];

/** Why a name in such a domain is no public one, as a clause that can follow a colon. */
export function specialUseReason({ domain, reservedBy }: SpecialUseDomain): string {
  return reservedBy === null
    ? `.${domain} exists in no public DNS`
    : `.${domain} is reserved (${reservedBy}) and exists in no public DNS`;
}
