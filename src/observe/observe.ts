import type { KnownIdentity } from '../model/baseline.ts';
import type { Declaration, MailHost } from '../model/mail-host.ts';
import type {
  ForwardObservation,
  HostObservation,
  Observation,
  SendingDomainObservation,
} from '../model/observation.ts';
import { observeRemembered, undeclared } from './baseline-addresses.ts';
import { inconclusiveDomains } from './context/inconclusive-domains.ts';
import { observeDomainsWhereDeclared } from './context/where-declared.ts';
import { observeBannerForward } from './dns/banner-forward.ts';
import { addressesIn, observeForward } from './dns/forward.ts';
import { EMPTY_PTR } from './dns/iprev.ts';
import { hostsOf, observeMailDomain } from './dns/mx.ts';
import { observeFallback } from './fallback-port.ts';
import { inconclusiveAt, inconclusiveForward } from './inconclusive.ts';
import { createAdaptiveLimit, mapLimited } from './limits/adaptive-limit.ts';
import { deadlineIn, type RunDeadline, within } from './limits/deadline.ts';
import { createProbeLimit, type ProbeLimit } from './limits/probe-limit.ts';
import {
  type ObserveSettings,
  type ObserveTools,
  observeEndpoint,
  type SeenEndpoint,
} from './observe-endpoint.ts';
import { hostWithoutLookup, observeElsewhere } from './other-shards.ts';
import { EMPTY_SMTP } from './smtp/empty-observation.ts';
import { detectReachability, type Reach } from './vantage.ts';

/**
 * Looks at every declared host: DNS and SMTP facts as plain data, no opinion.
 *
 * @param identities remembered ones: an address among them that is declared no more is looked at too
 */
export async function observe(
  declaration: Declaration,
  identities: readonly KnownIdentity[],
  tools: ObserveTools,
  settings: ObserveSettings,
): Promise<Observation> {
  const at = tools.clock();
  const { concurrency, timeoutMs, vantageHosts } = settings;
  const turns = createAdaptiveLimit(LEAST_HOSTS, concurrency);
  const mailDomains = await mapLimited(declaration.mailDomains, turns, async (mailDomain) => {
    const deadline = deadlineIn(timeoutMs, tools.deadline);
    const seen = await observeMailDomain(mailDomain, tools.resolve, deadline);
    return tools.owns(mailDomain.domain) ? seen : { ...seen, elsewhere: true as const };
  });
  const all = withoutRepetition([...declaration.hosts, ...mailDomains.flatMap(hostsOf)]);
  const hosts = all.filter(({ name }) => tools.owns(name));
  const others = all.filter(({ name }) => !tools.owns(name));
  const lanes = createProbeLimit(concurrency);
  let finished = 0;
  const seen = await mapLimited(hosts, turns, async (host) => {
    const look = () => observeHost(host, tools, settings, lanes);
    const result = await untilDeadline(host, look, tools.deadline);
    turns.report(result.endpoints.every(wasAnswered) ? 'good' : 'bad');
    tools.progress(++finished, hosts.length);
    return result;
  });

  const known = { seen, mailDomains, identities };
  const elsewhere = await observeElsewhere(others, known, tools, timeoutMs, turns);
  const claimants = [...seen, ...others.map(hostWithoutLookup), ...elsewhere];
  const gone = undeclared(identities, claimants, mailDomains);
  const remembered = await mapLimited(gone, turns, async (identity) => ({
    identity,
    endpoint: await observeRemembered(identity, tools, settings, lanes),
    levels: declaration.levels,
  }));
  const endpoints = seen.flatMap((host) => host.endpoints.map(({ endpoint }) => endpoint));
  const reach = await detectReachability(endpoints, vantageHosts, tools, settings);
  const told = await mapLimited(seen, turns, (host) =>
    withFallback(explained(host, reach.explain), tools, settings, lanes),
  );
  return {
    at,
    hosts: told.map(toHostObservation),
    mailDomains,
    elsewhere,
    remembered,
    vantage: reach.vantage,
  };
}

/** Hosts that are under way at the beginning, and where nothing comes back. */
const LEAST_HOSTS = 256;

function wasAnswered({ endpoint: { smtp } }: SeenEndpoint): boolean {
  return smtp.state === 'greeted' || smtp.state === 'skipped';
}

/** A host that is declared and also found as an MX target is the declared one. */
function withoutRepetition(hosts: readonly MailHost[]): MailHost[] {
  const first = new Map<string, MailHost>();
  for (const host of hosts) {
    const key = `${host.name}:${host.port}`;
    if (!first.has(key)) first.set(key, host);
  }
  return [...first.values()];
}

interface SeenHost {
  readonly host: MailHost;
  readonly forward: ForwardObservation;
  readonly endpoints: readonly SeenEndpoint[];
  readonly sendingDomains: readonly SendingDomainObservation[];
}

async function observeHost(
  host: MailHost,
  tools: ObserveTools,
  settings: ObserveSettings,
  lanes: ProbeLimit,
): Promise<SeenHost> {
  const deadline = deadlineIn(settings.timeoutMs, tools.deadline);
  const forward = observeForward(host.name, tools.resolve, deadline);
  const addresses = host.addresses ?? addressesIn(await forward);
  const [seenForward, endpoints, sendingDomains] = await Promise.all([
    forward,
    Promise.all(
      addresses.map((address) => observeEndpoint(host, address, tools, settings, lanes, deadline)),
    ),
    observeDomainsWhereDeclared(host, addresses, tools.resolve, deadline),
  ]);
  return { host, forward: seenForward, endpoints, sendingDomains };
}

/** How long a host may take, once the run is over, to say what it has seen by then. */
const LAST_WORDS_MS = 500;

/** The host as far as it was seen when the run's time was over. */
async function untilDeadline(
  host: MailHost,
  look: () => Promise<SeenHost>,
  run: RunDeadline,
): Promise<SeenHost> {
  if (run.over() !== null) return unfinished(host, run);
  const looking = look();
  const seen = await within(run, looking, () => null);
  return seen ?? within(deadlineIn(LAST_WORDS_MS), looking, () => unfinished(host, run));
}

/** A host whose turn did not come within the run's time, or that did not end with it: nothing is known of it. */
function unfinished(host: MailHost, deadline: RunDeadline): SeenHost {
  const detail = `${deadline.over()} before this host was looked at to the end`;
  const late = { error: 'deadline', errorDetail: detail } as const;
  const endpoints = (host.addresses ?? []).map((address): SeenEndpoint => {
    const ptr = { ...EMPTY_PTR, ...late };
    const smtp = { ...EMPTY_SMTP, reason: 'deadline', detail } as const;
    const endpoint = { address, port: host.port, ptr, smtp, fallback: null, bannerForward: {} };
    return { endpoint, undone: [] };
  });
  const failed = { kind: 'failed', reason: 'deadline', detail } as const;
  return {
    host,
    forward: { v4: failed, v6: failed, alias: failed },
    endpoints,
    sendingDomains: [],
  };
}

/** The host with what a timeout or a missing route means, now that it is known what this runner can reach. */
function explained(host: SeenHost, explain: Reach['explain']): SeenHost {
  const endpoints = host.endpoints.map(({ endpoint, undone }) => ({
    endpoint: { ...endpoint, smtp: explain(endpoint) },
    undone,
  }));
  return { ...host, endpoints };
}

/** The host with what its fallback ports say, where its own port is closed from here. */
async function withFallback(
  seen: SeenHost,
  { dial, resolve, deadline: run }: ObserveTools,
  settings: ObserveSettings,
  lanes: ProbeLimit,
): Promise<SeenHost> {
  const deadline = deadlineIn(settings.timeoutMs, run);
  const endpoints = seen.endpoints.map(async ({ endpoint, undone }): Promise<SeenEndpoint> => {
    const { address } = endpoint;
    const tools = { dial, lanes };
    const fallback = await observeFallback(seen.host, endpoint, tools, settings, deadline);
    if (fallback === null) return { endpoint, undone };
    const { bannerNames } = fallback.smtp;
    const forward = await observeBannerForward(bannerNames, address, resolve, deadline);
    return { endpoint: { ...endpoint, fallback, bannerForward: forward.bannerForward }, undone };
  });
  return { ...seen, endpoints: await Promise.all(endpoints) };
}

/** The host's facts, and what could not be found out about it. */
function toHostObservation({
  host,
  forward,
  sendingDomains,
  endpoints,
}: SeenHost): HostObservation {
  return {
    host,
    forward,
    endpoints: endpoints.map(({ endpoint }) => endpoint),
    sendingDomains,
    inconclusive: [
      ...inconclusiveForward(host, forward),
      ...endpoints.flatMap(({ endpoint, undone }) => inconclusiveAt(host, endpoint, undone)),
      ...inconclusiveDomains(host, sendingDomains),
    ],
  };
}
