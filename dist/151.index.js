export const id = 151;
export const ids = [151,331];
export const modules = {

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
/* harmony import */ var _more_problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4310);
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
        const mistakes = problems.length + report.moreProblems;
        // All was checked: only a file could not be written.
        if (hosts.length > 0 && complete)
            return `${hostsOutcome(report)} ${problems[0]?.message}`;
        return `${hosts.length === 0 ? 'Nothing' : 'Not everything'} was checked: ${(0,_more_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .withCommas */ .r)(mistakes)} mistake${mistakes === 1 ? '' : 's'} in the inputs or the declaration.`;
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
/* harmony import */ var _more_problems_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4310);
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
            ...problemLines(report),
            ...limited(report.notes, MAX_NOTES, (note) => note, 'notes'),
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
/** Notes and planned values that the log lists; the rest are counted. */
const MAX_NOTES = 200;
const MAX_PLANNED = 200;
/** Values that are only known after apply, and PTR records of undeclared addresses. */
function plannedLines({ planned }) {
    if (planned === null)
        return [];
    return [
        ...limited(planned.pending, MAX_PLANNED, (one) => `pending: ${one.what} (${(0,_planned_change_js__WEBPACK_IMPORTED_MODULE_4__/* .describePlace */ .df)(one)})`, 'pending values'),
        ...limited(planned.undeclared, MAX_PLANNED, ({ address, names, ...location }) => `notice: ${address} is to have the PTR ${names.join(', ')} (${(0,_planned_change_js__WEBPACK_IMPORTED_MODULE_4__/* .describePlace */ .df)(location)}), and no mail host declares it. Declare it?`, 'planned PTR records of undeclared addresses'),
    ];
}
/** The first entries of a list, then how many more there are. */
function limited(list, most, render, nouns) {
    const more = list.length - most;
    const rest = more > 0 ? [`and ${(0,_more_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .withCommas */ .r)(more)} more ${nouns}; the JSON report has them`] : [];
    return [...list.slice(0, most).map(render), ...rest];
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
function problemLines(report) {
    const more = (0,_more_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .moreProblems */ .O)(report);
    return [...report.problems.map(problemLine), ...(more === null ? [] : [`error: ${more}`])];
}
function problemLine({ message, file, line, column }) {
    return file === null ? `error: ${message}` : `error: ${file}:${line}:${column}: ${message}`;
}


/***/ }),

/***/ 4310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ moreProblems),
/* harmony export */   r: () => (/* binding */ withCommas)
/* harmony export */ });
/** `and 99,950 more problems`, where the report does not list all of them; else null. */
function moreProblems({ moreProblems: count }) {
    return count === 0 ? null : `and ${withCommas(count)} more problem${count === 1 ? '' : 's'}`;
}
/** A number with a comma after every three digits. */
function withCommas(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
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
