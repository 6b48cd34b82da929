export const id = 870;
export const ids = [870];
export const modules = {

/***/ 4660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ canBeAccepted),
/* harmony export */   Gf: () => (/* binding */ baselineEntry),
/* harmony export */   Lz: () => (/* binding */ fixedSince),
/* harmony export */   Z0: () => (/* binding */ isInBaseline),
/* harmony export */   et: () => (/* binding */ subjectOf)
/* harmony export */ });
/* harmony import */ var _model_baseline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(802);
/* harmony import */ var _model_declared_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2475);
/* harmony import */ var _model_dns_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1812);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5268);
/* harmony import */ var _completed_checks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1910);





/**
 * What of a finding was accepted with it, beside its rule, host, port and address. Names that were accepted
 * count; words that vary from run to run do not, such as a TLS error, a day, or the addresses of a CDN. Of
 * `domains`, the expectation names the domain. The rules of time compare with the baseline itself, so that it
 * never holds them.
 */
const BASELINE_FIELDS = {
    'name-unresolved': [],
    'address-not-in-name': [],
    'address-undeclared': [],
    'name-is-alias': ['observed'],
    'mx-invalid': ['observed'],
    'ptr-missing': [],
    'ptr-mismatch': ['observed'],
    'ptr-unconfirmed': ['expected'],
    'ptr-multiple': ['observed'],
    'ptr-generic': ['observed'],
    'ptr-invalid': ['observed'],
    'ptr-apex': ['observed'],
    'ptr-propagating': ['expected', 'observed'],
    'smtp-unreachable': [],
    'smtp-malformed': [],
    'banner-default': ['observed'],
    'banner-mismatch': ['observed'],
    'banner-nameless': [],
    'banner-rotates': [],
    'banner-unresolved': [],
    'banner-address-mismatch': [],
    'banner-is-mail-domain': ['observed'],
    'banner-ptr-mismatch': ['expected', 'observed'],
    'ehlo-mismatch': ['observed'],
    'banner-reveals-version': [],
    'starttls-missing': [],
    'tls-failed': [],
    'certificate-mismatch': ['observed'],
    'certificate-expiring': [],
    'spf-missing': ['expected'],
    'spf-not-authorised': ['expected'],
    'spf-over-limit': ['expected'],
    'dmarc-missing': ['expected'],
    'dmarc-not-enforced': ['expected'],
    'identity-changed': null,
    'host-removed': null,
};
/** Whether a baseline may hold findings of a rule. */
function canBeAccepted(rule) {
    return BASELINE_FIELDS[rule] !== null;
}
/** Finds the accepted finding that a finding is, at whatever level. */
function baselineEntry({ findings, }) {
    const accepted = Map.groupBy(findings, locationOf);
    return (finding) => accepted.get(locationOfFinding(finding))?.find((entry) => isSame(entry, finding));
}
/** Whether a finding was accepted before. One that has grown more severe since is not the one that was. */
function isInBaseline(entry, { level }) {
    return entry !== undefined && _model_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITY */ .C$[level] <= _model_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITY */ .C$[entry.level];
}
/** Accepted findings that occur no more, where their silence means something. */
function fixedSince(baseline, findings, observation) {
    const occurring = Map.groupBy(findings, locationOfFinding);
    const standing = (0,_model_declared_state_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredStates */ .F)(observation.hosts, observation.mailDomains);
    const made = (0,_completed_checks_js__WEBPACK_IMPORTED_MODULE_4__/* .checksMade */ .Z)(findings, observation);
    return baseline.findings.flatMap((entry) => {
        if (occurring.get(locationOf(entry))?.some((finding) => isSame(entry, finding)))
            return [];
        const stands = standing(subjectOf(entry));
        if (stands === 'gone')
            return [{ entry, why: 'undeclared' }];
        return stands === 'declared' && made(entry) ? [{ entry, why: 'fixed' }] : [];
    });
}
/** What must be declared for an entry to hold: of an address that nobody declares, only the name. */
function subjectOf(entry) {
    return entry.rule === 'address-undeclared' ? { ...entry, address: null } : entry;
}
function locationOfFinding({ rule, host, address, declared: { port } }) {
    return locationOf({ rule, host, port, address });
}
function locationOf(entry) {
    return `${entry.rule} ${(0,_model_baseline_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointKey */ .r4)(entry)}`;
}
/** Whether a finding shows nothing of what counts that was not accepted with the entry of the same place. */
function isSame(entry, finding) {
    return (BASELINE_FIELDS[finding.rule]?.every((field) => isWithin(finding[field], entry[field])) === true);
}
/** Whether every name of a list in words stands in another, in any order. */
function isWithin(names, others) {
    const known = new Set(namesIn(others));
    return namesIn(names).every((name) => known.has(name));
}
function namesIn(text) {
    return text.split(', ').map(_model_dns_name_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalName */ .Ew);
}


/***/ }),

/***/ 1910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ checksMade)
/* harmony export */ });
/* harmony import */ var _judge_authoritative_view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3092);
/* harmony import */ var _judge_rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5909);
/* harmony import */ var _model_declared_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2475);



/**
 * Tells whether a rule could look at what it is about, at one address or, with null, at all of the host, so
 * that its silence means something. It could not where a fact that it needs was not seen (a server that
 * refuses shows no greeting to complain of), and where a more basic rule complains in its place.
 */
function checksMade(findings, { hosts, mailDomains, elsewhere }) {
    const seenAt = new Map([
        ...mailDomains.map((seen) => [keyOfDomain(seen), ofDomain(seen, [...elsewhere, ...hosts])]),
        ...hosts.map((seen) => [(0,_model_declared_state_js__WEBPACK_IMPORTED_MODULE_2__/* .hostKey */ ._)(seen.host.name, seen.host.port), ofHost(seen)]),
    ]);
    const complaints = Map.groupBy(findings, ({ host, declared }) => (0,_model_declared_state_js__WEBPACK_IMPORTED_MODULE_2__/* .hostKey */ ._)(host, declared.port));
    return ({ rule, host, port, address }) => {
        const key = (0,_model_declared_state_js__WEBPACK_IMPORTED_MODULE_2__/* .hostKey */ ._)(host, port);
        const seen = seenAt.get(key);
        if (seen === undefined || !NEEDS[rule].every((fact) => FACTS[fact](seen, address))) {
            return false;
        }
        const basic = AFTER.get(rule) ?? [];
        return !(complaints.get(key) ?? []).some((finding) => basic.includes(finding.rule) &&
            (address === null || finding.address === null || finding.address === address));
    };
}
const NEEDS = {
    'name-unresolved': ['forward'],
    'address-not-in-name': ['forward'],
    'address-undeclared': ['forward'],
    'name-is-alias': ['forward'],
    'mx-invalid': ['mx'],
    'ptr-missing': ['ptr'],
    'ptr-mismatch': ['ptr'],
    'ptr-unconfirmed': ['ptr'],
    'ptr-multiple': ['ptr'],
    'ptr-generic': ['ptr'],
    'ptr-invalid': ['ptr'],
    'ptr-apex': ['ptr'],
    'ptr-propagating': ['ptr'],
    'smtp-unreachable': ['port'],
    'smtp-malformed': ['port'],
    'banner-default': ['greeting'],
    'banner-mismatch': ['greeting'],
    'banner-nameless': ['greeting'],
    'banner-rotates': ['greeting'],
    'banner-unresolved': ['greeting', 'greeting-forward'],
    'banner-address-mismatch': ['greeting', 'greeting-forward'],
    'banner-is-mail-domain': ['greeting'],
    'banner-ptr-mismatch': ['ptr', 'greeting'],
    'ehlo-mismatch': ['ehlo'],
    'banner-reveals-version': ['greeting'],
    'starttls-missing': ['ehlo-reply'],
    'tls-failed': ['tls'],
    'certificate-mismatch': ['tls'],
    'certificate-expiring': ['tls'],
    'spf-missing': ['spf'],
    'spf-not-authorised': ['spf'],
    'spf-over-limit': ['spf'],
    'dmarc-missing': ['dmarc'],
    'dmarc-not-enforced': ['dmarc'],
    'identity-changed': ['ptr', 'greeting'],
    'host-removed': ['forward'],
};
const AFTER = new Map(_judge_rules_index_js__WEBPACK_IMPORTED_MODULE_1__/* .CATALOGUE */ .yh.map(({ name, supersededBy: after }) => [name, after]));
/**
 * Whether a fact is there, at an address or at all of the host's. Only the host's own port shows one: another
 * port's greeting that stands in for it can accuse, and never acquit.
 */
const FACTS = {
    forward: (seen) => decided(seen, null, 'forward'),
    mx: (seen) => decided(seen, null, 'mx') && decided(seen, null, 'forward'),
    spf: (seen, address) => decided(seen, address, 'spf'),
    dmarc: (seen, address) => decided(seen, address, 'dmarc'),
    ptr: atAddress(({ ptr }) => ptr.error === null && ptr.state !== 'undetermined'),
    port: atAddress(({ smtp }) => smtp.reason === null),
    greeting: atAddress(({ smtp }) => smtp.code === 220 || isUnasked(smtp)),
    'greeting-forward': atAddress(({ bannerForward }) => Object.values(bannerForward).every((addresses) => addresses !== null)),
    ehlo: atAddress(({ smtp }) => smtp.ehloName !== null || isUnasked(smtp)),
    'ehlo-reply': atAddress(({ smtp }) => smtp.tls !== null || isUnasked(smtp)),
    tls: atAddress(({ smtp, address }, seen) => {
        if (isUnasked(smtp))
            return true;
        return smtp.tls !== null && smtp.state === 'greeted' && decided(seen, address, 'tls');
    }),
};
/** Whether a host only sends, so that its port is nobody's affair. */
function isUnasked({ state, reason }) {
    return state === 'skipped' && reason === null;
}
function atAddress(present) {
    return (seen, address) => {
        const about = seen.endpoints.filter((one) => address === null || one.address === address);
        return about.length > 0 && about.every((endpoint) => present(endpoint, seen));
    };
}
/** Whether no lookup of a kind failed, neither for the host's name nor for the address. */
function decided({ inconclusive }, address, check) {
    return !inconclusive.some((undone) => undone.check === check && (undone.address === null || undone.address === address));
}
function ofHost(raw) {
    const { endpoints, inconclusive } = (0,_judge_authoritative_view_js__WEBPACK_IMPORTED_MODULE_0__/* .authoritativeView */ .z)(raw).seen;
    return { endpoints, inconclusive };
}
/** A target whose addresses could not be looked up may be one that has none. */
function ofDomain({ mx, inconclusive }, hosts) {
    const targets = new Set(mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange) : []);
    const undone = hosts.flatMap((seen) => (targets.has(seen.host.name) ? seen.inconclusive : []));
    return { endpoints: [], inconclusive: [...inconclusive, ...undone] };
}
function keyOfDomain({ mailDomain }) {
    return (0,_model_declared_state_js__WEBPACK_IMPORTED_MODULE_2__/* .hostKey */ ._)(mailDomain.domain, mailDomain.template.port);
}


/***/ }),

/***/ 7269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ assignStatus)
/* harmony export */ });
/* unused harmony export NOTHING_BEFORE */
/* harmony import */ var _model_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1427);

const NOTHING_BEFORE = { known: () => false, base: null };
/**
 * Sets each finding against what is already known of it. A waiver says most, since a person gave its reason.
 *
 * @param now milliseconds since 1970; a waiver holds through its last day in UTC
 */
function assignStatus(findings, now, { known, base } = NOTHING_BEFORE) {
    const today = (0,_model_day_js__WEBPACK_IMPORTED_MODULE_0__/* .dayOf */ .k)(now);
    return findings.map((finding) => {
        const waiver = finding.declared.waivers.find(({ rule, until }) => rule === finding.rule && today <= until);
        const onBase = base === null ? null : base.has(finding);
        if (waiver !== undefined)
            return { ...finding, status: 'waived', onBase, waiver, phase: null, plannedAt: null };
        // Live is as the base says, and the change asks for something else: to be rolled out once it is merged.
        const pending = onBase === false && base?.declares(finding) === true;
        const status = known(finding) ? 'known' : pending ? 'pending' : 'new';
        return { ...finding, status, onBase, waiver: null, phase: null, plannedAt: null };
    });
}


/***/ }),

/***/ 8870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  forecast: () => (/* binding */ forecast)
});

// EXTERNAL MODULE: ./lib/compare/baseline-match.js
var baseline_match = __webpack_require__(4660);
// EXTERNAL MODULE: ./lib/model/finding.js
var model_finding = __webpack_require__(5268);
;// CONCATENATED MODULE: ./lib/compare/current-and-planned.js

/**
 * The findings of the world as it is and of the world after a planned change, as one list. What is found in both
 * is as it was. What only the change would bring is new, or known or waived like any other. What the change mends
 * is pending: it is to be rolled out, unless the same change breaks something as bad at that place.
 */
function mergePhases(now, then) {
    const before = new Map(now.map((finding) => [keyOf(finding), finding]));
    const after = new Map(then.map((finding) => [keyOf(finding), finding]));
    const brought = then.filter((finding) => {
        const earlier = before.get(keyOf(finding));
        return earlier === undefined || model_finding/* SEVERITY */.C$[finding.level] > model_finding/* SEVERITY */.C$[earlier.level];
    });
    const worse = new Set(brought.map(keyOf));
    const broken = Map.groupBy(brought, locationOf);
    const breaksAsMuch = (finding) => broken
        .get(locationOf(finding))
        ?.some(({ level }) => model_finding/* SEVERITY */.C$[level] >= model_finding/* SEVERITY */.C$[finding.level]);
    const kept = now
        .filter((finding) => !worse.has(keyOf(finding)))
        .map((finding) => {
        if (TIME_RULES.has(finding.rule))
            return { ...finding, phase: 'now' };
        if (after.has(keyOf(finding)))
            return { ...finding, phase: 'both' };
        const mended = finding.status === 'new' && !breaksAsMuch(finding);
        return { ...finding, phase: 'now', status: mended ? 'pending' : finding.status };
    });
    return [...kept, ...brought.map((finding) => ({ ...finding, phase: 'planned' }))];
}
/** Rules that hold what is seen against what was seen before: of a plan they know nothing. */
const TIME_RULES = new Set(['identity-changed', 'host-removed']);
function keyOf(finding) {
    return `${finding.rule} ${locationOf(finding)}`;
}
function locationOf({ host, address, declared: { port } }) {
    return `${host}:${port} ${address ?? ''}`;
}
/** What a planned change changes about a host; nothing of what the plan does not know yet. */
function differences(now, then) {
    const named = ['v4', 'v6'].flatMap((family) => changed('addresses', now?.forward[family], then.forward[family]));
    const alias = changed('alias', now?.forward.alias, then.forward.alias);
    const before = new Map(now?.endpoints.map((endpoint) => [endpoint.address, endpoint]));
    return [
        ...named,
        ...alias,
        ...then.endpoints.flatMap((after) => atEndpoint(before.get(after.address), after)),
    ];
}
function atEndpoint(now, { address, ptr, smtp }) {
    const told = (what, was, is) => was.join(' ') === is.join(' ') ? [] : [{ what, address, now: was, planned: is }];
    const ehlo = (name) => (name == null ? [] : [name]);
    return [
        ...(ptr.error === null ? told('PTR', now?.ptr.names ?? [], ptr.names) : []),
        ...told('greeting', now?.smtp.bannerNames ?? [], smtp.bannerNames),
        ...told('EHLO name', ehlo(now?.smtp.ehloName), ehlo(smtp.ehloName)),
    ];
}
function changed(what, now, then) {
    if (then.kind === 'failed' || now?.kind === 'failed')
        return [];
    const records = (lookup) => lookup?.kind === 'found' ? lookup.records.toSorted() : [];
    const [was, is] = [records(now), records(then)];
    return was.join(' ') === is.join(' ') ? [] : [{ what, address: null, now: was, planned: is }];
}

// EXTERNAL MODULE: ./lib/compare/finding-status.js
var finding_status = __webpack_require__(7269);
// EXTERNAL MODULE: ./lib/judge/judge.js + 2 modules
var judge = __webpack_require__(5965);
// EXTERNAL MODULE: ./lib/model/address.js
var model_address = __webpack_require__(3313);
// EXTERNAL MODULE: ./lib/model/declared-state.js
var declared_state = __webpack_require__(2475);
// EXTERNAL MODULE: ./lib/model/dns-name.js
var dns_name = __webpack_require__(1812);
// EXTERNAL MODULE: ./lib/model/expectation.js
var expectation = __webpack_require__(9767);
;// CONCATENATED MODULE: ./lib/rollout/record-changes.js



/** Finds what of a plan concerns one host: its greeting, its addresses' PTR, and the names that either shows. */
function changesForHost(host, changes, live) {
    const pointers = pointersOf(host, changes, live);
    const greetings = changes.filter((change) => isNewGreeting(change, host, live));
    const names = new Set([
        host.name,
        ...live.endpoints.flatMap(({ ptr }) => ptr.names.map(dns_name/* canonicalName */.Ew)),
        ...pointers.flatMap(({ name }) => name ?? []),
        ...greetings.flatMap(({ banner, ehlo }) => [banner ?? [], ehlo ?? []].flat()),
    ]);
    const forward = changes.filter(isForward).filter(({ name }) => name !== null && names.has(name));
    const kept = new Set(forward.filter((change) => change.kind === 'records').flatMap(keysKept));
    const moves = forward.map((change) => forwardMoves(change, host, live));
    const published = moves.flatMap(({ comes }) => comes);
    const gone = [...moves.flatMap(({ goes }) => goes), ...pushedOut(published, host, live)];
    const removed = gone.filter((move, index) => !kept.has(record_changes_keyOf(move)) && gone.findIndex((other) => record_changes_keyOf(other) === record_changes_keyOf(move)) === index);
    const waits = ({ name, type }) => type === 'CNAME' && removed.some((move) => move.name === name && move.type !== 'CNAME');
    return {
        published: published.filter((move) => !waits(move)),
        // An address has two names for a while rather than none.
        pointers: pointers.toSorted((a, b) => Number(a.effect === 'remove') - Number(b.effect === 'remove')),
        greetings,
        removed,
        aliases: published.filter(waits),
    };
}
function pointersOf(host, changes, live) {
    const addresses = new Set([
        ...(host.addresses ?? []),
        ...live.endpoints.map(({ address }) => address),
        ...changes.flatMap((change) => isForward(change) && change.kind === 'records' && change.name === host.name
            ? change.records.filter(() => change.type !== 'CNAME')
            : []),
    ]);
    const owners = new Map([...addresses].map((address) => [(0,model_address/* reverseName */.A8)(address), address]));
    for (const { address, ptr } of live.endpoints) {
        const owner = ptr.authority?.owner ?? null;
        if (owner !== null)
            owners.set(owner, address);
    }
    return changes.flatMap((change) => {
        if (change.kind === 'greeting' || change.type !== 'PTR')
            return [];
        const { name: owner, place } = change;
        const known = change.kind === 'unknown' ? [change.known] : change.records;
        const address = owner === null ? null : (owners.get(owner) ?? (0,model_address/* addressOfReverseName */.Zf)(owner));
        const own = owner === null ? mayBeOwn : isOwn;
        if (!(owner !== null && owners.has(owner)) && !known.some((name) => own(name, host)))
            return [];
        const at = { owner, address, place };
        if (change.kind === 'unknown') {
            return [{ ...at, name: change.known, effect: 'set', what: change.what }];
        }
        const { effect } = change;
        if (effect === 'set' && change.records.length === 0) {
            return [{ ...at, name: null, effect: 'remove', what: null }];
        }
        return ptrNamesMoved(change, namesShown(address, live)).map((name) => {
            return { ...at, name, effect, what: null };
        });
    });
}
/** The names of a change that are not so already; all of a new set, since they replace one another. */
function ptrNamesMoved({ effect, records }, shown) {
    const fresh = records.filter((name) => !shown.includes(name));
    if (effect === 'add')
        return fresh;
    if (effect === 'set')
        return fresh.length === 0 && shown.length === records.length ? [] : records;
    return shown.length === 0 ? records : records.filter((name) => shown.includes(name));
}
/** The PTR names that an address has now. */
function namesShown(address, live) {
    return live.endpoints.find((one) => one.address === address)?.ptr.names.map(dns_name/* canonicalName */.Ew) ?? [];
}
function isOwn(name, host) {
    return name === host.name;
}
/** Whether a PTR whose address is not known yet is one of the host's, by the name that it will have. */
function mayBeOwn(name, host) {
    const { ptr } = host;
    return isOwn(name, host) || (name !== null && ptr.kind === 'names' && (0,expectation/* meets */.D)(name, ptr));
}
function isNewGreeting(change, host, { endpoints }) {
    if (change.kind !== 'greeting' || change.host !== host.name)
        return false;
    const { banner, ehlo, port } = change;
    const seen = port === null || port === host.port ? endpoints : [];
    const same = seen.every(({ smtp }) => (banner === undefined || smtp.bannerName === banner) &&
        (ehlo === undefined || smtp.ehloName === ehlo));
    return seen.length === 0 || !same;
}
function isForward(change) {
    return change.kind !== 'greeting' && ['A', 'AAAA', 'CNAME'].includes(change.type);
}
function keysKept(change) {
    const { name, type, effect, records } = change;
    return effect === 'remove' ? [] : records.map((value) => record_changes_keyOf({ name, type, value }));
}
function record_changes_keyOf({ name, type, value }) {
    return `${name} ${type} ${value}`;
}
function forwardMoves(change, host, live) {
    const { type, place } = change;
    const name = change.name ?? '';
    const move = (value, what = null) => {
        return { name, type, value, what, place };
    };
    if (change.kind === 'unknown')
        return { comes: [move(change.known, change.what)], goes: [] };
    const { effect, records } = change;
    const now = recordsNow(name, type, host, live);
    if (effect === 'remove') {
        const still = records.filter((value) => now === null || now.includes(value));
        return { comes: [], goes: still.map((value) => move(value)) };
    }
    const comes = records.filter((value) => now === null || !now.includes(value));
    const goes = effect === 'set' ? (now ?? []).filter((value) => !records.includes(value)) : [];
    const all = effect === 'set' && records.length === 0 && now === null;
    return {
        comes: comes.map((value) => move(value)),
        goes: all ? [move(null)] : goes.map((value) => move(value)),
    };
}
/** The address records that an alias for their name pushes out, whether the plan says so or not. */
function pushedOut(published, host, live) {
    return published
        .filter(({ type }) => type === 'CNAME')
        .flatMap(({ name, place }) => ['A', 'AAAA'].flatMap((type) => (recordsNow(name, type, host, live) ?? []).map((value) => {
        return { name, type, value, what: null, place };
    })));
}
/** The records of a name as far as they were looked up; null where nobody knows. */
function recordsNow(name, type, host, { forward, endpoints }) {
    if (name === host.name) {
        if (type === 'CNAME')
            return found(forward.alias);
        // The addresses of an alias are records of another name.
        if (forward.alias.kind === 'found')
            return [];
        return found(type === 'A' ? forward.v4 : forward.v6);
    }
    if (type === 'CNAME')
        return null;
    const seen = endpoints
        .filter(({ address }) => address.includes(':') === (type === 'AAAA'))
        .flatMap(({ ptr }) => Object.entries(ptr.forward))
        .filter(([shown]) => (0,dns_name/* canonicalName */.Ew)(shown) === name);
    return seen.length === 0 ? null : [...new Set(seen.flatMap(([, addresses]) => addresses))];
}
function found(lookup) {
    if (lookup.kind === 'failed')
        return null;
    return lookup.kind === 'found' ? lookup.records : [];
}

// EXTERNAL MODULE: ./lib/model/zone-record.js
var zone_record = __webpack_require__(4313);
;// CONCATENATED MODULE: ./lib/rollout/ptr-providers.js
/** Only what a public source says. Of a type that is not here nothing is known, and nothing is said. */
const PTR_PROVIDERS = [
    {
        type: 'aws_eip_domain_name',
        provider: 'AWS',
        demand: 'refuses',
        source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html#Using_Elastic_Addressing_Reverse_DNS',
    },
    {
        type: 'linode_rdns',
        provider: 'Linode',
        demand: 'refuses',
        retry: 'wait_for_available = true',
        source: 'https://github.com/linode/terraform-provider-linode/blob/103d89ef3cd41b8bae13dcc8af20af9efb912b19/docs/resources/rdns.md',
    },
    {
        type: 'ovh_ip_reverse',
        provider: 'OVHcloud',
        demand: 'refuses',
        retry: 'readiness_timeout_duration = "10m"',
        source: 'https://github.com/ovh/terraform-provider-ovh/issues/1020',
    },
    {
        // A name that another public address of the subscription has is taken too; nobody can see that here.
        type: 'azurerm_public_ip',
        provider: 'Azure',
        demand: 'refuses',
        attribute: 'reverse_fqdn',
        source: 'https://learn.microsoft.com/en-us/azure/dns/dns-reverse-dns-for-azure-services',
    },
    {
        type: 'scaleway_instance_ip_reverse_dns',
        provider: 'Scaleway',
        demand: 'refuses',
        source: 'https://www.scaleway.com/en/docs/instances/how-to/configure-reverse-dns/',
    },
    {
        type: 'scaleway_vpc_public_gateway_ip',
        provider: 'Scaleway',
        demand: 'refuses',
        attribute: 'reverse',
        source: 'https://github.com/scaleway/terraform-provider-scaleway/issues/1672',
    },
    {
        type: 'google_compute_instance',
        provider: 'Google Cloud',
        demand: 'needs ownership',
        attribute: 'public_ptr_domain_name',
        source: 'https://github.com/hashicorp/terraform-provider-google/issues/12204',
    },
];
/** Who takes the PTR of a resource, by its address in a plan; null where nothing is known of its type. */
function ptrProvider(resource) {
    const type = partsOf(resource).own.split('.')[0];
    return PTR_PROVIDERS.find((row) => row.type === type) ?? null;
}
/**
 * What to write so that one resource of a plan waits for another: `depends_on` takes what stands in the same
 * module only, so where they stand in two, the blocks of the modules in which they part.
 *
 * @returns null where both come from one block, which has no order inside
 */
function dependsOn(later, earlier) {
    const after = steps(partsOf(later));
    const before = steps(partsOf(earlier));
    const fork = after.findIndex((step, index) => step !== before[index]);
    const block = after[fork];
    const reference = before[fork];
    return block === undefined || reference === undefined ? null : { block, reference };
}
/** `module.mail["eu.west"].hcloud_rdns.mx1[0]` without its keys, which may hold dots themselves. */
function partsOf(resource) {
    const labels = resource.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]/g, '').split('.');
    let at = 0;
    while (labels[at] === 'module')
        at += 2;
    const modules = labels.slice(0, at).filter((_, index) => index % 2 === 1);
    return { modules, own: labels.slice(at).join('.') };
}
function steps({ modules, own }) {
    return [...modules.map((name) => `module.${name}`), own];
}

;// CONCATENATED MODULE: ./lib/rollout/step-texts.js


/** Why a removal must wait. */
function deferStep({ move, address, stays }) {
    const removal = `Leave the removal of ${recordOf(move)} (${step_texts_locationOf(move.place)})`;
    return stays
        ? `${removal} out of this change: the PTR of ${address} keeps that name, which would no longer resolve to the address.`
        : `${removal} to a later change: caches go on with the old PTR of ${address}, whose name would no longer resolve to it.`;
}
function publishStep(move, { removed }) {
    const old = removed.filter(({ name }) => name === move.name);
    const alias = old.find(({ type }) => type === 'CNAME');
    const beside = alias !== undefined
        ? ` in place of ${recordOf(alias)}, beside which it cannot stand`
        : old.length > 0
            ? ', and let the old records of that name stay for now'
            : '';
    return `Publish ${recordOf(move)} (${step_texts_locationOf(move.place)})${beside}.`;
}
/** @param waiting how long, where that is known */
function waitStep(waiting) {
    const time = waiting ??
        'the TTL of the old record, or where the name had none, that of negative answers, which is in its zone’s SOA';
    return `Wait until no cache is behind: ${time}.`;
}
/** @param needed the new forward records that make the PTR's name resolve back */
function ptrStep(pointer, needed) {
    const { effect, name, owner, place, what } = pointer;
    const at = step_texts_locationOf(place);
    if (effect === 'remove') {
        return name === null
            ? `Remove the PTR records of ${owner} (${at}).`
            : `Remove \`${(0,zone_record/* ptrRecord */.M7)(owner ?? '', name)}\` (${at}).`;
    }
    const record = owner !== null && name !== null
        ? `\`${(0,zone_record/* ptrRecord */.M7)(owner, name)}\``
        : `the PTR ${name === null ? `of ${owner ?? 'the address'}` : `name \`${name}\``}, of which the plan does not know yet ${what}`;
    return `${effect === 'add' ? 'Add' : 'Set'} ${record} (${at}).${demandOf(pointer, needed)}`;
}
/** Why the provider of a PTR wants its forward record first, and how a plan says so. */
function demandOf({ place }, needed) {
    const { resource } = place;
    const row = resource === null ? null : ptrProvider(resource);
    if (resource === null || row === null)
        return '';
    if (row.demand === 'needs ownership') {
        return ` ${row.provider} takes a PTR only for a domain whose ownership is verified (${row.source}).`;
    }
    const [first] = needed;
    if (first === undefined)
        return '';
    const why = ` ${row.provider} refuses a PTR whose name does not resolve to the address yet (${row.source}).`;
    if (row.attribute !== undefined) {
        return `${why} \`${row.attribute}\` belongs to the address itself, on which the record may depend: apply the record first and \`${row.attribute}\` in a second run.`;
    }
    const tie = tieOf(resource, needed);
    const again = row.retry === undefined ? '' : ` \`${row.retry}\` makes it ask again for a while.`;
    return `${why}${tie}${again}`;
}
function tieOf(resource, needed) {
    const edges = needed.flatMap(({ place }) => place.resource === null ? [] : (dependsOn(resource, place.resource) ?? []));
    const [first] = edges;
    if (first === undefined)
        return '';
    const references = [...new Set(edges.map(({ reference }) => reference))].join(', ');
    // A whole module that waits for the record may hold the address that the record waits for.
    const circle = first.block.startsWith('module.')
        ? ', or apply the record in a run before where that closes a circle'
        : '';
    return ` Unless it refers to the record already, write \`depends_on = [${references}]\` in \`${first.block}\`${circle}.`;
}
/** What a plan leaves out that takes a record from under a PTR. */
function keepPtrStep({ move, address }) {
    return `Give ${address} a PTR whose name goes on resolving to it, which this plan does not, or keep ${recordOf(move)}. Where the address sends no more mail, its PTR can go too.`;
}
function greeting({ banner, ehlo, port, place }) {
    const parts = [
        ...(banner === undefined
            ? []
            : [`the greeting${banner === null ? ' to one without a name' : ` to \`${banner}\``}`]),
        ...(ehlo === undefined ? [] : [`the EHLO name to \`${ehlo}\``]),
    ];
    const where = port === null ? '' : ` on port ${port}`;
    return `Change ${parts.join(' and ')}${where} (${step_texts_locationOf(place)}).`;
}
function removeSteps({ published, pointers, removed, aliases }, waiting) {
    const after = pointers.length === 0
        ? 'Last'
        : `Last, when ${waiting ?? 'the TTL of the old PTR'} is over too`;
    const replaced = (move) => move.type === 'CNAME' && published.some(({ name }) => name === move.name);
    return [
        ...removed
            .filter((move) => !replaced(move))
            .map((move) => `${after}, remove ${recordOf(move)} (${step_texts_locationOf(move.place)}).`),
        ...aliases.map((move) => `With that, publish ${recordOf(move)} (${step_texts_locationOf(move.place)}), beside which no other record can stand.`),
    ];
}
function recordOf({ name, type, value, what }) {
    if (value === null) {
        return what === null
            ? `every ${type} record of ${name}`
            : `the ${type} record of ${name}, of which the plan does not know yet ${what}`;
    }
    return `\`${type === 'CNAME' ? (0,zone_record/* aliasRecord */.I8)(name, value) : (0,zone_record/* addressRecord */.co)(name, value)}\``;
}
function step_texts_locationOf({ file, line, resource }) {
    return resource ?? (line === null ? file : `${file}:${line}`);
}

;// CONCATENATED MODULE: ./lib/rollout/safe-order.js



/**
 * The safe order of what a plan changes of one host's identity: new forward records, PTR, greeting, and only
 * then away with the old records. So the name of every PTR that any cache holds resolves all the time, and so
 * does every name in a greeting. A removal that the plan makes too early is told before all else.
 *
 * @param live what the host shows now; `ttlS` is the longest TTL in seconds of the records to be replaced
 * @returns a step a text, with the record and its place; null where the plan changes one thing only, or things that do not depend on each other
 */
function safeOrder(host, changes, live) {
    const moves = changesForHost(host, changes, live);
    // Whoever does not set the PTR cannot put it in order either.
    if (host.control === 'shared' && moves.pointers.length === 0)
        return null;
    const early = tooEarly(moves, live);
    if (early.length === 0 && !dependOnEachOther(moves, live))
        return null;
    const waiting = live.ttlS === undefined ? null : `${live.ttlS} s`;
    return [
        ...early.map(deferStep),
        ...moves.published.map((move) => publishStep(move, moves)),
        ...(moves.published.length === 0 ? [] : [waitStep(waiting)]),
        ...moves.pointers.map((pointer) => ptrStep(pointer, confirming(pointer, moves))),
        ...early.filter(({ stays }) => stays).map(keepPtrStep),
        ...moves.greetings.map(greeting),
        ...removeSteps(moves, waiting),
    ];
}
function tooEarly(moves, live) {
    const { published, removed, pointers } = moves;
    const covered = (move, address) => published.some((other) => other.name === move.name &&
        (other.value === address || (move.type === 'CNAME' && canLeadAnywhere(other))));
    const addresses = new Set([
        ...live.endpoints.map(({ address }) => address),
        ...pointers.flatMap(({ address }) => address ?? []),
    ]);
    return [...addresses].flatMap((address) => {
        const now = namesShown(address, live);
        const after = namesAfter(address, now, pointers);
        return removed
            .filter(({ type, value }) => type === 'CNAME' || (value ?? anyOf(type, address)) === address)
            .filter(({ name }) => now.includes(name) || after.includes(name))
            .filter((move) => !covered(move, address))
            .map((move) => ({ move, address, stays: after.includes(move.name) }));
    });
}
/** Any address stands for itself where every record of its family goes. */
function anyOf(type, address) {
    return type === ((0,model_address/* familyOf */.Ap)(address) === 6 ? 'AAAA' : 'A') ? address : null;
}
function namesAfter(address, now, pointers) {
    const own = pointers.filter((pointer) => pointer.address === address);
    const named = (effect) => own.filter((pointer) => pointer.effect === effect);
    const gone = named('remove');
    const replaced = named('set').length > 0 || gone.some(({ name }) => name === null);
    const left = now.filter((name) => !replaced && !gone.some((pointer) => pointer.name === name));
    return [...left, ...[...named('set'), ...named('add')].flatMap(({ name }) => name ?? [])];
}
function dependOnEachOther(moves, live) {
    const { published, pointers, greetings, removed } = moves;
    if (pointers.some((pointer) => confirming(pointer, moves).length > 0))
        return true;
    if (greetings.length === 0)
        return false;
    const greeted = greetings.flatMap(({ banner, ehlo }) => [banner, ehlo]);
    const greetedNow = live.endpoints.flatMap(({ smtp }) => [smtp.bannerName, smtp.ehloName]);
    return (pointers.length > 0 ||
        published.some(({ name }) => greeted.includes(name)) ||
        removed.some(({ name }) => greetedNow.includes(name)));
}
/** The new forward records that make a new PTR's name resolve back; what is not known may. */
function confirming(pointer, { published }) {
    if (pointer.effect === 'remove')
        return [];
    return published.filter(({ name, type, value }) => (pointer.name ?? name) === name &&
        (value === pointer.address || pointer.address === null || canLeadAnywhere({ type, value })));
}
/** Nobody knows before the change to which addresses it leads. */
function canLeadAnywhere({ type, value }) {
    return type === 'CNAME' || value === null;
}

;// CONCATENATED MODULE: ./lib/rollout/forecast.js







/**
 * Judges what will be seen after a planned change by the same rules, and says what differs from now.
 *
 * @param planned what will be seen
 * @param at milliseconds since 1970
 */
function forecast({ observation: now, hosts, comparison }, planned, changes, baseline, at) {
    const then = (0,judge.judge)(planned, []);
    const entryOf = (0,baseline_match/* baselineEntry */.Gf)(baseline);
    const stated = (0,finding_status/* assignStatus */.Y)(then.findings.filter(({ rule }) => !TIME_RULES.has(rule)), at, { known: (finding) => (0,baseline_match/* isInBaseline */.Z0)(entryOf(finding), finding), base: null });
    const findings = mergePhases(comparison.findings, stated).map((finding) => finding.phase === 'planned' ? asPlanned(finding, changes) : finding);
    const live = new Map(now.hosts.map((seen) => [forecast_keyOf(seen), seen]));
    const seenThen = new Map(planned.hosts.map((seen) => [forecast_keyOf(seen), seen]));
    const judged = new Map(then.hosts.map((host) => [(0,declared_state/* hostKey */._)(host.name, host.template.port), host]));
    const added = then.hosts.filter(({ name, template }) => {
        return !hosts.some((one) => one.name === name && one.template.port === template.port);
    });
    return {
        findings,
        hosts: [...hosts, ...added],
        ofHost: (name, port) => {
            const [host, after] = [judged.get((0,declared_state/* hostKey */._)(name, port)), seenThen.get((0,declared_state/* hostKey */._)(name, port))];
            if (host === undefined)
                return null;
            const { verdict, cause, evidence, advice } = host;
            const before = live.get((0,declared_state/* hostKey */._)(name, port));
            const differ = after === undefined ? [] : differences(before, after);
            const steps = before === undefined ? null : safeOrder(before.host, changes, before);
            return { verdict, cause, evidence, advice, differences: differ, steps: steps ?? [] };
        },
        planned: {
            changes: changes.length,
            pending: changes.flatMap((change) => change.kind === 'unknown' ? [{ ...change.place, what: change.what }] : []),
            undeclared: undeclaredIn(changes, planned),
        },
    };
}
function forecast_keyOf({ host }) {
    return (0,declared_state/* hostKey */._)(host.name, host.port);
}
/** The finding, told as what is to come, at the place of the change that bears on it most. */
function asPlanned(finding, changes) {
    const { rule, host, address, observed } = finding;
    const says = /^(?:banner|ehlo)-/.test(rule);
    const bearing = [
        (change) => says && change.kind === 'greeting' && change.host === host,
        (change) => rule.startsWith('ptr-') && isReverse(change, address),
        (change) => change.kind !== 'greeting' && change.name === host,
        (change) => change.kind !== 'greeting' && observed.split(', ').includes(change.name ?? ''),
        (change) => isReverse(change, address),
    ];
    const [change] = bearing.flatMap((bears) => changes.find(bears) ?? []);
    return {
        ...finding,
        message: `After this change: ${finding.message}`,
        plannedAt: change?.place ?? null,
    };
}
function isReverse(change, address) {
    if (change.kind === 'greeting' || change.name === null || address === null)
        return false;
    return (0,model_address/* addressOfReverseName */.Zf)(change.name) === address;
}
/** Planned PTR records of addresses that no host declares. */
function undeclaredIn(changes, planned) {
    const declared = new Set(planned.hosts.flatMap(({ host, endpoints }) => [
        ...(host.addresses ?? []),
        ...endpoints.map(({ address }) => address),
    ]));
    return changes.flatMap((change) => {
        if (change.kind !== 'records' || change.type !== 'PTR' || change.effect === 'remove')
            return [];
        const address = (0,model_address/* addressOfReverseName */.Zf)(change.name);
        if (address === null || declared.has(address) || change.records.length === 0)
            return [];
        return [{ ...change.place, address, names: change.records }];
    });
}


/***/ })

};
