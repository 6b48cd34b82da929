import { EMPTY_SCOPE } from '../../model/name-scope.ts';
import { shownPath } from '../../model/sanitise.ts';
import { readDnscontrol } from './read-dnscontrol.ts';
import { type ReadInclude, readMasterFile, unreadFile } from './read-master-file.ts';
import { readOctodns } from './read-octodns.ts';
import type { ZoneReading } from './zone.ts';
import { zoneFromFileName } from './zone-name.ts';

/** A file that may contain zones. */
export interface ZoneFile {
  /** Path from the workspace's root with `/`. */
  readonly file: string;
  /** The problem is the rest of a sentence that begins with the file. */
  readonly text: string | { readonly problem: string };
  /** The zone's name; by default it is read from the file. */
  readonly origin?: string | null;
  /** The view that the zone is for, by the configuration of the name server. */
  readonly view?: string | null;
  /** The format; detected by default. */
  readonly format?: ZoneFormat;
  /** Reads the files that it includes, in the same version. */
  readonly readInclude?: ReadInclude;
}

export type ZoneFormat = 'master' | 'octodns' | 'dnscontrol';

/** Reads the zones in a file of any format. A file without zones is noted. */
export function readZoneFile({
  file,
  text,
  origin = null,
  format,
  readInclude,
}: ZoneFile): ZoneReading {
  if (typeof text !== 'string') {
    const message = `The file ${text.problem}.`;
    return unreadFile(message, file, origin === null ? zoneFromFileName(file) : origin);
  }
  switch (format ?? detectZoneFormat(file, text)) {
    case 'master':
      return readMasterFile(text, file, origin, readInclude);
    case 'octodns':
      return readOctodns(text, file, origin);
    case 'dnscontrol':
      return readDnscontrol(text, file);
    default:
      return unreadFormat(file, text, origin);
  }
}

/**
 * A file without a zone that is read. Where it is named after a zone, or is DNS data in another format, its names are
 * not known; any other file, such as a README, decides no name.
 */
function unreadFormat(file: string, text: string, origin: string | null): ZoneReading {
  const isEmpty = text.replace(/^[ \t]*[;#].*$/gm, '').trim() === '';
  const isZone = !isEmpty && (ZONE_FILE_NAME.test(file) || origin !== null);
  const apex = isZone ? (origin ?? zoneFromFileName(file)) : null;
  const names = hasOtherDnsData(text) ? namesIn(text) : [];
  const why = 'the file contains no zone in a format that is read here';
  return {
    kind: 'read',
    zones: [],
    notes:
      apex === null && names.length === 0
        ? [`${shownPath(file)} contains no zone in a format that is read here.`]
        : [],
    included: [],
    unread:
      apex === null && names.length === 0
        ? []
        : [
            {
              scope: { ...EMPTY_SCOPE, names, zones: apex === null ? [] : [apex] },
              types: null,
              why,
              location: { file, line: null, resource: null },
            },
          ],
  };
}

/** Names that files with a zone have: `example.com.zone`, `db.example.com`. */
const ZONE_FILE_NAME = /\.(?:zone|zonefile|db)$|(?:^|\/)db\.[^/]+$/i;

/** Lines of external-dns, of the API of Route 53, of tinydns, and of a table with a column of types. */
const OTHER_DNS_DATA: readonly RegExp[] = [
  /^\s*kind:\s*DNSEndpoint\b/i,
  /"ResourceRecordSets"/,
  /^[=+^C@&'][a-z\d*_-][a-z\d.*_-]*:[^\s:]+(?::[^\s]*)?$/i,
  /^[^,;\t]*[,;\t].{0,200}[,;\t]"?(?:A|AAAA|PTR|MX|CNAME)"?[,;\t]/i,
];

function hasOtherDnsData(text: string): boolean {
  const lines = text.slice(0, HEAD_LENGTH).split(/\r?\n/);
  return lines.some((line) => OTHER_DNS_DATA.some((pattern) => pattern.test(line)));
}

/** The most names of one such file. */
const MAX_NAMES = 5000;

/** The longest name, in characters. */
const MAX_NAME = 255;

/** Words that can be whole names of hosts. */
function namesIn(text: string): string[] {
  const names = text
    .toLowerCase()
    .split(/[^a-z\d_.-]+/)
    .filter((word) => word.length <= MAX_NAME)
    .map((word) => word.replace(/^[.-]+|[.-]+$/g, ''))
    .filter((word) => /\.[a-z][a-z\d-]+$/.test(word));
  return [...new Set(names)].slice(0, MAX_NAMES);
}

/** The format is detected in the first characters of a file. */
const HEAD_LENGTH = 64 * 1024;

/**
 * Detects the format of a file by its extension and its first lines.
 *
 * @returns null for a file without zones, such as octoDNS's own settings or a README
 */
export function detectZoneFormat(file: string, text: string): ZoneFormat | null {
  const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase();
  const head = text.slice(0, HEAD_LENGTH);
  switch (extension) {
    case 'json':
      return /^\s*\{/.test(head) && head.includes('"domains"') ? 'dnscontrol' : null;
    case 'yaml':
    case 'yml':
      return isOctodns(file, head) ? 'octodns' : null;
    case 'md':
    case 'rst':
    case 'html':
    case 'toml':
    case 'js':
    case 'py':
    case 'sh':
    case 'conf':
      return null;
    default:
      return head.split('\n').some(isMasterFileLine) ? 'master' : null;
  }
}

/** Whether a YAML file has records with types or from other files, or is empty and named after a zone. */
function isOctodns(file: string, head: string): boolean {
  if (/^(?:providers|manager|processors):/m.test(head)) return false;
  const hasRecords =
    /^[ \t]*(?:-[ \t]+)?["']?type["']?:[ \t]*["']?[A-Z]/m.test(head) ||
    /[{,][ \t]*["']?type["']?:[ \t]*["']?[A-Z]/.test(head) ||
    /^[ \t]*(?:[^\s#:]+:|-)[ \t]+!include[ \t]/m.test(head);
  if (hasRecords) return true;
  const name = file.split('/').at(-1) ?? '';
  return ['', '---', '{}', '--- {}'].includes(head.trim()) && name.split('.').length > 2;
}

/** Whether a line is a directive or a record of a common type. */
function isMasterFileLine(line: string): boolean {
  if (line.length > 1024) return false;
  const words = line
    .replace(/;.*/, '')
    .trim()
    .split(/[\s()]+/)
    .map((word) => word.toUpperCase());
  const [first = ''] = words;
  if (DIRECTIVES.includes(first)) return words.length > 1;
  const isIndented = /^[ \t]/.test(line);
  const typeAfterFirst = words
    .slice(0, 4)
    .findIndex((word, index) => index > 0 && COMMON_TYPES.includes(word));
  const typeIndex = isIndented && COMMON_TYPES.includes(first) ? 0 : typeAfterFirst;
  const ttlAndClass = words.slice(isIndented ? 0 : 1, Math.max(typeIndex, 0));
  return (
    typeIndex >= 0 &&
    typeIndex < words.length - 1 &&
    ttlAndClass.every((word) => /^(?:IN|\d[\dWDHMS]*)$/.test(word))
  );
}

const DIRECTIVES: readonly string[] = ['$ORIGIN', '$TTL', '$INCLUDE', '$GENERATE'];
const COMMON_TYPES: readonly string[] = ['SOA', 'NS', 'A', 'AAAA', 'PTR', 'CNAME', 'MX', 'TXT'];
