import { getDomain } from 'tldts';

/**
 * The domain under which a name's owner registered it, or null where the name has none: it is a public
 * suffix itself (`co.uk`, `github.io`), one label, or an address. Private suffixes count, so that two
 * customers of one hosting platform are two owners.
 *
 * @param name a name in canonical form
 */
export function organizationalDomain(name: string): string | null {
  return domainOf(name, { allowPrivateDomains: true });
}

/**
 * Whether a name is itself what somebody registered with a registry: an apex. Only ICANN's part of the
 * public suffix list decides; `github.io` is a suffix to its customers, but an apex to its registry.
 *
 * @param name a name in canonical form
 */
export function isRegistrableDomain(name: string): boolean {
  return domainOf(name, { allowPrivateDomains: false }) === name;
}

/** The library takes any last label for a public suffix, also that of `[192.0.2.7]`. */
function domainOf(name: string, section: { allowPrivateDomains: boolean }): string | null {
  return /\.[a-z][a-z0-9-]*$/.test(name)
    ? getDomain(name, { ...section, extractHostname: false })
    : null;
}
