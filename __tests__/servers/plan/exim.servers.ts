// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of Exim
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExim } from '../../../src/plan/mta/exim/read-exim.ts';
import { makeServerRoot, type ServerRoot } from '../server-root.ts';
import { textOf } from './expanded.ts';

let root: ServerRoot;
beforeAll(async () => {
  root = await makeServerRoot('plan');
});
afterAll(() => root.remove());

/** A sentence and the main part of an Exim configuration. */
const EXIM: readonly (readonly [says: string, text: string])[] = [
  ['a name', 'primary_hostname = mx1.example.com\n'],
  ['no expansion of the name', 'primary_hostname = $x.example.com\n'],
  ['macros inside of words', 'WHO = mx1\nALL = WHO.example.com\nprimary_hostname = ALL\n'],
  ['a second definition', 'AA = x\nAA == y\nprimary_hostname = b.AA.AAA.com\n'],
  [
    'conditions',
    'AA = x\n.ifdef NOPE\n.ifdef AA\nno\n.else\nno\n.endif\n.elifdef AA\nprimary_hostname = a.AA.com\n.else\nno\n.endif\n.ifndef AA\nno\n.endif\n',
  ],
  [
    'a definition under a condition',
    '.ifndef AA\nAA = q\n.endif\nprimary_hostname = AA.example.com\n',
  ],
  ['a comment mark inside of a value', 'primary_hostname = a.example.com\nsmtp_banner = a # b\n'],
  [
    'quotes, continuation and comments between',
    'primary_hostname = a.example.com\nsmtp_banner = "$primary_hostname \\\n   # no\n  # no\n   more\\n2nd \\\\n"\n',
  ],
  ['hidden', 'primary_hostname = a.example.com\nhide qualify_domain = example.com\n'],
];

describe('Exim has the settings that exim -bP tells', () => {
  const names = ['primary_hostname', 'qualify_domain'];
  it.each(EXIM)('%s', async (_, text) => {
    await root.write('/etc/exim4/exim4.conf', `keep_environment =\n${text}`);
    const told = await root.run('exim4', ['-bP', ...names]);
    const { services, problems } = readExim({ path: 'exim.conf', text }, () => null);
    expect(problems).toEqual([]);
    const [primary = ''] = told.match(/(?<=primary_hostname = ).*/) ?? [];
    expect(services.map(({ ehlo }) => textOf(ehlo))).toEqual([primary]);
  });

  it.each(EXIM)('and expands its banner as exim -be does: %s', async (_, text) => {
    await root.write('/etc/exim4/exim4.conf', `keep_environment =\n${text}`);
    const banner = (await root.run('exim4', ['-bP', 'smtp_banner'])).replace('smtp_banner = ', '');
    const { services } = readExim({ path: 'exim.conf', text }, () => null);
    const known = textOf(services[0]?.greeting)?.split('…')[0]?.trim() ?? '';
    const source = banner.replace('$smtp_active_hostname', '$primary_hostname').trim();
    const expanded = await root.run('exim4', ['-be', source]);
    expect(expanded.trim().slice(0, known.length)).toBe(known);
    expect(known).not.toBe('');
  });

  it.each([
    [
      'a setting that stands twice',
      'primary_hostname = a.example.com\nprimary_hostname = b.example.com\n',
    ],
    ['a macro that stands twice', 'AA = x\nAA = y\n'],
    ['a macro with the name of another in it', 'AA = x\nAAB = y\n'],
    ['a condition that stays open', '.ifdef X\n'],
  ])('and is refused where Exim refuses it: %s', async (_, text) => {
    await root.write('/etc/exim4/exim4.conf', `keep_environment =\n${text}`);
    const refused = await root.run('sh', ['-c', 'exim4 -bP primary_hostname 2>&1; true']);
    expect(refused).toContain('configuration error');
    expect(readExim({ path: 'exim.conf', text }, () => null).problems).toHaveLength(1);
  });
});

it("Debian's template has the name that a local macro sets", async () => {
  const text = await readFile(join(root.path, '/etc/exim4/exim4.conf.template'), 'utf8');
  const reading = readExim({ path: 'exim4.conf.template', text }, () => {
    return 'MAIN_HARDCODE_PRIMARY_HOSTNAME = mx1.example.com\n';
  });
  expect(reading.problems).toEqual([]);
  expect(reading.services.map(({ ehlo }) => textOf(ehlo))).toEqual(['mx1.example.com']);
});
