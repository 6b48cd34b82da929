import { canonicalAddress } from '../../../model/address.ts';
import type { Problem } from '../../../model/mail-host.ts';
import {
  baseName,
  inBackticks,
  noteAt,
  parsePort,
  siblingPath,
  uncertaintyUnder,
} from '../config-text.ts';
import { knownText, type PartialText, templateText, unknownPart } from '../partial-text.ts';
import type { ConfigFile, ConfigReading, ReadSibling, SmtpService } from '../reader.ts';
import { readStatements, type Token } from './tokens.ts';

/** A listener, without the HELO name of the relay actions. */
type Listener = Omit<SmtpService, 'helo'>;
type TokenText = (token: Token) => PartialText;
type Tables = ReadonlyMap<string, readonly Token[]>;

/**
 * Reads OpenSMTPD's names (smtpd.conf(5)): `hostname` and `hostnames` of `listen on`, and `helo` of relay actions.
 * Greeting and EHLO reply have the same name, which defaults to that of the machine.
 */
export function readOpenSmtpd(file: ConfigFile, readSibling: ReadSibling): ConfigReading {
  const notes: string[] = [];
  const problems: Problem[] = [];
  const macros = new Map<string, PartialText>();
  const tables = new Map<string, readonly Token[]>();
  const listeners: Listener[] = [];
  const heloNames: PartialText[] = [];
  const textOf = (token: Token): PartialText => {
    const uncertainty = uncertaintyUnder(token.condition);
    if (uncertainty !== null) return [unknownPart(uncertainty, token.location)];
    const macro = token.quoted ? undefined : /^\$(\w+)$/.exec(token.text)?.[1];
    const value = macro === undefined ? undefined : macros.get(macro);
    return value ?? templateText(token.text, token.location);
  };
  for (const statement of readWithIncludes(file, readSibling, { notes, problems }, 0)) {
    const [first, second, third] = statement;
    if (first === undefined || second === undefined) continue;
    if (second.text === '=' && !second.quoted && third !== undefined) {
      macros.set(first.text, textOf(third));
    } else if (first.text === 'table') {
      tables.set(second.text, statement.slice(2));
    } else if (first.text === 'listen') {
      listeners.push(...readListener(statement, textOf, tables));
    } else if (first.text === 'action') {
      const helo = wordAfter('helo', statement);
      if (helo !== undefined) heloNames.push(textOf(helo));
    }
  }
  const helo = commonHeloName(heloNames);
  return {
    services: listeners.map((listener) => ({ ...listener, helo })),
    notes,
    problems,
  };
}

const MAX_INCLUDE_DEPTH = 8;

/** The statements of a file, with those of included files in place of `include`. */
function readWithIncludes(
  file: ConfigFile,
  readSibling: ReadSibling,
  found: { readonly notes: string[]; readonly problems: Problem[] },
  depth: number,
): readonly Token[][] {
  const { statements, problems } = readStatements(file.text, file.path);
  found.problems.push(...problems);
  return statements.flatMap((statement) => {
    const [first, second] = statement;
    if (first?.text !== 'include' || second === undefined) return [statement];
    // The absolute path on the server, such as /etc/mail/names.conf, is a sibling in the repository.
    const path =
      siblingPath(file.path, second.text) ?? siblingPath(file.path, baseName(second.text));
    const text = path === null || depth >= MAX_INCLUDE_DEPTH ? null : readSibling(path);
    if (path !== null && text !== null) {
      return readWithIncludes({ path, text }, readSibling, found, depth + 1);
    }
    const note = `${inBackticks(second.text)} is included, and is not read.`;
    found.notes.push(noteAt(second.location, note));
    return [];
  });
}

/** Reads `listen on …`: one service, and one for each address with a name of its own. None on loopback. */
function readListener(statement: readonly Token[], textOf: TokenText, tables: Tables): Listener[] {
  const [listen, on, interfaceToken] = statement;
  if (listen === undefined || on?.text !== 'on' || interfaceToken === undefined) return [];
  const options = new Map<string, Token>();
  statement.forEach((token, index) => {
    const value = statement[index + 1];
    if (index > 2 && !token.quoted) options.set(token.text, value ?? token);
  });
  const host = knownText(textOf(interfaceToken));
  if (host === null || /^(?:socket|lo\d*|localhost|127\..*|::1)$/i.test(host)) return [];
  const portToken = options.get('port');
  const defaultPort = options.has('smtps') ? 465 : 25;
  const port =
    portToken === undefined ? defaultPort : parsePort(knownText(textOf(portToken)) ?? '');
  if (port === null) return [];
  const hostname = options.get('hostname');
  const name =
    hostname === undefined
      ? [unknownPart("the machine's own name, as no `hostname` is set", listen.location)]
      : textOf(hostname);
  const listener = (address: string | null, ownName: PartialText): Listener => {
    return { port, address, greeting: greetingText(ownName), ehlo: ownName };
  };
  return [
    listener(canonicalAddress(host), name),
    ...namesByAddress(statement, textOf, tables).map((entry) =>
      listener(entry.address, entry.name),
    ),
  ];
}

/** The names after `hostnames`: a table `<names>`, or `{ address = name, … }`. */
function namesByAddress(
  statement: readonly Token[],
  textOf: TokenText,
  tables: Tables,
): { readonly address: string; readonly name: PartialText }[] {
  const index = indexOfWord('hostnames', statement);
  const value = index < 0 ? [] : statement.slice(index + 1);
  const list = value[0]?.text === '<' ? (tables.get(value[1]?.text ?? '') ?? []) : value;
  if (list[0]?.text !== '{') return [];
  const end = list.findIndex(({ text }) => text === '}');
  return list.slice(0, Math.max(end, 0)).flatMap((token, position, all) => {
    const name = all[position + 2];
    const address = all[position + 1]?.text === '=' ? canonicalAddress(token.text) : null;
    return address === null || name === undefined ? [] : [{ address, name: textOf(name) }];
  });
}

function wordAfter(word: string, statement: readonly Token[]): Token | undefined {
  const index = indexOfWord(word, statement);
  return index < 0 ? undefined : statement[index + 1];
}

function indexOfWord(word: string, statement: readonly Token[]): number {
  return statement.findIndex(({ text, quoted }) => text === word && !quoted);
}

/** The greeting's text after the name is fixed. */
function greetingText(name: PartialText): PartialText {
  const location = name[0]?.location;
  return location === undefined ? [] : [...name, ...templateText(' ESMTP OpenSMTPD', location)];
}

/** The HELO name of all relay actions; unknown where they differ, since the message selects the action. */
function commonHeloName(names: readonly PartialText[]): PartialText | null {
  const [first] = names;
  if (first === undefined) return null;
  if (names.every((other) => knownText(other) === knownText(first))) return first;
  const location = first[0]?.location;
  return location === undefined
    ? null
    : [unknownPart('`helo`, which differs from action to action', location)];
}
