import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A repository with a history, made with the git program. */
export interface GitCheckout {
  readonly root: string;
  /** Writes files (null deletes one), and commits them on the branch that is checked out. Returns the commit. */
  commit(files: Readonly<Record<string, string | null>>): string;
  /** Creates a branch at a commit, and checks it out. */
  branch(name: string, at: string): void;
  checkOut(ref: string): void;
  /** Merges a branch into the one that is checked out, by a merge commit. Returns the commit. */
  merge(branch: string): string;
  rename(from: string, to: string): void;
  git(...parameters: readonly string[]): string;
}

/** @param root absolute path of an existing folder */
export function createGitCheckout(root: string): GitCheckout {
  const git = (...parameters: readonly string[]): string =>
    execFileSync('git', parameters, {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        ...IDENTITY,
      },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  git('init', '-q', '-b', 'main');
  const head = () => git('rev-parse', 'HEAD');
  return {
    root,
    git,
    commit: (files) => {
      for (const [path, text] of Object.entries(files)) {
        const file = join(root, path);
        mkdirSync(dirname(file), { recursive: true });
        if (text === null) rmSync(file);
        else writeFileSync(file, text);
      }
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', 'A change');
      return head();
    },
    branch: (name, at) => void git('checkout', '-q', '-b', name, at),
    checkOut: (ref) => void git('checkout', '-q', '--detach', ref),
    merge: (branch) => {
      git('merge', '-q', '--no-ff', '-m', 'Merge', branch);
      return head();
    },
    rename: (from, to) => {
      mkdirSync(dirname(join(root, to)), { recursive: true });
      renameSync(join(root, from), join(root, to));
    },
  };
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'octocat',
  GIT_AUTHOR_EMAIL: 'octocat@example.com',
  GIT_COMMITTER_NAME: 'octocat',
  GIT_COMMITTER_EMAIL: 'octocat@example.com',
};
