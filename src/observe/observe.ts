import pLimit from 'p-limit';
import { meets } from '../model/expectation.ts';
import type { Declaration, MailHost } from '../model/mail-host.ts';
import type {
  EndpointObservation,
  ForwardObservation,
  HostObservation,
  Observation,
  SendingDomainObservation,
} from '../model/observation.ts';
import { refusal } from './address-guard.ts';
import { observeSendingDomains, undoneDomains } from './context/sending-domain.ts';
import { type Deadline, deadlineIn, type RunDeadline, within } from './deadline.ts';
import type { AskAuthority } from './dns/authority.ts';
import { observeBannerForward } from './dns/banner-forward.ts';
import { observeForward } from './dns/forward.ts';
import { NO_PTR_SEEN, observePtr } from './dns/iprev.ts';
import { hostsOf, observeMailDomain } from './dns/mx.ts';
import type { Resolve } from './dns/resolver.ts';
import { observeFallback } from './fallback.ts';
import { createLanes, type Lanes } from './lanes.ts';
import { NOTHING_SEEN } from './smtp/blank.ts';
import type { Dial } from './smtp/dial.ts';
import { done, type SmtpProbe } from './smtp/dialogue.ts';
import { probeSmtp } from './smtp/probe.ts';
import { type Undone, undoneAt, undoneForward } from './undone.ts';
import { type Reach, surveyReach, type VantageHost } from './vantage.ts';

export interface ObserveSettings {
  /** One host's budget in milliseconds. */
  readonly timeoutMs: number;
  readonly samples: number;
  readonly retries: number;
  /** Hosts, and connections, that are under way at once. */
  readonly concurrency: number;
  readonly ehloName: string | null;
  readonly allowPrivateAddresses: boolean;
  readonly fallbackPorts: readonly number[];
  readonly vantageHosts: readonly VantageHost[];
}

export interface ObserveTools {
  readonly resolve: Resolve;
  readonly askAuthority: AskAuthority;
  readonly dial: Dial;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** The run's own: what is not finished by then is told as such. */
  readonly deadline: RunDeadline;
  /** Told after each host that is done. */
  readonly progress: (done: number, total: number) => void;
}

/** Looks at every declared host: DNS and SMTP facts as plain data, no opinion. */
export async function observe(
  declaration: Declaration,
  tools: ObserveTools,
  settings: ObserveSettings,
): Promise<Observation> {
  const at = tools.clock();
  const hostsAtOnce = pLimit(settings.concurrency);
  const mailDomains = await Promise.all(
    declaration.mailDomains.map((mailDomain) =>
      hostsAtOnce(() =>
        observeMailDomain(
          mailDomain,
          tools.resolve,
          deadlineIn(settings.timeoutMs, tools.deadline),
        ),
      ),
    ),
  );
  const hosts = withoutRepetition([...declaration.hosts, ...mailDomains.flatMap(hostsOf)]);
  const lanes = createLanes(settings.concurrency);
  let finished = 0;
  const seen = await Promise.all(
    hosts.map((host) =>
      hostsAtOnce(async () => {
        const looked = observeHost(host, tools, settings, lanes);
        const result = await within(tools.deadline, looked, () => unfinished(host, tools.deadline));
        tools.progress(++finished, hosts.length);
        return result;
      }),
    ),
  );

  const endpoints = seen.flatMap((host) => host.endpoints.map(({ endpoint }) => endpoint));
  const reach = await surveyReach(endpoints, settings.vantageHosts, tools, settings);
  const told = await Promise.all(
    seen.map((host) =>
      hostsAtOnce(() => withFallback(explained(host, reach.explain), tools, settings, lanes)),
    ),
  );
  return {
    at,
    hosts: told.map(concluded),
    mailDomains,
    vantage: reach.vantage,
  };
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

interface SeenEndpoint {
  readonly endpoint: EndpointObservation;
  readonly undone: readonly Undone[];
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
  lanes: Lanes,
): Promise<SeenHost> {
  const deadline = deadlineIn(settings.timeoutMs, tools.deadline);
  const forward = observeForward(host.name, tools.resolve, deadline);
  const addresses = host.addresses ?? addressesIn(await forward);
  const [seenForward, endpoints, sendingDomains] = await Promise.all([
    forward,
    Promise.all(
      addresses.map((address) => observeEndpoint(host, address, tools, settings, lanes, deadline)),
    ),
    observeSendingDomains(host, addresses, tools.resolve, deadline),
  ]);
  return { host, forward: seenForward, endpoints, sendingDomains };
}

async function observeEndpoint(
  host: MailHost,
  address: string,
  tools: ObserveTools,
  settings: ObserveSettings,
  lanes: Lanes,
  deadline: Deadline,
): Promise<SeenEndpoint> {
  const [ptr, { smtp, undone }] = await Promise.all([
    observePtr(address, host.ptr, tools, deadline),
    observeSmtp(host, address, tools, settings, lanes, deadline),
  ]);
  const { bannerForward, failed } = await observeBannerForward(
    smtp.bannerNames,
    address,
    tools.resolve,
    deadline,
  );
  // Where a name that contradicts the declaration leads to changes nothing.
  const unseen = failed
    .filter(({ name }) => meets(name, host.banner))
    .map(({ reason, detail }) => ({ check: 'forward' as const, reason, detail }));
  return {
    endpoint: { address, port: host.port, ptr, smtp, fallback: null, bannerForward },
    undone: [...undone, ...unseen],
  };
}

async function observeSmtp(
  host: MailHost,
  address: string,
  tools: ObserveTools,
  settings: ObserveSettings,
  lanes: Lanes,
  deadline: Deadline,
): Promise<SmtpProbe> {
  if (host.role === 'outbound') return done(NOTHING_SEEN);
  const budget = deadline.remaining();
  if (budget === 0) {
    const detail = "the host's time was over before its port could be dialled";
    return done({ ...NOTHING_SEEN, reason: 'deadline', detail });
  }
  // The budget is the host's own: waiting for another host's turn at the same address does not use it up.
  return lanes.at(address, () => {
    const detail = refusal(address, settings);
    if (detail !== null) {
      return Promise.resolve(done({ ...NOTHING_SEEN, reason: 'address-not-allowed', detail }));
    }
    const target = { address, port: host.port, tls: host.tls, serverName: host.name };
    return probeSmtp(target, { ...settings, dial: tools.dial }, deadlineIn(budget, tools.deadline));
  });
}

function addressesIn({ v4, v6 }: ForwardObservation): string[] {
  return [v4, v6].flatMap((lookup) => (lookup.kind === 'found' ? lookup.records : []));
}

/** A host whose turn did not come, or did not end, within the run's time: nothing is known of it. */
function unfinished(host: MailHost, deadline: RunDeadline): SeenHost {
  const detail = `${deadline.over()} before this host was looked at to the end`;
  const late = { error: 'deadline', errorDetail: detail } as const;
  const endpoints = (host.addresses ?? []).map((address): SeenEndpoint => {
    const ptr = { ...NO_PTR_SEEN, ...late };
    const smtp = { ...NOTHING_SEEN, reason: 'deadline', detail } as const;
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
  lanes: Lanes,
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
function concluded({ host, forward, sendingDomains, endpoints }: SeenHost): HostObservation {
  return {
    host,
    forward,
    endpoints: endpoints.map(({ endpoint }) => endpoint),
    sendingDomains,
    inconclusive: [
      ...undoneForward(host, forward),
      ...endpoints.flatMap(({ endpoint, undone }) => undoneAt(host, endpoint, undone)),
      ...undoneDomains(host, sendingDomains),
    ],
  };
}
