export const id = 226;
export const ids = [226,527,993];
export const modules = {

  67106:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  validate: () => (  validate_validate)
});
var inputs_inputs = __webpack_require__(6330);
var limits_deadline = __webpack_require__(97349);
var report_escape = __webpack_require__(72527);
var headline = __webpack_require__(5916);
var labels = __webpack_require__(67419);
var log = __webpack_require__(19820);
var report = __webpack_require__(73238);
var declare_run = __webpack_require__(8071);
; 
async function validate(inputs, inputProblems, context) {
    const startedAt = context.clock();
    const declared = await (0,declare_run .a)(inputs, inputProblems, {
        ...context,
        repository: null,
        otherRepository: null,
        resolveBase: NO_BASE,
        base: NO_BASE,
        systemResolvers: () => ({ resolvers: [], problem: null }),
    });
    if (declared.kind === 'failed') {
        const { failure, problems, moreProblems } = declared;
        const time = {
            startedAt,
            durationMs: context.clock() - startedAt,
            shard: inputs.shard,
            workflowRun: context.workflowRun,
        };
        return { kind: 'invalid', report: (0,report .xV)(failure, problems, time, moreProblems) };
    }
    const { declaration, plan, evidence } = declared;
    return {
        kind: 'valid',
        hosts: declaration.hosts.length,
        mailDomains: declaration.mailDomains.length,
        plannedChanges: plan?.changes.length ?? 0,
        notes: [...(plan?.notes ?? []), ...evidence.notes],
    };
}
const NO_BASE = async () => ({ kind: 'none', why: '' });
var cli_arguments = __webpack_require__(97141);
var check = __webpack_require__(2394);
var colors = __webpack_require__(10796);
var wrap = __webpack_require__(972);
; 
async function validate_validate(invocation) {
    const options = (0,check .Vc)(invocation);
    const { inputs, problems } = (0,inputs_inputs .Ko)((name) => options.get(name) ?? '');
    const deadline = (0,limits_deadline .nR)(inputs.runTimeoutMs);
    const context = (0,check .u2)(deadline);
    const startedAt = context.clock();
    let validation;
    try {
        validation = await validate(inputs, problems, context);
    }
    catch (error) {
        (0,check .AO)(error);
        const time = { startedAt, durationMs: context.clock() - startedAt };
        validation = { kind: 'invalid', report: (0,report .Ms)(error, time) };
    }
    if (validation.kind === 'invalid') {
        const { report } = validation;
        const lines = [...(0,log.problemLines)(report), (0,headline.headline)(report)].map(report_escape .BP);
        const width = (0,wrap .J)();
        const wrapped = lines.flatMap((line) => (0,wrap .x)(line, width));
        process.stdout.write(`${wrapped.map((line) => (0,colors .n)('red', line)).join('\n')}\n`);
        for (const line of (0,cli_arguments .L)(invocation.command, problems))
            process.stderr.write(`${line}\n`);
        return (0,check .FO)(report);
    }
    const notes = validation.notes.map((note) => (0,colors .n)('cyan', (0,report_escape .BP)(`note: ${note}`)));
    const outcome = (0,colors .n)('green', describeValid(validation));
    process.stdout.write(`${[...notes, outcome].join('\n')}\n`);
    return 0;
}
function describeValid({ hosts, mailDomains, plannedChanges, }) {
    const counts = [
        (0,labels .LS)(hosts, 'host'),
        ...(mailDomains > 0 ? [(0,labels .LS)(mailDomains, 'mail domain')] : []),
        ...(plannedChanges > 0 ? [(0,labels .LS)(plannedChanges, 'planned change')] : []),
    ];
    return `Valid: ${counts.join(', ')}. Nothing was looked up.`;
}


  }),

  25287:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E_: () => (  refusedAt),
    Ee: () => (  describeUnknown),
    Fn: () => (  describeUnread),
    df: () => (  describePlace),
    nQ: () => (  recordSetKey)
  });
function recordSetKey(name, type) {
    return `${type} ${name}`;
}
function describeUnread({ why, location }) {
    return `${describePlace(location)}: ${why}`;
}
function describeUnknown({ what, location }) {
    return `${what} is not known before apply (${describePlace(location)})`;
}
function refusedAt({ file, line }) {
    return `${file}:${line ?? 1}`;
}
function describePlace({ file, line, resource }) {
    if (resource !== null)
        return `${resource} in ${file}`;
    return line === null ? file : `${file}:${line}`;
}


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


  })

};
