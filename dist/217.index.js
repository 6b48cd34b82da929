export const id = 217;
export const ids = [217];
export const modules = {

  67419:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cz: () => (  causeInBrackets),
    LS: () => (  plural),
    Yx: () => (  CAUSE_TERMS),
    _G: () => (  VERDICT_WORDS),
    hC: () => (  sentences),
    pQ: () => (  causeWords)
  });
  var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65268);
const VERDICT_WORDS = {
    broken: { mark: '❌', word: 'broken' },
    'at-risk': { mark: '🟠', word: 'at risk' },
    inconclusive: { mark: '❔', word: 'inconclusive' },
    cosmetic: { mark: '🟰', word: 'cosmetic' },
    coherent: { mark: '✅', word: 'coherent' },
};
const CAUSE_WORDS = {
    'missing-reverse': 'no PTR',
    'default-banner': 'default greeting',
    'masked-greeting': 'greeting without a name',
    'several-identities': 'several identities',
    'moved-forward': 'A/AAAA points elsewhere',
    'provider-default-ptr': "provider's default PTR",
    'partial-change': 'partial change',
    'internal-name': 'internal name',
    decommissioned: 'taken down',
    'shared-infrastructure': 'shared infrastructure',
    unknown: '',
};
const DEFAULT_HELO = 'default HELO name';
const CAUSE_TERMS = [
    ..._model_finding_js__WEBPACK_IMPORTED_MODULE_0__  .hE.map((cause) => [CAUSE_WORDS[cause], cause]),
    [DEFAULT_HELO, 'default-banner'],
];
function causeWords({ cause, defaultName }) {
    const isHelo = cause === 'default-banner' && defaultName === 'helo';
    return isHelo ? DEFAULT_HELO : CAUSE_WORDS[cause ?? 'unknown'];
}
function causeInBrackets(named) {
    const words = causeWords(named);
    return words === '' ? '' : ` (${words})`;
}
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function sentences(...texts) {
    return texts.filter((text) => text !== '').join(' ');
}


  }),

  97217:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    pausesWithin: () => (  pausesWithin),
    recheckLoop: () => (  recheckLoop)
  });
  var _compare_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95931);
  var _judge_rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59054);
  var _model_host_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1297);
  var _observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97349);
  var _report_labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67419);
async function recheckLoop(first, { observe, assess }, { waitForMs, failOn }, { deadline, onRecheck }) {
    let assessment = first;
    let open = openFindings(assessment, failOn);
    let leftMs = waitForMs;
    for (const pauseMs of pausesWithin(waitForMs)) {
        if (open.length === 0 || deadline.remaining() === 0)
            break;
        const hosts = new Set(open.map(({ host }) => host));
        onRecheck(`${(0,_report_labels_js__WEBPACK_IMPORTED_MODULE_3__  .LS)(hosts.size, 'host')} not right yet: looking again in ${seconds(pauseMs)}, waiting for ${seconds(leftMs)} at most`);
        await (0,_observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_2__  .v7)(pauseMs, deadline);
        if (deadline.remaining() === 0)
            break;
        leftMs -= pauseMs;
        const again = await observe(declarationOf(open, assessment.observation));
        if (deadline.remaining() === 0)
            break;
        assessment = assess(mergeObservations(assessment.observation, again));
        open = openFindings(assessment, failOn);
    }
    return { assessment, notes: openFindingsNote(open, waitForMs - leftMs) };
}
const FIRST_PAUSE_MS = 10_000;
const MAX_PAUSE_MS = 120_000;
function* pausesWithin(waitMs) {
    let next = Math.min(FIRST_PAUSE_MS, waitMs / 10);
    for (let left = waitMs; left > 0; left -= next, next = Math.min(next * 2, MAX_PAUSE_MS, left)) {
        yield Math.min(next, left);
    }
}
function openFindings({ comparison: { findings } }, failOn) {
    return [...(0,_compare_outcome_js__WEBPACK_IMPORTED_MODULE_0__  .Z0)(findings, failOn), ...(0,_compare_outcome_js__WEBPACK_IMPORTED_MODULE_0__  .ZU)(findings, failOn)];
}
function declarationOf(findings, { hosts, mailDomains }) {
    const keys = new Set(findings.map(({ host, declared: { port } }) => (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_4__  ._9)(host, port)));
    return {
        hosts: hosts.map(({ host }) => host).filter(({ name, port }) => keys.has((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_4__  ._9)(name, port))),
        mailDomains: mailDomains
            .map(({ mailDomain }) => mailDomain)
            .filter(({ domain, template }) => keys.has((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_4__  ._9)(domain, template.port))),
        levels: {},
    };
}
function mergeObservations(first, second) {
    const { mailDomains, otherShardHosts } = second;
    const keyOf = ({ host: { name, port } }) => (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_4__  ._9)(name, port);
    const seen = new Map(first.hosts.map((host) => [keyOf(host), host]));
    const hosts = second.hosts.map((host) => host.internalError === undefined
        ? host
        : { ...host, ...seen.get(keyOf(host)), internalError: host.internalError });
    return {
        ...first,
        at: second.at,
        hosts: unique([...first.hosts, ...hosts], keyOf),
        mailDomains: unique([...first.mailDomains, ...mailDomains], ({ mailDomain }) => mailDomain),
        otherShardHosts: unique([...first.otherShardHosts, ...otherShardHosts], ({ host }) => (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_4__  ._9)(host.name, host.port)),
        vantage: second.vantage.port25 === 'unknown' ? first.vantage : second.vantage,
    };
}
function unique(entries, keyOf) {
    return [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
}
const MAX_HOSTS_IN_NOTE = 10;
function openFindingsNote(open, waitedMs) {
    const byHost = Map.groupBy(open, ({ host }) => host);
    if (byHost.size === 0)
        return [];
    const hosts = [...byHost].slice(0, MAX_HOSTS_IN_NOTE).map(([host, findings]) => {
        const locations = new Set(findings.map(placeToFix));
        return `${host} (${[...locations].join(', ')})`;
    });
    const more = byHost.size > MAX_HOSTS_IN_NOTE ? ` and ${byHost.size - MAX_HOSTS_IN_NOTE} more` : '';
    return [`Still not right after ${seconds(waitedMs)} of waiting: ${hosts.join(', ')}${more}.`];
}
function placeToFix(finding) {
    const rule = (0,_judge_rules_index_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(finding);
    if (rule === undefined)
        return 'its records';
    return rule.subject === 'mail-domain' ? 'the MX records' : PLACES_TO_FIX[rule.group];
}
const PLACES_TO_FIX = {
    forward: 'the forward zone',
    reverse: 'the reverse zone',
    greeting: 'the mail server',
    sending: 'what it sends with',
    transport: 'the mail server',
    context: 'its records',
    time: 'its records',
};
function seconds(ms) {
    return `${Math.round(ms / 1000)} s`;
}


  })

};
