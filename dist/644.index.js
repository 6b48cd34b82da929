export const id = 644;
export const ids = [644];
export const modules = {

/***/ 9644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/inputs/inputs.js + 1 modules
var inputs_inputs = __webpack_require__(6330);
// EXTERNAL MODULE: ./lib/model/dns-name.js
var dns_name = __webpack_require__(1812);
// EXTERNAL MODULE: ./lib/model/mail-ports.js
var mail_ports = __webpack_require__(8143);
// EXTERNAL MODULE: ./lib/model/sanitise.js
var sanitise = __webpack_require__(2963);
// EXTERNAL MODULE: ./lib/model/suggestion.js
var suggestion = __webpack_require__(957);
// EXTERNAL MODULE: ./lib/observe/limits/deadline.js
var limits_deadline = __webpack_require__(9730);
// EXTERNAL MODULE: ./lib/report/labels.js
var labels = __webpack_require__(7419);
// EXTERNAL MODULE: ./lib/cli/option-names.js
var option_names = __webpack_require__(4988);
// EXTERNAL MODULE: ./lib/cli/progress.js
var progress = __webpack_require__(9095);
// EXTERNAL MODULE: ./lib/model/address.js
var model_address = __webpack_require__(3313);
;// CONCATENATED MODULE: ./lib/cli/init/draft.js



/**
 * The first declaration of a domain: what should be, each host's own name everywhere, with what is seen instead
 * told beside it. So the first check reports what differs, in place of declaring it right.
 */
function draftOf(seen, settings) {
    const why = whyNothing(seen);
    if (why !== null)
        return { kind: 'nothing', why };
    return {
        kind: 'draft',
        port: seen.port,
        comments: headOf(seen),
        entries: [...seen.own.hosts.map((host) => hostEntry(host, settings)), domainEntry(seen)],
    };
}
/** Whether something at an entry is not as it declares. */
function differs({ comments }) {
    return comments.some((comment) => comment.startsWith('Differs'));
}
function whyNothing({ domain, mx, own }) {
    if (mx.kind === 'failed') {
        return `The MX records of ${domain} could not be looked up: ${mx.reason} (${mx.detail}). Name other DNS servers with --resolvers, or try again.`;
    }
    if (mx.kind === 'absent' && mx.why === 'nxdomain') {
        return `${domain} does not exist in DNS (NXDOMAIN).`;
    }
    if (mx.kind === 'found') {
        return mx.records.every(({ exchange }) => exchange === '.')
            ? `${domain} publishes a null MX (RFC 7505): it says that it receives no mail. Declare the hosts that send its mail by hand, with role: outbound.`
            : null;
    }
    const forward = own.hosts[0]?.forward;
    if (forward === undefined || addressesOf(forward).length > 0)
        return null;
    const failed = [forward.v4, forward.v6].find(({ kind }) => kind === 'failed');
    return failed?.kind === 'failed'
        ? `${domain} has no MX record, and its addresses could not be looked up: ${failed.reason} (${failed.detail}).`
        : `${domain} has no MX record and no address, so that nothing receives mail for it.`;
}
function headOf({ domain, port, own }) {
    const { port25 } = own.vantage;
    const unseen = own.hosts.flatMap(({ endpoints }) => endpoints.filter(({ smtp }) => smtp.state === 'timeout' || smtp.reason === 'egress-blocked'));
    return [
        `What the mail hosts of ${domain} should show. Written from what DNS and the hosts said on ${new Date(own.at).toISOString().slice(0, 10)};`,
        'a host for which nothing else is declared shows its own name as PTR, greeting and EHLO name.',
        'Lines with "Differs" tell what does not: the next check reports it. Repair it, or declare what is right.',
        'Hosts that only send are in no MX record: add them by hand, with role: outbound.',
        ...(unseen.length > 0 || port25 === 'blocked'
            ? [
                `Port ${port} did not answer here everywhere, so that not every greeting was seen. Many networks close port 25.`,
            ]
            : []),
    ];
}
function domainEntry({ domain, mx, own, others, invalid }) {
    const mixed = own.hosts.length > 0;
    const comments = [
        ...(mx.kind === 'absent'
            ? [
                `Seen: ${domain} has no MX record, so that its mail goes to its own addresses (RFC 5321 5.1).`,
            ]
            : []),
        ...(others.length > 0
            ? [
                `Seen: MX ${listed(others)}.`,
                'Assumed: a provider runs what is under another domain than yours, so that its PTR and greeting are its own (control: shared).',
                'If you run it yourself, declare it by its name.',
            ]
            : ['Every MX target is looked at, also one that is added later.']),
        ...(others.length > 0 && mixed
            ? ['The hosts above are declared by their names, and stay dedicated.']
            : []),
        ...(invalid.length > 0 ? [`Differs: MX names ${listed(invalid)}, which can be no host.`] : []),
    ];
    return {
        entry: others.length > 0 ? { mx: domain, control: 'shared' } : { mx: domain },
        comments,
    };
}
function hostEntry({ host: { name }, forward, endpoints }, { allowPrivateAddresses }) {
    const all = addressesOf(forward);
    const refused = all.filter((address) => !allowPrivateAddresses && (0,model_address/* specialRange */.hm)(address) !== null);
    const addresses = all.filter((address) => !refused.includes(address));
    const fits = addresses.length > 0 && addresses.length <= model_address/* MAX_ADDRESSES */.g0;
    return {
        entry: fits ? { name, addresses } : { name },
        comments: [
            ...forwardComments(forward, all),
            ...refused
                .slice(0, MAX_TOLD)
                .map((address) => `Differs: ${address} is a ${(0,model_address/* specialRange */.hm)(address)} address, which is neither read nor declared.`),
            ...(addresses.length > model_address/* MAX_ADDRESSES */.g0
                ? [
                    `Assumed: all of its ${addresses.length} addresses in DNS are right, as they are too many to declare.`,
                ]
                : []),
            ...grouped(endpoints.filter(({ address }) => addresses.includes(address)), name),
        ],
    };
}
/** The most names or addresses that a comment tells. */
const MAX_TOLD = 4;
function addressesOf({ v4, v6 }) {
    return [v4, v6].flatMap((lookup) => (lookup.kind === 'found' ? lookup.records : []));
}
function forwardComments({ v4, v6, alias }, all) {
    const failed = [
        { type: 'A', lookup: v4 },
        { type: 'AAAA', lookup: v6 },
    ].flatMap(({ type, lookup }) => lookup.kind === 'failed'
        ? [
            `Not seen: its ${type} records could not be looked up (${lookup.reason}). Complete the addresses.`,
        ]
        : []);
    return [
        ...(alias.kind === 'found' ? [`Differs: it is an alias of ${listed(alias.records)}.`] : []),
        ...(all.length === 0 && failed.length === 0 ? ['Differs: it has no address in DNS.'] : []),
        ...failed,
    ];
}
/** What is seen at the addresses, told once where it is the same at several. */
function grouped(endpoints, name) {
    const told = endpoints.flatMap((endpoint) => [ptrComment(endpoint, name), ...smtpComments(endpoint, name)].map((text) => ({
        text,
        address: endpoint.address,
    })));
    return [...Map.groupBy(told, ({ text }) => text)].map(([text, at]) => {
        const [mark, rest] = text.split(/(?<=^(?:Seen|Differs|Not seen): )/);
        const addresses = at.map(({ address }) => address);
        return `${mark}at ${addresses.slice(0, MAX_TOLD).join(', ')}${more(addresses)} ${rest}`;
    });
}
function ptrComment({ ptr }, name) {
    if (ptr.error !== null && ptr.names.length === 0) {
        return `Not seen: the PTR could not be looked up (${ptr.error}).`;
    }
    if (ptr.names.length === 0)
        return 'Differs: there is no PTR.';
    const right = ptr.names.length === 1 && ptr.names[0] === name;
    const back = ptr.state === 'confirmed'
        ? ''
        : ptr.state === 'undetermined'
            ? ', whose way back could not be looked up'
            : ', which does not lead back';
    const mark = right && ptr.state !== 'unconfirmed' ? 'Seen' : 'Differs';
    return `${mark}: the PTR is ${listed(ptr.names)}${back}.`;
}
function smtpComments({ smtp, port }, name) {
    if (smtp.code === null || smtp.state !== 'greeted') {
        return [`Not seen: port ${port} showed no greeting (${smtp.reason ?? smtp.state}).`];
    }
    const { bannerNames, ehloName } = smtp;
    const greeting = greetingComment(smtp, name);
    const same = ehloName === null || (bannerNames.length === 1 && ehloName === bannerNames[0]);
    if (same)
        return [greeting];
    return [
        greeting,
        `${ehloName === name ? 'Seen' : 'Differs'}: the EHLO name is ${listed([ehloName])}.`,
    ];
}
function greetingComment({ bannerNames }, name) {
    if (bannerNames.length === 0)
        return 'Differs: the greeting holds no name.';
    const right = bannerNames.length === 1 && bannerNames[0]?.toLowerCase() === name;
    return `${right ? 'Seen' : 'Differs'}: the greeting is ${listed(bannerNames)}.`;
}
function listed(names) {
    return `${names.slice(0, MAX_TOLD).map(shown).join(', ')}${more(names)}`;
}
function more(all) {
    return all.length > MAX_TOLD ? ` and ${all.length - MAX_TOLD} more` : '';
}
/**
 * A stranger's name as it stands in a comment. What is no plain host name is quoted and holds no blank: editors act
 * on a comment of the shape ` vim: set …` or `yaml-language-server: $schema=…`.
 */
function shown(name) {
    if ((0,dns_name/* hostNameProblem */.Rr)(name.toLowerCase()) === null)
        return name;
    return `"${(0,sanitise/* sanitise */.tB)(name, 80).replace(/\s/gu, '\\x20')}"`;
}

// EXTERNAL MODULE: ./lib/judge/names/registrable.js
var registrable = __webpack_require__(1052);
// EXTERNAL MODULE: ./lib/model/mail-host.js
var mail_host = __webpack_require__(917);
// EXTERNAL MODULE: ./lib/observe/dns/authoritative-ptr.js + 6 modules
var authoritative_ptr = __webpack_require__(1516);
// EXTERNAL MODULE: ./lib/observe/dns/mx.js
var mx = __webpack_require__(8911);
// EXTERNAL MODULE: ./lib/observe/dns/resolver.js
var resolver = __webpack_require__(7608);
// EXTERNAL MODULE: ./lib/observe/observe.js + 13 modules
var observe = __webpack_require__(4802);
// EXTERNAL MODULE: ./lib/observe/smtp/connection-budget.js
var connection_budget = __webpack_require__(8071);
// EXTERNAL MODULE: ./lib/observe/smtp/dial.js
var dial = __webpack_require__(63);
// EXTERNAL MODULE: ./lib/observe/smtp/proxy.js
var proxy = __webpack_require__(4157);
;// CONCATENATED MODULE: ./lib/cli/init/observe-domain.js











/** As many connections at once as one domain needs. */
const MAX_CONNECTIONS = 64;
/** Looks at a domain's MX records and at its own mail hosts, under the address guard and within the deadline. */
async function observeDomain(domain, port, inputs, deadline, progress) {
    const { resolve, servers, close } = (0,resolver/* createResolver */.T)({
        servers: inputs.resolvers,
        retries: inputs.retries,
    });
    const outward = inputs.proxy === null ? dial/* dialDirectly */.FI : (0,proxy/* dialThrough */.O)(inputs.proxy);
    const tools = {
        resolve,
        askAuthority: (0,authoritative_ptr/* createAuthority */.w)({ resolve, resolvers: servers, guard: inputs, deadline }),
        dial: (0,connection_budget/* dialAtMost */.F)(MAX_CONNECTIONS, outward),
        owns: () => true,
        clock: Date.now,
        progress,
        deadline,
    };
    try {
        const template = templateAt(port);
        const mailDomain = { domain, template };
        const seen = await (0,mx/* observeMailDomain */.q)(mailDomain, resolve, (0,limits_deadline/* deadlineIn */._5)(inputs.timeoutMs, deadline));
        const targets = (0,mx/* hostsOf */.P)(seen).map(({ name }) => name);
        const mine = targets.filter((name) => isOwn(name, domain));
        const hosts = mine.map((name) => (0,mail_host/* bindHost */.YP)(template, name, null));
        const named = seen.mx.kind === 'found' ? seen.mx.records.map(({ exchange }) => exchange) : [];
        return {
            domain,
            port,
            mx: seen.mx,
            own: await (0,observe/* observe */.l)({ hosts, mailDomains: [], levels: {} }, [], tools, inputs),
            others: targets.filter((name) => !isOwn(name, domain)),
            invalid: [...new Set(named.filter((name) => (0,dns_name/* hostNameProblem */.Rr)(name) !== null))],
        };
    }
    finally {
        close();
    }
}
/** What an entry that says nothing else declares. */
function templateAt(port) {
    return { ...mail_host/* NOTHING_DECLARED */.ZM, port, tls: port === 465 ? 'implicit' : 'opportunistic' };
}
/** Whether one owner registered both names, as far as names tell. */
function isOwn(name, domain) {
    const own = (0,registrable/* organizationalDomain */.Z)(domain) ?? domain;
    return name === own || name.endsWith(`.${own}`);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/cli/init/render-draft.js

/** A draft as the text of a declaration. The library quotes what needs it. */
function renderDraft(draft) {
    const { port, comments, entries } = draft;
    const document = new dist/* Document */.yo({
        ...(port === 25 ? {} : { defaults: { port } }),
        hosts: entries.map(({ entry }) => entry),
    });
    document.commentBefore = commented(comments);
    const hosts = document.get('hosts');
    for (const [index, item] of (0,dist/* isSeq */.oP)(hosts) ? hosts.items.entries() : []) {
        if (!(0,dist/* isMap */.jh)(item))
            continue;
        item.commentBefore = commented(entries[index]?.comments ?? []);
        item.spaceBefore = index > 0;
    }
    return document.toString({ lineWidth: 0 });
}
/** Each line with the blank that the library does not put behind its `#`. */
function commented(lines) {
    return lines.map((line) => ` ${line}`).join('\n');
}

;// CONCATENATED MODULE: ./lib/cli/init/init.js














/** The command `init`: writes a first declaration of a domain from what it shows now. Returns the exit code. */
async function init({ words, inputs: options, own }) {
    const domain = (0,dns_name/* canonicalName */.Ew)((words[0] ?? '').trim());
    const port = Number(own.get('port') ?? 25);
    const output = own.get('output') ?? inputs_inputs/* DEFAULT_CONFIG_FILE */.Cu;
    const { inputs, problems } = (0,inputs_inputs/* readInputs */.Ko)((name) => options.get(name) ?? '');
    const wrong = [
        ...problems.map(option_names/* asOption */.u).map(({ message }) => message),
        ...domainProblem(domain),
        ...portProblem(port, own.get('port'), inputs.allowAnyPort),
    ];
    if (wrong.length > 0)
        return told(wrong.join('\n'), 2);
    const isThere = `${(0,sanitise/* shownPath */.pS)(output)} is there already. Write over it with --force, or elsewhere with --output.`;
    if (output !== '-' && !own.has('force') && (0,external_node_fs_.existsSync)(output))
        return told(isThere, 2);
    const deadline = (0,limits_deadline/* runDeadlineIn */.nR)(inputs.runTimeoutMs);
    const draft = draftOf(await observeDomain(domain, port, inputs, deadline, (0,progress/* progressLine */.o)()), inputs);
    if (draft.kind === 'nothing')
        return told(draft.why, 1);
    const text = renderDraft(draft);
    if (output === '-') {
        process.stdout.write(text);
        return 0;
    }
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(output), { recursive: true });
        // What came there meanwhile is not written over either.
        (0,external_node_fs_.writeFileSync)(output, text, { flag: own.has('force') ? 'w' : 'wx' });
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : null;
        return told(code === 'EEXIST'
            ? isThere
            : `The declaration could not be written: ${(0,sanitise/* sanitise */.tB)(String(error))}`, 2);
    }
    return told(writtenWords(output, draft.entries), 0);
}
/** What was written where, and what comes next. */
function writtenWords(output, entries) {
    const hosts = entries.filter(({ entry }) => 'name' in entry).length;
    const differing = entries.filter(differs).length;
    const path = output === inputs_inputs/* DEFAULT_CONFIG_FILE */.Cu ? '' : ` ${(0,sanitise/* shownPath */.pS)(output)}`;
    return [
        `Wrote ${(0,sanitise/* shownPath */.pS)(output)}: ${(0,labels/* plural */.LS)(hosts, 'host')} by name, and the domain's MX records.`,
        ...(differing === 0
            ? []
            : [`Look at the lines with "Differs" in ${(0,labels/* plural */.LS)(differing, 'place')}.`]),
        `Then: mail-identity-check check${path}`,
    ].join('\n');
}
function domainProblem(domain) {
    const problem = (0,dns_name/* hostNameProblem */.Rr)(domain);
    return problem === null ? [] : [`The domain ${(0,suggestion/* quote */.h)(domain)} ${problem}.`];
}
function portProblem(port, text, allowAnyPort) {
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
        return [`Option --port: ${(0,suggestion/* quote */.h)(text)} is no port; a port is a whole number from 1 to 65535.`];
    }
    return allowAnyPort || mail_ports/* MAIL_PORTS */.L.includes(port) ? [] : [`Option --port: ${(0,mail_ports/* portRefusal */.U)(port)}`];
}
function told(message, code) {
    process.stderr.write(`${message}\n`);
    return code;
}


/***/ }),

/***/ 1052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ organizationalDomain),
/* harmony export */   t: () => (/* binding */ isRegistrableDomain)
/* harmony export */ });
/* harmony import */ var tldts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(935);

/**
 * The domain under which a name's owner registered it, or null where the name has none: it is a public
 * suffix itself (`co.uk`, `github.io`), one label, or an address. Private suffixes count, so that two
 * customers of one hosting platform are two owners.
 *
 * @param name a name in canonical form
 */
function organizationalDomain(name) {
    return domainOf(name, { allowPrivateDomains: true });
}
/**
 * Whether a name is itself what somebody registered with a registry: an apex. Only ICANN's part of the
 * public suffix list decides; `github.io` is a suffix to its customers, but an apex to its registry.
 *
 * @param name a name in canonical form
 */
function isRegistrableDomain(name) {
    return domainOf(name, { allowPrivateDomains: false }) === name;
}
/** The library takes any last label for a public suffix, also that of `[192.0.2.7]`. */
function domainOf(name, section) {
    return /\.[a-z][a-z0-9-]*$/.test(name)
        ? (0,tldts__WEBPACK_IMPORTED_MODULE_0__.getDomain)(name, { ...section, extractHostname: false })
        : null;
}


/***/ })

};
