export const id = 338;
export const ids = [338,145,782];
export const modules = {

/***/ 6338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishRun: () => (/* binding */ finishRun)
});

// EXTERNAL MODULE: ./lib/files/write-file.js
var write_file = __webpack_require__(6367);
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




/** Says what kept the comment from being written; it changes no result. */
function tellComment(outcome) {
    if (outcome.kind === 'done')
        return;
    core/* warning */.$e((0,report_escape/* annotationText */.xr)(`The comment on the pull request could not be kept: ${outcome.why}.`));
}
/** What the outputs of a report are. */
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
        'report-file': reportFile,
    };
}
/** Has the runner blot out a text wherever the log would show it. */
function hide(secret) {
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
function annotate(annotations) {
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
/** Adds to the step's summary; outside of a runner there is none. */
function writeSummary(markdown) {
    const path = process.env.GITHUB_STEP_SUMMARY;
    if (path)
        (0,external_node_fs_.appendFileSync)(path, markdown);
}
/** Does what the result does not hang on: where it cannot be done, a warning says so. */
function warnOnFailure(what, work) {
    try {
        work();
    }
    catch (error) {
        core/* warning */.$e((0,report_escape/* annotationText */.xr)(`${what} could not be written: ${String(error)}`));
    }
}
/** Leaves what a bug report needs in the debug log, which is not shown unless somebody asks for it. */
function debugFault(error) {
    core/* debug */.Yz((0,sanitise/* sanitise */.tB)(error instanceof Error ? (error.stack ?? error.message) : String(error), 4000));
}
/** Fails a step that broke before it could be told in any other way. */
function failAtOnce(error) {
    debugFault(error);
    core/* setFailed */.C1((0,report_escape/* annotationText */.xr)(`The check itself broke: ${String(error)}. Please report this.`));
}

// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(5650);
// EXTERNAL MODULE: ./lib/report/headline.js
var headline = __webpack_require__(5916);
// EXTERNAL MODULE: ./lib/report/labels.js
var labels = __webpack_require__(7419);
// EXTERNAL MODULE: ./lib/report/planned-labels.js
var planned_labels = __webpack_require__(2442);
// EXTERNAL MODULE: ./lib/report/rule-url.js
var rule_url = __webpack_require__(8782);
;// CONCATENATED MODULE: ./lib/report/annotations.js





/** A step shows ten annotations of each level; the rest would vanish without a word. */
const MAX_PER_LEVEL = 10;
/**
 * The annotations of a run, errors first, each on its line of the declaration. Where there are more than a
 * step shows, the last of a level says how many more there are. A failed run ends its errors with the
 * headline. What a shard sees the merge annotates, once.
 *
 * @param rulesPage address of the page that explains the rules; null where there is none
 */
function renderAnnotations(report, onInconclusive, rulesPage) {
    const findings = report.findings
        .filter(({ status }) => status === 'new' || status === 'pending')
        .map((finding) => ofFinding(finding, rulesPage));
    const seen = report.shard === null ? [...findings, ...ofInconclusive(report, onInconclusive)] : [];
    const all = [...ofProblems(report), ...seen, ...ofUndeclared(report)];
    const verdict = report.result === 'failed'
        ? [annotation('error', 'Mail identity check failed', (0,headline/* headline */.P)(report), null, null)]
        : [];
    return ['error', 'warning', 'notice'].flatMap((level) => {
        const last = level === 'error' ? verdict : [];
        const own = all.filter((candidate) => candidate.level === level);
        return [...rolledUp(own, level, MAX_PER_LEVEL - last.length), ...last];
    });
}
function rolledUp(annotations, level, room) {
    if (annotations.length <= room)
        return [...annotations];
    const shown = annotations.slice(0, room - 1);
    const more = (0,labels/* plural */.LS)(annotations.length - shown.length, `more ${level}`);
    const message = `${more}; the job summary and the JSON report have them all.`;
    return [...shown, annotation(level, `${(0,labels/* capital */.Nx)(level)}s left out`, message, null, null)];
}
function ofFinding(finding, rulesPage) {
    const more = rulesPage === null ? '' : ` ${(0,rule_url/* ruleAddress */.X)(rulesPage, finding.rule)}`;
    const where = finding.address === null ? finding.host : `${finding.host} (${finding.address})`;
    const pending = finding.status === 'pending';
    const already = finding.onBase === true ? ' It was so before this change.' : '';
    return annotation(pending ? 'notice' : finding.level, `${pending ? 'Pending, ' : ''}${finding.rule}: ${where}`, `${finding.message}${already} ${finding.remedy}${more}`, ...locationOf(finding));
}
/** What a planned change brings stands on its line, where it has one. */
function locationOf({ file, line, plannedAt }) {
    return plannedAt === null || plannedAt.line === null
        ? [file, line]
        : [plannedAt.file, plannedAt.line];
}
function ofUndeclared({ planned }) {
    return (planned?.undeclared ?? []).map(({ address, names, ...place }) => annotation('notice', 'A planned PTR that no host declares', `${address} is to have the PTR ${names.join(', ')} (${(0,planned_labels/* placeInWords */.cF)(place)}), and no mail host declares that address. Declare it?`, place.line === null ? null : place.file, place.line));
}
function ofProblems({ problems }) {
    return problems.map(({ message, file, line }) => annotation('error', 'Mail identity declaration', message, file, line));
}
function ofInconclusive(report, onInconclusive) {
    if (onInconclusive === 'ignore' || report.inconclusive.length === 0)
        return [];
    const level = onInconclusive === 'fail' ? 'error' : 'warning';
    const blocked = report.inconclusive.filter(({ reason }) => reason === 'egress-blocked');
    const rest = report.inconclusive.filter(({ reason }) => reason !== 'egress-blocked');
    const declared = new Map(report.hosts.map((host) => [`${host.name}:${host.port}`, host.declaredAt]));
    const once = blocked.length === 0
        ? []
        : [
            annotation(level, 'This runner cannot open the port', `${(0,labels/* plural */.LS)(blocked.length, 'SMTP check')} could not be made: no connection gets out of this runner to that port, so nothing is known of the hosts. DNS was judged in full. Use a self-hosted or VNET runner that may open the port, a proxy, or fallback-ports: 587, 465.`, null, null),
        ];
    return [
        ...once,
        ...rest.map(({ host, port, address, check, reason, detail }) => {
            const place = declared.get(`${host}:${port}`);
            const where = address === null ? host : `${host} (${address})`;
            return annotation(level, `Inconclusive: ${check} of ${where}`, `${reason}: ${detail}. This says nothing about the host.`, place?.file ?? null, place?.line ?? null);
        }),
    ];
}
function annotation(level, title, message, file, line) {
    const placed = file === null ? null : line;
    return {
        level,
        title: (0,report_escape/* annotationText */.xr)(title),
        message: (0,report_escape/* annotationText */.xr)(message),
        file,
        line: placed,
    };
}

// EXTERNAL MODULE: ./lib/report/json.js
var json = __webpack_require__(7406);
// EXTERNAL MODULE: ./lib/report/log.js
var log = __webpack_require__(9820);
// EXTERNAL MODULE: ./lib/report/group-by-host.js
var group_by_host = __webpack_require__(8570);
// EXTERNAL MODULE: ./lib/report/reading-order.js
var reading_order = __webpack_require__(1479);
// EXTERNAL MODULE: ./lib/report/summary/changes.js
var changes = __webpack_require__(5500);
;// CONCATENATED MODULE: ./lib/report/summary/diagram.js
/** PTR names and addresses drawn; more would be no picture. */
const MAX_NAMES = 3;
const MAX_ADDRESSES = 2;
/**
 * The way from a broken host's name to its address and back as a Mermaid flowchart, which GitHub draws; nothing
 * where there is no way to draw. The first address that something is wrong with stands for all.
 */
function diagram(host, findings) {
    if (host.verdict !== 'broken')
        return [];
    const wrong = new Set(findings.map(({ address }) => address));
    const endpoint = host.endpoints.find(({ address, ptr, smtp }) => wrong.has(address) && (ptr.names.length > 0 || smtp.bannerName !== null));
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
    const leadsTo = (name, addresses) => {
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
        leadsTo(name, ptr.forward[name]);
    }
    if (smtp.bannerName !== null) {
        edge(address, 'greets as', smtp.bannerName);
        leadsTo(smtp.bannerName, bannerForward[smtp.bannerName]);
    }
    const drawn = Array.from(nodes, ([text, id]) => `  ${id}["${label(text)}"]`);
    return ['```mermaid', 'flowchart LR', ...drawn, ...edges, '```'].join('\n');
}
/** A stranger's text as a label: every character that could end it, or mean something, by its number. */
function label(text) {
    return text.replace(/[^A-Za-z0-9 .:_/-]/gu, (character) => `#${character.codePointAt(0)};`);
}

// EXTERNAL MODULE: ./lib/report/summary/overview.js
var overview = __webpack_require__(2858);
;// CONCATENATED MODULE: ./lib/report/summary/host-details.js






/** Endpoints of one host whose evidence is shown. */
const MAX_ENDPOINTS = 16;
/**
 * What was declared of a host, what was seen, and what to do, with the evidence folded.
 *
 * @param rulesPage address of the page that explains the rules; null where there is none
 */
function hostDetails(host, findings, rulesPage) {
    const { mark, word } = labels/* VERDICT_WORDS */._G[host.verdict];
    const { planned } = host;
    const then = planned === null || planned.verdict === host.verdict
        ? ''
        : `, and ${labels/* VERDICT_WORDS */._G[planned.verdict].word} after this change`;
    const open = host.verdict === 'broken' || planned?.verdict === 'broken' ? ' open' : '';
    const more = host.endpoints.length - MAX_ENDPOINTS;
    return [
        `<details${open}><summary>${mark} <code>${(0,report_escape/* html */.qy)(host.name)}</code> is ${word}${then}</summary>`,
        // What is urgent stands at the head already, but for hosts that share a cause with another.
        ...((0,overview/* isUrgent */.G)(host) && host.evidence !== '' ? [(0,report_escape/* prose */.CS)(host.evidence)] : []),
        ...findings.map((finding) => findingDetails(finding, rulesPage)),
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
    const rule = rulesPage === null
        ? finding.rule
        : `[${finding.rule}](<${(0,rule_url/* ruleAddress */.X)(rulesPage, finding.rule)}>)`;
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
/** The DNS chain and the SMTP dialogue of an endpoint, folded. */
function evidence({ address, port, ptr, smtp, fallback }) {
    const chain = ptr.names.map((name) => {
        const forward = ptr.forward[name];
        const answer = forward === undefined ? 'not asked' : forward.join(', ') || 'no address';
        return `${address} PTR ${name} -> ${answer}`;
    });
    const lines = [
        ...(chain.length > 0
            ? chain
            : [`${address} PTR ${ptr.state}${ptr.errorDetail === null ? '' : `: ${ptr.errorDetail}`}`]),
        `iprev=${ptr.iprev}`,
        ...zoneLines(ptr),
        `port ${port}: ${(0,log/* smtpInWords */.v)(smtp)}`,
        ...dialogue(smtp),
        ...(fallback === null
            ? []
            : [`port ${fallback.port} in its place:`, ...dialogue(fallback.smtp)]),
    ];
    return [`<details><summary>Evidence from ${address}</summary>`, fenced(lines), '</details>'].join('\n\n');
}
function dialogue({ code, greeting, ehloReply }) {
    const greeted = greeting.map((line, index) => `S: ${code ?? '...'}${index < greeting.length - 1 ? '-' : ' '}${line}`);
    const introduced = ehloReply.length > 0 ? ['C: EHLO', ...ehloReply.map((line) => `S: ${line}`)] : [];
    return [...greeted, ...introduced];
}
/** What the reverse zone's own servers, and further resolvers, say. */
function zoneLines({ authority }) {
    if (authority === null)
        return [];
    return [
        ...(authority.zone === null
            ? []
            : [`zone ${authority.zone} NS ${authority.servers.join(', ') || 'unknown'}`]),
        ...authority.answers.map(({ server, kind, names }) => `${kind} ${server}: PTR ${names.join(', ') || 'none'}`),
    ];
}
/** A code block whose fence no line inside can close. */
function fenced(lines) {
    const runs = Array.from(lines.join('\n').matchAll(/`{3,}/g), ([run]) => run.length);
    const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
    return [`${fence}text`, ...lines, fence].join('\n');
}

// EXTERNAL MODULE: ./lib/report/summary/host-table.js
var host_table = __webpack_require__(7478);
// EXTERNAL MODULE: ./lib/report/summary/planned.js
var planned = __webpack_require__(9539);
// EXTERNAL MODULE: ./lib/report/summary/size-limit.js
var size_limit = __webpack_require__(5474);
;// CONCATENATED MODULE: ./lib/report/summary/summary.js












/** GitHub drops a whole step summary that is one byte larger. */
const MAX_SUMMARY_BYTES = 1024 * 1024;
/** Kept free for what other steps of the job add to the same file. */
const RESERVE_BYTES = 64 * 1024;
/**
 * The job summary as Markdown: the headline, what to do, a table of hosts, then details with their evidence.
 *
 * @param rulesPage address of the page that explains the rules; null where there is none
 */
function renderSummary(report, rulesPage, maxBytes = MAX_SUMMARY_BYTES - RESERVE_BYTES) {
    const hosts = (0,reading_order/* worstFirst */.m)(report.hosts);
    const opening = [
        `## ${(0,reading_order/* mark */.G)(report)} ${(0,report_escape/* prose */.CS)((0,headline/* headline */.P)(report))}`,
        ...problems(report),
        ...notes(report),
        ...(0,changes/* changesOf */.f)(report),
        ...(0,planned/* plannedSection */._)(report),
    ];
    const body = [...(0,overview/* firstScreen */.n)(hosts, report), ...(0,size_limit/* fittedTable */.dj)((0,host_table/* hostTable */.B)(hosts), maxBytes / 2)];
    const closing = [...inconclusive(report), footer(report)];
    const room = maxBytes - (0,size_limit/* bytes */.ee)([...opening, ...body, ...closing].join('\n\n'));
    const worse = new Set((0,planned_labels/* worsened */.OH)(hosts));
    const told = hosts.filter((host) => host.verdict !== 'coherent' || worse.has(host));
    const details = (0,size_limit/* fittedSections */.ti)(told.length, detailsOf(told, report, rulesPage), room);
    return `${[...opening, ...body, ...details, ...closing].join('\n\n')}\n`;
}
function* detailsOf(hosts, { findings }, rulesPage) {
    const findingsOf = (0,group_by_host/* byHost */.K)(findings);
    for (const host of hosts)
        yield hostDetails(host, findingsOf(host), rulesPage);
}
/** Entries of a list; the JSON report has them all. */
const MAX_PROBLEMS = 200;
const MAX_NOTES = 50;
const MAX_INCONCLUSIVE = 50;
function problems(report) {
    return listed('', report.problems, MAX_PROBLEMS, ({ file, line, column, message }) => {
        const where = file === null ? '' : `${(0,report_escape/* code */.aY)(`${file}:${line}:${column}`)} `;
        return `${where}${(0,report_escape/* prose */.CS)(message)}`;
    });
}
function notes(report) {
    return listed('> ', report.notes, MAX_NOTES, report_escape/* prose */.CS);
}
function inconclusive(report) {
    const list = listed('', report.inconclusive, MAX_INCONCLUSIVE, ({ host, address, check, reason, detail }) => `${(0,report_escape/* code */.aY)(host)}${address === null ? '' : ` ${(0,report_escape/* code */.aY)(address)}`} ${check}: **${reason}** ${(0,report_escape/* prose */.CS)(detail)}`);
    return list.length === 0 ? [] : ['### What could not be checked', ...list];
}
/** The first entries as one list, and how many more there are; nothing where there is none. */
function listed(indent, entries, most, inWords) {
    if (entries.length === 0)
        return [];
    const shown = entries.slice(0, most).map(inWords);
    const more = entries.length - shown.length;
    const items = more > 0 ? [...shown, `and ${more} more`] : shown;
    return [items.map((item) => `${indent}- ${item}`).join('\n')];
}
function footer({ counts, durationMs, vantage }) {
    const seen = `${(0,labels/* plural */.LS)(counts.hosts, 'host')}, ${(0,labels/* plural */.LS)(counts.endpoints, 'endpoint')} in ${durationMs} ms`;
    return `<sub>${seen} · port 25 from here: ${vantage.port25} · IPv6 from here: ${vantage.ipv6}</sub>`;
}

;// CONCATENATED MODULE: ./lib/action/write-outputs.js






/**
 * Tells a report in every way that a workflow can hear, each for itself: one that breaks keeps none of the others.
 * What cannot be written is warned of and changes no result; what cannot be rendered is a fault of ours.
 *
 * @param rulesPage the address of the page that explains the rules
 * @returns the first fault; null where there was none
 */
function writeOutputs(report, inputs, reportFile, rulesPage) {
    const broken = [];
    const way = (what, render, write) => {
        try {
            const rendered = render();
            warnOnFailure(what, () => write(rendered));
        }
        catch (fault) {
            broken.push({ fault });
        }
    };
    const { onInconclusive } = inputs;
    const writeReport = (json) => (0,write_file/* writeWithFolders */.X)(reportFile, json);
    way('The outputs', () => outputsOf(report, reportFile), setOutputs);
    way('The JSON report', () => (0,json/* renderJson */.h)(report), writeReport);
    way('The log', () => (0,log/* renderLog */.N)(report), printLog);
    way('The annotations', () => renderAnnotations(report, onInconclusive, rulesPage()), annotate);
    if (inputs.summary) {
        way('The job summary', () => renderSummary(report, rulesPage()), writeSummary);
    }
    return broken[0] ?? null;
}

;// CONCATENATED MODULE: ./lib/action/finish.js





/**
 * Sets the outputs early, waits for the run's end, and tells of it in every way that a workflow can hear: a fault
 * of ours as a crash. Never rejects.
 */
async function finishRun(begun) {
    await finish(begun).catch(failAtOnce);
}
async function finish({ inputs, startedAt, deadline, event, ask, ending, }) {
    if (inputs.proxy?.password)
        hide(inputs.proxy.password);
    if (inputs.token)
        hide(inputs.token);
    const reportFile = (0,environment/* reportPath */.eG)(inputs.reportFile);
    const unknown = (0,report_report/* reportFailure */.xV)('internal', [], { startedAt, durationMs: 0 });
    warnOnFailure('The outputs', () => setOutputs(outputsOf(unknown, reportFile)));
    const crash = (error) => {
        deadline.cut('the run has broken');
        debugFault(error);
        const { shard } = inputs;
        return (0,report_report/* reportCrash */.Ms)(error, { startedAt, durationMs: Date.now() - startedAt, shard });
    };
    const { report: seen, baseline } = await ending.catch((error) => ({
        report: crash(error),
        baseline: null,
    }));
    // A mail server that has yet to answer QUIT is waited for while all this is told.
    const broken = writeOutputs(seen, inputs, reportFile, environment/* rulesPage */.lX);
    // What could not be told whole is told as a crash, in all the ways that work.
    const report = broken === null ? seen : crash(broken.fault);
    if (broken !== null)
        writeOutputs(report, inputs, reportFile, () => null);
    if (report.result !== 'failed')
        process.exitCode = 0;
    const path = (0,environment/* workspacePath */.X5)(inputs.baselineFile);
    if (baseline !== null && path !== null) {
        warnOnFailure('The baseline', () => (0,write_file/* writeWithFolders */.X)(path, baseline));
    }
    const [sarifFile, junitFile] = [inputs.sarifFile, inputs.junitFile].map(environment/* workspacePath */.X5);
    if (sarifFile != null || junitFile != null) {
        const { writeSarifAndJunit: writeForTools } = await Promise.all(/* import() */[__webpack_require__.e(414), __webpack_require__.e(341)]).then(__webpack_require__.bind(__webpack_require__, 5414));
        const paths = { ...inputs, sarifFile: sarifFile ?? null, junitFile: junitFile ?? null };
        writeForTools(report, paths, (0,environment/* surroundings */.i5)(), (what, write) => warnOnFailure(`The ${what}`, write));
    }
    // Who cancels a run does not wait for GitHub.
    if (inputs.comment === 'never' || deadline.cutBy() !== null)
        return;
    const [{ keepComment }, { renderComment }] = await Promise.all([
        __webpack_require__.e(/* import() */ 510).then(__webpack_require__.bind(__webpack_require__, 4510)),
        __webpack_require__.e(/* import() */ 23).then(__webpack_require__.bind(__webpack_require__, 7023)),
    ]);
    const wish = {
        key: (0,environment/* commentKey */.Td)(),
        failed: report.result === 'failed',
        policy: inputs.comment,
        personal: /^(?:ghp|github_pat)_/.test(inputs.token ?? ''),
    };
    const body = (maxBytes) => renderComment(report, (0,environment/* runPage */.fL)(), maxBytes);
    const kept = keepComment(body, wish, event, ask);
    tellComment(await kept.catch((fault) => ({ kind: 'failed', why: String(fault) })));
}


/***/ }),

/***/ 6367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ writeWithFolders)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Writes a file, and the folders that lead to it. Throws where the path cannot be written. */
function writeWithFolders(path, text) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text);
}


/***/ }),

/***/ 4145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ listInWords)
/* harmony export */ });
/** `a`, `a and b`, `a, b and c`; after the first few, how many more there are. */
function listInWords(items, most) {
    const more = items.length - most;
    const shown = more > 0 ? [...items.slice(0, most), `${more} more`] : items;
    const [last = '', ...rest] = shown.toReversed();
    return rest.length === 0 ? last : `${rest.toReversed().join(', ')} and ${last}`;
}


/***/ }),

/***/ 3947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ byAcceptance)
/* harmony export */ });
/* harmony import */ var _group_by_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8570);

/** Hosts whose verdict rests on something new, and those of which all that matters was accepted or is pending. */
function byAcceptance({ hosts, findings }) {
    const findingsOf = (0,_group_by_host_js__WEBPACK_IMPORTED_MODULE_0__/* .byHost */ .K)(findings);
    const parts = Map.groupBy(hosts, (host) => isAccepted(host, findingsOf(host)) ? 'accepted' : 'open');
    return { open: parts.get('open') ?? [], accepted: parts.get('accepted') ?? [] };
}
function isAccepted({ verdict }, findings) {
    const level = DECISIVE[verdict];
    const decisive = findings.filter((finding) => finding.level === level);
    return decisive.length > 0 && decisive.every(({ status }) => status !== 'new');
}
/** The level of finding that a verdict rests on. */
const DECISIVE = {
    broken: 'error',
    'at-risk': 'warning',
};


/***/ }),

/***/ 8570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ byHost)
/* harmony export */ });
/** Sorts entries of a report by their host, once, so that each host finds its own in constant time. */
function byHost(entries) {
    const groups = Map.groupBy(entries, ({ host, port }) => `${host}:${port}`);
    return ({ name, port }) => groups.get(`${name}:${port}`) ?? [];
}


/***/ }),

/***/ 5916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline)
/* harmony export */ });
/* harmony import */ var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4145);
/* harmony import */ var _accepted_hosts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3947);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7419);
/* harmony import */ var _planned_labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2442);




/** One or two sentences that answer what broke and whether it matters, as plain text. */
function headline(report) {
    const { shard } = report;
    return shard === null
        ? `${foreseen(report)}${outcome(report)}`
        : `Shard ${shard.index} of ${shard.of}: ${outcome(report)}`;
}
/** What a planned change would break comes first: it is what can still be kept from happening. */
function foreseen({ hosts }) {
    const worse = (0,_planned_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .worsened */ .OH)(hosts);
    if (worse.length === 0)
        return '';
    const said = (verdict, words) => {
        const some = worse.filter(({ planned }) => planned.verdict === verdict);
        const names = some.map(({ name, planned }) => `${name}${(0,_planned_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .causeInBrackets */ .Cz)(planned.cause)}`);
        return some.length === 0 ? [] : [`${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listInWords */ .D)(names, MAX_NAMES)} ${words}`];
    };
    const parts = [
        ...said('broken', 'would be broken'),
        ...said('at-risk', 'would be at risk'),
        ...said('inconclusive', 'cannot be judged'),
        ...said('cosmetic', 'would show a difference that can stay'),
    ];
    return `After this change ${parts.join('; ')}. Now: `;
}
function outcome(report) {
    const failed = FAILURES[report.failure ?? 'regression'];
    if (failed !== undefined)
        return failed(report);
    const { hosts } = report;
    const { open, accepted } = (0,_accepted_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .byAcceptance */ .B)(report);
    const isWaiting = waits(report);
    const all = [
        { some: having(open, 'broken'), ofOne: 'is broken', ofSeveral: 'are broken' },
        { some: having(open, 'at-risk'), ofOne: 'is at risk', ofSeveral: 'are at risk' },
        {
            some: having(open, 'inconclusive'),
            ofOne: 'could not be judged',
            ofSeveral: 'could not be judged',
        },
        {
            some: accepted.filter(isWaiting),
            settled: true,
            ofOne: 'waits for its roll-out',
            ofSeveral: 'wait for their roll-out',
        },
        {
            some: accepted.filter((host) => !isWaiting(host)),
            settled: true,
            ofOne: 'stays as it was accepted',
            ofSeveral: 'stay as they were accepted',
        },
    ];
    const troubles = all.filter(({ some }) => some.length > 0);
    const names = troubles.reduce((count, { some }) => count + some.length, 0) <= MAX_NAMES;
    const parts = troubles.map((trouble, index) => said(trouble, hosts.length, names || index === 0));
    const unseen = report.complete
        ? ''
        : ` ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(report.counts.inconclusive, 'check')} could not be made.`;
    if (parts.length > 0)
        return `${parts.join('; ')}.${unseen}`;
    return `${allWell(report)}${unseen}`;
}
const FAILURES = {
    configuration: ({ problems, hosts }) => `${hosts.length === 0 ? 'Nothing' : 'Not everything'} was checked: ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(problems.length, 'mistake')} in the inputs or the declaration.`,
    'nothing-checked': ({ problems }) => problems[0]?.message ?? 'Nothing was checked.',
    internal: ({ hosts }) => hosts.length === 0
        ? 'The check itself broke; this says nothing about the mail hosts.'
        : 'The check itself broke in part; what stands here is what the rest of it saw.',
};
/** Whether something of a host is pending: live is as the base declares it. */
function waits({ findings }) {
    const waiting = new Set(findings.flatMap(({ status, host, port }) => (status === 'pending' ? [`${host}:${port}`] : [])));
    return ({ name, port }) => waiting.has(`${name}:${port}`);
}
function having(hosts, verdict) {
    return hosts.filter((host) => host.verdict === verdict);
}
/** Names in a headline; where more hosts are in trouble, only the worst are named. */
const MAX_NAMES = 4;
function said({ some, settled, ofOne, ofSeveral }, all, withNames) {
    const [first] = some;
    const count = some.length;
    if (!withNames)
        return `${count} ${count === 1 ? ofOne : ofSeveral}`;
    if (count === 1 && first !== undefined) {
        return `${first.name} ${ofOne}${settled === true ? '' : causeBehind(first)}`;
    }
    const names = (0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listInWords */ .D)(some.map(settled === true ? ({ name }) => name : named), 3);
    return count > 3
        ? `${count} of ${all} mail hosts ${ofSeveral}: ${names}`
        : `${names} ${ofSeveral}`;
}
function named(host) {
    const cause = _labels_js__WEBPACK_IMPORTED_MODULE_1__/* .CAUSE_WORDS */ .i9[host.cause ?? 'unknown'];
    return cause === '' ? host.name : `${host.name} (${cause})`;
}
function causeBehind(host) {
    const cause = _labels_js__WEBPACK_IMPORTED_MODULE_1__/* .CAUSE_WORDS */ .i9[host.cause ?? 'unknown'];
    return cause === '' ? '' : `: ${cause}`;
}
/** What is said where no host is broken, at risk or inconclusive. */
function allWell({ hosts, counts, failure, shard }) {
    if (shard !== null && hosts.length === 0)
        return 'no mail host falls to it.';
    const cosmetic = having(hosts, 'cosmetic');
    const whole = hosts.length === 1
        ? `${hosts[0]?.name} presents one coherent identity.`
        : `All ${hosts.length} mail hosts present one coherent identity each.`;
    const told = cosmetic.length === 0
        ? whole
        : `${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listInWords */ .D)(cosmetic.map(({ name }) => name), 3)} ${cosmetic.length === 1 ? 'shows' : 'show'} a difference that can stay; nothing needs repair.`;
    const strict = failure === 'regression'
        ? `${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(counts.regressions, 'new finding')} at the level that fails this run. `
        : '';
    return `${strict}${told}`;
}


/***/ }),

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/** The report as a JSON file. Its texts are sanitised already; what JSON must escape is escaped here. */
function renderJson(report) {
    return `${JSON.stringify(report, null, 2)}\n`;
}


/***/ }),

/***/ 9820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ renderLog),
/* harmony export */   v: () => (/* binding */ smtpInWords)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);
/* harmony import */ var _group_by_host_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8570);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5916);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7419);
/* harmony import */ var _planned_labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2442);





/** The log of a run, grouped by host. Every line is safe to print. */
function renderLog(report) {
    const { counts } = report;
    const findingsOf = (0,_group_by_host_js__WEBPACK_IMPORTED_MODULE_4__/* .byHost */ .K)(report.findings);
    const inconclusiveOf = (0,_group_by_host_js__WEBPACK_IMPORTED_MODULE_4__/* .byHost */ .K)(report.inconclusive);
    const tally = [
        (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.errors, 'new error'),
        (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.warnings, 'warning'),
        (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.notices, 'notice'),
        ...(counts.waived > 0 ? [`${counts.waived} waived`] : []),
        ...(counts.inconclusive > 0 ? [`${counts.inconclusive} inconclusive`] : []),
    ].join(', ');
    return {
        groups: report.hosts.map((host) => hostGroup(host, findingsOf(host), inconclusiveOf(host))),
        closing: [
            ...report.problems.map(problemLine),
            ...report.notes,
            ...openLines(report),
            (0,_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .P)(report),
            `${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .capital */ .Nx)(report.result)}: ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.hosts, 'host')}, ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.endpoints, 'endpoint')}, ${tally}, ${report.durationMs} ms.`,
        ].map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP),
    };
}
function hostGroup(host, findings, inconclusive) {
    const { mark, word } = _labels_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[host.verdict];
    const cause = _labels_js__WEBPACK_IMPORTED_MODULE_2__/* .CAUSE_WORDS */ .i9[host.cause ?? 'unknown'];
    const lines = [
        ...host.endpoints.flatMap(endpointLines),
        ...findings.flatMap((finding) => [
            `${finding.level}${finding.status === 'new' ? '' : ` (${finding.status})`} ${finding.rule}: ${finding.message}`,
            `    ${finding.remedy}`,
        ]),
        ...inconclusive.map(({ address, check, reason, detail }) => `inconclusive ${check}${address === null ? '' : ` of ${address}`}: ${reason} (${detail})`),
        `${mark} ${[host.evidence, host.advice].filter((text) => text !== '').join(' ')}`,
        ...plannedLines(host),
    ];
    return {
        title: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(`${mark} ${host.name} is ${word}${cause === '' ? '' : ` (${cause})`}`),
        lines: lines.map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP),
    };
}
function plannedLines({ planned, verdict }) {
    if (planned === null)
        return [];
    const { differences, steps, evidence, advice } = planned;
    if (differences.length === 0 && planned.verdict === verdict)
        return [];
    const { mark, word } = _labels_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[planned.verdict];
    return [
        `after this change: ${mark} ${word}${(0,_planned_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .causeInBrackets */ .Cz)(planned.cause)}. ${[evidence, advice].filter((text) => text !== '').join(' ')}`,
        ...differences.map((difference) => `    ${(0,_planned_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .differenceInWords */ .CV)(difference)}`),
        ...steps.map((step, index) => `    ${index + 1}. ${step}`),
    ];
}
/** What a plan leaves open, and what it does to addresses that nobody declares. */
function openLines({ planned }) {
    if (planned === null)
        return [];
    return [
        ...planned.pending.map((one) => `pending: ${one.what} (${(0,_planned_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .placeInWords */ .cF)(one)})`),
        ...planned.undeclared.map(({ address, names, ...place }) => `notice: ${address} is to have the PTR ${names.join(', ')} (${(0,_planned_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .placeInWords */ .cF)(place)}), and no mail host declares it. Declare it?`),
    ];
}
function endpointLines({ address, port, ptr, smtp, fallback }) {
    const names = ptr.names.length > 0 ? ptr.names.join(', ') : 'none';
    return [
        `address ${address}`,
        `    PTR       ${names} (${ptr.state}, iprev=${ptr.iprev})`,
        `    port ${port}   ${smtpInWords(smtp)}`,
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
/** What became of the SMTP check, in a few words. */
function smtpInWords({ state, reason, detail }) {
    if (state === 'skipped' && reason === null)
        return 'not checked (outbound)';
    return detail === null ? state : `${state}: ${detail}`;
}
function problemLine({ message, file, line, column }) {
    return file === null ? `error: ${message}` : `error: ${file}:${line}:${column}: ${message}`;
}


/***/ }),

/***/ 2442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ differenceInWords),
/* harmony export */   Cz: () => (/* binding */ causeInBrackets),
/* harmony export */   OH: () => (/* binding */ worsened),
/* harmony export */   cF: () => (/* binding */ placeInWords),
/* harmony export */   kk: () => (/* binding */ concerned)
/* harmony export */ });
/* harmony import */ var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4145);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7419);


/** The hosts that a planned change concerns, the worst first. */
function concerned(hosts) {
    return hosts
        .filter(isConcerned)
        .toSorted((one, other) => rank(one.planned.verdict) - rank(other.planned.verdict));
}
function isConcerned(host) {
    const { planned, verdict } = host;
    return planned !== null && (planned.differences.length > 0 || planned.verdict !== verdict);
}
/** The hosts that a planned change makes worse. */
function worsened(hosts) {
    return concerned(hosts).filter(({ verdict, planned }) => rank(planned.verdict) < rank(verdict));
}
const RANKS = ['broken', 'at-risk', 'inconclusive', 'cosmetic', 'coherent'];
function rank(verdict) {
    return RANKS.indexOf(verdict);
}
/** ` (no PTR)`, or nothing where the cause says nothing. */
function causeInBrackets(cause) {
    const words = _labels_js__WEBPACK_IMPORTED_MODULE_0__/* .CAUSE_WORDS */ .i9[cause ?? 'unknown'];
    return words === '' ? '' : ` (${words})`;
}
/** `PTR of 192.0.2.1: a.example.com becomes b.example.com`. */
function differenceInWords({ what, address, now, planned }) {
    const names = (all) => (all.length === 0 ? 'none' : (0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_1__/* .listInWords */ .D)(all, 4));
    const whose = address === null ? '' : ` of ${address}`;
    return `${what}${whose}: ${names(now)} becomes ${names(planned)}`;
}
/** `file:line`, or the resource in its file. */
function placeInWords({ file, line, resource }) {
    if (resource !== null)
        return `${resource} in ${file}`;
    return line === null ? file : `${file}:${line}`;
}


/***/ }),

/***/ 1479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ mark),
/* harmony export */   m: () => (/* binding */ worstFirst)
/* harmony export */ });
/* harmony import */ var _accepted_hosts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3947);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7419);


/** Verdicts from the worst to the best: the order of reading. */
const ORDER = ['broken', 'at-risk', 'inconclusive', 'cosmetic', 'coherent'];
function worstFirst(hosts) {
    return hosts.toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}
/** The result's mark, or of a run that passes that of the worst which it passes over. */
function mark(report) {
    if (report.result === 'failed')
        return '❌';
    const { open } = (0,_accepted_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .byAcceptance */ .B)(report);
    const worst = ORDER.find((verdict) => open.some((host) => host.verdict === verdict));
    const harmless = worst === undefined || worst === 'cosmetic' || worst === 'coherent';
    return harmless ? (report.complete ? '✅' : '❔') : _labels_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICT_WORDS */ ._G[worst].mark;
}


/***/ }),

/***/ 8782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ruleAddress)
/* harmony export */ });
/** The address of a rule's section in the page that explains the rules. */
function ruleAddress(rulesPage, rule) {
    return `${rulesPage}#${rule}`;
}


/***/ }),

/***/ 5500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ changesOf)
/* harmony export */ });
/* harmony import */ var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4145);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);


/** Changes named one by one; a change of more hosts is counted. */
const MAX_CHANGES = 10;
const VERBS = { added: 'adds', changed: 'changes', removed: 'removes' };
/** What the change under review does to the declared hosts; nothing where there is none. */
function changesOf({ changes }) {
    if (changes.length === 0)
        return [];
    const lines = ['added', 'changed', 'removed'].flatMap((kind) => {
        const own = changes.filter((change) => change.kind === kind);
        if (own.length === 0)
            return [];
        const named = own.map(({ name, keys }) => keys.length === 0 ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name) : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)} (${keys.join(', ')})`);
        return [`- ${VERBS[kind]} ${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_1__/* .listInWords */ .D)(named, MAX_CHANGES)}`];
    });
    return ['### This change', lines.join('\n')];
}


/***/ }),

/***/ 7478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ hostTable)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7419);


/** One line a host: its verdict, and the names that it shows. */
function hostTable(hosts) {
    if (hosts.length === 0)
        return [];
    const remembered = hosts.some(({ stableSince }) => stableSince !== null);
    const heads = ['Host', 'Verdict', 'PTR', 'Greeting', 'Cause'];
    if (remembered)
        heads.push('Stable since');
    return [
        `| ${heads.join(' | ')} |`,
        `| ${heads.map(() => '---').join(' | ')} |`,
        ...hosts.map((host) => row(host, remembered)),
    ];
}
function row({ name, verdict, cause, endpoints, stableSince }, remembered) {
    const { mark, word } = _labels_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICT_WORDS */ ._G[verdict];
    const cells = [
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)(name),
        `${mark}&nbsp;${word.replace(' ', '&nbsp;')}`,
        namesCell(endpoints.flatMap(({ ptr }) => ptr.names), endpoints),
        greetingCell(endpoints),
        _labels_js__WEBPACK_IMPORTED_MODULE_1__/* .CAUSE_WORDS */ .i9[cause ?? 'unknown'],
        ...(remembered ? [stableSince ?? ''] : []),
    ];
    return `| ${cells.join(' | ')} |`;
}
/** The greeting's names, and the EHLO names where they are others. */
function greetingCell(endpoints) {
    const banner = endpoints.flatMap(({ smtp }) => smtp.bannerNames);
    const ehlo = endpoints
        .flatMap(({ smtp }) => smtp.ehloName ?? [])
        .filter((name) => !banner.includes(name));
    const greeting = namesCell(banner, endpoints);
    return ehlo.length === 0 ? greeting : `${greeting}, EHLO ${namesCell(ehlo, endpoints)}`;
}
/** Up to three different names; a dash where nothing was seen. */
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
/* harmony export */   G: () => (/* binding */ isUrgent),
/* harmony export */   n: () => (/* binding */ firstScreen)
/* harmony export */ });
/* harmony import */ var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4145);
/* harmony import */ var _accepted_hosts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3947);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);
/* harmony import */ var _group_by_host_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8570);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7419);





/** Items of a list that stay on the first screen. */
const MAX_ITEMS = 5;
/** Hosts named in one item. */
const MAX_NAMES = 4;
/**
 * What a reader must know before scrolling: what to do, the worst first and each cause once; what was
 * accepted; and what can be left alone.
 *
 * @param hosts in the order of reading, the worst first
 */
function firstScreen(hosts, report) {
    const { open, accepted } = (0,_accepted_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .byAcceptance */ .B)({ hosts, findings: report.findings });
    const urgent = open.filter(isUrgent);
    return [
        ...section('What to do', groupsOf(urgent, sameCause), step, 'numbered'),
        ...section('Accepted or pending', accepted, acceptedItem(report)),
        ...section('Could not be judged', groupsOf(open.filter(isUnknown), sameAdvice), item),
        ...section('Leave alone', groupsOf(open.filter(isHarmless), sameAdvice), item),
    ];
}
/** Whether a host's repair is told on the first screen. */
function isUrgent({ verdict }) {
    return verdict === 'broken' || verdict === 'at-risk';
}
function isUnknown({ verdict }) {
    return verdict === 'inconclusive';
}
function isHarmless({ verdict }) {
    return verdict === 'cosmetic';
}
/** Only what is shown is put into words: a fleet may have thousands of items. */
function section(title, items, inWords, style = 'bulleted') {
    if (items.length === 0)
        return [];
    const shown = items.slice(0, MAX_ITEMS);
    const more = items.length - shown.length;
    const lines = shown.map((one, index) => `${style === 'numbered' ? `${index + 1}.` : '-'} ${inWords(one)}`);
    const rest = more > 0 ? [`\n${more} more below.`] : [];
    return [`### ${title}`, [...lines, ...rest].join('\n')];
}
function groupsOf(hosts, key) {
    return [...Map.groupBy(hosts, key).values()].flatMap(([first, ...others]) => first === undefined ? [] : [[first, ...others]]);
}
/** Hosts of one verdict with one known cause are told once; without one each is a case of its own. */
function sameCause({ name, port, verdict, cause }) {
    return cause === null || cause === 'unknown' ? `${name}:${port}` : `${verdict} ${cause}`;
}
function sameAdvice({ advice }) {
    return advice;
}
function step(group) {
    const [first] = group;
    const { mark, word } = _labels_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[first.verdict];
    const what = causeHeading(first.cause) ?? (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .capital */ .Nx)(word);
    const example = group.length === 1 ? '' : `For ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(first.name)}: `;
    const why = first.evidence === '' ? '' : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(first.evidence)} `;
    return `${mark} **${what}** at ${names(group)}. ${example}${why}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(first.advice)}`;
}
function causeHeading(cause) {
    const words = _labels_js__WEBPACK_IMPORTED_MODULE_2__/* .CAUSE_WORDS */ .i9[cause ?? 'unknown'];
    return words === '' ? null : (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .capital */ .Nx)(words);
}
function item(group) {
    return `${_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[group[0].verdict].mark} ${names(group)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(group[0].advice)}`;
}
function names(group) {
    return (0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listInWords */ .D)(group.map(({ name }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)), MAX_NAMES);
}
function acceptedItem({ findings }) {
    const findingsOf = (0,_group_by_host_js__WEBPACK_IMPORTED_MODULE_4__/* .byHost */ .K)(findings);
    return (host) => {
        const own = findingsOf(host);
        const rules = (status) => [...new Set(own.filter((finding) => finding.status === status).map(({ rule }) => rule))].map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY);
        const [pending, known] = [rules('pending'), rules('known')];
        const reasons = [
            ...(pending.length > 0 ? [`to be rolled out after merging: ${pending.join(', ')}`] : []),
            ...(known.length > 0 ? [`known before: ${known.join(', ')}`] : []),
            ...new Set(own.flatMap(waiverOf)),
        ];
        return `${_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[host.verdict].mark} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(host.name)}: ${reasons.join('; ')}`;
    };
}
function waiverOf({ waiver, rule }) {
    return waiver === null
        ? []
        : [`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(rule)} is waived until ${waiver.until}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(waiver.reason)}`];
}


/***/ }),

/***/ 9539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ plannedSection)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7419);
/* harmony import */ var _planned_labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2442);



/** Entries of each list; the JSON report has them all. */
const MAX_HOSTS = 50;
const MAX_TOLD = 5;
const MAX_DIFFERENCES = 6;
const MAX_ENTRIES = 20;
/** What the planned change does to the hosts, in which order to make it, and what only applying it will tell. */
function plannedSection({ planned, hosts }) {
    if (planned === null)
        return [];
    const all = (0,_planned_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .concerned */ .kk)(hosts);
    const shown = all.slice(0, MAX_HOSTS);
    const worse = (0,_planned_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .worsened */ .OH)(hosts).slice(0, MAX_TOLD);
    const none = `Of the ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(planned.changes, 'planned change')} that were read none touches the identity of a declared host.`;
    return [
        '### After this change',
        ...(all.length === 0 ? [none] : [table(shown)]),
        ...(all.length > shown.length
            ? [`${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(all.length - shown.length, 'more host')} stand only in the JSON report.`]
            : []),
        ...(worse.length === 0 ? [] : [worse.map(whatToDo).join('\n')]),
        ...shown.flatMap(orderOf),
        ...listed('Only applying it will tell', planned.pending.map((one) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(one.what)} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_planned_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .placeInWords */ .cF)(one))})`)),
        ...listed('Planned, but declared by no host', planned.undeclared.map(({ address, names, ...place }) => `PTR of ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(address)}: ${names.map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join(', ')} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_planned_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .placeInWords */ .cF)(place))}). Declare it?`)),
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
    const told = differences.slice(0, MAX_DIFFERENCES).map((one) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_planned_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .differenceInWords */ .CV)(one)));
    const more = differences.length - told.length;
    return `| ${[
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)(name),
        word(verdict),
        `${word(planned.verdict)}${(0,_planned_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .causeInBrackets */ .Cz)(planned.cause)}`,
        [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('<br>'),
    ].join(' | ')} |`;
}
/** What would break, and what to change before it does. */
function whatToDo({ name, planned: { verdict, evidence, advice } }) {
    const why = evidence === '' ? '' : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(evidence)} `;
    return `- ${_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICT_WORDS */ ._G[verdict].mark} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)}: ${why}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(advice)}`;
}
function orderOf({ name, planned: { steps } }) {
    if (steps.length === 0)
        return [];
    const lines = steps.map((step, index) => `${index + 1}. ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(step)}`);
    return [`**A safe order for** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)}:\n\n${lines.join('\n')}`];
}
function listed(title, items) {
    if (items.length === 0)
        return [];
    const shown = items.slice(0, MAX_ENTRIES).map((item) => `- ${item}`);
    const more = items.length - shown.length;
    return [`**${title}:**\n\n${[...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')}`];
}


/***/ }),

/***/ 5474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D2: () => (/* binding */ whileTheyFit),
/* harmony export */   dj: () => (/* binding */ fittedTable),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   ti: () => (/* binding */ fittedSections)
/* harmony export */ });
/* unused harmony export MAX_SECTION_BYTES */
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7419);

/** Bytes of UTF-8, in which GitHub counts. */
function bytes(text) {
    return Buffer.byteLength(text);
}
/** As many lines of a table as fit, with a line that counts the hosts left out. */
function fittedTable(lines, maxBytes) {
    if (lines.length === 0)
        return [];
    const kept = whileTheyFit(lines, maxBytes, 1);
    const left = lines.length - kept.length;
    const table = kept.join('\n');
    return left === 0
        ? [table]
        : [table, `${(0,_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(left, 'more host')} stand only in the JSON report.`];
}
/**
 * Whole sections while they fit; then one line that counts the rest. A section longer than `MAX_SECTION_BYTES` is left
 * out at once: servers that talk without end at one host's addresses take no other host's room.
 *
 * @param sections one a host, made only as far as there is room
 */
function fittedSections(hosts, sections, maxBytes) {
    const kept = whileTheyFit(shortOnes(sections), maxBytes - CLOSING_LINE_BYTES, 2);
    const missing = hosts - kept.length;
    const told = `The details of ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(missing, 'host')} did not fit here; the JSON report has them.`;
    return missing === 0 ? kept : [...kept, told];
}
/** Sixteen endpoints with some sixty lines of evidence each. */
const MAX_SECTION_BYTES = 128 * 1024;
function* shortOnes(sections) {
    for (const section of sections)
        if (bytes(section) <= MAX_SECTION_BYTES)
            yield section;
}
/** Kept free for the line that counts what was left out. */
const CLOSING_LINE_BYTES = 200;
/**
 * The leading ones of the texts that fit together, each of them whole.
 *
 * @param between bytes between two of them
 */
function whileTheyFit(texts, maxBytes, between) {
    const kept = [];
    let used = 0;
    for (const text of texts) {
        used += bytes(text) + between;
        if (used > maxBytes)
            break;
        kept.push(text);
    }
    return kept;
}


/***/ })

};
