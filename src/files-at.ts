import { existsSync, globSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The files that a path or a glob names, in order. A path that is there is no glob, whatever brackets it holds.
 *
 * @param root what a relative one starts from
 */
export function filesAt(pattern: string, root: string): string[] {
  if (existsSync(resolve(root, pattern))) return [pattern];
  const files = globSync(pattern, { cwd: root });
  return files.filter((file) => isFile(resolve(root, file))).toSorted();
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
