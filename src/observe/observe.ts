import type { KnownIdentity } from '../model/baseline.ts';
import { hostKey } from '../model/host-key.ts';
import type { Declaration, MailHost } from '../model/mail-host.ts';
import { nameMap } from '../model/name-map.ts';
import type { MailDomainObservation, Observation } from '../model/observation.ts';
import {
  limitIdentities,
  observeBaselineAddress,
  undeclaredIdentities,
} from './baseline-addresses.ts';
import { mxHosts, observeMailDomain } from './dns/mx.ts';
import { EMPTY_PTR } from './dns/ptr.ts';
import { withFallback } from './fallback-port.ts';
import { createAdaptiveLimit, mapLimited } from './limits/adaptive-limit.ts';
import { deadlineIn, type RunDeadline, within } from './limits/deadline.ts';
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
import { evidenceByAddress, undeclaredSenders } from './sending-evidence.ts';
import { EMPTY_SMTP } from './smtp/probe.ts';
import { detectReachability } from './vantage.ts';

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
  const limit = createAdaptiveLimit(MIN_HOSTS, concurrency);
  const context = {
    ...tools,
    settings,
    probeLimit: createProbeLimit(concurrency),
    evidenceOf: evidenceByAddress(tools.evidence),
  };

  const mailDomains = await mapLimited(declaration.mailDomains, limit, async (mailDomain) => {
    const deadline = deadlineIn(timeoutMs, tools.deadline);
    const domain = await observeMailDomain(mailDomain, tools.resolve, deadline);
    return tools.owns(mailDomain.domain) ? domain : ofOtherShard(domain);
  });

  const all = uniqueHosts([...declaration.hosts, ...mailDomains.flatMap(mxHosts)]);
  const own = all.filter(({ name }) => tools.owns(name));
  const others = all.filter(({ name }) => !tools.owns(name));
  let done = 0;
  const observed = await mapLimited(own, limit, async (host) => {
    const facts = await observeUntilRunEnds(host, context);
    limit.report(facts.endpoints.every(isAnswered) ? 'good' : 'bad');
    tools.progress(++done, own.length);
    return facts;
  });

  const known = { observed, mailDomains, identities };
  const otherShards = await observeOtherShards(others, known, tools, timeoutMs, limit);
  const declared = [...observed, ...others.map(hostWithoutLookup), ...otherShards];
  const undeclared = limitIdentities(undeclaredIdentities(identities, declared, mailDomains));
  const undeclaredAddresses = await mapLimited(undeclared.identities, limit, async (identity) => ({
    identity,
    endpoint: await observeBaselineAddress(identity, context),
    levels: declaration.levels,
  }));

  const sendersOf = undeclaredSenders(tools.evidence, declared);
  const endpoints = observed.flatMap((host) => host.endpoints.map(({ endpoint }) => endpoint));
  const reach = await detectReachability(endpoints, vantageHosts, tools, settings);
  const hosts = await mapLimited(observed, limit, async (facts) => {
    const deadline = deadlineIn(timeoutMs, tools.deadline);
    const completed = facts.endpoints.map(async (seen) => {
      const interpreted = { ...seen.endpoint, smtp: reach.interpret(seen.endpoint) };
      const endpoint = await withFallback(facts.host, interpreted, context, deadline);
      return { ...seen, endpoint };
    });
    const seen = toHostObservation({ ...facts, endpoints: await Promise.all(completed) });
    return { ...seen, undeclaredSenders: sendersOf(facts.host) };
  });
  return {
    at,
    hosts,
    mailDomains,
    otherShardHosts: otherShards,
    undeclaredAddresses,
    limits: undeclared.limits,
    vantage: reach.vantage,
  };
}

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

/** Milliseconds that a host has, after the end of the run, to return the facts that it has collected. */
const GRACE_MS = 500;

async function observeUntilRunEnds(host: MailHost, context: ObserveContext): Promise<HostFacts> {
  const { resolve, settings, deadline: run } = context;
  if (run.runEndReason() !== null) return unfinishedHost(host, run);
  const deadline = deadlineIn(settings.timeoutMs, run);
  const observation = observeHost(
    host,
    (address) => observeEndpoint(host, address, context, deadline),
    resolve,
    deadline,
  );
  const facts = await within(run, observation, () => null);
  return facts ?? within(deadlineIn(GRACE_MS), observation, () => unfinishedHost(host, run));
}

/** A host without facts: the run ended before it was started or finished. */
function unfinishedHost(host: MailHost, run: RunDeadline): HostFacts {
  const detail = `${run.runEndReason()} before this host was looked at to the end`;
  const endpoints = (host.addresses ?? []).map((address): EndpointFacts => {
    const ptr = { ...EMPTY_PTR, error: 'deadline', errorDetail: detail } as const;
    const smtp = { ...EMPTY_SMTP, reason: 'deadline', detail } as const;
    const bannerForward = nameMap<null>();
    const endpoint = {
      address,
      port: host.port,
      ptr,
      smtp,
      helo: null,
      refusals: [],
      fallback: null,
      bannerForward,
    };
    return { endpoint, inconclusive: [], cuts: [] };
  });
  const failed = { kind: 'failed', reason: 'deadline', detail } as const;
  const forward = { v4: failed, v6: failed, alias: failed };
  return { host, forward, endpoints, sendingDomains: [] };
}
