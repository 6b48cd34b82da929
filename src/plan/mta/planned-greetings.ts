import { readBannerName, readEhloName } from '../../model/greeting.ts';
import type { SourceLocation } from '../../model/mail-host.ts';
import type { PlannedGreeting, PlannedPlace } from '../../model/planned.ts';
import { noteAt } from './config-text.ts';
import { type FirstName, firstName, type PartialText } from './partial-text.ts';
import type { SmtpService } from './reader.ts';

/** A planned greeting before it is assigned to a declared host. */
export type GreetingWithoutHost = Omit<PlannedGreeting, 'host'>;

/**
 * The names that a service announces. Names that come from different lines are separate greetings, so that each
 * has its own location. A name that cannot be determined is left out, with a note.
 */
export function plannedGreetings(service: SmtpService): {
  readonly greetings: readonly GreetingWithoutHost[];
  readonly notes: readonly string[];
} {
  const banner = nameIn(service.greeting, readBannerName);
  const ehlo = nameIn(service.ehlo, readEhloName);
  const helo = nameIn(service.helo, readEhloName);
  const endpoint = {
    kind: 'greeting' as const,
    port: service.port,
    ...(service.address === null ? {} : { address: service.address }),
  };
  const byLocation = new Map<string, GreetingWithoutHost>();
  const addName = (source: SourceLocation | null, name: Partial<GreetingWithoutHost>) => {
    const location = plannedPlace(source);
    const key = JSON.stringify(location);
    byLocation.set(key, { ...endpoint, ...byLocation.get(key), ...name, location });
  };
  if (banner?.kind === 'name') addName(banner.location, { banner: banner.name });
  if (ehlo?.kind === 'name' && ehlo.name !== null) addName(ehlo.location, { ehlo: ehlo.name });
  const notes = unknownNotes([
    ['the name in the greeting', banner],
    ['the EHLO name', ehlo],
    ['the name said where mail is sent', helo],
  ]);
  const transports: GreetingWithoutHost[] =
    helo?.kind === 'name' && helo.name !== null
      ? [
          {
            kind: 'greeting',
            port: null,
            helo: helo.name,
            transport: 'smtp',
            location: plannedPlace(helo.location),
          },
        ]
      : [];
  return { greetings: [...byLocation.values(), ...transports], notes };
}

function nameIn(
  text: PartialText | null,
  readName: (lines: readonly string[]) => string | null,
): FirstName | null {
  return text === null ? null : firstName(text, readName);
}

function plannedPlace(location: SourceLocation | null): PlannedPlace {
  return { file: location?.file ?? '', line: location?.line ?? 1, resource: null };
}

/** One note for each unknown part, with all names that depend on it. */
function unknownNotes(
  names: readonly (readonly [label: string, name: FirstName | null])[],
): string[] {
  const causes = new Map<string, { location: SourceLocation; what: string; labels: string[] }>();
  for (const [label, name] of names) {
    if (name?.kind !== 'unknown') continue;
    const { location, what } = name;
    const key = noteAt(location, what);
    const cause = causes.get(key) ?? { location, what, labels: [] };
    causes.set(key, { ...cause, labels: [...cause.labels, label] });
  }
  return [...causes.values()].map(({ location, what, labels }) => {
    const [verb, they] = labels.length === 1 ? ['depends', 'it'] : ['depend', 'they'];
    const list = labels.join(' and ').replace(/ and (?=.* and )/, ', ');
    return noteAt(location, `${list} ${verb} on ${what}, so ${they} cannot be told from here.`);
  });
}
