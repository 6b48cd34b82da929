export const id = 628;
export const ids = [628];
export const modules = {

/***/ 1225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ locateLists)
/* harmony export */ });
/** Deeper than a baseline, and shallow enough for whoever walks through the value. */
const MAX_DEPTH = 8;
/**
 * Finds the items of the lists in a JSON object, and the first place where the text is no JSON: `JSON.parse`
 * tells neither the one nor always the other. One thing is let by, the comma that stays behind where the last
 * line of a list was removed by hand. Runs once through the text, whatever it holds.
 */
function locateLists(source, maxDepth = MAX_DEPTH) {
    const items = new Map();
    const idleCommas = [];
    const open = [];
    let list = null;
    let before = { kind: 'start', at: 0 };
    let line = 1;
    let lineStart = 0;
    const position = (at) => ({ line, column: at - lineStart + 1 });
    const fault = (at, problem) => ({
        kind: 'fault',
        at: position(at),
        problem,
    });
    for (let at = 0; at < source.length;) {
        if (/\s/.test(source.charAt(at))) {
            if (source[at] === '\n') {
                line += 1;
                lineStart = at + 1;
            }
            at += 1;
            continue;
        }
        const end = endOfToken(source, at);
        if (end === null)
            return fault(at, 'a text in quotes has no end');
        const word = source.slice(at, end);
        const kind = kindOf(word, before, open.at(-1));
        if (kind === null)
            return fault(at, unexpected(word));
        if (kind === 'key' && open.length === 1) {
            const name = word.slice(1, -1);
            if (items.has(name))
                return fault(at, `the key ${name} stands there twice`);
            list = [];
            items.set(name, list);
        }
        if (kind === 'value' && open.length === 2)
            list?.push(position(at));
        if (kind === 'close') {
            if (before.kind === ',')
                idleCommas.push(before.at);
            open.pop();
        }
        else if (kind === 'value' && (word === '{' || word === '[')) {
            open.push(word);
            if (open.length > maxDepth)
                return fault(at, 'it is nested too deep');
        }
        before = { kind: kind === 'close' ? 'value' : kind === 'value' ? begun(word) : kind, at };
        at = end;
    }
    if (open.length > 0 || before.kind !== 'value') {
        return fault(source.length, 'the text ends too early');
    }
    return { kind: 'lists', text: blanked(source, idleCommas), items };
}
/** What a token is, behind the one before it and inside of the bracket that is open; null where it may not stand. */
function kindOf(word, { kind: before }, open) {
    const wantsKey = open === '{' && (before === '{' || before === ',');
    const wantsValue = before === 'start' || before === ':' || before === '[' || (open === '[' && before === ',');
    switch (word) {
        case ',':
            return before === 'value' && open !== undefined ? ',' : null;
        case ':':
            return before === 'key' ? ':' : null;
        case '}':
            return open === '{' && (before === '{' || before === 'value') ? 'close' : null;
        case ']':
            return open === '[' && (before === '[' || before === 'value' || before === ',')
                ? 'close'
                : null;
        default:
            if (wantsKey)
                return word.startsWith('"') ? 'key' : null;
            return wantsValue && VALUE.test(word) ? 'value' : null;
    }
}
/** An opening bracket, a text in quotes, a number or a word of JSON. */
const VALUE = /^(?:[{["]|-?\d[\d.eE+-]*$|(?:true|false|null)$)/;
function begun(word) {
    return word === '{' || word === '[' ? word : 'value';
}
function unexpected(word) {
    return /^(?:<{7}|={7}|>{7})/.test(word)
        ? 'a merge conflict is not resolved'
        : `${word.slice(0, 20)} is unexpected`;
}
/** Where a token ends: a bracket, a comma, a colon, a text in quotes or a word; null where a text has no end. */
function endOfToken(source, start) {
    const first = source.charAt(start);
    if (DELIMITERS.includes(first))
        return start + 1;
    if (first !== '"') {
        let end = start + 1;
        while (end < source.length && !/[\s{}[\],:"]/.test(source.charAt(end)))
            end += 1;
        return end;
    }
    for (let at = start + 1; at < source.length; at += 1) {
        const character = source[at];
        if (character === '"')
            return at + 1;
        if (character === '\n')
            return null;
        if (character === '\\')
            at += 1;
    }
    return null;
}
const DELIMITERS = '{}[],:';
function blanked(source, commas) {
    const starts = [0, ...commas.map((at) => at + 1)];
    return starts.map((start, index) => source.slice(start, commas[index])).join(' ');
}


/***/ }),

/***/ 5931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xv: () => (/* binding */ ON_INCONCLUSIVE),
/* harmony export */   Z0: () => (/* binding */ regressions),
/* harmony export */   d$: () => (/* binding */ FAIL_ON),
/* harmony export */   kU: () => (/* binding */ atOrAbove),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5268);

const FAIL_ON = ['error', 'warning', 'notice', 'never'];
const ON_INCONCLUSIVE = ['fail', 'warn', 'ignore'];
/** What a run that checked something comes to. */
function outcomeOf(checked, policy) {
    const complete = checked.inconclusive === 0;
    const failed = (failure) => ({ result: 'failed', failure, complete });
    if (!checked.idle && nothingChecked(checked, policy))
        return failed('nothing-checked');
    if (regressions(checked.findings, policy.failOn).length > 0)
        return failed('regression');
    if (policy.failOnPending && atOrAbove(checked.findings, 'pending', policy.failOn).length > 0) {
        return failed('regression');
    }
    if (complete || policy.onInconclusive === 'ignore') {
        return { result: 'passed', failure: null, complete };
    }
    return policy.onInconclusive === 'fail'
        ? failed('inconclusive')
        : { result: 'inconclusive', failure: null, complete };
}
/** The findings that fail a run. */
function regressions(findings, failOn) {
    return atOrAbove(findings, 'new', failOn);
}
/** Findings of a status at or above a level. */
function atOrAbove(findings, status, failOn) {
    return findings.filter((finding) => finding.status === status &&
        failOn !== 'never' &&
        _model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITY */ .C$[finding.level] >= _model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITY */ .C$[failOn]);
}
/** A green result must rest on something that was seen, or at least be told as inconclusive. */
function nothingChecked({ findings, endpoints, inconclusive }, policy) {
    if (endpoints > 0 || findings.length > 0)
        return false;
    return inconclusive === 0 || policy.onInconclusive === 'ignore';
}


/***/ }),

/***/ 4340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ readTextFile),
/* harmony export */   Tl: () => (/* binding */ filesAt),
/* harmony export */   _p: () => (/* binding */ whyUnreadable),
/* harmony export */   ep: () => (/* binding */ pathInWorkspace),
/* harmony export */   lb: () => (/* binding */ LEADS_OUT),
/* harmony export */   qm: () => (/* binding */ leadsOut)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * The files that a path or a glob names, in order. A path that is there is no glob, whatever brackets it holds.
 *
 * @param root what a relative one starts from
 */
function filesAt(pattern, root) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, pattern)))
        return [pattern];
    const files = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.globSync)(pattern, { cwd: root });
    return files.filter((file) => isFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, file))).toSorted();
}
function isFile(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
}
/**
 * Reads a file of text that somebody else wrote. One that the workspace only links to is not read: whoever can send
 * a change to it could have this machine's own files quoted in a message.
 *
 * @returns the text, or what is wrong as the rest of a sentence that begins with the file
 */
function readTextFile(path, maxBytes, root) {
    try {
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        if (!status.isFile())
            return { problem: 'is no file' };
        if (leadsOut(path, root))
            return { problem: LEADS_OUT };
        if (status.size > maxBytes)
            return { problem: `is larger than ${maxBytes} bytes` };
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        return { problem: whyUnreadable(error) };
    }
}
const LEADS_OUT = 'is a link that leads out of the workspace';
/** Whether a path inside of the workspace ends outside of it, by a link of its own or of a folder on its way. */
function leadsOut(path, root) {
    return isInside(path, root) && !isInside((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root));
}
function isInside(path, root) {
    const file = pathInWorkspace(path, root);
    return file !== '..' && !file.startsWith('../') && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(file);
}
/** Why a file cannot be read, as the rest of a sentence that begins with the file. */
function whyUnreadable(error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
    return code === 'ENOENT'
        ? 'does not exist (is the repository checked out before this step?)'
        : `cannot be read (${code})`;
}
/** A path as GitHub names files: from the checkout's root, with `/`. It begins with `../` outside of it. */
function pathInWorkspace(path, root) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}


/***/ }),

/***/ 6330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cu: () => (/* binding */ DEFAULT_CONFIG_FILE),
  Qh: () => (/* binding */ INPUT_NAMES),
  Ko: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ./lib/compare/outcome.js
var outcome = __webpack_require__(5931);
// EXTERNAL MODULE: ./lib/model/mail-ports.js
var mail_ports = __webpack_require__(8143);
// EXTERNAL MODULE: ./lib/model/report.js
var report = __webpack_require__(1819);
// EXTERNAL MODULE: ./lib/model/address.js
var model_address = __webpack_require__(3313);
// EXTERNAL MODULE: ./lib/model/dns-name.js
var dns_name = __webpack_require__(1812);
// EXTERNAL MODULE: ./lib/model/shard.js
var shard = __webpack_require__(8165);
// EXTERNAL MODULE: ./lib/model/suggestion.js
var suggestion = __webpack_require__(957);
;// CONCATENATED MODULE: ./lib/inputs/value-readers.js




class Fault {
    message;
    constructor(got, expected) {
        this.message = `${(0,suggestion/* quote */.h)(got)} ${expected}`;
    }
}
function path(text) {
    return text.includes('\0') ? new Fault(text, 'is no path.') : text;
}
/** Paths or globs, one a line: they may hold blanks and commas. */
function paths(text) {
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    const wrong = lines.find((line) => path(line) instanceof Fault);
    return wrong === undefined
        ? lines.filter((line) => line !== '')
        : new Fault(wrong, 'is no path.');
}
/** `2/8`: the second of eight. */
function value_readers_shard(text) {
    const [, index, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
    const given = { index: Number(index), of: Number(of) };
    return given.index >= 1 && given.index <= given.of && given.of <= shard/* MAX_SHARDS */.hH
        ? given
        : new Fault(text, `is no shard such as 2/8, counted from 1, of ${shard/* MAX_SHARDS */.hH} at most.`);
}
function oneOf(words) {
    return (text) => {
        const word = words.find((candidate) => candidate === text.toLowerCase());
        return word ?? new Fault(text, `is none of ${words.join(', ')}.${(0,suggestion/* didYouMean */.a)(text, words)}`);
    };
}
/** The booleans of YAML 1.2, so that a typo is told and never taken for false. */
function value_readers_boolean(text) {
    if (/^(?:true|True|TRUE)$/.test(text))
        return true;
    if (/^(?:false|False|FALSE)$/.test(text))
        return false;
    return new Fault(text, 'is neither true nor false.');
}
function wholeNumber(least, most) {
    return (text) => {
        const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
        return value >= least && value <= most
            ? value
            : new Fault(text, `is no whole number from ${least} to ${most}.`);
    };
}
/** `500ms`, `30s`, `15m`, `1h`, or a bare number of seconds, in milliseconds. */
function duration(leastMs, mostMs) {
    return (text) => {
        const [, amount, unit = 's'] = /^(\d{1,9}(?:\.\d{1,3})?)\s*(ms|s|m|h)?$/.exec(text) ?? [];
        if (amount === undefined) {
            return new Fault(text, 'is no duration such as 500ms, 30s, 15m or 1h.');
        }
        const ms = Number(amount) * (UNITS[unit] ?? 1000);
        return ms >= leastMs && ms <= mostMs
            ? ms
            : new Fault(text, `is not from ${leastMs}ms to ${mostMs / 1000}s.`);
    };
}
const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** Words between commas, blanks or line ends. */
function listOf(item) {
    return (text) => {
        const values = [];
        for (const word of text.split(/[\s,]+/).filter((part) => part !== '')) {
            const value = item(word);
            if (value instanceof Fault)
                return value;
            values.push(value);
        }
        return values;
    };
}
/** `ip`, `ip:port`, `ip6` or `[ip6]:port`, as Node's resolver takes it. */
function resolverAddress(text) {
    const [, bracketed, port] = /^\[([^\]]+)\](?::(\d{1,5}))?$/.exec(text) ??
        /^([\d.]+):(\d{1,5})$/.exec(text) ?? [undefined, text, undefined];
    const address = (0,model_address/* canonicalAddress */.Z5)(bracketed ?? '');
    const number = Number(port ?? 53);
    if (address === null || number < 1 || number > 65_535) {
        return new Fault(text, 'is no resolver; expected ip, ip:port or [ip6]:port.');
    }
    return address.includes(':') ? `[${address}]:${number}` : `${address}:${number}`;
}
function hostAndPort(text) {
    const [, name = '', port = ''] = /^(.+):(\d{1,5})$/.exec(text) ?? [];
    const number = Number(port);
    return (0,dns_name/* hostNameProblem */.Rr)((0,dns_name/* canonicalName */.Ew)(name)) === null && number >= 1 && number <= 65_535
        ? { name: (0,dns_name/* canonicalName */.Ew)(name), port: number }
        : new Fault(text, 'is no host and port such as mx.example.net:25.');
}
/** `socks5://[user:password@]host:port`. A value that is wrong is not told, as it may hold a password. */
function socksProxy(text) {
    const url = URL.canParse(text) ? new URL(text) : null;
    const bare = url !== null && /^\/?$/.test(url.pathname) && url.search === '' && url.hash === '';
    if (url === null || !bare || !/^socks5h?:$/.test(url.protocol) || url.hostname === '') {
        return new Fault('…', 'is no proxy such as socks5://bastion.example.com:1080.');
    }
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const [user, password] = [url.username, url.password].map(decodeURIComponent);
    return { host, port: Number(url.port || 1080), user: user || null, password: password || null };
}
/** What EHLO may name: a host, or an address literal (RFC 5321 4.1.1.1). */
function ehloName(text) {
    const literal = /^\[(?:IPv6:)?([^\]]+)\]$/i.exec(text)?.[1];
    if (literal !== undefined && (0,model_address/* canonicalAddress */.Z5)(literal) !== null)
        return text;
    const problem = (0,dns_name/* hostNameProblem */.Rr)((0,dns_name/* canonicalName */.Ew)(text));
    return problem === null ? (0,dns_name/* canonicalName */.Ew)(text) : new Fault(text, `${problem}.`);
}

;// CONCATENATED MODULE: ./lib/inputs/inputs.js




const DEFAULT_CONFIG_FILE = '.github/mail-hosts.yml';
/** The inputs of action.yml, in its order. */
const INPUT_NAMES = [
    'hosts',
    'config-file',
    'fail-on',
    'on-inconclusive',
    'baseline-file',
    'update-baseline',
    'base-config-file',
    'fail-on-pending',
    'resolvers',
    'retries',
    'timeout',
    'run-timeout',
    'wait-for',
    'samples',
    'concurrency',
    'vantage-hosts',
    'allow-private-addresses',
    'allow-any-port',
    'fallback-ports',
    'proxy',
    'ehlo-name',
    'plan-file',
    'zone-files',
    'mta-config',
    'shard',
    'merge',
    'comment',
    'token',
    'report-file',
    'sarif-file',
    'junit-file',
    'summary',
];
/**
 * Reads all inputs. A wrong value is told, with what was got and what is expected, and the default stands in
 * so that every other mistake can be told in the same run.
 *
 * @param get the text of an input; empty where it is not set
 */
function readInputs(get) {
    const problems = [];
    const read = (name, fallback, reader) => {
        const text = get(name).trim();
        if (text === '')
            return fallback;
        const value = reader(text);
        if (!(value instanceof Fault))
            return value;
        problems.push({ place: null, message: `Input ${name}: ${value.message}` });
        return fallback;
    };
    const inputs = {
        hosts: get('hosts'),
        configFile: read('config-file', null, path),
        failOn: read('fail-on', 'error', oneOf(outcome/* FAIL_ON */.d$)),
        onInconclusive: read('on-inconclusive', 'warn', oneOf(outcome/* ON_INCONCLUSIVE */.Xv)),
        baselineFile: read('baseline-file', null, path),
        updateBaseline: read('update-baseline', false, value_readers_boolean),
        baseConfigFile: read('base-config-file', null, path),
        failOnPending: read('fail-on-pending', false, value_readers_boolean),
        resolvers: read('resolvers', [], listOf(resolverAddress)),
        retries: read('retries', 2, wholeNumber(0, 10)),
        timeoutMs: read('timeout', 30_000, duration(100, 3_600_000)),
        runTimeoutMs: read('run-timeout', 1_800_000, duration(100, 21_600_000)),
        waitForMs: read('wait-for', 0, duration(1000, 21_600_000)),
        samples: read('samples', 2, wholeNumber(1, 20)),
        concurrency: read('concurrency', 768, wholeNumber(1, 4096)),
        vantageHosts: read('vantage-hosts', [], listOf(hostAndPort)),
        allowPrivateAddresses: read('allow-private-addresses', false, value_readers_boolean),
        allowAnyPort: read('allow-any-port', false, value_readers_boolean),
        fallbackPorts: read('fallback-ports', [], listOf(wholeNumber(1, 65_535))),
        proxy: read('proxy', null, socksProxy),
        ehloName: read('ehlo-name', null, ehloName),
        planFiles: read('plan-file', [], paths),
        zoneFiles: read('zone-files', [], paths),
        mtaConfig: read('mta-config', [], paths),
        shard: read('shard', null, value_readers_shard),
        merge: read('merge', null, paths),
        comment: read('comment', 'never', oneOf(report/* COMMENT_POLICIES */.z)),
        token: read('token', null, (text) => text),
        reportFile: read('report-file', null, path),
        sarifFile: read('sarif-file', null, path),
        junitFile: read('junit-file', null, path),
        summary: read('summary', true, value_readers_boolean),
    };
    if (inputs.updateBaseline && inputs.baselineFile === null) {
        const message = 'Input update-baseline: there is no baseline to update; give baseline-file.';
        problems.push({ place: null, message });
    }
    if (inputs.updateBaseline && inputs.shard !== null) {
        const message = 'Input update-baseline: a shard knows only its part of the fleet; write the baseline in a run without shard.';
        problems.push({ place: null, message });
    }
    for (const name of PLANNED) {
        if (get(name).trim() === '')
            continue;
        const why = inputs.shard !== null
            ? 'a shard knows only its part of the fleet; judge a plan in a run without shard.'
            : inputs.waitForMs > 0
                ? 'a plan is not applied yet, and wait-for waits for what is; give one of them.'
                : null;
        if (why !== null)
            problems.push({ place: null, message: `Input ${name}: ${why}` });
    }
    for (const name of inputs.merge === null ? [] : INPUT_NAMES) {
        if (OF_A_MERGE.includes(name) || get(name).trim() === '')
            continue;
        const message = `Input ${name}: a merge looks at nothing itself; give ${name} to the shards.`;
        problems.push({ place: null, message });
    }
    for (const port of inputs.allowAnyPort ? [] : inputs.fallbackPorts) {
        if (mail_ports/* MAIL_PORTS */.L.includes(port))
            continue;
        const message = `Input fallback-ports: ${(0,mail_ports/* portRefusal */.U)(port)}`;
        problems.push({ place: null, message });
    }
    const comment = inputs.shard === null ? inputs.comment : 'never';
    return { inputs: { ...inputs, comment }, problems };
}
/** Inputs that tell of changes that are planned. */
const PLANNED = ['plan-file', 'zone-files', 'mta-config'];
/** Inputs that speak of what to make of reports, and not of looking. */
const OF_A_MERGE = [
    'fail-on',
    'on-inconclusive',
    'fail-on-pending',
    'merge',
    'comment',
    'token',
    'report-file',
    'sarif-file',
    'junit-file',
    'summary',
];


/***/ }),

/***/ 3313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ reverseName),
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   IE: () => (/* binding */ reverseBlock),
/* harmony export */   Z5: () => (/* binding */ canonicalAddress),
/* harmony export */   Zf: () => (/* binding */ addressOfReverseName),
/* harmony export */   g0: () => (/* binding */ MAX_ADDRESSES),
/* harmony export */   hm: () => (/* binding */ specialRange),
/* harmony export */   kF: () => (/* binding */ readAddressBlock)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var ipaddr_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8280);


/** The most addresses that one mail host may have: a /24, or an IPv6 /120. */
const MAX_ADDRESSES = 256;
/**
 * An IP address in the form in which addresses compare: dotted quad, or RFC 5952 text; an IPv4-mapped
 * IPv6 address is the IPv4 address that it maps. Null where the text is no address. Only the strict
 * spellings count: no octal, no missing octets, no zone index.
 */
function canonicalAddress(text) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(text) === 0 || text.includes('%'))
        return null;
    return ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.process(text).toString();
}
/** 4 or 6, for an address in canonical form. */
function familyOf(address) {
    return address.includes(':') ? 6 : 4;
}
/** The name that holds an address's PTR records (RFC 1035 3.5, RFC 3596 2.5). */
function reverseName(address) {
    const parsed = ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.parse(address);
    if (parsed instanceof ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.IPv4) {
        return `${parsed.octets.toReversed().join('.')}.in-addr.arpa`;
    }
    const nibbles = parsed.parts.map((part) => part.toString(16).padStart(4, '0')).join('');
    return `${Array.from(nibbles).toReversed().join('.')}.ip6.arpa`;
}
/**
 * The address whose PTR records stand under a name, in canonical form; null where the name is none of an address.
 * The label of a delegation by RFC 2317 (`25.0/25.113.0.203.in-addr.arpa`) is stepped over.
 */
function addressOfReverseName(name) {
    const labels = name.toLowerCase().split('.');
    if (labels.pop() !== 'arpa')
        return null;
    const zone = labels.pop();
    if (zone === 'ip6') {
        const nibbles = labels.toReversed().join('');
        const groups = /^[0-9a-f]{32}$/.test(nibbles) ? nibbles.match(/.{4}/g) : null;
        return groups === null ? null : canonicalAddress(groups.join(':'));
    }
    if (zone !== 'in-addr')
        return null;
    const octets = labels.length === 5 ? labels.toSpliced(1, 1) : labels;
    return octets.length === 4 ? canonicalAddress(octets.toReversed().join('.')) : null;
}
/**
 * The block of addresses whose PTR records a reverse zone holds, in CIDR notation: `203.0.113.0/24` for
 * `113.0.203.in-addr.arpa`. Null for a zone that spells no block, as those of RFC 2317 delegations do.
 */
function reverseBlock(zone) {
    const v4 = /^((?:\d{1,3}\.){1,4})in-addr\.arpa$/.exec(zone)?.[1];
    if (v4 !== undefined) {
        const octets = v4.slice(0, -1).split('.').toReversed();
        const address = canonicalAddress([...octets, 0, 0, 0].slice(0, 4).join('.'));
        return address === null ? null : `${address}/${8 * octets.length}`;
    }
    const v6 = /^((?:[0-9a-f]\.){1,32})ip6\.arpa$/.exec(zone)?.[1];
    if (v6 === undefined)
        return null;
    const nibbles = v6.slice(0, -1).split('.').toReversed();
    const groups = nibbles.join('').padEnd(32, '0').match(/.{4}/g) ?? [];
    return `${canonicalAddress(groups.join(':'))}/${4 * nibbles.length}`;
}
/**
 * Reads `203.0.113.25`, `2001:db8::25` or a block such as `198.51.100.0/29`, every address of it counted.
 */
function readAddressBlock(text) {
    const [base = '', length, ...rest] = text.split('/');
    const address = canonicalAddress(base);
    if (address === null || rest.length > 0) {
        return { kind: 'problem', problem: 'is no IP address' };
    }
    if (length === undefined)
        return { kind: 'addresses', addresses: [address] };
    const bits = familyOf(address) === 4 ? 32 : 128;
    // `::ffff:198.51.100.0/125` would have its length counted in the wrong family.
    const mapped = base.includes(':') && bits === 32;
    if (!/^(?:0|[1-9]\d{0,2})$/.test(length) || Number(length) > bits || mapped) {
        return { kind: 'problem', problem: `has no prefix length from 0 to ${bits}` };
    }
    return expand(address, bits - Number(length), Number(length));
}
/**
 * The name of the special range that an address belongs to, or null where it is public unicast. Covers
 * the addresses embedded in NAT64 and 6to4 forms too, since a dial there may end at the embedded one.
 */
function specialRange(address) {
    const parsed = ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.process(address);
    const range = parsed.range();
    if (parsed instanceof ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.IPv6) {
        if (range === 'rfc6052')
            return specialRange(embeddedIpv4(parsed, 6));
        if (range === '6to4')
            return specialRange(embeddedIpv4(parsed, 1));
        if (parsed.match(NAT64_LOCAL))
            return 'private';
    }
    else if (parsed.match(BENCHMARKING)) {
        return 'benchmarking';
    }
    return range === 'unicast' ? null : (RANGE_WORDS[range] ?? range);
}
/** RFC 8215: local-use NAT64 prefixes. */
const NAT64_LOCAL = ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.IPv6.parseCIDR('64:ff9b:1::/48');
/** RFC 2544. */
const BENCHMARKING = ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.IPv4.parseCIDR('198.18.0.0/15');
const RANGE_WORDS = {
    linkLocal: 'link-local',
    uniqueLocal: 'unique-local',
    carrierGradeNat: 'carrier-grade NAT',
    reserved: 'reserved or documentation',
    rfc6145: 'IPv4-translated',
};
function embeddedIpv4(address, firstPart) {
    const [high = 0, low = 0] = address.parts.slice(firstPart, firstPart + 2);
    return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
}
function expand(address, hostBits, length) {
    if (hostBits > Math.log2(MAX_ADDRESSES)) {
        return {
            kind: 'problem',
            problem: `is a block of 2^${hostBits} addresses; a mail host may have at most ${MAX_ADDRESSES}`,
        };
    }
    const bytes = ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.parse(address).toByteArray();
    const last = bytes.length - 1;
    const start = bytes[last] ?? 0;
    const count = 2 ** hostBits;
    if (start % count !== 0) {
        const network = ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.fromByteArray(bytes.with(last, start - (start % count)));
        return {
            kind: 'problem',
            problem: `has address bits beyond its prefix; the block is ${network.toString()}/${length}`,
        };
    }
    const addresses = Array.from({ length: count }, (_, index) => ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.fromByteArray(bytes.with(last, start + index)).toString());
    return { kind: 'addresses', addresses };
}


/***/ }),

/***/ 802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ NOTHING_KNOWN),
/* harmony export */   fl: () => (/* binding */ findingKey),
/* harmony export */   qK: () => (/* binding */ MAX_ENTRY_TEXT),
/* harmony export */   r4: () => (/* binding */ endpointKey),
/* harmony export */   u1: () => (/* binding */ shardPart)
/* harmony export */ });
const NOTHING_KNOWN = { findings: [], identities: [] };
/** What a baseline holds of the hosts and mail domains that a run looks at. */
function shardPart({ findings, identities }, owns) {
    const isOwn = ({ host }) => owns(host);
    return { findings: findings.filter(isOwn), identities: identities.filter(isOwn) };
}
/** What tells endpoints apart in a baseline: a name may have several ports, and an address several names. */
function endpointKey({ host, port, address, }) {
    return `${host}:${port} ${address ?? ''}`;
}
/** What makes two accepted findings one: neither the level nor the day. */
function findingKey(entry) {
    return JSON.stringify([entry.rule, endpointKey(entry), entry.expected, entry.observed]);
}
/** The longest text of an entry, in UTF-16 units: a hundred PTR names with room to spare. */
const MAX_ENTRY_TEXT = 65_536;


/***/ }),

/***/ 1427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isDay),
/* harmony export */   k: () => (/* binding */ dayOf)
/* harmony export */ });
/** Whether a text is a day that exists, `YYYY-MM-DD`. */
function isDay(text) {
    const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
    return !Number.isNaN(parsed) && dayOf(parsed) === text;
}
/**
 * The day of a moment in UTC, `YYYY-MM-DD`.
 *
 * @param at milliseconds since 1970
 */
function dayOf(at) {
    return new Date(at).toISOString().slice(0, 10);
}


/***/ }),

/***/ 2475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ declaredStates),
/* harmony export */   _: () => (/* binding */ hostKey)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3313);
/* harmony import */ var _baseline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(802);


/**
 * Tells of hosts and addresses whether they are still among those that are declared. What DNS gives for an
 * `mx:` entry, or for a host without written addresses, counts as declared: a name server that is silent for
 * an hour must not make anybody forget what was accepted.
 */
function declaredStates(hosts, mailDomains) {
    const byHost = new Map(hosts.map((seen) => [hostKey(seen.host.name, seen.host.port), seen]));
    const domains = new Set(mailDomains.map(({ mailDomain: { domain, template } }) => hostKey(domain, template.port)));
    const failed = mailDomains.filter(({ mx }) => mx.kind === 'failed');
    const unknownPorts = new Set(failed.map(({ mailDomain }) => mailDomain.template.port));
    return ({ host, port, address }) => {
        const seen = byHost.get(hostKey(host, port));
        if (seen !== undefined)
            return address === null ? 'declared' : standingAt(address, seen);
        if (domains.has(hostKey(host, port)))
            return 'declared';
        return unknownPorts.has(port) ? 'unknown' : 'gone';
    };
}
/** One text for a host at whatever address. */
function hostKey(host, port) {
    return (0,_baseline_js__WEBPACK_IMPORTED_MODULE_1__/* .endpointKey */ .r4)({ host, port, address: null });
}
function standingAt(address, { host, forward: { v4, v6 } }) {
    if (host.addresses !== null)
        return host.addresses.includes(address) ? 'declared' : 'gone';
    const lookup = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .familyOf */ .Ap)(address) === 6 ? v6 : v4;
    if (lookup.kind === 'failed')
        return 'unknown';
    return lookup.kind === 'found' && lookup.records.includes(address) ? 'declared' : 'gone';
}


/***/ }),

/***/ 1812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ew: () => (/* binding */ canonicalName),
/* harmony export */   Rr: () => (/* binding */ hostNameProblem),
/* harmony export */   n4: () => (/* binding */ meetsPattern),
/* harmony export */   q: () => (/* binding */ sameName)
/* harmony export */ });
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3136);

/**
 * A DNS name in the form in which names compare (RFC 4343, RFC 5891): lower case, A-labels, one trailing
 * dot dropped. The root stays `.`. Text that is no name at all comes back in lower case, so that it still
 * equals only itself.
 */
function canonicalName(text) {
    const lower = text.toLowerCase();
    const ascii = isInternational(lower) ? (0,node_url__WEBPACK_IMPORTED_MODULE_0__.domainToASCII)(lower) || lower : lower;
    return ascii.length > 1 && ascii.endsWith('.') ? ascii.slice(0, -1) : ascii;
}
/** Letters beyond ASCII in what may be a name: a `/`, `%` or `?` would make the converter read a URL and cut it. */
function isInternational(text) {
    return /^[a-z0-9._*\u0080-\u{10ffff}-]*$/u.test(text) && /[^\u0020-\u007e]/.test(text);
}
/** Whether two names are one DNS name. Never a comparison of parts. */
function sameName(a, b) {
    return canonicalName(a) === canonicalName(b);
}
/**
 * Whether a name meets a pattern. `*` in a pattern stands for any run of characters, also none, inside one
 * label. Runs in the product of both lengths at worst, whatever the pattern.
 */
function meetsPattern(name, pattern) {
    const labels = canonicalName(name).split('.');
    const wanted = canonicalName(pattern).split('.');
    return (labels.length === wanted.length &&
        wanted.every((label, index) => labelMeets(labels[index] ?? '', label)));
}
/**
 * Why a text cannot be the name of a host (RFC 952, RFC 1123 2.1), or null where it can.
 *
 * @param text a name in its canonical form
 * @param options `pattern` allows `*`
 */
function hostNameProblem(text, options = {}) {
    const label = options.pattern ? PATTERN_LABEL : LABEL;
    if (text === '' || text === '.')
        return 'is empty';
    if (text.length > 253)
        return 'is longer than 253 characters';
    const labels = text.split('.');
    if (labels.includes(''))
        return 'has an empty label';
    const long = labels.find((part) => part.length > 63);
    if (long !== undefined)
        return 'has a label of more than 63 characters';
    if (!labels.every((part) => label.test(part))) {
        return 'may hold only letters, digits and inner hyphens between its dots';
    }
    if (labels.length === 1)
        return 'has a single label; a full name such as mx1.example.com is needed';
    if (/^\d+$/.test(labels.at(-1) ?? ''))
        return 'ends in a number, so it is no host name';
    return null;
}
const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const PATTERN_LABEL = /^[a-z0-9*](?:[a-z0-9*-]*[a-z0-9*])?$/;
/** Greedy glob over one label: on a mismatch the latest `*` takes one more character. */
function labelMeets(label, pattern) {
    let at = 0;
    let wanted = 0;
    let star = -1;
    let resume = 0;
    while (at < label.length) {
        if (pattern[wanted] === '*') {
            star = wanted++;
            resume = at;
        }
        else if (pattern[wanted] === label[at]) {
            wanted++;
            at++;
        }
        else if (star >= 0) {
            wanted = star + 1;
            at = ++resume;
        }
        else {
            return false;
        }
    }
    while (pattern[wanted] === '*')
        wanted++;
    return wanted === pattern.length;
}


/***/ }),

/***/ 9767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ meets),
/* harmony export */   r: () => (/* binding */ inWords)
/* harmony export */ });
/* harmony import */ var _dns_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1812);

/** Whether a name is one that is expected. */
function meets(name, expectation) {
    return (expectation.kind === 'any' ||
        expectation.patterns.some((pattern) => (0,_dns_name_js__WEBPACK_IMPORTED_MODULE_0__/* .meetsPattern */ .n4)(name, pattern)));
}
/** An expectation in words: `mx1.example.com`, or `a or b`. */
function inWords(expectation) {
    return expectation.kind === 'any' ? 'any name' : expectation.patterns.join(' or ');
}


/***/ }),

/***/ 5268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C$: () => (/* binding */ SEVERITY),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   hE: () => (/* binding */ CAUSES)
/* harmony export */ });
/* unused harmony export PHASES */
/** How grave a level is, to be compared. */
const SEVERITY = {
    error: 3,
    warning: 2,
    notice: 1,
};
const PHASES = (/* unused pure expression or super */ null && (['now', 'planned', 'both']));
const VERDICTS = ['coherent', 'cosmetic', 'at-risk', 'broken', 'inconclusive'];
/** The likely reason why a host is not coherent, in the order in which reasons are tried. */
const CAUSES = [
    'shared-infrastructure',
    'missing-reverse',
    'default-banner',
    'masked-greeting',
    'several-identities',
    'moved-forward',
    'provider-default-ptr',
    'partial-change',
    'unknown',
];


/***/ }),

/***/ 5217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readBannerName),
/* harmony export */   i: () => (/* binding */ readEhloName)
/* harmony export */ });
/* harmony import */ var _dns_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1812);

/**
 * The banner name of a greeting: the first word of its first line (RFC 5321 4.2), with the deviations that
 * occur read as they are meant: blanks or an enhanced code before it, brackets or quotes around it, a comma,
 * semicolon or dots behind it, and IMail's `X1 NT-ESMTP Server name`. Null where the greeting names nobody: no text, a
 * masked greeting, or one that starts with its protocol, its product or a welcome. No later word is ever
 * taken: a name that receivers do not read is none.
 *
 * @param lines the greeting's sanitised lines without their codes
 */
function readBannerName(lines) {
    return readName(firstText(lines).replace(/^X1 NT-ESMTP Server\s+/i, ''));
}
/**
 * The EHLO name: the first word of the first line that answers EHLO (RFC 5321 4.1.1.1). Null where there is
 * none: some servers only greet back (`Hello client`), and some start with their first keyword.
 *
 * @param lines the reply's sanitised lines without their codes
 */
function readEhloName(lines) {
    const text = firstText(lines);
    return EHLO_KEYWORDS.has(firstWord(text)) ? null : readName(text);
}
/** The first line without an enhanced code (RFC 2034). The sanitiser shows tabs as `\x09`. */
function firstText(lines) {
    return (lines[0] ?? '')
        .replaceAll('\\x09', ' ')
        .trimStart()
        .replace(/^[245]\.\d{1,3}\.\d{1,3}(?:\s+|$)/, '');
}
function firstWord(text) {
    return text.split(/\s+/, 1)[0] ?? '';
}
function readName(text) {
    const [first = '', second = ''] = text.split(/\s+/, 2);
    if (first.length > MAX_NAME + 16)
        return null;
    const word = first.replace(/^[<("']+/, '').replace(/[>)"',;:.]+$/, '');
    const plain = word.toLowerCase();
    if (!looksLikeName(word))
        return null;
    // `smtp ESMTP Postfix`: the protocol follows, so this is a host that bears such a name.
    if (NAMES_NOBODY.has(plain) && (second !== 'ESMTP' || plain.includes('esmtp')))
        return null;
    // `Sendmail ESMTP`, `Microsoft ESMTP MAIL Service`: a product before the protocol, and no dot in it.
    if (PRODUCTS.has(plain) && /^e?smtp/i.test(second))
        return null;
    const name = (0,_dns_name_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalName */ .Ew)(word);
    // IDNA maps some letters to several characters, brackets among them.
    return name.length > MAX_NAME || !looksLikeName(name) ? null : name;
}
/** The longest domain in octets (RFC 5321 4.5.3.1.2). */
const MAX_NAME = 255;
/** A domain, one label, an address, or an address literal; underscores, stray hyphens and other letters occur. */
function looksLikeName(word) {
    const marks = /^(?:\[[\w:.-]+\]|[\p{L}\p{N}\p{M}_.:-]+)$/u;
    return marks.test(word) && /[\p{L}\p{N}]/u.test(word);
}
/** Words that open a greeting without naming a host. */
const NAMES_NOBODY = new Set([
    'smtp',
    'esmtp',
    'esmtps',
    'esmtpsa',
    'esmtpa',
    'smtps',
    'lmtp',
    'nt-esmtp',
    'smtpd',
    'welcome',
    'hello',
    'hi',
    'ready',
    'service',
    'server',
    'ok',
    'pleased',
    'greetings',
    'requested',
]);
/** Keywords of IANA's registry of SMTP service extensions that servers put first; never a host in capitals. */
const EHLO_KEYWORDS = new Set([
    '8BITMIME',
    'AUTH',
    'BINARYMIME',
    'CHUNKING',
    'DELIVERBY',
    'DSN',
    'ENHANCEDSTATUSCODES',
    'ETRN',
    'EXPN',
    'HELP',
    'PIPELINING',
    'SIZE',
    'SMTPUTF8',
    'STARTTLS',
    'VRFY',
]);
const PRODUCTS = new Set([
    'sendmail',
    'microsoft',
    'postfix',
    'exim',
    'exchange',
    'opensmtpd',
    'qmail',
    'courier',
    'haraka',
    'dovecot',
    'mailenable',
    'mdaemon',
    'kerio',
    'zimbra',
    'lotus',
    'domino',
    'groupwise',
    'barracuda',
    'ironport',
    'proofpoint',
    'mimecast',
    'sophos',
    'fortimail',
    'symantec',
    'amavis',
    'amavisd-new',
    'postscreen',
    'xmail',
    'imail',
    'merak',
    'surgemail',
    'communigate',
    'hmailserver',
    'james',
    'stalwart',
    'maddy',
    'mox',
]);


/***/ }),

/***/ 917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ LEVELS),
/* harmony export */   FM: () => (/* binding */ TLS_MODES),
/* harmony export */   VH: () => (/* binding */ CONTROLS),
/* harmony export */   YP: () => (/* binding */ bindHost),
/* harmony export */   ZM: () => (/* binding */ NOTHING_DECLARED),
/* harmony export */   gg: () => (/* binding */ ROLES)
/* harmony export */ });
const CONTROLS = ['dedicated', 'shared'];
const ROLES = ['inbound', 'outbound', 'both'];
const TLS_MODES = ['none', 'opportunistic', 'starttls', 'implicit'];
const LEVELS = ['error', 'warning', 'notice', 'off'];
/** What is declared of a host that no declaration holds: nothing. */
const NOTHING_DECLARED = {
    control: 'dedicated',
    role: 'both',
    port: 25,
    fallbackPorts: null,
    tls: 'none',
    ptr: { kind: 'any' },
    banner: { kind: 'any' },
    ehlo: { kind: 'any' },
    domains: [],
    levels: {},
    waivers: [],
    place: { file: null, line: 1, column: 1 },
};
/**
 * Binds a template to a name. Where nothing is declared, a dedicated host shows its own name everywhere;
 * on shared control any PTR and greeting will do, and the EHLO name follows the greeting's.
 */
function bindHost(template, name, addresses) {
    const own = template.control === 'shared' ? { kind: 'any' } : { kind: 'names', patterns: [name] };
    const follows = template.banner !== null || template.control === 'shared';
    return {
        ...template,
        name,
        addresses,
        ptr: template.ptr ?? own,
        banner: template.banner ?? own,
        ehlo: template.ehlo ?? (follows ? { kind: 'greeting' } : own),
    };
}


/***/ }),

/***/ 8143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ MAIL_PORTS),
/* harmony export */   U: () => (/* binding */ portRefusal)
/* harmony export */ });
/** The ports at which mail servers greet: SMTP, submission over TLS, submission, and its usual alternative. */
const MAIL_PORTS = [25, 465, 587, 2525];
/** Why another port is not dialled, and the way out. */
function portRefusal(port) {
    return `Port ${port} is none of ${MAIL_PORTS.join(', ')}. Set allow-any-port: true to check it.`;
}


/***/ }),

/***/ 1819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ SCHEMA_VERSION),
/* harmony export */   z: () => (/* binding */ COMMENT_POLICIES)
/* harmony export */ });
const SCHEMA_VERSION = 1;
const COMMENT_POLICIES = ['never', 'on-failure', 'always'];


/***/ }),

/***/ 550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ RULE_NAMES)
/* harmony export */ });
/** Every rule, in the order in which they are judged: a rule comes after those that say it more basically. */
const RULE_NAMES = [
    'name-unresolved',
    'address-not-in-name',
    'address-undeclared',
    'name-is-alias',
    'mx-invalid',
    'ptr-missing',
    'ptr-mismatch',
    'ptr-unconfirmed',
    'ptr-multiple',
    'ptr-generic',
    'ptr-invalid',
    'ptr-apex',
    'ptr-propagating',
    'smtp-unreachable',
    'smtp-malformed',
    'banner-default',
    'banner-mismatch',
    'banner-nameless',
    'banner-rotates',
    'banner-unresolved',
    'banner-address-mismatch',
    'banner-is-mail-domain',
    'banner-ptr-mismatch',
    'ehlo-mismatch',
    'banner-reveals-version',
    'starttls-missing',
    'tls-failed',
    'certificate-mismatch',
    'certificate-expiring',
    'spf-missing',
    'spf-not-authorised',
    'spf-over-limit',
    'dmarc-missing',
    'dmarc-not-enforced',
    'identity-changed',
    'host-removed',
];


/***/ }),

/***/ 2963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ps: () => (/* binding */ showAll),
/* harmony export */   S$: () => (/* binding */ sanitiseBytes),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   tB: () => (/* binding */ sanitise)
/* harmony export */ });
/**
 * The one sanitiser. Greetings, EHLO replies, PTR and MX names, TXT records, certificate names and the
 * declaration itself are written by strangers; every such byte passes here before it becomes a string
 * that anything else may hold.
 *
 * What it takes away is whatever could act on a reader or on the runner: control characters (C0, DEL, C1),
 * line breaks, bidirectional and other invisible format characters, lone surrogates, and the two openings
 * of a workflow command (`::` at a line's start, `##[` anywhere). Each is shown, never dropped, so that
 * nobody is misled about what was received. Markup is left for the encoders of `report/text.ts`.
 *
 * @param text what was received or read
 * @param maxLength longest result in UTF-16 units, the ellipsis included
 * @returns one line of visible text
 */
function sanitise(text, maxLength = 512) {
    return showAll(text, maxLength).replace(/^(\s*):(?=:)/u, '$1\\:');
}
/** The same for a text that never stands at a line's start, where `::1` may stay an address. */
function showAll(text, maxLength) {
    // Nearly every text is plain, and nearly every text comes by here more than once.
    if (PLAIN.test(text) && !text.includes('##['))
        return truncate(text, maxLength);
    return truncate(text.replace(INVISIBLE, escapeCharacter).replace(/##\[/g, '##\\['), maxLength);
}
/** A file's path as it is shown, whole (PATH_MAX): a file of a checkout may bear any name, line ends included. */
function shownPath(path) {
    return showAll(path, 4096);
}
/**
 * Bytes from a socket as sanitised text: UTF-8 where they are, each byte that is not shown as `\xNN`.
 */
function sanitiseBytes(bytes, maxLength = 512) {
    return sanitise(decode(bytes), maxLength);
}
/** Printable ASCII. */
const PLAIN = /^[ -~]*$/;
/**
 * Controls (C0, DEL, C1), format characters (bidi, zero-width, language tags), lone surrogates, line and
 * paragraph separators, and whatever else a display may leave out (fillers, variation selectors).
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
function escapeCharacter(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code <= 0xff)
        return `\\x${code.toString(16).padStart(2, '0')}`;
    return `\\u{${code.toString(16)}}`;
}
function truncate(text, maxLength) {
    if (text.length <= maxLength)
        return text;
    const cut = text.slice(0, Math.max(0, maxLength - 1));
    // A cut between two surrogates would leave half a character.
    return `${cut.replace(/\p{Surrogate}$/u, '')}…`;
}
const utf8 = new TextDecoder('utf-8', { fatal: true });
function decode(bytes) {
    try {
        return utf8.decode(bytes);
    }
    catch {
        return Array.from(bytes, (byte) => byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`).join('');
    }
}


/***/ }),

/***/ 8165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LW: () => (/* binding */ ownedBy),
/* harmony export */   Vp: () => (/* binding */ declarationDigest),
/* harmony export */   hH: () => (/* binding */ MAX_SHARDS)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** As many jobs as one matrix has. */
const MAX_SHARDS = 256;
/**
 * What falls to a shard: a stable part of the names, whether they are declared, come from MX records or are only
 * remembered. A name stays where it is whatever else is declared, but for hosts that share a declared address:
 * they, and those that share one with them in turn, stay together, so that no two machines connect to one address
 * at once, and so that hosts with rival claims are judged side by side.
 */
function ownedBy(shard, { hosts }) {
    if (shard === null)
        return () => true;
    const keyOf = companionsOf(hosts);
    return (name) => shardOf(keyOf(name), shard.of) === shard.index;
}
/** A digest of what is declared, as far as it decides what falls to a shard. */
function declarationDigest({ hosts, mailDomains }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const { name, port, addresses } of hosts) {
        hash.update(`${JSON.stringify([name, port, addresses])}\n`);
    }
    for (const { domain, template } of mailDomains) {
        hash.update(`${JSON.stringify([domain, template.port])}\n`);
    }
    return hash.digest('hex');
}
/** Finds the smallest name among the hosts that a name shares addresses with, itself included. */
function companionsOf(hosts) {
    /** From a name to a smaller one of its company, and so on to the smallest. */
    const smaller = new Map();
    const smallest = (name) => {
        let at = name;
        for (let next = smaller.get(at); next !== undefined; next = smaller.get(at)) {
            // Each walk halves the way for the next one.
            const further = smaller.get(next);
            if (further !== undefined)
                smaller.set(at, further);
            at = further ?? next;
        }
        return at;
    };
    const claims = new Map();
    for (const { name, addresses } of hosts) {
        for (const address of addresses ?? []) {
            const other = claims.get(address);
            if (other === undefined) {
                claims.set(address, name);
                continue;
            }
            const [a, b] = [smallest(name), smallest(other)];
            if (a !== b)
                smaller.set(a < b ? b : a, a < b ? a : b);
        }
    }
    return smallest;
}
function shardOf(key, of) {
    const number = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest().readUInt32BE(0);
    return (number % of) + 1;
}


/***/ }),

/***/ 168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ specialUseDomain),
/* harmony export */   b: () => (/* binding */ specialUseReason)
/* harmony export */ });
/**
 * The special-use or made-up domain that a name lies in, or null. None of them exists in the public DNS, so
 * a name there cannot confirm to anybody outside. `.example` and the example domains stay out: RFC 6761
 * keeps them for documents, and documents and tests are full of them.
 *
 * @param name a name in canonical form
 */
function specialUseDomain(name) {
    return DOMAINS.find(({ domain }) => name === domain || name.endsWith(`.${domain}`)) ?? null;
}
/** Those with a registry entry first, then what installers, routers and directories make up. */
const DOMAINS = [
    { domain: 'localhost', reservedBy: 'RFC 6761' },
    { domain: 'invalid', reservedBy: 'RFC 6761' },
    { domain: 'test', reservedBy: 'RFC 6761' },
    { domain: 'local', reservedBy: 'RFC 6762' },
    { domain: 'onion', reservedBy: 'RFC 7686' },
    { domain: 'home.arpa', reservedBy: 'RFC 8375' },
    { domain: 'alt', reservedBy: 'RFC 9476' },
    { domain: 'internal', reservedBy: 'ICANN' },
    // Applied for, and withheld by ICANN because so many networks use them inside.
    { domain: 'corp', reservedBy: 'ICANN' },
    { domain: 'home', reservedBy: 'ICANN' },
    { domain: 'mail', reservedBy: 'ICANN' },
    // RFC 6762 appendix G names these as being in private use, without reserving them.
    { domain: 'intranet', reservedBy: null },
    { domain: 'lan', reservedBy: null },
    { domain: 'private', reservedBy: null },
    { domain: 'domain', reservedBy: null },
    { domain: 'intra', reservedBy: null },
    { domain: 'localdomain', reservedBy: null },
    { domain: 'localdomain4', reservedBy: null },
    { domain: 'localdomain6', reservedBy: null },
    { domain: 'localnet', reservedBy: null },
    { domain: 'novalocal', reservedBy: null },
    { domain: 'openstacklocal', reservedBy: null },
    { domain: 'priv', reservedBy: null },
    { domain: 'workgroup', reservedBy: null },
    // A Kubernetes service without its `cluster.local`.
    { domain: 'svc', reservedBy: null },
];
/** Why a name in such a domain is no public one, as a clause that can follow a colon. */
function specialUseReason({ domain, reservedBy }) {
    return reservedBy === null
        ? `.${domain} exists in no public DNS`
        : `.${domain} is reserved (${reservedBy}) and exists in no public DNS`;
}


/***/ }),

/***/ 957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7785);
/* harmony import */ var _sanitise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2963);


/** A word as it stands in an error message: quoted, sanitised, at most 80 characters. */
function quote(word) {
    const text = typeof word === 'string' ? word : (JSON.stringify(word) ?? String(word));
    return `"${(0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitise */ .tB)(text, 80)}"`;
}
/** ` Did you mean "x"?` for the known name nearest to what was written, or nothing where none is near. */
function didYouMean(word, known) {
    const maxDistance = Math.max(2, Math.ceil(word.length / 3));
    const nearest = word.length > 80 ? undefined : (0,leven__WEBPACK_IMPORTED_MODULE_1__/* .closestMatch */ .h)(word, known, { maxDistance });
    return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}


/***/ }),

/***/ 7620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _model_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3313);

/**
 * Why an address may not be dialled from here, or null where it may. Asked at the dial itself, with the very
 * address that is dialled, so that no MX, CNAME or changing answer leads a runner into its own network.
 */
function refusal(address, settings) {
    const range = settings.allowPrivateAddresses ? null : (0,_model_address_js__WEBPACK_IMPORTED_MODULE_0__/* .specialRange */ .hm)(address);
    return range === null
        ? null
        : `${address} is a ${range} address, which is not dialled unless allow-private-addresses is set`;
}


/***/ }),

/***/ 1846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ inconclusiveDomains)
/* harmony export */ });
/** What could not be found out about a host's domains: at most one entry for SPF and one for DMARC. */
function inconclusiveDomains(host, seen) {
    return [
        ...oneEntry(host, 'spf', seen.flatMap(spfFailures)),
        ...oneEntry(host, 'dmarc', seen.flatMap(({ dmarc }) => (dmarc.kind === 'failed' ? [dmarc] : []))),
    ];
}
function spfFailures({ domain, spf }) {
    if (spf.kind === 'failed')
        return [spf];
    if (spf.kind === 'absent')
        return [];
    return Object.values(spf.results).flatMap((answer) => answer.result === 'temperror'
        ? [{ reason: answer.reason, detail: `SPF of ${domain}: ${answer.detail}` }]
        : []);
}
function oneEntry(host, check, failures) {
    const [first] = failures;
    if (first === undefined)
        return [];
    const details = [...new Set(failures.map(({ detail }) => detail))];
    const more = details.length > MAX_DETAILS ? [`and ${details.length - MAX_DETAILS} more`] : [];
    const detail = [...details.slice(0, MAX_DETAILS), ...more].join('; ');
    return [{ host: host.name, port: host.port, address: null, check, reason: first.reason, detail }];
}
/** Each address of a pool may fail with a detail of its own. */
const MAX_DETAILS = 3;


/***/ }),

/***/ 8174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ observeDomainsWhereDeclared)
/* harmony export */ });
/** The door to SPF and DMARC, which are loaded only for a host that declares domains. */
async function observeDomainsWhereDeclared(host, addresses, resolve, deadline) {
    if (host.domains.length === 0)
        return [];
    const { observeSendingDomains } = await Promise.all(/* import() */[__webpack_require__.e(935), __webpack_require__.e(718)]).then(__webpack_require__.bind(__webpack_require__, 1718));
    return observeSendingDomains(host, addresses, resolve, deadline);
}


/***/ }),

/***/ 1516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ createAuthority)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./lib/model/address.js
var model_address = __webpack_require__(3313);
// EXTERNAL MODULE: ./lib/observe/limits/deadline.js
var limits_deadline = __webpack_require__(9730);
// EXTERNAL MODULE: ./lib/observe/address-guard.js
var address_guard = __webpack_require__(7620);
// EXTERNAL MODULE: ./lib/observe/dns/forward.js
var forward = __webpack_require__(525);
// EXTERNAL MODULE: ./lib/observe/dns/name-from-wire.js
var name_from_wire = __webpack_require__(4466);
;// CONCATENATED MODULE: ./lib/observe/dns/zone-cut.js
/** The most parents that are asked for: an `ip6.arpa` name has 34 labels. */
const MAX_PARENTS = 34;
/** The most aliases that are followed inside one answer. */
const MAX_ALIASES = 8;
/**
 * Finds the zone that holds a name's records, aliases followed (RFC 2317 delegates the PTR of a small block
 * by CNAME). The SOA of the zone stands in the answer at its origin, and beside the negative answer below it
 * (RFC 2308 3). Where a forwarder leaves that one out, the name's parents are asked in turn.
 */
async function findZone(name, ask, deadline) {
    let owner = name;
    let asked = name;
    for (let step = 0; step <= MAX_PARENTS && asked !== ''; step++) {
        const answer = await ask({ name: asked, type: 'SOA', recursive: true }, deadline);
        if (answer === null)
            return null;
        if (step === 0)
            asked = owner = endOfAliases(answer.answers, name);
        const origin = originOver(asked, answer);
        if (origin !== null)
            return { owner, origin };
        asked = asked.split('.').slice(1).join('.');
    }
    return null;
}
/** The name to which a name's aliases lead inside an answer. */
function endOfAliases(answers, name) {
    let end = name;
    for (let step = 0; step < MAX_ALIASES; step++) {
        const alias = answers.find((record) => record.type === 'CNAME' && record.name === end);
        if (alias?.type !== 'CNAME')
            break;
        end = alias.target;
    }
    return end;
}
/** The owner of the SOA that an answer holds, where that is the name or a parent of it: a stranger's SOA proves nothing. */
function originOver(name, { answers, authorities }) {
    const soa = [...answers, ...authorities].find((record) => record.type === 'SOA' && (record.name === name || name.endsWith(`.${record.name}`)));
    return soa?.name ?? null;
}

;// CONCATENATED MODULE: ./lib/observe/dns/authoritative-servers.js





/** How many of a zone's servers are asked each question. */
const MAX_SERVERS = 3;
/** How many of a zone's NS names are looked up, so that three of them have an address that may be asked. */
const MAX_NS_LOOKED_UP = 6;
/** How many NS names are kept; the root has 13, and more do not fit a packet of old. */
const MAX_NS_KEPT = 13;
/** How often a zone's own servers may send the question on, by an alias into another zone. */
const MAX_HOPS = 4;
/** The time in which a zone's servers are found, once for the whole run and so on a clock of its own. */
const DISCOVERY_MS = 4000;
/**
 * Makes the means to ask zones' own servers. Their names and addresses are the zone owner's to choose, and
 * the zone of a PTR may be anybody's: so they are dialled under the address guard, few at a time, found once a
 * run, and not asked again what they have answered.
 */
function createZoneServers(settings, ask, askResolver) {
    const zones = new Map();
    const testimonies = new Map();
    let questionsLeft = settings.maxQuestions;
    const zoneAt = (origin) => {
        const zone = zones.get(origin) ?? discover(origin, settings);
        zones.set(origin, zone);
        return zone;
    };
    const testify = async (name, type, deadline) => {
        let wanted = name;
        for (let hop = 0; hop < MAX_HOPS; hop++) {
            const place = await findZone(wanted, askResolver, deadline);
            // A zone without servers counts as well, or it could have as many lookups made as it likes.
            if (place === null || --questionsLeft < 0)
                return null;
            const zone = await (0,limits_deadline/* within */.ux)(deadline, zoneAt(place.origin), () => NOT_FOUND);
            questionsLeft -= Math.max(0, zone.asked.length - 1);
            if (questionsLeft < 0)
                return null;
            const question = { name: place.owner, type, recursive: false };
            const heard = await Promise.all(zone.asked.map(async ({ server, ...at }) => {
                return { server, statement: statementOf(await ask(at, question, deadline), question) };
            }));
            const onward = heard.map(({ statement }) => statement).find(({ kind }) => kind === 'onward');
            if (onward?.kind !== 'onward') {
                return {
                    zone: place.origin,
                    owner: place.owner,
                    servers: zone.servers,
                    answers: heard.flatMap(({ server, statement }) => statement.kind === 'records' ? [{ server, records: statement.records }] : []),
                };
            }
            wanted = onward.name;
        }
        return null;
    };
    return async (name, type, deadline) => {
        const key = `${type} ${name}`;
        const testimony = testimonies.get(key) ?? testify(name, type, deadline);
        testimonies.set(key, testimony);
        const result = await (0,limits_deadline/* within */.ux)(deadline, testimony, () => null);
        // Silence may have been this deadline's; the next who asks shall have its own try.
        if (result === null || result.answers.length === 0)
            testimonies.delete(key);
        return result;
    };
}
const NOT_FOUND = { servers: [], asked: [] };
/** Finds a zone's servers. One address of each: its first over IPv4, which every runner has, else over IPv6. */
async function discover(origin, settings) {
    const deadline = (0,limits_deadline/* deadlineIn */._5)(DISCOVERY_MS, settings.deadline);
    const { resolve, guard, authorityPort: port } = settings;
    const ns = await resolve(origin, 'NS', deadline);
    if (ns.kind !== 'found')
        return NOT_FOUND;
    const servers = [...new Set(ns.records.map(name_from_wire/* receivedName */.X))].toSorted().slice(0, MAX_NS_KEPT);
    const found = await Promise.all(servers.slice(0, MAX_NS_LOOKED_UP).map(async (server) => {
        const lookups = await Promise.all([
            resolve(server, 'A', deadline),
            resolve(server, 'AAAA', deadline),
        ]);
        const addresses = lookups
            .map(forward/* addressesOf */.sO)
            .flatMap((lookup) => (lookup.kind === 'found' ? lookup.records : []));
        const address = addresses.find((candidate) => (0,address_guard/* refusal */.x)(candidate, guard) === null);
        return address === undefined ? [] : [{ server, address, port }];
    }));
    const asked = found
        .flat()
        .filter(({ address }, at, all) => all.findIndex((one) => one.address === address) === at);
    return { servers, asked: asked.slice(0, MAX_SERVERS) };
}
function statementOf(answer, { name, type }) {
    if (answer.kind === 'failed' || !answer.authoritative)
        return { kind: 'none' };
    if (answer.rcode !== 'noerror' && answer.rcode !== 'nxdomain')
        return { kind: 'none' };
    const end = endOfAliases(answer.answers, name);
    const records = answer.answers.filter((record) => record.type === type && record.name === end);
    if (records.length > 0 || isNegative(answer, end))
        return { kind: 'records', records };
    return end === name ? { kind: 'none' } : { kind: 'onward', name: end };
}
/** RFC 2308 2: an absence comes with the zone's SOA, or at least without the NS records of a referral. */
function isNegative(answer, end) {
    if (answer.rcode === 'nxdomain' || originOver(end, answer) !== null)
        return true;
    return answer.answers.length === 0 && answer.authorities.every(({ type }) => type !== 'NS');
}

;// CONCATENATED MODULE: ./lib/observe/dns/forward-confirmation.js


/**
 * Looks whether a name resolves back to an address: by the resolver, and where that does not say so, by the
 * own servers of the name's zone. The address record is often published minutes before the PTR, or after it.
 */
async function forwardConfirm(name, address, { resolve, askZone, askCaches }, deadline) {
    const type = (0,model_address/* familyOf */.Ap)(address) === 4 ? 'A' : 'AAAA';
    const lookup = (0,forward/* addressesOf */.sO)(await resolve(name, type, deadline));
    if (lookup.kind === 'found' && lookup.records.includes(address))
        return { kind: 'resolver' };
    const own = await askZone(name, type, deadline);
    if (!own?.answers.some(({ records }) => hold(records, address)))
        return { kind: 'none' };
    const caches = await askCaches(name, type, deadline);
    return { kind: 'authority', behind: caches.filter(({ records }) => !hold(records, address)) };
}
function hold(records, address) {
    return records.some((record) => 'address' in record && record.address === address);
}

// EXTERNAL MODULE: ./lib/observe/dns/ptr-names.js
var ptr_names = __webpack_require__(5803);
// EXTERNAL MODULE: external "node:dgram"
var external_node_dgram_ = __webpack_require__(1314);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./lib/model/sanitise.js
var sanitise = __webpack_require__(2963);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/dns-packet/index.js
var dns_packet = __webpack_require__(4894);
;// CONCATENATED MODULE: ./lib/observe/dns/message.js




/** The most bytes over UDP that survive every path without fragments (DNS flag day 2020). */
const EDNS_BYTES = 1232;
/** The most bytes of one message that are read: far more than any PTR needs, far less than costs time to decode. */
const MAX_MESSAGE_BYTES = 16 * 1024;
const HEADER_BYTES = 12;
/** A question on the wire with a random id, or null for a name that no question can hold. */
function encodeQuestion({ name, type, recursive }) {
    if (!canBeEncoded(name))
        return null;
    return (0,dns_packet.encode)({
        type: 'query',
        id: (0,external_node_crypto_.randomInt)(0x1_0000),
        flags: recursive ? dns_packet.RECURSION_DESIRED : 0,
        questions: [{ name, type, class: 'IN' }],
        additionals: [{ type: 'OPT', name: '.', udpPayloadSize: EDNS_BYTES, ...PLAIN_EDNS }],
    });
}
const PLAIN_EDNS = { extendedRcode: 0, ednsVersion: 0, flags: 0, flag_do: false, options: [] };
/** The encoder itself checks neither empty nor overlong labels; what the sanitiser escaped is no name any more. */
function canBeEncoded(name) {
    return name.length <= 253 && name.split('.').every((label) => /^[!-[\]-~]{1,63}$/.test(label));
}
/**
 * Reads what came in answer to a question. Never throws, whatever the bytes.
 *
 * @param asked the question as `encodeQuestion` wrote it
 */
function readReply(message, asked) {
    if (!answers(message, asked))
        return { kind: 'foreign' };
    // Before the records are read: the last of them may be cut in the middle.
    if ((message.readUInt16BE(2) & dns_packet.TRUNCATED_RESPONSE) !== 0)
        return { kind: 'truncated' };
    if (message.length > MAX_MESSAGE_BYTES)
        return { kind: 'damaged' };
    try {
        const packet = (0,dns_packet.decode)(withLabelsAsText(message));
        return {
            kind: 'answer',
            rcode: rcodeOf(message, packet.additionals ?? []),
            authoritative: packet.flag_aa,
            answers: (packet.answers ?? []).flatMap(received),
            authorities: (packet.authorities ?? []).flatMap(received),
        };
    }
    catch {
        // The decoder throws at whatever does not fit: names that point in circles, lengths beyond the end.
        return { kind: 'damaged' };
    }
}
/** A response (not a query) with the same id and the same question, letter case aside. */
function answers(message, asked) {
    const end = asked.indexOf(0, HEADER_BYTES) + 5;
    const question = (bytes) => bytes.toString('latin1', HEADER_BYTES, end).toLowerCase();
    return (message.length >= end &&
        message.readUInt16BE(0) === asked.readUInt16BE(0) &&
        (message.readUInt16BE(2) & 0x8000) !== 0 &&
        message.readUInt16BE(4) === 1 &&
        question(message) === question(asked));
}
/**
 * The decoder takes a label for UTF-8 and joins labels with dots, so that `mx1\.example.com`, whose first label
 * holds a dot, would look like a host's name. The bytes that it is given therefore show themselves as Node's
 * resolver shows them (RFC 1035 5.1), and one name has one text whoever asked for it.
 */
function withLabelsAsText(message) {
    return Object.assign(Buffer.from(message), {
        toString: (_encoding, start, end) => message
            .toString('latin1', start, end)
            .replace(/[".;\\()@$]/g, '\\$&')
            .replace(/[^ -~]/g, (byte) => `\\${String(byte.charCodeAt(0)).padStart(3, '0')}`),
    });
}
/** The header holds the lower four bits, the OPT record the rest (RFC 6891 6.1.3). */
function rcodeOf(message, additionals) {
    const edns = additionals.find((record) => record.type === 'OPT');
    const high = edns?.type === 'OPT' ? edns.extendedRcode : 0;
    return RCODES[(high << 4) | (message.readUInt16BE(2) & 0xf)] ?? 'other';
}
const RCODES = {
    0: 'noerror',
    2: 'servfail',
    3: 'nxdomain',
    5: 'refused',
};
function received(record) {
    if (record.type === 'OPT' || record.class !== 'IN')
        return [];
    const head = { name: (0,name_from_wire/* receivedName */.X)(record.name), ttlS: seconds(record.ttl) };
    switch (record.type) {
        case 'A':
        case 'AAAA': {
            const address = (0,model_address/* canonicalAddress */.Z5)(record.data);
            return address === null ? [] : [{ ...head, type: record.type, address }];
        }
        case 'PTR':
        case 'CNAME':
        case 'NS':
            return [{ ...head, type: record.type, target: (0,name_from_wire/* receivedName */.X)(record.data) }];
        case 'SOA':
            return [{ ...head, type: record.type, minimumS: seconds(record.data.minimum) }];
        default:
            return [];
    }
}
/** RFC 2181 8: a TTL with its highest bit set is zero. */
function seconds(ttl) {
    return ttl === undefined || ttl > 0x7fff_ffff ? 0 : ttl;
}

;// CONCATENATED MODULE: ./lib/observe/dns/query.js






const DAMAGED = 'answers with a damaged message';
/**
 * Asks one server one question: over UDP from a port of its own, over TCP where the answer is truncated
 * (RFC 7766). What is not an answer to this question from this server is passed over, so that nobody beside
 * the path can put words in its mouth. Never throws; every socket is closed when it returns.
 *
 * @param mostMs the longest that the whole may take, within the deadline
 */
async function exchange(server, question, deadline, mostMs) {
    const asked = encodeQuestion(question);
    if (asked === null)
        return failed('dns-error', server, 'cannot be asked for this name');
    const end = (0,limits_deadline/* atMost */.Tu)(mostMs, deadline);
    const overUdp = await askOverUdp(server, asked, end);
    return overUdp.kind === 'truncated' ? askOverTcp(server, asked, end) : overUdp;
}
/** A server as the `resolvers` input and the system write it: `ip`, `ip:port`, `[ip6]:port`. Null where it is none. */
function nameServerAt(text) {
    const [, bracketed, bare, digits = '53'] = /^(?:\[([^\]]+)\]|([\d.]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
    const address = (0,model_address/* canonicalAddress */.Z5)(bracketed ?? bare ?? text);
    return address === null ? null : { address, port: Number(digits) };
}
/** `ip:port`, or `[ip6]:port`. */
function serverText({ address, port }) {
    return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
async function askOverUdp(server, asked, deadline) {
    const { promise, resolve } = Promise.withResolvers();
    const socket = (0,external_node_dgram_.createSocket)((0,model_address/* familyOf */.Ap)(server.address) === 4 ? 'udp4' : 'udp6');
    let again;
    socket.on('error', (error) => resolve(unreachable(server, error)));
    socket.on('message', (message) => {
        const reply = readReply(message, asked);
        if (reply.kind === 'damaged')
            resolve(failed('dns-error', server, DAMAGED));
        else if (reply.kind !== 'foreign')
            resolve(reply);
    });
    // A connected socket hears nobody but its peer, and learns at once where nothing listens.
    socket.once('connect', () => {
        socket.send(asked);
        // UDP loses packets: the same question once more, half-way.
        again = setTimeout(() => socket.send(asked), deadline.remaining() / 2);
    });
    socket.connect(server.port, server.address);
    try {
        return await (0,limits_deadline/* within */.ux)(deadline, promise, () => late(server));
    }
    finally {
        clearTimeout(again);
        socket.close();
    }
}
async function askOverTcp(server, asked, deadline) {
    const { promise, resolve } = Promise.withResolvers();
    const socket = (0,external_node_net_.connect)({ host: server.address, port: server.port, noDelay: true });
    let received = Buffer.alloc(0);
    socket.on('connect', () => socket.write(framed(asked)));
    socket.on('data', (bytes) => {
        received = Buffer.concat([received, bytes]);
        if (received.length < 2)
            return;
        const length = received.readUInt16BE(0);
        if (length > MAX_MESSAGE_BYTES) {
            resolve(failed('dns-error', server, `answers with ${length} bytes, too many to be read`));
        }
        else if (received.length >= 2 + length) {
            const reply = readReply(received.subarray(2, 2 + length), asked);
            // A connection has one question and one answer, so nothing better can follow.
            if (reply.kind === 'answer')
                resolve(reply);
            else
                resolve(failed('dns-error', server, NO_ANSWER_OVER_TCP[reply.kind]));
        }
    });
    socket.on('error', (error) => resolve(unreachable(server, error)));
    socket.on('close', () => {
        resolve(failed('dns-error', server, 'closes the connection before its answer is whole'));
    });
    socket.on('end', () => socket.destroy());
    try {
        return await (0,limits_deadline/* within */.ux)(deadline, promise, () => late(server));
    }
    finally {
        socket.destroy();
    }
}
const NO_ANSWER_OVER_TCP = {
    truncated: 'truncates its answer over TCP too',
    foreign: 'answers another question over TCP',
    damaged: DAMAGED,
};
/** Over TCP every message has its length before it (RFC 1035 4.2.2). */
function framed(message) {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(message.length);
    return Buffer.concat([length, message]);
}
function unreachable(server, error) {
    return failed('dns-error', server, `cannot be reached: ${(0,sanitise/* sanitise */.tB)(error.message, 200)}`);
}
function late(server) {
    return failed('dns-timeout', server, 'does not answer in time');
}
function failed(reason, server, words) {
    return { kind: 'failed', reason, detail: `${serverText(server)} ${words}` };
}

;// CONCATENATED MODULE: ./lib/observe/dns/resolver-caches.js


/** Asks each resolver by itself, side by side. One that fails is left out: it says nothing of the records. */
async function queryResolvers(resolvers, { name, type }, ask, deadline) {
    const answers = await Promise.all(resolvers.map(async (resolver) => {
        const answer = await ask(resolver, { name, type, recursive: true }, deadline);
        if (!tellsOfRecords(answer))
            return [];
        const end = endOfAliases(answer.answers, name);
        const records = answer.answers.filter((one) => one.type === type && one.name === end);
        const ttlS = records.length === 0 ? negativeTtl(answer) : longest(records);
        return [{ server: serverText(resolver), records, ttlS }];
    }));
    return answers.flat();
}
/** Whether an answer says that there are records, or that there are none. */
function tellsOfRecords(answer) {
    return answer.kind === 'answer' && (answer.rcode === 'noerror' || answer.rcode === 'nxdomain');
}
/** RFC 2308 5: an absence is kept for the SOA's TTL or its last field, whichever is less. */
function negativeTtl({ authorities }) {
    const soa = authorities.find(({ type }) => type === 'SOA');
    return soa?.type === 'SOA' ? Math.min(soa.ttlS, soa.minimumS) : null;
}
function longest(records) {
    return Math.max(...records.map(({ ttlS }) => ttlS));
}

;// CONCATENATED MODULE: ./lib/observe/dns/authoritative-ptr.js








const MAX_QUESTIONS = 2000;
/** The most time for one question to one server. */
const QUESTION_MS = 2000;
/** The most time for all questions about one address, and never more than half of what its host has left. */
const ADDRESS_MS = 8000;
/** With less time than this left nobody is asked. */
const LEAST_MS = 500;
/** Questions that are under way at once, each with a socket of its own. */
const QUESTIONS_AT_ONCE = 64;
/** Makes the means to ask the authority. What is found out about a zone's servers serves the whole run. */
function createAuthority(settings) {
    const resolvers = settings.resolvers.flatMap((text) => nameServerAt(text) ?? []);
    const limit = (0,p_limit/* default */.A)(QUESTIONS_AT_ONCE);
    const ask = (server, question, deadline) => limit(() => exchange(server, question, deadline, QUESTION_MS));
    const askZone = createZoneServers({ authorityPort: 53, maxQuestions: MAX_QUESTIONS, ...settings }, ask, askInTurn(resolvers, ask));
    const tools = {
        resolve: settings.resolve,
        askZone,
        askCaches: (name, type, deadline) => queryResolvers(resolvers, { name, type }, ask, deadline),
    };
    return async (address, deadline) => {
        if (deadline.remaining() < LEAST_MS)
            return null;
        const end = (0,limits_deadline/* atMost */.Tu)(Math.min(ADDRESS_MS, deadline.remaining() / 2), deadline);
        const name = (0,model_address/* reverseName */.A8)(address);
        const [own, caches] = await Promise.all([
            askZone(name, 'PTR', end),
            queryResolvers(resolvers, { name, type: 'PTR' }, ask, end),
        ]);
        if (own === null && caches.length < 2)
            return null;
        const { zone, owner, servers, answers } = own ?? NO_ZONE;
        const statements = [
            ...answers.map((answer) => stated('authority', { ...answer, ttlS: null })),
            ...caches.map((answer) => stated('resolver', answer)),
        ];
        const confirmations = await confirmAll(statements, address, tools, end);
        return {
            zone,
            owner,
            servers,
            answers: statements.map((statement) => voiceOf(statement, confirmations)),
            cachedForS: cachedFor(statements, confirmations),
        };
    };
}
const NO_ZONE = { zone: null, owner: null, servers: [], answers: [] };
/** Asks one resolver after the other, until one knows. */
function askInTurn(resolvers, ask) {
    return async (question, deadline) => {
        for (const resolver of resolvers) {
            const answer = await ask(resolver, question, deadline);
            if (tellsOfRecords(answer))
                return answer;
        }
        return null;
    };
}
function stated(kind, { server, records, ttlS }) {
    return { server, kind, names: (0,ptr_names/* ptrNames */.N)(records.flatMap(targetOf)), ttlS };
}
function targetOf(record) {
    return record.type === 'PTR' ? [record.target] : [];
}
/** What became of each different name, the names of the zone's own servers first where there are too many. */
async function confirmAll(statements, address, tools, deadline) {
    const names = new Set(statements.flatMap((statement) => statement.names));
    const confirmations = (0,ptr_names/* namesToLookUp */.M)([...names]).map(async (name) => [name, await forwardConfirm(name, address, tools, deadline)]);
    return new Map(await Promise.all(confirmations));
}
function voiceOf({ server, kind, names }, confirmations) {
    const confirmed = names.filter((name) => (confirmations.get(name)?.kind ?? 'none') !== 'none');
    return { server, kind, names, confirmed };
}
/**
 * The longest time for which a resolver that was asked keeps what contradicts the authority: PTR names other
 * than those of the zone's own servers, or an address record that lacks the address. Null where none does.
 */
function cachedFor(statements, confirmations) {
    const authorities = statements.filter(({ kind }) => kind === 'authority');
    const contrary = statements.filter(({ kind, names }) => kind === 'resolver' && authorities.some((authority) => !sameNames(authority.names, names)));
    const behind = [...confirmations.values()].flatMap((confirmation) => confirmation.kind === 'authority' ? confirmation.behind : []);
    const known = [...contrary, ...behind].flatMap(({ ttlS }) => ttlS ?? []);
    return known.length === 0 ? null : Math.max(...known);
}
function sameNames(a, b) {
    return a.length === b.length && a.every((name) => b.includes(name));
}


/***/ }),

/***/ 8568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ observeBannerForward)
/* harmony export */ });
/* harmony import */ var _model_dns_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1812);
/* harmony import */ var _model_special_use_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(168);
/* harmony import */ var _forward_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(525);



/**
 * Looks up the addresses of every name in an endpoint's greeting that can be a host's name in public DNS.
 *
 * @returns the addresses, and for each name the first lookup that failed and may have held this endpoint's address
 */
async function observeBannerForward(bannerNames, address, resolve, deadline) {
    const names = bannerNames.filter((name) => (0,_model_dns_name_js__WEBPACK_IMPORTED_MODULE_0__/* .hostNameProblem */ .Rr)(name) === null && (0,_model_special_use_js__WEBPACK_IMPORTED_MODULE_1__/* .specialUseDomain */ .T)(name) === null);
    const answers = await Promise.all(names.map(async (name) => ({
        name,
        ...(await allAddresses(name, address, resolve, deadline)),
    })));
    return {
        bannerForward: Object.fromEntries(answers.map(({ name, found, failed }) => [name, failed === null ? found : null])),
        failed: answers.flatMap(({ name, failed }) => (failed === null ? [] : [{ ...failed, name }])),
    };
}
/** The addresses of both families; a lookup that failed counts only where the address was not found. */
async function allAddresses(name, address, resolve, deadline) {
    const lookups = await Promise.all([
        resolve(name, 'A', deadline),
        resolve(name, 'AAAA', deadline),
    ]);
    const found = lookups
        .map(_forward_js__WEBPACK_IMPORTED_MODULE_2__/* .addressesOf */ .sO)
        .flatMap((lookup) => (lookup.kind === 'found' ? lookup.records : []));
    const failed = lookups.find((lookup) => lookup.kind === 'failed') ?? null;
    const kept = (0,_forward_js__WEBPACK_IMPORTED_MODULE_2__/* .keptAddresses */ .Nj)(found, address);
    return { found: kept, failed: kept.includes(address) ? null : failed };
}


/***/ }),

/***/ 525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ observeForward),
/* harmony export */   Mh: () => (/* binding */ addressesIn),
/* harmony export */   Nj: () => (/* binding */ keptAddresses),
/* harmony export */   sO: () => (/* binding */ addressesOf)
/* harmony export */ });
/* harmony import */ var _model_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3313);
/* harmony import */ var _name_from_wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4466);


/** Looks up both families of a host name's addresses and whether it is an alias, side by side. */
async function observeForward(name, resolve, deadline) {
    const [v4, v6, alias] = await Promise.all([
        resolve(name, 'A', deadline),
        resolve(name, 'AAAA', deadline),
        resolve(name, 'CNAME', deadline),
    ]);
    return { v4: addressesOf(v4), v6: addressesOf(v6), alias: namesOf(alias) };
}
function namesOf(lookup) {
    if (lookup.kind !== 'found')
        return lookup;
    return { kind: 'found', records: lookup.records.map((name) => (0,_name_from_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .receivedName */ .X)(name)) };
}
/** How many addresses of one name are kept beside an endpoint. */
const MAX_KEPT = 16;
/** The first of a name's addresses, that of the endpoint among them where the name has it. */
function keptAddresses(addresses, own) {
    const first = addresses.slice(0, MAX_KEPT);
    return first.includes(own) || !addresses.includes(own) ? first : [...first.slice(1), own];
}
/** The addresses of an answer in canonical form. */
function addressesOf(lookup) {
    if (lookup.kind !== 'found')
        return lookup;
    const records = lookup.records.map((address) => (0,_model_address_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalAddress */ .Z5)(address) ?? address);
    return { kind: 'found', records: [...new Set(records)] };
}
/** The addresses of both families that a name has. */
function addressesIn({ v4, v6 }) {
    return [v4, v6].flatMap((lookup) => (lookup.kind === 'found' ? lookup.records : []));
}


/***/ }),

/***/ 4122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ observePtr),
/* harmony export */   r: () => (/* binding */ EMPTY_PTR)
/* harmony export */ });
/* harmony import */ var _model_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3313);
/* harmony import */ var _model_expectation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9767);
/* harmony import */ var _forward_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(525);
/* harmony import */ var _ptr_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5803);




/**
 * Looks up an address's PTR names and whether any of them resolves back to it: `iprev` of RFC 8601 3. Where
 * that can be held against the host, the zone's own servers are asked as well, since the resolver may only be
 * behind: the state stays the resolver's, and what they say stands beside it.
 *
 * @param address in canonical form
 * @param expectation the PTR names that are expected of the address
 */
async function observePtr(address, expectation, { resolve, askAuthority }, deadline) {
    const seen = await lookUpPtr(address, resolve, deadline);
    return accuses(seen, expectation)
        ? { ...seen, authority: await askAuthority(address, deadline) }
        : seen;
}
/**
 * Whether a host can be blamed for what was seen. A lookup of the PTR that failed blames nobody, so that the
 * authority is not asked in its place: a receiver uses a resolver too, and cannot reach the zone either.
 */
function accuses({ state, names }, expectation) {
    if (state === 'absent' || state === 'unconfirmed')
        return true;
    return names.length > 0 && !names.some((name) => (0,_model_expectation_js__WEBPACK_IMPORTED_MODULE_1__/* .meets */ .D)(name, expectation));
}
async function lookUpPtr(address, resolve, deadline) {
    const ptr = await resolve((0,_model_address_js__WEBPACK_IMPORTED_MODULE_0__/* .reverseName */ .A8)(address), 'PTR', deadline);
    if (ptr.kind === 'failed') {
        return {
            ...NOTHING,
            state: 'undetermined',
            iprev: 'temperror',
            error: ptr.reason,
            errorDetail: ptr.detail,
        };
    }
    if (ptr.kind === 'absent')
        return { ...NOTHING, state: 'absent', iprev: 'permerror' };
    const names = (0,_ptr_names_js__WEBPACK_IMPORTED_MODULE_3__/* .ptrNames */ .N)(ptr.records);
    const type = (0,_model_address_js__WEBPACK_IMPORTED_MODULE_0__/* .familyOf */ .Ap)(address) === 4 ? 'A' : 'AAAA';
    const lookups = await Promise.all((0,_ptr_names_js__WEBPACK_IMPORTED_MODULE_3__/* .namesToLookUp */ .M)(names).map(async (name) => [name, (0,_forward_js__WEBPACK_IMPORTED_MODULE_2__/* .addressesOf */ .sO)(await resolve(name, type, deadline))]));
    const forward = Object.fromEntries(lookups.map(([name, lookup]) => [
        name,
        lookup.kind === 'found' ? (0,_forward_js__WEBPACK_IMPORTED_MODULE_2__/* .keptAddresses */ .Nj)(lookup.records, address) : [],
    ]));
    if (lookups.some(([, lookup]) => holds(lookup, address))) {
        return { ...NOTHING, state: 'confirmed', iprev: 'pass', names, forward };
    }
    const failed = lookups.map(([, lookup]) => lookup).find((lookup) => lookup.kind === 'failed');
    return failed === undefined
        ? { ...NOTHING, state: 'unconfirmed', iprev: 'fail', names, forward }
        : {
            ...NOTHING,
            state: 'undetermined',
            iprev: 'temperror',
            names,
            forward,
            error: failed.reason,
            errorDetail: failed.detail,
        };
}
const NOTHING = {
    names: [],
    forward: {},
    error: null,
    errorDetail: null,
    authority: null,
};
/** An address of which nothing was asked. */
const EMPTY_PTR = {
    ...NOTHING,
    state: 'undetermined',
    iprev: 'temperror',
};
function holds(lookup, address) {
    return lookup.kind === 'found' && lookup.records.includes(address);
}


/***/ }),

/***/ 8911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hostsOf),
/* harmony export */   q: () => (/* binding */ observeMailDomain)
/* harmony export */ });
/* harmony import */ var _model_dns_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1812);
/* harmony import */ var _model_mail_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(917);
/* harmony import */ var _name_from_wire_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4466);



/** The most MX targets of one domain that become hosts. */
const MAX_TARGETS = 50;
/** Looks up a mail domain's MX records. A domain without them receives at its own address (RFC 5321 5.1). */
async function observeMailDomain(mailDomain, resolve, deadline) {
    const lookup = await resolve(mailDomain.domain, 'MX', deadline);
    const mx = lookup.kind === 'found'
        ? { kind: 'found', records: lookup.records.map(received).toSorted(byPreference) }
        : lookup;
    const inconclusive = mx.kind === 'failed'
        ? [
            {
                host: mailDomain.domain,
                port: mailDomain.template.port,
                address: null,
                check: 'mx',
                reason: mx.reason,
                detail: mx.detail,
            },
        ]
        : [];
    return { mailDomain, mx, inconclusive };
}
/** The mail hosts that a domain's MX records name, in order of preference; targets that are no host names are left to the judge. */
function hostsOf({ mailDomain, mx }) {
    const { domain, template } = mailDomain;
    if (mx.kind === 'failed')
        return [];
    if (mx.kind === 'absent') {
        return mx.why === 'nodata' ? [(0,_model_mail_host_js__WEBPACK_IMPORTED_MODULE_1__/* .bindHost */ .YP)(template, domain, null)] : [];
    }
    const targets = mx.records
        .map(({ exchange }) => exchange)
        .filter((exchange) => (0,_model_dns_name_js__WEBPACK_IMPORTED_MODULE_0__/* .hostNameProblem */ .Rr)(exchange) === null);
    return [...new Set(targets)].slice(0, MAX_TARGETS).map((name) => (0,_model_mail_host_js__WEBPACK_IMPORTED_MODULE_1__/* .bindHost */ .YP)(template, name, null));
}
function received({ preference, exchange }) {
    return { preference, exchange: (0,_name_from_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .receivedName */ .X)(exchange) };
}
function byPreference(a, b) {
    return a.preference - b.preference || (a.exchange < b.exchange ? -1 : 1);
}


/***/ }),

/***/ 4466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ receivedName)
/* harmony export */ });
/* harmony import */ var _model_dns_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1812);
/* harmony import */ var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2963);


/**
 * A name out of a DNS answer, sanitised. The root stays `.`, so that a `PTR .` is seen to hold something that is no
 * name. A backtick is shown as `\x60`: names stand in sentences beside records to publish, which backticks enclose.
 */
function receivedName(name) {
    const text = (0,_model_dns_name_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalName */ .Ew)(name === '' ? '.' : name).replaceAll('`', '\\x60');
    return (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitise */ .tB)(text, 255);
}


/***/ }),

/***/ 5803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ namesToLookUp),
/* harmony export */   N: () => (/* binding */ ptrNames)
/* harmony export */ });
/* harmony import */ var _name_from_wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4466);

/** How many PTR names of one address are looked up (RFC 8601 3 leaves the cap to us; 10 is customary). */
const MAX_NAMES = 10;
/** How many PTR names are kept at all. */
const MAX_NAMES_KEPT = 100;
/** The different names of an address's PTR records, in the order in which they came. */
function ptrNames(records) {
    return [...new Set(records.map(_name_from_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .receivedName */ .X))].slice(0, MAX_NAMES_KEPT);
}
/** Those of the names that are looked up, to see whether they resolve back. */
function namesToLookUp(names) {
    return names.filter(canBeAsked).slice(0, MAX_NAMES);
}
/** Spaces, escapes and raw bytes make a PTR that no address record can answer. */
function canBeAsked(name) {
    return /^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?$/.test(name);
}


/***/ }),

/***/ 7608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ createResolver)
/* harmony export */ });
/* harmony import */ var node_dns_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1553);
/* harmony import */ var _model_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3313);
/* harmony import */ var _limits_adaptive_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3881);
/* harmony import */ var _limits_deadline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9730);




/**
 * A resolver over Node's own, with channels for each server so that the next try asks another voice.
 *
 * It differs from Node's in what it believes. A failure (SERVFAIL, REFUSED, a timeout) is asked again, of
 * the next server. An absence (NXDOMAIN, no data) that could be held against a host counts only when a second
 * voice says so: another server, or with one server the same answer twice. One lookup of a name and type serves the whole run.
 */
function createResolver(settings) {
    const servers = settings.servers.length > 0 ? settings.servers : (0,node_dns_promises__WEBPACK_IMPORTED_MODULE_0__.getServers)();
    const voices = servers.map(createVoice);
    const answers = new Map();
    const resolve = async (name, type, deadline) => {
        const key = `${type} ${name.toLowerCase()}`;
        const earlier = answers.get(key);
        const lookup = earlier ?? agreed(voices, settings.retries, name, type, deadline);
        if (earlier === undefined)
            answers.set(key, lookup);
        const result = await lookup;
        // A failure may have been this deadline's; the next who asks shall have its own try.
        if (result.kind === 'failed')
            answers.delete(key);
        return result;
    };
    return {
        resolve,
        servers,
        close: () => {
            for (const voice of voices)
                voice.cancel();
        },
    };
}
/** First wait for an answer; the resolver library doubles it up to the longest, in three tries. */
const FIRST_WAIT_MS = 1500;
const LONGEST_WAIT_MS = 4000;
/** A default UDP socket keeps about 256 small answers; more at once are lost and cost seconds. */
const LOOKUPS_PER_CHANNEL = 128;
/** Each has a socket of its own, which is opened when it is first needed. */
const CHANNELS = 8;
/** So often in turn a server may stay without a useful answer before the others are asked in its place. */
const MOST_SILENCES = 3;
function createVoice(server) {
    const channels = [];
    const turns = (0,_limits_adaptive_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .createAdaptiveLimit */ .Ec)(LOOKUPS_PER_CHANNEL, CHANNELS * LOOKUPS_PER_CHANNEL);
    let silences = 0;
    const heard = ({ kind, reason }) => {
        const silent = kind === 'failed' && reason !== 'dns-servfail';
        silences = silent ? silences + 1 : 0;
        turns.report(silent ? 'lost' : 'good');
    };
    return {
        server,
        answers: () => silences < MOST_SILENCES,
        ask: (name, type) => turns.run(async () => {
            const channel = channels.find(({ busy }) => busy < LOOKUPS_PER_CHANNEL) ?? open(server);
            if (!channels.includes(channel))
                channels.push(channel);
            channel.busy++;
            const answer = await ask(channel.resolver, server, name, type);
            channel.busy--;
            heard(answer);
            return answer;
        }),
        cancel: () => {
            for (const { resolver } of channels)
                resolver.cancel();
        },
    };
}
function open(server) {
    const resolver = new node_dns_promises__WEBPACK_IMPORTED_MODULE_0__.Resolver({ timeout: FIRST_WAIT_MS, tries: 2, maxTimeout: LONGEST_WAIT_MS });
    resolver.setServers([server]);
    return { resolver, busy: 0 };
}
async function agreed(voices, retries, name, type, deadline) {
    if (deadline.remaining() === 0) {
        return {
            kind: 'failed',
            reason: 'deadline',
            detail: `${deadline.over() ?? 'the time was over'} before ${name} was asked`,
        };
    }
    let failures = 0;
    let absence = null;
    for (let turn = 0;; turn++) {
        const voice = voiceFor(turn, voices);
        const answer = await (0,_limits_deadline_js__WEBPACK_IMPORTED_MODULE_3__/* .within */ .ux)(deadline, voice.ask(name, type), () => late(voice.server, deadline));
        if (answer.kind === 'found')
            return answer;
        if (answer.kind === 'absent') {
            if (absence !== null || ORDINARILY_ABSENT.has(type))
                return answer;
            absence = answer;
        }
        else if (++failures > retries || deadline.remaining() === 0) {
            return answer;
        }
    }
}
/** The voices take turns; those that do not answer are asked only where no other does. */
function voiceFor(turn, voices) {
    const answering = voices.filter((voice) => voice.answers());
    const asked = answering.length > 0 ? answering : voices;
    const voice = asked[turn % asked.length];
    if (voice === undefined)
        throw new Error('A resolver needs at least one server.');
    return voice;
}
/** Types whose absence is the ordinary case and accuses nobody, so that it needs no second voice. */
const ORDINARILY_ABSENT = new Set(['CNAME']);
function late(server, deadline) {
    const over = deadline.over();
    if (over !== null) {
        return { kind: 'failed', reason: 'deadline', detail: `${over} before ${server} answered` };
    }
    return { kind: 'failed', reason: 'dns-timeout', detail: `no answer from ${server} in time` };
}
async function ask(channel, server, name, type) {
    try {
        const records = await QUERIES[type](channel, name);
        if (records.length === 0)
            return { kind: 'absent', why: 'nodata' };
        if (records.length <= (MAX_RECORDS[type] ?? records.length))
            return { kind: 'found', records };
        const detail = `${server} answers with ${records.length} records, too many to be looked at`;
        return { kind: 'failed', reason: 'dns-error', detail };
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        if (code === 'ENOTFOUND')
            return { kind: 'absent', why: 'nxdomain' };
        if (code === 'ENODATA')
            return { kind: 'absent', why: 'nodata' };
        const failure = FAILURES[code];
        if (failure === undefined && code === '')
            throw error;
        const [reason, words] = failure ?? ['dns-error', `fails with ${code}`];
        return { kind: 'failed', reason, detail: `${server} ${words}` };
    }
}
/**
 * The most records of an answer that is believed. Every address may be dialled, and a zone's owner can name
 * thousands that are others'. Of names, those who ask take as many as they need.
 */
const MAX_RECORDS = {
    A: _model_address_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ADDRESSES */ .g0,
    AAAA: _model_address_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ADDRESSES */ .g0,
};
const QUERIES = {
    A: (channel, name) => channel.resolve4(name),
    AAAA: (channel, name) => channel.resolve6(name),
    // Never `reverse`: it reads /etc/hosts and cannot tell SERVFAIL from an absence.
    PTR: (channel, name) => channel.resolvePtr(name),
    CNAME: (channel, name) => channel.resolveCname(name),
    MX: async (channel, name) => (await channel.resolveMx(name)).map(({ priority, exchange }) => ({
        preference: priority,
        exchange,
    })),
    NS: (channel, name) => channel.resolveNs(name),
    TXT: async (channel, name) => (await channel.resolveTxt(name)).map((parts) => parts.join('')),
};
const FAILURES = {
    ESERVFAIL: ['dns-servfail', 'answers SERVFAIL'],
    EREFUSED: ['dns-refused', 'answers REFUSED'],
    ETIMEOUT: ['dns-timeout', 'does not answer'],
    ECANCELLED: ['dns-timeout', 'was not waited for any longer'],
    ECONNREFUSED: ['dns-error', 'cannot be reached'],
    EBADRESP: ['dns-error', 'answers with a damaged message'],
    EFORMERR: ['dns-error', 'answers FORMERR'],
    ENOTIMP: ['dns-error', 'answers NOTIMP'],
    EBADNAME: ['dns-error', 'cannot be asked for this name'],
};


/***/ }),

/***/ 4522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ inconclusiveAt),
/* harmony export */   c: () => (/* binding */ inconclusiveForward)
/* harmony export */ });
/** The name's own lookups that could not be made: one entry. */
function inconclusiveForward(host, { v4, v6, alias }) {
    const lookup = [v4, v6, alias].find(({ kind }) => kind === 'failed');
    if (lookup?.kind !== 'failed')
        return [];
    const { reason, detail } = lookup;
    return [{ host: host.name, port: host.port, address: null, check: 'forward', reason, detail }];
}
/** The checks at an endpoint that could not be made, each once with its first reason. */
function inconclusiveAt(host, { address, ptr, smtp, fallback }, undone) {
    const entries = [];
    if (ptr.error !== null) {
        const check = ptr.names.length === 0 ? 'ptr' : 'forward';
        entries.push({ check, reason: ptr.error, detail: ptr.errorDetail ?? '' });
    }
    if (smtp.reason !== null) {
        const names = fallback?.smtp.bannerNames.join(', ') || 'no name';
        const instead = fallback === null ? '' : `; seen on ${fallback.port}: ${names}`;
        entries.push({ check: 'smtp', reason: smtp.reason, detail: `${smtp.detail ?? ''}${instead}` });
    }
    const all = [...entries, ...undone];
    return all
        .filter(({ check }, index) => all.findIndex((earlier) => earlier.check === check) === index)
        .map(({ check, reason, detail }) => {
        return { host: host.name, port: host.port, address, check, reason, detail };
    });
}


/***/ }),

/***/ 3881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ createAdaptiveLimit),
/* harmony export */   Q: () => (/* binding */ createSlowTaskRelease),
/* harmony export */   bB: () => (/* binding */ mapLimited)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(370);

/**
 * How many turns an outcome adds. Where all goes well they treble in one round trip; where less than a fifth is
 * lost, as some servers always are away, they still grow.
 */
const STEPS = {
    /** What was wanted came back. */
    good: 2,
    /** Something else came back. */
    bad: -1,
    /** Nothing did: a path that loses is not to be loaded with more. */
    lost: -8,
};
/** Turns that begin with the least number, and then go up and down with what is learnt, up to the most. */
function createAdaptiveLimit(least, most) {
    const floor = Math.min(least, most);
    const turns = (0,p_limit__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(floor);
    return {
        run: turns,
        report: (outcome) => {
            const next = Math.min(most, Math.max(floor, turns.concurrency + STEPS[outcome]));
            if (next !== turns.concurrency)
                turns.concurrency = next;
        },
    };
}
/** Work that takes longer than these milliseconds keeps no turn from others: a tarpit, or a host that is away. */
const PATIENCE_MS = 1000;
/** The most pieces of work that one round has aside. */
const MOST_ASIDE = 2048;
/** Tells for a piece of work when its turn is over: when it has ended, or when it has stepped aside. */
function createSlowTaskRelease() {
    let aside = 0;
    return (work) => new Promise((resolve) => {
        let away = false;
        const timer = setTimeout(() => {
            if (aside >= MOST_ASIDE)
                return;
            away = true;
            aside++;
            resolve();
        }, PATIENCE_MS);
        const end = () => {
            clearTimeout(timer);
            if (away)
                aside--;
            resolve();
        };
        work.then(end, end);
    });
}
/**
 * Works through a list in turns, with patience. The next item is only touched when its turn has come, so that a
 * long list costs nothing while it waits.
 */
async function mapLimited(items, { run: take }, work) {
    const turnOf = createSlowTaskRelease();
    const results = [];
    for (const item of items) {
        await new Promise((begun) => {
            void take(() => {
                const result = work(item);
                results.push(result);
                begun();
                return turnOf(result);
            });
        });
    }
    return Promise.all(results);
}


/***/ }),

/***/ 9730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ atMost),
/* harmony export */   _5: () => (/* binding */ deadlineIn),
/* harmony export */   nR: () => (/* binding */ runDeadlineIn),
/* harmony export */   ux: () => (/* binding */ within),
/* harmony export */   v7: () => (/* binding */ pause)
/* harmony export */ });
/**
 * A deadline `ms` milliseconds from now, on a clock that no change of the date disturbs; within another, where
 * that is given.
 */
function deadlineIn(ms, within = NEVER) {
    const end = performance.now() + ms;
    return {
        remaining: () => Math.max(0, Math.min(end - performance.now(), within.remaining())),
        onCut: within.onCut,
        over: within.over,
    };
}
const NEVER = {
    remaining: () => Number.POSITIVE_INFINITY,
    onCut: () => () => { },
    over: () => null,
};
/** The deadline of a run that may take `ms` milliseconds. */
function runDeadlineIn(ms) {
    const time = deadlineIn(ms);
    const listeners = new Set();
    let reason = null;
    return {
        remaining: () => (reason === null ? time.remaining() : 0),
        onCut: (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
        cut: (why) => {
            if (reason !== null)
                return;
            reason = why;
            for (const listener of [...listeners])
                listener();
        },
        cutBy: () => reason,
        over: () => reason ?? (time.remaining() === 0 ? "the run's time was over" : null),
    };
}
/** The earlier of a deadline and `ms` milliseconds from now. */
function atMost(ms, deadline) {
    return deadlineIn(ms, deadline);
}
/**
 * The promise's value, or `late()` where the deadline comes first. What then becomes of the promise is its
 * owner's affair; a rejection after the deadline is swallowed.
 */
function within(deadline, promise, late) {
    // Every lookup and every reply passes here, so that no more promises are made than this one.
    return new Promise((resolve, reject) => {
        const forget = onceOver(deadline, () => resolve(late()));
        promise.then((value) => {
            forget();
            resolve(value);
        }, (error) => {
            forget();
            reject(error);
        });
    });
}
/** A pause that ends early where the deadline comes first. */
function pause(ms, deadline) {
    return new Promise((resolve) => {
        onceOver(atMost(ms, deadline), resolve);
    });
}
/** The longest that a timer of the platform can run. */
const LONGEST_MS = 2 ** 31 - 1;
/** Calls back once when the time ends; returns how to hear no more of it. */
function onceOver(deadline, listener) {
    const forget = () => {
        clearTimeout(timer);
        unheard();
    };
    const end = () => {
        forget();
        listener();
    };
    // A timer counts whole milliseconds and may be one early: then the time would not be over yet.
    const timer = setTimeout(end, Math.min(Math.ceil(deadline.remaining()) + 1, LONGEST_MS));
    const unheard = deadline.onCut(end);
    return forget;
}


/***/ }),

/***/ 4802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ observe)
});

// EXTERNAL MODULE: ./lib/model/declared-state.js
var declared_state = __webpack_require__(2475);
// EXTERNAL MODULE: ./lib/model/mail-host.js
var mail_host = __webpack_require__(917);
// EXTERNAL MODULE: ./lib/model/mail-ports.js
var mail_ports = __webpack_require__(8143);
// EXTERNAL MODULE: ./lib/observe/limits/deadline.js
var limits_deadline = __webpack_require__(9730);
// EXTERNAL MODULE: ./lib/model/expectation.js
var expectation = __webpack_require__(9767);
// EXTERNAL MODULE: ./lib/observe/address-guard.js
var address_guard = __webpack_require__(7620);
// EXTERNAL MODULE: ./lib/observe/dns/banner-forward.js
var banner_forward = __webpack_require__(8568);
// EXTERNAL MODULE: ./lib/observe/dns/iprev.js
var iprev = __webpack_require__(4122);
// EXTERNAL MODULE: ./lib/model/greeting.js
var model_greeting = __webpack_require__(5217);
// EXTERNAL MODULE: ./lib/model/dns-name.js
var dns_name = __webpack_require__(1812);
// EXTERNAL MODULE: ./lib/model/sanitise.js
var sanitise = __webpack_require__(2963);
;// CONCATENATED MODULE: ./lib/observe/smtp/certificate.js


/** How many names of one certificate are kept. */
const MAX_NAMES = 100;
/** What a finished handshake showed: protocol, certificate names, validity and trust. */
function observeTls(socket) {
    const certificate = socket.getPeerX509Certificate();
    const validTo = certificate === undefined ? Number.NaN : Date.parse(certificate.validTo);
    return {
        offered: true,
        negotiated: socket.getProtocol(),
        names: certificate === undefined ? [] : namesOf(certificate),
        validTo: Number.isNaN(validTo) ? null : new Date(validTo).toISOString(),
        trusted: certificate === undefined ? null : socket.authorized,
        error: null,
    };
}
/** The DNS names of the certificate; its common name only where it has none (RFC 6125 6.4.4). */
function namesOf(certificate) {
    const alternative = (certificate.subjectAltName ?? '')
        .split(/, (?=[A-Za-z ]+:)/)
        .filter((part) => part.startsWith('DNS:'))
        .map((part) => part.slice('DNS:'.length));
    const common = /^CN=(.+)$/m.exec(certificate.subject)?.[1];
    const names = alternative.length > 0 || common === undefined ? alternative : [common];
    return names.slice(0, MAX_NAMES).map((name) => (0,sanitise/* sanitise */.tB)((0,dns_name/* canonicalName */.Ew)(name), 255));
}

// EXTERNAL MODULE: ./lib/observe/smtp/empty-observation.js
var empty_observation = __webpack_require__(3899);
;// CONCATENATED MODULE: ./lib/observe/smtp/stopwatch.js
/** Whole milliseconds since the last lap. */
function startClock() {
    let start = performance.now();
    return {
        lap: () => {
            const now = performance.now();
            const took = Math.round(now - start);
            start = now;
            return took;
        },
    };
}

;// CONCATENATED MODULE: ./lib/observe/smtp/dialogue.js





/** Waits for the whole greeting, saying nothing. */
async function greet(connection, deadline) {
    const answer = await connection.reply(deadline);
    if (answer.kind !== 'reply') {
        const { kind: state, detail, lines: greeting } = answer;
        return { state, code: null, greeting, detail, reason: GREETING_REASONS[answer.kind] };
    }
    const { code, lines: greeting } = answer.reply;
    const bannerName = (0,model_greeting/* readBannerName */.I)(greeting);
    const named = {
        code,
        greeting,
        bannerName,
        bannerNames: bannerName === null ? [] : [bannerName],
    };
    if (code === 220)
        return { ...named, state: 'greeted' };
    if (code >= 400) {
        const detail = `the server greets with ${code} ${greeting[0] ?? ''}`.trimEnd();
        return { ...named, state: 'rejected', detail, reason: 'greeting-rejected' };
    }
    return { ...named, state: 'malformed', detail: `a greeting with code ${code} in place of 220` };
}
const GREETING_REASONS = {
    timeout: 'greeting-timeout',
    closed: 'connection-closed',
    malformed: null,
};
/** EHLO, then STARTTLS where it is offered and wanted, then QUIT. */
async function introduce(connection, greeted, ownName, target, deadline) {
    const clock = startClock();
    connection.send(`EHLO ${ownName}`);
    const answer = await connection.reply(deadline);
    if (answer.kind !== 'reply') {
        connection.destroy();
        if (answer.kind === 'malformed') {
            return done({ ...greeted, state: 'malformed', detail: `EHLO: ${answer.detail}` });
        }
        const reason = answer.kind === 'timeout' ? 'reply-timeout' : 'connection-closed';
        return without(greeted, { check: 'ehlo', reason, detail: `EHLO: ${answer.detail}` });
    }
    const { code, lines } = answer.reply;
    const timingsMs = { ...greeted.timingsMs, ehlo: clock.lap() };
    if (code !== 250) {
        const detail = `EHLO was answered ${code} ${lines[0] ?? ''}`.trimEnd();
        const smtp = { ...greeted, ehloReply: lines, timingsMs };
        const undone = { check: 'ehlo', reason: 'greeting-rejected', detail };
        return without(smtp, undone, quit(connection, deadline));
    }
    const introduced = { ...greeted, ehloName: (0,model_greeting/* readEhloName */.i)(lines), ehloReply: lines, timingsMs };
    if (target.tls === 'implicit')
        return done(introduced, quit(connection, deadline));
    const offered = lines.slice(1).some((line) => /^STARTTLS\s*$/i.test(line));
    const smtp = { ...introduced, tls: { ...empty_observation/* NO_TLS */.c, offered } };
    if (!offered || target.tls === 'none')
        return done(smtp, quit(connection, deadline));
    return upgrade(connection, smtp, ownName, target, deadline);
}
async function upgrade(connection, smtp, ownName, target, deadline) {
    connection.send('STARTTLS');
    const answer = await connection.reply(deadline);
    const tlsFailed = (error, goodbye) => done({ ...smtp, state: 'tls-failed', tls: { ...empty_observation/* NO_TLS */.c, offered: true, error }, detail: error }, goodbye);
    if (answer.kind === 'timeout' || answer.kind === 'closed') {
        connection.destroy();
        const reason = answer.kind === 'timeout' ? 'reply-timeout' : 'connection-closed';
        return without(smtp, { check: 'tls', reason, detail: `STARTTLS: ${answer.detail}` });
    }
    if (answer.kind === 'malformed') {
        connection.destroy();
        return tlsFailed(`STARTTLS was answered with ${answer.detail}`);
    }
    const { code, lines } = answer.reply;
    if (code !== 220) {
        const error = `STARTTLS was answered ${code} ${lines[0] ?? ''}`.trimEnd();
        return tlsFailed(error, quit(connection, deadline));
    }
    const handshake = await connection.secure(target.serverName, deadline);
    if (handshake.kind === 'failed')
        return tlsFailed(handshake.detail);
    const tls = observeTls(handshake.socket);
    // RFC 3207 4.2: what was said in clear is forgotten, so the server is greeted anew.
    connection.send(`EHLO ${ownName}`);
    const renewed = await connection.reply(deadline);
    if (renewed.kind === 'reply')
        return done({ ...smtp, tls }, quit(connection, deadline));
    connection.destroy();
    return done({ ...smtp, tls });
}
/** QUIT's answer and the peer's FIN are waited for briefly. */
const QUIT_MS = 1000;
/** Ends a dialogue that still stands. What was seen is not held up by it, only the next who wants that address. */
function quit(connection, deadline) {
    return connection.end('QUIT', (0,limits_deadline/* atMost */.Tu)(QUIT_MS, deadline));
}
/** @param goodbye where QUIT was said; without it the connection is gone */
function done(smtp, goodbye = GONE) {
    return { smtp, undone: [], goodbye };
}
function without(smtp, undone, goodbye = GONE) {
    return { smtp, undone: [undone], goodbye };
}
const GONE = Promise.resolve();

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./lib/observe/smtp/dial.js
var dial = __webpack_require__(63);
;// CONCATENATED MODULE: ./lib/observe/smtp/reply-reader.js

/**
 * The longest reply line in octets. RFC 5321 4.5.3.1.5 asks for 512, yet longer ones occur and do no harm.
 */
const MAX_LINE = 2048;
/** The most lines of one reply; the longest in use, to EHLO, have some thirty. */
const MAX_LINES = 64;
/** The most bytes that may wait to be read, so that a flood is not stored. */
const MAX_PENDING = 64 * 1024;
/**
 * Reads replies from bytes as they come: split over packets, several in one packet, with CRLF or a bare LF.
 * Nothing that is received is trusted; what breaks the grammar or its bounds is `malformed` for good, as soon
 * as it is seen to.
 */
function createReplyReader() {
    let pending = Buffer.alloc(0);
    let lines = [];
    let code = null;
    let broken = null;
    const malformed = (why) => {
        broken = why;
        pending = Buffer.alloc(0);
        return { kind: 'malformed', why, lines };
    };
    return {
        add: (bytes) => {
            if (broken !== null)
                return;
            pending = pending.length === 0 ? Buffer.from(bytes) : Buffer.concat([pending, bytes]);
        },
        take: () => {
            if (broken !== null)
                return malformed(broken);
            for (;;) {
                const end = pending.indexOf(LF);
                const line = pending.subarray(0, end < 0 ? undefined : end);
                if (line.length > MAX_LINE)
                    return malformed(`a line of more than ${MAX_LINE} octets`);
                if (end < 0)
                    break;
                pending = pending.subarray(end + 1);
                const parsed = parseLine(line);
                if (parsed === null)
                    return malformed(`${quoteBytes(line)} is no SMTP reply`);
                if (code !== null && parsed.code !== code) {
                    return malformed(`a reply that changes its code from ${code} to ${parsed.code}`);
                }
                code = parsed.code;
                lines.push(parsed.text);
                if (parsed.last) {
                    const reply = { code, lines };
                    code = null;
                    lines = [];
                    return { kind: 'reply', reply };
                }
                if (lines.length >= MAX_LINES)
                    return malformed(`a reply of more than ${MAX_LINES} lines`);
            }
            if (!couldBecomeLine(pending))
                return malformed(`${quoteBytes(pending)} is no SMTP reply`);
            if (pending.length > MAX_PENDING)
                return malformed(`more than ${MAX_PENDING} bytes at once`);
            return { kind: 'incomplete', lines };
        },
    };
}
const LF = 0x0a;
function parseLine(line) {
    const bare = line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
    const head = /^([2-5]\d\d)([ -])?/.exec(bare.subarray(0, 4).toString('latin1'));
    if (head?.[1] === undefined || (head[2] === undefined && bare.length > 3))
        return null;
    return { code: Number(head[1]), last: head[2] !== '-', text: (0,sanitise/* sanitiseBytes */.S$)(bare.subarray(4)) };
}
/** Tells a foreign protocol at its first bytes, rather than when the time is over. */
function couldBecomeLine(start) {
    return /^(?:[2-5](?:\d(?:\d(?:[ -].?|\r)?)?)?)?$/s.test(start.subarray(0, 5).toString('latin1'));
}
function quoteBytes(bytes) {
    return `"${(0,sanitise/* sanitiseBytes */.S$)(bytes.subarray(0, 80), 80)}"`;
}

;// CONCATENATED MODULE: ./lib/observe/smtp/connection.js





/** The detail of a handshake that failed for no more than the time it took. */
const HANDSHAKE_LATE = 'the handshake did not end in time';
function openConnection(dialled) {
    let socket = dialled;
    let reader = createReplyReader();
    let ended = null;
    let wake = () => { };
    const onData = (bytes) => {
        reader.add(bytes);
        wake();
    };
    const onEnd = () => close('the server closed the connection');
    const onError = (error) => close((0,dial/* describeError */.Uc)(error));
    const close = (why) => {
        ended ??= why;
        wake();
    };
    const listen = () => {
        socket.on('data', onData).on('end', onEnd).on('close', onEnd).on('error', onError);
    };
    listen();
    const read = (late) => {
        const reading = reader.take();
        if (reading.kind === 'reply')
            return reading;
        const { lines } = reading;
        if (reading.kind === 'malformed')
            return { kind: 'malformed', detail: reading.why, lines };
        if (ended !== null)
            return { kind: 'closed', detail: ended, lines };
        return late ? { kind: 'timeout', detail: 'no whole reply in time', lines } : null;
    };
    const reply = async (deadline) => {
        for (let late = false;;) {
            const answer = read(late);
            if (answer !== null)
                return answer;
            const more = new Promise((resolve) => {
                wake = () => resolve(false);
            });
            late = await (0,limits_deadline/* within */.ux)(deadline, more, () => true);
        }
    };
    const secure = async (serverName, deadline) => {
        socket.off('data', onData).off('end', onEnd).off('close', onEnd).off('error', onError);
        socket.on('error', () => { });
        const handshake = await startTls(socket, serverName, deadline);
        if (handshake.kind === 'failed') {
            (0,dial/* discard */.vf)(socket);
            return handshake;
        }
        socket = handshake.socket;
        // Whatever came in clear behind the reply to STARTTLS is not the server's word any more.
        reader = createReplyReader();
        listen();
        return handshake;
    };
    const end = async (lastCommand, deadline) => {
        const closed = new Promise((resolve) => {
            if (socket.closed)
                resolve();
            else
                socket.once('close', () => resolve());
        });
        if (ended === null)
            socket.end(lastCommand === null ? '' : `${lastCommand}\r\n`);
        await (0,limits_deadline/* within */.ux)(deadline, closed, () => { });
        (0,dial/* discard */.vf)(socket);
    };
    return {
        reply,
        secure,
        end,
        send: (command) => {
            socket.write(`${command}\r\n`);
        },
        destroy: () => (0,dial/* discard */.vf)(socket),
    };
}
let context;
/** One for all handshakes of the run, since each holds a megabyte of roots; made when it is first needed. */
function tlsContext() {
    context ??= (0,external_node_tls_.createSecureContext)({
        minVersion: 'TLSv1',
        ciphers: 'DEFAULT@SECLEVEL=0',
        // Servers from before RFC 5746 are old, not broken: other mail servers still deliver to them.
        secureOptions: external_node_crypto_.constants.SSL_OP_LEGACY_SERVER_CONNECT,
    });
    return context;
}
/** More is no handshake: OpenSSL itself takes 100 KiB of certificates, but empty messages without an end. */
const MAX_HANDSHAKE_BYTES = 256 * 1024;
const COUNT_EVERY_MS = 50;
/**
 * Makes a TLS handshake that accepts whatever certificate and protocol the server has: the point is to see
 * them, and the certificate is judged afterwards.
 */
async function startTls(socket, serverName, deadline) {
    const secured = (0,external_node_tls_.connect)({
        socket,
        servername: serverName,
        rejectUnauthorized: false,
        // Only the chain is checked here; whether the names fit is for the judge.
        checkServerIdentity: () => undefined,
        secureContext: tlsContext(),
    });
    let counting;
    const outcome = new Promise((resolve) => {
        const most = socket.bytesRead + MAX_HANDSHAKE_BYTES;
        counting = setInterval(() => {
            if (socket.bytesRead > most) {
                resolve({
                    kind: 'failed',
                    detail: `a handshake of more than ${MAX_HANDSHAKE_BYTES} bytes`,
                });
            }
        }, COUNT_EVERY_MS);
        secured.once('secureConnect', () => resolve({ kind: 'secure', socket: secured }));
        secured.once('error', (error) => resolve({ kind: 'failed', detail: (0,dial/* describeError */.Uc)(error) }));
        secured.once('close', () => resolve({ kind: 'failed', detail: 'the server closed it' }));
    });
    const result = await (0,limits_deadline/* within */.ux)(deadline, outcome, () => {
        return { kind: 'failed', detail: HANDSHAKE_LATE };
    });
    clearInterval(counting);
    if (result.kind === 'failed')
        (0,dial/* discard */.vf)(secured);
    return result;
}

;// CONCATENATED MODULE: ./lib/observe/smtp/interrupted.js

/**
 * What a probe shows that the run's end broke off. What the peer had said by then stands; what was still awaited
 * is not held against it, however long a peer is commonly given.
 *
 * @param why why the run is over, in a few words
 */
function markInterrupted({ smtp, undone, goodbye }, why) {
    const deadline = (awaited) => ({ reason: 'deadline', detail: `${why} before ${awaited}` });
    const unanswered = undone.map((one) => one.reason === 'reply-timeout' ? { ...one, ...deadline('it was answered') } : one);
    if (smtp.state === 'timeout') {
        return { smtp: { ...smtp, ...deadline(awaitedBy(smtp)) }, undone: unanswered, goodbye };
    }
    if (smtp.tls?.error !== HANDSHAKE_LATE)
        return { smtp, undone: unanswered, goodbye };
    const handshake = deadline('the TLS handshake had ended');
    // Over implicit TLS nothing was said yet; after STARTTLS the greeting was.
    return smtp.code === null
        ? { smtp: { ...smtp, state: 'timeout', tls: null, ...handshake }, undone, goodbye }
        : {
            smtp: { ...smtp, state: 'greeted', tls: { ...smtp.tls, error: null }, detail: null },
            undone: [...undone, { check: 'tls', ...handshake }],
            goodbye,
        };
}
function awaitedBy({ timingsMs }) {
    return timingsMs.connect === null ? 'the connection was accepted' : 'the greeting was whole';
}

;// CONCATENATED MODULE: ./lib/observe/smtp/probe.js






const FIRST_RETRY_PAUSE_MS = 200;
/**
 * Sees what one address and port says of itself: greeting, EHLO name, and TLS where the mode asks for it.
 * Polite by construction: the whole greeting is awaited, one command is sent at a time, and QUIT ends every
 * dialogue that still stands. No mail transaction is ever begun.
 */
async function probeSmtp(target, settings, deadline) {
    const first = await converseAgain(target, settings, deadline);
    const names = first.smtp.bannerName === null ? [] : [first.smtp.bannerName];
    if (first.smtp.code !== 220)
        return first;
    let { goodbye } = first;
    for (let sample = 1; sample < settings.samples && deadline.remaining() > 0; sample++) {
        await goodbye;
        const { smtp, ...next } = await converse(target, settings, deadline, 'greeting-only');
        goodbye = next.goodbye;
        if (smtp.code !== 220)
            break;
        if (smtp.bannerName !== null && !names.includes(smtp.bannerName))
            names.push(smtp.bannerName);
    }
    return { ...first, smtp: { ...first.smtp, bannerNames: names }, goodbye };
}
async function converseAgain(target, settings, deadline) {
    for (let turn = 0;; turn++) {
        const probe = await converse(target, settings, deadline, 'whole');
        const transient = probe.smtp.state === 'refused' || probe.smtp.state === 'closed';
        if (!transient || turn >= settings.retries)
            return probe;
        await (0,limits_deadline/* pause */.v7)(FIRST_RETRY_PAUSE_MS * 2 ** turn, deadline);
        if (deadline.remaining() === 0)
            return probe;
    }
}
async function converse(target, settings, deadline, extent) {
    const clock = startClock();
    const { address, port } = target;
    const dialled = await settings.dial(address, port, deadline);
    if (dialled.kind !== 'open') {
        const { kind, detail } = dialled;
        return done({ ...empty_observation/* EMPTY_SMTP */.x, ...FAILED_DIALS[kind], detail });
    }
    const connect = clock.lap();
    const connection = openConnection(dialled.socket);
    let tls = null;
    if (target.tls === 'implicit') {
        const handshake = await connection.secure(target.serverName, deadline);
        const timingsMs = { ...empty_observation/* EMPTY_SMTP */.x.timingsMs, connect };
        if (handshake.kind === 'failed') {
            tls = { ...empty_observation/* NO_TLS */.c, offered: true, error: handshake.detail };
            return done({
                ...empty_observation/* EMPTY_SMTP */.x,
                state: 'tls-failed',
                tls,
                detail: handshake.detail,
                timingsMs,
            });
        }
        tls = observeTls(handshake.socket);
    }
    const greeted = { ...(await greet(connection, deadline)), tls };
    const timingsMs = { connect, greeting: clock.lap(), ehlo: null };
    const smtp = { ...empty_observation/* EMPTY_SMTP */.x, ...greeted, timingsMs };
    if (smtp.code === null || smtp.state === 'malformed') {
        connection.destroy();
        return done({ ...smtp, timingsMs: { ...timingsMs, greeting: null } });
    }
    if (smtp.state !== 'greeted' || extent === 'greeting-only') {
        return done(smtp, quit(connection, deadline));
    }
    const ownName = settings.ehloName ?? literal(dialled.ownAddress);
    return introduce(connection, smtp, ownName, target, deadline);
}
const FAILED_DIALS = {
    refused: { state: 'refused', reason: null },
    unreachable: { state: 'unreachable', reason: null },
    timeout: { state: 'timeout', reason: 'connect-timeout' },
    closed: { state: 'closed', reason: 'connection-closed' },
    blocked: { state: 'skipped', reason: 'egress-blocked' },
    starved: { state: 'skipped', reason: 'deadline' },
};
/** An address literal that names this end of the connection (RFC 5321 4.1.3). */
function literal(address) {
    return address.includes(':') ? `[IPv6:${address}]` : `[${address}]`;
}

;// CONCATENATED MODULE: ./lib/observe/observe-endpoint.js









/** Looks at one address of a host: its PTR, its SMTP dialogue, and where the names of its greeting lead. */
async function observeEndpoint(host, address, tools, settings, lanes, deadline) {
    const [ptr, { smtp, undone }] = await Promise.all([
        (0,iprev/* observePtr */.H)(address, host.ptr, tools, deadline),
        observeSmtp(host, address, tools, settings, lanes, deadline),
    ]);
    const { bannerForward, failed } = await (0,banner_forward/* observeBannerForward */.m)(smtp.bannerNames, address, tools.resolve, deadline);
    // Where a name that contradicts the declaration leads to changes nothing.
    const unseen = failed
        .filter(({ name }) => (0,expectation/* meets */.D)(name, host.banner))
        .map(({ reason, detail }) => ({ check: 'forward', reason, detail }));
    return {
        endpoint: { address, port: host.port, ptr, smtp, fallback: null, bannerForward },
        undone: [...undone, ...unseen],
    };
}
async function observeSmtp(host, address, tools, settings, lanes, deadline) {
    if (host.role === 'outbound')
        return done(empty_observation/* EMPTY_SMTP */.x);
    const budget = deadline.remaining();
    if (budget === 0)
        return notDialled(deadline.over() ?? "the host's time was over");
    // The budget is the host's own: waiting for another host's turn at the same address does not use it up.
    return lanes.run(address, async () => {
        const detail = (0,address_guard/* refusal */.x)(address, settings);
        if (detail !== null)
            return done({ ...empty_observation/* EMPTY_SMTP */.x, reason: 'address-not-allowed', detail });
        const own = (0,limits_deadline/* deadlineIn */._5)(budget, tools.deadline);
        const late = own.over();
        if (late !== null)
            return notDialled(late);
        const target = { address, port: host.port, tls: host.tls, serverName: host.name };
        const probe = await probeSmtp(target, { ...settings, dial: tools.dial }, own);
        const over = own.over();
        return over === null ? probe : markInterrupted(probe, over);
    });
}
function notDialled(over) {
    const detail = `${over} before its port could be dialled`;
    return done({ ...empty_observation/* EMPTY_SMTP */.x, reason: 'deadline', detail });
}

;// CONCATENATED MODULE: ./lib/observe/baseline-addresses.js





/** Remembered addresses beyond these are not looked at: they are a courtesy, not the check. */
const MAX_REMEMBERED = 256;
/**
 * The remembered addresses that nobody declares any more. One that a declared name still claims, be it another
 * name, is told of there; and one of which DNS does not tell is not one that was removed.
 */
function undeclared(identities, hosts, mailDomains) {
    if (identities.length === 0)
        return [];
    const standing = (0,declared_state/* declaredStates */.F)(hosts, mailDomains);
    const claimed = new Set(hosts.flatMap(addressesOf));
    return identities
        .filter((identity) => standing(identity) === 'gone' && !claimed.has(identity.address))
        .slice(0, MAX_REMEMBERED);
}
/** The addresses of a host, by its declaration and by DNS. */
function addressesOf({ host, forward }) {
    const live = [forward.v4, forward.v6].flatMap((lookup) => lookup.kind === 'found' ? lookup.records : []);
    return [...(host.addresses ?? []), ...live];
}
/**
 * Looks at an address as it was declared once, under the same guards and in the same lanes. A file that anybody
 * can send a change to must not lead a runner to a port that no declaration could.
 */
async function observeRemembered(identity, tools, settings, lanes) {
    const { host: name, port, address, banner } = identity;
    const mayDial = settings.allowAnyPort || mail_ports/* MAIL_PORTS */.L.includes(port);
    const any = { kind: 'any' };
    const host = {
        ...mail_host/* NOTHING_DECLARED */.ZM,
        name,
        addresses: [address],
        role: banner !== null && mayDial ? 'inbound' : 'outbound',
        port,
        tls: port === 465 ? 'implicit' : 'none',
        ptr: any,
        banner: any,
        ehlo: any,
    };
    const deadline = (0,limits_deadline/* deadlineIn */._5)(settings.timeoutMs, tools.deadline);
    const { endpoint } = await observeEndpoint(host, address, tools, settings, lanes, deadline);
    return endpoint;
}

// EXTERNAL MODULE: ./lib/observe/context/inconclusive-domains.js
var inconclusive_domains = __webpack_require__(1846);
// EXTERNAL MODULE: ./lib/observe/context/where-declared.js
var where_declared = __webpack_require__(8174);
// EXTERNAL MODULE: ./lib/observe/dns/forward.js
var dns_forward = __webpack_require__(525);
// EXTERNAL MODULE: ./lib/observe/dns/mx.js
var mx = __webpack_require__(8911);
;// CONCATENATED MODULE: ./lib/observe/fallback-port.js


/** Reasons that say no more than that the port cannot be reached from here. */
const CLOSED_FROM_HERE = [
    'egress-blocked',
    'connect-timeout',
];
/**
 * Reads the greeting of the first fallback port that greets, where an endpoint's own port is closed from here.
 * The submission ports normally greet under the name that port 25 has: a weaker witness, better than none.
 */
async function observeFallback(host, { address, port, smtp }, tools, settings, deadline) {
    const ports = host.fallbackPorts ?? settings.fallbackPorts;
    if (!CLOSED_FROM_HERE.includes(smtp.reason) || (0,address_guard/* refusal */.x)(address, settings) !== null)
        return null;
    for (const other of ports.filter((candidate) => candidate !== port)) {
        // Only the names are wanted, so that no more TLS is spoken than the port itself asks for.
        const tls = other === 465 ? 'implicit' : 'none';
        const target = { address, port: other, tls, serverName: host.name };
        const probe = await tools.lanes.run(address, () => probeSmtp(target, { ...settings, dial: tools.dial }, deadline));
        if (probe.smtp.state === 'greeted')
            return { port: other, smtp: probe.smtp };
    }
    return null;
}

// EXTERNAL MODULE: ./lib/observe/inconclusive.js
var observe_inconclusive = __webpack_require__(4522);
// EXTERNAL MODULE: ./lib/observe/limits/adaptive-limit.js
var adaptive_limit = __webpack_require__(3881);
;// CONCATENATED MODULE: ./lib/observe/limits/probe-limit.js

/** Probes at the beginning, and whatever becomes of them. */
const LEAST_PROBES = 256;
/**
 * More probes are under way at once with each server that greets, fewer with each that does not: a path that
 * loses connections is not loaded with more of them, and hostile servers get no more memory than at the beginning.
 *
 * @param most probes that are under way at once
 */
function createProbeLimit(most) {
    const turns = (0,adaptive_limit/* createAdaptiveLimit */.Ec)(LEAST_PROBES, most);
    const turnOf = (0,adaptive_limit/* createSlowTaskRelease */.Q)();
    const takeTurn = (work) => new Promise((resolve, reject) => {
        void turns.run(() => {
            const probe = work();
            probe.then(resolve, reject);
            return turnOf(probe);
        });
    });
    /** When the last probe of an address is over. */
    const ends = new Map();
    return {
        run: (address, work) => {
            // The lane is taken first, so that those who wait for a busy address hold no turn of the others.
            const before = ends.get(address);
            const probe = before === undefined ? takeTurn(work) : before.then(() => takeTurn(work));
            const end = async (ended) => {
                turns.report(outcomeOf(ended));
                await ended.goodbye;
            };
            ends.set(address, probe.then(end, () => { }));
            return probe;
        },
    };
}
function outcomeOf({ smtp: { state, timingsMs } }) {
    if (state === 'greeted')
        return 'good';
    return state === 'timeout' && timingsMs.connect === null ? 'lost' : 'bad';
}

;// CONCATENATED MODULE: ./lib/observe/other-shards.js





/**
 * Asks DNS of hosts at which another shard looks, as far as something of this one hangs on it: the targets of its
 * own mail domains and, where an address that it remembers may have gone to any of them, all.
 *
 * @param known what was seen of this shard's own part
 */
async function observeElsewhere(others, known, { resolve, deadline: run }, timeoutMs, turns) {
    const { seen, mailDomains, identities } = known;
    const left = undeclared(identities, [...seen, ...others.map(hostWithoutLookup)], mailDomains);
    const targets = new Set(mailDomains.flatMap(ownTargets));
    const asked = left.length > 0 ? others : others.filter(({ name }) => targets.has(name));
    return (0,adaptive_limit/* mapLimited */.bB)(asked, turns, async (host) => {
        const forward = await (0,dns_forward/* observeForward */.EH)(host.name, resolve, (0,limits_deadline/* deadlineIn */._5)(timeoutMs, run));
        const inconclusive = (0,observe_inconclusive/* inconclusiveForward */.c)(host, forward);
        return { host, forward, endpoints: [], sendingDomains: [], inconclusive };
    });
}
/** A host by its declaration alone. */
function hostWithoutLookup(host) {
    const nobody = { kind: 'absent', why: 'nodata' };
    return { host, forward: { v4: nobody, v6: nobody, alias: nobody } };
}
function ownTargets({ mx, elsewhere }) {
    return elsewhere || mx.kind !== 'found' ? [] : mx.records.map(({ exchange }) => exchange);
}

// EXTERNAL MODULE: ./lib/model/address.js
var model_address = __webpack_require__(3313);
;// CONCATENATED MODULE: ./lib/observe/vantage.js





const DIAL_MS = 5000;
/**
 * Finds out what the runner can reach. An endpoint that answered proves its port open. Where every probe of
 * a port timed out, the vantage hosts of that port decide: if they time out too, the port is blocked here.
 */
async function detectReachability(endpoints, vantageHosts, tools, guard) {
    const connected = endpoints.filter(({ smtp }) => smtp.timingsMs.connect !== null);
    const proven = new Set(connected.map(({ address, port }) => route(address, port)));
    const silent = endpoints.filter(({ smtp }) => smtp.reason === 'connect-timeout');
    const blocked = new Set();
    for (const port of new Set(silent.map((endpoint) => endpoint.port))) {
        if (connected.some((endpoint) => endpoint.port === port))
            continue;
        const known = vantageHosts.filter((host) => host.port === port);
        const reached = await Promise.all(known.map((host) => reachedFamilies(host, tools, guard)));
        for (const family of reached.flat())
            proven.add(`${family}:${port}`);
        // What the run's end kept from being dialled is not closed.
        const inTime = tools.deadline.over() === null;
        if (known.length > 0 && reached.flat().length === 0 && inTime)
            blocked.add(port);
    }
    return {
        vantage: vantageOf(endpoints, proven, blocked),
        explain: explainer(endpoints, proven, blocked),
    };
}
function explainer(endpoints, proven, blocked) {
    const routed = new Set(endpoints.filter(answered).map(({ address }) => (0,model_address/* familyOf */.Ap)(address)));
    return ({ address, port, smtp }) => {
        const family = (0,model_address/* familyOf */.Ap)(address);
        if (smtp.reason === 'connect-timeout') {
            if (proven.has(route(address, port)))
                return { ...smtp, reason: null };
            return blocked.has(port) ? { ...smtp, reason: 'egress-blocked' } : smtp;
        }
        if (smtp.state === 'unreachable' && !routed.has(family)) {
            return { ...smtp, reason: family === 6 ? 'no-ipv6' : 'egress-blocked' };
        }
        return smtp;
    };
}
/** Whether anything at all came back, a refusal included: then there is a route. */
function answered({ smtp }) {
    return smtp.timingsMs.connect !== null || smtp.state === 'refused';
}
function vantageOf(endpoints, proven, blocked) {
    const overV6 = endpoints.filter(({ address }) => (0,model_address/* familyOf */.Ap)(address) === 6);
    const shut = blocked.has(25) ||
        endpoints.some(({ port, smtp }) => port === 25 && smtp.reason === 'egress-blocked');
    const noRoute = overV6.some(({ smtp }) => smtp.state === 'unreachable');
    return {
        port25: proven.has('4:25') || proven.has('6:25') ? 'open' : shut ? 'blocked' : 'unknown',
        ipv6: overV6.some(answered) ? 'available' : noRoute ? 'unavailable' : 'unknown',
    };
}
/** The families in which a vantage host accepts a connection. */
async function reachedFamilies(host, tools, guard) {
    const deadline = (0,limits_deadline/* deadlineIn */._5)(DIAL_MS, tools.deadline);
    const lookups = await Promise.all([
        tools.resolve(host.name, 'A', deadline),
        tools.resolve(host.name, 'AAAA', deadline),
    ]);
    const addresses = lookups
        .map(dns_forward/* addressesOf */.sO)
        .flatMap((lookup) => (lookup.kind === 'found' ? lookup.records.slice(0, 1) : []))
        .filter((address) => (0,address_guard/* refusal */.x)(address, guard) === null);
    const dials = await Promise.all(addresses.map(async (address) => {
        const outcome = await tools.dial(address, host.port, deadline);
        if (outcome.kind === 'open')
            (0,dial/* discard */.vf)(outcome.socket);
        return outcome.kind === 'open' ? [(0,model_address/* familyOf */.Ap)(address)] : [];
    }));
    return dials.flat();
}
function route(address, port) {
    return `${(0,model_address/* familyOf */.Ap)(address)}:${port}`;
}

;// CONCATENATED MODULE: ./lib/observe/observe.js
















/**
 * Looks at every declared host: DNS and SMTP facts as plain data, no opinion.
 *
 * @param identities remembered ones: an address among them that is declared no more is looked at too
 */
async function observe(declaration, identities, tools, settings) {
    const at = tools.clock();
    const { concurrency, timeoutMs, vantageHosts } = settings;
    const turns = (0,adaptive_limit/* createAdaptiveLimit */.Ec)(LEAST_HOSTS, concurrency);
    const mailDomains = await (0,adaptive_limit/* mapLimited */.bB)(declaration.mailDomains, turns, async (mailDomain) => {
        const deadline = (0,limits_deadline/* deadlineIn */._5)(timeoutMs, tools.deadline);
        const seen = await (0,mx/* observeMailDomain */.q)(mailDomain, tools.resolve, deadline);
        return tools.owns(mailDomain.domain) ? seen : { ...seen, elsewhere: true };
    });
    const all = withoutRepetition([...declaration.hosts, ...mailDomains.flatMap(mx/* hostsOf */.P)]);
    const hosts = all.filter(({ name }) => tools.owns(name));
    const others = all.filter(({ name }) => !tools.owns(name));
    const lanes = createProbeLimit(concurrency);
    let finished = 0;
    const seen = await (0,adaptive_limit/* mapLimited */.bB)(hosts, turns, async (host) => {
        const look = () => observeHost(host, tools, settings, lanes);
        const result = await untilDeadline(host, look, tools.deadline);
        turns.report(result.endpoints.every(wasAnswered) ? 'good' : 'bad');
        tools.progress(++finished, hosts.length);
        return result;
    });
    const known = { seen, mailDomains, identities };
    const elsewhere = await observeElsewhere(others, known, tools, timeoutMs, turns);
    const claimants = [...seen, ...others.map(hostWithoutLookup), ...elsewhere];
    const gone = undeclared(identities, claimants, mailDomains);
    const remembered = await (0,adaptive_limit/* mapLimited */.bB)(gone, turns, async (identity) => ({
        identity,
        endpoint: await observeRemembered(identity, tools, settings, lanes),
        levels: declaration.levels,
    }));
    const endpoints = seen.flatMap((host) => host.endpoints.map(({ endpoint }) => endpoint));
    const reach = await detectReachability(endpoints, vantageHosts, tools, settings);
    const told = await (0,adaptive_limit/* mapLimited */.bB)(seen, turns, (host) => withFallback(explained(host, reach.explain), tools, settings, lanes));
    return {
        at,
        hosts: told.map(toHostObservation),
        mailDomains,
        elsewhere,
        remembered,
        vantage: reach.vantage,
    };
}
/** Hosts that are under way at the beginning, and where nothing comes back. */
const LEAST_HOSTS = 256;
function wasAnswered({ endpoint: { smtp } }) {
    return smtp.state === 'greeted' || smtp.state === 'skipped';
}
/** A host that is declared and also found as an MX target is the declared one. */
function withoutRepetition(hosts) {
    const first = new Map();
    for (const host of hosts) {
        const key = `${host.name}:${host.port}`;
        if (!first.has(key))
            first.set(key, host);
    }
    return [...first.values()];
}
async function observeHost(host, tools, settings, lanes) {
    const deadline = (0,limits_deadline/* deadlineIn */._5)(settings.timeoutMs, tools.deadline);
    const forward = (0,dns_forward/* observeForward */.EH)(host.name, tools.resolve, deadline);
    const addresses = host.addresses ?? (0,dns_forward/* addressesIn */.Mh)(await forward);
    const [seenForward, endpoints, sendingDomains] = await Promise.all([
        forward,
        Promise.all(addresses.map((address) => observeEndpoint(host, address, tools, settings, lanes, deadline))),
        (0,where_declared/* observeDomainsWhereDeclared */.L)(host, addresses, tools.resolve, deadline),
    ]);
    return { host, forward: seenForward, endpoints, sendingDomains };
}
/** How long a host may take, once the run is over, to say what it has seen by then. */
const LAST_WORDS_MS = 500;
/** The host as far as it was seen when the run's time was over. */
async function untilDeadline(host, look, run) {
    if (run.over() !== null)
        return unfinished(host, run);
    const looking = look();
    const seen = await (0,limits_deadline/* within */.ux)(run, looking, () => null);
    return seen ?? (0,limits_deadline/* within */.ux)((0,limits_deadline/* deadlineIn */._5)(LAST_WORDS_MS), looking, () => unfinished(host, run));
}
/** A host whose turn did not come within the run's time, or that did not end with it: nothing is known of it. */
function unfinished(host, deadline) {
    const detail = `${deadline.over()} before this host was looked at to the end`;
    const late = { error: 'deadline', errorDetail: detail };
    const endpoints = (host.addresses ?? []).map((address) => {
        const ptr = { ...iprev/* EMPTY_PTR */.r, ...late };
        const smtp = { ...empty_observation/* EMPTY_SMTP */.x, reason: 'deadline', detail };
        const endpoint = { address, port: host.port, ptr, smtp, fallback: null, bannerForward: {} };
        return { endpoint, undone: [] };
    });
    const failed = { kind: 'failed', reason: 'deadline', detail };
    return {
        host,
        forward: { v4: failed, v6: failed, alias: failed },
        endpoints,
        sendingDomains: [],
    };
}
/** The host with what a timeout or a missing route means, now that it is known what this runner can reach. */
function explained(host, explain) {
    const endpoints = host.endpoints.map(({ endpoint, undone }) => ({
        endpoint: { ...endpoint, smtp: explain(endpoint) },
        undone,
    }));
    return { ...host, endpoints };
}
/** The host with what its fallback ports say, where its own port is closed from here. */
async function withFallback(seen, { dial, resolve, deadline: run }, settings, lanes) {
    const deadline = (0,limits_deadline/* deadlineIn */._5)(settings.timeoutMs, run);
    const endpoints = seen.endpoints.map(async ({ endpoint, undone }) => {
        const { address } = endpoint;
        const tools = { dial, lanes };
        const fallback = await observeFallback(seen.host, endpoint, tools, settings, deadline);
        if (fallback === null)
            return { endpoint, undone };
        const { bannerNames } = fallback.smtp;
        const forward = await (0,banner_forward/* observeBannerForward */.m)(bannerNames, address, resolve, deadline);
        return { endpoint: { ...endpoint, fallback, bannerForward: forward.bannerForward }, undone };
    });
    return { ...seen, endpoints: await Promise.all(endpoints) };
}
/** The host's facts, and what could not be found out about it. */
function toHostObservation({ host, forward, sendingDomains, endpoints, }) {
    return {
        host,
        forward,
        endpoints: endpoints.map(({ endpoint }) => endpoint),
        sendingDomains,
        inconclusive: [
            ...(0,observe_inconclusive/* inconclusiveForward */.c)(host, forward),
            ...endpoints.flatMap(({ endpoint, undone }) => (0,observe_inconclusive/* inconclusiveAt */.U)(host, endpoint, undone)),
            ...(0,inconclusive_domains/* inconclusiveDomains */.E)(host, sendingDomains),
        ],
    };
}


/***/ }),

/***/ 8071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ dialAtMost)
/* harmony export */ });
/**
 * Dials no more often than a run may. What is declared is counted before a run; how many addresses DNS gives a
 * name that lists none is its owner's to say.
 *
 * @param most dials in all
 */
function dialAtMost(most, dial) {
    let left = most;
    return async (address, port, deadline) => {
        if (left === 0) {
            return { kind: 'starved', detail: `the run had made all its ${most} connections` };
        }
        left--;
        return dial(address, port, deadline);
    };
}


/***/ }),

/***/ 63:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ dialDirectly),
/* harmony export */   Sg: () => (/* binding */ opened),
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   ss: () => (/* binding */ CONNECT_MS),
/* harmony export */   vf: () => (/* binding */ discard)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2963);
/* harmony import */ var _limits_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9730);



/** Connections are not waited for longer: a SYN is sent again after 1, 3 and 7 seconds. */
const CONNECT_MS = 10_000;
/** Dials from this machine itself. */
const dialDirectly = (host, port, deadline) => opened((0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ host, port, noDelay: true }), (0,_limits_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .atMost */ .Tu)(CONNECT_MS, deadline));
/** Waits until a socket has connected, or cannot. */
async function opened(socket, deadline) {
    const outcome = new Promise((resolve) => {
        socket.once('connect', () => {
            resolve({ kind: 'open', socket, ownAddress: socket.localAddress ?? '127.0.0.1' });
        });
        socket.once('error', (error) => resolve(failedDial(error)));
    });
    const result = await (0,_limits_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .within */ .ux)(deadline, outcome, () => {
        return { kind: 'timeout', detail: 'the connection was not accepted in time' };
    });
    if (result.kind !== 'open')
        discard(socket);
    return result;
}
/** Closes a socket of which nothing more is wanted. */
function discard(socket) {
    socket.on('error', () => { });
    socket.destroy();
}
/** What befell a socket, for a person. */
function describeError(error) {
    const code = 'code' in error ? String(error.code) : '';
    if (code === 'ECONNRESET')
        return 'the server reset the connection';
    // OpenSSL's messages carry thread ids and source lines; the reason is what a person can look up.
    if ('reason' in error && typeof error.reason === 'string')
        return (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitise */ .tB)(error.reason, 200);
    return (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitise */ .tB)(error.message, 200);
}
const DIAL_FAILURES = {
    ECONNREFUSED: 'refused',
    ENETUNREACH: 'unreachable',
    EHOSTUNREACH: 'unreachable',
    EADDRNOTAVAIL: 'unreachable',
    EAFNOSUPPORT: 'unreachable',
    ENETDOWN: 'unreachable',
    ETIMEDOUT: 'timeout',
    EMFILE: 'starved',
    ENFILE: 'starved',
};
function failedDial(error) {
    const code = 'code' in error ? String(error.code) : '';
    return { kind: DIAL_FAILURES[code] ?? 'closed', detail: describeError(error) };
}


/***/ }),

/***/ 3899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ NO_TLS),
/* harmony export */   x: () => (/* binding */ EMPTY_SMTP)
/* harmony export */ });
/** An SMTP check that has seen nothing yet, or that is not made. */
const EMPTY_SMTP = {
    state: 'skipped',
    code: null,
    greeting: [],
    bannerName: null,
    ehloName: null,
    ehloReply: [],
    bannerNames: [],
    tls: null,
    reason: null,
    detail: null,
    timingsMs: { connect: null, greeting: null, ehlo: null },
};
/** A server that speaks no TLS, as far as was seen. */
const NO_TLS = {
    offered: false,
    negotiated: null,
    names: [],
    validTo: null,
    trusted: null,
    error: null,
};


/***/ }),

/***/ 4157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ dialThrough)
/* harmony export */ });
/* harmony import */ var node_dns_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1553);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var _model_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3313);
/* harmony import */ var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2963);
/* harmony import */ var _limits_deadline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9730);
/* harmony import */ var _dial_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63);






/**
 * Dials through a proxy. The address that was checked is the address that the proxy is told; no name ever
 * goes through it. What the proxy itself cannot do is `blocked`: it says nothing about the mail server.
 */
function dialThrough(proxy) {
    let found = null;
    return async (address, port, given) => {
        const deadline = (0,_limits_deadline_js__WEBPACK_IMPORTED_MODULE_4__/* .atMost */ .Tu)(_dial_js__WEBPACK_IMPORTED_MODULE_5__/* .CONNECT_MS */ .ss, given);
        // Looked up once: the system's own lookup has four threads for all.
        found ??= (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(proxy.host) === 0 ? addressOf(proxy.host) : Promise.resolve(proxy.host);
        const host = await found.catch(() => null);
        if (host === null)
            return blocked(proxy, 'has a name that cannot be looked up');
        const way = await (0,_dial_js__WEBPACK_IMPORTED_MODULE_5__/* .opened */ .Sg)((0,node_net__WEBPACK_IMPORTED_MODULE_1__.connect)({ host, port: proxy.port, noDelay: true }), deadline);
        if (way.kind === 'starved')
            return way;
        if (way.kind !== 'open')
            return blocked(proxy, `cannot be reached: ${way.detail}`);
        return through(proxy, way.socket, { host: address, port }, deadline);
    };
}
async function addressOf(name) {
    return (await (0,node_dns_promises__WEBPACK_IMPORTED_MODULE_0__.lookup)(name)).address;
}
async function through(proxy, socket, destination, deadline) {
    const { SocksClient } = await __webpack_require__.e(/* import() */ 474).then(__webpack_require__.t.bind(__webpack_require__, 2474, 19));
    const { user, password } = proxy;
    const asked = SocksClient.createConnection({
        command: 'connect',
        destination,
        existing_socket: socket,
        timeout: Math.max(1, Math.ceil(deadline.remaining())),
        proxy: {
            host: proxy.host,
            port: proxy.port,
            type: 5,
            ...(user === null ? {} : { userId: user, password: password ?? '' }),
        },
    });
    const outcome = asked.then(({ remoteHost }) => {
        const seenAt = (0,_model_address_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalAddress */ .Z5)(remoteHost?.host ?? '');
        const ownAddress = seenAt === null || UNSPECIFIED.has(seenAt) ? socket.localAddress : seenAt;
        return { kind: 'open', socket, ownAddress: ownAddress ?? '127.0.0.1' };
    }, (error) => rejected(proxy, String(error)));
    const result = await (0,_limits_deadline_js__WEBPACK_IMPORTED_MODULE_4__/* .within */ .ux)(deadline, outcome, () => {
        return { kind: 'timeout', detail: 'the proxy had no connection in time' };
    });
    if (result.kind !== 'open')
        (0,_dial_js__WEBPACK_IMPORTED_MODULE_5__/* .discard */ .vf)(socket);
    return result;
}
/** What a proxy says that does not know at which address it is seen. */
const UNSPECIFIED = new Set(['0.0.0.0', '::']);
/** The replies of RFC 1928 6 that speak of the mail server; all others speak of the proxy. */
const REPLIES = [
    ['ConnectionRefused', 'refused'],
    ['HostUnreachable', 'unreachable'],
    ['NetworkUnreachable', 'unreachable'],
    ['AddressNotSupported', 'unreachable'],
    ['TTLExpired', 'timeout'],
    // A general failure is what many proxies make of every refusal and every timeout.
    ['Failure', 'timeout'],
];
function rejected(proxy, error) {
    const reply = REPLIES.find(([name]) => error.endsWith(`- ${name}`));
    if (reply === undefined)
        return blocked(proxy, `does not connect: ${(0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitise */ .tB)(error, 200)}`);
    const [name, kind] = reply;
    return { kind, detail: `the proxy answers ${name}` };
}
function blocked({ host, port }, words) {
    return { kind: 'blocked', detail: `the proxy ${host}:${port} ${words}` };
}


/***/ }),

/***/ 2527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   MZ: () => (/* binding */ codeCell),
/* harmony export */   _n: () => (/* binding */ xml),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   qy: () => (/* binding */ html),
/* harmony export */   xr: () => (/* binding */ annotationText)
/* harmony export */ });
/* harmony import */ var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2963);

/**
 * A line for the log. The whole line is sanitised once more, so that no join of harmless parts makes a
 * workflow command: neither `::` at its start nor `##[` anywhere.
 */
function logLine(text) {
    return (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitise */ .tB)(text, 4000);
}
/**
 * A text for an annotation's title or message, which stand behind the command, at most 4096 characters of
 * it. The commands' own escapes (`%`, line
 * ends) are the toolkit's.
 */
function annotationText(text) {
    return (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .showAll */ .Ps)(text, 4096);
}
/**
 * A stranger's text as a Markdown code span, where GitHub reads neither markup, links, mentions nor issue
 * references. The fence is one backtick longer than any run inside (CommonMark 6.1).
 */
function code(text) {
    if (text === '')
        return '—';
    const runs = text.includes('`') ? Array.from(text.matchAll(/`+/g), ([run]) => run.length) : [];
    const longest = Math.max(0, ...runs);
    const fence = '`'.repeat(longest + 1);
    const padded = /^[` ]|[` ]$/.test(text) ? ` ${text} ` : text;
    return `${fence}${padded}${fence}`;
}
/**
 * The same for a cell of a Markdown table, where a bare `|` would end the cell even inside a code span, and
 * one behind a backslash cannot be escaped at all.
 */
function codeCell(text) {
    return code(text.replaceAll('|', '\\x7c'));
}
/**
 * A sentence that may hold strangers' words: everything that is not an ordinary word becomes a code span, so
 * names, addresses and settings stand out and nothing in them is read as markup. What the sentence itself
 * sets between backticks, such as a record to publish, is one span. Wherever it stands it opens no list and
 * underlines no heading.
 */
function prose(text) {
    const shown = [];
    for (const token of text.split(/(`[^`]+`|\s+)/).filter((part) => part !== '')) {
        const next = proseToken(token);
        // Two spans side by side would have their fences read as one, and their contents as markup.
        if (next.startsWith('`') && shown.at(-1)?.endsWith('`'))
            shown.push(' ');
        shown.push(next);
    }
    return shown
        .join('')
        .trim()
        .replace(/^(?:\d{1,9}[.)]|[+=])(?= |$)/, (marker) => code(marker));
}
function proseToken(token) {
    if (/^\s/.test(token))
        return ' ';
    return /^`[^`]+`$/.test(token) ? code(token.slice(1, -1)) : proseWord(token);
}
function proseWord(token) {
    // Most words are short, and no commit is.
    if (/^[A-Za-z]{1,6}$/.test(token))
        return token;
    const [, open = '', word = '', close = ''] = /^([("']*)(.*?)([)"',.;:!?]*)$/su.exec(token) ?? [];
    const ordinary = /^[\p{L}\p{N}]*(?:[-'’/][\p{L}\p{N}]+)*$|^[—–…=+]$/u.test(word);
    // Seven or more hexadecimal digits read as a commit; `GH-1` as an issue, and any other word and number where
    // the repository links such words to a tracker of its own.
    const reference = /^(?:[0-9a-f]{7,40}|\p{L}[\p{L}\p{N}]*-\d+)$/iu.test(word);
    return `${open}${ordinary && !reference ? word : code(word)}${close}`;
}
/** A text as the content of an XML 1.0 element or of a quoted attribute; what XML cannot hold at all is shown. */
function xml(text) {
    return text
        .replace(NOT_XML, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
        .replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** Whatever is no Char (XML 1.0, production 2). */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
/** A text as the content of an HTML element or of a quoted attribute. */
function html(text) {
    return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}


/***/ }),

/***/ 7419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Nx: () => (/* binding */ capital),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   i9: () => (/* binding */ CAUSE_WORDS)
/* harmony export */ });
/** How a verdict is shown and said. */
const VERDICT_WORDS = {
    broken: { mark: '❌', word: 'broken' },
    'at-risk': { mark: '🟠', word: 'at risk' },
    inconclusive: { mark: '❔', word: 'inconclusive' },
    cosmetic: { mark: '🟰', word: 'cosmetic' },
    coherent: { mark: '✅', word: 'coherent' },
};
/** A cause as a heading says it; `unknown` has nothing to say. */
const CAUSE_WORDS = {
    'shared-infrastructure': 'shared infrastructure',
    'missing-reverse': 'no PTR',
    'default-banner': 'default greeting',
    'masked-greeting': 'greeting without a name',
    'several-identities': 'several identities',
    'moved-forward': 'name leads elsewhere',
    'provider-default-ptr': "provider's default PTR",
    'partial-change': 'half-made change',
    unknown: '',
};
/** `1 host`, `2 hosts`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function capital(word) {
    return word.charAt(0).toUpperCase() + word.slice(1);
}


/***/ }),

/***/ 5650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Go: () => (/* binding */ reportRun),
/* harmony export */   Ms: () => (/* binding */ reportCrash),
/* harmony export */   YX: () => (/* binding */ reportSeen),
/* harmony export */   xV: () => (/* binding */ reportFailure)
/* harmony export */ });
/* harmony import */ var _compare_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5931);
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1819);
/* harmony import */ var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2963);



/** The report of a run that looked at its hosts. */
function reportRun(judged, findings, observation, policy, { stableSince, foreseen, ...told }) {
    const seen = {
        looked: observation.hosts.length,
        hosts: judged.map((host) => reportHost(host, stableSince, foreseen)),
        findings: findings.map(reportFinding),
        inconclusive: [...observation.mailDomains, ...observation.hosts].flatMap(({ inconclusive }) => inconclusive),
        vantage: observation.vantage,
    };
    return { ...reportSeen(seen, policy, told), planned: foreseen?.planned ?? null };
}
/** The report of what was seen: its counts, and what it comes to. */
function reportSeen({ looked, hosts, findings, inconclusive, vantage }, policy, { notes, changes, ...time }) {
    const endpoints = hosts.reduce((count, host) => count + host.endpoints.length, 0);
    const idle = time.shard != null && looked === 0;
    const checked = { findings, endpoints, inconclusive: inconclusive.length, idle };
    return {
        ...blank((0,_compare_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomeOf */ .sG)(checked, policy), vantage, time),
        notes,
        changes,
        counts: {
            hosts: looked,
            endpoints,
            errors: countNew(findings, 'error'),
            warnings: countNew(findings, 'warning'),
            notices: countNew(findings, 'notice'),
            known: countStatus(findings, 'known'),
            waived: countStatus(findings, 'waived'),
            pending: countStatus(findings, 'pending'),
            inconclusive: inconclusive.length,
            regressions: (0,_compare_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .regressions */ .Z0)(findings, policy.failOn).length,
        },
        hosts,
        findings,
        inconclusive,
    };
}
/** The report of a run that could not begin, or that broke. */
function reportFailure(failure, problems, time) {
    const vantage = { port25: 'unknown', ipv6: 'unknown' };
    return {
        ...blank({ result: 'failed', failure, complete: false }, vantage, time),
        problems: problems.map(({ place, message }) => ({
            message,
            file: place?.file ?? null,
            line: place?.line ?? null,
            column: place?.column ?? null,
        })),
    };
}
/** The report of a run that broke by a fault of its own. */
function reportCrash(error, time) {
    const words = (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitise */ .tB)(error instanceof Error ? error.message : String(error), 500);
    const message = `The check itself broke: ${words}. Please report this.`;
    return reportFailure('internal', [{ place: null, message }], time);
}
function blank(outcome, vantage, time) {
    return {
        schemaVersion: _model_report_js__WEBPACK_IMPORTED_MODULE_2__/* .SCHEMA_VERSION */ .f,
        ...outcome,
        notes: [],
        startedAt: new Date(time.startedAt).toISOString(),
        durationMs: Math.round(time.durationMs),
        vantage,
        counts: {
            hosts: 0,
            endpoints: 0,
            errors: 0,
            warnings: 0,
            notices: 0,
            known: 0,
            waived: 0,
            pending: 0,
            inconclusive: 0,
            regressions: 0,
        },
        changes: [],
        planned: null,
        hosts: [],
        findings: [],
        inconclusive: [],
        problems: [],
        shard: time.shard ?? null,
        merging: null,
    };
}
function reportHost({ template, ...judged }, stableSince, foreseen) {
    const { control, role, port, place } = template;
    const { name, verdict, cause, evidence, advice, endpoints } = judged;
    const declaredAt = { file: place.file, line: place.line };
    return {
        name,
        control,
        role,
        port,
        verdict,
        cause,
        evidence,
        advice,
        stableSince: stableSince(name, port),
        declaredAt,
        planned: foreseen?.ofHost(name, port) ?? null,
        endpoints,
    };
}
function reportFinding({ declared, waiver, onBase, phase, plannedAt, ...finding }) {
    const { rule, level, status, host, address, expected, observed, message, remedy } = finding;
    return {
        rule,
        level,
        status,
        host,
        port: declared.port,
        address,
        expected,
        observed,
        message,
        remedy,
        file: declared.place.file,
        line: declared.place.line,
        onBase,
        waiver: waiver === null ? null : { reason: waiver.reason, until: waiver.until },
        world: phase,
        plannedAt,
    };
}
function countNew(findings, level) {
    return findings.filter((finding) => finding.status === 'new' && finding.level === level).length;
}
function countStatus(findings, status) {
    return findings.filter((finding) => finding.status === status).length;
}


/***/ }),

/***/ 956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/model/mail-host.js
var mail_host = __webpack_require__(917);
;// CONCATENATED MODULE: ./lib/compare/base-branch.js

/**
 * What was seen, as if the base's declaration were the one in force: the same facts of the hosts and addresses
 * that it declares. Judging this shows what would be found without the change.
 */
function underBase(observation, base) {
    const declared = new Map(base.hosts.map((host) => [keyOf(host), host]));
    const domains = new Map(base.mailDomains.map((entry) => [entry.domain, entry]));
    const mailDomains = observation.mailDomains.flatMap((seen) => {
        const mailDomain = domains.get(seen.mailDomain.domain);
        return mailDomain === undefined ? [] : [{ ...seen, mailDomain }];
    });
    const targets = new Map();
    for (const { mailDomain, mx } of mailDomains) {
        for (const { exchange } of mx.kind === 'found' ? mx.records : []) {
            const key = keyOf({ name: exchange, port: mailDomain.template.port });
            if (!targets.has(key))
                targets.set(key, mailDomain.template);
        }
    }
    const hosts = observation.hosts.flatMap((seen) => {
        const target = targets.get(keyOf(seen.host));
        const host = declared.get(keyOf(seen.host)) ??
            (target === undefined ? undefined : (0,mail_host/* bindHost */.YP)(target, seen.host.name, null));
        return host === undefined ? [] : [asDeclared(seen, host)];
    });
    return { ...observation, hosts, mailDomains };
}
/** A host is its name and its port; the same name may be declared with several ports. */
function keyOf({ name, port }) {
    return `${name}:${port}`;
}
function asDeclared(seen, host) {
    const known = (address) => host.addresses?.includes(address) ?? true;
    const sendingDomains = seen.sendingDomains.filter(({ domain }) => host.domains.includes(domain));
    return {
        ...seen,
        host,
        endpoints: seen.endpoints.filter(({ address }) => known(address)),
        sendingDomains: sendingDomains.map((sending) => {
            if (sending.spf.kind !== 'found')
                return sending;
            const results = Object.entries(sending.spf.results).filter(([address]) => known(address));
            return { ...sending, spf: { ...sending.spf, results: Object.fromEntries(results) } };
        }),
    };
}
const COMPARED_KEYS = [
    'addresses',
    'ptr',
    'banner',
    'ehlo',
    'control',
    'role',
    'tls',
    'domains',
];
/** The hosts, and the domains of `mx:` entries, that a declaration adds to the base's, changes and removes. */
function changesSince(base, head) {
    const [before, after] = [entriesOf(base), entriesOf(head)];
    const changes = [...after].map(([key, host]) => {
        const earlier = before.get(key);
        const { name, port } = host;
        if (earlier === undefined)
            return { name, port, kind: 'added', keys: [] };
        const keys = COMPARED_KEYS.filter((candidate) => differ(earlier, host, candidate));
        return { name, port, kind: 'changed', keys };
    });
    const removed = [...before].filter(([key]) => !after.has(key));
    return [
        ...changes.filter(({ kind }) => kind === 'added'),
        ...changes.filter(({ kind, keys }) => kind === 'changed' && keys.length > 0),
        ...removed.map(([, { name, port }]) => ({ name, port, kind: 'removed', keys: [] })),
    ];
}
function entriesOf({ hosts, mailDomains }) {
    const domains = mailDomains.map(({ domain, template }) => (0,mail_host/* bindHost */.YP)(template, domain, null));
    return new Map([...domains, ...hosts].map((host) => [keyOf(host), host]));
}
function differ(a, b, key) {
    return JSON.stringify(a[key]) !== JSON.stringify(b[key]);
}
/** @param found what is found of the same facts under the base's declaration */
function baseFindings(base, underIt, found) {
    const places = new Set(found.map(locationOf));
    const domains = base.mailDomains.map(({ domain, template }) => keyOf({ name: domain, port: template.port }));
    const declared = new Set([...underIt.hosts.map(({ host }) => keyOf(host)), ...domains]);
    return {
        declares: ({ host, declared: { port } }) => declared.has(keyOf({ name: host, port })),
        has: (finding) => places.has(locationOf(finding)),
    };
}
function locationOf({ rule, host, address, declared: { port } }) {
    return `${rule} ${host}:${port} ${address ?? ''}`;
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/model/address.js
var model_address = __webpack_require__(3313);
// EXTERNAL MODULE: ./lib/model/baseline.js
var model_baseline = __webpack_require__(802);
// EXTERNAL MODULE: ./lib/model/day.js
var day = __webpack_require__(1427);
// EXTERNAL MODULE: ./lib/model/rule-names.js
var rule_names = __webpack_require__(550);
// EXTERNAL MODULE: ./lib/model/sanitise.js
var sanitise = __webpack_require__(2963);
// EXTERNAL MODULE: ./lib/model/suggestion.js
var suggestion = __webpack_require__(957);
// EXTERNAL MODULE: ./lib/compare/json-lists.js
var json_lists = __webpack_require__(1225);
;// CONCATENATED MODULE: ./lib/compare/baseline-file.js








/** The largest baseline, in bytes of UTF-8: a fleet of 20,000, two addresses and one finding each. */
const MAX_BASELINE_BYTES = 16 * 1024 * 1024;
const SCHEMA_VERSION = 1;
const baseline_file_day = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(day/* isDay */.N, (issue) => `${(0,suggestion/* quote */.h)(issue.input)} is no day of the form YYYY-MM-DD`));
const port = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(65_535));
/** Anybody can send a change to the file, so its texts pass the sanitiser as those from the network do. */
const baseline_file_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(model_baseline/* MAX_ENTRY_TEXT */.qK), dist/* transform */.pdi((input) => (0,sanitise/* showAll */.Ps)(input, model_baseline/* MAX_ENTRY_TEXT */.qK)));
/** An address of the file may be dialled. */
const address = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y((input) => (0,model_address/* canonicalAddress */.Z5)(input) !== null, (issue) => `${(0,suggestion/* quote */.h)(issue.input)} is no IP address`), dist/* transform */.pdi((input) => (0,model_address/* canonicalAddress */.Z5)(input) ?? input));
const rule = dist/* picklist */.KIO(rule_names/* RULE_NAMES */.i, (issue) => {
    const near = (0,suggestion/* didYouMean */.a)(String(issue.input), rule_names/* RULE_NAMES */.i);
    return `${(0,suggestion/* quote */.h)(issue.input)} is no rule.${near}`.replace(/\.$/, '');
});
const FINDING_KEYS = {
    rule,
    host: baseline_file_text,
    port,
    address: dist/* nullable */.mee(address),
    level: dist/* picklist */.KIO(['error', 'warning', 'notice']),
    expected: baseline_file_text,
    observed: baseline_file_text,
    since: baseline_file_day,
};
const IDENTITY_KEYS = {
    host: baseline_file_text,
    port,
    address,
    ptr: dist/* array */.YOg(baseline_file_text),
    banner: dist/* nullable */.mee(baseline_file_text),
    ehlo: dist/* nullable */.mee(baseline_file_text),
    first: baseline_file_day,
    changed: baseline_file_day,
};
const schema = dist/* strictObject */.rej({
    schemaVersion: dist/* literal */.euz(SCHEMA_VERSION),
    findings: dist/* array */.YOg(dist/* strictObject */.rej(FINDING_KEYS)),
    identities: dist/* array */.YOg(dist/* strictObject */.rej(IDENTITY_KEYS)),
});
/** More faults of one file would not be read. */
const MAX_PROBLEMS = 20;
/**
 * Reads a baseline. One that is damaged, or of another version, is a mistake to be told and never an empty one.
 *
 * @param file the path that places name
 */
function readBaseline(source, file) {
    const problems = (...all) => {
        return { kind: 'problems', problems: all.slice(0, MAX_PROBLEMS) };
    };
    const lists = (0,json_lists/* locateLists */.s)(source);
    if (lists.kind === 'fault') {
        const message = `The baseline is no JSON: ${(0,sanitise/* sanitise */.tB)(lists.problem, 200)}.`;
        return problems({ place: { file, ...lists.at }, message });
    }
    const start = { file, line: 1, column: 1 };
    const placeOf = (list, index) => {
        return { ...start, ...lists.items.get(list)?.[index] };
    };
    const value = parsed(lists.text);
    if (value.kind === 'fault')
        return problems({ place: start, message: value.message });
    const version = versionProblem(value.value);
    if (version !== null)
        return problems({ place: start, message: version });
    const result = dist/* safeParse */.xLC(schema, value.value);
    if (!result.success)
        return problems(...result.issues.map((issue) => problemOf(issue, placeOf)));
    const baseline = {
        findings: result.output.findings.map((entry, index) => {
            return { ...entry, place: placeOf('findings', index) };
        }),
        identities: result.output.identities.map((entry, index) => {
            return { ...entry, place: placeOf('identities', index) };
        }),
    };
    const repeated = [
        ...repetitions(baseline.findings, model_baseline/* findingKey */.fl),
        ...repetitions(baseline.identities, model_baseline/* endpointKey */.r4),
    ];
    return repeated.length > 0 ? problems(...repeated) : { kind: 'read', baseline };
}
/**
 * A baseline as text: sorted, one entry a line, so that a change shows as the lines that changed. The same
 * content is the same bytes.
 */
function renderBaseline({ findings, identities }) {
    const lines = [
        '{',
        `  "schemaVersion": ${SCHEMA_VERSION},`,
        '  "findings": [',
        ...entries(findings.toSorted(byPlaceAndRule), FINDING_KEYS),
        '  ],',
        '  "identities": [',
        ...entries(identities.toSorted((a, b) => compare((0,model_baseline/* endpointKey */.r4)(a), (0,model_baseline/* endpointKey */.r4)(b))), IDENTITY_KEYS),
        '  ]',
        '}',
        '',
    ];
    return lines.join('\n');
}
/** The structure is right by now; a number or an escape may still be none. */
function parsed(text) {
    try {
        return { kind: 'value', value: JSON.parse(text) };
    }
    catch (error) {
        return { kind: 'fault', message: `The baseline is no JSON: ${(0,sanitise/* sanitise */.tB)(String(error), 200)}.` };
    }
}
/** Told before all else: another version may have any shape. */
function versionProblem(value) {
    const version = typeof value === 'object' && value !== null && 'schemaVersion' in value
        ? value.schemaVersion
        : null;
    return version === SCHEMA_VERSION
        ? null
        : `The baseline has the schema version ${(0,suggestion/* quote */.h)(version)}; this release reads ${SCHEMA_VERSION}.`;
}
function problemOf(issue, placeOf) {
    const path = issue.path?.map(({ key }) => key) ?? [];
    const [list, index] = path;
    const place = placeOf(list === 'identities' ? 'identities' : 'findings', typeof index === 'number' ? index : Number.NaN);
    const where = (0,sanitise/* sanitise */.tB)(path.map(String).join('.'), 100);
    return {
        place,
        message: `The baseline is damaged at ${where}: ${(0,sanitise/* sanitise */.tB)(issue.message, 200)}.`,
    };
}
/** Entries that stand twice, as where a merge kept both sides. */
function repetitions(list, keyOf) {
    const first = new Map();
    return list.flatMap((entry) => {
        const key = keyOf(entry);
        const earlier = first.get(key);
        if (earlier === undefined) {
            first.set(key, entry);
            return [];
        }
        const message = `The baseline has this entry of ${entry.host} twice; first on line ${earlier.place?.line}.`;
        return [{ place: entry.place ?? null, message }];
    });
}
function entries(list, keys) {
    return list.map((entry, index) => {
        const comma = index < list.length - 1 ? ',' : '';
        return `    ${JSON.stringify(entry, Object.keys(keys))}${comma}`;
    });
}
function byPlaceAndRule(a, b) {
    return (compare((0,model_baseline/* endpointKey */.r4)(a), (0,model_baseline/* endpointKey */.r4)(b)) ||
        rule_names/* RULE_NAMES */.i.indexOf(a.rule) - rule_names/* RULE_NAMES */.i.indexOf(b.rule) ||
        compare(a.observed, b.observed) ||
        compare(a.expected, b.expected));
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./lib/declare/connections.js
/** The most addresses that one run looks at, whether they listen or only send. */
const MAX_ADDRESSES = 200_000;
/** The most connections that one run may make to declared addresses: a fleet of 10,000, twenty times each. */
const MAX_CONNECTIONS = 200_000;
/**
 * Why a declaration asks for more than a run may do to the network; none where it does not.
 *
 * @param samples connections per endpoint
 */
function tooManyConnections({ hosts }, samples) {
    const all = addressesOf(hosts);
    if (all > MAX_ADDRESSES) {
        const message = `The declaration has ${all} addresses; one run looks at most at ${MAX_ADDRESSES}. Check the fleet in shards.`;
        return [{ place: null, message }];
    }
    const listening = hosts.filter(({ role }) => role !== 'outbound');
    const endpoints = addressesOf(listening);
    const connections = endpoints * samples;
    if (connections <= MAX_CONNECTIONS)
        return [];
    const message = `The declaration asks for ${connections} connections (${endpoints} addresses, ${samples} samples each); one run makes at most ${MAX_CONNECTIONS}. Lower samples, or check the fleet in shards.`;
    return [{ place: null, message }];
}
function addressesOf(hosts) {
    return hosts.reduce((sum, { addresses }) => sum + (addresses?.length ?? 1), 0);
}

// EXTERNAL MODULE: ./lib/model/mail-ports.js
var mail_ports = __webpack_require__(8143);
// EXTERNAL MODULE: ./lib/yaml/read-yaml.js + 1 modules
var read_yaml = __webpack_require__(7822);
;// CONCATENATED MODULE: ./lib/declare/plain-lines.js
/**
 * Whether a `hosts` input is plain lines, `name [address …]`, and not YAML: YAML starts with a list's dash,
 * a bracket, a document mark or a `key:`.
 */
function arePlainLines(source) {
    const first = contentLines(source)[0];
    if (first === undefined)
        return false;
    const word = first.words[0]?.text ?? '';
    return !/^(?:-$|---|[[{%&!|>"'])/.test(word) && !word.endsWith(':');
}
/** Reads plain lines into the value that the same declaration has in YAML. `#` starts a comment. */
function readPlainLines(source, file) {
    const lines = contentLines(source);
    const value = lines.map(({ words }) => {
        const [name, ...addresses] = words.map((word) => word.text);
        return addresses.length === 0 ? name : { name, addresses };
    });
    const placeOf = (path) => {
        const [index, key, at] = path;
        const line = typeof index === 'number' ? lines[index] : lines[0];
        const word = key === 'addresses' ? 1 + (typeof at === 'number' ? at : 0) : 0;
        return { file, line: line?.line ?? 1, column: line?.words[word]?.column ?? 1 };
    };
    return { value, placeOf, placeOfKey: placeOf };
}
function contentLines(source) {
    return source
        .split(/\r\n|\n|\r/)
        .map((text, index) => ({
        line: index + 1,
        words: Array.from(withoutComment(text).matchAll(/\S+/g), (match) => ({
            text: match[0],
            column: match.index + 1,
        })),
    }))
        .filter(({ words }) => words.length > 0);
}
function withoutComment(line) {
    const at = line.search(/(?:^|\s)#/);
    return at < 0 ? line : line.slice(0, at);
}

// EXTERNAL MODULE: ./lib/model/dns-name.js
var dns_name = __webpack_require__(1812);
;// CONCATENATED MODULE: ./lib/declare/schema.js








/** The most mail hosts of one declaration. */
const MAX_HOSTS = 20_000;
/** A text that a reading function turns into a value, or into a problem told after the quoted text. */
function schema_text(what, read) {
    return dist/* pipe */.FsL(dist/* string */.YjP((issue) => `Expected ${what}, got ${(0,suggestion/* quote */.h)(issue.input)}.`), dist/* rawTransform */.NTK(({ dataset, addIssue, NEVER }) => {
        const result = read(dataset.value);
        if (!(result instanceof Fault))
            return result;
        addIssue({ message: `${(0,suggestion/* quote */.h)(dataset.value)} ${result.problem}.${result.hint}` });
        return NEVER;
    }));
}
class Fault {
    problem;
    /** A sentence after the problem, with its leading space. */
    hint;
    constructor(problem, hint = '') {
        this.problem = problem;
        this.hint = hint;
    }
}
function oneOf(words) {
    return dist/* picklist */.KIO(words, (issue) => {
        const near = (0,suggestion/* didYouMean */.a)(String(issue.input), words);
        return `${(0,suggestion/* quote */.h)(issue.input)} is none of ${words.join(', ')}.${near}`;
    });
}
/** A mapping whose unknown keys are each told, with the nearest known one. */
function mapping(what, entries) {
    const known = Object.keys(entries);
    return dist/* pipe */.FsL(dist/* custom */.IeY(isMapping, (issue) => expected(what, issue.input)), dist/* looseObject */._H3(entries, (issue) => issue.expected === 'Object'
        ? expected(what, issue.input)
        : `The key ${issue.expected} is missing in ${what}.`), dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
        const input = dataset.value;
        if (!isMapping(input))
            return;
        for (const [key, value] of Object.entries(input)) {
            if (known.includes(key))
                continue;
            const message = `Unknown key ${(0,suggestion/* quote */.h)(key)} in ${what}.${(0,suggestion/* didYouMean */.a)(key, known)}`;
            addIssue({ message, path: [{ type: 'object', origin: 'key', input, key, value }] });
        }
    }));
}
function expected(what, got) {
    return `Expected ${what}, got ${got === null ? 'nothing' : (0,suggestion/* quote */.h)(got)}.`;
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** One value, or a list of at least one. */
function listOf(what, item) {
    const many = dist/* pipe */.FsL(dist/* array */.YOg(item, (issue) => expected(what, issue.input)), dist/* minLength */.BpQ(1, `Expected ${what}, got an empty list.`));
    const one = dist/* pipe */.FsL(item, dist/* transform */.pdi((value) => [value]));
    return dist/* lazy */.RZV((input) => (Array.isArray(input) ? many : one));
}
const hostName = schema_text('a host name', (input) => {
    const name = (0,dns_name/* canonicalName */.Ew)(input.trim());
    const problem = (0,dns_name/* hostNameProblem */.Rr)(name);
    if (problem === null)
        return name;
    return new Fault((0,model_address/* readAddressBlock */.kF)(input).kind === 'addresses' ? NAME_IS_ADDRESS : problem);
});
const NAME_IS_ADDRESS = 'is an address; write the host name first, its addresses after it';
const domainName = schema_text('a domain name', (input) => {
    const name = (0,dns_name/* canonicalName */.Ew)(input.trim());
    const problem = (0,dns_name/* hostNameProblem */.Rr)(name);
    return problem === null ? name : new Fault(problem);
});
const namePattern = schema_text('a host name or a pattern', (input) => {
    const pattern = (0,dns_name/* canonicalName */.Ew)(input.trim());
    const problem = (0,dns_name/* hostNameProblem */.Rr)(pattern, { pattern: true });
    return problem === null ? pattern : new Fault(problem);
});
const addressBlock = schema_text('an address', (input) => {
    const block = (0,model_address/* readAddressBlock */.kF)(input.trim());
    return block.kind === 'problem' ? new Fault(block.problem) : block.addresses;
});
const addressList = dist/* pipe */.FsL(listOf('an address, a block such as 198.51.100.0/29, or a list of them', addressBlock), dist/* transform */.pdi((blocks) => [...new Set(blocks.flat())]), dist/* maxLength */.Ru6(model_address/* MAX_ADDRESSES */.g0, (issue) => tooManyAddresses(issue.received)));
/** Told of a list by its length alone: every item may be a block, and would be spelled out before it is counted. */
const longAddressList = dist/* custom */.IeY(() => false, ({ input }) => tooManyAddresses(Array.isArray(input) ? String(input.length) : ''));
const addresses = dist/* lazy */.RZV((input) => Array.isArray(input) && input.length > model_address/* MAX_ADDRESSES */.g0 ? longAddressList : addressList);
function tooManyAddresses(count) {
    return `The host has ${count} addresses; it may have at most ${model_address/* MAX_ADDRESSES */.g0}.`;
}
const patterns = dist/* pipe */.FsL(listOf('a name, a pattern or a list of them', namePattern), dist/* transform */.pdi((names) => ({ kind: 'names', patterns: names })));
const expectation = dist/* lazy */.RZV((input) => input === 'any'
    ? dist/* pipe */.FsL(dist/* literal */.euz('any'), dist/* transform */.pdi(() => ({ kind: 'any' })))
    : patterns);
const ehloExpectation = dist/* lazy */.RZV((input) => input === 'greeting'
    ? dist/* pipe */.FsL(dist/* literal */.euz('greeting'), dist/* transform */.pdi(() => ({ kind: 'greeting' })))
    : expectation);
const schema_port = dist/* pipe */.FsL(dist/* number */.aig((issue) => `Expected a port number, got ${(0,suggestion/* quote */.h)(issue.input)}.`), dist/* check */.z6Y((value) => Number.isInteger(value) && value >= 1 && value <= 65_535, (issue) => `${issue.received} is no port; a port is a whole number from 1 to 65535.`));
const ruleLevels = dist/* pipe */.FsL(dist/* custom */.IeY(isMapping, (issue) => expected('rules with their levels', issue.input)), dist/* record */.g1P(dist/* string */.YjP(), oneOf(mail_host/* LEVELS */.A_)), dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
    const input = dataset.value;
    if (!isMapping(input))
        return;
    for (const [key, value] of Object.entries(input)) {
        if (isRule(key))
            continue;
        const message = `Unknown rule ${(0,suggestion/* quote */.h)(key)}.${(0,suggestion/* didYouMean */.a)(key, rule_names/* RULE_NAMES */.i)}`;
        addIssue({ message, path: [{ type: 'object', origin: 'key', input, key, value }] });
    }
}));
const ruleName = schema_text('a rule', (input) => isRule(input) ? input : new Fault('is no rule', (0,suggestion/* didYouMean */.a)(input, rule_names/* RULE_NAMES */.i)));
function isRule(word) {
    return rule_names/* RULE_NAMES */.i.some((name) => name === word);
}
const schema_day = schema_text('a day such as 2026-12-04', (input) => (0,day/* isDay */.N)(input) ? input : new Fault('is no day of the form YYYY-MM-DD'));
const reason = schema_text('a reason', (input) => input.trim() === '' ? new Fault('says no reason') : (0,sanitise/* sanitise */.tB)(input.trim(), 300));
/** The keys of a waiver. This table and those below are the ones that the published schema must repeat. */
const WAIVER_KEYS = { rule: ruleName, reason, until: schema_day };
const waiver = mapping('a waiver', WAIVER_KEYS);
/** What an entry and the defaults may both say. */
const COMMON_KEYS = {
    control: dist/* optional */.lqM(oneOf(mail_host/* CONTROLS */.VH)),
    role: dist/* optional */.lqM(oneOf(mail_host/* ROLES */.gg)),
    port: dist/* optional */.lqM(schema_port),
    'fallback-ports': dist/* optional */.lqM(listOf('a port or a list of them', schema_port)),
    tls: dist/* optional */.lqM(oneOf(mail_host/* TLS_MODES */.FM)),
    ptr: dist/* optional */.lqM(expectation),
    banner: dist/* optional */.lqM(expectation),
    ehlo: dist/* optional */.lqM(ehloExpectation),
    domains: dist/* optional */.lqM(listOf('a mail domain or a list of them', domainName)),
    rules: dist/* optional */.lqM(ruleLevels),
};
const ENTRY_KEYS = {
    ...COMMON_KEYS,
    waivers: dist/* optional */.lqM(dist/* array */.YOg(waiver, (issue) => expected('a list of waivers', issue.input))),
};
const HOST_KEYS = { name: hostName, addresses: dist/* optional */.lqM(addresses), ...ENTRY_KEYS };
const MX_KEYS = { mx: domainName, ...ENTRY_KEYS };
const hostEntry = mapping('a host', HOST_KEYS);
const mxEntry = mapping('an mx entry', MX_KEYS);
const nameEntry = dist/* pipe */.FsL(hostName, dist/* transform */.pdi((name) => ({ name })));
const entry = dist/* lazy */.RZV((input) => {
    if (!isMapping(input))
        return nameEntry;
    return 'mx' in input && !('name' in input) ? mxEntry : hostEntry;
});
const hosts = dist/* pipe */.FsL(dist/* array */.YOg(entry, (issue) => expected('a list of hosts', issue.input)), dist/* maxLength */.Ru6(MAX_HOSTS, (issue) => `The declaration has ${issue.received} hosts; it may have at most ${MAX_HOSTS}.`));
const defaults = mapping('the defaults', COMMON_KEYS);
const DECLARATION_KEYS = {
    defaults: dist/* optional */.lqM(defaults),
    rules: dist/* optional */.lqM(ruleLevels),
    hosts,
};
const declaration = mapping('the declaration', DECLARATION_KEYS);
const bareList = dist/* pipe */.FsL(hosts, dist/* transform */.pdi((list) => ({ hosts: list })));
/** A declaration: a mapping with `hosts`, or just the list of hosts. */
const declarationSchema = dist/* lazy */.RZV((input) => Array.isArray(input) ? bareList : declaration);

;// CONCATENATED MODULE: ./lib/declare/declaration.js








/**
 * Reads declarations into mail hosts. Every mistake of every source is told at once, with its place; where
 * there is one, the declaration is not to be used.
 */
function readDeclaration(sources, limits) {
    const readings = sources.map((source) => readSource(source, limits));
    const hosts = readings.flatMap((reading) => reading.hosts);
    const mailDomains = readings.flatMap((reading) => reading.mailDomains);
    const problems = readings.flatMap((reading) => reading.problems);
    const repeated = [...declaration_repetitions(hosts), ...repeatedDomains(mailDomains)];
    if (sources.length > 1 && hosts.length > MAX_HOSTS) {
        const message = `All declarations together have ${hosts.length} hosts; at most ${MAX_HOSTS} may be declared.`;
        problems.push({ place: null, message });
    }
    problems.push(...repeated);
    const levels = Object.fromEntries(readings.flatMap((reading) => Object.entries(reading.levels)));
    return { declaration: { hosts, mailDomains, levels }, problems: problems.toSorted(byPlace) };
}
function byPlace(a, b) {
    return ((a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0));
}
function readSource(source, limits) {
    const { text: written, relocate } = source;
    const file = source.file === null ? null : (0,sanitise/* shownPath */.pS)(source.file);
    const yaml = arePlainLines(written)
        ? { kind: 'read', text: readPlainLines(written, file) }
        : (0,read_yaml/* readYaml */.g)(written, file);
    const moved = (place) => (relocate && place ? relocate(place) : place);
    if (yaml.kind === 'problems') {
        return {
            hosts: [],
            mailDomains: [],
            levels: {},
            problems: yaml.problems.map((problem) => ({ ...problem, place: moved(problem.place) })),
        };
    }
    const text = {
        value: yaml.text.value,
        placeOf: (path) => moved(yaml.text.placeOf(path)) ?? yaml.text.placeOf(path),
        placeOfKey: (path) => moved(yaml.text.placeOfKey(path)) ?? yaml.text.placeOfKey(path),
    };
    return readValue(text, limits);
}
function readValue(text, limits) {
    const nothing = { hosts: [], mailDomains: [], levels: {}, problems: [] };
    if (text.value === null || text.value === undefined)
        return nothing;
    const parsed = dist/* safeParse */.xLC(declarationSchema, text.value);
    if (!parsed.success) {
        return { ...nothing, problems: parsed.issues.map((issue) => declaration_problemOf(issue, text)) };
    }
    const { defaults = {}, rules = {}, hosts: entries } = parsed.output;
    const root = Array.isArray(text.value) ? [] : ['hosts'];
    const reading = { ...nothing, levels: { ...rules, ...defaults.rules } };
    entries.forEach((entry, index) => {
        const path = [...root, index];
        const template = templateOf(entry, defaults, rules, path, text);
        reading.problems.push(...refusals(entry, template, limits, path, text));
        if ('mx' in entry)
            reading.mailDomains.push({ domain: entry.mx, template });
        else
            reading.hosts.push((0,mail_host/* bindHost */.YP)(template, entry.name, entry.addresses ?? null));
    });
    return reading;
}
function declaration_problemOf(issue, text) {
    const items = issue.path ?? [];
    const path = items.map(({ key }) => (typeof key === 'number' ? key : String(key)));
    const aboutKey = items.at(-1)?.origin === 'key' && path.length > 0;
    // A key that is missing has no place: the mapping that lacks it is shown.
    const place = aboutKey ? text.placeOfKey(path) : text.placeOf(path);
    return { place, message: (0,sanitise/* sanitise */.tB)(issue.message, 600) };
}
function templateOf(entry, defaults, rules, path, text) {
    const port = entry.port ?? defaults.port ?? 25;
    const waivers = (entry.waivers ?? []).map((waiver, index) => ({
        rule: waiver.rule,
        reason: waiver.reason,
        until: waiver.until,
        place: text.placeOf([...path, 'waivers', index]),
    }));
    return {
        control: entry.control ?? defaults.control ?? 'dedicated',
        role: entry.role ?? defaults.role ?? ('mx' in entry ? 'inbound' : 'both'),
        port,
        fallbackPorts: entry['fallback-ports'] ?? defaults['fallback-ports'] ?? null,
        tls: entry.tls ?? defaults.tls ?? (port === 465 ? 'implicit' : 'opportunistic'),
        ptr: entry.ptr ?? defaults.ptr ?? null,
        banner: entry.banner ?? defaults.banner ?? null,
        ehlo: entry.ehlo ?? defaults.ehlo ?? null,
        domains: entry.domains ?? defaults.domains ?? [],
        levels: { ...rules, ...defaults.rules, ...entry.rules },
        waivers,
        place: text.placeOf(path),
    };
}
/** What the guard refuses of a declaration: private addresses and ports that are not mail's. */
function refusals(entry, template, limits, path, text) {
    const problems = [];
    const addresses = 'mx' in entry ? [] : (entry.addresses ?? []);
    if (!limits.allowPrivateAddresses) {
        for (const address of addresses) {
            const range = (0,model_address/* specialRange */.hm)(address);
            if (range === null)
                continue;
            const place = placeOfAddress(address, addresses, path, text);
            const message = `${address} is a ${range} address. Set allow-private-addresses: true to check it.`;
            problems.push({ place, message });
        }
    }
    const ports = [
        { port: template.port, key: 'port' },
        ...(template.fallbackPorts ?? []).map((port) => ({ port, key: 'fallback-ports' })),
    ];
    for (const { port, key } of limits.allowAnyPort ? [] : ports) {
        if (mail_ports/* MAIL_PORTS */.L.includes(port))
            continue;
        problems.push({ place: text.placeOf([...path, key]), message: (0,mail_ports/* portRefusal */.U)(port) });
    }
    return problems;
}
/** The written item of an address, where items and addresses are one to one; else the list. */
function placeOfAddress(address, addresses, path, text) {
    const list = text.placeOf([...path, 'addresses']);
    const item = text.placeOf([...path, 'addresses', addresses.indexOf(address)]);
    return item.line >= list.line ? item : list;
}
function declaration_repetitions(hosts) {
    const first = new Map();
    return hosts.flatMap((host) => {
        const key = `${host.name}:${host.port}`;
        const earlier = first.get(key);
        if (earlier === undefined) {
            first.set(key, host);
            return [];
        }
        const message = `${host.name} is declared twice with port ${host.port}; first ${whereIs(earlier.place)}.`;
        return [{ place: host.place, message }];
    });
}
function repeatedDomains(mailDomains) {
    const first = new Map();
    return mailDomains.flatMap((entry) => {
        const key = `${entry.domain}:${entry.template.port}`;
        const earlier = first.get(key);
        if (earlier === undefined) {
            first.set(key, entry);
            return [];
        }
        const message = `mx: ${entry.domain} is declared twice; first ${whereIs(earlier.template.place)}.`;
        return [{ place: entry.template.place, message }];
    });
}
function whereIs(place) {
    return place.file === null ? `on line ${place.line}` : `at ${place.file}:${place.line}`;
}

// EXTERNAL MODULE: ./lib/inputs/inputs.js + 1 modules
var inputs_inputs = __webpack_require__(6330);
// EXTERNAL MODULE: ./lib/model/shard.js
var model_shard = __webpack_require__(8165);
// EXTERNAL MODULE: ./lib/observe/dns/authoritative-ptr.js + 6 modules
var authoritative_ptr = __webpack_require__(1516);
// EXTERNAL MODULE: ./lib/observe/dns/resolver.js
var resolver = __webpack_require__(7608);
// EXTERNAL MODULE: ./lib/observe/observe.js + 13 modules
var observe = __webpack_require__(4802);
// EXTERNAL MODULE: ./lib/observe/smtp/connection-budget.js
var connection_budget = __webpack_require__(8071);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./lib/observe/limits/deadline.js
var limits_deadline = __webpack_require__(9730);
;// CONCATENATED MODULE: ./lib/observe/smtp/descriptor-limit.js


/** Files that connections leave to lookups once there were too few. */
const LEFT_TO_OTHERS = 8;
const PAUSE_MS = 50;
/**
 * Dials again where this machine has no file left to open (EMFILE, ENFILE). From then on fewer connections are
 * open at once and the others wait for their turn, within their deadlines.
 */
function createDescriptorLimitedDial(dial) {
    const turns = (0,p_limit/* default */.A)(Number.POSITIVE_INFINITY);
    let ranOut = false;
    const dialUntilStarted = async (address, port, deadline) => {
        while (deadline.remaining() > 0) {
            const outcome = await dial(address, port, deadline);
            if (outcome.kind !== 'starved')
                return outcome;
            ranOut = true;
            const others = turns.activeCount - 1;
            turns.concurrency = Math.max(1, Math.min(turns.concurrency, others - LEFT_TO_OTHERS));
            await (0,limits_deadline/* pause */.v7)(PAUSE_MS, deadline);
        }
        return STARVED;
    };
    return {
        hitLimit: () => ranOut,
        dial: async (address, port, deadline) => {
            const outcome = Promise.withResolvers();
            let begun = false;
            // A turn lasts until the connection is closed, and its file with it.
            void turns(async () => {
                begun = true;
                const dialled = await dialUntilStarted(address, port, deadline);
                outcome.resolve(dialled);
                if (dialled.kind === 'open')
                    await descriptor_limit_closed(dialled.socket);
            });
            const first = await (0,limits_deadline/* within */.ux)(deadline, outcome.promise, () => null);
            return first ?? (begun ? outcome.promise : STARVED);
        },
    };
}
const STARVED = {
    kind: 'starved',
    detail: 'this machine had too few open files for a connection until the time was over',
};
function descriptor_limit_closed(socket) {
    return new Promise((resolve) => {
        if (socket.closed)
            resolve();
        else
            socket.once('close', () => resolve());
    });
}

// EXTERNAL MODULE: ./lib/observe/smtp/dial.js
var dial = __webpack_require__(63);
// EXTERNAL MODULE: ./lib/observe/smtp/proxy.js
var proxy = __webpack_require__(4157);
// EXTERNAL MODULE: ./lib/report/labels.js
var labels = __webpack_require__(7419);
// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(5650);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/yaml/limits.js
var limits = __webpack_require__(3743);
;// CONCATENATED MODULE: ./lib/declare/workflow-location.js



/**
 * Finds where the `hosts` input stands in the workflow file that ran the step, so that a finding can be
 * shown on the very line that declares its host.
 *
 * @param input the input's text as the runner gave it
 * @param workflow the workflow file's text and path
 * @param job the running job's id, preferred where several jobs hold the same input
 * @returns a function from a place in the input to its place in the file; null where no step has that input,
 *   as when it is made from an expression
 */
function placeInWorkflow(input, workflow, job) {
    const lines = new yaml_dist/* LineCounter */.HN();
    const document = parseWorkflow(workflow.text, lines);
    const found = hostsInputs(document.contents, job).find((scalar) => String(scalar.value).trim() === input.trim());
    if (found?.range == null)
        return null;
    const start = lines.linePos(found.range[0]);
    const source = workflow.text.split('\n');
    const inBlock = found.type === 'BLOCK_LITERAL' || found.type === 'BLOCK_FOLDED';
    // A block's text begins on the line below its `|`; blank lines that the runner may have cut come first.
    const skipped = inBlock ? leadingBlankLines(String(found.value)) - leadingBlankLines(input) : 0;
    const firstLine = start.line + (inBlock ? 1 + skipped : 0);
    return (place) => {
        const line = firstLine + place.line - 1;
        const indent = inBlock ? indentOf(source[firstLine + leadingBlankLines(input) - 1] ?? '') : 0;
        const column = inBlock ? indent + place.column : start.col;
        return { file: (0,sanitise/* shownPath */.pS)(workflow.path), line, column };
    };
}
/**
 * The `hosts` input on the base that stands where this run's stands in its workflow: the same job's, the same in
 * their order. Null where the base has none there.
 *
 * @param base the workflow file's text on the base
 * @param current its text now; null where it is not checked out
 * @param input this run's input
 */
function hostsInputOnBase(base, current, input, job) {
    const inputsOf = (text) => hostsInputs(parseWorkflow(text).contents, job).map((scalar) => String(scalar.value));
    const at = current === null ? 0 : inputsOf(current).findIndex((text) => text.trim() === input.trim());
    return at < 0 ? null : (inputsOf(base)[at] ?? null);
}
/** Read for its places only: whether keys repeat does not matter, and finding out takes the square of their number. */
function parseWorkflow(text, lineCounter = new yaml_dist/* LineCounter */.HN()) {
    const readable = (0,limits/* checkTextLimits */.sf)(text) === null ? text : '';
    return (0,yaml_dist/* parseDocument */.Tp)(readable, { lineCounter, prettyErrors: false, uniqueKeys: false });
}
function hostsInputs(root, job) {
    const jobs = (0,yaml_dist/* isMap */.jh)(root) ? root.get('jobs') : null;
    if (!(0,yaml_dist/* isMap */.jh)(jobs))
        return [];
    const ordered = jobs.items.toSorted((a, b) => Number(workflow_location_keyOf(b.key) === job) - Number(workflow_location_keyOf(a.key) === job));
    return ordered.flatMap(({ value }) => ((0,yaml_dist/* isMap */.jh)(value) ? hostsInputsOfJob(value) : []));
}
function hostsInputsOfJob(job) {
    const steps = job.get('steps');
    if (!(0,yaml_dist/* isSeq */.oP)(steps))
        return [];
    return steps.items.flatMap((step) => {
        const inputs = (0,yaml_dist/* isMap */.jh)(step) ? step.get('with') : null;
        const scalar = (0,yaml_dist/* isMap */.jh)(inputs) ? inputs.get('hosts', true) : null;
        return (0,yaml_dist/* isScalar */.jn)(scalar) ? [scalar] : [];
    });
}
function workflow_location_keyOf(key) {
    return (0,yaml_dist/* isScalar */.jn)(key) ? key.value : key;
}
function leadingBlankLines(text) {
    return (/^(?:[ \t]*\r?\n)*/.exec(text)?.[0] ?? '').split('\n').length - 1;
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/files/workspace-files.js
var workspace_files = __webpack_require__(4340);
;// CONCATENATED MODULE: ./lib/run/input-files.js









/**
 * Reads the texts that declare hosts: the `hosts` input, and the declaration file. The default file is read
 * where the input is empty; a file that the inputs name is read beside the input, and must exist.
 */
function readSources(inputs, workspace) {
    const sources = [];
    const problems = [];
    const declaresInline = inputs.hosts.trim() !== '';
    if (declaresInline) {
        const relocate = locateInWorkflow(inputs.hosts, workspace);
        sources.push({ text: inputs.hosts, file: null, relocate });
    }
    const file = inputs.configFile ?? (declaresInline ? null : inputs_inputs/* DEFAULT_CONFIG_FILE */.Cu);
    if (file === null)
        return { sources, problems };
    const path = (0,external_node_path_.resolve)(workspace.root, file);
    if (inputs.configFile === null && !(0,external_node_fs_.existsSync)(path))
        return { sources, problems };
    const text = (0,workspace_files/* readTextFile */.Gu)(path, limits/* MAX_BYTES */.zx, workspace.root);
    if (typeof text === 'string') {
        sources.push({ text, file: (0,workspace_files/* pathInWorkspace */.ep)(path, workspace.root), relocate: null });
    }
    else {
        problems.push({ place: null, message: `The declaration ${(0,suggestion/* quote */.h)(file)} ${text.problem}.` });
    }
    return { sources, problems };
}
/** The text of the workflow that runs this step; null where it is not checked out. */
function readWorkflow({ root, workflow }) {
    const text = workflow === null ? null : (0,workspace_files/* readTextFile */.Gu)((0,external_node_path_.resolve)(root, workflow.path), limits/* MAX_BYTES */.zx, root);
    return typeof text === 'string' ? text : null;
}
/** Reads a declaration of the base that lies in the checkout. */
function readBaseConfig(file, { root }) {
    const text = (0,workspace_files/* readTextFile */.Gu)((0,external_node_path_.resolve)(root, file), limits/* MAX_BYTES */.zx, root);
    return typeof text === 'string'
        ? { kind: 'text', text }
        : { kind: 'failed', why: `it ${text.problem}` };
}
/** Reads the baseline, where one is named. A missing file counts as none; a damaged one is a mistake. */
function readBaselineFile(inputs, workspace) {
    const file = inputs.baselineFile;
    const path = file === null ? null : (0,external_node_path_.resolve)(workspace.root, file);
    if (file === null || path === null || !(0,external_node_fs_.existsSync)(path))
        return { baseline: null, problems: [] };
    const text = (0,workspace_files/* readTextFile */.Gu)(path, MAX_BASELINE_BYTES, workspace.root);
    if (typeof text !== 'string') {
        const message = `The baseline ${(0,suggestion/* quote */.h)(file)} ${text.problem}.`;
        return { baseline: null, problems: [{ place: null, message }] };
    }
    const reading = readBaseline(text, (0,sanitise/* shownPath */.pS)((0,workspace_files/* pathInWorkspace */.ep)(path, workspace.root)));
    return reading.kind === 'read'
        ? { baseline: reading.baseline, problems: [] }
        : { baseline: null, problems: reading.problems };
}
function locateInWorkflow(hosts, { root, workflow }) {
    if (workflow === null)
        return null;
    const text = (0,workspace_files/* readTextFile */.Gu)((0,external_node_path_.resolve)(root, workflow.path), limits/* MAX_BYTES */.zx, root);
    return typeof text === 'string'
        ? placeInWorkflow(hosts, { text, path: workflow.path }, workflow.job)
        : null;
}

;// CONCATENATED MODULE: ./lib/run/base-declaration.js





const NO_BASE = { declaration: null, notes: [] };
/**
 * Reads what the base declared, from where this run's declaration comes: the declaration file, or the `hosts`
 * input in the workflow. Where it cannot be read nothing is pending, and a note says so.
 */
async function readBase(inputs, sources, workspace, readFile) {
    if (inputs.baseConfigFile !== null) {
        const text = readBaseConfig(inputs.baseConfigFile, workspace);
        return text.kind === 'failed'
            ? failed(inputs.baseConfigFile, text.why)
            : read([text.text], inputs);
    }
    const texts = [];
    for (const { file, text } of sources) {
        const path = file ?? workspace.workflow?.path;
        if (path === undefined)
            return NO_BASE;
        const base = await readFile(path);
        if (base.kind === 'none')
            return NO_BASE;
        if (base.kind === 'failed')
            return failed(path, base.why);
        if (base.kind === 'absent')
            continue;
        const declared = file === null
            ? hostsInputOnBase(base.text, readWorkflow(workspace), text, workspace.workflow?.job ?? null)
            : base.text;
        if (declared !== null)
            texts.push(declared);
    }
    return texts.length === 0 ? NO_BASE : read(texts, inputs);
}
function read(texts, inputs) {
    const sources = texts.map((text) => ({ text, file: null, relocate: null }));
    const { declaration, problems } = readDeclaration(sources, inputs);
    const [first] = problems;
    return first === undefined
        ? { declaration, notes: [] }
        : {
            declaration: null,
            notes: [`The base's declaration is not in order, so nothing is pending: ${first.message}`],
        };
}
function failed(path, why) {
    return {
        declaration: null,
        notes: [
            `The base's declaration ${(0,suggestion/* quote */.h)(path)} could not be read, so nothing is pending: ${why}.`,
        ],
    };
}
/** What a declaration changes; nothing where there is no base. */
function changesOf(base, declaration) {
    return base.declaration === null ? [] : changesSince(base.declaration, declaration);
}

// EXTERNAL MODULE: ./lib/compare/outcome.js
var outcome = __webpack_require__(5931);
;// CONCATENATED MODULE: ./lib/compare/recheck.js


const FIRST_MS = 10_000;
const LONGEST_MS = 120_000;
/** Growing pauses that together take a waiting time, the last one cut to fit. */
function* pausesWithin(waitMs) {
    let next = Math.min(FIRST_MS, waitMs / 10);
    for (let left = waitMs; left > 0; left -= next, next = Math.min(next * 2, LONGEST_MS, left)) {
        yield Math.min(next, left);
    }
}
/** The findings for which a run waits: those that fail it, and those that are to be rolled out. */
function notRightYet(findings, failOn) {
    return [...(0,outcome/* atOrAbove */.kU)(findings, 'new', failOn), ...(0,outcome/* atOrAbove */.kU)(findings, 'pending', failOn)];
}
/** The part of what was declared that must be looked at again. */
function onlyWrong({ hosts, mailDomains }, wrong) {
    const keys = new Set(wrong.map(({ host, declared: { port } }) => keyOf({ name: host, port })));
    return {
        hosts: hosts.map(({ host }) => host).filter((host) => keys.has(keyOf(host))),
        mailDomains: mailDomains
            .map(({ mailDomain }) => mailDomain)
            .filter(({ domain, template: { port } }) => keys.has(keyOf({ name: domain, port }))),
        // Those of the hosts themselves hold them already.
        levels: {},
    };
}
/** What was seen, with what was seen again in its place. */
function mergeObservation(before, again) {
    const hosts = new Map([...before.hosts, ...again.hosts].map((seen) => [keyOf(seen.host), seen]));
    const domains = new Map([...before.mailDomains, ...again.mailDomains].map((seen) => [seen.mailDomain, seen]));
    const elsewhere = new Map([...before.elsewhere, ...again.elsewhere].map((seen) => [keyOf(seen.host), seen]));
    const proven = again.vantage.port25 === 'unknown' ? before.vantage : again.vantage;
    return {
        ...before,
        at: again.at,
        hosts: [...hosts.values()],
        mailDomains: [...domains.values()],
        elsewhere: [...elsewhere.values()],
        vantage: proven,
    };
}
/** Where each rule's fault is to be mended, for a person who waits. */
const PLACES = [
    ['ptr-', 'the reverse zone'],
    ['name-', 'the forward zone'],
    ['address-', 'the forward zone'],
    ['mx-', 'the MX records'],
    ['banner-', 'the mail server'],
    ['ehlo-', 'the mail server'],
    ['smtp-', 'the mail server'],
    ['starttls-', 'the mail server'],
    ['tls-', 'the mail server'],
    ['certificate-', 'the mail server'],
];
/** Hosts named in the note. */
const recheck_MAX_HOSTS = 10;
/** What is still not right once the time to wait is over; empty where all is. */
function stillWrong(wrong, waitMs) {
    const byHost = Map.groupBy(wrong, ({ host }) => host);
    if (byHost.size === 0)
        return [];
    const told = [...byHost].slice(0, recheck_MAX_HOSTS).map(([host, findings]) => {
        const places = new Set(findings.map(({ rule }) => recheck_locationOf(rule)));
        return `${host} (${[...places].join(', ')})`;
    });
    const more = byHost.size > recheck_MAX_HOSTS ? ` and ${byHost.size - recheck_MAX_HOSTS} more` : '';
    return [
        `Still not right after ${Math.round(waitMs / 1000)} s of waiting: ${told.join(', ')}${more}.`,
    ];
}
function recheck_locationOf(rule) {
    return PLACES.find(([starts]) => rule.startsWith(starts))?.[1] ?? 'its records';
}

;// CONCATENATED MODULE: ./lib/run/recheck-loop.js



/** Looks again at what is not right, with growing pauses, until it is or the time to wait is over. */
async function recheckLoop(first, { assess, lookAgain }, { waitForMs, failOn }, { deadline, waiting }) {
    let assessment = first;
    let wrong = notRightYet(assessment.comparison.findings, failOn);
    let left = waitForMs;
    for (const pauseMs of pausesWithin(waitForMs)) {
        if (wrong.length === 0 || deadline.remaining() === 0)
            break;
        const hosts = new Set(wrong.map(({ host }) => host));
        waiting(`${(0,labels/* plural */.LS)(hosts.size, 'host')} not right yet: looking again in ${seconds(pauseMs)}, waiting for ${seconds(left)} at most`);
        await (0,limits_deadline/* pause */.v7)(pauseMs, deadline);
        if (deadline.remaining() === 0)
            break;
        left -= pauseMs;
        const again = await lookAgain(onlyWrong(assessment.observation, wrong));
        // A look that the run's end broke off has seen less than the one before it.
        if (deadline.remaining() === 0)
            break;
        assessment = assess(mergeObservation(assessment.observation, again));
        wrong = notRightYet(assessment.comparison.findings, failOn);
    }
    return { assessment, waited: waitForMs > 0 ? stillWrong(wrong, waitForMs - left) : [] };
}
function seconds(ms) {
    return `${Math.round(ms / 1000)} s`;
}

;// CONCATENATED MODULE: ./lib/run/run.js





















/**
 * The whole run: declare, observe, judge, compare, report.
 *
 * @param inputProblems mistakes already found in the inputs; with any, nothing is looked at
 */
async function run(inputs, inputProblems, context) {
    const startedAt = context.clock();
    const start = performance.now();
    const { shard } = inputs;
    const time = () => ({ startedAt, durationMs: performance.now() - start, shard });
    const { sources, problems: sourceProblems } = readSources(inputs, context.workspace);
    const { declaration, problems: declared } = readDeclaration(sources, inputs);
    const { baseline, problems: damaged } = readBaselineFile(inputs, context.workspace);
    const owns = (0,model_shard/* ownedBy */.LW)(shard, declaration);
    const plan = await readPlan(inputs, declaration, context);
    const tooMany = tooManyConnections(ownHosts(declaration, owns), inputs.samples);
    const problems = [
        ...inputProblems,
        ...sourceProblems,
        ...declared,
        ...tooMany,
        ...damaged,
        ...(plan?.problems ?? []),
    ];
    if (problems.length > 0)
        return ended((0,report_report/* reportFailure */.xV)('configuration', problems, time()));
    if (isEmpty(declaration))
        return ended((0,report_report/* reportFailure */.xV)('nothing-checked', [NOTHING_TO_CHECK], time()));
    const outward = inputs.proxy === null ? dial/* dialDirectly */.FI : (0,proxy/* dialThrough */.O)(inputs.proxy);
    const way = createDescriptorLimitedDial(outward);
    const tools = { ...context, owns, plan, dial: (0,connection_budget/* dialAtMost */.F)(MAX_CONNECTIONS, way.dial) };
    const baselineFile = inputs.baselineFile === null ? null : (0,sanitise/* shownPath */.pS)(inputs.baselineFile);
    const whole = { declaration, baseline: baseline ?? model_baseline/* NOTHING_KNOWN */.GN, baselineFile };
    const known = (0,model_baseline/* shardPart */.u1)(whole.baseline, owns);
    const [first, base, { judge, compareWithPast, reportShard }] = await Promise.all([
        look(declaration, known.identities, inputs, tools),
        readBase(inputs, sources, context.workspace, context.readBaseFile),
        loadJudgement(),
    ]);
    const assess = (observation) => {
        const { findings, hosts } = judge(observation, known.identities);
        const before = base.declaration === null
            ? null
            : judgeBase(judge, base.declaration, observation, known.identities);
        const past = {
            baseline: known,
            accept: inputs.updateBaseline,
            file: baselineFile,
            base: before,
        };
        const comparison = compareWithPast(findings, observation, past, context.clock());
        return { observation, hosts, comparison };
    };
    const lookAgain = async (wrong) => (await look(wrong, [], inputs, { ...tools, plan: null })).now;
    const { assessment, waited } = await recheckLoop(assess(first.now), { assess, lookAgain }, inputs, context);
    const { observation, hosts, comparison } = assessment;
    const foreseen = plan === null || first.planned === null
        ? null
        : plan.foresee(assessment, first.planned, plan.changes, known, context.clock());
    const { policy, notes } = ending(inputs, context.deadline);
    const told = {
        ...time(),
        notes: [
            ...notes,
            ...(way.hitLimit() ? [TOO_FEW_FILES] : []),
            ...waited,
            ...base.notes,
            ...(plan?.notes ?? []),
            ...comparison.notes,
        ],
        changes: changesOf(base, declaration),
        stableSince: comparison.stableSince,
        foreseen,
    };
    const all = foreseen ?? { hosts, findings: comparison.findings };
    const report = (0,report_report/* reportRun */.Go)(all.hosts, all.findings, observation, policy, told);
    const cancelled = context.deadline.cutBy() !== null;
    const part = { ...whole, owns, cancelled };
    return {
        report: shard === null ? report : reportShard(report, part, assessment),
        baseline: comparison.renewed === null ? null : renderBaseline(comparison.renewed),
    };
}
/** Loads the judging code, with its tables of providers and suffixes, while the first DNS answers are on their way. */
async function loadJudgement() {
    await (0,promises_.setImmediate)();
    const [{ judge }, { compareWithPast }, { reportShard }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(935), __webpack_require__.e(909), __webpack_require__.e(965)]).then(__webpack_require__.bind(__webpack_require__, 5965)),
        Promise.all(/* import() */[__webpack_require__.e(935), __webpack_require__.e(909), __webpack_require__.e(555), __webpack_require__.e(145)]).then(__webpack_require__.bind(__webpack_require__, 6555)),
        __webpack_require__.e(/* import() */ 105).then(__webpack_require__.bind(__webpack_require__, 1105)),
    ]);
    return { judge, compareWithPast, reportShard };
}
/** What the pull request plans, with what judges it; null where no plan is given. */
async function readPlan(inputs, declaration, context) {
    const { planFiles, zoneFiles, mtaConfig } = inputs;
    if ([...planFiles, ...zoneFiles, ...mtaConfig].length === 0)
        return null;
    const [{ readPlanned }, { observePlanned }, { forecast: foresee }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(497), __webpack_require__.e(533)]).then(__webpack_require__.bind(__webpack_require__, 9533)),
        __webpack_require__.e(/* import() */ 31).then(__webpack_require__.bind(__webpack_require__, 2031)),
        Promise.all(/* import() */[__webpack_require__.e(935), __webpack_require__.e(909), __webpack_require__.e(965), __webpack_require__.e(870)]).then(__webpack_require__.bind(__webpack_require__, 8870)),
    ]);
    return { ...(await readPlanned(inputs, declaration, context)), observePlanned, foresee };
}
/** The same facts, under the declaration of the base. */
function judgeBase(judgeWith, base, observation, identities) {
    const before = underBase(observation, base);
    return baseFindings(base, before, judgeWith(before, identities).findings);
}
function ended(report) {
    return { report, baseline: null };
}
/** A run that was cancelled is never green: what it did not finish fails it. */
function ending(inputs, deadline) {
    const over = deadline.over();
    const policy = deadline.cutBy() === null ? inputs : { ...inputs, onInconclusive: 'fail' };
    return {
        policy,
        notes: over === null ? [] : [`${(0,labels/* capital */.Nx)(over)}; what was not finished by then is inconclusive.`],
    };
}
async function look(declaration, identities, inputs, { dial, owns, plan, clock, progress, deadline }) {
    const { resolve, servers, close } = (0,resolver/* createResolver */.T)({
        servers: inputs.resolvers,
        retries: inputs.retries,
    });
    const askAuthority = (0,authoritative_ptr/* createAuthority */.w)({ resolve, resolvers: servers, guard: inputs, deadline });
    const tools = { resolve, askAuthority, dial, owns, clock, progress, deadline };
    try {
        const now = await (0,observe/* observe */.l)(declaration, identities, tools, inputs);
        const planned = await plan?.observePlanned(now, plan.changes, tools, inputs);
        return { now, planned: planned ?? null };
    }
    finally {
        close();
    }
}
const TOO_FEW_FILES = 'This machine could open too few files for all connections (ulimit -n), so that fewer were made at once.';
const NOTHING_TO_CHECK = {
    place: null,
    message: `No mail host is declared: give the hosts input, or a declaration in ${inputs_inputs/* DEFAULT_CONFIG_FILE */.Cu}.`,
};
function ownHosts(declaration, owns) {
    return { ...declaration, hosts: declaration.hosts.filter(({ name }) => owns(name)) };
}
function isEmpty({ hosts, mailDomains }) {
    return hosts.length === 0 && mailDomains.length === 0;
}


/***/ }),

/***/ 4252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ onEndingSignal)
/* harmony export */ });
/** The signals that ask a process to end, with the exit code that tells a shell of each. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 };
/**
 * Hears the first signal that asks this process to end. A second one ends it at once, as any other would.
 *
 * @returns how to hear no more of them
 */
function onEndingSignal(hear) {
    const listeners = Object.entries(SIGNALS).map(([name, exitCode]) => {
        const signal = name;
        const listener = () => {
            forget();
            hear(signal, exitCode);
        };
        process.on(signal, listener);
        return { signal, listener };
    });
    const forget = () => {
        for (const { signal, listener } of listeners)
            process.off(signal, listener);
    };
    return forget;
}


/***/ }),

/***/ 6956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ catchUnhandled)
/* harmony export */ });
/**
 * Hears faults that nobody awaits: an exception in a callback, a rejection without a handler. Each is a bug, yet
 * a run that has one is to be told and to fail like any other.
 */
function catchUnhandled() {
    const { promise: first, reject } = Promise.withResolvers();
    first.catch(() => { });
    process.on('uncaughtException', reject).on('unhandledRejection', reject);
    return {
        first,
        forget: () => {
            process.off('uncaughtException', reject).off('unhandledRejection', reject);
        },
    };
}


/***/ }),

/***/ 3743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LU: () => (/* binding */ DECLARATION),
/* harmony export */   qc: () => (/* binding */ checkValueLimits),
/* harmony export */   sf: () => (/* binding */ checkTextLimits),
/* harmony export */   yM: () => (/* binding */ checkTokenLimits),
/* harmony export */   zx: () => (/* binding */ MAX_BYTES)
/* harmony export */ });
/* unused harmony export MAX_DEPTH */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/** The largest declaration, in bytes of UTF-8. */
const MAX_BYTES = 1024 * 1024;
/** The deepest nesting of lists and mappings. */
const MAX_DEPTH = 20;
/** How often one declaration may use anchors. */
const MAX_ALIASES = 1000;
/** The most tokens, spaces and line ends among them: what the library makes of one takes some 300 bytes. */
const MAX_TOKENS = 600_000;
/** The most values of a declaration, each counted as often as aliases repeat it. */
const MAX_VALUES = 500_000;
/** A declaration needs some thirty keys. */
const DECLARATION = { noun: 'declaration', maxKeys: 100 };
/** What a text has too much of, as far as that can be told before anything is made of it. */
function checkTextLimits(source, { noun } = DECLARATION) {
    if (Buffer.byteLength(source) > MAX_BYTES) {
        return { offset: 0, message: `The ${noun} is larger than ${MAX_BYTES} bytes.` };
    }
    let tokens = 0;
    let aliases = 0;
    let depth = 0;
    let offset = 0;
    let inScalar = false;
    for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(source)) {
        if (++tokens > MAX_TOKENS) {
            return { offset, message: `The YAML has more than ${MAX_TOKENS} tokens.` };
        }
        const type = inScalar ? null : yaml__WEBPACK_IMPORTED_MODULE_0__/* .CST */ .DB.tokenType(lexeme);
        inScalar = type === 'scalar';
        if (type === 'alias' && ++aliases > MAX_ALIASES) {
            return { offset, message: `The YAML uses anchors more than ${MAX_ALIASES} times.` };
        }
        depth += NESTING[type ?? ''] ?? 0;
        if (depth > MAX_DEPTH)
            return { offset, message: TOO_DEEP };
        if (!MARKS.includes(type))
            offset += lexeme.length;
    }
    return null;
}
/** How far the brackets of flow collections lead in or out; what is nested by indentation shows in the tokens. */
const NESTING = {
    'flow-map-start': 1,
    'flow-seq-start': 1,
    'flow-map-end': -1,
    'flow-seq-end': -1,
};
const TOO_DEEP = `The YAML is nested more than ${MAX_DEPTH} levels deep.`;
/** Characters of the lexer's own, which the text does not hold. */
const MARKS = ['doc-mode', 'flow-error-end', 'scalar'];
/** What the tokens have too much of. The composer recurses where they nest, so they are walked without recursion. */
function checkTokenLimits(tokens, { maxKeys }) {
    const pending = [];
    const push = (token, depth) => {
        if (token)
            pending.push({ token, depth });
    };
    for (const token of tokens)
        if (token.type === 'document')
            push(token.value, 1);
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        const { token, depth } = next;
        if (!('items' in token))
            continue;
        const { offset, items } = token;
        if (depth > MAX_DEPTH)
            return { offset, message: TOO_DEEP };
        if (isMapping(token) && items.length > maxKeys) {
            return { offset, message: `A mapping has more than ${maxKeys} keys.` };
        }
        for (const item of items) {
            push(item.key, depth + 1);
            push(item.value, depth + 1);
        }
    }
    return null;
}
function isMapping(token) {
    return (token.type === 'block-map' ||
        (token.type === 'flow-collection' && token.start.type === 'flow-map-start'));
}
/**
 * What a document has too much of once its aliases are followed, counted without following one twice. One that
 * holds itself has no end.
 */
function checkValueLimits(document, targets, { noun }) {
    const sizes = new Map();
    const begun = new Set();
    const sizeOf = (node) => {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(node))
            return sizeOf(node.key) + sizeOf(node.value);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            return sizeOf(targets.get(node));
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(node))
            return 1;
        const known = sizes.get(node);
        if (known !== undefined)
            return known;
        if (begun.has(node))
            return Number.POSITIVE_INFINITY;
        begun.add(node);
        const size = node.items.reduce((sum, item) => sum + sizeOf(item), 1);
        sizes.set(node, size);
        return size;
    };
    const size = sizeOf(document.contents);
    if (size <= MAX_VALUES)
        return null;
    const message = Number.isFinite(size)
        ? `The ${noun} has more than ${MAX_VALUES} values once its aliases are followed.`
        : 'A list or mapping of the YAML holds itself.';
    return { offset: document.contents?.range?.[0] ?? 0, message };
}


/***/ }),

/***/ 7822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/model/sanitise.js
var sanitise = __webpack_require__(2963);
;// CONCATENATED MODULE: ./lib/yaml/aliases.js

/** An alias stands for the last node before it that has its anchor (YAML 1.2.2, 3.2.2.2). */
function aliasTargets(document) {
    const anchors = new Map();
    const targets = new Map();
    (0,dist/* visit */.YR)(document, {
        Node(_key, node) {
            if ((0,dist/* isAlias */.Vj)(node)) {
                const target = anchors.get(node.source);
                if (target !== undefined)
                    targets.set(node, target);
            }
            else if (node.anchor !== undefined) {
                anchors.set(node.anchor, node);
            }
        },
    });
    return targets;
}

// EXTERNAL MODULE: ./lib/yaml/limits.js
var limits = __webpack_require__(3743);
;// CONCATENATED MODULE: ./lib/yaml/read-yaml.js




/**
 * Reads one YAML 1.2 document, refusing whatever could exhaust the reader: size, depth, aliases.
 *
 * @param source the text
 * @param file the path that the places name, or null
 * @param kind what the text is, where it is no declaration
 */
function readYaml(source, file, kind = limits/* DECLARATION */.LU) {
    const lines = new dist/* LineCounter */.HN();
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line: Math.max(1, line), column: Math.max(1, col) };
    };
    const beyond = ({ offset, message }) => ({
        kind: 'problems',
        problems: [{ place: at(offset), message }],
    });
    const tooMuch = (0,limits/* checkTextLimits */.sf)(source, kind);
    if (tooMuch !== null) {
        countLines(source, lines);
        return beyond(tooMuch);
    }
    const tokens = [...new dist/* Parser */.iX(lines.addNewLine).parse(source)];
    const tooDeep = (0,limits/* checkTokenLimits */.yM)(tokens, kind);
    if (tooDeep !== null)
        return beyond(tooDeep);
    const [document, second] = new dist/* Composer */.Dk({ merge: true }).compose(tokens, true, source.length);
    if (document === undefined)
        return { kind: 'read', text: emptyText(at(0)) };
    if (second !== undefined) {
        const message = `The text holds several YAML documents; one ${kind.noun} is one document.`;
        return beyond({ offset: second.range[0], message });
    }
    const faults = [...document.errors, ...document.warnings];
    if (faults.length > 0) {
        const problems = faults.map((fault) => ({
            place: at(fault.pos[0]),
            message: `The YAML cannot be read: ${(0,sanitise/* sanitise */.tB)(fault.message, 300)}`,
        }));
        return { kind: 'problems', problems };
    }
    const targets = aliasTargets(document);
    const tooMany = (0,limits/* checkValueLimits */.qc)(document, targets, kind);
    if (tooMany !== null)
        return beyond(tooMany);
    try {
        const value = document.toJS({ maxAliasCount: -1 });
        return { kind: 'read', text: locatable(document, targets, value, at) };
    }
    catch (error) {
        // The one error that toJS has for a document within the limits: an alias without an anchor.
        const message = `The YAML cannot be read: ${(0,sanitise/* sanitise */.tB)(String(error), 300)}`;
        return beyond({ offset: offsetOfStray(document, targets), message });
    }
}
/** Fills in the places of a text that is not parsed. */
function countLines(source, lines) {
    lines.addNewLine(0);
    for (const { index } of source.matchAll(/\n/g))
        lines.addNewLine(index + 1);
}
function emptyText(start) {
    return { value: null, placeOf: () => start, placeOfKey: () => start };
}
function offsetOfStray(document, targets) {
    let offset = 0;
    (0,dist/* visit */.YR)(document, {
        Alias(_key, alias) {
            if (targets.has(alias))
                return undefined;
            offset = alias.range?.[0] ?? 0;
            return dist/* visit */.YR.BREAK;
        },
    });
    return offset;
}
function locatable(document, targets, value, at) {
    const start = document.contents?.range?.[0] ?? 0;
    const find = (path) => {
        let node = document.contents;
        let found = { key: start, value: start };
        for (const step of path) {
            const child = childOf((0,dist/* isAlias */.Vj)(node) ? targets.get(node) : node, step);
            if (child === null)
                break;
            const valueAt = offsetOf(child.value) ?? offsetOf(child.key) ?? found.value;
            found = { key: offsetOf(child.key) ?? valueAt, value: valueAt };
            node = child.value;
        }
        return found;
    };
    return {
        value,
        placeOf: (path) => at(find(path).value),
        placeOfKey: (path) => at(find(path).key),
    };
}
function childOf(node, step) {
    if (!(0,dist/* isCollection */.P3)(node))
        return null;
    if (typeof step === 'number') {
        const value = node.items[step];
        return value === undefined ? null : { key: value, value };
    }
    for (const item of node.items) {
        if (!(0,dist/* isPair */.tO)(item))
            continue;
        const key = (0,dist/* isScalar */.jn)(item.key) ? String(item.key.value) : null;
        if (key === step)
            return { key: item.key, value: item.value };
    }
    return null;
}
function offsetOf(node) {
    return (0,dist/* isNode */.Ll)(node) ? (node.range?.[0] ?? null) : null;
}


/***/ })

};
