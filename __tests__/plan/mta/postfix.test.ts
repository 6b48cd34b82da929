// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Postfix syntax
import { describe, expect, it } from 'vitest';
import { plannedGreetings } from './planned-greetings.ts';

/** The names that a main.cf sets, with their lines. */
const MAIN: readonly (readonly [title: string, main: string, names: readonly string[]])[] = [
  [
    'myhostname is the banner and the EHLO name',
    'myhostname = mx1.example.com\n',
    ['* banner=mx1.example.com main.cf:1', '* ehlo=mx1.example.com main.cf:1'],
  ],
  [
    'a banner that begins with $myhostname has the line of myhostname',
    '# mail\n\nsmtpd_banner = $myhostname ESMTP\nmyhostname = mx1.example.com\n',
    ['* banner=mx1.example.com main.cf:4', '* ehlo=mx1.example.com main.cf:4'],
  ],
  [
    'a banner with another name has its own line',
    'myhostname = mx1.example.com\nsmtpd_banner = mail.example.net ESMTP\n',
    ['* banner=mail.example.net main.cf:2', '* ehlo=mx1.example.com main.cf:1'],
  ],
  [
    'a banner may have no name',
    'myhostname = mx1.example.com\nsmtpd_banner = ESMTP $mail_name\n',
    ['* banner=null main.cf:2', '* ehlo=mx1.example.com main.cf:1'],
  ],
  [
    'an unknown part after the name does not matter',
    'myhostname = mx1.example.com\nsmtpd_banner = $myhostname ESMTP $mail_version\n',
    ['* banner=mx1.example.com main.cf:1', '* ehlo=mx1.example.com main.cf:1'],
  ],
  [
    'the last definition wins',
    'myhostname = old.example.com\nmyhostname = mx1.example.com\n',
    ['* banner=mx1.example.com main.cf:2', '* ehlo=mx1.example.com main.cf:2'],
  ],
  [
    'lines continue, also across comments',
    'myhostname =\n  # why\n# and\n\n  mx1.example.com\n',
    ['* banner=mx1.example.com main.cf:1', '* ehlo=mx1.example.com main.cf:1'],
  ],
  [
    'Windows line ends are accepted',
    'myhostname = mx1.example.com\r\nsmtpd_banner = $myhostname ESMTP\r\n',
    ['* banner=mx1.example.com main.cf:1', '* ehlo=mx1.example.com main.cf:1'],
  ],
  [
    'mydomain defaults to the domain of myhostname',
    'myhostname = mx1.example.com\nsmtpd_banner = mail.$mydomain ESMTP\n',
    ['* banner=mail.example.com main.cf:2', '* ehlo=mx1.example.com main.cf:1'],
  ],
  [
    'myhostname may refer to mydomain',
    'mydomain = example.com\nmyhostname = mx1.${mydomain}\n',
    ['* banner=mx1.example.com main.cf:2', '* ehlo=mx1.example.com main.cf:2'],
  ],
  [
    'mydomain is localdomain for a name of one label',
    'myhostname = mx1\nsmtpd_banner = mail.$mydomain ESMTP\n',
    ['* banner=mail.localdomain main.cf:2', '* ehlo=mx1 main.cf:1'],
  ],
  [
    'parentheses, user-defined parameters and $$ are expanded',
    'who = mx1\nmyhostname = $(who).example.com\nsmtpd_banner = $myhostname ESMTP $$5\n',
    ['* banner=mx1.example.com main.cf:1', '* ehlo=mx1.example.com main.cf:1'],
  ],
  [
    'nested conditionals are expanded',
    'a = x\nmyhostname = ${a?{mx1.${b?no}${mail_name?example}}:{y}}.com\nb =\n',
    ['* banner=mx1.example.com main.cf:2', '* ehlo=mx1.example.com main.cf:2'],
  ],
  [
    'a comparison is evaluated',
    'a = 9\nmyhostname = ${{$a} < {10} ? {mx1} : {mx2}}.example.com\n',
    ['* banner=mx1.example.com main.cf:2', '* ehlo=mx1.example.com main.cf:2'],
  ],
  [
    'a conditional on the unknown myhostname is true, since it is never empty',
    'smtpd_banner = ${myhostname?mx1.example.com ESMTP}\n',
    ['* banner=mx1.example.com main.cf:1'],
  ],
  [
    'smtp_helo_name is the HELO name',
    'myhostname = mx1.example.com\nsmtp_helo_name = out.$mydomain\n',
    [
      '* banner=mx1.example.com main.cf:1',
      '* ehlo=mx1.example.com main.cf:1',
      '* helo=out.example.com main.cf:2',
    ],
  ],
  ['an empty file sets no names', '', []],
];

it.each(MAIN)('main.cf: %s', (_, main, names) => {
  const { announced, problems } = plannedGreetings({ 'main.cf': main });
  expect(announced).toEqual(names);
  expect(problems).toEqual([]);
});

/** The names that a master.cf sets beside a main.cf with `myhostname = mx1.example.com`, with their lines. */
const MASTER: readonly (readonly [title: string, master: string, names: readonly string[]])[] = [
  [
    'each service has its port',
    'smtp inet n - y - - smtpd\nsubmission inet n - y - - smtpd\nsmtps inet n - y - - smtpd\n2525 inet n - y - - smtpd\n',
    [25, 587, 465, 2525].flatMap((port) => [
      `${port} banner=mx1.example.com main.cf:1`,
      `${port} ehlo=mx1.example.com main.cf:1`,
    ]),
  ],
  [
    'services in comments, on loopback or of other types are ignored',
    '#smtp inet n - y - - smtpd\n127.0.0.1:10025 inet n - y - - smtpd\n[::1]:25 inet n - y - - smtpd\nsmtp unix - - y - - smtp\n',
    [],
  ],
  [
    'an option without spaces',
    'smtp inet n - y - - smtpd\n  -o smtpd_banner=mail.example.net,hello\n# a comment\n  -o syslog_name=x\n',
    ['25 banner=null master.cf:1', '25 ehlo=mx1.example.com main.cf:1'],
  ],
  [
    'options in braces',
    'smtp inet n - y - - smtpd -o { smtpd_banner = $myhostname ESMTP } -o {myhostname=mx2.example.com}\n',
    ['25 banner=mx2.example.com master.cf:1', '25 ehlo=mx2.example.com master.cf:1'],
  ],
  [
    'a service on one address',
    '203.0.113.25:smtp inet n - y - - smtpd -o myhostname=a.example.com\n[2001:db8::25]:25 inet n - y - - smtpd\n',
    [
      '25@203.0.113.25 banner=a.example.com master.cf:1',
      '25@203.0.113.25 ehlo=a.example.com master.cf:1',
      '25@2001:db8::25 banner=mx1.example.com main.cf:1',
      '25@2001:db8::25 ehlo=mx1.example.com main.cf:1',
    ],
  ],
  [
    'postscreen sends the greeting, and the smtpd behind it answers EHLO',
    'smtp inet n - y - 1 postscreen -o postscreen_greet_banner=wait.example.com\nsmtpd pass - - y - - smtpd -o myhostname=b.example.com\n',
    ['25 banner=wait.example.com master.cf:1', '25 ehlo=b.example.com master.cf:2'],
  ],
  [
    'with an empty postscreen_greet_banner, smtpd sends the greeting',
    'smtp inet n - y - 1 postscreen -o postscreen_greet_banner=\nsmtpd pass - - y - - smtpd\n',
    ['25 banner=mx1.example.com main.cf:1', '25 ehlo=mx1.example.com main.cf:1'],
  ],
  [
    'the smtp client may override smtp_helo_name',
    'smtp inet n - y - - smtpd\nsmtp unix - - y - - smtp -o smtp_helo_name=out.example.com\n',
    [
      '25 banner=mx1.example.com main.cf:1',
      '25 ehlo=mx1.example.com main.cf:1',
      '* helo=out.example.com master.cf:2',
    ],
  ],
];

it.each(MASTER)('master.cf: %s', (_, master, names) => {
  const main = 'myhostname = mx1.example.com\n';
  const fromMain = plannedGreetings({ 'main.cf': main, 'master.cf': master });
  expect(fromMain.announced).toEqual(names);
  expect(fromMain.problems).toEqual([]);
  expect(plannedGreetings({ 'master.cf': master, 'main.cf': main }).announced).toEqual(names);
});

/** The note about the names that a main.cf does not determine. */
const UNKNOWN: readonly (readonly [title: string, main: string, note: RegExp])[] = [
  [
    'no myhostname',
    'mydomain = example.com\n',
    /^main\.cf:1: the name in the greeting and the EHLO name depend on the machine's own name, as `myhostname` is not set/,
  ],
  [
    'a placeholder of Jinja',
    '\nmyhostname = {{ fqdn }}\n',
    /^main\.cf:2: .* fills in for `\{\{ fqdn \}\}`/,
  ],
  ['a placeholder of ERB', 'myhostname = <%= @fqdn %>\n', /<%= @fqdn %>/],
  [
    'a variable of envsubst',
    'myhostname = ${MAIL_HOST}\n',
    /`\$MAIL_HOST`, which this file does not set/,
  ],
  ['a placeholder of autoconf', 'myhostname = @FQDN@\n', /fills in for `@FQDN@`/],
  [
    'a template condition',
    '{% if primary %}\nmyhostname = mx1.example.com\n{% else %}\nmyhostname = mx2.example.com\n{% endif %}\n',
    /^main\.cf:4: .*whether it is set, under `\{% if primary %\}`/,
  ],
  ['an unknown parameter', 'myhostname = mx1.$other\n', /\$other/],
];

it.each(UNKNOWN)('the names are unknown with %s', (_, main, note) => {
  const { announced, notes, problems } = plannedGreetings({ 'main.cf': main });
  expect(notes).toEqual([expect.stringMatching(note)]);
  expect(announced).toEqual([]);
  expect(problems).toEqual([]);
});

it('a service with a template placeholder is not read', () => {
  const { announced, notes, problems } = plannedGreetings({
    'main.cf': 'myhostname = mx1.example.com\n',
    'master.cf': '{{ ip }}:smtp inet n - y - - smtpd\n{{ services }}\n',
  });
  expect(announced).toEqual([]);
  expect(notes).toEqual([
    expect.stringMatching(/^master\.cf:1: .*`\{\{ ip \}\}` is not read/),
    expect.stringMatching(/^master\.cf:2: .*`\{\{ services \}\}` is not read/),
  ]);
  expect(problems).toEqual([]);
});

describe('a mistake that Postfix would reject', () => {
  it.each([
    [
      'a line that is not a setting',
      'myhostname mx1\n',
      'main.cf:1: `myhostname mx1` is no setting',
    ],
    ['a name with a space', 'my host = a\n', 'main.cf:1: `my host = a` is no setting'],
    ['an unclosed brace', '\nsmtpd_banner = ${a\n', 'main.cf:2: Postfix cannot expand `${a`'],
    ['a single dollar sign', 'smtpd_banner = a $ b\n', 'main.cf:1: Postfix cannot expand `$ b`'],
    [
      'a circular reference',
      'myhostname = $a\na = $b\nb = $a\n',
      'main.cf:2: `a` refers to itself: `a, b, a`',
    ],
  ])('%s', (_, main, message) => {
    const { problems } = plannedGreetings({ 'main.cf': main });
    expect(problems).toEqual([expect.stringContaining(message)]);
  });

  it('a service with too few columns', () => {
    const files = {
      'main.cf': 'myhostname = a.example.com\n',
      'master.cf': '\nsmtp inet n smtpd\n',
    };
    expect(plannedGreetings(files).problems).toEqual([
      expect.stringContaining('master.cf:2: `smtp inet n smtpd` is no service'),
    ]);
  });
});
