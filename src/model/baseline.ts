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

/** What was known before this run: findings already accepted, and the identities seen. */
export interface Baseline {
  readonly findings: readonly KnownFinding[];
  readonly identities: readonly KnownIdentity[];
}

export const NOTHING_KNOWN: Baseline = { findings: [], identities: [] };

/** What a baseline holds of the hosts and mail domains that a run looks at. */
export function shardPart({ findings, identities }: Baseline, owns: IsOwnShard): Baseline {
  const isOwn = ({ host }: KnownFinding | KnownIdentity) => owns(host);
  return { findings: findings.filter(isOwn), identities: identities.filter(isOwn) };
}

/** What makes two accepted findings one: neither the level nor the day. */
export function findingKey(entry: KnownFinding): string {
  return JSON.stringify([entry.rule, endpointKey(entry), entry.expected, entry.observed]);
}
