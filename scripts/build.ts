/**
 * Builds `dist` from nothing: tsc, then one bundle for the action and one for the terminal. Ends with an
 * error where the bundler left an import unresolved, which it does not count as one.
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const dist = join(root, 'dist');
const staging = mkdtempSync(join(tmpdir(), 'bundle-'));

rmSync(join(root, 'lib'), { recursive: true, force: true });
rmSync(dist, { recursive: true, force: true });
execFileSync(bin('tsc'), ['-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
mkdirSync(dist);
for (const [entry, target] of [
  ['main', 'index.js'],
  ['cli', 'cli.js'],
] as const) {
  const out = join(staging, entry);
  const input = join(root, 'lib', `${entry}.js`);
  execFileSync(bin('ncc'), ['build', input, '-o', out, '--license', 'licenses.txt', '-q'], {
    cwd: root,
  });
  const bundle = readFileSync(join(out, 'index.js'), 'utf8');
  if (bundle.includes('webpackMissingModule')) {
    throw new Error(`${target} holds an import that was not resolved.`);
  }
  writeFileSync(join(dist, target), bundle);
  if (entry === 'main') copyFileSync(join(out, 'licenses.txt'), join(dist, 'licenses.txt'));
}
chmodSync(join(dist, 'cli.js'), 0o755);
writeFileSync(join(dist, 'package.json'), '{ "type": "module" }\n');
rmSync(staging, { recursive: true });
