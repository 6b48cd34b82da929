export const id = 54;
export const ids = [54];
export const modules = {

  12484:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    d: () => (  shownCanonicalName)
  });
  var _model_dns_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91812);
  var _model_observation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6463);
function shownCanonicalName({ host, forward, endpoints }) {
    const [target] = (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_1__  .M$)(forward.alias);
    if (target === undefined || (0,_model_dns_name_js__WEBPACK_IMPORTED_MODULE_0__  .Rr)(target) !== null || endpoints.length === 0)
        return null;
    const shows = ({ ptr, smtp }, name) => [...ptr.names, ...smtp.bannerNames].includes(name);
    const isRight = endpoints.every((endpoint) => shows(endpoint, target));
    return isRight && !endpoints.some((endpoint) => shows(endpoint, host.name)) ? target : null;
}


  }),

  93353:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  mxReplacement),
    V: () => (  mxSteps)
  });
  var _model_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83313);
  var _model_dns_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91812);
  var _model_observation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6463);
  var _names_organizational_domain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98317);
  var _canonical_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12484);
function mxSteps({ mailDomain: { domain }, mx }, wrong, hosts, declared) {
    const records = (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__  .M$)(mx);
    const used = new Set(records.filter((record) => !wrong.includes(record)).map(({ exchange }) => exchange));
    const hasOthers = used.size > 0;
    const targets = new Set(records.map(({ exchange }) => exchange));
    const candidates = declared.filter(({ name, role }) => !targets.has(name) && role !== 'outbound');
    const steps = new Map();
    for (const record of wrong) {
        const { exchange, preference } = record;
        const alias = aliasTarget(exchange, hosts);
        const atAddress = hostAtAddress(exchange, hosts.filter(canReceive));
        const host = alias === null
            ? (atAddress ?? (hasOthers ? null : onlyHostOf(domain, candidates)))
            : hostBehindAlias(domain, alias, hosts);
        const base = { stage: 'mx', kind: 'publish-record' };
        if (host !== null && !used.has(host)) {
            used.add(host);
            steps.set(exchange, { ...base, ...mxReplacement(domain, preference, exchange, host) });
        }
        else if (used.size > 0 && canBeWritten(exchange) && (alias === null || host !== null)) {
            const written = mxRecord(domain, preference, exchange);
            steps.set(exchange, {
                ...base,
                text: `Remove \`${written}\`: mail goes to ${[...used].slice(0, 3).join(', ')}.`,
                remove: written,
            });
        }
        else {
            steps.set(exchange, {
                ...base,
                text: `Let the MX record of ${domain} name a host that has address records of its own, in place of ${exchange}.`,
            });
        }
    }
    return steps;
}
function mxReplacement(domain, preference, old, host, why) {
    const reason = why === undefined ? '' : `: ${why}`;
    const record = mxRecord(domain, preference ?? 10, host);
    return {
        text: `Publish \`${record}\` in place of the MX record that names ${old}${reason}.`,
        record,
        ...(preference === null || !canBeWritten(old)
            ? {}
            : { remove: mxRecord(domain, preference, old) }),
    };
}
function mxRecord(domain, preference, target) {
    return `${domain}. MX ${preference} ${target}.`;
}
function canBeWritten(target) {
    return /^[a-z0-9_.-]+$/.test(target);
}
function canReceive({ host, forward }) {
    return (host.role !== 'outbound' && forward.alias.kind !== 'found' && (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__  .Mh)(forward).length > 0);
}
function aliasTarget(exchange, hosts) {
    const seen = hosts.find(({ host }) => host.name === exchange);
    if (seen === undefined)
        return null;
    const [target] = (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__  .M$)(seen.forward.alias);
    return target === undefined ? null : { seen, target };
}
function hostBehindAlias(domain, { seen, target }, hosts) {
    if ((0,_model_dns_name_js__WEBPACK_IMPORTED_MODULE_1__  .Rr)(target) !== null || (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__  .Mh)(seen.forward).length === 0)
        return null;
    const isOwnZone = (0,_names_organizational_domain_js__WEBPACK_IMPORTED_MODULE_3__  .Z)(seen.host.name) === (0,_names_organizational_domain_js__WEBPACK_IMPORTED_MODULE_3__  .Z)(domain);
    const isDeclared = hosts.some((one) => one.host.name === target && canReceive(one));
    return isDeclared || !isOwnZone || (0,_canonical_name_js__WEBPACK_IMPORTED_MODULE_4__  .d)(seen) === target ? target : null;
}
function hostAtAddress(exchange, hosts) {
    const address = (0,_model_address_js__WEBPACK_IMPORTED_MODULE_0__  .Z5)(exchange.replaceAll(/^\[(?:IPv6:)?|\]$/gi, ''));
    if (address === null)
        return null;
    return hosts.find(({ forward }) => (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__  .Mh)(forward).includes(address))?.host.name ?? null;
}
function onlyHostOf(domain, hosts) {
    const zone = (0,_names_organizational_domain_js__WEBPACK_IMPORTED_MODULE_3__  .Z)(domain);
    const names = new Set(hosts
        .filter(({ name, domains }) => domains.includes(domain) || (zone !== null && (0,_names_organizational_domain_js__WEBPACK_IMPORTED_MODULE_3__  .Z)(name) === zone))
        .map(({ name }) => name));
    const [only = null] = names;
    return names.size === 1 ? only : null;
}


  }),

  89645:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  nu: () => (  authoriseStep),
  yl: () => (  closedRecordStep),
  yJ: () => (  firstSpfStep),
  YT: () => (  heloSpfStep),
  U: () => (  mechanismsFor),
  Jd: () => (  quoteRecords)
});
var address = __webpack_require__(83313);
var ipaddr = __webpack_require__(48280);
; 
function summariseBlocks(addresses) {
    return [4, 16].flatMap((bytes) => {
        const numbers = addresses
            .map((address) => ipaddr.parse(address).toByteArray())
            .filter(({ length }) => length === bytes)
            .map((octets) => octets.reduce((number, octet) => number * 256n + BigInt(octet), 0n));
        const sorted = [...new Set(numbers)].toSorted((a, b) => (a < b ? -1 : 1));
        return mergeNeighbours(sorted).map((block) => formatBlock(block, bytes));
    });
}
function mergeNeighbours(sorted) {
    const blocks = [];
    for (const number of sorted) {
        let block = { first: number, size: 1n };
        for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
            const adjacent = last.size === block.size && last.first + last.size === block.first;
            if (!adjacent || last.first % (last.size * 2n) !== 0n)
                break;
            blocks.pop();
            block = { first: last.first, size: last.size * 2n };
        }
        blocks.push(block);
    }
    return blocks;
}
function formatBlock({ first, size }, bytes) {
    const octets = Array.from({ length: bytes }, (_, index) => Number((first >> BigInt(8 * (bytes - 1 - index))) & 0xffn));
    const address = ipaddr.fromByteArray(octets).toString();
    const length = bytes * 8 - (size.toString(2).length - 1);
    return size === 1n ? address : `${address}/${length}`;
}
var zone_record = __webpack_require__(14313);
; 
function firstSpfStep(domain, host, { mechanisms }) {
    const isOfProvider = host.control === 'shared' && host.role !== 'inbound';
    if (mechanisms.length === 0 && !isOfProvider) {
        return publish(`Publish an SPF record of ${domain} that names every host which sends for it, or \`${(0,zone_record .aJ)(domain, 'v=spf1 -all')}\` if none does.`);
    }
    if (isOfProvider) {
        return ask(`Ask the provider of ${host.name} which include mechanism names their senders, and publish \`${(0,zone_record .aJ)(domain, 'v=spf1 include:… ~all')}\`.`);
    }
    if (mechanisms.length > MAX_MECHANISMS)
        return ownRecordStep(domain, host);
    const record = (0,zone_record .aJ)(domain, ['v=spf1', ...mechanisms, '~all'].join(' '));
    const text = `Publish \`${record}\`, with the mechanisms of every other host that sends for ${domain} before its end.`;
    return publish(text, record);
}
function closedRecordStep(domain, records, { mechanisms }) {
    const hasMechanisms = mechanisms.length > 0 && mechanisms.length <= MAX_MECHANISMS;
    const open = records.length === 1 && hasMechanisms ? recordWith(records, mechanisms, 'last') : null;
    const record = open?.replace(/ \+?all$/i, ' ~all') ?? null;
    const text = `Replace \`all\` at the end of the SPF record of ${domain} by \`~all\`, after the mechanisms of every host that sends for it.`;
    if (record === null || record === open)
        return publish(text);
    const line = (0,zone_record .aJ)(domain, record);
    return publish(`${text} With the declared hosts: \`${line}\`.`, line);
}
function authoriseStep(domain, records, host, mechanisms, location) {
    if (host.control === 'shared') {
        return ask(`Ask the provider of ${host.name} which include mechanism names their senders, and add it to the SPF record of ${domain}.`);
    }
    if (mechanisms.length > MAX_MECHANISMS)
        return ownRecordStep(domain, host);
    const record = recordWith(records, mechanisms, location);
    const where = location === 'first' ? 'at its start' : 'before its end';
    const add = `Add \`${mechanisms.join(' ')}\` to the SPF record of ${domain}, ${where}`;
    if (record === null)
        return publish(`${add}.`);
    const line = (0,zone_record .aJ)(domain, record);
    return publish(`${add}: \`${line}\`.`, line);
}
function heloSpfStep(name, address, isOwnName) {
    if (!isOwnName) {
        const text = `Ask the operator of ${name} to authorise ${address} in its SPF record.`;
        return { ...ask(text), address, owner: name };
    }
    const [mechanism = ''] = mechanismsFor([address]);
    const text = `Add \`${mechanism}\` to the SPF record of ${name}; \`${(0,zone_record .aJ)(name, `v=spf1 ${mechanism} -all`)}\` is enough for a name that only this server sends with.`;
    return { ...publish(text), address };
}
function publish(text, record) {
    return {
        stage: 'domain',
        kind: 'publish-record',
        text,
        ...(record === undefined ? {} : { record }),
    };
}
function ask(text) {
    return { stage: 'domain', kind: 'ask-owner', text };
}
function ownRecordStep(domain, host) {
    return publish(`Give the addresses of ${host.name} an SPF record of their own, and include it in that of ${domain}.`);
}
function quoteRecords(records) {
    return `\`${records.join(' / ').replaceAll('`', '\\x60')}\``;
}
const MAX_MECHANISMS = 16;
const MAX_RECORD_CHARACTERS = 450;
function mechanismsFor(addresses) {
    return summariseBlocks(addresses).map((block) => `ip${(0,address .Ap)(block)}:${block}`);
}
function recordWith([record = 'v=spf1'], mechanisms, location) {
    if (!(0,zone_record .s1)(record))
        return null;
    const terms = record.split(' ').filter((term) => term !== '' && !mechanisms.includes(term));
    const end = terms.findIndex((term) => /^(?:[-+~?]?all|redirect=.*)$/i.test(term));
    const at = location === 'first' ? 1 : end === -1 ? terms.length : end;
    const extended = terms.toSpliced(at, 0, ...mechanisms).join(' ');
    return extended.length > MAX_RECORD_CHARACTERS ? null : extended;
}


  }),

  78748:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Q: () => (  heloSource),
    i: () => (  judgedHelo)
  });
  var _model_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41427);
function judgedHelo({ helo }, host) {
    if (helo === null || host.role === 'inbound')
        return null;
    const isSeen = helo.source !== 'declared';
    if (!isSeen && !host.isHeloDeclared)
        return null;
    return { helo, names: helo.names.filter((name) => !name.includes('*')), isSeen };
}
function heloSource({ source, by, records }, names) {
    if (source === 'declared')
        return 'as it is declared';
    if (source === 'planned')
        return `as ${by ?? 'its configuration'} sets it`;
    const record = records.find(({ name }) => names.includes(name));
    if (record === undefined)
        return `as ${by ?? 'a receiver'} recorded`;
    const recorded = `as ${record.by} recorded on ${(0,_model_day_js__WEBPACK_IMPORTED_MODULE_0__  .k)(Date.parse(record.seenAt))}`;
    const [newest] = records;
    return newest === undefined || newest === record
        ? recorded
        : `${recorded} (and ${newest.name} on ${(0,_model_day_js__WEBPACK_IMPORTED_MODULE_0__  .k)(Date.parse(newest.seenAt))})`;
}


  }),

  29561:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  Ce: () => (  classifyName),
  ZG: () => (  defaultNameReason),
  nO: () => (  impossibleNameReason)
});
var external_node_net_ = __webpack_require__(77030);
var cjs = __webpack_require__(20935);
var dns_name = __webpack_require__(91812);
var special_use = __webpack_require__(10168);
; 
function isSampleName(name) {
    return (SAMPLE_NAMES.has(name) ||
        SAMPLE_DOMAINS.some((domain) => name === domain || name.endsWith(`.${domain}`)));
}
const SAMPLE_NAMES = new Set([
    'host.domain.com',
    'hostname.domain.com',
    'hostname.example.com',
    'mail.domain.com',
    'mail.domain.net',
    'mail.domain.org',
    'mail.example.com',
    'mail.my-domain.com',
    'mail.mydomain.com',
    'mail.mydomain.net',
    'mail.mydomain.org',
    'mail.myserver.com',
    'mail.server.com',
    'mx.domain.com',
    'mx.mydomain.com',
    'server.domain.com',
    'smtp.domain.com',
    'smtp.mydomain.com',
    'your.hostname.here',
]);
const SAMPLE_DOMAINS = [
    'tld',
    'your-domain.com',
    'your-domain.net',
    'your-domain.org',
    'yourdomain.com',
    'yourdomain.net',
    'yourdomain.org',
    'yourcompany.com',
    'yourhost.com',
    'yourserver.com',
];

; 
const KINDS = {
    public: { canExist: true, isDefault: false },
    'special-use': { canExist: false, isDefault: true },
    'no-such-tld': { canExist: false, isDefault: true },
    syntax: { canExist: false, isDefault: false },
    address: { canExist: false, isDefault: true },
    'one-label': { canExist: false, isDefault: true },
    'container-id': { canExist: false, isDefault: true },
    'cloud-internal': { canExist: false, isDefault: true },
    'cloud-default': { canExist: true, isDefault: true },
    sample: { canExist: true, isDefault: true },
    reverse: { canExist: false, isDefault: true },
};
function impossibleNameReason(name) {
    const classified = classifyName(name);
    return classified.kind === 'public' || KINDS[classified.kind].canExist ? null : classified.reason;
}
function defaultNameReason(name, declared = []) {
    const classified = classifyName(name);
    if (classified.kind === 'public' || !KINDS[classified.kind].isDefault)
        return null;
    return classified.kind === 'sample' && declared.includes(name) ? null : classified.reason;
}
function classifyName(name) {
    if (name.length > MAX_NAME_LENGTH)
        return { kind: 'syntax', reason: 'it is longer than a name' };
    for (const classify of CLASSIFIERS) {
        const classified = classify(name);
        if (classified !== null)
            return classified;
    }
    return { kind: 'public' };
}
const MAX_NAME_LENGTH = 1024;
const CLASSIFIERS = [
    (name) => byPattern(name, TYPING_ERRORS),
    (name) => ((0,external_node_net_.isIP)(name) === 0 ? null : { kind: 'address', reason: ADDRESS_REASON }),
    (name) => byPattern(name, WHOLE_NAMES),
    (name) => (name.includes('.') ? null : byPattern(name, SINGLE_LABELS)),
    (name) => byPattern(name, CLOUD_NAMES),
    specialUse,
    unknownTopLevelDomain,
    brokenSyntax,
    (name) => (isSampleName(name) ? { kind: 'sample', reason: SAMPLE_REASON } : null),
    (name) => byPattern(name, PUBLIC_DEFAULTS),
];
const ADDRESS_REASON = 'it is an address, not a name';
const SAMPLE_REASON = "it is a manual's example";
const LOOPBACK_REASON = 'it is a default name';
const CLOUD_REASON = "it is a cloud's internal name";
const CLUSTER_REASON = "it is a cluster's internal name";
function byPattern(name, patterns) {
    const found = patterns.find(({ pattern }) => pattern.test(name));
    return found === undefined ? null : { kind: found.kind, reason: found.reason };
}
const TYPING_ERRORS = [
    { pattern: /^\.?$/, kind: 'syntax', reason: 'it is empty' },
    { pattern: /\s/, kind: 'syntax', reason: 'it contains a space' },
    { pattern: /\\/, kind: 'syntax', reason: 'it contains an escaped character' },
];
const WHOLE_NAMES = [
    { pattern: /^\[.*\]$/, kind: 'address', reason: ADDRESS_REASON },
    {
        pattern: /[g-z].*\.(?:in-addr|ip6)\.arpa$/,
        kind: 'reverse',
        reason: 'it is in a reverse zone, as a name is whose final dot is missing in the zone file',
    },
    {
        pattern: /(?:^|\.)(?:in-addr|ip6)\.arpa$/,
        kind: 'reverse',
        reason: 'it is in a reverse zone, which has no hosts',
    },
    {
        pattern: /^(?:(?:ip6-)?localhost[46]?|(?:ip6-)?loopback|(?:.+\.)?localhost)$/,
        kind: 'special-use',
        reason: LOOPBACK_REASON,
    },
    {
        pattern: /^localhost[46]?\.localdomain[46]?$/,
        kind: 'special-use',
        reason: LOOPBACK_REASON,
    },
];
const SINGLE_LABELS = [
    {
        pattern: /^(?:[0-9a-f]{12}|[0-9a-f]{64})$/,
        kind: 'container-id',
        reason: 'it is a container id',
    },
    {
        pattern: /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?-[bcdf-hj-np-tv-xz2456789]{8,10}-[bcdf-hj-np-tv-xz2456789]{5}$/,
        kind: 'container-id',
        reason: "it is a Kubernetes pod's name, a single label",
    },
    {
        pattern: /^(?:win|desktop|laptop|ec2amaz)-[a-z0-9]{6,12}$/,
        kind: 'one-label',
        reason: 'it is the name that Windows gave itself, a single label',
    },
    {
        pattern: /^ip-\d+-\d+-\d+-\d+$/,
        kind: 'cloud-internal',
        reason: "it is a cloud's internal name, a single label",
    },
    {
        pattern: /^(?:alpine|archlinux|centos|debian|fedora|freebsd|openbsd|raspberrypi|rocky|ubuntu)$/,
        kind: 'one-label',
        reason: 'it is the name of an operating system, a single label',
    },
    { pattern: /^/, kind: 'one-label', reason: 'it is a single label, not a full name' },
];
const CLOUD_NAMES = [
    {
        pattern: /\.(?:(?:ec2|compute|google)\.internal|c\.[^.]+\.internal|internal\.cloudapp\.net)$/,
        kind: 'cloud-internal',
        reason: CLOUD_REASON,
    },
    { pattern: /\.(?:cluster\.local|svc)$/, kind: 'cloud-internal', reason: CLUSTER_REASON },
];
function specialUse(name) {
    const special = (0,special_use .T)(name);
    return special === null ? null : { kind: 'special-use', reason: (0,special_use .b)(special) };
}
function unknownTopLevelDomain(name) {
    const tld = name.slice(name.lastIndexOf('.') + 1);
    if (!/^[a-z0-9-]+$/.test(tld) || tld === 'example')
        return null;
    if (/^\d+$/.test(tld)) {
        return { kind: 'no-such-tld', reason: 'it ends in a number, so it is not a host name' };
    }
    if ((0,cjs.parse)(name, { extractHostname: false, validateHostname: false }).isIcann === true)
        return null;
    const reason = isSampleName(name) ? SAMPLE_REASON : `.${tld} is not a top-level domain`;
    return { kind: 'no-such-tld', reason };
}
function brokenSyntax(name) {
    const problem = (0,dns_name .Rr)(name);
    if (problem === null)
        return null;
    const reason = name.includes('_')
        ? 'it contains an underscore, which no host name may contain'
        : `it ${problem}`;
    return { kind: 'syntax', reason };
}
const PUBLIC_DEFAULTS = [
    { pattern: /^localhost[46]?\./, kind: 'sample', reason: LOOPBACK_REASON },
    { pattern: /^ip-\d+-\d+-\d+-\d+\./, kind: 'cloud-default', reason: CLOUD_REASON },
    {
        pattern: /\.bc\.googleusercontent\.com$/,
        kind: 'cloud-default',
        reason: "it is the cloud's name for an address",
    },
];


  }),

  7884:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  X: () => (  genericNameReason)
});
var cjs = __webpack_require__(20935);
; 
function isAccessLineName(name, address) {
    const { subdomain } = (0,cjs.parse)(name, { extractHostname: false, validateHostname: false });
    const labels = (subdomain ?? '').split('.');
    const [first = ''] = labels;
    if (!/\d/.test(first) || CHOSEN.test(first))
        return false;
    return (isHardwareAddress(labels) ||
        isDialPort(labels) ||
        isCustomer(labels, address) ||
        isNumberedLine(labels));
}
const CHOSEN = /^(?:[a-z]?dns|ftp|fw|firewall|gate|gateway|gw|ns|proxy|router|rt|server|srv|vpn|vps|web|www)-?\d{0,2}$/;
function isHardwareAddress(labels) {
    const prefix = HARDWARE_ADDRESS.exec(labels[0] ?? '')?.[1];
    return prefix !== undefined && (labels.length > 1 || /^(?:cm|cpe|h|mac|modem|s)$/.test(prefix));
}
const HARDWARE_ADDRESS = /^([a-z]{1,9})-?(?=[0-9a-f-]*\d[0-9a-f-]*\d)(?:[0-9a-f]{12}|[0-9a-f]{16}|(?:[0-9a-f]{2}-){5}[0-9a-f]{2})(?:-|$)/;
function isDialPort(labels) {
    const [first = '', second = ''] = labels;
    if (labels.length > 1 && SERVER_AND_PORT.some((pattern) => pattern.test(first)))
        return true;
    return labels.length > 2 && PORT.test(first) && SERVER.test(second);
}
const SERVER_AND_PORT = [
    /^(?:max|tnt|pm|cvx|apx|usr|ras)\d{1,4}[a-z]?(?:-|-?[a-z]{1,4}-?)\d{1,5}[a-z]?$/,
    /^(?:as|bas|bras|lns|nas|tc|ts)\d{1,4}(?:-|-?[a-z]{1,4}-?)\d{2,5}$/,
    /^(?:as|bas|bras|lns|nas|tc|ts)\d{1,4}(?:-\d{1,4}){2}$/,
];
const SERVER = /^(?:[a-z]{1,6}-)?(?:max|tnt|pm|cvx|apx|usr|ras|as|bas|bras|lns|nas|tc|ts)\d{1,4}(?:-[a-z])?$/;
const PORT = /^\d{0,2}[a-z]{0,6}\d{1,5}(?:-[a-z]{0,2}\d{0,4})?$/;
function isCustomer(labels, address) {
    const [first = '', ...others] = labels;
    if (/^(?:customer|cust|client|cliente|kunde?|subscriber|abonent|user)-?\d{4,}/.test(first)) {
        return true;
    }
    const lastOctet = Number(address.split('.').at(-1));
    return (others.some((label) => CUSTOMER_LABEL.test(label)) &&
        (first.match(/\d+/g) ?? []).some((number) => Number(number) === lastOctet));
}
const CUSTOMER_LABEL = /^(?:cust|customers?|clients?|clientes|kunden|subscribers?|users?|usuarios|(?:cust|customer|client|user|net|pool)\d+)$/;
function isNumberedLine(labels) {
    const [first = ''] = labels;
    if (labels.slice(1).some(hasLineWord))
        return true;
    const digits = first.match(/\d/g) ?? [];
    return hasLineWord(first) && (labels.length > 1 || digits.length > 2);
}
function hasLineWord(label) {
    return (/dialup|adsl|pppoe|dhcp|cablemodem/.test(label) ||
        label.split(/[^a-z]+/).some((word) => LINE_WORD.test(word)));
}
const LINE_WORD = /^(?:[a-z]{0,4}dsl[a-z]?|pptp|[a-z]?ppp[a-z]?|slip|dial|dialin|modem|modemcable|cable|catv|docsis|dyn|dynamic|dynamicip|dynip|isdn|cpe|gprs|umts|wimax|wireless|ftt[bhpx]|broadband|cmts|ubr)$/;
var ipaddr = __webpack_require__(48280);
; 
function embedsAddress(name, address) {
    const parsed = ipaddr.parse(address);
    if (parsed instanceof ipaddr.IPv6)
        return IPV6_FORMS.some((matches) => matches(name, parsed));
    return IPV4_FORMS.some((matches) => matches(name, parsed.octets));
}
function embedsThreeOctets(name, address) {
    const parsed = ipaddr.parse(address);
    if (parsed instanceof ipaddr.IPv6)
        return false;
    const ends = [parsed.octets.slice(0, 3), parsed.octets.slice(1)];
    const sought = new Set(ends.flatMap((end) => [end.join('-'), end.toReversed().join('-')]));
    const runs = Array.from(name.matchAll(/\d+/g));
    return runs.some((_, first) => {
        const three = runs.slice(first, first + 3);
        const [one, two, last] = three;
        return (!hasWordBetween(name, one, two) &&
            !hasWordBetween(name, two, last) &&
            sought.has(three.map(([digits]) => Number(digits)).join('-')));
    });
}
const IPV4_FORMS = [
    hasOctets,
    hasTwelveDigits,
    hasEightHexDigits,
    hasDecimalNumber,
];
const IPV6_FORMS = [
    hasGroups,
    hasNibbles,
    hasInterfaceId,
];
function hasOctets(name, octets) {
    let joined;
    const runs = Array.from(name.matchAll(/\d+/g));
    return runs.some((_, first) => {
        const numbers = [];
        let words = 0;
        let end = first;
        for (; end < runs.length && numbers.length < 4; end++) {
            const [run = ''] = runs[end] ?? [];
            if (end > first && hasWordBetween(name, runs[end - 1], runs[end]))
                words++;
            if (run.length > 3)
                joined ??= joinedOctets(octets);
            const own = run.length > 3 ? joined?.get(run) : [Number(run)];
            if (own === undefined || words > 1)
                return false;
            numbers.push(...own);
        }
        return sameNumbers(numbers, octets) && (end - first === 4 || digitsIn(runs, first, end) >= 7);
    });
}
function joinedOctets(octets) {
    const joined = new Map();
    for (const order of [octets, octets.toReversed()]) {
        for (const length of [2, 3, 4]) {
            for (const start of [0, 1, 2].filter((at) => at + length <= 4)) {
                const part = order.slice(start, start + length);
                joined.set(part.join(''), part);
                joined.set(part.map((octet) => String(octet).padStart(3, '0')).join(''), part);
            }
        }
    }
    return joined;
}
function hasWordBetween(name, left, right) {
    if (left?.index === undefined || right?.index === undefined)
        return false;
    return !/^[-._]*[a-z]?[-._]*$/.test(name.slice(left.index + left[0].length, right.index));
}
function digitsIn(runs, first, end) {
    return runs.slice(first, end).reduce((sum, [run]) => sum + run.length, 0);
}
function hasTwelveDigits(name, octets) {
    return digitRuns(name).some((digits) => digits.length === 12 &&
        sameNumbers([0, 3, 6, 9].map((at) => Number(digits.slice(at, at + 3))), octets));
}
function hasEightHexDigits(name, octets) {
    return [octets, octets.toReversed()].some((order) => {
        const digits = toHex(order, 2);
        return name.includes(digits) && new RegExp(`(?<!\\d)${digits}(?![0-9a-z])`).test(name);
    });
}
function hasDecimalNumber(name, octets) {
    const value = octets.reduce((sum, octet) => sum * 256 + octet, 0);
    return digitRuns(name).some((digits) => digits.length <= 10 && Number(digits) === value && value > 0);
}
function hasGroups(name, address) {
    const [beforeGap = '', afterGap] = address.toString().split('::');
    const head = beforeGap.split(':');
    const tail = afterGap === undefined ? [] : afterGap.split(':');
    const words = name.split(/[-._:]/);
    return [
        address.parts.map((part) => part.toString(16)),
        [...head, '', ...tail],
        [...head, ...tail],
    ].some((groups) => groups.length > 2 && includesGroups(words, groups));
}
function hasNibbles(name, { parts }) {
    const nibbles = Array.from(toHex(parts, 4));
    return [nibbles, nibbles.toReversed()].some((order) => ['', '.', '-'].some((separator) => name.includes(order.join(separator))));
}
function hasInterfaceId(name, { parts }) {
    const interfaceId = parts.slice(4);
    if (interfaceId.filter((part) => part > 0xff).length < 3)
        return false;
    return (name.includes(toHex(interfaceId, 4)) ||
        includesGroups(name.split(/[-._:]/), interfaceId.map((part) => part.toString(16))));
}
function includesGroups(words, groups) {
    return words.some((_, first) => groups.every((group, index) => {
        const word = words[first + index];
        return (word !== undefined &&
            word.length <= 4 &&
            withoutLeadingZeros(word) === withoutLeadingZeros(group));
    }));
}
function withoutLeadingZeros(digits) {
    return digits.replace(/^0+(?=.)/, '');
}
function digitRuns(name) {
    return name.match(/\d+/g) ?? [];
}
function sameNumbers(a, b) {
    return sorted(a).join() === sorted(b).join();
}
function sorted(numbers) {
    return numbers.toSorted((a, b) => a - b);
}
function toHex(numbers, digits) {
    return numbers.map((number) => number.toString(16).padStart(digits, '0')).join('');
}
var mail_words = __webpack_require__(7945);
; 
function isPlaceholderName(name) {
    const [first = ''] = name.split('.', 1);
    let end = first.length;
    while (end > 0 && '-0123456789'.includes(first.charAt(end - 1)))
        end -= 1;
    return PLACEHOLDERS.has(first.slice(0, end));
}
const PLACEHOLDERS = new Set([
    'host-by',
    'hosted-by',
    'hostedby',
    'no-data',
    'no-dns',
    'no-name',
    'no-ptr',
    'no-rdns',
    'no-reverse',
    'no-reverse-dns',
    'no-reverse-dns-configured',
    'no-reverse-dns-set',
    'no-reverse-yet',
    'noptr',
    'nordns',
    'noreverse',
    'not-set',
    'notset',
    'placeholder',
    'rdns-not-set',
    'reverse-not-set',
    'unallocated',
    'unallocated-static',
    'unassigned',
    'unconfigured',
    'undefined',
    'unknown',
    'unset',
    'unspecified',
    'unused',
]);
var provider_default = __webpack_require__(68935);
; 
function genericNameReason(name, address) {
    const owner = (0,provider_default .c)(name);
    if (owner !== null)
        return `it is the default of ${owner}`;
    if (isPlaceholderName(name))
        return 'it is a placeholder';
    if ((0,mail_words .g)(name))
        return null;
    if (embedsAddress(name, address))
        return 'it embeds the IP address';
    if (isAccessLineName(name, address))
        return 'it is the name of an access line';
    const provider = (0,provider_default .d)(name);
    if (provider === null)
        return null;
    if (embedsThreeOctets(name, address)) {
        return `it embeds three octets of the address in a domain of ${provider.name}`;
    }
    return provider.kind === 'access' && hasCustomerNumber(name)
        ? `it has a customer number in a domain of ${provider.name}`
        : null;
}
function hasCustomerNumber(name) {
    return /^[^.]*\d{5}/.test(name);
}


  }),

  57371:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B: () => (  isInternalName)
  });
  var _model_expectation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59767);
  var _classify_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29561);
  var _organizational_domain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98317);
function isInternalName(name, host, addresses) {
    const isDeclared = name === host.name || (host.banner.kind === 'names' && (0,_model_expectation_js__WEBPACK_IMPORTED_MODULE_0__  .D)(name, host.banner));
    const organization = (0,_organizational_domain_js__WEBPACK_IMPORTED_MODULE_2__  .Z)(host.name);
    return (addresses?.length === 0 &&
        !isDeclared &&
        organization !== null &&
        (0,_organizational_domain_js__WEBPACK_IMPORTED_MODULE_2__  .Z)(name) === organization &&
        (0,_classify_name_js__WEBPACK_IMPORTED_MODULE_1__  .Ce)(name).kind === 'public');
}


  }),

  7945:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  containsMailWord),
    g: () => (  hasMailLabel)
  });
  var tldts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20935);
function hasMailLabel(name) {
    const suffix = (0,tldts__WEBPACK_IMPORTED_MODULE_0__.getPublicSuffix)(name, { extractHostname: false }) ?? '';
    return containsMailWord(name.slice(0, name.length - suffix.length));
}
function containsMailWord(text) {
    return text.split(/[^a-z]+/).some((word) => MAIL_WORDS.has(word));
}
const MAIL_WORDS = new Set([
    'bounce',
    'bounces',
    'email',
    'emails',
    'esp',
    'inbound',
    'mail',
    'mailer',
    'mailers',
    'mailgate',
    'mailgateway',
    'mailgw',
    'mailhost',
    'mailhub',
    'mailin',
    'mailing',
    'mailings',
    'mailout',
    'mailpool',
    'mailrelay',
    'mails',
    'mailserver',
    'mailsrv',
    'mout',
    'mta',
    'mtas',
    'mtaout',
    'mx',
    'mxin',
    'mxout',
    'newsletter',
    'newsletters',
    'out',
    'outbound',
    'outgoing',
    'outmail',
    'outmx',
    'relay',
    'relays',
    'send',
    'sender',
    'senders',
    'sendmail',
    'smarthost',
    'smtp',
    'smtpauth',
    'smtpgw',
    'smtpin',
    'smtpout',
    'smtprelay',
    'smtps',
]);


  }),

  98317:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Z: () => (  organizationalDomain),
    t: () => (  isRegistrableDomain)
  });
  var tldts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20935);
function organizationalDomain(name) {
    return domainOf(name, { allowPrivateDomains: true });
}
function isRegistrableDomain(name) {
    return domainOf(name, { allowPrivateDomains: false }) === name;
}
function domainOf(name, section) {
    return /\.[a-z][a-z0-9-]*$/.test(name)
        ? (0,tldts__WEBPACK_IMPORTED_MODULE_0__.getDomain)(name, { ...section, extractHostname: false })
        : null;
}


  }),

  68935:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  c: () => (  providerOfDefault),
  d: () => (  providerOfDomain)
});
var cjs = __webpack_require__(20935);
; 
const ACCESS_NAMES = {
    '1&1': ['<word>-<hex>.pool.{einsundeins.de,mediaways.net}'],
    '3BB': ['mx-ll-<ip>.{dynamic,static}.3bb.{co.th,in.th}'],
    '@Home': ['{c,cx}<id>-{a,b}.<words>.home.com', 'athm-<n>-<n>-xxx-<n>.home.net'],
    'A1 Austria': ['<ip>.adsl.highway.telekom.at', '<id>.<word>.highway.{a1.net,telekom.at}'],
    A2000: ['node-c-<hex>.a2000.nl', 'node<hex>.a2000.nl'],
    Adelphia: ['<word>-<n>.<word>.adelphia.net'],
    Airtel: ['{abts,dsl}-<word>-<ip>.airtelbroadband.in'],
    Altibox: ['<ip>.{dynamic,static,customer}.altibox.net'],
    Arnet: ['host<id>.arnet.net.ar'],
    'Asahi Net': ['<word>.ppp.asahi-net.or.jp'],
    'AT&T': [
        '<ip>.lightspeed.<word>.sbcglobal.net',
        '{adsl,ppp}-<ip>.dsl.<word>.{sbcglobal,pacbell,swbell,ameritech,nvbell}.net',
        'adsl-<ip>.<words>.bellsouth.net',
        '<n>.<words>.dsl.att.net',
    ],
    'AT&T Broadband': [
        '{h,c-}<hex>.<words>.attbi.com',
        'c-<ip>.<words>.attbi.com',
        '<ip>.client.attbi.com',
    ],
    Bahnhof: ['{h,h-}<ip>.<word>.{priv,corp,cust}.bahnhof.se'],
    'Beeline (Corbina)': ['<ip>.broadband.corbina.ru', '<ip>.corbina.{net,ru}'],
    'Bell Canada': ['<word>-<id>.{dsl,sdsl}.bell.ca'],
    Bezeq: ['bzq-<ip>.<word>.bezeqint.net', 'bzq-<n>-<n>.<word>.bezeqint.net'],
    BIGLOBE: ['{fl1,flh1,fl4}-<ip>.<words>.mesh.ad.jp'],
    'Bouygues Telecom': ['<ip>.abo.bbox.fr', 'static-<ip>.ftth.abo.bbox.fr'],
    Bredband2: ['<ip>.cust.bredband2.com'],
    BSNL: ['{static.ill,dynamic.<word>}.<ip>.bsnl.in'],
    BT: ['host<ip>.range<n>-<n>.btcentralplus.com', 'host<ip>.in-addr.btopenworld.com'],
    'Cable & Wireless Panama': ['<word>.<n>-pool-<n>.cwpanama.net'],
    CenturyLink: [
        '<ip>.<words>.qwest.net',
        '<ip>.{dyn,static}.centurytel.net',
        '<word>-<ip>.{dhcp,dyn,sta}.{embarqhsd,embarqnow}.net',
    ],
    'Charter Spectrum': [
        'syn-<ip>.{res,biz,inf}.spectrum.com',
        '<ip>.{res,biz}.spectrum.com',
        '{cpe,rrcs}-<ip>.<words>.rr.com',
        '<ip>.<words>.rr.com',
        '<ip>.{static,dhcp}.<words>.charter.com',
    ],
    'China Telecom': [
        '<n>.<n>.broad.<words>.dynamic.163data.com.cn',
        '<ip>.broad.<words>.dynamic.{163data.com.cn,cndata.com}',
    ],
    'Claro Brasil (Virtua)': ['<hex>.{<word>.,}virtua.com.br', '<ip>.3g.claro.net.br'],
    Codetel: ['{<n>stb<n>,<n>sdl<n>m<n>,tdev<n>-<n>,pri-<n>-<word>}.codetel.net.do'],
    Cogeco: ['d<ip>.home.cgocable.net', '<ip>.static.<word>.cgocable.net'],
    Comcast: [
        'c-<ip>.hsd1.<word>.comcast.net',
        'c-<ip>.unallocated.comcastbusiness.net',
        '<ip>-static.hfc.comcastbusiness.net',
        '{pcp,bgp}<id>{pcs,bgs}.<words>.comcast.net',
        '<word>udp<id>uds.<words>.comcast.net',
    ],
    Cox: [
        '{ip,wsip,wsip-,ip-}<ip>.<words>.cox.net',
        'cdm-<n>-<n>-<n>-<word>.cox-internet.com',
        'cdm-<ip>.<word>.cox-internet.com',
    ],
    CTBC: ['ip-<word>-<n>.ctbctelecom.com.br'],
    'Deutsche Telekom': ['p<hex>.dip<n>.t-ipconnect.de', 'p<hex>.dip.{t-dialin.net,t-ipconnect.de}'],
    DirecPC: ['dpc<id>.direcpc.com'],
    DNA: ['<ip>.{bb,co,rev}.dnainternet.fi'],
    Drei: ['<ip>.{wireless,dsl}.dyn.drei.com'],
    EastLink: ['u<n>n<n>.<word>.eastlink.ca'],
    Elisa: ['{a,}<ip>.elisa-laajakaista.fi', '<ip>.elisa-mobile.fi'],
    'ER-Telecom': ['net<ip>.{<word>.,}ertelecom.ru', 'dynamicip-<ip>.pppoe.<word>.ertelecom.ru'],
    Esat: ['<word>-airlock<n>.esatclear.ie'],
    ETB: ['{static,dynamic}-<ip>.{static,dynamic}.etb.net.co'],
    ETHome: ['<n>.c<n>.ethome.net.tw'],
    Fastweb: ['<ip>.ip<n>.fastwebnet.it', '<ip>.ip.fastwebnet.it'],
    Fibertel: ['<ip>.fibertel.com.ar', 'ol<n>-<n>.fibertel.com.ar'],
    Forthnet: ['ppp<n>-<n>.adsl.forthnet.gr'],
    'Free (Proxad)': ['<word>.{fbx,adsl,subs}.proxad.net'],
    Frontier: ['<ip>.<words>.frontiernet.net', 'static-<ip>.<words>.fios.frontiernet.net'],
    'Genuity (rasserver)': ['{<word>.,}<word>-<n>.rasserver.net'],
    HiNet: ['<ip>.{dynamic-ip,hinet-ip}.hinet.net'],
    'HiSpeed Newfoundland': ['<word>-<n>-<id>.roadrunner.nf.net'],
    HKBN: ['<id>.ctinets.com'],
    HKNet: ['vp<id>.<word>.hknet.com'],
    'home.nl': ['{cc,cp,cm,co}<id>-{a,b,c}.<words>.home.nl'],
    HTV: ['cs<id>.pp.htv.fi'],
    ICPnet: ['c<n>-<n>.icpnet.pl', 'd<n>-<n>.icpnet.pl'],
    iiNet: ['<ip>.{dyn,static}.iinet.net.au'],
    Intercable: [
        'cablelink<n>-<n>.{telefonia.,}intercable.net',
        '<n>-<n>.cablelink<n>.intercable.net',
    ],
    iPlan: ['customer<n>-<n>.iplannetworks.net'],
    iPrimus: ['<n>.<word>.<n>.<word>.iprimus.net.au'],
    'J:COM': ['<ip>.rev.home.ne.jp'],
    Jazztel: ['<ip>.{dynamic,static}.jazztel.es'],
    Kablonet: ['abn<n>-<n>.<word>.kablonet.net.tr', 'abn<n>-<n>.interaktif.net.tr'],
    KDDI: ['kd<id>.{ppp-bb.dion,au-net}.ne.jp'],
    KPN: ['<ip>.{fixed,mobile,biz}.kpn.net', 'ip<ip>.<word>.hetnet.nl'],
    Matrix: ['{virtua,virtua-}<n>-<n>.{<word>.matrix,netpar}.com.br'],
    Mediacom: ['<ip>.{static.,}client.mchsi.com'],
    MediaOne: ['{h,m}<hex>.<words>.mediaone.net'],
    MEO: ['{bl,b}<ip>.dsl.telepac.pt'],
    Metrored: ['host<id>.metrored.net.ar'],
    MindSpring: ['user-<word>.{biz,cable,dialup,dsl}.mindspring.com'],
    Movistar: ['<ip>.baf.movistar.cl', 'client-<ip>.speedy.net.pe', '<ip>.speedy.com.ar'],
    'Multimedia Polska': ['host-<ip>.{dynamic,static}.mm.pl'],
    'Mundo R': ['cm<id>.red.mundo-r.com', 'cm<id>.red<n>-<n>.mundo-r.com'],
    Netia: ['ip-<ip>.netia.com.pl', '<ip>.{static.,}ip.netia.com.pl'],
    Netvigator: ['<ip>.{ptr,static}.netvigator.com'],
    Noos: ['m<n>.net<n>-<n>-<n>.noos.fr', '<id>.noos.fr'],
    NOS: ['a<ip>.cpe.netcabo.pt'],
    NTL: ['<word>-cust<n>.<word>.{cable,broadband}.ntl.com', 'm<n>-mp<n>-cvx<word>.<word>.ntl.com'],
    'NTT OCN': ['p<id>-<word>.<words>.ocn.ne.jp', '<word>.<words>.ppp.ocn.ne.jp'],
    'NTT PC': ['pl<id>.{ag,nas}<id>.nttpc.ne.jp'],
    'O2 Germany': ['dynamic-<ip>.<n>.<n>.pool.telefonica.de', 'x<hex>.dyn.telefonica.de'],
    'Oi Brasil': [
        '{<word><id>,<id>,<ip>}.user.veloxzone.com.br',
        '<ip>.<words>.brasiltelecom.net.br',
    ],
    Ono: ['<ip>.{dyn,static}.user.ono.com'],
    Optimum: ['ool-<hex>.{dyn,static}.optonline.net'],
    Optus: ['{c,d,pa,}<ip>.{<words>.,}optusnet.com.au', 'ocmax<n>-<n>.dialup.optusnet.com.au'],
    'Orange France (Wanadoo)': [
        '<word>.w<n>-<n>.abo.wanadoo.fr',
        '<word>-<n>-<n>-<n>-<n>.abo.wanadoo.fr',
    ],
    'Orange Polska': [
        '<word>.{neoplus.adsl,internetdsl}.tpnet.pl',
        '<word>.<word>.dhcp.adsl.tpnet.pl',
        '<ip>.{static,ip}.orange.pl',
        '<word>.<word>.sdi.tpnet.pl',
    ],
    OTE: ['ppp-<ip>.home.otenet.gr', 'athedsl-<id>.home.otenet.gr'],
    Plala: ['i<ip>.s<n>.a<n>.ap.plala.or.jp'],
    PLDT: ['{dsl.,}<ip>.{static.,}pldt.net'],
    PopSite: ['<n>-<n>.<n>.popsite.net'],
    Proximus: ['<ip>.<word>.isp.belgacom.be', '<ip>.adsl.skynet.be'],
    Qwest: ['<n>-<n>pool<n>-<n>.<words>.da.qwest.net'],
    'RCS & RDS': ['<ip>.{<word>.,}rdsnet.ro', '<ip>.next-gen.ro'],
    Rogers: ['cpe<hex>-cm<hex>.<words>.rogers.com', 'unallocated-static.rogers.com'],
    Rostelecom: ['broadband-<ip>.{ip.,}moscow.rt.ru'],
    SFR: ['<ip>.rev.sfr.net', 'ip-<n>.net-<ip>.<word>.numericable.fr'],
    Shaw: ['s<hex>.<word>.shawcable.net'],
    SingTel: ['bb<ip>.singnet.com.sg'],
    Sky: ['<hex>.skybroadband.com', '<hex>.bb.sky.com'],
    'So-net': ['p<hex>.<words>.ap.so-net.ne.jp', '<ip>-adsl-<word>.{dynamic,static}.so-net.net.tw'],
    SoftBank: ['{softbank,yahoobb}<id>.bbtec.net'],
    Sprint: ['sdn-ar-<word>.dialsprint.net', 'user<n>.net<n>.<word>.sprint-hsd.net'],
    StarHub: [
        'cm<n>.<word><n>.maxonline.com.sg',
        'cm<n>.<word>.{maxonline,scvmaxonline}.com.sg',
        'nas<n>-<n>-<n>.mystarhub.com.sg',
    ],
    Starlink: ['customer.<word>.pop.starlinkisp.net'],
    Superonline: ['host-<ip>.reverse.superonline.net'],
    'Swisscom (Bluewin)': [
        '<ip>.{cust,fix,dclient}.{bluewin,hispeed}.ch',
        'client<n>-<n>.hispeed.ch',
    ],
    Sympatico: ['<word>ppp<id>.sympatico.ca'],
    TalkTalk: ['host-<ip>.as13285.net'],
    TDC: ['0x<hex>.<words>.{tele.dk,customer.tdc.net}', '<ip>-<word>.dk.customer.tdc.net'],
    TDS: ['<word>-a<n>.<word>.tds.net'],
    'TE Data': ['host-<ip>{-static,}.tedata.net'],
    TekSavvy: ['<ip>.{cpe,cable,dsl,static}.teksavvy.com'],
    Tele2: ['{m,d,c}<ip>.cust.tele2.{se,hr,ee,lt,lv,net,nl,at,it}'],
    Telecentro: ['cpe-<ip>.{telecentro,telecentro-reversos}.com.ar'],
    'Telecom Argentina': ['host<n>.<ip>.telecom.net.ar'],
    'Telefónica Spain': ['<n>.red-<ip>.<words>.rima-tde.net'],
    Telemar: ['<id>.{host,3g}.telemar.net.br', '<id>.telemar.net.br'],
    Telenet: ['d<hex>.{access,static}.telenet.be', 'ptr-<word>.<word>.ip6.access.telenet.be'],
    Telenor: ['<word>.bb.online.no', 'ti<id>a<word>.bb.online.no'],
    Telepar: ['<n>-<n>.<word>.telepar.net.br'],
    'Telia Sweden': ['<ip>-no<id>.tbcn.telia.com', 'h<n>n<n>fls<word>.telia.com'],
    'Telkom Indonesia': ['<n>.subnet<ip>.{<word>.,}telkom.net.id'],
    'Telkom South Africa': ['{dsl,8ta}-<ip>.telkomadsl.co.za'],
    Telmex: [
        'dsl-<ip>-{dyn,sta}.{prod-infinitum,prod-empresarial}.com.mx',
        'customer-<ip>.{uninet-ide.com,uninet.net}.mx',
    ],
    Telstra: ['cpe-<ip>.<words>.bigpond.net.au', '<word>-<ip>.<words>.bigpond.net.au'],
    Telus: ['{d,s}<ip>.<words>.telus.net', 'out-<word>-<n>.wireless.telus.com'],
    TIE: ['<n>-<n>.{adsl,leased}.cust.tie.cl'],
    TIM: [
        'host<n>-<n>-{dynamic,static}.<n>-<n>-{r.retail,b.business}.telecomitalia.it',
        'host-<ip>.{retail,business}.telecomitalia.it',
        'host<n>-<n>.pool<ip>.interbusiness.it',
        'host<n>-<n>.pool<id>.interbusiness.it',
    ],
    Tiscali: [
        '{host,ppp,dynamic,static}-<ip>.{<word>.,}tiscali.it',
        'line-<n>-<n>-<word>.tiscalinet.ch',
    ],
    TPG: ['<ip>.{<words>.,}tpgi.com.au'],
    True: ['{ppp,cm}-<ip>.revip{<n>,}.asianet.co.th'],
    TTNET: ['<ip>.{dynamic,static}.ttnet.com.tr', 'dsl.{dynamic,static}<id>.ttnet.net.tr'],
    Ukrtelecom: ['<ip>.pool.ukrtel.net'],
    UPC: [
        'chello<id>.{chello.pl,chello.sk,chello.nl,<n>.<n>.vie.surfer.at}',
        '<ip>.{dynamic,static}.chello.{fr,nl,pl,sk}',
        '<ip>.static.upcbusiness.at',
        'ip-<ip>.net.upcbroadband.cz',
        'catv-<ip>.catv.{broadband.hu,fixed.vodafone.hu}',
        '<word>.upc-<word>.chello.nl',
        '<word>.{upc,cm}.chello.no',
    ],
    'US West': ['{mdialup,ddslppp}<n>.<word>.uswest.net', '<word>poold<n>.<word>.uswest.net'],
    UUNET: ['<n>cust<n>.<words>.{da.uu.net,uudial.net,uudial.com}', 'user<word>.uk.uudial.com'],
    Vectra: ['<id>.<word>.vectranet.pl'],
    Verizon: ['{pool,static}-<ip>.<words>.verizon.net', '<word>-<n>-<n>.<word>.dsl-verizon.net'],
    Videotron: ['modemcable<n>.<ip>.mc.videotron.ca', 'tsf-<ip>.tsf.videotron.ca'],
    'Virgin Media': [
        '{cpc,spc}<word>.<n>-<n>.cable.virginm.net',
        '{cpc,spc}<word>.<word>.{cable,broadband}.ntl.com',
        'client-<ip>.<word>.adsl.virgin.net',
    ],
    'Vivo (Telesp)': ['<ip>.{dsl,customer,dial-up,static}.telesp.net.br', '<ip>.<words>.gvt.net.br'],
    VNPT: ['{static,localhost,dynamic}.{vnpt,vdc}.vn'],
    Vocus: ['static-<ip>.in-addr.vocus.net.au'],
    Vodacom: ['vc-<word>-<ip>.<word>.vodacom.co.za'],
    'Vodafone Czechia': ['ip-<ip>.net.vodafone.cz'],
    'Vodafone Germany': [
        '{ip,dslb,port}-<ip>.{<word>.,<n>.<n>.,}pools.{vodafone-ip.de,arcor-ip.net}',
        'ip-<ip>.{<word>.,}{unitymediagroup,unity-media}.de',
        'ip<hex>.dynamic.kabel-deutschland.de',
        '<hex>-dynip.superkabel.de',
    ],
    'Vodafone Italy': ['net-<ip>.cust.{vodafonedsl,dsl.vodafone}.it'],
    'Vodafone Portugal': ['<ip>.rev.vodafone.pt'],
    'Vodafone Spain': ['<ip>.red-acceso.airtel.net'],
    VSNL: ['<ip>.static-<word>.vsnl.net.in', 'static-<ip>-tataidc.co.in'],
    VTR: ['pc-<ip>.cm.vtr.net', 'cm-<word>-<n>-<n>.cm.vtr.net'],
    Windstream: ['h<ip>.{static,dynamic}.ip.windstream.net'],
    Xtra: ['<ip>.<words>.xtra.co.nz'],
    Zeeland: ['kbl-<word>.zeelandnet.nl'],
    Ziggo: [
        '<ip>.cable.dynamic.v4.ziggo.nl',
        '<hex>.<word>.dynamic.ziggo.nl',
        '<hex>.cable.ziggo.nl',
        '<hex>.static.ziggozakelijk.nl',
    ],
};

; 
const HOSTING_NAMES = {
    Akamai: ['a<ip>.deploy.{static.,}akamaitechnologies.com'],
    'Amazon EC2': [
        'ec2-<ip>.compute-1.amazonaws.com',
        'ec2-<ip>.<word>.compute.amazonaws.{com,com.cn}',
    ],
    Aruba: ['host<ip>.serverdedicati.aruba.it', 'host<ip>.static.arubacloud.{com,de,fr,pl}'],
    BandwagonHost: ['<ip>.16clouds.com'],
    Bluehost: ['<ip>.unifiedlayer.com'],
    Cloudzy: ['<ip>.static.cloudzy.com'],
    ColoCrossing: ['<ip>-host.colocrossing.com'],
    Contabo: [
        '{vmi,vmd,m}<id>.contaboserver.net',
        'vmi<id>.contabo.host',
        'ip-<ip>.static.contabo.net',
    ],
    DataPacket: ['unn-<ip>.{datapacket.com,cdn77.com}'],
    DreamHost: ['ps<id>.dreamhost.com', '{vps<id>,dp-<hex>}.dreamhostps.com'],
    'First Byte': ['vm<id>.firstbyte.club'],
    Gandi: ['xvm-<n>-<n>.<word>.ghst.net'],
    GleSYS: ['<ip>-static.glesys.net'],
    GoDaddy: [
        'ip-<ip>.ip.secureserver.net',
        '<ip>.host.secureserver.net',
        '{s,ip-}<ip>.secureserver.net',
    ],
    'Google Cloud': ['<ip>.{bc,gae}.googleusercontent.com'],
    GTHost: ['<ip>.clients.gthost.com'],
    Hetzner: ['{static.,}<ip>.clients.your-server.de'],
    'Host Europe': ['{lvps,wvps,vps}<ip>.dedicated.hosteurope.de'],
    Hostinger: ['srv<id>.hstgr.cloud'],
    Hostwinds: ['hwsrv-<id>.hostwindsdns.com', 'client-<ip>.hostwindsdns.com'],
    'Huawei Cloud': ['ecs-<ip>.compute.hwclouds-dns.com'],
    'HVVC / Hivelocity': ['<ip>.static.hvvc.us'],
    'IBM SoftLayer': [
        '<hex>.<hex>.<hex>.ip4.static.sl-reverse.com',
        '<ip>-static.reverse.softlayer.com',
        '<hex>.<hex>.<hex>.static.theplanet.com',
        'ev1s-<ip>.theplanet.com',
    ],
    Infomaniak: ['ov-<hex>.infomaniak.ch'],
    InterServer: ['vps<id>.trouble-free.net'],
    IONOS: [
        '{ip,ip-}<ip>.pbiaas.com',
        '{s,u,p}<id>.{onlinehome-server.info,onlinehome-server.com,pureserver.info}',
        '<hex>.online-server.cloud',
    ],
    Kamatera: ['<ip>.cloud-xip.com'],
    Krypt: ['<ip>.{static.,}krypt.com'],
    Leaseweb: ['hosted-by.leaseweb.com', 'hosted-by.<word>.leaseweb.com'],
    Linode: [
        'li<n>-<n>.members.linode.com',
        'li<id>-<n>.members.linode.com',
        '<ip>.ip.linodeusercontent.com',
        'nb-<ip>.<word>.nodebalancer.linode.com',
    ],
    M247: ['no-rdns.m247.{com,ro}'],
    'Microsoft Azure': ['<word>.<word>.cloudapp.azure.com', '<word>.cloudapp.net'],
    netcup: [
        'v<id>.{bestsrv,goodsrv,happysrv,hotsrv,luckysrv,megasrv,nicesrv,powersrv,quicksrv,supersrv,ultrasrv}.de',
        'v<id>.yourvserver.net',
    ],
    OVH: [
        '{ip,ns,ks}<n>.ip-<ip>.{eu,net,us}',
        '{ns,ks}<id>.ip-<ip>.{eu,net,us}',
        'ip-<ip>.{eu,net,us}',
        'vps-<hex>.vps.ovh.{net,ca,us}',
        '{ns,vps,ks}<id>.ovh.{net,ca}',
        'ks<id>.kimsufi.com',
    ],
    Plesk: ['<word>.<ip>.plesk.page'],
    QuadraNet: ['<ip>.static.quadranet.com', 'unassigned.quadranet.com'],
    Rackspace: ['<ip>.static.cloud-ips.com', '<ip>.slicehost.net'],
    'REG.RU': ['<ip>.{ovz.vps,cloudvps}.regruhosting.ru'],
    'Sakura Internet': ['{os3,ik1,tk2,is1}-<n>-<id>.vs.sakura.ne.jp'],
    Scaleway: [
        '<ip>.{rev.,}poneytelecom.eu',
        '<ip>.rev.cloud.scaleway.com',
        '<ip>.instances.scw.cloud',
        '<word>.pub.instances.scw.cloud',
        '<word>.<word>.baremetal.scw.cloud',
        'sd-<id>.dedibox.fr',
    ],
    SiteGround: ['ip-<ip>.siteground.com'],
    'Stark Industries': ['vm<id>.stark-industries.solutions'],
    STRATO: ['h<id>.{stratoserver,serverkompetenz}.net'],
    Swiftway: ['<ip>.static.swiftway.net'],
    Timeweb: ['vds-<word>.timeweb.ru', '<id>-<word>.twc1.net'],
    TransIP: ['<ip>.colo.transip.net'],
    UpCloud: ['<ip>.<word>.upcloud.host'],
    VDSina: ['v<id>.hosted-by-vdsina.{com,ru}'],
    Vultr: ['<ip>.{vultrusercontent,vultr,choopa,constant}.com', '<ip>.choopa.net'],
    WorldStream: ['customer.worldstream.{nl,net}', '<ip>.hosted-by-worldstream.net'],
    xTom: ['<ip>.static.xtom.com'],
    Zare: ['<ip>.baremetal.zare.com'],
    'ZAP-Hosting': ['{vps,dedicated}-zap<id>-<n>.zap-srv.com'],
};
var mail_words = __webpack_require__(7945);
; 
function providerPattern(pattern) {
    const source = pattern
        .replaceAll('.', String.raw `\.`)
        .replaceAll(/\{([^}]*)\}/g, (_, choices) => `(?:${choices.replaceAll(',', '|')})`)
        .replaceAll(/<(\w+)>/g, (_, part) => {
        const known = PARTS.get(part);
        if (known === undefined)
            throw new Error(`<${part}> in ${pattern} is not known`);
        return known;
    });
    return new RegExp(`^${source}$`);
}
function alternatives(pattern) {
    const braces = /\{([^}]*)\}/.exec(pattern);
    if (braces === null)
        return [pattern];
    const [whole, choices = ''] = braces;
    return choices.split(',').flatMap((choice) => alternatives(pattern.replace(whole, choice)));
}
const PARTS = new Map([
    ['ip', String.raw `\d{1,3}(?:[-._]\d{1,3}){2,3}`],
    ['n', String.raw `\d{1,3}`],
    ['id', String.raw `\d{4,20}`],
    ['hex', '[0-9a-f]{2,32}'],
    ['word', '([a-z0-9-]{1,63})'],
    ['words', '([a-z0-9.-]{1,120})'],
]);

; 
function providerOfDefault(name) {
    const match = candidatesFor(name).find(({ regExp }) => {
        const [whole, ...variable] = regExp().exec(name) ?? [];
        return (whole !== undefined && !variable.some((text) => text !== undefined && (0,mail_words .f)(text)));
    });
    return match?.provider ?? null;
}
function providerOfDomain(name) {
    domains ??= createDomains();
    return domains.get((0,cjs.getDomain)(name, { extractHostname: false }) ?? '') ?? null;
}
let domains;
function createDomains() {
    return new Map(PATTERNS.flatMap(({ provider, pattern }) => alternatives(pattern).flatMap((one) => {
        const fixed = one.slice(one.lastIndexOf('>') + 1);
        const domain = (0,cjs.getDomain)(fixed.slice(fixed.indexOf('.') + 1), { extractHostname: false });
        return domain === null ? [] : [[domain, provider]];
    })));
}
function candidatesFor(name) {
    index ??= createIndex();
    return [...(index.get(lastTwoLabels(name)) ?? []), ...(index.get(VARIABLE_END) ?? [])];
}
const VARIABLE_END = '';
let index;
function createIndex() {
    const byEnd = Map.groupBy(PATTERNS, ({ pattern }) => {
        const end = lastTwoLabels(pattern);
        return /^[a-z0-9.-]+$/.test(end) ? end : VARIABLE_END;
    });
    return new Map([...byEnd].map(([end, group]) => [end, group.map(candidate)]));
}
const PATTERNS = [
    ['hosting', HOSTING_NAMES],
    ['access', ACCESS_NAMES],
].flatMap(([kind, table]) => Object.entries(table).flatMap(([name, patterns]) => patterns.map((pattern) => ({ provider: { name, kind }, pattern }))));
function candidate({ provider, pattern }) {
    let compiled;
    return {
        provider: provider.name,
        regExp: () => {
            compiled ??= providerPattern(pattern);
            return compiled;
        },
    };
}
function lastTwoLabels(name) {
    return name.split('.').slice(-2).join('.');
}


  }),

  74825:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    IY: () => (  consequence),
    KE: () => (  atEachEndpoint),
    Qx: () => (  defaultLevel),
    hy: () => (  WEAK_ALONE),
    jv: () => (  atEachDomain),
    xY: () => (  greetingPort)
  });
function defaultLevel({ levels }, { control, role }) {
    return (role === 'inbound' ? levels.inbound : undefined) ?? levels[control];
}
function consequence({ role }, sentence) {
    return role === 'inbound'
        ? 'This host only receives mail, so no receiver scores this.'
        : sentence;
}
const WEAK_ALONE = 'By itself this is a weak spam signal.';
function greetingPort({ port, fallback }) {
    return fallback?.port ?? port;
}
function atEachEndpoint(check) {
    return (host, context) => host.endpoints.flatMap((endpoint) => {
        const violation = check(endpoint, host, context);
        return violation === null ? [] : [{ address: endpoint.address, ...violation }];
    });
}
function atEachDomain(check) {
    return (host, context) => host.sendingDomains.flatMap((sendingDomain) => {
        const violation = check(sendingDomain, host, context);
        return violation === null ? [] : [{ address: null, ...violation }];
    });
}


  }),

  59054:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  yh: () => (  CATALOGUE),
  f4: () => (  HOST_RULES),
  F1: () => (  MAIL_DOMAIN_RULES),
  J9: () => (  UNDECLARED_ADDRESS_RULES),
  eF: () => (  isNameMismatch),
  Y: () => (  ruleOf)
});
var rule = __webpack_require__(74825);
var sentence = __webpack_require__(62310);
; 
const addressNew = {
    name: 'address-new',
    subject: 'host',
    group: 'time',
    reportsWhen: 'a host that sends has an address that the baseline does not have',
    levels: { dedicated: 'notice', shared: 'notice', inbound: 'off' },
    scored: false,
    supersededBy: [],
    needs: ['ptr', 'greeting'],
    baselineFields: null,
    isNameMismatch: false,
    check: (0,rule .KE)(({ address, ptr, smtp }, { host }, { isNewAddress }) => {
        const showsName = ptr.names.length > 0 || smtp.bannerName !== null;
        if (!showsName || !isNewAddress(address))
            return null;
        return {
            expected: 'an address in the baseline',
            observed: address,
            message: (0,sentence .em) `${host.name} ${(0,sentence .w3)('has')} the address ${address}, which the baseline does not have.`,
            meaning: 'Receivers do not know the address as a sender yet, and often defer or filter its first mail.',
            step: {
                stage: 'clean-up',
                kind: 'wait',
                text: `Send little mail from ${address} at first and raise the amount over some weeks. Run with update-baseline to record the address.`,
            },
        };
    }),
};
var model_address = __webpack_require__(83313);
var model_expectation = __webpack_require__(59767);
var observation = __webpack_require__(6463);
; 




const addressNotInName = {
    name: 'address-not-in-name',
    subject: 'host',
    group: 'forward',
    reportsWhen: "a declared address is not among the name's A and AAAA records",
    levels: { dedicated: 'error', shared: 'warning' },
    scored: true,
    supersededBy: ['name-unresolved'],
    needs: ['forward'],
    baselineFields: [],
    isNameMismatch: false,
    check: ({ host, forward }) => {
        if (host.addresses === null || (0,model_expectation .eR)(host))
            return [];
        return host.addresses.flatMap((address) => {
            const lookup = lookupOf(address, forward);
            if (lookup.kind === 'failed')
                return [];
            const live = (0,observation .M$)(lookup);
            if (live.includes(address))
                return [];
            const type = (0,model_address .Ap)(address) === 6 ? 'AAAA' : 'A';
            const observed = live.length > 0 ? live.join(', ') : `no ${type} record`;
            return [
                {
                    address,
                    expected: address,
                    observed,
                    message: (0,sentence .em) `${host.name} ${(0,sentence .w3)('does not')} resolve to its declared address ${address}; DNS ${(0,sentence .w3)('has')} ${observed}.`,
                },
            ];
        });
    },
};
function lookupOf(address, forward) {
    return (0,model_address .Ap)(address) === 4 ? forward.v4 : forward.v6;
}

; 



const addressUndeclared = {
    name: 'address-undeclared',
    subject: 'host',
    group: 'forward',
    reportsWhen: 'the declaration lists addresses of the host, and the name also resolves to another one',
    levels: { dedicated: 'warning', shared: 'notice' },
    scored: false,
    supersededBy: [],
    needs: ['forward'],
    baselineFields: [],
    isNameMismatch: false,
    aboutUndeclaredAddress: true,
    check: ({ host, forward }) => {
        const declared = host.addresses;
        if (declared === null || (0,model_expectation .eR)(host))
            return [];
        return (0,observation .Mh)(forward)
            .filter((address) => !declared.includes(address))
            .map((address) => ({
            address,
            expected: declared.join(', '),
            observed: address,
            message: (0,sentence .em) `${host.name} ${(0,sentence .w3)('also resolves')} to ${address}, which is not declared and so was not checked.`,
        }));
    },
};

; 


const bannerAddressMismatch = {
    name: 'banner-address-mismatch',
    subject: 'host',
    group: 'greeting',
    reportsWhen: "the greeting's name resolves, but not to this address",
    levels: { dedicated: 'warning', shared: 'off', inbound: 'notice' },
    scored: true,
    supersededBy: ['banner-default'],
    needs: ['greeting', 'greeting-forward'],
    baselineFields: [],
    isNameMismatch: true,
    check: (0,rule .KE)((endpoint) => {
        const { address, bannerForward } = endpoint;
        const mismatch = [...bannerForward].find(([, addresses]) => addresses !== null && addresses.length > 0 && !addresses.includes(address));
        if (mismatch === undefined)
            return null;
        const [name, addresses] = mismatch;
        const observed = addresses?.join(', ') ?? '';
        return {
            expected: address,
            observed,
            message: (0,sentence .em) `${address} (port ${(0,rule .xY)(endpoint)}) ${(0,sentence .w3)('greets')} as ${name}, which ${(0,sentence .w3)('resolves')} to ${observed} and not to ${address}.`,
        };
    }),
};
var classify_name = __webpack_require__(29561);
var external_node_net_ = __webpack_require__(77030);
; 
function defaultNameScore(name) {
    const score = SCORES.find(({ isAbout }) => isAbout(name));
    return (score?.effect ?? 'a receiver that does not find this host under it in DNS may refuse the mail');
}
const SCORES = [
    { isAbout: (name) => name === 'localhost', effect: 'SpamAssassin adds 2.6 to 3.8 points' },
    {
        isAbout: (name) => (0,external_node_net_.isIP)(name) !== 0 || /^\[.*\]$/.test(name),
        effect: 'Rspamd adds 3 points or more',
    },
    { isAbout: (name) => !name.includes('.'), effect: 'Rspamd adds 3 points' },
    {
        isAbout: (name) => /\.(?:lan|local|home|localdomain|intra|in-addr\.arpa|priv)$/.test(name),
        effect: 'Rspamd adds 3 points',
    },
    {
        isAbout: (name) => /^\d+(?:\.\d+){3}\.bc\.googleusercontent\.com$/.test(name),
        effect: 'SpamAssassin adds 2.9 to 4.2 points',
    },
];

; 





const bannerDefault = {
    name: 'banner-default',
    subject: 'host',
    group: 'greeting',
    reportsWhen: "the greeting's name is a default or not a public host name: localhost, a special-use or unknown top-level domain, one label, a container id, an address, a cloud's internal name, a manual's example",
    levels: { dedicated: 'error', shared: 'warning', inbound: 'warning' },
    scored: true,
    supersededBy: [],
    needs: ['greeting'],
    baselineFields: ['observed'],
    isNameMismatch: false,
    escalatesWeak: true,
    suggests: { cause: 'default-banner', defaultName: 'greeting' },
    check: (0,rule .KE)((endpoint, { host }) => {
        const { address, smtp } = endpoint;
        const declared = host.banner.kind === 'names' ? host.banner : null;
        const isDeclared = (name) => declared !== null && (0,model_expectation .D)(name, declared);
        const name = smtp.bannerNames.find((candidate) => (0,classify_name .ZG)(candidate, [host.name]) !== null && !isDeclared(candidate));
        if (name === undefined)
            return null;
        return {
            expected: (0,model_expectation .r4)(host.banner),
            observed: name,
            message: (0,sentence .em) `${address} (port ${(0,rule .xY)(endpoint)}) ${(0,sentence .w3)('greets')} as ${name}: ${(0,classify_name .ZG)(name) ?? ''}.`,
            meaning: (0,rule .IY)(host, `Receivers do not score a greeting, but if the host also sends with this name, ${defaultNameScore(name)}.`),
        };
    }),
};

; 



const bannerInvalid = {
    name: 'banner-invalid',
    subject: 'host',
    group: 'greeting',
    reportsWhen: "the greeting's name or the EHLO name breaks the syntax of host names: an underscore, an empty label, a label of more than 63 characters",
    levels: { dedicated: 'warning', shared: 'warning', inbound: 'notice' },
    scored: true,
    supersededBy: [],
    needs: ['greeting'],
    baselineFields: ['observed'],
    isNameMismatch: false,
    check: (0,rule .KE)((endpoint, { host }) => {
        const { address, smtp } = endpoint;
        const { bannerNames, ehloName } = smtp;
        const names = [
            ...bannerNames.map((name) => ({ name, where: 'greeting' })),
            ...(ehloName === null ? [] : [{ name: ehloName, where: 'ehlo' }]),
        ];
        for (const { name, where } of names) {
            const classified = (0,classify_name .Ce)(name);
            if (classified.kind !== 'syntax')
                continue;
            return {
                expected: 'a host name',
                observed: name,
                message: (0,sentence .em) `${address} (port ${(0,rule .xY)(endpoint)}) ${SHOWS[where]} ${name}, which is not a valid host name: ${classified.reason}.`,
                meaning: (0,rule .IY)(host, 'A server usually sends with the same name, and Exim refuses such a name in HELO by default.'),
            };
        }
        return null;
    }),
};
const SHOWS = {
    greeting: (0,sentence .em) `${(0,sentence .w3)('greets')} as`,
    ehlo: (0,sentence .em) `${(0,sentence .w3)('answers')} EHLO as`,
};
var organizational_domain = __webpack_require__(98317);
; 




const bannerIsMailDomain = {
    name: 'banner-is-mail-domain',
    subject: 'host',
    group: 'greeting',
    reportsWhen: 'the greeting shows the visible mail domain (a registrable domain, or one of `domains`) and not a host',
    levels: { dedicated: 'notice', shared: 'notice', inbound: 'off' },
    scored: false,
    supersededBy: [],
    needs: ['greeting'],
    baselineFields: ['observed'],
    isNameMismatch: false,
    check: (0,rule .KE)((endpoint, { host }) => {
        const { address, smtp } = endpoint;
        const name = smtp.bannerNames.find((candidate) => isMailDomain(candidate, host));
        if (name === undefined)
            return null;
        return {
            expected: 'the name of the mail server',
            observed: name,
            message: (0,sentence .em) `${address} (port ${(0,rule .xY)(endpoint)}) ${(0,sentence .w3)('greets')} as ${name}, which is a mail domain and not a host.`,
            meaning: 'The greeting should name the mail server.',
        };
    }),
};
function isMailDomain(name, { domains }) {
    return (domains.includes(name) || ((0,organizational_domain .t)(name) && (0,classify_name .Ce)(name).kind === 'public'));
}

; 



const bannerMismatch = {
    name: 'banner-mismatch',
    subject: 'host',
    group: 'greeting',
    reportsWhen: "the greeting's name is not the declared one",
    levels: { dedicated: 'error', shared: 'error' },
    scored: false,
    supersededBy: ['banner-default'],
    needs: ['greeting'],
    baselineFields: ['observed'],
    isNameMismatch: true,
    check: (0,rule .KE)((endpoint, { host }) => {
        const { address, smtp } = endpoint;
        const wrong = smtp.bannerNames.filter((name) => !(0,model_expectation .D)(name, host.banner));
        if (wrong.length === 0)
            return null;
        const expected = (0,model_expectation .r4)(host.banner);
        const observed = wrong.join(', ');
        return {
            expected,
            observed,
            message: (0,sentence .em) `${address} (port ${(0,rule .xY)(endpoint)}) ${(0,sentence .w3)('greets')} as ${observed}; expected ${expected}.`,
        };
    }),
};
var recognise_mta = __webpack_require__(40873);
; 




const bannerNameless = {
    name: 'banner-nameless',
    subject: 'host',
    group: 'greeting',
    reportsWhen: 'the greeting has no name, or is masked',
    levels: { dedicated: 'warning', shared: 'notice', inbound: 'notice' },
    scored: false,
    supersededBy: [],
    needs: ['greeting'],
    baselineFields: [],
    isNameMismatch: false,
    suggests: { cause: 'masked-greeting' },
    check: (0,rule .KE)((endpoint, { host }) => {
        const { address, smtp } = endpoint;
        if (smtp.code === null || smtp.bannerName !== null)
            return null;
        const greeting = smtp.greeting[0] ?? '';
        return {
            expected: (0,model_expectation .r4)(host.banner),
            observed: greeting === '' ? 'no text' : greeting,
            message: (0,recognise_mta .So)(smtp.greeting)
                ? (0,sentence .em) `The greeting of ${address} (port ${(0,rule .xY)(endpoint)}) ${(0,sentence .w3)('is')} masked, probably by a firewall that inspects SMTP.`
                : (0,sentence .em) `The greeting of ${address} (port ${(0,rule .xY)(endpoint)}) ${(0,sentence .w3)('has')} no host name.`,
            meaning: 'RFC 5321 4.2 requires the host name as its first word.',
        };
    }),
};
var dns_name = __webpack_require__(91812);
var list_in_words = __webpack_require__(74145);
; 






const bannerPtrMismatch = {
    name: 'banner-ptr-mismatch',
    subject: 'host',
    group: 'greeting',
    reportsWhen: "the greeting's name is not one of the PTR names",
    levels: { dedicated: 'warning', shared: 'notice', inbound: 'notice' },
    scored: true,
    supersededBy: ['ptr-missing', 'banner-default'],
    needs: ['ptr', 'greeting'],
    baselineFields: ['expected', 'observed'],
    isNameMismatch: true,
    isWeakAlone: true,
    check: (0,rule .KE)((endpoint, { host }) => {
        const { address, ptr, smtp } = endpoint;
        if (ptr.names.length === 0)
            return null;
        const others = smtp.bannerNames.filter((name) => !ptr.names.some((ptrName) => (0,dns_name .q)(ptrName, name)));
        if (others.length === 0)
            return null;
        const ptrNames = ptr.names.join(', ');
        const meaning = hasDeclaredNames(endpoint, host)
            ? 'Both are as declared.'
            : others.every((name) => hasSameOwner(name, endpoint))
                ? 'Both names resolve to this address and belong to one owner.'
                : null;
        return {
            ...(meaning === null ? {} : { level: 'notice' }),
            expected: ptrNames,
            observed: others.join(', '),
            message: (0,sentence .em) `${address} (port ${(0,rule .xY)(endpoint)}) ${(0,sentence .w3)('greets')} as ${others.join(', ')}, and its PTR ${(0,sentence .w3)('is')} ${(0,list_in_words .D)(ptr.names, 3)}.`,
            meaning: meaning ?? (0,rule .IY)(host, rule .hy),
        };
    }),
};
function hasDeclaredNames({ ptr, smtp }, { ptr: expectedPtr, banner }) {
    return (expectedPtr.kind === 'names' &&
        banner.kind === 'names' &&
        ptr.names.every((name) => (0,model_expectation .D)(name, expectedPtr)) &&
        smtp.bannerNames.every((name) => (0,model_expectation .D)(name, banner)));
}
function hasSameOwner(bannerName, { address, ptr, bannerForward }) {
    const owner = (0,organizational_domain .Z)(bannerName);
    return (owner !== null &&
        bannerForward.get(bannerName)?.includes(address) === true &&
        ptr.names.some((name) => (0,organizational_domain .Z)(name) === owner && ptr.forward.get(name)?.includes(address) === true));
}

; 


const bannerRevealsVersion = {
    name: 'banner-reveals-version',
    subject: 'host',
    group: 'greeting',
    reportsWhen: 'the greeting contains a software version',
    levels: { dedicated: 'off', shared: 'off' },
    scored: false,
    supersededBy: [],
    needs: ['greeting'],
    baselineFields: [],
    isNameMismatch: false,
    check: (0,rule .KE)((endpoint) => {
        const { address, smtp } = endpoint;
        const line = smtp.greeting.find((text) => VERSION.test(text));
        if (line === undefined)
            return null;
        return {
            expected: 'a greeting without a version',
            observed: line,
            message: (0,sentence .em) `The greeting of ${address} (port ${(0,rule .xY)(endpoint)}) ${(0,sentence .w3)('contains')} the version of its software: ${VERSION.exec(line)?.[0].trim() ?? line}.`,
            step: {
                stage: 'server',
                kind: 'set-option',
                text: 'Remove the version from the greeting (Postfix: smtpd_banner; Exim: smtp_banner; Sendmail: confSMTP_LOGIN_MSG). Receivers do not care about it.',
            },
        };
    }),
};
const VERSION = /\s(?:[A-Za-z][\w+-]{1,30}[ /-]?)?\(?v?\d{1,4}\.\d{1,6}(?:\.\d{1,6}){0,3}\b/;

; 


const bannerRotates = {
    name: 'banner-rotates',
    subject: 'host',
    group: 'greeting',
    reportsWhen: 'several connections see different names',
    levels: { dedicated: 'warning', shared: 'notice', inbound: 'notice' },
    scored: true,
    supersededBy: [],
    needs: ['greeting'],
    baselineFields: [],
    isNameMismatch: true,
    escalatesWeak: true,
    suggests: { cause: 'several-identities' },
    check: (0,rule .KE)(({ address, smtp }) => smtp.bannerNames.length < 2
        ? null
        : {
            expected: 'one name',
            observed: smtp.bannerNames.join(', '),
            message: (0,sentence .em) `${address} ${(0,sentence .w3)('greets')} with different names from one connection to the next: ${smtp.bannerNames.join(', ')}.`,
        }),
};
var internal_name = __webpack_require__(57371);
; 



const bannerUnresolved = {
    name: 'banner-unresolved',
    subject: 'host',
    group: 'greeting',
    reportsWhen: "the greeting's name has no A and no AAAA record",
    levels: { dedicated: 'warning', shared: 'notice', inbound: 'notice' },
    scored: true,
    supersededBy: ['banner-default'],
    needs: ['greeting', 'greeting-forward'],
    baselineFields: [],
    isNameMismatch: false,
    escalatesWeak: true,
    check: (0,rule .KE)((endpoint, { host }) => {
        const { address, bannerForward } = endpoint;
        const missing = [...bannerForward].flatMap(([name, addresses]) => addresses?.length === 0 ? [name] : []);
        const [name] = missing;
        if (name === undefined)
            return null;
        const isInternal = missing.every((one) => (0,internal_name .B)(one, host, bannerForward.get(one)));
        return {
            expected: `an address record of ${missing.join(' and ')}`,
            observed: 'none',
            message: isInternal
                ? (0,sentence .em) `${address} (port ${(0,rule .xY)(endpoint)}) ${(0,sentence .w3)('greets')} as ${missing.join(' and ')}, an internal name that public DNS does not have.`
                : (0,sentence .em) `${address} (port ${(0,rule .xY)(endpoint)}) ${(0,sentence .w3)('greets')} as ${missing.join(' and ')}, which ${(0,sentence .w3)('has')} no address in DNS.`,
            meaning: (0,rule .IY)(host, 'If it also sends with that name, receivers may refuse its mail.'),
        };
    }),
};

; 
function certificateStep(host, smtp, text) {
    return host.control === 'shared'
        ? {
            stage: 'transport',
            kind: 'ask-owner',
            text: 'Report it to the provider: the certificate is theirs.',
        }
        : { stage: 'transport', kind: 'set-option', text, setting: tlsSetting(smtp) };
}
function tlsSetting(smtp) {
    const mta = (0,recognise_mta .w8)(smtp);
    return { for: 'tls', value: null, mta, name: null, file: null, line: null };
}
function showTls({ tls }, address, port) {
    const starttls = tls === 'implicit' ? '' : '-starttls smtp ';
    return `\`openssl s_client ${starttls}-connect ${(0,model_address .Qh)(address, port)}\``;
}

; 



const DAY_MS = 86_400_000;
const SOON_DAYS = 14;
const certificateExpiring = {
    name: 'certificate-expiring',
    subject: 'host',
    group: 'transport',
    reportsWhen: `the certificate has expired or is not valid yet (warning), or expires within ${SOON_DAYS} days (notice)`,
    levels: { dedicated: 'warning', shared: 'notice' },
    scored: false,
    supersededBy: [],
    needs: ['tls'],
    baselineFields: [],
    isNameMismatch: false,
    check: (0,rule .KE)(({ address, smtp }, { host }, { at }) => {
        const { tls } = smtp;
        if (tls?.validTo == null)
            return null;
        if (tls.validFrom !== undefined && Date.parse(tls.validFrom) > at) {
            const from = tls.validFrom.slice(0, 10);
            return {
                expected: 'a certificate that is valid today',
                observed: `valid from ${from}`,
                message: (0,sentence .em) `The certificate at ${address} ${(0,sentence .w3)('is')} only valid from ${from}.`,
                step: certificateStep(host, smtp, 'Install a certificate that is valid today and reload the mail server. If the certificate is new, check the clock of the machine that issued it.'),
            };
        }
        const remainingMs = Date.parse(tls.validTo) - at;
        if (remainingMs > SOON_DAYS * DAY_MS)
            return null;
        const day = tls.validTo.slice(0, 10);
        const step = certificateStep(host, smtp, 'Renew the certificate and reload the mail server; a renewal without a reload is the usual reason.');
        return remainingMs <= 0
            ? {
                expected: 'a certificate that is valid today',
                observed: `expired on ${day}`,
                message: (0,sentence .em) `The certificate at ${address} ${(0,sentence .w3)('expired')} on ${day}.`,
                step,
            }
            : {
                level: 'notice',
                expected: `a certificate valid for more than ${SOON_DAYS} days`,
                observed: `expires on ${day}`,
                message: (0,sentence .em) `The certificate at ${address} ${(0,sentence .w3)('expires')} on ${day}, in ${Math.ceil(remainingMs / DAY_MS)} days.`,
                step,
            };
    }),
};

; 





const certificateMismatch = {
    name: 'certificate-mismatch',
    subject: 'host',
    group: 'transport',
    reportsWhen: 'no name in the certificate covers the declared name',
    levels: { dedicated: 'warning', shared: 'notice' },
    scored: false,
    supersededBy: [],
    needs: ['tls'],
    baselineFields: ['observed'],
    isNameMismatch: true,
    check: (0,rule .KE)(({ address, smtp }, { host }) => {
        const { tls } = smtp;
        if (tls === null || tls.negotiated === null)
            return null;
        if (tls.names.some((name) => (0,dns_name .KR)(name, host.name)))
            return null;
        const more = tls.names.length - MAX_NAMES;
        const shown = [...tls.names.slice(0, MAX_NAMES), ...(more > 0 ? [`${more} more`] : [])];
        return {
            expected: host.name,
            observed: shown.join(', ') || 'no names',
            message: (0,sentence .em) `The certificate at ${address} ${(0,sentence .w3)('is')} for ${(0,list_in_words .D)(tls.names, 10) || 'no names'}; none of its names ${(0,sentence .w3)('covers')} ${host.name}.`,
            step: certificateStep(host, smtp, `Get a certificate whose subject alternative names contain ${host.name}, and reload the mail server. Senders that follow DANE or MTA-STS do not deliver otherwise.`),
        };
    }),
};
const MAX_NAMES = 100;

; 
const certificateUntrusted = {
    name: 'certificate-untrusted',
    subject: 'host',
    group: 'transport',
    reportsWhen: 'the certificate chain does not end at a root that this machine trusts, where `tls` is `starttls` or `implicit`',
    levels: { dedicated: 'warning', shared: 'notice' },
    highestLevel: ({ tls, control }) => {
        if (!CHECKED.has(tls))
            return 'off';
        return control === 'shared' ? 'notice' : 'warning';
    },
    scored: false,
    supersededBy: [],
    needs: ['tls'],
    baselineFields: [],
    isNameMismatch: false,
    check: (0,rule .KE)(({ address, port, smtp }, { host }, { at }) => {
        const { tls } = smtp;
        if (!CHECKED.has(host.tls) || tls?.trusted !== false || tls.negotiated === null)
            return null;
        if (tls.validTo !== null && Date.parse(tls.validTo) <= at)
            return null;
        if (tls.validFrom !== undefined && Date.parse(tls.validFrom) > at)
            return null;
        return {
            expected: 'a certificate of a trusted authority',
            observed: 'an untrusted certificate',
            message: (0,sentence .em) `The certificate at ${address} on port ${port} ${(0,sentence .w3)('is not')} trusted: it is self-signed, of an unknown authority, or sent without its intermediate certificates.`,
            meaning: 'Clients that check certificates refuse to connect.',
            step: certificateStep(host, smtp, `Install a certificate of a public authority together with its intermediate certificates, and reload the mail server. ${showTls(host, address, port)} shows the chain.`),
        };
    }),
};
const CHECKED = new Set(['starttls', 'implicit']);
var zone_record = __webpack_require__(14313);
; 



const dmarcMissing = {
    name: 'dmarc-missing',
    subject: 'host',
    group: 'context',
    reportsWhen: 'a domain under `domains` has no DMARC record, or several',
    levels: { dedicated: 'warning', shared: 'warning' },
    scored: true,
    supersededBy: [],
    needs: ['dmarc'],
    baselineFields: ['expected'],
    isNameMismatch: false,
    escalatesWeak: true,
    check: (0,rule .jv)(({ domain, dmarc }) => {
        if (dmarc.kind !== 'absent' || dmarc.unreadable !== undefined)
            return null;
        const { at, why } = dmarc;
        if (why === 'no-valid-policy')
            return null;
        const { observed, fault, fix } = FAULTS[why];
        const record = (0,zone_record .aJ)(at, `v=DMARC1; p=none; rua=mailto:postmaster@${domain}`);
        return {
            expected: `a DMARC record of ${domain}`,
            observed,
            message: (0,sentence .em) `${domain} ${(0,sentence .w3)('has')} no DMARC policy: ${fault(at)}.`,
            meaning: 'Large receivers ask bulk senders for one.',
            step: {
                stage: 'domain',
                kind: 'publish-record',
                text: `${fix}: \`${record}\`. It only asks for reports; change it to p=quarantine or p=reject when they show that all genuine mail passes.`,
                record,
            },
        };
    }),
};
const FAULTS = {
    'no-record': {
        observed: 'none',
        fault: (at) => (0,sentence .em) `there ${(0,sentence .w3)('is')} no record at ${at}, and none that it inherits`,
        fix: 'Publish a DMARC record',
    },
    'several-records': {
        observed: 'several records',
        fault: (at) => (0,sentence .em) `there ${(0,sentence .w3)('is')} more than one record at ${at}, so receivers ${(0,sentence .w3)('use')} none`,
        fix: 'Leave one DMARC record',
    },
};

; 



const dmarcNotEnforced = {
    name: 'dmarc-not-enforced',
    subject: 'host',
    group: 'context',
    reportsWhen: 'the DMARC policy of a domain under `domains` is `none`, is in test mode (`t=y`), or applies to only part of the mail (`pct` below 100)',
    levels: { dedicated: 'notice', shared: 'notice' },
    scored: true,
    supersededBy: [],
    needs: ['dmarc'],
    baselineFields: ['expected'],
    isNameMismatch: false,
    escalatesWeak: true,
    check: (0,rule .jv)(({ domain, dmarc }) => {
        if (dmarc.kind !== 'found')
            return null;
        const { at, policy, pct, testing } = dmarc;
        const weaknesses = [
            ...(policy === 'none'
                ? [{ observed: 'policy none', means: 'it asks for reports only' }]
                : []),
            ...(testing ? [{ observed: 't=y', means: 'it is in test mode' }] : []),
            ...(pct < 100 ? [{ observed: `pct=${pct}`, means: `it is for ${pct}% of the mail` }] : []),
        ];
        if (weaknesses.length === 0)
            return null;
        const record = enforced(dmarc);
        const means = weaknesses.map((item) => `${item.means} (${item.observed})`).join(', and ');
        return {
            expected: `an enforced DMARC policy of ${domain}`,
            observed: weaknesses.map(({ observed }) => observed).join(' '),
            message: (0,sentence .em) `The DMARC policy of ${domain}, at ${at}, ${(0,sentence .w3)('is not')} enforced: ${means}.`,
            meaning: `Mail that forges ${domain} may still be delivered.`,
            step: {
                stage: 'domain',
                kind: 'publish-record',
                text: `When the reports show that all genuine mail passes, enforce the policy${record === null ? '' : `: \`${record}\``}.`,
                ...(record === null ? {} : { record }),
            },
        };
    }),
};
function enforced({ record, at, tag, policy, }) {
    const tags = record
        .split(';')
        .map((text) => text.trim())
        .filter((text) => text !== '' && !/^(?:pct|t)\s*=/i.test(text));
    const valid = tags.every((text) => !/^[sn]?p\s*=(?!\s*(?:none|quarantine|reject)$)/i.test(text));
    if (!valid || !(0,zone_record .s1)(record))
        return null;
    const wanted = `${tag}=${policy === 'none' ? 'quarantine' : policy}`;
    const whole = tags.map((text) => text.split('=')[0]?.trim().toLowerCase() === tag ? wanted : text);
    return whole.includes(wanted) ? (0,zone_record .aJ)(at, whole.join('; ')) : null;
}
var spf_advice = __webpack_require__(89645);
; 




const dmarcUnreadable = {
    name: 'dmarc-unreadable',
    subject: 'host',
    group: 'context',
    reportsWhen: 'a domain under `domains` has a DMARC record that receivers cannot use: misspelt, without a valid policy, or at the wrong name',
    levels: { dedicated: 'warning', shared: 'warning' },
    scored: true,
    supersededBy: [],
    needs: ['dmarc'],
    baselineFields: ['expected'],
    isNameMismatch: false,
    escalatesWeak: true,
    check: (0,rule .jv)(({ domain, dmarc }) => {
        if (dmarc.kind === 'failed' || dmarc.unreadable === undefined)
            return null;
        const { at, record, fault } = dmarc.unreadable;
        const { why, fix } = dmarc_unreadable_FAULTS[fault];
        const usable = fault === 'policy' ? null : usableRecord(record);
        return {
            expected: `a DMARC record of ${domain}`,
            observed: record,
            message: (0,sentence .em) `Receivers ${(0,sentence .w3)('ignore')} the DMARC record at ${at}, ${(0,spf_advice .Jd)([record])}: ${why(domain)}.`,
            step: usable === null ? stepOf(fix(domain)) : publishing((0,zone_record .aJ)(`_dmarc.${domain}`, usable)),
        };
    }),
};
function stepOf(text) {
    return { stage: 'domain', kind: 'publish-record', text };
}
function publishing(record) {
    return { ...stepOf(`Publish \`${record}\` in place of that record.`), record };
}
function usableRecord(record) {
    const tags = record
        .split(';')
        .map((text) => text.trim())
        .filter((text) => text !== '' && !/dmarc\s*1/i.test(text));
    const names = tags.map((text) => /^([a-z]+)\s*=\s*\S/i.exec(text)?.[1]?.toLowerCase());
    const isUsable = tags.some((text) => /^p\s*=\s*(?:none|quarantine|reject)$/i.test(text)) &&
        tags.every((text) => !/^(?:sp|np)\s*=(?!\s*(?:none|quarantine|reject)$)/i.test(text)) &&
        names.every((name) => name !== undefined) &&
        new Set(names).size === names.length &&
        (0,zone_record .s1)(record);
    return isUsable ? ['v=DMARC1', ...tags].join('; ') : null;
}
const dmarc_unreadable_FAULTS = {
    version: {
        why: () => 'it has to begin with `v=DMARC1`, in capitals and followed by a semicolon (RFC 9989 4.7)',
        fix: (domain) => `Let the record at \`_dmarc.${domain}\` begin with \`v=DMARC1;\`.`,
    },
    policy: {
        why: () => 'its policy has to be none, quarantine or reject, and no tag may occur twice',
        fix: (domain) => `Correct the tags \`p\` and \`sp\` of the record at \`_dmarc.${domain}\`: none, quarantine or reject.`,
    },
    place: {
        why: (domain) => `they look for it at _dmarc.${domain}`,
        fix: (domain) => `Move the record to \`_dmarc.${domain}\`.`,
    },
};

; 




const ehloMismatch = {
    name: 'ehlo-mismatch',
    subject: 'host',
    group: 'greeting',
    reportsWhen: "the EHLO name is not the declared one or, where none is declared, not the greeting's",
    levels: { dedicated: 'warning', shared: 'notice', inbound: 'notice' },
    scored: false,
    supersededBy: [],
    needs: ['ehlo'],
    baselineFields: ['observed'],
    isNameMismatch: true,
    check: (0,rule .KE)((endpoint, { host }) => {
        const { address, smtp } = endpoint;
        const { ehloName, bannerName } = smtp;
        if (ehloName === null)
            return null;
        const expectation = host.ehlo;
        if (expectation.kind === 'greeting') {
            if (bannerName === null || (0,dns_name .q)(ehloName, bannerName))
                return null;
        }
        else if ((0,model_expectation .D)(ehloName, expectation)) {
            return null;
        }
        const expected = expectation.kind === 'greeting' ? String(bannerName) : (0,model_expectation .r4)(expectation);
        const source = expectation.kind === 'greeting' ? (0,sentence .em) `its greeting ${(0,sentence .w3)('has')}` : 'expected';
        return {
            expected,
            observed: ehloName,
            message: (0,sentence .em) `${address} (port ${(0,rule .xY)(endpoint)}) ${(0,sentence .w3)('answers')} EHLO as ${ehloName}; ${source} ${expected}.`,
        };
    }),
};
var helo_names = __webpack_require__(78748);
; 
const heloAddressMismatch = {
    name: 'helo-address-mismatch',
    subject: 'host',
    group: 'sending',
    reportsWhen: 'the name with which the host sends resolves, but not to the sending address',
    levels: { dedicated: 'warning', shared: 'notice', inbound: 'off' },
    scored: true,
    supersededBy: ['helo-default'],
    needs: ['helo-forward'],
    baselineFields: ['expected'],
    isNameMismatch: true,
    check: (0,rule .KE)((endpoint, { host }) => {
        const { address } = endpoint;
        const judged = (0,helo_names .i)(endpoint, host);
        if (judged === null)
            return null;
        const lookups = judged.names.flatMap((name) => {
            const addresses = judged.helo.forward.get(name);
            return addresses === undefined ? [] : [{ name, addresses }];
        });
        const leadElsewhere = lookups.filter(({ addresses }) => addresses !== null && addresses.length > 0 && !addresses.includes(address));
        const isOneEnough = !judged.isSeen;
        const mayFit = ({ addresses }) => addresses === null || addresses.includes(address);
        const [first] = leadElsewhere;
        if (first === undefined || (isOneEnough && lookups.some(mayFit)))
            return null;
        const { name, addresses } = first;
        const observed = addresses?.join(', ') ?? '';
        return {
            expected: address,
            observed,
            message: (0,sentence .em) `${address} ${(0,sentence .w3)('sends')} as ${name} (HELO), ${(0,helo_names .Q)(judged.helo, [name])}, which ${(0,sentence .w3)('resolves')} to ${observed} and not to ${address}.`,
            supersededBy: ['helo-default', ...sameFact(name, endpoint.smtp.bannerNames, host.name)],
        };
    }),
};
function sameFact(name, bannerNames, hostName) {
    return [
        ...(name === hostName ? ['address-not-in-name'] : []),
        ...(bannerNames.includes(name) ? ['banner-address-mismatch'] : []),
    ];
}

; 
const heloDefault = {
    name: 'helo-default',
    subject: 'host',
    group: 'sending',
    reportsWhen: "the host sends with a default name or no public host name: localhost, a special-use or unknown top-level domain, one label, a container id, an address, a cloud's internal name, a manual's example",
    levels: { dedicated: 'error', shared: 'warning', inbound: 'off' },
    scored: true,
    supersededBy: [],
    needs: ['helo'],
    baselineFields: ['observed'],
    isNameMismatch: false,
    escalatesWeak: true,
    suggests: { cause: 'default-banner', defaultName: 'helo' },
    check: (0,rule .KE)((endpoint, { host }) => {
        const judged = (0,helo_names .i)(endpoint, host);
        const name = judged?.names.find((one) => (0,classify_name .ZG)(one, [host.name]) !== null);
        if (judged == null || name === undefined)
            return null;
        return {
            expected: (0,model_expectation .r4)(host.helo),
            observed: name,
            message: (0,sentence .em) `${endpoint.address} ${(0,sentence .w3)('sends')} as ${name} (HELO), ${(0,helo_names .Q)(judged.helo, [name])}: ${(0,classify_name .ZG)(name) ?? ''}.`,
            meaning: `For this name, ${defaultNameScore(name)}.`,
        };
    }),
};

; 




const heloMismatch = {
    name: 'helo-mismatch',
    subject: 'host',
    group: 'sending',
    reportsWhen: 'receivers recorded, or a planned configuration sets, another name to send with (HELO) than the declared one',
    levels: { dedicated: 'error', shared: 'error', inbound: 'off' },
    scored: true,
    supersededBy: ['helo-default'],
    needs: ['helo'],
    baselineFields: ['observed'],
    isNameMismatch: true,
    check: (0,rule .KE)((endpoint, { host }) => {
        const judged = (0,helo_names .i)(endpoint, host);
        if (judged?.isSeen !== true)
            return null;
        const wrong = judged.names.filter((name) => !(0,model_expectation .D)(name, host.helo));
        if (wrong.length === 0)
            return null;
        const [expected, observed] = [(0,model_expectation .r4)(host.helo), wrong.join(', ')];
        const why = host.isHeloDeclared ? '' : ' (no helo is declared)';
        return {
            expected,
            observed,
            message: (0,sentence .em) `${endpoint.address} ${(0,sentence .w3)('sends')} as ${observed} (HELO), ${(0,helo_names .Q)(judged.helo, wrong)}; expected ${expected}${why}.`,
        };
    }),
};

; 







const heloPtrMismatch = {
    name: 'helo-ptr-mismatch',
    subject: 'host',
    group: 'sending',
    reportsWhen: 'the name with which the host sends is not one of the PTR names',
    levels: { dedicated: 'warning', shared: 'notice', inbound: 'off' },
    scored: true,
    supersededBy: ['ptr-missing'],
    needs: ['ptr', 'helo-forward'],
    baselineFields: ['expected', 'observed'],
    isNameMismatch: true,
    isWeakAlone: true,
    check: (0,rule .KE)((endpoint, { host }) => {
        const { address, ptr } = endpoint;
        const judged = (0,helo_names .i)(endpoint, host);
        if (judged === null || ptr.names.length === 0)
            return null;
        const others = namesWithoutPtr(judged, endpoint, host);
        if (others.length === 0)
            return null;
        const ptrNames = ptr.names.join(', ');
        const oneOwner = others.every((name) => helo_ptr_mismatch_hasSameOwner(name, judged, endpoint));
        return {
            ...(oneOwner ? { level: 'notice' } : {}),
            expected: ptrNames,
            observed: others.join(', '),
            message: (0,sentence .em) `${address} ${(0,sentence .w3)('sends')} as ${others.join(', ')} (HELO), ${(0,helo_names .Q)(judged.helo, others)}, and its PTR ${(0,sentence .w3)('is')} ${(0,list_in_words .D)(ptr.names, 3)}.`,
            meaning: oneOwner
                ? 'Both names resolve to this address and belong to one owner.'
                : rule .hy,
            supersededBy: ['ptr-missing', ...helo_ptr_mismatch_sameFact(others, endpoint, host)],
        };
    }),
};
function namesWithoutPtr({ names, isSeen }, { ptr }, { helo }) {
    if (isSeen)
        return names.filter((name) => !ptr.names.some((ptrName) => (0,dns_name .q)(ptrName, name)));
    if (helo.kind === 'any' || ptr.names.some((name) => (0,model_expectation .D)(name, helo)))
        return [];
    return [(0,model_expectation .r4)(helo)];
}
function helo_ptr_mismatch_hasSameOwner(name, { helo }, { address, ptr }) {
    const owner = (0,organizational_domain .Z)(name);
    return (owner !== null &&
        helo.forward.get(name)?.includes(address) === true &&
        ptr.names.some((one) => (0,organizational_domain .Z)(one) === owner && ptr.forward.get(one)?.includes(address) === true));
}
function helo_ptr_mismatch_sameFact(others, { smtp }, { ptr }) {
    const isExpectedPtr = ptr.kind === 'names' && others.every((name) => (0,model_expectation .D)(name, ptr));
    return [
        ...(isExpectedPtr ? ['ptr-mismatch'] : []),
        ...(others.every((name) => smtp.bannerNames.includes(name))
            ? ['banner-ptr-mismatch']
            : []),
    ];
}

; 
const heloSpfFails = {
    name: 'helo-spf-fails',
    subject: 'host',
    group: 'sending',
    reportsWhen: 'the SPF record of the name with which the host sends refuses the sending address (RFC 7208 2.4), where `helo` or `domains` is declared or the role is outbound',
    levels: { dedicated: 'warning', shared: 'warning', inbound: 'off' },
    scored: true,
    supersededBy: [],
    needs: ['spf'],
    baselineFields: ['expected'],
    isNameMismatch: false,
    check: (0,rule .KE)(({ address, helo }, { host }) => {
        const failing = helo?.spf.find(({ result }) => result === 'fail');
        if (failing === undefined || host.role === 'inbound')
            return null;
        const { name } = failing;
        return {
            expected: `pass by the SPF record of ${name}`,
            observed: 'fail',
            message: (0,sentence .em) `The SPF record of ${name}, the name that ${address} sends with (HELO), ${(0,sentence .w3)('refuses')} ${address}.`,
            meaning: 'It decides for bounces and other mail with an empty sender (RFC 7208 2.4).',
        };
    }),
};

; 



const heloUnresolved = {
    name: 'helo-unresolved',
    subject: 'host',
    group: 'sending',
    reportsWhen: 'the name with which the host sends has no A and no AAAA record',
    levels: { dedicated: 'warning', shared: 'warning', inbound: 'off' },
    scored: true,
    supersededBy: ['helo-default'],
    needs: ['helo-forward'],
    baselineFields: ['expected'],
    isNameMismatch: false,
    check: (0,rule .KE)((endpoint, { host }) => {
        const judged = (0,helo_names .i)(endpoint, host);
        const missing = (judged?.names ?? []).filter((name) => judged?.helo.forward.get(name)?.length === 0);
        const [name] = missing;
        if (judged == null || name === undefined)
            return null;
        return {
            expected: `an address record of ${missing.join(' and ')}`,
            observed: 'none',
            message: (0,sentence .em) `${endpoint.address} ${(0,sentence .w3)('sends')} as ${missing.join(' and ')} (HELO), ${(0,helo_names .Q)(judged.helo, missing)}, which ${(0,sentence .w3)('has')} no address in DNS.`,
            meaning: 'Receivers may refuse mail from a server that sends with such a name.',
            supersededBy: ['helo-default', ...helo_unresolved_sameFact(missing, endpoint.smtp.bannerNames, host.name)],
        };
    }),
};
function helo_unresolved_sameFact(missing, bannerNames, hostName) {
    const areAll = (others) => missing.every((name) => others.includes(name));
    return [
        ...(areAll([hostName]) ? ['name-unresolved'] : []),
        ...(areAll(bannerNames) ? ['banner-unresolved'] : []),
    ];
}

; 

const hostRemoved = {
    name: 'host-removed',
    subject: 'undeclared-address',
    group: 'time',
    reportsWhen: 'an address in the baseline is no longer declared, but still has the PTR or the greeting that the baseline recorded',
    levels: { dedicated: 'notice', shared: 'notice' },
    scored: false,
    supersededBy: [],
    needs: ['forward'],
    baselineFields: null,
    isNameMismatch: false,
    check: ({ identity, endpoint: { ptr, smtp } }) => {
        const { host, address, ptr: oldPtr, banner } = identity;
        const unchanged = [
            ...(ptr.names.some((name) => oldPtr.includes(name)) ? [`PTR ${ptr.names.join(', ')}`] : []),
            ...(banner !== null && smtp.bannerName === banner ? [`greeting ${banner}`] : []),
        ];
        if (unchanged.length === 0)
            return [];
        return [
            {
                address,
                expected: 'an address without the old names',
                observed: unchanged.join(', '),
                message: (0,sentence .em) `${host} ${(0,sentence .w3)('is no longer')} declared at ${address}, which still ${(0,sentence .w3)('has')} its old identity: ${unchanged.join(', ')}.`,
                step: {
                    stage: 'clean-up',
                    kind: 'change-declaration',
                    text: `Remove the old names from ${address} before somebody else gets the address, or declare it again. A run with update-baseline removes it from the baseline.`,
                },
            },
        ];
    },
};

; 


const FACETS = [
    {
        label: 'PTR',
        key: 'ptr',
        supersededBy: [
            'ptr-missing',
            'ptr-mismatch',
            'ptr-unconfirmed',
            'ptr-multiple',
            'ptr-generic',
            'ptr-invalid',
            'ptr-propagating',
        ],
        before: ({ ptr }) => ptr,
        now: ({ ptr }) => (ptr.state === 'confirmed' ? ptr.names : []),
    },
    {
        label: 'greeting',
        key: 'banner',
        supersededBy: ['banner-default', 'banner-mismatch', 'banner-nameless', 'banner-rotates'],
        before: ({ banner }) => (banner === null ? [] : [banner]),
        now: ({ smtp: { bannerNames }, fallback }, before) => fallback !== null || bannerNames.some((name) => includesName(before, name))
            ? []
            : bannerNames,
    },
];
const identityChanged = {
    name: 'identity-changed',
    subject: 'host',
    group: 'time',
    reportsWhen: "the PTR or the greeting's name of an address is not the one in the baseline, though both meet the declaration",
    levels: { dedicated: 'warning', shared: 'notice' },
    scored: true,
    supersededBy: FACETS.flatMap((facet) => facet.supersededBy),
    needs: ['ptr', 'greeting'],
    baselineFields: null,
    isNameMismatch: true,
    escalatesWeak: true,
    check: ({ host, endpoints }, { knownIdentity }) => endpoints.flatMap((endpoint) => {
        const known = knownIdentity(endpoint.address);
        if (known === undefined)
            return [];
        return FACETS.flatMap((facet) => changeOf(facet, known, endpoint, host));
    }),
};
function changeOf({ label, key, supersededBy, ...names }, known, endpoint, host) {
    const { address } = endpoint;
    const before = names.before(known);
    const now = names.now(endpoint, before);
    const declared = declaredNames(host[key]);
    const isChanged = now.some((name) => !includesName(before, name) && !includesName(declared, name));
    if (before.length === 0 || !isChanged)
        return [];
    const expected = before.join(', ');
    const observed = now.join(', ');
    return [
        {
            address,
            supersededBy,
            expected,
            observed,
            message: (0,sentence .em) `The ${label} of ${address} ${(0,sentence .w3)('changed')} from ${expected} (recorded on ${known.changed}) to ${observed}.`,
            step: {
                stage: 'clean-up',
                kind: 'change-declaration',
                text: `If this change was intended, declare the new name under ${key}, or renew the baseline with update-baseline. If it was not, find out who has ${address} now.`,
            },
        },
    ];
}
function declaredNames(expectation) {
    return expectation.kind === 'names' ? expectation.patterns : [];
}
function includesName(names, name) {
    return names.some((other) => (0,dns_name .q)(other, name));
}
var day = __webpack_require__(41427);
; 



const mailRefused = {
    name: 'mail-refused',
    subject: 'host',
    group: 'sending',
    reportsWhen: 'a receiver that `evidence-from` names refused mail from the address because of its reverse name or its HELO name',
    levels: { dedicated: 'error', shared: 'error' },
    scored: true,
    supersededBy: [],
    needs: ['helo'],
    baselineFields: ['expected'],
    isNameMismatch: false,
    check: (0,rule .KE)(({ address, refusals }) => {
        const [newest, ...others] = refusals;
        if (newest === undefined)
            return null;
        const { by, at, subject, code, words } = newest;
        const what = subject === 'helo' ? 'HELO name' : 'reverse name';
        return {
            expected: `mail from ${address} that ${by} accepts`,
            observed: code ?? 'refused',
            message: (0,sentence ._z) `${by} refused mail from ${address} on ${(0,day .k)(Date.parse(at))} because of its ${what}: "${words}".`,
            ...(others.length === 0 ? {} : { meaning: furtherRefusals(others.length) }),
        };
    }),
};
function furtherRefusals(count) {
    return count === 1 ? 'There is 1 more refusal.' : `There are ${count} more refusals.`;
}
var planned = __webpack_require__(25287);
; 


const mtaConfigRefused = {
    name: 'mta-config-refused',
    subject: 'host',
    group: 'greeting',
    reportsWhen: 'the mail server does not start with its planned configuration',
    levels: { dedicated: 'error', shared: 'error' },
    scored: false,
    supersededBy: [],
    needs: [],
    baselineFields: ['observed'],
    isNameMismatch: false,
    check: ({ refusedSettings = [] }) => refusedSettings.map(({ message, location }) => ({
        address: null,
        expected: 'a configuration that the mail server accepts',
        observed: (0,planned .E_)(location),
        message: (0,sentence ._z) `${message}`,
        step: {
            stage: 'server',
            kind: 'set-option',
            text: `Correct line ${location.line ?? 1} of \`${location.file.replaceAll('`', "'")}\`.`,
            setting: {
                for: 'greeting',
                value: null,
                mta: null,
                name: null,
                file: location.file,
                line: location.line ?? 1,
            },
        },
    })),
};
var mx_steps = __webpack_require__(93353);
; 
function mxProblems(records, hosts) {
    return new Map(records.flatMap((record) => {
        const { exchange } = record;
        const problem = nameProblem(exchange) ?? hostProblem(hosts.get(exchange));
        return problem === null ? [] : [[record, problem]];
    }));
}
function nameProblem(target) {
    const problem = (0,dns_name .Rr)(target);
    if (problem === null)
        return null;
    const literal = (0,model_address .Z5)(target) !== null || /^\[.*\]$/.test(target);
    return literal
        ? (0,sentence ._z) `an address; it must be a host name (RFC 5321 5.1)`
        : (0,sentence ._z) `which is not a host name: it ${problem}`;
}
function hostProblem(host) {
    if (host === undefined)
        return null;
    const { v4, v6, alias } = host.forward;
    if (alias.kind === 'found') {
        return (0,sentence ._z) `an alias of ${alias.records.join(', ')}; RFC 2181 10.3 forbids that`;
    }
    return v4.kind === 'absent' && v6.kind === 'absent'
        ? (0,sentence .em) `which ${(0,sentence .w3)('has')} no address`
        : null;
}

; 



const mxInvalid = {
    name: 'mx-invalid',
    subject: 'mail-domain',
    group: 'forward',
    reportsWhen: 'an MX target is an alias, an address literal or unresolvable, or a null MX exists beside other MX records',
    levels: { dedicated: 'error', shared: 'error' },
    scored: true,
    supersededBy: [],
    needs: ['mx'],
    baselineFields: ['observed'],
    isNameMismatch: false,
    check: mxViolations,
};
function mxViolations(seen, hosts, declared) {
    const { mailDomain, mx } = seen;
    const { domain } = mailDomain;
    const violation = { address: null, expected: 'MX records that name mail hosts' };
    if (mx.kind === 'failed')
        return [];
    if (mx.kind === 'absent') {
        if (mx.why === 'nodata')
            return [];
        const step = {
            stage: 'declaration',
            kind: 'change-declaration',
            text: `Correct the domain under mx in the declaration, or register ${domain}.`,
        };
        return [
            {
                ...violation,
                observed: 'NXDOMAIN',
                message: (0,sentence .em) `${domain} ${(0,sentence .w3)('does not')} exist in DNS.`,
                step,
            },
        ];
    }
    const targets = mx.records.map(({ exchange }) => exchange);
    const nullTargets = targets.filter((target) => target === '.');
    if (nullTargets.length > 0) {
        const alone = nullTargets.length === targets.length;
        const preference = mx.records.find(({ exchange }) => exchange === '.')?.preference ?? 0;
        const nullRecord = `${domain}. MX ${preference} .`;
        const message = alone
            ? (0,sentence .em) `${domain} ${(0,sentence .w3)('publishes')} a null MX (RFC 7505): it says that it receives no mail, so it has no mail host to check.`
            : (0,sentence .em) `${domain} ${(0,sentence .w3)('publishes')} a null MX beside other MX records, which RFC 7505 forbids.`;
        const step = alone
            ? {
                stage: 'declaration',
                kind: 'change-declaration',
                text: `Remove mx: ${domain} from the declaration, or publish the MX records of its mail hosts.`,
            }
            : {
                stage: 'mx',
                kind: 'publish-record',
                text: `Remove \`${nullRecord}\`; if ${domain} is to receive no mail, remove all others instead.`,
                remove: nullRecord,
            };
        return [{ ...violation, observed: targets.join(', '), message, step }];
    }
    const problems = mxProblems(mx.records, hosts);
    const steps = (0,mx_steps .V)(seen, [...problems.keys()], [...hosts.values()], declared);
    return [...problems].map(([{ exchange }, problem]) => {
        const step = steps.get(exchange);
        return {
            ...violation,
            observed: exchange,
            message: (0,sentence .em) `An MX record of ${domain} ${(0,sentence .w3)('names')} ${exchange}, ${problem}.`,
            ...(step === undefined ? {} : { step }),
        };
    });
}

; 



const mxNotCovered = {
    name: 'mx-not-covered',
    subject: 'host',
    group: 'forward',
    reportsWhen: 'senders that follow MTA-STS or DANE refuse to deliver to an MX target of a domain under `domains`: the MTA-STS policy in mode `enforce` does not name the host, or its TLSA records match no certificate',
    levels: { dedicated: 'warning', shared: 'notice' },
    scored: true,
    supersededBy: ['name-unresolved'],
    needs: ['mx', 'tls'],
    baselineFields: ['expected'],
    isNameMismatch: false,
    check: (seen) => [...policyViolations(seen), ...tlsaViolations(seen)],
};
function policyViolations({ host, sendingDomains }) {
    return sendingDomains.flatMap(({ domain, mtaSts }) => {
        if (mtaSts?.kind !== 'found' || mtaSts.mode !== 'enforce')
            return [];
        if (mtaSts.mx.some((pattern) => (0,dns_name .KR)(pattern, host.name)))
            return [];
        const patterns = (0,list_in_words .D)(mtaSts.mx, 5);
        return [
            {
                address: null,
                expected: `${host.name} in the MTA-STS policy of ${domain}`,
                observed: mtaSts.mx.join(', '),
                message: (0,sentence .em) `The MTA-STS policy of ${domain} (mode enforce) ${(0,sentence .w3)('allows')} ${patterns}, not ${host.name}, which ${(0,sentence .w3)('is')} an MX target of ${domain}.`,
                meaning: 'Senders that follow RFC 8461 do not deliver to it.',
                step: {
                    stage: 'domain',
                    kind: 'publish-record',
                    text: `Add \`mx: ${host.name}\` to https://mta-sts.${domain}/.well-known/mta-sts.txt and change the id in the TXT record of _mta-sts.${domain}, or remove ${host.name} from the MX records.`,
                },
            },
        ];
    });
}
function tlsaViolations({ host, endpoints }) {
    return endpoints.flatMap(({ address, port, tlsa }) => {
        if (tlsa?.matches !== false)
            return [];
        return [
            {
                address,
                expected: `a TLSA record at _${port}._tcp.${host.name} that matches the certificate`,
                observed: tlsa.records.join(', '),
                message: (0,sentence .em) `No TLSA record at _${port}._tcp.${host.name} ${(0,sentence .w3)('matches')} the certificate at ${address}.`,
                meaning: 'Senders that follow DANE (RFC 7672) do not deliver to it where the zone is signed.',
                step: {
                    stage: 'domain',
                    kind: 'publish-record',
                    text: `Publish a TLSA record of the current certificate at _${port}._tcp.${host.name}, and before each new key that of the next one; or remove the records.`,
                },
            },
        ];
    });
}

; 


const nameIsAlias = {
    name: 'name-is-alias',
    subject: 'host',
    group: 'forward',
    reportsWhen: "the host name, or the greeting's name, is an alias (CNAME)",
    levels: { dedicated: 'warning', shared: 'notice' },
    scored: false,
    supersededBy: [],
    needs: ['forward'],
    baselineFields: ['observed'],
    isNameMismatch: false,
    check: (seen) => [...aliasOfHost(seen), ...seen.endpoints.flatMap((one) => aliasAt(one, seen))],
};
function aliasOfHost({ host, forward: { alias } }) {
    if (alias.kind !== 'found')
        return [];
    const target = alias.records.join(', ');
    return [
        {
            address: null,
            expected: `address records at ${host.name} itself`,
            observed: `CNAME ${target}`,
            message: (0,sentence .em) `${host.name} ${(0,sentence .w3)('is')} an alias of ${target}.`,
            meaning: "A mail host's name must have A or AAAA records of its own (RFC 5321 2.3.5, RFC 2181 10.3).",
        },
    ];
}
function aliasAt({ address, bannerAliases }, { host }) {
    return [...bannerAliases].flatMap(([name, target]) => {
        if ((0,dns_name .q)(name, host.name))
            return [];
        return [
            {
                address,
                expected: `address records at ${name} itself`,
                observed: `CNAME ${target}`,
                message: (0,sentence .em) `${address} ${(0,sentence .w3)('greets')} as ${name}, which ${(0,sentence .w3)('is')} an alias of ${target}.`,
                meaning: 'The name in a greeting must have A or AAAA records of its own (RFC 5321 2.3.5).',
            },
        ];
    });
}
var duration = __webpack_require__(35149);
; 
function currentAnswer({ answers }) {
    const current = answers.find(({ kind }) => kind === 'authority') ?? answers.at(-1);
    return current === undefined ? 'none' : answerText(current);
}
function otherAnswers(difference) {
    const current = currentAnswer(difference);
    const others = difference.answers.map(answerText).filter((text) => text !== current);
    return [...new Set(others)].join(' or ');
}
function differenceInWords({ name, type, answers, ttlS }, what = `the ${type} record of ${name}`) {
    const byText = Map.groupBy(answers, answerText);
    const clauses = [...byText].map(([text, servers]) => {
        const list = (0,list_in_words .D)(servers.map(serverInWords), 3);
        return `${list} ${servers.length === 1 ? 'answers' : 'answer'} ${text}`;
    });
    const wait = ttlS === null ? '' : ` Caches may keep an old answer for at most ${(0,duration .j)(ttlS)}.`;
    const difference = `disagree about ${what}: ${clauses.join(', and ')}.${wait}`;
    return isOfZone({ answers })
        ? (0,sentence ._z) `Name servers ${difference}`
        : (0,sentence ._z) `The resolvers ${difference}`;
}
function isOfZone({ answers }) {
    return answers.some(({ kind }) => kind === 'authority');
}
function answerText({ records }) {
    return records.length === 0 ? 'none' : records.join(', ');
}
function serverInWords({ server, kind }) {
    return kind === 'authority' ? `the zone's server ${server}` : `the resolver ${server}`;
}

; 
function waitStep(differences, isSettled) {
    const ttls = differences.flatMap(({ ttlS }) => ttlS ?? []);
    const ttlS = ttls.length === 0 ? null : Math.max(...ttls);
    const atMost = ttlS === null ? '' : `, at most ${(0,duration .j)(ttlS)}`;
    const wait = `Wait until caches have dropped the old answer${atMost}, then check again.`;
    return {
        stage: 'wait',
        kind: 'wait',
        text: `${introduction(differences, isSettled)}${wait}${otherwise(differences, isSettled)}`,
        ...(ttlS === null ? {} : { ttlS }),
    };
}
function introduction(differences, isSettled) {
    return isSettled && differences.every(isOfZone)
        ? "Change nothing: the zone's own servers have the right record. "
        : '';
}
function otherwise(differences, isSettled) {
    if (!differences.some(isOfZone)) {
        return ' If these resolvers see different zones on purpose (split horizon), give only public ones in the resolvers input.';
    }
    return isSettled
        ? ''
        : " If the zone's own servers have the wrong record, correct it in the zone.";
}

; 



const namePropagating = {
    name: 'name-propagating',
    subject: 'host',
    group: 'forward',
    reportsWhen: 'servers disagree about an A, AAAA, MX, SPF or DMARC record that causes a finding at some of them; it replaces that finding',
    levels: { dedicated: 'notice', shared: 'notice' },
    scored: false,
    supersededBy: [],
    needs: ['forward'],
    baselineFields: ['expected', 'observed'],
    isNameMismatch: true,
    resolvesItself: true,
    check: ({ disputes = [] }) => propagating(disputes.flatMap(({ differences, settled }) => differences
        .filter(({ type }) => type !== 'PTR')
        .map((difference) => ({ difference, isSettled: settled !== null })))),
    checkMailDomain: ({ dispute }) => propagating((dispute?.differences ?? []).map((difference) => {
        return { difference, isSettled: dispute?.settled != null };
    })),
};
function propagating(disputed) {
    const byName = Map.groupBy(disputed, ({ difference }) => difference.name);
    return [...byName.values()].map((ofName) => {
        const byType = [...new Map(ofName.map((one) => [one.difference.type, one])).values()];
        const differences = byType.map(({ difference }) => difference);
        return {
            address: null,
            expected: differences.map(currentAnswer).join('; '),
            observed: differences.map(otherAnswers).join('; '),
            message: differences
                .map((one) => differenceInWords(one))
                .reduce((before, one) => (0,sentence ._z) `${before} ${one}`),
            step: waitStep(differences, byType.every(({ isSettled }) => isSettled)),
        };
    });
}

; 


const nameUnresolved = {
    name: 'name-unresolved',
    subject: 'host',
    group: 'forward',
    reportsWhen: 'the host name has no A and no AAAA record (NXDOMAIN or no data)',
    levels: { dedicated: 'error', shared: 'error' },
    scored: true,
    supersededBy: [],
    needs: ['forward'],
    baselineFields: [],
    isNameMismatch: false,
    check: ({ host, forward }) => {
        if (forward.v4.kind !== 'absent' || forward.v6.kind !== 'absent')
            return [];
        if ((0,model_expectation .eR)(host) && host.addresses !== null)
            return [];
        const addresses = host.addresses ?? [];
        return [
            {
                address: null,
                expected: addresses.length > 0 ? addresses.join(', ') : 'an A or AAAA record',
                observed: absenceInWords(forward.v4),
                message: (0,sentence .em) `${host.name} ${(0,sentence .w3)('has')} no address: DNS ${(0,sentence .w3)('answers')} ${absenceInWords(forward.v4)} for A and AAAA.`,
            },
        ];
    },
};
function absenceInWords(lookup) {
    return lookup.kind === 'absent' && lookup.why === 'nxdomain' ? 'NXDOMAIN' : 'no data';
}

; 



const ptrApex = {
    name: 'ptr-apex',
    subject: 'host',
    group: 'reverse',
    reportsWhen: 'a PTR name is a registrable domain itself',
    levels: { dedicated: 'notice', shared: 'off', inbound: 'off' },
    scored: false,
    supersededBy: ['ptr-invalid'],
    needs: ['ptr'],
    baselineFields: ['observed'],
    isNameMismatch: false,
    check: (0,rule .KE)(({ address, ptr }) => {
        const name = ptr.names.find(organizational_domain .t);
        if (name === undefined)
            return null;
        return {
            expected: 'the name of a host',
            observed: name,
            message: (0,sentence .em) `The PTR of ${address} ${(0,sentence .w3)('is')} ${name}, a registered domain and not a host name in it.`,
            meaning: 'If the web site of the domain moves to another address, the PTR is no longer confirmed.',
        };
    }),
};
var generic_name = __webpack_require__(7884);
; 




const ptrGeneric = {
    name: 'ptr-generic',
    subject: 'host',
    group: 'reverse',
    reportsWhen: "a PTR name is a provider's default or the name of an access line, or embeds the IP address",
    levels: { dedicated: 'warning', shared: 'off', inbound: 'notice' },
    scored: true,
    supersededBy: [],
    needs: ['ptr'],
    baselineFields: ['observed'],
    isNameMismatch: false,
    escalatesWeak: true,
    suggests: { cause: 'provider-default-ptr' },
    check: (0,rule .KE)(({ address, ptr }, { host }) => {
        for (const name of ptr.names) {
            const reason = (0,generic_name .X)(name, address);
            if (reason === null || (0,classify_name .nO)(name) !== null)
                continue;
            return {
                expected: 'a name that was chosen for a mail host',
                observed: name,
                message: (0,sentence .em) `The PTR of ${address} ${(0,sentence .w3)('is')} ${name}: ${reason}.`,
                meaning: (0,rule .IY)(host, 'Spam filters score it like a home connection, and some receivers refuse it.'),
            };
        }
        return null;
    }),
};

; 



const ptrInvalid = {
    name: 'ptr-invalid',
    subject: 'host',
    group: 'reverse',
    reportsWhen: 'a PTR name cannot be a host name in public DNS: empty, one label, an address, with `_` or a space, in a reverse zone, or of a special-use or unknown top-level domain',
    levels: { dedicated: 'warning', shared: 'notice', inbound: 'notice' },
    scored: true,
    supersededBy: [],
    needs: ['ptr'],
    baselineFields: ['observed'],
    isNameMismatch: false,
    check: (0,rule .KE)(({ address, ptr }) => {
        for (const name of ptr.names) {
            const reason = (0,classify_name .nO)(name);
            if (reason === null)
                continue;
            return {
                expected: 'a host name',
                observed: name,
                message: (0,sentence .em) `The PTR of ${address} ${(0,sentence .w3)('is')} ${name}, which cannot be the name of a host in public DNS: ${reason}.`,
            };
        }
        return null;
    }),
};

; 




const ptrMismatch = {
    name: 'ptr-mismatch',
    subject: 'host',
    group: 'reverse',
    reportsWhen: 'no PTR name is the declared one',
    levels: { dedicated: 'error', shared: 'error' },
    scored: true,
    supersededBy: ['ptr-missing'],
    needs: ['ptr'],
    baselineFields: ['observed'],
    isNameMismatch: true,
    check: (0,rule .KE)(({ address, ptr }, { host }) => {
        if (ptr.names.length === 0 || ptr.names.some((name) => (0,model_expectation .D)(name, host.ptr)))
            return null;
        const expected = (0,model_expectation .r4)(host.ptr);
        return {
            expected,
            observed: ptr.names.join(', '),
            message: (0,sentence .em) `The PTR of ${address} ${(0,sentence .w3)('is')} ${(0,list_in_words .D)(ptr.names, 3)}; expected ${expected}.`,
        };
    }),
};

; 


const ptrMissing = {
    name: 'ptr-missing',
    subject: 'host',
    group: 'reverse',
    reportsWhen: 'the address has no PTR record: NXDOMAIN, no data, or an alias without a target',
    levels: { dedicated: 'error', shared: 'warning', inbound: 'notice' },
    scored: true,
    supersededBy: [],
    needs: ['ptr'],
    baselineFields: [],
    isNameMismatch: false,
    check: (0,rule .KE)(({ address, ptr }, { host }) => ptr.state !== 'absent'
        ? null
        : {
            expected: 'a PTR record',
            observed: 'none',
            message: (0,sentence .em) `${address} ${(0,sentence .w3)('has')} no PTR record.`,
            meaning: (0,rule .IY)(host, 'Large receivers refuse mail from such an address outright.'),
        }),
};

; 
const SHOWN = 3;
const ptrMultiple = {
    name: 'ptr-multiple',
    subject: 'host',
    group: 'reverse',
    reportsWhen: 'the address has more than one PTR name, and not all of them are declared',
    levels: { dedicated: 'warning', shared: 'notice', inbound: 'notice' },
    scored: false,
    supersededBy: [],
    needs: ['ptr'],
    baselineFields: ['observed'],
    isNameMismatch: false,
    check: (0,rule .KE)(({ address, ptr }, { host, limits }) => {
        if (ptr.names.length < 2)
            return null;
        const allDeclared = host.ptr.kind === 'names' &&
            host.ptr.patterns.length > 1 &&
            ptr.names.every((name) => (0,model_expectation .D)(name, host.ptr));
        if (allDeclared)
            return null;
        const cut = limits.find((one) => one.what === 'ptr-names' && one.address === address);
        const count = cut?.seen ?? ptr.names.length;
        const shown = ptr.names.slice(0, SHOWN);
        return {
            expected: 'one PTR name',
            observed: ptr.names.join(', '),
            message: (0,sentence .em) `${address} ${(0,sentence .w3)('has')} ${count} PTR names (${(0,list_in_words .D)([...shown, ...(count > shown.length ? [`${count - shown.length} more`] : [])], SHOWN + 1)}).`,
            meaning: 'Receivers pick one of them, not always the same.',
        };
    }),
};

; 


const ptrPropagating = {
    name: 'ptr-propagating',
    subject: 'host',
    group: 'reverse',
    reportsWhen: 'servers disagree about the PTR record, which causes a finding at some of them; it replaces that finding',
    levels: { dedicated: 'notice', shared: 'notice' },
    scored: false,
    supersededBy: [],
    needs: ['ptr'],
    baselineFields: ['expected', 'observed'],
    isNameMismatch: true,
    resolvesItself: true,
    check: ({ disputes = [] }) => disputes.flatMap((dispute) => {
        if (dispute.about !== 'ptr')
            return [];
        const { address, differences } = dispute;
        return differences
            .filter(({ type }) => type === 'PTR')
            .slice(0, 1)
            .map((difference) => ({
            address,
            expected: currentAnswer(difference),
            observed: otherAnswers(difference),
            message: differenceInWords(difference, `the PTR of ${address}`),
            step: waitStep([difference], dispute.settled !== null),
        }));
    }),
};

; 



const ptrUnconfirmed = {
    name: 'ptr-unconfirmed',
    subject: 'host',
    group: 'reverse',
    reportsWhen: 'no PTR name resolves back to the address',
    levels: { dedicated: 'error', shared: 'warning', inbound: 'notice' },
    scored: true,
    supersededBy: ['ptr-missing'],
    needs: ['ptr'],
    baselineFields: ['expected'],
    isNameMismatch: false,
    check: (0,rule .KE)(({ address, ptr }, { host }) => {
        if (ptr.state !== 'unconfirmed')
            return null;
        const [name = ''] = ptr.names;
        const forward = ptr.forward.get(name) ?? [];
        return {
            expected: `${name} resolving to ${address}`,
            observed: forward.length > 0 ? forward.join(', ') : 'no such address',
            message: (0,sentence .em) `The PTR of ${address} ${(0,sentence .w3)('is')} ${(0,list_in_words .D)(ptr.names, 3)}, which ${(0,sentence .w3)('does not')} resolve back to ${address}.`,
            meaning: (0,rule .IY)(host, 'Receivers treat an unconfirmed PTR as none.'),
        };
    }),
};

; 
const MAX_SINGLE = 10;
const senderUndeclared = {
    name: 'sender-undeclared',
    subject: 'host',
    group: 'sending',
    reportsWhen: 'DMARC reports show mail of a domain under `domains`, authorised by its SPF record, from an address that no host declares',
    levels: { dedicated: 'notice', shared: 'notice' },
    scored: false,
    supersededBy: [],
    needs: ['senders'],
    baselineFields: ['expected', 'observed'],
    isNameMismatch: false,
    aboutUndeclaredAddress: true,
    check: ({ undeclaredSenders }) => {
        const byDomain = Map.groupBy(undeclaredSenders, ({ domain }) => domain);
        return [...byDomain].flatMap(([domain, senders]) => {
            const newest = [...new Map(senders.toReversed().map((one) => [one.address, one])).values()];
            const sorted = newest.toSorted((a, b) => (a.address < b.address ? -1 : 1));
            return sorted.length > MAX_SINGLE
                ? [violation(domain, null, sorted)]
                : sorted.map((sender) => violation(domain, sender.address, [sender]));
        });
    },
};
function violation(domain, address, senders) {
    const addresses = senders.map((sender) => sender.address);
    const list = (0,list_in_words .D)(addresses, MAX_SINGLE);
    const last = (0,day .k)(Math.max(...senders.map(({ at }) => at)));
    const [first] = senders;
    const [send, them] = addresses.length === 1 ? ['sends', 'it'] : ['send', 'them'];
    return {
        address,
        expected: `a declared host that sends for ${domain}`,
        observed: list,
        message: (0,sentence .em) `${list} ${send} mail of ${domain}, last reported by ${first?.by ?? 'a receiver'} up to ${last}, and no host ${(0,sentence .w3)('declares')} ${them}.`,
        step: {
            stage: 'clean-up',
            kind: 'change-declaration',
            text: `Declare ${them} as a host with \`role: outbound\` and \`domains: [${domain}]\`, or take ${them} out of the SPF record of ${domain}.`,
        },
    };
}

; 


const smtpMalformed = {
    name: 'smtp-malformed',
    subject: 'host',
    group: 'greeting',
    reportsWhen: 'the answer is not SMTP, or breaks the grammar of replies or its limits; the message names TLS from the first byte, HTTP and SSH',
    levels: { dedicated: 'error', shared: 'warning' },
    scored: true,
    supersededBy: [],
    needs: ['port'],
    baselineFields: [],
    isNameMismatch: false,
    check: (0,rule .KE)(({ address, port, smtp }) => {
        if (smtp.state !== 'malformed')
            return null;
        const other = smtp.protocol === null ? undefined : OTHERS[smtp.protocol];
        return {
            expected: 'an SMTP reply',
            observed: other?.name ?? smtp.detail ?? 'something else',
            message: other === undefined
                ? (0,sentence .em) `${address} ${(0,sentence .w3)('does not')} speak SMTP on port ${port}: ${smtp.detail ?? 'its answer is not an SMTP reply'}.`
                : (0,sentence .em) `${address} ${(0,sentence .w3)('speaks')} ${other.name} on port ${port}, where plain SMTP is expected.`,
            step: {
                stage: 'transport',
                kind: 'set-option',
                text: other === undefined ? `Check what listens on ${address}:${port}.` : ANOTHER_SERVICE,
            },
        };
    }),
};
const ANOTHER_SERVICE = 'Another service uses this port: let the mail server listen there, or declare the port on which it does.';
const OTHERS = {
    tls: { name: 'TLS from the first byte' },
    http: { name: 'HTTP' },
    ssh: { name: 'SSH' },
};

; 


const smtpUnreachable = {
    name: 'smtp-unreachable',
    subject: 'host',
    group: 'greeting',
    reportsWhen: 'a host that receives mail refuses the connection, or does not answer although this runner has reached the port of another host',
    levels: { dedicated: 'error', shared: 'error' },
    scored: true,
    supersededBy: [],
    needs: ['port'],
    baselineFields: [],
    isNameMismatch: false,
    check: (0,rule .KE)(({ address, port, smtp }, { host }) => {
        const failure = smtp.reason === null ? FAILURES[smtp.state] : undefined;
        if (failure === undefined)
            return null;
        return {
            expected: `an SMTP server on port ${port}`,
            observed: (0,sentence .ph)(failure, 'current'),
            message: (0,sentence .em) `${address} ${failure} on port ${port}, where ${host.name} should answer.`,
            step: {
                stage: 'transport',
                kind: 'set-option',
                text: `Check that the mail server runs and listens on ${address}:${port} and that its firewall lets this port in. If the host only sends mail, declare role: outbound.`,
            },
        };
    }),
};
const FAILURES = {
    refused: (0,sentence .em) `${(0,sentence .w3)('refuses')} connections`,
    timeout: (0,sentence .em) `${(0,sentence .w3)('accepts')} no connection, though other hosts answer`,
    unreachable: (0,sentence .em) `${(0,sentence .w3)('cannot')} be reached, though other hosts can`,
};

; 



const spfAllowsAll = {
    name: 'spf-allows-all',
    subject: 'host',
    group: 'context',
    reportsWhen: 'the SPF record of a domain under `domains` authorises every address, by `+all` or by blocks of all addresses, in the record itself or in one that it includes',
    levels: { dedicated: 'warning', shared: 'warning' },
    scored: true,
    supersededBy: [],
    needs: ['spf'],
    baselineFields: ['expected'],
    isNameMismatch: false,
    escalatesWeak: true,
    check: (0,rule .jv)(({ domain, spf }, _host, { sendersOf }) => {
        if (spf.kind !== 'found' || spf.allowsAll.length === 0)
            return null;
        const families = spf.allowsAll.join(' and ');
        const ownAll = spf.records.some((record) => /(?:^|\s)\+?all(?:\s|$)/i.test(record));
        return {
            expected: `an SPF record of ${domain} that authorises its own senders`,
            observed: `every ${families} address`,
            message: (0,sentence .em) `The SPF record of ${domain} ${(0,sentence .w3)('authorises')} every ${families} address, so that anyone can send as ${domain}: ${(0,spf_advice .Jd)(spf.records)}.`,
            step: ownAll
                ? (0,spf_advice .yl)(domain, spf.records, sendersOf(domain))
                : {
                    stage: 'domain',
                    kind: 'publish-record',
                    text: `Find the record that \`include\` or \`redirect\` in the SPF record of ${domain} leads to and that matches every address, and name the senders in its place.`,
                },
        };
    }),
};

; 



const spfMissing = {
    name: 'spf-missing',
    subject: 'host',
    group: 'context',
    reportsWhen: 'a domain under `domains` has no SPF record',
    levels: { dedicated: 'warning', shared: 'warning' },
    scored: true,
    supersededBy: [],
    needs: ['spf'],
    baselineFields: ['expected'],
    isNameMismatch: false,
    escalatesWeak: true,
    check: (0,rule .jv)(({ domain, spf }, { host }, { sendersOf }) => spf.kind !== 'absent'
        ? null
        : {
            expected: `an SPF record of ${domain}`,
            observed: 'none',
            message: (0,sentence .em) `${domain} ${(0,sentence .w3)('has')} no SPF record, so receivers cannot see which hosts may send its mail.`,
            step: (0,spf_advice .yJ)(domain, host, sendersOf(domain)),
        }),
};

; 
const spfNotAuthorised = {
    name: 'spf-not-authorised',
    subject: 'host',
    group: 'context',
    reportsWhen: 'the SPF record of a domain under `domains` does not authorise an address of the host, or is broken and so authorises none; not reported at `role: inbound`',
    levels: { dedicated: 'warning', shared: 'warning' },
    scored: true,
    supersededBy: [],
    needs: ['spf'],
    baselineFields: ['expected'],
    isNameMismatch: false,
    escalatesWeak: true,
    check: ({ host, sendingDomains }, { sendersOf }) => host.role === 'inbound'
        ? []
        : sendingDomains.flatMap(({ domain, spf }) => spf.kind === 'found'
            ? [...brokenRecord(domain, spf), ...notAuthorised(domain, spf, host, sendersOf(domain))]
            : []),
};
function brokenRecord(domain, { records, results }) {
    const answers = [...results];
    const errors = answers.flatMap(([address, answer]) => answer.result === 'permerror' && answer.error === 'other'
        ? [{ address, fault: answer.detail }]
        : []);
    const faults = [...new Set(errors.map(({ fault }) => fault))];
    const everywhere = errors.length === answers.length && faults.length === 1;
    const reported = everywhere ? faults.map((fault) => ({ address: null, fault })) : errors;
    const text = records.length > 1
        ? `Merge the ${records.length} SPF records of ${domain} into one (RFC 7208 3.2): ${(0,spf_advice .Jd)(records)}.`
        : `Fix the SPF record of ${domain}, or the one that it includes: ${(0,spf_advice .Jd)(records)}.`;
    return reported.map(({ address, fault }) => ({
        address,
        expected: expectedOf(domain),
        observed: 'permerror',
        message: (0,sentence .em) `The SPF record of ${domain} ${(0,sentence .w3)('is')} broken, so it ${(0,sentence .w3)('authorises')} no host: ${fault}.`,
        step: { stage: 'domain', kind: 'publish-record', text },
    }));
}
function notAuthorised(domain, { records, results }, host, { missing }) {
    const reported = [...results].flatMap(([address, { result }]) => {
        const meaning = MEANINGS[result];
        return meaning === undefined ? [] : [{ address, result, meaning }];
    });
    const step = (0,spf_advice .nu)(domain, records, host, missing, 'last');
    return reported.map(({ address, result, meaning }) => ({
        address,
        expected: expectedOf(domain),
        observed: result,
        message: (0,sentence .em) `The SPF record of ${domain} ${(0,sentence .w3)('does not')} authorise ${address} (${meaning}): ${(0,spf_advice .Jd)(records)}.`,
        step,
    }));
}
function expectedOf(domain) {
    return `pass by the SPF record of ${domain}`;
}
const MEANINGS = {
    fail: 'fail',
    softfail: 'softfail: probably not authorised',
    neutral: 'neutral: no statement about the address',
    none: 'none: no usable record',
};

; 
const spfOverLimit = {
    name: 'spf-over-limit',
    subject: 'host',
    group: 'context',
    reportsWhen: 'the SPF record of a domain under `domains` takes more than 10 DNS lookups, or more than 2 void ones, before it decides on an address of the host (RFC 7208 4.6.4)',
    levels: { dedicated: 'warning', shared: 'warning' },
    scored: true,
    supersededBy: [],
    needs: ['spf'],
    baselineFields: ['expected'],
    isNameMismatch: false,
    escalatesWeak: true,
    check: (0,rule .jv)(({ domain, spf }, { host }) => {
        if (spf.kind !== 'found')
            return null;
        const exceeded = [...spf.results].flatMap(([address, answer]) => {
            const limit = limitOf(answer);
            const voidLookups = answer.result === 'permerror' ? answer.voidLookups : [];
            return limit === null ? [] : [{ address, limit, voidLookups }];
        });
        const [first] = exceeded;
        if (first === undefined)
            return null;
        const { limit, fix } = LIMITS[first.limit];
        const addresses = exceeded.map(({ address }) => address);
        const others = exceeded.length > 1 ? ` and ${exceeded.length - 1} more` : '';
        const named = first.limit === 'too-many-void-lookups'
            ? ` These found nothing: ${(0,list_in_words .D)(first.voidLookups, 5)}.`
            : '';
        const shortcut = host.role === 'inbound'
            ? null
            : (0,spf_advice .nu)(domain, spf.records, host, (0,spf_advice .U)(addresses), 'first');
        const text = `In the SPF record of ${domain} and in those that it includes, ${fix}.`;
        return {
            expected: `an SPF record of ${domain} within ${limit}`,
            observed: `more than ${limit}`,
            message: (0,sentence .em) `The SPF record of ${domain} ${(0,sentence .w3)('takes')} more than ${limit} before it decides on ${first.address}${others}.`,
            meaning: `Receivers stop there with a permanent error, so it authorises nothing (RFC 7208 4.6.4).${named}`,
            step: {
                stage: 'domain',
                kind: 'publish-record',
                text: shortcut === null ? text : `${text} ${shortcut.text}`,
                ...(shortcut?.record === undefined ? {} : { record: shortcut.record }),
            },
        };
    }),
};
function limitOf(answer) {
    return answer.result === 'permerror' && answer.error !== 'other' ? answer.error : null;
}
const LIMITS = {
    'too-many-lookups': {
        limit: '10 DNS lookups',
        fix: 'remove the mechanisms that no sender needs any more, replace a and mx by the ip4 and ip6 mechanisms of their addresses, and drop ptr',
    },
    'too-many-void-lookups': {
        limit: '2 void DNS lookups',
        fix: 'replace the mechanisms whose lookups found nothing by ip4 and ip6 mechanisms, or remove those that no sender needs',
    },
};

; 



const starttlsMissing = {
    name: 'starttls-missing',
    subject: 'host',
    group: 'transport',
    reportsWhen: 'STARTTLS is not offered where `tls` asks for it (starttls: error, opportunistic: notice)',
    levels: { dedicated: 'error', shared: 'error' },
    highestLevel: ({ tls }) => LEVELS[tls] ?? 'off',
    scored: false,
    supersededBy: [],
    needs: ['ehlo-reply'],
    baselineFields: [],
    isNameMismatch: false,
    check: (0,rule .KE)(({ address, smtp }, { host }) => {
        const level = LEVELS[host.tls];
        if (level === undefined || smtp.tls === null || smtp.tls.offered)
            return null;
        return {
            level,
            expected: 'STARTTLS',
            observed: 'not offered',
            message: (0,sentence .em) `${address} ${(0,sentence .w3)('does not')} offer STARTTLS, so mail to it ${(0,sentence .w3)('is not')} encrypted.`,
            step: {
                stage: 'transport',
                kind: 'set-option',
                text: 'Give the mail server a certificate and switch STARTTLS on, or declare tls: none.',
                setting: tlsSetting(smtp),
            },
        };
    }),
};
const LEVELS = {
    starttls: 'error',
    opportunistic: 'notice',
};

; 



const tlsFailed = {
    name: 'tls-failed',
    subject: 'host',
    group: 'transport',
    reportsWhen: 'the TLS handshake fails (starttls and implicit: error, opportunistic: warning)',
    levels: { dedicated: 'error', shared: 'error' },
    highestLevel: levelFor,
    scored: false,
    supersededBy: [],
    needs: ['tls'],
    baselineFields: [],
    isNameMismatch: false,
    check: (0,rule .KE)(({ address, port, smtp }, { host }) => {
        if (smtp.state !== 'tls-failed')
            return null;
        const violation = { level: levelFor(host), expected: 'a TLS session' };
        const step = { stage: 'transport', kind: 'set-option' };
        const other = smtp.protocol === null ? undefined : tls_failed_OTHERS[smtp.protocol];
        if (other !== undefined) {
            const { name } = other;
            const message = (0,sentence .em) `${address} ${(0,sentence .w3)('speaks')} ${name} on port ${port}, where \`tls: implicit\` expects TLS from the first byte.`;
            return { ...violation, observed: name, message, step: { ...step, text: tls_failed_ANOTHER_SERVICE } };
        }
        const error = smtp.tls?.error ?? null;
        return {
            ...violation,
            observed: error ?? 'a failed handshake',
            message: (0,sentence .em) `TLS ${(0,sentence .w3)('fails')} at ${address} on port ${port}: ${error ?? 'the handshake failed'}.`,
            step: {
                ...step,
                text: `Check the certificate, its key and the protocols of the mail server: ${showTls(host, address, port)} shows the fault.`,
                setting: tlsSetting(smtp),
            },
        };
    }),
};
const tls_failed_ANOTHER_SERVICE = 'Another service uses this port: let the mail server listen there, or declare the port on which it does.';
const tls_failed_OTHERS = {
    smtp: { name: 'plain SMTP' },
    http: { name: 'HTTP' },
    ssh: { name: 'SSH' },
};
function levelFor({ tls }) {
    return tls === 'opportunistic' ? 'warning' : 'error';
}

; 
const CATALOGUE = [
    nameUnresolved,
    addressNotInName,
    addressUndeclared,
    nameIsAlias,
    mxInvalid,
    mxNotCovered,
    namePropagating,
    ptrMissing,
    ptrMismatch,
    ptrUnconfirmed,
    ptrMultiple,
    ptrGeneric,
    ptrInvalid,
    ptrApex,
    ptrPropagating,
    smtpUnreachable,
    smtpMalformed,
    mtaConfigRefused,
    bannerDefault,
    bannerMismatch,
    bannerInvalid,
    bannerNameless,
    bannerRotates,
    bannerUnresolved,
    bannerAddressMismatch,
    bannerIsMailDomain,
    bannerPtrMismatch,
    ehloMismatch,
    bannerRevealsVersion,
    heloDefault,
    heloMismatch,
    heloUnresolved,
    heloAddressMismatch,
    heloPtrMismatch,
    heloSpfFails,
    mailRefused,
    senderUndeclared,
    starttlsMissing,
    tlsFailed,
    certificateMismatch,
    certificateUntrusted,
    certificateExpiring,
    spfMissing,
    spfNotAuthorised,
    spfOverLimit,
    spfAllowsAll,
    dmarcMissing,
    dmarcNotEnforced,
    dmarcUnreadable,
    identityChanged,
    addressNew,
    hostRemoved,
];
const HOST_RULES = CATALOGUE.filter((rule) => rule.subject === 'host');
const MAIL_DOMAIN_RULES = CATALOGUE.filter((rule) => rule.subject === 'mail-domain');
const UNDECLARED_ADDRESS_RULES = CATALOGUE.filter((rule) => rule.subject === 'undeclared-address');
const BY_NAME = new Map(CATALOGUE.map((rule) => [rule.name, rule]));
function ruleOf(finding) {
    return BY_NAME.get(finding.rule);
}
function isNameMismatch(finding) {
    return ruleOf(finding)?.isNameMismatch === true;
}


  }),

  62310:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _z: () => (  inEveryState),
    em: () => (  sentence),
    ph: () => (  inState),
    w3: () => (  verb),
    wl: () => (  withLeadIn)
  });
const IN_PLANNED_STATE = {
    accepts: 'would accept',
    allows: 'would allow',
    'also resolves': 'would also resolve',
    answer: 'would answer',
    answers: 'would answer',
    are: 'would be',
    authorises: 'would authorise',
    cannot: 'could not',
    changed: 'would have changed',
    claims: 'would claim',
    contains: 'would contain',
    contradicts: 'would contradict',
    covers: 'would cover',
    declares: 'would declare',
    'does not': 'would not',
    expired: 'would have expired',
    expires: 'would expire',
    fails: 'would fail',
    greets: 'would greet',
    has: 'would have',
    have: 'would have',
    ignore: 'would ignore',
    is: 'would be',
    'is no longer': 'would no longer be',
    'is not': 'would not be',
    lacks: 'would lack',
    matches: 'would match',
    names: 'would name',
    publishes: 'would publish',
    refuses: 'would refuse',
    resolves: 'would resolve',
    sends: 'would send',
    speaks: 'would speak',
    takes: 'would take',
    use: 'would use',
};
function verb(present) {
    return { present };
}
function sentence(texts, ...values) {
    return withValues(texts, values);
}
function inEveryState(texts, ...values) {
    return withValues(texts, values);
}
function withValues([opening = '', ...texts], values) {
    const rest = texts.flatMap((text, index) => [...partsOf(values[index] ?? ''), text]);
    const [first] = values;
    const named = values.flatMap(valuesOf);
    return opening === '' && isSentence(first)
        ? { opening: first.opening, rest: rest.slice(1), values: named }
        : { opening, rest, values: named };
}
function valuesOf(value) {
    if (isSentence(value))
        return value.values;
    return typeof value === 'object' ? [] : [String(value)];
}
function isSentence(value) {
    return typeof value === 'object' && 'opening' in value;
}
function partsOf(value) {
    if (isSentence(value))
        return [value.opening, ...value.rest];
    if (typeof value === 'object')
        return [value];
    return [value === '.' ? '"."' : String(value)];
}
function inState({ opening, rest }, state) {
    const texts = rest.map((part) => {
        if (typeof part === 'string')
            return part;
        return state === 'current' ? part.present : IN_PLANNED_STATE[part.present];
    });
    return `${opening}${texts.join('')}`;
}
function withLeadIn(subject, state) {
    if (state === 'current')
        return inState(subject, state);
    const isConditional = subject.rest.some((part) => typeof part === 'object');
    const when = isConditional ? 'After this change' : 'In the planned state';
    const opening = subject.opening.replace(CAPITAL, (letter) => letter.toLowerCase());
    return `${when}, ${inState({ ...subject, opening }, state)}`;
}
const CAPITAL = /^[A-Z](?![A-Z])/;


  }),

  40873:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  vZ: () => (  isHostedName),
  So: () => (  isMasked),
  w8: () => (  recogniseMta)
});

; 
const EXIM_REPLY = /^\S+ Hello \S[^\n]* \[[^\]\n]+\][^\n,]*\nSIZE(?: \d+)?\n(?:(?:LIMITS [^\n]+|8BITMIME|DSN|ETRN|EXPN|VRFY)\n)*PIPELINING\n(?:(?!ENHANCED)[^\n]+\n)*HELP$/;
const FINGERPRINTS = [
    {
        mta: 'exchange-online',
        where: 'name',
        pattern: /\.(?:mail\.protection\.outlook\.com|mx\.microsoft)$/,
    },
    {
        mta: 'google',
        where: 'name',
        pattern: /^(?:mx|smtp|smtp-relay|[\w-]+\.l)\.(?:google|gmail)\.com$/,
    },
    { mta: 'yahoo', where: 'name', pattern: /\.yahoo\.com$/ },
    { mta: 'icloud', where: 'name', pattern: /\.(?:icloud|apple)\.com$/ },
    {
        mta: 'amazon-ses',
        where: 'name',
        pattern: /^(?:email|inbound)-smtp\.(?:[\w-]+\.)?amazonaws\.com$/,
    },
    { mta: 'proofpoint', where: 'name', pattern: /\.(?:pphosted|ppe-hosted)\.com$/ },
    { mta: 'mimecast', where: 'name', pattern: /\.mimecast\.(?:com|co\.za)$/ },
    { mta: 'messagelabs', where: 'name', pattern: /\.messagelabs\.com$/ },
    {
        mta: 'barracuda',
        where: 'name',
        pattern: /\.ess\.(?:[a-z]{2}\.)?barracuda(?:networks)?\.com$/,
    },
    { mta: 'cisco', where: 'name', pattern: /\.iphmx\.com$/ },
    { mta: 'mailcow', where: 'greeting', pattern: /\bESMTP Postcow\b/ },
    { mta: 'zimbra', where: 'greeting', pattern: /\bZimbra\b/ },
    { mta: 'postfix', where: 'greeting', pattern: /\bPostfix\b/i },
    { mta: 'exim', where: 'greeting', pattern: /\bExim\b/i },
    { mta: 'opensmtpd', where: 'greeting', pattern: /\bOpenSMTPD\b/ },
    { mta: 'fortimail', where: 'greeting', pattern: /^\s*ESMTP Smtpd; / },
    { mta: 'zeus', where: 'greeting', pattern: /\bSMTPS Sendmail\b/ },
    { mta: 'arkoon', where: 'greeting', pattern: /^arkoon Sendmail\b/i },
    { mta: 'sendmail', where: 'greeting', pattern: /\bSendmail\b/ },
    {
        mta: 'exchange-legacy',
        where: 'greeting',
        pattern: /\bMicrosoft Exchange (?:Internet Mail Service|SMTP server version)\b/,
    },
    {
        mta: 'iis',
        where: 'greeting',
        pattern: /\bMicrosoft E?SMTP MAIL Service,? Version:|\bMicrosoft SMTP MAIL ready at\b/i,
    },
    { mta: 'exchange', where: 'greeting', pattern: /\bMicrosoft ESMTP MAIL Service\b/i },
    { mta: 'dovecot', where: 'greeting', pattern: /\bDovecot\b.* ready\.$/ },
    { mta: 'haraka', where: 'greeting', pattern: /\bESMTP Haraka\b/ },
    { mta: 'qmail', where: 'greeting', pattern: /\bqmail\b/i },
    { mta: 'courier', where: 'greeting', pattern: /\bCourier\b/ },
    { mta: 'stalwart', where: 'greeting', pattern: /\bStalwart ESMTP\b/ },
    { mta: 'mox', where: 'greeting', pattern: /\bESMTP mox\b/ },
    { mta: 'postal', where: 'greeting', pattern: /\bESMTP Postal\// },
    { mta: 'kumomta', where: 'greeting', pattern: /\bKumoMTA\b/ },
    { mta: 'powermta', where: 'greeting', pattern: /\bPowerMTA\b/ },
    { mta: 'james', where: 'greeting', pattern: /\bJAMES\b.*\bSMTP Server\b/ },
    {
        mta: 'domino',
        where: 'greeting',
        pattern: /\((?:Lotus|IBM|HCL) Domino (?:Release|Build|Versione)\b/,
    },
    { mta: 'mdaemon', where: 'greeting', pattern: /\bMDaemon(?:\[tm\])? v?\d/ },
    { mta: 'kerio', where: 'greeting', pattern: /\bKerio (?:Connect|MailServer)\b/ },
    { mta: 'hmailserver', where: 'greeting', pattern: /\bhMailServer\b/i },
    { mta: 'barracuda-esg', where: 'greeting', pattern: /^\s*ESMTP \([0-9a-f]{32}\)$/i },
    {
        mta: 'icewarp',
        where: 'greeting',
        pattern: /\bE?SMTP (?:IceWarp|Merak|HT Mail Server v?)\s*\d|\bVisNetic\.MailServer\b|^\s*(?:Merak )?MAILSRV$|\]-:\^:-\[/i,
    },
    { mta: 'mailenable', where: 'greeting', pattern: /\bMail ?Enable (?:SMTP )?Service\b/ },
    {
        mta: 'communigate',
        where: 'greeting',
        pattern: /\bCommuniGate\b|\bE?SMTP (?:Server \S+ )?is glad to see you!$|^\s*ESMTP Service\. Welcome\.$/,
    },
    { mta: 'axigen', where: 'greeting', pattern: /\bAxigen\b/ },
    { mta: 'momentum', where: 'greeting', pattern: /\bESMTP (?:ecelerity|Momentum)\b/ },
    { mta: 'halon', where: 'greeting', pattern: /\bHalon\b/ },
    { mta: 'zonemta', where: 'greeting', pattern: /\[zone-mta\/[\w.-]+\]/ },
    { mta: 'greenarrow', where: 'greeting', pattern: /\bGreenArrow\b/ },
    { mta: 'smartermail', where: 'greeting', pattern: /\bSmarterMail\b/i },
    {
        mta: 'google',
        where: 'ehlo',
        pattern: /^(?:mx|smtp)\.(?:google|gmail)\.com at your service, \[/,
    },
    { mta: 'haraka', where: 'ehlo', pattern: /^[^\n]*, Haraka is at your service/ },
    { mta: 'stalwart', where: 'ehlo', pattern: /^\S+ you had me at EHLO\n/ },
    {
        mta: 'exchange',
        where: 'ehlo',
        pattern: /\n(?:X-ANONYMOUSTLS|X-EXPS [^\n]+|XRDST|XEXCH50)(?:\n|$)/,
    },
    { mta: 'courier', where: 'ehlo', pattern: /\nXVERP=Courier(?:\n|$)/ },
    {
        mta: 'dovecot',
        where: 'ehlo',
        pattern: /^\S+\n8BITMIME\n(?:AUTH [^\n]+\n)?(?:BINARYMIME\n)?BURL imap\nCHUNKING\n(?:[^\n]+\n)*PIPELINING(?:\n|$)/,
    },
    { mta: 'sophos', where: 'ehlo', pattern: EXIM_REPLY, greeting: /^\s*ESMTP ready\.$/ },
    { mta: 'exim', where: 'ehlo', pattern: EXIM_REPLY },
    {
        mta: 'opensmtpd',
        where: 'ehlo',
        pattern: /^\S+ Hello [^\n]+, pleased to meet you\n8BITMIME\nENHANCEDSTATUSCODES\nSIZE \d+\n(?:DSN\n)?(?:STARTTLS\n)?(?:AUTH [^\n]+\n)?HELP$/,
    },
    {
        mta: 'sendmail',
        where: 'ehlo',
        pattern: /^\S+ Hello [^\n]+, pleased to meet you\nENHANCEDSTATUSCODES\nPIPELINING\n(?:[^\n]+\n)*DELIVERBY\n(?:[^\n]+\n)?HELP$/,
    },
    {
        mta: 'maddy',
        where: 'ehlo',
        pattern: /^Hello \S+\nPIPELINING\n8BITMIME\n(?:[^\n]+\n)*LIMITS RCPTMAX=20000(?:\n|$)/,
    },
    {
        mta: 'mox',
        where: 'ehlo',
        pattern: /^\S+\nPIPELINING\nSIZE \d+\n(?:[^\n]+\n)*ENHANCEDSTATUSCODES\n8BITMIME\nLIMITS RCPTMAX=\d+\nSMTPUTF8$/,
    },
    {
        mta: 'mailenable',
        where: 'ehlo',
        pattern: /^\S+ \[[^\]\n]+\], this server offers \d+ extensions(?:\n|$)/,
    },
    { mta: 'axigen', where: 'ehlo', pattern: /^\S+ Axigen ESMTP hello(?:\n|$)/ },
    { mta: 'momentum', where: 'ehlo', pattern: /^\S+ says EHLO to \S+(?:\n|$)/ },
    {
        mta: 'communigate',
        where: 'ehlo',
        pattern: /^\S+ (?:domain name should be qualified|your name is not \S+)\s*(?:\n|$)/,
    },
    {
        mta: 'iis',
        where: 'ehlo',
        pattern: /^\S+ Hello \[[^\]\n]+\]\n(?:AUTH[ =][^\n]+\n)*TURN\nSIZE/,
    },
    {
        mta: 'exchange',
        where: 'ehlo',
        pattern: /^\S+ Hello \[[^\]\n]+\]\nSIZE(?: \d+)?\nPIPELINING\nDSN\nENHANCEDSTATUSCODES(?:\n|$)/,
    },
    {
        mta: 'hmailserver',
        where: 'ehlo',
        pattern: /^\S+\nSIZE(?: \d+)?\n(?:STARTTLS\n)?AUTH LOGIN(?: PLAIN)?\nHELP$/,
    },
    {
        mta: 'mailu',
        where: 'ehlo',
        pattern: /^\S+\nPIPELINING\nSIZE \d+\nETRN\nENHANCEDSTATUSCODES\n8BITMIME\nDSN\n(?:AUTH [^\n]+|STARTTLS)(?:\n|$)/,
    },
    {
        mta: 'postfix',
        where: 'ehlo',
        pattern: /^\S+\nPIPELINING\nSIZE(?: \d+)?\n(?:VRFY\nETRN|VRFY|ETRN)\n(?:(?:STARTTLS|AUTH[ =][^\n]+|X(?:VERP|CLIENT|FORWARD)[^\n]*)\n)*ENHANCEDSTATUSCODES\n8BITMIME(?:\n|$)/,
    },
];

; 
function recogniseMta(smtp) {
    const texts = {
        name: smtp.bannerName ?? '',
        greeting: greetingText(smtp),
        ehlo: smtp.ehloReply.join('\n'),
    };
    const found = FINGERPRINTS.find(({ where, pattern, greeting }) => pattern.test(texts[where]) && (greeting === undefined || greeting.test(texts.greeting)));
    return found?.mta ?? null;
}
function isHostedName(name) {
    return FINGERPRINTS.some(({ where, pattern }) => where === 'name' && pattern.test(name));
}
function greetingText({ greeting, bannerName, }) {
    const text = greeting.join('\n');
    return bannerName === null ? text : text.replace(/^\s*(?:[245]\.\d{1,3}\.\d{1,3}\s+)?\S+/, '');
}
function isMasked(greeting) {
    return /^[*0-9 X]*\*{3,}/.test(greeting[0] ?? '');
}


  }),

  35149:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  durationInWords)
  });
function durationInWords(seconds) {
    if (seconds < 120)
        return `${seconds} seconds`;
    return seconds < 7200
        ? `${Math.ceil(seconds / 60)} minutes`
        : `${Math.ceil(seconds / 3600)} hours`;
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

  14313:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I8: () => (  aliasRecord),
    M7: () => (  ptrRecord),
    aJ: () => (  txtRecord),
    co: () => (  addressRecord),
    s1: () => (  canBeQuoted)
  });
  var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83313);
function addressRecord(name, address) {
    return `${name}. ${(0,_address_js__WEBPACK_IMPORTED_MODULE_0__  .Ap)(address) === 6 ? 'AAAA' : 'A'} ${address}`;
}
function aliasRecord(name, target) {
    return `${name}. CNAME ${target}.`;
}
function ptrRecord(owner, name) {
    return `${owner}. PTR ${name}.`;
}
function txtRecord(name, text) {
    const strings = text.match(/.{1,255}/gs) ?? [''];
    return `${name}. TXT ${strings.map((string) => `"${string}"`).join(' ')}`;
}
function canBeQuoted(text) {
    return /^[\x20-\x7e]*$/.test(text) && !/["\\`]/.test(text);
}


  })

};
