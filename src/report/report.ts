import type { CheckedRun, Outcome, Policy } from '../compare/outcome.ts';
import { outcomeOf, regressions } from '../compare/outcome.ts';
import type { JudgedHost } from '../judge/judge.ts';
import type { TrackedFinding } from '../model/finding.ts';
import type { Problem } from '../model/mail-host.ts';
import type { Observation, Vantage } from '../model/observation.ts';
import {
  type Failure,
  type Report,
  type ReportFinding,
  type ReportHost,
  type ReportPlanned,
  type ReportPlannedHost,
  SCHEMA_VERSION,
} from '../model/report.ts';
import { sanitise } from '../model/sanitise.ts';
import type { Shard } from '../model/shard.ts';

/** When a run began and how long it took, in milliseconds. */
export interface RunTime {
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs: number;
  /** Which part of a fleet it was for; all of it where none is given. */
  readonly shard?: Shard | null;
}

/** What a run has to say beside what it saw and found. */
export interface Told extends RunTime, Pick<Report, 'notes' | 'changes'> {
  /** What is foreseen of a planned change; null where nothing is planned. */
  readonly foreseen: ForecastReport | null;
  /** The day since which a host shows the names that it shows; null where nobody remembers it. */
  readonly stableSince: (host: string, port: number) => string | null;
}

/** What a planned change means: beside the hosts, and for each. */
export interface ForecastReport {
  readonly planned: ReportPlanned;
  readonly ofHost: (name: string, port: number) => ReportPlannedHost | null;
}

/** What was seen and found, by one run or by all shards of one. */
export interface Seen extends Pick<Report, 'hosts' | 'findings' | 'inconclusive' | 'vantage'> {
  /** Mail hosts that were looked at; beside them there may be rows of mail domains and of removed hosts. */
  readonly looked: number;
}

/** The report of a run that looked at its hosts. */
export function reportRun(
  judged: readonly JudgedHost[],
  findings: readonly TrackedFinding[],
  observation: Observation,
  policy: Policy,
  { stableSince, foreseen, ...told }: Told,
): Report {
  const seen = {
    looked: observation.hosts.length,
    hosts: judged.map((host) => reportHost(host, stableSince, foreseen)),
    findings: findings.map(reportFinding),
    inconclusive: [...observation.mailDomains, ...observation.hosts].flatMap(
      ({ inconclusive }) => inconclusive,
    ),
    vantage: observation.vantage,
  };
  return { ...reportSeen(seen, policy, told), planned: foreseen?.planned ?? null };
}

/** The report of what was seen: its counts, and what it comes to. */
export function reportSeen(
  { looked, hosts, findings, inconclusive, vantage }: Seen,
  policy: Policy,
  { notes, changes, ...time }: Omit<Told, 'stableSince' | 'foreseen'>,
): Report {
  const endpoints = hosts.reduce((count, host) => count + host.endpoints.length, 0);
  const idle = time.shard != null && looked === 0;
  const checked: CheckedRun = {
    findings,
    endpoints,
    inconclusive: inconclusive.length,
    isEmptyShard: idle,
  };
  return {
    ...blank(outcomeOf(checked, policy), vantage, time),
    notes,
    changes,
    counts: {
      hosts: looked,
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
  };
}

/** The report of a run that could not begin, or that broke. */
export function reportFailure(
  failure: Failure,
  problems: readonly Problem[],
  time: RunTime,
): Report {
  const vantage: Vantage = { port25: 'unknown', ipv6: 'unknown' };
  return {
    ...blank({ result: 'failed', failure, complete: false }, vantage, time),
    problems: problems.map(({ place, message }) => ({
      message,
      file: place?.file ?? null,
      line: place?.line ?? null,
      column: place?.column ?? null,
    })),
  };
}

/** The report of a run that broke by a fault of its own. */
export function reportCrash(error: unknown, time: RunTime): Report {
  const words = sanitise(error instanceof Error ? error.message : String(error), 500);
  const message = `The check itself broke: ${words}. Please report this.`;
  return reportFailure('internal', [{ place: null, message }], time);
}

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
    planned: null,
    hosts: [],
    findings: [],
    inconclusive: [],
    problems: [],
    shard: time.shard ?? null,
    merging: null,
  };
}

function reportHost(
  { template, ...judged }: JudgedHost,
  stableSince: Told['stableSince'],
  foreseen: Told['foreseen'],
): ReportHost {
  const { control, role, port, place } = template;
  const { name, verdict, cause, evidence, advice, endpoints } = judged;
  const declaredAt = { file: place.file, line: place.line };
  return {
    name,
    control,
    role,
    port,
    verdict,
    cause,
    evidence,
    advice,
    stableSince: stableSince(name, port),
    declaredAt,
    planned: foreseen?.ofHost(name, port) ?? null,
    endpoints,
  };
}

function reportFinding({
  declared,
  waiver,
  onBase,
  phase,
  plannedAt,
  ...finding
}: TrackedFinding): ReportFinding {
  const { rule, level, status, host, address, expected, observed, message, remedy } = finding;
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
    remedy,
    file: declared.place.file,
    line: declared.place.line,
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
