// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Postfix's own syntax
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfigInput } from '../../../src/plan/mta/config-input.ts';
import { anyText } from '../../any-text.ts';
import { cpuMs } from '../../cpu-time.ts';
import { plannedGreetings } from './planned-greetings.ts';

const PATHS = [
  'main.cf',
  'master.cf',
  'exim4.conf',
  'smtpd.conf',
  'sendmail.cf',
  'sendmail.mc',
  'dovecot.conf',
  'config/me',
  'exim/configure',
  'exim4/conf.d/main/00_x',
  'maddy.conf',
  'stalwart.toml',
  'mailu.env',
];

/** Syntax of all formats, so that random text is similar to a configuration. */
const SYNTAX =
  'myhostname|smtpd_banner| = |=|$|${|{|}|(|)|?|:|$myhostname|${a?{b}:{c}}|{{ x }}|{% if a %}|{% endif %}|<%|%>|\n|\n |\\\n|#|"|`|\'|,|smtp inet n - - - - smtpd|-o |primary_hostname|smtp_banner|.ifdef A|.else|.endif|A = |\\N|listen on|hostname|hostnames <t>|table t|include "smtpd.conf"|helo|Dj|D{a}|O SmtpGreetingMessage=|$j|define(|confDOMAIN_NAME|dnl|mx1.example.com|protocol submission {|service submission-login {|inet_listener|}|protocols = submission|!include x|smtp tcp://0.0.0.0:25 {|$(hostname) = a|[server]|bind = [|HOSTNAMES=|undefine(|ifelse(|LOCAL_CONFIG|[%|{# |#}|{{/*|*/}}|%{|inet_interfaces|local_interfaces|begin transports|driver = smtp|helo_data|\u202e|\u0000'.split(
    '|',
  );
const hostileText = fc.oneof(
  anyText({ maxLength: 300 }),
  fc.array(fc.constantFrom(...SYNTAX), { maxLength: 60 }).map((words) => words.join('')),
);

describe.each(PATHS)('%s with random text', (path) => {
  it('is read, and the results are visible text', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (text, other) => {
        const files = { [path]: text, ...(path === 'main.cf' ? { 'master.cf': other } : {}) };
        const { notes, refused, announced, unknown } = plannedGreetings(files);
        for (const line of [...notes, ...refused, ...announced, ...unknown])
          expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['unclosed braces', '${a?{'.repeat(200_000)],
    ['unclosed template placeholders', '<%'.repeat(500_000)],
    ['many template statements on a line', '{% a %}'.repeat(100_000)],
    ['many unclosed comments', '{#{{!--{{/*'.repeat(90_000)],
    ['many raw blocks without an end', '{% raw %}'.repeat(100_000)],
    ['quotes in braces', `myhostname = ${'{{"'.repeat(300_000)}`],
    ['nested m4 calls', "define(`a',a(a".repeat(60_000)],
    ['an m4 macro that calls itself', "define(`a',`a a')a"],
    ['nested blocks', 'protocol submission {\n'.repeat(50_000)],
    ['many dots', `myhostname = ${'a.'.repeat(500_000)}`],
    ['many lines', 'primary_hostname = a\n'.repeat(50_000)],
    ['nested conditions', '.ifdef A\n'.repeat(100_000)],
    [
      'parameters that double at each step',
      Array.from({ length: 60 }, (_, step) => `x${step} = $x${step + 1}$x${step + 1}\n`)
        .concat('myhostname = $x0\nx60 = a\n')
        .join(''),
    ],
    [
      'macros that grow',
      Array.from({ length: 200 }, (_, step) => `M${step}A = ${`M${step - 1}A`.repeat(50)}\n`).join(
        '',
      ),
    ],
  ])('is read in time: %s', (_, text) => {
    const started = cpuMs();
    plannedGreetings({ [path]: text });
    expect(cpuMs() - started).toBeLessThan(5000);
  });
});

it('random mta-config lines never lead out of the checkout', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      for (const { path } of readConfigInput(text).entries) {
        expect(path.startsWith('/') || path.split('/').includes('..')).toBe(false);
      }
    }),
  );
});

it.each([
  ['sendmail.mc', "include(`a\n\u202e::error::b')dnl\n"],
  ['smtpd.conf', 'include "a\u202e\u0007::error::b"\n'],
  ['smtpd.conf', 'listen on 0.0.0.0 hostnames <a\u202e\u0007::error::b>\n'],
  ['exim4.conf', '.include /a\u202e\u0007::error::b\n'],
  ['dovecot.conf', '!include a\u202e\u0007::error::b\n'],
])('the names that %s refers to are visible text: %j', (path, text) => {
  const { notes, unknown } = plannedGreetings({ [path]: text });
  expect([...notes, ...unknown].join(' ')).not.toMatch(/\p{Cc}|\p{Cf}/u);
});
