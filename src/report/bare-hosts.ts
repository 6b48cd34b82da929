import type { Fault } from '../model/faulty-items.ts';
import { hostKey } from '../model/host-key.ts';
import { type InternalError, type InternalStage, internalError } from '../model/internal-error.ts';
import type { Merging, Report, ReportHost } from '../model/report.ts';
import { failInternally } from './report.ts';

/** The faults of hosts by key. */
type FaultyHosts = ReadonlyMap<string, Fault>;

/** The report, with only name, verdict and error of the faulty hosts. */
export function withBareHosts(report: Report, stage: InternalStage, faulty: FaultyHosts): Report {
  const others = withoutHosts(report, (key) => !faulty.has(key));
  const hosts = report.hosts.map((host) => {
    const fault = faulty.get(keyOf(host));
    return fault === undefined ? host : bareHost(host, internalError(stage, fault.error));
  });
  const { merging } = report;
  if (merging === null || others.merging === null) return { ...others, hosts };
  const positions = { ...others.merging.positions, hosts: merging.positions.hosts };
  return { ...others, hosts, merging: { ...merging, positions } };
}

/** The report without the faulty hosts. Their errors are among its problems. */
export function withoutFaultyHosts(report: Report, faulty: FaultyHosts): Report {
  const others = withoutHosts(report, (key) => !faulty.has(key));
  return [...faulty.values()].reduce((failed, { error }) => failInternally(failed, error), others);
}

/**
 * The report without hosts and all that is about them.
 *
 * @param isKept by the key of a host
 */
export function withoutHosts(report: Report, isKept: (key: string) => boolean): Report {
  const isAbout = ({ host, port }: { readonly host: string; readonly port: number }) =>
    isKept(hostKey(host, port));
  const kept = {
    hosts: positionsOf(report.hosts, (host) => isKept(keyOf(host))),
    findings: positionsOf(report.findings, isAbout),
    inconclusive: positionsOf(report.inconclusive, isAbout),
    limits: positionsOf(report.limits, isAbout),
    changes: positionsOf(
      report.changes,
      ({ name, port }) => name === null || port === null || isKept(hostKey(name, port)),
    ),
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

/** A host's name and verdict. */
export function bareHost(
  { name, control, role, port, verdict, declaredAt, internalError: earlier }: ReportHost,
  error: InternalError | null,
): ReportHost {
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

export function keyOf({ name, port }: Pick<ReportHost, 'name' | 'port'>): string {
  return hostKey(name, port);
}

/** The positions in a list of the entries to keep. */
function positionsOf<T>(list: readonly T[], isKept: (entry: T) => boolean): readonly number[] {
  return list.flatMap((entry, index) => (isKept(entry) ? [index] : []));
}

function at<T>(list: readonly T[], positions: readonly number[]): T[] {
  return positions.flatMap((index) => list.slice(index, index + 1));
}

/** A merge expects as many positions as there are entries. */
function mergingAt(
  merging: Merging,
  kept: { readonly [List in keyof Merging['positions']]: readonly number[] },
): Merging {
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
