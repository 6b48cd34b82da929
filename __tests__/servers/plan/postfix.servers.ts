// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of Postfix
import { readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandParameter } from '../../../src/plan/mta/postfix/expand.ts';
import { readMainCf } from '../../../src/plan/mta/postfix/main-cf.ts';
import { readMasterCf } from '../../../src/plan/mta/postfix/master-cf.ts';
import { makeServerRoot, type ServerRoot } from '../server-root.ts';
import { renderPartialText } from './render-partial-text.ts';

const AN_HOUR_AGO = new Date(Date.now() - 3_600_000);

let root: ServerRoot;
beforeAll(async () => {
  root = await makeServerRoot('plan');
});
afterAll(() => root.remove());

/** Titles and texts of main.cf. */
const MAIN_CF_CASES: readonly (readonly [title: string, main: string])[] = [
  ['defaults', 'myhostname = mx1.example.com\n'],
  ['a name of one label', 'myhostname = mx1\nsmtpd_banner = x.$mydomain\n'],
  ['a name of two labels', 'myhostname = example.com\nsmtpd_banner = x.$mydomain\n'],
  [
    'capital letters and a trailing dot',
    'myhostname = A.Example.COM.\nsmtpd_banner = x.$mydomain\n',
  ],
  [
    'continuation lines after comments',
    'myhostname =\n # a\n# b\n\n  mx1.example.com\nsmtpd_banner = a\n   b\n\tc\n',
  ],
  [
    'a repeated definition, of which the last is used',
    'myhostname = a.example.com\nmyhostname = b.example.com\n',
  ],
  ['CRLF line endings', 'myhostname = a.example.com\r\nsmtpd_banner = $myhostname ESMTP\r\n'],
  [
    'references with braces and parentheses',
    'myhostname = a.example.com\nsmtpd_banner = ${myhostname} $(mydomain) $$x $mail_name\n',
  ],
  [
    'conditional expressions on empty and non-empty values',
    'myhostname = a.example.com\ne =\nf = $e\nsmtpd_banner = [${e?y}${e:n}][${f?y}${f:n}][${e?{y}:{n}}][${f ? { y } : { n } }]\n',
  ],
  [
    'conditional expressions without braces, with colons and blanks',
    'myhostname = a.example.com\ne =\nsmtpd_banner = [${mail_name?a:b}][${mail_name? x }][${mail_name?a:{b}}][${mail_name?{a}:b c}][${e?{a}:b c}]\n',
  ],
  [
    'nested conditional expressions',
    'myhostname = a.example.com\ne =\nsmtpd_banner = ${e?{a}:{b ${mydomain?{c $(myhostname)}:{d}}}}\n',
  ],
  [
    'comparisons',
    'myhostname = a.example.com\nsmtpd_banner = ${{$mydomain} == {example.com} ? {1}:{2}}${{9} < {10} ? {1}:{2}}${{b} > {a}?{1}:{2}}${{x} != {x}?{1}}${{ x } == {x}?{1}:{2}}${{ 9 } < {10}?{1}:{2}}${{009} == {9}?{1}:{2}}\n',
  ],
  ['an empty banner', 'myhostname = a.example.com\nsmtpd_banner =\n'],
  [
    'a postscreen banner',
    'myhostname = a.example.com\npostscreen_greet_banner = wait $myhostname\n',
  ],
  ['a HELO name for sending', 'myhostname = a.example.com\nsmtp_helo_name = out.$mydomain\n'],
  [
    'an explicit domain',
    'mydomain = example.net\nmyhostname = ${mydomain:none}${mydomain?a.$mydomain}\n',
  ],
];

const PARAMETERS = [
  'myhostname',
  'mydomain',
  'smtpd_banner',
  'postscreen_greet_banner',
  'smtp_helo_name',
];

describe('readMainCf and expandParameter', () => {
  it.each(MAIN_CF_CASES)('expand as postconf -x does: %s', async (_, main) => {
    await writeMain(`compatibility_level = 3.6\n${main}`);
    await root.write('/etc/postfix/master.cf', '');
    const { parameters, refusals } = readMainCf({ path: 'main.cf', text: main });
    expect(refusals).toEqual([]);
    const at = { file: 'main.cf', line: 1, column: 1 };
    const expansions = PARAMETERS.map((name) => expandParameter(name, parameters, at));
    expect(expansions.flatMap((one) => one.problems)).toEqual([]);
    const printed = await postconf('-x', '-h', ...PARAMETERS);
    expect(expansions.map(({ parts }) => renderPartialText(parts)?.trim())).toEqual(
      printed
        .replace(/\n$/, '')
        .split('\n')
        .map((value) => value.trim()),
    );
  });

  it.each([
    ['a circular reference', 'myhostname = a.example.com\nsmtpd_banner = $b\nb = $smtpd_banner\n'],
    ['a brace without its end', 'myhostname = a.example.com\nsmtpd_banner = ${myhostname\n'],
    ['a single dollar sign', 'myhostname = a.example.com\nsmtpd_banner = a $ b\n'],
    ['a hyphen in a name', 'myhostname = a.example.com\nsmtpd_banner = ${my-x?a}\n'],
    ['a line without =', 'myhostname\n'],
    ['a blank in a name', 'my host = a\n'],
  ])('report a problem where postconf fails: %s', async (_, main) => {
    await writeMain(`compatibility_level = 3.6\n${main}`);
    await expect(postconf('-x', '-h', 'smtpd_banner')).rejects.toThrow('fatal');
    const { parameters, refusals } = readMainCf({ path: 'main.cf', text: main });
    const at = { file: 'main.cf', line: 1, column: 1 };
    const expansion = expandParameter('smtpd_banner', parameters, at);
    expect([...refusals, ...expansion.problems]).not.toEqual([]);
  });
});

const MASTER_CF = `# mail
smtp inet n - n - - smtpd
  -o smtpd_banner=$myhostname,hello
# -o smtpd_banner=no
  -o { myhostname = mx2.example.com }
submission inet n - y - - smtpd -o smtpd_banner=x -o syslog_name=a/$service_name
#465 inet n - y - - smtpd
203.0.113.25:465   inet n - y - - smtpd

    -o {smtpd_banner = a b c}
[2001:db8::1]:smtp inet n - n - 1 postscreen
smtp unix - - n - - smtp
    -o smtp_helo_name=out.$mydomain
smtpd pass - - n - - smtpd
`;

describe('readMasterCf', () => {
  beforeAll(async () => {
    await writeMain('compatibility_level = 3.6\nmyhostname = mx1.example.com\n');
    await root.write('/etc/postfix/master.cf', MASTER_CF);
  });
  const { services, refusals } = readMasterCf({ path: 'master.cf', text: MASTER_CF });

  it('reads the same services as postconf -M', async () => {
    const theirs = (await postconf('-M')).trim().split('\n');
    expect(refusals).toEqual([]);
    expect(services.map(({ name, type, command }) => [name, type, command])).toEqual(
      theirs.map((line) => {
        const fields = line.split(/\s+/);
        return [fields[0], fields[1], fields[7]];
      }),
    );
  });

  it('reads the same overrides as postconf -P', async () => {
    const ours = services.flatMap(({ name, type, overrides }) => {
      return [...overrides].map(([key, { value }]) => `${name}/${type}/${key} = ${value}`);
    });
    expect(ours.toSorted()).toEqual((await postconf('-P')).trim().split('\n').toSorted());
  });
});

describe("the distribution's default files", () => {
  const textIn = (path: string) => readFile(join(root.path, path), 'utf8');

  it('main.cf with an added name', async () => {
    const text = `${await textIn('/usr/share/postfix/main.cf.dist')}\nmyhostname = mx1.example.com\n`;
    await writeMain(text);
    const { parameters, refusals } = readMainCf({ path: 'main.cf', text });
    expect(refusals).toEqual([]);
    const theirs = (await postconf('-n')).trim().split('\n');
    const names = theirs
      .map((line) => line.split(' ', 1)[0])
      .filter((name) => name !== 'config_directory');
    expect([...parameters.keys()].toSorted()).toEqual(names.toSorted());
  });

  it('master.cf, with most services in comments', async () => {
    const text = await textIn('/usr/share/postfix/master.cf.dist');
    await root.write('/etc/postfix/master.cf', text);
    const { services, refusals } = readMasterCf({ path: 'master.cf', text });
    expect(refusals).toEqual([]);
    const theirs = (await postconf('-M')).trim().split('\n');
    expect(services.map(({ name }) => name)).toEqual(theirs.map((line) => line.split(/\s+/, 1)[0]));
  });
});

async function writeMain(text: string): Promise<void> {
  await root.write('/etc/postfix/main.cf', text);
  // Postfix rereads a file that is younger than a second until it is older, which takes time.
  await utimes(join(root.path, '/etc/postfix/main.cf'), AN_HOUR_AGO, AN_HOUR_AGO);
}

async function postconf(...args: string[]): Promise<string> {
  const output = await root.run('postconf', args);
  return output.replace(/^postconf: warning: .*\n/gm, '');
}
