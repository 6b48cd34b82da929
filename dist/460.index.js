export const id = 460;
export const ids = [460];
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

/***/ 7079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  merge: () => (/* binding */ merge)
});

// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(5650);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/files/workspace-files.js
var workspace_files = __webpack_require__(4340);
// EXTERNAL MODULE: ./lib/model/sanitise.js
var sanitise = __webpack_require__(2963);
// EXTERNAL MODULE: ./lib/model/shard.js
var shard = __webpack_require__(8165);
// EXTERNAL MODULE: ./lib/model/suggestion.js
var suggestion = __webpack_require__(957);
;// CONCATENATED MODULE: ./lib/merge/find-reports.js





/** The largest report: one with as many addresses as a run looks at. */
const MAX_REPORT_BYTES = 256 * 1024 * 1024;
/** All reports of a merge together; what is made of them must fit into one text again. */
const MAX_BYTES = 400 * 1024 * 1024;
const TOO_MUCH = { problem: `does not fit: all reports have ${MAX_BYTES} bytes at most` };
/**
 * Finds the reports that paths and globs name, each once and in order.
 *
 * @param root what relative ones start from
 */
function findReports(given, root) {
    const problems = [];
    const found = new Map();
    for (const pattern of given) {
        const files = (0,workspace_files/* filesAt */.Tl)(pattern, root);
        if (files.length === 0)
            problems.push(`There is no report ${(0,suggestion/* quote */.h)(pattern)}.`);
        for (const file of files)
            found.set((0,external_node_path_.resolve)(root, file), file);
    }
    if (found.size > shard/* MAX_SHARDS */.hH) {
        const message = `${found.size} files are named as reports; at most ${shard/* MAX_SHARDS */.hH} can be merged.`;
        return { texts: [], problems: [message] };
    }
    let left = MAX_BYTES;
    const texts = [...found].map(([path, file]) => {
        const read = () => {
            const text = (0,workspace_files/* readTextFile */.Gu)(path, MAX_REPORT_BYTES, root);
            if (typeof text !== 'string')
                return text;
            left -= text.length;
            return left < 0 ? TOO_MUCH : text;
        };
        return { file: `"${(0,sanitise/* shownPath */.pS)(file)}"`, read };
    });
    return { texts, problems };
}

// EXTERNAL MODULE: ./lib/compare/compare.js + 1 modules
var compare = __webpack_require__(6555);
// EXTERNAL MODULE: ./lib/compare/waivers.js
var waivers = __webpack_require__(3074);
// EXTERNAL MODULE: ./lib/judge/address-conflicts.js
var address_conflicts = __webpack_require__(2141);
// EXTERNAL MODULE: ./lib/judge/rules/index.js + 47 modules
var rules = __webpack_require__(5909);
// EXTERNAL MODULE: ./lib/judge/verdict.js + 2 modules
var verdict = __webpack_require__(2700);
// EXTERNAL MODULE: ./lib/model/declared-state.js
var declared_state = __webpack_require__(2475);
// EXTERNAL MODULE: ./lib/model/finding.js
var finding = __webpack_require__(5268);
// EXTERNAL MODULE: ./lib/report/group-by-host.js
var group_by_host = __webpack_require__(8570);
;// CONCATENATED MODULE: ./lib/merge/join.js









/**
 * Joins the reports of shards into that of one run: the same entries in the same order, counted and judged by the
 * policy of the merge.
 *
 * @param now milliseconds since 1970, by which waivers end
 */
function joinShards(shards, lack, policy, now) {
    const parts = shards.flatMap(({ report, merging }) => merging === null ? [] : [{ report, merging }]);
    const inconclusive = inOrder(parts, 'inconclusive');
    const hosts = withoutRepetition(inOrder(parts, 'hosts'));
    const findings = inOrder(parts, 'findings').map(({ entry }) => entry);
    const lost = lack === null ? lostTargets(parts, hosts, inconclusive) : [];
    const seen = {
        looked: parts.reduce((sum, { report }) => sum + report.counts.hosts, 0),
        hosts: amongRivals(hosts.map(({ entry }) => entry), findings),
        findings,
        inconclusive: toldOnce([...inconclusive, ...lost].toSorted(byPosition)),
        vantage: vantageOf(parts.map(({ report }) => report.vantage)),
    };
    // A run that was cancelled is never green, wherever it was.
    const cancelled = parts.some(({ merging }) => merging.cancelled);
    const told = {
        ...timeOf(shards.map(({ report }) => report)),
        notes: notesOf(parts, now),
        changes: inOrder(parts, 'changes').map(({ entry }) => entry),
    };
    const report = (0,report_report/* reportSeen */.YX)(seen, cancelled ? { ...policy, onInconclusive: 'fail' } : policy, told);
    return lack === null ? report : { ...report, result: 'failed', complete: false, ...lack };
}
/** The entries of all shards in the order of one run; those of one place stay as their shard has them. */
function inOrder(parts, list) {
    return parts
        .flatMap(({ report, merging }) => report[list].map((entry, index) => {
        return { entry, position: merging.positions[list][index] ?? 0 };
    }))
        .toSorted(byPosition);
}
function byPosition(a, b) {
    return a.position - b.position;
}
/** A mail domain that several shards could not look up is one: the worst that is said of it holds. */
function withoutRepetition(hosts) {
    const byPlace = new Map();
    for (const host of hosts) {
        const { name, port, verdict } = host.entry;
        const key = `${host.position} ${(0,declared_state/* hostKey */._)(name, port)}`;
        const other = byPlace.get(key);
        const worse = other === undefined || SEVERITY.indexOf(verdict) > SEVERITY.indexOf(other.entry.verdict);
        if (worse)
            byPlace.set(key, host);
    }
    return [...byPlace.values()];
}
const SEVERITY = [
    ...finding/* VERDICTS */.bk.filter((verdict) => verdict === 'coherent' || verdict === 'cosmetic'),
    'inconclusive',
    'at-risk',
    'broken',
];
/** The hosts, with what it means for each where a host of another shard has one of its addresses by DNS. */
function amongRivals(hosts, findings) {
    const findingsOf = (0,group_by_host/* byHost */.K)(findings.filter(({ rule }) => ABOUT_HOSTS.has(rule)));
    const claimants = hosts.map((host) => ({ host, endpoints: host.endpoints }));
    const rivalsOf = (0,address_conflicts/* findAddressConflicts */.d)(claimants);
    return claimants.map((claimant) => {
        const { host } = claimant;
        const rivals = rivalsOf(claimant);
        return rivals.length === 0
            ? host
            : { ...host, ...(0,verdict/* withConflicts */.O)(host, findingsOf(host), rivals) };
    });
}
const ABOUT_HOSTS = new Set(rules/* HOST_RULES */.f4.map(({ name }) => name));
/** The failed lookup of a domain's MX records, which every shard makes, once. */
function toldOnce(undone) {
    const domains = new Set();
    return undone.flatMap(({ entry }) => {
        if (entry.check !== 'mx')
            return [entry];
        const key = (0,declared_state/* hostKey */._)(entry.host, entry.port);
        if (domains.has(key))
            return [];
        domains.add(key);
        return [entry];
    });
}
/**
 * MX targets at which nobody looked: the shard to which one falls was given other records than the shard of the
 * domain, as where they changed meanwhile.
 */
function lostTargets(parts, hosts, inconclusive) {
    const looked = new Set(hosts.map(({ entry: { name, port } }) => (0,declared_state/* hostKey */._)(name, port)));
    const known = new Set(inconclusive.flatMap(({ entry: { check, host, port } }) => check === 'mx' ? [(0,declared_state/* hostKey */._)(host, port)] : []));
    return parts
        .flatMap(({ merging }) => merging.targets)
        .filter(({ domain, port }) => !known.has((0,declared_state/* hostKey */._)(domain, port)))
        .flatMap(({ domain, port, targets, position }) => {
        const lost = targets.filter((target) => !looked.has((0,declared_state/* hostKey */._)(target, port)));
        if (lost.length === 0)
            return [];
        const detail = `no shard looked at ${lost.join(', ')}, as not all were given the same MX records`;
        const about = {
            host: domain,
            port,
            address: null,
            check: 'mx',
            reason: 'dns-error',
        };
        return [{ entry: { ...about, detail }, position }];
    });
}
/** What is not so at every machine is told as the worse: one closed port is a part of the fleet not seen. */
function vantageOf(vantages) {
    const worst = (values, order) => order.find((value) => values.includes(value)) ?? order[2];
    return {
        port25: worst(vantages.map(({ port25 }) => port25), ['blocked', 'open', 'unknown']),
        ipv6: worst(vantages.map(({ ipv6 }) => ipv6), ['unavailable', 'available', 'unknown']),
    };
}
/** From the earliest start to the latest end. */
function timeOf(reports) {
    const spans = reports.map(({ startedAt, durationMs }) => {
        const start = Date.parse(startedAt);
        return { start, end: start + durationMs };
    });
    const startedAt = spans.reduce((earliest, { start }) => Math.min(earliest, start), Infinity);
    const end = spans.reduce((latest, one) => Math.max(latest, one.end), 0);
    return { startedAt, durationMs: end - startedAt };
}
/** What the runs say of themselves, each once; then of the baseline and the waivers, as one run would. */
function notesOf(parts, now) {
    const own = parts.flatMap(({ report, merging }) => report.notes.slice(0, merging.ownNotes));
    const file = parts.find(({ merging }) => merging.baselineFile !== null)?.merging.baselineFile;
    const fixed = parts.flatMap(({ merging }) => merging.fixed).toSorted(byPosition);
    return [
        ...new Set(own),
        ...(file == null ? [] : (0,compare.fixedNotes)(fixed.map(asEntry), file)),
        ...(0,waivers/* waiverNotes */.A)(waiversOf(parts), now),
    ];
}
function asEntry({ why, rule, host, address, line, }) {
    const entry = { rule, host, address };
    return { why, entry: line === null ? entry : { ...entry, place: { line } } };
}
/** Each waiver once: that of an `mx:` entry may hold at hosts of several shards. */
function waiversOf(parts) {
    const placed = parts.flatMap(({ merging }) => merging.waivers);
    const groups = Map.groupBy(placed, ({ rule, file, line, column }) => JSON.stringify([rule, file, line, column]));
    return [...groups.values()]
        .flatMap(([first, ...more]) => (first === undefined ? [] : [united(first, more)]))
        .toSorted(byPosition);
}
function united(first, more) {
    const { rule, reason, until, file, line, column } = first;
    const all = [first, ...more];
    const hosts = all.flatMap((one) => one.hosts).toSorted(byPosition);
    return {
        waiver: { rule, reason, until, place: { file, line, column } },
        hosts,
        gone: all.every(({ gone }) => gone),
        again: all.some(({ again }) => again),
        position: hosts[0]?.position ?? 0,
    };
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/compare/json-lists.js
var json_lists = __webpack_require__(1225);
// EXTERNAL MODULE: ./lib/model/report.js
var report = __webpack_require__(1819);
// EXTERNAL MODULE: ./lib/model/address.js
var address = __webpack_require__(3313);
// EXTERNAL MODULE: ./lib/model/day.js
var day = __webpack_require__(1427);
// EXTERNAL MODULE: ./lib/model/mail-host.js
var mail_host = __webpack_require__(917);
;// CONCATENATED MODULE: ./lib/merge/report-shape.js








/** The longest text of a report, in UTF-16 units: longer than any that a run writes. */
const MAX_TEXT = 262_144;
/**
 * Anybody who can write to where reports are kept can change one, so that its texts pass the sanitiser once more,
 * and whatever is printed as it stands is one of the words that it may be.
 */
const report_shape_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* transform */.pdi((input) => (0,sanitise/* showAll */.Ps)(input, MAX_TEXT)));
const texts = dist/* array */.YOg(report_shape_text);
const count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0));
const line = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1));
const port = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(65_535));
const timing = dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0)));
const report_shape_day = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(day/* isDay */.N));
const moment = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX());
const report_shape_address = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y((input) => (0,address/* canonicalAddress */.Z5)(input) !== null), dist/* transform */.pdi((input) => (0,address/* canonicalAddress */.Z5)(input) ?? input));
/** A rule, or a key of the declaration. Later releases may know more of them. */
const word = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(64), dist/* regex */.yGV(/^[a-z]+(?:-[a-z]+)*$/));
const level = dist/* picklist */.KIO(['error', 'warning', 'notice']);
const dnsFailure = wordsOf({
    'dns-timeout': 1,
    'dns-servfail': 1,
    'dns-refused': 1,
    'dns-error': 1,
    'not-known-yet': 1,
    deadline: 1,
});
const reason = wordsOf({
    'dns-timeout': 1,
    'dns-servfail': 1,
    'dns-refused': 1,
    'dns-error': 1,
    'not-known-yet': 1,
    deadline: 1,
    'egress-blocked': 1,
    'no-ipv6': 1,
    'connect-timeout': 1,
    'greeting-timeout': 1,
    'reply-timeout': 1,
    'greeting-rejected': 1,
    'connection-closed': 1,
    'address-not-allowed': 1,
});
const authority = dist/* object */.Ikc({
    zone: dist/* nullable */.mee(report_shape_text),
    owner: dist/* nullable */.mee(report_shape_text),
    servers: texts,
    answers: dist/* array */.YOg(dist/* object */.Ikc({
        server: report_shape_text,
        kind: dist/* picklist */.KIO(['authority', 'resolver']),
        names: texts,
        confirmed: texts,
    })),
    cachedForS: dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0))),
});
const ptr = dist/* object */.Ikc({
    state: wordsOf({
        confirmed: 1,
        unconfirmed: 1,
        absent: 1,
        undetermined: 1,
    }),
    iprev: wordsOf({ pass: 1, fail: 1, temperror: 1, permerror: 1 }),
    names: texts,
    forward: dist/* record */.g1P(report_shape_text, dist/* array */.YOg(report_shape_address)),
    error: dist/* nullable */.mee(dnsFailure),
    errorDetail: dist/* nullable */.mee(report_shape_text),
    authority: dist/* nullable */.mee(authority),
});
const smtp = dist/* object */.Ikc({
    state: wordsOf({
        greeted: 1,
        rejected: 1,
        refused: 1,
        unreachable: 1,
        timeout: 1,
        closed: 1,
        malformed: 1,
        'tls-failed': 1,
        skipped: 1,
    }),
    code: dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(200), dist/* maxValue */.cGV(599))),
    greeting: texts,
    bannerName: dist/* nullable */.mee(report_shape_text),
    ehloName: dist/* nullable */.mee(report_shape_text),
    ehloReply: texts,
    bannerNames: texts,
    tls: dist/* nullable */.mee(dist/* object */.Ikc({
        offered: dist/* boolean */.zMY(),
        negotiated: dist/* nullable */.mee(report_shape_text),
        names: texts,
        validTo: dist/* nullable */.mee(moment),
        trusted: dist/* nullable */.mee(dist/* boolean */.zMY()),
        error: dist/* nullable */.mee(report_shape_text),
    })),
    reason: dist/* nullable */.mee(reason),
    detail: dist/* nullable */.mee(report_shape_text),
    timingsMs: dist/* object */.Ikc({ connect: timing, greeting: timing, ehlo: timing }),
});
const endpoint = dist/* object */.Ikc({
    address: report_shape_address,
    port,
    ptr,
    smtp,
    fallback: dist/* nullable */.mee(dist/* object */.Ikc({ port, smtp })),
    bannerForward: dist/* record */.g1P(report_shape_text, dist/* nullable */.mee(dist/* array */.YOg(report_shape_address))),
});
const host = dist/* object */.Ikc({
    name: report_shape_text,
    control: dist/* picklist */.KIO(mail_host/* CONTROLS */.VH),
    role: dist/* picklist */.KIO(mail_host/* ROLES */.gg),
    port,
    verdict: dist/* picklist */.KIO(finding/* VERDICTS */.bk),
    cause: dist/* nullable */.mee(dist/* picklist */.KIO(finding/* CAUSES */.hE)),
    evidence: report_shape_text,
    advice: report_shape_text,
    stableSince: dist/* nullable */.mee(report_shape_day),
    declaredAt: dist/* object */.Ikc({ file: dist/* nullable */.mee(report_shape_text), line }),
    // A shard judges no plan.
    planned: dist/* null */.chJ(),
    endpoints: dist/* array */.YOg(endpoint),
});
const report_shape_finding = dist/* object */.Ikc({
    rule: word,
    level,
    status: dist/* picklist */.KIO(['new', 'known', 'waived', 'pending']),
    host: report_shape_text,
    port,
    address: dist/* nullable */.mee(report_shape_address),
    expected: report_shape_text,
    observed: report_shape_text,
    message: report_shape_text,
    remedy: report_shape_text,
    file: dist/* nullable */.mee(report_shape_text),
    line,
    onBase: dist/* nullable */.mee(dist/* boolean */.zMY()),
    waiver: dist/* nullable */.mee(dist/* object */.Ikc({ reason: report_shape_text, until: report_shape_day })),
    world: dist/* null */.chJ(),
    plannedAt: dist/* null */.chJ(),
});
const inconclusive = dist/* object */.Ikc({
    host: report_shape_text,
    port,
    address: dist/* nullable */.mee(report_shape_address),
    check: wordsOf({
        ptr: 1,
        forward: 1,
        smtp: 1,
        ehlo: 1,
        tls: 1,
        spf: 1,
        dmarc: 1,
        mx: 1,
    }),
    reason,
    detail: report_shape_text,
});
const positions = dist/* array */.YOg(count);
const merging = dist/* object */.Ikc({
    declaration: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{64}$/)),
    cancelled: dist/* boolean */.zMY(),
    positions: dist/* object */.Ikc({
        hosts: positions,
        findings: positions,
        inconclusive: positions,
        changes: positions,
    }),
    targets: dist/* array */.YOg(dist/* object */.Ikc({ domain: report_shape_text, port, targets: texts, position: count })),
    ownNotes: count,
    baselineFile: dist/* nullable */.mee(report_shape_text),
    fixed: dist/* array */.YOg(dist/* object */.Ikc({
        why: dist/* picklist */.KIO(['fixed', 'undeclared']),
        rule: word,
        host: report_shape_text,
        address: dist/* nullable */.mee(report_shape_address),
        line: dist/* nullable */.mee(line),
        position: count,
    })),
    waivers: dist/* array */.YOg(dist/* object */.Ikc({
        rule: word,
        reason: report_shape_text,
        until: report_shape_day,
        file: dist/* nullable */.mee(report_shape_text),
        line,
        column: line,
        hosts: dist/* array */.YOg(dist/* object */.Ikc({ host: report_shape_text, port, position: count })),
        gone: dist/* boolean */.zMY(),
        again: dist/* boolean */.zMY(),
    })),
});
const LISTS = ['hosts', 'findings', 'inconclusive', 'changes'];
/** A report as a merge reads it. What it does not know it passes over, as later releases may add to a report. */
const reportShape = dist/* pipe */.FsL(dist/* object */.Ikc({
    schemaVersion: dist/* literal */.euz(report/* SCHEMA_VERSION */.f),
    result: wordsOf({ passed: 1, failed: 1, inconclusive: 1 }),
    complete: dist/* boolean */.zMY(),
    failure: dist/* nullable */.mee(wordsOf({
        regression: 1,
        configuration: 1,
        'nothing-checked': 1,
        inconclusive: 1,
        internal: 1,
    })),
    notes: texts,
    startedAt: moment,
    durationMs: count,
    vantage: dist/* object */.Ikc({
        port25: dist/* picklist */.KIO(['open', 'blocked', 'unknown']),
        ipv6: dist/* picklist */.KIO(['available', 'unavailable', 'unknown']),
    }),
    counts: dist/* object */.Ikc({
        hosts: count,
        endpoints: count,
        errors: count,
        warnings: count,
        notices: count,
        known: count,
        waived: count,
        pending: count,
        inconclusive: count,
        regressions: count,
    }),
    changes: dist/* array */.YOg(dist/* object */.Ikc({
        name: report_shape_text,
        port,
        kind: dist/* picklist */.KIO(['added', 'changed', 'removed']),
        keys: dist/* array */.YOg(word),
    })),
    hosts: dist/* array */.YOg(host),
    findings: dist/* array */.YOg(report_shape_finding),
    inconclusive: dist/* array */.YOg(inconclusive),
    problems: dist/* array */.YOg(dist/* object */.Ikc({
        message: report_shape_text,
        file: dist/* nullable */.mee(report_shape_text),
        line: dist/* nullable */.mee(line),
        column: dist/* nullable */.mee(line),
    })),
    planned: dist/* null */.chJ(),
    shard: dist/* nullable */.mee(dist/* pipe */.FsL(dist/* object */.Ikc({
        index: line,
        of: dist/* pipe */.FsL(line, dist/* maxValue */.cGV(shard/* MAX_SHARDS */.hH)),
    }), dist/* check */.z6Y(({ index, of }) => index <= of, 'the index is beyond the number of shards'))),
    merging: dist/* nullable */.mee(merging),
}), dist/* check */.z6Y((report) => report.merging === null ||
    LISTS.every((list) => report.merging?.positions[list].length === report[list].length), 'merging.positions has not as many entries as the lists'));
/** The words of a type, none of which can be left out. */
function wordsOf(table) {
    return dist/* picklist */.KIO(Object.keys(table));
}

;// CONCATENATED MODULE: ./lib/merge/read-report.js






/** Deeper than any report. */
const MAX_DEPTH = 16;
/** Reads the report of a run as a stranger's text: whatever is not as a run writes it is told with its place. */
function readReport(source) {
    const value = parsed(source);
    if (value.kind === 'problem')
        return value;
    const version = versionOf(value.value);
    if (version !== report/* SCHEMA_VERSION */.f) {
        const problem = `has the schema version ${(0,suggestion/* quote */.h)(version)}; this release reads ${report/* SCHEMA_VERSION */.f}`;
        return { kind: 'problem', problem };
    }
    const result = dist/* safeParse */.xLC(reportShape, value.value, { abortEarly: true });
    return result.success
        ? { kind: 'read', report: result.output }
        : { kind: 'problem', problem: `is damaged${inWords(result.issues[0])}` };
}
function parsed(source) {
    try {
        return { kind: 'value', value: JSON.parse(source) };
    }
    catch (error) {
        const located = (0,json_lists/* locateLists */.s)(source, MAX_DEPTH);
        if (located.kind === 'fault') {
            const { at, problem } = located;
            const where = `line ${at.line}, column ${at.column}`;
            return { kind: 'problem', problem: `is no JSON at ${where}: ${(0,sanitise/* sanitise */.tB)(problem, 200)}` };
        }
        // The structure is right; a number or an escape is not.
        const words = error instanceof Error ? error.message : String(error);
        return { kind: 'problem', problem: `is no JSON: ${(0,sanitise/* sanitise */.tB)(words, 200)}` };
    }
}
function versionOf(value) {
    return typeof value === 'object' && value !== null && 'schemaVersion' in value
        ? value.schemaVersion
        : null;
}
function inWords(issue) {
    const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
    const where = path === '' ? '' : ` at ${(0,sanitise/* sanitise */.tB)(path, 100)}`;
    return `${where}: ${(0,sanitise/* sanitise */.tB)(issue.message, 200)}`;
}

// EXTERNAL MODULE: ./lib/model/list-in-words.js
var list_in_words = __webpack_require__(4145);
;// CONCATENATED MODULE: ./lib/merge/shards.js

/**
 * Finds the shards of one run among reports, and tells what keeps them from being whole: one that is missing, there
 * twice or of another run, and what kept a shard from looking.
 *
 * @param unread what is wrong with reports that could not be read
 */
function shardsOf(files, unread) {
    const byIndex = new Map();
    const problems = unread.map(asProblem);
    const foreign = (message) => problems.push(asProblem(message));
    const told = [];
    let of = null;
    for (const { file, report } of files) {
        const { shard, merging } = report;
        if (hasFailed(report))
            told.push(report);
        if (shard === null) {
            // A shard whose inputs are wrong may not know which it is.
            if (!hasFailed(report))
                foreign(`The report ${file} is no shard's but a whole run's.`);
            continue;
        }
        if (merging === null && !hasFailed(report)) {
            foreign(`The report ${file} does not say what a merge needs to know.`);
        }
        of ??= shard.of;
        const earlier = byIndex.get(shard.index);
        if (shard.of !== of) {
            foreign(`The report ${file} is one of ${shard.of} shards, where others are of ${of}.`);
        }
        else if (earlier !== undefined) {
            foreign(`Shard ${shard.index} of ${of} has two reports: ${earlier.file} and ${file}.`);
        }
        else {
            byIndex.set(shard.index, { file, report, merging });
        }
    }
    const shards = [...byIndex].toSorted(([a], [b]) => a - b).map(([, shard]) => shard);
    problems.push(...missing(byIndex, of), ...otherDeclarations(shards));
    return { shards, lack: mergeFailure(told, problems) };
}
/** Whether a run failed before it could look at anything. */
function hasFailed({ failure, problems, merging }) {
    return merging === null && (problems.length > 0 || failure !== null);
}
function missing(byIndex, of) {
    if (of === null)
        return [];
    const absent = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !byIndex.has(index));
    if (absent.length === 0)
        return [];
    const one = absent.length === 1;
    const which = `Shard${one ? '' : 's'} ${(0,list_in_words/* listInWords */.D)(absent.map(String), 20)} of ${of}`;
    return [
        asProblem(`${which} left no report, so ${one ? 'its' : 'their'} hosts were not checked.`),
    ];
}
/** Shards that were given other declarations than the first share out something else. */
function otherDeclarations(shards) {
    const looked = shards.filter(({ merging }) => merging !== null);
    const [first] = looked;
    return looked
        .filter(({ merging }) => merging?.declaration !== first?.merging?.declaration)
        .map(({ file }) => asProblem(`The reports ${first?.file} and ${file} are of different declarations.`));
}
/** The gravest failure, with all problems, each once. */
function mergeFailure(told, problems) {
    const failures = new Set(told.map(({ failure }) => failure));
    if (problems.length > 0)
        failures.add('nothing-checked');
    if (failures.size === 0)
        return null;
    const failure = GRAVEST.find((one) => failures.has(one)) ?? 'nothing-checked';
    const all = [...told.flatMap((report) => report.problems), ...problems];
    const once = new Map(all.map((problem) => [JSON.stringify(problem), problem]));
    return { failure, problems: [...once.values()] };
}
const GRAVEST = ['internal', 'configuration'];
function asProblem(message) {
    return { message, file: null, line: null, column: null };
}

;// CONCATENATED MODULE: ./lib/merge/merge.js





/**
 * Joins the reports of shards in place of a check: read, find the shards, join. Nothing is looked at.
 *
 * @param inputProblems mistakes already found in the inputs; with any, nothing is read
 */
async function merge(inputs, inputProblems, { workspace, clock }) {
    const startedAt = clock();
    const time = () => ({ startedAt, durationMs: clock() - startedAt });
    if (inputProblems.length > 0) {
        return { report: (0,report_report/* reportFailure */.xV)('configuration', inputProblems, time()), baseline: null };
    }
    const { texts, problems: unread } = findReports(inputs.merge ?? [], workspace.root);
    const problems = [...unread];
    const files = [];
    for (const { file, read } of texts) {
        const text = read();
        const reading = typeof text === 'string' ? readReport(text) : text;
        if ('report' in reading)
            files.push({ file, report: reading.report });
        else
            problems.push(`The report ${file} ${reading.problem}.`);
    }
    const { shards, lack } = shardsOf(files, problems);
    if (shards.length > 0) {
        return { report: joinShards(shards, lack, inputs, startedAt), baseline: null };
    }
    const failed = (0,report_report/* reportFailure */.xV)(lack?.failure ?? 'nothing-checked', [], time());
    return { report: { ...failed, problems: lack?.problems ?? [] }, baseline: null };
}


/***/ })

};
