import type { PlannedRecords, PlannedType } from '../../model/planned.ts';
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
  const seen = new Set<string>();
  for (const zone of zones) {
    for (const record of zone.records) {
      if (isGlue(record.name, zone.apex, apexes)) continue;
      const setKey = `${record.type} ${record.name}`;
      const recordKey = `${setKey} ${dataKey(record)}`;
      const set = sets.get(setKey);
      if (set === undefined) {
        sets.set(setKey, { name: record.name, type: record.type, records: [record], zone });
      } else if (!seen.has(recordKey)) {
        set.records.push(record);
      }
      seen.add(recordKey);
    }
  }
  return sets;
}

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
