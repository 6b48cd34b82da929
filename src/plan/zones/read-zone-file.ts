import { shownPath } from '../../model/sanitise.ts';
import { readDnscontrol } from './dnscontrol.ts';
import { detectZoneFormat, type ZoneFormat } from './format.ts';
import { readZone } from './master-file.ts';
import { readOctodns } from './octodns.ts';
import type { ZonesReading } from './zone.ts';
import type { ReadInclude } from './zone-reader.ts';

/** A file that may hold zones. */
export interface ZoneText {
  /** Path from the workspace's root with `/`. */
  readonly file: string;
  readonly text: string;
  /** The zone's name where somebody said it. */
  readonly origin?: string | null;
  /** The format where somebody said it; else it is told from the file's name and what is in it. */
  readonly format?: ZoneFormat;
  /** Gives the files that it includes, in the same version. */
  readonly readInclude?: ReadInclude;
}

/** Reads the zones of a file in whatever format it is. One that holds no zone is noted. */
export function readZoneFile({
  file,
  text,
  origin = null,
  format,
  readInclude,
}: ZoneText): ZonesReading {
  switch (format ?? detectZoneFormat(file, text)) {
    case 'master':
      return readZone(text, file, origin, readInclude);
    case 'octodns':
      return readOctodns(text, file, origin);
    case 'dnscontrol':
      return readDnscontrol(text, file);
    default:
      return {
        kind: 'read',
        zones: [],
        notes: [`${shownPath(file)} holds no zone in a format that is read here.`],
        included: [],
      };
  }
}
