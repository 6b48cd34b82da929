import { canonicalName } from '../../model/dns-name.ts';

/**
 * The banner name of a greeting: the first word of its first line (RFC 5321 4.2), with the deviations that
 * occur read as they are meant: blanks or an enhanced code before it, a comma or semicolon behind it, and
 * Lotus's `X1 NT-ESMTP Server name`. Null where the greeting names nobody: no text, a masked greeting, or one
 * that starts with its protocol, its product or a welcome.
 *
 * @param lines the greeting's lines without their codes
 */
export function readBannerName(lines: readonly string[]): string | null {
  const text = (lines[0] ?? '')
    .trimStart()
    .replace(/^[245]\.\d{1,3}\.\d{1,3}\s+/, '')
    .replace(/^X1 NT-ESMTP Server\s+/i, '');
  return readName(text);
}

/**
 * The EHLO name: the first word of the first line that answers EHLO (RFC 5321 4.1.1.1). Null where there is
 * none.
 */
export function readEhloName(lines: readonly string[]): string | null {
  return readName((lines[0] ?? '').trimStart().replace(/^2\.\d{1,3}\.\d{1,3}\s+/, ''));
}

function readName(text: string): string | null {
  const [first = '', second = ''] = text.split(/\s+/);
  const word = first.replace(/[,;:]+$/, '');
  if (!looksLikeName(word) || NAMES_NOBODY.has(word.toLowerCase())) return null;
  // `Sendmail ESMTP`, `Microsoft ESMTP MAIL Service`: a product before the protocol, and no dot in it.
  if (PRODUCTS.has(word.toLowerCase()) && /^e?smtp/i.test(second)) return null;
  return canonicalName(word);
}

/** A domain, one label, an address, or an address literal; underscores and other letters occur. */
function looksLikeName(word: string): boolean {
  return /^\[[\w:.-]+\]$/.test(word) || /^[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_.:-]*)$/u.test(word);
}

/** Words that open a greeting without naming a host. */
const NAMES_NOBODY: ReadonlySet<string> = new Set([
  'smtp',
  'esmtp',
  'esmtps',
  'esmtpsa',
  'esmtpa',
  'smtps',
  'lmtp',
  'nt-esmtp',
  'smtpd',
  'welcome',
  'hello',
  'hi',
  'ready',
  'service',
  'server',
  'ok',
  'pleased',
  'greetings',
]);

const PRODUCTS: ReadonlySet<string> = new Set([
  'sendmail',
  'microsoft',
  'postfix',
  'exim',
  'exchange',
  'opensmtpd',
  'qmail',
  'courier',
  'haraka',
  'dovecot',
  'mailenable',
  'mdaemon',
  'kerio',
  'zimbra',
  'lotus',
  'domino',
  'groupwise',
  'barracuda',
  'ironport',
  'proofpoint',
  'mimecast',
  'sophos',
  'fortimail',
  'symantec',
  'amavis',
  'amavisd-new',
  'postscreen',
  'xmail',
  'imail',
  'merak',
  'surgemail',
  'communigate',
  'hmailserver',
  'james',
  'stalwart',
  'maddy',
  'mox',
]);
