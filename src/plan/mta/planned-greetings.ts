import { readBannerName, readEhloName } from '../../model/greeting.ts';
import type { PlannedGreeting, PlannedName, PlannedPlace } from '../../model/planned.ts';
import type { ConfigLocation } from './config-text.ts';
import { type FirstName, firstName, type PartialText, wholeName } from './partial-text.ts';
import type {
  ConfigNote,
  ConfigReading,
  ListenPlace,
  OutboundTransport,
  SmtpService,
} from './reader.ts';

/** A planned greeting before it is assigned to a declared host. */
export type GreetingWithoutHost = Omit<PlannedGreeting, 'host'>;

/**
 * The names that a configuration decides. Names that come from different lines are separate changes, so that each has
 * its own location. A name that is not known is in its change with what it depends on.
 */
export function plannedGreetings({ services, transports, refusals, unread }: ConfigReading): {
  readonly greetings: readonly GreetingWithoutHost[];
  readonly notes: readonly ConfigNote[];
} {
  const unknown = new UnknownNotes();
  const greetings = [
    ...services.flatMap((service) => serviceGreetings(service, services, unknown)),
    ...transports.flatMap((transport) => transportGreetings(transport, unknown)),
  ];
  for (const { location, message } of limitRefusals(refusals)) {
    const place = plannedPlace(location);
    greetings.push({ kind: 'greeting', port: null, refused: message, location: place });
  }
  if (unread !== null && services.length === 0) {
    const { what, location } = unread;
    greetings.push(
      unknownGreeting({ kind: 'greeting', port: null }, ['banner', 'ehlo'], what, location),
    );
  }
  return { greetings, notes: unknown.notes() };
}

/** The most settings of one configuration that are reported as refused. */
const MAX_REFUSALS = 20;

/** The first refusals. The last of them has the number of the others. */
function limitRefusals(refusals: ConfigReading['refusals']): ConfigReading['refusals'] {
  const more = refusals.length - MAX_REFUSALS;
  return refusals.slice(0, MAX_REFUSALS).map((refusal, index) => {
    if (more <= 0 || index < MAX_REFUSALS - 1) return refusal;
    const others = more === 1 ? '1 more line' : `${more} more lines`;
    return {
      ...refusal,
      message: `${refusal.message} ${others} of this configuration cannot be read by the mail server either.`,
    };
  });
}

function serviceGreetings(
  service: SmtpService,
  services: readonly SmtpService[],
  unknown: UnknownNotes,
): GreetingWithoutHost[] {
  const { port, place } = service;
  const endpoint = { kind: 'greeting' as const, port, ...addressOf(place) };
  const names = [
    ['banner', service.greeting, readBannerName, firstName],
    ['ehlo', service.ehlo, readEhloName, wholeName],
  ] as const;
  if (place.kind === 'unknown') {
    // It may have any address of the host. Where all listeners of the port announce one name, that does not matter.
    const others = services.filter((other) => other !== service && other.port === port);
    const same = others.length > 0 && others.every((other) => sameNames(other, service));
    if (same && others.some((other) => other.place.kind !== 'unknown')) return [];
    unknown.add('banner', place);
    unknown.add('ehlo', place);
    return [unknownGreeting(endpoint, ['banner', 'ehlo'], place.what, place.location)];
  }
  return byLocation(
    endpoint,
    names.flatMap(([name, text, readName, read]) => {
      return text === null ? [] : [[name, read(text, readName)] as const];
    }),
    unknown,
  );
}

function transportGreetings(
  { name: transport, helo, address }: OutboundTransport,
  unknown: UnknownNotes,
): GreetingWithoutHost[] {
  const found = wholeName(helo, readEhloName);
  const endpoint: Endpoint = {
    kind: 'greeting',
    port: null,
    transport,
    ...(address === undefined ? {} : { address }),
  };
  return byLocation(endpoint, [['helo', found]], unknown);
}

type Endpoint = Pick<GreetingWithoutHost, 'kind' | 'port' | 'address' | 'family' | 'transport'>;

function byLocation(
  endpoint: Endpoint,
  names: readonly (readonly [name: PlannedName, found: FirstName])[],
  unknown: UnknownNotes,
): GreetingWithoutHost[] {
  const greetings = new Map<string, GreetingWithoutHost>();
  for (const [name, found] of names) {
    const source = found.location;
    const location = plannedPlace(source);
    const key = JSON.stringify([location, found.kind]);
    const before = greetings.get(key) ?? { ...endpoint, ...settingOf(source), location };
    if (found.kind === 'unknown') {
      unknown.add(name, found);
      const names = { ...before.unknown, ...unknownNames([name], found.what) };
      greetings.set(key, { ...before, unknown: names });
    } else if (name === 'banner') {
      greetings.set(key, { ...before, banner: found.name });
    } else if (found.name !== null) {
      const own = name === 'ehlo' ? { ehlo: found.name } : { helo: found.name };
      greetings.set(key, { ...before, ...own });
    }
  }
  return [...greetings.values()];
}

function unknownGreeting(
  endpoint: Endpoint,
  names: readonly PlannedName[],
  what: string,
  location: ConfigLocation,
): GreetingWithoutHost {
  return { ...endpoint, unknown: unknownNames(names, what), location: plannedPlace(location) };
}

function unknownNames(
  names: readonly PlannedName[],
  what: string,
): NonNullable<PlannedGreeting['unknown']> {
  return {
    ...(names.includes('banner') ? { banner: what } : {}),
    ...(names.includes('ehlo') ? { ehlo: what } : {}),
    ...(names.includes('helo') ? { helo: what } : {}),
  };
}

function sameNames(a: SmtpService, b: SmtpService): boolean {
  return sameName(a.greeting, b.greeting, readBannerName) && sameName(a.ehlo, b.ehlo, readEhloName);
}

function sameName(
  a: PartialText | null,
  b: PartialText | null,
  readName: Parameters<typeof firstName>[1],
): boolean {
  if (a === null || b === null) return a === b;
  const [left, right] = [firstName(a, readName), firstName(b, readName)];
  return left.kind === 'name' && right.kind === 'name' && left.name === right.name;
}

function addressOf(place: ListenPlace): Pick<GreetingWithoutHost, 'address' | 'family'> {
  if (place.kind === 'address') return { address: place.address };
  return place.kind === 'family' ? { family: place.family } : {};
}

function settingOf(location: ConfigLocation | null): Pick<GreetingWithoutHost, 'setting'> {
  return location?.setting === undefined ? {} : { setting: location.setting };
}

function plannedPlace(
  location: Pick<ConfigLocation, 'file' | 'line'> | null | undefined,
): PlannedPlace {
  return { file: location?.file ?? '', line: location?.line ?? 1, resource: null };
}

const LABELS: Readonly<Record<PlannedName, string>> = {
  banner: "the greeting's name",
  ehlo: 'the EHLO name',
  helo: 'the HELO name',
};

/** One note for each unknown part, with all names that depend on it. */
class UnknownNotes {
  readonly #causes = new Map<
    string,
    { readonly location: ConfigLocation; readonly what: string; readonly names: Set<PlannedName> }
  >();

  add(
    name: PlannedName,
    { location, what }: { readonly location: ConfigLocation; readonly what: string },
  ) {
    const key = JSON.stringify([location.file, location.line, what]);
    const cause = this.#causes.get(key) ?? { location, what, names: new Set() };
    cause.names.add(name);
    this.#causes.set(key, cause);
  }

  notes(): ConfigNote[] {
    return [...this.#causes.values()].map(({ location, what, names }) => {
      const labels = [...names].map((name) => LABELS[name]);
      const list = labels.join(' and ').replace(/ and (?=.* and )/, ', ');
      const verb = labels.length === 1 ? 'depends' : 'depend';
      return { location, message: `${list} ${verb} on ${what}` };
    });
  }
}
