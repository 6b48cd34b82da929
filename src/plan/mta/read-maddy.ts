import { type ConfigLocation, type Setting, uncertaintyUnder } from './config-text.ts';
import { readListenPlace } from './listen-place.ts';
import { knownPart, type PartialText, settingText, unknownPart } from './partial-text.ts';
import {
  type ConfigFile,
  type ConfigNote,
  type ConfigReading,
  EMPTY_READING,
  type OutboundTransport,
  type SmtpService,
} from './reader.ts';
import { stripTemplateStatements } from './template-placeholder.ts';

/** A directive of maddy.conf, with the directives of its block. */
interface Directive {
  readonly words: readonly string[];
  readonly setting: Setting;
  readonly block: Directive[];
}

/** The deepest nesting of blocks that is read. */
const MAX_DEPTH = 20;

/**
 * Reads maddy's names (maddy.email, "SMTP/LMTP/Submission endpoint" and "Remote MX delivery"): `hostname` at the top
 * level, in a `smtp` or `submission` endpoint, and in `target.remote`.
 */
export function readMaddy(file: ConfigFile): ConfigReading {
  const { directives, macros } = readDirectives(file);
  const textOf = (setting: Setting): PartialText => expand(setting, macros);
  const general = hostnameIn(directives);
  const start: ConfigLocation = { file: file.path, line: 1, column: 1 };
  const nameOf = (block: readonly Directive[]): PartialText => {
    const setting = hostnameIn(block) ?? general;
    return setting === null
      ? [unknownPart('the name that maddy is started with, as `hostname` is not set', start)]
      : textOf(setting);
  };
  const services = directives.flatMap(({ words, block, setting }): SmtpService[] => {
    if (words[0] !== 'smtp' && words[0] !== 'submission') return [];
    const name = nameOf(block);
    const location = name[0]?.location ?? start;
    const greeting = [...name, knownPart(' ESMTP Service Ready', location)];
    return words.slice(1).flatMap((word): SmtpService[] => {
      const [, address = '', port] = /^(?:tcp|tls):\/\/(.*):(\d+)$/.exec(word) ?? [];
      const place = readListenPlace(address, setting.location);
      if (port === undefined || place === null) return [];
      // maddy begins its EHLO reply with the client's name.
      return [{ port: Number(port), place, greeting, ehlo: null }];
    });
  });
  const transports = directives.flatMap(({ words, block }): OutboundTransport[] => {
    if (words[0] !== 'target.remote' && words[0] !== 'remote') return [];
    return [{ name: words[1] ?? 'remote', helo: nameOf(block) }];
  });
  const notes: ConfigNote[] = directives
    .filter(({ words }) => words[0] === 'import')
    .map(({ setting }) => ({ location: setting.location, message: 'the import is not read' }));
  return { ...EMPTY_READING, services, transports, notes };
}

function readDirectives({ path, text }: ConfigFile): {
  readonly directives: readonly Directive[];
  readonly macros: ReadonlyMap<string, Setting>;
} {
  const { lines, conditions } = stripTemplateStatements(text);
  const macros = new Map<string, Setting>();
  const top: Directive[] = [];
  const stack = [top];
  lines.forEach((source, index) => {
    const line = source.replace(/(?:^|\s)#.*$/, '').trim();
    if (line === '') return;
    if (line === '}') {
      if (stack.length > 1) stack.pop();
      return;
    }
    const [, macro, macroValue] = /^\$\(([\w.-]+)\)\s*=\s*(.*)$/.exec(line) ?? [];
    const words = line.replace(/\s*\{\s*$/, '').split(/\s+/);
    const isMacro = macro !== undefined && macroValue !== undefined;
    const name = isMacro ? `$(${macro})` : (words[0] ?? '');
    const write = isMacro ? `${name} = {name}` : `${name} {name}`;
    const location = {
      file: path,
      line: index + 1,
      column: 1,
      setting: { mta: 'maddy', name, write },
    };
    const value = isMacro ? macroValue : words.slice(1).join(' ');
    const setting: Setting = {
      value: value.replace(/^"(.*)"$/, '$1'),
      location,
      uncertainty: uncertaintyUnder(conditions.get(index)),
    };
    if (isMacro) {
      macros.set(macro, setting);
      return;
    }
    const directive: Directive = { words, setting, block: [] };
    (stack.at(-1) ?? top).push(directive);
    if (line.endsWith('{') && stack.length < MAX_DEPTH) stack.push(directive.block);
  });
  return { directives: top, macros };
}

function hostnameIn(directives: readonly Directive[]): Setting | null {
  return directives.findLast(({ words }) => words[0] === 'hostname')?.setting ?? null;
}

/** Replaces macros such as `$(hostname)`. `{env:NAME}` is the server's. */
function expand(setting: Setting, macros: ReadonlyMap<string, Setting>, depth = 0): PartialText {
  if (setting.uncertainty !== null || depth > MAX_DEPTH) return settingText(setting);
  const whole = /^\$\(([\w.-]+)\)$/.exec(setting.value)?.[1];
  const macro = whole === undefined ? undefined : macros.get(whole);
  if (macro !== undefined) return expand(macro, macros, depth + 1);
  const value = setting.value.replace(/\$\(([\w.-]+)\)/g, (text, name: string) => {
    const part = macros.get(name);
    return part === undefined || part.uncertainty !== null || part.value.includes('$(')
      ? text
      : part.value;
  });
  return settingText({ ...setting, value });
}
