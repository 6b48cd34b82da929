import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { pathInWorkspace, readTextFile } from './workspace-files.ts';

/** Larger than the list of any repository's packed references. */
const MAX_REFS_BYTES = 64 * 1024 * 1024;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/**
 * Reads which commit is checked out, from git's own files: a workflow may not have git, and needs no other program.
 *
 * @param file a file of the checkout, from the workspace's root: the workspace may hold several checkouts; null for the
 *   checkout at the root
 * @returns null where there is no repository, or its commit cannot be read
 */
export function checkedOutCommit(root: string, file: string | null): string | null {
  const folder = repositoryOf(root, file === null ? root : dirname(resolve(root, file)));
  if (folder === null) return null;
  const read = (path: string) => {
    const text = readTextFile(join(folder, path), MAX_REFS_BYTES, root);
    return typeof text === 'string' ? text.trim() : '';
  };
  const head = read('HEAD');
  const [, ref] = /^ref: (refs\/[^\s\\]+)$/.exec(head) ?? [];
  if (ref === undefined) return COMMIT.test(head) ? head : null;
  if (ref.split('/').includes('..')) return null;
  const loose = read(ref);
  if (COMMIT.test(loose)) return loose;
  const packed = read('packed-refs').split('\n');
  const commit = packed.find((line) => line.endsWith(` ${ref}`))?.split(' ')[0] ?? '';
  return COMMIT.test(commit) ? commit : null;
}

/** The nearest `.git` folder at or above a folder, inside of the workspace. */
function repositoryOf(root: string, folder: string): string | null {
  const fromRoot = pathInWorkspace(folder, root);
  if (fromRoot === '..' || fromRoot.startsWith('../') || isAbsolute(fromRoot)) return null;
  const path = join(folder, '.git');
  if (existsSync(path)) return statSync(path).isDirectory() ? path : null;
  return fromRoot === '' ? null : repositoryOf(root, dirname(folder));
}
