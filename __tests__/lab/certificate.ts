import { isIP } from 'node:net';
import { generate } from 'selfsigned';

export interface CertificateRequest {
  /** DNS names and IP addresses; the first one is the common name too, all are alternative names. */
  readonly names: readonly string[];
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
const made = new Map<string, Promise<Certificate>>();

/** A self-signed P-256 certificate, made once per names and validity and then kept in memory. */
export function makeCertificate(request: CertificateRequest): Promise<Certificate> {
  const from = request.validFrom ?? new Date(NOW - DAY_MS);
  const to = request.validTo ?? new Date(NOW + 365 * DAY_MS);
  const key = JSON.stringify([request.names, from, to]);
  const known = made.get(key) ?? sign(request.names, from, to);
  made.set(key, known);
  return known;
}

async function sign(names: readonly string[], from: Date, to: Date): Promise<Certificate> {
  const pems = await generate([{ name: 'commonName', value: names[0] ?? '' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: from,
    notAfterDate: to,
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) =>
          isIP(name) === 0 ? { type: 2 as const, value: name } : { type: 7 as const, ip: name },
        ),
      },
    ],
  });
  return { key: pems.private, cert: pems.cert };
}
