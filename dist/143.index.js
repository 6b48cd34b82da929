export const id = 143;
export const ids = [143];
export const modules = {

/***/ 22143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   baseFindings: () => (/* binding */ baseFindings),
/* harmony export */   observationUnderBase: () => (/* binding */ observationUnderBase)
/* harmony export */ });
/* harmony import */ var _judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90571);
/* harmony import */ var _model_host_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1297);
/* harmony import */ var _model_mail_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(917);
/* harmony import */ var _model_observation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6463);




/**
 * Binds an observation to the base branch's declaration: the same facts, limited to the hosts and addresses that
 * the base declares. Its findings are those without the change.
 */
function observationUnderBase(observation, base) {
    const declared = new Map(base.hosts.map((host) => [keyOf(host), host]));
    const domains = new Map(base.mailDomains.map((entry) => [entry.domain, entry]));
    const mailDomains = observation.mailDomains.flatMap((seen) => {
        const mailDomain = domains.get(seen.mailDomain.domain);
        return mailDomain === undefined ? [] : [{ ...seen, mailDomain }];
    });
    const targets = new Map();
    for (const { mailDomain, mx } of mailDomains) {
        for (const { exchange } of (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .recordsOf */ .M$)(mx)) {
            const key = (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__/* .hostKey */ ._9)(exchange, mailDomain.template.port);
            if (!targets.has(key))
                targets.set(key, mailDomain.template);
        }
    }
    const hosts = observation.hosts.flatMap((seen) => {
        const target = targets.get(keyOf(seen.host));
        const host = declared.get(keyOf(seen.host)) ??
            (target === undefined ? undefined : (0,_model_mail_host_js__WEBPACK_IMPORTED_MODULE_1__/* .bindHost */ .YP)(target, seen.host.name, null));
        return host === undefined ? [] : [hostUnderBase(seen, host)];
    });
    return { ...observation, hosts, mailDomains };
}
function keyOf({ name, port }) {
    return (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__/* .hostKey */ ._9)(name, port);
}
function hostUnderBase(seen, host) {
    const isDeclared = (address) => host.addresses?.includes(address) ?? true;
    const sendingDomains = seen.sendingDomains.filter(({ domain }) => host.domains.includes(domain));
    return {
        ...seen,
        host,
        endpoints: seen.endpoints.filter(({ address }) => isDeclared(address)),
        sendingDomains: sendingDomains.map((sending) => {
            if (sending.spf.kind !== 'found')
                return sending;
            const results = [...sending.spf.results].filter(([address]) => isDeclared(address));
            return { ...sending, spf: { ...sending.spf, results: new Map(results) } };
        }),
    };
}
/**
 * @param underBase the observation under the base's declaration
 * @param found the findings of that observation
 */
function baseFindings(base, underBase, found) {
    const locations = new Set(found.map(placeOf));
    const declared = new Set([
        ...underBase.hosts.map(({ host }) => keyOf(host)),
        ...base.mailDomains.map(({ domain, template }) => (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__/* .hostKey */ ._9)(domain, template.port)),
    ]);
    return {
        declares: ({ host, declared: { port } }) => declared.has((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__/* .hostKey */ ._9)(host, port)),
        has: (finding) => locations.has(placeOf(finding)),
    };
}
function placeOf({ rule, host, address, declared: { port } }) {
    return (0,_judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .placeKey */ .r4)({ rule, host, port, address });
}


/***/ })

};
