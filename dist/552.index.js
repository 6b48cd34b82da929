export const id = 552;
export const ids = [552];
export const modules = {

  1552:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  createMtaStsObserver: () => (  createMtaStsObserver),
  readPolicy: () => (  readPolicy)
});
var dns_name = __webpack_require__(91812);
var sanitise = __webpack_require__(22963);
var address_guard = __webpack_require__(7620);
var address_lookups = __webpack_require__(94110);
var limits_deadline = __webpack_require__(97349);
var external_node_https_ = __webpack_require__(44708);
var external_node_tls_ = __webpack_require__(41692);
var dial = __webpack_require__(90063);
; 
async function fetchText(socket, { host, path, maxBytes }, ca, deadline) {
    socket.on('error', () => { });
    const url = `https://${host}${path}`;
    try {
        return await (0,limits_deadline .Hm)(deadline, async (signal) => {
            const text = await get(socket, { host, path, maxBytes }, ca, signal);
            return typeof text === 'string'
                ? { kind: 'text', text }
                : { kind: 'unusable', detail: `${url} ${text.problem}` };
        });
    }
    catch (error) {
        if (deadline.remaining() === 0)
            return { kind: 'timeout', detail: `${url} did not answer in time` };
        const why = error instanceof Error ? (0,dial .Uc)(error) : String(error);
        return { kind: 'unusable', detail: (0,sanitise .tB)(`${url}: ${why}`) };
    }
    finally {
        (0,dial .vf)(socket);
    }
}
function get(socket, { host, path, maxBytes }, ca, signal) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const secured = (0,external_node_tls_.connect)({
        socket,
        servername: host,
        minVersion: 'TLSv1.2',
        ...(ca === undefined ? {} : { ca }),
    });
    const request = (0,external_node_https_.request)({
        host,
        port: HTTPS_PORT,
        defaultPort: HTTPS_PORT,
        path,
        method: 'GET',
        signal,
        headers: { accept: 'text/plain' },
        maxHeaderSize: MAX_HEADER_BYTES,
        createConnection: () => secured,
    });
    request.on('error', reject);
    request.on('response', (response) => {
        const { statusCode } = response;
        if (statusCode !== 200) {
            resolve({ problem: `was answered with status ${statusCode}` });
            response.destroy();
            return;
        }
        const parts = [];
        let bytes = 0;
        response.on('data', (part) => {
            bytes += part.length;
            if (bytes <= maxBytes) {
                parts.push(part);
                return;
            }
            resolve({ problem: `has more than ${maxBytes} bytes` });
            response.destroy();
        });
        response.on('error', reject);
        response.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    });
    request.end();
    return promise;
}
const HTTPS_PORT = 443;
const MAX_HEADER_BYTES = 16_384;

; 
const POLICY_MS = 15_000;
function createMtaStsObserver(tools) {
    const known = new Map();
    return (domain) => {
        const earlier = known.get(domain);
        if (earlier !== undefined)
            return earlier;
        const policy = observePolicy(domain, tools, (0,limits_deadline ._5)(POLICY_MS, tools.deadline));
        known.set(domain, policy);
        return policy;
    };
}
async function observePolicy(domain, tools, deadline) {
    const at = `_mta-sts.${domain}`;
    const txt = await tools.resolve(at, 'TXT', deadline);
    if (txt.kind === 'failed')
        return failed(txt.reason, `TXT of ${at}: ${txt.detail}`);
    const records = txt.kind === 'found' ? txt.records.filter(isPolicyRecord) : [];
    if (records.length !== 1)
        return { kind: 'absent' };
    const answer = await fetchPolicy(`mta-sts.${domain}`, tools, deadline);
    return answer.kind === 'text' ? readPolicy(answer.text) : answer;
}
function isPolicyRecord(text) {
    return /^v=STSv1\s*(?:;|$)/.test(text);
}
async function fetchPolicy(host, { resolve, dial, guard, ca }, deadline) {
    const { v4, v6 } = await (0,address_lookups .HD)(host, resolve, deadline);
    const addresses = [v4, v6].flatMap((lookup) => (lookup.kind === 'found' ? lookup.records : []));
    if (addresses.length === 0) {
        const lookup = [v4, v6].find(({ kind }) => kind === 'failed');
        return lookup?.kind === 'failed'
            ? failed(lookup.reason, `addresses of ${host}: ${lookup.detail}`)
            : { kind: 'unusable', detail: `${host} has no address` };
    }
    let last = failed('deadline', `no time was left for ${host}`);
    for (const address of addresses.slice(0, MAX_ADDRESSES)) {
        const why = (0,address_guard .x)(address, guard);
        if (why !== null) {
            last = failed('address-not-allowed', `${host}: ${why}`);
            continue;
        }
        if (deadline.remaining() === 0)
            return last;
        const dialled = await dial(address, HTTPS, deadline);
        if (dialled.kind !== 'open') {
            last = notConnected(host, address, dialled);
            continue;
        }
        const request = { host, path: '/.well-known/mta-sts.txt', maxBytes: MAX_POLICY_BYTES };
        const answer = await fetchText(dialled.socket, request, ca, deadline);
        return answer.kind === 'timeout' ? failed('reply-timeout', answer.detail) : answer;
    }
    return last;
}
const HTTPS = 443;
const MAX_ADDRESSES = 4;
const MAX_POLICY_BYTES = 65_536;
function notConnected(host, address, { kind, detail }) {
    const text = `${host} at ${address} on port ${HTTPS}: ${detail}`;
    const reason = NOT_CONNECTED[kind];
    return reason === null ? { kind: 'unusable', detail: text } : failed(reason, text);
}
const NOT_CONNECTED = {
    refused: null,
    closed: 'connection-closed',
    unreachable: 'connect-timeout',
    timeout: 'connect-timeout',
    blocked: 'egress-blocked',
    exhausted: 'deadline',
};
function failed(reason, detail) {
    return { kind: 'failed', reason, detail: (0,sanitise .tB)(detail) };
}
function readPolicy(text) {
    const values = new Map();
    const mx = [];
    for (const line of text.split(/\r?\n/)) {
        const [, key, value] = /^([A-Za-z0-9_.-]{1,32})[ \t]*:[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
        if (key === undefined || value === undefined)
            continue;
        if (key === 'mx')
            mx.push((0,sanitise .tB)((0,dns_name .Ew)(value), 255));
        else if (!values.has(key))
            values.set(key, value);
    }
    if (values.get('version') !== 'STSv1') {
        return { kind: 'unusable', detail: 'the policy has no version STSv1' };
    }
    const mode = MODES.find((one) => one === values.get('mode'));
    if (mode === undefined || !/^\d{1,10}$/.test(values.get('max_age') ?? '')) {
        return { kind: 'unusable', detail: 'the policy has no valid mode and max_age' };
    }
    if (mx.length === 0 && mode !== 'none') {
        return { kind: 'unusable', detail: 'the policy names no mx' };
    }
    return { kind: 'found', mode, mx };
}
const MODES = ['enforce', 'testing', 'none'];


  })

};
