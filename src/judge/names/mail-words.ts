import { getPublicSuffix } from 'tldts';

/**
 * Whether a label left of the public suffix contains a mail word, which shows that the name was chosen for a mail
 * server. The public suffix does not count: `.mx` is Mexico, and anyone can register under `.email`.
 */
export function hasMailLabel(name: string): boolean {
  const suffix = getPublicSuffix(name, { extractHostname: false }) ?? '';
  return containsMailWord(name.slice(0, name.length - suffix.length));
}

/**
 * Whether a text contains a mail word between characters that are no letters: `mx1`, `smtp-out` and `mta-7` do, `amx`,
 * `hotmailer` and `mailbox` do not.
 */
export function containsMailWord(text: string): boolean {
  return text.split(/[^a-z]+/).some((word) => MAIL_WORDS.has(word));
}

/** Without `post`, `web` and `pop`: access networks use them for places and companies. */
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
