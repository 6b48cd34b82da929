export const id = 23;
export const ids = [23];
export const modules = {

/***/ 37023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderComment: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72527);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5916);
/* harmony import */ var _host_groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17331);
/* harmony import */ var _internal_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26749);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67419);
/* harmony import */ var _summary_changes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75500);
/* harmony import */ var _summary_host_table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17478);
/* harmony import */ var _summary_overview_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36230);
/* harmony import */ var _summary_planned_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(59539);
/* harmony import */ var _summary_size_limit_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(15474);










/** Rows of the table. The summary has all hosts. */
const MAX_ROWS = 20;
/** Lines of a Markdown table above its rows. */
const HEADER_LINES = 2;
/** Reserved for the lines that count what was left out. */
const COUNT_LINES_BYTES = 200;
/**
 * The comment on a pull request as Markdown: headline, what to do, the hosts that are not coherent. Only whole
 * sections and rows are left out, and counted: a cut inside a code span would leave it open, and an untrusted `@name`
 * in it would then notify that user.
 *
 * @param maxBytes the longest comment, in bytes of UTF-8
 * @param headCommit the commit that is shown; by default that of the run, which is the merge commit of a pull request
 */
function renderComment(report, summaryUrl, maxBytes, headCommit = report.workflowRun.commit) {
    const hosts = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .md)(report.hosts);
    const opening = `### ${(0,_headline_js__WEBPACK_IMPORTED_MODULE_1__.resultMark)(report)} Mail identity: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)((0,_headline_js__WEBPACK_IMPORTED_MODULE_1__.headline)(report))}`;
    const closing = closingLine(report, summaryUrl, headCommit);
    const room = maxBytes - (0,_summary_size_limit_js__WEBPACK_IMPORTED_MODULE_9__/* .utf8Length */ .wI)([opening, ...closing].join('\n\n')) - COUNT_LINES_BYTES;
    const all = subsections([
        ...(0,_internal_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .internalErrorsSection */ .oq)(report),
        ...(0,_summary_changes_js__WEBPACK_IMPORTED_MODULE_5__/* .changesSection */ .H)(report),
        ...(0,_summary_planned_js__WEBPACK_IMPORTED_MODULE_8__/* .plannedSection */ ._)(report),
        ...(0,_summary_overview_js__WEBPACK_IMPORTED_MODULE_7__/* .overview */ .M)(hosts, report),
    ]);
    const sections = (0,_summary_size_limit_js__WEBPACK_IMPORTED_MODULE_9__/* .takeFitting */ .hW)(all, room, 2);
    const missingSections = all.length - sections.length;
    const listed = hosts.filter(({ verdict }) => verdict !== 'coherent');
    const lines = (0,_summary_host_table_js__WEBPACK_IMPORTED_MODULE_6__/* .hostTable */ .B)(listed, report).slice(0, HEADER_LINES + MAX_ROWS);
    const table = (0,_summary_size_limit_js__WEBPACK_IMPORTED_MODULE_9__/* .takeFitting */ .hW)(lines, room - (0,_summary_size_limit_js__WEBPACK_IMPORTED_MODULE_9__/* .utf8Length */ .wI)(sections.join('\n\n')) - 4, 1);
    const rows = Math.max(0, table.length - HEADER_LINES);
    const missingHosts = listed.length - rows;
    return [
        opening,
        ...sections,
        ...(missingSections > 0 ? [`${(0,_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(missingSections, 'more section')} in the summary.`] : []),
        ...(rows > 0 ? [table.join('\n')] : []),
        ...(missingHosts > 0 ? [`${(0,_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(missingHosts, 'more host')} in the summary.`] : []),
        ...closing,
    ].join('\n\n');
}
/** What the comment is about: it may be older than the last commit, and outlives the run's page. */
function closingLine({ workflowRun: { id, attempt } }, summaryUrl, commit) {
    const parts = [
        ...(summaryUrl === null ? [] : [`[The whole summary](<${summaryUrl}>)`]),
        ...(commit === null ? [] : [`commit ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(commit.slice(0, 12))}`]),
        ...(id === null ? [] : [`run ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${id}.${attempt ?? 1}`)}`]),
    ];
    return parts.length === 0 ? [] : [parts.join(' · ')];
}
/** Joins each heading of the summary with its text, one heading level lower. */
function subsections(parts) {
    if (parts.length === 0)
        return [];
    return parts
        .join('\n\n')
        .split(/\n\n(?=### )/)
        .map((section) => `#${section}`);
}


/***/ })

};
