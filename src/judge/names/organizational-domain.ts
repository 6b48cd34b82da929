import { getDomain } from 'tldts';

/**
 * The organizational domain of a name: its registered domain, by the public suffix list. Null for a public suffix
 * (`co.uk`, `github.io`), a single label and an address. Private suffixes count, so that two customers of one hosting
 * platform have different domains.
 *
 * @param name a name in canonical form
 */
export function organizationalDomain(name: string): string | null {
  return domainOf(name, { allowPrivateDomains: true });
}

/**
 * Whether a name is a registered domain itself, an apex. Only the ICANN section of the public suffix list counts:
 * `github.io` is a suffix for its customers, but registered with its registry.
 *
 * @param name a name in canonical form
 */
export function isRegistrableDomain(name: string): boolean {
  return domainOf(name, { allowPrivateDomains: false }) === name;
}

/** Excludes addresses first: the library accepts any last label as a public suffix, even that of `[192.0.2.7]`. */
function domainOf(name: string, section: { allowPrivateDomains: boolean }): string | null {
  return /\.[a-z][a-z0-9-]*$/.test(name)
    ? getDomain(name, { ...section, extractHostname: false })
    : null;
}
