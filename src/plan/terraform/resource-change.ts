import { ownProperty } from '../../model/own-property.ts';
import { sanitise } from '../../model/sanitise.ts';
import { type MarkedValue, pick } from './marked-value.ts';
import { PTR_RESOURCES } from './ptr-resources.ts';
import { RECORD_RESOURCES } from './record-resources.ts';
import type { ResourceReader } from './record-set.ts';
import { type LookupEntry, lookupEntry, type ResourceAddress } from './resource-lookup.ts';
import { readUnreadResource, type UnreadRecords } from './unread-resource.ts';

/** A change of a resource whose type is read, with the attributes that its reader needs. */
export interface ResourceChange extends ResourceAddress {
  /** The address, sanitised for display. */
  readonly displayAddress: string;
  /** The module's address; empty at the root. */
  readonly module: string;
  /** The resource's name in the configuration. */
  readonly name: string;
  /** Null where the change does not alter or delete an existing resource. */
  readonly before: MarkedValue | null;
  /** Null where the resource does not exist after the change. */
  readonly after: MarkedValue | null;
}

/** What an item of `resource_changes` contributes. */
export interface ReadChange {
  /** Null where nothing changes, or where the type is not read. */
  readonly change: ResourceChange | null;
  /** The resource before and after the change, where records may refer to it. */
  readonly lookupEntries: readonly LookupEntry[];
  /** What a resource of a type without a reader may change; null where that is nothing. */
  readonly unread: UnreadPart | null;
}

/** What a resource without a reader may change, with its address. */
export interface UnreadPart extends UnreadRecords {
  readonly displayAddress: string;
}

const EMPTY: ReadChange = { change: null, lookupEntries: [], unread: null };

/** Reads an item of `resource_changes`. */
export function readChange(item: unknown): ReadChange {
  const type = textAt(item, 'type');
  const address = textAt(item, 'address');
  const module = textAt(item, 'module_address') ?? '';
  const name = textAt(item, 'name');
  if (type === null || address === null || name === null) return EMPTY;
  const { before, after } = sidesOf(ownProperty(item, 'change'));
  const lookupEntries = [before, after].flatMap((side) =>
    side === null ? [] : (lookupEntry({ type, address }, side, side === after) ?? []),
  );
  // A data source is read, never changed.
  if (textAt(item, 'mode') === 'data') return { ...EMPTY, lookupEntries };
  const actions = actionsOf(ownProperty(item, 'change'));
  const removesOld = actions.has('delete') || actions.has('update');
  const addsNew = actions.has('create') || actions.has('update');
  if (!removesOld && !addsNew) return { ...EMPTY, lookupEntries };
  const reader = readerOf(type);
  const displayAddress = sanitise(address, MAX_ADDRESS);
  if (reader === undefined) {
    const deletes = actions.has('delete');
    const part = readUnreadResource({ type, address, before, after, deletes });
    return { ...EMPTY, lookupEntries, unread: part === null ? null : { ...part, displayAddress } };
  }
  const neededPart = (side: MarkedValue | null, isChanged: boolean): MarkedValue | null => {
    return side === null || !isChanged ? null : pick(side, reader.attributes);
  };
  return {
    change: {
      type,
      address,
      displayAddress,
      module,
      name,
      before: neededPart(before, removesOld),
      after: neededPart(after, addsNew),
    },
    lookupEntries,
    unread: null,
  };
}

/** Reads a resource of the prior state; null where records cannot refer to it. */
export function readPrior(resource: unknown): LookupEntry | null {
  const type = textAt(resource, 'type');
  const address = textAt(resource, 'address');
  if (type === null || address === null) return null;
  const attributes = {
    value: ownProperty(resource, 'values'),
    unknown: false,
    sensitive: ownProperty(resource, 'sensitive_values'),
  };
  // The plan may change a managed resource, but never a data source.
  const isPlanned = textAt(resource, 'mode') === 'data';
  return lookupEntry({ type, address }, attributes, isPlanned);
}

/** The reader of a resource type; undefined where the type is not supported. */
export function readerOf(type: string): ResourceReader | undefined {
  return READERS.get(type);
}

const READERS: ReadonlyMap<string, ResourceReader> = new Map([
  ...PTR_RESOURCES,
  ...RECORD_RESOURCES,
]);

/** The longest resource address that is displayed. */
const MAX_ADDRESS = 300;

function sidesOf(change: unknown): { before: MarkedValue | null; after: MarkedValue | null } {
  const side = (key: 'before' | 'after'): MarkedValue | null => {
    const value = ownProperty(change, key) ?? null;
    const unknown = key === 'after' ? ownProperty(change, 'after_unknown') : false;
    if (value === null && (unknown ?? false) === false) return null;
    return { value, unknown, sensitive: ownProperty(change, `${key}_sensitive`) };
  };
  return { before: side('before'), after: side('after') };
}

/** The actions of a change. `no-op`, `read`, `forget` and actions of later versions do not change the resource. */
function actionsOf(change: unknown): ReadonlySet<unknown> {
  const actions = ownProperty(change, 'actions');
  return new Set(Array.isArray(actions) ? actions : []);
}

function textAt(value: unknown, key: string): string | null {
  const found = ownProperty(value, key);
  return typeof found === 'string' && found !== '' ? found : null;
}
