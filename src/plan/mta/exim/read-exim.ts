import type { Problem } from '../../../model/mail-host.ts';
import {
  baseName,
  type ConfigLocation,
  inBackticks,
  type Setting,
  siblingPath,
  uncertaintyUnder,
} from '../config-text.ts';
import { readListenPlace } from '../listen-place.ts';
import { type PartialText, templateText, unknownPart } from '../partial-text.ts';
import {
  type ConfigFile,
  type ConfigReading,
  EMPTY_READING,
  EVERY_ADDRESS,
  type ListenPlace,
  type OutboundTransport,
  type ReadSibling,
} from '../reader.ts';
import { firstPlaceholder } from '../template-placeholder.ts';
import { ESCAPES, expandExim, type Variable } from './expand.ts';
import { type EximLine, type EximLines, readEximLines } from './lines.ts';
import { UNCERTAIN_MACRO } from './macros.ts';

/**
 * Reads Exim's names: `primary_hostname`, `smtp_active_hostname`, `smtp_banner`, and `helo_data` of the transports.
 * In Debian's configuration macros in a separate file set the names.
 */
export function readExim(file: ConfigFile, readSibling: ReadSibling): ConfigReading {
  return readEximFiles([...localMacrosFile(file, readSibling), file], readSibling);
}

/** The folders of Debian's split configuration, in the order in which update-exim4.conf joins their files. */
const SPLIT_FOLDERS = ['main', 'acl', 'router', 'transport', 'retry', 'rewrite', 'auth'] as const;

/** The folder `conf.d` of a file of Debian's split configuration; null for any other file. */
export function splitFolder(path: string): string | null {
  const match = /^((?:.*\/)?(?:exim4?\/)?conf\.d)\/([a-z]+)\/[^/]+$/.exec(path);
  return match?.[1] !== undefined && SPLIT_FOLDERS.some((folder) => folder === match[2])
    ? match[1]
    : null;
}

/** Reads the files of one split configuration, with the local macros beside their folder. */
export function readSplitExim(
  folder: string,
  files: readonly ConfigFile[],
  readSibling: ReadSibling,
): ConfigReading {
  const orderOf = ({ path }: ConfigFile) =>
    SPLIT_FOLDERS.findIndex((name) => path.startsWith(`${folder}/${name}/`));
  const sorted = files.toSorted(
    (a, b) => orderOf(a) - orderOf(b) || (a.path < b.path ? -1 : Number(a.path > b.path)),
  );
  const path = siblingPath(folder, 'exim4.conf.localmacros');
  const text = path === null ? null : readSibling(path);
  const macros = path === null || text === null ? [] : [{ path, text }];
  return readEximFiles([...macros, ...sorted], readSibling);
}

/** Debian's update-exim4.conf.conf has `dc_other_hostnames` for received mail, but no name that Exim announces. */
export function readDebianAnswers({ path }: ConfigFile): ConfigReading {
  const location = { file: path, line: 1, column: 1 };
  const message =
    'this file does not set the name that Exim announces; `MAIN_HARDCODE_PRIMARY_HOSTNAME` in exim4.conf.localmacros does';
  return { ...EMPTY_READING, notes: [{ location, message }] };
}

function readEximFiles(files: readonly ConfigFile[], readSibling: ReadSibling): ConfigReading {
  const read = readEximLines(files, readSibling);
  const sections = bySection([...debianSettings(read), ...read.lines]);
  const originOf = macroOrigins(read.definitions);
  const main = readMainSettings(sections.get('main') ?? [], originOf);
  const start: ConfigLocation = { file: files.at(-1)?.path ?? '', line: 1, column: 1 };
  const names = serverNames(main.settings, start);
  const places = listenPlaces(main.settings);
  const loopbackOnly = main.settings.get('local_interfaces');
  const notes = [...read.notes];
  if (places.length === 0 && loopbackOnly !== undefined) {
    notes.push({
      location: loopbackOnly.location,
      message: 'Exim listens on loopback only, so that it has no greeting for the outside',
    });
  }
  return {
    services: places.map((place) => ({
      port: null,
      place,
      greeting: names.banner,
      ehlo: names.activeHostname,
    })),
    transports: readTransports(sections.get('transports') ?? [], names, originOf),
    notes,
    refusals: [...read.refusals, ...main.refusals],
    unread: null,
  };
}

/** Debian's update-exim4.conf puts the local macros before the template. */
function localMacrosFile(file: ConfigFile, readSibling: ReadSibling): ConfigFile[] {
  if (baseName(file.path) !== 'exim4.conf.template') return [];
  const path = siblingPath(file.path, 'exim4.conf.localmacros');
  const text = path === null ? null : readSibling(path);
  return path === null || text === null ? [] : [{ path, text }];
}

/** The settings of Debian's macros, by the name of the macro. */
const DEBIAN_MACROS: ReadonlyMap<string, { readonly option: string; readonly section: string }> =
  new Map([
    ['MAIN_HARDCODE_PRIMARY_HOSTNAME', { option: 'primary_hostname', section: 'main' }],
    ['REMOTE_SMTP_HELO_DATA', { option: 'helo_data', section: 'transports' }],
  ]);

/**
 * The settings of Debian's macros where their file is read without the configuration that uses them.
 *
 * @returns lines for the beginning of the configuration
 */
function debianSettings({ lines, definitions }: EximLines): EximLine[] {
  const last = new Map(definitions.map((one) => [MACRO.exec(one.text)?.[1] ?? '', one]));
  return [...DEBIAN_MACROS].flatMap(([name, debian]) => {
    const definition = last.get(name);
    if (definition === undefined) return [];
    const value = MACRO.exec(definition.text)?.[2] ?? '';
    const isUsed = lines.some(({ text }) => settingPattern(debian.option).test(text));
    if (isUsed) return [];
    const line = (text: string): EximLine => ({ ...definition, text, raw: `x = ${name}` });
    const setting = line(`${debian.option} = ${value}`);
    return debian.section === 'main'
      ? [setting]
      : [
          line('begin transports'),
          line('remote_smtp:'),
          line('driver = smtp'),
          setting,
          line('begin main'),
        ];
  });
}

const MACRO = /^([A-Z]\w*)\s*==?\s*(.*)$/s;

function settingPattern(name: string): RegExp {
  return new RegExp(`^(?:hide\\s+)?${name}\\s*=`);
}

/** A function that finds the line of the macro that is the whole of a value; undefined where none is. */
function macroOrigins(definitions: readonly EximLine[]) {
  const byName = new Map(
    definitions.flatMap((line) => {
      const [, name, value] = MACRO.exec(line.raw) ?? [];
      return name === undefined ? [] : [[name, { line, value: value ?? '' }] as const];
    }),
  );
  return (rawValue: string): ConfigLocation | undefined => {
    const name = rawValue.trim();
    const definition = byName.get(name);
    if (definition === undefined) return undefined;
    const { file, line } = definition.line;
    return { file, line, column: 1, setting: { mta: 'exim', name, write: `${name} = {name}` } };
  };
}

/** The lines of each section; those before the first `begin` are the section `main`. */
function bySection(lines: readonly EximLine[]): ReadonlyMap<string, readonly EximLine[]> {
  const sections = new Map<string, EximLine[]>();
  let section = 'main';
  for (const line of lines) {
    section = /^begin\s+(\w+)$/.exec(line.text)?.[1] ?? section;
    const known = sections.get(section);
    if (known === undefined) sections.set(section, [line]);
    else known.push(line);
  }
  return sections;
}

const MAIN_SETTINGS: ReadonlySet<string> = new Set([
  'primary_hostname',
  'smtp_active_hostname',
  'smtp_banner',
  'qualify_domain',
  'local_interfaces',
]);

function readMainSettings(
  lines: readonly EximLine[],
  originOf: ReturnType<typeof macroOrigins>,
): {
  readonly settings: ReadonlyMap<string, Setting>;
  readonly refusals: readonly Problem[];
} {
  const settings = new Map<string, Setting>();
  const refusals: Problem[] = [];
  for (const line of lines) {
    const { name, setting } = readSetting(line, originOf) ?? {};
    if (name === undefined || setting === undefined || !MAIN_SETTINGS.has(name)) continue;
    const earlier = settings.get(name);
    if (earlier !== undefined && earlier.uncertainty === null && setting.uncertainty === null) {
      const message = `Exim does not start: ${inBackticks(name)} is set twice, first on line ${earlier.location.line}.`;
      refusals.push({ location: { file: line.file, line: line.line, column: 1 }, message });
    }
    settings.set(name, setting);
  }
  return { settings, refusals };
}

function readSetting(
  { text, raw, file, line, condition }: EximLine,
  originOf: ReturnType<typeof macroOrigins>,
) {
  const [, name, value] = /^(?:hide\s+)?([a-z]\w*)\s*=\s*(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) return null;
  const write = `${name} = ${name === 'smtp_banner' ? '{name} ESMTP' : '{name}'}`;
  const own: ConfigLocation = { file, line, column: 1, setting: { mta: 'exim', name, write } };
  const setting: Setting = {
    value: unquote(value.trim()),
    location: originOf(raw.slice(raw.indexOf('=') + 1)) ?? own,
    uncertainty: uncertaintyUnder(condition),
  };
  return { name, setting };
}

/** In a quoted value, backslash escapes are replaced before the string is expanded (specification, section 6.16). */
function unquote(value: string): string {
  if (!value.startsWith('"')) return value;
  const inner = /^"((?:[^"\\]|\\.)*)/s.exec(value)?.[1] ?? '';
  return inner.replace(/\\(.)/gs, (_, next: string) => ESCAPES.get(next) ?? next);
}

interface ServerNames {
  readonly primaryHostname: PartialText;
  readonly activeHostname: PartialText;
  readonly banner: PartialText;
  readonly variable: Variable;
  readonly start: ConfigLocation;
}

/** The banner and the active host name. Each name may refer only to those before it, so there are no circles. */
function serverNames(settings: ReadonlyMap<string, Setting>, start: ConfigLocation): ServerNames {
  const hostname = settings.get('primary_hostname');
  const primaryHostname =
    hostname === undefined || hostname.value === ''
      ? [unknownPart("the machine's own name, as `primary_hostname` is not set", start)]
      : literalText(hostname);
  const domain = settings.get('qualify_domain');
  const literalVariable = (name: string): PartialText | null => {
    if (name === 'primary_hostname') return primaryHostname;
    if (name !== 'qualify_domain') return null;
    return domain === undefined || domain.value === '' ? primaryHostname : literalText(domain);
  };
  const active = settings.get('smtp_active_hostname');
  const activeHostname =
    active === undefined || active.value === ''
      ? primaryHostname
      : expandedText(active, literalVariable);
  const variable: Variable = (name) =>
    name === 'smtp_active_hostname' ? activeHostname : literalVariable(name);
  const banner = settings.get('smtp_banner');
  return {
    primaryHostname,
    activeHostname,
    variable,
    start,
    banner:
      banner === undefined
        ? expandExim(DEFAULT_BANNER, start, variable)
        : expandedText(banner, variable),
  };
}

const DEFAULT_BANNER = '$smtp_active_hostname ESMTP Exim $version_number';

/** The value of an option that Exim does not expand. */
function literalText({ value, location, uncertainty }: Setting): PartialText {
  if (uncertainty !== null) return [unknownPart(uncertainty, location)];
  return value.includes(UNCERTAIN_MACRO)
    ? [unknownPart('a macro under a condition', location)]
    : templateText(value, location);
}

/** The value of an option that Exim expands. */
function expandedText({ value, location, uncertainty }: Setting, variable: Variable): PartialText {
  return uncertainty === null
    ? expandExim(value, location, variable)
    : [unknownPart(uncertainty, location)];
}

/**
 * The places of `local_interfaces`, a list with `:` or with the separator that `<` sets. All listeners have the same
 * names, so an item whose address is not known counts as every address.
 */
function listenPlaces(settings: ReadonlyMap<string, Setting>): readonly ListenPlace[] {
  const setting = settings.get('local_interfaces');
  if (setting === undefined) return [EVERY_ADDRESS];
  const { value, location, uncertainty } = setting;
  if (
    uncertainty !== null ||
    /\$/.test(value) ||
    firstPlaceholder(value) !== null ||
    value === ''
  ) {
    return [EVERY_ADDRESS];
  }
  const places = splitList(value).flatMap((item) => {
    const address = item
      .replace(/^\[(.*)\](?::\d+)?$/, '$1')
      .replace(/^(\d+\.\d+\.\d+\.\d+)\.\d+$/, '$1')
      .replace(/^([\da-f:]*:[\da-f:]*)\.\d+$/i, '$1');
    return readListenPlace(address, location) ?? [];
  });
  return places.some(({ kind }) => kind === 'unknown') ? [EVERY_ADDRESS] : places;
}

function splitList(value: string): readonly string[] {
  const separator = /^\s*<\s*([^\w\s])/.exec(value)?.[1] ?? ':';
  const text = value.replace(/^\s*<\s*[^\w\s]/, '');
  // A doubled separator is one in the item.
  return text
    .replaceAll(separator.repeat(2), '\u0000')
    .split(separator)
    .map((item) => item.replaceAll('\u0000', separator).trim())
    .filter((item) => item !== '');
}

/** The HELO name of each transport with the smtp driver; `helo_data` defaults to `primary_hostname`. */
function readTransports(
  lines: readonly EximLine[],
  { primaryHostname, variable }: ServerNames,
  originOf: ReturnType<typeof macroOrigins>,
): OutboundTransport[] {
  const transports: { name: string; isSmtp: boolean; helo: PartialText }[] = [];
  for (const line of lines) {
    const name = /^([A-Za-z]\w*)\s*:$/.exec(line.text)?.[1];
    if (name !== undefined) transports.push({ name, isSmtp: false, helo: primaryHostname });
    const current = transports.at(-1);
    const found = readSetting(line, originOf);
    if (current === undefined || found === null) continue;
    if (found.name === 'driver') current.isSmtp = found.setting.value === 'smtp';
    if (found.name === 'helo_data') current.helo = expandedText(found.setting, variable);
  }
  if (transports.length === 0) return [{ name: 'remote_smtp', helo: primaryHostname }];
  return transports.filter(({ isSmtp }) => isSmtp).map(({ name, helo }) => ({ name, helo }));
}
