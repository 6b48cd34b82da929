export const id = 884;
export const ids = [884,682];
export const modules = {

/***/ 36884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishRun: () => (/* binding */ finishRun)
});

;// CONCATENATED MODULE: ./lib/github/action-server.js
const PUBLIC_SERVER = 'https://github.com';
/**
 * Finds the server that has the action's repository. An enterprise's server can run actions of github.com (GitHub
 * Connect), and tells a step its own address in both cases.
 *
 * @returns null outside of a workflow
 */
async function actionServer(connect) {
    const { GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY } = process.env;
    if (!GITHUB_SERVER_URL)
        return null;
    const [owner = '', repo = ''] = (GITHUB_ACTION_REPOSITORY ?? '').split('/');
    // Without a repository the action is in the checkout.
    if (GITHUB_SERVER_URL === PUBLIC_SERVER || owner === '' || repo === '')
        return GITHUB_SERVER_URL;
    const request = await connect();
    const response = await request('GET /repos/{owner}/{repo}', { owner, repo });
    return response.kind === 'answered' ? GITHUB_SERVER_URL : PUBLIC_SERVER;
}

// EXTERNAL MODULE: ./lib/github/environment.js
var environment = __webpack_require__(93658);
// EXTERNAL MODULE: ./lib/github/runner-commands.js
var runner_commands = __webpack_require__(17712);
// EXTERNAL MODULE: ./lib/report/isolated-output.js
var isolated_output = __webpack_require__(10609);
// EXTERNAL MODULE: ./lib/report/report.js + 1 modules
var report_report = __webpack_require__(17248);
// EXTERNAL MODULE: ./lib/run/write-report.js + 1 modules
var write_report = __webpack_require__(52590);
// EXTERNAL MODULE: ./lib/judge/rules/index.js + 57 modules
var rules = __webpack_require__(90571);
// EXTERNAL MODULE: ./lib/model/host-key.js
var host_key = __webpack_require__(1297);
// EXTERNAL MODULE: ./lib/model/mail-host.js
var mail_host = __webpack_require__(917);
// EXTERNAL MODULE: ./lib/model/planned.js
var model_planned = __webpack_require__(25287);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(72527);
// EXTERNAL MODULE: ./lib/report/facts.js
var facts = __webpack_require__(85697);
// EXTERNAL MODULE: ./lib/report/headline.js
var headline = __webpack_require__(5916);
// EXTERNAL MODULE: ./lib/report/host-groups.js
var host_groups = __webpack_require__(17331);
// EXTERNAL MODULE: ./lib/report/internal-errors.js
var internal_errors = __webpack_require__(26749);
// EXTERNAL MODULE: ./lib/report/labels.js
var labels = __webpack_require__(67419);
// EXTERNAL MODULE: ./lib/report/locations.js
var locations = __webpack_require__(68330);
// EXTERNAL MODULE: ./lib/report/more-problems.js
var more_problems = __webpack_require__(44310);
// EXTERNAL MODULE: ./lib/report/unreached.js
var unreached = __webpack_require__(90989);
// EXTERNAL MODULE: ./lib/report/weakenings.js
var weakenings = __webpack_require__(42014);
;// CONCATENATED MODULE: ./lib/report/annotations.js














/** GitHub shows ten annotations of each level for a step, and drops the rest silently. */
const MAX_PER_LEVEL = 10;
/**
 * The annotations of a run, errors first, each on its line of the declaration. Above the limit, the last of a level
 * counts those that were left out. A failed run has the headline as its last error. The findings and inconclusive
 * checks of a shard are annotated by the merge.
 *
 * @param rulesPage URL of the page that explains the rules; null where there is none
 * @param unwritten sentences about files that could not be written, and that do not change the result
 */
function renderAnnotations(report, onInconclusive, rulesPage, unwritten = []) {
    const { findings, shard } = report;
    const labelOf = (0,host_groups/* hostLabels */._q)(report.hosts);
    const remedyOf = remediesOnce();
    const results = [
        ...findings
            .filter(({ status }) => status !== 'known' && status !== 'waived')
            .map((finding) => findingAnnotation(finding, remedyOf(finding), labelOf, rulesPage)),
        ...inconclusiveAnnotations(report, onInconclusive),
    ];
    const all = [
        ...problemAnnotations(report),
        ...(0,internal_errors/* faultyHosts */.bH)(report).map((host) => annotation('error', `Internal error: ${host.name}`, `${host.name}: ${(0,internal_errors/* describeInternalError */.Zo)(host)}`, host.declaredAt)),
        ...baseAnnotations(report, onInconclusive),
        ...unwritten.map((message) => annotation('warning', 'A file was not written', message)),
        ...(shard === null ? [...weakeningAnnotations(report), ...results] : []),
        ...undeclaredAnnotations(report),
    ];
    const failure = report.result === 'failed'
        ? [annotation('error', 'Mail identity check failed', (0,headline.headline)(report))]
        : [];
    return mail_host/* REPORTED_LEVELS */.C4.flatMap((level) => {
        const last = level === 'error' ? failure : [];
        const own = all.filter((candidate) => candidate.level === level);
        const uncounted = level === 'error' ? report.moreProblems : 0;
        return [...limited(own, level, MAX_PER_LEVEL - last.length, uncounted), ...last];
    });
}
function problemAnnotations({ problems }) {
    return problems.map(({ message, file, line }) => annotation('error', 'Mail identity declaration', message, { file, line }));
}
/** A run that checked the base and nothing of the change, or that could not read the base. */
function baseAnnotations({ base, shard, findings }, onInconclusive) {
    if (base === null || shard !== null)
        return [];
    if (base.state === 'checked-out') {
        return [annotation('warning', 'The base branch was checked', base.why)];
    }
    if (base.state !== 'failed')
        return [];
    const open = findings.filter(({ status }) => status === 'undetermined').length;
    const level = open > 0 && onInconclusive === 'fail' ? 'error' : 'warning';
    const effect = open === 0
        ? 'What this change weakens is not listed.'
        : `${(0,labels/* plural */.LS)(open, 'finding')} may be pending or new; that is inconclusive. Run the check again, or give base-config-file.`;
    return [annotation(level, 'The base could not be read', `${base.why} ${effect}`)];
}
/** Ways that one annotation names; it counts the others. */
const MAX_WEAKENINGS = 20;
/**
 * One annotation for all ways in which the change weakens the check, at the line of the first. Where no line does, as
 * for a removed host, it is at the first line of the declaration.
 */
function weakeningAnnotations(report) {
    const all = (0,weakenings/* weakeningsIn */.oZ)(report);
    if (all.length === 0)
        return [];
    const named = all.slice(0, MAX_WEAKENINGS).map(weakenings/* describeWeakening */.PP);
    const more = all.length - named.length;
    const list = [...named, ...(more > 0 ? [`${more} more`] : [])].join('; ');
    const declaration = report.hosts.find(({ declaredAt }) => declaredAt.file !== null)?.declaredAt;
    const file = declaration?.file ?? null;
    const location = all.find((one) => one.file !== null) ?? { file, line: 1 };
    const count = (0,labels/* plural */.LS)(all.length, 'setting');
    const message = `${count} check less than on the base: ${list}. Review before merging: what is accepted or no longer checked does not fail a run.`;
    return [annotation('warning', (0,weakenings/* weakeningTitle */.Mj)(report), message, location)];
}
/** Gives each step once for a host: the other findings that it fixes name the rule whose annotation has it. */
function remediesOnce() {
    const shown = new Map();
    return ({ host, rule, remedy }) => {
        const key = JSON.stringify([host, remedy]);
        const first = shown.get(key);
        if (first !== undefined)
            return `The step for ${first} fixes this too.`;
        shown.set(key, rule);
        return remedy;
    };
}
function findingAnnotation(finding, remedy, labelOf, rulesPage) {
    const { rule, address } = finding;
    const host = (0,rules/* isOfEveryPort */.YF)(finding) ? finding.host : labelOf(finding.host, finding.port);
    const link = rulesPage === null ? '' : ` ${(0,locations/* ruleUrl */.QB)(rulesPage, finding.rule)}`;
    const { title, isNotice } = STATUS_TITLES[finding.status];
    const already = finding.onBase === true ? ' This was already so before this change.' : '';
    return annotation(isNotice ? 'notice' : finding.level, `${title}${rule}: ${(0,host_key/* endpointLabel */.md)({ host, address })}`, `${finding.message}${already} ${remedy}${link}`, (0,locations/* findingLocation */.$R)(finding));
}
const STATUS_TITLES = {
    new: { title: '', isNotice: false },
    known: { title: '', isNotice: false },
    waived: { title: '', isNotice: false },
    pending: { title: 'Pending, ', isNotice: true },
    undetermined: { title: 'New or pending, ', isNotice: true },
};
/** A port that this runner cannot reach concerns the runner and not the hosts, so it gets one annotation. */
function inconclusiveAnnotations(report, onInconclusive) {
    if (onInconclusive === 'ignore')
        return [];
    const level = onInconclusive === 'fail' ? 'error' : 'warning';
    const { blocked, others } = (0,unreached/* byReach */.p)(report);
    // A base that could not be read has an annotation of its own.
    const ofHosts = others.filter(({ reason }) => reason !== 'base-unreadable');
    const locationOf = (0,locations/* declaredLocations */.$p)(report.hosts);
    const blockedPort = blocked.length === 0
        ? []
        : [annotation(level, 'This runner could not reach the port', (0,unreached/* unreachedWords */.x)(blocked))];
    return [
        ...blockedPort,
        ...withoutRepeats(ofHosts.map((entry) => annotation(level, `Inconclusive${entry.world === 'planned' ? ' in the planned state' : ''}: ${entry.check} of ${(0,host_key/* endpointLabel */.md)(entry)}`, `${(0,labels/* capital */.Nx)((0,facts/* inconclusiveWords */.I_)(entry))}. This says nothing about the host.`, entry.plannedAt?.line == null ? locationOf(entry) : entry.plannedAt))),
    ];
}
/** Each text once: a lookup that failed is inconclusive at every port of its host. */
function withoutRepeats(annotations) {
    const seen = new Set();
    return annotations.filter(({ title, message }) => {
        const text = JSON.stringify([title, message]);
        return seen.size < seen.add(text).size;
    });
}
function undeclaredAnnotations({ planned }) {
    return (planned?.undeclared ?? []).map(({ address, names, ...location }) => annotation('notice', 'A planned PTR that no host declares', `${address} will have the PTR ${names.join(', ')} (${(0,model_planned/* describePlace */.df)(location)}), but no declared host has that address. Declare it?`, 
    // A resource of a plan has no line to annotate.
    location.line === null ? null : location));
}
/** @param unlisted problems that the report counts and does not list */
function limited(annotations, level, most, unlisted) {
    if (annotations.length <= most && unlisted === 0)
        return [...annotations];
    const shown = annotations.slice(0, most - 1);
    const count = annotations.length - shown.length + unlisted;
    const more = `${(0,more_problems/* withCommas */.r)(count)} more ${level}${count === 1 ? '' : 's'}`;
    const message = unlisted === 0
        ? `${more}; the job summary and the JSON report have them all.`
        : `${more}; the job summary and the JSON report list the first ones.`;
    return [...shown, annotation(level, `${(0,labels/* capital */.Nx)(level)}s left out`, message)];
}
function annotation(level, title, message, location = null) {
    const file = location?.file ?? null;
    return {
        level,
        title: (0,report_escape/* annotationText */.xr)(title),
        message: (0,report_escape/* annotationText */.xr)(message),
        file,
        line: file === null ? null : (location?.line ?? null),
    };
}

// EXTERNAL MODULE: ./lib/report/log.js
var log = __webpack_require__(19820);
// EXTERNAL MODULE: ./lib/report/summary/summary.js + 2 modules
var summary = __webpack_require__(82459);
;// CONCATENATED MODULE: ./lib/action/write-outputs.js




/**
 * Renders the report for every output but its files. One failing output does not stop the others. An output that
 * cannot be written gets a warning and does not change the result.
 *
 * @param rulesPage the URL of the rules' documentation; null where it is not known
 */
function renderOutputs(files, inputs, rulesPage, render) {
    const { report, warnings } = files;
    const annotationsOf = (shown) => renderAnnotations(shown, inputs.onInconclusive, rulesPage, warnings);
    return [
        writer('The outputs', (0,runner_commands/* outputsOf */.Yz)(report, files), runner_commands/* setOutputs */.n0),
        writer('The log', render('log', log.renderLog), runner_commands/* printLog */.Ct),
        writer('The annotations', render('annotations', annotationsOf), runner_commands/* writeAnnotations */.UA),
        ...(inputs.summary
            ? [
                writer('The job summary', render('summary', (shown) => (0,summary/* renderSummary */.B)(shown, rulesPage)), runner_commands/* writeSummary */.Sy),
            ]
            : []),
    ];
}
/** @param rendered null where it could not be rendered at all: the report has the reason */
function writer(what, rendered, write) {
    return () => {
        if (rendered !== null)
            (0,runner_commands/* warnOnFailure */.yh)(what, () => write(rendered));
    };
}

;// CONCATENATED MODULE: ./lib/action/finish.js







/**
 * Waits for the run, writes its report to every output and sets the exit code. A run that rejects is reported as a
 * crash. Never rejects.
 */
async function finishRun(run) {
    await finish(run).catch(runner_commands/* failStep */.vy);
}
async function finish(run) {
    const { inputs, startedAt } = run;
    if (inputs.proxy?.password)
        (0,runner_commands/* maskSecret */.$l)(inputs.proxy.password);
    if (inputs.token)
        (0,runner_commands/* maskSecret */.$l)(inputs.token);
    // Later steps find all outputs, even after this process was killed. There is no report yet.
    const unfinished = (0,report_report/* reportFailure */.xV)('internal', [], { startedAt, durationMs: 0 });
    (0,runner_commands/* warnOnFailure */.yh)('The outputs', () => (0,runner_commands/* setOutputs */.n0)((0,runner_commands/* outputsOf */.Yz)(unfinished, NO_FILES)));
    const server = actionServer(run.connect).catch(() => null);
    const result = await run.result.catch((error) => crashResult(error, run));
    const serverOfAction = await server;
    const { result: readable, pages } = readPages(result, serverOfAction);
    const targets = {
        workspace: environment/* stepWorkspace */.OM,
        writeDefaultReport: (0,environment/* defaultReportWriter */.N3)(),
        sarifContext: () => pages,
    };
    const renderComment = await loadComment(run);
    const writeAll = (one) => (0,write_report/* writeReport */.u)(one, inputs, targets, (files, render) => {
        const writers = renderOutputs(files, inputs, pages.rulesPage, render);
        // Only its errors are needed now. It is rendered again when its size limit is known.
        if (renderComment !== null)
            render('comment', (shown) => renderComment(shown, 65_536));
        return writers;
    }, runner_commands/* debugError */.AO);
    const { files, outputs } = await writeAll(readable).catch((error) => {
        (0,runner_commands/* debugError */.AO)(error);
        return writeAll({ ...readable, report: (0,report_report/* failInternally */.vK)(readable.report, error) });
    });
    for (const write of outputs)
        write();
    const { report } = files;
    if (report.result !== 'failed')
        process.exitCode = 0;
    if (renderComment !== null)
        await commentOn(report, renderComment, run);
}
const NO_FILES = { reportFile: null, markdownFile: null };
/** The pages that the outputs link to. Where they cannot be read, the outputs have no links, and the run fails. */
function readPages(result, server) {
    try {
        return { result, pages: (0,environment/* stepContext */.ev)(server) };
    }
    catch (error) {
        (0,runner_commands/* debugError */.AO)(error);
        const report = (0,report_report/* failInternally */.vK)(result.report, error);
        return {
            result: { ...result, report },
            pages: { rulesPage: null, homePage: null, job: null, workflowFile: null },
        };
    }
}
function crashResult(error, { inputs, startedAt, deadline }) {
    deadline.cancel('the run has broken');
    (0,runner_commands/* debugError */.AO)(error);
    const durationMs = Date.now() - startedAt;
    const time = { startedAt, durationMs, shard: inputs.shard, workflowRun: (0,environment/* workflowRun */.tM)() };
    const report = (0,report_report/* reportCrash */.Ms)(error, time);
    return { report, baseline: null };
}
/** Null where the run does not comment. */
async function loadComment({ inputs, deadline, event }) {
    // A cancelled run has to end soon, so it does not wait for GitHub.
    if (inputs.comment === 'never' || deadline.cancelReason() !== null)
        return null;
    const { renderComment } = await __webpack_require__.e(/* import() */ 23).then(__webpack_require__.bind(__webpack_require__, 37023));
    return (report, maxBytes) => renderComment(report, (0,environment/* runPage */.fL)(), maxBytes, event?.headCommit ?? undefined);
}
async function commentOn(report, renderComment, { inputs, event, connect }) {
    const { updateComment } = await __webpack_require__.e(/* import() */ 691).then(__webpack_require__.bind(__webpack_require__, 26691));
    const options = {
        key: (0,environment/* commentKey */.Td)(),
        runFailed: report.result === 'failed',
        policy: inputs.comment,
        token: inputs.token,
        workflowRun: (0,environment/* workflowRun */.tM)(),
    };
    const render = (maxBytes) => {
        const rendered = (0,isolated_output/* isolateOutput */.f)('comment', report, (shown) => renderComment(shown, maxBytes));
        if (rendered.output === null)
            throw rendered.faults[0]?.error;
        return rendered.output;
    };
    const outcome = await updateComment(render, options, event, connect).catch((error) => ({
        kind: 'failed',
        why: String(error),
    }));
    (0,runner_commands/* reportComment */.eG)(outcome);
}


/***/ }),

/***/ 73682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ withoutFaultyHosts),
/* harmony export */   ER: () => (/* binding */ withBareHosts),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   a9: () => (/* binding */ withoutHosts),
/* harmony export */   n0: () => (/* binding */ bareHost)
/* harmony export */ });
/* harmony import */ var _model_host_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1297);
/* harmony import */ var _model_internal_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68531);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17248);



/** The report with no more of the faulty hosts than name and verdict, and the error. */
function withBareHosts(report, stage, faulty) {
    const others = withoutHosts(report, (key) => !faulty.has(key));
    const hosts = report.hosts.map((host) => {
        const fault = faulty.get(keyOf(host));
        return fault === undefined ? host : bareHost(host, (0,_model_internal_error_js__WEBPACK_IMPORTED_MODULE_0__/* .internalError */ .WB)(stage, fault.error));
    });
    const { merging } = report;
    if (merging === null || others.merging === null)
        return { ...others, hosts };
    const positions = { ...others.merging.positions, hosts: merging.positions.hosts };
    return { ...others, hosts, merging: { ...merging, positions } };
}
/** The report without the faulty hosts. Their errors are among its problems. */
function withoutFaultyHosts(report, faulty) {
    const others = withoutHosts(report, (key) => !faulty.has(key));
    return [...faulty.values()].reduce((failed, { error }) => (0,_report_js__WEBPACK_IMPORTED_MODULE_1__/* .failInternally */ .vK)(failed, error), others);
}
/**
 * The report without hosts and all that is about them.
 *
 * @param isKept by the key of a host
 */
function withoutHosts(report, isKept) {
    const isAbout = ({ host, port }) => isKept((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_2__/* .hostKey */ ._9)(host, port));
    const kept = {
        hosts: positionsOf(report.hosts, (host) => isKept(keyOf(host))),
        findings: positionsOf(report.findings, isAbout),
        inconclusive: positionsOf(report.inconclusive, isAbout),
        limits: positionsOf(report.limits, isAbout),
        changes: positionsOf(report.changes, ({ name, port }) => name === null || port === null || isKept((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_2__/* .hostKey */ ._9)(name, port))),
    };
    return {
        ...report,
        hosts: at(report.hosts, kept.hosts),
        findings: at(report.findings, kept.findings),
        inconclusive: at(report.inconclusive, kept.inconclusive),
        limits: at(report.limits, kept.limits),
        changes: at(report.changes, kept.changes),
        merging: report.merging === null ? null : mergingAt(report.merging, kept),
    };
}
/** A host's name and verdict. */
function bareHost({ name, control, role, port, verdict, declaredAt, internalError: earlier }, error) {
    return {
        ...{ name, control, role, port, verdict, declaredAt },
        cause: null,
        evidence: '',
        advice: error?.remedy ?? '',
        steps: [],
        stableSince: null,
        planned: null,
        endpoints: [],
        internalError: earlier ?? error,
    };
}
function keyOf({ name, port }) {
    return (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_2__/* .hostKey */ ._9)(name, port);
}
/** The positions in a list of the entries to keep. */
function positionsOf(list, isKept) {
    return list.flatMap((entry, index) => (isKept(entry) ? [index] : []));
}
function at(list, positions) {
    return positions.flatMap((index) => list.slice(index, index + 1));
}
/** A merge expects as many positions as there are entries. */
function mergingAt(merging, kept) {
    const { hosts, findings, inconclusive, limits, changes } = merging.positions;
    return {
        ...merging,
        positions: {
            hosts: at(hosts, kept.hosts),
            findings: at(findings, kept.findings),
            inconclusive: at(inconclusive, kept.inconclusive),
            limits: at(limits, kept.limits),
            changes: at(changes, kept.changes),
        },
    };
}


/***/ }),

/***/ 10609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isolateOutput),
/* harmony export */   g: () => (/* binding */ withRenderFaults)
/* harmony export */ });
/* harmony import */ var _model_faulty_items_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37959);
/* harmony import */ var _model_internal_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68531);
/* harmony import */ var _bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73682);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17248);




/**
 * Renders a report. In the place of a host that cannot be rendered there is one that has only its name, its verdict and
 * the error; all others are whole. If the parts of the report that are about no single host cannot be rendered, the
 * output has the hosts alone.
 */
function isolateOutput(stage, report, render) {
    const whole = (0,_model_faulty_items_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => render(report));
    if (whole.kind === 'done')
        return { output: whole.result, faults: [] };
    const keys = [...new Set(report.hosts.map(_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN))];
    const search = (0,_model_faulty_items_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => (0,_model_faulty_items_js__WEBPACK_IMPORTED_MODULE_3__/* .findFaulty */ .Hr)(keys, whole, (faultOf) => render((0,_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutHosts */ .a9)(report, (key) => faultOf(key) === null))));
    const faulty = search.kind === 'done' ? search.result : new Map();
    const faults = faulty.size > 0
        ? Array.from(faulty, ([host, { error }]) => ({ stage, host, error }))
        : [{ stage, host: null, error: whole.error }];
    const candidates = faulty.size > 0
        ? [
            (one) => (0,_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .withBareHosts */ .ER)(one, stage, faulty),
            // Not even its name can be rendered.
            (one) => (0,_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutFaultyHosts */ .$8)(one, faulty),
        ]
        : [hostsAlone(whole.error), namesAlone(whole.error), errorAlone(whole.error)];
    for (const simplify of candidates) {
        const rendered = (0,_model_faulty_items_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => render(simplify(report)));
        if (rendered.kind === 'done')
            return { output: rendered.result, faults };
    }
    return { output: null, faults };
}
/** The report with its render faults: it has failed. The same object where it has them all already. */
function withRenderFaults(report, faults) {
    const errors = new Map();
    for (const { stage, host, error } of faults) {
        if (host !== null && !errors.has(host))
            errors.set(host, (0,_model_internal_error_js__WEBPACK_IMPORTED_MODULE_0__/* .internalError */ .WB)(stage, error));
    }
    const isNew = report.hosts.some((host) => host.internalError === null && errors.has((0,_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(host)));
    const marked = isNew
        ? {
            ...report,
            result: 'failed',
            failure: 'internal',
            hosts: report.hosts.map((host) => host.internalError === null
                ? { ...host, internalError: errors.get((0,_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(host)) ?? null }
                : host),
        }
        : report;
    return faults
        .filter(({ host }) => host === null)
        .reduce((failed, { error }) => {
        const next = (0,_report_js__WEBPACK_IMPORTED_MODULE_2__/* .failInternally */ .vK)(failed, error);
        return next.problems === failed.problems ? failed : next;
    }, marked);
}
/** Where an error is about no single host: the hosts with their findings. */
function hostsAlone(thrown) {
    const rest = { notes: [], problems: [], changes: [], planned: null, base: null };
    return (report) => (0,_report_js__WEBPACK_IMPORTED_MODULE_2__/* .failInternally */ .vK)({ ...report, ...rest }, thrown);
}
/** The names and verdicts of the hosts. */
function namesAlone(thrown) {
    return (report) => ({
        ...errorAlone(thrown)(report),
        hosts: report.hosts.map((host) => (0,_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .bareHost */ .n0)(host, null)),
    });
}
function errorAlone(thrown) {
    return (report) => ({
        ...(0,_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutHosts */ .a9)(hostsAlone(thrown)(report), () => false),
        findings: [],
        inconclusive: [],
        limits: [],
        merging: null,
    });
}


/***/ }),

/***/ 97406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJson: () => (/* binding */ renderJson)
/* harmony export */ });
/** The report as a JSON file. Its texts are sanitised already. */
function renderJson(report) {
    return `${JSON.stringify(report, null, 2)}\n`;
}


/***/ }),

/***/ 52590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ writeReport)
});

// EXTERNAL MODULE: ./lib/report/isolated-output.js
var isolated_output = __webpack_require__(10609);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/files/write-text-file.js
var write_text_file = __webpack_require__(53841);
// EXTERNAL MODULE: ./lib/model/sanitise.js
var sanitise = __webpack_require__(22963);
// EXTERNAL MODULE: ./lib/model/suggestion.js
var suggestion = __webpack_require__(80957);
// EXTERNAL MODULE: ./lib/report/json.js
var report_json = __webpack_require__(97406);
// EXTERNAL MODULE: ./lib/report/report.js + 1 modules
var report_report = __webpack_require__(17248);
;// CONCATENATED MODULE: ./lib/run/write-files.js







/**
 * Writes the baseline, the files for other tools and the JSON report. A baseline or a report that cannot be written
 * fails the run: others rely on it. A file for other tools does not change the result.
 */
async function writeFiles({ report: own, baseline }, inputs, targets) {
    const write = (file, text) => {
        const { root, boundary } = targets.workspace();
        const path = (0,external_node_path_.resolve)(root, file);
        (0,write_text_file/* writeTextFile */.Tl)(path, text, boundary);
        return path;
    };
    const failures = [];
    let report = own;
    const fail = (what, file, error) => {
        const failure = unwritten(what, file, error);
        failures.push(failure);
        report = (0,report_report/* failUnwritten */.tu)(report, failure);
    };
    const { baselineFile, reportFile } = inputs;
    if (baseline !== null && baselineFile !== null) {
        try {
            write(baselineFile, baseline);
        }
        catch (error) {
            fail('The baseline', baselineFile, error);
        }
    }
    const tools = await writeToolFiles(report, inputs, targets.sarifContext, write);
    const { warnings, faults, markdownFile } = tools;
    report = { ...report, notes: [...report.notes, ...warnings] };
    const json = (0,isolated_output/* isolateOutput */.f)('json', report, report_json.renderJson);
    const all = [...faults, ...json.faults];
    try {
        if (json.output === null)
            throw json.faults[0]?.error;
        const path = reportFile === null
            ? (targets.writeDefaultReport?.(json.output) ?? null)
            : write(reportFile, json.output);
        return { report, reportFile: path, markdownFile, failures, warnings, faults: all };
    }
    catch (error) {
        fail('The JSON report', reportFile, error);
    }
    // The result has changed since.
    const again = await writeToolFiles(report, inputs, targets.sarifContext, write);
    return {
        ...{ report, reportFile: null, markdownFile: again.markdownFile },
        ...{ failures, warnings, faults: all },
    };
}
/** Writes the files for other tools. A warning is a sentence about a file that could not be written. */
async function writeToolFiles(report, inputs, sarifContext, write) {
    const warnings = [];
    const faults = [];
    let markdownFile = null;
    const { sarifFile, junitFile } = inputs;
    if ([sarifFile, junitFile, inputs.markdownFile].every((file) => file === null)) {
        return { warnings, faults, markdownFile };
    }
    const { toolFiles, MARKDOWN_FILE } = await Promise.all(/* import() */[__webpack_require__.e(935), __webpack_require__.e(571), __webpack_require__.e(820), __webpack_require__.e(459), __webpack_require__.e(0)]).then(__webpack_require__.bind(__webpack_require__, 7000));
    for (const { what, file, stage, render } of toolFiles(inputs, sarifContext)) {
        const rendered = (0,isolated_output/* isolateOutput */.f)(stage, report, render);
        faults.push(...rendered.faults);
        try {
            if (rendered.output === null)
                throw rendered.faults[0]?.error;
            const path = write(file, rendered.output);
            if (what === MARKDOWN_FILE)
                markdownFile = path;
        }
        catch (error) {
            warnings.push(unwritten(`The ${what}`, file, error));
        }
    }
    return { warnings, faults, markdownFile };
}
function unwritten(what, file, error) {
    const subject = file === null ? 'it' : (0,suggestion/* quote */.h)(file);
    return `${what} could not be written: ${subject} ${(0,sanitise/* sanitise */.tB)((0,write_text_file/* writingProblem */.ev)(error), 500)}.`;
}

;// CONCATENATED MODULE: ./lib/run/write-report.js


/**
 * Writes the files of a run and renders its other outputs. What could not be rendered is in the report and in every
 * output: where an output shows an error, all are made once more.
 *
 * @param renderOutputs renders all outputs but the files, and writes none of them
 */
async function writeReport(result, inputs, targets, renderOutputs, debugError) {
    const writeOnce = async (one) => {
        const files = await writeFiles(one, inputs, targets);
        const faults = [...files.faults];
        const render = (stage, renderOne) => {
            const { output, faults: own } = (0,isolated_output/* isolateOutput */.f)(stage, files.report, renderOne);
            faults.push(...own);
            return output;
        };
        return { files, faults, outputs: renderOutputs(files, render) };
    };
    const first = await writeOnce(result);
    for (const { error } of first.faults)
        debugError(error);
    const report = (0,isolated_output/* withRenderFaults */.g)(result.report, first.faults);
    return report === result.report ? first : writeOnce({ ...result, report });
}


/***/ })

};
