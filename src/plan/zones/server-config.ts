import { canonicalName } from '../../model/dns-name.ts';
import { readName } from './names.ts';

/** A zone in the configuration of a name server. */
export interface ConfiguredZone {
  readonly zone: string;
  /** The path of its file, as written. */
  readonly file: string;
  /** The view that the zone is in; null where there are none. */
  readonly view: string | null;
}

/** Whether a file may be the configuration of BIND, NSD or Knot DNS, by its name. */
export function isServerConfig(file: string): boolean {
  const name = file.split('/').at(-1) ?? '';
  return /^(?:named|bind|nsd|knot(?:d)?|zones)[\w.-]*\.conf(?:\.[\w-]+)?$/i.test(name);
}

/** Reads the zones of `named.conf`, `nsd.conf` or `knot.conf`. What is not understood is passed over. */
export function readServerConfig(text: string): ConfiguredZone[] {
  const zones = /^[ \t]*(?:zone|view)[ \t]+"?[^\s:{"]+"?/m.test(text)
    ? readNamedConf(text)
    : readSections(text);
  return zones.flatMap(({ zone, ...rest }) => {
    const name = readName(canonicalName(zone), '.');
    return name.kind === 'name' ? [{ zone: name.name, ...rest }] : [];
  });
}

/**
 * The zone of a file by the configuration that names it. Paths there are those of the server, so they are compared from
 * their ends.
 *
 * @returns null where no zone has such a file, or several have
 */
export function configuredZone(
  file: string,
  zones: readonly ConfiguredZone[],
): ConfiguredZone | null {
  const lengths = zones.map((zone) => ({ zone, length: commonEnd(file, zone.file) }));
  const longest = Math.max(0, ...lengths.map(({ length }) => length));
  if (longest === 0) return null;
  const best = lengths.filter(({ length }) => length === longest).map(({ zone }) => zone);
  const [first] = best;
  return first !== undefined && best.every(({ zone }) => zone === first.zone) ? first : null;
}

/** How many segments at the ends of two paths are equal. */
function commonEnd(one: string, other: string): number {
  const [a, b] = [one, other].map((path) => path.split('/').filter(Boolean).toReversed());
  const different = (a ?? []).findIndex((segment, index) => segment !== b?.[index]);
  return different === -1 ? (a ?? []).length : different;
}

/** The longest configuration that is read, in tokens. */
const MAX_TOKENS = 200_000;

/** Blocks such as `view "outside" { zone "example.com" { type primary; file "db.example.com"; }; };`. */
function readNamedConf(text: string): ConfiguredZone[] {
  const tokens =
    text
      .match(/\/\*[\s\S]*?\*\/|\/\/.*|#.*|"(?:[^"\\\n]|\\.)*"|[{};]|[^\s{};"]+/g)
      ?.filter((token) => !/^(?:\/\*|\/\/|#)/.test(token))
      .slice(0, MAX_TOKENS) ?? [];
  const zones: ConfiguredZone[] = [];
  /** The first two words of each open block. */
  const blocks: (readonly [string, string])[] = [];
  let words: string[] = [];
  for (const token of tokens) {
    if (token === '{') {
      blocks.push([words[0]?.toLowerCase() ?? '', words[1] ?? '']);
      words = [];
    } else if (token === '}') {
      blocks.pop();
      words = [];
    } else if (token === ';') {
      const [keyword = '', value] = words;
      const block = blocks.at(-1);
      if (keyword.toLowerCase() === 'file' && block?.[0] === 'zone' && value !== undefined) {
        const view = blocks.find(([kind]) => kind === 'view')?.[1] ?? null;
        zones.push({ zone: block[1], file: value, view });
      }
      words = [];
    } else {
      words.push(token.startsWith('"') ? token.slice(1, -1) : token);
    }
  }
  return zones;
}

/** Sections of NSD (`zone:` with `name` and `zonefile`) and of Knot DNS (`- domain` with `file`). */
function readSections(text: string): ConfiguredZone[] {
  const zones: ConfiguredZone[] = [];
  const templates = new Map<string, string>();
  let section = '';
  let current: { name?: string; file?: string; template?: string } = {};
  const finish = () => {
    const { name, file, template } = current;
    if (section === 'template' && name !== undefined && file !== undefined)
      templates.set(name, file);
    if (section === 'zone' && name !== undefined) {
      const pattern = file ?? templates.get(template ?? 'default');
      if (pattern !== undefined)
        zones.push({ zone: name, file: fileOf(pattern, name), view: null });
    }
    current = {};
  };
  for (const line of text.split('\n', MAX_TOKENS)) {
    const [, indent = '', dash, key = '', value = ''] =
      /^(\s*)(-\s*)?([\w-]+):\s*(.*?)\s*(?:#.*)?$/.exec(line) ?? [];
    if (key === '') continue;
    if (indent === '' && value === '' && dash === undefined) {
      finish();
      section = key === 'pattern' ? 'template' : key;
      continue;
    }
    if (dash !== undefined) finish();
    const text = value.replace(/^["']|["']$/g, '');
    if (['name', 'domain', 'id'].includes(key)) current.name = text;
    else if (['zonefile', 'file'].includes(key)) current.file = text;
    else if (['include-pattern', 'template'].includes(key)) current.template = text;
  }
  finish();
  return zones;
}

/** Fills in the zone's name: `%s` in both servers. */
function fileOf(pattern: string, zone: string): string {
  return pattern.replaceAll('%s', zone.replace(/\.$/, ''));
}
