export const id = 69;
export const ids = [69,145,341];
export const modules = {

/***/ 9069:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _cli_arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7141);
/* harmony import */ var _cli_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2394);


/** The same run from a terminal, and what prepares and explains it. Returns the exit code. */
async function main(args) {
    const usage = (0,_cli_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .l)(args);
    if (usage.kind === 'text') {
        process.stdout.write(usage.text);
        return 0;
    }
    if (usage.kind === 'wrong') {
        process.stderr.write(`${usage.message}\nSee mail-identity-check --help.\n`);
        return 2;
    }
    const { invocation } = usage;
    switch (invocation.command) {
        case 'check':
        case 'merge':
            return (0,_cli_check_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z)(invocation);
        case 'init':
            return (await Promise.all(/* import() */[__webpack_require__.e(935), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 9644))).init(invocation);
        case 'explain':
            return (await __webpack_require__.e(/* import() */ 207).then(__webpack_require__.bind(__webpack_require__, 4207))).explain(invocation);
    }
}
process.exitCode = await main(process.argv.slice(2));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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
/** Options of the terminal that the action has no input for. */
const OWN_OPTIONS = {
    json: 'boolean',
    output: 'string',
    force: 'boolean',
    port: 'string',
};
/** Inputs that make no sense in a terminal. */
const NO_OPTION = ['config-file', 'summary', 'comment', 'token', 'merge'];
const OF_A_RUN = inputs/* INPUT_NAMES */.Qh.filter((name) => !NO_OPTION.includes(name));
/** What each command takes. A merge takes a check's options too, so that it can say where they belong. */
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
        least: 1,
        most: 1,
        missing: 'The domain is missing, as in: mail-identity-check init example.com.',
    },
    check: { inputs: OF_A_RUN, own: ['json'], least: 0, most: 1, missing: '' },
    merge: {
        inputs: OF_A_RUN,
        own: ['json'],
        least: 1,
        most: Number.POSITIVE_INFINITY,
        missing: 'The reports to merge are missing.',
    },
    explain: { inputs: [], own: [], least: 0, most: 1, missing: '' },
};
/** Inputs that are true where their option is given. */
const SWITCHES = [
    'allow-private-addresses',
    'allow-any-port',
    'update-baseline',
    'fail-on-pending',
];

;// CONCATENATED MODULE: ./lib/cli/help.js
/** What `--help` alone prints: it fits a screen of 24 lines by 80 columns. */
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
/** What each command's `--help` prints: at most 40 lines by 80 columns. */
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






/** Reads the arguments of the process. A mistake is told with the nearest known word. */
function readArguments(args) {
    const { tokens, values, positionals } = parse(args);
    const [first, ...words] = positionals;
    const asksForHelp = values.help === true || first === 'help';
    const word = first === 'help' ? words[0] : first;
    if (values.version === true)
        return { kind: 'text', text: `${version/* VERSION */.x}\n` };
    if (word === undefined) {
        const stray = tokens.find((token) => token.kind === 'option' && !GENERAL.includes(token.name));
        if (asksForHelp && stray === undefined)
            return { kind: 'text', text: OVERVIEW };
        return wrong(`A command is missing; it is one of ${COMMANDS.join(', ')}.`);
    }
    const command = COMMANDS.find((name) => name === word);
    if (command === undefined) {
        return wrong(`Unknown command ${(0,suggestion/* quote */.h)(word)}.${(0,suggestion/* didYouMean */.a)(word, COMMANDS)}`);
    }
    if (asksForHelp)
        return { kind: 'text', text: HELP[command] };
    const { inputs, own, least, most, missing } = COMMAND_TABLE[command];
    const known = [...inputs, ...own, ...GENERAL];
    for (const token of tokens) {
        if (token.kind !== 'option')
            continue;
        if (!known.includes(token.name)) {
            const near = (0,suggestion/* didYouMean */.a)(token.name, known);
            return wrong(`Unknown option ${(0,suggestion/* quote */.h)(token.rawName)} of ${command}.${near}`);
        }
        if (OPTIONS[token.name]?.type === 'string' && (token.value ?? '') === '') {
            return wrong(`Option ${token.rawName} needs a value.`);
        }
        if (OPTIONS[token.name]?.type === 'boolean' && token.value !== undefined) {
            return wrong(`Option ${token.rawName} takes no value, got ${(0,suggestion/* quote */.h)(token.value)}.`);
        }
    }
    if (words.length < least)
        return wrong(missing);
    if (words.length > most) {
        return wrong(`Not understood after ${command}: ${(0,suggestion/* quote */.h)(words.slice(most).join(' '))}.`);
    }
    return {
        kind: 'command',
        invocation: { command, words, inputs: given(inputs, values), own: given(own, values) },
    };
}
const OPTIONS = {
    ...Object.fromEntries(inputs/* INPUT_NAMES */.Qh.map((name) => [name, { type: SWITCHES.includes(name) ? 'boolean' : 'string' }])),
    ...Object.fromEntries(Object.entries(OWN_OPTIONS).map(([name, type]) => [name, { type }])),
};
const GENERAL = ['help', 'version'];
/** All commands' options at once: which command it is, is known only after the options are told from the words. */
function parse(args) {
    return (0,external_node_util_.parseArgs)({
        args: [...args],
        options: { ...OPTIONS, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } },
        allowPositionals: true,
        strict: false,
        tokens: true,
    });
}
function given(names, values) {
    return new Map(names.flatMap((name) => values[name] === undefined ? [] : [[name, String(values[name])]]));
}
function wrong(message) {
    return { kind: 'wrong', message };
}


/***/ }),

/***/ 2394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _files_write_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6367);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6330);
/* harmony import */ var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2963);
/* harmony import */ var _observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9730);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7406);
/* harmony import */ var _report_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9820);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5650);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(956);
/* harmony import */ var _run_signals_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4252);
/* harmony import */ var _run_unhandled_errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6956);
/* harmony import */ var _colors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(796);
/* harmony import */ var _option_names_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4988);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9095);













/**
 * The commands `check` and `merge`: the action's run, told on stdout.
 *
 * @returns the exit code
 */
async function check(invocation) {
    const startedAt = Date.now();
    const options = withWords(invocation);
    const { inputs, problems } = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .Ko)((name) => options.get(name) ?? '');
    const deadline = (0,_observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_3__/* .runDeadlineIn */ .nR)(inputs.runTimeoutMs);
    let cancelled = null;
    const deafen = (0,_run_signals_js__WEBPACK_IMPORTED_MODULE_7__/* .onEndingSignal */ .h)((signal, code) => {
        cancelled = code;
        deadline.cut(`the run was cancelled by ${signal}`);
    });
    const context = {
        workspace: { root: process.cwd(), workflow: null },
        clock: Date.now,
        progress: (0,_progress_js__WEBPACK_IMPORTED_MODULE_9__/* .progressLine */ .o)(),
        deadline,
        readBaseFile: async () => ({ kind: 'none' }),
        waiting: (line) => void process.stderr.write(`${line}\n`),
    };
    const stray = (0,_run_unhandled_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .catchUnhandled */ .f)();
    const begin = async () => {
        const work = inputs.merge === null ? _run_run_js__WEBPACK_IMPORTED_MODULE_6__/* .run */ .e : (await Promise.all(/* import() */[__webpack_require__.e(935), __webpack_require__.e(909), __webpack_require__.e(555), __webpack_require__.e(460)]).then(__webpack_require__.bind(__webpack_require__, 7079))).merge;
        return work(inputs, problems.map(_option_names_js__WEBPACK_IMPORTED_MODULE_11__/* .asOption */ .u), context);
    };
    const { report, baseline } = await Promise.race([begin(), stray.first]).catch((error) => {
        deadline.cut('the run has broken');
        const { shard } = inputs;
        const time = { startedAt, durationMs: Date.now() - startedAt, shard };
        return { report: (0,_report_report_js__WEBPACK_IMPORTED_MODULE_5__/* .reportCrash */ .Ms)(error, time), baseline: null };
    });
    deafen();
    stray.forget();
    const asJson = invocation.own.has('json');
    process.stdout.write(asJson ? (0,_report_json_js__WEBPACK_IMPORTED_MODULE_12__/* .renderJson */ .h)(report) : (0,_colors_js__WEBPACK_IMPORTED_MODULE_8__/* .painted */ .C)((0,_report_log_js__WEBPACK_IMPORTED_MODULE_4__/* .renderLog */ .N)(report), report));
    const { reportFile, baselineFile } = inputs;
    if (reportFile !== null &&
        !wrote('report', () => (0,_files_write_file_js__WEBPACK_IMPORTED_MODULE_0__/* .writeWithFolders */ .X)(reportFile, (0,_report_json_js__WEBPACK_IMPORTED_MODULE_12__/* .renderJson */ .h)(report))))
        return 2;
    if (inputs.sarifFile !== null || inputs.junitFile !== null) {
        const { writeSarifAndJunit: writeForTools } = await Promise.all(/* import() */[__webpack_require__.e(414), __webpack_require__.e(782)]).then(__webpack_require__.bind(__webpack_require__, 5414));
        writeForTools(report, inputs, NOWHERE, (what, write) => wrote(what, write));
    }
    if (baseline !== null &&
        baselineFile !== null &&
        !wrote('baseline', () => (0,_files_write_file_js__WEBPACK_IMPORTED_MODULE_0__/* .writeWithFolders */ .X)(baselineFile, baseline))) {
        return 2;
    }
    return cancelled ?? exitCode(report);
}
/** A terminal has no pages to link to. */
const NOWHERE = { rulesPage: null, homePage: null, job: null };
function withWords({ command, words, inputs }) {
    if (words.length === 0)
        return inputs;
    return new Map(inputs).set(command === 'merge' ? 'merge' : 'config-file', words.join('\n'));
}
function wrote(what, write) {
    try {
        write();
        return true;
    }
    catch (error) {
        process.stderr.write(`The ${what} could not be written: ${(0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitise */ .tB)(String(error))}\n`);
        return false;
    }
}
function exitCode({ result, failure }) {
    if (result !== 'failed')
        return 0;
    return failure === 'configuration' ? 2 : 1;
}


/***/ }),

/***/ 796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painted),
/* harmony export */   n: () => (/* binding */ paint)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);

/** The text in a colour or weight, where stdout is a terminal; NO_COLOR and FORCE_COLOR decide before that. */
function paint(format, text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(format, text, { stream: process.stdout });
}
/** The log with colour. */
function painted({ groups, closing }, report) {
    const lines = groups.flatMap((group) => [
        paint('bold', group.title),
        ...group.lines.map((line) => `  ${paint(formatOf(line), line)}`),
        '',
    ]);
    const outcome = { passed: 'green', failed: 'red', inconclusive: 'yellow' };
    const last = closing.map((line) => paint(outcome[report.result], line));
    return `${[...lines, ...last].join('\n')}\n`;
}
function formatOf(line) {
    if (line.startsWith('error'))
        return 'red';
    if (line.startsWith('warning') || line.startsWith('inconclusive'))
        return 'yellow';
    return line.startsWith('notice') ? 'cyan' : 'reset';
}


/***/ }),

/***/ 4988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ asOption)
/* harmony export */ });
/** A problem of an input, in the words of a terminal. */
function asOption({ place, message }) {
    return { place, message: message.replace(/^Input /, 'Option --') };
}


/***/ }),

/***/ 9095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ progressLine)
/* harmony export */ });
/**
 * A line on stderr that counts hosts, after the first second and only on a terminal. Blanks wipe it out: they do so on
 * a terminal that knows no escape sequence too.
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

/***/ 6367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ writeWithFolders)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Writes a file, and the folders that lead to it. Throws where the path cannot be written. */
function writeWithFolders(path, text) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text);
}


/***/ }),

/***/ 4145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ listInWords)
/* harmony export */ });
/** `a`, `a and b`, `a, b and c`; after the first few, how many more there are. */
function listInWords(items, most) {
    const more = items.length - most;
    const shown = more > 0 ? [...items.slice(0, most), `${more} more`] : items;
    const [last = '', ...rest] = shown.toReversed();
    return rest.length === 0 ? last : `${rest.toReversed().join(', ')} and ${last}`;
}


/***/ }),

/***/ 3341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Written from package.json by `npm run docs`. */
const VERSION = '0.1.0';


/***/ }),

/***/ 3947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ byAcceptance)
/* harmony export */ });
/* harmony import */ var _group_by_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8570);

/** Hosts whose verdict rests on something new, and those of which all that matters was accepted or is pending. */
function byAcceptance({ hosts, findings }) {
    const findingsOf = (0,_group_by_host_js__WEBPACK_IMPORTED_MODULE_0__/* .byHost */ .K)(findings);
    const parts = Map.groupBy(hosts, (host) => isAccepted(host, findingsOf(host)) ? 'accepted' : 'open');
    return { open: parts.get('open') ?? [], accepted: parts.get('accepted') ?? [] };
}
function isAccepted({ verdict }, findings) {
    const level = DECISIVE[verdict];
    const decisive = findings.filter((finding) => finding.level === level);
    return decisive.length > 0 && decisive.every(({ status }) => status !== 'new');
}
/** The level of finding that a verdict rests on. */
const DECISIVE = {
    broken: 'error',
    'at-risk': 'warning',
};


/***/ }),

/***/ 8570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ byHost)
/* harmony export */ });
/** Sorts entries of a report by their host, once, so that each host finds its own in constant time. */
function byHost(entries) {
    const groups = Map.groupBy(entries, ({ host, port }) => `${host}:${port}`);
    return ({ name, port }) => groups.get(`${name}:${port}`) ?? [];
}


/***/ }),

/***/ 5916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline)
/* harmony export */ });
/* harmony import */ var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4145);
/* harmony import */ var _accepted_hosts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3947);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7419);
/* harmony import */ var _planned_labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2442);




/** One or two sentences that answer what broke and whether it matters, as plain text. */
function headline(report) {
    const { shard } = report;
    return shard === null
        ? `${foreseen(report)}${outcome(report)}`
        : `Shard ${shard.index} of ${shard.of}: ${outcome(report)}`;
}
/** What a planned change would break comes first: it is what can still be kept from happening. */
function foreseen({ hosts }) {
    const worse = (0,_planned_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .worsened */ .OH)(hosts);
    if (worse.length === 0)
        return '';
    const said = (verdict, words) => {
        const some = worse.filter(({ planned }) => planned.verdict === verdict);
        const names = some.map(({ name, planned }) => `${name}${(0,_planned_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .causeInBrackets */ .Cz)(planned.cause)}`);
        return some.length === 0 ? [] : [`${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listInWords */ .D)(names, MAX_NAMES)} ${words}`];
    };
    const parts = [
        ...said('broken', 'would be broken'),
        ...said('at-risk', 'would be at risk'),
        ...said('inconclusive', 'cannot be judged'),
        ...said('cosmetic', 'would show a difference that can stay'),
    ];
    return `After this change ${parts.join('; ')}. Now: `;
}
function outcome(report) {
    const failed = FAILURES[report.failure ?? 'regression'];
    if (failed !== undefined)
        return failed(report);
    const { hosts } = report;
    const { open, accepted } = (0,_accepted_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .byAcceptance */ .B)(report);
    const isWaiting = waits(report);
    const all = [
        { some: having(open, 'broken'), ofOne: 'is broken', ofSeveral: 'are broken' },
        { some: having(open, 'at-risk'), ofOne: 'is at risk', ofSeveral: 'are at risk' },
        {
            some: having(open, 'inconclusive'),
            ofOne: 'could not be judged',
            ofSeveral: 'could not be judged',
        },
        {
            some: accepted.filter(isWaiting),
            settled: true,
            ofOne: 'waits for its roll-out',
            ofSeveral: 'wait for their roll-out',
        },
        {
            some: accepted.filter((host) => !isWaiting(host)),
            settled: true,
            ofOne: 'stays as it was accepted',
            ofSeveral: 'stay as they were accepted',
        },
    ];
    const troubles = all.filter(({ some }) => some.length > 0);
    const names = troubles.reduce((count, { some }) => count + some.length, 0) <= MAX_NAMES;
    const parts = troubles.map((trouble, index) => said(trouble, hosts.length, names || index === 0));
    const unseen = report.complete
        ? ''
        : ` ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(report.counts.inconclusive, 'check')} could not be made.`;
    if (parts.length > 0)
        return `${parts.join('; ')}.${unseen}`;
    return `${allWell(report)}${unseen}`;
}
const FAILURES = {
    configuration: ({ problems, hosts }) => `${hosts.length === 0 ? 'Nothing' : 'Not everything'} was checked: ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(problems.length, 'mistake')} in the inputs or the declaration.`,
    'nothing-checked': ({ problems }) => problems[0]?.message ?? 'Nothing was checked.',
    internal: ({ hosts }) => hosts.length === 0
        ? 'The check itself broke; this says nothing about the mail hosts.'
        : 'The check itself broke in part; what stands here is what the rest of it saw.',
};
/** Whether something of a host is pending: live is as the base declares it. */
function waits({ findings }) {
    const waiting = new Set(findings.flatMap(({ status, host, port }) => (status === 'pending' ? [`${host}:${port}`] : [])));
    return ({ name, port }) => waiting.has(`${name}:${port}`);
}
function having(hosts, verdict) {
    return hosts.filter((host) => host.verdict === verdict);
}
/** Names in a headline; where more hosts are in trouble, only the worst are named. */
const MAX_NAMES = 4;
function said({ some, settled, ofOne, ofSeveral }, all, withNames) {
    const [first] = some;
    const count = some.length;
    if (!withNames)
        return `${count} ${count === 1 ? ofOne : ofSeveral}`;
    if (count === 1 && first !== undefined) {
        return `${first.name} ${ofOne}${settled === true ? '' : causeBehind(first)}`;
    }
    const names = (0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listInWords */ .D)(some.map(settled === true ? ({ name }) => name : named), 3);
    return count > 3
        ? `${count} of ${all} mail hosts ${ofSeveral}: ${names}`
        : `${names} ${ofSeveral}`;
}
function named(host) {
    const cause = _labels_js__WEBPACK_IMPORTED_MODULE_1__/* .CAUSE_WORDS */ .i9[host.cause ?? 'unknown'];
    return cause === '' ? host.name : `${host.name} (${cause})`;
}
function causeBehind(host) {
    const cause = _labels_js__WEBPACK_IMPORTED_MODULE_1__/* .CAUSE_WORDS */ .i9[host.cause ?? 'unknown'];
    return cause === '' ? '' : `: ${cause}`;
}
/** What is said where no host is broken, at risk or inconclusive. */
function allWell({ hosts, counts, failure, shard }) {
    if (shard !== null && hosts.length === 0)
        return 'no mail host falls to it.';
    const cosmetic = having(hosts, 'cosmetic');
    const whole = hosts.length === 1
        ? `${hosts[0]?.name} presents one coherent identity.`
        : `All ${hosts.length} mail hosts present one coherent identity each.`;
    const told = cosmetic.length === 0
        ? whole
        : `${(0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listInWords */ .D)(cosmetic.map(({ name }) => name), 3)} ${cosmetic.length === 1 ? 'shows' : 'show'} a difference that can stay; nothing needs repair.`;
    const strict = failure === 'regression'
        ? `${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(counts.regressions, 'new finding')} at the level that fails this run. `
        : '';
    return `${strict}${told}`;
}


/***/ }),

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/** The report as a JSON file. Its texts are sanitised already; what JSON must escape is escaped here. */
function renderJson(report) {
    return `${JSON.stringify(report, null, 2)}\n`;
}


/***/ }),

/***/ 9820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ renderLog),
/* harmony export */   v: () => (/* binding */ smtpInWords)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);
/* harmony import */ var _group_by_host_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8570);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5916);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7419);
/* harmony import */ var _planned_labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2442);





/** The log of a run, grouped by host. Every line is safe to print. */
function renderLog(report) {
    const { counts } = report;
    const findingsOf = (0,_group_by_host_js__WEBPACK_IMPORTED_MODULE_4__/* .byHost */ .K)(report.findings);
    const inconclusiveOf = (0,_group_by_host_js__WEBPACK_IMPORTED_MODULE_4__/* .byHost */ .K)(report.inconclusive);
    const tally = [
        (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.errors, 'new error'),
        (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.warnings, 'warning'),
        (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.notices, 'notice'),
        ...(counts.waived > 0 ? [`${counts.waived} waived`] : []),
        ...(counts.inconclusive > 0 ? [`${counts.inconclusive} inconclusive`] : []),
    ].join(', ');
    return {
        groups: report.hosts.map((host) => hostGroup(host, findingsOf(host), inconclusiveOf(host))),
        closing: [
            ...report.problems.map(problemLine),
            ...report.notes,
            ...openLines(report),
            (0,_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .P)(report),
            `${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .capital */ .Nx)(report.result)}: ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.hosts, 'host')}, ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.endpoints, 'endpoint')}, ${tally}, ${report.durationMs} ms.`,
        ].map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP),
    };
}
function hostGroup(host, findings, inconclusive) {
    const { mark, word } = _labels_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[host.verdict];
    const cause = _labels_js__WEBPACK_IMPORTED_MODULE_2__/* .CAUSE_WORDS */ .i9[host.cause ?? 'unknown'];
    const lines = [
        ...host.endpoints.flatMap(endpointLines),
        ...findings.flatMap((finding) => [
            `${finding.level}${finding.status === 'new' ? '' : ` (${finding.status})`} ${finding.rule}: ${finding.message}`,
            `    ${finding.remedy}`,
        ]),
        ...inconclusive.map(({ address, check, reason, detail }) => `inconclusive ${check}${address === null ? '' : ` of ${address}`}: ${reason} (${detail})`),
        `${mark} ${[host.evidence, host.advice].filter((text) => text !== '').join(' ')}`,
        ...plannedLines(host),
    ];
    return {
        title: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(`${mark} ${host.name} is ${word}${cause === '' ? '' : ` (${cause})`}`),
        lines: lines.map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP),
    };
}
function plannedLines({ planned, verdict }) {
    if (planned === null)
        return [];
    const { differences, steps, evidence, advice } = planned;
    if (differences.length === 0 && planned.verdict === verdict)
        return [];
    const { mark, word } = _labels_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[planned.verdict];
    return [
        `after this change: ${mark} ${word}${(0,_planned_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .causeInBrackets */ .Cz)(planned.cause)}. ${[evidence, advice].filter((text) => text !== '').join(' ')}`,
        ...differences.map((difference) => `    ${(0,_planned_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .differenceInWords */ .CV)(difference)}`),
        ...steps.map((step, index) => `    ${index + 1}. ${step}`),
    ];
}
/** What a plan leaves open, and what it does to addresses that nobody declares. */
function openLines({ planned }) {
    if (planned === null)
        return [];
    return [
        ...planned.pending.map((one) => `pending: ${one.what} (${(0,_planned_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .placeInWords */ .cF)(one)})`),
        ...planned.undeclared.map(({ address, names, ...place }) => `notice: ${address} is to have the PTR ${names.join(', ')} (${(0,_planned_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .placeInWords */ .cF)(place)}), and no mail host declares it. Declare it?`),
    ];
}
function endpointLines({ address, port, ptr, smtp, fallback }) {
    const names = ptr.names.length > 0 ? ptr.names.join(', ') : 'none';
    return [
        `address ${address}`,
        `    PTR       ${names} (${ptr.state}, iprev=${ptr.iprev})`,
        `    port ${port}   ${smtpInWords(smtp)}`,
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
/** What became of the SMTP check, in a few words. */
function smtpInWords({ state, reason, detail }) {
    if (state === 'skipped' && reason === null)
        return 'not checked (outbound)';
    return detail === null ? state : `${state}: ${detail}`;
}
function problemLine({ message, file, line, column }) {
    return file === null ? `error: ${message}` : `error: ${file}:${line}:${column}: ${message}`;
}


/***/ }),

/***/ 2442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ differenceInWords),
/* harmony export */   Cz: () => (/* binding */ causeInBrackets),
/* harmony export */   OH: () => (/* binding */ worsened),
/* harmony export */   cF: () => (/* binding */ placeInWords),
/* harmony export */   kk: () => (/* binding */ concerned)
/* harmony export */ });
/* harmony import */ var _model_list_in_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4145);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7419);


/** The hosts that a planned change concerns, the worst first. */
function concerned(hosts) {
    return hosts
        .filter(isConcerned)
        .toSorted((one, other) => rank(one.planned.verdict) - rank(other.planned.verdict));
}
function isConcerned(host) {
    const { planned, verdict } = host;
    return planned !== null && (planned.differences.length > 0 || planned.verdict !== verdict);
}
/** The hosts that a planned change makes worse. */
function worsened(hosts) {
    return concerned(hosts).filter(({ verdict, planned }) => rank(planned.verdict) < rank(verdict));
}
const RANKS = ['broken', 'at-risk', 'inconclusive', 'cosmetic', 'coherent'];
function rank(verdict) {
    return RANKS.indexOf(verdict);
}
/** ` (no PTR)`, or nothing where the cause says nothing. */
function causeInBrackets(cause) {
    const words = _labels_js__WEBPACK_IMPORTED_MODULE_0__/* .CAUSE_WORDS */ .i9[cause ?? 'unknown'];
    return words === '' ? '' : ` (${words})`;
}
/** `PTR of 192.0.2.1: a.example.com becomes b.example.com`. */
function differenceInWords({ what, address, now, planned }) {
    const names = (all) => (all.length === 0 ? 'none' : (0,_model_list_in_words_js__WEBPACK_IMPORTED_MODULE_1__/* .listInWords */ .D)(all, 4));
    const whose = address === null ? '' : ` of ${address}`;
    return `${what}${whose}: ${names(now)} becomes ${names(planned)}`;
}
/** `file:line`, or the resource in its file. */
function placeInWords({ file, line, resource }) {
    if (resource !== null)
        return `${resource} in ${file}`;
    return line === null ? file : `${file}:${line}`;
}


/***/ })

};
