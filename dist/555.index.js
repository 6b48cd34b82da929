export const id = 555;
export const ids = [555];
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

/***/ 6555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareWithPast: () => (/* binding */ compareWithPast),
  fixedNotes: () => (/* binding */ fixedNotes)
});

// EXTERNAL MODULE: ./lib/model/baseline.js
var baseline = __webpack_require__(802);
// EXTERNAL MODULE: ./lib/model/day.js
var day = __webpack_require__(1427);
// EXTERNAL MODULE: ./lib/compare/baseline-match.js
var baseline_match = __webpack_require__(4660);
// EXTERNAL MODULE: ./lib/judge/authoritative-view.js
var authoritative_view = __webpack_require__(3092);
// EXTERNAL MODULE: ./lib/model/declared-state.js
var declared_state = __webpack_require__(2475);
// EXTERNAL MODULE: ./lib/model/sanitise.js
var sanitise = __webpack_require__(2963);
// EXTERNAL MODULE: ./lib/compare/completed-checks.js
var completed_checks = __webpack_require__(1910);
;// CONCATENATED MODULE: ./lib/compare/baseline-update.js






/**
 * The baseline after a run: its findings are known from now on, and its identities are those that were seen.
 * What could not be checked stays as it was known; what is declared no more is forgotten. Where nothing
 * changed, nothing changes.
 *
 * @param today `YYYY-MM-DD` in UTC
 */
function updatedBaseline(before, findings, observation, today) {
    const standing = (0,declared_state/* declaredStates */.F)(observation.hosts, observation.mailDomains);
    const declared = {
        findings: before.findings.filter((entry) => standing((0,baseline_match/* subjectOf */.et)(entry)) !== 'gone'),
        identities: before.identities.filter((entry) => standing(entry) !== 'gone'),
    };
    return {
        findings: knownFrom(declared, findings, observation, today),
        identities: identitiesFrom(declared, findings, observation, today),
    };
}
function knownFrom(before, findings, observation, today) {
    const earlier = (0,baseline_match/* baselineEntry */.Gf)(before);
    const occurring = new Set(findings.map(earlier));
    const made = (0,completed_checks/* checksMade */.Z)(findings, observation);
    const kept = before.findings.filter((entry) => !occurring.has(entry) && !made(entry));
    const found = findings
        .filter(({ rule, status }) => (0,baseline_match/* canBeAccepted */.By)(rule) && status !== 'waived')
        .map((finding) => {
        const entry = earlier(finding);
        if ((0,baseline_match/* isInBaseline */.Z0)(entry, finding) && entry !== undefined)
            return entry;
        const { rule, host, address, level, declared } = finding;
        // A text that the file could not hold would make it a damaged one.
        const expected = (0,sanitise/* showAll */.Ps)(finding.expected, baseline/* MAX_ENTRY_TEXT */.qK);
        const observed = (0,sanitise/* showAll */.Ps)(finding.observed, baseline/* MAX_ENTRY_TEXT */.qK);
        const since = today;
        return { rule, host, port: declared.port, address, level, expected, observed, since };
    });
    return [...new Map([...kept, ...found].map((entry) => [(0,baseline/* findingKey */.fl)(entry), entry])).values()];
}
/** A change that is waived is not accepted: the names of before stay, so that it is told when the waiver ends. */
function identitiesFrom(before, findings, { hosts }, today) {
    const identities = new Map(before.identities.map((entry) => [(0,baseline/* endpointKey */.r4)(entry), entry]));
    const waived = new Set(findings
        .filter(({ rule, status }) => rule === 'identity-changed' && status === 'waived')
        .map(({ host, declared: { port }, address }) => (0,baseline/* endpointKey */.r4)({ host, port, address })));
    for (const seen of hosts) {
        const { name: host, port } = seen.host;
        for (const endpoint of (0,authoritative_view/* authoritativeView */.z)(seen).seen.endpoints) {
            const where = { host, port, address: endpoint.address };
            const key = (0,baseline/* endpointKey */.r4)(where);
            if (waived.has(key))
                continue;
            const identity = identityAt(where, endpoint, identities.get(key), today);
            if (identity !== null)
                identities.set(key, identity);
        }
    }
    return [...identities.values()];
}
/** The identity with the names that are seen now; null where none ever was. */
function identityAt(where, { ptr, smtp }, earlier, today) {
    const known = earlier ?? { ptr: [], banner: null, ehlo: null };
    const names = {
        ptr: ptr.state === 'undetermined' ? known.ptr : ptr.names.toSorted(),
        ...namesOfGreeting(smtp, known),
    };
    if (earlier === undefined) {
        const nothing = names.ptr.length === 0 && names.banner === null && names.ehlo === null;
        return nothing ? null : { ...where, ...names, first: today, changed: today };
    }
    return isSame(names, known) ? earlier : { ...earlier, ...names, changed: today };
}
/**
 * The names that a server says of itself. Where they differ from one connection to the next, those that are
 * known stay as long as one connection still shows them: which comes first is chance, and no change.
 */
function namesOfGreeting({ code, bannerName, bannerNames, ehloName }, { banner, ehlo }) {
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

// EXTERNAL MODULE: ./lib/compare/finding-status.js
var finding_status = __webpack_require__(7269);
// EXTERNAL MODULE: ./lib/compare/waivers.js
var compare_waivers = __webpack_require__(3074);
;// CONCATENATED MODULE: ./lib/compare/compare.js






/**
 * Sets a run's findings against the baseline and the waivers.
 *
 * @param now milliseconds since 1970
 */
function compareWithPast(found, observation, { baseline, accept, file, base }, now) {
    const entryOf = (0,baseline_match/* baselineEntry */.Gf)(baseline);
    const findings = (0,finding_status/* assignStatus */.Y)(found, now, {
        known: (finding) => accept || (0,baseline_match/* isInBaseline */.Z0)(entryOf(finding), finding),
        base,
    });
    const today = (0,day/* dayOf */.k)(now);
    const after = updatedBaseline(baseline, findings, observation, today);
    const fixed = accept || file === null ? [] : (0,baseline_match/* fixedSince */.Lz)(baseline, found, observation);
    const waivers = (0,compare_waivers/* waiverStates */.R)(observation, findings);
    return {
        findings,
        fixed,
        waivers,
        stableSince: stability(baseline, after),
        notes: [...(file === null ? [] : fixedNotes(fixed, file)), ...(0,compare_waivers/* waiverNotes */.A)(waivers, now)],
        renewed: accept ? after : null,
    };
}
/** More than so many are counted only. */
const MAX_FIXED = 20;
/** @param file the baseline's path */
function fixedNotes(fixed, file) {
    const told = fixed.slice(0, MAX_FIXED).map(({ entry, why }) => {
        const where = entry.address === null ? entry.host : `${entry.host} (${entry.address})`;
        return `${FATES[why]}: ${entry.rule} at ${where}. Remove ${entry.place === undefined ? 'it from' : `line ${entry.place.line} of`} ${file}, or set update-baseline.`;
    });
    const more = fixed.length - told.length;
    return more > 0
        ? [...told, `${more} more accepted findings are fixed or declared no more.`]
        : told;
}
const FATES = {
    fixed: 'Fixed',
    undeclared: 'Declared no more',
};
/** Looks up the latest change among the addresses of a host, of those that were known before. */
function stability(before, after) {
    const known = new Set(before.identities.map(baseline/* endpointKey */.r4));
    const latest = new Map();
    for (const identity of after.identities.filter((one) => known.has((0,baseline/* endpointKey */.r4)(one)))) {
        const key = `${identity.host}:${identity.port}`;
        const earlier = latest.get(key);
        if (earlier === undefined || earlier < identity.changed)
            latest.set(key, identity.changed);
    }
    return (host, port) => latest.get(`${host}:${port}`) ?? null;
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

/***/ 3074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ waiverNotes),
/* harmony export */   R: () => (/* binding */ waiverStates)
/* harmony export */ });
/* harmony import */ var _model_day_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1427);
/* harmony import */ var _model_rule_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(550);
/* harmony import */ var _completed_checks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1910);



const DAY_MS = 86_400_000;
/** How long before its end a waiver speaks up. */
const SOON_DAYS = 14;
function waiverStates(observation, findings) {
    const made = (0,_completed_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .checksMade */ .Z)(findings, observation);
    return placedWaivers(observation).map(({ waiver, rule, hosts }) => {
        const statuses = findings
            .filter((one) => one.rule === rule && hosts.some((host) => isAt(host, one)))
            .map(({ status }) => status);
        const gone = statuses.length === 0 && hosts.every((host) => made({ rule, ...host, address: null }));
        return { waiver, hosts, gone, again: statuses.includes('new') };
    });
}
/**
 * What is to be said of the waivers: that one ends soon, that one has ended, and that nothing is left of what
 * one waives. The last only where that was really looked at, everywhere that it holds.
 *
 * @param now milliseconds since 1970
 */
function waiverNotes(states, now) {
    return states.flatMap(({ waiver, hosts, ...state }) => {
        const fate = fateOf(waiver, state, now);
        if (fate === null)
            return [];
        const { file, line } = waiver.place;
        const where = file === null ? `line ${line} of the hosts input` : `${file}:${line}`;
        const names = [...new Set(hosts.map(({ host }) => host))];
        const at = names.length > MAX_NAMES ? `${names.length} hosts` : names.join(' and ');
        return [
            `The waiver of ${waiver.rule} at ${at} (${waiver.reason}) ${fate}. It stands at ${where}.`,
        ];
    });
}
/** An `mx:` entry's waiver may hold at more hosts than a sentence can name. */
const MAX_NAMES = 3;
/** Every waiver once. A rule about MX records is waived at the domain, every other one at its hosts. */
function placedWaivers({ hosts, mailDomains }) {
    const placed = [
        ...mailDomains.flatMap(({ mailDomain: { domain, template }, elsewhere }) => elsewhere ? [] : waiversOf(template, domain, ABOUT_DOMAINS)),
        ...hosts.flatMap(({ host }) => waiversOf(host, host.name, ABOUT_HOSTS)),
    ];
    return [...Map.groupBy(placed, ({ waiver }) => waiver).values()].flatMap((group) => group.slice(0, 1).map((first) => ({ ...first, hosts: group.flatMap((one) => one.hosts) })));
}
const ABOUT_DOMAINS = ['mx-invalid'];
const ABOUT_HOSTS = _model_rule_names_js__WEBPACK_IMPORTED_MODULE_1__/* .RULE_NAMES */ .i.filter((rule) => !ABOUT_DOMAINS.includes(rule));
function waiversOf({ port, waivers }, host, rules) {
    return waivers.flatMap((waiver) => rules
        .filter((rule) => rule === waiver.rule)
        .map((rule) => ({ waiver, rule, hosts: [{ host, port }] })));
}
function isAt({ host, port }, finding) {
    return finding.host === host && finding.declared.port === port;
}
/** What has become of a waiver, as the rest of a sentence; null where nothing is to be said. */
function fateOf({ until }, { gone, again }, now) {
    if (gone)
        return `until ${until} is needed no more: remove it`;
    const today = (0,_model_day_js__WEBPACK_IMPORTED_MODULE_2__/* .dayOf */ .k)(now);
    if (until < today)
        return `ended on ${until}${again ? ': its finding counts again' : ''}`;
    return until <= (0,_model_day_js__WEBPACK_IMPORTED_MODULE_2__/* .dayOf */ .k)(now + SOON_DAYS * DAY_MS) ? `ends on ${until}` : null;
}


/***/ })

};
