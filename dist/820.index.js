export const id = 820;
export const ids = [820];
export const modules = {

  85697:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BL: () => (  INCONCLUSIVE_REASONS),
    Bv: () => (  unfoundWords),
    IK: () => (  reasonWords),
    I_: () => (  inconclusiveWords),
    PD: () => (  addressFact),
    Qz: () => (  tlsFact),
    Yl: () => (  greetingFact),
    bU: () => (  unansweredFact),
    dX: () => (  ptrFact),
    jn: () => (  heloFact),
    kH: () => (  noteOf),
    kg: () => (  dnsFact),
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
function addressFact(endpoints, inconclusive) {
    if (endpoints.length > 0) {
        return { state: 'found', names: endpoints.map(({ address }) => address) };
    }
    const failed = inconclusive.find(({ check }) => check === 'forward' || check === 'mx');
    if (failed === undefined)
        return { state: 'absent', what: 'no address' };
    return NOT_RUN.has(failed.reason)
        ? notRun(failed.reason)
        : { state: 'failed', what: 'lookup failed', why: reasonWords(failed.reason) };
}
function dnsFact({ state, records, reason, detail }) {
    switch (state) {
        case 'found':
            return { state, names: records };
        case 'absent':
            return { state, what: detail === null ? 'no record' : `no record (${detail})` };
        case 'failed':
            return { state, what: 'lookup failed', why: reasonWords(reason ?? 'dns-error') };
        case 'not-run':
            return { state, why: reasonWords(reason ?? 'deadline') };
    }
}
function ptrFact(ptr) {
    if (ptr.names.length === 0) {
        if (ptr.state !== 'undetermined')
            return { state: 'absent', what: 'no record' };
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
function forwardFact({ state, forward, forwardErrors }, name) {
    const error = forwardErrors?.get(name);
    if (error !== undefined)
        return failedLookup(error);
    const addresses = forward.get(name);
    if (addresses === undefined) {
        const why = state === 'confirmed' ? 'another name resolves back' : 'it is not a host name';
        return { state: 'not-run', why };
    }
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
    const { ehloName, ehloReply, ehloCode, reason, state } = answered.smtp;
    if (ehloName !== null)
        return { state: 'found', names: [ehloName], ...note };
    if (ehloCode !== undefined)
        return { state: 'failed', what: 'EHLO refused', why: `${ehloCode}` };
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
        return { state: 'not-run', why: whyNoTls(smtp) };
    if (tls.negotiated !== null)
        return { state: 'found', names: [tls.negotiated, ...tls.names] };
    if (tls.error !== null)
        return { state: 'failed', what: 'handshake failed', why: tls.error };
    return tls.offered
        ? { state: 'not-run', why: 'no handshake was made' }
        : { state: 'absent', what: 'not offered' };
}
function whyNoTls({ state, code, ehloName, ehloReply, ehloCode }) {
    if (state === 'rejected')
        return `the greeting was ${code}`;
    if (ehloCode !== undefined)
        return `EHLO was refused with ${ehloCode}`;
    return ehloName === null && ehloReply.length === 0
        ? 'EHLO was not answered'
        : 'TLS is not declared for this host';
}
function heloFact({ helo }) {
    if (helo === null)
        return { state: 'not-run', why: 'the host only receives' };
    const { names, source, by, seenAt } = helo;
    if (source === 'declared')
        return { state: 'not-run', why: 'no receiver recorded it' };
    if (names.length === 0)
        return { state: 'absent', what: 'no name' };
    const note = source === 'evidence'
        ? `recorded by ${by ?? 'a receiver'}${seenAt === null ? '' : ` on ${seenAt.slice(0, 10)}`}`
        : `set in ${by ?? 'its configuration'}`;
    return { state: 'found', names, note };
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
    return NOT_RUN.has(reason)
        ? notRun(reason)
        : { state: 'failed', what: 'lookup failed', why: reasonWords(reason) };
}
function notRun(reason) {
    return { state: 'not-run', why: reason === null ? 'the host only sends' : reasonWords(reason) };
}
function inconclusiveWords({ check, reason, detail, }) {
    const state = reason === 'limit' ? 'not complete' : NOT_RUN.has(reason) ? 'not run' : 'failed';
    const words = reasonWords(reason);
    const more = detail === '' || detail === words ? '' : `: ${detail}`;
    return `${CHECK_WORDS[check]} ${state}: ${words} (${reason})${more}`;
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
    limit: 'more records than one run checks',
    'base-unreadable': 'the base branch could not be read',
};
const INCONCLUSIVE_REASONS = Object.keys(REASON_WORDS);


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
    const what = names.length === 1 ? 'The name that' : 'The names that';
    const verb = names.length === 1 ? 'sends with was' : 'send with were';
    return [
        `${what} ${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_0__  .D)(names, MAX_NAMED)} ${verb} not observed (HELO). The input \`evidence-files\` adds what receivers recorded.`,
    ];
}


  }),

  19820:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    describeRefusal: () => (  describeRefusal),
    describeSmtp: () => (  describeSmtp),
    problemLines: () => (  problemLines),
    renderLog: () => (  renderLog)
  });
  var _model_capital_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(78969);
  var _model_planned_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(25287);
  var _base_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17260);
  var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72527);
  var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85697);
  var _headline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5916);
  var _helo_note_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3191);
  var _host_groups_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17331);
  var _internal_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26749);
  var _labels_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67419);
  var _more_problems_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(44310);
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
            `${(0,_model_capital_js__WEBPACK_IMPORTED_MODULE_11__  .N)(report.result)}: ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_6__  .LS)(counts.hosts, 'host')}, ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_6__  .LS)(counts.endpoints, 'endpoint')}, ${tally}, ${report.durationMs} ms.`,
        ].map(_escape_js__WEBPACK_IMPORTED_MODULE_1__  .BP),
    };
}
function hostGroup(host, { mark, word }, { label, findings, inconclusive, }) {
    const isFixed = (0,_step_list_js__WEBPACK_IMPORTED_MODULE_8__  .T)(host);
    const planned = plannedHostLines(host);
    const lines = [
        ...dnsLines(host.dns),
        ...(host.endpoints.length > 0 || host.dns.length > 0
            ? host.endpoints.flatMap(endpointLines)
            : [`address ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .mg)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .PD)(host.endpoints, inconclusive))}`]),
        ...findings.flatMap((finding) => [
            `${finding.level}${finding.status === 'new' ? '' : ` (${finding.status})`} ${finding.rule}: ${finding.message}`,
            ...(isFixed(finding) ? [] : [`    ${finding.remedy}`]),
        ]),
        ...inconclusive.map(inconclusiveLine),
        ...(0,_internal_errors_js__WEBPACK_IMPORTED_MODULE_5__  .bH)({ hosts: [host] }).map(_internal_errors_js__WEBPACK_IMPORTED_MODULE_5__  .Zo),
        `${mark} ${planned.length > 0 && host.steps.length === 0 ? 'Today: ' : ''}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_6__  .hC)(host.evidence, host.steps.length === 0 ? host.advice : stepsIntroduction(host))}`.trimEnd(),
        ...(0,_step_list_js__WEBPACK_IMPORTED_MODULE_8__  .u)(host, (text) => text).map((step) => `    ${step.trimStart()}`),
        ...planned,
    ];
    return {
        title: (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__  .BP)(`${mark} ${label} is ${word}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_6__  .Cz)(host)}`),
        lines: lines.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__  .BP),
    };
}
function dnsLines(facts) {
    return [...Map.groupBy(facts, ({ name }) => name)].flatMap(([name, ofName]) => [
        `name ${name}`,
        ...ofName.map((fact) => `    ${fact.type.padEnd(10)}${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .mg)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .kg)(fact))}`),
    ]);
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
function stepsIntroduction({ verdict }) {
    return verdict === 'coherent' ? 'Nothing is wrong now. For the planned change:' : '';
}
function plannedHostLines({ planned, verdict, steps: remedy }) {
    if (planned === null)
        return [];
    const { differences, steps, evidence, advice } = planned;
    if (differences.length === 0 && planned.verdict === verdict)
        return [];
    const { mark, word } = _labels_js__WEBPACK_IMPORTED_MODULE_6__  ._G[planned.verdict];
    return [
        (0,_labels_js__WEBPACK_IMPORTED_MODULE_6__  .hC)(`After this change: ${mark} ${word}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_6__  .Cz)(planned)}.`, evidence, steps.length === 0 && remedy.length === 0 ? advice : ''),
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
        ...limited(planned.pending, MAX_PLANNED, (one) => `pending: ${one.what} (${(0,_model_planned_js__WEBPACK_IMPORTED_MODULE_12__  .df)(one)})`, 'pending values'),
        ...limited(planned.undeclared, MAX_PLANNED, ({ address, names, ...location }) => `notice: ${address} would have the PTR ${names.join(', ')} (${(0,_model_planned_js__WEBPACK_IMPORTED_MODULE_12__  .df)(location)}), but no declared host has that address. Declare it?`, 'planned PTR records of undeclared addresses'),
    ];
}
function limited(list, most, render, nouns) {
    const more = list.length - most;
    const rest = more > 0 ? [`and ${(0,_more_problems_js__WEBPACK_IMPORTED_MODULE_13__  .r)(more)} more ${nouns}; the JSON report has them`] : [];
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
        ...(helo === null ? [] : [`    HELO      ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .mg)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .jn)(endpoint))}`]),
        ...refusals.map((refusal) => `    refused   ${describeRefusal(refusal)}`),
    ];
}
const MAX_FORWARD = 10;
function describeRefusal({ by, at, subject, code }) {
    const what = subject === 'helo' ? 'HELO name' : 'reverse name';
    return `by ${by} on ${at.slice(0, 10)} because of its ${what}${code === null ? '' : ` (${code})`}`;
}
function describeSmtp(smtp, port) {
    const unanswered = (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .bU)(smtp, port);
    const words = unanswered === null
        ? smtp.state
        : unanswered.state === 'failed'
            ? unanswered.why
            : (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .mg)(unanswered);
    return smtp.detail === null || smtp.detail === words ? words : `${words} (${smtp.detail})`;
}
function problemLines(report) {
    const more = (0,_more_problems_js__WEBPACK_IMPORTED_MODULE_13__  .O)(report);
    return [...report.problems.map(problemLine), ...(more === null ? [] : [`error: ${more}`])];
}
function problemLine({ message, file, line, column }) {
    return file === null ? `error: ${message}` : `error: ${file}:${line}:${column}: ${message}`;
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

  42014:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Mj: () => (  weakeningTitle),
    PP: () => (  describeWeakening),
    nm: () => (  weakenedPlaces),
    oZ: () => (  weakeningsIn)
  });
  var _model_host_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1297);
  var _host_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17331);
function weakeningsIn({ hosts, changes }) {
    const weakenings = changes.filter(isWeakening);
    const named = [...hosts, ...weakenings].flatMap(({ name, port }) => name === null || port === null ? [] : [{ name, port }]);
    const different = new Map(named.map((one) => [(0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_1__  ._9)(one.name, one.port), one]));
    const labelOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_0__  ._q)([...different.values()]);
    return weakenings.map((one) => one.name === null || one.port === null ? one : { ...one, name: labelOf(one.name, one.port) });
}
function isWeakening(change) {
    return 'weakens' in change;
}
function weakenedPlaces(report) {
    const groups = Map.groupBy(weakeningsIn(report), ({ name, port }) => (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_1__  .r4)({ host: name ?? '', port: port ?? 0, address: null }));
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
