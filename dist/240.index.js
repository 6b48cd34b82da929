export const id = 240;
export const ids = [240];
export const modules = {

  49240:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  resolveBase: () => (  resolveBase)
});
var dist = __webpack_require__(77934);
var decode_text = __webpack_require__(42089);
; 
function decodedWithin(bytes, maxBytes) {
    if (bytes.byteLength > maxBytes)
        return tooLarge(maxBytes);
    const text = (0,decode_text .g)(bytes);
    return typeof text === 'string'
        ? { kind: 'text', text }
        : { kind: 'failed', why: `it ${text.problem}` };
}
function tooLarge(maxBytes) {
    return { kind: 'failed', why: `it is larger than ${maxBytes} bytes there` };
}

; 


function apiRepository(repository, connect) {
    const get = async (route, parameters) => (await connect())(`GET /repos/{owner}/{repo}/${route}`, { ...repository, ...parameters });
    const readTree = async (tree, folder, isRecursive) => {
        const recursive = isRecursive ? { recursive: '1' } : {};
        const response = await get('git/trees/{tree}', { tree, ...recursive });
        const parsed = parse(treeSchema, response);
        if (parsed === null)
            return { kind: 'failed', why: whyOf(response) };
        if (parsed.truncated)
            return { kind: 'cut' };
        const type = isRecursive ? 'blob' : 'tree';
        const entries = parsed.tree.filter((entry) => entry.type === type && /^(?:100|04)/.test(entry.mode));
        return {
            kind: 'listed',
            files: new Map(entries.map(({ path, sha }) => [`${folder}${path}`, sha])),
        };
    };
    const listFolder = async (commit, names) => {
        let tree = commit;
        for (const name of names) {
            const list = await readTree(tree, '', false);
            if (list.kind === 'cut')
                return TOO_MANY_FILES;
            if (list.kind === 'failed')
                return list;
            const next = list.files.get(name);
            if (next === undefined)
                return { kind: 'listed', files: new Map() };
            tree = next;
        }
        const list = await readTree(tree, names.map((name) => `${name}/`).join(''), true);
        return list.kind === 'cut' ? TOO_MANY_FILES : list;
    };
    return {
        parentsOf: async (commit) => {
            const response = await get('git/commits/{commit}', { commit });
            const parsed = parse(commitSchema, response);
            if (parsed !== null)
                return { kind: 'read', parents: parsed.parents.map(({ sha }) => sha) };
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
            if (whole.kind !== 'cut')
                return whole;
            if (folders.length === 0)
                return TOO_MANY_FILES;
            const files = new Map();
            for (const folder of new Set(folders)) {
                const list = await listFolder(commit, folder.split('/').filter((name) => name !== '.'));
                if (list.kind === 'failed')
                    return list;
                for (const [path, id] of list.files)
                    files.set(path, id);
            }
            return { kind: 'listed', files };
        },
        compare: async (base, head) => {
            const response = await get('compare/{base}...{head}', { base, head });
            const parsed = parse(compareSchema, response);
            if (parsed === null)
                return null;
            const renamed = parsed.files.flatMap(({ filename, previous_filename: old }) => old === undefined ? [] : [[filename, old]]);
            return { mergeBase: parsed.merge_base_commit.sha, renames: new Map(renamed) };
        },
    };
}
const TOO_MANY_FILES = { kind: 'failed', why: 'the repository has too many files' };
const commitSchema = dist .Ikc({ parents: dist .YOg(dist .Ikc({ sha: dist .YjP() })) });
const treeSchema = dist .Ikc({
    truncated: dist .lqM(dist .zMY(), false),
    tree: dist .YOg(dist .Ikc({
        path: dist .YjP(),
        mode: dist .YjP(),
        type: dist .YjP(),
        sha: dist .lqM(dist .YjP(), ''),
    })),
});
const compareSchema = dist .Ikc({
    merge_base_commit: dist .Ikc({ sha: dist .YjP() }),
    files: dist .lqM(dist .YOg(dist .Ikc({ filename: dist .YjP(), previous_filename: dist .lqM(dist .YjP()) })), []),
});
function parse(schema, response) {
    const parsed = dist .xLC(schema, response.kind === 'answered' ? response.data : null);
    return parsed.success ? parsed.output : null;
}
function whyOf(response) {
    return response.kind === 'failed' ? response.why : 'the answer is not one of GitHub';
}
function readContent(response, maxBytes) {
    if (response.kind === 'failed') {
        const isMissing = response.status === 404 && !/\bNo commit found\b/i.test(response.why);
        return isMissing ? { kind: 'absent' } : { kind: 'failed', why: response.why };
    }
    const { data, contentType } = response;
    if (/^text\/html\b/i.test(contentType)) {
        return { kind: 'failed', why: 'a web page came in place of the file' };
    }
    if (typeof data === 'string')
        return decodedWithin(Buffer.from(data), maxBytes);
    if (data instanceof ArrayBuffer)
        return decodedWithin(new Uint8Array(data), maxBytes);
    return { kind: 'failed', why: 'it is not a file there' };
}
var external_node_path_ = __webpack_require__(76760);
var limits = __webpack_require__(63743);
; 
function baseCommit(found, head, git, api) {
    const { sha } = found;
    const local = once(async () => (await git?.filesOf(sha)) ?? null);
    const renames = once(async () => {
        if (head === null)
            return null;
        const read = (await local()) === null ? null : await git?.renames(sha, head);
        return read ?? (await api.compare(sha, head))?.renames ?? null;
    });
    async function read(path, maxBytes) {
        if (path.startsWith('../') || (0,external_node_path_.isAbsolute)(path))
            return { kind: 'absent' };
        const files = await local();
        if (files === null || git === null)
            return api.readFile(sha, path, maxBytes);
        const file = files.get(path);
        if (file === undefined)
            return { kind: 'absent' };
        return (await readLocal(git, file, maxBytes)) ?? api.readFile(sha, path, maxBytes);
    }
    return {
        ...found,
        readFile: (path, maxBytes = limits .zx) => read(path, maxBytes),
        listFiles: async (folders = []) => {
            const files = await local();
            if (files === null)
                return api.listFiles(sha, folders);
            return { kind: 'listed', files: new Map([...files].map(([path, { id }]) => [path, id])) };
        },
        pathBefore: async (path) => (await renames())?.get(path) ?? null,
    };
}
async function readLocal(git, file, maxBytes) {
    if (file.bytes > maxBytes)
        return tooLarge(maxBytes);
    const bytes = await git.contentOf(file);
    return bytes === null ? null : decodedWithin(bytes, maxBytes);
}
function once(read) {
    let result;
    return () => {
        result ??= read();
        return result;
    };
}
var external_node_child_process_ = __webpack_require__(31421);
; 
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;
const TIME_MS = 10_000;
function gitIn(folder, cancelled) {
    const git = (...parameters) => new Promise((resolve) => {
        (0,external_node_child_process_.execFile)('git',
        [`--git-dir=${folder}`, '--no-pager', '--no-replace-objects', ...parameters], {
            cwd: (0,external_node_path_.dirname)(process.execPath),
            env: environment(),
            encoding: 'buffer',
            maxBuffer: MAX_OUTPUT_BYTES,
            timeout: TIME_MS,
            signal: cancelled,
            windowsHide: true,
        }, (error, stdout) => resolve(error === null ? stdout : null));
    });
    return {
        parentsOf: async (commit) => {
            const text = (await git('cat-file', 'commit', commit))?.toString();
            if (text === undefined)
                return null;
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
            if ((await git('rev-parse', '--is-shallow-repository'))?.toString().trim() !== 'false') {
                return null;
            }
            return (await git('merge-base', one, other))?.toString().trim() || null;
        },
    };
}
function environment() {
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
function readTree(list) {
    const files = new Map();
    for (const line of list.split('\0')) {
        const [, id, bytes, path] = /^100\d{3} blob (\S+) +(\d+)\t(.*)$/s.exec(line) ?? [];
        if (id !== undefined && path !== undefined)
            files.set(path, { id, bytes: Number(bytes) });
    }
    return files;
}
function readRenames(list) {
    const parts = list.split('\0');
    const renames = new Map();
    for (let index = 0; index + 2 < parts.length; index += 3) {
        const [old = '', current = ''] = parts.slice(index + 1);
        renames.set(current, old);
    }
    return renames;
}

; 
async function resolveBase(event, repository, connect, cancelled) {
    if (event === null)
        return { kind: 'none', why: 'This is not a run of a workflow.' };
    const { eventBase, owner, repository: repo } = event;
    if (eventBase === null)
        return { kind: 'none', why: noBase(event) };
    const git = repository === null ? null : gitIn(repository.gitFolder, cancelled);
    const api = apiRepository({ owner, repo }, connect);
    const found = (await betterCommit(event, eventBase.sha, repository?.commit ?? null, git, api)) ?? {
        ...eventBase,
        why: '',
    };
    const head = repository?.commit ?? event.defaultCommit;
    return { kind: 'found', commit: baseCommit(found, head, git, api) };
}
async function betterCommit({ headCommit, defaultCommit, checksOutMerge, pullRequest }, eventSha, checkedOut, git, api) {
    if (pullRequest === null)
        return null;
    if (checkedOut !== null && checkedOut === headCommit) {
        const parted = (await git?.mergeBase(eventSha, headCommit)) ??
            (await api.compare(eventSha, headCommit))?.mergeBase;
        return parted == null ? null : { sha: parted, source: 'merge-base', why: '' };
    }
    const isDefaultMerge = checksOutMerge && (checkedOut ?? defaultCommit) === defaultCommit;
    const merge = checkedOut ?? (isDefaultMerge ? defaultCommit : null);
    if (merge === null)
        return null;
    const local = (await git?.parentsOf(merge)) ?? null;
    if (local === null && !isDefaultMerge)
        return null;
    const read = local === null ? await api.parentsOf(merge) : { kind: 'read', parents: local };
    if (read.kind === 'failed') {
        const why = `The parents of the merge commit could not be read (${read.why}), so the base commit of the event is used, which can be older.`;
        return { sha: eventSha, source: 'base-sha', why };
    }
    const [base, head, ...others] = read.parents;
    const isMerge = base !== undefined && head !== undefined && others.length === 0;
    return isMerge && head === (headCommit ?? head)
        ? { sha: base, source: 'merge-parent', why: '' }
        : null;
}
function noBase({ event }) {
    switch (event) {
        case 'pull_request':
        case 'pull_request_target':
        case 'merge_group':
            return `The payload of the event ${event} could not be read.`;
        default:
            return `The event ${event || 'of this run'} names no base commit.`;
    }
}


  })

};
