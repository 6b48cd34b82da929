export const id = 682;
export const ids = [682];
export const modules = {

  73682:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $8: () => (  withoutFaultyHosts),
    ER: () => (  withBareHosts),
    TN: () => (  keyOf),
    a9: () => (  withoutHosts),
    n0: () => (  bareHost)
  });
  var _model_host_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1297);
  var _model_internal_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68531);
  var _report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73238);
function withBareHosts(report, stage, faulty) {
    const others = withoutHosts(report, (key) => !faulty.has(key));
    const hosts = report.hosts.map((host) => {
        const fault = faulty.get(keyOf(host));
        return fault === undefined ? host : bareHost(host, (0,_model_internal_error_js__WEBPACK_IMPORTED_MODULE_0__  .WB)(stage, fault.error));
    });
    const { merging } = report;
    if (merging === null || others.merging === null)
        return { ...others, hosts };
    const positions = { ...others.merging.positions, hosts: merging.positions.hosts };
    return { ...others, hosts, merging: { ...merging, positions } };
}
function withoutFaultyHosts(report, faulty) {
    const others = withoutHosts(report, (key) => !faulty.has(key));
    return [...faulty.values()].reduce((failed, { error }) => (0,_report_js__WEBPACK_IMPORTED_MODULE_1__  .vK)(failed, error), others);
}
function withoutHosts(report, isKept) {
    const isAbout = ({ host, port }) => isKept((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_2__  ._9)(host, port));
    const kept = {
        hosts: positionsOf(report.hosts, (host) => isKept(keyOf(host))),
        findings: positionsOf(report.findings, isAbout),
        inconclusive: positionsOf(report.inconclusive, isAbout),
        limits: positionsOf(report.limits, isAbout),
        changes: positionsOf(report.changes, ({ name, port }) => name === null || port === null || isKept((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_2__  ._9)(name, port))),
    };
    return {
        ...report,
        hosts: at(report.hosts, kept.hosts),
        findings: at(report.findings, kept.findings),
        inconclusive: at(report.inconclusive, kept.inconclusive),
        limits: at(report.limits, kept.limits),
        changes: at(report.changes, kept.changes),
        merging: report.merging === null ? null : mergingAt(report.merging, kept),
    };
}
function bareHost({ name, control, role, port, verdict, declaredAt, internalError: earlier }, error) {
    return {
        ...{ name, control, role, port, verdict, declaredAt },
        cause: null,
        evidence: '',
        advice: error?.remedy ?? '',
        steps: [],
        stableSince: null,
        planned: null,
        dns: [],
        endpoints: [],
        internalError: earlier ?? error,
    };
}
function keyOf({ name, port }) {
    return (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_2__  ._9)(name, port);
}
function positionsOf(list, isKept) {
    return list.flatMap((entry, index) => (isKept(entry) ? [index] : []));
}
function at(list, positions) {
    return positions.flatMap((index) => list.slice(index, index + 1));
}
function mergingAt(merging, kept) {
    const { hosts, findings, inconclusive, limits, changes } = merging.positions;
    return {
        ...merging,
        positions: {
            hosts: at(hosts, kept.hosts),
            findings: at(findings, kept.findings),
            inconclusive: at(inconclusive, kept.inconclusive),
            limits: at(limits, kept.limits),
            changes: at(changes, kept.changes),
        },
    };
}


  })

};
