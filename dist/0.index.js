export const id = 0;
export const ids = [0,527];
export const modules = {

  95518:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Lk: () => (  readRulesPage)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
function readRulesPage() {
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
function wordSections({ heading, text }) {
    const word = (name = '', meaning = '', rest = '') => ({
        word: name,
        group: heading.toLowerCase(),
        brief: meaning.split(/\.(?: |$)/, 1).join(''),
        text: `${meaning.replace(/(?<!\.)$/, rest.startsWith('\n') ? '.' : '')}\n${rest}`.trim(),
    });
    const rows = Array.from(text.matchAll(/^\| `([\w-]+)` \| (.*?) \| (.*?) \|$/gm), ([, name, meaning, remedy]) => word(name, meaning, `\nTo do: ${remedy}.`));
    const items = Array.from(text.matchAll(/^- `([\w-]+)`: (.*)\n((?: {2}.*\n?)*)/gm), ([, name, first, rest = '']) => {
        const [more = '', remedy] = rest.replace(/^ {2}/gm, '').split(/^(?=To do: )/m);
        const meaning = `${first} ${more.replaceAll('\n', ' ')}`.trim();
        return word(name, meaning, remedy === undefined ? '' : `\n${remedy}`);
    });
    return [...rows, ...items];
}


  }),

  83341:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    x: () => (  VERSION)
  });
const VERSION = '1.0.0';


  }),

  72527:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Az: () => (  longestBacktickRun),
    BP: () => (  logLine),
    CS: () => (  prose),
    MZ: () => (  codeCell),
    _n: () => (  xml),
    aY: () => (  code),
    qy: () => (  html),
    xr: () => (  annotationText)
  });
  var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22963);
function logLine(text) {
    return (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__  .tB)(text, 4000);
}
function annotationText(text) {
    return (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__  .Es)(text, 4096);
}
const MAX_MARKDOWN = 8192;
function code(source) {
    if (source === '')
        return '—';
    const text = (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__  .xv)(source, MAX_MARKDOWN);
    const fence = '`'.repeat(longestBacktickRun(text) + 1);
    const padded = /^[` ]|[` ]$/.test(text) ? ` ${text} ` : text;
    return `${fence}${padded}${fence}`;
}
function longestBacktickRun(text) {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}
function codeCell(text) {
    return code(text.replaceAll('|', '\\x7c'));
}
function prose(text) {
    const parts = [];
    for (const token of (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_0__  .xv)(text, MAX_MARKDOWN)
        .split(TOKENS)
        .filter((part) => part !== '')) {
        const next = proseToken(token);
        if (next.startsWith('`') && parts.at(-1)?.endsWith('`'))
            parts.push(' ');
        parts.push(next);
    }
    return parts
        .join('')
        .trim()
        .replace(/^(?:\d{1,9}[.)]|[+=])(?= |$)/, (marker) => code(marker));
}
const TOKENS = /(``[^`]+(?:`[^`]+)*``|`[^`]+`|RFC \d{1,4} \d{1,2}(?:\.\d{1,2})*(?!\.?[\w-])|\s+)/;
function proseToken(token) {
    if (/^\s/.test(token))
        return ' ';
    if (/^RFC \d+ /.test(token))
        return token;
    if (/^``[^`].*``$/s.test(token))
        return code(token.slice(2, -2));
    return /^`[^`]+`$/.test(token) ? code(token.slice(1, -1)) : proseWord(token);
}
function proseWord(token) {
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
    const reference = /(?<![\p{L}\p{N}])[0-9a-f]{7,40}(?![\p{L}\p{N}])|(?<=\p{L}[\p{L}\p{N}]*)-\d/iu.test(word);
    const shown = ordinary && !reference ? word : code(word);
    return `${token.slice(0, start)}${shown}${token.slice(end)}`;
}
const OPENING = `("'`;
const CLOSING = `)"',.;:!?`;
function xml(text) {
    return text
        .replace(NOT_XML, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
        .replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
function html(text) {
    return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}


  }),

  7000:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  MARKDOWN_FILE: () => (  MARKDOWN_FILE),
  toolFiles: () => (  toolFiles)
});
var rules_page = __webpack_require__(95518);
var outcome = __webpack_require__(95931);
var rules = __webpack_require__(59054);
var capital = __webpack_require__(78969);
var report_escape = __webpack_require__(72527);
var facts = __webpack_require__(85697);
var headline = __webpack_require__(5916);
var internal_errors = __webpack_require__(26749);
var locations = __webpack_require__(68330);
var more_problems = __webpack_require__(44310);
; 
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
    helo: 'sending',
    tls: 'transport',
    spf: 'context',
    dmarc: 'context',
    base: 'base',
};
function hostSuites(report, policy, workflowFile) {
    const failing = new Set([
        ...(0,outcome .Z0)(report.findings, policy.failOn),
        ...(policy.failOnPending ? (0,outcome .ZU)(report.findings, policy.failOn) : []),
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
        const group = (0,rules .Y)(finding)?.group ?? 'context';
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
        const faulty = host === undefined ? [] : (0,internal_errors .bH)({ hosts: [host] });
        return { name, location, cases: [...faulty.map(internalErrorCase), ...rendered] };
    });
}
function internalErrorCase(host) {
    const { stage } = host.internalError;
    const message = (0,internal_errors .Zo)(host);
    return {
        name: 'internal error',
        ms: 0,
        location: host.declaredAt,
        result: { outcome: 'error', type: `internal-${stage}`, message, lines: [message] },
        output: [],
    };
}
function suiteName(host, port) {
    return port === 25 ? host : `${host}:${port}`;
}
function groupsAtAddress({ role }) {
    return role === 'outbound' ? ['reverse'] : ['reverse', 'greeting', 'transport'];
}
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
        location: failure === undefined ? location : locationOr((0,locations .$R)(failure), location),
        result,
        output: [...findingLines(others), ...output],
    });
    if (failure !== undefined) {
        const { rule: type, message } = failure;
        const result = { outcome: 'failure', type, message, lines: findingLines(failures) };
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
function uncheckedLines(group, endpoint) {
    if (endpoint === undefined)
        return [];
    const { ptr, smtp, port } = endpoint;
    if (group === 'reverse') {
        return ptr.state === 'undetermined' ? [`PTR ${(0,facts .mg)((0,facts .dX)(ptr))}`] : [];
    }
    if (group !== 'greeting' && group !== 'transport')
        return [];
    const unanswered = (0,facts .bU)(smtp, port);
    if (unanswered !== null)
        return [(0,capital .N)((0,facts .mg)(unanswered))];
    return smtp.state === 'greeted' || smtp.state === 'tls-failed'
        ? []
        : [`Port ${port}: ${smtp.detail ?? smtp.state}`];
}
function locationOr(location, fallback) {
    return location.file === null ? fallback : location;
}
function duration(group, endpoint) {
    const { timingsMs } = endpoint?.smtp ?? {};
    if (group === 'transport')
        return timingsMs?.connect ?? 0;
    return group === 'greeting' ? (timingsMs?.greeting ?? 0) + (timingsMs?.ehlo ?? 0) : 0;
}
function findingLines(findings) {
    const rules = new Map();
    return findings.map(({ level, status, rule, message, remedy }) => {
        const first = rules.get(remedy);
        if (first === undefined)
            rules.set(remedy, rule);
        const step = first === undefined ? remedy : `The step for ${first} fixes this too.`;
        return `${level}${status === 'new' ? '' : ` (${status})`} ${rule}: ${message} ${step}`;
    });
}
function acceptedLine(finding) {
    const { waiver, rule, message } = finding;
    const why = waiver === null ? 'In the baseline' : `Waived until ${waiver.until} (${waiver.reason})`;
    return `${why}: ${rule}: ${message}`;
}
function inconclusiveLine(entry) {
    return `Inconclusive: ${(0,facts .I_)(entry)}`;
}
function runSuites(report) {
    const { failure, problems } = report;
    const location = { file: null, line: 1 };
    const failed = failure !== null && failure !== 'regression' && failure !== 'inconclusive';
    const errors = problems.length > 0 || !failed ? problems : [{ ...location, message: (0,headline.headline)(report) }];
    if (errors.length === 0)
        return [];
    const more = (0,more_problems .O)(report);
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
    if (outcome === 'skipped')
        return `      <skipped${attributes({ message: lines.join(' ') })}/>`;
    return `      <${outcome}${attributes({ message, type })}>${body(lines)}</${outcome}>`;
}
function countOutcome({ cases }, outcome) {
    return cases.filter(({ result }) => result?.outcome === outcome).length;
}
function attributes(values) {
    return Object.entries(values)
        .map(([name, value]) => ` ${name}="${(0,report_escape ._n)((0,report_escape .BP)(String(value)))}"`)
        .join('');
}
function body(lines) {
    return lines.map((line) => (0,report_escape ._n)((0,report_escape .BP)(line))).join('\n');
}
function seconds(ms) {
    return (ms / 1000).toFixed(3);
}
function timestamp({ startedAt }) {
    return startedAt.slice(0, 19);
}
var external_node_crypto_ = __webpack_require__(77598);
var host_key = __webpack_require__(1297);
var mail_host = __webpack_require__(917);
var version = __webpack_require__(83341);
var labels = __webpack_require__(67419);
var unreached = __webpack_require__(90989);
; 
const MAX_RESULTS = 5000;
const MAX_BYTES = 9_500_000;
const OTHER_BYTES = 1_500_000;
const MAX_NOTIFICATIONS = 500;
function renderSarif(report, context, page) {
    const rules = rulesOf(report.findings, page);
    const { results, omitted } = fittingResults(report.findings, new Map(rules.map(({ name }, index) => [name, index])), context.workflowFile);
    const run = {
        tool: {
            driver: {
                name: 'mail-identity-check',
                version: version .x,
                semanticVersion: version .x,
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
function runId({ shard }, job) {
    const part = shard === null ? [] : [`shard-${shard.index}-of-${shard.of}`];
    return `${['mail-identity-check', ...(job === null ? [] : [job]), ...part].join('/')}/`;
}
function rulesOf(findings, page) {
    const helpOf = new Map(page.rules.map(({ name, help }) => [name, help]));
    const known = rules .yh.map(({ name, group, reportsWhen: when, levels }) => {
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
    const short = `${(0,capital .N)(when)}.`;
    const markdown = help.replace(/\[([^\]]+)\]\(#([\w-]+)\)/g, (_, label, rule) => rulesPage === null ? label : `[${label}](${(0,locations .QB)(rulesPage, rule)})`);
    return {
        id: name,
        shortDescription: { text: short },
        fullDescription: { text: plain(meaning) || short },
        help: { text: plain(help) || short, markdown: markdown || short },
        ...(rulesPage === null || help === '' ? {} : { helpUri: (0,locations .QB)(rulesPage, name) }),
        defaultConfiguration: { enabled: level !== 'off', level: LEVELS[level] },
        properties: { tags: ['mail', group] },
    };
}
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
function rank({ status, level }) {
    const statuses = ['new', 'undetermined', 'pending', 'known', 'waived'];
    return statuses.indexOf(status) * mail_host .C4.length + mail_host .C4.indexOf(level);
}
function result(finding, fingerprint, ruleIndex, workflowFile) {
    const { rule, level, status, host, port, address, expected, observed } = finding;
    const already = finding.onBase === true ? ' This was already so before this change.' : '';
    const sentence = `${(0,host_key .md)(finding)}: ${finding.message}${already} ${finding.remedy}`;
    return {
        ruleId: rule,
        ...(ruleIndex === undefined ? {} : { ruleIndex }),
        level: status === 'pending' || status === 'undetermined' ? 'note' : LEVELS[level],
        message: message(sentence),
        ...resultLocations(finding, workflowFile),
        partialFingerprints: {
            primaryLocationLineHash: fingerprint,
            'mailIdentity/v1': fingerprint,
        },
        suppressions: suppressionsOf(finding),
        properties: { status, host, port, address, expected, observed },
    };
}
function fingerprints() {
    const counts = new Map();
    return ({ rule, host, port, address }) => {
        const key = JSON.stringify([rule, host, port, address]);
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        return `${(0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 32)}:${count}`;
    };
}
function suppressionsOf({ status, waiver }) {
    const accepted = (justification) => [
        { kind: 'external', status: 'accepted', justification: (0,report_escape .xr)(justification) },
    ];
    if (status === 'known')
        return accepted('In the baseline.');
    if (status !== 'waived')
        return [];
    return accepted(waiver === null ? 'Waived.' : `Waived until ${waiver.until}: ${waiver.reason}`);
}
function resultLocations(finding, workflowFile) {
    const { file, line } = (0,locations .$R)(finding);
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
function artifact(file) {
    const path = file.toWellFormed().split('/').map(encodeURIComponent).join('/');
    return path.startsWith('/')
        ? { uri: `file:///${path.replace(/^\/+/, '')}` }
        : { uri: path, uriBaseId: ROOT };
}
function message(sentence) {
    const text = (0,report_escape .xr)(sentence);
    const escapeBraces = (shown) => shown.replace(/[{}]/g, '$&$&');
    return { text: escapeBraces(text.replaceAll('](', '] (')), markdown: escapeBraces((0,report_escape .CS)(text)) };
}
function invocation(report, omitted) {
    const { startedAt, durationMs, failure, problems, notes } = report;
    const more = (0,more_problems .O)(report);
    const successful = failure !== 'configuration' && failure !== 'internal' && failure !== 'nothing-checked';
    const omissions = omitted === 0
        ? []
        : [`${(0,labels .LS)(omitted, 'more finding')} did not fit here; the JSON report has them all.`];
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
                ...(0,internal_errors .bH)(report).map((host) => {
                    const { file, line } = host.declaredAt;
                    const sentence = `${host.name}: ${(0,internal_errors .Zo)(host)}`;
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
function inconclusiveNotifications({ inconclusive, hosts }) {
    const { blocked, others } = (0,unreached .p)({ hosts, inconclusive });
    const locationOf = (0,locations .$p)(hosts);
    return [
        ...(blocked.length === 0 ? [] : [notification('warning', (0,unreached .x)(blocked))]),
        ...others.map((entry) => {
            const text = `${(0,host_key .md)(entry)}: ${(0,facts .I_)(entry)}`;
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
function capped(notifications) {
    const shown = [];
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
var summary = __webpack_require__(82459);
; 
function toolFiles(inputs, sarifContext) {
    const { sarifFile, junitFile, markdownFile } = inputs;
    const sarif = (report) => renderSarif(report, sarifContext(), (0,rules_page .Lk)());
    const junit = (report) => renderJunit(report, inputs, sarifContext().workflowFile);
    const markdown = (report) => (0,summary .B)(report, sarifContext().rulesPage);
    return [
        ...fileOf({ what: 'SARIF file', stage: 'sarif', render: sarif }, sarifFile),
        ...fileOf({ what: 'JUnit file', stage: 'junit', render: junit }, junitFile),
        ...fileOf({ what: MARKDOWN_FILE, stage: 'summary', render: markdown }, markdownFile),
    ];
}
const MARKDOWN_FILE = 'Markdown file';
function fileOf(tool, file) {
    return file === null ? [] : [{ ...tool, file }];
}


  })

};
