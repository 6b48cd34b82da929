import { constants } from 'node:crypto';
import type { Socket } from 'node:net';
import {
  connect as connectTls,
  createSecureContext,
  type DetailedPeerCertificate,
  type SecureContext,
  type TLSSocket,
} from 'node:tls';
import { canonicalName, coversName } from '../../model/dns-name.ts';
import type { Cut, TlsObservation } from '../../model/observation.ts';
import { sanitise } from '../../model/sanitise.ts';
import { catchErrors } from '../callback-errors.ts';
import { type Deadline, within } from '../limits/deadline.ts';
import { describeError, discard } from './dial.ts';

export type Handshake =
  | ({ readonly kind: 'secure'; readonly socket: TLSSocket } & TlsFacts)
  | Failure;

interface TlsFacts {
  readonly tls: TlsObservation;
  readonly cuts: readonly Cut[];
  /** The certificates in DER, the server's own one first. */
  readonly chain: readonly Buffer[];
}

interface Failure {
  readonly kind: 'failed' | 'timeout';
  readonly detail: string;
}

/** A server without TLS. */
export const NO_TLS: TlsObservation = {
  offered: false,
  negotiated: null,
  names: [],
  validTo: null,
  trusted: null,
  error: null,
};

/** The longest handshake in bytes. OpenSSL limits certificates to 100 KiB, but not the number of empty messages. */
const MAX_HANDSHAKE_BYTES = 256 * 1024;
const SIZE_CHECK_MS = 50;

/**
 * Makes a TLS handshake on a connected socket and reads the certificate. It accepts every certificate and every
 * protocol version, since both are facts to be judged later. On failure the socket is destroyed.
 *
 * @param serverName the SNI name
 */
export async function startTls(
  socket: Socket,
  serverName: string,
  deadline: Deadline,
): Promise<Handshake> {
  const secured = connectTls({
    socket,
    servername: serverName,
    rejectUnauthorized: false,
    // `authorized` is to report the chain alone: the judge compares the names.
    checkServerIdentity: () => undefined,
    secureContext: tlsContext(),
  });
  let sizeCheck: NodeJS.Timeout | undefined;
  const outcome = new Promise<Failure | null>((resolve, reject) => {
    const fail = (detail: string) => resolve({ kind: 'failed', detail });
    const maxBytesRead = socket.bytesRead + MAX_HANDSHAKE_BYTES;
    sizeCheck = setInterval(() => {
      if (socket.bytesRead > maxBytesRead) {
        fail(`a handshake of more than ${MAX_HANDSHAKE_BYTES} bytes`);
      }
    }, SIZE_CHECK_MS);
    secured.once('secureConnect', () => resolve(null));
    secured.once(
      'error',
      catchErrors(reject, (error: Error) => fail(describeError(error))),
    );
    secured.once('close', () => fail('the server closed it'));
  });
  const failure = await within(deadline, outcome, (): Failure => {
    return { kind: 'timeout', detail: 'the handshake did not end in time' };
  });
  clearInterval(sizeCheck);
  if (failure === null) {
    return { kind: 'secure', socket: secured, ...observeTls(secured, serverName) };
  }
  discard(secured);
  return failure;
}

let context: SecureContext | undefined;

/** The context of all handshakes, made at the first one. Each context takes a megabyte for its root certificates. */
function tlsContext(): SecureContext {
  context ??= createSecureContext({
    minVersion: 'TLSv1',
    ciphers: 'DEFAULT@SECLEVEL=0',
    // Other mail servers still deliver to servers that predate RFC 5746.
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
  });
  return context;
}

function observeTls(socket: TLSSocket, serverName: string): TlsFacts {
  const certificate = socket.getPeerX509Certificate();
  const validTo = certificate === undefined ? Number.NaN : Date.parse(certificate.validTo);
  const validFrom = certificate === undefined ? Number.NaN : Date.parse(certificate.validFrom);
  const all = certificate === undefined ? [] : certificateNames(certificate);
  const names = limitNames(all, serverName);
  const tls = {
    offered: true,
    negotiated: socket.getProtocol(),
    names,
    ...(validFrom > Date.now() ? { validFrom: new Date(validFrom).toISOString() } : {}),
    validTo: Number.isNaN(validTo) ? null : new Date(validTo).toISOString(),
    trusted: certificate === undefined ? null : socket.authorized,
    error: null,
  };
  const cut = { what: 'certificate-names', limit: MAX_NAMES, seen: all.length } as const;
  return { tls, cuts: names.length < all.length ? [cut] : [], chain: certificateChain(socket) };
}

/** The most certificates of a chain. */
const MAX_CHAIN = 10;

function certificateChain(socket: TLSSocket): Buffer[] {
  const chain: Buffer[] = [];
  let certificate: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (certificate?.raw !== undefined && chain.length < MAX_CHAIN) {
    chain.push(certificate.raw);
    const issuer: DetailedPeerCertificate | undefined = certificate.issuerCertificate;
    // The issuer of a self-signed certificate is the certificate itself.
    certificate = issuer === certificate ? undefined : issuer;
  }
  return chain;
}

/** The most names of one certificate that an observation has. Public authorities issue for 100 to 250 names. */
const MAX_NAMES = 1000;

/** The first names. A name that covers the server's name is kept whatever its position. */
function limitNames(names: readonly string[], serverName: string): readonly string[] {
  if (names.length <= MAX_NAMES) return names;
  const covering = names.find((name) => coversName(name, serverName));
  const first = names.slice(0, MAX_NAMES);
  return covering === undefined || first.includes(covering)
    ? first
    : [...first.slice(0, -1), covering];
}

/** The DNS names of a certificate; its common name only where it has none (RFC 6125 6.4.4). */
function certificateNames(certificate: {
  readonly subjectAltName?: string | undefined;
  readonly subject: string;
}): string[] {
  const alternative = (certificate.subjectAltName ?? '')
    .split(/, (?=[A-Za-z ]+:)/)
    .filter((part) => part.startsWith('DNS:'))
    .map((part) => part.slice('DNS:'.length));
  const common = /^CN=(.+)$/m.exec(certificate.subject)?.[1];
  const names = alternative.length > 0 || common === undefined ? alternative : [common];
  return names.map((name) => sanitise(canonicalName(name), 255));
}
