import type { HostTemplate, ReportedLevel } from '../../model/mail-host.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';

export const tlsFailed: HostRule = {
  name: 'tls-failed',
  subject: 'host',
  group: 'transport',
  reportsWhen: 'the TLS handshake fails (starttls and implicit: error, opportunistic: warning)',
  levels: { dedicated: 'error', shared: 'error' },
  highestLevel: levelFor,
  scored: false,
  supersededBy: [],
  needs: ['tls'],
  baselineFields: [],
  isNameMismatch: false,
  check: atEachEndpoint(({ address, port, smtp }, { host }) =>
    smtp.state !== 'tls-failed'
      ? null
      : {
          level: levelFor(host),
          expected: 'a TLS session',
          observed: smtp.tls?.error ?? 'a failed handshake',
          message: `TLS fails at ${address} on port ${port}: ${smtp.tls?.error ?? 'the handshake failed'}.`,
          remedy: `Check the certificate, its key and the protocols of the mail server: openssl s_client ${host.tls === 'implicit' ? '' : '-starttls smtp '}-connect ${address}:${port}`,
        },
  ),
};

/** With opportunistic TLS, senders fall back to clear text. */
function levelFor({ tls }: Pick<HostTemplate, 'tls'>): ReportedLevel {
  return tls === 'opportunistic' ? 'warning' : 'error';
}
