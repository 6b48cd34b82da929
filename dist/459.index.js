export const id = 459;
export const ids = [459];
export const modules = {

  94953:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L6: () => (  hostAdvice),
    Oq: () => (  firstSteps),
    fi: () => (  inconclusiveStep)
  });
  var _model_step_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34307);
function hostAdvice(verdict, seen, steps) {
    switch (verdict) {
        case 'broken':
        case 'at-risk':
            return firstSteps(verdict, steps);
        case 'inconclusive':
            return `Not everything could be checked. ${inconclusiveAdvice(seen)}`;
        case 'cosmetic':
            return cosmeticAdvice(seen, steps);
        case 'coherent':
            return 'Nothing to do.';
    }
}
const MAX_STEPS = 3;
function firstSteps(verdict, steps) {
    const decisiveLevel = verdict === 'broken' ? 'error' : 'warning';
    const shown = steps
        .filter(({ fixes }) => fixes.some(({ level }) => level === decisiveLevel))
        .slice(0, MAX_STEPS)
        .map(({ text }) => text);
    const more = steps.filter(({ kind }) => kind !== 'leave').length - shown.length;
    const [only] = shown;
    const rest = more > 0 ? [(0,_model_step_js__WEBPACK_IMPORTED_MODULE_0__  .rK)(more)] : [];
    if (shown.length === 1 && only !== undefined)
        return [only, ...rest].join(' ');
    const numbered = shown.map((text, index) => `${index === 0 ? 'First' : 'Then'}: ${text}`);
    return [...numbered, ...rest].join(' ');
}
function cosmeticAdvice({ host }, steps) {
    const [first] = steps;
    if (first === undefined)
        return 'Nothing to do.';
    const waiting = steps.find(({ kind }) => kind === 'wait');
    if (waiting !== undefined)
        return waiting.text;
    const change = steps.find(({ kind }) => kind !== 'leave');
    if (change === undefined)
        return first.text;
    if (host.role === 'inbound')
        return `For the hosts that send: ${change.text}`;
    return `No receiver scores this. When you next change the host: ${change.text}`;
}
function inconclusiveAdvice({ inconclusive }) {
    if (inconclusive.length === 0)
        return NO_ADDRESS_ADVICE;
    const reasons = [...new Set(inconclusive.map(({ reason }) => reason))];
    return reasons
        .map((reason) => `${REASON_ADVICE[reason].why} ${REASON_ADVICE[reason].step}`)
        .join(' ');
}
function inconclusiveStep(reason) {
    return REASON_ADVICE[reason].step;
}
const NO_ADDRESS_ADVICE = 'No address of the host is known. Declare its addresses, or correct its name.';
const DNS_STEP = 'Run the check again. If it still fails, set `resolvers`, or check the name servers of the zone.';
const REASON_ADVICE = {
    'dns-timeout': { why: 'A name server did not answer.', step: DNS_STEP },
    'dns-servfail': {
        why: 'A name server answered SERVFAIL, often because of broken DNSSEC or a dead delegation.',
        step: DNS_STEP,
    },
    'dns-refused': {
        why: 'A resolver refuses queries of this runner.',
        step: 'Set `resolvers` to one that answers it.',
    },
    'dns-error': { why: 'The DNS answer was not valid.', step: DNS_STEP },
    'egress-blocked': {
        why: 'This runner cannot open the port.',
        step: 'Run the check on a self-hosted runner that can, or through a `proxy`, or set `fallback-ports: 587, 465`.',
    },
    'no-ipv6': { why: 'This runner has no IPv6.', step: 'Run the check on a runner with IPv6.' },
    'connect-timeout': {
        why: 'The port did not answer, and it is unknown whether this runner can open it.',
        step: 'Set `vantage-hosts` to servers that are known to answer, or use a runner that reaches the port.',
    },
    'greeting-timeout': {
        why: 'The server did not finish its greeting in time.',
        step: 'Raise `timeout`.',
    },
    'reply-timeout': { why: 'The server did not answer in time.', step: 'Raise `timeout`.' },
    'greeting-rejected': {
        why: 'The server refuses this runner.',
        step: "Allow the runner's address on the server, or run the check from an address that it accepts.",
    },
    'connection-closed': {
        why: 'The server closed the connection.',
        step: 'Check its log, and the firewall in front of it.',
    },
    'address-not-allowed': {
        why: 'The address is not public.',
        step: 'Set `allow-private-addresses` if this runner may connect to it.',
    },
    'base-unreadable': {
        why: 'The base branch could not be read.',
        step: 'Run the check again, or set `base-config-file`.',
    },
    deadline: {
        why: 'The time limit of the host or of the run ended.',
        step: 'Raise `timeout` or `run-timeout`.',
    },
    'internal-error': {
        why: 'mail-identity-check failed with an internal error.',
        step: 'This is a bug: report it.',
    },
    limit: {
        why: 'There are more records than one run checks.',
        step: 'The JSON report lists under `limits` what was not checked. Remove the records that are not needed.',
    },
    'not-known-yet': {
        why: 'The plan leaves this value open (known after apply).',
        step: 'Check again after the change is applied.',
    },
    'not-read': {
        why: 'The planned file that decides this contains something that is not supported.',
        step: 'Correct the line that is named, give the generated file, or check again after the change is applied.',
    },
};


  }),

  34307:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    rK: () => (  moreSteps),
    yy: () => (  SETTINGS),
    zq: () => (  STEP_KINDS)
  });
const STEP_KINDS = [
    'publish-record',
    'set-option',
    'ask-owner',
    'change-declaration',
    'remove-host',
    'wait',
    'leave',
];
const SETTINGS = ['greeting', 'ehlo', 'helo', 'tls'];
function moreSteps(count) {
    return count === 1 ? '1 more step is listed below.' : `${count} more steps are listed below.`;
}


  }),

  68330:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $R: () => (  findingLocation),
    $p: () => (  declaredLocations),
    QB: () => (  ruleUrl)
  });
  var _model_host_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1297);
function findingLocation({ file, line, plannedAt, }) {
    return plannedAt === null || plannedAt.line === null
        ? { file, line }
        : { file: plannedAt.file, line: plannedAt.line };
}
function declaredLocations(hosts) {
    const locations = new Map(hosts.map(({ name, port, declaredAt }) => [(0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_0__  ._9)(name, port), declaredAt]));
    return ({ host, port }) => locations.get((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_0__  ._9)(host, port)) ?? null;
}
function ruleUrl(rulesPage, rule) {
    return `${rulesPage}#${rule}`;
}


  }),

  75500:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  changesSection)
  });
  var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74145);
  var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72527);
  var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67419);
  var _weakenings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42014);
  var _size_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15474);
const MAX_CHANGES = 10;
const VERBS = { added: 'adds', changed: 'changes', removed: 'removes' };
function changesSection(report) {
    return [...weakeningSection(report), ...hostSection(report)];
}
function hostSection({ changes }) {
    const lines = ['added', 'changed', 'removed'].flatMap((kind) => {
        const own = changes.filter((change) => change.kind === kind);
        if (own.length === 0)
            return [];
        const named = own.map(({ name, keys }) => keys.length === 0 ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(name) : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(name)} (${keys.join(', ')})`);
        return [`- ${VERBS[kind]} ${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_4__  .D)(named, MAX_CHANGES)}`];
    });
    return lines.length === 0 ? [] : ['### This change', lines.join('\n')];
}
const MAX_PLACES = 10;
const MAX_OF_PLACE = 5;
function weakeningSection(report) {
    const places = (0,_weakenings_js__WEBPACK_IMPORTED_MODULE_2__  .nm)(report);
    if (places.length === 0)
        return [];
    return [
        `### ⚠️ ${(0,_weakenings_js__WEBPACK_IMPORTED_MODULE_2__  .Mj)(report)}`,
        'Review these lines before merging: what they accept or no longer check does not fail a run.',
        ...(0,_size_limit_js__WEBPACK_IMPORTED_MODULE_3__  .oR)(places, MAX_PLACES, placeLine),
    ];
}
function placeLine({ name, changes }) {
    const shown = changes
        .slice(0, MAX_OF_PLACE)
        .map(({ what, from, to }) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(what)} from ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(from)} to ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(to)}`);
    const more = changes.length - shown.length;
    const all = more > 0 ? [...shown, `${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(more, 'more change')}`] : shown;
    return `${name === null ? 'All hosts' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(name)}: ${all.join('; ')}`;
}


  }),

  17478:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B: () => (  hostTable)
  });
  var _model_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83313);
  var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72527);
  var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85697);
  var _host_groups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17331);
  var _labels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67419);
function hostTable(hosts, report) {
    if (hosts.length === 0)
        return [];
    const withStableSince = hosts.some(({ stableSince }) => stableSince !== null);
    const columns = ['Verdict', 'Host', 'Address', 'PTR', 'Greeting', 'EHLO'];
    const labelOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_3__  ._q)(hosts);
    const wordsOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_3__  .Ul)(report);
    const inconclusiveOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_3__  .NZ)(report.inconclusive);
    if (withStableSince)
        columns.push('Stable since');
    return [
        `| ${columns.join(' | ')} |`,
        `| ${columns.map(() => '---').join(' | ')} |`,
        ...hosts.map((host) => row(host, {
            label: labelOf(host.name, host.port),
            words: wordsOf(host),
            inconclusive: inconclusiveOf(host),
            withStableSince,
        })),
    ];
}
function row(host, { label, words: { mark, word }, inconclusive, withStableSince, }) {
    const { endpoints, stableSince } = host;
    const causeText = (0,_labels_js__WEBPACK_IMPORTED_MODULE_4__  .pQ)(host);
    const cells = [
        `${mark}&nbsp;${word.replace(' ', '&nbsp;')}${causeText === '' ? '' : `: ${causeText}`}`,
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__  .MZ)(label),
        addressCell(endpoints, inconclusive),
        factCell(endpoints, ({ ptr }) => (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .dX)(ptr)),
        factCell(endpoints, _facts_js__WEBPACK_IMPORTED_MODULE_2__  .Yl),
        ehloCell(endpoints),
        ...(withStableSince ? [stableSince ?? ''] : []),
    ];
    return `| ${cells.join(' | ')} |`;
}
const MAX_SHOWN = 3;
function addressCell(endpoints, inconclusive) {
    const fact = (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .PD)(endpoints, inconclusive);
    return fact.state === 'found'
        ? firstOf(fact.names.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__  .MZ), '<br>')
        : cellProse((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .Bv)(fact));
}
function ehloCell(endpoints) {
    const isSame = endpoints.every((endpoint) => {
        const ehlo = (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .xZ)(endpoint);
        return ehlo.state === 'found' && (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .mg)(ehlo) === (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .mg)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .Yl)(endpoint));
    });
    return isSame && endpoints.length > 0 ? 'same' : factCell(endpoints, _facts_js__WEBPACK_IMPORTED_MODULE_2__  .xZ);
}
function factCell(endpoints, factOf) {
    const groups = [...Map.groupBy(endpoints, (endpoint) => factMarkdown(factOf(endpoint)))];
    const [only] = groups;
    if (only === undefined)
        return 'not checked: no address';
    if (groups.length === 1) {
        const families = new Set(endpoints.map(({ address }) => (0,_model_address_js__WEBPACK_IMPORTED_MODULE_0__  .Ap)(address)));
        return families.size === 2 ? `${only[0]} (both)` : only[0];
    }
    return firstOf(groups.map(([text, [first, ...others]]) => {
        const more = others.length === 0 ? '' : ` and ${others.length} more`;
        return `${text} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__  .MZ)(first?.address ?? '')}${more})`;
    }), '<br>');
}
function factMarkdown(fact) {
    return fact.state === 'found'
        ? `${firstOf(fact.names.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__  .MZ), ', ')}${cellProse((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .kH)(fact))}`
        : cellProse((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__  .Bv)(fact));
}
function cellProse(text) {
    const space = text.startsWith(' ') ? ' ' : '';
    return `${space}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__  .CS)(text.replaceAll('|', '\\x7c'))}`;
}
function firstOf(parts, separator) {
    const shown = parts.slice(0, MAX_SHOWN).join(separator);
    const more = parts.length - MAX_SHOWN;
    return more > 0 ? `${shown}${separator === ', ' ? ' ' : separator}and ${more} more` : shown;
}


  }),

  37488:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  U: () => (  needsAction),
  M: () => (  overview)
});
var capital = __webpack_require__(78969);
var host_key = __webpack_require__(1297);
var list_in_words = __webpack_require__(74145);
var step = __webpack_require__(34307);
var report_escape = __webpack_require__(72527);
var host_groups = __webpack_require__(17331);
var labels = __webpack_require__(67419);
; 
function stepParts(step) {
    const blocks = pasteBlocks(step);
    const withoutBlocks = blocks.reduce((rest, block) => rest
        .replace(`: \`${block}\``, `: ${blockWords(block, true)}`)
        .replace(`\`${block}\``, blockWords(block)), step.text);
    return { text: withoutBlocks, blocks };
}
function pasteBlocks({ record, remove, text, }) {
    if (record !== undefined)
        return [record];
    if (remove !== undefined)
        return [];
    const quoted = Array.from(text.matchAll(/`([^`]+)`/g), ([, content = '']) => content);
    return [...new Set(quoted.filter((line) => RECORD.test(line) || COMMAND.test(line)))];
}
function blockWords(block, isSentence = false) {
    if (!COMMAND.test(block))
        return isSentence ? 'publish the record below' : 'the record below';
    return isSentence ? 'run the command below' : 'the command below';
}
const RECORD = /^\S+\. (?:PTR|A|AAAA|CNAME|MX|TXT|TLSA) \S/;
const COMMAND = /^(?:postconf|dig|postfix|systemctl) /;
var host_advice = __webpack_require__(94953);
var facts = __webpack_require__(85697);
var unreached = __webpack_require__(90989);
var size_limit = __webpack_require__(15474);
; 
const MAX_ITEMS = 10;
const MAX_NAMES = 4;
function uncheckedSection(hosts, report) {
    const { blocked, others } = (0,unreached .p)(report);
    const groups = Map.groupBy(others, ({ check, reason, world }) => JSON.stringify([check, reason, world === 'planned']));
    const listed = new Set(report.inconclusive.map(({ host, port }) => (0,host_key ._9)(host, port)));
    const unknown = hosts.filter(({ name, port, verdict, internalError }) => verdict === 'inconclusive' && internalError === null && !listed.has((0,host_key ._9)(name, port)));
    const all = [
        ...(blocked.length === 0 ? [] : [(0,report_escape .CS)((0,unreached .x)(blocked))]),
        ...(0,size_limit .oR)([...groups.values()], MAX_ITEMS, checkItem),
        ...(0,size_limit .oR)(unknown, MAX_ITEMS, ({ name, advice }) => `${(0,report_escape .aY)(name)}: ${(0,report_escape .CS)(advice)}`),
    ];
    return all.length === 0 ? [] : ['### What could not be checked', ...all];
}
function checkItem(entries) {
    const [first] = entries;
    if (first === undefined)
        return '';
    const places = new Set(entries.map(({ host, address }) => `${(0,report_escape .aY)(host)}${address === null ? '' : ` ${(0,report_escape .aY)(address)}`}`));
    const detail = places.size === 1 ? first.detail : '';
    const when = first.world === 'planned' ? 'After this change, ' : '';
    const words = (0,report_escape .CS)(`${(0,facts .I_)({ ...first, detail })}.`.replace(/\.\.$/, '.'));
    return `${(0,list_in_words .D)([...places], MAX_NAMES)}: ${when}${when === '' ? (0,capital .N)(words) : words} ${(0,report_escape .CS)((0,host_advice .fi)(first.reason))}`;
}

; 
const overview_MAX_ITEMS = 5;
const overview_MAX_NAMES = 4;
function overview(hosts, report) {
    const { open, accepted } = (0,host_groups .Bp)({ hosts, findings: report.findings });
    const labelOf = (0,host_groups ._q)(report.hosts);
    return [
        ...section('What to do', groupsOf(open.filter(needsAction), causeKey), actionItem((0,host_groups .NZ)(report.findings), labelOf), 'numbered'),
        ...section('Accepted or pending', accepted, acceptedItem(report, labelOf)),
        ...uncheckedSection(hosts, report),
        ...section('Can stay', groupsOf(open.filter(isCosmetic), adviceOf), adviceItem(labelOf)),
        ...section('Notices', noticesOf(open, report), noticeItem(labelOf)),
    ];
}
function needsAction({ verdict }) {
    return verdict === 'broken' || verdict === 'at-risk';
}
function isCosmetic({ verdict }) {
    return verdict === 'cosmetic';
}
function section(title, items, render, style = 'bulleted') {
    if (items.length === 0)
        return [];
    const shown = items.slice(0, overview_MAX_ITEMS);
    const more = items.length - shown.length;
    const lines = shown.map((one, index) => `${style === 'numbered' ? `${index + 1}.` : '-'} ${render(one)}`);
    const rest = more > 0 ? [`\n${more} more ${more === 1 ? 'is' : 'are'} listed below.`] : [];
    return [`### ${title}`, [...lines, ...rest].join('\n')];
}
function groupsOf(hosts, key) {
    return [...Map.groupBy(hosts, key).values()].flatMap(([first, ...others]) => first === undefined ? [] : [[first, ...others]]);
}
function causeKey(host) {
    const cause = (0,labels .pQ)(host);
    return cause === '' ? (0,host_key ._9)(host.name, host.port) : `${host.verdict} ${cause}`;
}
function adviceOf({ advice }) {
    return advice;
}
function actionItem(findingsOf, labelOf) {
    return (group) => {
        const first = exampleOf(group);
        const { mark } = labels ._G[first.verdict];
        const cause = (0,labels .pQ)(first);
        const title = cause === '' ? '' : `**${(0,capital .N)(cause)}** at `;
        const example = group.length === 1 ? '' : `For ${(0,report_escape .aY)(labelOf(first.name, first.port))}: `;
        const { text, lines } = nextSteps(first);
        const faults = [first.evidence, ...furtherFaults(first, findingsOf(first))];
        const why = [...faults.map(report_escape .CS), text].filter((part) => part !== '').join(' ');
        const end = cause === '' ? ':' : '.';
        return [
            `${mark} ${title}${names(group, labelOf)}${end} ${example}${why}`.trimEnd(),
            ...lines,
        ].join('\n');
    };
}
function exampleOf(group) {
    const [first] = group;
    return group
        .filter(({ name }) => name === first.name)
        .reduce((most, host) => (host.steps.length > most.steps.length ? host : most), first);
}
const MAX_FURTHER = 2;
function furtherFaults({ verdict, explained }, findings) {
    if (explained === undefined)
        return [];
    const stated = new Set(explained);
    const decisive = verdict === 'broken' ? 'error' : 'warning';
    const others = findings.filter(({ id, level, status, world }) => level === decisive &&
        world !== 'planned' &&
        (status === 'new' || status === 'undetermined') &&
        !stated.has(id));
    return [...new Set(others.map(({ fact, message }) => fact ?? message))].slice(0, MAX_FURTHER);
}
const MAX_STEPS = 3;
function nextSteps({ steps: all, advice }) {
    const steps = all.filter(({ kind }) => kind !== 'leave');
    if (steps.length === 0)
        return { text: (0,report_escape .CS)(advice), lines: [] };
    const lines = steps.slice(0, MAX_STEPS).flatMap((step, index) => {
        const { text, blocks } = stepParts(step);
        return [
            `   ${index + 1}. ${(0,report_escape .CS)(text)}`,
            ...(blocks.length === 0 ? [] : fenced(blocks).map((line) => `      ${line}`)),
        ];
    });
    const more = steps.length - MAX_STEPS;
    return {
        text: '',
        lines: more > 0 ? [...lines, `   ${MAX_STEPS + 1}. ${(0,step .rK)(more)}`] : lines,
    };
}
function fenced(lines) {
    const fence = '`'.repeat(Math.max(3, (0,report_escape .Az)(lines.join('\n')) + 1));
    return [fence, ...lines, fence];
}
function noticesOf(hosts, { findings }) {
    const coherent = new Set(hosts
        .filter(({ verdict }) => verdict === 'coherent')
        .map(({ name, port }) => (0,host_key ._9)(name, port)));
    return findings.filter(({ host, port, status, level }) => status === 'new' && level === 'notice' && coherent.has((0,host_key ._9)(host, port)));
}
function noticeItem(labelOf) {
    return ({ host, port, rule, message, remedy }) => `${(0,report_escape .aY)(labelOf(host, port))} (${(0,report_escape .aY)(rule)}): ${(0,report_escape .CS)(message)} ${(0,report_escape .CS)(remedy)}`;
}
function adviceItem(labelOf) {
    return (group) => `${labels ._G[group[0].verdict].mark} ${names(group, labelOf)}: ${(0,report_escape .CS)(group[0].advice)}`;
}
function names(group, labelOf) {
    return (0,list_in_words .D)(group.map(({ name, port }) => (0,report_escape .aY)(labelOf(name, port))), overview_MAX_NAMES);
}
function acceptedItem(report, labelOf) {
    const { findings } = report;
    const wordsOf = (0,host_groups .Ul)(report);
    const findingsOf = (0,host_groups .NZ)(findings);
    return (host) => {
        const own = findingsOf(host);
        const rules = (status) => [...new Set(own.filter((finding) => finding.status === status).map(({ rule }) => rule))].map(report_escape .aY);
        const [pending, known] = [rules('pending'), rules('known')];
        const reasons = [
            ...(pending.length > 0
                ? [`pending rollout, to apply after merging: ${pending.join(', ')}`]
                : []),
            ...(known.length > 0 ? [`in the baseline: ${known.join(', ')}`] : []),
            ...new Set(own.flatMap(waiverReason)),
        ];
        return `${wordsOf(host).mark} ${(0,report_escape .aY)(labelOf(host.name, host.port))}: ${reasons.join('; ')}`;
    };
}
function waiverReason({ waiver, rule }) {
    return waiver === null
        ? []
        : [`${(0,report_escape .aY)(rule)} is waived until ${waiver.until}: ${(0,report_escape .CS)(waiver.reason)}`];
}


  }),

  59539:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  plannedSection)
  });
  var _model_planned_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25287);
  var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72527);
  var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67419);
  var _planned_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65281);
  var _size_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15474);
const MAX_HOSTS = 50;
const MAX_WORSENED = 5;
const MAX_DIFFERENCES = 6;
const MAX_ENTRIES = 20;
function plannedSection({ planned, hosts }) {
    if (planned === null)
        return [];
    const all = (0,_planned_change_js__WEBPACK_IMPORTED_MODULE_2__  .CN)(hosts);
    const shown = all.slice(0, MAX_HOSTS);
    const worse = (0,_planned_change_js__WEBPACK_IMPORTED_MODULE_2__  .tc)(hosts).slice(0, MAX_WORSENED);
    const none = `Of the ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(planned.changes, 'planned change')} that were read none changes the identity of a declared host.`;
    return [
        '### After this change',
        ...(all.length === 0 ? [none] : [table(shown)]),
        ...(all.length > shown.length
            ? [`The JSON report has ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__  .LS)(all.length - shown.length, 'more host')}.`]
            : []),
        ...(worse.length === 0 ? [] : [worse.map(adviceItem).join('\n')]),
        ...shown.flatMap(safeOrder),
        ...listed('Known only after apply', planned.pending, (one) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__  .CS)(one.what)} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__  .aY)((0,_model_planned_js__WEBPACK_IMPORTED_MODULE_4__  .df)(one))})`),
        ...listed('Planned, but declared by no host', planned.undeclared, ({ address, names, ...location }) => `PTR of ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(address)}: ${names.map(_escape_js__WEBPACK_IMPORTED_MODULE_0__  .aY).join(', ')} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__  .aY)((0,_model_planned_js__WEBPACK_IMPORTED_MODULE_4__  .df)(location))}). Declare it?`),
    ];
}
function table(hosts) {
    return [
        '| Host | Today | After this change | What changes |',
        '| --- | --- | --- | --- |',
        ...hosts.map(row),
    ].join('\n');
}
function row({ name, verdict, planned }) {
    const { differences } = planned;
    const word = (one) => `${_labels_js__WEBPACK_IMPORTED_MODULE_1__  ._G[one].mark}&nbsp;${_labels_js__WEBPACK_IMPORTED_MODULE_1__  ._G[one].word.replace(' ', '&nbsp;')}`;
    const shown = differences
        .slice(0, MAX_DIFFERENCES)
        .map((one) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__  .MZ)((0,_planned_change_js__WEBPACK_IMPORTED_MODULE_2__  .hF)(one)));
    const more = differences.length - shown.length;
    return `| ${[
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__  .MZ)(name),
        word(verdict),
        `${word(planned.verdict)}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__  .Cz)(planned)}`,
        [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('<br>'),
    ].join(' | ')} |`;
}
function adviceItem({ name, planned: { verdict, evidence, advice, steps } }) {
    const text = (0,_labels_js__WEBPACK_IMPORTED_MODULE_1__  .hC)(evidence, steps.length === 0 ? advice : '');
    return `- ${_labels_js__WEBPACK_IMPORTED_MODULE_1__  ._G[verdict].mark} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(name)}, after this change: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__  .CS)(text)}`.trimEnd();
}
function safeOrder({ name, planned: { steps } }) {
    if (steps.length === 0)
        return [];
    const lines = steps.map((step, index) => `${index + 1}. ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__  .CS)(step)}`);
    return [`**A safe order for** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(name)}:\n\n${lines.join('\n')}`];
}
function listed(title, entries, render) {
    return (0,_size_limit_js__WEBPACK_IMPORTED_MODULE_3__  .oR)(entries, MAX_ENTRIES, render).map((list) => `**${title}:**\n\n${list}`);
}


  }),

  82459:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  B: () => (  renderSummary)
});
var base_line = __webpack_require__(17260);
var report_escape = __webpack_require__(72527);
var headline = __webpack_require__(5916);
var helo_note = __webpack_require__(3191);
var host_groups = __webpack_require__(17331);
var internal_errors = __webpack_require__(26749);
var labels = __webpack_require__(67419);
var more_problems = __webpack_require__(44310);
var planned_change = __webpack_require__(65281);
var changes = __webpack_require__(75500);
var report_facts = __webpack_require__(85697);
var locations = __webpack_require__(68330);
var log = __webpack_require__(19820);
var step_list = __webpack_require__(42743);
; 
const MAX_NAMES = 3;
const MAX_ADDRESSES = 2;
function diagram(host, findings) {
    if (host.verdict !== 'broken')
        return [];
    const withFinding = new Set(findings.map(({ address }) => address));
    const endpoint = host.endpoints.find(({ address, ptr, smtp }) => withFinding.has(address) && (ptr.names.length > 0 || smtp.bannerName !== null));
    return endpoint === undefined ? [] : [chart(host.name, endpoint)];
}
function chart(declared, { address, ptr, smtp, bannerForward }) {
    const nodes = new Map();
    const edges = [];
    const node = (text) => {
        const known = nodes.get(text) ?? `n${nodes.size}`;
        nodes.set(text, known);
        return known;
    };
    const edge = (from, word, to) => {
        const line = `  ${node(from)} -->|${word}| ${node(to)}`;
        if (!edges.includes(line))
            edges.push(line);
    };
    const resolvesTo = (name, addresses) => {
        if (addresses == null)
            return;
        for (const one of addresses.slice(0, MAX_ADDRESSES))
            edge(name, 'resolves to', one);
        if (addresses.length === 0)
            edge(name, 'resolves to', 'no address');
    };
    edge(declared, 'declared at', address);
    for (const name of ptr.names.slice(0, MAX_NAMES)) {
        edge(address, 'PTR', name);
        resolvesTo(name, ptr.forward.get(name));
    }
    if (smtp.bannerName !== null) {
        edge(address, 'greets as', smtp.bannerName);
        resolvesTo(smtp.bannerName, bannerForward.get(smtp.bannerName));
    }
    const drawn = Array.from(nodes, ([text, id]) => `  ${id}["${label(text)}"]`);
    return ['```mermaid', 'flowchart LR', ...drawn, ...edges, '```'].join('\n');
}
function label(text) {
    return text.replace(/[^A-Za-z0-9 .:_/-]/gu, (character) => `#${character.codePointAt(0)};`);
}
var overview = __webpack_require__(37488);
; 
const MAX_ENDPOINTS = 16;
const MAX_FINDINGS = 200;
function hostDetails(host, findings, { rulesPage, label, words: { mark, word }, isDrawn }) {
    const { planned } = host;
    const plannedWord = planned === null || planned.verdict === host.verdict
        ? ''
        : `, and would be ${labels ._G[planned.verdict].word} after this change`;
    const isBroken = host.verdict === 'broken' || planned?.verdict === 'broken';
    const open = isBroken && isDrawn ? ' open' : '';
    const more = host.endpoints.length - MAX_ENDPOINTS;
    const isFixed = (0,step_list .T)(host);
    const steps = (0,step_list .u)(host, report_escape .CS);
    return [
        `<details${open}><summary>${mark} <code>${(0,report_escape .qy)(label)}</code> is ${word}${plannedWord}</summary>`,
        ...((0,overview .U)(host) && host.evidence !== '' ? [(0,report_escape .CS)(host.evidence)] : []),
        ...findings
            .slice(0, MAX_FINDINGS)
            .map((finding) => findingDetails(finding, rulesPage, isFixed(finding))),
        ...(findings.length > MAX_FINDINGS
            ? [`The JSON report has ${findings.length - MAX_FINDINGS} more findings of this host.`]
            : []),
        ...(steps.length > 0 ? [steps.join('\n')] : []),
        ...(isDrawn ? diagram(host, findings) : []),
        ...(host.dns.length > 0 ? [dnsEvidence(host.dns)] : []),
        ...host.endpoints.slice(0, MAX_ENDPOINTS).map(evidence),
        ...(more > 0 ? [`${more} more addresses are in the JSON report.`] : []),
        '</details>',
    ].join('\n\n');
}
function findingDetails(finding, rulesPage, isFixed) {
    const status = finding.status === 'new' ? '' : ` (${finding.status})`;
    const waiver = finding.waiver === null
        ? []
        : [`- waived until ${finding.waiver.until}: ${(0,report_escape .CS)(finding.waiver.reason)}`];
    const rule = rulesPage === null ? finding.rule : `[${finding.rule}](<${(0,locations .QB)(rulesPage, finding.rule)}>)`;
    return [
        `**${finding.level}${status} · ${rule}** ${(0,report_escape .CS)(finding.message)}`,
        '',
        `- expected: ${(0,report_escape .aY)(finding.expected)}`,
        `- observed: ${(0,report_escape .aY)(finding.observed)}`,
        ...(isFixed ? [] : [`- fix: ${(0,report_escape .CS)(finding.remedy)}`]),
        ...(finding.onBase === true ? ['- already so before this change'] : []),
        ...waiver,
    ].join('\n');
}
function dnsEvidence(facts) {
    const lines = facts.map((fact) => `${fact.name} ${fact.type} ${(0,report_facts .mg)((0,report_facts .kg)(fact))}`);
    return folded('DNS records', lines);
}
function evidence(endpoint) {
    const { address, port, ptr, smtp, helo, refusals, fallback } = endpoint;
    const ptrLines = ptr.names.map((name) => `${address} PTR ${name} -> ${(0,report_facts .mg)((0,report_facts .o7)(ptr, name))}`);
    const detail = ptr.errorDetail === null ? '' : ` (${ptr.errorDetail})`;
    const lines = [
        ...(ptrLines.length > 0 ? ptrLines : [`${address} PTR ${(0,report_facts .mg)((0,report_facts .dX)(ptr))}${detail}`]),
        `iprev=${ptr.iprev}`,
        ...authorityLines(ptr),
        `port ${port}: ${(0,log.describeSmtp)(smtp, port)}`,
        ...dialogue(smtp),
        ...(helo === null ? [] : [`HELO: ${(0,report_facts .mg)((0,report_facts .jn)(endpoint))}`]),
        ...refusals.map((refusal) => `refused ${(0,log.describeRefusal)(refusal)}: ${refusal.words}`),
        ...(fallback === null
            ? []
            : [`port ${fallback.port} in its place:`, ...dialogue(fallback.smtp)]),
        `greeting: ${(0,report_facts .mg)((0,report_facts .Yl)(endpoint))}`,
        `EHLO: ${(0,report_facts .mg)((0,report_facts .xZ)(endpoint))}`,
        `TLS: ${(0,report_facts .mg)((0,report_facts .Qz)(endpoint))}`,
    ];
    return folded(`Evidence from ${address}`, lines);
}
function folded(title, lines) {
    return [`<details><summary>${title}</summary>`, fenced(lines), '</details>'].join('\n\n');
}
function dialogue({ code, greeting, ehloReply }) {
    const greetingLines = greeting.map((line, index) => `S: ${code ?? '...'}${index < greeting.length - 1 ? '-' : ' '}${line}`);
    const ehloLines = ehloReply.length > 0 ? ['C: EHLO', ...ehloReply.map((line) => `S: ${line}`)] : [];
    return [...greetingLines, ...ehloLines];
}
function authorityLines({ authority }) {
    if (authority === null)
        return [];
    return [
        ...(authority.zone === null
            ? []
            : [`zone ${authority.zone} NS ${authority.servers.join(', ') || 'unknown'}`]),
        ...authority.answers.map(({ server, kind, names }) => `${kind} ${server}: PTR ${names.join(', ') || 'no record'}`),
    ];
}
function fenced(lines) {
    const fence = '`'.repeat(Math.max(3, (0,report_escape .Az)(lines.join('\n')) + 1));
    return [`${fence}text`, ...lines, fence].join('\n');
}
var host_table = __webpack_require__(17478);
var planned = __webpack_require__(59539);
var size_limit = __webpack_require__(15474);
; 
const MAX_SUMMARY_BYTES = 1024 * 1024;
const RESERVE_BYTES = 64 * 1024;
function renderSummary(report, rulesPage, maxBytes = MAX_SUMMARY_BYTES - RESERVE_BYTES) {
    const hosts = (0,host_groups .md)(report.hosts);
    const opening = [
        `## ${(0,headline.resultMark)(report)} Mail identity: ${(0,report_escape .CS)((0,headline.headline)(report))}`,
        ...problems(report),
        ...(0,internal_errors .oq)(report),
        ...notes(report),
        ...(0,changes .H)(report),
        ...(0,planned ._)(report),
    ];
    const table = tables(hosts, report, maxBytes / 2);
    const body = [...(0,overview .M)(hosts, report), ...table, ...remarks(report)];
    const closing = [footer(report)];
    const room = maxBytes - (0,size_limit .wI)([...opening, ...body, ...closing].join('\n\n'));
    const worsened = new Set((0,planned_change .tc)(hosts));
    const findingsOf = (0,host_groups .NZ)(report.findings);
    const detailed = hosts.filter((host) => host.verdict !== 'coherent' || worsened.has(host) || findingsOf(host).length > 0);
    const details = (0,size_limit .WK)(detailed.length, detailsOf(detailed, report, rulesPage), room);
    return `${[...opening, ...body, ...details, ...closing].join('\n\n')}\n`;
}
const MAX_COHERENT_ROWS = 20;
function tables(hosts, report, maxBytes) {
    const groups = Map.groupBy(hosts, ({ verdict }) => verdict === 'coherent');
    const [coherent = [], others = []] = [groups.get(true), groups.get(false)];
    if (coherent.length <= MAX_COHERENT_ROWS || others.length === 0) {
        return (0,size_limit .SM)((0,host_table .B)(hosts, report), maxBytes);
    }
    const first = (0,size_limit .SM)((0,host_table .B)(others, report), maxBytes);
    const room = maxBytes - (0,size_limit .wI)(first.join('\n\n'));
    return [
        ...first,
        `<details><summary>${labels ._G.coherent.mark} ${coherent.length} coherent hosts</summary>`,
        ...(0,size_limit .SM)((0,host_table .B)(coherent, report), room),
        '</details>',
    ];
}
function* detailsOf(hosts, report, rulesPage) {
    const { findings } = report;
    const findingsOf = (0,host_groups .NZ)(findings);
    const wordsOf = (0,host_groups .Ul)(report);
    const labelOf = (0,host_groups ._q)(report.hosts);
    const accepted = new Set((0,host_groups .Bp)(report).accepted);
    for (const [index, host] of hosts.entries()) {
        yield hostDetails(host, findingsOf(host), {
            rulesPage,
            label: labelOf(host.name, host.port),
            words: wordsOf(host),
            isDrawn: index < MAX_DRAWN && !accepted.has(host),
        });
    }
}
const MAX_DRAWN = 3;
const MAX_NOTES = 50;
function problems(report) {
    const more = (0,more_problems .O)(report);
    const items = report.problems.map(({ file, line, column, message }) => {
        const where = file === null ? '' : `${(0,report_escape .aY)(`${file}:${line}:${column}`)} `;
        return `${where}${(0,report_escape .CS)(message)}`;
    });
    if (more !== null)
        items.push(more);
    return items.length === 0 ? [] : [items.map((item) => `- ${item}`).join('\n')];
}
function notes(report) {
    return (0,size_limit .oR)(report.notes, MAX_NOTES, report_escape .CS, '> ');
}
function remarks(report) {
    return [...(0,base_line .K)(report), ...(0,helo_note ._)(report.hosts)].map(report_escape .CS);
}
function footer({ counts, durationMs, vantage }) {
    const seen = `${(0,labels .LS)(counts.hosts, 'host')}, ${(0,labels .LS)(counts.endpoints, 'endpoint')} in ${durationMs} ms`;
    return `<sub>${seen} · port 25 from here: ${vantage.port25} · IPv6 from here: ${vantage.ipv6}</sub>`;
}


  })

};
