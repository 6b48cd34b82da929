import { readFileSync } from 'node:fs';

/**
 * Reads a small configuration file of this machine, such as `/etc/resolv.conf`. The path must be a constant: nothing
 * from outside may choose it.
 *
 * @returns the text, or what is wrong as the rest of a sentence that begins with the path
 */
export function readSystemFile(path: string): string | { readonly problem: string } {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return { problem: code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})` };
  }
}
