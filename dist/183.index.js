export const id = 183;
export const ids = [183];
export const modules = {

  8678:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Z: () => (  settledView),
    n: () => (  settledDomainView)
  });
  var _model_name_map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81033);
function settledView(seen) {
    return (seen.disputes ?? []).reduce(withSettled, seen);
}
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
                    bannerForward: (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_0__  .s)([...others, [name, settled]]),
                    bannerAliases: (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_0__  .s)(aliases),
                };
            });
        }
        case 'helo': {
            const { name, settled } = dispute;
            return atAddress(seen, dispute.address, ({ helo, ...endpoint }) => {
                const others = [...(helo?.forward ?? [])].filter(([other]) => other !== name);
                const forward = (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_0__  .s)([...others, [name, settled]]);
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
        ttlS: null,
        forward: (0,_model_name_map_js__WEBPACK_IMPORTED_MODULE_0__  .s)(),
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


  }),

  6909:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    x: () => (  waiverInForce)
  });
function waiverInForce({ rule, declared }, today) {
    return declared.waivers.find((waiver) => waiver.rule === rule && today <= waiver.until);
}


  })

};
