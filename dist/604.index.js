export const id = 604;
export const ids = [604];
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


  }),

  92604:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  forecast: () => (  forecast)
});
var baseline_match = __webpack_require__(54660);
var compare = __webpack_require__(96555);
var rules = __webpack_require__(59054);
var model_finding = __webpack_require__(65268);
var finding_place = __webpack_require__(90418);
var host_key = __webpack_require__(1297);
; 
function mergePhases(current, planned) {
    const currentByKey = new Map(current.map((finding) => [keyOf(finding), finding]));
    const plannedKeys = new Set(planned.map(keyOf));
    const caused = planned.filter((finding) => {
        const earlier = currentByKey.get(keyOf(finding));
        return earlier === undefined || model_finding .C$[finding.level] > model_finding .C$[earlier.level];
    });
    const causedKeys = new Set(caused.map(keyOf));
    const causedByPlace = Map.groupBy(caused.filter(({ rule }) => !SENDING_RULES.has(rule)), placeOf);
    const causesAsSevere = (finding) => causedByPlace
        .get(placeOf(finding))
        ?.some(({ level }) => model_finding .C$[level] >= model_finding .C$[finding.level]);
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
const TIME_RULES = new Set(rules .yh.flatMap(({ group, name }) => (group === 'time' ? [name] : [])));
const SENDING_RULES = new Set(rules .yh.flatMap(({ group, name }) => (group === 'sending' ? [name] : [])));
function keyOf(finding) {
    const { rule, host, address, declared } = finding;
    return (0,finding_place .r)({ rule, host, port: declared.port, address });
}
function placeOf({ host, address, declared: { port } }) {
    return (0,host_key .r4)({ host, port, address });
}
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
function seenHelo(current) {
    return current?.helo?.source === 'evidence' ? current.helo.names : [];
}
function difference(what, address, now = [], planned = []) {
    return now.join(' ') === planned.join(' ') ? [] : [{ what, address, now, planned }];
}
var judge = __webpack_require__(15548);
var model_address = __webpack_require__(83313);
var planned = __webpack_require__(25287);
var planned_greeting = __webpack_require__(62395);
var name_scope = __webpack_require__(96843);
; 
function enclosingZone(name, zones) {
    const apex = (0,name_scope .Gw)(name).find((ancestor) => zones.some((zone) => zone.apex === ancestor));
    return zones.find((zone) => zone.apex === apex);
}
var observation = __webpack_require__(6463);
var zone_record = __webpack_require__(14313);
; 
function plannedRemedy(current, planned, before, plan) {
    const rows = (planned?.steps ?? []).map((step) => {
        const same = current.find((other) => isSameAction(step, other));
        const text = same?.text ?? textInPlan(step, before, plan);
        return { step: { ...step, text }, original: step.text, same };
    });
    return {
        steps: (merged) => {
            const caused = new Set(merged.filter(({ phase }) => phase === 'planned').map(planned_steps_keyOf));
            const causing = rows.filter(({ step }) => step.fixes.some((one) => caused.has(planned_steps_keyOf(one))));
            return [
                ...current.map((step) => {
                    const more = causing.flatMap((row) => (row.same === step ? row.step.fixes : []));
                    return more.length === 0 ? step : { ...step, fixes: [...step.fixes, ...more] };
                }),
                ...onceEach(causing.flatMap(({ step, same }) => (same === undefined ? [step] : []))),
            ];
        },
        textOf: (remedy) => rows.find(({ original }) => original === remedy)?.step.text ?? remedy,
    };
}
function onceEach(steps) {
    return [...Map.groupBy(steps, ({ kind, text }) => JSON.stringify([kind, text])).values()].flatMap((same) => same.slice(0, 1).map((step) => ({ ...step, fixes: same.flatMap((one) => one.fixes) })));
}
function planned_steps_keyOf({ rule, host, address, expected, observed, declared }) {
    return JSON.stringify([rule, host, declared.port, address, expected, observed]);
}
function isSameAction(a, b) {
    if (a.kind === b.kind && a.text === b.text)
        return true;
    const action = ({ kind, address, record, remove, setting, change }) => JSON.stringify([kind, address, record, remove, setting?.for, setting?.value, change]);
    const isExact = [a.record, a.remove, a.setting, a.change].some((part) => part !== undefined);
    return isExact && action(a) === action(b);
}
function textInPlan({ kind, text, record }, before, { changes, zones }) {
    if (record === undefined || kind === 'change-declaration')
        return text;
    const [owner = ''] = record.split('. ');
    const change = changes.find((one) => one.kind !== 'greeting' && one.name === owner);
    const place = change?.location ?? enclosingZone(owner, zones)?.location;
    const where = place === undefined ? 'the planned change' : (0,planned .df)(place).replaceAll('`', "'");
    if (before !== undefined && isPublished(record, owner, before)) {
        return change === undefined && place !== undefined
            ? `Keep \`${record}\`: ${where} does not have it.`
            : `Keep \`${record}\`: ${where} removes or replaces it.`;
    }
    return place === undefined ? text : `Publish \`${record}\` in ${where}.`;
}
function isPublished(record, owner, { host, forward, endpoints }) {
    if (owner === host.name)
        return (0,observation .Mh)(forward).some((one) => record.endsWith(` ${one}`));
    const address = (0,model_address .Zf)(owner);
    return endpoints.some((one) => one.address === address && one.ptr.names.some((name) => (0,zone_record .M7)(owner, name) === record));
}
var external_node_net_ = __webpack_require__(77030);
var dns_name = __webpack_require__(91812);
var expectation = __webpack_require__(59767);
; 
function changesForHost(host, changes, current) {
    const ptrs = ptrChanges(host, changes, current);
    const greetings = changes.filter((change) => isNewGreeting(change, host, current));
    const names = new Set([
        host.name,
        ...current.endpoints.flatMap(({ ptr }) => ptr.names.map(dns_name .Ew)),
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
        ptrs: ptrs.toSorted((a, b) => Number(a.effect === 'remove') - Number(b.effect === 'remove')),
        greetings,
        removed,
        aliasesAfterRemoval: added.filter(mustWait),
    };
}
function ptrChanges(host, changes, current) {
    const addresses = new Set([
        ...(host.addresses ?? []),
        ...current.endpoints.map(({ address }) => address),
        ...changes.flatMap((change) => isForwardChange(change) && change.kind === 'records' && change.name === host.name
            ? change.records.filter((record) => (0,external_node_net_.isIP)(record) !== 0)
            : []),
    ]);
    const owners = new Map([...addresses].map((address) => [(0,model_address .A8)(address), address]));
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
        const address = owner === null ? null : (owners.get(owner) ?? (0,model_address .Zf)(owner));
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
function currentPtrNames(address, { endpoints }) {
    const endpoint = endpoints.find((one) => one.address === address);
    return endpoint?.ptr.names.map(dns_name .Ew) ?? [];
}
function isExactHostName(name, host) {
    return name === host.name;
}
function mayBeHostName(name, host) {
    const { ptr } = host;
    return isExactHostName(name, host) || (name !== null && ptr.kind === 'names' && (0,expectation .D)(name, ptr));
}
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
function plannedRecordKeys(change) {
    const { name, type, effect, records } = change;
    return effect === 'remove' ? [] : records.map((value) => recordKey({ name, type, value }));
}
function recordKey({ name, type, value }) {
    return `${name} ${type} ${value}`;
}
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
function replacedByAlias(added, host, current) {
    return added
        .filter(({ type }) => type === 'CNAME')
        .flatMap(({ name, location }) => ['A', 'AAAA'].flatMap((type) => (currentRecords(name, type, host, current) ?? []).map((value) => {
        return { name, type, value, what: null, location };
    })));
}
function currentRecords(name, type, host, { forward, endpoints }) {
    if (name === host.name) {
        if (type === 'CNAME')
            return knownRecords(forward.alias);
        if (forward.alias.kind === 'found')
            return [];
        return knownRecords(type === 'A' ? forward.v4 : forward.v6);
    }
    if (type === 'CNAME')
        return null;
    const confirmed = endpoints
        .filter(({ address }) => ((0,model_address .Ap)(address) === 6) === (type === 'AAAA'))
        .flatMap(({ ptr }) => [...ptr.forward])
        .filter(([ptrName]) => (0,dns_name .Ew)(ptrName) === name);
    return confirmed.length === 0
        ? null
        : [...new Set(confirmed.flatMap(([, addresses]) => addresses))];
}
function knownRecords(lookup) {
    if (lookup.kind === 'failed')
        return null;
    return (0,observation .M$)(lookup);
}

; 
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
function ptrProvider(resource) {
    const type = parseAddress(resource).resource.split('.')[0];
    return PTR_PROVIDERS.find((row) => row.type === type) ?? null;
}
function dependsOn(later, earlier) {
    const laterBlocks = blocksOf(parseAddress(later));
    const earlierBlocks = blocksOf(parseAddress(earlier));
    const index = laterBlocks.findIndex((block, position) => block !== earlierBlocks[position]);
    const block = laterBlocks[index];
    const reference = earlierBlocks[index];
    return block === undefined || reference === undefined ? null : { block, reference };
}
function parseAddress(address) {
    const labels = address.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^[\]"]*)\]/g, '').split('.');
    let index = 0;
    while (labels[index] === 'module')
        index += 2;
    const modules = labels.slice(0, index).filter((_, position) => position % 2 === 1);
    return { modules, resource: labels.slice(index).join('.') };
}
function blocksOf({ modules, resource }) {
    return [...modules.map((name) => `module.${name}`), resource];
}

; 
function deferStep({ removal, address, ptrKeepsName }, added) {
    const what = `Leave the removal of ${recordText(removal)} (${locationText(removal.location)})`;
    const why = ptrKeepsName
        ? `${what} out of this change: the PTR of ${address} keeps that name, which would no longer resolve to the address.`
        : `${what} to a later change: caches keep the old PTR of ${address}, whose name would no longer resolve to it.`;
    return `${why}${twoApplies(removal, added)}`;
}
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
        ? ` in place of ${recordText(oldAlias)}, since a CNAME record excludes all others`
        : old.length > 0
            ? ', and keep the old records of that name for now'
            : '';
    return `Publish ${recordText(addition)} (${locationText(addition.location)})${aboutOld}.`;
}
function waitStep(ttl) {
    const time = ttl ??
        'the TTL of the old record, or where the name had none, that of negative answers, which is in its zone’s SOA';
    return `Wait until no cache has the old answer: ${time}.`;
}
function drainStep(ttl) {
    const time = ttl ?? 'the TTL of the old address record';
    return `Wait until no cache has the old address (${time}) and the queue of the old server is empty. Until then the old server keeps its address record and its PTR.`;
}
function ptrStep(ptr, confirming) {
    const { effect, name, owner, location, what } = ptr;
    const where = locationText(location);
    if (effect === 'remove') {
        return name === null
            ? `Remove the PTR records of ${owner} (${where}).`
            : `Remove \`${(0,zone_record .M7)(owner ?? '', name)}\` (${where}).`;
    }
    const record = owner !== null && name !== null
        ? `\`${(0,zone_record .M7)(owner, name)}\``
        : `the PTR ${name === null ? `of ${owner ?? 'the address'}` : `name \`${name}\``}, of which the plan does not know yet ${what}`;
    return `${effect === 'add' ? 'Add' : 'Set'} ${record} (${where}).${providerText(ptr, confirming)}`;
}
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
    const retryText = retry === undefined ? '' : ` \`${retry}\` makes the provider retry for a while.`;
    return `${why}${dependsOnText(resource, confirming)}${retryText}`;
}
function dependsOnText(resource, confirming) {
    const dependencies = confirming.flatMap(({ location }) => location.resource === null ? [] : (dependsOn(resource, location.resource) ?? []));
    const [first] = dependencies;
    if (first === undefined)
        return '';
    const references = [...new Set(dependencies.map(({ reference }) => reference))].join(', ');
    const alternative = first.block.startsWith('module.')
        ? ', or apply the record in an earlier run where that is a circular dependency'
        : '';
    return ` Unless it refers to the record already, write \`depends_on = [${references}]\` in \`${first.block}\`${alternative}.`;
}
function keepPtrStep({ removal, address }) {
    return `Give ${address} a PTR whose name still resolves to it, or keep ${recordText(removal)}; this plan does neither. If the address no longer sends mail, remove its PTR too.`;
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
function removeSteps({ added, ptrs, removed, aliasesAfterRemoval }, ttl) {
    const when = ptrs.length === 0 ? 'Last' : `Last, when ${ttl ?? 'the TTL of the old PTR'} is over too`;
    const isReplaced = (removal) => removal.type === 'CNAME' && added.some(({ name }) => name === removal.name);
    return [
        ...removed
            .filter((removal) => !isReplaced(removal))
            .map((removal) => `${when}, remove ${recordText(removal)} (${locationText(removal.location)}).`),
        ...aliasesAfterRemoval.map((alias) => `With that, publish ${recordText(alias)} (${locationText(alias.location)}), which excludes all other records of that name.`),
    ];
}
function recordText({ name, type, value, what }) {
    if (value === null) {
        return what === null
            ? `every ${type} record of ${name}`
            : `the ${type} record of ${name}, of which the plan does not know yet ${what}`;
    }
    return `\`${type === 'CNAME' ? (0,zone_record .I8)(name, value) : (0,zone_record .co)(name, value)}\``;
}
function locationText({ file, line, resource }) {
    return resource ?? (line === null ? file : `${file}:${line}`);
}

; 
function safeOrder(host, changes, current) {
    const hostChanges = changesForHost(host, changes, current);
    const { added, ptrs, greetings } = hostChanges;
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
function movedTo({ name }, { added }, { forward }) {
    const hasOthers = (type) => (type === 'A' ? forward.v4 : forward.v6).kind === 'found' && forward.alias.kind !== 'found';
    return new Set(added
        .filter((addition) => addition.name === name && addition.type !== 'CNAME')
        .filter(({ type }) => hasOthers(type))
        .flatMap(({ value }) => value ?? []));
}
function addressTtl({ forward: { v4, v6 } }) {
    const ttls = [v4, v6].flatMap((lookup) => (lookup.kind === 'failed' ? [] : (lookup.ttlS ?? [])));
    return ttls.length === 0 ? null : Math.max(...ttls);
}
function needsAddressFirst({ location: { resource } }) {
    return resource !== null && ptrProvider(resource)?.requirement === 'forward-confirmed';
}
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
function removesAddress({ type, value }, address) {
    if (type === 'CNAME')
        return true;
    const removesFamily = value === null && type === ((0,model_address .Ap)(address) === 6 ? 'AAAA' : 'A');
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
function confirmingRecords(ptr, { added }) {
    if (ptr.effect === 'remove')
        return [];
    return added.filter((addition) => (ptr.name ?? addition.name) === addition.name &&
        (addition.value === ptr.address || ptr.address === null || hasUnknownTarget(addition)));
}
function hasUnknownTarget({ type, value }) {
    return type === 'CNAME' || value === null;
}

; 
function forecast({ observation: current, hosts: currentHosts, comparison }, planned, plan, baseline, at) {
    const { changes } = plan;
    const errors = internalErrors([current, planned]);
    const keyOfHost = ({ host, declared }) => (0,host_key ._9)(host, declared.port);
    const isComparable = (finding) => !errors.has(keyOfHost(finding));
    const plannedJudgement = (0,judge.judge)(planned, [], 'planned');
    const entryOf = (0,baseline_match .Gf)(baseline);
    const plannedFindings = (0,compare.assignStatus)(plannedJudgement.findings.filter(({ rule }) => !TIME_RULES.has(rule)), at, { isKnown: (finding) => (0,baseline_match .Z0)(entryOf(finding), finding), base: null });
    const currentByKey = new Map(current.hosts.map((seen) => [observationKey(seen), seen]));
    const plannedByKey = new Map(planned.hosts.map((seen) => [observationKey(seen), seen]));
    const judgedByKey = new Map(plannedJudgement.hosts.map((host) => [(0,host_key ._9)(host.name, host.template.port), host]));
    const currentSteps = new Map(currentHosts.map(({ name, template, steps }) => [(0,host_key ._9)(name, template.port), steps]));
    const remedies = new Map([...judgedByKey].map(([key, host]) => {
        const steps = currentSteps.get(key) ?? [];
        return [key, plannedRemedy(steps, host, currentByKey.get(key), plan)];
    }));
    const kept = comparison.findings.filter((finding) => !isComparable(finding));
    const merged = mergePhases(comparison.findings.filter(isComparable), plannedFindings.filter(isComparable)).map((finding) => finding.phase === 'planned'
        ? asPlannedFinding(finding, plan, remedies.get(keyOfHost(finding)))
        : finding);
    const addedHosts = plannedJudgement.hosts.filter(({ name, template }) => {
        return !currentHosts.some((one) => one.name === name && one.template.port === template.port);
    });
    return {
        findings: [...kept, ...merged],
        hosts: [...currentHosts, ...addedHosts].map((host) => {
            const internalError = errors.get((0,host_key ._9)(host.name, host.template.port));
            if (internalError !== undefined)
                return { ...host, internalError };
            const remedy = remedies.get((0,host_key ._9)(host.name, host.template.port));
            return remedy === undefined ? host : { ...host, steps: remedy.steps(merged) };
        }),
        ofHost: (name, port) => {
            const key = (0,host_key ._9)(name, port);
            const host = judgedByKey.get(key);
            if (host === undefined)
                return null;
            const { verdict, cause, defaultName, evidence, advice } = host;
            const before = currentByKey.get(key);
            const after = plannedByKey.get(key);
            return {
                verdict,
                cause,
                ...(defaultName === undefined ? {} : { defaultName }),
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
function plannedInconclusive(current, planned) {
    const checkKey = ({ host, port, address, check }) => JSON.stringify([host, port, address, check]);
    const all = ({ mailDomains, hosts }) => [...mailDomains, ...hosts].flatMap(({ inconclusive }) => inconclusive);
    const reported = new Set(all(current).map(checkKey));
    return all(planned)
        .filter((entry) => !reported.has(checkKey(entry)))
        .map((entry) => ({ ...entry, world: 'planned' }));
}
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
            add((0,host_key ._9)(mailDomain.domain, mailDomain.template.port), internalError);
        }
    }
    return errors;
}
function observationKey({ host }) {
    return (0,host_key ._9)(host.name, host.port);
}
function asPlannedFinding(finding, { changes, zones }, remedy) {
    const { host, address, observed } = finding;
    const greeting = greetingChange(finding, changes);
    const rule = (0,rules .Y)(finding);
    const candidates = [
        (change) => change === greeting,
        (change) => rule?.group === 'reverse' && isPtrOf(change, address),
        (change) => change.kind !== 'greeting' && change.name === host,
        (change) => change.kind !== 'greeting' && observed.split(', ').includes(change.name ?? ''),
        (change) => isPtrOf(change, address),
    ];
    const [change] = candidates.flatMap((matches) => changes.find(matches) ?? []);
    const owner = rule?.group === 'reverse' && address !== null ? (0,model_address .A8)(address) : host;
    const plannedAt = change?.location ?? enclosingZone(owner, zones)?.location ?? null;
    const by = plannedAt === null ? '' : ` This is planned by ${(0,planned .df)(plannedAt)}.`;
    return {
        ...finding,
        remedy: remedy?.textOf(finding.remedy) ?? finding.remedy,
        message: `${finding.message}${by}`,
        fact: finding.fact ?? finding.message,
        plannedAt,
    };
}
function greetingChange({ rule: name, host, address, observed, declared: { port } }, changes) {
    const own = changes.flatMap((change) => change.kind === 'greeting' && change.host === host ? [change] : []);
    if (name === 'mta-config-refused') {
        return own.find(({ refused, location }) => {
            return refused !== undefined && (0,planned .E_)(location) === observed;
        });
    }
    const { needs = [], group } = (0,rules .Y)({ rule: name }) ?? {};
    if (group === 'sending') {
        const helos = own.filter(({ helo }) => helo !== undefined);
        return helos.find(({ helo = '' }) => observed.split(', ').includes(helo)) ?? helos[0];
    }
    const about = needs.includes('greeting') ? 'banner' : needs.includes('ehlo') ? 'ehlo' : null;
    return about === null || address === null
        ? undefined
        : (0,planned_greeting .MQ)(own, about, { address, port });
}
function isPtrOf(change, address) {
    if (change.kind === 'greeting' || change.name === null || address === null)
        return false;
    return (0,model_address .Zf)(change.name) === address;
}
function undeclaredAddresses(changes, planned) {
    const declared = new Set(planned.hosts.flatMap(({ host, endpoints }) => [
        ...(host.addresses ?? []),
        ...endpoints.map(({ address }) => address),
    ]));
    return changes.flatMap((change) => {
        if (change.kind !== 'records' || change.type !== 'PTR' || change.effect === 'remove')
            return [];
        const address = (0,model_address .Zf)(change.name);
        if (address === null || declared.has(address) || change.records.length === 0)
            return [];
        return [{ ...change.location, address, names: change.records }];
    });
}


  })

};
