export const id = 718;
export const ids = [718];
export const modules = {

/***/ 1718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  observeSendingDomains: () => (/* binding */ observeSendingDomains)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./node_modules/tldts/dist/cjs/index.js
var cjs = __webpack_require__(935);
// EXTERNAL MODULE: ./lib/model/sanitise.js
var sanitise = __webpack_require__(2963);
;// CONCATENATED MODULE: ./lib/observe/context/dmarc.js


/**
 * Looks up the DMARC policy of a domain (RFC 7489 6.6.3): its own record, or without one the record of its
 * organizational domain, whose `sp` then takes precedence over `p`.
 */
async function observeDmarc(domain, resolve, deadline) {
    const own = await recordsAt(domain, resolve, deadline);
    if (own.kind !== 'none')
        return own.kind === 'failed' ? own : policyOf(own, 'own');
    const organizational = (0,cjs.getDomain)(domain, { allowPrivateDomains: true });
    if (organizational === null || organizational === domain)
        return noRecord(domain);
    const inherited = await recordsAt(organizational, resolve, deadline);
    if (inherited.kind === 'none')
        return noRecord(domain);
    return inherited.kind === 'failed' ? inherited : policyOf(inherited, 'inherited');
}
function noRecord(domain) {
    return { kind: 'absent', why: 'no-record', at: `_dmarc.${domain}` };
}
async function recordsAt(domain, resolve, deadline) {
    const at = `_dmarc.${domain}`;
    const txt = await resolve(at, 'TXT', deadline);
    if (txt.kind === 'failed') {
        return { kind: 'failed', reason: txt.reason, detail: `TXT of ${at}: ${txt.detail}` };
    }
    const records = txt.kind === 'found' ? txt.records.filter(isDmarcRecord) : [];
    const [first] = records;
    return first === undefined
        ? { kind: 'none' }
        : { kind: 'records', at, first, count: records.length };
}
/** The version is the first tag, with its value in upper case (RFC 7489 6.3, RFC 9989 4.7). Other records are ignored. */
function isDmarcRecord(text) {
    return /^[vV][ \t]*=[ \t]*DMARC1[ \t]*(?:;|$)/.test(text);
}
function policyOf({ at, first, count }, from) {
    if (count > 1)
        return { kind: 'absent', why: 'several-records', at };
    const tags = readTags(first);
    if (tags === null)
        return { kind: 'absent', why: 'no-valid-policy', at };
    const tag = from === 'inherited' && tags.has('sp') ? 'sp' : 'p';
    const valid = policyIn(tags.get('p')) !== undefined && policyIn(tags.get('sp') ?? 'none');
    const policy = valid ? policyIn(tags.get(tag)) : reportingOnly(tags);
    if (policy === undefined)
        return { kind: 'absent', why: 'no-valid-policy', at };
    return {
        kind: 'found',
        record: (0,sanitise/* sanitise */.tB)(first, MAX_RECORD_LENGTH),
        at,
        tag,
        policy,
        pct: percentage(tags.get('pct')),
        testing: tags.get('t') === 'y',
    };
}
/** The longest record in an observation, in characters. */
const MAX_RECORD_LENGTH = 1024;
/** Tags and values in lower case; null when a tag occurs twice, which makes the record invalid (RFC 6376 3.2). */
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
function policyIn(value) {
    return POLICIES.find((policy) => policy === value);
}
/** RFC 7489 6.6.3: a record with an invalid policy counts as `p=none` if it has a valid `rua`; else it is ignored. */
function reportingOnly(tags) {
    const uris = tags.get('rua')?.split(',') ?? [];
    return uris.some((uri) => /^[a-z][a-z0-9+.-]*:[^\s]+$/.test(uri.trim())) ? 'none' : undefined;
}
/** RFC 7489 6.3: an invalid `pct` is ignored, which leaves the default of 100. */
function percentage(text) {
    return text !== undefined && /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : 100;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/model/http-proxy.js
var http_proxy = __webpack_require__(6132);
;// CONCATENATED MODULE: ./lib/observe/context/spf-lookups.js

/** The longest SPF record that is evaluated, in characters; RFC 7208 3.4 recommends at most 450. */
const spf_lookups_MAX_RECORD_LENGTH = 4096;
/** The most different lookups for one domain's record and all addresses of a host. */
const MAX_LOOKUPS = 2000;
/** Whether a TXT record is an SPF record (RFC 7208 4.5). */
function isSpfRecord(text) {
    return /^v=spf1(?: |$)/i.test(text);
}
/**
 * Makes the lookups for the evaluations of one domain's record. All evaluations share the results, failures included:
 * an include that times out is awaited once, however many addresses a pool has. The author of a record can cause only
 * a limited number of lookups and of characters to read; a lookup beyond a limit fails.
 *
 * @returns a function that makes the lookups of one evaluation
 */
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
        const resolver = async (name, type) => {
            const lookup = await lookUp(name, type);
            if (lookup.kind === 'found')
                return [...lookup.records];
            if (lookup.kind === 'absent')
                throw new LookupError(ABSENCE_CODES[lookup.why]);
            const { reason, detail } = lookup;
            failed.push({ type, reason, detail: `${type} of ${name}: ${detail}` });
            throw new LookupError(FAILURE_CODES[reason]);
        };
        return { resolver, failed };
    };
}
/** Looks up records of a type that the library may ask for. */
const QUERIES = new Map([
    ['A', lookUpA],
    ['AAAA', (resolve, name, deadline) => resolve(name, 'AAAA', deadline)],
    ['PTR', (resolve, name, deadline) => resolve(name, 'PTR', deadline)],
    ['MX', lookUpMx],
    ['TXT', lookUpTxt],
]);
/** The library parses each address. */
async function lookUpA(...[resolve, name, deadline]) {
    const lookup = await resolve(name, 'A', deadline);
    if (lookup.kind !== 'found')
        return lookup;
    return { ...lookup, records: lookup.records.filter((address) => address !== http_proxy/* HTTP_PROXY */.I) };
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
/**
 * Drops TXT records other than SPF. Among them is the text of `exp`, which nothing here reads. With no record left the
 * result is still `found`: RFC 7208 4.6.4 counts only empty answers as void lookups.
 */
async function lookUpTxt(...[resolve, name, deadline]) {
    const lookup = await resolve(name, 'TXT', deadline);
    if (lookup.kind !== 'found')
        return lookup;
    const spf = lookup.records.filter(isSpfRecord);
    const long = spf.find(({ length }) => length > spf_lookups_MAX_RECORD_LENGTH);
    if (long !== undefined) {
        return tooMuch(`an SPF record of ${long.length} characters; ${spf_lookups_MAX_RECORD_LENGTH} are read`);
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
};

;// CONCATENATED MODULE: ./lib/observe/context/spf.js




/**
 * Evaluates a domain's SPF record for each address of a sender: `check_host()` of RFC 7208 with the envelope sender
 * `postmaster@domain`.
 */
async function observeSpf(domain, { helo, addresses }, resolve, deadline) {
    const txt = await resolve(domain, 'TXT', deadline);
    if (txt.kind === 'failed') {
        return { kind: 'failed', reason: txt.reason, detail: `TXT of ${domain}: ${txt.detail}` };
    }
    const records = txt.kind === 'found' ? txt.records.filter(isSpfRecord) : [];
    if (records.length === 0)
        return { kind: 'absent' };
    // The library takes about 50 ms to load, so it is loaded only where there is a record.
    const { spf: evaluate } = await __webpack_require__.e(/* import() */ 697).then(__webpack_require__.t.bind(__webpack_require__, 4697, 19));
    const newLookups = createSpfLookups(resolve, deadline);
    const results = await (0,p_limit/* default */.A)(MAX_EVALUATIONS_AT_ONCE).map(addresses, async (address) => {
        // With all lookups cached an evaluation never waits: let the event loop serve SMTP connections in between.
        await (0,promises_.setImmediate)();
        const check = { domain, helo, address };
        return [address, await checkHost(evaluate, check, newLookups(), deadline)];
    });
    return {
        kind: 'found',
        records: records.map((record) => (0,sanitise/* sanitise */.tB)(record, spf_MAX_RECORD_LENGTH)),
        results: new Map(results),
    };
}
/** Evaluations between two turns of the event loop. */
const MAX_EVALUATIONS_AT_ONCE = 32;
/** The longest record in an observation, in characters. */
const spf_MAX_RECORD_LENGTH = 1024;
async function checkHost(evaluate, { domain, helo, address }, { resolver, failed }, deadline) {
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
        // The library's type lacks MX records, which it expects as node:dns returns them.
        resolver: resolver,
        strict: true,
        ...LIMITS,
    });
    const evaluation = { result: status.result, why: reasonIn(status.comment, sender) };
    return spfAnswer(evaluation, lookups?.count ?? 0, failed);
}
/** RFC 7208 4.6.4. The library's defaults are the same today. */
const LIMITS = { maxResolveCount: 10, maxVoidCount: 2 };
/** The text after the sender in the library's comment on an error. */
function reasonIn(comment, sender) {
    const [, reason = 'the record cannot be evaluated'] = comment?.split(` of ${sender}: `) ?? [];
    return reason;
}
function spfAnswer({ result, why }, lookups, failed) {
    const failure = result === 'temperror' ? failed.at(-1) : decisiveFailure(result, failed);
    if (failure !== undefined) {
        const { reason, detail } = failure;
        return { result: 'temperror', reason, detail: (0,sanitise/* sanitise */.tB)(detail), lookups };
    }
    switch (result) {
        case 'none':
        case 'neutral':
        case 'pass':
        case 'fail':
        case 'softfail':
            return { result, lookups };
        case 'permerror':
            return { result, error: LIMIT_ERRORS.get(why) ?? 'other', detail: (0,sanitise/* sanitise */.tB)(why), lookups };
        default:
            // A temperror without a failed lookup: the library cannot evaluate the record.
            return { result: 'temperror', reason: 'dns-error', detail: (0,sanitise/* sanitise */.tB)(why), lookups };
    }
}
/**
 * The failed lookup that makes a result uncertain. A receiver ignores a failed lookup of the `ptr` mechanism
 * (RFC 7208 5.5), but may see it match a minute later: only a pass does not depend on it. A failed TXT lookup is that
 * of an explanation, which does not affect the result.
 */
function decisiveFailure(result, failed) {
    return result === 'pass' ? undefined : failed.find(({ type }) => type !== 'TXT');
}
/** The library's words for an exceeded limit. */
const LIMIT_ERRORS = new Map([
    ['Too many DNS requests', 'too-many-lookups'],
    ['Too many void DNS results', 'too-many-void-lookups'],
]);

;// CONCATENATED MODULE: ./lib/observe/context/sending-domain.js



/** Domains of one host that are observed at once. */
const MAX_DOMAINS_AT_ONCE = 16;
/**
 * Observes SPF and DMARC of each domain that a host declares to send for.
 *
 * @param addresses the host's, in canonical form
 */
async function observeSendingDomains({ name, domains }, addresses, resolve, deadline) {
    const sender = { helo: name, addresses };
    return (0,p_limit/* default */.A)(MAX_DOMAINS_AT_ONCE).map(new Set(domains), (domain) => observeSendingDomain(domain, sender, resolve, deadline));
}
async function observeSendingDomain(domain, sender, resolve, deadline) {
    if (deadline.remaining() === 0) {
        const detail = `the host's time was over before ${domain} could be looked up`;
        const failed = { kind: 'failed', reason: 'deadline', detail };
        return { domain, spf: failed, dmarc: failed };
    }
    const [spf, dmarc] = await Promise.all([
        observeSpf(domain, sender, resolve, deadline),
        observeDmarc(domain, resolve, deadline),
    ]);
    return { domain, spf, dmarc };
}


/***/ })

};
