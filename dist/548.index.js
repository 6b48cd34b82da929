export const id = 548;
export const ids = [548];
export const modules = {

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

  15548:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  judge: () => (  judge)
});
var day = __webpack_require__(41427);
var host_key = __webpack_require__(1297);
var internal_error = __webpack_require__(68531);
var mail_host = __webpack_require__(917);
var observation = __webpack_require__(6463);
var address_conflicts = __webpack_require__(42141);
var model_expectation = __webpack_require__(59767);
var organizational_domain = __webpack_require__(98317);
var provider_default = __webpack_require__(68935);
var recognise_mta = __webpack_require__(40873);
; 
function operatorZones(parts) {
    let zones;
    return (name) => {
        zones ??= zonesOfOperator(parts);
        return !isProviderName(name) && zones.has((0,organizational_domain .Z)(name));
    };
}
function zonesOfOperator({ hosts, declaredElsewhere = [], mailDomains, }) {
    const ofMailDomains = new Set(mailDomains.map(({ mailDomain }) => mailDomain.template.location));
    const declared = [...hosts.map(({ host }) => host), ...declaredElsewhere];
    const own = declared.filter(({ control, location }) => control === 'dedicated' && !ofMailDomains.has(location));
    const names = [
        ...own.flatMap(declaredNames),
        ...declared.flatMap(({ domains }) => domains),
        ...mailDomains.map(({ mailDomain }) => mailDomain.domain),
    ];
    const certain = zonesOf(names);
    return certain.size > 0 ? certain : zonesOf(declared.map(({ name }) => name));
}
function zonesOf(names) {
    const distinct = [...new Set(names)];
    const zones = new Set(distinct.filter((name) => !isProviderName(name)).map(organizational_domain .Z));
    zones.delete(null);
    return zones;
}
function declaredNames({ name, ptr, banner, ehlo, helo }) {
    const expected = [ptr, banner, ehlo, helo].flatMap((one) => one.kind === 'names' ? one.patterns : []);
    return [name, ...expected];
}
function isProviderName(name) {
    return (0,provider_default .d)(name) !== null || (0,recognise_mta .vZ)(name);
}
var target_names = __webpack_require__(66946);
; 
function fleetOf(observation, hosts) {
    const isOwnName = operatorZones(observation);
    const declaredNames = new Set([...hosts.map(({ host }) => host), ...(observation.declaredElsewhere ?? [])].map(({ name }) => name));
    const forwards = new Map([
        ...hosts.flatMap(({ expectedForward }) => [...(expectedForward ?? [])]),
        ...hosts.map(({ host, forward }) => [host.name, forward]),
    ]);
    const written = new Set(hosts.flatMap(({ host }) => writtenNames(host)));
    const claims = claimsByAddress(hosts);
    const shown = once(() => (0,target_names ._T)(hosts.flatMap(({ endpoints }) => endpoints)));
    const namesByAddress = once(() => namesOfAddresses(addressesByName));
    const addressesByName = addressesOfNames(hosts, observation.declaredElsewhere ?? []);
    const addressesOfOther = ({ host }, address, name) => {
        const all = name === host.name ? null : (addressesByName.get(name) ?? null);
        return all?.includes(address) === true ? null : all;
    };
    const controlAt = remembered((address) => {
        const all = (claims.get(address) ?? []).map(({ seen }) => seen.host);
        return {
            control: all.some(({ control }) => control === 'dedicated') ? 'dedicated' : 'shared',
            hasDeclaredPtr: all.some(({ ptr }) => ptr.kind === 'names'),
            hasDeclaredBanner: all.some((one) => expectedBanner(one).kind === 'names'),
        };
    });
    const ranked = remembered((address) => byRank(claims.get(address) ?? []));
    const own = rememberedTargets(hosts, ranked, { isOwnName, declaredNames, addressesOfOther });
    const chosen = remembered((address) => {
        const all = ranked(address);
        const suitsAll = ({ seen, endpoint }) => {
            const target = own(seen, endpoint);
            return all.every(({ seen: { host } }) => accepts(host, target));
        };
        return all.length < 2 ? all[0] : (all.find(suitsAll) ?? all[0]);
    });
    const targetAt = remembered((address) => {
        const claim = chosen(address);
        if (claim === undefined)
            return null;
        const target = own(claim.seen, claim.endpoint);
        const receives = ({ seen }) => seen.host.role !== 'outbound';
        const greeter = receives(claim) ? undefined : ranked(address).find(receives);
        if (greeter === undefined)
            return target;
        const { greeting, ehlo } = own(greeter.seen, greeter.endpoint);
        return { ...target, greeting, ehlo };
    });
    const targetOf = (seen, endpoint) => targetAt(endpoint.address) ?? own(seen, endpoint);
    const mailDomains = new Map(observation.mailDomains.map((entry) => [entry.mailDomain.template.location, entry]));
    return {
        isOwnName,
        declaredNames,
        addressesOfOther,
        isWritten: (name) => written.has(name),
        forwardOf: (name) => forwards.get(name) ?? null,
        addressesOf: (name) => shown().get(name) ?? null,
        targetOf,
        controlAt,
        othersAt: ({ host }, address) => (namesByAddress().get(address) ?? [])
            .filter((name) => name !== host.name)
            .map((name) => {
            const claim = claims.get(address)?.find((one) => one.seen.host.name === name);
            const target = claim === undefined ? null : targetOf(claim.seen, claim.endpoint);
            return { name, usesName: target !== null && shows(target, host.name) };
        }),
        ownerOf: ({ host }, address) => {
            const claim = chosen(address);
            const isOther = claim !== undefined && claim.seen.host.name !== host.name;
            const target = targetAt(address);
            return isOther && target !== null && !accepts(host, target) ? claim.seen.host : null;
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
function writtenNames({ name, ptr, banner, helo }) {
    return [
        name,
        ...[ptr, banner, helo].flatMap((one) => (one.kind === 'names' ? one.patterns : [])),
    ];
}
function accepts(host, target) {
    return (0,model_expectation .D)(target.ptr, host.ptr) && (0,model_expectation .D)(target.greeting, expectedBanner(host));
}
function expectedBanner({ role, banner }) {
    return role === 'outbound' ? { kind: 'any' } : banner;
}
function shows({ ptr, greeting, ehlo, helo }, name) {
    return [ptr, greeting, ehlo, helo].includes(name);
}
function once(compute) {
    let value;
    return () => {
        value ??= compute();
        return value;
    };
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
function addressesOfNames(hosts, declaredElsewhere) {
    const addresses = new Map();
    const add = (name, more) => addresses.set(name, [...new Set([...(addresses.get(name) ?? []), ...more])]);
    for (const { host, endpoints } of hosts) {
        add(host.name, endpoints.map(({ address }) => address));
    }
    for (const host of declaredElsewhere)
        add(host.name, host.addresses ?? []);
    return addresses;
}
function namesOfAddresses(addressesByName) {
    const names = new Map();
    for (const [name, addresses] of addressesByName) {
        for (const address of addresses) {
            const list = names.get(address) ?? [];
            names.set(address, list);
            list.push(name);
        }
    }
    return names;
}
function byRank(claims) {
    if (claims.length < 2)
        return claims;
    const ranks = new Map(claims.map((claim) => [claim, rank(claim)]));
    return claims.toSorted((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0));
}
function rank({ seen, endpoint: shared }) {
    const { host, endpoints } = seen;
    const count = (names, expectation) => expectation.kind === 'any' ? 0 : names.filter((name) => (0,model_expectation .D)(name, expectation)).length;
    return endpoints.reduce((sum, endpoint) => sum +
        count(endpoint.ptr.names, host.ptr) +
        count(endpoint.smtp.bannerNames, host.banner) +
        ((0,target_names .Rs)(host.name, seen, endpoint) === true ? 1 : 0), (isShown(host, shared) ? 2_000_000 : 0) + (host.control === 'dedicated' ? 1_000_000 : 0));
}
function isShown(host, { ptr, smtp }) {
    const banner = expectedBanner(host);
    return ((host.ptr.kind === 'names' || banner.kind === 'names') &&
        ptr.names.some((name) => (0,model_expectation .D)(name, host.ptr)) &&
        smtp.bannerNames.every((name) => (0,model_expectation .D)(name, banner)));
}
function withJointExpectations(host, { ptr, smtp }, claims) {
    const others = claims
        .slice(0, MAX_JOINT)
        .filter(({ seen }) => seen.host.name !== host.name)
        .map(({ seen }) => seen.host);
    return {
        ...host,
        ptr: jointExpectation(host.ptr, others.map((other) => other.ptr), ptr.names),
        banner: jointExpectation(host.banner, others.map(expectedBanner), smtp.bannerNames),
    };
}
const MAX_JOINT = 16;
function jointExpectation(own, others, shown) {
    const joint = others.reduce((result, one) => (0,model_expectation .E$)(result, one) ?? result, own);
    const isShown = (expectation) => shown.some((name) => (0,model_expectation .D)(name, expectation));
    return own.kind === 'names' && isShown(own) && !isShown(joint) ? own : joint;
}
function rememberedTargets(hosts, ranked, { addressesOfOther, ...context }) {
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
        const isOfOther = (name) => addressesOfOther(seen, address, name) !== null;
        const host = withJointExpectations(seen.host, endpoint, ranked(address));
        const target = (0,target_names .i)({ ...seen, host }, endpoint, { ...context, isTaken, isOfOther });
        targets.set(endpoint, target);
        use(target.ptr, address);
        return target;
    };
}
var spf_advice = __webpack_require__(89645);
; 
function domainSenders(hosts, elsewhere) {
    const addresses = new Map();
    const missing = new Map();
    for (const { endpoints, sendingDomains } of hosts.filter(({ host }) => sends(host))) {
        const own = endpoints.map(({ address }) => address);
        for (const { domain, spf } of sendingDomains) {
            add(addresses, domain, own);
            const answers = spf.kind === 'found' ? [...spf.results] : [];
            add(missing, domain, answers.filter(([, answer]) => lacksMechanism(answer)).map(([address]) => address));
        }
    }
    for (const host of elsewhere.filter(sends)) {
        for (const domain of host.domains)
            add(addresses, domain, host.addresses ?? []);
    }
    const known = new Map();
    return (domain) => {
        const senders = known.get(domain) ?? {
            mechanisms: (0,spf_advice .U)(addresses.get(domain) ?? []),
            missing: (0,spf_advice .U)(missing.get(domain) ?? []),
        };
        known.set(domain, senders);
        return senders;
    };
}
function sends({ control, role }) {
    return control === 'dedicated' && role !== 'inbound';
}
function lacksMechanism({ result }) {
    return result === 'fail' || result === 'softfail' || result === 'neutral' || result === 'none';
}
function add(lists, key, values) {
    const list = lists.get(key) ?? [];
    lists.set(key, list);
    for (const value of values)
        list.push(value);
}
var escalation = __webpack_require__(67262);
var name_map = __webpack_require__(81033);
; 
function judgedGreetings(seen) {
    return { ...seen, endpoints: seen.endpoints.map(judgedGreeting) };
}
function judgedGreeting(endpoint) {
    const { fallback } = endpoint;
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
        bannerForward: (0,name_map .s)(),
        bannerAliases: (0,name_map .s)(),
    };
}
function fallbackNote(seen, address) {
    const endpoint = seen.endpoints.find((candidate) => candidate.address === address);
    return endpoint?.fallback == null
        ? null
        : `Seen on port ${endpoint.fallback.port}, as port ${endpoint.port} is closed from here.`;
}
var judge_judgement = __webpack_require__(84615);
var judge_message = __webpack_require__(58628);
var finding = __webpack_require__(65268);
var finding_place = __webpack_require__(90418);
var waiver = __webpack_require__(6909);
; 
function repeatedFindings(findings, today) {
    const same = Map.groupBy(findings.filter(finding_place .Y), ({ rule, host, address, expected, observed }) => JSON.stringify([rule, host, address, expected, observed]));
    const isWaived = (finding) => Number((0,waiver .x)(finding, today) !== undefined);
    const repeated = new Set();
    for (const group of same.values()) {
        const [kept] = group.toSorted((a, b) => finding .C$[b.level] - finding .C$[a.level] || isWaived(b) - isWaived(a));
        for (const finding of group)
            if (finding !== kept)
                repeated.add(finding);
    }
    return repeated;
}
var judge_rule = __webpack_require__(74825);
var rules = __webpack_require__(59054);
var settled_view = __webpack_require__(8678);
; 
function judge(observation, identities = [], state = 'current') {
    const conflictsOf = (0,address_conflicts .d)(observation.hosts);
    const lookedUp = [...observation.otherShardHosts, ...observation.hosts];
    const byName = new Map(lookedUp.map((seen) => [seen.host.name, (0,settled_view .Z)(seen)]));
    const { declaredElsewhere = [] } = observation;
    const declaredHosts = [...observation.hosts.map(({ host }) => host), ...declaredElsewhere];
    const noHosts = fleetOf(observation, []);
    const domains = observation.mailDomains.flatMap((seen) => judgeDomain(seen, byName, declaredHosts, noHosts, state));
    const known = new Map(identities.map((identity) => [(0,host_key .r4)(identity), identity]));
    const hosts = judgeHosts(observation, known, conflictsOf, state);
    const declared = new Map(observation.hosts.map(({ host }) => [(0,host_key ._9)(host.name, host.port), host]));
    const removed = observation.undeclaredAddresses.flatMap((seen) => {
        const { host, port } = seen.identity;
        return judgeUndeclaredAddress(seen, declared.get((0,host_key ._9)(host, port)), noHosts, state);
    });
    const all = [...domains, ...hosts, ...removed];
    return {
        findings: all.flatMap((one) => one.findings),
        hosts: all.flatMap(({ host }) => (host === null ? [] : [host])),
    };
}
function judgeHosts(observation, known, conflictsOf, state) {
    const { hosts, at } = observation;
    const today = (0,day .k)(at);
    const addresses = new Set([...known.values()].map(({ address }) => address));
    const isNewAddress = (address) => addresses.size > 0 && !addresses.has(address);
    const judgeable = hosts.filter(internal_error .l).map((observed) => {
        return { observed, seen: (0,settled_view .Z)(judgedGreetings(observed)) };
    });
    const sendersOf = domainSenders(judgeable.map(({ seen }) => seen), observation.declaredElsewhere ?? []);
    const found = judgeable.map(({ observed, seen }) => {
        const { name: host, port } = observed.host;
        const knownIdentity = (address) => known.get((0,host_key .r4)({ host, port, address }));
        const context = { at, knownIdentity, isNewAddress, sendersOf };
        return { observed, seen, findings: hostFindings(seen, context, state) };
    });
    const fleet = fleetOf(observation, found.map(({ seen }) => seen));
    const byName = Map.groupBy(found, ({ observed }) => observed.host.name);
    const judged = found.map(({ observed, seen, findings }) => {
        const { host: template, forward, endpoints, sendingDomains } = observed;
        const all = byName.get(template.name)?.flatMap((port) => port.findings) ?? findings;
        const escalated = (0,escalation .r)(findings, all, today);
        const { judgement, findings: judgedFindings } = (0,judge_judgement .l)(seen, escalated, conflictsOf(seen), fleet, state);
        const facts = { name: template.name, template, forward, endpoints, sendingDomains };
        const host = { ...facts, ...judgement, ...errorOf(observed) };
        return { observed, findings: judgedFindings, host };
    });
    const repeated = repeatedFindings(judged.flatMap(({ findings }) => findings), today);
    const results = new Map(judged.map(({ observed, findings, host }) => {
        return [observed, { host, findings: findings.filter((one) => !repeated.has(one)) }];
    }));
    return hosts.map((seen) => results.get(seen) ?? unjudged(seen.host.name, seen.host, seen));
}
function unjudged(name, template, { forward, mx, sendingDomains, endpoints, internalError }) {
    const advice = internalError?.remedy ?? '';
    const judgement = {
        verdict: 'inconclusive',
        cause: null,
        evidence: '',
        explained: [],
        advice,
        steps: [],
    };
    const lookups = {
        ...(forward && { forward }),
        ...(mx && { mx }),
        ...(sendingDomains && { sendingDomains }),
    };
    return {
        findings: [],
        host: { name, template, ...lookups, endpoints, ...judgement, ...errorOf({ internalError }) },
    };
}
function errorOf({ internalError }) {
    return internalError === undefined ? {} : { internalError };
}
function hostFindings(seen, context, state) {
    const { host } = seen;
    const findings = [];
    const reported = new Map();
    for (const rule of rules .f4) {
        for (const { supersededBy = rule.supersededBy, ...violation } of rule.check(seen, context)) {
            const isSuperseded = [null, violation.address].some((address) => supersededBy.some((name) => reported.get(address)?.has(name)));
            if (isSuperseded)
                continue;
            const note = rule.group === 'greeting' ? fallbackNote(seen, violation.address) : null;
            for (const finding of findingOf(rule, violation, host.name, host, { state, note })) {
                findings.push(finding);
                const rules = reported.get(finding.address) ?? new Set();
                reported.set(finding.address, rules.add(finding.rule));
            }
        }
    }
    return findings;
}
function judgeDomain(observed, hosts, declared, fleet, state) {
    const seen = (0,settled_view .n)(observed);
    const { domain: name, template } = seen.mailDomain;
    if (!(0,internal_error .l)(seen))
        return [unjudged(name, template, { ...seen, endpoints: [] })];
    const ofDomain = rules .F1.map((rule) => [rule, rule.check(seen, hosts, declared)]);
    const ofHosts = rules .f4.map((rule) => [rule, rule.checkMailDomain?.(seen) ?? []]);
    const findings = [...(seen.isOfOtherShard ? [] : [...ofDomain, ...ofHosts])].flatMap(([rule, violations]) => violations.flatMap((violation) => findingOf(rule, violation, name, template, { state, note: null })));
    if (findings.length === 0 && seen.inconclusive.length === 0)
        return [];
    const { inconclusive } = seen;
    const asHost = { ...hostWithoutFacts(name, template), inconclusive };
    const judged = (0,judge_judgement .l)(asHost, findings, [], fleet, state);
    const facts = { name, template, mx: observed.mx, endpoints: [] };
    const host = { ...facts, ...judged.judgement, ...errorOf(seen) };
    return [{ findings: judged.findings, host }];
}
function judgeUndeclaredAddress(seen, declared, fleet, state) {
    const { identity, levels } = seen;
    const { host: name, port, location = mail_host .ZM.location } = identity;
    const template = { ...mail_host .ZM, port, levels, ...declared, location };
    const { internalError } = seen;
    if (internalError !== undefined) {
        const row = unjudged(name, template, { endpoints: [seen.endpoint], internalError });
        return declared === undefined ? [row] : [];
    }
    const findings = rules .J9.flatMap((rule) => rule
        .check({ ...seen, endpoint: judgedGreeting(seen.endpoint) })
        .flatMap((violation) => findingOf(rule, violation, name, template, { state, note: null })));
    if (findings.length === 0)
        return [];
    const endpoints = [seen.endpoint];
    const asHost = { ...hostWithoutFacts(name, template), endpoints };
    const judged = (0,judge_judgement .l)(asHost, findings, [], fleet, state);
    if (declared !== undefined)
        return [{ findings: judged.findings, host: null }];
    return [{ findings: judged.findings, host: { name, template, endpoints, ...judged.judgement } }];
}
function hostWithoutFacts(name, template) {
    return {
        host: (0,mail_host .YP)(template, name, null),
        forward: { v4: observation .V5, v6: observation .V5, alias: observation .V5 },
        endpoints: [],
        sendingDomains: [],
        undeclaredSenders: [],
        inconclusive: [],
        limits: [],
    };
}
function findingOf(rule, { message: observation, meaning, ...violation }, host, declared, how) {
    const level = declared.levels[rule.name] ?? violation.level ?? (0,judge_rule .Qx)(rule, declared);
    if (level === 'off')
        return [];
    const parts = { ...how, observation, meaning: meaning ?? null };
    const message = (0,judge_message .bD)({ parts });
    return [{ ...violation, parts, message, rule: rule.name, level, host, declared }];
}


  })

};
