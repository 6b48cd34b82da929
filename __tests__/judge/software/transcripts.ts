import type { Mta } from '../../../src/judge/software/fingerprints.ts';

/** The lines of a server's greeting and EHLO reply, without reply codes. */
export interface Transcript {
  readonly mta: Mta | null;
  readonly title: string;
  readonly greeting: readonly string[];
  readonly ehlo: readonly string[];
}

function lines(text: string): readonly string[] {
  return text.split('|');
}

function transcript(mta: Mta | null, title: string, greeting: string, ehlo: string): Transcript {
  return { mta, title, greeting: lines(greeting), ehlo: lines(ehlo) };
}

const DEBIAN_EXIM =
  'mx1.example.com Hello probe.example.com [127.0.0.1]|SIZE 52428800|8BITMIME|PIPELINING|PIPECONNECT|CHUNKING|STARTTLS|PRDR|HELP';
const DEBIAN_SENDMAIL =
  'mx1.example.com Hello mx1.example.com [127.0.0.1], pleased to meet you|ENHANCEDSTATUSCODES|PIPELINING|EXPN|VERB|8BITMIME|SIZE|DSN|ETRN|AUTH DIGEST-MD5 CRAM-MD5|DELIVERBY|HELP';
const DEBIAN_COURIER =
  'mx1.example.com Ok.|STARTTLS|XVERP=Courier|XEXDATA|XSECURITY=NONE,STARTTLS|PIPELINING|8BITMIME|SMTPUTF8|SIZE|DSN';
const DEBIAN_DOVECOT =
  'mx1.example.com|8BITMIME|AUTH PLAIN|BURL imap|CHUNKING|ENHANCEDSTATUSCODES|SIZE|PIPELINING';

/**
 * Recorded from real servers of Debian 12 on loopback with the name mx1.example.com, once with default settings and
 * once with a greeting that hides the product.
 */
export const RECORDED: readonly Transcript[] = [
  // postfix 3.7.11-0+deb12u1
  transcript(
    'postfix',
    'Postfix with default settings',
    'mx1.example.com ESMTP Postfix',
    'mx1.example.com|PIPELINING|SIZE 10240000|VRFY|ETRN|ENHANCEDSTATUSCODES|8BITMIME|DSN|SMTPUTF8|CHUNKING',
  ),
  transcript(
    'postfix',
    'Postfix with smtpd_banner = $myhostname and without SMTPUTF8',
    'mx1.example.com',
    'mx1.example.com|PIPELINING|SIZE 10240000|VRFY|ETRN|ENHANCEDSTATUSCODES|8BITMIME|DSN|CHUNKING',
  ),
  transcript(
    'postfix',
    'Postfix with another name in smtpd_banner, and TLS',
    'mail.example.net',
    'mx1.example.com|PIPELINING|SIZE 10240000|VRFY|ETRN|STARTTLS|ENHANCEDSTATUSCODES|8BITMIME|DSN|SMTPUTF8|CHUNKING',
  ),
  transcript(
    'postfix',
    'Postfix with VRFY off and ETRN discarded, recognised by its greeting',
    'mx1.example.com ESMTP Postfix',
    'mx1.example.com|PIPELINING|SIZE 10240000|ENHANCEDSTATUSCODES|8BITMIME|DSN|SMTPUTF8',
  ),
  transcript(
    null,
    'the same without the product in its greeting: the reply is too common',
    'mx1.example.com',
    'mx1.example.com|PIPELINING|SIZE 10240000|ENHANCEDSTATUSCODES|8BITMIME|DSN|SMTPUTF8',
  ),
  // exim4-daemon-light 4.96-15+deb12u10
  transcript(
    'exim',
    'Exim with default settings',
    'mx1.example.com ESMTP Exim 4.96 Tue, 24 Nov 2026 08:33:34 +0000',
    DEBIAN_EXIM,
  ),
  transcript(
    'exim',
    'Exim with smtp_banner = $smtp_active_hostname ESMTP',
    'mx1.example.com ESMTP',
    DEBIAN_EXIM,
  ),
  // opensmtpd 6.8.0p2-4+b4, whose greeting cannot be changed but for its name
  transcript(
    'opensmtpd',
    'OpenSMTPD with default settings',
    'mx1.example.com ESMTP OpenSMTPD',
    'mx1.example.com Hello probe.example.com [127.0.0.1], pleased to meet you|8BITMIME|ENHANCEDSTATUSCODES|SIZE 36700160|DSN|HELP',
  ),
  transcript(
    'opensmtpd',
    "OpenSMTPD's EHLO reply with no-dsn, behind a greeting that names no product",
    'mx1.example.com ESMTP',
    'mx1.example.com Hello probe.example.com [127.0.0.1], pleased to meet you|8BITMIME|ENHANCEDSTATUSCODES|SIZE 36700160|HELP',
  ),
  // sendmail-bin 8.17.1.9-2+deb12u2
  transcript(
    'sendmail',
    'Sendmail with default settings',
    'mx1.example.com ESMTP Sendmail 8.17.1.9/8.17.1.9/Debian-2+deb12u2; Tue, 24 Nov 2026 08:36:27 GMT; (No UCE/UBE) logging access from: mx1.example.com(OK)-mx1.example.com [127.0.0.1]',
    DEBIAN_SENDMAIL,
  ),
  transcript(
    'sendmail',
    'Sendmail with confSMTP_LOGIN_MSG = $j ESMTP, to which it adds another ESMTP',
    'mx1.example.com ESMTP ESMTP',
    DEBIAN_SENDMAIL,
  ),
  transcript(
    'sendmail',
    "Sendmail's EHLO reply with PrivacyOptions=goaway, behind a greeting that names no product",
    'mx1.example.com ESMTP',
    'mx1.example.com Hello mx1.example.com [127.0.0.1], pleased to meet you|ENHANCEDSTATUSCODES|PIPELINING|8BITMIME|SIZE|DSN|ETRN|AUTH DIGEST-MD5 CRAM-MD5|DELIVERBY|HELP',
  ),
  // dovecot-submissiond 2.3.19.1+dfsg1-2.1+deb12u7
  transcript(
    'dovecot',
    'Dovecot submission with default settings',
    'mx1.example.com Dovecot (Debian) ready.',
    DEBIAN_DOVECOT,
  ),
  transcript(
    'dovecot',
    'Dovecot submission with login_greeting = mail, after its name',
    'mx1.example.com mail',
    DEBIAN_DOVECOT,
  ),
  // courier-mta 1.0.16-3+b6
  transcript('courier', 'Courier with default settings', 'mx1.example.com ESMTP', DEBIAN_COURIER),
  transcript(
    'courier',
    'Courier with esmtpgreeting = mail.example.net hello',
    'mail.example.net hello',
    DEBIAN_COURIER,
  ),
];

/**
 * Taken from public documentation, sessions and source code. These servers were not run.
 */
export const PUBLISHED: readonly Transcript[] = [
  // learn.microsoft.com, "Use Telnet to test SMTP communication on Exchange servers"
  transcript(
    'exchange',
    "Exchange, from Microsoft's documentation",
    'mail1.fabrikam.com Microsoft ESMTP MAIL Service ready at Fri, 5 Aug 2016 16:24:41 -0700',
    'mail1.fabrikam.com Hello [172.16.0.5]|SIZE 37748736|PIPELINING|DSN|ENHANCEDSTATUSCODES|STARTTLS|X-ANONYMOUSTLS|AUTH NTLM|X-EXPS GSSAPI NTLM|8BITMIME|BINARYMIME|CHUNKING|XRDST',
  ),
  transcript(
    'exchange',
    'the same with -Banner set',
    'Contoso Corporation',
    'mail1.fabrikam.com Hello [172.16.0.5]|SIZE 37748736|PIPELINING|DSN|ENHANCEDSTATUSCODES|STARTTLS|X-ANONYMOUSTLS|AUTH NTLM|X-EXPS GSSAPI NTLM|8BITMIME|BINARYMIME|CHUNKING|XRDST',
  ),
  transcript('exchange', 'Exchange without a name', 'Microsoft ESMTP MAIL Service', ''),
  transcript(
    'iis',
    'the SMTP service of IIS, which reveals its version',
    'web1.example.com Microsoft ESMTP MAIL Service, Version: 10.0.17763.1 ready at  Tue, 24 Nov 2026',
    'web1.example.com Hello [192.0.2.9]|TURN|SIZE 2097152|ETRN|PIPELINING|DSN|ENHANCEDSTATUSCODES|8bitmime|BINARYMIME|CHUNKING|VRFY|OK',
  ),
  transcript(
    'exchange-online',
    'Exchange Online, by its name',
    'VE1EUR01FT034.mail.protection.outlook.com Microsoft ESMTP MAIL Service ready at Mon, 4 Jul 2022 12:14:15 +0000',
    'VE1EUR01FT034.mail.protection.outlook.com Hello [192.0.2.9]|SIZE 157286400|PIPELINING|DSN|ENHANCEDSTATUSCODES|STARTTLS|8BITMIME|BINARYMIME|CHUNKING|SMTPUTF8',
  ),
  transcript(
    'google',
    'Google',
    'mx.google.com ESMTP 4fb4d7f45d1cf-6aa67d1108csi.33 - gsmtp',
    'mx.google.com at your service, [192.0.2.9]|SIZE 157286400|8BITMIME|STARTTLS|ENHANCEDSTATUSCODES|PIPELINING|CHUNKING|SMTPUTF8',
  ),
  transcript(
    'yahoo',
    'Yahoo',
    'mtaproxy121.aol.mail.ne1.yahoo.com ESMTP ready',
    'mtaproxy121.aol.mail.ne1.yahoo.com|PIPELINING|SIZE 41943040|8BITMIME|STARTTLS',
  ),
  transcript(
    'amazon-ses',
    'Amazon SES',
    'email-smtp.amazonaws.com ESMTP SimpleEmailService-d-GI38EMLB2 hkD7YwduxMJw9KrXpof7',
    'email-smtp.amazonaws.com|8BITMIME|SIZE 10485760|AUTH PLAIN LOGIN|Ok',
  ),
  transcript(
    'proofpoint',
    'Proofpoint, whose EHLO reply is like that of Sendmail',
    'mx0b-00164701.pphosted.com ESMTP cm-m0046761',
    'mx0b-00164701.pphosted.com Hello probe.example.com [192.0.2.9], pleased to meet you',
  ),
  transcript('mimecast', 'Mimecast', 'eu-smtp-inbound-1.mimecast.com ESMTP', ''),
  // Haraka, docs/plugins/auth/auth_base.md
  transcript(
    'haraka',
    'Haraka, from its documentation',
    'mail.example.com ESMTP Haraka 2.4.0 ready',
    'mail.example.com Hello client.example.com [192.168.0.1], Haraka is at your service.|PIPELINING|8BITMIME|SIZE 10000000|STARTTLS',
  ),
  transcript(
    'haraka',
    'Haraka with a custom greeting',
    'mail.example.com ESMTP',
    'mail.example.com Hello client.example.com [192.168.0.1], Haraka is at your service.|PIPELINING|8BITMIME|SIZE 10000000|STARTTLS',
  ),
  // Stalwart: its reference (MtaStageConnect) and the source of its EHLO response
  transcript(
    'stalwart',
    'Stalwart with a custom greeting',
    'mail.example.org ESMTP',
    'mail.example.org you had me at EHLO|STARTTLS|SMTPUTF8|SIZE 104857600|REQUIRETLS|PIPELINING|NO-SOLICITING|ENHANCEDSTATUSCODES|CHUNKING|BINARYMIME|8BITMIME',
  ),
  transcript('stalwart', 'Stalwart', 'mail.example.org Stalwart ESMTP at your service', ''),
  transcript('mox', 'mox, from its source', 'mail.example.com ESMTP mox v0.0.15', ''),
  transcript('postal', 'Postal, from its source', 'mail.example.com ESMTP Postal/SH0W0JYA', ''),
  transcript('kumomta', 'KumoMTA, from its source', 'mail.example.com KumoMTA', ''),
  transcript(
    'powermta',
    'PowerMTA, from a published session',
    'mail.port25.com (PowerMTA(TM) v4.0) ESMTP service ready',
    '',
  ),
  transcript(
    'mailcow',
    'mailcow, whose mail_name is Postcow',
    'mail.example.com ESMTP Postcow',
    '',
  ),
  transcript(
    'zimbra',
    'Zimbra with its name in a custom greeting',
    'mail.example.com Zimbra 8.8.15 ESMTP ready',
    '',
  ),
  transcript(
    'qmail',
    's/qmail with its name in a custom greeting',
    'mail.example.com ESMTP s/qmail',
    '',
  ),
  transcript('james', 'James', 'mail.example.com SMTP Server (JAMES SMTP Server 2.3.2) ready', ''),
  transcript(
    'domino',
    'Domino',
    'mail.example.com ESMTP Service (HCL Domino Release 11.0.1) ready at Wed, 16 Sep 2020 00:36:55 -0400',
    '',
  ),
  transcript('mdaemon', 'MDaemon', 'mail.example.com ESMTP MDaemon 26.0.4; ready', ''),
  transcript('kerio', 'Kerio', 'mail.kerio.com Kerio MailServer 5.6.7 ESMTP ready', ''),
  transcript(
    'hmailserver',
    'hMailServer with its name in a custom greeting',
    'mail.example.com hMailServer ready',
    '',
  ),

  // What must not be taken for one of them.
  transcript(
    null,
    'qmail, whose reply is too plain',
    'mail.example.com ESMTP',
    'mail.example.com|PIPELINING|8BITMIME',
  ),
  transcript(
    null,
    'maddy, whose library go-smtp is common',
    'mail.example.com ESMTP Service Ready',
    'Hello probe.example.com|PIPELINING|8BITMIME|ENHANCEDSTATUSCODES|CHUNKING|STARTTLS|SMTPUTF8|SIZE 33554432',
  ),
  transcript(
    null,
    'MDaemon with a custom greeting, whose reply resembles that of Sendmail',
    'mail.example.com ESMTP',
    'mail.example.com Hello probe.example.com [192.0.2.9], pleased to meet you|ETRN|AUTH LOGIN CRAM-MD5 PLAIN|8BITMIME|ENHANCEDSTATUSCODES|SIZE',
  ),
  transcript(
    null,
    'a host with the name of a product',
    'postfix.example.com ESMTP',
    'postfix.example.com|SIZE 1000|8BITMIME',
  ),
  transcript(
    null,
    'a name that starts like that of a hosted service',
    'mx.google.com.evil.example ESMTP',
    'mx.google.com.evil.example|SIZE 1000',
  ),
  transcript(
    null,
    'a virtual machine of a cloud whose mail service is known',
    'ec2-203-0-113-7.compute-1.amazonaws.com ESMTP',
    'ec2-203-0-113-7.compute-1.amazonaws.com|8BITMIME',
  ),
  transcript(
    null,
    'the keywords of Postfix in another order',
    'mail.example.com ESMTP',
    'mail.example.com|SIZE 10240000|PIPELINING|VRFY|ETRN|ENHANCEDSTATUSCODES|8BITMIME|DSN',
  ),
  transcript(null, 'a masked greeting and nothing else', '*******************', ''),
  transcript(null, 'an empty greeting', '', ''),
];

/** One line of a server's greeting, without its code. They come from public fingerprint lists and logs. */
export const GREETINGS: readonly (readonly [mta: Mta | null, greeting: string])[] = [
  ['axigen', 'mx1.example.com Axigen ESMTP ready'],
  ['barracuda-esg', 'mx1.example.com ESMTP (0a8d40ef45300cc1bd0f16ced5c9e6f1)'],
  ['communigate', 'mx1.example.com ESMTP CommuniGate Pro 4.3.12. It is you again :-('],
  ['communigate', 'mx1.example.com ESMTP CommuniGate Pro 6.2c3'],
  ['communigate', 'mx1.example.com ESMTP Service. Welcome.'],
  ['communigate', 'mx1.example.com ESMTP is glad to see you!'],
  ['communigate', 'mx1.example.com SMTP Server 5.2.1 is glad to see you!'],
  ['domino', 'mx1.example.com ESMTP Service (IBM Domino Release 9.0.1FP8 HF475)'],
  ['dovecot', 'mx1.example.com Dovecot ready.'],
  ['exchange', 'mx1.example.com MICROSOFT ESMTP MAIL SERVICE READY AT Sun, 26 Feb'],
  ['exchange', 'mx1.example.com Microsoft ESMTP MAIL Service ready at Wed, 21 Jul'],
  ['exchange-legacy', 'Microsoft Exchange SMTP server version 5.5.2650.21'],
  [
    'exchange-legacy',
    'mx1.example.com ESMTP Server (Microsoft Exchange Internet Mail Service 5.5.2653.13) ready',
  ],
  ['exchange-legacy', 'mx1.example.com Microsoft Exchange Internet Mail Service 5.0.1460.8'],
  ['exim', ' mx1.example.com ESMTP Exim 4.89 #1 Thu, 16 Nov 2017 04:55:31 -0500'],
  ['exim', 'ESMTP Exim'],
  ['exim', 'mx1.example.com  ESMTP Exim 4.91 Thu, 29 Apr 2021 05:41:36 +400'],
  ['exim', 'mx1.example.com ESMTP (Exim 4.87) Thu, 30 Nov 2017 03:25:58 -0800 '],
  ['exim', 'mx1.example.com Exim ESMTP Service ready'],
  ['exim', 'mx1.example.com, ESMTP EXIM 4.83'],
  ['fortimail', 'mx1.example.com ESMTP Smtpd; Tue, 24 Nov 2026 10:00:00 +0100'],
  ['halon', 'mx1.example.com ESMTP Halon Mail Gateway (H/OS)'],
  ['haraka', 'mx1.example.com ESMTP Haraka/3.1.6 ready (A1B2C3)'],
  ['hmailserver', '(SMTP) hMailServer 4.4.3 - Up since 10:00'],
  ['hmailserver', 'HMailServer ESMTP'],
  ['hmailserver', 'mx1.example.com ESMTP hMailServer 5.3.3-B1879'],
  ['icewarp', 'Merak MAILSRV'],
  ['icewarp', ']-:^:-[ ESMTP ]-:^:-[; Tue, 22 May 2018 07:12:52 -0700'],
  ['icewarp', 'mx1.example.com ESMTP HT Mail Server v9.3.1; Tue, 22 May 2018'],
  ['icewarp', 'mx1.example.com ESMTP IceWarp 11.4.6.0 x64; Tue, 22 May 2018 15:53:07'],
  ['icewarp', 'mx1.example.com ESMTP MERAK 2.10.284; Thu, 30 Nov 2017 17:55:10 +0800'],
  ['icewarp', 'mx1.example.com ESMTP VisNetic.MailServer.v6.0.9.0; Mon, 15 Sep 2003'],
  ['icewarp', 'mx1.example.com SMTP IceWarp 10.4.4; Tue, 22 May 2018 07:12:52 -0700'],
  ['icewarp', 'mx1.example.com SMTP Merak 8.0.3; Thu, 30 Nov 2017 20:01:41 +1000'],
  ['iis', ' Microsoft ESMTP MAIL Service, Version: 10.0.14393.2608 ready at '],
  ['iis', 'SERVER-1 Microsoft ESMTP MAIL Service, Version: 6.0.3790.3959'],
  ['iis', 'mx1.example.com Microsoft ESMTP MAIL Service, Version:'],
  ['iis', 'mx1.example.com Microsoft SMTP MAIL ready at Wed, 29 Nov 2017'],
  ['james', 'mx1.example.com SMTP Server (JAMES SMTP Server 2.3.2) ready Tue, 19'],
  ['kerio', 'mx1.example.com Kerio Connect 9.2.5 patch 3 ESMTP ready'],
  ['kerio', 'mx1.example.com Kerio MailServer 5.6.7 ESMTP ready'],
  ['mailenable', '%WPI_HOSTNAME% ESMTP MailEnable Service, Version: 10.27-- ready at'],
  ['mailenable', '*.mx1.example.com ESMTP MailEnable Service, Version: 9.53-9.53- ready'],
  ['mailenable', 'ESMTP MailEnable Service, Version: 9.53'],
  ['mailenable', 'mx1.example.com ESMTP Mail Enable SMTP Service, Version: 1.9-- ready'],
  ['mailenable', 'mx1.example.com ESMTP MailEnable Service, Version: 10.34'],
  ['mailenable', 'mx1.example.com.* ESMTP MailEnable Service, Version: 6.5-- ready at'],
  ['mdaemon', 'mx1.example.com ESMTP MDaemon 6.8.5; Mon, 15 Sep 2003 12:46:42 -0500'],
  ['mdaemon', 'mx1.example.com ESMTP MSA MDaemon 10.1.2; Tue, 24 Nov 2026 10:00:00'],
  ['mdaemon', 'mx1.example.com ESMTP service ready [1] MDaemon v2.84 R'],
  ['mdaemon', 'mx1.example.com ESMTP MDaemon[tm] 9.6.5 UNREGISTERED'],
  ['momentum', '2.0.0 mx1.example.com ESMTP ecelerity 4.0.0.43760 r(Platform:4.0.0.1)'],
  ['momentum', 'mx1.example.com ESMTP ecelerity 3.6.25.56547 r(Core:3.6.25.0) Thu, 30'],
  ['momentum', 'mx1.example.com ESMTP ecelerity HEAD r(9610M) Wed, 08 Mar 2006'],
  ['mox', 'mx1.example.com ESMTP mox'],
  ['opensmtpd', 'mx1.example.com ESMTP OpenSMTPD'],
  ['postfix', 'ESMTP Postfix'],
  ['postfix', "mx1.example.com ESMTP Hi, I'm a Mail-in-a-Box (Ubuntu/Postfix; see"],
  ['postfix', 'mx1.example.com ESMTP PostFix 2.7.1'],
  ['postfix', 'mx1.example.com ESMTP Postfix (3.1.4)'],
  ['postfix', 'mx1.example.com ESMTP postfix NO UCE'],
  ['postfix', "mx1.example.com Hi, I'm a Mail-in-a-Box (Ubuntu/Postfix; see"],
  ['postfix', 'mx1.example.com Postfix'],
  ['postfix', 'mx1.example.com SMTPD Server - Postfix'],
  ['powermta', 'mx1.example.com (PowerMTA(TM) v3.2r24) ESMTP service ready'],
  ['sendmail', '  ESMTP mx1.example.com Sendmail 8.6.12/8.6.12 ready at Tue'],
  ['sendmail', ' ESMTP Sendmail 8.14.7/8.14.7; Thu, 29 Apr 2021 14:07:54 +0900'],
  ['sendmail', 'Sendmail ESMTP ready'],
  ['sendmail', 'mx1.example.com ESMTP Sendmail Switch-3.2.0/Switch-3.2.0; Tue, 24 Nov'],
  ['sendmail', 'mx1.example.com ESMTP Sendmail ready at Thu, 8 Mar 2001 01:24:39'],
  ['sendmail', 'mx1.example.com HP Sendmail (1.37.109.4/16.2) ready at Tue, 24 Nov'],
  ['sendmail', 'mx1.example.com Sendmail SMI-8.6/SMI-SVR4 ready at Sun, 29 Jul 2001'],
  ['sendmail', 'mx1.example.com Sendmail ready. '],
  ['stalwart', 'Stalwart ESMTP at your service.'],
  ['stalwart', 'mx1.example.com Stalwart ESMTP at your service'],
  ['zonemta', 'mx1.example.com ESMTP Welcome to feeder! [zone-mta/3.10.3]'],
  ['zeus', '- zeus SMTPS Sendmail 8.13.8/8.13.8; Tue, 24 Nov 2026'],
  ['arkoon', 'arkoon Sendmail ready.'],
  ['greenarrow', 'mx1.example.com ESMTP GreenArrow'],
  ['smartermail', 'mx1.example.com SmarterMail SMTP'],
  [null, 'postfix.example.com ESMTP'],
  [null, 'mx1.example.com ESMTP ready.'],
];

/** An EHLO reply, and the greeting where that matters. They come from public transcripts and from source code. */
export const REPLIES: readonly {
  readonly mta: Mta | null;
  readonly ehlo: string;
  readonly greeting?: string;
}[] = [
  {
    mta: 'maddy',
    ehlo: 'Hello probe.example.com|PIPELINING|8BITMIME|ENHANCEDSTATUSCODES|CHUNKING|STARTTLS|SMTPUTF8|SIZE 33554432|LIMITS RCPTMAX=20000',
  },
  {
    mta: 'mailenable',
    ehlo: 'mx1.example.com [192.0.2.9], this server offers 4 extensions|AUTH LOGIN|SIZE 5120000|HELP|AUTH=LOGIN',
  },
  {
    mta: 'axigen',
    ehlo: 'mx1.example.com Axigen ESMTP hello|PIPELINING|AUTH PLAIN LOGIN|STARTTLS|OK',
  },
  {
    mta: 'momentum',
    ehlo: 'mx1.example.com says EHLO to 192.0.2.9:63602|STARTTLS|ENHANCEDSTATUSCODES|PIPELINING|8BITMIME',
  },
  { mta: 'communigate', ehlo: 'mx1.example.com your name is not probe.example.com' },
  { mta: 'communigate', ehlo: 'mx1.example.com domain name should be qualified |DSN' },
  { mta: 'iis', ehlo: 'mx1.example.com Hello [192.0.2.9]|TURN|SIZE 2097152|ETRN|PIPELINING|DSN' },
  {
    mta: 'iis',
    ehlo: 'mx1.example.com Hello [192.0.2.9]|AUTH GSSAPI NTLM LOGIN|AUTH=LOGIN|TURN|SIZE|ETRN|PIPELINING|DSN|OK',
  },
  {
    mta: 'exchange',
    ehlo: 'mx1.example.com Hello [192.0.2.9]|SIZE 31457280|PIPELINING|DSN|ENHANCEDSTATUSCODES|STARTTLS',
  },
  { mta: 'hmailserver', ehlo: 'mx1.example.com|SIZE 20480000|AUTH LOGIN|HELP' },
  { mta: 'hmailserver', ehlo: 'mx1.example.com|SIZE 20480000|STARTTLS|AUTH LOGIN PLAIN|HELP' },
  {
    mta: 'mox',
    ehlo: 'mx1.example.com|PIPELINING|SIZE 104857600|STARTTLS|ENHANCEDSTATUSCODES|8BITMIME|LIMITS RCPTMAX=1000|SMTPUTF8',
  },
  {
    mta: 'mailu',
    ehlo: 'mx1.example.com|PIPELINING|SIZE 52428800|ETRN|ENHANCEDSTATUSCODES|8BITMIME|DSN|STARTTLS',
  },
  {
    mta: 'sophos',
    ehlo: 'mx1.example.com Hello probe.example.com [192.0.2.9]|SIZE 52428800|8BITMIME|PIPELINING|CHUNKING|STARTTLS|HELP',
    greeting: 'mx1.example.com ESMTP ready.',
  },
  {
    mta: 'exim',
    ehlo: 'mx1.example.com Hello probe.example.com [192.0.2.9]|SIZE 52428800|8BITMIME|PIPELINING|CHUNKING|STARTTLS|HELP',
  },
  {
    mta: 'fortimail',
    ehlo: 'mx1.example.com Hello probe.example.com [192.0.2.9], pleased to meet you|ENHANCEDSTATUSCODES|PIPELINING|8BITMIME|SIZE|DSN|ETRN|DELIVERBY|HELP',
    greeting: 'mx1.example.com ESMTP Smtpd; Tue, 24 Nov 2026 10:00:00 +0100',
  },
  {
    mta: null,
    ehlo: 'mx1.example.com Nice to meet you, [192.0.2.9]|PIPELINING|8BITMIME|SMTPUTF8|AUTH LOGIN PLAIN|STARTTLS',
  },
  { mta: null, ehlo: 'mx1.example.com|PIPELINING|8BITMIME' },
  { mta: null, ehlo: 'mx1.example.com|SIZE 20480000|HELP' },
  {
    mta: null,
    ehlo: 'mx1.example.com supports the following ESMTP extensions:|SIZE 10485760|DSN|8bitmime|OK',
  },
];
