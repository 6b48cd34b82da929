export const id = 965;
export const ids = [965,145];
export const modules = {

/***/ 2141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ findAddressConflicts)
/* harmony export */ });
/** More would not be read. */
const MAX_RIVALS = 3;
/**
 * Finds the declared hosts that claim one address under different names. An address has one PTR worth
 * having, so on dedicated control only one of them can be right.
 */
function findAddressConflicts(hosts) {
    const claims = new Map();
    const dedicated = hosts.filter(({ host }) => host.control === 'dedicated');
    for (const { host, endpoints } of dedicated) {
        for (const { address } of endpoints) {
            const names = claims.get(address) ?? new Set();
            claims.set(address, names.add(host.name));
        }
    }
    return ({ host, endpoints }) => {
        if (host.control !== 'dedicated')
            return [];
        const rivals = [];
        for (const { address } of endpoints) {
            for (const name of claims.get(address) ?? []) {
                if (rivals.length >= MAX_RIVALS)
                    return rivals;
                if (name !== host.name)
                    rivals.push({ name, address });
            }
        }
        return rivals;
    };
}


/***/ }),

/***/ 5965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judge: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./lib/model/baseline.js
var baseline = __webpack_require__(802);
// EXTERNAL MODULE: ./lib/model/declared-state.js
var declared_state = __webpack_require__(2475);
// EXTERNAL MODULE: ./lib/model/mail-host.js
var mail_host = __webpack_require__(917);
// EXTERNAL MODULE: ./lib/judge/address-conflicts.js
var address_conflicts = __webpack_require__(2141);
// EXTERNAL MODULE: ./lib/judge/authoritative-view.js
var authoritative_view = __webpack_require__(3092);
;// CONCATENATED MODULE: ./lib/judge/escalation.js
/** Carelessness that turns a greeting and a PTR that differ from a weak signal into one that costs mail. */
const COMPOUNDING = [
    'ptr-generic',
    'banner-default',
    'banner-rotates',
    'banner-unresolved',
    'identity-changed',
    'spf-missing',
    'spf-not-authorised',
    'spf-over-limit',
];
/** These compound only where they weigh as much as a warning. */
const COMPOUNDING_AS_WARNING = ['dmarc-missing', 'dmarc-not-enforced'];
/**
 * A greeting that is none of the PTR names rarely costs mail alone; on dedicated control it becomes an error
 * where the same host shows other carelessness, which the message then names. A level that the declaration
 * sets stands, and two names of one owner (a notice) never compound.
 */
function escalate(findings) {
    const company = [...new Set(findings.filter(compounds).map(({ rule }) => rule))];
    if (company.length === 0)
        return findings;
    return findings.map((finding) => mayEscalate(finding)
        ? {
            ...finding,
            level: 'error',
            message: `${finding.message} Together with ${company.join(', ')} it costs mail.`,
        }
        : finding);
}
function compounds({ rule, level }) {
    const always = COMPOUNDING.some((name) => name === rule);
    return always || (level !== 'notice' && COMPOUNDING_AS_WARNING.some((name) => name === rule));
}
function mayEscalate({ rule, level, declared }) {
    return (rule === 'banner-ptr-mismatch' &&
        level === 'warning' &&
        declared.control === 'dedicated' &&
        declared.levels[rule] === undefined);
}

;// CONCATENATED MODULE: ./lib/judge/fallback-greeting.js
/**
 * Judges by another port's greeting where the host's own port is closed from here. Its TLS is not that of the
 * port that was declared, so only its names count.
 */
function useFallbackGreeting(seen) {
    return seen.endpoints.some(({ fallback }) => fallback !== null)
        ? { ...seen, endpoints: seen.endpoints.map(standIn) }
        : seen;
}
function standIn(endpoint) {
    const { fallback } = endpoint;
    return fallback === null ? endpoint : { ...endpoint, smtp: { ...fallback.smtp, tls: null } };
}
/** Where a greeting was really seen, as a sentence to follow what is said of it; empty where it was its own port. */
function fallbackNote(seen, address) {
    const endpoint = seen.endpoints.find((candidate) => candidate.address === address);
    return endpoint?.fallback == null
        ? ''
        : ` Seen on port ${endpoint.fallback.port}, as port ${endpoint.port} is closed from here.`;
}

// EXTERNAL MODULE: ./lib/judge/rules/index.js + 47 modules
var judge_rules = __webpack_require__(5909);
// EXTERNAL MODULE: ./lib/judge/verdict.js + 2 modules
var verdict = __webpack_require__(2700);
;// CONCATENATED MODULE: ./lib/judge/judge.js









/**
 * What every rule finds, and a verdict for every host.
 *
 * @param identities those that a baseline remembers
 */
function judge(observation, identities = []) {
    const rivals = (0,address_conflicts/* findAddressConflicts */.d)(observation.hosts);
    const asked = [...observation.elsewhere, ...observation.hosts];
    const byName = new Map(asked.map((seen) => [seen.host.name, seen]));
    const hostOf = (name) => byName.get(name);
    const domains = observation.mailDomains.flatMap((seen) => judgeDomain(seen, hostOf));
    const known = new Map(identities.map((identity) => [(0,baseline/* endpointKey */.r4)(identity), identity]));
    const hosts = observation.hosts.map((seen) => {
        const { name: host, port } = seen.host;
        const before = (address) => known.get((0,baseline/* endpointKey */.r4)({ host, port, address }));
        return judgeHost(seen, { at: observation.at, before }, rivals);
    });
    const declared = new Map(observation.hosts.map(({ host }) => [(0,declared_state/* hostKey */._)(host.name, host.port), host]));
    const removed = observation.remembered.flatMap((seen) => {
        const { host, port } = seen.identity;
        return judgeRemembered(seen, declared.get((0,declared_state/* hostKey */._)(host, port)));
    });
    const all = [...domains, ...hosts, ...removed];
    return {
        findings: all.flatMap((one) => one.findings),
        hosts: all.flatMap(({ host }) => (host === null ? [] : [host])),
    };
}
/**
 * A mail domain is told only where something is to be said of its MX records themselves. Of one that another shard
 * tells of, only that this one could not look it up: some of its targets may be among this shard's hosts.
 */
function judgeDomain(seen, hostOf) {
    const { domain: name, template } = seen.mailDomain;
    const rules = seen.elsewhere ? [] : judge_rules/* MAIL_DOMAIN_RULES */.F1;
    const findings = rules.flatMap((rule) => rule.check(seen, hostOf).flatMap((complaint) => finding(rule, complaint, name, template)));
    if (findings.length === 0 && seen.inconclusive.length === 0)
        return [];
    const judgement = (0,verdict/* judgementOf */.l)(withoutHosts(seen), findings, []);
    return [{ findings, host: { name, template, endpoints: [], ...judgement } }];
}
/** A mail domain as a host of no address, so that it is judged by the same measure. */
function withoutHosts({ mailDomain, inconclusive }) {
    const none = { kind: 'absent', why: 'nodata' };
    const host = (0,mail_host/* bindHost */.YP)(mailDomain.template, mailDomain.domain, null);
    const forward = { v4: none, v6: none, alias: none };
    return { host, forward, endpoints: [], sendingDomains: [], inconclusive };
}
/**
 * An address that is declared no more is told only where it keeps its old identity, on its line of the baseline.
 *
 * @param declared the host that lost the address; none where the host itself is declared no more
 */
function judgeRemembered(seen, declared) {
    const { identity, endpoint, levels } = seen;
    const { host: name, port, place = mail_host/* NOTHING_DECLARED */.ZM.place } = identity;
    const template = { ...mail_host/* NOTHING_DECLARED */.ZM, port, levels, ...declared, place };
    const findings = judge_rules/* REMEMBERED_RULES */.d9.flatMap((rule) => rule.check(seen).flatMap((complaint) => finding(rule, complaint, name, template)));
    if (findings.length === 0)
        return [];
    if (declared !== undefined)
        return [{ findings, host: null }];
    const none = { kind: 'absent', why: 'nodata' };
    const forward = { v4: none, v6: none, alias: none };
    const host = (0,mail_host/* bindHost */.YP)(template, name, null);
    const facts = { host, forward, endpoints: [endpoint], sendingDomains: [], inconclusive: [] };
    const judgement = (0,verdict/* judgementOf */.l)(facts, findings, []);
    return [{ findings, host: { name, template, endpoints: [endpoint], ...judgement } }];
}
function judgeHost(raw, known, rivals) {
    const { seen, stale } = (0,authoritative_view/* authoritativeView */.z)(useFallbackGreeting(raw));
    const findings = escalate(complaintsAt(seen, { ...known, stale }));
    const judgement = (0,verdict/* judgementOf */.l)(seen, findings, rivals(seen));
    // The report shows what was seen, caches and all.
    const host = { name: raw.host.name, template: raw.host, endpoints: raw.endpoints, ...judgement };
    return { findings, host };
}
/** All findings at one host. A rule is silent where a more basic one has complained of the same address. */
function complaintsAt(seen, around) {
    const findings = [];
    for (const rule of judge_rules/* HOST_RULES */.f4) {
        for (const { supersededBy: after = rule.supersededBy, ...complaint } of rule.check(seen, around)) {
            const said = findings.some((earlier) => after.some((name) => name === earlier.rule) &&
                (earlier.address === null || earlier.address === complaint.address));
            if (said)
                continue;
            const where = rule.group === 'greeting' ? fallbackNote(seen, complaint.address) : '';
            const message = `${complaint.message}${where}`;
            findings.push(...finding(rule, { ...complaint, message }, seen.host.name, seen.host));
        }
    }
    return findings;
}
function finding(rule, complaint, host, declared) {
    const level = declared.levels[rule.name] ?? complaint.level ?? rule.levels[declared.control];
    return level === 'off' ? [] : [{ ...complaint, rule: rule.name, level, host, declared }];
}


/***/ }),

/***/ 2700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ judgementOf),
  O: () => (/* binding */ withConflicts)
});

// EXTERNAL MODULE: ./lib/model/finding.js
var finding = __webpack_require__(5268);
;// CONCATENATED MODULE: ./lib/judge/advice/advice.js
/** What a person should do about a host, in a few sentences: the first thing first. */
function adviceFor(verdict, seen, findings, rivals) {
    switch (verdict) {
        case 'broken':
        case 'at-risk':
            return steps(verdict, findings, rivals);
        case 'inconclusive':
            return `Nothing wrong was seen, but not everything could be checked. ${waysOut(seen)}`;
        case 'cosmetic':
            return patience(seen, findings);
        case 'coherent':
            return 'Nothing to do.';
    }
}
/** More steps than these are read one by one below. */
const MAX_STEPS = 3;
/** The different remedies in the order of the rules, the more basic ones first. */
function steps(verdict, findings, rivals) {
    const decisive = verdict === 'broken' ? 'error' : 'warning';
    const remedies = [
        ...rivals.slice(0, 1).map(yieldTo),
        ...findings.filter(({ level }) => level === decisive).map(({ remedy }) => remedy),
    ];
    const different = [...new Set(remedies)];
    const shown = different.slice(0, MAX_STEPS);
    const more = different.length - shown.length;
    const [only] = shown;
    if (shown.length === 1 && only !== undefined)
        return only;
    const numbered = shown.map((remedy, index) => `${index === 0 ? 'First' : 'Then'}: ${remedy}`);
    return [...numbered, ...(more > 0 ? [`${more} more below.`] : [])].join(' ');
}
function yieldTo({ name, address }) {
    return `Decide whose ${address} is: one address has one identity. Give this host another address, or declare the names of ${name} under its ptr and banner.`;
}
function patience({ host }, findings) {
    const onItsWay = findings.find(({ rule }) => rule === 'ptr-propagating');
    if (onItsWay !== undefined)
        return onItsWay.remedy;
    return host.control === 'shared'
        ? "Leave it: the address is the provider's. Forcing the names to agree would advertise an identity that is not yours. An address of your own would change the picture."
        : 'Leave it, or align the names when you next touch the host. It starts to count when other carelessness joins it.';
}
/** How to make each kind of check that could not be made, once for each reason. */
function waysOut({ inconclusive }) {
    const reasons = [...new Set(inconclusive.map(({ reason }) => reason))];
    return reasons.map((reason) => WAYS_OUT[reason]).join(' ');
}
const DNS_WAY = 'Run it again; if it stays, give other resolvers, or look at the name servers of the zone.';
const WAYS_OUT = {
    'dns-timeout': `A name server did not answer. ${DNS_WAY}`,
    'dns-servfail': `A name server answered SERVFAIL, which often is broken DNSSEC or a dead delegation. ${DNS_WAY}`,
    'dns-refused': 'A resolver refuses this runner. Give one that serves it, in the resolvers input.',
    'dns-error': `A DNS answer could not be had. ${DNS_WAY}`,
    'egress-blocked': 'This runner cannot open the port. Run the check from a self-hosted runner that can, through a `proxy`, or let `fallback-ports` such as 587 stand in.',
    'no-ipv6': 'This runner has no IPv6. Run the check from one that has it.',
    'connect-timeout': 'The port did not answer, and nothing shows whether this runner can open it at all. Name known hosts in vantage-hosts, or use a runner that reaches the port.',
    'greeting-timeout': 'The server did not finish its greeting in time. Raise timeout.',
    'reply-timeout': 'The server did not answer in time. Raise timeout.',
    'greeting-rejected': 'The server does not talk to this runner. Allow its address, or run the check from one that it accepts.',
    'connection-closed': 'The server closed the connection. Look at its log, or at the firewall before it.',
    'address-not-allowed': 'The address is not public. Set allow-private-addresses if this runner may dial it.',
    deadline: 'The time of the host was over. Raise timeout.',
    'not-known-yet': 'Only applying the change will tell. Check again after it.',
};

// EXTERNAL MODULE: ./lib/model/dns-name.js
var dns_name = __webpack_require__(1812);
// EXTERNAL MODULE: ./lib/model/expectation.js
var model_expectation = __webpack_require__(9767);
// EXTERNAL MODULE: ./lib/model/list-in-words.js
var list_in_words = __webpack_require__(4145);
// EXTERNAL MODULE: ./lib/judge/names/default-name.js + 1 modules
var default_name = __webpack_require__(1805);
// EXTERNAL MODULE: ./lib/judge/names/generic-name.js + 7 modules
var generic_name = __webpack_require__(5353);
// EXTERNAL MODULE: ./lib/judge/rules/index.js + 47 modules
var rules = __webpack_require__(5909);
;// CONCATENATED MODULE: ./lib/judge/cause.js







/** The cause of a host's verdict, the first that fits; null where the host is coherent. */
function causeOf(seen, findings, rivals, verdict) {
    if (verdict === 'coherent')
        return null;
    const unknown = { cause: 'unknown', evidence: '' };
    if (verdict === 'inconclusive')
        return unknown;
    for (const cause of finding/* CAUSES */.hE) {
        const evidence = EVIDENCE[cause]({ seen, findings, rivals });
        if (evidence !== null)
            return { cause, evidence };
    }
    return unknown;
}
const EVIDENCE = {
    'shared-infrastructure': ({ seen: { host }, findings }) => host.control === 'shared' && findings.every(({ level }) => level !== 'error')
        ? 'A provider controls the address, and nothing that was declared is contradicted.'
        : null,
    'missing-reverse': missingReverse,
    'default-banner': ({ findings }) => told(findings, 'banner-default', ({ observed }) => `The greeting names ${observed}.`),
    'masked-greeting': ({ findings }) => told(findings, 'banner-nameless', ({ observed }) => `The greeting is "${observed}".`),
    'several-identities': severalIdentities,
    'moved-forward': movedForward,
    'provider-default-ptr': ({ findings }) => told(findings, 'ptr-generic', ({ address, observed }) => `${address} has the PTR ${observed}.`),
    'partial-change': partialChange,
    unknown: () => '',
};
function told(findings, rule, sentence) {
    const finding = findings.find((candidate) => candidate.rule === rule);
    return finding === undefined ? null : sentence(finding);
}
/** Names the family that has no PTR where the other one has. */
function missingReverse({ seen, findings }) {
    const missing = findings.flatMap(({ rule, address }) => rule === 'ptr-missing' && address !== null ? [address] : []);
    if (missing.length === 0)
        return null;
    const families = new Set(missing.map(familyWord));
    const others = seen.endpoints.map(({ address }) => address).filter((a) => !missing.includes(a));
    const [family, ...more] = families;
    const only = more.length === 0 && others.some((address) => familyWord(address) !== family);
    const list = (0,list_in_words/* listInWords */.D)(missing, 3);
    return only ? `Only ${family} lacks a PTR (${list}).` : `${list} has no PTR.`;
}
function familyWord(address) {
    return address.includes(':') ? 'IPv6' : 'IPv4';
}
/** Names that differ from one connection to the next, or two hosts that claim one address. */
function severalIdentities({ findings, rivals, }) {
    const rotates = told(findings, 'banner-rotates', ({ address, observed }) => `${address} greets as ${observed}.`);
    if (rotates !== null)
        return rotates;
    const [rival] = rivals;
    return rival !== undefined && findings.some(rules/* isNameMismatch */.eF)
        ? `${rival.name} claims ${rival.address} too, and an address can have one identity only.`
        : null;
}
/** The name has addresses, and none of them is declared. */
function movedForward({ seen: { host, forward }, findings }) {
    const gone = findings.filter(({ rule }) => rule === 'address-not-in-name').length;
    const live = [forward.v4, forward.v6].flatMap((lookup) => lookup.kind === 'found' ? lookup.records : []);
    if (host.addresses === null || live.length === 0)
        return null;
    return gone === host.addresses.length
        ? `${host.name} leads to ${(0,list_in_words/* listInWords */.D)(live, 3)} now, to none of its declared addresses.`
        : null;
}
/** Some of forward, PTR, greeting and EHLO carry what was declared, and the others an ordinary name that is not it. */
function partialChange({ seen }) {
    for (const endpoint of seen.endpoints) {
        const facets = facetsOf(endpoint, seen);
        const left = facets.filter(({ state }) => state === 'other');
        if (left.length > 0 && facets.some(({ state }) => state === 'declared')) {
            const leftovers = [...new Set(left.map(({ what }) => what))].map((what) => {
                const names = left.filter((facet) => facet.what === what).map(({ name }) => name);
                return `the ${what} still says ${(0,list_in_words/* listInWords */.D)(names, 3)}`;
            });
            return `At ${endpoint.address} ${leftovers.join(', and ')}.`;
        }
    }
    return null;
}
function facetsOf(endpoint, { host, forward }) {
    const { address, ptr, smtp } = endpoint;
    const leadsHere = [forward.v4, forward.v6].some((lookup) => lookup.kind === 'found' && lookup.records.includes(address));
    const facet = (what, name, expectation) => {
        if ((0,dns_name/* sameName */.q)(name, host.name) || (expectation.kind === 'names' && (0,model_expectation/* meets */.D)(name, expectation))) {
            return { what, name, state: 'declared' };
        }
        const ordinary = (0,default_name/* defaultNameReason */.Z)(name) === null && (0,generic_name/* genericNameReason */.X)(name, address) === null;
        return { what, name, state: ordinary ? 'other' : 'neither' };
    };
    return [
        { what: 'forward record', name: host.name, state: leadsHere ? 'declared' : 'neither' },
        ...ptr.names.map((name) => facet('PTR', name, host.ptr)),
        ...smtp.bannerNames.map((name) => facet('greeting', name, host.banner)),
        ...(smtp.ehloName === null ? [] : [facet('EHLO name', smtp.ehloName, host.ehlo)]),
    ];
}

;// CONCATENATED MODULE: ./lib/judge/verdict.js




/** What all findings of a host mean together. */
function judgementOf(seen, findings, rivals) {
    const verdict = verdictOf(seen, findings);
    const likely = causeOf(seen, findings, rivals, verdict);
    const { cause, evidence } = likely ?? { cause: null, evidence: '' };
    return { verdict, cause, evidence, advice: adviceFor(verdict, seen, findings, rivals) };
}
/** What a judgement becomes where only afterwards is it known who else claims an address of the host. */
function withConflicts({ verdict, cause, evidence, advice }, findings, rivals) {
    const scored = verdict === 'broken' || verdict === 'at-risk';
    const rivalry = scored || verdict === 'cosmetic' ? severalIdentities({ findings, rivals }) : null;
    const comesFirst = cause !== null && finding/* CAUSES */.hE.indexOf('several-identities') <= finding/* CAUSES */.hE.indexOf(cause);
    const likely = rivalry !== null && comesFirst
        ? { cause: 'several-identities', evidence: rivalry }
        : { cause, evidence };
    return { verdict, ...likely, advice: scored ? steps(verdict, findings, rivals) : advice };
}
function verdictOf(seen, findings) {
    if (findings.some(({ level }) => level === 'error'))
        return 'broken';
    const warnings = findings.filter(({ level }) => level === 'warning');
    if (warnings.some((warning) => putsAtRisk(warning, warnings, seen)))
        return 'at-risk';
    if (seen.inconclusive.length > 0)
        return 'inconclusive';
    return warnings.length > 0 || findings.some(rules/* isNameMismatch */.eF) ? 'cosmetic' : 'coherent';
}
/** Whether a warning puts the host at risk: on shared control only what the control does not explain. */
function putsAtRisk(warning, warnings, { host }) {
    if (host.control === 'shared')
        return UNEXPLAINED_ON_SHARED.has((0,rules/* groupOf */.F8)(warning) ?? 'greeting');
    const { rule } = warning;
    return rule !== 'banner-ptr-mismatch' || warnings.some((other) => other.rule !== rule);
}
/**
 * How a provider's server names itself is the provider's affair. That an address has no valid PTR, that the
 * name leads elsewhere, or that the user's own domains lack SPF, costs the user's mail on any control.
 */
const UNEXPLAINED_ON_SHARED = new Set(['forward', 'reverse', 'context']);


/***/ }),

/***/ 4145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ listInWords)
/* harmony export */ });
/** `a`, `a and b`, `a, b and c`; after the first few, how many more there are. */
function listInWords(items, most) {
    const more = items.length - most;
    const shown = more > 0 ? [...items.slice(0, most), `${more} more`] : items;
    const [last = '', ...rest] = shown.toReversed();
    return rest.length === 0 ? last : `${rest.toReversed().join(', ')} and ${last}`;
}


/***/ })

};
