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
    'the SMTP service of IIS, which tells its version',
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
