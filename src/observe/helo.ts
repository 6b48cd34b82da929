import { canonicalName } from '../model/dns-name.ts';
import type { SeenConnection } from '../model/evidence.ts';
import type { MailHost } from '../model/mail-host.ts';
import type { Cut, Dispute, HeloObservation } from '../model/observation.ts';
import type { Confirm } from './dns/confirm-answer.ts';
import { observeBannerForward } from './dns/forward.ts';
import type { InconclusiveCheck } from './inconclusive.ts';
import type { Deadline } from './limits/deadline.ts';

/** Names of one address that are looked up. */
const MAX_NAMES = 16;

/** The HELO names of an address, and how they are known. */
export type KnownHelo = Pick<
  HeloObservation,
  'names' | 'source' | 'seenAt' | 'by' | 'records' | 'reverse'
>;

export interface HeloFacts {
  /** Null where the host only receives. */
  readonly helo: HeloObservation | null;
  readonly inconclusive: readonly InconclusiveCheck[];
  readonly cuts: readonly Cut[];
  readonly disputes: readonly Dispute[];
}

export const NO_HELO: HeloFacts = { helo: null, inconclusive: [], cuts: [], disputes: [] };

/**
 * What is known of the names that a host sends with: what receivers recorded, or else what is declared.
 *
 * @param connections of the address, the newest first
 */
export function knownHelo(host: MailHost, connections: readonly SeenConnection[]): KnownHelo {
  const records = new Map<string, HeloObservation['records'][number]>();
  for (const { helo, at, by } of connections) {
    const name = helo === null ? null : canonicalName(helo);
    if (name === null || records.has(name)) continue;
    records.set(name, { name, seenAt: new Date(at).toISOString(), by });
  }
  const [newest] = records.values();
  const reverse = [...new Set(connections.flatMap((one) => one.reverse ?? []))];
  if (newest === undefined) {
    const names = host.helo.kind === 'names' ? host.helo.patterns : [];
    return { names, source: 'declared', seenAt: null, by: null, records: [], reverse };
  }
  return {
    names: [...records.keys()],
    source: 'evidence',
    seenAt: newest.seenAt,
    by: newest.by,
    records: [...records.values()],
    reverse,
  };
}

/**
 * Looks up the names that a host sends with: their addresses, and what their own SPF record says of the address. A
 * default name that was not seen is the host's own, which is looked up anyway.
 *
 * @param address in canonical form
 */
export async function observeHelo(
  host: MailHost,
  address: string,
  known: KnownHelo,
  confirm: Confirm,
  deadline: Deadline,
): Promise<HeloFacts> {
  if (host.role === 'inbound') return NO_HELO;
  const isSeen = known.source !== 'declared';
  const exact = known.names.filter((name) => !name.includes('*'));
  const names = (isSeen || host.isHeloDeclared ? exact : []).slice(0, MAX_NAMES);
  const [forward, spf] = await Promise.all([
    observeBannerForward(host, names, address, confirm, deadline),
    observeHeloSpf(host, spfNames(host, isSeen, exact), address, confirm, deadline),
  ]);
  const cuts: Cut[] =
    exact.length > MAX_NAMES && names.length > 0
      ? [{ what: 'helo-names', limit: MAX_NAMES, seen: exact.length }]
      : [];
  return {
    helo: { ...known, forward: forward.bannerForward, spf: spf.results },
    inconclusive: [
      ...forward.failed.map(({ reason, detail }) => ({
        check: 'forward' as const,
        reason,
        detail,
      })),
      ...spf.inconclusive,
    ],
    cuts,
    disputes: [
      ...forward.disputes.map((dispute) =>
        dispute.about === 'greeting' ? { ...dispute, about: 'helo' as const } : dispute,
      ),
      ...spf.disputes,
    ],
  };
}

/** The names whose SPF record is evaluated (RFC 7208 2.4). */
function spfNames(host: MailHost, isSeen: boolean, exact: readonly string[]): readonly string[] {
  const isRelevant = host.isHeloDeclared || host.domains.length > 0 || host.role === 'outbound';
  if (!isRelevant) return [];
  const names = isSeen || host.isHeloDeclared ? exact : exact.filter((name) => name === host.name);
  return names.slice(0, MAX_NAMES);
}

/** The code for SPF is loaded only where a name is evaluated. */
async function observeHeloSpf(
  host: MailHost,
  names: readonly string[],
  address: string,
  confirm: Confirm,
  deadline: Deadline,
): Promise<{
  readonly results: HeloObservation['spf'];
  readonly inconclusive: readonly InconclusiveCheck[];
  readonly disputes: readonly Dispute[];
}> {
  if (names.length === 0) return { results: [], inconclusive: [], disputes: [] };
  const { observeHeloRecords } = await import('./context/helo-spf.ts');
  return observeHeloRecords(host, names, address, confirm, deadline);
}
