import { type ConfigLocation, type Setting, uncertaintyUnder } from './config-text.ts';
import { readListenPlace } from './listen-place.ts';
import { knownPart, type PartialText, settingText, unknownPart } from './partial-text.ts';
import {
  type ConfigFile,
  type ConfigReading,
  EMPTY_READING,
  EVERY_ADDRESS,
  type SmtpService,
} from './reader.ts';
import { stripTemplateStatements } from './template-placeholder.ts';

/**
 * Reads the names of a Stalwart configuration in TOML (stalw.art, "Listeners" and "Outbound"): `server.hostname`,
 * `server.listener.*.bind` and `.greeting`, `session.connect.hostname` and `.greeting`, `queue.outbound.hostname`, and
 * `queue.connection.*.ehlo-hostname`, which newer versions have in its place.
 */
export function readStalwart(file: ConfigFile): ConfigReading {
  const settings = readKeys(file);
  const start: ConfigLocation = { file: file.path, line: 1, column: 1 };
  const general = settings.get('server.hostname') ?? settings.get('lookup.default.hostname');
  const name: PartialText =
    general === undefined
      ? [unknownPart("the machine's own name, as `server.hostname` is not set", start)]
      : literal(general);
  const listeners = new Set(
    [...settings.keys()].flatMap((key) => /^server\.listener\.([^.]+)\./.exec(key)?.[1] ?? []),
  );
  const services = [...listeners].flatMap((id): SmtpService[] => {
    const of = (key: string) => settings.get(`server.listener.${id}.${key}`);
    const protocol = of('protocol')?.value ?? '';
    if (protocol !== 'smtp') return [];
    const own = of('hostname') ?? settings.get('session.connect.hostname');
    const ownName = own === undefined ? name : literal(own);
    const greetingSetting = of('greeting');
    const wholeGreeting = settings.get('session.connect.greeting');
    const location = ownName[0]?.location ?? start;
    const rest =
      greetingSetting === undefined
        ? [knownPart(' Stalwart ESMTP at your service', location)]
        : [knownPart(' ', location), ...literal(greetingSetting)];
    // Since 0.10 an expression for the session decides the whole text.
    const greeting = wholeGreeting === undefined ? [...ownName, ...rest] : literal(wholeGreeting);
    const bind = of('bind');
    const items = bind?.value.match(/\[?[\w.:%*]+\]?:\d+/g) ?? [];
    return items.flatMap((item): SmtpService[] => {
      const [, address = '', port] = /^(.*):(\d+)$/.exec(item) ?? [];
      const place = readListenPlace(address, bind?.location ?? start);
      if (port === undefined || place === null) return [];
      // The IPv6 wildcard accepts IPv4 connections as well.
      const isDual = place.kind === 'family' && place.family === 6;
      return [
        { port: Number(port), place: isDual ? EVERY_ADDRESS : place, greeting, ehlo: ownName },
      ];
    });
  });
  if (general === undefined && listeners.size === 0) return EMPTY_READING;
  return { ...EMPTY_READING, services, transports: readTransports(settings, name) };
}

/** @param general the name of a transport that has none of its own */
function readTransports(
  settings: ReadonlyMap<string, Setting>,
  general: PartialText,
): ConfigReading['transports'] {
  const transportAt = (table: string, key: string) => {
    const own = settings.get(`${table}.${key}`);
    return { name: table, helo: own === undefined ? general : literal(own) };
  };
  const connections = new Set(
    [...settings.keys()].flatMap((key) => /^(queue\.connection\.[^.]+)\./.exec(key)?.[1] ?? []),
  );
  return connections.size === 0
    ? [transportAt('queue.outbound', 'hostname')]
    : [...connections].map((table) => transportAt(table, 'ehlo-hostname'));
}

/** The keys of a TOML file with their tables, of values on one line or in an array. */
function readKeys({ path, text }: ConfigFile): ReadonlyMap<string, Setting> {
  const settings = new Map<string, Setting>();
  const { lines, conditions } = stripTemplateStatements(text);
  let table = '';
  for (let index = 0; index < lines.length; index++) {
    const line = withoutComment(lines[index] ?? '').trim();
    const header = /^\[([^[\]]+)\]$/.exec(line)?.[1];
    if (header !== undefined) {
      table = `${bareKey(header)}.`;
      continue;
    }
    const [, key, first] = /^([\w."'\s-]+?)\s*=\s*(.*)$/.exec(line) ?? [];
    if (key === undefined || first === undefined) continue;
    const start = index;
    let value = first;
    while (/^\[/.test(value) && !value.includes(']', lastBracket(value)) && index - start < 50) {
      const next = lines[++index];
      if (next === undefined) break;
      value += ` ${withoutComment(next).trim()}`;
    }
    const name = `${table}${bareKey(key)}`;
    const setting = { mta: 'stalwart', name, write: `${key.trim()} = "{name}"` };
    settings.set(name, {
      value: value.replace(/^(["'])(.*)\1$/, '$2'),
      location: { file: path, line: start + 1, column: 1, setting },
      uncertainty: uncertaintyUnder(conditions.get(start)),
    });
  }
  return settings;
}

/** Where the closing bracket of an array can be: after its last address in brackets. */
function lastBracket(value: string): number {
  return value.lastIndexOf(']:') + 1;
}

function bareKey(key: string): string {
  return key
    .split('.')
    .map((part) => part.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .join('.');
}

/** A `#` outside of quotes starts a comment. */
function withoutComment(line: string): string {
  let quote = '';
  for (let index = 0; index < line.length; index++) {
    const character = line[index] ?? '';
    if (quote === '' && character === '#') return line.slice(0, index);
    if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = '';
  }
  return line;
}

/** A value may be an expression, such as `"'mx1.example.com'"` with a constant. */
function literal(setting: Setting): PartialText {
  const constant = /^'([^']*)'$/.exec(setting.value)?.[1];
  if (constant !== undefined) return settingText({ ...setting, value: constant });
  return /^\[|config_get|\bif\b/.test(setting.value)
    ? [unknownPart('an expression', setting.location)]
    : settingText(setting);
}
