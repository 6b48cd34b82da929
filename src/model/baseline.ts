import type { BASELINE_PARTS } from './baseline-schema.ts';
import { endpointKey } from './host-key.ts';
import type { SourceLocation } from './mail-host.ts';
import type { Output } from './schema-fields.ts';
import type { IsOwnShard } from './shard.ts';

/** An accepted finding. */
export type KnownFinding = Entry<'finding'>;

/** The identity that an address showed when it was last seen. */
export type KnownIdentity = Entry<'identity'>;

type Entry<Name extends keyof typeof BASELINE_PARTS> = Output<(typeof BASELINE_PARTS)[Name]> & {
  /** Where the entry is in the file that was read; absent from one that this run adds. */
  readonly place?: SourceLocation;
};

/** The accepted findings, and the identities at the time of the last update. */
export interface Baseline {
  readonly findings: readonly KnownFinding[];
  readonly identities: readonly KnownIdentity[];
}

export const NOTHING_KNOWN: Baseline = { findings: [], identities: [] };

/** The entries of the hosts and mail domains that belong to a shard. */
export function shardPart({ findings, identities }: Baseline, owns: IsOwnShard): Baseline {
  const isOwn = ({ host }: KnownFinding | KnownIdentity) => owns(host);
  return { findings: findings.filter(isOwn), identities: identities.filter(isOwn) };
}

/** Map key of an accepted finding. Entries that differ only in level or day are the same. */
export function findingKey(entry: KnownFinding): string {
  return JSON.stringify([entry.rule, endpointKey(entry), entry.expected, entry.observed]);
}
