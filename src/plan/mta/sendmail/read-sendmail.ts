import {
  type ConfigLocation,
  inBackticks,
  parsePort,
  readNamedFile,
  type Setting,
  uncertaintyUnder,
} from '../config-text.ts';
import { familyPlace, readListenPlace } from '../listen-place.ts';
import {
  knownPart,
  MAX_TEXT,
  type PartialText,
  type TextPart,
  templateText,
  unknownPart,
} from '../partial-text.ts';
import {
  type ConfigFile,
  type ConfigNote,
  type ConfigReading,
  EVERY_ADDRESS,
  type ListenPlace,
  type ReadSibling,
  type SmtpService,
} from '../reader.ts';
import { stripTemplateStatements } from '../template-placeholder.ts';
import { expandM4 } from './m4.ts';

/** Reads the names in a sendmail.cf: the macro `$j` and the options `SmtpGreetingMessage` and `HeloName`. */
export function readSendmailCf({ path, text }: ConfigFile): ConfigReading {
  const { lines, conditions } = stripTemplateStatements(text);
  const settings = readCf(
    lines.map((line, index) => ({ text: line, line: index + 1, condition: conditions.get(index) })),
    path,
  );
  return toReading(settings, settings.daemons, path, []);
}

/**
 * Reads the names in the .mc file from which m4 generates sendmail.cf (cf/README): `confDOMAIN_NAME`,
 * `confSMTP_LOGIN_MSG`, `confHELO_NAME` and `DAEMON_OPTIONS`.
 */
export function readSendmailMc(file: ConfigFile, readSibling: ReadSibling): ConfigReading {
  const { path } = file;
  const { lines, conditions } = stripTemplateStatements(file.text);
  const include = (name: string) => readNamedFile(path, name, readSibling)?.text ?? null;
  const output = expandM4(lines.join('\n'), ['DAEMON_OPTIONS', 'FEATURE'], include);
  const start: ConfigLocation = { file: path, line: 1, column: 1 };
  const settingOf = (name: string): Setting[] => {
    const value = output.valueOf(name);
    if (value === null) return [];
    const setting = { mta: 'sendmail', name, write: `define(\`${name}', \`{name}')dnl` };
    const location: ConfigLocation = { ...start, line: value.line, setting };
    const uncertainty = uncertaintyUnder(conditions.get(value.line - 1));
    return [{ value: value.text.trim(), location, uncertainty }];
  };
  const withNames = (names: readonly (readonly [string, string])[]) =>
    names.flatMap(([m4Name, cfName]) =>
      settingOf(m4Name).map((setting) => [cfName, setting] as const),
    );
  // Lines after LOCAL_CONFIG are in the syntax of sendmail.cf, and come last in it.
  const local = readCf(
    output.lines.map((line) => ({ ...line, condition: conditions.get(line.line - 1) })),
    path,
  );
  const daemons = (output.calls.get('DAEMON_OPTIONS') ?? []).map(({ text, line }): Setting => {
    return { value: text, location: { ...start, line }, uncertainty: null };
  });
  const hasSubmission = !(output.calls.get('FEATURE') ?? []).some(({ text }) =>
    text.includes('no_default_msa'),
  );
  const submission = { value: 'Port=587', location: start, uncertainty: null };
  const { unread } = output;
  const settings: CfSettings = {
    macros: new Map([...withNames(MACROS), ...local.macros]),
    options: new Map([...withNames(OPTIONS), ...local.options]),
    daemons: local.daemons,
  };
  const notes: ConfigNote[] =
    unread === null
      ? []
      : [{ location: { ...start, line: unread.line }, message: `${unread.what} is not read` }];
  const own = daemons.length === 0 ? [] : [...daemons, ...(hasSubmission ? [submission] : [])];
  return toReading(
    unread === null ? settings : unknownSettings(settings, unread, start),
    own,
    path,
    notes,
  );
}

/** Settings that depend on a part of the file that is not read. */
function unknownSettings(
  settings: CfSettings,
  { what, line }: { readonly what: string; readonly line: number },
  start: ConfigLocation,
): CfSettings {
  const unknown: Setting = { value: '', location: { ...start, line }, uncertainty: what };
  return {
    ...settings,
    macros: new Map([...settings.macros, ['j', unknown]]),
    options: new Map([
      ...settings.options,
      ['SmtpGreetingMessage', unknown],
      ['HeloName', unknown],
    ]),
  };
}

/** The m4 names of sendmail.cf macros and options. */
const MACROS = [['confDOMAIN_NAME', 'j']] as const;
const OPTIONS = [
  ['confSMTP_LOGIN_MSG', 'SmtpGreetingMessage'],
  ['confHELO_NAME', 'HeloName'],
] as const;

/** The macros and options of a sendmail.cf. */
interface CfSettings {
  /** The last definition of each macro, by its name: `j`, `w`, `m`, or a long name without braces. */
  readonly macros: ReadonlyMap<string, Setting>;
  /** By their long names. */
  readonly options: ReadonlyMap<string, Setting>;
  readonly daemons: readonly Setting[];
}

interface CfLine {
  readonly text: string;
  readonly line: number;
  readonly condition: string | undefined;
}

/** Reads the `D` and `O` lines of a sendmail.cf. */
function readCf(lines: readonly CfLine[], file: string): CfSettings {
  const macros = new Map<string, Setting>();
  const options = new Map<string, Setting>();
  const daemons: Setting[] = [];
  for (const { text, line, condition } of lines) {
    const [, longName, shortName, macroValue = ''] = /^D(?:\{([^}]*)\}|(.))(.*)$/.exec(text) ?? [];
    const [, option, optionValue = ''] = /^O\s+(\w+)\s*=\s*(.*)$/s.exec(text) ?? [];
    const uncertainty = uncertaintyUnder(condition);
    const at = (name: string, write: string): ConfigLocation => ({
      file,
      line,
      column: 1,
      setting: { mta: 'sendmail', name, write },
    });
    const macro = longName ?? shortName;
    if (macro !== undefined) {
      const name = longName === undefined ? macro : `{${macro}}`;
      const location = at(`$${name}`, `D${name}{name}`);
      macros.set(macro, { value: macroValue.trim(), location, uncertainty });
    }
    if (option === undefined) continue;
    const setting: Setting = {
      value: optionValue.trim(),
      location: at(option, `O ${option}={name}`),
      uncertainty,
    };
    if (option === 'DaemonPortOptions') daemons.push(setting);
    else options.set(option, setting);
  }
  return { macros, options, daemons };
}

const DEFAULT_GREETING = '$j Sendmail $v';

function toReading(
  { macros, options }: CfSettings,
  daemons: readonly Setting[],
  file: string,
  notes: readonly ConfigNote[],
): ConfigReading {
  const start: ConfigLocation = { file, line: 1, column: 1 };
  const defaultSetting = (value: string): Setting => ({
    value,
    location: start,
    uncertainty: null,
  });
  const greeting = options.get('SmtpGreetingMessage') ?? defaultSetting(DEFAULT_GREETING);
  const helo = options.get('HeloName');
  const ehlo = expandMacros(defaultSetting('$j'), macros);
  const names = { greeting: withProtocol(expandMacros(greeting, macros)), ehlo };
  const listeners = daemons.flatMap(readDaemon);
  const services: SmtpService[] =
    daemons.length === 0
      ? [{ port: null, place: EVERY_ADDRESS, ...names }]
      : listeners.map((listener) => ({ ...listener, ...names }));
  return {
    services,
    transports: [
      {
        name: 'esmtp',
        helo:
          helo === undefined || (helo.value === '' && helo.uncertainty === null)
            ? ehlo
            : expandMacros(helo, macros),
      },
    ],
    notes,
    refusals: [],
    unread: null,
  };
}

/** Reads `Port=smtp,Addr=203.0.113.25, Name=MTA` (operation guide, DaemonPortOptions); none on loopback. */
function readDaemon({ value, location }: Setting): { port: number | null; place: ListenPlace }[] {
  const options = new Map(
    value.split(',').flatMap((item) => {
      const [, name, text = ''] = /^\s*(\w)\w*\s*=\s*(.*?)\s*$/.exec(item) ?? [];
      return name === undefined ? [] : [[name.toUpperCase(), text] as const];
    }),
  );
  const portText = options.get('P') ?? 'smtp';
  const port = parsePort(portText);
  if (port === null && /^\w+$/.test(portText)) return [];
  const address = options.get('A');
  const family = options.get('F')?.toLowerCase();
  const place =
    address === undefined
      ? family === 'inet6'
        ? familyPlace(6)
        : family === 'inet'
          ? familyPlace(4)
          : EVERY_ADDRESS
      : readListenPlace(address, location);
  return place === null ? [] : [{ port, place }];
}

/** Macros that Sendmail itself sets where the configuration does not. */
const RUNTIME_MACROS: ReadonlyMap<string, string> = new Map([
  ['j', "the machine's own name, as nothing sets `$j`"],
  ['w', "the machine's own name, `$w`"],
  ['m', "the machine's own domain, `$m`"],
]);

/** The most expansions of one text. */
const MAX_EXPANSIONS = 500;
const MACRO = /\$(?:\{([^}]*)\}|(.))/y;

function expandMacros(setting: Setting, macros: ReadonlyMap<string, Setting>): PartialText {
  let expansions = 0;
  const expand = (
    { value, location, uncertainty }: Setting,
    enclosing: readonly string[],
  ): PartialText => {
    if (uncertainty !== null) return [unknownPart(uncertainty, location)];
    if (++expansions > MAX_EXPANSIONS || value.length > MAX_TEXT) {
      return [unknownPart('a value that is too long or nested too often', location)];
    }
    const parts: TextPart[] = [];
    for (let index = 0; index < value.length; ) {
      MACRO.lastIndex = index;
      const match = MACRO.exec(value);
      if (match === null) {
        const nextMacro = value.indexOf('$', index + 1);
        const text = value.slice(index, nextMacro < 0 ? undefined : nextMacro);
        parts.push(...templateText(text, location, ['$', '`']));
        index += text.length;
        continue;
      }
      const name = match[1] ?? match[2] ?? '';
      index += match[0].length;
      if (name === '$') {
        parts.push(knownPart('$', location));
        continue;
      }
      const macro = /^[\w.-]+$/.test(name) ? macros.get(name) : undefined;
      if (macro === undefined) {
        parts.push(unknownPart(RUNTIME_MACROS.get(name) ?? inBackticks(match[0]), location));
      } else if (enclosing.includes(name)) {
        parts.push(unknownPart(`${inBackticks(match[0])}, which refers to itself`, location));
      } else {
        parts.push(...expand(macro, [...enclosing, name]));
      }
    }
    return parts;
  };
  return expand(setting, []);
}

/** Sendmail inserts `ESMTP` after the first word of its greeting. */
function withProtocol(greeting: PartialText): PartialText {
  const index = greeting.findIndex((part) => part.kind === 'text' && part.text.includes(' '));
  const part = greeting[index];
  if (part?.kind !== 'text') {
    const last = greeting.at(-1);
    return last === undefined ? greeting : [...greeting, knownPart(' ESMTP', last.location)];
  }
  const space = part.text.indexOf(' ');
  const text = `${part.text.slice(0, space)} ESMTP${part.text.slice(space)}`;
  return [
    ...greeting.slice(0, index),
    knownPart(text, part.location),
    ...greeting.slice(index + 1),
  ];
}
