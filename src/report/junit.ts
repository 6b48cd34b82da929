import { atOrAbove, type Policy, regressions } from '../compare/outcome.ts';
import type { Group } from '../judge/rule.ts';
import { ruleOf } from '../judge/rules/index.ts';
import type { Check, EndpointObservation, Inconclusive } from '../model/observation.ts';
import type { Report, ReportFinding, ReportHost } from '../model/report.ts';
import { logLine, xml } from './escape.ts';
import { headline } from './headline.ts';

/**
 * The checks as JUnit XML: a suite for each mail host, a case for each group of checks at each of its addresses, so that
 * what is right is seen to be right, and a case keeps its name whatever a rule finds. What fails the run is a failure.
 * What is accepted is skipped with its reason. A check that could not be made is skipped too, or an error where it fails
 * the run; a mistake in the declaration is always one.
 */
export function renderJunit(report: Report, policy: Policy): string {
  const suites = [...suitesOf(report, policy), ...ofRun(report)];
  const total = (outcome: Outcome) => suites.reduce((sum, suite) => sum + tally(suite, outcome), 0);
  const all = {
    name: 'mail-identity-check',
    tests: suites.reduce((sum, { cases }) => sum + cases.length, 0),
    failures: total('failure'),
    errors: total('error'),
    skipped: total('skipped'),
    time: seconds(report.durationMs),
    timestamp: timestamp(report),
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes(all)}>`,
    ...suites.flatMap((suite) => suiteLines(suite, report)),
    '</testsuites>\n',
  ].join('\n');
}

interface Suite {
  readonly name: string;
  readonly place: Place;
  readonly cases: readonly Case[];
}

interface Case {
  readonly name: string;
  readonly ms: number;
  readonly place: Place;
  /** Null where it passed. */
  readonly verdict: Spoken | null;
  /** What else there is to say. */
  readonly told: readonly string[];
}

interface Spoken {
  readonly outcome: Outcome;
  readonly type: string;
  readonly message: string;
  readonly lines: readonly string[];
}

type Outcome = 'failure' | 'error' | 'skipped';

interface Place {
  readonly file: string | null;
  readonly line: number;
}

/** Checks that stand or fall together, as a person reads them. */
const GROUPS: Readonly<Record<Group, string>> = {
  forward: 'addresses',
  reverse: 'PTR',
  greeting: 'greeting and EHLO name',
  transport: 'connection and TLS',
  context: 'SPF and DMARC',
  time: 'identity over time',
};

const GROUP_OF_CHECK: Readonly<Record<Check, Group>> = {
  mx: 'forward',
  forward: 'forward',
  ptr: 'reverse',
  smtp: 'transport',
  ehlo: 'greeting',
  tls: 'transport',
  spf: 'context',
  dmarc: 'context',
};

function suitesOf(report: Report, policy: Policy): Suite[] {
  const failing = new Set([
    ...regressions(report.findings, policy.failOn),
    ...(policy.failOnPending ? atOrAbove(report.findings, 'pending', policy.failOn) : []),
  ]);
  const suites = new Map<string, Map<string, Part>>();
  const hosts = new Map(report.hosts.map((host) => [suiteName(host.name, host.port), host]));
  const partOf = (name: string, address: string | null, group: Group): Part => {
    const parts = suites.get(name) ?? new Map<string, Part>();
    suites.set(name, parts);
    const key = address === null ? GROUPS[group] : `${GROUPS[group]} of ${address}`;
    const part = parts.get(key) ?? { address, group, findings: [], undone: [] };
    parts.set(key, part);
    return part;
  };
  for (const [name, host] of hosts) {
    partOf(name, null, 'forward');
    for (const { address } of host.endpoints) {
      for (const group of looked(host)) partOf(name, address, group);
    }
  }
  for (const finding of report.findings) {
    const { host, port, address } = finding;
    const group = ruleOf(finding)?.group ?? 'context';
    partOf(suiteName(host, port), address, group).findings.push(finding);
  }
  for (const undone of report.inconclusive) {
    const name = suiteName(undone.host, undone.port);
    for (const group of unseenBy(undone, hosts.get(name))) {
      partOf(name, undone.address, group).undone.push(undone);
    }
  }
  return Array.from(suites, ([name, parts]) => {
    const host = hosts.get(name);
    const place = host?.declaredAt ?? { file: null, line: 1 };
    const cases = Array.from(parts, ([title, part]): Case => {
      const endpoint = host?.endpoints.find(({ address }) => address === part.address);
      return caseOf(title, part, { failing, policy, place, endpoint });
    });
    return { name, place, cases };
  });
}

interface Part {
  readonly address: string | null;
  readonly group: Group;
  readonly findings: ReportFinding[];
  readonly undone: Inconclusive[];
}

/** The port is of the name only where it is not mail's own, so that most hosts are named as people name them. */
function suiteName(host: string, port: number): string {
  return port === 25 ? host : `${host}:${port}`;
}

/** What is looked at of each address of a host. */
function looked({ role }: ReportHost): readonly Group[] {
  return role === 'outbound' ? ['reverse'] : ['reverse', 'greeting', 'transport'];
}

/** Without a dialogue neither the greeting nor what comes after it is seen. */
function unseenBy({ check }: Inconclusive, host: ReportHost | undefined): readonly Group[] {
  const dialogue = check === 'smtp' && host !== undefined && looked(host).includes('greeting');
  return dialogue ? ['greeting', 'transport'] : [GROUP_OF_CHECK[check]];
}

interface Judging {
  readonly failing: ReadonlySet<ReportFinding>;
  readonly policy: Policy;
  readonly place: Place;
  readonly endpoint: EndpointObservation | undefined;
}

function caseOf(name: string, part: Part, { failing, policy, place, endpoint }: Judging): Case {
  const { findings, undone, group } = part;
  const failures = findings.filter((finding) => failing.has(finding));
  const accepted = findings.filter(({ status }) => status === 'known' || status === 'waived');
  const others = findings.filter(
    (finding) => !failing.has(finding) && finding.status !== 'known' && finding.status !== 'waived',
  );
  const missed = undone.map(inWords);
  const { timingsMs } = endpoint?.smtp ?? {};
  const ms = group === 'greeting' ? (timingsMs?.greeting ?? 0) + (timingsMs?.ehlo ?? 0) : 0;
  const told = (lines: readonly string[]) => ({
    name,
    ms: group === 'transport' ? (timingsMs?.connect ?? 0) : ms,
    place: failures[0] === undefined ? place : locationOf(failures[0]),
    told: [...others.map(findingLine), ...lines],
  });
  const [first] = failures;
  if (first !== undefined) {
    const lines = failures.map(findingLine);
    const verdict = {
      outcome: 'failure',
      type: first.rule,
      message: first.message,
      lines,
    } as const;
    return { ...told([...accepted.map(acceptedLine), ...missed]), verdict };
  }
  const [unseen] = undone;
  if (unseen !== undefined && policy.onInconclusive !== 'ignore') {
    const outcome = policy.onInconclusive === 'fail' ? 'error' : 'skipped';
    const verdict = {
      outcome,
      type: unseen.reason,
      message: inWords(unseen),
      lines: missed,
    } as const;
    return { ...told(accepted.map(acceptedLine)), verdict };
  }
  const reasons = [...accepted.map(acceptedLine), ...missed];
  const [reason] = reasons;
  if (reason === undefined) return { ...told([]), verdict: null };
  const type = accepted[0]?.status ?? 'inconclusive';
  return { ...told([]), verdict: { outcome: 'skipped', type, message: reason, lines: reasons } };
}

/** What a planned change brings stands on its line, where it has one. */
function locationOf({ file, line, plannedAt }: ReportFinding): Place {
  return plannedAt === null || plannedAt.line === null
    ? { file, line }
    : { file: plannedAt.file, line: plannedAt.line };
}

function findingLine({ level, status, rule, message, remedy }: ReportFinding): string {
  return `${level}${status === 'new' ? '' : ` (${status})`} ${rule}: ${message} ${remedy}`;
}

function acceptedLine(finding: ReportFinding): string {
  const { waiver, rule, message } = finding;
  const why =
    waiver === null ? 'In the baseline' : `Waived until ${waiver.until} (${waiver.reason})`;
  return `${why}: ${rule}: ${message}`;
}

function inWords({ check, reason, detail }: Inconclusive): string {
  return `Inconclusive: ${check}: ${reason}: ${detail}`;
}

/** What keeps the run as a whole from an answer: a case for each mistake, which no host has. */
function ofRun(report: Report): Suite[] {
  const { failure, problems } = report;
  const place = { file: null, line: 1 };
  const whole = failure !== null && failure !== 'regression' && failure !== 'inconclusive';
  const told =
    problems.length > 0 || !whole ? problems : [{ message: headline(report), file: null, line: 1 }];
  if (told.length === 0) return [];
  const cases = told.map(({ message, file, line }, at): Case => {
    const verdict = {
      outcome: 'error',
      type: failure ?? 'configuration',
      message,
      lines: [message],
    } as const;
    const name = told.length === 1 ? 'the run' : `the run, mistake ${at + 1}`;
    return { name, ms: 0, place: { file, line: line ?? 1 }, verdict, told: [] };
  });
  return [{ name: 'mail-identity-check', place, cases }];
}

function suiteLines({ name, place, cases }: Suite, report: Report): string[] {
  const of = (outcome: Outcome) => tally({ cases }, outcome);
  const head = {
    name,
    tests: cases.length,
    failures: of('failure'),
    errors: of('error'),
    skipped: of('skipped'),
    time: seconds(cases.reduce((sum, { ms }) => sum + ms, 0)),
    timestamp: timestamp(report),
    ...(place.file === null ? {} : { file: place.file }),
  };
  return [
    `  <testsuite${attributes(head)}>`,
    ...cases.flatMap((one) => caseLines(one, name)),
    '  </testsuite>',
  ];
}

function caseLines({ name, ms, place, verdict, told }: Case, suite: string): string[] {
  const head = {
    name,
    classname: suite,
    time: seconds(ms),
    ...(place.file === null ? {} : { file: place.file, line: place.line }),
  };
  return [
    `    <testcase${attributes(head)}>`,
    ...(verdict === null ? [] : [spoken(verdict)]),
    ...(told.length === 0 ? [] : [`      <system-out>${body(told)}</system-out>`]),
    '    </testcase>',
  ];
}

function spoken({ outcome, type, message, lines }: Spoken): string {
  // What is skipped has neither a type nor a text in the schemas that are about.
  if (outcome === 'skipped') return `      <skipped${attributes({ message: lines.join(' ') })}/>`;
  return `      <${outcome}${attributes({ message, type })}>${body(lines)}</${outcome}>`;
}

function tally({ cases }: Pick<Suite, 'cases'>, outcome: Outcome): number {
  return cases.filter(({ verdict }) => verdict?.outcome === outcome).length;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(logLine(String(value)))}"`)
    .join('');
}

/** Each line for itself, so that a text of a stranger ends none. */
function body(lines: readonly string[]): string {
  return lines.map((line) => xml(logLine(line))).join('\n');
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

/** As the schemas have it: UTC without a zone or fractions. */
function timestamp({ startedAt }: Report): string {
  return startedAt.slice(0, 19);
}
