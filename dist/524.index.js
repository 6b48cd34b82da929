export const id = 524;
export const ids = [524];
export const modules = {

/***/ 96843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ isLikeApex),
/* harmony export */   Gw: () => (/* binding */ ancestorsOf),
/* harmony export */   jx: () => (/* binding */ APEX),
/* harmony export */   lu: () => (/* binding */ ScopeIndex),
/* harmony export */   pk: () => (/* binding */ EMPTY_SCOPE)
/* harmony export */ });
const APEX = '@';
const EMPTY_SCOPE = { names: [], zones: [], relativeNames: [], hosts: [] };
/** The suffixes of a name at its label boundaries, from the name itself to its last label. */
function ancestorsOf(name) {
    const suffixes = [name];
    for (let index = 0; index < name.length; index += 1) {
        // An escaped dot does not separate labels.
        if (name[index] === '\\')
            index += 1;
        else if (name[index] === '.')
            suffixes.push(name.slice(index + 1));
    }
    return suffixes.filter((suffix) => suffix !== '');
}
/** The first labels of a name, from one label to the whole name: `mx1`, `mx1.example`, `mx1.example.com`. */
function prefixesOf(name) {
    return [
        ...ancestorsOf(name)
            .slice(1)
            .map((suffix) => name.slice(0, -suffix.length - 1)),
        name,
    ];
}
/** A name directly below a top-level domain, or below one such as `co.uk`. Names of hosts are no apexes in practice. */
const LIKE_APEX = /^[^.]+\.[^.]+(?:\.[a-z]{2})?$/;
function isLikeApex(name) {
    return LIKE_APEX.test(name);
}
/** Finds which of many scopes a name is in. The time of a search depends on the labels of the name only. */
class ScopeIndex {
    #names = new Map();
    #zones = new Map();
    #relativeNames = new Map();
    add({ names, zones, relativeNames }, value) {
        for (const name of names)
            append(this.#names, name, value);
        for (const zone of zones)
            append(this.#zones, zone, value);
        for (const name of relativeNames)
            append(this.#relativeNames, name, value);
    }
    find(name) {
        return [
            ...(this.#names.get(name) ?? []),
            ...[...ancestorsOf(name), '.'].flatMap((zone) => this.#zones.get(zone) ?? []),
            ...prefixesOf(name).flatMap((prefix) => this.#relativeNames.get(prefix) ?? []),
            ...(LIKE_APEX.test(name) ? (this.#relativeNames.get(APEX) ?? []) : []),
        ];
    }
}
function append(map, key, value) {
    const list = map.get(key);
    if (list === undefined)
        map.set(key, [value]);
    else
        list.push(value);
}


/***/ }),

/***/ 25287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ describeUnknown),
/* harmony export */   Fn: () => (/* binding */ describeUnread),
/* harmony export */   df: () => (/* binding */ describePlace),
/* harmony export */   nQ: () => (/* binding */ recordSetKey)
/* harmony export */ });
function recordSetKey(name, type) {
    return `${type} ${name}`;
}
/** Why a planned lookup has no answer, and where: the detail of an inconclusive check. */
function describeUnread({ why, location }) {
    return `${describePlace(location)}: ${why}`;
}
function describeUnknown({ what, location }) {
    return `${what} is not known before apply (${describePlace(location)})`;
}
/** `file:line`, or the resource and its file. */
function describePlace({ file, line, resource }) {
    if (resource !== null)
        return `${resource} in ${file}`;
    return line === null ? file : `${file}:${line}`;
}


/***/ }),

/***/ 78143:
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
// EXTERNAL MODULE: ./lib/model/expectation.js
var expectation = __webpack_require__(59767);
// EXTERNAL MODULE: ./lib/model/host-key.js
var host_key = __webpack_require__(1297);
// EXTERNAL MODULE: ./lib/model/http-proxy.js
var http_proxy = __webpack_require__(46132);
// EXTERNAL MODULE: ./lib/model/name-scope.js
var name_scope = __webpack_require__(96843);
// EXTERNAL MODULE: ./lib/model/observation.js
var observation = __webpack_require__(6463);
// EXTERNAL MODULE: ./lib/observe/dns/confirm-answer.js
var confirm_answer = __webpack_require__(86087);
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
// EXTERNAL MODULE: ./lib/observe/smtp/probe.js + 4 modules
var probe = __webpack_require__(71129);
// EXTERNAL MODULE: ./lib/observe/without-facts.js
var without_facts = __webpack_require__(60542);
// EXTERNAL MODULE: ./lib/observe/planned/planned-greeting.js
var planned_greeting = __webpack_require__(62395);
// EXTERNAL MODULE: ./lib/model/planned.js
var model_planned = __webpack_require__(25287);
;// CONCATENATED MODULE: ./lib/observe/planned/answer-in-zone.js


/** @param name at the apex of the zone or below it, in canonical form */
function answerInZone(zone, name, type) {
    // From the apex down to the name.
    const path = (0,name_scope/* ancestorsOf */.Gw)(name)
        .slice(0, depthBelow(zone.apex, name) + 1)
        .toReversed();
    for (const node of path) {
        const delegation = node === zone.apex ? undefined : zone.delegations.get(node);
        if (delegation !== undefined)
            return { kind: 'delegated', name: node, ...delegation };
        const dname = zone.dnames.get(node);
        if (dname !== undefined && node !== name) {
            const { target } = dname;
            const prefix = name.slice(0, -node.length - 1);
            return { kind: 'alias', target: target === '.' ? prefix : `${prefix}.${target}` };
        }
    }
    const exact = recordsAt(zone, name, type);
    if (exact !== null)
        return exact;
    const own = zone.dnames.get(name);
    if (own !== undefined)
        return { kind: 'redirected-below', name, location: own.location };
    if (zone.names.has(name))
        return { kind: 'absent', why: 'nodata' };
    const encloser = path.findLast((node) => zone.names.has(node)) ?? zone.apex;
    // RFC 4592: the wildcard below the closest encloser answers for names that do not exist.
    const wildcard = `*.${encloser}`;
    if (!zone.names.has(wildcard))
        return { kind: 'absent', why: 'nxdomain' };
    return recordsAt(zone, wildcard, type) ?? { kind: 'absent', why: 'nodata' };
}
function recordsAt(zone, name, type) {
    const records = zone.records.get((0,model_planned/* recordSetKey */.nQ)(name, type));
    if (records !== undefined)
        return { kind: 'records', records };
    const [target] = zone.records.get((0,model_planned/* recordSetKey */.nQ)(name, 'CNAME')) ?? [];
    return typeof target === 'string' ? { kind: 'alias', target } : null;
}
/** How many labels a name has more than the apex. */
function depthBelow(apex, name) {
    return (0,name_scope/* ancestorsOf */.Gw)(name).length - (apex === '.' ? 0 : (0,name_scope/* ancestorsOf */.Gw)(apex).length);
}

;// CONCATENATED MODULE: ./lib/observe/planned/planned-resolver.js






/** The most aliases in a chain, as resolvers commonly follow them. */
const MAX_ALIASES = 8;
/**
 * Makes a resolver that answers as if the planned changes were applied and no cache was outdated.
 *
 * - A name in a zone whose whole content is planned gets the answer of that zone's servers.
 * - Any other live answer remains where the plan changes neither its name nor an alias on its way. Otherwise the aliases
 *   are followed here, since a plan may change any link of a chain.
 * - A lookup that meets a value which the plan does not know yet, or a part of the plan that is not read, is `failed`.
 */
function createPlannedResolver(live, plan) {
    const places = new Map();
    const fail = (reason, detail, location) => {
        places.set(detail, location);
        return { kind: 'failed', reason, detail, aliases: [] };
    };
    const zones = new Map(plan.zones.map((zone) => [zone.apex, zone]));
    const zoneOf = (name) => {
        const apex = [...(0,name_scope/* ancestorsOf */.Gw)(name), '.'].find((ancestor) => zones.has(ancestor));
        return apex === undefined ? undefined : zones.get(apex);
    };
    // The changes of a zone file are in its zone already, which also has wildcards.
    const isInZone = ({ name, location }) => location.resource === null && zoneOf(name) !== undefined;
    const records = plan.changes.filter(isRecords).filter((change) => !isInZone(change));
    const planned = Map.groupBy([...records, ...records.flatMap(confirmingRecords)], keyOf);
    const unknown = new Map(plan.changes.filter(isUnknown).map((change) => [keyOf(change), change]));
    const unread = new name_scope/* ScopeIndex */.lu();
    for (const part of plan.unread)
        unread.add(part.scope, part);
    const unreadAt = (name, type) => {
        const part = unread.find(name).find(({ types }) => {
            return types === null || types.some((one) => one === type || one === 'CNAME');
        });
        return part === undefined ? null : fail('not-read', (0,model_planned/* describeUnread */.Fn)(part), part.location);
    };
    const isChanged = (name, type) => zoneOf(name) !== undefined ||
        unreadAt(name, type) !== null ||
        [type, 'CNAME'].some((one) => {
            const key = (0,model_planned/* recordSetKey */.nQ)(name, one);
            return planned.has(key) || unknown.has(key);
        });
    /** The records before the changes of plans: those of the planned zone, or else the live ones. */
    const recordsBefore = async (name, type, deadline) => {
        const zone = zoneOf(name);
        if (zone === undefined)
            return live(name, type, deadline);
        const answer = answerInZone(zone, name, type);
        switch (answer.kind) {
            case 'records':
                // The key of a record set has its type.
                return found(answer.records);
            case 'alias':
                return type === 'CNAME' ? found([answer.target]) : NO_RECORDS;
            case 'absent':
                return { ...NO_RECORDS, why: answer.why };
            case 'redirected-below': {
                const why = `${answer.name} has a DNAME record, which redirects only the names below it`;
                return fail('not-read', `${(0,model_planned/* describePlace */.df)(answer.location)}: ${why}`, answer.location);
            }
            case 'delegated': {
                const { name: cut, servers, location } = answer;
                const current = await live(cut, 'NS', deadline);
                const isDelegatedAlready = current.kind === 'found' &&
                    current.records.map(dns_name/* canonicalName */.Ew).toSorted().join(' ') === servers.join(' ');
                if (isDelegatedAlready)
                    return live(name, type, deadline);
                const why = `${cut} will be answered by other name servers: ${servers.join(', ')}`;
                return fail('not-read', `${(0,model_planned/* describePlace */.df)(location)}: ${why}`, location);
            }
        }
    };
    const recordsAt = async (name, type, deadline) => {
        const blocked = unreadAt(name, type);
        if (blocked !== null)
            return blocked;
        const key = (0,model_planned/* recordSetKey */.nQ)(name, type);
        const pending = unknown.get(key);
        if (pending !== undefined) {
            return fail('not-known-yet', (0,model_planned/* describeUnknown */.Ee)(pending), pending.location);
        }
        const own = planned.get(key);
        if (own === undefined) {
            const before = await recordsBefore(name, type, deadline);
            return before.kind === 'absent' && zoneOf(name) === undefined
                ? (plannedWildcard(name, type) ?? before)
                : before;
        }
        const lastSet = own.findLastIndex(({ effect }) => effect === 'set');
        const current = lastSet >= 0 ? NO_RECORDS : await recordsBefore(name, type, deadline);
        if (current.kind === 'failed')
            return current;
        let records = current.kind === 'found' ? [...current.records] : [];
        for (const change of own.slice(Math.max(0, lastSet))) {
            const changed = change.records;
            const others = records.filter((one) => !changed.some((other) => isEqual(one, other)));
            records = change.effect === 'remove' ? others : [...others, ...changed];
        }
        if (records.length > 0)
            return found(records);
        return plannedWildcard(name, type) ?? (await liveWildcard(name, type, deadline)) ?? NO_RECORDS;
    };
    /** The records of a planned wildcard for a name that has none of its own. */
    const plannedWildcard = (name, type) => {
        for (const ancestor of (0,name_scope/* ancestorsOf */.Gw)(name).slice(1)) {
            const own = planned.get((0,model_planned/* recordSetKey */.nQ)(`*.${ancestor}`, type)) ?? [];
            const records = own
                .filter(({ effect }) => effect !== 'remove')
                .flatMap((change) => change.records);
            if (records.length > 0)
                return found(records);
        }
        return null;
    };
    /** The records of a live wildcard for a name of which the plan removes every record; null where it keeps others. */
    const liveWildcard = async (name, type, deadline) => {
        const parent = (0,name_scope/* ancestorsOf */.Gw)(name)[1];
        if (parent === undefined || name.startsWith('*.'))
            return null;
        const wildcard = await live(`*.${parent}`, type, deadline);
        if (wildcard.kind !== 'found' || isChanged(`*.${parent}`, type))
            return null;
        for (const other of OTHER_TYPES) {
            const changes = planned.get((0,model_planned/* recordSetKey */.nQ)(name, other));
            const isKept = changes?.some(({ effect, records }) => {
                return effect === 'add' || (effect === 'set' && records.length > 0);
            });
            if (isKept ?? (await live(name, other, deadline)).kind === 'found')
                return null;
        }
        return wildcard;
    };
    /** The target of a name's alias; null where it has none, or has planned records, which replace a live alias. */
    const aliasAt = async (name, type, deadline) => {
        const hasPlannedRecords = planned.has((0,model_planned/* recordSetKey */.nQ)(name, type));
        const hasPlannedAlias = planned.has((0,model_planned/* recordSetKey */.nQ)(name, 'CNAME'));
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
        if (stands && answer.kind === 'absent') {
            return plannedWildcard(answer.aliases.at(-1) ?? owner, type) ?? answer;
        }
        if (stands)
            return answer.aliases.length > aliasesLeft ? tooManyAliases(owner) : answer;
        const blocked = unreadAt(owner, type);
        if (blocked !== null)
            return blocked;
        const alias = await aliasAt(owner, type, deadline);
        if (alias?.kind === 'failed' && PLANNED_FAILURES.has(alias.reason))
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
        const hasPlannedRecords = planned.has((0,model_planned/* recordSetKey */.nQ)(owner, type));
        if (planned.has((0,model_planned/* recordSetKey */.nQ)(owner, 'CNAME')) && !hasPlannedRecords) {
            // The live records are those of the target of an alias that the plan removes.
            const liveAlias = await live(owner, 'CNAME', deadline);
            if (liveAlias.kind === 'found')
                return NO_RECORDS;
        }
        return recordsAt(owner, type, deadline);
    };
    return {
        resolve: (name, type, deadline) => resolve(name, type, deadline),
        placeOf: (detail) => places.get(detail) ?? [...places].find(([one]) => detail.includes(one))?.[1] ?? null,
    };
}
const NO_RECORDS = { ...observation/* NO_DATA */.V5, aliases: [] };
/** The types that keep a name from being answered by a wildcard. */
const OTHER_TYPES = ['A', 'AAAA', 'MX', 'TXT', 'PTR', 'CNAME'];
/** Failures of the plan, not of a lookup. */
const PLANNED_FAILURES = new Set(['not-known-yet', 'not-read']);
function keyOf({ name, type }) {
    return (0,model_planned/* recordSetKey */.nQ)(name ?? '', type);
}
/** The address record of a provider's default PTR name. */
function confirmingRecords(change) {
    const address = (0,model_address/* addressOfReverseName */.Zf)(change.name);
    if (change.type !== 'PTR' || change.isProviderDefault !== true || address === null)
        return [];
    const { location } = change;
    return change.records.map((name) => {
        const type = (0,model_address/* familyOf */.Ap)(address) === 4 ? 'A' : 'AAAA';
        return { kind: 'records', type, name, effect: 'set', records: [address], location };
    });
}
function isRecords(change) {
    return change.kind === 'records';
}
function isUnknown(change) {
    return change.kind === 'unknown' && change.name !== null;
}
function found(records) {
    return { kind: 'found', records, ttlS: null, aliases: [] };
}
/** As resolvers answer with SERVFAIL. The chain may be a loop. */
function tooManyAliases(name) {
    const detail = `${name} is at the end of more than ${MAX_ALIASES} aliases`;
    return { kind: 'failed', reason: 'dns-error', detail, aliases: [] };
}
/** No plan has TLSA records. */
function isEqual(one, other) {
    if (typeof one === 'string' || typeof other === 'string')
        return one === other;
    if ('usage' in one || 'usage' in other)
        return false;
    return one.exchange === other.exchange && one.preference === other.preference;
}

;// CONCATENATED MODULE: ./lib/observe/planned/observe-planned.js





















/**
 * The observation as it will be when the planned changes are applied: the live one with planned DNS records and
 * greetings. Only DNS is queried and nothing is dialled: an address without a live observation has no greeting. Facts
 * that the plan does not change are the live objects themselves, so that the two observations differ in nothing else.
 */
async function observePlanned(live, plan, { resolve, debugError, deadline: run }, { timeoutMs, concurrency }) {
    const limit = (0,adaptive_limit/* createAdaptiveLimit */.Ec)(concurrency, concurrency);
    const { resolve: plannedResolve, placeOf } = createPlannedResolver(resolve, withReverseNames(plan, live.hosts));
    // No server has the planned zone yet, so there is no other one to ask.
    const confirm = (0,confirm_answer/* confirmNothing */.y)(plannedResolve);
    const lookups = { resolve: plannedResolve, confirm };
    const greetings = plan.changes.filter((change) => change.kind === 'greeting');
    const withPlace = (entry) => {
        const plannedAt = placeOf(entry.detail);
        return plannedAt === null ? entry : { ...entry, plannedAt };
    };
    const mailDomains = await (0,adaptive_limit/* mapLimited */.bB)(live.mailDomains, limit, async (current) => {
        const deadline = (0,limits_deadline/* deadlineIn */._5)(timeoutMs, run);
        const { mailDomain } = current;
        const planned = await (0,isolate_host/* isolateHost */.W)(debugError, () => (0,mx/* observeMailDomain */.q)(mailDomain, confirm, deadline), (internalError) => ({
            ...(0,without_facts/* domainWithoutFacts */.YK)(mailDomain, (0,without_facts/* noFactsAfter */.$7)(internalError)),
            internalError,
        }));
        if (isEqualLookup(planned.mx, current.mx))
            return current;
        return { ...current, ...planned, inconclusive: planned.inconclusive.map(withPlace) };
    });
    const liveHosts = new Map(live.hosts.map((observation) => [observe_planned_keyOf(observation.host), observation]));
    const hosts = await (0,adaptive_limit/* mapLimited */.bB)(plannedHosts(live, mailDomains), limit, async (host) => {
        const current = liveHosts.get(observe_planned_keyOf(host));
        const deadline = (0,limits_deadline/* deadlineIn */._5)(timeoutMs, run);
        const planned = await (0,isolate_host/* isolateHost */.W)(debugError, () => observePlannedHost(host, current, lookups, greetings, deadline), (internalError) => ({
            ...(0,observe_host/* toHostObservation */.K)((0,without_facts/* hostWithoutFacts */.uQ)(host, (0,without_facts/* noFactsAfter */.$7)(internalError))),
            internalError,
        }));
        return { ...planned, inconclusive: planned.inconclusive.map(withPlace) };
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
async function observePlannedHost(host, live, lookups, greetings, deadline) {
    const { confirm } = lookups;
    const own = greetings.filter(({ host: name }) => name === host.name);
    // A transport belongs to the host, not to one of the ports at which it listens.
    const helos = own.filter(({ helo }) => helo !== undefined);
    /** The places of names that are not known, by the detail of their check. */
    const places = new Map();
    const observeAddress = async (address) => {
        const current = live?.endpoints.find((endpoint) => endpoint.address === address);
        const greeting = (0,planned_greeting/* plannedGreetingAt */.l1)({ address, port: host.port }, own);
        const facts = await observePlannedEndpoint(host, address, current, confirm, greeting, helos, deadline);
        const unknown = host.role === 'outbound' ? [] : (greeting?.unknown ?? []);
        for (const { detail, change } of unknown)
            places.set(detail, change.location);
        const notRead = unknown.map(({ check, detail }) => {
            return { check, reason: 'not-read', detail };
        });
        return { ...facts, inconclusive: [...facts.inconclusive, ...notRead] };
    };
    const liveDomains = new Map(live?.sendingDomains.map((one) => [one.domain, one.mtaSts]));
    // Nothing is dialled for a planned state: the policy is the live one.
    const liveMtaSts = async (domain) => liveDomains.get(domain) ?? NO_POLICY;
    const target = await withAddresses(host, live, confirm, deadline);
    const facts = await (0,observe_host/* observeHost */.v)(target, observeAddress, { ...lookups, observeMtaSts: liveMtaSts }, deadline);
    const forward = liveForwardIfEqual(live?.forward, facts.forward);
    const observation = (0,observe_host/* toHostObservation */.K)({ ...facts, forward });
    const unplanned = (live?.inconclusive ?? []).filter(({ check }) => UNPLANNED_CHECKS.has(check));
    const withPlace = (entry) => {
        const plannedAt = places.get(entry.detail);
        return plannedAt === undefined ? entry : { ...entry, plannedAt };
    };
    const refused = own.flatMap(({ refused: message, location }) => message === undefined ? [] : [{ message, location }]);
    return {
        ...observation,
        inconclusive: [
            ...observation.inconclusive.map(withPlace),
            ...unknownHelo(host, own, places.size > 0),
            ...unplanned,
        ],
        ...(refused.length === 0 ? {} : { refusedSettings: refused }),
    };
}
const NO_POLICY = { kind: 'absent' };
/**
 * A host whose name an HTTP proxy will answer for, or whose planned addresses are not known, with its live addresses in
 * place of none: the host itself does not move.
 */
async function withAddresses(host, live, confirm, deadline) {
    if (host.addresses !== null || live === undefined)
        return host;
    const { v4, v6 } = (await (0,forward/* observeForward */.E)(host, confirm, deadline)).forward;
    const isProxied = (0,observation/* recordsOf */.M$)(v4).includes(http_proxy/* HTTP_PROXY */.I);
    const isUnknown = v4.kind === 'failed' || v6.kind === 'failed';
    const addresses = live.endpoints.map(({ address }) => address);
    return (isProxied || isUnknown) && addresses.length > 0 ? { ...host, addresses } : host;
}
/**
 * The check of a HELO name that the planned configuration does not determine.
 *
 * @param isReported whether a greeting of the host is not known either, which has the same reason
 */
function unknownHelo(host, greetings, isReported) {
    if (host.role === 'inbound' || isReported)
        return [];
    const change = greetings.find(({ unknown }) => unknown?.helo !== undefined);
    const detail = change === undefined ? null : (0,planned_greeting/* describeUnknown */.Ee)('helo', change);
    if (change === undefined || detail === null)
        return [];
    const { name, port } = host;
    const plannedAt = change.location;
    return [
        { host: name, port, address: null, check: 'helo', reason: 'not-read', detail, plannedAt },
    ];
}
/** Checks whose facts a plan does not change. */
const UNPLANNED_CHECKS = new Set(['ehlo', 'tls']);
async function observePlannedEndpoint(host, address, live, confirm, greeting, helos, deadline) {
    const canonical = (0,model_address/* canonicalAddress */.Z5)(address) ?? address;
    const { ptr: planned, cuts } = await (0,dns_ptr/* observePtr */.H)(canonical, host.ptr, confirm, deadline);
    const ptr = livePtrIfEqual(live?.ptr, planned);
    const smtp = (0,planned_greeting/* withGreeting */.cc)(live?.smtp ?? probe/* EMPTY_SMTP */.xN, greeting);
    const known = plannedHelo(host, canonical, live, helos);
    const sending = await (0,helo/* observeHelo */.Tr)(host, canonical, known, confirm, deadline);
    const { bannerForward, bannerAliases, failed } = await (0,forward/* observeBannerForward */.m)(host, (0,observation/* judgedBannerNames */.YQ)(smtp), canonical, confirm, deadline);
    // What fails in the current state is reported there.
    const inconclusive = failed
        .filter(({ name }) => (0,expectation/* meets */.D)(name, host.banner) && live?.bannerForward.get(name) !== null)
        .map(({ reason, detail }) => ({ check: 'forward', reason, detail }));
    const endpoint = {
        address,
        port: host.port,
        ptr,
        smtp,
        helo: liveIfEqual(live?.helo ?? null, sending.helo),
        refusals: live?.refusals ?? [],
        fallback: greeting === null ? (live?.fallback ?? null) : null,
        tlsa: live?.tlsa ?? null,
        bannerForward: liveIfEqual(live?.bannerForward, bannerForward),
        bannerAliases: liveIfEqual(live?.bannerAliases, bannerAliases),
    };
    return {
        endpoint,
        // What fails for a name that the plan does not set is reported in the current state.
        inconclusive: [...inconclusive, ...(known.source === 'planned' ? sending.inconclusive : [])],
        cuts: [...cuts, ...sending.cuts],
        disputes: [],
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
/**
 * The plan with reverse names in place of hosts: PTR records of addresses that only their host's name gives belong to
 * the addresses that the host has.
 */
function withReverseNames(plan, hosts) {
    const reverseNamesOf = (name) => hosts.flatMap(({ host, endpoints }) => endpoints
        .filter(({ ptr }) => host.name === name || ptr.names.map(dns_name/* canonicalName */.Ew).includes(name))
        .map(({ address }) => (0,model_address/* reverseName */.A8)(address)));
    const unread = plan.unread.map((part) => {
        const names = part.scope.hosts.flatMap(reverseNamesOf);
        return names.length === 0
            ? part
            : { ...part, scope: { ...part.scope, names: [...part.scope.names, ...names] } };
    });
    const removals = plan.changes.flatMap((change) => {
        const isOfUnknownOwner = change.kind === 'unknown' && change.type === 'PTR' && change.name === null;
        if (!isOfUnknownOwner || change.isRemoval !== true || change.known === null)
            return [];
        const { known, what, location } = change;
        const scope = { ...name_scope/* EMPTY_SCOPE */.pk, names: reverseNamesOf(known) };
        return [{ scope, types: ['PTR'], why: `it removes the PTR of ${what}`, location }];
    });
    return { ...plan, unread: [...unread, ...removals] };
}


/***/ }),

/***/ 62395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ describeUnknown),
/* harmony export */   MQ: () => (/* binding */ decidingChange),
/* harmony export */   cc: () => (/* binding */ withGreeting),
/* harmony export */   l1: () => (/* binding */ plannedGreetingAt)
/* harmony export */ });
/* harmony import */ var _model_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83313);

/**
 * The planned change that decides a name of a listener: one for the address comes before one for its family, that
 * before one for every address, and one for the port before one for every port.
 *
 * @param greetings the changes of one host
 */
function decidingChange(greetings, name, { address, port }) {
    const applying = greetings.filter((one) => (one[name] !== undefined || one.unknown?.[name] !== undefined) &&
        (one.port === null || one.port === port) &&
        (one.address === undefined || one.address === address) &&
        (one.family === undefined || one.family === (0,_model_address_js__WEBPACK_IMPORTED_MODULE_0__/* .familyOf */ .Ap)(address)));
    const best = Math.max(...applying.map(precision));
    // Of two listeners in the same place the last one counts, unless one of them is not known.
    const candidates = applying.filter((one) => precision(one) === best);
    return candidates.find((one) => one.unknown?.[name] !== undefined) ?? candidates.at(-1);
}
function precision({ address, family, port }) {
    return (address === undefined ? 0 : 4) + (family === undefined ? 0 : 2) + (port === null ? 0 : 1);
}
function plannedGreetingAt(endpoint, greetings) {
    const banner = decidingChange(greetings, 'banner', endpoint);
    const ehlo = decidingChange(greetings, 'ehlo', endpoint);
    if (banner === undefined && ehlo === undefined)
        return null;
    return {
        ...(banner?.banner === undefined ? {} : { banner: banner.banner }),
        ...(ehlo?.ehlo === undefined ? {} : { ehlo: ehlo.ehlo }),
        unknown: [...unknownName('smtp', 'banner', banner), ...unknownName('ehlo', 'ehlo', ehlo)],
    };
}
const LABELS = {
    banner: "The greeting's name",
    ehlo: 'The EHLO name',
    helo: 'The HELO name',
};
function unknownName(check, name, change) {
    const detail = change === undefined ? null : describeUnknown(name, change);
    return change === undefined || detail === null ? [] : [{ check, detail, change }];
}
/** What a name depends on, as a sentence without its full stop; null where the change does not leave it unknown. */
function describeUnknown(name, change) {
    const what = change.unknown?.[name];
    const { file, line } = change.location;
    return what === undefined ? null : `${LABELS[name]} depends on ${what} (${file}:${line ?? 1})`;
}
/** The SMTP facts with the configured names in place of the observed ones. A name that is not known stays. */
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
