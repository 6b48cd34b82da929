import type { Evidence, SeenConnection, SeenSender } from '../model/evidence.ts';
import { hostKey } from '../model/host-key.ts';
import { listInWords } from '../model/list-in-words.ts';
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

type Addressed = Pick<HostObservation, 'host' | 'forward'>;

/**
 * The addresses that send mail of a domain and that no host declares, for each host. The first host that declares the
 * domain reports them. Where a host's addresses could not be looked up, any sender may be that host, so none is reported.
 *
 * @param all all declared hosts, those of other shards included, in the order of the declaration
 * @param known their addresses, as far as they were looked up
 */
export function undeclaredSenders(
  evidence: Evidence,
  all: readonly MailHost[],
  known: readonly Addressed[],
): (host: MailHost) => readonly SeenSender[] {
  const firstWith = new Map<string, string>();
  for (const { domains, name, port } of all) {
    for (const domain of domains) {
      if (!firstWith.has(domain)) firstWith.set(domain, hostKey(name, port));
    }
  }
  const senders = sendersOutside(evidence, all, known);
  if (senders.length === 0 || known.some(mayHaveMore)) return () => [];
  const byHost = Map.groupBy(senders, ({ domain }) => firstWith.get(domain) ?? '');
  return ({ name, port }) => byHost.get(hostKey(name, port)) ?? [];
}

/** The senders of declared domains whose addresses are none of the known ones. */
export function sendersOutside(
  { senders }: Evidence,
  all: readonly MailHost[],
  known: readonly Addressed[],
): readonly SeenSender[] {
  if (senders.length === 0) return [];
  const domains = new Set(all.flatMap((host) => host.domains));
  const addresses = new Set(
    known.flatMap(({ host, forward }) => [...(host.addresses ?? []), ...addressesIn(forward)]),
  );
  return senders.filter(({ domain, address }) => domains.has(domain) && !addresses.has(address));
}

function mayHaveMore({ host, forward }: Addressed): boolean {
  return host.addresses === null && [forward.v4, forward.v6].some(({ kind }) => kind === 'failed');
}

/** Addresses that a note names. */
const MAX_NAMED = 3;

/**
 * Notes the addresses of connections and refusals that no host has: the evidence is about another host, or an address is
 * missing in the declaration.
 *
 * @param hosts all declared hosts
 */
export function unusedEvidenceNotes(
  { connections, refusals }: Evidence,
  hosts: readonly Pick<HostObservation, 'endpoints'>[],
): string[] {
  const declared = new Set(hosts.flatMap(({ endpoints }) => endpoints.map((one) => one.address)));
  const recorded = new Set([...connections, ...refusals].map(({ address }) => address));
  const others = [...recorded].filter((address) => !declared.has(address));
  if (others.length === 0) return [];
  const verb = others.length === 1 ? 'is an address' : 'are addresses';
  return [`Evidence not used: ${listInWords(others, MAX_NAMED)} ${verb} of no declared host.`];
}
