export const id = 69;
export const ids = [69,331];
export const modules = {

/***/ 9069:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _cli_arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7141);
/* harmony import */ var _cli_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2394);
/* harmony import */ var _run_end_despite_hanging_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6762);



/** The terminal entry. Returns the exit code. */
async function main(args) {
    const usage = (0,_cli_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .l)(args);
    if (usage.kind === 'text') {
        process.stdout.write(usage.text);
        return 0;
    }
    if (usage.kind === 'error') {
        process.stderr.write(`${usage.message}\nSee mail-identity-check --help.\n`);
        return 2;
    }
    const { invocation } = usage;
    switch (invocation.command) {
        case 'check':
        case 'merge':
            return (0,_cli_check_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z)(invocation);
        case 'init':
            return (await __webpack_require__.e(/* import() */ 644).then(__webpack_require__.bind(__webpack_require__, 9644))).init(invocation);
        case 'explain':
            return (await __webpack_require__.e(/* import() */ 295).then(__webpack_require__.bind(__webpack_require__, 9295))).explain(invocation);
    }
}
process.exitCode = await main(process.argv.slice(2));
(0,_run_end_despite_hanging_files_js__WEBPACK_IMPORTED_MODULE_2__/* .endDespiteHangingFiles */ .x)();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ asOptionProblem),
  l: () => (/* binding */ readArguments)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/inputs/inputs.js + 1 modules
var inputs = __webpack_require__(6330);
// EXTERNAL MODULE: ./lib/model/suggestion.js
var suggestion = __webpack_require__(957);
// EXTERNAL MODULE: ./lib/model/version.js
var version = __webpack_require__(3341);
;// CONCATENATED MODULE: ./lib/cli/commands.js

const COMMANDS = ['init', 'check', 'merge', 'explain'];
/** Options that exist only in the terminal, with their types. All other options are inputs of the action. */
const OWN_OPTIONS = {
    json: 'boolean',
    output: 'string',
    force: 'boolean',
    port: 'string',
};
/** Inputs that are no options: a positional argument replaces them, or they need a workflow. */
const INPUTS_WITHOUT_OPTION = [
    'config-file',
    'summary',
    'comment',
    'token',
    'merge',
];
const CHECK_INPUTS = inputs/* INPUT_NAMES */.Qh.filter((name) => !INPUTS_WITHOUT_OPTION.includes(name));
/** `merge` accepts the options of `check` too, so that it can report which of them belong to the shards' runs. */
const COMMAND_TABLE = {
    init: {
        inputs: [
            'resolvers',
            'timeout',
            'run-timeout',
            'retries',
            'samples',
            'vantage-hosts',
            'allow-private-addresses',
            'allow-any-port',
            'proxy',
            'ehlo-name',
        ],
        own: ['output', 'force', 'port'],
        minWords: 1,
        maxWords: 1,
        missing: 'The domain is missing, as in: mail-identity-check init example.com.',
    },
    check: { inputs: CHECK_INPUTS, own: ['json'], minWords: 0, maxWords: 1, missing: '' },
    merge: {
        inputs: CHECK_INPUTS,
        own: ['json'],
        minWords: 1,
        maxWords: Number.POSITIVE_INFINITY,
        missing: 'The reports to merge are missing.',
    },
    explain: { inputs: [], own: [], minWords: 0, maxWords: 1, missing: '' },
};
/** Boolean inputs: their options take no value. */
const SWITCHES = [
    'allow-private-addresses',
    'allow-any-port',
    'update-baseline',
    'fail-on-pending',
];

;// CONCATENATED MODULE: ./lib/cli/help.js
/** The output of `--help` without a command. It fits a screen of 24 lines by 80 columns. */
const OVERVIEW = `Checks that mail hosts' PTR, forward DNS, SMTP greeting and EHLO name are what
was declared.

Usage: mail-identity-check COMMAND [options]

  init DOMAIN              write a first declaration of a domain as it is now
  check [DECLARATION.yml]  look at every declared host and judge what is seen
  merge REPORT...          join the JSON reports of all shards
  explain [WORD]           tell of a rule, verdict, cause or inconclusive reason

Examples:
  mail-identity-check init example.com
  mail-identity-check check
  mail-identity-check explain banner-mismatch

COMMAND --help tells a command's options; --version tells the version.
NO_COLOR and FORCE_COLOR are respected. Paths are plain arguments.

Exit codes: 0 passed or inconclusive, 1 failed, 2 bad usage or configuration.
`;
/** The output of `COMMAND --help`: at most 40 lines by 80 columns. */
const HELP = {
    check: `Usage: mail-identity-check check [DECLARATION.yml] [options]
Looks at every declared host (by default those of .github/mail-hosts.yml) and
judges what it sees.

  --json                     print the JSON report on stdout, and nothing else
  --hosts TEXT               hosts as lines of "name [address ...]" or YAML
  --fail-on LEVEL            error | warning | notice | never (error)
  --on-inconclusive WHAT     fail | warn | ignore (warn)
  --baseline-file PATH       what was accepted before; only what is new fails
  --update-baseline          write the baseline anew
  --base-config-file PATH    the declaration before a change: what is pending?
  --fail-on-pending          fail on what is pending
  --resolvers LIST           DNS servers to ask: ip, ip:port, [ip6]:port
  --timeout DURATION         what one host may take: 500ms, 30s, 2m (30s)
  --run-timeout DURATION     what the whole run may take (30m)
  --wait-for DURATION        look again at what is not right for so long
  --retries N                tries after a failed lookup or connection (2)
  --samples N                connections per endpoint (2)
  --concurrency N            hosts and connections at once, at most (768)
  --vantage-hosts LIST       host:port known to answer
  --allow-private-addresses  check private and loopback addresses too
  --allow-any-port           check ports that are not mail's
  --fallback-ports LIST      ports to read where a host's own is closed here
  --proxy URL                socks5://[user:password@]host:port to dial through
  --ehlo-name NAME           what to say in EHLO
  --plan-file PATH           a plan by terraform show -json: what is to come
  --zone-files GLOB          zone files or octoDNS files, as they are to be
  --mta-config [HOST:]PATH   a mail server's configuration, as it is to be
  --shard N/OF               look at one part of the fleet only: 2/8
  --report-file PATH         also write the JSON report there
  --sarif-file PATH          also write the findings as SARIF there
  --junit-file PATH          also write the checks as JUnit XML there

Exit codes: 0 passed or inconclusive, 1 failed, 2 bad usage or configuration.
Example: mail-identity-check check mail-hosts.yml --fail-on warning
`,
    merge: `Usage: mail-identity-check merge REPORT... [options]
Joins the JSON reports of all shards, and judges the fleet as one.

  --json                   print the JSON report on stdout, and nothing else
  --fail-on LEVEL          error | warning | notice | never (error)
  --on-inconclusive WHAT   fail | warn | ignore (warn)
  --fail-on-pending        fail on what is pending
  --run-timeout TIME       for reading the reports (30m)
  --report-file PATH       also write the JSON report there
  --sarif-file PATH        also write the findings as SARIF there
  --junit-file PATH        also write the checks as JUnit XML there

Exit codes: 0 passed or inconclusive, 1 failed, 2 bad usage or configuration.
Example: mail-identity-check merge shard-*.json
`,
    init: `Usage: mail-identity-check init DOMAIN [options]
Looks at the domain's mail hosts and writes a first declaration. Its comments
say what was seen and what was assumed: read them before you commit it.

  --output PATH              where to (.github/mail-hosts.yml); - is stdout
  --force                    write over a file that is there
  --port N                   the port to read, and to declare (25)
  --resolvers LIST           DNS servers to ask: ip, ip:port, [ip6]:port
  --timeout DURATION         what one host may take: 500ms, 30s, 2m (30s)
  --run-timeout DURATION     what the whole run may take (30m)
  --retries N                tries after a failed lookup or connection (2)
  --samples N                connections per endpoint (2)
  --vantage-hosts LIST       host:port known to answer
  --allow-private-addresses  read private and loopback addresses too
  --allow-any-port           read ports that are not mail's
  --proxy URL                socks5://[user:password@]host:port to dial through
  --ehlo-name NAME           what to say in EHLO

Exit codes: 0 written, 1 nothing to declare, 2 bad usage or the file is there.
Example: mail-identity-check init example.com --output - --resolvers 9.9.9.9
`,
    explain: `Usage: mail-identity-check explain [WORD]
Tells what a rule means, why receivers care, what to change and how to accept
it; what a verdict, a cause or an inconclusive reason means and asks for.
Without a word it lists them all.

Exit codes: 0 explained, 2 no such word.
Example: mail-identity-check explain ptr-missing
`,
};

;// CONCATENATED MODULE: ./lib/cli/arguments.js






/** Parses the arguments of the process. An unknown word gets an error with the nearest known one. */
function readArguments(args) {
    const { tokens, values, positionals } = parse(args);
    const [first, ...words] = positionals;
    const isHelp = values.help === true || first === 'help';
    const commandName = first === 'help' ? words[0] : first;
    if (values.version === true)
        return { kind: 'text', text: `${version/* VERSION */.x}\n` };
    if (commandName === undefined) {
        const hasOtherOption = tokens.some((token) => token.kind === 'option' && !GENERAL_OPTIONS.includes(token.name));
        if (isHelp && !hasOtherOption)
            return { kind: 'text', text: OVERVIEW };
        return usageError(`A command is missing; it is one of ${COMMANDS.join(', ')}.`);
    }
    const command = COMMANDS.find((name) => name === commandName);
    if (command === undefined) {
        return usageError(`Unknown command ${(0,suggestion/* quote */.h)(commandName)}.${(0,suggestion/* didYouMean */.a)(commandName, COMMANDS)}`);
    }
    if (isHelp)
        return { kind: 'text', text: HELP[command] };
    const { inputs, own, minWords, maxWords, missing } = COMMAND_TABLE[command];
    const known = [...inputs, ...own, ...GENERAL_OPTIONS];
    for (const token of tokens) {
        if (token.kind !== 'option')
            continue;
        if (!known.includes(token.name)) {
            const near = (0,suggestion/* didYouMean */.a)(token.name, known);
            return usageError(`Unknown option ${(0,suggestion/* quote */.h)(token.rawName)} of ${command}.${near}`);
        }
        const type = OPTION_TYPES.get(token.name);
        if (type === 'string' && (token.value ?? '') === '') {
            return usageError(`Option ${token.rawName} needs a value.`);
        }
        if (type === 'boolean' && token.value !== undefined) {
            return usageError(`Option ${token.rawName} takes no value, got ${(0,suggestion/* quote */.h)(token.value)}.`);
        }
    }
    if (words.length < minWords)
        return usageError(missing);
    if (words.length > maxWords) {
        return usageError(`Not understood after ${command}: ${(0,suggestion/* quote */.h)(words.slice(maxWords).join(' '))}.`);
    }
    const given = new Map(Object.entries(values));
    return {
        kind: 'command',
        invocation: { command, words, inputs: pick(inputs, given), own: pick(own, given) },
    };
}
/** The options of all commands. */
const OPTION_TYPES = new Map([
    ...inputs/* INPUT_NAMES */.Qh.map((name) => [name, SWITCHES.includes(name) ? 'boolean' : 'string']),
    ...Object.entries(OWN_OPTIONS),
]);
const GENERAL_OPTIONS = ['help', 'version'];
/** Parses with the options of all commands: only the result tells which word is the command. */
function parse(args) {
    const options = [...OPTION_TYPES].map(([name, type]) => [name, { type }]);
    return (0,external_node_util_.parseArgs)({
        args: [...args],
        options: {
            ...Object.fromEntries(options),
            help: { type: 'boolean', short: 'h' },
            version: { type: 'boolean' },
        },
        allowPositionals: true,
        strict: false,
        tokens: true,
    });
}
function pick(names, given) {
    return new Map(names.flatMap((name) => (given.has(name) ? [[name, String(given.get(name))]] : [])));
}
function usageError(message) {
    return { kind: 'error', message };
}
/** Rewords a problem of an input for the terminal, where inputs are options. */
function asOptionProblem({ location, message }) {
    return { location, message: message.replace(/^Input /, 'Option --') };
}


/***/ }),

/***/ 2394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _files_boundary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7673);
/* harmony import */ var _github_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3658);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6330);
/* harmony import */ var _observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7349);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7406);
/* harmony import */ var _report_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9820);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7248);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4946);
/* harmony import */ var _run_signals_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4252);
/* harmony import */ var _run_unhandled_errors_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6956);
/* harmony import */ var _run_write_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5392);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7141);
/* harmony import */ var _colors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(796);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9095);














/**
 * The commands `check` and `merge`: the action's run, with its log on stdout.
 *
 * @returns the exit code
 */
async function check(invocation) {
    const startedAt = Date.now();
    const options = inputsOf(invocation);
    const { inputs, problems } = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .Ko)((name) => options.get(name) ?? '');
    const deadline = (0,_observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_3__/* .runDeadlineIn */ .nR)(inputs.runTimeoutMs);
    let signalExitCode = null;
    const start = async () => {
        const unhandledErrors = (0,_run_unhandled_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .catchUnhandledErrors */ .M)();
        const unsubscribe = (0,_run_signals_js__WEBPACK_IMPORTED_MODULE_7__/* .onTerminationSignal */ .U)((signal, exitCode) => {
            signalExitCode = exitCode;
            deadline.cancel(`the run was cancelled by ${signal}`);
        });
        try {
            const runOrMerge = inputs.merge === null ? _run_run_js__WEBPACK_IMPORTED_MODULE_6__/* .run */ .e : (await __webpack_require__.e(/* import() */ 853).then(__webpack_require__.bind(__webpack_require__, 6853))).merge;
            const result = runOrMerge(inputs, problems.map(_arguments_js__WEBPACK_IMPORTED_MODULE_9__/* .asOptionProblem */ .J), {
                workspace: terminalWorkspace(),
                workflowRun: (0,_github_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .workflowRun */ .tM)(),
                clock: Date.now,
                progress: (0,_progress_js__WEBPACK_IMPORTED_MODULE_12__/* .progressLine */ .o)(),
                deadline,
                change: null,
                resolveBase: async () => ({ kind: 'none', why: '' }),
                onRecheck: (line) => void process.stderr.write(`${line}\n`),
            });
            return await Promise.race([result, unhandledErrors.first]);
        }
        catch (error) {
            deadline.cancel('the run has broken');
            const durationMs = Date.now() - startedAt;
            const time = { startedAt, durationMs, shard: inputs.shard, workflowRun: (0,_github_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .workflowRun */ .tM)() };
            return { report: (0,_report_report_js__WEBPACK_IMPORTED_MODULE_5__/* .reportCrash */ .Ms)(error, time), baseline: null };
        }
        finally {
            unsubscribe();
            unhandledErrors.unsubscribe();
        }
    };
    const files = await (0,_run_write_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeFiles */ .h)(await start(), inputs, {
        workspace: terminalWorkspace,
        writeDefaultReport: null,
        sarifContext: () => NO_STEP,
    });
    const { report, failures, warnings } = files;
    const asJson = invocation.own.has('json');
    process.stdout.write(asJson ? (0,_report_json_js__WEBPACK_IMPORTED_MODULE_13__/* .renderJson */ .h)(report) : (0,_colors_js__WEBPACK_IMPORTED_MODULE_10__/* .paintLog */ .N)((0,_report_log_js__WEBPACK_IMPORTED_MODULE_4__/* .renderLog */ .N)(report), report));
    for (const line of [...failures, ...warnings])
        process.stderr.write(`${line}\n`);
    return failures.length > 0 ? 2 : (signalExitCode ?? exitCodeOf(report));
}
function terminalWorkspace() {
    const root = process.cwd();
    return { root, boundary: (0,_files_boundary_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalBoundary */ .tb)(root), workflow: null };
}
/** The positional arguments are reports for `merge`, and the declaration for `check`. */
function inputsOf({ command, words, inputs }) {
    if (words.length === 0)
        return inputs;
    return new Map(inputs).set(command === 'merge' ? 'merge' : 'config-file', words.join('\n'));
}
/** A terminal has no workflow step, and no pages to link to. */
const NO_STEP = { rulesPage: null, homePage: null, job: null };
function exitCodeOf({ result, failure }) {
    if (result !== 'failed')
        return 0;
    return failure === 'configuration' ? 2 : 1;
}


/***/ }),

/***/ 796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ paintLog),
/* harmony export */   n: () => (/* binding */ paint)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);

/** Styles a text where stdout is a terminal. NO_COLOR and FORCE_COLOR take precedence. */
function paint(format, text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(format, text, { stream: process.stdout });
}
/** Renders the log with colours. */
function paintLog({ groups, closing }, report) {
    const lines = groups.flatMap((group) => [
        paint('bold', group.title),
        ...group.lines.map((line) => `  ${paint(formatOf(line), line)}`),
        '',
    ]);
    const closingLines = closing.map((line) => paint(RESULT_FORMATS[report.result], line));
    return `${[...lines, ...closingLines].join('\n')}\n`;
}
const RESULT_FORMATS = { passed: 'green', failed: 'red', inconclusive: 'yellow' };
function formatOf(line) {
    if (line.startsWith('error'))
        return 'red';
    if (line.startsWith('warning') || line.startsWith('inconclusive'))
        return 'yellow';
    return line.startsWith('notice') ? 'cyan' : 'reset';
}


/***/ }),

/***/ 9095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ progressLine)
/* harmony export */ });
/**
 * A progress line on stderr, from the first second on and only on a terminal. Spaces erase it at the end, which works
 * without escape sequences.
 */
function progressLine() {
    const start = performance.now();
    return (done, total) => {
        if (!process.stderr.isTTY || performance.now() - start < 1000)
            return;
        const line = `${done} of ${total} hosts looked at`;
        process.stderr.write(done === total ? `\r${' '.repeat(line.length)}\r` : `\r${line}`);
    };
}


/***/ }),

/***/ 3341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Generated from package.json by `npm run docs`. */
const VERSION = '0.1.0';


/***/ }),

/***/ 5916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline),
/* harmony export */   n: () => (/* binding */ resultMark)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5268);
/* harmony import */ var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4145);
/* harmony import */ var _host_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7331);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7419);
/* harmony import */ var _planned_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5281);





/** One or two sentences that answer what broke and whether it matters, as plain text. */
function headline(report) {
    const { shard } = report;
    return shard === null
        ? `${plannedOutcome(report)}${outcome(report)}`
        : `Shard ${shard.index} of ${shard.of}: ${outcome(report)}`;
}
/** The icon of the result. A run that passes gets that of the worst verdict that was not accepted. */
function resultMark(report) {
    if (report.result === 'failed')
        return _labels_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G.broken.mark;
    const { open } = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .byAcceptance */ .Bp)(report);
    const worst = _model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .WORST_FIRST */ .vh.find((verdict) => open.some((host) => host.verdict === verdict));
    if (worst === 'broken' || worst === 'at-risk' || worst === 'inconclusive') {
        return _labels_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[worst].mark;
    }
    return _labels_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[report.complete ? 'coherent' : 'inconclusive'].mark;
}
/** What the planned change would break comes first, since it can still be prevented. */
function plannedOutcome({ hosts }) {
    const worse = (0,_planned_change_js__WEBPACK_IMPORTED_MODULE_3__/* .worsenedHosts */ .tc)(hosts);
    if (worse.length === 0)
        return '';
    const clause = (verdict, words) => {
        const some = worse.filter(({ planned }) => planned.verdict === verdict);
        const names = some.map(({ name, planned }) => `${name}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .causeInBrackets */ .Cz)(planned.cause)}`);
        return some.length === 0 ? [] : [`${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_4__/* .listInWords */ .D)(names, MAX_NAMES)} ${words}`];
    };
    const clauses = [
        ...clause('broken', 'would be broken'),
        ...clause('at-risk', 'would be at risk'),
        ...clause('inconclusive', 'cannot be judged'),
        ...clause('cosmetic', 'would show a difference that can stay'),
    ];
    return `After this change ${clauses.join('; ')}. Now: `;
}
function outcome(report) {
    const failed = FAILURES[report.failure ?? 'regression'];
    return failed?.(report) ?? hostsOutcome(report);
}
function hostsOutcome(report) {
    const { open, accepted } = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .byAcceptance */ .Bp)(report);
    const pendingOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .groupByHost */ .NZ)(report.findings.filter(({ status }) => status === 'pending'));
    const isPending = (host) => pendingOf(host).length > 0;
    const all = [
        { hosts: withVerdict(open, 'broken'), one: 'is broken', several: 'are broken' },
        { hosts: withVerdict(open, 'at-risk'), one: 'is at risk', several: 'are at risk' },
        {
            hosts: withVerdict(open, 'inconclusive'),
            one: 'could not be judged',
            several: 'could not be judged',
        },
        {
            hosts: accepted.filter(isPending),
            withoutCause: true,
            one: 'waits for its roll-out',
            several: 'wait for their roll-out',
        },
        {
            hosts: accepted.filter((host) => !isPending(host)),
            withoutCause: true,
            one: 'stays as it was accepted',
            several: 'stay as they were accepted',
        },
    ];
    const groups = all.filter(({ hosts }) => hosts.length > 0);
    const nameAll = groups.reduce((count, { hosts }) => count + hosts.length, 0) <= MAX_NAMES;
    const clauses = groups.map((group, index) => groupClause(group, report.hosts.length, nameAll || index === 0));
    const unseen = report.counts.inconclusive === 0
        ? ''
        : ` ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(report.counts.inconclusive, 'check')} could not be made.`;
    if (clauses.length > 0)
        return `${clauses.join('; ')}.${unseen}`;
    return `${coherentOutcome(report)}${unseen}`;
}
/** The headline of a run that could not check its hosts. */
const FAILURES = {
    configuration: (report) => {
        const { problems, hosts, complete } = report;
        // All was checked: only a file could not be written.
        if (hosts.length > 0 && complete)
            return `${hostsOutcome(report)} ${problems[0]?.message}`;
        return `${hosts.length === 0 ? 'Nothing' : 'Not everything'} was checked: ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(problems.length, 'mistake')} in the inputs or the declaration.`;
    },
    'nothing-checked': ({ problems, hosts, inconclusive }) => problems[0]?.message ?? nothingChecked(hosts, inconclusive),
    internal: ({ hosts }) => hosts.length === 0
        ? 'The check itself broke; this says nothing about the mail hosts.'
        : 'The check itself broke in part; what stands here is what the rest of it saw.',
};
/** Names each host with the first reason why nothing of it could be observed. */
function nothingChecked(hosts, inconclusive) {
    const inconclusiveOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .groupByHost */ .NZ)(inconclusive);
    const names = hosts.map((host) => {
        const [first] = inconclusiveOf(host);
        return first === undefined ? host.name : `${host.name} (${first.reason})`;
    });
    return names.length === 0
        ? 'Nothing was checked: no mail host was found.'
        : `Nothing was checked: no fact could be observed of ${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_4__/* .listInWords */ .D)(names, MAX_NAMES)}.`;
}
function withVerdict(hosts, verdict) {
    return hosts.filter((host) => host.verdict === verdict);
}
/** Names in a headline. With more hosts, only those of the worst group are named. */
const MAX_NAMES = 4;
function groupClause({ hosts, withoutCause, one, several }, total, withNames) {
    const [first] = hosts;
    const count = hosts.length;
    if (!withNames)
        return `${count} ${count === 1 ? one : several}`;
    const causeOf = ({ cause }) => (withoutCause === true ? null : cause);
    if (count === 1 && first !== undefined) {
        const cause = (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .causeWords */ .pQ)(causeOf(first));
        return `${first.name} ${one}${cause === '' ? '' : `: ${cause}`}`;
    }
    const labels = new Set(hosts.map((host) => `${host.name}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .causeInBrackets */ .Cz)(causeOf(host))}`));
    const [label] = labels;
    if (labels.size === 1)
        return `${label} ${one}`;
    const names = (0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_4__/* .listInWords */ .D)([...labels], 3);
    return count > 3 ? `${count} of ${total} mail hosts ${several}: ${names}` : `${names} ${several}`;
}
/** The outcome where no host is broken, at risk or inconclusive. */
function coherentOutcome({ hosts, counts, failure, shard }) {
    if (shard !== null && hosts.length === 0)
        return 'no mail host falls to it.';
    const cosmetic = withVerdict(hosts, 'cosmetic');
    const allCoherent = hosts.length === 1
        ? `${hosts[0]?.name} presents one coherent identity.`
        : `All ${hosts.length} mail hosts present one coherent identity each.`;
    const sentence = cosmetic.length === 0
        ? allCoherent
        : `${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_4__/* .listInWords */ .D)(cosmetic.map(({ name }) => name), 3)} ${cosmetic.length === 1 ? 'shows' : 'show'} a difference that can stay; nothing needs repair.`;
    if (failure !== 'regression')
        return sentence;
    const regressions = `${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.regressions, 'new finding')} at the level that fails this run.`;
    return cosmetic.length === 0 ? regressions : `${regressions} ${sentence}`;
}


/***/ }),

/***/ 7331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bp: () => (/* binding */ byAcceptance),
/* harmony export */   NZ: () => (/* binding */ groupByHost),
/* harmony export */   _q: () => (/* binding */ hostLabels),
/* harmony export */   md: () => (/* binding */ worstFirst)
/* harmony export */ });
/* harmony import */ var _judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6158);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5268);
/* harmony import */ var _model_host_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1297);



/** Groups entries of a report by host, so that the entries of one host are found in constant time. */
function groupByHost(entries) {
    const groups = Map.groupBy(entries, ({ host, port }) => (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_2__/* .hostKey */ ._9)(host, port));
    return ({ name, port }) => groups.get((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_2__/* .hostKey */ ._9)(name, port)) ?? [];
}
/** The findings that decide the verdict of a host: also those that are reported at another of its ports. */
function findingsByHost(findings) {
    const groups = Map.groupBy(findings, ({ host }) => host);
    return ({ name, port }) => (groups.get(name) ?? []).filter((finding) => finding.port === port || (0,_judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfEveryPort */ .YF)(finding));
}
/** A function that names a host: with its port only where the report has several ports of that name. */
function hostLabels(hosts) {
    const ports = Map.groupBy(hosts, ({ name }) => name);
    return (host, port) => ((ports.get(host)?.length ?? 0) > 1 ? `${host}:${port}` : host);
}
function worstFirst(hosts) {
    return hosts.toSorted((a, b) => (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .byVerdict */ .$$)(a.verdict, b.verdict));
}
/**
 * Separates the hosts whose verdict rests on a new finding from those whose decisive findings are all known, waived or
 * pending.
 */
function byAcceptance({ hosts, findings }) {
    const findingsOf = findingsByHost(findings);
    const parts = Map.groupBy(hosts, (host) => isAccepted(host, findingsOf(host)) ? 'accepted' : 'open');
    return { open: parts.get('open') ?? [], accepted: parts.get('accepted') ?? [] };
}
function isAccepted({ verdict }, findings) {
    const level = DECISIVE_LEVEL[verdict];
    const decisive = findings.filter((finding) => finding.level === level);
    return decisive.length > 0 && decisive.every(({ status }) => status !== 'new');
}
const DECISIVE_LEVEL = {
    broken: 'error',
    'at-risk': 'warning',
};


/***/ }),

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/** The report as a JSON file. Its texts are sanitised already. */
function renderJson(report) {
    return `${JSON.stringify(report, null, 2)}\n`;
}


/***/ }),

/***/ 9820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ renderLog),
/* harmony export */   w: () => (/* binding */ describeSmtp)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5916);
/* harmony import */ var _host_groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7331);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7419);
/* harmony import */ var _planned_change_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5281);
/* harmony import */ var _weakenings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2014);






/** The log of a run, grouped by host. Every line is sanitised. */
function renderLog(report) {
    const { counts } = report;
    const findingsOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .groupByHost */ .NZ)(report.findings);
    const inconclusiveOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .groupByHost */ .NZ)(report.inconclusive);
    const labelOf = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .hostLabels */ ._q)(report.hosts);
    const listed = new Set(report.hosts.flatMap(inconclusiveOf));
    const withoutHost = report.inconclusive.filter((entry) => !listed.has(entry));
    const tally = [
        (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(counts.errors, 'new error'),
        (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(counts.warnings, 'warning'),
        (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(counts.notices, 'notice'),
        ...(counts.waived > 0 ? [`${counts.waived} waived`] : []),
        ...(counts.inconclusive > 0 ? [`${counts.inconclusive} inconclusive`] : []),
    ].join(', ');
    return {
        groups: report.hosts.map((host) => hostGroup(host, labelOf(host.name, host.port), findingsOf(host), inconclusiveOf(host))),
        closing: [
            ...withoutHost.map((entry) => `${entry.host}: ${inconclusiveLine(entry)}`),
            ...report.problems.map(problemLine),
            ...report.notes,
            ...weakeningLines(report),
            ...plannedLines(report),
            (0,_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .P)(report),
            `${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .capital */ .Nx)(report.result)}: ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(counts.hosts, 'host')}, ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(counts.endpoints, 'endpoint')}, ${tally}, ${report.durationMs} ms.`,
        ].map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP),
    };
}
function hostGroup(host, label, findings, inconclusive) {
    const { mark, word } = _labels_js__WEBPACK_IMPORTED_MODULE_3__/* .VERDICT_WORDS */ ._G[host.verdict];
    const lines = [
        ...host.endpoints.flatMap(endpointLines),
        ...findings.flatMap((finding) => [
            `${finding.level}${finding.status === 'new' ? '' : ` (${finding.status})`} ${finding.rule}: ${finding.message}`,
            `    ${finding.remedy}`,
        ]),
        ...inconclusive.map(inconclusiveLine),
        `${mark} ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .sentences */ .hC)(host.evidence, host.advice)}`,
        ...plannedHostLines(host),
    ];
    return {
        title: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(`${mark} ${label} is ${word}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .causeInBrackets */ .Cz)(host.cause)}`),
        lines: lines.map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP),
    };
}
function inconclusiveLine({ address, check, reason, detail }) {
    return `inconclusive ${check}${address === null ? '' : ` of ${address}`}: ${reason} (${detail})`;
}
function plannedHostLines({ planned, verdict }) {
    if (planned === null)
        return [];
    const { differences, steps, evidence, advice } = planned;
    if (differences.length === 0 && planned.verdict === verdict)
        return [];
    const { mark, word } = _labels_js__WEBPACK_IMPORTED_MODULE_3__/* .VERDICT_WORDS */ ._G[planned.verdict];
    return [
        `after this change: ${mark} ${word}${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .causeInBrackets */ .Cz)(planned.cause)}. ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .sentences */ .hC)(evidence, advice)}`,
        ...differences.map((difference) => `    ${(0,_planned_change_js__WEBPACK_IMPORTED_MODULE_4__/* .describeDifference */ .hF)(difference)}`),
        ...steps.map((step, index) => `    ${index + 1}. ${step}`),
    ];
}
/** Values that are only known after apply, and PTR records of undeclared addresses. */
function plannedLines({ planned }) {
    if (planned === null)
        return [];
    return [
        ...planned.pending.map((one) => `pending: ${one.what} (${(0,_planned_change_js__WEBPACK_IMPORTED_MODULE_4__/* .describePlace */ .df)(one)})`),
        ...planned.undeclared.map(({ address, names, ...location }) => `notice: ${address} is to have the PTR ${names.join(', ')} (${(0,_planned_change_js__WEBPACK_IMPORTED_MODULE_4__/* .describePlace */ .df)(location)}), and no mail host declares it. Declare it?`),
    ];
}
/** Ways in which the change weakens the check; the rest are counted. */
const MAX_WEAKENINGS = 50;
function weakeningLines(report) {
    const all = (0,_weakenings_js__WEBPACK_IMPORTED_MODULE_5__/* .weakeningsIn */ .oZ)(report);
    const more = all.length - MAX_WEAKENINGS;
    return [
        ...all.slice(0, MAX_WEAKENINGS).map((one) => `weakens the check: ${(0,_weakenings_js__WEBPACK_IMPORTED_MODULE_5__/* .describeWeakening */ .PP)(one)}`),
        ...(more > 0 ? [`weakens the check: ${more} more changes; the JSON report has them all`] : []),
    ];
}
function endpointLines({ address, port, ptr, smtp, fallback }) {
    const names = ptr.names.length > 0 ? ptr.names.join(', ') : 'none';
    return [
        `address ${address}`,
        `    PTR       ${names} (${ptr.state}, iprev=${ptr.iprev})`,
        `    port ${port}   ${describeSmtp(smtp)}`,
        ...(smtp.code === null
            ? []
            : [
                `    greeting  ${smtp.bannerNames.join(', ') || 'no name'}`,
                `    EHLO      ${smtp.ehloName ?? 'no name'}`,
            ]),
        ...(fallback === null
            ? []
            : [
                `    port ${fallback.port}   ${fallback.smtp.bannerNames.join(', ') || 'no name'} in its place`,
            ]),
        ...(smtp.tls?.negotiated == null
            ? []
            : [`    TLS       ${smtp.tls.negotiated}, ${smtp.tls.names.join(', ') || 'no names'}`]),
    ];
}
/** The result of the SMTP check in a few words. */
function describeSmtp({ state, reason, detail }) {
    if (state === 'skipped' && reason === null)
        return 'not checked (outbound)';
    return detail === null ? state : `${state}: ${detail}`;
}
function problemLine({ message, file, line, column }) {
    return file === null ? `error: ${message}` : `error: ${file}:${line}:${column}: ${message}`;
}


/***/ }),

/***/ 5281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ changedHosts),
/* harmony export */   df: () => (/* binding */ describePlace),
/* harmony export */   hF: () => (/* binding */ describeDifference),
/* harmony export */   tc: () => (/* binding */ worsenedHosts)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5268);
/* harmony import */ var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4145);


/** The hosts that the planned change alters, those with the worst planned verdict first. */
function changedHosts(hosts) {
    return hosts
        .filter(isChanged)
        .toSorted((a, b) => (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .byVerdict */ .$$)(a.planned.verdict, b.planned.verdict));
}
function isChanged(host) {
    const { planned, verdict } = host;
    return planned !== null && (planned.differences.length > 0 || planned.verdict !== verdict);
}
/** The hosts whose verdict the planned change makes worse. */
function worsenedHosts(hosts) {
    return changedHosts(hosts).filter(({ verdict, planned }) => (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .byVerdict */ .$$)(planned.verdict, verdict) < 0);
}
/** `PTR of 192.0.2.1: a.example.com becomes b.example.com`. */
function describeDifference({ what, address, now, planned }) {
    const names = (all) => (all.length === 0 ? 'none' : (0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_1__/* .listInWords */ .D)(all, 4));
    const owner = address === null ? '' : ` of ${address}`;
    return `${what}${owner}: ${names(now)} becomes ${names(planned)}`;
}
/** `file:line`, or the resource and its file. */
function describePlace({ file, line, resource }) {
    if (resource !== null)
        return `${resource} in ${file}`;
    return line === null ? file : `${file}:${line}`;
}


/***/ }),

/***/ 2014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mj: () => (/* binding */ weakeningTitle),
/* harmony export */   PP: () => (/* binding */ describeWeakening),
/* harmony export */   nm: () => (/* binding */ weakenedPlaces),
/* harmony export */   oZ: () => (/* binding */ weakeningsIn)
/* harmony export */ });
/* harmony import */ var _model_host_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1297);

/** The ways in which the change under review weakens the check, in the order of the report. */
function weakeningsIn({ changes }) {
    return changes.filter(isWeakening);
}
function isWeakening(change) {
    return 'weakens' in change;
}
/** The same by host. */
function weakenedPlaces(report) {
    const groups = Map.groupBy(weakeningsIn(report), ({ name, port }) => (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointKey */ .r4)({ host: name ?? '', port: port ?? 0, address: null }));
    return [...groups.values()].map((changes) => ({ name: changes[0]?.name ?? null, changes }));
}
/** `This pull request weakens the check`. */
function weakeningTitle({ base }) {
    const subject = PULL_REQUEST_BASES.has(base?.source) ? 'pull request' : 'change';
    return `This ${subject} weakens the check`;
}
const PULL_REQUEST_BASES = new Set([
    'merge-parent',
    'merge-base',
    'base-sha',
]);
/** One way as plain text: `mx1.example.com: ptr from mx1.example.com to any name`. */
function describeWeakening({ name, what, from, to }) {
    return `${name ?? 'all hosts'}: ${what} from ${from} to ${to}`;
}


/***/ }),

/***/ 5392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ writeFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _files_write_text_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3841);
/* harmony import */ var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2963);
/* harmony import */ var _model_suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(957);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7406);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7248);






/**
 * Writes the baseline, the files for other tools and the JSON report. A baseline or a report that cannot be written
 * fails the run: others rely on it. A file for other tools does not change the result.
 *
 * @throws where the JSON report cannot be rendered
 */
async function writeFiles({ report: own, baseline }, inputs, targets) {
    const write = (file, text) => {
        const { root, boundary } = targets.workspace();
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, file);
        (0,_files_write_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeTextFile */ .Tl)(path, text, boundary);
        return path;
    };
    const failures = [];
    let report = own;
    const fail = (what, file, error) => {
        const failure = unwritten(what, file, error);
        failures.push(failure);
        report = (0,_report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .failUnwritten */ .tu)(report, failure);
    };
    const { baselineFile, reportFile } = inputs;
    if (baseline !== null && baselineFile !== null) {
        try {
            write(baselineFile, baseline);
        }
        catch (error) {
            fail('The baseline', baselineFile, error);
        }
    }
    const warnings = await writeToolFiles(report, inputs, targets.sarifContext, write);
    report = { ...report, notes: [...report.notes, ...warnings] };
    const json = (0,_report_json_js__WEBPACK_IMPORTED_MODULE_5__/* .renderJson */ .h)(report);
    try {
        const path = reportFile === null ? (targets.writeDefaultReport?.(json) ?? null) : write(reportFile, json);
        return { report, reportFile: path, failures, warnings };
    }
    catch (error) {
        fail('The JSON report', reportFile, error);
    }
    // The result has changed since.
    await writeToolFiles(report, inputs, targets.sarifContext, write);
    return { report, reportFile: null, failures, warnings };
}
/** @returns a sentence for each file that could not be written */
async function writeToolFiles(report, inputs, sarifContext, write) {
    if (inputs.sarifFile === null && inputs.junitFile === null)
        return [];
    const { toolFiles } = await __webpack_require__.e(/* import() */ 0).then(__webpack_require__.bind(__webpack_require__, 7000));
    return toolFiles(report, inputs, sarifContext).flatMap(({ what, file, render }) => {
        try {
            write(file, render());
            return [];
        }
        catch (error) {
            return [unwritten(`The ${what}`, file, error)];
        }
    });
}
function unwritten(what, file, error) {
    const subject = file === null ? 'it' : (0,_model_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(file);
    return `${what} could not be written: ${subject} ${(0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitise */ .tB)((0,_files_write_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writingProblem */ .ev)(error), 500)}.`;
}


/***/ })

};
