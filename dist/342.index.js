export const id = 342;
export const ids = [342,527];
export const modules = {

  87671:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  lazyApi)
  });
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
  var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22963);


const GRAPHQL = 'POST /graphql';
const TRIES = 3;
const MAX_RESPONSE_BYTES = 16 * 1024 * 1024;
const DEFAULTS = {
    url: undefined,
    requestMs: 8000,
    budgetMs: 15_000,
    retryMs: 500,
    maxWaitMs: 10_000,
};
function lazyApi(token, cancelled, settings = {}) {
    let api;
    return () => {
        api ??= connectApi(token, cancelled, { ...DEFAULTS, ...settings });
        return api;
    };
}
async function connectApi(token, cancelled, { url, requestMs, budgetMs, retryMs, ...settings }) {
    const { defaults, GitHub, getOctokitOptions } = await __webpack_require__.e(  845).then(__webpack_require__.bind(__webpack_require__, 61845));
    const octokit = new GitHub({
        ...(token === null ? {} : getOctokitOptions(token)),
        ...(url === undefined ? {} : { baseUrl: url }),
        log: SILENT,
    });
    const graphql = { baseUrl: (url ?? defaults.baseUrl ?? '').replace(/\/api\/v3\/?$/, '/api') };
    const boundedFetch = fetchWholeBody(defaults.request?.fetch ?? fetch, MAX_RESPONSE_BYTES);
    return async (route, parameters, { maxWaitMs } = settings) => {
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
                const isRepeatable = route.startsWith('GET ') || route === GRAPHQL || failure.isRateLimit;
                if (!failure.isTransient || !isRepeatable || attempt >= TRIES || isOver) {
                    return { kind: 'failed', status: failure.status, why: failure.why };
                }
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(waitMs, undefined, { signal: cancelled }).catch(() => { });
            }
        }
    };
}
const ignore = () => { };
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function fetchWholeBody(fetch, maxBytes) {
    return async (url, options) => {
        const response = await fetch(url, options);
        const bytes = await readBody(response, maxBytes);
        const { status } = response;
        const body = NULL_BODY_STATUSES.includes(status) ? null : bytes;
        return new Response(body, { status, headers: [...response.headers] });
    };
}
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
        isTransient: status >= 500 || status === 429 || (isRateLimit && waitMs !== null),
        isRateLimit,
        waitMs,
    };
}
function pauseOf(headers, isRateLimit) {
    const after = Number(headers['retry-after'] ?? Number.NaN);
    if (Number.isFinite(after))
        return after * 1000;
    if (!isRateLimit)
        return null;
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
    return Number.isFinite(reset) ? Math.max(0, reset * 1000 - Date.now()) : null;
}
function messageIn(data, token) {
    const message = typeof data === 'object' && data !== null && 'message' in data ? data.message : '';
    return typeof message === 'string' ? shownText(message.replace(/\.\s*$/, ''), token) : '';
}
function shownText(text, token) {
    return (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_1__  .tB)(token === null ? text : text.replaceAll(token, '***'), 200);
}


  }),

  30853:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B: () => (  logLine),
    s: () => (  logProgress)
  });
  var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
  var _report_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72527);
function logLine(text) {
    process.stdout.write(`${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__  .BP)(text)}${node_os__WEBPACK_IMPORTED_MODULE_0__.EOL}`);
}
function logProgress() {
    let lastAt = performance.now();
    return (done, total) => {
        if (done === total || performance.now() - lastAt < 10_000)
            return;
        lastAt = performance.now();
        logLine(`${done} of ${total} hosts checked`);
    };
}


  }),

  17712:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $l: () => (  maskSecret),
    AO: () => (  debugError),
    Ct: () => (  printLog),
    Sy: () => (  writeSummary),
    UA: () => (  writeAnnotations),
    Yz: () => (  outputsOf),
    eG: () => (  reportComment),
    n0: () => (  setOutputs),
    vy: () => (  failStep),
    yh: () => (  warnOnFailure)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96421);
  var _model_internal_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68531);
  var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22963);
  var _report_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72527);
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
function maskSecret(secret) {
    _actions_core__WEBPACK_IMPORTED_MODULE_1__  .Pq(secret);
}
function setOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        _actions_core__WEBPACK_IMPORTED_MODULE_1__  .uH(name, value);
}
function printLog({ groups, closing }) {
    for (const { title, lines } of groups) {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__  .Oh(title);
        for (const line of lines)
            _actions_core__WEBPACK_IMPORTED_MODULE_1__  .pq(line);
        _actions_core__WEBPACK_IMPORTED_MODULE_1__  .N4();
    }
    for (const line of closing)
        _actions_core__WEBPACK_IMPORTED_MODULE_1__  .pq(line);
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
const COMMANDS = { error: _actions_core__WEBPACK_IMPORTED_MODULE_1__  .z3, warning: _actions_core__WEBPACK_IMPORTED_MODULE_1__  .$e, notice: _actions_core__WEBPACK_IMPORTED_MODULE_1__  .lm };
function writeSummary(markdown) {
    const path = process.env.GITHUB_STEP_SUMMARY;
    if (path)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, markdown);
}
function warnOnFailure(what, work) {
    try {
        work();
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__  .$e((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_4__  .xr)(`${what} could not be written: ${String(error)}`));
    }
}
function reportComment(outcome) {
    if (outcome.kind === 'done')
        return;
    if (outcome.kind === 'skipped') {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__  .lm((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_4__  .xr)(outcome.why));
        return;
    }
    _actions_core__WEBPACK_IMPORTED_MODULE_1__  .$e((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_4__  .xr)(`The comment on the pull request could not be written: ${outcome.why}.`));
}
function debugError(error) {
    _actions_core__WEBPACK_IMPORTED_MODULE_1__  .Yz((0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_3__  .tB)((0,_model_internal_error_js__WEBPACK_IMPORTED_MODULE_2__  .US)(error), 4000));
}
function failStep(error) {
    debugError(error);
    _actions_core__WEBPACK_IMPORTED_MODULE_1__  .C1((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_4__  .xr)(`The check failed with an internal error: ${(0,_model_internal_error_js__WEBPACK_IMPORTED_MODULE_2__  .YI)(error)}. Please report this.`));
}


  }),

  75911:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  readEvent)
  });
  var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
  var _files_read_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32774);
  var _observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97349);



const commit = valibot__WEBPACK_IMPORTED_MODULE_2__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__  .yGV(/^[0-9a-f]{40,64}$/));
const payloadSchema = valibot__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
    pull_request: valibot__WEBPACK_IMPORTED_MODULE_2__  .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
        number: valibot__WEBPACK_IMPORTED_MODULE_2__  .aig(),
        base: valibot__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ sha: commit }),
        head: valibot__WEBPACK_IMPORTED_MODULE_2__  .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
            sha: valibot__WEBPACK_IMPORTED_MODULE_2__  .lqM(commit),
            repo: valibot__WEBPACK_IMPORTED_MODULE_2__  .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ full_name: valibot__WEBPACK_IMPORTED_MODULE_2__  .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP()) })),
        })),
    })),
    merge_group: valibot__WEBPACK_IMPORTED_MODULE_2__  .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ base_sha: commit })),
    before: valibot__WEBPACK_IMPORTED_MODULE_2__  .lqM(commit),
    workflow_run: valibot__WEBPACK_IMPORTED_MODULE_2__  .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ event: valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP() })),
    issue: valibot__WEBPACK_IMPORTED_MODULE_2__  .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ pull_request: valibot__WEBPACK_IMPORTED_MODULE_2__  .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__  .L5J()) })),
});
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
    if (event !== 'push' || before === undefined || /^0+$/.test(before))
        return null;
    return { sha: before, source: 'push' };
}
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
const MAX_PAYLOAD_BYTES = 32 * 1024 * 1024;
async function readPayload(path, deadline) {
    const reading = await (0,_observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_1__  .Hm)(deadline, (signal) =>
    (0,_files_read_file_js__WEBPACK_IMPORTED_MODULE_0__  .Gu)(path, { maxBytes: MAX_PAYLOAD_BYTES, folders: [], signal }));
    if (reading.kind !== 'read')
        return null;
    try {
        const parsed = valibot__WEBPACK_IMPORTED_MODULE_2__  .xLC(payloadSchema, JSON.parse(reading.text));
        return parsed.success ? parsed.output : null;
    }
    catch {
        return null;
    }
}


  }),

  80342:
  ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
  var _github_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87671);
  var _github_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93658);
  var _github_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30853);
  var _github_runner_commands_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17712);
  var _github_workflow_event_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75911);
  var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6330);
  var _observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97349);
  var _run_end_despite_hanging_files_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(86762);
  var _run_run_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(25683);
  var _run_signals_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(54252);
  var _run_unhandled_errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(16956);
async function main() {
    process.exitCode = 1;
    const startedAt = Date.now();
    const { inputs, problems } = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .Ko)(_github_environment_js__WEBPACK_IMPORTED_MODULE_2__  .AN);
    const deadline = (0,_observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_7__  .nR)(inputs.runTimeoutMs);
    const event = await (0,_github_workflow_event_js__WEBPACK_IMPORTED_MODULE_5__  .j)(deadline);
    const requests = new AbortController();
    const connect = (0,_github_api_js__WEBPACK_IMPORTED_MODULE_1__  .X)(inputs.token, requests.signal);
    const start = async () => {
        const unhandledErrors = (0,_run_unhandled_errors_js__WEBPACK_IMPORTED_MODULE_10__  .M)(_github_runner_commands_js__WEBPACK_IMPORTED_MODULE_4__  .AO);
        const unsubscribe = (0,_run_signals_js__WEBPACK_IMPORTED_MODULE_9__  .U)((signal) => {
            requests.abort();
            deadline.cancel(`the run was cancelled by ${signal}`);
        });
        try {
            const runOrMerge = inputs.merge === null ? _run_run_js__WEBPACK_IMPORTED_MODULE_8__  .e : (await Promise.all( [__webpack_require__.e(935), __webpack_require__.e(54), __webpack_require__.e(157), __webpack_require__.e(555), __webpack_require__.e(996), __webpack_require__.e(682)]).then(__webpack_require__.bind(__webpack_require__, 12996))).merge;
            const result = runOrMerge(inputs, problems, {
                workspace: (0,_github_environment_js__WEBPACK_IMPORTED_MODULE_2__  .OM)(),
                workflowRun: (0,_github_environment_js__WEBPACK_IMPORTED_MODULE_2__  .tM)(),
                clock: Date.now,
                progress: (0,_github_log_js__WEBPACK_IMPORTED_MODULE_3__  .s)(),
                deadline,
                change: event,
                resolveBase: async (repository) => {
                    const { resolveBase } = await __webpack_require__.e(  240).then(__webpack_require__.bind(__webpack_require__, 49240));
                    return resolveBase(event, repository, connect, requests.signal);
                },
                onRecheck: _github_log_js__WEBPACK_IMPORTED_MODULE_3__  .B,
                debugError: _github_runner_commands_js__WEBPACK_IMPORTED_MODULE_4__  .AO,
            });
            return await unhandledErrors.finish(result, deadline);
        }
        finally {
            unsubscribe();
        }
    };
    const result = start();
    result.catch(() => { });
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    const { finishRun } = await Promise.all( [__webpack_require__.e(916), __webpack_require__.e(820), __webpack_require__.e(459), __webpack_require__.e(884)]).then(__webpack_require__.bind(__webpack_require__, 36884));
    await finishRun({ inputs, startedAt, deadline, event, connect, result });
}
await main();
(0,_run_end_despite_hanging_files_js__WEBPACK_IMPORTED_MODULE_11__  .x)();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

  }),

  72527:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Az: () => (  longestBacktickRun),
    BP: () => (  logLine),
    CS: () => (  prose),
    MZ: () => (  codeCell),
    _n: () => (  xml),
    aY: () => (  code),
    qy: () => (  html),
    xr: () => (  annotationText)
  });
  var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22963);
function logLine(text) {
    return (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__  .tB)(text, 4000);
}
function annotationText(text) {
    return (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__  .Es)(text, 4096);
}
const MAX_MARKDOWN = 8192;
function code(source) {
    if (source === '')
        return '—';
    const text = (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__  .xv)(source, MAX_MARKDOWN);
    const fence = '`'.repeat(longestBacktickRun(text) + 1);
    const padded = /^[` ]|[` ]$/.test(text) ? ` ${text} ` : text;
    return `${fence}${padded}${fence}`;
}
function longestBacktickRun(text) {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}
function codeCell(text) {
    return code(text.replaceAll('|', '\\x7c'));
}
function prose(text) {
    const parts = [];
    for (const token of (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__  .xv)(text, MAX_MARKDOWN)
        .split(TOKENS)
        .filter((part) => part !== '')) {
        const next = proseToken(token);
        if (next.startsWith('`') && parts.at(-1)?.endsWith('`'))
            parts.push(' ');
        parts.push(next);
    }
    return parts
        .join('')
        .trim()
        .replace(/^(?:\d{1,9}[.)]|[+=])(?= |$)/, (marker) => code(marker));
}
const TOKENS = /(``[^`]+(?:`[^`]+)*``|`[^`]+`|RFC \d{1,4} \d{1,2}(?:\.\d{1,2})*(?!\.?[\w-])|\s+)/;
function proseToken(token) {
    if (/^\s/.test(token))
        return ' ';
    if (/^RFC \d+ /.test(token))
        return token;
    if (/^``[^`].*``$/s.test(token))
        return code(token.slice(2, -2));
    return /^`[^`]+`$/.test(token) ? code(token.slice(1, -1)) : proseWord(token);
}
function proseWord(token) {
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
    const reference = /(?<![\p{L}\p{N}])[0-9a-f]{7,40}(?![\p{L}\p{N}])|(?<=\p{L}[\p{L}\p{N}]*)-\d/iu.test(word);
    const shown = ordinary && !reference ? word : code(word);
    return `${token.slice(0, start)}${shown}${token.slice(end)}`;
}
const OPENING = `("'`;
const CLOSING = `)"',.;:!?`;
function xml(text) {
    return text
        .replace(NOT_XML, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
        .replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
function html(text) {
    return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}


  })

};
