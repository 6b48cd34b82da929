import { realpathSync } from 'node:fs';
import { innermostFolder } from './paths.ts';

/** Where the files of a run may be. */
export interface Boundary {
  /** Absolute paths, as they are written and without links. A path below one must not leave it through a link. */
  readonly folders: readonly string[];
  /** Whether the run may also write outside of the folders, to the path that the user names. */
  readonly isOpen: boolean;
}

/** A step writes into its workspace and its temporary folder only. */
export function stepBoundary(workspace: string, temp: string): Boundary {
  return { folders: [workspace, temp].flatMap(spellings), isOpen: false };
}

/** In a terminal, the user is the author of every path. Links in the working directory are the checkout's. */
export function terminalBoundary(workingDirectory: string): Boundary {
  return { folders: spellings(workingDirectory), isOpen: true };
}

/** The problem of a file that a run writes, as the rest of a sentence that begins with the file; null for none. */
export function outsideProblem(path: string, { folders, isOpen }: Boundary): string | null {
  return isOpen || innermostFolder(path, folders) !== null
    ? null
    : 'is outside of the workspace and of RUNNER_TEMP, and a step writes nowhere else';
}

function spellings(folder: string): string[] {
  try {
    return [...new Set([folder, realpathSync(folder)])];
  } catch {
    return [folder];
  }
}
