import type { ReportedLevel, SourceLocation } from './mail-host.ts';
import type { RuleName } from './rule-names.ts';
import type { IsOwnShard } from './shard.ts';

/** A finding that was accepted. */
export interface KnownFinding {
  readonly rule: RuleName;
  readonly host: string;
  readonly port: number;
  readonly address: string | null;
  readonly level: ReportedLevel;
  readonly expected: string;
  readonly observed: string;
  /** The day, `YYYY-MM-DD` in UTC, on which it was accepted. */
  readonly since: string;
  /** Where the file has it that it was read from. */
  readonly place?: SourceLocation;
}

/** The identity that an address showed when it was last seen. */
export interface KnownIdentity {
  readonly host: string;
  readonly port: number;
  readonly address: string;
  /** Sorted. */
  readonly ptr: readonly string[];
  readonly banner: string | null;
  readonly ehlo: string | null;
  /** The day on which it was first seen. */
  readonly first: string;
  /** The day since which it shows these names. */
  readonly changed: string;
  /** Where the file has it that it was read from. */
  readonly place?: SourceLocation;
}

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

/** What tells endpoints apart in a baseline: a name may have several ports, and an address several names. */
export function endpointKey({
  host,
  port,
  address,
}: {
  readonly host: string;
  readonly port: number;
  readonly address: string | null;
}): string {
  return `${host}:${port} ${address ?? ''}`;
}

/** What makes two accepted findings one: neither the level nor the day. */
export function findingKey(entry: KnownFinding): string {
  return JSON.stringify([entry.rule, endpointKey(entry), entry.expected, entry.observed]);
}

/** The longest text of an entry, in UTF-16 units: a hundred PTR names with room to spare. */
export const MAX_ENTRY_TEXT = 65_536;
