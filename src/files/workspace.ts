import type { Boundary } from './boundary.ts';

/** The location of the checkout, and of the workflow that runs this step. */
export interface Workspace {
  /** Absolute path of the checkout; in a terminal, the working directory. */
  readonly root: string;
  readonly boundary: Boundary;
  /** Null outside of a workflow. */
  readonly workflow: {
    /** Path of the workflow file from the root of its repository. */
    readonly path: string;
    /** `owner/name` of its repository. For a workflow that an organisation requires, it is another one. */
    readonly repositoryName: string;
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
  /** `owner/name` of the repository that the workflow runs in. */
  readonly repositoryName: string;
  /** `owner/name` of the repository that a pull request comes from; null where that is not known. */
  readonly headRepositoryName: string | null;
  /** The base commit by the event, which can be older than the base of the merge commit; null where it has none. */
  readonly eventBase: { readonly sha: string; readonly source: EventBaseSource } | null;
  /** The last commit of a pull request; null where that is not known. */
  readonly headCommit: string | null;
  /** The commit that a checkout without `ref` checks out; null where that is not known. */
  readonly defaultCommit: string | null;
  /** Whether that is the merge commit of a pull request. */
  readonly checksOutMerge: boolean;
  /** Whether that is the base branch, although the event is about a pull request. */
  readonly checksOutBase: boolean;
}

type EventBaseSource = 'base-sha' | 'merge_group' | 'push';

/** How the base commit was found: see `resolveBase`. */
export type BaseSource = 'merge-parent' | 'merge-base' | EventBaseSource;

/** The base of the change under review. */
export type ResolvedBase =
  | { readonly kind: 'found'; readonly commit: BaseCommit }
  /** @property why a sentence, such as that the push created the branch */
  | { readonly kind: 'none'; readonly why: string };

/**
 * The commit that the change under review is compared with. All files of the base are read from it: the declaration,
 * the baseline, the workflow and zone files. Paths are from the repository's root, with `/`.
 */
export interface BaseCommit {
  readonly sha: string;
  readonly source: BaseSource;
  /** Why a better commit could not be used, as a sentence; empty where there is none. */
  readonly why: string;
  /** @param maxBytes the largest file that is read; by default the largest declaration */
  readonly readFile: (path: string, maxBytes?: number) => Promise<BaseFile>;
  /**
   * Lists the regular files of the commit: all of them, or where there are too many for one answer of the API, those in
   * some folders.
   *
   * @param folders from the repository's root, with `/`
   */
  readonly listFiles: (folders?: readonly string[]) => Promise<BaseList>;
  /**
   * The path that a file of the change had at this commit, where the change renames it; null where it does not, or
   * where the renames cannot be read.
   */
  readonly pathBefore: (path: string) => Promise<string | null>;
}

/** A file at the base commit. */
export type BaseFile =
  | { readonly kind: 'absent' }
  | { readonly kind: 'text'; readonly text: string }
  /** @property why a clause, such as `HTTP 403` */
  | { readonly kind: 'failed'; readonly why: string };

export type BaseList =
  /** @property files the id of its content by the path of each file; an id is empty where it is not known */
  | { readonly kind: 'listed'; readonly files: ReadonlyMap<string, string> }
  /** @property why a clause */
  | { readonly kind: 'failed'; readonly why: string };
