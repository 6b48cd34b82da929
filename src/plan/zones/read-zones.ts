import { EMPTY_SCOPE, ScopeIndex } from '../../model/name-scope.ts';
import {
  describeUnread,
  type Plan,
  type PlannedPlace,
  type PlannedRecords,
  type PlannedUnread,
} from '../../model/planned.ts';
import { sanitise, shownPath } from '../../model/sanitise.ts';
import { plannedZones } from './planned-zones.ts';
import { unreadFile } from './read-master-file.ts';
import { readZoneFile, type ZoneFile } from './read-zone-file.ts';
import { dataKey, plannedSet, type RecordSet, recordSets } from './record-sets.ts';
import { internalFolders, publicZones } from './views.ts';
import { MAX_RECORDS, type Zone, type ZoneReading } from './zone.ts';
import { zoneFromFileName } from './zone-name.ts';

/** The planned changes of record sets, and the zones whose whole content is known. */
export interface ZonesPlan extends Plan {
  readonly changes: readonly PlannedRecords[];
}

/** The most notes about parts of zone files that are not read. */
const MAX_NOTES = 50;

/**
 * Compares the record sets of zone files before and after a change. Both lists have all zone files, including
 * unchanged ones. Of several views of a zone only the public one is compared.
 *
 * A change is located at the first line of its set that is new; where lines were only removed, at the first line of
 * the set. A removed set has no line: its place is the zone's file after the change, or where there is none, before it.
 *
 * @param after the files after the change
 * @param before the files before the change; null where they are not known, so that every set counts as planned
 */
export function readZones(
  after: readonly ZoneFile[],
  before: readonly ZoneFile[] | null,
): ZonesPlan {
  const [oldFiles, nextFiles] = [before === null ? null : readFiles(before), readFiles(after)];
  const internal = internalFolders([...(oldFiles?.all ?? []), ...nextFiles.all]);
  const old = oldFiles === null ? null : publicVersion(oldFiles, internal);
  const next = publicVersion(nextFiles, internal);
  const nextSets = recordSets(next.zones);
  const unread = [...next.unread.map((part) => withBaseZones(part, next, old)), ...next.viewUnread];
  const notes = [
    ...guessNotes(next.zones),
    ...next.notes,
    ...limited([...new Set(unread.map(describeUnread))], next.moreUnread),
  ];
  const zones = plannedZones(next.zones, nextSets);
  if (old === null) {
    const changes = Array.from(nextSets.values(), (set) => setChange(set, undefined));
    return { changes, zones, unread, notes };
  }
  const oldSets = recordSets(old.zones);
  const changes: PlannedRecords[] = [];
  for (const [key, set] of nextSets) {
    const oldSet = oldSets.get(key);
    if (oldSet === undefined || !isSameSet(set, oldSet)) changes.push(setChange(set, oldSet));
  }
  // What may be in a part that is not read does not count as deleted.
  const unreadNames = new ScopeIndex<PlannedUnread>();
  for (const part of unread) unreadNames.add(part.scope, part);
  const keptApexes = new Set<string>();
  for (const [key, oldSet] of oldSets) {
    const mayBeUnread = unreadNames
      .find(oldSet.name)
      .some(({ types }) => types === null || types.includes(oldSet.type));
    if (nextSets.has(key) || mayBeUnread) continue;
    const zone = zoneAfterChange(oldSet, next.zones);
    if (zone?.keepsUnlistedRecords) keptApexes.add(zone.apex ?? '');
    else changes.push(plannedSet(oldSet, [], deletionPlace(oldSet, zone)));
  }
  for (const apex of keptApexes) {
    notes.push(
      `Records of ${sanitise(apex, 300)} that its configuration no longer has stay: it keeps what it does not know.`,
    );
  }
  const afterNames = new Set(after.map(({ file }) => file));
  for (const { file, zones: oldZones } of old.files) {
    const hasRecords = oldZones.some(({ records }) => records.length > 0);
    if (afterNames.has(file) || next.included.has(file) || !hasRecords) continue;
    notes.push(
      `${shownPath(file)} is deleted; records that no other file has are deleted with it.`,
    );
  }
  return { changes, zones, unread, notes };
}

/** The contents of all files, before or after the change. */
interface ZonesVersion {
  readonly files: readonly { readonly file: string; readonly zones: readonly Zone[] }[];
  /** Of several views only the public one. */
  readonly zones: readonly Zone[];
  /** Files that other files include. */
  readonly included: ReadonlySet<string>;
  readonly unread: readonly PlannedUnread[];
  /** How many more parts are not understood. */
  readonly moreUnread: number;
  /** Names that differ between views. */
  readonly viewUnread: readonly PlannedUnread[];
  readonly notes: readonly string[];
}

/** The readings of all files that no other file includes. */
interface ReadFiles {
  readonly files: readonly {
    readonly file: string;
    readonly zones: readonly Zone[];
    readonly reading: ZoneReading;
  }[];
  readonly all: readonly Zone[];
  readonly included: ReadonlySet<string>;
}

function readFiles(zoneFiles: readonly ZoneFile[]): ReadFiles {
  let recordsLeft = MAX_RECORDS;
  const all = zoneFiles.map((zoneFile) => {
    const { file } = zoneFile;
    if (recordsLeft < 0) return { zoneFile, file, reading: tooManyRecords(file) };
    const reading = readZoneFile(zoneFile);
    recordsLeft -= reading.zones.reduce((sum, { records }) => sum + records.length, 0);
    if (reading.kind === 'problems' && reading.isTooLarge === true) {
      recordsLeft = -1;
      return { zoneFile, file, reading };
    }
    return { zoneFile, file, reading: recordsLeft < 0 ? tooManyRecords(file) : reading };
  });
  const included = new Set(all.flatMap(({ reading }) => reading.included));
  // The names of an included file are relative to the including one, so it is not a zone of its own.
  const readings = all.filter(({ file }) => !included.has(file));
  const files = readings.map(({ zoneFile: { view }, file, reading }) => {
    const zones = view == null ? reading.zones : reading.zones.map((zone) => ({ ...zone, view }));
    return { file, zones, reading };
  });
  return { files, all: files.flatMap(({ zones }) => zones), included };
}

function publicVersion(
  { files, all, included }: ReadFiles,
  internal: ReadonlySet<string>,
): ZonesVersion {
  const chosen = publicZones(all, internal);
  // The internal view of a zone says nothing about what the public sees.
  const judged = new Set(chosen.zones);
  const dropped = new Set(
    files
      .filter(({ zones }) => zones.length > 0 && !zones.some((zone) => judged.has(zone)))
      .map(({ file }) => file),
  );
  const readings = files.filter(({ file }) => !dropped.has(file)).map(({ reading }) => reading);
  return {
    files,
    zones: chosen.zones,
    included,
    unread: readings.flatMap(({ unread }) => unread),
    moreUnread: readings.reduce((sum, { moreUnread = 0 }) => sum + moreUnread, 0),
    viewUnread: chosen.unread,
    notes: [...files.flatMap(({ reading }) => reading.notes), ...chosen.notes],
  };
}

function tooManyRecords(file: string): ZoneReading {
  const message = `With this file, the zone files have more than ${MAX_RECORDS} records.`;
  return unreadFile(message, file, zoneFromFileName(file));
}

/** A file whose zone is not known, because it cannot be read, has the zones that it had before the change. */
function withBaseZones(
  part: PlannedUnread,
  next: ZonesVersion,
  old: ZonesVersion | null,
): PlannedUnread {
  const { file } = part.location;
  const hasZones = next.files.some((one) => one.file === file && one.zones.length > 0);
  if (old === null || hasZones) return part;
  const zones = old.files
    .filter((one) => one.file === file)
    .flatMap((one) => one.zones.flatMap(({ apex }) => apex ?? []));
  return zones.length === 0 ? part : { ...part, scope: { ...EMPTY_SCOPE, zones } };
}

/** The files in the note about guessed names. */
const MAX_GUESSED = 5;

/** One note on all zones whose names only their files' names give. */
function guessNotes(zones: readonly Zone[]): string[] {
  const guessed = zones.filter(({ isApexGuessed }) => isApexGuessed === true);
  if (guessed.length === 0) return [];
  const named = guessed
    .slice(0, MAX_GUESSED)
    .map(({ file, apex }) => `${shownPath(file)} (${sanitise(apex ?? '', 300)})`);
  const more = guessed.length > MAX_GUESSED ? ` and ${guessed.length - MAX_GUESSED} more` : '';
  return [
    `The zone's name is guessed from the file's name for ${named.join(', ')}${more}. If that is wrong, name the zone in zone-files as in example.com=path/to/file, or give the configuration of the name server beside the file.`,
  ];
}

/** @param more how many notes there are besides */
function limited(notes: readonly string[], more: number): string[] {
  if (notes.length <= MAX_NOTES) return [...notes];
  const omitted = notes.length - MAX_NOTES + more;
  return [...notes.slice(0, MAX_NOTES), `${omitted} more notes of the zone files are left out.`];
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

function deletionPlace({ records, zone }: RecordSet, next: Zone | null): PlannedPlace {
  return { file: next?.file ?? records[0]?.file ?? zone.file, line: null, resource: null };
}
