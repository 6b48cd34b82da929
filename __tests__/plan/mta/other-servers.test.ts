// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of templates
import { expect, it } from 'vitest';
import { type Files, plannedGreetings } from './planned-greetings.ts';

/** The names that some files set, with their lines. */
const CASES: readonly (readonly [title: string, files: Files, names: readonly string[]])[] = [
  [
    'OpenSMTPD: each listener has its own name',
    {
      'smtpd.conf':
        'ext = "eth0"\nlisten on $ext port 25 tls hostname mx1.example.com # in\nlisten on $ext port submission hostname "sub.example.com"\nlisten on all smtps hostname s.example.com\nlisten on lo0\nlisten on socket\n',
    },
    [
      '25 banner=mx1.example.com smtpd.conf:2',
      '25 ehlo=mx1.example.com smtpd.conf:2',
      '587 banner=sub.example.com smtpd.conf:3',
      '587 ehlo=sub.example.com smtpd.conf:3',
      '465 banner=s.example.com smtpd.conf:4',
      '465 ehlo=s.example.com smtpd.conf:4',
    ],
  ],
  [
    'OpenSMTPD: a table of names by address',
    {
      'smtpd.conf':
        'table names { 203.0.113.25 = mx1.example.com, \\\n  2001:db8::1 = "mx6.example.com" }\nlisten on all hostname mx0.example.com hostnames <names>\n',
    },
    [
      '25 banner=mx0.example.com smtpd.conf:3',
      '25 ehlo=mx0.example.com smtpd.conf:3',
      '25@203.0.113.25 banner=mx1.example.com smtpd.conf:1',
      '25@203.0.113.25 ehlo=mx1.example.com smtpd.conf:1',
      '25@2001:db8::1 banner=mx6.example.com smtpd.conf:2',
      '25@2001:db8::1 ehlo=mx6.example.com smtpd.conf:2',
    ],
  ],
  [
    'OpenSMTPD: an included file, and the HELO name of a relay action',
    {
      'etc/smtpd.conf':
        'include "/etc/mail/names.conf"\nlisten on 203.0.113.25 hostname $me\naction "out" relay helo "out.example.com"\n',
      'etc/names.conf': '\nme = "mx1.example.com"\n',
    },
    [
      '25@203.0.113.25 banner=mx1.example.com etc/names.conf:2',
      '25@203.0.113.25 ehlo=mx1.example.com etc/names.conf:2',
      '* helo=out.example.com etc/smtpd.conf:3',
    ],
  ],
  [
    'Sendmail: a .mc file',
    {
      'sendmail.mc':
        "divert(-1)\n# it's a note\ndivert(0)dnl\ndnl define(`confDOMAIN_NAME', `no.example.com')\nifdef(`x', `define(`confDOMAIN_NAME', `no.example.com')')\ndefine(`confDOMAIN_NAME',\n  `mx1.example.com')dnl\ndefine(`confHELO_NAME', `out.example.com')\n",
    },
    [
      '* banner=mx1.example.com sendmail.mc:6',
      '* ehlo=mx1.example.com sendmail.mc:6',
      '* helo=out.example.com sendmail.mc:8',
    ],
  ],
  [
    'Sendmail: # starts a comment only before cf.m4 is included',
    {
      'sendmail.mc':
        "# define(`confDOMAIN_NAME', `no.example.com')\ninclude(`/usr/share/sendmail/cf/m4/cf.m4')\n# define(`confDOMAIN_NAME', `mx1.example.com')\n",
    },
    ['* banner=mx1.example.com sendmail.mc:3', '* ehlo=mx1.example.com sendmail.mc:3'],
  ],
  [
    'Sendmail: lines after LOCAL_CONFIG come last',
    {
      'mx1.mc':
        "define(`confDOMAIN_NAME', `no.example.com')dnl\nLOCAL_CONFIG\nDjmx1.example.com dnl why\n",
    },
    ['* banner=mx1.example.com mx1.mc:3', '* ehlo=mx1.example.com mx1.mc:3'],
  ],
  [
    'Sendmail: a .cf file with nested macros',
    {
      'sendmail.cf':
        '#Djno.example.com\nDwmx1\nD{where}example.com\nDj$w.${where}\nO SmtpGreetingMessage=mail.$j Sendmail $v\n',
    },
    ['* banner=mail.mx1.example.com sendmail.cf:5', '* ehlo=mx1.example.com sendmail.cf:2'],
  ],
  [
    'Sendmail: the greeting has ESMTP after its first word, so a single word is a name',
    { 'sendmail.cf': 'Djmx1.example.com\nO SmtpGreetingMessage=smtp\n' },
    ['* banner=smtp sendmail.cf:2', '* ehlo=mx1.example.com sendmail.cf:1'],
  ],
  [
    'Dovecot: the submission ports',
    { 'dovecot.conf': 'protocols = imap submission\nhostname = mx1.example.com # name\n' },
    [587, 465].flatMap((port) => [
      `${port} banner=mx1.example.com dovecot.conf:2`,
      `${port} ehlo=mx1.example.com dovecot.conf:2`,
    ]),
  ],
  [
    'Dovecot: no names without submission',
    { 'dovecot.conf': 'protocols = imap lmtp\nhostname = mx1.example.com\n' },
    [],
  ],
  [
    'Haraka: the name in config/me',
    { 'haraka/config/me': '# name\nmx1.example.com\n' },
    ['* banner=mx1.example.com haraka/config/me:2', '* ehlo=mx1.example.com haraka/config/me:2'],
  ],
  [
    'Haraka: a greeting that contains the name is not changed',
    { 'config/me': 'example.com\n', 'config/smtpgreeting': 'mail.example.com ESMTP\n' },
    ['* banner=mail.example.com config/smtpgreeting:1', '* ehlo=example.com config/me:1'],
  ],
];

it.each(CASES)('%s', (_, files, names) => {
  const { announced, problems } = plannedGreetings(files);
  expect(announced).toEqual(names);
  expect(problems).toEqual([]);
});

it.each([
  ['smtpd.conf', 'listen on all\n', /as no `hostname` is set/],
  ['smtpd.conf', 'listen on all hostname {{ fqdn }}\n', /`\{\{ fqdn \}\}`/],
  ['smtpd.conf', 'listen on all hostname "${FQDN}"\n', /`\$\{FQDN\}`/],
  ['sendmail.mc', "define(`confDOMAIN_NAME', `$w.example.com')\n", /machine's own name, `\$w`/],
  ['sendmail.cf', 'O Timeout.helo=5m\n', /as nothing sets `\$j`/],
  ['sendmail.cf', 'Dj$?{x}a$|b$.\n', /`\$\?`/],
  ['sendmail.cf', 'Dja$q\nDq$j\n', /refers to itself/],
  ['dovecot.conf', 'protocols = submission\nhostname = %{env:HOST}\n', /`%\{env:HOST\}`/],
  ['config/me', '<%= fqdn %>\n', /`<%= fqdn %>`/],
])('the EHLO name is unknown: %s with %j', (file, text, note) => {
  const { announced, notes, problems } = plannedGreetings({ [file]: text });
  expect(notes).toEqual(expect.arrayContaining([expect.stringMatching(note)]));
  expect(announced.filter((name) => name.includes('ehlo'))).toEqual([]);
  expect(problems).toEqual([]);
});

it.each([
  [
    'OpenSMTPD: a line that is too long',
    { 'smtpd.conf': `listen on all hostname mx1.example.com hostnames { ${'a'.repeat(8192)} }\n` },
    'smtpd.conf:1: The line is longer than 8192 characters.',
  ],
  [
    'OpenSMTPD: such a line in an included file',
    {
      'smtpd.conf': 'include "/etc/mail/names.conf"\n',
      'names.conf': `\n# ${'a'.repeat(8192)}\n`,
    },
    'names.conf:2: The line is longer than 8192 characters.',
  ],
  [
    'Exim: too many macros',
    {
      'exim4.conf': Array.from({ length: 1001 }, (_, n) => `M${n}X = a\n`).join(''),
    },
    'exim4.conf:1001: The configuration has more than 1000 macros.',
  ],
] as const)('%s is a problem', (_, files, problem) => {
  expect(plannedGreetings(files).problems).toContain(problem);
});
