export const id = 0;
export const ids = [0,527];
export const modules = {

/***/ 95518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lk: () => (/* binding */ readRulesPage)
/* harmony export */ });
/* unused harmony exports parseRulesPage, factsMarks */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/**
 * Reads docs/rules.md, or the copy of it in `dist`.
 *
 * @throws where the file is missing
 */
function readRulesPage() {
    // ncc finds this expression, copies the file into `dist` and rewrites the path. It must stay as literal as it is.
    const file = __webpack_require__.ab + "rules.md";
    return parseRulesPage((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
}
function parseRulesPage(page) {
    const [opening = '', ...chapters] = page.split(/^# (?!Rules$)/m);
    return {
        opening,
        words: splitSections(opening).flatMap(wordSections),
        rules: chapters.flatMap((chapter) => {
            const group = chapter.slice(0, chapter.indexOf('\n')).toLowerCase();
            return splitSections(chapter).map((section) => ruleSection(section, group));
        }),
    };
}
/** The marks around the generated facts of a rule. */
function factsMarks(rule) {
    return { open: `<!-- facts:${rule} -->`, close: '<!-- /facts -->' };
}
function splitSections(chapter) {
    return chapter
        .split(/^## /m)
        .slice(1)
        .map((section) => {
        const end = section.indexOf('\n');
        return { heading: section.slice(0, end), text: section.slice(end + 1).trim() };
    });
}
function ruleSection({ heading: name, text }, group) {
    const { open, close } = factsMarks(name);
    const [, marked = ''] = text.split(open);
    const [facts = '', help = ''] = marked.split(close).map((part) => part.trim());
    const [, brief = ''] = /^Reports when (.*?)\.$/ms.exec(facts) ?? [];
    const [, ...titled] = help.split(/^\*\*([A-Z][\w ]+?)\.?\*\*/m);
    const parts = new Map();
    for (let at = 0; at < titled.length; at += 2) {
        parts.set(titled[at] ?? '', (titled[at + 1] ?? '').trim());
    }
    return { name, group, brief: brief.replaceAll('\n', ' '), facts, help, parts };
}
/** The words of a table (`| word | meaning | what to do |`) or of a list (`- word: meaning`). */
function wordSections({ heading, text }) {
    const word = (name = '', meaning = '', rest = '') => ({
        word: name,
        group: heading.toLowerCase(),
        brief: meaning.split(/\.(?: |$)/, 1).join(''),
        text: `${meaning.replace(/(?<!\.)$/, rest.startsWith('\n') ? '.' : '')}\n${rest}`.trim(),
    });
    const rows = Array.from(text.matchAll(/^\| `([\w-]+)` \| (.*?) \| (.*?) \|$/gm), ([, name, meaning, remedy]) => word(name, meaning, `\nTo do: ${remedy}.`));
    const items = Array.from(text.matchAll(/^- `([\w-]+)`: (.*)\n((?: {2}.*\n?)*)/gm), ([, name, meaning, rest = '']) => word(name, meaning, rest.replace(/^ {2}/gm, '').replace(/^To do: /m, '\nTo do: ')));
    return [...rows, ...items];
}


/***/ }),

/***/ 83341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Generated from package.json by `npm run docs`. */
const VERSION = '1.0.0';


/***/ }),

/***/ 72527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ longestBacktickRun),
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   MZ: () => (/* binding */ codeCell),
/* harmony export */   _n: () => (/* binding */ xml),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   qy: () => (/* binding */ html),
/* harmony export */   xr: () => (/* binding */ annotationText)
/* harmony export */ });
/* harmony import */ var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22963);

/**
 * A log line. The whole line is sanitised again: harmless parts can join to a workflow command, `::` at the start of
 * the line or `##[` anywhere in it.
 */
function logLine(text) {
    return (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitise */ .tB)(text, 4000);
}
/**
 * A text for the title or message of an annotation, at most 4096 characters. `@actions/core` escapes `%` and line ends.
 */
function annotationText(text) {
    return (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitiseInline */ .Es)(text, 4096);
}
/** The longest text that is rendered as Markdown, in UTF-16 units. The JSON report has the whole text. */
const MAX_MARKDOWN = 8192;
/**
 * An untrusted text as a Markdown code span, in which GitHub renders no markup, link, mention or issue reference. The
 * fence is one backtick longer than any run of backticks inside (CommonMark 6.1).
 */
function code(source) {
    if (source === '')
        return '—';
    const text = (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .truncate */ .xv)(source, MAX_MARKDOWN);
    const fence = '`'.repeat(longestBacktickRun(text) + 1);
    const padded = /^[` ]|[` ]$/.test(text) ? ` ${text} ` : text;
    return `${fence}${padded}${fence}`;
}
/** The length of the longest run of backticks in a text. */
function longestBacktickRun(text) {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}
/**
 * A code span in a cell of a Markdown table. There `|` ends the cell even inside a code span, and cannot be escaped
 * after a backslash, so it is shown as `\x7c`.
 */
function codeCell(text) {
    return code(text.replaceAll('|', '\\x7c'));
}
/**
 * A sentence with untrusted words as Markdown. Everything but ordinary words becomes a code span, so that names,
 * addresses and settings are readable and nothing in them is markup. Text between backticks, such as a record to
 * publish, is one span. The result starts no list and underlines no heading.
 */
function prose(text) {
    const parts = [];
    for (const token of (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .truncate */ .xv)(text, MAX_MARKDOWN)
        .split(/(`[^`]+`|\s+)/)
        .filter((part) => part !== '')) {
        const next = proseToken(token);
        // The fences of two adjacent spans would be read as one, and their contents as markup.
        if (next.startsWith('`') && parts.at(-1)?.endsWith('`'))
            parts.push(' ');
        parts.push(next);
    }
    return parts
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
    // Fast path: most words are short, and a commit id is longer.
    if (/^[A-Za-z]{1,6}$/.test(token))
        return token;
    let start = 0;
    while (OPENING.includes(token.charAt(start)) && start < token.length)
        start += 1;
    let end = token.length;
    while (end > start && CLOSING.includes(token.charAt(end - 1)))
        end -= 1;
    const word = token.slice(start, end);
    const ordinary = /^[\p{L}\p{N}]*(?:[-'’/][\p{L}\p{N}]+)*$|^[—–…=+]$/u.test(word);
    // GitHub links seven or more hexadecimal digits as a commit, `GH-1` as an issue, and any other word and number if the
    // repository has an autolink reference for the word. They may be parts of a longer word.
    const reference = /(?<![\p{L}\p{N}])[0-9a-f]{7,40}(?![\p{L}\p{N}])|(?<=\p{L}[\p{L}\p{N}]*)-\d/iu.test(word);
    const shown = ordinary && !reference ? word : code(word);
    return `${token.slice(0, start)}${shown}${token.slice(end)}`;
}
/** Punctuation before and after a word. */
const OPENING = `("'`;
const CLOSING = `)"',.;:!?`;
/** A text as the content of an XML 1.0 element or of a quoted attribute. Characters not allowed in XML are shown. */
function xml(text) {
    return text
        .replace(NOT_XML, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
        .replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** Characters not allowed in XML 1.0 (production 2). */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
/** A text as the content of an HTML element or of a quoted attribute. */
function html(text) {
    return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}


/***/ }),

/***/ 7000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MARKDOWN_FILE: () => (/* binding */ MARKDOWN_FILE),
  toolFiles: () => (/* binding */ toolFiles)
});

// EXTERNAL MODULE: ./lib/files/rules-page.js
var rules_page = __webpack_require__(95518);
// EXTERNAL MODULE: ./lib/compare/outcome.js
var outcome = __webpack_require__(95931);
// EXTERNAL MODULE: ./lib/judge/rules/index.js + 57 modules
var rules = __webpack_require__(90571);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(72527);
// EXTERNAL MODULE: ./lib/report/facts.js
var facts = __webpack_require__(85697);
// EXTERNAL MODULE: ./lib/report/headline.js
var headline = __webpack_require__(5916);
// EXTERNAL MODULE: ./lib/report/internal-errors.js
var internal_errors = __webpack_require__(26749);
// EXTERNAL MODULE: ./lib/report/labels.js
var labels = __webpack_require__(67419);
// EXTERNAL MODULE: ./lib/report/locations.js
var locations = __webpack_require__(68330);
// EXTERNAL MODULE: ./lib/report/more-problems.js
var more_problems = __webpack_require__(44310);
;// CONCATENATED MODULE: ./lib/report/junit.js









/**
 * The checks as JUnit XML: a suite for each mail host, and a case for each group of checks at each of its addresses. So
 * passed checks are visible, and the name of a case does not depend on what is found.
 *
 * A finding that fails the run is a failure. An accepted finding is skipped, with its reason. An inconclusive check is
 * skipped, or an error where it fails the run. A mistake in the declaration is an error.
 *
 * @param workflowFile the file of hosts that no file declares; null where it is not known
 */
function renderJunit(report, policy, workflowFile = null) {
    const suites = [...hostSuites(report, policy, workflowFile), ...runSuites(report)];
    const total = (outcome) => suites.reduce((sum, suite) => sum + countOutcome(suite, outcome), 0);
    const all = {
        name: 'mail-identity-check',
        tests: suites.reduce((sum, { cases }) => sum + cases.length, 0),
        failures: total('failure'),
        errors: total('error'),
        skipped: total('skipped'),
        time: seconds(report.durationMs),
        timestamp: timestamp(report),
    };
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites${attributes(all)}>`,
        ...suites.flatMap((suite) => suiteLines(suite, report)),
        '</testsuites>\n',
    ].join('\n');
}
/** The name of the case of each group. */
const GROUPS = {
    forward: 'addresses',
    reverse: 'PTR',
    greeting: 'greeting and EHLO name',
    sending: 'HELO name and refusals',
    transport: 'connection and TLS',
    context: 'SPF and DMARC',
    time: 'identity over time',
    base: 'comparison with the base',
};
const GROUP_OF_CHECK = {
    mx: 'forward',
    forward: 'forward',
    ptr: 'reverse',
    smtp: 'transport',
    ehlo: 'greeting',
    helo: 'greeting',
    tls: 'transport',
    spf: 'context',
    dmarc: 'context',
    base: 'base',
};
function hostSuites(report, policy, workflowFile) {
    const failing = new Set([
        ...(0,outcome/* regressions */.Z0)(report.findings, policy.failOn),
        ...(policy.failOnPending ? (0,outcome/* pendingOrNew */.ZU)(report.findings, policy.failOn) : []),
    ]);
    const suites = new Map();
    const hosts = new Map(report.hosts.map((host) => [suiteName(host.name, host.port), host]));
    const entriesOf = (name, address, group) => {
        const cases = suites.get(name) ?? new Map();
        suites.set(name, cases);
        const key = address === null ? GROUPS[group] : `${GROUPS[group]} of ${address}`;
        const entries = cases.get(key) ?? { address, group, findings: [], inconclusive: [] };
        cases.set(key, entries);
        return entries;
    };
    for (const [name, host] of hosts) {
        entriesOf(name, null, 'forward');
        for (const { address } of host.endpoints) {
            for (const group of groupsAtAddress(host))
                entriesOf(name, address, group);
        }
    }
    for (const finding of report.findings) {
        const { host, port, address } = finding;
        const group = (0,rules/* ruleOf */.Y)(finding)?.group ?? 'context';
        entriesOf(suiteName(host, port), address, group).findings.push(finding);
    }
    for (const inconclusive of report.inconclusive) {
        const name = suiteName(inconclusive.host, inconclusive.port);
        for (const group of groupsWithout(inconclusive, hosts.get(name))) {
            entriesOf(name, inconclusive.address, group).inconclusive.push(inconclusive);
        }
    }
    return Array.from(suites, ([name, cases]) => {
        const host = hosts.get(name);
        const declared = host?.declaredAt ?? { file: null, line: 1 };
        const location = declared.file === null ? { file: workflowFile, line: 1 } : declared;
        const endpoints = new Map(host?.endpoints.map((endpoint) => [endpoint.address, endpoint]));
        const rendered = Array.from(cases, ([title, entries]) => {
            const endpoint = entries.address === null ? undefined : endpoints.get(entries.address);
            return caseOf(title, entries, { failing, policy, location, endpoint });
        });
        const faulty = host === undefined ? [] : (0,internal_errors/* faultyHosts */.bH)({ hosts: [host] });
        return { name, location, cases: [...faulty.map(internalErrorCase), ...rendered] };
    });
}
function internalErrorCase(host) {
    const { stage } = host.internalError;
    const message = (0,internal_errors/* describeInternalError */.Zo)(host);
    return {
        name: 'internal error',
        ms: 0,
        location: host.declaredAt,
        result: { outcome: 'error', type: `internal-${stage}`, message, lines: [message] },
        output: [],
    };
}
/** The port is left out where it is 25. */
function suiteName(host, port) {
    return port === 25 ? host : `${host}:${port}`;
}
/** The groups of checks that run at each address of a host. */
function groupsAtAddress({ role }) {
    return role === 'outbound' ? ['reverse'] : ['reverse', 'greeting', 'transport'];
}
/** The groups that an inconclusive check concerns. Without an SMTP dialogue the greeting is unknown too. */
function groupsWithout({ check }, host) {
    const noGreeting = check === 'smtp' && host !== undefined && groupsAtAddress(host).includes('greeting');
    return noGreeting ? ['greeting', 'transport'] : [GROUP_OF_CHECK[check]];
}
function caseOf(name, { findings, inconclusive, group }, { failing, policy, location, endpoint }) {
    const failures = findings.filter((finding) => failing.has(finding));
    const accepted = findings.filter(({ status }) => status === 'known' || status === 'waived');
    const others = findings.filter((finding) => !failing.has(finding) && finding.status !== 'known' && finding.status !== 'waived');
    const inconclusiveLines = inconclusive.map(inconclusiveLine);
    const acceptedLines = accepted.map(acceptedLine);
    const [failure] = failures;
    const withResult = (result, output) => ({
        name,
        ms: duration(group, endpoint),
        location: failure === undefined ? location : locationOr((0,locations/* findingLocation */.$R)(failure), location),
        result,
        output: [...others.map(findingLine), ...output],
    });
    if (failure !== undefined) {
        const { rule: type, message } = failure;
        const result = { outcome: 'failure', type, message, lines: failures.map(findingLine) };
        return withResult(result, [...acceptedLines, ...inconclusiveLines]);
    }
    const [first] = inconclusive;
    if (first !== undefined && policy.onInconclusive !== 'ignore') {
        const outcome = policy.onInconclusive === 'fail' ? 'error' : 'skipped';
        const [type, message] = [first.reason, inconclusiveLine(first)];
        return withResult({ outcome, type, message, lines: inconclusiveLines }, acceptedLines);
    }
    const lines = [...acceptedLines, ...inconclusiveLines, ...uncheckedLines(group, endpoint)];
    const [message] = lines;
    if (message === undefined)
        return withResult(null, []);
    const type = accepted[0]?.status ?? 'inconclusive';
    return withResult({ outcome: 'skipped', type, message, lines }, []);
}
/** Why a group of checks could not see its fact at an address, so that its case does not pass; else nothing. */
function uncheckedLines(group, endpoint) {
    if (endpoint === undefined)
        return [];
    const { ptr, smtp, port } = endpoint;
    if (group === 'reverse') {
        return ptr.state === 'undetermined' ? [`PTR ${(0,facts/* factWords */.mg)((0,facts/* ptrFact */.dX)(ptr))}`] : [];
    }
    if (group !== 'greeting' && group !== 'transport')
        return [];
    const unanswered = (0,facts/* unansweredFact */.bU)(smtp, port);
    if (unanswered !== null)
        return [(0,labels/* capital */.Nx)((0,facts/* factWords */.mg)(unanswered))];
    return smtp.state === 'greeted' || smtp.state === 'tls-failed'
        ? []
        : [`Port ${port}: ${smtp.detail ?? smtp.state}`];
}
function locationOr(location, fallback) {
    return location.file === null ? fallback : location;
}
/** The time that the group's part of the SMTP dialogue took, in milliseconds. */
function duration(group, endpoint) {
    const { timingsMs } = endpoint?.smtp ?? {};
    if (group === 'transport')
        return timingsMs?.connect ?? 0;
    return group === 'greeting' ? (timingsMs?.greeting ?? 0) + (timingsMs?.ehlo ?? 0) : 0;
}
function findingLine({ level, status, rule, message, remedy }) {
    return `${level}${status === 'new' ? '' : ` (${status})`} ${rule}: ${message} ${remedy}`;
}
function acceptedLine(finding) {
    const { waiver, rule, message } = finding;
    const why = waiver === null ? 'In the baseline' : `Waived until ${waiver.until} (${waiver.reason})`;
    return `${why}: ${rule}: ${message}`;
}
function inconclusiveLine(entry) {
    return `Inconclusive: ${(0,facts/* inconclusiveWords */.I_)(entry)}`;
}
/** A suite for a run that failed as a whole, with a case for each problem; none for any other run. */
function runSuites(report) {
    const { failure, problems } = report;
    const location = { file: null, line: 1 };
    const failed = failure !== null && failure !== 'regression' && failure !== 'inconclusive';
    const errors = problems.length > 0 || !failed ? problems : [{ ...location, message: (0,headline.headline)(report) }];
    if (errors.length === 0)
        return [];
    const more = (0,more_problems/* moreProblems */.O)(report);
    const type = failure ?? 'configuration';
    const errorCase = (name, message, at = location) => ({
        name,
        ms: 0,
        location: at,
        result: { outcome: 'error', type, message, lines: [message] },
        output: [],
    });
    const cases = errors.map(({ message, file, line }, index) => {
        const name = errors.length === 1 ? 'the run' : `the run, mistake ${index + 1}`;
        return errorCase(name, message, { file, line: line ?? 1 });
    });
    if (more !== null)
        cases.push(errorCase('the run, more mistakes', more));
    return [{ name: 'mail-identity-check', location, cases }];
}
function suiteLines({ name, location, cases }, report) {
    const count = (outcome) => countOutcome({ cases }, outcome);
    const head = {
        name,
        tests: cases.length,
        failures: count('failure'),
        errors: count('error'),
        skipped: count('skipped'),
        time: seconds(cases.reduce((sum, { ms }) => sum + ms, 0)),
        timestamp: timestamp(report),
        ...(location.file === null ? {} : { file: location.file }),
    };
    return [
        `  <testsuite${attributes(head)}>`,
        ...cases.flatMap((one) => caseLines(one, name)),
        '  </testsuite>',
    ];
}
function caseLines({ name, ms, location, result, output }, suite) {
    const head = {
        name,
        classname: suite,
        time: seconds(ms),
        ...(location.file === null ? {} : { file: location.file, line: location.line }),
    };
    return [
        `    <testcase${attributes(head)}>`,
        ...(result === null ? [] : [resultElement(result)]),
        ...(output.length === 0 ? [] : [`      <system-out>${body(output)}</system-out>`]),
        '    </testcase>',
    ];
}
function resultElement({ outcome, type, message, lines }) {
    // The common JUnit schemas allow `skipped` no type and no text.
    if (outcome === 'skipped')
        return `      <skipped${attributes({ message: lines.join(' ') })}/>`;
    return `      <${outcome}${attributes({ message, type })}>${body(lines)}</${outcome}>`;
}
function countOutcome({ cases }, outcome) {
    return cases.filter(({ result }) => result?.outcome === outcome).length;
}
function attributes(values) {
    return Object.entries(values)
        .map(([name, value]) => ` ${name}="${(0,report_escape/* xml */._n)((0,report_escape/* logLine */.BP)(String(value)))}"`)
        .join('');
}
/** Escapes line by line, so that an untrusted text cannot end a line. */
function body(lines) {
    return lines.map((line) => (0,report_escape/* xml */._n)((0,report_escape/* logLine */.BP)(line))).join('\n');
}
function seconds(ms) {
    return (ms / 1000).toFixed(3);
}
/** UTC without time zone and fractions, as the common JUnit schemas require. */
function timestamp({ startedAt }) {
    return startedAt.slice(0, 19);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/model/host-key.js
var host_key = __webpack_require__(1297);
// EXTERNAL MODULE: ./lib/model/mail-host.js
var mail_host = __webpack_require__(917);
// EXTERNAL MODULE: ./lib/model/version.js
var version = __webpack_require__(83341);
// EXTERNAL MODULE: ./lib/report/unreached.js
var unreached = __webpack_require__(90989);
;// CONCATENATED MODULE: ./lib/report/sarif.js












/** GitHub shows at most this many results of one run, and rejects a file with more than 25,000. */
const MAX_RESULTS = 5000;
/** GitHub rejects more than 10 MB after compression. An uncompressed file of this size is always small enough. */
const MAX_BYTES = 9_500_000;
/** Reserved for the notifications and everything else but the results. */
const OTHER_BYTES = 1_500_000;
const MAX_NOTIFICATIONS = 500;
/**
 * The findings as SARIF 2.1.0. Known and waived findings are suppressed results, pending ones have the level `note`.
 * Inconclusive checks and mistakes in the declaration are notifications.
 */
function renderSarif(report, context, page) {
    const rules = rulesOf(report.findings, page);
    const { results, omitted } = fittingResults(report.findings, new Map(rules.map(({ name }, index) => [name, index])), context.workflowFile);
    const run = {
        tool: {
            driver: {
                name: 'mail-identity-check',
                version: version/* VERSION */.x,
                semanticVersion: version/* VERSION */.x,
                ...(context.homePage === null ? {} : { informationUri: context.homePage }),
                rules: rules.map((rule) => descriptor(rule, context.rulesPage)),
            },
        },
        automationDetails: { id: runId(report, context.job) },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the checkout.' } } },
        invocations: [invocation(report, omitted)],
        results,
    };
    return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] })}\n`;
}
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';
/** GitHub takes the text before the last slash as the category. An upload replaces the previous one of its category. */
function runId({ shard }, job) {
    const part = shard === null ? [] : [`shard-${shard.index}-of-${shard.of}`];
    return `${['mail-identity-check', ...(job === null ? [] : [job]), ...part].join('/')}/`;
}
/** Every rule of the catalogue, so that a viewer knows what was checked; and rules of a later release in findings. */
function rulesOf(findings, page) {
    const helpOf = new Map(page.rules.map(({ name, help }) => [name, help]));
    const known = rules/* CATALOGUE */.yh.map(({ name, group, reportsWhen: when, levels }) => {
        const level = levels.dedicated === 'off' ? levels.shared : levels.dedicated;
        return { name, group, when, level, help: helpOf.get(name) ?? '' };
    });
    const names = new Set(known.map(({ name }) => name));
    const unknown = new Set(findings.map(({ rule }) => rule).filter((name) => !names.has(name)));
    const bare = {
        group: 'other',
        when: 'a later release knows',
        level: 'warning',
        help: '',
    };
    return [...known, ...Array.from(unknown, (name) => ({ ...bare, name }))];
}
function descriptor({ name, group, when, level, help }, rulesPage) {
    const [, meaning = ''] = /^\*\*What it means\.\*\*(.*?)(?:\n\n|$)/s.exec(help) ?? [];
    const short = `${(0,labels/* capital */.Nx)(when)}.`;
    const markdown = help.replace(/\[([^\]]+)\]\(#([\w-]+)\)/g, (_, label, rule) => rulesPage === null ? label : `[${label}](${(0,locations/* ruleUrl */.QB)(rulesPage, rule)})`);
    return {
        id: name,
        shortDescription: { text: short },
        fullDescription: { text: plain(meaning) || short },
        help: { text: plain(help) || short, markdown: markdown || short },
        ...(rulesPage === null || help === '' ? {} : { helpUri: (0,locations/* ruleUrl */.QB)(rulesPage, name) }),
        defaultConfiguration: { enabled: level !== 'off', level: LEVELS[level] },
        properties: { tags: ['mail', group] },
    };
}
/** Our own Markdown, of docs/rules.md, as text. */
function plain(markdown) {
    return markdown
        .replace(/^```\w*\n/gm, '')
        .replace(/\*\*|`/g, '')
        .replace(/\[([^\]]+)\]\(#[\w-]+\)/g, '$1')
        .trim();
}
const LEVELS = {
    error: 'error',
    warning: 'warning',
    notice: 'note',
    off: 'none',
};
/** The results that fit into the limits, the most important first, and how many findings were omitted. */
function fittingResults(findings, indices, workflowFile) {
    const fingerprintOf = fingerprints();
    const order = findings
        .map((finding) => ({ finding, fingerprint: fingerprintOf(finding) }))
        .toSorted((a, b) => rank(a.finding) - rank(b.finding));
    const results = [];
    let bytesLeft = MAX_BYTES - OTHER_BYTES;
    for (const { finding, fingerprint } of order.slice(0, MAX_RESULTS)) {
        const next = result(finding, fingerprint, indices.get(finding.rule), workflowFile);
        bytesLeft -= Buffer.byteLength(JSON.stringify(next)) + 1;
        if (bytesLeft < 0)
            break;
        results.push(next);
    }
    return { results, omitted: findings.length - results.length };
}
/** Low for what matters most: by status, then by level. */
function rank({ status, level }) {
    const statuses = ['new', 'undetermined', 'pending', 'known', 'waived'];
    return statuses.indexOf(status) * mail_host/* REPORTED_LEVELS */.C4.length + mail_host/* REPORTED_LEVELS */.C4.indexOf(level);
}
function result(finding, fingerprint, ruleIndex, workflowFile) {
    const { rule, level, status, host, port, address, expected, observed } = finding;
    const already = finding.onBase === true ? ' This was already so before this change.' : '';
    const sentence = `${(0,host_key/* endpointLabel */.md)(finding)}: ${finding.message}${already} ${finding.remedy}`;
    return {
        ruleId: rule,
        ...(ruleIndex === undefined ? {} : { ruleIndex }),
        level: status === 'pending' || status === 'undetermined' ? 'note' : LEVELS[level],
        message: message(sentence),
        ...resultLocations(finding, workflowFile),
        // GitHub uses only the first. By default it hashes the line: then an edit of that line would reopen the alert, and
        // two addresses of one host would share an alert.
        partialFingerprints: {
            primaryLocationLineHash: fingerprint,
            'mailIdentity/v1': fingerprint,
        },
        suppressions: suppressionsOf(finding),
        properties: { status, host, port, address, expected, observed },
    };
}
/** Identifies a finding by rule and endpoint. Several findings of one rule at an endpoint are numbered in order. */
function fingerprints() {
    const counts = new Map();
    return ({ rule, host, port, address }) => {
        const key = JSON.stringify([rule, host, port, address]);
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        return `${(0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 32)}:${count}`;
    };
}
/** Present in all results, since SARIF requires it in all or none (3.27.23). An empty list means not suppressed. */
function suppressionsOf({ status, waiver }) {
    const accepted = (justification) => [
        { kind: 'external', status: 'accepted', justification: (0,report_escape/* annotationText */.xr)(justification) },
    ];
    if (status === 'known')
        return accepted('In the baseline.');
    if (status !== 'waived')
        return [];
    return accepted(waiver === null ? 'Waived.' : `Waived until ${waiver.until}: ${waiver.reason}`);
}
/**
 * The line that declares the host. GitHub shows only results with a location, so a host of the `hosts` input that was
 * not found in a workflow gets the first line of the workflow file. Without one, no location is better than a wrong one.
 */
function resultLocations(finding, workflowFile) {
    const { file, line } = (0,locations/* findingLocation */.$R)(finding);
    const resource = finding.plannedAt?.resource ?? null;
    const physical = file !== null
        ? physicalLocation(file, line)
        : workflowFile === null
            ? {}
            : physicalLocation(workflowFile, 1);
    const logical = resource === null
        ? {}
        : { logicalLocations: [{ fullyQualifiedName: resource, kind: 'resource' }] };
    const location = { ...physical, ...logical };
    return Object.keys(location).length === 0 ? {} : { locations: [location] };
}
function physicalLocation(file, line) {
    return {
        physicalLocation: {
            artifactLocation: artifact(file),
            region: { startLine: Math.max(1, line ?? 1) },
        },
    };
}
/** A path relative to the root of the checkout, or a `file:` URL for an absolute one. */
function artifact(file) {
    const path = file.toWellFormed().split('/').map(encodeURIComponent).join('/');
    return path.startsWith('/')
        ? { uri: `file:///${path.replace(/^\/+/, '')}` }
        : { uri: path, uriBaseId: ROOT };
}
/**
 * A sentence as text and as Markdown. SARIF replaces placeholders such as `{0}` in both, so braces are doubled
 * (3.11.5). It also reads `[text](target)` in the text as a link, so a space breaks that up (3.11.6).
 */
function message(sentence) {
    const text = (0,report_escape/* annotationText */.xr)(sentence);
    const escapeBraces = (shown) => shown.replace(/[{}]/g, '$&$&');
    return { text: escapeBraces(text.replaceAll('](', '] (')), markdown: escapeBraces((0,report_escape/* prose */.CS)(text)) };
}
function invocation(report, omitted) {
    const { startedAt, durationMs, failure, problems, notes } = report;
    const more = (0,more_problems/* moreProblems */.O)(report);
    const successful = failure !== 'configuration' && failure !== 'internal' && failure !== 'nothing-checked';
    const omissions = omitted === 0
        ? []
        : [`${(0,labels/* plural */.LS)(omitted, 'more finding')} did not fit here; the JSON report has them all.`];
    return {
        executionSuccessful: successful,
        startTimeUtc: startedAt,
        endTimeUtc: new Date(Date.parse(startedAt) + durationMs).toISOString(),
        toolConfigurationNotifications: [
            ...capped(problems.map(problemNotification)),
            ...(more === null ? [] : [notification('error', `${more}.`)]),
        ],
        toolExecutionNotifications: [
            ...capped([
                ...(0,internal_errors/* faultyHosts */.bH)(report).map((host) => {
                    const { file, line } = host.declaredAt;
                    const sentence = `${host.name}: ${(0,internal_errors/* describeInternalError */.Zo)(host)}`;
                    return notification('error', sentence, file === null ? [] : [physicalLocation(file, line)]);
                }),
                ...inconclusiveNotifications(report),
                ...notes.map((note) => notification('note', note)),
            ]),
            ...omissions.map((text) => notification('warning', text)),
        ],
    };
}
function problemNotification({ message: text, file, line }) {
    return notification('error', text, file === null ? [] : [physicalLocation(file, line)]);
}
/** A blocked port concerns the runner and not the hosts, so it gets one notification. */
function inconclusiveNotifications({ inconclusive, hosts }) {
    const { blocked, others } = (0,unreached/* byReach */.p)({ hosts, inconclusive });
    const locationOf = (0,locations/* declaredLocations */.$p)(hosts);
    return [
        ...(blocked.length === 0 ? [] : [notification('warning', (0,unreached/* unreachedWords */.x)(blocked))]),
        ...others.map((entry) => {
            const text = `${(0,host_key/* endpointLabel */.md)(entry)}: ${(0,facts/* inconclusiveWords */.I_)(entry)}`;
            const { file = null, line = null } = locationOf(entry) ?? {};
            return notification('warning', text, file === null ? [] : [physicalLocation(file, line)]);
        }),
    ];
}
function notification(level, text, locations = []) {
    return {
        level,
        message: message(text),
        ...(locations.length === 0 ? {} : { locations }),
    };
}
/** The notifications that fit into the space reserved for them, then how many more there are. */
function capped(notifications) {
    const shown = [];
    // A third for the problems, a third for the other notifications, a third for the rest of the file.
    let bytesLeft = OTHER_BYTES / 3;
    for (const next of notifications.slice(0, MAX_NOTIFICATIONS)) {
        bytesLeft -= Buffer.byteLength(JSON.stringify(next)) + 1;
        if (bytesLeft < 0)
            break;
        shown.push(next);
    }
    const more = notifications.length - shown.length;
    return more === 0
        ? shown
        : [...shown, notification('warning', `and ${more} more; the JSON report has them all.`)];
}

// EXTERNAL MODULE: ./lib/report/summary/summary.js + 2 modules
var summary = __webpack_require__(82459);
;// CONCATENATED MODULE: ./lib/run/tool-files.js




/** The files that the inputs name. Most runs have none, so this module is imported lazily. */
function toolFiles(inputs, sarifContext) {
    const { sarifFile, junitFile, markdownFile } = inputs;
    const sarif = (report) => renderSarif(report, sarifContext(), (0,rules_page/* readRulesPage */.Lk)());
    const junit = (report) => renderJunit(report, inputs, sarifContext().workflowFile);
    const markdown = (report) => (0,summary/* renderSummary */.B)(report, sarifContext().rulesPage);
    return [
        ...fileOf({ what: 'SARIF file', stage: 'sarif', render: sarif }, sarifFile),
        ...fileOf({ what: 'JUnit file', stage: 'junit', render: junit }, junitFile),
        ...fileOf({ what: MARKDOWN_FILE, stage: 'summary', render: markdown }, markdownFile),
    ];
}
/** The name of the Markdown file in messages. */
const MARKDOWN_FILE = 'Markdown file';
function fileOf(tool, file) {
    return file === null ? [] : [{ ...tool, file }];
}


/***/ })

};
