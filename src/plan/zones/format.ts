/** The formats in which zones are kept. */
export type ZoneFormat = 'master' | 'octodns' | 'dnscontrol';

/**
 * The format of a file, by its name's ending and what is in it. Null for one that holds no zone, such as octoDNS's
 * own settings or a README beside the zones.
 */
export function detectZoneFormat(file: string, text: string): ZoneFormat | null {
  const ending = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase();
  // What decides stands near the top; a stranger's whole file need not be searched.
  const head = text.slice(0, HEAD);
  switch (ending) {
    case 'json':
      return /^\s*\{/.test(head) && head.includes('"domains"') ? 'dnscontrol' : null;
    case 'yaml':
    case 'yml':
      return isOctodns(file, head) ? 'octodns' : null;
    case 'md':
    case 'js':
    case 'py':
    case 'sh':
    case 'conf':
      return null;
    default:
      return head.split('\n').some(isMasterLine) ? 'master' : null;
  }
}

const HEAD = 64 * 1024;

/** A file of records, each with its type; or one of none, under a zone's name. */
function isOctodns(file: string, head: string): boolean {
  if (/^(?:providers|manager|processors):/m.test(head)) return false;
  const holdsRecords =
    /^[ \t]*(?:-[ \t]+)?["']?type["']?:[ \t]*["']?[A-Z]/m.test(head) ||
    /[{,][ \t]*["']?type["']?:[ \t]*["']?[A-Z]/.test(head);
  if (holdsRecords) return true;
  const name = file.split('/').at(-1) ?? '';
  return ['', '---', '{}', '--- {}'].includes(head.trim()) && name.split('.').length > 2;
}

/** A directive, or a record of a type that zones have. */
function isMasterLine(line: string): boolean {
  if (line.length > 1024) return false;
  const words = line
    .replace(/;.*/, '')
    .trim()
    .split(/[\s()]+/)
    .map((word) => word.toUpperCase());
  const [first = ''] = words;
  if (DIRECTIVES.includes(first)) return words.length > 1;
  const type = words.slice(0, 4).findIndex((word, index) => index > 0 && TYPES.includes(word));
  const own = /^[ \t]/.test(line) && TYPES.includes(first) ? 0 : type;
  const before = words.slice(
    line.startsWith(' ') || line.startsWith('\t') ? 0 : 1,
    Math.max(own, 0),
  );
  return (
    own >= 0 && own < words.length - 1 && before.every((word) => /^(?:IN|\d[\dWDHMS]*)$/.test(word))
  );
}

const DIRECTIVES: readonly string[] = ['$ORIGIN', '$TTL', '$INCLUDE', '$GENERATE'];
const TYPES: readonly string[] = ['SOA', 'NS', 'A', 'AAAA', 'PTR', 'CNAME', 'MX', 'TXT'];
