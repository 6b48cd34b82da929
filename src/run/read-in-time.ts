import type { UnreadFile } from '../files/file-problem.ts';
import { type FileSearch, findFiles } from '../files/find-files.ts';
import { type FileReading, MISSING, readTextFile } from '../files/read-file.ts';
import { untilDeadline } from '../observe/limits/deadline.ts';
import type { RunContext } from './context.ts';

/** What a run needs to read its files: where they may be, and until when. */
export type FileContext = Pick<RunContext, 'workspace' | 'deadline'>;

/**
 * Reads a text file until the run's deadline.
 *
 * @param path absolute
 */
export function readInTime(
  path: string,
  maxBytes: number,
  { workspace: { boundary }, deadline }: FileContext,
): Promise<FileReading> {
  return untilDeadline(deadline, (signal) =>
    readTextFile(path, { maxBytes, folders: boundary.folders, signal }),
  );
}

/** Reads a text file that must exist. */
export async function readNeeded(
  path: string,
  maxBytes: number,
  context: FileContext,
): Promise<string | UnreadFile> {
  const reading = await readInTime(path, maxBytes, context);
  switch (reading.kind) {
    case 'read':
      return reading.text;
    case 'absent':
      return { problem: MISSING, fault: 'other' };
    case 'failed':
      return reading;
  }
}

/** Finds the files that a path or a glob matches, from the root of the workspace, until the run's deadline. */
export function findInTime(
  pattern: string,
  { workspace: { root, boundary }, deadline }: FileContext,
): Promise<FileSearch> {
  return untilDeadline(deadline, (signal) =>
    findFiles(pattern, root, { folders: boundary.folders, signal }),
  );
}
