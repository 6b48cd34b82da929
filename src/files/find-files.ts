import { type Dirent, realpathSync, statSync } from 'node:fs';
import { glob, lstat, stat } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { errorCode, FileProblem } from './file-problem.ts';
import { globIn, innermostFolder, isInside, pathFromRoot, pathInRoot, splitGlob } from './paths.ts';
import { LEADS_OUT, leadsOut, orAbort, type ReadLimits, readingProblem } from './read-file.ts';

export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** For messages, not sanitised: from the root, with `/`, where the file is below the root. */
  readonly name: string;
}

export type FileSearch =
  /** Sorted by name. */
  | { readonly kind: 'found'; readonly files: readonly FoundFile[] }
  /** The problem is the rest of a sentence that begins with the pattern. */
  | { readonly kind: 'failed'; readonly problem: string };

/** The most files that a glob finds. */
const MAX_FILES = 10_000;

/**
 * Finds the files that a path or a glob matches. An existing path is not a glob, even with brackets in it. A FIFO, a
 * device, a socket or a link that leads out of the workspace is found too, so that reading it reports the problem; a
 * glob finds no directories. The search leaves none of the folders through a link.
 *
 * @param root the folder of a relative path
 */
export async function findFiles(
  pattern: string,
  root: string,
  limits: Pick<ReadLimits, 'folders' | 'signal'>,
): Promise<FileSearch> {
  try {
    const files = await orAbort(search(pattern, root, limits), limits.signal);
    return { kind: 'found', files };
  } catch (error) {
    return { kind: 'failed', problem: readingProblem(error) };
  }
}

async function search(
  pattern: string,
  root: string,
  { folders, signal }: Pick<ReadLimits, 'folders' | 'signal'>,
): Promise<FoundFile[]> {
  const exact = resolve(root, pattern);
  if ((await kindOf(exact)) !== null) {
    return [{ path: exact, name: pathInRoot(exact, root) ?? pattern }];
  }
  const { base, rest } = splitGlob(pattern);
  const folder = resolve(root, base);
  if (rest === '' || (await kindOf(folder)) === null) return [];
  if (await leadsOut(folder, folders)) throw new FileProblem(LEADS_OUT);
  const exclude = (entry: Dirent) => {
    // Only an exception ends the walk.
    signal.throwIfAborted();
    return entry.isSymbolicLink() && isFolderOutside(pathOf(entry), folders);
  };
  const files: FoundFile[] = [];
  // With an absolute pattern and with types, `exclude` gets whole paths.
  for await (const entry of glob(globIn(folder, rest), { exclude, withFileTypes: true })) {
    const path = pathOf(entry);
    if (!isInside(path, folder) || (await kindOf(path)) !== 'file') continue;
    const outside = isAbsolute(pattern) ? path : pathFromRoot(path, root);
    files.push({ path, name: pathInRoot(path, root) ?? outside });
    if (files.length > MAX_FILES) throw new FileProblem(`matches more than ${MAX_FILES} files`);
  }
  return files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function pathOf({ parentPath, name }: Dirent): string {
  return resolve(parentPath, name);
}

/** Null for nothing. A link without a target counts as a file. */
async function kindOf(path: string): Promise<'folder' | 'file' | null> {
  try {
    const status = await stat(path).catch(() => lstat(path));
    return status.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(error))) return null;
    throw error;
  }
}

/** Synchronous, as `exclude` has to be. */
function isFolderOutside(path: string, folders: readonly string[]): boolean {
  const folder = innermostFolder(path, folders);
  if (folder === null) return false;
  try {
    return statSync(path).isDirectory() && !isInside(realpathSync(path), realpathSync(folder));
  } catch {
    return false;
  }
}
