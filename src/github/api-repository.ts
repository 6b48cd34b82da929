import * as v from 'valibot';
import type { BaseFile, BaseList } from '../files/workspace.ts';
import type { ApiResponse, ConnectApi } from './api.ts';
import { decodedWithin } from './decoded-within.ts';

/** Reads commits and files of a repository through GitHub's API. Needs the permission `contents: read`. */
export interface ApiRepository {
  readonly parentsOf: (
    commit: string,
  ) => Promise<
    | { readonly kind: 'read'; readonly parents: readonly string[] }
    | { readonly kind: 'failed'; readonly why: string }
  >;
  readonly readFile: (commit: string, path: string, maxBytes: number) => Promise<BaseFile>;
  /** The regular files of a commit; where GitHub cuts that list, those in the folders. */
  readonly listFiles: (commit: string, folders: readonly string[]) => Promise<BaseList>;
  /** Null where they cannot be compared. */
  readonly compare: (base: string, head: string) => Promise<Comparison | null>;
}

interface Comparison {
  /** The commit at which the two parted. */
  readonly mergeBase: string;
  /** From the new path of a renamed file to the old one. GitHub lists the first 300 changed files. */
  readonly renames: ReadonlyMap<string, string>;
}

export function apiRepository(
  repository: { readonly owner: string; readonly repo: string },
  connect: ConnectApi,
): ApiRepository {
  const get = async (route: string, parameters: object): Promise<ApiResponse> =>
    (await connect())(`GET /repos/{owner}/{repo}/${route}`, { ...repository, ...parameters });
  const readTree = async (
    tree: string,
    folder: string,
    isRecursive: boolean,
  ): Promise<BaseList | { readonly kind: 'cut' }> => {
    const recursive = isRecursive ? { recursive: '1' } : {};
    const response = await get('git/trees/{tree}', { tree, ...recursive });
    const parsed = parse(treeSchema, response);
    if (parsed === null) return { kind: 'failed', why: whyOf(response) };
    if (parsed.truncated) return { kind: 'cut' };
    const type = isRecursive ? 'blob' : 'tree';
    const entries = parsed.tree.filter(
      (entry) => entry.type === type && /^(?:100|04)/.test(entry.mode),
    );
    return {
      kind: 'listed',
      files: new Map(entries.map(({ path, sha }) => [`${folder}${path}`, sha])),
    };
  };
  /** Goes down to a folder, and lists the files in it. */
  const listFolder = async (commit: string, names: readonly string[]): Promise<BaseList> => {
    let tree = commit;
    for (const name of names) {
      const list = await readTree(tree, '', false);
      if (list.kind === 'cut') return TOO_MANY_FILES;
      if (list.kind === 'failed') return list;
      const next = list.files.get(name);
      if (next === undefined) return { kind: 'listed', files: new Map() };
      tree = next;
    }
    const list = await readTree(tree, names.map((name) => `${name}/`).join(''), true);
    return list.kind === 'cut' ? TOO_MANY_FILES : list;
  };
  return {
    parentsOf: async (commit) => {
      const response = await get('git/commits/{commit}', { commit });
      const parsed = parse(commitSchema, response);
      if (parsed !== null) return { kind: 'read', parents: parsed.parents.map(({ sha }) => sha) };
      return { kind: 'failed', why: whyOf(response) };
    },
    readFile: async (commit, path, maxBytes) => {
      const response = await get('contents/{+path}', {
        path: path.split('/').map(encodeURIComponent).join('/'),
        ref: commit,
        mediaType: { format: 'raw' },
      });
      return readContent(response, maxBytes);
    },
    listFiles: async (commit, folders) => {
      const whole = await readTree(commit, '', true);
      if (whole.kind !== 'cut') return whole;
      if (folders.length === 0) return TOO_MANY_FILES;
      const files = new Map<string, string>();
      for (const folder of new Set(folders)) {
        const list = await listFolder(
          commit,
          folder.split('/').filter((name) => name !== '.'),
        );
        if (list.kind === 'failed') return list;
        for (const [path, id] of list.files) files.set(path, id);
      }
      return { kind: 'listed', files };
    },
    compare: async (base, head) => {
      const response = await get('compare/{base}...{head}', { base, head });
      const parsed = parse(compareSchema, response);
      if (parsed === null) return null;
      const renamed = parsed.files.flatMap(({ filename, previous_filename: old }) =>
        old === undefined ? [] : [[filename, old] as const],
      );
      return { mergeBase: parsed.merge_base_commit.sha, renames: new Map(renamed) };
    },
  };
}

const TOO_MANY_FILES: BaseList = { kind: 'failed', why: 'the repository has too many files' };

const commitSchema = v.object({ parents: v.array(v.object({ sha: v.string() })) });
const treeSchema = v.object({
  truncated: v.optional(v.boolean(), false),
  tree: v.array(
    v.object({
      path: v.string(),
      mode: v.string(),
      type: v.string(),
      sha: v.optional(v.string(), ''),
    }),
  ),
});
const compareSchema = v.object({
  merge_base_commit: v.object({ sha: v.string() }),
  files: v.optional(
    v.array(v.object({ filename: v.string(), previous_filename: v.optional(v.string()) })),
    [],
  ),
});

function parse<T>(schema: v.GenericSchema<unknown, T>, response: ApiResponse): T | null {
  const parsed = v.safeParse(schema, response.kind === 'answered' ? response.data : null);
  return parsed.success ? parsed.output : null;
}

function whyOf(response: ApiResponse): string {
  return response.kind === 'failed' ? response.why : 'the answer is not one of GitHub';
}

function readContent(response: ApiResponse, maxBytes: number): BaseFile {
  if (response.kind === 'failed') {
    // The commit of a forced push may be gone, although the file exists.
    const isMissing = response.status === 404 && !/\bNo commit found\b/i.test(response.why);
    return isMissing ? { kind: 'absent' } : { kind: 'failed', why: response.why };
  }
  const { data, contentType } = response;
  // A proxy or a sign-in page in front of the API answers 200 with a page of its own.
  if (/^text\/html\b/i.test(contentType)) {
    return { kind: 'failed', why: 'a web page came in place of the file' };
  }
  if (typeof data === 'string') return decodedWithin(Buffer.from(data), maxBytes);
  if (data instanceof ArrayBuffer) return decodedWithin(new Uint8Array(data), maxBytes);
  return { kind: 'failed', why: 'it is not a file there' };
}
