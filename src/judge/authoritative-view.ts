import { meets } from '../model/expectation.ts';
import type { Expectation } from '../model/mail-host.ts';
import type { HostObservation, PtrAnswer, PtrObservation } from '../model/observation.ts';

/**
 * Looks past caches: a host is judged by what the zone of its PTR says now, and what a cache still holds is
 * kept apart. Where the zone's own servers are out of reach, another resolver that has the declared name
 * counts as their word.
 */
export function authoritativeView(seen: HostObservation): {
  readonly seen: HostObservation;
  /** By address: what the resolver said, where the zone says something else. */
  readonly stale: ReadonlyMap<string, PtrObservation>;
} {
  const stale = new Map<string, PtrObservation>();
  const endpoints = seen.endpoints.map((endpoint) => {
    const { address, ptr } = endpoint;
    const voice = newerVoice(ptr, seen.host.ptr);
    if (voice === undefined) return endpoint;
    stale.set(address, ptr);
    return { ...endpoint, ptr: { ...ptr, ...spokenBy(voice, address) } };
  });
  return stale.size === 0 ? { seen, stale } : { seen: { ...seen, endpoints }, stale };
}

/** The servers that already say what is judged. */
export function serversAnswering(
  { authority }: PtrObservation,
  names: readonly string[],
): string[] {
  const answers = authority?.answers ?? [];
  return answers.filter((voice) => sameNames(voice.names, names)).map(({ server }) => server);
}

/** A voice with the declared name, or else the zone's where none of its servers agrees with the resolver. */
function newerVoice(ptr: PtrObservation, expectation: Expectation): PtrAnswer | undefined {
  const answers = ptr.authority?.answers ?? [];
  const zone = answers.filter(({ kind }) => kind === 'authority');
  const right = (zone.length > 0 ? zone : answers).find(({ confirmed }) =>
    confirmed.some((name) => meets(name, expectation)),
  );
  const contradicted = zone.every(({ names }) => !sameNames(names, ptr.names));
  return right ?? (contradicted ? zone[0] : undefined);
}

function spokenBy({ names, confirmed }: PtrAnswer, address: string): Partial<PtrObservation> {
  const forward = Object.fromEntries(confirmed.map((name) => [name, [address]]));
  const known = { names, forward, error: null, errorDetail: null };
  if (names.length === 0) return { ...known, state: 'absent', iprev: 'permerror' };
  // Where the new name leads was asked for one purpose only: to see whether it leads back.
  return confirmed.length > 0
    ? { ...known, state: 'confirmed', iprev: 'pass' }
    : { ...known, state: 'undetermined', iprev: 'temperror' };
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}
