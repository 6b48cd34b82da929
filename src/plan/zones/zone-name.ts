import { entriesOf } from './master-file-lines.ts';
import { type NameReading, readName } from './names.ts';
import { readHead } from './record-head.ts';

/**
 * The zone that a file is of by its name, as such files are usually called: `example.com.zone`, `db.example.com`,
 * `zones/example.com`, `113.0.203.in-addr.arpa.zone`. The addresses of `db.203.0.113` are read only where they
 * make sense in one order alone: some write the network, others the zone.
 *
 * @returns a name in canonical form, or null where the file's name does not say for sure
 */
export function zoneOfFileName(file: string): string | null {
  const base = (file.split('/').at(-1) ?? '').toLowerCase();
  const bare = base.replace(PREFIX, '').replace(EXTENSION, '').replace(/\.$/, '');
  if (/^\d{1,3}(?:\.\d{1,3}){0,2}$/.test(bare)) return PREFIX.test(base) ? reverseZone(bare) : null;
  if (bare.length > 253 || !DOMAIN.test(bare)) return null;
  const read = readName(`${bare}.`, null);
  return read.kind === 'name' ? read.name : null;
}

/** The owner of the SOA record, where the file itself says its whole name; null elsewhere. */
export function zoneOfSoa(text: string): string | null {
  let origin: string | null = null;
  let owner: string | null = null;
  for (const entry of entriesOf(text)) {
    if (entry.kind === 'fault') continue;
    const [first, ...rest] = entry.words;
    if (!entry.indented) {
      const directive = first.text.toUpperCase();
      const word = directive === '$ORIGIN' ? rest[0] : first;
      if (directive.startsWith('$') && directive !== '$ORIGIN') continue;
      const name: NameReading | null = word === undefined ? null : readName(word.text, origin);
      const known: string | null = name?.kind === 'name' ? name.name : null;
      if (directive === '$ORIGIN') origin = known ?? origin;
      else owner = known;
      if (directive === '$ORIGIN') continue;
    }
    const head = readHead(entry.indented ? entry.words : rest, first);
    if (head.kind === 'head' && head.type === 'SOA') return owner;
  }
  return null;
}

const PREFIX = /^(?:db|zone|named|pri|master|primary)[._-]/;
const EXTENSION = /\.(?:zone|zonefile|db|dns|bind|hosts|rev|txt|master|signed)$/;
/** Two labels at least, the last of them no number. */
const DOMAIN = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])$/;

function reverseZone(text: string): string | null {
  const octets = text.split('.');
  if (octets.some((octet) => Number(octet) > 255 || /^0\d/.test(octet))) return null;
  const orders = [octets.toReversed(), octets].filter((labels) => {
    const first = Number(labels.at(-1));
    return first >= 1 && first <= 223;
  });
  const names = new Set(orders.map((labels) => `${labels.join('.')}.in-addr.arpa`));
  const [name] = names;
  return name !== undefined && names.size === 1 ? name : null;
}
