import type { SmtpObservation } from '../../model/observation.ts';
import { FINGERPRINTS, type Fingerprint, type Mta } from './fingerprints.ts';

/**
 * Which mail server speaks, from its greeting and its answer to EHLO; null where neither gives it away. Both
 * are the server's own words, so a false one can only choose among our texts.
 */
export function recogniseMta(smtp: SmtpObservation): Mta | null {
  const said: Readonly<Record<Fingerprint['where'], string>> = {
    name: smtp.bannerName ?? '',
    greeting: greetingText(smtp),
    ehlo: smtp.ehloReply.join('\n'),
  };
  return FINGERPRINTS.find(({ where, pattern }) => pattern.test(said[where]))?.mta ?? null;
}

/** The greeting without its name, as `postfix.example.com` may be any server's. */
function greetingText({ greeting, bannerName }: SmtpObservation): string {
  const text = greeting.join('\n');
  return bannerName === null ? text : text.replace(/^\s*\S+/, '');
}
