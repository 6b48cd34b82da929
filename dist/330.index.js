export const id = 330;
export const ids = [330];
export const modules = {

/***/ 8330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ findingLocation),
/* harmony export */   $p: () => (/* binding */ declaredLocations),
/* harmony export */   QB: () => (/* binding */ ruleUrl)
/* harmony export */ });
/* harmony import */ var _model_host_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1297);

/** The file and line that a finding is reported at: those of the planned change that causes it, else of the host. */
function findingLocation({ file, line, plannedAt, }) {
    return plannedAt === null || plannedAt.line === null
        ? { file, line }
        : { file: plannedAt.file, line: plannedAt.line };
}
/** Finds where a host or a mail domain is declared, by name and port. */
function declaredLocations(hosts) {
    const locations = new Map(hosts.map(({ name, port, declaredAt }) => [(0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hostKey */ ._9)(name, port), declaredAt]));
    return ({ host, port }) => locations.get((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hostKey */ ._9)(host, port)) ?? null;
}
/** The URL of a rule's section in the page that explains the rules. */
function ruleUrl(rulesPage, rule) {
    return `${rulesPage}#${rule}`;
}


/***/ })

};
