import type { MxRecord } from './observation.ts';
import type { Output, plannedPlace } from './schema-fields.ts';

/** Where a change is planned: a line of a file, or a resource of a plan. */
export type PlannedPlace = Output<typeof plannedPlace>;

/** The record types that a plan can change, with the shape of their data: names and addresses in canonical form. */
export interface PlannedData {
  readonly A: string;
  readonly AAAA: string;
  readonly PTR: string;
  readonly CNAME: string;
  readonly MX: MxRecord;
  /** The strings joined. */
  readonly TXT: string;
}
export type PlannedType = keyof PlannedData;

/** What is to become of the records of one name and type. */
export type PlannedRecords = {
  readonly [T in PlannedType]: {
    readonly kind: 'records';
    /** The owner's name in canonical form; of a PTR record that under in-addr.arpa or ip6.arpa. */
    readonly name: string;
    readonly type: T;
    /** `set`: these are all that there will be. `add`, `remove`: the others stay. */
    readonly effect: 'set' | 'add' | 'remove';
    /** None with `set` deletes the whole set. */
    readonly records: readonly PlannedData[T][];
    readonly place: PlannedPlace;
  };
}[PlannedType];

/** A record that will change, of which the plan does not know yet what it will be. */
export interface PlannedUnknown {
  readonly kind: 'unknown';
  readonly type: PlannedType;
  /** The owner's name where that is known; null where it is the address that is not known before apply. */
  readonly name: string | null;
  /** For a person: what is not known, such as `the address of hcloud_server.mx1`. */
  readonly what: string;
  /** Data that is known all the same, such as the PTR's name; null where it is not. */
  readonly known: string | null;
  readonly place: PlannedPlace;
}

/** What a mail server will say of itself. */
export interface PlannedGreeting {
  readonly kind: 'greeting';
  /** The declared host whose configuration this is, by its name. */
  readonly host: string;
  /** The port that greets so; null for every port of the host. */
  readonly port: number | null;
  /** The only address of the host that greets so; undefined for every one that has no greeting of its own. */
  readonly address?: string;
  /** The first word of the 220 greeting; null where the greeting will have no name; undefined where it is not changed or cannot be told. */
  readonly banner?: string | null;
  /** The EHLO name of its answer; undefined where it is not changed or cannot be told. */
  readonly ehlo?: string;
  /** The name that it says itself where it sends, which no answer of its shows; undefined where that is not set. */
  readonly helo?: string;
  readonly place: PlannedPlace;
}

export type PlannedChange = PlannedRecords | PlannedUnknown | PlannedGreeting;

/** What a reader of planned changes found, and what it could not read: each problem with its place. */
export interface Plan {
  readonly changes: readonly PlannedChange[];
  /** Things that a person should know and that are no mistake, such as a resource type that nobody reads. */
  readonly notes: readonly string[];
}
