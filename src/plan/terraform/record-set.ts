import type { NameScope } from '../../model/name-scope.ts';
import type { PlannedData, PlannedType, PlannedUnread } from '../../model/planned.ts';
import type { MarkedValue } from './marked-value.ts';

/** The records of one owner name and type that a resource manages, before or after the change. */
export interface RecordSet {
  readonly type: PlannedType;
  /** `rrset`: the resource is the whole RRset. `record`: other resources may add records to the same RRset. */
  readonly manages: 'rrset' | 'record';
  readonly owner: OwnerName;
  readonly values: readonly RecordValue[];
  /** What is known of the PTR records after their removal; by default there are none. */
  readonly afterRemoval?: AfterRemoval;
}

/** What an address has once its PTR record is removed at its provider. */
export type AfterRemoval =
  | { readonly kind: 'none' }
  | { readonly kind: 'name'; readonly name: string }
  /** A default name of the provider that the plan does not give. */
  | { readonly kind: 'default' };

/** An owner name, or a description of the value that it depends on. */
export type OwnerName =
  | { readonly kind: 'known'; readonly name: string }
  | { readonly kind: 'unknown'; readonly what: string }
  /** A name in a zone that is not in the plan. */
  | {
      readonly kind: 'in-unknown-zone';
      readonly scope: NameScope;
      /** Why the zone is not known, as a clause. */
      readonly why: string;
    };

/** The data of one record, or a description of the value that it depends on. */
export type RecordValue =
  | { readonly kind: 'known'; readonly data: PlannedData[PlannedType] }
  | {
      readonly kind: 'unknown';
      readonly what: string;
      /** The part of the data that is known, such as the target name of an alias. */
      readonly known: string | null;
      /** Set where an alias or a policy decides the data. Equal keys before and after mean equal data. */
      readonly sourceKey?: string;
    };

/** How one resource type is read. */
export interface ResourceReader {
  /** The attributes that `read` uses; all others are dropped when the plan is parsed. */
  readonly attributes: readonly string[];
  read(resource: MarkedValue, context: ResourceContext): readonly RecordSet[];
}

/** What of one side of a change is not read. */
export type UnreadSide = Pick<PlannedUnread, 'scope' | 'types' | 'why' | 'reason'>;

/** What a {@link ResourceReader} can look up in the rest of the plan, and where it adds notes. */
export interface ResourceContext {
  /** The resource's address, sanitised. */
  readonly address: string;
  readonly side: 'before' | 'after';
  /**
   * Describes an unknown value for the report, such as `the address of hcloud_server.mx1`.
   *
   * @param noun what the attribute is, such as `address`
   */
  describe(attribute: string, noun: string, sensitive: boolean): string;
  /** Whether the configuration sets the attribute; null where the configuration is not in the plan. */
  isConfigured(attribute: string): boolean | null;
  /** Whether an attribute comes from a record by which another service validates a name. */
  isOfValidation(attribute: string): boolean;
  /**
   * The zone name or the IP address of the resource that an attribute refers to.
   *
   * @param type the type of that resource, such as `aws_route53_zone`
   * @param id the attribute's value; null where it is unknown, so that only references can resolve it
   * @returns null where the plan has no such resource
   */
  lookUp(type: string, attribute: string, id: string | null): string | null;
  /** Whether the zone that an attribute refers to is visible only inside a private network. */
  isPrivateZone(type: string, attribute: string, id: string | null): boolean;
  note(text: string): void;
  /** Reports that this side of the resource has records which are not read. */
  unread(part: UnreadSide): void;
}
