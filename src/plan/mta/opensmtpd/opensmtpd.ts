import { canonicalAddress } from '../../../model/address.ts';
import { baseName, code, noteAt, pathBeside } from '../config-text.ts';
import { type PartialText, plainPieces, unknown } from '../partial-text.ts';
import { portOf } from '../ports.ts';
import type { ConfigurationFile, Reading, ReadSibling, Service } from '../reader.ts';
import { readStatements, type Token } from './tokens.ts';

/**
 * Reads what OpenSMTPD will say (smtpd.conf(5)): `listen on … hostname`, `hostnames`, and `helo` of its relay
 * actions. Greeting and EHLO answer carry the same name; without one it is the machine's own.
 */
export function readOpenSmtpd(file: ConfigurationFile, beside: ReadSibling): Reading {
  const notes: string[] = [];
  const statements = withIncluded(file, beside, notes, 0);
  const macros = new Map<string, PartialText>();
  const tables = new Map<string, readonly Token[]>();
  const services: Omit<Service, 'helo'>[] = [];
  const helos: PartialText[] = [];
  const said = (token: Token): PartialText => {
    if (token.condition !== null) {
      return [unknown(`whether it is set, under ${code(token.condition)}`, token.place)];
    }
    const name = token.quoted ? undefined : /^\$(\w+)$/.exec(token.text)?.[1];
    return (name === undefined ? null : macros.get(name)) ?? plainPieces(token.text, token.place);
  };
  for (const statement of statements) {
    const [first, second, third] = statement;
    if (first === undefined || second === undefined) continue;
    if (second.text === '=' && !second.quoted && third !== undefined) {
      macros.set(first.text, said(third));
    } else if (first.text === 'table') {
      tables.set(second.text, statement.slice(2));
    } else if (first.text === 'listen') {
      services.push(...listeners(statement, said, tables));
    } else if (first.text === 'action') {
      const at = statement.findIndex(({ text, quoted }) => text === 'helo' && !quoted);
      const helo = at < 0 ? undefined : statement[at + 1];
      if (helo !== undefined) helos.push(said(helo));
    }
  }
  const helo = onlyOne(helos);
  return { services: services.map((service) => ({ ...service, helo })), notes, problems: [] };
}

const MAX_INCLUDES = 8;

function withIncluded(
  file: ConfigurationFile,
  beside: ReadSibling,
  notes: string[],
  depth: number,
): readonly Token[][] {
  return readStatements(file.text, file.path).flatMap((statement) => {
    const [first, second] = statement;
    if (first?.text !== 'include' || second === undefined) return [statement];
    // On the server it lies in /etc/mail; in the repository beside this file.
    const path = pathBeside(file.path, second.text) ?? pathBeside(file.path, baseName(second.text));
    const text = path === null || depth >= MAX_INCLUDES ? null : beside(path);
    if (path !== null && text !== null) {
      return withIncluded({ path, text }, beside, notes, depth + 1);
    }
    notes.push(noteAt(second.place, `${code(second.text)} is included, and is not read.`));
    return [];
  });
}

function listeners(
  statement: readonly Token[],
  said: (token: Token) => PartialText,
  tables: ReadonlyMap<string, readonly Token[]>,
): Omit<Service, 'helo'>[] {
  const [listen, on, where] = statement;
  if (listen === undefined || on?.text !== 'on' || where === undefined) return [];
  const options = new Map<string, Token>();
  statement.forEach((token, at) => {
    const value = statement[at + 1];
    if (at > 2 && !token.quoted) options.set(token.text, value ?? token);
  });
  const host = textOf(said(where));
  if (host === null || /^(?:socket|lo\d*|localhost|127\..*|::1)$/i.test(host)) return [];
  const written = options.get('port');
  const port =
    written === undefined ? (options.has('smtps') ? 465 : 25) : portOf(textOf(said(written)) ?? '');
  if (port === null) return [];
  const named = options.get('hostname');
  const name =
    named === undefined
      ? [unknown("the machine's own name, as no `hostname` is set", listen.place)]
      : said(named);
  const names = (address: string | null, own: PartialText) => {
    return { port, address, greeting: greetingOf(own), ehlo: own };
  };
  const at = statement.findIndex(({ text, quoted }) => text === 'hostnames' && !quoted);
  const perAddress = at < 0 ? [] : hostNames(statement.slice(at + 1), tables, said);
  return [
    names(canonicalAddress(host), name),
    ...perAddress.map(({ address, name: own }) => names(address, own)),
  ];
}

/** The pairs of a table of names by address: `<names>`, or written out between braces. */
function hostNames(
  after: readonly Token[],
  tables: ReadonlyMap<string, readonly Token[]>,
  said: (token: Token) => PartialText,
): { readonly address: string; readonly name: PartialText }[] {
  const written = after[0]?.text === '<' ? (tables.get(after[1]?.text ?? '') ?? []) : after;
  if (written[0]?.text !== '{') return [];
  const end = written.findIndex(({ text }) => text === '}');
  return written.slice(0, Math.max(end, 0)).flatMap((token, index, all) => {
    const value = all[index + 2];
    const address = all[index + 1]?.text === '=' ? canonicalAddress(token.text) : null;
    return address === null || value === undefined ? [] : [{ address, name: said(value) }];
  });
}

/** The greeting's text is fixed. */
function greetingOf(name: PartialText): PartialText {
  const place = name[0]?.place;
  return place === undefined ? [] : [...name, ...plainPieces(' ESMTP OpenSMTPD', place)];
}

function textOf(pieces: PartialText): string | null {
  return pieces.every(({ kind }) => kind === 'text')
    ? pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')
    : null;
}

/** The one name that all relay actions say; which of several is said depends on the mail. */
function onlyOne(helos: readonly PartialText[]): PartialText | null {
  const [first] = helos;
  if (first === undefined) return null;
  if (helos.every((other) => textOf(other) === textOf(first))) return first;
  const place = first[0]?.place;
  return place === undefined
    ? null
    : [unknown('`helo`, which differs from action to action', place)];
}
