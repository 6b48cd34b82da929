export const id = 916;
export const ids = [916,703];
export const modules = {

  90418:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  isOfEveryPort),
    r: () => (  placeKey)
  });
  var _host_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1297);
  var _rule_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80550);


const OF_EVERY_PORT = new Set(_rule_names_js__WEBPACK_IMPORTED_MODULE_0__  .I);
function isOfEveryPort(finding) {
    return OF_EVERY_PORT.has(finding.rule);
}
function placeKey(finding) {
    const { rule, host, address } = finding;
    return isOfEveryPort(finding)
        ? `${rule} ${host} ${address ?? ''}`
        : `${rule} ${(0,_host_key_js__WEBPACK_IMPORTED_MODULE_1__  .r4)(finding)}`;
}


  }),

  74145:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  listInWords)
  });
function listInWords(items, most) {
    const more = items.length - most;
    const shown = more > 0 ? [...items.slice(0, most), `${more} more`] : items;
    const [last = '', ...rest] = shown.toReversed();
    return rest.length === 0 ? last : `${rest.toReversed().join(', ')} and ${last}`;
}


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
        .split(/(`[^`]+`|\s+)/)
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
function proseToken(token) {
    if (/^\s/.test(token))
        return ' ';
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


  }),

  5916:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    headline: () => (  headline),
    resultMark: () => (  resultMark)
  });
  var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65268);
  var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74145);
  var _host_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17331);
  var _internal_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26749);
  var _labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67419);
  var _more_problems_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44310);
  var _planned_change_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65281);
function headline(report) {
    const { shard } = report;
    return shard === null
        ? `${plannedOutcome(report)}${outcome(report)}`
        : `Shard ${shard.index} of ${shard.of}: ${outcome(report)}`;
}
function resultMark(report) {
    if (report.result === 'failed')
        return _labels_js__WEBPACK_IMPORTED_MODULE_3__  ._G.broken.mark;
    const { open } = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_1__  .Bp)(report);
    const worst = _model_finding_js__WEBPACK_IMPORTED_MODULE_0__  .vh.find((verdict) => open.some((host) => host.verdict === verdict));
    if (worst === 'broken' || worst === 'at-risk' || worst === 'inconclusive') {
        return _labels_js__WEBPACK_IMPORTED_MODULE_3__  ._G[worst].mark;
    }
    return _labels_js__WEBPACK_IMPORTED_MODULE_3__  ._G[report.complete ? 'coherent' : 'inconclusive'].mark;
}
function plannedOutcome({ hosts }) {
    const worse = (0,_planned_change_js__WEBPACK_IMPORTED_MODULE_4__  .tc)(hosts);
    if (worse.length === 0)
        return '';
    const clause = (verdict, words) => {
        const some = worse.filter(({ planned }) => planned.verdict === verdict);
        const names = some.map(({ name, planned }) => `${name}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__  .Cz)(planned.cause)}`);
        return some.length === 0 ? [] : [`${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_5__  .D)(names, MAX_NAMES)} ${words}`];
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
    const { open, accepted } = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_1__  .Bp)(report);
    const pendingOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_1__  .NZ)(report.findings.filter(({ status }) => status === 'pending'));
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
        : ` ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__  .LS)(report.counts.inconclusive, 'check')} could not run.`;
    if (clauses.length > 0)
        return `${clauses.join('; ')}.${unseen}`;
    return `${coherentOutcome(report)}${unseen}`;
}
const FAILURES = {
    configuration: (report) => {
        const { problems, hosts, complete } = report;
        const mistakes = problems.length + report.moreProblems;
        if (hosts.length > 0 && complete)
            return `${hostsOutcome(report)} ${problems[0]?.message}`;
        return `${hosts.length === 0 ? 'Nothing' : 'Not everything'} was checked: ${(0,_more_problems_js__WEBPACK_IMPORTED_MODULE_6__  .r)(mistakes)} mistake${mistakes === 1 ? '' : 's'} in the inputs or the declaration.`;
    },
    'nothing-checked': ({ problems, hosts, inconclusive }) => problems[0]?.message ?? nothingChecked(hosts, inconclusive),
    internal: (report) => {
        if (report.hosts.length === 0) {
            return 'The check itself broke; this says nothing about the mail hosts.';
        }
        const faulty = (0,_internal_errors_js__WEBPACK_IMPORTED_MODULE_2__  .bH)(report).map(({ name }) => name);
        const where = faulty.length === 0 ? 'in part' : `at ${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_5__  .D)(faulty, MAX_NAMES)}`;
        return `The check itself broke ${where}. ${hostsOutcome(report)}`;
    },
};
function nothingChecked(hosts, inconclusive) {
    const inconclusiveOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_1__  .NZ)(inconclusive);
    const names = hosts.map((host) => {
        const [first] = inconclusiveOf(host);
        return first === undefined ? host.name : `${host.name} (${first.reason})`;
    });
    return names.length === 0
        ? 'Nothing was checked: no mail host was found.'
        : `Nothing was checked: no fact could be observed of ${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_5__  .D)(names, MAX_NAMES)}.`;
}
function withVerdict(hosts, verdict) {
    return hosts.filter((host) => host.verdict === verdict);
}
const MAX_NAMES = 4;
function groupClause({ hosts, withoutCause, one, several }, total, withNames) {
    const [first] = hosts;
    const count = hosts.length;
    if (!withNames)
        return `${count} ${count === 1 ? one : several}`;
    const causeOf = ({ cause }) => (withoutCause === true ? null : cause);
    if (count === 1 && first !== undefined) {
        const why = (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__  .pQ)(causeOf(first)) || (withoutCause === true ? '' : firstSentence(first.evidence));
        return `${first.name} ${one}${why === '' ? '' : `: ${why}`}`;
    }
    const labels = new Set(hosts.map((host) => `${host.name}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__  .Cz)(causeOf(host))}`));
    const [label] = labels;
    if (labels.size === 1)
        return `${label} ${one}`;
    const names = (0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_5__  .D)([...labels], 3);
    return count > 3 ? `${count} of ${total} mail hosts ${several}: ${names}` : `${names} ${several}`;
}
function firstSentence(text) {
    return (text.split(/\.\s+(?=[A-Z])/, 1)[0] ?? '').replace(/\.$/, '');
}
function coherentOutcome({ hosts, counts, failure, shard }) {
    if (shard !== null && hosts.length === 0)
        return 'no mail host falls to it.';
    const cosmetic = withVerdict(hosts, 'cosmetic');
    const allCoherent = hosts.length === 1
        ? `${hosts[0]?.name} presents one coherent identity.`
        : `All ${hosts.length} mail hosts present one coherent identity each.`;
    const sentence = cosmetic.length === 0
        ? allCoherent
        : `${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_5__  .D)(cosmetic.map(({ name }) => name), 3)} ${cosmetic.length === 1 ? 'shows' : 'show'} a difference that can stay.`;
    if (failure !== 'regression' || (0,_planned_change_js__WEBPACK_IMPORTED_MODULE_4__  .tc)(hosts).length > 0)
        return sentence;
    const regressions = `${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__  .LS)(counts.regressions, 'new finding')} at the level that fails this run.`;
    return cosmetic.length === 0 ? regressions : `${regressions} ${sentence}`;
}


  }),

  17331:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Bp: () => (  byAcceptance),
    NZ: () => (  groupByHost),
    Ul: () => (  hostWords),
    _q: () => (  hostLabels),
    md: () => (  worstFirst)
  });
  var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65268);
  var _model_finding_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90418);
  var _model_host_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1297);
  var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67419);
function groupByHost(entries) {
    const groups = Map.groupBy(entries, ({ host, port }) => (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__  ._9)(host, port));
    return ({ name, port }) => groups.get((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__  ._9)(name, port)) ?? [];
}
function findingsByHost(findings) {
    const groups = Map.groupBy(findings, ({ host }) => host);
    return ({ name, port }) => (groups.get(name) ?? []).filter((finding) => finding.port === port || (0,_model_finding_place_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(finding));
}
function hostLabels(hosts) {
    const ports = Map.groupBy(hosts, ({ name }) => name);
    return (host, port) => ((ports.get(host)?.length ?? 0) > 1 ? `${host}:${port}` : host);
}
function worstFirst(hosts) {
    return hosts.toSorted((a, b) => (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__  .$$)(a.verdict, b.verdict));
}
function byAcceptance({ hosts, findings }) {
    const findingsOf = findingsByHost(findings);
    const parts = Map.groupBy(hosts, (host) => isAccepted(host, findingsOf(host)) ? 'accepted' : 'open');
    return { open: parts.get('open') ?? [], accepted: parts.get('accepted') ?? [] };
}
function hostWords(report) {
    const accepted = new Set(byAcceptance(report).accepted);
    const findingsOf = groupByHost(report.findings.filter(({ status }) => status === 'pending'));
    return (host) => {
        if (!accepted.has(host))
            return _labels_js__WEBPACK_IMPORTED_MODULE_2__  ._G[host.verdict];
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


  }),

  26749:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R0: () => (  MAX_FAULTY_HOSTS),
    Zo: () => (  describeInternalError),
    bH: () => (  faultyHosts),
    oq: () => (  internalErrorsSection)
  });
  var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72527);
  var _summary_size_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15474);


function faultyHosts({ hosts }) {
    return hosts.filter((host) => host.internalError !== null);
}
function describeInternalError({ internalError }) {
    const { stage, message, remedy } = internalError;
    return `Internal error (${stage}): ${message.replace(/\.$/, '')}. ${remedy}`;
}
const MAX_FAULTY_HOSTS = 50;
function internalErrorsSection(report) {
    const hosts = faultyHosts(report);
    if (hosts.length === 0)
        return [];
    const line = (host) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(host.name)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__  .CS)(describeInternalError(host))}`;
    return ['### Internal errors', ...(0,_summary_size_limit_js__WEBPACK_IMPORTED_MODULE_1__  .oR)(hosts, MAX_FAULTY_HOSTS, line)];
}


  }),

  44310:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (  moreProblems),
    r: () => (  withCommas)
  });
function moreProblems({ moreProblems: count }) {
    return count === 0 ? null : `and ${withCommas(count)} more problem${count === 1 ? '' : 's'}`;
}
function withCommas(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}


  }),

  65281:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CN: () => (  changedHosts),
    hF: () => (  describeDifference),
    tc: () => (  worsenedHosts)
  });
  var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65268);
  var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74145);
function changedHosts(hosts) {
    return hosts
        .filter(isChanged)
        .toSorted((a, b) => (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__  .$$)(a.planned.verdict, b.planned.verdict));
}
function isChanged(host) {
    const { planned, verdict } = host;
    return planned !== null && (planned.differences.length > 0 || planned.verdict !== verdict);
}
function worsenedHosts(hosts) {
    return changedHosts(hosts).filter(({ verdict, planned }) => (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__  .$$)(planned.verdict, verdict) < 0);
}
function describeDifference({ what, address, now, planned }) {
    const names = (all) => (all.length === 0 ? 'none' : (0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_1__  .D)(all, 4));
    const owner = address === null ? '' : ` of ${address}`;
    return `${what}${owner}: ${names(now)} becomes ${names(planned)}`;
}


  }),

  15474:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    SM: () => (  fitTable),
    WK: () => (  fitSections),
    hW: () => (  takeFitting),
    oR: () => (  cappedList),
    wI: () => (  utf8Length)
  });
  var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67419);
function utf8Length(text) {
    return Buffer.byteLength(text);
}
function fitTable(lines, maxBytes) {
    if (lines.length === 0)
        return [];
    const rows = takeFitting(lines, maxBytes, 1);
    const left = lines.length - rows.length;
    const table = rows.join('\n');
    return left === 0 ? [table] : [table, `The JSON report has ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_0__  .LS)(left, 'more host')}.`];
}
function fitSections(hosts, sections, maxBytes) {
    const kept = takeFitting(shortSections(sections), maxBytes - COUNT_LINE_BYTES, 2);
    const missing = hosts - kept.length;
    const countLine = `The details of ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_0__  .LS)(missing, 'host')} did not fit here; the JSON report has them.`;
    return missing === 0 ? kept : [...kept, countLine];
}
const MAX_SECTION_BYTES = 128 * 1024;
function* shortSections(sections) {
    let tooLong = 0;
    for (const section of sections) {
        if (utf8Length(section) <= MAX_SECTION_BYTES)
            yield section;
        else if (++tooLong >= MAX_LONG_SECTIONS)
            return;
    }
}
const MAX_LONG_SECTIONS = 20;
const COUNT_LINE_BYTES = 200;
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
function cappedList(entries, most, render, prefix = '') {
    if (entries.length === 0)
        return [];
    const shown = entries.slice(0, most).map(render);
    const more = entries.length - shown.length;
    const items = more > 0 ? [...shown, `and ${more} more`] : shown;
    return [items.map((item) => `${prefix}- ${item}`).join('\n')];
}


  })

};
