import { familyOf } from '../../model/address.ts';
import { hostNameProblem } from '../../model/dns-name.ts';
import { nameIsLabelOnly } from '../../model/expectation.ts';
import type { MailHost } from '../../model/mail-host.ts';
import { nameMap } from '../../model/name-map.ts';
import {
  addressesIn,
  type Dispute,
  type DnsDifference,
  type EndpointObservation,
  type ForwardObservation,
  type Lookup,
  NO_DATA,
  recordsOf,
} from '../../model/observation.ts';
import { specialUseDomain } from '../../model/special-use.ts';
import type { Deadline } from '../limits/deadline.ts';
import {
  type AddressLookups,
  addressLookup,
  addressType,
  lookUpBoth,
  mapRecords,
} from './address-lookups.ts';
import type { Confirm, Confirmed } from './confirm-answer.ts';
import { receivedName } from './name-from-wire.ts';
import type { Resolution, Resolve } from './resolver.ts';

/** The forward fact of a host. */
export interface ForwardFacts {
  readonly forward: ForwardObservation;
  /** None, or one. */
  readonly disputes: readonly Dispute[];
}

/**
 * Looks up a host name's addresses and whether it is an alias. Where the result has a fault, other servers are
 * asked (confirm-answer.ts).
 *
 * @param suspects addresses at which something else is wrong, so that it matters whether the name still has them
 */
export async function observeForward(
  host: MailHost,
  confirm: Confirm,
  deadline: Deadline,
  suspects: readonly string[] = [],
): Promise<ForwardFacts> {
  const { observed, dispute } = await confirm(
    (resolve) => lookUpForward(host.name, resolve, deadline),
    (forward) => forwardFaults(host, forward, suspects),
    deadline,
  );
  return {
    forward: observed,
    disputes: dispute === null ? [] : [{ about: 'forward', ...dispute }],
  };
}

/** The answers for a name's addresses contain its alias, so it is looked up separately only where both of them failed. */
export async function lookUpForward(
  name: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<ForwardObservation> {
  const [v4, v6] = await lookUpBoth(name, resolve, deadline);
  const alias = aliasOf([v4, v6]) ?? (await resolve(name, 'CNAME', deadline));
  return {
    v4: addressLookup(v4),
    v6: addressLookup(v6),
    alias: mapRecords(alias, (targets) => targets.map(receivedName)),
  };
}

/** The faults of the address records of a host's name. A failed lookup has none. */
function forwardFaults(
  host: MailHost,
  forward: ForwardObservation,
  suspects: readonly string[],
): readonly string[] {
  const { v4, v6, alias } = forward;
  const aliases = recordsOf(alias).map((target) => `alias of ${target}`);
  const declared = host.addresses;
  if (declared !== null && nameIsLabelOnly(host)) return aliases;
  const live = addressesIn(forward);
  const isAbsent = v4.kind === 'absent' && v6.kind === 'absent';
  const missing = (declared ?? []).filter((address) => {
    const lookup = familyOf(address) === 4 ? v4 : v6;
    return lookup.kind !== 'failed' && !live.includes(address);
  });
  const unexpected = declared === null ? suspects : live.filter((one) => !declared.includes(one));
  return [
    ...aliases,
    ...(isAbsent && missing.length === 0 ? ['no address'] : []),
    ...missing.map((address) => `lacks ${address}`),
    ...unexpected.filter((address) => live.includes(address)).map((address) => `has ${address}`),
  ];
}

/** The alias that the lookups of a name's addresses went through; null where both failed. */
function aliasOf(lookups: readonly Resolution<string>[]): Resolution<string> | null {
  const answered = lookups.filter((lookup) => lookup.kind !== 'failed');
  if (answered.length === 0) return null;
  const alias = answered.find(({ aliases }) => aliases.length > 0);
  if (alias === undefined) return { ...NO_DATA, aliases: [] };
  return { kind: 'found', records: alias.aliases.slice(0, 1), ttlS: alias.ttlS, aliases: [] };
}

type FailedLookup = Extract<Lookup<string>, { kind: 'failed' }>;

/** The addresses of the names in a greeting. */
export interface BannerForwardFacts {
  /** For each name its addresses, or null when a lookup failed and the other did not find the endpoint's address. */
  readonly bannerForward: EndpointObservation['bannerForward'];
  /** The targets of the names that are aliases. */
  readonly bannerAliases: EndpointObservation['bannerAliases'];
  readonly failed: readonly (FailedLookup & { readonly name: string })[];
  readonly disputes: readonly Dispute[];
}

/**
 * Looks up the addresses of the names in a greeting. Names that cannot be host names in public DNS are left out. Where
 * the result has a fault, other servers are asked (confirm-answer.ts).
 *
 * @param bannerNames the names in the endpoint's greeting
 * @param address the endpoint's address, in canonical form
 */
export async function observeBannerForward(
  { control }: Pick<MailHost, 'control'>,
  bannerNames: readonly string[],
  address: string,
  confirm: Confirm,
  deadline: Deadline,
): Promise<BannerForwardFacts> {
  const names = bannerNames.filter(
    (name) => hostNameProblem(name) === null && specialUseDomain(name) === null,
  );
  const results = await Promise.all(
    names.map(async (name) => {
      const confirmed = await confirm(
        (resolve) => lookUpBannerName(name, resolve, deadline),
        (lookups) => bannerFaults(lookups, address, control),
        deadline,
      );
      return { name, confirmed };
    }),
  );
  const disputes = results.flatMap(({ name, confirmed }) => disputeOf(name, address, confirmed));
  const seen = results.map(({ name, confirmed }) => {
    return { name, ...addressesAt(confirmed.observed, address) };
  });
  return {
    bannerForward: nameMap(seen.map(({ name, addresses }) => [name, addresses] as const)),
    bannerAliases: nameMap(
      results.flatMap(({ name, confirmed }) => {
        const { target } = confirmed.observed;
        return target === undefined ? [] : [[name, target] as const];
      }),
    ),
    failed: seen.flatMap(({ name, failed }) => (failed === undefined ? [] : [{ ...failed, name }])),
    disputes,
  };
}

/** The addresses of a name in a greeting, and its alias. */
interface BannerLookups extends AddressLookups {
  readonly target: string | undefined;
}

async function lookUpBannerName(
  name: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<BannerLookups> {
  const [v4, v6] = await lookUpBoth(name, resolve, deadline);
  const alias = aliasOf([v4, v6]);
  const [target] = alias === null ? [] : recordsOf(alias).map(receivedName);
  return { v4: addressLookup(v4), v6: addressLookup(v6), target };
}

/** The addresses of a name; null, with the failed lookup, where that lookup might have found the address. */
function addressesAt(lookups: AddressLookups, address: string) {
  const addresses = [lookups.v4, lookups.v6].flatMap(recordsOf);
  const failed = [lookups.v4, lookups.v6].find((lookup) => lookup.kind === 'failed');
  return failed === undefined || addresses.includes(address)
    ? { addresses, failed: undefined }
    : { addresses: null, failed };
}

/** On shared control, a name that leads to another address is normal. */
function bannerFaults(
  lookups: BannerLookups,
  address: string,
  control: MailHost['control'],
): readonly string[] {
  const { addresses } = addressesAt(lookups, address);
  const { target } = lookups;
  const aliases = target === undefined ? [] : [`alias of ${target}`];
  if (addresses === null || addresses.includes(address)) return aliases;
  if (addresses.length === 0) return ['no address'];
  return control === 'shared' ? aliases : [...aliases, 'another address'];
}

function disputeOf(
  name: string,
  address: string,
  { dispute }: Confirmed<BannerLookups>,
): readonly Dispute[] {
  if (dispute === null) return [];
  const { settled, differences } = dispute;
  const addresses = settled === null ? null : addressesAt(settled, address).addresses;
  const isFamily = ({ type }: DnsDifference) => type === addressType(address);
  const own = differences.filter(isFamily);
  // The other family counts only where it decides whether the name has any address.
  const shown = own.length > 0 ? own : differences;
  return [{ about: 'greeting', address, name, differences: shown, settled: addresses }];
}
