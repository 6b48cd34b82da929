import type { Problem, SourceLocation } from '../../../model/mail-host.ts';
import {
  baseName,
  inBackticks,
  noteAt,
  type Setting,
  siblingPath,
  uncertaintyUnder,
} from '../config-text.ts';
import { type PartialText, templateText, unknownPart } from '../partial-text.ts';
import type { ConfigFile, ConfigReading, ReadSibling } from '../reader.ts';
import { ESCAPES, expandExim, type Variable } from './expand.ts';
import { type EximLine, readEximLines } from './lines.ts';
import { UNCERTAIN_MACRO } from './macros.ts';

/**
 * Reads Exim's names: `primary_hostname`, `smtp_active_hostname`, `smtp_banner`, and `helo_data` of the transports.
 * In Debian's configuration a macro in a separate file sets the name.
 */
export function readExim(file: ConfigFile, readSibling: ReadSibling): ConfigReading {
  const { lines, definitions, included, problems } = readEximLines([
    ...localMacrosFile(file, readSibling),
    file,
  ]);
  const sections = bySection([...debianHostname(lines, definitions), ...lines]);
  const main = readMainSettings(sections.get('main') ?? []);
  const start: SourceLocation = { file: file.path, line: 1, column: 1 };
  const names = serverNames(main.settings, start);
  const notes = included.map((line) => {
    return noteAt(
      { ...line, column: 1 },
      `${inBackticks(line.text)} is included, and is not read.`,
    );
  });
  return {
    services: [
      {
        port: null,
        address: null,
        greeting: names.banner,
        ehlo: names.activeHostname,
        helo: heloName(sections.get('transports') ?? [], names.variable),
      },
    ],
    notes,
    problems: [...problems, ...main.problems],
  };
}

/** Debian's update-exim4.conf.conf has `dc_other_hostnames` for received mail, but no name that Exim announces. */
export function readDebianAnswers({ path }: ConfigFile): ConfigReading {
  const note = noteAt(
    { file: path, line: 1, column: 1 },
    'nothing here sets the name that Exim says; `MAIN_HARDCODE_PRIMARY_HOSTNAME` in exim4.conf.localmacros does.',
  );
  return { services: [], notes: [note], problems: [] };
}

/** Debian's update-exim4.conf puts the local macros before the template. */
function localMacrosFile(file: ConfigFile, readSibling: ReadSibling): ConfigFile[] {
  if (baseName(file.path) !== 'exim4.conf.template') return [];
  const path = siblingPath(file.path, 'exim4.conf.localmacros');
  const text = path === null ? null : readSibling(path);
  return path === null || text === null ? [] : [{ path, text }];
}

const DEBIAN_HOSTNAME = /^MAIN_HARDCODE_PRIMARY_HOSTNAME\s*==?\s*(.*)$/s;

/** A file of local macros has no settings. Debian's template sets `primary_hostname` to one of the macros. */
function debianHostname(
  lines: readonly EximLine[],
  definitions: readonly EximLine[],
): readonly EximLine[] {
  if (lines.some(({ text }) => /^(?:hide\s+)?primary_hostname\s*=/.test(text))) return [];
  const settings = definitions.flatMap((line) => {
    const value = DEBIAN_HOSTNAME.exec(line.text)?.[1];
    return value === undefined ? [] : [{ ...line, text: `primary_hostname = ${value}` }];
  });
  return settings.slice(-1);
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

const NAME_SETTINGS: ReadonlySet<string> = new Set([
  'primary_hostname',
  'smtp_active_hostname',
  'smtp_banner',
  'qualify_domain',
]);

function readMainSettings(lines: readonly EximLine[]): {
  readonly settings: ReadonlyMap<string, Setting>;
  readonly problems: readonly Problem[];
} {
  const settings = new Map<string, Setting>();
  const problems: Problem[] = [];
  for (const line of lines) {
    const { name, setting } = readSetting(line) ?? {};
    if (name === undefined || setting === undefined || !NAME_SETTINGS.has(name)) continue;
    const earlier = settings.get(name);
    if (earlier !== undefined && earlier.uncertainty === null && setting.uncertainty === null) {
      const message = `${inBackticks(name)} is set twice, which Exim refuses; first on line ${earlier.location.line}.`;
      problems.push({ location: setting.location, message });
    }
    settings.set(name, setting);
  }
  return { settings, problems };
}

function readSetting({ text, file, line, condition }: EximLine) {
  const [, name, value] = /^(?:hide\s+)?([a-z]\w*)\s*=\s*(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) return null;
  const setting: Setting = {
    value: unquote(value.trim()),
    location: { file, line, column: 1 },
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

/** The banner and the active host name. Each name may refer only to those before it, so there are no circles. */
function serverNames(settings: ReadonlyMap<string, Setting>, start: SourceLocation) {
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
    activeHostname,
    variable,
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

/** The HELO name of the transports; unknown where they set different ones, null where none sets one. */
function heloName(lines: readonly EximLine[], variable: Variable): PartialText | null {
  const settings = lines.flatMap((line) => {
    const found = readSetting(line);
    return found?.name === 'helo_data' ? [found.setting] : [];
  });
  const [first] = settings;
  if (first === undefined) return null;
  return settings.every(({ value }) => value === first.value)
    ? expandedText(first, variable)
    : [unknownPart('`helo_data`, which differs from transport to transport', first.location)];
}
