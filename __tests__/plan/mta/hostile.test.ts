// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Postfix's own syntax
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfigInput } from '../../../src/plan/mta/config-input.ts';
import { planned } from './planned-greetings.ts';

const PATHS = [
  'main.cf',
  'master.cf',
  'exim4.conf',
  'smtpd.conf',
  'sendmail.cf',
  'sendmail.mc',
  'dovecot.conf',
  'config/me',
];

/** Words and marks of all these files, so that arbitrary text comes near to a configuration. */
const WORDS =
  'myhostname|smtpd_banner| = |=|$|${|{|}|(|)|?|:|$myhostname|${a?{b}:{c}}|{{ x }}|{% if a %}|{% endif %}|<%|%>|\n|\n |\\\n|#|"|`|\'|,|smtp inet n - - - - smtpd|-o |primary_hostname|smtp_banner|.ifdef A|.else|.endif|A = |\\N|listen on|hostname|hostnames <t>|table t|include "smtpd.conf"|helo|Dj|D{a}|O SmtpGreetingMessage=|$j|define(|confDOMAIN_NAME|dnl|mx1.example.com|\u202e|\u0000'.split(
    '|',
  );
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join('')),
);

describe.each(PATHS)('%s of arbitrary text', (path) => {
  it('is read, and what is told is visible text', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, other) => {
        const files = { [path]: text, ...(path === 'main.cf' ? { 'master.cf': other } : {}) };
        const { notes, problems, says } = planned(files);
        for (const line of [...notes, ...problems, ...says])
          expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['braces that stay open', '${a?{'.repeat(200_000)],
    ['marks of a template that stay open', '<%'.repeat(500_000)],
    ['dots', `myhostname = ${'a.'.repeat(500_000)}`],
    ['lines', 'primary_hostname = a\n'.repeat(50_000)],
    ['conditions', '.ifdef A\n'.repeat(100_000)],
    [
      'what doubles at each step',
      Array.from({ length: 60 }, (_, at) => `x${at} = $x${at + 1}$x${at + 1}\n`)
        .concat('myhostname = $x0\nx60 = a\n')
        .join(''),
    ],
    [
      'macros that grow',
      Array.from({ length: 200 }, (_, at) => `M${at}A = ${`M${at - 1}A`.repeat(50)}\n`).join(''),
    ],
  ])('is read in time: %s', (_, text) => {
    const started = performance.now();
    planned({ [path]: text });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

it('lines of the input are read, whatever they are', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const { path } of readConfigInput(text).entries) {
        expect(path.startsWith('/') || path.split('/').includes('..')).toBe(false);
      }
    }),
  );
});
