export const id = 23;
export const ids = [23];
export const modules = {

  37023:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    renderComment: () => (  renderComment)
  });
  var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72527);
  var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5916);
  var _host_groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17331);
  var _internal_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26749);
  var _labels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67419);
  var _summary_changes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75500);
  var _summary_host_table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17478);
  var _summary_overview_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37488);
  var _summary_planned_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(59539);
  var _summary_size_limit_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(15474);
const MAX_ROWS = 20;
const HEADER_LINES = 2;
const COUNT_LINES_BYTES = 200;
function renderComment(report, summaryUrl, maxBytes, headCommit = report.workflowRun.commit) {
    const hosts = (0,_host_groups_js__WEBPACK_IMPORTED_MODULE_2__  .md)(report.hosts);
    const opening = `### ${(0,_headline_js__WEBPACK_IMPORTED_MODULE_1__.resultMark)(report)} Mail identity: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__  .CS)((0,_headline_js__WEBPACK_IMPORTED_MODULE_1__.headline)(report))}`;
    const closing = closingLine(report, summaryUrl, headCommit);
    const room = maxBytes - (0,_summary_size_limit_js__WEBPACK_IMPORTED_MODULE_9__  .wI)([opening, ...closing].join('\n\n')) - COUNT_LINES_BYTES;
    const all = subsections([
        ...(0,_internal_errors_js__WEBPACK_IMPORTED_MODULE_3__  .oq)(report),
        ...(0,_summary_changes_js__WEBPACK_IMPORTED_MODULE_5__  .H)(report),
        ...(0,_summary_planned_js__WEBPACK_IMPORTED_MODULE_8__  ._)(report),
        ...(0,_summary_overview_js__WEBPACK_IMPORTED_MODULE_7__  .M)(hosts, report),
    ]);
    const sections = (0,_summary_size_limit_js__WEBPACK_IMPORTED_MODULE_9__  .hW)(all, room, 2);
    const missingSections = all.length - sections.length;
    const listed = hosts.filter(({ verdict }) => verdict !== 'coherent');
    const lines = (0,_summary_host_table_js__WEBPACK_IMPORTED_MODULE_6__  .B)(listed, report).slice(0, HEADER_LINES + MAX_ROWS);
    const table = (0,_summary_size_limit_js__WEBPACK_IMPORTED_MODULE_9__  .hW)(lines, room - (0,_summary_size_limit_js__WEBPACK_IMPORTED_MODULE_9__  .wI)(sections.join('\n\n')) - 4, 1);
    const rows = Math.max(0, table.length - HEADER_LINES);
    const missingHosts = listed.length - rows;
    return [
        opening,
        ...sections,
        ...(missingSections > 0 ? [`${(0,_labels_js__WEBPACK_IMPORTED_MODULE_4__  .LS)(missingSections, 'more section')} in the summary.`] : []),
        ...(rows > 0 ? [table.join('\n')] : []),
        ...(missingHosts > 0 ? [`${(0,_labels_js__WEBPACK_IMPORTED_MODULE_4__  .LS)(missingHosts, 'more host')} in the summary.`] : []),
        ...closing,
    ].join('\n\n');
}
function closingLine({ workflowRun: { id, attempt } }, summaryUrl, commit) {
    const parts = [
        ...(summaryUrl === null ? [] : [`[The whole summary](<${summaryUrl}>)`]),
        ...(commit === null ? [] : [`commit ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(commit.slice(0, 12))}`]),
        ...(id === null ? [] : [`run ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(`${id}.${attempt ?? 1}`)}`]),
    ];
    return parts.length === 0 ? [] : [parts.join(' · ')];
}
function subsections(parts) {
    if (parts.length === 0)
        return [];
    return parts
        .join('\n\n')
        .split(/\n\n(?=### )/)
        .map((section) => `#${section}`);
}


  })

};
