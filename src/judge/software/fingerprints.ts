/** The mail servers and hosted mail services whose settings are in `mta-settings.ts`. */
export type Mta =
  | 'postfix'
  | 'mailcow'
  | 'zimbra'
  | 'exim'
  | 'opensmtpd'
  | 'sendmail'
  | 'exchange'
  | 'iis'
  | 'dovecot'
  | 'haraka'
  | 'qmail'
  | 'courier'
  | 'stalwart'
  | 'mox'
  | 'postal'
  | 'kumomta'
  | 'powermta'
  | 'james'
  | 'domino'
  | 'mdaemon'
  | 'kerio'
  | 'hmailserver'
  | HostedMta;

/** Hosted services: their customers can set neither greeting nor EHLO name. */
export type HostedMta =
  | 'exchange-online'
  | 'google'
  | 'yahoo'
  | 'icloud'
  | 'amazon-ses'
  | 'proofpoint'
  | 'mimecast'
  | 'messagelabs'
  | 'barracuda'
  | 'cisco';

/**
 * A pattern that only one server matches. `name` is the greeting's name, `greeting` the greeting's lines without the
 * name, and `ehlo` the lines of the EHLO reply. Lines are joined by line feeds.
 */
export interface Fingerprint {
  readonly mta: Mta;
  readonly where: 'name' | 'greeting' | 'ehlo';
  readonly pattern: RegExp;
}

/**
 * The first match counts. Names of hosted services come first: their customers cannot change the software behind them.
 * Then come greetings with a product's name, then EHLO replies for greetings without one.
 *
 * A pattern for an EHLO reply needs a wording or an order of keywords that only one product has. The set of extensions
 * is not enough. qmail, hMailServer and maddy have replies too plain for a pattern.
 */
export const FINGERPRINTS: readonly Fingerprint[] = [
  {
    mta: 'exchange-online',
    where: 'name',
    pattern: /\.(?:mail\.protection\.outlook\.com|mx\.microsoft)$/,
  },
  {
    mta: 'google',
    where: 'name',
    pattern: /^(?:mx|smtp|smtp-relay|[\w-]+\.l)\.(?:google|gmail)\.com$/,
  },
  { mta: 'yahoo', where: 'name', pattern: /\.yahoo\.com$/ },
  { mta: 'icloud', where: 'name', pattern: /\.(?:icloud|apple)\.com$/ },
  {
    mta: 'amazon-ses',
    where: 'name',
    pattern: /^(?:email|inbound)-smtp\.(?:[\w-]+\.)?amazonaws\.com$/,
  },
  { mta: 'proofpoint', where: 'name', pattern: /\.(?:pphosted|ppe-hosted)\.com$/ },
  { mta: 'mimecast', where: 'name', pattern: /\.mimecast\.(?:com|co\.za)$/ },
  { mta: 'messagelabs', where: 'name', pattern: /\.messagelabs\.com$/ },
  {
    mta: 'barracuda',
    where: 'name',
    pattern: /\.ess\.(?:[a-z]{2}\.)?barracuda(?:networks)?\.com$/,
  },
  { mta: 'cisco', where: 'name', pattern: /\.iphmx\.com$/ },

  // mailcow and Zimbra run Postfix, but generate its configuration, so they have settings of their own.
  { mta: 'mailcow', where: 'greeting', pattern: /\bESMTP Postcow\b/ },
  { mta: 'zimbra', where: 'greeting', pattern: /\bZimbra\b/ },
  { mta: 'postfix', where: 'greeting', pattern: /\bPostfix\b/ },
  { mta: 'exim', where: 'greeting', pattern: /\bExim\b/ },
  { mta: 'opensmtpd', where: 'greeting', pattern: /\bOpenSMTPD\b/ },
  { mta: 'sendmail', where: 'greeting', pattern: /\bSendmail\b/ },
  // Only the SMTP service of IIS, and Exchange 2003 which is built on it, show a version.
  { mta: 'iis', where: 'greeting', pattern: /\bMicrosoft ESMTP MAIL Service, Version:/i },
  { mta: 'exchange', where: 'greeting', pattern: /\bMicrosoft ESMTP MAIL Service\b/i },
  { mta: 'dovecot', where: 'greeting', pattern: /\bDovecot\b.* ready\.$/ },
  { mta: 'haraka', where: 'greeting', pattern: /\bESMTP Haraka\b/ },
  { mta: 'qmail', where: 'greeting', pattern: /\bqmail\b/i },
  { mta: 'courier', where: 'greeting', pattern: /\bCourier\b/ },
  { mta: 'stalwart', where: 'greeting', pattern: /\bStalwart ESMTP\b/ },
  { mta: 'mox', where: 'greeting', pattern: /\bESMTP mox\b/ },
  { mta: 'postal', where: 'greeting', pattern: /\bESMTP Postal\// },
  { mta: 'kumomta', where: 'greeting', pattern: /\bKumoMTA\b/ },
  { mta: 'powermta', where: 'greeting', pattern: /\bPowerMTA\b/ },
  { mta: 'james', where: 'greeting', pattern: /\bJAMES\b.*\bSMTP Server\b/ },
  { mta: 'domino', where: 'greeting', pattern: /\((?:Lotus|IBM|HCL) Domino Release\b/ },
  { mta: 'mdaemon', where: 'greeting', pattern: /\bESMTP MDaemon\b/ },
  { mta: 'kerio', where: 'greeting', pattern: /\bKerio (?:Connect|MailServer)\b/ },
  { mta: 'hmailserver', where: 'greeting', pattern: /\bhMailServer\b/i },

  {
    mta: 'google',
    where: 'ehlo',
    pattern: /^(?:mx|smtp)\.(?:google|gmail)\.com at your service, \[/,
  },
  { mta: 'haraka', where: 'ehlo', pattern: /^[^\n]*, Haraka is at your service/ },
  { mta: 'stalwart', where: 'ehlo', pattern: /^\S+ you had me at EHLO\n/ },
  {
    mta: 'exchange',
    where: 'ehlo',
    pattern: /\n(?:X-ANONYMOUSTLS|X-EXPS [^\n]+|XRDST|XEXCH50)(?:\n|$)/,
  },
  { mta: 'courier', where: 'ehlo', pattern: /\nXVERP=Courier(?:\n|$)/ },
  // Sorted by name except PIPELINING, with BURL for IMAP.
  {
    mta: 'dovecot',
    where: 'ehlo',
    pattern:
      /^\S+\n8BITMIME\n(?:AUTH [^\n]+\n)?(?:BINARYMIME\n)?BURL imap\nCHUNKING\n(?:[^\n]+\n)*PIPELINING(?:\n|$)/,
  },
  // Exim greets the client by name and address, and does not offer ENHANCEDSTATUSCODES.
  {
    mta: 'exim',
    where: 'ehlo',
    pattern:
      /^\S+ Hello \S[^\n]* \[[^\]\n]+\][^\n,]*\nSIZE(?: \d+)?\n(?:(?:LIMITS [^\n]+|8BITMIME|DSN|ETRN|EXPN|VRFY)\n)*PIPELINING\n(?:(?!ENHANCED)[^\n]+\n)*HELP$/,
  },
  {
    mta: 'opensmtpd',
    where: 'ehlo',
    pattern:
      /^\S+ Hello [^\n]+, pleased to meet you\n8BITMIME\nENHANCEDSTATUSCODES\nSIZE \d+\n(?:DSN\n)?(?:STARTTLS\n)?(?:AUTH [^\n]+\n)?HELP$/,
  },
  {
    mta: 'sendmail',
    where: 'ehlo',
    pattern:
      /^\S+ Hello [^\n]+, pleased to meet you\nENHANCEDSTATUSCODES\nPIPELINING\n(?:[^\n]+\n)*DELIVERBY\n(?:[^\n]+\n)?HELP$/,
  },
  // VRFY or ETRN, which few other servers offer, at their position in Postfix's fixed order.
  {
    mta: 'postfix',
    where: 'ehlo',
    pattern:
      /^\S+\nPIPELINING\nSIZE(?: \d+)?\n(?:VRFY\nETRN|VRFY|ETRN)\n(?:(?:STARTTLS|AUTH[ =][^\n]+|X(?:VERP|CLIENT|FORWARD)[^\n]*)\n)*ENHANCEDSTATUSCODES\n8BITMIME(?:\n|$)/,
  },
];
