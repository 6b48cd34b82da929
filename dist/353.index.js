export const id = 353;
export const ids = [353,546];
export const modules = {

/***/ 42141:
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

/***/ 58314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ judgementOf),
  O: () => (/* binding */ withConflicts)
});

// EXTERNAL MODULE: ./lib/model/finding.js
var finding = __webpack_require__(65268);
// EXTERNAL MODULE: ./lib/model/observed.js
var observed = __webpack_require__(70813);
// EXTERNAL MODULE: ./lib/model/expectation.js
var model_expectation = __webpack_require__(59767);
// EXTERNAL MODULE: ./lib/judge/names/classify-name.js + 1 modules
var classify_name = __webpack_require__(29561);
// EXTERNAL MODULE: ./lib/judge/names/generic-name.js + 8 modules
var generic_name = __webpack_require__(63116);
// EXTERNAL MODULE: ./lib/judge/names/organizational-domain.js
var organizational_domain = __webpack_require__(98317);
// EXTERNAL MODULE: ./lib/judge/software/mta-settings.js
var mta_settings = __webpack_require__(39887);
// EXTERNAL MODULE: ./lib/judge/software/recognise-mta.js + 1 modules
var recognise_mta = __webpack_require__(40873);
;// CONCATENATED MODULE: ./lib/judge/foreign-identity.js






/**
 * Why a provider may run a host that is declared as dedicated, as a sentence; null where nothing shows it:
 *
 * - the server is that of a hosted mail service;
 * - the host is an MX target of a domain of another organization, or sends for such domains only;
 * - an address has a confirmed PTR name of another organization, and greets with no declared name.
 *
 * @param mailDomain the domain of the `mx:` entry that the host comes from; null for other hosts
 */
function foreignIdentity(seen, mailDomain) {
    const { host, endpoints } = seen;
    if (host.control !== 'dedicated')
        return null;
    const own = (0,organizational_domain/* organizationalDomain */.Z)(host.name);
    const domains = mailDomain === null ? host.domains : [mailDomain, ...host.domains];
    for (const endpoint of endpoints) {
        const mta = (0,recognise_mta/* recogniseMta */.w)(endpoint.smtp);
        const settings = mta === null ? null : mta_settings/* MTA_SETTINGS */.$[mta];
        if (settings?.kind === 'hosted')
            return `${endpoint.address} is a server of ${settings.service}.`;
    }
    if (domains.length > 0 && domains.every((domain) => (0,organizational_domain/* organizationalDomain */.Z)(domain) !== own)) {
        return `${host.name} is in another domain than ${domains[0]}.`;
    }
    for (const endpoint of endpoints) {
        const name = foreignName(endpoint, seen, own);
        if (name !== null)
            return `${endpoint.address} has the PTR ${name}.`;
    }
    return null;
}
function foreignName({ address, ptr, smtp }, { host }, own) {
    const isForeign = (name) => (0,classify_name/* classifyName */.Ce)(name).kind === 'public' &&
        (0,organizational_domain/* organizationalDomain */.Z)(name) !== null &&
        (0,organizational_domain/* organizationalDomain */.Z)(name) !== own &&
        !(0,model_expectation/* meets */.D)(name, host.ptr);
    const [name] = ptr.names;
    const isChosen = name !== undefined &&
        ptr.state === 'confirmed' &&
        ptr.names.every(isForeign) &&
        (0,generic_name/* genericNameReason */.X)(name, address) === null;
    const isDeclared = smtp.bannerNames.some((banner) => (0,model_expectation/* meets */.D)(banner, host.banner));
    return isChosen && !isDeclared ? name : null;
}

// EXTERNAL MODULE: ./lib/judge/rules/index.js + 48 modules
var rules = __webpack_require__(68498);
;// CONCATENATED MODULE: ./lib/judge/advice/host-advice.js


/**
 * What the user should do about a host, in a few sentences and in order.
 *
 * @param mailDomain the domain of the `mx:` entry that the host comes from; null for other hosts
 */
function hostAdvice(verdict, cause, seen, findings, conflicts, mailDomain) {
    switch (verdict) {
        case 'broken':
        case 'at-risk': {
            // Who has the address decides whether the rest applies. A merge of shards knows no more than that.
            const first = conflicts.length > 0
                ? conflictRemedies(conflicts)
                : [
                    ...(cause === 'decommissioned'
                        ? [`If ${seen.host.name} was taken down, remove it from the declaration.`]
                        : []),
                    ...sharedControlRemedies(seen, mailDomain),
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
/** What to do first where a provider may run the host, though it is declared as dedicated. */
function sharedControlRemedies(seen, mailDomain) {
    const evidence = foreignIdentity(seen, mailDomain);
    return evidence === null
        ? []
        : [
            `If a provider runs this host, declare \`control: shared\` for ${seen.host.name}: ${evidence} The next steps are for a host of your own.`,
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
        const ofDomain = warnings.find((finding) => (0,rules/* ruleOf */.Y)(finding)?.group === 'context');
        if (ofDomain !== undefined)
            return `For the hosts that send: ${ofDomain.remedy}`;
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
    'base-unreadable': 'The base of the change could not be read. Run the check again, or give base-config-file.',
    deadline: 'The time of the host was over. Raise timeout.',
    'internal-error': 'This is a bug of mail-identity-check: report it.',
    limit: 'There is more than one run looks at; the report lists what was cut under limits. Remove what is not needed.',
    'not-known-yet': 'Only applying the change will tell. Check again after it.',
    'not-read': 'A planned file decides this in a way that is not understood. Correct the line that is named, give the generated file, or check the result after the change is applied.',
};

;// CONCATENATED MODULE: ./lib/judge/advice/steps.js

/** The steps that fix the findings of a host, in order. Findings with the same remedy have one step. */
function stepsOf(verdict, findings) {
    if (verdict === 'coherent' || verdict === 'inconclusive')
        return [];
    const byRemedy = Map.groupBy(findings, ({ remedy }) => remedy);
    return [...byRemedy].flatMap(([text, fixes]) => {
        const [first] = fixes;
        return first === undefined ? [] : [{ kind: kindOf(first), text, fixes, ...addressOf(fixes) }];
    });
}
function kindOf(finding) {
    if ((0,rules/* ruleOf */.Y)(finding)?.resolvesItself === true)
        return 'wait';
    if (finding.declared.control === 'shared')
        return 'ask-owner';
    return KINDS[(0,rules/* ruleOf */.Y)(finding)?.group ?? 'context'];
}
const KINDS = {
    forward: 'publish-record',
    reverse: 'publish-record',
    greeting: 'set-option',
    transport: 'set-option',
    context: 'publish-record',
    time: 'change-declaration',
};
/** The address of a step, where all findings that it fixes are at one. */
function addressOf(fixes) {
    const [only, ...others] = new Set(fixes.map(({ address }) => address));
    return only == null || others.length > 0 ? {} : { address: only };
}

// EXTERNAL MODULE: ./lib/model/address.js
var model_address = __webpack_require__(83313);
// EXTERNAL MODULE: ./lib/model/dns-name.js
var dns_name = __webpack_require__(91812);
// EXTERNAL MODULE: ./lib/model/list-in-words.js
var list_in_words = __webpack_require__(74145);
// EXTERNAL MODULE: ./lib/model/observation.js
var observation = __webpack_require__(6463);
// EXTERNAL MODULE: ./lib/judge/names/internal-name.js
var internal_name = __webpack_require__(57371);
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






/**
 * Judges all findings of a host together.
 *
 * @param mailDomain the domain of the `mx:` entry that the host comes from; null for other hosts
 */
function judgementOf(seen, findings, conflicts, mailDomain = null) {
    const verdict = verdictOf(seen, findings);
    const likely = causeOf(seen, findings, conflicts, verdict);
    const { cause, evidence } = likely ?? { cause: null, evidence: '' };
    return {
        verdict,
        cause,
        evidence,
        advice: hostAdvice(verdict, cause, seen, findings, conflicts, mailDomain),
        steps: stepsOf(verdict, findings),
    };
}
function verdictOf(seen, findings) {
    if (findings.some(({ level }) => level === 'error'))
        return 'broken';
    const warnings = findings.filter(({ level }) => level === 'warning');
    if (warnings.some((warning) => isScored(warning, seen)))
        return 'at-risk';
    if (seen.inconclusive.length > 0)
        return 'inconclusive';
    if (findings.length === 0 && !(0,observed/* isObserved */.X)(seen))
        return 'inconclusive';
    return warnings.length > 0 || findings.some((finding) => isHarmlessDifference(finding, seen))
        ? 'cosmetic'
        : 'coherent';
}
/**
 * Whether receivers score a finding. A weak signal counts only beside others, which then have warnings of their own. At
 * a host that only receives, what counts is whether mail reaches it.
 */
function isScored(finding, { host }) {
    const rule = (0,rules/* ruleOf */.Y)(finding);
    if (rule?.scored !== true || rule.isWeakAlone === true)
        return false;
    return host.role !== 'inbound' || rule.group === 'forward';
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

/***/ 8678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ settledView),
/* harmony export */   n: () => (/* binding */ settledDomainView)
/* harmony export */ });
/* harmony import */ var _model_name_map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81033);

/**
 * The observation by which a host is judged. Where servers disagree, a fact is the settled one, or it is unknown, so
 * that no rule accuses over it. The report shows what the resolver answered.
 */
function settledView(seen) {
    return (seen.disputes ?? []).reduce(withSettled, seen);
}
/** The same for a mail domain. */
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
                    bannerForward: (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_0__/* .nameMap */ .s)([...others, [name, settled]]),
                    bannerAliases: (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_0__/* .nameMap */ .s)(aliases),
                };
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
        forward: (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_0__/* .nameMap */ .s)(),
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
