export const id = 105;
export const ids = [105];
export const modules = {

  61105:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    reportShard: () => (  reportShard)
  });
  var _model_host_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1297);
  var _model_observation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6463);
  var _model_shard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68165);
  var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73238);
function reportShard(report, { owns, declaration, baseline, baselineFile, cancelled }, { observation, hosts, comparison }) {
    const positions = positionsIn(declaration, observation, baseline);
    const changes = [...report.changes.entries()].filter(([, { name }]) => owns(name ?? ''));
    const entries = new Map(baseline.findings.map((entry, index) => [entry, index]));
    const merging = {
        declaration: (0,_model_shard_js__WEBPACK_IMPORTED_MODULE_1__  .Vp)(declaration),
        cancelled,
        positions: {
            hosts: hosts.map(({ template, name, endpoints: [first] }) => positions.of(template, {
                host: name,
                port: template.port,
                address: first?.address ?? null,
            })),
            findings: comparison.findings.map(({ declared, host, address }) => positions.of(declared, { host, port: declared.port, address })),
            inconclusive: [
                ...observation.mailDomains.flatMap(({ mailDomain: { template }, inconclusive }) => inconclusive.map((entry) => positions.of(template, entry))),
                ...observation.hosts.flatMap(({ host, inconclusive }) => inconclusive.map((entry) => positions.of(host, entry))),
                ...observation.limits.map(positions.ofIdentity),
                ...(0,_report_js__WEBPACK_IMPORTED_MODULE_2__  .q4)(comparison.findings, report.base).map(({ entry, finding }) => positions.of(finding.declared, entry)),
            ],
            limits: [
                ...observation.mailDomains.flatMap(({ mailDomain: { template }, limits }) => limits.map((entry) => positions.of(template, entry))),
                ...observation.hosts.flatMap(({ host, limits }) => limits.map((entry) => positions.of(host, entry))),
                ...observation.limits.map(positions.ofIdentity),
            ],
            changes: changes.map(([position]) => position),
        },
        targets: targetsIn(observation, positions),
        ownNotes: report.notes.length - comparison.notes.length,
        baselineFile,
        fixed: comparison.fixed.map(({ why, entry }) => ({
            why,
            rule: entry.rule,
            host: entry.host,
            address: entry.address,
            line: entry.location?.line ?? null,
            position: entries.get(entry) ?? 0,
        })),
        waivers: comparison.waivers.map(({ waiver: { location, ...waiver }, hosts: waivedHosts, ...state }) => ({
            ...waiver,
            ...location,
            ...state,
            hosts: waivedHosts.map((host) => ({ ...host, position: positions.at(host) })),
        })),
    };
    return { ...report, changes: changes.map(([, change]) => change), merging };
}
const MAX_RECORDS = 10_000;
function positionsIn({ hosts, mailDomains }, observation, { identities }) {
    const domains = new Map(mailDomains.map(({ template }, index) => [template, index]));
    const byHost = new Map();
    const add = (key, position) => {
        if (!byHost.has(key))
            byHost.set(key, position);
    };
    let next = mailDomains.length;
    for (const host of hosts)
        add((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__  ._9)(host.name, host.port), next++);
    for (const { mailDomain, mx } of observation.mailDomains) {
        const targets = mx.kind === 'found' ? exchangesOf(mx) : [mailDomain.domain];
        targets.forEach((target, index) => {
            add((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__  ._9)(target, mailDomain.template.port), next + index);
        });
        next += MAX_RECORDS;
    }
    const byTemplate = new Map([
        ...domains,
        ...observation.hosts.map(({ host }) => {
            return [host, byHost.get((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__  ._9)(host.name, host.port)) ?? next];
        }),
    ]);
    const byIdentity = new Map(identities.map((one, index) => [(0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__  .r4)(one), next + index]));
    const byDomain = new Map(mailDomains.map(({ domain, template }, index) => [(0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__  ._9)(domain, template.port), index]));
    const ofIdentity = (endpoint) => byIdentity.get((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__  .r4)(endpoint)) ?? next + identities.length;
    return {
        of: (template, endpoint) => byTemplate.get(template) ?? ofIdentity(endpoint),
        ofIdentity,
        at: ({ host, port }) => byHost.get((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__  ._9)(host, port)) ?? byDomain.get((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__  ._9)(host, port)) ?? 0,
    };
}
function targetsIn({ hosts, otherShardHosts, mailDomains }, positions) {
    const known = new Set([...hosts, ...otherShardHosts].map(({ host }) => (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__  ._9)(host.name, host.port)));
    const own = mailDomains.filter((seen) => !seen.isOfOtherShard);
    return own.flatMap(({ mailDomain: { domain, template }, mx }) => {
        const { port } = template;
        const targets = [...new Set(exchangesOf(mx))].filter((target) => known.has((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__  ._9)(target, port)));
        const position = positions.of(template, { host: domain, port, address: null });
        return targets.length === 0 ? [] : [{ domain, port, targets, position }];
    });
}
function exchangesOf(mx) {
    return (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_0__  .M$)(mx).map(({ exchange }) => exchange);
}


  })

};
