import type { OnInconclusive } from '../compare/outcome.ts';
import { capital } from '../model/capital.ts';
import type { FindingStatus } from '../model/finding.ts';
import { isOfEveryPort } from '../model/finding-place.ts';
import { endpointLabel } from '../model/host-key.ts';
import { REPORTED_LEVELS, type ReportedLevel } from '../model/mail-host.ts';
import { describePlace } from '../model/planned.ts';
import type { Report, ReportFinding } from '../model/report.ts';
import { annotationText } from './escape.ts';
import { inconclusiveWords } from './facts.ts';
import { headline } from './headline.ts';
import { hostLabels } from './host-groups.ts';
import { describeInternalError, faultyHosts } from './internal-errors.ts';
import { plural } from './labels.ts';
import { declaredLocations, findingLocation, ruleUrl } from './locations.ts';
import { withCommas } from './more-problems.ts';
import { byReach, unreachedWords } from './unreached.ts';
import { describeWeakening, weakeningsIn, weakeningTitle } from './weakenings.ts';

export interface Annotation {
  readonly level: ReportedLevel;
  readonly title: string;
  readonly message: string;
  readonly file: string | null;
  /** Null where there is no file. */
  readonly line: number | null;
}

/** GitHub shows ten annotations of each level for a step, and drops the rest silently. */
export const MAX_PER_LEVEL = 10;

/**
 * The annotations of a run, errors first, each on its line of the declaration. Above the limit, the last of a level
 * counts those that were left out. A failed run has the headline as its last error. The findings and inconclusive
 * checks of a shard are annotated by the merge.
 *
 * @param rulesPage URL of the page that explains the rules; null where there is none
 * @param unwritten sentences about files that could not be written, and that do not change the result
 */
export function renderAnnotations(
  report: Report,
  onInconclusive: OnInconclusive,
  rulesPage: string | null,
  unwritten: readonly string[] = [],
): Annotation[] {
  const { findings, shard } = report;
  const labelOf = hostLabels(report.hosts);
  const remedyOf = remediesOnce();
  const results = [
    ...findings
      .filter(({ status }) => status !== 'known' && status !== 'waived')
      .map((finding) => findingAnnotation(finding, remedyOf(finding), labelOf, rulesPage)),
    ...inconclusiveAnnotations(report, onInconclusive),
  ];
  const all = [
    ...problemAnnotations(report),
    ...faultyHosts(report).map((host) =>
      annotation(
        'error',
        `Internal error: ${host.name}`,
        `${host.name}: ${describeInternalError(host)}`,
        host.declaredAt,
      ),
    ),
    ...baseAnnotations(report, onInconclusive),
    ...unwritten.map((message) => annotation('warning', 'A file was not written', message)),
    ...(shard === null ? [...weakeningAnnotations(report), ...results] : []),
    ...undeclaredAnnotations(report),
  ];
  const failure =
    report.result === 'failed'
      ? [annotation('error', 'Mail identity check failed', headline(report))]
      : [];
  return REPORTED_LEVELS.flatMap((level) => {
    const last = level === 'error' ? failure : [];
    const own = all.filter((candidate) => candidate.level === level);
    const uncounted = level === 'error' ? report.moreProblems : 0;
    return [...limited(own, level, MAX_PER_LEVEL - last.length, uncounted), ...last];
  });
}

function problemAnnotations({ problems }: Report): Annotation[] {
  return problems.map(({ message, file, line }) =>
    annotation('error', 'Mail identity check error', message, { file, line }),
  );
}

/** A run that checked the base and nothing of the change, or that could not read the base. */
function baseAnnotations(
  { base, shard, findings }: Report,
  onInconclusive: OnInconclusive,
): Annotation[] {
  if (base === null || shard !== null) return [];
  if (base.state === 'checked-out') {
    return [annotation('warning', 'The base branch was checked', base.why)];
  }
  if (base.state !== 'failed') return [];
  const open = findings.filter(({ status }) => status === 'undetermined').length;
  const level = open > 0 && onInconclusive === 'fail' ? 'error' : 'warning';
  const effect =
    open === 0
      ? 'What this change weakens is not listed.'
      : `${plural(open, 'finding')} may be pending or new; that is inconclusive. Run the check again, or give base-config-file.`;
  return [annotation(level, 'The base could not be read', `${base.why} ${effect}`)];
}

/** Ways that one annotation names; it counts the others. */
const MAX_WEAKENINGS = 20;

/**
 * One annotation for all ways in which the change weakens the check, at the line of the first. Where no line does, as
 * for a removed host, it is at the first line of the declaration.
 */
function weakeningAnnotations(report: Report): Annotation[] {
  const all = weakeningsIn(report);
  if (all.length === 0) return [];
  const named = all.slice(0, MAX_WEAKENINGS).map(describeWeakening);
  const more = all.length - named.length;
  const list = [...named, ...(more > 0 ? [`${more} more`] : [])].join('; ');
  const declaration = report.hosts.find(({ declaredAt }) => declaredAt.file !== null)?.declaredAt;
  const file = declaration?.file ?? null;
  const location = all.find((one) => one.file !== null) ?? { file, line: 1 };
  const count = all.length === 1 ? '1 setting checks' : `${all.length} settings check`;
  const message = `${count} less than on the base: ${list}. Review before merging: what is accepted or no longer checked does not fail a run.`;
  return [annotation('warning', weakeningTitle(report), message, location)];
}

/** Gives each step once for a host: the other findings that it fixes name the rule whose annotation has it. */
function remediesOnce(): (finding: ReportFinding) => string {
  const shown = new Map<string, string>();
  return ({ host, rule, remedy }) => {
    const key = JSON.stringify([host, remedy]);
    const first = shown.get(key);
    if (first !== undefined) return `The step for ${first} fixes this too.`;
    shown.set(key, rule);
    return remedy;
  };
}

function findingAnnotation(
  finding: ReportFinding,
  remedy: string,
  labelOf: ReturnType<typeof hostLabels>,
  rulesPage: string | null,
): Annotation {
  const { rule, address } = finding;
  const host = isOfEveryPort(finding) ? finding.host : labelOf(finding.host, finding.port);
  const link = rulesPage === null ? '' : ` ${ruleUrl(rulesPage, finding.rule)}`;
  const { title, isNotice } = STATUS_TITLES[finding.status];
  const already = finding.onBase === true ? ' This was already so before this change.' : '';
  return annotation(
    isNotice ? 'notice' : finding.level,
    `${title}${rule}: ${endpointLabel({ host, address })}`,
    `${finding.message}${already} ${remedy}${link}`,
    findingLocation(finding),
  );
}

const STATUS_TITLES: Readonly<
  Record<FindingStatus, { readonly title: string; readonly isNotice: boolean }>
> = {
  new: { title: '', isNotice: false },
  known: { title: '', isNotice: false },
  waived: { title: '', isNotice: false },
  pending: { title: 'Pending, ', isNotice: true },
  undetermined: { title: 'New or pending, ', isNotice: true },
};

/** A port that this runner cannot reach concerns the runner and not the hosts, so it gets one annotation. */
function inconclusiveAnnotations(report: Report, onInconclusive: OnInconclusive): Annotation[] {
  if (onInconclusive === 'ignore') return [];
  const level = onInconclusive === 'fail' ? 'error' : 'warning';
  const { blocked, others } = byReach(report);
  // A base that could not be read has an annotation of its own.
  const ofHosts = others.filter(({ reason }) => reason !== 'base-unreadable');
  const locationOf = declaredLocations(report.hosts);
  const blockedPort =
    blocked.length === 0
      ? []
      : [annotation(level, 'This runner could not reach the port', unreachedWords(blocked))];
  return [
    ...blockedPort,
    ...withoutRepeats(
      ofHosts.map((entry) =>
        annotation(
          level,
          `Inconclusive${entry.world === 'planned' ? ' in the planned state' : ''}: ${entry.check} of ${endpointLabel(entry)}`,
          `${capital(inconclusiveWords(entry))}. This is not a fault of the host.`,
          entry.plannedAt?.line == null ? locationOf(entry) : entry.plannedAt,
        ),
      ),
    ),
  ];
}

/** Each text once: a lookup that failed is inconclusive at every port of its host. */
function withoutRepeats(annotations: readonly Annotation[]): Annotation[] {
  const seen = new Set<string>();
  return annotations.filter(({ title, message }) => {
    const text = JSON.stringify([title, message]);
    return seen.size < seen.add(text).size;
  });
}

function undeclaredAnnotations({ planned }: Report): Annotation[] {
  return (planned?.undeclared ?? []).map(({ address, names, ...location }) =>
    annotation(
      'notice',
      'A planned PTR that no host declares',
      `${address} would have the PTR ${names.join(', ')} (${describePlace(location)}), but no declared host has that address. Declare it?`,
      // A resource of a plan has no line to annotate.
      location.line === null ? null : location,
    ),
  );
}

/** @param unlisted problems that the report counts and does not list */
function limited(
  annotations: readonly Annotation[],
  level: ReportedLevel,
  most: number,
  unlisted: number,
): Annotation[] {
  if (annotations.length <= most && unlisted === 0) return [...annotations];
  const shown = annotations.slice(0, most - 1);
  const count = annotations.length - shown.length + unlisted;
  const more = `${withCommas(count)} more ${level}${count === 1 ? '' : 's'}`;
  const message =
    unlisted === 0
      ? `${more}; the job summary and the JSON report have them all.`
      : `${more}; the job summary and the JSON report list the first ones.`;
  return [...shown, annotation(level, `${capital(level)}s left out`, message)];
}

function annotation(
  level: ReportedLevel,
  title: string,
  message: string,
  location: Pick<Annotation, 'file' | 'line'> | null = null,
): Annotation {
  const file = location?.file ?? null;
  return {
    level,
    title: annotationText(title),
    message: annotationText(message),
    file,
    line: file === null ? null : (location?.line ?? null),
  };
}
