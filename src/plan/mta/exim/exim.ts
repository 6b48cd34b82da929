import type { Problem, SourceLocation } from '../../../model/mail-host.ts';
import { baseName, code, noteAt, pathBeside, type Setting } from '../config-text.ts';
import { type PartialText, plainPieces, unknown } from '../partial-text.ts';
import type { ConfigurationFile, Reading, ReadSibling } from '../reader.ts';
import { expandExim, type Variable } from './expand.ts';
import { type EximLine, readEximLines } from './lines.ts';
import { UNCERTAIN } from './macros.ts';

/**
 * Reads what Exim will say: `primary_hostname`, `smtp_active_hostname`, `smtp_banner`, and `helo_data` of its
 * transports. In Debian's files a macro sets the name, and stands in a file of its own.
 */
export function readExim(file: ConfigurationFile, beside: ReadSibling): Reading {
  const { lines, definitions, included, problems } = readEximLines([
    ...macrosBeside(file, beside),
    file,
  ]);
  const sections = inSections([...debiansName(lines, definitions), ...lines]);
  const main = settingsOf(sections.get('main') ?? []);
  const place: SourceLocation = { file: file.path, line: 1, column: 1 };
  const names = namesOf(main.settings, place);
  const notes = included.map((line) => {
    return noteAt({ ...line, column: 1 }, `${code(line.text)} is included, and is not read.`);
  });
  return {
    services: [
      {
        port: null,
        address: null,
        greeting: names.banner,
        ehlo: names.active,
        helo: heloOf(sections.get('transports') ?? [], names.variable),
      },
    ],
    notes,
    problems: [...problems, ...main.problems],
  };
}

/** Debian's update-exim4.conf puts the local macros before the template. */
function macrosBeside(file: ConfigurationFile, beside: ReadSibling): ConfigurationFile[] {
  if (!/^exim4\.conf\.template$/.test(baseName(file.path))) return [];
  const path = pathBeside(file.path, 'exim4.conf.localmacros');
  const text = path === null ? null : beside(path);
  return path === null || text === null ? [] : [{ path, text }];
}

const DEBIANS_NAME = /^MAIN_HARDCODE_PRIMARY_HOSTNAME\s*==?\s*(.*)$/;

/** A file of local macros sets nothing itself; Debian's template makes the name of this one. */
function debiansName(
  lines: readonly EximLine[],
  definitions: readonly EximLine[],
): readonly EximLine[] {
  if (lines.some(({ text }) => /^(?:hide\s+)?primary_hostname\s*=/.test(text))) return [];
  const made = definitions.flatMap((line) => {
    const value = DEBIANS_NAME.exec(line.text)?.[1];
    return value === undefined ? [] : [{ ...line, text: `primary_hostname = ${value}` }];
  });
  return made.slice(-1);
}

function inSections(lines: readonly EximLine[]): ReadonlyMap<string, readonly EximLine[]> {
  const sections = new Map<string, EximLine[]>();
  let section = 'main';
  for (const line of lines) {
    const begun = /^begin\s+(\w+)$/.exec(line.text)?.[1];
    section = begun ?? section;
    const known = sections.get(section);
    if (known === undefined) sections.set(section, [line]);
    else known.push(line);
  }
  return sections;
}

const NAMES: ReadonlySet<string> = new Set([
  'primary_hostname',
  'smtp_active_hostname',
  'smtp_banner',
  'qualify_domain',
]);

function settingsOf(lines: readonly EximLine[]): {
  readonly settings: ReadonlyMap<string, Setting>;
  readonly problems: readonly Problem[];
} {
  const settings = new Map<string, Setting>();
  const problems: Problem[] = [];
  for (const line of lines) {
    const { name, setting } = settingOf(line) ?? {};
    if (name === undefined || setting === undefined || !NAMES.has(name)) continue;
    const before = settings.get(name);
    if (before !== undefined && before.doubt === null && setting.doubt === null) {
      const message = `${code(name)} is set twice, which Exim refuses; first on line ${before.place.line}.`;
      problems.push({ place: setting.place, message });
    }
    settings.set(name, setting);
  }
  return { settings, problems };
}

function settingOf({ text, file, line, condition }: EximLine) {
  const [, name, value] = /^(?:hide\s+)?([a-z]\w*)\s*=\s*(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) return null;
  const place = { file, line, column: 1 };
  const doubt = condition === null ? null : `whether it is set, under ${code(condition)}`;
  const setting: Setting = { value: unquoted(value.trim()), place, doubt };
  return { name, setting };
}

/** In quotes a backslash escapes once more (specification, 6.16). */
function unquoted(value: string): string {
  if (!value.startsWith('"')) return value;
  const inner = /^"((?:[^"\\]|\\.)*)/s.exec(value)?.[1] ?? '';
  return inner.replace(/\\(.)/gs, (_, next: string) => ESCAPES[next] ?? next);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** The names follow from each other; none can refer to itself, as each looks only at those before it. */
function namesOf(settings: ReadonlyMap<string, Setting>, start: SourceLocation) {
  const own = settings.get('primary_hostname');
  const primary =
    own === undefined || own.value === ''
      ? [unknown("the machine's own name, as `primary_hostname` is not set", start)]
      : fixed(own);
  const domain = settings.get('qualify_domain');
  const fixedNames = (name: string): PartialText | null => {
    if (name === 'primary_hostname') return primary;
    if (name !== 'qualify_domain') return null;
    return domain === undefined || domain.value === '' ? primary : fixed(domain);
  };
  const host = settings.get('smtp_active_hostname');
  const active = host === undefined || host.value === '' ? primary : expanded(host, fixedNames);
  const variable: Variable = (name) =>
    name === 'smtp_active_hostname' ? active : fixedNames(name);
  const greeting = settings.get('smtp_banner');
  const standard = expandExim('$smtp_active_hostname ESMTP Exim $version_number', start, variable);
  return {
    active,
    variable,
    banner: greeting === undefined ? standard : expanded(greeting, variable),
  };
}

/** A value that Exim takes as it stands. */
function fixed({ value, place, doubt }: Setting): PartialText {
  if (doubt !== null) return [unknown(doubt, place)];
  return value.includes(UNCERTAIN)
    ? [unknown('a macro under a condition', place)]
    : plainPieces(value, place);
}

function expanded({ value, place, doubt }: Setting, variable: Variable): PartialText {
  return doubt === null ? expandExim(value, place, variable) : [unknown(doubt, place)];
}

/** The name said where Exim sends, where all transports that set one set the same. */
function heloOf(lines: readonly EximLine[], variable: Variable): PartialText | null {
  const all = lines.flatMap((line) => {
    const found = settingOf(line);
    return found?.name === 'helo_data' ? [found.setting] : [];
  });
  const [first] = all;
  if (first === undefined) return null;
  return all.every(({ value }) => value === first.value)
    ? expanded(first, variable)
    : [unknown('`helo_data`, which differs from transport to transport', first.place)];
}
