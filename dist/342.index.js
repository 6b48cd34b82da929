export const id = 342;
export const ids = [342];
export const modules = {

/***/ 7671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ lazyApi)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2963);


const TRIES = 3;
/** Larger than any page of comments, and than any declaration. */
const MAX_RESPONSE_BYTES = 16 * 1024 * 1024;
const DEFAULTS = { url: undefined, requestMs: 8000, budgetMs: 15_000, retryMs: 500 };
/**
 * The API client, loaded at its first use: most runs need none.
 *
 * @param cancelled aborts all requests, current and later ones
 * @param settings replaces defaults
 */
function lazyApi(token, cancelled, settings = {}) {
    let api;
    return () => {
        api ??= connectApi(token, cancelled, { ...DEFAULTS, ...settings });
        return api;
    };
}
/**
 * A client that retries after outages and rate limits, within `TRIES` and the budget of the settings.
 *
 * @param token null sends anonymous requests, which public repositories allow
 */
async function connectApi(token, cancelled, { url, requestMs, budgetMs, retryMs }) {
    const { defaults, GitHub, getOctokitOptions } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(845)]).then(__webpack_require__.bind(__webpack_require__, 1845));
    const octokit = new GitHub({
        ...(token === null ? {} : getOctokitOptions(token)),
        ...(url === undefined ? {} : { baseUrl: url }),
        log: SILENT,
    });
    const boundedFetch = fetchWholeBody(defaults.request?.fetch ?? fetch, MAX_RESPONSE_BYTES);
    return async (route, parameters) => {
        const end = performance.now() + budgetMs;
        for (let attempt = 1;; attempt++) {
            const leftMs = end - performance.now();
            try {
                const timeout = AbortSignal.timeout(Math.max(1, Math.floor(Math.min(requestMs, leftMs))));
                const signal = AbortSignal.any([timeout, cancelled]);
                const { data, headers } = await octokit.request(route, {
                    ...parameters,
                    request: { signal, fetch: boundedFetch },
                });
                return { kind: 'answered', data, link: headers.link ?? '' };
            }
            catch (error) {
                const failure = readFailure(error, token);
                const waitMs = failure.waitMs ?? retryMs * attempt;
                const isOver = cancelled.aborted || performance.now() + waitMs + 1000 > end;
                // An unanswered POST or PATCH may have been executed, so it is not repeated.
                const isRepeatable = route.startsWith('GET ') || failure.status === 429;
                if (!failure.isTransient || !isRepeatable || attempt >= TRIES || isOver) {
                    return { kind: 'failed', status: failure.status, why: failure.why };
                }
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(waitMs, undefined, { signal: cancelled }).catch(() => { });
            }
        }
    };
}
/** Without this, the client prints deprecation warnings. */
const ignore = () => { };
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };
/**
 * A `fetch` that reads the whole body before it returns. A body that is cut or too large is a failure, never a shorter
 * body.
 *
 * @param maxBytes the largest body, after decompression
 */
function fetchWholeBody(fetch, maxBytes) {
    return async (url, options) => {
        const response = await fetch(url, options);
        const bytes = await readBody(response, maxBytes);
        const { status } = response;
        const body = NULL_BODY_STATUSES.includes(status) ? null : bytes;
        return new Response(body, { status, headers: [...response.headers] });
    };
}
/** A Response of these must have no body (Fetch standard, "null body status"). */
const NULL_BODY_STATUSES = [204, 205, 304];
async function readBody({ body }, maxBytes) {
    const chunks = [];
    let length = 0;
    for await (const chunk of body ?? []) {
        length += chunk.byteLength;
        if (length > maxBytes)
            throw new Error(`the answer is larger than ${maxBytes} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function readFailure(error, token) {
    const { status, response, name, message } = error;
    if (typeof status !== 'number' || response === undefined) {
        const raw = String(message ?? error);
        // The token is removed before sanitising, which would change a token that contains a line break.
        const text = token === null ? raw : raw.replaceAll(token, '***');
        const why = name === 'TimeoutError' || /aborted|timeout/i.test(text)
            ? 'no answer in time'
            : (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitise */ .tB)(text, 200);
        return { status: null, why, isTransient: true, waitMs: null };
    }
    const headers = response.headers ?? {};
    const isRateLimit = status === 429 || (status === 403 && headers['x-ratelimit-remaining'] === '0');
    const retryAfterS = Number(headers['retry-after'] ?? Number.NaN);
    return {
        status,
        why: isRateLimit ? `HTTP ${status}, the rate limit is used up` : `HTTP ${status}`,
        isTransient: status >= 500 || status === 429,
        waitMs: Number.isFinite(retryAfterS) ? retryAfterS * 1000 : null,
    };
}


/***/ }),

/***/ 3658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ inputText),
/* harmony export */   OM: () => (/* binding */ stepWorkspace),
/* harmony export */   Td: () => (/* binding */ commentKey),
/* harmony export */   X5: () => (/* binding */ workspacePath),
/* harmony export */   eG: () => (/* binding */ reportPath),
/* harmony export */   ev: () => (/* binding */ stepContext),
/* harmony export */   fL: () => (/* binding */ runPage),
/* harmony export */   lX: () => (/* binding */ rulesPage)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** An input's text from the runner. It is not trimmed, so that the lines of a block keep their numbers. */
function inputText(name) {
    return process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '';
}
/** The checkout and the workflow file of this step. */
function stepWorkspace() {
    const root = process.env.GITHUB_WORKSPACE || process.cwd();
    // owner/repository/.github/workflows/name.yml@refs/heads/main
    const path = /^[^/]+\/[^/]+\/([^@]+)@/.exec(process.env.GITHUB_WORKFLOW_REF ?? '')?.[1];
    const job = process.env.GITHUB_JOB || null;
    return { root, workflow: path === undefined ? null : { path, job } };
}
/** The absolute path of a file that an input names; null where it names none. */
function workspacePath(file) {
    return file === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(stepWorkspace().root, file);
}
/** The path of the JSON report: the `report-file` input, or a file in the runner's temporary folder. */
function reportPath(reportFile) {
    if (reportFile !== null)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(stepWorkspace().root, reportFile);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(process.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), 'mail-identity-report.json');
}
/**
 * The URL of docs/rules.md in the version that runs: in the action's repository at the ref of `uses:` or, for a local
 * action (`uses: ./…`), in this repository at the commit of the run. Null where the environment does not tell.
 */
function rulesPage() {
    const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA, GITHUB_WORKSPACE } = process.env;
    const { GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF } = process.env;
    if (!GITHUB_SERVER_URL)
        return null;
    if (GITHUB_ACTION_REPOSITORY && GITHUB_ACTION_REF) {
        return pageAt(GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF, '');
    }
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(GITHUB_WORKSPACE || '.', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(process.argv[1] ?? '', '../..'));
    const inCheckout = !folder.startsWith('..') && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(folder);
    return inCheckout && GITHUB_REPOSITORY && GITHUB_SHA
        ? pageAt(GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA, folder)
        : null;
}
function pageAt(server, repository, ref, folder) {
    const path = [...folder.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).filter((part) => part !== ''), 'docs', 'rules.md'].join('/');
    // A branch name may contain `#` or `?`, which encodeURI keeps and which would end the path.
    return encodeURI(`${server}/${repository}/blob/${ref}/${path}`).replace(/[?#]/g, encodeURIComponent);
}
/** The step's identity and links, for the SARIF and JUnit files. */
function stepContext() {
    const { GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY } = process.env;
    const isKnown = GITHUB_SERVER_URL && GITHUB_ACTION_REPOSITORY;
    return {
        rulesPage: rulesPage(),
        homePage: isKnown ? encodeURI(`${GITHUB_SERVER_URL}/${GITHUB_ACTION_REPOSITORY}`) : null,
        job: commentKey(),
    };
}
/** The URL of this run, with its summary; null outside of a workflow. */
function runPage() {
    const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = process.env;
    return GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_RUN_ID
        ? encodeURI(`${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`)
        : null;
}
/** Identifies the comment of this workflow and job among those of others. */
function commentKey() {
    const { workflow } = stepWorkspace();
    return `${workflow?.path ?? 'workflow'}/${workflow?.job ?? 'job'}`;
}


/***/ }),

/***/ 853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ logLine),
/* harmony export */   s: () => (/* binding */ logProgress)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);


/** Prints one line of the log, sanitised: it cannot contain a workflow command. */
function logLine(text) {
    process.stdout.write(`${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(text)}${node_os__WEBPACK_IMPORTED_MODULE_0__.EOL}`);
}
/** @returns a function that prints the progress, at most every ten seconds */
function logProgress() {
    let lastAt = performance.now();
    return (done, total) => {
        if (done === total || performance.now() - lastAt < 10_000)
            return;
        lastAt = performance.now();
        logLine(`${done} of ${total} hosts looked at`);
    };
}


/***/ }),

/***/ 388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readBaseFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _yaml_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3743);


/**
 * Reads a file at the event's base commit through the API: a workflow's checkout rarely contains that commit.
 *
 * @param path from the repository's root, with `/`
 */
async function readBaseFile(path, event, connect) {
    if (event === null || event.baseCommit === null)
        return { kind: 'none' };
    // A path outside of the checkout is in no commit, and would lead to another address of the API.
    if (path.startsWith('../') || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path))
        return { kind: 'absent' };
    const request = await connect();
    const response = await request('GET /repos/{owner}/{repo}/contents/{+path}', {
        owner: event.owner,
        repo: event.repository,
        path: path.split('/').map(encodeURIComponent).join('/'),
        ref: event.baseCommit,
        mediaType: { format: 'raw' },
    });
    if (response.kind === 'failed') {
        return response.status === 404 ? { kind: 'absent' } : { kind: 'failed', why: response.why };
    }
    const { data } = response;
    if (typeof data !== 'string')
        return { kind: 'failed', why: 'it is no file there' };
    return Buffer.byteLength(data) > _yaml_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BYTES */ .zx
        ? { kind: 'failed', why: `it is larger than ${_yaml_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BYTES */ .zx} bytes there` }
        : { kind: 'text', text: data };
}


/***/ }),

/***/ 5911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);


const commit = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[0-9a-f]{40,64}$/));
const payloadSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    pull_request: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ number: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), base: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: commit }) })),
    merge_group: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ base_sha: commit })),
    before: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(commit),
});
/** Reads the event of this run; null outside of a workflow. */
function readEvent() {
    const { GITHUB_EVENT_PATH, GITHUB_EVENT_NAME, GITHUB_REPOSITORY } = process.env;
    const [owner = '', repository = ''] = (GITHUB_REPOSITORY ?? '').split('/');
    if (owner === '' || repository === '')
        return null;
    const payload = readPayload(GITHUB_EVENT_PATH ?? '');
    // `before` is all zeros at the first push of a branch.
    const before = GITHUB_EVENT_NAME === 'push' ? payload?.before?.replace(/^0+$/, '') : undefined;
    const baseCommit = payload?.pull_request?.base.sha ?? payload?.merge_group?.base_sha ?? before;
    return {
        owner,
        repository,
        baseCommit: baseCommit || null,
        pullRequest: payload?.pull_request?.number ?? null,
    };
}
/** Null where the file is missing or has another shape. */
function readPayload(path) {
    try {
        const parsed = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(payloadSchema, JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')));
        return parsed.success ? parsed.output : null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 342:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _github_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7671);
/* harmony import */ var _github_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3658);
/* harmony import */ var _github_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(853);
/* harmony import */ var _github_read_base_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(388);
/* harmony import */ var _github_workflow_event_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5911);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6330);
/* harmony import */ var _observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9730);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8977);
/* harmony import */ var _run_signals_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4252);
/* harmony import */ var _run_unhandled_errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6956);











/** The action: starts the run and writes its report to every output. */
async function main() {
    // Fail by default: a crash must not look like success.
    process.exitCode = 1;
    const startedAt = Date.now();
    const { inputs, problems } = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readInputs */ .Ko)(_github_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .inputText */ .AN);
    const event = (0,_github_workflow_event_js__WEBPACK_IMPORTED_MODULE_5__/* .readEvent */ .j)();
    const deadline = (0,_observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_7__/* .runDeadlineIn */ .nR)(inputs.runTimeoutMs);
    const requests = new AbortController();
    const connect = (0,_github_api_js__WEBPACK_IMPORTED_MODULE_1__/* .lazyApi */ .X)(inputs.token, requests.signal);
    const start = async () => {
        const unhandledErrors = (0,_run_unhandled_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .catchUnhandledErrors */ .M)();
        const unsubscribe = (0,_run_signals_js__WEBPACK_IMPORTED_MODULE_9__/* .onTerminationSignal */ .U)((signal) => {
            requests.abort();
            deadline.cancel(`the run was cancelled by ${signal}`);
        });
        try {
            const runOrMerge = inputs.merge === null ? _run_run_js__WEBPACK_IMPORTED_MODULE_8__/* .run */ .e : (await Promise.all(/* import() */[__webpack_require__.e(935), __webpack_require__.e(876), __webpack_require__.e(913), __webpack_require__.e(139)]).then(__webpack_require__.bind(__webpack_require__, 8294))).merge;
            const result = runOrMerge(inputs, problems, {
                workspace: (0,_github_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .stepWorkspace */ .OM)(),
                clock: Date.now,
                progress: (0,_github_log_js__WEBPACK_IMPORTED_MODULE_3__/* .logProgress */ .s)(),
                deadline,
                readBaseFile: (path) => (0,_github_read_base_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readBaseFile */ .g)(path, event, connect),
                onRecheck: _github_log_js__WEBPACK_IMPORTED_MODULE_3__/* .logLine */ .B,
            });
            return await Promise.race([result, unhandledErrors.first]);
        }
        finally {
            unsubscribe();
        }
    };
    const result = start();
    // Avoid an unhandled rejection before finishRun() awaits this promise.
    result.catch(() => { });
    // Load the reporting code while the first DNS answers are under way.
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    const { finishRun } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421), __webpack_require__.e(338)]).then(__webpack_require__.bind(__webpack_require__, 6338));
    await finishRun({ inputs, startedAt, deadline, event, connect, result });
}
// No process.exit(): it would cut off output that is still being written.
await main();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
