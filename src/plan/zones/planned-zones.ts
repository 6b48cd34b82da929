import { ancestorsOf } from '../../model/name-scope.ts';
import {
  type Delegation,
  type PlannedData,
  type PlannedType,
  type PlannedZone,
  recordSetKey,
} from '../../model/planned.ts';
import type { RecordSet } from './record-sets.ts';
import type { Zone } from './zone.ts';

/**
 * The zones whose whole content is in the files. The parts of one zone in several files are one zone.
 *
 * @param sets the record sets of all zones
 */
export function plannedZones(
  zones: readonly Zone[],
  sets: ReadonlyMap<string, RecordSet>,
): PlannedZone[] {
  const byApex = Map.groupBy(zones, ({ apex }) => apex);
  const records = Map.groupBy(sets.values(), ({ zone: { apex } }) => apex);
  return [...byApex].flatMap(([apex, parts]) => {
    const isComplete = parts.some((part) => part.isComplete);
    if (apex === null || !isComplete || parts.some((part) => part.keepsUnlistedRecords)) return [];
    const main = parts.find(({ hasSoa }) => hasSoa) ?? parts[0];
    if (main === undefined) return [];
    const owners = parts.flatMap(({ names }) => [...names]);
    return [
      {
        apex,
        names: withNamesBetween([apex, ...owners], apex),
        records: new Map(
          (records.get(apex) ?? []).map(({ name, type, records: own }) => {
            const data = own.map((record): PlannedData[PlannedType] => record.data);
            return [recordSetKey(name, type), data] as const;
          }),
        ),
        delegations: delegations(parts),
        dnames: dnames(parts),
        location: { file: main.file, line: null, resource: null },
      },
    ];
  });
}

/** The names and those between them and the apex, which exist too (RFC 4592 section 2.2.2). */
function withNamesBetween(names: readonly string[], apex: string): Set<string> {
  const all = new Set<string>([apex]);
  for (const name of names) {
    for (const ancestor of ancestorsOf(name)) {
      if (all.has(ancestor)) break;
      all.add(ancestor);
    }
  }
  return all;
}

function delegations(parts: readonly Zone[]): Map<string, Delegation> {
  const found = new Map<string, Delegation>();
  for (const { type, name, target, file, line } of parts.flatMap((part) => part.redirections)) {
    if (type !== 'NS') continue;
    const earlier = found.get(name);
    const servers = [...new Set([...(earlier?.servers ?? []), target])].toSorted();
    found.set(name, { servers, location: earlier?.location ?? { file, line, resource: null } });
  }
  return found;
}

function dnames(parts: readonly Zone[]): PlannedZone['dnames'] {
  return new Map(
    parts
      .flatMap(({ redirections }) => redirections)
      .filter(({ type }) => type === 'DNAME')
      .map(({ name, target, file, line }) => {
        return [name, { target, location: { file, line, resource: null } }] as const;
      }),
  );
}
