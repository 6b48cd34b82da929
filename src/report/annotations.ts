import type { OnInconclusive } from '../compare/outcome.ts';
import type { ReportedLevel } from '../model/mail-host.ts';
import type { Report, ReportFinding } from '../model/report.ts';
import { annotationText } from './escape.ts';
import { headline } from './headline.ts';
import { capital, plural } from './labels.ts';
import { placeInWords } from './planned-labels.ts';
import { ruleAddress } from './rule-url.ts';

export interface Annotation {
  readonly level: ReportedLevel;
  readonly title: string;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
}

/** A step shows ten annotations of each level; the rest would vanish without a word. */
export const MAX_PER_LEVEL = 10;

/**
 * The annotations of a run, errors first, each on its line of the declaration. Where there are more than a
 * step shows, the last of a level says how many more there are. A failed run ends its errors with the
 * headline. What a shard sees the merge annotates, once.
 *
 * @param rulesPage address of the page that explains the rules; null where there is none
 */
export function renderAnnotations(
  report: Report,
  onInconclusive: OnInconclusive,
  rulesPage: string | null,
): Annotation[] {
  const findings = report.findings
    .filter(({ status }) => status === 'new' || status === 'pending')
    .map((finding) => ofFinding(finding, rulesPage));
  const seen =
    report.shard === null ? [...findings, ...ofInconclusive(report, onInconclusive)] : [];
  const all = [...ofProblems(report), ...seen, ...ofUndeclared(report)];
  const verdict: Annotation[] =
    report.result === 'failed'
      ? [annotation('error', 'Mail identity check failed', headline(report), null, null)]
      : [];
  return (['error', 'warning', 'notice'] as const).flatMap((level) => {
    const last = level === 'error' ? verdict : [];
    const own = all.filter((candidate) => candidate.level === level);
    return [...rolledUp(own, level, MAX_PER_LEVEL - last.length), ...last];
  });
}

function rolledUp(
  annotations: readonly Annotation[],
  level: ReportedLevel,
  room: number,
): Annotation[] {
  if (annotations.length <= room) return [...annotations];
  const shown = annotations.slice(0, room - 1);
  const more = plural(annotations.length - shown.length, `more ${level}`);
  const message = `${more}; the job summary and the JSON report have them all.`;
  return [...shown, annotation(level, `${capital(level)}s left out`, message, null, null)];
}

function ofFinding(finding: ReportFinding, rulesPage: string | null): Annotation {
  const more = rulesPage === null ? '' : ` ${ruleAddress(rulesPage, finding.rule)}`;
  const where = finding.address === null ? finding.host : `${finding.host} (${finding.address})`;
  const pending = finding.status === 'pending';
  const already = finding.onBase === true ? ' It was so before this change.' : '';
  return annotation(
    pending ? 'notice' : finding.level,
    `${pending ? 'Pending, ' : ''}${finding.rule}: ${where}`,
    `${finding.message}${already} ${finding.remedy}${more}`,
    ...locationOf(finding),
  );
}

/** What a planned change brings stands on its line, where it has one. */
function locationOf({ file, line, plannedAt }: ReportFinding): [string | null, number | null] {
  return plannedAt === null || plannedAt.line === null
    ? [file, line]
    : [plannedAt.file, plannedAt.line];
}

function ofUndeclared({ planned }: Report): Annotation[] {
  return (planned?.undeclared ?? []).map(({ address, names, ...place }) =>
    annotation(
      'notice',
      'A planned PTR that no host declares',
      `${address} is to have the PTR ${names.join(', ')} (${placeInWords(place)}), and no mail host declares that address. Declare it?`,
      place.line === null ? null : place.file,
      place.line,
    ),
  );
}

function ofProblems({ problems }: Report): Annotation[] {
  return problems.map(({ message, file, line }) =>
    annotation('error', 'Mail identity declaration', message, file, line),
  );
}

function ofInconclusive(report: Report, onInconclusive: OnInconclusive): Annotation[] {
  if (onInconclusive === 'ignore' || report.inconclusive.length === 0) return [];
  const level = onInconclusive === 'fail' ? 'error' : 'warning';
  const blocked = report.inconclusive.filter(({ reason }) => reason === 'egress-blocked');
  const rest = report.inconclusive.filter(({ reason }) => reason !== 'egress-blocked');
  const declared = new Map(
    report.hosts.map((host) => [`${host.name}:${host.port}`, host.declaredAt]),
  );
  const once =
    blocked.length === 0
      ? []
      : [
          annotation(
            level,
            'This runner cannot open the port',
            `${plural(blocked.length, 'SMTP check')} could not be made: no connection gets out of this runner to that port, so nothing is known of the hosts. DNS was judged in full. Use a self-hosted or VNET runner that may open the port, a proxy, or fallback-ports: 587, 465.`,
            null,
            null,
          ),
        ];
  return [
    ...once,
    ...rest.map(({ host, port, address, check, reason, detail }) => {
      const place = declared.get(`${host}:${port}`);
      const where = address === null ? host : `${host} (${address})`;
      return annotation(
        level,
        `Inconclusive: ${check} of ${where}`,
        `${reason}: ${detail}. This says nothing about the host.`,
        place?.file ?? null,
        place?.line ?? null,
      );
    }),
  ];
}

function annotation(
  level: ReportedLevel,
  title: string,
  message: string,
  file: string | null,
  line: number | null,
): Annotation {
  const placed = file === null ? null : line;
  return {
    level,
    title: annotationText(title),
    message: annotationText(message),
    file,
    line: placed,
  };
}
