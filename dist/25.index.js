export const id = 25;
export const ids = [25];
export const modules = {

/***/ 72025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  merge: () => (/* binding */ merge)
});

// EXTERNAL MODULE: ./lib/report/report.js + 1 modules
var report_report = __webpack_require__(17248);
// EXTERNAL MODULE: ./lib/model/sanitise.js
var sanitise = __webpack_require__(22963);
// EXTERNAL MODULE: ./lib/model/shard.js
var shard = __webpack_require__(68165);
// EXTERNAL MODULE: ./lib/model/suggestion.js
var suggestion = __webpack_require__(80957);
// EXTERNAL MODULE: ./lib/run/read-in-time.js + 1 modules
var read_in_time = __webpack_require__(16339);
;// CONCATENATED MODULE: ./lib/merge/find-reports.js




/** The largest report of a shard: that of about 25,000 addresses. */
const MAX_REPORT_BYTES = 64 * 1024 * 1024;
/** For all reports together: the joined report must fit into one JavaScript string. */
const MAX_BYTES = 400 * 1024 * 1024;
const TOO_LARGE = { problem: `does not fit: all reports have ${MAX_BYTES} bytes at most` };
/** Finds the files that match paths or globs, each once and in order. */
async function findReports(patterns, context) {
    const problems = [];
    const found = new Map();
    for (const pattern of patterns) {
        const search = await (0,read_in_time/* findInTime */.ET)(pattern, context);
        if (search.kind === 'failed') {
            problems.push(`The report ${(0,suggestion/* quote */.h)(pattern)} ${search.problem}.`);
            continue;
        }
        if (search.files.length === 0)
            problems.push(`There is no report ${(0,suggestion/* quote */.h)(pattern)}.`);
        for (const { path, name } of search.files)
            found.set(path, name);
    }
    if (found.size > shard/* MAX_SHARDS */.hH) {
        const message = `${found.size} files are named as reports; at most ${shard/* MAX_SHARDS */.hH} can be merged.`;
        return { texts: [], problems: [message] };
    }
    let bytesLeft = MAX_BYTES;
    const texts = [...found].map(([path, name]) => {
        const read = async () => {
            const text = await (0,read_in_time/* readNeeded */.ue)(path, MAX_REPORT_BYTES, context);
            if (typeof text !== 'string')
                return text;
            bytesLeft -= text.length;
            return bytesLeft < 0 ? TOO_LARGE : text;
        };
        return { file: `"${(0,sanitise/* shownPath */.pS)(name)}"`, read };
    });
    return { texts, problems };
}

// EXTERNAL MODULE: ./lib/model/list-in-words.js
var list_in_words = __webpack_require__(74145);
;// CONCATENATED MODULE: ./lib/merge/same-run.js

const HOUR_MS = 3_600_000;
/**
 * Reports of one run begin within these hours of each other. A job on a hosted runner takes at most 6 hours, and a
 * nightly run follows after 24.
 */
const MAX_HOURS_APART = 12;
/**
 * Finds the reports of one run: the workflow run of the merge where it has reports, else the run of the newest report.
 * The others differ from its newest report in the workflow run, the commit, the declaration or the time.
 *
 * The time is compared between reports of the same attempt, and where no workflow run is known: GitHub can run failed
 * jobs again up to 30 days later.
 */
function reportsOfOneRun(files, merge) {
    const newestFirst = files.toSorted((a, b) => startOf(b) - startOf(a));
    const reference = newestFirst.find((file) => isOfMerge(file, merge)) ?? newestFirst[0];
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
/** A note where the reports are far apart, as after failed jobs were run again days later; null where they are not. */
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
/**
 * Whether the newest report is of another workflow run than the merge, and old. A workflow may join the reports of the
 * run that triggered it, but must not find those of last week where the jobs of today left none.
 */
function isOldRun(newest, { startedAt, workflowRun: { id } }) {
    const isOther = id !== null && runOf(newest) !== null && runOf(newest) !== id;
    return isOther && isApart(startOf(newest), startedAt);
}
/** The rest of a sentence that begins with the file, as in `of commit 1a2b, but "1.json" is of commit 3c4d`. */
function differenceOf(file, reference, newest) {
    if (runOf(file) !== runOf(reference)) {
        return `of ${runLabel(file)}, but ${reference.file} is of ${runLabel(reference)}`;
    }
    const [commit, expected] = [file, reference].map(({ report }) => report.workflowRun.commit);
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
    const subject = `The report${one ? '' : 's'} ${(0,list_in_words/* listInWords */.D)(files, 20)} ${one ? 'is' : 'are'}`;
    return `${subject} ${difference}. Only reports of one run can be joined, so ${one ? 'it was' : 'they were'} left out.`;
}
function runOf({ report }) {
    return report.workflowRun.id;
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

;// CONCATENATED MODULE: ./lib/merge/find-shards.js



/**
 * Finds the shards of one run among reports. Problems are: a report of another run, a shard that is missing or has two
 * reports, a report that is not a shard's, and the problems of shards that failed.
 *
 * @param unreadable the problems of reports that could not be read, as sentences
 */
function findShards(files, unreadable, merge) {
    const byIndex = new Map();
    const sameRun = reportsOfOneRun(files, merge);
    const problems = [...unreadable, ...sameRun.problems].map(toProblem);
    const addProblem = (message) => problems.push(toProblem(message));
    const failedReports = [];
    let total = null;
    for (const { file, report } of withoutRepeated(sameRun.files)) {
        const { shard, merging } = report;
        // One with an unexpected error fails the merge too, with what it has.
        if (hasFailed(report) || report.failure === 'internal')
            failedReports.push(report);
        if (shard === null) {
            // A shard with invalid inputs may not know its number.
            if (!hasFailed(report))
                addProblem(`The report ${file} is no shard's but a whole run's.`);
            continue;
        }
        if (merging === null && !hasFailed(report)) {
            addProblem(`The report ${file} does not say what a merge needs to know.`);
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
/** Drops the reports of shards that have one of a later attempt: their jobs were run again. */
function withoutRepeated(files) {
    const last = new Map();
    const keyOf = ({ report: { shard } }) => `${shard?.index}/${shard?.of}`;
    const attemptOf = ({ report: { workflowRun } }) => workflowRun.attempt ?? 0;
    for (const file of files) {
        last.set(keyOf(file), Math.max(attemptOf(file), last.get(keyOf(file)) ?? 0));
    }
    return files.filter((file) => file.report.shard === null || attemptOf(file) === last.get(keyOf(file)));
}
/** Whether a run failed before it checked anything. */
function hasFailed({ failure, problems, merging }) {
    return merging === null && (problems.length > 0 || failure !== null);
}
/** @param leftOut shards with a report that cannot be joined */
function missingShards(present, leftOut, total) {
    const absent = Array.from({ length: total ?? 0 }, (_, index) => index + 1).filter((index) => !present.has(index));
    const say = (indices, why) => {
        if (indices.length === 0)
            return [];
        const one = indices.length === 1;
        const which = `Shard${one ? '' : 's'} ${(0,list_in_words/* listInWords */.D)(indices.map(String), 20)} of ${total}`;
        return [toProblem(`${which} ${why}, so ${one ? 'its' : 'their'} hosts were not checked.`)];
    };
    return [
        ...say(absent.filter((index) => !leftOut.has(index)), 'left no report'),
        ...say(absent.filter((index) => leftOut.has(index)), 'left no report of this run'),
    ];
}
/** The most severe failure, with the first problems, each once. Null where the merge is complete. */
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
    return { failure, ...(0,report_report/* limitProblems */.Kc)([...unique.values()], more) };
}
const MOST_SEVERE = ['internal', 'configuration'];
function toProblem(message) {
    return { message, file: null, line: null, column: null };
}

// EXTERNAL MODULE: ./lib/model/faulty-items.js
var faulty_items = __webpack_require__(37959);
// EXTERNAL MODULE: ./lib/report/bare-hosts.js
var bare_hosts = __webpack_require__(73682);
// EXTERNAL MODULE: ./lib/compare/compare.js + 1 modules
var compare = __webpack_require__(96555);
// EXTERNAL MODULE: ./lib/compare/waivers.js
var waivers = __webpack_require__(73074);
// EXTERNAL MODULE: ./lib/judge/address-conflicts.js
var address_conflicts = __webpack_require__(42141);
// EXTERNAL MODULE: ./lib/judge/judgement.js + 12 modules
var judgement = __webpack_require__(15385);
// EXTERNAL MODULE: ./lib/judge/rules/index.js + 57 modules
var rules = __webpack_require__(90571);
// EXTERNAL MODULE: ./lib/model/finding.js
var finding = __webpack_require__(65268);
// EXTERNAL MODULE: ./lib/model/host-key.js
var host_key = __webpack_require__(1297);
// EXTERNAL MODULE: ./lib/report/host-groups.js
var host_groups = __webpack_require__(17331);
;// CONCATENATED MODULE: ./lib/merge/join-shards.js










/**
 * Joins the reports of shards into the report that one run over all hosts would have written: the same entries in the
 * same order. Counts and result follow from the policy of the merge.
 *
 * @param failure why the merge is incomplete; null where it is complete
 * @param merge the run that the joined report is of; its time decides on the state of waivers
 */
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
    // A cancelled run never passes, whichever shard was cancelled.
    const cancelled = parts.some(({ merging }) => merging.cancelled);
    const effective = cancelled ? { ...policy, onInconclusive: 'fail' } : policy;
    const report = (0,report_report/* reportResults */.zO)(results, effective, details);
    return failure === null ? report : { ...report, result: 'failed', complete: false, ...failure };
}
/** The entries of all shards by position. Entries at the same position keep the order of their shard. */
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
/** Every shard reports a mail domain whose MX lookup failed there. The worst verdict is kept. */
function mergeDuplicateHosts(hosts) {
    const worst = new Map();
    for (const host of hosts) {
        const { name, port, verdict } = host.entry;
        const key = `${host.position} ${(0,host_key/* hostKey */._9)(name, port)}`;
        const other = worst.get(key);
        const worse = other === undefined || (0,finding/* byVerdict */.$$)(verdict, other.entry.verdict) < 0 ? host : other;
        const internalError = other?.entry.internalError ?? host.entry.internalError;
        worst.set(key, { ...worse, entry: { ...worse.entry, internalError } });
    }
    return [...worst.values()];
}
/**
 * Adds address conflicts between hosts of different shards. Hosts with a common declared address are in one shard, but
 * addresses from DNS are not known when shards are assigned.
 */
function withConflictsAcrossShards(hosts, findings) {
    const findingsOf = (0,host_groups/* groupByHost */.NZ)(findings.filter(({ rule }) => HOST_RULE_NAMES.has(rule)));
    const claims = hosts.map((host) => ({ host, endpoints: host.endpoints }));
    const conflictsOf = (0,address_conflicts/* findAddressConflicts */.d)(claims);
    return claims.map((claim) => {
        const { host } = claim;
        const conflicts = conflictsOf(claim);
        return conflicts.length === 0 ? host : (0,judgement/* withConflicts */.O)(host, findingsOf(host), conflicts);
    });
}
const HOST_RULE_NAMES = new Set(rules/* HOST_RULES */.f4.map(({ name }) => name));
/** Every shard makes the MX lookups. One that failed is reported once. */
function dropRepeatedMx(inconclusive) {
    const domains = new Set();
    return entriesOf(inconclusive).filter(({ check, host, port }) => {
        const key = (0,host_key/* hostKey */._9)(host, port);
        if (check !== 'mx')
            return true;
        if (domains.has(key))
            return false;
        domains.add(key);
        return true;
    });
}
/**
 * MX targets that no shard checked. This happens when the MX records change during the run: the shard that owns a
 * target then got other records than the shard that owns the domain.
 */
function missingTargets(parts, hosts, inconclusive) {
    const checked = new Set(hosts.map(({ entry: { name, port } }) => (0,host_key/* hostKey */._9)(name, port)));
    const failedDomains = new Set(inconclusive.flatMap(({ entry: { check, host, port } }) => check === 'mx' ? [(0,host_key/* hostKey */._9)(host, port)] : []));
    return parts
        .flatMap(({ merging }) => merging.targets)
        .filter(({ domain, port }) => !failedDomains.has((0,host_key/* hostKey */._9)(domain, port)))
        .flatMap(({ domain, port, targets, position }) => {
        const missing = targets.filter((target) => !checked.has((0,host_key/* hostKey */._9)(target, port)));
        if (missing.length === 0)
            return [];
        const entry = {
            host: domain,
            port,
            address: null,
            check: 'mx',
            reason: 'dns-error',
            detail: `no shard looked at ${missing.join(', ')}, as not all were given the same MX records`,
            world: null,
            plannedAt: null,
        };
        return [{ entry, position }];
    });
}
/** The worst of the vantages: if one machine cannot reach port 25, part of the fleet was not checked. */
function mergeVantages(vantages) {
    const worst = (values, order) => order.find((value) => values.includes(value)) ?? order[2];
    return {
        port25: worst(vantages.map(({ port25 }) => port25), ['blocked', 'open', 'unknown']),
        ipv6: worst(vantages.map(({ ipv6 }) => ipv6), ['unavailable', 'available', 'unknown']),
    };
}
/** From the earliest start to the latest end, in milliseconds. */
function timeSpan(reports) {
    const spans = reports.map(({ startedAt, durationMs }) => {
        const start = Date.parse(startedAt);
        return { start, end: start + durationMs };
    });
    const startedAt = spans.reduce((earliest, { start }) => Math.min(earliest, start), Infinity);
    const end = spans.reduce((latest, span) => Math.max(latest, span.end), 0);
    return { startedAt, durationMs: end - startedAt };
}
/** The notes of the runs, each once, then those about the baseline and the waivers as one run would write them. */
function mergeNotes(parts, now) {
    const own = parts.flatMap(({ report, merging }) => report.notes.slice(0, merging.ownNotes));
    const file = parts.find(({ merging }) => merging.baselineFile !== null)?.merging.baselineFile;
    const fixed = parts.flatMap(({ merging }) => merging.fixed).toSorted(byPosition);
    return [
        ...new Set(own),
        ...(file == null ? [] : (0,compare.fixedNotes)(fixed.map(toFixedEntry), file)),
        ...(0,waivers/* waiverNotes */.A)(mergeWaivers(parts), now),
    ];
}
function toFixedEntry({ why, rule, host, address, line, }) {
    const entry = { rule, host, address };
    return { why, entry: line === null ? entry : { ...entry, location: { line } } };
}
/** Each waiver once. The waiver of an `mx:` entry may apply to hosts of several shards. */
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

;// CONCATENATED MODULE: ./lib/merge/join-isolated.js



/**
 * Joins the reports of shards. A host with which that throws has only its name, its verdict and the error in the joined
 * report; all others are whole.
 */
function joinIsolated(shards, failure, policy, merge, debugError) {
    const join = (simplify) => joinShards(shards.map((shard) => {
        const report = simplify(shard.report);
        return { ...shard, report, merging: report.merging };
    }), failure, policy, merge);
    const whole = (0,faulty_items/* attempt */.CD)(() => joinShards(shards, failure, policy, merge));
    if (whole.kind === 'done')
        return whole.result;
    const keys = new Set(shards.flatMap(({ report }) => report.hosts.map(bare_hosts/* keyOf */.TN)));
    const faulty = (0,faulty_items/* findFaulty */.Hr)([...keys], whole, (faultOf) => join((report) => (0,bare_hosts/* withoutHosts */.a9)(report, (key) => faultOf(key) === null)));
    for (const { error } of faulty.values())
        debugError(error);
    const bare = (0,faulty_items/* attempt */.CD)(() => join((report) => (0,bare_hosts/* withBareHosts */.ER)(report, 'merge', faulty)));
    if (bare.kind === 'done')
        return bare.result;
    const others = join((report) => (0,bare_hosts/* withoutHosts */.a9)(report, (key) => !faulty.has(key)));
    return (0,bare_hosts/* withoutFaultyHosts */.$8)(others, faulty);
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/compare/locate-json-lists.js
var locate_json_lists = __webpack_require__(76052);
// EXTERNAL MODULE: ./lib/model/json-values.js
var json_values = __webpack_require__(5334);
// EXTERNAL MODULE: ./lib/model/report.js
var report = __webpack_require__(11819);
// EXTERNAL MODULE: ./lib/model/internal-error.js
var internal_error = __webpack_require__(68531);
// EXTERNAL MODULE: ./lib/model/mail-host.js
var mail_host = __webpack_require__(917);
// EXTERNAL MODULE: ./lib/model/evidence.js
var evidence = __webpack_require__(44780);
// EXTERNAL MODULE: ./lib/model/schema-fields.js
var schema_fields = __webpack_require__(55330);
;// CONCATENATED MODULE: ./lib/model/observation-schema.js



const DNS_FAILURES = [
    'dns-timeout',
    'dns-servfail',
    'dns-refused',
    'dns-error',
    // The records are in a plan, as a value that is only known after apply.
    'not-known-yet',
    // The records or names are in a file of the plan, in a way that the program does not understand.
    'not-read',
    // The time was over before the lookup began.
    'deadline',
    // A bug of this program. The host has an `internalError` too.
    'internal-error',
];
const dnsFailure = dist/* pipe */.FsL(dist/* picklist */.KIO(DNS_FAILURES), dist/* title */.DDF('DNS failure'), dist/* description */.h_('How a lookup failed. A lookup that fails says nothing about the records.'));
const reason = dist/* pipe */.FsL(dist/* picklist */.KIO([
    ...DNS_FAILURES,
    'egress-blocked',
    'no-ipv6',
    'connect-timeout',
    'greeting-timeout',
    'reply-timeout',
    'greeting-rejected',
    'connection-closed',
    'address-not-allowed',
    // The finding may be pending, but the base of the change could not be read.
    'base-unreadable',
    // A limit cut what there was to look at. The report lists it under `limits` too.
    'limit',
]), dist/* title */.DDF('Reason'), dist/* description */.h_('Why a check could not run.'));
const serverKind = dist/* picklist */.KIO(['authority', 'resolver']);
const dnsServerAnswer = (0,schema_fields/* object */.Ik)('DNS answer', 'What one server answers for a name and type.', {
    server: (0,schema_fields/* about */.Cv)("The server's name, or ip:port for a resolver.", schema_fields/* text */.Qq),
    kind: (0,schema_fields/* about */.Cv)('Whether it is a server of the zone or a resolver.', serverKind),
    state: (0,schema_fields/* about */.Cv)('Whether it has such records.', dist/* picklist */.KIO(['found', 'absent'])),
    records: (0,schema_fields/* about */.Cv)('The data of the records, sanitised; an alias on the way to them as `CNAME target`.', schema_fields/* texts */.Te),
    ttlS: (0,schema_fields/* about */.Cv)('Seconds for which this answer may be cached; null where the answer does not contain that.', dist/* nullable */.mee(schema_fields/* notNegative */.v7)),
});
const ptrAnswer = (0,schema_fields/* object */.Ik)('PTR answer', "What one name server says of the address's PTR names.", {
    server: (0,schema_fields/* about */.Cv)("The server's name, or ip:port for a resolver.", schema_fields/* text */.Qq),
    kind: (0,schema_fields/* about */.Cv)('Whether it is a server of the zone or a resolver.', serverKind),
    names: (0,schema_fields/* about */.Cv)('The PTR names; empty where it says that there is none.', schema_fields/* texts */.Te),
    confirmed: (0,schema_fields/* about */.Cv)('The names of these that resolve back to the address.', schema_fields/* texts */.Te),
});
const authority = (0,schema_fields/* object */.Ik)('Authority', "The zone that holds the address's PTR records, and what its name servers and further resolvers say.", {
    zone: (0,schema_fields/* about */.Cv)('Origin of the zone, such as 113.0.203.in-addr.arpa; null where it could not be found.', dist/* nullable */.mee(schema_fields/* text */.Qq)),
    owner: (0,schema_fields/* about */.Cv)('Where the PTR records stand: the reverse name, or the name at the end of its aliases (RFC 2317); null where the zone is.', dist/* nullable */.mee(schema_fields/* text */.Qq)),
    servers: (0,schema_fields/* about */.Cv)("The zone's NS names.", schema_fields/* texts */.Te),
    answers: (0,schema_fields/* about */.Cv)("Every server that answered, the zone's own ones first.", dist/* array */.YOg(ptrAnswer)),
    // The longest time that a resolver of the run may keep what contradicts the authority: other PTR names, or address
    // records of a PTR name without this address.
    cachedForS: (0,schema_fields/* about */.Cv)('Seconds for which caches may go on with what the resolver said; null where that is not known.', dist/* nullable */.mee(schema_fields/* notNegative */.v7)),
});
const ptr = (0,schema_fields/* object */.Ik)('PTR', 'What reverse DNS says of the address, and whether it is forward-confirmed.', {
    state: (0,schema_fields/* about */.Cv)('`confirmed` where a PTR name resolves back to the address, `unconfirmed` where none does, `absent` where there is no PTR, `undetermined` where a failed lookup leaves it open.', dist/* picklist */.KIO(['confirmed', 'unconfirmed', 'absent', 'undetermined'])),
    iprev: (0,schema_fields/* about */.Cv)('The same as the result that RFC 8601 3 defines.', dist/* picklist */.KIO(['pass', 'fail', 'temperror', 'permerror'])),
    names: (0,schema_fields/* about */.Cv)('The PTR names.', schema_fields/* texts */.Te),
    forward: (0,schema_fields/* about */.Cv)("For each PTR name that was looked up, its addresses of this address's family.", (0,schema_fields/* byName */.nG)(dist/* array */.YOg(schema_fields/* address */.hl))),
    forwardErrors: dist/* exactOptional */.yqP((0,schema_fields/* about */.Cv)('For each PTR name whose address lookup failed, how; `forward` has no address for it. Absent where no such lookup failed.', (0,schema_fields/* byName */.nG)((0,schema_fields/* reference */.ir)(dnsFailure)))),
    error: (0,schema_fields/* about */.Cv)('How the lookup failed; null where none did.', dist/* nullable */.mee(dnsFailure)),
    errorDetail: (0,schema_fields/* about */.Cv)('What failed, for a person; null where nothing did.', dist/* nullable */.mee(schema_fields/* text */.Qq)),
    // Only asked where the other fields, which are the resolver's view, could become a finding.
    authority: (0,schema_fields/* about */.Cv)("What the zone's own servers say; null where none was asked or reachable.", dist/* nullable */.mee(authority)),
});
const tls = (0,schema_fields/* object */.Ik)('TLS', 'Whether TLS was offered, and what the handshake showed.', {
    offered: (0,schema_fields/* about */.Cv)('Whether STARTTLS was offered, or the port speaks TLS from the first byte.', dist/* boolean */.zMY()),
    negotiated: (0,schema_fields/* about */.Cv)('The protocol version, such as TLSv1.3; null where no handshake was made or it failed.', dist/* nullable */.mee(schema_fields/* text */.Qq)),
    names: (0,schema_fields/* about */.Cv)("The certificate's DNS names, or its common name where it has none.", schema_fields/* texts */.Te),
    validTo: (0,schema_fields/* about */.Cv)('When the certificate expires; null where there was none.', dist/* nullable */.mee(schema_fields/* moment */.n$)),
    trusted: (0,schema_fields/* about */.Cv)('Whether the chain ends at a root that this machine trusts; null where there was no certificate.', dist/* nullable */.mee(dist/* boolean */.zMY())),
    error: (0,schema_fields/* about */.Cv)('Why the handshake failed; null where it did not.', dist/* nullable */.mee(schema_fields/* text */.Qq)),
});
const smtp = (0,schema_fields/* object */.Ik)('SMTP', 'What the address said on the port. Every text is sanitised: what could act on a reader is shown escaped.', {
    state: (0,schema_fields/* about */.Cv)('How the conversation went; `skipped` where none was held.', dist/* picklist */.KIO([
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
    code: (0,schema_fields/* about */.Cv)('The code of the greeting; null where there was none.', dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(200), dist/* maxValue */.cGV(599)))),
    greeting: (0,schema_fields/* about */.Cv)("The greeting's lines without their codes.", schema_fields/* texts */.Te),
    bannerName: (0,schema_fields/* about */.Cv)("The name in the greeting's first line; null where it has none.", dist/* nullable */.mee(schema_fields/* text */.Qq)),
    ehloName: (0,schema_fields/* about */.Cv)('The name in the first line of the answer to EHLO; null where it has none.', dist/* nullable */.mee(schema_fields/* text */.Qq)),
    ehloReply: (0,schema_fields/* about */.Cv)("The EHLO reply's lines without their codes.", schema_fields/* texts */.Te),
    bannerNames: (0,schema_fields/* about */.Cv)('The different names that the greeting showed over all connections, in the order in which they came.', schema_fields/* texts */.Te),
    tls: (0,schema_fields/* about */.Cv)('What TLS showed; null where it was not checked.', dist/* nullable */.mee(tls)),
    protocol: (0,schema_fields/* about */.Cv)('The protocol that the port speaks in place of the expected one; null where it speaks that one, or none that is recognised. `smtp` is plain SMTP where TLS is expected from the first byte.', dist/* nullable */.mee(dist/* picklist */.KIO(['smtp', 'tls', 'http', 'ssh']))),
    reason: (0,schema_fields/* about */.Cv)('Why the check is inconclusive or was not made; null where it was made.', dist/* nullable */.mee(reason)),
    detail: (0,schema_fields/* about */.Cv)('What happened, for a person; null where the conversation went as it should.', dist/* nullable */.mee(schema_fields/* text */.Qq)),
    timingsMs: (0,schema_fields/* object */.Ik)('Timings', 'Milliseconds that each step took.', {
        connect: (0,schema_fields/* about */.Cv)('To open the connection; null where it did not end.', dist/* nullable */.mee(schema_fields/* notNegative */.v7)),
        greeting: (0,schema_fields/* about */.Cv)('To receive the whole greeting; null where it did not end.', dist/* nullable */.mee(schema_fields/* notNegative */.v7)),
        ehlo: (0,schema_fields/* about */.Cv)('To receive the answer to EHLO; null where it did not end.', dist/* nullable */.mee(schema_fields/* notNegative */.v7)),
    }),
});
const tlsa = (0,schema_fields/* object */.Ik)('TLSA', 'The TLSA records of the name and port, compared with the certificate.', {
    records: (0,schema_fields/* about */.Cv)('The records: usage, selector, matching type, data.', schema_fields/* texts */.Te),
    matches: (0,schema_fields/* about */.Cv)('Whether one of them matches; null where none is of a usage that SMTP uses (RFC 7672 3.1).', dist/* nullable */.mee(dist/* boolean */.zMY())),
});
const heloSpf = (0,schema_fields/* object */.Ik)('HELO SPF', 'The SPF record of a HELO name.', {
    name: (0,schema_fields/* about */.Cv)('The HELO name.', schema_fields/* text */.Qq),
    result: (0,schema_fields/* about */.Cv)('The result of check_host() for the address.', dist/* picklist */.KIO(['none', 'neutral', 'pass', 'fail', 'softfail', 'permerror'])),
});
const helo = (0,schema_fields/* object */.Ik)('HELO', 'The name that the host says when it connects to a receiver. Receivers judge it, and it can differ from the name in the greeting.', {
    names: (0,schema_fields/* about */.Cv)('The names, the one seen last first. Where none was seen, what is declared, which may be patterns; empty where any name is.', schema_fields/* texts */.Te),
    source: (0,schema_fields/* about */.Cv)('How the names are known: `evidence` where receivers recorded them, `planned` where a configuration of a mail server sets them, else `declared`, and then the name that the host sends with was not observed.', dist/* picklist */.KIO(['declared', 'planned', 'evidence'])),
    seenAt: (0,schema_fields/* about */.Cv)('When a receiver last recorded a name; null where none did.', dist/* nullable */.mee(schema_fields/* moment */.n$)),
    by: (0,schema_fields/* about */.Cv)('The receiver that recorded a name last, or the file and line that set it; null where it is only declared.', dist/* nullable */.mee(schema_fields/* text */.Qq)),
    reverse: (0,schema_fields/* about */.Cv)('The reverse names that receivers recorded for the address.', schema_fields/* texts */.Te),
    forward: (0,schema_fields/* about */.Cv)("For each name that was looked up, its addresses of both families: none where DNS has none, null where a lookup that might have held this endpoint's address failed.", (0,schema_fields/* byName */.nG)(dist/* nullable */.mee(dist/* array */.YOg(schema_fields/* address */.hl)))),
    spf: (0,schema_fields/* about */.Cv)('What the own SPF record of each name that was looked up says of the address (RFC 7208 2.4). A lookup that failed is left out.', dist/* array */.YOg(heloSpf)),
});
const refusal = (0,schema_fields/* object */.Ik)('Refusal', 'A receiver refused mail from the address for its reverse name or its HELO name.', {
    at: (0,schema_fields/* about */.Cv)('When.', schema_fields/* moment */.n$),
    by: (0,schema_fields/* about */.Cv)('The receiver.', schema_fields/* text */.Qq),
    subject: (0,schema_fields/* about */.Cv)('What it refused mail for.', dist/* picklist */.KIO(evidence/* REFUSAL_SUBJECTS */.N)),
    code: (0,schema_fields/* about */.Cv)('The enhanced status code, or without one the reply code; null where neither was recorded.', dist/* nullable */.mee(schema_fields/* text */.Qq)),
    words: (0,schema_fields/* about */.Cv)("The receiver's words, without the addresses of people.", schema_fields/* text */.Qq),
});
const fallback = (0,schema_fields/* object */.Ik)('Fallback', 'What a fallback port said.', {
    port: (0,schema_fields/* about */.Cv)('The port that was dialled in its place.', schema_fields/* port */.Oh),
    smtp,
});
const endpoint = (0,schema_fields/* object */.Ik)('Endpoint', 'What was seen at one address and port.', {
    address: (0,schema_fields/* about */.Cv)('The address that was looked up and dialled.', (0,schema_fields/* reference */.ir)(schema_fields/* address */.hl)),
    port: (0,schema_fields/* about */.Cv)('The port that was dialled.', schema_fields/* port */.Oh),
    ptr,
    smtp,
    fallback: (0,schema_fields/* about */.Cv)('What another port said in place of `port`, which is closed from here; null where none was asked or none greeted.', dist/* nullable */.mee(fallback)),
    helo: (0,schema_fields/* about */.Cv)('What the host says when it connects to a receiver; null where it only receives.', dist/* nullable */.mee(helo)),
    refusals: (0,schema_fields/* about */.Cv)('What receivers refused mail from the address for, the newest first.', dist/* array */.YOg(refusal)),
    tlsa: (0,schema_fields/* about */.Cv)('How the TLSA records compare with the certificate; null where there are none, and where they were not looked up.', dist/* nullable */.mee(tlsa)),
    bannerAliases: (0,schema_fields/* about */.Cv)('For each name in the greeting that is an alias, its target.', (0,schema_fields/* byName */.nG)(schema_fields/* text */.Qq)),
    bannerForward: (0,schema_fields/* about */.Cv)("For each name in the greeting that can be a host's, its addresses of both families: none where DNS has none, null where a lookup that might have held this endpoint's address failed.", (0,schema_fields/* byName */.nG)(dist/* nullable */.mee(dist/* array */.YOg(schema_fields/* address */.hl)))),
});
const inconclusive = (0,schema_fields/* object */.Ik)('Inconclusive check', 'A check that could not run.', {
    host: (0,schema_fields/* about */.Cv)('The name of the host, or of the mail domain.', schema_fields/* text */.Qq),
    port: (0,schema_fields/* about */.Cv)('The declared port.', schema_fields/* port */.Oh),
    address: (0,schema_fields/* about */.Cv)('The address; null where the check is about a name.', dist/* nullable */.mee(schema_fields/* address */.hl)),
    check: (0,schema_fields/* about */.Cv)('What could not be checked.', dist/* picklist */.KIO(['ptr', 'forward', 'smtp', 'ehlo', 'helo', 'tls', 'spf', 'dmarc', 'mx', 'base'])),
    reason: (0,schema_fields/* about */.Cv)('Why not.', (0,schema_fields/* reference */.ir)(reason)),
    detail: (0,schema_fields/* about */.Cv)('What happened, for a person.', schema_fields/* text */.Qq),
});
const LIMITED = [
    'mx-targets',
    'mx-addresses',
    'ptr-names',
    'certificate-names',
    'helo-names',
    'baseline-addresses',
];
const limit = (0,schema_fields/* object */.Ik)('Limit', 'Data that a limit of the program cut before all of it was checked.', {
    host: (0,schema_fields/* about */.Cv)('The name of the host, or of the mail domain.', schema_fields/* text */.Qq),
    port: (0,schema_fields/* about */.Cv)('The declared port.', schema_fields/* port */.Oh),
    address: (0,schema_fields/* about */.Cv)('The address; null where the data is about a name.', dist/* nullable */.mee(schema_fields/* address */.hl)),
    what: (0,schema_fields/* about */.Cv)('What was cut: the MX targets of a domain, the addresses of an MX target, the PTR names of an address, the names of a certificate, the HELO names of an address, or the addresses of the baseline that are no longer declared.', dist/* picklist */.KIO(LIMITED)),
    limit: (0,schema_fields/* about */.Cv)('How many were checked.', schema_fields/* count */.U9),
    seen: (0,schema_fields/* about */.Cv)('How many there were.', schema_fields/* count */.U9),
});
const vantage = (0,schema_fields/* object */.Ik)('Vantage', 'What the machine that ran this could reach at all.', {
    port25: (0,schema_fields/* about */.Cv)('Whether outbound connections to port 25 are let through.', dist/* picklist */.KIO(['open', 'blocked', 'unknown'])),
    ipv6: (0,schema_fields/* about */.Cv)('Whether there is a route to IPv6 addresses.', dist/* picklist */.KIO(['available', 'unavailable', 'unknown'])),
});
/** The parts that the published schema names. */
const OBSERVATION_PARTS = {
    vantage,
    endpoint,
    fallback,
    helo,
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

;// CONCATENATED MODULE: ./lib/model/step.js
const STEP_KINDS = [
    'publish-record',
    'set-option',
    'ask-owner',
    'change-declaration',
    'remove-host',
    'wait',
    'leave',
];
const SETTINGS = ['greeting', 'ehlo', 'helo', 'tls'];

;// CONCATENATED MODULE: ./lib/model/weakening.js
/** The ways in which a change makes the check report less, or look at less. */
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

;// CONCATENATED MODULE: ./lib/model/report-schema.js










const RULE = /^[a-z]+(?:-[a-z]+)*$/;
/** The name of a rule, or a key of the declaration. Later releases may know more of them. */
const word = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y((input) => input.length <= 64 && RULE.test(input)));
const date = dist/* pipe */.FsL(schema_fields/* day */.vd, dist/* metadata */.yuE({ format: 'date' }));
const hostName = (0,schema_fields/* about */.Cv)('The name of the host, or of the mail domain.', schema_fields/* text */.Qq);
const declaredPort = (0,schema_fields/* about */.Cv)('The declared port.', schema_fields/* port */.Oh);
const findingAddress = (0,schema_fields/* about */.Cv)('The address; null where the finding is about a name.', dist/* nullable */.mee(schema_fields/* address */.hl));
const newFindings = (level) => (0,schema_fields/* about */.Cv)(`New findings of level ${level}.`, schema_fields/* count */.U9);
const file = dist/* pipe */.FsL(dist/* nullable */.mee(schema_fields/* text */.Qq), dist/* title */.DDF('File'), dist/* description */.h_("Path from the workspace's root with `/`; null for the `hosts` input where its workflow file is not at hand, and where there is no place."));
const verdict = dist/* pipe */.FsL(dist/* picklist */.KIO(finding/* VERDICTS */.bk), dist/* title */.DDF('Verdict'), dist/* description */.h_('`coherent`: nothing to do. `cosmetic`: a difference that can stay. `at-risk`: receivers score it. `broken`: receivers reject it, or it contradicts the declaration. `inconclusive`: no fault was found, but not everything could be checked.'));
const cause = dist/* pipe */.FsL(dist/* picklist */.KIO(finding/* CAUSES */.hE), dist/* title */.DDF('Cause'), dist/* description */.h_('The likely reason why a host is not coherent.'));
const difference = (0,schema_fields/* object */.Ik)('Difference', 'One thing about a host that a planned change changes.', {
    what: (0,schema_fields/* about */.Cv)('What changes.', dist/* picklist */.KIO(['addresses', 'alias', 'PTR', 'greeting', 'EHLO name', 'HELO name'])),
    address: (0,schema_fields/* about */.Cv)("At which address; null where it is of the host's name.", dist/* nullable */.mee(schema_fields/* address */.hl)),
    now: (0,schema_fields/* about */.Cv)('What there is now; empty where there is nothing.', schema_fields/* texts */.Te),
    planned: (0,schema_fields/* about */.Cv)('What there will be; empty where there will be nothing.', schema_fields/* texts */.Te),
});
const plannedHost = (0,schema_fields/* object */.Ik)('Planned host', 'A host after the planned change.', {
    verdict,
    cause: (0,schema_fields/* about */.Cv)('The likely reason; null where the host will be coherent.', dist/* nullable */.mee(cause)),
    evidence: (0,schema_fields/* about */.Cv)('What speaks for the cause; empty where that is not known.', schema_fields/* text */.Qq),
    advice: (0,schema_fields/* about */.Cv)('What a person should do, in a sentence or more.', schema_fields/* text */.Qq),
    differences: (0,schema_fields/* about */.Cv)('What the change changes about the host.', dist/* array */.YOg(difference)),
    steps: (0,schema_fields/* about */.Cv)('What to do in which order; empty where the order does not matter.', schema_fields/* texts */.Te),
});
const planned = (0,schema_fields/* object */.Ik)('Planned', 'A planned change, beside what it does to the declared hosts.', {
    changes: (0,schema_fields/* about */.Cv)('How many changes of records and greetings were read.', schema_fields/* count */.U9),
    pending: (0,schema_fields/* about */.Cv)('Values that are known only after apply.', dist/* array */.YOg(dist/* pipe */.FsL(dist/* object */.Ikc({ what: (0,schema_fields/* about */.Cv)('What is not known yet.', schema_fields/* text */.Qq), ...schema_fields/* plannedPlace */.Ez.entries }), dist/* title */.DDF('Pending')))),
    undeclared: (0,schema_fields/* about */.Cv)('Planned PTR records of addresses that no host declares.', dist/* array */.YOg(dist/* pipe */.FsL(dist/* object */.Ikc({
        address: schema_fields/* address */.hl,
        names: (0,schema_fields/* about */.Cv)('The planned PTR names.', schema_fields/* texts */.Te),
        ...schema_fields/* plannedPlace */.Ez.entries,
    }), dist/* title */.DDF('Undeclared')))),
});
const reportInconclusive = (0,schema_fields/* object */.Ik)('Inconclusive check', 'A check that could not run.', {
    ...inconclusive.entries,
    world: (0,schema_fields/* about */.Cv)('`planned` where only the state after the planned change could not be checked; null elsewhere.', dist/* nullable */.mee(dist/* literal */.euz('planned'))),
    plannedAt: (0,schema_fields/* about */.Cv)('The part of the planned change that is the reason; null where none is.', dist/* nullable */.mee(schema_fields/* plannedPlace */.Ez)),
});
const internalError = (0,schema_fields/* object */.Ik)('Internal error', 'An unexpected error of this program, a bug, while it worked on one host. It fails the run, says nothing about the host, and leaves all other hosts as they are.', {
    stage: (0,schema_fields/* about */.Cv)('What the program did: `observe` (DNS and SMTP), `judge` (the rules, the baseline and the base branch), `forecast` (the planned change), `report`, `merge`, or the output that cannot show the host.', dist/* picklist */.KIO(internal_error/* INTERNAL_STAGES */.A6)),
    message: (0,schema_fields/* about */.Cv)('The message of the error.', schema_fields/* text */.Qq),
    remedy: (0,schema_fields/* about */.Cv)('What a person should do.', schema_fields/* text */.Qq),
});
const setting = (0,schema_fields/* object */.Ik)('Setting', "A setting of the host's mail server.", {
    for: (0,schema_fields/* about */.Cv)('What it decides.', dist/* picklist */.KIO(SETTINGS)),
    value: (0,schema_fields/* about */.Cv)('The name to set; null for a setting that has no name as its value.', dist/* nullable */.mee(schema_fields/* text */.Qq)),
    mta: (0,schema_fields/* about */.Cv)('The mail server, as it was recognised; null where it was not.', dist/* nullable */.mee(schema_fields/* text */.Qq)),
    name: (0,schema_fields/* about */.Cv)('The name of the setting, such as `myhostname`; null where it is not known.', dist/* nullable */.mee(schema_fields/* text */.Qq)),
    file: (0,schema_fields/* about */.Cv)('The file that decides it, of `mta-config`; null where none is known.', dist/* nullable */.mee(schema_fields/* text */.Qq)),
    line: (0,schema_fields/* about */.Cv)('The line of the file, counted from 1; null where none is known.', dist/* nullable */.mee(schema_fields/* fromOne */.Vf)),
});
const recordLine = 'as one line of a zone file without TTL and class';
const step = (0,schema_fields/* object */.Ik)('Step', 'One step of the remedy of a host.', {
    kind: (0,schema_fields/* about */.Cv)('`publish-record`: change a record in DNS. `set-option`: change a setting of the server. `ask-owner`: ask who controls the address, its zone or the server. `change-declaration`: correct the declaration. `remove-host`: remove the host from the declaration. `wait`: wait until caches have expired. `leave`: change nothing.', dist/* picklist */.KIO(STEP_KINDS)),
    text: (0,schema_fields/* about */.Cv)('The step, in a sentence or more.', schema_fields/* text */.Qq),
    fixes: (0,schema_fields/* about */.Cv)('The ids of the findings that are gone after it.', schema_fields/* texts */.Te),
    address: dist/* exactOptional */.yqP((0,schema_fields/* about */.Cv)('The address that it is about.', (0,schema_fields/* reference */.ir)(schema_fields/* address */.hl))),
    record: dist/* exactOptional */.yqP((0,schema_fields/* about */.Cv)(`The record to publish, or to ask for, ${recordLine}.`, schema_fields/* text */.Qq)),
    remove: dist/* exactOptional */.yqP((0,schema_fields/* about */.Cv)(`The record to remove, ${recordLine}.`, schema_fields/* text */.Qq)),
    setting: dist/* exactOptional */.yqP((0,schema_fields/* about */.Cv)('The setting to change.', setting)),
    owner: dist/* exactOptional */.yqP((0,schema_fields/* about */.Cv)('Whom to ask, such as the operator of the reverse zone.', schema_fields/* text */.Qq)),
    change: dist/* exactOptional */.yqP((0,schema_fields/* about */.Cv)('The change of the declaration.', (0,schema_fields/* object */.Ik)('Declaration change', 'A key of the host in the declaration, and its new value.', {
        key: (0,schema_fields/* about */.Cv)('The key.', word),
        value: (0,schema_fields/* about */.Cv)('The value.', schema_fields/* text */.Qq),
    }))),
});
const host = (0,schema_fields/* object */.Ik)('Host', 'One declared identity, and what all findings about it mean together.', {
    name: (0,schema_fields/* about */.Cv)('The name of the host, or of the mail domain of an `mx` entry.', schema_fields/* text */.Qq),
    control: (0,schema_fields/* about */.Cv)('Who sets the PTR record of the addresses: the user, or a provider.', dist/* picklist */.KIO(mail_host/* CONTROLS */.VH)),
    role: (0,schema_fields/* about */.Cv)('Whether the host answers on its port, only sends, or does both.', dist/* picklist */.KIO(mail_host/* ROLES */.gg)),
    port: declaredPort,
    verdict: (0,schema_fields/* about */.Cv)('What the findings mean together.', (0,schema_fields/* reference */.ir)(verdict)),
    cause: (0,schema_fields/* about */.Cv)('The likely reason; null where the host is coherent.', dist/* nullable */.mee(cause)),
    evidence: (0,schema_fields/* about */.Cv)('What was seen that speaks for the cause; for `unknown` the message of the first finding that decides, or empty.', schema_fields/* text */.Qq),
    advice: (0,schema_fields/* about */.Cv)('What a person should do, in a sentence or more.', schema_fields/* text */.Qq),
    steps: (0,schema_fields/* about */.Cv)('The remedy, step by step; empty where nothing has to be done, and where it is not known.', dist/* array */.YOg(step)),
    stableSince: (0,schema_fields/* about */.Cv)('The day (UTC) since which the host shows its current names, by the baseline; null where the baseline does not have it.', dist/* nullable */.mee(schema_fields/* day */.vd)),
    declaredAt: (0,schema_fields/* object */.Ik)('Place', 'Where the host is declared.', {
        file,
        line: (0,schema_fields/* about */.Cv)('Counts from 1.', schema_fields/* fromOne */.Vf),
    }),
    planned: (0,schema_fields/* about */.Cv)('What the host will be after the planned change; null where nothing is planned.', dist/* nullable */.mee(plannedHost)),
    endpoints: (0,schema_fields/* about */.Cv)('What was seen at each of its addresses.', dist/* array */.YOg(endpoint)),
    internalError: (0,schema_fields/* about */.Cv)('The first unexpected error at this host; null where there was none.', dist/* nullable */.mee(internalError)),
});
const waiver = (0,schema_fields/* object */.Ik)('Waiver', 'Why a finding is accepted, and for how long.', {
    reason: (0,schema_fields/* about */.Cv)('The reason that the declaration gives.', schema_fields/* text */.Qq),
    until: (0,schema_fields/* about */.Cv)('The last day, in UTC, on which it holds.', date),
});
const report_schema_finding = (0,schema_fields/* object */.Ik)('Finding', "One rule's complaint at one endpoint, or about a name.", {
    id: (0,schema_fields/* about */.Cv)('Identifies the finding in this report, and the same finding in the report of another run.', schema_fields/* text */.Qq),
    rule: (0,schema_fields/* about */.Cv)('The rule; docs/rules.md has a section on each. Releases add rules.', dist/* pipe */.FsL(word, dist/* metadata */.yuE({ pattern: RULE.source }))),
    level: (0,schema_fields/* about */.Cv)('How much it matters.', dist/* picklist */.KIO(mail_host/* REPORTED_LEVELS */.C4)),
    status: (0,schema_fields/* about */.Cv)('`known` is in the baseline, `waived` has a waiver in force, `pending` only contradicts the changed declaration; `undetermined` may be pending, but the base could not be read; all else is `new`.', dist/* picklist */.KIO(finding/* FINDING_STATUSES */.pM)),
    host: hostName,
    port: declaredPort,
    address: findingAddress,
    expected: (0,schema_fields/* about */.Cv)('What should have been seen.', schema_fields/* text */.Qq),
    observed: (0,schema_fields/* about */.Cv)('What was seen.', schema_fields/* text */.Qq),
    message: (0,schema_fields/* about */.Cv)('What is wrong, in a sentence.', schema_fields/* text */.Qq),
    remedy: (0,schema_fields/* about */.Cv)('What to change, and where: the text of the step that fixes it.', schema_fields/* text */.Qq),
    file,
    line: (0,schema_fields/* about */.Cv)('The line that declares the host, counted from 1.', schema_fields/* fromOne */.Vf),
    onBase: (0,schema_fields/* about */.Cv)("Whether it would be found under the base's declaration too; null where there is no base.", dist/* nullable */.mee(dist/* boolean */.zMY())),
    waiver: (0,schema_fields/* about */.Cv)('The waiver in force; null where there is none.', dist/* nullable */.mee(waiver)),
    // The phase of the finding. Schema version 1 calls it `world`.
    world: (0,schema_fields/* about */.Cv)('`now`: no more after the planned change; `planned`: only after it; `both`; null where nothing is planned.', dist/* nullable */.mee(dist/* picklist */.KIO(finding/* PHASES */.ZG))),
    plannedAt: (0,schema_fields/* about */.Cv)('Where the change that brings it is planned; null where none does, or it is not known which.', dist/* nullable */.mee(schema_fields/* plannedPlace */.Ez)),
});
const hostChange = (0,schema_fields/* object */.Ik)('Host change', 'What the change under review does to one declared host, or to the domain of an `mx:` entry.', {
    name: (0,schema_fields/* about */.Cv)("The host's name, or the domain.", schema_fields/* text */.Qq),
    port: declaredPort,
    kind: (0,schema_fields/* about */.Cv)('What is done to it.', dist/* picklist */.KIO(['added', 'changed', 'removed'])),
    keys: (0,schema_fields/* about */.Cv)('The keys of the declaration whose values differ; empty where it was added or removed.', dist/* array */.YOg(word)),
});
const weakening = (0,schema_fields/* object */.Ik)('Weakening', 'One way in which the change under review makes the check report less, or look at less.', {
    kind: (0,schema_fields/* about */.Cv)('How it weakens the check.', dist/* picklist */.KIO(WEAKENING_KINDS)),
    weakens: (0,schema_fields/* about */.Cv)('Always true: the other changes lack this key.', dist/* literal */.euz(true)),
    name: (0,schema_fields/* about */.Cv)('The host or the domain; null where the change applies to all hosts.', dist/* nullable */.mee(schema_fields/* text */.Qq)),
    port: (0,schema_fields/* about */.Cv)('Its declared port; null where the change applies to all hosts.', dist/* nullable */.mee(schema_fields/* port */.Oh)),
    what: (0,schema_fields/* about */.Cv)('What was changed, such as `ptr`, `rule ptr-missing` or `input fail-on`.', schema_fields/* text */.Qq),
    from: (0,schema_fields/* about */.Cv)("What the base has, such as the expected name or the rule's level.", schema_fields/* text */.Qq),
    to: (0,schema_fields/* about */.Cv)('What the change has in its place.', schema_fields/* text */.Qq),
    file,
    line: (0,schema_fields/* about */.Cv)('The line that weakens the check, counted from 1; null where no line does.', dist/* nullable */.mee(schema_fields/* fromOne */.Vf)),
});
const change = dist/* variant */.Oxt('kind', [hostChange, weakening]);
const base = (0,schema_fields/* object */.Ik)('Base', 'What the change under review was compared with.', {
    ref: (0,schema_fields/* about */.Cv)('The commit, or the path of `base-config-file`; empty where there is neither.', schema_fields/* text */.Qq),
    source: (0,schema_fields/* about */.Cv)('`merge-parent`: the first parent of the merge commit. `merge-base`: the commit at which the pull request left its base branch, where its last commit is checked out. `base-sha`, `merge_group`, `push`: the commit that the event names. `none`: no commit is known.', dist/* picklist */.KIO([
        'merge-parent',
        'merge-base',
        'base-sha',
        'merge_group',
        'push',
        'base-config-file',
        'none',
    ])),
    state: (0,schema_fields/* about */.Cv)('`compared`: its declaration was compared. `absent`: it has none. `failed`: it could not be read. `none`: the change has no base. `checked-out`: it is what this run checked, so that nothing of the change was.', dist/* picklist */.KIO(['compared', 'absent', 'failed', 'none', 'checked-out'])),
    why: (0,schema_fields/* about */.Cv)('Why it was not compared, or why a better commit could not be used, as a sentence; else empty.', schema_fields/* text */.Qq),
});
const problem = (0,schema_fields/* object */.Ik)('Problem', 'One mistake in the inputs or the declaration.', {
    message: (0,schema_fields/* about */.Cv)('What is wrong, what was got and what is expected.', schema_fields/* text */.Qq),
    file,
    line: (0,schema_fields/* about */.Cv)('Counted from 1; null where the problem has no place.', dist/* nullable */.mee(schema_fields/* fromOne */.Vf)),
    column: (0,schema_fields/* about */.Cv)('Counted from 1; null where the problem has no place.', dist/* nullable */.mee(schema_fields/* fromOne */.Vf)),
});
const counts = (0,schema_fields/* object */.Ik)('Counts', 'How many there are of each.', {
    hosts: (0,schema_fields/* about */.Cv)('Mail hosts that were checked.', schema_fields/* count */.U9),
    observed: (0,schema_fields/* about */.Cv)('Mail hosts of which at least one fact was observed.', schema_fields/* count */.U9),
    endpoints: (0,schema_fields/* about */.Cv)('Addresses of mail hosts that were checked.', schema_fields/* count */.U9),
    errors: newFindings('error'),
    warnings: newFindings('warning'),
    notices: newFindings('notice'),
    known: (0,schema_fields/* about */.Cv)('Findings that the baseline holds.', schema_fields/* count */.U9),
    waived: (0,schema_fields/* about */.Cv)('Findings under a waiver in force.', schema_fields/* count */.U9),
    pending: (0,schema_fields/* about */.Cv)('Findings that only the changed declaration makes.', schema_fields/* count */.U9),
    inconclusive: (0,schema_fields/* about */.Cv)('Checks that could not run.', schema_fields/* count */.U9),
    regressions: (0,schema_fields/* about */.Cv)('New findings at or above `fail-on`.', schema_fields/* count */.U9),
});
const shardNumber = dist/* pipe */.FsL(schema_fields/* fromOne */.Vf, dist/* maxValue */.cGV(shard/* MAX_SHARDS */.hH));
const report_schema_shard = dist/* pipe */.FsL((0,schema_fields/* object */.Ik)('Shard', 'One of several runs that share out one fleet.', {
    index: (0,schema_fields/* about */.Cv)('Which of them it is, counted from 1.', shardNumber),
    of: (0,schema_fields/* about */.Cv)('How many there are.', shardNumber),
}), dist/* check */.z6Y(({ index, of }) => index <= of, 'the index is beyond the number of shards'));
/** Longer than a number of GitHub and than a commit. */
const MAX_ID = 100;
const identifier = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(MAX_ID), dist/* transform */.pdi((input) => (0,sanitise/* sanitiseInline */.Es)(input, MAX_ID)));
const workflowRun = (0,schema_fields/* object */.Ik)('Workflow run', 'The run of a GitHub workflow, by which a merge recognises the reports of one run. Null is what is not known, as in a terminal.', {
    id: (0,schema_fields/* about */.Cv)('Its number, which is the same in every attempt (`GITHUB_RUN_ID`).', dist/* nullable */.mee(identifier)),
    attempt: (0,schema_fields/* about */.Cv)('How often it was run so far, counted from 1 (`GITHUB_RUN_ATTEMPT`).', dist/* nullable */.mee(schema_fields/* fromOne */.Vf)),
    commit: (0,schema_fields/* about */.Cv)('The commit that it is run for (`GITHUB_SHA`).', dist/* nullable */.mee(identifier)),
});
const position = dist/* pipe */.FsL(schema_fields/* count */.U9, dist/* title */.DDF('Position'), dist/* description */.h_('A place in the order of one run over everything.'));
const positionsOf = (list) => (0,schema_fields/* about */.Cv)(`Those of the entries of \`${list}\`.`, dist/* array */.YOg(position));
const targets = (0,schema_fields/* object */.Ik)('Targets', 'The hosts that the MX records of a mail domain name.', {
    domain: (0,schema_fields/* about */.Cv)('The mail domain.', schema_fields/* text */.Qq),
    port: declaredPort,
    targets: (0,schema_fields/* about */.Cv)('The names of the hosts.', schema_fields/* texts */.Te),
    position,
});
const fixed = (0,schema_fields/* object */.Ik)('Fixed', 'An accepted finding that can be taken out of the baseline.', {
    why: (0,schema_fields/* about */.Cv)('Whether it occurs no more, or its host is no longer declared.', dist/* picklist */.KIO(['fixed', 'undeclared'])),
    rule: (0,schema_fields/* about */.Cv)('The rule.', word),
    host: hostName,
    address: findingAddress,
    line: (0,schema_fields/* about */.Cv)('Its line of the baseline; null where that is not known.', dist/* nullable */.mee(schema_fields/* fromOne */.Vf)),
    position,
});
const waiverHost = (0,schema_fields/* object */.Ik)('Waiver host', 'A host or a mail domain where a waiver holds.', {
    host: (0,schema_fields/* about */.Cv)('Its name.', schema_fields/* text */.Qq),
    port: declaredPort,
    position,
});
const waiverState = (0,schema_fields/* object */.Ik)('State of a waiver', 'How it stands with a waiver at some of the hosts where it holds.', {
    rule: (0,schema_fields/* about */.Cv)('The rule that it waives.', word),
    ...waiver.entries,
    file,
    line: (0,schema_fields/* about */.Cv)('Counts from 1.', schema_fields/* fromOne */.Vf),
    column: (0,schema_fields/* about */.Cv)('Counts from 1.', schema_fields/* fromOne */.Vf),
    hosts: (0,schema_fields/* about */.Cv)('The hosts, or the mail domain, where it holds.', dist/* array */.YOg(waiverHost)),
    gone: (0,schema_fields/* about */.Cv)('Whether nothing is left of what it waives, as far as these hosts go.', dist/* boolean */.zMY()),
    again: (0,schema_fields/* about */.Cv)('Whether a finding of its rule counts.', dist/* boolean */.zMY()),
});
const merging = (0,schema_fields/* object */.Ik)('Merging', 'What a merge needs of a shard beside the rest.', {
    declaration: (0,schema_fields/* about */.Cv)('A digest of all that is declared: the same in every shard of one run.', dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{64}$/))),
    cancelled: (0,schema_fields/* about */.Cv)('Whether a signal ended the run before its time.', dist/* boolean */.zMY()),
    positions: (0,schema_fields/* object */.Ik)('Positions', 'Where each entry of the lists stands in the order of one run over everything.', {
        hosts: positionsOf('hosts'),
        findings: positionsOf('findings'),
        inconclusive: positionsOf('inconclusive'),
        limits: positionsOf('limits'),
        changes: positionsOf('changes'),
    }),
    targets: (0,schema_fields/* about */.Cv)("The hosts that the MX records of the shard's own mail domains name.", dist/* array */.YOg(targets)),
    ownNotes: (0,schema_fields/* about */.Cv)("How many of the notes, the first ones, are the run's own.", schema_fields/* count */.U9),
    baselineFile: (0,schema_fields/* about */.Cv)('Path of the baseline; null where there is none.', dist/* nullable */.mee(schema_fields/* text */.Qq)),
    fixed: (0,schema_fields/* about */.Cv)('Accepted findings that can be taken out of the baseline.', dist/* array */.YOg(fixed)),
    waivers: (0,schema_fields/* about */.Cv)("How it stands with each waiver at the shard's hosts.", dist/* array */.YOg(waiverState)),
});
/** The whole run as plain JSON: the one thing from which every output is rendered. */
const report_schema_report = (0,schema_fields/* object */.Ik)('Report of a run', 'What one run of mail-identity-check saw and what it comes to. Later releases may add properties and keep version 1, so readers should pass over those that they do not know.', {
    schemaVersion: (0,schema_fields/* about */.Cv)('The version of this format.', dist/* literal */.euz(1)),
    result: (0,schema_fields/* about */.Cv)('What the run comes to: `failed` fails the step; `inconclusive` means that something could not be checked and that `on-inconclusive` is `warn`.', dist/* picklist */.KIO(['passed', 'failed', 'inconclusive'])),
    complete: (0,schema_fields/* about */.Cv)('Whether every check could be made.', dist/* boolean */.zMY()),
    failure: (0,schema_fields/* about */.Cv)('Why the run failed; null where it did not.', dist/* nullable */.mee(dist/* picklist */.KIO(['regression', 'configuration', 'nothing-checked', 'inconclusive', 'internal']))),
    notes: (0,schema_fields/* about */.Cv)('What the run itself could not do, in sentences.', schema_fields/* texts */.Te),
    startedAt: (0,schema_fields/* about */.Cv)('When the run began, in UTC.', schema_fields/* moment */.n$),
    durationMs: (0,schema_fields/* about */.Cv)('How long it took, in milliseconds.', schema_fields/* count */.U9),
    vantage: vantage,
    counts,
    changes: (0,schema_fields/* about */.Cv)('What the change under review does to the declared hosts, then each way in which it weakens the check; empty where there is no base to compare with.', dist/* array */.YOg(change)),
    base: (0,schema_fields/* about */.Cv)('The base of the change under review; null where the run is about no change, as on a schedule or the first push of a branch.', dist/* nullable */.mee(base)),
    hosts: (0,schema_fields/* about */.Cv)('The mail hosts that were judged, MX targets and mail domains among them.', dist/* array */.YOg(host)),
    findings: (0,schema_fields/* about */.Cv)('What the rules complain of.', dist/* array */.YOg(report_schema_finding)),
    inconclusive: (0,schema_fields/* about */.Cv)('Checks that could not run: never a pass, never a failure of the host. One for each endpoint and check.', dist/* array */.YOg(reportInconclusive)),
    limits: (0,schema_fields/* about */.Cv)('What a limit of the program cut before all of it was checked. Each entry has one in `inconclusive` too, with the reason `limit`.', dist/* array */.YOg(limit)),
    problems: (0,schema_fields/* about */.Cv)('Mistakes in the inputs or the declaration, with which nothing is checked; of a merge also what it lacks, such as the report of a shard.', dist/* array */.YOg(problem)),
    moreProblems: (0,schema_fields/* about */.Cv)('How many more problems there are: a run lists the first 50. An entry of a list after these counts as one problem.', schema_fields/* count */.U9),
    planned: (0,schema_fields/* about */.Cv)('What the planned change means beside what it does to the declared hosts; null where nothing is planned.', dist/* nullable */.mee(planned)),
    shard: (0,schema_fields/* about */.Cv)('Which part of a fleet this is about; null where it is all of it.', dist/* nullable */.mee(report_schema_shard)),
    workflowRun,
    merging: (0,schema_fields/* about */.Cv)('What a merge needs of a shard beside the rest; null in every other report. Readers of a report need none of it.', dist/* nullable */.mee(merging)),
});
/** The parts that the published schema names. */
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
    step,
    finding: report_schema_finding,
    waiver,
    problem,
    planned,
    plannedPlace: schema_fields/* plannedPlace */.Ez,
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
    address: schema_fields/* address */.hl,
};

;// CONCATENATED MODULE: ./lib/merge/read-report.js







/** Deeper than any report. */
const MAX_DEPTH = 16;
/** The most values of a report: those of about 25,000 addresses. `JSON.parse` needs up to 60 bytes for each. */
const MAX_VALUES = 2_000_000;
/**
 * Reads the JSON report of a run. The text is untrusted: anyone who can write to where reports are stored can edit one.
 * Validation ends at the first fault.
 *
 * @returns the report with every text sanitised and without unknown properties, or what is wrong and where
 */
function readReport(source) {
    if ((0,json_values/* hasMoreValues */.w)(source, MAX_VALUES)) {
        return { kind: 'problem', problem: `has more than ${MAX_VALUES} values; use more shards` };
    }
    const parsed = parseJson(source);
    if (parsed.kind === 'problem')
        return parsed;
    const version = versionOf(parsed.value);
    if (version !== report/* SCHEMA_VERSION */.f$) {
        const problem = `has the schema version ${(0,suggestion/* quote */.h)(version)}; this release reads ${report/* SCHEMA_VERSION */.f$}`;
        return { kind: 'problem', problem };
    }
    const result = dist/* safeParse */.xLC(mergeableReport, parsed.value, { abortEarly: true });
    return result.success
        ? { kind: 'read', report: result.output }
        : { kind: 'problem', problem: `is damaged${describe(result.issues[0])}` };
}
const LISTS = ['hosts', 'findings', 'inconclusive', 'limits', 'changes'];
/** A report as merge accepts it. A shard evaluates no plan, so nothing in it is about a planned change. */
const mergeableReport = dist/* pipe */.FsL(dist/* object */.Ikc({
    ...report_schema_report.entries,
    hosts: dist/* array */.YOg(dist/* object */.Ikc({ ...REPORT_PARTS.host.entries, planned: dist/* null */.chJ() })),
    findings: dist/* array */.YOg(dist/* object */.Ikc({ ...REPORT_PARTS.finding.entries, world: dist/* null */.chJ(), plannedAt: dist/* null */.chJ() })),
    planned: dist/* null */.chJ(),
    // Reports of earlier releases do not have it.
    workflowRun: dist/* optional */.lqM(report_schema_report.entries.workflowRun, report/* NO_WORKFLOW_RUN */.ct),
}), dist/* check */.z6Y(({ merging, ...lists }) => merging === null ||
    LISTS.every((list) => merging.positions[list].length === lists[list].length), 'merging.positions has not as many entries as the lists'));
function parseJson(source) {
    try {
        return { kind: 'value', value: JSON.parse(source) };
    }
    catch (error) {
        const located = (0,locate_json_lists/* locateJsonLists */._)(source, MAX_DEPTH);
        if (located.kind !== 'lists') {
            const { at, problem } = located;
            const where = `line ${at.line}, column ${at.column}`;
            return { kind: 'problem', problem: `is no JSON at ${where}: ${(0,sanitise/* sanitise */.tB)(problem, 200)}` };
        }
        // The structure is right, but a number or an escape is not.
        const message = error instanceof Error ? error.message : String(error);
        return { kind: 'problem', problem: `is no JSON: ${(0,sanitise/* sanitise */.tB)(message, 200)}` };
    }
}
/** Checked before the rest: a report of another version may have any shape. */
function versionOf(value) {
    return typeof value === 'object' && value !== null && 'schemaVersion' in value
        ? value.schemaVersion
        : null;
}
function describe(issue) {
    const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
    const where = path === '' ? '' : ` at ${(0,sanitise/* sanitise */.tB)(path, 100)}`;
    return `${where}: ${(0,sanitise/* sanitise */.tB)(issue.message, 200)}`;
}

;// CONCATENATED MODULE: ./lib/merge/merge.js





/**
 * Joins the reports of shards. This is a run without DNS and SMTP checks.
 *
 * @param inputProblems mistakes in the inputs; with any, no report is read
 */
async function merge(inputs, inputProblems, context) {
    const { clock, workflowRun, debugError } = context;
    const merging = { startedAt: clock(), workflowRun };
    const time = () => ({ ...merging, durationMs: clock() - merging.startedAt });
    if (inputProblems.length > 0) {
        return { report: (0,report_report/* reportFailure */.xV)('configuration', inputProblems, time()), baseline: null };
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
    const failed = (0,report_report/* reportFailure */.xV)(failure?.failure ?? 'nothing-checked', [], time());
    const { problems: listed = [], moreProblems = 0 } = failure ?? {};
    return { report: { ...failed, problems: listed, moreProblems }, baseline: null };
}


/***/ }),

/***/ 5334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ hasMoreValues)
/* harmony export */ });
/**
 * Whether a JSON text has more than so many values, without parsing it: a hostile one has a value for every two bytes.
 * Every value but the first in a list or an object has a comma before it.
 */
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


/***/ }),

/***/ 17331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bp: () => (/* binding */ byAcceptance),
/* harmony export */   NZ: () => (/* binding */ groupByHost),
/* harmony export */   Ul: () => (/* binding */ hostWords),
/* harmony export */   _q: () => (/* binding */ hostLabels),
/* harmony export */   md: () => (/* binding */ worstFirst)
/* harmony export */ });
/* harmony import */ var _judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90571);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65268);
/* harmony import */ var _model_host_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1297);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67419);




/** Groups entries of a report by host, so that the entries of one host are found in constant time. */
function groupByHost(entries) {
    const groups = Map.groupBy(entries, ({ host, port }) => (0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__/* .hostKey */ ._9)(host, port));
    return ({ name, port }) => groups.get((0,_model_host_key_js__WEBPACK_IMPORTED_MODULE_3__/* .hostKey */ ._9)(name, port)) ?? [];
}
/** The findings that decide the verdict of a host: also those that are reported at another of its ports. */
function findingsByHost(findings) {
    const groups = Map.groupBy(findings, ({ host }) => host);
    return ({ name, port }) => (groups.get(name) ?? []).filter((finding) => finding.port === port || (0,_judge_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfEveryPort */ .YF)(finding));
}
/** A function that names a host: with its port only where the report has several ports of that name. */
function hostLabels(hosts) {
    const ports = Map.groupBy(hosts, ({ name }) => name);
    return (host, port) => ((ports.get(host)?.length ?? 0) > 1 ? `${host}:${port}` : host);
}
function worstFirst(hosts) {
    return hosts.toSorted((a, b) => (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .byVerdict */ .$$)(a.verdict, b.verdict));
}
/**
 * Separates the hosts whose verdict rests on a new finding from those whose decisive findings are all known, waived or
 * pending.
 */
function byAcceptance({ hosts, findings }) {
    const findingsOf = findingsByHost(findings);
    const parts = Map.groupBy(hosts, (host) => isAccepted(host, findingsOf(host)) ? 'accepted' : 'open');
    return { open: parts.get('open') ?? [], accepted: parts.get('accepted') ?? [] };
}
/** What every output calls a host: its verdict, or that its findings are accepted or pending. */
function hostWords(report) {
    const accepted = new Set(byAcceptance(report).accepted);
    const findingsOf = groupByHost(report.findings.filter(({ status }) => status === 'pending'));
    return (host) => {
        if (!accepted.has(host))
            return _labels_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[host.verdict];
        return findingsOf(host).length > 0 ? PENDING_WORDS : ACCEPTED_WORDS;
    };
}
const PENDING_WORDS = { mark: '⏳', word: 'pending rollout' };
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


/***/ })

};
