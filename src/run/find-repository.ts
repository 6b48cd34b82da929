import { dirname, join, resolve } from 'node:path';
import { splitGlob } from '../files/paths.ts';
import { type CheckedOut, type Repository, repositoryAbove } from '../files/repository.ts';
import type { ChangeUnderReview } from '../files/workspace.ts';
import { DEFAULT_CONFIG_FILE, type Inputs } from '../inputs/inputs.ts';
import type { RunContext } from './context.ts';
import { type FileContext, findInTime, readInTime } from './read-in-time.ts';

/**
 * Finds the checkout of the repository that the workflow runs in. `actions/checkout` with `path` puts it into a folder
 * of the workspace, beside those of other repositories perhaps.
 */
export async function findRepository(
  inputs: Inputs,
  context: FileContext & Pick<RunContext, 'change'>,
): Promise<CheckedOut> {
  const { change, workspace } = context;
  if (change === null) return { repository: null, otherRepository: null };
  const [declaration, ...others] = namedFolders(inputs, workspace.root);
  const of = (folder: string) =>
    repositoryAbove(workspace.root, folder, (path) => readInTime(path, MAX_GIT_BYTES, context));
  const first = await of(declaration ?? workspace.root);
  if (first !== null) {
    return isOwn(first, change)
      ? { repository: first, otherRepository: null }
      : { repository: null, otherRepository: first.name };
  }
  const folders = [...others, workspace.root, ...(await foldersWithGit(context))];
  for (const folder of folders) {
    const repository = await of(folder);
    if (repository !== null && isOwn(repository, change)) {
      return { repository, otherRepository: null };
    }
  }
  return { repository: null, otherRepository: null };
}

/** Larger than the list of any repository's packed references. */
const MAX_GIT_BYTES = 64 * 1024 * 1024;

/** The folders of the files that the inputs name, that of the declaration first. */
function namedFolders(inputs: Inputs, root: string): readonly string[] {
  const { hosts, configFile, baselineFile, zoneFiles, planFiles } = inputs;
  const declaration = configFile ?? (hosts.trim() === '' ? DEFAULT_CONFIG_FILE : null);
  const files = [declaration, baselineFile].flatMap((file) =>
    file === null ? [] : [dirname(resolve(root, file))],
  );
  const globs = [...zoneFiles, ...planFiles].map((glob) => {
    const { base, rest } = splitGlob(glob);
    const path = resolve(root, base);
    return rest === '' ? dirname(path) : path;
  });
  return [...files, ...globs];
}

/** The `path` of actions/checkout has one segment or two. */
async function foldersWithGit(context: FileContext): Promise<readonly string[]> {
  const searches = await Promise.all(
    ['*/.git/HEAD', '*/*/.git/HEAD'].map((glob) => findInTime(glob, context)),
  );
  return searches.flatMap((search) =>
    search.kind === 'found' ? search.files.map(({ path }) => join(path, '../..')) : [],
  );
}

/** A checkout without a remote, or of a commit of this change, is taken for the workflow's own. */
function isOwn(
  { name, commit }: Repository,
  { repositoryName, headRepositoryName, defaultCommit, headCommit }: ChangeUnderReview,
): boolean {
  if (name === null) return true;
  const names = [repositoryName, headRepositoryName].map((one) => one?.toLowerCase());
  return (
    names.includes(name.toLowerCase()) ||
    (commit !== null && [defaultCommit, headCommit].includes(commit))
  );
}
