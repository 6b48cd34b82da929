import { meets } from '../model/expectation.ts';
import type { Expectation } from '../model/mail-host.ts';
import { nameMap } from '../model/name-map.ts';
import type { HostObservation, PtrAnswer, PtrObservation } from '../model/observation.ts';

/**
 * Replaces outdated PTR answers of resolver caches by those of the reverse zone's own servers, so that a host is judged
 * by the current record. Where no such server answered, an answer of another resolver with the expected name is used.
 */
export function authoritativeView(seen: HostObservation): {
  readonly seen: HostObservation;
  /** By address: the replaced observation from a resolver's cache. */
  readonly stale: ReadonlyMap<string, PtrObservation>;
} {
  const stale = new Map<string, PtrObservation>();
  const endpoints = seen.endpoints.map((endpoint) => {
    const { address, ptr } = endpoint;
    const answer = newerAnswer(ptr, seen.host.ptr);
    if (answer === undefined) return endpoint;
    stale.set(address, ptr);
    return { ...endpoint, ptr: { ...ptr, ...observationFrom(answer, address) } };
  });
  return stale.size === 0 ? { seen, stale } : { seen: { ...seen, endpoints }, stale };
}

/** The servers that answer with exactly these PTR names. */
export function serversAnswering(
  { authority }: PtrObservation,
  names: readonly string[],
): string[] {
  const answers = authority?.answers ?? [];
  return answers.filter((answer) => sameNames(answer.names, names)).map(({ server }) => server);
}

/**
 * The answer to use in place of the resolver's; undefined where the resolver's is current. An answer with the expected
 * name comes first, then the zone's where all of its servers contradict the resolver.
 */
function newerAnswer(ptr: PtrObservation, expectation: Expectation): PtrAnswer | undefined {
  const answers = ptr.authority?.answers ?? [];
  const zoneAnswers = answers.filter(({ kind }) => kind === 'authority');
  const expected = (zoneAnswers.length > 0 ? zoneAnswers : answers).find(({ confirmed }) =>
    confirmed.some((name) => meets(name, expectation)),
  );
  const isContradicted = zoneAnswers.every(({ names }) => !sameNames(names, ptr.names));
  return expected ?? (isContradicted ? zoneAnswers[0] : undefined);
}

function observationFrom(
  { names, confirmed }: PtrAnswer,
  address: string,
): Partial<PtrObservation> {
  const forward = nameMap(confirmed.map((name) => [name, [address]] as const));
  const known = { names, forward, error: null, errorDetail: null };
  if (names.length === 0) return { ...known, state: 'absent', iprev: 'permerror' };
  // `confirmed` does not tell a failed forward lookup from one that found other addresses.
  return confirmed.length > 0
    ? { ...known, state: 'confirmed', iprev: 'pass' }
    : { ...known, state: 'undetermined', iprev: 'temperror' };
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}
