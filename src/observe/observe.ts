import type { KnownIdentity } from '../model/baseline.ts';
import { hostKey } from '../model/host-key.ts';
import type { InternalError } from '../model/internal-error.ts';
import type { Declaration, MailHost } from '../model/mail-host.ts';
import type {
  HostObservation,
  MailDomainObservation,
  Observation,
  UndeclaredAddressObservation,
} from '../model/observation.ts';
import {
  limitIdentities,
  observeBaselineAddress,
  undeclaredIdentities,
} from './baseline-addresses.ts';
import type { ObserveMtaSts } from './context/mta-sts.ts';
import { mxHosts, observeMailDomain } from './dns/mx.ts';
import { withFallback } from './fallback-port.ts';
import { isolateHost } from './isolate-host.ts';
import { createAdaptiveLimit, mapLimited } from './limits/adaptive-limit.ts';
import { deadlineIn, within } from './limits/deadline.ts';
import { createProbeLimit } from './limits/probe-limit.ts';
import {
  type EndpointFacts,
  type ObserveContext,
  type ObserveSettings,
  type ObserveTools,
  observeEndpoint,
} from './observe-endpoint.ts';
import { type HostFacts, observeHost, toHostObservation } from './observe-host.ts';
import { hostWithoutLookup, observeOtherShards } from './other-shards.ts';
import { evidenceByAddress, sendersOutside, undeclaredSenders } from './sending-evidence.ts';
import { detectReachability, type Reach } from './vantage.ts';
import {
  domainWithoutFacts,
  endpointWithoutFacts,
  hostWithoutFacts,
  noFactsAfter,
} from './without-facts.ts';

/** Hosts at once at the start, and the fewest whatever their outcomes. */
const MIN_HOSTS = 256;

/**
 * Observes every declared host: DNS and SMTP facts as plain data, without judgement.
 *
 * 1. Look up the MX records of mail domains; their targets become hosts.
 * 2. Observe each host of this shard (observe-host.ts).
 * 3. Look up the names of other shards' hosts, where this shard needs them.
 * 4. Observe the baseline's addresses that are no longer declared.
 * 5. Find out what this runner can reach, and read fallback ports where it cannot reach a host's own port.
 *
 * @param identities the baseline's identities of this shard
 */
export async function observe(
  declaration: Declaration,
  identities: readonly KnownIdentity[],
  tools: ObserveTools,
  settings: ObserveSettings,
): Promise<Observation> {
  const at = tools.clock();
  const { concurrency, timeoutMs, vantageHosts } = settings;
  const { debugError } = tools;
  const limit = createAdaptiveLimit(MIN_HOSTS, concurrency);
  const context = {
    ...tools,
    settings,
    probeLimit: createProbeLimit(concurrency),
    evidenceOf: evidenceByAddress(tools.evidence),
    observeMtaSts: mtaStsObserver(tools, settings),
  };

  const mailDomains = await mapLimited(declaration.mailDomains, limit, async (mailDomain) => {
    const deadline = deadlineIn(timeoutMs, tools.deadline);
    const domain = await isolateHost<MailDomainObservation>(
      debugError,
      () => observeMailDomain(mailDomain, tools.confirm, deadline),
      (error) => withError(domainWithoutFacts(mailDomain, noFactsAfter(error)), error),
    );
    return tools.owns(mailDomain.domain) ? domain : ofOtherShard(domain);
  });

  const all = uniqueHosts([...declaration.hosts, ...mailDomains.flatMap(mxHosts)]);
  const own = all.filter(({ name }) => tools.owns(name));
  const others = all.filter(({ name }) => !tools.owns(name));
  let done = 0;
  const observed = await mapLimited(own, limit, async (host) => {
    const facts = await isolateHost(
      debugError,
      () => observeUntilRunEnds(host, context),
      (error) => hostWithError(host, error),
    );
    limit.report(facts.endpoints.every(isAnswered) ? 'good' : 'bad');
    tools.progress(++done, own.length);
    return facts;
  });

  const written = [...observed, ...others.map(hostWithoutLookup)];
  const hasUnknownSenders = sendersOutside(tools.evidence, all, written).length > 0;
  const known = { observed, mailDomains, identities, hasUnknownSenders };
  const otherShards = await observeOtherShards(others, known, tools, timeoutMs, limit);
  const declared = [...written, ...otherShards];
  const undeclared = limitIdentities(undeclaredIdentities(identities, declared, mailDomains));
  const undeclaredAddresses = await mapLimited(undeclared.identities, limit, (identity) =>
    isolateHost<UndeclaredAddressObservation>(
      debugError,
      async () => {
        const endpoint = await observeBaselineAddress(identity, context);
        return { identity, endpoint, levels: declaration.levels };
      },
      (error) => {
        const asHost = { port: identity.port, role: 'both' } as const;
        const { endpoint } = endpointWithoutFacts(asHost, identity.address, noFactsAfter(error));
        return withError({ identity, endpoint, levels: declaration.levels }, error);
      },
    ),
  );

  const sendersOf = undeclaredSenders(tools.evidence, all, declared);
  const endpoints = observed.flatMap((host) => host.endpoints.map(({ endpoint }) => endpoint));
  const { reach, error: reachError } = await isolateHost<ReachOrError>(
    debugError,
    async () => ({ reach: await detectReachability(endpoints, vantageHosts, tools, settings) }),
    // The hosts keep their facts, but which timeouts are this machine's fault is not known of any of them.
    (error) => ({ reach: UNKNOWN_REACH, error }),
  );
  const hosts = await mapLimited(observed, limit, (facts) =>
    isolateHost(
      debugError,
      async () => {
        const known = withError(facts, facts.internalError ?? reachError);
        const seen = await completeHost(known, reach, context);
        return { ...seen, undeclaredSenders: sendersOf(facts.host) };
      },
      (error) => toHostObservation(hostWithError(facts.host, error)),
    ),
  );
  return {
    at,
    hosts,
    mailDomains,
    otherShardHosts: otherShards,
    ...(others.length === 0 ? {} : { declaredElsewhere: others }),
    undeclaredAddresses,
    limits: undeclared.limits,
    vantage: reach.vantage,
  };
}

/** Adds what is known when all hosts were observed: what this machine reaches, and the greetings of fallback ports. */
async function completeHost(
  facts: HostFacts,
  { interpret }: Reach,
  context: ObserveContext,
): Promise<HostObservation> {
  const deadline = deadlineIn(context.settings.timeoutMs, context.deadline);
  const errors: InternalError[] = [];
  const completed = facts.endpoints.map((seen) =>
    isolateHost(
      context.debugError,
      async () => {
        const interpreted = { ...seen.endpoint, smtp: interpret(seen.endpoint) };
        const { host } = facts;
        const { endpoint, disputes } = await withFallback(host, interpreted, context, deadline);
        return { ...seen, endpoint, disputes: [...seen.disputes, ...disputes] };
      },
      (error) => {
        errors.push(error);
        return seen;
      },
    ),
  );
  const endpoints = await Promise.all(completed);
  return toHostObservation(withError({ ...facts, endpoints }, facts.internalError ?? errors[0]));
}

interface ReachOrError {
  readonly reach: Reach;
  readonly error?: InternalError;
}

const UNKNOWN_REACH: Reach = {
  vantage: { port25: 'unknown', ipv6: 'unknown' },
  interpret: ({ smtp }) => smtp,
};

/** Another shard reports the domain: here only a failed lookup counts, since its targets may be hosts of this shard. */
function ofOtherShard(domain: MailDomainObservation): MailDomainObservation {
  const inconclusive = domain.mx.kind === 'failed' ? domain.inconclusive : [];
  return { ...domain, inconclusive, limits: [], isOfOtherShard: true };
}

/** The first of the hosts with the same name and port: a declared host comes before an MX target. */
function uniqueHosts(hosts: readonly MailHost[]): MailHost[] {
  const first = new Map<string, MailHost>();
  for (const host of hosts) {
    const key = hostKey(host.name, host.port);
    if (!first.has(key)) first.set(key, host);
  }
  return [...first.values()];
}

function isAnswered({ endpoint: { smtp } }: EndpointFacts): boolean {
  return smtp.state === 'greeted' || smtp.state === 'skipped';
}

/** Looks up MTA-STS policies, with code that is loaded at the first one. */
function mtaStsObserver(tools: ObserveTools, guard: ObserveSettings): ObserveMtaSts {
  let observer: Promise<ObserveMtaSts> | undefined;
  return async (domain) => {
    observer ??= import('./context/mta-sts.ts').then(({ createMtaStsObserver }) =>
      createMtaStsObserver({ ...tools, guard }),
    );
    return (await observer)(domain);
  };
}

/** Milliseconds that a host has, after the end of the run, to return the facts that it has collected. */
const GRACE_MS = 500;

async function observeUntilRunEnds(host: MailHost, context: ObserveContext): Promise<HostFacts> {
  const { settings, debugError, deadline: run } = context;
  const unfinished = () => {
    const detail = `${run.runEndReason()} before this host was checked completely`;
    return hostWithoutFacts(host, { reason: 'deadline', detail });
  };
  if (run.runEndReason() !== null) return unfinished();
  const deadline = deadlineIn(settings.timeoutMs, run);
  const errors: InternalError[] = [];
  // What was seen at the other addresses stays.
  const observeAddress = (address: string) =>
    isolateHost(
      debugError,
      () => observeEndpoint(host, address, context, deadline),
      (error) => {
        errors.push(error);
        return endpointWithoutFacts(host, address, noFactsAfter(error));
      },
    );
  const observation = observeHost(host, observeAddress, context, deadline);
  const finished = await within(run, observation, () => null);
  const facts = finished ?? (await within(deadlineIn(GRACE_MS), observation, unfinished));
  return withError(facts, errors[0]);
}

/** A host that could not be observed because of an unexpected error. */
function hostWithError(host: MailHost, error: InternalError): HostFacts {
  return withError(hostWithoutFacts(host, noFactsAfter(error)), error);
}

function withError<T extends object>(
  observation: T,
  internalError: InternalError | undefined,
): T & { readonly internalError?: InternalError } {
  return internalError === undefined ? observation : { ...observation, internalError };
}
