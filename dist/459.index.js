export const id = 459;
export const ids = [459];
export const modules = {

/***/ 68330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ findingLocation),
/* harmony export */   $p: () => (/* binding */ declaredLocations),
/* harmony export */   QB: () => (/* binding */ ruleUrl)
/* harmony export */ });
/* harmony import */ var _model_host_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1297);

/** The file and line that a finding is reported at: those of the planned change that causes it, else of the host. */
function findingLocation({ file, line, plannedAt, }) {
    return plannedAt === null || plannedAt.line === null
        ? { file, line }
        : { file: plannedAt.file, line: plannedAt.line };
}
/** Finds where a host or a mail domain is declared, by name and port. */
function declaredLocations(hosts) {
    const locations = new Map(hosts.map(({ name, port, declaredAt }) => [(0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hostKey */ ._9)(name, port), declaredAt]));
    return ({ host, port }) => locations.get((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hostKey */ ._9)(host, port)) ?? null;
}
/** The URL of a rule's section in the page that explains the rules. */
function ruleUrl(rulesPage, rule) {
    return `${rulesPage}#${rule}`;
}


/***/ }),

/***/ 75500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ changesSection)
/* harmony export */ });
/* harmony import */ var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74145);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72527);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67419);
/* harmony import */ var _weakenings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42014);
/* harmony import */ var _size_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15474);





/** Hosts named per kind of change; the rest are counted. */
const MAX_CHANGES = 10;
const VERBS = { added: 'adds', changed: 'changes', removed: 'removes' };
/** What the change under review does to the declared hosts, and before that in which ways it weakens the check. */
function changesSection(report) {
    return [...weakeningSection(report), ...hostSection(report)];
}
function hostSection({ changes }) {
    const lines = ['added', 'changed', 'removed'].flatMap((kind) => {
        const own = changes.filter((change) => change.kind === kind);
        if (own.length === 0)
            return [];
        const named = own.map(({ name, keys }) => keys.length === 0 ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name) : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)} (${keys.join(', ')})`);
        return [`- ${VERBS[kind]} ${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_4__/* .listInWords */ .D)(named, MAX_CHANGES)}`];
    });
    return lines.length === 0 ? [] : ['### This change', lines.join('\n')];
}
/** Hosts, and changes to one host. The JSON report has all of them. */
const MAX_PLACES = 10;
const MAX_OF_PLACE = 5;
function weakeningSection(report) {
    const places = (0,_weakenings_js__WEBPACK_IMPORTED_MODULE_2__/* .weakenedPlaces */ .nm)(report);
    if (places.length === 0)
        return [];
    return [
        `### ⚠️ ${(0,_weakenings_js__WEBPACK_IMPORTED_MODULE_2__/* .weakeningTitle */ .Mj)(report)}`,
        'Review these lines before merging: what they accept or no longer check does not fail a run.',
        ...(0,_size_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .cappedList */ .oR)(places, MAX_PLACES, placeLine),
    ];
}
function placeLine({ name, changes }) {
    const shown = changes
        .slice(0, MAX_OF_PLACE)
        .map(({ what, from, to }) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(what)} from ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(from)} to ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(to)}`);
    const more = changes.length - shown.length;
    const all = more > 0 ? [...shown, `${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(more, 'more change')}`] : shown;
    return `${name === null ? 'All hosts' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)}: ${all.join('; ')}`;
}


/***/ }),

/***/ 17478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ hostTable)
/* harmony export */ });
/* harmony import */ var _model_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83313);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72527);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85697);
/* harmony import */ var _host_groups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17331);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67419);





/** The lines of a Markdown table, one row per host: verdict, addresses, and each name with its state. */
function hostTable(hosts, report) {
    if (hosts.length === 0)
        return [];
    const withStableSince = hosts.some(({ stableSince }) => stableSince !== null);
    const columns = ['Verdict', 'Host', 'Address', 'PTR', 'Greeting', 'EHLO'];
    const labelOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .hostLabels */ ._q)(hosts);
    const wordsOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .hostWords */ .Ul)(report);
    if (withStableSince)
        columns.push('Stable since');
    return [
        `| ${columns.join(' | ')} |`,
        `| ${columns.map(() => '---').join(' | ')} |`,
        ...hosts.map((host) => row(host, { label: labelOf(host.name, host.port), words: wordsOf(host), withStableSince })),
    ];
}
function row({ cause, endpoints, stableSince }, { label, words: { mark, word }, withStableSince, }) {
    const causeText = (0,_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .causeWords */ .pQ)(cause);
    const cells = [
        `${mark}&nbsp;${word.replace(' ', '&nbsp;')}${causeText === '' ? '' : `: ${causeText}`}`,
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeCell */ .MZ)(label),
        addressCell(endpoints),
        factCell(endpoints, ({ ptr }) => (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .ptrFact */ .dX)(ptr)),
        factCell(endpoints, _facts_js__WEBPACK_IMPORTED_MODULE_2__/* .greetingFact */ .Yl),
        factCell(endpoints, _facts_js__WEBPACK_IMPORTED_MODULE_2__/* .ehloFact */ .xZ),
        ...(withStableSince ? [stableSince ?? ''] : []),
    ];
    return `| ${cells.join(' | ')} |`;
}
/** Addresses in a cell, and different facts in a cell. */
const MAX_SHOWN = 3;
function addressCell(endpoints) {
    if (endpoints.length === 0)
        return 'none known';
    return firstOf(endpoints.map(({ address }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeCell */ .MZ)(address)), '<br>');
}
/** A fact of every address. Where the addresses differ, each different one is named with its first address. */
function factCell(endpoints, factOf) {
    const groups = [...Map.groupBy(endpoints, (endpoint) => factMarkdown(factOf(endpoint)))];
    const [only] = groups;
    if (only === undefined)
        return 'not checked: no address';
    if (groups.length === 1) {
        const families = new Set(endpoints.map(({ address }) => (0,_model_address_js__WEBPACK_IMPORTED_MODULE_0__/* .familyOf */ .Ap)(address)));
        return families.size === 2 ? `${only[0]} (both)` : only[0];
    }
    return firstOf(groups.map(([text, [first, ...others]]) => {
        const more = others.length === 0 ? '' : ` and ${others.length} more`;
        return `${text} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeCell */ .MZ)(first?.address ?? '')}${more})`;
    }), '<br>');
}
function factMarkdown(fact) {
    return fact.state === 'found'
        ? `${firstOf(fact.names.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeCell */ .MZ), ', ')}${cellProse((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .noteOf */ .kH)(fact))}`
        : cellProse((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .unfoundWords */ .Bv)(fact));
}
/** `prose` with a leading space kept. A `|` would end the cell. */
function cellProse(text) {
    const space = text.startsWith(' ') ? ' ' : '';
    return `${space}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(text.replaceAll('|', '\\x7c'))}`;
}
function firstOf(parts, separator) {
    const shown = parts.slice(0, MAX_SHOWN).join(separator);
    const more = parts.length - MAX_SHOWN;
    return more > 0 ? `${shown}${separator === ', ' ? ' ' : separator}and ${more} more` : shown;
}


/***/ }),

/***/ 36230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ needsAction),
  M: () => (/* binding */ overview)
});

// EXTERNAL MODULE: ./lib/model/host-key.js
var host_key = __webpack_require__(1297);
// EXTERNAL MODULE: ./lib/model/list-in-words.js
var list_in_words = __webpack_require__(74145);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(72527);
// EXTERNAL MODULE: ./lib/report/host-groups.js
var host_groups = __webpack_require__(17331);
// EXTERNAL MODULE: ./lib/report/labels.js
var labels = __webpack_require__(67419);
;// CONCATENATED MODULE: ./lib/report/paste-blocks.js
/** The records and commands of a step, one per line: what a person pastes. */
function pasteBlocks({ record, text }) {
    if (record !== undefined)
        return [record];
    // Its record has to go.
    if (text.startsWith('Remove '))
        return [];
    const quoted = Array.from(text.matchAll(/`([^`]+)`/g), ([, content = '']) => content);
    return [...new Set(quoted.filter((line) => RECORD.test(line) || COMMAND.test(line)))];
}
const RECORD = /^\S+ (?:PTR|A|AAAA|CNAME|MX|TXT|TLSA) \S/;
const COMMAND = /^(?:postconf|dig|postfix|systemctl) /;

;// CONCATENATED MODULE: ./lib/report/summary/overview.js






/** Items per list, so that all lists fit on the first screen. */
const MAX_ITEMS = 5;
/** Hosts named per item. */
const MAX_NAMES = 4;
/**
 * The lists at the top of the summary: what to do, one item per cause; what was accepted; what could not be judged;
 * what needs no change.
 *
 * @param hosts the worst first
 */
function overview(hosts, report) {
    const { open, accepted } = (0,host_groups/* byAcceptance */.Bp)({ hosts, findings: report.findings });
    return [
        ...section('What to do', groupsOf(open.filter(needsAction), causeKey), actionItem, 'numbered'),
        ...section('Accepted or pending', accepted, acceptedItem(report)),
        ...section('Could not be fully checked', groupsOf(open.filter(isInconclusive), adviceOf), adviceItem),
        ...section('Can stay', groupsOf(open.filter(isCosmetic), adviceOf), adviceItem),
        ...section('Notices', noticesOf(open, report), noticeItem),
    ];
}
/** Whether the overview says what to do about a host. */
function needsAction({ verdict }) {
    return verdict === 'broken' || verdict === 'at-risk';
}
function isInconclusive({ verdict }) {
    return verdict === 'inconclusive';
}
function isCosmetic({ verdict }) {
    return verdict === 'cosmetic';
}
/** Renders only the items that are shown: a fleet may have thousands. */
function section(title, items, render, style = 'bulleted') {
    if (items.length === 0)
        return [];
    const shown = items.slice(0, MAX_ITEMS);
    const more = items.length - shown.length;
    const lines = shown.map((one, index) => `${style === 'numbered' ? `${index + 1}.` : '-'} ${render(one)}`);
    const rest = more > 0 ? [`\n${more} more below.`] : [];
    return [`### ${title}`, [...lines, ...rest].join('\n')];
}
function groupsOf(hosts, key) {
    return [...Map.groupBy(hosts, key).values()].flatMap(([first, ...others]) => first === undefined ? [] : [[first, ...others]]);
}
/** Hosts with the same verdict and known cause share an item; a host without a known cause has its own. */
function causeKey({ name, port, verdict, cause }) {
    return cause === null || cause === 'unknown' ? (0,host_key/* hostKey */._9)(name, port) : `${verdict} ${cause}`;
}
function adviceOf({ advice }) {
    return advice;
}
function actionItem(group) {
    const [first] = group;
    const { mark, word } = labels/* VERDICT_WORDS */._G[first.verdict];
    const title = (0,labels/* capital */.Nx)((0,labels/* causeWords */.pQ)(first.cause) || word);
    const example = group.length === 1 ? '' : `For ${(0,report_escape/* code */.aY)(first.name)}: `;
    const { text, lines } = nextSteps(first);
    const why = [(0,report_escape/* prose */.CS)(`${first.evidence}${whereOf(first)}`), text]
        .filter((part) => part !== '')
        .join(' ');
    return [`${mark} **${title}** at ${names(group)}. ${example}${why}`.trimEnd(), ...lines].join('\n');
}
/** ` (203.0.113.7, port 25)`, where the evidence of a host with one address does not name the address. */
function whereOf({ evidence, endpoints }) {
    const [only, ...others] = endpoints;
    if (evidence === '' || only === undefined || others.length > 0)
        return '';
    return evidence.includes(only.address) ? '' : ` (${only.address}, port ${only.port})`;
}
/** Steps per item. The JSON report has all of them. */
const MAX_STEPS = 3;
/** The first steps of a host as a numbered list, with the records and commands as blocks to paste. */
function nextSteps({ steps: all, advice }) {
    const steps = all.filter(({ kind }) => kind !== 'leave');
    if (steps.length === 0)
        return { text: (0,report_escape/* prose */.CS)(advice), lines: [] };
    const lines = steps.slice(0, MAX_STEPS).flatMap((step, index) => {
        const blocks = pasteBlocks(step);
        return [
            `   ${index + 1}. ${(0,report_escape/* prose */.CS)(step.text)}`,
            ...(blocks.length === 0 ? [] : fenced(blocks).map((line) => `      ${line}`)),
        ];
    });
    const more = steps.length - MAX_STEPS;
    return {
        text: '',
        lines: more > 0 ? [...lines, `   ${MAX_STEPS + 1}. ${more} more below.`] : lines,
    };
}
/** A code block whose lines cannot close it. */
function fenced(lines) {
    const fence = '`'.repeat(Math.max(3, (0,report_escape/* longestBacktickRun */.Az)(lines.join('\n')) + 1));
    return [fence, ...lines, fence];
}
/** The new notices of hosts about which no other section says anything. */
function noticesOf(hosts, { findings }) {
    const coherent = new Set(hosts
        .filter(({ verdict }) => verdict === 'coherent')
        .map(({ name, port }) => (0,host_key/* hostKey */._9)(name, port)));
    return findings.filter(({ host, port, status, level }) => status === 'new' && level === 'notice' && coherent.has((0,host_key/* hostKey */._9)(host, port)));
}
function noticeItem({ host, rule, message, remedy }) {
    return `${(0,report_escape/* code */.aY)(host)} (${(0,report_escape/* code */.aY)(rule)}): ${(0,report_escape/* prose */.CS)(message)} ${(0,report_escape/* prose */.CS)(remedy)}`;
}
function adviceItem(group) {
    return `${labels/* VERDICT_WORDS */._G[group[0].verdict].mark} ${names(group)}: ${(0,report_escape/* prose */.CS)(group[0].advice)}`;
}
function names(group) {
    return (0,list_in_words/* listInWords */.D)(group.map(({ name }) => (0,report_escape/* code */.aY)(name)), MAX_NAMES);
}
function acceptedItem(report) {
    const { findings } = report;
    const wordsOf = (0,host_groups/* hostWords */.Ul)(report);
    const findingsOf = (0,host_groups/* groupByHost */.NZ)(findings);
    return (host) => {
        const own = findingsOf(host);
        const rules = (status) => [...new Set(own.filter((finding) => finding.status === status).map(({ rule }) => rule))].map(report_escape/* code */.aY);
        const [pending, known] = [rules('pending'), rules('known')];
        const reasons = [
            ...(pending.length > 0
                ? [`pending rollout, to apply after merging: ${pending.join(', ')}`]
                : []),
            ...(known.length > 0 ? [`in the baseline: ${known.join(', ')}`] : []),
            ...new Set(own.flatMap(waiverReason)),
        ];
        return `${wordsOf(host).mark} ${(0,report_escape/* code */.aY)(host.name)}: ${reasons.join('; ')}`;
    };
}
function waiverReason({ waiver, rule }) {
    return waiver === null
        ? []
        : [`${(0,report_escape/* code */.aY)(rule)} is waived until ${waiver.until}: ${(0,report_escape/* prose */.CS)(waiver.reason)}`];
}


/***/ }),

/***/ 59539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ plannedSection)
/* harmony export */ });
/* harmony import */ var _model_planned_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25287);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72527);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67419);
/* harmony import */ var _planned_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65281);
/* harmony import */ var _size_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15474);





/** Entries of each list. The JSON report has all of them. */
const MAX_HOSTS = 50;
const MAX_WORSENED = 5;
const MAX_DIFFERENCES = 6;
const MAX_ENTRIES = 20;
/** What the planned change does to the hosts, a safe order of its steps, and what is only known after apply. */
function plannedSection({ planned, hosts }) {
    if (planned === null)
        return [];
    const all = (0,_planned_change_js__WEBPACK_IMPORTED_MODULE_2__/* .changedHosts */ .CN)(hosts);
    const shown = all.slice(0, MAX_HOSTS);
    const worse = (0,_planned_change_js__WEBPACK_IMPORTED_MODULE_2__/* .worsenedHosts */ .tc)(hosts).slice(0, MAX_WORSENED);
    const none = `Of the ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(planned.changes, 'planned change')} that were read none changes the identity of a declared host.`;
    return [
        '### After this change',
        ...(all.length === 0 ? [none] : [table(shown)]),
        ...(all.length > shown.length
            ? [`The JSON report has ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(all.length - shown.length, 'more host')}.`]
            : []),
        ...(worse.length === 0 ? [] : [worse.map(adviceItem).join('\n')]),
        ...shown.flatMap(safeOrder),
        ...listed('Known only after apply', planned.pending, (one) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(one.what)} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_model_planned_js__WEBPACK_IMPORTED_MODULE_4__/* .describePlace */ .df)(one))})`),
        ...listed('Planned, but declared by no host', planned.undeclared, ({ address, names, ...location }) => `PTR of ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(address)}: ${names.map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join(', ')} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_model_planned_js__WEBPACK_IMPORTED_MODULE_4__/* .describePlace */ .df)(location))}). Declare it?`),
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
    const word = (one) => `${_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICT_WORDS */ ._G[one].mark}&nbsp;${_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICT_WORDS */ ._G[one].word.replace(' ', '&nbsp;')}`;
    const shown = differences
        .slice(0, MAX_DIFFERENCES)
        .map((one) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_planned_change_js__WEBPACK_IMPORTED_MODULE_2__/* .describeDifference */ .hF)(one)));
    const more = differences.length - shown.length;
    return `| ${[
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)(name),
        word(verdict),
        `${word(planned.verdict)}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .causeInBrackets */ .Cz)(planned.cause)}`,
        [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('<br>'),
    ].join(' | ')} |`;
}
/** Why a host would get worse, and what to change first. */
function adviceItem({ name, planned: { verdict, evidence, advice } }) {
    const why = evidence === '' ? '' : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(evidence)} `;
    return `- ${_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICT_WORDS */ ._G[verdict].mark} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)}: ${why}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(advice)}`;
}
function safeOrder({ name, planned: { steps } }) {
    if (steps.length === 0)
        return [];
    const lines = steps.map((step, index) => `${index + 1}. ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(step)}`);
    return [`**A safe order for** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)}:\n\n${lines.join('\n')}`];
}
function listed(title, entries, render) {
    return (0,_size_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .cappedList */ .oR)(entries, MAX_ENTRIES, render).map((list) => `**${title}:**\n\n${list}`);
}


/***/ }),

/***/ 82459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ renderSummary)
});

// UNUSED EXPORTS: MAX_SUMMARY_BYTES

// EXTERNAL MODULE: ./lib/report/base-line.js
var base_line = __webpack_require__(17260);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(72527);
// EXTERNAL MODULE: ./lib/report/facts.js
var facts = __webpack_require__(85697);
// EXTERNAL MODULE: ./lib/report/headline.js
var headline = __webpack_require__(5916);
// EXTERNAL MODULE: ./lib/report/helo-note.js
var helo_note = __webpack_require__(3191);
// EXTERNAL MODULE: ./lib/report/host-groups.js
var host_groups = __webpack_require__(17331);
// EXTERNAL MODULE: ./lib/report/internal-errors.js
var internal_errors = __webpack_require__(26749);
// EXTERNAL MODULE: ./lib/report/labels.js
var labels = __webpack_require__(67419);
// EXTERNAL MODULE: ./lib/report/more-problems.js
var more_problems = __webpack_require__(44310);
// EXTERNAL MODULE: ./lib/report/planned-change.js
var planned_change = __webpack_require__(65281);
// EXTERNAL MODULE: ./lib/report/unreached.js
var report_unreached = __webpack_require__(90989);
// EXTERNAL MODULE: ./lib/report/summary/changes.js
var changes = __webpack_require__(75500);
// EXTERNAL MODULE: ./lib/report/locations.js
var locations = __webpack_require__(68330);
// EXTERNAL MODULE: ./lib/report/log.js
var log = __webpack_require__(19820);
// EXTERNAL MODULE: ./lib/report/step-list.js
var step_list = __webpack_require__(42743);
;// CONCATENATED MODULE: ./lib/report/summary/diagram.js
/** PTR names and addresses per diagram, so that it stays readable. */
const MAX_NAMES = 3;
const MAX_ADDRESSES = 2;
/**
 * A Mermaid flowchart from a broken host's name to its address and back. It shows the first address that has a finding
 * and a PTR or banner name; without such an address there is no diagram.
 */
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
/** An untrusted text as a node's label. All characters but plain ones become Mermaid's `#code;` entities. */
function label(text) {
    return text.replace(/[^A-Za-z0-9 .:_/-]/gu, (character) => `#${character.codePointAt(0)};`);
}

// EXTERNAL MODULE: ./lib/report/summary/overview.js + 1 modules
var overview = __webpack_require__(36230);
;// CONCATENATED MODULE: ./lib/report/summary/host-details.js








/** Endpoints per host whose evidence is shown. */
const MAX_ENDPOINTS = 16;
/** Findings per host that are shown: more than 16 endpoints have. */
const MAX_FINDINGS = 200;
/**
 * The section of one host: what was declared, what was seen and what to do, with the evidence folded.
 */
function hostDetails(host, findings, { rulesPage, words: { mark, word }, isDrawn }) {
    const { planned } = host;
    const plannedWord = planned === null || planned.verdict === host.verdict
        ? ''
        : `, and would be ${labels/* VERDICT_WORDS */._G[planned.verdict].word} after this change`;
    const isBroken = host.verdict === 'broken' || planned?.verdict === 'broken';
    const open = isBroken && isDrawn ? ' open' : '';
    const more = host.endpoints.length - MAX_ENDPOINTS;
    const isFixed = (0,step_list/* fixedBySteps */.T)(host);
    const steps = (0,step_list/* numberedSteps */.u)(host, report_escape/* prose */.CS);
    return [
        `<details${open}><summary>${mark} <code>${(0,report_escape/* html */.qy)(host.name)}</code> is ${word}${plannedWord}</summary>`,
        // The overview shows the evidence of only one host per cause.
        ...((0,overview/* needsAction */.U)(host) && host.evidence !== '' ? [(0,report_escape/* prose */.CS)(host.evidence)] : []),
        ...findings
            .slice(0, MAX_FINDINGS)
            .map((finding) => findingDetails(finding, rulesPage, isFixed(finding))),
        ...(findings.length > MAX_FINDINGS
            ? [`The JSON report has ${findings.length - MAX_FINDINGS} more findings of this host.`]
            : []),
        ...(steps.length > 0 ? [steps.join('\n')] : []),
        ...(isDrawn ? diagram(host, findings) : []),
        ...host.endpoints.slice(0, MAX_ENDPOINTS).map(evidence),
        ...(more > 0 ? [`${more} more addresses are in the JSON report.`] : []),
        '</details>',
    ].join('\n\n');
}
/** @param isFixed whether a step of the host fixes it, so that its remedy is listed there */
function findingDetails(finding, rulesPage, isFixed) {
    const status = finding.status === 'new' ? '' : ` (${finding.status})`;
    const waiver = finding.waiver === null
        ? []
        : [`- waived until ${finding.waiver.until}: ${(0,report_escape/* prose */.CS)(finding.waiver.reason)}`];
    const rule = rulesPage === null ? finding.rule : `[${finding.rule}](<${(0,locations/* ruleUrl */.QB)(rulesPage, finding.rule)}>)`;
    return [
        `**${finding.level}${status} · ${rule}** ${(0,report_escape/* prose */.CS)(finding.message)}`,
        '',
        `- expected: ${(0,report_escape/* code */.aY)(finding.expected)}`,
        `- observed: ${(0,report_escape/* code */.aY)(finding.observed)}`,
        ...(isFixed ? [] : [`- fix: ${(0,report_escape/* prose */.CS)(finding.remedy)}`]),
        ...(finding.onBase === true ? ['- already so before this change'] : []),
        ...waiver,
    ].join('\n');
}
/** The DNS answers and the SMTP dialogue of an endpoint, folded. */
function evidence(endpoint) {
    const { address, port, ptr, smtp, helo, refusals, fallback } = endpoint;
    const ptrLines = ptr.names.map((name) => `${address} PTR ${name} -> ${(0,facts/* factWords */.mg)((0,facts/* forwardFact */.o7)(ptr, name))}`);
    const detail = ptr.errorDetail === null ? '' : ` (${ptr.errorDetail})`;
    const lines = [
        ...(ptrLines.length > 0 ? ptrLines : [`${address} PTR ${(0,facts/* factWords */.mg)((0,facts/* ptrFact */.dX)(ptr))}${detail}`]),
        `iprev=${ptr.iprev}`,
        ...authorityLines(ptr),
        `port ${port}: ${(0,log.describeSmtp)(smtp, port)}`,
        ...dialogue(smtp),
        ...(helo === null || helo.names.length === 0 ? [] : [`HELO ${(0,log.describeHelo)(helo)}`]),
        ...refusals.map((refusal) => `refused ${(0,log.describeRefusal)(refusal)}: ${refusal.words}`),
        ...(fallback === null
            ? []
            : [`port ${fallback.port} in its place:`, ...dialogue(fallback.smtp)]),
        `greeting: ${(0,facts/* factWords */.mg)((0,facts/* greetingFact */.Yl)(endpoint))}`,
        `EHLO: ${(0,facts/* factWords */.mg)((0,facts/* ehloFact */.xZ)(endpoint))}`,
        `TLS: ${(0,facts/* factWords */.mg)((0,facts/* tlsFact */.Qz)(endpoint))}`,
    ];
    return [`<details><summary>Evidence from ${address}</summary>`, fenced(lines), '</details>'].join('\n\n');
}
function dialogue({ code, greeting, ehloReply }) {
    const greetingLines = greeting.map((line, index) => `S: ${code ?? '...'}${index < greeting.length - 1 ? '-' : ' '}${line}`);
    const ehloLines = ehloReply.length > 0 ? ['C: EHLO', ...ehloReply.map((line) => `S: ${line}`)] : [];
    return [...greetingLines, ...ehloLines];
}
/** The answers of the reverse zone's servers and of further resolvers. */
function authorityLines({ authority }) {
    if (authority === null)
        return [];
    return [
        ...(authority.zone === null
            ? []
            : [`zone ${authority.zone} NS ${authority.servers.join(', ') || 'unknown'}`]),
        ...authority.answers.map(({ server, kind, names }) => `${kind} ${server}: PTR ${names.join(', ') || 'none'}`),
    ];
}
/** A code block. The fence is longer than any run of backticks inside, so that no line can close it. */
function fenced(lines) {
    const fence = '`'.repeat(Math.max(3, (0,report_escape/* longestBacktickRun */.Az)(lines.join('\n')) + 1));
    return [`${fence}text`, ...lines, fence].join('\n');
}

// EXTERNAL MODULE: ./lib/report/summary/host-table.js
var host_table = __webpack_require__(17478);
// EXTERNAL MODULE: ./lib/report/summary/planned.js
var planned = __webpack_require__(59539);
// EXTERNAL MODULE: ./lib/report/summary/size-limit.js
var size_limit = __webpack_require__(15474);
;// CONCATENATED MODULE: ./lib/report/summary/summary.js

















/** GitHub discards a step summary that is larger, as a whole. */
const MAX_SUMMARY_BYTES = 1024 * 1024;
/** Reserved for text that others append to the same file. */
const RESERVE_BYTES = 64 * 1024;
/**
 * The job summary as Markdown: the headline, what to do, a table of hosts, then details with their evidence.
 *
 * @param rulesPage URL of the page that explains the rules; null where there is none
 */
function renderSummary(report, rulesPage, maxBytes = MAX_SUMMARY_BYTES - RESERVE_BYTES) {
    const hosts = (0,host_groups/* worstFirst */.md)(report.hosts);
    const opening = [
        `## ${(0,headline.resultMark)(report)} Mail identity: ${(0,report_escape/* prose */.CS)((0,headline.headline)(report))}`,
        ...problems(report),
        ...(0,internal_errors/* internalErrorsSection */.oq)(report),
        ...notes(report),
        ...(0,changes/* changesSection */.H)(report),
        ...(0,planned/* plannedSection */._)(report),
    ];
    const table = (0,size_limit/* fitTable */.SM)((0,host_table/* hostTable */.B)(hosts, report), maxBytes / 2);
    const body = [...(0,overview/* overview */.M)(hosts, report), ...inconclusive(report), ...table];
    const closing = [footer(report)];
    const room = maxBytes - (0,size_limit/* utf8Length */.wI)([...opening, ...body, ...closing].join('\n\n'));
    const worsened = new Set((0,planned_change/* worsenedHosts */.tc)(hosts));
    const findingsOf = (0,host_groups/* groupByHost */.NZ)(report.findings);
    const detailed = hosts.filter((host) => host.verdict !== 'coherent' || worsened.has(host) || findingsOf(host).length > 0);
    const details = (0,size_limit/* fitSections */.WK)(detailed.length, detailsOf(detailed, report, rulesPage), room);
    return `${[...opening, ...body, ...details, ...closing].join('\n\n')}\n`;
}
function* detailsOf(hosts, report, rulesPage) {
    const { findings } = report;
    const findingsOf = (0,host_groups/* groupByHost */.NZ)(findings);
    const wordsOf = (0,host_groups/* hostWords */.Ul)(report);
    for (const [index, host] of hosts.entries()) {
        yield hostDetails(host, findingsOf(host), {
            rulesPage,
            words: wordsOf(host),
            isDrawn: index < MAX_DRAWN,
        });
    }
}
/** Hosts, the worst first, whose details are open and have a diagram. */
const MAX_DRAWN = 3;
/** Entries of each list. The JSON report has all of them. */
const MAX_NOTES = 50;
const MAX_INCONCLUSIVE = 50;
function problems(report) {
    const more = (0,more_problems/* moreProblems */.O)(report);
    const items = report.problems.map(({ file, line, column, message }) => {
        const where = file === null ? '' : `${(0,report_escape/* code */.aY)(`${file}:${line}:${column}`)} `;
        return `${where}${(0,report_escape/* prose */.CS)(message)}`;
    });
    if (more !== null)
        items.push(more);
    return items.length === 0 ? [] : [items.map((item) => `- ${item}`).join('\n')];
}
function notes(report) {
    const lines = [...(0,base_line/* baseLine */.K)(report), ...report.notes, ...(0,helo_note/* heloNotes */._)(report.hosts)];
    return (0,size_limit/* cappedList */.oR)(lines, MAX_NOTES, report_escape/* prose */.CS, '> ');
}
function inconclusive(report) {
    const { blocked, others } = (0,report_unreached/* byReach */.p)(report);
    const unreached = blocked.length === 0 ? [] : [(0,report_escape/* prose */.CS)((0,report_unreached/* unreachedWords */.x)(blocked))];
    const list = (0,size_limit/* cappedList */.oR)(others, MAX_INCONCLUSIVE, (entry) => `${(0,report_escape/* code */.aY)(entry.host)}${entry.address === null ? '' : ` ${(0,report_escape/* code */.aY)(entry.address)}`}: ${(0,report_escape/* prose */.CS)((0,facts/* inconclusiveWords */.I_)(entry))}`);
    const all = [...unreached, ...list];
    return all.length === 0 ? [] : ['### What could not be checked', ...all];
}
function footer({ counts, durationMs, vantage }) {
    const seen = `${(0,labels/* plural */.LS)(counts.hosts, 'host')}, ${(0,labels/* plural */.LS)(counts.endpoints, 'endpoint')} in ${durationMs} ms`;
    return `<sub>${seen} · port 25 from here: ${vantage.port25} · IPv6 from here: ${vantage.ipv6}</sub>`;
}


/***/ }),

/***/ 90989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ byReach),
/* harmony export */   x: () => (/* binding */ unreachedWords)
/* harmony export */ });
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67419);

/**
 * Separates the checks of a port that this runner cannot reach: it is blocked, or no connection to the port of any of
 * several hosts was answered.
 */
function byReach({ hosts, inconclusive }) {
    const silentHosts = new Map();
    for (const { reason, port, host } of inconclusive) {
        if (reason !== 'connect-timeout')
            continue;
        silentHosts.set(port, (silentHosts.get(port) ?? new Set()).add(host));
    }
    const answered = new Set(hosts
        .flatMap(({ endpoints }) => endpoints)
        .filter(({ smtp }) => smtp.timingsMs.connect !== null || smtp.state === 'refused')
        .map(({ port }) => port));
    const isUnreached = ({ reason, port }) => reason === 'egress-blocked' ||
        (reason === 'connect-timeout' && !answered.has(port) && (silentHosts.get(port)?.size ?? 0) > 1);
    return {
        blocked: inconclusive.filter(isUnreached),
        others: inconclusive.filter((entry) => !isUnreached(entry)),
    };
}
/** Why the checks did not run, and what makes them run. */
function unreachedWords(blocked) {
    const ports = [...new Set(blocked.map(({ port }) => port))].toSorted((a, b) => a - b).join(', ');
    const hosts = new Set(blocked.map(({ host }) => host)).size;
    const whose = hosts === 1 ? `of ${blocked[0]?.host}` : 'of any host';
    return `This runner could not reach port ${ports} ${whose} (${(0,_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(hosts, 'host')}), so their greetings were not checked; DNS was checked in full. GitHub-hosted runners usually cannot open port 25. Set fallback-ports: 587, 465, or run the check on a runner or through a proxy that can open the port.`;
}


/***/ })

};
