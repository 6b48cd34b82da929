import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { startLab } from '../lab/lab.ts';
import { runAction } from '../runner/run-action.ts';

const root = resolve(import.meta.dirname, '../..');
const MAX_BYTES = 1_800_000;
const MAX_DIST_BYTES = 5_300_000;

/** GitHub downloads an action as a `git archive`, from which .gitattributes excludes files. */
describe('the download of the action at HEAD', () => {
  let folder = '';
  let archive: Buffer;
  let files: readonly string[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'download-'));
    archive = git('archive', '--worktree-attributes', 'HEAD');
    files = execFileSync('tar', ['-t'], { input: archive })
      .toString()
      .split('\n')
      .filter((path) => path !== '' && !path.endsWith('/'));
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it(`is smaller than ${MAX_BYTES} bytes when compressed`, () => {
    expect(gzipSync(archive, { level: 9 }).length).toBeLessThan(MAX_BYTES);
  });

  it(`has a dist of less than ${MAX_DIST_BYTES} bytes`, () => {
    const sizes = files
      .filter((path) => path.startsWith('dist/'))
      .map((path) => statSync(join(folder, path)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MAX_DIST_BYTES);
  });

  it('contains dist, documents, schemas and examples, and nothing else', () => {
    const topLevel = new Set(files.map((path) => path.replace(/\/.*/, '')));
    expect([...topLevel].toSorted()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'action.yml',
      'dist',
      'docs',
      'examples',
      'package.json',
      'schemas',
    ]);
  });

  it.each(['dist', 'docs', 'examples', 'schemas'])('contains all of %s but pictures', (name) => {
    const committed = git('ls-tree', '-r', '--name-only', 'HEAD', name)
      .toString()
      .trim()
      .split('\n');
    expect(files.filter((path) => path.startsWith(`${name}/`)).toSorted()).toEqual(
      committed.filter((path) => !path.startsWith('docs/screenshots/')).toSorted(),
    );
  });

  it('contains a working action', async () => {
    const action = parse(readFileSync(join(folder, 'action.yml'), 'utf8'));
    const lab = await startLab({
      zone: 'mx1.example.com A 127.0.64.1\n127.0.64.1 PTR mx1.example.com',
      listeners: { '127.0.64.1': { name: 'mx1.example.com' } },
    });
    onTestFinished(lab.close);
    const run = await runAction({
      script: join(folder, action.runs.main),
      inputs: {
        hosts: `- { name: mx1.example.com, port: ${lab.port}, tls: none }`,
        resolvers: lab.resolver,
        'allow-private-addresses': true,
        'allow-any-port': true,
      },
    });
    onTestFinished(run.remove);
    expect(run.report).toMatchObject({ hosts: [{ verdict: 'coherent' }] });
  });
});

function git(...args: string[]): Buffer {
  return execFileSync('git', args, { cwd: root, maxBuffer: 64 << 20 });
}
