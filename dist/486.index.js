export const id = 486;
export const ids = [486];
export const modules = {

  6486:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    observeHeloRecords: () => (  observeHeloRecords)
  });
  var _model_dns_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91812);
  var _model_special_use_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10168);
  var _spf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29765);
async function observeHeloRecords({ domains }, names, address, confirm, deadline) {
    const results = [];
    const inconclusive = [];
    const disputes = [];
    const evaluated = names.filter((name) => (0,_model_dns_name_js__WEBPACK_IMPORTED_MODULE_0__  .Rr)(name) === null && (0,_model_special_use_js__WEBPACK_IMPORTED_MODULE_1__  .T)(name) === null && !domains.includes(name));
    await Promise.all(evaluated.map(async (name) => {
        const sender = { helo: name, addresses: [address] };
        const { observed: spf, dispute } = await confirm((resolve) => (0,_spf_js__WEBPACK_IMPORTED_MODULE_2__  .w)(name, sender, resolve, deadline), (found) => refusals(found, address), deadline);
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
function refusals(spf, address) {
    return spf.kind === 'found' && spf.results.get(address)?.result === 'fail' ? ['fail'] : [];
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
