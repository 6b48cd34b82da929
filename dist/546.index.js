export const id = 546;
export const ids = [546];
export const modules = {

/***/ 8678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ settledView),
/* harmony export */   n: () => (/* binding */ settledDomainView)
/* harmony export */ });
/* harmony import */ var _model_name_map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81033);

/**
 * The observation by which a host is judged. Where servers disagree, a fact is the settled one, or it is unknown, so
 * that no rule accuses over it. The report shows what the resolver answered.
 */
function settledView(seen) {
    return (seen.disputes ?? []).reduce(withSettled, seen);
}
/** The same for a mail domain. */
function settledDomainView(seen) {
    return seen.dispute === undefined ? seen : { ...seen, mx: seen.dispute.settled ?? UNKNOWN };
}
function withSettled(seen, dispute) {
    switch (dispute.about) {
        case 'forward':
            return { ...seen, forward: dispute.settled ?? UNKNOWN_FORWARD };
        case 'ptr': {
            const ptr = dispute.settled;
            return atAddress(seen, dispute.address, (endpoint) => {
                return { ...endpoint, ptr: ptr ?? unknownPtr(endpoint.ptr) };
            });
        }
        case 'greeting': {
            const { name, settled } = dispute;
            return atAddress(seen, dispute.address, (endpoint) => {
                const others = [...endpoint.bannerForward].filter(([other]) => other !== name);
                const aliases = [...endpoint.bannerAliases].filter(([other]) => other !== name);
                return {
                    ...endpoint,
                    bannerForward: (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_0__/* .nameMap */ .s)([...others, [name, settled]]),
                    bannerAliases: (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_0__/* .nameMap */ .s)(aliases),
                };
            });
        }
        case 'helo': {
            const { name, settled } = dispute;
            return atAddress(seen, dispute.address, ({ helo, ...endpoint }) => {
                const others = [...(helo?.forward ?? [])].filter(([other]) => other !== name);
                const forward = (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_0__/* .nameMap */ .s)([...others, [name, settled]]);
                return { ...endpoint, helo: helo === null ? null : { ...helo, forward } };
            });
        }
        case 'spf': {
            const { domain, settled } = dispute;
            return ofDomain(seen, domain, { spf: settled ?? UNKNOWN });
        }
        case 'dmarc': {
            const { domain, settled } = dispute;
            return ofDomain(seen, domain, { dmarc: settled ?? UNKNOWN });
        }
    }
}
const UNKNOWN = {
    kind: 'failed',
    reason: 'dns-error',
    detail: 'servers answer differently',
};
const UNKNOWN_FORWARD = { v4: UNKNOWN, v6: UNKNOWN, alias: UNKNOWN };
function unknownPtr({ authority }) {
    return {
        state: 'undetermined',
        iprev: 'temperror',
        names: [],
        forward: (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_0__/* .nameMap */ .s)(),
        error: UNKNOWN.reason,
        errorDetail: UNKNOWN.detail,
        authority,
    };
}
function atAddress(seen, address, change) {
    const endpoints = seen.endpoints.map((one) => (one.address === address ? change(one) : one));
    return { ...seen, endpoints };
}
function ofDomain(seen, domain, change) {
    const sendingDomains = seen.sendingDomains.map((one) => one.domain === domain ? { ...one, ...change } : one);
    return { ...seen, sendingDomains };
}


/***/ }),

/***/ 6909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ waiverInForce)
/* harmony export */ });
/**
 * The waiver that is in force for a finding; undefined where there is none. A waiver holds through its last day.
 *
 * @param today `YYYY-MM-DD` in UTC
 */
function waiverInForce({ rule, declared }, today) {
    return declared.waivers.find((waiver) => waiver.rule === rule && today <= waiver.until);
}


/***/ })

};
