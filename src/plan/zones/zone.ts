import type { Problem } from '../../model/mail-host.ts';
import type { PlannedData, PlannedType } from '../../model/planned.ts';

/** The data of a record, of a type that tells of a mail host's identity. */
export type RecordData = {
  readonly [T in PlannedType]: { readonly type: T; readonly data: PlannedData[T] };
}[PlannedType];

/** A record as a file holds it. */
export type ZoneRecord = RecordData & {
  /** The owner's name in canonical form; special characters and bytes beyond ASCII are escaped (RFC 1035 5.1). */
  readonly name: string;
  readonly file: string;
  /** From 1: where the record begins. Null where the file is made by a program, and nobody reads its lines. */
  readonly line: number | null;
};

/** What a file holds of a zone. */
export interface Zone {
  /** The name of the zone; null where the file tells it neither by its own name nor by an SOA record. */
  readonly apex: string | null;
  readonly file: string;
  /** The line of the SOA record, or else of the first record. */
  readonly line: number | null;
  /** Whether the file holds the zone's SOA record, as only one of a zone's files does. */
  readonly hasSoa: boolean;
  readonly records: readonly ZoneRecord[];
  /** Whether records that the file does not name stay as they are. */
  readonly keepsOthers: boolean;
}

/** What a file was read as, or what is wrong with it: at most {@link MAX_PROBLEMS}, each with its place. */
export type ZonesReading =
  | {
      readonly kind: 'read';
      readonly zones: readonly Zone[];
      /** Things that a person should know and that are no mistake. */
      readonly notes: readonly string[];
      /** Paths of the files that are a part of this one. */
      readonly included: readonly string[];
    }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** The largest file, in bytes of UTF-8. */
export const MAX_ZONE_BYTES = 4 * 1024 * 1024;
/** The most records of one file and all that it includes, whatever their types. */
export const MAX_RECORDS = 200_000;
/** More mistakes of one file would not be read. */
export const MAX_PROBLEMS = 20;
