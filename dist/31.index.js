export const id = 31;
export const ids = [31];
export const modules = {

/***/ 82031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  observePlanned: () => (/* binding */ observePlanned)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/model/address.js
var model_address = __webpack_require__(83313);
// EXTERNAL MODULE: ./lib/model/dns-name.js
var dns_name = __webpack_require__(91812);
// EXTERNAL MODULE: ./lib/model/host-key.js
var host_key = __webpack_require__(1297);
// EXTERNAL MODULE: ./lib/model/observation.js
var observation = __webpack_require__(6463);
// EXTERNAL MODULE: ./lib/observe/dns/forward.js
var forward = __webpack_require__(30525);
// EXTERNAL MODULE: ./lib/observe/dns/mx.js
var mx = __webpack_require__(78911);
// EXTERNAL MODULE: ./lib/observe/dns/ptr.js
var dns_ptr = __webpack_require__(14522);
// EXTERNAL MODULE: ./lib/observe/helo.js
var helo = __webpack_require__(79076);
// EXTERNAL MODULE: ./lib/observe/isolate-host.js
var isolate_host = __webpack_require__(27856);
// EXTERNAL MODULE: ./lib/observe/limits/adaptive-limit.js
var adaptive_limit = __webpack_require__(13881);
// EXTERNAL MODULE: ./lib/observe/limits/deadline.js
var limits_deadline = __webpack_require__(97349);
// EXTERNAL MODULE: ./lib/observe/observe-host.js
var observe_host = __webpack_require__(40555);
// EXTERNAL MODULE: ./lib/observe/smtp/probe.js + 3 modules
var probe = __webpack_require__(92213);
// EXTERNAL MODULE: ./lib/observe/without-facts.js
var without_facts = __webpack_require__(60542);
;// CONCATENATED MODULE: ./lib/observe/planned/planned-resolver.js

/** The most aliases in a chain, as resolvers commonly follow them. */
const MAX_ALIASES = 8;
/**
 * Makes a resolver that answers as if the planned changes were applied and no cache was outdated. A live answer remains
 * where the plan changes neither its name nor an alias on its way. Otherwise the aliases are followed here, since a plan
 * may change any link of a chain. A lookup that meets a value which the plan does not know yet is `failed`.
 */
function createPlannedResolver(live, changes) {
    const planned = Map.groupBy(changes.filter(isRecords), keyOf);
    const unknown = new Map(changes.filter(isUnknown).map((change) => [keyOf(change), change]));
    const isChanged = (name, type) => [type, 'CNAME'].some((one) => {
        const key = keyOf({ name, type: one });
        return planned.has(key) || unknown.has(key);
    });
    const recordsAt = async (name, type, deadline) => {
        const key = keyOf({ name, type });
        const pending = unknown.get(key);
        if (pending !== undefined)
            return notKnownYet(pending);
        const own = planned.get(key);
        if (own === undefined)
            return live(name, type, deadline);
        const lastSet = own.findLastIndex(({ effect }) => effect === 'set');
        const current = lastSet >= 0 ? NO_RECORDS : await live(name, type, deadline);
        if (current.kind === 'failed')
            return current;
        let records = current.kind === 'found' ? [...current.records] : [];
        for (const change of own.slice(Math.max(0, lastSet))) {
            const changed = change.records;
            const others = records.filter((one) => !changed.some((other) => isEqual(one, other)));
            records = change.effect === 'remove' ? others : [...others, ...changed];
        }
        return records.length > 0 ? { kind: 'found', records, ttlS: null, aliases: [] } : NO_RECORDS;
    };
    /** The target of a name's alias; null where it has none, or has planned records, which replace a live alias. */
    const aliasAt = async (name, type, deadline) => {
        const hasPlannedRecords = planned.has(keyOf({ name, type }));
        const hasPlannedAlias = planned.has(keyOf({ name, type: 'CNAME' }));
        if (hasPlannedRecords && !hasPlannedAlias)
            return null;
        return recordsAt(name, 'CNAME', deadline);
    };
    const resolve = async (name, type, deadline, aliasesLeft = MAX_ALIASES) => {
        const owner = name.toLowerCase();
        if (type === 'CNAME')
            return recordsAt(owner, type, deadline);
        const answer = isChanged(owner, type) ? null : await live(owner, type, deadline);
        // A lookup may have failed because of a record that the plan changes.
        const stands = answer !== null &&
            answer.kind !== 'failed' &&
            !answer.aliases.some((alias) => isChanged(alias, type));
        if (stands)
            return answer.aliases.length > aliasesLeft ? tooManyAliases(owner) : answer;
        const alias = await aliasAt(owner, type, deadline);
        if (alias?.kind === 'failed' && alias.reason === 'not-known-yet')
            return alias;
        const [target] = alias?.kind === 'found' ? alias.records : [];
        if (target !== undefined && aliasesLeft === 0)
            return tooManyAliases(owner);
        if (target !== undefined) {
            const end = await resolve(target, type, deadline, aliasesLeft - 1);
            return { ...end, aliases: [target, ...end.aliases] };
        }
        if (answer !== null)
            return answer;
        const hasPlannedRecords = planned.has(keyOf({ name: owner, type }));
        if (planned.has(keyOf({ name: owner, type: 'CNAME' })) && !hasPlannedRecords) {
            // The live records are those of the target of an alias that the plan removes.
            const liveAlias = await live(owner, 'CNAME', deadline);
            if (liveAlias.kind === 'found')
                return NO_RECORDS;
        }
        return recordsAt(owner, type, deadline);
    };
    return (name, type, deadline) => resolve(name, type, deadline);
}
const NO_RECORDS = { ...observation/* NO_DATA */.V5, aliases: [] };
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
    const detail = `${what} is not known before apply`;
    return { kind: 'failed', reason: 'not-known-yet', detail, aliases: [] };
}
/** As resolvers answer with SERVFAIL. The chain may be a loop. */
function tooManyAliases(name) {
    const detail = `${name} is at the end of more than ${MAX_ALIASES} aliases`;
    return { kind: 'failed', reason: 'dns-error', detail, aliases: [] };
}
function isEqual(one, other) {
    if (typeof one === 'string' || typeof other === 'string')
        return one === other;
    return one.exchange === other.exchange && one.preference === other.preference;
}

;// CONCATENATED MODULE: ./lib/observe/planned/observe-planned.js
















/**
 * The observation as it will be when the planned changes are applied: the live one with planned DNS records and
 * greetings. Only DNS is queried and nothing is dialled: an address without a live observation has no greeting. Facts
 * that the plan does not change are the live objects themselves, so that the two observations differ in nothing else.
 */
async function observePlanned(live, changes, { resolve, debugError, deadline: run }, { timeoutMs, concurrency }) {
    const limit = (0,adaptive_limit/* createAdaptiveLimit */.Ec)(concurrency, concurrency);
    const plannedResolve = createPlannedResolver(resolve, changes);
    const greetings = changes.filter((change) => change.kind === 'greeting');
    const mailDomains = await (0,adaptive_limit/* mapLimited */.bB)(live.mailDomains, limit, async (current) => {
        const deadline = (0,limits_deadline/* deadlineIn */._5)(timeoutMs, run);
        const { mailDomain } = current;
        const planned = await (0,isolate_host/* isolateHost */.W)(debugError, () => (0,mx/* observeMailDomain */.q)(mailDomain, plannedResolve, deadline), (internalError) => ({
            ...(0,without_facts/* domainWithoutFacts */.YK)(mailDomain, (0,without_facts/* noFactsAfter */.$7)(internalError)),
            internalError,
        }));
        return isEqualLookup(planned.mx, current.mx) ? current : { ...current, ...planned };
    });
    const liveHosts = new Map(live.hosts.map((observation) => [observe_planned_keyOf(observation.host), observation]));
    const hosts = await (0,adaptive_limit/* mapLimited */.bB)(plannedHosts(live, mailDomains), limit, (host) => {
        const current = liveHosts.get(observe_planned_keyOf(host));
        const deadline = (0,limits_deadline/* deadlineIn */._5)(timeoutMs, run);
        return (0,isolate_host/* isolateHost */.W)(debugError, () => observePlannedHost(host, current, plannedResolve, greetings, deadline), (internalError) => ({
            ...(0,observe_host/* toHostObservation */.K)((0,without_facts/* hostWithoutFacts */.uQ)(host, (0,without_facts/* noFactsAfter */.$7)(internalError))),
            internalError,
        }));
    });
    return { ...live, mailDomains, hosts };
}
/** The live hosts, without those that only an MX record named and no planned one does, and all planned MX targets. */
function plannedHosts(live, planned) {
    const ownDomains = planned.filter(({ isOfOtherShard }) => isOfOtherShard !== true);
    const targets = new Map(ownDomains.flatMap(mx/* mxHosts */.X).map((host) => [observe_planned_keyOf(host), host]));
    // A host with an entry of its own remains, whether an MX record names it or not.
    const mxEntries = new Set(live.mailDomains.map(({ mailDomain }) => mailDomain.template.location));
    const current = live.hosts.map(({ host }) => host);
    const currentKeys = new Set(current.map(observe_planned_keyOf));
    return [
        ...current.filter((host) => !mxEntries.has(host.location) || targets.has(observe_planned_keyOf(host))),
        ...[...targets.values()].filter((host) => !currentKeys.has(observe_planned_keyOf(host))),
    ];
}
function observe_planned_keyOf({ name, port }) {
    return (0,host_key/* hostKey */._9)(name, port);
}
async function observePlannedHost(host, live, resolve, greetings, deadline) {
    const own = greetings.filter(({ host: name, port }) => name === host.name && (port === null || port === host.port));
    // A transport belongs to the host, not to one of the ports at which it listens.
    const helos = greetings.filter(({ host: name, helo }) => name === host.name && helo !== undefined);
    const observeAddress = async (address) => {
        const current = live?.endpoints.find((endpoint) => endpoint.address === address);
        const greeting = plannedGreetingAt(address, own);
        return observePlannedEndpoint(host, address, current, resolve, greeting, helos, deadline);
    };
    const facts = await (0,observe_host/* observeHost */.v)(host, observeAddress, resolve, deadline);
    const forward = liveForwardIfEqual(live?.forward, facts.forward);
    const observation = (0,observe_host/* toHostObservation */.K)({ ...facts, forward });
    const unplanned = (live?.inconclusive ?? []).filter(({ check }) => UNPLANNED_CHECKS.has(check));
    return { ...observation, inconclusive: [...observation.inconclusive, ...unplanned] };
}
/** Checks whose facts a plan does not change. */
const UNPLANNED_CHECKS = new Set(['ehlo', 'tls']);
async function observePlannedEndpoint(host, address, live, resolve, greeting, helos, deadline) {
    // No server has the planned zone yet, so there is no authority to query.
    const tools = { resolve, queryAuthority: async () => null };
    const canonical = (0,model_address/* canonicalAddress */.Z5)(address) ?? address;
    const { ptr: planned, cuts } = await (0,dns_ptr/* observePtr */.Hi)(canonical, host.ptr, tools, deadline);
    const ptr = livePtrIfEqual(live?.ptr, planned);
    const smtp = withGreeting(live?.smtp ?? probe/* EMPTY_SMTP */.xN, greeting);
    const known = plannedHelo(host, canonical, live, helos);
    const sending = await (0,helo/* observeHelo */.Tr)(host, canonical, known, resolve, deadline);
    const { bannerForward } = await (0,forward/* observeBannerForward */.mH)((0,observation/* judgedBannerNames */.YQ)(smtp), canonical, resolve, deadline);
    const endpoint = {
        address,
        port: host.port,
        ptr,
        smtp,
        helo: liveIfEqual(live?.helo ?? null, sending.helo),
        refusals: live?.refusals ?? [],
        fallback: greeting === null ? (live?.fallback ?? null) : null,
        bannerForward: liveIfEqual(live?.bannerForward, bannerForward),
    };
    return {
        endpoint,
        inconclusive: sending.inconclusive,
        cuts: [...cuts, ...sending.cuts],
    };
}
function liveForwardIfEqual(live, planned) {
    const equal = live !== undefined &&
        isEqualLookup(live.v4, planned.v4) &&
        isEqualLookup(live.v6, planned.v6) &&
        isEqualLookup(live.alias, planned.alias);
    return equal ? live : planned;
}
/** Whether two lookups are equal in all but their TTLs, since planned records have none. */
function isEqualLookup(live, planned) {
    const withoutTtl = (lookup) => lookup.kind === 'failed' ? lookup : { ...lookup, ttlS: null };
    return (0,external_node_util_.isDeepStrictEqual)(withoutTtl(live), withoutTtl(planned));
}
function liveIfEqual(live, planned) {
    return live !== undefined && (0,external_node_util_.isDeepStrictEqual)(live, planned) ? live : planned;
}
/** The live facts include what the zone's own servers answered, which still applies when nothing else changes. */
function livePtrIfEqual(live, planned) {
    if (live === undefined)
        return planned;
    const equal = live.state === planned.state &&
        (0,external_node_util_.isDeepStrictEqual)(live.names, planned.names) &&
        (0,external_node_util_.isDeepStrictEqual)(live.forward, planned.forward);
    return equal ? live : planned;
}
/** The names that the transports of the planned configuration send with; without one, what is known of the live host. */
function plannedHelo(host, address, live, helos) {
    const own = helos.filter((one) => (one.address === undefined || one.address === address) &&
        (one.family === undefined || one.family === (0,model_address/* familyOf */.Ap)(address)));
    const [first] = own;
    if (first === undefined)
        return live?.helo ?? (0,helo/* knownHelo */.GV)(host, []);
    const { file, line } = first.location;
    return {
        names: [...new Set(own.flatMap(({ helo }) => (helo === undefined ? [] : (0,dns_name/* canonicalName */.Ew)(helo))))],
        source: 'planned',
        seenAt: null,
        by: line === null ? file : `${file}:${line}`,
        reverse: live?.helo?.reverse ?? [],
    };
}
/** The settings for one address, merged: those for this address alone override those for all addresses. */
function plannedGreetingAt(address, greetings) {
    const general = greetings.filter((one) => one.address == null);
    const specific = greetings.filter((one) => one.address === address);
    const settings = [...general, ...specific];
    if (settings.length === 0)
        return null;
    const banner = settings.findLast((one) => one.banner !== undefined)?.banner;
    const ehlo = settings.findLast((one) => one.ehlo !== undefined)?.ehlo;
    return { ...(banner === undefined ? {} : { banner }), ...(ehlo === undefined ? {} : { ehlo }) };
}
/** The SMTP facts with the configured names in place of the observed ones. */
function withGreeting(live, greeting) {
    if (greeting === null)
        return live;
    const { banner, ehlo } = greeting;
    const smtp = banner === undefined ? live : withBanner(live, banner);
    return ehlo === undefined
        ? smtp
        : { ...smtp, ehloName: ehlo, ehloReply: [ehlo, ...live.ehloReply.slice(1)] };
}
function withBanner(live, banner) {
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
