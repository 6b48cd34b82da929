export const id = 342;
export const ids = [342];
export const modules = {

/***/ 8306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ lazyApi)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/model/sanitise.js
var sanitise = __webpack_require__(2963);
;// CONCATENATED MODULE: ./lib/github/bounded-body.js
/**
 * A `fetch` whose answers are read to their end before anyone sees them: a body that is cut or too large is a
 * failure, never a shorter body.
 *
 * @param maxBytes the largest body, after decompression
 */
function wholeAnswer(fetch, maxBytes) {
    return async (url, options) => {
        const response = await fetch(url, options);
        const bytes = await readWhole(response, maxBytes);
        const { status } = response;
        const body = BODILESS.includes(status) ? null : bytes;
        return new Response(body, { status, headers: [...response.headers] });
    };
}
/** Statuses that a Response must have no body for (Fetch standard, "null body status"). */
const BODILESS = [204, 205, 304];
async function readWhole({ body }, maxBytes) {
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

;// CONCATENATED MODULE: ./lib/github/api.js



const REQUEST_MS = 8000;
const TRIES = 3;
/** Larger than any page of comments, and than any declaration. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
/** All tries of one request together, with the pauses between them. */
const BUDGET_MS = 15_000;
/**
 * The same, connected when it is first asked for: a plain run asks GitHub nothing.
 *
 * @param cancelled ends every request, under way or to come
 */
function lazyApi(token, cancelled) {
    let api;
    return () => {
        api ??= connectApi(token, cancelled);
        return api;
    };
}
/**
 * Makes the means to ask GitHub's API. Outages and rate limits are tried again, a few times and briefly.
 *
 * @param token null asks as anybody may, which public repositories allow
 */
async function connectApi(token, cancelled) {
    const { defaults, GitHub, getOctokitOptions } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(845)]).then(__webpack_require__.bind(__webpack_require__, 1845));
    const octokit = new GitHub({
        ...(token === null ? {} : getOctokitOptions(token)),
        log: SILENT,
    });
    const given = defaults.request?.fetch ?? fetch;
    const whole = wholeAnswer(given, MAX_ANSWER_BYTES);
    return async (route, parameters) => {
        const end = performance.now() + BUDGET_MS;
        for (let turn = 1;; turn++) {
            const left = end - performance.now();
            try {
                const late = AbortSignal.timeout(Math.max(1, Math.floor(Math.min(REQUEST_MS, left))));
                const signal = AbortSignal.any([late, cancelled]);
                const { data, headers } = await octokit.request(route, {
                    ...parameters,
                    request: { signal, fetch: whole },
                });
                return { kind: 'answered', data, link: headers.link ?? '' };
            }
            catch (error) {
                const failure = readFailure(error, token);
                const wait = failure.waitMs ?? 500 * turn;
                const over = cancelled.aborted || performance.now() + wait + 1000 > end;
                // What was sent and not answered may have been done: it is not done twice.
                const repeatable = route.startsWith('GET ') || failure.status === 429;
                if (!failure.transient || !repeatable || turn >= TRIES || over) {
                    return { kind: 'failed', status: failure.status, why: failure.why };
                }
                await (0,promises_.setTimeout)(wait, undefined, { signal: cancelled }).catch(() => { });
            }
        }
    };
}
/** The client would print deprecations on its own. */
const nothing = () => { };
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };
function readFailure(error, token) {
    const { status, response, name, message } = error;
    if (typeof status !== 'number' || response === undefined) {
        const told = String(message ?? error);
        // Before it is made safe, which would change a token with a line break.
        const text = token === null ? told : told.replaceAll(token, '***');
        const why = name === 'TimeoutError' || /aborted|timeout/i.test(text)
            ? 'no answer in time'
            : (0,sanitise/* sanitise */.tB)(text, 200);
        return { status: null, why, transient: true, waitMs: null };
    }
    const headers = response.headers ?? {};
    const limited = status === 429 || (status === 403 && headers['x-ratelimit-remaining'] === '0');
    const after = Number(headers['retry-after'] ?? Number.NaN);
    return {
        status,
        why: limited ? `HTTP ${status}, the rate limit is used up` : `HTTP ${status}`,
        transient: status >= 500 || status === 429,
        waitMs: Number.isFinite(after) ? after * 1000 : null,
    };
}


/***/ }),

/***/ 6249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readBaseFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _yaml_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3743);


/**
 * Reads a file at the event's base commit, through the API: the checkout of a workflow seldom holds it.
 *
 * @param path from the repository's root, with `/`
 */
async function readBaseFile(path, event, ask) {
    if (event === null || event.baseCommit === null)
        return { kind: 'none' };
    // A file outside of the checkout is in no commit, and its path would leave the address of the contents.
    if (path.startsWith('../') || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path))
        return { kind: 'absent' };
    const api = await ask();
    const answer = await api('GET /repos/{owner}/{repo}/contents/{+path}', {
        owner: event.owner,
        repo: event.repository,
        path: path.split('/').map(encodeURIComponent).join('/'),
        ref: event.baseCommit,
        mediaType: { format: 'raw' },
    });
    if (answer.kind === 'failed') {
        return answer.status === 404 ? { kind: 'absent' } : { kind: 'failed', why: answer.why };
    }
    const { data } = answer;
    if (typeof data !== 'string')
        return { kind: 'failed', why: 'it is no file there' };
    return Buffer.byteLength(data) > _yaml_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BYTES */ .zx
        ? { kind: 'failed', why: `it is larger than ${_yaml_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BYTES */ .zx} bytes there` }
        : { kind: 'text', text: data };
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
/* harmony export */   fL: () => (/* binding */ runPage),
/* harmony export */   i5: () => (/* binding */ surroundings),
/* harmony export */   lX: () => (/* binding */ rulesPage)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** An input's text as the runner gives it, untrimmed so that the lines of a block keep their numbers. */
function inputText(name) {
    return process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '';
}
/** Where this step's checkout and workflow file are. */
function stepWorkspace() {
    const root = process.env.GITHUB_WORKSPACE || process.cwd();
    // owner/repository/.github/workflows/name.yml@refs/heads/main
    const path = /^[^/]+\/[^/]+\/([^@]+)@/.exec(process.env.GITHUB_WORKFLOW_REF ?? '')?.[1];
    const job = process.env.GITHUB_JOB || null;
    return { root, workflow: path === undefined ? null : { path, job } };
}
/** A path that an input names, from the checkout; null where it names none. */
function workspacePath(given) {
    return given === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(stepWorkspace().root, given);
}
/** The path of the JSON report: the one given, or a file of the runner's temporary folder. */
function reportPath(given) {
    if (given !== null)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(stepWorkspace().root, given);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(process.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), 'mail-identity-report.json');
}
/**
 * The address of docs/rules.md in the very version that runs: that of the action's repository at the ref that
 * `uses:` names or, for an action that stands in the checkout, of this repository at the commit of the run.
 * Null where the runner does not say.
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
/** What a file for other tools may say of the step that wrote it. */
function surroundings() {
    const { GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY } = process.env;
    const known = GITHUB_SERVER_URL && GITHUB_ACTION_REPOSITORY;
    return {
        rulesPage: rulesPage(),
        homePage: known ? encodeURI(`${GITHUB_SERVER_URL}/${GITHUB_ACTION_REPOSITORY}`) : null,
        job: commentKey(),
    };
}
function pageAt(server, repository, ref, folder) {
    const path = [...folder.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).filter((part) => part !== ''), 'docs', 'rules.md'].join('/');
    // A branch may be named `fix#1`; what is left of encodeURI would end the path there.
    return encodeURI(`${server}/${repository}/blob/${ref}/${path}`).replace(/[?#]/g, encodeURIComponent);
}
/** The page of this run, whose summary it shows; null outside of a runner. */
function runPage() {
    const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = process.env;
    return GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_RUN_ID
        ? encodeURI(`${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`)
        : null;
}
/** Tells the comments of several workflows and jobs apart. */
function commentKey() {
    const { workflow } = stepWorkspace();
    return `${workflow?.path ?? 'workflow'}/${workflow?.job ?? 'job'}`;
}


/***/ }),

/***/ 9607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);


const commit = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[0-9a-f]{40,64}$/));
const payload = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    pull_request: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ number: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), base: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: commit }) })),
    merge_group: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ base_sha: commit })),
    before: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(commit),
});
/** Reads the event of this run; null where there is none, or it cannot be read. */
function readEvent() {
    const { GITHUB_EVENT_PATH, GITHUB_EVENT_NAME, GITHUB_REPOSITORY } = process.env;
    const [owner = '', repository = ''] = (GITHUB_REPOSITORY ?? '').split('/');
    if (owner === '' || repository === '')
        return null;
    const event = payloadOf(GITHUB_EVENT_PATH ?? '');
    // Before a branch's first push there is nothing: all zeros.
    const before = GITHUB_EVENT_NAME === 'push' ? event?.before?.replace(/^0+$/, '') : undefined;
    const base = event?.pull_request?.base.sha ?? event?.merge_group?.base_sha ?? before;
    return {
        owner,
        repository,
        baseCommit: base || null,
        pullRequest: event?.pull_request?.number ?? null,
    };
}
function payloadOf(path) {
    try {
        const parsed = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(payload, JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')));
        return parsed.success ? parsed.output : null;
    }
    catch {
        return null;
    }
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


/** One line of the log, made safe: no command to the runner. */
function logLine(text) {
    process.stdout.write(`${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(text)}${node_os__WEBPACK_IMPORTED_MODULE_0__.EOL}`);
}
/** Tells a progress at most every ten seconds, as a log line. */
function logProgress() {
    let last = performance.now();
    return (done, total) => {
        if (done === total || performance.now() - last < 10_000)
            return;
        last = performance.now();
        logLine(`${done} of ${total} hosts looked at`);
    };
}


/***/ }),

/***/ 342:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _github_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8306);
/* harmony import */ var _github_base_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6249);
/* harmony import */ var _github_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3658);
/* harmony import */ var _github_event_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9607);
/* harmony import */ var _github_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(853);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6330);
/* harmony import */ var _observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9730);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(956);
/* harmony import */ var _run_signals_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4252);
/* harmony import */ var _run_unhandled_errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6956);











/** The action: one run, told in every way that a workflow can hear. */
async function main() {
    const startedAt = Date.now();
    // A step that dies must leave no green behind.
    process.exitCode = 1;
    const { inputs, problems } = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readInputs */ .Ko)(_github_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .inputText */ .AN);
    const event = (0,_github_event_js__WEBPACK_IMPORTED_MODULE_4__/* .readEvent */ .j)();
    const cancelling = new AbortController();
    const ask = (0,_github_api_js__WEBPACK_IMPORTED_MODULE_1__/* .lazyApi */ .X)(inputs.token, cancelling.signal);
    const deadline = (0,_observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_7__/* .runDeadlineIn */ .nR)(inputs.runTimeoutMs);
    const deafen = (0,_run_signals_js__WEBPACK_IMPORTED_MODULE_9__/* .onEndingSignal */ .h)((signal) => {
        cancelling.abort();
        deadline.cut(`the run was cancelled by ${signal}`);
    });
    const begin = async () => {
        const work = inputs.merge === null ? _run_run_js__WEBPACK_IMPORTED_MODULE_8__/* .run */ .e : (await Promise.all(/* import() */[__webpack_require__.e(935), __webpack_require__.e(909), __webpack_require__.e(555), __webpack_require__.e(79)]).then(__webpack_require__.bind(__webpack_require__, 7079))).merge;
        return work(inputs, problems, {
            workspace: (0,_github_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .stepWorkspace */ .OM)(),
            clock: Date.now,
            progress: (0,_github_log_js__WEBPACK_IMPORTED_MODULE_5__/* .logProgress */ .s)(),
            deadline,
            readBaseFile: (path) => (0,_github_base_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readBaseFile */ .g)(path, event, ask),
            waiting: _github_log_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .B,
        });
    };
    const ending = Promise.race([begin(), (0,_run_unhandled_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .catchUnhandled */ .f)().first]).finally(deafen);
    // Whoever concludes hears of a fault, but a fault may come first.
    ending.catch(() => { });
    // What speaks to the runner is read while the first answers are under way.
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    const { finishRun: conclude } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421), __webpack_require__.e(338)]).then(__webpack_require__.bind(__webpack_require__, 6338));
    await conclude({ inputs, startedAt, deadline, event, ask, ending });
}
// Never process.exit: it would cut off what is still being written.
await main();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
