export const id = 69;
export const ids = [69,682];
export const modules = {

  29069:
  ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
  var _cli_arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97141);
  var _cli_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2394);
  var _run_end_despite_hanging_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86762);
async function main(args) {
    const usage = (0,_cli_arguments_js__WEBPACK_IMPORTED_MODULE_0__  .lR)(args);
    if (usage.kind === 'text') {
        process.stdout.write(usage.text);
        return 0;
    }
    if (usage.kind === 'error') {
        process.stderr.write((0,_cli_arguments_js__WEBPACK_IMPORTED_MODULE_0__  .tx)(usage));
        return 2;
    }
    const { invocation } = usage;
    switch (invocation.command) {
        case 'check':
        case 'merge':
            return (0,_cli_check_js__WEBPACK_IMPORTED_MODULE_1__  .z6)(invocation);
        case 'validate':
            return (await Promise.all( [__webpack_require__.e(916), __webpack_require__.e(820), __webpack_require__.e(226)]).then(__webpack_require__.bind(__webpack_require__, 67106))).validate(invocation);
        case 'init':
            return (await Promise.all( [__webpack_require__.e(935), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 29644))).init(invocation);
        case 'explain':
            return (await __webpack_require__.e(  238).then(__webpack_require__.bind(__webpack_require__, 41238))).explain(invocation);
    }
}
process.exitCode = await main(process.argv.slice(2));
(0,_run_end_despite_hanging_files_js__WEBPACK_IMPORTED_MODULE_2__  .x)();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

  }),

  97141:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  JL: () => (  asOptionProblem),
  L: () => (  optionHelp),
  lR: () => (  readArguments),
  tx: () => (  usageText)
});
var external_node_util_ = __webpack_require__(57975);
var inputs = __webpack_require__(6330);
var suggestion = __webpack_require__(80957);
var version = __webpack_require__(83341);
; 

const COMMANDS = ['init', 'check', 'validate', 'merge', 'explain'];
const OWN_OPTIONS = {
    json: 'boolean',
    output: 'string',
    force: 'boolean',
    port: 'string',
};
const INPUTS_WITHOUT_OPTION = [
    'config-file',
    'summary',
    'comment',
    'token',
    'merge',
];
const CHECK_INPUTS = inputs .Qh.filter((name) => !INPUTS_WITHOUT_OPTION.includes(name));
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
        missing: 'The reports to merge are missing, as in: mail-identity-check merge reports/*.json.',
    },
    explain: {
        inputs: [],
        own: [],
        minWords: 0,
        maxWords: Number.POSITIVE_INFINITY,
        missing: '',
    },
};
const SWITCHES = [
    'allow-private-addresses',
    'allow-any-port',
    'update-baseline',
    'fail-on-pending',
];

; 
const OVERVIEW = `Checks that each mail host has one identity: its PTR (reverse DNS), forward DNS,
SMTP greeting and EHLO name agree with each other and with a declaration.

Usage: mail-identity-check COMMAND [options]

  init DOMAIN              write a first declaration from what a domain has now
  check [DECLARATION.yml]  check every declared host and report findings
  validate [DECLARATION]   check the files that check reads, without network
  merge REPORT...          join the JSON reports of all shards
  explain [WORD]           explain a rule, verdict, cause or inconclusive reason

Examples:
  mail-identity-check init example.com
  mail-identity-check check
  mail-identity-check explain banner-mismatch

COMMAND --help lists a command's options; --version prints the version.
NO_COLOR and FORCE_COLOR are respected. Files are given without an option.

Exit codes: 0 passed or inconclusive, 1 failed, 2 bad usage or configuration.
`;
const HELP = {
    check: `Usage: mail-identity-check check [DECLARATION.yml] [options]
Checks every host of the declaration (by default .github/mail-hosts.yml) in DNS
and over SMTP, and reports findings with the steps that fix them.

  --json                     print the JSON report on stdout, and nothing else
  --hosts TEXT               one host per line: name [address ...]; or YAML
  --fail-on LEVEL            error | warning | notice | never (error)
  --on-inconclusive WHAT     fail | warn | ignore (warn)
  --baseline-file PATH       accepted findings; only new findings fail
  --update-baseline          rewrite the baseline
  --base-config-file PATH    the declaration of the base: finds pending rollouts
  --fail-on-pending          fail on pending findings
  --resolvers LIST           DNS servers to query: ip, ip:port, [ip6]:port
  --timeout DURATION         time limit of one host: 500ms, 30s, 2m (30s)
  --run-timeout DURATION     time limit of the whole run (30m)
  --wait-for DURATION        recheck failing hosts for this long
  --retries N                tries after a failed lookup or connection (2)
  --samples N                connections per endpoint (2)
  --concurrency N            hosts and connections at once, at most (768)
  --vantage-hosts LIST       host:port known to answer
  --allow-private-addresses  check private and loopback addresses too
  --allow-any-port           check ports that are not mail's
  --fallback-ports LIST      ports to try where port 25 is unreachable: 587, 465
  --proxy URL                connect through socks5://[user:password@]host:port
  --ehlo-name NAME           the name that the check sends in EHLO
  --plan-file PATH           planned changes: JSON of terraform show -json
  --zone-files GLOB          planned zone files (BIND or octoDNS)
  --mta-config [HOST:]PATH   planned configuration of a mail server
  --evidence-files GLOB      received messages, mail logs, DMARC reports
  --evidence-from LIST       trusted receivers: names, domains, addresses
  --evidence-max-age TIME    ignore older records (30d)
  --shard N/OF               check one part of the fleet: 2/8
  --report-file PATH         also write the JSON report there
  --sarif-file PATH          also write the findings as SARIF there
  --junit-file PATH          also write the checks as JUnit XML there
  --markdown-file PATH       also write the summary as Markdown there

Exit codes: 0 passed or inconclusive, 1 failed, 2 bad usage or configuration.
Example: mail-identity-check check --hosts 'mx1.example.com 203.0.113.5'
`,
    validate: `Usage: mail-identity-check validate [DECLARATION.yml] [options]
Reads the declaration (by default .github/mail-hosts.yml) and the files of the
options, and prints each mistake with file, line and column. It makes no DNS
lookup and no connection, and writes nothing. It accepts every option of check
and reports invalid values.

  --hosts TEXT               one host per line: name [address ...]; or YAML
  --baseline-file PATH       accepted findings
  --allow-private-addresses  accept private and loopback addresses
  --allow-any-port           accept ports that are not mail's
  --plan-file PATH           planned changes: JSON of terraform show -json
  --zone-files GLOB          planned zone files (BIND or octoDNS)
  --mta-config [HOST:]PATH   planned configuration of a mail server
  --evidence-files GLOB      received messages, mail logs, DMARC reports
  --evidence-from LIST       trusted receivers: names, domains, addresses
  --evidence-max-age TIME    ignore older records (30d)
  --run-timeout DURATION     time limit for reading the files (30m)

Exit codes: 0 no mistake, 1 no host is declared, 2 a mistake or bad usage.
Example: mail-identity-check validate mail-hosts.yml --zone-files 'zones/*.zone'
`,
    merge: `Usage: mail-identity-check merge REPORT... [options]
Joins the JSON reports of all shards into one report of the fleet.

  --json                   print the JSON report on stdout, and nothing else
  --fail-on LEVEL          error | warning | notice | never (error)
  --on-inconclusive WHAT   fail | warn | ignore (warn)
  --fail-on-pending        fail on pending findings
  --run-timeout TIME       time limit for reading the reports (30m)
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

  --output PATH              file to write (.github/mail-hosts.yml); - is stdout
  --force                    overwrite an existing file
  --port N                   the port to check and to declare (25)
  --resolvers LIST           DNS servers to query: ip, ip:port, [ip6]:port
  --timeout DURATION         time limit of one host: 500ms, 30s, 2m (30s)
  --run-timeout DURATION     time limit of the whole run (30m)
  --retries N                tries after a failed lookup or connection (2)
  --samples N                connections per endpoint (2)
  --vantage-hosts LIST       host:port known to answer
  --allow-private-addresses  check private and loopback addresses too
  --allow-any-port           check ports that are not mail's
  --proxy URL                connect through socks5://[user:password@]host:port
  --ehlo-name NAME           the name that the check sends in EHLO

Exit codes: 0 written, 1 nothing to declare, 2 bad usage or the file exists.
Example: mail-identity-check init example.com --output - --resolvers 9.9.9.9
`,
    explain: `Usage: mail-identity-check explain [WORD]
Explains a rule: what it means, why receivers care, what to change and how to
accept it. Also explains verdicts, causes, inconclusive reasons and the status
codes of receivers, such as 5.7.25. Without a word it lists all of them.

Exit codes: 0 explained, 2 no such word.
Example: mail-identity-check explain ptr-missing
`,
};

; 
function readArguments(args) {
    const { tokens, values, positionals } = parse(args);
    const [first, ...words] = positionals;
    const isHelp = values.help === true || first === 'help';
    const commandName = first === 'help' ? words[0] : first;
    if (values.version === true)
        return { kind: 'text', text: `${version .x}\n` };
    if (commandName === undefined) {
        const hasOtherOption = tokens.some((token) => token.kind === 'option' && !GENERAL_OPTIONS.includes(token.name));
        if (isHelp && !hasOtherOption)
            return { kind: 'text', text: OVERVIEW };
        return usageError(hasOtherOption ? COMMAND_BEFORE_OPTIONS : COMMAND_MISSING);
    }
    const command = COMMANDS.find((name) => name === commandName);
    if (command === undefined && tokens[0]?.kind === 'option') {
        return usageError(COMMAND_BEFORE_OPTIONS);
    }
    if (command === undefined) {
        return usageError(`Unknown command ${(0,suggestion .h)(commandName)}.${(0,suggestion .a)(commandName, COMMANDS)}`);
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
            const hint = inputWithoutOption(token.name, command) ?? (0,suggestion .a)(token.name, known);
            return errorOf(`Unknown option ${(0,suggestion .h)(token.rawName)} of ${command}.${hint}`);
        }
        const type = OPTION_TYPES.get(token.name);
        if (type === 'string' && (token.value ?? '') === '') {
            return errorOf(`Option ${token.rawName} needs a value.`);
        }
        if (type === 'boolean' && token.value !== undefined) {
            return errorOf(`Option ${token.rawName} takes no value, got ${(0,suggestion .h)(token.value)}.`);
        }
    }
    if (words.length < minWords)
        return errorOf(missing);
    if (words.length > maxWords) {
        const more = (0,suggestion .h)(words.slice(maxWords).join(' '));
        return errorOf(`${command} takes ${maxWords} argument without an option; unexpected: ${more}.`);
    }
    const given = new Map(Object.entries(values));
    return {
        kind: 'command',
        invocation: { command, words, inputs: pick(inputs, given), own: pick(own, given) },
    };
}
const COMMAND_MISSING = `A command is missing; expected one of ${COMMANDS.join(', ')}.`;
const COMMAND_BEFORE_OPTIONS = `${COMMAND_MISSING} It comes before the options, as in: mail-identity-check check --hosts 'mx1.example.com'.`;
function inputWithoutOption(name, command) {
    if (!INPUTS_WITHOUT_OPTION.some((input) => input === name))
        return null;
    const takesFile = name === 'config-file' && (command === 'check' || command === 'validate');
    return takesFile
        ? ` The file comes without an option, as in: mail-identity-check ${command} mail-hosts.yml.`
        : ` The input ${name} exists only in the action.`;
}
const OPTION_TYPES = new Map([
    ...inputs .Qh.map((name) => [name, SWITCHES.includes(name) ? 'boolean' : 'string']),
    ...Object.entries(OWN_OPTIONS),
]);
const GENERAL_OPTIONS = ['help', 'version'];
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
function asOptionProblem({ location, message, input, fault }) {
    return { location, message: input === undefined ? message : `Option --${input}: ${fault}` };
}
function usageText({ command, message, }) {
    return command === undefined
        ? `${message}\nSee mail-identity-check --help.\n`
        : `${HELP[command]}\n${message}\n`;
}
function optionHelp(command, problems) {
    const names = new Set(problems.map(({ input }) => input));
    const lines = HELP[command].split('\n');
    return lines.filter((line) => names.has(/^ {2}--([\w-]+)/.exec(line)?.[1] ?? ''));
}


  }),

  2394:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AO: () => (  debugError),
    FO: () => (  exitCodeOf),
    Vc: () => (  inputsOf),
    u2: () => (  terminalContext),
    z6: () => (  check)
  });
  var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
  var _files_boundary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67673);
  var _github_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93658);
  var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6330);
  var _model_internal_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68531);
  var _model_sanitise_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22963);
  var _observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97349);
  var _report_report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73238);
  var _run_run_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(25683);
  var _run_signals_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(54252);
  var _run_unhandled_errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(16956);
  var _run_write_report_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(52590);
  var _arguments_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(97141);
  var _colors_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(10796);
  var _progress_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(79095);
async function check(invocation) {
    const startedAt = Date.now();
    const options = inputsOf(invocation);
    const { inputs, problems } = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .Ko)((name) => options.get(name) ?? '');
    const deadline = (0,_observe_limits_deadline_js__WEBPACK_IMPORTED_MODULE_6__  .nR)(inputs.runTimeoutMs);
    let signalExitCode = null;
    const start = async () => {
        const unhandledErrors = (0,_run_unhandled_errors_js__WEBPACK_IMPORTED_MODULE_10__  .M)(debugError);
        const unsubscribe = (0,_run_signals_js__WEBPACK_IMPORTED_MODULE_9__  .U)((signal, exitCode) => {
            signalExitCode = exitCode;
            deadline.cancel(`the run was cancelled by ${signal}`);
        });
        try {
            const runOrMerge = inputs.merge === null ? _run_run_js__WEBPACK_IMPORTED_MODULE_8__  .e : (await Promise.all( [__webpack_require__.e(935), __webpack_require__.e(54), __webpack_require__.e(157), __webpack_require__.e(555), __webpack_require__.e(996)]).then(__webpack_require__.bind(__webpack_require__, 12996))).merge;
            const result = runOrMerge(inputs, problems, {
                ...terminalContext(deadline),
                progress: (0,_progress_js__WEBPACK_IMPORTED_MODULE_14__  .o)(),
            });
            return await unhandledErrors.finish(result, deadline);
        }
        catch (error) {
            debugError(error);
            deadline.cancel('the run has broken');
            const durationMs = Date.now() - startedAt;
            const time = { startedAt, durationMs, shard: inputs.shard, workflowRun: (0,_github_environment_js__WEBPACK_IMPORTED_MODULE_2__  .tM)() };
            return { report: (0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__  .Ms)(error, time), baseline: null };
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
    const result = await start();
    const [{ headline }, { renderJson }, { renderLog }] = await Promise.all([
        Promise.all( [__webpack_require__.e(916), __webpack_require__.e(527)]).then(__webpack_require__.bind(__webpack_require__, 5916)),
        Promise.resolve( ).then(__webpack_require__.bind(__webpack_require__, 97406)),
        Promise.all( [__webpack_require__.e(916), __webpack_require__.e(820), __webpack_require__.e(993)]).then(__webpack_require__.bind(__webpack_require__, 19820)),
    ]);
    const { files, outputs: text } = await (0,_run_write_report_js__WEBPACK_IMPORTED_MODULE_11__  .u)(result, inputs, targets, (_, render) => asJson
        ? render('json', renderJson)
        : render('log', (report) => (0,_colors_js__WEBPACK_IMPORTED_MODULE_13__  .N)(renderLog(report), report)), debugError);
    const { report, failures, warnings } = files;
    process.stdout.write(text ?? `${headline(report)}\n`);
    for (const line of [...failures, ...warnings, ...(0,_arguments_js__WEBPACK_IMPORTED_MODULE_12__  .L)(invocation.command, problems)]) {
        process.stderr.write(`${line}\n`);
    }
    return failures.length > 0 ? 2 : (signalExitCode ?? exitCodeOf(report, invocation.command));
}
const debug = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.debuglog)('mail-identity-check');
function debugError(error) {
    debug('%s', (0,_model_sanitise_js__WEBPACK_IMPORTED_MODULE_5__  .tB)((0,_model_internal_error_js__WEBPACK_IMPORTED_MODULE_4__  .US)(error), 4000));
}
function terminalContext(deadline) {
    return {
        workspace: terminalWorkspace(),
        workflowRun: (0,_github_environment_js__WEBPACK_IMPORTED_MODULE_2__  .tM)(),
        clock: Date.now,
        progress: () => { },
        deadline,
        change: null,
        resolveBase: async () => ({ kind: 'none', why: '' }),
        wordProblem: _arguments_js__WEBPACK_IMPORTED_MODULE_12__  .JL,
        onRecheck: (line) => void process.stderr.write(`${line}\n`),
        debugError,
    };
}
function terminalWorkspace() {
    const root = process.cwd();
    return { root, boundary: (0,_files_boundary_js__WEBPACK_IMPORTED_MODULE_1__  .tb)(root), workflow: null };
}
function inputsOf({ command, words, inputs }) {
    if (words.length === 0)
        return inputs;
    return new Map(inputs).set(command === 'merge' ? 'merge' : 'config-file', words.join('\n'));
}
const NO_STEP = { rulesPage: null, homePage: null, job: null, workflowFile: null };
function exitCodeOf({ result, failure, hosts, problems }, command = 'check') {
    if (result !== 'failed')
        return 0;
    if (command === 'merge' && hosts.length === 0 && problems.length > 0 && failure !== 'internal') {
        return 2;
    }
    return failure === 'configuration' ? 2 : 1;
}


  }),

  10796:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  paintLog),
    n: () => (  paint)
  });
  var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
  var _wrap_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(972);
function paint(format, text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(format, text, { stream: process.stdout });
}
function paintLog({ groups, closing }, report, width = (0,_wrap_js__WEBPACK_IMPORTED_MODULE_1__  .J)()) {
    const lines = groups.flatMap((group) => [
        ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_1__  .x)(group.title, width).map((line) => paint('bold', line)),
        ...group.lines.flatMap((line) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_1__  .x)(`  ${line}`, width).map((part) => paint(formatOf(line), part))),
        '',
    ]);
    const closingLines = closing.flatMap((line) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_1__  .x)(line, width).map((part) => paint(RESULT_FORMATS[report.result], part)));
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


  }),

  79095:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    o: () => (  progressLine)
  });
function progressLine() {
    const start = performance.now();
    return (done, total) => {
        if (!process.stderr.isTTY || performance.now() - start < 1000)
            return;
        const line = `${done} of ${total} hosts checked`;
        process.stderr.write(done === total ? `\r${' '.repeat(line.length)}\r` : `\r${line}`);
    };
}


  }),

  972:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J: () => (  terminalWidth),
    x: () => (  wrapLine)
  });
function terminalWidth() {
    return process.stdout.isTTY ? (process.stdout.columns ?? null) : null;
}
function wrapLine(line, width) {
    if (width === null || line.length <= width)
        return [line];
    const [label = ''] = /^ *(?:\d+\. |\S+(?: \d+)? {2,})?/.exec(line) ?? [];
    const hanging = ' '.repeat(label.length < width / 2 ? Math.max(label.length, 2) : 2);
    const lines = [];
    let current = label;
    let isEmpty = true;
    for (const word of line.slice(label.length).split(' ')) {
        if (!isEmpty && current.length + 1 + word.length > width) {
            lines.push(current);
            current = `${hanging}${word}`;
        }
        else {
            current = isEmpty ? `${current}${word}` : `${current} ${word}`;
        }
        isEmpty = false;
    }
    return [...lines, current];
}


  }),

  83341:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    x: () => (  VERSION)
  });
const VERSION = '1.0.0';


  }),

  73682:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $8: () => (  withoutFaultyHosts),
    ER: () => (  withBareHosts),
    TN: () => (  keyOf),
    a9: () => (  withoutHosts),
    n0: () => (  bareHost)
  });
  var _model_host_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1297);
  var _model_internal_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68531);
  var _report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73238);
function withBareHosts(report, stage, faulty) {
    const others = withoutHosts(report, (key) => !faulty.has(key));
    const hosts = report.hosts.map((host) => {
        const fault = faulty.get(keyOf(host));
        return fault === undefined ? host : bareHost(host, (0,_model_internal_error_js__WEBPACK_IMPORTED_MODULE_0__  .WB)(stage, fault.error));
    });
    const { merging } = report;
    if (merging === null || others.merging === null)
        return { ...others, hosts };
    const positions = { ...others.merging.positions, hosts: merging.positions.hosts };
    return { ...others, hosts, merging: { ...merging, positions } };
}
function withoutFaultyHosts(report, faulty) {
    const others = withoutHosts(report, (key) => !faulty.has(key));
    return [...faulty.values()].reduce((failed, { error }) => (0,_report_js__WEBPACK_IMPORTED_MODULE_1__  .vK)(failed, error), others);
}
function withoutHosts(report, isKept) {
    const isAbout = ({ host, port }) => isKept((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_2__  ._9)(host, port));
    const kept = {
        hosts: positionsOf(report.hosts, (host) => isKept(keyOf(host))),
        findings: positionsOf(report.findings, isAbout),
        inconclusive: positionsOf(report.inconclusive, isAbout),
        limits: positionsOf(report.limits, isAbout),
        changes: positionsOf(report.changes, ({ name, port }) => name === null || port === null || isKept((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_2__  ._9)(name, port))),
    };
    return {
        ...report,
        hosts: at(report.hosts, kept.hosts),
        findings: at(report.findings, kept.findings),
        inconclusive: at(report.inconclusive, kept.inconclusive),
        limits: at(report.limits, kept.limits),
        changes: at(report.changes, kept.changes),
        merging: report.merging === null ? null : mergingAt(report.merging, kept),
    };
}
function bareHost({ name, control, role, port, verdict, declaredAt, internalError: earlier }, error) {
    return {
        ...{ name, control, role, port, verdict, declaredAt },
        cause: null,
        evidence: '',
        advice: error?.remedy ?? '',
        steps: [],
        stableSince: null,
        planned: null,
        dns: [],
        endpoints: [],
        internalError: earlier ?? error,
    };
}
function keyOf({ name, port }) {
    return (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_2__  ._9)(name, port);
}
function positionsOf(list, isKept) {
    return list.flatMap((entry, index) => (isKept(entry) ? [index] : []));
}
function at(list, positions) {
    return positions.flatMap((index) => list.slice(index, index + 1));
}
function mergingAt(merging, kept) {
    const { hosts, findings, inconclusive, limits, changes } = merging.positions;
    return {
        ...merging,
        positions: {
            hosts: at(hosts, kept.hosts),
            findings: at(findings, kept.findings),
            inconclusive: at(inconclusive, kept.inconclusive),
            limits: at(limits, kept.limits),
            changes: at(changes, kept.changes),
        },
    };
}


  }),

  10609:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  isolateOutput),
    g: () => (  withRenderFaults)
  });
  var _model_faulty_items_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37959);
  var _model_internal_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68531);
  var _bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73682);
  var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73238);
function isolateOutput(stage, report, render) {
    const whole = (0,_model_faulty_items_js__WEBPACK_IMPORTED_MODULE_3__  .CD)(() => render(report));
    if (whole.kind === 'done')
        return { output: whole.result, faults: [] };
    const keys = [...new Set(report.hosts.map(_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__  .TN))];
    const search = (0,_model_faulty_items_js__WEBPACK_IMPORTED_MODULE_3__  .CD)(() => (0,_model_faulty_items_js__WEBPACK_IMPORTED_MODULE_3__  .Hr)(keys, whole, (faultOf) => render((0,_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__  .a9)(report, (key) => faultOf(key) === null))));
    const faulty = search.kind === 'done' ? search.result : new Map();
    const faults = faulty.size > 0
        ? Array.from(faulty, ([host, { error }]) => ({ stage, host, error }))
        : [{ stage, host: null, error: whole.error }];
    const candidates = faulty.size > 0
        ? [
            (one) => (0,_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__  .ER)(one, stage, faulty),
            (one) => (0,_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__  .$8)(one, faulty),
        ]
        : [hostsAlone(whole.error), namesAlone(whole.error), errorAlone(whole.error)];
    for (const simplify of candidates) {
        const rendered = (0,_model_faulty_items_js__WEBPACK_IMPORTED_MODULE_3__  .CD)(() => render(simplify(report)));
        if (rendered.kind === 'done')
            return { output: rendered.result, faults };
    }
    return { output: null, faults };
}
function withRenderFaults(report, faults) {
    const errors = new Map();
    for (const { stage, host, error } of faults) {
        if (host !== null && !errors.has(host))
            errors.set(host, (0,_model_internal_error_js__WEBPACK_IMPORTED_MODULE_0__  .WB)(stage, error));
    }
    const isNew = report.hosts.some((host) => host.internalError === null && errors.has((0,_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__  .TN)(host)));
    const marked = isNew
        ? {
            ...report,
            result: 'failed',
            failure: 'internal',
            hosts: report.hosts.map((host) => host.internalError === null
                ? { ...host, internalError: errors.get((0,_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__  .TN)(host)) ?? null }
                : host),
        }
        : report;
    return faults
        .filter(({ host }) => host === null)
        .reduce((failed, { error }) => {
        const next = (0,_report_js__WEBPACK_IMPORTED_MODULE_2__  .vK)(failed, error);
        return next.problems === failed.problems ? failed : next;
    }, marked);
}
function hostsAlone(thrown) {
    const rest = { notes: [], problems: [], changes: [], planned: null, base: null };
    return (report) => (0,_report_js__WEBPACK_IMPORTED_MODULE_2__  .vK)({ ...report, ...rest }, thrown);
}
function namesAlone(thrown) {
    return (report) => ({
        ...errorAlone(thrown)(report),
        hosts: report.hosts.map((host) => (0,_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__  .n0)(host, null)),
    });
}
function errorAlone(thrown) {
    return (report) => ({
        ...(0,_bare_hosts_js__WEBPACK_IMPORTED_MODULE_1__  .a9)(hostsAlone(thrown)(report), () => false),
        findings: [],
        inconclusive: [],
        limits: [],
        merging: null,
    });
}


  }),

  97406:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    renderJson: () => (  renderJson)
  });
function renderJson(report) {
    return `${JSON.stringify(report, null, 2)}\n`;
}


  }),

  52590:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  u: () => (  writeReport)
});
var isolated_output = __webpack_require__(10609);
var external_node_path_ = __webpack_require__(76760);
var write_text_file = __webpack_require__(53841);
var sanitise = __webpack_require__(22963);
var suggestion = __webpack_require__(80957);
var report_json = __webpack_require__(97406);
var report_report = __webpack_require__(73238);
; 
async function writeFiles({ report: own, baseline }, inputs, targets) {
    const write = (file, text) => {
        const { root, boundary } = targets.workspace();
        const path = (0,external_node_path_.resolve)(root, file);
        (0,write_text_file .Tl)(path, text, boundary);
        return path;
    };
    const failures = [];
    let report = own;
    const fail = (what, file, error) => {
        const failure = unwritten(what, file, error);
        failures.push(failure);
        report = (0,report_report .tu)(report, failure);
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
    const tools = await writeToolFiles(report, inputs, targets.sarifContext, write);
    const { warnings, faults, markdownFile } = tools;
    report = { ...report, notes: [...report.notes, ...warnings] };
    const json = (0,isolated_output .f)('json', report, report_json.renderJson);
    const all = [...faults, ...json.faults];
    try {
        if (json.output === null)
            throw json.faults[0]?.error;
        const path = reportFile === null
            ? (targets.writeDefaultReport?.(json.output) ?? null)
            : write(reportFile, json.output);
        return { report, reportFile: path, markdownFile, failures, warnings, faults: all };
    }
    catch (error) {
        fail('The JSON report', reportFile, error);
    }
    const again = await writeToolFiles(report, inputs, targets.sarifContext, write);
    return {
        ...{ report, reportFile: null, markdownFile: again.markdownFile },
        ...{ failures, warnings, faults: all },
    };
}
async function writeToolFiles(report, inputs, sarifContext, write) {
    const warnings = [];
    const faults = [];
    let markdownFile = null;
    const { sarifFile, junitFile } = inputs;
    if ([sarifFile, junitFile, inputs.markdownFile].every((file) => file === null)) {
        return { warnings, faults, markdownFile };
    }
    const { toolFiles, MARKDOWN_FILE } = await Promise.all( [__webpack_require__.e(935), __webpack_require__.e(54), __webpack_require__.e(916), __webpack_require__.e(820), __webpack_require__.e(459), __webpack_require__.e(0)]).then(__webpack_require__.bind(__webpack_require__, 7000));
    for (const { what, file, stage, render } of toolFiles(inputs, sarifContext)) {
        const rendered = (0,isolated_output .f)(stage, report, render);
        faults.push(...rendered.faults);
        try {
            if (rendered.output === null)
                throw rendered.faults[0]?.error;
            const path = write(file, rendered.output);
            if (what === MARKDOWN_FILE)
                markdownFile = path;
        }
        catch (error) {
            warnings.push(unwritten(`The ${what}`, file, error));
        }
    }
    return { warnings, faults, markdownFile };
}
function unwritten(what, file, error) {
    const subject = file === null ? 'it' : (0,suggestion .h)(file);
    return `${what} could not be written: ${subject} ${(0,sanitise .tB)((0,write_text_file .ev)(error), 500)}.`;
}

; 
async function writeReport(result, inputs, targets, renderOutputs, debugError) {
    const writeOnce = async (one) => {
        const files = await writeFiles(one, inputs, targets);
        const faults = [...files.faults];
        const render = (stage, renderOne) => {
            const { output, faults: own } = (0,isolated_output .f)(stage, files.report, renderOne);
            faults.push(...own);
            return output;
        };
        return { files, faults, outputs: renderOutputs(files, render) };
    };
    const first = await writeOnce(result);
    for (const { error } of first.faults)
        debugError(error);
    const report = (0,isolated_output .g)(result.report, first.faults);
    return report === result.report ? first : writeOnce({ ...result, report });
}


  })

};
