/**
 * Builds `dist`: tsc, then one ncc run whose code splitting makes the chunks, shared by the action and the terminal.
 * Comments, a fifth of the code, are removed; licenses.txt has those that a licence requires.
 * Builds in a temporary folder and swaps it in, so that a failed build leaves the old `dist` in place.
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';

/** The files of `dist` that are executed; all other code is in chunks that they load. */
const ENTRIES = {
  'index.js': "import { action } from './program.js';\n\nawait action();\n",
  // An older Node may not even parse the program.
  'cli.js': `#!/usr/bin/env node
if (Number.parseInt(process.versions.node, 10) < ${oldestNode()}) {
  process.stderr.write(
    \`mail-identity-check needs Node ${oldestNode()} or newer; this is \${process.version}.\\n\`,
  );
  process.exitCode = 2;
} else {
  const { terminal } = await import('./program.js');
  await terminal();
}
`,
};

/** What ncc bundles. The entries run on import, so that they also work unbundled (`node src/cli.ts`). */
const PROGRAM = `export const action = () => import('./main.js');
export const terminal = () => import('./cli.js');
`;

const root = resolve(import.meta.dirname, '..');
const lib = join(root, 'lib');
const dist = join(root, 'dist');
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
// Beside dist, since a rename cannot cross file systems.
const staging = mkdtempSync(join(root, '.build-'));

try {
  const built = join(staging, 'new');
  rmSync(lib, { recursive: true, force: true });
  execFileSync(bin('tsc'), ['-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
  writeFileSync(join(lib, 'program.js'), PROGRAM);
  execFileSync(
    bin('ncc'),
    ['build', join(lib, 'program.js'), '-o', built, '--license', 'licenses.txt', '-q'],
    { cwd: root, stdio: 'inherit' },
  );
  renameSync(join(built, 'index.js'), join(built, 'program.js'));
  for (const name of readdirSync(built).filter((file) => file.endsWith('.js'))) {
    const file = join(built, name);
    writeFileSync(file, withoutComments(name, readFileSync(file, 'utf8')));
  }
  for (const [name, text] of Object.entries(ENTRIES)) writeFileSync(join(built, name), text);
  chmodSync(join(built, 'cli.js'), 0o755);
  requireResolvedImports(built);
  mkdirSync(dist, { recursive: true });
  renameSync(dist, join(staging, 'old'));
  renameSync(built, dist);
} finally {
  rmSync(staging, { recursive: true, force: true });
}

/** The major version of Node that package.json requires. */
function oldestNode(): number {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return Number(/\d+/.exec(engines.node)?.[0]);
}

/** @throws when the code does not parse */
function withoutComments(name: string, code: string): string {
  const { comments, errors } = parseSync(name, code, { sourceType: 'module' });
  if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message}`);
  const kept: string[] = [];
  let end = 0;
  for (const comment of comments) {
    const before = code.slice(end, comment.start);
    const indented = before.trimEnd();
    end = comment.end;
    if (code[end] === '\n' && before.slice(indented.length).includes('\n')) kept.push(indented);
    // A line break ends a statement, so a comment over several lines leaves one.
    else kept.push(before, code.slice(comment.start, end).includes('\n') ? '\n' : ' ');
  }
  return kept.join('') + code.slice(end);
}

/** ncc exits with 0 where an import does not resolve, and puts code into the bundle that throws. */
function requireResolvedImports(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (readFileSync(join(folder, name), 'utf8').includes('webpackMissingModule')) {
      throw new Error(`${name} contains an import that was not resolved.`);
    }
  }
}
