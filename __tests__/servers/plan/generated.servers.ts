// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of the mail servers
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDovecot } from '../../../src/plan/mta/dovecot/read-dovecot.ts';
import { readExim } from '../../../src/plan/mta/exim/read-exim.ts';
import { readOpenSmtpd } from '../../../src/plan/mta/opensmtpd/read-opensmtpd.ts';
import { expandParameter } from '../../../src/plan/mta/postfix/expand.ts';
import { hostnameRefusal } from '../../../src/plan/mta/postfix/hostname-refusal.ts';
import { readMainCf } from '../../../src/plan/mta/postfix/main-cf.ts';
import { expandM4 } from '../../../src/plan/mta/sendmail/m4.ts';
import { makeServerRoot, type ServerRoot } from '../server-root.ts';
import { renderPartialText } from './render-partial-text.ts';

const AN_HOUR_AGO = new Date(Date.now() - 3_600_000);

let root: ServerRoot;
beforeAll(async () => {
  root = await makeServerRoot('plan');
});
afterAll(() => root.remove());

/** The same values in each run, so that a difference can be reproduced. */
function samples<T>(arbitrary: fc.Arbitrary<T>, count: number): readonly T[] {
  return fc.sample(arbitrary, { numRuns: count, seed: 20_261_127 });
}

/** Output and error output without warnings, also where the program fails. */
async function outputOf(command: string): Promise<string> {
  const output = await root.run('sh', ['-c', `${command} 2>&1; true`]);
  return output.replace(/^\w+: [Ww]arning: .*\n/gm, '');
}

async function writeMain(text: string): Promise<void> {
  await root.write('/etc/postfix/main.cf', text);
  await root.write('/etc/postfix/master.cf', '');
  // Postfix rereads a file that is younger than a second until it is older, which takes time.
  await utimes(join(root.path, '/etc/postfix/main.cf'), AN_HOUR_AGO, AN_HOUR_AGO);
}

const { value: POSTFIX_VALUE } = fc.letrec<{ value: string; item: string }>((again) => ({
  value: fc.array(again('item'), { minLength: 1, maxLength: 4 }).map((items) => items.join('')),
  item: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      '.mx',
      '-1',
      '.',
      '-a',
      ' ',
      '.b:c',
      '.x?y',
      '$$',
      '$myhostname',
      '${mydomain}',
    ),
    fc.constantFrom('$(one)', '${empty}', '$two', '${mail_name}'),
    fc
      .tuple(fc.constantFrom('one', 'empty', 'two'), again('value'), again('value'))
      .map(([name, yes, no]) => `\${${name}?{${yes}}:{${no}}}`),
    fc
      .tuple(
        fc.constantFrom('one', 'empty'),
        fc.constantFrom('?', ':'),
        fc.constantFrom('a', 'b.c'),
      )
      .map(([name, operator, text]) => `\${${name}${operator}${text}}`),
    fc
      .tuple(
        fc.constantFrom('1', '10', '9', 'a', '$one', ''),
        fc.constantFrom('==', '!=', '<', '<=', '>', '>='),
        fc.constantFrom('1', '10', 'b', '$two', ''),
        again('value'),
      )
      .map(
        ([left, operator, right, yes]) => `\${{${left}} ${operator} {${right}} ? {${yes}} : {n}}`,
      ),
    fc
      .tuple(
        fc.constantFrom('3.6', '3.10', '2', '$compatibility_level'),
        fc.constantFrom('==level', '<level', '>=level'),
        fc.constantFrom('3.6', '3.9', '3.6.0'),
      )
      .map(([left, operator, right]) => `\${{${left}} ${operator} {${right}} ? {y} : {n}}`),
  ),
}));

describe('Postfix', () => {
  it.each(samples(POSTFIX_VALUE, 90))('expands %j as postconf -x does', async (value) => {
    const main = `compatibility_level = 3.6\nmyhostname = a.example.com\none = 1\ntwo = $one.\nempty =\nsmtpd_banner = ${value}\n`;
    await writeMain(main);
    const printed = await outputOf('postconf -x -h smtpd_banner');
    const { parameters, refusals } = readMainCf({ path: 'main.cf', text: main });
    const at = { file: 'main.cf', line: 1, column: 1 };
    const { parts, problems } = expandParameter('smtpd_banner', parameters, at);
    if (printed.includes('fatal')) {
      expect([...refusals, ...problems]).not.toEqual([]);
    } else {
      expect(problems).toEqual([]);
      expect(renderPartialText(parts)?.trim()).toBe(printed.trim());
    }
  });

  const NAMES = samples(
    fc.oneof(
      fc
        .array(fc.constantFrom('mx1', 'example', 'a-b', '-a', 'a-', 'x_1', '1', 'A', ''), {
          minLength: 1,
          maxLength: 4,
        })
        .map((labels) => labels.join('.')),
      fc.constantFrom(
        '"mx1.a"',
        'mx1.a # x',
        'mx1.a, b',
        'mx1;a',
        '[192.0.2.1]',
        '192.0.2.1',
        'm\u00e4x.a',
        'a'.repeat(64),
        'a/b',
        '*.a',
        '(a)',
        'a@b',
        "a'b",
      ),
    ),
    60,
  );
  it.each(NAMES)('refuses %j as myhostname where postmap does', async (name) => {
    await writeMain(`compatibility_level = 3.6\nmyhostname = ${name}\n`);
    const isRefused = (await outputOf('postmap -q x static:x')).includes('fatal');
    const text = name.trim();
    const part = { kind: 'text', text, location: { file: 'main.cf', line: 1, column: 1 } } as const;
    expect(hostnameRefusal([part]) !== null).toBe(isRefused);
  });
});

const EXIM_LINES = fc.array(
  fc.constantFrom(
    'AA = x',
    'AA == y',
    'BB = AA.b',
    'BB == cAA',
    '.ifdef AA\nCC = 1\n.else\nCC = 2\n.endif',
    '.ifndef BB\nDD = d\n.endif',
    '# AA = no',
    '.ifdef NOPE\nAA == no\n.elifdef BB\nDD == e\n.endif',
  ),
  { maxLength: 6 },
);
const EXIM_NAME = fc
  .array(fc.constantFrom('AA', 'BB', 'CC', 'DD', 'mx', '1', '-'), { minLength: 1, maxLength: 4 })
  .map((parts) => `${parts.join('')}.example.com`);

describe('Exim', () => {
  it.each(samples(fc.tuple(EXIM_LINES, EXIM_NAME), 50))(
    'reads %j and primary_hostname = %s as exim -bP does',
    async (lines, name) => {
      const text = `${lines.join('\n')}\nprimary_hostname = ${name}\n`;
      await root.write('/etc/exim4/exim4.conf', `keep_environment =\n${text}`);
      const printed = await outputOf('exim4 -bP primary_hostname');
      const { services, refusals } = readExim({ path: 'exim.conf', text }, () => null);
      if (printed.includes('configuration error')) {
        expect(refusals).not.toEqual([]);
      } else {
        expect(refusals).toEqual([]);
        const [, primary] = /primary_hostname = (.*)/.exec(printed) ?? [];
        expect(renderPartialText(services[0]?.ehlo)).toBe(primary);
      }
    },
  );
});

const M4_TEXT = fc.array(
  fc.constantFrom(
    "define(`A',`a.example.com')dnl",
    "define(`B', A)",
    "define(`B', `A')dnl comment `x",
    "define(`C', `$1.$2')",
    "define(`confDOMAIN_NAME', C(`x', A))",
    "define(`confDOMAIN_NAME',B)dnl",
    "define(confDOMAIN_NAME, `mx1.example.com')",
    "undefine(`A')",
    "undefine(`confDOMAIN_NAME')dnl",
    "pushdef(`A',`p.example.com')",
    "popdef(`A')",
    "ifdef(`A', `define(`confDOMAIN_NAME', A)', `define(`confDOMAIN_NAME', `n.example.com')')",
    "ifelse(A, `a.example.com', `define(`B', `same')', `define(`B', `other')')",
    "ifelse(A, `x', `1', B, `same', `define(`confDOMAIN_NAME', `s.example.com')')",
    'divert(-1)',
    'divert(0)dnl',
    "dnl define(`confDOMAIN_NAME', `no')",
    "text A `A' ``A''",
  ),
  { minLength: 2, maxLength: 7 },
);

describe('Sendmail', () => {
  it.each(samples(M4_TEXT, 60).map((lines) => [lines] as const))(
    'expands %j as m4 does',
    async (lines) => {
      const text = `${lines.join('\n')}\n`;
      await root.write(
        '/tmp/x.mc',
        `${text}divert(0)\nifdef(\`confDOMAIN_NAME', \`[confDOMAIN_NAME]', \`[]')`,
      );
      const printed = await root.run('m4', ['/tmp/x.mc']);
      const [, expected] = /\[(.*)\]\s*$/s.exec(printed) ?? [];
      const value = expandM4(text, [], () => null).valueOf('confDOMAIN_NAME');
      expect(value?.text ?? '').toBe(expected);
    },
  );
});

const DOVECOT_PARTS = fc.array(
  fc.constantFrom(
    'hostname = a.example.com',
    'hostname = "b.example.com" # name',
    'hostname=c.example.com',
    '# hostname = no.example.com',
    'protocol submission {\n  hostname = d.example.com\n}',
    'protocol imap {\n  hostname = no.example.com\n}',
    'protocol !imap {\n  hostname = e.example.com\n}',
    'protocol lmtp {\n hostname = no.example.com\n}\nprotocol submission {\n}',
    'service submission-login {\n  inet_listener submission {\n    port = 587\n  }\n}',
    '!include_try /etc/dovecot/missing.conf',
    '!include included.conf',
  ),
  { minLength: 1, maxLength: 5 },
);

describe('Dovecot', () => {
  it.each(samples(DOVECOT_PARTS, 40).map((parts) => [parts] as const))(
    'reads hostname of %j as doveconf does',
    async (parts) => {
      const text = `protocols = imap submission\n${parts.join('\n')}\n`;
      const included = 'hostname = i.example.com\n';
      await root.write('/etc/dovecot/included.conf', included);
      await root.write('/etc/dovecot/x.conf', text);
      const printed = await outputOf(
        'doveconf -c /etc/dovecot/x.conf -f protocol=submission -h hostname',
      );
      const { services } = readDovecot(
        { path: 'dovecot/dovecot.conf', text },
        (path) => (path === 'dovecot/included.conf' ? included : null),
        [],
      );
      const name = renderPartialText(services[0]?.ehlo);
      expect(name === '\u2026' ? '' : name).toBe(printed.trim());
    },
  );
});

/** Listeners that smtpd -n accepts, and the number of places at which they listen. */
const LISTENERS: readonly (readonly [line: string, places: number])[] = [
  ['listen on 0.0.0.0 hostname mx1.example.com', 1],
  ['listen on :: hostname mx1.example.com', 1],
  ['listen on 0.0.0.0 port 587 hostname mx1.example.com', 1],
  ['listen on 0.0.0.0 port submission tag IN hostname mx1.example.com', 1],
  ['listen on lo hostname mx1.example.com', 0],
  ['listen on localhost port 25 hostname mx1.example.com', 0],
  ['listen on 127.0.0.1 port submission hostname mx1.example.com', 0],
  ['ext = "0.0.0.0"\nlisten on $ext hostname "mx1.example.com"', 1],
  ['listen on 0.0.0.0 \\\n  hostname mx1.example.com', 1],
  [
    'table names { 127.0.0.1 = mx2.example.com }\nlisten on 0.0.0.0 hostname mx1.example.com hostnames <names>',
    2,
  ],
];

describe('OpenSMTPD', () => {
  it.each(LISTENERS)('reads %j, which smtpd -n accepts', async (line, places) => {
    const text = `${line}\naction a relay helo out.example.com\nmatch from any for any action a\n`;
    await root.write('/etc/mail.conf', text);
    expect(await outputOf('smtpd -n -f /etc/mail.conf')).toContain('configuration OK');
    const { services, transports } = readOpenSmtpd({ path: 'smtpd.conf', text }, () => null);
    expect(services).toHaveLength(places);
    expect(transports.map(({ helo }) => renderPartialText(helo))).toEqual(['out.example.com']);
  });
});
