import type { KnownIdentity } from '../model/baseline.ts';
import type { MailHost } from '../model/mail-host.ts';
import type { HostObservation, MailDomainObservation } from '../model/observation.ts';
import { undeclared } from './baseline-addresses.ts';
import { observeForward } from './dns/forward.ts';
import { inconclusiveForward } from './inconclusive.ts';
import { type Limit, mapLimited } from './limits/adaptive-limit.ts';
import { deadlineIn } from './limits/deadline.ts';
import type { ObserveTools } from './observe-endpoint.ts';

/** A host of which only its name is looked at. */
type NamedHost = Pick<HostObservation, 'host' | 'forward'>;

/**
 * Asks DNS of hosts at which another shard looks, as far as something of this one hangs on it: the targets of its
 * own mail domains and, where an address that it remembers may have gone to any of them, all.
 *
 * @param known what was seen of this shard's own part
 */
export async function observeElsewhere(
  others: readonly MailHost[],
  known: {
    readonly seen: readonly NamedHost[];
    readonly mailDomains: readonly MailDomainObservation[];
    readonly identities: readonly KnownIdentity[];
  },
  { resolve, deadline: run }: Pick<ObserveTools, 'resolve' | 'deadline'>,
  timeoutMs: number,
  turns: Limit,
): Promise<HostObservation[]> {
  const { seen, mailDomains, identities } = known;
  const left = undeclared(identities, [...seen, ...others.map(hostWithoutLookup)], mailDomains);
  const targets = new Set(mailDomains.flatMap(ownTargets));
  const asked = left.length > 0 ? others : others.filter(({ name }) => targets.has(name));
  return mapLimited(asked, turns, async (host) => {
    const forward = await observeForward(host.name, resolve, deadlineIn(timeoutMs, run));
    const inconclusive = inconclusiveForward(host, forward);
    return { host, forward, endpoints: [], sendingDomains: [], inconclusive };
  });
}

/** A host by its declaration alone. */
export function hostWithoutLookup(host: MailHost): NamedHost {
  const nobody = { kind: 'absent', why: 'nodata' } as const;
  return { host, forward: { v4: nobody, v6: nobody, alias: nobody } };
}

function ownTargets({ mx, elsewhere }: MailDomainObservation): string[] {
  return elsewhere || mx.kind !== 'found' ? [] : mx.records.map(({ exchange }) => exchange);
}
