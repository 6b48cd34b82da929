import type { SourceLocation } from '../../../model/mail-host.ts';
import { inBackticks, type Setting, uncertaintyUnder } from '../config-text.ts';
import {
  knownPart,
  MAX_TEXT,
  type PartialText,
  type TextPart,
  templateText,
  unknownPart,
} from '../partial-text.ts';
import type { ConfigFile, ConfigReading } from '../reader.ts';
import { stripTemplateStatements } from '../template-placeholder.ts';
import { readDefinitions } from './m4.ts';

/** Reads the names in a sendmail.cf: the macro `$j` and the options `SmtpGreetingMessage` and `HeloName`. */
export function readSendmailCf({ path, text }: ConfigFile): ConfigReading {
  return toReading(readCf(text, path), path);
}

/**
 * Reads the names in the .mc file from which m4 generates sendmail.cf (cf/README): `confDOMAIN_NAME`,
 * `confSMTP_LOGIN_MSG` and `confHELO_NAME`.
 */
export function readSendmailMc({ path, text }: ConfigFile): ConfigReading {
  const defined = new Map<string, Setting>();
  for (const { name, value, location } of readDefinitions(text, path)) {
    defined.set(name, { value, location, uncertainty: null });
  }
  // Lines after LOCAL_CONFIG are in the syntax of sendmail.cf, and come last in it.
  const local = readCf(text.replace(/dnl\b.*/g, ''), path);
  return toReading(
    {
      macros: new Map([...withCfNames(defined, MACROS), ...local.macros]),
      options: new Map([...withCfNames(defined, OPTIONS), ...local.options]),
    },
    path,
  );
}

/** The m4 names of sendmail.cf macros and options. */
const MACROS = [['confDOMAIN_NAME', 'j']] as const;
const OPTIONS = [
  ['confSMTP_LOGIN_MSG', 'SmtpGreetingMessage'],
  ['confHELO_NAME', 'HeloName'],
] as const;

function withCfNames(
  defined: ReadonlyMap<string, Setting>,
  names: readonly (readonly [m4Name: string, cfName: string])[],
): [string, Setting][] {
  return names.flatMap(([m4Name, cfName]) => {
    const setting = defined.get(m4Name);
    return setting === undefined ? [] : [[cfName, setting] as [string, Setting]];
  });
}

/** The macros and options of a sendmail.cf. */
interface CfSettings {
  /** The last definition of each macro, by its name: `j`, `w`, `m`, or a long name without braces. */
  readonly macros: ReadonlyMap<string, Setting>;
  /** By their long names. */
  readonly options: ReadonlyMap<string, Setting>;
}

/** Reads the `D` and `O` lines of a sendmail.cf. */
function readCf(source: string, file: string): CfSettings {
  const macros = new Map<string, Setting>();
  const options = new Map<string, Setting>();
  const { lines, conditions } = stripTemplateStatements(source);
  lines.forEach((line, index) => {
    const [, longName, shortName, macroValue = ''] = /^D(?:\{([^}]*)\}|(.))(.*)$/.exec(line) ?? [];
    const [, option, optionValue = ''] = /^O\s+(\w+)\s*=\s*(.*)$/s.exec(line) ?? [];
    const location = { file, line: index + 1, column: 1 };
    const uncertainty = uncertaintyUnder(conditions.get(index));
    const macro = longName ?? shortName;
    if (macro !== undefined) macros.set(macro, { value: macroValue.trim(), location, uncertainty });
    if (option !== undefined) {
      options.set(option, { value: optionValue.trim(), location, uncertainty });
    }
  });
  return { macros, options };
}

const DEFAULT_GREETING = '$j Sendmail $v';

function toReading({ macros, options }: CfSettings, file: string): ConfigReading {
  const start: SourceLocation = { file, line: 1, column: 1 };
  const defaultSetting = (value: string): Setting => ({
    value,
    location: start,
    uncertainty: null,
  });
  const greeting = options.get('SmtpGreetingMessage') ?? defaultSetting(DEFAULT_GREETING);
  const helo = options.get('HeloName');
  return {
    services: [
      {
        port: null,
        address: null,
        greeting: withProtocol(expandMacros(greeting, macros)),
        ehlo: expandMacros(defaultSetting('$j'), macros),
        helo: helo === undefined || helo.value === '' ? null : expandMacros(helo, macros),
      },
    ],
    notes: [],
    problems: [],
  };
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
      return [unknownPart('what is too long or nested too often', location)];
    }
    const parts: TextPart[] = [];
    for (let index = 0; index < value.length; ) {
      MACRO.lastIndex = index;
      const match = MACRO.exec(value);
      if (match === null) {
        const nextMacro = value.indexOf('$', index + 1);
        const text = value.slice(index, nextMacro < 0 ? undefined : nextMacro);
        parts.push(...templateText(text, location));
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
