import { dirname, join, resolve } from 'node:path';
import { isInside } from './paths.ts';
import type { FileReading } from './read-file.ts';

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/**
 * Reads which commit is checked out, from git's own files: a workflow may not have git, and a run starts no program.
 *
 * @param file a file of the checkout, from the workspace's root: the workspace may hold several checkouts; null for the
 *   checkout at the root
 * @param read reads a text file by its absolute path
 * @returns null where there is no repository, or its commit cannot be read
 */
export async function checkedOutCommit(
  root: string,
  file: string | null,
  read: (path: string) => Promise<FileReading>,
): Promise<string | null> {
  const repository = await nearestRepository(
    root,
    file === null ? root : dirname(resolve(root, file)),
    read,
  );
  if (repository === null) return null;
  const { folder, head } = repository;
  const [, ref] = /^ref: (refs\/[^\s\\]+)$/.exec(head) ?? [];
  if (ref === undefined) return COMMIT.test(head) ? head : null;
  if (ref.split('/').includes('..')) return null;
  const loose = textOf(await read(join(folder, ref)));
  if (COMMIT.test(loose)) return loose;
  const packed = textOf(await read(join(folder, 'packed-refs'))).split('\n');
  const commit = packed.find((line) => line.endsWith(` ${ref}`))?.split(' ')[0] ?? '';
  return COMMIT.test(commit) ? commit : null;
}

interface Repository {
  /** The `.git` folder. */
  readonly folder: string;
  /** The text of `HEAD`: a commit, or the reference to one. */
  readonly head: string;
}

/** The nearest repository at or above a folder, inside of the workspace. */
async function nearestRepository(
  root: string,
  from: string,
  read: (path: string) => Promise<FileReading>,
): Promise<Repository | null> {
  if (!isInside(from, root)) return null;
  const folder = join(from, '.git');
  const head = await read(join(folder, 'HEAD'));
  if (head.kind !== 'absent') return head.kind === 'read' ? { folder, head: textOf(head) } : null;
  return from === root ? null : nearestRepository(root, dirname(from), read);
}

function textOf(reading: FileReading): string {
  return reading.kind === 'read' ? reading.text.trim() : '';
}
