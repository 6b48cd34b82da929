export const id = 455;
export const ids = [455];
export const modules = {

/***/ 67262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ highestLevel),
/* harmony export */   r: () => (/* binding */ escalate)
/* harmony export */ });
/* harmony import */ var _model_waiver_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6909);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74825);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90571);



/**
 * Raises the findings of rules with `isWeakAlone` from warnings to errors, on dedicated control, where the same address
 * also has a finding of a rule with `escalatesWeak` that is not waived, at warning or above. A finding without an
 * address is about every address. The message then lists those rules. A level from the declaration stays. So does a
 * notice, which is about two names of one owner.
 *
 * @param all the findings of all ports of the host
 * @param today `YYYY-MM-DD` in UTC
 */
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
        const rules = [...new Set(beside.map(({ rule }) => rule))].join(', ');
        return {
            ...finding,
            level: 'error',
            message: `${finding.message} Together with ${rules} it costs mail.`,
        };
    });
}
/** The highest level that findings of a rule can have at a host: the declared one, or the default after escalation. */
function highestLevel(rule, declared) {
    const own = declared.levels[rule.name];
    if (own !== undefined)
        return own;
    const highest = rule.highestLevel?.(declared) ?? (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultLevel */ .Qx)(rule, declared);
    const escalates = rule.isWeakAlone === true && declared.control === 'dedicated' && highest === 'warning';
    return escalates ? 'error' : highest;
}
function escalatesWeak(finding, today) {
    return ((0,_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleOf */ .Y)(finding)?.escalatesWeak === true &&
        finding.level !== 'notice' &&
        (0,_model_waiver_js__WEBPACK_IMPORTED_MODULE_2__/* .waiverInForce */ .x)(finding, today) === undefined);
}
function mayEscalate(finding) {
    const { rule, level, declared } = finding;
    return ((0,_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleOf */ .Y)(finding)?.isWeakAlone === true &&
        level === 'warning' &&
        declared.control === 'dedicated' &&
        declared.levels[rule] === undefined);
}


/***/ }),

/***/ 60455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judge: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./lib/model/day.js
var day = __webpack_require__(41427);
// EXTERNAL MODULE: ./lib/model/host-key.js
var host_key = __webpack_require__(1297);
// EXTERNAL MODULE: ./lib/model/internal-error.js
var internal_error = __webpack_require__(68531);
// EXTERNAL MODULE: ./lib/model/mail-host.js
var mail_host = __webpack_require__(917);
// EXTERNAL MODULE: ./lib/model/observation.js
var observation = __webpack_require__(6463);
// EXTERNAL MODULE: ./lib/judge/address-conflicts.js
var address_conflicts = __webpack_require__(42141);
// EXTERNAL MODULE: ./lib/model/expectation.js
var model_expectation = __webpack_require__(59767);
// EXTERNAL MODULE: ./lib/judge/names/organizational-domain.js
var organizational_domain = __webpack_require__(98317);
// EXTERNAL MODULE: ./lib/judge/names/provider-default.js + 3 modules
var provider_default = __webpack_require__(68935);
// EXTERNAL MODULE: ./lib/judge/software/recognise-mta.js + 1 modules
var recognise_mta = __webpack_require__(40873);
;// CONCATENATED MODULE: ./lib/judge/advice/operator-zones.js



/**
 * The operator's zones: the organizational domains of the declared hosts that it controls, of the names that are
 * expected of them, and of the mail domains. The targets of an `mx:` entry are not declared by name, and the names on
 * shared control may be the provider's: both are in the operator's zones only where something else shows that.
 */
function operatorZones({ hosts, declaredElsewhere = [], mailDomains, }) {
    const ofMailDomains = new Set(mailDomains.map(({ mailDomain }) => mailDomain.template.location));
    const declared = [...hosts.map(({ host }) => host), ...declaredElsewhere];
    const own = declared.filter(({ control, location }) => control === 'dedicated' && !ofMailDomains.has(location));
    const names = [
        ...own.flatMap(declaredNames),
        ...declared.flatMap(({ domains }) => domains),
        ...mailDomains.map(({ mailDomain }) => mailDomain.domain),
    ];
    const certain = zonesOf(names);
    // Where nothing else is declared, a name on shared control is taken for the operator's own.
    const zones = certain.size > 0 ? certain : zonesOf(declared.map(({ name }) => name));
    return (name) => !isProviderName(name) && zones.has((0,organizational_domain/* organizationalDomain */.Z)(name));
}
function zonesOf(names) {
    const zones = new Set(names.filter((name) => !isProviderName(name)).map(organizational_domain/* organizationalDomain */.Z));
    zones.delete(null);
    return zones;
}
/** The host's name, and the names that are expected of it. */
function declaredNames({ name, ptr, banner, ehlo }) {
    const expected = [ptr, banner, ehlo].flatMap((one) => (one.kind === 'names' ? one.patterns : []));
    return [name, ...expected];
}
/** Whether a provider's tables have the name, or a hosted mail service does. */
function isProviderName(name) {
    return (0,provider_default/* providerOfDomain */.d)(name) !== null || (0,recognise_mta/* isHostedName */.vZ)(name);
}

// EXTERNAL MODULE: ./lib/judge/advice/target-names.js
var target_names = __webpack_require__(66946);
;// CONCATENATED MODULE: ./lib/judge/advice/fleet.js



/** @param hosts the observations that are judged */
function fleetOf(observation, hosts) {
    const isOwnName = operatorZones(observation);
    const declaredNames = new Set([...hosts.map(({ host }) => host), ...(observation.declaredElsewhere ?? [])].map(({ name }) => name));
    const forwards = new Map(hosts.map(({ host, forward }) => [host.name, forward]));
    const written = new Set(hosts.flatMap(({ host }) => writtenNames(host)));
    const claims = claimsByAddress(hosts);
    const own = rememberedTargets(hosts, { isOwnName, declaredNames });
    /** The claim whose names the address is to show: those that suit all of its hosts, or else those of the first. */
    const chosen = remembered((address) => {
        const all = (claims.get(address) ?? []).toSorted((a, b) => rank(b.seen) - rank(a.seen));
        const suitsAll = ({ seen, endpoint }) => {
            const target = own(seen, endpoint);
            return all.every(({ seen: { host } }) => accepts(host, target));
        };
        return all.length < 2 ? all[0] : (all.find(suitsAll) ?? all[0]);
    });
    const targetOf = (seen, endpoint) => {
        const claim = chosen(endpoint.address);
        return claim === undefined ? own(seen, endpoint) : own(claim.seen, claim.endpoint);
    };
    const mailDomains = new Map(observation.mailDomains.map((entry) => [entry.mailDomain.template.location, entry]));
    return {
        isOwnName,
        declaredNames,
        isWritten: (name) => written.has(name),
        forwardOf: (name) => forwards.get(name) ?? null,
        targetOf,
        controlOf: ({ host }, address) => {
            const all = [host, ...(claims.get(address) ?? []).map(({ seen }) => seen.host)];
            return {
                control: all.some(({ control }) => control === 'dedicated') ? 'dedicated' : 'shared',
                hasDeclaredPtr: all.some(({ ptr }) => ptr.kind === 'names'),
            };
        },
        ownerOf: ({ host }, address) => {
            const claim = chosen(address);
            const isOther = claim !== undefined && claim.seen.host.name !== host.name;
            return isOther && !accepts(host, own(claim.seen, claim.endpoint)) ? claim.seen.host : null;
        },
        mailDomainOf: ({ host }) => {
            const entry = mailDomains.get(host.location);
            if (entry === undefined)
                return null;
            const records = entry.mx.kind === 'found' ? entry.mx.records : [];
            const record = records.find(({ exchange }) => exchange === host.name);
            return { domain: entry.mailDomain.domain, preference: record?.preference ?? null };
        },
    };
}
function writtenNames({ name, ptr, banner }) {
    return [name, ...[ptr, banner].flatMap((one) => (one.kind === 'names' ? one.patterns : []))];
}
function accepts({ ptr, banner }, target) {
    return (0,model_expectation/* meets */.D)(target.ptr, ptr) && (0,model_expectation/* meets */.D)(target.greeting, banner);
}
function remembered(compute) {
    const values = new Map();
    return (key) => {
        if (!values.has(key))
            values.set(key, compute(key));
        return values.get(key) ?? compute(key);
    };
}
function claimsByAddress(hosts) {
    const claims = new Map();
    for (const seen of hosts) {
        for (const endpoint of seen.endpoints) {
            const list = claims.get(endpoint.address) ?? [];
            claims.set(endpoint.address, list);
            list.push({ seen, endpoint });
        }
    }
    return claims;
}
/**
 * How much speaks for the names of a host where it shares an address: first that its operator controls the address, then
 * how many of the names that its addresses show are as it declares them. The names count over all of its addresses, as
 * the declaration has one key for all of them.
 */
function rank(seen) {
    const { host, endpoints } = seen;
    const count = (names, expectation) => expectation.kind === 'any' ? 0 : names.filter((name) => (0,model_expectation/* meets */.D)(name, expectation)).length;
    return endpoints.reduce((sum, endpoint) => sum +
        count(endpoint.ptr.names, host.ptr) +
        count(endpoint.smtp.bannerNames, host.banner) +
        ((0,target_names/* leadsTo */.Rs)(host.name, seen, endpoint) === true ? 1 : 0), host.control === 'dedicated' ? 1_000_000 : 0);
}
/**
 * Chooses the names of each address once. A name that fills a pattern is given to one address: those that addresses show
 * or were given are taken.
 */
function rememberedTargets(hosts, context) {
    /** The addresses of each name. */
    const users = new Map();
    const use = (name, address) => {
        const addresses = users.get(name) ?? new Set();
        users.set(name, addresses.add(address));
    };
    for (const { endpoints } of hosts) {
        for (const { address, ptr } of endpoints)
            for (const name of ptr.names)
                use(name, address);
    }
    const targets = new Map();
    return (seen, endpoint) => {
        const { address } = endpoint;
        const known = targets.get(endpoint);
        if (known !== undefined)
            return known;
        const isTaken = (name) => [...(users.get(name) ?? [])].some((other) => other !== address);
        const target = (0,target_names/* targetNames */.i)(seen, endpoint, { ...context, isTaken });
        targets.set(endpoint, target);
        use(target.ptr, address);
        return target;
    };
}

// EXTERNAL MODULE: ./lib/judge/escalation.js
var escalation = __webpack_require__(67262);
// EXTERNAL MODULE: ./lib/model/name-map.js
var name_map = __webpack_require__(81033);
;// CONCATENATED MODULE: ./lib/judge/judged-greeting.js

/**
 * Leaves the greetings that are judged: only a 220 greeting has names. A greeting that refuses the client is shown in
 * the report, but it is not this server's greeting to other servers. Where the declared port is unreachable from here,
 * the greeting of a fallback port takes its place. Rules, causes and advice see nothing else.
 */
function judgedGreetings(seen) {
    return { ...seen, endpoints: seen.endpoints.map(judgedGreeting) };
}
/** The same for one endpoint. */
function judgedGreeting(endpoint) {
    const { fallback } = endpoint;
    // Only the names of a fallback port count: its TLS says nothing about that of the declared port.
    const smtp = fallback === null ? endpoint.smtp : { ...fallback.smtp, tls: null };
    if (smtp.code === 220 || smtp.code === null)
        return { ...endpoint, smtp };
    return {
        ...endpoint,
        smtp: {
            ...smtp,
            code: null,
            greeting: [],
            bannerName: null,
            bannerNames: [],
            ehloName: null,
            ehloReply: [],
        },
        bannerForward: (0,name_map/* nameMap */.s)(),
        bannerAliases: (0,name_map/* nameMap */.s)(),
    };
}
/** A sentence to append to a message about the greeting of an address; empty without a fallback port. */
function fallbackNote(seen, address) {
    const endpoint = seen.endpoints.find((candidate) => candidate.address === address);
    return endpoint?.fallback == null
        ? ''
        : ` Seen on port ${endpoint.fallback.port}, as port ${endpoint.port} is closed from here.`;
}

// EXTERNAL MODULE: ./lib/judge/judgement.js + 12 modules
var judge_judgement = __webpack_require__(15385);
// EXTERNAL MODULE: ./lib/model/finding.js
var finding = __webpack_require__(65268);
// EXTERNAL MODULE: ./lib/model/waiver.js
var waiver = __webpack_require__(6909);
// EXTERNAL MODULE: ./lib/judge/rules/index.js + 57 modules
var rules = __webpack_require__(90571);
;// CONCATENATED MODULE: ./lib/judge/repeated-findings.js



/**
 * The findings that repeat another one: the same DNS fact of the same host and address at another of its ports. Of those
 * that say the same, the most severe remains, else one that is waived, else the first in the order of the declaration.
 *
 * @param findings those of all declared hosts, in the order of the declaration
 * @param today `YYYY-MM-DD` in UTC
 */
function repeatedFindings(findings, today) {
    const same = Map.groupBy(findings.filter(rules/* isOfEveryPort */.YF), ({ rule, host, address, expected, observed }) => JSON.stringify([rule, host, address, expected, observed]));
    const isWaived = (finding) => Number((0,waiver/* waiverInForce */.x)(finding, today) !== undefined);
    const repeated = new Set();
    for (const group of same.values()) {
        const [kept] = group.toSorted((a, b) => finding/* SEVERITY */.C$[b.level] - finding/* SEVERITY */.C$[a.level] || isWaived(b) - isWaived(a));
        for (const finding of group)
            if (finding !== kept)
                repeated.add(finding);
    }
    return repeated;
}

// EXTERNAL MODULE: ./lib/judge/rule.js
var judge_rule = __webpack_require__(74825);
// EXTERNAL MODULE: ./lib/judge/settled-view.js
var settled_view = __webpack_require__(8678);
;// CONCATENATED MODULE: ./lib/judge/judge.js














/**
 * Runs all rules and judges every host.
 *
 * @param identities the identities in the baseline, those of other shards included
 */
function judge(observation, identities = []) {
    const conflictsOf = (0,address_conflicts/* findAddressConflicts */.d)(observation.hosts);
    const lookedUp = [...observation.otherShardHosts, ...observation.hosts];
    const byName = new Map(lookedUp.map((seen) => [seen.host.name, (0,settled_view/* settledView */.Z)(seen)]));
    const hostOf = (name) => byName.get(name);
    const noHosts = fleetOf(observation, []);
    const domains = observation.mailDomains.flatMap((seen) => judgeDomain(seen, hostOf, noHosts));
    const known = new Map(identities.map((identity) => [(0,host_key/* endpointKey */.r4)(identity), identity]));
    const hosts = judgeHosts(observation, known, conflictsOf);
    const declared = new Map(observation.hosts.map(({ host }) => [(0,host_key/* hostKey */._9)(host.name, host.port), host]));
    const removed = observation.undeclaredAddresses.flatMap((seen) => {
        const { host, port } = seen.identity;
        return judgeUndeclaredAddress(seen, declared.get((0,host_key/* hostKey */._9)(host, port)), noHosts);
    });
    const all = [...domains, ...hosts, ...removed];
    return {
        findings: all.flatMap((one) => one.findings),
        hosts: all.flatMap(({ host }) => (host === null ? [] : [host])),
    };
}
/**
 * Judges the declared hosts. One name may be declared with several ports: a finding about its addresses or its DNS then
 * counts in the judgement of each, and is reported once.
 */
function judgeHosts(observation, known, conflictsOf) {
    const { hosts, at } = observation;
    const today = (0,day/* dayOf */.k)(at);
    const addresses = new Set([...known.values()].map(({ address }) => address));
    const isNewAddress = (address) => addresses.size > 0 && !addresses.has(address);
    const found = hosts.filter(internal_error/* canBeJudged */.l).map((observed) => {
        const { name: host, port } = observed.host;
        const knownIdentity = (address) => known.get((0,host_key/* endpointKey */.r4)({ host, port, address }));
        const seen = (0,settled_view/* settledView */.Z)(judgedGreetings(observed));
        return {
            observed,
            seen,
            findings: hostFindings(seen, { at, knownIdentity, isNewAddress }),
        };
    });
    const fleet = fleetOf(observation, found.map(({ seen }) => seen));
    const byName = Map.groupBy(found, ({ observed }) => observed.host.name);
    const judged = found.map(({ observed, seen, findings }) => {
        const { host: template, endpoints } = observed;
        const all = byName.get(template.name)?.flatMap((port) => port.findings) ?? findings;
        const escalated = (0,escalation/* escalate */.r)(findings, all, today);
        const { judgement, findings: judgedFindings } = (0,judge_judgement/* judgementOf */.l)(seen, escalated, conflictsOf(seen), fleet);
        // The report shows what was observed, cached answers and refusals included.
        const host = { name: template.name, template, endpoints, ...judgement, ...errorOf(observed) };
        return { observed, findings: judgedFindings, host };
    });
    const repeated = repeatedFindings(judged.flatMap(({ findings }) => findings), today);
    const results = new Map(judged.map(({ observed, findings, host }) => {
        return [observed, { host, findings: findings.filter((one) => !repeated.has(one)) }];
    }));
    return hosts.map((seen) => results.get(seen) ?? unjudged(seen.host.name, seen.host, seen));
}
/** A host whose judgement threw: no finding, and its facts as they were observed. */
function unjudged(name, template, { endpoints, internalError }) {
    const advice = internalError?.remedy ?? '';
    const judgement = {
        verdict: 'inconclusive',
        cause: null,
        evidence: '',
        advice,
        steps: [],
    };
    return {
        findings: [],
        host: { name, template, endpoints, ...judgement, ...errorOf({ internalError }) },
    };
}
function errorOf({ internalError }) {
    return internalError === undefined ? {} : { internalError };
}
/** Runs the rules about hosts. A violation is dropped where a finding at the same address supersedes it. */
function hostFindings(seen, context) {
    const findings = [];
    /** The rules with a finding, by address; null for the host's name. */
    const reported = new Map();
    for (const rule of rules/* HOST_RULES */.f4) {
        for (const { supersededBy = rule.supersededBy, ...violation } of rule.check(seen, context)) {
            const isSuperseded = [null, violation.address].some((address) => supersededBy.some((name) => reported.get(address)?.has(name)));
            if (isSuperseded)
                continue;
            const note = rule.group === 'greeting' ? fallbackNote(seen, violation.address) : '';
            const message = `${violation.message}${note}`;
            for (const finding of findingOf(rule, { ...violation, message }, seen.host.name, seen.host)) {
                findings.push(finding);
                const rules = reported.get(finding.address) ?? new Set();
                reported.set(finding.address, rules.add(finding.rule));
            }
        }
    }
    return findings;
}
/**
 * Reports a mail domain only when its MX records have findings or could not be looked up. For a domain of another
 * shard only the failed lookup is reported: some of its targets may be hosts of this shard.
 */
function judgeDomain(observed, hostOf, fleet) {
    const seen = (0,settled_view/* settledDomainView */.n)(observed);
    const { domain: name, template } = seen.mailDomain;
    if (!(0,internal_error/* canBeJudged */.l)(seen))
        return [unjudged(name, template, { ...seen, endpoints: [] })];
    const ofDomain = rules/* MAIL_DOMAIN_RULES */.F1.map((rule) => [rule, rule.check(seen, hostOf)]);
    const ofHosts = rules/* HOST_RULES */.f4.map((rule) => [rule, rule.checkMailDomain?.(seen) ?? []]);
    const findings = [...(seen.isOfOtherShard ? [] : [...ofDomain, ...ofHosts])].flatMap(([rule, violations]) => violations.flatMap((violation) => findingOf(rule, violation, name, template)));
    if (findings.length === 0 && seen.inconclusive.length === 0)
        return [];
    const { inconclusive } = seen;
    const asHost = { ...hostWithoutFacts(name, template), inconclusive };
    const judged = (0,judge_judgement/* judgementOf */.l)(asHost, findings, [], fleet);
    const host = { name, template, endpoints: [], ...judged.judgement, ...errorOf(seen) };
    return [{ findings: judged.findings, host }];
}
/**
 * Reports an address that is no longer declared only while it shows its old identity. The finding's location is the
 * identity's line in the baseline.
 *
 * @param declared the declared host that had the address; undefined where the host is no longer declared
 */
function judgeUndeclaredAddress(seen, declared, fleet) {
    const { identity, levels } = seen;
    const { host: name, port, location = mail_host/* NOTHING_DECLARED */.ZM.location } = identity;
    const template = { ...mail_host/* NOTHING_DECLARED */.ZM, port, levels, ...declared, location };
    const { internalError } = seen;
    if (internalError !== undefined) {
        // The row of a declared host has the error too.
        const row = unjudged(name, template, { endpoints: [seen.endpoint], internalError });
        return declared === undefined ? [row] : [];
    }
    const findings = rules/* UNDECLARED_ADDRESS_RULES */.J9.flatMap((rule) => rule
        .check({ ...seen, endpoint: judgedGreeting(seen.endpoint) })
        .flatMap((violation) => findingOf(rule, violation, name, template)));
    if (findings.length === 0)
        return [];
    if (declared !== undefined)
        return [{ findings, host: null }];
    const endpoints = [seen.endpoint];
    const asHost = { ...hostWithoutFacts(name, template), endpoints };
    const judged = (0,judge_judgement/* judgementOf */.l)(asHost, findings, [], fleet);
    return [{ findings: judged.findings, host: { name, template, endpoints, ...judged.judgement } }];
}
/** An observation without facts, for what is judged like a host but was not observed like one. */
function hostWithoutFacts(name, template) {
    return {
        host: (0,mail_host/* bindHost */.YP)(template, name, null),
        forward: { v4: observation/* NO_DATA */.V5, v6: observation/* NO_DATA */.V5, alias: observation/* NO_DATA */.V5 },
        endpoints: [],
        sendingDomains: [],
        undeclaredSenders: [],
        inconclusive: [],
        limits: [],
    };
}
/** The finding of a violation; none where its level is `off`. */
function findingOf(rule, violation, host, declared) {
    const level = declared.levels[rule.name] ?? violation.level ?? (0,judge_rule/* defaultLevel */.Qx)(rule, declared);
    return level === 'off' ? [] : [{ ...violation, rule: rule.name, level, host, declared }];
}


/***/ })

};
