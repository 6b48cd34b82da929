import { isIP } from 'node:net';

export interface CertificateRequest {
  /** DNS names and IP addresses: all are alternative names, and the first is the common name. */
  readonly names: readonly string[];
  /** A common name instead of alternative names. */
  readonly commonName?: string;
  /** Default: a day ago. */
  readonly validFrom?: Date;
  /** Default: a year from now. */
  readonly validTo?: Date;
}

export interface Certificate {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly cert: string;
}

const DAY_MS = 86_400_000;
const NOW = Date.now();
const cache = new Map<string, Promise<Certificate>>();

/** Makes a self-signed P-256 certificate. Those for the same names and validity are made once. */
export function makeCertificate(request: CertificateRequest): Promise<Certificate> {
  const from = request.validFrom ?? new Date(NOW - DAY_MS);
  const to = request.validTo ?? new Date(NOW + 365 * DAY_MS);
  const key = JSON.stringify([request.names, request.commonName, from, to]);
  const certificate = cache.get(key) ?? sign(request, from, to);
  cache.set(key, certificate);
  return certificate;
}

async function sign(
  { names, commonName }: CertificateRequest,
  from: Date,
  to: Date,
): Promise<Certificate> {
  // Most labs have no TLS, and the library takes a while to load.
  const { generate } = await import('selfsigned');
  const pems = await generate(
    [{ name: 'commonName', value: quoted(commonName ?? names[0] ?? '') }],
    {
      keyType: 'ec',
      curve: 'P-256',
      algorithm: 'sha256',
      notBeforeDate: from,
      notAfterDate: to,
      extensions: [
        { name: 'basicConstraints', cA: false },
        { name: 'keyUsage', digitalSignature: true },
        { name: 'extKeyUsage', serverAuth: true },
        ...(commonName === undefined ? [alternativeNames(names)] : []),
      ],
    },
  );
  return { key: pems.private, cert: pems.cert };
}

/** Quotes a value for the generator, which reads names as text (RFC 4514) without line separators. */
function quoted(value: string): string {
  const escaped = value
    .replaceAll(/["\\]/g, '\\$&')
    .replaceAll('\n', '\\0a')
    .replaceAll('\r', '\\0d')
    .replaceAll(/[\u2028\u2029]/g, '.');
  return `"${escaped}"`;
}

function alternativeNames(names: readonly string[]) {
  const altNames = names.map((name) =>
    isIP(name) === 0 ? { type: 2 as const, value: name } : { type: 7 as const, ip: name },
  );
  return { name: 'subjectAltName' as const, altNames };
}
