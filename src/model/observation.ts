import type { MailDomain, MailHost } from './mail-host.ts';

export type DnsFailureReason = 'dns-timeout' | 'dns-servfail' | 'dns-refused' | 'dns-error';

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
}

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
  | 'address-not-allowed'
  | 'deadline';

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
  readonly inconclusive: readonly Inconclusive[];
}

export interface MailDomainObservation {
  readonly mailDomain: MailDomain;
  readonly mx: Lookup<MxRecord>;
  readonly inconclusive: readonly Inconclusive[];
}

/** What this runner can reach at all. */
export interface Vantage {
  readonly port25: 'open' | 'blocked' | 'unknown';
  readonly ipv6: 'available' | 'unavailable' | 'unknown';
}

export interface Observation {
  readonly hosts: readonly HostObservation[];
  readonly mailDomains: readonly MailDomainObservation[];
  readonly vantage: Vantage;
}
