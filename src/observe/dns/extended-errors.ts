import { sanitise } from '../../model/sanitise.ts';

const EXTENDED_ERROR = 15;
/** The most extended errors of an answer, and the most bytes of each one's text. */
const MAX_EXTENDED_ERRORS = 3;
const MAX_EXTRA_BYTES = 100;

/**
 * Reads the extended errors (RFC 8914 2) among the options of an OPT record.
 *
 * @returns each in words, with the server's own text; null for damaged options
 */
export function readExtendedErrors(options: Buffer): readonly string[] | null {
  const errors: string[] = [];
  for (let at = 0; at < options.length; ) {
    if (at + 4 > options.length) return null;
    const code = options.readUInt16BE(at);
    const from = at + 4;
    at = from + options.readUInt16BE(at + 2);
    if (at > options.length) return null;
    if (code !== EXTENDED_ERROR) continue;
    if (at - from < 2) return null;
    if (errors.length === MAX_EXTENDED_ERRORS) continue;
    const info = options.readUInt16BE(from);
    const words = EXTENDED_ERRORS[info] ?? `extended error ${info}`;
    const text = options.toString('utf8', from + 2, Math.min(at, from + 2 + MAX_EXTRA_BYTES));
    // Some servers end the text with a NUL.
    const extra = sanitise(text.replace(/\0+$/, ''), MAX_EXTRA_BYTES);
    errors.push(extra === '' ? words : `${words}: ${extra}`);
  }
  return errors;
}

/** By code (IANA "Extended DNS Error Codes"). */
const EXTENDED_ERRORS: readonly string[] = [
  'other error',
  'unsupported DNSKEY algorithm',
  'unsupported DS digest type',
  'stale answer',
  'forged answer',
  'DNSSEC indeterminate',
  'DNSSEC bogus',
  'signature expired',
  'signature not yet valid',
  'DNSKEY missing',
  'RRSIGs missing',
  'no zone key bit set',
  'NSEC missing',
  'cached error',
  'not ready',
  'blocked',
  'censored',
  'filtered',
  'prohibited',
  'stale NXDOMAIN answer',
  'not authoritative',
  'not supported',
  'no reachable authority',
  'network error',
  'invalid data',
  'signature expired before valid',
  'too early',
  'unsupported NSEC3 iterations value',
  'unable to conform to policy',
  'synthesized',
  'invalid query type',
];
