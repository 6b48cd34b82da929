import type { Problem } from '../../model/mail-host.ts';
import type { PlannedData, PlannedType } from '../../model/planned.ts';

/** The zones in a file, or what is wrong with it: at most {@link MAX_PROBLEMS} problems, and how many more there are. */
export type ZoneReading =
  | {
      readonly kind: 'read';
      readonly zones: readonly Zone[];
      /** Facts for the reader of the report that are not mistakes. */
      readonly notes: readonly string[];
      /** Paths of the files that this one includes. */
      readonly included: readonly string[];
    }
  | {
      readonly kind: 'problems';
      readonly problems: readonly Problem[];
      readonly moreProblems?: number;
      /** Whether it has more records than all files may have. */
      readonly isTooLarge?: boolean;
    };

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
  /** Whether records that are not in the file stay in the zone. */
  readonly keepsUnlistedRecords: boolean;
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
/** The most records of one file and the files that it includes, of all types; and of all files together. */
export const MAX_RECORDS = 100_000;
/** The most mistakes of one file that are reported. */
export const MAX_PROBLEMS = 50;
