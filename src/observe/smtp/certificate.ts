import type { TLSSocket } from 'node:tls';
import { canonicalName } from '../../model/dns-name.ts';
import type { TlsObservation } from '../../model/observation.ts';
import { sanitise } from '../../model/sanitise.ts';

/** How many names of one certificate are kept. */
const MAX_NAMES = 100;

/** What a finished handshake showed: protocol, certificate names, validity and trust. */
export function observeTls(socket: TLSSocket): TlsObservation {
  const certificate = socket.getPeerX509Certificate();
  const validTo = certificate === undefined ? Number.NaN : Date.parse(certificate.validTo);
  return {
    offered: true,
    negotiated: socket.getProtocol(),
    names: certificate === undefined ? [] : namesOf(certificate),
    validTo: Number.isNaN(validTo) ? null : new Date(validTo).toISOString(),
    trusted: certificate === undefined ? null : socket.authorized,
    error: null,
  };
}

/** The DNS names of the certificate; its common name only where it has none (RFC 6125 6.4.4). */
function namesOf(certificate: { subjectAltName?: string | undefined; subject: string }): string[] {
  const alternative = (certificate.subjectAltName ?? '')
    .split(/, (?=[A-Za-z ]+:)/)
    .filter((part) => part.startsWith('DNS:'))
    .map((part) => part.slice('DNS:'.length));
  const common = /^CN=(.+)$/m.exec(certificate.subject)?.[1];
  const names = alternative.length > 0 || common === undefined ? alternative : [common];
  return names.slice(0, MAX_NAMES).map((name) => sanitise(canonicalName(name), 255));
}
