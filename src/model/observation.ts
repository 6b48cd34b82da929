import type { KnownIdentity } from './baseline.ts';
import type { SeenSender } from './evidence.ts';
import { HTTP_PROXY } from './http-proxy.ts';
import type { InternalError } from './internal-error.ts';
import type { LevelOverrides, MailDomain, MailHost } from './mail-host.ts';
import type { NameMap } from './name-map.ts';
import type * as schema from './observation-schema.ts';
import type { Output, plannedPlace } from './schema-fields.ts';

export type DnsFailureReason = Output<typeof schema.dnsFailure>;

/**
 * The result of the lookup of one name and type. A failed lookup says nothing about the records.
 *
 * `ttlS` is the number of seconds for which a cache may go on with the answer: the least TTL of the records and of the
 * aliases that lead to them, or for an absence the negative TTL (RFC 2308 5). It is null where the answer has none, and
 * for planned records.
 */
export type Lookup<T> =
  | { readonly kind: 'found'; readonly records: readonly T[]; readonly ttlS: number | null }
  | {
      readonly kind: 'absent';
      readonly why: 'nxdomain' | 'nodata';
      readonly ttlS: number | null;
    }
  | { readonly kind: 'failed'; readonly reason: DnsFailureReason; readonly detail: string };

/** A name without records, for what was not looked up. */
export const NO_DATA = { kind: 'absent', why: 'nodata', ttlS: null } as const;

/** The records of a lookup; none where it failed or there are none. */
export function recordsOf<T>(lookup: Lookup<T>): readonly T[] {
  return lookup.kind === 'found' ? lookup.records : [];
}

export interface MxRecord {
  readonly preference: number;
  readonly exchange: string;
}

/** The data of a TLSA record (RFC 6698 2.1). */
export interface TlsaRecord {
  readonly usage: number;
  readonly selector: number;
  readonly matchingType: number;
  /** In hexadecimal digits, lower case. */
  readonly data: string;
}

/** The address lookups of a host name, and its alias. */
export interface ForwardObservation {
  readonly v4: Lookup<string>;
  readonly v6: Lookup<string>;
  /** The target of the name's CNAME record. */
  readonly alias: Lookup<string>;
}

/** The addresses of a host name that DNS returned, IPv4 first. That of a planned HTTP proxy is none of them. */
export function addressesIn({ v4, v6 }: Pick<ForwardObservation, 'v4' | 'v6'>): string[] {
  const all = [v4, v6].flatMap(recordsOf).filter((address) => address !== HTTP_PROXY);
  // An AAAA record may hold an IPv4-mapped address, which is the same address as in the A record.
  return [...new Set(all)];
}

/** The facts of one endpoint. They are in the report unchanged, so their schema defines them. */
export type EndpointObservation = Output<typeof schema.endpoint>;
export type PtrObservation = Output<typeof schema.ptr>;
export type ReverseAuthority = Output<typeof schema.authority>;
export type PtrAnswer = Output<typeof schema.ptrAnswer>;
export type DnsServerAnswer = Output<typeof schema.dnsServerAnswer>;
export type SmtpObservation = Output<typeof schema.smtp>;
/** A protocol that a port speaks in place of the expected one. */
export type OtherProtocol = NonNullable<SmtpObservation['protocol']>;
export type TlsObservation = Output<typeof schema.tls>;
export type TlsaObservation = Output<typeof schema.tlsa>;
export type FallbackObservation = Output<typeof schema.fallback>;
export type HeloObservation = Output<typeof schema.helo>;
export type HeloSpf = Output<typeof schema.heloSpf>;
export type RefusalObservation = Output<typeof schema.refusal>;

/** The names in a greeting that is judged: only a 220 greeting has any. */
export function judgedBannerNames({ code, bannerNames }: SmtpObservation): readonly string[] {
  return code === 220 ? bannerNames : [];
}

/** The SPF and DMARC records of a mail domain that sends through a host. */
export interface SendingDomainObservation {
  readonly domain: string;
  readonly spf: SpfObservation;
  readonly dmarc: DmarcObservation;
  /** Absent where it was not checked: the host receives no mail. */
  readonly mtaSts?: MtaStsObservation;
}

export type ContextFailure = DnsFailureReason;

export type SpfObservation =
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly reason: ContextFailure; readonly detail: string }
  | {
      readonly kind: 'found';
      /** Every SPF record of the domain; more than one is a `permerror` (RFC 7208 4.5). */
      readonly records: readonly string[];
      /** The result for each address of the host. */
      readonly results: ReadonlyMap<string, SpfAnswer>;
      /** The address families of which the record authorises every address. */
      readonly allowsAll: readonly ('IPv4' | 'IPv6')[];
    };

/** The result of `check_host()` for one address (RFC 7208 2.6), and how many DNS lookups counted towards its limit. */
export type SpfAnswer = { readonly lookups: number } & (
  | { readonly result: 'none' | 'neutral' | 'pass' | 'fail' | 'softfail' }
  | {
      readonly result: 'permerror';
      readonly error: 'too-many-lookups' | 'too-many-void-lookups' | 'other';
      /** For a person. */
      readonly detail: string;
      /** The lookups that found nothing, as `AAAA of mail.example.com`. */
      readonly voidLookups: readonly string[];
    }
  | { readonly result: 'temperror'; readonly reason: ContextFailure; readonly detail: string }
);

export type DmarcPolicy = 'none' | 'quarantine' | 'reject';

export type DmarcObservation =
  | {
      readonly kind: 'absent';
      /** Receivers apply no DMARC in any of these cases (RFC 9989 4.10.1). */
      readonly why: 'no-record' | 'several-records' | 'no-valid-policy';
      /** The name of the unusable record; `_dmarc.` of the domain itself where there is none. */
      readonly at: string;
      readonly unreadable?: UnreadableDmarc;
    }
  | { readonly kind: 'failed'; readonly reason: ContextFailure; readonly detail: string }
  | {
      readonly kind: 'found';
      readonly record: string;
      /** The name of the record: `_dmarc.` of the domain itself, or of a domain above it. */
      readonly at: string;
      /** The tag that applies to the domain: of an inherited record `sp` where it has one, or `np`. */
      readonly tag: 'p' | 'sp' | 'np';
      readonly policy: DmarcPolicy;
      /** The percentage of mail to which the policy applies (RFC 7489; removed in RFC 9989). */
      readonly pct: number;
      /** Test mode, `t=y` (RFC 9989). */
      readonly testing: boolean;
      /** A record of the domain itself that receivers do not use, so that the domain inherits another one. */
      readonly unreadable?: UnreadableDmarc;
    };

/** A record that was meant as a DMARC record, and that receivers do not use. */
export interface UnreadableDmarc {
  /** The name of the record. */
  readonly at: string;
  readonly record: string;
  readonly fault: 'version' | 'policy' | 'place';
}

/** What the MTA-STS policy of a mail domain means for a host (RFC 8461). */
export type MtaStsObservation =
  /** There is no policy, or the host is none of the domain's MX targets. */
  | { readonly kind: 'absent' }
  /** The policy could not be fetched. */
  | { readonly kind: 'failed'; readonly reason: InconclusiveReason; readonly detail: string }
  /** There is a policy that senders cannot use. */
  | { readonly kind: 'unusable'; readonly detail: string }
  | {
      readonly kind: 'found';
      readonly mode: 'enforce' | 'testing' | 'none';
      /** The patterns of the MX names that the policy allows, in canonical form. */
      readonly mx: readonly string[];
    };

/** A name and type for which servers answer differently. */
export interface DnsDifference {
  readonly name: string;
  readonly type: 'A' | 'AAAA' | 'PTR' | 'MX' | 'TXT';
  /** Origin of the name's zone; null where it was not found. */
  readonly zone: string | null;
  /** Every answer. Those of the zone's own servers come first. */
  readonly answers: readonly DnsServerAnswer[];
  /** The most seconds for which a resolver may go on with an outdated answer; null where that is not known. */
  readonly ttlS: number | null;
}

/**
 * Facts with a fault by the answers of one server and without it by those of another. They are no evidence against the
 * host: it is judged by `settled`, or not judged on this point.
 *
 * `settled` are the facts by the answers of another server, the zone's own one where it is within reach, if these facts
 * have no fault that the first ones lack; null otherwise.
 */
export type Dispute = { readonly differences: readonly DnsDifference[] } & (
  | { readonly about: 'forward'; readonly settled: ForwardObservation | null }
  | { readonly about: 'ptr'; readonly address: string; readonly settled: PtrObservation | null }
  | {
      /** The addresses of a name in the greeting. */
      readonly about: 'greeting';
      readonly address: string;
      readonly name: string;
      readonly settled: readonly string[] | null;
    }
  | {
      /** The addresses of a name that the host sends with. */
      readonly about: 'helo';
      readonly address: string;
      readonly name: string;
      readonly settled: readonly string[] | null;
    }
  | { readonly about: 'spf'; readonly domain: string; readonly settled: SpfObservation | null }
  | { readonly about: 'dmarc'; readonly domain: string; readonly settled: DmarcObservation | null }
);

/** A dispute about the MX records of a domain. */
export interface MxDispute {
  readonly differences: readonly DnsDifference[];
  readonly settled: Lookup<MxRecord> | null;
}

/** A check that could not run. Never a pass, never a failure of the host. */
export type Inconclusive = Output<typeof schema.inconclusive> & {
  /** Set where only the planned state could not be checked. */
  readonly world?: 'planned' | null;
  /** The part of a plan that is the reason. */
  readonly plannedAt?: Output<typeof plannedPlace> | null;
};
export type Check = Inconclusive['check'];
/** Data that a limit cut. Each has an inconclusive check too. */
export type ReachedLimit = Output<typeof schema.limit>;
/** What a limit cut at one place, as the code that cuts reports it. */
export type Cut = Pick<ReachedLimit, 'what' | 'limit' | 'seen'>;
export type InconclusiveReason = Output<typeof schema.reason>;

export interface HostObservation {
  readonly host: MailHost;
  readonly forward: ForwardObservation;
  readonly endpoints: readonly EndpointObservation[];
  /**
   * The address records of the names that the declaration expects besides the host's own. They are for the steps alone:
   * no rule judges them, and the report does not show them. Absent where there is no such name.
   */
  readonly expectedForward?: NameMap<ForwardObservation>;
  /** One for each of the host's declared `domains`. */
  readonly sendingDomains: readonly SendingDomainObservation[];
  /** What receivers recorded of the host's `domains`: addresses that no host declares. */
  readonly undeclaredSenders: readonly SeenSender[];
  /** The facts about which servers disagree; absent where there are none. */
  readonly disputes?: readonly Dispute[];
  readonly inconclusive: readonly Inconclusive[];
  readonly limits: readonly ReachedLimit[];
  /** Present where an unexpected error ended a part of the observation, or a later step. */
  readonly internalError?: InternalError;
  /** Planned settings that the host's mail server refuses. Only in the planned state. */
  readonly refusedSettings?: readonly RefusedSetting[];
  /** The lines of the planned configuration that decide the names of its addresses; absent without one. */
  readonly nameSettings?: readonly NameSetting[];
}

/** The line of a mail server's configuration that decides a name of an address. */
export interface NameSetting {
  readonly address: string;
  readonly for: 'greeting' | 'ehlo' | 'helo';
  /** The mail server, such as `postfix`. */
  readonly mta: string;
  readonly name: string;
  /** What to write on the line, with `{name}` for the name. */
  readonly write: string;
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
}

/** A planned setting that a mail server does not start with. */
export interface RefusedSetting {
  /** A sentence with the setting and the reason. */
  readonly message: string;
  readonly location: Output<typeof plannedPlace>;
}

export interface MailDomainObservation {
  readonly mailDomain: MailDomain;
  readonly mx: Lookup<MxRecord>;
  /** Set where servers disagree about the MX records. */
  readonly dispute?: MxDispute;
  /** The most addresses to observe of each target; absent where all targets together are within the limit. */
  readonly addressShares?: NameMap<number>;
  readonly inconclusive: readonly Inconclusive[];
  readonly limits: readonly ReachedLimit[];
  /** Set where another shard reports the domain's MX records. */
  readonly isOfOtherShard?: true;
  /** As that of a host. */
  readonly internalError?: InternalError;
}

/** What this machine can reach. */
export type Vantage = Output<typeof schema.vantage>;

/** The current identity of an address that is in the baseline and no longer declared. */
export interface UndeclaredAddressObservation {
  readonly identity: KnownIdentity;
  readonly endpoint: EndpointObservation;
  /** The levels that the declaration sets for all hosts, as no declared host has the address. */
  readonly levels: LevelOverrides;
  /** As that of a host. */
  readonly internalError?: InternalError;
}

export interface Observation {
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  readonly hosts: readonly HostObservation[];
  readonly mailDomains: readonly MailDomainObservation[];
  /** Hosts that another shard observes, with the DNS lookups of their names that this shard made too. */
  readonly otherShardHosts: readonly HostObservation[];
  /** All hosts that other shards observe, as they are declared; absent where there are none. */
  readonly declaredElsewhere?: readonly MailHost[];
  readonly undeclaredAddresses: readonly UndeclaredAddressObservation[];
  /** What was cut beside the hosts and the mail domains. */
  readonly limits: readonly ReachedLimit[];
  readonly vantage: Vantage;
}
