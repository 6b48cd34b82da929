export const id = 31;
export const ids = [31];
export const modules = {

/***/ 2031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  observePlanned: () => (/* binding */ observePlanned)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/model/address.js
var model_address = __webpack_require__(3313);
// EXTERNAL MODULE: ./lib/model/declared-state.js
var declared_state = __webpack_require__(2475);
// EXTERNAL MODULE: ./lib/observe/context/inconclusive-domains.js
var inconclusive_domains = __webpack_require__(1846);
// EXTERNAL MODULE: ./lib/observe/context/where-declared.js
var where_declared = __webpack_require__(8174);
// EXTERNAL MODULE: ./lib/observe/dns/banner-forward.js
var banner_forward = __webpack_require__(8568);
// EXTERNAL MODULE: ./lib/observe/dns/forward.js
var dns_forward = __webpack_require__(525);
// EXTERNAL MODULE: ./lib/observe/dns/iprev.js
var iprev = __webpack_require__(4122);
// EXTERNAL MODULE: ./lib/observe/dns/mx.js
var mx = __webpack_require__(8911);
// EXTERNAL MODULE: ./lib/observe/inconclusive.js
var inconclusive = __webpack_require__(4522);
// EXTERNAL MODULE: ./lib/observe/limits/adaptive-limit.js
var adaptive_limit = __webpack_require__(3881);
// EXTERNAL MODULE: ./lib/observe/limits/deadline.js
var limits_deadline = __webpack_require__(9730);
// EXTERNAL MODULE: ./lib/observe/smtp/empty-observation.js
var empty_observation = __webpack_require__(3899);
;// CONCATENATED MODULE: ./lib/observe/planned/planned-resolver.js
/** As many aliases in a row as resolvers commonly follow. */
const MAX_ALIASES = 8;
/**
 * The live resolver with planned changes laid over it: DNS as it will be once they are applied and every cache has
 * followed. Aliases are followed here, since a plan may change any link of a chain. A lookup that meets a value
 * which the plan does not know yet is failed: nothing is guessed.
 */
function overlay(live, changes) {
    const planned = Map.groupBy(changes.filter(isRecords), keyOf);
    const unknown = new Map(changes.filter(isUnknown).map((change) => [keyOf(change), change]));
    const at = async (name, type, deadline) => {
        const key = keyOf({ name, type });
        const pending = unknown.get(key);
        if (pending !== undefined)
            return notKnownYet(pending);
        const here = planned.get(key);
        if (here === undefined)
            return live(name, type, deadline);
        const sets = here.findLastIndex(({ effect }) => effect === 'set');
        const before = sets >= 0 ? { kind: 'absent', why: 'nodata' } : await live(name, type, deadline);
        if (before.kind === 'failed')
            return before;
        let records = before.kind === 'found' ? [...before.records] : [];
        for (const change of here.slice(Math.max(0, sets))) {
            const theirs = change.records;
            const others = records.filter((one) => !theirs.some((other) => isSame(one, other)));
            records = change.effect === 'remove' ? others : [...others, ...theirs];
        }
        return records.length > 0 ? { kind: 'found', records } : { kind: 'absent', why: 'nodata' };
    };
    const resolve = async (name, type, deadline, links = MAX_ALIASES) => {
        const owner = name.toLowerCase();
        if (type === 'CNAME')
            return at(owner, type, deadline);
        const here = planned.has(keyOf({ name: owner, type }));
        const aliasHere = planned.has(keyOf({ name: owner, type: 'CNAME' }));
        // Planned records take the place of a live alias, and a planned alias that of all records.
        if (aliasHere || !here) {
            const alias = await at(owner, 'CNAME', deadline);
            if (alias.kind === 'found' && alias.records[0] !== undefined && links > 0) {
                return resolve(alias.records[0], type, deadline, links - 1);
            }
        }
        if (aliasHere && !here) {
            // What the live resolver finds stands behind the alias that is to go.
            const was = await live(owner, 'CNAME', deadline);
            if (was.kind === 'found')
                return { kind: 'absent', why: 'nodata' };
        }
        return at(owner, type, deadline);
    };
    return (name, type, deadline) => resolve(name, type, deadline);
}
function keyOf({ name, type }) {
    return `${type} ${name ?? ''}`;
}
function isRecords(change) {
    return change.kind === 'records';
}
function isUnknown(change) {
    return change.kind === 'unknown' && change.name !== null;
}
function notKnownYet({ what }) {
    return { kind: 'failed', reason: 'not-known-yet', detail: `${what} is not known before apply` };
}
function isSame(one, other) {
    if (typeof one === 'string' || typeof other === 'string')
        return one === other;
    return one.exchange === other.exchange && one.preference === other.preference;
}

;// CONCATENATED MODULE: ./lib/observe/planned/observe-planned.js














/**
 * What would be seen once the planned changes are applied: the live observation with DNS and greetings as they are
 * planned. Only DNS is asked, and nothing is dialled: an address at which nobody looked yet has no greeting. What
 * the plan does not touch is the live observation itself, so that nothing else differs between the two.
 */
async function observePlanned(live, changes, { resolve, deadline: run }, { timeoutMs, concurrency }) {
    const turns = (0,adaptive_limit/* createAdaptiveLimit */.Ec)(concurrency, concurrency);
    const planned = overlay(resolve, changes);
    const greetings = changes.filter((change) => change.kind === 'greeting');
    const mailDomains = await (0,adaptive_limit/* mapLimited */.bB)(live.mailDomains, turns, async (seen) => {
        const deadline = (0,limits_deadline/* deadlineIn */._5)(timeoutMs, run);
        const next = await (0,mx/* observeMailDomain */.q)(seen.mailDomain, planned, deadline);
        return (0,external_node_util_.isDeepStrictEqual)(next.mx, seen.mx) ? seen : { ...next, ...elsewhereOf(seen) };
    });
    const known = new Map(live.hosts.map((seen) => [observe_planned_keyOf(seen.host), seen]));
    const hosts = await (0,adaptive_limit/* mapLimited */.bB)(hostsThen(live, mailDomains), turns, (host) => hostThen(host, known.get(observe_planned_keyOf(host)), planned, greetings, (0,limits_deadline/* deadlineIn */._5)(timeoutMs, run)));
    return { ...live, mailDomains, hosts };
}
function elsewhereOf({ elsewhere, }) {
    return elsewhere === undefined ? {} : { elsewhere };
}
/** The hosts that are looked at now and are no target of an MX record only, and all planned targets. */
function hostsThen(live, planned) {
    const targets = (domains) => domains.filter(({ elsewhere }) => elsewhere !== true).flatMap(mx/* hostsOf */.P);
    // A host that is declared itself stays, whether an MX record names it or not.
    const entries = new Set(live.mailDomains.map(({ mailDomain }) => mailDomain.template.place));
    const then = new Map(targets(planned).map((host) => [observe_planned_keyOf(host), host]));
    const kept = live.hosts.map(({ host }) => host);
    const added = [...then.values()].filter((host) => !kept.some((one) => observe_planned_keyOf(one) === observe_planned_keyOf(host)));
    return [...kept.filter((host) => !entries.has(host.place) || then.has(observe_planned_keyOf(host))), ...added];
}
function observe_planned_keyOf({ name, port }) {
    return (0,declared_state/* hostKey */._)(name, port);
}
async function hostThen(host, live, resolve, greetings, deadline) {
    const forward = unlessSame(live?.forward, await (0,dns_forward/* observeForward */.EH)(host.name, resolve, deadline));
    const own = greetings.filter(({ host: name, port }) => name === host.name && (port === null || port === host.port));
    const addresses = host.addresses ?? (0,dns_forward/* addressesIn */.Mh)(forward);
    const [endpoints, sendingDomains] = await Promise.all([
        Promise.all(addresses.map((address) => {
            const seen = live?.endpoints.find((endpoint) => endpoint.address === address);
            return endpointThen(host, address, seen, resolve, greetingAt(address, own), deadline);
        })),
        (0,where_declared/* observeDomainsWhereDeclared */.L)(host, addresses, resolve, deadline),
    ]);
    return {
        host,
        forward,
        endpoints,
        sendingDomains,
        inconclusive: [
            ...(0,inconclusive/* inconclusiveForward */.c)(host, forward),
            ...endpoints.flatMap((endpoint) => (0,inconclusive/* inconclusiveAt */.U)(host, endpoint, [])),
            ...(0,inconclusive_domains/* inconclusiveDomains */.E)(host, sendingDomains),
            ...(live?.inconclusive ?? []).filter(({ check }) => UNPLANNED.has(check)),
        ],
    };
}
/** Checks whose facts a plan leaves as they were. */
const UNPLANNED = new Set(['ehlo', 'tls']);
async function endpointThen(host, address, live, resolve, greeting, deadline) {
    // Nobody is asked for the planned zone, of which no server knows yet.
    const tools = { resolve, askAuthority: async () => null };
    const canonical = (0,model_address/* canonicalAddress */.Z5)(address) ?? address;
    const ptr = ptrUnlessSame(live?.ptr, await (0,iprev/* observePtr */.H)(canonical, host.ptr, tools, deadline));
    const smtp = greetedAs(live?.smtp ?? empty_observation/* EMPTY_SMTP */.x, greeting);
    const { bannerForward } = await (0,banner_forward/* observeBannerForward */.m)(smtp.bannerNames, canonical, resolve, deadline);
    return {
        address,
        port: host.port,
        ptr,
        smtp,
        fallback: greeting === null ? (live?.fallback ?? null) : null,
        bannerForward: unlessSame(live?.bannerForward, bannerForward),
    };
}
/** The live facts where they stay as they are, so that what stands beside them stays too. */
function unlessSame(live, planned) {
    return live !== undefined && (0,external_node_util_.isDeepStrictEqual)(live, planned) ? live : planned;
}
/** What the zone's own servers say now still holds where neither the names nor where they lead will change. */
function ptrUnlessSame(live, planned) {
    if (live === undefined)
        return planned;
    const same = live.state === planned.state &&
        (0,external_node_util_.isDeepStrictEqual)(live.names, planned.names) &&
        (0,external_node_util_.isDeepStrictEqual)(live.forward, planned.forward);
    return same ? live : planned;
}
/** What several settings say together at one address: one that is for that address alone counts most. */
function greetingAt(address, greetings) {
    const general = greetings.filter((one) => one.address == null);
    const special = greetings.filter((one) => one.address === address);
    const said = [...general, ...special].map(({ banner, ehlo }) => {
        return { ...(banner === undefined ? {} : { banner }), ...(ehlo === undefined ? {} : { ehlo }) };
    });
    return said.length === 0 ? null : Object.assign({}, ...said);
}
/** The dialogue as it will go: what is configured is what will be said, whatever was seen so far. */
function greetedAs(live, greeting) {
    if (greeting === null)
        return live;
    const { banner, ehlo } = greeting;
    const said = banner === undefined ? live : bannerOf(live, banner);
    return ehlo === undefined
        ? said
        : { ...said, ehloName: ehlo, ehloReply: [ehlo, ...live.ehloReply.slice(1)] };
}
function bannerOf(live, banner) {
    const rest = (live.greeting[0] ?? '').split(' ').slice(1).join(' ') || 'ESMTP';
    return {
        ...live,
        state: live.state === 'tls-failed' ? live.state : 'greeted',
        code: 220,
        greeting: [banner === null ? rest : `${banner} ${rest}`],
        bannerName: banner,
        bannerNames: banner === null ? [] : [banner],
        reason: null,
        detail: null,
    };
}


/***/ })

};
