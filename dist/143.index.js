export const id = 143;
export const ids = [143];
export const modules = {

  22143:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    baseFindings: () => (  baseFindings),
    observationUnderBase: () => (  observationUnderBase)
  });
  var _model_finding_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90418);
  var _model_host_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1297);
  var _model_mail_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(917);
  var _model_observation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6463);
function observationUnderBase(observation, base) {
    const declared = new Map(base.hosts.map((host) => [keyOf(host), host]));
    const domains = new Map(base.mailDomains.map((entry) => [entry.domain, entry]));
    const mailDomains = observation.mailDomains.flatMap((seen) => {
        const mailDomain = domains.get(seen.mailDomain.domain);
        return mailDomain === undefined ? [] : [{ ...seen, mailDomain }];
    });
    const targets = new Map();
    for (const { mailDomain, mx } of mailDomains) {
        for (const { exchange } of (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__  .M$)(mx)) {
            const key = (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__  ._9)(exchange, mailDomain.template.port);
            if (!targets.has(key))
                targets.set(key, mailDomain.template);
        }
    }
    const hosts = observation.hosts.flatMap((seen) => {
        const target = targets.get(keyOf(seen.host));
        const host = declared.get(keyOf(seen.host)) ??
            (target === undefined ? undefined : (0,_model_mail_host_js__WEBPACK_IMPORTED_MODULE_1__  .YP)(target, seen.host.name, null));
        return host === undefined ? [] : [hostUnderBase(seen, host)];
    });
    return { ...observation, hosts, mailDomains };
}
function keyOf({ name, port }) {
    return (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__  ._9)(name, port);
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
function baseFindings(base, underBase, found) {
    const locations = new Set(found.map(placeOf));
    const declared = new Set([
        ...underBase.hosts.map(({ host }) => keyOf(host)),
        ...base.mailDomains.map(({ domain, template }) => (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__  ._9)(domain, template.port)),
    ]);
    return {
        declares: ({ host, declared: { port } }) => declared.has((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__  ._9)(host, port)),
        has: (finding) => locations.has(placeOf(finding)),
    };
}
function placeOf({ rule, host, address, declared: { port } }) {
    return (0,_model_finding_place_js__WEBPACK_IMPORTED_MODULE_0__  .r)({ rule, host, port, address });
}


  }),

  90418:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  isOfEveryPort),
    r: () => (  placeKey)
  });
  var _host_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1297);
  var _rule_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80550);


const OF_EVERY_PORT = new Set(_rule_names_js__WEBPACK_IMPORTED_MODULE_0__  .I);
function isOfEveryPort(finding) {
    return OF_EVERY_PORT.has(finding.rule);
}
function placeKey(finding) {
    const { rule, host, address } = finding;
    return isOfEveryPort(finding)
        ? `${rule} ${host} ${address ?? ''}`
        : `${rule} ${(0,_host_key_js__WEBPACK_IMPORTED_MODULE_1__  .r4)(finding)}`;
}


  })

};
