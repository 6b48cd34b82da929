export const id = 105;
export const ids = [105];
export const modules = {

/***/ 1105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportShard: () => (/* binding */ reportShard)
/* harmony export */ });
/* harmony import */ var _model_baseline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(802);
/* harmony import */ var _model_declared_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2475);
/* harmony import */ var _model_shard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8165);



/** The report of a shard: only its part of the change under review, and what the merge needs to join it to the others. */
function reportShard(report, { owns, declaration, baseline, baselineFile, cancelled }, { observation, hosts, comparison }) {
    const places = placesIn(declaration, observation, baseline);
    const changes = [...report.changes.entries()].filter(([, { name }]) => owns(name));
    const entries = new Map(baseline.findings.map((entry, index) => [entry, index]));
    const merging = {
        declaration: (0,_model_shard_js__WEBPACK_IMPORTED_MODULE_2__/* .declarationDigest */ .Vp)(declaration),
        cancelled,
        positions: {
            hosts: hosts.map(({ template, name, endpoints: [first] }) => places.of(template, { host: name, port: template.port, address: first?.address ?? null })),
            findings: comparison.findings.map(({ declared, host, address }) => places.of(declared, { host, port: declared.port, address })),
            inconclusive: [
                ...observation.mailDomains.flatMap(({ mailDomain: { template }, inconclusive }) => inconclusive.map((undone) => places.of(template, undone))),
                ...observation.hosts.flatMap(({ host, inconclusive }) => inconclusive.map((undone) => places.of(host, undone))),
            ],
            changes: changes.map(([position]) => position),
        },
        targets: targetsIn(observation, places),
        ownNotes: report.notes.length - comparison.notes.length,
        baselineFile,
        fixed: comparison.fixed.map(({ why, entry }) => ({
            why,
            rule: entry.rule,
            host: entry.host,
            address: entry.address,
            line: entry.place?.line ?? null,
            position: entries.get(entry) ?? 0,
        })),
        waivers: comparison.waivers.map(({ waiver: { place, ...waiver }, hosts: holders, ...state }) => ({
            ...waiver,
            ...place,
            ...state,
            hosts: holders.map((holder) => ({ ...holder, position: places.at(holder) })),
        })),
    };
    return { ...report, changes: changes.map(([, change]) => change), merging };
}
/** More MX records than one DNS message can hold. */
const MAX_RECORDS = 10_000;
/**
 * Where things stand in the order of one run over everything: the mail domains, the hosts that are declared, those
 * that MX records name, and what is declared no more.
 */
function placesIn({ hosts, mailDomains }, observation, { identities }) {
    const domains = new Map(mailDomains.map(({ template }, index) => [template, index]));
    const named = new Map();
    const name = (key, place) => {
        if (!named.has(key))
            named.set(key, place);
    };
    let next = mailDomains.length;
    for (const host of hosts)
        name((0,_model_declared_state_js__WEBPACK_IMPORTED_MODULE_1__/* .hostKey */ ._)(host.name, host.port), next++);
    for (const { mailDomain, mx } of observation.mailDomains) {
        const targets = mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange) : [mailDomain.domain];
        targets.forEach((target, index) => {
            name((0,_model_declared_state_js__WEBPACK_IMPORTED_MODULE_1__/* .hostKey */ ._)(target, mailDomain.template.port), next + index);
        });
        next += MAX_RECORDS;
    }
    const byTemplate = new Map([
        ...domains,
        ...observation.hosts.map(({ host }) => {
            return [host, named.get((0,_model_declared_state_js__WEBPACK_IMPORTED_MODULE_1__/* .hostKey */ ._)(host.name, host.port)) ?? next];
        }),
    ]);
    const remembered = new Map(identities.map((one, index) => [(0,_model_baseline_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointKey */ .r4)(one), next + index]));
    const byDomain = new Map(mailDomains.map(({ domain, template }, index) => [(0,_model_declared_state_js__WEBPACK_IMPORTED_MODULE_1__/* .hostKey */ ._)(domain, template.port), index]));
    return {
        of: (template, where) => byTemplate.get(template) ?? remembered.get((0,_model_baseline_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointKey */ .r4)(where)) ?? next + identities.length,
        at: ({ host, port }) => named.get((0,_model_declared_state_js__WEBPACK_IMPORTED_MODULE_1__/* .hostKey */ ._)(host, port)) ?? byDomain.get((0,_model_declared_state_js__WEBPACK_IMPORTED_MODULE_1__/* .hostKey */ ._)(host, port)) ?? 0,
    };
}
/** The hosts that this shard's own mail domains name, whoever looks at them. */
function targetsIn({ hosts, elsewhere, mailDomains }, places) {
    const known = new Set([...hosts, ...elsewhere].map(({ host }) => (0,_model_declared_state_js__WEBPACK_IMPORTED_MODULE_1__/* .hostKey */ ._)(host.name, host.port)));
    const own = mailDomains.filter((seen) => !seen.elsewhere);
    return own.flatMap(({ mailDomain: { domain, template }, mx }) => {
        const { port } = template;
        const names = mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange) : [];
        const targets = [...new Set(names)].filter((target) => known.has((0,_model_declared_state_js__WEBPACK_IMPORTED_MODULE_1__/* .hostKey */ ._)(target, port)));
        const position = places.of(template, { host: domain, port, address: null });
        return targets.length === 0 ? [] : [{ domain, port, targets, position }];
    });
}


/***/ })

};
