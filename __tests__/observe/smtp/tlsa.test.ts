import { createHash, X509Certificate } from 'node:crypto';
import { expect, it } from 'vitest';
import type { TlsaRecord } from '../../../src/model/observation.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import { compareTlsa } from '../../../src/observe/smtp/tlsa.ts';
import { makeCertificate } from '../../lab/certificate.ts';
import { startDnsServer } from '../../lab/dns-server.ts';
import { startResolver } from '../dns/start-resolver.ts';

const own = derOf(await makeCertificate({ names: ['mx1.example.com'] }));
const authority = derOf(await makeCertificate({ names: ['ca.example.com'] }));
const CHAIN = [own, authority];

function derOf({ cert }: { readonly cert: string }): Buffer {
  return new X509Certificate(cert).raw;
}

const spki = (certificate: Buffer) =>
  new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
const hash = (algorithm: string, bytes: Buffer) =>
  createHash(algorithm).update(bytes).digest('hex');
const record = (usage: number, selector: number, matchingType: number, data: string) =>
  ({ usage, selector, matchingType, data }) satisfies TlsaRecord;

/** Each case: the records, and whether one matches; null where none is of a usage that SMTP uses. */
it.each<readonly [title: string, records: readonly TlsaRecord[], matches: boolean | null]>([
  ["3 1 1, the server's key", [record(3, 1, 1, hash('sha256', spki(own)))], true],
  ["3 1 2, the server's key", [record(3, 1, 2, hash('sha512', spki(own)))], true],
  ["3 0 1, the server's certificate", [record(3, 0, 1, hash('sha256', own))], true],
  ["3 0 0, the server's certificate in full", [record(3, 0, 0, own.toString('hex'))], true],
  ['2 0 1, a certificate of the chain', [record(2, 0, 1, hash('sha256', authority))], true],
  ['3 0 1, the certificate of the authority', [record(3, 0, 1, hash('sha256', authority))], false],
  ['another key', [record(3, 1, 1, '00'.repeat(32))], false],
  [
    'the old key and the current one',
    [record(3, 1, 1, '00'.repeat(32)), record(3, 1, 1, hash('sha256', spki(own)))],
    true,
  ],
  ['usage 1, which SMTP does not use', [record(1, 1, 1, '00'.repeat(32))], null],
  ['an unknown matching type', [record(3, 1, 9, '00')], null],
])('%s', (_, records, matches) => {
  expect(compareTlsa(records, CHAIN).matches).toBe(matches);
});

it('looks up the records of a name and port', async () => {
  const digest = 'ab'.repeat(32);
  const dns = await startDnsServer({
    zone: `_25._tcp.mx1.example.com TYPE52 \\# 35 030101${digest}`,
  });
  const { resolve, close } = startResolver([dns.resolver]);
  const lookup = await resolve('_25._tcp.mx1.example.com', 'TLSA', deadlineIn(5000));
  const none = await resolve('_25._tcp.mx2.example.com', 'TLSA', deadlineIn(5000));
  close();
  await dns.close();
  expect(lookup).toMatchObject({ kind: 'found', records: [record(3, 1, 1, digest)] });
  expect(none).toMatchObject({ kind: 'absent' });
});
