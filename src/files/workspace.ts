import type { Boundary } from './boundary.ts';

/** The location of the checkout, and of the workflow that runs this step. */
export interface Workspace {
  /** Absolute path of the checkout; in a terminal, the working directory. */
  readonly root: string;
  readonly boundary: Boundary;
  /** Null outside of a workflow. */
  readonly workflow: {
    /** Path of the workflow file in the checkout. */
    readonly path: string;
    /** The job's id. */
    readonly job: string | null;
    /** The texts of this step's inputs that are set, by name. */
    readonly inputs: ReadonlyMap<string, string>;
  } | null;
}

/** The change that the event of this run is about. */
export interface ChangeUnderReview {
  /** The name of the event, such as `pull_request`. */
  readonly event: string;
  /** The commit that the change is compared with; null where there is none, as on a schedule. */
  readonly baseCommit: string | null;
  /** The commit that a checkout without `ref` checks out; null where that is not known. */
  readonly defaultCommit: string | null;
  /** Whether that is the base branch, although the event is about a pull request. */
  readonly checksOutBase: boolean;
}

/**
 * Reads a file of the repository from the base branch.
 *
 * @param path from the repository's root, with `/`
 * @param maxBytes the largest file that is read; by default the largest declaration
 */
export type ReadBaseFile = (path: string, maxBytes?: number) => Promise<BaseFile>;

/** A file on the base branch. */
export type BaseFile =
  /** The event has no base branch. */
  | { readonly kind: 'none' }
  /** The base branch does not have the file. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: string };
