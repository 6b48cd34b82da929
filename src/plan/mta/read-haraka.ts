import { baseName, type Setting, siblingPath, uncertaintyUnder } from './config-text.ts';
import { readListenPlace } from './listen-place.ts';
import {
  knownPart,
  knownText,
  type PartialText,
  settingText,
  unknownPart,
} from './partial-text.ts';
import {
  type ConfigFile,
  type ConfigReading,
  EMPTY_READING,
  EVERY_ADDRESS,
  type ListenPlace,
  type ReadSibling,
} from './reader.ts';
import { stripTemplateStatements } from './template-placeholder.ts';

/**
 * Reads Haraka's host name in `config/me`, the greeting in `connection.ini` or, in older releases, `smtpgreeting`, and
 * the listeners of `smtp.ini`. Haraka puts the name before the greeting, unless an old `smtpgreeting` contains it.
 */
export function readHaraka(file: ConfigFile, readSibling: ReadSibling): ConfigReading {
  const sibling = (name: string): ConfigFile | null => {
    if (baseName(file.path) === name) return file;
    const path = siblingPath(file.path, name);
    const text = path === null ? null : readSibling(path);
    return path === null || text === null ? null : { path, text };
  };
  const meFile = sibling('me');
  const me = meFile === null ? null : firstLine(meFile);
  const start = { file: (meFile ?? file).path, line: 1, column: 1 };
  const ehlo =
    me === null ? [unknownPart('a name that config/me does not have', start)] : settingText(me);
  const greeting = me === null ? ehlo : greetingText(me, sibling);
  const services = listeners(sibling('smtp.ini')).map((listener) => ({
    ...listener,
    greeting,
    ehlo,
  }));
  return { ...EMPTY_READING, services, transports: [{ name: 'outbound', helo: ehlo }] };
}

type Sibling = (name: string) => ConfigFile | null;

function greetingText(me: Setting, sibling: Sibling): PartialText {
  const own: PartialText = [...settingText(me), knownPart(' ESMTP ', me.location)];
  const text = iniGreeting(sibling('connection.ini'));
  if (text !== null) return [...own, ...settingText(text)];
  const older = plainGreeting(sibling('smtpgreeting'));
  if (older === null) return own;
  return hasWord(older.value, me.value) ? settingText(older) : [...own, ...settingText(older)];
}

/** Whether a text has the name with no letter or digit beside it, as Haraka looks for it. */
function hasWord(text: string, name: string): boolean {
  const at = text.indexOf(name);
  const isEdge = (character: string | undefined) => character === undefined || /\W/.test(character);
  return at >= 0 && isEdge(text[at - 1]) && isEdge(text[at + name.length]);
}

function plainGreeting(file: ConfigFile | null): Setting | null {
  return file === null ? null : firstLine(file, 'greeting');
}

/** The first `greeting[]` in the section `message`. */
function iniGreeting(file: ConfigFile | null): Setting | null {
  if (file === null) return null;
  const { lines, conditions } = stripTemplateStatements(file.text);
  let section = '';
  for (const [index, line] of lines.entries()) {
    section = /^\s*\[([^\]]+)\]/.exec(line)?.[1] ?? section;
    const [, value] = /^\s*greeting(?:\[\])?\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (section !== 'message' || value === undefined || value === '') continue;
    const setting = { mta: 'haraka', name: 'greeting[]', write: 'greeting[] = {name}' };
    const location = { file: file.path, line: index + 1, column: 1, setting };
    return { value, location, uncertainty: uncertaintyUnder(conditions.get(index)) };
  }
  return null;
}

/** `listen` of smtp.ini: a list of `address:port`. By default Haraka listens on port 25 of every address. */
function listeners(
  file: ConfigFile | null,
): readonly { readonly port: number | null; readonly place: ListenPlace }[] {
  const everywhere = [{ port: null, place: EVERY_ADDRESS }];
  if (file === null) return everywhere;
  const index = file.text.split(/\r?\n/).findIndex((line) => /^\s*listen\s*=/.test(line));
  const value =
    file.text
      .split(/\r?\n/)
      [index]?.replace(/^\s*listen\s*=/, '')
      .trim() ?? '';
  if (value === '') return everywhere;
  const location = { file: file.path, line: index + 1, column: 1 };
  const parts = settingText({ value, location, uncertainty: null });
  if (knownText(parts) === null) return everywhere;
  return value.split(/[,;]/).flatMap((item) => {
    const [, address = '', port] = /^\s*(.*?):(\d+)\s*$/.exec(item) ?? [];
    const place = readListenPlace(address.replace(/^\[::0\]$/, '::'), location);
    if (port === undefined || place === null) return [];
    // Node's IPv6 wildcard accepts IPv4 connections as well.
    const isDual = place.kind === 'family' && place.family === 6;
    return [{ port: Number(port), place: isDual ? EVERY_ADDRESS : place }];
  });
}

/** The first line that is not empty and not a comment. */
function firstLine({ path, text }: ConfigFile, name = 'me'): Setting | null {
  const { lines, conditions } = stripTemplateStatements(text);
  const index = lines.findIndex((line) => !/^\s*(?:[#;](?!\{)|$)/.test(line));
  const value = lines[index]?.trim();
  if (value === undefined) return null;
  const setting = { mta: 'haraka', name, write: '{name}' };
  const location = { file: path, line: index + 1, column: 1, setting };
  return { value, location, uncertainty: uncertaintyUnder(conditions.get(index)) };
}
