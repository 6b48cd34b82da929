// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Exim's own syntax
import { expect, it } from 'vitest';
import { plannedGreetings } from './planned-greetings.ts';

const bannerAndEhlo = (name: string, line: number, file = 'exim4.conf') => [
  `* banner=${name} ${file}:${line}`,
  `* ehlo=${name} ${file}:${line}`,
];

/** The names that a configuration sets, with their lines. */
const CASES: readonly (readonly [title: string, text: string, names: readonly string[]])[] = [
  [
    'primary_hostname is the banner and the EHLO name',
    'primary_hostname = mx1.example.com\n',
    bannerAndEhlo('mx1.example.com', 1),
  ],
  [
    'a setting may be hidden, continued, and interrupted by a comment',
    '# mail\nhide primary_hostname = \\\n# no\n   mx1.example.com\n',
    bannerAndEhlo('mx1.example.com', 2),
  ],
  [
    'smtp_active_hostname overrides primary_hostname',
    'primary_hostname = mx1.example.com\nsmtp_active_hostname = in.$primary_hostname\n',
    bannerAndEhlo('in.mx1.example.com', 2),
  ],
  [
    'smtp_banner may have another name',
    'primary_hostname = mx1.example.com\nsmtp_banner = "mail.example.net ESMTP ${tod_full}"\n',
    ['* banner=mail.example.net exim4.conf:2', '* ehlo=mx1.example.com exim4.conf:1'],
  ],
  [
    'smtp_banner may begin with a variable',
    'primary_hostname = mx1.example.com\nqualify_domain = example.com\nsmtp_banner = ${primary_hostname} for $qualify_domain\n',
    bannerAndEhlo('mx1.example.com', 1),
  ],
  [
    'a macro is expanded inside a word',
    'WHO = mx1\nprimary_hostname = WHO.example.com\n',
    bannerAndEhlo('mx1.example.com', 2),
  ],
  [
    'only the branch whose condition is true is read',
    'A = 1\n.ifdef A\nprimary_hostname = mx1.example.com\n.else\nprimary_hostname = mx2.example.com\n.endif\n',
    bannerAndEhlo('mx1.example.com', 3),
  ],
  [
    "Debian's macro in the file of local macros sets primary_hostname",
    'MAIN_HARDCODE_PRIMARY_HOSTNAME = mx1.example.com\n',
    bannerAndEhlo('mx1.example.com', 1),
  ],
  [
    'helo_data of the transports is the HELO name',
    'primary_hostname = mx1.example.com\nbegin transports\nremote_smtp:\n  driver = smtp\n  helo_data = out.example.com\n',
    [...bannerAndEhlo('mx1.example.com', 1), '* helo=out.example.com exim4.conf:5'],
  ],
  [
    'a setting of a router is ignored',
    'primary_hostname = mx1.example.com\nbegin routers\nr:\n  qualify_domain = other.example\n',
    bannerAndEhlo('mx1.example.com', 1),
  ],
];

it.each(CASES)('%s', (_, text, names) => {
  const { announced, problems } = plannedGreetings({ 'exim4.conf': text });
  expect(announced).toEqual(names);
  expect(problems).toEqual([]);
});

it("Debian's template uses the local macros beside it", () => {
  const { announced } = plannedGreetings({
    'exim4.conf.template':
      '.ifdef MAIN_HARDCODE_PRIMARY_HOSTNAME\nprimary_hostname = MAIN_HARDCODE_PRIMARY_HOSTNAME\n.endif\n',
    'exim4.conf.localmacros': 'MAIN_HARDCODE_PRIMARY_HOSTNAME = mx1.example.com\n',
  });
  expect(announced).toEqual(bannerAndEhlo('mx1.example.com', 2, 'exim4.conf.template'));
});

it.each([
  [
    'a missing primary_hostname',
    'qualify_domain = example.com\n',
    /machine's own name, as `primary_hostname` is not/,
  ],
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
  ['a variable of envsubst', 'primary_hostname = ${MAILNAME}\n', /`\$\{MAILNAME\}`/],
  ['a placeholder of Jinja', 'primary_hostname = {{ fqdn }}\n', /`\{\{ fqdn \}\}`/],
  ['an included file', '.include /etc/exim4/names\n', /\/etc\/exim4\/names` is included/],
])('the EHLO name is unknown with %s', (_, text, note) => {
  const { announced, notes } = plannedGreetings({ 'exim4.conf': text });
  expect(notes.join('\n')).toMatch(note);
  expect(announced.filter((name) => name.includes('ehlo'))).toEqual([]);
});

it.each([
  [
    'a setting that occurs twice',
    'primary_hostname = a.b.c\nprimary_hostname = b.b.c\n',
    ':2: `primary_hostname` is set twice',
  ],
  ['a macro that is defined twice', 'AA = a\nAA = b\n', ':2: The macro `AA` is defined twice'],
  ['an unclosed condition', '\n.ifdef A\n', ':2: `.ifdef A` has no `.endif`'],
  ['an .endif without .ifdef', '.endif\n', ':1: `.endif` stands without'],
])('rejects %s', (_, text, message) => {
  const { problems } = plannedGreetings({ 'exim4.conf': text });
  expect(problems).toEqual([expect.stringContaining(message)]);
});

it('update-exim4.conf.conf sets no name', () => {
  const { notes, announced } = plannedGreetings({
    'update-exim4.conf.conf': "dc_other_hostnames='a.example'\n",
  });
  expect(notes).toEqual([expect.stringMatching(/MAIN_HARDCODE_PRIMARY_HOSTNAME/)]);
  expect(announced).toEqual([]);
});
