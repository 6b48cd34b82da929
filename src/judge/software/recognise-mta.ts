import type { SmtpObservation } from '../../model/observation.ts';
import { FINGERPRINTS, type Fingerprint, type Mta } from './fingerprints.ts';

/**
 * Recognises the mail server software from greeting and EHLO reply; null where no fingerprint matches. Both texts are
 * the server's own, so a forged one can only choose among our advice texts.
 */
export function recogniseMta(
  smtp: Pick<SmtpObservation, 'bannerName' | 'greeting' | 'ehloReply'>,
): Mta | null {
  const texts: Readonly<Record<Fingerprint['where'], string>> = {
    name: smtp.bannerName ?? '',
    greeting: greetingText(smtp),
    ehlo: smtp.ehloReply.join('\n'),
  };
  const found = FINGERPRINTS.find(
    ({ where, pattern, greeting }) =>
      pattern.test(texts[where]) && (greeting === undefined || greeting.test(texts.greeting)),
  );
  return found?.mta ?? null;
}

/** Whether a name is that of a server of a hosted mail service. */
export function isHostedName(name: string): boolean {
  return FINGERPRINTS.some(({ where, pattern }) => where === 'name' && pattern.test(name));
}

/**
 * The greeting without its name and the enhanced status code before that: a server named `postfix.example.com` may run
 * any software.
 */
function greetingText({
  greeting,
  bannerName,
}: Pick<SmtpObservation, 'greeting' | 'bannerName'>): string {
  const text = greeting.join('\n');
  return bannerName === null ? text : text.replace(/^\s*(?:[245]\.\d{1,3}\.\d{1,3}\s+)?\S+/, '');
}

/** Whether a firewall masked the greeting: all of it, or all but the characters of `220` (Cisco's `inspect esmtp`). */
export function isMasked(greeting: readonly string[]): boolean {
  return /^[*0-9 X]*\*{3,}/.test(greeting[0] ?? '');
}
