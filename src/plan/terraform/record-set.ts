import type { PlannedData, PlannedType } from '../../model/planned.ts';
import type { View } from './marked-value.ts';

/** The owner's name of some records, or what is not known of it. */
export type Owner =
  | { readonly kind: 'known'; readonly name: string }
  | { readonly kind: 'unknown'; readonly what: string };

/** One record's data, or what is not known of it. */
export type Datum =
  | { readonly kind: 'known'; readonly data: PlannedData[PlannedType] }
  | {
      readonly kind: 'unknown';
      readonly what: string;
      readonly known: string | null;
      /** Set where somebody else chooses the data: the same text before and after means the same data. */
      readonly chosenBy?: string;
    };

/** The records of one name and type that a resource stands for, before the change or after it. */
export interface Entry {
  readonly type: PlannedType;
  /** `whole`: the resource is the whole set. `part`: others may hold records of the same name and type. */
  readonly extent: 'whole' | 'part';
  readonly owner: Owner;
  readonly data: readonly Datum[];
}

/** What a reader of one resource type may ask, and where it leaves a note. */
export interface Surroundings {
  /** The resource's address, sanitised. */
  readonly address: string;
  readonly side: 'before' | 'after';
  /** What an attribute that is not known stands for, for a person. */
  what(attribute: string, noun: string, sensitive: boolean): string;
  /** Whether the attribute is written in the configuration; null where that is not known. */
  isWritten(attribute: string): boolean | null;
  /** The zone's name or the address that an attribute means by an id; null where the plan has none such. */
  joined(type: string, attribute: string, id: string | null): string | null;
  /** Whether the zone that an attribute means is answered inside of a network only. */
  isHidden(type: string, attribute: string, id: string | null): boolean;
  note(text: string): void;
}

/** How one resource type is read. */
export interface ResourceReader {
  /** The attributes that it reads; all others are forgotten at once. */
  readonly attributes: readonly string[];
  read(view: View, around: Surroundings): readonly Entry[];
}
