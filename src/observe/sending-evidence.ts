import type { Evidence, SeenConnection, SeenSender } from '../model/evidence.ts';
import { hostKey } from '../model/host-key.ts';
import type { MailHost } from '../model/mail-host.ts';
import {
  addressesIn,
  type HostObservation,
  type RefusalObservation,
} from '../model/observation.ts';

/** What receivers recorded about one address, the newest first. */
export interface AddressEvidence {
  readonly connections: readonly SeenConnection[];
  readonly refusals: readonly RefusalObservation[];
}

const NOTHING: AddressEvidence = { connections: [], refusals: [] };

/** Returns what is recorded about an address, in canonical form. */
export type EvidenceOf = (address: string) => AddressEvidence;

export function evidenceByAddress({ connections, refusals }: Evidence): EvidenceOf {
  const connectionsOf = Map.groupBy(connections, ({ address }) => address);
  const refusalsOf = Map.groupBy(refusals, ({ address }) => address);
  return (address) => {
    const [seen, refused] = [connectionsOf.get(address), refusalsOf.get(address)];
    if (seen === undefined && refused === undefined) return NOTHING;
    return {
      connections: seen ?? [],
      refusals: (refused ?? []).map(({ at, by, subject, code, words }) => {
        return { at: new Date(at).toISOString(), by, subject, code, words };
      }),
    };
  };
}

/**
 * The addresses that send mail of a domain and that no host declares, for each host. The first host that declares the
 * domain reports them.
 *
 * @param hosts all declared hosts, those of other shards included
 */
export function undeclaredSenders(
  { senders }: Evidence,
  hosts: readonly Pick<HostObservation, 'host' | 'forward'>[],
): (host: MailHost) => readonly SeenSender[] {
  if (senders.length === 0) return () => [];
  const declared = new Set(
    hosts.flatMap(({ host, forward }) => [...(host.addresses ?? []), ...addressesIn(forward)]),
  );
  const firstWith = new Map<string, string>();
  for (const { host } of hosts) {
    for (const domain of host.domains) {
      if (!firstWith.has(domain)) firstWith.set(domain, hostKey(host.name, host.port));
    }
  }
  const undeclared = senders.filter(({ address }) => !declared.has(address));
  const byHost = Map.groupBy(undeclared, ({ domain }) => firstWith.get(domain) ?? '');
  return ({ name, port }) => byHost.get(hostKey(name, port)) ?? [];
}
