export const id = 486;
export const ids = [486];
export const modules = {

/***/ 6486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   observeHeloRecords: () => (/* binding */ observeHeloRecords)
/* harmony export */ });
/* harmony import */ var _model_dns_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91812);
/* harmony import */ var _model_special_use_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10168);
/* harmony import */ var _spf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29765);



/**
 * Evaluates the own SPF record of each HELO name for an address (RFC 7208 2.3, 2.4). Names that cannot be host names in
 * public DNS have none. A name that is also one of the host's `domains` is left out: its record is evaluated as theirs.
 *
 * @param address in canonical form
 */
async function observeHeloRecords({ domains }, names, address, confirm, deadline) {
    const results = [];
    const inconclusive = [];
    const disputes = [];
    const evaluated = names.filter((name) => (0,_model_dns_name_js__WEBPACK_IMPORTED_MODULE_0__/* .hostNameProblem */ .Rr)(name) === null && (0,_model_special_use_js__WEBPACK_IMPORTED_MODULE_1__/* .specialUseDomain */ .T)(name) === null && !domains.includes(name));
    await Promise.all(evaluated.map(async (name) => {
        const sender = { helo: name, addresses: [address] };
        const { observed: spf, dispute } = await confirm((resolve) => (0,_spf_js__WEBPACK_IMPORTED_MODULE_2__/* .observeSpf */ .w)(name, sender, resolve, deadline), (found) => refusals(found, address), deadline);
        if (dispute !== null) {
            disputes.push({
                about: 'spf',
                domain: name,
                differences: dispute.differences,
                settled: null,
            });
            return;
        }
        const answer = spf.kind === 'found' ? spf.results.get(address) : undefined;
        const failure = spf.kind === 'failed' ? spf : answer?.result === 'temperror' ? answer : null;
        if (failure !== null) {
            const { reason, detail } = failure;
            inconclusive.push({
                check: 'spf',
                reason,
                detail: `SPF of the HELO name ${name}: ${detail}`,
            });
        }
        else if (answer !== undefined && answer.result !== 'temperror') {
            results.push({ name, result: answer.result });
        }
        else {
            results.push({ name, result: 'none' });
        }
    }));
    return {
        results: results.toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name)),
        inconclusive,
        disputes,
    };
}
/** A record accuses where it refuses the address. */
function refusals(spf, address) {
    return spf.kind === 'found' && spf.results.get(address)?.result === 'fail' ? ['fail'] : [];
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
