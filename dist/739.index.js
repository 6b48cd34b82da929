export const id = 739;
export const ids = [739];
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
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4529);

/**
 * Raises the findings of rules with `isWeakAlone` from warnings to errors, on a dedicated host that also has findings
 * of rules with `escalatesWeak`. The message then lists those rules. A level from the declaration stays. So does a
 * notice, which is about two names of one owner.
 */
function escalate(findings) {
    const escalating = [...new Set(findings.filter(escalatesWeak).map(({ rule }) => rule))];
    if (escalating.length === 0)
        return findings;
    return findings.map((finding) => mayEscalate(finding)
        ? {
            ...finding,
            level: 'error',
            message: `${finding.message} Together with ${escalating.join(', ')} it costs mail.`,
        }
        : finding);
}
/** The highest level that findings of a rule can have at a host: the declared one, or the default after escalation. */
function highestLevel(rule, declared) {
    const { levels, control } = declared;
    const own = levels[rule.name];
    if (own !== undefined)
        return own;
    const highest = rule.highestLevel?.(declared) ?? rule.levels[control];
    const escalates = rule.isWeakAlone === true && control === 'dedicated' && highest === 'warning';
    return escalates ? 'error' : highest;
}
function escalatesWeak(finding) {
    const from = (0,_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleOf */ .Y)(finding)?.escalatesWeak;
    return from === 'always' || (from === 'from-warning' && finding.level !== 'notice');
}
function mayEscalate(finding) {
    const { rule, level, declared } = finding;
    return ((0,_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleOf */ .Y)(finding)?.isWeakAlone === true &&
        level === 'warning' &&
        declared.control === 'dedicated' &&
        declared.levels[rule] === undefined);
}


/***/ }),

/***/ 7739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judge: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./lib/model/host-key.js
var host_key = __webpack_require__(1297);
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
;// CONCATENATED MODULE: ./lib/judge/fallback-greeting.js
/**
 * Uses the greeting of a fallback port where the declared port is unreachable from here. Only its names count: its TLS
 * says nothing about that of the declared port.
 */
function useFallbackGreeting(seen) {
    return seen.endpoints.some(({ fallback }) => fallback !== null)
        ? { ...seen, endpoints: seen.endpoints.map(withFallbackGreeting) }
        : seen;
}
function withFallbackGreeting(endpoint) {
    const { fallback } = endpoint;
    return fallback === null ? endpoint : { ...endpoint, smtp: { ...fallback.smtp, tls: null } };
}
/** A sentence to append to a message about the greeting of an address; empty without a fallback port. */
function fallbackNote(seen, address) {
    const endpoint = seen.endpoints.find((candidate) => candidate.address === address);
    return endpoint?.fallback == null
        ? ''
        : ` Seen on port ${endpoint.fallback.port}, as port ${endpoint.port} is closed from here.`;
}

// EXTERNAL MODULE: ./lib/judge/judgement.js + 2 modules
var judge_judgement = __webpack_require__(9911);
// EXTERNAL MODULE: ./lib/judge/rules/index.js + 44 modules
var judge_rules = __webpack_require__(4529);
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
    const hosts = observation.hosts.map((seen) => {
        const { name: host, port } = seen.host;
        const knownIdentity = (address) => known.get((0,host_key/* endpointKey */.r4)({ host, port, address }));
        return judgeHost(seen, { at: observation.at, knownIdentity }, conflictsOf);
    });
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
function judgeHost(observed, known, conflictsOf) {
    const { seen, stale } = (0,authoritative_view/* authoritativeView */.z)(useFallbackGreeting(observed));
    const findings = (0,escalation/* escalate */.r)(hostFindings(seen, { ...known, stale }));
    const judgement = (0,judge_judgement/* judgementOf */.l)(seen, findings, conflictsOf(seen));
    const { host: template, endpoints } = observed;
    // The report shows what was observed, cached answers included.
    return { findings, host: { name: template.name, template, endpoints, ...judgement } };
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
    const rules = seen.isOfOtherShard ? [] : judge_rules/* MAIL_DOMAIN_RULES */.F1;
    const findings = rules.flatMap((rule) => rule.check(seen, hostOf).flatMap((violation) => findingOf(rule, violation, name, template)));
    if (findings.length === 0 && seen.inconclusive.length === 0)
        return [];
    const { inconclusive } = seen;
    const asHost = { ...hostWithoutFacts(name, template), inconclusive };
    return [
        {
            findings,
            host: { name, template, endpoints: [], ...(0,judge_judgement/* judgementOf */.l)(asHost, findings, []) },
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
    const { identity, endpoint, levels } = seen;
    const { host: name, port, location = mail_host/* NOTHING_DECLARED */.ZM.location } = identity;
    const template = { ...mail_host/* NOTHING_DECLARED */.ZM, port, levels, ...declared, location };
    const findings = judge_rules/* UNDECLARED_ADDRESS_RULES */.J9.flatMap((rule) => rule.check(seen).flatMap((violation) => findingOf(rule, violation, name, template)));
    if (findings.length === 0)
        return [];
    if (declared !== undefined)
        return [{ findings, host: null }];
    const endpoints = [endpoint];
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
    const level = declared.levels[rule.name] ?? violation.level ?? rule.levels[declared.control];
    return level === 'off' ? [] : [{ ...violation, rule: rule.name, level, host, declared }];
}


/***/ }),

/***/ 9911:
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
// EXTERNAL MODULE: ./lib/judge/rules/index.js + 44 modules
var rules = __webpack_require__(4529);
;// CONCATENATED MODULE: ./lib/judge/advice/host-advice.js

/** What the user should do about a host, in a few sentences and in order. */
function hostAdvice(verdict, seen, findings, conflicts) {
    switch (verdict) {
        case 'broken':
        case 'at-risk':
            return remedySteps(verdict, findings, conflicts);
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
/** The distinct remedies that decide the verdict, in the order of the rules: more fundamental ones first. */
function remedySteps(verdict, findings, conflicts) {
    const decisiveLevel = verdict === 'broken' ? 'error' : 'warning';
    const remedies = [
        ...conflicts.slice(0, 1).map(conflictRemedy),
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
function conflictRemedy({ name, address }) {
    return `Decide whose ${address} is: one address has one identity. Give this host another address, or declare the names of ${name} under its ptr and banner.`;
}
function cosmeticAdvice({ host }, findings) {
    const temporary = findings.find((finding) => (0,rules/* ruleOf */.Y)(finding)?.resolvesItself === true);
    if (temporary !== undefined)
        return temporary.remedy;
    return host.control === 'shared'
        ? "Leave it: the address is the provider's. Forcing the names to agree would advertise an identity that is not yours. An address of your own would change the picture."
        : 'Leave it, or align the names when you next touch the host. It starts to count when other carelessness joins it.';
}
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
    'base-unreadable': 'The base of the change could not be read. Run the check again, or give base-config-file.',
    deadline: 'The time of the host was over. Raise timeout.',
    limit: 'There is more than one run looks at; the report lists what was cut under limits. Remove what is not needed.',
    'not-known-yet': 'Only applying the change will tell. Check again after it.',
    'not-read': 'A planned file decides this in a way that is not understood. Give the generated file, or write the value into the file.',
};

// EXTERNAL MODULE: ./lib/model/address.js
var model_address = __webpack_require__(3313);
// EXTERNAL MODULE: ./lib/model/dns-name.js
var dns_name = __webpack_require__(1812);
// EXTERNAL MODULE: ./lib/model/expectation.js
var model_expectation = __webpack_require__(9767);
// EXTERNAL MODULE: ./lib/model/list-in-words.js
var list_in_words = __webpack_require__(4145);
// EXTERNAL MODULE: ./lib/model/observation.js
var observation = __webpack_require__(6463);
// EXTERNAL MODULE: ./lib/judge/names/classify-name.js + 1 modules
var classify_name = __webpack_require__(9561);
// EXTERNAL MODULE: ./lib/judge/names/generic-name.js + 8 modules
var generic_name = __webpack_require__(3116);
// EXTERNAL MODULE: ./lib/judge/names/internal-name.js
var internal_name = __webpack_require__(7371);
;// CONCATENATED MODULE: ./lib/judge/cause.js










/** The first of `CAUSES` with evidence; null where the host is coherent. */
function causeOf(seen, findings, conflicts, verdict) {
    if (verdict === 'coherent')
        return null;
    const unknown = { cause: 'unknown', evidence: '' };
    if (verdict === 'inconclusive')
        return unknown;
    for (const cause of finding/* CAUSES */.hE) {
        const evidence = EVIDENCE[cause]({ seen, findings, conflicts });
        if (evidence !== null)
            return { cause, evidence };
    }
    return unknown;
}
/** Gives the evidence for each cause; null where there is none. */
const EVIDENCE = {
    'shared-infrastructure': ({ seen: { host }, findings }) => host.control === 'shared' && findings.every(({ level }) => level !== 'error')
        ? 'A provider controls the address, and nothing that was declared is contradicted.'
        : null,
    'missing-reverse': missingReverseEvidence,
    'default-banner': ({ findings }) => ruleEvidence('default-banner', findings),
    'masked-greeting': ({ findings }) => ruleEvidence('masked-greeting', findings),
    'several-identities': severalIdentitiesEvidence,
    'moved-forward': movedForwardEvidence,
    'provider-default-ptr': ({ findings }) => ruleEvidence('provider-default-ptr', findings),
    'partial-change': partialChangeEvidence,
    'internal-name': internalNameEvidence,
    unknown: () => '',
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
function missingReverseEvidence({ seen, findings }) {
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
/** At one address, some names are the declared one, and some are another name that is neither default nor generic. */
function partialChangeEvidence({ seen }) {
    for (const endpoint of seen.endpoints) {
        const names = identityNames(endpoint, seen);
        const outdated = names.filter(({ state }) => state === 'other');
        if (outdated.length > 0 && names.some(({ state }) => state === 'declared')) {
            const clauses = [...new Set(outdated.map(({ what }) => what))].map((what) => {
                const values = outdated.filter((one) => one.what === what).map(({ name }) => name);
                return `the ${what} still says ${(0,list_in_words/* listInWords */.D)(values, 3)}`;
            });
            return `At ${endpoint.address} ${clauses.join(', and ')}.`;
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
function identityNames(endpoint, { host, forward }) {
    const { address, ptr, smtp, bannerForward } = endpoint;
    const resolvesHere = [forward.v4, forward.v6].some((lookup) => (0,observation/* recordsOf */.M$)(lookup).includes(address));
    const shownName = (what, name, expectation) => {
        if ((0,dns_name/* sameName */.q)(name, host.name) || (expectation.kind === 'names' && (0,model_expectation/* meets */.D)(name, expectation))) {
            return { what, name, state: 'declared' };
        }
        const isChosen = (0,classify_name/* classifyName */.Ce)(name).kind === 'public' &&
            (0,generic_name/* genericNameReason */.X)(name, address) === null &&
            !(0,internal_name/* isInternalName */.B)(name, host, bannerForward.get(name));
        return { what, name, state: isChosen ? 'other' : 'neither' };
    };
    return [
        { what: 'forward record', name: host.name, state: resolvesHere ? 'declared' : 'neither' },
        ...ptr.names.map((name) => shownName('PTR', name, host.ptr)),
        ...smtp.bannerNames.map((name) => shownName('greeting', name, host.banner)),
        ...(smtp.ehloName === null ? [] : [shownName('EHLO name', smtp.ehloName, host.ehlo)]),
    ];
}

;// CONCATENATED MODULE: ./lib/judge/judgement.js





/** Judges all findings of a host together. */
function judgementOf(seen, findings, conflicts) {
    const verdict = verdictOf(seen, findings);
    const likely = causeOf(seen, findings, conflicts, verdict);
    const { cause, evidence } = likely ?? { cause: null, evidence: '' };
    return { verdict, cause, evidence, advice: hostAdvice(verdict, seen, findings, conflicts) };
}
function verdictOf(seen, findings) {
    if (findings.some(({ level }) => level === 'error'))
        return 'broken';
    const warnings = findings.filter(({ level }) => level === 'warning');
    if (warnings.some((warning) => putsAtRisk(warning, warnings, seen)))
        return 'at-risk';
    if (seen.inconclusive.length > 0)
        return 'inconclusive';
    if (findings.length === 0 && !(0,observed/* isObserved */.X)(seen))
        return 'inconclusive';
    return warnings.length > 0 || findings.some(rules/* isNameMismatch */.eF) ? 'cosmetic' : 'coherent';
}
/** Whether a warning puts the host at risk. On dedicated control that of a rule with `isWeakAlone` does not, alone. */
function putsAtRisk(warning, warnings, { host }) {
    const rule = (0,rules/* ruleOf */.Y)(warning);
    if (host.control === 'shared')
        return RISKY_ON_SHARED.has(rule?.group ?? 'greeting');
    return rule?.isWeakAlone !== true || warnings.some((other) => other.rule !== warning.rule);
}
/**
 * A provider chooses the names in greetings. A missing PTR, a name that resolves to another address, or a sending
 * domain without SPF costs the user's mail on shared control too.
 */
const RISKY_ON_SHARED = new Set(['forward', 'reverse', 'context']);
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
        advice: hasSteps ? remedySteps(verdict, findings, conflicts) : advice,
    };
}


/***/ }),

/***/ 4145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ listInWords)
/* harmony export */ });
/**
 * Joins items to `a`, `a and b`, or `a, b and c`.
 *
 * @param most how many items are named; the others are counted, as in `a, b and 3 more`
 */
function listInWords(items, most) {
    const more = items.length - most;
    const shown = more > 0 ? [...items.slice(0, most), `${more} more`] : items;
    const [last = '', ...rest] = shown.toReversed();
    return rest.length === 0 ? last : `${rest.toReversed().join(', ')} and ${last}`;
}


/***/ })

};
