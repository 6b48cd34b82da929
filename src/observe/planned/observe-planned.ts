import { isDeepStrictEqual } from 'node:util';
import { canonicalAddress, familyOf } from '../../model/address.ts';
import { canonicalName } from '../../model/dns-name.ts';
import { hostKey } from '../../model/host-key.ts';
import type { MailHost } from '../../model/mail-host.ts';
import {
  type Check,
  type EndpointObservation,
  type ForwardObservation,
  type HostObservation,
  judgedBannerNames,
  type Lookup,
  type MailDomainObservation,
  type Observation,
  type PtrObservation,
  type SmtpObservation,
} from '../../model/observation.ts';
import type { PlannedChange, PlannedGreeting } from '../../model/planned.ts';
import { observeBannerForward } from '../dns/forward.ts';
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
import { createPlannedResolver } from './planned-resolver.ts';

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
  changes: readonly PlannedChange[],
  { resolve, debugError, deadline: run }: PlannedTools,
  { timeoutMs, concurrency }: Pick<ObserveSettings, 'timeoutMs' | 'concurrency'>,
): Promise<Observation> {
  const limit = createAdaptiveLimit(concurrency, concurrency);
  const plannedResolve = createPlannedResolver(resolve, changes);
  const greetings = changes.filter((change) => change.kind === 'greeting');
  const mailDomains = await mapLimited(live.mailDomains, limit, async (current) => {
    const deadline = deadlineIn(timeoutMs, run);
    const { mailDomain } = current;
    const planned = await isolateHost<MailDomainObservation>(
      debugError,
      () => observeMailDomain(mailDomain, plannedResolve, deadline),
      (internalError) => ({
        ...domainWithoutFacts(mailDomain, noFactsAfter(internalError)),
        internalError,
      }),
    );
    return isEqualLookup(planned.mx, current.mx) ? current : { ...current, ...planned };
  });
  const liveHosts = new Map(
    live.hosts.map((observation) => [keyOf(observation.host), observation]),
  );
  const hosts = await mapLimited(plannedHosts(live, mailDomains), limit, (host) => {
    const current = liveHosts.get(keyOf(host));
    const deadline = deadlineIn(timeoutMs, run);
    return isolateHost<HostObservation>(
      debugError,
      () => observePlannedHost(host, current, plannedResolve, greetings, deadline),
      (internalError) => ({
        ...toHostObservation(hostWithoutFacts(host, noFactsAfter(internalError))),
        internalError,
      }),
    );
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
  resolve: Resolve,
  greetings: readonly PlannedGreeting[],
  deadline: Deadline,
): Promise<HostObservation> {
  const own = greetings.filter(
    ({ host: name, port }) => name === host.name && (port === null || port === host.port),
  );
  // A transport belongs to the host, not to one of the ports at which it listens.
  const helos = greetings.filter(
    ({ host: name, helo }) => name === host.name && helo !== undefined,
  );
  const observeAddress = async (address: string) => {
    const current = live?.endpoints.find((endpoint) => endpoint.address === address);
    const greeting = plannedGreetingAt(address, own);
    return observePlannedEndpoint(host, address, current, resolve, greeting, helos, deadline);
  };
  const facts = await observeHost(host, observeAddress, resolve, deadline);
  const forward = liveForwardIfEqual(live?.forward, facts.forward);
  const observation = toHostObservation({ ...facts, forward });
  const unplanned = (live?.inconclusive ?? []).filter(({ check }) => UNPLANNED_CHECKS.has(check));
  return { ...observation, inconclusive: [...observation.inconclusive, ...unplanned] };
}

/** Checks whose facts a plan does not change. */
const UNPLANNED_CHECKS: ReadonlySet<Check> = new Set(['ehlo', 'tls']);

async function observePlannedEndpoint(
  host: MailHost,
  address: string,
  live: EndpointObservation | undefined,
  resolve: Resolve,
  greeting: Greeting | null,
  helos: readonly PlannedGreeting[],
  deadline: Deadline,
): Promise<EndpointFacts> {
  // No server has the planned zone yet, so there is no authority to query.
  const tools = { resolve, queryAuthority: async () => null };
  const canonical = canonicalAddress(address) ?? address;
  const { ptr: planned, cuts } = await observePtr(canonical, host.ptr, tools, deadline);
  const ptr = livePtrIfEqual(live?.ptr, planned);
  const smtp = withGreeting(live?.smtp ?? EMPTY_SMTP, greeting);
  const known = plannedHelo(host, canonical, live, helos);
  const sending = await observeHelo(host, canonical, known, resolve, deadline);
  const { bannerForward } = await observeBannerForward(
    judgedBannerNames(smtp),
    canonical,
    resolve,
    deadline,
  );
  const endpoint = {
    address,
    port: host.port,
    ptr,
    smtp,
    helo: liveIfEqual(live?.helo ?? null, sending.helo),
    refusals: live?.refusals ?? [],
    fallback: greeting === null ? (live?.fallback ?? null) : null,
    bannerForward: liveIfEqual(live?.bannerForward, bannerForward),
  };
  return {
    endpoint,
    inconclusive: sending.inconclusive,
    cuts: [...cuts, ...sending.cuts],
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
  const [first] = own;
  if (first === undefined) return live?.helo ?? knownHelo(host, []);
  const { file, line } = first.location;
  return {
    names: [...new Set(own.flatMap(({ helo }) => (helo === undefined ? [] : canonicalName(helo))))],
    source: 'planned',
    seenAt: null,
    by: line === null ? file : `${file}:${line}`,
    reverse: live?.helo?.reverse ?? [],
  };
}

type Greeting = Pick<PlannedGreeting, 'banner' | 'ehlo'>;

/** The settings for one address, merged: those for this address alone override those for all addresses. */
function plannedGreetingAt(
  address: string,
  greetings: readonly PlannedGreeting[],
): Greeting | null {
  const general = greetings.filter((one) => one.address == null);
  const specific = greetings.filter((one) => one.address === address);
  const settings = [...general, ...specific];
  if (settings.length === 0) return null;
  const banner = settings.findLast((one) => one.banner !== undefined)?.banner;
  const ehlo = settings.findLast((one) => one.ehlo !== undefined)?.ehlo;
  return { ...(banner === undefined ? {} : { banner }), ...(ehlo === undefined ? {} : { ehlo }) };
}

/** The SMTP facts with the configured names in place of the observed ones. */
function withGreeting(live: SmtpObservation, greeting: Greeting | null): SmtpObservation {
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
