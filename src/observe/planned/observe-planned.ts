import { isDeepStrictEqual } from 'node:util';
import { canonicalAddress, familyOf, reverseName } from '../../model/address.ts';
import { canonicalName } from '../../model/dns-name.ts';
import { meets } from '../../model/expectation.ts';
import { hostKey } from '../../model/host-key.ts';
import { HTTP_PROXY } from '../../model/http-proxy.ts';
import type { MailHost } from '../../model/mail-host.ts';
import { EMPTY_SCOPE } from '../../model/name-scope.ts';
import {
  type Check,
  type EndpointObservation,
  type ForwardObservation,
  type HostObservation,
  type Inconclusive,
  judgedBannerNames,
  type Lookup,
  type MailDomainObservation,
  type NameSetting,
  type Observation,
  type PtrObservation,
  recordsOf,
} from '../../model/observation.ts';
import type {
  PlannedChange,
  PlannedGreeting,
  PlannedPlace,
  PlannedUnread,
} from '../../model/planned.ts';
import { type Confirm, confirmNothing } from '../dns/confirm-answer.ts';
import { observeBannerForward, observeForward } from '../dns/forward.ts';
import type { Lookups } from '../dns/lookups.ts';
import { mxHosts, observeMailDomain } from '../dns/mx.ts';
import { observePtr } from '../dns/ptr.ts';
import type { Resolve } from '../dns/resolver.ts';
import { type KnownHelo, knownHelo, observeHelo } from '../helo.ts';
import { type DebugError, isolateHost } from '../isolate-host.ts';
import { createAdaptiveLimit, mapLimited } from '../limits/adaptive-limit.ts';
import { type Deadline, deadlineIn, type RunDeadline } from '../limits/deadline.ts';
import type { EndpointFacts, ObserveSettings } from '../observe-endpoint.ts';
import { observeHost, toHostObservation } from '../observe-host.ts';
import { EMPTY_SMTP } from '../smtp/probe.ts';
import { domainWithoutFacts, hostWithoutFacts, noFactsAfter } from '../without-facts.ts';
import {
  decidedNames,
  describeUnknown,
  type EndpointGreeting,
  isOtherHelo,
  plannedGreetingAt,
  withGreeting,
} from './planned-greeting.ts';
import { createPlannedResolver, type PlannedDns } from './planned-resolver.ts';

export interface PlannedTools {
  /** The live resolver. */
  readonly resolve: Resolve;
  /** The run's deadline. */
  readonly deadline: RunDeadline;
  readonly debugError: DebugError;
}

/**
 * The observation as it will be when the planned changes are applied: the live one with planned DNS records and
 * greetings. Only DNS is queried and nothing is dialled: an address without a live observation has no greeting. Facts
 * that the plan does not change are the live objects themselves, so that the two observations differ in nothing else.
 */
export async function observePlanned(
  live: Observation,
  plan: PlannedDns,
  { resolve, debugError, deadline: run }: PlannedTools,
  { timeoutMs, concurrency }: Pick<ObserveSettings, 'timeoutMs' | 'concurrency'>,
): Promise<Observation> {
  const limit = createAdaptiveLimit(concurrency, concurrency);
  const { resolve: plannedResolve, placeOf } = createPlannedResolver(
    resolve,
    withReverseNames(plan, live.hosts),
  );
  // No server has the planned zone yet, so there is no other one to ask.
  const confirm = confirmNothing(plannedResolve);
  const lookups = { resolve: plannedResolve, confirm };
  const greetings = plan.changes.filter((change) => change.kind === 'greeting');
  const withPlace = (entry: Inconclusive): Inconclusive => {
    const plannedAt = placeOf(entry.detail);
    return plannedAt === null ? entry : { ...entry, plannedAt };
  };
  const mailDomains = await mapLimited(live.mailDomains, limit, async (current) => {
    const deadline = deadlineIn(timeoutMs, run);
    const { mailDomain } = current;
    const planned = await isolateHost<MailDomainObservation>(
      debugError,
      () => observeMailDomain(mailDomain, confirm, deadline),
      (internalError) => ({
        ...domainWithoutFacts(mailDomain, noFactsAfter(internalError)),
        internalError,
      }),
    );
    if (isEqualLookup(planned.mx, current.mx)) return current;
    return { ...current, ...planned, inconclusive: planned.inconclusive.map(withPlace) };
  });
  const liveHosts = new Map(
    live.hosts.map((observation) => [keyOf(observation.host), observation]),
  );
  const hosts = await mapLimited(plannedHosts(live, mailDomains), limit, async (host) => {
    const current = liveHosts.get(keyOf(host));
    const deadline = deadlineIn(timeoutMs, run);
    const planned = await isolateHost<HostObservation>(
      debugError,
      () => observePlannedHost(host, current, lookups, greetings, deadline),
      (internalError) => ({
        ...toHostObservation(hostWithoutFacts(host, noFactsAfter(internalError))),
        internalError,
      }),
    );
    return { ...planned, inconclusive: planned.inconclusive.map(withPlace) };
  });
  return { ...live, mailDomains, hosts };
}

/** The live hosts, without those that only an MX record named and no planned one does, and all planned MX targets. */
function plannedHosts(live: Observation, planned: readonly MailDomainObservation[]): MailHost[] {
  const ownDomains = planned.filter(({ isOfOtherShard }) => isOfOtherShard !== true);
  const targets = new Map(ownDomains.flatMap(mxHosts).map((host) => [keyOf(host), host]));
  // A host with an entry of its own remains, whether an MX record names it or not.
  const mxEntries = new Set(live.mailDomains.map(({ mailDomain }) => mailDomain.template.location));
  const current = live.hosts.map(({ host }) => host);
  const currentKeys = new Set(current.map(keyOf));
  return [
    ...current.filter((host) => !mxEntries.has(host.location) || targets.has(keyOf(host))),
    ...[...targets.values()].filter((host) => !currentKeys.has(keyOf(host))),
  ];
}

function keyOf({ name, port }: Pick<MailHost, 'name' | 'port'>): string {
  return hostKey(name, port);
}

async function observePlannedHost(
  host: MailHost,
  live: HostObservation | undefined,
  lookups: Lookups,
  greetings: readonly PlannedGreeting[],
  deadline: Deadline,
): Promise<HostObservation> {
  const { confirm } = lookups;
  const own = greetings.filter(({ host: name }) => name === host.name);
  // A transport belongs to the host, not to one of the ports at which it listens.
  const helos = own.filter(({ helo }) => helo !== undefined);
  /** The places of names that are not known, by the detail of their check. */
  const places = new Map<string, PlannedPlace>();
  const observeAddress = async (address: string) => {
    const current = live?.endpoints.find((endpoint) => endpoint.address === address);
    const greeting = plannedGreetingAt({ address, port: host.port }, own);
    const facts = await observePlannedEndpoint(
      host,
      address,
      current,
      confirm,
      greeting,
      helos,
      deadline,
    );
    const unknown = host.role === 'outbound' ? [] : (greeting?.unknown ?? []);
    for (const { detail, change } of unknown) places.set(detail, change.location);
    const notRead = unknown.map(({ check, detail }) => {
      return { check, reason: 'not-read' as const, detail };
    });
    return { ...facts, inconclusive: [...facts.inconclusive, ...notRead] };
  };
  const liveDomains = new Map(live?.sendingDomains.map((one) => [one.domain, one.mtaSts]));
  // Nothing is dialled for a planned state: the policy is the live one.
  const liveMtaSts = async (domain: string) => liveDomains.get(domain) ?? NO_POLICY;
  const target = await withAddresses(host, live, confirm, deadline);
  const facts = await observeHost(
    target,
    observeAddress,
    { ...lookups, observeMtaSts: liveMtaSts },
    deadline,
  );
  const forward = liveForwardIfEqual(live?.forward, facts.forward);
  const observation = toHostObservation({ ...facts, forward });
  const unplanned = (live?.inconclusive ?? []).filter(({ check }) => UNPLANNED_CHECKS.has(check));
  const withPlace = (entry: Inconclusive): Inconclusive => {
    const plannedAt = places.get(entry.detail);
    return plannedAt === undefined ? entry : { ...entry, plannedAt };
  };
  const refused = own.flatMap(({ refused: message, location }) =>
    message === undefined ? [] : [{ message, location }],
  );
  return {
    ...observation,
    inconclusive: [
      ...observation.inconclusive.map(withPlace),
      ...unknownHelo(host, own, places.size > 0),
      ...unplanned,
    ],
    ...(refused.length === 0 ? {} : { refusedSettings: refused }),
    ...nameSettings(observation.endpoints, own),
  };
}

/** The lines of the planned configuration that decide the names of a host, for its remedy. */
function nameSettings(
  endpoints: readonly EndpointObservation[],
  own: readonly PlannedGreeting[],
): Pick<HostObservation, 'nameSettings'> {
  const all = endpoints.flatMap(({ address, port }) =>
    decidedNames({ address, port }, own).flatMap(({ decides, change }): NameSetting[] => {
      const { setting, location } = change;
      if (setting === undefined || location.line === null) return [];
      return [{ address, for: decides, ...setting, file: location.file, line: location.line }];
    }),
  );
  return all.length === 0 ? {} : { nameSettings: all };
}

/**
 * The current state with the lines of the planned configuration that set a name which is observed now: the file is where
 * that name is changed.
 */
export function withNameSettings(
  observation: Observation,
  changes: readonly PlannedChange[],
): Observation {
  const greetings = changes.filter((change) => change.kind === 'greeting');
  return {
    ...observation,
    hosts: observation.hosts.map((seen) => {
      const own = greetings.filter(({ host }) => host === seen.host.name);
      const { nameSettings: all = [] } = nameSettings(seen.endpoints, own);
      const isObserved = (one: NameSetting) => {
        const endpoint = seen.endpoints.find(({ address }) => address === one.address);
        const change = own.find(
          ({ location }) => location.file === one.file && location.line === one.line,
        );
        return endpoint !== undefined && change !== undefined && showsNames(endpoint, one, change);
      };
      const shown = all.filter(isObserved);
      return shown.length === 0 ? seen : { ...seen, nameSettings: shown };
    }),
  };
}

function showsNames(
  { smtp, helo }: EndpointObservation,
  { for: decides }: NameSetting,
  { banner, ehlo, helo: sent }: PlannedGreeting,
): boolean {
  if (decides === 'greeting') return banner !== undefined && smtp.bannerName === banner;
  if (decides === 'ehlo') return ehlo !== undefined && smtp.ehloName === ehlo;
  return sent !== undefined && helo?.source === 'evidence' && helo.names.includes(sent);
}

const NO_POLICY = { kind: 'absent' } as const;

/**
 * A host whose name an HTTP proxy will answer for, or whose planned addresses are not known, with its live addresses in
 * place of none: the host itself does not move.
 */
async function withAddresses(
  host: MailHost,
  live: HostObservation | undefined,
  confirm: Confirm,
  deadline: Deadline,
): Promise<MailHost> {
  if (host.addresses !== null || live === undefined) return host;
  const { v4, v6 } = (await observeForward(host, confirm, deadline)).forward;
  const isProxied = recordsOf(v4).includes(HTTP_PROXY);
  const isUnknown = v4.kind === 'failed' || v6.kind === 'failed';
  const addresses = live.endpoints.map(({ address }) => address);
  return (isProxied || isUnknown) && addresses.length > 0 ? { ...host, addresses } : host;
}

/**
 * The check of a HELO name that the planned configuration does not determine.
 *
 * @param isReported whether a greeting of the host is not known either, which has the same reason
 */
function unknownHelo(
  host: MailHost,
  greetings: readonly PlannedGreeting[],
  isReported: boolean,
): Inconclusive[] {
  if (host.role === 'inbound' || isReported) return [];
  const change = greetings.find(({ unknown }) => unknown?.helo !== undefined);
  const detail = change === undefined ? null : describeUnknown('helo', change);
  if (change === undefined || detail === null) return [];
  const { name, port } = host;
  const plannedAt = change.location;
  return [
    { host: name, port, address: null, check: 'helo', reason: 'not-read', detail, plannedAt },
  ];
}

/** Checks whose facts a plan does not change. */
const UNPLANNED_CHECKS: ReadonlySet<Check> = new Set(['ehlo', 'tls']);

async function observePlannedEndpoint(
  host: MailHost,
  address: string,
  live: EndpointObservation | undefined,
  confirm: Confirm,
  greeting: EndpointGreeting | null,
  helos: readonly PlannedGreeting[],
  deadline: Deadline,
): Promise<EndpointFacts> {
  const canonical = canonicalAddress(address) ?? address;
  const { ptr: planned, cuts } = await observePtr(canonical, host.ptr, confirm, deadline);
  const ptr = livePtrIfEqual(live?.ptr, planned);
  const smtp = withGreeting(live?.smtp ?? EMPTY_SMTP, greeting);
  const known = plannedHelo(host, canonical, live, helos);
  const sending = await observeHelo(host, canonical, known, confirm, deadline);
  const { bannerForward, bannerAliases, failed } = await observeBannerForward(
    host,
    judgedBannerNames(smtp),
    canonical,
    confirm,
    deadline,
  );
  // What fails in the current state is reported there.
  const inconclusive = failed
    .filter(({ name }) => meets(name, host.banner) && live?.bannerForward.get(name) !== null)
    .map(({ reason, detail }) => ({ check: 'forward' as const, reason, detail }));
  const endpoint = {
    address,
    port: host.port,
    ptr,
    smtp,
    helo: liveIfEqual(live?.helo ?? null, sending.helo),
    refusals: live?.refusals ?? [],
    fallback: greeting === null ? (live?.fallback ?? null) : null,
    tlsa: live?.tlsa ?? null,
    bannerForward: liveIfEqual(live?.bannerForward, bannerForward),
    bannerAliases: liveIfEqual(live?.bannerAliases, bannerAliases),
  };
  return {
    endpoint,
    // What fails for a name that the plan does not set is reported in the current state.
    inconclusive: [...inconclusive, ...(known.source === 'planned' ? sending.inconclusive : [])],
    cuts: [...cuts, ...sending.cuts],
    disputes: [],
  };
}

function liveForwardIfEqual(
  live: ForwardObservation | undefined,
  planned: ForwardObservation,
): ForwardObservation {
  const equal =
    live !== undefined &&
    isEqualLookup(live.v4, planned.v4) &&
    isEqualLookup(live.v6, planned.v6) &&
    isEqualLookup(live.alias, planned.alias);
  return equal ? live : planned;
}

/** Whether two lookups are equal in all but their TTLs, since planned records have none. */
function isEqualLookup<T>(live: Lookup<T>, planned: Lookup<T>): boolean {
  const withoutTtl = (lookup: Lookup<T>) =>
    lookup.kind === 'failed' ? lookup : { ...lookup, ttlS: null };
  return isDeepStrictEqual(withoutTtl(live), withoutTtl(planned));
}

function liveIfEqual<T>(live: T | undefined, planned: T): T {
  return live !== undefined && isDeepStrictEqual(live, planned) ? live : planned;
}

/** The live facts include what the zone's own servers answered, which still applies when nothing else changes. */
function livePtrIfEqual(live: PtrObservation | undefined, planned: PtrObservation): PtrObservation {
  if (live === undefined) return planned;
  const equal =
    live.state === planned.state &&
    isDeepStrictEqual(live.names, planned.names) &&
    isDeepStrictEqual(live.forward, planned.forward);
  return equal ? live : planned;
}

/** The names that the transports of the planned configuration send with; without one, what is known of the live host. */
function plannedHelo(
  host: MailHost,
  address: string,
  live: EndpointObservation | undefined,
  helos: readonly PlannedGreeting[],
): KnownHelo {
  const own = helos.filter(
    (one) =>
      (one.address === undefined || one.address === address) &&
      (one.family === undefined || one.family === familyOf(address)),
  );
  // Where transports differ, the place is that of a name other than the host's.
  const first = own.find(isOtherHelo) ?? own[0];
  if (first === undefined) return live?.helo ?? knownHelo(host, []);
  const { file, line } = first.location;
  return {
    names: [...new Set(own.flatMap(({ helo }) => (helo === undefined ? [] : canonicalName(helo))))],
    source: 'planned',
    seenAt: null,
    by: line === null ? file : `${file}:${line}`,
    records: [],
    reverse: live?.helo?.reverse ?? [],
  };
}

/**
 * The plan with reverse names in place of hosts: PTR records of addresses that only their host's name gives belong to
 * the addresses that the host has.
 */
function withReverseNames(plan: PlannedDns, hosts: readonly HostObservation[]): PlannedDns {
  const reverseNamesOf = (name: string): string[] =>
    hosts.flatMap(({ host, endpoints }) =>
      endpoints
        .filter(({ ptr }) => host.name === name || ptr.names.map(canonicalName).includes(name))
        .map(({ address }) => reverseName(address)),
    );
  const unread = plan.unread.map((part): PlannedUnread => {
    const names = part.scope.hosts.flatMap(reverseNamesOf);
    return names.length === 0
      ? part
      : { ...part, scope: { ...part.scope, names: [...part.scope.names, ...names] } };
  });
  const removals = plan.changes.flatMap((change): PlannedUnread[] => {
    const isOfUnknownOwner =
      change.kind === 'unknown' && change.type === 'PTR' && change.name === null;
    if (!isOfUnknownOwner || change.isRemoval !== true || change.known === null) return [];
    const { known, what, location } = change;
    const scope = { ...EMPTY_SCOPE, names: reverseNamesOf(known) };
    return [{ scope, types: ['PTR'], why: `it removes the PTR of ${what}`, location }];
  });
  return { ...plan, unread: [...unread, ...removals] };
}
