import { CATALOGUE } from '../judge/rules/index.ts';
import { SEVERITY, type TrackedFinding } from '../model/finding.ts';
import { placeKey } from '../model/finding-place.ts';
import { endpointKey } from '../model/host-key.ts';
import type { EndpointObservation, HostObservation, Lookup } from '../model/observation.ts';
import type { ReportDifference } from '../model/report.ts';

/**
 * Merges the findings of the current state with those of the planned state.
 *
 * - A finding of both keeps its current status.
 * - A finding that the change causes, or whose level it raises, keeps its planned status.
 * - A new finding that the change fixes is pending, unless the change causes one of at least that level at the same
 *   place.
 */
export function mergePhases(
  current: readonly TrackedFinding[],
  planned: readonly TrackedFinding[],
): TrackedFinding[] {
  const currentByKey = new Map(current.map((finding) => [keyOf(finding), finding]));
  const plannedKeys = new Set(planned.map(keyOf));
  const caused = planned.filter((finding) => {
    const earlier = currentByKey.get(keyOf(finding));
    return earlier === undefined || SEVERITY[finding.level] > SEVERITY[earlier.level];
  });
  const causedKeys = new Set(caused.map(keyOf));
  // A planned HELO name does not show that the current one was right: it is mostly not observed.
  const causedByPlace = Map.groupBy(
    caused.filter(({ rule }) => !SENDING_RULES.has(rule)),
    placeOf,
  );
  const causesAsSevere = (finding: TrackedFinding) =>
    causedByPlace
      .get(placeOf(finding))
      ?.some(({ level }) => SEVERITY[level] >= SEVERITY[finding.level]);
  const kept = current
    .filter((finding) => !causedKeys.has(keyOf(finding)))
    .map((finding): TrackedFinding => {
      if (TIME_RULES.has(finding.rule)) return { ...finding, phase: 'now' };
      if (plannedKeys.has(keyOf(finding))) return { ...finding, phase: 'both' };
      const isOpen = finding.status === 'new' || finding.status === 'undetermined';
      const isFixed = isOpen && !causesAsSevere(finding);
      return { ...finding, phase: 'now', status: isFixed ? 'pending' : finding.status };
    });
  return [...kept, ...caused.map((finding): TrackedFinding => ({ ...finding, phase: 'planned' }))];
}

/** Rules that compare with the baseline: a planned change can neither cause nor fix their findings. */
export const TIME_RULES: ReadonlySet<string> = new Set(
  CATALOGUE.flatMap(({ group, name }) => (group === 'time' ? [name] : [])),
);

const SENDING_RULES: ReadonlySet<string> = new Set(
  CATALOGUE.flatMap(({ group, name }) => (group === 'sending' ? [name] : [])),
);

function keyOf(finding: TrackedFinding): string {
  const { rule, host, address, declared } = finding;
  return placeKey({ rule, host, port: declared.port, address });
}

function placeOf({ host, address, declared: { port } }: TrackedFinding): string {
  return endpointKey({ host, port, address });
}

/**
 * What a planned change changes about a host. A value that the plan does not know yet is left out.
 *
 * @param current undefined for a host that exists only in the planned state
 */
export function plannedDifferences(
  current: HostObservation | undefined,
  planned: HostObservation,
): ReportDifference[] {
  const endpoints = new Map(current?.endpoints.map((endpoint) => [endpoint.address, endpoint]));
  return [
    ...lookupDifference('addresses', current?.forward.v4, planned.forward.v4),
    ...lookupDifference('addresses', current?.forward.v6, planned.forward.v6),
    ...lookupDifference('alias', current?.forward.alias, planned.forward.alias),
    ...planned.endpoints.flatMap((endpoint) =>
      endpointDifferences(endpoints.get(endpoint.address), endpoint),
    ),
  ];
}

function lookupDifference(
  what: ReportDifference['what'],
  current: Lookup<string> | undefined,
  planned: Lookup<string>,
): ReportDifference[] {
  if (planned.kind === 'failed' || current?.kind === 'failed') return [];
  const records = (lookup: Lookup<string> | undefined) =>
    lookup?.kind === 'found' ? lookup.records.toSorted() : [];
  return difference(what, null, records(current), records(planned));
}

function endpointDifferences(
  current: EndpointObservation | undefined,
  { address, ptr, smtp, helo }: EndpointObservation,
): ReportDifference[] {
  const ehlo = (name: string | null | undefined) => (name == null ? [] : [name]);
  return [
    ...(ptr.error === null ? difference('PTR', address, current?.ptr.names, ptr.names) : []),
    ...difference('greeting', address, current?.smtp.bannerNames, smtp.bannerNames),
    ...difference('EHLO name', address, ehlo(current?.smtp.ehloName), ehlo(smtp.ehloName)),
    ...(helo?.source === 'planned'
      ? difference('HELO name', address, seenHelo(current), helo.names)
      : []),
  ];
}

/** The names that receivers recorded; none where the host was not observed to send. */
function seenHelo(current: EndpointObservation | undefined): readonly string[] {
  return current?.helo?.source === 'evidence' ? current.helo.names : [];
}

function difference(
  what: ReportDifference['what'],
  address: string | null,
  now: readonly string[] = [],
  planned: readonly string[] = [],
): ReportDifference[] {
  return now.join(' ') === planned.join(' ') ? [] : [{ what, address, now, planned }];
}
