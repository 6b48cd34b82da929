export const id = 406;
export const ids = [406];
export const modules = {

/***/ 6903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ findAddressConflicts)
/* harmony export */ });
/** Keeps messages short. */
const MAX_CONFLICTS = 3;
/**
 * Finds dedicated hosts that have one address under different names. An address should have one PTR name, so only
 * one of these hosts can be right.
 *
 * @returns a function that gives at most three conflicts of a host
 */
function findAddressConflicts(hosts) {
    const namesByAddress = new Map();
    const dedicated = hosts.filter(({ host }) => host.control === 'dedicated');
    for (const { host, endpoints } of dedicated) {
        for (const { address } of endpoints) {
            const names = namesByAddress.get(address) ?? new Set();
            namesByAddress.set(address, names.add(host.name));
        }
    }
    return ({ host, endpoints }) => {
        if (host.control !== 'dedicated')
            return [];
        const conflicts = [];
        for (const { address } of endpoints) {
            for (const name of namesByAddress.get(address) ?? []) {
                if (conflicts.length >= MAX_CONFLICTS)
                    return conflicts;
                if (name !== host.name)
                    conflicts.push({ name, address });
            }
        }
        return conflicts;
    };
}


/***/ }),

/***/ 7262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ highestLevel),
/* harmony export */   r: () => (/* binding */ escalate)
/* harmony export */ });
/* harmony import */ var _model_waiver_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6909);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4825);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6158);



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

/***/ 4406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judge: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./lib/model/day.js
var day = __webpack_require__(1427);
// EXTERNAL MODULE: ./lib/model/host-key.js
var host_key = __webpack_require__(1297);
// EXTERNAL MODULE: ./lib/model/internal-error.js
var internal_error = __webpack_require__(8531);
// EXTERNAL MODULE: ./lib/model/mail-host.js
var mail_host = __webpack_require__(917);
// EXTERNAL MODULE: ./lib/model/observation.js
var observation = __webpack_require__(6463);
// EXTERNAL MODULE: ./lib/judge/address-conflicts.js
var address_conflicts = __webpack_require__(6903);
// EXTERNAL MODULE: ./lib/judge/authoritative-view.js
var authoritative_view = __webpack_require__(3092);
// EXTERNAL MODULE: ./lib/judge/escalation.js
var escalation = __webpack_require__(7262);
// EXTERNAL MODULE: ./lib/model/name-map.js
var name_map = __webpack_require__(1033);
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
    };
}
/** A sentence to append to a message about the greeting of an address; empty without a fallback port. */
function fallbackNote(seen, address) {
    const endpoint = seen.endpoints.find((candidate) => candidate.address === address);
    return endpoint?.fallback == null
        ? ''
        : ` Seen on port ${endpoint.fallback.port}, as port ${endpoint.port} is closed from here.`;
}

// EXTERNAL MODULE: ./lib/judge/judgement.js + 3 modules
var judge_judgement = __webpack_require__(1460);
// EXTERNAL MODULE: ./lib/model/finding.js
var finding = __webpack_require__(5268);
// EXTERNAL MODULE: ./lib/model/waiver.js
var waiver = __webpack_require__(6909);
// EXTERNAL MODULE: ./lib/judge/rules/index.js + 43 modules
var judge_rules = __webpack_require__(6158);
;// CONCATENATED MODULE: ./lib/judge/repeated-findings.js



/**
 * The findings that repeat another one: the same DNS fact of the same host and address at another of its ports. Of those
 * that say the same, the most severe remains, else one that is waived, else the first in the order of the declaration.
 *
 * @param findings those of all declared hosts, in the order of the declaration
 * @param today `YYYY-MM-DD` in UTC
 */
function repeatedFindings(findings, today) {
    const same = Map.groupBy(findings.filter(judge_rules/* isOfEveryPort */.YF), ({ rule, host, address, expected, observed }) => JSON.stringify([rule, host, address, expected, observed]));
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
var judge_rule = __webpack_require__(4825);
;// CONCATENATED MODULE: ./lib/judge/judge.js













/**
 * Runs all rules and judges every host.
 *
 * @param identities the identities in the baseline
 */
function judge(observation, identities = []) {
    const conflictsOf = (0,address_conflicts/* findAddressConflicts */.d)(observation.hosts);
    const lookedUp = [...observation.otherShardHosts, ...observation.hosts];
    const byName = new Map(lookedUp.map((seen) => [seen.host.name, seen]));
    const hostOf = (name) => byName.get(name);
    const domains = observation.mailDomains.flatMap((seen) => judgeDomain(seen, hostOf));
    const known = new Map(identities.map((identity) => [(0,host_key/* endpointKey */.r4)(identity), identity]));
    const hosts = judgeHosts(observation, known, conflictsOf);
    const declared = new Map(observation.hosts.map(({ host }) => [(0,host_key/* hostKey */._9)(host.name, host.port), host]));
    const removed = observation.undeclaredAddresses.flatMap((seen) => {
        const { host, port } = seen.identity;
        return judgeUndeclaredAddress(seen, declared.get((0,host_key/* hostKey */._9)(host, port)));
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
function judgeHosts({ hosts, at }, known, conflictsOf) {
    const today = (0,day/* dayOf */.k)(at);
    const found = hosts.filter(internal_error/* canBeJudged */.l).map((observed) => {
        const { name: host, port } = observed.host;
        const knownIdentity = (address) => known.get((0,host_key/* endpointKey */.r4)({ host, port, address }));
        const { seen, stale } = (0,authoritative_view/* authoritativeView */.z)(judgedGreetings(observed));
        return { observed, seen, findings: hostFindings(seen, { at, knownIdentity, stale }) };
    });
    const byName = Map.groupBy(found, ({ observed }) => observed.host.name);
    const judged = found.map(({ observed, seen, findings }) => {
        const { host: template, endpoints } = observed;
        const all = byName.get(template.name)?.flatMap((port) => port.findings) ?? findings;
        const escalated = (0,escalation/* escalate */.r)(findings, all, today);
        const judgement = (0,judge_judgement/* judgementOf */.l)(seen, escalated, conflictsOf(seen));
        // The report shows what was observed, cached answers and refusals included.
        const host = { name: template.name, template, endpoints, ...judgement, ...errorOf(observed) };
        return { observed, findings: escalated, host };
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
    const judgement = { verdict: 'inconclusive', cause: null, evidence: '', advice };
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
    for (const rule of judge_rules/* HOST_RULES */.f4) {
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
function judgeDomain(seen, hostOf) {
    const { domain: name, template } = seen.mailDomain;
    if (!(0,internal_error/* canBeJudged */.l)(seen))
        return [unjudged(name, template, { ...seen, endpoints: [] })];
    const rules = seen.isOfOtherShard ? [] : judge_rules/* MAIL_DOMAIN_RULES */.F1;
    const findings = rules.flatMap((rule) => rule.check(seen, hostOf).flatMap((violation) => findingOf(rule, violation, name, template)));
    if (findings.length === 0 && seen.inconclusive.length === 0)
        return [];
    const { inconclusive } = seen;
    const asHost = { ...hostWithoutFacts(name, template), inconclusive };
    return [
        {
            findings,
            host: {
                name,
                template,
                endpoints: [],
                ...(0,judge_judgement/* judgementOf */.l)(asHost, findings, []),
                ...errorOf(seen),
            },
        },
    ];
}
/**
 * Reports an address that is no longer declared only while it shows its old identity. The finding's location is the
 * identity's line in the baseline.
 *
 * @param declared the declared host that had the address; undefined where the host is no longer declared
 */
function judgeUndeclaredAddress(seen, declared) {
    const { identity, levels } = seen;
    const { host: name, port, location = mail_host/* NOTHING_DECLARED */.ZM.location } = identity;
    const template = { ...mail_host/* NOTHING_DECLARED */.ZM, port, levels, ...declared, location };
    const { internalError } = seen;
    if (internalError !== undefined) {
        // The row of a declared host has the error too.
        const row = unjudged(name, template, { endpoints: [seen.endpoint], internalError });
        return declared === undefined ? [row] : [];
    }
    const findings = judge_rules/* UNDECLARED_ADDRESS_RULES */.J9.flatMap((rule) => rule
        .check({ ...seen, endpoint: judgedGreeting(seen.endpoint) })
        .flatMap((violation) => findingOf(rule, violation, name, template)));
    if (findings.length === 0)
        return [];
    if (declared !== undefined)
        return [{ findings, host: null }];
    const endpoints = [seen.endpoint];
    const asHost = { ...hostWithoutFacts(name, template), endpoints };
    return [{ findings, host: { name, template, endpoints, ...(0,judge_judgement/* judgementOf */.l)(asHost, findings, []) } }];
}
/** An observation without facts, for what is judged like a host but was not observed like one. */
function hostWithoutFacts(name, template) {
    return {
        host: (0,mail_host/* bindHost */.YP)(template, name, null),
        forward: { v4: observation/* NO_DATA */.V5, v6: observation/* NO_DATA */.V5, alias: observation/* NO_DATA */.V5 },
        endpoints: [],
        sendingDomains: [],
        inconclusive: [],
        limits: [],
    };
}
/** The finding of a violation; none where its level is `off`. */
function findingOf(rule, violation, host, declared) {
    const level = declared.levels[rule.name] ?? violation.level ?? (0,judge_rule/* defaultLevel */.Qx)(rule, declared);
    return level === 'off' ? [] : [{ ...violation, rule: rule.name, level, host, declared }];
}


/***/ }),

/***/ 1460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ judgementOf),
  O: () => (/* binding */ withConflicts)
});

// EXTERNAL MODULE: ./lib/model/finding.js
var finding = __webpack_require__(5268);
// EXTERNAL MODULE: ./lib/model/observed.js
var observed = __webpack_require__(813);
// EXTERNAL MODULE: ./lib/model/expectation.js
var model_expectation = __webpack_require__(9767);
// EXTERNAL MODULE: ./lib/judge/names/classify-name.js + 1 modules
var classify_name = __webpack_require__(9561);
// EXTERNAL MODULE: ./lib/judge/names/generic-name.js + 8 modules
var generic_name = __webpack_require__(3116);
// EXTERNAL MODULE: ./lib/judge/names/organizational-domain.js
var organizational_domain = __webpack_require__(8317);
;// CONCATENATED MODULE: ./lib/judge/foreign-identity.js




/**
 * An address of a dedicated host that shows a confirmed PTR name of another organization, and no name as declared: a
 * provider may run it. Null where there is none.
 */
function foreignIdentity({ host, endpoints }) {
    if (host.control !== 'dedicated')
        return null;
    const own = (0,organizational_domain/* organizationalDomain */.Z)(host.name);
    for (const { address, ptr, smtp } of endpoints) {
        const isForeign = (name) => (0,classify_name/* classifyName */.Ce)(name).kind === 'public' &&
            (0,organizational_domain/* organizationalDomain */.Z)(name) !== null &&
            (0,organizational_domain/* organizationalDomain */.Z)(name) !== own &&
            !(0,model_expectation/* meets */.D)(name, host.ptr);
        const [name] = ptr.names;
        const isDeclared = smtp.bannerNames.some((banner) => (0,model_expectation/* meets */.D)(banner, host.banner));
        if (name !== undefined &&
            ptr.state === 'confirmed' &&
            ptr.names.every(isForeign) &&
            (0,generic_name/* genericNameReason */.X)(name, address) === null &&
            !isDeclared) {
            return { address, name };
        }
    }
    return null;
}

// EXTERNAL MODULE: ./lib/judge/rules/index.js + 43 modules
var rules = __webpack_require__(6158);
;// CONCATENATED MODULE: ./lib/judge/advice/host-advice.js


/** What the user should do about a host, in a few sentences and in order. */
function hostAdvice(verdict, cause, seen, findings, conflicts) {
    switch (verdict) {
        case 'broken':
        case 'at-risk': {
            const first = [
                ...(cause === 'decommissioned'
                    ? [`If ${seen.host.name} was taken down, remove it from the declaration.`]
                    : []),
                ...conflictRemedies(conflicts),
                ...sharedControlRemedies(seen),
            ];
            return remedySteps(verdict, first, findings);
        }
        case 'inconclusive':
            return `Nothing wrong was seen, but not everything could be checked. ${inconclusiveAdvice(seen)}`;
        case 'cosmetic':
            return cosmeticAdvice(seen, findings);
        case 'coherent':
            return 'Nothing to do.';
    }
}
/** Further remedies are only in the list of findings. */
const MAX_STEPS = 3;
/**
 * The distinct remedies that decide the verdict, in the order of the rules: more fundamental ones first.
 *
 * @param first the steps that come before all remedies
 */
function remedySteps(verdict, first, findings) {
    const decisiveLevel = verdict === 'broken' ? 'error' : 'warning';
    const remedies = [
        ...first,
        ...findings.filter(({ level }) => level === decisiveLevel).map(({ remedy }) => remedy),
    ];
    const distinct = [...new Set(remedies)];
    const shown = distinct.slice(0, MAX_STEPS);
    const more = distinct.length - shown.length;
    const [only] = shown;
    if (shown.length === 1 && only !== undefined)
        return only;
    const numbered = shown.map((remedy, index) => `${index === 0 ? 'First' : 'Then'}: ${remedy}`);
    return [...numbered, ...(more > 0 ? [`${more} more below.`] : [])].join(' ');
}
/** What to do first where another declared host has an address of this one. */
function conflictRemedies(conflicts) {
    return conflicts
        .slice(0, 1)
        .map(({ name, address }) => `Decide whose ${address} is: one address has one identity. Give this host another address, or declare the names of ${name} under its ptr and banner.`);
}
/** What to do first where the address seems to be a provider's, though the host is declared as dedicated. */
function sharedControlRemedies(seen) {
    const found = foreignIdentity(seen);
    return found === null
        ? []
        : [
            `If a provider runs ${found.address}, which shows ${found.name}, declare \`control: shared\` for ${seen.host.name}; the steps below are for an address of your own.`,
        ];
}
function cosmeticAdvice({ host }, findings) {
    const temporary = findings.find((finding) => (0,rules/* ruleOf */.Y)(finding)?.resolvesItself === true);
    if (temporary !== undefined)
        return temporary.remedy;
    if (host.control === 'shared')
        return SHARED_ADVICE;
    const warnings = findings.filter(({ level }) => level === 'warning');
    const [unscored] = warnings.filter((finding) => (0,rules/* ruleOf */.Y)(finding)?.scored !== true);
    if (host.role === 'inbound') {
        return 'Leave it, or correct it when you next change the host: it only receives mail, and its names start to count when it sends.';
    }
    return unscored === undefined
        ? 'Leave it, or align the names when you next change the host. It starts to count when other findings join it.'
        : `No receiver scores this. When you next change the host: ${unscored.remedy}`;
}
const SHARED_ADVICE = "Leave it: the address is the provider's. Forcing the names to agree would advertise an identity that is not yours. An address of your own would change the picture.";
/** How to make the inconclusive checks run: one sentence for each different reason. */
function inconclusiveAdvice({ inconclusive }) {
    if (inconclusive.length === 0)
        return NO_ADDRESS_ADVICE;
    const reasons = [...new Set(inconclusive.map(({ reason }) => reason))];
    return reasons.map((reason) => REASON_ADVICE[reason]).join(' ');
}
const NO_ADDRESS_ADVICE = 'No address of the host is known. Declare its addresses, or correct its name.';
const DNS_ADVICE = 'Run it again; if it stays, give other resolvers, or look at the name servers of the zone.';
const REASON_ADVICE = {
    'dns-timeout': `A name server did not answer. ${DNS_ADVICE}`,
    'dns-servfail': `A name server answered SERVFAIL, which often is broken DNSSEC or a dead delegation. ${DNS_ADVICE}`,
    'dns-refused': 'A resolver refuses this runner. Give one that serves it, in the resolvers input.',
    'dns-error': `A DNS answer could not be had. ${DNS_ADVICE}`,
    'egress-blocked': 'This runner cannot open the port. Run the check from a self-hosted runner that can, through a `proxy`, or let `fallback-ports` such as 587 stand in.',
    'no-ipv6': 'This runner has no IPv6. Run the check from one that has it.',
    'connect-timeout': 'The port did not answer, and nothing shows whether this runner can open it at all. Name known hosts in vantage-hosts, or use a runner that reaches the port.',
    'greeting-timeout': 'The server did not finish its greeting in time. Raise timeout.',
    'reply-timeout': 'The server did not answer in time. Raise timeout.',
    'greeting-rejected': 'The server does not talk to this runner. Allow its address, or run the check from one that it accepts.',
    'connection-closed': 'The server closed the connection. Look at its log, or at the firewall before it.',
    'address-not-allowed': 'The address is not public. Set allow-private-addresses if this runner may dial it.',
    deadline: 'The time of the host was over. Raise timeout.',
    'internal-error': 'This is a bug of mail-identity-check: report it.',
    limit: 'There is more than one run looks at; the report lists what was cut under limits. Remove what is not needed.',
    'not-known-yet': 'Only applying the change will tell. Check again after it.',
    'not-read': 'A planned file decides this in a way that is not understood. Correct the line that is named, give the generated file, or check the result after the change is applied.',
};

// EXTERNAL MODULE: ./lib/model/address.js
var model_address = __webpack_require__(3313);
// EXTERNAL MODULE: ./lib/model/dns-name.js
var dns_name = __webpack_require__(1812);
// EXTERNAL MODULE: ./lib/model/list-in-words.js
var list_in_words = __webpack_require__(4145);
// EXTERNAL MODULE: ./lib/model/observation.js
var observation = __webpack_require__(6463);
// EXTERNAL MODULE: ./lib/judge/names/internal-name.js
var internal_name = __webpack_require__(7371);
;// CONCATENATED MODULE: ./lib/judge/cause.js










/** The first of `CAUSES` with evidence; null where the host is coherent. */
function causeOf(seen, findings, conflicts, verdict) {
    if (verdict === 'coherent')
        return null;
    if (verdict === 'inconclusive')
        return { cause: 'unknown', evidence: '' };
    for (const cause of finding/* CAUSES */.hE) {
        const evidence = EVIDENCE[cause]({ seen, findings, conflicts, verdict });
        if (evidence !== null)
            return { cause, evidence };
    }
    return { cause: 'unknown', evidence: firstMessage(findings) };
}
/** The message of the first of the most severe findings, which stands in place of an unknown cause. */
function firstMessage(findings) {
    const [first] = findings.toSorted((a, b) => finding/* SEVERITY */.C$[b.level] - finding/* SEVERITY */.C$[a.level]);
    return first?.message ?? '';
}
/** Gives the evidence for each cause; null where there is none. */
const EVIDENCE = {
    'missing-reverse': missingReverseEvidence,
    'default-banner': ({ findings }) => ruleEvidence('default-banner', findings),
    'masked-greeting': ({ findings }) => ruleEvidence('masked-greeting', findings),
    'several-identities': severalIdentitiesEvidence,
    'moved-forward': movedForwardEvidence,
    'provider-default-ptr': ({ findings }) => ruleEvidence('provider-default-ptr', findings),
    'partial-change': partialChangeEvidence,
    'internal-name': internalNameEvidence,
    decommissioned: decommissionedEvidence,
    // What puts the host at risk is no difference that the provider's control explains.
    'shared-infrastructure': ({ seen: { host }, verdict }) => host.control === 'shared' && verdict === 'cosmetic'
        ? 'A provider controls the address, and nothing that was declared is contradicted.'
        : null,
    unknown: () => null,
};
/** The evidence in the first finding whose rule suggests a cause; null where no rule does. */
function ruleEvidence(cause, findings) {
    for (const finding of findings) {
        const suggests = (0,rules/* ruleOf */.Y)(finding)?.suggests;
        if (suggests?.cause === cause)
            return suggests.evidence(finding);
    }
    return null;
}
/** Some addresses have no PTR. Where all of them are of one family and the other family has PTRs, names the family. */
function missingReverseEvidence(facts) {
    if (decommissionedEvidence(facts) !== null)
        return null;
    const { seen, findings } = facts;
    const missing = findings.flatMap(({ rule, address }) => rule === 'ptr-missing' && address !== null ? [address] : []);
    if (missing.length === 0)
        return null;
    const [family, ...otherFamilies] = new Set(missing.map(familyName));
    const others = seen.endpoints.map(({ address }) => address).filter((a) => !missing.includes(a));
    const onlyOneFamily = otherFamilies.length === 0 && others.some((address) => familyName(address) !== family);
    const list = (0,list_in_words/* listInWords */.D)(missing, 3);
    return onlyOneFamily ? `Only ${family} lacks a PTR (${list}).` : `${list} has no PTR.`;
}
function familyName(address) {
    return `IPv${(0,model_address/* familyOf */.Ap)(address)}`;
}
/** The greeting's name rotates, or another declared host has one of the addresses. */
function severalIdentitiesEvidence({ findings, conflicts, }) {
    const rotation = ruleEvidence('several-identities', findings);
    if (rotation !== null)
        return rotation;
    const [conflict] = conflicts;
    return conflict !== undefined && findings.some(rules/* isNameMismatch */.eF)
        ? `${conflict.name} claims ${conflict.address} too, and an address can have one identity only.`
        : null;
}
/** The name has addresses in DNS, but none of the declared ones. */
function movedForwardEvidence({ seen: { host, forward }, findings }) {
    const missing = findings.filter(({ rule }) => rule === 'address-not-in-name').length;
    const addresses = (0,observation/* addressesIn */.Mh)(forward);
    if (host.addresses === null || addresses.length === 0)
        return null;
    return missing === host.addresses.length
        ? `${host.name} leads to ${(0,list_in_words/* listInWords */.D)(addresses, 3)} now, to none of its declared addresses.`
        : null;
}
/**
 * At one address, at least one name is the declared one and at least one is another ordinary public name. Which of them
 * is older was not observed.
 */
function partialChangeEvidence({ seen }) {
    for (const endpoint of seen.endpoints) {
        const names = identityNames(endpoint, seen);
        const others = names.filter(({ state }) => state === 'other');
        const declared = names.find(({ state }) => state === 'declared');
        if (others.length > 0 && declared !== undefined) {
            const clauses = [...new Set(others.map(({ what }) => what))].map((what) => {
                const values = others.filter((one) => one.what === what).map(({ name }) => name);
                return `the ${what} is ${(0,list_in_words/* listInWords */.D)(values, 3)}`;
            });
            return `At ${endpoint.address} ${clauses.join(' and ')}, while the ${declared.what} is ${declared.name}.`;
        }
    }
    return null;
}
/** A greeting shows a name of the host's organization that public DNS does not have, as Exchange does by default. */
function internalNameEvidence({ seen: { host, endpoints } }) {
    for (const { address, smtp, bannerForward } of endpoints) {
        const name = smtp.bannerNames.find((one) => (0,internal_name/* isInternalName */.B)(one, host, bannerForward.get(one)));
        if (name !== undefined) {
            return `${address} greets as ${name}, a name of the same organization that public DNS does not have.`;
        }
    }
    return null;
}
/** The name has no address, no address has a PTR, and every port refuses or does not answer: the host is gone. */
function decommissionedEvidence({ seen: { host, forward, endpoints } }) {
    const isGone = forward.v4.kind === 'absent' &&
        forward.v6.kind === 'absent' &&
        endpoints.length > 0 &&
        endpoints.every(({ ptr, smtp }) => ptr.state === 'absent' && smtp.reason === null && NO_ANSWER.has(smtp.state));
    const addresses = (0,list_in_words/* listInWords */.D)(endpoints.map(({ address }) => address), 3);
    return isGone
        ? `${host.name} has no address, ${addresses} no PTR, and nothing answers on port ${host.port}.`
        : null;
}
const NO_ANSWER = new Set([
    'refused',
    'unreachable',
    'timeout',
]);
function identityNames(endpoint, { host, forward }) {
    const { address, ptr, smtp, bannerForward } = endpoint;
    const resolvesHere = [forward.v4, forward.v6].some((lookup) => (0,observation/* recordsOf */.M$)(lookup).includes(address));
    const shownName = (what, name, expectation) => {
        if ((0,dns_name/* sameName */.q)(name, host.name) || (expectation.kind === 'names' && (0,model_expectation/* meets */.D)(name, expectation))) {
            return { what, name, state: 'declared' };
        }
        // On shared control the provider chooses the names that the declaration leaves open.
        if (host.control === 'shared' && expectation.kind === 'any') {
            return { what, name, state: 'neither' };
        }
        const isChosen = (0,classify_name/* classifyName */.Ce)(name).kind === 'public' &&
            (0,generic_name/* genericNameReason */.X)(name, address) === null &&
            !(0,internal_name/* isInternalName */.B)(name, host, bannerForward.get(name));
        return { what, name, state: isChosen ? 'other' : 'neither' };
    };
    const ehlo = host.ehlo.kind === 'greeting' ? host.banner : host.ehlo;
    return [
        { what: 'forward record', name: host.name, state: resolvesHere ? 'declared' : 'neither' },
        ...ptr.names.map((name) => shownName('PTR', name, host.ptr)),
        ...smtp.bannerNames.map((name) => shownName('greeting', name, host.banner)),
        ...(smtp.ehloName === null ? [] : [shownName('EHLO name', smtp.ehloName, ehlo)]),
    ];
}

;// CONCATENATED MODULE: ./lib/judge/judgement.js





/** Judges all findings of a host together. */
function judgementOf(seen, findings, conflicts) {
    const verdict = verdictOf(seen, findings);
    const likely = causeOf(seen, findings, conflicts, verdict);
    const { cause, evidence } = likely ?? { cause: null, evidence: '' };
    return {
        verdict,
        cause,
        evidence,
        advice: hostAdvice(verdict, cause, seen, findings, conflicts),
    };
}
function verdictOf(seen, findings) {
    if (findings.some(({ level }) => level === 'error'))
        return 'broken';
    const warnings = findings.filter(({ level }) => level === 'warning');
    if (seen.host.role !== 'inbound' && warnings.some(isScored))
        return 'at-risk';
    if (seen.inconclusive.length > 0)
        return 'inconclusive';
    if (findings.length === 0 && !(0,observed/* isObserved */.X)(seen))
        return 'inconclusive';
    return warnings.length > 0 || findings.some((finding) => isHarmlessDifference(finding, seen))
        ? 'cosmetic'
        : 'coherent';
}
/** Whether receivers score a finding. A weak signal counts only beside others, which then have warnings of their own. */
function isScored(finding) {
    const rule = (0,rules/* ruleOf */.Y)(finding);
    return rule?.scored === true && rule.isWeakAlone !== true;
}
/** Whether a notice is about names that differ because a provider controls them, or until caches have expired. */
function isHarmlessDifference(finding, { host }) {
    return ((0,rules/* ruleOf */.Y)(finding)?.resolvesItself === true ||
        (host.control === 'shared' && (0,rules/* isNameMismatch */.eF)(finding)));
}
/** Adds address conflicts to a judgement that was made without them: those with hosts of other shards. */
function withConflicts({ verdict, cause, evidence, advice }, findings, conflicts) {
    const hasSteps = verdict === 'broken' || verdict === 'at-risk';
    const conflictEvidence = hasSteps || verdict === 'cosmetic' ? severalIdentitiesEvidence({ findings, conflicts }) : null;
    const comesFirst = cause !== null && finding/* CAUSES */.hE.indexOf('several-identities') <= finding/* CAUSES */.hE.indexOf(cause);
    const likely = conflictEvidence !== null && comesFirst
        ? { cause: 'several-identities', evidence: conflictEvidence }
        : { cause, evidence };
    return {
        verdict,
        ...likely,
        advice: hasSteps ? remedySteps(verdict, conflictRemedies(conflicts), findings) : advice,
    };
}


/***/ }),

/***/ 6909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ waiverInForce)
/* harmony export */ });
/**
 * The waiver that is in force for a finding; undefined where there is none. A waiver holds through its last day.
 *
 * @param today `YYYY-MM-DD` in UTC
 */
function waiverInForce({ rule, declared }, today) {
    return declared.waivers.find((waiver) => waiver.rule === rule && today <= waiver.until);
}


/***/ })

};
