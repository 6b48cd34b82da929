import { isAbsolute } from 'node:path';
import type { BaseCommit, BaseFile, BaseList } from '../files/workspace.ts';
import { MAX_BYTES } from '../yaml/limits.ts';
import type { ApiRepository } from './api-repository.ts';
import { decodedWithin, tooLarge } from './decoded-within.ts';
import type { Git, GitFile } from './git.ts';

/** A base commit, before its files can be read. */
export type FoundCommit = Pick<BaseCommit, 'sha' | 'source' | 'why'>;

/**
 * Reads the files of a base commit: from the checkout where that has the commit, else through the API.
 *
 * @param head the commit of the change, for its renames; null where it is not known
 * @param git null without a checkout
 */
export function baseCommit(
  found: FoundCommit,
  head: string | null,
  git: Git | null,
  api: ApiRepository,
): BaseCommit {
  const { sha } = found;
  const local = once(async () => (await git?.filesOf(sha)) ?? null);
  const renames = once(async () => {
    if (head === null) return null;
    const read = (await local()) === null ? null : await git?.renames(sha, head);
    return read ?? (await api.compare(sha, head))?.renames ?? null;
  });

  async function read(path: string, maxBytes: number): Promise<BaseFile> {
    // A path outside of the repository is in no commit, and would lead to another address of the API.
    if (path.startsWith('../') || isAbsolute(path)) return { kind: 'absent' };
    const files = await local();
    if (files === null || git === null) return api.readFile(sha, path, maxBytes);
    const file = files.get(path);
    if (file === undefined) return { kind: 'absent' };
    return (await readLocal(git, file, maxBytes)) ?? api.readFile(sha, path, maxBytes);
  }

  return {
    ...found,
    readFile: (path, maxBytes = MAX_BYTES) => read(path, maxBytes),
    listFiles: async (folders = []): Promise<BaseList> => {
      const files = await local();
      if (files === null) return api.listFiles(sha, folders);
      return { kind: 'listed', files: new Map([...files].map(([path, { id }]) => [path, id])) };
    },
    pathBefore: async (path) => (await renames())?.get(path) ?? null,
  };
}

/** @returns null where the checkout lacks the content, as in a partial clone */
async function readLocal(git: Git, file: GitFile, maxBytes: number): Promise<BaseFile | null> {
  if (file.bytes > maxBytes) return tooLarge(maxBytes);
  const bytes = await git.contentOf(file);
  return bytes === null ? null : decodedWithin(bytes, maxBytes);
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= read();
    return result;
  };
}
