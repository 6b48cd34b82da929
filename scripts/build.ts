/**
 * Builds `dist` from nothing: tsc, then a bundle for each entry. Ends with an error where the bundler left an
 * import unresolved, which it does not count as one.
 *
 * What is loaded late has an entry and so a bundle of its own, under the name by which both others import it.
 * Left to itself the bundler would split it off each of them as a chunk: a number for a name, not the same
 * bytes for both, and with a list of licences that holds those of one chunk only.
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Entries in `lib`, without `.js`, and the files of `dist` that they become. */
const TARGETS = {
  main: 'index.js',
  cli: 'cli.js',
  comment: 'comment.js',
  conclude: 'conclude.js',
  judging: 'judging.js',
  'observe/context/sending-domain': 'sending-domain.js',
  'observe/context/spf-evaluator': 'spf-evaluator.js',
  'observe/smtp/socks-client': 'socks-client.js',
  'github/client': 'client.js',
  merge: 'merge.js',
  init: 'init.js',
  explain: 'explain.js',
  'other-tools': 'other-tools.js',
  planning: 'planning.js',
};
const root = resolve(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const dist = join(root, 'dist');
const staging = mkdtempSync(join(tmpdir(), 'bundle-'));

rmSync(join(root, 'lib'), { recursive: true, force: true });
rmSync(dist, { recursive: true, force: true });
execFileSync(bin('tsc'), ['-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
mkdirSync(dist);
for (const [entry, target] of Object.entries(TARGETS)) {
  const text = readFileSync(join(bundle(entry), 'index.js'), 'utf8');
  if (text.includes('webpackMissingModule')) {
    throw new Error(`${target} holds an import that was not resolved.`);
  }
  writeFileSync(join(dist, target), text);
}
// One entry that imports all others has the one list of licences that is whole.
const imports = Object.keys(TARGETS).map((entry) => `import './${entry}.js';\n`);
writeFileSync(join(root, 'lib', 'everything.js'), imports.join(''));
copyFileSync(join(bundle('everything'), 'licenses.txt'), join(dist, 'licenses.txt'));
chmodSync(join(dist, 'cli.js'), 0o755);
writeFileSync(join(dist, 'package.json'), '{ "type": "module" }\n');
rmSync(staging, { recursive: true });

/** Bundles an entry; returns the folder of its `index.js` and `licenses.txt`. */
function bundle(entry: string): string {
  const out = join(staging, entry);
  const input = join(root, 'lib', `${entry}.js`);
  execFileSync(bin('ncc'), ['build', input, '-o', out, '--license', 'licenses.txt', '-q'], {
    cwd: root,
  });
  const emitted = readdirSync(out).filter((name) => name.endsWith('.js'));
  if (emitted.length > 1) throw new Error(`${entry} comes in pieces: ${emitted.join(', ')}.`);
  return out;
}
