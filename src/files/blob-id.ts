import { createHash } from 'node:crypto';

/**
 * Whether git would store a text under an id. A text that was decoded from a file with a byte order mark is recognised
 * too.
 *
 * @param id a SHA-1 or, in a repository of that format, a SHA-256 hash in hexadecimal digits
 */
export function hasBlobId(text: string, id: string): boolean {
  return [text, `\uFEFF${text}`].some((content) => blobId(content, id.length) === id);
}

function blobId(text: string, digits: number): string {
  const bytes = Buffer.from(text);
  const hash = createHash(digits === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
