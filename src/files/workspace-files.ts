import { existsSync, globSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

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

/**
 * Reads a file of text that somebody else wrote. One that the workspace only links to is not read: whoever can send
 * a change to it could have this machine's own files quoted in a message.
 *
 * @returns the text, or what is wrong as the rest of a sentence that begins with the file
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

export const LEADS_OUT = 'is a link that leads out of the workspace';

/** Whether a path inside of the workspace ends outside of it, by a link of its own or of a folder on its way. */
export function leadsOut(path: string, root: string): boolean {
  return isInside(path, root) && !isInside(realpathSync(path), realpathSync(root));
}

function isInside(path: string, root: string): boolean {
  const file = pathInWorkspace(path, root);
  return file !== '..' && !file.startsWith('../') && !isAbsolute(file);
}

/** Why a file cannot be read, as the rest of a sentence that begins with the file. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
  return code === 'ENOENT'
    ? 'does not exist (is the repository checked out before this step?)'
    : `cannot be read (${code})`;
}

/** A path as GitHub names files: from the checkout's root, with `/`. It begins with `../` outside of it. */
export function pathInWorkspace(path: string, root: string): string {
  return relative(root, path).split(sep).join('/');
}
