import { isDeepStrictEqual } from 'node:util';
import type {
  PlannedChange,
  PlannedData,
  PlannedPlace,
  PlannedRecords,
  PlannedType,
  PlannedUnknown,
  PlannedUnread,
} from '../../model/planned.ts';
import type { RecordSet, RecordValue } from './record-set.ts';

/**
 * Compares the records of one resource before and after its change. Equal records give no change. Removals come
 * first.
 */
export function diffRecordSets(
  before: readonly RecordSet[],
  after: readonly RecordSet[],
  location: PlannedPlace,
): { readonly changes: PlannedChange[]; readonly unread: PlannedUnread[] } {
  const old = indexByOwner(before);
  const next = indexByOwner(after);
  return {
    changes: [
      ...before.flatMap((set) => removals(set, next, location)),
      ...after.flatMap((set) => additions(set, old, location)),
    ],
    unread: [
      ...setsInUnknownZones(before, after, location),
      ...setsInUnknownZones(after, before, location),
    ],
  };
}

/** The sets in zones that are not in the plan, where they are not on the other side too. */
function setsInUnknownZones(
  sets: readonly RecordSet[],
  others: readonly RecordSet[],
  location: PlannedPlace,
): PlannedUnread[] {
  return sets.flatMap((set) => {
    const { owner, type } = set;
    if (owner.kind !== 'in-unknown-zone') return [];
    if (others.some((other) => isDeepStrictEqual(set, other))) return [];
    return [{ scope: owner.scope, types: [type], why: owner.why, location }];
  });
}

/**
 * Merges the changes of all resources. A record set that moves from one resource to another is not deleted, so
 * the deletion is dropped. Removals come first, so that a record that one resource removes and another one adds
 * still exists afterwards.
 */
export function withoutReplacedRecords(changes: readonly PlannedChange[]): PlannedChange[] {
  const added = changes.filter((change) => !isRemoval(change));
  const addedSets = new Set(added.map(setKey));
  const removed = changes.filter(isRemoval);
  return [
    ...removed.filter((change) => !isDeletion(change) || !addedSets.has(setKey(change))),
    ...added,
  ];
}

/** Whether a change deletes a whole record set. */
function isDeletion(change: PlannedChange): boolean {
  return change.kind === 'records' && change.effect === 'set' && change.records.length === 0;
}

function isRemoval(change: PlannedChange): boolean {
  return isDeletion(change) || (change.kind === 'records' && change.effect === 'remove');
}

function setKey(change: PlannedChange): string {
  return change.kind === 'greeting' ? '' : `${change.type} ${change.name}`;
}

/** The record sets of one side. */
interface SetIndex {
  /** Sets with a known owner name, by type, scope and name. */
  readonly named: ReadonlyMap<string, RecordSet>;
  /** For each type with an unknown owner name, what that name depends on. */
  readonly unnamed: ReadonlyMap<PlannedType, string>;
}

function indexByOwner(sets: readonly RecordSet[]): SetIndex {
  const named = new Map<string, RecordSet>();
  const unnamed = new Map<PlannedType, string>();
  for (const set of sets) {
    if (set.owner.kind === 'known') named.set(ownerKey(set, set.owner.name), set);
    if (set.owner.kind === 'unknown') unnamed.set(set.type, set.owner.what);
  }
  return { named, unnamed };
}

function ownerKey({ type, manages }: RecordSet, name: string): string {
  return `${type} ${manages} ${name}`;
}

/** The records of a set before the change that are gone, or may be gone, after it. */
function removals(old: RecordSet, next: SetIndex, location: PlannedPlace): PlannedChange[] {
  const { type, owner, manages } = old;
  if (owner.kind === 'in-unknown-zone') return [];
  if (owner.kind === 'unknown') {
    const isReported = next.named.size + next.unnamed.size > 0;
    const [known = null] = knownData(old).keys();
    const change = unknownChange(type, null, owner.what, known, location);
    return isReported ? [] : [{ ...change, isRemoval: true }];
  }
  const successor = next.named.get(ownerKey(old, owner.name));
  const data = knownData(old);
  if (successor !== undefined) {
    if (manages === 'rrset' || unknownData(successor).size > 0) return [];
    const kept = knownData(successor);
    const removed = [...data].filter(([key]) => !kept.has(key)).map(([, item]) => item);
    return changeIfAny(type, owner.name, 'remove', removed, location);
  }
  const nextOwner = next.unnamed.get(type);
  // The unknown owner name may turn out to be the same one.
  if (nextOwner !== undefined) return [unknownChange(type, owner.name, nextOwner, null, location)];
  if (old.afterRemoval?.kind === 'default') {
    const what = `the provider's default name that comes back`;
    return [unknownChange(type, owner.name, what, null, location)];
  }
  if (old.afterRemoval?.kind === 'name') {
    const names = [old.afterRemoval.name];
    return [
      { ...recordsChange(type, owner.name, 'set', names, location), isProviderDefault: true },
    ];
  }
  if (manages === 'rrset') return [recordsChange(type, owner.name, 'set', [], location)];
  return [
    ...changeIfAny(type, owner.name, 'remove', [...data.values()], location),
    ...[...unknownData(old)].map(([what]) => unknownChange(type, owner.name, what, null, location)),
  ];
}

/** The records of a set after the change that are new, or may be new. */
function additions(set: RecordSet, old: SetIndex, location: PlannedPlace): PlannedChange[] {
  const { type, owner, manages } = set;
  if (owner.kind === 'in-unknown-zone') return [];
  const data = knownData(set);
  const missing = unknownData(set);
  const dataInWords = data.size > 0 ? [...data.keys()].join(', ') : null;
  if (owner.kind === 'unknown') {
    const [hint = null] = missing.values();
    return [unknownChange(type, null, owner.what, dataInWords ?? hint, location)];
  }
  const previous = old.named.get(ownerKey(set, owner.name));
  const before = previous === undefined ? new Map<string, Data>() : knownData(previous);
  const added = [...data].filter(([key]) => !before.has(key)).map(([, item]) => item);
  if (missing.size > 0) {
    if (previous !== undefined && added.length === 0 && hasSameSources(previous, set)) return [];
    return [
      ...changeIfAny(type, owner.name, 'add', added, location),
      ...[...missing].map(([what, hint]) =>
        unknownChange(type, owner.name, what, hint ?? dataInWords, location),
      ),
    ];
  }
  if (manages === 'record') return changeIfAny(type, owner.name, 'add', added, location);
  const isUnchanged =
    previous !== undefined &&
    added.length === 0 &&
    before.size === data.size &&
    unknownData(previous).size === 0;
  return isUnchanged ? [] : [recordsChange(type, owner.name, 'set', [...data.values()], location)];
}

type Data = PlannedData[PlannedType];

/** The known data of a set by its text, without duplicates. */
function knownData({ values }: RecordSet): Map<string, Data> {
  return new Map(
    values.flatMap((value: RecordValue): [string, Data][] =>
      value.kind === 'known' ? [[dataText(value.data), value.data]] : [],
    ),
  );
}

/** For each unknown value of a set, the part of it that is known; without duplicates. */
function unknownData({ values }: RecordSet): Map<string, string | null> {
  return new Map(
    values.flatMap((value: RecordValue): [string, string | null][] =>
      value.kind === 'unknown' ? [[value.what, value.known]] : [],
    ),
  );
}

/** Whether every value comes from an alias or a policy that is the same as before. */
function hasSameSources(old: RecordSet, set: RecordSet): boolean {
  const sourceKeys = ({ values }: RecordSet) =>
    values.map((value) => (value.kind === 'unknown' ? value.sourceKey : undefined));
  const before = sourceKeys(old);
  return sourceKeys(set).every((key, index) => key !== undefined && key === before[index]);
}

function dataText(data: Data): string {
  return typeof data === 'string' ? data : `${data.preference} ${data.exchange}`;
}

function changeIfAny(
  type: PlannedType,
  name: string,
  effect: 'add' | 'remove',
  data: readonly Data[],
  location: PlannedPlace,
): PlannedRecords[] {
  return data.length === 0 ? [] : [recordsChange(type, name, effect, data, location)];
}

function recordsChange(
  type: PlannedType,
  name: string,
  effect: PlannedRecords['effect'],
  data: readonly Data[],
  location: PlannedPlace,
): PlannedRecords {
  const kind = 'records';
  if (type === 'MX') {
    const exchanges = data.filter((item) => typeof item !== 'string');
    return { kind, name, type, effect, records: exchanges, location };
  }
  const texts = data.filter((item) => typeof item === 'string');
  return { kind, name, type, effect, records: texts, location };
}

function unknownChange(
  type: PlannedType,
  name: string | null,
  what: string,
  known: string | null,
  location: PlannedPlace,
): PlannedUnknown {
  return { kind: 'unknown', type, name, what, known, location };
}
