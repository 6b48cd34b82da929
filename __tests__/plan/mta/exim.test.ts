// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Exim's own syntax
import { expect, it } from 'vitest';
import { planned } from './planned-greetings.ts';

const BOTH = (name: string, line: number, file = 'exim4.conf') => [
  `* banner=${name} ${file}:${line}`,
  `* ehlo=${name} ${file}:${line}`,
];

/** A sentence, the configuration, and the names with the lines that decide them. */
const CASES: readonly (readonly [says: string, text: string, names: readonly string[]])[] = [
  ['the name decides both', 'primary_hostname = mx1.example.com\n', BOTH('mx1.example.com', 1)],
  [
    'hidden, continued, with a comment between',
    '# mail\nhide primary_hostname = \\\n# no\n   mx1.example.com\n',
    BOTH('mx1.example.com', 2),
  ],
  [
    'an active host name goes before it',
    'primary_hostname = mx1.example.com\nsmtp_active_hostname = in.$primary_hostname\n',
    BOTH('in.mx1.example.com', 2),
  ],
  [
    'a banner of its own',
    'primary_hostname = mx1.example.com\nsmtp_banner = "mail.example.net ESMTP ${tod_full}"\n',
    ['* banner=mail.example.net exim4.conf:2', '* ehlo=mx1.example.com exim4.conf:1'],
  ],
  [
    'a banner of a variable, which the name decides',
    'primary_hostname = mx1.example.com\nqualify_domain = example.com\nsmtp_banner = ${primary_hostname} for $qualify_domain\n',
    BOTH('mx1.example.com', 1),
  ],
  [
    'a macro inside a word',
    'WHO = mx1\nprimary_hostname = WHO.example.com\n',
    BOTH('mx1.example.com', 2),
  ],
  [
    'a condition that holds, and one that does not',
    'A = 1\n.ifdef A\nprimary_hostname = mx1.example.com\n.else\nprimary_hostname = mx2.example.com\n.endif\n',
    BOTH('mx1.example.com', 3),
  ],
  [
    "Debian's macro, in the file of local macros",
    'MAIN_HARDCODE_PRIMARY_HOSTNAME = mx1.example.com\n',
    BOTH('mx1.example.com', 1),
  ],
  [
    'the name that its transports send with',
    'primary_hostname = mx1.example.com\nbegin transports\nremote_smtp:\n  driver = smtp\n  helo_data = out.example.com\n',
    [...BOTH('mx1.example.com', 1), '* helo=out.example.com exim4.conf:5'],
  ],
  [
    'a setting of a router is none of its own',
    'primary_hostname = mx1.example.com\nbegin routers\nr:\n  qualify_domain = other.example\n',
    BOTH('mx1.example.com', 1),
  ],
];

it.each(CASES)('%s', (_, text, names) => {
  const { says, problems } = planned({ 'exim4.conf': text });
  expect(says).toEqual(names);
  expect(problems).toEqual([]);
});

it("Debian's template takes the name from the local macros beside it", () => {
  const { says } = planned({
    'exim4.conf.template':
      '.ifdef MAIN_HARDCODE_PRIMARY_HOSTNAME\nprimary_hostname = MAIN_HARDCODE_PRIMARY_HOSTNAME\n.endif\n',
    'exim4.conf.localmacros': 'MAIN_HARDCODE_PRIMARY_HOSTNAME = mx1.example.com\n',
  });
  expect(says).toEqual(BOTH('mx1.example.com', 2, 'exim4.conf.template'));
});

it.each([
  ['no name', 'qualify_domain = example.com\n', /machine's own name, as `primary_hostname` is not/],
  [
    'a lookup',
    'smtp_active_hostname = ${lookup{x}lsearch{/f}}\n',
    /EHLO name depend.* `\$\{lookup/,
  ],
  [
    'a built-in condition',
    '.ifdef _HAVE_TLS\nprimary_hostname = a.example.com\n.endif\n',
    /_HAVE_TLS/,
  ],
  ['envsubst', 'primary_hostname = ${MAILNAME}\n', /`\$\{MAILNAME\}`/],
  ['Jinja', 'primary_hostname = {{ fqdn }}\n', /`\{\{ fqdn \}\}`/],
  ['what is included', '.include /etc/exim4/names\n', /\/etc\/exim4\/names` is included/],
])('is no guess: %s', (_, text, note) => {
  const { says, notes } = planned({ 'exim4.conf': text });
  expect(notes.join('\n')).toMatch(note);
  expect(says.filter((word) => word.includes('ehlo'))).toEqual([]);
});

it.each([
  [
    'a name that stands twice',
    'primary_hostname = a.b.c\nprimary_hostname = b.b.c\n',
    ':2: `primary_hostname` is set twice',
  ],
  ['a macro that stands twice', 'AA = a\nAA = b\n', ':2: The macro `AA` is defined twice'],
  ['a condition that stays open', '\n.ifdef A\n', ':2: `.ifdef A` has no `.endif`'],
  ['an end without a beginning', '.endif\n', ':1: `.endif` stands without'],
])('is refused: %s', (_, text, message) => {
  const { problems } = planned({ 'exim4.conf': text });
  expect(problems).toEqual([expect.stringContaining(message)]);
});

it("Debian's answers to its installer say no name", () => {
  const { notes, says } = planned({ 'update-exim4.conf.conf': "dc_other_hostnames='a.example'\n" });
  expect(notes).toEqual([expect.stringMatching(/MAIN_HARDCODE_PRIMARY_HOSTNAME/)]);
  expect(says).toEqual([]);
});
