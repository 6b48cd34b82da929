// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Postfix's own syntax
import { describe, expect, it } from 'vitest';
import { planned } from './planned-greetings.ts';

/** A sentence, main.cf, and the names in greeting and EHLO answer with the lines that decide them. */
const MAIN: readonly (readonly [says: string, main: string, names: readonly string[]])[] = [
  [
    'the name alone decides both',
    'myhostname = mx1.example.com\n',
    ['* banner=mx1.example.com main.cf:1', '* ehlo=mx1.example.com main.cf:1'],
  ],
  [
    'a banner that starts with the name is decided by the name',
    '# mail\n\nsmtpd_banner = $myhostname ESMTP\nmyhostname = mx1.example.com\n',
    ['* banner=mx1.example.com main.cf:4', '* ehlo=mx1.example.com main.cf:4'],
  ],
  [
    'a banner of its own has its own line',
    'myhostname = mx1.example.com\nsmtpd_banner = mail.example.net ESMTP\n',
    ['* banner=mail.example.net main.cf:2', '* ehlo=mx1.example.com main.cf:1'],
  ],
  [
    'a banner may be nameless',
    'myhostname = mx1.example.com\nsmtpd_banner = ESMTP $mail_name\n',
    ['* banner=null main.cf:2', '* ehlo=mx1.example.com main.cf:1'],
  ],
  [
    'all that is unknown comes after the name',
    'myhostname = mx1.example.com\nsmtpd_banner = $myhostname ESMTP $mail_version\n',
    ['* banner=mx1.example.com main.cf:1', '* ehlo=mx1.example.com main.cf:1'],
  ],
  [
    'the last definition wins',
    'myhostname = old.example.com\nmyhostname = mx1.example.com\n',
    ['* banner=mx1.example.com main.cf:2', '* ehlo=mx1.example.com main.cf:2'],
  ],
  [
    'lines continue, over comments too',
    'myhostname =\n  # why\n# and\n\n  mx1.example.com\n',
    ['* banner=mx1.example.com main.cf:1', '* ehlo=mx1.example.com main.cf:1'],
  ],
  [
    'line ends of Windows',
    'myhostname = mx1.example.com\r\nsmtpd_banner = $myhostname ESMTP\r\n',
    ['* banner=mx1.example.com main.cf:1', '* ehlo=mx1.example.com main.cf:1'],
  ],
  [
    'mydomain follows from the name',
    'myhostname = mx1.example.com\nsmtpd_banner = mail.$mydomain ESMTP\n',
    ['* banner=mail.example.com main.cf:2', '* ehlo=mx1.example.com main.cf:1'],
  ],
  [
    'the name may follow from a domain that is set',
    'mydomain = example.com\nmyhostname = mx1.${mydomain}\n',
    ['* banner=mx1.example.com main.cf:2', '* ehlo=mx1.example.com main.cf:2'],
  ],
  [
    'one label has localdomain',
    'myhostname = mx1\nsmtpd_banner = mail.$mydomain ESMTP\n',
    ['* banner=mail.localdomain main.cf:2', '* ehlo=mx1 main.cf:1'],
  ],
  [
    'parentheses, a parameter of its own and two dollars',
    'who = mx1\nmyhostname = $(who).example.com\nsmtpd_banner = $myhostname ESMTP $$5\n',
    ['* banner=mx1.example.com main.cf:1', '* ehlo=mx1.example.com main.cf:1'],
  ],
  [
    'choices, nested',
    'a = x\nmyhostname = ${a?{mx1.${b?no}${mail_name?example}}:{y}}.com\nb =\n',
    ['* banner=mx1.example.com main.cf:2', '* ehlo=mx1.example.com main.cf:2'],
  ],
  [
    'a comparison',
    'a = 9\nmyhostname = ${{$a} < {10} ? {mx1} : {mx2}}.example.com\n',
    ['* banner=mx1.example.com main.cf:2', '* ehlo=mx1.example.com main.cf:2'],
  ],
  [
    'a choice on the name that nobody knows is made all the same',
    'smtpd_banner = ${myhostname?mx1.example.com ESMTP}\n',
    ['* banner=mx1.example.com main.cf:1'],
  ],
  [
    'the name said where it sends is planned beside',
    'myhostname = mx1.example.com\nsmtp_helo_name = out.$mydomain\n',
    [
      '* banner=mx1.example.com main.cf:1',
      '* ehlo=mx1.example.com main.cf:1',
      '* helo=out.example.com main.cf:2',
    ],
  ],
  ['an empty file says nothing', '', []],
];

it.each(MAIN)('main.cf: %s', (_, main, names) => {
  const { says, problems } = planned({ 'main.cf': main });
  expect(says).toEqual(names);
  expect(problems).toEqual([]);
});

/** A sentence, master.cf on lines of their own beside `myhostname = mx1.example.com`, and the names per port. */
const MASTER: readonly (readonly [says: string, master: string, names: readonly string[]])[] = [
  [
    'one service a port',
    'smtp inet n - y - - smtpd\nsubmission inet n - y - - smtpd\nsmtps inet n - y - - smtpd\n2525 inet n - y - - smtpd\n',
    [25, 587, 465, 2525].flatMap((port) => [
      `${port} banner=mx1.example.com main.cf:1`,
      `${port} ehlo=mx1.example.com main.cf:1`,
    ]),
  ],
  [
    'a service in a comment is not there, nor one on loopback or of another type',
    '#smtp inet n - y - - smtpd\n127.0.0.1:10025 inet n - y - - smtpd\n[::1]:25 inet n - y - - smtpd\nsmtp unix - - y - - smtp\n',
    [],
  ],
  [
    'an option without blanks',
    'smtp inet n - y - - smtpd\n  -o smtpd_banner=mail.example.net,hello\n# a comment\n  -o syslog_name=x\n',
    ['25 banner=null master.cf:1', '25 ehlo=mx1.example.com main.cf:1'],
  ],
  [
    'options in braces',
    'smtp inet n - y - - smtpd -o { smtpd_banner = $myhostname ESMTP } -o {myhostname=mx2.example.com}\n',
    ['25 banner=mx2.example.com master.cf:1', '25 ehlo=mx2.example.com master.cf:1'],
  ],
  [
    'a service of one address',
    '203.0.113.25:smtp inet n - y - - smtpd -o myhostname=a.example.com\n[2001:db8::25]:25 inet n - y - - smtpd\n',
    [
      '25@203.0.113.25 banner=a.example.com master.cf:1',
      '25@203.0.113.25 ehlo=a.example.com master.cf:1',
      '25@2001:db8::25 banner=mx1.example.com main.cf:1',
      '25@2001:db8::25 ehlo=mx1.example.com main.cf:1',
    ],
  ],
  [
    'postscreen greets first, and the smtpd behind it answers',
    'smtp inet n - y - 1 postscreen -o postscreen_greet_banner=wait.example.com\nsmtpd pass - - y - - smtpd -o myhostname=b.example.com\n',
    ['25 banner=wait.example.com master.cf:1', '25 ehlo=b.example.com master.cf:2'],
  ],
  [
    'postscreen without a line of its own lets smtpd greet',
    'smtp inet n - y - 1 postscreen -o postscreen_greet_banner=\nsmtpd pass - - y - - smtpd\n',
    ['25 banner=mx1.example.com main.cf:1', '25 ehlo=mx1.example.com main.cf:1'],
  ],
  [
    'the smtp client may be called otherwise',
    'smtp inet n - y - - smtpd\nsmtp unix - - y - - smtp -o smtp_helo_name=out.example.com\n',
    [
      '25 banner=mx1.example.com main.cf:1',
      '25 ehlo=mx1.example.com main.cf:1',
      '25 helo=out.example.com master.cf:2',
    ],
  ],
];

it.each(MASTER)('master.cf: %s', (_, master, names) => {
  const main = 'myhostname = mx1.example.com\n';
  const beside = planned({ 'main.cf': main, 'master.cf': master });
  expect(beside.says).toEqual(names);
  expect(beside.problems).toEqual([]);
  expect(planned({ 'master.cf': master, 'main.cf': main }).says).toEqual(names);
});

/** A sentence, main.cf, and the notes on what cannot be told. */
const UNKNOWN: readonly (readonly [says: string, main: string, note: RegExp])[] = [
  [
    'no name at all',
    'mydomain = example.com\n',
    /^main\.cf:1: the name in the greeting and the EHLO name depend on the machine's own name, as `myhostname` is not set/,
  ],
  ['a template', '\nmyhostname = {{ fqdn }}\n', /^main\.cf:2: .* fills in for `\{\{ fqdn \}\}`/],
  ['ERB', 'myhostname = <%= @fqdn %>\n', /<%= @fqdn %>/],
  ['envsubst', 'myhostname = ${MAIL_HOST}\n', /`\$MAIL_HOST`, which this file does not set/],
  ['autoconf', 'myhostname = @FQDN@\n', /fills in for `@FQDN@`/],
  [
    'a condition of the template',
    '{% if primary %}\nmyhostname = mx1.example.com\n{% else %}\nmyhostname = mx2.example.com\n{% endif %}\n',
    /^main\.cf:4: .*whether it is set, under `\{% if primary %\}`/,
  ],
  ['a parameter that is not here', 'myhostname = mx1.$unheard\n', /\$unheard/],
];

it.each(UNKNOWN)('is no guess: %s', (_, main, note) => {
  const { says, notes, problems } = planned({ 'main.cf': main });
  expect(notes).toEqual([expect.stringMatching(note)]);
  expect(says).toEqual([]);
  expect(problems).toEqual([]);
});

it('a service that a template fills in is not read', () => {
  const { says, notes, problems } = planned({
    'main.cf': 'myhostname = mx1.example.com\n',
    'master.cf': '{{ ip }}:smtp inet n - y - - smtpd\n{{ services }}\n',
  });
  expect(says).toEqual([]);
  expect(notes).toEqual([
    expect.stringMatching(/^master\.cf:1: .*`\{\{ ip \}\}` is not read/),
    expect.stringMatching(/^master\.cf:2: .*`\{\{ services \}\}` is not read/),
  ]);
  expect(problems).toEqual([]);
});

describe('what Postfix refuses', () => {
  it.each([
    ['a line that is no setting', 'myhostname mx1\n', 'main.cf:1: `myhostname mx1` is no setting'],
    ['a name with a blank', 'my host = a\n', 'main.cf:1: `my host = a` is no setting'],
    ['a brace that stays open', '\nsmtpd_banner = ${a\n', 'main.cf:2: Postfix cannot expand `${a`'],
    ['a dollar alone', 'smtpd_banner = a $ b\n', 'main.cf:1: Postfix cannot expand `$ b`'],
    ['a circle', 'myhostname = $a\na = $b\nb = $a\n', 'main.cf:2: `a` refers to itself: `a, b, a`'],
  ])('%s', (_, main, message) => {
    const { problems } = planned({ 'main.cf': main });
    expect(problems).toEqual([expect.stringContaining(message)]);
  });

  it('a service without its columns', () => {
    const files = {
      'main.cf': 'myhostname = a.example.com\n',
      'master.cf': '\nsmtp inet n smtpd\n',
    };
    expect(planned(files).problems).toEqual([
      expect.stringContaining('master.cf:2: `smtp inet n smtpd` is no service'),
    ]);
  });
});
