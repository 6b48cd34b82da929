export const id = 241;
export const ids = [241];
export const modules = {

/***/ 47241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  observeSendingDomains: () => (/* binding */ observeSendingDomains)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/model/dns-name.js
var dns_name = __webpack_require__(91812);
// EXTERNAL MODULE: ./lib/observe/limits/deadline.js
var limits_deadline = __webpack_require__(97349);
// EXTERNAL MODULE: ./lib/model/sanitise.js
var sanitise = __webpack_require__(22963);
;// CONCATENATED MODULE: ./lib/observe/context/dmarc.js

/**
 * Finds the DMARC policy of a domain by the tree walk of RFC 9989 4.10: its own record, else that of its organizational
 * domain, else that of its public suffix domain. The record of another domain is inherited: its `sp` takes precedence
 * over `p`, and its `np` over both for a domain that does not exist. The walk ends at a record with `psd=y` or `psd=n`.
 */
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
/** The version is the first tag, with its value in upper case (RFC 7489 6.3, RFC 9989 4.7). Other records are ignored. */
function isDmarcRecord(text) {
    return /^[vV][ \t]*=[ \t]*DMARC1[ \t]*(?:;|$)/.test(text);
}
/** Text at a DMARC name that was meant as a record: `v=dmarc1; …`, `DMARC1; …`, `p=reject; v=DMARC1`. */
const SIMILAR = /dmarc\s*1|\bp\s*=\s*(?:none|quarantine|reject)\b/i;
function unreadableRecord(at, record, fault) {
    return { at, record: (0,sanitise/* sanitise */.tB)(record, MAX_RECORD_LENGTH), fault };
}
function policyFault({ at, record }) {
    return unreadableRecord(at, record, 'policy');
}
/** The longest record in an observation, in characters. */
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
        record: (0,sanitise/* sanitise */.tB)(record, MAX_RECORD_LENGTH),
        at,
        tag,
        policy,
        pct: percentage(tags?.get('pct')),
        testing: tags?.get('t') === 'y',
    };
}
/** The most labels of a parent that is looked up: a domain of more labels takes no more than eight lookups. */
const MAX_PARENT_LABELS = 7;
/** The domains above a domain that the walk visits, the longest first. */
function parentsOf(domain) {
    const labels = domain.split('.').slice(1).slice(-MAX_PARENT_LABELS);
    return labels.map((_, index) => labels.slice(index).join('.'));
}
async function walkUp(parents, resolve, deadline) {
    const records = [];
    for (const parent of parents) {
        const at = await recordsAt(parent, resolve, deadline);
        // Above a record, only a public suffix with a record of its own could change the result.
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
/**
 * The record of the organizational domain, else that of the public suffix domain (RFC 9989 4.10.1, 4.10.2).
 *
 * @param records those of the domains above, the longest first; the walk ended at one with `psd=y` or `psd=n`
 */
function inheritedRecord(domain, records) {
    const last = records.at(-1);
    if (last === undefined || last.tags?.get('psd') !== 'y')
        return last ?? null;
    const labels = last.domain.split('.').length + 1;
    const organizational = domain.split('.').slice(-labels).join('.');
    return records.find((record) => record.domain === organizational) ?? last;
}
/** Null where the record has no valid policy. */
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
/** Whether a domain has no A, AAAA and MX records (RFC 9989 3.2.12). A failed lookup does not show that. */
async function isNonExistent(domain, resolve, deadline) {
    const lookups = await Promise.all([
        resolve(domain, 'A', deadline),
        resolve(domain, 'AAAA', deadline),
        resolve(domain, 'MX', deadline),
    ]);
    return lookups.every(({ kind }) => kind === 'absent');
}
/** A DMARC record where receivers do not look: at the domain itself, or where typing errors put it. */
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
/** The policy in a tag; undefined where receivers ignore the record (RFC 7489 6.6.3, RFC 9989 4.10.1). */
function policyOf(tags, tag) {
    const isValid = (name) => tags.get(name) === undefined || policyIn(tags.get(name));
    const valid = policyIn(tags.get('p')) && isValid('sp') && isValid('np');
    return valid ? policyIn(tags.get(tag)) : reportingOnly(tags);
}
function policyIn(value) {
    return POLICIES.find((policy) => policy === value);
}
/** A record with an invalid policy counts as `p=none` if it has a valid `rua`; else it is ignored. */
function reportingOnly(tags) {
    const uris = tags.get('rua')?.split(',') ?? [];
    return uris.some((uri) => /^[a-z][a-z0-9+.-]*:[^\s]+$/.test(uri.trim())) ? 'none' : undefined;
}
/** RFC 7489 6.3: an invalid `pct` is ignored, which leaves the default of 100. */
function percentage(text) {
    return text !== undefined && /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : 100;
}

// EXTERNAL MODULE: ./lib/observe/context/spf.js + 1 modules
var context_spf = __webpack_require__(29765);
;// CONCATENATED MODULE: ./lib/observe/context/sending-domain.js





/** Domains of one host that are observed at once. */
const MAX_DOMAINS_AT_ONCE = 16;
/**
 * Observes SPF, DMARC and the MTA-STS policy of each domain that a host declares to send for. Where SPF or DMARC accuses,
 * other servers are asked (confirm-answer.ts).
 *
 * @param addresses the host's, in canonical form
 */
async function observeSendingDomains(host, addresses, tools, deadline) {
    const sender = { helo: host.name, addresses };
    const facts = await (0,p_limit/* default */.A)(MAX_DOMAINS_AT_ONCE).map(new Set(host.domains), async (domain) => {
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
/** The policy of a domain that names the host in its MX records; `absent` for any other one. */
async function mtaStsFor(host, domain, { resolve, observeMtaSts }, deadline) {
    const policy = await (0,limits_deadline/* within */.ux)(deadline, observeMtaSts(domain), () => {
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
    return targets.some((target) => (0,dns_name/* sameName */.q)(target, host)) ? policy : { kind: 'absent' };
}
async function observeSendingDomain(domain, sender, confirm, deadline) {
    if (deadline.remaining() === 0) {
        const detail = `the host's time was over before ${domain} could be looked up`;
        const failed = { kind: 'failed', reason: 'deadline', detail };
        return { observed: { domain, spf: failed, dmarc: failed }, disputes: [] };
    }
    const [spf, dmarc] = await Promise.all([
        confirm((resolve) => (0,context_spf/* observeSpf */.w)(domain, sender, resolve, deadline), spfFaults, deadline),
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
/** Results that accuse nobody. */
const NO_FAULT = new Set(['pass', 'temperror']);
/** What an SPF record accuses of. A failed lookup accuses of nothing. */
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
/** What a DMARC record accuses of: that there is none that is enforced. A failed lookup accuses of nothing. */
function dmarcFaults(dmarc) {
    if (dmarc.kind === 'failed')
        return [];
    if (dmarc.kind === 'absent')
        return [`${dmarc.why} at ${dmarc.at}`];
    const { policy, pct, testing, at } = dmarc;
    const isEnforced = policy !== 'none' && pct === 100 && !testing;
    return isEnforced ? [] : [`${policy} ${pct} ${testing} at ${at}`];
}


/***/ }),

/***/ 29765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ observeSpf)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/model/sanitise.js
var sanitise = __webpack_require__(22963);
// EXTERNAL MODULE: ./lib/model/http-proxy.js
var http_proxy = __webpack_require__(46132);
;// CONCATENATED MODULE: ./lib/observe/context/spf-lookups.js

/** The longest SPF record that is evaluated, in characters; RFC 7208 3.4 recommends at most 450. */
const MAX_RECORD_LENGTH = 4096;
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
    const { spf: evaluate } = await Promise.all(/* import() */[__webpack_require__.e(935), __webpack_require__.e(697)]).then(__webpack_require__.t.bind(__webpack_require__, 44697, 19));
    const newLookups = createSpfLookups(resolve, deadline);
    const results = await (0,p_limit/* default */.A)(MAX_EVALUATIONS_AT_ONCE).map(addresses, async (address) => {
        // With all lookups cached an evaluation never waits: let the event loop serve SMTP connections in between.
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
        records: records.map((record) => (0,sanitise/* sanitise */.tB)(record, spf_MAX_RECORD_LENGTH)),
        results: new Map(results),
        allowsAll,
    };
}
/**
 * Whether a record could authorise every address: by `all`, by large blocks, or by another record. Most records could
 * not, and need no further evaluation.
 */
function mayAllowAll(record) {
    return /(?:^|\s)\+?all(?:\s|$)|(?:include|exists):|redirect=|\/[0-8](?:\s|\/|$)/i.test(record);
}
/** Addresses in both halves of each address space from which no mail can come: a record that authorises both allows all. */
const PROBES = {
    IPv4: ['0.255.255.254', '240.0.0.1'],
    IPv6: ['100::1', 'fec0::1'],
};
/** Evaluations between two turns of the event loop. */
const MAX_EVALUATIONS_AT_ONCE = 32;
/** The longest record in an observation, in characters. */
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
        // The library's type lacks MX records, which it expects as node:dns returns them.
        resolver: resolver,
        strict: true,
        ...LIMITS,
    });
    const evaluation = { result: status.result, why: reasonIn(status.comment, sender) };
    return spfAnswer(evaluation, lookups?.count ?? 0, failed, voidLookups);
}
/** RFC 7208 4.6.4. The library's defaults are the same today. */
const LIMITS = { maxResolveCount: 10, maxVoidCount: 2 };
/** The text after the sender in the library's comment on an error. */
function reasonIn(comment, sender) {
    const [, reason = 'the record cannot be evaluated'] = comment?.split(` of ${sender}: `) ?? [];
    return reason;
}
function spfAnswer({ result, why }, lookups, failed, voidLookups) {
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
            return {
                result,
                error: LIMIT_ERRORS.get(why) ?? 'other',
                detail: (0,sanitise/* sanitise */.tB)(why),
                voidLookups: voidLookups.map((text) => (0,sanitise/* sanitise */.tB)(text, 300)),
                lookups,
            };
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


/***/ })

};
