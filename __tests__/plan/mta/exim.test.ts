// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Exim's own syntax
import { describe, expect, it } from 'vitest';
import { readMtaConfigs } from '../../../src/plan/mta/read-mta-configs.ts';
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
    bannerAndEhlo('mx1.example.com', 1),
  ],
  [
    'a setting of a router is ignored',
    'primary_hostname = mx1.example.com\nbegin routers\nr:\n  qualify_domain = other.example\n',
    bannerAndEhlo('mx1.example.com', 1),
  ],
];

it.each(CASES)('%s', (_, text, names) => {
  const { announced, refused } = plannedGreetings({ 'exim4.conf': text });
  expect(announced).toEqual(names);
  expect(refused).toEqual([]);
});

it("Debian's template uses the local macros beside it", () => {
  const { announced } = plannedGreetings({
    'exim4.conf.template':
      '.ifdef MAIN_HARDCODE_PRIMARY_HOSTNAME\nprimary_hostname = MAIN_HARDCODE_PRIMARY_HOSTNAME\n.endif\n',
    'exim4.conf.localmacros': 'MAIN_HARDCODE_PRIMARY_HOSTNAME = mx1.example.com\n',
  });
  expect(announced).toEqual(bannerAndEhlo('mx1.example.com', 1, 'exim4.conf.localmacros'));
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
    ':2: Exim does not start: `primary_hostname` is set twice',
  ],
  [
    'a macro that is defined twice',
    'AA = a\nAA = b\n',
    ':2: Exim does not start: the macro `AA` is defined twice',
  ],
  ['an unclosed condition', '\n.ifdef A\n', ':2: Exim does not start: `.ifdef A` has no `.endif`'],
  [
    'an .endif without .ifdef',
    '.endif\n',
    ':1: Exim does not start: `.endif` has no `.ifdef` before it',
  ],
])('rejects %s', (_, text, message) => {
  const { refused } = plannedGreetings({ 'exim4.conf': text });
  expect(refused).toEqual([expect.stringContaining(message)]);
});

it('lists the first 20 refused lines, and the number of the others', () => {
  const { refused } = plannedGreetings({ 'exim4.conf': '.endif\n'.repeat(400) });
  expect(refused).toHaveLength(20);
  expect(refused.at(-1)).toMatch(/^exim4\.conf:20: .* 380 more lines of this configuration /);
});

it('update-exim4.conf.conf sets no name', () => {
  const { notes, announced } = plannedGreetings({
    'update-exim4.conf.conf': "dc_other_hostnames='a.example'\n",
  });
  expect(notes).toEqual([expect.stringMatching(/MAIN_HARDCODE_PRIMARY_HOSTNAME/)]);
  expect(announced).toEqual([]);
});

/** The HELO name of each smtp transport. */
const TRANSPORTS: readonly (readonly [title: string, text: string, sent: readonly string[]])[] = [
  [
    'helo_data of each transport with the smtp driver, by default primary_hostname',
    'primary_hostname = mx1.example.com\nbegin transports\nremote_smtp:\n  driver = smtp\n  helo_data = out.example.com\nsmarthost:\n  driver = smtp\nlocal:\n  driver = appendfile\n',
    ['remote_smtp out.example.com exim4.conf:5', 'smarthost mx1.example.com exim4.conf:1'],
  ],
  [
    'a macro that is the whole value has the line',
    'primary_hostname = mx1.example.com\nREMOTE_SMTP_HELO_DATA = out.example.com\nbegin transports\nremote_smtp:\n  driver = smtp\n.ifdef REMOTE_SMTP_HELO_DATA\n  helo_data = REMOTE_SMTP_HELO_DATA\n.endif\n',
    ['remote_smtp out.example.com exim4.conf:2'],
  ],
  [
    "Debian's macro in the file of local macros sets helo_data",
    'MAIN_HARDCODE_PRIMARY_HOSTNAME = mx1.example.com\nREMOTE_SMTP_HELO_DATA = out.example.com\n',
    ['remote_smtp out.example.com exim4.conf:2'],
  ],
  [
    'primary_hostname where no transport is in the file',
    'primary_hostname = mx1.example.com\n',
    ['remote_smtp mx1.example.com exim4.conf:1'],
  ],
];

it.each(TRANSPORTS)('HELO: %s', (_, text, sent) => {
  expect(plannedGreetings({ 'exim4.conf': text }).sent).toEqual(sent);
});

it('an included file is read in its place, with the conditions around it', () => {
  const { announced, notes } = plannedGreetings({
    'hosts/etc/exim4/exim4.conf':
      'A = 1\n.ifdef A\n.include /etc/exim4/names\n.else\n.include /etc/exim4/other\n.endif\n.include_if_exists /etc/exim4/missing\n',
    'hosts/etc/exim4/names': 'primary_hostname = mx1.example.com\n',
    'hosts/etc/exim4/other': 'primary_hostname = other.example.com\n',
  });
  expect(announced).toEqual(bannerAndEhlo('mx1.example.com', 1, 'hosts/etc/exim4/names'));
  expect(notes).toEqual([]);
});

it('a file with the name configure is read', () => {
  const { announced } = plannedGreetings({
    'exim/configure': 'primary_hostname = mx1.example.com\n',
  });
  expect(announced).toEqual(bannerAndEhlo('mx1.example.com', 1, 'exim/configure'));
});

describe('a split configuration', () => {
  const files: Readonly<Record<string, string>> = {
    'exim4/conf.d/transport/30_remote':
      'remote_smtp:\n  driver = smtp\n  helo_data = out.example.com\n',
    'exim4/conf.d/transport/00_header': 'begin transports\n',
    'exim4/conf.d/main/02_options': '.ifdef HOST\nprimary_hostname = HOST\n.endif\n',
    'exim4/conf.d/main/01_macros': '.ifndef HOST\nHOST = no.example.com\n.endif\n',
    'exim4/exim4.conf.localmacros': 'HOST = mx1.example.com\n',
  };
  const listed = Object.keys(files).filter((path) => path.includes('conf.d'));

  it('is one configuration, in the order of update-exim4.conf, after the local macros', () => {
    const all = listed.map((path) => ({
      path,
      text: files[path] ?? '',
      host: null,
      isNamed: false,
    }));
    const { changes, notes } = readMtaConfigs(
      all,
      [{ name: 'mx1.example.com', addresses: null }],
      (path) => files[path] ?? null,
    );
    expect(notes).toEqual([]);
    expect(
      changes.map(({ banner, ehlo, helo, location }) => [
        banner ?? ehlo ?? helo,
        `${location.file}:${location.line}`,
      ]),
    ).toEqual([
      ['mx1.example.com', 'exim4/exim4.conf.localmacros:1'],
      ['out.example.com', 'exim4/conf.d/transport/30_remote:3'],
    ]);
  });
});

it.each([
  ['loopback only', 'local_interfaces = 127.0.0.1 : ::::1\n', []],
  [
    'two addresses',
    'local_interfaces = 203.0.113.25 : 203.0.113.26.587\n',
    ['203.0.113.25', '203.0.113.26'],
  ],
  [
    'a list with another separator',
    'local_interfaces = <; 203.0.113.25 ; [2001:db8::25]:25\n',
    ['203.0.113.25', '2001:db8::25'],
  ],
  ['every address of both families', 'local_interfaces = <; 0.0.0.0 ; ::0\n', ['IPv4', 'IPv6']],
])('it listens on %s', (_, line, places) => {
  const { announced, sent } = plannedGreetings({
    'exim4.conf': `primary_hostname = mx1.example.com\n${line}`,
  });
  expect([...new Set(announced.map((one) => /@(\S+)/.exec(one)?.[1]))]).toEqual(places);
  expect(sent).toEqual(['remote_smtp mx1.example.com exim4.conf:1']);
});
