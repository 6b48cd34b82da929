import type { Problem } from '../../model/mail-host.ts';
import type { Plan, PlannedPlace, PlannedRecords } from '../../model/planned.ts';
import { sanitise, shownPath } from '../../model/sanitise.ts';
import { readZoneFile, type ZoneText } from './read-zone-file.ts';
import { dataKey, plannedSet, type RecordSet, recordSets } from './record-sets.ts';
import type { Zone } from './zone.ts';

/** What files of zones plan, and what is wrong with those that cannot be read, each problem at its place. */
export interface ZonesPlan extends Plan {
  readonly changes: readonly PlannedRecords[];
  readonly problems: readonly Problem[];
}

/**
 * The records that files of zones change: every set, so all records of a name and a type, that is another one than
 * before. Both lists hold all files of the zones, also those that do not change.
 *
 * A change is placed at the first line of the set that is new; where lines were only taken away, at the set's first
 * line; where the whole set was, at the zone's SOA record or first line in the new file; and where the file itself
 * was, at the set's line in the old one.
 *
 * @param after the files as they will be
 * @param before the files as they are; null where that is not known, so that every set counts as planned
 */
export function plannedFromZones(
  after: readonly ZoneText[],
  before: readonly ZoneText[] | null,
): ZonesPlan {
  const next = readAll(after);
  const notes = [...next.notes, ...viewNotes(next.zones)];
  const { problems } = next;
  const sets = recordSets(next.zones);
  if (before === null) {
    const changes = Array.from(sets.values(), (set) => planned(set, undefined));
    return { changes, notes, problems };
  }
  const last = readAll(before);
  for (const { place, message } of last.problems) {
    const where = `${shownPath(place?.file ?? '')}:${place?.line ?? 1}`;
    notes.push(
      `${where}: As it was, the file cannot be read (${message}); all that it holds now counts as planned.`,
    );
  }
  const known = recordSets(last.zones);
  const changes: PlannedRecords[] = [];
  for (const [key, set] of sets) {
    const old = known.get(key);
    if (old === undefined || !isSame(set, old)) changes.push(planned(set, old));
  }
  const files = new Set(after.map(({ file }) => file));
  // What a file that cannot be read says of a set is not known; least of all that the set goes away.
  const unread = new Set(next.unread);
  const kept = new Set<string>();
  for (const [key, old] of known) {
    const isUnread = unread.has(old.zone.file) || old.records.some(({ file }) => unread.has(file));
    if (sets.has(key) || isUnread) continue;
    const zone = zoneOf(old, next.zones);
    if (zone?.keepsOthers) kept.add(zone.apex ?? '');
    else changes.push(plannedSet(old, [], placeOfDeletion(old, zone, files)));
  }
  for (const apex of kept) {
    notes.push(
      `Records of ${sanitise(apex, 300)} that its configuration no longer has stay: it keeps what it does not know.`,
    );
  }
  for (const { file, zones } of last.files) {
    if (
      files.has(file) ||
      next.included.has(file) ||
      zones.every(({ records }) => records.length === 0)
    )
      continue;
    notes.push(
      `${shownPath(file)} is deleted; records of its that no other file has count as deleted too.`,
    );
  }
  return { changes, notes, problems };
}

/** What all files of one version hold. */
interface Version {
  readonly files: readonly { readonly file: string; readonly zones: readonly Zone[] }[];
  readonly zones: readonly Zone[];
  readonly included: ReadonlySet<string>;
  readonly unread: readonly string[];
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

function readAll(texts: readonly ZoneText[]): Version {
  const readings = texts.map((text) => ({ file: text.file, reading: readZoneFile(text) }));
  const included = new Set(
    readings.flatMap(({ reading }) => (reading.kind === 'read' ? reading.included : [])),
  );
  // A part of another file is not a zone of its own: its names are relative to that one's origin.
  const whole = readings.filter(({ file }) => !included.has(file));
  const files = whole.map(({ file, reading }) => {
    return { file, zones: reading.kind === 'read' ? reading.zones : [] };
  });
  const unread = whole.flatMap(({ file, reading }) => (reading.kind === 'read' ? [] : file));
  return {
    files,
    zones: files.flatMap(({ zones }) => zones),
    included,
    unread,
    notes: whole.flatMap(({ reading }) => (reading.kind === 'read' ? reading.notes : [])),
    problems: whole.flatMap(({ reading }) => (reading.kind === 'read' ? [] : reading.problems)),
  };
}

/** A zone that two files begin anew is likely two views of it, of which the world sees one. */
function viewNotes(zones: readonly Zone[]): string[] {
  const first = new Map<string, Zone>();
  return zones.flatMap((zone) => {
    if (zone.apex === null || !zone.hasSoa) return [];
    const earlier = first.get(zone.apex);
    if (earlier === undefined) first.set(zone.apex, zone);
    if (earlier === undefined) return [];
    const both = `${shownPath(earlier.file)} and ${shownPath(zone.file)}`;
    return [
      `${both} both hold the whole zone ${sanitise(zone.apex, 300)}; their records are taken together.`,
    ];
  });
}

function isSame(set: RecordSet, old: RecordSet): boolean {
  const data = new Set(old.records.map(dataKey));
  return (
    set.records.length === data.size && set.records.every((record) => data.has(dataKey(record)))
  );
}

function planned(set: RecordSet, old: RecordSet | undefined): PlannedRecords {
  const known = new Set(old?.records.map(dataKey));
  const { file, line } =
    set.records.find((record) => !known.has(dataKey(record))) ?? set.records[0] ?? set.zone;
  return plannedSet(set, set.records, { file, line, resource: null });
}

/** The zone as it will be, from which a set is taken away: the same file's if that still holds it. */
function zoneOf({ zone }: RecordSet, zones: readonly Zone[]): Zone | null {
  const same = zones.filter(({ apex, file }) => {
    return zone.apex === null ? file === zone.file : apex === zone.apex;
  });
  return (
    same.find(({ file }) => file === zone.file) ??
    same.find(({ hasSoa }) => hasSoa) ??
    same[0] ??
    null
  );
}

function placeOfDeletion(
  { records, zone }: RecordSet,
  next: Zone | null,
  files: ReadonlySet<string>,
): PlannedPlace {
  const { file, line } =
    next ?? (files.has(zone.file) ? { file: zone.file, line: 1 } : (records[0] ?? zone));
  return { file, line, resource: null };
}
