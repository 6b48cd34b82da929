import { dirname, join, resolve } from 'node:path';
import { isInside, pathFromRoot, pathInRoot } from './paths.ts';
import type { FileReading } from './read-file.ts';

/** A repository that is checked out in the workspace. */
export interface Repository {
  /** Absolute path of its root. */
  readonly root: string;
  /** Absolute path of its `.git` folder. */
  readonly gitFolder: string;
  /** The commit that is checked out; null where it cannot be read. */
  readonly commit: string | null;
  /** `owner/name` by the address of its remote `origin`; null where that has none. */
  readonly name: string | null;
}

/** The checkout that a run is about. */
export interface CheckedOut {
  /** The repository that the workflow runs in; null where it is not checked out. */
  readonly repository: Repository | null;
  /** `owner/name` of another repository that has the declaration; null where there is none. */
  readonly otherRepository: string | null;
}

/** Reads a text file by its absolute path. */
type ReadText = (path: string) => Promise<FileReading>;

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/**
 * Finds the nearest repository at or above a folder, from git's own files: a workflow may not have git.
 *
 * @param workspace absolute path; a repository above it is not used
 * @param folder absolute path, which need not exist
 * @returns null where there is none in the workspace
 */
export async function repositoryAbove(
  workspace: string,
  folder: string,
  read: ReadText,
): Promise<Repository | null> {
  for (let root = folder; isInside(root, workspace); root = dirname(root)) {
    const gitFolder = join(root, '.git');
    const head = await read(join(gitFolder, 'HEAD'));
    if (head.kind === 'read') {
      const [commit, config] = await Promise.all([
        commitOf(head.text.trim(), gitFolder, read),
        read(join(gitFolder, 'config')),
      ]);
      return { root, gitFolder, commit, name: originName(textOf(config)) };
    }
    // A `.git` that cannot be read, such as that of a worktree, does not make the outer repository the right one.
    if (head.kind === 'failed' || root === workspace) return null;
  }
  return null;
}

/** @param head the text of `HEAD`: a commit, or the reference to one */
async function commitOf(head: string, folder: string, read: ReadText): Promise<string | null> {
  const [, ref] = /^ref: (refs\/[^\s\\]+)$/.exec(head) ?? [];
  if (ref === undefined) return COMMIT.test(head) ? head : null;
  if (ref.split('/').includes('..')) return null;
  const loose = textOf(await read(join(folder, ref)));
  if (COMMIT.test(loose)) return loose;
  const packed = textOf(await read(join(folder, 'packed-refs'))).split('\n');
  const commit = packed.find((line) => line.endsWith(` ${ref}`))?.split(' ')[0] ?? '';
  return COMMIT.test(commit) ? commit : null;
}

/** `octo/mail` of `https://github.com/octo/mail` and `git@github.com:octo/mail.git` in the section of `origin`. */
function originName(config: string): string | null {
  const [, section = ''] = /^\[remote "origin"\]\s*$([^[]*)/m.exec(config) ?? [];
  const [, url = ''] = /^\s*url\s*=\s*(\S+)\s*$/m.exec(section) ?? [];
  const [, name = null] = /[/:]([^/:\s]+\/[^/:\s]+?)(?:\.git)?\/?$/.exec(url) ?? [];
  return name;
}

function textOf(reading: FileReading): string {
  return reading.kind === 'read' ? reading.text.trim() : '';
}

/**
 * The path of a file as GitHub shows it: from the root of the repository, with `/`. A file outside of it has its path
 * from the workspace.
 *
 * @param path absolute, or from the workspace
 */
export function repositoryPath(
  path: string,
  workspace: string,
  repository: Pick<Repository, 'root'> | null,
): string {
  const absolute = resolve(workspace, path);
  const own = repository === null ? null : pathInRoot(absolute, repository.root);
  return own ?? pathFromRoot(absolute, workspace);
}
