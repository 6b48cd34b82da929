import { type BigIntStats, constants } from 'node:fs';
import { type FileHandle, lstat, open, realpath, stat } from 'node:fs/promises';
import { decodeText } from './decode-text.ts';
import { errorCode, FileProblem, requireRegular, type UnreadFile } from './file-problem.ts';
import { innermostFolder, isInside } from './paths.ts';

export type FileReading =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'absent' }
  | ({ readonly kind: 'failed' } & UnreadFile);

/** How a file may be read. */
export interface ReadLimits {
  /** The largest size in bytes. */
  readonly maxBytes: number;
  /** Absolute paths. A path below one of them must not leave it through a link. */
  readonly folders: readonly string[];
  /** Aborted when the time for reading is over; the reason is a clause such as `the run's time was over`. */
  readonly signal: AbortSignal;
}

/**
 * Reads a text file that others may control: only a regular file, in UTF-8, and never one that a link in a folder of
 * the limits leads to outside of it. A pull request with such a link could make a message quote the runner's own files.
 *
 * @param path absolute
 */
export async function readTextFile(path: string, limits: ReadLimits): Promise<FileReading> {
  try {
    const bytes = await withFile(path, limits, (file) => readAll(file, limits));
    const text = decodeText(bytes);
    return typeof text === 'string'
      ? { kind: 'read', text }
      : { kind: 'failed', problem: text.problem, fault: 'not-text' };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { kind: 'absent' };
    const fault = error instanceof FileProblem ? error.fault : 'other';
    return { kind: 'failed', problem: readingProblem(error), fault };
  }
}

/**
 * Reads a file in parts, under the same conditions as {@link readTextFile}. The encoding is not checked.
 *
 * @throws where it cannot be read; {@link readingProblem} says why
 */
export async function* readFileParts(
  path: string,
  limits: ReadLimits,
): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await openFile(path, limits);
  try {
    for (let total = 0; ; ) {
      const part = Buffer.allocUnsafe(PART_BYTES);
      const { bytesRead } = await orAbort(file.handle.read(part, 0, PART_BYTES), limits.signal);
      if (bytesRead === 0) return;
      total += bytesRead;
      if (total > limits.maxBytes) throw tooLarge(limits.maxBytes);
      yield part.subarray(0, bytesRead);
    }
  } finally {
    await closeFile(file, limits.signal);
  }
}

const PART_BYTES = 64 * 1024;

/** The problem of a file that could not be read, as the rest of a sentence that begins with the file. */
export function readingProblem(error: unknown): string {
  if (error instanceof FileProblem) return error.message;
  const code = errorCode(error);
  return code === 'ENOENT' ? MISSING : `cannot be read (${code})`;
}

/** The problem of a file that is missing although it is needed. */
export const MISSING = 'does not exist (is the repository checked out before this step?)';

/** The problem of a path for which {@link leadsOut} is true. */
export const LEADS_OUT = 'is a link that leads out of the workspace';

/** Whether a path below one of the folders leads out of it, by a link at its end or on its way. */
export async function leadsOut(path: string, folders: readonly string[]): Promise<boolean> {
  return isOutsideOf(await realpath(path), path, folders);
}

interface OpenFile {
  readonly handle: FileHandle;
  readonly size: bigint;
}

async function withFile<T>(
  path: string,
  limits: ReadLimits,
  work: (file: OpenFile) => Promise<T>,
): Promise<T> {
  const file = await openFile(path, limits);
  try {
    return await work(file);
  } finally {
    await closeFile(file, limits.signal);
  }
}

async function openFile(path: string, { folders, maxBytes, signal }: ReadLimits) {
  const opening = openRegularFile(path, folders);
  try {
    const file = await orAbort(opening, signal);
    if (file.size <= maxBytes) return file;
    await closeFile(file, signal);
  } catch (error) {
    // The file may be opened after the time was over.
    opening.then(({ handle }) => handle.close()).catch(() => {});
    throw error;
  }
  throw tooLarge(maxBytes);
}

/** A call that is still under way would make closing wait for it. */
async function closeFile({ handle }: OpenFile, signal: AbortSignal): Promise<void> {
  const closing = handle.close().catch(() => {});
  if (!signal.aborted) await closing;
}

/**
 * Opens a file without blocking, and checks what was opened. The path is checked before too, since it can have side
 * effects to open a device.
 */
async function openRegularFile(path: string, folders: readonly string[]): Promise<OpenFile> {
  const target = await resolveLinks(path);
  if (await isOutsideOf(target, path, folders)) throw new FileProblem(LEADS_OUT);
  requireRegular(await stat(target));
  const handle = await open(target, READ_FLAGS);
  try {
    const status = await handle.stat({ bigint: true });
    requireRegular(status);
    const isSame =
      isSameFile(status, await lstat(target, { bigint: true })) &&
      (await realpath(target)) === target;
    if (!isSame) throw new FileProblem('was replaced while it was opened');
    return { handle, size: status.size };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Windows has none of the last three, and no FIFOs. */
const READ_FLAGS =
  constants.O_RDONLY |
  (constants.O_NONBLOCK ?? 0) |
  (constants.O_NOCTTY ?? 0) |
  (constants.O_NOFOLLOW ?? 0);

async function resolveLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    // Throws ENOENT too where the path itself does not exist.
    await lstat(path);
    throw new FileProblem('is a link to a file that does not exist');
  }
}

/** @param target the path without links */
async function isOutsideOf(
  target: string,
  path: string,
  folders: readonly string[],
): Promise<boolean> {
  const folder = innermostFolder(path, folders);
  return folder !== null && !isInside(target, await realpath(folder));
}

function isSameFile(a: BigIntStats, b: BigIntStats): boolean {
  return a.dev === b.dev && a.ino === b.ino;
}

/** The size is only a hint: the files of /proc have size 0, and a file may grow. */
async function readAll({ handle, size }: OpenFile, { maxBytes, signal }: ReadLimits) {
  let bytes = Buffer.allocUnsafe(Math.max(Number(size) + 1, 4096));
  for (let total = 0; ; ) {
    const { bytesRead } = await orAbort(
      handle.read(bytes, total, bytes.length - total, null),
      signal,
    );
    if (bytesRead === 0) return bytes.subarray(0, total);
    total += bytesRead;
    if (total > maxBytes) throw tooLarge(maxBytes);
    if (total === bytes.length) bytes = Buffer.concat([bytes], 2 * total);
  }
}

function tooLarge(maxBytes: number): FileProblem {
  return new FileProblem(`is larger than ${maxBytes} bytes`, 'too-large');
}

/** Waits for a promise until the signal is aborted. A system call that hangs cannot be cancelled. */
export function orAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      const reason = typeof signal.reason === 'string' ? signal.reason : 'its time was over';
      reject(new FileProblem(`was not read before ${reason}`));
    };
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
