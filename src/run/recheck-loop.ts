import type { Assessment } from '../compare/compare.ts';
import { type FailOn, pendingOrNew, regressions } from '../compare/outcome.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Group } from '../judge/rule.ts';
import { ruleOf } from '../judge/rules/index.ts';
import type { TrackedFinding } from '../model/finding.ts';
import { hostKey } from '../model/host-key.ts';
import type { Declaration } from '../model/mail-host.ts';
import type { HostObservation, Observation } from '../model/observation.ts';
import { type Deadline, pause } from '../observe/limits/deadline.ts';
import { plural } from '../report/labels.ts';

interface RecheckSteps {
  /** Observes a part of the declaration again. */
  readonly observe: (declaration: Declaration) => Promise<Observation>;
  readonly assess: (observation: Observation) => Assessment;
}

interface RecheckContext {
  /** The run's deadline, which also ends the loop. */
  readonly deadline: Deadline;
  /** Called with one log line before each recheck. */
  readonly onRecheck: (line: string) => void;
}

/**
 * Rechecks the hosts with new or pending findings at or above `failOn`, with growing pauses, until there are none or
 * the waiting time is over.
 *
 * @returns the last assessment, and a note on the findings that are left after waiting
 */
export async function recheckLoop(
  first: Assessment,
  { observe, assess }: RecheckSteps,
  { waitForMs, failOn }: Pick<Inputs, 'waitForMs' | 'failOn'>,
  { deadline, onRecheck }: RecheckContext,
): Promise<{ readonly assessment: Assessment; readonly notes: readonly string[] }> {
  let assessment = first;
  let open = openFindings(assessment, failOn);
  let leftMs = waitForMs;
  for (const pauseMs of pausesWithin(waitForMs)) {
    if (open.length === 0 || deadline.remaining() === 0) break;
    const hosts = new Set(open.map(({ host }) => host));
    onRecheck(
      `${plural(hosts.size, 'host')} not right yet: looking again in ${seconds(pauseMs)}, waiting for ${seconds(leftMs)} at most`,
    );
    await pause(pauseMs, deadline);
    if (deadline.remaining() === 0) break;
    leftMs -= pauseMs;
    const again = await observe(declarationOf(open, assessment.observation));
    // An observation that the deadline interrupted has fewer facts than the one before.
    if (deadline.remaining() === 0) break;
    assessment = assess(mergeObservations(assessment.observation, again));
    open = openFindings(assessment, failOn);
  }
  return { assessment, notes: openFindingsNote(open, waitForMs - leftMs) };
}

const FIRST_PAUSE_MS = 10_000;
const MAX_PAUSE_MS = 120_000;

/** Growing pauses in milliseconds that add up to `waitMs`. The last one is shortened to fit. */
export function* pausesWithin(waitMs: number): Generator<number> {
  let next = Math.min(FIRST_PAUSE_MS, waitMs / 10);
  for (let left = waitMs; left > 0; left -= next, next = Math.min(next * 2, MAX_PAUSE_MS, left)) {
    yield Math.min(next, left);
  }
}

/** The findings that fail the run, and the pending ones of the same levels. */
function openFindings({ comparison: { findings } }: Assessment, failOn: FailOn): TrackedFinding[] {
  return [...regressions(findings, failOn), ...pendingOrNew(findings, failOn)];
}

/** The part of the declaration that the findings are about. */
function declarationOf(
  findings: readonly TrackedFinding[],
  { hosts, mailDomains }: Observation,
): Declaration {
  const keys = new Set(findings.map(({ host, declared: { port } }) => hostKey(host, port)));
  return {
    hosts: hosts.map(({ host }) => host).filter(({ name, port }) => keys.has(hostKey(name, port))),
    mailDomains: mailDomains
      .map(({ mailDomain }) => mailDomain)
      .filter(({ domain, template }) => keys.has(hostKey(domain, template.port))),
    // The hosts have the declared levels already.
    levels: {},
  };
}

/** The first observation, with the hosts and mail domains of the second in their places. */
function mergeObservations(first: Observation, second: Observation): Observation {
  const { mailDomains, otherShardHosts } = second;
  const keyOf = ({ host: { name, port } }: HostObservation) => hostKey(name, port);
  const seen = new Map(first.hosts.map((host) => [keyOf(host), host]));
  // Where an unexpected error ended the second observation, the facts of the first one stay.
  const hosts = second.hosts.map((host) =>
    host.internalError === undefined
      ? host
      : { ...host, ...seen.get(keyOf(host)), internalError: host.internalError },
  );
  return {
    ...first,
    at: second.at,
    hosts: unique([...first.hosts, ...hosts], keyOf),
    mailDomains: unique([...first.mailDomains, ...mailDomains], ({ mailDomain }) => mailDomain),
    otherShardHosts: unique([...first.otherShardHosts, ...otherShardHosts], ({ host }) =>
      hostKey(host.name, host.port),
    ),
    vantage: second.vantage.port25 === 'unknown' ? first.vantage : second.vantage,
  };
}

/** The last entry of each key, at the place of the first one. */
function unique<T>(entries: readonly T[], keyOf: (entry: T) => unknown): T[] {
  return [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
}

const MAX_HOSTS_IN_NOTE = 10;

/** At most one note. */
function openFindingsNote(open: readonly TrackedFinding[], waitedMs: number): string[] {
  const byHost = Map.groupBy(open, ({ host }) => host);
  if (byHost.size === 0) return [];
  const hosts = [...byHost].slice(0, MAX_HOSTS_IN_NOTE).map(([host, findings]) => {
    const locations = new Set(findings.map(placeToFix));
    return `${host} (${[...locations].join(', ')})`;
  });
  const more =
    byHost.size > MAX_HOSTS_IN_NOTE ? ` and ${byHost.size - MAX_HOSTS_IN_NOTE} more` : '';
  return [`Still not right after ${seconds(waitedMs)} of waiting: ${hosts.join(', ')}${more}.`];
}

function placeToFix(finding: TrackedFinding): string {
  const rule = ruleOf(finding);
  if (rule === undefined) return 'its records';
  return rule.subject === 'mail-domain' ? 'the MX records' : PLACES_TO_FIX[rule.group];
}

const PLACES_TO_FIX: Readonly<Record<Group, string>> = {
  forward: 'the forward zone',
  reverse: 'the reverse zone',
  greeting: 'the mail server',
  sending: 'what it sends with',
  transport: 'the mail server',
  context: 'its records',
  time: 'its records',
};

function seconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`;
}
