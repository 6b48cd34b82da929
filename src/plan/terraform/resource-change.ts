import { sanitise } from '../../model/sanitise.ts';
import { only, own, type View } from './marked-value.ts';
import { PTR_RESOURCES } from './ptr-resources.ts';
import { RECORD_RESOURCES } from './record-resources.ts';
import type { ResourceReader } from './record-set.ts';
import { isJoined, joinedPart, type Standing } from './zone-lookup.ts';

/** Every resource type that is read, and how. */
const READERS: ReadonlyMap<string, ResourceReader> = new Map([
  ...Object.entries(PTR_RESOURCES),
  ...Object.entries(RECORD_RESOURCES),
]);

/** The reader of a resource type; undefined where nobody reads it. */
export function readerOf(type: string): ResourceReader | undefined {
  return READERS.get(type);
}

/** A change of a resource that is read, with as much of it as its reader needs. */
export interface ResourceChange extends Standing {
  /** Sanitised, as people are shown it. */
  readonly shown: string;
  /** The module's address; '' at the root. */
  readonly module: string;
  /** Its name in the configuration. */
  readonly name: string;
  /** Null where there is nothing before, or where what is there is left as it is. */
  readonly before: View | null;
  /** Null where nothing will be there. */
  readonly after: View | null;
}

/** A resource that others may join to, and whether it will be so after apply. */
export type Joined = readonly [resource: Standing, view: View, stays: boolean];

/** What one of `resource_changes` holds that matters here. */
export interface ReadChange {
  /** Null where nothing changes, or where nobody reads the type. */
  readonly change: ResourceChange | null;
  /** What others may join to: the resource as it was and as it will be. */
  readonly joined: readonly Joined[];
  /** A type that sounds like it should be read, and is not. */
  readonly unread: string | null;
}

const NOTHING: ReadChange = { change: null, joined: [], unread: null };

/** Takes what matters from one of `resource_changes`; the rest can be forgotten. */
export function readChange(value: unknown): ReadChange {
  const type = text(value, 'type');
  const address = text(value, 'address');
  const module = text(value, 'module_address') ?? '';
  const name = text(value, 'name');
  if (type === null || address === null || name === null) return NOTHING;
  const { before, after } = sidesOf(own(value, 'change'));
  const joined = isJoined(type)
    ? [before, after].flatMap((view): Joined[] =>
        view === null ? [] : [[{ type, address }, joinedPart(type, view), view === after]],
      )
    : [];
  // A data source is only read.
  if (text(value, 'mode') === 'data') return { ...NOTHING, joined };
  const actions = actionsOf(own(value, 'change'));
  const goes = actions.has('delete') || actions.has('update');
  const comes = actions.has('create') || actions.has('update');
  if (!goes && !comes) return { ...NOTHING, joined };
  const reader = readerOf(type);
  if (reader === undefined)
    return { ...NOTHING, joined, unread: LIKE_DNS.test(type) ? type : null };
  const part = (view: View | null, does: boolean): View | null => {
    return view === null || !does ? null : only(view, reader.attributes);
  };
  return {
    change: {
      type,
      address,
      shown: sanitise(address, MAX_ADDRESS),
      module,
      name,
      before: part(before, goes),
      after: part(after, comes),
    },
    joined,
    unread: null,
  };
}

/** A resource of the state: only what others may join to. */
export function readPrior(value: unknown): Joined | null {
  const type = text(value, 'type');
  const address = text(value, 'address');
  if (type === null || address === null || !isJoined(type)) return null;
  const view = {
    value: own(value, 'values'),
    unknown: false,
    sensitive: own(value, 'sensitive_values'),
  };
  // A managed resource is here as it was; a data source was read for the plan.
  return [{ type, address }, joinedPart(type, view), text(value, 'mode') === 'data'];
}

/** Longest resource address that is shown. */
const MAX_ADDRESS = 300;
/** Words of types that are likely to set a record, without those of records that say nothing of mail hosts. */
const LIKE_DNS =
  /^(?!.*_(?:caa|naptr|ns|soa|srv)_record)\w*_(?:ptr|ptrrecord|rdns|record|records|recordset|reverse|rrset)(?:_|$)/;

function sidesOf(change: unknown): { before: View | null; after: View | null } {
  const side = (key: 'before' | 'after'): View | null => {
    const value = own(change, key) ?? null;
    const unknown = key === 'after' ? own(change, 'after_unknown') : false;
    if (value === null && (unknown ?? false) === false) return null;
    return { value, unknown, sensitive: own(change, `${key}_sensitive`) };
  };
  return { before: side('before'), after: side('after') };
}

/** `no-op`, `read` and `forget` change nothing out there, and neither does what nobody knows. */
function actionsOf(change: unknown): ReadonlySet<unknown> {
  const actions = own(change, 'actions');
  return new Set(Array.isArray(actions) ? actions : []);
}

function text(value: unknown, key: string): string | null {
  const found = own(value, key);
  return typeof found === 'string' && found !== '' ? found : null;
}
