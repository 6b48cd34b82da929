export const id = 644;
export const ids = [644];
export const modules = {

  29644:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  init: () => (  init)
});
var external_node_path_ = __webpack_require__(76760);
var files_boundary = __webpack_require__(67673);
var write_text_file = __webpack_require__(53841);
var inputs_inputs = __webpack_require__(6330);
var dns_name = __webpack_require__(91812);
var mail_ports = __webpack_require__(28143);
var sanitise = __webpack_require__(22963);
var suggestion = __webpack_require__(80957);
var system_resolvers = __webpack_require__(25165);
var limits_deadline = __webpack_require__(97349);
var labels = __webpack_require__(67419);
var cli_arguments = __webpack_require__(97141);
var progress = __webpack_require__(79095);
var model_address = __webpack_require__(83313);
var observation = __webpack_require__(6463);
; 
function createDraft(observation, settings) {
    const why = whyNothing(observation);
    if (why !== null)
        return { kind: 'nothing', why };
    return {
        kind: 'draft',
        port: observation.port,
        comments: headComments(observation),
        entries: [
            ...observation.own.hosts.map((host) => hostEntry(host, settings)),
            domainEntry(observation),
        ],
    };
}
function asLines(comments) {
    return {
        comments: comments.map(({ label, text }) => (label === null ? text : `${label}: ${text}`)),
        isDifferent: comments.some(({ label }) => label === 'Differs'),
    };
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
function headComments({ domain, port, own }) {
    const { port25 } = own.vantage;
    const unreachable = own.hosts.flatMap(({ endpoints }) => endpoints.filter(({ smtp }) => smtp.state === 'timeout' || smtp.reason === 'egress-blocked'));
    return [
        `The expected state of the mail hosts of ${domain}, written from DNS and SMTP as of ${new Date(own.at).toISOString().slice(0, 10)}.`,
        'A host without further keys is expected to show its own name as PTR, greeting and EHLO name.',
        'Lines with "Differs" list what does not match: the next check reports it. Fix it, or change the declaration.',
        'Hosts that only send are in no MX record: add them by hand, with role: outbound.',
        ...(unreachable.length > 0 || port25 === 'blocked'
            ? [
                `Some hosts did not answer on port ${port}, so their greetings were not seen. Many networks block port 25.`,
            ]
            : []),
    ];
}
function domainEntry({ domain, mx, own, others, invalid }) {
    const hasOwnHosts = own.hosts.length > 0;
    const comments = [
        ...(mx.kind === 'absent'
            ? [
                seen(`${domain} has no MX record, so that its mail goes to its own addresses (RFC 5321 5.1).`),
            ]
            : []),
        ...(others.length > 0
            ? [
                seen(`MX ${list(others)}.`),
                assumed('a provider runs the hosts under other domains, and sets their PTR and greeting (control: shared).'),
                explanation('If you run one of them yourself, declare it by its name.'),
            ]
            : [explanation('Every MX target is checked, including those that are added later.')]),
        ...(others.length > 0 && hasOwnHosts
            ? [explanation('The hosts above are declared by name, so they stay control: dedicated.')]
            : []),
        ...(invalid.length > 0
            ? [differs(`MX names ${list(invalid)}, which cannot be a host name.`)]
            : []),
    ];
    return {
        entry: others.length > 0 ? { mx: domain, control: 'shared' } : { mx: domain },
        ...asLines(comments),
    };
}
function hostEntry({ host: { name }, forward, endpoints }, { allowPrivateAddresses }) {
    const all = addressesOf(forward);
    const isAllowed = (address) => allowPrivateAddresses || (0,model_address .hm)(address) === null;
    const addresses = all.filter(isAllowed);
    const canDeclare = addresses.length > 0 && addresses.length <= model_address .g0;
    return {
        entry: canDeclare ? { name, addresses } : { name },
        ...asLines([
            ...forwardComments(forward, all),
            ...all
                .filter((address) => !isAllowed(address))
                .slice(0, MAX_LISTED)
                .map((address) => differs(`${address} is a ${(0,model_address .hm)(address)} address; it is not checked, and not declared here.`)),
            ...(addresses.length > model_address .g0
                ? [
                    assumed(`all of its ${addresses.length} addresses in DNS are right; they are too many to list here.`),
                ]
                : []),
            ...endpointComments(endpoints.filter(({ address }) => addresses.includes(address)), name),
        ]),
    };
}
const MAX_LISTED = 4;
function addressesOf({ v4, v6 }) {
    return (0,observation .Mh)({ v4, v6 });
}
function forwardComments({ v4, v6, alias }, all) {
    const failed = [
        { type: 'A', lookup: v4 },
        { type: 'AAAA', lookup: v6 },
    ].flatMap(({ type, lookup }) => lookup.kind === 'failed'
        ? [
            notSeen(`its ${type} records could not be looked up (${lookup.reason}). Complete the addresses.`),
        ]
        : []);
    return [
        ...(alias.kind === 'found' ? [differs(`it is an alias of ${list(alias.records)}.`)] : []),
        ...(all.length === 0 && failed.length === 0 ? [differs('it has no address in DNS.')] : []),
        ...failed,
    ];
}
function endpointComments(endpoints, name) {
    const comments = endpoints.flatMap((endpoint) => [ptrComment(endpoint, name), ...smtpComments(endpoint, name)].map((comment) => ({
        comment,
        address: endpoint.address,
    })));
    const same = Map.groupBy(comments, ({ comment: { label, text } }) => `${label} ${text}`);
    return [...same.values()].flatMap((at) => {
        const addresses = at.map(({ address }) => address);
        const where = `at ${addresses.slice(0, MAX_LISTED).join(', ')}${more(addresses)}`;
        return at.slice(0, 1).map(({ comment: { label, text } }) => {
            return { label, text: `${where} ${text}` };
        });
    });
}
function ptrComment({ ptr }, name) {
    if (ptr.error !== null && ptr.names.length === 0) {
        return notSeen(`the PTR could not be looked up (${ptr.error}).`);
    }
    if (ptr.names.length === 0)
        return differs('there is no PTR.');
    const isExpected = ptr.names.length === 1 && ptr.names[0] === name;
    const confirmation = ptr.state === 'confirmed'
        ? ''
        : ptr.state === 'undetermined'
            ? ', whose addresses could not be looked up'
            : ', which does not resolve back';
    const compared = isExpected && ptr.state !== 'unconfirmed' ? seen : differs;
    return compared(`the PTR is ${list(ptr.names)}${confirmation}.`);
}
function smtpComments({ smtp, port }, name) {
    if (smtp.code === null || smtp.state !== 'greeted') {
        return [notSeen(`port ${port} showed no greeting (${smtp.reason ?? smtp.state}).`)];
    }
    const { bannerNames, ehloName } = smtp;
    const greeting = greetingComment(smtp, name);
    const isSameName = ehloName === null || (bannerNames.length === 1 && ehloName === bannerNames[0]);
    if (isSameName)
        return [greeting];
    const compared = ehloName === name ? seen : differs;
    return [greeting, compared(`the EHLO name is ${list([ehloName])}.`)];
}
function greetingComment({ bannerNames }, name) {
    if (bannerNames.length === 0)
        return differs('the greeting has no name.');
    const isExpected = bannerNames.length === 1 && bannerNames[0]?.toLowerCase() === name;
    return (isExpected ? seen : differs)(`the greeting is ${list(bannerNames)}.`);
}
function seen(text) {
    return { label: 'Seen', text };
}
function differs(text) {
    return { label: 'Differs', text };
}
function notSeen(text) {
    return { label: 'Not seen', text };
}
function assumed(text) {
    return { label: 'Assumed', text };
}
function explanation(text) {
    return { label: null, text };
}
function list(names) {
    return `${names.slice(0, MAX_LISTED).map(showName).join(', ')}${more(names)}`;
}
function more(all) {
    return all.length > MAX_LISTED ? ` and ${all.length - MAX_LISTED} more` : '';
}
function showName(name) {
    if ((0,dns_name .Rr)(name.toLowerCase()) === null)
        return name;
    return `"${(0,sanitise .tB)(name, 80).replace(/\s/gu, '\\x20')}"`;
}
var organizational_domain = __webpack_require__(98317);
var evidence = __webpack_require__(44780);
var mail_host = __webpack_require__(917);
var dns_client = __webpack_require__(10051);
var lookups = __webpack_require__(98315);
var mx = __webpack_require__(78911);
var observe = __webpack_require__(56394);
var smtp_dial = __webpack_require__(90063);
var proxy = __webpack_require__(14157);
; 
const MAX_CONNECTIONS = 64;
async function observeDomain(domain, port, resolvers, inputs, deadline, progress) {
    const client = (0,dns_client .b)();
    const dial = inputs.proxy === null ? smtp_dial .FI : (0,proxy .O)(inputs.proxy);
    const tools = {
        ...(0,lookups .G)({ client, resolvers, retries: inputs.retries, guard: inputs, deadline }),
        dial: (0,smtp_dial .Fu)(MAX_CONNECTIONS, dial),
        owns: () => true,
        evidence: evidence .k,
        clock: Date.now,
        progress,
        deadline,
        debugError: (error) => {
            throw error;
        },
    };
    try {
        const template = templateAt(port);
        const mailDomain = { domain, template };
        const seen = await (0,mx .q)(mailDomain, tools.confirm, (0,limits_deadline ._5)(inputs.timeoutMs, deadline));
        const targets = (0,mx .X)(seen).map(({ name }) => name);
        const ownTargets = targets.filter((name) => isOwn(name, domain));
        const hosts = ownTargets.map((name) => (0,mail_host .YP)(template, name, null));
        const exchanges = seen.mx.kind === 'found' ? seen.mx.records.map(({ exchange }) => exchange) : [];
        return {
            domain,
            port,
            mx: seen.mx,
            own: await (0,observe .l)({ hosts, mailDomains: [], levels: {} }, [], tools, inputs),
            others: targets.filter((name) => !isOwn(name, domain)),
            invalid: [...new Set(exchanges.filter((name) => (0,dns_name .Rr)(name) !== null))],
        };
    }
    finally {
        client.close();
    }
}
function templateAt(port) {
    return { ...mail_host .ZM, port, tls: port === 465 ? 'implicit' : 'opportunistic' };
}
function isOwn(name, domain) {
    const own = (0,organizational_domain .Z)(domain) ?? domain;
    return name === own || name.endsWith(`.${own}`);
}
var dist = __webpack_require__(38815);
; 
function renderDraft(draft) {
    const { port, comments, entries } = draft;
    const document = new dist .yo({
        ...(port === 25 ? {} : { defaults: { port } }),
        hosts: entries.map(({ entry }) => entry),
    });
    document.commentBefore = commentText(comments);
    const hosts = document.get('hosts');
    for (const [index, item] of (0,dist .oP)(hosts) ? hosts.items.entries() : []) {
        if (!(0,dist .jh)(item))
            continue;
        item.commentBefore = commentText(entries[index]?.comments ?? []);
        item.spaceBefore = index > 0;
    }
    return document.toString({ lineWidth: 0 });
}
function commentText(lines) {
    return lines.map((line) => ` ${line}`).join('\n');
}

; 
async function init({ words, inputs: options, own }) {
    const domain = (0,dns_name .Ew)((words[0] ?? '').trim());
    const port = Number(own.get('port') ?? 25);
    const output = own.get('output') ?? inputs_inputs .Cu;
    const { inputs, problems } = (0,inputs_inputs .Ko)((name) => options.get(name) ?? '');
    const { resolvers, problem } = (0,system_resolvers .L)(inputs.resolvers);
    const usageProblems = [
        ...problems.map(cli_arguments .JL).map(({ message }) => message),
        ...domainProblem(domain),
        ...portProblem(port, own.get('port'), inputs.allowAnyPort),
        ...(problem === null ? [] : [`${problem} Name DNS servers with --resolvers.`]),
    ];
    if (usageProblems.length > 0)
        return finish(usageProblems.join('\n'), 2);
    const existsMessage = `${(0,sanitise .pS)(output)} already exists. Overwrite it with --force, or choose another file with --output.`;
    if (output !== '-' && !own.has('force') && (0,write_text_file .Ck)((0,external_node_path_.resolve)(output)))
        return finish(existsMessage, 2);
    const deadline = (0,limits_deadline .nR)(inputs.runTimeoutMs);
    const observation = await observeDomain(domain, port, resolvers, inputs, deadline, (0,progress .o)());
    const draft = createDraft(observation, inputs);
    if (draft.kind === 'nothing')
        return finish(draft.why, 1);
    const text = renderDraft(draft);
    if (output === '-') {
        process.stdout.write(text);
        return 0;
    }
    const [path, boundary] = [(0,external_node_path_.resolve)(output), (0,files_boundary .tb)(process.cwd())];
    try {
        if (own.has('force'))
            (0,write_text_file .Tl)(path, text, boundary);
        else if (!(0,write_text_file .Qz)(path, text, boundary))
            return finish(existsMessage, 2);
    }
    catch (error) {
        const problem = (0,sanitise .tB)((0,write_text_file .ev)(error), 500);
        return finish(`The declaration could not be written: ${(0,suggestion .h)(output)} ${problem}.`, 2);
    }
    return finish(writtenMessage(output, draft.entries), 0);
}
function domainProblem(domain) {
    const problem = (0,dns_name .Rr)(domain);
    return problem === null ? [] : [`The domain ${(0,suggestion .h)(domain)} ${problem}.`];
}
function portProblem(port, text, allowAnyPort) {
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
        return [
            `Option --port: ${(0,suggestion .h)(text)} is not a port; expected a whole number from 1 to 65535.`,
        ];
    }
    return allowAnyPort || mail_ports .L.includes(port) ? [] : [`Option --port: ${(0,mail_ports .U)(port)}`];
}
function writtenMessage(output, entries) {
    const hosts = entries.filter(({ entry }) => 'name' in entry).length;
    const differing = entries.filter(({ isDifferent }) => isDifferent).length;
    const path = output === inputs_inputs .Cu ? '' : ` ${(0,sanitise .pS)(output)}`;
    return [
        `Wrote ${(0,sanitise .pS)(output)}: ${(0,labels .LS)(hosts, 'host')} by name, and the domain's MX records.`,
        ...(differing === 0
            ? []
            : [`Check the lines with "Differs" in ${(0,labels .LS)(differing, 'place')}.`]),
        `Then: mail-identity-check check${path}`,
    ].join('\n');
}
function finish(message, code) {
    process.stderr.write(`${message}\n`);
    return code;
}


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

  67419:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cz: () => (  causeInBrackets),
    LS: () => (  plural),
    Yx: () => (  CAUSE_TERMS),
    _G: () => (  VERDICT_WORDS),
    hC: () => (  sentences),
    pQ: () => (  causeWords)
  });
  var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65268);
const VERDICT_WORDS = {
    broken: { mark: '❌', word: 'broken' },
    'at-risk': { mark: '🟠', word: 'at risk' },
    inconclusive: { mark: '❔', word: 'inconclusive' },
    cosmetic: { mark: '🟰', word: 'cosmetic' },
    coherent: { mark: '✅', word: 'coherent' },
};
const CAUSE_WORDS = {
    'missing-reverse': 'no PTR',
    'default-banner': 'default greeting',
    'masked-greeting': 'greeting without a name',
    'several-identities': 'several identities',
    'moved-forward': 'A/AAAA points elsewhere',
    'provider-default-ptr': "provider's default PTR",
    'partial-change': 'partial change',
    'internal-name': 'internal name',
    decommissioned: 'taken down',
    'shared-infrastructure': 'shared infrastructure',
    unknown: '',
};
const DEFAULT_HELO = 'default HELO name';
const CAUSE_TERMS = [
    ..._model_finding_js__WEBPACK_IMPORTED_MODULE_0__  .hE.map((cause) => [CAUSE_WORDS[cause], cause]),
    [DEFAULT_HELO, 'default-banner'],
];
function causeWords({ cause, defaultName }) {
    const isHelo = cause === 'default-banner' && defaultName === 'helo';
    return isHelo ? DEFAULT_HELO : CAUSE_WORDS[cause ?? 'unknown'];
}
function causeInBrackets(named) {
    const words = causeWords(named);
    return words === '' ? '' : ` (${words})`;
}
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function sentences(...texts) {
    return texts.filter((text) => text !== '').join(' ');
}


  })

};
