export const id = 524;
export const ids = [524];
export const modules = {

  96843:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GP: () => (  isLikeApex),
    Gw: () => (  ancestorsOf),
    gN: () => (  parentOf),
    jx: () => (  APEX),
    lu: () => (  ScopeIndex),
    pk: () => (  EMPTY_SCOPE)
  });
const APEX = '@';
const EMPTY_SCOPE = { names: [], zones: [], relativeNames: [], hosts: [] };
function ancestorsOf(name) {
    const suffixes = [name];
    for (let index = 0; index < name.length; index += 1) {
        if (name[index] === '\\')
            index += 1;
        else if (name[index] === '.')
            suffixes.push(name.slice(index + 1));
    }
    return suffixes.filter((suffix) => suffix !== '');
}
function parentOf(name) {
    for (let index = 0; index < name.length; index += 1) {
        if (name[index] === '\\')
            index += 1;
        else if (name[index] === '.')
            return name.slice(index + 1) || null;
    }
    return null;
}
function prefixesOf(name) {
    return [
        ...ancestorsOf(name)
            .slice(1)
            .map((suffix) => name.slice(0, -suffix.length - 1)),
        name,
    ];
}
const LIKE_APEX = /^[^.]+\.[^.]+(?:\.[a-z]{2})?$/;
function isLikeApex(name) {
    return LIKE_APEX.test(name);
}
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


  }),

  25287:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E_: () => (  refusedAt),
    Ee: () => (  describeUnknown),
    Fn: () => (  describeUnread),
    df: () => (  describePlace),
    nQ: () => (  recordSetKey)
  });
function recordSetKey(name, type) {
    return `${type} ${name}`;
}
function describeUnread({ why, location }) {
    return `${describePlace(location)}: ${why}`;
}
function describeUnknown({ what, location }) {
    return `${what} is not known before apply (${describePlace(location)})`;
}
function refusedAt({ file, line }) {
    return `${file}:${line ?? 1}`;
}
function describePlace({ file, line, resource }) {
    if (resource !== null)
        return `${resource} in ${file}`;
    return line === null ? file : `${file}:${line}`;
}


  }),

  78143:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  observePlanned: () => (  observePlanned),
  withNameSettings: () => (  withNameSettings)
});
var external_node_util_ = __webpack_require__(57975);
var model_address = __webpack_require__(83313);
var dns_name = __webpack_require__(91812);
var expectation = __webpack_require__(59767);
var host_key = __webpack_require__(1297);
var http_proxy = __webpack_require__(46132);
var name_scope = __webpack_require__(96843);
var observation = __webpack_require__(6463);
var confirm_answer = __webpack_require__(86087);
var forward = __webpack_require__(30525);
var mx = __webpack_require__(78911);
var dns_ptr = __webpack_require__(14522);
var helo = __webpack_require__(79076);
var isolate_host = __webpack_require__(27856);
var adaptive_limit = __webpack_require__(13881);
var limits_deadline = __webpack_require__(97349);
var observe_host = __webpack_require__(74560);
var probe = __webpack_require__(71129);
var without_facts = __webpack_require__(60542);
var planned_greeting = __webpack_require__(62395);
var model_planned = __webpack_require__(25287);
; 
function answerInZone(zone, name, type) {
    const path = (0,name_scope .Gw)(name)
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
    const wildcard = `*.${encloser}`;
    if (!zone.names.has(wildcard))
        return { kind: 'absent', why: 'nxdomain' };
    return recordsAt(zone, wildcard, type) ?? { kind: 'absent', why: 'nodata' };
}
function recordsAt(zone, name, type) {
    const records = zone.records.get((0,model_planned .nQ)(name, type));
    if (records !== undefined)
        return { kind: 'records', records };
    const [target] = zone.records.get((0,model_planned .nQ)(name, 'CNAME')) ?? [];
    return typeof target === 'string' ? { kind: 'alias', target } : null;
}
function depthBelow(apex, name) {
    return (0,name_scope .Gw)(name).length - (apex === '.' ? 0 : (0,name_scope .Gw)(apex).length);
}

; 
const MAX_ALIASES = 8;
function createPlannedResolver(live, plan) {
    const places = new Map();
    const fail = (reason, detail, location) => {
        places.set(detail, location);
        return { kind: 'failed', reason, detail, aliases: [] };
    };
    const zones = new Map(plan.zones.map((zone) => [zone.apex, zone]));
    const zoneOf = (name) => {
        for (let ancestor = name; ancestor !== null; ancestor = (0,name_scope .gN)(ancestor)) {
            const zone = zones.get(ancestor);
            if (zone !== undefined)
                return zone;
        }
        return zones.get('.');
    };
    const isInZone = ({ name, location }) => location.resource === null && zoneOf(name) !== undefined;
    const records = plan.changes.filter(isRecords).filter((change) => !isInZone(change));
    const planned = Map.groupBy([...records, ...records.flatMap(confirmingRecords)], keyOf);
    const unknown = new Map(plan.changes.filter(isUnknown).map((change) => [keyOf(change), change]));
    const unread = new name_scope .lu();
    for (const part of plan.unread)
        unread.add(part.scope, part);
    const unreadAt = (name, type) => {
        const part = unread.find(name).find(({ types }) => {
            return types === null || types.some((one) => one === type || one === 'CNAME');
        });
        if (part === undefined)
            return null;
        return fail(part.reason ?? 'not-read', (0,model_planned .Fn)(part), part.location);
    };
    const isChanged = (name, type) => zoneOf(name) !== undefined ||
        unreadAt(name, type) !== null ||
        [type, 'CNAME'].some((one) => {
            const key = (0,model_planned .nQ)(name, one);
            return planned.has(key) || unknown.has(key);
        });
    const recordsBefore = async (name, type, deadline) => {
        const zone = zoneOf(name);
        if (zone === undefined)
            return live(name, type, deadline);
        const answer = answerInZone(zone, name, type);
        switch (answer.kind) {
            case 'records':
                return found(answer.records);
            case 'alias':
                return type === 'CNAME' ? found([answer.target]) : NO_RECORDS;
            case 'absent':
                return { ...NO_RECORDS, why: answer.why };
            case 'redirected-below': {
                const why = `${answer.name} has a DNAME record, which redirects only the names below it`;
                return fail('not-read', `${(0,model_planned .df)(answer.location)}: ${why}`, answer.location);
            }
            case 'delegated': {
                const { name: cut, servers, location } = answer;
                const current = await live(cut, 'NS', deadline);
                const isDelegatedAlready = current.kind === 'found' &&
                    current.records.map(dns_name .Ew).toSorted().join(' ') === servers.join(' ');
                if (isDelegatedAlready)
                    return live(name, type, deadline);
                const why = `${cut} will be answered by other name servers: ${servers.join(', ')}`;
                return fail('not-read', `${(0,model_planned .df)(location)}: ${why}`, location);
            }
        }
    };
    const recordsAt = async (name, type, deadline) => {
        const blocked = unreadAt(name, type);
        if (blocked !== null)
            return blocked;
        const key = (0,model_planned .nQ)(name, type);
        const pending = unknown.get(key);
        if (pending !== undefined) {
            return fail('not-known-yet', (0,model_planned .Ee)(pending), pending.location);
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
    const plannedWildcard = (name, type) => {
        for (const ancestor of (0,name_scope .Gw)(name).slice(1)) {
            const own = planned.get((0,model_planned .nQ)(`*.${ancestor}`, type)) ?? [];
            const records = own
                .filter(({ effect }) => effect !== 'remove')
                .flatMap((change) => change.records);
            if (records.length > 0)
                return found(records);
        }
        return null;
    };
    const liveWildcard = async (name, type, deadline) => {
        const parent = (0,name_scope .Gw)(name)[1];
        if (parent === undefined || name.startsWith('*.'))
            return null;
        const wildcard = await live(`*.${parent}`, type, deadline);
        if (wildcard.kind !== 'found' || isChanged(`*.${parent}`, type))
            return null;
        for (const other of OTHER_TYPES) {
            const changes = planned.get((0,model_planned .nQ)(name, other));
            const isKept = changes?.some(({ effect, records }) => {
                return effect === 'add' || (effect === 'set' && records.length > 0);
            });
            if (isKept ?? (await live(name, other, deadline)).kind === 'found')
                return null;
        }
        return wildcard;
    };
    const aliasAt = async (name, type, deadline) => {
        const hasPlannedRecords = planned.has((0,model_planned .nQ)(name, type));
        const hasPlannedAlias = planned.has((0,model_planned .nQ)(name, 'CNAME'));
        if (hasPlannedRecords && !hasPlannedAlias)
            return null;
        return recordsAt(name, 'CNAME', deadline);
    };
    const resolve = async (name, type, deadline, aliasesLeft = MAX_ALIASES) => {
        const owner = name.toLowerCase();
        if (type === 'CNAME')
            return recordsAt(owner, type, deadline);
        const answer = isChanged(owner, type) ? null : await live(owner, type, deadline);
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
        const hasPlannedRecords = planned.has((0,model_planned .nQ)(owner, type));
        if (planned.has((0,model_planned .nQ)(owner, 'CNAME')) && !hasPlannedRecords) {
            const liveAlias = await live(owner, 'CNAME', deadline);
            if (liveAlias.kind === 'found')
                return NO_RECORDS;
        }
        return recordsAt(owner, type, deadline);
    };
    return {
        resolve: (name, type, deadline) => resolve(name, type, deadline),
        placeOf: (detail) => {
            const [longest] = [...places]
                .filter(([one]) => detail.includes(one))
                .toSorted(([a], [b]) => b.length - a.length);
            return longest?.[1] ?? null;
        },
    };
}
const NO_RECORDS = { ...observation .V5, aliases: [] };
const OTHER_TYPES = ['A', 'AAAA', 'MX', 'TXT', 'PTR', 'CNAME'];
const PLANNED_FAILURES = new Set(['not-known-yet', 'not-read']);
function keyOf({ name, type }) {
    return (0,model_planned .nQ)(name ?? '', type);
}
function confirmingRecords(change) {
    const address = (0,model_address .Zf)(change.name);
    if (change.type !== 'PTR' || change.isProviderDefault !== true || address === null)
        return [];
    const { location } = change;
    return change.records.map((name) => {
        const type = (0,model_address .Ap)(address) === 4 ? 'A' : 'AAAA';
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
function tooManyAliases(name) {
    const detail = `${name} is at the end of more than ${MAX_ALIASES} aliases`;
    return { kind: 'failed', reason: 'dns-error', detail, aliases: [] };
}
function isEqual(one, other) {
    if (typeof one === 'string' || typeof other === 'string')
        return one === other;
    if ('usage' in one || 'usage' in other)
        return false;
    return one.exchange === other.exchange && one.preference === other.preference;
}

; 
async function observePlanned(live, plan, { resolve, debugError, deadline: run }, { timeoutMs, concurrency }) {
    const limit = (0,adaptive_limit .Ec)(concurrency, concurrency);
    const { resolve: plannedResolve, placeOf } = createPlannedResolver(resolve, withReverseNames(plan, live.hosts));
    const confirm = (0,confirm_answer .y)(plannedResolve);
    const lookups = { resolve: plannedResolve, confirm };
    const greetings = plan.changes.filter((change) => change.kind === 'greeting');
    const withPlace = (entry) => {
        const plannedAt = placeOf(entry.detail);
        return plannedAt === null ? entry : { ...entry, plannedAt };
    };
    const mailDomains = await (0,adaptive_limit .bB)(live.mailDomains, limit, async (current) => {
        const deadline = (0,limits_deadline ._5)(timeoutMs, run);
        const { mailDomain } = current;
        const planned = await (0,isolate_host .W)(debugError, () => (0,mx .q)(mailDomain, confirm, deadline), (internalError) => ({
            ...(0,without_facts .YK)(mailDomain, (0,without_facts .$7)(internalError)),
            internalError,
        }));
        if (isEqualLookup(planned.mx, current.mx))
            return current;
        return { ...current, ...planned, inconclusive: planned.inconclusive.map(withPlace) };
    });
    const liveHosts = new Map(live.hosts.map((observation) => [observe_planned_keyOf(observation.host), observation]));
    const hosts = await (0,adaptive_limit .bB)(plannedHosts(live, mailDomains), limit, async (host) => {
        const current = liveHosts.get(observe_planned_keyOf(host));
        const deadline = (0,limits_deadline ._5)(timeoutMs, run);
        const planned = await (0,isolate_host .W)(debugError, () => observePlannedHost(host, current, lookups, greetings, deadline), (internalError) => ({
            ...(0,observe_host .K)((0,without_facts .uQ)(host, (0,without_facts .$7)(internalError))),
            internalError,
        }));
        return { ...planned, inconclusive: planned.inconclusive.map(withPlace) };
    });
    return { ...live, mailDomains, hosts };
}
function plannedHosts(live, planned) {
    const ownDomains = planned.filter(({ isOfOtherShard }) => isOfOtherShard !== true);
    const targets = new Map(ownDomains.flatMap(mx .X).map((host) => [observe_planned_keyOf(host), host]));
    const mxEntries = new Set(live.mailDomains.map(({ mailDomain }) => mailDomain.template.location));
    const current = live.hosts.map(({ host }) => host);
    const currentKeys = new Set(current.map(observe_planned_keyOf));
    return [
        ...current.filter((host) => !mxEntries.has(host.location) || targets.has(observe_planned_keyOf(host))),
        ...[...targets.values()].filter((host) => !currentKeys.has(observe_planned_keyOf(host))),
    ];
}
function observe_planned_keyOf({ name, port }) {
    return (0,host_key ._9)(name, port);
}
async function observePlannedHost(host, live, lookups, greetings, deadline) {
    const { confirm } = lookups;
    const own = greetings.filter(({ host: name }) => name === host.name);
    const helos = own.filter(({ helo }) => helo !== undefined);
    const places = new Map();
    const observeAddress = async (address) => {
        const current = live?.endpoints.find((endpoint) => endpoint.address === address);
        const greeting = (0,planned_greeting .l1)({ address, port: host.port }, own);
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
    const liveMtaSts = async (domain) => liveDomains.get(domain) ?? NO_POLICY;
    const target = await withAddresses(host, live, confirm, deadline);
    const facts = await (0,observe_host .v)(target, observeAddress, { ...lookups, observeMtaSts: liveMtaSts }, deadline);
    const forward = liveForwardIfEqual(live?.forward, facts.forward);
    const observation = (0,observe_host .K)({ ...facts, forward });
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
        ...nameSettings(observation.endpoints, own),
    };
}
function nameSettings(endpoints, own) {
    const all = endpoints.flatMap(({ address, port }) => (0,planned_greeting .F0)({ address, port }, own).flatMap(({ decides, change }) => {
        const { setting, location } = change;
        if (setting === undefined || location.line === null)
            return [];
        return [{ address, for: decides, ...setting, file: location.file, line: location.line }];
    }));
    return all.length === 0 ? {} : { nameSettings: all };
}
function withNameSettings(observation, changes) {
    const greetings = changes.filter((change) => change.kind === 'greeting');
    return {
        ...observation,
        hosts: observation.hosts.map((seen) => {
            const own = greetings.filter(({ host }) => host === seen.host.name);
            const { nameSettings: all = [] } = nameSettings(seen.endpoints, own);
            const isObserved = (one) => {
                const endpoint = seen.endpoints.find(({ address }) => address === one.address);
                const change = own.find(({ location }) => location.file === one.file && location.line === one.line);
                return endpoint !== undefined && change !== undefined && showsNames(endpoint, one, change);
            };
            const shown = all.filter(isObserved);
            return shown.length === 0 ? seen : { ...seen, nameSettings: shown };
        }),
    };
}
function showsNames({ smtp, helo }, { for: decides }, { banner, ehlo, helo: sent }) {
    if (decides === 'greeting')
        return banner !== undefined && smtp.bannerName === banner;
    if (decides === 'ehlo')
        return ehlo !== undefined && smtp.ehloName === ehlo;
    return sent !== undefined && helo?.source === 'evidence' && helo.names.includes(sent);
}
const NO_POLICY = { kind: 'absent' };
async function withAddresses(host, live, confirm, deadline) {
    if (host.addresses !== null || live === undefined)
        return host;
    const { v4, v6 } = (await (0,forward .EH)(host, confirm, deadline)).forward;
    const isProxied = (0,observation .M$)(v4).includes(http_proxy .I);
    const isUnknown = v4.kind === 'failed' || v6.kind === 'failed';
    const addresses = live.endpoints.map(({ address }) => address);
    return (isProxied || isUnknown) && addresses.length > 0 ? { ...host, addresses } : host;
}
function unknownHelo(host, greetings, isReported) {
    if (host.role === 'inbound' || isReported)
        return [];
    const change = greetings.find(({ unknown }) => unknown?.helo !== undefined);
    const detail = change === undefined ? null : (0,planned_greeting .Ee)('helo', change);
    if (change === undefined || detail === null)
        return [];
    const { name, port } = host;
    const plannedAt = change.location;
    return [
        { host: name, port, address: null, check: 'helo', reason: 'not-read', detail, plannedAt },
    ];
}
const UNPLANNED_CHECKS = new Set(['ehlo', 'tls']);
async function observePlannedEndpoint(host, address, live, confirm, greeting, helos, deadline) {
    const canonical = (0,model_address .Z5)(address) ?? address;
    const { ptr: planned, cuts } = await (0,dns_ptr .H)(canonical, host.ptr, confirm, deadline);
    const ptr = livePtrIfEqual(live?.ptr, planned);
    const smtp = (0,planned_greeting .cc)(live?.smtp ?? probe .xN, greeting);
    const known = plannedHelo(host, canonical, live, helos);
    const sending = await (0,helo .Tr)(host, canonical, known, confirm, deadline);
    const { bannerForward, bannerAliases, failed } = await (0,forward .mH)(host, (0,observation .YQ)(smtp), canonical, confirm, deadline);
    const inconclusive = failed
        .filter(({ name }) => (0,expectation .D)(name, host.banner) && live?.bannerForward.get(name) !== null)
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
function isEqualLookup(live, planned) {
    const withoutTtl = (lookup) => lookup.kind === 'failed' ? lookup : { ...lookup, ttlS: null };
    return (0,external_node_util_.isDeepStrictEqual)(withoutTtl(live), withoutTtl(planned));
}
function liveIfEqual(live, planned) {
    return live !== undefined && (0,external_node_util_.isDeepStrictEqual)(live, planned) ? live : planned;
}
function livePtrIfEqual(live, planned) {
    if (live === undefined)
        return planned;
    const equal = live.state === planned.state &&
        (0,external_node_util_.isDeepStrictEqual)(live.names, planned.names) &&
        (0,external_node_util_.isDeepStrictEqual)(live.forward, planned.forward);
    return equal ? live : planned;
}
function plannedHelo(host, address, live, helos) {
    const own = helos.filter((one) => (one.address === undefined || one.address === address) &&
        (one.family === undefined || one.family === (0,model_address .Ap)(address)));
    const first = own.find(planned_greeting .zW) ?? own[0];
    if (first === undefined)
        return live?.helo ?? (0,helo .GV)(host, []);
    const { file, line } = first.location;
    return {
        names: [...new Set(own.flatMap(({ helo }) => (helo === undefined ? [] : (0,dns_name .Ew)(helo))))],
        source: 'planned',
        seenAt: null,
        by: line === null ? file : `${file}:${line}`,
        records: [],
        reverse: live?.helo?.reverse ?? [],
    };
}
function withReverseNames(plan, hosts) {
    const reverseNamesOf = (name) => hosts.flatMap(({ host, endpoints }) => endpoints
        .filter(({ ptr }) => host.name === name || ptr.names.map(dns_name .Ew).includes(name))
        .map(({ address }) => (0,model_address .A8)(address)));
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
        const scope = { ...name_scope .pk, names: reverseNamesOf(known) };
        return [{ scope, types: ['PTR'], why: `it removes the PTR of ${what}`, location }];
    });
    return { ...plan, unread: [...unread, ...removals] };
}


  }),

  62395:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ee: () => (  describeUnknown),
    F0: () => (  decidedNames),
    MQ: () => (  decidingChange),
    cc: () => (  withGreeting),
    l1: () => (  plannedGreetingAt),
    zW: () => (  isOtherHelo)
  });
  var _model_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83313);
  var _model_dns_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91812);
function decidingChange(greetings, name, { address, port }) {
    const applying = greetings.filter((one) => (one[name] !== undefined || one.unknown?.[name] !== undefined) &&
        (one.port === null || one.port === port) &&
        (one.address === undefined || one.address === address) &&
        (one.family === undefined || one.family === (0,_model_address_js__WEBPACK_IMPORTED_MODULE_0__  .Ap)(address)));
    const best = Math.max(...applying.map(precision));
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
function isOtherHelo({ helo, host }) {
    return helo !== undefined && (0,_model_dns_name_js__WEBPACK_IMPORTED_MODULE_1__  .Ew)(helo) !== (0,_model_dns_name_js__WEBPACK_IMPORTED_MODULE_1__  .Ew)(host);
}
function decidedNames(endpoint, greetings) {
    const banner = decidingChange(greetings, 'banner', endpoint);
    const ehlo = decidingChange(greetings, 'ehlo', endpoint);
    const helos = greetings.filter((one) => one.helo !== undefined && (one.address === undefined || one.address === endpoint.address));
    const helo = helos.find(isOtherHelo) ?? helos[0];
    return [
        ...(banner === undefined ? [] : [{ decides: 'greeting', change: banner }]),
        ...(ehlo === undefined ? [] : [{ decides: 'ehlo', change: ehlo }]),
        ...(helo === undefined ? [] : [{ decides: 'helo', change: helo }]),
    ];
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
function describeUnknown(name, change) {
    const what = change.unknown?.[name];
    const { file, line } = change.location;
    return what === undefined ? null : `${LABELS[name]} depends on ${what} (${file}:${line ?? 1})`;
}
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


  })

};
