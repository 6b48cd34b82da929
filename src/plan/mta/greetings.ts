import { readBannerName, readEhloName } from '../../model/greeting.ts';
import type { SourceLocation } from '../../model/mail-host.ts';
import type { PlannedGreeting, PlannedPlace } from '../../model/planned.ts';
import { noteAt } from './config-text.ts';
import { firstName, type NameSaid, type PartialText } from './partial-text.ts';
import type { Service } from './reader.ts';

/** A planned greeting of which nobody has said yet whose it is. */
export type GreetingWithoutHost = Omit<PlannedGreeting, 'host'>;

/**
 * The names that a service will say. Where the greeting's name and the EHLO name come from different lines,
 * each is planned by itself, at its own line. What cannot be told is left out, with a note.
 */
export function greetingsOf(service: Service): {
  readonly greetings: readonly GreetingWithoutHost[];
  readonly notes: readonly string[];
} {
  const banner = said(service.greeting, readBannerName);
  const ehlo = said(service.ehlo, readEhloName);
  const helo = said(service.helo, readEhloName);
  const where = {
    kind: 'greeting' as const,
    port: service.port,
    ...(service.address === null ? {} : { address: service.address }),
  };
  const byPlace = new Map<string, GreetingWithoutHost>();
  const plan = (place: SourceLocation | null, names: Partial<GreetingWithoutHost>) => {
    const at = plannedPlace(place);
    const key = JSON.stringify(at);
    byPlace.set(key, { ...where, ...byPlace.get(key), ...names, place: at });
  };
  if (banner?.kind === 'name') plan(banner.place, { banner: banner.name });
  if (ehlo?.kind === 'name' && ehlo.name !== null) plan(ehlo.place, { ehlo: ehlo.name });
  if (helo?.kind === 'name' && helo.name !== null) plan(helo.place, { helo: helo.name });
  const notes = unknownNotes([
    ['the name in the greeting', banner],
    ['the EHLO name', ehlo],
    ['the name said where mail is sent', helo],
  ]);
  return { greetings: [...byPlace.values()], notes };
}

function said(
  pieces: PartialText | null,
  read: (lines: readonly string[]) => string | null,
): NameSaid | null {
  return pieces === null ? null : firstName(pieces, read);
}

function plannedPlace(place: SourceLocation | null): PlannedPlace {
  return { file: place?.file ?? '', line: place?.line ?? 1, resource: null };
}

/** One note for all names that the same thing keeps from being told. */
function unknownNotes(
  names: readonly (readonly [name: string, said: NameSaid | null])[],
): string[] {
  const causes = new Map<string, { place: SourceLocation; what: string; names: string[] }>();
  for (const [name, found] of names) {
    if (found?.kind !== 'unknown') continue;
    const { place, what } = found;
    const key = noteAt(place, what);
    const cause = causes.get(key) ?? { place, what, names: [] };
    causes.set(key, { ...cause, names: [...cause.names, name] });
  }
  return [...causes.values()].map(({ place, what, names: unknown }) => {
    const [verb, they] = unknown.length === 1 ? ['depends', 'it'] : ['depend', 'they'];
    const list = unknown.join(' and ').replace(/ and (?=.* and )/, ', ');
    return noteAt(place, `${list} ${verb} on ${what}, so ${they} cannot be told from here.`);
  });
}
