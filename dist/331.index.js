export const id = 331;
export const ids = [331];
export const modules = {

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


/***/ })

};
