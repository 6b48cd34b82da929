/** Where files are found: the checkout, and the workflow that runs this step. */
export interface Workspace {
  /** Absolute path of the checkout; the working directory in a terminal. */
  readonly root: string;
  /** Path of the workflow file in the checkout, and the job's id; null outside of a workflow. */
  readonly workflow: { readonly path: string; readonly job: string | null } | null;
}

/**
 * Reads a file of the repository as it was on the base branch.
 *
 * @param path from the repository's root, with `/`
 */
export type ReadBaseFile = (path: string) => Promise<BaseFile>;

/** A file as it was on the base branch. */
export type BaseFile =
  /** The event has no base. */
  | { readonly kind: 'none' }
  /** The base has no such file. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: string };
