import type { RefusalSubject } from '../model/evidence.ts';
import { recordedAddress } from './recorded-text.ts';

/** What a receiver's words refuse mail for. */
export interface RefusedFor {
  readonly subject: RefusalSubject;
  /** The enhanced status code, or without one the reply code; null for neither. */
  readonly code: string | null;
}

/** A quick test that every text for which {@link readRefusal} returns a value passes. */
export const MAY_BE_REFUSAL = /[45]\.7\.2[35]|hostname|helo|ehlo/i;

/**
 * Reads whether a receiver's words refuse mail for the reverse name or the HELO name of the sending host. Block lists,
 * greylisting, unknown recipients, SPF of a mail domain and missing authentication are other matters.
 */
export function readRefusal(words: string): RefusedFor | null {
  const [, enhanced] = ENHANCED.exec(words) ?? [];
  const code = enhanced ?? /(?<![\d.])([45]\d\d)(?=[ -])/.exec(words)?.[1] ?? null;
  if (HELO_WORDS.some((pattern) => pattern.test(words)) && !OTHER_MATTERS.test(words)) {
    return { subject: 'helo', code };
  }
  if (REVERSE_WORDS.test(words)) return { subject: 'reverse-name', code };
  const [, identity] = IDENTITY_CODE.exec(words) ?? [];
  // RFC 7372 defines X.7.23 for SPF. Gmail uses it for the reverse name.
  return identity !== undefined && !SPF_WORDS.test(words)
    ? { subject: 'reverse-name', code: identity }
    : null;
}

/** Not a part of an address, such as 5.7.25.9. */
const ENHANCED = /(?<![\d.])([45]\.\d\.\d{1,3})(?!\.?\d)/;
const IDENTITY_CODE = /(?<![\d.])([45]\.7\.2[35])(?!\.?\d)/;
const SPF_WORDS = /\bSPF\b|sender policy framework/i;

const REVERSE_WORDS = /cannot find your (?:reverse )?hostname/i;

const HELO_WORDS: readonly RegExp[] = [
  /\b(?:helo|ehlo)(?: command| name| argument(?:\(s\))?| domain)?(?: is| was)? (?:rejected|invalid|bad|forged|not allowed|not valid|not resolvable|not fully qualified)/i,
  /\b(?:invalid|bad|bogus|forged|unresolvable|rejected|non-fqdn) (?:helo|ehlo)\b/i,
  /\b(?:helo|ehlo)\/(?:helo|ehlo)\b/i,
];

const OTHER_MATTERS =
  /\b(?:block(?:ed)? ?list|black ?list|rbl|dnsbl|spamhaus|gr[ae]y ?list|user unknown|unknown user|mailbox unavailable)|authentication required/i;

/**
 * The sending address that a receiver's words quote: the first in square brackets, or else the first at all.
 *
 * @param receiver the receiver's own address; null where it is not known
 */
export function quotedAddress(words: string, receiver: string | null): string | null {
  const inBrackets = [...words.matchAll(/\[([\w:.]{3,60})\]/g)].map(([, text = '']) => text);
  const bare = words.match(
    /(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4}(?::[\da-f]{0,4}){2,7})(?![\w:])/gi,
  );
  for (const text of [...inBrackets, ...(bare ?? [])]) {
    const address = recordedAddress(text);
    if (address !== null && address !== receiver) return address;
  }
  return null;
}
