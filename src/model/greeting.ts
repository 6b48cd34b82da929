import { canonicalName } from './dns-name.ts';

/**
 * The banner name of a greeting: the first word of its first line (RFC 5321 4.2), with the deviations that
 * occur read as they are meant: blanks or an enhanced code before it, brackets or quotes around it, a comma,
 * semicolon or dots behind it, and IMail's `X1 NT-ESMTP Server name`. Null where the greeting names nobody: no text, a
 * masked greeting, or one that starts with its protocol, its product or a welcome. No later word is ever
 * taken: a name that receivers do not read is none.
 *
 * @param lines the greeting's sanitised lines without their codes
 */
export function readBannerName(lines: readonly string[]): string | null {
  return readName(firstText(lines).replace(/^X1 NT-ESMTP Server\s+/i, ''));
}

/**
 * The EHLO name: the first word of the first line that answers EHLO (RFC 5321 4.1.1.1). Null where there is
 * none: some servers only greet back (`Hello client`), and some start with their first keyword.
 *
 * @param lines the reply's sanitised lines without their codes
 */
export function readEhloName(lines: readonly string[]): string | null {
  const text = firstText(lines);
  return EHLO_KEYWORDS.has(firstWord(text)) ? null : readName(text);
}

/** The first line without an enhanced code (RFC 2034). The sanitiser shows tabs as `\x09`. */
function firstText(lines: readonly string[]): string {
  return (lines[0] ?? '')
    .replaceAll('\\x09', ' ')
    .trimStart()
    .replace(/^[245]\.\d{1,3}\.\d{1,3}(?:\s+|$)/, '');
}

function firstWord(text: string): string {
  return text.split(/\s+/, 1)[0] ?? '';
}

function readName(text: string): string | null {
  const [first = '', second = ''] = text.split(/\s+/, 2);
  if (first.length > MAX_NAME + 16) return null;
  const word = first.replace(/^[<("']+/, '').replace(/[>)"',;:.]+$/, '');
  const plain = word.toLowerCase();
  if (!looksLikeName(word)) return null;
  // `smtp ESMTP Postfix`: the protocol follows, so this is a host that bears such a name.
  if (NAMES_NOBODY.has(plain) && (second !== 'ESMTP' || plain.includes('esmtp'))) return null;
  // `Sendmail ESMTP`, `Microsoft ESMTP MAIL Service`: a product before the protocol, and no dot in it.
  if (PRODUCTS.has(plain) && /^e?smtp/i.test(second)) return null;
  const name = canonicalName(word);
  // IDNA maps some letters to several characters, brackets among them.
  return name.length > MAX_NAME || !looksLikeName(name) ? null : name;
}

/** The longest domain in octets (RFC 5321 4.5.3.1.2). */
const MAX_NAME = 255;

/** A domain, one label, an address, or an address literal; underscores, stray hyphens and other letters occur. */
function looksLikeName(word: string): boolean {
  const marks = /^(?:\[[\w:.-]+\]|[\p{L}\p{N}\p{M}_.:-]+)$/u;
  return marks.test(word) && /[\p{L}\p{N}]/u.test(word);
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
  'requested',
]);

/** Keywords of IANA's registry of SMTP service extensions that servers put first; never a host in capitals. */
const EHLO_KEYWORDS: ReadonlySet<string> = new Set([
  '8BITMIME',
  'AUTH',
  'BINARYMIME',
  'CHUNKING',
  'DELIVERBY',
  'DSN',
  'ENHANCEDSTATUSCODES',
  'ETRN',
  'EXPN',
  'HELP',
  'PIPELINING',
  'SIZE',
  'SMTPUTF8',
  'STARTTLS',
  'VRFY',
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
