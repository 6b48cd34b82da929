/**
 * Whether a name is a sample from a manual or a template. The list is narrow on purpose: it has names that real servers
 * show, and not the example domains in general.
 *
 * @param name a name in canonical form
 */
export function isSampleName(name: string): boolean {
  return (
    SAMPLE_NAMES.has(name) ||
    SAMPLE_DOMAINS.some((domain) => name === domain || name.endsWith(`.${domain}`))
  );
}

const SAMPLE_NAMES: ReadonlySet<string> = new Set([
  'host.domain.com',
  'hostname.domain.com',
  'hostname.example.com',
  'mail.domain.com',
  'mail.domain.net',
  'mail.domain.org',
  'mail.example.com',
  'mail.my-domain.com',
  'mail.mydomain.com',
  'mail.mydomain.net',
  'mail.mydomain.org',
  'mail.myserver.com',
  'mail.server.com',
  'mx.domain.com',
  'mx.mydomain.com',
  'server.domain.com',
  'smtp.domain.com',
  'smtp.mydomain.com',
  'your.hostname.here',
]);

/** `tld` is not a top-level domain, but Postfix's main.cf has `host.domain.tld` as an example. */
const SAMPLE_DOMAINS: readonly string[] = [
  'tld',
  'your-domain.com',
  'your-domain.net',
  'your-domain.org',
  'yourdomain.com',
  'yourdomain.net',
  'yourdomain.org',
  'yourcompany.com',
  'yourhost.com',
  'yourserver.com',
];
