/**
 * Whether a name is one that a manual or an installer shows for the reader to replace. Narrow on purpose:
 * the example domains as such are fine, only the names that servers really go out with are here.
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

/** `tld` is no top-level domain; Postfix's main.cf has had `host.domain.tld` in it for decades. */
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
