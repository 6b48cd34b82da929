import { existsSync, globSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * The files that a path or a glob matches, sorted. An existing path is not a glob, even with brackets in it.
 *
 * @param root the folder of a relative path
 */
export function filesAt(pattern: string, root: string): string[] {
  if (existsSync(resolve(root, pattern))) return [pattern];
  const paths = globSync(pattern, { cwd: root });
  return paths.filter((path) => isFile(resolve(root, path))).toSorted();
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/**
 * Reads a text file that others may control. Links that lead out of the workspace are not followed: a pull request
 * with such a link could make a message quote this machine's own files.
 *
 * @returns the text, or the problem as the rest of a sentence that begins with the file
 */
export function readTextFile(
  path: string,
  maxBytes: number,
  root: string,
): string | { readonly problem: string } {
  try {
    const status = statSync(path);
    if (!status.isFile()) return { problem: 'is no file' };
    if (leadsOut(path, root)) return { problem: LEADS_OUT };
    if (status.size > maxBytes) return { problem: `is larger than ${maxBytes} bytes` };
    return readFileSync(path, 'utf8');
  } catch (error) {
    return { problem: whyUnreadable(error) };
  }
}

/** The problem of a path for which {@link leadsOut} is true. */
export const LEADS_OUT = 'is a link that leads out of the workspace';

/** Whether a path in the workspace leads out of it, by a link at its end or on its way. */
export function leadsOut(path: string, root: string): boolean {
  return isInside(path, root) && !isInside(realpathSync(path), realpathSync(root));
}

function isInside(path: string, root: string): boolean {
  const fromRoot = pathInWorkspace(path, root);
  return fromRoot !== '..' && !fromRoot.startsWith('../') && !isAbsolute(fromRoot);
}

/** Why a file cannot be read, as the rest of a sentence that begins with the file. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
  return code === 'ENOENT'
    ? 'does not exist (is the repository checked out before this step?)'
    : `cannot be read (${code})`;
}

/** A path as GitHub writes it: from the checkout's root, with `/`. Outside of the root it begins with `../`. */
export function pathInWorkspace(path: string, root: string): string {
  return relative(root, path).split(sep).join('/');
}
