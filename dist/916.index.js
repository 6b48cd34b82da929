export const id = 916;
export const ids = [916];
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

  5916:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    headline: () => (  headline),
    resultMark: () => (  resultMark)
  });
  var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74145);
  var _host_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17331);
  var _internal_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26749);
  var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67419);
  var _more_problems_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44310);
  var _planned_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65281);
  var _unreached_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90989);
function headline(report) {
    const { shard } = report;
    return shard === null
        ? plannedAndCurrent(report)
        : `Shard ${shard.index} of ${shard.of}: ${outcome(report, STANDING_ALONE)}`;
}
function plannedAndCurrent(report) {
    const planned = plannedOutcome(report);
    return planned === ''
        ? outcome(report, STANDING_ALONE)
        : `${planned}${outcome(report, AFTER_TODAY)}`;
}
const STANDING_ALONE = { first: (word) => word, explains: true };
const AFTER_TODAY = { first: (word) => word.toLowerCase(), explains: false };
function resultMark(report) {
    if (report.result === 'failed')
        return _labels_js__WEBPACK_IMPORTED_MODULE_2__  ._G.broken.mark;
    const [first] = hostGroups(report);
    return first?.mark ?? _labels_js__WEBPACK_IMPORTED_MODULE_2__  ._G[report.complete ? 'coherent' : 'inconclusive'].mark;
}
function plannedOutcome({ hosts }) {
    const worse = (0,_planned_change_js__WEBPACK_IMPORTED_MODULE_3__  .tc)(hosts);
    if (worse.length === 0)
        return '';
    const clause = (verdict, words) => {
        const some = worse.filter(({ planned }) => planned.verdict === verdict);
        const names = some.map(({ name, planned }) => `${name}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__  .Cz)(planned)}`);
        const list = (0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_5__  .D)(names, MAX_NAMES);
        if (some.length === 0)
            return [];
        return [
            hosts.length === 1 ? words(list) : `${words(shareOf(some.length, hosts.length))}: ${list}`,
        ];
    };
    const clauses = [
        ...clause('broken', (whose) => `break ${whose}`),
        ...clause('at-risk', (whose) => `put ${whose} at risk`),
        ...clause('inconclusive', (whose) => `leave values open, so that they cannot be checked, for ${whose}`),
        ...clause('cosmetic', (whose) => `leave a difference that can stay at ${whose}`),
    ];
    return `This change would ${clauses.join('; it would ')}. Today: `;
}
function shareOf(count, total) {
    return `${count} of ${total} mail hosts`;
}
function outcome(report, style) {
    const failed = FAILURES[report.failure ?? 'regression'];
    return failed?.(report, style) ?? hostsOutcome(report, style);
}
function hostGroups(report) {
    const { open, accepted } = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_0__  .Bp)(report);
    const pendingOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_0__  .NZ)(report.findings.filter(({ status }) => status === 'pending'));
    const isPending = (host) => pendingOf(host).length > 0;
    const isPerhapsPending = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_0__  .sQ)(report);
    const certain = open.filter((host) => !isPerhapsPending(host));
    const of = (verdict) => ({
        hosts: withVerdict(certain, verdict),
        mark: _labels_js__WEBPACK_IMPORTED_MODULE_2__  ._G[verdict].mark,
    });
    const all = [
        { ...of('broken'), one: 'is broken', several: 'are broken' },
        { ...of('at-risk'), one: 'is at risk', several: 'are at risk' },
        {
            hosts: open.filter(isPerhapsPending),
            mark: _labels_js__WEBPACK_IMPORTED_MODULE_2__  ._G.inconclusive.mark,
            one: 'has findings that are new or pending',
            several: 'have findings that are new or pending',
        },
        {
            ...of('inconclusive'),
            one: 'could not be fully checked',
            several: 'could not be fully checked',
        },
        {
            hosts: accepted.filter(isPending),
            mark: _labels_js__WEBPACK_IMPORTED_MODULE_2__  ._G.coherent.mark,
            withoutCause: true,
            one: 'has a pending rollout',
            several: 'have a pending rollout',
        },
        {
            hosts: accepted.filter((host) => !isPending(host)),
            mark: _labels_js__WEBPACK_IMPORTED_MODULE_2__  ._G.coherent.mark,
            withoutCause: true,
            one: 'has only accepted findings',
            several: 'have only accepted findings',
        },
    ];
    return all.filter(({ hosts }) => hosts.length > 0);
}
function hostsOutcome(report, style) {
    const unreached = unreachedOutcome(report);
    if (unreached !== null)
        return unreached;
    const groups = hostGroups(report);
    const nameAll = groups.reduce((count, { hosts }) => count + hosts.length, 0) <= MAX_NAMES;
    const clauses = groups.map((group, index) => groupClause(group, report.hosts.length, {
        isFirst: index === 0,
        withNames: nameAll || index === 0,
        faultOf: (host) => observedFault(host, report),
    }));
    const { inconclusive } = report.counts;
    const unseen = inconclusive === 0 ? '' : ` ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__  .LS)(inconclusive, 'check')} could not run.`;
    if (clauses.length > 0)
        return `${clauses.join('; ')}.${unseen}`;
    return `${coherentOutcome(report, style)}${unseen}`;
}
function unreachedOutcome(report) {
    const { hosts, findings, inconclusive } = report;
    const { blocked, others } = (0,_unreached_js__WEBPACK_IMPORTED_MODULE_4__  .p)(report);
    const isUnreached = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_0__  .NZ)(blocked);
    const isOtherwiseRight = blocked.length > 0 &&
        others.length === 0 &&
        inconclusive.every(({ world }) => world !== 'planned') &&
        findings.every(({ level, world }) => level === 'notice' || world === 'planned') &&
        hosts.every((host) => host.verdict === 'inconclusive' && isUnreached(host).length > 0);
    if (!isOtherwiseRight)
        return null;
    const [only, ...more] = hosts;
    const whose = more.length === 0 ? only?.name : `all ${hosts.length} mail hosts`;
    return `DNS is right for ${whose}; greetings could not be checked. ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__  .LS)(inconclusive.length, 'check')} could not run.`;
}
const FAILURES = {
    configuration: (report, style) => {
        const { problems, hosts, complete } = report;
        const mistakes = problems.length + report.moreProblems;
        if (hosts.length > 0 && complete)
            return `${hostsOutcome(report, style)} ${problems[0]?.message}`;
        return `${style.first(hosts.length === 0 ? 'Nothing' : 'Not everything')} was checked: ${(0,_more_problems_js__WEBPACK_IMPORTED_MODULE_6__  .r)(mistakes)} mistake${mistakes === 1 ? '' : 's'} in the inputs or the declaration.`;
    },
    'nothing-checked': ({ problems, hosts, inconclusive }, style) => problems[0]?.message ?? nothingChecked(hosts, inconclusive, style),
    internal: (report, { explains }) => {
        if (report.hosts.length === 0) {
            return 'The check failed with an internal error; this is not a fault of the mail hosts.';
        }
        const faulty = (0,_internal_errors_js__WEBPACK_IMPORTED_MODULE_1__  .bH)(report).map(({ name }) => name);
        const where = faulty.length === 0 ? 'for some hosts' : `at ${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_5__  .D)(faulty, MAX_NAMES)}`;
        return `The check failed with an internal error ${where}. ${hostsOutcome(report, { ...STANDING_ALONE, explains })}`;
    },
};
function nothingChecked(hosts, inconclusive, { first: opening }) {
    const inconclusiveOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_0__  .NZ)(inconclusive);
    const names = hosts.map((host) => {
        const [first] = inconclusiveOf(host);
        return first === undefined ? host.name : `${host.name} (${first.reason})`;
    });
    return names.length === 0
        ? `${opening('Nothing')} was checked: no mail host was found.`
        : `${opening('Nothing')} was checked: no fact could be observed of ${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_5__  .D)(names, MAX_NAMES)}.`;
}
function withVerdict(hosts, verdict) {
    return hosts.filter((host) => host.verdict === verdict);
}
const MAX_NAMES = 4;
function groupClause({ hosts, withoutCause, one, several }, total, { isFirst, withNames, faultOf, }) {
    const [first] = hosts;
    const verb = hosts.length === 1 ? one : several;
    const whyOf = (host) => withoutCause === true
        ? ''
        : (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__  .pQ)(host) || (hosts.length === 1 ? withoutFullStop(faultOf(host)) : '');
    if (total === 1 && first !== undefined) {
        const why = whyOf(first);
        return `${first.name} ${verb}${why === '' ? '' : `: ${why}`}`;
    }
    const share = shareOf(hosts.length, total);
    const clause = `${isFirst ? share : hosts.length} ${verb}`;
    if (!withNames)
        return clause;
    const labels = new Set(hosts.map((host) => {
        const why = whyOf(host);
        return why === '' ? host.name : `${host.name} (${why})`;
    }));
    return `${clause}: ${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_5__  .D)([...labels], 3)}`;
}
function observedFault({ evidence, explained: [id] = [] }, { findings }) {
    const finding = findings.find((one) => one.id === id && one.world !== 'planned');
    return finding === undefined ? evidence : (finding.fact ?? finding.message);
}
function withoutFullStop(text) {
    return text.replace(/\.$/, '');
}
function coherentOutcome({ hosts, findings, counts, failure, shard }, { first, explains }) {
    if (shard !== null && hosts.length === 0)
        return 'no declared host belongs to it.';
    const cosmetic = withVerdict(hosts, 'cosmetic');
    const who = hosts.length === 1
        ? `${hosts[0]?.name} is coherent`
        : `${first('All')} ${hosts.length} mail hosts are coherent`;
    const agree = explains
        ? `: ${hosts.length === 1 ? 'its' : 'their'} names and addresses agree`
        : '';
    const notices = findings.filter(({ world }) => world !== 'planned').length;
    const allCoherent = notices === 0 ? `${who}${agree}.` : `${who}, with ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__  .LS)(notices, 'notice')}.`;
    const sentence = cosmetic.length === 0
        ? allCoherent
        : `${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_5__  .D)(cosmetic.map(({ name }) => name), 3)} ${cosmetic.length === 1 ? 'shows' : 'show'} a difference that can stay.`;
    if (failure !== 'regression' || (0,_planned_change_js__WEBPACK_IMPORTED_MODULE_3__  .tc)(hosts).length > 0)
        return sentence;
    const regressions = `${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__  .LS)(counts.regressions, 'new finding')} at the level that fails this run.`;
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
    md: () => (  worstFirst),
    sQ: () => (  mayBePending)
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
function mayBePending({ findings, }) {
    const findingsOf = findingsByHost(findings);
    return (host) => {
        const level = DECISIVE_LEVEL[host.verdict];
        const decisive = findingsOf(host).filter((finding) => finding.level === level);
        return (decisive.some(({ status }) => status === 'undetermined') &&
            decisive.every(({ status }) => status !== 'new'));
    };
}
function hostWords(report) {
    const accepted = new Set(byAcceptance(report).accepted);
    const findingsOf = groupByHost(report.findings.filter(({ status }) => status === 'pending'));
    const isPerhapsPending = mayBePending(report);
    return (host) => {
        if (isPerhapsPending(host))
            return UNDETERMINED_WORDS;
        if (!accepted.has(host))
            return _labels_js__WEBPACK_IMPORTED_MODULE_2__  ._G[host.verdict];
        return findingsOf(host).length > 0 ? PENDING_WORDS : ACCEPTED_WORDS;
    };
}
const PENDING_WORDS = { mark: '⏳', word: 'pending rollout' };
const UNDETERMINED_WORDS = {
    mark: _labels_js__WEBPACK_IMPORTED_MODULE_2__  ._G.inconclusive.mark,
    word: 'new or pending',
};
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
    const nothing = what === 'HELO name' ? 'not observed' : what === 'PTR' ? 'no record' : 'none';
    const names = (all) => (all.length === 0 ? nothing : (0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_1__  .D)(all, 4));
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


  }),

  90989:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    p: () => (  byReach),
    x: () => (  unreachedWords)
  });
  var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67419);
function byReach({ hosts, inconclusive }) {
    const silentHosts = new Map();
    for (const { reason, port, host } of inconclusive) {
        if (reason !== 'connect-timeout')
            continue;
        silentHosts.set(port, (silentHosts.get(port) ?? new Set()).add(host));
    }
    const answered = new Set(hosts
        .flatMap(({ endpoints }) => endpoints)
        .filter(({ smtp }) => smtp.timingsMs.connect !== null || smtp.state === 'refused')
        .map(({ port }) => port));
    const isUnreached = ({ reason, port }) => reason === 'egress-blocked' ||
        (reason === 'connect-timeout' && !answered.has(port) && (silentHosts.get(port)?.size ?? 0) > 1);
    return {
        blocked: inconclusive.filter(isUnreached),
        others: inconclusive.filter((entry) => !isUnreached(entry)),
    };
}
function unreachedWords(blocked) {
    const ports = [...new Set(blocked.map(({ port }) => port))].toSorted((a, b) => a - b).join(', ');
    const hosts = new Set(blocked.map(({ host }) => host)).size;
    const whose = hosts === 1 ? `of ${blocked[0]?.host}` : 'of any host';
    return `This runner could not reach port ${ports} ${whose} (${(0,_labels_js__WEBPACK_IMPORTED_MODULE_0__  .LS)(hosts, 'host')}), so greetings were not checked. DNS was checked in full. GitHub-hosted runners usually cannot open port 25. To check greetings, set \`fallback-ports: 587, 465\`, or use a runner or a \`proxy\` that can open the port.`;
}


  })

};
