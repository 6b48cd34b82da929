export const id = 718;
export const ids = [718];
export const modules = {

/***/ 1718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


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
 * The DMARC policy that holds for a domain (RFC 7489 6.6.3): its own record, or where it has none that of its
 * organizational domain, whose `sp` then goes before `p`.
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
/** The version is the first tag and is spelled exactly so (RFC 7489 6.3, RFC 9989 4.7); else the record is ignored. */
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
        record: (0,sanitise/* sanitise */.tB)(first, MAX_SHOWN),
        at,
        tag,
        policy,
        pct: percentage(tags.get('pct')),
        testing: tags.get('t') === 'y',
    };
}
/** The longest record that is shown. */
const MAX_SHOWN = 1024;
/** Tags and values in lower case; null where a tag comes twice, which makes the whole list void (RFC 6376 3.2). */
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
/** A record with a policy that is none counts as `p=none` where it asks for reports, else not at all (RFC 7489 6.6.3). */
function reportingOnly(tags) {
    const uris = tags.get('rua')?.split(',') ?? [];
    return uris.some((uri) => /^[a-z][a-z0-9+.-]*:[^\s]+$/.test(uri.trim())) ? 'none' : undefined;
}
/** What is no number from 0 to 100 is ignored, so that 100 holds (RFC 7489 6.3). */
function percentage(text) {
    return text !== undefined && /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : 100;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/observe/context/spf-lookups.js
/** The longest SPF record that is evaluated, in characters; RFC 7208 3.4 asks for at most 450. */
const MAX_RECORD_LENGTH = 4096;
/** The most different questions that one domain's record may put for all addresses of a host. */
const MAX_QUESTIONS = 2000;
/** Whether a TXT record is an SPF record (RFC 7208 4.5). */
function isSpfRecord(text) {
    return /^v=spf1(?: |$)/i.test(text);
}
/**
 * Lookups for the evaluations of one domain's record, a new set for each. All share their answers, failures
 * too: an include that times out is waited for once, however many addresses a pool has. What the record's
 * author can make a run ask or read is bounded; beyond a bound a lookup fails, it never answers.
 */
function createSpfLookups(resolve, deadline) {
    const answers = new Map();
    const ask = (name, type) => {
        const key = `${type} ${name.toLowerCase()}`;
        const earlier = answers.get(key);
        if (earlier !== undefined)
            return earlier;
        if (answers.size >= MAX_QUESTIONS) {
            return Promise.resolve(tooMuch(`is one question more than the ${MAX_QUESTIONS} allowed`));
        }
        const query = QUERIES[type];
        if (query === undefined)
            throw new Error(`SPF has no use for ${type} records.`);
        const answer = query(resolve, name, deadline);
        answers.set(key, answer);
        return answer;
    };
    return () => {
        const failed = [];
        const resolver = async (name, type) => {
            const answer = await ask(name, type);
            if (answer.kind === 'found')
                return [...answer.records];
            if (answer.kind === 'absent')
                throw new LookupError(ABSENCE_CODES[answer.why]);
            const { reason, detail } = answer;
            failed.push({ type, reason, detail: `${type} of ${name}: ${detail}` });
            throw new LookupError(FAILURE_CODES[reason]);
        };
        return { resolver, failed };
    };
}
const QUERIES = {
    A: (resolve, name, deadline) => resolve(name, 'A', deadline),
    AAAA: (resolve, name, deadline) => resolve(name, 'AAAA', deadline),
    PTR: (resolve, name, deadline) => resolve(name, 'PTR', deadline),
    MX: async (resolve, name, deadline) => {
        const answer = await resolve(name, 'MX', deadline);
        if (answer.kind !== 'found')
            return answer;
        const records = answer.records.map(({ preference: priority, exchange }) => ({
            priority,
            exchange,
        }));
        return { kind: 'found', records };
    },
    // Other TXT records than SPF are left out, and so is `exp`, a stranger's text that nobody here reads. An
    // answer of none but those is no void lookup, so it stays an answer.
    TXT: async (resolve, name, deadline) => {
        const answer = await resolve(name, 'TXT', deadline);
        if (answer.kind !== 'found')
            return answer;
        const spf = answer.records.filter(isSpfRecord);
        const long = spf.find(({ length }) => length > MAX_RECORD_LENGTH);
        if (long !== undefined) {
            return tooMuch(`an SPF record of ${long.length} characters; ${MAX_RECORD_LENGTH} are read`);
        }
        return { kind: 'found', records: spf.map((record) => [record]) };
    },
};
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
    'not-known-yet': 'ETIMEOUT',
};

;// CONCATENATED MODULE: ./lib/observe/context/spf.js




/**
 * What a domain's SPF record gives for each address of a sender: `check_host()` of RFC 7208 with the sender
 * `postmaster@domain`.
 *
 * The library that evaluates costs some 50 ms to load, so it comes in only where there is a record.
 */
async function observeSpf(domain, { helo, addresses }, resolve, deadline) {
    const txt = await resolve(domain, 'TXT', deadline);
    if (txt.kind === 'failed') {
        return { kind: 'failed', reason: txt.reason, detail: `TXT of ${domain}: ${txt.detail}` };
    }
    const records = txt.kind === 'found' ? txt.records.filter(isSpfRecord) : [];
    if (records.length === 0)
        return { kind: 'absent' };
    const library = await __webpack_require__.e(/* import() */ 697).then(__webpack_require__.t.bind(__webpack_require__, 4697, 19));
    const newLookups = createSpfLookups(resolve, deadline);
    const limit = (0,p_limit/* default */.A)(EVALUATIONS_AT_ONCE);
    const results = addresses.map((address) => limit(async () => {
        // Where all answers are at hand an evaluation is pure arithmetic, and mail servers are waiting.
        await (0,promises_.setImmediate)();
        const answer = await checkHost(library.spf, { domain, helo, address }, newLookups(), deadline);
        return [address, answer];
    }));
    return {
        kind: 'found',
        records: records.map((record) => (0,sanitise/* sanitise */.tB)(record, spf_MAX_SHOWN)),
        results: Object.fromEntries(await Promise.all(results)),
    };
}
/** Evaluations between two turns of the event loop. */
const EVALUATIONS_AT_ONCE = 32;
/** The longest record that is shown. */
const spf_MAX_SHOWN = 1024;
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
        // The library's type leaves out MX records, which it takes as node:dns gives them.
        resolver: resolver,
        strict: true,
        ...LIMITS,
    });
    const said = { result: status.result, why: reasonIn(status.comment, sender) };
    return answerOf(said, lookups?.count ?? 0, failed);
}
/** RFC 7208 4.6.4. They are the library's own too, and no less ours. */
const LIMITS = { maxResolveCount: 10, maxVoidCount: 2 };
/** What stands after the sender in the library's comment on an error. */
function reasonIn(comment, sender) {
    const [, reason = 'the record cannot be evaluated'] = comment?.split(` of ${sender}: `) ?? [];
    return reason;
}
function answerOf({ result, why }, lookups, failed) {
    const failure = result === 'temperror' ? failed.at(-1) : undecided(result, failed);
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
            return { result, error: LIMITS_MET[why] ?? 'other', detail: (0,sanitise/* sanitise */.tB)(why), lookups };
        default:
            // No lookup failed, and yet the library gave up: a record that it cannot cope with.
            return { result: 'temperror', reason: 'dns-error', detail: (0,sanitise/* sanitise */.tB)(why), lookups };
    }
}
/**
 * A receiver goes on as if `ptr` had not matched where a PTR or the lookup of its name fails (RFC 7208 5.5).
 * The same receiver may see it match in a minute, so what comes of that decides nothing here, save a pass.
 * The TXT record of an explanation may fail without any bearing on the result.
 */
function undecided(result, failed) {
    return result === 'pass' ? undefined : failed.find(({ type }) => type !== 'TXT');
}
/** How the library says that a limit was met. */
const LIMITS_MET = {
    'Too many DNS requests': 'too-many-lookups',
    'Too many void DNS results': 'too-many-void-lookups',
};

;// CONCATENATED MODULE: ./lib/observe/context/sending-domain.js



/** Domains of one host that are looked at side by side. */
const DOMAINS_AT_ONCE = 16;
/** What each mail domain that is declared to send through a host says of its senders: SPF and DMARC. */
async function observeSendingDomains({ name, domains }, addresses, resolve, deadline) {
    const limit = (0,p_limit/* default */.A)(DOMAINS_AT_ONCE);
    const sender = { helo: name, addresses };
    return Promise.all([...new Set(domains)].map((domain) => limit(() => observeSendingDomain(domain, sender, resolve, deadline))));
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
