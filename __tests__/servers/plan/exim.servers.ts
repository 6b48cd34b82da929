// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of Exim
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExim } from '../../../src/plan/mta/exim/read-exim.ts';
import { makeServerRoot, type ServerRoot } from '../server-root.ts';
import { renderPartialText } from './render-partial-text.ts';

let root: ServerRoot;
beforeAll(async () => {
  root = await makeServerRoot('plan');
});
afterAll(() => root.remove());

/** Titles and main sections of an Exim configuration. */
const CONFIGURATIONS: readonly (readonly [title: string, text: string])[] = [
  ['a name', 'primary_hostname = mx1.example.com\n'],
  ['macros inside words', 'WHO = mx1\nALL = WHO.example.com\nprimary_hostname = ALL\n'],
  ['a second definition', 'AA = x\nAA == y\nprimary_hostname = b.AA.AAA.com\n'],
  [
    'conditions',
    'AA = x\n.ifdef NOPE\n.ifdef AA\nno\n.else\nno\n.endif\n.elifdef AA\nprimary_hostname = a.AA.com\n.else\nno\n.endif\n.ifndef AA\nno\n.endif\n',
  ],
  [
    'a definition under a condition',
    '.ifndef AA\nAA = q\n.endif\nprimary_hostname = AA.example.com\n',
  ],
  ['a # inside a value', 'primary_hostname = a.example.com\nsmtp_banner = a # b\n'],
  [
    'quotes, continuation lines and comments between them',
    'primary_hostname = a.example.com\nsmtp_banner = "$primary_hostname \\\n   # no\n  # no\n   more\\n2nd \\\\n"\n',
  ],
  ['a hidden setting', 'primary_hostname = a.example.com\nhide qualify_domain = example.com\n'],
];

describe('readExim', () => {
  const names = ['primary_hostname', 'qualify_domain'];
  it.each(CONFIGURATIONS)('reads the same settings as exim -bP: %s', async (_, text) => {
    await root.write('/etc/exim4/exim4.conf', `keep_environment =\n${text}`);
    const output = await root.run('exim4', ['-bP', ...names]);
    const { services, refusals } = readExim({ path: 'exim.conf', text }, () => null);
    expect(refusals).toEqual([]);
    const [primary = ''] = output.match(/(?<=primary_hostname = ).*/) ?? [];
    expect(services.map(({ ehlo }) => renderPartialText(ehlo))).toEqual([primary]);
  });

  it.each(CONFIGURATIONS)('expands the banner as exim -be does: %s', async (_, text) => {
    await root.write('/etc/exim4/exim4.conf', `keep_environment =\n${text}`);
    const banner = (await root.run('exim4', ['-bP', 'smtp_banner'])).replace('smtp_banner = ', '');
    const { services } = readExim({ path: 'exim.conf', text }, () => null);
    const known = renderPartialText(services[0]?.greeting)?.split('…')[0]?.trim() ?? '';
    const source = banner.replace('$smtp_active_hostname', '$primary_hostname').trim();
    const expanded = await root.run('exim4', ['-be', source]);
    expect(expanded.trim().slice(0, known.length)).toBe(known);
    expect(known).not.toBe('');
  });

  it.each([
    ['a duplicate setting', 'primary_hostname = a.example.com\nprimary_hostname = b.example.com\n'],
    ['a duplicate macro', 'AA = x\nAA = y\n'],
    ['a macro whose name contains that of another', 'AA = x\nAAB = y\n'],
    ['a condition without .endif', '.ifdef X\n'],
  ])('reports a problem where Exim reports an error: %s', async (_, text) => {
    await root.write('/etc/exim4/exim4.conf', `keep_environment =\n${text}`);
    const output = await root.run('sh', ['-c', 'exim4 -bP primary_hostname 2>&1; true']);
    expect(output).toContain('configuration error');
    expect(readExim({ path: 'exim.conf', text }, () => null).refusals).toHaveLength(1);
  });
});

it("readExim reads Debian's template with the name from a local macro", async () => {
  const text = await readFile(join(root.path, '/etc/exim4/exim4.conf.template'), 'utf8');
  const reading = readExim({ path: 'exim4.conf.template', text }, (path) => {
    return path !== 'exim4.conf.localmacros'
      ? null
      : 'MAIN_HARDCODE_PRIMARY_HOSTNAME = mx1.example.com\n';
  });
  expect(reading.refusals).toEqual([]);
  expect(reading.services.map(({ ehlo }) => renderPartialText(ehlo))).toEqual(['mx1.example.com']);
});
