import { familyOf } from '../../model/address.ts';
import { meets } from '../../model/expectation.ts';
import type { Expectation, MailHost } from '../../model/mail-host.ts';
import {
  type EndpointObservation,
  type ForwardObservation,
  type HostObservation,
  type Lookup,
  recordsOf,
} from '../../model/observation.ts';
import { defaultNameReason, impossibleNameReason } from '../names/classify-name.ts';
import { genericNameReason } from '../names/generic-name.ts';
import type { IsOwnName } from './operator-zones.ts';

/** The names that an address is to show. */
export interface TargetNames {
  readonly ptr: string;
  readonly greeting: string;
  readonly ehlo: string;
  /** The name that it sends with. */
  readonly helo: string;
}

/** What the choice of names depends on besides the host. */
export interface NamingContext {
  readonly isOwnName: IsOwnName;
  /** The names of all declared hosts. */
  readonly declaredNames: ReadonlySet<string>;
  /** Whether a name is that of another declared host, at whose addresses this one is not: its records are that host's. */
  readonly isOfOther: (name: string) => boolean;
  /** Whether another address shows the name, or was given it. */
  readonly isTaken: (name: string) => boolean;
}

/**
 * Chooses the names that an address of a host is to show, so that they meet the declaration and, where it lets them,
 * are one name. A name that is shown already comes first; then the host's own, then what the declaration lists.
 */
export function targetNames(
  seen: HostObservation,
  endpoint: EndpointObservation,
  context: NamingContext,
): TargetNames {
  const { host } = seen;
  const shown = shownNames(seen, endpoint, context);
  const allThat = (...expectations: readonly Expectation[]) =>
    candidates(host, shown, expectations, context).filter((name) =>
      expectations.every((expectation) => meets(name, expectation)),
    );
  const firstThat = (...expectations: readonly Expectation[]) =>
    allThat(...expectations).find((name) => !context.isOfOther(name));
  /** Where the declaration allows nothing but the names of other hosts. */
  const ofOther = (expectation: Expectation) => allThat(expectation)[0];
  const sending = host.isHeloDeclared && host.role !== 'inbound' ? [host.helo] : [];
  const both = firstThat(host.ptr, host.banner, ...sending) ?? firstThat(host.ptr, host.banner);
  const ptr =
    both ??
    firstThat(host.ptr, ...sending) ??
    firstThat(host.ptr) ??
    ofOther(host.ptr) ??
    host.name;
  // At a provider's address, the name of an own server is the host's, whatever PTR the provider gives it.
  const isOwnServer =
    host.control === 'shared' &&
    host.banner.kind === 'any' &&
    leadsTo(host.name, seen, endpoint) === true;
  const greeting = isOwnServer
    ? host.name
    : (both ??
      firstThat(host.banner) ??
      (meets(ptr, host.banner) ? ptr : ofOther(host.banner)) ??
      host.name);
  const ehlo =
    host.ehlo.kind === 'greeting' || meets(greeting, host.ehlo)
      ? greeting
      : (firstThat(host.ehlo) ?? ofOther(host.ehlo) ?? greeting);
  const isOwnName = isOwnServer && host.helo.kind === 'any';
  const helo = isOwnName
    ? host.name
    : meets(ptr, host.helo)
      ? ptr
      : (firstThat(host.helo) ?? ofOther(host.helo));
  return { ptr, greeting, ehlo, helo: helo ?? host.name };
}

/** The addresses of each name that one of the endpoints shows, by the first lookup that has an answer. */
export function shownAddresses(
  endpoints: readonly EndpointObservation[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { ptr, bannerForward, helo } of endpoints) {
    for (const [name, addresses] of [...ptr.forward, ...bannerForward, ...(helo?.forward ?? [])]) {
      if (addresses !== null && !found.has(name)) found.set(name, addresses);
    }
  }
  return found;
}

/**
 * Whether a name leads to an address. Null where that was not looked up, or the lookup failed.
 */
export function leadsTo(
  name: string,
  { host, forward, expectedForward }: HostObservation,
  endpoint: EndpointObservation,
): boolean | null {
  const { address, ptr, bannerForward, helo } = endpoint;
  if (name === host.name) return resolvesTo(forward, address);
  const found = ptr.forward.get(name) ?? bannerForward.get(name) ?? helo?.forward.get(name);
  if (found != null) return found.includes(address);
  const expected = expectedForward?.get(name);
  return expected === undefined ? null : resolvesTo(expected, address);
}

/** Whether address records lead to an address; null where their lookup failed. */
export function resolvesTo({ v4, v6 }: ForwardObservation, address: string): boolean | null {
  const lookup: Lookup<string> = familyOf(address) === 6 ? v6 : v4;
  return lookup.kind === 'failed' ? null : recordsOf(lookup).includes(address);
}

/** The names that the address shows already and can keep. */
interface ShownNames {
  readonly confirmed: readonly string[];
  /** Those of the operator's zones that do not lead to the address yet. */
  readonly others: readonly string[];
}

function shownNames(
  seen: HostObservation,
  endpoint: EndpointObservation,
  { isOwnName, declaredNames }: NamingContext,
): ShownNames {
  const { ptr, smtp, address, bannerAliases, helo } = endpoint;
  const { name: own } = seen.host;
  const sent = helo === null || helo.source === 'declared' ? [] : helo.names;
  const names = [...new Set([...ptr.names, ...smtp.bannerNames, ...sent])].filter(
    (name) =>
      !bannerAliases.has(name) &&
      impossibleNameReason(name) === null &&
      defaultNameReason(name, [own]) === null &&
      genericNameReason(name, address) === null &&
      (name === own || !declaredNames.has(name) || isWritten(name, seen.host)),
  );
  const isConfirmed = (name: string) => leadsTo(name, seen, endpoint) === true;
  return {
    confirmed: names.filter(isConfirmed),
    others: names.filter((name) => !isConfirmed(name) && isOwnName(name)),
  };
}

/** Whether the declaration of a host has the name itself, and not only a pattern that it matches. */
function isWritten(name: string, { ptr, banner, helo }: MailHost): boolean {
  return [ptr, banner, helo].some((one) => one.kind === 'names' && one.patterns.includes(name));
}

function candidates(
  host: MailHost,
  shown: ShownNames,
  expectations: readonly Expectation[],
  { isTaken }: NamingContext,
): string[] {
  const patterns = expectations.flatMap((one) => (one.kind === 'names' ? one.patterns : []));
  const whole = patterns.filter((pattern) => !pattern.includes('*'));
  const free = whole.filter((name) => !isTaken(name));
  const filled = patterns
    .filter((pattern) => pattern.includes('*'))
    .map((pattern) => fill(pattern, isTaken));
  return [...shown.confirmed, host.name, ...shown.others, ...free, ...whole, ...filled];
}

/** A name that matches a pattern: the lowest number that no other address has takes the place of `*`. */
function fill(pattern: string, isTaken: NamingContext['isTaken']): string {
  for (let number = 1; ; number++) {
    const name = pattern.replaceAll('*', String(number));
    if (!isTaken(name)) return name;
  }
}
