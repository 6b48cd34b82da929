import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, parse, relative, sep } from 'node:path';
import { type Boundary, outsideProblem } from './boundary.ts';
import { errorCode, FileProblem, requireRegular } from './file-problem.ts';
import { innermostFolder } from './paths.ts';

/**
 * Writes a file, or replaces it as a whole: the text goes into a new file beside it, which then takes its name. Missing
 * parent folders are created inside of the boundary's folders. There, no link is followed, also none that stays
 * inside: someone who can change the checkout must not choose where a run writes.
 *
 * @param path absolute
 * @throws where the file cannot be written; {@link writingProblem} says why
 */
export function writeTextFile(path: string, text: string, boundary: Boundary): void {
  const folder = writableFolder(path, boundary);
  const target = join(folder, basename(path));
  const existing = statusOf(target);
  if (existing?.isSymbolicLink()) throw new FileProblem(`is a link, and ${NO_LINK}`);
  if (existing !== null) requireRegular(existing);
  const temporary = join(folder, `.mail-identity-check-${crypto.randomUUID()}`);
  writeNewFile(temporary, text, existing);
  try {
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Writes a file that does not exist, under the same conditions as {@link writeTextFile}.
 *
 * @returns false where there is something at the path already
 */
export function createTextFile(path: string, text: string, boundary: Boundary): boolean {
  const target = join(writableFolder(path, boundary), basename(path));
  if (isTaken(target)) return false;
  try {
    writeNewFile(target, text, null);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Writes a file that does not exist: `name.json`, or `name-2.json` where there is one already, and so on.
 *
 * @returns its path
 * @throws as {@link writeTextFile} does
 */
export function createNumberedFile(path: string, text: string, boundary: Boundary): string {
  const { dir, name, ext } = parse(path);
  for (let number = 1; ; number += 1) {
    const candidate = join(dir, number === 1 ? `${name}${ext}` : `${name}-${number}${ext}`);
    if (createTextFile(candidate, text, boundary)) return candidate;
  }
}

/** Whether there is a file, a link or anything else at a path. */
export function isTaken(path: string): boolean {
  return statusOf(path) !== null;
}

/** Why a file could not be written, as the rest of a sentence that begins with the file. */
export function writingProblem(error: unknown): string {
  return error instanceof FileProblem ? error.message : `cannot be written (${errorCode(error)})`;
}

const NO_LINK = 'nothing is written through a link';

/** The existing folder of a path, without links. */
function writableFolder(path: string, boundary: Boundary): string {
  const outside = outsideProblem(path, boundary);
  if (outside !== null) throw new FileProblem(outside);
  const parent = dirname(path);
  const base = innermostFolder(path, boundary.folders);
  if (base === path) throw new FileProblem('is a directory, not a regular file');
  if (base === null) {
    if (!isTaken(parent)) throw new FileProblem('is in a folder that does not exist');
    return realpathSync(parent);
  }
  requireFolder(base);
  let folder = realpathSync(base);
  let shown = '';
  for (const segment of relative(base, parent).split(sep)) {
    if (segment === '') continue;
    folder = join(folder, segment);
    shown = shown === '' ? segment : `${shown}/${segment}`;
    const status = statusOf(folder) ?? createFolder(folder);
    if (status.isSymbolicLink())
      throw new FileProblem(`is below the link "${shown}", and ${NO_LINK}`);
    if (!status.isDirectory())
      throw new FileProblem(`is below "${shown}", which is not a directory`);
  }
  return folder;
}

/** Creates the workspace or the temporary folder, if it is missing. */
function requireFolder(base: string): void {
  try {
    mkdirSync(base, { recursive: true });
  } catch {
    throw new FileProblem(`is in the folder "${base}", which cannot be created`);
  }
}

function createFolder(path: string): Stats {
  mkdirSync(path);
  return lstatSync(path);
}

/** Null where there is nothing at the path. */
function statusOf(path: string): Stats | null {
  return lstatSync(path, { throwIfNoEntry: false }) ?? null;
}

/**
 * @param path without links up to its last part
 * @param replaced the file whose permissions the new one takes over; null for those of a new file
 */
function writeNewFile(path: string, text: string, replaced: Stats | null): void {
  const descriptor = openSync(path, WRITE_FLAGS, 0o644);
  try {
    requireAt(path, descriptor);
    if (replaced !== null) fchmodSync(descriptor, replaced.mode & 0o777);
    writeFileSync(descriptor, text);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** Windows has no O_NOFOLLOW. O_EXCL fails at a link too. */
const WRITE_FLAGS =
  constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

/** The folder could have been replaced by a link after it was checked. */
function requireAt(path: string, descriptor: number): void {
  const opened = fstatSync(descriptor, { bigint: true });
  const found = lstatSync(path, { bigint: true });
  const folder = dirname(path);
  if (opened.dev !== found.dev || opened.ino !== found.ino || realpathSync(folder) !== folder) {
    throw new FileProblem('is in a folder that was replaced while the file was written');
  }
}
