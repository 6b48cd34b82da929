import { canonicalName } from '../../model/dns-name.ts';
import { isWithin } from './names.ts';
import { ProblemList } from './problem-list.ts';
import { MAX_ZONE_BYTES, type ZonesReading } from './zone.ts';
import { zoneOfFileName, zoneOfSoa } from './zone-name.ts';
import { type ReadInclude, ZoneReader } from './zone-reader.ts';

/**
 * Reads a zone in the master format (RFC 1035 5.1, RFC 2308 4, and BIND's `$GENERATE`): the records of the types
 * that tell of a mail host's identity. All others are stepped over, their data unread.
 *
 * @param file the path that places name
 * @param origin the zone's name where somebody said it; null where the file has to: by its SOA record or its name
 * @param readInclude gives the files that `$INCLUDE` names; without it they are noted and not read
 */
export function readZone(
  text: string,
  file: string,
  origin: string | null,
  readInclude: ReadInclude = () => null,
): ZonesReading {
  const problems = new ProblemList();
  const start = { line: 1, column: 1 };
  if (Buffer.byteLength(text) > MAX_ZONE_BYTES) {
    problems.add(file, start, `The file is larger than ${MAX_ZONE_BYTES} bytes.`);
    return { kind: 'problems', problems: problems.all };
  }
  const apex = origin === null ? zoneOfSoa(text) : canonicalName(origin);
  const reader = new ZoneReader(problems, apex, readInclude);
  const guess = apex ?? zoneOfFileName(file);
  reader.read(text, file, guess, 0);
  if (problems.all.length > 0) return { kind: 'problems', problems: problems.all };
  const { records, soaLine } = reader;
  const fits = guess !== null && records.every(({ name }) => isWithin(name, guess));
  const zone = {
    apex: apex ?? (fits ? guess : null),
    file,
    line: soaLine ?? records.find((record) => record.file === file)?.line ?? 1,
    hasSoa: reader.hasSoa,
    records,
    keepsOthers: false,
  };
  return { kind: 'read', zones: [zone], notes: reader.notes(), included: reader.included };
}
