import { sanitise } from '../../model/sanitise.ts';

const EXTENDED_ERROR = 15;
/** The most extended errors of an answer, and the most bytes of each one's text. */
const MAX_EXTENDED_ERRORS = 3;
const MAX_EXTRA_BYTES = 100;

/** The extended errors of an answer. */
export interface ExtendedErrors {
  /** Each in words, with the server's own text. */
  readonly errors: readonly string[];
  /** Whether the server says that its answer is not what the zone contains. */
  readonly isReplaced: boolean;
}

/**
 * Reads the extended errors (RFC 8914 2) among the options of an OPT record.
 *
 * @returns null for damaged options
 */
export function readExtendedErrors(options: Buffer): ExtendedErrors | null {
  const errors: string[] = [];
  let isReplaced = false;
  for (let at = 0; at < options.length; ) {
    if (at + 4 > options.length) return null;
    const code = options.readUInt16BE(at);
    const from = at + 4;
    at = from + options.readUInt16BE(at + 2);
    if (at > options.length) return null;
    if (code !== EXTENDED_ERROR) continue;
    if (at - from < 2) return null;
    const info = options.readUInt16BE(from);
    isReplaced ||= REPLACED.has(info);
    if (errors.length === MAX_EXTENDED_ERRORS) continue;
    const words = EXTENDED_ERRORS[info] ?? `extended error ${info}`;
    const text = options.toString('utf8', from + 2, Math.min(at, from + 2 + MAX_EXTRA_BYTES));
    // Some servers end the text with a NUL.
    const extra = sanitise(text.replace(/\0+$/, ''), MAX_EXTRA_BYTES);
    errors.push(extra === '' ? words : `${words}: ${extra}`);
  }
  return { errors, isReplaced };
}

/**
 * Codes of answers that are not what the zone contains: forged, blocked, censored, filtered and prohibited by the
 * server's own policy, and an NXDOMAIN of the past, kept because no server of the zone answers.
 */
const REPLACED: ReadonlySet<number> = new Set([4, 15, 16, 17, 18, 19]);

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
