import type { PlannedRecords, PlannedType } from '../../model/planned.ts';
import { isWithin } from './names.ts';
import type { Zone, ZoneRecord } from './zone.ts';

/** All records of one name and type. */
export interface RecordSet {
  readonly name: string;
  readonly type: PlannedType;
  /** Each with other data than all before it. */
  readonly records: readonly ZoneRecord[];
  /** The zone that one of its records stands in. */
  readonly zone: Zone;
}

/**
 * The sets that zones hold, each by its key. Records of one name and type may stand in several files of a zone. What
 * a parent's file holds below a zone that is itself here is glue, and left out.
 */
export function recordSets(zones: readonly Zone[]): Map<string, RecordSet> {
  const apexes = new Set(zones.flatMap(({ apex }) => apex ?? []));
  const sets = new Map<string, RecordSet & { records: ZoneRecord[] }>();
  const seen = new Set<string>();
  for (const zone of zones) {
    for (const record of zone.records) {
      if (isGlue(record.name, zone.apex, apexes)) continue;
      const key = setKey(record);
      const once = `${key} ${dataKey(record)}`;
      const set = sets.get(key);
      if (set === undefined) {
        sets.set(key, { name: record.name, type: record.type, records: [record], zone });
      } else if (!seen.has(once)) {
        set.records.push(record);
      }
      seen.add(once);
    }
  }
  return sets;
}

export function setKey({ name, type }: { readonly name: string; readonly type: string }): string {
  return `${type} ${name}`;
}

/** What tells a record from others of its set. */
export function dataKey({ data }: ZoneRecord): string {
  return JSON.stringify(data);
}

/** A set's records as a plan holds them. */
export function plannedSet(
  { name, type }: Pick<RecordSet, 'name' | 'type'>,
  records: readonly ZoneRecord[],
  place: PlannedRecords['place'],
): PlannedRecords {
  const common = { kind: 'records', name, effect: 'set', place } as const;
  switch (type) {
    case 'MX':
      return {
        ...common,
        type,
        records: records.flatMap((one) => (one.type === 'MX' ? one.data : [])),
      };
    default:
      return {
        ...common,
        type,
        records: records.flatMap((one) => (one.type === 'MX' ? [] : one.data)),
      };
  }
}

function isGlue(name: string, apex: string | null, apexes: ReadonlySet<string>): boolean {
  if (apex === null) return false;
  // From the name upwards, the first zone that is here is the name's own.
  for (let rest = name; rest !== apex && isWithin(rest, apex); ) {
    if (apexes.has(rest)) return true;
    const dot = /^(?:[^.\\]|\\\d{3}|\\.)*\./.exec(rest)?.[0].length;
    if (dot === undefined) return false;
    rest = rest.slice(dot);
  }
  return false;
}
