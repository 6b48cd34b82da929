import { isIP } from 'node:net';
import { canonicalName, hostNameProblem } from './dns-name.ts';

/**
 * The banner name: the first word of the first line of a 220 greeting (RFC 5321 4.2). Common deviations are accepted:
 * blanks or an enhanced status code before the name, brackets or quotes around it, a comma, semicolon or dots after
 * it, and IMail's `X1 NT-ESMTP Server name`. A later word is never used, since receivers do not use it either.
 *
 * @param lines the sanitised lines of the greeting without reply codes
 * @returns null where the greeting has no name: it is empty or masked, or starts with a protocol, a product or prose
 */
export function readBannerName(lines: readonly string[]): string | null {
  const text = firstText(lines).replace(/^X1 NT-ESMTP Server\s+/i, '');
  return startsWithoutName(text) ? null : readName(text);
}

/**
 * The name in a greeting that refuses the client, such as `554 mx1.example.com no access`. Most refusals start with
 * prose, so that only a full host name counts.
 *
 * @param lines the sanitised lines of the greeting without reply codes
 */
export function readRefusalName(lines: readonly string[]): string | null {
  const name = readName(firstText(lines));
  return name === null || hostNameProblem(name) !== null ? null : name;
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
  return (lines[0] ?? '').replaceAll('\\x09', ' ').trimStart().replace(ENHANCED_CODE, '');
}

const ENHANCED_CODE = /^[245]\.\d{1,3}\.\d{1,3}(?:\s+|$)/;

function firstWord(text: string): string {
  return text.split(/\s+/, 1)[0] ?? '';
}

function readName(text: string): string | null {
  const [first = '', second = ''] = text.split(/\s+/, 2);
  if (first.length > MAX_NAME + 16) return null;
  const word = bareWord(first);
  const plain = word.toLowerCase();
  if (!looksLikeName(word)) return null;
  // In `smtp ESMTP Postfix` the protocol follows, so `smtp` is the name of the host.
  if (NOT_NAMES.has(plain) && (second !== 'ESMTP' || plain.includes('esmtp'))) return null;
  const name = canonicalName(word);
  // Checked again: IDNA maps some letters to several characters, brackets among them.
  return name.length > MAX_NAME || !looksLikeName(name) ? null : name;
}

/** A word without the brackets, quotes and punctuation around it. */
function bareWord(word: string): string {
  return word.replace(/^[<("']+/, '').replace(/[>)"',;:.!]+$/, '');
}

/**
 * Whether a 220 greeting starts with a product, a date or a sentence: `ArGoSoft Mail Server`, `Fri, 27 Nov 2026`,
 * `This system is private`. A first word with a dot is always a name, and so is one before the text of known software:
 * in `zimbra ESMTP Postfix` it is the name of the host.
 */
function startsWithoutName(text: string): boolean {
  const [first = '', second = ''] = text.split(/\s+/, 2);
  if (first.length > MAX_NAME) return false;
  const label = bareWord(first).toLowerCase();
  if (label.includes('.') || isIP(label) !== 0) return false;
  const rest = text.slice(first.length).trimStart();
  if (KNOWN_SOFTWARE.test(rest)) return false;
  if (PRODUCT_TEXT.test(text) || (PRODUCTS.has(label) && rest !== '')) return true;
  if (/[\w-][,:!]$/.test(first)) return true;
  // In `sun ESMTP` the protocol follows, so `sun` is the name of the host.
  if (second === 'ESMTP') return false;
  return (
    /^\d[\d:/+-]*$/.test(label) || FIRST_WORDS.has(label) || SECOND_WORDS.has(second.toLowerCase())
  );
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

/** The text that common software puts after the name of the host. */
const KNOWN_SOFTWARE =
  /^(?:E?SMTP (?:Postfix|Postcow|Exim|Sendmail|OpenSMTPD|Haraka|MDaemon|Mail ?Enable|Postal\/|mox|IceWarp|Merak|CommuniGate|Halon|ecelerity|\([0-9a-f]{32}\))|Axigen ESMTP|Dovecot|Kerio |KumoMTA|\(PowerMTA|Microsoft E?SMTP MAIL|Stalwart ESMTP|Zimbra ESMTP)/i;

/** Greetings of products that start with an ordinary word. */
const PRODUCT_TEXT =
  /^(?:1st SMTP|AVG E?SMTP|Matrix SMTP Mail|Net at Work|SG ESMTP service ready|Simple Mail Tran|Sun Java|Traffic Inspector|Trend Micro|WebMail ESMTP\s*$)/i;

/** Mail software, firewalls and proxies: no host name where more text follows. */
const PRODUCTS: ReadonlySet<string> = new Set([
  'alligate',
  'amavis',
  'amavisd-new',
  'argosoft',
  'arkoon',
  'astaro',
  'axigen',
  'barracuda',
  'bejy',
  'ccproxy',
  'cellopoint',
  'checkpoint',
  'citadel',
  'clearswift',
  'communigate',
  'compuserve',
  'coremail',
  'courier',
  'csm',
  'davmail',
  'domino',
  'dovecot',
  'eventmachine',
  'exchange',
  'exim',
  'firstclass',
  'fortimail',
  'fortinet',
  'groupwise',
  'haraka',
  'hmailserver',
  'icewarp',
  'imail',
  'interscan',
  'iplanet',
  'ironport',
  'james',
  'jana-server',
  'jmailer',
  'kerio',
  'litemail',
  'lotus',
  'macgyver',
  'maddy',
  'mailenable',
  'mailmarshal',
  'mailsite',
  'mailstore',
  'mailsweeper',
  'mailtraq',
  'mcafee',
  'mdaemon',
  'merak',
  'mercur',
  'microsoft',
  'mimecast',
  'mimesweeper',
  'mirapoint',
  'mox',
  'netscape',
  'novell',
  'opensmtpd',
  'outgoingfilter',
  'pineapp',
  'postcast',
  'postfix',
  'postini',
  'postscreen',
  'proofpoint',
  'qmail',
  'sendmail',
  'sharemailpro',
  'smartermail',
  'smtp-server',
  'sophos',
  'spamtitan',
  'stalker',
  'stalwart',
  'surgemail',
  'surgesmtp',
  'symantec',
  'totemomail',
  'trendmicro',
  'trustwave',
  'uniflow',
  'usergate',
  'vopmail',
  'vpop3',
  'websense',
  'webshield',
  'wingate',
  'winroute',
  'xeams',
  'xmail',
  'xwall',
  'zimbra',
]);

/** The first words of dates and sentences. */
const FIRST_WORDS: ReadonlySet<string> = new Set([
  'a',
  'access',
  'all',
  'an',
  'and',
  'any',
  'apr',
  'april',
  'attention',
  'aug',
  'august',
  'authorised',
  'authorized',
  'bienvenido',
  'bienvenue',
  'by',
  'closing',
  'connected',
  'connection',
  'connections',
  'dec',
  'december',
  'error',
  'feb',
  'february',
  'for',
  'fri',
  'friday',
  'from',
  'good',
  'if',
  'in',
  'internet',
  'is',
  'it',
  'jan',
  'january',
  'jul',
  'july',
  'jun',
  'june',
  'mar',
  'march',
  'may',
  'mon',
  'monday',
  'no',
  'not',
  'notice',
  'nov',
  'november',
  'oct',
  'october',
  'only',
  'please',
  'private',
  'property',
  'restricted',
  'sat',
  'saturday',
  'sep',
  'september',
  'sorry',
  'sun',
  'sunday',
  'temporarily',
  'temporary',
  'that',
  'the',
  'there',
  'this',
  'thu',
  'thursday',
  'to',
  'too',
  'try',
  'tue',
  'tuesday',
  'unable',
  'unauthorised',
  'unauthorized',
  'use',
  'warning',
  'we',
  'wed',
  'wednesday',
  'willkommen',
  'you',
  'your',
]);

/** Words that follow the first one of a sentence, and no name of a host. */
const SECOND_WORDS: ReadonlySet<string> = new Set([
  'and',
  'are',
  'been',
  'by',
  'cannot',
  'connections',
  'for',
  'from',
  'has',
  'have',
  'in',
  'is',
  'many',
  'may',
  'must',
  'no',
  'not',
  'of',
  'on',
  'only',
  'or',
  'prohibited',
  'the',
  'this',
  'to',
  'was',
  'we',
  'you',
  'your',
]);
