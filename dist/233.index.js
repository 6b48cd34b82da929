export const id = 233;
export const ids = [233,183];
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

  67262:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  highestLevel),
    r: () => (  escalate)
  });
  var _model_waiver_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6909);
  var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58628);
  var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74825);
  var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59054);
function escalate(findings, all, today) {
    const escalating = all.filter((finding) => escalatesWeak(finding, today));
    if (escalating.length === 0)
        return findings;
    return findings.map((finding) => {
        if (!mayEscalate(finding))
            return finding;
        const beside = escalating.filter(({ address }) => address === null || address === finding.address);
        if (beside.length === 0)
            return finding;
        const escalated = { ...finding, escalatedBy: [...new Set(beside.map(({ rule }) => rule))] };
        return { ...escalated, level: 'error', message: (0,_message_js__WEBPACK_IMPORTED_MODULE_0__  .bD)(escalated) };
    });
}
function highestLevel(rule, declared) {
    const own = declared.levels[rule.name];
    if (own !== undefined)
        return own;
    const highest = rule.highestLevel?.(declared) ?? (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__  .Qx)(rule, declared);
    const escalates = rule.isWeakAlone === true && declared.control === 'dedicated' && highest === 'warning';
    return escalates ? 'error' : highest;
}
function escalatesWeak(finding, today) {
    return ((0,_rules_index_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(finding)?.escalatesWeak === true &&
        finding.level !== 'notice' &&
        (0,_model_waiver_js__WEBPACK_IMPORTED_MODULE_3__  .x)(finding, today) === undefined);
}
function mayEscalate(finding) {
    const { rule, level, declared } = finding;
    return ((0,_rules_index_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(finding)?.isWeakAlone === true &&
        level === 'warning' &&
        declared.control === 'dedicated' &&
        declared.levels[rule] === undefined);
}


  }),

  58628:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    bD: () => (  messageOf),
    yD: () => (  factOf),
    zR: () => (  messageAsEvidence)
  });
  var _sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62310);
function messageOf(finding) {
    return [factOf(finding), ...furtherSentences(finding)].join(' ');
}
function factOf({ parts: { observation, state } }) {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__  .wl)(observation, state);
}
function messageAsEvidence(finding) {
    const { observation, state } = finding.parts;
    return [(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__  .ph)(observation, state), ...furtherSentences(finding)].join(' ');
}
function furtherSentences({ parts: { meaning, note }, escalatedBy }) {
    const sentences = escalatedBy === undefined
        ? [meaning, note]
        : [note, `Together with ${escalatedBy.join(', ')} it costs mail.`];
    return sentences.filter((text) => text !== null);
}


  }),

  8678:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Z: () => (  settledView),
    n: () => (  settledDomainView)
  });
  var _model_name_map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81033);
function settledView(seen) {
    return (seen.disputes ?? []).reduce(withSettled, seen);
}
function settledDomainView(seen) {
    return seen.dispute === undefined ? seen : { ...seen, mx: seen.dispute.settled ?? UNKNOWN };
}
function withSettled(seen, dispute) {
    switch (dispute.about) {
        case 'forward':
            return { ...seen, forward: dispute.settled ?? UNKNOWN_FORWARD };
        case 'ptr': {
            const ptr = dispute.settled;
            return atAddress(seen, dispute.address, (endpoint) => {
                return { ...endpoint, ptr: ptr ?? unknownPtr(endpoint.ptr) };
            });
        }
        case 'greeting': {
            const { name, settled } = dispute;
            return atAddress(seen, dispute.address, (endpoint) => {
                const others = [...endpoint.bannerForward].filter(([other]) => other !== name);
                const aliases = [...endpoint.bannerAliases].filter(([other]) => other !== name);
                return {
                    ...endpoint,
                    bannerForward: (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_0__  .s)([...others, [name, settled]]),
                    bannerAliases: (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_0__  .s)(aliases),
                };
            });
        }
        case 'helo': {
            const { name, settled } = dispute;
            return atAddress(seen, dispute.address, ({ helo, ...endpoint }) => {
                const others = [...(helo?.forward ?? [])].filter(([other]) => other !== name);
                const forward = (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_0__  .s)([...others, [name, settled]]);
                return { ...endpoint, helo: helo === null ? null : { ...helo, forward } };
            });
        }
        case 'spf': {
            const { domain, settled } = dispute;
            return ofDomain(seen, domain, { spf: settled ?? UNKNOWN });
        }
        case 'dmarc': {
            const { domain, settled } = dispute;
            return ofDomain(seen, domain, { dmarc: settled ?? UNKNOWN });
        }
    }
}
const UNKNOWN = {
    kind: 'failed',
    reason: 'dns-error',
    detail: 'servers answer differently',
};
const UNKNOWN_FORWARD = { v4: UNKNOWN, v6: UNKNOWN, alias: UNKNOWN };
function unknownPtr({ authority }) {
    return {
        state: 'undetermined',
        iprev: 'temperror',
        names: [],
        ttlS: null,
        forward: (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_0__  .s)(),
        error: UNKNOWN.reason,
        errorDetail: UNKNOWN.detail,
        authority,
    };
}
function atAddress(seen, address, change) {
    const endpoints = seen.endpoints.map((one) => (one.address === address ? change(one) : one));
    return { ...seen, endpoints };
}
function ofDomain(seen, domain, change) {
    const sendingDomains = seen.sendingDomains.map((one) => one.domain === domain ? { ...one, ...change } : one);
    return { ...seen, sendingDomains };
}


  }),

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

  6909:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    x: () => (  waiverInForce)
  });
function waiverInForce({ rule, declared }, today) {
    return declared.waivers.find((waiver) => waiver.rule === rule && today <= waiver.until);
}


  }),

  17233:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  changesUnderReview: () => (  changesUnderReview)
});
var host_key = __webpack_require__(1297);
var mail_host = __webpack_require__(917);
var rule_names = __webpack_require__(80550);
; 
function declaredEntries({ hosts, mailDomains, }) {
    const entries = [
        ...mailDomains.map(({ domain, template }) => {
            return { kind: 'mx', host: (0,mail_host .YP)(template, domain, null) };
        }),
        ...hosts.map((host) => ({ kind: 'host', host })),
    ];
    return new Map(entries.map((entry) => [`${entry.kind} ${(0,host_key ._9)(entry.host.name, entry.host.port)}`, entry]));
}
const VALUES = [
    ['addresses', ({ host }) => host.addresses],
    ['ptr', ({ host }) => host.ptr],
    ['banner', ({ host }) => host.banner],
    ['ehlo', ({ host }) => host.ehlo],
    ['helo', ({ host }) => host.helo],
    ['control', ({ host }) => host.control],
    ['role', ({ host }) => host.role],
    ['tls', ({ host }) => host.tls],
    ['domains', ({ host }) => host.domains],
    ['fallback-ports', ({ host }) => host.fallbackPorts],
    ['rules', ownLevels],
    ['waivers', waiverTexts],
];
function hostChanges(base, head) {
    const baseEntries = declaredEntries(base);
    const headEntries = declaredEntries(head);
    const changes = [...headEntries].map(([key, { host }]) => {
        const { name, port } = host;
        const before = baseEntries.get(key);
        if (before === undefined)
            return { name, port, kind: 'added', keys: [] };
        const keys = differingKeys({ host: before.host, levels: base.levels }, { host, levels: head.levels });
        return { name, port, kind: 'changed', keys };
    });
    const removed = [...baseEntries].filter(([key]) => !headEntries.has(key));
    return [
        ...changes.filter(({ kind }) => kind === 'added'),
        ...changes.filter(({ kind, keys }) => kind === 'changed' && keys.length > 0),
        ...removed.map(([, { host: { name, port }, },]) => {
            return { name, port, kind: 'removed', keys: [] };
        }),
    ];
}
function differingKeys(a, b) {
    const differs = (values) => JSON.stringify(values.map(([, valueIn]) => valueIn(a))) !==
        JSON.stringify(values.map(([, valueIn]) => valueIn(b)));
    if (!differs(VALUES))
        return [];
    return VALUES.filter((value) => differs([value])).map(([key]) => key);
}
function ownLevels({ host, levels }) {
    return rule_names .i.filter((rule) => host.levels[rule] !== levels[rule]).map((rule) => {
        return [rule, host.levels[rule]];
    });
}
function waiverTexts({ host }) {
    return host.waivers
        .map(({ rule, reason, until }) => JSON.stringify([rule, reason, until]))
        .toSorted();
}
var finding = __webpack_require__(65268);
var list_in_words = __webpack_require__(74145);
var baseline_match = __webpack_require__(54660);
; 
function baselineWeakenings(base, head, declaration) {
    return [...acceptedFindings(base, head), ...replacedIdentities(base, head, declaration)];
}
function acceptedFindings(base, head) {
    const coveringOf = (0,baseline_match .a_)(base);
    return head.findings.flatMap((entry) => {
        const earlier = coveringOf(entry);
        if (earlier !== undefined && finding .C$[entry.level] <= finding .C$[earlier.level])
            return [];
        const { rule, address } = entry;
        const at = address === null ? '' : ` at ${address}`;
        const from = earlier === undefined ? 'not accepted' : `accepted as ${earlier.level}`;
        const to = `accepted as ${entry.level}`;
        return [
            weakening('finding-accepted', `baseline entry of ${rule}${at}`, from, to, entry, entry),
        ];
    });
}
function replacedIdentities(base, head, declaration) {
    const remembered = new Map(head.identities.map((identity) => [(0,host_key .r4)(identity), identity]));
    const isDeclared = declaredIn(declaration);
    return base.identities.flatMap((before) => {
        const after = remembered.get((0,host_key .r4)(before));
        if (after === undefined && !isDeclared(before))
            return [];
        if (after !== undefined && remembersAll(before, after))
            return [];
        const what = `identity of ${before.address} in the baseline`;
        const to = after === undefined ? 'forgotten' : namesOf(after);
        return [weakening('identity-replaced', what, namesOf(before), to, after ?? before, after)];
    });
}
function declaredIn({ hosts, mailDomains }) {
    const declared = new Map(hosts.map(({ name, port, addresses }) => [(0,host_key ._9)(name, port), addresses]));
    const mxPorts = new Set(mailDomains.map(({ template }) => template.port));
    return ({ host, port, address }) => {
        const addresses = declared.get((0,host_key ._9)(host, port));
        return addresses === undefined ? mxPorts.has(port) : (addresses?.includes(address) ?? true);
    };
}
function remembersAll(before, after) {
    const isSamePtr = before.ptr.toSorted().join() === after.ptr.toSorted().join();
    return ((before.ptr.length === 0 || isSamePtr) &&
        (before.banner === null || before.banner === after.banner));
}
const MAX_NAMED = 10;
function namesOf({ ptr, banner }) {
    const names = [
        ...(ptr.length > 0 ? [`PTR ${(0,list_in_words .D)(ptr, MAX_NAMED)}`] : []),
        ...(banner === null ? [] : [`greeting ${banner}`]),
    ];
    return names.join(', ') || 'no names';
}
function weakening(kind, what, from, to, { host, port }, entry) {
    const file = entry?.location?.file ?? null;
    const line = entry?.location?.line ?? null;
    return { kind, weakens: true, name: host, port, what, from, to, file, line };
}
var escalation = __webpack_require__(67262);
var rules = __webpack_require__(59054);
var model_expectation = __webpack_require__(59767);
var observation = __webpack_require__(6463);
; 
function declarationWeakenings(base, head, mailDomains, today) {
    const pairs = pairHosts(base.declaration, head.declaration, mailDomains);
    const levels = loweredLevels(base.declaration, head.declaration, pairs);
    return [
        ...levels.everywhere,
        ...pairs.flatMap((pair) => [
            ...(pair.isDeclaredOnBase ? loosenedSettings(pair, base, head) : []),
            ...levels.at(pair),
            ...longerWaivers(pair, today),
        ]),
        ...removedEntries(base.declaration, head.declaration),
    ];
}
function pairHosts(base, head, mailDomains) {
    const baseEntries = declaredEntries(base);
    const targetOf = mxTargets(base, mailDomains);
    return [...declaredEntries(head)].map(([key, { host }]) => {
        const before = baseEntries.get(key)?.host ?? targetOf(host);
        return before === undefined
            ? {
                before: { ...host, levels: base.levels, waivers: [] },
                host,
                isDeclaredOnBase: false,
            }
            : { before, host, isDeclaredOnBase: true };
    });
}
function mxTargets({ mailDomains }, observed) {
    const templates = new Map(mailDomains.map(({ domain, template }) => [(0,host_key ._9)(domain, template.port), template]));
    const targets = new Map(observed.flatMap(({ mailDomain: { domain, template }, mx }) => {
        const { port } = template;
        const onBase = templates.get((0,host_key ._9)(domain, port));
        return onBase === undefined
            ? []
            : (0,observation .M$)(mx).map(({ exchange }) => [(0,host_key ._9)(exchange, port), onBase]);
    }));
    return ({ name, port }) => {
        const template = targets.get((0,host_key ._9)(name, port));
        return template === undefined ? undefined : (0,mail_host .YP)(template, name, null);
    };
}
function loosenedSettings({ before, host }, base, head) {
    const found = [];
    const add = (kind, what, from, to) => {
        found.push(weakened_declaration_weakening(kind, what, from, to, host, host.location));
    };
    if (before.control === 'dedicated' && host.control === 'shared') {
        add('control-shared', 'control', before.control, host.control);
    }
    for (const key of ['ptr', 'banner', 'helo']) {
        if ((0,model_expectation .NM)(host[key], before[key])) {
            add('expectation-loosened', key, shortWords(before[key]), shortWords(host[key]));
        }
    }
    if (isLooserEhlo(host, before)) {
        add('expectation-loosened', 'ehlo', ehloInWords(before.ehlo), ehloInWords(host.ehlo));
    }
    if (!CHECKED_WAYS[before.role].every((way) => CHECKED_WAYS[host.role].includes(way))) {
        add('role-narrowed', 'role', before.role, host.role);
    }
    if (TLS_STRENGTH[host.tls] < TLS_STRENGTH[before.tls]) {
        add('tls-lowered', 'tls', before.tls, host.tls);
    }
    const ports = before.fallbackPorts ?? base.fallbackPorts;
    const newPorts = host.fallbackPorts ?? head.fallbackPorts;
    const isInherited = before.fallbackPorts === null && host.fallbackPorts === null;
    if (!isInherited && newPorts.some((port) => !ports.includes(port))) {
        add('fallback-port-added', 'fallback-ports', ports.join(', ') || 'none', newPorts.join(', '));
    }
    const addresses = missing(before.addresses, host.addresses);
    if (addresses.length > 0) {
        const to = host.addresses === null ? 'the addresses in DNS' : 'not checked';
        add('address-removed', 'addresses', inShort(addresses), to);
    }
    const domains = missing(before.domains, host.domains);
    if (domains.length > 0)
        add('domain-removed', 'domains', inShort(domains), 'not checked');
    return found;
}
const CHECKED_WAYS = {
    inbound: ['receives'],
    outbound: ['sends'],
    both: ['receives', 'sends'],
};
const TLS_STRENGTH = {
    none: 0,
    opportunistic: 1,
    starttls: 2,
    implicit: 2,
};
function isLooserEhlo(host, before) {
    if (before.ehlo.kind === 'greeting')
        return host.ehlo.kind === 'any';
    return (0,model_expectation .NM)(host.ehlo.kind === 'greeting' ? host.banner : host.ehlo, before.ehlo);
}
function ehloInWords(ehlo) {
    return ehlo.kind === 'greeting' ? "the greeting's name" : shortWords(ehlo);
}
function missing(list, other) {
    if (list === null)
        return [];
    const kept = new Set(other);
    return list.filter((entry) => !kept.has(entry));
}
const weakened_declaration_MAX_NAMED = 10;
function shortWords(expectation) {
    if (expectation.kind === 'any')
        return (0,model_expectation .r4)(expectation);
    const more = expectation.patterns.length - weakened_declaration_MAX_NAMED;
    const patterns = expectation.patterns.slice(0, weakened_declaration_MAX_NAMED);
    return `${(0,model_expectation .r4)({ kind: 'names', patterns })}${more > 0 ? ` or ${more} more` : ''}`;
}
function inShort(items) {
    return (0,list_in_words .D)(items, weakened_declaration_MAX_NAMED);
}
function loweredLevels(base, head, pairs) {
    const everywhere = new Map();
    const own = new Map();
    for (const pair of pairs) {
        const { before, host } = pair;
        for (const rule of rules .yh) {
            const { name } = rule;
            if (before.levels[name] === undefined && host.levels[name] === undefined)
                continue;
            const [from, to] = [(0,escalation .H)(rule, before), (0,escalation .H)(rule, host)];
            if (!isLower(to, from))
                continue;
            const isInherited = before.levels[name] === base.levels[name] && host.levels[name] === head.levels[name];
            const what = `rule ${name}`;
            if (isInherited) {
                const location = head.levelLocations?.get(name) ?? null;
                const earlier = everywhere.get(name);
                if (earlier === undefined || isLower(earlier.from, from)) {
                    everywhere.set(name, weakened_declaration_weakening('rule-lowered', what, from, to, null, location));
                }
            }
            else {
                const lowered = weakened_declaration_weakening('rule-lowered', what, from, to, host, host.location);
                own.set(pair, [...(own.get(pair) ?? []), lowered]);
            }
        }
    }
    return { everywhere: [...everywhere.values()], at: (pair) => own.get(pair) ?? [] };
}
function isLower(level, than) {
    const order = mail_host .A_;
    return order.indexOf(level) > order.indexOf(than);
}
function longerWaivers({ before, host }, today) {
    const rules = [...new Set(host.waivers.map(({ rule }) => rule))];
    return rules.flatMap((rule) => {
        const waiver = lastWaiver(host, rule);
        const earlier = lastWaiver(before, rule);
        if (waiver === undefined || waiver.until < today)
            return [];
        if (earlier !== undefined && waiver.until <= earlier.until)
            return [];
        const what = `waiver of ${rule}`;
        const to = `until ${waiver.until}: ${waiver.reason}`;
        return earlier === undefined
            ? [weakened_declaration_weakening('waiver-added', what, 'none', to, host, waiver.location)]
            : [weakened_declaration_weakening('waiver-prolonged', what, `until ${earlier.until}`, to, host, waiver.location)];
    });
}
function lastWaiver({ waivers }, rule) {
    const own = waivers.filter((waiver) => waiver.rule === rule);
    return own.toSorted((a, b) => (a.until < b.until ? 1 : -1))[0];
}
function removedEntries(base, head) {
    const headEntries = declaredEntries(head);
    return [...declaredEntries(base)]
        .filter(([key]) => !headEntries.has(key))
        .map(([, entry]) => {
        const { kind, what } = REMOVED[entry.kind];
        return weakened_declaration_weakening(kind, what, 'declared', 'not checked', entry.host, null);
    });
}
const REMOVED = {
    host: { kind: 'host-removed', what: 'host' },
    mx: { kind: 'mx-removed', what: 'mx' },
};
function weakened_declaration_weakening(kind, what, from, to, host, location) {
    return {
        kind,
        weakens: true,
        name: host?.name ?? null,
        port: host?.port ?? null,
        what,
        from,
        to,
        file: location?.file ?? null,
        line: location?.line ?? null,
    };
}
var outcome = __webpack_require__(95931);
var sanitise = __webpack_require__(22963);
; 



const STRICTNESS = [
    {
        name: 'fail-on',
        isLooser: ({ failOn }, than) => strictnessOf(failOn) < strictnessOf(than.failOn),
        show: ({ failOn }) => failOn,
    },
    {
        name: 'on-inconclusive',
        isLooser: ({ onInconclusive }, than) => outcome .Xv.indexOf(onInconclusive) > outcome .Xv.indexOf(than.onInconclusive),
        show: ({ onInconclusive }) => onInconclusive,
    },
    {
        name: 'fail-on-pending',
        isLooser: ({ failOnPending }, than) => !failOnPending && than.failOnPending,
        show: ({ failOnPending }) => String(failOnPending),
    },
    {
        name: 'update-baseline',
        isLooser: ({ updateBaseline }, than) => updateBaseline && !than.updateBaseline,
        show: ({ updateBaseline }) => String(updateBaseline),
    },
    {
        name: 'base-config-file',
        isLooser: ({ baseConfigFile }, than) => baseConfigFile !== null && baseConfigFile !== than.baseConfigFile,
        show: ({ baseConfigFile }) => baseConfigFile ?? 'none',
    },
    {
        name: 'samples',
        isLooser: ({ samples }, than) => samples < than.samples,
        show: ({ samples }) => String(samples),
    },
    {
        name: 'timeout',
        isLooser: ({ timeoutMs }, than) => timeoutMs < than.timeoutMs,
        show: ({ timeoutMs }) => `${timeoutMs / 1000} s`,
    },
    {
        name: 'run-timeout',
        isLooser: ({ runTimeoutMs }, than) => runTimeoutMs < than.runTimeoutMs,
        show: ({ runTimeoutMs }) => `${runTimeoutMs / 1000} s`,
    },
    {
        name: 'vantage-hosts',
        isLooser: ({ vantageHosts }, than) => vantageHosts.length === 0 && than.vantageHosts.length > 0,
        show: ({ vantageHosts }) => loosened_inputs_inShort(vantageHosts.map(({ name, port }) => `${name}:${port}`), 'none'),
    },
    {
        name: 'resolvers',
        isLooser: ({ resolvers }, than) => isReplaced(resolvers, than.resolvers),
        show: ({ resolvers }) => loosened_inputs_inShort(resolvers, "the system's"),
    },
    {
        name: 'proxy',
        isLooser: ({ proxy }, than) => proxy !== null && proxyText(proxy) !== proxyText(than.proxy),
        show: ({ proxy }) => proxyText(proxy),
    },
    {
        name: 'allow-private-addresses',
        isLooser: ({ allowPrivateAddresses }, than) => allowPrivateAddresses && !than.allowPrivateAddresses,
        show: ({ allowPrivateAddresses }) => String(allowPrivateAddresses),
    },
    {
        name: 'allow-any-port',
        isLooser: ({ allowAnyPort }, than) => allowAnyPort && !than.allowAnyPort,
        show: ({ allowAnyPort }) => String(allowAnyPort),
    },
    {
        name: 'fallback-ports',
        isLooser: ({ fallbackPorts }, than) => isReplaced(fallbackPorts, than.fallbackPorts),
        show: ({ fallbackPorts }) => loosened_inputs_inShort(fallbackPorts.map(String), 'none'),
    },
    {
        name: 'evidence-max-age',
        isLooser: ({ evidenceMaxAgeMs }, than) => evidenceMaxAgeMs < than.evidenceMaxAgeMs,
        show: ({ evidenceMaxAgeMs }) => `${evidenceMaxAgeMs / 1000} s`,
    },
    ...[
        ['plan-file', ({ planFiles }) => planFiles],
        ['zone-files', ({ zoneFiles }) => zoneFiles],
        ['mta-config', ({ mtaConfig }) => mtaConfig],
        ['evidence-files', ({ evidenceFiles }) => evidenceFiles],
        ['evidence-from', ({ evidenceFrom }) => evidenceFrom],
    ].map(([name, files]) => ({
        name,
        isLooser: (inputs, than) => isReplaced(files(than), files(inputs)),
        show: (inputs) => loosened_inputs_inShort(files(inputs), 'none'),
    })),
];
function strictnessOf(failOn) {
    return (outcome .d$.indexOf(failOn) + 1) % outcome .d$.length;
}
function isReplaced(list, than) {
    return list.some((entry) => !than.includes(entry));
}
function proxyText(proxy) {
    return proxy === null ? 'none' : `${proxy.host}:${proxy.port}`;
}
const loosened_inputs_MAX_NAMED = 10;
function loosened_inputs_inShort(items, none) {
    return items.length === 0 ? none : (0,list_in_words .D)(items, loosened_inputs_MAX_NAMED);
}
function loosenedInputs(base, head, locationOf) {
    return STRICTNESS.filter(({ isLooser }) => isLooser(head, base)).map(({ name, show }) => {
        const { file, line } = locationOf(name);
        return {
            kind: 'input-loosened',
            weakens: true,
            name: null,
            port: null,
            what: `input ${name}`,
            from: (0,sanitise .Es)(show(base), MAX_TEXT),
            to: (0,sanitise .Es)(show(head), MAX_TEXT),
            file,
            line,
        };
    });
}
const MAX_TEXT = 300;

; 
function changesUnderReview(base, { declaration, inputs, baseline }, { mailDomains }, today) {
    if (base.declaration === null)
        return [];
    const before = {
        declaration: base.declaration,
        fallbackPorts: (base.step?.inputs ?? inputs).fallbackPorts,
    };
    const after = { declaration, fallbackPorts: inputs.fallbackPorts };
    return [
        ...hostChanges(base.declaration, declaration),
        ...(base.step === null ? [] : loosenedInputs(base.step.inputs, inputs, base.step.locationOf)),
        ...(base.step?.newTolerance ?? []).map(toleranceWeakening),
        ...declarationWeakenings(before, after, mailDomains, today),
        ...(base.baseline === null ? [] : baselineWeakenings(base.baseline, baseline, declaration)),
    ];
}
function toleranceWeakening({ of, from, to, location: { file, line } }) {
    return {
        ...{ kind: 'input-loosened', weakens: true, name: null, port: null },
        ...{ what: `continue-on-error of the ${of}`, from: (0,sanitise .Es)(from, 100) },
        ...{ to: (0,sanitise .Es)(to, 100), file, line },
    };
}


  })

};
