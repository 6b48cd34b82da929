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
    ['* banner=mx1.example.com main.cf:1', '* ehlo=mx1.example.com main.cf:1'],
  ],
  ['an empty file sets no names', '', []],
];

it.each(MAIN)('main.cf: %s', (_, main, names) => {
  const { announced, refused } = plannedGreetings({ 'main.cf': main });
  expect(announced).toEqual(names);
  expect(refused).toEqual([]);
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
    'smtp inet n - y - - smtpd\n  -o smtpd_banner=ESMTP\n# a comment\n  -o syslog_name=x\n',
    ['25 banner=null master.cf:2', '25 ehlo=mx1.example.com main.cf:1'],
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
    ['25 banner=mx1.example.com main.cf:1', '25 ehlo=mx1.example.com main.cf:1'],
  ],
];

it.each(MASTER)('master.cf: %s', (_, master, names) => {
  const main = 'myhostname = mx1.example.com\n';
  const fromMain = plannedGreetings({ 'main.cf': main, 'master.cf': master });
  expect(fromMain.announced).toEqual(names);
  expect(fromMain.refused).toEqual([]);
  expect(plannedGreetings({ 'master.cf': master, 'main.cf': main }).announced).toEqual(names);
});

/** Where a master.cf's services listen, beside a main.cf with `myhostname = mx1.example.com` and more. */
const PLACES: readonly (readonly [
  title: string,
  main: string,
  master: string,
  places: readonly string[],
])[] = [
  ['every IPv4 address', '', '0.0.0.0:25 inet n - y - - smtpd\n', ['25@IPv4']],
  ['every IPv6 address', '', '[::]:25 inet n - y - - smtpd\n', ['25@IPv6']],
  ['inet_interfaces = all', 'inet_interfaces = all\n', 'smtp inet n - y - - smtpd\n', ['25']],
  [
    'the addresses of inet_interfaces',
    'inet_interfaces = 127.0.0.1, 203.0.113.25 [2001:db8::25]\n',
    'smtp inet n - y - - smtpd\n',
    ['25@203.0.113.25', '25@2001:db8::25'],
  ],
  [
    'its own name in inet_interfaces',
    'inet_interfaces = $myhostname, localhost\n',
    'smtp inet n - y - - smtpd\n',
    ['25'],
  ],
  ['one protocol', 'inet_protocols = ipv4\n', 'smtp inet n - y - - smtpd\n', ['25@IPv4']],
  ['loopback only', 'inet_interfaces = loopback-only\n', 'smtp inet n - y - - smtpd\n', []],
  ['localhost only', 'inet_interfaces = localhost\n', 'smtp inet n - y - - smtpd\n', []],
  [
    'an address of its own despite loopback only',
    'inet_interfaces = loopback-only\n',
    '203.0.113.25:smtp inet n - y - - smtpd\n',
    ['25@203.0.113.25'],
  ],
  [
    'no disabled service',
    'master_service_disable = submission/inet smtps.inet\n',
    'smtp inet n - y - - smtpd\nsubmission inet n - y - - smtpd\nsmtps inet n - y - - smtpd\n',
    ['25'],
  ],
  ['no listener at all', 'master_service_disable = inet\n', 'smtp inet n - y - - smtpd\n', []],
];

it.each(PLACES)('master.cf listens on %s', (_, more, master, places) => {
  const main = `myhostname = mx1.example.com\n${more}`;
  const { announced, unknown } = plannedGreetings({ 'main.cf': main, 'master.cf': master });
  expect([...new Set(announced.map((name) => name.split(' ', 1)[0]))]).toEqual(places);
  expect(unknown).toEqual([]);
});

it.each([
  ['a name', 'mail.example.com:25', 'the address of `mail.example.com`, on which it listens'],
  ['a parameter of a script', '$mx3ip:smtp', 'the address of `$mx3ip`, on which it listens'],
  ['a template', '{{ ip }}:smtp', 'the address of `{{ ip }}`, on which it listens'],
])('the names are unknown with a listener at %s', (_, name, what) => {
  const { announced, unknown } = plannedGreetings({
    'main.cf': 'myhostname = mx1.example.com\n',
    'master.cf': `${name} inet n - y - - smtpd -o myhostname=mx2.example.com\n`,
  });
  expect(announced).toEqual([]);
  expect(unknown).toEqual([`25 banner: ${what} master.cf:1`, `25 ehlo: ${what} master.cf:1`]);
});

it('a listener at an unknown address does not matter where all of the port have one name', () => {
  const { announced, unknown } = plannedGreetings({
    'main.cf': 'myhostname = mx1.example.com\n',
    'master.cf': 'smtp inet n - y - - smtpd\n$mx3ip:smtp inet n - y - - smtpd\n',
  });
  expect(announced).toHaveLength(2);
  expect(unknown).toEqual([]);
});

/** The HELO name of each smtp client. */
const CLIENTS: readonly (readonly [
  title: string,
  main: string,
  master: string | null,
  sent: readonly string[],
])[] = [
  ['myhostname', 'myhostname = mx1.example.com\n', null, ['smtp mx1.example.com main.cf:1']],
  [
    'smtp_helo_name',
    'myhostname = mx1.example.com\nsmtp_helo_name = wrong.$mydomain\n',
    null,
    ['smtp wrong.example.com main.cf:2'],
  ],
  [
    'an option of one of several clients',
    'myhostname = mx1.example.com\n',
    'smtp unix - - y - - smtp\nout unix - - y - - smtp\n  -o smtp_bind_address=203.0.113.26\n  -o smtp_helo_name=out.example.com\nrelay unix - - y - - smtp -o { myhostname = r.example.com }\nlocal unix - n n - - local\n',
    [
      'smtp mx1.example.com main.cf:1',
      'out out.example.com master.cf:4',
      'relay r.example.com master.cf:5',
    ],
  ],
  [
    'of a server without listeners',
    'myhostname = web1.example.com\ninet_interfaces = loopback-only\n',
    'smtp inet n - y - - smtpd\nsmtp unix - - y - - smtp\n',
    ['smtp web1.example.com main.cf:1'],
  ],
];

it.each(CLIENTS)('the HELO name is %s', (_, main, master, sent) => {
  const files = master === null ? { 'main.cf': main } : { 'main.cf': main, 'master.cf': master };
  expect(plannedGreetings(files).sent).toEqual(sent);
});

it('an option stands on its own line, with what to write there', () => {
  const { changes } = plannedGreetings({
    'main.cf': 'myhostname = mx1.example.com\n',
    'master.cf':
      'submission inet n - y - - smtpd\n  -o syslog_name=a\n  -o myhostname=x.example.com\n',
  });
  expect(changes.filter(({ ehlo }) => ehlo !== undefined)).toEqual([
    {
      kind: 'greeting',
      host: 'mx1.example.com',
      port: 587,
      banner: 'x.example.com',
      ehlo: 'x.example.com',
      location: { file: 'master.cf', line: 3, resource: null },
      setting: {
        mta: 'postfix',
        name: 'submission/inet/myhostname',
        write: '-o myhostname={name}',
      },
    },
  ]);
});

it('a master.cf whose listeners a template makes leaves the names of main.cf for every port', () => {
  const { announced, unknown } = plannedGreetings({
    'main.cf': 'myhostname = wrong.example.com\n',
    'master.cf':
      '{{ s.name }} inet n - y - - {{ s.command }}\n{% for s in services %}\n{{ s }}\n{% endfor %}\n',
  });
  expect(announced).toEqual([
    '* banner=wrong.example.com main.cf:1',
    '* ehlo=wrong.example.com main.cf:1',
  ]);
  expect(unknown).toEqual([]);
});

it('the enabled instances of postmulti are read from the folders beside', () => {
  const { announced, sent, notes } = plannedGreetings({
    'etc/postfix/main.cf':
      'myhostname = mx1.example.com\ninet_interfaces = 203.0.113.25\nmulti_instance_directories = /etc/postfix-out /etc/postfix-off /etc/postfix-gone\n',
    'etc/postfix-out/main.cf':
      'myhostname = out.example.com\nmulti_instance_enable = yes\ninet_interfaces = 203.0.113.26\n',
    'etc/postfix-off/main.cf': 'myhostname = off.example.com\nmulti_instance_enable = no\n',
  });
  expect(announced).toEqual([
    '*@203.0.113.25 banner=mx1.example.com etc/postfix/main.cf:1',
    '*@203.0.113.25 ehlo=mx1.example.com etc/postfix/main.cf:1',
    '*@203.0.113.26 banner=out.example.com etc/postfix-out/main.cf:1',
    '*@203.0.113.26 ehlo=out.example.com etc/postfix-out/main.cf:1',
  ]);
  expect(sent).toEqual([
    'smtp mx1.example.com etc/postfix/main.cf:1',
    'postfix-out/smtp out.example.com etc/postfix-out/main.cf:1',
  ]);
  expect(notes).toEqual([
    'etc/postfix/main.cf:3: the instance in `/etc/postfix-gone` is not read.',
  ]);
});

/** What the names depend on that a main.cf does not determine. */
const UNKNOWN: readonly (readonly [title: string, main: string, what: RegExp])[] = [
  [
    'no myhostname',
    'mydomain = example.com\n',
    /^the machine's own name, as `myhostname` is not set main\.cf:1$/,
  ],
  ['a placeholder', '\nmyhostname = {{ fqdn }}\n', /fills in for `\{\{ fqdn \}\}` main\.cf:2$/],
  [
    'a template condition',
    '{% if primary %}\nmyhostname = mx1.example.com\n{% else %}\nmyhostname = mx2.example.com\n{% endif %}\n',
    /whether it is set, under `\{% if primary %\}` main\.cf:4$/,
  ],
  ['an unknown parameter', 'myhostname = mx1.$other\n', /\$other/],
  ['an operator that is not known', 'myhostname = ${{a} =~ {b} ? {x.example.com}}\n', /a =~ b/],
  [
    'a compatibility level that is not known',
    'myhostname = ${{x} <level {3.6} ? {x.example.com}}\n',
    /<level/,
  ],
  ['an expression of Terraform', 'myhostname = ${var.hostname}\n', /`\$\{var\.hostname\}`/],
];

it.each(UNKNOWN)('the names are unknown with %s', (_, main, what) => {
  const { announced, unknown, notes, refused } = plannedGreetings({ 'main.cf': main });
  expect(announced).toEqual([]);
  expect(refused).toEqual([]);
  expect(notes).toHaveLength(1);
  expect(unknown.map((one) => one.replace(/^(?:\* )?\w+: /, ''))).toEqual(
    Array.from({ length: 3 }, () => expect.stringMatching(what)),
  );
});

it('the HELO name is unknown where the setting is more than a host name', () => {
  const { sent, unknown } = plannedGreetings({
    'main.cf': 'myhostname = mx1.example.com\nsmtp_helo_name = out.example.com # why\n',
  });
  expect(sent).toEqual([]);
  expect(unknown).toEqual(['smtp: `out.example.com # why`, which is not a host name main.cf:2']);
});

it('compatibility levels are compared by number', () => {
  const { announced } = plannedGreetings({
    'main.cf':
      'compatibility_level = 3.10\nmyhostname = ${{$compatibility_level} <level {3.9} ? {mx2} : {mx1}}.example.com\n',
  });
  expect(announced[0]).toBe('* banner=mx1.example.com main.cf:2');
});

it('Postfix ignores a first setting that is indented, and what continues it', () => {
  const { announced, notes, unknown } = plannedGreetings({
    'main.cf': '# mail\n  myhostname = mx1.example.com\n  mydomain = example.com\nmail_name = x\n',
  });
  expect(announced).toEqual([]);
  expect(unknown).toHaveLength(3);
  expect(notes[0]).toMatch(/^main\.cf:2: Postfix ignores `myhostname = mx1\.example\.com/);
});

describe('a mistake that Postfix refuses to start with', () => {
  it.each([
    [
      'a line that is not a setting',
      'myhostname mx1\n',
      'main.cf:1: Postfix does not start with `myhostname mx1`: there is no `=`',
    ],
    [
      'a line without a name',
      '= a\n',
      'main.cf:1: Postfix does not start with `= a`: the name is missing',
    ],
    [
      'a name with a space',
      'my host = a\n',
      'main.cf:1: Postfix does not start with `my host = a`',
    ],
    ['an unclosed brace', '\nsmtpd_banner = ${a\n', 'main.cf:2: Postfix does not start with `${a`'],
    [
      'a single dollar sign',
      'smtpd_banner = a $ b\n',
      'main.cf:1: Postfix does not start with `$ b`',
    ],
    [
      'a circular reference',
      'myhostname = $a\na = $b\nb = $a\n',
      'main.cf:2: Postfix does not start with `a`: it refers to itself (`a, b, a`)',
    ],
    [
      'a comment after the name',
      'myhostname = mx1.example.com # our name\n',
      'main.cf:1: Postfix does not start with `myhostname = mx1.example.com # our name`: a comment needs a line of its own.',
    ],
    ['quotes', 'myhostname = "mx1.example.com"\n', 'quotes are part of the value'],
    ['a trailing dot', 'myhostname = mx1.example.com.\n', 'a dot must be between two labels'],
    ['a list', 'myhostname = mx1.example.com, mx2.example.com\n', 'main.cf:1'],
    ['an empty value', 'myhostname =\n', 'the name is empty'],
    ['a wildcard', 'myhostname = *.example.com\n', '`*` is not allowed in a host name'],
    ['an address', 'myhostname = 203.0.113.25\n', 'a number is not a host name'],
    ['a hyphen at the edge of a label', 'myhostname = -mx1.example.com\n', 'hyphen'],
  ])('%s', (_, main, message) => {
    const { refused } = plannedGreetings({ 'main.cf': main });
    expect(refused).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    [
      'a service with too few columns',
      '\nsmtp inet n smtpd\n',
      'master.cf:2: Postfix does not start with `smtp inet n smtpd`',
    ],
    ['a service of an unknown type', 'smtp tcp n - n - - smtpd\n', '`tcp` is not a service type'],
  ])('%s', (_, master, message) => {
    const files = { 'main.cf': 'myhostname = a.example.com\n', 'master.cf': master };
    expect(plannedGreetings(files).refused).toEqual([expect.stringContaining(message)]);
  });
});

/** Lines of templates beside settings. They are no mistake, and stop nothing. */
it.each([
  ['{# a comment #}\n', []],
  ['{{/* a comment\nof two lines */}}\n', []],
  ['<%- | String $x,\n  String $y | -%>\n', []],
  ['{% set x = [\n  1,\n] %}\n', []],
  ['{{ include "postfix.extra" }}\n', [/^main\.cf:1: `\{\{ include/]],
  ['${var.extra}\n', [/^main\.cf:1: `\$\{var\.extra\}` is not read/]],
  ['<?php if ($x): ?>\n<?php endif ?>\n', []],
  ['%{ if x ~}\n%{ endif ~}\n', []],
] as const)('%j is no mistake', (line, notes) => {
  const { announced, refused, ...found } = plannedGreetings({
    'main.cf': `${line}myhostname = wrong.example.com\n`,
  });
  expect(announced).toHaveLength(2);
  expect(refused).toEqual([]);
  expect(found.notes).toEqual(notes.map((note) => expect.stringMatching(note)));
});
