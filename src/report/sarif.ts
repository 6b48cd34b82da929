import { createHash } from 'node:crypto';
import type { RulesPage } from '../files/rules-page.ts';
import { CATALOGUE } from '../judge/rules/index.ts';
import type { Level } from '../model/mail-host.ts';
import type { Inconclusive } from '../model/observation.ts';
import type { Report, ReportFinding, ReportProblem } from '../model/report.ts';
import { VERSION } from '../model/version.ts';
import { annotationText, prose } from './escape.ts';
import { capital, plural } from './labels.ts';
import { ruleAddress } from './rule-url.ts';

/** What a file may say of the step that wrote it; null where the runner does not tell. */
export interface Surroundings {
  /** Address of the page that explains the rules. */
  readonly rulesPage: string | null;
  /** Address of the action's repository. */
  readonly homePage: string | null;
  /** Tells the files of several workflows and jobs of one repository apart. */
  readonly job: string | null;
}

/** As many results as GitHub shows of one run; it refuses a file with more than 25,000. */
export const MAX_RESULTS = 5000;
/** GitHub refuses more than 10 MB, compressed; a text that is short enough uncompressed is so whatever is in it. */
export const MAX_BYTES = 9_500_000;
/** Kept free for the notifications and all else beside the results. */
const BESIDE_RESULTS = 1_500_000;
const MAX_NOTIFICATIONS = 500;
/** Where the declaration stands unless somebody says otherwise: GitHub wants a place for every result. */
const DEFAULT_PLACE = { file: '.github/mail-hosts.yml', line: 1 };

/**
 * The findings as SARIF 2.1.0. What is known or waived is there and suppressed, what is pending is a note. A check that
 * could not be made is no result but a notification, and so is a mistake in the declaration.
 */
export function renderSarif(report: Report, around: Surroundings, page: RulesPage): string {
  const rules = rulesOf(report.findings, page);
  const { results, left } = fitted(
    report.findings,
    new Map(rules.map(({ name }, at) => [name, at])),
  );
  const run = {
    tool: {
      driver: {
        name: 'mail-identity-check',
        version: VERSION,
        semanticVersion: VERSION,
        ...(around.homePage === null ? {} : { informationUri: around.homePage }),
        rules: rules.map((rule) => descriptor(rule, around.rulesPage)),
      },
    },
    automationDetails: { id: runId(report, around.job) },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the checkout.' } } },
    invocations: [invocation(report, left)],
    results,
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] })}\n`;
}

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';

/** GitHub takes what stands before the last slash as the category, of which each upload replaces the one before. */
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
    rulesPage === null ? label : `[${label}](${ruleAddress(rulesPage, rule)})`,
  );
  return {
    id: name,
    shortDescription: { text: short },
    fullDescription: { text: plain(meaning) || short },
    help: { text: plain(help) || short, markdown: markdown || short },
    ...(rulesPage === null || help === '' ? {} : { helpUri: ruleAddress(rulesPage, name) }),
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

/** The results that a viewer takes, what counts most first; and how many were left out. */
function fitted(findings: readonly ReportFinding[], indices: ReadonlyMap<string, number>) {
  const printOf = fingerprints();
  const order = findings
    .map((finding) => ({ finding, print: printOf(finding) }))
    .toSorted((one, other) => weight(one.finding) - weight(other.finding));
  const results: unknown[] = [];
  let room = MAX_BYTES - BESIDE_RESULTS;
  for (const { finding, print } of order.slice(0, MAX_RESULTS)) {
    const next = result(finding, print, indices.get(finding.rule));
    room -= Buffer.byteLength(JSON.stringify(next)) + 1;
    if (room < 0) break;
    results.push(next);
  }
  return { results, left: findings.length - results.length };
}

function weight({ status, level }: ReportFinding): number {
  return ['new', 'pending', 'known', 'waived'].indexOf(status) * 3 + WEIGHTS[level];
}

const WEIGHTS = { error: 0, warning: 1, notice: 2 } as const;

function result(finding: ReportFinding, print: string, ruleIndex: number | undefined) {
  const { rule, level, status, host, port, address, expected, observed } = finding;
  const where = address === null ? host : `${host} (${address})`;
  const already = finding.onBase === true ? ' It was so before this change.' : '';
  const sentence = `${where}: ${finding.message}${already} ${finding.remedy}`;
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: status === 'pending' ? 'note' : LEVELS[level],
    message: message(sentence),
    locations: [locationOf(finding)],
    // GitHub reads the first of them only, which else it would make of the line: then an edit of the line would open
    // the finding anew, and two addresses of one host would be one alert.
    partialFingerprints: { primaryLocationLineHash: print, 'mailIdentity/v1': print },
    suppressions: suppressionsOf(finding),
    properties: { status, host, port, address, expected, observed },
  };
}

/** Numbers the findings of one rule at one place, as of several mail domains of one host, by their order. */
function fingerprints(): (finding: ReportFinding) => string {
  const seen = new Map<string, number>();
  return ({ rule, host, port, address }) => {
    const key = JSON.stringify([rule, host, port, address]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${createHash('sha256').update(key).digest('hex').slice(0, 32)}:${count}`;
  };
}

/** Set for all results, as it must be where it is set for one: none means that the finding counts. */
function suppressionsOf({ status, waiver }: ReportFinding) {
  const accepted = (justification: string) => [
    { kind: 'external', status: 'accepted', justification: annotationText(justification) },
  ];
  if (status === 'known') return accepted('In the baseline.');
  if (status !== 'waived') return [];
  return accepted(waiver === null ? 'Waived.' : `Waived until ${waiver.until}: ${waiver.reason}`);
}

/** What a planned change brings stands on its line, where it has one. */
function locationOf({ file, line, plannedAt }: ReportFinding) {
  const place =
    plannedAt !== null && plannedAt.line !== null
      ? { file: plannedAt.file, line: plannedAt.line }
      : { file, line };
  const resource = plannedAt?.resource ?? null;
  return {
    ...physical(place.file, place.line),
    ...(resource === null
      ? {}
      : { logicalLocations: [{ fullyQualifiedName: resource, kind: 'resource' }] }),
  };
}

function physical(file: string | null, line: number | null) {
  const place = file ? { file, line } : DEFAULT_PLACE;
  return {
    physicalLocation: {
      artifactLocation: artifact(place.file),
      region: { startLine: Math.max(1, place.line ?? 1) },
    },
  };
}

/** A path from the checkout's root; an absolute one as an address of its own. */
function artifact(file: string): { readonly uri: string; readonly uriBaseId?: string } {
  const path = file.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/')
    ? { uri: `file:///${path.replace(/^\/+/, '')}` }
    : { uri: path, uriBaseId: ROOT };
}

/**
 * A sentence in both forms. In the plain one SARIF knows links, so that the seam of `[text](target)` is broken
 * (3.11.6), and in both `{0}` would be filled in, so that braces are doubled (3.11.5).
 */
function message(sentence: string) {
  const text = annotationText(sentence);
  const doubled = (shown: string) => shown.replace(/[{}]/g, '$&$&');
  return { text: doubled(text.replaceAll('](', '] (')), markdown: doubled(prose(text)) };
}

function invocation(report: Report, left: number) {
  const { startedAt, durationMs, failure, problems, notes } = report;
  const broken = failure === 'configuration' || failure === 'internal';
  const missing =
    left === 0
      ? []
      : [`${plural(left, 'more finding')} did not fit here; the JSON report has them all.`];
  return {
    executionSuccessful: !broken && failure !== 'nothing-checked',
    startTimeUtc: startedAt,
    endTimeUtc: new Date(Date.parse(startedAt) + durationMs).toISOString(),
    toolConfigurationNotifications: capped(problems.map(ofProblem)),
    toolExecutionNotifications: [
      ...capped([...ofInconclusive(report), ...notes.map((note) => notification('note', note))]),
      ...missing.map((text) => notification('warning', text)),
    ],
  };
}

function ofProblem({ message: text, file, line }: ReportProblem) {
  return notification('error', text, file === null ? [] : [physical(file, line)]);
}

/** What keeps the runner from a port is told once, as it is about the runner. */
function ofInconclusive({ inconclusive, hosts }: Report) {
  const places = new Map(hosts.map((host) => [`${host.name}:${host.port}`, host.declaredAt]));
  const blocked = inconclusive.filter(({ reason }) => reason === 'egress-blocked').length;
  const once = `${plural(blocked, 'SMTP check')} could not be made: no connection gets out of this runner to the port.`;
  const of = ({ host, port, address, check, reason, detail }: Inconclusive) => {
    const place = places.get(`${host}:${port}`);
    const where = address === null ? host : `${host} (${address})`;
    const text = `${check} of ${where} could not be checked: ${reason}: ${detail}`;
    const at = place === undefined || place.file === null ? [] : [physical(place.file, place.line)];
    return notification('warning', text, at);
  };
  return [
    ...(blocked === 0 ? [] : [notification('warning', once)]),
    ...inconclusive.filter(({ reason }) => reason !== 'egress-blocked').map(of),
  ];
}

type Place = ReturnType<typeof physical>;

function notification(level: 'error' | 'warning' | 'note', text: string, places: Place[] = []) {
  return {
    level,
    message: message(text),
    ...(places.length === 0 ? {} : { locations: places }),
  };
}

type Notification = ReturnType<typeof notification>;

/** As many as fit beside the results, then how many more there are. */
function capped(notifications: readonly Notification[]): Notification[] {
  const shown: Notification[] = [];
  let room = BESIDE_RESULTS / 3;
  for (const next of notifications.slice(0, MAX_NOTIFICATIONS)) {
    room -= Buffer.byteLength(JSON.stringify(next)) + 1;
    if (room < 0) break;
    shown.push(next);
  }
  const more = notifications.length - shown.length;
  return more === 0
    ? shown
    : [...shown, notification('warning', `and ${more} more; the JSON report has them all.`)];
}
