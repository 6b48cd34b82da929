import { atEachEndpoint, type HostRule } from '../rule.ts';

export const certificateMismatch: HostRule = {
  name: 'certificate-mismatch',
  subject: 'host',
  group: 'transport',
  reportsWhen: 'no name in the certificate covers the declared name',
  levels: { dedicated: 'warning', shared: 'notice' },
  scored: false,
  supersededBy: [],
  needs: ['tls'],
  baselineFields: ['observed'],
  isNameMismatch: true,
  check: atEachEndpoint(({ address, smtp: { tls } }, { host }) => {
    if (tls === null || tls.negotiated === null) return null;
    if (tls.names.some((name) => covers(name, host.name))) return null;
    const observed = tls.names.join(', ') || 'no names';
    return {
      expected: host.name,
      observed,
      message: `The certificate at ${address} is for ${observed}; none of its names covers ${host.name}.`,
      remedy:
        host.control === 'shared'
          ? "Leave it: the certificate is the provider's. Opportunistic TLS does not check its names."
          : `Get a certificate whose subject alternative names hold ${host.name}. Senders that follow DANE or MTA-STS refuse to deliver otherwise.`,
    };
  }),
};

/** RFC 9525 6.3: a wildcard matches exactly one label, the leftmost. */
function covers(certifiedName: string, name: string): boolean {
  if (!certifiedName.startsWith('*.')) return certifiedName === name;
  const dot = name.indexOf('.');
  return dot > 0 && certifiedName.slice(2) === name.slice(dot + 1);
}
