export const id = 342;
export const ids = [342,527];
export const modules = {

/***/ 87671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ lazyApi)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22963);


const GRAPHQL = 'POST /graphql';
const TRIES = 3;
/** Larger than any page of comments, and than any declaration. */
const MAX_RESPONSE_BYTES = 16 * 1024 * 1024;
const DEFAULTS = {
    url: undefined,
    requestMs: 8000,
    budgetMs: 15_000,
    retryMs: 500,
    maxWaitMs: 10_000,
};
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
async function connectApi(token, cancelled, { url, requestMs, budgetMs, retryMs, ...settings }) {
    const { defaults, GitHub, getOctokitOptions } = await __webpack_require__.e(/* import() */ 845).then(__webpack_require__.bind(__webpack_require__, 61845));
    const octokit = new GitHub({
        ...(token === null ? {} : getOctokitOptions(token)),
        ...(url === undefined ? {} : { baseUrl: url }),
        log: SILENT,
    });
    // GitHub Enterprise Server has the REST API at /api/v3, and GraphQL beside it.
    const graphql = { baseUrl: (url ?? defaults.baseUrl ?? '').replace(/\/api\/v3\/?$/, '/api') };
    const boundedFetch = fetchWholeBody(defaults.request?.fetch ?? fetch, MAX_RESPONSE_BYTES);
    return async (route, parameters, { maxWaitMs } = settings) => {
        // A pause that the server asks for does not count.
        let end = performance.now() + budgetMs;
        for (let attempt = 1;; attempt++) {
            const leftMs = end - performance.now();
            try {
                const timeout = AbortSignal.timeout(Math.max(1, Math.floor(Math.min(requestMs, leftMs))));
                const signal = AbortSignal.any([timeout, cancelled]);
                const { data, headers } = await octokit.request(route, {
                    ...parameters,
                    ...(route === GRAPHQL ? graphql : {}),
                    request: { signal, fetch: boundedFetch },
                });
                const { link = '', 'content-type': contentType = '' } = headers;
                return { kind: 'answered', data, link, contentType };
            }
            catch (error) {
                const failure = readFailure(error, token);
                const waitMs = failure.waitMs ?? retryMs * attempt;
                const isTooLong = failure.waitMs === null
                    ? performance.now() + waitMs + 1000 > end
                    : failure.waitMs > maxWaitMs;
                const isOver = cancelled.aborted || isTooLong;
                end += failure.waitMs ?? 0;
                // An unanswered POST or PATCH may have been executed, so it is not repeated. Of GraphQL only queries are sent.
                const isRepeatable = route.startsWith('GET ') || route === GRAPHQL || failure.isRateLimit;
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
        const text = shownText(String(message ?? error), token);
        const isTimeout = name === 'TimeoutError' || /aborted|timeout/i.test(text);
        const why = isTimeout ? 'no answer in time' : text;
        return { status: null, why, isTransient: true, isRateLimit: false, waitMs: null };
    }
    const headers = response.headers ?? {};
    const said = messageIn(response.data, token);
    const isSecondary = headers['retry-after'] !== undefined || /secondary rate limit|abuse detection/i.test(said);
    const isUsedUp = headers['x-ratelimit-remaining'] === '0';
    const isRateLimit = status === 429 || (status === 403 && (isSecondary || isUsedUp));
    const limit = isRateLimit ? ', the rate limit is used up' : '';
    const waitMs = pauseOf(headers, isRateLimit);
    return {
        status,
        why: `HTTP ${status}${limit}${said === '' ? '' : `: ${said}`}`,
        // A limit that names no time can last for an hour.
        isTransient: status >= 500 || status === 429 || (isRateLimit && waitMs !== null),
        isRateLimit,
        waitMs,
    };
}
/** The pause that the server asks for; null where it asks for none. */
function pauseOf(headers, isRateLimit) {
    const after = Number(headers['retry-after'] ?? Number.NaN);
    if (Number.isFinite(after))
        return after * 1000;
    if (!isRateLimit)
        return null;
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
    return Number.isFinite(reset) ? Math.max(0, reset * 1000 - Date.now()) : null;
}
/** GitHub's own words about a failure; empty where there are none. */
function messageIn(data, token) {
    const message = typeof data === 'object' && data !== null && 'message' in data ? data.message : '';
    return typeof message === 'string' ? shownText(message.replace(/\.\s*$/, ''), token) : '';
}
/** The token is removed before sanitising, which would change a token that contains a line break. */
function shownText(text, token) {
    return (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitise */ .tB)(token === null ? text : text.replaceAll(token, '***'), 200);
}


/***/ }),

/***/ 30853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ logLine),
/* harmony export */   s: () => (/* binding */ logProgress)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72527);


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
        logLine(`${done} of ${total} hosts checked`);
    };
}


/***/ }),

/***/ 17712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ maskSecret),
/* harmony export */   AO: () => (/* binding */ debugError),
/* harmony export */   Ct: () => (/* binding */ printLog),
/* harmony export */   Sy: () => (/* binding */ writeSummary),
/* harmony export */   UA: () => (/* binding */ writeAnnotations),
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   eG: () => (/* binding */ reportComment),
/* harmony export */   n0: () => (/* binding */ setOutputs),
/* harmony export */   vy: () => (/* binding */ failStep),
/* harmony export */   yh: () => (/* binding */ warnOnFailure)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96421);
/* harmony import */ var _model_internal_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68531);
/* harmony import */ var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22963);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72527);





/**
 * The outputs of a report.
 *
 * @param files the paths of files; null for one that is not written
 */
function outputsOf(report, files) {
    const { counts } = report;
    return {
        result: report.result,
        complete: String(report.complete),
        errors: String(counts.errors),
        warnings: String(counts.warnings),
        notices: String(counts.notices),
        regressions: String(counts.regressions),
        hosts: String(counts.hosts),
        endpoints: String(counts.endpoints),
        'report-file': files.reportFile ?? '',
        'markdown-file': files.markdownFile ?? '',
    };
}
/** Makes the runner replace a secret in the log by `***`. */
function maskSecret(secret) {
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq(secret);
}
function setOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH(name, value);
}
function printLog({ groups, closing }) {
    for (const { title, lines } of groups) {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .startGroup */ .Oh(title);
        for (const line of lines)
            _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq(line);
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N4();
    }
    for (const line of closing)
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq(line);
}
function writeAnnotations(annotations) {
    for (const { level, title, message, file, line } of annotations) {
        const properties = {
            title,
            ...(file === null ? {} : { file }),
            ...(line === null ? {} : { startLine: line }),
        };
        COMMANDS[level](message, properties);
    }
}
const COMMANDS = { error: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3, warning: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e, notice: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .notice */ .lm };
/** Appends to the job summary. Does nothing outside of a workflow. */
function writeSummary(markdown) {
    const path = process.env.GITHUB_STEP_SUMMARY;
    if (path)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, markdown);
}
/** Runs a function on which the result does not depend. A failure becomes a warning. */
function warnOnFailure(what, work) {
    try {
        work();
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .annotationText */ .xr)(`${what} could not be written: ${String(error)}`));
    }
}
/** Says where the pull request's comment was not written: a warning, or a notice where that is intended. */
function reportComment(outcome) {
    if (outcome.kind === 'done')
        return;
    if (outcome.kind === 'skipped') {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .notice */ .lm((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .annotationText */ .xr)(outcome.why));
        return;
    }
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .annotationText */ .xr)(`The comment on the pull request could not be kept: ${outcome.why}.`));
}
/** Writes an error with its stack to the debug log, for bug reports. */
function debugError(error) {
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .debug */ .Yz((0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitise */ .tB)((0,_model_internal_error_js__WEBPACK_IMPORTED_MODULE_2__/* .stackOf */ .US)(error), 4000));
}
/** Fails the step with an error message: the last resort where no report can be written. */
function failStep(error) {
    debugError(error);
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setFailed */ .C1((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .annotationText */ .xr)(`The check itself broke: ${(0,_model_internal_error_js__WEBPACK_IMPORTED_MODULE_2__/* .describeThrown */ .YI)(error)}. Please report this.`));
}


/***/ }),

/***/ 75911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _files_read_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32774);
/* harmony import */ var _observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97349);



const commit = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^[0-9a-f]{40,64}$/));
const payloadSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    pull_request: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        number: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
        base: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: commit }),
        head: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
            sha: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(commit),
            // Null where the fork was deleted.
            repo: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ full_name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) })),
        })),
    })),
    merge_group: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ base_sha: commit })),
    before: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(commit),
    workflow_run: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ event: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
    issue: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ pull_request: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()) })),
});
/** Reads the event of this run; null outside of a workflow. */
async function readEvent(deadline) {
    const { GITHUB_EVENT_PATH, GITHUB_EVENT_NAME = '', GITHUB_REPOSITORY, GITHUB_SHA } = process.env;
    const [owner = '', repository = ''] = (GITHUB_REPOSITORY ?? '').split('/');
    if (owner === '' || repository === '')
        return null;
    const payload = await readPayload(GITHUB_EVENT_PATH ?? '', deadline);
    return {
        owner,
        repository,
        repositoryName: `${owner}/${repository}`,
        headRepositoryName: payload?.pull_request?.head?.repo?.full_name ?? null,
        event: GITHUB_EVENT_NAME,
        eventBase: payload === null ? null : eventBase(GITHUB_EVENT_NAME, payload),
        headCommit: payload?.pull_request?.head?.sha ?? null,
        defaultCommit: GITHUB_SHA || null,
        checksOutMerge: MERGE_EVENTS.includes(GITHUB_EVENT_NAME),
        checksOutBase: payload !== null && runsOnBase(GITHUB_EVENT_NAME, payload),
        pullRequest: payload?.pull_request?.number ?? null,
    };
}
/** The events whose GITHUB_SHA is the merge commit of the pull request. */
const MERGE_EVENTS = [
    'pull_request',
    'pull_request_review',
    'pull_request_review_comment',
];
function eventBase(event, { pull_request, merge_group, before }) {
    if (pull_request !== undefined)
        return { sha: pull_request.base.sha, source: 'base-sha' };
    if (merge_group !== undefined)
        return { sha: merge_group.base_sha, source: 'merge_group' };
    // `before` is all zeros at the first push of a branch.
    if (event !== 'push' || before === undefined || /^0+$/.test(before))
        return null;
    return { sha: before, source: 'push' };
}
/**
 * Whether the event is about a pull request and runs in the context of the base branch ("Events that trigger
 * workflows" in GitHub's documentation, column GITHUB_SHA).
 */
function runsOnBase(event, { workflow_run, issue }) {
    switch (event) {
        case 'pull_request_target':
            return true;
        case 'workflow_run':
            return workflow_run?.event.startsWith('pull_request') === true;
        case 'issue_comment':
            return issue?.pull_request !== undefined;
        default:
            return false;
    }
}
/** GitHub caps a payload at 25 MB. */
const MAX_PAYLOAD_BYTES = 32 * 1024 * 1024;
/** Null where the file is missing or has another shape. */
async function readPayload(path, deadline) {
    const reading = await (0,_observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .untilDeadline */ .Hm)(deadline, (signal) => 
    // The runner's own file, outside of the workspace.
    (0,_files_read_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readTextFile */ .Gu)(path, { maxBytes: MAX_PAYLOAD_BYTES, folders: [], signal }));
    if (reading.kind !== 'read')
        return null;
    try {
        const parsed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(payloadSchema, JSON.parse(reading.text));
        return parsed.success ? parsed.output : null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 80342:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _github_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87671);
/* harmony import */ var _github_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93658);
/* harmony import */ var _github_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30853);
/* harmony import */ var _github_runner_commands_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17712);
/* harmony import */ var _github_workflow_event_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75911);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6330);
/* harmony import */ var _observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97349);
/* harmony import */ var _run_end_despite_hanging_files_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(86762);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(65125);
/* harmony import */ var _run_signals_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(54252);
/* harmony import */ var _run_unhandled_errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(16956);












/** The action: starts the run and writes its report to every output. */
async function main() {
    // Fail by default: a crash must not look like success.
    process.exitCode = 1;
    const startedAt = Date.now();
    const { inputs, problems } = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readInputs */ .Ko)(_github_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .inputText */ .AN);
    const deadline = (0,_observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_7__/* .runDeadlineIn */ .nR)(inputs.runTimeoutMs);
    const event = await (0,_github_workflow_event_js__WEBPACK_IMPORTED_MODULE_5__/* .readEvent */ .j)(deadline);
    const requests = new AbortController();
    const connect = (0,_github_api_js__WEBPACK_IMPORTED_MODULE_1__/* .lazyApi */ .X)(inputs.token, requests.signal);
    const start = async () => {
        const unhandledErrors = (0,_run_unhandled_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .catchUnhandledErrors */ .M)(_github_runner_commands_js__WEBPACK_IMPORTED_MODULE_4__/* .debugError */ .AO);
        const unsubscribe = (0,_run_signals_js__WEBPACK_IMPORTED_MODULE_9__/* .onTerminationSignal */ .U)((signal) => {
            requests.abort();
            deadline.cancel(`the run was cancelled by ${signal}`);
        });
        try {
            const runOrMerge = inputs.merge === null ? _run_run_js__WEBPACK_IMPORTED_MODULE_8__/* .run */ .e : (await Promise.all(/* import() */[__webpack_require__.e(935), __webpack_require__.e(571), __webpack_require__.e(886), __webpack_require__.e(555), __webpack_require__.e(25), __webpack_require__.e(682)]).then(__webpack_require__.bind(__webpack_require__, 72025))).merge;
            const result = runOrMerge(inputs, problems, {
                workspace: (0,_github_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .stepWorkspace */ .OM)(),
                workflowRun: (0,_github_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .workflowRun */ .tM)(),
                clock: Date.now,
                progress: (0,_github_log_js__WEBPACK_IMPORTED_MODULE_3__/* .logProgress */ .s)(),
                deadline,
                change: event,
                resolveBase: async (repository) => {
                    const { resolveBase } = await __webpack_require__.e(/* import() */ 240).then(__webpack_require__.bind(__webpack_require__, 49240));
                    return resolveBase(event, repository, connect, requests.signal);
                },
                onRecheck: _github_log_js__WEBPACK_IMPORTED_MODULE_3__/* .logLine */ .B,
                debugError: _github_runner_commands_js__WEBPACK_IMPORTED_MODULE_4__/* .debugError */ .AO,
            });
            return await unhandledErrors.finish(result, deadline);
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
    const { finishRun } = await Promise.all(/* import() */[__webpack_require__.e(935), __webpack_require__.e(571), __webpack_require__.e(820), __webpack_require__.e(459), __webpack_require__.e(884)]).then(__webpack_require__.bind(__webpack_require__, 36884));
    await finishRun({ inputs, startedAt, deadline, event, connect, result });
}
// No process.exit(): it would cut off output that is still being written.
await main();
(0,_run_end_despite_hanging_files_js__WEBPACK_IMPORTED_MODULE_11__/* .endDespiteHangingFiles */ .x)();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 72527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ longestBacktickRun),
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   MZ: () => (/* binding */ codeCell),
/* harmony export */   _n: () => (/* binding */ xml),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   qy: () => (/* binding */ html),
/* harmony export */   xr: () => (/* binding */ annotationText)
/* harmony export */ });
/* harmony import */ var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22963);

/**
 * A log line. The whole line is sanitised again: harmless parts can join to a workflow command, `::` at the start of
 * the line or `##[` anywhere in it.
 */
function logLine(text) {
    return (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitise */ .tB)(text, 4000);
}
/**
 * A text for the title or message of an annotation, at most 4096 characters. `@actions/core` escapes `%` and line ends.
 */
function annotationText(text) {
    return (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitiseInline */ .Es)(text, 4096);
}
/** The longest text that is rendered as Markdown, in UTF-16 units. The JSON report has the whole text. */
const MAX_MARKDOWN = 8192;
/**
 * An untrusted text as a Markdown code span, in which GitHub renders no markup, link, mention or issue reference. The
 * fence is one backtick longer than any run of backticks inside (CommonMark 6.1).
 */
function code(source) {
    if (source === '')
        return '—';
    const text = (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .truncate */ .xv)(source, MAX_MARKDOWN);
    const fence = '`'.repeat(longestBacktickRun(text) + 1);
    const padded = /^[` ]|[` ]$/.test(text) ? ` ${text} ` : text;
    return `${fence}${padded}${fence}`;
}
/** The length of the longest run of backticks in a text. */
function longestBacktickRun(text) {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}
/**
 * A code span in a cell of a Markdown table. There `|` ends the cell even inside a code span, and cannot be escaped
 * after a backslash, so it is shown as `\x7c`.
 */
function codeCell(text) {
    return code(text.replaceAll('|', '\\x7c'));
}
/**
 * A sentence with untrusted words as Markdown. Everything but ordinary words becomes a code span, so that names,
 * addresses and settings are readable and nothing in them is markup. Text between backticks, such as a record to
 * publish, is one span. The result starts no list and underlines no heading.
 */
function prose(text) {
    const parts = [];
    for (const token of (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .truncate */ .xv)(text, MAX_MARKDOWN)
        .split(/(`[^`]+`|\s+)/)
        .filter((part) => part !== '')) {
        const next = proseToken(token);
        // The fences of two adjacent spans would be read as one, and their contents as markup.
        if (next.startsWith('`') && parts.at(-1)?.endsWith('`'))
            parts.push(' ');
        parts.push(next);
    }
    return parts
        .join('')
        .trim()
        .replace(/^(?:\d{1,9}[.)]|[+=])(?= |$)/, (marker) => code(marker));
}
function proseToken(token) {
    if (/^\s/.test(token))
        return ' ';
    return /^`[^`]+`$/.test(token) ? code(token.slice(1, -1)) : proseWord(token);
}
function proseWord(token) {
    // Fast path: most words are short, and a commit id is longer.
    if (/^[A-Za-z]{1,6}$/.test(token))
        return token;
    let start = 0;
    while (OPENING.includes(token.charAt(start)) && start < token.length)
        start += 1;
    let end = token.length;
    while (end > start && CLOSING.includes(token.charAt(end - 1)))
        end -= 1;
    const word = token.slice(start, end);
    const ordinary = /^[\p{L}\p{N}]*(?:[-'’/][\p{L}\p{N}]+)*$|^[—–…=+]$/u.test(word);
    // GitHub links seven or more hexadecimal digits as a commit, `GH-1` as an issue, and any other word and number if the
    // repository has an autolink reference for the word. They may be parts of a longer word.
    const reference = /(?<![\p{L}\p{N}])[0-9a-f]{7,40}(?![\p{L}\p{N}])|(?<=\p{L}[\p{L}\p{N}]*)-\d/iu.test(word);
    const shown = ordinary && !reference ? word : code(word);
    return `${token.slice(0, start)}${shown}${token.slice(end)}`;
}
/** Punctuation before and after a word. */
const OPENING = `("'`;
const CLOSING = `)"',.;:!?`;
/** A text as the content of an XML 1.0 element or of a quoted attribute. Characters not allowed in XML are shown. */
function xml(text) {
    return text
        .replace(NOT_XML, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
        .replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** Characters not allowed in XML 1.0 (production 2). */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
/** A text as the content of an HTML element or of a quoted attribute. */
function html(text) {
    return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}


/***/ })

};
