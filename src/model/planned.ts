import type { NameScope } from './name-scope.ts';
import type { MxRecord } from './observation.ts';
import type { Output, plannedPlace } from './schema-fields.ts';

/** The location of a planned change: a line of a file, or a resource of a Terraform plan. */
export type PlannedPlace = Output<typeof plannedPlace>;

/** The record types that are read from planned changes, with their data. Names and addresses are in canonical form. */
export interface PlannedData {
  readonly A: string;
  readonly AAAA: string;
  readonly PTR: string;
  readonly CNAME: string;
  readonly MX: MxRecord;
  /** The concatenated strings. */
  readonly TXT: string;
}
export type PlannedType = keyof PlannedData;

/** A change of the records of one name and type. */
export type PlannedRecords = {
  readonly [T in PlannedType]: {
    readonly kind: 'records';
    /** The owner name in canonical form; for PTR the reverse name. */
    readonly name: string;
    readonly type: T;
    /** `set` replaces all records. `add` and `remove` leave the others as they are. */
    readonly effect: 'set' | 'add' | 'remove';
    /** Empty with `set` to remove all records. */
    readonly records: readonly PlannedData[T][];
    /** Set where a provider gives an address its default PTR name, which resolves to the address. */
    readonly isProviderDefault?: true;
    readonly location: PlannedPlace;
  };
}[PlannedType];

/** A record that changes to a value which is only known after apply, or that could not be read. */
export interface PlannedUnknown {
  readonly kind: 'unknown';
  readonly type: PlannedType;
  /** The owner name; null where it depends on an address that is only known after apply. */
  readonly name: string | null;
  /** What is not known, as text: `the address of hcloud_server.mx1`. */
  readonly what: string;
  /** Set where a record goes whose owner name is not known. `known` is then the data that goes. */
  readonly isRemoval?: true;
  /** The part of the data that is known, such as the PTR name; null where none is. */
  readonly known: string | null;
  readonly location: PlannedPlace;
}

/**
 * The names that a mail server will use, from its planned configuration: those of one listener, or the HELO name of one
 * outbound transport. Names that are set on different lines are separate changes.
 */
export interface PlannedGreeting {
  readonly kind: 'greeting';
  /** The name of the declared host that the configuration belongs to. */
  readonly host: string;
  /** The port that it applies to; null for all ports of the host. */
  readonly port: number | null;
  /** The address that it applies to; undefined for all addresses without an entry of their own. */
  readonly address?: string;
  /** The address family that it applies to; undefined for both. */
  readonly family?: 4 | 6;
  /** The banner name; null for a greeting without a name; undefined where it does not change or is unknown. */
  readonly banner?: string | null;
  /** The EHLO name; undefined where it does not change or is unknown. */
  readonly ehlo?: string;
  /** The HELO name, which the host uses when it sends through `transport`; undefined in the change of a listener. */
  readonly helo?: string;
  /** The outbound transport whose HELO name this is, such as `smtp` or `remote_smtp`; undefined for a listener. */
  readonly transport?: string;
  /** The names that the configuration decides but that are not known from it, each with what it depends on. */
  readonly unknown?: Readonly<Partial<Record<PlannedName, string>>>;
  /** Why the mail server refuses the setting, as a sentence. It names nothing else then. */
  readonly refused?: string;
  /** The setting that decides the names; undefined where a default does. */
  readonly setting?: PlannedSetting;
  readonly location: PlannedPlace;
}

/** A name that a mail server's configuration decides. */
export type PlannedName = 'banner' | 'ehlo' | 'helo';

/** A setting of a mail server. */
export interface PlannedSetting {
  /** The mail server, such as `postfix`. */
  readonly mta: string;
  /** Its name, such as `myhostname`. */
  readonly name: string;
  /** What to write in its place, with `{name}` for the name: `myhostname = {name}`. */
  readonly write: string;
}

export type PlannedChange = PlannedRecords | PlannedUnknown | PlannedGreeting;

/** A part of a planned change that is not understood. The records that it may change are not known. */
export interface PlannedUnread {
  /** The names whose records it may change. */
  readonly scope: NameScope;
  /** The types of those records; null for any type. */
  readonly types: readonly PlannedType[] | null;
  /** Why it is not read, as a clause: `the resource type x_dns_record is not read`. */
  readonly why: string;
  /** The reason of checks that it makes inconclusive; by default `not-read`. */
  readonly reason?: 'not-known-yet';
  readonly location: PlannedPlace;
}

/** A zone whose whole planned content is known: what it does not list does not exist. */
export interface PlannedZone {
  /** In canonical form, as all names here. */
  readonly apex: string;
  /** The names that exist: the owners of records of every type, and the names between them and the apex. */
  readonly names: Pick<ReadonlySet<string>, 'has'>;
  /** The record sets of the types that are read, by {@link recordSetKey}. */
  readonly records: Pick<ReadonlyMap<string, readonly PlannedData[PlannedType][]>, 'get'>;
  /** The delegated names below the apex. */
  readonly delegations: ReadonlyMap<string, Delegation>;
  /** The DNAME records (RFC 6672), by their names. */
  readonly dnames: ReadonlyMap<
    string,
    { readonly target: string; readonly location: PlannedPlace }
  >;
  /** Where the absence of a record is reported. */
  readonly location: PlannedPlace;
}

/** The name servers of a delegated name, sorted. */
export interface Delegation {
  readonly servers: readonly string[];
  readonly location: PlannedPlace;
}

export function recordSetKey(name: string, type: string): string {
  return `${type} ${name}`;
}

/** The planned changes of all files. */
export interface Plan {
  readonly changes: readonly PlannedChange[];
  readonly zones: readonly PlannedZone[];
  readonly unread: readonly PlannedUnread[];
  /** Sentences about what is no mistake but worth knowing, such as a private zone. */
  readonly notes: readonly string[];
}

/** Why a planned lookup has no answer, and where: the detail of an inconclusive check. */
export function describeUnread({ why, location }: PlannedUnread): string {
  return `${describePlace(location)}: ${why}`;
}

export function describeUnknown({ what, location }: PlannedUnknown): string {
  return `${what} is not known before apply (${describePlace(location)})`;
}

/** `file:line` of a setting that a mail server refuses. A file that is not read by lines counts as one line. */
export function refusedAt({ file, line }: PlannedPlace): string {
  return `${file}:${line ?? 1}`;
}

/** `file:line`, or the resource and its file. */
export function describePlace({ file, line, resource }: PlannedPlace): string {
  if (resource !== null) return `${resource} in ${file}`;
  return line === null ? file : `${file}:${line}`;
}
