import type { Boundary } from './boundary.ts';

/** The location of the checkout, and of the workflow that runs this step. */
export interface Workspace {
  /** Absolute path of the checkout; in a terminal, the working directory. */
  readonly root: string;
  readonly boundary: Boundary;
  /** Path of the workflow file in the checkout, and the job's id; null outside of a workflow. */
  readonly workflow: { readonly path: string; readonly job: string | null } | null;
}

/**
 * Reads a file of the repository from the base branch.
 *
 * @param path from the repository's root, with `/`
 */
export type ReadBaseFile = (path: string) => Promise<BaseFile>;

/** A file on the base branch. */
export type BaseFile =
  /** The event has no base branch. */
  | { readonly kind: 'none' }
  /** The base branch does not have the file. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: string };
