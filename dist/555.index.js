export const id = 555;
export const ids = [555];
export const modules = {

/***/ 54660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ canBeAccepted),
/* harmony export */   Gf: () => (/* binding */ baselineEntry),
/* harmony export */   Z0: () => (/* binding */ isInBaseline),
/* harmony export */   Zq: () => (/* binding */ requiredEndpoint),
/* harmony export */   a_: () => (/* binding */ coveringEntry),
/* harmony export */   pn: () => (/* binding */ fixedEntries)
/* harmony export */ });
/* harmony import */ var _judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90571);
/* harmony import */ var _model_declared_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62475);
/* harmony import */ var _model_dns_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91812);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65268);
/* harmony import */ var _completed_checks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61910);





/** Whether a baseline may contain findings of a rule. */
function canBeAccepted(rule) {
    return (0,_judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleOf */ .Y)({ rule })?.baselineFields != null;
}
/** Finds the baseline entry that matches a finding. The level is not compared. */
function baselineEntry({ findings, }) {
    const accepted = Map.groupBy(findings, _judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .placeKey */ .r4);
    return (finding) => accepted.get(placeOfFinding(finding))?.find((entry) => isSame(entry, finding));
}
/** Finds an entry that accepts all that another entry accepts, at any level. */
function coveringEntry({ findings, }) {
    const accepted = Map.groupBy(findings, _judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .placeKey */ .r4);
    return (entry) => accepted.get((0,_judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .placeKey */ .r4)(entry))?.find((other) => isSame(other, entry));
}
/** Whether the baseline accepts a finding: not one with a higher level than its entry. */
function isInBaseline(entry, { level }) {
    return entry !== undefined && _model_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITY */ .C$[level] <= _model_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITY */ .C$[entry.level];
}
/**
 * The baseline entries that can be removed: their check ran without the finding, or their host or address is no
 * longer declared.
 */
function fixedEntries(baseline, findings, observation) {
    const occurring = Map.groupBy(findings, placeOfFinding);
    const stateOf = (0,_model_declared_state_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredStates */ .F)(observation.hosts, observation.mailDomains);
    const isCompleted = (0,_completed_checks_js__WEBPACK_IMPORTED_MODULE_4__/* .completedChecks */ .z)(findings, observation);
    return baseline.findings.flatMap((entry) => {
        if (occurring.get((0,_judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .placeKey */ .r4)(entry))?.some((finding) => isSame(entry, finding)))
            return [];
        const state = stateOf(requiredEndpoint(entry));
        if (state === 'gone')
            return [{ entry, why: 'undeclared' }];
        return state === 'declared' && isCompleted(entry) ? [{ entry, why: 'fixed' }] : [];
    });
}
/** What has to be declared for an entry to apply: only the host, where the entry is about an undeclared address. */
function requiredEndpoint(entry) {
    return (0,_judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleOf */ .Y)(entry)?.aboutUndeclaredAddress ? { ...entry, address: null } : entry;
}
function placeOfFinding({ rule, host, address, declared: { port } }) {
    return (0,_judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .placeKey */ .r4)({ rule, host, port, address });
}
/** Whether every name that a finding reports was accepted with the entry of the same place. */
function isSame(entry, finding) {
    const fields = (0,_judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleOf */ .Y)(finding)?.baselineFields;
    return fields?.every((field) => isWithin(finding[field], entry[field])) === true;
}
/** Whether one comma-separated list contains every name of another, in any order. */
function isWithin(names, acceptedNames) {
    const accepted = new Set(namesIn(acceptedNames));
    return namesIn(names).every((name) => accepted.has(name));
}
function namesIn(text) {
    return text.split(', ').map(_model_dns_name_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalName */ .Ew);
}


/***/ }),

/***/ 96555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assignStatus: () => (/* binding */ assignStatus),
  compareFindings: () => (/* binding */ compareFindings),
  fixedNotes: () => (/* binding */ fixedNotes)
});

// EXTERNAL MODULE: ./lib/model/day.js
var day = __webpack_require__(41427);
// EXTERNAL MODULE: ./lib/model/host-key.js
var host_key = __webpack_require__(1297);
// EXTERNAL MODULE: ./lib/model/waiver.js
var model_waiver = __webpack_require__(6909);
// EXTERNAL MODULE: ./lib/compare/baseline-match.js
var baseline_match = __webpack_require__(54660);
// EXTERNAL MODULE: ./lib/judge/settled-view.js
var settled_view = __webpack_require__(8678);
// EXTERNAL MODULE: ./lib/model/baseline.js
var baseline = __webpack_require__(80802);
// EXTERNAL MODULE: ./lib/model/baseline-schema.js
var baseline_schema = __webpack_require__(33508);
// EXTERNAL MODULE: ./lib/model/declared-state.js
var declared_state = __webpack_require__(62475);
// EXTERNAL MODULE: ./lib/model/sanitise.js
var sanitise = __webpack_require__(22963);
// EXTERNAL MODULE: ./lib/compare/completed-checks.js
var completed_checks = __webpack_require__(61910);
;// CONCATENATED MODULE: ./lib/compare/baseline-update.js








/**
 * The baseline that accepts a run: its findings and the identities that it observed. An entry whose check was
 * inconclusive stays, and so does one whose host had an internal error. An entry whose host or address is no longer declared is dropped. A run without changes gives
 * the same baseline.
 *
 * @param today `YYYY-MM-DD` in UTC
 */
function updatedBaseline(old, findings, observation, today) {
    const stateOf = (0,declared_state/* declaredStates */.F)(observation.hosts, observation.mailDomains);
    const stillDeclared = {
        findings: old.findings.filter((entry) => stateOf((0,baseline_match/* requiredEndpoint */.Zq)(entry)) !== 'gone'),
        identities: old.identities.filter((entry) => stateOf(entry) !== 'gone'),
    };
    return {
        findings: updatedFindings(stillDeclared, findings, observation, today),
        identities: updatedIdentities(stillDeclared, findings, observation, today),
    };
}
function updatedFindings(old, findings, observation, today) {
    const entryOf = (0,baseline_match/* baselineEntry */.Gf)(old);
    const matched = new Set(findings.map(entryOf));
    const isCompleted = (0,completed_checks/* completedChecks */.z)(findings, observation);
    const kept = old.findings.filter((entry) => !matched.has(entry) && !isCompleted(entry));
    const accepted = findings
        .filter(({ rule, status }) => (0,baseline_match/* canBeAccepted */.By)(rule) && status !== 'waived')
        .map((finding) => {
        const entry = entryOf(finding);
        if ((0,baseline_match/* isInBaseline */.Z0)(entry, finding) && entry !== undefined)
            return entry;
        const { rule, host, address, level, declared } = finding;
        // A longer text would make the written file invalid.
        const expected = (0,sanitise/* sanitiseInline */.Es)(finding.expected, baseline_schema/* MAX_ENTRY_TEXT */.qK);
        const observed = (0,sanitise/* sanitiseInline */.Es)(finding.observed, baseline_schema/* MAX_ENTRY_TEXT */.qK);
        const since = today;
        return { rule, host, port: declared.port, address, level, expected, observed, since };
    });
    return [...new Map([...kept, ...accepted].map((entry) => [(0,baseline/* findingKey */.fl)(entry), entry])).values()];
}
/** A waived `identity-changed` is not accepted: the old names stay, so that it is reported when the waiver ends. */
function updatedIdentities(old, findings, { hosts }, today) {
    const identities = new Map(old.identities.map((entry) => [(0,host_key/* endpointKey */.r4)(entry), entry]));
    const waived = new Set(findings
        .filter(({ rule, status }) => rule === 'identity-changed' && status === 'waived')
        .map(({ host, declared: { port }, address }) => (0,host_key/* endpointKey */.r4)({ host, port, address })));
    // Where an unexpected error occurred, what the baseline knows stays.
    for (const seen of hosts.filter(({ internalError }) => internalError === undefined)) {
        const { name: host, port } = seen.host;
        for (const endpoint of (0,settled_view/* settledView */.Z)(seen).endpoints) {
            const ref = { host, port, address: endpoint.address };
            const key = (0,host_key/* endpointKey */.r4)(ref);
            if (waived.has(key))
                continue;
            const identity = updatedIdentity(ref, endpoint, identities.get(key), today);
            if (identity !== null)
                identities.set(key, identity);
        }
    }
    return [...identities.values()];
}
/** The identity with the current names; null where neither this run nor the baseline has a name. */
function updatedIdentity(ref, { ptr, smtp }, old, today) {
    const oldNames = old ?? { ptr: [], banner: null, ehlo: null };
    const names = {
        ptr: ptr.state === 'undetermined' ? oldNames.ptr : ptr.names.toSorted(),
        ...updatedSmtpNames(smtp, oldNames),
    };
    if (old === undefined) {
        const isEmpty = names.ptr.length === 0 && names.banner === null && names.ehlo === null;
        return isEmpty ? null : { ...ref, ...names, first: today, changed: today };
    }
    return isSame(names, oldNames) ? old : { ...old, ...names, changed: today };
}
/**
 * The names in greeting and EHLO reply. Where the greeting's name rotates, the old names stay as long as one
 * connection shows them: which name comes first is chance, and no change of identity.
 */
function updatedSmtpNames({ code, bannerName, bannerNames, ehloName }, { banner, ehlo }) {
    if (code !== 220)
        return { banner, ehlo };
    const rotates = bannerNames.length > 1;
    if (rotates && banner !== null && bannerNames.includes(banner))
        return { banner, ehlo };
    return { banner: bannerName, ehlo: ehloName ?? ehlo };
}
function isSame(a, b) {
    return JSON.stringify([a.ptr, a.banner, a.ehlo]) === JSON.stringify([b.ptr, b.banner, b.ehlo]);
}

// EXTERNAL MODULE: ./lib/compare/waivers.js
var compare_waivers = __webpack_require__(73074);
;// CONCATENATED MODULE: ./lib/compare/compare.js






/**
 * Compares a run's findings with the baseline, the waivers and the base branch.
 *
 * @param now milliseconds since 1970
 */
function compareFindings(found, observation, { baseline, updateBaseline, file, base }, now) {
    const entryOf = (0,baseline_match/* baselineEntry */.Gf)(baseline);
    const findings = assignStatus(found, now, {
        isKnown: (finding) => updateBaseline || (0,baseline_match/* isInBaseline */.Z0)(entryOf(finding), finding),
        base,
    });
    const updated = updatedBaseline(baseline, findings, observation, (0,day/* dayOf */.k)(now));
    const fixed = updateBaseline || file === null ? [] : (0,baseline_match/* fixedEntries */.pn)(baseline, found, observation);
    const waivers = (0,compare_waivers/* waiverStates */.R)(observation, findings);
    return {
        findings,
        fixed,
        waivers,
        stableSince: latestChanges(baseline, updated),
        notes: [...(file === null ? [] : fixedNotes(fixed, file)), ...(0,compare_waivers/* waiverNotes */.A)(waivers, now)],
        updatedBaseline: updateBaseline ? updated : null,
    };
}
/**
 * Gives each finding its status. A waiver in force comes first, then the baseline, then the base branch.
 *
 * @param now milliseconds since 1970; a waiver is in force through its last day in UTC
 */
function assignStatus(findings, now, { isKnown, base }) {
    const today = (0,day/* dayOf */.k)(now);
    return findings.map((finding) => {
        const onBase = base === null || base === 'unreadable' ? null : base.has(finding);
        const tracked = { ...finding, onBase, waiver: null, phase: null, plannedAt: null };
        const waiver = (0,model_waiver/* waiverInForce */.x)(finding, today);
        if (waiver !== undefined)
            return { ...tracked, status: 'waived', waiver };
        if (isKnown(finding))
            return { ...tracked, status: 'known' };
        if (base === 'unreadable')
            return { ...tracked, status: 'undetermined' };
        // The live state matches the base declaration: it has to change only once this change is merged.
        const isPending = onBase === false && base?.declares(finding) === true;
        return { ...tracked, status: isPending ? 'pending' : 'new' };
    });
}
/** Further entries are only counted. */
const MAX_FIXED_NOTES = 20;
/**
 * One note for each baseline entry that can be removed.
 *
 * @param file the baseline's path
 */
function fixedNotes(fixed, file) {
    const notes = fixed.slice(0, MAX_FIXED_NOTES).map(({ entry, why }) => {
        const where = (0,host_key/* endpointLabel */.md)(entry);
        return `${FIXED_LABELS[why]}: ${entry.rule} at ${where}. Remove ${entry.location === undefined ? 'it from' : `line ${entry.location.line} of`} ${file}, or set update-baseline.`;
    });
    const more = fixed.length - notes.length;
    return more > 0
        ? [...notes, `${more} more accepted findings are fixed or declared no more.`]
        : notes;
}
const FIXED_LABELS = {
    fixed: 'Fixed',
    undeclared: 'Declared no more',
};
/** Finds the latest change of a host's identities, among the addresses that the old baseline has already. */
function latestChanges(old, updated) {
    const known = new Set(old.identities.map(host_key/* endpointKey */.r4));
    const latest = new Map();
    for (const identity of updated.identities.filter((one) => known.has((0,host_key/* endpointKey */.r4)(one)))) {
        const key = (0,host_key/* hostKey */._9)(identity.host, identity.port);
        const earlier = latest.get(key);
        if (earlier === undefined || earlier < identity.changed)
            latest.set(key, identity.changed);
    }
    return (host, port) => latest.get((0,host_key/* hostKey */._9)(host, port)) ?? null;
}


/***/ }),

/***/ 61910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ completedChecks)
/* harmony export */ });
/* harmony import */ var _judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90571);
/* harmony import */ var _judge_settled_view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8678);
/* harmony import */ var _model_host_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1297);
/* harmony import */ var _model_observation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6463);




/**
 * Decides whether a rule ran to the end, so that the absence of its finding shows that the problem is fixed. A rule
 * did not run where a fact that it needs is missing (a server that refuses the connection shows no greeting), or
 * where a finding of a more fundamental rule supersedes it.
 */
function completedChecks(findings, { hosts, mailDomains, otherShardHosts }) {
    const hostsByName = Map.groupBy([...otherShardHosts, ...hosts], ({ host }) => host.name);
    const seenAt = new Map([
        ...mailDomains.map((seen) => [keyOfDomain(seen), seenOfDomain(seen, hostsByName)]),
        ...hosts.map((seen) => [(0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__/* .hostKey */ ._9)(seen.host.name, seen.host.port), seenOfHost(seen)]),
    ]);
    const findingsByHost = Map.groupBy(findings, ({ host }) => host);
    return (checked) => {
        const { host, port, address } = checked;
        const key = (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__/* .hostKey */ ._9)(host, port);
        const seen = seenAt.get(key);
        const rule = (0,_judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleOf */ .Y)(checked);
        if (seen === undefined || rule === undefined || seen.internalError !== undefined)
            return false;
        if (!rule.needs.every((fact) => FACTS[fact](seen, address)))
            return false;
        return !(findingsByHost.get(host) ?? []).some((finding) => (finding.declared.port === port || (0,_judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfEveryPort */ .YF)(finding)) &&
            rule.supersededBy.includes(finding.rule) &&
            (address === null || finding.address === null || finding.address === address));
    };
}
/**
 * Whether a fact is known, at one address or, with null, at all of them. SMTP facts are those of the declared port:
 * the greeting of a fallback port can cause findings, but its absence of findings proves nothing.
 */
const FACTS = {
    forward: (seen) => isConclusive(seen, null, 'forward') && !seen.unsettled.has('forward'),
    mx: (seen) => isConclusive(seen, null, 'mx') &&
        isConclusive(seen, null, 'forward') &&
        !seen.unsettled.has('mx'),
    spf: (seen, address) => isConclusive(seen, address, 'spf') && !seen.unsettled.has('spf'),
    dmarc: (seen, address) => isConclusive(seen, address, 'dmarc') && !seen.unsettled.has('dmarc'),
    helo: atAddress(({ helo }) => helo !== null && helo.source !== 'declared'),
    'helo-forward': atAddress(({ helo }) => helo === null || [...helo.forward.values()].every((list) => list !== null)),
    // A report that is missing says nothing.
    senders: () => false,
    ptr: atAddress(({ ptr }) => ptr.error === null && ptr.state !== 'undetermined'),
    port: atAddress(({ smtp }) => smtp.reason === null),
    greeting: atAddress(({ smtp }) => smtp.code === 220 || isNotProbed(smtp)),
    'greeting-forward': atAddress(({ bannerForward }) => [...bannerForward.values()].every((addresses) => addresses !== null)),
    ehlo: atAddress(({ smtp }) => smtp.ehloName !== null || isNotProbed(smtp)),
    'ehlo-reply': atAddress(({ smtp }) => smtp.tls !== null || isNotProbed(smtp)),
    tls: atAddress(({ smtp, address }, seen) => {
        if (isNotProbed(smtp))
            return true;
        return smtp.tls !== null && smtp.state === 'greeted' && isConclusive(seen, address, 'tls');
    }),
};
/** Whether the host only sends, so that no port was probed. */
function isNotProbed({ state, reason }) {
    return state === 'skipped' && reason === null;
}
function atAddress(isKnown) {
    return (seen, address) => {
        const endpoints = seen.endpoints.filter((one) => address === null || one.address === address);
        return endpoints.length > 0 && endpoints.every((endpoint) => isKnown(endpoint, seen));
    };
}
/** Whether a check is conclusive for the host's name and for the address. */
function isConclusive({ inconclusive }, address, check) {
    return !inconclusive.some((entry) => entry.check === check && (entry.address === null || entry.address === address));
}
function seenOfHost(raw) {
    const unsettled = (raw.disputes ?? []).filter(({ settled }) => settled === null);
    const about = new Set(unsettled.map((dispute) => dispute.about));
    if (raw.internalError !== undefined)
        return { ...raw, unsettled: about };
    const { endpoints, inconclusive } = (0,_judge_settled_view_js__WEBPACK_IMPORTED_MODULE_1__/* .settledView */ .Z)(raw);
    return { endpoints, inconclusive, unsettled: about };
}
/** A failed address lookup of an MX target is included: that target may have no address. */
function seenOfDomain({ mx, dispute, inconclusive, ...rest }, hostsByName) {
    const targets = new Set((0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .recordsOf */ .M$)(mx).map(({ exchange }) => exchange));
    const ofTargets = [...targets].flatMap((target) => (hostsByName.get(target) ?? []).flatMap((seen) => seen.inconclusive));
    const unsettled = new Set(dispute?.settled === null ? ['mx'] : []);
    return { ...rest, endpoints: [], inconclusive: [...inconclusive, ...ofTargets], unsettled };
}
function keyOfDomain({ mailDomain }) {
    return (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__/* .hostKey */ ._9)(mailDomain.domain, mailDomain.template.port);
}


/***/ }),

/***/ 73074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ waiverNotes),
/* harmony export */   R: () => (/* binding */ waiverStates)
/* harmony export */ });
/* harmony import */ var _judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90571);
/* harmony import */ var _model_day_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41427);
/* harmony import */ var _model_host_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1297);
/* harmony import */ var _completed_checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61910);




const DAY_MS = 86_400_000;
/** How long before its end a waiver gets a note. */
const EXPIRY_NOTICE_DAYS = 14;
/** The state of every declared waiver of a known rule. */
function waiverStates(observation, findings) {
    const isCompleted = (0,_completed_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .completedChecks */ .z)(findings, observation);
    const findingsAt = Map.groupBy(findings, ({ rule, host, declared: { port } }) => placeKey(rule, { host, port }));
    return appliedWaivers(observation).map(({ waiver, rule, hosts }) => {
        const statuses = hosts
            .flatMap((host) => findingsAt.get(placeKey(rule, host)) ?? [])
            .map(({ status }) => status);
        const gone = statuses.length === 0 && hosts.every((host) => isCompleted({ rule, ...host, address: null }));
        return { waiver, hosts, gone, again: statuses.includes('new') };
    });
}
/**
 * One note for each waiver that ends soon, has ended, or has nothing left to waive.
 *
 * @param now milliseconds since 1970
 */
function waiverNotes(states, now) {
    return states.flatMap((state) => {
        const change = changeOf(state, now);
        if (change === null)
            return [];
        const { waiver, hosts } = state;
        const { file, line } = waiver.location;
        const where = file === null ? `line ${line} of the hosts input` : `${file}:${line}`;
        const names = [...new Set(hosts.map(({ host }) => host))];
        const at = names.length > MAX_NAMES ? `${names.length} hosts` : names.join(' and ');
        return [
            `The waiver of ${waiver.rule} at ${at} (${waiver.reason}) ${change}. It stands at ${where}.`,
        ];
    });
}
/** The waiver of an `mx:` entry may apply to more hosts than a note can list. */
const MAX_NAMES = 3;
/** The predicate of a waiver's note; null where the waiver needs no note. */
function changeOf({ waiver: { until }, gone, again }, now) {
    if (gone)
        return `until ${until} is needed no more: remove it`;
    if (until < (0,_model_day_js__WEBPACK_IMPORTED_MODULE_2__/* .dayOf */ .k)(now))
        return `ended on ${until}${again ? ': its finding counts again' : ''}`;
    return until <= (0,_model_day_js__WEBPACK_IMPORTED_MODULE_2__/* .dayOf */ .k)(now + EXPIRY_NOTICE_DAYS * DAY_MS) ? `ends on ${until}` : null;
}
/** Every waiver once. Rules about MX records are waived at the mail domain, all others at its hosts. */
function appliedWaivers({ hosts, mailDomains }) {
    const applied = [
        ...mailDomains.flatMap(({ mailDomain: { domain, template }, isOfOtherShard }) => isOfOtherShard ? [] : waiversOf(template, domain, DOMAIN_RULE_NAMES)),
        ...hosts.flatMap(({ host }) => waiversOf(host, host.name, HOST_RULE_NAMES)),
    ];
    return [...Map.groupBy(applied, ({ waiver }) => waiver).values()].flatMap((group) => group.slice(0, 1).map((first) => ({ ...first, hosts: group.flatMap((one) => one.hosts) })));
}
const DOMAIN_RULE_NAMES = _judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .CATALOGUE */ .yh.flatMap(({ subject, name }) => subject === 'mail-domain' ? [name] : []);
const HOST_RULE_NAMES = _judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .CATALOGUE */ .yh.flatMap(({ subject, name }) => subject === 'mail-domain' ? [] : [name]);
function waiversOf({ port, waivers }, host, rules) {
    return waivers.flatMap((waiver) => rules
        .filter((rule) => rule === waiver.rule)
        .map((rule) => ({ waiver, rule, hosts: [{ host, port }] })));
}
function placeKey(rule, { host, port }) {
    return `${rule} ${(0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__/* .hostKey */ ._9)(host, port)}`;
}


/***/ })

};
