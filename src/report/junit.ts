import { type Policy, pendingOrNew, regressions } from '../compare/outcome.ts';
import type { Group } from '../judge/rule.ts';
import { ruleOf } from '../judge/rules/index.ts';
import { capital } from '../model/capital.ts';
import type { Check, EndpointObservation, Inconclusive } from '../model/observation.ts';
import type { Report, ReportFinding, ReportHost } from '../model/report.ts';
import { logLine, xml } from './escape.ts';
import { factWords, inconclusiveWords, ptrFact, unansweredFact } from './facts.ts';
import { headline } from './headline.ts';
import { describeInternalError, type FaultyHost, faultyHosts } from './internal-errors.ts';
import { findingLocation } from './locations.ts';
import { moreProblems } from './more-problems.ts';

/**
 * The checks as JUnit XML: a suite for each mail host, and a case for each group of checks at each of its addresses. So
 * passed checks are visible, and the name of a case does not depend on what is found.
 *
 * A finding that fails the run is a failure. An accepted finding is skipped, with its reason. An inconclusive check is
 * skipped, or an error where it fails the run. A mistake in the declaration is an error.
 *
 * @param workflowFile the file of hosts that no file declares; null where it is not known
 */
export function renderJunit(
  report: Report,
  policy: Policy,
  workflowFile: string | null = null,
): string {
  const suites = [...hostSuites(report, policy, workflowFile), ...runSuites(report)];
  const total = (outcome: Outcome) =>
    suites.reduce((sum, suite) => sum + countOutcome(suite, outcome), 0);
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
  readonly location: Location;
  readonly cases: readonly Case[];
}

interface Case {
  readonly name: string;
  readonly ms: number;
  readonly location: Location;
  /** Null where it passed. */
  readonly result: CaseResult | null;
  /** Lines for `system-out`: what does not decide the result. */
  readonly output: readonly string[];
}

interface CaseResult {
  readonly outcome: Outcome;
  readonly type: string;
  readonly message: string;
  readonly lines: readonly string[];
}

type Outcome = 'failure' | 'error' | 'skipped';
type Location = ReportHost['declaredAt'];

/** The name of the case of each group. */
const GROUPS: Readonly<Record<CaseGroup, string>> = {
  forward: 'addresses',
  reverse: 'PTR',
  greeting: 'greeting and EHLO name',
  sending: 'HELO name and refusals',
  transport: 'connection and TLS',
  context: 'SPF and DMARC',
  time: 'identity over time',
  base: 'comparison with the base',
};

/** Findings have the group of their rule. */
type CaseGroup = Group | 'base';

const GROUP_OF_CHECK: Readonly<Record<Check, CaseGroup>> = {
  mx: 'forward',
  forward: 'forward',
  ptr: 'reverse',
  smtp: 'transport',
  ehlo: 'greeting',
  helo: 'sending',
  tls: 'transport',
  spf: 'context',
  dmarc: 'context',
  base: 'base',
};

function hostSuites(report: Report, policy: Policy, workflowFile: string | null): Suite[] {
  const failing = new Set([
    ...regressions(report.findings, policy.failOn),
    ...(policy.failOnPending ? pendingOrNew(report.findings, policy.failOn) : []),
  ]);
  const suites = new Map<string, Map<string, CaseEntries>>();
  const hosts = new Map(report.hosts.map((host) => [suiteName(host.name, host.port), host]));
  const entriesOf = (name: string, address: string | null, group: CaseGroup): CaseEntries => {
    const cases = suites.get(name) ?? new Map<string, CaseEntries>();
    suites.set(name, cases);
    const key = address === null ? GROUPS[group] : `${GROUPS[group]} of ${address}`;
    const entries = cases.get(key) ?? { address, group, findings: [], inconclusive: [] };
    cases.set(key, entries);
    return entries;
  };
  for (const [name, host] of hosts) {
    entriesOf(name, null, 'forward');
    for (const { address } of host.endpoints) {
      for (const group of groupsAtAddress(host)) entriesOf(name, address, group);
    }
  }
  for (const finding of report.findings) {
    const { host, port, address } = finding;
    const group = ruleOf(finding)?.group ?? 'context';
    entriesOf(suiteName(host, port), address, group).findings.push(finding);
  }
  for (const inconclusive of report.inconclusive) {
    const name = suiteName(inconclusive.host, inconclusive.port);
    for (const group of groupsWithout(inconclusive, hosts.get(name))) {
      entriesOf(name, inconclusive.address, group).inconclusive.push(inconclusive);
    }
  }
  return Array.from(suites, ([name, cases]) => {
    const host = hosts.get(name);
    const declared = host?.declaredAt ?? { file: null, line: 1 };
    const location = declared.file === null ? { file: workflowFile, line: 1 } : declared;
    const endpoints = new Map(host?.endpoints.map((endpoint) => [endpoint.address, endpoint]));
    const rendered = Array.from(cases, ([title, entries]): Case => {
      const endpoint = entries.address === null ? undefined : endpoints.get(entries.address);
      return caseOf(title, entries, { failing, policy, location, endpoint });
    });
    const faulty = host === undefined ? [] : faultyHosts({ hosts: [host] });
    return { name, location, cases: [...faulty.map(internalErrorCase), ...rendered] };
  });
}

function internalErrorCase(host: FaultyHost): Case {
  const { stage } = host.internalError;
  const message = describeInternalError(host);
  return {
    name: 'internal error',
    ms: 0,
    location: host.declaredAt,
    result: { outcome: 'error', type: `internal-${stage}`, message, lines: [message] },
    output: [],
  };
}

interface CaseEntries {
  readonly address: string | null;
  readonly group: CaseGroup;
  readonly findings: ReportFinding[];
  readonly inconclusive: Inconclusive[];
}

/** The port is left out where it is 25. */
function suiteName(host: string, port: number): string {
  return port === 25 ? host : `${host}:${port}`;
}

/** The groups of checks that run at each address of a host. */
function groupsAtAddress({ role }: ReportHost): readonly Group[] {
  return role === 'outbound' ? ['reverse'] : ['reverse', 'greeting', 'transport'];
}

/** The groups that an inconclusive check concerns. Without an SMTP dialogue the greeting is unknown too. */
function groupsWithout(
  { check }: Inconclusive,
  host: ReportHost | undefined,
): readonly CaseGroup[] {
  const noGreeting =
    check === 'smtp' && host !== undefined && groupsAtAddress(host).includes('greeting');
  return noGreeting ? ['greeting', 'transport'] : [GROUP_OF_CHECK[check]];
}

interface CaseContext {
  /** The findings that fail the run. */
  readonly failing: ReadonlySet<ReportFinding>;
  readonly policy: Policy;
  /** Where the host is declared. */
  readonly location: Location;
  readonly endpoint: EndpointObservation | undefined;
}

function caseOf(
  name: string,
  { findings, inconclusive, group }: CaseEntries,
  { failing, policy, location, endpoint }: CaseContext,
): Case {
  const failures = findings.filter((finding) => failing.has(finding));
  const accepted = findings.filter(({ status }) => status === 'known' || status === 'waived');
  const others = findings.filter(
    (finding) => !failing.has(finding) && finding.status !== 'known' && finding.status !== 'waived',
  );
  const inconclusiveLines = inconclusive.map(inconclusiveLine);
  const acceptedLines = accepted.map(acceptedLine);
  const [failure] = failures;
  const withResult = (result: CaseResult | null, output: readonly string[]): Case => ({
    name,
    ms: duration(group, endpoint),
    location: failure === undefined ? location : locationOr(findingLocation(failure), location),
    result,
    output: [...findingLines(others), ...output],
  });
  if (failure !== undefined) {
    const { rule: type, message } = failure;
    const result = { outcome: 'failure', type, message, lines: findingLines(failures) } as const;
    return withResult(result, [...acceptedLines, ...inconclusiveLines]);
  }
  const [first] = inconclusive;
  if (first !== undefined && policy.onInconclusive !== 'ignore') {
    const outcome = policy.onInconclusive === 'fail' ? 'error' : 'skipped';
    const [type, message] = [first.reason, inconclusiveLine(first)];
    return withResult({ outcome, type, message, lines: inconclusiveLines }, acceptedLines);
  }
  const lines = [...acceptedLines, ...inconclusiveLines, ...uncheckedLines(group, endpoint)];
  const [message] = lines;
  if (message === undefined) return withResult(null, []);
  const type = accepted[0]?.status ?? 'inconclusive';
  return withResult({ outcome: 'skipped', type, message, lines }, []);
}

/** Why a group of checks could not see its fact at an address, so that its case does not pass; else nothing. */
function uncheckedLines(group: CaseGroup, endpoint: EndpointObservation | undefined): string[] {
  if (endpoint === undefined) return [];
  const { ptr, smtp, port } = endpoint;
  if (group === 'reverse') {
    return ptr.state === 'undetermined' ? [`PTR ${factWords(ptrFact(ptr))}`] : [];
  }
  if (group !== 'greeting' && group !== 'transport') return [];
  const unanswered = unansweredFact(smtp, port);
  if (unanswered !== null) return [capital(factWords(unanswered))];
  return smtp.state === 'greeted' || smtp.state === 'tls-failed'
    ? []
    : [`Port ${port}: ${smtp.detail ?? smtp.state}`];
}

function locationOr(location: Location, fallback: Location): Location {
  return location.file === null ? fallback : location;
}

/** The time that the group's part of the SMTP dialogue took, in milliseconds. */
function duration(group: CaseGroup, endpoint: EndpointObservation | undefined): number {
  const { timingsMs } = endpoint?.smtp ?? {};
  if (group === 'transport') return timingsMs?.connect ?? 0;
  return group === 'greeting' ? (timingsMs?.greeting ?? 0) + (timingsMs?.ehlo ?? 0) : 0;
}

/** One line for each finding. A step that fixes several of them is in the line of the first. */
function findingLines(findings: readonly ReportFinding[]): string[] {
  const rules = new Map<string, string>();
  return findings.map(({ level, status, rule, message, remedy }) => {
    const first = rules.get(remedy);
    if (first === undefined) rules.set(remedy, rule);
    const step = first === undefined ? remedy : `The step for ${first} fixes this too.`;
    return `${level}${status === 'new' ? '' : ` (${status})`} ${rule}: ${message} ${step}`;
  });
}

function acceptedLine(finding: ReportFinding): string {
  const { waiver, rule, message } = finding;
  const why =
    waiver === null ? 'In the baseline' : `Waived until ${waiver.until} (${waiver.reason})`;
  return `${why}: ${rule}: ${message}`;
}

function inconclusiveLine(entry: Inconclusive): string {
  return `Inconclusive: ${inconclusiveWords(entry)}`;
}

/** A suite for a run that failed as a whole, with a case for each problem; none for any other run. */
function runSuites(report: Report): Suite[] {
  const { failure, problems } = report;
  const location: Case['location'] = { file: null, line: 1 };
  const failed = failure !== null && failure !== 'regression' && failure !== 'inconclusive';
  const errors =
    problems.length > 0 || !failed ? problems : [{ ...location, message: headline(report) }];
  if (errors.length === 0) return [];
  const more = moreProblems(report);
  const type = failure ?? 'configuration';
  const errorCase = (name: string, message: string, at = location): Case => ({
    name,
    ms: 0,
    location: at,
    result: { outcome: 'error', type, message, lines: [message] },
    output: [],
  });
  const cases = errors.map(({ message, file, line }, index) => {
    const name = errors.length === 1 ? 'the run' : `the run, mistake ${index + 1}`;
    return errorCase(name, message, { file, line: line ?? 1 });
  });
  if (more !== null) cases.push(errorCase('the run, more mistakes', more));
  return [{ name: 'mail-identity-check', location, cases }];
}

function suiteLines({ name, location, cases }: Suite, report: Report): string[] {
  const count = (outcome: Outcome) => countOutcome({ cases }, outcome);
  const head = {
    name,
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: seconds(cases.reduce((sum, { ms }) => sum + ms, 0)),
    timestamp: timestamp(report),
    ...(location.file === null ? {} : { file: location.file }),
  };
  return [
    `  <testsuite${attributes(head)}>`,
    ...cases.flatMap((one) => caseLines(one, name)),
    '  </testsuite>',
  ];
}

function caseLines({ name, ms, location, result, output }: Case, suite: string): string[] {
  const head = {
    name,
    classname: suite,
    time: seconds(ms),
    ...(location.file === null ? {} : { file: location.file, line: location.line }),
  };
  return [
    `    <testcase${attributes(head)}>`,
    ...(result === null ? [] : [resultElement(result)]),
    ...(output.length === 0 ? [] : [`      <system-out>${body(output)}</system-out>`]),
    '    </testcase>',
  ];
}

function resultElement({ outcome, type, message, lines }: CaseResult): string {
  // The common JUnit schemas allow `skipped` no type and no text.
  if (outcome === 'skipped') return `      <skipped${attributes({ message: lines.join(' ') })}/>`;
  return `      <${outcome}${attributes({ message, type })}>${body(lines)}</${outcome}>`;
}

function countOutcome({ cases }: Pick<Suite, 'cases'>, outcome: Outcome): number {
  return cases.filter(({ result }) => result?.outcome === outcome).length;
}

function attributes(values: object): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(logLine(String(value)))}"`)
    .join('');
}

/** Escapes line by line, so that an untrusted text cannot end a line. */
function body(lines: readonly string[]): string {
  return lines.map((line) => xml(logLine(line))).join('\n');
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

/** UTC without time zone and fractions, as the common JUnit schemas require. */
function timestamp({ startedAt }: Report): string {
  return startedAt.slice(0, 19);
}
