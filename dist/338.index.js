export const id = 338;
export const ids = [338,331];
export const modules = {

/***/ 6338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishRun: () => (/* binding */ finishRun)
});

// EXTERNAL MODULE: ./lib/github/environment.js
var environment = __webpack_require__(3658);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./lib/model/sanitise.js
var sanitise = __webpack_require__(2963);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
;// CONCATENATED MODULE: ./lib/github/runner-commands.js




/**
 * The outputs of a report.
 *
 * @param reportFile the path of the JSON report; null where it is not written
 */
function outputsOf(report, reportFile) {
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
        'report-file': reportFile ?? '',
    };
}
/** Makes the runner replace a secret in the log by `***`. */
function maskSecret(secret) {
    core/* setSecret */.Pq(secret);
}
function setOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        core/* setOutput */.uH(name, value);
}
function printLog({ groups, closing }) {
    for (const { title, lines } of groups) {
        core/* startGroup */.Oh(title);
        for (const line of lines)
            core/* info */.pq(line);
        core/* endGroup */.N4();
    }
    for (const line of closing)
        core/* info */.pq(line);
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
const COMMANDS = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm };
/** Appends to the job summary. Does nothing outside of a workflow. */
function writeSummary(markdown) {
    const path = process.env.GITHUB_STEP_SUMMARY;
    if (path)
        (0,external_node_fs_.appendFileSync)(path, markdown);
}
/** Runs a function on which the result does not depend. A failure becomes a warning. */
function warnOnFailure(what, work) {
    try {
        work();
    }
    catch (error) {
        core/* warning */.$e((0,report_escape/* annotationText */.xr)(`${what} could not be written: ${String(error)}`));
    }
}
/** Warns that the pull request's comment is missing or outdated. */
function warnCommentFailed(outcome) {
    if (outcome.kind === 'done')
        return;
    core/* warning */.$e((0,report_escape/* annotationText */.xr)(`The comment on the pull request could not be kept: ${outcome.why}.`));
}
/** Writes an error with its stack to the debug log, for bug reports. */
function debugError(error) {
    core/* debug */.Yz((0,sanitise/* sanitise */.tB)(error instanceof Error ? (error.stack ?? error.message) : String(error), 4000));
}
/** Fails the step with an error message: the last resort where no report can be written. */
function failStep(error) {
    debugError(error);
    core/* setFailed */.C1((0,report_escape/* annotationText */.xr)(`The check itself broke: ${String(error)}. Please report this.`));
}

// EXTERNAL MODULE: ./lib/report/report.js + 1 modules
var report_report = __webpack_require__(7248);
// EXTERNAL MODULE: ./lib/run/write-files.js
var write_files = __webpack_require__(5392);
// EXTERNAL MODULE: ./lib/judge/rules/index.js + 43 modules
var rules = __webpack_require__(6158);
// EXTERNAL MODULE: ./lib/model/host-key.js
var host_key = __webpack_require__(1297);
// EXTERNAL MODULE: ./lib/model/mail-host.js
var mail_host = __webpack_require__(917);
// EXTERNAL MODULE: ./lib/report/headline.js
var headline = __webpack_require__(5916);
// EXTERNAL MODULE: ./lib/report/host-groups.js
var host_groups = __webpack_require__(7331);
// EXTERNAL MODULE: ./lib/report/labels.js
var labels = __webpack_require__(7419);
// EXTERNAL MODULE: ./lib/report/locations.js
var locations = __webpack_require__(8330);
// EXTERNAL MODULE: ./lib/report/planned-change.js
var planned_change = __webpack_require__(5281);
// EXTERNAL MODULE: ./lib/report/weakenings.js
var weakenings = __webpack_require__(2014);
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
    const results = [
        ...findings
            .filter(({ status }) => status === 'new' || status === 'pending')
            .map((finding) => findingAnnotation(finding, labelOf, rulesPage)),
        ...inconclusiveAnnotations(report, onInconclusive),
    ];
    const all = [
        ...problemAnnotations(report),
        ...baseAnnotations(report),
        ...unwritten.map((message) => annotation('warning', 'A file was not written', message)),
        ...(shard === null ? [...weakeningAnnotations(report), ...results] : []),
        ...undeclaredAnnotations(report),
    ];
    const failure = report.result === 'failed'
        ? [annotation('error', 'Mail identity check failed', (0,headline/* headline */.P)(report))]
        : [];
    return mail_host/* REPORTED_LEVELS */.C4.flatMap((level) => {
        const last = level === 'error' ? failure : [];
        const own = all.filter((candidate) => candidate.level === level);
        return [...limited(own, level, MAX_PER_LEVEL - last.length), ...last];
    });
}
function problemAnnotations({ problems }) {
    return problems.map(({ message, file, line }) => annotation('error', 'Mail identity declaration', message, { file, line }));
}
/** A run that checked the base and nothing of the change. */
function baseAnnotations({ base, shard }) {
    return base?.state === 'checked-out' && shard === null
        ? [annotation('warning', 'The base branch was checked', base.why)]
        : [];
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
function findingAnnotation(finding, labelOf, rulesPage) {
    const { rule, address } = finding;
    const host = (0,rules/* isOfEveryPort */.YF)(finding) ? finding.host : labelOf(finding.host, finding.port);
    const link = rulesPage === null ? '' : ` ${(0,locations/* ruleUrl */.QB)(rulesPage, finding.rule)}`;
    const pending = finding.status === 'pending';
    const already = finding.onBase === true ? ' It was so before this change.' : '';
    return annotation(pending ? 'notice' : finding.level, `${pending ? 'Pending, ' : ''}${rule}: ${(0,host_key/* endpointLabel */.md)({ host, address })}`, `${finding.message}${already} ${finding.remedy}${link}`, (0,locations/* findingLocation */.$R)(finding));
}
/** A blocked port concerns the runner and not the hosts, so it gets one annotation. */
function inconclusiveAnnotations(report, onInconclusive) {
    if (onInconclusive === 'ignore')
        return [];
    const level = onInconclusive === 'fail' ? 'error' : 'warning';
    const blocked = report.inconclusive.filter(({ reason }) => reason === 'egress-blocked');
    const others = report.inconclusive.filter(({ reason }) => reason !== 'egress-blocked');
    const locationOf = (0,locations/* declaredLocations */.$p)(report.hosts);
    const blockedPort = blocked.length === 0
        ? []
        : [
            annotation(level, 'This runner cannot open the port', `${(0,labels/* plural */.LS)(blocked.length, 'SMTP check')} could not be made: no connection gets out of this runner to that port, so nothing is known of the hosts. DNS was judged in full. Use a self-hosted or VNET runner that may open the port, a proxy, or fallback-ports: 587, 465.`),
        ];
    return [
        ...blockedPort,
        ...withoutRepeats(others.map((entry) => annotation(level, `Inconclusive: ${entry.check} of ${(0,host_key/* endpointLabel */.md)(entry)}`, `${entry.reason}: ${entry.detail}. This says nothing about the host.`, locationOf(entry)))),
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
    return (planned?.undeclared ?? []).map(({ address, names, ...location }) => annotation('notice', 'A planned PTR that no host declares', `${address} is to have the PTR ${names.join(', ')} (${(0,planned_change/* describePlace */.df)(location)}), and no mail host declares that address. Declare it?`, 
    // A resource of a plan has no line to annotate.
    location.line === null ? null : location));
}
function limited(annotations, level, most) {
    if (annotations.length <= most)
        return [...annotations];
    const shown = annotations.slice(0, most - 1);
    const more = (0,labels/* plural */.LS)(annotations.length - shown.length, `more ${level}`);
    const message = `${more}; the job summary and the JSON report have them all.`;
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
var log = __webpack_require__(9820);
// EXTERNAL MODULE: ./lib/report/summary/changes.js
var changes = __webpack_require__(5500);
;// CONCATENATED MODULE: ./lib/report/summary/diagram.js
/** PTR names and addresses per diagram, so that it stays readable. */
const MAX_NAMES = 3;
const MAX_ADDRESSES = 2;
/**
 * A Mermaid flowchart from a broken host's name to its address and back. It shows the first address that has a finding
 * and a PTR or banner name; without such an address there is no diagram.
 */
function diagram(host, findings) {
    if (host.verdict !== 'broken')
        return [];
    const withFinding = new Set(findings.map(({ address }) => address));
    const endpoint = host.endpoints.find(({ address, ptr, smtp }) => withFinding.has(address) && (ptr.names.length > 0 || smtp.bannerName !== null));
    return endpoint === undefined ? [] : [chart(host.name, endpoint)];
}
function chart(declared, { address, ptr, smtp, bannerForward }) {
    const nodes = new Map();
    const edges = [];
    const node = (text) => {
        const known = nodes.get(text) ?? `n${nodes.size}`;
        nodes.set(text, known);
        return known;
    };
    const edge = (from, word, to) => {
        const line = `  ${node(from)} -->|${word}| ${node(to)}`;
        if (!edges.includes(line))
            edges.push(line);
    };
    const resolvesTo = (name, addresses) => {
        if (addresses == null)
            return;
        for (const one of addresses.slice(0, MAX_ADDRESSES))
            edge(name, 'resolves to', one);
        if (addresses.length === 0)
            edge(name, 'resolves to', 'no address');
    };
    edge(declared, 'declared at', address);
    for (const name of ptr.names.slice(0, MAX_NAMES)) {
        edge(address, 'PTR', name);
        resolvesTo(name, ptr.forward.get(name));
    }
    if (smtp.bannerName !== null) {
        edge(address, 'greets as', smtp.bannerName);
        resolvesTo(smtp.bannerName, bannerForward.get(smtp.bannerName));
    }
    const drawn = Array.from(nodes, ([text, id]) => `  ${id}["${label(text)}"]`);
    return ['```mermaid', 'flowchart LR', ...drawn, ...edges, '```'].join('\n');
}
/** An untrusted text as a node's label. All characters but plain ones become Mermaid's `#code;` entities. */
function label(text) {
    return text.replace(/[^A-Za-z0-9 .:_/-]/gu, (character) => `#${character.codePointAt(0)};`);
}

// EXTERNAL MODULE: ./lib/report/summary/overview.js
var overview = __webpack_require__(2858);
;// CONCATENATED MODULE: ./lib/report/summary/host-details.js






/** Endpoints per host whose evidence is shown. */
const MAX_ENDPOINTS = 16;
/** Findings per host that are shown: more than 16 endpoints have. */
const MAX_FINDINGS = 200;
/**
 * The section of one host: what was declared, what was seen and what to do, with the evidence folded.
 *
 * @param rulesPage URL of the page that explains the rules; null where there is none
 */
function hostDetails(host, findings, rulesPage) {
    const { mark, word } = labels/* VERDICT_WORDS */._G[host.verdict];
    const { planned } = host;
    const plannedWord = planned === null || planned.verdict === host.verdict
        ? ''
        : `, and ${labels/* VERDICT_WORDS */._G[planned.verdict].word} after this change`;
    const open = host.verdict === 'broken' || planned?.verdict === 'broken' ? ' open' : '';
    const more = host.endpoints.length - MAX_ENDPOINTS;
    return [
        `<details${open}><summary>${mark} <code>${(0,report_escape/* html */.qy)(host.name)}</code> is ${word}${plannedWord}</summary>`,
        // The overview shows the evidence of only one host per cause.
        ...((0,overview/* needsAction */.U)(host) && host.evidence !== '' ? [(0,report_escape/* prose */.CS)(host.evidence)] : []),
        ...findings.slice(0, MAX_FINDINGS).map((finding) => findingDetails(finding, rulesPage)),
        ...(findings.length > MAX_FINDINGS
            ? [`The JSON report has ${findings.length - MAX_FINDINGS} more findings of this host.`]
            : []),
        ...diagram(host, findings),
        ...host.endpoints.slice(0, MAX_ENDPOINTS).map(evidence),
        ...(more > 0 ? [`${more} more addresses stand in the JSON report.`] : []),
        '</details>',
    ].join('\n\n');
}
function findingDetails(finding, rulesPage) {
    const status = finding.status === 'new' ? '' : ` (${finding.status})`;
    const waiver = finding.waiver === null
        ? []
        : [`- waived until ${finding.waiver.until}: ${(0,report_escape/* prose */.CS)(finding.waiver.reason)}`];
    const rule = rulesPage === null ? finding.rule : `[${finding.rule}](<${(0,locations/* ruleUrl */.QB)(rulesPage, finding.rule)}>)`;
    return [
        `**${finding.level}${status} · ${rule}** ${(0,report_escape/* prose */.CS)(finding.message)}`,
        '',
        `- declared: ${(0,report_escape/* code */.aY)(finding.expected)}`,
        `- seen: ${(0,report_escape/* code */.aY)(finding.observed)}`,
        `- to do: ${(0,report_escape/* prose */.CS)(finding.remedy)}`,
        ...(finding.onBase === true ? ['- it was so before this change'] : []),
        ...waiver,
    ].join('\n');
}
/** The DNS answers and the SMTP dialogue of an endpoint, folded. */
function evidence({ address, port, ptr, smtp, fallback }) {
    const ptrLines = ptr.names.map((name) => {
        const forward = ptr.forward.get(name);
        const answer = forward === undefined ? 'not asked' : forward.join(', ') || 'no address';
        return `${address} PTR ${name} -> ${answer}`;
    });
    const lines = [
        ...(ptrLines.length > 0
            ? ptrLines
            : [`${address} PTR ${ptr.state}${ptr.errorDetail === null ? '' : `: ${ptr.errorDetail}`}`]),
        `iprev=${ptr.iprev}`,
        ...authorityLines(ptr),
        `port ${port}: ${(0,log/* describeSmtp */.w)(smtp)}`,
        ...dialogue(smtp),
        ...(fallback === null
            ? []
            : [`port ${fallback.port} in its place:`, ...dialogue(fallback.smtp)]),
    ];
    return [`<details><summary>Evidence from ${address}</summary>`, fenced(lines), '</details>'].join('\n\n');
}
function dialogue({ code, greeting, ehloReply }) {
    const greetingLines = greeting.map((line, index) => `S: ${code ?? '...'}${index < greeting.length - 1 ? '-' : ' '}${line}`);
    const ehloLines = ehloReply.length > 0 ? ['C: EHLO', ...ehloReply.map((line) => `S: ${line}`)] : [];
    return [...greetingLines, ...ehloLines];
}
/** The answers of the reverse zone's servers and of further resolvers. */
function authorityLines({ authority }) {
    if (authority === null)
        return [];
    return [
        ...(authority.zone === null
            ? []
            : [`zone ${authority.zone} NS ${authority.servers.join(', ') || 'unknown'}`]),
        ...authority.answers.map(({ server, kind, names }) => `${kind} ${server}: PTR ${names.join(', ') || 'none'}`),
    ];
}
/** A code block. The fence is longer than any run of backticks inside, so that no line can close it. */
function fenced(lines) {
    const fence = '`'.repeat(Math.max(3, (0,report_escape/* longestBacktickRun */.Az)(lines.join('\n')) + 1));
    return [`${fence}text`, ...lines, fence].join('\n');
}

// EXTERNAL MODULE: ./lib/report/summary/host-table.js
var host_table = __webpack_require__(7478);
// EXTERNAL MODULE: ./lib/report/summary/planned.js
var planned = __webpack_require__(9539);
// EXTERNAL MODULE: ./lib/report/summary/size-limit.js
var size_limit = __webpack_require__(5474);
;// CONCATENATED MODULE: ./lib/report/summary/summary.js











/** GitHub discards a step summary that is larger, as a whole. */
const MAX_SUMMARY_BYTES = 1024 * 1024;
/** Reserved for text that others append to the same file. */
const RESERVE_BYTES = 64 * 1024;
/**
 * The job summary as Markdown: the headline, what to do, a table of hosts, then details with their evidence.
 *
 * @param rulesPage URL of the page that explains the rules; null where there is none
 */
function renderSummary(report, rulesPage, maxBytes = MAX_SUMMARY_BYTES - RESERVE_BYTES) {
    const hosts = (0,host_groups/* worstFirst */.md)(report.hosts);
    const opening = [
        `## ${(0,headline/* resultMark */.n)(report)} ${(0,report_escape/* prose */.CS)((0,headline/* headline */.P)(report))}`,
        ...problems(report),
        ...notes(report),
        ...(0,changes/* changesSection */.H)(report),
        ...(0,planned/* plannedSection */._)(report),
    ];
    const body = [...(0,overview/* overview */.M)(hosts, report), ...(0,size_limit/* fitTable */.SM)((0,host_table/* hostTable */.B)(hosts), maxBytes / 2)];
    const closing = [...inconclusive(report), footer(report)];
    const room = maxBytes - (0,size_limit/* utf8Length */.wI)([...opening, ...body, ...closing].join('\n\n'));
    const worsened = new Set((0,planned_change/* worsenedHosts */.tc)(hosts));
    const findingsOf = (0,host_groups/* groupByHost */.NZ)(report.findings);
    const detailed = hosts.filter((host) => host.verdict !== 'coherent' || worsened.has(host) || findingsOf(host).length > 0);
    const details = (0,size_limit/* fitSections */.WK)(detailed.length, detailsOf(detailed, report, rulesPage), room);
    return `${[...opening, ...body, ...details, ...closing].join('\n\n')}\n`;
}
function* detailsOf(hosts, { findings }, rulesPage) {
    const findingsOf = (0,host_groups/* groupByHost */.NZ)(findings);
    for (const host of hosts)
        yield hostDetails(host, findingsOf(host), rulesPage);
}
/** Entries of each list. The JSON report has all of them. */
const MAX_PROBLEMS = 200;
const MAX_NOTES = 50;
const MAX_INCONCLUSIVE = 50;
function problems(report) {
    return (0,size_limit/* cappedList */.oR)(report.problems, MAX_PROBLEMS, ({ file, line, column, message }) => {
        const where = file === null ? '' : `${(0,report_escape/* code */.aY)(`${file}:${line}:${column}`)} `;
        return `${where}${(0,report_escape/* prose */.CS)(message)}`;
    });
}
function notes(report) {
    return (0,size_limit/* cappedList */.oR)(report.notes, MAX_NOTES, report_escape/* prose */.CS, '> ');
}
function inconclusive(report) {
    const list = (0,size_limit/* cappedList */.oR)(report.inconclusive, MAX_INCONCLUSIVE, ({ host, address, check, reason, detail }) => `${(0,report_escape/* code */.aY)(host)}${address === null ? '' : ` ${(0,report_escape/* code */.aY)(address)}`} ${check}: **${reason}** ${(0,report_escape/* prose */.CS)(detail)}`);
    return list.length === 0 ? [] : ['### What could not be checked', ...list];
}
function footer({ counts, durationMs, vantage }) {
    const seen = `${(0,labels/* plural */.LS)(counts.hosts, 'host')}, ${(0,labels/* plural */.LS)(counts.endpoints, 'endpoint')} in ${durationMs} ms`;
    return `<sub>${seen} · port 25 from here: ${vantage.port25} · IPv6 from here: ${vantage.ipv6}</sub>`;
}

;// CONCATENATED MODULE: ./lib/action/write-outputs.js




/**
 * Writes the report to every output but its files. One failing output does not stop the others. An output that cannot
 * be written gets a warning and does not change the result.
 *
 * @param rulesPage gives the URL of the rules' documentation
 * @returns the first output that could not be rendered; null where all could
 */
function writeOutputs({ report, reportFile, warnings }, inputs, rulesPage) {
    const failures = [];
    const output = (what, render, write) => {
        try {
            const rendered = render();
            warnOnFailure(what, () => write(rendered));
        }
        catch (error) {
            failures.push({ error });
        }
    };
    output('The outputs', () => outputsOf(report, reportFile), setOutputs);
    output('The log', () => (0,log/* renderLog */.N)(report), printLog);
    output('The annotations', () => renderAnnotations(report, inputs.onInconclusive, rulesPage(), warnings), writeAnnotations);
    if (inputs.summary) {
        output('The job summary', () => renderSummary(report, rulesPage()), writeSummary);
    }
    return failures[0] ?? null;
}

;// CONCATENATED MODULE: ./lib/action/finish.js





/**
 * Waits for the run, writes its report to every output and sets the exit code. A run that rejects is reported as a
 * crash. Never rejects.
 */
async function finishRun(run) {
    await finish(run).catch(failStep);
}
async function finish(run) {
    const { inputs, startedAt } = run;
    if (inputs.proxy?.password)
        maskSecret(inputs.proxy.password);
    if (inputs.token)
        maskSecret(inputs.token);
    // Later steps find all outputs, even after this process was killed. There is no report yet.
    const unfinished = (0,report_report/* reportFailure */.xV)('internal', [], { startedAt, durationMs: 0 });
    warnOnFailure('The outputs', () => setOutputs(outputsOf(unfinished, null)));
    const result = await run.result.catch((error) => crashResult(error, run));
    const targets = {
        workspace: environment/* stepWorkspace */.OM,
        writeDefaultReport: (0,environment/* defaultReportWriter */.N3)(),
        sarifContext: environment/* stepContext */.ev,
    };
    const writeAll = async (one, page) => {
        const files = await (0,write_files/* writeFiles */.h)(one, inputs, targets);
        return { report: files.report, failure: writeOutputs(files, inputs, page) };
    };
    const first = await writeAll(result, environment/* rulesPage */.lX).catch((error) => ({
        report: result.report,
        failure: { error },
    }));
    // A report that cannot be rendered completely is replaced by that of a crash.
    const { report } = first.failure === null
        ? first
        : await writeAll(crashResult(first.failure.error, run), () => null);
    if (report.result !== 'failed')
        process.exitCode = 0;
    await commentOn(report, run);
}
function crashResult(error, { inputs, startedAt, deadline }) {
    deadline.cancel('the run has broken');
    debugError(error);
    const durationMs = Date.now() - startedAt;
    const time = { startedAt, durationMs, shard: inputs.shard, workflowRun: (0,environment/* workflowRun */.tM)() };
    const report = (0,report_report/* reportCrash */.Ms)(error, time);
    return { report, baseline: null };
}
async function commentOn(report, { inputs, deadline, event, connect }) {
    // A cancelled run has to end soon, so it does not wait for GitHub.
    if (inputs.comment === 'never' || deadline.cancelReason() !== null)
        return;
    const [{ updateComment }, { renderComment }] = await Promise.all([
        __webpack_require__.e(/* import() */ 691).then(__webpack_require__.bind(__webpack_require__, 6691)),
        __webpack_require__.e(/* import() */ 23).then(__webpack_require__.bind(__webpack_require__, 7023)),
    ]);
    const options = {
        key: (0,environment/* commentKey */.Td)(),
        runFailed: report.result === 'failed',
        policy: inputs.comment,
        token: inputs.token,
    };
    const render = (maxBytes) => renderComment(report, (0,environment/* runPage */.fL)(), maxBytes);
    const outcome = await updateComment(render, options, event, connect).catch((error) => ({
        kind: 'failed',
        why: String(error),
    }));
    warnCommentFailed(outcome);
}


/***/ }),

/***/ 5916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline),
/* harmony export */   n: () => (/* binding */ resultMark)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5268);
/* harmony import */ var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4145);
/* harmony import */ var _host_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7331);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7419);
/* harmony import */ var _planned_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5281);





/** One or two sentences that answer what broke and whether it matters, as plain text. */
function headline(report) {
    const { shard } = report;
    return shard === null
        ? `${plannedOutcome(report)}${outcome(report)}`
        : `Shard ${shard.index} of ${shard.of}: ${outcome(report)}`;
}
/** The icon of the result. A run that passes gets that of the worst verdict that was not accepted. */
function resultMark(report) {
    if (report.result === 'failed')
        return _labels_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G.broken.mark;
    const { open } = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .byAcceptance */ .Bp)(report);
    const worst = _model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .WORST_FIRST */ .vh.find((verdict) => open.some((host) => host.verdict === verdict));
    if (worst === 'broken' || worst === 'at-risk' || worst === 'inconclusive') {
        return _labels_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[worst].mark;
    }
    return _labels_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[report.complete ? 'coherent' : 'inconclusive'].mark;
}
/** What the planned change would break comes first, since it can still be prevented. */
function plannedOutcome({ hosts }) {
    const worse = (0,_planned_change_js__WEBPACK_IMPORTED_MODULE_3__/* .worsenedHosts */ .tc)(hosts);
    if (worse.length === 0)
        return '';
    const clause = (verdict, words) => {
        const some = worse.filter(({ planned }) => planned.verdict === verdict);
        const names = some.map(({ name, planned }) => `${name}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .causeInBrackets */ .Cz)(planned.cause)}`);
        return some.length === 0 ? [] : [`${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_4__/* .listInWords */ .D)(names, MAX_NAMES)} ${words}`];
    };
    const clauses = [
        ...clause('broken', 'would be broken'),
        ...clause('at-risk', 'would be at risk'),
        ...clause('inconclusive', 'cannot be judged'),
        ...clause('cosmetic', 'would show a difference that can stay'),
    ];
    return `After this change ${clauses.join('; ')}. Now: `;
}
function outcome(report) {
    const failed = FAILURES[report.failure ?? 'regression'];
    return failed?.(report) ?? hostsOutcome(report);
}
function hostsOutcome(report) {
    const { open, accepted } = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .byAcceptance */ .Bp)(report);
    const pendingOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .groupByHost */ .NZ)(report.findings.filter(({ status }) => status === 'pending'));
    const isPending = (host) => pendingOf(host).length > 0;
    const all = [
        { hosts: withVerdict(open, 'broken'), one: 'is broken', several: 'are broken' },
        { hosts: withVerdict(open, 'at-risk'), one: 'is at risk', several: 'are at risk' },
        {
            hosts: withVerdict(open, 'inconclusive'),
            one: 'could not be judged',
            several: 'could not be judged',
        },
        {
            hosts: accepted.filter(isPending),
            withoutCause: true,
            one: 'waits for its roll-out',
            several: 'wait for their roll-out',
        },
        {
            hosts: accepted.filter((host) => !isPending(host)),
            withoutCause: true,
            one: 'stays as it was accepted',
            several: 'stay as they were accepted',
        },
    ];
    const groups = all.filter(({ hosts }) => hosts.length > 0);
    const nameAll = groups.reduce((count, { hosts }) => count + hosts.length, 0) <= MAX_NAMES;
    const clauses = groups.map((group, index) => groupClause(group, report.hosts.length, nameAll || index === 0));
    const unseen = report.counts.inconclusive === 0
        ? ''
        : ` ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(report.counts.inconclusive, 'check')} could not be made.`;
    if (clauses.length > 0)
        return `${clauses.join('; ')}.${unseen}`;
    return `${coherentOutcome(report)}${unseen}`;
}
/** The headline of a run that could not check its hosts. */
const FAILURES = {
    configuration: (report) => {
        const { problems, hosts, complete } = report;
        // All was checked: only a file could not be written.
        if (hosts.length > 0 && complete)
            return `${hostsOutcome(report)} ${problems[0]?.message}`;
        return `${hosts.length === 0 ? 'Nothing' : 'Not everything'} was checked: ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(problems.length, 'mistake')} in the inputs or the declaration.`;
    },
    'nothing-checked': ({ problems, hosts, inconclusive }) => problems[0]?.message ?? nothingChecked(hosts, inconclusive),
    internal: ({ hosts }) => hosts.length === 0
        ? 'The check itself broke; this says nothing about the mail hosts.'
        : 'The check itself broke in part; what stands here is what the rest of it saw.',
};
/** Names each host with the first reason why nothing of it could be observed. */
function nothingChecked(hosts, inconclusive) {
    const inconclusiveOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .groupByHost */ .NZ)(inconclusive);
    const names = hosts.map((host) => {
        const [first] = inconclusiveOf(host);
        return first === undefined ? host.name : `${host.name} (${first.reason})`;
    });
    return names.length === 0
        ? 'Nothing was checked: no mail host was found.'
        : `Nothing was checked: no fact could be observed of ${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_4__/* .listInWords */ .D)(names, MAX_NAMES)}.`;
}
function withVerdict(hosts, verdict) {
    return hosts.filter((host) => host.verdict === verdict);
}
/** Names in a headline. With more hosts, only those of the worst group are named. */
const MAX_NAMES = 4;
function groupClause({ hosts, withoutCause, one, several }, total, withNames) {
    const [first] = hosts;
    const count = hosts.length;
    if (!withNames)
        return `${count} ${count === 1 ? one : several}`;
    const causeOf = ({ cause }) => (withoutCause === true ? null : cause);
    if (count === 1 && first !== undefined) {
        const cause = (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .causeWords */ .pQ)(causeOf(first));
        return `${first.name} ${one}${cause === '' ? '' : `: ${cause}`}`;
    }
    const labels = new Set(hosts.map((host) => `${host.name}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .causeInBrackets */ .Cz)(causeOf(host))}`));
    const [label] = labels;
    if (labels.size === 1)
        return `${label} ${one}`;
    const names = (0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_4__/* .listInWords */ .D)([...labels], 3);
    return count > 3 ? `${count} of ${total} mail hosts ${several}: ${names}` : `${names} ${several}`;
}
/** The outcome where no host is broken, at risk or inconclusive. */
function coherentOutcome({ hosts, counts, failure, shard }) {
    if (shard !== null && hosts.length === 0)
        return 'no mail host falls to it.';
    const cosmetic = withVerdict(hosts, 'cosmetic');
    const allCoherent = hosts.length === 1
        ? `${hosts[0]?.name} presents one coherent identity.`
        : `All ${hosts.length} mail hosts present one coherent identity each.`;
    const sentence = cosmetic.length === 0
        ? allCoherent
        : `${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_4__/* .listInWords */ .D)(cosmetic.map(({ name }) => name), 3)} ${cosmetic.length === 1 ? 'shows' : 'show'} a difference that can stay; nothing needs repair.`;
    if (failure !== 'regression')
        return sentence;
    const regressions = `${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.regressions, 'new finding')} at the level that fails this run.`;
    return cosmetic.length === 0 ? regressions : `${regressions} ${sentence}`;
}


/***/ }),

/***/ 7331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bp: () => (/* binding */ byAcceptance),
/* harmony export */   NZ: () => (/* binding */ groupByHost),
/* harmony export */   _q: () => (/* binding */ hostLabels),
/* harmony export */   md: () => (/* binding */ worstFirst)
/* harmony export */ });
/* harmony import */ var _judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6158);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5268);
/* harmony import */ var _model_host_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1297);



/** Groups entries of a report by host, so that the entries of one host are found in constant time. */
function groupByHost(entries) {
    const groups = Map.groupBy(entries, ({ host, port }) => (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_2__/* .hostKey */ ._9)(host, port));
    return ({ name, port }) => groups.get((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_2__/* .hostKey */ ._9)(name, port)) ?? [];
}
/** The findings that decide the verdict of a host: also those that are reported at another of its ports. */
function findingsByHost(findings) {
    const groups = Map.groupBy(findings, ({ host }) => host);
    return ({ name, port }) => (groups.get(name) ?? []).filter((finding) => finding.port === port || (0,_judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfEveryPort */ .YF)(finding));
}
/** A function that names a host: with its port only where the report has several ports of that name. */
function hostLabels(hosts) {
    const ports = Map.groupBy(hosts, ({ name }) => name);
    return (host, port) => ((ports.get(host)?.length ?? 0) > 1 ? `${host}:${port}` : host);
}
function worstFirst(hosts) {
    return hosts.toSorted((a, b) => (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .byVerdict */ .$$)(a.verdict, b.verdict));
}
/**
 * Separates the hosts whose verdict rests on a new finding from those whose decisive findings are all known, waived or
 * pending.
 */
function byAcceptance({ hosts, findings }) {
    const findingsOf = findingsByHost(findings);
    const parts = Map.groupBy(hosts, (host) => isAccepted(host, findingsOf(host)) ? 'accepted' : 'open');
    return { open: parts.get('open') ?? [], accepted: parts.get('accepted') ?? [] };
}
function isAccepted({ verdict }, findings) {
    const level = DECISIVE_LEVEL[verdict];
    const decisive = findings.filter((finding) => finding.level === level);
    return decisive.length > 0 && decisive.every(({ status }) => status !== 'new');
}
const DECISIVE_LEVEL = {
    broken: 'error',
    'at-risk': 'warning',
};


/***/ }),

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/** The report as a JSON file. Its texts are sanitised already. */
function renderJson(report) {
    return `${JSON.stringify(report, null, 2)}\n`;
}


/***/ }),

/***/ 8330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ findingLocation),
/* harmony export */   $p: () => (/* binding */ declaredLocations),
/* harmony export */   QB: () => (/* binding */ ruleUrl)
/* harmony export */ });
/* harmony import */ var _model_host_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1297);

/** The file and line that a finding is reported at: those of the planned change that causes it, else of the host. */
function findingLocation({ file, line, plannedAt, }) {
    return plannedAt === null || plannedAt.line === null
        ? { file, line }
        : { file: plannedAt.file, line: plannedAt.line };
}
/** Finds where a host or a mail domain is declared, by name and port. */
function declaredLocations(hosts) {
    const locations = new Map(hosts.map(({ name, port, declaredAt }) => [(0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hostKey */ ._9)(name, port), declaredAt]));
    return ({ host, port }) => locations.get((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hostKey */ ._9)(host, port)) ?? null;
}
/** The URL of a rule's section in the page that explains the rules. */
function ruleUrl(rulesPage, rule) {
    return `${rulesPage}#${rule}`;
}


/***/ }),

/***/ 9820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ renderLog),
/* harmony export */   w: () => (/* binding */ describeSmtp)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5916);
/* harmony import */ var _host_groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7331);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7419);
/* harmony import */ var _planned_change_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5281);
/* harmony import */ var _weakenings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2014);






/** The log of a run, grouped by host. Every line is sanitised. */
function renderLog(report) {
    const { counts } = report;
    const findingsOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .groupByHost */ .NZ)(report.findings);
    const inconclusiveOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .groupByHost */ .NZ)(report.inconclusive);
    const labelOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .hostLabels */ ._q)(report.hosts);
    const listed = new Set(report.hosts.flatMap(inconclusiveOf));
    const withoutHost = report.inconclusive.filter((entry) => !listed.has(entry));
    const tally = [
        (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(counts.errors, 'new error'),
        (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(counts.warnings, 'warning'),
        (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(counts.notices, 'notice'),
        ...(counts.waived > 0 ? [`${counts.waived} waived`] : []),
        ...(counts.inconclusive > 0 ? [`${counts.inconclusive} inconclusive`] : []),
    ].join(', ');
    return {
        groups: report.hosts.map((host) => hostGroup(host, labelOf(host.name, host.port), findingsOf(host), inconclusiveOf(host))),
        closing: [
            ...withoutHost.map((entry) => `${entry.host}: ${inconclusiveLine(entry)}`),
            ...report.problems.map(problemLine),
            ...report.notes,
            ...weakeningLines(report),
            ...plannedLines(report),
            (0,_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .P)(report),
            `${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .capital */ .Nx)(report.result)}: ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(counts.hosts, 'host')}, ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(counts.endpoints, 'endpoint')}, ${tally}, ${report.durationMs} ms.`,
        ].map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP),
    };
}
function hostGroup(host, label, findings, inconclusive) {
    const { mark, word } = _labels_js__WEBPACK_IMPORTED_MODULE_3__/* .VERDICT_WORDS */ ._G[host.verdict];
    const lines = [
        ...host.endpoints.flatMap(endpointLines),
        ...findings.flatMap((finding) => [
            `${finding.level}${finding.status === 'new' ? '' : ` (${finding.status})`} ${finding.rule}: ${finding.message}`,
            `    ${finding.remedy}`,
        ]),
        ...inconclusive.map(inconclusiveLine),
        `${mark} ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .sentences */ .hC)(host.evidence, host.advice)}`,
        ...plannedHostLines(host),
    ];
    return {
        title: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(`${mark} ${label} is ${word}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .causeInBrackets */ .Cz)(host.cause)}`),
        lines: lines.map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP),
    };
}
function inconclusiveLine({ address, check, reason, detail }) {
    return `inconclusive ${check}${address === null ? '' : ` of ${address}`}: ${reason} (${detail})`;
}
function plannedHostLines({ planned, verdict }) {
    if (planned === null)
        return [];
    const { differences, steps, evidence, advice } = planned;
    if (differences.length === 0 && planned.verdict === verdict)
        return [];
    const { mark, word } = _labels_js__WEBPACK_IMPORTED_MODULE_3__/* .VERDICT_WORDS */ ._G[planned.verdict];
    return [
        `after this change: ${mark} ${word}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .causeInBrackets */ .Cz)(planned.cause)}. ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .sentences */ .hC)(evidence, advice)}`,
        ...differences.map((difference) => `    ${(0,_planned_change_js__WEBPACK_IMPORTED_MODULE_4__/* .describeDifference */ .hF)(difference)}`),
        ...steps.map((step, index) => `    ${index + 1}. ${step}`),
    ];
}
/** Values that are only known after apply, and PTR records of undeclared addresses. */
function plannedLines({ planned }) {
    if (planned === null)
        return [];
    return [
        ...planned.pending.map((one) => `pending: ${one.what} (${(0,_planned_change_js__WEBPACK_IMPORTED_MODULE_4__/* .describePlace */ .df)(one)})`),
        ...planned.undeclared.map(({ address, names, ...location }) => `notice: ${address} is to have the PTR ${names.join(', ')} (${(0,_planned_change_js__WEBPACK_IMPORTED_MODULE_4__/* .describePlace */ .df)(location)}), and no mail host declares it. Declare it?`),
    ];
}
/** Ways in which the change weakens the check; the rest are counted. */
const MAX_WEAKENINGS = 50;
function weakeningLines(report) {
    const all = (0,_weakenings_js__WEBPACK_IMPORTED_MODULE_5__/* .weakeningsIn */ .oZ)(report);
    const more = all.length - MAX_WEAKENINGS;
    return [
        ...all.slice(0, MAX_WEAKENINGS).map((one) => `weakens the check: ${(0,_weakenings_js__WEBPACK_IMPORTED_MODULE_5__/* .describeWeakening */ .PP)(one)}`),
        ...(more > 0 ? [`weakens the check: ${more} more changes; the JSON report has them all`] : []),
    ];
}
function endpointLines({ address, port, ptr, smtp, fallback }) {
    const names = ptr.names.length > 0 ? ptr.names.join(', ') : 'none';
    return [
        `address ${address}`,
        `    PTR       ${names} (${ptr.state}, iprev=${ptr.iprev})`,
        `    port ${port}   ${describeSmtp(smtp)}`,
        ...(smtp.code === null
            ? []
            : [
                `    greeting  ${smtp.bannerNames.join(', ') || 'no name'}`,
                `    EHLO      ${smtp.ehloName ?? 'no name'}`,
            ]),
        ...(fallback === null
            ? []
            : [
                `    port ${fallback.port}   ${fallback.smtp.bannerNames.join(', ') || 'no name'} in its place`,
            ]),
        ...(smtp.tls?.negotiated == null
            ? []
            : [`    TLS       ${smtp.tls.negotiated}, ${smtp.tls.names.join(', ') || 'no names'}`]),
    ];
}
/** The result of the SMTP check in a few words. */
function describeSmtp({ state, reason, detail }) {
    if (state === 'skipped' && reason === null)
        return 'not checked (outbound)';
    return detail === null ? state : `${state}: ${detail}`;
}
function problemLine({ message, file, line, column }) {
    return file === null ? `error: ${message}` : `error: ${file}:${line}:${column}: ${message}`;
}


/***/ }),

/***/ 5281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ changedHosts),
/* harmony export */   df: () => (/* binding */ describePlace),
/* harmony export */   hF: () => (/* binding */ describeDifference),
/* harmony export */   tc: () => (/* binding */ worsenedHosts)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5268);
/* harmony import */ var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4145);


/** The hosts that the planned change alters, those with the worst planned verdict first. */
function changedHosts(hosts) {
    return hosts
        .filter(isChanged)
        .toSorted((a, b) => (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .byVerdict */ .$$)(a.planned.verdict, b.planned.verdict));
}
function isChanged(host) {
    const { planned, verdict } = host;
    return planned !== null && (planned.differences.length > 0 || planned.verdict !== verdict);
}
/** The hosts whose verdict the planned change makes worse. */
function worsenedHosts(hosts) {
    return changedHosts(hosts).filter(({ verdict, planned }) => (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .byVerdict */ .$$)(planned.verdict, verdict) < 0);
}
/** `PTR of 192.0.2.1: a.example.com becomes b.example.com`. */
function describeDifference({ what, address, now, planned }) {
    const names = (all) => (all.length === 0 ? 'none' : (0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_1__/* .listInWords */ .D)(all, 4));
    const owner = address === null ? '' : ` of ${address}`;
    return `${what}${owner}: ${names(now)} becomes ${names(planned)}`;
}
/** `file:line`, or the resource and its file. */
function describePlace({ file, line, resource }) {
    if (resource !== null)
        return `${resource} in ${file}`;
    return line === null ? file : `${file}:${line}`;
}


/***/ }),

/***/ 5500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ changesSection)
/* harmony export */ });
/* harmony import */ var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4145);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7419);
/* harmony import */ var _weakenings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2014);
/* harmony import */ var _size_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5474);





/** Hosts named per kind of change; the rest are counted. */
const MAX_CHANGES = 10;
const VERBS = { added: 'adds', changed: 'changes', removed: 'removes' };
/** What the change under review does to the declared hosts, and before that in which ways it weakens the check. */
function changesSection(report) {
    return [...weakeningSection(report), ...hostSection(report)];
}
function hostSection({ changes }) {
    const lines = ['added', 'changed', 'removed'].flatMap((kind) => {
        const own = changes.filter((change) => change.kind === kind);
        if (own.length === 0)
            return [];
        const named = own.map(({ name, keys }) => keys.length === 0 ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name) : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)} (${keys.join(', ')})`);
        return [`- ${VERBS[kind]} ${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_4__/* .listInWords */ .D)(named, MAX_CHANGES)}`];
    });
    return lines.length === 0 ? [] : ['### This change', lines.join('\n')];
}
/** Hosts, and changes to one host. The JSON report has all of them. */
const MAX_PLACES = 10;
const MAX_OF_PLACE = 5;
function weakeningSection(report) {
    const places = (0,_weakenings_js__WEBPACK_IMPORTED_MODULE_2__/* .weakenedPlaces */ .nm)(report);
    if (places.length === 0)
        return [];
    return [
        `### ⚠️ ${(0,_weakenings_js__WEBPACK_IMPORTED_MODULE_2__/* .weakeningTitle */ .Mj)(report)}`,
        'Review these lines before merging: what they accept or no longer check does not fail a run.',
        ...(0,_size_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .cappedList */ .oR)(places, MAX_PLACES, placeLine),
    ];
}
function placeLine({ name, changes }) {
    const shown = changes
        .slice(0, MAX_OF_PLACE)
        .map(({ what, from, to }) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(what)} from ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(from)} to ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(to)}`);
    const more = changes.length - shown.length;
    const all = more > 0 ? [...shown, `${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(more, 'more change')}`] : shown;
    return `${name === null ? 'All hosts' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)}: ${all.join('; ')}`;
}


/***/ }),

/***/ 7478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ hostTable)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);
/* harmony import */ var _host_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7331);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7419);



/** The lines of a Markdown table, one row per host: verdict, PTR and greeting names, cause. */
function hostTable(hosts) {
    if (hosts.length === 0)
        return [];
    const withStableSince = hosts.some(({ stableSince }) => stableSince !== null);
    const columns = ['Host', 'Verdict', 'PTR', 'Greeting', 'Cause'];
    const labelOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .hostLabels */ ._q)(hosts);
    if (withStableSince)
        columns.push('Stable since');
    return [
        `| ${columns.join(' | ')} |`,
        `| ${columns.map(() => '---').join(' | ')} |`,
        ...hosts.map((host) => row(host, labelOf(host.name, host.port), withStableSince)),
    ];
}
function row({ verdict, cause, endpoints, stableSince }, label, withStableSince) {
    const { mark, word } = _labels_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[verdict];
    const cells = [
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)(label),
        `${mark}&nbsp;${word.replace(' ', '&nbsp;')}`,
        namesCell(endpoints.flatMap(({ ptr }) => ptr.names), endpoints),
        greetingCell(endpoints),
        (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .causeWords */ .pQ)(cause),
        ...(withStableSince ? [stableSince ?? ''] : []),
    ];
    return `| ${cells.join(' | ')} |`;
}
/** The banner names, then the EHLO names that are no banner name. */
function greetingCell(endpoints) {
    const banner = new Set(endpoints.flatMap(({ smtp }) => smtp.bannerNames));
    const ehlo = endpoints
        .flatMap(({ smtp }) => smtp.ehloName ?? [])
        .filter((name) => !banner.has(name));
    const greeting = namesCell([...banner], endpoints);
    return ehlo.length === 0 ? greeting : `${greeting}, EHLO ${namesCell(ehlo, endpoints)}`;
}
/**
 * Up to three different names. A dash where endpoints were observed without any, empty where there are no endpoints.
 */
function namesCell(names, endpoints) {
    const different = [...new Set(names)];
    if (different.length === 0)
        return endpoints.length === 0 ? '' : '—';
    const shown = different.slice(0, 3).map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ).join(', ');
    return different.length > 3 ? `${shown} and ${different.length - 3} more` : shown;
}


/***/ }),

/***/ 2858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ overview),
/* harmony export */   U: () => (/* binding */ needsAction)
/* harmony export */ });
/* harmony import */ var _model_host_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1297);
/* harmony import */ var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4145);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);
/* harmony import */ var _host_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7331);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7419);





/** Items per list, so that all lists fit on the first screen. */
const MAX_ITEMS = 5;
/** Hosts named per item. */
const MAX_NAMES = 4;
/**
 * The lists at the top of the summary: what to do, one item per cause; what was accepted; what could not be judged;
 * what needs no change.
 *
 * @param hosts the worst first
 */
function overview(hosts, report) {
    const { open, accepted } = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .byAcceptance */ .Bp)({ hosts, findings: report.findings });
    return [
        ...section('What to do', groupsOf(open.filter(needsAction), causeKey), actionItem, 'numbered'),
        ...section('Accepted or pending', accepted, acceptedItem(report)),
        ...section('Could not be judged', groupsOf(open.filter(isInconclusive), adviceOf), adviceItem),
        ...section('Leave alone', groupsOf(open.filter(isCosmetic), adviceOf), adviceItem),
    ];
}
/** Whether the overview says what to do about a host. */
function needsAction({ verdict }) {
    return verdict === 'broken' || verdict === 'at-risk';
}
function isInconclusive({ verdict }) {
    return verdict === 'inconclusive';
}
function isCosmetic({ verdict }) {
    return verdict === 'cosmetic';
}
/** Renders only the items that are shown: a fleet may have thousands. */
function section(title, items, render, style = 'bulleted') {
    if (items.length === 0)
        return [];
    const shown = items.slice(0, MAX_ITEMS);
    const more = items.length - shown.length;
    const lines = shown.map((one, index) => `${style === 'numbered' ? `${index + 1}.` : '-'} ${render(one)}`);
    const rest = more > 0 ? [`\n${more} more below.`] : [];
    return [`### ${title}`, [...lines, ...rest].join('\n')];
}
function groupsOf(hosts, key) {
    return [...Map.groupBy(hosts, key).values()].flatMap(([first, ...others]) => first === undefined ? [] : [[first, ...others]]);
}
/** Hosts with the same verdict and known cause share an item; a host without a known cause has its own. */
function causeKey({ name, port, verdict, cause }) {
    return cause === null || cause === 'unknown' ? (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__/* .hostKey */ ._9)(name, port) : `${verdict} ${cause}`;
}
function adviceOf({ advice }) {
    return advice;
}
function actionItem(group) {
    const [first] = group;
    const { mark, word } = _labels_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[first.verdict];
    const title = (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .capital */ .Nx)((0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .causeWords */ .pQ)(first.cause) || word);
    const example = group.length === 1 ? '' : `For ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(first.name)}: `;
    const why = first.evidence === '' ? '' : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(first.evidence)} `;
    return `${mark} **${title}** at ${names(group)}. ${example}${why}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(first.advice)}`;
}
function adviceItem(group) {
    return `${_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[group[0].verdict].mark} ${names(group)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(group[0].advice)}`;
}
function names(group) {
    return (0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_4__/* .listInWords */ .D)(group.map(({ name }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)), MAX_NAMES);
}
function acceptedItem({ findings }) {
    const findingsOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .groupByHost */ .NZ)(findings);
    return (host) => {
        const own = findingsOf(host);
        const rules = (status) => [...new Set(own.filter((finding) => finding.status === status).map(({ rule }) => rule))].map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY);
        const [pending, known] = [rules('pending'), rules('known')];
        const reasons = [
            ...(pending.length > 0 ? [`to be rolled out after merging: ${pending.join(', ')}`] : []),
            ...(known.length > 0 ? [`known before: ${known.join(', ')}`] : []),
            ...new Set(own.flatMap(waiverReason)),
        ];
        return `${_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[host.verdict].mark} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(host.name)}: ${reasons.join('; ')}`;
    };
}
function waiverReason({ waiver, rule }) {
    return waiver === null
        ? []
        : [`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(rule)} is waived until ${waiver.until}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(waiver.reason)}`];
}


/***/ }),

/***/ 9539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ plannedSection)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7419);
/* harmony import */ var _planned_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5281);
/* harmony import */ var _size_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5474);




/** Entries of each list. The JSON report has all of them. */
const MAX_HOSTS = 50;
const MAX_WORSENED = 5;
const MAX_DIFFERENCES = 6;
const MAX_ENTRIES = 20;
/** What the planned change does to the hosts, a safe order of its steps, and what is only known after apply. */
function plannedSection({ planned, hosts }) {
    if (planned === null)
        return [];
    const all = (0,_planned_change_js__WEBPACK_IMPORTED_MODULE_2__/* .changedHosts */ .CN)(hosts);
    const shown = all.slice(0, MAX_HOSTS);
    const worse = (0,_planned_change_js__WEBPACK_IMPORTED_MODULE_2__/* .worsenedHosts */ .tc)(hosts).slice(0, MAX_WORSENED);
    const none = `Of the ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(planned.changes, 'planned change')} that were read none touches the identity of a declared host.`;
    return [
        '### After this change',
        ...(all.length === 0 ? [none] : [table(shown)]),
        ...(all.length > shown.length
            ? [`${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(all.length - shown.length, 'more host')} stand only in the JSON report.`]
            : []),
        ...(worse.length === 0 ? [] : [worse.map(adviceItem).join('\n')]),
        ...shown.flatMap(safeOrder),
        ...listed('Only applying it will tell', planned.pending, (one) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(one.what)} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_planned_change_js__WEBPACK_IMPORTED_MODULE_2__/* .describePlace */ .df)(one))})`),
        ...listed('Planned, but declared by no host', planned.undeclared, ({ address, names, ...location }) => `PTR of ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(address)}: ${names.map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join(', ')} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_planned_change_js__WEBPACK_IMPORTED_MODULE_2__/* .describePlace */ .df)(location))}). Declare it?`),
    ];
}
function table(hosts) {
    return [
        '| Host | Now | After | What changes |',
        '| --- | --- | --- | --- |',
        ...hosts.map(row),
    ].join('\n');
}
function row({ name, verdict, planned }) {
    const { differences } = planned;
    const word = (one) => `${_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICT_WORDS */ ._G[one].mark}&nbsp;${_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICT_WORDS */ ._G[one].word.replace(' ', '&nbsp;')}`;
    const shown = differences
        .slice(0, MAX_DIFFERENCES)
        .map((one) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_planned_change_js__WEBPACK_IMPORTED_MODULE_2__/* .describeDifference */ .hF)(one)));
    const more = differences.length - shown.length;
    return `| ${[
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)(name),
        word(verdict),
        `${word(planned.verdict)}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .causeInBrackets */ .Cz)(planned.cause)}`,
        [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('<br>'),
    ].join(' | ')} |`;
}
/** Why a host would get worse, and what to change first. */
function adviceItem({ name, planned: { verdict, evidence, advice } }) {
    const why = evidence === '' ? '' : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(evidence)} `;
    return `- ${_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICT_WORDS */ ._G[verdict].mark} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)}: ${why}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(advice)}`;
}
function safeOrder({ name, planned: { steps } }) {
    if (steps.length === 0)
        return [];
    const lines = steps.map((step, index) => `${index + 1}. ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(step)}`);
    return [`**A safe order for** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)}:\n\n${lines.join('\n')}`];
}
function listed(title, entries, render) {
    return (0,_size_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .cappedList */ .oR)(entries, MAX_ENTRIES, render).map((list) => `**${title}:**\n\n${list}`);
}


/***/ }),

/***/ 5474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SM: () => (/* binding */ fitTable),
/* harmony export */   WK: () => (/* binding */ fitSections),
/* harmony export */   hW: () => (/* binding */ takeFitting),
/* harmony export */   oR: () => (/* binding */ cappedList),
/* harmony export */   wI: () => (/* binding */ utf8Length)
/* harmony export */ });
/* unused harmony export MAX_SECTION_BYTES */
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7419);

/** The length in bytes of UTF-8, which is how GitHub measures its limits. */
function utf8Length(text) {
    return Buffer.byteLength(text);
}
/** The lines of a table that fit, then one line that counts the hosts left out. */
function fitTable(lines, maxBytes) {
    if (lines.length === 0)
        return [];
    const rows = takeFitting(lines, maxBytes, 1);
    const left = lines.length - rows.length;
    const table = rows.join('\n');
    return left === 0
        ? [table]
        : [table, `${(0,_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(left, 'more host')} stand only in the JSON report.`];
}
/**
 * The sections that fit, then one line that counts the hosts left out. A section longer than `MAX_SECTION_BYTES` is
 * skipped: the long greetings of one host must not take the space of all others.
 *
 * @param hosts how many sections there are
 * @param sections one per host; only consumed while they fit
 */
function fitSections(hosts, sections, maxBytes) {
    const kept = takeFitting(shortSections(sections), maxBytes - COUNT_LINE_BYTES, 2);
    const missing = hosts - kept.length;
    const countLine = `The details of ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(missing, 'host')} did not fit here; the JSON report has them.`;
    return missing === 0 ? kept : [...kept, countLine];
}
/** Sixteen endpoints with some sixty lines of evidence each. */
const MAX_SECTION_BYTES = 128 * 1024;
/** Ends after many sections that are too long: rendering them all would take time for nothing. */
function* shortSections(sections) {
    let tooLong = 0;
    for (const section of sections) {
        if (utf8Length(section) <= MAX_SECTION_BYTES)
            yield section;
        else if (++tooLong >= MAX_LONG_SECTIONS)
            return;
    }
}
/** Sections that are skipped because of their length before the rest is left out. */
const MAX_LONG_SECTIONS = 20;
/** Reserved for the line that counts the hosts left out. */
const COUNT_LINE_BYTES = 200;
/**
 * The longest run of texts from the start that fits.
 *
 * @param separatorBytes counted for each text
 */
function takeFitting(texts, maxBytes, separatorBytes) {
    const kept = [];
    let used = 0;
    for (const text of texts) {
        used += utf8Length(text) + separatorBytes;
        if (used > maxBytes)
            break;
        kept.push(text);
    }
    return kept;
}
/**
 * The first entries as one Markdown list, then how many more there are.
 *
 * @param prefix of each line, such as `> ` for a quotation
 * @returns no list where there are no entries
 */
function cappedList(entries, most, render, prefix = '') {
    if (entries.length === 0)
        return [];
    const shown = entries.slice(0, most).map(render);
    const more = entries.length - shown.length;
    const items = more > 0 ? [...shown, `and ${more} more`] : shown;
    return [items.map((item) => `${prefix}- ${item}`).join('\n')];
}


/***/ }),

/***/ 2014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mj: () => (/* binding */ weakeningTitle),
/* harmony export */   PP: () => (/* binding */ describeWeakening),
/* harmony export */   nm: () => (/* binding */ weakenedPlaces),
/* harmony export */   oZ: () => (/* binding */ weakeningsIn)
/* harmony export */ });
/* harmony import */ var _model_host_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1297);

/** The ways in which the change under review weakens the check, in the order of the report. */
function weakeningsIn({ changes }) {
    return changes.filter(isWeakening);
}
function isWeakening(change) {
    return 'weakens' in change;
}
/** The same by host. */
function weakenedPlaces(report) {
    const groups = Map.groupBy(weakeningsIn(report), ({ name, port }) => (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointKey */ .r4)({ host: name ?? '', port: port ?? 0, address: null }));
    return [...groups.values()].map((changes) => ({ name: changes[0]?.name ?? null, changes }));
}
/** `This pull request weakens the check`. */
function weakeningTitle({ base }) {
    const subject = PULL_REQUEST_BASES.has(base?.source) ? 'pull request' : 'change';
    return `This ${subject} weakens the check`;
}
const PULL_REQUEST_BASES = new Set([
    'merge-parent',
    'merge-base',
    'base-sha',
]);
/** One way as plain text: `mx1.example.com: ptr from mx1.example.com to any name`. */
function describeWeakening({ name, what, from, to }) {
    return `${name ?? 'all hosts'}: ${what} from ${from} to ${to}`;
}


/***/ }),

/***/ 5392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ writeFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _files_write_text_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3841);
/* harmony import */ var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2963);
/* harmony import */ var _model_suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(957);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7406);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7248);






/**
 * Writes the baseline, the files for other tools and the JSON report. A baseline or a report that cannot be written
 * fails the run: others rely on it. A file for other tools does not change the result.
 *
 * @throws where the JSON report cannot be rendered
 */
async function writeFiles({ report: own, baseline }, inputs, targets) {
    const write = (file, text) => {
        const { root, boundary } = targets.workspace();
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, file);
        (0,_files_write_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeTextFile */ .Tl)(path, text, boundary);
        return path;
    };
    const failures = [];
    let report = own;
    const fail = (what, file, error) => {
        const failure = unwritten(what, file, error);
        failures.push(failure);
        report = (0,_report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .failUnwritten */ .tu)(report, failure);
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
    const warnings = await writeToolFiles(report, inputs, targets.sarifContext, write);
    report = { ...report, notes: [...report.notes, ...warnings] };
    const json = (0,_report_json_js__WEBPACK_IMPORTED_MODULE_5__/* .renderJson */ .h)(report);
    try {
        const path = reportFile === null ? (targets.writeDefaultReport?.(json) ?? null) : write(reportFile, json);
        return { report, reportFile: path, failures, warnings };
    }
    catch (error) {
        fail('The JSON report', reportFile, error);
    }
    // The result has changed since.
    await writeToolFiles(report, inputs, targets.sarifContext, write);
    return { report, reportFile: null, failures, warnings };
}
/** @returns a sentence for each file that could not be written */
async function writeToolFiles(report, inputs, sarifContext, write) {
    if (inputs.sarifFile === null && inputs.junitFile === null)
        return [];
    const { toolFiles } = await __webpack_require__.e(/* import() */ 0).then(__webpack_require__.bind(__webpack_require__, 7000));
    return toolFiles(report, inputs, sarifContext).flatMap(({ what, file, render }) => {
        try {
            write(file, render());
            return [];
        }
        catch (error) {
            return [unwritten(`The ${what}`, file, error)];
        }
    });
}
function unwritten(what, file, error) {
    const subject = file === null ? 'it' : (0,_model_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(file);
    return `${what} could not be written: ${subject} ${(0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitise */ .tB)((0,_files_write_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writingProblem */ .ev)(error), 500)}.`;
}


/***/ })

};
