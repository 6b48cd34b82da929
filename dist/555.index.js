export const id = 555;
export const ids = [555];
export const modules = {

  54660:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    By: () => (  canBeAccepted),
    Gf: () => (  baselineEntry),
    Z0: () => (  isInBaseline),
    Zq: () => (  requiredEndpoint),
    a_: () => (  coveringEntry),
    pn: () => (  fixedEntries)
  });
  var _judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59054);
  var _model_declared_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62475);
  var _model_dns_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91812);
  var _model_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65268);
  var _model_finding_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90418);
  var _completed_checks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61910);
function canBeAccepted(rule) {
    return (0,_judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__  .Y)({ rule })?.baselineFields != null;
}
function baselineEntry({ findings, }) {
    const accepted = Map.groupBy(findings, _model_finding_place_js__WEBPACK_IMPORTED_MODULE_4__  .r);
    return (finding) => accepted.get(placeOfFinding(finding))?.find((entry) => isSame(entry, finding));
}
function coveringEntry({ findings, }) {
    const accepted = Map.groupBy(findings, _model_finding_place_js__WEBPACK_IMPORTED_MODULE_4__  .r);
    return (entry) => accepted.get((0,_model_finding_place_js__WEBPACK_IMPORTED_MODULE_4__  .r)(entry))?.find((other) => isSame(other, entry));
}
function isInBaseline(entry, { level }) {
    return entry !== undefined && _model_finding_js__WEBPACK_IMPORTED_MODULE_3__  .C$[level] <= _model_finding_js__WEBPACK_IMPORTED_MODULE_3__  .C$[entry.level];
}
function fixedEntries(baseline, findings, observation) {
    const occurring = Map.groupBy(findings, placeOfFinding);
    const stateOf = (0,_model_declared_state_js__WEBPACK_IMPORTED_MODULE_1__  .F)(observation.hosts, observation.mailDomains);
    const isCompleted = (0,_completed_checks_js__WEBPACK_IMPORTED_MODULE_5__  .z)(findings, observation);
    return baseline.findings.flatMap((entry) => {
        if (occurring.get((0,_model_finding_place_js__WEBPACK_IMPORTED_MODULE_4__  .r)(entry))?.some((finding) => isSame(entry, finding)))
            return [];
        const state = stateOf(requiredEndpoint(entry));
        if (state === 'gone')
            return [{ entry, why: 'undeclared' }];
        return state === 'declared' && isCompleted(entry) ? [{ entry, why: 'fixed' }] : [];
    });
}
function requiredEndpoint(entry) {
    return (0,_judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__  .Y)(entry)?.aboutUndeclaredAddress ? { ...entry, address: null } : entry;
}
function placeOfFinding({ rule, host, address, declared: { port } }) {
    return (0,_model_finding_place_js__WEBPACK_IMPORTED_MODULE_4__  .r)({ rule, host, port, address });
}
function isSame(entry, finding) {
    const fields = (0,_judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__  .Y)(finding)?.baselineFields;
    return fields?.every((field) => isWithin(finding[field], entry[field])) === true;
}
function isWithin(names, acceptedNames) {
    const accepted = new Set(namesIn(acceptedNames));
    return namesIn(names).every((name) => accepted.has(name));
}
function namesIn(text) {
    return text.split(', ').map(_model_dns_name_js__WEBPACK_IMPORTED_MODULE_2__  .Ew);
}


  }),

  96555:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  assignStatus: () => (  assignStatus),
  compareFindings: () => (  compareFindings),
  fixedNotes: () => (  fixedNotes)
});
var day = __webpack_require__(41427);
var host_key = __webpack_require__(1297);
var list_in_words = __webpack_require__(74145);
var model_waiver = __webpack_require__(6909);
var baseline_match = __webpack_require__(54660);
var settled_view = __webpack_require__(8678);
var baseline = __webpack_require__(80802);
var baseline_schema = __webpack_require__(33508);
var declared_state = __webpack_require__(62475);
var sanitise = __webpack_require__(22963);
var completed_checks = __webpack_require__(61910);
; 
function updatedBaseline(old, findings, observation, today) {
    const stateOf = (0,declared_state .F)(observation.hosts, observation.mailDomains);
    const stillDeclared = {
        findings: old.findings.filter((entry) => stateOf((0,baseline_match .Zq)(entry)) !== 'gone'),
        identities: old.identities.filter((entry) => stateOf(entry) !== 'gone'),
    };
    return {
        findings: updatedFindings(stillDeclared, findings, observation, today),
        identities: updatedIdentities(stillDeclared, findings, observation, today),
    };
}
function updatedFindings(old, findings, observation, today) {
    const entryOf = (0,baseline_match .Gf)(old);
    const matched = new Set(findings.map(entryOf));
    const isCompleted = (0,completed_checks .z)(findings, observation);
    const kept = old.findings.filter((entry) => !matched.has(entry) && !isCompleted(entry));
    const accepted = findings
        .filter(({ rule, status }) => (0,baseline_match .By)(rule) && status !== 'waived')
        .map((finding) => {
        const entry = entryOf(finding);
        if ((0,baseline_match .Z0)(entry, finding) && entry !== undefined)
            return entry;
        const { rule, host, address, level, declared } = finding;
        const expected = (0,sanitise .Es)(finding.expected, baseline_schema .qK);
        const observed = (0,sanitise .Es)(finding.observed, baseline_schema .qK);
        const since = today;
        return { rule, host, port: declared.port, address, level, expected, observed, since };
    });
    return [...new Map([...kept, ...accepted].map((entry) => [(0,baseline .fl)(entry), entry])).values()];
}
function updatedIdentities(old, findings, { hosts }, today) {
    const identities = new Map(old.identities.map((entry) => [(0,host_key .r4)(entry), entry]));
    const waived = new Set(findings
        .filter(({ rule, status }) => rule === 'identity-changed' && status === 'waived')
        .map(({ host, declared: { port }, address }) => (0,host_key .r4)({ host, port, address })));
    for (const seen of hosts.filter(({ internalError }) => internalError === undefined)) {
        const { name: host, port } = seen.host;
        for (const endpoint of (0,settled_view .Z)(seen).endpoints) {
            const ref = { host, port, address: endpoint.address };
            const key = (0,host_key .r4)(ref);
            if (waived.has(key))
                continue;
            const identity = updatedIdentity(ref, endpoint, identities.get(key), today);
            if (identity !== null)
                identities.set(key, identity);
        }
    }
    return [...identities.values()];
}
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
var compare_waivers = __webpack_require__(73074);
; 
function compareFindings(found, observation, { baseline, updateBaseline, file, base }, now) {
    const entryOf = (0,baseline_match .Gf)(baseline);
    const findings = assignStatus(found, now, {
        isKnown: (finding) => updateBaseline || (0,baseline_match .Z0)(entryOf(finding), finding),
        base,
    });
    const isNew = (finding) => !(0,baseline_match .Z0)(entryOf(finding), finding);
    const updated = updatedBaseline(baseline, findings, observation, (0,day .k)(now));
    const fixed = updateBaseline || file === null ? [] : (0,baseline_match .pn)(baseline, found, observation);
    const waivers = (0,compare_waivers .R)(observation, findings);
    return {
        findings,
        fixed,
        waivers,
        stableSince: latestChanges(baseline, updated),
        notes: [
            ...(updateBaseline ? acceptedNotes(findings, isNew, (0,day .k)(now)) : []),
            ...(file === null ? [] : fixedNotes(fixed, file)),
            ...(0,compare_waivers .A)(waivers, now),
        ],
        updatedBaseline: updateBaseline ? updated : null,
    };
}
function acceptedNotes(findings, isNew, today) {
    const accepted = findings.filter((finding) => finding.status === 'known' && isNew(finding));
    if (accepted.length === 0)
        return [];
    const describe = (some) => (0,list_in_words .D)([...new Set(some.map((one) => `${one.rule} at ${(0,host_key .md)(one)}`))], 5);
    const errors = accepted.filter(({ level }) => level === 'error');
    const expired = accepted.filter(({ rule, declared }) => declared.waivers.some((waiver) => waiver.rule === rule && waiver.until < today));
    const ofErrors = errors.length === 0
        ? ''
        : `, ${errors.length === 1 ? '1 of them an error' : `${errors.length} of them errors`}: ${describe(errors)}`;
    const ofExpired = expired.length === 0 ? '' : ` The waiver has expired of: ${describe(expired)}.`;
    return [
        `This run accepted ${accepted.length} finding${accepted.length === 1 ? '' : 's'} into the baseline${ofErrors}.${ofExpired}`,
    ];
}
function assignStatus(findings, now, { isKnown, base }) {
    const today = (0,day .k)(now);
    return findings.map((finding) => {
        const onBase = base === null || base === 'unreadable' ? null : base.has(finding);
        const tracked = { ...finding, onBase, waiver: null, phase: null, plannedAt: null };
        const waiver = (0,model_waiver .x)(finding, today);
        if (waiver !== undefined)
            return { ...tracked, status: 'waived', waiver };
        if (isKnown(finding))
            return { ...tracked, status: 'known' };
        if (base === 'unreadable')
            return { ...tracked, status: 'undetermined' };
        const isPending = onBase === false && base?.declares(finding) === true;
        return { ...tracked, status: isPending ? 'pending' : 'new' };
    });
}
const MAX_FIXED_NOTES = 20;
function fixedNotes(fixed, file) {
    const notes = fixed.slice(0, MAX_FIXED_NOTES).map(({ entry, why }) => {
        const where = (0,host_key .md)(entry);
        return `${FIXED_LABELS[why]}: ${entry.rule} at ${where}. Remove ${entry.location === undefined ? 'it from' : `line ${entry.location.line} of`} ${file}, or set update-baseline.`;
    });
    const more = fixed.length - notes.length;
    return more > 0
        ? [...notes, `${more} more accepted findings are fixed or no longer declared.`]
        : notes;
}
const FIXED_LABELS = {
    fixed: 'Fixed',
    undeclared: 'No longer declared',
};
function latestChanges(old, updated) {
    const known = new Set(old.identities.map(host_key .r4));
    const latest = new Map();
    for (const identity of updated.identities.filter((one) => known.has((0,host_key .r4)(one)))) {
        const key = (0,host_key ._9)(identity.host, identity.port);
        const earlier = latest.get(key);
        if (earlier === undefined || earlier < identity.changed)
            latest.set(key, identity.changed);
    }
    return (host, port) => latest.get((0,host_key ._9)(host, port)) ?? null;
}


  }),

  61910:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    z: () => (  completedChecks)
  });
  var _judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59054);
  var _judge_settled_view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8678);
  var _model_finding_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90418);
  var _model_host_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1297);
  var _model_observation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6463);
function completedChecks(findings, { hosts, mailDomains, otherShardHosts }) {
    const hostsByName = Map.groupBy([...otherShardHosts, ...hosts], ({ host }) => host.name);
    const seenAt = new Map([
        ...mailDomains.map((seen) => [keyOfDomain(seen), seenOfDomain(seen, hostsByName)]),
        ...hosts.map((seen) => [(0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_4__  ._9)(seen.host.name, seen.host.port), seenOfHost(seen)]),
    ]);
    const findingsByHost = Map.groupBy(findings, ({ host }) => host);
    return (checked) => {
        const { host, port, address } = checked;
        const key = (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_4__  ._9)(host, port);
        const seen = seenAt.get(key);
        const rule = (0,_judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__  .Y)(checked);
        if (seen === undefined || rule === undefined || seen.internalError !== undefined)
            return false;
        if (!rule.needs.every((fact) => FACTS[fact](seen, address)))
            return false;
        return !(findingsByHost.get(host) ?? []).some((finding) => (finding.declared.port === port || (0,_model_finding_place_js__WEBPACK_IMPORTED_MODULE_2__  .Y)(finding)) &&
            rule.supersededBy.includes(finding.rule) &&
            (address === null || finding.address === null || finding.address === address));
    };
}
const FACTS = {
    forward: (seen) => isConclusive(seen, null, 'forward') && !seen.unsettled.has('forward'),
    mx: (seen) => isConclusive(seen, null, 'mx') &&
        isConclusive(seen, null, 'forward') &&
        !seen.unsettled.has('mx'),
    spf: (seen, address) => isConclusive(seen, address, 'spf') && !seen.unsettled.has('spf'),
    dmarc: (seen, address) => isConclusive(seen, address, 'dmarc') && !seen.unsettled.has('dmarc'),
    helo: atAddress(({ helo }) => helo !== null && helo.source !== 'declared'),
    'helo-forward': atAddress(({ helo }) => helo === null || [...helo.forward.values()].every((list) => list !== null)),
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
function isNotProbed({ state, reason }) {
    return state === 'skipped' && reason === null;
}
function atAddress(isKnown) {
    return (seen, address) => {
        const endpoints = seen.endpoints.filter((one) => address === null || one.address === address);
        return endpoints.length > 0 && endpoints.every((endpoint) => isKnown(endpoint, seen));
    };
}
function isConclusive({ inconclusive }, address, check) {
    return !inconclusive.some((entry) => entry.check === check && (entry.address === null || entry.address === address));
}
function seenOfHost(raw) {
    const unsettled = (raw.disputes ?? []).filter(({ settled }) => settled === null);
    const about = new Set(unsettled.map((dispute) => dispute.about));
    if (raw.internalError !== undefined)
        return { ...raw, unsettled: about };
    const { endpoints, inconclusive } = (0,_judge_settled_view_js__WEBPACK_IMPORTED_MODULE_1__  .Z)(raw);
    return { endpoints, inconclusive, unsettled: about };
}
function seenOfDomain({ mx, dispute, inconclusive, ...rest }, hostsByName) {
    const targets = new Set((0,_model_observation_js__WEBPACK_IMPORTED_MODULE_3__  .M$)(mx).map(({ exchange }) => exchange));
    const ofTargets = [...targets].flatMap((target) => (hostsByName.get(target) ?? []).flatMap((seen) => seen.inconclusive));
    const unsettled = new Set(dispute?.settled === null ? ['mx'] : []);
    return { ...rest, endpoints: [], inconclusive: [...inconclusive, ...ofTargets], unsettled };
}
function keyOfDomain({ mailDomain }) {
    return (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_4__  ._9)(mailDomain.domain, mailDomain.template.port);
}


  }),

  73074:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  waiverNotes),
    R: () => (  waiverStates)
  });
  var _judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59054);
  var _model_day_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41427);
  var _model_host_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1297);
  var _completed_checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61910);




const DAY_MS = 86_400_000;
const EXPIRY_NOTICE_DAYS = 14;
function waiverStates(observation, findings) {
    const isCompleted = (0,_completed_checks_js__WEBPACK_IMPORTED_MODULE_1__  .z)(findings, observation);
    const findingsAt = Map.groupBy(findings, ({ rule, host, declared: { port } }) => placeKey(rule, { host, port }));
    return appliedWaivers(observation).map(({ waiver, rule, hosts }) => {
        const statuses = hosts
            .flatMap((host) => findingsAt.get(placeKey(rule, host)) ?? [])
            .map(({ status }) => status);
        const gone = statuses.length === 0 && hosts.every((host) => isCompleted({ rule, ...host, address: null }));
        return { waiver, hosts, gone, again: statuses.includes('new') };
    });
}
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
            `The waiver of ${waiver.rule} at ${at} (${waiver.reason}) ${change}. It is declared at ${where}.`,
        ];
    });
}
const MAX_NAMES = 3;
function changeOf({ waiver: { until }, gone, again }, now) {
    if (gone)
        return `until ${until} is no longer needed: remove it`;
    if (until < (0,_model_day_js__WEBPACK_IMPORTED_MODULE_2__  .k)(now))
        return `ended on ${until}${again ? ': its finding counts again' : ''}`;
    return until <= (0,_model_day_js__WEBPACK_IMPORTED_MODULE_2__  .k)(now + EXPIRY_NOTICE_DAYS * DAY_MS) ? `ends on ${until}` : null;
}
function appliedWaivers({ hosts, mailDomains }) {
    const applied = [
        ...mailDomains.flatMap(({ mailDomain: { domain, template }, isOfOtherShard }) => isOfOtherShard ? [] : waiversOf(template, domain, DOMAIN_RULE_NAMES)),
        ...hosts.flatMap(({ host }) => waiversOf(host, host.name, HOST_RULE_NAMES)),
    ];
    return [...Map.groupBy(applied, ({ waiver }) => waiver).values()].flatMap((group) => group.slice(0, 1).map((first) => ({ ...first, hosts: group.flatMap((one) => one.hosts) })));
}
const DOMAIN_RULE_NAMES = _judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__  .yh.flatMap(({ subject, name }) => subject === 'mail-domain' ? [name] : []);
const HOST_RULE_NAMES = _judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__  .yh.flatMap(({ subject, name }) => subject === 'mail-domain' ? [] : [name]);
function waiversOf({ port, waivers }, host, rules) {
    return waivers.flatMap((waiver) => rules
        .filter((rule) => rule === waiver.rule)
        .map((rule) => ({ waiver, rule, hosts: [{ host, port }] })));
}
function placeKey(rule, { host, port }) {
    return `${rule} ${(0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__  ._9)(host, port)}`;
}


  })

};
