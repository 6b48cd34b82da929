import { canonicalAddress } from '../../../model/address.ts';
import {
  type ConfigLocation,
  inBackticks,
  parsePort,
  readNamedFile,
  siblingPath,
  uncertaintyUnder,
} from '../config-text.ts';
import { placeInFamily, readListenPlace } from '../listen-place.ts';
import {
  knownPart,
  knownText,
  type PartialText,
  templateText,
  unknownPart,
} from '../partial-text.ts';
import {
  type ConfigFile,
  type ConfigNote,
  type ConfigReading,
  EVERY_ADDRESS,
  type ListenPlace,
  type OutboundTransport,
  type ReadSibling,
  type SmtpService,
  type UnreadPart,
} from '../reader.ts';
import { readStatements, type Token } from './tokens.ts';

/** A name for one address. */
interface NameByAddress {
  readonly address: string;
  readonly name: PartialText;
}

/** What the statements of a configuration share. */
interface Context {
  /** @param write what to write for another name, with `{name}` */
  readonly textOf: (token: Token, write?: string) => PartialText;
  /** The name where no setting gives one. */
  readonly ownName: (location: ConfigLocation) => PartialText;
  readonly tables: ReadonlyMap<string, readonly Token[]>;
  readonly file: ConfigFile;
  readonly readSibling: ReadSibling;
}

/**
 * Reads OpenSMTPD's names (smtpd.conf(5)): `hostname` and `hostnames` of `listen on`, and `helo` and `helo-src` of relay
 * actions. Greeting and EHLO reply have the same name, which defaults to the one in the file `mailname`, or to that of
 * the machine.
 */
export function readOpenSmtpd(file: ConfigFile, readSibling: ReadSibling): ConfigReading {
  const notes: ConfigNote[] = [];
  const macros = new Map<string, PartialText>();
  const tables = new Map<string, readonly Token[]>();
  const services: SmtpService[] = [];
  const transports: OutboundTransport[] = [];
  const textOf: Context['textOf'] = (token, write) => {
    const location = withSetting(token.location, write);
    const uncertainty = uncertaintyUnder(token.condition);
    if (uncertainty !== null) return [unknownPart(uncertainty, location)];
    const macro = token.quoted ? undefined : /^\$(\w+)$/.exec(token.text)?.[1];
    const value = macro === undefined ? undefined : macros.get(macro);
    return value ?? templateText(token.text, location);
  };
  const context: Context = {
    textOf,
    ownName: (location) => ownName(file, readSibling, location),
    tables,
    file,
    readSibling,
  };
  const { statements, unread } = readWithIncludes(file, readSibling, notes, 0);
  for (const statement of statements) {
    const [first, second, third] = statement;
    if (first === undefined || second === undefined) continue;
    if (second.text === '=' && !second.quoted && third !== undefined) {
      macros.set(first.text, textOf(third, `${first.text} = "{name}"`));
    } else if (first.text === 'table') {
      tables.set(second.text, statement.slice(2));
    } else if (first.text === 'listen') {
      services.push(...readListener(statement, context));
    } else if (first.text === 'action' && indexOfWord('relay', statement) > 0) {
      transports.push(...readAction(statement, second.text, context));
    }
  }
  return { services, transports, notes, refusals: [], unread };
}

function withSetting(location: ConfigLocation, write: string | undefined): ConfigLocation {
  if (write === undefined) return location;
  const name = write.split(' ', 1)[0] ?? '';
  return { ...location, setting: { mta: 'opensmtpd', name, write } };
}

const MAX_INCLUDE_DEPTH = 8;
/** The most files that are included. */
const MAX_INCLUDED = 50;

/** The statements of a file, with those of included files in place of `include`. */
function readWithIncludes(
  file: ConfigFile,
  readSibling: ReadSibling,
  notes: ConfigNote[],
  depth: number,
  counter = { included: 0 },
): { readonly statements: readonly Token[][]; readonly unread: UnreadPart | null } {
  const own = readStatements(file.text, file.path);
  notes.push(...own.notes);
  let unread: UnreadPart | null = null;
  const statements = own.statements.flatMap((statement) => {
    const [first, second] = statement;
    if (first?.text !== 'include' || second === undefined) return [statement];
    const mayRead = depth < MAX_INCLUDE_DEPTH && counter.included < MAX_INCLUDED;
    const found = mayRead ? readNamedFile(file.path, second.text, readSibling) : null;
    if (found === null) {
      const { location } = second;
      notes.push({ location, message: `${inBackticks(second.text)} is included, and is not read` });
      unread ??= { what: `${inBackticks(second.text)}, which is included`, location };
      return [];
    }
    counter.included++;
    const included = readWithIncludes(found, readSibling, notes, depth + 1, counter);
    unread ??= included.unread;
    return included.statements;
  });
  return { statements, unread };
}

/** The name in the file `mailname` beside smtpd.conf, or the machine's own. */
function ownName(
  file: ConfigFile,
  readSibling: ReadSibling,
  location: ConfigLocation,
): PartialText {
  const path = siblingPath(file.path, 'mailname');
  const text = path === null ? null : readSibling(path);
  const name = text?.split('\n', 1)[0]?.trim();
  return path === null || name === undefined || name === ''
    ? [unknownPart("the machine's own name, as no `hostname` is set", location)]
    : templateText(name, {
        file: path,
        line: 1,
        column: 1,
        setting: { mta: 'opensmtpd', name: 'mailname', write: '{name}' },
      });
}

/** Reads `listen on …`: a service for each place, and one for each address with a name of its own. */
function readListener(statement: readonly Token[], context: Context): SmtpService[] {
  const [listen, on, interfaceToken] = statement;
  if (listen === undefined || on?.text !== 'on' || interfaceToken === undefined) return [];
  const { textOf } = context;
  if (interfaceToken.text === 'socket') return [];
  const options = new Map<string, Token>();
  statement.forEach((token, index) => {
    const value = statement[index + 1];
    if (index > 2 && !token.quoted) options.set(token.text, value ?? token);
  });
  const places = listenPlaces(interfaceToken, options, context);
  const portToken = options.get('port');
  const defaultPort = options.has('smtps') ? 465 : 25;
  const portText = portToken === undefined ? null : knownText(textOf(portToken));
  const port = portToken === undefined ? defaultPort : parsePort(portText ?? '');
  // A port that is not known may be any.
  if (port === null && portText !== null) return [];
  const hostname = options.get('hostname');
  const name =
    hostname === undefined ? context.ownName(listen.location) : textOf(hostname, 'hostname {name}');
  const byAddress = namesByAddress('hostnames', statement, context);
  const service = (place: ListenPlace, own: PartialText): SmtpService => {
    return { port, place, greeting: greetingText(own), ehlo: own };
  };
  return [
    ...places.map((place) => service(place, byAddress.unknown ?? name)),
    ...byAddress.names.map((entry) =>
      service({ kind: 'address', address: entry.address }, entry.name),
    ),
  ];
}

function listenPlaces(
  token: Token,
  options: ReadonlyMap<string, Token>,
  { textOf }: Context,
): readonly ListenPlace[] {
  const parts = textOf(token);
  const host = knownText(parts);
  const unknown = parts.find((part) => part.kind === 'unknown');
  // The interfaces of the default route have the addresses that others see.
  const place: ListenPlace | null =
    host === null
      ? {
          kind: 'unknown',
          what: unknown?.kind === 'unknown' ? unknown.what : 'a template',
          location: token.location,
        }
      : host === 'egress'
        ? EVERY_ADDRESS
        : readListenPlace(host, token.location);
  if (place === null) return [];
  const family = options.has('inet4') ? 4 : options.has('inet6') ? 6 : null;
  return family === null ? [place] : [placeInFamily(place, family)].flatMap((one) => one ?? []);
}

/** The HELO names of a relay action: one, or one for each address that it sends from. */
function readAction(
  statement: readonly Token[],
  name: string,
  context: Context,
): OutboundTransport[] {
  const helo = statement[indexOfWord('helo', statement) + 1];
  const hasHelo = indexOfWord('helo', statement) > 0 && helo !== undefined;
  const location = statement[0]?.location ?? { file: context.file.path, line: 1, column: 1 };
  const bySource = namesByAddress('helo-src', statement, context);
  const general = hasHelo ? context.textOf(helo, 'helo {name}') : context.ownName(location);
  const addresses = bySource.names.map((entry) => ({
    name,
    helo: entry.name,
    address: entry.address,
  }));
  return [{ name, helo: bySource.unknown ?? general }, ...addresses];
}

/** The names after `hostnames` or `helo-src`: a table `<names>`, its file, or `{ address = name, … }`. */
function namesByAddress(
  word: 'hostnames' | 'helo-src',
  statement: readonly Token[],
  { textOf, tables, file, readSibling }: Context,
): { readonly names: readonly NameByAddress[]; readonly unknown: PartialText | null } {
  const index = indexOfWord(word, statement);
  if (index < 0) return { names: [], unknown: null };
  const value = statement.slice(index + 1);
  const list = value[0]?.text === '<' ? (tables.get(value[1]?.text ?? '') ?? []) : value;
  const [first] = list;
  const unknown = (what: string) => {
    const location = value[0]?.location ?? { file: file.path, line: 1, column: 1 };
    return { names: [], unknown: [unknownPart(what, location)] };
  };
  if (first === undefined) return unknown(`the table of \`${word}\``);
  if (first.text !== '{') {
    const path = first.text.replace(/^file:/, '');
    const found = /^(?:file:|\/)/.test(first.text)
      ? readNamedFile(file.path, path, readSibling)
      : null;
    return found === null
      ? unknown(`${inBackticks(first.text)}, the table of \`${word}\``)
      : { names: tableFileNames(found), unknown: null };
  }
  const end = list.findIndex(({ text }) => text === '}');
  const names = list.slice(0, Math.max(end, 0)).flatMap((token, position, all) => {
    const name = all[position + 2];
    const address = all[position + 1]?.text === '=' ? canonicalAddress(token.text) : null;
    if (address === null || name === undefined) return [];
    return [{ address, name: textOf(name, `${token.text} = {name}`) }];
  });
  return { names, unknown: null };
}

/** A table's file has a key and a value on each line. */
function tableFileNames({ path, text }: ConfigFile): NameByAddress[] {
  return text.split('\n').flatMap((line, index) => {
    const [, key, name] = /^\s*([^#\s]\S*)\s+(\S+)\s*$/.exec(line) ?? [];
    const address = key === undefined ? null : canonicalAddress(key);
    if (address === null || name === undefined) return [];
    const setting = { mta: 'opensmtpd', name: 'hostnames', write: `${address} {name}` };
    const location = { file: path, line: index + 1, column: 1, setting };
    return [{ address, name: templateText(name, location) }];
  });
}

function indexOfWord(word: string, statement: readonly Token[]): number {
  return statement.findIndex(({ text, quoted }) => text === word && !quoted);
}

/** The greeting's text after the name is fixed. */
function greetingText(name: PartialText): PartialText {
  const location = name[0]?.location;
  return location === undefined ? [] : [...name, knownPart(' ESMTP OpenSMTPD', location)];
}
