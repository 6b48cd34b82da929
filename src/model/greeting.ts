import { canonicalName } from './dns-name.ts';

/**
 * The banner name: the first word of the first line of a greeting (RFC 5321 4.2). Common deviations are accepted:
 * blanks or an enhanced status code before the name, brackets or quotes around it, a comma, semicolon or dots after
 * it, and IMail's `X1 NT-ESMTP Server name`. A later word is never used, since receivers do not use it either.
 *
 * @param lines the sanitised lines of the greeting without reply codes
 * @returns null where the greeting has no name: it is empty or masked, or starts with a protocol, product or welcome
 */
export function readBannerName(lines: readonly string[]): string | null {
  return readName(firstText(lines).replace(/^X1 NT-ESMTP Server\s+/i, ''));
}

/**
 * The EHLO name: the first word of the first line of the EHLO reply (RFC 5321 4.1.1.1).
 *
 * @param lines the sanitised lines of the reply without reply codes
 * @returns null where the reply has no name: some servers answer `Hello client`, others begin with an EHLO keyword
 */
export function readEhloName(lines: readonly string[]): string | null {
  const text = firstText(lines);
  return EHLO_KEYWORDS.has(firstWord(text)) ? null : readName(text);
}

/** The first line without its enhanced status code (RFC 2034). The sanitiser has replaced tabs by `\x09`. */
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
  // In `smtp ESMTP Postfix` the protocol follows, so `smtp` is the name of the host.
  if (NOT_NAMES.has(plain) && (second !== 'ESMTP' || plain.includes('esmtp'))) return null;
  // `Sendmail ESMTP` and `Microsoft ESMTP MAIL Service` begin with a product.
  if (PRODUCTS.has(plain) && /^e?smtp/i.test(second)) return null;
  const name = canonicalName(word);
  // Checked again: IDNA maps some letters to several characters, brackets among them.
  return name.length > MAX_NAME || !looksLikeName(name) ? null : name;
}

/** The longest domain, in octets (RFC 5321 4.5.3.1.2). */
const MAX_NAME = 255;

/** Accepts domains, single labels, addresses and address literals, also with underscores and letters beyond ASCII. */
function looksLikeName(word: string): boolean {
  const characters = /^(?:\[[\w:.-]+\]|[\p{L}\p{N}\p{M}_.:-]+)$/u;
  return characters.test(word) && /[\p{L}\p{N}]/u.test(word);
}

/** First words of a greeting that are no host name. */
const NOT_NAMES: ReadonlySet<string> = new Set([
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

/**
 * EHLO keywords of the IANA registry that servers send first. Only the upper-case spelling: a host name may be
 * `help`.
 */
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

/** Mail software: no host name where a protocol follows. */
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
