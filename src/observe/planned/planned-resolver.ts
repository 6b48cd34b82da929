import { addressOfReverseName, familyOf } from '../../model/address.ts';
import { canonicalName } from '../../model/dns-name.ts';
import { ancestorsOf, parentOf, ScopeIndex } from '../../model/name-scope.ts';
import { NO_DATA } from '../../model/observation.ts';
import {
  describePlace,
  describeUnknown,
  describeUnread,
  type Plan,
  type PlannedChange,
  type PlannedPlace,
  type PlannedRecords,
  type PlannedUnknown,
  type PlannedUnread,
  type PlannedZone,
  recordSetKey,
} from '../../model/planned.ts';
import type { RecordData, RecordType, Resolution, Resolve } from '../dns/resolver.ts';
import type { Deadline } from '../limits/deadline.ts';
import { answerInZone } from './answer-in-zone.ts';

/** The most aliases in a chain, as resolvers commonly follow them. */
const MAX_ALIASES = 8;

/** The parts of a plan that change DNS. */
export type PlannedDns = Pick<Plan, 'changes' | 'zones' | 'unread'>;

export interface PlannedResolver {
  readonly resolve: Resolve;
  /** The part of the plan because of which a lookup failed, by the failure's detail; null for any other failure. */
  readonly placeOf: (detail: string) => PlannedPlace | null;
}

/**
 * Makes a resolver that answers as if the planned changes were applied and no cache was outdated.
 *
 * - A name in a zone whose whole content is planned gets the answer of that zone's servers.
 * - Any other live answer remains where the plan changes neither its name nor an alias on its way. Otherwise the aliases
 *   are followed here, since a plan may change any link of a chain.
 * - A lookup that meets a value which the plan does not know yet, or a part of the plan that is not read, is `failed`.
 */
export function createPlannedResolver(live: Resolve, plan: PlannedDns): PlannedResolver {
  const places = new Map<string, PlannedPlace>();
  const fail = (
    reason: 'not-known-yet' | 'not-read',
    detail: string,
    location: PlannedPlace,
  ): Resolution<never> => {
    places.set(detail, location);
    return { kind: 'failed', reason, detail, aliases: [] };
  };
  const zones = new Map(plan.zones.map((zone) => [zone.apex, zone]));
  const zoneOf = (name: string): PlannedZone | undefined => {
    for (let ancestor: string | null = name; ancestor !== null; ancestor = parentOf(ancestor)) {
      const zone = zones.get(ancestor);
      if (zone !== undefined) return zone;
    }
    return zones.get('.');
  };
  // The changes of a zone file are in its zone already, which also has wildcards.
  const isInZone = ({ name, location }: PlannedRecords) =>
    location.resource === null && zoneOf(name) !== undefined;
  const records = plan.changes.filter(isRecords).filter((change) => !isInZone(change));
  const planned = Map.groupBy([...records, ...records.flatMap(confirmingRecords)], keyOf);
  const unknown = new Map(plan.changes.filter(isUnknown).map((change) => [keyOf(change), change]));
  const unread = new ScopeIndex<PlannedUnread>();
  for (const part of plan.unread) unread.add(part.scope, part);

  const unreadAt = (name: string, type: RecordType): Resolution<never> | null => {
    const part = unread.find(name).find(({ types }) => {
      return types === null || types.some((one) => one === type || one === 'CNAME');
    });
    if (part === undefined) return null;
    return fail(part.reason ?? 'not-read', describeUnread(part), part.location);
  };

  const isChanged = (name: string, type: RecordType): boolean =>
    zoneOf(name) !== undefined ||
    unreadAt(name, type) !== null ||
    [type, 'CNAME'].some((one) => {
      const key = recordSetKey(name, one);
      return planned.has(key) || unknown.has(key);
    });

  /** The records before the changes of plans: those of the planned zone, or else the live ones. */
  const recordsBefore = async <T extends RecordType>(
    name: string,
    type: T,
    deadline: Deadline,
  ): Promise<Resolution<RecordData[T]>> => {
    const zone = zoneOf(name);
    if (zone === undefined) return live(name, type, deadline);
    const answer = answerInZone(zone, name, type);
    switch (answer.kind) {
      case 'records':
        // The key of a record set has its type.
        return found(answer.records as readonly RecordData[T][]);
      case 'alias':
        return type === 'CNAME' ? found([answer.target as RecordData[T]]) : NO_RECORDS;
      case 'absent':
        return { ...NO_RECORDS, why: answer.why };
      case 'redirected-below': {
        const why = `${answer.name} has a DNAME record, which redirects only the names below it`;
        return fail('not-read', `${describePlace(answer.location)}: ${why}`, answer.location);
      }
      case 'delegated': {
        const { name: cut, servers, location } = answer;
        const current = await live(cut, 'NS', deadline);
        const isDelegatedAlready =
          current.kind === 'found' &&
          current.records.map(canonicalName).toSorted().join(' ') === servers.join(' ');
        if (isDelegatedAlready) return live(name, type, deadline);
        const why = `${cut} will be answered by other name servers: ${servers.join(', ')}`;
        return fail('not-read', `${describePlace(location)}: ${why}`, location);
      }
    }
  };

  const recordsAt = async <T extends RecordType>(
    name: string,
    type: T,
    deadline: Deadline,
  ): Promise<Resolution<RecordData[T]>> => {
    const blocked = unreadAt(name, type);
    if (blocked !== null) return blocked;
    const key = recordSetKey(name, type);
    const pending = unknown.get(key);
    if (pending !== undefined) {
      return fail('not-known-yet', describeUnknown(pending), pending.location);
    }
    const own = planned.get(key);
    if (own === undefined) {
      const before = await recordsBefore(name, type, deadline);
      return before.kind === 'absent' && zoneOf(name) === undefined
        ? (plannedWildcard(name, type) ?? before)
        : before;
    }
    const lastSet = own.findLastIndex(({ effect }) => effect === 'set');
    const current = lastSet >= 0 ? NO_RECORDS : await recordsBefore(name, type, deadline);
    if (current.kind === 'failed') return current;
    let records = current.kind === 'found' ? [...current.records] : [];
    for (const change of own.slice(Math.max(0, lastSet))) {
      const changed = change.records as readonly RecordData[T][];
      const others = records.filter((one) => !changed.some((other) => isEqual(one, other)));
      records = change.effect === 'remove' ? others : [...others, ...changed];
    }
    if (records.length > 0) return found(records);
    return plannedWildcard(name, type) ?? (await liveWildcard(name, type, deadline)) ?? NO_RECORDS;
  };

  /** The records of a planned wildcard for a name that has none of its own. */
  const plannedWildcard = <T extends RecordType>(
    name: string,
    type: T,
  ): Resolution<RecordData[T]> | null => {
    for (const ancestor of ancestorsOf(name).slice(1)) {
      const own = planned.get(recordSetKey(`*.${ancestor}`, type)) ?? [];
      const records = own
        .filter(({ effect }) => effect !== 'remove')
        .flatMap((change) => change.records as readonly RecordData[T][]);
      if (records.length > 0) return found(records);
    }
    return null;
  };

  /** The records of a live wildcard for a name of which the plan removes every record; null where it keeps others. */
  const liveWildcard = async <T extends RecordType>(
    name: string,
    type: T,
    deadline: Deadline,
  ): Promise<Resolution<RecordData[T]> | null> => {
    const parent = ancestorsOf(name)[1];
    if (parent === undefined || name.startsWith('*.')) return null;
    const wildcard = await live(`*.${parent}`, type, deadline);
    if (wildcard.kind !== 'found' || isChanged(`*.${parent}`, type)) return null;
    for (const other of OTHER_TYPES) {
      const changes = planned.get(recordSetKey(name, other));
      const isKept = changes?.some(({ effect, records }) => {
        return effect === 'add' || (effect === 'set' && records.length > 0);
      });
      if (isKept ?? (await live(name, other, deadline)).kind === 'found') return null;
    }
    return wildcard;
  };

  /** The target of a name's alias; null where it has none, or has planned records, which replace a live alias. */
  const aliasAt = async (
    name: string,
    type: RecordType,
    deadline: Deadline,
  ): Promise<Resolution<string> | null> => {
    const hasPlannedRecords = planned.has(recordSetKey(name, type));
    const hasPlannedAlias = planned.has(recordSetKey(name, 'CNAME'));
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
    if (stands && answer.kind === 'absent') {
      return plannedWildcard(answer.aliases.at(-1) ?? owner, type) ?? answer;
    }
    if (stands) return answer.aliases.length > aliasesLeft ? tooManyAliases(owner) : answer;
    const blocked = unreadAt(owner, type);
    if (blocked !== null) return blocked;
    const alias = await aliasAt(owner, type, deadline);
    if (alias?.kind === 'failed' && PLANNED_FAILURES.has(alias.reason)) return alias;
    const [target] = alias?.kind === 'found' ? alias.records : [];
    if (target !== undefined && aliasesLeft === 0) return tooManyAliases(owner);
    if (target !== undefined) {
      const end = await resolve(target, type, deadline, aliasesLeft - 1);
      return { ...end, aliases: [target, ...end.aliases] };
    }
    if (answer !== null) return answer;
    const hasPlannedRecords = planned.has(recordSetKey(owner, type));
    if (planned.has(recordSetKey(owner, 'CNAME')) && !hasPlannedRecords) {
      // The live records are those of the target of an alias that the plan removes.
      const liveAlias = await live(owner, 'CNAME', deadline);
      if (liveAlias.kind === 'found') return NO_RECORDS;
    }
    return recordsAt(owner, type, deadline);
  };
  return {
    resolve: (name, type, deadline) => resolve(name, type, deadline),
    // A detail may be a part of another one. The longest is that of the lookup that failed.
    placeOf: (detail) => {
      const [longest] = [...places]
        .filter(([one]) => detail.includes(one))
        .toSorted(([a], [b]) => b.length - a.length);
      return longest?.[1] ?? null;
    },
  };
}

const NO_RECORDS = { ...NO_DATA, aliases: [] } as const;

/** The types that keep a name from being answered by a wildcard. */
const OTHER_TYPES = ['A', 'AAAA', 'MX', 'TXT', 'PTR', 'CNAME'] as const;

/** Failures of the plan, not of a lookup. */
const PLANNED_FAILURES: ReadonlySet<string> = new Set(['not-known-yet', 'not-read']);

function keyOf({ name, type }: { readonly name: string | null; readonly type: string }): string {
  return recordSetKey(name ?? '', type);
}

/** The address record of a provider's default PTR name. */
function confirmingRecords(change: PlannedRecords): PlannedRecords[] {
  const address = addressOfReverseName(change.name);
  if (change.type !== 'PTR' || change.isProviderDefault !== true || address === null) return [];
  const { location } = change;
  return change.records.map((name) => {
    const type = familyOf(address) === 4 ? ('A' as const) : ('AAAA' as const);
    return { kind: 'records', type, name, effect: 'set', records: [address], location };
  });
}

function isRecords(change: PlannedChange): change is PlannedRecords {
  return change.kind === 'records';
}

function isUnknown(change: PlannedChange): change is PlannedUnknown & { readonly name: string } {
  return change.kind === 'unknown' && change.name !== null;
}

function found<T>(records: readonly T[]): Resolution<T> {
  return { kind: 'found', records, ttlS: null, aliases: [] };
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
