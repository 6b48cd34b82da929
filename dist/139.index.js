export const id = 139;
export const ids = [139];
export const modules = {

/***/ 4145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ listInWords)
/* harmony export */ });
/**
 * Joins items to `a`, `a and b`, or `a, b and c`.
 *
 * @param most how many items are named; the others are counted, as in `a, b and 3 more`
 */
function listInWords(items, most) {
    const more = items.length - most;
    const shown = more > 0 ? [...items.slice(0, most), `${more} more`] : items;
    const [last = '', ...rest] = shown.toReversed();
    return rest.length === 0 ? last : `${rest.toReversed().join(', ')} and ${last}`;
}


/***/ }),

/***/ 7331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bp: () => (/* binding */ byAcceptance),
/* harmony export */   NZ: () => (/* binding */ groupByHost),
/* harmony export */   md: () => (/* binding */ worstFirst)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5268);
/* harmony import */ var _model_host_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1297);


/** Groups entries of a report by host, so that the entries of one host are found in constant time. */
function groupByHost(entries) {
    const groups = Map.groupBy(entries, ({ host, port }) => (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_1__/* .hostKey */ ._9)(host, port));
    return ({ name, port }) => groups.get((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_1__/* .hostKey */ ._9)(name, port)) ?? [];
}
function worstFirst(hosts) {
    return hosts.toSorted((a, b) => (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .byVerdict */ .$$)(a.verdict, b.verdict));
}
/**
 * Separates the hosts whose verdict rests on a new finding from those whose decisive findings are all known, waived or
 * pending.
 */
function byAcceptance({ hosts, findings }) {
    const findingsOf = groupByHost(findings);
    const parts = Map.groupBy(hosts, (host) => isAccepted(host, findingsOf(host)) ? 'accepted' : 'open');
    return { open: parts.get('open') ?? [], accepted: parts.get('accepted') ?? [] };
}
function isAccepted({ verdict }, findings) {
    const level = DECISIVE_LEVEL[verdict];
    const decisive = findings.filter((finding) => finding.level === level);
    return (decisive.length > 0 &&
        decisive.every(({ status }) => status !== 'new' && status !== 'undetermined'));
}
const DECISIVE_LEVEL = {
    broken: 'error',
    'at-risk': 'warning',
};


/***/ })

};
