export const id = 241;
export const ids = [241];
export const modules = {

  47241:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  observeSendingDomains: () => (  observeSendingDomains)
});
var p_limit = __webpack_require__(70370);
var dns_name = __webpack_require__(91812);
var limits_deadline = __webpack_require__(97349);
var sanitise = __webpack_require__(22963);
; 
async function observeDmarc(domain, resolve, deadline) {
    const own = await recordsAt(domain, resolve, deadline);
    if (own.kind === 'failed')
        return own;
    if (own.kind === 'record')
        return ownPolicy(own);
    const parents = await walkUp(parentsOf(domain), resolve, deadline);
    if (parents.kind === 'failed')
        return parents;
    const inherited = inheritedRecord(domain, parents.records);
    const unreadable = own.unreadable ?? (inherited?.tags === null ? policyFault(inherited) : null);
    const policy = inherited === null ? null : await inheritedPolicy(domain, inherited, resolve, deadline);
    if (policy?.kind === 'failed')
        return policy;
    if (policy !== null)
        return unreadable === null ? policy : { ...policy, unreadable };
    const at = `_dmarc.${domain}`;
    if (own.severalAt !== null)
        return { kind: 'absent', why: 'several-records', at: own.severalAt };
    const misplaced = unreadable ?? (await recordAtWrongName(domain, resolve, deadline));
    const absent = { kind: 'absent', why: 'no-record', at };
    return misplaced === null ? absent : { ...absent, unreadable: misplaced };
}
async function recordsAt(domain, resolve, deadline) {
    const at = `_dmarc.${domain}`;
    const txt = await resolve(at, 'TXT', deadline);
    if (txt.kind === 'failed') {
        return { kind: 'failed', reason: txt.reason, detail: `TXT of ${at}: ${txt.detail}` };
    }
    const texts = txt.kind === 'found' ? txt.records : [];
    const records = texts.filter(isDmarcRecord);
    const [record] = records;
    if (record !== undefined && records.length === 1) {
        return { kind: 'record', domain, at, record, tags: readTags(record) };
    }
    const similar = records.length > 0 ? undefined : texts.find((text) => SIMILAR.test(text));
    return {
        kind: 'none',
        severalAt: records.length > 1 ? at : null,
        unreadable: similar === undefined ? null : unreadableRecord(at, similar, 'version'),
    };
}
function isDmarcRecord(text) {
    return /^[vV][ \t]*=[ \t]*DMARC1[ \t]*(?:;|$)/.test(text);
}
const SIMILAR = /dmarc\s*1|\bp\s*=\s*(?:none|quarantine|reject)\b/i;
function unreadableRecord(at, record, fault) {
    return { at, record: (0,sanitise .tB)(record, MAX_RECORD_LENGTH), fault };
}
function policyFault({ at, record }) {
    return unreadableRecord(at, record, 'policy');
}
const MAX_RECORD_LENGTH = 1024;
function ownPolicy(own) {
    const policy = own.tags === null ? undefined : policyOf(own.tags, 'p');
    return policy === undefined
        ? { kind: 'absent', why: 'no-valid-policy', at: own.at, unreadable: policyFault(own) }
        : found(own, 'p', policy);
}
function found({ at, record, tags }, tag, policy) {
    return {
        kind: 'found',
        record: (0,sanitise .tB)(record, MAX_RECORD_LENGTH),
        at,
        tag,
        policy,
        pct: percentage(tags?.get('pct')),
        testing: tags?.get('t') === 'y',
    };
}
const MAX_PARENT_LABELS = 7;
function parentsOf(domain) {
    const labels = domain.split('.').slice(1).slice(-MAX_PARENT_LABELS);
    return labels.map((_, index) => labels.slice(index).join('.'));
}
async function walkUp(parents, resolve, deadline) {
    const records = [];
    for (const parent of parents) {
        const at = await recordsAt(parent, resolve, deadline);
        if (at.kind === 'failed' && records.length === 0)
            return at;
        if (at.kind === 'record') {
            records.push(at);
            if (at.tags?.get('psd') === 'y' || at.tags?.get('psd') === 'n')
                break;
        }
    }
    return { kind: 'walked', records };
}
function inheritedRecord(domain, records) {
    const last = records.at(-1);
    if (last === undefined || last.tags?.get('psd') !== 'y')
        return last ?? null;
    const labels = last.domain.split('.').length + 1;
    const organizational = domain.split('.').slice(-labels).join('.');
    return records.find((record) => record.domain === organizational) ?? last;
}
async function inheritedPolicy(domain, inherited, resolve, deadline) {
    const { tags } = inherited;
    if (tags === null)
        return null;
    const existing = tags.has('sp') ? 'sp' : 'p';
    const isMissing = tags.has('np') && (await isNonExistent(domain, resolve, deadline));
    const tag = isMissing ? 'np' : existing;
    const policy = policyOf(tags, tag);
    return policy === undefined ? null : found(inherited, tag, policy);
}
async function isNonExistent(domain, resolve, deadline) {
    const lookups = await Promise.all([
        resolve(domain, 'A', deadline),
        resolve(domain, 'AAAA', deadline),
        resolve(domain, 'MX', deadline),
    ]);
    return lookups.every(({ kind }) => kind === 'absent');
}
async function recordAtWrongName(domain, resolve, deadline) {
    for (const at of [domain, `dmarc.${domain}`, `_dmarc.${domain}.${domain}`]) {
        const txt = await resolve(at, 'TXT', deadline);
        const record = txt.kind === 'found' ? txt.records.find(startsLikeDmarc) : undefined;
        if (record !== undefined)
            return unreadableRecord(at, record, 'place');
    }
    return null;
}
function startsLikeDmarc(text) {
    return /^\s*"?v\s*=\s*DMARC\s*1/i.test(text);
}
function readTags(record) {
    const tags = new Map();
    for (const part of record.split(';')) {
        const [name = '', ...value] = part.toLowerCase().split('=');
        if (value.length === 0)
            continue;
        if (tags.has(name.trim()))
            return null;
        tags.set(name.trim(), value.join('=').trim());
    }
    return tags;
}
const POLICIES = ['none', 'quarantine', 'reject'];
function policyOf(tags, tag) {
    const isValid = (name) => tags.get(name) === undefined || policyIn(tags.get(name));
    const valid = policyIn(tags.get('p')) && isValid('sp') && isValid('np');
    return valid ? policyIn(tags.get(tag)) : reportingOnly(tags);
}
function policyIn(value) {
    return POLICIES.find((policy) => policy === value);
}
function reportingOnly(tags) {
    const uris = tags.get('rua')?.split(',') ?? [];
    return uris.some((uri) => /^[a-z][a-z0-9+.-]*:[^\s]+$/.test(uri.trim())) ? 'none' : undefined;
}
function percentage(text) {
    return text !== undefined && /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : 100;
}
var context_spf = __webpack_require__(29765);
; 
const MAX_DOMAINS_AT_ONCE = 16;
async function observeSendingDomains(host, addresses, tools, deadline) {
    const sender = { helo: host.name, addresses };
    const facts = await (0,p_limit .A)(MAX_DOMAINS_AT_ONCE).map(new Set(host.domains), async (domain) => {
        const [{ observed, disputes }, mtaSts] = await Promise.all([
            observeSendingDomain(domain, sender, tools.confirm, deadline),
            host.role === 'outbound' ? null : mtaStsFor(host.name, domain, tools, deadline),
        ]);
        return { observed: mtaSts === null ? observed : { ...observed, mtaSts }, disputes };
    });
    return {
        sendingDomains: facts.map(({ observed }) => observed),
        disputes: facts.flatMap(({ disputes }) => disputes),
    };
}
async function mtaStsFor(host, domain, { resolve, observeMtaSts }, deadline) {
    const policy = await (0,limits_deadline .ux)(deadline, observeMtaSts(domain), () => {
        const detail = `the time was over before the MTA-STS policy of ${domain} was fetched`;
        return { kind: 'failed', reason: 'deadline', detail };
    });
    if (policy.kind === 'absent')
        return policy;
    const mx = await resolve(domain, 'MX', deadline);
    if (mx.kind === 'failed') {
        return { kind: 'failed', reason: mx.reason, detail: `MX of ${domain}: ${mx.detail}` };
    }
    const targets = mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange) : [];
    return targets.some((target) => (0,dns_name .q)(target, host)) ? policy : { kind: 'absent' };
}
async function observeSendingDomain(domain, sender, confirm, deadline) {
    if (deadline.remaining() === 0) {
        const detail = `the host's time was over before ${domain} could be looked up`;
        const failed = { kind: 'failed', reason: 'deadline', detail };
        return { observed: { domain, spf: failed, dmarc: failed }, disputes: [] };
    }
    const [spf, dmarc] = await Promise.all([
        confirm((resolve) => (0,context_spf .w)(domain, sender, resolve, deadline), spfFaults, deadline),
        confirm((resolve) => observeDmarc(domain, resolve, deadline), dmarcFaults, deadline),
    ]);
    return {
        observed: { domain, spf: spf.observed, dmarc: dmarc.observed },
        disputes: [
            ...(spf.dispute === null ? [] : [{ about: 'spf', domain, ...spf.dispute }]),
            ...(dmarc.dispute === null ? [] : [{ about: 'dmarc', domain, ...dmarc.dispute }]),
        ],
    };
}
const NO_FAULT = new Set(['pass', 'temperror']);
function spfFaults(spf) {
    if (spf.kind !== 'found')
        return spf.kind === 'absent' ? ['no record'] : [];
    const results = [...spf.results].filter(([, { result }]) => !NO_FAULT.has(result));
    return [
        ...spf.records.filter((record) => /\s\+?all(?:\s|$)/i.test(record)),
        ...results.map(([address, answer]) => {
            const error = answer.result === 'permerror' ? ` ${answer.error}` : '';
            return `${answer.result}${error} at ${address}`;
        }),
    ];
}
function dmarcFaults(dmarc) {
    if (dmarc.kind === 'failed')
        return [];
    if (dmarc.kind === 'absent')
        return [`${dmarc.why} at ${dmarc.at}`];
    const { policy, pct, testing, at } = dmarc;
    const isEnforced = policy !== 'none' && pct === 100 && !testing;
    return isEnforced ? [] : [`${policy} ${pct} ${testing} at ${at}`];
}


  }),

  29765:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  w: () => (  observeSpf)
});
var promises_ = __webpack_require__(58500);
var p_limit = __webpack_require__(70370);
var sanitise = __webpack_require__(22963);
var http_proxy = __webpack_require__(46132);
; 
const MAX_RECORD_LENGTH = 4096;
const MAX_LOOKUPS = 2000;
function isSpfRecord(text) {
    return /^v=spf1(?: |$)/i.test(text);
}
function createSpfLookups(resolve, deadline) {
    const cache = new Map();
    const lookUp = (name, type) => {
        const key = `${type} ${name.toLowerCase()}`;
        const cached = cache.get(key);
        if (cached !== undefined)
            return cached;
        if (cache.size >= MAX_LOOKUPS) {
            return Promise.resolve(tooMuch(`is one question more than the ${MAX_LOOKUPS} allowed`));
        }
        const query = QUERIES.get(type);
        if (query === undefined)
            throw new Error(`SPF has no use for ${type} records.`);
        const lookup = query(resolve, name, deadline);
        cache.set(key, lookup);
        return lookup;
    };
    return () => {
        const failed = [];
        const voidLookups = [];
        const resolver = async (name, type) => {
            const lookup = await lookUp(name, type);
            if (lookup.kind === 'found')
                return [...lookup.records];
            if (lookup.kind === 'absent') {
                voidLookups.push(`${type} of ${name}`);
                throw new LookupError(ABSENCE_CODES[lookup.why]);
            }
            const { reason, detail } = lookup;
            failed.push({ type, reason, detail: `${type} of ${name}: ${detail}` });
            throw new LookupError(FAILURE_CODES[reason]);
        };
        return { resolver, failed, void: voidLookups };
    };
}
const QUERIES = new Map([
    ['A', lookUpA],
    ['AAAA', (resolve, name, deadline) => resolve(name, 'AAAA', deadline)],
    ['PTR', (resolve, name, deadline) => resolve(name, 'PTR', deadline)],
    ['MX', lookUpMx],
    ['TXT', lookUpTxt],
]);
async function lookUpA(...[resolve, name, deadline]) {
    const lookup = await resolve(name, 'A', deadline);
    if (lookup.kind !== 'found')
        return lookup;
    return { ...lookup, records: lookup.records.filter((address) => address !== http_proxy .I) };
}
async function lookUpMx(...[resolve, name, deadline]) {
    const lookup = await resolve(name, 'MX', deadline);
    if (lookup.kind !== 'found')
        return lookup;
    const records = lookup.records.map(({ preference: priority, exchange }) => ({
        priority,
        exchange,
    }));
    return { ...lookup, records };
}
async function lookUpTxt(...[resolve, name, deadline]) {
    const lookup = await resolve(name, 'TXT', deadline);
    if (lookup.kind !== 'found')
        return lookup;
    const spf = lookup.records.filter(isSpfRecord);
    const long = spf.find(({ length }) => length > MAX_RECORD_LENGTH);
    if (long !== undefined) {
        return tooMuch(`an SPF record of ${long.length} characters; ${MAX_RECORD_LENGTH} are read`);
    }
    return { ...lookup, records: spf.map((record) => [record]) };
}
function tooMuch(detail) {
    return { kind: 'failed', reason: 'dns-error', detail };
}
class LookupError extends Error {
    code;
    constructor(code) {
        super(code);
        this.code = code;
    }
}
const ABSENCE_CODES = { nxdomain: 'ENOTFOUND', nodata: 'ENODATA' };
const FAILURE_CODES = {
    'dns-timeout': 'ETIMEOUT',
    'dns-servfail': 'ESERVFAIL',
    'dns-refused': 'EREFUSED',
    'dns-error': 'EBADRESP',
    deadline: 'ETIMEOUT',
    'internal-error': 'EBADRESP',
    'not-known-yet': 'ETIMEOUT',
    'not-read': 'ETIMEOUT',
    'address-not-allowed': 'ETIMEOUT',
    limit: 'EBADRESP',
};

; 
async function observeSpf(domain, { helo, addresses }, resolve, deadline) {
    const txt = await resolve(domain, 'TXT', deadline);
    if (txt.kind === 'failed') {
        return { kind: 'failed', reason: txt.reason, detail: `TXT of ${domain}: ${txt.detail}` };
    }
    const records = txt.kind === 'found' ? txt.records.filter(isSpfRecord) : [];
    if (records.length === 0)
        return { kind: 'absent' };
    const { spf: evaluate } = await Promise.all( [__webpack_require__.e(935), __webpack_require__.e(697)]).then(__webpack_require__.t.bind(__webpack_require__, 44697, 19));
    const newLookups = createSpfLookups(resolve, deadline);
    const results = await (0,p_limit .A)(MAX_EVALUATIONS_AT_ONCE).map(addresses, async (address) => {
        await (0,promises_.setImmediate)();
        const check = { domain, helo, address };
        return [address, await checkHost(evaluate, check, newLookups(), deadline)];
    });
    const isAuthorised = async (address) => {
        const check = { domain, helo, address };
        return (await checkHost(evaluate, check, newLookups(), deadline)).result === 'pass';
    };
    const allowsAll = [];
    for (const family of records.some(mayAllowAll) ? ['IPv4', 'IPv6'] : []) {
        const authorised = await Promise.all(PROBES[family].map(isAuthorised));
        if (authorised.every((pass) => pass))
            allowsAll.push(family);
    }
    return {
        kind: 'found',
        records: records.map((record) => (0,sanitise .tB)(record, spf_MAX_RECORD_LENGTH)),
        results: new Map(results),
        allowsAll,
    };
}
function mayAllowAll(record) {
    return /(?:^|\s)\+?all(?:\s|$)|(?:include|exists):|redirect=|\/[0-8](?:\s|\/|$)/i.test(record);
}
const PROBES = {
    IPv4: ['0.255.255.254', '240.0.0.1'],
    IPv6: ['100::1', 'fec0::1'],
};
const MAX_EVALUATIONS_AT_ONCE = 32;
const spf_MAX_RECORD_LENGTH = 1024;
async function checkHost(evaluate, { domain, helo, address }, { resolver, failed, void: voidLookups }, deadline) {
    if (deadline.remaining() === 0) {
        const detail = `the host's time was over before ${address} was evaluated`;
        return { result: 'temperror', reason: 'deadline', detail, lookups: 0 };
    }
    const sender = `postmaster@${domain}`;
    const { status, lookups } = await evaluate({
        ip: address,
        sender,
        helo,
        mta: helo,
        resolver: resolver,
        strict: true,
        ...LIMITS,
    });
    const evaluation = { result: status.result, why: reasonIn(status.comment, sender) };
    return spfAnswer(evaluation, lookups?.count ?? 0, failed, voidLookups);
}
const LIMITS = { maxResolveCount: 10, maxVoidCount: 2 };
function reasonIn(comment, sender) {
    const [, reason = 'the record cannot be evaluated'] = comment?.split(` of ${sender}: `) ?? [];
    return reason;
}
function spfAnswer({ result, why }, lookups, failed, voidLookups) {
    const failure = result === 'temperror' ? failed.at(-1) : decisiveFailure(result, failed);
    if (failure !== undefined) {
        const { reason, detail } = failure;
        return { result: 'temperror', reason, detail: (0,sanitise .tB)(detail), lookups };
    }
    switch (result) {
        case 'none':
        case 'neutral':
        case 'pass':
        case 'fail':
        case 'softfail':
            return { result, lookups };
        case 'permerror':
            return {
                result,
                error: LIMIT_ERRORS.get(why) ?? 'other',
                detail: (0,sanitise .tB)(why),
                voidLookups: voidLookups.map((text) => (0,sanitise .tB)(text, 300)),
                lookups,
            };
        default:
            return { result: 'temperror', reason: 'dns-error', detail: (0,sanitise .tB)(why), lookups };
    }
}
function decisiveFailure(result, failed) {
    return result === 'pass' ? undefined : failed.find(({ type }) => type !== 'TXT');
}
const LIMIT_ERRORS = new Map([
    ['Too many DNS requests', 'too-many-lookups'],
    ['Too many void DNS results', 'too-many-void-lookups'],
]);


  })

};
