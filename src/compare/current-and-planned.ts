import { CATALOGUE } from '../judge/rules/index.ts';
import { SEVERITY, type TrackedFinding } from '../model/finding.ts';
import type { EndpointObservation, HostObservation, Lookup } from '../model/observation.ts';
import type { ReportDifference } from '../model/report.ts';

/**
 * The findings of the world as it is and of the world after a planned change, as one list. What is found in both
 * is as it was. What only the change would bring is new, or known or waived like any other. What the change mends
 * is pending: it is to be rolled out, unless the same change breaks something as bad at that place.
 */
export function mergePhases(
  now: readonly TrackedFinding[],
  then: readonly TrackedFinding[],
): TrackedFinding[] {
  const before = new Map(now.map((finding) => [keyOf(finding), finding]));
  const after = new Map(then.map((finding) => [keyOf(finding), finding]));
  const brought = then.filter((finding) => {
    const earlier = before.get(keyOf(finding));
    return earlier === undefined || SEVERITY[finding.level] > SEVERITY[earlier.level];
  });
  const worse = new Set(brought.map(keyOf));
  const broken = Map.groupBy(brought, locationOf);
  const breaksAsMuch = (finding: TrackedFinding) =>
    broken
      .get(locationOf(finding))
      ?.some(({ level }) => SEVERITY[level] >= SEVERITY[finding.level]);
  const kept = now
    .filter((finding) => !worse.has(keyOf(finding)))
    .map((finding): TrackedFinding => {
      if (TIME_RULES.has(finding.rule)) return { ...finding, phase: 'now' };
      if (after.has(keyOf(finding))) return { ...finding, phase: 'both' };
      const mended = finding.status === 'new' && !breaksAsMuch(finding);
      return { ...finding, phase: 'now', status: mended ? 'pending' : finding.status };
    });
  return [...kept, ...brought.map((finding): TrackedFinding => ({ ...finding, phase: 'planned' }))];
}

/** Rules that hold what is seen against what was seen before: of a plan they know nothing. */
export const TIME_RULES: ReadonlySet<string> = new Set(
  CATALOGUE.flatMap(({ group, name }) => (group === 'time' ? [name] : [])),
);

function keyOf(finding: TrackedFinding): string {
  return `${finding.rule} ${locationOf(finding)}`;
}

function locationOf({ host, address, declared: { port } }: TrackedFinding): string {
  return `${host}:${port} ${address ?? ''}`;
}

/** What a planned change changes about a host; nothing of what the plan does not know yet. */
export function differences(
  now: HostObservation | undefined,
  then: HostObservation,
): ReportDifference[] {
  const named = (['v4', 'v6'] as const).flatMap((family) =>
    changed('addresses', now?.forward[family], then.forward[family]),
  );
  const alias = changed('alias', now?.forward.alias, then.forward.alias);
  const before = new Map(now?.endpoints.map((endpoint) => [endpoint.address, endpoint]));
  return [
    ...named,
    ...alias,
    ...then.endpoints.flatMap((after) => atEndpoint(before.get(after.address), after)),
  ];
}

function atEndpoint(
  now: EndpointObservation | undefined,
  { address, ptr, smtp }: EndpointObservation,
): ReportDifference[] {
  const told = (what: ReportDifference['what'], was: readonly string[], is: readonly string[]) =>
    was.join(' ') === is.join(' ') ? [] : [{ what, address, now: was, planned: is }];
  const ehlo = (name: string | null | undefined) => (name == null ? [] : [name]);
  return [
    ...(ptr.error === null ? told('PTR', now?.ptr.names ?? [], ptr.names) : []),
    ...told('greeting', now?.smtp.bannerNames ?? [], smtp.bannerNames),
    ...told('EHLO name', ehlo(now?.smtp.ehloName), ehlo(smtp.ehloName)),
  ];
}

function changed(
  what: ReportDifference['what'],
  now: Lookup<string> | undefined,
  then: Lookup<string>,
): ReportDifference[] {
  if (then.kind === 'failed' || now?.kind === 'failed') return [];
  const records = (lookup: Lookup<string> | undefined) =>
    lookup?.kind === 'found' ? lookup.records.toSorted() : [];
  const [was, is] = [records(now), records(then)];
  return was.join(' ') === is.join(' ') ? [] : [{ what, address: null, now: was, planned: is }];
}
