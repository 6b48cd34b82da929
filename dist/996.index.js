export const id = 996;
export const ids = [996];
export const modules = {

  12996:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  merge: () => (  merge)
});
var report_report = __webpack_require__(73238);
var sanitise = __webpack_require__(22963);
var shard = __webpack_require__(68165);
var suggestion = __webpack_require__(80957);
var read_in_time = __webpack_require__(16339);
; 
const MAX_REPORT_BYTES = 64 * 1024 * 1024;
const MAX_BYTES = 400 * 1024 * 1024;
const TOO_LARGE = { problem: `does not fit: all reports have ${MAX_BYTES} bytes at most` };
async function findReports(patterns, context) {
    const problems = [];
    const found = new Map();
    for (const pattern of patterns) {
        const search = await (0,read_in_time .ET)(pattern, context);
        if (search.kind === 'failed') {
            problems.push(`The report ${(0,suggestion .h)(pattern)} ${search.problem}.`);
            continue;
        }
        if (search.files.length === 0)
            problems.push(`There is no report ${(0,suggestion .h)(pattern)}.`);
        for (const { path, name } of search.files)
            found.set(path, name);
    }
    if (found.size > shard .hH) {
        const message = `${found.size} files are named as reports; at most ${shard .hH} can be merged.`;
        return { texts: [], problems: [message] };
    }
    let bytesLeft = MAX_BYTES;
    const texts = [...found].map(([path, name]) => {
        const read = async () => {
            const text = await (0,read_in_time .ue)(path, MAX_REPORT_BYTES, context);
            if (typeof text !== 'string')
                return text;
            bytesLeft -= text.length;
            return bytesLeft < 0 ? TOO_LARGE : text;
        };
        return { file: `"${(0,sanitise .pS)(name)}"`, read };
    });
    return { texts, problems };
}
var list_in_words = __webpack_require__(74145);
; 

const HOUR_MS = 3_600_000;
const MAX_HOURS_APART = 12;
function reportsOfOneRun(files, merge) {
    const newestFirst = files.toSorted((a, b) => startOf(b) - startOf(a));
    const ofMerge = newestFirst.filter((file) => isOfMerge(file, merge));
    const ofCommit = ofMerge.find((file) => commitOf(file) === merge.workflowRun.commit);
    const reference = ofCommit ?? ofMerge[0] ?? newestFirst[0];
    if (reference === undefined)
        return { files, others: [], problems: [] };
    if (isOldRun(reference, merge)) {
        const message = `The newest report, ${reference.file}, is of ${runLabel(reference)} and began at ${timeOf(reference)}, more than ${MAX_HOURS_APART} hours before this merge, which is of workflow run ${merge.workflowRun.id}. Only reports of one run can be joined, so none was.`;
        return { files: [], others: files, problems: [message] };
    }
    const ofRun = newestFirst.filter((file) => runOf(file) === runOf(reference));
    const newestOfAttempt = (file) => ofRun.find((other) => attemptOf(other) === attemptOf(file)) ?? reference;
    const differences = files.flatMap((file) => {
        const difference = differenceOf(file, reference, newestOfAttempt(file));
        return difference === null ? [] : [{ file, difference }];
    });
    const others = differences.map(({ file }) => file);
    const groups = Map.groupBy(differences, ({ difference }) => difference);
    return {
        files: files.filter((file) => !others.includes(file)),
        others,
        problems: [...groups].map(([difference, group]) => problemOf(group.map(({ file }) => file.file), difference)),
    };
}
function spreadNote(files) {
    const byStart = files.toSorted((a, b) => startOf(a) - startOf(b));
    const [oldest, newest] = [byStart.at(0), byStart.at(-1)];
    return oldest && newest && isApart(startOf(oldest), startOf(newest))
        ? `The oldest report, ${oldest.file}, is from ${timeOf(oldest)}, and the newest, ${newest.file}, from ${timeOf(newest)}.`
        : null;
}
function isOfMerge(file, { workflowRun: { id } }) {
    return id !== null && runOf(file) === id;
}
function isOldRun(newest, { startedAt, workflowRun: { id } }) {
    const isOther = id !== null && runOf(newest) !== null && runOf(newest) !== id;
    return isOther && isApart(startOf(newest), startedAt);
}
function differenceOf(file, reference, newest) {
    if (runOf(file) !== runOf(reference)) {
        return `of ${runLabel(file)}, but ${reference.file} is of ${runLabel(reference)}`;
    }
    const [commit, expected] = [commitOf(file), commitOf(reference)];
    if (commit != null && expected != null && commit !== expected) {
        return `of commit ${commit}, but ${reference.file} is of commit ${expected}`;
    }
    if (isApart(startOf(file), startOf(newest))) {
        return `from ${timeOf(file)}, but ${newest.file} is from ${timeOf(newest)}, more than ${MAX_HOURS_APART} hours later`;
    }
    const [digest, declaration] = [file, reference].map(({ report }) => report.merging?.declaration);
    return digest !== undefined && declaration !== undefined && digest !== declaration
        ? `of another declaration than ${reference.file}`
        : null;
}
function problemOf(files, difference) {
    const one = files.length === 1;
    const subject = `The report${one ? '' : 's'} ${(0,list_in_words .D)(files, 20)} ${one ? 'is' : 'are'}`;
    return `${subject} ${difference}. Only reports of one run can be joined, so ${one ? 'it was' : 'they were'} left out.`;
}
function runOf({ report }) {
    return report.workflowRun.id;
}
function commitOf({ report }) {
    return report.workflowRun.commit;
}
function attemptOf({ report }) {
    return report.workflowRun.attempt;
}
function runLabel(file) {
    return runOf(file) === null ? 'no known workflow run' : `workflow run ${runOf(file)}`;
}
function startOf({ report }) {
    return Date.parse(report.startedAt);
}
function timeOf({ report }) {
    return report.startedAt;
}
function isApart(one, other) {
    return Math.abs(one - other) > MAX_HOURS_APART * HOUR_MS;
}

; 
function findShards(files, unreadable, merge) {
    const byIndex = new Map();
    const sameRun = reportsOfOneRun(files, merge);
    const problems = [...unreadable, ...sameRun.problems].map(toProblem);
    const addProblem = (message) => problems.push(toProblem(message));
    const failedReports = [];
    let total = null;
    for (const { file, report } of withoutRepeated(sameRun.files)) {
        const { shard, merging } = report;
        if (hasFailed(report) || report.failure === 'internal')
            failedReports.push(report);
        if (shard === null) {
            if (!hasFailed(report))
                addProblem(`The report ${file} is that of a whole run; expected the report of a shard.`);
            continue;
        }
        if (merging === null && !hasFailed(report)) {
            addProblem(`The report ${file} does not have the data that a merge needs.`);
        }
        total ??= shard.of;
        const earlier = byIndex.get(shard.index);
        if (shard.of !== total) {
            addProblem(`The report ${file} is one of ${shard.of} shards, where others are of ${total}.`);
        }
        else if (earlier !== undefined) {
            addProblem(`Shard ${shard.index} of ${total} has two reports: ${earlier.file} and ${file}.`);
        }
        else {
            byIndex.set(shard.index, { file, report, merging });
        }
    }
    const shards = [...byIndex].toSorted(([a], [b]) => a - b).map(([, shard]) => shard);
    const leftOut = new Set(sameRun.others.map(({ report }) => report.shard?.index));
    problems.push(...missingShards(byIndex, leftOut, total));
    return { shards, failure: mergeFailure(failedReports, problems) };
}
function withoutRepeated(files) {
    const last = new Map();
    const keyOf = ({ report: { shard } }) => `${shard?.index}/${shard?.of}`;
    const attemptOf = ({ report: { workflowRun } }) => workflowRun.attempt ?? 0;
    for (const file of files) {
        last.set(keyOf(file), Math.max(attemptOf(file), last.get(keyOf(file)) ?? 0));
    }
    return files.filter((file) => file.report.shard === null || attemptOf(file) === last.get(keyOf(file)));
}
function hasFailed({ failure, problems, merging }) {
    return merging === null && (problems.length > 0 || failure !== null);
}
function missingShards(present, leftOut, total) {
    const absent = Array.from({ length: total ?? 0 }, (_, index) => index + 1).filter((index) => !present.has(index));
    const say = (indices, why) => {
        if (indices.length === 0)
            return [];
        const one = indices.length === 1;
        const which = `Shard${one ? '' : 's'} ${(0,list_in_words .D)(indices.map(String), 20)} of ${total}`;
        return [toProblem(`${which} ${why}, so ${one ? 'its' : 'their'} hosts were not checked.`)];
    };
    return [
        ...say(absent.filter((index) => !leftOut.has(index)), 'left no report'),
        ...say(absent.filter((index) => leftOut.has(index)), 'left no report of this run'),
    ];
}
function mergeFailure(failedReports, problems) {
    const failures = new Set(failedReports.map(({ failure }) => failure));
    if (problems.length > 0)
        failures.add('nothing-checked');
    if (failures.size === 0)
        return null;
    const failure = MOST_SEVERE.find((candidate) => failures.has(candidate)) ?? 'nothing-checked';
    const all = [...failedReports.flatMap((report) => report.problems), ...problems];
    const unique = new Map(all.map((problem) => [JSON.stringify(problem), problem]));
    const more = failedReports.reduce((sum, { moreProblems }) => sum + moreProblems, 0);
    return { failure, ...(0,report_report .Kc)([...unique.values()], more) };
}
const MOST_SEVERE = ['internal', 'configuration'];
function toProblem(message) {
    return { message, file: null, line: null, column: null };
}
var faulty_items = __webpack_require__(37959);
var bare_hosts = __webpack_require__(73682);
var compare = __webpack_require__(96555);
var waivers = __webpack_require__(73074);
var address_conflicts = __webpack_require__(42141);
var judgement = __webpack_require__(84615);
var rules = __webpack_require__(59054);
var finding = __webpack_require__(65268);
var host_key = __webpack_require__(1297);
var host_groups = __webpack_require__(17331);
; 
function joinShards(shards, failure, policy, { startedAt: now, workflowRun }) {
    const parts = shards.flatMap(({ report, merging }) => merging === null ? [] : [{ report, merging }]);
    const inconclusive = ordered(parts, 'inconclusive');
    const hosts = mergeDuplicateHosts(ordered(parts, 'hosts'));
    const findings = entriesOf(ordered(parts, 'findings'));
    const missing = failure === null ? missingTargets(parts, hosts, inconclusive) : [];
    const results = {
        checkedHosts: parts.reduce((sum, { report }) => sum + report.counts.hosts, 0),
        observedHosts: parts.reduce((sum, { report }) => sum + report.counts.observed, 0),
        hosts: withConflictsAcrossShards(entriesOf(hosts), findings),
        findings,
        inconclusive: dropRepeatedMx([...inconclusive, ...missing].toSorted(byPosition)),
        limits: entriesOf(ordered(parts, 'limits')),
        vantage: mergeVantages(parts.map(({ report }) => report.vantage)),
    };
    const details = {
        ...timeSpan(shards.map(({ report }) => report)),
        workflowRun,
        notes: [spreadNote(shards) ?? [], mergeNotes(parts, now)].flat(),
        changes: entriesOf(ordered(parts, 'changes')),
        base: parts.find(({ report }) => report.base !== null)?.report.base ?? null,
    };
    const cancelled = parts.some(({ merging }) => merging.cancelled);
    const effective = cancelled ? { ...policy, onInconclusive: 'fail' } : policy;
    const report = (0,report_report .zO)(results, effective, details);
    return failure === null ? report : { ...report, result: 'failed', complete: false, ...failure };
}
function ordered(parts, list) {
    return parts
        .flatMap(({ report, merging }) => report[list].map((entry, index) => {
        return { entry, position: merging.positions[list][index] ?? 0 };
    }))
        .toSorted(byPosition);
}
function byPosition(a, b) {
    return a.position - b.position;
}
function entriesOf(list) {
    return list.map(({ entry }) => entry);
}
function mergeDuplicateHosts(hosts) {
    const worst = new Map();
    for (const host of hosts) {
        const { name, port, verdict } = host.entry;
        const key = `${host.position} ${(0,host_key ._9)(name, port)}`;
        const other = worst.get(key);
        const worse = other === undefined || (0,finding .$$)(verdict, other.entry.verdict) < 0 ? host : other;
        const internalError = other?.entry.internalError ?? host.entry.internalError;
        worst.set(key, { ...worse, entry: { ...worse.entry, internalError } });
    }
    return [...worst.values()];
}
function withConflictsAcrossShards(hosts, findings) {
    const findingsOf = (0,host_groups .NZ)(findings.filter(({ rule }) => HOST_RULE_NAMES.has(rule)));
    const claims = hosts.map((host) => ({ host, endpoints: host.endpoints }));
    const conflictsOf = (0,address_conflicts .d)(claims);
    return claims.map((claim) => {
        const { host } = claim;
        const conflicts = conflictsOf(claim);
        return conflicts.length === 0 ? host : (0,judgement .O)(host, findingsOf(host), conflicts);
    });
}
const HOST_RULE_NAMES = new Set(rules .f4.map(({ name }) => name));
function dropRepeatedMx(inconclusive) {
    const domains = new Set();
    return entriesOf(inconclusive).filter(({ check, host, port }) => {
        const key = (0,host_key ._9)(host, port);
        if (check !== 'mx')
            return true;
        if (domains.has(key))
            return false;
        domains.add(key);
        return true;
    });
}
function missingTargets(parts, hosts, inconclusive) {
    const checked = new Set(hosts.map(({ entry: { name, port } }) => (0,host_key ._9)(name, port)));
    const failedDomains = new Set(inconclusive.flatMap(({ entry: { check, host, port } }) => check === 'mx' ? [(0,host_key ._9)(host, port)] : []));
    return parts
        .flatMap(({ merging }) => merging.targets)
        .filter(({ domain, port }) => !failedDomains.has((0,host_key ._9)(domain, port)))
        .flatMap(({ domain, port, targets, position }) => {
        const missing = targets.filter((target) => !checked.has((0,host_key ._9)(target, port)));
        if (missing.length === 0)
            return [];
        const entry = {
            host: domain,
            port,
            address: null,
            check: 'mx',
            reason: 'dns-error',
            detail: `no shard checked ${missing.join(', ')}, as not all were given the same MX records`,
            world: null,
            plannedAt: null,
        };
        return [{ entry, position }];
    });
}
function mergeVantages(vantages) {
    const worst = (values, order) => order.find((value) => values.includes(value)) ?? order[2];
    return {
        port25: worst(vantages.map(({ port25 }) => port25), ['blocked', 'open', 'unknown']),
        ipv6: worst(vantages.map(({ ipv6 }) => ipv6), ['unavailable', 'available', 'unknown']),
    };
}
function timeSpan(reports) {
    const spans = reports.map(({ startedAt, durationMs }) => {
        const start = Date.parse(startedAt);
        return { start, end: start + durationMs };
    });
    const startedAt = spans.reduce((earliest, { start }) => Math.min(earliest, start), Infinity);
    const end = spans.reduce((latest, span) => Math.max(latest, span.end), 0);
    return { startedAt, durationMs: end - startedAt };
}
function mergeNotes(parts, now) {
    const own = parts.flatMap(({ report, merging }) => report.notes.slice(0, merging.ownNotes));
    const file = parts.find(({ merging }) => merging.baselineFile !== null)?.merging.baselineFile;
    const fixed = parts.flatMap(({ merging }) => merging.fixed).toSorted(byPosition);
    return [
        ...new Set(own),
        ...(file == null ? [] : (0,compare.fixedNotes)(fixed.map(toFixedEntry), file)),
        ...(0,waivers .A)(mergeWaivers(parts), now),
    ];
}
function toFixedEntry({ why, rule, host, address, line, }) {
    const entry = { rule, host, address };
    return { why, entry: line === null ? entry : { ...entry, location: { line } } };
}
function mergeWaivers(parts) {
    const waivers = parts.flatMap(({ merging }) => merging.waivers);
    const groups = Map.groupBy(waivers, ({ rule, file, line, column }) => JSON.stringify([rule, file, line, column]));
    return [...groups.values()]
        .flatMap(([first, ...others]) => (first === undefined ? [] : [mergeWaiver(first, others)]))
        .toSorted(byPosition);
}
function mergeWaiver(first, others) {
    const { rule, reason, until, file, line, column } = first;
    const all = [first, ...others];
    const hosts = all.flatMap((waiver) => waiver.hosts).toSorted(byPosition);
    return {
        waiver: { rule, reason, until, location: { file, line, column } },
        hosts,
        gone: all.every(({ gone }) => gone),
        again: all.some(({ again }) => again),
        position: hosts[0]?.position ?? 0,
    };
}

; 
function joinIsolated(shards, failure, policy, merge, debugError) {
    const join = (simplify) => joinShards(shards.map((shard) => {
        const report = simplify(shard.report);
        return { ...shard, report, merging: report.merging };
    }), failure, policy, merge);
    const whole = (0,faulty_items .CD)(() => joinShards(shards, failure, policy, merge));
    if (whole.kind === 'done')
        return whole.result;
    const keys = new Set(shards.flatMap(({ report }) => report.hosts.map(bare_hosts .TN)));
    const faulty = (0,faulty_items .Hr)([...keys], whole, (faultOf) => join((report) => (0,bare_hosts .a9)(report, (key) => faultOf(key) === null)));
    for (const { error } of faulty.values())
        debugError(error);
    const bare = (0,faulty_items .CD)(() => join((report) => (0,bare_hosts .ER)(report, 'merge', faulty)));
    if (bare.kind === 'done')
        return bare.result;
    const others = join((report) => (0,bare_hosts .a9)(report, (key) => !faulty.has(key)));
    return (0,bare_hosts .$8)(others, faulty);
}
var dist = __webpack_require__(77934);
var locate_json_lists = __webpack_require__(76052);
var json_values = __webpack_require__(5334);
var report = __webpack_require__(11819);
var internal_error = __webpack_require__(68531);
var mail_host = __webpack_require__(917);
var evidence = __webpack_require__(44780);
var schema_fields = __webpack_require__(55330);
; 



const DNS_FAILURES = [
    'dns-timeout',
    'dns-servfail',
    'dns-refused',
    'dns-error',
    'not-known-yet',
    'not-read',
    'deadline',
    'address-not-allowed',
    'limit',
    'internal-error',
];
const dnsFailure = dist .FsL(dist .KIO(DNS_FAILURES), dist .DDF('DNS failure'), dist .h_('How a lookup failed. A failed lookup gives no information about the records.'));
const reason = dist .FsL(dist .KIO([
    ...DNS_FAILURES,
    'egress-blocked',
    'no-ipv6',
    'connect-timeout',
    'greeting-timeout',
    'reply-timeout',
    'greeting-rejected',
    'connection-closed',
    'base-unreadable',
]), dist .DDF('Reason'), dist .h_('Why a check could not run.'));
const serverKind = dist .KIO(['authority', 'resolver']);
const dnsServerAnswer = (0,schema_fields .Ik)('DNS answer', 'What one server answers for a name and type.', {
    server: (0,schema_fields .Cv)("The server's name, or ip:port for a resolver.", schema_fields .Qq),
    kind: (0,schema_fields .Cv)('Whether it is a server of the zone or a resolver.', serverKind),
    state: (0,schema_fields .Cv)('Whether it has such records.', dist .KIO(['found', 'absent'])),
    records: (0,schema_fields .Cv)('The data of the records, sanitised; an alias on the way to them as `CNAME target`.', schema_fields .Te),
    ttlS: (0,schema_fields .Cv)('Seconds for which this answer may be cached; null where the answer does not contain that.', dist .mee(schema_fields .v7)),
});
const ptrAnswer = (0,schema_fields .Ik)('PTR answer', 'The PTR names of the address in the answer of one name server.', {
    server: (0,schema_fields .Cv)("The server's name, or ip:port for a resolver.", schema_fields .Qq),
    kind: (0,schema_fields .Cv)('Whether it is a server of the zone or a resolver.', serverKind),
    names: (0,schema_fields .Cv)('The PTR names; empty where the answer is that there is none.', schema_fields .Te),
    confirmed: (0,schema_fields .Cv)('Those of the names that resolve back to the address.', schema_fields .Te),
});
const authority = (0,schema_fields .Ik)('Authority', "The zone of the address's PTR records, and the answers of its name servers and of further resolvers.", {
    zone: (0,schema_fields .Cv)('Origin of the zone, such as 113.0.203.in-addr.arpa; null where it could not be found.', dist .mee(schema_fields .Qq)),
    owner: (0,schema_fields .Cv)('The name that has the PTR records: the reverse name, or the name at the end of its aliases (RFC 2317). Null where `zone` is null.', dist .mee(schema_fields .Qq)),
    servers: (0,schema_fields .Cv)("The zone's NS names.", schema_fields .Te),
    answers: (0,schema_fields .Cv)("Every server that answered, the zone's own ones first.", dist .YOg(ptrAnswer)),
    cachedForS: (0,schema_fields .Cv)('Seconds for which caches may keep the answer of the resolver; null where that is not known.', dist .mee(schema_fields .v7)),
});
const ptr = (0,schema_fields .Ik)('PTR', 'Reverse DNS of the address, and whether it is forward-confirmed.', {
    state: (0,schema_fields .Cv)('`confirmed` where a PTR name resolves back to the address, `unconfirmed` where none does, `absent` where there is no PTR, `undetermined` where a lookup failed.', dist .KIO(['confirmed', 'unconfirmed', 'absent', 'undetermined'])),
    iprev: (0,schema_fields .Cv)('The iprev result of RFC 8601, section 3.', dist .KIO(['pass', 'fail', 'temperror', 'permerror'])),
    names: (0,schema_fields .Cv)('The PTR names.', schema_fields .Te),
    ttlS: (0,schema_fields .Cv)('Seconds for which this answer, also that there is no PTR, may be cached; null where the lookup failed, and where the answer does not contain that.', dist .mee(schema_fields .v7)),
    forward: (0,schema_fields .Cv)("For each PTR name that was looked up, its addresses of this address's family.", (0,schema_fields .nG)(dist .YOg(schema_fields .hl))),
    forwardErrors: dist .yqP((0,schema_fields .Cv)('For each PTR name whose address lookup failed, how; `forward` has no address for it. Absent where no such lookup failed.', (0,schema_fields .nG)((0,schema_fields .ir)(dnsFailure)))),
    error: (0,schema_fields .Cv)('How the lookup failed; null where no lookup failed.', dist .mee(dnsFailure)),
    errorDetail: (0,schema_fields .Cv)('What failed, as text; null where no lookup failed.', dist .mee(schema_fields .Qq)),
    authority: (0,schema_fields .Cv)("The answers of the zone's own servers; null where none was queried or reachable.", dist .mee(authority)),
});
const tls = (0,schema_fields .Ik)('TLS', 'Whether TLS was offered, and the result of the handshake.', {
    offered: (0,schema_fields .Cv)('Whether STARTTLS was offered, or the port speaks TLS from the first byte.', dist .zMY()),
    negotiated: (0,schema_fields .Cv)('The protocol version, such as TLSv1.3; null where there was no handshake or it failed.', dist .mee(schema_fields .Qq)),
    names: (0,schema_fields .Cv)("The certificate's DNS names, or its common name where it has none.", schema_fields .Te),
    validFrom: dist .yqP((0,schema_fields .Cv)('When the certificate becomes valid, where it is not valid yet; absent elsewhere.', schema_fields .n$)),
    validTo: (0,schema_fields .Cv)('When the certificate expires; null where there was none.', dist .mee(schema_fields .n$)),
    trusted: (0,schema_fields .Cv)('Whether the chain ends at a root that this machine trusts; null where there was no certificate.', dist .mee(dist .zMY())),
    error: (0,schema_fields .Cv)('Why the handshake failed; null where it did not.', dist .mee(schema_fields .Qq)),
});
const smtp = (0,schema_fields .Ik)('SMTP', 'The SMTP dialogue with the address on the port. All text is sanitised: control characters and other characters that could change how the text is displayed are escaped.', {
    state: (0,schema_fields .Cv)('How the SMTP dialogue ended; `skipped` where there was none.', dist .KIO([
        'greeted',
        'rejected',
        'refused',
        'unreachable',
        'timeout',
        'closed',
        'malformed',
        'tls-failed',
        'skipped',
    ])),
    code: (0,schema_fields .Cv)('The code of the greeting; null where there was none.', dist .mee(dist .FsL(dist .aig(), dist .ndf(), dist .Wwf(200), dist .cGV(599)))),
    greeting: (0,schema_fields .Cv)("The greeting's lines without their codes.", schema_fields .Te),
    bannerName: (0,schema_fields .Cv)("The name in the greeting's first line; null where it has none.", dist .mee(schema_fields .Qq)),
    ehloName: (0,schema_fields .Cv)('The name in the first line of the answer to EHLO; null where it has none.', dist .mee(schema_fields .Qq)),
    ehloReply: (0,schema_fields .Cv)("The EHLO reply's lines without their codes.", schema_fields .Te),
    bannerNames: (0,schema_fields .Cv)('The different names that the greeting showed over all connections, in the order in which they came.', schema_fields .Te),
    ehloCode: dist .yqP((0,schema_fields .Cv)('The code of the answer to EHLO, where it is not 250; absent elsewhere.', schema_fields .v7)),
    otherGreetings: dist .yqP((0,schema_fields .Cv)('The first lines of the greetings with another name than `bannerName`; absent where there are none.', schema_fields .Te)),
    tls: (0,schema_fields .Cv)('The result of the TLS check; null where TLS was not checked.', dist .mee(tls)),
    protocol: (0,schema_fields .Cv)('The protocol that the port speaks in place of the expected one; null where it speaks that one, or none that is recognised. `smtp` is plain SMTP where TLS is expected from the first byte.', dist .mee(dist .KIO(['smtp', 'tls', 'http', 'ssh']))),
    reason: (0,schema_fields .Cv)('Why the check could not run or was not started; null where it ran.', dist .mee(reason)),
    detail: (0,schema_fields .Cv)('What happened, as text; null where the dialogue succeeded.', dist .mee(schema_fields .Qq)),
    timingsMs: (0,schema_fields .Ik)('Timings', 'Milliseconds that each step took.', {
        connect: (0,schema_fields .Cv)('To open the connection; null where it was not opened.', dist .mee(schema_fields .v7)),
        greeting: (0,schema_fields .Cv)('To receive the whole greeting; null where it was not received.', dist .mee(schema_fields .v7)),
        ehlo: (0,schema_fields .Cv)('To receive the answer to EHLO; null where it was not received.', dist .mee(schema_fields .v7)),
    }),
});
const tlsa = (0,schema_fields .Ik)('TLSA', 'The TLSA records of the name and port, compared with the certificate.', {
    records: (0,schema_fields .Cv)('The records: usage, selector, matching type, data.', schema_fields .Te),
    matches: (0,schema_fields .Cv)('Whether one of them matches; null where none is of a usage that SMTP uses (RFC 7672 3.1).', dist .mee(dist .zMY())),
});
const heloSpf = (0,schema_fields .Ik)('HELO SPF', 'The SPF record of a HELO name.', {
    name: (0,schema_fields .Cv)('The HELO name.', schema_fields .Qq),
    result: (0,schema_fields .Cv)('The result of check_host() for the address.', dist .KIO(['none', 'neutral', 'pass', 'fail', 'softfail', 'permerror'])),
});
const heloRecord = (0,schema_fields .Ik)('HELO record', 'The newest record of a HELO name.', {
    name: (0,schema_fields .Cv)('The name.', schema_fields .Qq),
    seenAt: (0,schema_fields .Cv)('When the receiver recorded it.', schema_fields .n$),
    by: (0,schema_fields .Cv)('The receiver.', schema_fields .Qq),
});
const helo = (0,schema_fields .Ik)('HELO', 'The name that the host sends in HELO or EHLO when it connects to a receiver. Receivers check it, and it can differ from the name in the greeting.', {
    names: (0,schema_fields .Cv)('The names, the newest first. Where none was observed, the declared names or patterns; empty where any name is accepted.', schema_fields .Te),
    source: (0,schema_fields .Cv)('How the names are known: `evidence` where receivers recorded them, `planned` where a configuration of a mail server sets them, else `declared`, and then the name that the host sends with was not observed.', dist .KIO(['declared', 'planned', 'evidence'])),
    seenAt: (0,schema_fields .Cv)('When a receiver last recorded a name; null where none did.', dist .mee(schema_fields .n$)),
    by: (0,schema_fields .Cv)('The receiver that recorded a name last, or the file and line that set it; null where it is only declared.', dist .mee(schema_fields .Qq)),
    records: (0,schema_fields .Cv)('The newest record of each name, the newest first; empty where no receiver recorded one.', dist .YOg(heloRecord)),
    reverse: (0,schema_fields .Cv)('The reverse names that receivers recorded for the address.', schema_fields .Te),
    forward: (0,schema_fields .Cv)("For each name that was looked up, its IPv4 and IPv6 addresses. Empty where DNS has none. Null where a lookup failed that could have returned this endpoint's address.", (0,schema_fields .nG)(dist .mee(dist .YOg(schema_fields .hl)))),
    spf: (0,schema_fields .Cv)('The SPF result of the address for each name that was looked up (RFC 7208 2.4). A failed lookup is left out.', dist .YOg(heloSpf)),
});
const refusal = (0,schema_fields .Ik)('Refusal', 'A receiver refused mail from the address because of its reverse name or its HELO name.', {
    at: (0,schema_fields .Cv)('When.', schema_fields .n$),
    by: (0,schema_fields .Cv)('The receiver.', schema_fields .Qq),
    subject: (0,schema_fields .Cv)('The name that was the reason of the refusal.', dist .KIO(evidence .N)),
    code: (0,schema_fields .Cv)('The enhanced status code, or without one the reply code; null where neither was recorded.', dist .mee(schema_fields .Qq)),
    words: (0,schema_fields .Cv)("The receiver's words, without the addresses of people.", schema_fields .Qq),
});
const fallback = (0,schema_fields .Ik)('Fallback', 'The SMTP dialogue on a fallback port.', {
    port: (0,schema_fields .Cv)('The port that was connected to instead.', schema_fields .Oh),
    smtp,
});
const endpoint = (0,schema_fields .Ik)('Endpoint', 'The observed facts of one address and port.', {
    address: (0,schema_fields .Cv)('The address that was looked up and connected to.', (0,schema_fields .ir)(schema_fields .hl)),
    port: (0,schema_fields .Cv)('The port that was connected to.', schema_fields .Oh),
    ptr,
    smtp,
    fallback: (0,schema_fields .Cv)('The dialogue on another port, where this machine cannot reach `port`; null where none was tried or none greeted.', dist .mee(fallback)),
    helo: (0,schema_fields .Cv)('The name that the host sends when it connects to a receiver; null where it only receives.', dist .mee(helo)),
    refusals: (0,schema_fields .Cv)('Refusals of mail from the address that receivers recorded, the newest first.', dist .YOg(refusal)),
    tlsa: (0,schema_fields .Cv)('How the TLSA records compare with the certificate; null where there are none, and where they were not looked up.', dist .mee(tlsa)),
    bannerAliases: (0,schema_fields .Cv)('For each name in the greeting that is an alias, its target.', (0,schema_fields .nG)(schema_fields .Qq)),
    bannerForward: (0,schema_fields .Cv)("For each name in the greeting that can be a host name, its IPv4 and IPv6 addresses. Empty where DNS has none. Null where a lookup failed that could have returned this endpoint's address.", (0,schema_fields .nG)(dist .mee(dist .YOg(schema_fields .hl)))),
});
const inconclusive = (0,schema_fields .Ik)('Inconclusive check', 'A check that could not run.', {
    host: (0,schema_fields .Cv)('The name of the host, or of the mail domain.', schema_fields .Qq),
    port: (0,schema_fields .Cv)('The declared port.', schema_fields .Oh),
    address: (0,schema_fields .Cv)('The address; null where the check is about a name.', dist .mee(schema_fields .hl)),
    check: (0,schema_fields .Cv)('What could not be checked.', dist .KIO(['ptr', 'forward', 'smtp', 'ehlo', 'helo', 'tls', 'spf', 'dmarc', 'mx', 'base'])),
    reason: (0,schema_fields .Cv)('Why the check could not run.', (0,schema_fields .ir)(reason)),
    detail: (0,schema_fields .Cv)('What happened, as text.', schema_fields .Qq),
});
const LIMITED = [
    'mx-targets',
    'mx-addresses',
    'ptr-names',
    'certificate-names',
    'helo-names',
    'baseline-addresses',
];
const limit = (0,schema_fields .Ik)('Limit', 'Data that was not checked because of a limit of the program.', {
    host: (0,schema_fields .Cv)('The name of the host, or of the mail domain.', schema_fields .Qq),
    port: (0,schema_fields .Cv)('The declared port.', schema_fields .Oh),
    address: (0,schema_fields .Cv)('The address; null where the data is about a name.', dist .mee(schema_fields .hl)),
    what: (0,schema_fields .Cv)('What was cut: the MX targets of a domain, the addresses of an MX target, the PTR names of an address, the names of a certificate, the HELO names of an address, or the addresses of the baseline that are no longer declared.', dist .KIO(LIMITED)),
    limit: (0,schema_fields .Cv)('How many were checked.', schema_fields .U9),
    seen: (0,schema_fields .Cv)('How many there were.', schema_fields .U9),
});
const vantage = (0,schema_fields .Ik)('Vantage', 'What the machine of this run could reach.', {
    port25: (0,schema_fields .Cv)('Whether the machine can open connections to port 25.', dist .KIO(['open', 'blocked', 'unknown'])),
    ipv6: (0,schema_fields .Cv)('Whether there is a route to IPv6 addresses.', dist .KIO(['available', 'unavailable', 'unknown'])),
});
const OBSERVATION_PARTS = {
    vantage,
    endpoint,
    fallback,
    helo,
    heloRecord,
    heloSpf,
    refusal,
    ptr,
    authority,
    ptrAnswer,
    smtp,
    tls,
    tlsa,
    inconclusive,
    limit,
    dnsFailure,
    reason,
};
var step = __webpack_require__(34307);
; 
const WEAKENING_KINDS = [
    'rule-lowered',
    'waiver-added',
    'waiver-prolonged',
    'expectation-loosened',
    'control-shared',
    'role-narrowed',
    'tls-lowered',
    'fallback-port-added',
    'address-removed',
    'domain-removed',
    'host-removed',
    'mx-removed',
    'finding-accepted',
    'identity-replaced',
    'input-loosened',
];

; 










const RULE = /^[a-z]+(?:-[a-z]+)*$/;
const word = dist .FsL(dist .YjP(), dist .z6Y((input) => input.length <= 64 && RULE.test(input)));
const date = dist .FsL(schema_fields .vd, dist .yuE({ format: 'date' }));
const hostName = (0,schema_fields .Cv)('The name of the host, or of the mail domain.', schema_fields .Qq);
const declaredPort = (0,schema_fields .Cv)('The declared port.', schema_fields .Oh);
const findingAddress = (0,schema_fields .Cv)('The address; null where the finding is about a name.', dist .mee(schema_fields .hl));
const newFindings = (level) => (0,schema_fields .Cv)(`New findings of level ${level}.`, schema_fields .U9);
const file = dist .FsL(dist .mee(schema_fields .Qq), dist .DDF('File'), dist .h_('Path from the root of the workspace, with `/`. Null where there is no such file, and for the `hosts` input where its workflow file is not available.'));
const verdict = dist .FsL(dist .KIO(finding .bk), dist .DDF('Verdict'), dist .h_('`coherent`: nothing to do. `cosmetic`: a difference that can stay. `at-risk`: spam filters add points for it. `broken`: receivers refuse mail, or the live state contradicts the declaration. `inconclusive`: no fault was found, but an important check could not run.'));
const cause = dist .FsL(dist .KIO(finding .hE), dist .DDF('Cause'), dist .h_('The likely reason why a host is not coherent.'));
const defaultName = dist .yqP((0,schema_fields .Cv)('Which name is a default one: that in the greeting, or that with which the host sends (HELO). Only for the cause `default-banner`.', dist .KIO(finding .bR)));
const difference = (0,schema_fields .Ik)('Difference', 'One property of a host that a planned change alters.', {
    what: (0,schema_fields .Cv)('What changes.', dist .KIO(['addresses', 'alias', 'PTR', 'greeting', 'EHLO name', 'HELO name'])),
    address: (0,schema_fields .Cv)("The address; null where the change is about the host's name.", dist .mee(schema_fields .hl)),
    now: (0,schema_fields .Cv)('The current values; empty where there are none.', schema_fields .Te),
    planned: (0,schema_fields .Cv)('The planned values; empty where there are none.', schema_fields .Te),
});
const plannedHost = (0,schema_fields .Ik)('Planned host', 'A host after the planned change.', {
    verdict,
    cause: (0,schema_fields .Cv)('The likely reason; null where the host will be coherent.', dist .mee(cause)),
    defaultName,
    evidence: (0,schema_fields .Cv)('The observed facts for the cause; empty where it is not known.', schema_fields .Qq),
    advice: (0,schema_fields .Cv)('What to do, in one or more sentences.', schema_fields .Qq),
    differences: (0,schema_fields .Cv)('The properties of the host that the change alters.', dist .YOg(difference)),
    steps: (0,schema_fields .Cv)('What to do in which order; empty where the order does not matter.', schema_fields .Te),
});
const planned = (0,schema_fields .Ik)('Planned', 'A planned change, apart from its effect on the declared hosts.', {
    changes: (0,schema_fields .Cv)('How many changes of records and greetings were read.', schema_fields .U9),
    pending: (0,schema_fields .Cv)('Values that are known only after apply.', dist .YOg(dist .FsL(dist .Ikc({
        what: (0,schema_fields .Cv)('The value that is not known yet.', schema_fields .Qq),
        ...schema_fields .Ez.entries,
    }), dist .DDF('Pending')))),
    undeclared: (0,schema_fields .Cv)('Planned PTR records of addresses that no host declares.', dist .YOg(dist .FsL(dist .Ikc({
        address: schema_fields .hl,
        names: (0,schema_fields .Cv)('The planned PTR names.', schema_fields .Te),
        ...schema_fields .Ez.entries,
    }), dist .DDF('Undeclared')))),
});
const reportInconclusive = (0,schema_fields .Ik)('Inconclusive check', 'A check that could not run.', {
    ...inconclusive.entries,
    world: (0,schema_fields .Cv)('`planned` where only the state after the planned change could not be checked; null elsewhere.', dist .mee(dist .euz('planned'))),
    plannedAt: (0,schema_fields .Cv)('The part of the planned change that is the reason; null where the reason is another one.', dist .mee(schema_fields .Ez)),
});
const internalError = (0,schema_fields .Ik)('Internal error', 'An unexpected error of this program while it checked one host. It is a bug of the program and not a fault of the host. It fails the run, and does not affect other hosts.', {
    stage: (0,schema_fields .Cv)('Where the error occurred: `observe` (DNS and SMTP), `judge` (the rules, the baseline and the base branch), `forecast` (the planned change), `report`, `merge`, or the output that cannot show the host.', dist .KIO(internal_error .A6)),
    message: (0,schema_fields .Cv)('The message of the error.', schema_fields .Qq),
    remedy: (0,schema_fields .Cv)('What to do.', schema_fields .Qq),
});
const setting = (0,schema_fields .Ik)('Setting', "A setting of the host's mail server.", {
    for: (0,schema_fields .Cv)('Which name or feature it sets.', dist .KIO(step .yy)),
    value: (0,schema_fields .Cv)('The name to set; null for a setting that has no name as its value.', dist .mee(schema_fields .Qq)),
    mta: (0,schema_fields .Cv)('The mail server software; null where it was not recognised.', dist .mee(schema_fields .Qq)),
    name: (0,schema_fields .Cv)('The name of the setting, such as `myhostname`; null where it is not known.', dist .mee(schema_fields .Qq)),
    file: (0,schema_fields .Cv)('The file of `mta-config` that has the setting; null where none is known.', dist .mee(schema_fields .Qq)),
    line: (0,schema_fields .Cv)('The line of the file, counted from 1; null where none is known.', dist .mee(schema_fields .Vf)),
});
const recordLine = 'as one line of a zone file without TTL and class';
const report_schema_step = (0,schema_fields .Ik)('Step', 'One step of the remedy of a host.', {
    kind: (0,schema_fields .Cv)('`publish-record`: change a record in DNS. `set-option`: change a setting of the server. `ask-owner`: ask the owner of the address, its zone or the server. `change-declaration`: correct the declaration. `remove-host`: remove the host from the declaration. `wait`: change nothing yet, for example until caches have expired. `leave`: change nothing.', dist .KIO(step .zq)),
    text: (0,schema_fields .Cv)('The step, in one or more sentences.', schema_fields .Qq),
    fixes: (0,schema_fields .Cv)('The ids of the findings that the step removes.', schema_fields .Te),
    address: dist .yqP((0,schema_fields .Cv)('The address that the step is about.', (0,schema_fields .ir)(schema_fields .hl))),
    record: dist .yqP((0,schema_fields .Cv)(`The record to publish, or to ask for, ${recordLine}.`, schema_fields .Qq)),
    remove: dist .yqP((0,schema_fields .Cv)(`The record to remove, ${recordLine}.`, schema_fields .Qq)),
    setting: dist .yqP((0,schema_fields .Cv)('The setting to change.', setting)),
    ttlS: dist .yqP((0,schema_fields .Cv)('For `wait`: for how many seconds a cache may keep the old answer.', schema_fields .v7)),
    owner: dist .yqP((0,schema_fields .Cv)('Whom to ask, such as the operator of the reverse zone.', schema_fields .Qq)),
    change: dist .yqP((0,schema_fields .Cv)('The change of the declaration.', (0,schema_fields .Ik)('Declaration change', 'A key of the host in the declaration, and its new value.', {
        key: (0,schema_fields .Cv)('The key.', word),
        value: (0,schema_fields .Cv)('The value.', schema_fields .Qq),
    }))),
});
const dnsFact = (0,schema_fields .Ik)('DNS fact', 'The DNS lookup of one name and type.', {
    name: (0,schema_fields .Cv)('The name.', schema_fields .Qq),
    type: (0,schema_fields .Cv)("`MX` for a mail domain; else the types of the host's name, with `CNAME` only where there is one, and the `SPF` and `DMARC` records of its `domains`, which are TXT records.", dist .KIO(['A', 'AAAA', 'CNAME', 'MX', 'SPF', 'DMARC'])),
    state: (0,schema_fields .Cv)('`found`; `absent` where there is no such record; `failed` where the lookup failed, so that the records are not known; `not-run` where it was not started.', dist .KIO(['found', 'absent', 'failed', 'not-run'])),
    records: (0,schema_fields .Cv)('The data of the records.', schema_fields .Te),
    ttlS: (0,schema_fields .Cv)('Seconds for which the answer, also an absence, may be cached; null where there is no answer, where it does not contain that, and for `SPF` and `DMARC`.', dist .mee(dist .FsL(dist .aig(), dist .Wwf(0)))),
    reason: (0,schema_fields .Cv)('Why there is no answer; null where there is one.', dist .mee(dnsFailure)),
    detail: (0,schema_fields .Cv)('What happened, as text: why there is no answer, or why a record is ignored; otherwise null.', dist .mee(schema_fields .Qq)),
});
const host = (0,schema_fields .Ik)('Host', 'One mail host, and what all its findings mean together.', {
    name: (0,schema_fields .Cv)('The name of the host, or of the mail domain of an `mx` entry.', schema_fields .Qq),
    control: (0,schema_fields .Cv)('Who sets the PTR record of the addresses: the user, or a provider.', dist .KIO(mail_host .VH)),
    role: (0,schema_fields .Cv)('Whether the host only receives mail, only sends mail, or does both.', dist .KIO(mail_host .gg)),
    port: declaredPort,
    verdict: (0,schema_fields .Cv)('What the findings mean together.', (0,schema_fields .ir)(verdict)),
    cause: (0,schema_fields .Cv)('The likely reason; null where the host is coherent.', dist .mee(cause)),
    defaultName,
    evidence: (0,schema_fields .Cv)('The observed facts from which the cause follows. For the cause `unknown`, the message of the most important finding, or empty.', schema_fields .Qq),
    explained: dist .yqP((0,schema_fields .Cv)('The ids of the findings that the evidence states. Absent where the host has no judgement.', schema_fields .Te)),
    advice: (0,schema_fields .Cv)('What to do, in one or more sentences.', schema_fields .Qq),
    steps: (0,schema_fields .Cv)('The remedy, step by step; empty where nothing has to be done, and where the remedy is not known.', dist .YOg(report_schema_step)),
    stableSince: (0,schema_fields .Cv)('The day (UTC) since which the host shows its current names, according to the baseline; null where the baseline does not have the host.', dist .mee(schema_fields .vd)),
    declaredAt: (0,schema_fields .Ik)('Place', 'Where the host is declared.', {
        file,
        line: (0,schema_fields .Cv)('Counts from 1.', schema_fields .Vf),
    }),
    planned: (0,schema_fields .Cv)('The host after the planned change; null where nothing is planned.', dist .mee(plannedHost)),
    dns: (0,schema_fields .Cv)("The DNS lookups of the host's name and of its `domains`, or of the mail domain; empty for a host that is no longer declared.", dist .YOg(dnsFact)),
    endpoints: (0,schema_fields .Cv)('The observed facts of each of its addresses.', dist .YOg(endpoint)),
    internalError: (0,schema_fields .Cv)('The first unexpected error at this host; null where there was none.', dist .mee(internalError)),
});
const waiver = (0,schema_fields .Ik)('Waiver', 'Why a finding is accepted, and for how long.', {
    reason: (0,schema_fields .Cv)('The reason that the declaration gives.', schema_fields .Qq),
    until: (0,schema_fields .Cv)('The last day (UTC) on which the waiver is valid.', date),
});
const report_schema_finding = (0,schema_fields .Ik)('Finding', 'What one rule reports at one endpoint, or about a name.', {
    id: (0,schema_fields .Cv)('Identifies the finding in this report, and the same finding in the report of another run.', schema_fields .Qq),
    rule: (0,schema_fields .Cv)('The rule; docs/rules.md has a section on each. Releases add rules.', dist .FsL(word, dist .yuE({ pattern: RULE.source }))),
    level: (0,schema_fields .Cv)('How severe it is.', dist .KIO(mail_host .C4)),
    status: (0,schema_fields .Cv)("`known`: in the baseline. `waived`: has a waiver that has not expired. `pending`: matches the base's declaration, and only differs from the changed one. `undetermined`: may be pending, but the base could not be read. `new`: all others.", dist .KIO(finding .pM)),
    host: hostName,
    port: declaredPort,
    address: findingAddress,
    expected: (0,schema_fields .Cv)('What was expected.', schema_fields .Qq),
    observed: (0,schema_fields .Cv)('What was seen.', schema_fields .Qq),
    message: (0,schema_fields .Cv)('What is wrong, in a sentence.', schema_fields .Qq),
    fact: dist .yqP((0,schema_fields .Cv)('The first sentence of `message`: what was observed. Absent where it has no other one.', schema_fields .Qq)),
    remedy: (0,schema_fields .Cv)('What to change, and where: the text of the step that fixes it.', schema_fields .Qq),
    file,
    line: (0,schema_fields .Cv)('The line that declares the host, counted from 1.', schema_fields .Vf),
    onBase: (0,schema_fields .Cv)("Whether the base's declaration causes the same finding; null where there is no base.", dist .mee(dist .zMY())),
    waiver: (0,schema_fields .Cv)('The waiver that applies; null where there is none.', dist .mee(waiver)),
    world: (0,schema_fields .Cv)('`now`: only in the current state. `planned`: only after the planned change. `both`: in both. Null where nothing is planned.', dist .mee(dist .KIO(finding .ZG))),
    plannedAt: (0,schema_fields .Cv)('The place of the planned change that causes it; null where no change causes it, or where it is not known which one.', dist .mee(schema_fields .Ez)),
});
const hostChange = (0,schema_fields .Ik)('Host change', 'How one declared host, or the domain of an `mx` entry, differs from the base.', {
    name: (0,schema_fields .Cv)("The host's name, or the domain.", schema_fields .Qq),
    port: declaredPort,
    kind: (0,schema_fields .Cv)('How it was changed.', dist .KIO(['added', 'changed', 'removed'])),
    keys: (0,schema_fields .Cv)('The keys of the declaration whose values differ; empty where it was added or removed.', dist .YOg(word)),
});
const weakening = (0,schema_fields .Ik)('Weakening', 'One way in which the change makes the check report less or check less.', {
    kind: (0,schema_fields .Cv)('How it weakens the check.', dist .KIO(WEAKENING_KINDS)),
    weakens: (0,schema_fields .Cv)('Always true: the other changes lack this key.', dist .euz(true)),
    name: (0,schema_fields .Cv)('The host or the domain; null where the change applies to all hosts.', dist .mee(schema_fields .Qq)),
    port: (0,schema_fields .Cv)('Its declared port; null where the change applies to all hosts.', dist .mee(schema_fields .Oh)),
    what: (0,schema_fields .Cv)('What was changed, such as `ptr`, `rule ptr-missing` or `input fail-on`.', schema_fields .Qq),
    from: (0,schema_fields .Cv)("What the base has, such as the expected name or the rule's level.", schema_fields .Qq),
    to: (0,schema_fields .Cv)('What the change has instead.', schema_fields .Qq),
    file,
    line: (0,schema_fields .Cv)('The line that weakens the check, counted from 1; null where no line does.', dist .mee(schema_fields .Vf)),
});
const change = dist .Oxt('kind', [hostChange, weakening]);
const base = (0,schema_fields .Ik)('Base', 'The base that the change was compared with.', {
    ref: (0,schema_fields .Cv)('The commit, or the path of `base-config-file`; empty where there is neither.', schema_fields .Qq),
    source: (0,schema_fields .Cv)('`merge-parent`: the first parent of the merge commit. `merge-base`: the commit at which the pull request left its base branch, where its last commit is checked out. `base-sha`, `merge_group`, `push`: the commit that the event names. `none`: no commit is known.', dist .KIO([
        'merge-parent',
        'merge-base',
        'base-sha',
        'merge_group',
        'push',
        'base-config-file',
        'none',
    ])),
    state: (0,schema_fields .Cv)("`compared`: the base's declaration was compared. `absent`: the base has no declaration. `failed`: it could not be read. `none`: the change has no base. `checked-out`: the base itself is checked out, so the change was not checked.", dist .KIO(['compared', 'absent', 'failed', 'none', 'checked-out'])),
    why: (0,schema_fields .Cv)('A sentence that says why it was not compared, or why a better commit could not be used; otherwise empty.', schema_fields .Qq),
});
const problem = (0,schema_fields .Ik)('Problem', 'One mistake in the inputs or the declaration.', {
    message: (0,schema_fields .Cv)('What is wrong, what was found and what is expected.', schema_fields .Qq),
    file,
    line: (0,schema_fields .Cv)('Counted from 1; null where the problem has no place.', dist .mee(schema_fields .Vf)),
    column: (0,schema_fields .Cv)('Counted from 1; null where the problem has no place.', dist .mee(schema_fields .Vf)),
});
const counts = (0,schema_fields .Ik)('Counts', 'Numbers of hosts, findings and checks.', {
    hosts: (0,schema_fields .Cv)('Mail hosts that were checked.', schema_fields .U9),
    observed: (0,schema_fields .Cv)('Mail hosts with at least one observed fact.', schema_fields .U9),
    endpoints: (0,schema_fields .Cv)('Addresses of mail hosts that were checked.', schema_fields .U9),
    errors: newFindings('error'),
    warnings: newFindings('warning'),
    notices: newFindings('notice'),
    known: (0,schema_fields .Cv)('Findings that are in the baseline.', schema_fields .U9),
    waived: (0,schema_fields .Cv)('Findings with a waiver that has not expired.', schema_fields .U9),
    pending: (0,schema_fields .Cv)("Findings that the base's declaration would not cause.", schema_fields .U9),
    inconclusive: (0,schema_fields .Cv)('Checks that could not run.', schema_fields .U9),
    regressions: (0,schema_fields .Cv)('New findings at or above `fail-on`.', schema_fields .U9),
});
const shardNumber = dist .FsL(schema_fields .Vf, dist .cGV(shard .hH));
const report_schema_shard = dist .FsL((0,schema_fields .Ik)('Shard', 'One of several runs that check one part of the hosts each.', {
    index: (0,schema_fields .Cv)('The number of this part, counted from 1.', shardNumber),
    of: (0,schema_fields .Cv)('The number of parts.', shardNumber),
}), dist .z6Y(({ index, of }) => index <= of, 'the index is beyond the number of shards'));
const MAX_ID = 100;
const identifier = dist .FsL(dist .YjP(), dist .Ru6(MAX_ID), dist .pdi((input) => (0,sanitise .Es)(input, MAX_ID)));
const workflowRun = (0,schema_fields .Ik)('Workflow run', 'The run of a GitHub workflow. A merge uses it to recognise the reports of one run. A value that is not known, as in a terminal, is null.', {
    id: (0,schema_fields .Cv)('Its number, which is the same in every attempt (`GITHUB_RUN_ID`).', dist .mee(identifier)),
    attempt: (0,schema_fields .Cv)('The number of the attempt, counted from 1 (`GITHUB_RUN_ATTEMPT`).', dist .mee(schema_fields .Vf)),
    commit: (0,schema_fields .Cv)('The commit of the run (`GITHUB_SHA`).', dist .mee(identifier)),
});
const position = dist .FsL(schema_fields .U9, dist .DDF('Position'), dist .h_('A position in the order of a single run over all hosts.'));
const positionsOf = (list) => (0,schema_fields .Cv)(`Those of the entries of \`${list}\`.`, dist .YOg(position));
const targets = (0,schema_fields .Ik)('Targets', 'The hosts that the MX records of a mail domain name.', {
    domain: (0,schema_fields .Cv)('The mail domain.', schema_fields .Qq),
    port: declaredPort,
    targets: (0,schema_fields .Cv)('The names of the hosts.', schema_fields .Te),
    position,
});
const fixed = (0,schema_fields .Ik)('Fixed', 'An accepted finding that can be removed from the baseline.', {
    why: (0,schema_fields .Cv)('Whether it no longer occurs, or its host is no longer declared.', dist .KIO(['fixed', 'undeclared'])),
    rule: (0,schema_fields .Cv)('The rule.', word),
    host: hostName,
    address: findingAddress,
    line: (0,schema_fields .Cv)('Its line of the baseline; null where that is not known.', dist .mee(schema_fields .Vf)),
    position,
});
const waiverHost = (0,schema_fields .Ik)('Waiver host', 'A host or a mail domain to which a waiver applies.', {
    host: (0,schema_fields .Cv)('Its name.', schema_fields .Qq),
    port: declaredPort,
    position,
});
const waiverState = (0,schema_fields .Ik)('State of a waiver', 'The state of a waiver at the hosts of one shard.', {
    rule: (0,schema_fields .Cv)('The rule that it waives.', word),
    ...waiver.entries,
    file,
    line: (0,schema_fields .Cv)('Counts from 1.', schema_fields .Vf),
    column: (0,schema_fields .Cv)('Counts from 1.', schema_fields .Vf),
    hosts: (0,schema_fields .Cv)('The hosts, or the mail domain, to which it applies.', dist .YOg(waiverHost)),
    gone: (0,schema_fields .Cv)('Whether none of these hosts has a finding that it waives.', dist .zMY()),
    again: (0,schema_fields .Cv)('Whether a finding of its rule is reported again, because the waiver has expired.', dist .zMY()),
});
const merging = (0,schema_fields .Ik)('Merging', 'Data that a merge needs from a shard.', {
    declaration: (0,schema_fields .Cv)('A digest of the whole declaration. It is the same in every shard of one run.', dist .FsL(dist .YjP(), dist .yGV(/^[0-9a-f]{64}$/))),
    cancelled: (0,schema_fields .Cv)('Whether a signal ended the run early.', dist .zMY()),
    positions: (0,schema_fields .Ik)('Positions', 'The position of each list entry in the order of a single run over all hosts.', {
        hosts: positionsOf('hosts'),
        findings: positionsOf('findings'),
        inconclusive: positionsOf('inconclusive'),
        limits: positionsOf('limits'),
        changes: positionsOf('changes'),
    }),
    targets: (0,schema_fields .Cv)("The hosts that the MX records of the shard's own mail domains name.", dist .YOg(targets)),
    ownNotes: (0,schema_fields .Cv)('The number of notes, from the first one, that are about the run itself.', schema_fields .U9),
    baselineFile: (0,schema_fields .Cv)('Path of the baseline; null where there is none.', dist .mee(schema_fields .Qq)),
    fixed: (0,schema_fields .Cv)('Accepted findings that can be removed from the baseline.', dist .YOg(fixed)),
    waivers: (0,schema_fields .Cv)('The state of each waiver at the hosts of this shard.', dist .YOg(waiverState)),
});
const report_schema_report = (0,schema_fields .Ik)('Report of a run', 'The facts, findings and result of one run of mail-identity-check. Later releases may add properties without a new version, so readers should ignore properties that they do not know.', {
    schemaVersion: (0,schema_fields .Cv)('The version of this format.', dist .euz(1)),
    result: (0,schema_fields .Cv)('The result. `failed` fails the step. `inconclusive`: the run did not fail, a check could not run, and `on-inconclusive` is `warn`.', dist .KIO(['passed', 'failed', 'inconclusive'])),
    complete: (0,schema_fields .Cv)('Whether every check ran.', dist .zMY()),
    failure: (0,schema_fields .Cv)('Why the run failed; null where it did not.', dist .mee(dist .KIO(['regression', 'configuration', 'nothing-checked', 'inconclusive', 'internal']))),
    notes: (0,schema_fields .Cv)('Sentences about the run itself, such as what it could not read.', schema_fields .Te),
    startedAt: (0,schema_fields .Cv)('When the run began, in UTC.', schema_fields .n$),
    durationMs: (0,schema_fields .Cv)('How long it took, in milliseconds.', schema_fields .U9),
    vantage: vantage,
    counts,
    changes: (0,schema_fields .Cv)('How the declared hosts differ from those of the base, and then each way in which the change weakens the check. Empty where there is no base.', dist .YOg(change)),
    base: (0,schema_fields .Cv)('The base that the change was compared with; null where the run is not about a change, as on a schedule or the first push of a branch.', dist .mee(base)),
    hosts: (0,schema_fields .Cv)('The mail hosts that were checked, including MX targets and mail domains.', dist .YOg(host)),
    findings: (0,schema_fields .Cv)('The findings of all rules.', dist .YOg(report_schema_finding)),
    inconclusive: (0,schema_fields .Cv)('Checks that could not run. Such a check is neither passed nor failed. One entry for each endpoint and check.', dist .YOg(reportInconclusive)),
    limits: (0,schema_fields .Cv)('Data that was not checked because of a limit of the program. Each entry is also in `inconclusive`, with the reason `limit`.', dist .YOg(limit)),
    problems: (0,schema_fields .Cv)('Mistakes in the inputs, the declaration or other files. With one of them nothing is checked. In a merge also what is missing, such as the report of a shard.', dist .YOg(problem)),
    moreProblems: (0,schema_fields .Cv)('The number of problems after the first 50, which are listed. After these, an entry of a list counts as one problem.', schema_fields .U9),
    planned: (0,schema_fields .Cv)('The planned change, apart from its effect on the declared hosts; null where nothing is planned.', dist .mee(planned)),
    shard: (0,schema_fields .Cv)('The part of the hosts that this run checked; null where it checked all.', dist .mee(report_schema_shard)),
    workflowRun,
    merging: (0,schema_fields .Cv)('Data that a merge needs from a shard; null in every other report. Readers of a report do not need it.', dist .mee(merging)),
});
const REPORT_PARTS = {
    counts,
    hostChange,
    weakening,
    base,
    host,
    verdict,
    cause,
    internalError,
    plannedHost,
    difference,
    dnsFact,
    step: report_schema_step,
    finding: report_schema_finding,
    waiver,
    problem,
    planned,
    plannedPlace: schema_fields .Ez,
    shard: report_schema_shard,
    workflowRun,
    merging,
    position,
    targets,
    fixed,
    waiverState,
    waiverHost,
    ...OBSERVATION_PARTS,
    file,
    address: schema_fields .hl,
};

; 
const MAX_DEPTH = 16;
const MAX_VALUES = 2_000_000;
function readReport(source) {
    if ((0,json_values .w)(source, MAX_VALUES)) {
        return { kind: 'problem', problem: `has more than ${MAX_VALUES} values; use more shards` };
    }
    const parsed = parseJson(source);
    if (parsed.kind === 'problem')
        return parsed;
    const version = versionOf(parsed.value);
    if (version !== report .f$) {
        const has = version === null ? 'has no schemaVersion' : `has the schema version ${(0,suggestion .h)(version)}`;
        const problem = `${has}; this release reads ${report .f$}`;
        return { kind: 'problem', problem };
    }
    const result = dist .xLC(mergeableReport, parsed.value, { abortEarly: true });
    return result.success
        ? { kind: 'read', report: result.output }
        : { kind: 'problem', problem: `is damaged${describe(result.issues[0])}` };
}
const LISTS = ['hosts', 'findings', 'inconclusive', 'limits', 'changes'];
const mergeableReport = dist .FsL(dist .Ikc({
    ...report_schema_report.entries,
    hosts: dist .YOg(dist .Ikc({ ...REPORT_PARTS.host.entries, planned: dist .chJ() })),
    findings: dist .YOg(dist .Ikc({ ...REPORT_PARTS.finding.entries, world: dist .chJ(), plannedAt: dist .chJ() })),
    planned: dist .chJ(),
    workflowRun: dist .lqM(report_schema_report.entries.workflowRun, report .ct),
}), dist .z6Y(({ merging, ...lists }) => merging === null ||
    LISTS.every((list) => merging.positions[list].length === lists[list].length), 'merging.positions has not as many entries as the lists'));
function parseJson(source) {
    try {
        return { kind: 'value', value: JSON.parse(source) };
    }
    catch (error) {
        const located = (0,locate_json_lists ._)(source, MAX_DEPTH);
        if (located.kind !== 'lists') {
            const { at, problem } = located;
            const where = `line ${at.line}, column ${at.column}`;
            return { kind: 'problem', problem: `is not JSON at ${where}: ${(0,sanitise .tB)(problem, 200)}` };
        }
        const message = error instanceof Error ? error.message : String(error);
        return { kind: 'problem', problem: `is not JSON: ${(0,sanitise .tB)(message, 200)}` };
    }
}
function versionOf(value) {
    return typeof value === 'object' && value !== null && 'schemaVersion' in value
        ? value.schemaVersion
        : null;
}
function describe(issue) {
    const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
    const where = path === '' ? '' : ` at ${(0,sanitise .tB)(path, 100)}`;
    return `${where}: ${(0,sanitise .tB)(issue.message, 200)}`;
}

; 
async function merge(inputs, inputProblems, context) {
    const { clock, workflowRun, wordProblem = (one) => one, debugError } = context;
    const merging = { startedAt: clock(), workflowRun };
    const time = () => ({ ...merging, durationMs: clock() - merging.startedAt });
    if (inputProblems.length > 0) {
        const problems = inputProblems.map(wordProblem);
        return { report: (0,report_report .xV)('configuration', problems, time()), baseline: null };
    }
    const { texts, problems: notFound } = await findReports(inputs.merge ?? [], context);
    const problems = [...notFound];
    const files = [];
    for (const { file, read } of texts) {
        const text = await read();
        const reading = typeof text === 'string' ? readReport(text) : text;
        if ('report' in reading)
            files.push({ file, report: reading.report });
        else
            problems.push(`The report ${file} ${reading.problem}.`);
    }
    const { shards, failure } = findShards(files, problems, merging);
    if (shards.length > 0) {
        const report = joinIsolated(shards, failure, inputs, merging, debugError);
        return { report, baseline: null };
    }
    const failed = (0,report_report .xV)(failure?.failure ?? 'nothing-checked', [], time());
    const { problems: listed = [], moreProblems = 0 } = failure ?? {};
    return { report: { ...failed, problems: listed, moreProblems }, baseline: null };
}


  }),

  5334:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w: () => (  hasMoreValues)
  });
function hasMoreValues(source, most) {
    let values = 1;
    let inString = false;
    for (let at = 0; at < source.length && values <= most; at += 1) {
        const character = source.charCodeAt(at);
        if (character === QUOTE)
            inString = !inString;
        else if (inString)
            at += character === BACKSLASH ? 1 : 0;
        else if (character === COMMA || character === BRACKET || character === BRACE)
            values += 1;
    }
    return values > most;
}
const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);
const BRACKET = '['.charCodeAt(0);
const BRACE = '{'.charCodeAt(0);


  }),

  17331:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Bp: () => (  byAcceptance),
    NZ: () => (  groupByHost),
    Ul: () => (  hostWords),
    _q: () => (  hostLabels),
    md: () => (  worstFirst),
    sQ: () => (  mayBePending)
  });
  var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65268);
  var _model_finding_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90418);
  var _model_host_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1297);
  var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67419);
function groupByHost(entries) {
    const groups = Map.groupBy(entries, ({ host, port }) => (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__  ._9)(host, port));
    return ({ name, port }) => groups.get((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__  ._9)(name, port)) ?? [];
}
function findingsByHost(findings) {
    const groups = Map.groupBy(findings, ({ host }) => host);
    return ({ name, port }) => (groups.get(name) ?? []).filter((finding) => finding.port === port || (0,_model_finding_place_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(finding));
}
function hostLabels(hosts) {
    const ports = Map.groupBy(hosts, ({ name }) => name);
    return (host, port) => ((ports.get(host)?.length ?? 0) > 1 ? `${host}:${port}` : host);
}
function worstFirst(hosts) {
    return hosts.toSorted((a, b) => (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__  .$$)(a.verdict, b.verdict));
}
function byAcceptance({ hosts, findings }) {
    const findingsOf = findingsByHost(findings);
    const parts = Map.groupBy(hosts, (host) => isAccepted(host, findingsOf(host)) ? 'accepted' : 'open');
    return { open: parts.get('open') ?? [], accepted: parts.get('accepted') ?? [] };
}
function mayBePending({ findings, }) {
    const findingsOf = findingsByHost(findings);
    return (host) => {
        const level = DECISIVE_LEVEL[host.verdict];
        const decisive = findingsOf(host).filter((finding) => finding.level === level);
        return (decisive.some(({ status }) => status === 'undetermined') &&
            decisive.every(({ status }) => status !== 'new'));
    };
}
function hostWords(report) {
    const accepted = new Set(byAcceptance(report).accepted);
    const findingsOf = groupByHost(report.findings.filter(({ status }) => status === 'pending'));
    const isPerhapsPending = mayBePending(report);
    return (host) => {
        if (isPerhapsPending(host))
            return UNDETERMINED_WORDS;
        if (!accepted.has(host))
            return _labels_js__WEBPACK_IMPORTED_MODULE_2__  ._G[host.verdict];
        return findingsOf(host).length > 0 ? PENDING_WORDS : ACCEPTED_WORDS;
    };
}
const PENDING_WORDS = { mark: '⏳', word: 'pending rollout' };
const UNDETERMINED_WORDS = {
    mark: _labels_js__WEBPACK_IMPORTED_MODULE_2__  ._G.inconclusive.mark,
    word: 'new or pending',
};
const ACCEPTED_WORDS = { mark: '☑️', word: 'accepted' };
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


  }),

  67419:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cz: () => (  causeInBrackets),
    LS: () => (  plural),
    Yx: () => (  CAUSE_TERMS),
    _G: () => (  VERDICT_WORDS),
    hC: () => (  sentences),
    pQ: () => (  causeWords)
  });
  var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65268);
const VERDICT_WORDS = {
    broken: { mark: '❌', word: 'broken' },
    'at-risk': { mark: '🟠', word: 'at risk' },
    inconclusive: { mark: '❔', word: 'inconclusive' },
    cosmetic: { mark: '🟰', word: 'cosmetic' },
    coherent: { mark: '✅', word: 'coherent' },
};
const CAUSE_WORDS = {
    'missing-reverse': 'no PTR',
    'default-banner': 'default greeting',
    'masked-greeting': 'greeting without a name',
    'several-identities': 'several identities',
    'moved-forward': 'A/AAAA points elsewhere',
    'provider-default-ptr': "provider's default PTR",
    'partial-change': 'partial change',
    'internal-name': 'internal name',
    decommissioned: 'taken down',
    'shared-infrastructure': 'shared infrastructure',
    unknown: '',
};
const DEFAULT_HELO = 'default HELO name';
const CAUSE_TERMS = [
    ..._model_finding_js__WEBPACK_IMPORTED_MODULE_0__  .hE.map((cause) => [CAUSE_WORDS[cause], cause]),
    [DEFAULT_HELO, 'default-banner'],
];
function causeWords({ cause, defaultName }) {
    const isHelo = cause === 'default-banner' && defaultName === 'helo';
    return isHelo ? DEFAULT_HELO : CAUSE_WORDS[cause ?? 'unknown'];
}
function causeInBrackets(named) {
    const words = causeWords(named);
    return words === '' ? '' : ` (${words})`;
}
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function sentences(...texts) {
    return texts.filter((text) => text !== '').join(' ');
}


  })

};
