export const id = 820;
export const ids = [820];
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

  25287:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
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
function describePlace({ file, line, resource }) {
    if (resource !== null)
        return `${resource} in ${file}`;
    return line === null ? file : `${file}:${line}`;
}


  }),

  85697:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BL: () => (  INCONCLUSIVE_REASONS),
    Bv: () => (  unfoundWords),
    IK: () => (  reasonWords),
    I_: () => (  inconclusiveWords),
    Qz: () => (  tlsFact),
    Yl: () => (  greetingFact),
    bU: () => (  unansweredFact),
    dX: () => (  ptrFact),
    kH: () => (  noteOf),
    mg: () => (  factWords),
    o7: () => (  forwardFact),
    xZ: () => (  ehloFact)
  });
function factWords(fact) {
    return fact.state === 'found' ? `${fact.names.join(', ')}${noteOf(fact)}` : unfoundWords(fact);
}
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
function noteOf({ note }) {
    return note === undefined ? '' : ` (${note})`;
}
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
const NOT_RUN = new Set([
    'not-known-yet',
    'not-read',
    'deadline',
    'egress-blocked',
    'no-ipv6',
    'address-not-allowed',
]);
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
const INCONCLUSIVE_REASONS = Object.keys(REASON_WORDS);


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

  3191:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  heloNotes)
  });
  var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74145);

const MAX_NAMED = 3;
function heloNotes(hosts) {
    const unseen = hosts.filter(({ endpoints }) => endpoints.some(({ helo }) => helo?.source === 'declared' && helo.names.length > 0));
    const names = [...new Set(unseen.map(({ name }) => name))];
    if (names.length === 0)
        return [];
    const what = names.length === 1 ? 'the name it sends with was' : 'the names they send with were';
    return [
        `${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_0__  .D)(names, MAX_NAMED)}: ${what} not observed (HELO). The input evidence-files shows it.`,
    ];
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

  19820:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    describeHelo: () => (  describeHelo),
    describeRefusal: () => (  describeRefusal),
    describeSmtp: () => (  describeSmtp),
    problemLines: () => (  problemLines),
    renderLog: () => (  renderLog)
  });
  var _model_planned_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(25287);
  var _base_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17260);
  var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72527);
  var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85697);
  var _headline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5916);
  var _helo_note_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3191);
  var _host_groups_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17331);
  var _internal_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26749);
  var _labels_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67419);
  var _more_problems_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(44310);
  var _planned_change_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65281);
  var _step_list_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(42743);
  var _weakenings_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(42014);
function renderLog(report) {
    const { counts } = report;
    const findingsOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_4__  .NZ)(report.findings);
    const inconclusiveOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_4__  .NZ)(report.inconclusive);
    const labelOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_4__  ._q)(report.hosts);
    const wordsOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_4__  .Ul)(report);
    const listed = new Set(report.hosts.flatMap(inconclusiveOf));
    const withoutHost = report.inconclusive.filter((entry) => !listed.has(entry));
    const tally = [
        (0,_labels_js__WEBPACK_IMPORTED_MODULE_6__  .LS)(counts.errors, 'new error'),
        (0,_labels_js__WEBPACK_IMPORTED_MODULE_6__  .LS)(counts.warnings, 'warning'),
        (0,_labels_js__WEBPACK_IMPORTED_MODULE_6__  .LS)(counts.notices, 'notice'),
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
            ...(0,_base_line_js__WEBPACK_IMPORTED_MODULE_0__  .K)(report),
            ...problemLines(report),
            ...internalErrorLines(report),
            ...limited([...report.notes, ...(0,_helo_note_js__WEBPACK_IMPORTED_MODULE_10__  ._)(report.hosts)], MAX_NOTES, (note) => note, 'notes'),
            ...weakeningLines(report),
            ...plannedLines(report),
            `Mail identity: ${(0,_headline_js__WEBPACK_IMPORTED_MODULE_3__.headline)(report)}`,
            `${(0,_labels_js__WEBPACK_IMPORTED_MODULE_6__  .Nx)(report.result)}: ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_6__  .LS)(counts.hosts, 'host')}, ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_6__  .LS)(counts.endpoints, 'endpoint')}, ${tally}, ${report.durationMs} ms.`,
        ].map(_escape_js__WEBPACK_IMPORTED_MODULE_1__  .BP),
    };
}
function hostGroup(host, { mark, word }, { label, findings, inconclusive, }) {
    const isFixed = (0,_step_list_js__WEBPACK_IMPORTED_MODULE_8__  .T)(host);
    const lines = [
        ...host.endpoints.flatMap(endpointLines),
        ...findings.flatMap((finding) => [
            `${finding.level}${finding.status === 'new' ? '' : ` (${finding.status})`} ${finding.rule}: ${finding.message}`,
            ...(isFixed(finding) ? [] : [`    ${finding.remedy}`]),
        ]),
        ...inconclusive.map(inconclusiveLine),
        ...(0,_internal_errors_js__WEBPACK_IMPORTED_MODULE_5__  .bH)({ hosts: [host] }).map(_internal_errors_js__WEBPACK_IMPORTED_MODULE_5__  .Zo),
        `${mark} ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_6__  .hC)(host.evidence, host.steps.length === 0 ? host.advice : '')}`.trimEnd(),
        ...(0,_step_list_js__WEBPACK_IMPORTED_MODULE_8__  .u)(host, (text) => text).map((step) => `    ${step.trimStart()}`),
        ...plannedHostLines(host),
    ];
    return {
        title: (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__  .BP)(`${mark} ${label} is ${word}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_6__  .Cz)(host.cause)}`),
        lines: lines.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__  .BP),
    };
}
function inconclusiveLine(entry) {
    const when = entry.world === 'planned' ? ' in the planned state' : '';
    const at = entry.address === null ? '' : ` at ${entry.address}`;
    return `inconclusive${when}${at}: ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .I_)(entry)}`;
}
function internalErrorLines(report) {
    const hosts = (0,_internal_errors_js__WEBPACK_IMPORTED_MODULE_5__  .bH)(report);
    const more = hosts.length - _internal_errors_js__WEBPACK_IMPORTED_MODULE_5__  .R0;
    return [
        ...hosts
            .slice(0, _internal_errors_js__WEBPACK_IMPORTED_MODULE_5__  .R0)
            .map((host) => `error: ${host.name}: ${(0,_internal_errors_js__WEBPACK_IMPORTED_MODULE_5__  .Zo)(host)}`),
        ...(more > 0 ? [`error: internal errors at ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_6__  .LS)(more, 'more host')}`] : []),
    ];
}
function plannedHostLines({ planned, verdict }) {
    if (planned === null)
        return [];
    const { differences, steps, evidence, advice } = planned;
    if (differences.length === 0 && planned.verdict === verdict)
        return [];
    const { mark, word } = _labels_js__WEBPACK_IMPORTED_MODULE_6__  ._G[planned.verdict];
    return [
        `planned state: ${mark} ${word}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_6__  .Cz)(planned.cause)}. ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_6__  .hC)(evidence, advice)}`,
        ...differences.map((difference) => `    ${(0,_planned_change_js__WEBPACK_IMPORTED_MODULE_7__  .hF)(difference)}`),
        ...steps.map((step, index) => `    ${index + 1}. ${step}`),
    ];
}
const MAX_NOTES = 200;
const MAX_PLANNED = 200;
function plannedLines({ planned }) {
    if (planned === null)
        return [];
    return [
        ...limited(planned.pending, MAX_PLANNED, (one) => `pending: ${one.what} (${(0,_model_planned_js__WEBPACK_IMPORTED_MODULE_11__  .df)(one)})`, 'pending values'),
        ...limited(planned.undeclared, MAX_PLANNED, ({ address, names, ...location }) => `notice: ${address} is to have the PTR ${names.join(', ')} (${(0,_model_planned_js__WEBPACK_IMPORTED_MODULE_11__  .df)(location)}), and no mail host declares it. Declare it?`, 'planned PTR records of undeclared addresses'),
    ];
}
function limited(list, most, render, nouns) {
    const more = list.length - most;
    const rest = more > 0 ? [`and ${(0,_more_problems_js__WEBPACK_IMPORTED_MODULE_12__  .r)(more)} more ${nouns}; the JSON report has them`] : [];
    return [...list.slice(0, most).map(render), ...rest];
}
const MAX_WEAKENINGS = 50;
function weakeningLines(report) {
    const all = (0,_weakenings_js__WEBPACK_IMPORTED_MODULE_9__  .oZ)(report);
    const more = all.length - MAX_WEAKENINGS;
    return [
        ...all.slice(0, MAX_WEAKENINGS).map((one) => `weakens the check: ${(0,_weakenings_js__WEBPACK_IMPORTED_MODULE_9__  .PP)(one)}`),
        ...(more > 0 ? [`weakens the check: ${more} more changes; the JSON report has them all`] : []),
    ];
}
function endpointLines(endpoint) {
    const { address, port, ptr, smtp, helo, refusals, fallback } = endpoint;
    const forward = ptr.state === 'confirmed' ? [] : ptr.names.slice(0, MAX_FORWARD);
    return [
        `address ${address}`,
        `    PTR       ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .mg)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .dX)(ptr))} (${ptr.state}, iprev=${ptr.iprev})`,
        ...forward.map((name) => `    forward   ${name} -> ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .mg)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .o7)(ptr, name))}`),
        `    port ${port}   ${describeSmtp(smtp, port)}`,
        ...((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .bU)(smtp, port) === null || fallback !== null
            ? [
                `    greeting  ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .mg)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .Yl)(endpoint))}`,
                `    EHLO      ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .mg)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .xZ)(endpoint))}`,
                `    TLS       ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .mg)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .Qz)(endpoint))}`,
            ]
            : []),
        ...(helo === null || helo.source === 'declared' ? [] : [`    HELO      ${describeHelo(helo)}`]),
        ...refusals.map((refusal) => `    refused   ${describeRefusal(refusal)}`),
    ];
}
const MAX_FORWARD = 10;
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
function describeSmtp(smtp, port) {
    const unanswered = (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .bU)(smtp, port);
    if (unanswered?.state !== 'not-run') {
        return smtp.detail === null ? smtp.state : `${smtp.state}: ${smtp.detail}`;
    }
    return smtp.detail === null ? (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .mg)(unanswered) : `${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .mg)(unanswered)} (${smtp.detail})`;
}
function problemLines(report) {
    const more = (0,_more_problems_js__WEBPACK_IMPORTED_MODULE_12__  .O)(report);
    return [...report.problems.map(problemLine), ...(more === null ? [] : [`error: ${more}`])];
}
function problemLine({ message, file, line, column }) {
    return file === null ? `error: ${message}` : `error: ${file}:${line}:${column}: ${message}`;
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

  42743:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    T: () => (  fixedBySteps),
    u: () => (  numberedSteps)
  });
  var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67419);
const MAX_STEPS = 50;
function numberedSteps({ steps }, shown) {
    const more = steps.length - MAX_STEPS;
    return [
        ...steps.slice(0, MAX_STEPS).map(({ text }, index) => `${index + 1}. ${shown(text)}`),
        ...(more > 0 ? [`\n${(0,_labels_js__WEBPACK_IMPORTED_MODULE_0__  .LS)(more, 'more step')} in the JSON report.`] : []),
    ];
}
function fixedBySteps({ steps, }) {
    const fixed = new Set(steps.flatMap(({ fixes }) => fixes));
    return ({ id }) => fixed.has(id);
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


  }),

  42014:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Mj: () => (  weakeningTitle),
    PP: () => (  describeWeakening),
    nm: () => (  weakenedPlaces),
    oZ: () => (  weakeningsIn)
  });
  var _model_host_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1297);
function weakeningsIn({ changes }) {
    return changes.filter(isWeakening);
}
function isWeakening(change) {
    return 'weakens' in change;
}
function weakenedPlaces(report) {
    const groups = Map.groupBy(weakeningsIn(report), ({ name, port }) => (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_0__  .r4)({ host: name ?? '', port: port ?? 0, address: null }));
    return [...groups.values()].map((changes) => ({ name: changes[0]?.name ?? null, changes }));
}
function weakeningTitle({ base }) {
    const subject = PULL_REQUEST_BASES.has(base?.source) ? 'pull request' : 'change';
    return `This ${subject} weakens the check`;
}
const PULL_REQUEST_BASES = new Set([
    'merge-parent',
    'merge-base',
    'base-sha',
]);
function describeWeakening({ name, what, from, to }) {
    return `${name ?? 'all hosts'}: ${what} from ${from} to ${to}`;
}


  })

};
