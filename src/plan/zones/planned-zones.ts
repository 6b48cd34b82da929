import { parentOf } from '../../model/name-scope.ts';
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
 * @param sets the record sets of all zones, by {@link recordSetKey}
 */
export function plannedZones(
  zones: readonly Zone[],
  sets: ReadonlyMap<string, RecordSet>,
): PlannedZone[] {
  const byApex = Map.groupBy(zones, ({ apex }) => apex);
  return [...byApex].flatMap(([apex, parts]) => {
    const isComplete = parts.some((part) => part.isComplete);
    if (apex === null || !isComplete || parts.some((part) => part.keepsUnlistedRecords)) return [];
    const main = parts.find(({ hasSoa }) => hasSoa) ?? parts[0];
    if (main === undefined) return [];
    return [
      {
        apex,
        names: existingNames(parts, apex),
        // A large zone has as many sets as records, so they are not copied.
        records: {
          get: (key: string) => {
            const set = sets.get(key);
            if (set?.zone.apex !== apex) return undefined;
            return set.records.map((record): PlannedData[PlannedType] => record.data);
          },
        },
        delegations: delegations(parts),
        dnames: dnames(parts),
        location: { file: main.file, line: null, resource: null },
      },
    ];
  });
}

/** The names and those between them and the apex, which exist too (RFC 4592 section 2.2.2). */
function existingNames(parts: readonly Zone[], apex: string): PlannedZone['names'] {
  const between = new Set<string>([apex]);
  const has = (name: string) => between.has(name) || parts.some(({ names }) => names.has(name));
  for (const { names } of parts) {
    for (const name of names) {
      let parent = parentOf(name);
      while (parent !== null && !between.has(parent)) {
        between.add(parent);
        parent = parentOf(parent);
      }
    }
  }
  return { has };
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
