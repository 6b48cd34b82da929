import { certificateStep, showTls } from '../advice/tls-steps.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

/** A certificate that has expired or is not valid yet is not trusted either: `certificate-expiring` reports that. */
export const certificateUntrusted: HostRule = {
  name: 'certificate-untrusted',
  subject: 'host',
  group: 'transport',
  reportsWhen:
    'the certificate chain does not end at a root that this machine trusts, where `tls` is `starttls` or `implicit`',
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
  check: atEachEndpoint(({ address, port, smtp }, { host }, { at }) => {
    const { tls } = smtp;
    if (!CHECKED.has(host.tls) || tls?.trusted !== false || tls.negotiated === null) return null;
    if (tls.validTo !== null && Date.parse(tls.validTo) <= at) return null;
    if (tls.validFrom !== undefined && Date.parse(tls.validFrom) > at) return null;
    return {
      expected: 'a certificate of a trusted authority',
      observed: 'an untrusted certificate',
      message: sentence`The certificate at ${address} on port ${port} ${verb('is not')} trusted: it is self-signed, of an unknown authority, or sent without its intermediate certificates.`,
      meaning: 'Clients that check certificates refuse to connect.',
      step: certificateStep(
        host,
        smtp,
        `Install a certificate of a public authority together with its intermediate certificates, and reload the mail server. ${showTls(host, address, port)} shows the chain.`,
      ),
    };
  }),
};

const CHECKED: ReadonlySet<string> = new Set(['starttls', 'implicit']);
