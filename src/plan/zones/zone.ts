import type { Problem } from '../../model/mail-host.ts';
import type { PlannedData, PlannedType, PlannedUnread } from '../../model/planned.ts';

/** What is in a file whether all of it could be read or not. */
interface ZoneContent {
  readonly zones: readonly Zone[];
  /** Facts for the reader of the report that are not mistakes. */
  readonly notes: readonly string[];
  /** Paths of the files that this one includes. */
  readonly included: readonly string[];
  /** The parts that are not understood, with the names that they may affect. */
  readonly unread: readonly PlannedUnread[];
  /** How many more parts are not understood than `unread` lists. */
  readonly moreUnread?: number;
}

/** The zones in a file. With mistakes, at most {@link MAX_PROBLEMS} of them; everything else is read. */
export type ZoneReading =
  | ({ readonly kind: 'read' } & ZoneContent)
  | ({
      readonly kind: 'problems';
      readonly problems: readonly Problem[];
      /** Whether it has more records than all files may have. */
      readonly isTooLarge?: boolean;
    } & ZoneContent);

/** The part of a zone that is in one file. */
export interface Zone {
  /** The name of the zone; null where neither an SOA record nor the file's name gives it. */
  readonly apex: string | null;
  readonly file: string;
  /** The line of the SOA record, or else of the first record. */
  readonly line: number | null;
  /** Whether the file has the zone's SOA record. Only one of a zone's files has it. */
  readonly hasSoa: boolean;
  readonly records: readonly ZoneRecord[];
  /** The owner names of all records, of every type. */
  readonly names: ReadonlySet<string>;
  /** The NS records below the apex, and the DNAME records. */
  readonly redirections: readonly Redirection[];
  /** Whether the zone has no other records than those of its files. */
  readonly isComplete: boolean;
  /** Whether records that are not in the file stay in the zone. */
  readonly keepsUnlistedRecords: boolean;
  /** Set where the apex is guessed from the file's name, and names are relative to it. */
  readonly isApexGuessed?: true;
  /** The name of the view that the zone is for, where the source has one. */
  readonly view?: string;
}

/** A record that sends resolvers to other servers or names. */
export interface Redirection {
  readonly type: 'NS' | 'DNAME';
  readonly name: string;
  readonly target: string;
  readonly file: string;
  readonly line: number | null;
}

/** A record with its owner name and its location. */
export type ZoneRecord = RecordData & {
  /** The owner name in canonical form, with special characters and non-ASCII bytes escaped (RFC 1035 section 5.1). */
  readonly name: string;
  readonly file: string;
  /** The line where the record begins, from 1; null in a generated file, where lines have no meaning. */
  readonly line: number | null;
};

/** The data of a record, of a type that concerns mail hosts. */
export type RecordData = {
  readonly [T in PlannedType]: { readonly type: T; readonly data: PlannedData[T] };
}[PlannedType];

/** The largest file, in bytes of UTF-8. */
export const MAX_ZONE_BYTES = 4 * 1024 * 1024;
/** The most records of one file and the files that it includes, of all types, and of the types that are read in all files. */
export const MAX_RECORDS = 100_000;
/** The most parts of one file that are listed as not read; with more, the whole zone counts as not read. */
export const MAX_UNREAD = 1000;
/** The most mistakes of one file that are reported. */
export const MAX_PROBLEMS = 50;
