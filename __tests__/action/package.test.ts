import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLab } from '../lab/lab.ts';

const root = resolve(import.meta.dirname, '../..');
let folder = '';
let manifest: { readonly version: string; readonly bin: Readonly<Record<string, string>> };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  const quiet = ['--ignore-scripts', '--silent', '--offline'];
  execFileSync('npm', ['pack', '--pack-destination', folder, ...quiet], { cwd: root });
  const [archive = ''] = readdirSync(folder);
  execFileSync('tar', ['-xzf', archive], { cwd: folder });
  manifest = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

async function packed(...args: string[]) {
  const tool = join(folder, 'package', manifest.bin['mail-identity-check'] ?? '');
  const child = spawn(process.execPath, [tool, ...args], { cwd: folder });
  const [stdout, [status]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return { stdout, status };
}

describe('the npm package', () => {
  it('contains documents and schemas, but neither tests nor sources', () => {
    const packedFiles = readdirSync(join(folder, 'package'));
    expect(packedFiles.toSorted()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'action.yml',
      'dist',
      'docs',
      'examples',
      'package.json',
      'schemas',
    ]);
  });

  it('prints the version of its package.json', async () => {
    expect(await packed('--version')).toEqual({ stdout: `${manifest.version}\n`, status: 0 });
  });

  it('explains, writes a declaration and checks it, without node_modules', async () => {
    expect((await packed('explain', 'ptr-missing')).stdout).toContain('What it means');
    const lab = await startLab({
      zone: `example.com MX 10 mx1.example.com
        mx1.example.com A 127.0.63.1
        127.0.63.1 PTR mx1.example.com`,
      listeners: { '127.0.63.1': { name: 'mx1.example.com' } },
    });
    try {
      const inLab = [
        ...['--resolvers', lab.resolver],
        ...['--allow-private-addresses', '--allow-any-port'],
      ];
      const first = await packed('init', 'example.com', '--port', `${lab.port}`, ...inLab);
      expect(first.status).toBe(0);
      const { stdout, status } = await packed('check', '--json', ...inLab);
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        result: 'passed',
        hosts: [{ name: 'mx1.example.com', verdict: 'coherent' }],
      });
    } finally {
      await lab.close();
    }
  });
});
