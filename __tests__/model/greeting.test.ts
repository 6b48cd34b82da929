import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalName } from '../../src/model/dns-name.ts';
import { readBannerName, readEhloName } from '../../src/model/greeting.ts';
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

describe('the banner name', () => {
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
    readEhloName([unit.repeat(200_000)]);
    expect(cpuMs() - started).toBeLessThan(1000);
  });
});
