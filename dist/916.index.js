export const id = 916;
export const ids = [916,527];
export const modules = {

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


/***/ })

};
