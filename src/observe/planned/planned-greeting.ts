import { familyOf } from '../../model/address.ts';
import { canonicalName } from '../../model/dns-name.ts';
import type { Check, SmtpObservation } from '../../model/observation.ts';
import type { PlannedGreeting, PlannedName } from '../../model/planned.ts';

/**
 * The planned change that decides a name of a listener: one for the address comes before one for its family, that
 * before one for every address, and one for the port before one for every port.
 *
 * @param greetings the changes of one host
 */
export function decidingChange(
  greetings: readonly PlannedGreeting[],
  name: 'banner' | 'ehlo',
  { address, port }: { readonly address: string; readonly port: number },
): PlannedGreeting | undefined {
  const applying = greetings.filter(
    (one) =>
      (one[name] !== undefined || one.unknown?.[name] !== undefined) &&
      (one.port === null || one.port === port) &&
      (one.address === undefined || one.address === address) &&
      (one.family === undefined || one.family === familyOf(address)),
  );
  const best = Math.max(...applying.map(precision));
  // Of two listeners in the same place the last one counts, unless one of them is not known.
  const candidates = applying.filter((one) => precision(one) === best);
  return candidates.find((one) => one.unknown?.[name] !== undefined) ?? candidates.at(-1);
}

function precision({ address, family, port }: PlannedGreeting): number {
  return (address === undefined ? 0 : 4) + (family === undefined ? 0 : 2) + (port === null ? 0 : 1);
}

/** What the planned configuration of a host says of one endpoint. */
export interface EndpointGreeting {
  readonly banner?: string | null;
  readonly ehlo?: string;
  /** The names that are not known. */
  readonly unknown: readonly {
    readonly check: Check;
    readonly detail: string;
    readonly change: PlannedGreeting;
  }[];
}

export function plannedGreetingAt(
  endpoint: { readonly address: string; readonly port: number },
  greetings: readonly PlannedGreeting[],
): EndpointGreeting | null {
  const banner = decidingChange(greetings, 'banner', endpoint);
  const ehlo = decidingChange(greetings, 'ehlo', endpoint);
  if (banner === undefined && ehlo === undefined) return null;
  return {
    ...(banner?.banner === undefined ? {} : { banner: banner.banner }),
    ...(ehlo?.ehlo === undefined ? {} : { ehlo: ehlo.ehlo }),
    unknown: [...unknownName('smtp', 'banner', banner), ...unknownName('ehlo', 'ehlo', ehlo)],
  };
}

/** Whether a transport sends with another name than the host's. */
export function isOtherHelo({ helo, host }: PlannedGreeting): boolean {
  return helo !== undefined && canonicalName(helo) !== canonicalName(host);
}

/** The changes that decide the names of an endpoint, each with what it decides. */
export function decidedNames(
  endpoint: { readonly address: string; readonly port: number },
  greetings: readonly PlannedGreeting[],
): { readonly decides: 'greeting' | 'ehlo' | 'helo'; readonly change: PlannedGreeting }[] {
  const banner = decidingChange(greetings, 'banner', endpoint);
  const ehlo = decidingChange(greetings, 'ehlo', endpoint);
  const helos = greetings.filter(
    (one) =>
      one.helo !== undefined && (one.address === undefined || one.address === endpoint.address),
  );
  const helo = helos.find(isOtherHelo) ?? helos[0];
  return [
    ...(banner === undefined ? [] : [{ decides: 'greeting' as const, change: banner }]),
    ...(ehlo === undefined ? [] : [{ decides: 'ehlo' as const, change: ehlo }]),
    ...(helo === undefined ? [] : [{ decides: 'helo' as const, change: helo }]),
  ];
}

const LABELS: Readonly<Record<PlannedName, string>> = {
  banner: "The greeting's name",
  ehlo: 'The EHLO name',
  helo: 'The HELO name',
};

function unknownName(check: Check, name: PlannedName, change: PlannedGreeting | undefined) {
  const detail = change === undefined ? null : describeUnknown(name, change);
  return change === undefined || detail === null ? [] : [{ check, detail, change }];
}

/** What a name depends on, as a sentence without its full stop; null where the change does not leave it unknown. */
export function describeUnknown(name: PlannedName, change: PlannedGreeting): string | null {
  const what = change.unknown?.[name];
  const { file, line } = change.location;
  return what === undefined ? null : `${LABELS[name]} depends on ${what} (${file}:${line ?? 1})`;
}

/** The SMTP facts with the configured names in place of the observed ones. A name that is not known stays. */
export function withGreeting(
  live: SmtpObservation,
  greeting: EndpointGreeting | null,
): SmtpObservation {
  if (greeting === null) return live;
  const { banner, ehlo } = greeting;
  const smtp = banner === undefined ? live : withBanner(live, banner);
  return ehlo === undefined
    ? smtp
    : { ...smtp, ehloName: ehlo, ehloReply: [ehlo, ...live.ehloReply.slice(1)] };
}

function withBanner(live: SmtpObservation, banner: string | null): SmtpObservation {
  const rest = (live.greeting[0] ?? '').split(' ').slice(1).join(' ') || 'ESMTP';
  return {
    ...live,
    state: live.state === 'tls-failed' ? live.state : 'greeted',
    code: 220,
    greeting: [banner === null ? rest : `${banner} ${rest}`],
    bannerName: banner,
    bannerNames: banner === null ? [] : [banner],
    reason: null,
    detail: null,
  };
}
