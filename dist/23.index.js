export const id = 23;
export const ids = [23];
export const modules = {

/***/ 7023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderComment: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5916);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7419);
/* harmony import */ var _reading_order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1479);
/* harmony import */ var _summary_changes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5500);
/* harmony import */ var _summary_host_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7478);
/* harmony import */ var _summary_overview_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2858);
/* harmony import */ var _summary_planned_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9539);
/* harmony import */ var _summary_size_limit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5474);









/** Rows of the table; the summary has them all. */
const MAX_ROWS = 20;
/** The two lines of a table above its rows. */
const HEAD_LINES = 2;
/** Kept free for the lines that count what was left out. */
const COUNTS_BYTES = 200;
const WELL = ['coherent'];
/**
 * The comment on a pull request as Markdown: headline, what to do, the hosts that are not coherent. Whole sections and
 * rows are left out where there is no room for them, and counted: a cut in the middle would leave a code span open, and
 * a stranger's `@name` inside it would call somebody.
 *
 * @param maxBytes the room, in bytes of UTF-8
 */
function renderComment(report, summaryUrl, maxBytes) {
    const hosts = (0,_reading_order_js__WEBPACK_IMPORTED_MODULE_3__/* .worstFirst */ .m)(report.hosts);
    const opening = `### ${(0,_reading_order_js__WEBPACK_IMPORTED_MODULE_3__/* .mark */ .G)(report)} Mail identity: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)((0,_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .P)(report))}`;
    const closing = summaryUrl === null ? [] : [`[The whole summary](<${summaryUrl}>)`];
    const room = maxBytes - (0,_summary_size_limit_js__WEBPACK_IMPORTED_MODULE_8__/* .bytes */ .ee)([opening, ...closing].join('\n\n')) - COUNTS_BYTES;
    const all = subsections([
        ...(0,_summary_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .changesOf */ .f)(report),
        ...(0,_summary_planned_js__WEBPACK_IMPORTED_MODULE_7__/* .plannedSection */ ._)(report),
        ...(0,_summary_overview_js__WEBPACK_IMPORTED_MODULE_6__/* .firstScreen */ .n)(hosts, report),
    ]);
    const sections = (0,_summary_size_limit_js__WEBPACK_IMPORTED_MODULE_8__/* .whileTheyFit */ .D2)(all, room, 2);
    const unsaid = all.length - sections.length;
    const troubled = hosts.filter(({ verdict }) => !WELL.includes(verdict));
    const lines = (0,_summary_host_table_js__WEBPACK_IMPORTED_MODULE_5__/* .hostTable */ .B)(troubled).slice(0, HEAD_LINES + MAX_ROWS);
    const table = (0,_summary_size_limit_js__WEBPACK_IMPORTED_MODULE_8__/* .whileTheyFit */ .D2)(lines, room - (0,_summary_size_limit_js__WEBPACK_IMPORTED_MODULE_8__/* .bytes */ .ee)(sections.join('\n\n')) - 4, 1);
    const rows = Math.max(0, table.length - HEAD_LINES);
    const more = troubled.length - rows;
    return [
        opening,
        ...sections,
        ...(unsaid > 0 ? [`${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(unsaid, 'more section')} in the summary.`] : []),
        ...(rows > 0 ? [table.join('\n')] : []),
        ...(more > 0 ? [`${(0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(more, 'more host')} in the summary.`] : []),
        ...closing,
    ].join('\n\n');
}
/** Parts of the summary, each heading with what stands under it, below the comment's own heading. */
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
