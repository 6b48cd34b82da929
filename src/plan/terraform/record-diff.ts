import type {
  PlannedChange,
  PlannedData,
  PlannedPlace,
  PlannedRecords,
  PlannedType,
  PlannedUnknown,
} from '../../model/planned.ts';
import type { Datum, Entry } from './record-set.ts';

/**
 * What a resource's change does to the records of its names: what it held before, and what it will hold.
 * Where that is the same, nothing. What goes comes first.
 */
export function differences(
  before: readonly Entry[],
  after: readonly Entry[],
  place: PlannedPlace,
): PlannedChange[] {
  const held = byName(before);
  const will = byName(after);
  return [
    ...before.flatMap((entry) => gone(entry, will, place)),
    ...after.flatMap((entry) => come(entry, held, place)),
  ];
}

/**
 * The changes of all resources without those removals that another resource makes good: a record set that
 * moves from one resource to another is not deleted. Removals first, so that what is removed here and added
 * there stays.
 */
export function settled(changes: readonly PlannedChange[]): PlannedChange[] {
  const coming = changes.filter((change) => !isRemoval(change));
  const held = new Set(coming.map(keyOf));
  const removals = changes.filter(isRemoval);
  return [
    ...removals.filter((change) => !isDeletion(change) || !held.has(keyOf(change))),
    ...coming,
  ];
}

function isDeletion(change: PlannedChange): boolean {
  return change.kind === 'records' && change.effect === 'set' && change.records.length === 0;
}

function isRemoval(change: PlannedChange): boolean {
  return isDeletion(change) || (change.kind === 'records' && change.effect === 'remove');
}

function keyOf(change: PlannedChange): string {
  return change.kind === 'greeting' ? '' : `${change.type} ${change.name}`;
}

/** The entries of one side by name, type and extent, and by type those of which the name is not known. */
interface Side {
  readonly named: ReadonlyMap<string, Entry>;
  readonly unnamed: ReadonlyMap<PlannedType, string>;
}

function byName(entries: readonly Entry[]): Side {
  const named = new Map<string, Entry>();
  const unnamed = new Map<PlannedType, string>();
  for (const entry of entries) {
    if (entry.owner.kind === 'known') named.set(nameKey(entry, entry.owner.name), entry);
    else unnamed.set(entry.type, entry.owner.what);
  }
  return { named, unnamed };
}

function nameKey({ type, extent }: Entry, name: string): string {
  return `${type} ${extent} ${name}`;
}

/** What becomes of the records that were held before under a name that may be another now. */
function gone(old: Entry, will: Side, place: PlannedPlace): PlannedChange[] {
  const { type, owner, extent } = old;
  if (owner.kind === 'unknown') {
    const isTold = will.named.size + will.unnamed.size > 0;
    return isTold ? [] : [unknown(type, null, owner.what, null, place)];
  }
  const same = will.named.get(nameKey(old, owner.name));
  const data = knownData(old);
  if (same !== undefined) {
    if (extent === 'whole' || missingData(same).size > 0) return [];
    const kept = knownData(same);
    const left = [...data].filter(([words]) => !kept.has(words)).map(([, item]) => item);
    return some(type, owner.name, 'remove', left, place);
  }
  const moved = will.unnamed.get(type);
  // It may be the same name again.
  if (moved !== undefined) return [unknown(type, owner.name, moved, null, place)];
  if (extent === 'whole') return [records(type, owner.name, 'set', [], place)];
  return [
    ...some(type, owner.name, 'remove', [...data.values()], place),
    ...[...missingData(old)].map(([what]) => unknown(type, owner.name, what, null, place)),
  ];
}

/** What the records will be that a resource holds after the change. */
function come(entry: Entry, held: Side, place: PlannedPlace): PlannedChange[] {
  const { type, owner, extent } = entry;
  const data = knownData(entry);
  const missing = missingData(entry);
  const words = data.size > 0 ? [...data.keys()].join(', ') : null;
  if (owner.kind === 'unknown') {
    const [hint = null] = missing.values();
    return [unknown(type, null, owner.what, words ?? hint, place)];
  }
  const old = held.named.get(nameKey(entry, owner.name));
  const before = old === undefined ? new Map<string, Data>() : knownData(old);
  const fresh = [...data].filter(([item]) => !before.has(item)).map(([, item]) => item);
  if (missing.size > 0) {
    if (old !== undefined && fresh.length === 0 && isChosenAlike(old, entry)) return [];
    return [
      ...some(type, owner.name, 'add', fresh, place),
      ...[...missing].map(([what, hint]) => unknown(type, owner.name, what, hint ?? words, place)),
    ];
  }
  if (extent === 'part') return some(type, owner.name, 'add', fresh, place);
  const isUnchanged =
    old !== undefined &&
    fresh.length === 0 &&
    before.size === data.size &&
    missingData(old).size === 0;
  return isUnchanged ? [] : [records(type, owner.name, 'set', [...data.values()], place)];
}

type Data = PlannedData[PlannedType];

/** The data that is known, each once, by its words. */
function knownData({ data }: Entry): Map<string, Data> {
  return new Map(
    data.flatMap((datum: Datum): [string, Data][] =>
      datum.kind === 'known' ? [[inWords(datum.data), datum.data]] : [],
    ),
  );
}

/** What is not known, each once, with what is known of it all the same. */
function missingData({ data }: Entry): Map<string, string | null> {
  return new Map(
    data.flatMap((datum: Datum): [string, string | null][] =>
      datum.kind === 'unknown' ? [[datum.what, datum.known]] : [],
    ),
  );
}

/** Whether all data is somebody else's choice, and the same one's as before. */
function isChosenAlike(old: Entry, entry: Entry): boolean {
  const chosen = ({ data }: Entry) =>
    data.map((datum) => (datum.kind === 'unknown' ? datum.chosenBy : undefined));
  const before = chosen(old);
  return chosen(entry).every((by, index) => by !== undefined && by === before[index]);
}

function inWords(data: Data): string {
  return typeof data === 'string' ? data : `${data.preference} ${data.exchange}`;
}

function some(
  type: PlannedType,
  name: string,
  effect: 'add' | 'remove',
  data: readonly Data[],
  place: PlannedPlace,
): PlannedRecords[] {
  return data.length === 0 ? [] : [records(type, name, effect, data, place)];
}

function records(
  type: PlannedType,
  name: string,
  effect: PlannedRecords['effect'],
  data: readonly Data[],
  place: PlannedPlace,
): PlannedRecords {
  const kind = 'records';
  if (type === 'MX') {
    const exchanges = data.filter((item) => typeof item !== 'string');
    return { kind, name, type, effect, records: exchanges, place };
  }
  const texts = data.filter((item) => typeof item === 'string');
  return { kind, name, type, effect, records: texts, place };
}

function unknown(
  type: PlannedType,
  name: string | null,
  what: string,
  known: string | null,
  place: PlannedPlace,
): PlannedUnknown {
  return { kind: 'unknown', type, name, what, known, place };
}
