import { execFile } from 'node:child_process';
import { dirname } from 'node:path';

/**
 * Reads objects of a repository that is checked out, with the git program. Every function returns null where it cannot:
 * the job has no git, or the checkout lacks the object. The API has it then.
 */
export interface Git {
  readonly parentsOf: (commit: string) => Promise<readonly string[] | null>;
  /** The regular files of a commit by path. */
  readonly filesOf: (commit: string) => Promise<ReadonlyMap<string, GitFile> | null>;
  readonly contentOf: (file: GitFile) => Promise<Buffer | null>;
  /** The renamed files between two commits: from the new path to the old one. */
  readonly renames: (from: string, to: string) => Promise<ReadonlyMap<string, string> | null>;
  /** The commit at which two commits parted. */
  readonly mergeBase: (one: string, other: string) => Promise<string | null>;
}

export interface GitFile {
  readonly id: string;
  readonly bytes: number;
}

/** Enough for the list of files of a large repository. */
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;
const TIME_MS = 10_000;

/** @param folder absolute path of the `.git` folder */
export function gitIn(folder: string, cancelled: AbortSignal): Git {
  const git = (...parameters: readonly string[]): Promise<Buffer | null> =>
    new Promise((resolve) => {
      execFile(
        'git',
        // With an explicit folder, git does not search for one, nor check who owns it: in a job container it is another
        // user's.
        [`--git-dir=${folder}`, '--no-pager', '--no-replace-objects', ...parameters],
        {
          // Windows looks for a program in this folder first. It must not be one that a pull request can write to.
          cwd: dirname(process.execPath),
          env: environment(),
          encoding: 'buffer',
          maxBuffer: MAX_OUTPUT_BYTES,
          timeout: TIME_MS,
          signal: cancelled,
          windowsHide: true,
        },
        (error, stdout) => resolve(error === null ? stdout : null),
      );
    });
  return {
    parentsOf: async (commit) => {
      // `cat-file` shows the parents also where a shallow checkout hides them from `log`.
      const text = (await git('cat-file', 'commit', commit))?.toString();
      if (text === undefined) return null;
      const [head = ''] = text.split('\n\n');
      return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].flatMap(([, parent]) => parent ?? []);
    },
    filesOf: async (commit) => {
      const list = await git('ls-tree', '-r', '-l', '-z', '--full-tree', commit);
      return list === null ? null : readTree(list.toString());
    },
    contentOf: ({ id }) => git('cat-file', 'blob', id),
    renames: async (from, to) => {
      const options = ['-r', '-M', '-z', '--name-status', '--diff-filter=R', '--no-ext-diff'];
      const list = await git('diff-tree', ...options, from, to, '--');
      return list === null ? null : readRenames(list.toString());
    },
    mergeBase: async (one, other) => {
      // In a shallow checkout the answer could be another one.
      if ((await git('rev-parse', '--is-shallow-repository'))?.toString().trim() !== 'false') {
        return null;
      }
      return (await git('merge-base', one, other))?.toString().trim() || null;
    },
  };
}

/** No object is fetched, no configuration outside of the repository is read, and no credential is passed on. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return {
    PATH,
    SystemRoot,
    LC_ALL: 'C',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
  };
}

/** Lines such as `100644 blob 1f7a7a… 12\tpath`. Links (120000) and submodules (160000) are left out. */
function readTree(list: string): ReadonlyMap<string, GitFile> {
  const files = new Map<string, GitFile>();
  for (const line of list.split('\0')) {
    const [, id, bytes, path] = /^100\d{3} blob (\S+) +(\d+)\t(.*)$/s.exec(line) ?? [];
    if (id !== undefined && path !== undefined) files.set(path, { id, bytes: Number(bytes) });
  }
  return files;
}

/** Three parts for each file: `R100`, the old path, the new path. */
function readRenames(list: string): ReadonlyMap<string, string> {
  const parts = list.split('\0');
  const renames = new Map<string, string>();
  for (let index = 0; index + 2 < parts.length; index += 3) {
    const [old = '', current = ''] = parts.slice(index + 1);
    renames.set(current, old);
  }
  return renames;
}
