import type { RefusalSubject } from '../model/evidence.ts';
import { recordedAddress } from './recorded-text.ts';

/** What a receiver's words refuse mail for. */
export interface RefusedFor {
  readonly subject: RefusalSubject;
  /** The enhanced status code, or without one the reply code; null for neither. */
  readonly code: string | null;
}

/** A quick test that every text for which {@link readRefusal} returns a value passes. */
export const MAY_BE_REFUSAL = /[45]\.7\.2[35]|hostname|helo|ehlo|\bptr\b|\br(?:everse[ -])?dns\b/i;

/**
 * Reads whether a receiver's words refuse mail for the reverse name or the HELO name of the sending host. Block lists,
 * greylisting, unknown recipients, SPF of a mail domain and missing authentication are other matters.
 */
export function readRefusal(words: string): RefusedFor | null {
  if (ACCEPTED.test(words)) return null;
  const [, enhanced] = ENHANCED.exec(words) ?? [];
  const code = enhanced ?? /(?<![\d.])([45]\d\d)(?=[ -])/.exec(words)?.[1] ?? null;
  const isOther = OTHER_MATTERS.test(words);
  if (!isOther && HELO_WORDS.some((pattern) => pattern.test(words))) {
    return { subject: 'helo', code };
  }
  if (REVERSE_HOSTNAME.test(words)) return { subject: 'reverse-name', code };
  const [, identity] = IDENTITY_CODE.exec(words) ?? [];
  // RFC 7372 defines X.7.23 for SPF. Gmail uses it for the reverse name.
  if (identity !== undefined && !SPF_WORDS.test(words)) {
    return { subject: 'reverse-name', code: identity };
  }
  const isRefusedForIt = !isOther && REVERSE_WORDS.some((pattern) => pattern.test(words));
  return isRefusedForIt ? { subject: 'reverse-name', code } : null;
}

/** A reply code of success. The words after it may hold anything. */
const ACCEPTED = /^\s*[123]\d\d(?:[ -]|$)/;
/** Not a part of an address, such as 5.7.25.9. */
const ENHANCED = /(?<![\d.])([45]\.\d\.\d{1,3})(?!\.?\d)/;
const IDENTITY_CODE = /(?<![\d.])([45]\.7\.2[35])(?!\.?\d)/;
const SPF_WORDS = /\bSPF\b|sender policy framework/i;

/** Postfix, whose words are the same everywhere. */
const REVERSE_HOSTNAME = /cannot find your (?:reverse )?hostname/i;

/** How large receivers refuse mail for the reverse name without a code of its own. */
const REVERSE_WORDS: readonly RegExp[] = [
  /\b(?:no|not? (?:have|valid)|missing|lacks?|bad|invalid|without|fix|generic|must have)(?: [\w-]{1,20}){0,3} (?:PTR|r(?:everse[ -])?DNS)\b/i,
  /\b(?:PTR|r(?:everse[ -])?DNS)(?: [\w-]{1,20}){0,3} (?:fail(?:ed|ure|s)?|missing|required|not (?:found|exist|match|set|valid)|invalid|mismatch)/i,
  /\b(?:regarding|require[sd]?)(?: [\w-]{1,20}){0,2} (?:PTR|r(?:everse[ -])?DNS)\b/i,
];

const HELO_WORDS: readonly RegExp[] = [
  /\b(?:helo|ehlo)(?: command| name| argument(?:\(s\))?| domain| host| string)?(?: is| was)? (?:rejected|invalid|bad|forged|spoofed|fake|not allowed|not valid|not resolvable|not fully qualified)/i,
  /\b(?:syntactically invalid|invalid|bad|bogus|forged|spoofed|fake|unresolvable|rejected|non-fqdn)(?: or \w{1,20})? (?:helo|ehlo)\b/i,
  /\b(?:helo|ehlo)\b[^.;]{0,80}\b(?:should|must) be (?:an? )?(?:valid |fully[ -]qualified |FQDN)/i,
  /\b(?:helo|ehlo) (?:name|argument|domain|host)\b.{0,120}\b(?:is not|isn't|does not|doesn't) (?:an? )?(?:valid|FQDN|fully|resolve|match|exist)/i,
  // RFC 7208 2.4: the HELO name has an SPF record of its own.
  /\bSPF\b.{0,120}\bhelo[ -](?:identity|check|scope)|\bhelo[ -](?:identity|check|scope)\b.{0,120}\bSPF\b/i,
];

const OTHER_MATTERS =
  /\b(?:block(?:ed)? ?list|black ?list|rbl|dnsbl|spamhaus|blocked using|gr[ae]y ?list|user unknown|unknown user|spam (?:message|score)|dmarc|message size)|authentication required/i;

/**
 * The sending address that a receiver's words quote: the first in square brackets, or else the first one. In angle
 * brackets they quote what the client said: its HELO name, which may be an address too, or the envelope.
 *
 * @param receiver the receiver's own address; null where it is not known
 */
export function quotedAddress(words: string, receiver: string | null): string | null {
  const own = words.replace(/<[^<>\s]{1,320}>/g, ' ');
  const inBrackets = [...own.matchAll(/\[([\w:.]{3,60})\]/g)].map(([, text = '']) => text);
  const bare = own
    .match(
      /(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}(?!\w|\.\d)|[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?![\w:]))/gi,
    )
    // A sentence may go on with a colon.
    ?.map((text) => text.replace(/(?<!:):$/, ''));
  for (const text of [...inBrackets, ...(bare ?? [])]) {
    const address = recordedAddress(text);
    if (address !== null && address !== receiver) return address;
  }
  return null;
}
