import { atEachEndpoint, type HostRule } from '../rule.ts';

/** An expired certificate is not trusted either: `certificate-expiring` reports that. */
export const certificateUntrusted: HostRule = {
  name: 'certificate-untrusted',
  subject: 'host',
  group: 'transport',
  reportsWhen:
    'the certificate does not lead to a root that this machine trusts, where `tls` is `starttls` or `implicit`',
  levels: { dedicated: 'warning', shared: 'notice' },
  highestLevel: ({ tls, control }) => {
    if (!CHECKED.has(tls)) return 'off';
    return control === 'shared' ? 'notice' : 'warning';
  },
  scored: false,
  supersededBy: [],
  needs: ['tls'],
  baselineFields: [],
  isNameMismatch: false,
  check: atEachEndpoint(({ address, port, smtp: { tls } }, { host }, { at }) => {
    if (!CHECKED.has(host.tls) || tls?.trusted !== false || tls.negotiated === null) return null;
    if (tls.validTo !== null && Date.parse(tls.validTo) <= at) return null;
    return {
      expected: 'a certificate of a trusted authority',
      observed: 'an untrusted certificate',
      message: `The certificate at ${address} on port ${port} is not trusted: it is self-signed, of an unknown authority, or sent without its intermediate certificates. Clients that check certificates refuse to connect.`,
      remedy:
        host.control === 'shared'
          ? 'Report it to the provider; the certificate is theirs.'
          : `Install a certificate of a public authority together with its intermediate certificates, and reload the mail server. Show the chain: openssl s_client ${host.tls === 'implicit' ? '' : '-starttls smtp '}-connect ${address}:${port}`,
    };
  }),
};

const CHECKED: ReadonlySet<string> = new Set(['starttls', 'implicit']);
