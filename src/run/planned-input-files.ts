import { join } from 'node:path';
import type { FoundFile } from '../files/find-files.ts';
import { inputProblem } from '../model/input-problem.ts';
import type { Problem } from '../model/mail-host.ts';
import { shownPath } from '../model/sanitise.ts';
import { quote } from '../model/suggestion.ts';
import { MAX_ZONE_BYTES } from '../plan/zones/zone.ts';
import { type FileContext, findInTime, readInTime } from './read-in-time.ts';

/** Files of one input. */
export const MAX_FILES = 1000;

/** The most text of all files of `zone-files` or of `mta-config`, in UTF-16 units. */
export const MAX_TOTAL_LENGTH = 2 * MAX_ZONE_BYTES;
/** The most lines of all these files: a short line takes more memory than its text. */
const MAX_TOTAL_LINES = 500_000;

export function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/**
 * Counts the text of an input's files.
 *
 * @param problems gets one problem where they are too large together
 */
export function totalLength(
  input: string,
  problems: Problem[],
): { fits: (text: string) => boolean } {
  let left = MAX_TOTAL_LENGTH;
  let linesLeft = MAX_TOTAL_LINES;
  return {
    fits: (text) => {
      left -= text.length;
      linesLeft -= countLines(text);
      if (left >= 0 && linesLeft >= 0) return true;
      const limit = left < 0 ? `${MAX_TOTAL_LENGTH} bytes` : `${MAX_TOTAL_LINES} lines`;
      problems.push(inputProblem(input, `all files together have more than ${limit}.`));
      return false;
    },
  };
}

/** The files that the patterns of an input match. */
export interface FoundInputFiles {
  /** Each once. Their names are sanitised. */
  readonly files: readonly FoundFile[];
  /** The patterns that match no file. */
  readonly unmatched: readonly string[];
  readonly problems: Problem[];
}

/** Finds the files that the paths and globs of an input match. */
export async function findInputFiles(
  input: string,
  patterns: readonly string[],
  context: FileContext,
): Promise<FoundInputFiles> {
  const problems: Problem[] = [];
  const unmatched: string[] = [];
  const files = new Map<string, FoundFile>();
  for (const pattern of patterns) {
    const search = await findInTime(pattern, context);
    if (search.kind === 'failed') {
      problems.push(unreadable(input, pattern, search.problem));
      continue;
    }
    if (search.files.length === 0) unmatched.push(pattern);
    for (const { path, name } of search.files) files.set(path, { path, name: shownPath(name) });
  }
  if (files.size > MAX_FILES) {
    const tooMany = `${files.size} files are named; at most ${MAX_FILES} are read.`;
    return { files: [], unmatched, problems: [...problems, inputProblem(input, tooMany)] };
  }
  return { files: [...files.values()], unmatched, problems };
}

/** As `findInputFiles`. A pattern without a file is a problem. */
export async function findNeededFiles(
  input: string,
  patterns: readonly string[],
  context: FileContext,
): Promise<Pick<FoundInputFiles, 'files' | 'problems'>> {
  const { files, unmatched, problems } = await findInputFiles(input, patterns, context);
  return { files, problems: [...problems, ...unmatched.map((one) => noFile(input, one))] };
}

export function noFile(input: string, pattern: string): Problem {
  return inputProblem(input, `there is no file ${quote(pattern)}.`);
}

/**
 * Reads a file that a file of an input names.
 *
 * @param file from the root of the workspace, with `/`
 * @param problems gets the problem of a file that exists and must not be read
 */
export async function loadRequested(
  input: string,
  file: string,
  maxBytes: number,
  problems: Problem[],
  context: FileContext,
): Promise<string | null> {
  const reading = await readInTime(join(context.workspace.root, file), maxBytes, context);
  if (reading.kind === 'read') return reading.text;
  if (reading.kind === 'failed') {
    problems.push(unreadable(input, shownPath(file), reading.problem));
  }
  return null;
}

/** @param why the predicate of a sentence about the file */
export function unreadable(input: string, file: string, why: string): Problem {
  return inputProblem(input, `${quote(file)} ${why}.`);
}
