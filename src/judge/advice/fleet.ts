import { intersection, meets } from '../../model/expectation.ts';
import type { Control, Expectation, MailHost } from '../../model/mail-host.ts';
import type {
  EndpointObservation,
  ForwardObservation,
  HostObservation,
  Observation,
} from '../../model/observation.ts';
import { type IsOwnName, operatorZones } from './operator-zones.ts';
import {
  leadsTo,
  type NamingContext,
  shownAddresses,
  type TargetNames,
  targetNames,
} from './target-names.ts';

/** What the remedy of a host depends on besides the host: all declared hosts. */
export interface Fleet {
  readonly isOwnName: IsOwnName;
  /** The names that an address of a host is to show. */
  readonly targetOf: (seen: HostObservation, endpoint: EndpointObservation) => TargetNames;
  /** Another declared host whose names the address is to show, because it has one identity; null where it is the host's own. */
  readonly ownerOf: (seen: HostObservation, address: string) => MailHost | null;
  /** The domain of the `mx:` entry that a host comes from; null for other hosts. */
  readonly mailDomainOf: (seen: HostObservation) => MailDomainEntry | null;
  /** How the declaration controls an address: `dedicated` where one of its hosts does, and whether it names its PTR and its greeting. */
  readonly controlAt: (address: string) => AddressControl;
  /** The other declared hosts that have an address, and whether the address is to show this host's name there. */
  readonly othersAt: (
    seen: HostObservation,
    address: string,
  ) => readonly { readonly name: string; readonly usesName: boolean }[];
  /** The names of all declared hosts. */
  readonly declaredNames: ReadonlySet<string>;
  /** Whether a declaration has the name, and not only a pattern that it matches. */
  readonly isWritten: (name: string) => boolean;
  /** The addresses of another declared host that has the name, where a host's address is none of them; else null. */
  readonly addressesOfOther: (
    seen: HostObservation,
    address: string,
    name: string,
  ) => readonly string[] | null;
  /** The DNS records of a name that a declared host has or is expected to show; null for other names. */
  readonly forwardOf: (name: string) => ForwardObservation | null;
  /** The addresses of a name that some declared host shows; null where no lookup of it has an answer. */
  readonly addressesOf: (name: string) => readonly string[] | null;
}

export interface AddressControl {
  readonly control: Control;
  readonly hasDeclaredPtr: boolean;
  readonly hasDeclaredBanner: boolean;
}

export interface MailDomainEntry {
  readonly domain: string;
  /** The preference of the MX record that names the host; null where it is not known. */
  readonly preference: number | null;
}

/** @param hosts the observations that are judged */
export function fleetOf(
  observation: Pick<Observation, 'mailDomains' | 'hosts' | 'declaredElsewhere'>,
  hosts: readonly HostObservation[],
): Fleet {
  const isOwnName = operatorZones(observation);
  const declaredNames = new Set(
    [...hosts.map(({ host }) => host), ...(observation.declaredElsewhere ?? [])].map(
      ({ name }) => name,
    ),
  );
  const forwards = new Map([
    ...hosts.flatMap(({ expectedForward }) => [...(expectedForward ?? [])]),
    ...hosts.map(({ host, forward }) => [host.name, forward] as const),
  ]);
  const written = new Set(hosts.flatMap(({ host }) => writtenNames(host)));
  const claims = claimsByAddress(hosts);
  const shown = once(() => shownAddresses(hosts.flatMap(({ endpoints }) => endpoints)));
  const namesByAddress = once(() => namesOfAddresses(addressesByName));
  const addressesByName = addressesOfNames(hosts, observation.declaredElsewhere ?? []);
  const addressesOfOther: Fleet['addressesOfOther'] = ({ host }, address, name) => {
    const all = name === host.name ? null : (addressesByName.get(name) ?? null);
    return all?.includes(address) === true ? null : all;
  };
  const controlAt = remembered((address: string): AddressControl => {
    const all = (claims.get(address) ?? []).map(({ seen }) => seen.host);
    return {
      control: all.some(({ control }) => control === 'dedicated') ? 'dedicated' : 'shared',
      hasDeclaredPtr: all.some(({ ptr }) => ptr.kind === 'names'),
      hasDeclaredBanner: all.some((one) => expectedBanner(one).kind === 'names'),
    };
  });
  const ranked = remembered((address: string) => byRank(claims.get(address) ?? []));
  const own = rememberedTargets(hosts, ranked, { isOwnName, declaredNames, addressesOfOther });
  /** The claim whose names the address is to show: those that suit all of its hosts, or else those of the first. */
  const chosen = remembered((address: string): Claim | undefined => {
    const all = ranked(address);
    const suitsAll = ({ seen, endpoint }: Claim) => {
      const target = own(seen, endpoint);
      return all.every(({ seen: { host } }) => accepts(host, target));
    };
    return all.length < 2 ? all[0] : (all.find(suitsAll) ?? all[0]);
  });
  /** The names of the chosen claim. A host that only sends has no greeting: that of another host of the address counts. */
  const targetAt = remembered((address: string): TargetNames | null => {
    const claim = chosen(address);
    if (claim === undefined) return null;
    const target = own(claim.seen, claim.endpoint);
    const receives = ({ seen }: Claim) => seen.host.role !== 'outbound';
    const greeter = receives(claim) ? undefined : ranked(address).find(receives);
    if (greeter === undefined) return target;
    const { greeting, ehlo } = own(greeter.seen, greeter.endpoint);
    return { ...target, greeting, ehlo };
  });
  const targetOf: Fleet['targetOf'] = (seen, endpoint) =>
    targetAt(endpoint.address) ?? own(seen, endpoint);
  const mailDomains = new Map(
    observation.mailDomains.map((entry) => [entry.mailDomain.template.location, entry]),
  );
  return {
    isOwnName,
    declaredNames,
    addressesOfOther,
    isWritten: (name) => written.has(name),
    forwardOf: (name) => forwards.get(name) ?? null,
    addressesOf: (name) => shown().get(name) ?? null,
    targetOf,
    controlAt,
    othersAt: ({ host }, address) =>
      (namesByAddress().get(address) ?? [])
        .filter((name) => name !== host.name)
        .map((name) => {
          const claim = claims.get(address)?.find((one) => one.seen.host.name === name);
          const target = claim === undefined ? null : targetOf(claim.seen, claim.endpoint);
          return { name, usesName: target !== null && shows(target, host.name) };
        }),
    ownerOf: ({ host }, address) => {
      const claim = chosen(address);
      const isOther = claim !== undefined && claim.seen.host.name !== host.name;
      const target = targetAt(address);
      return isOther && target !== null && !accepts(host, target) ? claim.seen.host : null;
    },
    mailDomainOf: ({ host }) => {
      const entry = mailDomains.get(host.location);
      if (entry === undefined) return null;
      const records = entry.mx.kind === 'found' ? entry.mx.records : [];
      const record = records.find(({ exchange }) => exchange === host.name);
      return { domain: entry.mailDomain.domain, preference: record?.preference ?? null };
    },
  };
}

function writtenNames({ name, ptr, banner, helo }: MailHost): string[] {
  return [
    name,
    ...[ptr, banner, helo].flatMap((one) => (one.kind === 'names' ? one.patterns : [])),
  ];
}

function accepts(host: MailHost, target: TargetNames): boolean {
  return meets(target.ptr, host.ptr) && meets(target.greeting, expectedBanner(host));
}

/** No greeting is read at a host that only sends. */
function expectedBanner({ role, banner }: MailHost): Expectation {
  return role === 'outbound' ? { kind: 'any' } : banner;
}

function shows({ ptr, greeting, ehlo, helo }: TargetNames, name: string): boolean {
  return [ptr, greeting, ehlo, helo].includes(name);
}

/** Computes a table when it is first needed: most runs need none. */
function once<T extends object>(compute: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= compute();
    return value;
  };
}

function remembered<K, V>(compute: (key: K) => V): (key: K) => V {
  const values = new Map<K, V>();
  return (key) => {
    if (!values.has(key)) values.set(key, compute(key));
    return values.get(key) ?? compute(key);
  };
}

/** A host that has an address. */
interface Claim {
  readonly seen: HostObservation;
  readonly endpoint: EndpointObservation;
}

function claimsByAddress(hosts: readonly HostObservation[]): ReadonlyMap<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const seen of hosts) {
    for (const endpoint of seen.endpoints) {
      const list = claims.get(endpoint.address) ?? [];
      claims.set(endpoint.address, list);
      list.push({ seen, endpoint });
    }
  }
  return claims;
}

/** The addresses of each declared name: those that are declared, and those that it has in DNS. */
function addressesOfNames(
  hosts: readonly HostObservation[],
  declaredElsewhere: readonly MailHost[],
): ReadonlyMap<string, readonly string[]> {
  const addresses = new Map<string, readonly string[]>();
  const add = (name: string, more: readonly string[]) =>
    addresses.set(name, [...new Set([...(addresses.get(name) ?? []), ...more])]);
  for (const { host, endpoints } of hosts) {
    add(
      host.name,
      endpoints.map(({ address }) => address),
    );
  }
  for (const host of declaredElsewhere) add(host.name, host.addresses ?? []);
  return addresses;
}

function namesOfAddresses(
  addressesByName: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [name, addresses] of addressesByName) {
    for (const address of addresses) {
      const list = names.get(address) ?? [];
      names.set(address, list);
      list.push(name);
    }
  }
  return names;
}

function byRank(claims: readonly Claim[]): readonly Claim[] {
  if (claims.length < 2) return claims;
  const ranks = new Map(claims.map((claim) => [claim, rank(claim)]));
  return claims.toSorted((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0));
}

/**
 * How much speaks for the names of a host where it shares an address: first that the address shows them already, so that
 * no server has to be changed. Then that its operator controls the address, then how many of the names that its
 * addresses show are as it declares them. The names count over all of its addresses, as the declaration has one key for
 * all of them.
 */
function rank({ seen, endpoint: shared }: Claim): number {
  const { host, endpoints } = seen;
  const count = (names: readonly string[], expectation: Expectation) =>
    expectation.kind === 'any' ? 0 : names.filter((name) => meets(name, expectation)).length;
  return endpoints.reduce(
    (sum, endpoint) =>
      sum +
      count(endpoint.ptr.names, host.ptr) +
      count(endpoint.smtp.bannerNames, host.banner) +
      (leadsTo(host.name, seen, endpoint) === true ? 1 : 0),
    (isShown(host, shared) ? 2_000_000 : 0) + (host.control === 'dedicated' ? 1_000_000 : 0),
  );
}

/** Whether an address shows the names that one of its hosts declares, and no other ones. */
function isShown(host: MailHost, { ptr, smtp }: EndpointObservation): boolean {
  const banner = expectedBanner(host);
  return (
    (host.ptr.kind === 'names' || banner.kind === 'names') &&
    ptr.names.some((name) => meets(name, host.ptr)) &&
    smtp.bannerNames.every((name) => meets(name, banner))
  );
}

/**
 * The host with what the declared hosts of the address expect together: what it expects itself, and of the others, the
 * first ones first, what agrees with that. A name that the address shows as the host declares it stays.
 */
function withJointExpectations(
  host: MailHost,
  { ptr, smtp }: EndpointObservation,
  claims: readonly Claim[],
): MailHost {
  const others = claims
    .slice(0, MAX_JOINT)
    .filter(({ seen }) => seen.host.name !== host.name)
    .map(({ seen }) => seen.host);
  return {
    ...host,
    ptr: jointExpectation(
      host.ptr,
      others.map((other) => other.ptr),
      ptr.names,
    ),
    banner: jointExpectation(host.banner, others.map(expectedBanner), smtp.bannerNames),
  };
}

/** Hosts of one address whose expectations are compared. */
const MAX_JOINT = 16;

function jointExpectation(
  own: Expectation,
  others: readonly Expectation[],
  shown: readonly string[],
): Expectation {
  const joint = others.reduce((result, one) => intersection(result, one) ?? result, own);
  const isShown = (expectation: Expectation) => shown.some((name) => meets(name, expectation));
  return own.kind === 'names' && isShown(own) && !isShown(joint) ? own : joint;
}

/**
 * Chooses the names of each address once. A name that fills a pattern is given to one address: those that addresses show
 * or were given are taken.
 */
function rememberedTargets(
  hosts: readonly HostObservation[],
  ranked: (address: string) => readonly Claim[],
  {
    addressesOfOther,
    ...context
  }: Omit<NamingContext, 'isTaken' | 'isOfOther'> & Pick<Fleet, 'addressesOfOther'>,
): Fleet['targetOf'] {
  /** The addresses of each name. */
  const users = new Map<string, Set<string>>();
  const use = (name: string, address: string) => {
    const addresses = users.get(name) ?? new Set();
    users.set(name, addresses.add(address));
  };
  for (const { endpoints } of hosts) {
    for (const { address, ptr } of endpoints) for (const name of ptr.names) use(name, address);
  }
  const targets = new Map<EndpointObservation, TargetNames>();
  return (seen, endpoint) => {
    const { address } = endpoint;
    const known = targets.get(endpoint);
    if (known !== undefined) return known;
    const isTaken = (name: string) =>
      [...(users.get(name) ?? [])].some((other) => other !== address);
    const isOfOther = (name: string) => addressesOfOther(seen, address, name) !== null;
    const host = withJointExpectations(seen.host, endpoint, ranked(address));
    const target = targetNames({ ...seen, host }, endpoint, { ...context, isTaken, isOfOther });
    targets.set(endpoint, target);
    use(target.ptr, address);
    return target;
  };
}
