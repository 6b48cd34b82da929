import type { CheckedRun, Outcome, Policy } from '../compare/outcome.ts';
import { outcomeOf, regressions } from '../compare/outcome.ts';
import type { JudgedHost } from '../judge/judge.ts';
import type { Finding, TrackedFinding } from '../model/finding.ts';
import { findingIds } from '../model/finding-id.ts';
import { endpointKey } from '../model/host-key.ts';
import { describeThrown } from '../model/internal-error.ts';
import type { Problem } from '../model/mail-host.ts';
import { type NameMap, nameMap } from '../model/name-map.ts';
import type {
  EndpointObservation,
  Inconclusive,
  Observation,
  Vantage,
} from '../model/observation.ts';
import { isObserved } from '../model/observed.ts';
import { MAX_PROBLEMS } from '../model/problems.ts';
import { inconclusiveLimit } from '../model/reached-limit.ts';
import {
  type Failure,
  NO_WORKFLOW_RUN,
  type Report,
  type ReportFinding,
  type ReportHost,
  type ReportInconclusive,
  type ReportPlanned,
  type ReportPlannedHost,
  type ReportProblem,
  type ReportStep,
  SCHEMA_VERSION,
  type WorkflowRun,
} from '../model/report.ts';
import type { Shard } from '../model/shard.ts';
import type { Step } from '../model/step.ts';
import { dnsFacts } from './dns-facts.ts';

/** When a run began, how long it took, which shard it was, and in which workflow run. */
export interface RunTime {
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs: number;
  /** Null or absent for a run over all hosts. */
  readonly shard?: Shard | null;
  /** Absent where it is not known. */
  readonly workflowRun?: WorkflowRun;
}

/** The parts of a report that do not follow from its hosts and findings. */
export interface RunDetails extends RunTime, Pick<Report, 'notes' | 'changes' | 'base'> {
  /** Null where nothing is planned. */
  readonly forecast: ForecastReport | null;
  /** The day since which a host's identity is unchanged; null where the baseline does not know the host. */
  readonly stableSince: (host: string, port: number) => string | null;
}

/** The forecast of a planned change. */
export interface ForecastReport {
  readonly planned: ReportPlanned;
  /** Checks that could not run in the planned state only. */
  readonly inconclusive: readonly Inconclusive[];
  readonly ofHost: (name: string, port: number) => ReportPlannedHost | null;
}

/** What one run observed and found, or all shards of one run together. */
export interface RunResults
  extends Pick<Report, 'hosts' | 'findings' | 'inconclusive' | 'limits' | 'vantage'> {
  /** The number of mail hosts that were checked. `hosts` may also have rows for mail domains and for removed hosts. */
  readonly checkedHosts: number;
  /** How many of these had a fact that was observed. */
  readonly observedHosts: number;
}

/** The report of a run that checked its hosts. */
export function reportRun(
  judged: readonly JudgedHost[],
  findings: readonly TrackedFinding[],
  observation: Observation,
  policy: Policy,
  { stableSince, forecast, ...details }: RunDetails,
): Report {
  const seen = [...observation.mailDomains, ...observation.hosts];
  const shownFindings = reportFindings(findings);
  const idsOf = findingIdsBySubject(findings, shownFindings);
  const results = {
    checkedHosts: observation.hosts.length,
    observedHosts: observation.hosts.filter(isObserved).length,
    hosts: judged.map((host) => reportHost(host, { idsOf, stableSince, forecast })),
    findings: shownFindings,
    inconclusive: [
      ...seen.flatMap(({ inconclusive }) => inconclusive),
      ...observation.limits.map(inconclusiveLimit),
      ...(forecast?.inconclusive ?? []),
      ...inconclusiveBase(findings, details.base).map(({ entry }) => entry),
    ].map(reportInconclusive),
    limits: [...seen.flatMap(({ limits }) => limits), ...observation.limits],
    vantage: observation.vantage,
  };
  return { ...reportResults(results, policy, details), planned: forecast?.planned ?? null };
}

/** The inconclusive comparison of an endpoint with the base, with one of the findings that it leaves undetermined. */
interface InconclusiveBase {
  readonly entry: Inconclusive;
  readonly finding: TrackedFinding;
}

/** One entry for each endpoint with findings that are pending or new, as the base could not be read. */
export function inconclusiveBase(
  findings: readonly TrackedFinding[],
  base: Report['base'],
): InconclusiveBase[] {
  const open = findings.filter(({ status }) => status === 'undetermined');
  const byEndpoint = Map.groupBy(open, ({ host, address, declared: { port } }) =>
    endpointKey({ host, port, address }),
  );
  return [...byEndpoint.values()].flatMap(([finding]) => {
    if (finding === undefined) return [];
    const { host, address, declared } = finding;
    const detail = base?.why ?? '';
    const [check, reason] = ['base', 'base-unreadable'] as const;
    return [{ entry: { host, port: declared.port, address, check, reason, detail }, finding }];
  });
}

export function reportInconclusive(entry: Inconclusive): ReportInconclusive {
  return { ...entry, world: entry.world ?? null, plannedAt: entry.plannedAt ?? null };
}

/** The report of results that exist already: adds the counts and the outcome. */
export function reportResults(
  { checkedHosts, observedHosts, hosts, findings, inconclusive, limits, vantage }: RunResults,
  policy: Policy,
  { notes, changes, base, ...time }: Omit<RunDetails, 'stableSince' | 'forecast'>,
): Report {
  const endpoints = hosts.reduce((count, host) => count + host.endpoints.length, 0);
  const idle = time.shard != null && checkedHosts === 0;
  const checked: CheckedRun = {
    findings,
    observed: observedHosts,
    complete:
      inconclusive.length === 0 &&
      hosts.every(({ verdict, planned }) => {
        return verdict !== 'inconclusive' && planned?.verdict !== 'inconclusive';
      }),
    isEmptyShard: idle,
    hasInternalError: hosts.some(({ internalError }) => internalError !== null),
  };
  return {
    ...blank(outcomeOf(checked, policy), vantage, time),
    notes,
    changes,
    base,
    counts: {
      hosts: checkedHosts,
      observed: observedHosts,
      endpoints,
      errors: countNew(findings, 'error'),
      warnings: countNew(findings, 'warning'),
      notices: countNew(findings, 'notice'),
      known: countStatus(findings, 'known'),
      waived: countStatus(findings, 'waived'),
      pending: countStatus(findings, 'pending'),
      inconclusive: inconclusive.length,
      regressions: regressions(findings, policy.failOn).length,
    },
    hosts,
    findings,
    inconclusive,
    limits,
  };
}

/**
 * The report of a run that could not start, or that crashed.
 *
 * @param moreProblems problems that were counted and not kept
 */
export function reportFailure(
  failure: Failure,
  problems: readonly Problem[],
  time: RunTime,
  moreProblems = 0,
): Report {
  const vantage: Vantage = { port25: 'unknown', ipv6: 'unknown' };
  return {
    ...blank({ result: 'failed', failure, complete: false }, vantage, time),
    ...limitProblems(
      problems.map(({ location, message }) => ({
        message,
        file: location?.file ?? null,
        line: location?.line ?? null,
        column: location?.column ?? null,
      })),
      moreProblems,
    ),
  };
}

/** The first problems, and the number of the others. */
export function limitProblems(
  all: readonly ReportProblem[],
  more = 0,
): Pick<Report, 'problems' | 'moreProblems'> {
  const problems = all.slice(0, MAX_PROBLEMS);
  return { problems, moreProblems: more + all.length - problems.length };
}

/** The report of a run that ended with an unexpected error. */
export function reportCrash(error: unknown, time: RunTime): Report {
  return reportFailure('internal', [{ location: null, message: crashMessage(error) }], time);
}

/** The report of a run in which an unexpected error occurred that is about no single host: what it has, it keeps. */
export function failInternally(report: Report, error: unknown): Report {
  const problem = { message: crashMessage(error), file: null, line: null, column: null };
  const isKnown = report.problems.some(({ message }) => message === problem.message);
  return {
    ...report,
    result: 'failed',
    failure: 'internal',
    complete: false,
    problems: isKnown ? report.problems : [...report.problems, problem],
  };
}

function crashMessage(error: unknown): string {
  return `The check failed with an internal error: ${describeThrown(error)}. Please report this.`;
}

/**
 * The report of a run that could not write a file on which others rely: it has failed. What the run found stays, also
 * as the reason where it failed anyway.
 *
 * @param message a sentence about the file, sanitised
 */
export function failUnwritten(report: Report, message: string): Report {
  const problem = { message, file: null, line: null, column: null };
  return {
    ...report,
    result: 'failed',
    failure: report.failure ?? 'configuration',
    problems: [...report.problems, problem],
  };
}

/** A report without hosts and findings. */
function blank(outcome: Outcome, vantage: Vantage, time: RunTime): Report {
  return {
    schemaVersion: SCHEMA_VERSION,
    ...outcome,
    notes: [],
    startedAt: new Date(time.startedAt).toISOString(),
    durationMs: Math.round(time.durationMs),
    vantage,
    counts: {
      hosts: 0,
      observed: 0,
      endpoints: 0,
      errors: 0,
      warnings: 0,
      notices: 0,
      known: 0,
      waived: 0,
      pending: 0,
      inconclusive: 0,
      regressions: 0,
    },
    changes: [],
    base: null,
    planned: null,
    hosts: [],
    findings: [],
    inconclusive: [],
    limits: [],
    problems: [],
    moreProblems: 0,
    shard: time.shard ?? null,
    workflowRun: time.workflowRun ?? NO_WORKFLOW_RUN,
    merging: null,
  };
}

/** What a row of a host has beside its judgement. */
interface HostDetails extends Pick<RunDetails, 'stableSince' | 'forecast'> {
  readonly idsOf: IdsOf;
}

function reportHost(
  { template, ...judged }: JudgedHost,
  { idsOf, stableSince, forecast }: HostDetails,
): ReportHost {
  const { control, role, port, location } = template;
  const { name, verdict, cause, evidence, advice, steps, endpoints, internalError = null } = judged;
  const { defaultName } = judged;
  const explained = [...new Set(judged.explained.flatMap(idsOf))];
  const declaredAt = { file: location.file, line: location.line };
  return {
    name,
    control,
    role,
    port,
    verdict,
    cause,
    ...(defaultName === undefined ? {} : { defaultName }),
    evidence,
    explained,
    advice,
    steps: steps.map((step) => reportStep(step, idsOf)),
    stableSince: internalError === null ? stableSince(name, port) : null,
    declaredAt,
    planned: internalError === null ? (forecast?.ofHost(name, port) ?? null) : null,
    dns: dnsFacts(judged),
    endpoints: endpoints.map(shownEndpoint),
    internalError,
  };
}

function reportStep({ fixes, ...step }: Step, idsOf: IdsOf): ReportStep {
  return { ...step, fixes: [...new Set(fixes.flatMap(idsOf))] };
}

/** The ids in the report of what a step fixes. */
type IdsOf = (finding: Finding) => readonly string[];

/**
 * Finds a host's finding in the report. A finding about DNS is reported at one port of the host, so the port does not
 * count where its own port has none.
 */
function findingIdsBySubject(
  findings: readonly TrackedFinding[],
  reported: readonly ReportFinding[],
): IdsOf {
  const ids = new Map<string, string[]>();
  const add = (key: string, id: string) => {
    const list = ids.get(key) ?? [];
    ids.set(key, list);
    list.push(id);
  };
  for (const [index, finding] of findings.entries()) {
    const id = reported[index]?.id ?? '';
    add(subjectKey(finding, finding.declared.port), id);
    add(subjectKey(finding, null), id);
  }
  return (finding) =>
    ids.get(subjectKey(finding, finding.declared.port)) ?? ids.get(subjectKey(finding, null)) ?? [];
}

function subjectKey({ rule, host, address, expected, observed }: Finding, port: number | null) {
  return JSON.stringify([rule, host, port, address, expected, observed]);
}

/** The most addresses of one name that the report shows at an endpoint. The rules have judged all of them. */
const MAX_ADDRESSES = 16;

/** The endpoint with the first addresses of each name, its own among them where the name has it. */
function shownEndpoint(endpoint: EndpointObservation): EndpointObservation {
  const { address: own, ptr, helo, bannerForward } = endpoint;
  const lists = [
    ...ptr.forward.values(),
    ...(helo?.forward.values() ?? []),
    ...bannerForward.values(),
  ];
  if (lists.every((list) => list === null || list.length <= MAX_ADDRESSES)) return endpoint;
  const shown = (list: readonly string[] | null) =>
    list === null ? null : firstAddresses(list, own);
  return {
    ...endpoint,
    ptr: { ...ptr, forward: mapValues(ptr.forward, (list) => firstAddresses(list, own)) },
    helo: helo === null ? null : { ...helo, forward: mapValues(helo.forward, shown) },
    bannerForward: mapValues(bannerForward, shown),
  };
}

function firstAddresses(addresses: readonly string[], own: string): readonly string[] {
  const first = addresses.slice(0, MAX_ADDRESSES);
  return first.includes(own) || !addresses.includes(own) ? first : [...first.slice(1), own];
}

function mapValues<T, R>(values: NameMap<T>, map: (value: T) => R): NameMap<R> {
  return nameMap([...values].map(([name, value]) => [name, map(value)] as const));
}

function reportFindings(findings: readonly TrackedFinding[]): ReportFinding[] {
  const ids = findingIds(
    findings.map(({ rule, host, declared, address }) => {
      return { rule, host, port: declared.port, address };
    }),
  );
  return findings.map((finding, index) => ({ id: ids[index] ?? '', ...reportFinding(finding) }));
}

function reportFinding({
  declared,
  waiver,
  onBase,
  phase,
  plannedAt,
  ...finding
}: TrackedFinding): Omit<ReportFinding, 'id'> {
  const { rule, level, status, host, address, expected, observed, message, remedy } = finding;
  const { fact } = finding;
  return {
    rule,
    level,
    status,
    host,
    port: declared.port,
    address,
    expected,
    observed,
    message,
    ...(fact === undefined ? {} : { fact }),
    remedy,
    file: declared.location.file,
    line: declared.location.line,
    onBase,
    waiver: waiver === null ? null : { reason: waiver.reason, until: waiver.until },
    world: phase,
    plannedAt,
  };
}

function countNew(findings: readonly ReportFinding[], level: ReportFinding['level']): number {
  return findings.filter((finding) => finding.status === 'new' && finding.level === level).length;
}

function countStatus(findings: readonly ReportFinding[], status: ReportFinding['status']): number {
  return findings.filter((finding) => finding.status === status).length;
}
