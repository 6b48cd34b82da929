import { NO_DATA } from '../../model/observation.ts';
import type { PlannedChange, PlannedRecords, PlannedUnknown } from '../../model/planned.ts';
import type { RecordData, RecordType, Resolution, Resolve } from '../dns/resolver.ts';
import type { Deadline } from '../limits/deadline.ts';

/** The most aliases in a chain, as resolvers commonly follow them. */
const MAX_ALIASES = 8;

/**
 * Makes a resolver that answers as if the planned changes were applied and no cache was outdated. A live answer remains
 * where the plan changes neither its name nor an alias on its way. Otherwise the aliases are followed here, since a plan
 * may change any link of a chain. A lookup that meets a value which the plan does not know yet is `failed`.
 */
export function createPlannedResolver(live: Resolve, changes: readonly PlannedChange[]): Resolve {
  const planned = Map.groupBy(changes.filter(isRecords), keyOf);
  const unknown = new Map(changes.filter(isUnknown).map((change) => [keyOf(change), change]));

  const isChanged = (name: string, type: RecordType): boolean =>
    [type, 'CNAME'].some((one) => {
      const key = keyOf({ name, type: one });
      return planned.has(key) || unknown.has(key);
    });

  const recordsAt = async <T extends RecordType>(
    name: string,
    type: T,
    deadline: Deadline,
  ): Promise<Resolution<RecordData[T]>> => {
    const key = keyOf({ name, type });
    const pending = unknown.get(key);
    if (pending !== undefined) return notKnownYet(pending);
    const own = planned.get(key);
    if (own === undefined) return live(name, type, deadline);
    const lastSet = own.findLastIndex(({ effect }) => effect === 'set');
    const current = lastSet >= 0 ? NO_RECORDS : await live(name, type, deadline);
    if (current.kind === 'failed') return current;
    let records = current.kind === 'found' ? [...current.records] : [];
    for (const change of own.slice(Math.max(0, lastSet))) {
      const changed = change.records as readonly RecordData[T][];
      const others = records.filter((one) => !changed.some((other) => isEqual(one, other)));
      records = change.effect === 'remove' ? others : [...others, ...changed];
    }
    return records.length > 0 ? { kind: 'found', records, ttlS: null, aliases: [] } : NO_RECORDS;
  };

  /** The target of a name's alias; null where it has none, or has planned records, which replace a live alias. */
  const aliasAt = async (
    name: string,
    type: RecordType,
    deadline: Deadline,
  ): Promise<Resolution<string> | null> => {
    const hasPlannedRecords = planned.has(keyOf({ name, type }));
    const hasPlannedAlias = planned.has(keyOf({ name, type: 'CNAME' }));
    if (hasPlannedRecords && !hasPlannedAlias) return null;
    return recordsAt(name, 'CNAME', deadline);
  };

  const resolve = async <T extends RecordType>(
    name: string,
    type: T,
    deadline: Deadline,
    aliasesLeft = MAX_ALIASES,
  ): Promise<Resolution<RecordData[T]>> => {
    const owner = name.toLowerCase();
    if (type === 'CNAME') return recordsAt(owner, type, deadline);
    const answer = isChanged(owner, type) ? null : await live(owner, type, deadline);
    // A lookup may have failed because of a record that the plan changes.
    const stands =
      answer !== null &&
      answer.kind !== 'failed' &&
      !answer.aliases.some((alias) => isChanged(alias, type));
    if (stands) return answer.aliases.length > aliasesLeft ? tooManyAliases(owner) : answer;
    const alias = await aliasAt(owner, type, deadline);
    if (alias?.kind === 'failed' && alias.reason === 'not-known-yet') return alias;
    const [target] = alias?.kind === 'found' ? alias.records : [];
    if (target !== undefined && aliasesLeft === 0) return tooManyAliases(owner);
    if (target !== undefined) {
      const end = await resolve(target, type, deadline, aliasesLeft - 1);
      return { ...end, aliases: [target, ...end.aliases] };
    }
    if (answer !== null) return answer;
    const hasPlannedRecords = planned.has(keyOf({ name: owner, type }));
    if (planned.has(keyOf({ name: owner, type: 'CNAME' })) && !hasPlannedRecords) {
      // The live records are those of the target of an alias that the plan removes.
      const liveAlias = await live(owner, 'CNAME', deadline);
      if (liveAlias.kind === 'found') return NO_RECORDS;
    }
    return recordsAt(owner, type, deadline);
  };
  return (name, type, deadline) => resolve(name, type, deadline);
}

const NO_RECORDS = { ...NO_DATA, aliases: [] } as const;

function keyOf({ name, type }: { readonly name: string | null; readonly type: string }): string {
  return `${type} ${name ?? ''}`;
}

function isRecords(change: PlannedChange): change is PlannedRecords {
  return change.kind === 'records';
}

function isUnknown(change: PlannedChange): change is PlannedUnknown & { readonly name: string } {
  return change.kind === 'unknown' && change.name !== null;
}

function notKnownYet({ what }: PlannedUnknown): Resolution<never> {
  const detail = `${what} is not known before apply`;
  return { kind: 'failed', reason: 'not-known-yet', detail, aliases: [] };
}

/** As resolvers answer with SERVFAIL. The chain may be a loop. */
function tooManyAliases(name: string): Resolution<never> {
  const detail = `${name} is at the end of more than ${MAX_ALIASES} aliases`;
  return { kind: 'failed', reason: 'dns-error', detail, aliases: [] };
}

/** No plan has TLSA records. */
function isEqual(one: RecordData[RecordType], other: RecordData[RecordType]): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  if ('usage' in one || 'usage' in other) return false;
  return one.exchange === other.exchange && one.preference === other.preference;
}
