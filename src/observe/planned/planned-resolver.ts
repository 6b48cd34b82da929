import type { Lookup } from '../../model/observation.ts';
import type {
  PlannedChange,
  PlannedRecords,
  PlannedType,
  PlannedUnknown,
} from '../../model/planned.ts';
import type { RecordData, RecordType, Resolve } from '../dns/resolver.ts';
import type { Deadline } from '../limits/deadline.ts';

/** The most aliases in a chain, as resolvers commonly follow them. */
const MAX_ALIASES = 8;

/**
 * Makes a resolver that answers as if the planned changes were applied and no cache was outdated. It follows aliases
 * itself, since a plan may change any link of a chain. A lookup that meets a value which the plan does not know yet
 * is `failed`.
 */
export function createPlannedResolver(live: Resolve, changes: readonly PlannedChange[]): Resolve {
  const planned = Map.groupBy(changes.filter(isRecords), keyOf);
  const unknown = new Map(changes.filter(isUnknown).map((change) => [keyOf(change), change]));

  const recordsAt = async <T extends RecordType>(
    name: string,
    type: T,
    deadline: Deadline,
  ): Promise<Lookup<RecordData[T]>> => {
    const key = keyOf({ name, type });
    const pending = unknown.get(key);
    if (pending !== undefined) return notKnownYet(pending);
    const own = planned.get(key);
    if (own === undefined) return live(name, type, deadline);
    const lastSet = own.findLastIndex(({ effect }) => effect === 'set');
    const current = lastSet >= 0 ? NO_DATA : await live(name, type, deadline);
    if (current.kind === 'failed') return current;
    let records = current.kind === 'found' ? [...current.records] : [];
    for (const change of own.slice(Math.max(0, lastSet))) {
      const changed = change.records as readonly RecordData[T][];
      const others = records.filter((one) => !changed.some((other) => isEqual(one, other)));
      records = change.effect === 'remove' ? others : [...others, ...changed];
    }
    return records.length > 0 ? { kind: 'found', records } : NO_DATA;
  };

  const resolve = async <T extends RecordType>(
    name: string,
    type: T,
    deadline: Deadline,
    aliasesLeft = MAX_ALIASES,
  ): Promise<Lookup<RecordData[T]>> => {
    const owner = name.toLowerCase();
    if (type === 'CNAME') return recordsAt(owner, type, deadline);
    const hasPlannedRecords = planned.has(keyOf({ name: owner, type }));
    const hasPlannedAlias = planned.has(keyOf({ name: owner, type: 'CNAME' }));
    // Planned records replace a live alias; a planned alias replaces all records.
    if (hasPlannedAlias || !hasPlannedRecords) {
      const alias = await recordsAt(owner, 'CNAME', deadline);
      if (alias.kind === 'found' && alias.records[0] !== undefined) {
        if (aliasesLeft === 0) return tooManyAliases(owner);
        return resolve(alias.records[0], type, deadline, aliasesLeft - 1);
      }
    }
    if (hasPlannedAlias && !hasPlannedRecords) {
      // The live records are those of the target of an alias that the plan removes.
      const liveAlias = await live(owner, 'CNAME', deadline);
      if (liveAlias.kind === 'found') return NO_DATA;
    }
    return recordsAt(owner, type, deadline);
  };
  return (name, type, deadline) => resolve(name, type, deadline);
}

const NO_DATA = { kind: 'absent', why: 'nodata' } as const;

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

/** As resolvers answer with SERVFAIL. The chain may be a loop. */
function tooManyAliases(name: string): Lookup<never> {
  const detail = `${name} is at the end of more than ${MAX_ALIASES} aliases`;
  return { kind: 'failed', reason: 'dns-error', detail };
}

function isEqual(one: RecordData[PlannedType], other: RecordData[PlannedType]): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return one.exchange === other.exchange && one.preference === other.preference;
}
