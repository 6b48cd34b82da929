import { readEntries } from './master-file-entries.ts';
import { type NameResult, readName } from './names.ts';
import { readRecordHead } from './record-head.ts';

/**
 * The zone of a file with a conventional name: `example.com.zone`, `db.example.com`, `zones/example.com`,
 * `113.0.203.in-addr.arpa.zone`.
 *
 * The octets in `db.203.0.113` may be in network order or in zone order. They are read only where one of the orders
 * is impossible.
 *
 * @returns a name in canonical form; null where the file's name is not conventional or ambiguous
 */
export function zoneFromFileName(file: string): string | null {
  const base = (file.split('/').at(-1) ?? '').toLowerCase().replace(COMPRESSION, '');
  const name = base.replace(PREFIX, '').replace(EXTENSION, '').replace(/\.$/, '');
  if (/^\d{1,3}(?:\.\d{1,3}){0,2}$/.test(name)) return PREFIX.test(base) ? reverseZone(name) : null;
  if (name.length > 253 || !DOMAIN.test(name)) return null;
  const read = readName(`${name}.`, null);
  return read.kind === 'name' ? read.name : null;
}

/** The owner name of a master file's SOA record; null where there is none, or its name depends on the file's origin. */
export function zoneFromSoa(text: string): string | null {
  let origin: string | null = null;
  let owner: string | null = null;
  for (const entry of readEntries(text)) {
    if (entry.kind === 'error') continue;
    const [first, ...rest] = entry.tokens;
    if (!entry.indented) {
      const directive = first.text.toUpperCase();
      const isOrigin = directive === '$ORIGIN';
      if (directive.startsWith('$') && !isOrigin) continue;
      const token = isOrigin ? rest[0] : first;
      const read: NameResult | null = token === undefined ? null : readName(token.text, origin);
      const name: string | null = read?.kind === 'name' ? read.name : null;
      if (isOrigin) {
        origin = name ?? origin;
        continue;
      }
      owner = name;
    }
    const head = readRecordHead(entry.indented ? entry.tokens : rest, first);
    if (head.kind === 'head' && head.type === 'SOA') return owner;
  }
  return null;
}

const COMPRESSION = /\.(?:gz|bz2|xz|zst|zip)$/;
const PREFIX = /^(?:db|zone|named|pri|master|primary)[._-]/;
const EXTENSION = /\.(?:zone|zonefile|db|dns|bind|hosts|rev|txt|master|signed)$/;
/** At least two labels, the last one not a number. */
const DOMAIN = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])$/;

/** The reverse zone of some octets in either order; null where both orders are possible. */
function reverseZone(text: string): string | null {
  const octets = text.split('.');
  if (octets.some((octet) => Number(octet) > 255 || /^0\d/.test(octet))) return null;
  const possibleOrders = [octets.toReversed(), octets].filter((labels) => {
    const firstOctet = Number(labels.at(-1));
    return firstOctet >= 1 && firstOctet <= 223;
  });
  const names = new Set(possibleOrders.map((labels) => `${labels.join('.')}.in-addr.arpa`));
  const [name] = names;
  return name !== undefined && names.size === 1 ? name : null;
}
