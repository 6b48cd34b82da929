import type { Problem } from '../../model/mail-host.ts';
import type { Plan, PlannedPlace, PlannedRecords } from '../../model/planned.ts';
import { sanitise, shownPath } from '../../model/sanitise.ts';
import { readZoneFile, type ZoneFile } from './read-zone-file.ts';
import { dataKey, plannedSet, type RecordSet, recordSets } from './record-sets.ts';
import { MAX_RECORDS, type Zone, type ZoneReading } from './zone.ts';

/** The planned changes of record sets, and the problems of files that cannot be read. */
export interface ZonesPlan extends Plan {
  readonly changes: readonly PlannedRecords[];
  readonly problems: readonly Problem[];
  readonly moreProblems: number;
}

/**
 * Compares the record sets of zone files before and after a change. Both lists have all zone files, including
 * unchanged ones.
 *
 * A change is located at the first line of its set that is new; where lines were only removed, at the first line of
 * the set; where the set was removed, at the zone's SOA record or first line in the new file; where the file was
 * removed, at the line in the old file.
 *
 * @param after the files after the change
 * @param before the files before the change; null where they are not known, so that every set counts as planned
 */
export function readZones(
  after: readonly ZoneFile[],
  before: readonly ZoneFile[] | null,
): ZonesPlan {
  const next = readFiles(after);
  const { problems, moreProblems } = next;
  const notes = [...next.notes, ...duplicateZoneNotes(next.zones)];
  const nextSets = recordSets(next.zones);
  if (before === null) {
    const changes = Array.from(nextSets.values(), (set) => setChange(set, undefined));
    return { changes, zones: [], unread: [], notes, problems, moreProblems };
  }
  const old = readFiles(before);
  const oldSets = recordSets(old.zones);
  notes.push(...old.problems.map(unreadableBaseNote));
  const changes: PlannedRecords[] = [];
  for (const [key, set] of nextSets) {
    const oldSet = oldSets.get(key);
    if (oldSet === undefined || !isSameSet(set, oldSet)) changes.push(setChange(set, oldSet));
  }
  const nextFiles = new Set(after.map(({ file }) => file));
  // The sets of a file that cannot be read are not known, so they do not count as deleted.
  const unread = new Set(next.unreadFiles);
  const keptApexes = new Set<string>();
  for (const [key, oldSet] of oldSets) {
    const isUnread =
      unread.has(oldSet.zone.file) || oldSet.records.some(({ file }) => unread.has(file));
    if (nextSets.has(key) || isUnread) continue;
    const zone = zoneAfterChange(oldSet, next.zones);
    if (zone?.keepsUnlistedRecords) keptApexes.add(zone.apex ?? '');
    else changes.push(plannedSet(oldSet, [], deletionPlace(oldSet, zone, nextFiles)));
  }
  for (const apex of keptApexes) {
    notes.push(
      `Records of ${sanitise(apex, 300)} that its configuration no longer has stay: it keeps what it does not know.`,
    );
  }
  for (const { file, zones } of old.files) {
    const hasRecords = zones.some(({ records }) => records.length > 0);
    if (nextFiles.has(file) || next.included.has(file) || !hasRecords) continue;
    notes.push(
      `${shownPath(file)} is deleted; records of its that no other file has count as deleted too.`,
    );
  }
  return { changes, zones: [], unread: [], notes, problems, moreProblems };
}

function unreadableBaseNote({ location, message }: Problem): string {
  const where = `${shownPath(location?.file ?? '')}:${location?.line ?? 1}`;
  return `${where}: As it was, the file cannot be read (${message}); all that it holds now counts as planned.`;
}

/** The contents of all files, before or after the change. */
interface ZonesVersion {
  readonly files: readonly { readonly file: string; readonly zones: readonly Zone[] }[];
  readonly zones: readonly Zone[];
  /** Files that other files include. */
  readonly included: ReadonlySet<string>;
  readonly unreadFiles: readonly string[];
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
  readonly moreProblems: number;
}

function readFiles(zoneFiles: readonly ZoneFile[]): ZonesVersion {
  let recordsLeft = MAX_RECORDS;
  const all = zoneFiles.map((zoneFile) => {
    const { file } = zoneFile;
    if (recordsLeft < 0) return { file, reading: NOT_READ };
    const reading = readZoneFile(zoneFile);
    if (reading.kind === 'problems' && reading.isTooLarge === true) recordsLeft = -1;
    const zones = reading.kind === 'read' ? reading.zones : [];
    recordsLeft -= zones.reduce((sum, { records }) => sum + records.length, 0);
    const isLast = reading.kind === 'read' && recordsLeft < 0;
    return { file, reading: isLast ? tooManyRecords(file) : reading };
  });
  const included = new Set(
    all.flatMap(({ reading }) => (reading.kind === 'read' ? reading.included : [])),
  );
  // The names of an included file are relative to the including one, so it is not a zone by itself.
  const readings = all.filter(({ file }) => !included.has(file));
  const files = readings.map(({ file, reading }) => {
    return { file, zones: reading.kind === 'read' ? reading.zones : [] };
  });
  return {
    files,
    zones: files.flatMap(({ zones }) => zones),
    included,
    unreadFiles: readings.flatMap(({ file, reading }) => (reading.kind === 'read' ? [] : file)),
    notes: readings.flatMap(({ reading }) => (reading.kind === 'read' ? reading.notes : [])),
    problems: readings.flatMap(({ reading }) => (reading.kind === 'read' ? [] : reading.problems)),
    moreProblems: readings.reduce((sum, { reading }) => {
      return sum + (reading.kind === 'read' ? 0 : (reading.moreProblems ?? 0));
    }, 0),
  };
}

/** A file after the one with which there are too many records. */
const NOT_READ: ZoneReading = { kind: 'problems', problems: [] };

function tooManyRecords(file: string): ZoneReading {
  const message = `With this file, the zone files have more than ${MAX_RECORDS} records together; the files after it are not read.`;
  return { kind: 'problems', problems: [{ location: { file, line: 1, column: 1 }, message }] };
}

/** Notes a zone with SOA records in two files: they are likely two views, of which receivers see only one. */
function duplicateZoneNotes(zones: readonly Zone[]): string[] {
  const first = new Map<string, Zone>();
  return zones.flatMap((zone) => {
    if (zone.apex === null || !zone.hasSoa) return [];
    const earlier = first.get(zone.apex);
    if (earlier === undefined) {
      first.set(zone.apex, zone);
      return [];
    }
    const both = `${shownPath(earlier.file)} and ${shownPath(zone.file)}`;
    return [
      `${both} both hold the whole zone ${sanitise(zone.apex, 300)}; their records are taken together.`,
    ];
  });
}

function isSameSet(set: RecordSet, old: RecordSet): boolean {
  const oldData = new Set(old.records.map(dataKey));
  return (
    set.records.length === oldData.size &&
    set.records.every((record) => oldData.has(dataKey(record)))
  );
}

function setChange(set: RecordSet, old: RecordSet | undefined): PlannedRecords {
  const oldData = new Set(old?.records.map(dataKey));
  const { file, line } =
    set.records.find((record) => !oldData.has(dataKey(record))) ?? set.records[0] ?? set.zone;
  return plannedSet(set, set.records, { file, line, resource: null });
}

/** The zone of a deleted set after the change: in the same file if possible, else in the file with the SOA record. */
function zoneAfterChange({ zone }: RecordSet, zones: readonly Zone[]): Zone | null {
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

function deletionPlace(
  { records, zone }: RecordSet,
  next: Zone | null,
  nextFiles: ReadonlySet<string>,
): PlannedPlace {
  const { file, line } =
    next ?? (nextFiles.has(zone.file) ? { file: zone.file, line: 1 } : (records[0] ?? zone));
  return { file, line, resource: null };
}
