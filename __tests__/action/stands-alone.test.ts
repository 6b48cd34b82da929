import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { startLab } from '../lab/lab.ts';
import { runAction } from '../runner/run-action.ts';

const DIST = resolve(import.meta.dirname, '../../dist');

/** The chunk that evaluates SPF is loaded late: a run without mail domains would not miss it. */
it('dist evaluates SPF without node_modules', async () => {
  const alone = mkdtempSync(join(tmpdir(), 'alone-'));
  cpSync(DIST, join(alone, 'dist'), { recursive: true });
  const lab = await startLab({
    zone: `out.example.com A 127.0.0.24
      127.0.0.24 PTR out.example.com
      example.com TXT "v=spf1 include:_spf.example.com -all"
      _spf.example.com TXT "v=spf1 ip4:127.0.0.23 -all"
      _dmarc.example.com TXT "v=DMARC1; p=reject"`,
    listeners: {},
  });
  try {
    const { report, remove } = await runAction({
      script: join(alone, 'dist', 'index.js'),
      inputs: {
        hosts: '- { name: out.example.com, role: outbound, domains: [example.com] }',
        resolvers: lab.resolver,
        'allow-private-addresses': 'true',
      },
    });
    await remove();
    expect(report).toMatchObject({
      findings: [{ rule: 'spf-not-authorised', address: '127.0.0.24', observed: 'fail' }],
    });
  } finally {
    await lab.close();
    rmSync(alone, { recursive: true });
  }
});

it('a plain run does not load the chunks for SPF, SOCKS, the API of GitHub, plans, SARIF or JUnit', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'coverage-'));
  const lab = await startLab({
    zone: 'mx1.example.com A 127.0.0.26\n127.0.0.26 PTR mx1.example.com',
    listeners: { '127.0.0.26': { name: 'mx1.example.com' } },
  });
  try {
    const { report, remove } = await runAction({
      env: { NODE_V8_COVERAGE: folder },
      inputs: {
        hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts: [mx1.example.com]`,
        resolvers: lab.resolver,
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
      },
    });
    await remove();
    expect(report).toMatchObject({ result: 'passed', hosts: [{ verdict: 'coherent' }] });
    const loaded = loadedScripts(folder);
    expect(loaded.length).toBeGreaterThan(3);
    const all = readdirSync(DIST).filter((name) => name.endsWith('.js'));
    for (const code of LATE) {
      const contains = (path: string) => readFileSync(path, 'utf8').includes(code);
      expect(
        all.filter((name) => contains(join(DIST, name))),
        code,
      ).toHaveLength(1);
      expect(loaded.filter(contains), code).toEqual([]);
    }
  } finally {
    await lab.close();
    rmSync(folder, { recursive: true });
  }
});

/** Code that is in one chunk of `dist`, which a plain run does not load. */
const LATE = [
  'spfVerify',
  'class SocksClient',
  'class Octokit',
  'function readTerraformPlan(',
  'function renderSarif(',
];

/** The scripts of `dist` that a process loaded, from the coverage that it wrote. */
function loadedScripts(folder: string): string[] {
  const urls = readdirSync(folder).flatMap((file) => {
    const { result } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return result.map(({ url }: { url: string }) => url);
  });
  return urls.filter((url) => url.includes('/dist/')).map((url) => fileURLToPath(url));
}
