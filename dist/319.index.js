export const id = 319;
export const ids = [319];
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


/***/ }),

/***/ 75700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  forecast: () => (/* binding */ forecast)
});

// EXTERNAL MODULE: ./lib/compare/baseline-match.js
var baseline_match = __webpack_require__(54660);
// EXTERNAL MODULE: ./lib/compare/compare.js + 1 modules
var compare = __webpack_require__(96555);
// EXTERNAL MODULE: ./lib/judge/rules/index.js + 57 modules
var rules = __webpack_require__(90571);
// EXTERNAL MODULE: ./lib/model/finding.js
var model_finding = __webpack_require__(65268);
// EXTERNAL MODULE: ./lib/model/host-key.js
var host_key = __webpack_require__(1297);
;// CONCATENATED MODULE: ./lib/compare/current-and-planned.js



/**
 * Merges the findings of the current state with those of the planned state.
 *
 * - A finding of both keeps its current status.
 * - A finding that the change causes, or whose level it raises, keeps its planned status.
 * - A new finding that the change fixes is pending, unless the change causes one of at least that level at the same
 *   place.
 */
function mergePhases(current, planned) {
    const currentByKey = new Map(current.map((finding) => [keyOf(finding), finding]));
    const plannedKeys = new Set(planned.map(keyOf));
    const caused = planned.filter((finding) => {
        const earlier = currentByKey.get(keyOf(finding));
        return earlier === undefined || model_finding/* SEVERITY */.C$[finding.level] > model_finding/* SEVERITY */.C$[earlier.level];
    });
    const causedKeys = new Set(caused.map(keyOf));
    // A planned HELO name does not show that the current one was right: it is mostly not observed.
    const causedByPlace = Map.groupBy(caused.filter(({ rule }) => !SENDING_RULES.has(rule)), placeOf);
    const causesAsSevere = (finding) => causedByPlace
        .get(placeOf(finding))
        ?.some(({ level }) => model_finding/* SEVERITY */.C$[level] >= model_finding/* SEVERITY */.C$[finding.level]);
    const kept = current
        .filter((finding) => !causedKeys.has(keyOf(finding)))
        .map((finding) => {
        if (TIME_RULES.has(finding.rule))
            return { ...finding, phase: 'now' };
        if (plannedKeys.has(keyOf(finding)))
            return { ...finding, phase: 'both' };
        const isOpen = finding.status === 'new' || finding.status === 'undetermined';
        const isFixed = isOpen && !causesAsSevere(finding);
        return { ...finding, phase: 'now', status: isFixed ? 'pending' : finding.status };
    });
    return [...kept, ...caused.map((finding) => ({ ...finding, phase: 'planned' }))];
}
/** Rules that compare with the baseline: a planned change can neither cause nor fix their findings. */
const TIME_RULES = new Set(rules/* CATALOGUE */.yh.flatMap(({ group, name }) => (group === 'time' ? [name] : [])));
const SENDING_RULES = new Set(rules/* CATALOGUE */.yh.flatMap(({ group, name }) => (group === 'sending' ? [name] : [])));
function keyOf(finding) {
    const { rule, host, address, declared } = finding;
    return (0,rules/* placeKey */.r4)({ rule, host, port: declared.port, address });
}
function placeOf({ host, address, declared: { port } }) {
    return (0,host_key/* endpointKey */.r4)({ host, port, address });
}
/**
 * What a planned change changes about a host. A value that the plan does not know yet is left out.
 *
 * @param current undefined for a host that exists only in the planned state
 */
function plannedDifferences(current, planned) {
    const endpoints = new Map(current?.endpoints.map((endpoint) => [endpoint.address, endpoint]));
    return [
        ...lookupDifference('addresses', current?.forward.v4, planned.forward.v4),
        ...lookupDifference('addresses', current?.forward.v6, planned.forward.v6),
        ...lookupDifference('alias', current?.forward.alias, planned.forward.alias),
        ...planned.endpoints.flatMap((endpoint) => endpointDifferences(endpoints.get(endpoint.address), endpoint)),
    ];
}
function lookupDifference(what, current, planned) {
    if (planned.kind === 'failed' || current?.kind === 'failed')
        return [];
    const records = (lookup) => lookup?.kind === 'found' ? lookup.records.toSorted() : [];
    return difference(what, null, records(current), records(planned));
}
function endpointDifferences(current, { address, ptr, smtp, helo }) {
    const ehlo = (name) => (name == null ? [] : [name]);
    return [
        ...(ptr.error === null ? difference('PTR', address, current?.ptr.names, ptr.names) : []),
        ...difference('greeting', address, current?.smtp.bannerNames, smtp.bannerNames),
        ...difference('EHLO name', address, ehlo(current?.smtp.ehloName), ehlo(smtp.ehloName)),
        ...(helo?.source === 'planned'
            ? difference('HELO name', address, seenHelo(current), helo.names)
            : []),
    ];
}
/** The names that receivers recorded; none where the host was not observed to send. */
function seenHelo(current) {
    return current?.helo?.source === 'evidence' ? current.helo.names : [];
}
function difference(what, address, now = [], planned = []) {
    return now.join(' ') === planned.join(' ') ? [] : [{ what, address, now, planned }];
}

// EXTERNAL MODULE: ./lib/judge/advice/greeting-advice.js
var greeting_advice = __webpack_require__(51962);
// EXTERNAL MODULE: ./lib/judge/judge.js + 4 modules
var judge = __webpack_require__(60455);
// EXTERNAL MODULE: ./lib/model/address.js
var model_address = __webpack_require__(83313);
// EXTERNAL MODULE: ./lib/model/name-scope.js
var name_scope = __webpack_require__(96843);
// EXTERNAL MODULE: ./lib/model/planned.js
var model_planned = __webpack_require__(25287);
// EXTERNAL MODULE: ./lib/observe/planned/planned-greeting.js
var planned_greeting = __webpack_require__(62395);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./lib/model/dns-name.js
var dns_name = __webpack_require__(91812);
// EXTERNAL MODULE: ./lib/model/expectation.js
var expectation = __webpack_require__(59767);
// EXTERNAL MODULE: ./lib/model/observation.js
var observation = __webpack_require__(6463);
;// CONCATENATED MODULE: ./lib/rollout/host-changes.js





/**
 * Finds the planned changes that affect a host: its greeting, the PTR records of its addresses, and the address
 * records of its names (its own, those of its PTR records, and those that it announces).
 */
function changesForHost(host, changes, current) {
    const ptrs = ptrChanges(host, changes, current);
    const greetings = changes.filter((change) => isNewGreeting(change, host, current));
    const names = new Set([
        host.name,
        ...current.endpoints.flatMap(({ ptr }) => ptr.names.map(dns_name/* canonicalName */.Ew)),
        ...ptrs.flatMap(({ name }) => name ?? []),
        ...greetings.flatMap(({ banner, ehlo }) => [banner ?? [], ehlo ?? []].flat()),
    ]);
    const forward = changes
        .filter(isForwardChange)
        .filter(({ name }) => name !== null && names.has(name));
    const plannedKeys = new Set(forward.filter((change) => change.kind === 'records').flatMap(plannedRecordKeys));
    const addressChangesByPlan = forward.map((change) => addressChanges(change, host, current));
    const added = addressChangesByPlan.flatMap((one) => one.added);
    const allRemoved = [
        ...addressChangesByPlan.flatMap((one) => one.removed),
        ...replacedByAlias(added, host, current),
    ];
    const removed = allRemoved.filter((removal, index) => {
        const key = recordKey(removal);
        const isFirst = allRemoved.findIndex((other) => recordKey(other) === key) === index;
        return isFirst && !plannedKeys.has(key);
    });
    const mustWait = ({ name, type }) => type === 'CNAME' &&
        removed.some((removal) => removal.name === name && removal.type !== 'CNAME');
    return {
        added: added.filter((addition) => !mustWait(addition)),
        // Additions come first: two PTR records for some time are better than none.
        ptrs: ptrs.toSorted((a, b) => Number(a.effect === 'remove') - Number(b.effect === 'remove')),
        greetings,
        removed,
        aliasesAfterRemoval: added.filter(mustWait),
    };
}
/** The changed PTR records of the host's addresses, and those with the host's name. */
function ptrChanges(host, changes, current) {
    const addresses = new Set([
        ...(host.addresses ?? []),
        ...current.endpoints.map(({ address }) => address),
        ...changes.flatMap((change) => isForwardChange(change) && change.kind === 'records' && change.name === host.name
            ? change.records.filter((record) => (0,external_node_net_.isIP)(record) !== 0)
            : []),
    ]);
    const owners = new Map([...addresses].map((address) => [(0,model_address/* reverseName */.A8)(address), address]));
    // With classless delegation (RFC 2317), the owner of a PTR record is not the reverse name.
    for (const { address, ptr } of current.endpoints) {
        const owner = ptr.authority?.owner ?? null;
        if (owner !== null)
            owners.set(owner, address);
    }
    return changes.flatMap((change) => {
        if (change.kind === 'greeting' || change.type !== 'PTR')
            return [];
        const { name: owner, location } = change;
        const names = change.kind === 'unknown' ? [change.known] : change.records;
        const address = owner === null ? null : (owners.get(owner) ?? (0,model_address/* addressOfReverseName */.Zf)(owner));
        const isHostName = owner === null ? mayBeHostName : isExactHostName;
        const isHostAddress = owner !== null && owners.has(owner);
        if (!isHostAddress && !names.some((name) => isHostName(name, host)))
            return [];
        const record = { owner, address, location };
        if (change.kind === 'unknown') {
            return [{ ...record, name: change.known, effect: 'set', what: change.what }];
        }
        const { effect } = change;
        if (effect === 'set' && change.records.length === 0) {
            return [{ ...record, name: null, effect: 'remove', what: null }];
        }
        return changedPtrNames(change, currentPtrNames(address, current)).map((name) => {
            return { ...record, name, effect, what: null };
        });
    });
}
/** The names that a change alters. A changed set has all its names, since together they replace the old set. */
function changedPtrNames({ effect, records }, currentNames) {
    const newNames = records.filter((name) => !currentNames.includes(name));
    switch (effect) {
        case 'add':
            return newNames;
        case 'set':
            return newNames.length === 0 && currentNames.length === records.length ? [] : records;
        case 'remove':
            return currentNames.length === 0
                ? records
                : records.filter((name) => currentNames.includes(name));
    }
}
/** The PTR names that an address has in the current state. */
function currentPtrNames(address, { endpoints }) {
    const endpoint = endpoints.find((one) => one.address === address);
    return endpoint?.ptr.names.map(dns_name/* canonicalName */.Ew) ?? [];
}
function isExactHostName(name, host) {
    return name === host.name;
}
/** Whether a PTR record of an unknown address may belong to the host, by its planned name. */
function mayBeHostName(name, host) {
    const { ptr } = host;
    return isExactHostName(name, host) || (name !== null && ptr.kind === 'names' && (0,expectation/* meets */.D)(name, ptr));
}
/** Whether a change is a greeting of the host that differs from an observed one, or cannot be compared. */
function isNewGreeting(change, host, { endpoints }) {
    if (change.kind !== 'greeting' || change.host !== host.name)
        return false;
    const { banner, ehlo, port } = change;
    if (banner === undefined && ehlo === undefined)
        return false;
    const observed = port === null || port === host.port ? endpoints : [];
    const isSame = observed.every(({ smtp }) => (banner === undefined || smtp.bannerName === banner) &&
        (ehlo === undefined || smtp.ehloName === ehlo));
    return observed.length === 0 || !isSame;
}
function isForwardChange(change) {
    return change.kind !== 'greeting' && ['A', 'AAAA', 'CNAME'].includes(change.type);
}
/** The keys of the records that exist after a change. */
function plannedRecordKeys(change) {
    const { name, type, effect, records } = change;
    return effect === 'remove' ? [] : records.map((value) => recordKey({ name, type, value }));
}
function recordKey({ name, type, value }) {
    return `${name} ${type} ${value}`;
}
/** The records that a change adds and removes, compared with the current ones. */
function addressChanges(change, host, current) {
    const { type, location } = change;
    const name = change.name ?? '';
    const toChange = (value, what = null) => {
        return { name, type, value, what, location };
    };
    if (change.kind === 'unknown') {
        return { added: [toChange(change.known, change.what)], removed: [] };
    }
    const { effect, records } = change;
    const live = currentRecords(name, type, host, current);
    if (effect === 'remove') {
        const existing = records.filter((value) => live === null || live.includes(value));
        return { added: [], removed: existing.map((value) => toChange(value)) };
    }
    const added = records.filter((value) => live === null || !live.includes(value));
    const removed = effect === 'set' ? (live ?? []).filter((value) => !records.includes(value)) : [];
    const removesUnknownSet = effect === 'set' && records.length === 0 && live === null;
    return {
        added: added.map((value) => toChange(value)),
        removed: removesUnknownSet ? [toChange(null)] : removed.map((value) => toChange(value)),
    };
}
/** The current address records that an added CNAME of the same name replaces, even where the plan keeps them. */
function replacedByAlias(added, host, current) {
    return added
        .filter(({ type }) => type === 'CNAME')
        .flatMap(({ name, location }) => ['A', 'AAAA'].flatMap((type) => (currentRecords(name, type, host, current) ?? []).map((value) => {
        return { name, type, value, what: null, location };
    })));
}
/** The current records of a name; null where they were not looked up, or the lookup failed. */
function currentRecords(name, type, host, { forward, endpoints }) {
    if (name === host.name) {
        if (type === 'CNAME')
            return knownRecords(forward.alias);
        // The addresses behind an alias are records of another name.
        if (forward.alias.kind === 'found')
            return [];
        return knownRecords(type === 'A' ? forward.v4 : forward.v6);
    }
    if (type === 'CNAME')
        return null;
    const confirmed = endpoints
        .filter(({ address }) => ((0,model_address/* familyOf */.Ap)(address) === 6) === (type === 'AAAA'))
        .flatMap(({ ptr }) => [...ptr.forward])
        .filter(([ptrName]) => (0,dns_name/* canonicalName */.Ew)(ptrName) === name);
    return confirmed.length === 0
        ? null
        : [...new Set(confirmed.flatMap(([, addresses]) => addresses))];
}
function knownRecords(lookup) {
    if (lookup.kind === 'failed')
        return null;
    return (0,observation/* recordsOf */.M$)(lookup);
}

;// CONCATENATED MODULE: ./lib/rollout/ptr-providers.js
/** Only requirements with a public source. For other resource types nothing is reported. */
const PTR_PROVIDERS = [
    {
        type: 'aws_eip_domain_name',
        provider: 'AWS',
        requirement: 'forward-confirmed',
        source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html#Using_Elastic_Addressing_Reverse_DNS',
    },
    {
        type: 'linode_rdns',
        provider: 'Linode',
        requirement: 'forward-confirmed',
        retry: 'wait_for_available = true',
        source: 'https://github.com/linode/terraform-provider-linode/blob/103d89ef3cd41b8bae13dcc8af20af9efb912b19/docs/resources/rdns.md',
    },
    {
        type: 'ovh_ip_reverse',
        provider: 'OVHcloud',
        requirement: 'forward-confirmed',
        retry: 'readiness_timeout_duration = "10m"',
        source: 'https://github.com/ovh/terraform-provider-ovh/issues/1020',
    },
    {
        // Azure also accepts a name that another public IP of the subscription has. The plan does not show that.
        type: 'azurerm_public_ip',
        provider: 'Azure',
        requirement: 'forward-confirmed',
        attribute: 'reverse_fqdn',
        source: 'https://learn.microsoft.com/en-us/azure/dns/dns-reverse-dns-for-azure-services',
    },
    {
        type: 'scaleway_instance_ip_reverse_dns',
        provider: 'Scaleway',
        requirement: 'forward-confirmed',
        source: 'https://www.scaleway.com/en/docs/instances/how-to/configure-reverse-dns/',
    },
    {
        type: 'scaleway_vpc_public_gateway_ip',
        provider: 'Scaleway',
        requirement: 'forward-confirmed',
        attribute: 'reverse',
        source: 'https://github.com/scaleway/terraform-provider-scaleway/issues/1672',
    },
    {
        type: 'google_compute_instance',
        provider: 'Google Cloud',
        requirement: 'verified-domain',
        attribute: 'public_ptr_domain_name',
        source: 'https://github.com/hashicorp/terraform-provider-google/issues/12204',
    },
];
/** The provider of a PTR resource, by the resource's address; null where its requirements are not known. */
function ptrProvider(resource) {
    const type = parseAddress(resource).resource.split('.')[0];
    return PTR_PROVIDERS.find((row) => row.type === type) ?? null;
}
/**
 * The `depends_on` that makes one resource of a plan wait for another. References work only within a module, so for
 * resources in different modules it is between the two module blocks at which their addresses differ.
 *
 * @returns null where both resources are instances of the same block, which cannot depend on itself
 */
function dependsOn(later, earlier) {
    const laterBlocks = blocksOf(parseAddress(later));
    const earlierBlocks = blocksOf(parseAddress(earlier));
    const index = laterBlocks.findIndex((block, position) => block !== earlierBlocks[position]);
    const block = laterBlocks[index];
    const reference = earlierBlocks[index];
    return block === undefined || reference === undefined ? null : { block, reference };
}
/** Parses a resource address such as `module.mail["eu.west"].hcloud_rdns.mx1[0]`, without its instance keys. */
function parseAddress(address) {
    const labels = address.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^[\]"]*)\]/g, '').split('.');
    let index = 0;
    while (labels[index] === 'module')
        index += 2;
    const modules = labels.slice(0, index).filter((_, position) => position % 2 === 1);
    return { modules, resource: labels.slice(index).join('.') };
}
/** The blocks from the root module to the resource. */
function blocksOf({ modules, resource }) {
    return [...modules.map((name) => `module.${name}`), resource];
}

// EXTERNAL MODULE: ./lib/model/zone-record.js
var zone_record = __webpack_require__(14313);
;// CONCATENATED MODULE: ./lib/rollout/step-texts.js


/** @param added the records that the plan adds */
function deferStep({ removal, address, ptrKeepsName }, added) {
    const what = `Leave the removal of ${recordText(removal)} (${locationText(removal.location)})`;
    const why = ptrKeepsName
        ? `${what} out of this change: the PTR of ${address} keeps that name, which would no longer resolve to the address.`
        : `${what} to a later change: caches go on with the old PTR of ${address}, whose name would no longer resolve to it.`;
    return `${why}${twoApplies(removal, added)}`;
}
/** One apply of Terraform makes all of its changes within seconds, so it cannot wait for caches between them. */
function twoApplies({ location }, added) {
    const { resource } = location;
    if (resource === null)
        return '';
    return added.some((addition) => addition.location.resource === resource)
        ? ` One apply of \`${resource}\` replaces the record at once, so this needs two applies: the first with both values, the second with the new one alone.`
        : ' One apply makes all changes at once, so this needs two applies: the first without this removal.';
}
function publishStep(addition, { removed }) {
    const old = removed.filter(({ name }) => name === addition.name);
    const oldAlias = old.find(({ type }) => type === 'CNAME');
    const aboutOld = oldAlias !== undefined
        ? ` in place of ${recordText(oldAlias)}, beside which it cannot stand`
        : old.length > 0
            ? ', and let the old records of that name stay for now'
            : '';
    return `Publish ${recordText(addition)} (${locationText(addition.location)})${aboutOld}.`;
}
/** @param ttl the time to wait, such as `300 s`; null where it is not known */
function waitStep(ttl) {
    const time = ttl ??
        'the TTL of the old record, or where the name had none, that of negative answers, which is in its zone’s SOA';
    return `Wait until no cache is behind: ${time}.`;
}
/** The wait while clients and the queue of the old server still use its address. */
function drainStep(ttl) {
    const time = ttl ?? 'the TTL of the old address record';
    return `Wait until no cache has the old address (${time}) and the queue of the old server is empty. Until then the old server keeps its address record and its PTR.`;
}
/** @param confirming the added records by which the PTR name resolves back to its address */
function ptrStep(ptr, confirming) {
    const { effect, name, owner, location, what } = ptr;
    const where = locationText(location);
    if (effect === 'remove') {
        return name === null
            ? `Remove the PTR records of ${owner} (${where}).`
            : `Remove \`${(0,zone_record/* ptrRecord */.M7)(owner ?? '', name)}\` (${where}).`;
    }
    const record = owner !== null && name !== null
        ? `\`${(0,zone_record/* ptrRecord */.M7)(owner, name)}\``
        : `the PTR ${name === null ? `of ${owner ?? 'the address'}` : `name \`${name}\``}, of which the plan does not know yet ${what}`;
    return `${effect === 'add' ? 'Add' : 'Set'} ${record} (${where}).${providerText(ptr, confirming)}`;
}
/** What the PTR's provider requires of its name, and how to configure that order in the plan. */
function providerText({ location }, confirming) {
    const { resource } = location;
    const provider = resource === null ? null : ptrProvider(resource);
    if (resource === null || provider === null)
        return '';
    if (provider.requirement === 'verified-domain') {
        return ` ${provider.provider} takes a PTR only for a domain whose ownership is verified (${provider.source}).`;
    }
    if (confirming.length === 0)
        return '';
    const why = ` ${provider.provider} refuses a PTR whose name does not resolve to the address yet (${provider.source}).`;
    const { attribute, retry } = provider;
    if (attribute !== undefined) {
        return `${why} \`${attribute}\` belongs to the address itself, on which the record may depend: apply the record first and \`${attribute}\` in a second run.`;
    }
    const retryText = retry === undefined ? '' : ` \`${retry}\` makes it ask again for a while.`;
    return `${why}${dependsOnText(resource, confirming)}${retryText}`;
}
function dependsOnText(resource, confirming) {
    const dependencies = confirming.flatMap(({ location }) => location.resource === null ? [] : (dependsOn(resource, location.resource) ?? []));
    const [first] = dependencies;
    if (first === undefined)
        return '';
    const references = [...new Set(dependencies.map(({ reference }) => reference))].join(', ');
    // The module may also contain the address that the record refers to, which would be a circular dependency.
    const alternative = first.block.startsWith('module.')
        ? ', or apply the record in a run before where that closes a circle'
        : '';
    return ` Unless it refers to the record already, write \`depends_on = [${references}]\` in \`${first.block}\`${alternative}.`;
}
/** For a removal after which the address keeps a PTR name that does not resolve to it. */
function keepPtrStep({ removal, address }) {
    return `Give ${address} a PTR whose name goes on resolving to it, which this plan does not, or keep ${recordText(removal)}. Where the address sends no more mail, its PTR can go too.`;
}
function greetingStep({ banner, ehlo, port, location }) {
    const parts = [
        ...(banner === undefined
            ? []
            : [`the greeting${banner === null ? ' to one without a name' : ` to \`${banner}\``}`]),
        ...(ehlo === undefined ? [] : [`the EHLO name to \`${ehlo}\``]),
    ];
    const onPort = port === null ? '' : ` on port ${port}`;
    return `Change ${parts.join(' and ')}${onPort} (${locationText(location)}).`;
}
/** @param ttl the time to wait, such as `300 s`; null where it is not known */
function removeSteps({ added, ptrs, removed, aliasesAfterRemoval }, ttl) {
    const when = ptrs.length === 0 ? 'Last' : `Last, when ${ttl ?? 'the TTL of the old PTR'} is over too`;
    const isReplaced = (removal) => removal.type === 'CNAME' && added.some(({ name }) => name === removal.name);
    return [
        ...removed
            .filter((removal) => !isReplaced(removal))
            .map((removal) => `${when}, remove ${recordText(removal)} (${locationText(removal.location)}).`),
        ...aliasesAfterRemoval.map((alias) => `With that, publish ${recordText(alias)} (${locationText(alias.location)}), beside which no other record can stand.`),
    ];
}
function recordText({ name, type, value, what }) {
    if (value === null) {
        return what === null
            ? `every ${type} record of ${name}`
            : `the ${type} record of ${name}, of which the plan does not know yet ${what}`;
    }
    return `\`${type === 'CNAME' ? (0,zone_record/* aliasRecord */.I8)(name, value) : (0,zone_record/* addressRecord */.co)(name, value)}\``;
}
function locationText({ file, line, resource }) {
    return resource ?? (line === null ? file : `${file}:${line}`);
}

;// CONCATENATED MODULE: ./lib/rollout/safe-order.js




/**
 * The safe order of the planned changes of one host.
 *
 * - On the addresses that the host has: new address records, PTR records, greetings, and last the removal of old records.
 *   In this order the names in cached PTR records and in greetings always resolve.
 * - Where the host moves to another address: first what the new server needs before clients find it, its greeting and its
 *   PTR record, then its address record. The records of the old server go once caches and its queue are empty.
 *
 * Removals that the plan makes too early are reported first.
 *
 * @param current the current state; `ttlS` is the longest TTL, in seconds, of the records to be replaced, by default that
 *   of the host's address records
 * @returns one text for each step, with its record and its location; null where the changes do not depend on each
 *   other
 */
function safeOrder(host, changes, current) {
    const hostChanges = changesForHost(host, changes, current);
    const { added, ptrs, greetings } = hostChanges;
    // On shared control the provider sets the PTR, so the user cannot order it.
    if (host.control === 'shared' && ptrs.length === 0)
        return null;
    const early = earlyRemovals(hostChanges, current);
    if (early.length === 0 && !dependOnEachOther(hostChanges, current))
        return null;
    const ttlS = current.ttlS ?? addressTtl(current);
    const ttl = ttlS === null ? null : `${ttlS} s`;
    const setPtr = (ptr) => ptrStep(ptr, confirmingRecords(ptr, hostChanges));
    const defer = early.map((removal) => deferStep(removal, added));
    const publish = added.map((addition) => publishStep(addition, hostChanges));
    const keep = early.filter(({ ptrKeepsName }) => ptrKeepsName).map(keepPtrStep);
    const greet = greetings.map(greetingStep);
    const remove = removeSteps(hostChanges, ttl);
    const newAddresses = movedTo(host, hostChanges, current);
    if (newAddresses.size === 0) {
        const wait = added.length === 0 ? [] : [waitStep(ttl)];
        return [...defer, ...publish, ...wait, ...ptrs.map(setPtr), ...keep, ...greet, ...remove];
    }
    const isOfNewServer = ({ address, effect }) => effect !== 'remove' && (address === null || newAddresses.has(address));
    const ofNewServer = ptrs.filter(isOfNewServer);
    return [
        ...defer,
        ...greet,
        ...ofNewServer.filter((ptr) => !needsAddressFirst(ptr)).map(setPtr),
        ...publish,
        ...ofNewServer.filter(needsAddressFirst).map(setPtr),
        drainStep(ttl),
        ...ptrs.filter((ptr) => !isOfNewServer(ptr)).map(setPtr),
        ...keep,
        ...remove,
    ];
}
/** The addresses that the host's name gets where it has others of the same family. */
function movedTo({ name }, { added }, { forward }) {
    const hasOthers = (type) => (type === 'A' ? forward.v4 : forward.v6).kind === 'found' && forward.alias.kind !== 'found';
    return new Set(added
        .filter((addition) => addition.name === name && addition.type !== 'CNAME')
        .filter(({ type }) => hasOthers(type))
        .flatMap(({ value }) => value ?? []));
}
/** The longest TTL of the host's address records, or of the answer that there are none; null where none is known. */
function addressTtl({ forward: { v4, v6 } }) {
    const ttls = [v4, v6].flatMap((lookup) => (lookup.kind === 'failed' ? [] : (lookup.ttlS ?? [])));
    return ttls.length === 0 ? null : Math.max(...ttls);
}
/** Whether the provider refuses the PTR before its name resolves to the address. */
function needsAddressFirst({ location: { resource } }) {
    return resource !== null && ptrProvider(resource)?.requirement === 'forward-confirmed';
}
/** Removals of the record by which a current or planned PTR name resolves back to its address. */
function earlyRemovals({ added, removed, ptrs }, current) {
    const isReplaced = (removal, address) => added.some((addition) => addition.name === removal.name &&
        (addition.value === address || (removal.type === 'CNAME' && hasUnknownTarget(addition))));
    const addresses = new Set([
        ...current.endpoints.map(({ address }) => address),
        ...ptrs.flatMap(({ address }) => address ?? []),
    ]);
    return [...addresses].flatMap((address) => {
        const currentNames = currentPtrNames(address, current);
        const plannedNames = plannedPtrNames(address, currentNames, ptrs);
        return removed
            .filter((removal) => removesAddress(removal, address))
            .filter(({ name }) => currentNames.includes(name) || plannedNames.includes(name))
            .filter((removal) => !isReplaced(removal, address))
            .map((removal) => {
            return { removal, address, ptrKeepsName: plannedNames.includes(removal.name) };
        });
    });
}
/** Whether a removal may take an address from its name. An alias may lead to any address. */
function removesAddress({ type, value }, address) {
    if (type === 'CNAME')
        return true;
    const removesFamily = value === null && type === ((0,model_address/* familyOf */.Ap)(address) === 6 ? 'AAAA' : 'A');
    return removesFamily || value === address;
}
function plannedPtrNames(address, currentNames, ptrs) {
    const ofAddress = ptrs.filter((ptr) => ptr.address === address);
    const withEffect = (effect) => {
        return ofAddress.filter((ptr) => ptr.effect === effect);
    };
    const removed = withEffect('remove');
    const removesAll = withEffect('set').length > 0 || removed.some(({ name }) => name === null);
    const kept = currentNames.filter((name) => !removesAll && !removed.some((ptr) => ptr.name === name));
    return [
        ...kept,
        ...[...withEffect('set'), ...withEffect('add')].flatMap(({ name }) => name ?? []),
    ];
}
function dependOnEachOther(hostChanges, current) {
    const { added, ptrs, greetings, removed } = hostChanges;
    if (ptrs.some((ptr) => confirmingRecords(ptr, hostChanges).length > 0))
        return true;
    if (greetings.length === 0)
        return false;
    const plannedNames = greetings.flatMap(({ banner, ehlo }) => [banner, ehlo]);
    const currentNames = current.endpoints.flatMap(({ smtp }) => [smtp.bannerName, smtp.ehloName]);
    return (ptrs.length > 0 ||
        added.some(({ name }) => plannedNames.includes(name)) ||
        removed.some(({ name }) => currentNames.includes(name)));
}
/** The added records by which the name of a changed PTR resolves, or may resolve, back to its address. */
function confirmingRecords(ptr, { added }) {
    if (ptr.effect === 'remove')
        return [];
    return added.filter((addition) => (ptr.name ?? addition.name) === addition.name &&
        (addition.value === ptr.address || ptr.address === null || hasUnknownTarget(addition)));
}
/** Whether the addresses behind a record are unknown before the change. */
function hasUnknownTarget({ type, value }) {
    return type === 'CNAME' || value === null;
}

;// CONCATENATED MODULE: ./lib/rollout/forecast.js












/**
 * Judges the planned state by the same rules as the current state, and compares the two.
 *
 * @param assessment the judged current state
 * @param planned what the planned changes would make observable
 * @param at the time of the run, in milliseconds since 1970
 */
function forecast({ observation: current, hosts: currentHosts, comparison }, planned, plan, baseline, at) {
    const { changes } = plan;
    const errors = internalErrors([current, planned]);
    const keyOfFinding = ({ host, declared }) => (0,host_key/* hostKey */._9)(host, declared.port);
    const isComparable = (finding) => !errors.has(keyOfFinding(finding));
    const plannedJudgement = (0,judge.judge)(planned, []);
    const entryOf = (0,baseline_match/* baselineEntry */.Gf)(baseline);
    const plannedFindings = (0,compare.assignStatus)(plannedJudgement.findings.filter(({ rule }) => !TIME_RULES.has(rule)), at, { isKnown: (finding) => (0,baseline_match/* isInBaseline */.Z0)(entryOf(finding), finding), base: null });
    // Where an unexpected error occurred, what the change causes or fixes is not known.
    const kept = comparison.findings.filter((finding) => !isComparable(finding));
    const merged = mergePhases(comparison.findings.filter(isComparable), plannedFindings.filter(isComparable)).map((finding) => finding.phase === 'planned' ? asPlannedFinding(finding, plan, planned) : finding);
    const currentByKey = new Map(current.hosts.map((seen) => [observationKey(seen), seen]));
    const plannedByKey = new Map(planned.hosts.map((seen) => [observationKey(seen), seen]));
    const judgedByKey = new Map(plannedJudgement.hosts.map((host) => [(0,host_key/* hostKey */._9)(host.name, host.template.port), host]));
    const addedHosts = plannedJudgement.hosts.filter(({ name, template }) => {
        return !currentHosts.some((one) => one.name === name && one.template.port === template.port);
    });
    return {
        findings: [...kept, ...merged],
        hosts: [...currentHosts, ...addedHosts].map((host) => {
            const internalError = errors.get((0,host_key/* hostKey */._9)(host.name, host.template.port));
            return internalError === undefined ? host : { ...host, internalError };
        }),
        ofHost: (name, port) => {
            const key = (0,host_key/* hostKey */._9)(name, port);
            const host = judgedByKey.get(key);
            if (host === undefined)
                return null;
            const { verdict, cause, evidence, advice } = host;
            const before = currentByKey.get(key);
            const after = plannedByKey.get(key);
            return {
                verdict,
                cause,
                evidence,
                advice,
                differences: after === undefined ? [] : plannedDifferences(before, after),
                steps: (before === undefined ? null : safeOrder(before.host, changes, before)) ?? [],
            };
        },
        inconclusive: plannedInconclusive(current, planned),
        planned: {
            changes: changes.length,
            pending: changes.flatMap((change) => change.kind === 'unknown' ? [{ ...change.location, what: change.what }] : []),
            undeclared: undeclaredAddresses(changes, planned),
        },
    };
}
/** The checks of the planned state that could not run, and that could in the current state. */
function plannedInconclusive(current, planned) {
    const checkKey = ({ host, port, address, check }) => JSON.stringify([host, port, address, check]);
    const all = ({ mailDomains, hosts }) => [...mailDomains, ...hosts].flatMap(({ inconclusive }) => inconclusive);
    const reported = new Set(all(current).map(checkKey));
    return all(planned)
        .filter((entry) => !reported.has(checkKey(entry)))
        .map((entry) => ({ ...entry, world: 'planned' }));
}
/** The errors of hosts and mail domains by key. */
function internalErrors(observations) {
    const errors = new Map();
    const add = (key, error) => {
        if (error !== undefined && !errors.has(key))
            errors.set(key, error);
    };
    for (const { hosts, mailDomains } of observations) {
        for (const seen of hosts)
            add(observationKey(seen), seen.internalError);
        for (const { mailDomain, internalError } of mailDomains) {
            add((0,host_key/* hostKey */._9)(mailDomain.domain, mailDomain.template.port), internalError);
        }
    }
    return errors;
}
function observationKey({ host }) {
    return (0,host_key/* hostKey */._9)(host.name, host.port);
}
/** Marks a finding of the planned state, with the location of the change that most likely causes it. */
function asPlannedFinding(finding, { changes, zones }, planned) {
    const { host, address, observed } = finding;
    const greeting = greetingChange(finding, changes);
    const rule = (0,rules/* ruleOf */.Y)(finding);
    /** The most likely kinds of change first. */
    const candidates = [
        (change) => change === greeting,
        (change) => rule?.group === 'reverse' && isPtrOf(change, address),
        (change) => change.kind !== 'greeting' && change.name === host,
        (change) => change.kind !== 'greeting' && observed.split(', ').includes(change.name ?? ''),
        (change) => isPtrOf(change, address),
    ];
    const [change] = candidates.flatMap((matches) => changes.find(matches) ?? []);
    const owner = rule?.group === 'reverse' && address !== null ? (0,model_address/* reverseName */.A8)(address) : host;
    const plannedAt = change?.location ?? enclosingZone(owner, zones)?.location ?? null;
    const by = plannedAt === null ? '' : ` This is planned by ${(0,model_planned/* describePlace */.df)(plannedAt)}.`;
    return {
        ...finding,
        message: `After this change: ${finding.message}${by}`,
        remedy: plannedRemedy(finding, greeting, planned),
        plannedAt,
    };
}
/** The planned zone that a name belongs to. */
function enclosingZone(name, zones) {
    const apex = (0,name_scope/* ancestorsOf */.Gw)(name).find((ancestor) => zones.some((zone) => zone.apex === ancestor));
    return zones.find((zone) => zone.apex === apex);
}
/** The line of a mail server's configuration that decides what a finding is about; undefined for other findings. */
function greetingChange({ rule: name, host, address, observed, message, declared: { port } }, changes) {
    const own = changes.flatMap((change) => change.kind === 'greeting' && change.host === host ? [change] : []);
    if (name === 'mta-config-refused')
        return own.find(({ refused }) => refused === message);
    const { needs = [], group } = (0,rules/* ruleOf */.Y)({ rule: name }) ?? {};
    if (group === 'sending') {
        const helos = own.filter(({ helo }) => helo !== undefined);
        return helos.find(({ helo = '' }) => observed.split(', ').includes(helo)) ?? helos[0];
    }
    const about = needs.includes('greeting') ? 'banner' : needs.includes('ehlo') ? 'ehlo' : null;
    return about === null || address === null
        ? undefined
        : (0,planned_greeting/* decidingChange */.MQ)(own, about, { address, port });
}
/** The remedy for the mail server of the planned file: what to write on the line that decides the name. */
function plannedRemedy({ rule, remedy, host: name, declared: { port } }, change, planned) {
    const host = planned.hosts.find((seen) => seen.host.name === name && seen.host.port === port)?.host;
    const correctsName = (0,rules/* ruleOf */.Y)({ rule })?.needs.some((fact) => ['greeting', 'ehlo'].includes(fact));
    if (change?.setting === undefined || host === undefined || correctsName !== true)
        return remedy;
    const { file, line } = change.location;
    const place = { file, line: line ?? 1 };
    return (0,greeting_advice/* plannedNameAdvice */.wq)(host, rule === 'ehlo-mismatch' ? 'ehlo' : 'greeting', change.setting, place);
}
function isPtrOf(change, address) {
    if (change.kind === 'greeting' || change.name === null || address === null)
        return false;
    return (0,model_address/* addressOfReverseName */.Zf)(change.name) === address;
}
/** Planned PTR records of addresses that belong to no declared host. */
function undeclaredAddresses(changes, planned) {
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
        return [{ ...change.location, address, names: change.records }];
    });
}


/***/ })

};
