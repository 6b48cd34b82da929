export const id = 820;
export const ids = [820];
export const modules = {

/***/ 25287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ describeUnknown),
/* harmony export */   Fn: () => (/* binding */ describeUnread),
/* harmony export */   df: () => (/* binding */ describePlace),
/* harmony export */   nQ: () => (/* binding */ recordSetKey)
/* harmony export */ });
function recordSetKey(name, type) {
    return `${type} ${name}`;
}
/** Why a planned lookup has no answer, and where: the detail of an inconclusive check. */
function describeUnread({ why, location }) {
    return `${describePlace(location)}: ${why}`;
}
function describeUnknown({ what, location }) {
    return `${what} is not known before apply (${describePlace(location)})`;
}
/** `file:line`, or the resource and its file. */
function describePlace({ file, line, resource }) {
    if (resource !== null)
        return `${resource} in ${file}`;
    return line === null ? file : `${file}:${line}`;
}


/***/ }),

/***/ 85697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BL: () => (/* binding */ INCONCLUSIVE_REASONS),
/* harmony export */   Bv: () => (/* binding */ unfoundWords),
/* harmony export */   IK: () => (/* binding */ reasonWords),
/* harmony export */   I_: () => (/* binding */ inconclusiveWords),
/* harmony export */   Qz: () => (/* binding */ tlsFact),
/* harmony export */   Yl: () => (/* binding */ greetingFact),
/* harmony export */   bU: () => (/* binding */ unansweredFact),
/* harmony export */   dX: () => (/* binding */ ptrFact),
/* harmony export */   kH: () => (/* binding */ noteOf),
/* harmony export */   mg: () => (/* binding */ factWords),
/* harmony export */   o7: () => (/* binding */ forwardFact),
/* harmony export */   xZ: () => (/* binding */ ehloFact)
/* harmony export */ });
/** The words of a fact: `mx1.example.com`, `none`, `lookup failed: SERVFAIL`, `not checked: no time was left`. */
function factWords(fact) {
    return fact.state === 'found' ? `${fact.names.join(', ')}${noteOf(fact)}` : unfoundWords(fact);
}
/** The words of a fact that was not found. None of them are untrusted. */
function unfoundWords(fact) {
    switch (fact.state) {
        case 'absent':
            return fact.what;
        case 'failed':
            return `${fact.what}: ${fact.why}`;
        case 'not-run':
            return `not checked: ${fact.why}`;
    }
}
/** ` (587)`, or nothing. */
function noteOf({ note }) {
    return note === undefined ? '' : ` (${note})`;
}
/** The PTR names of an address. */
function ptrFact(ptr) {
    if (ptr.names.length === 0) {
        if (ptr.state !== 'undetermined')
            return { state: 'absent', what: 'none' };
        return ptr.error === null ? NOT_LOOKED_UP : failedLookup(ptr.error);
    }
    const { names } = ptr;
    if (ptr.state === 'confirmed')
        return { state: 'found', names };
    if (ptr.state === 'unconfirmed') {
        return { state: 'found', names, note: 'does not resolve back' };
    }
    return {
        state: 'found',
        names,
        note: `address ${ptr.error === null ? 'not checked' : factWords(failedLookup(ptr.error))}`,
    };
}
const NOT_LOOKED_UP = { state: 'not-run', why: 'it was not looked up' };
/** The addresses of a PTR name. */
function forwardFact({ forward, forwardErrors }, name) {
    const error = forwardErrors?.get(name);
    if (error !== undefined)
        return failedLookup(error);
    const addresses = forward.get(name);
    if (addresses === undefined)
        return { state: 'not-run', why: 'another name settled it' };
    return addresses.length === 0
        ? { state: 'absent', what: 'no address' }
        : { state: 'found', names: addresses };
}
/** The names in the greeting of an address, of its fallback port where only that one greeted. */
function greetingFact({ port, smtp, fallback }) {
    if (smtp.code === null && fallback !== null) {
        const names = fallback.smtp.bannerNames;
        return names.length === 0
            ? { state: 'absent', what: `no name (${fallback.port})` }
            : { state: 'found', names, note: `${fallback.port}` };
    }
    const silent = unansweredFact(smtp, port);
    if (silent !== null)
        return silent;
    const { bannerNames: names } = smtp;
    if (names.length === 0)
        return { state: 'absent', what: 'no name' };
    return smtp.state === 'rejected'
        ? { state: 'found', names, note: `refuses this runner with ${smtp.code}` }
        : { state: 'found', names };
}
/** The name in the answer to EHLO. */
function ehloFact({ port, smtp, fallback }) {
    const answered = smtp.code === null && fallback !== null ? fallback : { smtp, port };
    const silent = unansweredFact(answered.smtp, answered.port);
    if (silent !== null)
        return silent;
    const note = answered === fallback ? { note: `${fallback.port}` } : {};
    const { ehloName, ehloReply, reason, state } = answered.smtp;
    if (ehloName !== null)
        return { state: 'found', names: [ehloName], ...note };
    if (ehloReply.length > 0)
        return { state: 'absent', what: 'no name' };
    if (state === 'rejected')
        return { state: 'not-run', why: `the greeting was ${answered.smtp.code}` };
    if (reason !== null)
        return { state: 'failed', what: 'no answer', why: reasonWords(reason) };
    return { state: 'absent', what: 'no name' };
}
/** The TLS version that was negotiated. */
function tlsFact({ port, smtp }) {
    const silent = unansweredFact(smtp, port);
    if (silent !== null)
        return silent;
    const { tls } = smtp;
    if (tls === null)
        return { state: 'not-run', why: 'TLS is not declared for this host' };
    if (tls.negotiated !== null)
        return { state: 'found', names: [tls.negotiated, ...tls.names] };
    if (tls.error !== null)
        return { state: 'failed', what: 'handshake failed', why: tls.error };
    return tls.offered
        ? { state: 'not-run', why: 'no handshake was made' }
        : { state: 'absent', what: 'not offered' };
}
/** Why no reply came from a port; null where a reply came. */
function unansweredFact({ state, code, reason }, port) {
    if (reason === 'egress-blocked') {
        return { state: 'not-run', why: `this runner cannot open port ${port}` };
    }
    if (state === 'skipped')
        return notRun(reason);
    if (reason === 'no-ipv6')
        return notRun(reason);
    if (code !== null)
        return null;
    const why = SILENT_STATES[state] ?? (reason === null ? state : reasonWords(reason));
    return { state: 'failed', what: `port ${port}`, why };
}
const SILENT_STATES = {
    refused: 'connection refused',
    unreachable: 'no route to the address',
    timeout: 'no answer in time',
    closed: 'closed without a greeting',
    malformed: 'the answer is not SMTP',
    'tls-failed': 'TLS handshake failed',
};
function failedLookup(reason) {
    return reason === 'deadline' || reason === 'not-known-yet' || reason === 'not-read'
        ? notRun(reason)
        : { state: 'failed', what: 'lookup failed', why: reasonWords(reason) };
}
function notRun(reason) {
    return { state: 'not-run', why: reason === null ? 'the host only sends' : reasonWords(reason) };
}
/** An inconclusive check: `PTR failed`, or `SMTP not run`, then the reason and what happened. */
function inconclusiveWords({ check, reason, detail, }) {
    const state = reason === 'limit' ? 'not complete' : NOT_RUN.has(reason) ? 'not run' : 'failed';
    return `${CHECK_WORDS[check]} ${state}: ${reasonWords(reason)} (${reason}): ${detail}`;
}
const CHECK_WORDS = {
    mx: 'MX lookup',
    forward: 'address lookup',
    ptr: 'PTR check',
    smtp: 'SMTP check',
    ehlo: 'EHLO check',
    tls: 'TLS check',
    spf: 'SPF check',
    dmarc: 'DMARC check',
    helo: 'HELO check',
    base: 'comparison with the base branch',
};
/** The reasons of checks that did not run at all. With any other reason the check was tried. */
const NOT_RUN = new Set([
    'not-known-yet',
    'not-read',
    'deadline',
    'egress-blocked',
    'no-ipv6',
    'address-not-allowed',
]);
/** The reason of an inconclusive check in a few words. */
function reasonWords(reason) {
    return REASON_WORDS[reason];
}
const REASON_WORDS = {
    'dns-timeout': 'no DNS answer in time',
    'dns-servfail': 'SERVFAIL',
    'dns-refused': 'REFUSED',
    'dns-error': 'no valid DNS answer',
    'not-known-yet': 'known only after apply',
    'not-read': 'a planned file could not be read',
    deadline: 'no time was left',
    'internal-error': 'internal error of mail-identity-check',
    'egress-blocked': 'this runner cannot open the port',
    'no-ipv6': 'this runner has no IPv6',
    'connect-timeout': 'no answer in time',
    'greeting-timeout': 'no greeting in time',
    'reply-timeout': 'no reply in time',
    'greeting-rejected': 'the server refuses this runner',
    'connection-closed': 'the server closed the connection',
    'address-not-allowed': 'the address is not public',
    limit: 'more than one run checks',
    'base-unreadable': 'the base branch could not be read',
};
/** All reasons of inconclusive checks. */
const INCONCLUSIVE_REASONS = Object.keys(REASON_WORDS);


/***/ }),

/***/ 5916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   headline: () => (/* binding */ headline),
/* harmony export */   resultMark: () => (/* binding */ resultMark)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65268);
/* harmony import */ var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74145);
/* harmony import */ var _host_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17331);
/* harmony import */ var _internal_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26749);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67419);
/* harmony import */ var _more_problems_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44310);
/* harmony import */ var _planned_change_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65281);







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
        return _labels_js__WEBPACK_IMPORTED_MODULE_3__/* .VERDICT_WORDS */ ._G.broken.mark;
    const { open } = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .byAcceptance */ .Bp)(report);
    const worst = _model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .WORST_FIRST */ .vh.find((verdict) => open.some((host) => host.verdict === verdict));
    if (worst === 'broken' || worst === 'at-risk' || worst === 'inconclusive') {
        return _labels_js__WEBPACK_IMPORTED_MODULE_3__/* .VERDICT_WORDS */ ._G[worst].mark;
    }
    return _labels_js__WEBPACK_IMPORTED_MODULE_3__/* .VERDICT_WORDS */ ._G[report.complete ? 'coherent' : 'inconclusive'].mark;
}
/** What the planned change would break comes first, since it can still be prevented. */
function plannedOutcome({ hosts }) {
    const worse = (0,_planned_change_js__WEBPACK_IMPORTED_MODULE_4__/* .worsenedHosts */ .tc)(hosts);
    if (worse.length === 0)
        return '';
    const clause = (verdict, words) => {
        const some = worse.filter(({ planned }) => planned.verdict === verdict);
        const names = some.map(({ name, planned }) => `${name}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .causeInBrackets */ .Cz)(planned.cause)}`);
        return some.length === 0 ? [] : [`${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_5__/* .listInWords */ .D)(names, MAX_NAMES)} ${words}`];
    };
    const clauses = [
        ...clause('broken', 'would be broken'),
        ...clause('at-risk', 'would be at risk'),
        ...clause('inconclusive', 'could not be checked'),
        ...clause('cosmetic', 'would show a difference that can stay'),
    ];
    return `After this change ${clauses.join('; ')}. Today: `;
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
            one: 'could not be fully checked',
            several: 'could not be fully checked',
        },
        {
            hosts: accepted.filter(isPending),
            withoutCause: true,
            one: 'has a pending rollout',
            several: 'have a pending rollout',
        },
        {
            hosts: accepted.filter((host) => !isPending(host)),
            withoutCause: true,
            one: 'has only accepted findings',
            several: 'have only accepted findings',
        },
    ];
    const groups = all.filter(({ hosts }) => hosts.length > 0);
    const nameAll = groups.reduce((count, { hosts }) => count + hosts.length, 0) <= MAX_NAMES;
    const clauses = groups.map((group, index) => groupClause(group, report.hosts.length, nameAll || index === 0));
    const unseen = report.counts.inconclusive === 0
        ? ''
        : ` ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(report.counts.inconclusive, 'check')} could not run.`;
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
        return `${hosts.length === 0 ? 'Nothing' : 'Not everything'} was checked: ${(0,_more_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .withCommas */ .r)(mistakes)} mistake${mistakes === 1 ? '' : 's'} in the inputs or the declaration.`;
    },
    'nothing-checked': ({ problems, hosts, inconclusive }) => problems[0]?.message ?? nothingChecked(hosts, inconclusive),
    internal: (report) => {
        if (report.hosts.length === 0) {
            return 'The check itself broke; this says nothing about the mail hosts.';
        }
        const faulty = (0,_internal_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .faultyHosts */ .bH)(report).map(({ name }) => name);
        const where = faulty.length === 0 ? 'in part' : `at ${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_5__/* .listInWords */ .D)(faulty, MAX_NAMES)}`;
        return `The check itself broke ${where}. ${hostsOutcome(report)}`;
    },
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
        : `Nothing was checked: no fact could be observed of ${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_5__/* .listInWords */ .D)(names, MAX_NAMES)}.`;
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
        // Where no cause is known, the observed fault stands in its place.
        const why = (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .causeWords */ .pQ)(causeOf(first)) || (withoutCause === true ? '' : firstSentence(first.evidence));
        return `${first.name} ${one}${why === '' ? '' : `: ${why}`}`;
    }
    const labels = new Set(hosts.map((host) => `${host.name}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .causeInBrackets */ .Cz)(causeOf(host))}`));
    const [label] = labels;
    if (labels.size === 1)
        return `${label} ${one}`;
    const names = (0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_5__/* .listInWords */ .D)([...labels], 3);
    return count > 3 ? `${count} of ${total} mail hosts ${several}: ${names}` : `${names} ${several}`;
}
/** Without the full stop. Addresses and names have dots too, but no space after them. */
function firstSentence(text) {
    return (text.split(/\.\s+(?=[A-Z])/, 1)[0] ?? '').replace(/\.$/, '');
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
        : `${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_5__/* .listInWords */ .D)(cosmetic.map(({ name }) => name), 3)} ${cosmetic.length === 1 ? 'shows' : 'show'} a difference that can stay.`;
    // A planned change that breaks a host is the regression, and the headline names it already.
    if (failure !== 'regression' || (0,_planned_change_js__WEBPACK_IMPORTED_MODULE_4__/* .worsenedHosts */ .tc)(hosts).length > 0)
        return sentence;
    const regressions = `${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(counts.regressions, 'new finding')} at the level that fails this run.`;
    return cosmetic.length === 0 ? regressions : `${regressions} ${sentence}`;
}


/***/ }),

/***/ 3191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ heloNotes)
/* harmony export */ });
/* harmony import */ var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74145);

const MAX_NAMED = 3;
/**
 * Says once of which hosts nobody recorded the name that they send with, so that it was not compared with the
 * declaration. Hosts that only receive, or of which any name is accepted, are not meant.
 */
function heloNotes(hosts) {
    const unseen = hosts.filter(({ endpoints }) => endpoints.some(({ helo }) => helo?.source === 'declared' && helo.names.length > 0));
    const names = [...new Set(unseen.map(({ name }) => name))];
    if (names.length === 0)
        return [];
    const what = names.length === 1 ? 'the name it sends with was' : 'the names they send with were';
    return [
        `${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_0__/* .listInWords */ .D)(names, MAX_NAMED)}: ${what} not observed (HELO). The input evidence-files shows it.`,
    ];
}


/***/ }),

/***/ 17331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bp: () => (/* binding */ byAcceptance),
/* harmony export */   NZ: () => (/* binding */ groupByHost),
/* harmony export */   Ul: () => (/* binding */ hostWords),
/* harmony export */   _q: () => (/* binding */ hostLabels),
/* harmony export */   md: () => (/* binding */ worstFirst)
/* harmony export */ });
/* harmony import */ var _judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90571);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65268);
/* harmony import */ var _model_host_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1297);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67419);




/** Groups entries of a report by host, so that the entries of one host are found in constant time. */
function groupByHost(entries) {
    const groups = Map.groupBy(entries, ({ host, port }) => (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__/* .hostKey */ ._9)(host, port));
    return ({ name, port }) => groups.get((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__/* .hostKey */ ._9)(name, port)) ?? [];
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
/** What every output calls a host: its verdict, or that its findings are accepted or pending. */
function hostWords(report) {
    const accepted = new Set(byAcceptance(report).accepted);
    const findingsOf = groupByHost(report.findings.filter(({ status }) => status === 'pending'));
    return (host) => {
        if (!accepted.has(host))
            return _labels_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[host.verdict];
        return findingsOf(host).length > 0 ? PENDING_WORDS : ACCEPTED_WORDS;
    };
}
const PENDING_WORDS = { mark: '⏳', word: 'pending rollout' };
const ACCEPTED_WORDS = { mark: '☑️', word: 'accepted' };
function isAccepted({ verdict }, findings) {
    const level = DECISIVE_LEVEL[verdict];
    const decisive = findings.filter((finding) => finding.level === level);
    return (decisive.length > 0 &&
        decisive.every(({ status }) => status !== 'new' && status !== 'undetermined'));
}
const DECISIVE_LEVEL = {
    broken: 'error',
    'at-risk': 'warning',
};


/***/ }),

/***/ 26749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R0: () => (/* binding */ MAX_FAULTY_HOSTS),
/* harmony export */   Zo: () => (/* binding */ describeInternalError),
/* harmony export */   bH: () => (/* binding */ faultyHosts),
/* harmony export */   oq: () => (/* binding */ internalErrorsSection)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72527);
/* harmony import */ var _summary_size_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15474);


function faultyHosts({ hosts }) {
    return hosts.filter((host) => host.internalError !== null);
}
/** `Internal error (judge): message. Remedy.` */
function describeInternalError({ internalError }) {
    const { stage, message, remedy } = internalError;
    return `Internal error (${stage}): ${message.replace(/\.$/, '')}. ${remedy}`;
}
/** Hosts that a list names; the rest are counted. */
const MAX_FAULTY_HOSTS = 50;
/** The section of the summary and of the comment about unexpected errors; empty without any. */
function internalErrorsSection(report) {
    const hosts = faultyHosts(report);
    if (hosts.length === 0)
        return [];
    const line = (host) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(host.name)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(describeInternalError(host))}`;
    return ['### Internal errors', ...(0,_summary_size_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .cappedList */ .oR)(hosts, MAX_FAULTY_HOSTS, line)];
}


/***/ }),

/***/ 19820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeHelo: () => (/* binding */ describeHelo),
/* harmony export */   describeRefusal: () => (/* binding */ describeRefusal),
/* harmony export */   describeSmtp: () => (/* binding */ describeSmtp),
/* harmony export */   problemLines: () => (/* binding */ problemLines),
/* harmony export */   renderLog: () => (/* binding */ renderLog)
/* harmony export */ });
/* harmony import */ var _model_planned_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(25287);
/* harmony import */ var _base_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17260);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72527);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85697);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5916);
/* harmony import */ var _helo_note_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3191);
/* harmony import */ var _host_groups_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17331);
/* harmony import */ var _internal_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26749);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67419);
/* harmony import */ var _more_problems_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(44310);
/* harmony import */ var _planned_change_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65281);
/* harmony import */ var _step_list_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(42743);
/* harmony import */ var _weakenings_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(42014);













/** The log of a run, grouped by host. Every line is sanitised. */
function renderLog(report) {
    const { counts } = report;
    const findingsOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_4__/* .groupByHost */ .NZ)(report.findings);
    const inconclusiveOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_4__/* .groupByHost */ .NZ)(report.inconclusive);
    const labelOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_4__/* .hostLabels */ ._q)(report.hosts);
    const wordsOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_4__/* .hostWords */ .Ul)(report);
    const listed = new Set(report.hosts.flatMap(inconclusiveOf));
    const withoutHost = report.inconclusive.filter((entry) => !listed.has(entry));
    const tally = [
        (0,_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(counts.errors, 'new error'),
        (0,_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(counts.warnings, 'warning'),
        (0,_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(counts.notices, 'notice'),
        ...(counts.waived > 0 ? [`${counts.waived} waived`] : []),
        ...(counts.inconclusive > 0 ? [`${counts.inconclusive} inconclusive`] : []),
    ].join(', ');
    return {
        groups: report.hosts.map((host) => hostGroup(host, wordsOf(host), {
            label: labelOf(host.name, host.port),
            findings: findingsOf(host),
            inconclusive: inconclusiveOf(host),
        })),
        closing: [
            ...withoutHost.map((entry) => `${entry.host}: ${inconclusiveLine(entry)}`),
            ...(0,_base_line_js__WEBPACK_IMPORTED_MODULE_0__/* .baseLine */ .K)(report),
            ...problemLines(report),
            ...internalErrorLines(report),
            ...limited([...report.notes, ...(0,_helo_note_js__WEBPACK_IMPORTED_MODULE_10__/* .heloNotes */ ._)(report.hosts)], MAX_NOTES, (note) => note, 'notes'),
            ...weakeningLines(report),
            ...plannedLines(report),
            `Mail identity: ${(0,_headline_js__WEBPACK_IMPORTED_MODULE_3__.headline)(report)}`,
            `${(0,_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .capital */ .Nx)(report.result)}: ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(counts.hosts, 'host')}, ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(counts.endpoints, 'endpoint')}, ${tally}, ${report.durationMs} ms.`,
        ].map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP),
    };
}
function hostGroup(host, { mark, word }, { label, findings, inconclusive, }) {
    const isFixed = (0,_step_list_js__WEBPACK_IMPORTED_MODULE_8__/* .fixedBySteps */ .T)(host);
    const lines = [
        ...host.endpoints.flatMap(endpointLines),
        ...findings.flatMap((finding) => [
            `${finding.level}${finding.status === 'new' ? '' : ` (${finding.status})`} ${finding.rule}: ${finding.message}`,
            ...(isFixed(finding) ? [] : [`    ${finding.remedy}`]),
        ]),
        ...inconclusive.map(inconclusiveLine),
        ...(0,_internal_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .faultyHosts */ .bH)({ hosts: [host] }).map(_internal_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeInternalError */ .Zo),
        `${mark} ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .sentences */ .hC)(host.evidence, host.steps.length === 0 ? host.advice : '')}`.trimEnd(),
        ...(0,_step_list_js__WEBPACK_IMPORTED_MODULE_8__/* .numberedSteps */ .u)(host, (text) => text).map((step) => `    ${step.trimStart()}`),
        ...plannedHostLines(host),
    ];
    return {
        title: (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(`${mark} ${label} is ${word}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .causeInBrackets */ .Cz)(host.cause)}`),
        lines: lines.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP),
    };
}
function inconclusiveLine(entry) {
    const when = entry.world === 'planned' ? ' in the planned state' : '';
    const at = entry.address === null ? '' : ` at ${entry.address}`;
    return `inconclusive${when}${at}: ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .inconclusiveWords */ .I_)(entry)}`;
}
function internalErrorLines(report) {
    const hosts = (0,_internal_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .faultyHosts */ .bH)(report);
    const more = hosts.length - _internal_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_FAULTY_HOSTS */ .R0;
    return [
        ...hosts
            .slice(0, _internal_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_FAULTY_HOSTS */ .R0)
            .map((host) => `error: ${host.name}: ${(0,_internal_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeInternalError */ .Zo)(host)}`),
        ...(more > 0 ? [`error: internal errors at ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(more, 'more host')}`] : []),
    ];
}
function plannedHostLines({ planned, verdict }) {
    if (planned === null)
        return [];
    const { differences, steps, evidence, advice } = planned;
    if (differences.length === 0 && planned.verdict === verdict)
        return [];
    const { mark, word } = _labels_js__WEBPACK_IMPORTED_MODULE_6__/* .VERDICT_WORDS */ ._G[planned.verdict];
    return [
        `planned state: ${mark} ${word}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .causeInBrackets */ .Cz)(planned.cause)}. ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .sentences */ .hC)(evidence, advice)}`,
        ...differences.map((difference) => `    ${(0,_planned_change_js__WEBPACK_IMPORTED_MODULE_7__/* .describeDifference */ .hF)(difference)}`),
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
        ...limited(planned.pending, MAX_PLANNED, (one) => `pending: ${one.what} (${(0,_model_planned_js__WEBPACK_IMPORTED_MODULE_11__/* .describePlace */ .df)(one)})`, 'pending values'),
        ...limited(planned.undeclared, MAX_PLANNED, ({ address, names, ...location }) => `notice: ${address} is to have the PTR ${names.join(', ')} (${(0,_model_planned_js__WEBPACK_IMPORTED_MODULE_11__/* .describePlace */ .df)(location)}), and no mail host declares it. Declare it?`, 'planned PTR records of undeclared addresses'),
    ];
}
/** The first entries of a list, then how many more there are. */
function limited(list, most, render, nouns) {
    const more = list.length - most;
    const rest = more > 0 ? [`and ${(0,_more_problems_js__WEBPACK_IMPORTED_MODULE_12__/* .withCommas */ .r)(more)} more ${nouns}; the JSON report has them`] : [];
    return [...list.slice(0, most).map(render), ...rest];
}
/** Ways in which the change weakens the check; the rest are counted. */
const MAX_WEAKENINGS = 50;
function weakeningLines(report) {
    const all = (0,_weakenings_js__WEBPACK_IMPORTED_MODULE_9__/* .weakeningsIn */ .oZ)(report);
    const more = all.length - MAX_WEAKENINGS;
    return [
        ...all.slice(0, MAX_WEAKENINGS).map((one) => `weakens the check: ${(0,_weakenings_js__WEBPACK_IMPORTED_MODULE_9__/* .describeWeakening */ .PP)(one)}`),
        ...(more > 0 ? [`weakens the check: ${more} more changes; the JSON report has them all`] : []),
    ];
}
function endpointLines(endpoint) {
    const { address, port, ptr, smtp, helo, refusals, fallback } = endpoint;
    const forward = ptr.state === 'confirmed' ? [] : ptr.names.slice(0, MAX_FORWARD);
    return [
        `address ${address}`,
        `    PTR       ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .factWords */ .mg)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .ptrFact */ .dX)(ptr))} (${ptr.state}, iprev=${ptr.iprev})`,
        ...forward.map((name) => `    forward   ${name} -> ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .factWords */ .mg)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .forwardFact */ .o7)(ptr, name))}`),
        `    port ${port}   ${describeSmtp(smtp, port)}`,
        // One line says why nothing was read.
        ...((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .unansweredFact */ .bU)(smtp, port) === null || fallback !== null
            ? [
                `    greeting  ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .factWords */ .mg)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .greetingFact */ .Yl)(endpoint))}`,
                `    EHLO      ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .factWords */ .mg)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .ehloFact */ .xZ)(endpoint))}`,
                `    TLS       ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .factWords */ .mg)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .tlsFact */ .Qz)(endpoint))}`,
            ]
            : []),
        ...(helo === null || helo.source === 'declared' ? [] : [`    HELO      ${describeHelo(helo)}`]),
        ...refusals.map((refusal) => `    refused   ${describeRefusal(refusal)}`),
    ];
}
/** PTR names of an address whose addresses the log shows. */
const MAX_FORWARD = 10;
/** The names that an address sends with, and how they are known. */
function describeHelo({ names, source, by, seenAt }) {
    const list = names.join(', ');
    if (source === 'evidence') {
        return `${list} (recorded by ${by ?? 'a receiver'}${seenAt === null ? '' : ` on ${seenAt.slice(0, 10)}`})`;
    }
    return source === 'planned'
        ? `${list} (set in ${by ?? 'its configuration'})`
        : `${list} (declared, not observed)`;
}
function describeRefusal({ by, at, subject, code }) {
    const what = subject === 'helo' ? 'HELO name' : 'reverse name';
    return `by ${by} on ${at.slice(0, 10)} for its ${what}${code === null ? '' : ` (${code})`}`;
}
/** The result of the SMTP check in a few words. */
function describeSmtp(smtp, port) {
    const unanswered = (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .unansweredFact */ .bU)(smtp, port);
    if (unanswered?.state !== 'not-run') {
        return smtp.detail === null ? smtp.state : `${smtp.state}: ${smtp.detail}`;
    }
    return smtp.detail === null ? (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .factWords */ .mg)(unanswered) : `${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .factWords */ .mg)(unanswered)} (${smtp.detail})`;
}
/** One line for each problem, with the file, line and column that it is at. */
function problemLines(report) {
    const more = (0,_more_problems_js__WEBPACK_IMPORTED_MODULE_12__/* .moreProblems */ .O)(report);
    return [...report.problems.map(problemLine), ...(more === null ? [] : [`error: ${more}`])];
}
function problemLine({ message, file, line, column }) {
    return file === null ? `error: ${message}` : `error: ${file}:${line}:${column}: ${message}`;
}


/***/ }),

/***/ 44310:
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

/***/ 65281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ changedHosts),
/* harmony export */   hF: () => (/* binding */ describeDifference),
/* harmony export */   tc: () => (/* binding */ worsenedHosts)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65268);
/* harmony import */ var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74145);


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


/***/ }),

/***/ 42743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ fixedBySteps),
/* harmony export */   u: () => (/* binding */ numberedSteps)
/* harmony export */ });
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67419);

/** Steps of one host that are listed. */
const MAX_STEPS = 50;
/**
 * The steps of a host's remedy, numbered and in order, and how many more there are.
 *
 * @param shown escapes the text of a step
 */
function numberedSteps({ steps }, shown) {
    const more = steps.length - MAX_STEPS;
    return [
        ...steps.slice(0, MAX_STEPS).map(({ text }, index) => `${index + 1}. ${shown(text)}`),
        ...(more > 0 ? [`\n${(0,_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(more, 'more step')} in the JSON report.`] : []),
    ];
}
/** Whether a finding is fixed by a step of its host, which is listed once for all findings that it fixes. */
function fixedBySteps({ steps, }) {
    const fixed = new Set(steps.flatMap(({ fixes }) => fixes));
    return ({ id }) => fixed.has(id);
}


/***/ }),

/***/ 15474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SM: () => (/* binding */ fitTable),
/* harmony export */   WK: () => (/* binding */ fitSections),
/* harmony export */   hW: () => (/* binding */ takeFitting),
/* harmony export */   oR: () => (/* binding */ cappedList),
/* harmony export */   wI: () => (/* binding */ utf8Length)
/* harmony export */ });
/* unused harmony export MAX_SECTION_BYTES */
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67419);

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
    return left === 0 ? [table] : [table, `The JSON report has ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(left, 'more host')}.`];
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

/***/ 42014:
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


/***/ })

};
