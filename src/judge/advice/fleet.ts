import { meets } from '../../model/expectation.ts';
import type { Expectation } from '../../model/mail-host.ts';
import type { EndpointObservation, ForwardObservation, HostObservation, Observation } from '../../model/observation.ts';
import { type IsOwnName, operatorZones } from './operator-zones.ts';
import { leadsTo, type NamingContext, type TargetNames, targetNames } from './target-names.ts';

/** What the remedy of a host depends on besides the host: all declared hosts. */
export interface Fleet {
  readonly isOwnName: IsOwnName;
  /** The names that an address of a host is to show. */
  readonly targetOf: (seen: HostObservation, endpoint: EndpointObservation) => TargetNames;
  /** Another declared host whose names the address is to show, because it has one identity; null where it is the host's own. */
  readonly ownerOf: (seen: HostObservation, address: string) => string | null;
  /** The domain of the `mx:` entry that a host comes from; null for other hosts. */
  readonly mailDomainOf: (seen: HostObservation) => MailDomainEntry | null;
  readonly declaredNames: ReadonlySet<string>;
  /** The DNS records of a name that a declared host has; null for other names. */
  readonly forwardOf: (name: string) => ForwardObservation | null;
}

export interface MailDomainEntry {
  readonly domain: string;
  /** The preference of the MX record that names the host; null where it is not known. */
  readonly preference: number | null;
}

/** @param hosts the observations that are judged */
export function fleetOf(
  observation: Pick<Observation, 'mailDomains' | 'hosts' | 'otherShardHosts'>,
  hosts: readonly HostObservation[],
): Fleet {
  const isOwnName = operatorZones(observation);
  const declaredNames = new Set(
    [...observation.otherShardHosts, ...hosts].map(({ host }) => host.name),
  );
  const forwards = new Map(
    [...observation.otherShardHosts, ...hosts].map(({ host, forward }) => [host.name, forward]),
  );
  const claims = claimsByAddress(hosts);
  const claimants = (seen: HostObservation, address: string) =>
    seen.host.control === 'dedicated' ? (claims.get(address) ?? []) : [];
  const own = rememberedTargets(isOwnName, declaredNames);
  /** The claim whose names the address is to show; null where the names of the host itself do. */
  const otherOwner = (seen: HostObservation, address: string): Claim | null => {
    const others = claimants(seen, address);
    if (others.every(({ seen: { host } }) => host.name === seen.host.name)) return null;
    const mine = others.find((claim) => claim.seen === seen);
    const target = mine === undefined ? null : own(mine.seen, mine.endpoint);
    const suitsAll =
      target !== null &&
      others.every(
        ({ seen: { host } }) => meets(target.ptr, host.ptr) && meets(target.greeting, host.banner),
      );
    if (suitsAll) return null;
    const [owner] = others.toSorted((a, b) => shownBy(b.seen) - shownBy(a.seen));
    return owner === undefined || owner.seen.host.name === seen.host.name ? null : owner;
  };
  const mailDomains = new Map(
    observation.mailDomains.map((entry) => [entry.mailDomain.template.location, entry]),
  );
  return {
    isOwnName,
    declaredNames,
    forwardOf: (name) => forwards.get(name) ?? null,
    targetOf: (seen, endpoint) => {
      const owner = otherOwner(seen, endpoint.address);
      return owner === null ? own(seen, endpoint) : own(owner.seen, owner.endpoint);
    },
    ownerOf: (seen, address) => otherOwner(seen, address)?.seen.host.name ?? null,
    mailDomainOf: ({ host }) => {
      const entry = mailDomains.get(host.location);
      if (entry === undefined) return null;
      const records = entry.mx.kind === 'found' ? entry.mx.records : [];
      const record = records.find(({ exchange }) => exchange === host.name);
      return { domain: entry.mailDomain.domain, preference: record?.preference ?? null };
    },
  };
}

/** A dedicated host that has an address. */
interface Claim {
  readonly seen: HostObservation;
  readonly endpoint: EndpointObservation;
}

function claimsByAddress(hosts: readonly HostObservation[]): ReadonlyMap<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const seen of hosts) {
    if (seen.host.control !== 'dedicated') continue;
    for (const endpoint of seen.endpoints) {
      const list = claims.get(endpoint.address) ?? [];
      claims.set(endpoint.address, list);
      list.push({ seen, endpoint });
    }
  }
  return claims;
}

/**
 * How many of the names that the addresses of a host show are those that it declares. It is counted over all of its
 * addresses, as the declaration has one key for all of them.
 */
function shownBy(seen: HostObservation): number {
  const { host, endpoints } = seen;
  const count = (names: readonly string[], expectation: Expectation) =>
    expectation.kind === 'any' ? 0 : names.filter((name) => meets(name, expectation)).length;
  return endpoints.reduce(
    (sum, endpoint) =>
      sum +
      count(endpoint.ptr.names, host.ptr) +
      count(endpoint.smtp.bannerNames, host.banner) +
      (leadsTo(host.name, seen, endpoint) === true ? 1 : 0),
    0,
  );
}

/** Chooses the names of each address once: those that an earlier address of the host was given are taken. */
function rememberedTargets(
  isOwnName: IsOwnName,
  declaredNames: ReadonlySet<string>,
): Fleet['targetOf'] {
  const byHost = new Map<HostObservation, ReadonlyMap<string, TargetNames>>();
  return (seen, endpoint) => {
    let targets = byHost.get(seen);
    if (targets === undefined) {
      targets = targetsOf(seen, { isOwnName, declaredNames });
      byHost.set(seen, targets);
    }
    return targets.get(endpoint.address) ?? targetNames(seen, endpoint, { isOwnName, declaredNames, takenNames: new Set() });
  };
}

function targetsOf(
  seen: HostObservation,
  context: Omit<NamingContext, 'takenNames'>,
): ReadonlyMap<string, TargetNames> {
  const { endpoints } = seen;
  const targets = new Map<string, TargetNames>();
  /** How many addresses show or are given a name. */
  const users = new Map<string, Set<string>>();
  const use = (name: string, address: string) => {
    const addresses = users.get(name) ?? new Set();
    users.set(name, addresses.add(address));
  };
  for (const { address, ptr } of endpoints) for (const name of ptr.names) use(name, address);
  for (const endpoint of endpoints) {
    const taken = [...users].flatMap(([name, addresses]) =>
      [...addresses].some((address) => address !== endpoint.address) ? [name] : [],
    );
    const target = targetNames(seen, endpoint, { ...context, takenNames: new Set(taken) });
    targets.set(endpoint.address, target);
    use(target.ptr, endpoint.address);
  }
  return targets;
}
