import type { KnownIdentity } from '../model/baseline.ts';
import type { MailHost } from '../model/mail-host.ts';
import { type HostObservation, type MailDomainObservation, NO_DATA } from '../model/observation.ts';
import { type NamedHost, undeclaredIdentities } from './baseline-addresses.ts';
import { type ForwardFacts, observeForward } from './dns/forward.ts';
import { inconclusiveForward } from './inconclusive.ts';
import { isolateHost } from './isolate-host.ts';
import { type Limit, mapLimited } from './limits/adaptive-limit.ts';
import { deadlineIn } from './limits/deadline.ts';
import type { ObserveTools } from './observe-endpoint.ts';
import { hostWithoutFacts, noFactsAfter } from './without-facts.ts';

/**
 * Looks up the names of hosts that belong to other shards, where this shard's result depends on them: the MX targets
 * of its own mail domains, and all hosts when an address of its baseline, or one that evidence shows, may be one of them.
 *
 * @param known the facts of this shard's hosts, all mail domains, and this shard's part of the baseline
 */
export async function observeOtherShards(
  others: readonly MailHost[],
  known: {
    readonly observed: readonly NamedHost[];
    readonly mailDomains: readonly MailDomainObservation[];
    readonly identities: readonly KnownIdentity[];
    /** Whether evidence shows senders at addresses that no host of this shard has. */
    readonly hasUnknownSenders: boolean;
  },
  { confirm, debugError, deadline: run }: Pick<ObserveTools, 'confirm' | 'debugError' | 'deadline'>,
  timeoutMs: number,
  limit: Limit,
): Promise<HostObservation[]> {
  const { observed, mailDomains, identities, hasUnknownSenders } = known;
  const declared = [...observed, ...others.map(hostWithoutLookup)];
  const undeclared = undeclaredIdentities(identities, declared, mailDomains);
  const targets = new Set(mailDomains.flatMap(ownTargets));
  const isAnyNeeded = undeclared.length > 0 || hasUnknownSenders;
  const needed = isAnyNeeded ? others : others.filter(({ name }) => targets.has(name));
  return mapLimited(needed, limit, async (host) => {
    const facts = await isolateHost<ForwardFacts>(
      debugError,
      () => observeForward(host, confirm, deadlineIn(timeoutMs, run)),
      // The shard of the host reports the error. Here the lookup counts as failed.
      (error) => {
        const { forward } = hostWithoutFacts(host, noFactsAfter(error));
        return { forward, disputes: [] };
      },
    );
    const inconclusive = inconclusiveForward(host, facts.forward);
    return {
      host,
      ...facts,
      endpoints: [],
      sendingDomains: [],
      undeclaredSenders: [],
      inconclusive,
      limits: [],
    };
  });
}

/** A host with its declared addresses alone. */
export function hostWithoutLookup(host: MailHost): NamedHost {
  return { host, forward: { v4: NO_DATA, v6: NO_DATA, alias: NO_DATA } };
}

function ownTargets({ mx, isOfOtherShard }: MailDomainObservation): string[] {
  return isOfOtherShard || mx.kind !== 'found' ? [] : mx.records.map(({ exchange }) => exchange);
}
