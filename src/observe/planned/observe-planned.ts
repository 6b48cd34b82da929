import { isDeepStrictEqual } from 'node:util';
import { canonicalAddress } from '../../model/address.ts';
import { hostKey } from '../../model/host-key.ts';
import type { MailHost } from '../../model/mail-host.ts';
import type {
  Check,
  EndpointObservation,
  HostObservation,
  MailDomainObservation,
  Observation,
  PtrObservation,
  SmtpObservation,
} from '../../model/observation.ts';
import type { PlannedChange, PlannedGreeting } from '../../model/planned.ts';
import { inconclusiveDomains } from '../context/inconclusive-domains.ts';
import { observeDomainsWhereDeclared } from '../context/where-declared.ts';
import { observeBannerForward } from '../dns/banner-forward.ts';
import { addressesIn, observeForward } from '../dns/forward.ts';
import { observePtr } from '../dns/iprev.ts';
import { hostsOf, observeMailDomain } from '../dns/mx.ts';
import type { Resolve } from '../dns/resolver.ts';
import { inconclusiveAt, inconclusiveForward } from '../inconclusive.ts';
import { createAdaptiveLimit, mapLimited } from '../limits/adaptive-limit.ts';
import { type Deadline, deadlineIn, type RunDeadline } from '../limits/deadline.ts';
import type { ObserveSettings } from '../observe-endpoint.ts';
import { EMPTY_SMTP } from '../smtp/empty-observation.ts';
import { overlay } from './planned-resolver.ts';

export interface PlannedTools {
  /** The live resolver. */
  readonly resolve: Resolve;
  /** The run's own. */
  readonly deadline: RunDeadline;
}

/**
 * What would be seen once the planned changes are applied: the live observation with DNS and greetings as they are
 * planned. Only DNS is asked, and nothing is dialled: an address at which nobody looked yet has no greeting. What
 * the plan does not touch is the live observation itself, so that nothing else differs between the two.
 */
export async function observePlanned(
  live: Observation,
  changes: readonly PlannedChange[],
  { resolve, deadline: run }: PlannedTools,
  { timeoutMs, concurrency }: Pick<ObserveSettings, 'timeoutMs' | 'concurrency'>,
): Promise<Observation> {
  const turns = createAdaptiveLimit(concurrency, concurrency);
  const planned = overlay(resolve, changes);
  const greetings = changes.filter((change) => change.kind === 'greeting');
  const mailDomains = await mapLimited(live.mailDomains, turns, async (seen) => {
    const deadline = deadlineIn(timeoutMs, run);
    const next = await observeMailDomain(seen.mailDomain, planned, deadline);
    return isDeepStrictEqual(next.mx, seen.mx) ? seen : { ...next, ...elsewhereOf(seen) };
  });
  const known = new Map(live.hosts.map((seen) => [keyOf(seen.host), seen]));
  const hosts = await mapLimited(hostsThen(live, mailDomains), turns, (host) =>
    hostThen(host, known.get(keyOf(host)), planned, greetings, deadlineIn(timeoutMs, run)),
  );
  return { ...live, mailDomains, hosts };
}

function elsewhereOf({
  elsewhere,
}: MailDomainObservation): Pick<MailDomainObservation, 'elsewhere'> {
  return elsewhere === undefined ? {} : { elsewhere };
}

/** The hosts that are looked at now and are no target of an MX record only, and all planned targets. */
function hostsThen(live: Observation, planned: readonly MailDomainObservation[]): MailHost[] {
  const targets = (domains: readonly MailDomainObservation[]) =>
    domains.filter(({ elsewhere }) => elsewhere !== true).flatMap(hostsOf);
  // A host that is declared itself stays, whether an MX record names it or not.
  const entries = new Set(live.mailDomains.map(({ mailDomain }) => mailDomain.template.place));
  const then = new Map(targets(planned).map((host) => [keyOf(host), host]));
  const kept = live.hosts.map(({ host }) => host);
  const added = [...then.values()].filter(
    (host) => !kept.some((one) => keyOf(one) === keyOf(host)),
  );
  return [...kept.filter((host) => !entries.has(host.place) || then.has(keyOf(host))), ...added];
}

function keyOf({ name, port }: Pick<MailHost, 'name' | 'port'>): string {
  return hostKey(name, port);
}

async function hostThen(
  host: MailHost,
  live: HostObservation | undefined,
  resolve: Resolve,
  greetings: readonly PlannedGreeting[],
  deadline: Deadline,
): Promise<HostObservation> {
  const forward = unlessSame(live?.forward, await observeForward(host.name, resolve, deadline));
  const own = greetings.filter(
    ({ host: name, port }) => name === host.name && (port === null || port === host.port),
  );
  const addresses = host.addresses ?? addressesIn(forward);
  const [endpoints, sendingDomains] = await Promise.all([
    Promise.all(
      addresses.map((address) => {
        const seen = live?.endpoints.find((endpoint) => endpoint.address === address);
        return endpointThen(host, address, seen, resolve, greetingAt(address, own), deadline);
      }),
    ),
    observeDomainsWhereDeclared(host, addresses, resolve, deadline),
  ]);
  return {
    host,
    forward,
    endpoints,
    sendingDomains,
    inconclusive: [
      ...inconclusiveForward(host, forward),
      ...endpoints.flatMap((endpoint) => inconclusiveAt(host, endpoint, [])),
      ...inconclusiveDomains(host, sendingDomains),
      ...(live?.inconclusive ?? []).filter(({ check }) => UNPLANNED.has(check)),
    ],
  };
}

/** Checks whose facts a plan leaves as they were. */
const UNPLANNED: ReadonlySet<Check> = new Set(['ehlo', 'tls']);

async function endpointThen(
  host: MailHost,
  address: string,
  live: EndpointObservation | undefined,
  resolve: Resolve,
  greeting: Greeting | null,
  deadline: Deadline,
): Promise<EndpointObservation> {
  // Nobody is asked for the planned zone, of which no server knows yet.
  const tools = { resolve, askAuthority: async () => null };
  const canonical = canonicalAddress(address) ?? address;
  const ptr = ptrUnlessSame(live?.ptr, await observePtr(canonical, host.ptr, tools, deadline));
  const smtp = greetedAs(live?.smtp ?? EMPTY_SMTP, greeting);
  const { bannerForward } = await observeBannerForward(
    smtp.bannerNames,
    canonical,
    resolve,
    deadline,
  );
  return {
    address,
    port: host.port,
    ptr,
    smtp,
    fallback: greeting === null ? (live?.fallback ?? null) : null,
    bannerForward: unlessSame(live?.bannerForward, bannerForward),
  };
}

/** The live facts where they stay as they are, so that what stands beside them stays too. */
function unlessSame<T>(live: T | undefined, planned: T): T {
  return live !== undefined && isDeepStrictEqual(live, planned) ? live : planned;
}

/** What the zone's own servers say now still holds where neither the names nor where they lead will change. */
function ptrUnlessSame(live: PtrObservation | undefined, planned: PtrObservation): PtrObservation {
  if (live === undefined) return planned;
  const same =
    live.state === planned.state &&
    isDeepStrictEqual(live.names, planned.names) &&
    isDeepStrictEqual(live.forward, planned.forward);
  return same ? live : planned;
}

type Greeting = Pick<PlannedGreeting, 'banner' | 'ehlo'>;

/** What several settings say together at one address: one that is for that address alone counts most. */
function greetingAt(address: string, greetings: readonly PlannedGreeting[]): Greeting | null {
  const general = greetings.filter((one) => one.address == null);
  const special = greetings.filter((one) => one.address === address);
  const said = [...general, ...special].map(({ banner, ehlo }): Greeting => {
    return { ...(banner === undefined ? {} : { banner }), ...(ehlo === undefined ? {} : { ehlo }) };
  });
  return said.length === 0 ? null : Object.assign({}, ...said);
}

/** The dialogue as it will go: what is configured is what will be said, whatever was seen so far. */
function greetedAs(live: SmtpObservation, greeting: Greeting | null): SmtpObservation {
  if (greeting === null) return live;
  const { banner, ehlo } = greeting;
  const said = banner === undefined ? live : bannerOf(live, banner);
  return ehlo === undefined
    ? said
    : { ...said, ehloName: ehlo, ehloReply: [ehlo, ...live.ehloReply.slice(1)] };
}

function bannerOf(live: SmtpObservation, banner: string | null): SmtpObservation {
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
