import { createHash } from 'node:crypto';
import type { RulesPage } from '../files/rules-page.ts';
import { CATALOGUE } from '../judge/rules/index.ts';
import { capital } from '../model/capital.ts';
import { endpointLabel } from '../model/host-key.ts';
import { type Level, REPORTED_LEVELS } from '../model/mail-host.ts';
import type { Report, ReportFinding, ReportProblem } from '../model/report.ts';
import { VERSION } from '../model/version.ts';
import { annotationText, prose } from './escape.ts';
import { inconclusiveWords } from './facts.ts';
import { describeInternalError, faultyHosts } from './internal-errors.ts';
import { plural } from './labels.ts';
import { declaredLocations, findingLocation, ruleUrl } from './locations.ts';
import { moreProblems } from './more-problems.ts';
import { byReach, unreachedWords } from './unreached.ts';

/** The environment in which the file is written. Null for what the runner does not provide. */
export interface SarifContext {
  /** URL of the page that explains the rules. */
  readonly rulesPage: string | null;
  /** URL of the action's repository. */
  readonly homePage: string | null;
  /** Identifies the workflow and the job in their repository. */
  readonly job: string | null;
  /** The workflow file, where it is in the repository that the results are about. */
  readonly workflowFile: string | null;
}

/** GitHub shows at most this many results of one run, and rejects a file with more than 25,000. */
export const MAX_RESULTS = 5000;
/** GitHub rejects more than 10 MB after compression. An uncompressed file of this size is always small enough. */
export const MAX_BYTES = 9_500_000;
/** Reserved for the notifications and everything else but the results. */
const OTHER_BYTES = 1_500_000;
const MAX_NOTIFICATIONS = 500;

/**
 * The findings as SARIF 2.1.0. Known and waived findings are suppressed results, pending ones have the level `note`.
 * Inconclusive checks and mistakes in the declaration are notifications.
 */
export function renderSarif(report: Report, context: SarifContext, page: RulesPage): string {
  const rules = rulesOf(report.findings, page);
  const { results, omitted } = fittingResults(
    report.findings,
    new Map(rules.map(({ name }, index) => [name, index])),
    context.workflowFile,
  );
  const run = {
    tool: {
      driver: {
        name: 'mail-identity-check',
        version: VERSION,
        semanticVersion: VERSION,
        ...(context.homePage === null ? {} : { informationUri: context.homePage }),
        rules: rules.map((rule) => descriptor(rule, context.rulesPage)),
      },
    },
    automationDetails: { id: runId(report, context.job) },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the checkout.' } } },
    invocations: [invocation(report, omitted)],
    results,
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] })}\n`;
}

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';

/** GitHub takes the text before the last slash as the category. An upload replaces the previous one of its category. */
function runId({ shard }: Report, job: string | null): string {
  const part = shard === null ? [] : [`shard-${shard.index}-of-${shard.of}`];
  return `${['mail-identity-check', ...(job === null ? [] : [job]), ...part].join('/')}/`;
}

/** What a viewer shows of a rule. */
interface RuleGuide {
  readonly name: string;
  readonly group: string;
  /** When it reports, as the rest of a sentence. */
  readonly when: string;
  /** On dedicated control, or on shared where it is off there. */
  readonly level: Level;
  /** Its section of docs/rules.md below the facts, in Markdown. */
  readonly help: string;
}

/** Every rule of the catalogue, so that a viewer knows what was checked; and rules of a later release in findings. */
function rulesOf(findings: readonly ReportFinding[], page: RulesPage): readonly RuleGuide[] {
  const helpOf = new Map(page.rules.map(({ name, help }) => [name, help]));
  const known = CATALOGUE.map(({ name, group, reportsWhen: when, levels }): RuleGuide => {
    const level = levels.dedicated === 'off' ? levels.shared : levels.dedicated;
    return { name, group, when, level, help: helpOf.get(name) ?? '' };
  });
  const names = new Set(known.map(({ name }) => name));
  const unknown = new Set(findings.map(({ rule }) => rule).filter((name) => !names.has(name)));
  const bare = {
    group: 'other',
    when: 'a later release knows',
    level: 'warning',
    help: '',
  } as const;
  return [...known, ...Array.from(unknown, (name) => ({ ...bare, name }))];
}

function descriptor({ name, group, when, level, help }: RuleGuide, rulesPage: string | null) {
  const [, meaning = ''] = /^\*\*What it means\.\*\*(.*?)(?:\n\n|$)/s.exec(help) ?? [];
  const short = `${capital(when)}.`;
  const markdown = help.replace(/\[([^\]]+)\]\(#([\w-]+)\)/g, (_, label, rule) =>
    rulesPage === null ? label : `[${label}](${ruleUrl(rulesPage, rule)})`,
  );
  return {
    id: name,
    shortDescription: { text: short },
    fullDescription: { text: plain(meaning) || short },
    help: { text: plain(help) || short, markdown: markdown || short },
    ...(rulesPage === null || help === '' ? {} : { helpUri: ruleUrl(rulesPage, name) }),
    defaultConfiguration: { enabled: level !== 'off', level: LEVELS[level] },
    properties: { tags: ['mail', group] },
  };
}

/** Our own Markdown, of docs/rules.md, as text. */
function plain(markdown: string): string {
  return markdown
    .replace(/^```\w*\n/gm, '')
    .replace(/\*\*|`/g, '')
    .replace(/\[([^\]]+)\]\(#[\w-]+\)/g, '$1')
    .trim();
}

const LEVELS = {
  error: 'error',
  warning: 'warning',
  notice: 'note',
  off: 'none',
} as const satisfies Record<Level, string>;

/** The results that fit into the limits, the most important first, and how many findings were omitted. */
function fittingResults(
  findings: readonly ReportFinding[],
  indices: ReadonlyMap<string, number>,
  workflowFile: string | null,
) {
  const fingerprintOf = fingerprints();
  const order = findings
    .map((finding) => ({ finding, fingerprint: fingerprintOf(finding) }))
    .toSorted((a, b) => rank(a.finding) - rank(b.finding));
  const results: unknown[] = [];
  let bytesLeft = MAX_BYTES - OTHER_BYTES;
  for (const { finding, fingerprint } of order.slice(0, MAX_RESULTS)) {
    const next = result(finding, fingerprint, indices.get(finding.rule), workflowFile);
    bytesLeft -= Buffer.byteLength(JSON.stringify(next)) + 1;
    if (bytesLeft < 0) break;
    results.push(next);
  }
  return { results, omitted: findings.length - results.length };
}

/** Low for what matters most: by status, then by level. */
function rank({ status, level }: ReportFinding): number {
  const statuses = ['new', 'undetermined', 'pending', 'known', 'waived'];
  return statuses.indexOf(status) * REPORTED_LEVELS.length + REPORTED_LEVELS.indexOf(level);
}

function result(
  finding: ReportFinding,
  fingerprint: string,
  ruleIndex: number | undefined,
  workflowFile: string | null,
) {
  const { rule, level, status, host, port, address, expected, observed } = finding;
  const already = finding.onBase === true ? ' This was already so before this change.' : '';
  const sentence = `${endpointLabel(finding)}: ${finding.message}${already} ${finding.remedy}`;
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: status === 'pending' || status === 'undetermined' ? 'note' : LEVELS[level],
    message: message(sentence),
    ...resultLocations(finding, workflowFile),
    // GitHub uses only the first. By default it hashes the line: then an edit of that line would reopen the alert, and
    // two addresses of one host would share an alert.
    partialFingerprints: {
      primaryLocationLineHash: fingerprint,
      'mailIdentity/v1': fingerprint,
    },
    suppressions: suppressionsOf(finding),
    properties: { status, host, port, address, expected, observed },
  };
}

/** Identifies a finding by rule and endpoint. Several findings of one rule at an endpoint are numbered in order. */
function fingerprints(): (finding: ReportFinding) => string {
  const counts = new Map<string, number>();
  return ({ rule, host, port, address }) => {
    const key = JSON.stringify([rule, host, port, address]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${createHash('sha256').update(key).digest('hex').slice(0, 32)}:${count}`;
  };
}

/** Present in all results, since SARIF requires it in all or none (3.27.23). An empty list means not suppressed. */
function suppressionsOf({ status, waiver }: ReportFinding) {
  const accepted = (justification: string) => [
    { kind: 'external', status: 'accepted', justification: annotationText(justification) },
  ];
  if (status === 'known') return accepted('In the baseline.');
  if (status !== 'waived') return [];
  return accepted(waiver === null ? 'Waived.' : `Waived until ${waiver.until}: ${waiver.reason}`);
}

/**
 * The line that declares the host. GitHub shows only results with a location, so a host of the `hosts` input that was
 * not found in a workflow gets the first line of the workflow file. Without one, no location is better than a wrong one.
 */
function resultLocations(finding: ReportFinding, workflowFile: string | null) {
  const { file, line } = findingLocation(finding);
  const resource = finding.plannedAt?.resource ?? null;
  const physical =
    file !== null
      ? physicalLocation(file, line)
      : workflowFile === null
        ? {}
        : physicalLocation(workflowFile, 1);
  const logical =
    resource === null
      ? {}
      : { logicalLocations: [{ fullyQualifiedName: resource, kind: 'resource' }] };
  const location = { ...physical, ...logical };
  return Object.keys(location).length === 0 ? {} : { locations: [location] };
}

function physicalLocation(file: string, line: number | null) {
  return {
    physicalLocation: {
      artifactLocation: artifact(file),
      region: { startLine: Math.max(1, line ?? 1) },
    },
  };
}

/** A path relative to the root of the checkout, or a `file:` URL for an absolute one. */
function artifact(file: string): { readonly uri: string; readonly uriBaseId?: string } {
  const path = file.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/')
    ? { uri: `file:///${path.replace(/^\/+/, '')}` }
    : { uri: path, uriBaseId: ROOT };
}

/**
 * A sentence as text and as Markdown. SARIF replaces placeholders such as `{0}` in both, so braces are doubled
 * (3.11.5). It also reads `[text](target)` in the text as a link, so a space breaks that up (3.11.6).
 */
function message(sentence: string) {
  const text = annotationText(sentence);
  const escapeBraces = (shown: string) => shown.replace(/[{}]/g, '$&$&');
  return { text: escapeBraces(text.replaceAll('](', '] (')), markdown: escapeBraces(prose(text)) };
}

function invocation(report: Report, omitted: number) {
  const { startedAt, durationMs, failure, problems, notes } = report;
  const more = moreProblems(report);
  const successful =
    failure !== 'configuration' && failure !== 'internal' && failure !== 'nothing-checked';
  const omissions =
    omitted === 0
      ? []
      : [`${plural(omitted, 'more finding')} did not fit here; the JSON report has them all.`];
  return {
    executionSuccessful: successful,
    startTimeUtc: startedAt,
    endTimeUtc: new Date(Date.parse(startedAt) + durationMs).toISOString(),
    toolConfigurationNotifications: [
      ...capped(problems.map(problemNotification)),
      ...(more === null ? [] : [notification('error', `${more}.`)]),
    ],
    toolExecutionNotifications: [
      ...capped([
        ...faultyHosts(report).map((host) => {
          const { file, line } = host.declaredAt;
          const sentence = `${host.name}: ${describeInternalError(host)}`;
          return notification(
            'error',
            sentence,
            file === null ? [] : [physicalLocation(file, line)],
          );
        }),
        ...inconclusiveNotifications(report),
        ...notes.map((note) => notification('note', note)),
      ]),
      ...omissions.map((text) => notification('warning', text)),
    ],
  };
}

function problemNotification({ message: text, file, line }: ReportProblem) {
  return notification('error', text, file === null ? [] : [physicalLocation(file, line)]);
}

/** A blocked port concerns the runner and not the hosts, so it gets one notification. */
function inconclusiveNotifications({ inconclusive, hosts }: Report) {
  const { blocked, others } = byReach({ hosts, inconclusive });
  const locationOf = declaredLocations(hosts);
  return [
    ...(blocked.length === 0 ? [] : [notification('warning', unreachedWords(blocked))]),
    ...others.map((entry) => {
      const text = `${endpointLabel(entry)}: ${inconclusiveWords(entry)}`;
      const { file = null, line = null } = locationOf(entry) ?? {};
      return notification('warning', text, file === null ? [] : [physicalLocation(file, line)]);
    }),
  ];
}

function notification(
  level: 'error' | 'warning' | 'note',
  text: string,
  locations: ReturnType<typeof physicalLocation>[] = [],
) {
  return {
    level,
    message: message(text),
    ...(locations.length === 0 ? {} : { locations }),
  };
}

type Notification = ReturnType<typeof notification>;

/** The notifications that fit into the space reserved for them, then how many more there are. */
function capped(notifications: readonly Notification[]): Notification[] {
  const shown: Notification[] = [];
  // A third for the problems, a third for the other notifications, a third for the rest of the file.
  let bytesLeft = OTHER_BYTES / 3;
  for (const next of notifications.slice(0, MAX_NOTIFICATIONS)) {
    bytesLeft -= Buffer.byteLength(JSON.stringify(next)) + 1;
    if (bytesLeft < 0) break;
    shown.push(next);
  }
  const more = notifications.length - shown.length;
  return more === 0
    ? shown
    : [...shown, notification('warning', `and ${more} more; the JSON report has them all.`)];
}
