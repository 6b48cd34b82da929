/**
 * Why a file cannot be read: it is `too-large`, it is regular but `not-text`, or it must not or cannot be read for any
 * other reason.
 */
export type FileFault = 'too-large' | 'not-text' | 'other';

/** What is wrong about a file, as the rest of a sentence that begins with the file. */
export interface UnreadFile {
  readonly problem: string;
  readonly fault: FileFault;
}

/** A file cannot be read or written. The message is the rest of a sentence that begins with the file. */
export class FileProblem extends Error {
  readonly fault: FileFault;

  constructor(message: string, fault: FileFault = 'other') {
    super(message);
    this.fault = fault;
  }
}

/** The part of `fs.Stats` that gives the kind of a file. */
interface KindOfFile {
  isFile(): boolean;
  isDirectory(): boolean;
  isFIFO(): boolean;
  isSocket(): boolean;
  isSymbolicLink(): boolean;
}

/** What a path is where it is no regular file, in words such as `a named pipe (FIFO)`; null for a regular file. */
export function irregularKind(status: KindOfFile): string | null {
  if (status.isFile()) return null;
  if (status.isDirectory()) return 'a directory';
  if (status.isFIFO()) return 'a named pipe (FIFO)';
  if (status.isSocket()) return 'a socket';
  return status.isSymbolicLink() ? 'a link' : 'a device';
}

/** @throws FileProblem unless the status is that of a regular file */
export function requireRegular(status: KindOfFile): void {
  const kind = irregularKind(status);
  if (kind !== null) throw new FileProblem(`is ${kind}, not a regular file`);
}

/** The `code` of a system error such as `ENOENT`; the text of any other error. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
