// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of templates
import { expect, it } from 'vitest';
import { type Files, plannedGreetings } from './planned-greetings.ts';

/** The names that some files set, with their lines. */
const CASES: readonly (readonly [title: string, files: Files, names: readonly string[]])[] = [
  [
    'OpenSMTPD: each listener has its own name',
    {
      'smtpd.conf':
        'ext = "0.0.0.0"\nlisten on $ext port 25 tls hostname mx1.example.com # in\nlisten on $ext port submission hostname "sub.example.com"\nlisten on all smtps hostname s.example.com\nlisten on lo0\nlisten on socket\n',
    },
    [
      '25@IPv4 banner=mx1.example.com smtpd.conf:2',
      '25@IPv4 ehlo=mx1.example.com smtpd.conf:2',
      '587@IPv4 banner=sub.example.com smtpd.conf:3',
      '587@IPv4 ehlo=sub.example.com smtpd.conf:3',
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
    ],
  ],
  [
    'Sendmail: a .mc file',
    {
      'sendmail.mc':
        "divert(-1)\n# it's a note\ndivert(0)dnl\ndnl define(`confDOMAIN_NAME', `no.example.com')\nifdef(`x', `define(`confDOMAIN_NAME', `no.example.com')')\ndefine(`confDOMAIN_NAME',\n  `mx1.example.com')dnl\ndefine(`confHELO_NAME', `out.example.com')\n",
    },
    ['* banner=mx1.example.com sendmail.mc:6', '* ehlo=mx1.example.com sendmail.mc:6'],
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
    'Dovecot: the name of protocol submission comes before the general one',
    {
      'dovecot.conf':
        'protocols = submission\nprotocol submission {\n  hostname = a.example.com\n}\nhostname = b.example.com\n',
    },
    [587, 465].flatMap((port) => [
      `${port} banner=a.example.com dovecot.conf:3`,
      `${port} ehlo=a.example.com dovecot.conf:3`,
    ]),
  ],
  [
    'Dovecot: ports, a disabled one and an address of inet_listener, and a name for one address',
    {
      'dovecot.conf':
        'protocols = imap submission\nhostname = a.example.com\nservice submission-login {\n  inet_listener submission {\n    port = 2525\n    address = 203.0.113.25\n  }\n  inet_listener submissions { port = 0 }\n}\nlocal 203.0.113.26 {\n  hostname = b.example.com\n}\n',
    },
    [
      '2525@203.0.113.25 banner=a.example.com dovecot.conf:2',
      '2525@203.0.113.25 ehlo=a.example.com dovecot.conf:2',
      '2525@203.0.113.26 banner=b.example.com dovecot.conf:11',
      '2525@203.0.113.26 ehlo=b.example.com dovecot.conf:11',
    ],
  ],
  [
    'Dovecot 2.4: protocols as a block, and listen of the listener',
    {
      'dovecot.conf':
        'dovecot_config_version = 2.4.0\nprotocols {\n  imap = yes\n  submission = yes\n}\nhostname = mx1.example.com\nlisten = *\nservice submission-login {\n  inet_listener submissions {\n    port = 0\n  }\n}\n',
    },
    [
      '587@IPv4 banner=mx1.example.com dovecot.conf:6',
      '587@IPv4 ehlo=mx1.example.com dovecot.conf:6',
    ],
  ],
  [
    'Dovecot: included files are read in their place',
    {
      'dovecot/dovecot.conf':
        'protocols = submission\n!include conf.d/*.conf\n!include_try local.conf\n',
      'dovecot/conf.d/20-submission.conf': 'hostname = a.example.com\n',
      'dovecot/local.conf': 'hostname = b.example.com\n',
    },
    [587, 465].flatMap((port) => [
      `${port} banner=b.example.com dovecot/local.conf:1`,
      `${port} ehlo=b.example.com dovecot/local.conf:1`,
    ]),
  ],
  [
    'Dovecot: no names where the last protocols have no submission',
    {
      'dovecot.conf':
        'protocols = submission\nhostname = a.example.com\nprotocols = imap # submission\n',
    },
    [],
  ],
  [
    'OpenSMTPD: every address of one family',
    {
      'smtpd.conf':
        'listen on 0.0.0.0 hostname a.example.com\nlisten on :: hostname b.example.com\nlisten on all inet4 port 587 hostname c.example.com\n',
    },
    [
      '25@IPv4 banner=a.example.com smtpd.conf:1',
      '25@IPv4 ehlo=a.example.com smtpd.conf:1',
      '25@IPv6 banner=b.example.com smtpd.conf:2',
      '25@IPv6 ehlo=b.example.com smtpd.conf:2',
      '587@IPv4 banner=c.example.com smtpd.conf:3',
      '587@IPv4 ehlo=c.example.com smtpd.conf:3',
    ],
  ],
  [
    'Sendmail: the value of a macro without quotes, on its line',
    { 'sendmail.mc': "define(`H',`a.example.com')dnl\ndefine(`confDOMAIN_NAME',H)dnl\n" },
    ['* banner=a.example.com sendmail.mc:1', '* ehlo=a.example.com sendmail.mc:1'],
  ],
  [
    "Sendmail: m4's ifdef, ifelse and undefine",
    {
      'sendmail.mc':
        "define(`X',`1')undefine(`X')\nifdef(`X',`define(`confDOMAIN_NAME',`no.example.com')',`define(`confDOMAIN_NAME',`mx1.example.com')')\nifelse(X,`1',`define(`confDOMAIN_NAME',`no.example.com')')\n",
    },
    ['* banner=mx1.example.com sendmail.mc:2', '* ehlo=mx1.example.com sendmail.mc:2'],
  ],
  [
    'Sendmail: an option in LOCAL_CONFIG',
    {
      'sendmail.mc':
        "define(`confDOMAIN_NAME',`mx1.example.com')dnl\nLOCAL_CONFIG\nO SmtpGreetingMessage=mail.example.net\n",
    },
    ['* banner=mail.example.net sendmail.mc:3', '* ehlo=mx1.example.com sendmail.mc:1'],
  ],
  [
    'Sendmail: the addresses and ports of DAEMON_OPTIONS',
    {
      'sendmail.mc':
        "define(`confDOMAIN_NAME',`mx1.example.com')dnl\nFEATURE(`no_default_msa')dnl\nDAEMON_OPTIONS(`Port=smtp,Addr=127.0.0.1, Name=MTA')dnl\nDAEMON_OPTIONS(`Port=smtp,Addr=203.0.113.25')dnl\nDAEMON_OPTIONS(`Port=587, Family=inet6')dnl\n",
    },
    [
      '25@203.0.113.25 banner=mx1.example.com sendmail.mc:1',
      '25@203.0.113.25 ehlo=mx1.example.com sendmail.mc:1',
      '587@IPv6 banner=mx1.example.com sendmail.mc:1',
      '587@IPv6 ehlo=mx1.example.com sendmail.mc:1',
    ],
  ],
  [
    'Haraka: the greeting in connection.ini, and the listeners of smtp.ini',
    {
      'config/me': 'mx1.example.com\n',
      'config/connection.ini': '[main]\n[message]\ngreeting[] = mail.mx1.example.com\n',
      'config/smtp.ini': 'listen=[::0]:25,203.0.113.25:587\n',
    },
    [
      '25 banner=mx1.example.com config/me:1',
      '25 ehlo=mx1.example.com config/me:1',
      '587@203.0.113.25 banner=mx1.example.com config/me:1',
      '587@203.0.113.25 ehlo=mx1.example.com config/me:1',
    ],
  ],
  [
    'maddy: the hostname of an endpoint comes before the general one',
    {
      'maddy.conf':
        '$(hostname) = mx1.example.com\nhostname $(hostname)\nsmtp tcp://0.0.0.0:25 {\n  hostname in.example.com\n  source $(local_domains) {\n  }\n}\nsubmission tls://203.0.113.25:465 tcp://127.0.0.1:587 {\n}\n',
    },
    [
      '25@IPv4 banner=in.example.com maddy.conf:4',
      '465@203.0.113.25 banner=mx1.example.com maddy.conf:1',
    ],
  ],
  [
    'Stalwart: server.hostname, and the listeners with SMTP',
    {
      'etc/config.toml':
        '[server]\nhostname = "mx1.example.com" # name\n[server.listener."smtp"]\nbind = ["[::]:25",\n "203.0.113.25:2525"]\nprotocol = "smtp"\n[server.listener.imap]\nbind = "[::]:143"\nprotocol = "imap"\n',
    },
    [
      '25 banner=mx1.example.com etc/config.toml:2',
      '25 ehlo=mx1.example.com etc/config.toml:2',
      '2525@203.0.113.25 banner=mx1.example.com etc/config.toml:2',
      '2525@203.0.113.25 ehlo=mx1.example.com etc/config.toml:2',
    ],
  ],
  [
    'Mailu: the first of HOSTNAMES',
    { 'mailu.env': '# HOSTNAMES=no\nHOSTNAMES=mx1.example.com,x.example.com\n' },
    ['* banner=mx1.example.com mailu.env:2', '* ehlo=mx1.example.com mailu.env:2'],
  ],
  [
    'docker-mailserver: OVERRIDE_HOSTNAME',
    { 'mailserver.env': 'OVERRIDE_HOSTNAME="mx1.example.com" # name\n' },
    ['* banner=mx1.example.com mailserver.env:1', '* ehlo=mx1.example.com mailserver.env:1'],
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
  const { announced, refused } = plannedGreetings(files);
  expect(announced).toEqual(names);
  expect(refused).toEqual([]);
});

/** The HELO name of each transport. */
const SENT: readonly (readonly [title: string, files: Files, sent: readonly string[]])[] = [
  [
    'OpenSMTPD: helo and helo-src of each relay action',
    {
      'smtpd.conf':
        'table src { 203.0.113.25 = a.example.com }\naction "out" relay helo "out.example.com"\naction bulk relay src <ips> helo-src <src>\naction local maildir\n',
      mailname: 'mx1.example.com\n',
    },
    [
      'out out.example.com smtpd.conf:2',
      'bulk mx1.example.com mailname:1',
      'bulk@203.0.113.25 a.example.com smtpd.conf:1',
    ],
  ],
  [
    'Sendmail: confHELO_NAME, by default confDOMAIN_NAME',
    {
      'sendmail.mc':
        "define(`confDOMAIN_NAME', `mx1.example.com')dnl\ndefine(`confHELO_NAME', `out.example.com')\n",
    },
    ['esmtp out.example.com sendmail.mc:2'],
  ],
  [
    'Sendmail: $j',
    { 'sendmail.cf': 'Djmx1.example.com\n' },
    ['esmtp mx1.example.com sendmail.cf:1'],
  ],
  [
    'Haraka: the name in config/me',
    { 'config/me': 'mx1.example.com\n' },
    ['outbound mx1.example.com config/me:1'],
  ],
  [
    'maddy: hostname of target.remote',
    {
      'maddy.conf':
        '$(hostname) = mx1.example.com\nhostname $(hostname)\ntarget.remote outbound_delivery {\n  hostname out.example.com\n}\n',
    },
    ['outbound_delivery out.example.com maddy.conf:4'],
  ],
  [
    'Stalwart: queue.outbound.hostname',
    {
      'stalwart/config.toml':
        'server.hostname = "mx1.example.com"\n[queue.outbound]\nhostname = "\'out.example.com\'"\n',
    },
    ['queue.outbound out.example.com stalwart/config.toml:3'],
  ],
  [
    'Stalwart: the name of each connection strategy, or else server.hostname',
    {
      'stalwart/config.toml':
        '[server]\nhostname = "mx1.example.com"\n[queue.connection.default]\ntimeout.connect = "5m"\n[queue.connection."bulk"]\nehlo-hostname = "bulk.example.com"\n',
    },
    [
      'queue.connection.default mx1.example.com stalwart/config.toml:2',
      'queue.connection.bulk bulk.example.com stalwart/config.toml:6',
    ],
  ],
  [
    'mailcow',
    { 'mailcow.conf': 'MAILCOW_HOSTNAME=mx1.example.com\n' },
    ['smtp mx1.example.com mailcow.conf:1'],
  ],
];

it.each(SENT)('HELO: %s', (_, files, sent) => {
  expect(plannedGreetings(files).sent).toEqual(sent);
});

/** What the EHLO name depends on. */
it.each([
  ['smtpd.conf', 'listen on all\n', /as no `hostname` is set/],
  ['smtpd.conf', 'listen on all hostname {{ fqdn }}\n', /`\{\{ fqdn \}\}`/],
  ['smtpd.conf', 'listen on all hostname "${FQDN}"\n', /`\$\{FQDN\}`/],
  ['smtpd.conf', 'listen on all hostname $fqdn\n', /`\$fqdn`/],
  ['smtpd.conf', 'listen on eth0 hostname mx1.example.com\n', /the address of `eth0`/],
  [
    'smtpd.conf',
    'listen on mail.example.com hostname mx1.example.com\n',
    /the address of `mail\.example\.com`/,
  ],
  [
    'smtpd.conf',
    'listen on all hostname mx1.example.com hostnames <names>\n',
    /the table of `hostnames`/,
  ],
  ['smtpd.conf', 'include "listeners.conf"\n', /`listeners\.conf`, which is included/],
  ['sendmail.mc', "define(`confDOMAIN_NAME', `$w.example.com')\n", /machine's own name, `\$w`/],
  [
    'sendmail.mc',
    "define(`confDOMAIN_NAME', `mx1.example.com')\nundefine(`confDOMAIN_NAME')\n",
    /as nothing sets `\$j`/,
  ],
  [
    'sendmail.mc',
    'changequote([,])define([confDOMAIN_NAME],[mx1.example.com])\n',
    /`changequote` of m4/,
  ],
  [
    'sendmail.mc',
    "include(`/etc/mail/site.m4')define(`confDOMAIN_NAME',`mx1.example.com')\n",
    /`\/etc\/mail\/site\.m4`, which is included/,
  ],
  ['sendmail.cf', 'O Timeout.helo=5m\n', /as nothing sets `\$j`/],
  ['sendmail.cf', 'Dj$?{x}a$|b$.\n', /`\$\?`/],
  ['sendmail.cf', 'Dja$q\nDq$j\n', /refers to itself/],
  ['dovecot.conf', 'protocols = submission\nhostname = %{env:HOST}\n', /`%\{env:HOST\}`/],
  ['dovecot.conf', 'protocols = submission\n', /as `hostname` is not set/],
  ['config/me', '<%= fqdn %>\n', /`<%= fqdn %>`/],
  ['config/me', 'CHANGEME\n', /`CHANGEME`, which is not a host name/],
  ['mailserver.env', 'OVERRIDE_HOSTNAME=\n', /the container's own name/],
  ['exim4.conf', "primary_hostname = 'mx1.example.com'\n", /which is not a host name/],
  ['mailu.env', 'HOSTNAMES=${MAIL_HOST},x.example.com\n', /`\$\{MAIL_HOST\}`/],
  [
    'stalwart.toml',
    '[server]\nhostname = "%{env:HOST}%"\n[server.listener.smtp]\nbind = "[::]:25"\nprotocol = "smtp"\n',
    /`%\{env:HOST\}`/,
  ],
])('the EHLO name is unknown: %s with %j', (file, text, what) => {
  const { announced, unknown, refused } = plannedGreetings({ [file]: text });
  expect(unknown.filter((one) => /^\S+ ehlo: /.test(one))).toContainEqual(
    expect.stringMatching(what),
  );
  expect(announced.filter((name) => name.includes('ehlo'))).toEqual([]);
  expect(refused).toEqual([]);
});

it.each([
  [
    'OpenSMTPD: a line that is too long',
    { 'smtpd.conf': `listen on all hostname mx1.example.com hostnames { ${'a'.repeat(8192)} }\n` },
    'smtpd.conf:1: a line of more than 8192 characters is not read.',
  ],
  [
    'OpenSMTPD: such a line in an included file',
    {
      'smtpd.conf': 'include "/etc/mail/names.conf"\nlisten on all hostname mx1.example.com\n',
      'names.conf': `\n# ${'a'.repeat(8192)}\n`,
    },
    'names.conf:2: a line of more than 8192 characters is not read.',
  ],
  [
    'Exim: too many macros',
    {
      'exim4.conf': `primary_hostname = mx1.example.com\n${Array.from({ length: 1001 }, (_, n) => `M${n}X = a\n`).join('')}`,
    },
    'exim4.conf:1002: only the first 1000 macros are read.',
  ],
] as const)('%s is a note', (_, files, note) => {
  expect(plannedGreetings(files).notes).toContain(note);
});
