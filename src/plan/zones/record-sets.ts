import { type PlannedRecords, type PlannedType, recordSetKey } from '../../model/planned.ts';
import { isWithin } from './names.ts';
import type { Zone, ZoneRecord } from './zone.ts';

/** All records of one owner name and type (an RRset). */
export interface RecordSet {
  readonly name: string;
  readonly type: PlannedType;
  /** Without duplicates. */
  readonly records: readonly ZoneRecord[];
  /** The zone of the first record. */
  readonly zone: Zone;
}

/**
 * The record sets of several zones, by type and name. The records of one set may be in several files of a zone. Glue
 * records, which a parent zone has for a child zone that is in the list too, are left out.
 */
export function recordSets(zones: readonly Zone[]): Map<string, RecordSet> {
  const apexes = new Set(zones.flatMap(({ apex }) => apex ?? []));
  const sets = new Map<string, RecordSet & { records: ZoneRecord[] }>();
  /** The data of large sets; comparing each record with all others would take quadratic time. */
  const seen = new Map<string, Set<string>>();
  for (const zone of zones) {
    for (const record of zone.records) {
      if (isGlue(record.name, zone.apex, apexes)) continue;
      const setKey = recordSetKey(record.name, record.type);
      const set = sets.get(setKey);
      if (set === undefined) {
        sets.set(setKey, { name: record.name, type: record.type, records: [record], zone });
      } else if (set.records.length < LARGE_SET) {
        const key = dataKey(record);
        if (set.records.every((other) => dataKey(other) !== key)) set.records.push(record);
      } else {
        const keys = seen.get(setKey) ?? new Set(set.records.map(dataKey));
        seen.set(setKey, keys);
        const key = dataKey(record);
        if (!keys.has(key)) set.records.push(record);
        keys.add(key);
      }
    }
  }
  return sets;
}

const LARGE_SET = 8;

/** Identifies a record within its set. */
export function dataKey({ data }: ZoneRecord): string {
  return JSON.stringify(data);
}

/** The planned change that replaces a set by the given records. */
export function plannedSet(
  { name, type }: Pick<RecordSet, 'name' | 'type'>,
  records: readonly ZoneRecord[],
  location: PlannedRecords['location'],
): PlannedRecords {
  const common = { kind: 'records', name, effect: 'set', location } as const;
  switch (type) {
    case 'MX':
      return {
        ...common,
        type,
        records: records.flatMap((record) => (record.type === 'MX' ? record.data : [])),
      };
    default:
      return {
        ...common,
        type,
        records: records.flatMap((record) => (record.type === 'MX' ? [] : record.data)),
      };
  }
}

function isGlue(name: string, apex: string | null, apexes: ReadonlySet<string>): boolean {
  if (apex === null) return false;
  // The name belongs to the nearest enclosing zone that is in the list.
  for (let ancestor = name; ancestor !== apex && isWithin(ancestor, apex); ) {
    if (apexes.has(ancestor)) return true;
    const firstLabel = /^(?:[^.\\]|\\\d{3}|\\.)*\./.exec(ancestor)?.[0];
    if (firstLabel === undefined) return false;
    ancestor = ancestor.slice(firstLabel.length);
  }
  return false;
}
