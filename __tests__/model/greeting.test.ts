import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalName } from '../../src/model/dns-name.ts';
import { readBannerName, readEhloName, readRefusalName } from '../../src/model/greeting.ts';
import { sanitiseBytes } from '../../src/model/sanitise.ts';
import { cpuMs } from '../cpu-time.ts';

const LONG = `${'a'.repeat(60)}.`.repeat(4);

/** The text of a greeting after `220 ` or `220-`, its banner name, and what the case is about. */
const GREETINGS: readonly (readonly [greeting: string, name: string | null, title: string])[] = [
  // The default greetings of mail software.
  ['mx1.example.com ESMTP Postfix', 'mx1.example.com', 'Postfix'],
  ['mx1.example.com ESMTP Postfix (Debian/GNU)', 'mx1.example.com', 'Postfix on Debian'],
  ['mx1.example.com', 'mx1.example.com', 'Postfix with smtpd_banner = $myhostname'],
  [
    'mx1.example.com ESMTP Exim 4.96 Tue, 24 Nov 2026 08:33:34 +0000',
    'mx1.example.com',
    'Exim with its date',
  ],
  [
    'mx1.example.com ESMTP Sendmail 8.17.1/8.17.1; Tue, 24 Nov 2026 08:36:27 GMT',
    'mx1.example.com',
    'Sendmail with two versions',
  ],
  ['mx1.example.com ESMTP OpenSMTPD', 'mx1.example.com', 'OpenSMTPD'],
  [
    'EX01.example.com Microsoft ESMTP MAIL Service ready at Tue, 24 Nov 2026 08:00:00 +0100',
    'ex01.example.com',
    'Exchange, whose server names are in capitals',
  ],
  [
    'ex01.example.com Microsoft ESMTP MAIL Service, Version: 10.0.17763.1 ready at  Tue, 24 Nov',
    'ex01.example.com',
    'the SMTP service of IIS',
  ],
  [
    'DB5PEPF00014B8E.mail.protection.outlook.com Microsoft ESMTP MAIL Service ready at Tue, 24 Nov',
    'db5pepf00014b8e.mail.protection.outlook.com',
    'Exchange Online',
  ],
  ['mx1.example.com Dovecot (Debian) ready.', 'mx1.example.com', 'Dovecot submission'],
  ['mx1.example.com ESMTP Haraka/3.0.2 ready', 'mx1.example.com', 'Haraka'],
  ['mx1.example.com ESMTP', 'mx1.example.com', 'qmail, Courier and hMailServer: name and protocol'],
  [
    'mx1.example.com ESMTP Service (HCL Domino Release 11.0.1) ready at Wed, 16 Sep 2026 00:36:55 -0400',
    'mx1.example.com',
    'Domino',
  ],
  ['mx1.example.com  ESMTP Service (IBM Domino Release 9.0.1)', 'mx1.example.com', 'two blanks'],
  ['mx1.example.com GroupWise Internet Agent 18.1.1 Ready', 'mx1.example.com', 'GroupWise'],
  [
    'mx1.example.com ESMTP MailEnable Service, Version: 10.43-- ready at 04/28/26 04:52:19',
    'mx1.example.com',
    'MailEnable',
  ],
  ['mx1.example.com Kerio Connect 9.4.2 ESMTP ready', 'mx1.example.com', 'Kerio Connect'],
  ['mx1.example.com Kerio MailServer 5.6.7 ESMTP ready', 'mx1.example.com', 'its older name'],
  [
    'mx1.example.com ESMTP MDaemon 23.5.0; Tue, 24 Nov 2026 12:46:42 -0500',
    'mx1.example.com',
    'MDaemon',
  ],
  ['mx1.example.com Zimbra ESMTP server ready', 'mx1.example.com', 'Zimbra with its own banner'],
  ['mx1.example.com ESMTP Postcow', 'mx1.example.com', 'mailcow'],
  ['mx1.example.com Stalwart ESMTP at your service', 'mx1.example.com', 'Stalwart'],
  ['mx1.example.com ESMTP mox 0.0.15', 'mx1.example.com', 'mox'],
  ['mx1.example.com ESMTP Service Ready', 'mx1.example.com', 'maddy'],
  ['mx1.example.com ESMTP Postal/SH0W0JYA', 'mx1.example.com', 'Postal'],
  ['mx1.example.com KumoMTA', 'mx1.example.com', 'KumoMTA'],
  ['mx1.example.com (PowerMTA(TM) v5.0) ESMTP service ready', 'mx1.example.com', 'PowerMTA'],
  ['mx1.example.com ESMTP SonicWall (10.0.10.6287)', 'mx1.example.com', 'SonicWall'],
  ['mx1.example.com ESMTP Smtpd; Tue, 24 Nov 2026 10:00:00 +0100', 'mx1.example.com', 'FortiMail'],
  ['mx1.example.com ESMTP (0f4a7c93b2)', 'mx1.example.com', 'Barracuda with its hash'],
  ['mx1.example.com ESMTP CommuniGate Pro 6.3.3', 'mx1.example.com', 'CommuniGate Pro'],
  ['mx1.example.com running IBM AS/400 SMTP V7R3M0', 'mx1.example.com', 'IBM i'],
  // The greetings of large providers.
  [
    'mx.google.com ESMTP 4fb4d7f45d1cf-6aa67d1108csi.33 - gsmtp',
    'mx.google.com',
    'Google, with a new id on each connection',
  ],
  ['mtaproxy121.aol.mail.ne1.yahoo.com ESMTP ready', 'mtaproxy121.aol.mail.ne1.yahoo.com', 'Yahoo'],
  ['mx0b-00164701.pphosted.com ESMTP cm-m0046761', 'mx0b-00164701.pphosted.com', 'Proofpoint'],
  [
    'eu-smtp-1.mimecast.com ESMTP; Tue, 24 Nov 2026 09:26:38 +0000 [AbC1]',
    'eu-smtp-1.mimecast.com',
    'Mimecast',
  ],
  [
    'server-15.tower-571.messagelabs.com ESMTP',
    'server-15.tower-571.messagelabs.com',
    'MessageLabs, whose tower answers under a name of its own',
  ],
  [
    'email-smtp.amazonaws.com ESMTP SimpleEmailService-d-GI38EMLB2 hkD7YwduxMJw9KrXpof7',
    'email-smtp.amazonaws.com',
    'Amazon SES',
  ],
  // Deviations that are accepted.
  ['mx1.example.com, ESMTP ready', 'mx1.example.com', 'a comma behind the name'],
  ['mx1.example.com; ready', 'mx1.example.com', 'a semicolon behind the name'],
  ['mx1.example.com: ready', 'mx1.example.com', 'a colon behind the name'],
  ['mx1.example.com. ESMTP', 'mx1.example.com', 'the dot of an absolute name'],
  ['mx1.example.com., ESMTP', 'mx1.example.com', 'that dot and a comma'],
  ['mx1.example.com... ready', 'mx1.example.com', 'dots behind the name'],
  ['   mx1.example.com ESMTP', 'mx1.example.com', 'blanks before the name'],
  ['\\x09mx1.example.com\\x09ESMTP', 'mx1.example.com', 'tabs, as the sanitiser shows them'],
  ['2.0.0 mx1.example.com ESMTP', 'mx1.example.com', 'an enhanced code first (RFC 2034)'],
  [
    'X1 NT-ESMTP Server mx1.example.com (IMail 8.22 70189-1)',
    'mx1.example.com',
    'IMail, the only product that puts its own name first',
  ],
  ['mx1.example.com (IMail 9.23 21-2) NT-ESMTP Server', 'mx1.example.com', 'IMail otherwise'],
  ['<mx1.example.com> ESMTP', 'mx1.example.com', 'angle brackets around the name'],
  ['(mx1.example.com) ESMTP', 'mx1.example.com', 'round brackets around the name'],
  ['"mx1.example.com" ESMTP', 'mx1.example.com', 'quotes around the name'],
  ["'mx1.example.com' ESMTP", 'mx1.example.com', 'single quotes around the name'],
  // Bad names are still names: rules report them.
  ['localhost ESMTP Postfix', 'localhost', 'a default'],
  ['localhost.localdomain ESMTP', 'localhost.localdomain', 'a longer default'],
  ['mail ESMTP', 'mail', 'one label'],
  ['Mail Server ESMTP ready', 'mail', 'words: the first one is read as receivers read it'],
  ['smtp ESMTP Postfix', 'smtp', 'a host called smtp'],
  ['smtp_a.example.com ESMTP', 'smtp_a.example.com', 'an underscore, which stays visible'],
  ['server ESMTP Exim 4.96', 'server', 'a host called server'],
  ['4762a47b9e44 Stalwart ESMTP at your service', '4762a47b9e44', 'a container id'],
  ['[192.0.2.1] ESMTP', '[192.0.2.1]', 'an address literal'],
  ['[IPv6:2001:db8::1] ESMTP', '[ipv6:2001:db8::1]', 'an IPv6 literal'],
  ['192.0.2.1 ESMTP', '192.0.2.1', 'a bare address'],
  ['2001:db8::1 ESMTP', '2001:db8::1', 'a bare IPv6 address'],
  ['mail_gw.example.com ESMTP', 'mail_gw.example.com', 'an underscore'],
  ['_mail.example.com ESMTP', '_mail.example.com', 'an underscore first'],
  ['-mail.example.com ESMTP', '-mail.example.com', 'a hyphen first'],
  ['mail-.example.com ESMTP', 'mail-.example.com', 'a hyphen last in its label'],
  ['mx1..example.com ESMTP', 'mx1..example.com', 'an empty label'],
  ['postfix.example.com ESMTP', 'postfix.example.com', 'a host that is named like a product'],
  ['exchange ESMTP ready', null, 'a product without a domain'],
  ['bücher.example.com ESMTP', 'xn--bcher-kva.example.com', 'UTF-8 where A-labels belong'],
  ['почта.example.com ESMTP', 'xn--80a1acny.example.com', 'UTF-8 in another script'],
  [`${LONG}example.com ESMTP`, `${LONG}example.com`, 'a name that is too long for DNS by a little'],
  // No name, which is not the same as a wrong name.
  ['', null, 'no text: the code alone (RFC 5321 4.2)'],
  ['   ', null, 'blanks only'],
  ['.', null, 'a dot only'],
  ['...', null, 'dots only'],
  ['- ESMTP', null, 'a hyphen only'],
  ['[] ESMTP', null, 'empty brackets'],
  ['<> ESMTP', null, 'empty angle brackets'],
  ['********************************', null, 'masked whole by a firewall'],
  ['*****************2******0*******', null, 'masked but for what spells 220'],
  ['2.0.0', null, 'an enhanced code and nothing more'],
  ['ESMTP Postfix', null, 'the protocol first'],
  ['ESMTP mx1.example.com', null, 'the protocol first and a name behind it: the first word rules'],
  ['ESMTP; ready', null, 'the protocol and a semicolon'],
  ['SMTP ready', null, 'the old protocol'],
  ['SMTP/ESMTP server', null, 'both protocols'],
  ['Microsoft ESMTP MAIL Service', null, 'Exchange with no name before it'],
  ['Sendmail ESMTP', null, 'a product that hides its host'],
  ['Welcome to mx1.example.com', null, 'a welcome'],
  ['Welcome, please wait', null, 'a welcome with a comma'],
  ['Hello mx1.example.com', null, 'a hello'],
  ['Service ready', null, "RFC 5321's own example text"],
  ['ready', null, 'a state'],
  ['OK', null, 'an ok'],
  ['postmaster@example.com ESMTP', null, 'a mail address'],
  ['http://mx1.example.com/', null, 'a URL'],
  ['mx1.example.com/10.0.0.1 ESMTP', null, 'a name joined to something else'],
  ['mx1\\xff.example.com ESMTP', null, 'a byte that is no UTF-8, as the sanitiser shows it'],
  ['mx1\\u{200b}.example.com ESMTP', null, 'an invisible character, as the sanitiser shows it'],
  ['mx1,example,com ESMTP', null, 'commas for dots'],
  ['㈠.example.com ESMTP', null, 'a letter that IDNA spells with brackets'],
  ['$myhostname ESMTP', null, 'a macro that was never filled in'],
  ['{{ hostname }} ESMTP', null, 'a template that was never filled in'],
  ['a'.repeat(5000), null, 'a word that is far too long for a name'],
];

/** Greetings of products without a name before them: the line, and the product. */
const NAMELESS_PRODUCTS: readonly (readonly [greeting: string, product: string])[] = [
  ['ArGoSoft Mail Server, Version 1.4 (1.4.0.7)', 'ArGoSoft'],
  ['ArGoSoft Mail Server Freeware, Version 1.8 (1.8.8.8)', 'ArGoSoft'],
  ['ArGoSoft Mail Server Pro for WinNT/2000, Version 1.61', 'ArGoSoft'],
  ['ArGoSoft Mail Server Pro for WinNT/2000/XP, Version', 'ArGoSoft'],
  ['CheckPoint FireWall-1 secure SMTP server', 'Check Point FireWall-1'],
  ['CCProxy 7.3 SMTP Service Ready(Unregistered)', 'CCProxy'],
  ['CSM Internet Mail Scanner SMTP-Gateway ready.', 'CSM Internet Mail Scanner'],
  ['  MailSite ESMTP Receiver Version 10.2.0.0 Ready', 'MailSite'],
  ['MERCUR SMTP-Server (v3.30.09 SA-0000005) for Windows', 'MERCUR'],
  ['Lotus Notes ESMTP Server X1.0 on FooBar R45', 'Lotus Notes SMTP MTA'],
  ['Cellopoint E-mail Firewall v3.9.12 Build 0324 ready', 'Cellopoint'],
  ['SG ESMTP service ready at mx1.example.com', 'SendGrid'],
  ['- zeus SMTPS Sendmail 8.13.8/8.13.8; Tue, 24 Nov 2026', 'Zeus SMTPS'],
  ['arkoon Sendmail ready.', 'Arkoon firewall'],
  ['  SurgeSMTP (Version 6.9a) http://surgemail.com', 'SurgeMail'],
  ['Jana-Server Simple Mail Transfer Service ready', 'JanaServer'],
  ['Jana-Server ESMTP Service ready', 'JanaServer'],
  ['Trend Micro ESMTP 7.0 ready.', 'Trend Micro'],
  ['TrendMicro IMSS SMTP proxy', 'Trend Micro IMSS'],
  [
    'InterScan Version 3.6-Build_1182 $Date: 10/01/2001',
    'InterScan (its second line is the real server)',
  ],
  ['Matrix SMTP Mail Server v1.2 on <MATRIX_01> Simple', 'Matrix'],
  ['Compuserve Office Mail Service (lnxc-12) ESMTP', 'Compuserve'],
  ['Postini ESMTP 12 y6_10_1c0 ready', 'Postini'],
  ['jMailer SMTP Server', 'jMailer'],
  ['SMTP-Server Classic Hamster Version 2.1 (Build', 'Classic Hamster'],
  ['Stalker Internet Mail Server V.1.8b9 is ready.', 'Stalker SIMS'],
  ['Coremail SMTP(Anti Spam) System (163com[20141201])', 'Coremail'],
  ['PostCast SMTP server (http://www.postcastserver.com/)', 'PostCast'],
  ['LiteMail SMTP Server Ready.', 'LiteMail'],
  ['I, CALLPILOT[10.0.0.1], speak ESMTP.  Talk to me.', 'Nortel CallPilot'],
  ['ShareMailPro SMTP Server Ready', 'ShareMailPro'],
  ['BEJY V1.2.1  SMTP 1.20  (c) 2000-2005 by BebboSoft,', 'BEJY'],
  ['DavMail 4.3.0 SMTP ready at Tue Nov 24 10:00:00 2026', 'DavMail'],
  ['totemomail SMTP Server ready Tue, 24 Nov 2026', 'totemomail'],
  ['Xeams SMTP server;  - Xeams SMTP server; Version: 4.6', 'Xeams'],
  ['MacGyver SMTP Ready.', 'Net::SMTP::Server'],
  ['EventMachine SMTP Server', 'MailCatcher'],
  ['YahooPOPs! Simple Mail Transfer Service Ready', 'YahooPOPs!'],
  ['AVG ESMTP Proxy Server 8.0.100/2300 [270.1.1/2300]', 'AVG'],
  ['Traffic Inspector SMTP Gate (SPAM protected), ver.', 'Traffic Inspector'],
  ['UserGate: SMTP service ready', 'UserGate'],
  ['Proxy+ SMTP server at mx1.example.com. Authentication', 'Proxy+'],
  ['Alligate Greylisting Server ready', 'Alligate'],
  ['Net at Work Mail Gateway ready', 'NoSpamProxy'],
  ['XMail ESMTP service ready; Tue, 24 Nov 2026 10:00:00', 'XMail (IBM Lotus Protector)'],
  ['<1234567890.12345@mx1.example.com> [XMail 1.27 ESMTP', 'XMail'],
  ['eSafe@mx1.example.com Service ready', 'eSafe'],
  ['MailStore SMTP Proxy Server', 'MailStore'],
  ['OutgoingFilter SMTP', 'Dr.Web'],
  ['WebShield SMTP MR2', 'McAfee WebShield'],
  ['WebMail ESMTP', 'Thunderbird WebMail'],
  ['uniFLOW SMTP Email Gateway', 'uniFLOW'],
  ['SPAM, we hates it.', 'Barracuda Spam Firewall'],
  ['HOST: mx1.example.com Supportworks ESMTP Server 3.1', 'Hornbill Supportworks'],
  ['Simple Mail Tranfer Service Ready', 'Brother printer'],
];

/** What products write after the name: the rest of the line, and the product. */
const NAMED_PRODUCTS: readonly (readonly [rest: string, product: string])[] = [
  [' ArGoSoft Mail Server Freeware,', 'ArGoSoft'],
  [' AppleShare IP Mail Server 6.2.1 SMTP', 'AppleShare IP'],
  [' IMS SMTP Receiver Version 0.83 Ready', 'EMWAC IMS'],
  [' running Eudora Internet Mail Server', 'EIMS'],
  [' FTGate server ready -attitude', 'FTGate'],
  [' SMTP/smap Ready.', 'TIS FWTK smap'],
  [' running IBM VM SMTP Level 640 on Thu,', 'IBM VM SMTP'],
  [' (Mail-Max Version 4.2.4.7, Wed, 31', 'Mail-Max'],
  ['  MailSite ESMTP Receiver Version', 'MailSite'],
  [' MAILsweeper ESMTP Receiver Version', 'MAILsweeper'],
  [' Mercury 1.43 ESMTP server ready.', 'Mercury NLM'],
  [' Mercury/32 v3.01a SMTP/ESMTP server', 'Mercury/32'],
  [' ESMTP service (Netscape Messaging', 'Netscape Messaging Server'],
  [' Lotus SMTP MTA Service Ready', 'Lotus Notes SMTP MTA'],
  [' NTMail', 'NTMail'],
  [' V5.7-ECO4, OpenVMS V8.4 IA64 ready at', 'HP TCP/IP Services for OpenVMS'],
  [' ESMTP PMailServer [Free Edition]', 'PMailServer'],
  [' ESMTP server (post.office v3.8.4', 'Post.Office'],
  [' Generic SMTP handler', 'Symantec Enterprise (Raptor) Firewall'],
  [' SAP 8.04(53) ESMTP service ready', 'SAP'],
  [' -- Server ESMTP (Sun Internet Mail', 'SIMS'],
  [' SMTP Server SLmail 5.5.0.4433 Ready', 'SLmail'],
  [' ESMTP Symantec Messaging Gateway', 'Symantec Messaging Gateway'],
  [' VOPmail ESMTP Receiver Version', 'VOPmail'],
  [' VPOP3 SMTP Server Ready', 'VPOP3'],
  [' WebShield SMTP V4.5 MR1a Network', 'McAfee WebShield'],
  [' ESMTP Lyris ListManager service ready', 'Lyris ListManager'],
  [' ESMTP - WinRoute Pro 4.2.4', 'WinRoute Pro'],
  [' ZMailer Server 2.99.57 #1 ESMTP ready', 'ZMailer'],
  [' Service ready by David.fx (0486)', 'Tobit David'],
  [' ESMTP Welcome to feeder', 'zonemta'],
  [' ESMTP ready', 'nginx mail proxy (Mailu), Kerio without version'],
  [' Mail ESMTP ready', 'Axigen'],
  [' ESMTP Symantec Brightmail Gateway', 'Symantec Brightmail'],
  [' Hurricane Server ESMTP service ready.', 'SocketLabs Hurricane MTA'],
  [' ESMTP Trustwave SEG (v8.2.1) Ready', 'Trustwave SEG'],
  [' ESMTP BitDefender Proxy version 3.0', 'BitDefender'],
  [' SurgeSMTP (Version 6.9a)', 'SurgeMail'],
  [' (mreue101) Welcome to Nemesis ESMTP', 'Nemesis (1&1)'],
  [' <1234567890.12345@mx1.example.com>', 'XMail'],
  [' ESMTP MailMasher ready to boogie', 'MailMasher'],
  [' -- E-MailRelay V2.4 -- Service ready', 'E-MailRelay'],
  [' ESMTP qpsmtpd 0.84 ready; send us', 'qpsmtpd'],
  [' ESMTP Citadel server ready.', 'Citadel'],
  [' ESMTP SubEthaSMTP 3.1.7', 'SubEthaSMTP'],
  [' ESMTP (Code-Crafters Ability Mail', 'Ability Mail Server'],
  [' ESMTP XWall v3.44', 'XWall'],
  [' ESMTP SecurityGateway 2.1.0', 'MDaemon SecurityGateway'],
];

/** Prose and dates in a 220 greeting, which have no name. */
const PROSE: readonly (readonly [greeting: string, title: string])[] = [
  ['Fri, 27 Nov 2026 10:00:00 +0100', 'a date'],
  ['Fri 27 Nov 2026', 'a date without a comma'],
  ['27 Nov 2026 10:00:00', 'a day first'],
  ['2026-11-27 10:00:00 ready', 'a date in numbers'],
  ['10:00:01 ready', 'a time'],
  ['Too many connections', 'a sentence'],
  ['This system is private', 'a warning'],
  ['Unauthorized use is prohibited', 'another warning'],
  ['You are not welcome', 'a refusal'],
  ['Mail from spammers not accepted', 'a sentence with a preposition'],
  ['Connection from 192.0.2.9 accepted', 'a word about the client'],
  ['Property of Example Ltd', 'an owner'],
  ['Sorry.', 'one word of prose'],
  ['Acme: mail service', 'a company'],
  ['Willkommen beim Mailserver', 'German'],
];

/** One label before a protocol or known software: a host's own name, however it is called. */
const LABELS_AS_HOSTS: readonly (readonly [greeting: string, name: string])[] = [
  ['postfix ESMTP Postfix', 'postfix'],
  ['zimbra ESMTP Postfix', 'zimbra'],
  ['stalwart Stalwart ESMTP at your service', 'stalwart'],
  ['exchange Microsoft ESMTP MAIL Service ready at Tue, 24 Nov', 'exchange'],
  ['kerio Kerio Connect 9.4.2 ESMTP ready', 'kerio'],
  ['sun ESMTP', 'sun'],
  ['4711 ESMTP Exim 4.96', '4711'],
  ['checkpoint', 'checkpoint'],
  ['debian ESMTP Postfix (Debian/GNU)', 'debian'],
  ['EX01 Microsoft ESMTP MAIL Service ready at Tue, 24 Nov', 'ex01'],
];

/** The text of a greeting after `554 ` or `421 `, its name, and what the case is about. */
const REFUSALS: readonly (readonly [greeting: string, name: string | null, title: string])[] = [
  ['relay7.pool.example no access', 'relay7.pool.example', 'a name first'],
  ['mx1.example.com ESMTP not accepting messages', 'mx1.example.com', 'Sendmail'],
  ['mx1.example.com', 'mx1.example.com', 'IronPort, with the reason on the second line'],
  ['4.3.2 mx1.example.com closing connection', 'mx1.example.com', 'an enhanced code first'],
  ['Too many connections', null, 'a sentence'],
  ['Sorry, SMTP server too busy right now (193)', null, 'MDaemon'],
  ['Service unavailable; Client host [192.0.2.9] blocked', null, 'Barracuda'],
  ['SMTP synchronization error', null, 'Exim'],
  ['5.7.0 Error: I can break rules, too. Goodbye.', null, 'Postfix'],
  ['Fri, 27 Nov 2026 10:00:00 +0100', null, 'a date'],
  ['localhost no access', null, 'one label'],
  ['192.0.2.9 is blocked', null, "the client's address"],
  ['mx_1.example.com no access', null, 'a name with an underscore, which nothing reports here'],
  ['Access denied.', null, 'two words'],
  ['', null, 'no text'],
];

describe('the banner name', () => {
  it.each(NAMELESS_PRODUCTS)('of "%s" is none: %s', (greeting) => {
    expect(readBannerName([greeting])).toBe(null);
  });

  it.each(NAMED_PRODUCTS)('of "mx1.example.com%s" is the name: %s', (rest) => {
    expect(readBannerName([`mx1.example.com${rest}`])).toBe('mx1.example.com');
  });

  it.each(PROSE)('of "%s" is none: %s', (greeting) => {
    expect(readBannerName([greeting])).toBe(null);
  });

  it.each(LABELS_AS_HOSTS)('of "%s" is %s', (greeting, name) => {
    expect(readBannerName([greeting])).toBe(name);
  });

  it.each(REFUSALS)('of the refusal "%s" is %s: %s', (greeting, name) => {
    expect(readRefusalName([greeting, 'mx9.example.com'])).toBe(name);
  });

  it.each(GREETINGS)('of "%s" is %s: %s', (greeting, name) => {
    expect(readBannerName([greeting])).toBe(name);
  });

  it.each<[lines: string[], name: string | null, title: string]>([
    [
      ['mx1.example.com ESMTP', 'No spam, please'],
      'mx1.example.com',
      'the name is in the first line',
    ],
    [
      ['mx1.example.com', 'mx2.example.com ESMTP'],
      'mx1.example.com',
      'a name in the second line is ignored',
    ],
    [['', 'mx1.example.com ESMTP'], null, 'also where the first line is empty (RFC 5321 4.2)'],
    [['ESMTP', 'mx1.example.com'], null, 'also after a protocol'],
    [[], null, 'no lines'],
  ])('of %j is %s: %s', (lines, name) => {
    expect(readBannerName(lines)).toBe(name);
  });
});

const EHLO_REPLIES: readonly (readonly [line: string, name: string | null, title: string])[] = [
  ['mx1.example.com', 'mx1.example.com', 'Postfix'],
  ['mx1.example.com Hello probe.example.com [192.0.2.9]', 'mx1.example.com', 'Exim, Exchange'],
  [
    'mx1.example.com Hello probe.example.com [192.0.2.9], pleased to meet you',
    'mx1.example.com',
    'Sendmail, OpenSMTPD',
  ],
  ['mx.google.com at your service, [192.0.2.9]', 'mx.google.com', 'Google'],
  [
    'mx1.example.com Hello probe.example.com [192.0.2.9], Haraka is at your service.',
    'mx1.example.com',
    'Haraka',
  ],
  ['mx1.example.com you had me at EHLO', 'mx1.example.com', 'Stalwart'],
  ['mx1.example.com Ok.', 'mx1.example.com', 'Courier'],
  ['mx1.example.com, hello', 'mx1.example.com', 'a comma'],
  ['2.0.0 mx1.example.com', 'mx1.example.com', 'an enhanced code first'],
  ['MX1.Example.COM', 'mx1.example.com', 'in capitals'],
  ['[192.0.2.1]', '[192.0.2.1]', 'an address literal'],
  ['localhost', 'localhost', 'a default'],
  ['Hello probe.example.com', null, 'maddy and other users of go-smtp: no name'],
  ['Hello [192.0.2.9]', null, 'the same to a literal'],
  ['ok', null, 'an ok'],
  ['OK', null, 'an OK'],
  ['Ok.', null, 'an ok with a full stop'],
  ['HELP', null, 'a keyword where the name belongs'],
  ['SIZE 10240000', null, 'a keyword with its parameter'],
  ['8BITMIME', null, 'a keyword with a digit'],
  ['PIPELINING', null, 'another keyword'],
  ['STARTTLS', null, 'another keyword'],
  ['AUTH PLAIN LOGIN', null, 'another keyword'],
  ['ENHANCEDSTATUSCODES', null, 'another keyword'],
  ['Requested mail action okay, completed', null, "RFC 5321's text for 250"],
  ['pleased to meet you', null, 'a courtesy'],
  ['', null, 'no text'],
];

describe('the EHLO name', () => {
  it.each(EHLO_REPLIES)('of "%s" is %s: %s', (line, name) => {
    expect(readEhloName([line, 'PIPELINING'])).toBe(name);
  });

  it('is only read from the first line', () => {
    expect(readEhloName(['', 'mx1.example.com'])).toBe(null);
    expect(readEhloName([])).toBe(null);
  });
});

describe('with arbitrary input', () => {
  const received = fc
    .oneof(
      fc.uint8Array({ maxLength: 600 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => Buffer.from(text)),
      fc
        .array(
          fc.constantFrom(
            'mx1',
            '.',
            ' ',
            '[',
            ']',
            ':',
            ',',
            '-',
            '<',
            '2.0.0',
            'ü',
            'İ',
            'K',
            '*',
          ),
        )
        .map((parts) => Buffer.from(parts.join(''))),
    )
    .map((bytes) => sanitiseBytes(bytes));

  it('a name is short, canonical, one word, and needs no escaping', () => {
    fc.assert(
      fc.property(fc.array(received, { maxLength: 3 }), (lines) => {
        for (const name of [readBannerName(lines), readEhloName(lines)]) {
          if (name === null) continue;
          expect(name.length).toBeLessThanOrEqual(512);
          expect(canonicalName(name)).toBe(name);
          expect(name).toMatch(/^[^\s`*<>()"'\\/@,;]+$/);
          expect(name).toMatch(/[\p{L}\p{N}]/u);
        }
      }),
    );
  });

  it('the name does not depend on the text after it', () => {
    fc.assert(
      fc.property(fc.domain(), received, (name, text) => {
        expect(readBannerName([`${name}.example.com ${text}`])).toBe(`${name}.example.com`);
      }),
    );
  });

  it.each([
    'a',
    ' ',
    '.',
    '[',
    ':',
    ',',
    '2.0.0 ',
    'a.',
    'X1 NT-ESMTP Server ',
    '<',
    '-a',
    ':::: x',
  ])('takes time proportional to the length: repeated %j', (unit) => {
    const started = cpuMs();
    readBannerName([unit.repeat(200_000)]);
    readBannerName([`a${unit.repeat(200_000)}x`]);
    readRefusalName([unit.repeat(200_000)]);
    readEhloName([unit.repeat(200_000)]);
    expect(cpuMs() - started).toBeLessThan(1000);
  });
});
