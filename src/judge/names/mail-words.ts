import { getPublicSuffix } from 'tldts';

/**
 * Whether a label left of the public suffix says mail: somebody named this host for what it does. A word
 * counts where it stands alone between anything but letters: `mx1`, `smtp-out` and `mta-7` do, `amx`,
 * `hotmailer` and `mailbox` do not. The public suffix says nothing: `.mx` is Mexico, `.email` is for sale.
 */
export function saysMail(name: string): boolean {
  const suffix = getPublicSuffix(name, { extractHostname: false }) ?? '';
  return holdsMailWord(name.slice(0, name.length - suffix.length));
}

/** Whether a text holds a mail word that stands alone, whatever public suffix it ends in. */
export function holdsMailWord(text: string): boolean {
  return text.split(/[^a-z]+/).some((word) => MAIL_WORDS.has(word));
}

/** `post`, `web` and `pop` are missing on purpose: access networks use them for places and for companies. */
const MAIL_WORDS: ReadonlySet<string> = new Set([
  'bounce',
  'bounces',
  'email',
  'emails',
  'esp',
  'inbound',
  'mail',
  'mailer',
  'mailers',
  'mailgate',
  'mailgateway',
  'mailgw',
  'mailhost',
  'mailhub',
  'mailin',
  'mailing',
  'mailings',
  'mailout',
  'mailpool',
  'mailrelay',
  'mails',
  'mailserver',
  'mailsrv',
  'mout',
  'mta',
  'mtas',
  'mtaout',
  'mx',
  'mxin',
  'mxout',
  'newsletter',
  'newsletters',
  'out',
  'outbound',
  'outgoing',
  'outmail',
  'outmx',
  'relay',
  'relays',
  'send',
  'sender',
  'senders',
  'sendmail',
  'smarthost',
  'smtp',
  'smtpauth',
  'smtpgw',
  'smtpin',
  'smtpout',
  'smtprelay',
  'smtps',
]);
