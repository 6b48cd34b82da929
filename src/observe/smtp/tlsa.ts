import { createHash, X509Certificate } from 'node:crypto';
import type { TlsaObservation, TlsaRecord } from '../../model/observation.ts';

/**
 * Compares TLSA records with the certificates that a server sent. SMTP uses the usages 2 (a certificate of the chain)
 * and 3 (the server's own one) only; with no record of these, senders do not authenticate the server (RFC 7672 3.1).
 *
 * @param chain the certificates in DER, the server's own one first
 */
export function compareTlsa(
  records: readonly TlsaRecord[],
  chain: readonly Buffer[],
): TlsaObservation {
  const usable = records.filter(isUsable);
  const matches = usable.some((record) =>
    (record.usage === DANE_EE ? chain.slice(0, 1) : chain).some((certificate) =>
      isMatch(record, certificate),
    ),
  );
  return {
    records: records.map(({ usage, selector, matchingType, data }) => {
      const text = data.length > MAX_SHOWN_DIGITS ? `${data.slice(0, MAX_SHOWN_DIGITS)}…` : data;
      return `${usage} ${selector} ${matchingType} ${text}`;
    }),
    matches: usable.length === 0 ? null : matches,
  };
}

const DANE_TA = 2;
const DANE_EE = 3;
/** The digits of SHA-512. */
const MAX_SHOWN_DIGITS = 128;

function isUsable({ usage, selector, matchingType }: TlsaRecord): boolean {
  return (usage === DANE_TA || usage === DANE_EE) && selector <= 1 && matchingType <= 2;
}

function isMatch({ selector, matchingType, data }: TlsaRecord, certificate: Buffer): boolean {
  const selected = selector === 0 ? certificate : publicKey(certificate);
  const hash = HASHES[matchingType];
  const digest = hash === undefined ? selected : createHash(hash).update(selected).digest();
  return digest.toString('hex') === data;
}

/** By matching type; 0 is the data itself. */
const HASHES: readonly (string | undefined)[] = [undefined, 'sha256', 'sha512'];

/** The SubjectPublicKeyInfo in DER. */
function publicKey(certificate: Buffer): Buffer {
  return new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
}
