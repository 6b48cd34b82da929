export const id = 69;
export const ids = [69];
export const modules = {

/***/ 29069:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _cli_arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97141);
/* harmony import */ var _cli_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2394);
/* harmony import */ var _run_end_despite_hanging_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86762);



/** The terminal entry. Returns the exit code. */
async function main(args) {
    const usage = (0,_cli_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .l)(args);
    if (usage.kind === 'text') {
        process.stdout.write(usage.text);
        return 0;
    }
    if (usage.kind === 'error') {
        process.stderr.write(`${usage.message}\nSee mail-identity-check ${usage.command === undefined ? '' : `${usage.command} `}--help.\n`);
        return 2;
    }
    const { invocation } = usage;
    switch (invocation.command) {
        case 'check':
        case 'merge':
            return (0,_cli_check_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)(invocation);
        case 'validate':
            return (await __webpack_require__.e(/* import() */ 106).then(__webpack_require__.bind(__webpack_require__, 67106))).validate(invocation);
        case 'init':
            return (await __webpack_require__.e(/* import() */ 644).then(__webpack_require__.bind(__webpack_require__, 29644))).init(invocation);
        case 'explain':
            return (await __webpack_require__.e(/* import() */ 238).then(__webpack_require__.bind(__webpack_require__, 41238))).explain(invocation);
    }
}
process.exitCode = await main(process.argv.slice(2));
(0,_run_end_despite_hanging_files_js__WEBPACK_IMPORTED_MODULE_2__/* .endDespiteHangingFiles */ .x)();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 97141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ asOptionProblem),
  l: () => (/* binding */ readArguments)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/inputs/inputs.js + 1 modules
var inputs = __webpack_require__(6330);
// EXTERNAL MODULE: ./lib/model/suggestion.js
var suggestion = __webpack_require__(80957);
// EXTERNAL MODULE: ./lib/model/version.js
var version = __webpack_require__(83341);
;// CONCATENATED MODULE: ./lib/cli/commands.js

const COMMANDS = ['init', 'check', 'validate', 'merge', 'explain'];
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
    validate: { inputs: CHECK_INPUTS, own: [], minWords: 0, maxWords: 1, missing: '' },
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
  validate [DECLARATION]   read all files that check reads, offline
  merge REPORT...          join the JSON reports of all shards
  explain [WORD]           explain a rule, verdict, cause or inconclusive reason

Examples:
  mail-identity-check init example.com
  mail-identity-check check
  mail-identity-check explain banner-mismatch

COMMAND --help lists a command's options; --version prints the version.
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
  --update-baseline          rewrite the baseline
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
  --evidence-files GLOB      messages, logs, DMARC reports: how receivers see it
  --evidence-from LIST       receivers to believe: names, domains, addresses
  --evidence-max-age TIME    do not use older records (30d)
  --shard N/OF               look at one part of the fleet only: 2/8
  --report-file PATH         also write the JSON report there
  --sarif-file PATH          also write the findings as SARIF there
  --junit-file PATH          also write the checks as JUnit XML there
  --markdown-file PATH       also write the summary as Markdown there

Exit codes: 0 passed or inconclusive, 1 failed, 2 bad usage or configuration.
Example: mail-identity-check check mail-hosts.yml --fail-on warning
`,
    validate: `Usage: mail-identity-check validate [DECLARATION.yml] [options]
Reads the declaration (by default .github/mail-hosts.yml) and the files of the
options, and prints each mistake with its file, line and column. It looks up
nothing, connects to nothing and writes nothing. It takes every option of check
and reports those with an invalid value.

  --hosts TEXT               hosts as lines of "name [address ...]" or YAML
  --baseline-file PATH       what was accepted before
  --allow-private-addresses  accept private and loopback addresses
  --allow-any-port           accept ports that are not mail's
  --plan-file PATH           a plan by terraform show -json
  --zone-files GLOB          zone files or octoDNS files
  --mta-config [HOST:]PATH   a mail server's configuration
  --run-timeout DURATION     what reading the files may take (30m)

Exit codes: 0 no mistake, 1 no host is declared, 2 a mistake or bad usage.
Example: mail-identity-check validate mail-hosts.yml --zone-files 'zones/*.zone'
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
  --markdown-file PATH     also write the summary as Markdown there

Exit codes: 0 passed or inconclusive, 1 failed, 2 bad usage or configuration.
Example: mail-identity-check merge shard-*.json
`,
    init: `Usage: mail-identity-check init DOMAIN [options]
Observes the domain's mail hosts and writes a first declaration. Its comments
list what was observed and what was assumed: read them before you commit it.

  --output PATH              where to (.github/mail-hosts.yml); - is stdout
  --force                    overwrite an existing file
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
Explains what a rule means, why receivers care, what to change and how to accept
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
    const errorOf = (message) => ({ kind: 'error', message, command });
    const known = [...inputs, ...own, ...GENERAL_OPTIONS];
    for (const token of tokens) {
        if (token.kind !== 'option')
            continue;
        if (!known.includes(token.name)) {
            const near = (0,suggestion/* didYouMean */.a)(token.name, known);
            return errorOf(`Unknown option ${(0,suggestion/* quote */.h)(token.rawName)} of ${command}.${near}`);
        }
        const type = OPTION_TYPES.get(token.name);
        if (type === 'string' && (token.value ?? '') === '') {
            return errorOf(`Option ${token.rawName} needs a value.`);
        }
        if (type === 'boolean' && token.value !== undefined) {
            return errorOf(`Option ${token.rawName} takes no value, got ${(0,suggestion/* quote */.h)(token.value)}.`);
        }
    }
    if (words.length < minWords)
        return errorOf(missing);
    if (words.length > maxWords) {
        return errorOf(`Not understood after ${command}: ${(0,suggestion/* quote */.h)(words.slice(maxWords).join(' '))}.`);
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
/* harmony export */   AO: () => (/* binding */ debugError),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   Vc: () => (/* binding */ inputsOf),
/* harmony export */   u2: () => (/* binding */ terminalContext),
/* harmony export */   z6: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _files_boundary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67673);
/* harmony import */ var _github_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93658);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6330);
/* harmony import */ var _model_internal_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68531);
/* harmony import */ var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22963);
/* harmony import */ var _observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97349);
/* harmony import */ var _report_headline_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5916);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(97406);
/* harmony import */ var _report_log_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19820);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(17248);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(65471);
/* harmony import */ var _run_signals_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(54252);
/* harmony import */ var _run_unhandled_errors_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(16956);
/* harmony import */ var _run_write_report_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(52590);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(97141);
/* harmony import */ var _colors_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(10796);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(79095);


















/**
 * The commands `check` and `merge`: the action's run, with its log on stdout.
 *
 * @returns the exit code
 */
async function check(invocation) {
    const startedAt = Date.now();
    const options = inputsOf(invocation);
    const { inputs, problems } = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .Ko)((name) => options.get(name) ?? '');
    const deadline = (0,_observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_6__/* .runDeadlineIn */ .nR)(inputs.runTimeoutMs);
    let signalExitCode = null;
    const start = async () => {
        const unhandledErrors = (0,_run_unhandled_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .catchUnhandledErrors */ .M)(debugError);
        const unsubscribe = (0,_run_signals_js__WEBPACK_IMPORTED_MODULE_11__/* .onTerminationSignal */ .U)((signal, exitCode) => {
            signalExitCode = exitCode;
            deadline.cancel(`the run was cancelled by ${signal}`);
        });
        try {
            const runOrMerge = inputs.merge === null ? _run_run_js__WEBPACK_IMPORTED_MODULE_10__/* .run */ .e : (await Promise.all(/* import() */[__webpack_require__.e(886), __webpack_require__.e(555), __webpack_require__.e(25)]).then(__webpack_require__.bind(__webpack_require__, 72025))).merge;
            const result = runOrMerge(inputs, problems.map(_arguments_js__WEBPACK_IMPORTED_MODULE_14__/* .asOptionProblem */ .J), {
                ...terminalContext(deadline),
                progress: (0,_progress_js__WEBPACK_IMPORTED_MODULE_16__/* .progressLine */ .o)(),
            });
            return await unhandledErrors.finish(result, deadline);
        }
        catch (error) {
            debugError(error);
            deadline.cancel('the run has broken');
            const durationMs = Date.now() - startedAt;
            const time = { startedAt, durationMs, shard: inputs.shard, workflowRun: (0,_github_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .workflowRun */ .tM)() };
            return { report: (0,_report_report_js__WEBPACK_IMPORTED_MODULE_9__/* .reportCrash */ .Ms)(error, time), baseline: null };
        }
        finally {
            unsubscribe();
            unhandledErrors.unsubscribe();
        }
    };
    const targets = {
        workspace: terminalWorkspace,
        writeDefaultReport: null,
        sarifContext: () => NO_STEP,
    };
    const asJson = invocation.own.has('json');
    const { files, outputs: text } = await (0,_run_write_report_js__WEBPACK_IMPORTED_MODULE_13__/* .writeReport */ .u)(await start(), inputs, targets, (_, render) => asJson
        ? render('json', _report_json_js__WEBPACK_IMPORTED_MODULE_17__/* .renderJson */ .h)
        : render('log', (report) => (0,_colors_js__WEBPACK_IMPORTED_MODULE_15__/* .paintLog */ .N)((0,_report_log_js__WEBPACK_IMPORTED_MODULE_8__/* .renderLog */ .No)(report), report)), debugError);
    const { report, failures, warnings } = files;
    process.stdout.write(text ?? `${(0,_report_headline_js__WEBPACK_IMPORTED_MODULE_7__/* .headline */ .P)(report)}\n`);
    for (const line of [...failures, ...warnings])
        process.stderr.write(`${line}\n`);
    return failures.length > 0 ? 2 : (signalExitCode ?? exitCodeOf(report, invocation.command));
}
/** Stack traces are only for bug reports: Node prints these with `NODE_DEBUG=mail-identity-check`. */
const debug = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.debuglog)('mail-identity-check');
function debugError(error) {
    debug('%s', (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_5__/* .sanitise */ .tB)((0,_model_internal_error_js__WEBPACK_IMPORTED_MODULE_4__/* .stackOf */ .US)(error), 4000));
}
/** The context of a run in a terminal, which is about no change of a repository. */
function terminalContext(deadline) {
    return {
        workspace: terminalWorkspace(),
        workflowRun: (0,_github_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .workflowRun */ .tM)(),
        clock: Date.now,
        progress: () => { },
        deadline,
        change: null,
        resolveBase: async () => ({ kind: 'none', why: '' }),
        onRecheck: (line) => void process.stderr.write(`${line}\n`),
        debugError,
    };
}
function terminalWorkspace() {
    const root = process.cwd();
    return { root, boundary: (0,_files_boundary_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalBoundary */ .tb)(root), workflow: null };
}
/** The positional arguments are reports for `merge`, and the declaration for `check` and `validate`. */
function inputsOf({ command, words, inputs }) {
    if (words.length === 0)
        return inputs;
    return new Map(inputs).set(command === 'merge' ? 'merge' : 'config-file', words.join('\n'));
}
/** A terminal has no workflow step, and no pages to link to. */
const NO_STEP = { rulesPage: null, homePage: null, job: null, workflowFile: null };
function exitCodeOf({ result, failure, hosts, problems }, command = 'check') {
    if (result !== 'failed')
        return 0;
    // None of the reports to merge could be read: their paths are wrong.
    if (command === 'merge' && hosts.length === 0 && problems.length > 0 && failure !== 'internal') {
        return 2;
    }
    return failure === 'configuration' ? 2 : 1;
}


/***/ }),

/***/ 10796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ paintLog),
/* harmony export */   n: () => (/* binding */ paint)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

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

/***/ 79095:
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
        const line = `${done} of ${total} hosts checked`;
        process.stderr.write(done === total ? `\r${' '.repeat(line.length)}\r` : `\r${line}`);
    };
}


/***/ }),

/***/ 83341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Generated from package.json by `npm run docs`. */
const VERSION = '1.0.0';


/***/ })

};
