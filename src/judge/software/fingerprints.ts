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
  | 'exchange-legacy'
  | 'mailu'
  | 'maddy'
  | 'zonemta'
  | 'momentum'
  | 'fortimail'
  | 'sophos'
  | 'icewarp'
  | 'axigen'
  | 'communigate'
  | 'mailenable'
  | 'smartermail'
  | 'halon'
  | 'greenarrow'
  | 'barracuda-esg'
  | 'zeus'
  | 'arkoon'
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
  /** A pattern for the greeting besides that for the EHLO reply, where two servers have the same reply. */
  readonly greeting?: RegExp;
}

/**
 * Exim greets the client by name and address, and does not offer ENHANCEDSTATUSCODES.
 */
const EXIM_REPLY =
  /^\S+ Hello \S[^\n]* \[[^\]\n]+\][^\n,]*\nSIZE(?: \d+)?\n(?:(?:LIMITS [^\n]+|8BITMIME|DSN|ETRN|EXPN|VRFY)\n)*PIPELINING\n(?:(?!ENHANCED)[^\n]+\n)*HELP$/;

/**
 * The first match counts. Names of hosted services come first: their customers cannot change the software behind them.
 * Then come greetings with a product's name, then EHLO replies for greetings without one.
 *
 * A pattern for an EHLO reply needs a wording or an order of keywords that only one product has. The set of extensions
 * is not enough: the replies of qmail and of small servers are too plain for a pattern.
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
  { mta: 'postfix', where: 'greeting', pattern: /\bPostfix\b/i },
  { mta: 'exim', where: 'greeting', pattern: /\bExim\b/i },
  { mta: 'opensmtpd', where: 'greeting', pattern: /\bOpenSMTPD\b/ },
  // FortiMail contains Sendmail and answers EHLO like it. Sendmail itself writes ESMTP before its name.
  { mta: 'fortimail', where: 'greeting', pattern: /^\s*ESMTP Smtpd; / },
  { mta: 'zeus', where: 'greeting', pattern: /\bSMTPS Sendmail\b/ },
  { mta: 'arkoon', where: 'greeting', pattern: /^arkoon Sendmail\b/i },
  { mta: 'sendmail', where: 'greeting', pattern: /\bSendmail\b/ },
  // Exchange 5.
  {
    mta: 'exchange-legacy',
    where: 'greeting',
    pattern: /\bMicrosoft Exchange (?:Internet Mail Service|SMTP server version)\b/,
  },
  // Only the SMTP service of IIS, and Exchange 2000 and 2003 which are built on it, show a version.
  {
    mta: 'iis',
    where: 'greeting',
    pattern: /\bMicrosoft E?SMTP MAIL Service,? Version:|\bMicrosoft SMTP MAIL ready at\b/i,
  },
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
  {
    mta: 'domino',
    where: 'greeting',
    pattern: /\((?:Lotus|IBM|HCL) Domino (?:Release|Build|Versione)\b/,
  },
  { mta: 'mdaemon', where: 'greeting', pattern: /\bMDaemon(?:\[tm\])? v?\d/ },
  { mta: 'kerio', where: 'greeting', pattern: /\bKerio (?:Connect|MailServer)\b/ },
  { mta: 'hmailserver', where: 'greeting', pattern: /\bhMailServer\b/i },
  { mta: 'barracuda-esg', where: 'greeting', pattern: /^\s*ESMTP \([0-9a-f]{32}\)$/i },
  // Merak is its former name; HT Mail Server and VisNetic MailServer are its OEM versions.
  {
    mta: 'icewarp',
    where: 'greeting',
    pattern:
      /\bE?SMTP (?:IceWarp|Merak|HT Mail Server v?)\s*\d|\bVisNetic\.MailServer\b|^\s*(?:Merak )?MAILSRV$|\]-:\^:-\[/i,
  },
  { mta: 'mailenable', where: 'greeting', pattern: /\bMail ?Enable (?:SMTP )?Service\b/ },
  {
    mta: 'communigate',
    where: 'greeting',
    pattern:
      /\bCommuniGate\b|\bE?SMTP (?:Server \S+ )?is glad to see you!$|^\s*ESMTP Service\. Welcome\.$/,
  },
  { mta: 'axigen', where: 'greeting', pattern: /\bAxigen\b/ },
  { mta: 'momentum', where: 'greeting', pattern: /\bESMTP (?:ecelerity|Momentum)\b/ },
  { mta: 'halon', where: 'greeting', pattern: /\bHalon\b/ },
  { mta: 'zonemta', where: 'greeting', pattern: /\[zone-mta\/[\w.-]+\]/ },
  { mta: 'greenarrow', where: 'greeting', pattern: /\bGreenArrow\b/ },
  { mta: 'smartermail', where: 'greeting', pattern: /\bSmarterMail\b/i },

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
  // A Sophos firewall contains Exim, and greets without that word.
  { mta: 'sophos', where: 'ehlo', pattern: EXIM_REPLY, greeting: /^\s*ESMTP ready\.$/ },
  { mta: 'exim', where: 'ehlo', pattern: EXIM_REPLY },
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
  // go-smtp names no server; this limit is maddy's default.
  {
    mta: 'maddy',
    where: 'ehlo',
    pattern: /^Hello \S+\nPIPELINING\n8BITMIME\n(?:[^\n]+\n)*LIMITS RCPTMAX=20000(?:\n|$)/,
  },
  {
    mta: 'mox',
    where: 'ehlo',
    pattern:
      /^\S+\nPIPELINING\nSIZE \d+\n(?:[^\n]+\n)*ENHANCEDSTATUSCODES\n8BITMIME\nLIMITS RCPTMAX=\d+\nSMTPUTF8$/,
  },
  {
    mta: 'mailenable',
    where: 'ehlo',
    pattern: /^\S+ \[[^\]\n]+\], this server offers \d+ extensions(?:\n|$)/,
  },
  { mta: 'axigen', where: 'ehlo', pattern: /^\S+ Axigen ESMTP hello(?:\n|$)/ },
  { mta: 'momentum', where: 'ehlo', pattern: /^\S+ says EHLO to \S+(?:\n|$)/ },
  {
    mta: 'communigate',
    where: 'ehlo',
    pattern: /^\S+ (?:domain name should be qualified|your name is not \S+)\s*(?:\n|$)/,
  },
  // IIS writes TURN before SIZE; Exchange has these five in this order.
  {
    mta: 'iis',
    where: 'ehlo',
    pattern: /^\S+ Hello \[[^\]\n]+\]\n(?:AUTH[ =][^\n]+\n)*TURN\nSIZE/,
  },
  {
    mta: 'exchange',
    where: 'ehlo',
    pattern: /^\S+ Hello \[[^\]\n]+\]\nSIZE(?: \d+)?\nPIPELINING\nDSN\nENHANCEDSTATUSCODES(?:\n|$)/,
  },
  {
    mta: 'hmailserver',
    where: 'ehlo',
    pattern: /^\S+\nSIZE(?: \d+)?\n(?:STARTTLS\n)?AUTH LOGIN(?: PLAIN)?\nHELP$/,
  },
  // Mailu's port 25 is nginx, with this list of capabilities before AUTH or STARTTLS.
  {
    mta: 'mailu',
    where: 'ehlo',
    pattern:
      /^\S+\nPIPELINING\nSIZE \d+\nETRN\nENHANCEDSTATUSCODES\n8BITMIME\nDSN\n(?:AUTH [^\n]+|STARTTLS)(?:\n|$)/,
  },
  // VRFY or ETRN, which few other servers offer, at their position in Postfix's fixed order.
  {
    mta: 'postfix',
    where: 'ehlo',
    pattern:
      /^\S+\nPIPELINING\nSIZE(?: \d+)?\n(?:VRFY\nETRN|VRFY|ETRN)\n(?:(?:STARTTLS|AUTH[ =][^\n]+|X(?:VERP|CLIENT|FORWARD)[^\n]*)\n)*ENHANCEDSTATUSCODES\n8BITMIME(?:\n|$)/,
  },
];
