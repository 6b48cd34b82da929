import type { JudgedHost } from '../judge/judge.ts';
import { type Fault, type FaultOf, withoutFaulty } from '../model/faulty-items.ts';
import type { TrackedFinding } from '../model/finding.ts';
import { hostKey } from '../model/host-key.ts';
import { type InternalError, type InternalStage, internalError } from '../model/internal-error.ts';
import type { Observation } from '../model/observation.ts';
import type { DebugError } from '../observe/isolate-host.ts';

/** The internal error of a host or a mail domain by its key; undefined where it has none. */
type ErrorOf = (key: string) => InternalError | undefined;

/**
 * Works on the observation of all hosts. The hosts with which that throws are marked with an internal error, and the
 * work is done again: it leaves the marked ones out.
 *
 * @throws what the work throws although all hosts are marked: then it is about no single host
 */
export function isolateHosts<R>(
  stage: InternalStage,
  observation: Observation,
  debugError: DebugError,
  work: (marked: Observation) => R,
): R {
  const { hosts, mailDomains, undeclaredAddresses } = observation;
  const keys = new Set([
    ...hosts.map(({ host }) => hostKey(host.name, host.port)),
    ...mailDomains.map(({ mailDomain: { domain, template } }) => hostKey(domain, template.port)),
    ...undeclaredAddresses.map(({ identity }) => hostKey(identity.host, identity.port)),
  ]);
  const { result, faults } = withoutFaulty([...keys], (faultOf: FaultOf<string>) =>
    work(markErrors(observation, errorsFrom(stage, faultOf))),
  );
  debugFaults(faults, debugError);
  return result;
}

/** Marks hosts and mail domains. An error of an earlier step is replaced: what then worked on the host has thrown too. */
export function markErrors(observation: Observation, errorOf: ErrorOf): Observation {
  const mark = <T extends object>(seen: T, host: string, port: number): T => {
    const error = errorOf(hostKey(host, port));
    return error === undefined ? seen : { ...seen, internalError: error };
  };
  return {
    ...observation,
    hosts: observation.hosts.map((seen) => mark(seen, seen.host.name, seen.host.port)),
    mailDomains: observation.mailDomains.map((seen) =>
      mark(seen, seen.mailDomain.domain, seen.mailDomain.template.port),
    ),
    undeclaredAddresses: observation.undeclaredAddresses.map((seen) =>
      mark(seen, seen.identity.host, seen.identity.port),
    ),
  };
}

/** What a report is made of. */
interface Reported {
  readonly hosts: readonly JudgedHost[];
  readonly findings: readonly TrackedFinding[];
  readonly observation: Observation;
}

/**
 * Makes the report of all hosts. Hosts with which that throws have no more than their name and verdict in it, and an
 * internal error.
 */
export function isolateReport<R>(
  reported: Reported,
  debugError: DebugError,
  work: (shown: Reported) => R,
): R {
  const keys = new Set(reported.hosts.map(keyOfJudged));
  const { result, faults } = withoutFaulty([...keys], (faultOf: FaultOf<string>) =>
    work(bareHosts(reported, errorsFrom('report', faultOf))),
  );
  debugFaults(faults, debugError);
  return result;
}

function bareHosts({ hosts, findings, observation }: Reported, errorOf: ErrorOf): Reported {
  const isWhole = (host: string, port: number) => errorOf(hostKey(host, port)) === undefined;
  return {
    hosts: hosts.map((host) => {
      const error = errorOf(keyOfJudged(host));
      return error === undefined
        ? host
        : {
            ...host,
            evidence: '',
            advice: error.remedy,
            steps: [],
            endpoints: [],
            internalError: error,
          };
    }),
    findings: findings.filter(({ host, declared }) => isWhole(host, declared.port)),
    observation: {
      ...observation,
      hosts: observation.hosts.map((seen) =>
        isWhole(seen.host.name, seen.host.port) ? seen : { ...seen, inconclusive: [], limits: [] },
      ),
      mailDomains: observation.mailDomains.map((seen) =>
        isWhole(seen.mailDomain.domain, seen.mailDomain.template.port)
          ? seen
          : { ...seen, inconclusive: [], limits: [] },
      ),
      limits: observation.limits.filter(({ host, port }) => isWhole(host, port)),
    },
  };
}

function keyOfJudged({ name, template }: JudgedHost): string {
  return hostKey(name, template.port);
}

function errorsFrom(stage: InternalStage, faultOf: FaultOf<string>): ErrorOf {
  return (key) => {
    const fault = faultOf(key);
    return fault === null ? undefined : internalError(stage, fault.error);
  };
}

function debugFaults(faults: ReadonlyMap<string, Fault>, debugError: DebugError): void {
  for (const { error } of faults.values()) debugError(error);
}
