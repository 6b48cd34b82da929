export const id = 106;
export const ids = [106];
export const modules = {

/***/ 67106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate_validate)
});

// EXTERNAL MODULE: ./lib/inputs/inputs.js + 1 modules
var inputs_inputs = __webpack_require__(6330);
// EXTERNAL MODULE: ./lib/observe/limits/deadline.js
var limits_deadline = __webpack_require__(97349);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(72527);
// EXTERNAL MODULE: ./lib/report/headline.js
var headline = __webpack_require__(5916);
// EXTERNAL MODULE: ./lib/report/labels.js
var labels = __webpack_require__(67419);
// EXTERNAL MODULE: ./lib/report/log.js
var log = __webpack_require__(19820);
// EXTERNAL MODULE: ./lib/report/report.js + 1 modules
var report = __webpack_require__(17248);
// EXTERNAL MODULE: ./lib/run/run.js + 13 modules
var run = __webpack_require__(65471);
;// CONCATENATED MODULE: ./lib/run/validate.js


/**
 * Reads the inputs and all files that they name, as a run does before its first lookup. Opens no socket.
 *
 * @param inputProblems mistakes already found in the inputs
 */
async function validate(inputs, inputProblems, context) {
    const startedAt = context.clock();
    const declared = await (0,run/* declare */.x)(inputs, inputProblems, {
        ...context,
        repository: null,
        otherRepository: null,
        resolveBase: NO_BASE,
        base: NO_BASE,
        // A machine without a resolver can validate: none is asked.
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
        return { kind: 'invalid', report: (0,report/* reportFailure */.xV)(failure, problems, time, moreProblems) };
    }
    const { declaration, plan } = declared;
    return {
        kind: 'valid',
        hosts: declaration.hosts.length,
        mailDomains: declaration.mailDomains.length,
        plannedChanges: plan?.changes.length ?? 0,
        notes: plan?.notes ?? [],
    };
}
const NO_BASE = async () => ({ kind: 'none', why: '' });

// EXTERNAL MODULE: ./lib/cli/arguments.js + 2 modules
var cli_arguments = __webpack_require__(97141);
// EXTERNAL MODULE: ./lib/cli/check.js
var check = __webpack_require__(2394);
// EXTERNAL MODULE: ./lib/cli/colors.js
var colors = __webpack_require__(10796);
;// CONCATENATED MODULE: ./lib/cli/validate.js











/**
 * The command `validate`: reads all files that `check` reads, and prints each mistake with its place.
 *
 * @returns the exit code, as that of `check`
 */
async function validate_validate(invocation) {
    const options = (0,check/* inputsOf */.Vc)(invocation);
    const { inputs, problems } = (0,inputs_inputs/* readInputs */.Ko)((name) => options.get(name) ?? '');
    const deadline = (0,limits_deadline/* runDeadlineIn */.nR)(inputs.runTimeoutMs);
    const context = (0,check/* terminalContext */.u2)(deadline);
    const startedAt = context.clock();
    let validation;
    try {
        validation = await validate(inputs, problems.map(cli_arguments/* asOptionProblem */.J), context);
    }
    catch (error) {
        (0,check/* debugError */.AO)(error);
        const time = { startedAt, durationMs: context.clock() - startedAt };
        validation = { kind: 'invalid', report: (0,report/* reportCrash */.Ms)(error, time) };
    }
    if (validation.kind === 'invalid') {
        const { report } = validation;
        const lines = [...(0,log/* problemLines */.pb)(report), (0,headline/* headline */.P)(report)].map(report_escape/* logLine */.BP);
        process.stdout.write(`${lines.map((line) => (0,colors/* paint */.n)('red', line)).join('\n')}\n`);
        return (0,check/* exitCodeOf */.FO)(report);
    }
    const notes = validation.notes.map((note) => (0,colors/* paint */.n)('cyan', (0,report_escape/* logLine */.BP)(`note: ${note}`)));
    const outcome = (0,colors/* paint */.n)('green', describeValid(validation));
    process.stdout.write(`${[...notes, outcome].join('\n')}\n`);
    return 0;
}
function describeValid({ hosts, mailDomains, plannedChanges, }) {
    const counts = [
        (0,labels/* plural */.LS)(hosts, 'host'),
        ...(mailDomains > 0 ? [(0,labels/* plural */.LS)(mailDomains, 'mail domain')] : []),
        ...(plannedChanges > 0 ? [(0,labels/* plural */.LS)(plannedChanges, 'planned change')] : []),
    ];
    return `Valid: ${counts.join(', ')}. Nothing was looked up.`;
}


/***/ })

};
