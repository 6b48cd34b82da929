import type { KnownIdentity } from './baseline.ts';
import type { LevelOverrides, MailDomain, MailHost } from './mail-host.ts';

/**
 * Why a lookup says nothing of the records; `deadline`: the time was over before anybody was asked;
 * `not-known-yet`: a plan will only know when it is applied.
 */
export type DnsFailureReason =
  | 'not-known-yet'
  | 'dns-timeout'
  | 'dns-servfail'
  | 'dns-refused'
  | 'dns-error'
  | 'deadline';

/** What DNS says of one name and type. A lookup that failed says nothing about the records. */
export type Lookup<T> =
  | { readonly kind: 'found'; readonly records: readonly T[] }
  | { readonly kind: 'absent'; readonly why: 'nxdomain' | 'nodata' }
  | { readonly kind: 'failed'; readonly reason: DnsFailureReason; readonly detail: string };

export interface MxRecord {
  readonly preference: number;
  readonly exchange: string;
}

/** The addresses that a host name has. */
export interface ForwardObservation {
  readonly v4: Lookup<string>;
  readonly v6: Lookup<string>;
  /** What the name is an alias of (CNAME); absent where it is none. */
  readonly alias: Lookup<string>;
}

/** RFC 8601 3: `pass` some PTR name resolves back, `permerror` no PTR, `temperror` could not be decided, else `fail`. */
export type Iprev = 'pass' | 'fail' | 'temperror' | 'permerror';

export interface PtrObservation {
  readonly state: 'confirmed' | 'unconfirmed' | 'absent' | 'undetermined';
  readonly iprev: Iprev;
  readonly names: readonly string[];
  /** For each PTR name that was looked up, its addresses of the checked address's family. */
  readonly forward: Readonly<Record<string, readonly string[]>>;
  readonly error: DnsFailureReason | null;
  /** What failed, for a person; null where nothing did. */
  readonly errorDetail: string | null;
  /**
   * What the zone's own servers say where the other fields could be held against the host; null where nobody
   * asked, or the zone could not be found and there is one resolver only. The other fields are the resolver's view, whatever stands here.
   */
  readonly authority: ReverseAuthority | null;
}

/** The zone that holds an address's PTR records, and what its own name servers and further resolvers say. */
export interface ReverseAuthority {
  /**
   * Origin of the zone, such as `113.0.203.in-addr.arpa` or `0/25.113.0.203.in-addr.arpa`; null where it could
   * not be found, and only resolvers speak.
   */
  readonly zone: string | null;
  /**
   * Where in it the PTR records stand: the address's reverse name, or the name at the end of its aliases
   * (RFC 2317); null where the zone is.
   */
  readonly owner: string | null;
  /** The zone's NS names, in their order as text; none where they could not be looked up. */
  readonly servers: readonly string[];
  /** Every server that answered, the zone's own ones first; then each resolver of the run. */
  readonly answers: readonly PtrAnswer[];
  /**
   * The longest time in seconds for which a resolver of the run may go on with what contradicts the authority:
   * other PTR names than those of the zone's own servers, or a PTR name's address records without this address.
   * Null where none contradicts it, or its time is not known.
   */
  readonly cachedForS: number | null;
}

/** What one name server says of an address's PTR names. */
export interface PtrAnswer {
  /** The server's name, or `ip:port` for a resolver. */
  readonly server: string;
  readonly kind: 'authority' | 'resolver';
  /** Empty where it says that there is no PTR. */
  readonly names: readonly string[];
  /** The names of these that resolve back to the address, as far as any server that was asked says. */
  readonly confirmed: readonly string[];
}

export type SmtpState =
  | 'greeted'
  | 'rejected'
  | 'refused'
  | 'unreachable'
  | 'timeout'
  | 'closed'
  | 'malformed'
  | 'tls-failed'
  | 'skipped';

export interface TlsObservation {
  readonly offered: boolean;
  /** The protocol version, such as `TLSv1.3`; null where no handshake was made or it failed. */
  readonly negotiated: string | null;
  /** The certificate's DNS names, or its common name where it has none. */
  readonly names: readonly string[];
  /** ISO 8601. */
  readonly validTo: string | null;
  /** Whether the chain ends at a root that this machine trusts; null where there was no certificate. */
  readonly trusted: boolean | null;
  readonly error: string | null;
}

/** What one address and port said. Every text in it is sanitised. */
export interface SmtpObservation {
  readonly state: SmtpState;
  readonly code: number | null;
  /** The greeting's lines without their codes. */
  readonly greeting: readonly string[];
  readonly bannerName: string | null;
  readonly ehloName: string | null;
  /** The EHLO reply's lines without their codes. */
  readonly ehloReply: readonly string[];
  /** The different names that the greeting showed over all samples, in the order in which they came. */
  readonly bannerNames: readonly string[];
  readonly tls: TlsObservation | null;
  /** Why the SMTP check is inconclusive or was not made; null where it was made. */
  readonly reason: InconclusiveReason | null;
  /** What happened, for a person; null where the dialogue went as it should. */
  readonly detail: string | null;
  /** Milliseconds that each step took; null where it did not end. */
  readonly timingsMs: {
    readonly connect: number | null;
    readonly greeting: number | null;
    readonly ehlo: number | null;
  };
}

/** One (mail host, address) pair: the unit that is observed. */
export interface EndpointObservation {
  readonly address: string;
  readonly port: number;
  readonly ptr: PtrObservation;
  readonly smtp: SmtpObservation;
  /** What another port said in place of `port`, which is closed from here; null where none was asked or none greeted. */
  readonly fallback: FallbackObservation | null;
  /**
   * For each name in the greeting that can be a host's, its addresses of both families: none where DNS has
   * none, null where a lookup that might have held this endpoint's address failed.
   */
  readonly bannerForward: Readonly<Record<string, readonly string[] | null>>;
}

export interface FallbackObservation {
  readonly port: number;
  readonly smtp: SmtpObservation;
}

/** What a mail domain that sends through a host publishes about its senders. */
export interface SendingDomainObservation {
  readonly domain: string;
  readonly spf: SpfObservation;
  readonly dmarc: DmarcObservation;
}

export type ContextFailure = DnsFailureReason;

export type SpfObservation =
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly reason: ContextFailure; readonly detail: string }
  | {
      readonly kind: 'found';
      /** Every SPF record of the domain; more than one is a `permerror` (RFC 7208 4.5). */
      readonly records: readonly string[];
      /** What they give for each address of the host. */
      readonly results: Readonly<Record<string, SpfAnswer>>;
    };

/** RFC 7208 2.6: what `check_host()` gives for one address, and the DNS lookups that counted on the way. */
export type SpfAnswer = { readonly lookups: number } & (
  | { readonly result: 'none' | 'neutral' | 'pass' | 'fail' | 'softfail' }
  | {
      readonly result: 'permerror';
      readonly error: 'too-many-lookups' | 'too-many-void-lookups' | 'other';
      /** For a person. */
      readonly detail: string;
    }
  | { readonly result: 'temperror'; readonly reason: ContextFailure; readonly detail: string }
);

export type DmarcPolicy = 'none' | 'quarantine' | 'reject';

export type DmarcObservation =
  | {
      readonly kind: 'absent';
      /** Receivers apply no DMARC to any of them (RFC 7489 6.6.3). */
      readonly why: 'no-record' | 'several-records' | 'no-valid-policy';
      /** Where the record stands that is no good; `_dmarc.` of the domain itself where there is none. */
      readonly at: string;
    }
  | { readonly kind: 'failed'; readonly reason: ContextFailure; readonly detail: string }
  | {
      readonly kind: 'found';
      readonly record: string;
      /** Where the record stands: `_dmarc.` of the domain itself or of its organizational domain. */
      readonly at: string;
      /** The tag that holds for the domain: `sp` of an inherited record where it has one. */
      readonly tag: 'p' | 'sp';
      readonly policy: DmarcPolicy;
      /** The share of mail that the policy is for, 0 to 100 (RFC 7489; gone from RFC 9989). */
      readonly pct: number;
      /** RFC 9989's test mode, `t=y`. */
      readonly testing: boolean;
    };

export type Check = 'ptr' | 'forward' | 'smtp' | 'ehlo' | 'tls' | 'spf' | 'dmarc' | 'mx';

export type InconclusiveReason =
  | DnsFailureReason
  | 'egress-blocked'
  | 'no-ipv6'
  | 'connect-timeout'
  | 'greeting-timeout'
  | 'reply-timeout'
  | 'greeting-rejected'
  | 'connection-closed'
  | 'address-not-allowed';

/** A check that could not be made. Never a pass, never a failure of the host. */
export interface Inconclusive {
  readonly host: string;
  readonly port: number;
  /** Null where the check is about the name, not one of its addresses. */
  readonly address: string | null;
  readonly check: Check;
  readonly reason: InconclusiveReason;
  readonly detail: string;
}

export interface HostObservation {
  readonly host: MailHost;
  readonly forward: ForwardObservation;
  readonly endpoints: readonly EndpointObservation[];
  /** One for each of the host's declared `domains`. */
  readonly sendingDomains: readonly SendingDomainObservation[];
  readonly inconclusive: readonly Inconclusive[];
}

export interface MailDomainObservation {
  readonly mailDomain: MailDomain;
  readonly mx: Lookup<MxRecord>;
  readonly inconclusive: readonly Inconclusive[];
  /** Set where another shard tells of its records. */
  readonly elsewhere?: true;
}

/** What this runner can reach at all. */
export interface Vantage {
  readonly port25: 'open' | 'blocked' | 'unknown';
  readonly ipv6: 'available' | 'unavailable' | 'unknown';
}

/** An address that the baseline remembers and nobody declares any more, as it is now. */
export interface RememberedObservation {
  readonly identity: KnownIdentity;
  readonly endpoint: EndpointObservation;
  /** The levels that the declaration gives rules at every host, for want of one that is declared. */
  readonly levels: LevelOverrides;
}

export interface Observation {
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  readonly hosts: readonly HostObservation[];
  readonly mailDomains: readonly MailDomainObservation[];
  /** Hosts at which another shard looks, as far as DNS was asked of their names here too. */
  readonly elsewhere: readonly HostObservation[];
  readonly remembered: readonly RememberedObservation[];
  readonly vantage: Vantage;
}
