import type { Lookup } from '../../model/observation.ts';
import type {
  PlannedChange,
  PlannedRecords,
  PlannedType,
  PlannedUnknown,
} from '../../model/planned.ts';
import type { RecordData, RecordType, Resolve } from '../dns/resolver.ts';
import type { Deadline } from '../limits/deadline.ts';

/** As many aliases in a row as resolvers commonly follow. */
const MAX_ALIASES = 8;

/**
 * The live resolver with planned changes laid over it: DNS as it will be once they are applied and every cache has
 * followed. Aliases are followed here, since a plan may change any link of a chain. A lookup that meets a value
 * which the plan does not know yet is failed: nothing is guessed.
 */
export function overlay(live: Resolve, changes: readonly PlannedChange[]): Resolve {
  const planned = Map.groupBy(changes.filter(isRecords), keyOf);
  const unknown = new Map(changes.filter(isUnknown).map((change) => [keyOf(change), change]));

  const at = async <T extends RecordType>(
    name: string,
    type: T,
    deadline: Deadline,
  ): Promise<Lookup<RecordData[T]>> => {
    const key = keyOf({ name, type });
    const pending = unknown.get(key);
    if (pending !== undefined) return notKnownYet(pending);
    const here = planned.get(key);
    if (here === undefined) return live(name, type, deadline);
    const sets = here.findLastIndex(({ effect }) => effect === 'set');
    const before =
      sets >= 0 ? ({ kind: 'absent', why: 'nodata' } as const) : await live(name, type, deadline);
    if (before.kind === 'failed') return before;
    let records = before.kind === 'found' ? [...before.records] : [];
    for (const change of here.slice(Math.max(0, sets))) {
      const theirs = change.records as readonly RecordData[T][];
      const others = records.filter((one) => !theirs.some((other) => isSame(one, other)));
      records = change.effect === 'remove' ? others : [...others, ...theirs];
    }
    return records.length > 0 ? { kind: 'found', records } : { kind: 'absent', why: 'nodata' };
  };

  const resolve = async <T extends RecordType>(
    name: string,
    type: T,
    deadline: Deadline,
    links = MAX_ALIASES,
  ): Promise<Lookup<RecordData[T]>> => {
    const owner = name.toLowerCase();
    if (type === 'CNAME') return at(owner, type, deadline);
    const here = planned.has(keyOf({ name: owner, type }));
    const aliasHere = planned.has(keyOf({ name: owner, type: 'CNAME' }));
    // Planned records take the place of a live alias, and a planned alias that of all records.
    if (aliasHere || !here) {
      const alias = await at(owner, 'CNAME', deadline);
      if (alias.kind === 'found' && alias.records[0] !== undefined && links > 0) {
        return resolve(alias.records[0], type, deadline, links - 1);
      }
    }
    if (aliasHere && !here) {
      // What the live resolver finds stands behind the alias that is to go.
      const was = await live(owner, 'CNAME', deadline);
      if (was.kind === 'found') return { kind: 'absent', why: 'nodata' };
    }
    return at(owner, type, deadline);
  };
  return (name, type, deadline) => resolve(name, type, deadline);
}

function keyOf({ name, type }: { readonly name: string | null; readonly type: string }): string {
  return `${type} ${name ?? ''}`;
}

function isRecords(change: PlannedChange): change is PlannedRecords {
  return change.kind === 'records';
}

function isUnknown(change: PlannedChange): change is PlannedUnknown & { readonly name: string } {
  return change.kind === 'unknown' && change.name !== null;
}

function notKnownYet({ what }: PlannedUnknown): Lookup<never> {
  return { kind: 'failed', reason: 'not-known-yet', detail: `${what} is not known before apply` };
}

function isSame(one: RecordData[PlannedType], other: RecordData[PlannedType]): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return one.exchange === other.exchange && one.preference === other.preference;
}
