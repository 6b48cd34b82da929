export const id = 884;
export const ids = [884,682];
export const modules = {

  36884:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  finishRun: () => (  finishRun)
});

; 
const PUBLIC_SERVER = 'https://github.com';
async function actionServer(connect) {
    const { GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY } = process.env;
    if (!GITHUB_SERVER_URL)
        return null;
    const [owner = '', repo = ''] = (GITHUB_ACTION_REPOSITORY ?? '').split('/');
    if (GITHUB_SERVER_URL === PUBLIC_SERVER || owner === '' || repo === '')
        return GITHUB_SERVER_URL;
    const request = await connect();
    const response = await request('GET /repos/{owner}/{repo}', { owner, repo });
    return response.kind === 'answered' ? GITHUB_SERVER_URL : PUBLIC_SERVER;
}
var environment = __webpack_require__(93658);
var runner_commands = __webpack_require__(17712);
var isolated_output = __webpack_require__(10609);
var report_report = __webpack_require__(73238);
var write_report = __webpack_require__(52590);
var capital = __webpack_require__(78969);
var finding_place = __webpack_require__(90418);
var host_key = __webpack_require__(1297);
var mail_host = __webpack_require__(917);
var model_planned = __webpack_require__(25287);
var report_escape = __webpack_require__(72527);
var facts = __webpack_require__(85697);
var headline = __webpack_require__(5916);
var host_groups = __webpack_require__(17331);
var internal_errors = __webpack_require__(26749);
var labels = __webpack_require__(67419);
var locations = __webpack_require__(68330);
var more_problems = __webpack_require__(44310);
var unreached = __webpack_require__(90989);
var weakenings = __webpack_require__(42014);
; 
const MAX_PER_LEVEL = 10;
function renderAnnotations(report, onInconclusive, rulesPage, unwritten = []) {
    const { findings, shard } = report;
    const labelOf = (0,host_groups ._q)(report.hosts);
    const remedyOf = remediesOnce();
    const results = [
        ...findings
            .filter(({ status }) => status !== 'known' && status !== 'waived')
            .map((finding) => findingAnnotation(finding, remedyOf(finding), labelOf, rulesPage)),
        ...inconclusiveAnnotations(report, onInconclusive),
    ];
    const all = [
        ...problemAnnotations(report),
        ...(0,internal_errors .bH)(report).map((host) => annotation('error', `Internal error: ${host.name}`, `${host.name}: ${(0,internal_errors .Zo)(host)}`, host.declaredAt)),
        ...baseAnnotations(report, onInconclusive),
        ...unwritten.map((message) => annotation('warning', 'A file was not written', message)),
        ...(shard === null ? [...weakeningAnnotations(report), ...results] : []),
        ...undeclaredAnnotations(report),
    ];
    const failure = report.result === 'failed'
        ? [annotation('error', 'Mail identity check failed', (0,headline.headline)(report))]
        : [];
    return mail_host .C4.flatMap((level) => {
        const last = level === 'error' ? failure : [];
        const own = all.filter((candidate) => candidate.level === level);
        const uncounted = level === 'error' ? report.moreProblems : 0;
        return [...limited(own, level, MAX_PER_LEVEL - last.length, uncounted), ...last];
    });
}
function problemAnnotations({ problems }) {
    return problems.map(({ message, file, line }) => annotation('error', 'Mail identity check error', message, { file, line }));
}
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
        : `${(0,labels .LS)(open, 'finding')} may be pending or new; that is inconclusive. Run the check again, or give base-config-file.`;
    return [annotation(level, 'The base could not be read', `${base.why} ${effect}`)];
}
const MAX_WEAKENINGS = 20;
function weakeningAnnotations(report) {
    const all = (0,weakenings .oZ)(report);
    if (all.length === 0)
        return [];
    const named = all.slice(0, MAX_WEAKENINGS).map(weakenings .PP);
    const more = all.length - named.length;
    const list = [...named, ...(more > 0 ? [`${more} more`] : [])].join('; ');
    const declaration = report.hosts.find(({ declaredAt }) => declaredAt.file !== null)?.declaredAt;
    const file = declaration?.file ?? null;
    const location = all.find((one) => one.file !== null) ?? { file, line: 1 };
    const count = all.length === 1 ? '1 setting checks' : `${all.length} settings check`;
    const message = `${count} less than on the base: ${list}. Review before merging: what is accepted or no longer checked does not fail a run.`;
    return [annotation('warning', (0,weakenings .Mj)(report), message, location)];
}
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
    const host = (0,finding_place .Y)(finding) ? finding.host : labelOf(finding.host, finding.port);
    const link = rulesPage === null ? '' : ` ${(0,locations .QB)(rulesPage, finding.rule)}`;
    const { title, isNotice } = STATUS_TITLES[finding.status];
    const already = finding.onBase === true ? ' This was already so before this change.' : '';
    return annotation(isNotice ? 'notice' : finding.level, `${title}${rule}: ${(0,host_key .md)({ host, address })}`, `${finding.message}${already} ${remedy}${link}`, (0,locations .$R)(finding));
}
const STATUS_TITLES = {
    new: { title: '', isNotice: false },
    known: { title: '', isNotice: false },
    waived: { title: '', isNotice: false },
    pending: { title: 'Pending, ', isNotice: true },
    undetermined: { title: 'New or pending, ', isNotice: true },
};
function inconclusiveAnnotations(report, onInconclusive) {
    if (onInconclusive === 'ignore')
        return [];
    const level = onInconclusive === 'fail' ? 'error' : 'warning';
    const { blocked, others } = (0,unreached .p)(report);
    const ofHosts = others.filter(({ reason }) => reason !== 'base-unreadable');
    const locationOf = (0,locations .$p)(report.hosts);
    const blockedPort = blocked.length === 0
        ? []
        : [annotation(level, 'This runner could not reach the port', (0,unreached .x)(blocked))];
    return [
        ...blockedPort,
        ...withoutRepeats(ofHosts.map((entry) => annotation(level, `Inconclusive${entry.world === 'planned' ? ' in the planned state' : ''}: ${entry.check} of ${(0,host_key .md)(entry)}`, `${(0,capital .N)((0,facts .I_)(entry))}. This is not a fault of the host.`, entry.plannedAt?.line == null ? locationOf(entry) : entry.plannedAt))),
    ];
}
function withoutRepeats(annotations) {
    const seen = new Set();
    return annotations.filter(({ title, message }) => {
        const text = JSON.stringify([title, message]);
        return seen.size < seen.add(text).size;
    });
}
function undeclaredAnnotations({ planned }) {
    return (planned?.undeclared ?? []).map(({ address, names, ...location }) => annotation('notice', 'A planned PTR that no host declares', `${address} would have the PTR ${names.join(', ')} (${(0,model_planned .df)(location)}), but no declared host has that address. Declare it?`,
    location.line === null ? null : location));
}
function limited(annotations, level, most, unlisted) {
    if (annotations.length <= most && unlisted === 0)
        return [...annotations];
    const shown = annotations.slice(0, most - 1);
    const count = annotations.length - shown.length + unlisted;
    const more = `${(0,more_problems .r)(count)} more ${level}${count === 1 ? '' : 's'}`;
    const message = unlisted === 0
        ? `${more}; the job summary and the JSON report have them all.`
        : `${more}; the job summary and the JSON report list the first ones.`;
    return [...shown, annotation(level, `${(0,capital .N)(level)}s left out`, message)];
}
function annotation(level, title, message, location = null) {
    const file = location?.file ?? null;
    return {
        level,
        title: (0,report_escape .xr)(title),
        message: (0,report_escape .xr)(message),
        file,
        line: file === null ? null : (location?.line ?? null),
    };
}
var log = __webpack_require__(19820);
var summary = __webpack_require__(82459);
; 
function renderOutputs(files, inputs, rulesPage, render) {
    const { report, warnings } = files;
    const annotationsOf = (shown) => renderAnnotations(shown, inputs.onInconclusive, rulesPage, warnings);
    return [
        writer('The outputs', (0,runner_commands .Yz)(report, files), runner_commands .n0),
        writer('The log', render('log', log.renderLog), runner_commands .Ct),
        writer('The annotations', render('annotations', annotationsOf), runner_commands .UA),
        ...(inputs.summary
            ? [
                writer('The job summary', render('summary', (shown) => (0,summary .B)(shown, rulesPage)), runner_commands .Sy),
            ]
            : []),
    ];
}
function writer(what, rendered, write) {
    return () => {
        if (rendered !== null)
            (0,runner_commands .yh)(what, () => write(rendered));
    };
}

; 
async function finishRun(run) {
    await finish(run).catch(runner_commands .vy);
}
async function finish(run) {
    const { inputs, startedAt } = run;
    if (inputs.proxy?.password)
        (0,runner_commands .$l)(inputs.proxy.password);
    if (inputs.token)
        (0,runner_commands .$l)(inputs.token);
    const unfinished = (0,report_report .xV)('internal', [], { startedAt, durationMs: 0 });
    (0,runner_commands .yh)('The outputs', () => (0,runner_commands .n0)((0,runner_commands .Yz)(unfinished, NO_FILES)));
    const server = actionServer(run.connect).catch(() => null);
    const result = await run.result.catch((error) => crashResult(error, run));
    const serverOfAction = await server;
    const { result: readable, pages } = readPages(result, serverOfAction);
    const targets = {
        workspace: environment .OM,
        writeDefaultReport: (0,environment .N3)(),
        sarifContext: () => pages,
    };
    const renderComment = await loadComment(run);
    const writeAll = (one) => (0,write_report .u)(one, inputs, targets, (files, render) => {
        const writers = renderOutputs(files, inputs, pages.rulesPage, render);
        if (renderComment !== null)
            render('comment', (shown) => renderComment(shown, 65_536));
        return writers;
    }, runner_commands .AO);
    const { files, outputs } = await writeAll(readable).catch((error) => {
        (0,runner_commands .AO)(error);
        return writeAll({ ...readable, report: (0,report_report .vK)(readable.report, error) });
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
function readPages(result, server) {
    try {
        return { result, pages: (0,environment .ev)(server) };
    }
    catch (error) {
        (0,runner_commands .AO)(error);
        const report = (0,report_report .vK)(result.report, error);
        return {
            result: { ...result, report },
            pages: { rulesPage: null, homePage: null, job: null, workflowFile: null },
        };
    }
}
function crashResult(error, { inputs, startedAt, deadline }) {
    deadline.cancel('the run has broken');
    (0,runner_commands .AO)(error);
    const durationMs = Date.now() - startedAt;
    const time = { startedAt, durationMs, shard: inputs.shard, workflowRun: (0,environment .tM)() };
    const report = (0,report_report .Ms)(error, time);
    return { report, baseline: null };
}
async function loadComment({ inputs, deadline, event }) {
    if (inputs.comment === 'never' || deadline.cancelReason() !== null)
        return null;
    const { renderComment } = await __webpack_require__.e(  23).then(__webpack_require__.bind(__webpack_require__, 37023));
    return (report, maxBytes) => renderComment(report, (0,environment .fL)(), maxBytes, event?.headCommit ?? undefined);
}
async function commentOn(report, renderComment, { inputs, event, connect }) {
    const { updateComment } = await __webpack_require__.e(  691).then(__webpack_require__.bind(__webpack_require__, 26691));
    const options = {
        key: (0,environment .Td)(),
        runFailed: report.result === 'failed',
        policy: inputs.comment,
        token: inputs.token,
        workflowRun: (0,environment .tM)(),
    };
    const render = (maxBytes) => {
        const rendered = (0,isolated_output .f)('comment', report, (shown) => renderComment(shown, maxBytes));
        if (rendered.output === null)
            throw rendered.faults[0]?.error;
        return rendered.output;
    };
    const outcome = await updateComment(render, options, event, connect).catch((error) => ({
        kind: 'failed',
        why: String(error),
    }));
    (0,runner_commands .eG)(outcome);
}


  }),

  25287:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E_: () => (  refusedAt),
    Ee: () => (  describeUnknown),
    Fn: () => (  describeUnread),
    df: () => (  describePlace),
    nQ: () => (  recordSetKey)
  });
function recordSetKey(name, type) {
    return `${type} ${name}`;
}
function describeUnread({ why, location }) {
    return `${describePlace(location)}: ${why}`;
}
function describeUnknown({ what, location }) {
    return `${what} is not known before apply (${describePlace(location)})`;
}
function refusedAt({ file, line }) {
    return `${file}:${line ?? 1}`;
}
function describePlace({ file, line, resource }) {
    if (resource !== null)
        return `${resource} in ${file}`;
    return line === null ? file : `${file}:${line}`;
}


  }),

  73682:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $8: () => (  withoutFaultyHosts),
    ER: () => (  withBareHosts),
    TN: () => (  keyOf),
    a9: () => (  withoutHosts),
    n0: () => (  bareHost)
  });
  var _model_host_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1297);
  var _model_internal_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68531);
  var _report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73238);
function withBareHosts(report, stage, faulty) {
    const others = withoutHosts(report, (key) => !faulty.has(key));
    const hosts = report.hosts.map((host) => {
        const fault = faulty.get(keyOf(host));
        return fault === undefined ? host : bareHost(host, (0,_model_internal_error_js__WEBPACK_IMPORTED_MODULE_0__  .WB)(stage, fault.error));
    });
    const { merging } = report;
    if (merging === null || others.merging === null)
        return { ...others, hosts };
    const positions = { ...others.merging.positions, hosts: merging.positions.hosts };
    return { ...others, hosts, merging: { ...merging, positions } };
}
function withoutFaultyHosts(report, faulty) {
    const others = withoutHosts(report, (key) => !faulty.has(key));
    return [...faulty.values()].reduce((failed, { error }) => (0,_report_js__WEBPACK_IMPORTED_MODULE_1__  .vK)(failed, error), others);
}
function withoutHosts(report, isKept) {
    const isAbout = ({ host, port }) => isKept((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_2__  ._9)(host, port));
    const kept = {
        hosts: positionsOf(report.hosts, (host) => isKept(keyOf(host))),
        findings: positionsOf(report.findings, isAbout),
        inconclusive: positionsOf(report.inconclusive, isAbout),
        limits: positionsOf(report.limits, isAbout),
        changes: positionsOf(report.changes, ({ name, port }) => name === null || port === null || isKept((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_2__  ._9)(name, port))),
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
function bareHost({ name, control, role, port, verdict, declaredAt, internalError: earlier }, error) {
    return {
        ...{ name, control, role, port, verdict, declaredAt },
        cause: null,
        evidence: '',
        advice: error?.remedy ?? '',
        steps: [],
        stableSince: null,
        planned: null,
        dns: [],
        endpoints: [],
        internalError: earlier ?? error,
    };
}
function keyOf({ name, port }) {
    return (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_2__  ._9)(name, port);
}
function positionsOf(list, isKept) {
    return list.flatMap((entry, index) => (isKept(entry) ? [index] : []));
}
function at(list, positions) {
    return positions.flatMap((index) => list.slice(index, index + 1));
}
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


  }),

  10609:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  isolateOutput),
    g: () => (  withRenderFaults)
  });
  var _model_faulty_items_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37959);
  var _model_internal_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68531);
  var _bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73682);
  var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73238);
function isolateOutput(stage, report, render) {
    const whole = (0,_model_faulty_items_js__WEBPACK_IMPORTED_MODULE_3__  .CD)(() => render(report));
    if (whole.kind === 'done')
        return { output: whole.result, faults: [] };
    const keys = [...new Set(report.hosts.map(_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__  .TN))];
    const search = (0,_model_faulty_items_js__WEBPACK_IMPORTED_MODULE_3__  .CD)(() => (0,_model_faulty_items_js__WEBPACK_IMPORTED_MODULE_3__  .Hr)(keys, whole, (faultOf) => render((0,_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__  .a9)(report, (key) => faultOf(key) === null))));
    const faulty = search.kind === 'done' ? search.result : new Map();
    const faults = faulty.size > 0
        ? Array.from(faulty, ([host, { error }]) => ({ stage, host, error }))
        : [{ stage, host: null, error: whole.error }];
    const candidates = faulty.size > 0
        ? [
            (one) => (0,_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__  .ER)(one, stage, faulty),
            (one) => (0,_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__  .$8)(one, faulty),
        ]
        : [hostsAlone(whole.error), namesAlone(whole.error), errorAlone(whole.error)];
    for (const simplify of candidates) {
        const rendered = (0,_model_faulty_items_js__WEBPACK_IMPORTED_MODULE_3__  .CD)(() => render(simplify(report)));
        if (rendered.kind === 'done')
            return { output: rendered.result, faults };
    }
    return { output: null, faults };
}
function withRenderFaults(report, faults) {
    const errors = new Map();
    for (const { stage, host, error } of faults) {
        if (host !== null && !errors.has(host))
            errors.set(host, (0,_model_internal_error_js__WEBPACK_IMPORTED_MODULE_0__  .WB)(stage, error));
    }
    const isNew = report.hosts.some((host) => host.internalError === null && errors.has((0,_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__  .TN)(host)));
    const marked = isNew
        ? {
            ...report,
            result: 'failed',
            failure: 'internal',
            hosts: report.hosts.map((host) => host.internalError === null
                ? { ...host, internalError: errors.get((0,_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__  .TN)(host)) ?? null }
                : host),
        }
        : report;
    return faults
        .filter(({ host }) => host === null)
        .reduce((failed, { error }) => {
        const next = (0,_report_js__WEBPACK_IMPORTED_MODULE_2__  .vK)(failed, error);
        return next.problems === failed.problems ? failed : next;
    }, marked);
}
function hostsAlone(thrown) {
    const rest = { notes: [], problems: [], changes: [], planned: null, base: null };
    return (report) => (0,_report_js__WEBPACK_IMPORTED_MODULE_2__  .vK)({ ...report, ...rest }, thrown);
}
function namesAlone(thrown) {
    return (report) => ({
        ...errorAlone(thrown)(report),
        hosts: report.hosts.map((host) => (0,_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__  .n0)(host, null)),
    });
}
function errorAlone(thrown) {
    return (report) => ({
        ...(0,_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__  .a9)(hostsAlone(thrown)(report), () => false),
        findings: [],
        inconclusive: [],
        limits: [],
        merging: null,
    });
}


  }),

  97406:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    renderJson: () => (  renderJson)
  });
function renderJson(report) {
    return `${JSON.stringify(report, null, 2)}\n`;
}


  }),

  52590:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  u: () => (  writeReport)
});
var isolated_output = __webpack_require__(10609);
var external_node_path_ = __webpack_require__(76760);
var write_text_file = __webpack_require__(53841);
var sanitise = __webpack_require__(22963);
var suggestion = __webpack_require__(80957);
var report_json = __webpack_require__(97406);
var report_report = __webpack_require__(73238);
; 
async function writeFiles({ report: own, baseline }, inputs, targets) {
    const write = (file, text) => {
        const { root, boundary } = targets.workspace();
        const path = (0,external_node_path_.resolve)(root, file);
        (0,write_text_file .Tl)(path, text, boundary);
        return path;
    };
    const failures = [];
    let report = own;
    const fail = (what, file, error) => {
        const failure = unwritten(what, file, error);
        failures.push(failure);
        report = (0,report_report .tu)(report, failure);
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
    const json = (0,isolated_output .f)('json', report, report_json.renderJson);
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
    const again = await writeToolFiles(report, inputs, targets.sarifContext, write);
    return {
        ...{ report, reportFile: null, markdownFile: again.markdownFile },
        ...{ failures, warnings, faults: all },
    };
}
async function writeToolFiles(report, inputs, sarifContext, write) {
    const warnings = [];
    const faults = [];
    let markdownFile = null;
    const { sarifFile, junitFile } = inputs;
    if ([sarifFile, junitFile, inputs.markdownFile].every((file) => file === null)) {
        return { warnings, faults, markdownFile };
    }
    const { toolFiles, MARKDOWN_FILE } = await Promise.all( [__webpack_require__.e(935), __webpack_require__.e(54), __webpack_require__.e(916), __webpack_require__.e(820), __webpack_require__.e(459), __webpack_require__.e(0)]).then(__webpack_require__.bind(__webpack_require__, 7000));
    for (const { what, file, stage, render } of toolFiles(inputs, sarifContext)) {
        const rendered = (0,isolated_output .f)(stage, report, render);
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
    const subject = file === null ? 'it' : (0,suggestion .h)(file);
    return `${what} could not be written: ${subject} ${(0,sanitise .tB)((0,write_text_file .ev)(error), 500)}.`;
}

; 
async function writeReport(result, inputs, targets, renderOutputs, debugError) {
    const writeOnce = async (one) => {
        const files = await writeFiles(one, inputs, targets);
        const faults = [...files.faults];
        const render = (stage, renderOne) => {
            const { output, faults: own } = (0,isolated_output .f)(stage, files.report, renderOne);
            faults.push(...own);
            return output;
        };
        return { files, faults, outputs: renderOutputs(files, render) };
    };
    const first = await writeOnce(result);
    for (const { error } of first.faults)
        debugError(error);
    const report = (0,isolated_output .g)(result.report, first.faults);
    return report === result.report ? first : writeOnce({ ...result, report });
}


  })

};
